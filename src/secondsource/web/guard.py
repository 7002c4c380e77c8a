"""What every request passes, and what every answer carries.

The room is for one person on one machine. Another page in the same browser must not be able to read it (a name that it points at this machine
is no name of ours) nor to judge in it (it does not know the token); and a page of the ledger must not be able to run what an article
brought along (nothing inline runs, and nothing is asked of any other host).
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import hmac
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

LOOPBACK = frozenset(["127.0.0.1", "localhost", "::1"])
EVERYWHERE = frozenset(["0.0.0.0", "::", ""])  # noqa: S104 - compared with, never bound here

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "x-dns-prefetch-control": "off",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
    "cache-control": "no-store",
}
"""What every answer carries, unless it says otherwise itself."""


class Guard:
    """Turns away what does not come from the person in front of the screen. ``.json`` at the end of an address asks for the twin."""

    def __init__(self, app: App, *, host: str, password: str | None, review: bool) -> None:
        self.app = app
        self.hosts = LOOPBACK | {host.strip("[]").casefold()}
        self.anywhere = host in EVERYWHERE and password is not None
        self.password = password
        self.review = review

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return  # nothing else is spoken here: a websocket is left unanswered

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = {name.lower() for name, _ in message["headers"]}
                if scope["path"].startswith("/static/"):
                    message["headers"] = [*message["headers"], (b"cache-control", b"no-cache")]
                    given.add(b"cache-control")
                message["headers"] = [
                    *message["headers"],
                    *((n.encode(), v.encode()) for n, v in HEADERS.items() if n.encode() not in given),
                ]
            await send(message)

        refusal = self._refuse(scope)
        if refusal is not None:
            status, words, extra = refusal
            if status == 401:
                await asyncio.sleep(0.3)  # guessing shall take its time
            await _say(with_headers, status, words, extra)
            return
        path: str = scope["path"]
        state = scope.setdefault("state", {})
        state["twin"] = path
        if path.endswith(".json") and not path.startswith("/static/"):
            bare = path.removesuffix(".json")
            scope = {**scope, "path": "/" if bare == "/index" else bare, "raw_path": b""}
            state["json"] = True
        await self.app(scope, receive, with_headers)

    def _refuse(self, scope: Scope) -> tuple[int, str, list[tuple[bytes, bytes]]] | None:
        headers: dict[bytes, bytes] = {}
        for name, value in scope["headers"]:
            headers.setdefault(name.lower(), value)
        host = name_of(headers.get(b"host", b"").decode("latin-1"))
        if not self.anywhere and host not in self.hosts:
            return 421, "This room answers only to the name of this machine.", []
        if self.password is not None and not _knows(headers.get(b"authorization", b""), self.password):
            return 401, "A password is needed.", [(b"www-authenticate", b'Basic realm="Second Source", charset="UTF-8"')]
        if scope["method"] not in ("GET", "HEAD"):
            if scope["method"] != "POST":
                return 405, "Only GET, HEAD and POST are spoken here.", []
            if not self.review:
                return 403, "This room is for reading only. Judgements are taken by: secondsource serve --review", []
            if headers.get(b"sec-fetch-site", b"same-origin") not in (b"same-origin", b"none"):
                return 403, "A judgement comes from this room's own pages, or not at all.", []
            origin = headers.get(b"origin")
            if origin and origin != b"null" and name_of(origin.decode("latin-1").partition("://")[2]) != host:
                return 403, "A judgement comes from this room's own pages, or not at all.", []
        return None


def name_of(host: str) -> str:
    """The name in a Host header, without its port.

    >>> name_of("localhost:8000"), name_of("[::1]:8000"), name_of("Example.org")
    ('localhost', '::1', 'example.org')
    """
    host = host.strip().casefold()
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.rpartition(":")[0] if host.count(":") == 1 else host


def _knows(header: bytes, password: str) -> bool:
    """Whether an Authorization header has the password; who says it is not asked."""
    kind, _, rest = header.partition(b" ")
    if kind.lower() != b"basic":
        return False
    try:
        said = base64.b64decode(rest.strip(), validate=True)
    except binascii.Error:
        return False
    return hmac.compare_digest(said.partition(b":")[2], password.encode())


async def _say(send: Send, status: int, words: str, extra: list[tuple[bytes, bytes]]) -> None:
    body = f"{words}\n".encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(body)).encode()), *extra]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})

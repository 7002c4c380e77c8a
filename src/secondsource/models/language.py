"""A language model behind an OpenAI-compatible address: an optional extra, off until a person gives an address.

This is the one place of the main job that may use a network. A question is asked the same way each time (temperature 0, one seed), asked
again with growing pauses when nobody answers, and its answer is kept by digest, so that the same text is paid for once and a second run finds
the same. What is kept holds offsets and counts, no words: whoever removes an article from the ledger leaves none of it here.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, ProxyHandler, Request, build_opener

from secondsource.errors import NoAnswer, UsageError

KEY = "SECONDSOURCE_LM_KEY"
"""The variable of the environment that holds the key. It stands in no file, no setting and no message of ours."""
SEED = 7
TRIES = 4
PAUSE, LONGEST_PAUSE = 1.0, 30.0
"""Seconds before the second try; doubled for each further one, up to the longest."""
LARGEST = 4_000_000
"""Bytes that no answer has."""
AGAIN = frozenset((408, 409, 425, 429, 500, 502, 503, 504))
"""What a server says when the same question may be answered later."""
REFUSED = ("content_filter", "refusal")
SPENT = "spent.jsonl"


@dataclass(frozen=True)
class Access:
    """Where the model is and how it is asked. ``kept``: the folder of kept answers. ``prices``: of a million tokens in and out."""

    address: str
    name: str
    key: str = ""
    kept: Path | None = None
    seconds: float = 120.0
    tries: int = TRIES
    pause: float = PAUSE
    prices: tuple[float, float] | None = None


@dataclass(frozen=True)
class Answer:
    """What the model wrote, None where it refused; and what it counted of tokens in and out."""

    words: str | None
    read: int
    written: int


@dataclass
class Spent:
    """What was asked, proposed, dropped and paid."""

    asked: int = 0
    known: int = 0
    unread: int = 0
    proposed: int = 0
    dropped: int = 0
    read: int = 0
    written: int = 0

    def told(self, access: Access) -> str:
        """All of it in one line for a person.

        >>> Spent(asked=2, known=1, unread=1, proposed=12, dropped=3, read=900, written=250).told(Access("http://127.0.0.1", "m", prices=(1, 2)))
        'language model m: 2 questions (1 more answered before, 1 not readable); 12 proposed, 3 dropped (not words of the article); 900 tokens in, 250 out: 0.0014'
        """
        aside = [f"{self.known} more answered before"] * bool(self.known) + [f"{self.unread} not readable"] * bool(self.unread)
        cost = ""
        if access.prices:
            cost = f": {(self.read * access.prices[0] + self.written * access.prices[1]) / 1_000_000:.4f}"
        return (
            f"language model {access.name}: {self.asked} question{'s' * (self.asked != 1)}"
            + (f" ({', '.join(aside)})" if aside else "")
            + f"; {self.proposed} proposed, {self.dropped} dropped (not words of the article)"
            + f"; {self.read:,} tokens in, {self.written:,} out{cost}"
        )


_access: list[Access] = []


def use(access: Access | None) -> None:
    """From now on ask this model; None: none."""
    _access[:] = [checked(access)] if access is not None else []


def access() -> Access:
    """The model that is asked. UsageError where nobody gave one."""
    if not _access:
        raise UsageError("extractor lm: no language model is given; set lm_address and lm_model in secondsource.toml")
    return _access[0]


def checked(access: Access) -> Access:
    """The access, if it can be meant: an address over http or https, a model, and no key in the clear but to this machine."""
    parts = urlsplit(access.address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UsageError("lm_address: an address over http or https is wanted, such as http://127.0.0.1:8080/v1")
    if parts.username or parts.password:
        raise UsageError(f"lm_address: no key or password belongs in the address; give it as {KEY}")
    if not access.name:
        raise UsageError("lm_model: which model is to be asked?")
    if access.key and parts.scheme == "http" and not is_here(parts.hostname):
        raise UsageError("lm_address: the key would go over the network in the clear; use https")
    return access


def is_here(host: str) -> bool:
    """Whether a host is this machine.

    >>> is_here("127.0.0.1"), is_here("localhost"), is_here("models.example")
    (True, True, False)
    """
    return host in ("localhost", "::1") or host.startswith("127.")


class _Stay(HTTPRedirectHandler):
    """Follows nobody elsewhere: the text and the key are for one address."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        del req, fp, code, msg, headers, newurl
        return None


def _opener(address: str) -> OpenerDirector:
    host = urlsplit(address).hostname or ""
    return build_opener(_Stay, *([ProxyHandler({})] if is_here(host) else []))


def ask(task: str, data: str, *, longest: int = 4000) -> Answer:
    """The model's answer to a task over data. NoAnswer where it cannot be had."""
    held = access()
    body = json.dumps(
        {
            "model": held.name,
            "messages": [{"role": "system", "content": task}, {"role": "user", "content": data}],
            "temperature": 0,
            "seed": SEED,
            "max_tokens": longest,
            "response_format": {"type": "json_object"},
        }
    ).encode()
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    if held.key:
        headers["Authorization"] = f"Bearer {held.key}"
    request = Request(f"{held.address.rstrip('/')}/chat/completions", body, headers)  # noqa: S310 - checked() let http and https alone in
    trouble = ""
    wait: str | None = None
    for n in range(held.tries):
        if n:
            time.sleep(_pause(held, n, wait))
        wait = None
        try:
            with _opener(held.address).open(request, timeout=held.seconds) as reply:
                raw = reply.read(LARGEST + 1)
        except HTTPError as error:
            trouble = f"status {error.code}"
            wait = error.headers.get("Retry-After") if error.headers else None
            error.close()
            if error.code not in AGAIN:
                break
            continue
        except (URLError, HTTPException, OSError) as error:
            trouble = str(getattr(error, "reason", None) or type(error).__name__)
            continue
        if len(raw) > LARGEST:
            trouble = f"more than {LARGEST:,} bytes"
            break
        answer = _read(raw)
        if answer is not None:
            return answer
        trouble = "no answer of the kind that was asked for"
    raise NoAnswer(f"the language model at {urlsplit(held.address).hostname} gave none: {trouble}")


def _pause(held: Access, n: int, asked: str | None) -> float:
    """How long to wait before try ``n``: what the server asks for, else twice as long each time, a little apart from other workers."""
    if asked is not None:
        with contextlib.suppress(ValueError):
            return max(0.0, min(float(asked), LONGEST_PAUSE))
    return min(held.pause * 2.0 ** (n - 1) * (1.0 + random.random() / 4), LONGEST_PAUSE)


def _read(raw: bytes) -> Answer | None:
    """The words of a reply; None where it is not of the kind that was asked for."""
    try:
        reply: Any = json.loads(raw.decode("utf-8", "replace"))
        choice = reply["choices"][0]
        message = choice["message"]
        usage = reply.get("usage") or {}
        read, written = int(usage.get("prompt_tokens") or 0), int(usage.get("completion_tokens") or 0)
        if message.get("refusal") or choice.get("finish_reason") in REFUSED:
            return Answer(None, read, written)
        words = message["content"]
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError):
        return None
    return Answer(words, read, written) if isinstance(words, str) else None


# what is kept --------------------------------------------------------------------------------------------------------


def remembered(*parts: str) -> tuple[str, Any]:
    """A key for a question to this model at this address, and what was kept of its answer; None where nothing was."""
    held = access()
    key = sha256("\x1f".join((held.address, held.name, str(SEED), *parts)).encode("utf-8", "surrogatepass")).hexdigest()
    if held.kept is None:
        return key, None
    try:
        return key, json.loads((held.kept / f"{key}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return key, None


def keep(key: str, found: object) -> None:
    """Keep what was found by a key. Written whole or not at all, by however many processes."""
    folder = access().kept
    if folder is None:
        return
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        mine = folder / f"{key}.{os.getpid()}"
        mine.write_text(json.dumps(found), encoding="utf-8")
        mine.replace(folder / f"{key}.json")


def note(spent: Spent) -> None:
    """Add to what was spent: a line a piece of work, so that several processes can."""
    folder = access().kept
    if folder is None:
        return
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / SPENT).open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(vars(spent)) + "\n")


def mark() -> int:
    """How long the record of what was spent is now."""
    folder = access().kept
    with contextlib.suppress(OSError):
        return (folder / SPENT).stat().st_size if folder is not None else 0
    return 0


def spent_since(mark: int) -> Spent:
    """What was spent since a mark, by every process that keeps its answers in the same folder."""
    total = Spent()
    for line in _lines(mark):
        for name, value in line.items():
            if name in vars(total) and isinstance(value, int):
                setattr(total, name, getattr(total, name) + value)
    return total


def _lines(mark: int) -> Iterator[dict[str, object]]:
    folder = access().kept
    with contextlib.suppress(OSError):
        if folder is None:
            return
        with (folder / SPENT).open("rb") as lines:
            lines.seek(mark)
            for line in lines:
                with contextlib.suppress(ValueError):
                    found = json.loads(line)
                    if isinstance(found, dict):
                        yield found

"""What the application holds: the ledger, opened once; for each request a ``Store`` of one moment; and the way to judge."""

from __future__ import annotations

import hmac
import secrets
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import Annotated, Any, TypeVar

from fastapi import Depends, Request

from secondsource.errors import UsageError
from secondsource.model import Judgement
from secondsource.store.store import Store

T = TypeVar("T")

PATIENCE = 20.0
"""Seconds that a judgement waits for the counts to be made anew; on a large ledger they go on behind the page."""


class Desk:
    """One ledger, opened; who may do what with it."""

    def __init__(self, address: str, *, review: bool) -> None:
        self.opened = Store.open(address, create=False)
        self.address = address
        self.review = review
        self.secret = secrets.token_hex(32)
        self._linking = threading.Lock()
        self._remembered: dict[str, tuple[str, Any]] = {}

    @property
    def name(self) -> str:
        """The ledger as it is called on the pages: the name of its file, never a password of a database."""
        url = self.opened.engine.url
        return PurePath(url.database or "").name or url.render_as_string(hide_password=True)

    def close(self) -> None:
        self.opened.close()

    def store(self) -> Store:
        """A store of its own for one request: it can hold its own moment."""
        return Store(self.opened.engine, self.address)

    def remembered(self, name: str, state: str, make: Callable[[], T]) -> T:
        """What ``make`` yields, made anew only when the ledger's state is another."""
        known = self._remembered.get(name)
        if known is None or known[0] != state:
            known = self._remembered[name] = (state, make())
        made: T = known[1]
        return made

    def token(self) -> str:
        """What a judgement must bring along: only our own pages can know it."""
        return hmac.new(self.secret.encode(), b"judge", "sha256").hexdigest()

    def check(self, token: str) -> None:
        """Raise UsageError unless a form was ours."""
        if not hmac.compare_digest(token.encode(), self.token().encode()):
            raise UsageError("this form is from an earlier time: load the page anew and say it again")

    def judge(self, verb: str, objects: Sequence[str], *, value: str | None = None, reason: str | None = None) -> Judgement:
        """Keep a judgement, and let the links be made anew: we wait a little, not for ever."""
        return self.judge_all([(verb, objects, value)], reason=reason)[0]

    def judge_all(
        self, sayings: Iterable[tuple[str, Sequence[str], str | None]], *, reason: str | None = None
    ) -> list[Judgement]:
        """Keep judgements that are one act: verb, objects, value of each. Then what they touch is made anew, once."""
        from secondsource.run import READ_ANEW, judge, reanalyse

        made = [judge(self.store(), verb, objects, value=value, reason=reason) for verb, objects, value in sayings]
        articles = sorted({id for j in made if j.verb in READ_ANEW for id in j.objects})
        self.relink((lambda store: reanalyse(store, articles=articles)) if articles else None)
        return made

    def undo(self, judgements: Iterable[Judgement]) -> None:
        """Let judgements stand no more."""
        from secondsource.run import undo

        self.relink(lambda store: undo(store, *judgements))

    def relink(self, first: Callable[[Store], object] | None = None) -> bool:
        """Make the links anew, one after the other; says whether that was done before our patience ended."""

        def work() -> None:
            from secondsource.run import link

            with self._linking:
                store = self.store()
                if first:
                    first(store)
                link(store)

        failed: list[BaseException] = []

        def watched() -> None:
            try:
                work()
            except BaseException as error:  # noqa: BLE001 - handed on to who waits
                failed.append(error)

        thread = threading.Thread(target=watched, name="links", daemon=True)
        thread.start()
        thread.join(PATIENCE)
        if failed:
            raise failed[0]
        return not thread.is_alive()


def desk(request: Request) -> Desk:
    """The desk of this application."""
    held: Desk = request.app.state.desk
    return held


def _ledger(request: Request) -> Iterator[Store]:
    store = desk(request).store()
    with store.moment():
        request.state.stale = store.state("linked") == "no"
        yield store


Ledger = Annotated[Store, Depends(_ledger)]
"""The ledger as it is at one moment: what a view function reads."""

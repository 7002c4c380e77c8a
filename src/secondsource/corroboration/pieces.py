"""Pieces: one voice in one attribution or assertion, as the count sees it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

from secondsource.model import Span

Voice = Literal["named", "anonymous", "unresolved", "unknown"]
"""Who speaks: somebody with a name; an unnamed source; somebody whom we could not make out; nobody in particular."""

RANK: Final[dict[Voice, int]] = {"named": 0, "anonymous": 1, "unresolved": 2, "unknown": 3}


@dataclass(frozen=True)
class Piece:
    """One voice in one attribution or assertion.

    ``key``: the speaker; ``who``: as shown. ``bodies``: for whom he speaks or works, ``speaks_for``: whose voice he is.
    ``parties``: those of a joint statement. ``report``: the text to which the passage belongs, ``rooted`` its place there, ``settled`` whether that text is known
    to be the earlier one. ``cites``: keys of the outlets on
    whose word it rests, the innermost first; ``media``: it rests on reports of nobody in particular. ``own``: what an outlet saw
    itself; ``opinion``: the author of an opinion piece writes. ``person``: somebody with a name of his own; ``holder``: who holds the post by which an
    unnamed speaker is called.
    """

    id: str
    evidence: str
    article: str
    span: Span
    words: str
    voice: Voice
    who: str
    key: str | None = None
    entity: str | None = None
    bodies: tuple[str, ...] = ()
    speaks_for: str | None = None
    parties: tuple[str, ...] = ()
    occasion: str | None = None
    venue: str | None = None
    report: str = ""
    rooted: Span = field(default=Span(0, 0))
    settled: bool = True
    family: str = ""
    page: str = ""
    outlet: str = ""
    published: str = ""
    cites: tuple[str, ...] = ()
    media: bool = False
    own: bool = False
    opinion: bool = False
    person: bool = False
    holder: str | None = None
    document: bool = False
    relayed_by: tuple[str, ...] = ()
    description: str = ""
    first_hand: bool | None = None

    @property
    def order(self) -> tuple[str, str, int, str]:
        """Earlier pages first, then as they stand: the same on every reading."""
        return (self.published, self.article, self.span.start, self.id)

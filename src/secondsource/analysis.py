"""Analysers: what reads one article and yields records about it.

An analyser is a plain function with a name, a version, and the kinds of record that it needs and makes; the order of work
follows from these. It sees the article, what earlier analysers found, and one shared parse of the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING, Any, TypeVar

from secondsource.model import (
    Article,
    Assertion,
    Attribution,
    Certainty,
    Forecast,
    Meaning,
    Mention,
    Proposition,
    Quantity,
    Record,
    Referent,
    Relay,
    Shingles,
    Span,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc

R = TypeVar("R", bound=Record)

Parser = Callable[[Sequence[str]], Sequence["Doc"]]
"""Parses each text by itself: what one text yields never depends on its neighbours."""


def text_of(doc: Doc) -> str:
    """The text of a parse. spaCy joins it from the tokens each time, which over long paragraphs takes longer than all else."""
    kept = doc.user_data.get("text")
    if kept is None:
        kept = doc.user_data["text"] = doc.text
    return str(kept)


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of an article and its parse. Add ``start`` to offsets in it for those of the article."""

    start: int
    end: int
    doc: Doc

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def text(self) -> str:
        """Its words."""
        return text_of(self.doc)

    @property
    def token_starts(self) -> list[int]:
        """Where each token begins, in order: what finds those inside a span without walking through all."""
        kept: list[int] | None = self.doc.user_data.get("starts")
        if kept is None:
            kept = self.doc.user_data["starts"] = [token.idx for token in self.doc]
        return kept


@dataclass
class Annotations:
    """What is known of one article so far."""

    article: Article
    parser: Parser
    found: dict[type[Record], list[Record]] = field(default_factory=dict)

    def of(self, kind: type[R]) -> Sequence[R]:
        """The records of ``kind`` found so far, in the order they were made."""
        return self.found.get(kind, [])  # type: ignore[return-value]

    def add(self, records: Iterable[Record]) -> None:
        for record in records:
            self.found.setdefault(type(record), []).append(record)

    def __iter__(self) -> Iterator[Record]:
        for records in self.found.values():
            yield from records

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs, parsed on first use."""
        spans = self.article.paragraphs()
        docs = self.parser([span.of(self.article.text) for span in spans])
        return tuple(Paragraph(span.start, span.end, doc) for span, doc in zip(spans, docs, strict=True))


@dataclass(frozen=True)
class Analyser:
    """One step over one article. A raised ``version`` re-runs it and whatever needs what it makes."""

    name: str
    version: int
    needs: tuple[type[Record], ...]
    makes: tuple[type[Record], ...]
    analyse: Callable[[Article, Annotations], Iterable[Record]]
    languages: tuple[str, ...] | None = ("en",)
    """The languages it can read; None: any."""
    carry: Carry | None = None
    """How what it found in an article is told of another with the same text; None: each is analysed."""


@dataclass(frozen=True)
class Carried:
    """What an analyser found in an article, told of another with the very same text, in the same language, of the same kind.

    ``was``, ``now``: the two articles; they may differ in all else. ``records``: what was found, with the ids that it has in ``now``. ``found``:
    what is known of ``now`` so far.
    """

    was: Article
    now: Article
    records: tuple[Record, ...]
    found: Annotations


Carry = Callable[[Carried], Iterable[Record] | None]
"""Says what ``analyse`` would yield of ``now``, and in less time; None where it cannot tell."""


def as_it_was(carried: Carried) -> Iterable[Record]:
    """What was found, of an analyser to whom nothing but the text makes a difference, and what was found before."""
    return carried.records


def in_order(analysers: Iterable[Analyser]) -> list[Analyser]:
    """The analysers, each after all that make what it needs; ties by name."""
    by_name = {a.name: a for a in sorted(analysers, key=lambda a: a.name)}
    makers: dict[type[Record], list[str]] = {}
    for a in by_name.values():
        for kind in a.makes:
            makers.setdefault(kind, []).append(a.name)
    graph = {a.name: {m for kind in a.needs for m in makers.get(kind, []) if m != a.name} for a in by_name.values()}
    return [by_name[name] for name in TopologicalSorter(graph).static_order()]


# reprints ----------------------------------------------------------------------------------------------------------

Made = tuple[str, int, tuple[Record, ...]]
"""The name and version of an analyser, and what it made of one article."""

MOVABLE: Mapping[type[Record], tuple[str, ...]] = {
    Shingles: (), Referent: (), Mention: ("referent",), Quantity: (), Attribution: ("speaker", "co_speakers", "relays"), Assertion: (),
    Certainty: ("evidence",), Proposition: ("evidence", "referents", "quantities"), Meaning: ("proposition",), Forecast: ("attribution",),
}  # fmt: skip
"""The kinds of record that can be told of another article, each after those to which it points, and their fields that hold ids of others."""
SORTED = ("referents",)
"""Of these fields, those that stand in order of id."""


class Reprint:
    """An article whose very text was analysed before, in another article: what was found there is told of it, as far as that is the same.

    An analyser says by ``carry`` what follows from the other's byline, house and date. Where it cannot, it reads the article itself; and where it then
    finds something else, so do those that need it.
    """

    def __init__(self, was: Article, made: Iterable[Made], now: Article) -> None:
        self.was, self.now = was, now
        self._made = {(name, version): records for name, version, records in made}
        self._ids: dict[str, str] = {}
        self._moved: dict[str, tuple[Record, ...] | None] = {}
        self._changed: set[type[Record]] = set()

    def carry(self, analyser: Analyser, found: Annotations) -> tuple[Record, ...] | None:
        """What an analyser would find in it; None: it must look."""
        kept = self._made.get((analyser.name, analyser.version))
        moved = None
        if kept is not None and analyser.carry is not None and all(type(r) in MOVABLE for r in kept):
            moved = tuple(_moved(r, self.now.id, self._ids) for r in sorted(kept, key=_rank))
        self._moved[analyser.name] = moved
        if moved is None or analyser.carry is None or not self._changed.isdisjoint(analyser.needs):
            return None
        records = analyser.carry(Carried(self.was, self.now, moved, found))
        return None if records is None else tuple(records)

    def analysed(self, analyser: Analyser, records: Sequence[Record]) -> None:
        """Take note of what an analyser found who had to look."""
        moved = self._moved.get(analyser.name)
        if moved is None or _told_by(moved) != _told_by(records):
            self._changed.update(analyser.makes)


def _told_by(records: Iterable[Record]) -> set[Record]:
    """What a text tells; not the names that a page gives itself nor in whose voice it speaks, which who needs them compares himself."""
    told = (r for r in records if not (isinstance(r, Referent) and r.first < 0))
    return {replace(r, voice=None) if isinstance(r, Assertion) else r for r in told}


def _moved(record: Record, article: str, ids: dict[str, str]) -> Record:
    """A record as it stands in another article with the same text. ``ids``: of what was moved before, the new by the old; this one is added."""
    kind, told = type(record), record.__dict__
    values: dict[str, Any] = {name: told[name] for name in _FIELDS[kind]}
    if "article" in values:
        values["article"] = article
    for name in MOVABLE[kind]:
        value = values[name]
        if not value:
            continue
        if isinstance(value, str):
            values[name] = ids.get(value, value)
        elif name == "relays":
            values[name] = tuple(Relay(r.text, ids.get(r.referent, r.referent) if r.referent else None) for r in value)
        else:
            moved = (ids.get(id, id) for id in value)
            values[name] = tuple(sorted(moved) if name in SORTED else moved)
    made = object.__new__(kind)
    made.__dict__.update(values)
    if kind in _NAMED:
        ids[record.id] = made.id
    return made


def _rank(record: Record) -> int:
    return _RANKS[type(record)]


_RANKS = {kind: n for n, kind in enumerate(MOVABLE)}
_NAMED = (Referent, Quantity, Attribution, Assertion, Proposition)
"""The kinds to which others point."""

_FIELDS = {kind: tuple(f.name for f in fields(kind)) for kind in MOVABLE}

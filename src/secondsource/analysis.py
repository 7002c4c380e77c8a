"""Analysers: what reads one article and yields records about it.

An analyser is a plain function with a name, a version, and the kinds of record that it needs and makes; the order of work
follows from these. It sees the article, what earlier analysers found, and one shared parse of the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING, TypeVar

from secondsource.model import Article, Record, Span

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


def in_order(analysers: Iterable[Analyser]) -> list[Analyser]:
    """The analysers, each after all that make what it needs; ties by name."""
    by_name = {a.name: a for a in sorted(analysers, key=lambda a: a.name)}
    makers: dict[type[Record], list[str]] = {}
    for a in by_name.values():
        for kind in a.makes:
            makers.setdefault(kind, []).append(a.name)
    graph = {a.name: {m for kind in a.needs for m in makers.get(kind, []) if m != a.name} for a in by_name.values()}
    return [by_name[name] for name in TopologicalSorter(graph).static_order()]

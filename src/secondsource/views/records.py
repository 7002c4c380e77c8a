"""Any record with its evidence, and what a search finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import msgspec

from secondsource.errors import UnknownRecord
from secondsource.model import (
    Article,
    Assertion,
    Attribution,
    Claim,
    Entity,
    Forecast,
    Mention,
    Origin,
    Quantity,
    Record,
    Referent,
    Span,
    Statement,
)
from secondsource.store.search import search
from secondsource.store.store import Store
from secondsource.store.tables import TABLES
from secondsource.views.evidence import Evidence, Place, gather, place_of

AROUND = 240
"""Characters of the article shown on each side of what a record points to."""


@dataclass(frozen=True)
class Passage:
    """Where a record stands: the article, the characters, and what is around them."""

    place: Place
    start: int
    end: int
    before: str
    words: str
    after: str


@dataclass(frozen=True)
class Shown:
    """A record as it is kept, the passages that it points to, and the evidence that it joins."""

    kind: str
    id: str
    record: dict[str, Any]
    passages: tuple[Passage, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class Found:
    """A hit: a statement with who said it, when and how surely, or an article."""

    kind: str
    id: str
    excerpt: str
    evidence: Evidence | None
    place: Place | None
    pages: int


def show(store: Store, id: str) -> Shown:
    """The record with this id, or with an id that begins so. Raises UnknownRecord for none and for several."""
    found = store.find(id)
    if not found:
        raise UnknownRecord(f"{id}: no record has this id")
    if len(found) > 1:
        raise UnknownRecord(f"{id}: several records begin so: {', '.join(r.id for r in found[:5])} …")
    record = found[0]
    return Shown(
        type(record).__name__.lower(),
        record.id,
        msgspec.to_builtins(record),
        tuple(_passages(store, record)),
        tuple(
            sorted(
                gather(store, _evidence(store, record)).values(),
                key=lambda e: (e.place.published or "9", e.place.article, e.start),
            )
        ),
    )


def find(store: Store, words: str, *, limit: int = 30) -> list[Found]:
    """Statements and articles that hold ``words``, best first."""
    with store.reading() as connection:
        hits = search(connection, words, ["statement", "article"], limit=limit)
    statements = store.get(Statement, (h.id for h in hits if h.kind == "statement"))
    evidence = gather(store, [a for s in statements.values() for a in s.attributions])
    articles = store.get(Article, (h.id for h in hits if h.kind == "article"))
    rows = []
    for hit in hits:
        if hit.kind == "statement" and hit.id in statements:
            carried = [evidence[a] for a in statements[hit.id].attributions]
            first = min(carried, key=lambda e: (e.place.published or "9", e.place.article, e.start))
            rows.append(Found("statement", hit.id, hit.excerpt, first, first.place, len({e.place.article for e in carried})))
        elif hit.id in articles:
            rows.append(Found("article", hit.id, hit.excerpt, None, place_of(articles[hit.id]), 1))
    return rows


def _evidence(store: Store, record: Record) -> list[str]:
    """The attributions and assertions that a record joins."""
    if isinstance(record, Claim):
        return [*record.support, *record.oppose]
    if isinstance(record, (Attribution, Assertion)):
        return [record.id]
    if isinstance(record, Statement):
        return list(record.attributions)
    if isinstance(record, Origin):
        return list(record.evidence)
    if isinstance(record, Forecast):
        return [record.attribution]
    if isinstance(record, Entity):
        return [a.id for a in store.where(Attribution, TABLES[Attribution].c.speaker, record.members)]
    return []


def _passages(store: Store, record: Record) -> list[Passage]:
    if isinstance(record, (Attribution, Assertion, Mention, Quantity)):
        spans = record.content if isinstance(record, Attribution) else (Span(record.start, record.end),)
        article = store.get(Article, [record.article])[record.article]
        return [_passage(article, span) for span in spans]
    if isinstance(record, Referent):
        article = store.get(Article, [record.article])[record.article]
        return [_passage(article, Span(record.first, record.first + len(record.name)))]
    return []


def _passage(article: Article, span: Span) -> Passage:
    text = article.text
    return Passage(
        place_of(article),
        span.start,
        span.end,
        text[max(0, span.start - AROUND) : span.start],
        span.of(text),
        text[span.end : span.end + AROUND],
    )

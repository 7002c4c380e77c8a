"""Full-text search over articles, statements and claims. Here, and only here (and in the first migration), the two databases differ in kind."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import sqlalchemy as sa

from secondsource.linkage import Corpus
from secondsource.model import Article, Claim, Record, Statement
from secondsource.store.tables import get_state, set_state, state

INSERT = sa.text("INSERT INTO found (id, kind, title, text) VALUES (:id, :kind, :title, :text)")
PLACE = sa.text("INSERT INTO found (rowid, id, kind, title, text) VALUES (:place, :id, :kind, :title, :text)")
MOST = 10_000


class Changed(Protocol):
    """What becomes of the records of one kind: ids that go, or go to be written anew, and records that are written."""

    @property
    def gone(self) -> Collection[str]: ...

    @property
    def fresh(self) -> Sequence[Record]: ...


@dataclass(frozen=True)
class Hit:
    """A record that answers a question, best first: its id, its kind, and the words around the match."""

    id: str
    kind: str
    excerpt: str


def index_articles(connection: sa.Connection, articles: Iterable[Article]) -> None:
    """Make new articles findable."""
    rows = [{"id": a.id, "kind": "article", "title": a.headline or "", "text": a.text} for a in articles]
    if rows:
        connection.execute(INSERT, rows)


PLACES = {"statement": -(2**61), "claim": -(2**62)}
"""Where in the index of a file the rows of a kind begin: a common word is in every article too, and these need not be looked through. The place of a
row follows from its id, so that it can go without a search."""
ROOM = 2**60


def index_links(connection: sa.Connection, corpus: Corpus, changes: Mapping[type[Record], Changed] | None = None) -> None:
    """Make statements and claims findable as they now stand. ``changes``: what has become of them; None: nobody knows."""
    kinds: tuple[tuple[str, type[Statement | Claim]], ...] = (("statement", Statement), ("claim", Claim))
    spans = {f"found {kind}": f"{first - 1} {first + ROOM}" for kind, first in PLACES.items()}
    if connection.dialect.name != "sqlite":
        spans = dict.fromkeys(spans, "")
    whole = changes is None or any(get_state(connection, key) != span for key, span in spans.items())
    if whole:
        connection.execute(sa.text("DELETE FROM found WHERE kind <> 'article'"))
    for name, kind in kinds:
        if changes is not None and not whole:
            _unfind(connection, name, sorted(changes[kind].gone))
        fresh = corpus.all(kind) if changes is None or whole else changes[kind].fresh
        rows = [{"id": r.id, "kind": name, "title": "", "text": r.wording} for r in fresh]  # type: ignore[attr-defined]
        if rows and connection.dialect.name == "sqlite":
            rows = sorted(({**row, "place": place_of(name, row["id"])} for row in rows), key=lambda row: row["place"])
            connection.execute(PLACE, rows)
        elif rows:
            connection.execute(INSERT, rows)
    for key, span in spans.items():
        set_state(connection, key, span)


def place_of(kind: str, id: str) -> int:
    """The number of the row of a statement or claim in the index of a file."""
    return PLACES[kind] + int(id.rpartition("-")[2][:15], 16)


def _unfind(connection: sa.Connection, kind: str, ids: Sequence[str]) -> None:
    """Take statements or claims out of the index."""
    if not ids:
        return
    if connection.dialect.name == "sqlite":
        places = sorted(place_of(kind, id) for id in ids)
        connection.execute(sa.text("DELETE FROM found WHERE rowid = :place"), [{"place": place} for place in places])
    else:
        connection.execute(sa.text("DELETE FROM found WHERE id = :id"), [{"id": id} for id in ids])


def candidates(connection: sa.Connection, words: str, kind: str, *, limit: int) -> tuple[list[str], bool]:
    """The ids of the records of one kind that hold ``words``, and whether these are all.

    Best first; where they are more than ``limit``, so many of them in no order that matters: to weigh all would take too long.
    """
    where, given = "kind = :kind", {"words": query_terms(words), "kind": kind, "limit": limit + 1}
    if not str(given["words"]).strip():
        return [], True
    if connection.dialect.name == "postgresql":
        source = "found, websearch_to_tsquery('english', :words) q WHERE words @@ q AND"
        given["words"], rank = words, "ts_rank(words, q) DESC, id"
    else:
        source, rank = "found WHERE found MATCH :words AND", "rank, id"
        span = connection.scalar(sa.select(state.c.value).where(state.c.key == f"found {kind}"))
        if span:
            first, last = span.split()
            where, given = "rowid > :first AND rowid <= :last", {**given, "first": int(first), "last": int(last)}
    question = f"SELECT id FROM {source} {where}"  # noqa: S608 - of our own words alone; what was typed is bound
    found = [row.id for row in connection.execute(sa.text(f"{question} LIMIT :limit"), given)]
    if len(found) > limit:
        return found[:limit], False
    return [row.id for row in connection.execute(sa.text(f"{question} ORDER BY {rank} LIMIT :limit"), given)], True


def query_terms(words: str) -> str:
    """What a person typed, made safe for the index: words are all wanted, "quoted words" as a phrase, word* as a beginning.

    >>> query_terms('bad loans "half year" (kestr*)')
    '"bad" "loans" "half year" "kestr"*'
    """
    terms = []
    for phrase, word, star in re.findall(r'"([^"]+)"|(\w[\w\'’-]*)(\*?)', words):
        text = (phrase or word).replace('"', " ")
        terms.append(f'"{text}"{star}')
    return " ".join(terms)


def search(connection: sa.Connection, words: str, kinds: Iterable[str], *, limit: int = 50) -> list[Hit]:
    """The records of ``kinds`` (article, statement, claim) that hold ``words``, best first. No words: nothing."""
    kinds = sorted(kinds)
    if connection.dialect.name == "postgresql":
        sql = (
            "SELECT id, kind, ts_headline('english', text, q, 'MaxWords=24,MinWords=12,StartSel=[,StopSel=]') FROM found, "
            "websearch_to_tsquery('english', :words) q WHERE words @@ q AND kind IN :kinds ORDER BY ts_rank(words, q) DESC, id LIMIT :limit"
        )
        terms = words
    else:
        sql = (
            "SELECT id, kind, snippet(found, 3, '[', ']', '…', 24) FROM found WHERE found MATCH :words AND kind IN :kinds "
            "ORDER BY rank, id LIMIT :limit"
        )
        terms = query_terms(words)
    if not terms.strip():
        return []
    question = sa.text(sql).bindparams(sa.bindparam("kinds", expanding=True))
    return [Hit(*row) for row in connection.execute(question, {"words": terms, "kinds": kinds, "limit": min(limit, MOST)})]

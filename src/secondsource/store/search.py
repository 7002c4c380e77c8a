"""Full-text search over articles, statements and claims. Here, and only here (and in the first migration), the two databases differ in kind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import sqlalchemy as sa

from secondsource.linkage import Corpus
from secondsource.model import Article, Claim, Statement
from secondsource.store.tables import state

INSERT = sa.text("INSERT INTO found (id, kind, title, text) VALUES (:id, :kind, :title, :text)")
MOST = 10_000


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


def index_links(connection: sa.Connection, corpus: Corpus) -> None:
    """Make statements and claims findable as they now stand."""
    connection.execute(sa.text("DELETE FROM found WHERE kind <> 'article'"))
    for kind, records in (("statement", corpus.all(Statement)), ("claim", corpus.all(Claim))):
        before = _last_row(connection)
        rows = [{"id": r.id, "kind": kind, "title": "", "text": r.wording} for r in records]
        if rows:
            connection.execute(INSERT, rows)
        # Where they stand in the index: a common word is in every article too, and these need not be looked through.
        key = f"found {kind}"
        connection.execute(sa.delete(state).where(state.c.key == key))
        connection.execute(sa.insert(state), [{"key": key, "value": f"{before} {_last_row(connection)}"}])


def _last_row(connection: sa.Connection) -> int:
    if connection.dialect.name != "sqlite":
        return 0
    return connection.scalar(sa.text("SELECT rowid FROM found ORDER BY rowid DESC LIMIT 1")) or 0


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

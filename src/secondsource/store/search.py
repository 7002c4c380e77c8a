"""Full-text search over articles, statements and claims. Here, and only here (and in the first migration), the two databases differ in kind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import sqlalchemy as sa

from secondsource.linkage import Corpus
from secondsource.model import Article, Claim, Statement

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
    rows = [{"id": s.id, "kind": "statement", "title": "", "text": s.wording} for s in corpus.all(Statement)]
    rows += [{"id": c.id, "kind": "claim", "title": "", "text": c.wording} for c in corpus.all(Claim)]
    if rows:
        connection.execute(INSERT, rows)


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

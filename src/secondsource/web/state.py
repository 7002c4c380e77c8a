"""What made this ledger, what was not read, and what needs a person: the questions of the method screen."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from secondsource.claims import scales
from secondsource.model import LINKS, Article, Assertion, Attribution, Failure, Judgement, Mention, Quantity, Record, Reuse
from secondsource.store.store import Store
from secondsource.store.tables import TABLES, input_, step
from secondsource.web import queries
from secondsource.web.masks import masks_for
from secondsource.web.pages import Paged

CONCERNS = {
    "failed": "could not be read, or defeated a step",
    "undated": "have no date",
    "outlet": "have no outlet",
    "language": "are in another language: searched and compared, not analysed",
    "silent": "quote nobody",
    "direction": "pairs of which nobody knows who copied whom",
}
SIZE = 50


@dataclass(frozen=True)
class Step:
    """A step of the program, in which version it ran, and over how many articles, or how many records it made."""

    name: str
    version: int
    articles: int


@dataclass(frozen=True)
class Made:
    """What made this ledger."""

    analysers: tuple[Step, ...]
    linkers: tuple[tuple[str, int, tuple[str, ...]], ...]
    records: tuple[tuple[str, int], ...]
    inputs: int
    concerns: tuple[tuple[str, str, int], ...]
    judgements: int
    judged: int
    evidence: int


@dataclass(frozen=True)
class Trouble:
    """Something that needs a person."""

    subject: str
    words: str
    article: str | None
    other: str | None = None


def made(store: Store) -> Made:
    """What made this ledger, and how much in it needs a person. Reads whole tables: to be remembered."""
    with store.reading() as connection:
        grouped = sa.select(step.c.analyser, step.c.version, sa.func.count()).group_by(step.c.analyser, step.c.version)
        steps = tuple(Step(*row) for row in connection.execute(grouped.order_by(step.c.analyser, step.c.version)))
        makers: dict[tuple[str, int], list[str]] = {}
        for kind in LINKS:
            t = TABLES[kind].c
            row = connection.execute(sa.select(t.made_by, t.made_version).limit(1)).first()
            if row and row[0]:
                makers.setdefault((row[0], row[1]), []).append(kind.__name__.lower())
        inputs = connection.scalar(sa.select(sa.func.count()).select_from(input_)) or 0
        concerns = tuple((key, words, _count(connection, key)) for key, words in CONCERNS.items())
        judged = {
            o
            for row in connection.execute(sa.select(TABLES[Judgement].c.objects).where(TABLES[Judgement].c.undone.is_(None)))
            for o in _ids(row[0])
        }
    kinds = (Article, Attribution, Assertion, Mention, Quantity, Reuse)
    records = tuple((kind.__name__.lower(), store.count(kind)) for kind in kinds)
    return Made(
        steps, tuple((name, version, tuple(sorted(kinds))) for (name, version), kinds in sorted(makers.items())), records, inputs, concerns,
        store.count(Judgement), sum(o.startswith(("att-", "ass-")) for o in judged), dict(records)["attribution"] + dict(records)["assertion"],
    )  # fmt: skip


def list_troubles(store: Store, which: str, page: int, *, size: int = SIZE) -> Paged[Trouble]:
    """A page of what needs a person, of one sort."""
    offset = (page - 1) * size
    with store.reading() as connection:
        total = _count(connection, which)
        if which == "failed":
            t = TABLES[Failure].c
            rows = connection.execute(
                sa.select(t.input, t.step, t.error).order_by(t.input, t.id).limit(size).offset(offset)
            ).all()
            return Paged([Trouble(r.input, f"{r.step}: {r.error}", None) for r in rows], page, size, total)
        if which == "direction":
            t = TABLES[Reuse].c
            pairs = connection.execute(
                _query(which).with_only_columns(t.earlier, t.later).order_by(t.id).limit(size).offset(offset)
            ).all()
            ids = [end for pair in pairs for end in pair]
        else:
            a = TABLES[Article].c
            ids = list(connection.scalars(_query(which).with_only_columns(a.id).order_by(a.id).limit(size).offset(offset)))
    articles = store.articles_of(ids)
    masks = masks_for(store, articles)

    def named(id: str) -> str:
        article = articles.get(id)
        return masks.words(article.headline or article.path or article.url or id) if article else id

    if which == "direction":
        return Paged(
            [Trouble(named(a), named(b), a, b) for a, b in pairs if a in articles and b in articles], page, size, total
        )
    rows_ = [Trouble(named(id), _about(articles[id], which), id) for id in ids if id in articles]
    return Paged(rows_, page, size, total)


def _about(article: Article, which: str) -> str:
    where = article.outlet or article.path or article.url or article.page
    return f"{where}: {article.language}" if which == "language" else where


def _query(which: str) -> sa.Select[Any]:
    a, r = TABLES[Article].c, TABLES[Reuse].c
    said = sa.select(TABLES[Attribution].c.article)
    read = sa.select(step.c.article).where(step.c.analyser == "attributions")
    where: dict[str, list[sa.ColumnElement[bool]]] = {
        "undated": [a.published.is_(None), a.updated.is_(None)],
        "outlet": [a.outlet.is_(None)],
        "language": [a.language.is_not(None), a.language != "en"],
        "silent": [a.id.in_(read), a.id.not_in(said)],
        "direction": [r.direction == "unknown", r.earlier.startswith("art-")],
        "failed": [],
    }
    return sa.select(TABLES[_kind(which)]).where(*where[which])


def _kind(which: str) -> type[Record]:
    return {"direction": Reuse, "failed": Failure}.get(which, Article)


def _count(connection: sa.Connection, which: str) -> int:
    found = _query(which).with_only_columns(TABLES[_kind(which)].c.id).limit(queries.MOST * 100).subquery()
    return connection.scalar(sa.select(sa.func.count()).select_from(found)) or 0


def _ids(packed: str) -> list[str]:
    return [str(o) for o in json.loads(packed)]


def thresholds() -> tuple[tuple[str, str, str], ...]:
    """The thresholds by which steps decide: the step, what is decided, the number. Read from the steps themselves."""
    from secondsource.corroboration import origins
    from secondsource.entities import clusters
    from secondsource.reuse import candidates, direction
    from secondsource.run import LONGEST, LONGEST_PARAGRAPH

    return (
        ("ingest", "characters of an article that are analysed; longer ones are kept and searched", f"{LONGEST:,}"),
        ("ingest", "characters of a paragraph that are analysed", f"{LONGEST_PARAGRAPH:,}"),
        (
            "reuse",
            "share of a text that stands in another, from which the two are compared as one text",
            f"{candidates.ONE_TEXT:g}",
        ),
        ("reuse", "weight of evidence from which a direction is certain", f"{direction.SETTLES:g}"),
        ("reuse", "weight of evidence from which a direction is probable; below, it is unknown", f"{direction.ENOUGH:g}"),
        ("names", "score from which two names are joined; below, they are proposed", f"{clusters.ENOUGH:g}"),
        (
            "certainty",
            "points by which the middle half of readers must differ for a word to be called ambiguous",
            f"{scales.AMBIGUOUS_FROM}",
        ),
        ("origins", "version of the rules that count", f"{origins.ORIGINS.version}"),
    )

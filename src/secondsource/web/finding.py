"""What a search finds, grouped by claim; and what is in the ledger at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from secondsource.model import Article, Attribution, Claim, Failure, Judgement, Statement
from secondsource.store import search as index
from secondsource.store.store import Store
from secondsource.store.tables import TABLES, shelf
from secondsource.views.claims import ClaimRow
from secondsource.views.evidence import Evidence, Place, place_of
from secondsource.web import queries
from secondsource.web.masks import masks_for
from secondsource.web.pages import Paged
from secondsource.web.queries import like

LOOKED = 40
"""Of one statement so many places are looked at for the first of them."""


@dataclass(frozen=True)
class Overview:
    """What is in the ledger: counts by kind, what failed, the days that it covers."""

    articles: int
    statements: int
    claims: int
    names: int
    texts: int
    failures: int
    undated: int
    first: str | None
    last: str | None
    languages: tuple[tuple[str, int], ...]
    judgements: int


def overview(store: Store) -> Overview:
    """What is in the ledger."""
    article, failure, judgement = (TABLES[kind] for kind in (Article, Failure, Judgement))
    with store.reading() as connection:
        counted = connection.execute(sa.select(shelf.c.kind, sa.func.count().label("n")).group_by(shelf.c.kind))
        kinds = {row.kind: row.n for row in counted}
        day = article.c.published
        first, last = connection.execute(sa.select(sa.func.min(day), sa.func.max(day))).one()
        undated = connection.scalar(sa.select(sa.func.count()).select_from(article).where(day.is_(None)))
        languages = connection.execute(
            sa.select(article.c.language, sa.func.count()).group_by(article.c.language).order_by(sa.func.count().desc())
        ).all()
        failed = connection.scalar(sa.select(sa.func.count()).select_from(failure))
        said = connection.scalar(sa.select(sa.func.count()).select_from(judgement).where(judgement.c.undone.is_(None)))
    return Overview(
        sum(n for _, n in languages), kinds.get("statement", 0), kinds.get("claim", 0), kinds.get("entity", 0), kinds.get("family", 0),
        failed or 0, undated or 0, first, last, tuple((code or "unknown", n) for code, n in languages[:6]), said or 0,
    )  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """What a search asks for."""

    words: str = ""
    who: str = ""
    role: str = ""
    certainty: str = ""
    since: str = ""
    until: str = ""
    kind: str = ""
    copied: str = ""

    def __bool__(self) -> bool:
        return any((self.words, self.who, self.role, self.certainty, self.since, self.until, self.kind, self.copied))


@dataclass(frozen=True)
class Hit:
    """A statement that answers, with where it stands first and in how many articles."""

    statement: str
    evidence: Evidence
    day: str | None
    articles: int
    texts: int


@dataclass(frozen=True)
class Group:
    """Hits that carry one claim."""

    claim: ClaimRow | None
    hits: tuple[Hit, ...]


def find_statements(store: Store, asked: Asked, page: int, *, size: int = 30) -> tuple[Paged[Group], bool]:
    """The statements that answer, grouped by claim; and whether all of those that hold the words were looked at."""
    ids, complete = None, True
    if asked.words.strip():
        with store.reading() as connection:
            ids, complete = index.candidates(connection, asked.words, "statement", limit=queries.CANDIDATES)
    where = [shelf.c.kind == "statement"]
    if asked.certainty:
        where.append(shelf.c.sort == asked.certainty)
    if asked.since:
        where.append(shelf.c.day >= asked.since)
    if asked.until:
        where.append(shelf.c.day <= asked.until + "\U0010ffff")
    if asked.copied:
        where.append(shelf.c.articles > 1 if asked.copied == "yes" else shelf.c.articles == 1)
    if asked.who or asked.role or asked.kind:
        ids, complete = _narrow(store, asked, where, ids, complete)
    if ids is None:
        found = queries.leaf(store, where, (shelf.c.day.desc(), shelf.c.id), page, size=size)
        rows = {row.id: row for row in found.rows}
        shown, total, more = list(rows), found.total, found.more_than
    else:
        # All of them are statements: where nothing else is asked, only those of the page are fetched.
        left = list(ids) if len(where) == 1 else queries.answering(store, ids, where)
        shown, total, more = left[(page - 1) * size : page * size], len(left), not complete
        rows = queries.shelved(store, shown)
        shown = [id for id in shown if id in rows]
    return Paged(_groups(store, shown, rows), page, size, total, more), complete


def _narrow(
    store: Store, asked: Asked, where: Sequence[sa.ColumnElement[bool]], ids: list[str] | None, complete: bool
) -> tuple[list[str], bool]:
    """The candidates whose speaker, role and kind of claim are those asked for."""
    statement, attribution = TABLES[Statement], TABLES[Attribution]
    with store.reading() as connection:
        if asked.who:
            pattern = f"%{like(asked.who.casefold())}%"
            query = sa.select(shelf.c.id).where(shelf.c.kind == "entity", shelf.c.name.like(pattern, escape="\\"))
            speakers = connection.scalars(query.order_by(shelf.c.said.desc()).limit(100)).all()
            spoken = connection.scalars(
                sa.select(statement.c.id)
                .where(statement.c.speaker.in_(speakers))
                .order_by(statement.c.id)
                .limit(queries.CANDIDATES + 1)
            ).all()
            ids = [id for id in ids if id in set(spoken)] if ids is not None else list(spoken)
            complete = complete and len(spoken) <= queries.CANDIDATES
        if ids is None:
            query = sa.select(shelf.c.id).where(*where).order_by(shelf.c.day.desc(), shelf.c.id).limit(queries.CANDIDATES + 1)
            ids = list(connection.scalars(query))
            complete = len(ids) <= queries.CANDIDATES
        ids = ids[: queries.CANDIDATES]
        if asked.role:
            pattern = f"%{like(asked.role)}%"
            said = store.get(Statement, ids)
            carried = sorted({a for s in said.values() for a in s.attributions[:5]})
            having: set[str] = set()
            for n in range(0, len(carried), 500):
                having |= set(
                    connection.scalars(
                        sa.select(attribution.c.id).where(
                            attribution.c.id.in_(carried[n : n + 500]), attribution.c.role.ilike(pattern, escape="\\")
                        )
                    )
                )
            ids = [id for id in ids if id in said and having.intersection(said[id].attributions)]
        if asked.kind:
            said = store.get(Statement, ids)
            homes = store.clusters_of(Claim, (a for s in said.values() for a in s.attributions[:5]))
            kinds = {
                row.id: row.sort
                for row in queries.shelved(store, sorted({c for found in homes.values() for c in found})).values()
            }
            ids = [
                id
                for id in ids
                if id in said and any(kinds.get(c) == asked.kind for a in said[id].attributions[:5] for c in homes.get(a, ()))
            ]
    return ids, complete


def _groups(store: Store, ids: Sequence[str], rows: Mapping[str, Any]) -> list[Group]:
    """Statements with where each stands first, those of one claim together."""
    statements = store.get(Statement, ids)
    several = {a for s in statements.values() if len(s.attributions) > 1 for a in s.attributions[:LOOKED]}
    rank = {id: n for n, id in enumerate(queries.in_time(store, several))}
    leads = {s.id: min(s.attributions[:LOOKED], key=lambda a: (rank.get(a, len(rank)), a)) for s in statements.values()}
    shown = queries.evidence(store, leads.values())
    homes = store.clusters_of(Claim, shown)
    claims = queries.claim_rows(store, {c for found in homes.values() for c in found})
    groups: dict[str, tuple[ClaimRow | None, list[Hit]]] = {}
    for id in ids:
        first = shown.get(leads.get(id, ""))
        if first is None:
            continue
        of = [claims[c] for c in homes.get(first.id, ()) if c in claims]
        claim = min(of, key=lambda c: (-c.articles, -c.origins[1], c.id), default=None)
        hit = Hit(id, first, rows[id].day, rows[id].articles, rows[id].texts)
        groups.setdefault(claim.id if claim else id, (claim, []))[1].append(hit)
    return [Group(claim, tuple(hits)) for claim, hits in groups.values()]


def find_articles(store: Store, words: str, *, limit: int = 8) -> list[Place]:
    """Articles that hold the words."""
    with store.reading() as connection:
        ids, _ = index.candidates(connection, words, "article", limit=200)
    found = store.articles_of(ids[:limit])
    masks = masks_for(store, found)
    places = [place_of(found[id]) for id in ids[:limit] if id in found]
    return [replace(p, headline=masks.words(p.headline)) if p.headline else p for p in places]

"""Who says: speakers with their roles and how they say it; unnamed sources by what they are called; positions that changed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import sqlalchemy as sa

from secondsource.model import Attribution, Certainty, Claim, Entity, Origin, Relation, Statement
from secondsource.store.store import Store
from secondsource.store.tables import TABLES, shelf
from secondsource.views.evidence import Evidence
from secondsource.web import naming, queries
from secondsource.web.masks import masks_for
from secondsource.web.naming import Named, Thinned
from secondsource.web.pages import Paged

LATEST = 200
"""Statements of a speaker that are looked through for changed positions and shares."""


@dataclass(frozen=True)
class Shares:
    """How the attributions of the ledger name their sources."""

    attributions: int
    named: int
    unnamed: int
    direct: int
    first_hand: int
    told: int
    descriptions: tuple[tuple[str, int, int], ...]
    """What unnamed sources are called, how often, and in how many articles."""


@dataclass(frozen=True)
class Said:
    """One statement of a speaker."""

    statement: str
    date: str | None
    evidence: Evidence
    articles: int
    claim: str | None


@dataclass(frozen=True)
class Turn:
    """Two statements of one speaker that do not go together, or of which the later revises the earlier."""

    kind: str
    earlier: Evidence
    later: Evidence
    claims: tuple[str, str]


@dataclass(frozen=True)
class SpeakerShown:
    """A speaker: the name, the shares, what changed, a page of what he said."""

    row: Named
    kinds: tuple[tuple[str, int], ...]
    manners: tuple[tuple[str, int], ...]
    told: tuple[tuple[str, int], ...]
    origins: tuple[int, int, int]
    """Claims that rest on this speaker: first hand, second hand, not said."""
    turns: tuple[Turn, ...]
    looked_at: int
    said: Paged[Said]


def list_speakers(store: Store, page: int, *, kind: str = "", words: str = "", size: int = 50) -> Thinned:
    """A page of those who say something, who says most first; private persons are left out."""
    where: list[sa.ColumnElement[bool]] = [shelf.c.kind == "entity", shelf.c.said > 0]
    if kind:
        where.append(shelf.c.sort == kind)
    if words.strip():
        where.append(shelf.c.name.like(f"%{queries.like(words.strip().casefold())}%", escape="\\"))
    found = queries.leaf(store, where, [shelf.c.said.desc(), shelf.c.id.desc()], page, size=size)
    rows = naming.show_names(store, found.rows)
    return Thinned(rows, found.page, found.size, found.total, found.more_than, len(found.rows) - len(rows))


def overall(store: Store) -> Shares:
    """How the whole ledger names its sources."""
    t = TABLES[Attribution].c
    with store.reading() as connection:
        query = sa.select(
            sa.func.count(), sa.func.sum(sa.cast(t.anonymous, sa.Integer)), sa.func.sum(sa.case((t.speaker.is_not(None), 1), else_=0)),
            sa.func.sum(sa.case((t.manner == "direct", 1), else_=0)), sa.func.sum(sa.case((t.told.is_not(None), 1), else_=0)),
            sa.func.sum(sa.case((t.basis == "saw", 1), else_=0)),
        )  # fmt: skip
        many, unnamed, named, direct, told, saw = (n or 0 for n in connection.execute(query).one())
        words = sa.func.lower(t.description).label("words")
        called = (
            sa.select(words, sa.func.count().label("times"), sa.func.count(sa.distinct(t.article)))
            .where(t.anonymous, t.description.is_not(None))
            .group_by(words)
            .order_by(sa.desc("times"), words)
            .limit(40)
        )
        rows = [(row[0], row[1], row[2]) for row in connection.execute(called)]
    return Shares(many, named, unnamed, direct, saw, told, tuple(rows))


def show_speaker(store: Store, entity: Entity, page: int, *, size: int = 50) -> SpeakerShown:
    """A speaker and a page of what he said, in order of time."""
    row = naming.show_entity_row(store, entity)
    t = TABLES[Statement].c
    query = sa.select(t.id, shelf.c.day, shelf.c.articles).join(shelf, shelf.c.id == t.id).where(t.speaker == entity.id)
    with store.reading() as connection:
        total = connection.scalar(sa.select(sa.func.count()).select_from(TABLES[Statement]).where(t.speaker == entity.id)) or 0
        order = query.order_by(sa.func.coalesce(shelf.c.day, "9"), t.id)
        rows = connection.execute(order.limit(size).offset((page - 1) * size)).all()
        latest = [r.id for r in connection.execute(query.order_by(shelf.c.day.desc(), t.id).limit(LATEST))]
    statements = store.get(Statement, {*latest, *(r.id for r in rows)})
    leads = {s.id: list(s.attributions[:6]) for s in statements.values()}
    shown = queries.evidence(store, {a for r in rows for a in leads.get(r.id, ())})
    claims = store.clusters_of(Claim, shown)
    said = []
    for r in rows:
        carried = sorted((shown[a] for a in leads.get(r.id, ()) if a in shown), key=queries.order_of)
        if carried:
            claim = next((c for e in carried for c in claims.get(e.id, ())), None)
            said.append(Said(r.id, statements[r.id].made_on or r.day, carried[0], r.articles, claim))
    first = [found[0] for s in latest if (found := leads.get(s))]
    attributions = store.get(Attribution, first)
    surely = {c.evidence: c.kind for c in store.where(Certainty, TABLES[Certainty].c.evidence, first)}
    kinds = Counter(surely.get(a, "stated") for a in first)
    manners = Counter(a.manner for a in attributions.values())
    told = Counter(a.told for a in attributions.values() if a.told)
    masks = masks_for(store, {a.article for a in list(attributions.values())[:60]})
    hands, turns = _positions(store, entity, first)
    return SpeakerShown(
        row, tuple(kinds.most_common()), tuple(manners.most_common()), tuple((masks.words(w), n) for w, n in told.most_common(8)), hands,
        turns, len(latest), Paged(said, page, size, total),
    )  # fmt: skip


def _positions(store: Store, entity: Entity, evidence: Iterable[str]) -> tuple[tuple[int, int, int], tuple[Turn, ...]]:
    """How first hand the speaker is, and where he stands on both sides or revised what he said."""
    homes = store.clusters_of(Claim, evidence)
    by_claim: dict[str, list[str]] = defaultdict(list)
    for e, found in homes.items():
        for home in found:
            by_claim[home].append(e)
    claims = store.get(Claim, by_claim)
    own = [o for o in store.where(Origin, TABLES[Origin].c.claim, claims) if o.entity == entity.id]
    hands = (
        len({o.claim for o in own if o.first_hand}),
        len({o.claim for o in own if o.first_hand is False}),
        len({o.claim for o in own if o.first_hand is None}),
    )
    pairs: list[tuple[str, str, str, tuple[str, str]]] = []
    for claim in claims.values():
        here = set(by_claim[claim.id])
        yes, no = sorted(here & set(claim.support)), sorted(here & set(claim.oppose))
        if yes and no:
            pairs.append(("on both sides", yes[0], no[0], (claim.id, claim.id)))
    for r in store.where(Relation, TABLES[Relation].c.source, claims):
        if r.target in claims and r.kind in ("revises", "corrects", "contradicts"):
            a = next(iter(sorted(set(by_claim[r.target]) & set(claims[r.target].support))), None)
            b = next(iter(sorted(set(by_claim[r.source]) & set(claims[r.source].support))), None)
            if a and b and a != b:
                pairs.append((r.kind, a, b, (r.target, r.source)))
    shown = queries.evidence(store, {e for _, a, b, _ in pairs[:40] for e in (a, b)})
    turns = []
    for kind, a, b, about in pairs[:40]:
        if a in shown and b in shown:
            earlier, later = sorted((shown[a], shown[b]), key=queries.order_of)
            turns.append(Turn(kind, earlier, later, about))
    return hands, tuple(sorted(turns, key=lambda t: (queries.order_of(t.later), t.later.id)))

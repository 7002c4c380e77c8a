"""How likely speakers called a matter, by day: lanes a speaker, bands of the scale, what readers take the word for, revisions, corrections."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from secondsource.claims import scales
from secondsource.claims.scales import Understanding
from secondsource.model import Attribution, Certainty, Claim, Entity, Likelihood, Relation, Statement
from secondsource.store import search as index
from secondsource.store.store import Store
from secondsource.store.tables import TABLES, shelf
from secondsource.views.evidence import Evidence
from secondsource.web import queries
from secondsource.web.drawing import Axis, as_day, time_axis
from secondsource.web.pages import Paged

SIZE = 40
CARRIED = 8
"""Places that print a statement of which so many are looked at for how likely it is called."""

LANES = 12
"""Speakers that have a lane of their own; the table has all."""

HEIGHT, HEAD = 64, 20
"""Pixels of a lane from 0 to 100 percent, and above it for the speaker's name."""

STEP = 1.6
"""Percent of the width between marks of one day."""


@dataclass(frozen=True)
class Moment:
    """One statement: when it was made, by whom, how likely he called it, and what readers take his words for."""

    statement: str
    date: str | None
    evidence: Evidence
    speaker: str | None
    likelihood: Likelihood | None
    phrase: str | None
    readers: Understanding | None
    ambiguous: bool
    articles: int
    claim: str | None
    notices: tuple[str, ...]
    """What its article prints about itself: corrected, retracted."""


@dataclass(frozen=True)
class Mark:
    """A statement on the drawing: across in percent, the band in pixels down its lane."""

    moment: Moment
    x: float
    top: float
    bottom: float
    middle: float
    readers: tuple[float, float] | None


@dataclass(frozen=True)
class Lane:
    """One speaker's marks. ``links``: from which to which of them one claim was revised, in percent across and pixels down."""

    who: str
    entity: str | None
    scaled: bool
    """Whether anything here has a likelihood: else the lane is a mere line of time."""
    marks: tuple[Mark, ...]
    links: tuple[tuple[float, float, float, float], ...]
    corrections: tuple[float, ...]


@dataclass(frozen=True)
class Chart:
    """The drawing of one page."""

    axis: Axis
    lanes: tuple[Lane, ...]
    more: int


def list_moments(
    store: Store, page: int, *, words: str = "", claim: Claim | None = None, speaker: Entity | None = None,
    assessed: Sequence[str] | None = None, size: int = SIZE,
) -> Paged[Moment]:  # fmt: skip
    """A page of statements by date. ``assessed``: without another question, the statements with these ids."""
    where: list[sa.ColumnElement[bool]] = [shelf.c.kind == "statement"]
    ids: set[str] | None = None
    if words.strip():
        with store.reading() as connection:
            ids = set(index.candidates(connection, words, "statement", limit=queries.CANDIDATES)[0])
            carried = index.candidates(connection, words, "claim", limit=200)[0]
        ids |= _of_claims(store, store.get(Claim, carried).values())
    if claim is not None:
        ids = (ids if ids is not None else set()) | _of_claims(store, [claim, *_revisions(store, claim)])
    if speaker is not None:
        t = TABLES[Statement].c
        where.append(shelf.c.id.in_(sa.select(t.id).where(t.speaker == speaker.id)))
    if ids is None and speaker is None and assessed is not None:
        chosen = assessed[(page - 1) * size : page * size]
        return Paged(_moments(store, chosen), page, size, len(assessed))
    order = [sa.func.coalesce(shelf.c.day, "9").asc(), shelf.c.id.asc()]
    found = queries.leaf(store, where, order, page, size=size, ids=ids)
    return Paged(_moments(store, [row.id for row in found.rows]), found.page, found.size, found.total, found.more_than)


def assessed_statements(store: Store) -> tuple[str, ...]:
    """The statements whose speaker gave a likelihood, by day; at most 5,000."""
    t = TABLES[Certainty].c
    with store.reading() as connection:
        evidence = list(connection.scalars(sa.select(t.evidence).where(t.likelihood.is_not(None)).limit(20_000)))
    homes = store.clusters_of(Statement, evidence)
    found = sorted({s for found in homes.values() for s in found})[:5_000]
    rows = queries.shelved(store, found)
    return tuple(sorted(found, key=lambda s: ((rows[s].day or "9") if s in rows else "9", s)))


def _of_claims(store: Store, claims: Iterable[Claim]) -> set[str]:
    evidence = {e for c in claims for e in (*c.support, *c.oppose)}
    return {s for found in store.clusters_of(Statement, evidence).values() for s in found}


def _revisions(store: Store, claim: Claim) -> list[Claim]:
    t = TABLES[Relation].c
    near = [r for column in (t.source, t.target) for r in store.where(Relation, column, [claim.id])]
    return list(store.get(Claim, {end for r in near for end in (r.source, r.target)} - {claim.id}).values())


def _moments(store: Store, ids: Sequence[str]) -> list[Moment]:
    statements = store.get(Statement, ids)
    rows = queries.shelved(store, list(statements))
    leads = {s.id: list(s.attributions[:CARRIED]) for s in statements.values()}
    evidence = queries.evidence(store, {a for found in leads.values() for a in found})
    surely = {c.evidence: c for c in store.where(Certainty, TABLES[Certainty].c.evidence, evidence)}
    said = store.get(Attribution, evidence)
    texts = store.articles_of({a.article for a in said.values()})
    claims = store.clusters_of(Claim, evidence)
    moments = []
    for id in ids:
        if id not in statements:
            continue
        carried = sorted((evidence[a] for a in leads[id] if a in evidence), key=queries.order_of)
        if not carried:
            continue
        given = next((e for e in carried if (c := surely.get(e.id)) and c.likelihood), carried[0])
        certainty = surely.get(given.id)
        likelihood = certainty.likelihood if certainty else None
        phrase = _phrase(given, certainty)
        article = texts.get(given.place.article)
        moments.append(
            Moment(
                id,
                statements[id].made_on or (carried[0].place.published or "")[:10] or None,
                given,
                statements[id].speaker,
                likelihood,
                phrase,
                scales.understood(phrase) if phrase else None,
                scales.ambiguous(phrase) if phrase else False,
                rows[id].articles if id in rows else len(carried),
                next((c for e in carried for c in claims.get(e.id, ())), None),
                tuple(sorted({n.kind for n in article.notices})) if article else (),
            )
        )
    return moments


def _phrase(evidence: Evidence, certainty: Certainty | None) -> str | None:
    """The hedge that the likelihood was read from, if it was a word of a scale."""
    if certainty is None or (certainty.likelihood and certainty.likelihood.scale == "number"):
        return None
    for hedge in evidence.hedges:
        if scales.readings(hedge) or scales.understood(hedge):
            return hedge
    return evidence.hedges[0] if evidence.hedges else None


def draw(store: Store, moments: Sequence[Moment]) -> Chart | None:
    """The statements of a page, drawn; None where none has a date."""
    dated = [(day, m) for m in moments if (day := as_day(m.date))]
    axis = time_axis(day for day, _ in dated)
    if axis is None:
        return None
    lanes: dict[tuple[str | None, str], list[Mark]] = defaultdict(list)
    same: dict[tuple[object, ...], int] = defaultdict(int)
    for day, m in dated:
        lane = (m.speaker, m.evidence.who)
        shift = same[lane, day]
        same[lane, day] += 1
        x = axis.at(day.toordinal()) + STEP * ((shift + 1) // 2) * (1 if shift % 2 else -1)
        low, high = (m.likelihood.low, m.likelihood.high) if m.likelihood else (50.0, 50.0)
        readers = (_down(m.readers.upper), _down(m.readers.lower)) if m.readers else None
        lanes[lane].append(Mark(m, round(min(98.5, max(1.5, x)), 2), _down(high), _down(low), _down((low + high) / 2), readers))
    home: dict[str, str] = {m.claim: m.claim for _, m in dated if m.claim}
    for r in store.where(Relation, TABLES[Relation].c.source, list(home)):
        if r.kind in ("revises", "corrects") and r.target in home:
            a, b = home[r.source], home[r.target]
            home = {c: min(a, b) if h in (a, b) else h for c, h in home.items()}
    ordered = sorted(
        lanes.items(), key=lambda kv: (-sum(m.moment.likelihood is not None for m in kv[1]), -len(kv[1]), kv[0][1])
    )
    shown = []
    for (entity, who), marks in ordered[:LANES]:
        links, last = [], dict[str, Mark]()
        for mark in marks:
            matter = home.get(mark.moment.claim or "")
            if matter and matter in last and mark.moment.likelihood:
                links.append((last[matter].x, last[matter].middle, mark.x, mark.middle))
            if matter and mark.moment.likelihood:
                last[matter] = mark
        noted = tuple(m.x for m in marks if {"corrected", "killed", "retracted"} & set(m.moment.notices))
        scaled = any(m.moment.likelihood for m in marks)
        shown.append(Lane(who, entity, scaled, tuple(marks), tuple(links), noted))
    return Chart(axis, tuple(shown), max(0, len(ordered) - LANES))


def _down(percent: float) -> float:
    return round(HEAD + (1 - percent / 100) * HEIGHT, 1)

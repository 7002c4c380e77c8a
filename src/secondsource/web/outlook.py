"""Forecasts: due when, made by whom, on what condition, how likely; and what a person says became of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from secondsource.claims.scales import Understanding, understood
from secondsource.model import Attribution, Certainty, Claim, Forecast, Likelihood, Statement
from secondsource.store.store import Store
from secondsource.store.tables import TABLES, member
from secondsource.views.evidence import Evidence
from secondsource.views.outcomes import Outcome, outcome_among, outcomes
from secondsource.web import queries
from secondsource.web.pages import Paged

ENOUGH = 10
"""Forecasts with a number that must be settled before a score of them says anything."""


@dataclass(frozen=True)
class Expected:
    """A forecast."""

    id: str
    made: str | None
    due: str | None
    condition: str | None
    likelihood: Likelihood | None
    readers: Understanding | None
    evidence: Evidence
    articles: int
    claim: str | None
    outcome: Outcome | None


@dataclass(frozen=True)
class Score:
    """How those fared who gave numbers: the Brier score, 0 the best, over so many settled forecasts."""

    brier: float
    settled: int


Due = tuple[str, str]
"""A forecast as it is put in order: the day on which it is due ("9": none), and the evidence that stands for all copies."""


def schedule(store: Store) -> tuple[Due, ...]:
    """All forecasts, copies left out, those due first before the others. Reads a whole table: to be remembered."""
    t = TABLES[Forecast].c
    home = sa.func.coalesce(member.c.cluster, t.attribution).label("home")
    cluster = sa.and_(member.c.member == t.attribution, member.c.cluster >= "sta-", member.c.cluster < "sta.")
    joined = TABLES[Forecast].outerjoin(member, cluster)
    due = sa.func.min(sa.func.coalesce(t.due, "9"))
    with store.reading() as connection:
        rows = connection.execute(sa.select(due, sa.func.min(t.attribution)).select_from(joined).group_by(home)).all()
    days: dict[str, str] = {}
    return tuple(sorted((days.setdefault(day, day), lead) for day, lead in rows))


def list_forecasts(
    store: Store, page: int, known: Sequence[Due], *, which: str = "dated", by: str = "", size: int = 40
) -> Paged[Expected]:
    """A page of forecasts. ``known``: all, in order; ``which``: dated, undated, settled, all; ``by``: due by this day."""
    said = outcomes(store)
    first_undated = bisect_left(known, ("9", ""))
    if which == "dated":
        known = known[:first_undated]
    elif which == "undated":
        known = known[first_undated:]
    elif which == "settled":
        known = [row for row in known if row[1] in said]
    if by:
        known = known[: bisect_right(known, (by + "~", ""))]
    leads = [lead for _, lead in known[(page - 1) * size : page * size]]
    return Paged(_expected(store, leads, said), page, size, len(known))


def score(store: Store) -> Score | None:
    """The Brier score over settled forecasts whose speakers gave a number; None where these are too few to say anything."""
    said = {id: o for id, o in outcomes(store).items() if o.what in ("came", "failed")}
    numbers = [
        (c.likelihood.low + c.likelihood.high) / 200 - (said[c.evidence].what == "came")
        for c in store.where(Certainty, TABLES[Certainty].c.evidence, said)
        if c.likelihood and c.likelihood.scale == "number"
    ]
    return Score(round(sum(n * n for n in numbers) / len(numbers), 3), len(numbers)) if len(numbers) >= ENOUGH else None


def _expected(store: Store, leads: Sequence[str], said: dict[str, Outcome]) -> list[Expected]:
    forecasts = {f.attribution: f for f in store.where(Forecast, TABLES[Forecast].c.attribution, leads)}
    evidence = queries.evidence(store, leads)
    surely = {c.evidence: c for c in store.where(Certainty, TABLES[Certainty].c.evidence, leads)}
    homes = store.clusters_of(Statement, leads)
    statements = store.get(Statement, (s for found in homes.values() for s in found))
    rows = queries.shelved(store, list(statements))
    claims = store.clusters_of(Claim, leads)
    found = []
    for id in leads:
        if id not in evidence or id not in forecasts:
            continue
        f, e, certainty = forecasts[id], evidence[id], surely.get(id)
        statement = statements.get(next(iter(homes.get(id, ())), ""))
        likelihood = certainty.likelihood if certainty else None
        made = (statement.made_on if statement else None) or (e.place.published or "")[:10] or None
        own = outcome_among(said, (id, *(statement.attributions if statement else ())))
        readers = _readers(e.hedges) if likelihood and likelihood.scale != "number" else None
        many = rows[statement.id].articles if statement and statement.id in rows else 1
        found.append(
            Expected(f.id, made, f.due, f.condition, likelihood, readers, e, many, next(iter(claims.get(id, ())), None), own)
        )
    return found


def _readers(hedges: Iterable[str]) -> Understanding | None:
    return next((u for hedge in hedges if (u := understood(hedge))), None)


def is_forecast(store: Store, evidence: str) -> bool:
    """Whether a piece of evidence holds a forecast."""
    known = evidence.startswith((Attribution.prefix, "ass-"))
    return known and bool(store.where(Forecast, TABLES[Forecast].c.attribution, [evidence]))

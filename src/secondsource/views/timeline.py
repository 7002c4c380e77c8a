"""Statements by date, with how likely the speaker called the matter; and forecasts, with what became of them."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.model import Certainty, Claim, Forecast, Likelihood, Statement
from secondsource.store.search import search
from secondsource.store.store import Store
from secondsource.store.tables import TABLES
from secondsource.views.evidence import Evidence, gather


@dataclass(frozen=True)
class Moment:
    """One statement: the day it was made (else of its first printing), who made it, how likely he called it."""

    date: str | None
    statement: str
    evidence: Evidence
    likelihood: Likelihood | None
    articles: int


@dataclass(frozen=True)
class ForecastView:
    """A forecast: made when, by whom, in which words; due when, on what condition, how likely; what became of it."""

    id: str
    made: str | None
    due: str | None
    condition: str | None
    likelihood: Likelihood | None
    outcome: str | None
    because: str | None
    evidence: Evidence


def list_moments(store: Store, topic: str = "") -> list[Moment]:
    """The statements of a topic (words; none: all), in order of date; undated ones last."""
    if topic.strip():
        with store.reading() as connection:
            hits = search(connection, topic, ["statement", "claim"], limit=1000)
        carried = {
            a for c in store.get(Claim, (h.id for h in hits if h.kind == "claim")).values() for a in (*c.support, *c.oppose)
        }
        ids = {h.id for h in hits if h.kind == "statement"}
        statements = [s for s in store.all(Statement) if s.id in ids or carried & set(s.attributions)]
    else:
        statements = store.all(Statement)
    evidence = gather(store, [a for s in statements for a in s.attributions])
    surely = {c.evidence: c for c in store.where(Certainty, TABLES[Certainty].c.evidence, evidence)}
    moments = []
    for s in statements:
        first = min((evidence[a] for a in s.attributions), key=lambda e: (e.place.published or "9", e.place.article, e.start))
        certainty = surely.get(first.id)
        date = s.made_on or (first.place.published or "")[:10] or None
        moments.append(
            Moment(
                date,
                s.id,
                first,
                certainty.likelihood if certainty else None,
                len({evidence[a].place.article for a in s.attributions}),
            )
        )
    return sorted(moments, key=lambda m: (m.date or "9", m.evidence.place.article, m.evidence.start))


def list_forecasts(store: Store, *, due_by: str | None = None) -> list[ForecastView]:
    """Forecasts, copies left out, those due first before those without a date. ``due_by``: due on or before this day."""
    forecasts = {f.attribution: f for f in store.all(Forecast)}
    statements = [s for s in store.all(Statement) if any(a in forecasts for a in s.attributions)]
    covered = {a for s in statements for a in s.attributions}
    heads = [min(a for a in s.attributions if a in forecasts) for s in statements]
    heads += sorted(a for a in forecasts if a not in covered)
    evidence = gather(store, heads)
    surely = {c.evidence: c for c in store.where(Certainty, TABLES[Certainty].c.evidence, heads)}
    made = {a: s.made_on for s in statements for a in s.attributions}
    views = [
        ForecastView(
            forecasts[a].id,
            made.get(a) or (evidence[a].place.published or "")[:10] or None,
            forecasts[a].due,
            forecasts[a].condition,
            certainty.likelihood if (certainty := surely.get(a)) else None,
            forecasts[a].outcome,
            forecasts[a].because,
            evidence[a],
        )
        for a in heads
        if a in evidence
    ]
    if due_by:
        views = [v for v in views if v.due and v.due.partition("/")[2 if "/" in v.due else 0][: len(due_by)] <= due_by]
    return sorted(views, key=lambda v: (v.due or "9", v.made or "9", v.id))

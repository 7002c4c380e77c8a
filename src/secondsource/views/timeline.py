"""Statements by date, with how likely the speaker called the matter and what they did to claims; and forecasts, with what became of them."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.model import Certainty, Claim, Forecast, Likelihood, Statement
from secondsource.store.search import search
from secondsource.store.store import Store
from secondsource.store.tables import TABLES
from secondsource.views.evidence import Evidence, gather
from secondsource.views.history import Event, list_histories
from secondsource.views.outcomes import is_due, outcome_among, outcomes


@dataclass(frozen=True)
class Moment:
    """One statement: the day it was made (else of its first printing), who made it, how likely he called it.

    ``history``: what it and its copies did to claims. A correction or withdrawal is a moment of its own, of the first statement that it
    reaches; ``what`` tells the two apart (``said``, ``corrected``, ``withdrawn``).
    """

    date: str | None
    statement: str
    evidence: Evidence
    likelihood: Likelihood | None
    articles: int
    history: tuple[Event, ...] = ()
    what: str = "said"


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
    carried_in = {a for s in statements for a in s.attributions}
    claims = [c for c in store.all(Claim) if carried_in.intersection((*c.support, *c.oppose))]
    events = [e for found in list_histories(store, claims).values() for e in found]
    moments = []
    for s in statements:
        first = min((evidence[a] for a in s.attributions), key=lambda e: (e.place.published or "9", e.place.article, e.start))
        certainty = surely.get(first.id)
        likelihood = certainty.likelihood if certainty else None
        date = s.made_on or (first.place.published or "")[:10] or None
        articles = len({evidence[a].place.article for a in s.attributions})
        own = sorted(
            (e for e in events if e.evidence in s.attributions), key=lambda e: (e.date or "9", e.claim, e.what, e.words)
        )
        noticed = [e for e in own if e.what in NOTICES]
        moments.append(Moment(date, s.id, first, likelihood, articles, tuple(e for e in own if e not in noticed)))
        for what, on in sorted({(e.what, e.date) for e in noticed}, key=str):
            reached = tuple(e for e in noticed if (e.what, e.date) == (what, on))
            moments.append(Moment(on, s.id, first, likelihood, articles, reached, what))
    return sorted(moments, key=lambda m: (m.date or "9", m.what != "said", m.evidence.place.article, m.evidence.start))


NOTICES = ("corrected", "withdrawn")
"""What a notice does, on a day of its own."""


def list_forecasts(store: Store, *, due_by: str | None = None, open_only: bool = False) -> list[ForecastView]:
    """Forecasts, copies left out, those due first before those without a date.

    ``due_by``: those that can be judged on this day. ``open_only``: those of which nobody has said what became.
    """
    forecasts = {f.attribution: f for f in store.all(Forecast)}
    statements = [s for s in store.all(Statement) if any(a in forecasts for a in s.attributions)]
    carriers = {min(a for a in s.attributions if a in forecasts): s.attributions for s in statements}
    covered = {a for s in statements for a in s.attributions}
    carriers |= {a: (a,) for a in sorted(forecasts) if a not in covered}
    evidence = gather(store, carriers)
    surely = {c.evidence: c for c in store.where(Certainty, TABLES[Certainty].c.evidence, carriers)}
    made = {a: s.made_on for s in statements for a in s.attributions}
    said = outcomes(store)
    views = []
    for a, carried in carriers.items():
        if a not in evidence:
            continue
        outcome, certainty = outcome_among(said, carried), surely.get(a)
        views.append(
            ForecastView(
                forecasts[a].id,
                made.get(a) or (evidence[a].place.published or "")[:10] or None,
                forecasts[a].due,
                forecasts[a].condition,
                certainty.likelihood if certainty else None,
                outcome.what if outcome else None,
                outcome.because if outcome else None,
                evidence[a],
            )
        )
    if due_by:
        views = [v for v in views if is_due(v.due, due_by)]
    if open_only:
        views = [v for v in views if v.outcome is None]
    return sorted(views, key=lambda v: (v.due or "9", v.made or "9", v.id))

"""What became of forecasts, as people say: the words for it, the judgements that hold it, and which forecasts are due."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from secondsource.errors import UnknownRecord
from secondsource.model import Assertion, Attribution, Forecast, Judgement, Statement
from secondsource.store.store import Store
from secondsource.store.tables import TABLES
from secondsource.text.periods import last_day

VERB = "outcome"
"""The verb of the judgements. They name the evidence, which outlasts every re-run, never the forecast."""

OUTCOMES = {
    "came": "it came so",
    "partly": "in part",
    "failed": "it did not",
    "void": "the condition was not met",
    "open": "cannot be told",
}
"""What may have become of a forecast, as a person says."""

SPOKEN = {"held": "came", "failed": "failed", "unclear": "open", "partly": "partly", "void": "void"}
"""The words for it on the command line."""


@dataclass(frozen=True)
class Outcome:
    """What a person says became of a forecast, and by what he knows it."""

    what: str
    because: str | None
    by: str | None
    at: str | None
    judgement: str


def latest(judgements: Iterable[Judgement]) -> dict[str, Outcome]:
    """What was said of each piece of evidence; the latest word that was not undone counts."""
    found: dict[str, Outcome] = {}
    for j in sorted(judgements, key=lambda j: (j.at or "", j.id)):
        if j.verb == VERB and not j.undone and j.value in OUTCOMES:
            for id in j.objects:
                found[id] = Outcome(j.value, j.reason, j.by, j.at, j.id)
    return found


def outcomes(store: Store) -> dict[str, Outcome]:
    """What people say became of forecasts, by evidence."""
    return latest(store.where(Judgement, TABLES[Judgement].c.verb, [VERB]))


def outcome_among(said: dict[str, Outcome], evidence: Iterable[str]) -> Outcome | None:
    """The latest word on any of the pieces of evidence that are one statement: its copies are settled with it."""
    return max((said[e] for e in evidence if e in said), key=lambda o: (o.at or "", o.judgement), default=None)


def forecast_named(store: Store, id: str) -> Forecast:
    """The forecast of this id, of this evidence or of this statement (or of an id that begins so). Raises UnknownRecord."""
    wanted: set[str] = set()
    for record in store.find(id):
        if isinstance(record, Forecast):
            wanted.add(record.attribution)
        elif isinstance(record, (Attribution, Assertion)):
            wanted.add(record.id)
        elif isinstance(record, Statement):
            wanted.update(record.attributions)
    homes = store.get(Statement, (h for found in store.clusters_of(Statement, wanted).values() for h in found))
    # A copy's forecast is settled with the one that stands for all copies: the first of the statement, by id.
    carried = {a for statement in homes.values() for a in statement.attributions}
    found = store.where(Forecast, TABLES[Forecast].c.attribution, wanted | carried)
    if not found:
        raise UnknownRecord(f"{id}: no forecast has this id; list them with: secondsource forecasts")
    if len(homes) + sum(f.attribution not in carried for f in found) > 1:
        raise UnknownRecord(f"{id}: several forecasts begin so: {', '.join(f.id for f in found[:5])} …")
    return min(found, key=lambda f: f.attribution)


def is_due(due: str | None, on: str) -> bool:
    """Whether what is expected by ``due`` (a day, month, year or period) can be judged on the day ``on``.

    >>> is_due("2031", "2031-04-02"), is_due("2031-03", "2031-04-02"), is_due(None, "2031-04-02")
    (False, True, False)
    """
    return due is not None and last_day(due) <= on

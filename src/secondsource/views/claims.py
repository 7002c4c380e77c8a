"""Claims as a list, and the reasons behind one count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from secondsource.errors import UnknownRecord
from secondsource.model import Claim, Corroboration, Merge, Origin, Reason, Relation, Statement
from secondsource.store.search import search
from secondsource.store.store import Store
from secondsource.store.tables import TABLES
from secondsource.views.evidence import Evidence, gather
from secondsource.views.history import CHANGES, Event, list_histories


@dataclass(frozen=True)
class ClaimRow:
    """One claim in a list: how many pages carry it, in how many texts, from how many independent origins, for and against."""

    id: str
    wording: str
    kind: str
    articles: int
    families: int
    origins: tuple[int, int]
    opposing: tuple[int, int]
    flags: tuple[str, ...]
    revised_by: str | None
    history: tuple[Event, ...] = ()
    """Where changes were asked for: what happened to it (since the day that was named)."""


@dataclass(frozen=True)
class OriginView:
    """One origin of a claim with all that rests on it, and what was folded into it and why."""

    id: str
    side: str
    who: str
    named: bool
    anonymous: bool
    interested: bool
    first_hand: bool | None
    evidence: tuple[Evidence, ...]
    merged: tuple[Merge, ...]


@dataclass(frozen=True)
class Why:
    """Everything behind one claim's count."""

    claim: ClaimRow
    support: tuple[OriginView, ...]
    oppose: tuple[OriginView, ...]
    narrows: tuple[str, ...]
    grouped: tuple[Reason, ...]
    relations: tuple[tuple[str, str, str, str], ...]
    """Relations to other claims: kind, id of the other, its wording, reason."""
    history: tuple[Event, ...] = ()


def list_claims(
    store: Store,
    words: str = "",
    *,
    one_origin: bool = False,
    contested: bool = False,
    changed: bool = False,
    since: str | None = None,
) -> list[ClaimRow]:
    """The claims that hold ``words`` (none: all), those that most pages carry first.

    ``one_origin``: carried by more than one page but by one origin alone. ``contested``: with evidence against.
    ``changed``: hardened, revised, contradicted, corrected or withdrawn since it was first said, or revising another. ``since``: with
    anything new on this day (2031-04-02) or later, first said and repeated included. Either gives the rows their history.
    """
    if words.strip():
        with store.reading() as connection:
            hits = {hit.id for hit in search(connection, words, ["claim", "statement"], limit=2000)}
        said = store.get(Statement, (id for id in hits if id.startswith(Statement.prefix)))
        carried = {a for s in said.values() for a in s.attributions}
        claims = [c for c in store.all(Claim) if c.id in hits or carried.intersection(c.support)]
    else:
        claims = store.all(Claim)
    counts = {c.claim: c for c in store.where(Corroboration, TABLES[Corroboration].c.claim, [c.id for c in claims])}
    rows = [claim_row(claim, counts.get(claim.id)) for claim in claims]
    rows = [
        row
        for row in rows
        if (not one_origin or ("one_origin" in row.flags and row.articles > 1)) and (not contested or row.opposing[1] > 0)
    ]
    if changed or since:
        rows = _changed(store, rows, claims, since)
    return sorted(rows, key=lambda row: (-row.articles, -row.origins[1], -row.opposing[1], row.wording, row.id))


def _changed(store: Store, rows: Sequence[ClaimRow], claims: Sequence[Claim], since: str | None) -> list[ClaimRow]:
    """The rows of which something is to be told, with their history; of all that happened since a day, if one is named."""
    wanted = {row.id for row in rows}
    histories = list_histories(store, [c for c in claims if c.id in wanted])
    revising = {r.source for r in store.all(Relation) if r.kind in ("revises", "corrects")}
    found = []
    for row in rows:
        told = tuple(e for e in histories[row.id] if since is None or (e.date is not None and e.date >= since))
        if told and (since or row.id in revising or any(e.what in CHANGES for e in told)):
            found.append(replace(row, history=told))
    return found


def explain(store: Store, id: str) -> Why:
    """Every origin, merge and reason behind a claim's count. ``id``: of a claim, or words: the claim that fits them best.

    Raises UnknownRecord.
    """
    claims = [record for record in store.find(id) if isinstance(record, Claim)] if id.startswith(Claim.prefix + "-") else []
    if len(claims) > 1:
        raise UnknownRecord(f"{id}: several claims begin so: {', '.join(c.id for c in claims[:5])} …")
    if not claims and (fitting := list_claims(store, id)):
        claims = list(store.get(Claim, [fitting[0].id]).values())
    if not claims:
        raise UnknownRecord(f"{id}: no claim has this id or holds these words; list claims with: secondsource claims")
    claim = claims[0]
    counts = store.where(Corroboration, TABLES[Corroboration].c.claim, [claim.id])
    origins = sorted(store.where(Origin, TABLES[Origin].c.claim, [claim.id]), key=lambda o: (-len(o.evidence), o.who, o.id))
    evidence = gather(store, [e for origin in origins for e in origin.evidence])
    shown = [
        OriginView(
            o.id,
            o.side,
            o.who,
            o.named,
            o.anonymous,
            o.interested,
            o.first_hand,
            tuple(
                sorted((evidence[e] for e in o.evidence), key=lambda e: (e.place.published or "9", e.place.article, e.start))
            ),
            o.merged,
        )
        for o in origins
    ]
    relations = [r for r in store.all(Relation) if claim.id in (r.source, r.target)]
    others = store.get(Claim, {r.target if r.source == claim.id else r.source for r in relations})
    return Why(
        claim_row(claim, counts[0] if counts else None),
        tuple(o for o in shown if o.side == "support"),
        tuple(o for o in shown if o.side == "oppose"),
        counts[0].narrows if counts else (),
        claim.reasons,
        tuple(
            (r.kind if r.source == claim.id else f"{r.kind} (by)", other.id, other.wording, r.reason)
            for r in relations
            if (other := others.get(r.target if r.source == claim.id else r.source))
        ),
        list_histories(store, [claim])[claim.id],
    )


def claim_row(claim: Claim, count: Corroboration | None) -> ClaimRow:
    """A claim as it stands in a list."""
    if count is None:
        return ClaimRow(claim.id, claim.wording, claim.kind, 0, 0, (0, 0), (0, 0), ("not_counted",), claim.revised_by)
    return ClaimRow(
        claim.id,
        claim.wording,
        claim.kind,
        count.articles,
        count.families,
        (count.origins.at_least, count.origins.at_most),
        (count.opposing.at_least, count.opposing.at_most),
        count.flags,
        claim.revised_by,
    )

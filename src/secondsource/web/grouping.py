"""What a person says of the grouping of a claim: take statements out, move them, merge two claims, word one otherwise.

Here acts on a page become judgements on evidence, as ``claims.judged`` replays them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from rapidfuzz import fuzz

from secondsource.claims.judged import APPROVE, OUT, REJECT, RENAME, place_in, read_verdict, said_of_claims
from secondsource.errors import UsageError
from secondsource.model import Assertion, Attribution, Claim, Judgement, Record
from secondsource.store import search as index
from secondsource.store.store import Store
from secondsource.store.tables import TABLES
from secondsource.views.claims import ClaimRow
from secondsource.views.phrasing import folded
from secondsource.views.review import tell
from secondsource.web import queries
from secondsource.web.masks import PageMasks

MOST = 2_000
"""Pieces of evidence of one claim that are held against the words of those that were ticked."""

PAGES, NEAR = 30, 8
"""Articles of a claim whose other claims are looked at, and how many of these are offered."""

LONGEST = 400
"""Characters of a wording."""

ACTS = ("split", "move", "merge", "word")

Saying = tuple[str, list[str], str]
"""A judgement to be made: verb, objects, value."""

_CLAIM = re.compile(r"cla-[0-9a-f]{16}")


def claim_meant(store: Store, said: str) -> Claim:
    """The claim of an id, or of an address that holds one. Raises UsageError and UnknownRecord."""
    found = _CLAIM.search(said)
    if not found:
        raise UsageError("which claim? Choose one of the list, or give its id or its address")
    claim: Claim = queries.resolve(store, Claim, found[0])
    return claim


def sayings(store: Store, claim: Claim, act: str, *, pieces: Sequence[str] = (), to: str = "", words: str = "") -> list[Saying]:
    """The judgements that an act makes. Raises UsageError where it makes no sense."""
    if act == "word":
        return [_word(store, claim, words)]
    if act == "merge":
        return [_merge(store, claim, claim_meant(store, to))]
    if act not in ("split", "move"):
        raise UsageError(f"act={act[:20]}: unknown; there are {', '.join(ACTS)}")
    target = claim_meant(store, to) if act == "move" else None
    if target is not None and target.id == claim.id:
        raise UsageError("they stand in this claim already: choose another")
    whole = {*claim.support, *claim.oppose}
    chosen = [id for id in dict.fromkeys(pieces) if id in whole]
    if not chosen:
        raise UsageError("tick the statements first that are to be taken out")
    leads, out = _with_copies(store, whole, chosen)
    left = whole - out
    if not left:
        raise UsageError("these are all the claim rests on: nothing would be left. Merge it with another, or word it otherwise")
    places = {id: place_in(claim, id) for id in whole}
    made: list[Saying] = [(REJECT, sorted(whole), said_of_claims(places, OUT, out=out))]
    together = {id: places[id] for id in leads}
    if target is not None:
        together |= _places(target, _stand_for(store, target, out) | _parted(store, out, {*target.support, *target.oppose}))
    if len(together) > 1:
        made.append((APPROVE, sorted(together), said_of_claims(together)))
    return made


def _merge(store: Store, claim: Claim, other: Claim) -> Saying:
    if other.id == claim.id:
        raise UsageError("these two are one already")
    ours, theirs = {*claim.support, *claim.oppose}, {*other.support, *other.oppose}
    if ours <= theirs or theirs <= ours:
        raise UsageError(
            "one of the two holds all that the other rests on: the narrower is a part of it, and nothing can be merged"
        )
    both = _parted(store, ours, theirs)
    places = _places(other, (_stand_for(store, other, ours) | (both & theirs)) - ours)
    places |= _places(claim, _stand_for(store, claim, theirs) | (both & ours))
    return APPROVE, sorted(places), said_of_claims(places)


def _word(store: Store, claim: Claim, words: str) -> Saying:
    wording = " ".join(words.split())
    if not wording or len(wording) > LONGEST:
        raise UsageError(f"a wording of 1 to {LONGEST} characters is wanted")
    first = queries.in_time(store, claim.support[:MOST])[0]
    return RENAME, [first], said_of_claims({first: place_in(claim, first)}, wording=wording)


def _with_copies(store: Store, whole: Iterable[str], chosen: Sequence[str]) -> tuple[list[str], set[str]]:
    """Those chosen, and they with all in which the same mouth says the same words; of these the first stands for the others."""
    ids = sorted(whole)
    near = {*chosen, *(ids if len(ids) <= MOST else queries.in_time(store, ids)[:MOST])}
    said = {id: (e.who, folded(e.words)) for id, e in queries.evidence(store, near).items()}
    wanted = {said[id]: id for id in reversed(chosen) if id in said}
    out = {id for id, what in said.items() if what in wanted} | set(chosen)
    return sorted(wanted.values()), out


def _stand_for(store: Store, claim: Claim, without: Iterable[str]) -> set[str]:
    """One piece of evidence of a claim, of the earliest page, that is none of others."""
    free = [id for side in (claim.support, claim.oppose) for id in side[:MOST] if id not in set(without)]
    if not free:
        raise UsageError("the two rest on the same evidence: nothing tells them apart")
    return {next(iter(queries.in_time(store, free)), free[0])}


def _places(claim: Claim, evidence: Iterable[str]) -> dict[str, int | None]:
    return {id: place_in(claim, id) for id in evidence}


def _parted(store: Store, ours: set[str], theirs: set[str]) -> set[str]:
    """The evidence of which people have said before that it stands in no claim with some on the other side: the new word must name it."""
    found: set[str] = set()
    for judgement in of_claims(store):
        verdict = read_verdict(judgement)
        if verdict is None or verdict.verb != REJECT or judgement.undone:
            continue
        every = set(verdict.places)
        for out, rest in ((verdict.out, every - verdict.out),) if verdict.kind == OUT else ((every, every),):
            for one, other in ((ours, theirs), (theirs, ours)):
                if out & one and rest & other:
                    found |= (out & one) | (rest & other)
    return found


def of_claims(store: Store) -> list[Judgement]:
    """The judgements on claims, the newest first."""
    t = TABLES[Judgement].c
    with store.reading() as connection:
        ids = list(
            connection.scalars(
                sa.select(t.id).where(t.verb.in_((APPROVE, REJECT, RENAME)), t.value.like("claim%")).order_by(t.at.desc(), t.id)
            )
        )
    found = store.get(Judgement, ids)
    return [found[id] for id in ids]


@dataclass(frozen=True)
class Told:
    """A judgement on claims as a reader is told of it."""

    id: str
    what: str
    by: str | None
    at: str | None
    reason: str | None
    undone: str | None


def told(judgement: Judgement, masks: PageMasks) -> Told:
    """What was said of claims, in words."""
    return Told(judgement.id, masks.words(tell(judgement)), judgement.by, judgement.at, judgement.reason, judgement.undone)


def said_of(store: Store, claim: Claim) -> list[Judgement]:
    """What people have said of the grouping and the wording of a claim, the newest first."""
    evidence = {*claim.support, *claim.oppose}
    return [j for j in of_claims(store) if not evidence.isdisjoint(j.objects)][:20]


def homes(store: Store, judgements: Iterable[Judgement]) -> list[Claim]:
    """The claims in which that stands which was judged, as the ledger has it now; those with most of it first."""
    places: dict[str, int | None] = {}
    for judgement in judgements:
        verdict = read_verdict(judgement)
        places |= dict(verdict.places) if verdict else {}
    return claims_at(store, places)


def claims_at(store: Store, places: dict[str, int | None]) -> list[Claim]:
    """The claims that stand at these places of evidence, those with most of them first."""
    wanted = dict(sorted(places.items())[:600])
    found = store.clusters_of(Claim, wanted)
    claims = store.get(Claim, {c for ids in found.values() for c in ids})
    many: dict[str, int] = {}
    for id, at in wanted.items():
        for c in found.get(id, ()):
            spans = [s for s in claims[c].spans if s.evidence == id]
            if at is None or not spans or any(s.start <= at < s.end for s in spans):
                many[c] = many.get(c, 0) + 1
    return [claims[c] for c in sorted(many, key=lambda c: (-many[c], -len(claims[c].support), c))]


def nearby(store: Store, claim: Claim, words: str) -> list[ClaimRow]:
    """Other claims that may be meant: those that hold the words; without words those of the same articles, the likest first."""
    if words.strip():
        with store.reading() as connection:
            ids, _ = index.candidates(connection, words, "claim", limit=60)
        rows = queries.claim_rows(store, [id for id in ids[: NEAR + 1] if id != claim.id])
        return [rows[id] for id in ids if id in rows][:NEAR]
    articles = sorted(set(queries.articles_behind(store, [*claim.support[:200], *claim.oppose[:50]]).values()))[:PAGES]
    beside: list[str] = []
    kinds: tuple[type[Record], ...] = (Attribution, Assertion)
    with store.reading() as connection:
        for kind in kinds:
            table = TABLES[kind].c
            beside += connection.scalars(sa.select(table.id).where(table.article.in_(articles)).limit(MOST))
    ids = sorted({c for found in store.clusters_of(Claim, beside).values() for c in found} - {claim.id})
    claims = store.get(Claim, ids)
    likest = sorted(ids, key=lambda c: (-round(fuzz.token_set_ratio(claims[c].wording, claim.wording), 1), c))[:NEAR]
    rows = queries.claim_rows(store, likest)
    return [rows[id] for id in likest if id in rows]

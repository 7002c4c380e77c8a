"""What became of a claim: first said, repeated, hardened, revised, contradicted, corrected, withdrawn.

An event has the day on which the page that shows it was published: the first page, a copy, the page of a later figure, a notice.
What a person ruled has the day of the ruling. Nothing is overwritten: a withdrawn claim keeps its earlier events.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from secondsource.model import Claim, Hardening, Relation, Reuse
from secondsource.store.store import Store
from secondsource.store.tables import TABLES
from secondsource.views.evidence import Evidence, gather
from secondsource.views.phrasing import folded, iso_day
from secondsource.views.withdrawn import TakenBack, find_taken_back

What = Literal["first_said", "repeated", "hardened", "revised", "contradicted", "corrected", "withdrawn"]
ORDER: tuple[What, ...] = ("first_said", "repeated", "hardened", "revised", "contradicted", "corrected", "withdrawn")
CHANGES: frozenset[What] = frozenset(ORDER) - {"first_said", "repeated"}
"""What is more than being said, and said again."""

LOST = ("hedge dropped", "attribution dropped", "negation dropped", "scope dropped", "estimator dropped")
"""What a copy leaves out to say more than its original."""


@dataclass(frozen=True)
class Event:
    """Something that happened to a claim. ``words``: by what it is known: a wording before and after, two figures, a notice.

    ``evidence``: the piece in which it shows (of a revised claim the piece that took its place), ``who`` and ``cited``: of that piece.
    """

    date: str | None
    what: What
    claim: str
    evidence: str
    who: str
    cited: str
    words: str


def list_histories(store: Store, claims: Sequence[Claim]) -> dict[str, tuple[Event, ...]]:
    """The events of each claim, in order of date; undated ones last."""
    known = {c.id: c for c in claims}
    ends = TABLES[Relation].c
    touching = {r.id: r for end in (ends.source, ends.target) for r in store.where(Relation, end, known)}
    relations = [r for r in touching.values() if r.kind in ("revises", "corrects", "contradicts")]
    near = {end for r in relations for end in (r.source, r.target) if {r.source, r.target} & known.keys()}
    known |= store.get(Claim, near - known.keys())
    evidence = gather(store, [e for c in known.values() for e in (*c.support, *c.oppose)])
    hardened = _hardened(store, {e.place.article for e in evidence.values()})
    taken = find_taken_back(store, {e.place.article for e in evidence.values()})
    events: dict[str, list[Event]] = {c.id: [] for c in claims}
    for claim in claims:
        events[claim.id] = [*_said(claim, evidence, hardened), *_noticed(claim, evidence, taken)]
    for relation in sorted(relations, key=lambda r: r.id):
        for event in _related(relation, known, evidence):
            if event.claim in events:
                events[event.claim].append(event)
    return {
        id: tuple(sorted(found, key=lambda e: (e.date or "9", ORDER.index(e.what), e.cited, e.evidence, e.words)))
        for id, found in events.items()
    }


def _said(claim: Claim, evidence: Mapping[str, Evidence], hardened: Mapping[str, Sequence[Hardening]]) -> Iterable[Event]:
    """First said, said again on other pages, hardened by a copy; contradicted, or taken back by one who had said it."""
    support = sorted((evidence[e] for e in claim.support if e in evidence), key=_age)
    against = sorted((evidence[e] for e in claim.oppose if e in evidence), key=_age)
    pages: set[str] = set()
    for n, piece in enumerate(support):
        lost = next((h for h in hardened.get(piece.place.article, ()) if _touches(h, piece)), None)
        if lost is not None:
            yield _event("hardened", claim, piece, f"“{lost.earlier}” → “{lost.later}”")
        elif piece.place.article not in pages:
            yield _event("repeated" if n else "first_said", claim, piece, piece.quoted)
        pages.add(piece.place.article)
    pages = set()
    for piece in against:
        if piece.place.article in pages:
            continue
        pages.add(piece.place.article)
        own = not piece.anonymous and any(s.who == piece.who and _age(s) < _age(piece) for s in support)
        yield _event("revised" if own else "contradicted", claim, piece, piece.quoted)


def _noticed(claim: Claim, evidence: Mapping[str, Evidence], taken: Mapping[str, TakenBack]) -> Iterable[Event]:
    """Corrections and withdrawals of the pages that carry a claim, one for each page."""
    pages: set[str] = set()
    for piece in sorted((evidence[e] for e in claim.support if e in evidence), key=_age):
        page = piece.place.article
        if page in taken and page not in pages:
            pages.add(page)
            back = taken[page]
            what: What = "corrected" if back.status == "corrected" else "withdrawn"
            yield Event(back.date, what, claim.id, piece.id, piece.place.outlet or piece.who, piece.place.cited, back.words)


def _related(relation: Relation, known: Mapping[str, Claim], evidence: Mapping[str, Evidence]) -> Iterable[Event]:
    """What one claim does to another: the later figure revises the earlier, two of one day contradict each other."""
    ends = [known.get(relation.source), known.get(relation.target)]
    firsts = [
        min((evidence[e] for e in (c.support or c.oppose) if e in evidence), key=_age, default=None) if c else None
        for c in ends
    ]
    later, earlier = firsts
    if ends[0] is None or ends[1] is None or later is None or earlier is None:
        return
    words = f"{ends[0].wording} ({relation.reason})"
    if relation.kind == "contradicts":
        yield _event("contradicted", ends[1], max(later, earlier, key=_age), words)
        yield _event("contradicted", ends[0], max(later, earlier, key=_age), f"{ends[1].wording} ({relation.reason})")
    else:
        yield _event("revised" if relation.kind == "revises" else "corrected", ends[1], later, words)


def _hardened(store: Store, articles: set[str]) -> dict[str, list[Hardening]]:
    """What copies say more surely than their originals, by the copy."""
    found: dict[str, list[Hardening]] = defaultdict(list)
    for reuse in store.where(Reuse, TABLES[Reuse].c.later, articles):
        if reuse.direction != "unknown":
            found[reuse.later] += [h for h in reuse.hardened if h.what in LOST]
    return found


def _touches(lost: Hardening, piece: Evidence) -> bool:
    """Whether what a copy changed is in the words of a piece of evidence, or the piece in it."""
    sentence, own = folded(lost.later), folded(piece.words)
    return bool(own) and bool(sentence) and (own in sentence or sentence in own)


def _event(what: What, claim: Claim, piece: Evidence, words: str) -> Event:
    return Event(iso_day(piece.place.published), what, claim.id, piece.id, piece.who, piece.place.cited, words)


def _age(piece: Evidence) -> tuple[str, str, int, str]:
    return (piece.place.published or "9", piece.place.article, piece.start, piece.id)

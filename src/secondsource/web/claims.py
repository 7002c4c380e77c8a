"""The ledger of claims, and everything behind one of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from secondsource.errors import UsageError
from secondsource.model import Certainty, Claim, Corroboration, Origin, Relation, Statement
from secondsource.store import search as index
from secondsource.store.store import Store
from secondsource.store.tables import TABLES, shelf
from secondsource.views.claims import ClaimRow
from secondsource.views.evidence import Evidence
from secondsource.views.phrasing import folded
from secondsource.web import queries
from secondsource.web.masks import PageMasks, masks_for
from secondsource.web.pages import PER_PAGE, Paged

WEAK = ("hedged", "question", "forecast")
"""Ways of saying a thing that commit the speaker to less than the thing."""

SORTS = {
    "repeated": ("in most articles", shelf.c.articles),
    "contested": ("most contested", shelf.c.against),
    "latest": ("latest", shelf.c.latest),
    "weak": ("weakest sourcing", shelf.c.articles),
}
"""The orders of the ledger: what they are called, and what they go by."""

FLAGS = ("contested", "circular", "anonymous_only", "interested_only", "unattributed")


@dataclass(frozen=True)
class Line:
    """One row of the ledger. ``supporting``, ``opposing``, ``unsure``: each origin as a shape and who it is."""

    claim: ClaimRow
    day: str | None
    latest: str | None
    supporting: tuple[tuple[str, str], ...]
    against: tuple[tuple[str, str], ...]
    unsure: tuple[tuple[str, str], ...]


def list_lines(
    store: Store,
    page: int,
    *,
    words: str = "",
    sort: str = "repeated",
    kind: str = "",
    flag: str = "",
    one_origin: bool = False,
    contested: bool = False,
    changed: bool = False,
    size: int = PER_PAGE,
) -> Paged[Line]:
    """A page of the ledger: one row a claim."""
    if sort not in SORTS:
        raise UsageError(f"sort={sort[:30]}: unknown; there are {', '.join(SORTS)}")
    where: list[sa.ColumnElement[bool]] = [shelf.c.kind == "claim"]
    if kind:
        where.append(shelf.c.sort == kind)
    if flag:
        where.append(shelf.c.flags.like(f"% {queries.like(flag)} %", escape="\\"))
    if one_origin:
        where.append(shelf.c.one_origin)
    if contested:
        where.append(shelf.c.against > 0)
    if changed:
        where.append(shelf.c.changed)
    if sort == "weak":
        where.append(shelf.c.one_origin)
    ids, complete = None, True
    if words.strip():
        with store.reading() as connection:
            ids, complete = index.candidates(connection, words, "claim", limit=600)
            said = store.get(Statement, index.candidates(connection, words, "statement", limit=200)[0])
        carried = store.clusters_of(Claim, (a for s in said.values() for a in s.attributions[:3]))
        ids = [*ids, *(c for found in carried.values() for c in found)][: queries.CANDIDATES * 2]
    order = [SORTS[sort][1].desc(), shelf.c.id.desc()]
    found = queries.leaf(store, where, order, page, size=size, ids=set(ids) if ids is not None else None)
    claims = store.get(Claim, [row.id for row in found.rows])
    origins = store.where(Origin, TABLES[Origin].c.claim, claims)
    first = {o.evidence[0] for o in origins} | {e for c in claims.values() for e in c.support[:3]}
    masks = masks_for(store, queries.articles_behind(store, first).values())
    masks.learn([*(c.wording for c in claims.values()), *(o.who for o in origins)])
    rows = queries.claim_rows(store, claims, masks)
    dots = origin_dots(store, origins, masks)
    lines = [
        Line(rows[row.id], row.day, row.latest, *(tuple(part) for part in dots.get(row.id, ([], [], []))))
        for row in found.rows
        if row.id in rows
    ]
    return Paged(lines, found.page, found.size, found.total, found.more_than or not complete)


Dots = tuple[list[tuple[str, str]], list[tuple[str, str]], list[tuple[str, str]]]


def origin_dots(store: Store, origins: Sequence[Origin], masks: PageMasks) -> dict[str, Dots]:
    """For each claim its origins as shapes: for, against, unsure (all that rests on the origin is said with reserve)."""
    looked = {o.id: o.evidence[:12] for o in origins}
    surely = {
        c.evidence: c.kind
        for c in store.where(Certainty, TABLES[Certainty].c.evidence, (e for f in looked.values() for e in f))
    }
    found: dict[str, Dots] = {}
    for origin in sorted(origins, key=lambda o: (RANK[shape_of(o)], o.who, o.id)):
        sides = found.setdefault(origin.claim, ([], [], []))
        weak = origin.side == "support" and all(surely.get(e, "stated") in WEAK for e in looked[origin.id])
        label = f"{masks.speaker(origin.who)}: {SHAPES[shape_of(origin)]}"
        sides[2 if weak else 0 if origin.side == "support" else 1].append((shape_of(origin), label))
    return found


SHAPES = {
    "first": "named, first hand",
    "second": "named, second hand or not said",
    "anonymous": "unnamed source",
    "interested": "a party to the matter",
    "unknown": "origin unknown",
}
RANK = {shape: n for n, shape in enumerate(SHAPES)}


def shape_of(origin: Origin) -> str:
    """The mark of an origin."""
    if origin.anonymous:
        return "anonymous"
    if origin.interested:
        return "interested"
    if origin.named:
        return "first" if origin.first_hand else "second"
    return "unknown"


@dataclass(frozen=True)
class Carried:
    """Evidence of one wording from one mouth, with the other places that print it."""

    first: Evidence
    also: tuple[Evidence, ...]


@dataclass(frozen=True)
class OriginShown:
    """One origin of a claim: what rests on it, and what was folded into it and why."""

    id: str
    side: str
    shape: str
    weak: bool
    who: str
    entity: str | None
    named: bool
    anonymous: bool
    interested: bool
    first_hand: bool | None
    withheld: bool
    pieces: tuple[Carried, ...]
    evidence: int
    more: int
    merged: tuple[tuple[str, str, int], ...]
    """Why others were folded into it: reason, strength, how often."""


@dataclass(frozen=True)
class Other:
    """Another claim to which this one stands in a relation."""

    kind: str
    claim: str
    wording: str
    reason: str
    latest: str | None


@dataclass(frozen=True)
class ClaimShown:
    """Everything behind one claim's count."""

    claim: ClaimRow
    day: str | None
    latest: str | None
    statements: int
    supporting: tuple[OriginShown, ...]
    against: tuple[OriginShown, ...]
    narrows: tuple[str, ...]
    reasons: tuple[tuple[str, tuple[str, ...]], ...]
    others: tuple[Other, ...]
    course: tuple[tuple[Evidence, str], ...]
    """The evidence in order of time, copies left out, each with its side: for, against, unsure."""


REASONS = {
    "copy": "one text copies the other",
    "one act of speaking": "one act of speaking, carried by several",
    "matched": "alike in what they say",
    "follows": "goes on from what was said before",
    "figure": "gives one figure",
    "judged": "put together by a person",
}
"""Why evidence was grouped, as a reader is told."""

STANDS = {
    "revises": ("revises", "revised by"),
    "corrects": ("corrects", "corrected by"),
    "contradicts": ("contradicts", "contradicted by"),
    "definitions_differ": ("definitions differ", "definitions differ"),
    "narrower": ("narrower than", "more exactly"),
}
"""How a claim stands to another: as said of the one, and of the other."""

_ALIKE = re.compile(r"\d\.\d\d: ")

MOST = 1_500
"""Pieces of evidence of one origin that are put in order."""

LONGEST = 300
"""Pieces of evidence that one page shows."""


def first_of(store: Store, ids: Sequence[str], many: int) -> Sequence[str]:
    """So many pieces of evidence, those of the earliest pages where there are more."""
    return ids if len(ids) <= many else queries.in_time(store, ids[:MOST])[:many]


def show_claim(store: Store, claim: Claim) -> ClaimShown:
    """Everything behind one claim's count, as far as one page holds it."""
    row = queries.claim_rows(store, [claim.id])[claim.id]
    count = next(iter(store.where(Corroboration, TABLES[Corroboration].c.claim, [claim.id])), None)
    origins = sorted(store.where(Origin, TABLES[Origin].c.claim, [claim.id]), key=lambda o: (-len(o.evidence), o.who, o.id))
    each = max(12, LONGEST // max(1, len(origins)))
    looked = {o.id: first_of(store, o.evidence, each) for o in origins[:60]}
    shown = queries.evidence(store, {e for found in looked.values() for e in found})
    masks = masks_for(store, {e.place.article for e in shown.values()})
    views = []
    for origin in origins[:60]:
        mine = sorted((shown[e] for e in looked[origin.id] if e in shown), key=queries.order_of)
        pieces: dict[tuple[str, str, str], list[Evidence]] = {}
        for piece in mine:
            pieces.setdefault((piece.who, piece.certainty, folded(piece.words)), []).append(piece)
        merges: dict[tuple[str, str], int] = {}
        for merge in origin.merged:
            key = (masks.words(merge.reason), merge.strength)
            merges[key] = merges.get(key, 0) + 1
        views.append(
            OriginShown(
                origin.id, origin.side, shape_of(origin),
                origin.side == "support" and bool(mine) and all(e.certainty in WEAK for e in mine),
                masks.speaker(origin.who), None if masks.hides(origin.who) else origin.entity, origin.named, origin.anonymous, origin.interested, origin.first_hand, masks.hides(origin.who),
                tuple(Carried(first, tuple(also)) for first, *also in pieces.values()), len(origin.evidence),
                len(origin.evidence) - len(mine), tuple(sorted((r, s, n) for (r, s), n in merges.items())),
            )
        )  # fmt: skip
    relations = [
        r
        for column in (TABLES[Relation].c.source, TABLES[Relation].c.target)
        for r in store.where(Relation, column, [claim.id])
    ]
    far = {r.target if r.source == claim.id else r.source for r in relations}
    rows, shelves = queries.claim_rows(store, far), queries.shelved(store, sorted(far))
    others = []
    for r in sorted({r.id: r for r in relations}.values(), key=lambda r: (r.kind, r.id)):
        other = r.target if r.source == claim.id else r.source
        if other in rows:
            kind = STANDS[r.kind][r.source != claim.id]
            latest = shelves[other].latest if other in shelves else None
            others.append(Other(kind, other, rows[other].wording, masks.words(r.reason), latest))
    reasons: dict[str, list[str]] = {}
    said = {w.casefold() for e in shown.values() for w in re.findall(r"[^\W\d_]{3,}", " ".join(e.words)[:400])}
    words = sorted(said, key=lambda w: (len(w), w))
    for reason in claim.reasons:
        text = whole_words(_ALIKE.sub("", reason.text), words) if reason.reason == "matched" else reason.text
        reasons.setdefault(REASONS.get(reason.reason, reason.reason), []).append(masks.words(text))
    chains = store.clusters_of(Statement, list(claim.support)[:2000])
    own = queries.shelved(store, [claim.id]).get(claim.id)
    course = [
        (piece.first, "against" if o.side == "oppose" else "unsure" if piece.first.certainty in WEAK else "for")
        for o in views
        for piece in o.pieces
    ]
    return ClaimShown(
        row, own.day if own else None, own.latest if own else None,
        len({c for found in chains.values() for c in found}) + sum(e not in chains for e in list(claim.support)[:2000]),
        tuple(o for o in views if o.side == "support"), tuple(o for o in views if o.side == "oppose"),
        tuple(masks.words(line) for line in count.narrows) if count else (),
        tuple((name, tuple(dict.fromkeys(texts))) for name, texts in reasons.items()), tuple(others),
        tuple(sorted(course, key=lambda pair: queries.order_of(pair[0]))),
    )  # fmt: skip


def whole_words(stems: str, words: Sequence[str]) -> str:
    """Stems by which sentences were held to be alike, as the first of ``words`` that begins so.

    >>> whole_words("spillwa, gate#2, move", ["the", "gates", "moved", "spillway"])
    'spillway, gates 2, moved'
    """
    made = []
    for stem in stems.split(", "):
        if stem.startswith("-"):
            continue  # a day of the week as the ledger writes it
        head, _, number = stem.partition("#")
        whole = next((w for w in words if w.startswith(head)), head) if len(head) > 2 else head
        made.append(f"{whole} {number}".strip())
    return ", ".join(dict.fromkeys(made))

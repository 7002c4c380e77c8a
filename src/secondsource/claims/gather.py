"""Gather: propositions of one claim into groups.

Block on pairs of what the propositions hold (word classes, names, numbers), compare, and cluster by average linkage, so that no
chain of half-alike sentences grows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations

import numpy as np
from scipy.sparse import csr_matrix

from secondsource.claims.compare import (
    CLASS,
    CONTAINED,
    DICE,
    ENOUGH,
    KIN,
    NUMBER,
    TIME,
    Likeness,
    agreement,
    compare,
    ends,
    figures,
    oddness,
)
from secondsource.claims.following import Following
from secondsource.claims.items import ENTITY, Item, Pile
from secondsource.model import Reason

EDGE = 0.35
LINKAGE = 0.28
"""A pair that may start a group; the average over all pairs that two groups need to become one."""

LOOK = 0.25
"""What slots must be able to reach for a pair to be compared."""


BEST = 0.5
"""How much the best that each member finds counts beside the average over all pairs."""

VETO = 0.1
"""The share of pairs whose figures part them that still lets two groups become one."""

NEAR = 0.5
"""A nearness of meaning at which a pair is compared."""

CROWD = 2000
"""Propositions that share a word or class beyond which it makes no pairs by itself."""

ROWS, PAIRS = 1000, 200_000
"""How much is multiplied at a time."""

SAMPLE = 40
"""Members of a group that are compared when two large groups meet."""


@dataclass
class Group:
    """Propositions held to be one claim."""

    items: list[Item]
    distinct: list[Item]
    reasons: list[Reason] = field(default_factory=list)


def candidates(items: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Pairs that could reach the threshold: for each pair that shares a word, class or name, the most that it could score.

    The bound is a sparse product of the slots, a few rows at a time; features that crowds share make no pairs by themselves.
    """
    columns: dict[str, int] = {}
    share: list[tuple[int, int, float]] = []
    have: list[tuple[int, int, float]] = []
    for n, item in enumerate(items):
        offered: dict[str, float] = defaultdict(float)
        for root, own, related, weight, _ in item.words:
            if weight < 0.5:
                continue
            offered[root] += weight
            for key in own:
                offered[key] += CLASS * weight
            for key in related:
                offered[key] += KIN * weight
        held = {key: 1.0 for key in (*item.stems, *item.classes) if key in offered}
        for key in {f"#{end:.4g}" for quantity in item.numbers for end in ends(quantity)}:
            offered[key], held[key] = NUMBER, 1.0
        for table, rows in ((offered, share), (held, have)):
            for key in sorted(table):
                rows.append((n, columns.setdefault(key, len(columns)), table[key]))
    if not share:
        return
    offers, holds = _matrix(share, len(items), len(columns)), _matrix(have, len(items), len(columns))
    crowded = np.asarray(holds.getnnz(axis=0)).ravel() > CROWD
    thin = holds.multiply(~crowded).tocsr() if crowded.any() else holds
    names: dict[str, int] = {}
    named = [(n, names.setdefault(name, len(names)), 1.0) for n, item in enumerate(items) for name in sorted(item.entities)]
    time = (TIME / ENTITY) ** 0.5
    named += [(n, names.setdefault(iso, len(names)), time) for n, item in enumerate(items) for iso in item.proposition.times]
    persons = _matrix(named, len(items), max(1, len(names)))
    light = np.array([sum(w for _, _, _, w, _ in item.words if w < 0.5) for item in items])
    totals = np.array([max(0.1, item.total) for item in items])
    evidence = np.unique([item.evidence for item in items], return_inverse=True)[1]
    for first in range(0, len(items), ROWS):
        last = min(len(items), first + ROWS)
        seeds = (offers[first:last] @ thin.T).tocoo()
        x, y = seeds.row.astype(np.int64) + first, seeds.col.astype(np.int64)
        keep = (x < y) & (evidence[x] != evidence[y])
        x, y = x[keep], y[keep]
        if not x.size:
            continue
        for start in range(0, x.size, PAIRS):
            a, b = x[start : start + PAIRS], y[start : start + PAIRS]
            ours = np.asarray(offers[a].multiply(holds[b]).sum(axis=1)).ravel()
            theirs = np.asarray(offers[b].multiply(holds[a]).sum(axis=1)).ravel()
            common = np.asarray(persons[a].multiply(persons[b]).sum(axis=1)).ravel()
            shared = (ours + theirs) / 2 + np.minimum(light[a], light[b]) + ENTITY * common
            bound = DICE * 2 * shared / (totals[a] + totals[b]) + CONTAINED * np.minimum(
                1.0, shared / np.minimum(totals[a], totals[b])
            )
            bound *= np.minimum(1.0, ((ours + theirs) / 2 + np.minimum(light[a], light[b]) + TIME) / ENOUGH)
            for m, n in zip(a[bound >= LOOK].tolist(), b[bound >= LOOK].tolist(), strict=True):
                yield items[m], items[n]


def same_figures(items: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Pairs that give the same odd figure in articles that name the same, whatever their words."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, item in enumerate(items):
        for end in sorted({f"{end:.4g}" for quantity in item.figures if oddness(quantity) > 1 for end in ends(quantity)}):
            for name in sorted(item.cast | item.around):
                blocks[end, name].append(n)
    pairs = {pair for block in blocks.values() for pair in combinations(block, 2)}
    yield from ((items[m], items[n]) for m, n in sorted(pairs) if items[m].evidence != items[n].evidence)


def neighbours(items: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Pairs that lie near in meaning, whatever their words: of those that name the same, or whose articles are about the same."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for n, item in enumerate(items):
        if item.vector is not None:
            for name in sorted(item.around):
                blocks[name].append(n)
    found: set[tuple[int, int]] = set()
    for name in sorted(blocks):
        places = np.array(blocks[name])
        vectors = np.stack([items[n].vector for n in blocks[name]])  # type: ignore[misc]
        for first in range(0, len(places), ROWS):
            x, y = np.nonzero(vectors[first : first + ROWS] @ vectors.T >= NEAR)
            x = x + first
            keep = x < y
            found.update(zip(places[x[keep]].tolist(), places[y[keep]].tolist(), strict=True))
    yield from ((items[m], items[n]) for m, n in sorted(found) if items[m].evidence != items[n].evidence)


def _matrix(cells: Sequence[tuple[int, int, float]], rows: int, columns: int) -> csr_matrix:
    if not cells:
        return csr_matrix((rows, columns), dtype=np.float32)
    row, column, value = zip(*cells, strict=True)
    return csr_matrix((np.array(value, dtype=np.float32), (row, column)), shape=(rows, columns))


def gather(
    items: Sequence[Item], bound: Iterable[tuple[Item, Item, str]]
) -> tuple[list[Group], list[tuple[Item, Item]], dict[str, int]]:
    """Group the propositions; the pairs that measure one thing with other figures; and which propositions are one text."""
    home: dict[str, int] = {}
    groups: dict[int, Group] = {}
    for n, item in enumerate(items):
        home[item.id] = n
        groups[n] = Group([item], [item])

    def join(x: int, y: int, reason: Reason | None) -> None:
        keep, gone = (x, y) if x < y else (y, x)
        ours, theirs = groups[keep], groups.pop(gone)
        known = {i.proposition.text for i in ours.distinct}
        ours.distinct += [i for i in theirs.distinct if i.proposition.text not in known]
        ours.items += theirs.items
        ours.reasons += theirs.reasons
        if reason is not None:
            ours.reasons.append(reason)
        for item in theirs.items:
            home[item.id] = keep

    for a, b, why in sorted(bound, key=lambda pair: (pair[0].id, pair[1].id, pair[2])):
        if home[a.id] != home[b.id]:
            join(home[a.id], home[b.id], Reason(why, b.proposition.text[:160]))

    copies = dict(home)
    memo: dict[tuple[str, str], Likeness] = {}

    def likeness(a: Item, b: Item) -> Likeness:
        key = (a.id, b.id) if a.id < b.id else (b.id, a.id)
        if key not in memo:
            memo[key] = compare(a, b) if a.id < b.id else compare(b, a)
        return memo[key]

    edges: list[tuple[float, str, str, Item, Item]] = []
    other_figures: list[tuple[Item, Item]] = []
    tried: set[tuple[str, str]] = set()
    for a, b in chain(candidates(items), neighbours(items), same_figures(items)):
        if (a.id, b.id) in tried or home[a.id] == home[b.id] or a.evades or b.evades:
            continue
        tried.add((a.id, b.id))
        found = likeness(a, b)
        if found.apart:
            if found.score >= EDGE + 0.1 and a.article != b.article:
                other_figures.append((a, b))
        elif found.score >= EDGE:
            edges.append((-found.score, min(a.id, b.id), max(a.id, b.id), a, b))
    for minus, _, _, a, b in sorted(edges, key=lambda edge: edge[:3]):
        x, y = home[a.id], home[b.id]
        if x == y:
            continue
        if _linked(groups[x].distinct, groups[y].distinct, likeness) >= LINKAGE:
            join(x, y, Reason("matched", f"{-minus:.2f}: {agreement(a, b)}"))
    return [groups[n] for n in sorted(groups)], other_figures, copies


def follow(
    groups: list[Group], pile: Pile, said: Iterable[Following], copies: Mapping[str, int]
) -> tuple[list[Group], dict[str, str]]:
    """Take what only says more of something into the group of what it follows; and who follows whom, by proposition."""
    home = {item.id: n for n, group in enumerate(groups) for item in group.items}
    leads: dict[str, str] = {}
    for following in said:
        lead = [i for i in pile.of_evidence.get(following.lead, []) if not i.evades]
        after = pile.of_evidence.get(following.follower, [])
        if not lead:
            continue
        for item in after:
            n = home[item.id]
            if n in {home[i.id] for i in lead} or not _one_text(groups[n], copies) or not _says_no_more(item, lead):
                continue
            to = max(lead, key=lambda i: (compare(i, item).score, len(groups[home[i.id]].items), -i.start, i.id))
            m = home[to.id]
            ours, theirs = groups[m], groups[n]
            for other in theirs.items:
                home[other.id] = m
                leads.setdefault(other.id, to.id)
            ours.items += theirs.items
            ours.reasons += [*theirs.reasons, Reason("follows", f"{following.why}: {item.proposition.text[:120]}")]
            theirs.items = []
    return [group for group in groups if group.items], leads


def _says_no_more(item: Item, lead: Sequence[Item]) -> bool:
    """Whether a proposition brings no name and no figure that what it follows has not, and is no refusal or condition."""
    if item.evades or item.proposition.condition or not item.entities <= frozenset().union(*(i.entities for i in lead)):
        return False
    return not item.numbers or any(figures(i.numbers, item.numbers)[0] for i in lead)


def _one_text(group: Group, copies: Mapping[str, int]) -> bool:
    """Whether a group is one passage and its copies, and nothing else was found like it."""
    return (
        len({copies.get(item.id, -1) for item in group.items}) == 1
        or len({item.proposition.text.casefold() for item in group.items}) == 1
    )


def _linked(ours: Sequence[Item], theirs: Sequence[Item], likeness: Callable[[Item, Item], Likeness]) -> float:
    """How alike two groups are: between the average over all pairs and what each finds as its best; -1 where figures part them."""
    rows = sorted(ours, key=lambda i: i.id)[:SAMPLE]
    columns = sorted(theirs, key=lambda i: i.id)[:SAMPLE]
    table = np.zeros((len(rows), len(columns)))
    parted = agreed = 0
    for m, a in enumerate(rows):
        for n, b in enumerate(columns):
            found = likeness(a, b)
            parted += found.apart
            agreed += found.agreed
            table[m, n] = 0.0 if found.apart else found.score
    if parted > VETO * table.size or (parted and not agreed):
        return -1.0
    best = min(float(table.max(axis=1).mean()), float(table.max(axis=0).mean()))
    return (1 - BEST) * float(table.mean()) + BEST * best

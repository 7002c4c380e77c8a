"""Gather: propositions of one claim into groups.

Compare within stories, and cluster by average linkage, so that no chain of half-alike sentences grows. What a person has said of
pieces of evidence (judged.py: approve or reject, value ``claim``) outranks every likeness: what is parted never meets, and groups that a
person puts together are joined whole, once likeness has made them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations, product

import numpy as np

from secondsource.claims.compare import Likeness, agreement, compare, ends, figures, oddness
from secondsource.claims.items import Item
from secondsource.claims.judged import Judged
from secondsource.claims.pairscore import probability
from secondsource.claims.stories import Stories
from secondsource.claims.table import Flags, Floats, Places, Table
from secondsource.linkage import cluster
from secondsource.model import Reason

EDGE = 0.35
"""The score of ``compare`` from which a pair may start a group."""

LINKAGE = 0.24
"""As a score of ``compare`` what two groups need to become one: between the average over all pairs and what each finds as its best."""

DOUBTED, CROWDED = 0.2, 0.25
"""And as a probability what each finds as its best: of at most SMALL wordings together, and of more. Without it a pile groups what is merely on one
matter (training/pairs)."""

SMALL = 3
"""Among so many wordings none is drawn in by others than those it is like."""

UNLIKE = 0.12
"""The score of ``compare`` below which two in two groups are held to say different things without a closer look."""

BEST = 0.5
"""How much the best that each member finds counts beside the average over all pairs."""

VETO = 0.1
"""The share of pairs whose figures part them that still lets two groups become one."""

CROWD = 300
"""Propositions that give one figure in articles that name the same, beyond which figure and name say nothing."""

ROWS = 60
"""How many are compared with their neighbours at a time."""

FEW = 10
"""Propositions up to which one by one is quicker than a table."""

MANY = 2500
"""Propositions beyond which a table would take too much room: they are compared as they are met."""

SAMPLE = 40
"""Members of a group that are compared when two large groups meet."""


@dataclass
class Group:
    """Propositions held to be one claim."""

    items: list[Item]
    distinct: list[Item]
    reasons: list[Reason] = field(default_factory=list)


def same_figures(items: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Pairs that give the same odd figure in articles that name the same, whatever their words; any figure, where one of them calls it wrong."""
    blocks: dict[tuple[str, bool, str], list[int]] = defaultdict(list)
    doubted = {f"{end:.4g}" for item in items if item.doubts_a_figure for quantity in item.figures for end in ends(quantity)}
    for n, item in enumerate(items):
        given = {(f"{end:.4g}", oddness(quantity) > 1) for quantity in item.figures for end in ends(quantity)}
        for end, odd in sorted((end, odd) for end, odd in given if odd or end in doubted):
            for name in sorted(item.cast | item.around):
                blocks[end, odd, name].append(n)
    pairs = {
        (m, n)
        for (_, odd, _), block in blocks.items()
        if len(block) <= CROWD
        for m, n in combinations(block, 2)
        if odd or items[m].doubts_a_figure or items[n].doubts_a_figure
    }
    yield from ((items[m], items[n]) for m, n in sorted(pairs) if items[m].evidence != items[n].evidence)


def gather(
    items: Sequence[Item],
    bound: Iterable[tuple[Item, Item, str]],
    stories: Stories | None = None,
    judged: Judged | None = None,
) -> tuple[list[Group], list[tuple[Item, Item]], dict[str, int]]:
    """Group the propositions; the pairs that measure one thing with other figures; and which propositions are one text.

    ``stories``: which articles are compared with which; None: all with all.
    """
    judged = judged or Judged()
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

    def parted(x: int, y: int) -> bool:
        return judged.parts(groups[x].items, groups[y].items)

    for a, b, why in sorted(bound, key=lambda pair: (pair[0].id, pair[1].id, pair[2])):
        if home[a.id] != home[b.id] and not parted(home[a.id], home[b.id]):
            join(home[a.id], home[b.id], Reason(why, b.proposition.text[:160]))

    copies = dict(home)
    memo: dict[tuple[str, str], Likeness] = {}

    def likeness(a: Item, b: Item) -> Likeness:
        key = (a.id, b.id) if a.id < b.id else (b.id, a.id)
        if key not in memo:
            memo[key] = compare(a, b) if a.id < b.id else compare(b, a)
        return memo[key]

    # One of each wording stands for its copies.
    distinct = [item for n in sorted(groups) for item in groups[n].distinct if not item.evades]
    distinct.sort(key=lambda i: (i.article, i.start, i.id))
    tables = _Tables(distinct)
    edges: list[tuple[float, str, str, Item, Item]] = []
    other_figures: list[tuple[Item, Item]] = []
    tried: set[tuple[str, str]] = set()

    chances: dict[tuple[str, str], float] = {}

    def chance(a: Item, b: Item, score: float) -> float:
        key = (a.id, b.id) if a.id < b.id else (b.id, a.id)
        if key not in chances:
            chances[key] = probability(a, b, score) if a.id < b.id else probability(b, a, score)
        return chances[key]

    def edge(a: Item, b: Item, score: float) -> None:
        edges.append((-score, min(a.id, b.id), max(a.id, b.id), a, b))

    for a, b, score in tables.near(stories, home):
        edge(a, b, score)
    for a, b in chain(tables.figured, same_figures(distinct)):
        if (a.id, b.id) in tried or home[a.id] == home[b.id] or a.evades or b.evades:
            continue
        tried.add((a.id, b.id))
        found = likeness(a, b)
        if found.apart:
            if found.score >= EDGE + 0.1 and a.article != b.article and figures(a.figures, b.figures)[1]:
                other_figures.append((a, b))
        elif found.score >= EDGE:
            edge(a, b, found.score)
    edges.sort(key=lambda edge: edge[:3])
    tables.prepare([(a, b) for *_, a, b in edges], groups, home)
    for minus, _, _, a, b in edges:
        x, y = home[a.id], home[b.id]
        if x == y or parted(x, y):
            continue
        if tables.linked(groups[x].distinct, groups[y].distinct, likeness, chance):
            join(x, y, Reason("matched", f"{-minus:.2f}: {agreement(a, b)}"))
    return [groups[n] for n in sorted(groups)], other_figures, copies


def put_together(groups: Sequence[Group], judged: Judged) -> list[Group]:
    """Join what a person has put together: the groups as they stand, so that neither is torn by what the other is unlike."""
    home = {item.id: n for n, group in enumerate(groups) for item in group.items}
    joined = list(groups)
    for _, (_, ours, theirs) in sorted(judged.together.items(), key=lambda row: row[0]):
        pairs = [(a, b) for a, b in product(ours, theirs) if a.id in home and b.id in home]
        if not pairs or any(home[a.id] == home[b.id] for a, b in pairs):
            continue
        a, b = max(pairs, key=lambda pair: (compare(*pair).score, -pair[0].start, -pair[1].start, pair[0].id, pair[1].id))
        keep, gone = sorted((home[a.id], home[b.id]))
        one, other = joined[keep], joined[gone]
        if judged.parts(one.items, other.items):
            continue
        why = Reason("judged", "a person says that they are one claim")
        joined[keep] = Group([*one.items, *other.items], [*one.distinct, *other.distinct], [*one.reasons, *other.reasons, why])
        joined[gone] = Group([], [])
        home |= dict.fromkeys((item.id for item in other.items), keep)
    return [group for group in joined if group.items]


class _Tables:
    """The scores of pairs, many at a time."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self.at = {item.id: n for n, item in enumerate(items)}
        self.whole = Table(items) if items else None
        self.figured: list[tuple[Item, Item]] = []
        self.blocks: dict[str, tuple[int, int]] = {}
        """For each proposition its block, and its place there."""
        self.scores: dict[int, tuple[Floats, Flags]] = {}

    def near(self, stories: Stories | None, home: Mapping[str, int]) -> Iterator[tuple[Item, Item, float]]:
        """Pairs that are alike enough to start a group; those that must be read by themselves are kept in ``figured``."""
        if self.whole is None:
            return
        items, table = self.items, self.whole
        evidence = np.unique([item.evidence for item in items], return_inverse=True)[1]
        homes = np.array([home[item.id] for item in items])
        for rows, columns, together in _blocks(items, stories):
            scores, figured, strange = table.scores(rows, columns)
            keep = (scores >= EDGE) & ~strange & (rows[:, None] < columns[None, :])
            keep &= evidence[rows][:, None] != evidence[columns][None, :]
            keep &= homes[rows][:, None] != homes[columns][None, :]
            if together is not None:
                keep &= together
            for m, n in zip(*(at.tolist() for at in np.nonzero(keep)), strict=True):
                a, b = items[int(rows[m])], items[int(columns[n])]
                if figured[m, n]:
                    self.figured.append((a, b))
                else:
                    yield a, b, float(scores[m, n])

    def prepare(self, edges: Sequence[tuple[Item, Item]], groups: Mapping[int, Group], home: Mapping[str, int]) -> None:
        """Compare at once all that edges tie together, where that is much."""
        if self.whole is None:
            return
        tied = cluster(sorted(groups), [(home[a.id], home[b.id]) for a, b in edges])
        for number, block in enumerate(tied):
            members = [item for n in block for item in groups[n].distinct if item.id in self.at]
            if FEW < len(members) <= MANY and len(block) > 1:
                places = np.array([self.at[item.id] for item in members])
                # Some at a time: the arithmetic between needs twenty times the room of what it yields.
                made = [self.whole.scores(places[n : n + ROWS], places)[:2] for n in range(0, len(places), ROWS)]
                self.scores[number] = np.concatenate([s for s, _ in made]), np.concatenate([f for _, f in made])
                self.blocks |= {item.id: (number, n) for n, item in enumerate(members)}

    def linked(
        self,
        ours: Sequence[Item],
        theirs: Sequence[Item],
        likeness: Callable[[Item, Item], Likeness],
        chance: Callable[[Item, Item, float], float],
    ) -> bool:
        """Whether two groups are one claim. Figures may part them."""
        rows = sorted(ours, key=lambda i: i.id)[:SAMPLE]
        columns = sorted(theirs, key=lambda i: i.id)[:SAMPLE]
        table = np.zeros((len(rows), len(columns)))
        unread: Iterable[tuple[int, int]] = product(range(len(rows)), range(len(columns)))
        places = [self.blocks.get(item.id) for item in (*rows, *columns)]
        if all(places):
            number = places[0][0]  # type: ignore[index]
            scores, figured = self.scores[number]
            at = np.array([place[1] for place in places if place])
            chosen = np.ix_(at[: len(rows)], at[len(rows) :])
            table[:] = scores[chosen]
            unread = zip(*(x.tolist() for x in np.nonzero(figured[chosen])), strict=True)
        parted = agreed = 0
        for m, n in unread:
            found = likeness(rows[m], columns[n])
            parted += found.apart
            agreed += found.agreed
            table[m, n] = 0.0 if found.apart else found.score
        if parted > VETO * table.size or (parted and not agreed):
            return False
        if (1 - BEST) * float(table.mean()) + BEST * _best(table) < LINKAGE:
            return False
        chances = np.zeros_like(table)
        for m, n in zip(*(x.tolist() for x in np.nonzero(table >= UNLIKE)), strict=True):
            chances[m, n] = chance(rows[m], columns[n], float(table[m, n]))
        return _best(chances) >= (DOUBTED if len(rows) + len(columns) <= SMALL else CROWDED)


def _best(table: Floats) -> float:
    """What the members of each of two groups find as their best in the other, on average; of the two groups the less."""
    return min(float(table.max(axis=1).mean()), float(table.max(axis=0).mean()))


def _blocks(items: Sequence[Item], stories: Stories | None) -> Iterator[tuple[Places, Places, Flags | None]]:
    """Which propositions (by number) are compared with which, some hundred at a time; None: each with each."""
    if stories is None:
        for first in range(0, len(items), ROWS):
            yield np.arange(first, min(len(items), first + ROWS)), np.arange(first, len(items)), None
        return
    within: dict[str, list[int]] = defaultdict(list)
    for n, item in enumerate(items):
        within[item.article].append(n)
    for articles in stories.chunks(sorted(within), {article: len(places) for article, places in within.items()}, ROWS):
        near = sorted({other for article in articles for other in (article, *stories.beside(article)) if other in within})
        rows = np.array([n for article in articles for n in within[article]])
        columns = np.array([n for article in near for n in within[article]])
        column_of = {article: m for m, article in enumerate(near)}
        allowed = np.zeros((len(articles), len(near)), dtype=bool)
        for m, article in enumerate(articles):
            for other in (article, *stories.beside(article)):
                if other in column_of:
                    allowed[m, column_of[other]] = True
        across = np.repeat(np.arange(len(articles)), [len(within[a]) for a in articles])
        down = np.repeat(np.arange(len(near)), [len(within[a]) for a in near])
        yield rows, columns, allowed[across[:, None], down[None, :]]

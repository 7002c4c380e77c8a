"""Company: who stands beside whom, the evidence beside the spelling that two names are one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from secondsource.entities.clusters import Cluster, Ties, generic
from secondsource.entities.gazetteer import house, look_up
from secondsource.linkage import Corpus
from secondsource.model import Family


def family_of(corpus: Corpus) -> dict[str, str]:
    """The text family of each article that is in one."""
    return {member: family.id for family in corpus.all(Family) for member in family.members}


class Company:
    """Who stands beside whom: the support that two clusters have from the articles they stand in."""

    def __init__(self, nodes: Sequence[Cluster], families: dict[str, str]) -> None:
        self.families = families
        self.beside: dict[str, set[int]] = defaultdict(set)
        self.spread: Counter[int] = Counter()
        self.weak: set[int] = set()
        self.by_name: dict[tuple[str, str], int] = {}
        for node in nodes:
            inside = {r.article for r in node.members if r.first >= 0}
            for article in inside:
                self.beside[article].add(node.number)
            self.spread[node.number] = len(inside)
            name = node.members[0].name
            if house(name) or ((known := look_up(name)) and known.kind == "LOC") or (node.kind == "BODY" and generic(name)):
                self.weak.add(node.number)
            for referent in node.members:
                for form in (*referent.aliases, referent.name):
                    self.by_name.setdefault((referent.article, form), node.number)
        self.telling = {n: (0.12 if n in self.weak else 1.0) / (1 + spread / 40) for n, spread in self.spread.items()}
        """How much it tells that a cluster stands beside two."""
        self._around: dict[int, set[int]] = {}
        self._kin: dict[int, frozenset[str]] = {}
        self._employers: dict[int, frozenset[int]] = {}
        self._near: dict[int, tuple[int, dict[int, int], dict[int, int]]] = {}
        self._weighed: dict[tuple[int, int], tuple[dict[int, int], dict[int, int], int, int, tuple[float, str]]] = {}

    def around(self, node: Cluster) -> set[int]:
        """The numbers of those that stand beside a cluster."""
        if node.number not in self._around:
            articles = sorted(node.articles)[:200]
            self._around[node.number] = set[int]().union(*(self.beside.get(a, ()) for a in articles)) - {node.number}
        return self._around[node.number]

    def kin(self, node: Cluster) -> frozenset[str]:
        """The text families in which a cluster is named."""
        if node.number not in self._kin:
            self._kin[node.number] = frozenset(self.families[a] for a in node.articles if a in self.families)
        return self._kin[node.number]

    def near(self, node: Cluster, ties: Ties) -> dict[int, int]:
        """Who stands beside a cluster, under what each is one with by now; of several that are one, the last."""
        made, moved, kept = self._near.get(node.number, (-1, {}, {}))
        if made != ties.joins:
            around, before = self.around(node), moved if made >= 0 else None
            moved = {n: ties.find(n) for n in sorted(around & ties.touched)}
            if moved != before:
                kept = dict(zip(around, around, strict=True))
                for n in moved:
                    del kept[n]
                for n, root in moved.items():
                    kept[root] = n
            self._near[node.number] = (ties.joins, moved, kept)
        return kept

    def support(self, a: Cluster, b: Cluster, ties: Ties) -> tuple[float, str]:
        """How much stands beside both, and what: rare names weigh most, famous ones and common descriptions little."""
        one, two = self.near(a, ties), self.near(b, ties)
        home, guest = ties.find(a.number), ties.find(b.number)
        kept = self._weighed.get((a.number, b.number))
        # Where nobody near them has become one with another since, it is as it was.
        if kept is None or kept[0] is not one or kept[1] is not two or kept[2:4] != (home, guest):
            kept = self._weighed[a.number, b.number] = (one, two, home, guest, self._weigh(a, b, one, two, {home, guest}))
        return kept[4]

    def _weigh(self, a: Cluster, b: Cluster, one: dict[int, int], two: dict[int, int], own: set[int]) -> tuple[float, str]:
        shared = sorted((one.keys() & two.keys()) - own)
        total = sum(self.telling[one[n]] for n in shared)
        kin = not self.kin(a).isdisjoint(self.kin(b))
        if kin:
            total += 2.0
        return total, f"{len(shared)} names stand beside both" + (", copies of one text" if kin else "")

    def employers(self, node: Cluster, ties: Ties) -> set[int]:
        """The bodies for which articles say that somebody works, under what each is one with by now."""
        if node.number not in self._employers:
            named = ((r.article, r.affiliation) for r in node.members if r.affiliation)
            self._employers[node.number] = frozenset(self.by_name[place] for place in named if place in self.by_name)
        return {ties.find(n) for n in self._employers[node.number]}

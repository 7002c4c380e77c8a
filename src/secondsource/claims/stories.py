"""Stories: which articles can share a claim at all, so that not every sentence is compared with every other.

Two articles are of one story if what they name in common, the rare names counting more, is a good part of what the shorter names. In a small
pile each article is held against each. This is the one place where it counts how common a name is in the ledger; how alike two
sentences are never depends on that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import log

import numpy as np
from scipy.sparse import csr_matrix

SMALL = 60
"""Articles up to which all are compared with all."""

PART = 0.15
"""The part of what the shorter of two articles names that must be common. In a general pile the pairs of one story lie above a third, others below a tenth."""

NEAREST = 60
"""Articles with which one is compared, at most, of those that look so from its side."""

CROWD = 500
"""Articles that hold one name beyond which it makes no pairs by itself."""


class Stories:
    """For each article those with which it is compared."""

    def __init__(self, casts: Mapping[str, frozenset[str]]) -> None:
        self.articles = sorted(casts)
        held = Counter(name for cast in casts.values() for name in cast)
        weight = {name: log((len(casts) + 1) / count) for name, count in held.items()}
        names = {name: n for n, name in enumerate(sorted(name for name, count in held.items() if count <= CROWD))}
        rows = [(n, names[name]) for n, article in enumerate(self.articles) for name in sorted(casts[article]) if name in names]
        self._beside: dict[str, list[str]] = {}
        if not rows:
            return
        at, column = (np.array(x) for x in zip(*rows, strict=True))
        by_number = np.array([weight[name] for name in names])
        has = csr_matrix((np.sqrt(by_number[column]), (at, column)), shape=(len(self.articles), len(names)))
        totals = np.maximum(1e-9, np.asarray(has.multiply(has).sum(axis=1)).ravel())
        near: dict[int, set[int]] = {n: set() for n in range(len(self.articles))}
        for first in range(0, len(self.articles), 500):
            common = (has[first : first + 500] @ has.T).tocsr()
            for row in range(common.shape[0]):
                here = first + row
                start, end = common.indptr[row], common.indptr[row + 1]
                others = common.indices[start:end]
                parts = np.round(common.data[start:end] / np.minimum(totals[here], totals[others]), 6)
                chosen = [
                    (-part, n) for part, n in zip(parts.tolist(), others.tolist(), strict=True) if part >= PART and n != here
                ]
                for _, n in sorted(chosen)[:NEAREST]:
                    near[here].add(n)
                    near[n].add(here)
        self._beside = {self.articles[n]: [self.articles[m] for m in sorted(found)] for n, found in near.items()}

    def beside(self, article: str) -> Sequence[str]:
        """The articles with which this one is compared, in order."""
        return self._beside.get(article, ())

    def chunks(self, articles: Sequence[str], sizes: Mapping[str, int], at_most: int) -> Iterator[list[str]]:
        """The articles some at a time, those of one story together; of each lot the sizes come to ``at_most`` or little more."""
        wanted = set(articles)
        seen: set[str] = set()
        lot: list[str] = []
        size = 0
        for first in articles:
            queue = [first] if first not in seen else []
            seen.update(queue)
            for article in queue:
                if size and size + sizes[article] > at_most:
                    yield lot
                    lot, size = [], 0
                lot.append(article)
                size += sizes[article]
                fresh = [other for other in self.beside(article) if other in wanted and other not in seen]
                seen.update(fresh)
                queue += fresh
        if lot:
            yield lot


def find_stories(casts: Mapping[str, frozenset[str]]) -> Stories | None:
    """Which articles are compared with which; None: all with all, there are few."""
    return Stories(casts) if len(casts) > SMALL else None

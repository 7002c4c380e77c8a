"""Table: many propositions compared with many at once, by the same slots and to the same score as one with one.

Nothing is decided here that compare.py does not decide; this is its arithmetic over matrices. Pairs that both give figures are left
to it: figures need reading, and such pairs are few.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from secondsource.claims.compare import (
    ALONE,
    CLASS,
    CONTAINED,
    DICE,
    ENOUGH,
    FAR,
    KIN,
    LOOSE,
    MEANING,
    MEASURED,
    MIDDLE,
    MOOD,
    NUMBER,
    OTHERS,
    OTHERWISE,
    PLAIN,
    STORY,
    THIN,
    THINLY,
    TIME,
    TOPIC,
    UNMEASURED,
    USUAL,
)
from secondsource.claims.items import ENTITY, Item

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Places = NDArray[np.int64]


class Table:
    """Propositions as rows of matrices."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        size = len(items)
        stems = _index(item.stems for item in items)
        classes = _index((*item.classes, *(k for _, own, kin, _, _ in item.words for k in (*own, *kin))) for item in items)
        kinds: dict[tuple[str, frozenset[str], frozenset[str]], int] = {}
        weights: list[tuple[int, int, float]] = []
        heavy: list[tuple[int, int, float]] = []
        events: list[tuple[int, int, float]] = []
        for n, item in enumerate(items):
            for root, own, kin, weight, event in item.words:
                kind = kinds.setdefault((root, own, kin), len(kinds))
                weights.append((n, kind, weight))
                if weight >= 0.5:
                    heavy.append((n, kind, 1.0))
                    events.append((n, kind, event))
        # What each kind of word counts beside each proposition: 1 the same word, CLASS one of its class, KIN a related one.
        has_stem = _matrix(((n, stems[s], 1.0) for n, i in enumerate(items) for s in i.stems), size, len(stems))
        has_class = _matrix(((n, classes[c], 1.0) for n, i in enumerate(items) for c in i.classes), size, len(classes))
        same = _matrix(((k, stems[root], 1.0) for (root, _, _), k in kinds.items() if root in stems), len(kinds), len(stems))
        own = _matrix(((k, classes[c], 1.0) for (_, own, _), k in kinds.items() for c in own), len(kinds), len(classes))
        kin = _matrix(((k, classes[c], 1.0) for (_, _, kin), k in kinds.items() for c in kin), len(kinds), len(classes))
        alike = _flat(same @ has_stem.T, 1.0).maximum(_flat(own @ has_class.T, CLASS)).maximum(_flat(kin @ has_class.T, KIN))
        self.shares = alike.T.tocsr()
        counted = self.shares.copy()
        counted.data = (counted.data > KIN).astype(np.float64)
        counted.eliminate_zeros()
        self.counted = counted
        self.weights = _matrix(weights, size, len(kinds))
        self.heavies = _matrix(heavy, size, len(kinds))
        self.events = _matrix(events, size, len(kinds))
        self.entities, self.people, self.around, self.labels, self.doing, self.times = (
            _sets(items, of) for of in ("entities", "people", "around", "labels", "doing", "times")
        )
        self.worded = np.array([bool(item.weights) for item in items])
        self.total = np.array([item.total for item in items])
        self.heavy = np.array([item.heavy for item in items])
        self.plain = np.array([item.plain for item in items], dtype=np.float64)
        self.figured = np.array([bool(item.figures or item.reach) for item in items])
        self.mood = np.array([item.mood for item in items])
        self.numbered = np.array([bool(item.numbers) for item in items])
        self.measured = np.array([item.proposition.kind in MEASURED for item in items])
        self.loose = np.array([item.proposition.kind in LOOSE for item in items])
        self.known = np.array([item.vector is not None for item in items])
        given = (v for item in items for v in (item.vector, item.middle) if v is not None)
        blank = next((np.zeros_like(vector) for vector in given), np.zeros(1, dtype=np.float32))
        self.vectors = np.stack([blank if i.vector is None else i.vector for i in items])
        places: dict[str, int] = {}
        self.place = np.array([places.setdefault(item.article, len(places)) for item in items])
        middles: list[Floats] = [np.zeros(blank.shape)] * len(places)
        has_middle = np.zeros(len(places), dtype=bool)
        for item in items:
            if item.middle is not None:
                middles[places[item.article]] = item.middle.astype(np.float64)
                has_middle[places[item.article]] = True
        stack = np.stack(middles)
        story = USUAL + STORY * np.maximum(0.0, stack @ stack.T - MIDDLE)
        self.usual = np.where(has_middle[:, None] & has_middle[None, :], story, USUAL)

    def scores(self, rows: Places, columns: Places) -> tuple[Floats, Flags, Flags]:
        """The score of each pair; which must be read by themselves, their score being the most they could have; which have nothing in common.

        Without a word in common, and in articles that are about others, two do not become one for their meaning alone.
        """

        def crossed(ours: csr_matrix, theirs: csr_matrix) -> Floats:
            return np.asarray((ours[rows] @ theirs[columns].T).toarray(), dtype=np.float64)

        def both(left: csr_matrix, right: csr_matrix) -> tuple[Floats, Floats]:
            return crossed(left, right), crossed(right, left)

        def disjoint(sets: csr_matrix, common: Floats) -> Flags:
            has = sets.getnnz(axis=1) > 0
            return np.asarray((common == 0) & has[rows][:, None] & has[columns][None, :], dtype=np.bool_)

        words = sum(both(self.weights, self.shares)) / 2
        events = sum(both(self.events, self.shares)) / 2
        counts = both(self.heavies, self.counted)
        count = np.minimum(*counts)
        names = crossed(self.entities, self.entities)
        near_by = crossed(self.around, self.around) > 0
        times = crossed(self.times, self.times) > 0
        figures = self.figured[rows][:, None] & self.figured[columns][None, :]
        shared = words + ENTITY * names + TIME * times
        most, least = self.total[rows][:, None] + TIME * times, self.total[columns][None, :] + TIME * times
        with np.errstate(divide="ignore", invalid="ignore"):
            slots = DICE * 2 * shared / (most + least) + CONTAINED * np.minimum(1.0, shared / np.minimum(most, least))
            # Where both give figures: the most there can be, if they agree.
            given = shared + NUMBER
            bound = DICE * 2 * given / (most + least + 2 * NUMBER) + CONTAINED * np.minimum(
                1.0, given / (np.minimum(most, least) + NUMBER)
            )
        slots = np.where(words < 0.3, 0.0, np.nan_to_num(slots))
        bound = np.where(words < 0.3, 0.0, np.nan_to_num(bound))
        slots *= np.minimum(1.0, (words + 0.25 * times) / ENOUGH)
        slots[(events == 0.0) & (count < 2)] = 0.0
        silent = slots == 0.0
        topic = (events < 0.5) & (count < 3)
        slots[topic] *= TOPIC
        fuller = np.minimum(self.heavy[rows][:, None], self.heavy[columns][None, :]) > 1
        slots[~topic & (count < 2) & ((events < 0.75) | fuller)] *= ALONE
        for sets, left in ((self.labels, OTHERS), (self.doing, OTHERWISE)):
            apart = disjoint(sets, crossed(sets, sets))
            slots[apart] *= left
            bound[apart] *= left
        moods = self.mood[rows][:, None], self.mood[columns][None, :]
        otherwise = (moods[0] != moods[1]) & (np.minimum(*moods) > 0)
        slots[otherwise] *= MOOD
        bound[otherwise] *= MOOD
        nobody = disjoint(self.entities, names)
        strangers = disjoint(self.people, crossed(self.people, self.people))
        far = (names == 0) & ~near_by
        plain = self.plain[rows][:, None] + self.plain[columns][None, :]
        for scores, cost in ((slots, plain), (bound, np.minimum(plain, 1.0))):
            scores[nobody] *= np.where(near_by, 0.8, 0.6)[nobody]
            scores[strangers] *= OTHERS
            scores[far] = np.maximum(0.0, scores[far] - FAR)
            scores[:] = np.where(plain > 0, np.maximum(0.0, scores - PLAIN * cost), scores)
        other = (self.numbered[rows][:, None] != self.numbered[columns][None, :]) & (
            self.measured[rows][:, None] != self.measured[columns][None, :]
        )
        slots[other] *= UNMEASURED
        slots = np.where(figures, bound, slots)
        nearness = (self.vectors[rows] @ self.vectors[columns].T).astype(np.float64)
        known = self.known[rows][:, None] & self.known[columns][None, :]
        usual = self.usual[self.place[rows][:, None], self.place[columns][None, :]]
        score: Floats = np.where(known, np.maximum(0.0, slots + MEANING * (nearness - usual)), slots).astype(np.float64)
        thin = known & ~figures & ~silent & (count < 2) & (nearness < THINLY)
        score[thin] *= THIN
        score[~(self.worded[rows][:, None] & self.worded[columns][None, :]) & ~figures] = 0.0
        return np.round(score, 4), figures, silent & ~figures & ~near_by


def _index(keys: Iterable[Iterable[str]]) -> dict[str, int]:
    table: dict[str, int] = {}
    for some in keys:
        for key in some:
            table.setdefault(key, len(table))
    return table


def _sets(items: Sequence[Item], of: str) -> csr_matrix:
    sets = [item.proposition.times if of == "times" else getattr(item, of) for item in items]
    index = _index(sorted(some) for some in sets)
    return _matrix(((n, index[key], 1.0) for n, some in enumerate(sets) for key in set(some)), len(items), len(index))


def _matrix(cells: Iterable[tuple[int, int, float]], rows: int, columns: int) -> csr_matrix:
    rows_at, columns_at, values = list(zip(*cells, strict=True)) or ((), (), ())
    return csr_matrix(
        (np.array(values, dtype=np.float64), (np.array(rows_at, dtype=np.int64), np.array(columns_at, dtype=np.int64))),
        shape=(max(1, rows), max(1, columns)),
    )


def _flat(matrix: csr_matrix, value: float) -> csr_matrix:
    """The same cells, each with one value."""
    flat = csr_matrix(matrix)
    flat.data = np.full_like(flat.data, value)
    return flat

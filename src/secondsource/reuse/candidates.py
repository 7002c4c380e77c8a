"""Candidates: pairs of articles worth a close look, from the fingerprints that they share. Never all pairs.

First come the texts that share a good part of the shorter one: they are one text, however often it was run. What is left is
weighed by how many different texts have it. A shingle that stands in two is a passage taken over; one that stands in twenty is
a comment policy, a form, or a phrase of the trade, and twenty papers that ran one wire story count as one text here. So nothing
rests on the size of the pile, and standing phrases tie nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, Literal, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from secondsource.model import Shingles
from secondsource.reuse.fingerprints import TWO_AMOUNTS, amount_of

COMMON = 40
"""From so many articles on, a fingerprint ties only to the first few: a story run by hundreds is found at the cost of a line."""
HUBS = 3
ONE_TEXT = 0.3
"""The share of the fingerprints of the shorter text that makes two articles one text."""
ENOUGH = 2
"""So many shared fingerprints are looked at inside one text."""
TEXTS = 3
"""In so many different texts a shingle weighs fully; in more the less."""
TELLINGS = 4
"""The same for a pair of particulars: a rumour is told by more houses than copy each other."""
PASSAGE = 3.0
"""The weight that a paragraph must share with another, partly by what it tells: a run of 16 words has three shingles at least."""
RUN = 2.0
"""From this weight on a paragraph may have been taken over; below it, only what it tells."""
TOLD = 2.5
ONE_AMOUNT = 4
NO_AMOUNT = 8
"""The weight of particulars told alike without a common passage; so many pairs of them if they have one amount among them, or none."""
SCATTERED = 4.0
LEAST = 0.06
"""What is scattered over a text must weigh this share of its fingerprints, too."""
ROWS = 4096
"""So many rows of a product are held at a time."""

Matrix: TypeAlias = Any
"""A sparse matrix by rows: scipy has no types."""
Numbers = NDArray[np.int64]


Shared = Literal["throughout", "passage", "nowhere"]
"""All over the texts, in some paragraph, or nowhere: then only particulars told alike speak for reuse."""
SHARED: tuple[Shared, ...] = ("nowhere", "passage", "throughout")


class Candidate(NamedTuple):
    """Two articles by their places, the lower first, and where the words stand that both have and few others: see ``Shared``."""

    a: int
    b: int
    shared: Shared


class Survey(NamedTuple):
    """What a look at all articles yields: the candidates in order, the pairs that are one text, and for each article the number of its text."""

    candidates: list[Candidate]
    one_text: tuple[Numbers, Numbers]
    texts: NDArray[np.integer]


def find_candidates(prints: Sequence[Shingles]) -> list[Candidate]:
    """The pairs that share enough, in order."""
    return survey(prints).candidates


def survey(prints: Sequence[Shingles]) -> Survey:
    """Find the candidates among all articles at once, and what the index of them starts from."""
    count = len(prints)
    if count < 2:
        return Survey([], (np.empty(0, np.int64), np.empty(0, np.int64)), np.zeros(count, np.int64))
    owners = np.repeat(np.arange(count), np.fromiter((len(p.rows) for p in prints), np.int64, count))
    everywhere = _matrix([row for p in prints for row in p.rows])
    paragraphs = _at_first(everywhere, owners)
    # Different fingerprints: all, but for those that stand in two paragraphs of one article.
    again = np.bincount(owners[everywhere.indices], minlength=count) - np.bincount(owners[paragraphs.indices], minlength=count)
    sizes = np.fromiter((sum(map(len, p.rows)) for p in prints), np.int64, count) - again
    places = (paragraphs.data, owners[paragraphs.indices], paragraphs.indptr)
    whole = sparse.csc_matrix(places, (count, paragraphs.shape[1])).tocsr()
    paragraphs = paragraphs.tocsr()
    facts = _matrix([p.facts for p in prints]).tocsr()

    shared = list(_products(whole, np.ones(whole.shape[1], np.float32)))
    one_text = _one_text(shared, sizes)
    texts = _components(count, *one_text)
    found = {
        Candidate(x, y, "throughout")
        for a, b, n in shared
        for keep in [(texts[a] == texts[b]) & (n >= np.minimum(ENOUGH, np.minimum(sizes[a], sizes[b])))]
        for x, y in zip(a[keep].tolist(), b[keep].tolist(), strict=True)
    }

    weights = _weights(whole, texts, TEXTS)
    scattered = _Table(count, ((a, b, w) for a, b, w in _products(whole, weights)))
    passages = _Table(count, ((owners[a], owners[b], w) for a, b, w in _products(paragraphs, weights)), most=True)
    retold = _Table(count, ((a, b, w) for a, b, w in _products(facts, _weights(facts, texts, TELLINGS))))
    codes = _distinct(np.concatenate([passages.codes, retold.codes, scattered.codes]))
    passage, telling = passages.of(codes), retold.of(codes)
    least = np.minimum(sizes[codes // count], sizes[codes % count])
    throughout = scattered.of(codes) >= np.maximum(SCATTERED, LEAST * least)
    keep = (passage + telling / 2 >= PASSAGE) | (telling >= TOLD) | throughout
    keep &= texts[codes // count] != texts[codes % count]
    where = np.where(throughout, 2, passage >= RUN)
    more = zip((codes[keep] // count).tolist(), (codes[keep] % count).tolist(), where[keep].tolist(), strict=True)
    told = _Told(prints)
    found.update(Candidate(a, b, SHARED[w]) for a, b, w in more if w or tell_alike(told[a] & told[b]))
    return Survey(sorted(found), one_text, texts)


class _Told(dict[int, frozenset[int]]):
    """The pairs of particulars of the articles that are asked for."""

    def __init__(self, prints: Sequence[Shingles]) -> None:
        super().__init__()
        self.prints = prints

    def __missing__(self, place: int) -> frozenset[int]:
        self[place] = frozenset(self.prints[place].facts)
        return self[place]


def tell_alike(shared: frozenset[int]) -> bool:
    """Whether two texts without a common passage share enough particulars: two amounts, or one or none with many words beside."""
    amounts = {amount_of(mark) for mark in shared} - {0}
    if len(amounts) > 1 or any(mark & TWO_AMOUNTS for mark in shared):
        return True
    return len(shared) >= (ONE_AMOUNT if amounts else NO_AMOUNT)


def _matrix(sets: Sequence[Sequence[int]]) -> Matrix:
    """Which of the hashes that stand in more than one set stands where: a row for each set, by columns."""
    lengths = np.fromiter(map(len, sets), np.int64, len(sets))
    hashes = np.fromiter(chain.from_iterable(sets), np.int64, int(lengths.sum()))
    order = np.argsort(hashes)
    hashes = hashes[order]
    begins = np.ones(len(hashes) + 1, dtype=bool)
    begins[1:-1] = hashes[1:] != hashes[:-1]
    # What stands once ties nothing: most do.
    shared = ~(begins[:-1] & begins[1:])
    rows = np.repeat(np.arange(len(sets), dtype=np.int32), lengths)[order[shared]]
    columns = np.append(np.flatnonzero(begins[:-1][shared]), len(rows))
    return _ones(sparse.csc_matrix((np.ones(len(rows), np.float32), rows, columns), (len(sets), len(columns) - 1)))


def _at_first(matrix: Matrix, owners: Numbers) -> Matrix:
    """A matrix of paragraphs in which each article has a fingerprint once, in the first of its paragraphs that holds it."""
    columns = np.repeat(np.arange(matrix.shape[1]), np.diff(matrix.indptr))
    whose = owners[matrix.indices]
    kept = np.r_[True, (columns[1:] != columns[:-1]) | (whose[1:] != whose[:-1])][: len(whose)]
    ends = np.r_[0, np.cumsum(np.bincount(columns[kept], minlength=matrix.shape[1]))]
    return sparse.csc_matrix((matrix.data[kept], matrix.indices[kept], ends), matrix.shape)


def _ones(matrix: Matrix) -> Matrix:
    matrix.sum_duplicates()
    matrix.data[:] = 1
    return matrix


def _products(matrix: Matrix, weights: NDArray[np.float32]) -> Iterator[tuple[Numbers, Numbers, NDArray[np.float32]]]:
    """The pairs of rows that share columns, the lower first, with the weight that they share; no row with all of a common column."""
    often = np.bincount(matrix.indices, minlength=matrix.shape[1])
    left = _weighed(matrix, np.where((often > 1) & (often <= COMMON), weights, np.float32(0)))
    right = _ones(left.copy()).T.tocsr()
    common = np.flatnonzero((often > COMMON) & (weights > 0))
    crowd = matrix[:, common]
    hubs = _first(crowd, weights[common])
    crowded = crowd.T.tocsr()
    for start in range(0, matrix.shape[0], ROWS):
        product = left[start : start + ROWS] @ right
        if len(common):
            product = product + hubs[start : start + ROWS] @ crowded
        product = product.tocoo()
        a, b = product.row.astype(np.int64) + start, product.col.astype(np.int64)
        keep = a < b
        yield a[keep], b[keep], product.data[keep]


def _weighed(matrix: Matrix, weights: NDArray[np.float32]) -> Matrix:
    """The matrix with its columns weighed, without those that weigh nothing."""
    found = sparse.csr_matrix((weights[matrix.indices], matrix.indices, matrix.indptr), matrix.shape, copy=True)
    found.eliminate_zeros()
    return found


def _first(crowd: Matrix, weights: NDArray[np.float32]) -> Matrix:
    """The first few rows of each column, weighed."""
    columns = crowd.tocsc()
    columns.sort_indices()
    taken = (columns.indptr[:-1, None] + np.arange(HUBS)).ravel() if crowd.shape[1] else np.empty(0, np.int64)
    return sparse.csr_matrix(
        (np.repeat(weights, HUBS), (columns.indices[taken], np.repeat(np.arange(crowd.shape[1]), HUBS))), crowd.shape
    )


def _one_text(
    shared: Iterable[tuple[Numbers, Numbers, NDArray[np.float32]]], sizes: NDArray[np.integer]
) -> tuple[Numbers, Numbers]:
    """The pairs that share so much of the shorter that they are one text."""
    ends = [(a[keep], b[keep]) for a, b, n in shared for keep in [n >= ONE_TEXT * np.minimum(sizes[a], sizes[b])]]
    first = np.concatenate([a for a, _ in ends]) if ends else np.empty(0, np.int64)
    second = np.concatenate([b for _, b in ends]) if ends else np.empty(0, np.int64)
    return first, second


def _components(count: int, first: Numbers, second: Numbers) -> NDArray[np.integer]:
    """For each article the number of its text."""
    # Loaded here: whoever adds an article to many has no use for it.
    from scipy.sparse.csgraph import connected_components

    graph = sparse.coo_matrix((np.ones(len(first), np.int8), (first, second)), (count, count))
    labels: NDArray[np.integer] = connected_components(graph, directed=False)[1]
    return labels


def _weights(matrix: Matrix, texts: NDArray[np.integer], fully: int) -> NDArray[np.float32]:
    """The weight of each column by how many different texts have it; none from so many on that it ties nothing."""
    rows = np.repeat(texts, np.diff(matrix.indptr)).astype(np.int64)
    codes = _distinct(rows * max(1, matrix.shape[1]) + matrix.indices)
    of_texts = np.bincount(codes % max(1, matrix.shape[1]), minlength=matrix.shape[1])
    return weight_of(of_texts, fully)


def weight_of(texts: Numbers, fully: int) -> NDArray[np.float32]:
    """The weights of what stands in so many different texts, in 1024ths: their sums come out the same in any order."""
    weights: NDArray[np.float32] = (np.ceil(np.minimum(1.0, fully / np.maximum(1, texts)) * 1024) / 1024).astype(np.float32)
    weights[texts > COMMON] = 0
    return weights


def _distinct(codes: Numbers) -> Numbers:
    """Each code once, in order. (NumPy's own goes by hashes, and takes several times as long.)"""
    ordered = np.sort(codes)
    return ordered[np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])] if len(ordered) else ordered


class _Table:
    """What pairs share, by their code; of several shares the sum, or the greatest."""

    def __init__(self, count: int, rows: Iterable[tuple[Numbers, Numbers, NDArray[np.float32]]], *, most: bool = False) -> None:
        parts = [(np.minimum(a, b)[a != b] * count + np.maximum(a, b)[a != b], w[a != b]) for a, b, w in rows]
        codes = np.concatenate([c for c, _ in parts]) if parts else np.empty(0, np.int64)
        values = np.concatenate([w for _, w in parts]) if parts else np.empty(0, np.float32)
        self.codes, places = np.unique(codes, return_inverse=True)
        self.values = np.zeros(len(self.codes), np.float32)
        (np.maximum if most else np.add).at(self.values, places, values)

    def of(self, codes: Numbers) -> NDArray[np.float32]:
        """The shares of these pairs, 0 where they have none."""
        if not len(self.codes):
            return np.zeros(len(codes), np.float32)
        at = np.minimum(np.searchsorted(self.codes, codes), len(self.codes) - 1)
        return np.where(self.codes[at] == codes, self.values[at], np.float32(0))

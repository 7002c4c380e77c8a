"""Alignment: which words of one text stand in another, in order or moved, and how much of that is outside quotation marks.

Greedy string tiling (Wise 1993, as METER used it for reuse in newspapers): the longest shared runs first, each word once, which
sees moved passages too. Runs that follow each other closely in both texts make a chain; inside a chain the words are aligned by the
fewest edits. Nothing here knows which text is the earlier.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property, partial

import numpy as np
from rapidfuzz.distance import Levenshtein

from secondsource.model import Span
from secondsource.reuse.texts import Text

RUN = 4
"""The shortest run of words that counts by itself: the ``grams`` of a text."""
GAP = 9
"""So many changed words may stand between two runs of one chain."""
REPEATS = 12
"""A run of four that stands more often than this in one text (a table, a refrain) starts nothing."""


@dataclass(frozen=True)
class Part:
    """A passage in both texts. ``what``: kept, moved or reworded, as in the model's AlignedPassage."""

    a: Span
    b: Span
    what: str


@dataclass(frozen=True)
class Alignment:
    """What two texts share: counts of words, pairs of equal words, and the passages.

    ``outside``: shared words outside quotation marks in both. ``solid``: the greatest weight (rarity) outside quotation marks of
    one chain; ``run``: the words outside quotation marks of that chain.
    """

    words_a: int
    words_b: int
    matched: int
    outside: int
    outside_a: int
    outside_b: int
    solid: float
    run: int
    weight: float
    pairs: list[tuple[int, int]] = field(default_factory=list)
    cut: Callable[[], list[Part]] = field(default=list, repr=False, compare=False)
    """Cuts the passages: most comparisons end before anybody asks for them."""

    @cached_property
    def parts(self) -> list[Part]:
        """The passages in order of the second text."""
        return self.cut()

    @property
    def containment(self) -> float:
        """The share of the shorter text that stands in the longer."""
        return self.matched / max(1, min(self.words_a, self.words_b))

    @property
    def containment_outside(self) -> float:
        """The same outside quotation marks."""
        return self.outside / max(1, min(self.outside_a, self.outside_b))

    @cached_property
    def of_b(self) -> dict[int, int]:
        """For each shared word of the second text its place in the first."""
        return {j: i for i, j in self.pairs}

    def turned(self) -> Alignment:
        """The same seen from the second text."""
        return replace(
            self, words_a=self.words_b, words_b=self.words_a, outside_a=self.outside_b, outside_b=self.outside_a,
            cut=lambda: sorted((Part(p.b, p.a, p.what) for p in self.parts), key=lambda p: (p.b, p.a)),
            pairs=sorted(((j, i) for i, j in self.pairs), key=lambda p: (p[1], p[0])),
        )  # fmt: skip


def _runs(one: Text, other: Text) -> list[tuple[int, int, int]]:
    """The maximal shared runs as (length, start in one, start in other), in any order."""
    ordered, places = one.sorted_grams
    grams = other.gram_hashes
    if not len(ordered) or not len(grams):
        return []
    first = np.searchsorted(ordered, grams, "left")
    often = np.searchsorted(ordered, grams, "right") - first
    found = np.flatnonzero((often > 0) & (often <= REPEATS))
    if not len(found):
        return []
    often = often[found]
    # Each gram of the other text with each of its places in the first.
    nth = np.arange(often.sum()) - np.repeat(np.cumsum(often) - often, often)
    j = np.repeat(found, often)
    i = places[np.repeat(first[found], often) + nth]
    # Grams that follow each other in both texts are one run.
    order = np.lexsort((i, i - j))
    i, j = i[order], j[order]
    begins = np.flatnonzero(np.r_[True, (i[1:] != i[:-1] + 1) | (j[1:] != j[:-1] + 1)])
    lengths = np.diff(np.r_[begins, len(i)]) + RUN - 1
    return list(zip(lengths.tolist(), i[begins].tolist(), j[begins].tolist(), strict=True))


def _tile(a: Text, b: Text) -> list[tuple[int, int, int]]:
    """Runs that do not overlap, the longest first taken, as (start in b, start in a, length) in order of b."""
    used_a, used_b = bytearray(len(a.keys)), bytearray(len(b.keys))
    queue = sorted(_runs(a, b), key=lambda run: (-run[0], abs(run[1] - run[2]), run[1], run[2]))
    tiles = []
    for length, i, j in queue:
        start, stop = 0, length
        while start < stop and (used_a[i + start] or used_b[j + start]):
            start += 1
        while stop > start and (used_a[i + stop - 1] or used_b[j + stop - 1]):
            stop -= 1
        if stop - start < RUN or 1 in used_a[i + start : i + stop] or 1 in used_b[j + start : j + stop]:
            continue
        used_a[i + start : i + stop] = b"\x01" * (stop - start)
        used_b[j + start : j + stop] = b"\x01" * (stop - start)
        tiles.append((j + start, i + start, stop - start))
    return sorted(tiles)


def _chains(tiles: list[tuple[int, int, int]]) -> list[list[tuple[int, int, int]]]:
    chains: list[list[tuple[int, int, int]]] = []
    for tile in tiles:
        j, i, _ = tile
        if chains:
            last_j, last_i, length = chains[-1][-1]
            if 0 <= i - last_i - length <= GAP and 0 <= j - last_j - length <= GAP:
                chains[-1].append(tile)
                continue
        chains.append([tile])
    return chains


def _aligned(a: list[str], b: list[str], chain: list[tuple[int, int, int]]) -> list[tuple[int, int]]:
    """The pairs of equal words of a chain, the gaps between its runs filled by the fewest edits."""
    pairs: list[tuple[int, int]] = []
    for n, (j, i, length) in enumerate(chain):
        if n:
            last_j, last_i, last = chain[n - 1]
            gap_i, gap_j = last_i + last, last_j + last
            if gap_i < i and gap_j < j:
                for op in Levenshtein.opcodes(a[gap_i:i], b[gap_j:j]):
                    if op.tag == "equal":
                        pairs.extend(
                            (gap_i + x, gap_j + y)
                            for x, y in zip(range(op.src_start, op.src_end), range(op.dest_start, op.dest_end), strict=True)
                        )
        pairs.extend((i + k, j + k) for k in range(length))
    return pairs


def _in_order(chains: list[list[tuple[int, int]]]) -> set[int]:
    """The numbers of the chains that keep their order: the heaviest increasing sequence."""
    best: list[tuple[int, int]] = []
    for n, chain in enumerate(chains):
        start = chain[0][0]
        before = max(((best[m][0], m) for m in range(n) if chains[m][-1][0] < start), default=(0, -1))
        best.append((before[0] + len(chain), before[1]))
    kept: set[int] = set()
    at = max(range(len(best)), key=lambda n: (best[n][0], -n), default=-1)
    while at >= 0:
        kept.add(at)
        at = best[at][1]
    return kept


def align(a: Text, b: Text) -> Alignment:
    """What ``a`` and ``b`` share.

    >>> shared = align(Text("The dam above Orlin will be opened on Friday."), Text("The dam above Orlin will be opened."))
    >>> shared.matched, [part.what for part in shared.parts]
    (7, ['reworded'])
    """
    chains = [_aligned(a.keys, b.keys, chain) for chain in _chains(_tile(a, b))]
    solid, run, weight, outside = 0.0, 0, 0.0, 0
    quoted_a, quoted_b, weights_a, weights_b = a.quoted, b.quoted, a.weights, b.weights
    for chain in chains:
        said, free = 0.0, 0
        for i, j in chain:
            if not (quoted_a[i] or quoted_b[j]):
                free += 1
                said += min(weights_a[i], weights_b[j])
        weight += said
        outside += free
        if (said, free) > (solid, run):
            solid, run = said, free
    pairs = [pair for chain in chains for pair in chain]
    return Alignment(
        len(a.keys), len(b.keys), len(pairs), outside, a.unquoted, b.unquoted,
        solid, run, weight, sorted(pairs, key=lambda p: (p[1], p[0])), partial(_parts, a, b, chains),
    )  # fmt: skip


def _parts(a: Text, b: Text, chains: list[list[tuple[int, int]]]) -> list[Part]:
    """The chains cut at the ends of the sentences of ``b``; neighbours that are kept word for word joined again."""
    ordered = _in_order(chains)
    cut: list[tuple[int, int, int, int, str]] = []
    for n, chain in enumerate(chains):
        groups: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for i, j in chain:
            groups[b.sentence_of[j]].append((i, j))
        for _, group in sorted(groups.items()):
            first_i, last_i, first_j, last_j = group[0][0], group[-1][0], group[0][1], group[-1][1]
            same = len(group) == last_i - first_i + 1 == last_j - first_j + 1
            what = "moved" if n not in ordered else "kept" if same else "reworded"
            if cut and what != "reworded" and cut[-1][4] == what and cut[-1][1] + 1 == first_i and cut[-1][3] + 1 == first_j:
                first_i, first_j = cut[-1][0], cut[-1][2]
                cut.pop()
            cut.append((first_i, last_i, first_j, last_j, what))
    parts = []
    for first_i, last_i, first_j, last_j, what in cut:
        part_a, part_b = a.span(first_i, last_i), b.span(first_j, last_j)
        whole_a = a.bounds[a.sentence_of[first_i]][0] == first_i and a.bounds[a.sentence_of[last_i]][1] == last_i + 1
        whole_b = b.bounds[b.sentence_of[first_j]][0] == first_j and b.bounds[b.sentence_of[last_j]][1] == last_j + 1
        changed = "reworded" if what == "kept" and whole_a != whole_b else what
        parts.append(Part(part_a, part_b, changed))
    return parts


def sentence_matches(a: Text, b: Text, pairs: list[tuple[int, int]]) -> dict[int, tuple[int, int]]:
    """For each sentence of ``b`` the sentence of ``a`` with most of its words, and how many those are."""
    counts: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for i, j in pairs:
        counts[b.sentence_of[j]][a.sentence_of[i]] += 1
    return {
        sentence: max(((of, count) for of, count in found.items()), key=lambda x: (x[1], -x[0]))
        for sentence, found in sorted(counts.items())
    }


def word_at(text: Text, offset: int) -> int:
    """The number of the first word that ends after ``offset``."""
    return bisect_left(text.ends, offset + 1)


def quoted_runs(a: Text, b: Text, found: Alignment) -> list[tuple[int, int]]:
    """The runs of shared words inside quotation marks, each with its first word in ``b`` and its length."""
    runs: list[tuple[int, int]] = []
    last = (-9, -9)
    for i, j in found.pairs:
        if a.quoted[i] and b.quoted[j]:
            if runs and (i, j) == (last[0] + 1, last[1] + 1):
                runs[-1] = (runs[-1][0], runs[-1][1] + 1)
            else:
                runs.append((j, 1))
            last = (i, j)
    return runs

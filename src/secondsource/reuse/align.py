"""Alignment: which words of one text stand in another, in order or moved, and how much of that is outside quotation marks.

Greedy string tiling (Wise 1993, as METER used it for reuse in newspapers): the longest shared runs first, each word once, which
sees moved passages too. Runs that follow each other closely in both texts make a chain; inside a chain the words are aligned by the
fewest edits. Nothing here knows which text is the earlier.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from itertools import pairwise

import numpy as np
from rapidfuzz.distance import Levenshtein

from secondsource.model import Span
from secondsource.reuse.texts import FREE, WEIGHT, Text

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


Run = tuple[int, int, int]
"""Equal words in a row: the first in ``a``, the first in ``b``, and how many."""


@dataclass(frozen=True)
class Alignment:
    """What two texts share: counts of words, the runs of equal words in order of ``b``, and the passages.

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
    runs: list[Run] = field(default_factory=list)
    cut: Callable[[], list[Part]] = field(default=list, repr=False, compare=False)
    """Cuts the passages: most comparisons end before anybody asks for them."""
    count: Callable[[], dict[tuple[int, int], int]] = field(default=dict, repr=False, compare=False)

    @cached_property
    def parts(self) -> list[Part]:
        """The passages in order of the second text."""
        return self.cut()

    @cached_property
    def sentences(self) -> dict[tuple[int, int], int]:
        """For each sentence of ``a`` and of ``b`` that share words how many they share."""
        return self.count()

    @property
    def containment(self) -> float:
        """The share of the shorter text that stands in the longer."""
        return self.matched / max(1, min(self.words_a, self.words_b))

    @property
    def containment_outside(self) -> float:
        """The same outside quotation marks."""
        return self.outside / max(1, min(self.outside_a, self.outside_b))

    @cached_property
    def pairs(self) -> list[tuple[int, int]]:
        """The pairs of equal words in order of the second text."""
        return [(i + n, j + n) for i, j, length in self.runs for n in range(length)]

    @cached_property
    def of_b(self) -> dict[int, int]:
        """For each shared word of the second text its place in the first."""
        return {j: i for i, j in self.pairs}

    @property
    def swaps(self) -> list[tuple[int, int]]:
        """The single words of ``a`` and ``b`` that stand in each other's place between equal ones."""
        gaps = pairwise(self.runs)
        return [(i + n, j + n) for (i, j, n), (x, y, _) in gaps if x == i + n + 1 and y == j + n + 1]

    def turned(self) -> Alignment:
        """The same seen from the second text."""
        return replace(
            self, words_a=self.words_b, words_b=self.words_a, outside_a=self.outside_b, outside_b=self.outside_a,
            cut=lambda: sorted((Part(p.b, p.a, p.what) for p in self.parts), key=lambda p: (p.b, p.a)),
            count=lambda: {(y, x): n for (x, y), n in self.sentences.items()},
            runs=sorted(((j, i, n) for i, j, n in self.runs), key=lambda run: (run[1], run[0])),
        )  # fmt: skip


def _whole_paragraphs(a: Text, b: Text) -> list[tuple[int, int, int]] | None:
    """The paragraphs of the shorter text, if each stands word for word in the other once, as tiles; neighbours in both are one."""
    turned = len(a.paragraphs) < len(b.paragraphs)
    shorter, places = (a, b.places) if turned else (b, a.places)
    tiles: list[tuple[int, int, int]] = []
    used = set()
    for paragraph, first, length in shorter.paragraphs:
        found = places.get(paragraph, ())
        if len(found) != 1 or length < RUN or found[0] in used:
            return None
        used.add(found[0])
        i, j = (first, found[0]) if turned else (found[0], first)
        if tiles and (tiles[-1][1] + tiles[-1][2], tiles[-1][0] + tiles[-1][2]) == (i, j):
            tiles[-1] = (tiles[-1][0], tiles[-1][1], tiles[-1][2] + length)
        else:
            tiles.append((j, i, length))
    return sorted(tiles) or None


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


def _aligned(a: list[str], b: list[str], chain: list[tuple[int, int, int]]) -> list[Run]:
    """The runs of equal words of a chain, the gaps between its tiles filled by the fewest edits."""
    runs: list[Run] = []
    for n, (j, i, length) in enumerate(chain):
        if n:
            last_j, last_i, last = chain[n - 1]
            gap_i, gap_j = last_i + last, last_j + last
            if gap_i < i and gap_j < j:
                runs += [
                    (gap_i + op.src_start, gap_j + op.dest_start, op.src_end - op.src_start)
                    for op in Levenshtein.opcodes(a[gap_i:i], b[gap_j:j])
                    if op.tag == "equal"
                ]
        runs.append((i, j, length))
    return runs


def _in_order(chains: list[list[Run]]) -> set[int]:
    """The numbers of the chains that keep their order: the heaviest increasing sequence."""
    best: list[tuple[int, int]] = []
    for n, chain in enumerate(chains):
        start = chain[0][0]
        before = max(((best[m][0], m) for m in range(n) if sum(chains[m][-1][::2]) <= start), default=(0, -1))
        best.append((before[0] + sum(length for _, _, length in chain), before[1]))
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
    tiles = _whole_paragraphs(a, b) or _tile(a, b)
    chains = [_aligned(a.keys, b.keys, chain) for chain in _chains(tiles)]
    solid = weight = outside = 0
    for chain in chains:
        said = 0
        for i, j, length in chain:
            of_a, of_b = a.worths[i : i + length], b.worths[j : j + length]
            said += a.worth[i + length] - a.worth[i] if of_a == of_b else sum(map(min, of_a, of_b))
        weight += said & WEIGHT
        outside += said >> FREE
        solid = max(solid, (said & WEIGHT) << FREE | said >> FREE)
    runs = [run for chain in chains for run in chain]
    return Alignment(
        len(a.keys), len(b.keys), sum(length for _, _, length in runs), outside, a.unquoted, b.unquoted,
        (solid >> FREE) / 10, solid & WEIGHT, weight / 10, runs, partial(_parts, a, b, chains), partial(_counts, a, b, runs),
    )  # fmt: skip


def _counts(a: Text, b: Text, runs: list[Run]) -> dict[tuple[int, int], int]:
    """How many words each two sentences share."""
    counts: dict[tuple[int, int], int] = {}
    for run in runs:
        for of_a, of_b, _, _, length in _by_sentence(a, b, run):
            counts[of_a, of_b] = counts.get((of_a, of_b), 0) + length
    return counts


def _by_sentence(a: Text, b: Text, run: Run) -> Iterator[tuple[int, int, int, int, int]]:
    """A run cut where a sentence of either text ends: the sentences, the first words, how many."""
    i, j, left = run
    while left:
        of_a, of_b = a.sentence_of[i], b.sentence_of[j]
        length = min(left, a.bounds[of_a][1] - i, b.bounds[of_b][1] - j)
        yield of_a, of_b, i, j, length
        i, j, left = i + length, j + length, left - length


def _parts(a: Text, b: Text, chains: list[list[Run]]) -> list[Part]:
    """The chains cut at the ends of the sentences of ``b``; neighbours that are kept word for word joined again."""
    ordered = _in_order(chains)
    cut: list[tuple[int, int, int, int, str]] = []
    for n, chain in enumerate(chains):
        groups: dict[int, list[Run]] = {}
        for run in chain:
            for _, sentence, i, j, length in _by_sentence(a, b, run):
                groups.setdefault(sentence, []).append((i, j, length))
        for _, group in sorted(groups.items()):
            first_i, first_j, _ = group[0]
            last_i, last_j = (group[-1][at] + group[-1][2] - 1 for at in (0, 1))
            shared = sum(length for _, _, length in group)
            same = shared == last_i - first_i + 1 == last_j - first_j + 1
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


def quoted_runs(a: Text, b: Text, found: Alignment) -> list[tuple[int, int]]:
    """The runs of shared words inside quotation marks, each with its first word in ``b`` and its length."""
    runs: list[tuple[int, int]] = []
    if not (a.quotes and b.quotes):
        return runs
    last = (-9, -9)
    for i, j in found.pairs:
        if a.quoted[i] and b.quoted[j]:
            if runs and (i, j) == (last[0] + 1, last[1] + 1):
                runs[-1] = (runs[-1][0], runs[-1][1] + 1)
            else:
                runs.append((j, 1))
            last = (i, j)
    return runs

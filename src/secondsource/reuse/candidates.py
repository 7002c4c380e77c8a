"""Candidates: pairs of articles worth a close look, from the fingerprints that they share. Never all pairs.

A fingerprint that stands in very many articles (a comment policy, a standing phrase, or a wire story that everybody ran) does not
tie each of them to each; such articles are compared with the first few that carry it, so that a story run by hundreds is still
found, at the cost of a line instead of a square.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from secondsource.model import Shingles

COMMON = 40
"""From so many articles on, a fingerprint ties only to the first few."""
HUBS = 3
ENOUGH = 2
"""So many shared fingerprints make a candidate; a run of 16 words has three at least."""

Pairs = NDArray[np.int64]


def find_candidates(prints: Sequence[Shingles]) -> list[tuple[int, int]]:
    """The pairs (by place in ``prints``, the lower first) that share enough, in order."""
    texts = [[h for row in p.rows for h in row] for p in prints]
    sizes = np.array([len(set(t)) for t in texts], dtype=np.int64)
    found = {*_sharing(texts, sizes), *_sharing([list(p.facts) for p in prints], np.full(len(prints), ENOUGH))}
    return sorted(found)


def _sharing(sets: Sequence[Sequence[int]], sizes: NDArray[np.int64]) -> list[tuple[int, int]]:
    total = sum(map(len, sets))
    if not total:
        return []
    hashes = np.fromiter((h for s in sets for h in s), dtype=np.int64, count=total)
    owners = np.repeat(np.arange(len(sets), dtype=np.int64), [len(s) for s in sets])
    rows = np.unique(np.stack([hashes, owners], axis=1), axis=0)
    hashes, owners = rows[:, 0], rows[:, 1]
    starts = np.flatnonzero(np.r_[True, hashes[1:] != hashes[:-1]])
    counts = np.diff(np.r_[starts, len(hashes)])
    width = np.int64(len(sets))
    blocks: list[Pairs] = []
    for size in range(2, min(COMMON, int(counts.max())) + 1):
        at = starts[counts == size]
        if len(at):
            members = owners[at[:, None] + np.arange(size)]
            left, right = np.triu_indices(size, 1)
            blocks.append((members[:, left] * width + members[:, right]).ravel())
    for start, count in zip(starts[counts > COMMON].tolist(), counts[counts > COMMON].tolist(), strict=True):
        members = owners[start : start + count]
        for hub in range(HUBS):
            others = members[hub + 1 :]
            blocks.append(members[hub] * width + others)
    if not blocks:
        return []
    codes, shared = np.unique(np.concatenate(blocks), return_counts=True)
    first, second = codes // width, codes % width
    needed = np.minimum(ENOUGH, np.minimum(sizes[first], sizes[second]))
    keep = shared >= needed
    return list(zip(first[keep].tolist(), second[keep].tolist(), strict=True))

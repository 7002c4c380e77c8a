"""Postings: which articles have a fingerprint, kept as bytes under keys between runs.

A segment holds some articles with their postings (fingerprint and article, sorted), in buckets by the first bits: to look a few up, few bytes
are read. A new segment swallows those before it that are not much larger, so there are few.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from secondsource.linkage import Kept
from secondsource.model import Article, Shingles

Keys = NDArray[np.uint64]

SEGMENTS = "segments"
FULL = 1024
"""Postings that a bucket holds, or half as many."""
SWALLOWED = 4
"""A segment is swallowed by a newer one that has a quarter of its postings."""
_MIX = 0x9E3779B97F4A7C15
_ALL = (1 << 64) - 1
_FACT = 1 << 53


def number_of(article: str) -> int:
    """The id of an article as a number, in the same order.

    >>> name_of(number_of("art-00ff00ff00ff00ff"))
    'art-00ff00ff00ff00ff'
    """
    return int(article[len(Article.prefix) + 1 :], 16)


def name_of(number: int) -> str:
    """The id of an article from its number."""
    return f"{Article.prefix}-{number:016x}"


class Print(NamedTuple):
    """The fingerprints of an article: of each shingle its key and the first paragraph that has it, the particulars' keys, and their hashes."""

    shingles: dict[int, int]
    facts: frozenset[int]
    marks: frozenset[int]


def read_print(record: Shingles) -> Print:
    """The fingerprints of an article by their keys. A key is the hash with its kind, mixed so that keys lie evenly everywhere."""
    first: dict[int, int] = {}
    for paragraph, row in enumerate(record.rows):
        for mark in row:
            first.setdefault(mark * _MIX & _ALL, paragraph)
    return Print(first, frozenset((mark | _FACT) * _MIX & _ALL for mark in record.facts), frozenset(record.facts))


class Segment(NamedTuple):
    """Some articles with their postings, which stand in ``1 << bits`` buckets."""

    name: int
    bits: int
    postings: int


class Index:
    """The postings of all articles, as they were kept."""

    def __init__(self, kept: Kept) -> None:
        self.kept = kept
        said = kept.get([SEGMENTS]).get(SEGMENTS)
        plain: dict[str, Any] = json.loads(said) if said else {"segments": [], "next": 1, "texts": 1}
        self.segments = [Segment(*row) for row in plain["segments"]]
        self.next: int = plain["next"]
        self.texts: int = plain["texts"]
        self.there = said is not None
        self._articles: dict[int, tuple[Keys, NDArray[np.uint32]]] = {}

    def articles(self, segment: Segment) -> tuple[Keys, NDArray[np.uint32]]:
        """The articles of a segment by their numbers, and how many shingles each has."""
        if segment.name not in self._articles:
            packed = self.kept.get([f"articles:{segment.name}"])[f"articles:{segment.name}"]
            count = len(packed) // 12
            self._articles[segment.name] = (
                np.frombuffer(packed, "<u8", count),
                np.frombuffer(packed, "<u4", count, 8 * count),
            )
        return self._articles[segment.name]

    def members(self) -> set[int]:
        """All articles."""
        return set(chain.from_iterable(self.articles(segment)[0].tolist() for segment in self.segments))

    def sizes(self, wanted: Iterable[int]) -> dict[int, int]:
        """How many different shingles each of some articles has."""
        found: dict[int, int] = {}
        asked = np.array(sorted(set(wanted)), dtype=np.uint64)
        for segment in self.segments:
            numbers, sizes = self.articles(segment)
            at = np.minimum(np.searchsorted(numbers, asked), len(numbers) - 1)
            here = numbers[at] == asked
            found.update(zip(asked[here].tolist(), sizes[at[here]].tolist(), strict=True))
        return found

    def holders(self, wanted: Iterable[int]) -> dict[int, list[int]]:
        """The articles that have each key, in order, of the keys that any has."""
        keys = np.array(sorted(set(wanted)), dtype=np.uint64)
        found: dict[int, list[int]] = defaultdict(list)
        if not len(keys):
            return {}
        for segment in self.segments:
            buckets = (keys >> np.uint64(64 - segment.bits)) if segment.bits else np.zeros(len(keys), np.uint64)
            starts = np.flatnonzero(np.r_[True, buckets[1:] != buckets[:-1]])
            names = [f"postings:{segment.name}:{bucket}" for bucket in buckets[starts].tolist()]
            packed = self.kept.get(names)
            numbers = self.articles(segment)[0]
            for name, here in zip(names, np.split(keys, starts[1:]), strict=True):
                if name not in packed:
                    continue
                held, who = unpack(packed[name])
                first, last = np.searchsorted(held, here, "left"), np.searchsorted(held, here, "right")
                for n in np.flatnonzero(last > first).tolist():
                    found[int(here[n])] += numbers[who[first[n] : last[n]]].tolist()
        return {key: sorted(articles) for key, articles in found.items()}

    def add(self, articles: Keys, sizes: NDArray[np.uint32], keys: Keys, who: NDArray[np.uint32]) -> None:
        """Add a segment: articles in order of their numbers, and postings in any order, each with the place of its article."""
        while self.segments and self.segments[-1].postings <= SWALLOWED * len(keys):
            older = self.segments.pop()
            numbers, counts = self.articles(older)
            parts = self.kept.get(f"postings:{older.name}:{bucket}" for bucket in range(1 << older.bits))
            held = [unpack(packed) for packed in parts.values()]
            both = np.concatenate([articles, numbers])
            order = np.argsort(both, kind="stable")
            place = np.empty(len(order), np.uint32)
            place[order] = np.arange(len(order), dtype=np.uint32)
            who = place[np.concatenate([who, *(w + np.uint32(len(articles)) for _, w in held)])]
            keys = np.concatenate([keys, *(k for k, _ in held)])
            articles, sizes = both[order], np.concatenate([sizes, counts])[order]
            for name in (*parts, f"articles:{older.name}"):
                self.kept.new[name] = None
        self._write(articles, sizes, keys, who)

    def _write(self, articles: Keys, sizes: NDArray[np.uint32], keys: Keys, who: NDArray[np.uint32]) -> None:
        name, bits = self.next, max(0, (len(keys) // FULL).bit_length())
        order = np.argsort(keys)
        keys, who = keys[order], who[order]
        edges = np.arange(1, 1 << bits, dtype=np.uint64) << np.uint64(64 - bits) if bits else np.empty(0, np.uint64)
        places = [0, *np.searchsorted(keys, edges).tolist(), len(keys)]
        for bucket, (first, last) in enumerate(pairwise(places)):
            if last > first:
                self.kept.new[f"postings:{name}:{bucket}"] = pack(keys[first:last], who[first:last])
        self.kept.new[f"articles:{name}"] = articles.astype("<u8").tobytes() + sizes.astype("<u4").tobytes()
        self.segments.append(Segment(name, bits, len(keys)))
        self.next += 1
        self.save()

    def save(self) -> None:
        """Keep the list of the segments."""
        plain = {"segments": [list(segment) for segment in self.segments], "next": self.next, "texts": self.texts}
        self.kept.new[SEGMENTS] = json.dumps(plain).encode()


def pack(keys: Keys, who: NDArray[np.uint32]) -> bytes:
    """Postings in order of their keys as bytes."""
    return keys.astype("<u8").tobytes() + who.astype("<u4").tobytes()


def unpack(packed: bytes) -> tuple[Keys, NDArray[np.uint32]]:
    """The postings that ``pack`` made bytes of."""
    count = len(packed) // 12
    return np.frombuffer(packed, "<u8", count), np.frombuffer(packed, "<u4", count, 8 * count)


def add_prints(index: Index, prints: Sequence[Shingles], numbers: Keys) -> None:
    """Add a segment of articles, by their fingerprints and their numbers, in order of these."""
    owners = np.repeat(np.arange(len(prints)), np.fromiter((sum(map(len, p.rows)) for p in prints), np.int64, len(prints)))
    marks = np.fromiter(chain.from_iterable(row for p in prints for row in p.rows), np.uint64, len(owners))
    keys = marks * np.uint64(_MIX)
    # A shingle in two paragraphs of an article is one posting.
    order = np.lexsort((owners, keys))
    keys, owners = keys[order], owners[order]
    once = np.r_[True, (keys[1:] != keys[:-1]) | (owners[1:] != owners[:-1])][: len(keys)]
    keys, owners = keys[once], owners[once]
    sizes = np.bincount(owners, minlength=len(prints)).astype(np.uint32)
    telling = np.repeat(np.arange(len(prints)), np.fromiter((len(p.facts) for p in prints), np.int64, len(prints)))
    facts = np.fromiter(chain.from_iterable(p.facts for p in prints), np.uint64, len(telling))
    facts = (facts | np.uint64(_FACT)) * np.uint64(_MIX)
    index.add(numbers, sizes, np.concatenate([keys, facts]), np.concatenate([owners, telling]).astype(np.uint32))

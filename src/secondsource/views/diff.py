"""Two texts side by side: what the later kept, moved, reworded, added and dropped, and where it says more than the earlier did.

Sentences are matched by the words they share; inside a pair the words are compared one by one. It works for any two articles, whether
or not the ledger calls one a copy of the other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from rapidfuzz.distance import Levenshtein

from secondsource.errors import UnknownRecord, UsageError
from secondsource.model import Article, Hardening, Reuse, Span
from secondsource.reuse.align import align
from secondsource.reuse.hardened import find_hardened
from secondsource.reuse.texts import Text
from secondsource.store.store import Store
from secondsource.store.tables import TABLES
from secondsource.views.evidence import Place, place_of
from secondsource.views.phrasing import folded

What = Literal["kept", "moved", "reworded", "new", "dropped"]

ENOUGH = 0.45
"""The share of a sentence's words that must stand in another before the two are held to be one sentence."""


@dataclass(frozen=True)
class Piece:
    """Words of a reworded sentence: in both texts, gone from the earlier, or added by the later.

    ``text``: as the later text has them, if it has; ``before``: what is the same, as the earlier has it.
    """

    what: Literal["same", "gone", "added"]
    text: str
    before: str = ""


@dataclass(frozen=True)
class Segment:
    """A sentence (or several run together) in one text or both. ``moved``: it stands elsewhere in the order of the later text."""

    what: What
    earlier: Span | None
    later: Span | None
    earlier_text: str
    later_text: str
    pieces: tuple[Piece, ...] = ()
    moved: bool = False
    hardened: tuple[str, ...] = ()


@dataclass(frozen=True)
class Diff:
    """Two articles aligned. ``reuse``: kind and direction as the ledger has them, None where it knows of no reuse."""

    earlier: Place
    later: Place
    reuse: tuple[str, str] | None
    containment: float
    segments: tuple[Segment, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many sentences there are of each kind."""
        return {what: sum(s.what == what for s in self.segments) for what in ("kept", "moved", "reworded", "new", "dropped")}


def find_article(store: Store, name: str) -> Article:
    """The one article of this id (or its beginning), path or address. Raises UnknownRecord."""
    articles = store.articles()
    found = [a for a in articles if name in (a.id, a.path, a.url)]
    found = found or [a for a in articles if len(name) > len("art-") and a.id.startswith(name)]
    if len(found) != 1:
        raise UnknownRecord(f"{name}: {'several articles are' if found else 'no article is'} known by this id, path or address")
    return found[0]


def compare(store: Store, first: str, second: str) -> Diff:
    """Align two articles of the ledger, the earlier first where the ledger knows which that is."""
    a, b = find_article(store, first), find_article(store, second)
    if a.id == b.id:
        raise UsageError("these are one article; name two")
    known = [r for r in store.where(Reuse, TABLES[Reuse].c.later, [a.id, b.id]) if {r.earlier, r.later} == {a.id, b.id}]
    reuse = known[0] if known else None
    if reuse and reuse.direction != "unknown" and reuse.earlier == b.id:
        a, b = b, a
    return diff(a, b, reuse)


def diff(a: Article, b: Article, reuse: Reuse | None = None) -> Diff:
    """Align two articles, ``a`` as the earlier."""
    old, new = Text(a.text), Text(b.text)
    alignment = align(old, new)
    hardened = reuse.hardened if reuse and reuse.earlier == a.id else tuple(find_hardened(old, new, alignment))
    segments = _segments(old, new, alignment.sentences, hardened)
    return Diff(
        place_of(a), place_of(b), (reuse.kind, reuse.direction) if reuse else None, round(alignment.containment, 3), tuple(segments)
    )  # fmt: skip


def _segments(old: Text, new: Text, shared: dict[tuple[int, int], int], hardened: Sequence[Hardening]) -> list[Segment]:
    homes = _homes(old, new, shared)
    kept_order = _in_order([min(olds) for _, olds in sorted(homes.items())])
    moved = {j: n not in kept_order for n, j in enumerate(sorted(homes))}
    told = {(folded(h.earlier), folded(h.later)): [] for h in hardened}  # type: dict[tuple[str, str], list[str]]
    for h in hardened:
        told[folded(h.earlier), folded(h.later)].append(h.what)
    segments: list[Segment] = []
    left = [i for i in range(len(old.sentences)) if all(i not in olds for olds in homes.values())]
    after = -1  # the last sentence of the earlier text that stands, in order, before this place

    def drop(until: int) -> None:
        while left and left[0] < until:
            span = old.sentences[left.pop(0)]
            segments.append(Segment("dropped", span, None, span.of(old.text), ""))

    for j, span in enumerate(new.sentences):
        if j not in homes:
            drop(after + 1)
            segments.append(Segment("new", None, span, "", span.of(new.text)))
            continue
        olds = sorted(homes[j])
        if not moved[j]:
            drop(olds[0])
            after = max(after, olds[-1])
        segments.append(_pair(old, new, olds, j, moved=moved[j], told=told))
    drop(len(old.sentences))
    return segments


def _homes(old: Text, new: Text, shared: dict[tuple[int, int], int]) -> dict[int, set[int]]:
    """For each sentence of the later text the sentences of the earlier that it takes up."""
    homes: dict[int, set[int]] = defaultdict(set)
    best_i: dict[int, int] = defaultdict(int)
    best_j: dict[int, int] = defaultdict(int)
    for (i, j), count in shared.items():
        best_i[i], best_j[j] = max(best_i[i], count), max(best_j[j], count)
    for (i, j), count in sorted(shared.items()):
        size_i, size_j = (end - start for start, end in (old.bounds[i], new.bounds[j]))
        if count >= max(1, ENOUGH * min(size_i, size_j)) and count in (best_i[i], best_j[j]):
            homes[j].add(i)
    # A sentence of the earlier text goes where most of its words went; only a sentence that was split goes to several.
    claimed: dict[int, list[int]] = defaultdict(list)
    for j, olds in homes.items():
        for i in olds:
            claimed[i].append(j)
    for i, places in sorted(claimed.items()):
        if len(places) > 1:
            best = max(places, key=lambda j: (shared[i, j], -j))
            for j in places:
                if j != best:
                    homes[j].discard(i)
    return {j: olds for j, olds in homes.items() if olds}


def _pair(old: Text, new: Text, olds: Sequence[int], j: int, *, moved: bool, told: dict[tuple[str, str], list[str]]) -> Segment:
    later = new.sentences[j]
    earlier = Span(old.sentences[olds[0]].start, old.sentences[olds[-1]].end)
    texts = [old.sentences[i].of(old.text) for i in olds]
    notes = [
        what
        for (was, now), whats in told.items()
        for what in whats
        if now and folded(later.of(new.text)).startswith(now[:300]) and any(folded(t).startswith(was[:300]) for t in texts)
    ]
    words_a = [n for i in olds for n in range(*old.bounds[i])]
    words_b = list(range(*new.bounds[j]))
    keys_a, keys_b = [old.keys[n] for n in words_a], [new.keys[n] for n in words_b]
    same = keys_a == keys_b
    what: What = ("moved" if moved else "kept") if same else "reworded"
    pieces: tuple[Piece, ...] = (
        () if same else tuple(_pieces(old, new, words_a, words_b, old.sentences[olds[-1]].end, later.end))
    )
    return Segment(what, earlier, later, " ".join(texts), later.of(new.text), pieces, moved, tuple(dict.fromkeys(notes)))


def _pieces(old: Text, new: Text, words_a: list[int], words_b: list[int], end_a: int, end_b: int) -> list[Piece]:
    """The words of two sentences by the fewest edits; what is the same is shown as the later text has it."""

    def printed(text: Text, words: list[int], start: int, stop: int, end: int) -> str:
        if start == stop:
            return ""
        first = 0 if start == 0 else text.words[words[start]].start
        if start == 0:
            first = text.sentences[text.sentence_of[words[0]]].start
        last = text.words[words[stop]].start if stop < len(words) else end
        return text.text[first:last]

    pieces = []
    ops = Levenshtein.opcodes([old.keys[n] for n in words_a], [new.keys[n] for n in words_b])
    # Changes that touch are one change: first what is gone, then what stands there instead.
    for same, run in groupby(ops, key=lambda op: op.tag == "equal"):
        group = list(run)
        before = printed(old, words_a, group[0].src_start, group[-1].src_end, end_a)
        after = printed(new, words_b, group[0].dest_start, group[-1].dest_end, end_b)
        pieces += [Piece("same", after, before)] if same else [Piece("gone", before), Piece("added", after)]
    return [p for p in pieces if p.text]


def _in_order(places: Sequence[int]) -> set[int]:
    """The positions that keep their order: a longest sequence that never goes back."""
    ends: list[int] = []  # the least place that a sequence of each length ends with, and its position
    at: list[int] = []
    before: list[int] = []
    for n, place in enumerate(places):
        length = bisect_right(ends, place)
        ends[length : length + 1] = [place]
        at[length : length + 1] = [n]
        before.append(at[length - 1] if length else -1)
    kept: set[int] = set()
    last = at[-1] if at else -1
    while last >= 0:
        kept.add(last)
        last = before[last]
    return kept

"""The index: which articles have a fingerprint, kept between runs, so that of a few new ones only what they touch is looked at again.

What ``survey`` finds in all articles at once is brought up to date here, with the same outcome. A new article ties itself to those that share
its fingerprints. It may make two texts one, or a fingerprint common, or weigh it less because one text more has it: then the pairs that rest on
these are judged again, and no others.

What is kept beside the postings is, for each article that has any, a card of its ties.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

import numpy as np

from secondsource.linkage import Kept
from secondsource.model import Shingles
from secondsource.reuse import candidates as rules
from secondsource.reuse.candidates import SHARED, Shared, Survey, tell_alike, weight_of
from secondsource.reuse.postings import Index, add_prints, name_of, number_of, read_print

Pair = tuple[int, int]

_TIES = np.dtype([("who", "<u8"), ("how", "u1")])
_ALONE = 1 << 64


# cards -----------------------------------------------------------------------------------------------------------


@dataclass
class Card:
    """What an article is tied to: the number of its text (0: no other article has it), and by article 1 for one text and twice the kind of candidate."""

    text: int = 0
    ties: dict[int, int] = field(default_factory=dict)

    def packed(self) -> bytes:
        """The card as bytes."""
        rows = np.array(sorted(self.ties.items()), dtype=_TIES)
        return self.text.to_bytes(8, "little") + rows.tobytes()

    @classmethod
    def of(cls, packed: bytes) -> Card:
        """The card that was made bytes of."""
        rows = np.frombuffer(packed, _TIES, offset=8)
        return cls(int.from_bytes(packed[:8], "little"), dict(zip(rows["who"].tolist(), rows["how"].tolist(), strict=True)))


class Cards(dict[int, Card]):
    """The cards of the articles that are asked for."""

    def __init__(self, kept: Kept) -> None:
        super().__init__()
        self.kept = kept
        self.changed: set[int] = set()

    def load(self, articles: Iterable[int]) -> None:
        """Have the cards of these at hand."""
        names = {f"card:{article:x}": article for article in articles if article not in self}
        packed = self.kept.get(names)
        for name, article in names.items():
            self[article] = Card.of(packed[name]) if name in packed else Card()

    def __missing__(self, article: int) -> Card:
        self.load([article])
        return self[article]

    def text(self, article: int) -> int:
        """The number of an article's text, another for each article that is alone with its own."""
        return self[article].text or article | _ALONE

    def tie(self, a: int, b: int, how: int) -> None:
        """Note how two articles are tied."""
        for one, other in ((a, b), (b, a)):
            card = self[one]
            if card.ties.get(other, 0) != how:
                self.changed.add(one)
                if how:
                    card.ties[other] = how
                else:
                    del card.ties[other]

    def save(self) -> None:
        """Keep what was changed."""
        for article in self.changed:
            card = self[article]
            self.kept.new[f"card:{article:x}"] = card.packed() if card.ties or card.text else None
        self.changed.clear()


# building --------------------------------------------------------------------------------------------------------


def build(kept: Kept, prints: Sequence[Shingles], found: Survey) -> None:
    """Make the index of all articles anew. ``prints`` in order of their articles."""
    kept.clear()
    index = Index(kept)
    numbers = np.fromiter((number_of(p.article) for p in prints), np.uint64, len(prints))
    add_prints(index, prints, numbers)
    ties: dict[int, dict[int, int]] = defaultdict(dict)
    for a, b in zip(*(ends.tolist() for ends in found.one_text), strict=True):
        ties[a][b] = ties[b][a] = 1
    for a, b, shared in found.candidates:
        ties[a][b] = ties[b][a] = ties[a].get(b, 0) | _code(shared)
    often = np.bincount(found.texts)
    name = numbers.tolist()
    for a, row in ties.items():
        text = int(found.texts[a])
        card = Card(index.texts + text if often[text] > 1 else 0, {name[b]: how for b, how in row.items()})
        kept.new[f"card:{name[a]:x}"] = card.packed()
    index.texts += len(often)
    index.save()


# bringing up to date ---------------------------------------------------------------------------------------------


PrintsOf = Callable[[Iterable[str]], dict[str, Shingles]]
"""The fingerprints of any articles."""


class Near(NamedTuple):
    """The shingles and the particulars by which a pair is tied."""

    shingles: list[int]
    facts: list[int]


def bring_up(kept: Kept, fresh: Sequence[Shingles], prints_of: PrintsOf) -> set[str]:
    """Add new articles to the index, and judge again all pairs that they touch. Says which articles are new or have other candidates."""
    return {name_of(number) for number in _Update(kept, fresh, prints_of).run()}


class _Update:
    """One addition. "Before" and "after" are said of it; where neither is said, after."""

    def __init__(self, kept: Kept, fresh: Sequence[Shingles], prints_of: PrintsOf) -> None:
        self.index, self.cards, self.prints_of = Index(kept), Cards(kept), prints_of
        self.records = sorted(fresh, key=lambda p: p.article)
        self.fresh = [number_of(p.article) for p in self.records]
        self.prints = {number: read_print(p) for number, p in zip(self.fresh, self.records, strict=True)}
        self.cards.update((number, Card()) for number in self.fresh)
        self.sizes = {number: len(self.prints[number].shingles) for number in self.fresh}
        self.mine: dict[int, list[int]] = defaultdict(list)
        for number in self.fresh:
            for key in chain(self.prints[number].shingles, self.prints[number].facts):
                self.mine[key].append(number)
        self.before: dict[int, list[int]] = {}
        self.after: dict[int, list[int]] = {}
        self.was: dict[int, int] = {}
        """The texts that articles were before, where they are others now."""
        self.weighs = [weight_of(np.arange(rules.COMMON + 2), fully).tolist() for fully in (rules.TEXTS, rules.TELLINGS)]
        self.known: dict[int, float] = {}

    def run(self) -> set[int]:
        self._load(self.mine)
        near = self._near(self.fresh)
        self._size(chain.from_iterable(near))
        again = self._lost_ties()
        joined = [pair for pair, shared in near.items() if self._is_one_text(pair, shared)]
        parted = [pair for pair in sorted(again) if self.cards[pair[0]].ties[pair[1]] & 1]
        parted = [pair for pair in parted if not self._is_one_text(pair, self._shared(pair))]
        moved = self._retext(joined, parted)
        self._print(moved)
        self._load(key for number in moved for key in chain(self.prints[number].shingles, self.prints[number].facts))
        near.update(self._near(moved))
        again |= self._reweighed([*self.fresh, *moved])
        self._print(chain.from_iterable(again - near.keys()))
        others = sorted(again - near.keys())
        self._load(key for pair in others for key in chain(*self._both(pair)))
        near.update((pair, self._shared(pair)) for pair in others)
        changed = self._judge(near)
        self.cards.save()
        add_prints(self.index, self.records, np.array(self.fresh, dtype=np.uint64))
        return changed | set(self.fresh)

    # what is at hand

    def _load(self, keys: Iterable[int]) -> None:
        """Have the articles at hand that have each of these keys."""
        wanted = [key for key in dict.fromkeys(keys) if key not in self.after]
        held = self.index.holders(wanted)
        for key in wanted:
            self.before[key] = held.get(key, [])
            self.after[key] = sorted([*self.before[key], *self.mine.get(key, ())])

    def _print(self, articles: Iterable[int]) -> None:
        wanted = [number for number in dict.fromkeys(articles) if number not in self.prints]
        for article, record in (self.prints_of(map(name_of, wanted)) if wanted else {}).items():
            self.prints[number_of(article)] = read_print(record)

    def _size(self, articles: Iterable[int]) -> None:
        self.sizes.update(self.index.sizes(number for number in articles if number not in self.sizes))

    # ties

    def _near(self, articles: Iterable[int]) -> dict[Pair, Near]:
        """The pairs of some articles with all to which a fingerprint ties them."""
        ties: dict[Pair, Near] = {}
        for number in articles:
            mine: dict[int, Near] = defaultdict(lambda: Near([], []))
            for place, keys in enumerate((self.prints[number].shingles, self.prints[number].facts)):
                for key in keys:
                    holders = self.after[key]
                    # A common one ties only to its first few: these to all.
                    few = len(holders) > rules.COMMON and number not in holders[: rules.HUBS]
                    for other in holders[: rules.HUBS] if few else holders:
                        mine[other][place].append(key)
            mine.pop(number, None)
            ties.update(((min(number, other), max(number, other)), shared) for other, shared in mine.items())
        return ties

    def _both(self, pair: Pair) -> Near:
        """What both of a pair have."""
        self._print(pair)
        a, b = (self.prints[number] for number in pair)
        return Near([key for key in a.shingles if key in b.shingles], sorted(a.facts & b.facts))

    def _shared(self, pair: Pair) -> Near:
        """By what any pair is tied."""
        both = self._both(pair)
        self._load(chain(*both))

        def ties(key: int) -> bool:
            return len(self.after[key]) <= rules.COMMON or pair[0] in self.after[key][: rules.HUBS]

        return Near([*filter(ties, both.shingles)], [*filter(ties, both.facts)])

    def _lost_ties(self) -> set[Pair]:
        """The tied pairs that a fingerprint ties no more, for it has become common, or its first holders are others now."""
        lost: set[Pair] = set()
        for key in self.mine:
            before, after = self.before[key], self.after[key]
            if len(after) > rules.COMMON and before:
                first = after[: rules.HUBS]
                holders = [
                    number
                    for number in (before if len(before) <= rules.COMMON else before[: rules.HUBS])
                    if number not in first
                ]
                self.cards.load(holders)
                lost.update(self._tied(holders, set(before)))
        return lost

    def _tied(self, articles: Iterable[int], among: set[int]) -> Iterator[Pair]:
        """The pairs of these with a later one that were tied before."""
        return ((a, b) for a in articles for b in self.cards[a].ties if b > a and b in among)

    def _is_one_text(self, pair: Pair, shared: Near) -> bool:
        self._size(pair)
        count = len(shared.shingles)
        return count > 0 and count >= rules.ONE_TEXT * min(self.sizes[pair[0]], self.sizes[pair[1]])

    # texts

    def _retext(self, joined: Sequence[Pair], parted: Sequence[Pair]) -> set[int]:
        """Give articles the texts that they are now. Says for which that is another, beside the new ones: not for the larger part of a text."""
        ends = [*chain.from_iterable(joined), *chain.from_iterable(parted)]
        edges: dict[int, set[int]] = defaultdict(set)
        for a, b in joined:
            edges[a].add(b)
            edges[b].add(a)
        cut = {*parted, *((b, a) for a, b in parted)}
        groups: list[set[int]] = []
        seen: set[int] = set()
        for end in dict.fromkeys(ends):
            if end in seen:
                continue
            group, front = {end}, {end}
            while front:
                self.cards.load(front)
                front = {
                    other
                    for number in front
                    for other in chain(edges[number], (o for o, how in self.cards[number].ties.items() if how & 1))
                    if (number, other) not in cut
                } - group
                group |= front
            groups.append(group)
            seen |= group
        cells: dict[tuple[int, int], list[int]] = defaultdict(list)
        for n, group in enumerate(groups):
            for number in group - set(self.fresh):
                cells[self.cards.text(number), n].append(number)
        stays: dict[int, int] = {}
        moved: set[int] = set()
        for (text, n), cell in sorted(cells.items(), key=lambda c: (-len(c[1]), c[0])):
            if n in stays or text in stays.values():
                moved.update(cell)
            else:
                stays[n] = text
        for n, group in enumerate(groups):
            text = stays.get(n, _ALONE)
            if text >= _ALONE:
                text = self.index.texts if len(group) > 1 else 0
                self.index.texts += 1
            for number in group:
                if self.cards[number].text != text:
                    self.was[number] = self.cards.text(number)
                    self.cards[number].text = text
                    self.cards.changed.add(number)
        return moved

    # weights

    def _texts_of(self, holders: Sequence[int], *, before: bool = False) -> int:
        """How many different texts some articles are, as far as it matters."""
        texts: set[int] = set()
        for n in range(0, len(holders), 64):
            self.cards.load(holders[n : n + 64])
            for number in holders[n : n + 64]:
                now = self.cards.text(number)
                texts.add(self.was.get(number, now) if before else now)
            if len(texts) > rules.COMMON:
                break
        return min(len(texts), rules.COMMON + 1)

    def _weight(self, key: int, place: int) -> float:
        """How much a shingle (``place`` 0) or a pair of particulars (1) weighs."""
        if key not in self.known:
            holders, weighs = self.after[key], self.weighs[place]
            self.known[key] = 1.0 if weighs[min(len(holders), rules.COMMON + 1)] == 1 else weighs[self._texts_of(holders)]
        return self.known[key]

    def _reweighed(self, articles: Iterable[int]) -> set[Pair]:
        """The pairs without a new article that rest on something that weighs more, or less, than before."""
        pairs: set[Pair] = set()
        keys = {
            (key, place) for a in articles for place in (0, 1) for key in (self.prints[a].shingles, self.prints[a].facts)[place]
        }
        for key, place in sorted(keys):
            holders = self.before[key]
            if len(holders) < 2 or self.weighs[place][min(len(self.after[key]), rules.COMMON + 1)] == 1:
                continue
            change = self._weight(key, place) - self.weighs[place][self._texts_of(holders, before=True)]
            if change < 0:
                pairs.update(self._tied(holders, set(holders)))
            elif change > 0:
                few = (
                    holders
                    if len(self.after[key]) <= rules.COMMON
                    else [h for h in self.after[key][: rules.HUBS] if h in holders]
                )
                pairs.update((a, b) for a in few for b in holders if a < b)
        return pairs

    # judging

    def _judge(self, near: dict[Pair, Near]) -> set[int]:
        """Note how these pairs are tied now. Says who has other candidates than before."""
        asked: list[tuple[Pair, float]] = []
        how: dict[Pair, int] = {}
        for pair, (shingles, facts) in near.items():
            a, b = pair
            how[pair] = 0
            if not shingles and not facts:
                continue
            # Most share one shingle with a new article, and nothing would come of it however it is weighed.
            if self._are_one_text(a, b):
                self._size(pair)
                if len(shingles) >= max(1, min(rules.ENOUGH, self.sizes[a], self.sizes[b])):
                    how[pair] = _code("throughout")
                continue
            if len(shingles) + len(facts) / 2 < rules.PASSAGE and len(facts) < rules.TOLD:
                continue
            scattered = sum(self._weight(key, 0) for key in shingles)
            telling = sum(self._weight(key, 1) for key in facts)
            if scattered + telling / 2 >= rules.PASSAGE or telling >= rules.TOLD:
                asked.append((pair, telling))
        self._print(chain.from_iterable(pair for pair, _ in asked))
        for pair, telling in asked:
            shared = self._where(pair, near[pair].shingles, telling)
            how[pair] = _code(shared) if shared else 0
        for pair, (shingles, _) in near.items():
            if how[pair] or len(shingles) >= rules.ONE_TEXT:
                how[pair] |= self._is_one_text(pair, near[pair])
        changed: set[int] = set()
        for (a, b), now in how.items():
            before = self.cards[a].ties.get(b, 0) if a in self.cards else self.cards[b].ties.get(a, 0)
            if now != before:
                self.cards.tie(a, b, now)
                if now >> 1 != before >> 1:
                    changed |= {a, b}
        return changed

    def _are_one_text(self, a: int, b: int) -> bool:
        """Whether both are one text. The cards of a text that is touched are all at hand."""
        one, other = (self.cards[n].text if n in self.cards else 0 for n in (a, b))
        return one == other != 0

    def _where(self, pair: Pair, shingles: Sequence[int], telling: float) -> Shared | None:
        """Where what two texts share stands, if it is enough to be looked at."""
        one, other = (self.prints[number] for number in pair)
        paragraphs: dict[tuple[int, int], float] = defaultdict(float)
        for key in shingles:
            paragraphs[one.shingles[key], other.shingles[key]] += self._weight(key, 0)
        passage, scattered = max(paragraphs.values(), default=0.0), sum(paragraphs.values())
        throughout = scattered >= max(rules.SCATTERED, rules.LEAST * min(len(one.shingles), len(other.shingles)))
        if not (passage + telling / 2 >= rules.PASSAGE or telling >= rules.TOLD or throughout):
            return None
        if throughout:
            return "throughout"
        if passage >= rules.RUN:
            return "passage"
        return "nowhere" if tell_alike(one.marks & other.marks) else None


def _code(shared: Shared) -> int:
    return 2 * SHARED.index(shared) + 2


def candidates_of(cards: Cards, article: int) -> Iterator[tuple[int, Shared]]:
    """The candidates of an article, and where they share what they do."""
    return ((other, SHARED[(how >> 1) - 1]) for other, how in cards[article].ties.items() if how >> 1)

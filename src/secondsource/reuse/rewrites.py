"""Rewrites: a report made over in new sentences still tells the same particulars, of the same speakers, in the same order.

Two texts are aligned sentence by sentence (Smith & Waterman 1981, gaps cheap). Two sentences match by what each of the texts says
only here: an exact amount, a rare word, a name, a run of quoted words. What a text says in many sentences is its topic and ties
nothing. Reports of one event share a speaker's words, for these are public; the choice and order of several speakers and of
amounts between them are one writer's. So what one speaker says counts up to a bound, however much of it both have.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from secondsource.reuse.facts import DATES, LONGEST, STRONG, Sentence, odd_together, sentences, strong_in
from secondsource.reuse.hearsay import speaker_in
from secondsource.reuse.rarity import rarity, stem
from secondsource.reuse.remembering import remembered
from secondsource.reuse.texts import Text

_NAME = 0.35
"""The weight of a rare word or name; a word that most news has weighs less."""
_COMMON = 0.15
_TOPIC = 3
"""What stands in more sentences of one text than this is its topic."""
_QUOTED = 4
"""So many quoted words in a row are a quotation that two texts share."""
_MATCH = 0.6
"""Two sentences match from this weight of shared particulars, of which there must be two."""
_ADDED = 0.5
"""A pair of sentences adds something from this weight of particulars that no pair before it shared."""
_SAID_BY_ONE = 1.6
"""So much what one speaker, or one sentence without a speaker, says may weigh."""
_HEAVIEST = 3.0
_GAP = 0.03
_CELLS = 400
"""So many matches, the heaviest, are looked at: two texts of bare figures match everywhere."""

# "TESSELOR, March 3 (Agency) -", "TESSELOR, March 3 /AGENCY/.": where and when it was filed is no particular of the story.
_DATELINE = re.compile(r"(?=[^\W\d_a-z]{3})[^\n]{0,80}?(?:\([^()\n]{2,30}\)|/[A-Z]{2,8}/)\s{0,2}[.\u2013\u2014-]{0,2}\s")


@dataclass(frozen=True)
class Telling:
    """A sentence: its particulars, which of them are names, the runs of its quoted words, and whose words it is ("" if nobody's)."""

    facts: dict[str, float]
    names: frozenset[str]
    quoted: frozenset[tuple[str, ...]]
    voice: str

    @property
    def amounts(self) -> set[str]:
        """The odd amounts."""
        return {_rounded(fact) or fact for fact, weight in self.facts.items() if weight >= STRONG}


@dataclass(frozen=True)
class MadeOver:
    """What two texts tell in the same order.

    ``score``: the weight of the shared particulars, bounded for each speaker; ``strong``: how many are odd amounts; ``places``: in how
    many different sentences of both texts; ``voices``: how many speakers and places without a speaker; ``covered``: the share of
    the words of each text that stands in these sentences; ``pairs``: the sentences.
    """

    score: float = 0.0
    strong: int = 0
    places: int = 0
    voices: int = 0
    covered: tuple[float, float] = (0.0, 0.0)
    agreeing: float = 0.0
    named: float = 0.0
    shared: tuple[str, ...] = ()
    pairs: tuple[tuple[int, int], ...] = ()

    @property
    def weight(self) -> float:
        """The score by the share of both texts that it stands for: long texts share something by chance."""
        return self.score * math.sqrt(self.covered[0] * self.covered[1])


@remembered(4096)
def tellings(text: Text) -> tuple[list[Telling], Counter[str]]:
    """The sentences of a text as rewriting keeps them, and in how many of them each particular stands."""
    found: list[Telling] = []
    standing: Counter[str] = Counter()
    head = _DATELINE.match(text.text)
    last = ""
    openings = {first for first, _ in text.bounds}
    inside = {stem(w.key) for n, w in enumerate(text.words) if n not in openings and text.text[w.start].isupper()}
    for n, (sentence, (first, end)) in enumerate(zip(sentences(text)[:LONGEST], text.bounds, strict=False)):
        facts = dict(sentence.facts)
        names = set()
        for at in range(first, end):
            short = stem(text.keys[at])
            if (
                text.text[text.starts[at]].isupper()
                and short in facts
                and short not in DATES
                and (at > first or short in inside)
            ):
                names.add(short)
            if facts.get(short, STRONG) < STRONG and not text.keys[at][0].isdigit() and (weight := rarity(text.keys[at])):
                facts[short] = max(facts[short], _NAME if weight == 1 else _COMMON)
        if n == 0 and head:
            for word in text.words[:end]:
                if word.end <= head.end():
                    facts.pop(stem(word.key), None)
                    facts.pop(word.key, None)
        voice = _voice(sentence, last)
        if not voice and end > first and text.quoted[(first + end) // 2]:
            voice = last
        last = voice or last
        runs = {
            tuple(text.keys[at : at + _QUOTED]) for at in range(first, end - _QUOTED + 1) if all(text.quoted[at : at + _QUOTED])
        }
        standing.update(facts.keys())
        found.append(Telling(facts, frozenset(names & facts.keys()), frozenset(runs), voice))
    return found, standing


def _voice(sentence: Sentence, last: str) -> str:
    if sentence.source != "speaker":
        return ""
    for words in sentence.said:
        name = speaker_in(words)
        if name is not None:
            return name or last or "?"
    return "?"


def make_over(a: Text, b: Text) -> MadeOver:
    """The heaviest run of sentences in which ``a`` and ``b`` tell the same in the same order, on whoever's word."""
    if len(strong_in(a) & strong_in(b)) < 2 or odd_together(a, b, spoken=True) < 2:
        return MadeOver()
    if len(_amounts_of(a) & _amounts_of(b)) < 2:
        return MadeOver()
    (rows_a, in_a), (rows_b, in_b) = tellings(a), tellings(b)
    cells = _matches(rows_a, rows_b, in_a, in_b)
    return _weighed(a, b, rows_a, rows_b, cells, _best_chain(cells))


@remembered(4096)
def _amounts_of(text: Text) -> set[str]:
    """The amounts to two figures: "57,900" and "nearly 58,000" are near enough to be looked at."""
    return {rounded for fact in tellings(text)[1] if fact[0].isdigit() and (rounded := _rounded(fact))}


@remembered(1 << 16)
def _rounded(fact: str) -> str:
    figure = fact.removesuffix("%")
    try:
        value = float(figure)
    except ValueError:
        return ""
    return f"{value:.2g}" if value >= 100 and figure is fact else fact


def _shared(one: Telling, other: Telling, in_a: Counter[str], in_b: Counter[str]) -> dict[str, float]:
    """The particulars of two sentences with their weights."""
    shared: dict[str, float] = {}
    for fact in sorted(one.facts.keys() & other.facts.keys()):
        weight = min(one.facts[fact], other.facts[fact])
        if weight < STRONG:
            often = max(in_a[fact], in_b[fact])
            weight = weight / often if often <= _TOPIC else 0.0
        if weight:
            shared[fact] = weight
    rounded = {_rounded(f): f for f, weight in one.facts.items() if weight >= STRONG and f not in shared}
    for fact, weight in other.facts.items():
        near = _rounded(fact)
        if weight >= STRONG and fact not in shared and near and near in rounded and _is_round(fact, rounded[near]):
            shared["~" + near] = _MATCH
    if runs := len(one.quoted & other.quoted):
        shared["\u201c"] = min(1.0, 0.35 + 0.1 * runs)
    return shared


def _is_round(one: str, other: str) -> bool:
    """Whether one of two amounts that are equal to two figures has no more than these."""
    return any(fact.isdigit() and float(fact) == float(_rounded(fact)) for fact in (one, other))


Cells = dict[tuple[int, int], dict[str, float]]


def sentences_alike(a: Text, b: Text) -> list[tuple[int, int]]:
    """The sentences of two tellings of one story that tell one thing: each is what the other is likest to."""
    (rows_a, in_a), (rows_b, in_b) = tellings(a), tellings(b)
    weights = {place: sum(shared.values()) for place, shared in _matches(rows_a, rows_b, in_a, in_b).items()}
    best_a: dict[int, tuple[float, int]] = {}
    best_b: dict[int, tuple[float, int]] = {}
    for (i, j), weight in sorted(weights.items()):
        best_a[i] = max(best_a.get(i, (0.0, 0)), (round(weight, 6), -j))
        best_b[j] = max(best_b.get(j, (0.0, 0)), (round(weight, 6), -i))
    return [(i, j) for i, j in sorted(weights) if best_a[i][1] == -j and best_b[j][1] == -i]


def _matches(rows_a: list[Telling], rows_b: list[Telling], in_a: Counter[str], in_b: Counter[str]) -> Cells:
    where: dict[str, list[int]] = defaultdict(list)
    for i, row in enumerate(rows_a):
        for fact in row.facts:
            if in_a[fact] <= _TOPIC or row.facts[fact] >= STRONG:
                where[_rounded(fact) or fact].append(i)
    cells: list[tuple[float, tuple[int, int], dict[str, float]]] = []
    for j, row in enumerate(rows_b):
        near = Counter(i for fact in row.facts for i in where.get(_rounded(fact) or fact, ()))
        for i, often in sorted(near.items()):
            if often < 2 and rows_a[i].quoted.isdisjoint(row.quoted):
                continue
            shared = _shared(rows_a[i], row, in_a, in_b)
            weight = sum(shared.values())
            if len(shared) > 1 and weight >= _MATCH:
                cells.append((-round(weight, 6), (i, j), shared))
    return {place: shared for _, place, shared in sorted(cells, key=lambda c: c[:2])[:_CELLS]}


def _best_chain(cells: Cells) -> list[tuple[int, int]]:
    """The heaviest run of matches that keeps the order in both texts; one sentence may be told in two."""
    places = sorted(cells)
    best: list[tuple[float, int]] = []
    for n, (i, j) in enumerate(places):
        before, at = 0.0, -1
        for m in range(n):
            x, y = places[m]
            if y <= j:
                weight = best[m][0] - _GAP * (max(0, i - x - 1) + max(0, j - y - 1))
                if weight > before + 1e-9:
                    before, at = weight, m
        gained = cells[i, j]
        if at >= 0 and (places[at][0] == i or places[at][1] == j):
            gained = {fact: weight for fact, weight in gained.items() if fact not in cells[places[at]]}
        best.append((before + min(_HEAVIEST, sum(gained.values())), at))
    chain: list[tuple[int, int]] = []
    at = max(range(len(best)), key=lambda n: (round(best[n][0], 6), -n), default=-1)
    while at >= 0:
        chain.append(places[at])
        at = best[at][1]
    return chain[::-1]


def _weighed(
    a: Text, b: Text, rows_a: list[Telling], rows_b: list[Telling], cells: Cells, chain: list[tuple[int, int]]
) -> MadeOver:
    seen: dict[str, float] = {}
    of_voice: dict[str, float] = defaultdict(float)
    pairs: list[tuple[int, int]] = []
    for i, j in chain:
        gained = 0.0
        for fact, weight in cells[i, j].items():
            if fact == "\u201c":
                gained += weight
            elif weight > seen.get(fact, 0.0):
                gained += weight - seen.get(fact, 0.0)
                seen[fact] = weight
        if gained >= _ADDED:
            of_voice[rows_a[i].voice or rows_b[j].voice or f"sentence {i}"] += gained
            pairs.append((i, j))
    of_a, of_b = {i for i, _ in pairs}, {j for _, j in pairs}
    amounts_a, amounts_b = ({f for n in ns for f in rows[n].amounts} for rows, ns in ((rows_a, of_a), (rows_b, of_b)))
    names_a, names_b = ({f for n in ns for f in rows[n].names} for rows, ns in ((rows_a, of_a), (rows_b, of_b)))
    known_a, known_b = ({f for row in rows for f in row.names} for rows in (rows_a, rows_b))
    fewer, known = (names_a, known_b) if len(names_a) <= len(names_b) else (names_b, known_a)
    return MadeOver(
        round(sum(min(_SAID_BY_ONE, weight) for weight in of_voice.values()), 3),
        sum(weight >= STRONG for weight in seen.values()),
        min(len(of_a), len(of_b)),
        sum(weight >= _MATCH for weight in of_voice.values()),
        (_share(a, of_a), _share(b, of_b)),
        len(amounts_a & amounts_b) / max(1, min(len(amounts_a), len(amounts_b))),
        len(fewer & known) / max(1, len(fewer)),
        tuple(sorted(seen, key=lambda f: (-seen[f], f))),
        tuple(pairs),
    )


def _share(text: Text, numbers: set[int]) -> float:
    return round(sum(text.bounds[n][1] - text.bounds[n][0] for n in numbers) / max(1, len(text.keys)), 4)


def is_rewrite(told: MadeOver) -> bool:
    """Whether the same order of the same particulars is one writer's.

    Set on 1,500 pairs of independent reports of one event: of those with four such places and three odd amounts none comes near.
    Where the amounts or the names of the matching sentences differ, the two share a form (prices, results) or a topic.
    """
    if told.places < 4 or told.voices < 3 or told.agreeing < 0.75 or told.named < 0.4:
        return False
    least = min(told.covered)
    return (told.strong >= 3 and told.weight >= 1.1 and least >= 0.25) or (
        told.strong >= 2 and told.weight >= 1.4 and least >= 0.35 and told.agreeing >= 0.9
    )

"""Facts: a rewrite that shares no sentence still tells the same odd particulars in the same order within a few lines.

Particulars are amounts, days, names and rare words. Two texts are compared sentence by sentence in what they tell without a speaker
of their own (a fact that both give on the word of a minister came from the minister), and the heaviest run of sentences
that keeps the order in both is the evidence. What it takes depends on the words before it: hearsay ("sources say", "media have
reported") must come from somewhere, so less is asked of it than of plain narration, which two reporters on the
spot can share.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from secondsource.model import Span
from secondsource.reuse.hearsay import hearsay_in, source_of
from secondsource.reuse.rarity import rarity, stem
from secondsource.reuse.remembering import remembered
from secondsource.reuse.texts import Text
from secondsource.text.shingles import has_figures

_MAGNITUDES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000}
_DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
_MONTHS = frozenset(
    ["january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
     "midnight", "noon", "dawn"]
)  # fmt: skip
DATES = _DAYS | _MONTHS
_QUALIFIERS = frozenset(["some", "about", "around", "roughly", "nearly", "almost", "approximately", "over", "under"])
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_HEARSAY_WORDS = frozenset(
    stem(w)
    for w in (
        "source",
        "report",
        "reported",
        "media",
        "newspaper",
        "paper",
        "blog",
        "post",
        "website",
        "online",
        "rumor",
        "talk",
        "news",
        "outlet",
        "unnamed",
        "unconfirmed",
        "anonymous",
        "claim",
        "alleged",
        "reportedly",
        "understood",
        "citing",
    )
)

# "Sources say ... It was sold in May, they added."
_THEY_SAY = re.compile(r"\bthey\s+(?:also\s+)?(?:say|said|claim|claimed|add|added|believe|believed)\b", re.IGNORECASE)

_NEW = 0.8
"""A sentence adds something from this weight of particulars that no sentence before it shared."""

STRONG = 0.8
"""The weight from which a particular counts as an odd one: an exact amount that is not a small count."""


@dataclass(frozen=True)
class Sentence:
    """The particulars of one sentence with what each weighs. ``said``: the sentence, or the next that has the cue for it."""

    span: Span
    facts: dict[str, float]
    said: tuple[str, ...]

    @cached_property
    def source(self) -> str:
        """On whose word it stands."""
        return next((source for text in self.said if (source := source_of(text)) != "none"), "none")

    @cached_property
    def hearsay(self) -> str:
        """``source`` if that is hearsay, else nothing: told sooner."""
        return self.source if any(map(hearsay_in, self.said)) and self.source != "speaker" else ""


def _amounts(keys: list[str], first: int, last: int) -> dict[str, float]:
    """The numbers among the words ``first`` to ``last`` in one form: "500", "300000000", "7.8%", "3 village"."""
    found: dict[str, float] = {}
    n = first
    while n < last:
        key = keys[n]
        if not (key[0].isdigit() and _NUMBER.fullmatch(key) and len(key) <= 15):
            n += 1
            continue
        value, whole, after = float(key), "." not in key, n + 1
        while after < last and keys[after] in _MAGNITUDES:
            value, whole, after = value * _MAGNITUDES[keys[after]], False, after + 1
        unit = keys[after] if after < last else ""
        name = f"{value:.15g}"
        if n > first and keys[n - 1] in _QUALIFIERS:
            # Whose "some 300 million", whose "around 300 million": tells one teller of a figure from another.
            found[f"{keys[n - 1]} {name}"] = 0.2
        if unit == "percent":
            found[name + "%"] = 1.0
        elif not whole:
            found[name] = 1.0
        elif value <= 12:
            found[f"{name} {stem(unit)}"] = 0.3 if unit and rarity(unit) else 0.0
        elif 1980 <= value <= 2040:
            found[name] = 0.3
        else:
            found[name] = 0.9
        n = after
    return {name: weight for name, weight in found.items() if weight}


_RARE = 0.35
_NAMED = 0.15
"""What a rare word weighs, and a commoner one or a name."""


@remembered(1 << 17)
def _of_word(key: str) -> tuple[str, float]:
    """The particular that a word is, and its weight: none for numbers and the words of hearsay."""
    if key in _DAYS:
        return key, 0.5
    if key in _MONTHS:
        return key, 0.3
    if key[0].isdigit() or key in _MAGNITUDES or key == "percent" or not (weight := rarity(key)):
        return "", 0.0
    short = stem(key)
    return ("", 0.0) if short in _HEARSAY_WORDS else (short, _NAMED if weight < 1 else _RARE)


@remembered(4096)
def sentences(text: Text) -> list[Sentence]:
    """The sentences of a text with their particulars.

    >>> [sorted(s.facts.items()) for s in sentences(Text("It is 300 mln marks from Monday."))]
    [[('300000000', 1.0), ('mark', 0.35), ('monday', 0.5)]]
    """
    rows: list[Sentence] = []
    for n, (span, (first, last)) in enumerate(zip(text.sentences, text.bounds, strict=True)):
        facts = _amounts(text.keys, first, last)
        for at, key in enumerate(text.keys[first:last], first):
            fact, weight = _of_word(key)
            if weight:
                if weight == _RARE and text.text[text.starts[at]].isupper():
                    weight = _NAMED
                if weight > facts.get(fact, 0.0):
                    facts[fact] = weight
        said = [span.of(text.text)]
        if n + 1 < len(text.sentences) and _opens_quote(text, n):
            said.append(text.sentences[n + 1].of(text.text))
        if rows and "they" in said[0].casefold() and _THEY_SAY.search(said[0]) and rows[-1].source == "vague":
            said.insert(0, rows[-1].said[0])
        rows.append(Sentence(span, facts, tuple(said)))
    return rows


def _opens_quote(text: Text, sentence: int) -> bool:
    """Whether a sentence stands inside quotation marks that close in a later sentence: the cue is then there."""
    first, last = text.bounds[sentence]
    end = text.sentences[sentence].end
    return last > first and text.quoted[last - 1] and any(q.start < end < q.end for q in text.quotes)


@remembered(4096)
def _standing(text: Text, spoken: bool) -> dict[str, list[int]]:
    """For each particular the sentences that hold it, in order; those of speakers only if ``spoken``."""
    places: dict[str, list[int]] = {}
    for n, row in enumerate(sentences(text)[:LONGEST]):
        if spoken or row.source != "speaker":
            for fact in row.facts:
                places.setdefault(fact, []).append(n)
    return places


@remembered(4096)
def amounts(text: Text) -> list[frozenset[str]]:
    """The odd amounts of each sentence of a text; an empty list if it holds no figure."""
    if not has_figures(text.text, text.numbers.tolist()):
        return []
    rows = (_amounts(text.keys, first, last) for first, last in text.bounds)
    return [frozenset(fact for fact, weight in row.items() if weight >= STRONG) for row in rows]


@remembered(4096)
def strong_in(text: Text) -> frozenset[str]:
    """The odd amounts of a text."""
    return frozenset().union(*amounts(text)[:LONGEST])


def odd_together(a: Text, b: Text, *, spoken: bool) -> int:
    """How many odd amounts two texts tell beside something else that both tell there: without these nothing is told again.

    If what speakers say counts, the something else may be words inside quotation marks.
    """
    of_a, of_b = _standing(a, spoken), _standing(b, spoken)
    rows_a, rows_b = sentences(a), sentences(b)
    quoting_a, quoting_b = (_quoting(a), _quoting(b)) if spoken else (set(), set())
    return sum(
        any(
            (i in quoting_a and j in quoting_b) or len(rows_a[i].facts.keys() & rows_b[j].facts.keys()) > 1
            for i in of_a[fact]
            for j in of_b[fact]
        )
        for fact in strong_in(a) & strong_in(b)
        if fact in of_a and fact in of_b
    )


@remembered(4096)
def _quoting(text: Text) -> set[int]:
    """The sentences with words inside quotation marks."""
    return {number for number, quoted in zip(text.sentence_of, text.quoted, strict=True) if quoted}


def _cells(a: Text, b: Text, spoken: bool) -> list[tuple[int, int, float]]:
    """The pairs of sentences that share more than one particular, with the weight of what they share, in order of ``b``."""
    of_a, of_b = _standing(a, spoken), _standing(b, spoken)
    shared: dict[tuple[int, int], list[str]] = {}
    for fact in of_a.keys() & of_b.keys():
        for j in of_b[fact]:
            for i in of_a[fact]:
                shared.setdefault((j, i), []).append(fact)
    rows_a, rows_b = sentences(a), sentences(b)
    cells = []
    for (j, i), facts in shared.items():
        if len(facts) > 1:
            one, other = rows_a[i].facts, rows_b[j].facts
            cells.append((j, i, sum(sorted(min(one[fact], other[fact]) for fact in facts))))
    return [(i, j, weight) for j, i, weight in sorted(cells)]


@dataclass(frozen=True)
class Retelling:
    """The run of sentences in which two texts tell the same.

    ``score``: the weight of all shared particulars; ``strong``: how many of them are odd amounts; ``places``: in how many different
    sentences of both texts something new is shared; ``coverage``: the share of the odd amounts told there that both have;
    ``hearsay``: the kinds of hearsay in these sentences, ``both`` if either text has it; ``pairs``: the sentences.
    """

    score: float = 0.0
    strong: int = 0
    places: int = 0
    coverage: float = 0.0
    hearsay: str = ""
    both: bool = False
    shared: tuple[str, ...] = ()
    pairs: tuple[tuple[int, int], ...] = field(default=())


LONGEST = 250
"""So many sentences of a text are looked at: no report is longer."""
REACH = 4
"""So many sentences of one text may stand between two that the other tells one after the other."""


def retell(a: Text, b: Text, *, spoken: bool = False) -> Retelling:
    """The heaviest run of sentences in which ``a`` and ``b`` tell the same particulars in the same order.

    What speakers say counts only if ``spoken``.
    """
    rows_a, rows_b = sentences(a), sentences(b)
    cells = [cell for cell in _cells(a, b, spoken) if cell[2] >= _NEW]
    best: list[tuple[float, int]] = []
    for n, (i, j, weight) in enumerate(cells):
        before = (0.0, -1)
        for m in range(n - 1, -1, -1):
            x, y, _ = cells[m]
            if j - y > REACH:
                break
            if x <= i and y <= j and i - x <= REACH and j - y <= REACH and (x, y) != (i, j):
                before = max(before, (round(best[m][0], 6), -m - 2))
        best.append((before[0] + weight, -before[1] - 2 if before[1] < -1 else -1))
    if not best:
        return Retelling()
    at = max(range(len(best)), key=lambda n: (round(best[n][0], 6), -n))
    chain: list[tuple[int, int]] = []
    while at >= 0:
        chain.append(cells[at][:2])
        at = best[at][1]
    chain.reverse()
    return _weigh(rows_a, rows_b, chain)


def _weigh(rows_a: list[Sentence], rows_b: list[Sentence], chain: list[tuple[int, int]]) -> Retelling:
    facts: dict[str, float] = {}
    places: set[str] = set()
    fresh: list[tuple[int, int]] = []
    for i, j in chain:
        gained = 0.0
        for fact in sorted(rows_a[i].facts.keys() & rows_b[j].facts.keys()):
            weight = min(rows_a[i].facts[fact], rows_b[j].facts[fact])
            if weight >= STRONG and fact not in facts:
                places.add(fact)
            if weight > facts.get(fact, 0.0):
                gained += weight - facts.get(fact, 0.0)
                facts[fact] = weight
        if gained >= _NEW:
            fresh.append((i, j))

    def covered(rows: list[Sentence], numbers: set[int]) -> float:
        all_strong = {f for n in numbers for f, w in rows[n].facts.items() if w >= STRONG}
        return len(all_strong & places) / len(all_strong) if all_strong else 0.0

    of_a, of_b = {i for i, _ in chain}, {j for _, j in chain}
    sources_a, sources_b = {rows_a[i].source for i in of_a}, {rows_b[j].source for j in of_b}
    unsaid = {"relay", "vague"}
    distinct = min(len({i for i, _ in fresh}), len({j for _, j in fresh}))
    return Retelling(
        round(sum(facts.values()), 3), len(places), distinct, min(covered(rows_a, of_a), covered(rows_b, of_b)),
        "+".join(sorted((sources_a | sources_b) & unsaid)), bool(sources_a & unsaid and sources_b & unsaid), tuple(sorted(facts, key=lambda f: (-facts[f], f))), tuple(chain),
    )  # fmt: skip


def tell_alike(a: Text, b: Text) -> Retelling:
    """The sentences that tell the same particulars, in whatever order and on whoever's word, each paired once, the likest first.

    ``strong`` counts the odd amounts that both tell without a speaker.
    """
    rows_a, rows_b = sentences(a), sentences(b)
    cells = [(-round(weight, 6), i, j) for i, j, weight in _cells(a, b, spoken=True) if weight >= _NEW]
    used_a: set[int] = set()
    pairs: dict[int, int] = {}
    facts: dict[str, float] = {}
    strong: set[str] = set()
    for _, i, j in sorted(cells):
        if i not in used_a and j not in pairs:
            used_a.add(i)
            pairs[j] = i
            one, other = rows_a[i], rows_b[j]
            shared_facts = {f: min(one.facts[f], other.facts[f]) for f in one.facts.keys() & other.facts.keys()}
            facts.update(shared_facts)
            if "speaker" not in (one.source, other.source):
                strong |= {f for f, weight in shared_facts.items() if weight >= STRONG}
    return Retelling(
        round(sum(sorted(facts.values())), 3), len(strong), len(pairs), 1.0, "", False,
        tuple(sorted(facts, key=lambda f: (-facts[f], f))), tuple(sorted((i, j) for j, i in pairs.items())),
    )  # fmt: skip

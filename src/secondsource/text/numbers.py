"""Numbers as news prints them: in figures and words, with scales, bounds, ranges and units, told apart from what only looks so.

``find_numbers`` reads one paragraph and yields every number in order, each with the ``role`` it plays: a ``quantity``, or a
clock time, date, year, age, ordinal, score, or label ("Boeing 737", "Article 5") that counts nothing. No parse is needed; who has
one can refine the rest. All patterns are bounded, so any text is read in time linear in its length.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from secondsource.text.lookalikes import MONTHS, WEEKDAYS
from secondsource.text.numberatoms import Atoms, tidy
from secondsource.text.numbertokens import Atom
from secondsource.text.numberwords import (
    AFTER,
    BOUNDS,
    CHANGED,
    COUNTABLE,
    DATING,
    DURING,
    FUNCTION_WORDS,
    NEGATORS,
    PASSING,
    PER,
    PERCENT_OF_ONE,
    POINTS,
    RANGED,
    SIZES,
    YEAR_CUES,
    Bound,
    Role,
    Shape,
)
from secondsource.text.units import ATTACHED_ONLY, GLUED_DEGREES, SPACED, Unit, units


@dataclass(frozen=True)
class Number:
    """A number on the page. ``start`` to ``end`` takes in qualifier and unit, ``core`` the digits or number words alone.

    ``low`` and ``high`` follow the bounds: "more than 500" has no high, "up to 500" no low, "dozens" neither.
    ``values``: the one or two numbers printed, whatever their bounds. ``per``: "a year" of "90 marks a year".
    """

    start: int
    end: int
    core: tuple[int, int]
    values: tuple[float, ...]
    low: float | None
    high: float | None
    qualifier: Bound
    unit: Unit | None
    role: Role
    shape: Shape
    per: str | None = None

    @property
    def value(self) -> float | None:
        return self.values[-1] if self.values else None


class Reader(Atoms):
    """Reads one text from left to right."""

    # units, bounds, ranges -----------------------------------------------------------------------------------------

    def unit(self, j: int, atom: Atom) -> tuple[Unit | None, int]:
        """The unit printed from token ``j`` on, and the token after it."""
        k = j + 1 if self.hyphen(j) and self.glued(j) and self.glued(j + 1) else j
        if atom.shape == "fraction":
            return self._fraction_unit(k)
        if self.lower(k) in (")", "]") and atom.shape == "figure" and self.lower(atom.first - 1) == "(":
            k += 1
        if (
            atom.shape == "figure"
            and self.glued(k)
            and k < len(self.tokens)
            and self.tokens[k].text in GLUED_DEGREES
            and abs(atom.value or 0.0) < 200
            and atom.scale == 1.0
            and atom.money is None
        ):
            return _SPELT[self.tokens[k].text], k + 1
        for width in (6, 5, 4, 3, 2, 1):
            if k + width > len(self.tokens) or (width > 4 and self.lower(k + 1) not in (".", "-")):
                continue
            spelt = re.sub(r"\s+", " ", self.text[self.tokens[k].start : self.tokens[k + width - 1].end])
            words = spelt.lower()
            if spelt in SPACED and atom.shape == "figure" and not self.glued(k):
                return _SPELT[spelt], k + width
            found = units().get(words)
            if found is None and width > 1:
                found = units().get(words.replace("-", " "))
            if found is None:
                continue
            if words in ATTACHED_ONLY and not self.glued(k):
                continue
            if words in ATTACHED_ONLY and self.glued(k) and atom.shape != "figure":
                continue
            if (
                words in ("mark", "crown", "point", "stone", "pence", "second", "won", "sol", "try", "ron", "real")
                and k == j
                and atom.value != 1
                and not self._mark_as_unit(words)
            ):
                continue
            if found.kind == "time" and atom.scale > 1 and self.tokens[k].text.istitle():
                continue  # "2.3 mln Year": the next column of a table
            if words in ("won", "sol", "try", "ron", "real", "rm", "sec", "lev", "pt", "hour's") and atom.scale < 1e3:
                continue
            if words in ("s", "percent") or found.kind != "times" or words == "times" or k > j or self.glued(k):
                return found, k + width
        if atom.money is not None:
            return atom.money, j
        if self.lower(atom.last - 1).endswith("fold"):
            return units()["times"], j
        return None, j

    @staticmethod
    def _mark_as_unit(word: str) -> bool:
        return word in ("second", "won")

    def _fraction_unit(self, k: int) -> tuple[Unit, int]:
        """The unit of a share: percent, or points where "quarter-point" says so, or a span ("half a century")."""
        j = k
        if self.lower(j) == "of" and self.lower(j + 1) in ("a", "one"):
            j += 2
        elif self.lower(j) in ("a", "of"):
            j += 1
        if self.lower(j) == "percentage" and self.lower(j + 1 + self.hyphen(j + 1)).startswith("point"):
            return POINTS, j + 2 + self.hyphen(j + 1)
        if self.lower(j) in ("point", "points"):
            return POINTS, j + 1
        if self.lower(j) in ("percent", "pct"):
            return PERCENT_OF_ONE, j + 1
        if self.lower(j) == "per" and self.lower(j + 1) == "cent":
            return PERCENT_OF_ONE, j + 2
        return units()["percent"], k

    def qualifier(self, i: int) -> tuple[Bound, int]:
        """The bound printed before token ``i``, and the token where it begins."""
        bound: Bound = "exactly"
        first = i
        for _ in range(3):
            step = self.one_qualifier(first)
            if step is None or BOUNDS[bound] == BOUNDS[step[0]] == 2:
                break  # "over more than a decade": the nearer bound holds
            found, first = step
            if BOUNDS[found] > BOUNDS[bound]:
                bound = found
        return bound, first

    def qualifier_after(self, j: int) -> tuple[Bound | None, int]:
        if self.hyphen(j) and self.glued(j):
            word = "-" + self.lower(j + 1)
            if word in AFTER:
                return AFTER[word], j + 2
            return None, j
        for width in (2, 1):
            words = " ".join(t.lower for t in self.tokens[j : j + width])
            if (
                j + width <= len(self.tokens)
                and words in AFTER
                and not (words in ("plus", "odd", "tops", "+") and not self.glued(j) and words != "odd")
            ):
                return AFTER[words], j + width
        return None, j

    def forbids(self, i: int) -> bool:
        """Whether a "more than" at token ``i`` stands under a negation of its clause: "nobody gets more than 500"."""
        for j in range(i - 1, max(-1, i - 11), -1):
            token = self.tokens[j]
            if token.text in ".;:!?,—" or token.lower in ("but", "and", "while", "because"):
                return False
            if token.lower == "without" and i - j > 2:
                return False  # "without escort for more than two hours"
            if token.lower in NEGATORS or token.lower.endswith(("n't", "n’t")):
                return True
        return False

    def role(self, start: int, end: int) -> Role | None:
        """What a told-apart pattern says of the characters ``start`` to ``end``."""
        at = bisect_right(self.apart_starts, end - 1)
        for a in self.apart[max(0, at - 8) : at]:
            if a[0] < end and start < a[1]:
                return a[2]
        return None


def find_numbers(text: str) -> Iterator[Number]:
    """Yield each number of ``text`` in order of reading, whatever its role.

    >>> [(text := n.low, n.high, n.unit.name) for n in find_numbers("between 1.2 and 1.4 billion marks")]
    [(1200000000.0, 1400000000.0, 'marks')]
    >>> [(n.low, n.high, n.qualifier) for n in find_numbers("more than 40, and nearly nine 9 percent")]
    [(40.0, None, 'more_than'), (9.0, 9.0, 'about')]
    >>> [n.role for n in find_numbers("Holm, 67, came at 7.40 a.m. on Aug 14 with Article 5")]
    ['age', 'clock', 'date', 'label']
    """
    yield from _found(text)


@lru_cache(maxsize=4096)
def _found(text: str) -> tuple[Number, ...]:
    """The numbers of a text. Copies repeat their paragraphs, and a piece of evidence is asked about more than once."""
    reader = Reader(text)
    found: list[Number] = []
    i, done = 0, 0
    while i < len(reader.tokens):
        atom = reader.atom(i)
        if atom is None or atom.last <= i:
            i += 1
            continue
        number, after = _read(reader, atom, done)
        found.append(number)
        i = done = max(after, atom.last)
    return tuple(found)


def _read(reader: Reader, atom: Atom, done: int) -> tuple[Number, int]:
    """The number that begins with ``atom``: its range, unit, bounds and role; and the token after it."""
    tokens = reader.tokens
    core_start, core_end = tokens[atom.first].start, tokens[atom.last - 1].end
    values: tuple[float, ...] = () if atom.value is None else (atom.value,)
    told = reader.role(core_start, core_end)
    if told is not None and not (atom.money and told != "label"):
        role: Role = told
        aged = _AGED.search(reader.before(atom.first, 30)) if role == "age" else None
        limit: Bound = "exactly" if aged is None else "up_to" if aged.group(1).lower() in _YOUNGER else "more_than"
        other = _older(reader, atom) if role == "age" and limit == "exactly" else None
        if other is not None and other.value is not None and atom.value is not None:
            span = (core_start, tokens[other.last - 1].end)
            ages = (atom.value, other.value)
            return Number(*span, span, ages, *ages, limit, None, role, atom.shape), other.last
        lowest = None if limit == "up_to" else atom.value
        highest = None if limit == "more_than" else atom.value
        return Number(
            core_start, core_end, (core_start, core_end), values, lowest, highest, limit, None, role, atom.shape
        ), atom.last
    unit, after = reader.unit(atom.last, atom)
    atom, unit, after = _said_twice(reader, atom, unit, after)
    atom = _below_zero(reader, atom, unit)
    low = high = atom.value
    values = () if atom.value is None else (atom.value,)
    first, last = atom.first, after
    ranged = _range(reader, atom, unit, after)
    if ranged is not None:
        other, other_unit, last = ranged
        scale = (
            other.scale
            if atom.scale == 1.0 and other.scale > 1.0 and atom.mantissa < other.mantissa
            else _spoken_scale(reader, atom, other)
        )
        low, high = tidy((atom.value or 0.0) * scale), other.value
        unit = unit if unit is not None and other_unit is not None and _one_coin(unit, other_unit) else other_unit or unit
        if unit is not None and unit.name.startswith("degrees"):
            low = -low if low > 0 and tokens[atom.first].text in ("-", "−", "–") else low
            high = -high if high and high > 0 and tokens[other.first].text in ("-", "−", "–") else high
        values = (low, high or 0.0)
        core_end = tokens[other.last - 1].end
    bound, begin = reader.qualifier(first)
    begin = max(begin, done)
    if ranged is not None and reader.lower(begin - 1) in ("between", "from") and begin - 1 >= done:
        begin -= 1
        further, begin2 = reader.qualifier(begin)
        bound, begin = (further, max(begin2, done)) if further != "exactly" else (bound, begin)
    if bound != "exactly" and begin >= first:
        bound = "exactly"
    if bound == "exactly" and reader.lower(first - 1) in ("a", "an") and first - 1 >= done and unit is not None:
        step = reader.one_qualifier(first - 1)
        if step is not None and reader.lower(first - 2) in _BEFORE_ARTICLE:
            bound, begin = step[0], max(step[1], done)  # "less than a 20 percent chance"
    if bound != "exactly" and _during(reader, first, begin, unit):
        bound, begin = "exactly", first
    if bound == "exactly" and ranged is None and PASSING.search(reader.before(first, 40)):
        bound, begin = "more_than", first
    if bound == "more_than" and reader.forbids(begin):
        bound, begin = "exactly", first
    trailing, last2 = reader.qualifier_after(atom.last if unit is None else last)
    if trailing is not None and ranged is None:
        bound, last = trailing, last2
        if unit is None:
            unit, last = reader.unit(last, atom)
    elif unit is None and bound == "exactly" and ranged is None and values:
        bound = _bound_behind(reader, last) or bound  # "30 people or fewer"
    if atom.shape == "article" and atom.value != 1.0 and reader.lower(last) == "and":
        last += 3  # "an hour and a half"
    role = _role(reader, atom, unit, begin, last, ranged is not None, bound)
    if unit is not None and unit.factor != 1.0:
        values = tuple(tidy(v * unit.factor) for v in values)
        low, high = values[0], values[-1]
    if bound in ("more_than", "at_least") and ranged is None:
        high = None
    elif bound == "up_to" and ranged is None:
        low = None
    if low is not None and high is not None and low > high:
        low, high = high, low
    end = tokens[last - 1].end if last > first else core_end
    per = _PER_BEHIND.match(reader.text, end) if unit is not None or atom.money else None
    per = PER.match(reader.text, per.end() if per is not None else end) if unit is not None or atom.money else None
    number = Number(
        tokens[begin].start,
        end,
        (core_start, core_end),
        values,
        low,
        high,
        bound,
        unit,
        role,
        atom.shape,
        _PER_NAMES.get(per.group(1).lower(), per.group(1).lower()) if per is not None else None,
    )
    if per is not None and per.group(1).lower() == "dozen":
        last += 2  # "64 cents a dozen": no second number
    return number, last


def _older(reader: Reader, atom: Atom) -> Atom | None:
    """The second age of a range: "women aged 25 to 54", "18-24 year olds"; but "brothers aged 3 and 5" are two ages."""
    joint = reader.lower(atom.last)
    if not (joint == "to" or reader.hyphen(atom.last) or (joint == "and" and reader.lower(atom.first - 1) == "between")):
        return None
    other = reader.atom(atom.last + 1)
    if other is None or other.value is None or atom.value is None or other.value <= atom.value or other.shape != atom.shape:
        return None
    told = reader.role(reader.tokens[other.first].start, reader.tokens[other.last - 1].end)
    return other if told == "age" else None


def _bound_behind(reader: Reader, j: int) -> Bound | None:
    """The bound that follows the thing counted: "30 people or fewer", "six boats at least"."""
    if not (reader.lower(j)[-1:] == "s" or reader.lower(j) in COUNTABLE) or not reader.lower(j).isalpha():
        return None
    return AFTER.get(f"{reader.lower(j + 1)} {reader.lower(j + 2)}")


_BEFORE_ARTICLE = ("than", "nearly", "almost", "least", "roughly", "approximately", "practically", "virtually")
"""Words that bound the number though an article stands between; "about" may only name what the talk is about."""
_PER_BEHIND = re.compile(r"\)|\s\([^()\n]{0,12}\d[^()\n]{0,12}\)")
"""What may stand between an amount and its rate: "50 crowns ($5) a share"."""
_PER_NAMES = {"annum": "year", "gramme": "gram"}


def size_of(words: str) -> tuple[float, float] | None:
    """What a vague size comes to: the least it can mean, and what it does not reach. It is no reading of the words, which stay.

    >>> size_of("dozens of people"), size_of("tens of thousands"), size_of("many")
    ((12.0, 120.0), (10000.0, 100000.0), None)
    """
    named = [SIZES[word] for word in re.findall(r"[a-z]+", words.lower()[:80]) if word in SIZES]
    if not named:
        return None
    least = 1.0
    for size in named[:3]:
        least *= size
    return (least, 10 * least)


def _below_zero(reader: Reader, atom: Atom, unit: Unit | None) -> Atom:
    """A temperature under a minus sign or the word: "-5C", "minus 20 degrees". Other signs tell of a change, which others read."""
    if unit is None or not unit.name.startswith("degrees") or atom.value is None or atom.value <= 0:
        return atom
    at = atom.first
    if reader.tokens[at].text in "-−–" and len(reader.tokens[at].text) == 1:
        return replace(atom, value=-atom.value)
    at -= 2 if reader.hyphen(at - 1) and reader.lower(at - 2) == "minus" else 1
    return replace(atom, first=at, value=-atom.value) if at >= 0 and reader.lower(at) == "minus" else atom


_SPELT = {spelt: Unit(name, "measure") for spelt, name in (SPACED | GLUED_DEGREES).items()}
_YOUNGER = ("under", "below", "younger than")
_AGED = re.compile(r"\b(under|below|younger than|over|above|older than)(?: the age of)?[ -]$", re.IGNORECASE)


def _said_twice(reader: Reader, atom: Atom, unit: Unit | None, after: int) -> tuple[Atom, Unit | None, int]:
    """As in "nine 9 percent" and "twenty (20) days" give one number twice: it counts once."""
    if unit is not None or atom.shape != "word" or atom.value is None:
        return atom, unit, after
    j = after + (reader.lower(after) in ("(", "["))
    if j >= len(reader.tokens) or reader.tokens[j].kind != "figure":
        return atom, unit, after
    again = reader.cardinal(j)
    if again is None or again.value != atom.value:
        return atom, unit, after
    end = again.last + (reader.lower(again.last) in (")", "]") and j > after)
    merged = replace(atom, last=end)
    unit, after = reader.unit(end, merged)
    return merged, unit, max(after, end)


def _range(reader: Reader, atom: Atom, unit: Unit | None, after: int) -> tuple[Atom, Unit | None, int] | None:
    """The second end of a range that ``atom`` opens, with its unit and the token after it."""
    if atom.value is None or atom.shape in ("odds", "vague"):
        return None
    joint = reader.lower(after)
    _bound, begin = reader.qualifier(atom.first)
    opener = reader.lower(begin - 1)
    opener = opener if opener in ("between", "from") else reader.lower(atom.first - 1)
    dashed = reader.hyphen(after)
    j = after + 1
    if joint == "up" and reader.lower(j) == "to" and opener == "from" and RANGED.search(reader.before(atom.first)):
        joint, j = "to", j + 1
    if not (joint in ("to", "or") or dashed or (joint == "and" and opener == "between")):
        return None
    if joint in ("to", "and", "or") and reader.lower(j) in ("about", "around", "perhaps", "nearly", "almost"):
        j += 1
    other = reader.atom(j)
    if (
        other is None
        or other.value is None
        or other.shape in ("odds", "vague")
        or (other.shape == "fraction") != (atom.shape == "fraction")
    ):
        return None
    if dashed and reader.glued(after) != reader.glued(after + 1):
        return None
    if reader.role(reader.tokens[other.first].start, reader.tokens[other.last - 1].end) is not None:
        return None
    other_unit, last = reader.unit(other.last, other)
    both = unit is not None and not (atom.money is not None and other.money is None)
    if (
        both
        and other_unit is not None
        and unit is not None
        and (unit.kind != other_unit.kind or (unit.kind == "money" and unit != other_unit and not _one_coin(unit, other_unit)))
    ):
        return None
    if both and other_unit is None:
        return None
    scale = other.scale if atom.scale == 1.0 and other.scale > 1.0 and atom.mantissa < other.mantissa else 1.0
    if scale == 1.0:
        scale = _spoken_scale(reader, atom, other)
    value = atom.value * scale
    if value >= other.value and not (joint == "and" and opener == "between"):
        return None
    if joint == "or":
        if unit is not None or other.value > 3 * value:
            return None
    elif joint == "to" or dashed:
        changed = bool(CHANGED.search(reader.before(atom.first)))
        if joint == "to" and reader.lower(begin - 1) == "by" and both:
            return None  # "rose by 40 marks to 120 marks"
        shared = atom.scale == 1.0 and other.scale > 1.0 and atom.mantissa < other.mantissa
        steps = reader.lower(last) == "to" and reader.atom(last + 1) is not None  # "from 5 to 7 percent to 3 to 5"
        apart = changed and not steps and atom.value != 0
        if (
            opener == "from"
            and joint == "to"
            and not RANGED.search(reader.before(atom.first))
            and (apart or (both and not shared))
        ):
            return None
        if joint == "to" and changed and opener != "between" and other_unit is None and other.value > 3 * value:
            return None
        if joint == "to" and both and changed and opener != "between" and unit is not None and unit.kind != "money":
            return None
        if dashed and other_unit is None and reader.lower(other.last) in ("", ".", ",", ";", ")", '"', "”"):
            return None
    return other, other_unit, last


def _one_coin(unit: Unit, other: Unit) -> bool:
    """Whether the second sign of a range says the first one shorter: "US$40 to $60 million"."""
    return other.name == "dollars" and unit.name.endswith(" dollars")


def _spoken_scale(reader: Reader, atom: Atom, other: Atom) -> float:
    """The scale that "four" shares with "five thousand" in "four to five thousand"."""
    scale = {"thousand": 1e3, "hundred": 1e2}.get(reader.lower(other.last - 1), 1.0)
    value, end = atom.value or 0.0, other.value or 0.0
    return scale if other.scale == 1.0 and 0 < value < end / scale and value < scale else 1.0


_SPELLS = ("afternoons", "evenings", "mornings", "nights", "weekends", "sessions", "sittings")


def _during(reader: Reader, first: int, begin: int, unit: Unit | None) -> bool:
    """Whether "over" before a span of time means during it ("over three years", "over the next ten days")."""
    word = reader.lower(begin)
    if begin != first - 1 or word not in DURING:
        return False
    if word == "over" and unit is None and reader.lower(first + 1) in _SPELLS:
        return True
    if unit is not None and unit.kind == "time" and word == "over":
        prior = reader.lower(begin - 1)
        return prior not in (
            "for",
            "took",
            "just",
            "well",
            "little",
            "lasted",
            "spent",
            "after",
            "of",
            "is",
            "was",
        ) and reader.lower(first + 2) not in ("ago", "old", "earlier")
    return False


def _role(reader: Reader, atom: Atom, unit: Unit | None, begin: int, last: int, ranged: bool, bound: Bound) -> Role:
    """What a number is that no pattern has told apart: by its neighbours."""
    if atom.shape == "vague":
        return "vague"
    if unit is not None or atom.money is not None or atom.scale > 1.0 or atom.value is None:
        return "quantity"
    token, value = reader.tokens[atom.first], atom.value
    prior, after = reader.lower(begin - 1), reader.lower(last)
    following = after.isalpha() and after not in FUNCTION_WORDS
    whole = atom.shape == "figure" and value == int(value) and "," not in token.text and "." not in token.text
    if whole and len(token.text) == 4 and 1000 <= value <= 2100:
        if 1900 <= value <= 2100:
            return "quantity" if after in COUNTABLE or (value % 100 == 0 and bound != "exactly" and following) else "year"
        if (
            prior in YEAR_CUES
            and (bound == "exactly" or prior in DATING)
            and not (following and (after.endswith("s") or after in COUNTABLE))
        ):
            return "year"
        return "quantity" if following or bound != "exactly" else "year"
    if (atom.shape == "word" and value == 19) or value == 20:  # "nineteen eighty-four", "twenty sixteen"
        later = reader.cardinal(last) if last < len(reader.tokens) else None
        if (
            later is not None
            and atom.shape == "word"
            and later.shape == "word"
            and later.value is not None
            and 10 <= later.value <= 99
        ):
            return "year"
    if token.kind == "word" and token.text[:1].isupper() and begin > 0 and _mid_sentence(reader, begin):
        return "label"
    if prior and reader.tokens[begin - 1].text[:1].isupper() and begin > 1 and _name_before(reader, begin) and not following:
        return "label"
    hour = value <= 12 and value == int(value) and not following and not ranged
    begun = after in ("the", "that", "on", "they", "it", "he", "she") or begin == 1
    if hour and (prior in ("at", "until", "till") or (prior in ("by", "before", "since") and begun)):
        return "clock"
    if hour and _opening_hours(reader, atom):
        return "clock"
    if reader.glued(last) and after.isalpha() and atom.shape == "figure" and "," not in token.text:
        return "label"  # letters touch the figure and are no unit: "737s", "4x"
    return "quantity"


def _opening_hours(reader: Reader, atom: Atom) -> bool:
    """Whether a number word is one end of "from eight to two", which falls and tells of no change: hours of the day."""
    first, other = atom, reader.atom(atom.last + 1) if reader.lower(atom.last) == "to" else None
    if reader.lower(atom.first - 1) == "to" and atom.first > 2:
        earlier = reader.atom(atom.first - 2)
        if earlier is None or earlier.last != atom.first - 1:
            return False
        first, other = earlier, atom
    if other is None or first.shape != "word" or other.shape != "word" or reader.lower(first.first - 1) != "from":
        return False
    falls = other.value is not None and first.value is not None and other.value < first.value <= 12
    return (
        falls
        and not CHANGED.search(reader.before(first.first))
        and reader.lower(other.last) in ("", ".", ",", ";", ")", "and", "on", "with")
    )


def _mid_sentence(reader: Reader, i: int) -> bool:
    """Whether token ``i`` stands inside a sentence, so that its capital is its own."""
    return (
        reader.tokens[i - 1].text not in ".!?:\"“‘”’'-–—(;"
        and reader.tokens[i - 1].end > 0
        and "\n" not in reader.text[reader.tokens[i - 1].end : reader.tokens[i].start]
    )


_NO_NAMES = re.compile(rf"^(?:{WEEKDAYS}|{MONTHS}|The|A|An|In|On|At|By|For|Of|With|From|To|About|Some|Only|Just|All|And|But|Nearly|Almost|Over|Under|Than|Least|Up|As|Another|Those|These|Their|His|Her|Its|Our|If|When|While|After|Before|Since|Until|Between|Among|There|That|This|They|We|He|She|It|I|Who|Is|Was|Were|Are|Has|Had|Have)\.?$")  # fmt: skip


def _name_before(reader: Reader, i: int) -> bool:
    """Whether the word before token ``i`` looks like part of a name: "Radio 2", but not "Monday 12"."""
    word = reader.tokens[i - 1].text
    return word[:1].isalpha() and not _NO_NAMES.match(word) and _mid_sentence(reader, i - 1)

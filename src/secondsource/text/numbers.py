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

from secondsource.text.lookalikes import MONTHS, WEEKDAYS, told_apart
from secondsource.text.numberwords import (
    AFTER,
    ARTICLED,
    BEFORE,
    BOUNDS,
    CHANGED,
    COUNTABLE,
    DATING,
    DURING,
    EIGHTHS,
    FUNCTION_WORDS,
    GLUED_SCALES,
    GLYPHS,
    HALF_BOUNDS,
    HYPHENS,
    LONGEST_FIGURE,
    MEASURED_WHOLE,
    NEGATORS,
    ODDS_BASES,
    ONES,
    PARTS,
    PASSING,
    PER,
    PERCENT_OF_ONE,
    PLURAL_PARTS,
    POINTS,
    RANGED,
    SCALES,
    SHARING,
    SIZES,
    TENS,
    VAGUE,
    WHOLES,
    WORD_SCALES,
    YEAR_CUES,
    Bound,
    Role,
    Shape,
)
from secondsource.text.units import ATTACHED_ONLY, GLUED_DEGREES, SPACED, TIME_WORDS, Unit, money_before, units


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


_TOKEN = re.compile(
    r"(?P<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)"
    r"|\d{1,3} 000(?! ?\d)|\d+(?:[.·]\d+)?|(?<![\w.])\.\d+)"
    r"|(?P<sign>(?:(?:[A-Z]{1,3}|Mex|U\.S\.)\s?)?[$£€¥₹₽₩₺₪₴₱₦฿₡₾₭₮₼₿])"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<mark>\S)"
)


@dataclass(frozen=True)
class _Token:
    kind: str
    text: str
    lower: str
    start: int
    end: int


@dataclass(frozen=True)
class _Atom:
    """One number without qualifier or range: tokens ``first`` to ``last`` (half-open), value, and what was printed of scale."""

    first: int
    last: int
    value: float | None
    shape: Shape
    mantissa: float = 0.0
    scale: float = 1.0
    money: Unit | None = None


class _Reader:
    """Reads one text from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = [
            _Token(m.lastgroup or "mark", m.group(), m.group().lower(), m.start(), m.end()) for m in _TOKEN.finditer(text)
        ]
        self.apart = told_apart(text)
        self.apart_starts = [a[0] for a in self.apart]

    # tokens ------------------------------------------------------------------------------------------------------

    def lower(self, i: int) -> str:
        return self.tokens[i].lower if 0 <= i < len(self.tokens) else ""

    def glued(self, i: int) -> bool:
        """Whether token ``i`` touches the one before it."""
        return 0 < i < len(self.tokens) and self.tokens[i].start == self.tokens[i - 1].end

    def hyphen(self, i: int) -> bool:
        return 0 <= i < len(self.tokens) and self.tokens[i].text in HYPHENS

    def before(self, i: int, reach: int = 90) -> str:
        end = self.tokens[i].start
        return self.text[max(0, end - reach) : end]

    # atoms -------------------------------------------------------------------------------------------------------

    def atom(self, i: int) -> _Atom | None:
        """The longest number that begins at token ``i``."""
        if i >= len(self.tokens):
            return None
        return self.part(i) or self.fraction(i) or self.fold(i) or self.cardinal(i) or self.vague(i) or self.article(i)

    def part(self, i: int) -> _Atom | None:
        """As in "half a mile", "three-quarters of an hour", "a quarter-century", "a quarter of a million": part of one, and no share."""
        word = self.lower(i)
        j, tops = i, 1.0
        if word in ("a", "one") and self.lower(i + 1) in ("half", "quarter", "third"):
            j = i + 1
        elif word in ONES and 1 < ONES[word] < 10 and self.lower(i + 1 + self.hyphen(i + 1)) in PLURAL_PARTS:
            j, tops = i + 1 + self.hyphen(i + 1), float(ONES[word])
        if self.lower(j) in PARTS:
            if self.lower(j) not in PLURAL_PARTS and self.lower(j) not in ("half", "quarter", "third"):
                return None
            value, k = tops / PARTS[self.lower(j)], j + 1
        elif self.lower(j) in GLYPHS:
            value, k = GLYPHS[self.lower(j)], j + 1
        elif self.lower(j + 1) == "/" and self.glued(j + 1) and self.glued(j + 2) and self._simple_fraction(j):
            value, k = int(self.lower(j)) / int(self.lower(j + 2)), j + 3
        else:
            return None
        joined = self.hyphen(k) and self.glued(k) and self.glued(k + 1)
        linked = self.lower(k) == "of" and self.lower(k + 1) in ("a", "an")
        half = self.lower(j) == "half" and self.lower(k) in ("a", "an")
        k += 2 if linked else 1 if joined or half else 0
        if self.lower(j) == "third" and not linked:
            return None
        if self.lower(k) in ("million", "billion", "trillion"):
            scale = SCALES[self.lower(k)]
            return _Atom(i, k + 1, _tidy(value * scale), "word", value, scale)
        whole = linked or half
        if self.lower(k) not in MEASURED_WHOLE or not (whole or joined or self.tokens[j].kind != "word" or j > i):
            return None
        if (
            joined
            and not linked
            and self.lower(k) not in ("mile", "hour", "inch", "century", "pound", "tonne", "ton", "acre", "degree")
        ):
            return None
        return _Atom(i, k, value, "word", value)

    def _simple_fraction(self, j: int) -> bool:
        """Whether the figures about the stroke after token ``j`` are a fraction less than one, as printed of measures."""
        top, bottom = self.lower(j), self.lower(j + 2)
        return top.isascii() and top.isdigit() and bottom in EIGHTHS and 0 < int(top) < int(bottom)

    def fold(self, i: int) -> _Atom | None:
        """As in "sixfold": so many times."""
        word = self.lower(i)
        value = ONES.get(word[:-4], TENS.get(word[:-4])) if word.endswith("fold") else None
        return _Atom(i, i + 1, float(value), "word", float(value)) if value else None

    def article(self, i: int) -> _Atom | None:
        """As in "more than a decade", "an hour and a half": an article counts as one where a bound stands before it and a unit after."""
        if self.lower(i) in ("a", "an") and self.lower(i + 1) in MEASURED_WHOLE and self.lower(i + 2) == "and":
            more = {"half": 0.5, "quarter": 0.25}.get(self.lower(i + 4)) if self.lower(i + 3) == "a" else None
            if more is not None and self.lower(i + 5) not in ("of", "million"):
                return _Atom(i, i + 1, 1.0 + more, "article", 1.0 + more)
        if (
            self.lower(i) not in ("a", "an")
            or self._one_qualifier(i) is None
            or self.lower(i - 1) in ("some", "say", "near", "probably")
        ):
            return None
        word = self.lower(i + 1)
        if word not in ARTICLED and not (word == "percentage" and self.lower(i + 2) == "point"):
            return None
        after = self.lower(i + 2)
        if (
            after in ("ago", "earlier", "later", "before", "after", "old", "from", "-")
            or self.lower(i - 1) in ("above", "beyond")
            or after in ("high", "low")
        ):
            return None
        return _Atom(i, i + 1, 1.0, "article", 1.0)

    def cardinal(self, i: int) -> _Atom | None:
        token = self.tokens[i]
        money, first, j = None, i, i
        shape: Shape = "figure"
        if token.kind == "sign" or (token.kind == "word" and money_before(token.text) and self._figure_follows(i)):
            money = money_before(token.text.replace(" ", ""))
            j = i + 1 + (token.kind == "word" and self.lower(i + 1) == ".")
            if self.lower(j) in {"us", "u.s"} and j + 1 < len(self.tokens) and self.tokens[j + 1].kind == "figure":
                j += 1
            if self.lower(j) in ("-", "−", "–") and self.glued(j + 1):
                j += 1
            if j >= len(self.tokens) or self.tokens[j].kind != "figure":
                return None
        elif token.text in "-−–+" and self.glued(i + 1) and not self.glued(i) and self.lower(i + 1)[:1].isdigit():
            j = i + 1  # a sign of the number: its change is read by others
        token = self.tokens[j]
        if token.kind == "figure":
            digits = re.sub(r"[^\d.·]", "", token.text).replace("·", ".")
            if len(digits) > LONGEST_FIGURE:
                return None
            value, j = float(digits), j + 1
            if self.lower(j) in GLYPHS:
                value, j = value + GLYPHS[self.lower(j)], j + 1
            else:
                value, j = self._mixed(value, j)
        elif token.lower in GLYPHS:
            return _Atom(first, j + 1, 100 * GLYPHS[token.lower], "fraction")
        else:
            words = self.words(j)
            if words is None:
                return None
            value, j = words
            shape = "word"
            tail = re.match(r"[ -]and[ -]a[ -](half|quarter)\b", self.text[self.tokens[j - 1].end :][:18], re.IGNORECASE)
            if tail is not None:
                value += 0.5 if tail.group(1).lower() == "half" else 0.25
                j += 3 + tail.group().count("-")
        mantissa, scale = value, 1.0
        for _ in range(2):
            step = self._scale(j, shape, value, money)
            if step is None:
                break
            scale, j = scale * step[0], step[1]
        return _Atom(first, j, _tidy(mantissa * scale), shape, mantissa, scale, money)

    def _figure_follows(self, i: int) -> bool:
        j = i + 1 + (self.lower(i + 1) == ".")
        return j < len(self.tokens) and self.tokens[j].kind == "figure" and self.tokens[j].start - self.tokens[i].end <= 2

    def _mixed(self, value: float, j: int) -> tuple[float, int]:
        """As in "2 1/2": a whole number and a printed fraction."""
        if self.hyphen(j) and self.glued(j) and self.glued(j + 1) and self.lower(j + 2) == "/" and self.glued(j + 2):
            j += 1  # "11-7/8 pct"
            if self.lower(j + 2) not in EIGHTHS:
                return value, j - 1
        if (
            j + 2 < len(self.tokens)
            and self.tokens[j].kind == "figure"
            and self.lower(j + 1) == "/"
            and self.glued(j + 1)
            and self.glued(j + 2)
            and self.lower(j).isdigit()
            and self.lower(j + 2) in EIGHTHS
            and int(self.lower(j)) < int(self.lower(j + 2))
        ):
            return value + int(self.lower(j)) / int(self.lower(j + 2)), j + 3
        return value, j

    def _scale(self, j: int, shape: str, value: float, money: Unit | None) -> tuple[float, int] | None:
        """The scale word at token ``j`` and the token after it."""
        k = j + 1 if self.hyphen(j) and self.glued(j) and self.lower(j + 1) in WORD_SCALES | _SHORT_SCALES else j
        word = self.lower(k)
        if word in SCALES and not (word == "score" and shape == "figure") and word != "score":
            return SCALES[word], k + 1
        if shape == "figure" and self.glued(j + 1) and self.lower(j + 1)[:1].isdigit():
            return None  # "32m2"
        if shape == "figure" and self.glued(j) and self.tokens[j].text in ("k", "K", "m", "M", "b", "B", "mm", "t"):
            if word == "m" and money is None and self._metres(j, value):
                return None
            if word in ("b", "mm", "t") and money is None:
                return None
            return GLUED_SCALES[word], j + 1
        return None

    def _metres(self, j: int, value: float) -> bool:
        """Whether the "m" after a figure means metres: lengths follow, or a running distance; money and people mean millions."""
        after = self.lower(j + 1)
        lengths = {"long", "wide", "high", "deep", "tall", "away", "from", "sprint", "race", "hurdles", "freestyle", "butterfly", "dash", "relay", "below", "above", "thick", "x", "backstroke", "breaststroke", "final", "heats", "sq"}  # fmt: skip
        return after in lengths or (value in (60, 100, 200, 400, 800, 1500, 5000, 10000) and after not in units())

    def words(self, i: int) -> tuple[float, int] | None:
        """A number in words from token ``i``: its value and the token after it."""
        first = self.lower(i)
        if first in ("a", "an"):
            k = i + 1
            if self.lower(k) == "few" or self.lower(k) not in WORD_SCALES:
                return None
            return 1.0, k
        if first in ("half", "quarter"):  # half a million, half a dozen
            k = i + 1 + (first == "quarter" and self.lower(i + 1) == "of")
            if self.lower(k) in ("a", "an") and self.lower(k + 1) in WORD_SCALES:
                return (0.5 if first == "half" else 0.25), k + 1
            return (0.5, i + 1) if first == "half" and self.lower(i + 1) in {"million", "billion", "dozen"} else None
        total, current, j, seen = 0.0, 0.0, i, False
        last = 0.0
        while j < len(self.tokens):
            word = self.lower(j)
            if word in ONES and (last == 0.0 or (last >= 20 and ONES[word] < 10) or last >= 100):
                current, last, j, seen = current + ONES[word], float(ONES[word]), j + 1, True
                if last < 20:
                    last = 1.0
            elif word in TENS and (last == 0.0 or last >= 100):
                current, last, j, seen = current + TENS[word], 20.0, j + 1, True
            elif seen and word == "hundred" and current < 100:
                current, last, j = current * 100, 100.0, j + 1
            elif seen and word == "thousand" and current and total == 0.0:
                total, current, last, j = current * 1e3, 0.0, 1000.0, j + 1
            elif seen and last >= 100 and word == "and" and (self.lower(j + 1) in ONES or self.lower(j + 1) in TENS):
                if self._next_scale(j + 1):
                    break
                j += 1
                continue
            else:
                nxt = self.lower(j + 1)
                joined = seen and self.hyphen(j) and self.glued(j)
                if joined and (nxt in ("hundred", "thousand") or (nxt in ONES and last >= 20)):
                    j += 1
                    continue
                break
        if not seen:
            return None
        return total + current, j

    def _next_scale(self, j: int) -> bool:
        """Whether the number at ``j`` has a scale of its own ("two hundred and three hundred")."""
        k = j + 1
        while self.lower(k) in ONES or self.lower(k) in TENS or (self.hyphen(k) and self.glued(k)):
            k += 1
        return self.lower(k) in WORD_SCALES

    def fraction(self, i: int) -> _Atom | None:
        """As in "a fifth", "two-thirds", "2/3", "one in four", "three out of five", "half": shares, in percent."""
        odds = self._odds(i)
        if odds is not None:
            return odds
        word = self.lower(i)
        if word == "half" and not self._half_is_share(i):
            return None
        if word == "half":
            return _Atom(i, i + 1, 50.0, "fraction", 0.5)
        if self.tokens[i].kind == "figure" and self.lower(i + 1) in "/\u2044" and self.glued(i + 1) and self.glued(i + 2):
            top, bottom = self.lower(i), self.lower(i + 2)
            if (
                top.isdigit()
                and bottom.isdigit()
                and 0 < int(top) < int(bottom) <= 1000
                and self.lower(i + 3) in ("of", "pct", "percent", "percentage", "point", "points", "per")
            ):
                return _Atom(i, i + 3, _share(int(top), int(bottom)), "fraction", int(top) / int(bottom))
            return None
        tops: float | None = 1.0 if word in ("a", "an") else float(ONES[word]) if word in ONES and 0 < ONES[word] < 20 else None
        if self.tokens[i].kind == "figure" and word.isdigit() and len(word) <= 2:
            tops = float(word)
        if word == "quarter" and (self.hyphen(i + 1) or self.lower(i + 1) == "point"):
            k = i + 1 + self.hyphen(i + 1)
            if self.lower(k) in ("point", "points", "percentage"):
                return _Atom(i, i + 1, 25.0, "fraction", 0.25)
        if tops is None:
            return None
        k = i + 1 + (self.hyphen(i + 1) and self.glued(i + 1))
        part = self.lower(k)
        if part not in PARTS or (part == "half" and word in ("a", "an")):
            return None
        if tops != 1 and not part.endswith("s") and not self.hyphen(k - 1):
            return None
        if word not in ("a", "an") and self.tokens[i].kind == "figure" and not part.endswith("s"):
            return None
        if tops >= PARTS[part] * 2:
            return None
        if not part.endswith("s") and self._ordinal_use(k):
            return None
        if (
            part in ("quarters", "halves", "fourths")
            and self.lower(k + 1) in ("of", "")
            and self.lower(k + 2) in ("growth", "decline", "contraction")
        ):
            return None
        if part == "quarters" and (tops > 3 or (k == i + 1 and self.lower(k + 1) != "of" and self.lower(i - 1) not in SHARING)):
            return None  # "in the first two quarters": spans of time
        return _Atom(i, k + 1, _share(tops, PARTS[part]), "fraction", tops / PARTS[part])

    def _ordinal_use(self, k: int) -> bool:
        """Whether "a third" at token ``k`` is an ordinal ("a third term") or a span ("a quarter earlier"), not a share."""
        after = self.lower(k + 1)
        if after == "point" and self.lower(k) not in ("half", "quarter", "eighth", "tenth"):
            return True
        if self.hyphen(k + 1) and self.glued(k + 1):
            return self.lower(k + 2) not in ("point", "points", "percentage", "percent")
        if after in ("of", "", "point", "percentage", "the") or (after and not after[0].isalpha()):
            return (
                self.lower(k) == "quarter"
                and after not in ("of", "point", "percentage", "the")
                and self._before_word(k) not in SHARING
            )
        if after in ("earlier", "ago", "later", "before", "time", "final", "finals", "century", "term", "and") and self.lower(
            k
        ) in ("quarter", "third", "fifth"):
            return after != "and" or self._before_word(k) not in SHARING
        return after not in FUNCTION_WORDS

    def _before_word(self, k: int) -> str:
        """The word before "a third", whose article stands between."""
        return self.lower(k - 2)

    def _half_is_share(self, i: int) -> bool:
        after, prior = self.lower(i + 1), self.lower(i - 1)
        if self.hyphen(i + 1):
            return self.lower(i + 2) in ("point", "percentage", "percent") and self.glued(i + 1)
        if (
            prior
            in (
                "first",
                "second",
                "other",
                "last",
                "latter",
                "the",
                "this",
                "that",
                "each",
                "every",
                "both",
                "a",
                "next",
                "better",
                "his",
                "her",
            )
            and after != "of"
        ):
            return False
        if after == "of":
            return self.lower(i + 2) not in ("which", "this", "that", "next", "last", "year") or prior not in (
                "the",
                "second",
                "first",
            )
        if after in ("a", "an"):
            return self.lower(i + 2) in ("percentage", "percent", "point", "per")
        if after in ("percent", "percentage", "per", "pct"):
            return True
        bound = prior in HALF_BOUNDS or " ".join((self.lower(i - 2), prior)) in BEFORE
        if bound:
            return after not in ("past", "way", "time", "dozen", "million", "hour", "year", "as")
        if prior in ("by", "in") and after not in ("the", "as", "past", "time", "hour", "year", "way", "day"):
            return prior == "by" or bool(CHANGED.search(self.before(i))) or " cut " in self.before(i, 30)
        return after in ("the", "its", "their", "our", "all") and self.lower(i + 2) in WHOLES

    def _odds(self, i: int) -> _Atom | None:
        """As in "one in four", "9 out of 10", "one-in-four"; a month or a span of time after the second number makes it none."""
        a = self._small(i)
        if a is None:
            return None
        hyphened = self.hyphen(i + 1) and self.glued(i + 1)
        j = i + 1 + hyphened
        if self.lower(j) == "in":
            k = j + 1 + (hyphened and self.hyphen(j + 1))
        elif (self.lower(j) == "out" and self.lower(j + 1) == "of") or (self.lower(j) == "of" and self.lower(j + 1) == "every"):
            k = j + 2
        elif self.lower(j) == "of" and self.lower(j + 1) in ("10", "ten") and a < 10:
            k = j + 1
        else:
            return None
        if self.lower(k) in ("every", "any"):
            k += 1
        b, end = self._whole(k)
        if b is None or not a < b:
            return None
        if b not in ODDS_BASES or self.tokens[k].start == self.tokens[k].end:
            return None
        after = self.lower(end)
        if after in TIME_WORDS or (
            after
            in (
                "games",
                "matches",
                "attempts",
                "innings",
                "overs",
                "starts",
                "appearances",
                "places",
                "cities",
                "countries",
                "towns",
            )
            and self.lower(j) == "in"
        ):
            return None
        if self.tokens[i].kind == "figure" and a > 10:
            return None
        start = i
        if self.lower(i - 1) == "a" and hyphened and not self.glued(i):
            start = i - 1
        return _Atom(start, end, _share(a, b), "odds", a / b)

    def _small(self, i: int) -> int | None:
        word = self.lower(i)
        if word in ONES and 0 < ONES[word] < 20:
            return ONES[word]
        if word.isascii() and word.isdigit() and len(word) <= 3 and not word.startswith("0"):
            return int(word)
        return None

    def _whole(self, k: int) -> tuple[int | None, int]:
        if k >= len(self.tokens):
            return None, k
        atom = self.cardinal(k)
        if atom is None or atom.value is None or atom.value != int(atom.value) or atom.money:
            if self.lower(k) in ("a", "an"):
                return None, k
            return None, k
        return int(atom.value), atom.last

    def vague(self, i: int) -> _Atom | None:
        """As in "dozens", "tens of thousands": a size, but no number."""
        if self.lower(i) not in VAGUE or (self.lower(i) == "scores" and self.lower(i + 1) != "of"):
            return None
        j = i + 1
        for _ in range(2):
            if self.lower(j) in ("of", "or") and self.lower(j + 1) in VAGUE:
                j += 2
        if self.lower(i) == "tens" and j == i + 1 and self.lower(j) != "of":
            return None
        return _Atom(i, j, None, "vague")

    # units, bounds, ranges -----------------------------------------------------------------------------------------

    def unit(self, j: int, atom: _Atom) -> tuple[Unit | None, int]:
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
            step = self._one_qualifier(first)
            if step is None or BOUNDS[bound] == BOUNDS[step[0]] == 2:
                break  # "over more than a decade": the nearer bound holds
            found, first = step
            if BOUNDS[found] > BOUNDS[bound]:
                bound = found
        return bound, first

    def _one_qualifier(self, i: int) -> tuple[Bound, int] | None:
        for width in (5, 4, 3, 2, 1):
            j = i - width
            if j < 0:
                continue
            words = " ".join(t.lower for t in self.tokens[j:i])
            words = words.replace(" .", ".")
            found = BEFORE.get(words)
            if found is None:
                continue
            if width == 1 and self.lower(j) == "better":
                continue
            if words == "say" and self.lower(j - 1) not in (",", "(", "-", "–", "—"):
                continue  # "officials say two in three"
            return found, j
        return None

    def qualifier_after(self, j: int) -> tuple[Bound | None, int]:
        if self.hyphen(j) and self.glued(j):
            word = "-" + self.lower(j + 1)
            if word in AFTER:
                return AFTER[word], j + 2
            return None, j
        for width in (2, 1):
            words = " ".join(t.lower for t in self.tokens[j : j + width])
            if words in AFTER and not (words in ("plus", "odd", "tops", "+") and not self.glued(j) and words != "odd"):
                return AFTER[words], j + width
        return None, j

    def forbids(self, i: int) -> bool:
        """Whether a "more than" at token ``i`` stands under a negation of its clause: "nobody gets more than 500"."""
        for j in range(i - 1, max(-1, i - 11), -1):
            token = self.tokens[j]
            if token.text in ".;:!?,—" or token.lower in ("but", "and", "while", "because"):
                return False
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


def _tidy(value: float) -> float:
    """The value without the dust of binary arithmetic: 1.31 thousand thousand is 1310000.0, not 1310000.0000000002.

    >>> _tidy(1.1 * 3)
    3.3
    """
    return float(f"{value:.12g}")


def _share(part: float, whole: int) -> float:
    """A share in percent; thirds, sixths, sevenths and ninths in whole percents, as nobody prints their decimals.

    >>> _share(1, 4), _share(1, 3), _share(2, 3)
    (25.0, 33.0, 67.0)
    """
    share = 100 * part / whole
    return float(int(share + 0.5)) if whole in (3, 6, 7, 9) else _tidy(share)


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
    reader = _Reader(text)
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


def _read(reader: _Reader, atom: _Atom, done: int) -> tuple[Number, int]:
    """The number that begins with ``atom``: its range, unit, bounds and role; and the token after it."""
    tokens = reader.tokens
    core_start, core_end = tokens[atom.first].start, tokens[atom.last - 1].end
    values: tuple[float, ...] = () if atom.value is None else (atom.value,)
    told = reader.role(core_start, core_end)
    if told is not None and not (atom.money and told != "label"):
        role: Role = told
        aged = _AGED.search(reader.before(atom.first, 30)) if role == "age" else None
        limit: Bound = "exactly" if aged is None else "up_to" if aged.group(1).lower() in _YOUNGER else "more_than"
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
        low, high = _tidy((atom.value or 0.0) * scale), other.value
        unit = other_unit or unit
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
    if atom.shape == "article" and atom.value != 1.0 and reader.lower(last) == "and":
        last += 3  # "an hour and a half"
    role = _role(reader, atom, unit, begin, last, ranged is not None, bound)
    if unit is not None and unit.factor != 1.0:
        values = tuple(_tidy(v * unit.factor) for v in values)
        low, high = values[0], values[-1]
    if bound in ("more_than", "at_least") and ranged is None:
        high = None
    elif bound == "up_to" and ranged is None:
        low = None
    if low is not None and high is not None and low > high:
        low, high = high, low
    end = tokens[last - 1].end if last > first else core_end
    per = PER.match(reader.text, end) if unit is not None or atom.money else None
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


_SHORT_SCALES = {"mln", "bln", "mn", "bn"}
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


def _below_zero(reader: _Reader, atom: _Atom, unit: Unit | None) -> _Atom:
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


def _said_twice(reader: _Reader, atom: _Atom, unit: Unit | None, after: int) -> tuple[_Atom, Unit | None, int]:
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


def _range(reader: _Reader, atom: _Atom, unit: Unit | None, after: int) -> tuple[_Atom, Unit | None, int] | None:
    """The second end of a range that ``atom`` opens, with its unit and the token after it."""
    if atom.value is None or atom.shape in ("odds", "vague"):
        return None
    joint = reader.lower(after)
    _bound, begin = reader.qualifier(atom.first)
    opener = reader.lower(begin - 1)
    opener = opener if opener in ("between", "from") else reader.lower(atom.first - 1)
    dashed = reader.hyphen(after)
    if not (joint in ("to", "or") or dashed or (joint == "and" and opener == "between")):
        return None
    j = after + 1
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
        and (unit.kind != other_unit.kind or (unit.kind == "money" and unit != other_unit))
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


def _spoken_scale(reader: _Reader, atom: _Atom, other: _Atom) -> float:
    """The scale that "four" shares with "five thousand" in "four to five thousand"."""
    scale = {"thousand": 1e3, "hundred": 1e2}.get(reader.lower(other.last - 1), 1.0)
    value, end = atom.value or 0.0, other.value or 0.0
    return scale if other.scale == 1.0 and 0 < value < end / scale and value < scale else 1.0


def _during(reader: _Reader, first: int, begin: int, unit: Unit | None) -> bool:
    """Whether "over" before a span of time means during it ("over three years", "over the next ten days")."""
    word = reader.lower(begin)
    if begin != first - 1 or word not in DURING:
        return False
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


def _role(reader: _Reader, atom: _Atom, unit: Unit | None, begin: int, last: int, ranged: bool, bound: Bound) -> Role:
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
    if reader.glued(last) and after.isalpha() and atom.shape == "figure":
        return "label"  # letters touch the figure and are no unit: "737s", "4x"
    return "quantity"


def _mid_sentence(reader: _Reader, i: int) -> bool:
    """Whether token ``i`` stands inside a sentence, so that its capital is its own."""
    return (
        reader.tokens[i - 1].text not in ".!?:\"“‘”’'-–—(;"
        and reader.tokens[i - 1].end > 0
        and "\n" not in reader.text[reader.tokens[i - 1].end : reader.tokens[i].start]
    )


_NO_NAMES = re.compile(rf"^(?:{WEEKDAYS}|{MONTHS}|The|A|An|In|On|At|By|For|Of|With|From|To|About|Some|Only|Just|All|And|But|Nearly|Almost|Over|Under|Than|Least|Up|As|Another|Those|These|Their|His|Her|Its|Our|If|When|While|After|Before|Since|Until|Between|Among|There|That|This|They|We|He|She|It|I|Who|Is|Was|Were|Are|Has|Had|Have)\.?$")  # fmt: skip


def _name_before(reader: _Reader, i: int) -> bool:
    """Whether the word before token ``i`` looks like part of a name: "Radio 2", but not "Monday 12"."""
    word = reader.tokens[i - 1].text
    return word[:1].isalpha() and not _NO_NAMES.match(word) and _mid_sentence(reader, i - 1)

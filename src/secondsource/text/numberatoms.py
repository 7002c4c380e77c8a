"""Atoms: one number of figures or words, from "half a mile" to "2.3 million", without qualifier, range or unit."""

from __future__ import annotations

import re

from secondsource.text.numbertokens import Atom, Tokens
from secondsource.text.numberwords import (
    AFTER,
    ARTICLED,
    BEFORE,
    CHANCES,
    CHANGED,
    COUNTABLE,
    EIGHTHS,
    FUNCTION_WORDS,
    GLUED_SCALES,
    GLYPHS,
    HALF_BOUNDS,
    LAID,
    LONGEST_FIGURE,
    MEASURED_WHOLE,
    ODDS_BASES,
    ONES,
    PARTS,
    PLURAL_PARTS,
    SCALES,
    SHARING,
    TAKING,
    TENS,
    VAGUE,
    WHOLES,
    WORD_SCALES,
    Bound,
    Shape,
)
from secondsource.text.units import TIME_WORDS, Unit, money_before, units

SHORT_SCALES = {"mln", "bln", "mn", "bn"}
"""As a figure has them glued on."""
_POWER = re.compile(r"\s?(?:×\s?10\s?(?:\^\s?)?[-−–]|×\s?10\s?\^|[xX]\s?10\s?\^\s?[-−–]?)\s?(\d{1,2})(?![\d.,]\d|\d)")
"""As in "2.5 × 10−8", "6 x 10^4"; but "8 x 10" is a size."""


BEGINNERS = frozenset(("a", "an", "even", "half", "quarter", *ONES, *TENS, *PARTS, *GLYPHS, *VAGUE))
"""The words with which a number can begin, but for names of moneys before a figure and "fivefold"."""


class Atoms(Tokens):
    """Reads the number that begins at a word."""

    def atom(self, i: int) -> Atom | None:
        """The longest number that begins at token ``i``."""
        if i >= len(self.tokens):
            return None
        token = self.tokens[i]
        if token.kind == "word" and not (token.lower in BEGINNERS or token.lower.endswith("fold") or money_before(token.text)):
            return None
        return self.part(i) or self.fraction(i) or self.fold(i) or self.cardinal(i) or self.vague(i) or self.article(i)

    def part(self, i: int) -> Atom | None:
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
            return Atom(i, k + 1, tidy(value * scale), "word", value, scale)
        whole = linked or half
        if self.lower(k) not in MEASURED_WHOLE or not (whole or joined or self.tokens[j].kind != "word" or j > i):
            return None
        if (
            joined
            and not linked
            and self.lower(k) not in ("mile", "hour", "inch", "century", "pound", "tonne", "ton", "acre", "degree")
        ):
            return None
        return Atom(i, k, value, "word", value)

    def _simple_fraction(self, j: int) -> bool:
        """Whether the figures about the stroke after token ``j`` are a fraction less than one, as printed of measures."""
        top, bottom = self.lower(j), self.lower(j + 2)
        return top.isascii() and top.isdigit() and bottom in EIGHTHS and 0 < int(top) < int(bottom)

    def fold(self, i: int) -> Atom | None:
        """As in "sixfold": so many times."""
        word = self.lower(i)
        value = ONES.get(word[:-4], TENS.get(word[:-4])) if word.endswith("fold") else None
        return Atom(i, i + 1, float(value), "word", float(value)) if value else None

    def article(self, i: int) -> Atom | None:
        """As in "more than a decade", "an hour and a half": an article counts as one where a bound stands before it and a unit after."""
        if self.lower(i) in ("a", "an") and self.lower(i + 1) in MEASURED_WHOLE and self.lower(i + 2) == "and":
            more = {"half": 0.5, "quarter": 0.25}.get(self.lower(i + 4)) if self.lower(i + 3) == "a" else None
            if more is not None and self.lower(i + 5) not in ("of", "million"):
                return Atom(i, i + 1, 1.0 + more, "article", 1.0 + more)
        if self.lower(i) in ("a", "an") and self.lower(i + 1) in ARTICLED and self.lower(i - 1) in TAKING:
            trailing = f"{self.lower(i + 2)} {self.lower(i + 3)}"
            if trailing in AFTER and self.lower(i + 4) not in ("in", "than", "per"):
                return Atom(i, i + 1, 1.0, "article", 1.0)  # "for a week at least"
        if (
            self.lower(i) not in ("a", "an")
            or self.one_qualifier(i) is None
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
        return Atom(i, i + 1, 1.0, "article", 1.0)

    def one_qualifier(self, i: int) -> tuple[Bound, int] | None:
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

    def cardinal(self, i: int) -> Atom | None:
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
            return Atom(first, j + 1, 100 * GLYPHS[token.lower], "fraction")
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
        power = (
            _POWER.match(self.text, self.tokens[j - 1].end) if shape == "figure" and money is None and value < 1000 else None
        )
        if power is not None:
            sign = "-" if re.search(r"[-−–]", power.group()) else ""
            exact = float(f"{value:.12g}e{sign}{power.group(1)}")
            while j < len(self.tokens) and self.tokens[j].start < power.end():
                j += 1
            return Atom(first, j, exact, shape, exact)
        for _ in range(2):
            step = self._scale(j, shape, value, money)
            if step is None:
                break
            scale, j = scale * step[0], step[1]
        return Atom(first, j, tidy(mantissa * scale), shape, mantissa, scale, money)

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
        k = j + 1 if self.hyphen(j) and self.glued(j) and self.lower(j + 1) in WORD_SCALES | SHORT_SCALES else j
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
        if shape == "figure" and self._spaced_scale(j, money):
            return GLUED_SCALES[word], j + 1
        return None

    def _spaced_scale(self, j: int, money: Unit | None) -> bool:
        """Whether a capital behind a blank is a scale: "$8 B", "8 B people"; but "2 B cells" are a kind of cell."""
        if j >= len(self.tokens) or self.tokens[j].text not in ("B", "M", "K") or self.glued(j) or self.glued(j + 1):
            return False
        return self.lower(j + 1) in COUNTABLE or (money is not None and not self.tokens[j + 1 : j + 2])

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

    def fraction(self, i: int) -> Atom | None:
        """As in "a fifth", "two-thirds", "2/3", "one in four", "three out of five", "half": shares, in percent."""
        odds = self._odds(i)
        if odds is not None:
            return odds
        word = self.lower(i)
        if word == "half" and not self._half_is_share(i):
            return None
        if word == "half":
            return Atom(i, i + 1, 50.0, "fraction", 0.5)
        if self.tokens[i].kind == "figure" and self.lower(i + 1) in "/\u2044" and self.glued(i + 1) and self.glued(i + 2):
            top, bottom = self.lower(i), self.lower(i + 2)
            if (
                top.isdigit()
                and bottom.isdigit()
                and 0 < int(top) < int(bottom) <= 1000
                and self.lower(i + 3) in ("of", "pct", "percent", "percentage", "point", "points", "per")
            ):
                return Atom(i, i + 3, share(int(top), int(bottom)), "fraction", int(top) / int(bottom))
            return None
        tops: float | None = 1.0 if word in ("a", "an") else float(ONES[word]) if word in ONES and 0 < ONES[word] < 20 else None
        if self.tokens[i].kind == "figure" and word.isdigit() and len(word) <= 2:
            tops = float(word)
        if word == "quarter" and (self.hyphen(i + 1) or self.lower(i + 1) == "point"):
            k = i + 1 + self.hyphen(i + 1)
            if self.lower(k) in ("point", "points", "percentage"):
                return Atom(i, i + 1, 25.0, "fraction", 0.25)
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
        return Atom(i, k + 1, share(tops, PARTS[part]), "fraction", tops / PARTS[part])

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

    def _odds(self, i: int) -> Atom | None:
        """As in "one in four", "9 out of 10", "one-in-four"; a month or a span of time after the second number makes it none."""
        evens = self._evens(i)
        if evens is not None:
            return evens
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
        elif (
            self.lower(j)[-1:] == "s"
            and self.tokens[j].text.islower()
            and self.lower(j + 1) == "out"
            and self.lower(j + 2) == "of"
            and self._whole(j + 3)[0] in (5, 10, 20, 100, 1000)
        ):
            k = j + 3  # "nine doors out of ten"
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
        if self.tokens[i].kind == "figure" and a > 10 and not (self.lower(k - 1) == "every" and b in (100, 1000)):
            return None
        start = i
        if self.lower(i - 1) == "a" and hyphened and not self.glued(i):
            start = i - 1
        return Atom(start, end, share(a, b), "odds", a / b)

    def _evens(self, i: int) -> Atom | None:
        """As in "an even chance", "a 50-50 chance", "a fifty-fifty chance"."""
        j = i + (self.lower(i) in ("a", "an"))
        first = self.lower(j)
        if first in ("50", "fifty") and (self.hyphen(j + 1) or self.lower(j + 1) in ("/", ":")) and self.lower(j + 2) == first:
            k = j + 3
        elif first == "even" and (j > i or (self.lower(j + 1) == "odds" and self.lower(j - 1) in LAID)):
            k = j + 1
        else:
            return None
        return Atom(i, k, 50.0, "odds", 0.5) if self.lower(k) in CHANCES else None

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

    def vague(self, i: int) -> Atom | None:
        """As in "dozens", "tens of thousands": a size, but no number."""
        if self.lower(i) not in VAGUE or (self.lower(i) == "scores" and self.lower(i + 1) != "of"):
            return None
        j = i + 1
        for _ in range(2):
            if self.lower(j) in ("of", "or") and self.lower(j + 1) in VAGUE:
                j += 2
        if self.lower(i) == "tens" and j == i + 1 and self.lower(j) != "of":
            return None
        return Atom(i, j, None, "vague")


def tidy(value: float) -> float:
    """The value without the dust of binary arithmetic: 1.31 thousand thousand is 1310000.0, not 1310000.0000000002.

    >>> tidy(1.1 * 3)
    3.3
    """
    return float(f"{value:.12g}")


def share(part: float, whole: int) -> float:
    """A share in percent; thirds, sixths, sevenths and ninths in whole percents, as nobody prints their decimals.

    >>> share(1, 4), share(1, 3), share(2, 3)
    (25.0, 33.0, 67.0)
    """
    share = 100 * part / whole
    return float(int(share + 0.5)) if whole in (3, 6, 7, 9) else tidy(share)

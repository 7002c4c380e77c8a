"""The words and marks of a text among which numbers are read."""

from __future__ import annotations

import re
from dataclasses import dataclass

from secondsource.text.lookalikes import told_apart
from secondsource.text.numberwords import HYPHENS, Shape
from secondsource.text.units import Unit

TOKEN = re.compile(
    r"(?P<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d])|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)"
    r"|\d{1,3} 000(?! ?\d)|\d+(?:[.·]\d+)?|(?<![\w.])\.\d+)"
    r"|(?P<sign>(?:(?:[A-Z]{1,3}|Mex|U\.S\.)\s?)?[$£€¥₹₽₩₺₪₴₱₦฿₡₾₭₮₼₿])"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<mark>\S)"
)


@dataclass(frozen=True)
class Token:
    """A figure, sign of money, word or mark."""

    kind: str
    text: str
    lower: str
    start: int
    end: int


@dataclass(frozen=True)
class Atom:
    """One number without qualifier or range: tokens ``first`` to ``last`` (half-open), value, and what was printed of scale."""

    first: int
    last: int
    value: float | None
    shape: Shape
    mantissa: float = 0.0
    scale: float = 1.0
    money: Unit | None = None


class Tokens:
    """A text, word by word."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = [
            Token(m.lastgroup or "mark", m.group(), m.group().lower(), m.start(), m.end()) for m in TOKEN.finditer(text)
        ]
        self.apart = told_apart(text)
        self.apart_starts = [a[0] for a in self.apart]

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

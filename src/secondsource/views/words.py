"""What every scale says of a phrase, or of a number: the table behind ``words``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from secondsource.claims import scales
from secondsource.claims.scales import Reading, Understanding


@dataclass(frozen=True)
class Words:
    """A phrase on every scale that has it, as readers take it, and whether they disagree; or the words for a number."""

    phrase: str
    percent: float | None
    readings: tuple[Reading, ...]
    readers: Understanding | None
    ambiguous: bool
    hearsay: bool
    words: tuple[tuple[str, str | None], ...]
    """For a number: each scale and its word."""


def look_up(phrase: str) -> Words:
    """What the scales say. A number ("37", "37 %") is turned into words."""
    number = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*(?:%|percent|per cent)?\s*", phrase)
    if number and float(number[1]) <= 100:
        percent = float(number[1])
        return Words(
            phrase, percent, (), None, False, False, tuple((s.name, scales.word_for(percent, s.name)) for s in scales.SCALES)
        )
    plain = scales.plain_phrase(phrase)
    return Words(
        plain, None, scales.readings(phrase), scales.understood(phrase), scales.ambiguous(phrase), plain in scales.HEARSAY, ()
    )

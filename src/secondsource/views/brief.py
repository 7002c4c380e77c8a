"""A briefing: what is claimed, how many independent origins stand behind it, what is denied, what moved and what nobody knows.

Here the answer is put together, as dataclasses ready to show; ``export.brief`` sets it as a page. Each sentence carries the numbers of
the notes that it rests on, and each note the words on the page, whose they are, and where they stand. The program's own words
are neutral, and a likelihood never shares a sentence with a confidence.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from secondsource.linkage import Corpus
from secondsource.model import (
    Likelihood,
)


@dataclass(frozen=True)
class Run:
    """A stretch of a sentence: the program's words (plain), a claim as it was worded (claim), or words on a page (quote)."""

    text: str
    kind: Literal["plain", "claim", "quote", "strong"] = "plain"


@dataclass(frozen=True)
class Part:
    """A part of a sentence and the notes that it rests on."""

    runs: tuple[Run, ...]
    notes: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


Sentence = tuple[Part, ...]


@dataclass(frozen=True)
class Cited:
    """An article as a note cites it, with the characters at which the words stand."""

    article: str
    outlet: str
    headline: str | None
    date: str
    url: str | None
    path: str | None
    agency: str | None
    status: str
    sha256: str
    start: int | None
    end: int | None
    reworded: bool = False


@dataclass(frozen=True)
class Note:
    """What a sentence rests on: the words, whose they are, where they stand, and which copies carry them too."""

    number: int
    who: str
    words: str
    direct: bool
    certainty: str
    told: str | None
    cited: Cited
    also: tuple[Cited, ...] = ()
    withheld: bool = False


@dataclass(frozen=True)
class Item:
    """A claim with its count, and lines that say who stands behind it and who against."""

    claim: str | None
    lead: Sentence
    badge: str
    lines: tuple[tuple[str, Sentence], ...] = ()
    flags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    """A numbered section. ``rule``: in one line, what is in it and by which rule. ``more``: how many were left out."""

    key: str
    title: str
    rule: str
    items: tuple[Item, ...] = ()
    more: str = ""


@dataclass(frozen=True)
class Point:
    """A figure on a plot."""

    date: str | None
    low: float
    high: float
    label: str
    hollow: bool


@dataclass(frozen=True)
class FigureRow:
    """Figures of one claim: the numbers as printed, the sentence, who gives it, as of when, how widely it is carried."""

    figures: str
    sentence: Sentence
    who: str
    date: str
    articles: int
    texts: int


@dataclass(frozen=True)
class Plot:
    """Figures of one thing that differ: drawn by date. ``answer``: what the rule makes of them."""

    title: str
    unit: str
    answer: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class ForecastRow:
    """A forecast: who, what, due, condition, and the band of the likelihood word or number that the speaker used."""

    sentence: Sentence
    made: str
    due: str
    condition: str | None
    likelihood: Likelihood | None
    word: str


@dataclass(frozen=True)
class SourceText:
    """One text with the articles that carry it: the original, then its copies and what kind they are."""

    original: str
    outside: bool
    articles: tuple[tuple[Cited, str], ...]


@dataclass(frozen=True)
class Brief:
    """A whole briefing."""

    title: str
    topic: str
    facts: tuple[tuple[str, str], ...]
    reviewed: tuple[int, int]
    bottom: tuple[Sentence, ...]
    sections: tuple[Section, ...]
    figures: tuple[FigureRow, ...]
    figures_more: str
    plots: tuple[Plot, ...]
    forecasts: tuple[ForecastRow, ...]
    forecasts_more: str
    unknown: tuple[Sentence, ...]
    sources: tuple[SourceText, ...]
    origins: tuple[tuple[str, int], ...]
    scales: tuple[tuple[str, tuple[tuple[str, float, float], ...]], ...]
    notes: tuple[Note, ...]
    masked: int


def compose(corpus: Corpus, *, topic: str = "", only: Iterable[str] | None = None) -> Brief:
    """The briefing on a corpus. ``only``: the ids of the claims of the topic, None for all."""
    from secondsource.views.briefing.whole import Composer

    return Composer(corpus, topic, None if only is None else set(only)).brief()

"""Scales of likelihood: what a word like "probably" stands for, by whose scale, and what readers take it to mean.

Every scale is a table with its source. A word is looked up on a named scale and never outside one; hearsay marks (reportedly,
allegedly, claimed) and bare "possible" are on none and never get a number. A number that the speaker gave outranks any word.
"""

# ruff: noqa: SIM905  (word tables read better as text)
from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from secondsource.model import Likelihood


@dataclass(frozen=True)
class Band:
    """A range of percent and the words that a scale has for it."""

    low: float
    high: float
    words: tuple[str, ...]

    @property
    def width(self) -> float:
        return self.high - self.low


@dataclass(frozen=True)
class Scale:
    """A published scale. ``nested``: its bands lie inside one another, and the narrowest that holds a number names it."""

    name: str
    source: str
    bands: tuple[Band, ...]
    nested: bool = False


SCALES: tuple[Scale, ...] = (
    Scale(
        "ICD 203",
        "Office of the Director of National Intelligence, Intelligence Community Directive 203, Analytic Standards (2015)",
        (
            Band(1, 5, ("almost no chance", "remote")),
            Band(5, 20, ("very unlikely", "highly improbable")),
            Band(20, 45, ("unlikely", "improbable")),
            Band(45, 55, ("roughly even chance", "roughly even odds")),
            Band(55, 80, ("likely", "probable")),
            Band(80, 95, ("very likely", "highly probable")),
            Band(95, 99, ("almost certain", "nearly certain")),
        ),
    ),
    Scale(
        "PHIA",
        "Professional Head of Intelligence Assessment (UK), probability yardstick",
        (
            Band(0, 5, ("remote chance",)),
            Band(10, 20, ("highly unlikely",)),
            Band(25, 35, ("unlikely",)),
            Band(40, 50, ("realistic possibility",)),
            Band(55, 75, ("likely", "probable")),
            Band(80, 90, ("highly likely",)),
            Band(95, 100, ("almost certain",)),
        ),
    ),
    Scale(
        "NATO",
        "NATO AJP-2.1, Allied Joint Doctrine for Intelligence Procedures",
        (
            Band(0, 10, ("highly unlikely",)),
            Band(10, 40, ("unlikely",)),
            Band(40, 60, ("even chance",)),
            Band(60, 90, ("likely",)),
            Band(90, 100, ("highly likely",)),
        ),
    ),
    Scale(
        "IPCC",
        "Intergovernmental Panel on Climate Change, guidance note on consistent treatment of uncertainties (2010)",
        (
            Band(99, 100, ("virtually certain",)),
            Band(95, 100, ("extremely likely",)),
            Band(90, 100, ("very likely",)),
            Band(66, 100, ("likely",)),
            Band(33, 66, ("about as likely as not",)),
            Band(0, 33, ("unlikely",)),
            Band(0, 10, ("very unlikely",)),
            Band(0, 5, ("extremely unlikely",)),
            Band(0, 1, ("exceptionally unlikely",)),
        ),
        nested=True,
    ),
    Scale(
        "Kent",
        "Sherman Kent, Words of Estimative Probability, Studies in Intelligence (1964)",
        (
            Band(100, 100, ("certain",)),
            Band(87, 99, ("almost certain",)),
            Band(63, 87, ("probable",)),
            Band(40, 60, ("about even",)),
            Band(20, 40, ("probably not",)),
            Band(2, 12, ("almost certainly not",)),
        ),
    ),
)
DEFAULT = "ICD 203"


@dataclass(frozen=True)
class Understanding:
    """What readers take a phrase to mean, in percent: the median and the quartiles around it."""

    phrase: str
    median: float
    lower: float
    upper: float

    @property
    def ambiguous(self) -> bool:
        """Whether the middle half of readers spreads over 25 points or more."""
        return self.upper - self.lower >= AMBIGUOUS_FROM


AMBIGUOUS_FROM = 25
READERS_SOURCE = "CAPphrase, Kucharski (2026), 5,174 readers, CC BY"
READERS: tuple[Understanding, ...] = (
    Understanding("will happen", 100, 99, 100),
    Understanding("almost certain", 95, 90, 98),
    Understanding("highly likely", 90, 80, 90),
    Understanding("very good chance", 80, 75, 85),
    Understanding("likely", 75, 67, 80),
    Understanding("probable", 75, 65, 80),
    Understanding("realistic possibility", 60, 40, 75),
    Understanding("better than even", 60, 55, 60),
    Understanding("about even", 50, 50, 50),
    Understanding("may", 40, 30, 51),
    Understanding("might", 40, 25, 50),
    Understanding("could", 40, 25, 50),
    Understanding("unlikely", 20, 10, 25),
    Understanding("improbable", 10, 5, 20),
    Understanding("little chance", 10, 5, 15),
    Understanding("highly unlikely", 5, 5, 10),
    Understanding("remote chance", 5, 3, 10),
    Understanding("almost no chance", 2, 1, 5),
)
ALWAYS_AMBIGUOUS = frozenset({"may", "might", "could", "realistic possibility", "serious possibility"})
"""Shown as ambiguous whatever the rounding of the quartiles (METHOD section 5)."""

HEARSAY = frozenset(
    "reportedly allegedly supposedly purportedly rumoured rumored said claimed alleged reported apparently possible possibly".split()
)
"""Marks of hearsay, and bare "possible": never a probability."""

# The forms of one phrase: as an adverb, with its noun, in other spellings.
_SAME = (
    (
        r"\bvery probably\b|\bhighly probably\b|\bmost probably\b|\bmore than probable\b|\bvery probable\b|\bmost probable\b",
        "highly probable",
    ),
    (r"\b(?:most|quite possibly|all too) likely\b", "very likely"),
    (r"\balmost certainly not\b", "almost certainly not"),
    (r"\bnearly certainly\b", "nearly certain"),
    (r"\b(?:almost|all but|practically|near) certain(?:ly|ty)?\b", "almost certain"),
    (r"\bvirtually certainly\b", "virtually certain"),
    (r"\bprobably (?:not|won['’]t|will not)\b", "probably not"),
    (r"\bprobably\b|\bin all probability\b|\bin all likelihood\b", "probable"),
    (r"\b(?:not|n['’]t|isn['’]t) (?:very |at all )?(?:likely|probable)\b|\bhardly likely\b", "unlikely"),
    (r"\b(?:most|quite|rather|fairly) unlikely\b", "unlikely"),
    (r"\bextremely improbable\b|\bvery improbable\b", "highly improbable"),
    (
        r"\b(?:an? )?(?:fifty-fifty|50[-–/]50|even-money|even money|even chance|even odds|toss-up)(?: chance)?\b",
        "roughly even chance",
    ),
    (r"\b(?:roughly|about|almost) even(?: (?:chance|odds|chances))?\b", "roughly even chance"),
    (
        r"\bbetter than (?:even|evens|50-50|fifty-fifty)(?: (?:money|chance|odds))?\b|\bmore likely than not\b|\bodds-on\b",
        "better than even",
    ),
    (r"\b(?:a )?(?:remote|outside|slim) (?:chance|possibility)\b", "remote chance"),
    (r"\b(?:almost|virtually|practically) no chance\b", "almost no chance"),
    (r"\b(?:little|small|scant) (?:chance|likelihood|probability)\b|\bnot much (?:of a )?chance\b", "little chance"),
    (r"\b(?:very )?good chance\b|\bstrong (?:chance|likelihood|possibility|probability)\b", "very good chance"),
    (r"\b(?:a )?serious possibility\b", "serious possibility"),
    (r"\b(?:a )?(?:realistic|real) possibility\b", "realistic possibility"),
)
_RULES = tuple((re.compile(pattern, re.IGNORECASE), phrase) for pattern, phrase in _SAME)


_ONE = (frozenset({"roughly even chance", "roughly even odds", "even chance", "about even"}),)
"""Words of different scales for one chance: ICD 203 says "roughly even chance", NATO "even chance", Kent "about even"."""


def scale(name: str) -> Scale:
    """The scale of that name; KeyError where there is none."""
    return _by_name()[name]


@cache
def _by_name() -> dict[str, Scale]:
    return {s.name: s for s in SCALES}


def plain_phrase(phrase: str) -> str:
    """The phrase as the scales print it.

    >>> plain_phrase("Very probably"), plain_phrase("almost certainly"), plain_phrase("not likely"), plain_phrase("fifty-fifty")
    ('highly probable', 'almost certain', 'unlikely', 'roughly even chance')
    """
    words = re.sub(r"\s+", " ", phrase.strip().lower().replace("’", "'"))[:80]
    for pattern, plain in _RULES:
        if pattern.fullmatch(words):
            return plain
    return words


def _names(phrase: str) -> frozenset[str]:
    """The phrase as the scales print it, by whatever name each has for it."""
    plain = plain_phrase(phrase)
    return frozenset({plain}).union(*(same for same in _ONE if plain in same))


@dataclass(frozen=True)
class Reading:
    """A phrase on one scale."""

    scale: str
    phrase: str
    low: float
    high: float
    source: str


def readings(phrase: str) -> tuple[Reading, ...]:
    """What every scale that has the phrase says of it, in the order of the scales.

    >>> [(r.scale, r.low, r.high) for r in readings("highly likely")]
    [('PHIA', 80, 90), ('NATO', 90, 100)]
    """
    names = _names(phrase)
    return tuple(
        Reading(s.name, next(w for w in band.words if w in names), band.low, band.high, s.source)
        for s in SCALES
        for band in s.bands
        if not names.isdisjoint(band.words)
    )


def understood(phrase: str) -> Understanding | None:
    """What readers take the phrase to mean, if they were asked.

    >>> understood("likely").median, understood("might").ambiguous, understood("reportedly")
    (75, True, None)
    """
    names = _names(phrase)
    return next((u for u in READERS if u.phrase in names), None)


def ambiguous(phrase: str) -> bool:
    """Whether readers disagree about the phrase by 25 points or more."""
    plain = plain_phrase(phrase)
    found = understood(plain)
    return plain in ALWAYS_AMBIGUOUS or (found is not None and found.ambiguous)


def likelihood_of(phrase: str, *, prefer: str = DEFAULT) -> Likelihood | None:
    """The band of a phrase on the preferred scale, else on the first that has it, else as readers take it. Hearsay has none.

    >>> likelihood_of("very probably")
    Likelihood(low=80, high=95, scale='ICD 203')
    >>> likelihood_of("highly unlikely").scale, likelihood_of("reportedly"), likelihood_of("may")
    ('PHIA', None, None)
    """
    plain = plain_phrase(phrase)
    if plain in HEARSAY or plain in ("may", "might", "could"):
        return None
    found = readings(plain)
    if found:
        best = next((r for r in found if r.scale == prefer), found[0])
        return Likelihood(best.low, best.high, best.scale)
    readers = understood(plain)
    return Likelihood(readers.lower, readers.upper, "CAPphrase") if readers else None


def word_for(percent: float, name: str = DEFAULT) -> str | None:
    """The word of a scale for a number; "between X and Y" in a gap of the scale; None beyond its ends.

    >>> word_for(37, "PHIA"), word_for(60), word_for(97, "IPCC"), word_for(50, "Kent"), word_for(0.2)
    ('between unlikely and realistic possibility', 'likely', 'extremely likely', 'about even', None)
    """
    bands = sorted(scale(name).bands, key=lambda b: (b.low, b.high))
    inside = [b for b in bands if b.low <= percent <= b.high]
    if inside:
        # At a border the narrower band names a nested scale, the higher one any other: PHIA's 50 is its "<50".
        best = min(inside, key=lambda b: (b.width, b.low)) if scale(name).nested else inside[-1]
        if not (name == "PHIA" and percent == 50):
            return best.words[0]
    below = [b for b in bands if b.high <= percent]
    above = [b for b in bands if b.low >= percent and b not in below]
    if below and above:
        return f"between {max(below, key=lambda b: b.high).words[0]} and {min(above, key=lambda b: b.low).words[0]}"
    return None

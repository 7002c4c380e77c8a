"""Number words: what they mean, how they bound, and the small words around numbers that decide how these are read.

Tables of general English; the bounds are those of METHOD section 6.
"""

# ruff: noqa: SIM905  (word tables read better as text)
from __future__ import annotations

import re
from typing import Literal

from secondsource.text.units import Unit

Role = Literal["quantity", "vague", "clock", "date", "year", "age", "ordinal", "score", "label"]
Shape = Literal["figure", "word", "fraction", "odds", "vague", "article"]
Bound = Literal["exactly", "about", "more_than", "up_to", "at_least"]

# what number words mean ------------------------------------------------------------------------------------------

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fourty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15, "dozen": 12.0,
    "mln": 1e6, "mil": 1e6, "mn": 1e6, "bln": 1e9, "bn": 1e9, "tn": 1e12, "trn": 1e12, "tln": 1e12, "crore": 1e7, "crores": 1e7, "lakh": 1e5, "lakhs": 1e5,
    "lac": 1e5, "score": 20.0,
}  # fmt: skip
WORD_SCALES = {"hundred", "thousand", "million", "billion", "trillion", "quadrillion", "dozen", "crore", "lakh"}
GLUED_SCALES = {"k": 1e3, "m": 1e6, "mm": 1e6, "b": 1e9, "t": 1e12}
"""Short scales, read so only when they touch the figure."""
VAGUE = {"dozens", "hundreds", "thousands", "millions", "billions", "trillions", "scores", "tens", "lakhs", "crores"}
SIZES = {
    "tens": 10.0, "dozens": 12.0, "scores": 20.0, "hundreds": 1e2, "thousands": 1e3, "lakhs": 1e5, "millions": 1e6, "crores": 1e7, "billions": 1e9, "trillions": 1e12,
}  # fmt: skip
"""The least that a vague word can mean (ACLED: tens 10, dozens 12, hundreds 100); it says less than ten times that."""
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
    "twentieth": 20, "twentieths": 20, "hundredth": 100, "hundredths": 100, "thousandth": 1000,
}  # fmt: skip
GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125, "⅕": 0.2, "⅖": 0.4, "⅗": 0.6, "⅘": 0.8}

# how a number is bounded (METHOD section 6); the words that stand before it, longest first ------------------------

BEFORE: dict[str, Bound] = {
    **dict.fromkeys(
        (
            "about", "around", "some", "roughly", "approximately", "approx", "approx.", "circa", "almost", "nearly", "near", "close to",
            "an estimated", "estimated", "estimated at", "estimated to be", "perhaps", "maybe", "something like", "in the region of", "in the order of",
            "on the order of", "of the order of", "somewhere around", "somewhere near", "in the neighborhood of", "in the neighbourhood of", "just about",
            "practically", "virtually", "more or less", "broadly", "~", "≈", "c.", "ca.", "est.", "approaching", "nigh on",
            "getting on for", "probably", "possibly", "an average of", "on average", "averaging", "loosely", "say", "likely", "a rough", "a reported", "a total of about",
        ),
        "about",
    ),
    **dict.fromkeys(
        (
            "more than", "over", "above", "upwards of", "upward of", "in excess of", "exceeding", "beyond", "topping", "just over", "well over", "greater than",
            "larger than", "higher than", "bigger than", "longer than", "north of", ">", "slightly more than", "a little more than", "far more than", "many more than", "just above",
            "well above", "slightly over", "a little over", "much more than", "just more than", "better than", "older than", "well in excess of", "slightly above",
        ),
        "more_than",
    ),
    **dict.fromkeys(
        (
            "at least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of", "at a minimum", "at the least", "at the very least",
            "≥", "as few as", "as little as", "as low as", "a minimum",
        ),
        "at_least",
    ),
    **dict.fromkeys(
        (
            "up to", "as much as", "as many as", "as high as", "no more than", "not more than", "no higher than", "no longer than", "no greater than", "at most", "a maximum of",
            "a maximum", "less than", "fewer than", "sub -", "lower than", "smaller than", "shorter than", "under", "below", "just under", "just below", "well under", "well below", "a little under", "a little less than",
            "slightly less than", "slightly under", "slightly below", "not exceeding", "≤", "<", "at the most", "upto", "far fewer than", "far less than", "far below", "much less than", "short of", "just short of", "no better than", "not better than", "no bigger than", "no larger than",
        ),
        "up_to",
    ),
}  # fmt: skip
AFTER: dict[str, Bound] = {
    "or so": "about", "or thereabouts": "about", "-odd": "about", "odd": "about", "-ish": "about", "give or take": "about",
    "or more": "at_least", "and more": "at_least", "or above": "at_least", "and above": "at_least", "or higher": "at_least", "+": "at_least",
    "-plus": "at_least", "plus": "at_least", "and counting": "at_least", "and up": "at_least", "or over": "at_least", "or greater": "at_least",
    "or fewer": "up_to", "or less": "up_to", "or under": "up_to", "or lower": "up_to", "or below": "up_to", "at most": "up_to", "at least": "at_least", "tops": "up_to",
}  # fmt: skip
PASSING = re.compile(
    r"\b(?:exceed(?:s|ed)?|surpass(?:es|ed)?|top(?:s|ped)|outnumber(?:s|ed)?|pass(?:es|ed) the|(?:toll|count|number|total|figure|tally|population|"
    r"membership|temperature|cases|deaths)\b[^.;:?!]{0,24}\bpass(?:es|ed)?)(?: (?:the|a|an|all))?\s?$",
    re.IGNORECASE,
)
"""Verbs that put the number behind them: "exceeded 500" is more than 500."""
BOUNDS: dict[Bound, int] = {"exactly": 0, "about": 1, "more_than": 2, "at_least": 2, "up_to": 2}
NEGATORS = {
    "no",
    "nobody",
    "none",
    "never",
    "not",
    "n't",
    "cannot",
    "nothing",
    "neither",
    "without",
    "n’t",
    "can't",
    "won't",
    "don't",
}
DURING = {"over", "under", "above", "near", "below", "around", "beyond"}

# the words around a number ------------------------------------------------------------------------------------------

LONGEST_FIGURE = 15
HYPHENS = "-‐‑–—−"
YEAR_CUES = {
    "in",
    "since",
    "by",
    "of",
    "until",
    "till",
    "from",
    "during",
    "before",
    "after",
    "early",
    "late",
    "mid",
    "to",
    "and",
    "through",
    "for",
    "around",
    "circa",
    "spring",
    "summer",
    "autumn",
    "winter",
    "fall",
}
DATING = frozenset("in since until till during early late mid spring summer autumn winter circa".split())
"""Words before which a bounded number of four digits is still a year: "in about 1850", but "by an average of 1500"."""
COUNTABLE = frozenset(
    "people persons men women children soldiers troops fighters jobs homes houses votes voters deaths civilians refugees migrants workers employees students "
    "police officers families residents members tonnes tons barrels miles km kilometres metres feet acres hectares units cars vehicles passengers others more "
    "signatures customers patients cases victims prisoners protesters protestors demonstrators staff casualties shares copies pages words years days animals cattle "
    "sheep trees aircraft tanks missiles rockets bodies guests visitors tourists schools villages towns branches stores shops".split()
)
FUNCTION_WORDS = frozenset(
    "of in on at by to from for with and or but nor as than that which who whose when while where if unless because since until though although after before "
    "against among between during over under into onto within without about is are was were be been has have had do does did will would can could may might "
    "must shall should not it he she they we i you this these there here said says so then now ago earlier later each apiece total altogether "
    "higher lower up down more less fewer better worse off away per a an the lost won last next".split()
)
PER = re.compile(
    r"(?:\s?(?:per|an?|each|every|/)\s?|-(?:per|an?)-)(year|month|week|day|hour|minute|second|quarter|person|head|household|family|customer|share|barrel|tonne|ton|night|unit|annum|dozen|gram|gramme|"
    r"capita|litre|liter|gallon|ounce|pound|kilo|kilogram|square foot|square metre|square meter|acre|hectare|mile|km|kilometre|vote|game|match|kwh|mwh)\b(?!\s(?:earlier|ago|before|later|after|from))",
    re.IGNORECASE,
)
CHANGED = re.compile(
    r"\b(?:rose|risen|rise|rises|rising|fell|fall|falls|fallen|falling|drop\w{0,4}|jump\w{0,3}|climb\w{0,3}|gr[eo]w\w{0,3}|cut|cuts|cutting|increas\w{1,3}|decreas\w{1,3}|declin\w{1,3}|"
    r"shr[aiu]nk|slid|slump\w{0,3}|soar\w{0,3}|surg\w{1,3}|plung\w{1,3}|plummet\w{0,3}|rais\w{1,3}|lower\w{0,3}|reduc\w{1,3}|up|down|went|go|going|expand\w{0,3}|narrow\w{0,3}|widen\w{0,3}|"
    r"improv\w{1,3}|doubled|tripled|revis\w{1,3}|chang\w{1,3}|mov\w{1,3}|swell\w{0,3}|swollen|sank|sunk|slow\w{0,3}|eas\w{1,3}|boost\w{0,3}|dwindl\w{1,3}|edg\w{1,3}|slip\w{0,4}|advanc\w{1,3}|tumbl\w{1,3}|"
    r"worsen\w{0,3}|creep|crept|trim\w{0,4}|halv\w{1,3}|dip\w{0,4})\b[^.;:]{0,60}$",
    re.IGNORECASE,
)
RANGED = re.compile(
    r"\b(?:rang\w{1,3}|var(?:y|ies|ied|ying)|anywhere|estimat\w{1,4}|somewhere|pric(?:ed?|es|ing)|cost(?:s|ing)?|charg(?:es?|ed|ing)|fetch(?:es|ed|ing)?|"
    r"sells?(?: for)?|selling(?: for)?|(?:can|could|may|might|will|would|which|that|prices|fees|costs|fines|bills|salaries) runs?|running|span(?:s|ned|ning)?|worth|"
    r"sentences? of|start(?:s|ing|ed)?|sizes|fees|fines|salaries|bonuses|temperatures|ages)\b[^.;:]{0,40}$",
    re.IGNORECASE,
)

EIGHTHS = ("2", "3", "4", "5", "8", "16", "32", "64")
SHARING = {
    "by",
    "about",
    "around",
    "nearly",
    "almost",
    "over",
    "than",
    "least",
    "to",
    "under",
    "roughly",
    "approximately",
    "only",
    "just",
    "and",
    "lost",
    "cut",
    "is",
    "was",
    "some",
}
HALF_BOUNDS = {
    "about",
    "around",
    "nearly",
    "almost",
    "over",
    "roughly",
    "approximately",
    "than",
    "least",
    "under",
    "to",
    "only",
    "just",
    "below",
    "above",
    "some",
}
WHOLES = frozenset(
    "population country country's world world's nation workforce staff electorate voters seats members people total money households homes patients respondents cases deaths "
    "victims students children workers employees adults men women votes population's shares time countries states companies firms territory land budget passengers inmates prisoners".split()
)
ODDS_BASES = {
    2,
    3,
    4,
    5,
    6,
    7,
    8,
    9,
    10,
    12,
    20,
    25,
    30,
    50,
    100,
    200,
    500,
    1000,
    10_000,
    100_000,
    1_000_000,
    10_000_000,
    100_000_000,
}
PLURAL_PARTS = frozenset("halves thirds quarters fourths fifths sixths eighths tenths".split())
MEASURED_WHOLE = frozenset(
    "mile kilometre kilometer metre meter km hour day month year decade century inch yard pound ounce kilo kilogram tonne ton litre "
    "liter gallon acre hectare degree barrel".split()
)
"""What news divides: "half a mile", "a quarter of a century"."""
ARTICLED = {
    "decade",
    "century",
    "year",
    "month",
    "week",
    "day",
    "hour",
    "minute",
    "fortnight",
    "mile",
    "kilometre",
    "kilometer",
    "metre",
    "meter",
    "tonne",
    "ton",
    "percent",
    "point",
    "acre",
    "hectare",
}
CHANCES = frozenset("chance chances probability likelihood odds shot".split())
LAID = frozenset("at of than gives give gave offers offered sees put puts about roughly".split())
"""Words before which "even odds" are odds, and "even" no adverb."""
TAKING = frozenset(
    "for in within take takes taking took taken last lasts lasted lasting spend spends spent wait waits waited need needs needed".split()
)
"""Words before "a week or more" and its like."""
POINTS = Unit("percentage points", "points", 0.01)
PERCENT_OF_ONE = Unit("percent", "percent", 0.01)

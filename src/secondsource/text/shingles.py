"""Shingles: runs of words under keys that are the same in every house style.

Two papers print one sentence as "Mr Lee’s programme fell 5 per cent" and "Lee's program fell 5%". What is compared here are
keys of words: case, accents, marks, titles, possessives and the British and American spellings folded away, numbers in one
form. A shingle is a hash of a few keys in a row; winnowing (Schleimer, Wilkerson & Aiken 2003) keeps few of them, and still one
of any run that two texts share and that is long enough.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import accumulate, chain
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]
T = TypeVar("T")

SIZE = 5
"""Words in a shingle: four are often a phrase of the trade, five seldom."""

WINDOW = 4
"""Of so many shingles in a row at least one is kept: a shared run of SIZE + WINDOW - 1 words is always seen."""

# Acronyms with stops; percent in its spellings; numbers; words (with inner apostrophes); single signs of scripts that set no
# blanks between words (kana, Han, Thai, Lao, Burmese, Khmer), which would otherwise make one word of a sentence.
_WORD = re.compile(
    r"(?:[A-Za-z]\.){2,}"
    r"|\bper[ \u00a0]cent\b|%"
    r"|\d+(?:[.,]\d+)*"
    r"|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
    r"|[^\W\d_\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+"
    r"(?:['\u2019\u02bc\u00b4`][^\W\d_]+)*",
    re.IGNORECASE,
)

_TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "sir",
        "dame",
        "lord",
        "lady",
        "prof",
        "mx",
        "messrs",
        "mme",
        "mlle",
        "herr",
        "frau",
        "sr",
        "sra",
    ]
)

_ALIKE = {
    "%": "percent", "pct": "percent", "percentage": "percent",
    "bln": "billion", "bn": "billion", "mln": "million", "m": "million", "tn": "trillion", "trn": "trillion", "k": "thousand",
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15",
    "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30", "forty": "40",
    "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
    "first": "1st", "second": "2nd", "third": "3rd",
    "km": "kilometre", "kms": "kilometre", "kg": "kilo", "kgs": "kilo", "mph": "mph",
    "jan": "january", "feb": "february", "mar": "march", "apr": "april", "jun": "june", "jul": "july", "aug": "august",
    "sep": "september", "sept": "september", "oct": "october", "nov": "november", "dec": "december",
    "mon": "monday", "tue": "tuesday", "tues": "tuesday", "wed": "wednesday", "thu": "thursday", "thurs": "thursday",
    "fri": "friday", "sat": "saturday",
    "gov": "governor", "gen": "general", "sen": "senator", "rep": "representative", "lt": "lieutenant", "col": "colonel",
    "capt": "captain", "sgt": "sergeant", "pres": "president", "st": "saint",
    "grey": "gray", "towards": "toward", "afterwards": "afterward", "forwards": "forward", "upwards": "upward",
    "amongst": "among", "whilst": "while", "programme": "program", "programmes": "programs", "cheque": "check",
    "cheques": "checks", "tyre": "tire", "tyres": "tires", "kerb": "curb", "gaol": "jail", "plough": "plow",
    "sceptical": "skeptical", "sceptics": "skeptics", "sceptic": "skeptic", "aluminium": "aluminum", "aeroplane": "airplane",
    "judgement": "judgment", "judgements": "judgments", "ageing": "aging", "enquiry": "inquiry", "enquiries": "inquiries",
    "mum": "mom", "storey": "story", "practise": "practice", "practised": "practiced", "manoeuvre": "maneuver",
    "moustache": "mustache", "pyjamas": "pajamas", "draught": "draft", "skilful": "skillful", "fulfil": "fulfill",
    "enrol": "enroll", "instalment": "installment", "instalments": "installments", "learnt": "learned", "burnt": "burned",
    "spelt": "spelled", "dreamt": "dreamed", "leant": "leaned", "likeable": "likable", "sizeable": "sizable",
    "cannot": "can not", "gonna": "going to", "okay": "ok", "adviser": "advisor", "advisers": "advisors",
    "metre": "meter", "metres": "meters", "litre": "liter", "litres": "liters", "centre": "center", "centres": "centers",
    "centred": "centered", "theatre": "theater", "theatres": "theaters", "fibre": "fiber", "calibre": "caliber",
    "sombre": "somber", "spectre": "specter", "sabre": "saber", "lustre": "luster", "meagre": "meager",
    "defence": "defense", "defences": "defenses", "offence": "offense", "offences": "offenses", "licence": "license",
    "licences": "licenses", "pretence": "pretense",
}  # fmt: skip
"""Different printings of one word: spellings of both sides of the ocean, short forms of the wires, numbers in words."""

_ENDINGS = (
    (re.compile(r"(?<=..[a-z])i[sz](?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)"), "iz"),
    (re.compile(r"(?<=[a-z]l)y[sz](?=(?:e|ed|es|er|ers|ing)$)"), "yz"),
    (re.compile(r"(?<=[a-z][a-z])our(?=(?:s|ed|ing|er|ers|able|ably|ful|ite|ites|hood|ist|ists|less|al|ally)?$)"), "or"),
    (re.compile(r"(?<=[a-z][aeiou])ll(?=(?:ed|ing|er|ers|or|ors)$)"), "l"),
    (re.compile(r"(?<=[a-z]al)ogue(?=s?$)|(?<=[a-z]ol)ogue(?=s?$)"), "og"),
    (re.compile(r"ae(?=[a-z]{3})|oe(?=[a-z]{4})"), "e"),
)
"""Regular differences of spelling. A fold that joins two different words now and then does no harm in a run of five."""

_PER_CENT = re.compile(r"\bper cent\b", re.IGNORECASE)
_LONGEST_PIECE = 40
_PIECES = 1 << 16
"""Stretches of text that are kept, and how long they may be: what is longer is no word that comes again."""

_POSSESSIVE = re.compile(r"['\u2019\u02bc\u00b4`]s?$")
_APOSTROPHES = re.compile(r"['\u2019\u02bc\u00b4`]")


class Word(NamedTuple):
    """A word of a text: the key it is compared by, and where it stands. Titles have no key and are left out."""

    key: str
    start: int
    end: int


@lru_cache(maxsize=1 << 15)
def fold(word: str) -> str:
    """The key of a word: the same in all its house spellings; empty for a title before a name.

    >>> fold("Organised") == fold("organized"), fold("Labour") == fold("labor"), fold("U.S."), fold("1,200"), fold("Mr")
    (True, True, 'us', '1200', '')
    """
    if word[0].isdigit():
        return _number(word)
    key = word.casefold()
    if not key.isascii():
        key = "".join(c for c in unicodedata.normalize("NFKD", _APOSTROPHES.sub("'", key)) if not unicodedata.combining(c))
    if key.startswith("per") and key.endswith("cent") and len(key) == 8:
        return "percent"
    if "." in key:
        return key.replace(".", "")
    key = _POSSESSIVE.sub("", key) if len(key) > 2 else key
    key = _APOSTROPHES.sub("", key)
    if key in _TITLES:
        return ""
    if key in _ALIKE:
        return _ALIKE[key]
    if len(key) > 4 and key.isascii():
        for ending, plain in _ENDINGS:
            key = ending.sub(plain, key)
    return key


def _number(word: str) -> str:
    """A number without separators of thousands or idle zeros."""
    digits = re.sub(r"[,.](?=\d{3}(?:[.,]|$))", "", word) if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", word) else word
    digits = digits.replace(",", ".")
    if digits.count(".") == 1:
        digits = digits.rstrip("0").rstrip(".")
    return digits


class _Pieces(dict[str, T]):
    """What was made of stretches of text without blanks: nearly all that a text holds were met before."""

    def __init__(self, make: Callable[[str], T]) -> None:
        super().__init__()
        self.make = make

    def __missing__(self, piece: str) -> T:
        made = self.make(piece)
        if len(piece) <= _LONGEST_PIECE:
            if len(self) >= _PIECES:
                self.clear()
            self[piece] = made
        return made


def _placed(piece: str) -> tuple[tuple[str, int, int], ...]:
    return tuple((key, *m.span()) for m in _WORD.finditer(piece) if (key := fold(m.group())))


def _numbered(piece: str) -> tuple[int, ...]:
    return tuple(number_of(key) for word in _WORD.findall(piece) if (key := fold(word)))


_PLACED, _NUMBERED = _Pieces(_placed), _Pieces(_numbered)


def tie_per_cent(text: str) -> str:
    """A text in which the blank of "per cent" is none that words are cut at; all else stays where it is."""
    return _PER_CENT.sub(_tied, text) if "cent" in text.lower() else text


def _tied(found: re.Match[str]) -> str:
    return found.group().replace(" ", "\u00a0")


def scan(text: str) -> tuple[list[str], list[int], list[int]]:
    """The keys of the words of a text, in order, where each begins and where it ends.

    >>> scan("Mr Lee’s programme")
    (['lee', 'program'], [3, 9], [8, 18])
    """
    keys: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for piece in tie_per_cent(text).split(" "):
        for key, start, end in _PLACED[piece]:
            keys.append(key)
            starts.append(at + start)
            ends.append(at + end)
        at += len(piece) + 1
    return keys, starts, ends


def words(text: str) -> list[Word]:
    """The words of a text, in order.

    >>> [word.key for word in words("Mr Lee’s programme fell 5 per cent")]
    ['lee', 'program', 'fell', '5', 'percent']
    """
    return [Word(*word) for word in zip(*scan(text), strict=True)]


def numbers_in(text: str) -> list[int]:
    """A number for the key of each word of a text (see ``tie_per_cent``), in order: ``scan`` in a third of the time.

    >>> numbers_in("Lee’s programme") == [number_of("lee"), number_of("program")]
    True
    """
    return list(chain.from_iterable(map(_NUMBERED.__getitem__, text.split(" "))))


@lru_cache(maxsize=1 << 16)
def number_of(key: str) -> int:
    """A number of 64 bits for a key, the same on every machine."""
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


_FIGURES = frozenset(number_of(key) for key in _ALIKE.values() if key.isdigit())
_DIGIT = re.compile(r"[\d\u00b2\u00b3\u00b9\u2070-\u2089]")


def has_figures(text: str, numbers: Iterable[int]) -> bool:
    """Whether a text, with the numbers of its words, holds figures, in digits or in words.

    >>> [has_figures(text, numbers_in(text)) for text in ("some twenty boats", "in 2019", "a few boats")]
    [True, True, False]
    """
    return bool(_DIGIT.search(text)) or not _FIGURES.isdisjoint(numbers)


def shingles(keys: list[str], size: int = SIZE) -> Hashes:
    """A hash for each run of ``size`` keys; none if there are fewer.

    >>> len(shingles("a b c d e f g".split())), len(shingles(["a", "b"]))
    (3, 0)
    """
    return rolled(np.array([number_of(key) for key in keys], dtype=np.uint64), size)


def rolled(numbers: Hashes, size: int) -> Hashes:
    """A hash for each run of ``size`` numbers."""
    count = len(numbers) - size + 1
    if count < 1:
        return np.empty(0, dtype=np.uint64)
    hashes = np.zeros(count, dtype=np.uint64)
    with np.errstate(over="ignore"):
        for n in range(size):
            hashes = hashes * np.uint64(0x9E3779B97F4A7C15) + numbers[n : n + count]
        hashes ^= hashes >> np.uint64(29)
        hashes *= np.uint64(0xBF58476D1CE4E5B9)
        hashes ^= hashes >> np.uint64(32)
    return hashes


def winnow(hashes: Hashes, window: int = WINDOW) -> Hashes:
    """The smallest hash of each ``window`` in a row, each once, sorted.

    >>> bool(np.isin(winnow(shingles(list("bcdefghijk"))), winnow(shingles(list("abcdefghijkl")))).any())
    True
    """
    if len(hashes) <= window:
        return np.unique(hashes.min(keepdims=True)) if len(hashes) else hashes
    count = len(hashes) - window + 1
    least = hashes[:count]
    for n in range(1, window):
        least = np.minimum(least, hashes[n : n + count])
    least = np.sort(least)
    kept: Hashes = least[np.flatnonzero(np.r_[True, least[1:] != least[:-1]])]
    return kept


_NONE = np.uint64(0xFFFFFFFFFFFFFFFF)


def winnow_parts(numbers: Sequence[int], lengths: Sequence[int], size: int = SIZE, window: int = WINDOW) -> list[list[int]]:
    """``winnow`` of the shingles of each of several stretches that follow each other, as 53 bits; ``lengths``: their words.

    53 bits: whole numbers in JSON, SQLite and every other place where they may pass.

    >>> keys = [number_of(key) for key in "the dam above the old town of Orlin was opened".split()]
    >>> winnow_parts(keys * 2, [10, 10])[1] == (winnow(shingles("the dam above the old town of Orlin was opened".split())) >> 11).tolist()
    True
    """
    count = len(numbers) - size + 1
    if count < 1:
        return [[] for _ in lengths]
    hashes = np.full(count + window - 1, _NONE)
    hashes[:count] = rolled(np.array(numbers, dtype=np.uint64), size)
    stretches = [(end - length, length - size + 1) for end, length in zip(accumulate(lengths), lengths, strict=True)]
    for start, held in stretches:
        if 0 < held < window:
            # What runs over the end of a stretch is no shingle of it.
            hashes[start + held : start + window] = _NONE
    least = hashes[:count]
    for n in range(1, window):
        least = np.minimum(least, hashes[n : n + count])
    kept = (least >> np.uint64(11)).tolist()
    # A stretch too short for one window is one.
    return [sorted(set(kept[start : start + max(1, held - window + 1)])) if held > 0 else [] for start, held in stretches]

"""Edits: what one wording of a text changed in the other, as numbers, for the guess which of the two was made from which.

Every number is odd: it changes its sign when the two texts change places, so that no guess depends on which comes first. The
words of the trade here are general ones; nothing knows where a text was taken from. How the weights came about, and what they are
worth, is told in training/direction/README.md.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import Levenshtein

from secondsource.reuse.edits_table import WEIGHTS
from secondsource.reuse.rarity import EVERYWHERE, IN_MOST_NEWS
from secondsource.reuse.remembering import remembered

_TOKEN = re.compile(r"[^\W_]+(?:['\u2019][^\W\d_]+)*|\S")
LONGEST = 3000
"""So many words of a text are looked at."""
_BLOCK = 6
"""From so many words on something added is matter, below it is wording."""
_FEW = 3
"""A text with so few changes was cut or continued, not worked over."""


def _table(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SAYING = _table(
    "said says say saying told added according announced reported reports statement spokesman spokeswoman officials sources"
    " declined reporters asked stated"
)
_NEWER = _table(
    "now later since already confirmed confirms updated update corrected corrects additionally also however meanwhile new"
    " another further died former recently currently yesterday"
)
_OLDER = _table("today tomorrow tonight will soon expected details follow upcoming")
_SIGNED = _table("reuter reuters ap afp upi tass xinhua dpa")
_CORRECTING = re.compile(
    r"\b(?:correct(?:s|ed|ing|ion)|clarif(?:y|ies|ied|ication)|amends?|refil(?:es|ed|ing)|rewrites?|recasts?|restat(?:es|ed)|updat(?:es|ed)"
    r"|(?:in|an) item moved|earlier (?:report|version|story)|adds? (?:details?|quotes?|background|reaction|byline))\b",
    re.IGNORECASE,
)
_TO_FOLLOW = re.compile(
    r"(?:\bmore(?: (?:to follow|later|follows|details))?|\.\.\.|--|\u2026)\s{0,2}(?:[A-Za-z]{2,7}\.{0,3})?\s{0,4}$",
    re.IGNORECASE,
)
_CODE = re.compile(r"<[^<>\s]{1,12}>|\([A-Z][A-Z.]{0,7}\)")
_MARK = re.compile(r"[\[\]{}|=*#_~/\\]")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_SIGNS = {"commas": ",", "quotes": '"', "angles": "<", "bangs": "!", "asks": "?"}


@dataclass(frozen=True)
class Side:
    """The tokens of one text, as printed and without regard to capitals."""

    tokens: tuple[str, ...]
    low: tuple[str, ...]

    @cached_property
    def often(self) -> Counter[str]:
        return Counter(self.low)

    @cached_property
    def newest_year(self) -> int:
        return max((int(w) for w in self.low if _YEAR.fullmatch(w)), default=0)

    @property
    def sign_off(self) -> str:
        """The name of the agency at the end."""
        last = next((t for t in self.tokens[:-5:-1] if t.isalpha()), "")
        return last if last.casefold() in _SIGNED else ""


@remembered(256)
def _side(text: str) -> Side:
    tokens: list[str] = []
    for found in _TOKEN.finditer(text):
        tokens.append(found.group())
        if len(tokens) == LONGEST:
            break
    return Side(tuple(tokens), tuple(token.casefold() for token in tokens))


@dataclass(frozen=True)
class Change:
    """A stretch of tokens of one text that stands otherwise in the other, or nowhere."""

    a: slice
    b: slice


def _changes(a: Side, b: Side) -> list[Change]:
    found: list[Change] = []
    for op in Levenshtein.opcodes(a.tokens, b.tokens):
        if op.tag == "equal":
            continue
        if found and found[-1].a.stop == op.src_start and found[-1].b.stop == op.dest_start:
            found[-1] = Change(slice(found[-1].a.start, op.src_end), slice(found[-1].b.start, op.dest_end))
        else:
            found.append(Change(slice(op.src_start, op.src_end), slice(op.dest_start, op.dest_end)))
    return found


def _log(count: float) -> float:
    return math.copysign(math.log1p(abs(count)), count)


def _more(a: float, b: float) -> float:
    """1 if the second is more, -1 if it is less."""
    return float((b > a) - (b < a))


def _gained(a: list[str], b: list[str], table: frozenset[str]) -> float:
    return _log(sum(word in table for word in b) - sum(word in table for word in a))


def _stands(word: str, a: Side, b: Side) -> float:
    """How well a spelling is known: in both texts, and among the words of all news."""
    return 3.0 * (word in EVERYWHERE or word in IN_MOST_NEWS) + min(3, a.often[word] + b.often[word])


def _spelling(a: Side, b: Side, found: list[Change]) -> float:
    """How many words of ``a`` are spelt better in ``b``, less those the other way."""
    better = 0.0
    for change in found:
        mine, other = a.low[change.a], b.low[change.b]
        if len(mine) != len(other) or len(mine) > _BLOCK:
            continue
        for x, y in zip(mine, other, strict=True):
            if (
                x != y
                and x.isalpha()
                and y.isalpha()
                and min(len(x), len(y)) > 3
                and Levenshtein.distance(x, y, score_cutoff=2) <= 2
            ):
                better += _more(_stands(x, a, b), _stands(y, a, b))
    return better


def _figure(words: tuple[str, ...]) -> float | None:
    if len(words) != 1 or not words[0][0].isdigit():
        return None
    return float("".join(c for c in words[0] if c.isascii() and c.isdigit())[:300] or 0)


def edits(text_a: str, text_b: str, head_a: str = "", head_b: str = "") -> dict[str, float]:
    """The numbers of two texts and their headlines: above zero where ``b`` did what the name says.

    >>> cut = edits("The dam holds. The mayor of Orlin spoke of a narrow escape.", "The dam holds.")
    >>> cut["clean tail"], cut["is longer"]
    (-1.0, -1.0)
    """
    a, b = _side(text_a), _side(text_b)
    if (len(b.tokens), b.tokens) < (len(a.tokens), a.tokens):
        # The fewest edits are not the same from both sides.
        return {name: -number for name, number in edits(text_b, text_a, head_b, head_a).items()}
    found = _changes(a, b)
    size_a, size_b = len(a.tokens), len(b.tokens)
    steps: Counter[str] = Counter()
    lost: list[str] = []
    gained: list[str] = []
    matter: tuple[list[str], list[str]] = ([], [])
    wording: tuple[list[str], list[str]] = ([], [])
    risen = 0.0
    for change in found:
        out, into = a.low[change.a], b.low[change.b]
        lost += out
        gained += into
        step = len(into) - len(out)
        if abs(step) < _BLOCK:
            wording[0].extend(out)
            wording[1].extend(into)
            if (old := _figure(out)) is not None and (new := _figure(into)) is not None:
                risen += _more(old, new)
            continue
        matter[step > 0].extend(into if step > 0 else out)
        at_end = change.a.stop >= size_a - 1 or change.b.stop >= size_b - 1 or (
            size_a - change.a.stop < _BLOCK - 1 and size_b - change.b.stop < _BLOCK - 1
        )  # fmt: skip
        where = "tail" if at_end else "head" if change.a.start == 0 or change.b.start == 0 else "middle"
        steps[where] += step
        steps[where + "s"] += 1 if step > 0 else -1
    few = len(found) <= _FEW
    numbers = {
        "is longer": _more(size_a, size_b),
        "clean length": _more(size_a, size_b) if few else 0.0,
        "clean tail": _log(steps["tails"]) / math.log(2) if few else 0.0,
        "head": _log(steps["head"]), "middle": _log(steps["middle"]), "middles": _log(steps["middles"]),
        "net words": _log(len(wording[1]) - len(wording[0])),
        "figures risen": _log(risen),
        "saying": _gained(*wording, _SAYING), "saying matter": _gained(*matter, _SAYING),
        "newer matter": _gained(*matter, _NEWER), "older": _gained(*wording, _OLDER),
        "spelling": _log(_spelling(a, b, found)),
        "marks": _log(sum(bool(_MARK.search(w)) for w in gained) - sum(bool(_MARK.search(w)) for w in lost)),
        "signed": _more(bool(a.sign_off), bool(b.sign_off)),
        "capital signature": _more(_shouts(a.sign_off), _shouts(b.sign_off)),
        "newest year": _more(a.newest_year, b.newest_year) if a.newest_year and b.newest_year else 0.0,
        "to follow": _more(bool(_TO_FOLLOW.search(text_a[-60:])), bool(_TO_FOLLOW.search(text_b[-60:]))),
        "correcting": _more(len(_CORRECTING.findall(text_a)), len(_CORRECTING.findall(text_b))),
    } | {name: _log(gained.count(sign) - lost.count(sign)) for name, sign in _SIGNS.items()}  # fmt: skip
    heads = bool(head_a and head_b)
    numbers["head codes"] = _more(bool(_CODE.search(head_a)), bool(_CODE.search(head_b))) if heads else 0.0
    numbers["head corrected"] = _more(bool(_CORRECTING.search(head_a)), bool(_CORRECTING.search(head_b))) if heads else 0.0
    numbers["head longer"] = _more(len(head_a), len(head_b)) if heads else 0.0
    return numbers


def _shouts(sign_off: str) -> bool:
    """Whether a sign-off of letters stands in capitals, as wires print it; "AP" always does."""
    return sign_off.isupper() and len(sign_off) > 3


def kinds(text_a: str, text_b: str) -> dict[str, float]:
    """What kind of text the two are, and how much they have in common: the same whichever comes first."""
    a, b = _side(text_a), _side(text_b)
    size = max(1, len(a.low) + len(b.low))
    kept = [1 - (x.often - y.often).total() / max(1, len(x.low)) for x, y in ((a, b), (b, a))]
    return {
        "told": min(2.0, 100 * sum(a.often[w] + b.often[w] for w in _SAYING) / size),
        "kept": min(kept),
        "contained": max(kept),
        "short": float(min(len(a.low), len(b.low)) < 120),
        "talk": min(2.0, 100 * sum(a.often[w] + b.often[w] for w in ("i", "you", "?", "utc")) / size),
    }


def lean(text_a: str, text_b: str, head_a: str = "", head_b: str = "") -> tuple[float, str]:
    """How much the edits speak for ``a`` as the earlier text (below zero: for ``b``), in log odds, and the edit that says most."""
    if text_a == text_b and (head_a == head_b or not (head_a and head_b)):
        return 0.0, ""
    of_kind = kinds(text_a, text_b) | {"": 1.0}
    parts = {
        name: round(number * sum(weight * of_kind[kind] for kind, weight in WEIGHTS[name].items()), 6)
        for name, number in edits(text_a, text_b, head_a, head_b).items()
        if number and name in WEIGHTS
    }
    score = math.fsum(parts.values())
    told = max((name for name in parts if parts[name] * score > 0), key=lambda name: (abs(parts[name]), name), default="")
    return score, told

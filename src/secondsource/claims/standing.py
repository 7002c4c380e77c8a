"""How two claims stand that give other figures for one thing: revised, corrected, contradicted, or counted by another rule (METHOD section 6).

Two figures contradict only if thing, scope and time agree and their ranges are disjoint. Of other years they are a series, and nothing is
said; under another rule of inclusion their definitions differ; a later figure for what goes on revises the earlier.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Literal

import numpy as np

from secondsource.claims.compare import comparable, ends, same_figure
from secondsource.claims.items import Item
from secondsource.model import Quantity
from secondsource.text.periods import last_day

Standing = Literal["revises", "corrects", "contradicts", "definitions_differ"]

_NUMBERED = r"\d|an?\b|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|at\b|several\b|some\b|many\b|dozens\b|women\b|children\b|babies\b"
_RULES = re.compile(
    rf"\b(?P<out>exclud(?:ing|es|ed)|(?:not|n['’]t|without) (?:includ|count)\w{{1,3}}|leav(?:es|ing) out|leaves aside|apart from)\s(?:the\s|those\s|all\s)?(?P<left>[a-z][\w-]{{2,20}})|"
    rf"\b(?:includ(?:ing|es)|counting|counts|inclusive of|taking in|takes in)\s(?!{_NUMBERED})(?:the\s|those\s|all\s|both\s)?(?P<taken>[a-z][\w-]{{2,20}})|"
    r"(?<=, )(?P<put>[a-z][\w-]{2,20}) (?:included|excluded)\b|\b(?P<only>[a-z][\w-]{2,20}) (?:only|alone)\b|"
    r"\bonly (?P<sole>civilians?|soldiers|combatants|fighters|adults|residents|nationals)\b",
    re.IGNORECASE,
)
"""What a figure is said to take in or to leave out. "Including two women" only says more of those counted, and is no rule."""
_SURE = re.compile(
    r"\b(confirmed|verified|documented|registered|identified|suspected|probable|presumed|estimated)\b", re.IGNORECASE
)
_CLASSES = {
    "civilian": "civilian", "noncombatant": "civilian", "non-combatant": "civilian", "soldier": "armed", "fighter": "armed", "combatant": "armed",
    "militant": "armed", "troop": "armed", "gunman": "armed", "gunmen": "armed", "insurgent": "armed", "rebel": "armed",
}  # fmt: skip
"""Whom a count of dead may leave out."""
_CORRECTING = re.compile(
    r"\b(?:correct(?:s|ed|ing|ion)|mistaken(?:ly)?|in error|by mistake|miscounted|wrongly|erroneous(?:ly)?|counted twice|double[- ]count\w{0,3})\b",
    re.IGNORECASE,
)
_KNEW = r"(?:assess|thought|believ|fear|expect|estimat|predict|assum|warn|worr|suspect|reckon)\w{0,4}"
_THEN = r"(?:first|initially|originally|once|previously|earlier)"
_REASSESSING = re.compile(
    rf"\b(?:less|more|lower|higher|smaller|greater|better|worse)\b[^.;:]{{0,40}}\bthan (?:\w+ ){{0,4}}{_THEN} {_KNEW}|"
    rf"\bat one (?:point|time|stage)\b[^.;]{{0,40}}\b{_KNEW}|\b(?:had|have|were|was|we|they) {_THEN} (?:been )?{_KNEW}|"
    rf"\bno longer (?:be )?{_KNEW}|\bcontrary to (?:\w+ )?(?:earlier|initial|first|previous) (?:fears|reports|estimates|expectations|warnings|assessments)",
    re.IGNORECASE,
)
"""How somebody says that he, or others, saw it otherwise before: "that is less likely than we first assessed"."""
ALIKE = 0.57
"""How near in meaning what is seen otherwise now must be to what was said before."""
_END = re.compile(r"[.!?][”\"’)]?(?:\s|$)|\n")
_AROUND = 240


def stand(
    a: Sequence[Item], b: Sequence[Item], *, text_of: Callable[[str], str], speaker_of: Callable[[Item], str | None]
) -> tuple[Standing, bool] | None:
    """How the propositions ``a`` stand to ``b``, and whether ``a`` is the later; None if they can stand side by side."""
    met = [(i, x, j, y) for i in a for j in b for x, y in _pairs(i, j)]
    if met and all(_of_other_times(i, x, j, y) for i, x, j, y in met):
        return None
    apart = bool(met) and all(_disjoint(x, y) for _, x, _, y in met)
    if apart and all(_counted_otherwise(i, x, j, y, text_of) for i, x, j, y in met):
        return "definitions_differ", True
    first_a = min((i.published[:10] for i in a if i.published), default=None)
    first_b = min((i.published[:10] for i in b if i.published), default=None)
    if not first_a or not first_b:
        return None
    if first_a == first_b:
        return ("contradicts", True) if apart else None
    later, earlier = (a, b) if first_a > first_b else (b, a)
    if any(same_figure(r, x) for i in later for r in i.rejected for j in earlier for x in j.numbers if comparable(r, x)) or any(
        _CORRECTING.search(_sentence(i, text_of)) for i in later
    ):
        return "corrects", later is a
    before = min(first_a, first_b)
    others = {speaker_of(i) for i in a} & {speaker_of(j) for j in b}
    if apart and not others and all(_closed(i, x, before) and _closed(j, y, before) for i, x, j, y in met):
        return "contradicts", later is a
    return "revises", later is a


def reassessed(of_evidence: Mapping[str, Sequence[Item]], guesses: Collection[str]) -> Iterator[tuple[Item, Item, str]]:
    """What is seen otherwise now, what was feared or expected before, and the words for it; of each evidence the nearest alone.

    ``guesses``: the evidence that only supposes or foretells something. Nobody who says that a fear is less likely now denies that it
    was voiced: the one revises the other.
    """
    earlier = [i for e in sorted(guesses) for i in of_evidence.get(e, ()) if i.published and i.vector is not None]
    for evidence in sorted(of_evidence):
        own = of_evidence[evidence]
        cue = next((m for i in own if (m := _REASSESSING.search(i.proposition.text))), None)
        if cue is None:
            continue
        found = [
            (float(np.dot(i.vector, j.vector)), i, j)
            for i in own
            for j in earlier
            if i.vector is not None
            and j.vector is not None
            and i.published
            and str(j.published)[:10] < i.published[:10]
            and any(i.stems[s] >= HEAVY and j.stems.get(s, 0.0) >= HEAVY for s in i.stems)
        ]
        best = max(found, key=lambda f: (f[0], f[1].id, f[2].id), default=None)
        if best is not None and best[0] >= ALIKE:
            yield best[1], best[2], cue.group()


HEAVY = 0.5
"""What a word weighs that says something."""


def _pairs(a: Item, b: Item) -> Iterator[tuple[Quantity, Quantity]]:
    for x in a.numbers:
        for y in b.numbers:
            if comparable(x, y) and ends(x) and ends(y):
                yield x, y


def _disjoint(x: Quantity, y: Quantity) -> bool:
    low_x, high_x = _open(x)
    low_y, high_y = _open(y)
    return low_x > high_y or low_y > high_x


def _open(q: Quantity) -> tuple[float, float]:
    return (q.low if q.low is not None else float("-inf"), q.high if q.high is not None else float("inf"))


def _time(item: Item, quantity: Quantity) -> str | None:
    """The time of which a figure speaks: its own, or the only one of its proposition."""
    return quantity.as_of or (item.proposition.times[0] if len(item.proposition.times) == 1 else None)


def _of_other_times(a: Item, x: Quantity, b: Item, y: Quantity) -> bool:
    """Whether two figures speak of different years or months: a series. Figures of two days may be one toll that rose."""
    one, other = _time(a, x), _time(b, y)
    if not one or not other or (_daily(one) and _daily(other)):
        return False
    return one.partition("/")[0] > last_day(other) or other.partition("/")[0] > last_day(one)


def _daily(time: str) -> bool:
    return len(time) == 10


def _closed(item: Item, quantity: Quantity, day: str) -> bool:
    """Whether the figure is of a year, month or period that was over before ``day``: no toll that can still rise."""
    time = _time(item, quantity)
    return time is not None and not _daily(time) and last_day(time) < day


def _counted_otherwise(a: Item, x: Quantity, b: Item, y: Quantity, text_of: Callable[[str], str]) -> bool:
    """Whether one figure takes in, or leaves out, what the other does not, as their sentences say."""
    one, other = _sentence(a, text_of), _sentence(b, text_of)
    rules_a, rules_b = _rules(one), _rules(other)
    if rules_a != rules_b:
        return True
    kinds_a, kinds_b = _kinds(x), _kinds(y)
    if kinds_a != kinds_b:
        return True
    sure_a, sure_b = ({m.group(1).casefold() for m in _SURE.finditer(s)} for s in (one, other))
    return bool(sure_a) and bool(sure_b) and sure_a.isdisjoint(sure_b)


def _rules(sentence: str) -> frozenset[str]:
    return frozenset(
        ("not " if m.group("out") else "")
        + next(w for name, w in m.groupdict().items() if w and name != "out").casefold().rstrip("s")
        for m in _RULES.finditer(sentence)
    )


def _kinds(quantity: Quantity) -> frozenset[str]:
    words = re.findall(r"[a-z-]+", f"{quantity.of or ''} {quantity.unit or ''}".casefold())
    return frozenset(kind for w in words if (kind := _CLASSES.get(w) or _CLASSES.get(w.rstrip("s"))))


def _sentence(item: Item, text_of: Callable[[str], str]) -> str:
    """The sentence in which a proposition stands, so far as one is near: its rule may stand beside the words of saying."""
    text = text_of(item.article)
    start, end = item.proposition.spans[0].start, item.proposition.spans[-1].end
    begun = [m.end() for m in _END.finditer(text[max(0, start - _AROUND) : start])]
    done = _END.search(text, end, min(len(text), end + _AROUND))
    return text[max(0, start - _AROUND) + (begun[-1] if begun else 0) : done.start() if done else min(len(text), end + _AROUND)]

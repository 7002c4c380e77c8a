"""Compare: what two texts share, whether that makes one a copy of the other, and what the wordings say of the direction.

A pure function of the two texts, so that an outcome is kept for ever under their ids. The outcome is plain JSON.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, TypedDict

from secondsource.model import Span
from secondsource.reuse.align import Alignment, align, quoted_runs
from secondsource.reuse.candidates import Shared
from secondsource.reuse.direction import Clue, clues_of_retelling, clues_of_texts, same_house
from secondsource.reuse.facts import Retelling, amounts, odd_together, retell, strong_in, tell_alike
from secondsource.reuse.hardened import harden, harden_retold, sentence_pairs
from secondsource.reuse.hearsay import houses, names_a_paper
from secondsource.reuse.pickups import find_pick_up, may_pick_up
from secondsource.reuse.remembering import remembered
from secondsource.reuse.rewrites import MadeOver, is_rewrite, make_over, sentences_alike
from secondsource.reuse.texts import Text

Verdict = Literal["copy", "retold"]


class Outcome(TypedDict):
    """What is kept of a comparison of texts ``a`` and ``b``; spans as [start, end] or [start in a, end, start in b, end].

    ``sentences``: the numbers of those that are one, in ``a`` and in ``b`` by turns.
    """

    verdict: Verdict
    words: list[int]
    covered: list[float]
    containment: float
    outside: float
    parts: list[list[int | str]]
    sentences: list[int]
    clues: list[list[float | str]]
    hardened: list[list[str]]
    hardened_back: list[list[str]]
    told: list[str]
    score: float


def is_copy(found: Alignment, shared: Shared = "throughout") -> bool:
    """Whether what stands outside quotation marks is more than two writers would hit upon by chance.

    Small runs all over both texts count only if few other texts have them, and no run counts if many have it.

    The bars were set on three outlets' independent reports of 70 events: what passes there are agency sentences run by two.
    """
    if found.containment >= 0.9 and min(found.words_a, found.words_b) >= 0.9 * max(found.words_a, found.words_b):
        return found.matched >= 5
    if shared == "nowhere":
        return False
    throughout = shared == "throughout"
    return (
        (found.run >= 16 and found.solid >= 5)
        or (found.run >= 13 and found.solid >= 8)
        or (throughout and found.containment_outside >= 0.3 and found.outside >= 15 and found.weight >= 4)
        or (throughout and found.containment_outside >= 0.18 and found.outside >= 30 and found.weight >= 14)
    )


def is_furniture(a: Text, b: Text, found: Alignment, outlet_a: str | None, outlet_b: str | None) -> bool:
    """Whether all that is shared is a line of the house: at the very foot of both, or one paragraph in which it speaks of itself."""
    if found.matched > 60:
        return False
    bare = _without_calls(a), _without_calls(b)
    if len(bare[0].keys) < len(a.keys) and len(bare[1].keys) < len(b.keys) and not is_copy(align(*bare)):
        return True
    in_a, in_b = {i for i, _ in found.sentences}, {j for _, j in found.sentences}
    if all(_at_foot(text, numbers) for text, numbers in ((a, in_a), (b, in_b))):
        return True
    outlets = {outlet for outlet in (outlet_a, outlet_b) if outlet}
    lines = " ".join(a.sentences[n].of(a.text) for n in sorted(in_a))
    return a.text.count("\n\n", a.sentences[min(in_a)].start, a.sentences[max(in_a)].end) == 0 and any(
        same_house(name, outlet) for outlet in outlets for name in _CAPITALS.findall(lines) if names_a_paper(name)
    )


_CAPITALS = re.compile(r"\b[A-Z]\w+(?: [A-Z]\w+){0,3}")


# "The Tide newsletter tells you what moved overnight. Sign up here.", "Write to our newsroom."
_CALL = re.compile(
    r"\b(?:newsletters?|sign up|subscri(?:be|bers?|ption)|follow us|read more|click here|download (?:the|our)|our (?:app|newsroom|newsdesk)"
    r"|write to us|send us|donate|become a member|whatsapp|podcast|all rights reserved|terms of use|comments? (?:are|is) closed)\b",
    re.IGNORECASE,
)
_LONGEST_CALL = 40


def _without_calls(text: Text) -> Text:
    """A text without the short paragraphs in which a house speaks to its readers about itself."""
    parts = text.text.split("\n\n")
    kept = [part for part in parts if part.count(" ") >= _LONGEST_CALL or not _CALL.search(part)]
    return Text("\n\n".join(kept)) if len(kept) < len(parts) else text


def _at_foot(text: Text, numbers: set[int]) -> bool:
    foot = text.text.rfind("\n\n")
    return foot >= 0 and all(text.sentences[n].start > foot for n in numbers)


_FILLED = 0.03
"""The share of other fillings among the words of a form. One name changed throughout, or all figures of a long report, is less."""


def is_form(a: Text, b: Text, found: Alignment, linked: Iterable[tuple[int, int]] | None = None) -> bool:
    """Whether the two share a form and not a text: prices, results and notices in standing phrases, other names and figures.

    A copy keeps the names and amounts of the sentences that it takes over; a form is made to hold others, every few words one.
    """
    linked = _sentence_links(a, b, found) if linked is None else linked
    fills_a = _fills(a, {i for i, _ in linked})
    fills_b = _fills(b, {j for _, j in linked})
    fewer = min(len(fills_a), len(fills_b))
    same = len(fills_a & fills_b)
    return fewer >= 3 and same < (0.6 if fewer > 5 else 0.5) * fewer and fewer - same >= _FILLED * found.matched


def _fills(text: Text, numbers: set[int]) -> set[str]:
    """The amounts and the names of some sentences."""
    of_sentence = _fillings(text)
    return {fill for n in numbers for fill in of_sentence[n]}


@remembered(2048)
def _fillings(text: Text) -> list[set[str]]:
    """The amounts and the names (capitals inside a sentence) of each sentence."""
    starts, inside = text.starts, text.text
    names = [{text.keys[k] for k in range(first + 1, last) if inside[starts[k]].isupper()} for first, last in text.bounds]
    for fills, odd in zip(names, amounts(text), strict=False):
        fills |= odd  # noqa: PLW2901 - taken into the set itself
    return names


def is_retold(told: Retelling) -> bool:
    """Whether the same particulars in the same order are more than one event seen by two.

    Hearsay must come from somewhere: two exact amounts in two places are then enough. Plain narration has to share far more.
    """
    if told.both and len(told.pairs) >= 2 and told.coverage >= 0.5 and told.score >= 2.5 and told.strong:
        return True
    if told.hearsay:
        return (told.strong >= 2 and told.places >= 2 and told.coverage >= 0.6 and told.score >= 3.2) or (
            told.strong >= 1 and told.score >= 6 and len(told.pairs) >= 4 and told.coverage >= 0.5
        )
    return told.strong >= 2 and told.places >= 2 and told.coverage >= 0.6 and told.score >= 8 and len(told.pairs) >= 4


def is_made_over(a: Text, b: Text, found: Alignment) -> bool:
    """Whether one text is the other in new words: the voices of two, odd amounts that neither has from them, and a third of both texts.

    Reports of one event share voices, for these speak in public; of 70 events in three outlets none shared all this.
    """
    if len(strong_in(a) & strong_in(b)) < 2:
        return False
    starts = [(found.of_b[j], j) for j, length in quoted_runs(a, b, found) if length >= 5]
    in_a = {a.text.count("\n\n", 0, a.words[i].start) for i, _ in starts}
    in_b = {b.text.count("\n\n", 0, b.words[j].start) for _, j in starts}
    if min(len(in_a), len(in_b)) < 2:
        return False
    told = tell_alike(a, b)
    if told.strong < 2:
        return False
    covered = (_share(a, {i for i, _ in told.pairs}), _share(b, {j for _, j in told.pairs}))
    return min(covered) >= 0.33


def _touches(a: Text, b: Text, part: list[int | str], linked: set[tuple[int, int]]) -> bool:
    """Whether a passage lies in two sentences that are one."""
    return any(
        a.sentences[i].start <= int(part[0]) < a.sentences[i].end and b.sentences[j].start <= int(part[2]) < b.sentences[j].end
        for i, j in linked
    )


def _share(text: Text, numbers: set[int]) -> float:
    """The share of a text's words that stand in some of its sentences."""
    return sum(text.bounds[n][1] - text.bounds[n][0] for n in numbers) / max(1, len(text.keys))


_WHOLE = 0.5
"""A copy that has so much of the shorter text is not asked whether it was told anew, too."""


def compare(
    a: Text, b: Text, outlet_a: str | None = None, outlet_b: str | None = None, shared: Shared = "throughout"
) -> Outcome | None:
    """The outcome, or None where neither text owes the other anything."""
    odd = strong_in(a) & strong_in(b)
    if shared == "nowhere" and not odd and not may_pick_up(a, b, outlet_a, outlet_b):
        return None
    found, one_in_both = _shared(a, b)
    copied = (
        is_copy(found, shared) and not is_form(a, b, found, one_in_both) and not is_furniture(a, b, found, outlet_a, outlet_b)
    )
    # Most pairs tell no odd amount alike, without which nothing is retold.
    if copied and found.containment >= _WHOLE:
        # A copy it is: only who is named as the source in the sentences of both is still asked.
        told, retold = Retelling(pairs=tuple(sorted(one_in_both))), False
    else:
        told = _retold(a, b) if copied or (odd and odd_together(a, b, spoken=False)) else Retelling()
        retold = is_retold(told)
    pick_up = None if copied else find_pick_up(a, b, found, outlet_a, outlet_b)
    picked_up = pick_up is not None
    if picked_up:
        told, retold = retell(a, b, spoken=True), True
    if not copied and not retold and found.matched - found.outside >= 10:
        picked_up = retold = _made_over(a, b)
        told = tell_alike(a, b) if retold else told
    if not copied and not retold:
        anew = _anew(a, b)
        if not is_rewrite(anew):
            return None
        picked_up = retold = True
        told = Retelling(anew.score, anew.strong, anew.places, 1.0, "", False, anew.shared, anew.pairs)
    parts: list[list[int | str]] = (
        [[p.a.start, p.a.end, p.b.start, p.b.end, p.what] for p in found.parts] if copied or picked_up else []
    )
    linked = set(one_in_both) if copied or picked_up else set()
    parts = [p for p in parts if _touches(a, b, p, linked)] if picked_up else parts
    if retold:
        for i, j in told.pairs:
            if all(j != other for _, other in linked):
                linked.add((i, j))
                span_a, span_b = a.sentences[i], b.sentences[j]
                if not any(int(p[2]) < span_b.end and span_b.start < int(p[3]) for p in parts):
                    parts.append([span_a.start, span_a.end, span_b.start, span_b.end, "reworded"])
        parts.sort(key=lambda p: (p[2], p[3], p[0], p[1]))
    alike = sentences_alike(a, b) if retold else []
    told_by_words, hardened, hardened_back = _of_a_copy(a, b) if copied else ([], [], [])
    clues = list(told_by_words)
    if told.pairs:
        clues += clues_of_retelling(a, b, told, _house(a) or outlet_a, _house(b) or outlet_b)
    if pick_up and pick_up.weight:
        clues.append(pick_up)
    covered = (
        [found.matched / max(1, len(a.keys)), found.matched / max(1, len(b.keys))]
        if copied
        else [_share(a, {i for i, _ in linked}), _share(b, {j for _, j in linked})]
    )
    return Outcome(
        verdict="copy" if copied else "retold",
        words=[len(a.keys), len(b.keys)],
        covered=[round(x, 4) for x in covered],
        containment=round(found.containment if copied else max(covered), 4),
        outside=round(found.containment_outside, 4),
        parts=parts,
        sentences=[number for pair in sorted(linked) for number in pair],
        clues=[clue.plain() for clue in clues],
        hardened=hardened + _harder(a, b, alike),
        hardened_back=hardened_back + _harder(b, a, [(j, i) for i, j in alike]),
        told=list(told.shared[:12]) if retold else [],
        score=told.score,
    )


# What two texts have to do with one another: their copies have no more, and need not be compared.

PAIRS = 256
"""Pairs of texts of which this is remembered: those of a story are compared one after the other."""


@remembered(PAIRS)
def _shared(a: Text, b: Text) -> tuple[Alignment, set[tuple[int, int]]]:
    """What two texts share, and the sentences that are one in both."""
    found = align(a, b)
    return found, _sentence_links(a, b, found)


@remembered(PAIRS)
def _retold(a: Text, b: Text) -> Retelling:
    return retell(a, b)


@remembered(PAIRS)
def _made_over(a: Text, b: Text) -> bool:
    return is_made_over(a, b, _shared(a, b)[0])


@remembered(PAIRS)
def _anew(a: Text, b: Text) -> MadeOver:
    return make_over(a, b)


@remembered(PAIRS)
def _of_a_copy(a: Text, b: Text) -> tuple[list[Clue], list[list[str]], list[list[str]]]:
    """What the words of two texts, one a copy of the other, tell of the direction; what the second hardened, and the first."""
    found = _shared(a, b)[0]
    reworded = sentence_pairs(a, b, found)
    back = _hardened(b, a, sorted((y, x) for x, y in reworded), found.turned()) if reworded else []
    return clues_of_texts(a, b, found, reworded), _hardened(a, b, reworded, found), back


def _hardened(a: Text, b: Text, reworded: list[tuple[Span, Span]], found: Alignment) -> list[list[str]]:
    return [[h.earlier, h.later, h.what] for h in harden(a, b, reworded, found)] if reworded else []


def _harder(a: Text, b: Text, alike: list[tuple[int, int]]) -> list[list[str]]:
    return [[h.earlier, h.later, h.what] for h in harden_retold(a, b, alike)]


def _house(text: Text) -> str | None:
    return min(houses(text.text), default=None)


def _sentence_links(a: Text, b: Text, found: Alignment) -> set[tuple[int, int]]:
    """The sentences that are one in both texts: eight equal words, or a good part of the shorter."""
    return {
        (i, j)
        for (i, j), count in found.sentences.items()
        if count >= min(8, 0.5 * max(1, min(a.bounds[i][1] - a.bounds[i][0], b.bounds[j][1] - b.bounds[j][0])))
    }

"""Pick-ups: what was said to one house alone, told by another with its words.

Two reports of one news conference share quotations too. A pick-up is known by the house that was spoken to: one text says that
it was, and the other credits that house, or has the words and names nobody to whom they were said.
"""

from __future__ import annotations

import re

from secondsource.reuse.align import Alignment, quoted_runs
from secondsource.reuse.direction import Clue, same_house
from secondsource.reuse.facts import retell
from secondsource.reuse.hearsay import credited, houses, interviewers, names_a_paper, names_back, on_air, own_houses
from secondsource.reuse.texts import Text

_WORDS = 5
"""So many quoted words in a row are no turn of phrase."""
_ONLY_THERE = 15
"""So many quoted words of an interview need no credit beside them."""
_WEIGHT = 2.2

# "PELLISTER, June 2 (Agency) -": whose text it is.
_FILED_BY = re.compile(r"(?=[^\W\d_a-z]{3})[^\n]{0,80}?\((?P<name>[^()\n]{2,30})\)\s{0,2}[\u2013\u2014-]\s")


def find_pick_up(a: Text, b: Text, found: Alignment, outlet_a: str | None, outlet_b: str | None) -> Clue | None:
    """Why one of two texts tells what was said to the house of the other alone, and which; None if neither does.

    Where a page does not say what house it is of, it is the one that the text says it was filed by, obtained or was given something.
    """
    if not may_pick_up(a, b, outlet_a, outlet_b):
        return None
    runs = [(found.of_b[j], j, length) for j, length in quoted_runs(a, b, found) if length >= _WORDS]
    if not runs:
        return None
    more = len(runs) > 1 or _tell_more(a, b)
    said = sum(length for _, _, length in runs)
    sides = ((a, b, outlet_a, outlet_b, [i for i, _, _ in runs], 1), (b, a, outlet_b, outlet_a, [j for _, j, _ in runs], -1))
    for mine, others, outlet, other, places, way in sides:
        for house in [outlet] if outlet else _houses_of(mine) + _spoken_to(mine):
            if _is_of(house, {other} if other else {*_houses_of(others), *_spoken_to(others)}):
                continue
            among = houses(others.text)
            places_there = [j if way > 0 else i for i, j, _ in runs]
            if more and not on_air(house) and any(_credits(others, place, house) for place in places_there):
                return Clue(0.0 if outlet else way * _WEIGHT, "in-text credit", house)
            if not _is_of(house, houses(mine.text)) or not (outlet or house in _houses_of(mine)):
                continue
            elsewhere = any(names_a_paper(name) for name in among if not same_house(name, house))
            given = _is_of(house, interviewers(mine.text))
            alone = given and said >= _ONLY_THERE
            reason = "interview given to its house" if given else "obtained by its house"
            if not alone and not on_air(house) and any(_is_of(house, houses(_around(mine, place))) for place in places):
                alone, reason = True, "spoken to its own house"
            if (alone and len(runs) > 1 and not elsewhere) or (more and _is_of(house, credited(others.text) | among)):
                # Where the page says whose it is, that tells more.
                return Clue(0.0 if outlet else way * _WEIGHT, reason, house)
    return None


def may_pick_up(a: Text, b: Text, outlet_a: str | None, outlet_b: str | None) -> bool:
    """Whether either text names the house of the other, or its own: without that nothing is a pick-up."""
    for mine, others, outlet in ((a, b, outlet_a), (b, a, outlet_b)):
        if not outlet or names_back(others.text):
            return True
        if any(_is_of(outlet, houses(text.text) | credited(text.text)) for text in (mine, others)):
            return True
    return False


def _tell_more(a: Text, b: Text) -> bool:
    return retell(a, b, spoken=True).places > 1


def _credits(text: Text, word: int, house: str) -> bool:
    """Whether the sentences about a word give it on the word of a house: "he told the Courier", "she told the newspaper"."""
    sentence = text.sentence_of[word]
    near = " ".join(span.of(text.text) for span in text.sentences[max(0, sentence - 1) : sentence + 2])
    return _is_of(house, credited(near) | houses(near)) or (names_back(near) and _is_of(house, credited(text.text)))


def _houses_of(text: Text) -> list[str]:
    """The houses of which a text may be, by its own words."""
    filed = _FILED_BY.match(text.text)
    if filed:
        return [filed["name"]]
    return sorted(own_houses(text.text))


def _spoken_to(text: Text) -> list[str]:
    """The papers to which its speakers spoke, by a text that credits none: its own house, if the other text says so."""
    if credited(text.text) or names_back(text.text):
        return []
    return sorted(name for name in houses(text.text) if names_a_paper(name) and not on_air(name))


def _is_of(house: str, names: set[str]) -> bool:
    return any(same_house(name, house) for name in names)


def _around(text: Text, word: int) -> str:
    """The sentence of a word, and the next one: the cue often stands after the first words of a quotation."""
    sentence = text.sentence_of[word]
    return " ".join(span.of(text.text) for span in text.sentences[sentence : sentence + 2])

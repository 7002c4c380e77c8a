"""Reprints: which attributions of an article hold of another with the same text, whose house and author are others.

The text decides who said what. The names that a page gives itself take part where the text speaks of them: "told us", "our count", "the paper",
a word of the house's name. Where it does not, whatever the page is called, the text is read the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from secondsource.analysis import Carried
from secondsource.attribution.cast import OUTLET_NOUN, OUTLET_WORD, SYNONYMS, content_words, plain_name
from secondsource.attribution.chains import GENERIC_EARS, SEEN_BY, SHARED
from secondsource.model import Article, Attribution, Mention, Referent

UNLIKE = frozenset(
    [
        "men",
        "man",
        "women",
        "woman",
        "children",
        "child",
        "people",
        "person",
        "mice",
        "mouse",
        "feet",
        "foot",
        "geese",
        "goose",
        "teeth",
        "tooth",
        "media",
        "medium",
        "data",
        "datum",
    ]
)
"""Words whose forms do not begin alike."""


def carry(carried: Carried) -> tuple[Attribution, ...] | None:
    """The attributions, if the names of the two pages make no difference to them; None where that is not sure."""
    was, now, found = carried.was, carried.now, carried.found
    if was.agency != now.agency or bool(was.outlet) != bool(now.outlet) or bool(was.byline) != bool(now.byline):
        return None
    referents = {r.id: r for r in found.of(Referent)}
    named = [r for r in referents.values() if r.first >= 0]
    if len({r.first for r in named}) < len(named):
        return None  # which of two is meant, their ids may decide
    own: list[str] = []
    if was.byline != now.byline:
        authors = [name for name in (was.byline, now.byline) if name]
        called = {plain_name(alias) for r in named for alias in (r.name, *r.aliases)}
        if any(plain_name(name) in called for name in authors):
            return None
        printed = now.text.replace("’", "'").casefold()
        if any(plain_name(r.name) in printed for r in referents.values() if r.first < 0 and r.kind == "PER"):
            return None
        own += authors
    if was.outlet != now.outlet:
        houses = [name for name in (was.outlet, now.outlet) if name]
        if any(_may_speak_of(house, now, found.of(Mention)) for house in houses):
            return None
        own += houses
    attributions = [r for r in carried.records if isinstance(r, Attribution)]
    if was.outlet != now.outlet and any(a.told == was.outlet for a in attributions):
        # Who spoke to the one house on condition that he is not named, here spoke to the other.
        if any(SHARED.search(house) or {house.lower(), plain_name(house)} & {*GENERIC_EARS, *OUTLET_NOUN} for house in own):
            return None
        attributions = [replace(a, told=now.outlet) if a.told == was.outlet else a for a in attributions]
        own.remove(str(now.outlet))
    names = frozenset(own)
    return None if any(_rests_on(a, names, referents) for a in attributions) else tuple(attributions)


def _rests_on(attribution: Attribution, names: frozenset[str], referents: dict[str, Referent]) -> bool:
    """Whether an attribution names an author or a house, or somebody whom the other page does not know."""
    ids = (attribution.speaker, *attribution.co_speakers, *(r.referent for r in attribution.relays))
    words = (attribution.told, attribution.speaker_name, attribution.description, *(r.text for r in attribution.relays))
    return any(id is not None and id not in referents for id in ids) or any(word in names for word in words)


def _may_speak_of(house: str, article: Article, mentions: Sequence[Mention]) -> bool:
    """Whether a text may mean a house: it is named there, or a word of its name stands there in any form and in no other name, or a part of it is a name."""
    own, called = plain_name(house), house.lower().removeprefix("the ")
    if own in article.text.replace("’", "'").casefold() or any(
        _stands_alone(word, article.text, mentions) for word in content_words(house)
    ):
        return True
    shown = SEEN_BY.search(article.text) is not None
    for text in {m.text for m in mentions}:
        if (shown or OUTLET_WORD.search(text)) and plain_name(text) in own:
            return True
        if called.endswith(" " + text.lower().removeprefix("the ")):
            return True
    return False


def _stands_alone(word: str, text: str, mentions: Sequence[Mention]) -> bool:
    """Whether a word stands anywhere in a text but within names of several words."""
    forms = _forms_of(word)
    if forms is None:
        return True
    lower = text.lower()
    places = [m for form in sorted(forms & _words(text)) for m in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", lower)]
    if places and len(lower) != len(text):
        return True
    names = [(m.start, m.end) for m in mentions if m.form != "description" and " " in m.text] if places else []
    return any(not any(start <= at.start() and at.end() <= end for start, end in names) for at in places)


@lru_cache(maxsize=8)
def _words(text: str) -> frozenset[str]:
    """Every word of a text, whole and between its hyphens."""
    lower = text.lower()
    return (
        frozenset(re.findall(r"[\w-]+", lower))
        | frozenset(re.findall(r"[^\W_]+", lower))
        | frozenset(re.findall(r"\w+", lower))
    )


@lru_cache(maxsize=4096)
def _forms_of(word: str) -> frozenset[str] | None:
    """The forms of a word, and of those that may stand for it; None: too many to tell."""
    forms: set[str] = set()
    for one in (word, *(other for other, same in SYNONYMS.items() if same == word)):
        if one in UNLIKE or len(one) < 2:
            return None
        forms.update(one + end for end in ("", "s", "es", "d", "ed", "ing"))
        forms.update(one[:-1] + end for end in ("ies", "ied", "ing", "ves"))
        forms.update(one + one[-1] + end for end in ("ed", "ing", "es"))
    return frozenset(forms)

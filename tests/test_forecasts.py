"""Forecasts: which are due, what became of them, and that what a person says of one outlasts every re-run."""

import json
import subprocess
import sys

import pytest

from secondsource.engine.local import LocalEngine
from secondsource.errors import UnknownRecord
from secondsource.export.jsonl import rows as export
from secondsource.model import Forecast
from secondsource.run import add, reanalyse
from secondsource.store.store import Store
from secondsource.views.outcomes import forecast_named, is_due
from secondsource.views.timeline import list_forecasts
from secondsource.web import outlook

BODY = (
    "ORLO - The Orlo ferry will be back in service by the end of April, harbour master Ada Brink said on Monday.\n\n"
    "The engine was lifted out on Sunday by the crane that had stood idle at the old shipyard since the autumn gales, and the deck was "
    "covered with tarpaulin against the rain.\n\n"
    "“Prices at the fish market are likely to double in June,” said Tomas Quill, who runs the cold store.\n\n"
    "If the dam holds, the valley road will reopen within a year, engineer Ines Varga said."
)
PILE = {"radio.txt": ("Coast Radio", "2021-03-01"), "tribune.txt": ("Hill Tribune", "2021-03-02")}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pile")
    for name, (outlet, day) in PILE.items():
        (folder / name).write_text(f"Ferry back in April, says harbour\n\n{outlet}, {day}\n\n{BODY}\n")
    path = tmp_path_factory.mktemp("ledger") / "story.db"
    with Store.open(str(path)) as store:
        add(store, [str(folder)], LocalEngine())
    return path


@pytest.fixture
def ledger(built, tmp_path):
    copy = tmp_path / "story.db"
    copy.write_bytes(built.read_bytes())
    return copy


def run(ledger, *arguments, code=0):
    done = subprocess.run(
        [sys.executable, "-m", "secondsource", "--ledger", str(ledger), "forecasts", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stderr
    return done.stdout if code == 0 else done.stderr


def rows(ledger, *arguments):
    return [json.loads(line) for line in run(ledger, *arguments, "--json").splitlines()]


def of(rows, who):
    (row,) = [r for r in rows if r["evidence"]["who"] == who]
    return row


@pytest.mark.parametrize(
    ("due", "on", "ripe"),
    [
        ("2021-04-30", "2021-04-30", True),
        ("2021-04-30", "2021-04-29", False),
        ("2021-06", "2021-06-29", False),
        ("2021-06", "2021-06-30", True),
        ("2021", "2021-12-30", False),
        ("2021-03-01/2021-03-05", "2021-03-04", False),
        ("2021-03-01/2021-03-05", "2021-03-05", True),
        (None, "2999-01-01", False),
    ],
)
def test_a_forecast_is_due_when_its_last_day_has_come(due, on, ripe):
    assert is_due(due, on) is ripe


def test_those_due_are_those_of_which_nobody_has_said_what_became(ledger):
    said = {r["evidence"]["who"] for r in rows(ledger)}
    assert said >= {"Ada Brink", "Tomas Quill", "Ines Varga"}
    assert {r["evidence"]["who"] for r in rows(ledger, "--due", "--on", "2021-05-01")} == {"Ada Brink"}
    assert {r["evidence"]["who"] for r in rows(ledger, "--due", "2021-07-01")} == {"Ada Brink", "Tomas Quill"}
    assert {r["evidence"]["who"] for r in rows(ledger, "--due")} >= {"Ada Brink", "Tomas Quill"}
    first = of(rows(ledger), "Ada Brink")["id"]
    run(ledger, "resolve", first, "--as", "held", "--because", "Coast Radio, 29 April 2021")
    assert {r["evidence"]["who"] for r in rows(ledger, "--due", "--on", "2021-07-01")} == {"Tomas Quill"}


@pytest.mark.parametrize(("spoken", "kept"), [("held", "came"), ("failed", "failed"), ("unclear", "open")])
def test_what_became_of_it_is_kept_with_the_citation_and_is_what_the_reading_room_shows(ledger, spoken, kept):
    forecast = of(rows(ledger), "Ada Brink")
    told = json.loads(run(ledger, "resolve", forecast["id"][:12], "--as", spoken, "--because", "  a   paper ", "--json"))
    assert (told["forecast"], told["outcome"], told["because"]) == (forecast["id"], kept, "a paper")
    again = of(rows(ledger), "Ada Brink")
    assert (again["outcome"], again["because"]) == (kept, "a paper")
    assert "a paper" in run(ledger)
    with Store.open(str(ledger)) as store:
        shown = outlook.list_forecasts(store, 1, outlook.schedule(store), which="settled")
        assert [(f.evidence.who, f.outcome.what) for f in shown.rows] == [("Ada Brink", kept)]


def test_it_counts_for_every_copy_and_outlasts_a_re_run_until_it_is_undone(ledger):
    with Store.open(str(ledger)) as store:
        copies = [f for f in store.all(Forecast) if list_forecasts(store) and forecast_named(store, f.id).id != f.id]
    assert copies
    run(ledger, "resolve", copies[0].id, "--as", "failed", "--because", "the harbour's log")

    def outcomes():
        with Store.open(str(ledger)) as store:
            return sorted(r["outcome"] for r in export(store.snapshot()) if r["type"] == "forecast" and r["outcome"])

    assert outcomes() == ["failed", "failed"]
    with Store.open(str(ledger)) as store:
        reanalyse(store, only="certainty")
    assert outcomes() == ["failed", "failed"]
    judged = json.loads(
        subprocess.run(
            [sys.executable, "-m", "secondsource", "--ledger", str(ledger), "review", "--judgements", "--json"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.splitlines()[0]
    )
    subprocess.run(
        [sys.executable, "-m", "secondsource", "--ledger", str(ledger), "review", "--undo", judged["id"]],
        capture_output=True,
        check=True,
    )
    assert outcomes() == []


def test_a_later_word_takes_the_place_of_an_earlier_one(ledger):
    forecast = of(rows(ledger), "Ada Brink")["id"]
    run(ledger, "resolve", forecast, "--as", "held", "--because", "a rumour")
    run(ledger, "resolve", forecast, "--as", "failed", "--because", "the log")
    assert of(rows(ledger), "Ada Brink")["outcome"] == "failed"


@pytest.mark.parametrize(
    "arguments",
    [
        ["resolve"],
        ["resolve", "for-00", "--as", "held", "--because", "x"],
        ["resolve", "for-00", "--as", "true", "--because", "x"],
        ["resolve", "for-00", "--because", "x"],
        ["resolve", "for-00", "--as", "held"],
        ["solve", "for-00"],
        ["--on", "2021-01-01"],
        ["--due", "--on", "soon"],
        ["--as", "held"],
    ],
)
def test_what_makes_no_sense_is_said_in_one_line(built, arguments):
    error = run(built, *arguments, code=2)
    assert "Traceback" not in error
    assert len(error.strip().splitlines()) == 1


def test_an_appointment_is_no_forecast(tmp_path):
    text = "VARN - There will be another news conference on Friday, the mayor, Ada Brink, said.\n\nThe sea wall will break by Friday, engineer Ines Varga said."
    (tmp_path / "a.txt").write_text(f"Varn waits\n\nCoast Radio, 2021-03-01\n\n{text}\n")
    with Store.open(str(tmp_path / "story.db")) as store:
        add(store, [str(tmp_path / "a.txt")], LocalEngine())
        assert [v.evidence.who for v in list_forecasts(store)] == ["Ines Varga"]


def test_no_forecast_by_that_name_is_an_unknown_record(ledger):
    with Store.open(str(ledger)) as store, pytest.raises(UnknownRecord):
        forecast_named(store, "art-")

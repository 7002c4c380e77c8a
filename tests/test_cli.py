"""The command line: what scripts rely on."""

import json
import subprocess
import sys

import pytest

from secondsource.cli import app
from secondsource.demo import corpus_folder

PAGES = sorted(str(path) for path in corpus_folder().iterdir())[:8]
VERBS = sorted(command.callback.__name__ for command in app.registered_commands)


def run(*arguments, stdin=None, cwd=None, env=None):
    command = [sys.executable, "-m", "secondsource", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, input=stdin, cwd=cwd, env=env, check=False)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    path = tmp_path_factory.mktemp("cli") / "story.db"
    done = run("--ledger", path, "add", *PAGES)
    assert (done.returncode, done.stdout) == (0, "8 new articles, 0 known\n"), done.stderr
    return path


def rows(ledger, *arguments):
    done = run(*arguments, "--ledger", ledger, "--json")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(verb):
    done = run(verb, "--help")
    assert done.returncode == 0
    assert len(done.stdout.split()) > 20


def test_the_ledger_may_stand_before_or_after_the_verb(ledger):
    assert run("--ledger", ledger, "claims").stdout == run("claims", "--ledger", ledger).stdout != ""


def test_claims_lead_to_reasons_and_reasons_to_the_page(ledger):
    claim = rows(ledger, "claims")[0]
    why = json.loads(run("why", claim["id"], "--ledger", ledger, "--json").stdout)
    assert why["claim"]["id"] == claim["id"]
    evidence = why["support"][0]["evidence"][0]
    shown = json.loads(run("show", evidence["id"], "--ledger", ledger, "--json").stdout)
    assert [passage["words"] for passage in shown["passages"]] == evidence["words"]
    assert run("why", claim["id"], "--ledger", ledger).returncode == 0


def test_each_origin_of_at_most_is_shown(ledger):
    for claim in rows(ledger, "claims", "--limit", 0)[:10]:
        why = json.loads(run("why", claim["id"], "--ledger", ledger, "--json").stdout)
        assert len(why["support"]) == claim["origins"][1]
        assert len(why["oppose"]) == claim["opposing"][1]


def test_what_a_list_prints_can_be_asked_for_by_the_short_id(ledger):
    claim = rows(ledger, "claims")[0]["id"]
    assert run("show", claim[:12], "--ledger", ledger).returncode == 0


@pytest.mark.parametrize("verb", ["copies", "names", "numbers", "timeline", "forecasts", "check"])
def test_lists_are_json_lines(ledger, verb):
    assert all(isinstance(row, dict) for row in rows(ledger, verb))


def test_search_finds_words_that_were_said(ledger):
    wording = rows(ledger, "claims")[0]["wording"].split()[-2].strip('.,”"')
    assert run("search", wording, "--ledger", ledger).returncode == 0


def test_the_export_to_a_file_is_the_export_to_the_screen(ledger, tmp_path):
    out = tmp_path / "out.jsonl"
    assert run("export", "--format", "jsonl", "-o", out, "--ledger", ledger).returncode == 0
    assert out.read_text(encoding="utf-8") == run("export", "--ledger", ledger).stdout
    kinds = {json.loads(line)["type"] for line in out.read_text(encoding="utf-8").splitlines()}
    assert {"article", "attribution", "claim", "entity", "origin", "quantity", "statement"} <= kinds


def test_standard_input_is_read(tmp_path):
    page = "Ferry service stops\n\nThe ferry will not sail on Monday, the harbour office said.\n\n“The engine is broken,” said Ada Roe."
    done = run("add", "-", "--ledger", tmp_path / "x.db", stdin=page)
    assert (done.returncode, done.stdout) == (0, "1 new article, 0 known\n"), done.stderr


@pytest.mark.parametrize(
    "arguments",
    [["frobnicate"], ["claims", "--colour"], ["add"], ["why"], ["claims", "--ledger", "no/such/place.db"], ["numbers", "--rule", "guess"],
     ["export", "--format", "xml"]],
)  # fmt: skip
def test_a_usage_error_is_status_2_without_a_traceback(ledger, arguments):
    done = run("--ledger", ledger, *arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


def test_an_unknown_id_is_said_in_one_line(ledger):
    done = run("why", "cla-ffffffffffff", "--ledger", ledger)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1


def test_an_unknown_setting_is_an_error(tmp_path):
    (tmp_path / "secondsource.toml").write_text("legder = 'x.db'\n")
    done = run("claims", cwd=tmp_path)
    assert done.returncode == 2
    assert "legder" in done.stderr


def test_the_ledger_is_taken_from_the_environment(ledger):
    import os

    done = run("claims", env={**os.environ, "SECONDSOURCE_LEDGER": str(ledger)})
    assert done.returncode == 0


def test_words_from_articles_cannot_command_the_terminal(tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(
        "Odd news\n\nThe \x1b[31mharbour\x1b[0m [bold red]office[/bold red] said the tide was \u202ehigh on Monday.\n"
    )
    run("add", page, "--ledger", tmp_path / "x.db")
    for verb in (["claims"], ["search", "tide"]):
        shown = run(*verb, "--ledger", tmp_path / "x.db").stdout
        assert "\x1b" not in shown
        assert "\u202e" not in shown
    assert "[bold red]" in run("search", "tide", "--ledger", tmp_path / "x.db").stdout

"""The settings: from a file and the environment, and what they choose."""

import json
import subprocess
import sys

import pytest

from secondsource import settings
from secondsource.errors import UsageError

PAGE = """Ferry held in port

The Brask Leaf, 2031-05-02

By Una Reve

BRASK - The ferry Solveig was held in port on Friday, Captain Odd Lie said. Lie blamed the wind.

O. Lie had warned of the storm in April.
"""


def run(folder, *arguments, **environment):
    command = [sys.executable, "-m", "secondsource", *map(str, arguments)]
    import os

    return subprocess.run(command, capture_output=True, text=True, cwd=folder, env={**os.environ, **environment}, check=False)


def test_the_environment_outranks_the_file(tmp_path, monkeypatch):
    (tmp_path / "secondsource.toml").write_text('ledger = "a.db"\nworkers = 2\n')
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SECONDSOURCE_WORKERS", "3")
    found = settings.load()
    assert (found.ledger, found.workers) == ("a.db", 3)


def test_an_unknown_key_is_said(tmp_path, monkeypatch):
    (tmp_path / "secondsource.toml").write_text("colour = 1\n")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="unknown setting 'colour'"):
        settings.load()


def test_other_lists_or_another_extractor_are_other_steps(tmp_path):
    lists = tmp_path / "lists"
    lists.mkdir()
    mine = settings.Settings(lists=str(lists))
    empty = mine.steps()
    (lists / "people.csv").write_text("name,kind\nOdd Lie,person\n")
    assert mine.steps() != empty
    assert settings.Settings(extractor="rules").steps() != settings.Settings().steps()


def test_the_users_lists_are_read_by_every_run(tmp_path):
    (tmp_path / "page.txt").write_text(PAGE)
    lists = tmp_path / "lists"
    lists.mkdir()
    (lists / "ships.csv").write_text("name,kind,aliases,wikidata\nSolveig,organisation,the ferry Solveig,Q4115189\n")
    (tmp_path / "secondsource.toml").write_text('lists = "lists"\n')
    assert run(tmp_path, "add", "page.txt").returncode == 0
    names = [json.loads(line) for line in run(tmp_path, "names", "Solveig", "--json").stdout.splitlines()]
    assert [(n["kind"], n["wikidata"]) for n in names] == [("ORG", "Q4115189")]


def test_an_unknown_extractor_is_said_in_one_line(tmp_path):
    (tmp_path / "page.txt").write_text(PAGE)
    done = run(tmp_path, "add", "page.txt", "--extractor", "crystal-ball")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert run(tmp_path, "add", "page.txt", "--extractor", "rules").returncode == 0

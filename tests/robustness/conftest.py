"""The command as a user runs it, articles to run it over, and what a quiet run makes of them."""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from secondsource.demo import corpus_folder

ROOT = Path(__file__).parents[2]


def invent(folder: Path, count: int, **options) -> list[Path]:
    """Articles of the newsroom that never was."""
    given = importlib.util.spec_from_file_location("newsroom", ROOT / "benchmarks" / "newsroom.py")
    newsroom = importlib.util.module_from_spec(given)
    sys.modules["newsroom"] = newsroom
    given.loader.exec_module(newsroom)
    return newsroom.publish(folder, count, **options)


class Command:
    """``secondsource`` in a process of its own, over one ledger."""

    def __init__(self, ledger: Path) -> None:
        self.ledger = ledger
        self.line = [sys.executable, "-m", "secondsource", "--ledger", str(ledger)]

    def start(self, *words, **options) -> subprocess.Popen:
        options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, "start_new_session": True} | options
        return subprocess.Popen([*self.line, *map(str, words)], env={**os.environ, "PYTHONWARNINGS": "ignore"}, **options)

    def __call__(self, *words, timeout=240, **options) -> subprocess.CompletedProcess:
        process = self.start(*words, **options)
        out, err = process.communicate(timeout=timeout)
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)

    def export(self) -> str:
        done = self("export")
        assert done.returncode == 0, done.stderr
        return done.stdout

    def failures(self) -> dict[str, str]:
        """The failures of the export: input and error."""
        rows = map(json.loads, self.export().splitlines())
        return {row["input"]: row["error"] for row in rows if row["type"] == "failure"}


@pytest.fixture
def command(tmp_path):
    return Command(tmp_path / "story.db")


@pytest.fixture(scope="session")
def story(tmp_path_factory) -> list[str]:
    """The first pages of the demo and a few more from the newsroom."""
    folder = tmp_path_factory.mktemp("newsroom")
    pages = sorted(str(path) for path in corpus_folder().iterdir())[:16]
    return [*pages, *map(str, invent(folder, 24, seed=5))]


@pytest.fixture(scope="session")
def quiet(tmp_path_factory, story) -> str:
    """The export of a run that nothing disturbed."""
    command = Command(tmp_path_factory.mktemp("quiet") / "story.db")
    done = command("add", "--workers", 1, *story)
    assert done.returncode == 0, done.stderr
    return command.export()

"""A private person is shown by name where a person says so, with a reason, and is not once that is undone."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from secondsource.engine.local import LocalEngine
from secondsource.model import Article, Judgement
from secondsource.run import add, judge, link, reanalyse, undo
from secondsource.store.store import Store
from secondsource.views.masking import UNLOCK, Masks
from secondsource.views.review import named
from secondsource.web.masks import masks_for

PAGE = (
    "Shelves empty at Orvik\n\nThe Orvik Post, 2031-05-02\n\nORVIK - Mara Quist, a farmer, said on Friday that the shelves were empty. "
    "“There was not an egg left,” Mrs Quist said.\n\nThe mayor of Orvik, Jon Arden, said eggs would come on Monday."
)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Store]:
    (tmp_path / "eggs.txt").write_text(PAGE, encoding="utf-8")
    with Store.open(str(tmp_path / "eggs.db")) as store:
        add(store, [str(tmp_path / "eggs.txt")], LocalEngine(1))
        yield store


def shown(store: Store) -> set[str]:
    """What brief and web call her."""
    web = masks_for(store, [a.id for a in store.all(Article)])
    return {Masks(store.snapshot()).speaker("Mara Quist"), web.speaker("Mara Quist")}


def test_whom_a_person_unlocks_is_named_in_briefs_and_on_pages(ledger: Store, tmp_path: Path) -> None:
    assert shown(ledger) == {"a farmer"}
    said = judge(ledger, UNLOCK, [named(ledger, "Mara Quist")], reason="she asked us to name her")
    link(ledger)
    assert shown(ledger) == {"Mara Quist"}
    reanalyse(ledger, only="names")
    assert shown(ledger) == {"Mara Quist"}
    (tmp_path / "more.txt").write_text(
        "Eggs come\n\nORVIK - Eggs came on Monday, the mayor, Jon Arden, said.", encoding="utf-8"
    )
    add(ledger, [str(tmp_path / "more.txt")], LocalEngine(1))
    assert shown(ledger) == {"Mara Quist"}
    undo(ledger, said)
    assert shown(ledger) == {"a farmer"}


def test_the_reason_is_kept_and_asked_for(ledger: Store, tmp_path: Path) -> None:
    ledger.close()

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "secondsource", "--ledger", "eggs.db", *arguments]
        return subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=dict(os.environ), check=False)

    refused = run("names", "unlock", "Mara Quist")
    assert refused.returncode == 2
    assert "--because" in refused.stderr
    assert run("names", "unlock", "Mara Quist", "--because", "she asked us to name her").returncode == 0
    said = [Judgement(**{k: tuple(v) if k == "objects" else v for k, v in json.loads(line).items() if k not in ("id", "type")})
            for line in run("review", "--judgements", "--json").stdout.splitlines()]  # fmt: skip
    assert [(j.verb, j.reason, bool(j.by), bool(j.at)) for j in said] == [(UNLOCK, "she asked us to name her", True, True)]

"""A ledger that the first release wrote opens, is brought up to date, and yields what a new one would."""

import gzip
import json
import sqlite3
from pathlib import Path

import pytest

from secondsource.export.jsonl import lines
from secondsource.model import Attribution, Claim, Judgement
from secondsource.run import correct, reanalyse
from secondsource.store.migrations import NEWEST
from secondsource.store.store import Reading, Store

LEDGER = Path(__file__).parent / "first" / "ledger.db.gz"
"""Four articles of the demo, added by the release of 21 November 2026, and the outlet of one corrected by a person."""


@pytest.fixture
def first(tmp_path):
    path = tmp_path / "first.db"
    path.write_bytes(gzip.decompress(LEDGER.read_bytes()))
    return path


def shape(path) -> str:
    with sqlite3.connect(path) as connection:
        return connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]


def exported(store: Store) -> list[str]:
    """The export without judgements: these say when they were made."""
    rows = [line.decode() for line in lines(store.snapshot())]
    return [row for row in rows if json.loads(row)["type"] != "judgement"]


def test_a_ledger_of_the_first_version_opens_and_loses_nothing(first):
    assert shape(first) == "0001"
    with Store.open(str(first)) as store:
        assert len(store.articles()) == 4
        assert store.count(Attribution) > 20
        assert store.count(Claim) > 5
        assert [a.outlet for a in store.articles() if a.path.endswith("004.txt")] == ["Harbour Post"]
        assert all(store.bytes_of(a.sha256) for a in store.articles())
    assert shape(first) == NEWEST


def test_it_is_brought_up_to_what_a_new_ledger_of_its_articles_holds(first, tmp_path):
    with Store.open(str(first)) as old, Store.open(str(tmp_path / "new.db")) as new:
        reanalyse(old)
        assert reanalyse(old) == {}
        articles = old.articles()
        new.file([Reading(a.path, Path(a.path).name, a.sha256, old.bytes_of(a.sha256), (a,)) for a in articles])
        reanalyse(new)
        given = next(a for a in articles if a.path.endswith("004.txt"))
        correct(new, given, {"outlet": "Harbour Post"})
        assert exported(old) == exported(new)
        assert [j.value for j in old.all(Judgement)] == [j.value for j in new.all(Judgement)]

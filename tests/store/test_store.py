"""The ledger keeps what it is given, once, and says so when it cannot be opened."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from secondsource.errors import UnusableLedger
from secondsource.linkage import Corpus
from secondsource.model import (
    AlignedPassage,
    Article,
    Attribution,
    Certainty,
    Claim,
    Credit,
    Entity,
    Failure,
    Judgement,
    Likelihood,
    Reuse,
    Span,
    Statement,
)
from secondsource.store import search
from secondsource.store.store import Reading, Store
from secondsource.store.tables import TABLES, metadata, rows_of

FERRY = Article(
    page="https://harbour.example/ferry",
    text="The ferry sank on Monday, the port said.\n\nNobody was hurt.",
    sha256="aa",
    path="b/ferry.html",
    outlet="Harbour Post",
    headline="Ferry sinks",
    published="2031-04-02",
    language="en",
    credits=(Credit("Coastline", "foot", "Source: Coastline"),),
)
SAID = Attribution(article=FERRY.id, content=(Span(0, 25),), manner="indirect", source=Span(27, 35), repaired=True)
SURELY = Certainty(SAID.id, "forecast", hedges=(Span(0, 3),), likelihood=Likelihood(55, 80, "ICD 203"))


def reading(path: str = "b/ferry.html", sha256: str = "aa") -> Reading:
    return Reading(path, "ferry.html", sha256, b"<p>raw", (FERRY,), (("test", 1, (SAID, SURELY)),), ((FERRY.id, "test", 1),))


@pytest.fixture
def store(tmp_path):
    with Store.open(str(tmp_path / "story.db")) as opened:
        yield opened


def test_what_is_filed_comes_back_equal(store):
    assert store.file([reading()]) == 1
    assert store.all(Attribution) == [SAID]
    assert store.all(Certainty) == [SURELY]
    assert store.articles() == [FERRY]
    assert store.bytes_of("aa") == b"<p>raw"
    assert store.known() == {("aa", "ferry.html")}


def test_rows_as_the_driver_has_them_are_the_rows(store):
    store.file([reading()])
    question = sa.select(TABLES[Attribution])
    with store.reading() as connection:
        assert [tuple(row) for row in rows_of(connection, question)] == [tuple(row) for row in connection.execute(question)]


def test_a_damaged_ledger_is_named_whoever_draws_its_rows(store, tmp_path):
    store.file([reading()])
    with store.reading() as connection:
        root = connection.scalar(sa.text("SELECT rootpage FROM sqlite_master WHERE name = 'attribution'"))
        size = connection.scalar(sa.text("PRAGMA page_size"))
    store.close()
    with closing(sqlite3.connect(tmp_path / "story.db")) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with (tmp_path / "story.db").open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * size)
    with (
        Store.open(str(tmp_path / "story.db")) as damaged,
        damaged.reading() as connection,
        pytest.raises(UnusableLedger, match="malformed"),
    ):
        rows_of(connection, sa.select(TABLES[Attribution]))


def test_filing_twice_adds_nothing(store):
    store.file([reading()])
    assert store.file([reading()]) == 0
    assert store.count(Article) == store.count(Attribution) == 1


def test_the_path_shown_does_not_depend_on_which_came_first(store):
    store.file([reading()])
    store.file([reading("a/ferry.html", "bb")])
    assert store.articles()[0].path == "a/ferry.html"


def test_a_grown_cluster_is_found_under_its_old_id(store):
    store.file([reading()])
    small = Statement(attributions=("att-5",), speaker=None, wording="The ferry sank")
    store.replace_links(Corpus({Statement: [small]}), {})
    grown = Statement(attributions=("att-2", "att-5"), speaker=None, wording="The ferry sank")
    store.replace_links(Corpus({Statement: [grown]}), {})
    assert store.find(small.id) == [grown]
    assert store.count(Statement) == 1


def test_links_are_replaced_and_only_what_differs_is_written(store):
    reuse = Reuse("art-1", "art-2", "verbatim", 1.0, "certain", passages=(AlignedPassage(Span(0, 4), Span(2, 6), "moved"),))
    store.replace_links(Corpus({Reuse: [reuse], Entity: [Entity("PER", "Ada Roe", ("Ada Roe",), ("ref-1",))]}), {})
    store.replace_links(Corpus({Reuse: [reuse]}), {})
    assert store.all(Reuse) == [reuse]
    assert store.all(Entity) == []
    assert store.state("linked") == "yes"


def test_new_evidence_asks_for_new_links(store):
    store.replace_links(Corpus({}), {})
    store.file([reading()])
    assert store.state("linked") == "no"


def test_search_finds_articles_and_claims_by_stem_and_phrase(store):
    store.file([reading()])
    store.replace_links(Corpus({Claim: [Claim("The ferry was sinking for an hour", "act", (SAID.id,))]}), {})
    with store.engine.connect() as connection:
        assert {hit.kind for hit in search.search(connection, "ferry sink", ["article", "claim"])} == {"article", "claim"}
        assert [hit.kind for hit in search.search(connection, '"on Monday"', ["article", "claim"])] == ["article"]
        assert search.search(connection, '""( AND * ^', ["article"]) == []


@pytest.mark.parametrize("words", ['"', "NEAR(", "a OR", "col:x", "*", "'; drop table found; --", "\x00", "x" * 5000])
def test_no_question_can_break_the_search(store, words):
    store.file([reading()])
    with store.engine.connect() as connection:
        assert isinstance(search.search(connection, words, ["article", "claim", "statement"]), list)


def test_a_file_that_is_no_ledger_is_refused_in_one_line(tmp_path):
    for name, content in (("text.db", b"hello, this is no database at all, only text " * 40), ("empty-folder", None)):
        path = tmp_path / name
        path.write_bytes(content) if content else path.mkdir()
        with pytest.raises(UnusableLedger) as caught:
            Store.open(str(path))
        assert "\n" not in str(caught.value)


def test_somebody_elses_database_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("create table recipes (name text)")
    with pytest.raises(UnusableLedger, match="no ledger"):
        Store.open(str(path))
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("select name from sqlite_master").fetchall() == [("recipes",)]


def test_a_missing_ledger_is_not_made_by_looking(tmp_path):
    with pytest.raises(UnusableLedger, match="add FOLDER"):
        Store.open(str(tmp_path / "none.db"), create=False)
    assert not (tmp_path / "none.db").exists()


def test_a_ledger_from_the_future_is_refused(store, tmp_path):
    with store.writing() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(UnusableLedger, match="newer"):
        Store.open(str(tmp_path / "story.db"))


def test_the_migrations_lead_to_the_tables_as_they_are(store):
    with store.engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_name": lambda name, kind, _: kind != "table" or not name.startswith("found")}
        )
        assert compare_metadata(context, metadata) == []


def test_a_reader_sees_the_old_links_until_the_new_ones_are_whole(store):
    claim = Claim("The ferry sank", "act", (SAID.id,))
    store.replace_links(Corpus({Claim: [claim]}), {})
    with store.writing() as connection:
        connection.execute(sa.delete(TABLES[Claim]))
        assert store.all(Claim) == [claim]
        connection.rollback()


def test_failures_are_kept(store):
    store.add([Failure("x.txt", "ingest", "empty")])
    assert store.all(Failure) == [Failure("x.txt", "ingest", "empty")]


def test_what_is_kept_between_runs_goes_with_the_text_that_it_was_made_of(store):
    store.file([replace(reading(), findings={b"key": b"said"})])
    kept = store.kept()
    kept.new.update(old=b"1", stays=b"2")
    store.keep(kept)
    kept = store.kept()
    kept.new.update(old=None, young=b"3")
    store.keep(kept)
    assert store.kept().get(["old", "stays", "young", "never"]) == {"stays": b"2", "young": b"3"}
    assert store.findings([b"key", b"other"]) == {b"key": b"said"}
    store.remove(FERRY.id, Judgement("remove", (FERRY.id,), "aa", at="2031-04-03"))
    assert store.kept().get(["stays", "young"]) == {}
    assert store.findings([b"key"]) == {}


def test_what_another_program_found_is_not_believed(store):
    store.trust_findings("one")
    store.file([replace(reading(), findings={b"key": b"said", b"lost": b"@\x01\x02"})])
    store.trust_findings("one")
    assert store.findings([b"key", b"lost"]) == {b"key": b"said"}
    store.trust_findings("another")
    assert store.findings([b"key"]) == {}

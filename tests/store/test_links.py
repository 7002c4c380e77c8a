"""What is linked step by step is what is linked at once: to the last row of the ledger."""

import shutil
import sqlite3
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from secondsource import run
from secondsource.demo import corpus_folder
from secondsource.ingest.readers import Input, find_inputs
from secondsource.model import LINKS, Article, Entity
from secondsource.store.links import LAID
from secondsource.store.store import Store
from secondsource.store.tables import TABLES

PAGES = sorted(str(page) for page in corpus_folder().iterdir())[:16]
LINKED = tuple(TABLES[kind].name for kind in LINKS)


@pytest.fixture(scope="module")
def readings():
    """The pages, read once."""
    return run.read_batch([given for given in find_inputs(PAGES) if isinstance(given, Input)])


@pytest.fixture(scope="module")
def blocks():
    """Blocks from four articles on: the demo story is small."""
    with pytest.MonkeyPatch.context() as patch:
        for place in ("claims.stories.SMALL", "corroboration.blocks.SMALL"):
            patch.setattr(f"secondsource.{place}", 3)
        yield


def rows(path) -> dict[str, list[str]]:
    """All that follows from the links, with what can be found and where."""
    with sqlite3.connect(path) as connection:
        found = {
            table: sorted(map(repr, connection.execute(f"SELECT * FROM {table}"))) for table in (*LINKED, "shelf", "member")
        }
        found["found"] = sorted(map(repr, connection.execute("SELECT id, kind, title, text FROM found")))
        for kind in ("claim", "statement"):
            (span,) = connection.execute("SELECT value FROM state WHERE key = ?", (f"found {kind}",)).fetchone()
            ids = connection.execute("SELECT id FROM found WHERE rowid > ? AND rowid <= ?", tuple(map(int, span.split())))
            found[kind] = sorted(map(repr, ids))
    return found


def anew(path) -> dict[str, list[str]]:
    """The same of a copy in which every link was made anew, by heart of nothing."""
    copy = path.with_suffix(".copy")
    with sqlite3.connect(path) as ours, sqlite3.connect(copy) as theirs:
        ours.backup(theirs)
        for table in (*LINKED, "shelf", "member", "redirect", "memory", "kept"):
            theirs.execute(f"DELETE FROM {table}")
        theirs.execute("DELETE FROM found WHERE kind <> 'article'")
        theirs.execute("DELETE FROM state WHERE key = ?", (LAID,))
        theirs.execute("UPDATE state SET value = 'no' WHERE key = 'linked'")
    with Store.open(str(copy)) as store:
        assert run.link(store)
    return rows(copy)


@pytest.mark.usefixtures("blocks")
@given(st.integers(0, 2**32))
@example(200)
@settings(max_examples=3, deadline=None)
def test_steps_removals_and_corrections_leave_what_one_go_makes(readings, tmp_path_factory, seed):
    rng = Random(seed)
    place = tmp_path_factory.mktemp("steps")
    order = rng.sample(readings, len(readings))
    cuts = sorted(rng.sample(range(5, len(order)), 2))
    with Store.open(str(place / "story.db")) as store:
        for some in (order[: cuts[0]], order[cuts[0] : cuts[1]], order[cuts[1] :]):
            for reading in some:
                store.file([reading])
            run.link(store)
        assert rows(place / "story.db") == anew(place / "story.db")
        chosen = rng.choice(store.all(Article))
        run.correct(store, chosen, {"published": "2031-05-06", "outlet": "Valley Wire"})
        assert rows(place / "story.db") == anew(place / "story.db")
        people = [e.members[0] for e in store.all(Entity) if e.kind == "PER"]
        run.judge(store, "merge", rng.sample(people, 2))
        run.link(store)
        run.remove(store, rng.choice(store.all(Article)), "a wrong file")
        assert rows(place / "story.db") == anew(place / "story.db")
    shutil.rmtree(place)


@pytest.mark.usefixtures("blocks")
def test_one_article_more_rewrites_no_block_but_its_own(readings, tmp_path):
    with Store.open(str(tmp_path / "story.db")) as store:
        store.file(readings[:-1])
        run.link(store)
        store.file(readings[-1:])
        with store.corpus() as corpus:
            run.run_linkers(corpus, run.linkers())
            assert corpus.pieces
            assert not corpus.loose & {kind for piece in corpus.pieces for kind in piece.kinds}
        run.link(store)
        # What stands already is not looked at: with nothing but news of another program, all is compared, and nothing differs.
        before = rows(tmp_path / "story.db")
        store.note(program="another", linked="no")
        assert run.link(store)
        assert rows(tmp_path / "story.db") == before

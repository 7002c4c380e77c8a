"""The main job: the same ledger from any order, in one go or in steps, on one worker or two, interrupted or not."""

import random
import shutil
import signal
from pathlib import Path

import pytest
import sqlalchemy as sa

from secondsource.demo import corpus_folder
from secondsource.engine.local import LocalEngine
from secondsource.export.jsonl import lines
from secondsource.model import Article, Attribution, Claim, Corroboration, Failure
from secondsource.models.release import release
from secondsource.run import add, correct, link, reanalyse, remove, undo
from secondsource.store.store import Store
from secondsource.store.tables import finding

PAGES = sorted(str(path) for path in corpus_folder().iterdir())[:12]


def export(store: Store) -> bytes:
    return b"".join(lines(store.snapshot()))


def findings(store: Store) -> int:
    with store.reading() as connection:
        return connection.scalar(sa.select(sa.func.count()).select_from(finding))


def ledger(path, *batches, workers=1) -> bytes:
    with Store.open(str(path)) as store:
        for batch in batches:
            add(store, batch, LocalEngine(workers))
        return export(store)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The export of a quiet run over the pages, in order."""
    return ledger(tmp_path_factory.mktemp("quiet") / "story.db", PAGES)


def test_the_order_of_reading_does_not_matter(whole, tmp_path):
    shuffled = random.Random(7).sample(PAGES, len(PAGES))
    assert ledger(tmp_path / "story.db", shuffled) == whole


def test_steps_build_what_one_go_builds(whole, tmp_path):
    assert ledger(tmp_path / "story.db", PAGES[5:], PAGES[:2], PAGES[2:6]) == whole


def test_two_workers_build_what_one_builds(whole, tmp_path):
    assert ledger(tmp_path / "story.db", PAGES, workers=2) == whole


def test_a_reprint_on_another_day_says_what_it_would_say_if_nothing_were_known(tmp_path):
    (tmp_path / "reprints").mkdir()
    for n, page in enumerate(PAGES[:3]):
        text = Path(page).read_text(encoding="utf-8")
        (tmp_path / "reprints" / f"{n}{Path(page).suffix}").write_text(text, encoding="utf-8")
    with Store.open(str(tmp_path / "known.db")) as store:
        release()
        add(store, PAGES[:3], LocalEngine())
        kept = findings(store)
        release()
        report = add(store, [str(tmp_path / "reprints")], LocalEngine())
        assert report.new
        assert findings(store) == kept
        known = export(store)
    release()
    with Store.open(str(tmp_path / "new.db")) as store:
        add(store, [*PAGES[:3], str(tmp_path / "reprints")], LocalEngine())
        assert export(store) == known


def test_adding_again_adds_nothing(whole, tmp_path):
    with Store.open(str(tmp_path / "story.db")) as store:
        first = add(store, PAGES, LocalEngine())
        again = add(store, PAGES, LocalEngine())
        assert (first.new, again.new, again.known, again.read) == (len(PAGES), 0, len(PAGES), 0)
        assert export(store) == whole


def test_a_moved_folder_adds_nothing(tmp_path):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        for page in PAGES[:3]:
            shutil.copy(page, tmp_path / folder)
    with Store.open(str(tmp_path / "story.db")) as store:
        add(store, [str(tmp_path / "b")], LocalEngine())
        report = add(store, [str(tmp_path / "a")], LocalEngine())
        assert (report.new, store.count(Article)) == (0, 3)
        assert all(str(tmp_path / "a") in str(a.path) for a in store.articles())


def test_an_interrupted_run_goes_on_where_it_stopped(whole, tmp_path, monkeypatch):
    import secondsource.run as run_module

    read, calls = run_module.read_batch, []

    def interrupted(batch, ledger):
        calls.append(batch)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return read(batch, ledger)

    monkeypatch.setattr(run_module, "read_batch", interrupted)
    with Store.open(str(tmp_path / "story.db")) as store:
        report = add(store, PAGES, LocalEngine())
        assert report.interrupted
        assert 0 < store.count(Article) < len(PAGES)
        report = add(store, PAGES, LocalEngine())
        assert not report.interrupted
        assert export(store) == whole


def test_every_claim_is_counted_and_every_count_has_evidence(tmp_path):
    with Store.open(str(tmp_path / "story.db")) as store:
        add(store, PAGES, LocalEngine())
        counts = {c.claim: c for c in store.all(Corroboration)}
        for claim in store.all(Claim):
            origins = counts[claim.id].origins
            assert 0 <= origins.at_least <= origins.at_most <= len(claim.support)


def test_a_raised_version_runs_its_analyser_and_what_needs_it_and_nothing_else(tmp_path, monkeypatch):
    from dataclasses import replace

    import secondsource.run as run_module

    with Store.open(str(tmp_path / "story.db")) as store:
        add(store, PAGES[:4], LocalEngine())
        before = export(store)
        newer = tuple(replace(a, version=a.version + 1) if a.name == "certainty" else a for a in run_module.analysers())
        monkeypatch.setattr(run_module, "analysers", lambda: newer)
        ran = reanalyse(store)
        assert "certainty" in ran
        assert not {"names", "attributions", "shingles", "quantities"} & set(ran)
        assert export(store) == before
        assert reanalyse(store) == {}


def test_who_adds_to_a_ledger_of_an_earlier_version_is_told_to_analyse_the_rest_anew(tmp_path, monkeypatch):
    from dataclasses import replace

    import secondsource.run as run_module
    from secondsource.views.health import list_concerns

    with Store.open(str(tmp_path / "story.db")) as store:
        assert add(store, PAGES[:2], LocalEngine()).outdated == 0
        newer = tuple(replace(a, version=a.version + 1) if a.name == "certainty" else a for a in run_module.analysers())
        monkeypatch.setattr(run_module, "analysers", lambda: newer)
        assert add(store, PAGES[:3], LocalEngine()).outdated == 2
        (concern,) = [c.message for c in list_concerns(store) if c.kind == "outdated"]
        assert concern.startswith("2 articles were analysed by another version")
        reanalyse(store)
        assert not [c for c in list_concerns(store) if c.kind == "outdated"]


def test_a_step_that_fails_is_filed_and_the_others_go_on(tmp_path, monkeypatch):
    from dataclasses import replace

    import secondsource.run as run_module

    def fails(*_):
        raise RuntimeError("no idea")

    broken = tuple(replace(a, analyse=fails) if a.name == "quantities" else a for a in run_module.analysers())
    monkeypatch.setattr(run_module, "analysers", lambda: broken)
    with Store.open(str(tmp_path / "story.db")) as store:
        report = add(store, PAGES[:2], LocalEngine())
        assert [f.step for f in report.failures] == ["quantities", "quantities"]
        assert store.count(Failure) == 2
        assert store.count(Attribution) > 0


def test_linking_again_without_news_does_nothing(tmp_path):
    with Store.open(str(tmp_path / "story.db")) as store:
        add(store, PAGES[:2], LocalEngine())
        assert link(store) is False


def test_a_correction_counts_until_it_is_undone(tmp_path):
    with Store.open(str(tmp_path / "story.db")) as store:
        add(store, PAGES[:6], LocalEngine())
        before = export(store)
        article = store.articles()[0]
        (made,) = correct(store, article, {"outlet": "The Tidewater Gazette"})
        assert store.articles()[0].outlet == "The Tidewater Gazette"
        assert store.articles()[0].id == article.id
        reanalyse(store, only="attributions")
        assert store.articles()[0].outlet == "The Tidewater Gazette"
        undo(store, made)
        after = [line for line in export(store).splitlines() if b'"type":"judgement"' not in line]
        assert b"\n".join(after) + b"\n" == before


def test_a_removed_article_is_gone_from_the_file_and_stays_away(tmp_path):
    path = tmp_path / "story.db"
    with Store.open(str(path)) as store:
        add(store, PAGES[:4], LocalEngine())
        quiet = ledger(tmp_path / "quiet.db", PAGES[1:4])
        gone = next(a for a in store.articles() if a.path == PAGES[0])
        remove(store, gone, "a wrong file")
        kept = [line for line in export(store).splitlines(keepends=True) if b'"type":"judgement"' not in line]
        assert b"".join(kept) == quiet
        report = add(store, PAGES[:4], LocalEngine())
        assert (report.new, report.skipped) == (0, {"removed before": 1})
    words = gone.text[:60].encode()
    assert all(words not in file.read_bytes() for file in tmp_path.glob("story.db*"))


def test_ctrl_c_that_somebody_makes_an_error_of_his_own_stops_the_run_and_is_no_page_s_fault(whole, tmp_path, monkeypatch):
    from dataclasses import replace

    import secondsource.run as run_module

    def loading(*_):
        try:
            signal.raise_signal(signal.SIGINT)
            yield from ()
        except KeyboardInterrupt:
            raise ImportError("initialization failed") from None

    broken = tuple(replace(a, analyse=loading) if a.name == "names" else a for a in run_module.analysers())
    with Store.open(str(tmp_path / "story.db")) as store:
        with monkeypatch.context() as patched:
            patched.setattr(run_module, "analysers", lambda: broken)
            report = add(store, PAGES, LocalEngine(1))
        assert report.interrupted
        assert not report.failures
        assert not add(store, PAGES, LocalEngine(1)).interrupted
        assert export(store) == whole

"""Reprints: what was found in an article is told of another with the same text, and is what would be found there."""

import html
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from secondsource import run
from secondsource.analysis import Annotations, Reprint
from secondsource.engine.local import LocalEngine
from secondsource.export.jsonl import lines
from secondsource.model import Article
from secondsource.models.parser import parse
from secondsource.store.store import Store

HARBOUR = """The harbour council of Brannock voted on Monday to close two of its five piers by the end of next year, the council said.

“We have no money for divers,” Petra Lindqvist, the harbour master, told us. “Two piers will have to go.”

The newspaper had reported in May that 14 divers left the port of Orvik Gazette Quay. Lindqvist denied it. “It was nine,” she said.

A port official, who asked not to be named because he was not allowed to speak, said that 300 jobs could be lost by Friday. He expects a strike in March.

According to a letter seen by the Brannock Mail, the Dockers' Union warned that the piers would be empty within three weeks. Our count found 40 berths."""

WARD = """A fire broke out in a ward of St Aldhelm Hospital in Tessel last night and two patients died, police said on 4 May.

The Post reported that the alarm did not ring. The hospital's director, Ilmar Oakes, told reporters that the alarm rang twice. “Nobody was left alone,” he added.

Oakes and his deputy, Runa Vale, said the ward would reopen next week. “It will probably take until summer,” Vale told the Tessel Courier.

A nurse said about 30 people had been in the building. The company that runs the hospital, Carewell, which employs 1,200, did not comment. In 2019 it paid 5 million crowns in fines."""

BASES = tuple(
    Article("page-1", text, "0" * 64, outlet="Sallow Times", headline="Two piers to close", byline="Wim Aster", published="2024-05-07T09:00:00Z", language="en")
    for text in (HARBOUR, WARD)
)  # fmt: skip
WORDS = sorted({word.strip("“”,.’'") for text in (HARBOUR, WARD) for word in text.split()})
PAPERS = ("Post", "Mail", "News", "Gazette", "Courier", "Company", "Hospital Times", "Assembly")
NAMES = st.one_of(
    st.sampled_from(("Reuters", "BBC News", "The Mail", "Brannock Mail", "The Post", "Tessel Courier", "Dockers' Union", "SAH", "The Press")),
    st.builds(lambda word, paper: f"{word.title()} {paper}", st.sampled_from(WORDS), st.sampled_from(PAPERS)),
    st.builds(lambda one, other: f"The {one} {other}", st.sampled_from(WORDS), st.sampled_from(WORDS)),
    st.text(min_size=1, max_size=12),
)  # fmt: skip
AUTHORS = st.one_of(
    st.sampled_from(("Petra Lindqvist", "Ilmar Oakes", "Runa Vale and Bo Kerr", "Oakes", "Reuters Staff")),
    st.text(min_size=1, max_size=12),
)
DATES = st.one_of(
    st.none(), st.sampled_from(("2024-02-29", "2024-05", "1999-12-31T23:59:00Z", "2024-05-10")), st.dates().map(str)
)


def made_of(article: Article):
    found, made = Annotations(article, parse), []
    for analyser in run.able(article):
        records = tuple(analyser.analyse(article, found))
        found.add(records)
        made.append((analyser.name, analyser.version, records))
    return made


def told_of(was: Article, made, now: Article):
    """What is made of ``now``, with the names of the analysers that did not have to look."""
    reprint, found, told, carried = Reprint(was, made, now), Annotations(now, parse), [], []
    for analyser in run.able(now):
        records = reprint.carry(analyser, found)
        if records is None:
            records = tuple(analyser.analyse(now, found))
            reprint.analysed(analyser, records)
        else:
            carried.append(analyser.name)
        found.add(records)
        told.append((analyser.name, analyser.version, records))
    return told, carried


def shown(made):
    return {name: sorted((r.id, repr(r)) for r in records) for name, _, records in made}


@pytest.fixture(scope="module")
def originals():
    return [(base, made_of(base)) for base in BASES]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_what_is_told_of_a_reprint_is_what_would_be_found_there(originals, data):
    was, made = data.draw(st.sampled_from(originals))
    outlet = data.draw(st.one_of(st.just(was.outlet), NAMES))
    byline = data.draw(st.one_of(st.just(was.byline), AUTHORS))
    now = replace(
        was,
        page="page-2",
        outlet=outlet,
        byline=byline,
        published=data.draw(DATES),
        headline=data.draw(NAMES),
        url="https://a.invalid/2",
    )
    told, _ = told_of(was, made, now)
    assert shown(told) == shown(made_of(now))
    again, _ = told_of(now, told, was)  # and back
    assert shown(again) == shown(made)


def test_a_reprint_in_another_house_is_not_analysed_again(originals):
    was, made = originals[1]
    now = replace(was, page="page-2", outlet="Netherby Record", byline="Bo Kerr", published="2024-05-08T10:00:00Z")
    told, carried = told_of(was, made, now)
    assert set(carried) >= {"names", "attributions", "certainty", "propositions", "meanings", "quantities", "shingles"}
    assert shown(told) == shown(made_of(now))


def test_the_day_on_which_it_is_printed_says_which_friday_is_meant(originals):
    was, made = originals[0]
    now = replace(was, page="page-2", published="2025-11-02")
    told, carried = told_of(was, made, now)
    assert "quantities" in carried
    assert shown(told) == shown(made_of(now)) != shown(made)


def test_who_told_us_told_the_house_that_prints_it(originals):
    was, made = originals[0]
    told, _ = told_of(was, made, replace(was, page="page-2", outlet="Netherby Record"))
    ears = {r.told for name, _, records in told if name == "attributions" for r in records}
    assert "Netherby Record" in ears
    assert "Sallow Times" not in ears


def pages(folder, base: Article, houses):
    folder.mkdir()
    for n, house in enumerate(houses):
        body = "".join(f"<p>{html.escape(p)}</p>" for p in base.text.split("\n\n"))
        page = (
            f'<html><head><title>Two piers to close</title><meta property="og:site_name" content="{house}">'
            f'<meta property="article:published_time" content="2024-05-{n + 7:02}T09:00:00+00:00"><meta name="author" content="Wim Aster"></head>'
            f"<body><article><h1>Two piers to close</h1>{body}</article></body></html>"
        )
        (folder / f"{house[:3]}.html").write_text(page, encoding="utf-8")
    return str(folder)


def export(store: Store) -> bytes:
    return b"".join(lines(store.snapshot()))


@pytest.mark.parametrize("base", BASES)
def test_one_run_or_several_or_every_article_anew_make_one_ledger(base, tmp_path, monkeypatch):
    first, then = (
        pages(tmp_path / "a", base, ["Sallow Times"]),
        pages(tmp_path / "b", base, ["Netherby Record", "The Mail", "Quay Tribune"]),
    )
    with Store.open(str(tmp_path / "steps.db")) as store:
        run.add(store, [first], LocalEngine(1))
        run.add(store, [then], LocalEngine(1))
        steps = export(store)
    with Store.open(str(tmp_path / "turned.db")) as store:
        run.add(store, [then], LocalEngine(1))
        run.add(store, [first], LocalEngine(1))
        assert export(store) == steps
    monkeypatch.setattr(run.Analysed, "reprint", lambda *_: None)
    with Store.open(str(tmp_path / "anew.db")) as store:
        run.add(store, [first, then], LocalEngine(1))
        assert export(store) == steps


def test_a_reprint_of_another_day_is_told_from_the_ledger(tmp_path, monkeypatch):
    first, then = pages(tmp_path / "a", WARD_BASE, ["Sallow Times"]), pages(tmp_path / "b", WARD_BASE, ["Netherby Record"])
    with Store.open(str(tmp_path / "story.db")) as store:
        run.add(store, [first], LocalEngine(1))

        def unread(*_):
            raise AssertionError("read again")

        read = [replace(a, analyse=unread) for a in run.analysers() if a.name not in ("assertions", "forecasts")]
        rest = [a for a in run.analysers() if a.name in ("assertions", "forecasts")]
        order = {a.name: n for n, a in enumerate(run.analysers())}
        steps = tuple(sorted([*read, *rest], key=lambda a: order[a.name]))
        monkeypatch.setattr(run, "analysers", lambda: steps)
        report = run.add(store, [then], LocalEngine(1))
        assert report.new == 1
        assert not report.failures


WARD_BASE = BASES[1]


def test_a_reprint_of_what_was_removed_is_analysed_for_itself(tmp_path):
    first, then = pages(tmp_path / "a", WARD_BASE, ["Sallow Times"]), pages(tmp_path / "b", WARD_BASE, ["Netherby Record"])
    with Store.open(str(tmp_path / "story.db")) as store:
        run.add(store, [first], LocalEngine(1))
        run.remove(store, store.articles()[0], "asked for")
        run.add(store, [then], LocalEngine(1))
        known = export(store)
    assert b"Netherby Record" in known
    assert b"Sallow Times" not in known

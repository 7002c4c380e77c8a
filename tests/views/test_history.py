"""What became of a claim: every kind of event, on pages written for it; and what is listed as changed, since when."""

import json
import subprocess
import sys

import pytest

from secondsource.engine.local import LocalEngine
from secondsource.model import Article
from secondsource.run import add, correct, undo
from secondsource.store.store import Store
from secondsource.views.claims import explain, list_claims
from secondsource.views.history import list_histories
from secondsource.views.timeline import list_moments
from secondsource.views.withdrawn import find_taken_back
from secondsource.web.reports import statuses

WHY = (
    "The board has kept the bridge under watch since the winter floods, when ice tore away two of its wooden fenders and left a "
    "barge stranded on the northern bank for nine days.\n\n"
    "Farmers on the far side say that the detour by Osterly adds forty miles to the road to market, and the school bus now leaves "
    "before six in the morning."
)
PILE = {
    "wire.txt": (
        "Meridian Wire",
        "2021-03-02",
        "Bridge at Holm may close, engineer says",
        (
            f"HOLM (Meridian Wire) - The bridge at Holm may have cracked in two places, engineer Ada Brink said on Sunday.\n\n{WHY}\n\n"
            "“The old iron is tired,” Brink told Meridian Wire."
        ),
    ),
    "herald.txt": (
        "Upland Herald",
        "2021-03-03",
        "Bridge at Holm has cracked",
        (
            f"HOLM (Meridian Wire) - The bridge at Holm has cracked in two places, engineer Ada Brink said on Sunday.\n\n{WHY}\n\n"
            "“The old iron is tired,” Brink told Meridian Wire."
        ),
    ),
    "courier.txt": (
        "Delta Courier",
        "2021-03-05",
        "Toll at Holm quarry",
        (
            "HOLM - The landslide at the Holm quarry killed 14 miners, the Mining Inspectorate said on Wednesday.\n\n"
            "Inspectors closed both shafts and sent the night shift home."
        ),
    ),
    "tribune.txt": (
        "Ridge Tribune",
        "2021-03-07",
        "Quarry toll rises",
        (
            "HOLM - The landslide at the Holm quarry killed 19 miners, the Mining Inspectorate said on Friday.\n\n"
            "Relatives had waited at the gate since dawn for the lists."
        ),
    ),
    "post.txt": (
        "Harbour Post",
        "2021-03-08",
        "Governor resigned, aide says",
        (
            "VARN - Governor Tomas Quill has resigned, an aide to the governor said on Saturday.\n\n"
            "The palace gates were shut all day and the guard was doubled."
        ),
    ),
    "mail.txt": (
        "Glen Mail",
        "2021-03-09",
        "Governor has not resigned",
        (
            "VARN - Governor Tomas Quill has not resigned, his spokeswoman, Ines Varga, said on Sunday.\n\n"
            "“The governor is at his desk,” Varga said."
        ),
    ),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pile")
    for name, (outlet, day, title, body) in PILE.items():
        (folder / name).write_text(f"{title}\n\n{outlet}, {day}\n\n{body}\n")
    path = tmp_path_factory.mktemp("ledger") / "story.db"
    with Store.open(str(path)) as store:
        add(store, [str(folder)], LocalEngine())
    return path


@pytest.fixture
def store(built, tmp_path):
    copy = tmp_path / "story.db"
    copy.write_bytes(built.read_bytes())
    with Store.open(str(copy)) as opened:
        yield opened


def events(store, words):
    return [(e.date, e.what) for e in explain(store, words).history]


def test_a_copy_that_drops_may_is_a_day_in_the_history_of_its_claim(store):
    assert events(store, "bridge cracked two places") == [("2021-03-02", "first_said"), ("2021-03-03", "hardened")]
    event = explain(store, "bridge cracked two places").history[1]
    assert "may have cracked" in event.words
    assert "has cracked" in event.words
    assert event.cited.startswith("Upland Herald")


def test_a_later_toll_revises_the_earlier_and_both_are_listed(store):
    changed = {row.wording: row for row in list_claims(store, "killed miners", changed=True)}
    earlier = next(row for wording, row in changed.items() if "14" in wording)
    assert [(e.date, e.what) for e in earlier.history] == [("2021-03-05", "first_said"), ("2021-03-07", "revised")]
    assert any("19" in wording for wording in changed)


def test_a_denial_contradicts(store):
    assert ("2021-03-09", "contradicted") in events(store, "governor resigned")


def test_a_withdrawal_is_the_last_word_and_can_be_taken_back(store):
    page = next(a for a in store.articles() if a.outlet == "Harbour Post")
    made = correct(store, page, {"status": "retracted"})
    history = explain(store, "governor resigned").history
    assert (history[-1].what, history[-1].date) == ("withdrawn", made[0].at[:10])
    assert history[0].what == "first_said"
    assert any(m.what == "withdrawn" for m in list_moments(store, "governor"))
    undo(store, made[0])
    assert "withdrawn" not in {e.what for e in explain(store, "governor resigned").history}


def test_a_withdrawn_original_takes_its_copy_with_it(store):
    page = next(a for a in store.articles() if a.outlet == "Meridian Wire")
    correct(store, page, {"status": "killed"})
    withdrawn = [e.cited for e in explain(store, "bridge cracked two places").history if e.what == "withdrawn"]
    assert [cited.partition(",")[0] for cited in withdrawn] == ["Meridian Wire", "Upland Herald"]


def test_a_corrected_page_is_a_day_in_the_history_of_what_it_carries(store):
    page = next(a for a in store.articles() if a.outlet == "Delta Courier")
    correct(store, page, {"status": "corrected"})
    assert "corrected" in {what for _, what in events(store, "killed 14 miners")}


def test_since_a_day_lists_what_is_new_and_only_that(store):
    rows = list_claims(store, since="2021-03-08")
    assert rows
    assert all(e.date >= "2021-03-08" for row in rows for e in row.history)
    assert all(row.history for row in rows)
    assert not any("bridge" in row.wording for row in rows)
    assert any(e.what == "first_said" for row in rows for e in row.history)
    assert list_claims(store, since="2022-01-01") == []
    assert {row.id for row in list_claims(store, changed=True)} >= {
        row.id for row in rows if {e.what for e in row.history} & {"contradicted"}
    }


def test_the_timeline_says_what_each_statement_did(store):
    moments = list_moments(store, "governor resigned")
    did = {(m.evidence.place.outlet, e.what) for m in moments for e in m.history}
    assert ("Harbour Post", "first_said") in did
    assert ("Glen Mail", "contradicted") in did


def test_the_history_hangs_on_nothing_but_the_records(store):
    claims = list(store.all(type(store.find(list_claims(store)[0].id)[0])))
    assert list_histories(store, claims) == list_histories(store, claims[::-1])
    assert store.count(Article) == len(PILE)


def test_the_terminal_tells_it_and_refuses_what_is_no_day(built):
    def run(*arguments):
        return subprocess.run(
            [sys.executable, "-m", "secondsource", "--ledger", str(built), *arguments],
            capture_output=True,
            text=True,
            check=False,
        )

    rows = [json.loads(line) for line in run("claims", "--changed", "--since", "2021-03-09", "--json").stdout.splitlines()]
    assert {e["what"] for row in rows for e in row["history"]} >= {"contradicted"}
    assert "contradicted by Ines Varga" in " ".join(run("claims", "--changed").stdout.split())
    assert "first said" in run("timeline", "governor").stdout
    bad = run("claims", "--since", "yesterday")
    assert (bad.returncode, bad.stdout) == (2, "")
    assert "yesterday" in bad.stderr


def test_the_reading_room_says_of_a_copy_that_its_original_was_withdrawn(store):
    page, copy = (next(a for a in store.articles() if a.outlet == outlet) for outlet in ("Meridian Wire", "Upland Herald"))
    assert statuses(store, {copy.id: copy}) == {copy.id: []}
    undo(store, *correct(store, page, {"status": "retracted"}))
    (killed,) = correct(store, page, {"status": "killed"})
    assert statuses(store, {copy.id: copy}) == {copy.id: [("killed", "killed, as a person says")]}
    assert [back.by for back in find_taken_back(store, [copy.id]).values()] == [page.id]
    undo(store, killed)
    assert find_taken_back(store, [copy.id, page.id]) == {}

"""The ten cases that every version must get right, on articles written for each: pages in, ranges out."""

import json
from contextlib import contextmanager

import pytest

from secondsource.engine.local import LocalEngine
from secondsource.export.jsonl import rows as export
from secondsource.model import Attribution, Corroboration, Family, Judgement, Relation, Reuse
from secondsource.run import add, judge, link
from secondsource.store.store import Store
from secondsource.views.claims import explain, list_claims
from secondsource.views.health import list_concerns
from secondsource.views.numbers import list_numbers
from secondsource.views.orphans import list_orphans
from secondsource.views.words import look_up

STORM = (
    "The harbour office has closed the quay to lorries since the storm of last month, when two of the mooring posts broke and a coal barge "
    "drifted as far as the lighthouse before a tug caught it.\n\n"
    "Nets are mended by hand on the far bank, and an hour is lost at each landing."
)


@pytest.fixture
def ledger(tmp_path):
    """Makes a ledger of articles: outlet, day, headline, text, and whatever else is known."""
    with Store.open(str(tmp_path / "story.db")) as store:

        def build(*articles, name="pile"):
            lines = []
            for n, (outlet, day, headline, text, *more) in enumerate(articles):
                url = f"https://{outlet.replace(' ', '').casefold()}.example/{name}/{n}"
                lines.append(
                    json.dumps(
                        {
                            "url": url,
                            "outlet": outlet,
                            "date": day,
                            "title": headline,
                            "text": text,
                            **(more[0] if more else {}),
                        }
                    )
                )
            path = tmp_path / f"{name}.jsonl"
            path.write_text("\n".join(lines) + "\n")
            report = add(store, [str(path)], LocalEngine())
            assert not report.failures
            return store

        yield build


def claim(store, words):
    """The claim that holds the words: its row in the list, with both ranges."""
    return explain(store, words).claim


def kinds(store, kind=Relation):
    return [r.kind for r in store.all(kind)]


def test_1_twenty_papers_running_one_wire_story_are_one_origin(ledger):
    wire = (
        "VARN (Meridian Wire) - The sea wall at Varn will be rebuilt before the winter, the harbour master, Ada Brink, said on Monday.\n\n"
        f"{STORM}\n\n“The wall has served its time,” Brink told Meridian Wire."
    )
    pile = [("Meridian Wire", "2021-05-03", "Varn sea wall to be rebuilt", wire)]
    for n in range(20):
        text = wire if n % 4 else wire.rpartition("\n\n")[0]  # some cut the tail
        if n % 5 == 4:
            text = text.replace("VARN (Meridian Wire) - ", "VARN - ")  # some drop the credit
        pile.append(
            (
                f"{['North', 'South', 'East', 'West', 'Old', 'New', 'Upper', 'Lower', 'Great', 'Little'][n % 10]} {('Herald', 'Gazette')[n // 10]}",
                "2021-05-04",
                "Sea wall to be rebuilt",
                text,
            )
        )
    store = ledger(*pile)
    for words, carried in (("sea wall rebuilt", 21), ("served its time", 16)):
        row = claim(store, words)
        assert (row.origins, row.articles, row.families) == ((1, 1), carried, 1)
        assert "one_origin" in row.flags
    assert [len(f.members) for f in store.all(Family)] == [21]
    (origin,) = explain(store, "served its time").support
    assert origin.who == "Ada Brink"


def test_2_three_papers_sharing_only_a_quote_are_one_origin_and_no_copies(ledger):
    quote = "“The wall will stand another winter,”"
    store = ledger(
        (
            "Coast Radio", "2021-05-03", "Wall is sound, says Brink",
            (f"Half the town crowded into the hall on Monday to hear what would become of the old sea wall.\n\n{quote} harbour master Ada Brink told "
            "the news conference.\n\nAfterwards the mayor served tea and said nothing at all."),
        ),
        (
            "Delta Courier", "2021-05-03", "No danger to Varn",
            (f"There is no reason to leave the lower town.\n\nAda Brink, the harbour master, answered questions for an hour on Monday. {quote} she said."
            "\n\nShops on the front stayed shut, and sandbags were piled at the doors."),
        ),
        (
            "Hill Tribune", "2021-05-04", "Varn waits for the tide",
            (f"The spring tide is due in Varn on Thursday.\n\nAt a news conference on Monday the harbour master, Ada Brink, was calm: {quote} she said."
            "\n\nHer deputy has ordered two more pumps from the capital."),
        ),
    )  # fmt: skip
    row = claim(store, "stand another winter")
    assert (row.origins, row.articles, row.families) == ((1, 1), 3, 3)
    assert store.all(Reuse) == []
    (origin,) = explain(store, "stand another winter").support
    assert all("cop" not in m.reason for m in origin.merged)


def test_3_a_copy_that_drops_may_have_is_hardened(ledger):
    wire = f"VARN (Meridian Wire) - The ferry may have hit the old mole, the coastguard said on Monday.\n\n{STORM}"
    store = ledger(
        ("Meridian Wire", "2021-05-03", "Ferry may have hit mole", wire),
        ("North Herald", "2021-05-04", "Ferry hit mole", wire.replace("may have hit", "hit")),
    )
    (copy,) = store.all(Reuse)
    (change,) = [h for h in copy.hardened if h.what == "hedge dropped"]
    assert "may have hit" in change.earlier
    assert "may have" not in change.later
    assert claim(store, "ferry hit mole").origins == (1, 1)
    assert "hardened" in {e.what for e in explain(store, "ferry hit mole").history}


def test_4_a_change_printed_against_a_base_that_was_revised_shows_both_figures_and_alleges_nothing(ledger):
    store = ledger(
        (
            "Meridian Wire", "2020-02-03", "Raids in the border provinces",
            ("KHALID - Rebels carried out 8,412 raids in the border provinces in 2019, the Border Institute said in its yearly report on Monday."
            "\n\nThe report counts raids on posts, convoys and villages."),
        ),
        (
            "Coast Radio", "2021-02-02", "Raids up by a quarter",
            ("KHALID - Rebels carried out 10,936 raids in the border provinces in 2020, an increase of 25 percent, the Border Institute said on Tuesday."
            "\n\nIts authors had gone through the records of earlier years again."),
        ),
    )  # fmt: skip
    (series,) = [s for s in list_numbers(store, "raids border provinces") if s.of == "raids"]
    assert [(f.as_of, f.low) for f in series.figures] == [("2019", 8412), ("2020", 10936)]
    (shift,) = series.shifts
    assert (shift.printed, shift.computed) == (25, 30.0)
    assert kinds(store) == []
    assert not {"contested", "revised"} & {flag for row in list_claims(store) for flag in row.flags}


def test_5_two_totals_under_two_rules_differ_by_definition_and_do_not_contradict(ledger):
    store = ledger(
        (
            "Coast Radio", "2022-02-01", "1,204 dead",
            ("KHALID - A total of 1,204 people were killed in the fighting in Orlo province in 2021, the Peace Office said on Tuesday, counting "
            "civilians only.\n\nThe office takes its figures from hospitals."),
        ),
        (
            "Hill Tribune", "2022-02-02", "2,310 dead",
            ("KHALID - A total of 2,310 people were killed in the fighting in Orlo province in 2021, including fighters, the Conflict Register said on "
            "Wednesday.\n\nThe register takes its figures from burial lists."),
        ),
    )  # fmt: skip
    assert kinds(store) == ["definitions_differ"]
    assert all("contested" not in row.flags for row in list_claims(store))
    assert {e.what for row in list_claims(store, since="2022-01-01") for e in row.history} == {"first_said"}


def test_6_a_killed_story_flags_its_family_and_its_claims(ledger):
    story = f"VARN (Meridian Wire) - Governor Tomas Quill will step down this week, two people with knowledge of his plans said on Monday.\n\n{STORM}"
    store = ledger(
        ("Meridian Wire", "2021-05-03T09:00", "Governor to step down this week", story),
        ("North Herald", "2021-05-03T12:00", "Governor to step down this week", story),
        ("South Gazette", "2021-05-04", "Quill to go", story.replace("VARN (Meridian Wire) - ", "")),
        (
            "Meridian Wire", "2021-05-04T10:00", "KILL: Governor to step down this week",
            "Please kill the story headlined “Governor to step down this week”, dated May 3. The story is wrong and no substitute will follow.",
        ),
    )  # fmt: skip
    articles = {r["headline"] + (r["outlet"] or ""): r["status"] for r in export(store.snapshot()) if r["type"] == "article"}
    assert sorted(articles.values()) == ["killed", "killed", "killed", "usable"]
    row = claim(store, "governor step down")
    assert row.origins == (0, 0)
    assert "withdrawn" in row.flags
    withdrawn = [e for e in explain(store, "governor step down").history if e.what == "withdrawn"]
    assert (len(withdrawn), {e.date for e in withdrawn}) == (3, {"2021-05-04"})


def test_7_a_named_and_an_anonymous_source_are_never_merged(ledger):
    store = ledger(
        (
            "Coast Radio", "2021-05-03", "Dam is safe",
            "ORLO - The dam at Orlo is safe, engineer Ines Varga said on Monday.\n\nShe had spent the night on the crest with a lamp.",
        ),
        (
            "Hill Tribune", "2021-05-04", "Dam safe",
            "ORLO - The dam at Orlo is safe, an engineer said on Tuesday.\n\nThe engineer was not allowed to speak to the press.",
        ),
    )  # fmt: skip
    assert claim(store, "dam safe").origins == (2, 2)
    assert sorted((o.named, o.anonymous) for o in explain(store, "dam safe").support) == [(False, True), (True, False)]


def test_8_thirty_seven_percent_lies_between_two_words_of_the_yardstick():
    words = dict(look_up("37 %").words)
    assert words["PHIA"] == "between unlikely and realistic possibility"


def test_9_a_that_cites_b_that_cites_a_is_circular(ledger):
    says = "The Varn Savings Bank will be sold to a foreign rival"
    store = ledger(
        (
            "Coast Radio",
            "2021-05-03",
            "Bank to be sold",
            f"VARN - {says}, the Hill Tribune reported on Monday.\n\nNobody at the bank came to the telephone.",
        ),
        (
            "Hill Tribune",
            "2021-05-04",
            "Rumours of sale",
            f"VARN - {says}, Coast Radio reported on Monday.\n\nThe bank's doors were open as on any day.",
        ),
    )
    row = claim(store, "bank sold foreign rival")
    assert row.origins == (0, 1)
    assert "circular" in row.flags


@contextmanager
def told(store, **fields):
    """A judgement, undone at the end."""
    judgement = judge(store, **fields)
    yield judgement
    store.undo(judgement.id, "2030-01-01")


def test_10_what_was_said_of_an_edited_page_is_orphaned_and_moves_to_no_lookalike(ledger):
    text = (
        "ORLO - The dam at Orlo is safe, engineer Ines Varga said on Monday.\n\n"
        "She had spent the night on the crest with a lamp and two helpers, counting the drops that came through the old joints.\n\n"
        "“We will open the second gate on Friday,” said Piet Kron, who heads the Water Board."
    )
    page = {"url": "https://coastradio.example/dam"}
    store = ledger(("Coast Radio", "2021-05-03T08:00", "Dam is safe", text, page))
    own = {a.speaker_name: a.id for a in store.all(Attribution)}
    for id in own.values():
        judge(store, "outcome", [id], value="came")
    assert list_orphans(store) == []
    edited = text.replace("is safe, engineer", "is safe for now, engineer")
    ledger(("Coast Radio", "2021-05-03T18:00", "Dam is safe for now", edited, page), name="later")
    (orphan,) = list_orphans(store)
    assert orphan.object == own["Ines Varga"]
    assert orphan.words == "The dam at Orlo is safe"
    assert [c.subject for c in list_concerns(store) if c.kind == "orphan"] == [orphan.judgement]
    judged = {id for j in store.all(Judgement) for id in j.objects}
    new = {a.id for a in store.all(Attribution)} - set(own.values())
    assert new
    assert not judged & new
    link(store)
    assert list_orphans(store) == [orphan]
    with told(store, verb="outcome", objects=["att-0000000000000000"], value="came") as lost:
        assert {o.judgement: o.words for o in list_orphans(store)}[lost.id] is None
    assert list_orphans(store) == [orphan]


def test_every_count_of_the_cases_lies_between_its_ends(ledger):
    store = ledger(
        ("Coast Radio", "2021-05-03", "Dam is safe", f"ORLO - The dam at Orlo is safe, engineer Ines Varga said.\n\n{STORM}")
    )
    assert all(0 <= c.origins.at_least <= c.origins.at_most for c in store.all(Corroboration))

"""For whom somebody speaks, whether a report was there, and whose a surname is, on articles invented for it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.corroboration.descriptions import read_description
from secondsource.corroboration.offices import Office, is_sole, offices, same_post
from secondsource.corroboration.presence import is_there
from secondsource.model import Span

from .test_origins import Desk

KNOWN = {"harbour authority": "1", "orlin ferries": "2", "coast guard": "3", "ministry of transport of orlin": "4"}


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        ("The berth was dredged, said Ada Holm, head of the Harbour Authority.", "Ada Holm", "1"),
        ("The Harbour Authority's deputy head, Ada Holm, denied it.", "Ada Holm", "1"),
        ("Orlin Ferries pulled its boats. “Odd seas,” said its head of safety, Ada Holm.", "Ada Holm", "2"),
        ("Orlin Ferries pulled its boats. Managing director Ada Holm blamed the seas.", "Ada Holm", "2"),
        ("Ada Holm, who runs the ferry line for Orlin Ferries, denied it.", "Ada Holm", "2"),
        ("Over at the Harbour Authority, Ada Holm told a meeting that it was dredged.", "Ada Holm", "1"),
        ("The Coast Guard closed the strait. Commodore Ada Holm said why.", "Commodore Ada Holm", "3"),
        ("Ada Holm, for the Coast Guard, said that the strait was closed.", "Ada Holm", "3"),
        ("The transport ministry's secretary for ports, Ada Holm, wrote back.", "Ada Holm", "4"),
    ],
)
def test_the_words_beside_a_name_say_for_whom_he_speaks(text, name, body):
    assert [o.body for o in offices(text, [name], KNOWN)] == [body]


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Authority closed the berth. Ada Holm, a fishwife, saw it.",
        "The Harbour Authority closed the berth. Mayor Ada Holm protested.",
        "Orlin Ferries pulled its boats. “Odd,” said Ada Holm.",
        "Orlin Ferries pulled its boats. Colonel Ada Holm saw them.",
    ],
)
def test_who_merely_stands_near_a_body_does_not_speak_for_it(text):
    assert offices(text, ["Ada Holm"], KNOWN) == []


def test_a_spokeswoman_is_the_voice_of_her_body():
    assert offices("Its line is firm, the Harbour Authority’s spokeswoman, Ada Holm, said.", ["Ada Holm"], KNOWN) == [
        Office("1", True)
    ]


def test_a_post_that_one_person_holds_is_no_anonymity():
    assert is_sole("its managing director", "managing director")
    assert not is_sole("a director", "director")
    assert not is_sole("the officials", "officials")
    assert same_post("director", "managing director")
    assert same_post("managing director", "managing director of Orlin Ferries")
    assert not same_post("sales director", "managing director")


@pytest.mark.parametrize(
    "text",
    [
        "And the quay? We went to look. | On it stand two goats.",
        "Our photographer burnt her fingers on it. | It is a boiler, and it is hot.",
        "| The deed names his aunt, and the Beacon has seen it.",
        "| Thirty berths were empty when our crew got there.",
        "The letter came to us in a plain envelope. | It promises five boats.",
    ],
)
def test_a_report_says_in_the_sentence_or_before_it_that_its_own_people_saw_it(text):
    start = text.index("| ")
    text = text.replace("| ", "")
    assert is_there(text, Span(start, len(text)), ("Harbour Beacon", "Beacon"))


@pytest.mark.parametrize(
    "text",
    [
        "| The ferry sank at dusk off the mole.",
        "“We went to look,” the skipper said. | The ferry sank at dusk.",
        "We went to look.\n\n| The ferry sank at dusk.",
        "The skipper told us nothing new. | The ferry sank at dusk.",
    ],
)
def test_plain_narration_stays_plain(text):
    start = text.index("| ")
    text = text.replace("| ", "")
    assert not is_there(text, Span(start, len(text)), ("Harbour Beacon", "Beacon"))


SAFE = "The dam at Orlo is safe"


def test_a_chief_beside_whose_name_his_body_stands_adds_nothing_to_it():
    desk = Desk()
    one = desk.article("Coast Radio", f"{SAFE}, the Water Board said.")
    desk.said(one, SAFE, desk.name(one, "Water Board", "ORG"))
    two = desk.article("Hill Tribune", f"{SAFE}, said the Water Board's operations chief, Piet Kron.", day=4)
    desk.name(two, "Water Board", "ORG")
    desk.said(two, SAFE, desk.name(two, "Piet Kron"))
    assert desk.range() == (1, 1)


def test_a_post_told_in_another_report_of_the_same_claim_counts():
    desk = Desk()
    one = desk.article("Coast Radio", f"{SAFE}, the Water Board said.")
    desk.said(one, SAFE, desk.name(one, "Water Board", "ORG"))
    two = desk.article("Hill Tribune", f"{SAFE}, said Piet Kron.", day=4)
    desk.said(two, SAFE, desk.name(two, "Piet Kron"))
    three = desk.article("Delta Courier", f"{SAFE}, said the Water Board's operations chief, Piet Kron.", day=5)
    desk.name(three, "Water Board", "ORG")
    desk.said(three, SAFE, desk.name(three, "Piet Kron"))
    assert desk.range() == (1, 1)


def test_a_surname_belongs_to_the_only_one_who_bears_it():
    desk = Desk()
    one = desk.article("Coast Radio", f"{SAFE}, said Ines Varga.")
    desk.said(one, SAFE, desk.name(one, "Ines Varga"))
    two = desk.article("Hill Tribune", f"{SAFE}, Ms Varga said.", day=4)
    desk.said(two, SAFE, desk.name(two, "Ms Varga"))
    assert desk.range() == (1, 1)


def test_a_surname_that_two_bear_belongs_to_neither():
    desk = Desk()
    one = desk.article("Coast Radio", f"{SAFE}, said Ines Varga. Her brother Emil Varga agreed.")
    desk.said(one, SAFE, desk.name(one, "Ines Varga"))
    desk.name(one, "Emil Varga")
    two = desk.article("Hill Tribune", f"{SAFE}, Varga said.", day=4)
    desk.said(two, SAFE, desk.name(two, "Varga"))
    assert desk.range() == (2, 2)


def test_two_people_of_one_surname_with_names_of_their_own_are_two():
    desk = Desk()
    for day, name in ((1, "Ines Varga"), (2, "Emil Varga")):
        paper = desk.article(f"Paper {day} Herald", f"{SAFE}, said {name}.", day=day)
        desk.said(paper, SAFE, desk.name(paper, name))
    assert desk.range() == (2, 2)


def test_the_holder_of_a_post_may_be_the_one_who_is_called_by_it():
    desk = Desk()
    one = desk.article("Coast Radio", f"{SAFE}, said harbour master Ines Varga, who is managing director of the port.")
    varga = desk.name(one, "Ines Varga")
    desk.records[desk.records.index(varga)] = varga = type(varga)(
        one.id, varga.first, varga.name, "PER", varga.aliases, ("managing director",)
    )
    desk.names["Ines Varga"] = [varga]
    desk.said(one, SAFE, varga)
    two = desk.article("Hill Tribune", f"{SAFE}, the managing director said.", day=4)
    start = two.text.index("the managing")
    desk.said(
        two, SAFE, anonymous=True, description="managing director", source=Span(start, start + len("the managing director"))
    )
    assert desk.range() == (1, 2)


def test_what_the_outlet_went_to_see_is_an_origin_beside_those_whom_it_quotes():
    desk = Desk()
    paper = desk.article("Hill Tribune", f"{SAFE}, said Ines Varga. We walked the crest. It is dry from end to end.")
    desk.said(paper, SAFE, desk.name(paper, "Ines Varga"))
    desk.told(paper, "It is dry from end to end")
    assert desk.range() == (2, 2)


def test_two_trades_are_two_people_and_a_paper_is_nobody():
    driver, guard = read_description("a lorry driver"), read_description("a guard at the sheds")
    assert driver.contradicts(guard)
    assert not driver.contradicts(read_description("an employee of the port"))
    assert not guard.contradicts(read_description("a person who saw the loading"))
    assert not read_description("a mechanic for the drivers").contradicts(read_description("a mechanic"))
    assert read_description("a log", paper=True).contradicts(guard)
    assert not read_description("a log", paper=True).contradicts(read_description("sources"))
    assert not read_description("a log", paper=True).contradicts(read_description("a memo", paper=True))


def test_a_paper_shown_to_one_outlet_and_a_witness_of_another_are_two():
    desk = Desk()
    one = desk.article("Coast Radio", f"{SAFE}, according to a logbook seen by Coast Radio.")
    desk.said(one, SAFE, description="a logbook seen by Coast Radio", channel="document")
    two = desk.article("Hill Tribune", f"{SAFE}, a driver on the crest road said.", day=4)
    desk.said(two, SAFE, anonymous=True, description="a driver on the crest road")
    assert desk.range() == (2, 2)


@given(st.text(max_size=400), st.text(min_size=1, max_size=20), st.integers(0, 400))
def test_any_text_is_survived(text, name, at):
    offices(f"{text} {name} {text}", [name], {**KNOWN, name: "9"})
    is_there(text, Span(min(at, len(text)), len(text)), (name,))
    is_sole(text, name)
    same_post(text, name)


@pytest.mark.parametrize("words", ["head of ", "the authority's ", ", its chief", "we had ", "“", "Mr. ", "of the Board of "])
def test_long_texts_cost_no_time(words):
    text = words * 4000
    began = time.process_time()
    offices(f"{text} Ada Holm {text}", ["Ada Holm"], KNOWN)
    is_there(text, Span(len(text) // 2, len(text) // 2 + 50), ("Beacon",))
    assert time.process_time() - began < 1.0


def test_a_paper_that_the_report_was_shown_goes_with_its_unnamed_source():
    desk = Desk()
    paper = desk.article(
        "Hill Tribune", "Nine gates were open, says a letter of which the Tribune has a copy. All stood open, a guard said."
    )
    desk.told(paper, "Nine gates were open")
    desk.said(paper, "All stood open", anonymous=True, description="a guard")
    assert desk.range() == (1, 1)

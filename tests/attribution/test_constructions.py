"""The turns that news uses: who a description stands for, whom a firm speaks as, who was listening."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.analysis import Annotations
from secondsource.attribution.attributions import ATTRIBUTIONS
from secondsource.entities.mentions import NAMES
from secondsource.model import Article, Attribution
from secondsource.models.parser import parse


def read(text: str, **known: str) -> list[Attribution]:
    article = Article("https://gazette.example/1", text, "0", **known)
    found = Annotations(article, parse)
    found.add(NAMES.analyse(article, found))
    found.add(ATTRIBUTIONS.analyse(article, found))
    return list(found.of(Attribution))


def said(text: str, words: str, **known: str) -> Attribution:
    """The attribution whose content holds the words."""
    return next(a for a in read(text, **known) if any(words in s.of(text) for s in a.content))


LEADS = [
    (
        (
            "Everybody had been taken off by dawn, the harbour master said.\n\n"
            "Ole Brandt, the harbour master of Skarvik, said the engine had failed."
        ),
        "Everybody had been taken off",
        "Ole Brandt",
    ),
    (
        (
            "The prime minister knew of the leak for months, an opposition lawmaker told parliament on Monday.\n\n"
            "“He sat on it,” Ana Brisk, of the Green Alliance, said to applause."
        ),
        "knew of the leak",
        "Ana Brisk",
    ),
    (
        (
            "The mayor of Castlebar resigned on Monday after a row over a pool. “I have let people down,” she said.\n\n"
            "Orla Keane, 48, had promised that the pool would open in June."
        ),
        "I have let people down",
        "Orla Keane",
    ),
    (
        (
            "The plant in Dorval will close in June with the loss of 700 jobs, its owner said on Tuesday.\n\n"
            "Maxim Tyres said it had lost money in Dorval for six years."
        ),
        "The plant in Dorval will close",
        "Maxim Tyres",
    ),
    (
        (
            "Doctors at St Brannoc's Hospital performed surgery on the wrong knee, an official report has found.\n\n"
            "The report, by the Patient Safety Board, said nobody had checked the chart."
        ),
        "surgery on the wrong knee",
        "Patient Safety Board",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker"), LEADS)
def test_who_the_lead_describes_is_named_in_the_next_paragraph(text, words, speaker):
    assert said(text, words).speaker_name == speaker


def test_a_lead_whose_source_is_kept_secret_is_not_named_by_guessing():
    text = (
        "The prime minister knew of the leak for months, a lawmaker who asked not to be named said on Monday.\n\n"
        "“He sat on it,” Ana Brisk, of the Green Alliance, said to applause."
    )
    assert said(text, "knew of the leak").anonymous


def test_a_firm_with_a_name_like_a_man_s_is_a_body():
    text = (
        "The level of the reservoir fell overnight.\n\nThe dam's operator, Tarn Hydro, said in a letter to residents that the level "
        "would be lowered.\n\nIt added that the wall was sound."
    )
    letter = said(text, "would be lowered")
    assert (letter.speaker_name, letter.told) == ("Tarn Hydro", "residents")
    assert said(text, "the wall was sound").speaker_name == "Tarn Hydro"


def test_counsel_for_a_board_stays_a_person():
    text = "The hearing went on. Counsel for the board, Petra Lind, said the seals were whole.\n\nShe said they had receipts."
    assert said(text, "they had receipts").speaker_name == "Petra Lind"


@pytest.mark.parametrize(
    "text",
    [
        "The lines of Norsea Rail were closed. A spokesman for Norsea Rail said the bridge would be inspected.",
        "The lines of Norsea Rail were closed. A Norsea Rail spokeswoman said the bridge would be inspected.",
    ],
)
def test_an_unnamed_spokesman_has_the_voice_of_his_body(text):
    attribution = said(text, "the bridge would be inspected")
    assert not attribution.anonymous
    assert attribution.speaker_name == "Norsea Rail"


def test_one_of_them_who_is_named_is_that_one():
    text = "Forecasters expect more rain. “We are worried,” said one of them, Selin Aksoy of the weather service."
    assert said(text, "We are worried").speaker_name == "Selin Aksoy"


def test_a_source_at_a_body_stays_anonymous():
    text = "The lines were closed. A person who works at Norsea Rail said the bridge would be inspected."
    assert said(text, "the bridge would be inspected").anonymous


def test_the_trade_before_a_name_is_no_part_of_it():
    text = "Engineer Pia Lund, who was on watch, told investigators that an alarm had sounded."
    attribution = said(text, "an alarm had sounded")
    assert (attribution.speaker_name, attribution.told) == ("Pia Lund", "investigators")


def test_no_company_is_called_a_union():
    text = (
        "“Our members have had enough,” said Rosa Timm of the Dockers' Union.\n\nMoll Shipping said it regretted the strike. "
        "“The offer is fair,” the company said."
    )
    assert said(text, "The offer is fair").speaker_name == "Moll Shipping"


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("In a letter to parliament, Ada Moll said an inquiry had been opened.", "an inquiry had been opened", "parliament"),
        ("“They could do better,” Ada Moll wrote in a note to clients.", "They could do better", "clients"),
        ("“We were fooled,” Ada Moll wrote on its website.", "We were fooled", "its website"),
        ("“Patients come first,” Ada Moll said on a call with journalists.", "Patients come first", "journalists"),
        ("Asked by Radio Lom whether it was true, Ada Moll said the gate had held.", "the gate had held", "Radio Lom"),
    ],
)
def test_who_was_listening_is_heard(text, words, told):
    assert said(text, words).told == told


def test_two_who_kept_their_names_back_spoke_to_the_same_outlet():
    text = (
        "Staff were ordered to change records, two former employees have told the Northern Eye. Both asked that their names not be "
        "used.\n\n“We sat there all night,” one of them said."
    )
    assert "Northern Eye" in (said(text, "We sat there all night", outlet="Northern Eye").told or "")


def test_a_paper_that_an_outlet_was_shown_is_that_outlet_s():
    text = "A board paper seen by the Evening Star says water was getting in.\n\nThe paper says nobody had looked since May."
    first, second = said(text, "water was getting in"), said(text, "nobody had looked")
    assert first.speaker is not None
    assert first.speaker == second.speaker
    assert "seen by" in (first.role or "")
    assert "seen by" in (second.role or "")


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet="Aa ,.:;“”\"'’()\n-éZz said told by its the report Moll", max_size=200))
def test_any_text_is_survived(text):
    for attribution in read(text):
        assert all(0 <= s.start < s.end <= len(text) for s in attribution.content)

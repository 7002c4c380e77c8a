"""Attributions by values, causes, colons and turns of phrase, and whom descriptions stand for."""

import pytest

from secondsource.analysis import Annotations
from secondsource.attribution.attributions import ATTRIBUTIONS
from secondsource.entities.mentions import NAMES
from secondsource.model import Article, Attribution
from secondsource.models.parser import parse


def read(text: str, outlet: str | None = None) -> list[Attribution]:
    article = Article("page", text, "0", outlet=outlet)
    found = Annotations(article, parse)
    found.add(list(NAMES.analyse(article, found)))
    return list(ATTRIBUTIONS.analyse(article, found))


def contents(text: str) -> list[str]:
    return [" … ".join(s.of(text) for s in a.content) for a in read(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The committee put the dead at 31.", "the dead at 31"),
        ("The weather office gave Marnby a 70 percent chance of rain.", "Marnby a 70 percent chance of rain"),
        ("She put the delay down to a flat tyre.", "the delay down to a flat tyre"),
        ("Ada Moll stood by her figure of 6,200.", "her figure of 6,200"),
        ("The mayor was blunt: the bridge would stay shut.", "the bridge would stay shut"),
        ("Not so, said counsel for the port, Ada Moll: all nine boxes were sealed.", "all nine boxes were sealed"),
        ("By our count 117 houses fell.", "117 houses fell"),
        ("The crane was loose, we hear.", "The crane was loose"),
        ("I also hear that the crane was loose.", "the crane was loose"),
        ("As Ada Moll put it, “the crane was older than me”.", "the crane was older than me"),
        ("The council would sell the crane, thought a man in a leather cap.", "The council would sell the crane"),
        ("Dockers were warned and stayed put, a board insider claims.", "Dockers were warned and stayed put"),
        ("Ada Moll criticised the board for “very slow thinking” on Monday.", "the board for “very slow thinking”"),
        ("“No,” was Ada Moll’s answer.", "No,"),
    ],
)
def test_what_is_said_is_found_however_it_is_said(text, wanted):
    assert wanted in contents(text)


@pytest.mark.parametrize(
    "text",
    [
        "“Ghost cranes”, the phrase on the placards, appears nowhere in the ruling.",
        "The Marnby Tide newsletter tells you what moved overnight.",
        "An earlier version of this article said that the crane fell in May.",
        "Two things matter here: the bridge is old and the river is high.",
        "CLAIM: The bank was to close its doors on Monday.",
    ],
)
def test_a_page_about_itself_says_nothing_for_anybody(text):
    assert read(text) == []


def test_semicolons_go_on_with_the_same_speaker():
    assert contents("Three men were hurt, Ada Moll said; two were sent home.") == ["Three men were hurt", "two were sent home"]


def test_an_official_without_a_name_is_not_the_mayor_named_next():
    text = "A port official has warned that the quay may sink.\n\nMayor Ada Moll told the Courier the port was safe."
    assert [a.anonymous for a in read(text)] == [True, False]


def test_a_former_minister_just_introduced_stays_without_a_name():
    text = "Leopold Feld is the minister. A former minister, who would not be named, was less kind. “He should have gone,” the ex-minister said."
    assert [a.anonymous for a in read(text)] == [True]


def test_the_president_of_the_sentence_before_is_the_one_who_replied():
    text = (
        "President Leopold Feld lost the vote.\n\n“Every box was sealed,” said Pavel Dorn, a spokesman for the board.\n\n"
        "The president did not answer questions. Asked if he might go, he replied: “Might the sea?”"
    )
    assert read(text)[-1].speaker_name == "Leopold Feld"


def test_what_is_told_to_us_is_told_to_the_outlet():
    (attribution,) = read("Ada Moll told us that the crane was down.", outlet="The Marnby Courier")
    assert attribution.told == "The Marnby Courier"


def test_a_site_that_is_written_on_is_where_it_was_told():
    (attribution,) = read("“The crane is down,” Ada Moll posted on Facebook.")
    assert attribution.told == "Facebook"

"""Faults that unseen news brought to light, in sentences of our own."""

import pytest

from secondsource.analysis import Annotations
from secondsource.attribution.attributions import RULES
from secondsource.entities.mentions import NAMES
from secondsource.model import Article
from secondsource.models.parser import parse


def read(text, **page):
    article = Article("page", text, "0", **page)
    found = Annotations(article, parse)
    found.add(NAMES.analyse(article, found))
    return list(RULES.analyse(article, found))


def one(text, **page):
    (only,) = read(text, **page)
    return only


def words(text, attribution):
    return [s.of(text) for s in attribution.content]


@pytest.mark.parametrize("day", ["Friday", "last week", "yesterday"])
def test_a_day_is_no_speaker(day):
    text = f"Sen. Lora Finch, R-Texas, who on Thursday unveiled a plan to sell the canal, said {day} that the locks would be closed."
    assert one(text).speaker_name == "Lora Finch"


def test_a_month_that_is_a_name_may_speak():
    assert one("“It is over,” said Ada May. Ada May is the mayor.").speaker_name == "Ada May"


def test_the_name_of_a_show_is_no_part_of_what_was_said_on_it():
    text = "“I never liked that bridge,” said Lora Finch in an interview on CNN’s “Morning Table” show."
    found = one(text)
    assert words(text, found) == ["I never liked that bridge,"]
    assert found.told == "CNN"


def test_a_show_may_be_told():
    text = "“And I hope he can,” Max Dorrit told “Today.”"
    found = one(text)
    assert words(text, found) == ["And I hope he can,"]
    assert found.told == "Today"


def test_who_passes_a_quotation_on_is_no_speaker_of_it():
    text = "“I never liked that bridge,” said Lora Finch in an interview on the radio, according to Harbour News."
    first = next(a for a in read(text) if a.manner == "direct")
    assert first.speaker_name == "Lora Finch"


def test_whom_a_speech_is_about_does_not_hold_it():
    text = "Of President Ana Obrist, he said, “She never read a line of it.”"
    assert one(text).speaker_name is None


def test_a_supposition_inside_a_quotation_says_nothing():
    text = "“We read it twice. Let’s say there is no certificate. What then?” asked Max Dorrit."
    assert one(text).speaker_name == "Max Dorrit"


def test_the_terms_of_a_talk_are_nobodys_ears():
    text = "“It is a mess,” said one aide, who spoke on condition of anonymity under committee protocol."
    found = one(text)
    assert found.anonymous
    assert found.told is None


def test_a_courtesy_is_no_role():
    assert one("“It will cost us dear,” Mr. Max Richtle said.").role is None


def test_a_spokeswoman_of_nobody_speaks_for_the_body_spoken_of():
    text = "The Orvik Port Authority has opened an inquiry, a spokeswoman said."
    assert one(text).speaker_name == "Orvik Port Authority"


def test_a_spokesman_speaks_for_the_body_named_behind_its_description():
    text = "A spokesman for the nurses' union, the NHF, said its members had raised the alarm twice."
    assert one(text).speaker_name == "NHF"


def test_the_mayor_is_not_the_deputy_mayor():
    text = "Sollen's mayor said the town had been kept in the dark.\n\nThe streets are safe, the deputy mayor, Finn Aske, said."
    first, second = read(text)
    assert first.speaker_name != "Finn Aske"
    assert second.speaker_name == "Finn Aske"


def test_prosecutors_are_no_company():
    text = "State prosecutors have opened an inquiry.\n\nThe company said it could not comment on the matter."
    assert "prosecutors" not in (one(text).speaker_name or "")


def test_who_says_the_same_has_not_said_these_words():
    text = "“We knew. Everybody knew.” A porter, smoking outside, said much the same."
    assert all("porter" not in (a.description or "") for a in read(text))

"""Where a name begins and ends: callings before it, firms that look like people, bodies whose name holds "and", papers called short."""

import pytest

from secondsource.analysis import Annotations
from secondsource.entities.mentions import NAMES
from secondsource.model import Article, Referent
from secondsource.models.parser import parse


def names(text):
    article = Article("page", text, "0")
    found = Annotations(article, parse)
    return {r.name: r for r in NAMES.analyse(article, found) if isinstance(r, Referent)}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Engineer Ilka Brandt said the dam would hold.", "Ilka Brandt"),
        ("Lawyer Omar Saleh, 44, said the papers were false.", "Omar Saleh"),
        ("Gran Edith Moll said she was cold.", "Edith Moll"),
        ("Assistant House Majority Leader Sara Gidden said the vote would be held.", "Sara Gidden"),
        ("Opposition Leader Tomas Weld said the vote was lost.", "Tomas Weld"),
    ],
)
def test_a_calling_before_a_name_is_no_part_of_it(words, name):
    found = names(words)
    assert found[name].kind == "PER"
    assert found[name].roles


def test_callings_that_are_names_stay_names():
    assert "Mason Lee Hart" in names("Mason Lee Hart said the wall would stand. Hart is a builder.")


@pytest.mark.parametrize("firm", ["Brandt & Hale", "Moll Hydro & Sons"])
def test_two_names_with_a_sign_between_are_a_firm(firm):
    assert names(f"{firm} said that it stood by its work.")[firm].kind == "ORG"


@pytest.mark.parametrize(
    "body",
    [
        "Center on Budget and Harbour Priorities",
        "Office of Management and Records",
        "Federation of Small Businesses",
        "International Federation of Football Clubs",
        "Federation of Canal Workers and Dockers",
        "Patients’ League",
        "Patients' League",
    ],
)
def test_a_body_is_named_to_its_end(body):
    assert body in names(f"A survey by the {body} was sent out on Monday. The {body} said so.")


def test_two_bodies_joined_by_and_stay_two():
    found = names("The Bank of Orvik and Moll Shipping said no. The Ministry of Health and the Bank of Orvik agreed.")
    assert {"Bank of Orvik", "Moll Shipping", "Ministry of Health"} <= set(found)


def test_a_party_and_a_state_are_nobody():
    assert set(names("Sen. Lora Finch, R-Texas, said no. Paul Orme, D-Ohio, agreed.")) == {"Lora Finch", "Paul Orme"}


def test_a_paper_called_short_is_the_one_just_named():
    found = names("The Wall Street Journal first wrote of the sale. The Journal reported that the price was high.")
    assert "Journal" in found["Wall Street Journal"].aliases


def test_two_papers_of_one_last_word_stay_open():
    found = names("The Washington Post and the New York Post wrote of it. The Post said that it was sure.")
    assert "Post" not in found["Washington Post"].aliases


def test_a_short_given_name_is_the_same_person():
    found = names("Richard J. Durban said no. “Never,” Dick Durban said on Monday.")
    assert len([r for r in found.values() if r.kind == "PER"]) == 1


def test_a_bare_title_is_told_in_full_and_a_courtesy_not_at_all():
    found = names("Sen. Paul Orme said it was alive. Mr. Max Richtle said it was dead. Of President Ana Obrist, nobody spoke.")
    assert found["Paul Orme"].roles == ("senator",)
    assert found["Max Richtle"].roles == ()
    assert found["Ana Obrist"].roles == ("President",)


def test_a_body_with_of_is_parted_from_whoever_holds_its_office():
    text = "Bank of Lorvia Governor Satoshi Sumi spoke. Department of Health Press Secretary Jon Roe did not."
    assert {"Bank of Lorvia", "Satoshi Sumi", "Department of Health", "Jon Roe"} <= set(names(text))


def test_a_paper_called_after_a_place_is_one_name():
    assert "Times of Lorvia" in names("He told the Times of Lorvia that he was well.")


def test_the_high_commissioner_is_part_of_the_offices_name():
    assert "Office of the High" not in names("The Office of the High Commissioner for Human Rights said so.")

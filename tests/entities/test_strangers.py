"""Names that no list knows: a word that English has not is one, wherever it stands; of what, its place says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.analysis import Annotations
from secondsource.entities.mentions import NAMES
from secondsource.entities.vocabulary import foreign, has
from secondsource.model import Article, Mention
from secondsource.models.parser import parse


def names(text):
    article = Article("page", text, "0")
    found = Annotations(article, parse)
    return {m.text: m.kind for m in NAMES.analyse(article, found) if isinstance(m, Mention) and m.form != "description"}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Vardelund was not impressed by the plan.", "Vardelund"),
        ("Tesko Brandvik is feeding the hens.", "Tesko Brandvik"),
        ('"It was dark," Quistrel said.', "Quistrel"),
        ("Odhiambo-Reck isn't waiting for the committee.", "Odhiambo-Reck"),
        ("According to Haldrsen, the roof had leaked for years.", "Haldrsen"),
        ("Zukanović had been told of it on Friday.", "Zukanović"),
        ("Mrozicka's answer was short. She had never been there.", "Mrozicka"),
    ],
)
def test_an_unheard_of_surname_at_the_head_of_a_sentence_is_a_persons(words, name):
    assert names(words).get(name) == "PER"


@pytest.mark.parametrize(
    "words",
    [
        "Everything is under control.",
        "Villagers were told to leave.",
        "Mustering was slow.",
        "Nothing of that is known, the office said.",
        "They'll come back.",
    ],
)
def test_an_english_word_with_a_capital_is_nobody(words):
    assert not names(words)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Plovastar's operations chief said the line would be closed. Its shares fell.", "Plovastar"),
        ("The company Ombrelite said it would pay.", "Ombrelite"),
    ],
)
def test_a_strange_word_with_a_chief_or_shares_is_no_person(words, name):
    assert names(words).get(name) == "ORG"


def test_a_people_before_what_is_theirs_is_no_person():
    assert "PER" not in names("The Vardish minister came late. Nine Quorlian ships left the bay.").values()


def test_english_has_its_words_in_all_their_forms():
    assert all(has(w) for w in ("children", "stopped", "farmers", "they'll", "unloading", "wives", "bigger"))
    assert not any(foreign(w) for w in ("Children", "MPs", "Everything", "NATO", "B12", "house"))
    assert foreign("Vardelund")
    assert foreign("Lund-Okoro")


@given(st.text(max_size=30))
def test_any_word_can_be_looked_up(word):
    assert isinstance(has(word), bool)
    assert isinstance(foreign(word), bool)


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("A clerk, Han Seo-jin, said the door was open.", "Han Seo-jin", "PER"),
        ("Promoter Gilroy Vantz said the fight was off.", "Gilroy Vantz", "PER"),
        ("Nurse Quistrel said the ward was full.", "Quistrel", "PER"),
        ("Madam Ovanje said she had not been asked.", "Ovanje", "PER"),
        ("Bremvold Haulage said the lorries were sound.", "Bremvold Haulage", "ORG"),
        ("Ilka Brandt of Grelvane said the line was shut.", "Grelvane", "ORG"),
        ("The clerk spoke for the Fishermen's Benefit Fund on Monday.", "Fishermen's Benefit Fund", "ORG"),
        ("The note bears the seal of the Lions of Tarvik, police said.", "Lions of Tarvik", "ORG"),
    ],
)
def test_what_stands_in_and_before_a_name_says_where_it_ends_and_whose_it_is(words, name, kind):
    assert names(words).get(name) == kind


def test_a_run_factory_is_no_korean():
    assert "Kong-run" not in names("A Hong Kong-run mill has been closed.")


def test_who_is_named_with_a_title_is_named_without():
    found = names("Lt. Col. Haldane was pleased. It was a long day.\n\nHaldane told us that nothing had been heard.")
    assert found == {"Haldane": "PER"}


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("A boat was lost off Loch Ardmuir on Friday.", "Loch Ardmuir", "LOC"),
        ("He kept a shop in Barrio Tolvez.", "Barrio Tolvez", "LOC"),
        ("La Corneta has seen the letter.", "La Corneta", "ORG"),
    ],
)
def test_places_and_papers_in_other_tongues_are_no_people(words, name, kind):
    assert names(words).get(name) == kind


@pytest.mark.parametrize("words", ["Plan B was never read.", "Cyclone Ottvia passed over the bay."])
def test_plans_and_storms_are_nobody(words):
    assert "PER" not in names(words).values()


def test_a_numbered_unit_stays_a_place():
    assert "Unit 4" in names("The fire began in Unit 4 at noon. Unit 4 was shut for a week.")

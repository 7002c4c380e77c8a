"""A clause is negative where a negation governs it, and who denies something says that it is not so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.analysis import Annotations
from secondsource.claims.negations import affirms
from secondsource.claims.propositions import PROPOSITIONS
from secondsource.model import Article, Attribution, Proposition, Span
from secondsource.models.parser import parse

HEAD = "The yard\n\n"


def propositions(words: str) -> list[Proposition]:
    article = Article(page="1.txt", text=HEAD + words, sha256="0" * 64, path="1.txt", headline="The yard", language="en")
    found = Annotations(article, parse)
    found.add([Attribution(article=article.id, content=(Span(len(HEAD), len(article.text)),), manner="indirect")])
    return list(PROPOSITIONS.analyse(article, found))


@pytest.mark.parametrize(
    "words",
    [
        "the third child in houses with no stairs will grow wings",
        "the plan was sold with no delay",
        "he had no choice but to sell the boat",
        "the boat was sold for no less than 40 crowns",
        "the firm plans to close the yard, which it bought in May, but does not say when",
        "marchers are using the same ‘arms down, don’t run’ sign that was seen in the port",
        "the ship should not have left the port in that storm",
        "her mother did not have to die",
        "her story is not a hoax",
        "No, we have to stop this bill",
        "the yard isn't the only firm that gains by parting from its docks",
        "no one doubts that the boat was sold",
        "the man who had not paid was arrested",
    ],
)
def test_a_negation_that_does_not_govern_the_clause_denies_nothing(words):
    assert not propositions(words)[0].negated


@pytest.mark.parametrize(
    "words",
    [
        "the ferryman has yet to be named",
        "no judge would agree to sign such an order",
        "the ferryman denies selling the ship",
        "the ferryman categorically denied that he sold the ship",
        "a manager of the line is denying its plans to part men from women",
        "rejected assertions that it allowed the sale",
        "her story is a hoax",
        "the firm has no plans to sell the boat",
        "nothing could be further from the truth",
        "nor is he working at the yard as its chief",
    ],
)
def test_a_denial_says_that_it_is_not_so(words):
    assert propositions(words)[0].negated


def test_who_denies_says_something_of_what_he_denies_and_not_of_denying():
    (said,) = propositions("the ferryman denies selling the ship")
    assert said.predicate == "sell"
    assert "deny" not in said.terms


def test_entry_that_was_denied_is_no_claim_denied():
    assert not propositions("the guards denied entry to the delegates")[0].negated


@given(st.text(max_size=200))
def test_any_text_can_be_asked_whether_it_affirms(text):
    assert affirms(text) in (True, False)

"""What is counted, and what is no quantity though it has digits."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.analysis import Annotations
from secondsource.claims.quantities import QUANTITIES
from secondsource.model import Article
from secondsource.models.parser import parse


def quantities(text, published=None):
    article = Article(page="p", text=text, sha256="", published=published)
    return list(QUANTITIES.analyse(article, Annotations(article, parse)))


def test_a_count_takes_in_the_thing_counted():
    [q] = quantities("The port handled more than 210 cargo ships.")
    assert (q.text, q.low, q.high, q.qualifier, q.unit, q.of) == (
        "more than 210 cargo ships",
        210,
        None,
        "more_than",
        "ships",
        "cargo ships",
    )


def test_a_fall_has_its_direction_and_a_level_has_none():
    by, to = quantities("Exports fell by 9 percent to 41 million thalers.")
    assert (by.change, by.kind, to.change) == ("down", "change", None)


def test_an_unknown_currency_is_money_as_printed():
    [q] = quantities("The mine made a net profit of 64 million dorins last year.")
    assert (q.kind, q.unit, q.low) == ("money", "dorins", 64e6)


def test_officials_who_speak_are_a_count_of_sources():
    q = quantities("Four officials said the bridge was closed.")
    assert [x.kind for x in q] == ["source_count"]
    assert [x.kind for x in quantities("Two people familiar with the plan described it.")] == ["source_count"]


def test_the_two_ports_point_back_and_count_nothing():
    assert quantities("The two ports have been at odds since spring.") == []


def test_two_years_ago_is_a_date():
    assert quantities("The strike began two years ago.") == []


def test_one_of_them_is_no_quantity():
    assert quantities("She is one of the judges. No one came.") == []


def test_a_chance_keeps_its_noun():
    [q] = quantities("Forecasters see a 35 percent chance of frost.")
    assert (q.text, q.kind, q.low) == ("a 35 percent chance", "share", 35)
    [odds] = quantities("There was a one-in-five chance of frost.")
    assert (odds.unit, odds.low) == ("percent", 20)


def test_a_bare_number_carries_the_unit_before_it():
    _, second = quantities("The question is whether the rate is nine per cent or thirteen.")
    assert (second.low, second.unit) == (13, "percent")


def test_the_sentence_gives_the_time_of_a_figure():
    now, then = quantities("Prices rose 4 percent in March and 9 percent in June 2030.", "2031-05-02")
    assert (now.as_of, then.as_of) == ("2031-03", "2030-06")


def test_the_same_length_in_miles_has_the_same_bound():
    _, second = quantities("The pipe runs for more than 300 kilometres (186 miles) underground.")
    assert (second.qualifier, second.low, second.high) == ("more_than", 186, None)


def test_two_adjectives_or_two_names_may_stand_before_the_thing_counted():
    assert [q.unit for q in quantities("They sold 2.7 million digital and physical copies.")] == ["copies"]
    [q] = quantities("About 460 Kestrel and Marlin cars were stolen.")
    assert (q.low, q.unit) == (460, "cars")


def test_one_that_stands_for_a_thing_counts_nothing():
    assert quantities("He took the same one again, and then another one.") == []


def test_a_unit_that_hangs_behind_the_next_number_is_that_of_both():
    assert [(q.low, q.unit) for q in quantities("It has a 7- or 8-inch screen.")] == [(7, "inches"), (8, "inches")]


def test_what_was_lost_in_weight_is_a_fall():
    [q] = quantities("The sheet is losing 286 tonnes every year.")
    assert (q.low, q.change) == (286, "down")


def test_a_rise_said_again_in_percent_is_a_rise():
    by, again = quantities("Employment grew by 125,600 positions or 2.2 percent.")
    assert (by.change, again.change) == ("up", "up")


@given(st.text(alphabet="ab 1,.5-%$\nTm“'", max_size=80))
@settings(max_examples=40, deadline=None)
def test_any_page_is_survived(text):
    for q in quantities(text):
        assert text[q.start : q.end] == q.text


@pytest.mark.parametrize("text", ["", "\n\n", "12", "(", "$", "a third"])
def test_scraps_are_survived(text):
    assert quantities(text) is not None

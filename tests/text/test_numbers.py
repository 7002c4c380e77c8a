"""Numbers in words and figures, and what only looks like one."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.text.numbers import find_numbers, size_of
from secondsource.text.units import money_before, units


def only(text):
    found = [n for n in find_numbers(text) if n.role in ("quantity", "vague")]
    assert len(found) == 1, [(text[n.start : n.end], n.role) for n in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "low", "high", "qualifier", "unit"),
    [
        ("about 730 goats", 730, 730, "about", None),
        ("more than 730 goats", 730, None, "more_than", None),
        ("no fewer than 12 goats", 12, None, "at_least", None),
        ("up to 60 goats", None, 60, "up_to", None),
        ("fewer than 60 goats", None, 60, "up_to", None),
        ("no more than 60 goats", None, 60, "up_to", None),
        ("60 or more goats", 60, None, "at_least", None),
        ("a dozen goats", 12, 12, "exactly", None),
        ("two hundred and fifty-three goats", 253, 253, "exactly", None),
        ("half a million goats", 500_000, 500_000, "exactly", None),
        ("$3.5bn", 3.5e9, 3.5e9, "exactly", "dollars"),
        ("US$40 million", 4e7, 4e7, "exactly", "US dollars"),
        ("€12m", 1.2e7, 1.2e7, "exactly", "euros"),
        ("between 2.1 and 2.6 billion crowns", 2.1e9, 2.6e9, "exactly", "crowns"),
        ("70 million to 80 million crowns", 7e7, 8e7, "exactly", "crowns"),
        ("four to five thousand goats", 4000, 5000, "exactly", None),
        ("two-thirds of the goats", 67, 67, "exactly", "percent"),
        ("nearly a fifth of the goats", 20, 20, "about", "percent"),
        ("one in four goats", 25, 25, "exactly", None),
        ("less than one in three", None, 33, "up_to", None),
        ("about half of the flock", 50, 50, "about", "percent"),
        ("a half-point cut", 0.5, 0.5, "exactly", "percentage points"),
        ("seven 7 percent", 7, 7, "exactly", "percent"),
        ("11-7/8 pct", 11.875, 11.875, "exactly", "percent"),
        ("more than a decade", 10, None, "more_than", "years"),
        ("1,250,000 goats", 1_250_000, 1_250_000, "exactly", None),
        ("tickets priced from $40 to $90", 40, 90, "exactly", "dollars"),
        ("bids from $10 to $15 billion", 1e10, 1.5e10, "exactly", "dollars"),
        ("from 0 to 90 mph", 0, 90, "exactly", "miles per hour"),
        ("a sub-40 kilogram frame", None, 40, "up_to", "kilograms"),
        ("more than sixfold", 6, None, "more_than", "times"),
        ("by an average of 1700", 1700, 1700, "about", None),
        ("an engine of 210 PS", 210, 210, "exactly", "horsepower"),
        ("some 380 Nm of torque", 380, 380, "about", "newton metres"),
        ("$US90 trillion", 9e13, 9e13, "exactly", "dollars"),
        ("1⁄4 of the flock", 25, 25, "exactly", "percent"),
        ("over more than two decades", 20, None, "more_than", "years"),
        ("less than a 20 percent chance", None, 20, "up_to", "percent"),
        ("no better than an even chance", None, 50, "up_to", None),
        ("a fifty-fifty chance", 50, 50, "exactly", None),
        ("better than even odds", 50, None, "more_than", None),
        ("nine doors out of ten", 90, 90, "exactly", None),
        ("71 of every 100 runs", 71, 71, "exactly", None),
        ("it smoked for a week at least", 1, None, "at_least", "weeks"),
        ("it was back in an hour or so", 1, 1, "about", "hours"),
        ("30 goats or fewer", None, 30, "up_to", None),
        ("six boats at least", 6, None, "at_least", None),
        ("given over two afternoons", 2, 2, "exactly", None),
        ("left without water for more than six hours", 6, None, "more_than", "hours"),
        ("they expect the toll to pass 130", 130, None, "more_than", None),
        ("US$40 to $60 million", 4e7, 6e7, "exactly", "US dollars"),
        ("cabins start from 40 sq ft up to 90 sq ft", 40, 90, "exactly", "square feet"),
        ("2.5 × 10−4 metres", 2.5e-4, 2.5e-4, "exactly", "metres"),
        ("a fund of $8 B", 8e9, 8e9, "exactly", "dollars"),
        ("7 M people", 7e6, 7e6, "exactly", None),
    ],
)
def test_a_number_is_read_with_its_bounds(text, low, high, qualifier, unit):
    number = only(text)
    assert (number.low, number.high, number.qualifier) == (low, high, qualifier)
    assert (number.unit and number.unit.name) == unit


def test_dozens_have_no_bounds():
    assert [(n.low, n.high) for n in find_numbers("dozens of goats and tens of thousands of sheep")] == [(None, None)] * 2


def test_what_nobody_may_exceed_is_the_limit_itself():
    number = only("Nobody may carry more than 90 kilos")
    assert (number.low, number.high, number.qualifier) == (90, 90, "exactly")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ruta Venn, 58, said", "age"),
        ("a 58-year-old farmer", "age"),
        ("aged 58", "age"),
        ("at 7.45 p.m. sharp", "clock"),
        ("at half past ten", "clock"),
        ("the gates open at nine.", "clock"),
        ("on Oct 14", "date"),
        ("14 October 2031", "date"),
        ("the 1970s", "date"),
        ("in 2031", "year"),
        ("Channel Two", "label"),
        ("a Boeing 737", "label"),
        ("under Article 5", "label"),
        ("the Group of Seven", "label"),
        ("the 21st century", "ordinal"),
        ("won 3-1 at home", "score"),
        ("it ended 2-2 on aggregate", "score"),
        ("COVID-19", "label"),
        ("the S&P 500", "label"),
        ("listen to us on 97.4 tonight", "label"),
        ("at ten minutes past three", "clock"),
        ("And the time, 11.52?", "clock"),
        ("open from eight to two, with a pass", "clock"),
        ("a boy of 17 who ran", "age"),
        ("women aged 25 to 54", "age"),
    ],
)
def test_ages_dates_clock_times_and_labels_are_told_apart(text, role):
    assert {n.role for n in find_numbers(text)} == {role}


def test_from_and_to_of_a_change_are_two_numbers():
    assert [n.values for n in find_numbers("rose to 8.1 per cent from 4.9 per cent")] == [(8.1,), (4.9,)]


def test_what_rises_in_one_coin_to_a_price_in_another_is_two_numbers():
    assert [n.unit.name for n in find_numbers("It rose 18 cents to 23 euros")] == ["cents", "euros"]


def test_an_age_limit_has_its_bound():
    (n,) = find_numbers("children under the age of 5")
    assert (n.role, n.low, n.high, n.qualifier) == ("age", None, 5, "up_to")


def test_a_vague_size_has_its_least_and_keeps_its_words():
    assert size_of("hundreds of goats") == (100, 1000)
    assert size_of("tens of thousands of goats") == (10_000, 100_000)
    assert size_of("several goats") is None


def test_a_range_that_was_changed_to_another_is_two_ranges():
    assert [n.values for n in find_numbers("revised it from 5 to 7 per cent to 3 to 5 per cent")] == [(5, 7), (3, 5)]


def test_a_third_term_is_no_share():
    assert [n for n in find_numbers("She won a third term.") if n.role == "quantity"] == []


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_text_is_survived(text):
    for number in find_numbers(text):
        assert 0 <= number.start <= number.core[0] < number.core[1] <= number.end <= len(text)
        if number.low is not None and number.high is not None:
            assert number.low <= number.high


@given(
    st.lists(
        st.sampled_from(
            [
                "one",
                "two",
                "a",
                "half",
                "of",
                "in",
                "hundred",
                "thousand",
                "million",
                "and",
                "-",
                "to",
                "from",
                "between",
                "more",
                "than",
                "up",
                "percent",
                "5",
                "1.2",
                "$",
                ",",
                ".",
                "7/8",
                "3-1",
                "year",
                "old",
                "m",
            ]
        ),
        max_size=40,
    )
)
@settings(max_examples=300, deadline=None)
def test_any_heap_of_number_words_is_survived(words):
    text = " ".join(words)
    last = 0
    for number in find_numbers(text):
        assert number.start >= last or number.role != "quantity"
        last = number.start


@pytest.mark.parametrize(
    "piece", ["1,", "-", "one hundred and ", "1-1 ", "$ ", "a", "9" * 50, "half of ", "between 1 and ", "@", "1.1.", "May 1 "]
)
def test_long_nonsense_is_read_in_bounded_time(piece):
    began = time.process_time()
    list(find_numbers(piece * (20_000 // len(piece))))
    assert time.process_time() - began < 5


def test_every_unit_word_is_lower_case():
    assert all(word == word.lower() for word in units())
    assert money_before("HK$").name == "Hong Kong dollars"


def test_the_dead_at_31_are_a_toll_and_dead_at_31_is_an_age():
    assert [(n.low, n.role) for n in find_numbers("The agency put the dead at 31.")] == [(31.0, "quantity")]
    assert [n.role for n in find_numbers("The singer was found dead at 31.")] == ["age"]


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("They walked half a mile to the quay.", (0.5,), "miles"),
        ("It stood for three-quarters of an hour.", (0.75,), "hours"),
        ("The inn has stood for a quarter of a century.", (25.0,), "years"),
        ("a 1/4 mile track", (0.25,), "miles"),
        ("It took an hour and a half to dock.", (1.5,), "hours"),
        ("A quarter of a million dollars went missing.", (250_000.0,), "dollars"),
        ("It fell to minus 20 degrees Celsius on the fell.", (-20.0,), "degrees Celsius"),
        ("Nights of between -8C and -3C are foreseen.", (-8.0, -3.0), "degrees Celsius"),
        ("a 40-mln-dlr dry dock", (40e6,), "dollars"),
        ("a fire over 30 square km of heath", (30.0,), "square kilometres"),
        ("gusts of 80 m.p.h. were felt", (80.0,), "miles per hour"),
    ],
)
def test_parts_of_a_measure_and_degrees_below_zero_are_read(text, values, unit):
    number = only(text)
    assert (number.values, number.unit.name) == (values, unit)


def test_quarters_that_passed_are_no_share():
    number = only("Orders fell in the first two quarters.")
    assert (number.value, number.unit.name, number.unit.kind) == (2, "quarters", "time")


def test_a_third_year_is_an_ordinal_and_the_third_million_is_no_number():
    assert [n for n in find_numbers("a third year of drought, the third million") if n.role == "quantity"] == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("He dialled 911 at once.", "label"),
        ("It was the campaign of '08 again.", "date"),
        ("The class of ’92 met again.", "date"),
        ("between 40-50 years old", "age"),
        ("a pilot, 45, from Orlo", "age"),
        ("children eighteen months of age", "age"),
    ],
)
def test_emergency_numbers_short_years_and_more_ages_are_told_apart(text, role):
    assert {n.role for n in find_numbers(text)} == {role}


def test_officials_who_say_a_figure_do_not_round_it():
    assert only("Pollsters say 69 percent voted.").qualifier == "exactly"
    assert only("It will take, say 40 days.").qualifier == "about"


@pytest.mark.parametrize(
    ("text", "low"), [("They were 40 odd", 40), ("in all 70odd", 70), ("some 7plus", 7), ("She is owed 30 or so", 30)]
)
def test_a_figure_may_be_rounded_by_the_last_word_of_a_text(text, low):
    (number,) = find_numbers(text)
    assert (number.low, number.end) == (low, len(text))
    assert number.qualifier != "exactly"


def test_a_range_of_ages_is_one_and_two_ages_are_two():
    assert [(n.low, n.high) for n in find_numbers("women aged 25 to 54")] == [(25, 54)]
    assert [n.values for n in find_numbers("brothers aged 3 and 5")] == [(3,), (5,)]


def test_a_rate_may_stand_behind_the_same_in_another_coin():
    assert [n.per for n in find_numbers("It pays C$6 (US$4.46) per share")] == ["share", "share"]


def test_what_the_talk_is_about_is_not_rough():
    assert only("they talked about a $5 million deal").qualifier == "exactly"


def test_a_fall_from_eight_to_two_is_no_opening_hours():
    assert [n.role for n in find_numbers("The crew was cut from eight to two.")] == ["quantity", "quantity"]


def test_a_plus_may_end_the_text():
    assert [(n.low, n.qualifier) for n in find_numbers("60+")] == [(60, "at_least")]

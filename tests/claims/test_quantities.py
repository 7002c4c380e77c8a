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


def test_an_age_is_counted_in_what_is_said():
    [q] = quantities("The calf was ten months old.")
    assert (q.kind, q.unit, q.low) == ("age", "months", 10)


def test_a_rate_has_one_number_and_a_base():
    [q] = quantities("The valley counts 12 deaths per 100,000 people.")
    assert (q.low, q.unit) == (12, "deaths")


def test_a_number_that_closes_a_name_counts_nothing():
    assert quantities("Critics of the Quay 51 project told Harbour 2 News so on Monday.") == []
    assert [q.low for q in quantities("In Orlo 51 people drowned.")] == [51]


def test_two_numbers_share_the_unit_behind_the_second():
    first, second = quantities("Deficits stood at 2.1 billion and 1.7 billion dollars.")
    assert (first.unit, first.kind, second.unit) == ("dollars", "money", "dollars")


def test_some_of_the_beetles_are_beetles():
    some, _ = quantities("Only about 30 of about 1,500 beetles bite.")
    assert (some.text, some.low, some.unit) == ("about 30", 30, "beetles")


def test_an_earlier_count_is_of_the_same_thing():
    _, earlier = quantities("Turnover rose to 1.2 million contracts in March, up from 517,746 a year earlier.")
    assert (earlier.low, earlier.unit) == (517_746, "contracts")


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("The cheese is made up of 45% fat.", None),
        ("The yard is raising $25 million from its owners.", None),
        ("Its sales are up 45%.", "up"),
    ],
)
def test_made_up_of_and_raised_money_are_no_rise(text, change):
    assert [q.change for q in quantities(text)] == [change]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("The strait is nine miles wide.", "The strait"),
        ("Shares closed at 12 euros.", "Shares"),
        ("The central bank estimated the shortage at 950 million crowns.", None),
        ("They met for nearly an hour on Thursday.", None),
        ("The cabinet cut $700 million from the plan.", None),
    ],
)
def test_a_figure_measures_its_subject_only_where_the_verb_says_so(text, of):
    assert [q.of for q in quantities(text)] == [of]


def test_a_heavy_beast_costs_no_money_and_a_fine_does():
    assert [q.kind for q in quantities("An 800-pound gorilla slept on. A 300-pound fine was paid.")] == ["amount", "money"]


def test_a_table_of_cents_gives_no_coin_to_its_sales():
    sales = quantities("Profit was 39 cts vs 31 cts, sales 2.3 mln.")[-1]
    assert (sales.low, sales.unit) == (2.3e6, None)


def test_they_agreed_on_one_point():
    assert quantities("The parties agree on one point.") == []


def test_what_falls_from_so_many_crates_to_fewer_falls_to_crates():
    assert [q.unit for q in quantities("The forecast is down from 2.5 million crates to 1.5 million.")] == ["crates", "crates"]


def test_part_of_what_is_known_is_counted():
    [q] = quantities("Nine of the passengers were taken to the clinic.")
    assert (q.text, q.low, q.unit, q.of) == ("Nine", 9, "passengers", "passengers")
    [ours] = quantities('"Two of our people are still down there," she said.')
    assert (ours.text, ours.unit) == ("Two of our people", "people")
    assert [x.low for x in quantities("Two of the three barges sank.")] == [2, 3]
    assert [x.low for x in quantities("Only one of the three barges sank.")] == [1, 3]


def test_all_three_barges_and_the_two_that_sank_are_counts():
    [q] = quantities("All three barges were towed to the quay.")
    assert (q.low, q.unit) == (3, "barges")
    [sunk] = quantities("The two barges that sank were old.")
    assert sunk.low == 2
    assert quantities("Which of the two is lying?") == []


def test_the_time_between_two_events_is_a_quantity_and_a_date_is_none():
    assert [q.low for q in quantities("Six hours after the crews declared the fire dead, the mill was smoking.")] == [6]
    assert [q.low for q in quantities("A second notice was put up ten minutes later.")] == [10]
    assert quantities("Two days before the vote, the ferry sank.") == []


def test_the_share_of_the_other_candidate_is_a_percentage():
    first, second = quantities("Adana Rook took 52.7 percent to Teller's 47.3, the clerk said.")
    assert (first.low, second.low, second.unit) == (52.7, 47.3, "percent")


def test_a_number_that_acts_counts():
    assert [q.low for q in quantities("The paper rang six inns. Five did not answer.")] == [6, 5]
    assert [q.low for q in quantities("They confirmed the number of nine.")] == [9]


def test_what_somebody_says_of_nine_people_is_no_count_of_sources():
    [q] = quantities("He said nine people had died in the valley.")
    assert (q.kind, q.low) == ("amount", 9)


def test_an_age_whose_commas_are_left_out_is_an_age():
    [q] = quantities("Peter Marlowe 44 has spent six years at sea.")[:1]
    assert (q.kind, q.low) == ("age", 44)


def test_what_an_index_lost_is_points_and_so_is_where_it_stood():
    *_, level = quantities("The index lost 102.3 points, or 1.4 percent, to close at 7,125.81.")
    assert (level.low, level.unit) == (7125.81, "points")


def test_engines_in_brackets_have_the_bound_of_what_they_say_again():
    *_, last = quantities("It makes just under 310 hp (231 kW / 314 PS) at the wheels.")
    assert (last.qualifier, last.high) == ("up_to", 314)


def test_boxes_of_a_size_are_counted():
    assert (6, "containers") in [(q.low, q.unit) for q in quantities("The barge carried 6 40-foot containers.")]


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("All 640 jobs at the works will go at the end of June.", "2031-06-30"),
        ("The ministry said that 640 jobs at the works had gone at the end of June.", "2030-06-30"),
        ("The works will close, and 640 jobs went in November.", "2030-11"),
    ],
)
def test_a_figure_of_what_is_to_come_is_of_a_day_to_come(text, as_of):
    (jobs,) = [q for q in quantities(text, "2031-03-12") if q.text == "640 jobs"]
    assert jobs.as_of == as_of

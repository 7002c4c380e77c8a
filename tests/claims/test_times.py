"""When things happened, against the day of publication."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.claims.times import find_times, resolve


@pytest.mark.parametrize(
    ("expression", "published", "ahead", "iso"),
    [
        ("last weekend", "2031-05-09", False, "2031-05-03/2031-05-04"),
        ("on Friday", "2031-05-10", False, "2031-05-09"),
        ("on Friday", "2031-05-10", True, "2031-05-16"),
        ("earlier this month", "2031-05-10", False, "2031-05"),
        ("next June", "2031-09-05", True, "2032-06"),
        ("by mid-2033", "2031-09-05", True, "2033-05/2033-08"),
        ("the end of next year", "2031-09-05", True, "2032-12-31"),
        ("last night", "2031-09-05", False, "2031-09-04"),
        ("in November", "2031-09-05", True, "2031-11"),
        ("in November", "2031-09-05", False, "2030-11"),
        ("Aug 14", "2031-09-05", False, "2031-08-14"),
        ("14 August 2029", None, False, "2029-08-14"),
        ("in the second quarter", "2031-09-05", False, "2031-04/2031-06"),
        ("within a month", "2031-09-05", True, "2031-09-05/2031-10-05"),
        ("three weeks ago", "2031-09-22", False, "2031-09-01"),
        ("the 1990s", None, False, "1990/1999"),
    ],
)
def test_a_time_is_resolved_against_publication(expression, published, ahead, iso):
    assert resolve(expression, published, ahead=ahead) == iso


@pytest.mark.parametrize("expression", ["on Friday", "last weekend", "this month", "yesterday", "in May", "Aug 14"])
def test_what_is_relative_stays_unknown_on_an_undated_page(expression):
    assert resolve(expression, None) is None


def test_a_modal_verb_is_no_month():
    assert find_times("They may resign.", "2031-05-10") == []
    assert [t.iso for t in find_times("They resigned in May.", "2031-05-10")] == ["2031-05"]


@given(
    st.text(max_size=200), st.sampled_from([None, "2031-05-09", "0001-01-01", "9999-12-31", "2031", "nonsense"]), st.booleans()
)
@settings(max_examples=200, deadline=None)
def test_any_text_and_date_are_survived(text, published, ahead):
    for t in find_times(text, published, ahead=ahead):
        assert text[t.start : t.end]


@given(
    st.sampled_from(["last", "next", "this"]),
    st.sampled_from(["week", "weekend", "month", "year", "decade", "quarter", "Friday", "May", "summer"]),
    st.dates(),
)
@settings(max_examples=200, deadline=None)
def test_every_day_of_the_calendar_is_survived(which, what, day):
    resolve(f"{which} {what}", day.isoformat(), ahead=True)
    resolve("500 years ago", day.isoformat())
    resolve("the end of next month", day.isoformat())

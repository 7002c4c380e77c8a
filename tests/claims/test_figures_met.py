"""Which figures make two reports one: the same, or the other rounded; and never how many there are of a known thing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.claims.compare import compare, figures, same_figure
from secondsource.claims.items import Item
from secondsource.model import Proposition, Quantity, Span


def amount(value: float, unit: str = "percent", text: str = "", start: int = 0) -> Quantity:
    kind = "share" if unit == "percent" else "amount"
    return Quantity("art", start, start + len(text), text, value, value, unit, kind, of=unit)


def said(number: int, text: str, terms: tuple[str, ...], counted: str, value: float) -> Item:
    at = text.index(counted)
    proposition = Proposition(
        article=f"art-{number}", evidence=f"att-{number}", spans=(Span(0, len(text)),), text=text, kind="count",
        subject="furnace", predicate=terms[-1], terms=terms,
    )  # fmt: skip
    return Item(
        proposition=proposition, article=f"art-{number}", family=f"art-{number}", evidence=f"att-{number}", start=0,
        weights=dict.fromkeys(terms, 1.0), entities=frozenset(), people=frozenset(), around=frozenset({"ent-1"}),
        numbers=(amount(value, "furnaces", counted, at),), polarity=1, plain=False, evades=False, published=None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"), [(17_942, 18_000), (17_862, 17_900), (41.6, 41.6), (214_300_000, 214_000_000), (88, 88.2)]
)
def test_a_figure_and_the_same_rounded_are_one(one, other):
    assert same_figure(amount(one), amount(other))


@pytest.mark.parametrize(("one", "other"), [(41.6, 41.8), (81.2, 81.5), (1_014, 1_017), (412, 413), (23, 24)])
def test_two_figures_of_one_exactness_are_two(one, other):
    assert not same_figure(amount(one), amount(other))


@given(st.floats(0, 1e15), st.floats(0, 1e15))
def test_whether_two_figures_are_one_does_not_hang_on_their_order(one, other):
    assert same_figure(amount(one), amount(other)) == same_figure(amount(other), amount(one))
    assert same_figure(amount(one), amount(one))


def test_how_many_there_are_of_a_known_thing_is_no_figure_in_common():
    lit = said(1, "One of the four furnaces was lit on Friday", ("furnace", "light"), "four furnaces", 4)
    sold = said(2, "One of the works's four furnaces has been sold", ("furnace", "sell"), "four furnaces", 4)
    counted = said(3, "They lit four furnaces", ("furnace", "light"), "four furnaces", 4)
    assert lit.sizes
    assert sold.sizes
    assert not counted.sizes
    assert not compare(lit, sold).agreed
    assert not compare(sold, lit).agreed
    assert compare(lit, counted) == compare(counted, lit)
    again = said(4, "Four furnaces were lit at last", ("furnace", "light"), "Four furnaces", 4)
    assert compare(counted, again).agreed


def test_another_number_of_a_known_thing_still_parts():
    three = said(1, "All of the three furnaces were lit", ("furnace", "light"), "three furnaces", 3)
    four = said(2, "They lit four furnaces", ("furnace", "light"), "four furnaces", 4)
    assert figures(three.figures, four.figures) == ([], True)
    assert compare(three, four).apart

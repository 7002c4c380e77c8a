"""Which figures make two reports one: the same, or the other rounded; and never how many there are of a known thing."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.analysis import Annotations
from secondsource.claims.compare import compare, same_figure
from secondsource.claims.following import GOES_ON, Following, follow
from secondsource.claims.gather import Group
from secondsource.claims.items import Item, Pile
from secondsource.claims.propositions import PROPOSITIONS
from secondsource.claims.sides import sides, stance
from secondsource.claims.table import Table
from secondsource.model import Article, Attribution, Proposition, Quantity, Span
from secondsource.models.parser import parse


def amount(value: float, unit: str = "percent", text: str = "", start: int = 0) -> Quantity:
    kind = "share" if unit == "percent" else "amount"
    return Quantity("art", start, start + len(text), text, value, value, unit, kind, of=unit)


def said(number: int, text: str, terms: tuple[str, ...], counted: str, value: float) -> Item:
    at = text.index(counted)
    proposition = Proposition(
        article=f"art-{number}", evidence=f"att-{number}", spans=(Span(0, len(text)),), text=text, kind="count",
        subject="furnace", predicate=terms[-1] if terms else None, terms=terms,
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


def test_how_many_there_are_of_a_known_thing_parts_nothing():
    three = said(1, "All of the three furnaces were lit", ("furnace", "light"), "three furnaces", 3)
    four = said(2, "They lit four furnaces", ("furnace", "light"), "four furnaces", 4)
    assert not three.figures
    assert not compare(three, four).apart


def test_a_bare_figure_meets_only_its_like():
    near = np.array([1.0, 0.0], dtype=np.float32)
    bare, other = (
        replace(said(n, f"{value:g}", (), f"{value:g}", value), vector=near, weights={}) for n, value in ((1, 41.6), (2, 58.3))
    )
    worded = replace(said(3, "Some 41.6 furnaces were lit", ("furnace", "light"), "41.6 furnaces", 41.6), vector=near)
    assert compare(bare, other).score == 0.0
    assert compare(bare, worded).agreed
    assert Table([bare, other, worded]).scores(np.arange(3), np.arange(3))[0][0, 1] >= 0.0


def test_what_is_only_set_against_is_denied_and_the_rest_is_not():
    wrong = said(1, "It was 41.6 furnaces and not 58.3 furnaces", ("furnace",), "58.3 furnaces", 58.3)
    said_so = said(2, "They lit 58.3 furnaces", ("furnace", "light"), "58.3 furnaces", 58.3)
    right = said(3, "They lit 41.6 furnaces", ("furnace", "light"), "41.6 furnaces", 41.6)
    wrong = replace(wrong, numbers=(*wrong.numbers, amount(41.6, "furnaces", "41.6 furnaces", 7)))
    assert [q.low for q in wrong.rejected] == [58.3]
    assert stance(wrong, said_so) == stance(said_so, wrong) == -1
    assert stance(wrong, right) == stance(right, wrong) == 1


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("the yard lit 12 furnaces and not 14", False),
        ("perhaps 300 barrels were lost in the fire, not 9,000", False),
        ("the barrels were sold on Friday, but not to the yard", False),
        ("the barrels were not sold", True),
        ("the barrels are there and not sold", True),
    ],
)
def test_a_not_that_only_sets_something_against_it_denies_nothing(text, negated):
    article = Article(page="a", text=f"Ann Bell said {text}.", sha256="0" * 64, path="a", headline=None, language="en")
    found = Annotations(article, parse)
    found.add([Attribution(article.id, (Span(14, 14 + len(text)),), "indirect", speaker_name="Ann Bell")])
    assert [p.negated for p in PROPOSITIONS.analyse(article, found)][:1] == [negated]


def test_who_goes_on_does_not_contradict_himself():
    safe = said(1, "The furnaces had been tested, all 41.6 of them", ("furnace", "test"), "41.6", 41.6)
    calm = replace(
        said(1, "No furnaces of those 41.6 had a crack", ("furnace", "crack"), "41.6", 41.6), evidence="att-9", polarity=-1
    )
    pile = cast("Pile", SimpleNamespace(of_evidence={"att-1": [safe], "att-9": [calm]}, attributions={}))
    group = Group([safe, calm], [safe, calm])
    _, leads = follow([group], pile, [Following("att-1", "att-9", GOES_ON)], {})
    assert leads == {calm.id: safe.id}
    assert sides([safe, calm], {}, leads)[1] == {safe.id: 1, calm.id: 1}
    assert sides([safe, calm], {}, {})[1][calm.id] == -1

"""How two claims stand that give other figures for one thing: by time, by rule of inclusion, by who says so and when."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.claims.items import Item
from secondsource.claims.standing import stand
from secondsource.engine.local import LocalEngine
from secondsource.model import Claim, Proposition, Quantity, Relation, Span
from secondsource.run import add
from secondsource.store.store import Store


def given_by(
    speaker: str, sentence: str, value: float, day: str | None, as_of: str | None = None, unit: str = "people"
) -> tuple[Item, str, str]:
    """A proposition that is a whole sentence with one figure."""
    at = sentence.index(f"{value:,g}")
    text = f"{value:,g} {unit}"
    quantity = Quantity(speaker, at, at + len(text), text, value, value, unit, "amount", of=unit, as_of=as_of)
    proposition = Proposition(
        speaker, f"att-{speaker}-{day}-{value}", (Span(0, len(sentence)),), sentence, "count", times=(as_of,) if as_of else ()
    )
    item = Item(
        proposition=proposition, article=f"{speaker} {day} {value}", family=speaker, evidence=proposition.evidence, start=0, weights={},
        entities=frozenset(), people=frozenset(), around=frozenset(), numbers=(quantity,), polarity=1, plain=False, evades=False, published=day,
    )  # fmt: skip
    return item, sentence, speaker


def standing(one, other):
    texts = {item.article: sentence for item, sentence, _ in (one, other)}
    speakers = {item.article: speaker for item, _, speaker in (one, other)}
    return stand([one[0]], [other[0]], text_of=texts.__getitem__, speaker_of=lambda i: speakers[i.article])


def test_a_toll_that_rises_is_revised():
    first = given_by("ministry", "The flood killed 14 people.", 14, "2031-03-05")
    later = given_by("ministry", "The flood killed 19 people.", 19, "2031-03-07")
    assert standing(later, first) == ("revises", True)
    assert standing(first, later) == ("revises", False)


def test_two_tolls_of_one_day_contradict():
    one = given_by("ministry", "The flood killed 14 people.", 14, "2031-03-05")
    other = given_by("hospital", "The flood killed 19 people.", 19, "2031-03-05")
    assert standing(one, other) == ("contradicts", True)


def test_figures_of_two_years_are_a_series_and_nothing_is_said():
    one = given_by("institute", "Raids killed 140 people in 2029.", 140, "2030-02-01", "2029")
    other = given_by("institute", "Raids killed 190 people in 2030.", 190, "2031-02-01", "2030")
    assert standing(one, other) is None


def test_figures_of_two_months_are_a_series_and_of_two_days_a_toll():
    months = [
        given_by("x", f"There were {n} people in the camp.", n, f"2031-0{m}-09", f"2031-0{m}") for n, m in ((140, 3), (190, 4))
    ]
    days = [given_by("x", f"There were {n} people dead.", n, f"2031-03-0{d}", f"2031-03-0{d}") for n, d in ((140, 3), (190, 4))]
    assert standing(*months) is None
    assert standing(*days) == ("revises", False)


def test_two_totals_of_a_year_that_is_over_contradict_whenever_they_are_printed():
    one = given_by("office", "Fighting killed 1,204 people in 2030.", 1204, "2031-02-01", "2030")
    other = given_by("register", "Fighting killed 2,310 people in 2030.", 2310, "2031-02-09", "2030")
    assert standing(one, other) == ("contradicts", False)
    again = given_by("office", "Fighting killed 1,317 people in 2030.", 1317, "2031-02-09", "2030")
    assert standing(again, one) == ("revises", True)


@pytest.mark.parametrize(
    "sentence",
    [
        "Fighting killed 2,310 people in 2030, including fighters.",
        "Fighting killed 2,310 people in 2030, combatants included.",
        "Fighting killed 2,310 people in 2030, not counting those who died of hunger.",
        "Fighting killed 2,310 people in 2030, excluding the border towns.",
        "The register counts only civilians: 2,310 people died in 2030.",
    ],
)
def test_under_another_rule_of_inclusion_the_definitions_differ(sentence):
    one = given_by("office", "Fighting killed 1,204 people in 2030.", 1204, "2031-02-01", "2030")
    assert standing(one, given_by("register", sentence, 2310, "2031-02-09", "2030")) == ("definitions_differ", True)


def test_civilians_are_not_all_the_dead():
    one = given_by("office", "Fighting killed 1,204 civilians in 2030.", 1204, "2031-02-01", "2030", unit="civilians")
    other = given_by(
        "register",
        "Fighting killed 2,310 civilians and fighters in 2030.",
        2310,
        "2031-02-09",
        "2030",
        unit="civilians and fighters",
    )
    assert standing(one, other) is None or standing(one, other)[0] == "definitions_differ"


def test_who_was_among_the_dead_is_no_rule_of_counting():
    one = given_by("ministry", "The flood killed 14 people.", 14, "2031-03-05")
    other = given_by("ministry", "The flood killed 19 people, including two children.", 19, "2031-03-07")
    assert standing(other, one) == ("revises", True)


def test_whoever_says_that_the_earlier_figure_was_wrong_corrects_it():
    one = given_by("ministry", "The flood killed 19 people.", 19, "2031-03-05")
    other = given_by("ministry", "Several bodies were counted twice and the flood killed 14 people.", 14, "2031-03-07")
    assert standing(other, one) == ("corrects", True)


figures = st.tuples(
    st.sampled_from(["ministry", "hospital"]),
    st.integers(13, 5000),
    st.sampled_from([None, "2031-03-05", "2031-03-07"]),
    st.sampled_from([None, "2030", "2030-11", "2031-03-04"]),
    st.sampled_from(["", ", including fighters", ", not counting the missing"]),
)


@given(figures, figures)
def test_how_they_stand_does_not_hang_on_their_order(one, other):
    a, b = (given_by(who, f"The war killed {n:,g} people{rule}.", n, day, as_of) for who, n, day, as_of, rule in (one, other))
    forth, back = standing(a, b), standing(b, a)
    assert (forth and forth[0]) == (back and back[0])
    if forth and back and forth[0] in ("revises", "corrects"):
        assert forth[1] != back[1]


def test_who_finds_a_fear_less_likely_than_before_revises_it_and_contradicts_nobody(tmp_path):
    feared = "ORLO - The spring tide could carry the ferry pier at Orlo away, engineer Ada Brink said.\n\nThe piles were driven by hand ninety years ago."
    now = (
        "ORLO - Most of the pier will stand for years, harbour master Piet Kron said.\n\n“At one point we were worried about a pier washed out to sea by the "
        "tide, and about ferries with nowhere to land. That is much less likely than we first thought,” Kron said.\n\nChildren fish from it again."
    )
    pile = [("Coast Radio", "2030-03-04", feared), ("Hill Tribune", "2031-06-07", now)]
    rows = [
        {"url": f"https://{o[:5]}.example/x", "outlet": o, "date": d, "title": "The pier at Orlo", "text": t}
        for o, d, t in pile
    ]
    (tmp_path / "pile.jsonl").write_text("\n".join(map(json.dumps, rows)))
    with Store.open(str(tmp_path / "story.db")) as store:
        add(store, [str(tmp_path / "pile.jsonl")], LocalEngine())
        assert [r.kind for r in store.all(Relation)] == ["revises"]
        claims = {c.id: c for c in store.all(Claim)}
        (relation,) = store.all(Relation)
        assert "could carry" in claims[relation.target].wording
        assert claims[relation.target].revised_by == relation.source
        assert not any(c.oppose for c in claims.values())

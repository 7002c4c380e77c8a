"""Names as strings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.entities.names import acronym_of, body, compare, compare_people, core, fold, is_acronym, likeness, nearly


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Omar al-Rashidi", "Umar Rashidy"), ("Khalid Qasim", "Khaled Kassem"), ("Sergei Morozov", "Sergey Morozow"), ("Yusuf el-Amin", "Youssef Al-Amin"),
        ("Łukasz Żuraw", "Lukasz Zuraw"), ("LUND, Ada", "Ada Lund"), ("Bob Harrow", "Robert Harrow"), ("Ирина Мороз", "Irina Moroz"),
    ],
)  # fmt: skip
def test_transliterations_are_alike(one: str, two: str) -> None:
    assert compare(one, two, "PER") > 0.85


@pytest.mark.parametrize(
    ("one", "two"),
    [("Ada Lund", "Tom Lund"), ("Ada Lund", "Ada Reed"), ("Igor Morozov", "Oleg Morozov"), ("Marlow Lines", "Marlow Mining")],
)
def test_other_people_and_firms_are_not(one: str, two: str) -> None:
    assert compare(one, two, "ORG" if "Marlow" in one else "PER") < 0.72


def test_acronyms_have_capitals() -> None:
    assert is_acronym("NHA")
    assert not is_acronym("Orvik")
    assert "nha" in acronym_of("Norland Harbour Authority")


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_is_even_handed_and_bounded(one: str, two: str) -> None:
    for kind in ("PER", "ORG"):
        score = compare(one, two, kind)
        assert 0.0 <= score <= 1.0
    assert fold(fold(one)) == fold(fold(fold(one)))
    core(one), body(one), acronym_of(one)


@given(st.text(alphabet="abcdefgh ", min_size=1, max_size=20).filter(str.strip))
def test_a_name_is_like_itself(name: str) -> None:
    assert compare_people(name, name) == 1.0


@given(st.text("abcehiouykq", min_size=1, max_size=8), st.text("abcehiouykq", min_size=1, max_size=8))
def test_two_words_are_nearly_one_where_their_likeness_says_so(a: str, b: str) -> None:
    assert nearly(a, b) == (likeness(a, b) >= 0.88)

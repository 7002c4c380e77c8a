"""Words under one key in every house style, and the few hashes kept of them."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.text.shingles import SIZE, WINDOW, fold, shingles, winnow, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organised", "organized"), ("labour", "labor"), ("travelled", "traveled"), ("programme", "program"), ("centre", "center"),
        ("defence", "defense"), ("analysed", "analyzed"), ("dialogue", "dialog"), ("grey", "gray"), ("Sept", "September"),
        ("eight", "8"), ("1,200", "1200"), ("5.0", "5"), ("bln", "billion"), ("pct", "percent"), ("U.S.", "US"), ("café", "cafe"),
        ("Lee’s", "Lee"), ("don’t", "don't"),
    ],
)  # fmt: skip
def test_house_spellings_have_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("hour", "her"), ("four", "for"), ("1.31", "131"), ("rise", "rice"), ("wise", "wide")]
)
def test_different_words_keep_different_keys(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_percent_has_one_key_however_printed() -> None:
    assert len({tuple(w.key for w in words(t)) for t in ("up 5 per cent", "up 5%", "up five percent", "up 5 pct")}) == 1


@given(st.text(max_size=400))
def test_words_stand_where_they_say(text: str) -> None:
    found = words(text)
    assert all(0 <= w.start < w.end <= len(text) and w.key for w in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(
    st.lists(st.sampled_from("abcdefgh"), max_size=30),
    st.lists(st.sampled_from("pqrs"), max_size=9),
    st.lists(st.sampled_from("tuvw"), max_size=9),
)
def test_a_long_enough_shared_run_always_shares_a_kept_hash(run: list[str], before: list[str], after: list[str]) -> None:
    if len(run) >= SIZE + WINDOW - 1:
        assert np.isin(winnow(shingles(run)), winnow(shingles([*before, *run, *after]))).any()

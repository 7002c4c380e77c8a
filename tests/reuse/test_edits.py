"""The guess by edits: odd, small, silent where it knows nothing, and never enough by itself."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.reuse.direction import ENOUGH, LEANS, SETTLES, Clue, clues_of_edits, decide, may_lean
from secondsource.reuse.edits import edits, kinds, lean

RAW = (
    "Mayor Ilse Tarn told reporters on Monday that the Orlin dam would be opened, officials said. "
    "Engineers said the lower gates had jammed and would be cut free. "
    "Farmers downstream were told to move their herds, according to the district. REUTER"
)
SET = (
    "Mayor Ilse Tarn told reporters on Monday that the Orlin dam would be opened, officials said. "
    "Engineers said the lower gates had jammed and would be cut free. Reuter"
)


def test_a_cut_wire_story_set_in_small_letters_is_the_later_one():
    score, edit = lean(RAW, SET, "ORLIN DAM <ORL> TO OPEN", "ORLIN DAM TO OPEN")
    assert score > 0
    assert edit


def test_a_corrected_headline_makes_the_later_text():
    assert lean(RAW, RAW, "Dam to open Monday", "CORRECTED - Dam to open Tuesday")[0] > 0


def test_the_guess_does_not_hang_on_who_is_named_first():
    assert lean(RAW, SET)[0] == pytest.approx(-lean(SET, RAW)[0])


def test_one_text_twice_leans_nowhere():
    assert lean(RAW, RAW) == (0.0, "")


def test_the_guess_alone_tells_no_direction():
    clues = clues_of_edits(RAW, SET, "ORLIN DAM <ORL> TO OPEN", "CORRECTED - ORLIN DAM TO OPEN")
    assert clues
    assert all(abs(clue.weight) < ENOUGH for clue in clues)
    assert decide(clues)[:2] == (0, "unknown")


def test_the_guess_is_asked_only_where_it_could_tip_the_scale():
    assert not may_lean([])
    assert not may_lean([Clue(SETTLES, "credit", "x")])
    assert not may_lean([Clue(ENOUGH, "published", "x")])
    assert may_lean([Clue(ENOUGH - LEANS, "published", "x")])


@given(st.text(max_size=300), st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_two_texts_are_numbers_that_turn_with_them(one: str, other: str):
    there, back = edits(one, other), edits(other, one)
    assert there.keys() == back.keys()
    assert all(there[name] == pytest.approx(-back[name]) for name in there)
    assert kinds(one, other) == pytest.approx(kinds(other, one))

"""Times and hedges are looked for by signs of them, and in small letters: nothing is missed that the patterns by themselves would find."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.claims import hedges, times

WORDS = sorted(
    {
        word
        for row in (*(form[0] for form in times._FORMS), *(table for _, table in hedges._TABLE))
        for word in re.findall(r"[A-Za-z’-]+", row)
    }
)
PIECES = (" ", ", ", "-", " of ", " the ", "1990", "2031", "14", "3rd", "1980s", "Monday", "May", "Aug", "October", "I", "2019-04-05", "ſ", "İ", "ı", "\u212a")  # fmt: skip
TEXTS = st.lists(st.one_of(st.just(" "), st.sampled_from(PIECES), st.sampled_from(WORDS)), max_size=24).map("".join)


@given(TEXTS, st.booleans())
@settings(max_examples=200, deadline=None)
def test_no_sign_hides_a_time(text: str, loud: bool) -> None:
    text = text.upper() if loud else text
    for pattern, flags, sign, _ in times._FORMS:
        if re.search(pattern, text, flags):
            assert re.search(sign, times.in_small_letters(text) if flags else text)


@given(TEXTS, st.booleans())
@settings(max_examples=200, deadline=None)
def test_small_letters_hide_no_hedge(text: str, loud: bool) -> None:
    text = text.upper() if loud else text
    for (_, pattern), (_, ignoring, compiled) in zip(hedges._TABLE, hedges._PATTERNS, strict=True):
        expected = re.finditer(rf"(?<![\w-])(?:{pattern})", text, re.IGNORECASE if ignoring else 0)
        found = compiled.finditer(hedges.in_small_letters(text) if ignoring else text)
        assert [m.span() for m in found] == [m.span() for m in expected]

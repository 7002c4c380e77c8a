"""What has digits and is no quantity: the sign by which a pattern is passed over never hides a match of it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.text import lookalikes
from secondsource.text.lookalikes import told_apart

WORDS = sorted(
    {word for _, pattern, _, _ in lookalikes._REGEXES for word in re.findall(r"[A-Za-z&.']+(?: [A-Za-z&.]+)?", pattern)}
)
PIECES = (" ", " ", "-", "–", "/", ".", ",", ":", ";", "’", "#", "@", "+", "$", "%", "(", ")", "\n", "\xa0", "×", *"0123456789", "st", "nd", "th",
          "GMT", "pm", "p.m.", "1990", "2031", "0s", "911", "-year-old", " of age", "o’clock", "One", "two", "ſ", "İ", "ı", "\u212a", "man,", " Holm")  # fmt: skip


def without_signs(text: str) -> list[tuple[int, int, str]]:
    found = {
        (m.start(), m.end(), role)
        for role, pattern, flags, _ in lookalikes._REGEXES
        for m in re.finditer(pattern, text, flags)
        if lookalikes._holds(role, m, text)
    }
    return sorted(found, key=lambda f: (f[0], -f[1], f[2]))


@pytest.mark.parametrize(
    ("text", "what", "role"),
    [
        ("The ferry left at 6 p.m. for Amsel", "6 p.m.", "clock"),
        ("It was about half past two in Tessen", "half past two", "clock"),
        ("ANYONE OVER THE AGE OF SIXTY may apply", "OVER THE AGE OF SIXTY", "age"),
        ("Ilse Varga, 67, a baker", ", 67", "age"),
        ("A fisherman, 41, was saved", "fisherman, 41", "age"),
        ("They met in Hall # 12 of the fair", "Hall # 12", "label"),
        ("She spoke on Radio Two of it", "Radio Two", "label"),
        ("The vote was one-sided", "one-sided", "label"),
        ("Amsel beat Tessen 3-1, 2-0 and went home", "3-1, 2-0", "score"),
        ("the summer of ’31 was dry", "summer of ’31", "date"),
    ],
)
def test_what_is_no_quantity_is_found_with_its_sign(text: str, what: str, role: str) -> None:
    start = text.index(what)
    assert (start, start + len(what), role) in told_apart(text)


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.sampled_from(WORDS)), max_size=20).map("".join), st.booleans())
@settings(max_examples=300, deadline=None)
def test_no_sign_hides_a_match(text: str, loud: bool) -> None:
    text = text.upper() if loud else text
    assert told_apart(text) == without_signs(text)


@given(st.text(max_size=80))
@settings(max_examples=100, deadline=None)
def test_any_text_can_be_looked_through(text: str) -> None:
    assert told_apart(text) == without_signs(text)

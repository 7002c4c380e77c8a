"""Where words stand between quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.model import Span
from secondsource.text.quotemarks import Quoted, find_quoted


def read(text: str) -> list[Quoted]:
    paragraphs, at = [], 0
    for part in text.split("\n\n"):
        if part:
            paragraphs.append(Span(at, at + len(part)))
        at += len(part) + 2
    return find_quoted(text, paragraphs)


def words(text: str) -> list[str]:
    return [q.inner.of(text) for q in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The weir holds,” she said. “For now.”", ["The weir holds,", "For now."]),
        ('"The weir holds," she said. "For now."', ["The weir holds,", "For now."]),
        ("''The weir holds,'' she said.", ["The weir holds,"]),
        ("‘The weir holds,’ the keeper said.", ["The weir holds,"]),
        ("The keepers’ hut and the ’90s boat weren’t sold.", []),
        ("He said 'no comment' at the rowers' club.", ["no comment"]),
        ("A 6'2\" plank was found.", []),
        ("„Es hält“, sagte sie.", ["Es hält"]),
        ("«Ça tient», dit-elle.", ["Ça tient"]),
    ],
)
def test_marks_of_every_kind_are_read(text, expected):
    assert words(text) == expected


def test_a_quotation_within_a_quotation_is_deeper():
    outer, inner = read("“He told me ‘go home’ twice,” she said.")
    assert (outer.depth, inner.depth) == (0, 1)


def test_a_paragraph_left_open_is_continued_by_the_next():
    first, second = read("“The weir holds.\n\n“It will hold tomorrow,” she said.")
    assert not first.closed
    assert not first.repaired
    assert second.continues


def test_a_mark_that_never_closes_is_flagged_and_ends_with_its_paragraph():
    text = "She said: “The weir holds today.\n\nThe river rose."
    (quoted,) = read(text)
    assert quoted.repaired
    assert quoted.inner.of(text) == "The weir holds today."


def test_a_lost_closing_mark_is_supplied_before_the_cue():
    text = "“The weir holds, said Ada Moll. Then she left."
    (quoted,) = read(text)
    assert (quoted.inner.of(text), quoted.repaired) == ("The weir holds,", True)


def test_a_lost_opening_mark_is_supplied_where_the_sentence_begins():
    text = "It rained. The weir holds,” said Ada Moll."
    (quoted,) = read(text)
    assert (quoted.inner.of(text), quoted.repaired) == ("The weir holds,", True)


@given(st.text(alphabet="ab .,'\"“”‘’«»\n?5S`", max_size=200))
def test_any_marks_give_spans_inside_their_paragraph(text):
    for quoted in read(text):
        assert 0 <= quoted.start <= quoted.inner.start <= quoted.inner.end <= quoted.end <= len(text)
        assert "\n\n" not in text[quoted.start : quoted.end]


@given(st.text(max_size=120))
def test_any_text_is_survived(text):
    read(text)

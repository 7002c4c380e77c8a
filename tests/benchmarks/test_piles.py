"""The piles of invented news can be read, and what is marked in them stands where it is said to."""

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

from pilefile import HERE, found, gold, read, unmark  # noqa: E402

PILE = """topic: A ferry that stays in port
people:
p1 | Captain Ada Wren | Wren | o1
o1 | Orvik Ferries | the company | -
articles:
=== 1 | Orvik Tide | 2031-03-04 | own
title: No ferry
[c1+ p1: The ferry will stay in port], Captain Ada Wren said. "[c2+ p1: I have no crew]," she added, "[c2+ p1: and no oil]."
=== 2 | Hill Tribune | 2031-03-05 | copy of 1 (trimmed)
title: Ferry stays
[c1+ p1: The ferry will stay in port], Wren said. Officials fear that [c1- anon: [c2- p1: it may sail]].
claims:
c1 | The ferry stays | 1 | 1
c2 | It has neither crew nor oil | 1 | 1
"""


def written(tmp_path, words):
    path = tmp_path / "ferry.pile"
    path.write_text(words, encoding="utf-8")
    return read(path)


def test_every_pile_can_be_read():
    piles = [read(path) for path in found([HERE])]
    assert len(piles) > 450
    assert [fault for pile in piles for fault in pile.wrong] == []
    assert 0.15 < sum(pile.held_out for pile in piles) / len(piles) < 0.25
    assert len({pile.name for pile in piles}) == len(piles)


def test_a_quotation_around_its_cue_is_one_statement(tmp_path):
    answers = gold(written(tmp_path, PILE))
    (split,) = [s for s in answers["statements"] if len(s["parts"]) == 2]
    assert (split["text"], split["kind"], split["speaker"]) == ("I have no crew and no oil", "direct", "p1")
    assert answers["reuse"] == [{"source": "001.txt", "target": "002.txt", "kind": "trimmed"}]
    assert answers["claims"][0]["oppose"] == ["002-1"]
    assert "Ada Wren" in answers["entities"][0]["aliases"]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("[c2+ p1: I have no crew]", "[c9+ p1: I have no crew]", "c9 is not listed"),
        ("[c2+ p1: I have no crew]", "[c2+ p7: I have no crew]", "nobody is 'p7'"),
        ("[c2+ p1: I have no crew]", "[c2+ p1: I have no crew", "not closed"),
        ("| own", "| stolen", "no source"),
        ("stays | 1 | 1", "stays | 9 | 1", "more sources than statements"),
    ],
)
def test_what_is_wrong_with_a_pile_is_named(tmp_path, old, new, fault):
    assert any(fault in wrong for wrong in written(tmp_path, PILE.replace(old, new, 1)).wrong)


@given(st.lists(st.text(alphabet=st.characters(exclude_characters="[]"), min_size=1), min_size=1, max_size=6))
def test_what_is_unmarked_is_what_was_written(words):
    marked = "".join(w if n % 2 else f"[c1+ p1: {w}]" for n, w in enumerate(words))
    text, said = unmark(marked, 0)
    assert text == "".join(words)
    assert [text[s.start : s.end] for s in said] == [w for n, w in enumerate(words) if not n % 2]

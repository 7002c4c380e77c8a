"""An index that is kept finds in any steps what a look at everything finds at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from unittest import mock

from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.linkage import Kept
from secondsource.model import Shingles
from secondsource.reuse import candidates, postings
from secondsource.reuse.candidates import Candidate, find_candidates, survey
from secondsource.reuse.fingerprints import OF_PAIR
from secondsource.reuse.index import Cards, bring_up, build, candidates_of
from secondsource.reuse.postings import Index, name_of, number_of


@contextmanager
def few_are_many() -> Iterator[None]:
    """Small bounds, so that small piles meet them: what stands in five articles is common, and two segments are many."""
    with (
        mock.patch.multiple(candidates, COMMON=4, HUBS=2, TEXTS=1, TELLINGS=2),
        mock.patch.multiple(postings, FULL=4, SWALLOWED=1),
    ):
        yield


@st.composite
def prints(draw: st.DrawFn) -> list[Shingles]:
    """Fingerprints of a few articles over a few hashes: most share something, some nearly all, and some particulars."""
    marks = [n * 0x1F3D5B79A1 for n in range(1, 25)]
    told = [n << OF_PAIR | n for n in range(1, 9)]
    made = []
    stories = draw(st.lists(st.lists(st.sampled_from(marks), min_size=3, max_size=9, unique=True), min_size=1, max_size=4))
    for number in draw(st.lists(st.integers(1, 1 << 60), min_size=2, max_size=14, unique=True)):
        story = draw(st.sampled_from(stories))
        whole = [m for m in story if draw(st.integers(0, 5))] + draw(st.lists(st.sampled_from(marks), max_size=3))
        cut = draw(st.integers(0, len(whole)))
        rows = tuple(tuple(sorted(set(row))) for row in (whole[:cut], whole[cut:]) if row)
        made.append(Shingles(name_of(number), rows, tuple(sorted(set(draw(st.lists(st.sampled_from(told), max_size=4)))))))
    return made


def at_once(pile: Sequence[Shingles]) -> set[tuple[str, str, str]]:
    ordered = sorted(pile, key=lambda p: p.article)
    return {(ordered[a].article, ordered[b].article, shared) for a, b, shared in find_candidates(ordered)}


def kept_pairs(kept: Kept, pile: Sequence[Shingles]) -> set[tuple[str, str, str]]:
    cards = Cards(kept)
    numbers = [number_of(p.article) for p in pile]
    return {(name_of(a), name_of(b), shared) for a in numbers for b, shared in candidates_of(cards, a) if a < b}


def texts(kept: Kept, pile: Sequence[Shingles]) -> list[list[str]]:
    cards, found = Cards(kept), {}
    for print_ in pile:
        found.setdefault(cards.text(number_of(print_.article)), []).append(print_.article)
    return sorted(sorted(group) for group in found.values())


def grown(pile: Sequence[Shingles], steps: Sequence[int]) -> Kept:
    """The index of a pile that came in steps."""
    known = {p.article: p for p in pile}
    kept, at = Kept(), steps[0]
    first = sorted(pile[:at], key=lambda p: p.article)
    build(kept, first, survey(first))
    for step in steps[1:]:
        before = kept_pairs(kept, pile[:at])
        changed = bring_up(kept, pile[at : at + step], lambda ids: {id: known[id] for id in ids})
        at += step
        now = kept_pairs(kept, pile[:at])
        assert {end for pair in before ^ now for end in pair[:2]} <= changed
        assert {p.article for p in pile[at - step : at]} <= changed
    return kept


@settings(max_examples=80, deadline=None)
@given(prints(), st.data())
def test_an_index_brought_up_in_any_steps_has_the_candidates_of_one_look_at_all(
    pile: list[Shingles], data: st.DataObject
) -> None:
    steps = [data.draw(st.integers(0, len(pile) - 1))]
    while sum(steps) < len(pile):
        steps.append(data.draw(st.integers(1, len(pile) - sum(steps))))
    with few_are_many():
        kept = grown(pile, steps)
        assert kept_pairs(kept, pile) == at_once(pile)
        ordered = sorted(pile, key=lambda p: p.article)
        anew = Kept()
        build(anew, ordered, survey(ordered))
        assert texts(kept, pile) == texts(anew, pile)
        assert Index(kept).members() == {number_of(p.article) for p in pile}


def test_a_candidate_is_kept_with_where_it_shares_what_it_does() -> None:
    row = tuple(range(100, 140))
    pile = [Shingles(name_of(1), (row,)), Shingles(name_of(2), (row[:30],)), Shingles(name_of(3), ((7, 8, 9, *row[:3]),))]
    assert kept_pairs(grown(pile, [1, 1, 1]), pile) == at_once(pile) != set()
    assert Candidate(0, 1, "throughout") in find_candidates(pile)

"""Pairscore: what two propositions share, weighed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from secondsource.claims.items import Item
from secondsource.claims.pairscore import WEIGHTS, Features, measure, probability, weigh
from secondsource.model import Proposition, Span

ALIKE = Features(1.1, 0.7, 0.4, 1.2, 0.9, 0.4, 0, 1, 0)
shares = st.floats(0, 1)
features = st.tuples(
    st.floats(0, 2),
    shares,
    shares,
    st.floats(0, 2),
    shares,
    st.floats(-1, 1),
    st.integers(0, 5).map(float),
    shares,
    st.floats(0, 2),
).map(lambda values: Features(*values))


def item(text: str, *, rare: dict[str, float] | None = None) -> Item:
    """A proposition about the harbour, in which each word weighs one."""
    words = {word.strip(".,").lower(): 1.0 for word in text.split() if len(word) > 3}
    made = Proposition("art-1", "att-1", (Span(0, len(text)),), text, "act", terms=tuple(words))
    return Item(
        made, "art-1", "fam-1", "att-1", 0, words, frozenset(), frozenset(), frozenset(), (), 1, plain=False, evades=False,
        published=None, rare=rare or {},
    )  # fmt: skip


def test_a_pair_near_in_meaning_with_the_same_words_is_likely_one_claim():
    assert weigh(ALIKE) > 0.7


def test_pairs_far_apart_are_hardly_ever_one_claim():
    assert weigh(Features(0.1, 0.1, 0, 0, 0.1, -0.2, 0, 0, 0)) < 0.05


def test_what_the_whole_story_is_about_is_no_sign_that_two_say_the_same():
    ours, theirs = "The harbour needs a deeper channel", "The harbour feeds thirty families"
    common = {"harbour": 0.05}
    alone = probability(item(ours), item(theirs), 0.4)
    assert probability(item(ours, rare=common), item(theirs, rare=common), 0.4) < alone


def test_a_rare_word_tells_more_than_a_common_one():
    ours, theirs = item("dredging starts", rare={"dredg": 1.0, "start": 0.1}), item("dredging ends", rare={"dredg": 1.0})
    known = measure(ours, theirs, 0.5)
    assert known.rarest > 0.5


@given(features)
def test_a_score_is_a_probability(pair):
    assert 0 <= weigh(pair) <= 1


@given(features, shares)
def test_nearer_in_meaning_never_scores_less(pair, more):
    assert weigh(pair._replace(nearness=min(1.0, pair.nearness + more))) >= weigh(pair)


def test_what_parts_a_pair_never_speaks_for_it():
    assert WEIGHTS.plain <= 0
    assert min(WEIGHTS._replace(plain=0.0)) >= 0

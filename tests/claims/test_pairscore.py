"""Pairscore: what two propositions share, weighed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from secondsource.claims.pairscore import WEIGHTS, Features, score

ALIKE = Features(0.9, 0.7, 0.9, 1, 0, 1, 0, 0, 1, 0, 1, 1)
features = st.tuples(st.floats(-1, 1), *[st.floats(0, 1)] * 11).map(lambda values: Features(*values))


def test_a_pair_near_in_meaning_with_the_same_words_is_likely_one_claim():
    assert score(ALIKE) > 0.7


def test_other_figures_speak_against_one_claim():
    assert score(ALIKE._replace(other_figure=1.0)) < score(ALIKE)


def test_pairs_far_apart_are_hardly_ever_one_claim():
    assert score(Features(0.1, 0.0, 0.0, 1, 0, 0, 0, 0, 0, 0, 0, 1)) < 0.05


@given(features)
def test_a_score_is_a_probability(pair):
    assert 0 < score(pair) < 1


@given(features, st.floats(0, 1))
def test_nearer_in_meaning_never_scores_less(pair, more):
    assert score(pair._replace(meaning=min(1.0, pair.meaning + more))) >= score(pair)


def test_what_parts_a_pair_never_speaks_for_it():
    assert max(WEIGHTS.other_people, WEIGHTS.other_figure, WEIGHTS.one_figure, WEIGHTS.other_predicate) <= 0
    assert min(WEIGHTS.meaning, WEIGHTS.words, WEIGHTS.contained, WEIGHTS.names, WEIGHTS.same_figure, WEIGHTS.same_time) >= 0

"""Pairscore: how likely two propositions of one pile say the same thing, for or against, by what they share.

A logistic regression over a few slots and the nearness of the meanings, fitted by training/pairs on topics of our own and on public
sets of sentence pairs. It ranks pairs well and is sure of few: good for proposing and for breaking ties, not for deciding alone.
"""

from __future__ import annotations

from math import exp
from typing import NamedTuple

from secondsource.claims.items import Item

CLASS, KIN = 0.8, 0.4
"""What two words of one class count, and of related ones, where the same word counts 1."""


class Features(NamedTuple):
    """What is known of a pair. All between 0 and 1 but ``meaning``, the cosine of the two meanings."""

    meaning: float
    words: float
    contained: float
    names: float
    other_people: float
    same_figure: float
    other_figure: float
    one_figure: float
    same_predicate: float
    other_predicate: float
    same_time: float
    same_kind: float


WEIGHTS = Features(
    meaning=5.44,
    words=1.45,
    contained=0.0,
    names=0.0,
    other_people=0.0,
    same_figure=0.0,
    other_figure=-1.12,
    one_figure=-0.38,
    same_predicate=0.0,
    other_predicate=-0.29,
    same_time=0.45,
    same_kind=0.0,
)
"""A zero is what the fit found, probably because in one pile everybody speaks of the same names."""
BASE = -4.22


def score(features: Features) -> float:
    """The estimated probability that the two are one proposition or its denial, among statements of one pile.

    >>> score(Features(0.9, 0.8, 1, 1, 0, 1, 0, 0, 1, 0, 0, 1)) > score(Features(0.2, 0.1, 0.2, 0, 0, 0, 1, 0, 0, 1, 0, 0))
    True
    """
    return 1 / (1 + exp(-(BASE + sum(weight * value for weight, value in zip(WEIGHTS, features, strict=True)))))


def measure(a: Item, b: Item, *, same_figure: bool, other_figure: bool) -> Features | None:
    """The features of a pair, None without meanings. Whether figures agree or part them is for the caller to say."""
    if a.vector is None or b.vector is None:
        return None
    shared = (_shared(a, b) + _shared(b, a)) / 2
    total_a, total_b = sum(a.weights.values()), sum(b.weights.values())
    return Features(
        meaning=float(a.vector @ b.vector),
        words=2 * shared / (total_a + total_b) if total_a + total_b else 0.0,
        contained=min(1.0, shared / min(total_a, total_b)) if min(total_a, total_b) else 0.0,
        names=min(2, len(a.entities & b.entities)) / 2,
        other_people=float(bool(a.people and b.people and a.people.isdisjoint(b.people))),
        same_figure=float(same_figure),
        other_figure=float(other_figure),
        one_figure=float(bool(a.numbers) != bool(b.numbers)),
        same_predicate=float(not a.doing.isdisjoint(b.doing)),
        other_predicate=float(bool(a.doing and b.doing and a.doing.isdisjoint(b.doing))),
        same_time=float(not set(a.proposition.times).isdisjoint(b.proposition.times)),
        same_kind=float(a.proposition.kind == b.proposition.kind),
    )


def _shared(a: Item, b: Item) -> float:
    """The weight of the words of ``a`` that ``b`` has too, in part where it has only one like it."""
    total = 0.0
    for root, own, related, weight, _ in a.words:
        if root in b.stems:
            total += weight
        elif not own.isdisjoint(b.classes):
            total += CLASS * weight
        elif not related.isdisjoint(b.classes):
            total += KIN * weight
    return total

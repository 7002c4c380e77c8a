"""Pairscore: how likely two propositions say the same thing, for or against, by their words, their meanings and what their articles are about.

A logistic regression over what a pair shares, fitted by training/pairs on pairs of real news that were judged one by one. ``compare``
proposes, this decides: two sentences on one matter share the words of the matter, and what everybody in an article speaks of is no
sign that two of them say the same. So a word counts by how rare it is among the propositions of its own article. A score depends on
the two propositions and their articles alone.
"""

from __future__ import annotations

from math import exp
from typing import NamedTuple

from secondsource.claims.compare import figures, nearness, oddness, shares, usual
from secondsource.claims.items import Item, overlap


class Features(NamedTuple):
    """What is known of a pair."""

    slots: float
    """The score of ``compare``: word classes, names, figures, times, moods."""
    wording: float
    """The share of all words that stand in both, small ones too."""
    phrases: float
    """The share of pairs of neighbouring words that stand in both."""
    rarest: float
    """The weight of the most telling word that both have."""
    covered: float
    """How much of what the one of them tells the other tells too."""
    nearness: float
    """How much nearer in meaning they lie than what two sentences of the two articles usually do."""
    odd: float
    """How many digits of a figure that both give tell it from others."""
    times: float
    """Whether they name the same time."""
    plain: float
    """How many of the two nobody signed."""


WEIGHTS = Features(
    slots=3.0, wording=3.07, phrases=1.62, rarest=1.11, covered=0.08, nearness=2.22, odd=0.42, times=0.67, plain=-0.21
)
BASE = -3.79


def probability(a: Item, b: Item, slots: float) -> float:
    """The estimated probability that the two are one proposition or its denial. Symmetric.

    ``slots``: the score that ``compare`` gives them.
    """
    return weigh(measure(a, b, slots))


def weigh(features: Features) -> float:
    """The probability that goes with what is known of a pair.

    >>> weigh(Features(1.2, 0.8, 0.5, 1.2, 0.9, 0.4, 0, 0, 0)) > 0.9 > 0.1 > weigh(Features(0.2, 0.1, 0, 0.3, 0.3, 0, 0, 0, 0))
    True
    """
    sum_ = BASE + sum(weight * value for weight, value in zip(WEIGHTS, features, strict=True))
    # Rounded, so that no last digit of a sum decides.
    return round(1 / (1 + exp(-sum_)), 6)


def measure(a: Item, b: Item, slots: float) -> Features:
    """What is known of a pair."""
    rarest_a, covered_a = _carried(a, b)
    rarest_b, covered_b = _carried(b, a)
    near = nearness(a, b)
    agreeing, _ = figures(a.figures, b.figures)
    return Features(
        slots=slots,
        wording=overlap(a.bag, b.bag),
        phrases=overlap(a.phrases, b.phrases),
        rarest=min(rarest_a, rarest_b),
        covered=max(covered_a, covered_b),
        nearness=near - usual(a, b) if near is not None else 0.0,
        odd=float(max((oddness(q) for q in agreeing), default=0)),
        times=float(not set(a.proposition.times).isdisjoint(b.proposition.times)),
        plain=float(a.plain + b.plain),
    )


def _carried(a: Item, b: Item) -> tuple[float, float]:
    """The weight of the most telling word of ``a`` that ``b`` has or has one like, and the share of all that ``a`` tells which ``b`` tells."""

    def told(root: str, weight: float) -> float:
        return weight * (a.rare.get(root, 1.0) + b.rare.get(root, 1.0)) / 2

    total = sum(told(root, weight) for root, _, _, weight, _ in a.words)
    parts = [share * told(root, weight) for root, weight, _, share in shares(a, b)]
    return max(parts, default=0.0), min(1.0, sum(parts) / max(LITTLE, total))


LITTLE = 0.3
"""What a proposition tells at least: a share of next to nothing is no share."""

"""Table and stories: the same scores as one by one, over the pairs that can be of one story."""

from __future__ import annotations

import random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.claims.compare import compare
from secondsource.claims.items import Item
from secondsource.claims.stories import SMALL, Stories, find_stories
from secondsource.claims.table import Table
from secondsource.model import Proposition, Quantity, Span

WORDS = [
    "mill",
    "flood",
    "close",
    "open",
    "strike",
    "raise",
    "fall",
    "worker",
    "gate",
    "ferry",
    "blast",
    "arrest",
    "minister",
    "vote",
    "win",
    "lose",
    "more",
    "kill",
    "hospital",
]
NAMES = [f"ent-{n}" for n in range(5)]


def item(dice: random.Random, number: int) -> Item:
    terms = tuple(sorted(dice.sample(WORDS, dice.randint(0, 6))))
    names = frozenset(dice.sample(NAMES, dice.randint(0, 2)))
    around = names | frozenset(dice.sample(NAMES, dice.randint(0, 1)))
    value = dice.choice([None, None, 12.0, 480.0, 4817.0])
    numbers = () if value is None else (Quantity("art", 0, 2, f"{value:g}", value, value, "people", "amount", of="people"),)
    vector = None
    if dice.random() < 0.8:
        vector = np.array([dice.uniform(-0.3, 1) for _ in range(6)], dtype=np.float32)
        vector /= np.linalg.norm(vector)
    proposition = Proposition(
        article=f"art-{number % 4}", evidence=f"att-{number}", spans=(Span(number, number + 1),), text=" ".join(terms),
        kind=dice.choice(("act", "count", "status")), subject=dice.choice((None, "worker")), terms=terms,
        predicate=dice.choice((*terms, None)), times=("2031-05-02",) if dice.random() < 0.3 else (),
    )  # fmt: skip
    return Item(
        proposition=proposition, article=proposition.article, family=proposition.article, evidence=proposition.evidence, start=number,
        weights={t: dice.choice((0.3, 0.6, 1.0)) for t in terms}, entities=names, people=frozenset(sorted(names)[:1]),
        around=around, numbers=numbers, polarity=1, plain=dice.random() < 0.2, evades=False, published=None, vector=vector,
        middle=np.full(6, 0.1 * (number % 4 + 2), dtype=np.float32), cast=around,
    )  # fmt: skip


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 10_000))
def test_a_table_scores_like_one_by_one(seed):
    dice = random.Random(seed)
    items = [item(dice, n) for n in range(12)]
    everything = np.arange(len(items))
    scores, unread, _ = Table(items).scores(everything, everything)
    for m, a in enumerate(items):
        for n, b in enumerate(items):
            if m != n:
                alone = compare(a, b).score
                if unread[m, n]:
                    assert alone <= max(scores[m, n], 0.45 + 0.9) + 1e-4
                else:
                    assert abs(alone - scores[m, n]) <= 2e-4


def test_in_a_small_pile_each_article_is_held_against_each():
    assert find_stories({f"art-{n}": frozenset() for n in range(SMALL)}) is None


def test_articles_that_name_the_same_people_are_of_one_story():
    casts = {f"art-{n:03}": frozenset({f"mayor {n // 3}", f"town {n // 3}", "the wire"}) for n in range(90)}
    found = Stories(casts)
    assert found.beside("art-000") == ["art-001", "art-002"]
    assert sorted(a for lot in found.chunks(sorted(casts), dict.fromkeys(casts, 10), 40) for a in lot) == sorted(casts)


def test_one_name_that_everybody_names_makes_no_story():
    casts = {f"art-{n:03}": frozenset({f"mayor {n}", f"town {n}", "the wire"}) for n in range(90)}
    assert all(not Stories(casts).beside(article) for article in casts)

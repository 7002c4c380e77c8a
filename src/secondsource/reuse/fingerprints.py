"""Fingerprints: the few hashes of an article by which texts that share a passage find each other.

Two kinds. Winnowed shingles of each paragraph find what was taken over word for word, in any language and house style. Pairs of odd
particulars that stand close together find what was told again in new words.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, combinations

from secondsource.analysis import Analyser, Annotations, as_it_was
from secondsource.model import Article, Record, Shingles
from secondsource.reuse.facts import REACH, STRONG, sentences
from secondsource.reuse.hearsay import may_be_hearsay
from secondsource.reuse.rarity import rarity
from secondsource.reuse.texts import Text
from secondsource.text.shingles import has_figures, number_of, numbers_in, tie_per_cent, winnow_parts

_RARE = 0.35


def fingerprints(text: str) -> tuple[tuple[tuple[int, ...], ...], tuple[int, ...]]:
    """The shingles of each paragraph and the pairs of particulars of a text."""
    parts = [numbers_in(part) for part in tie_per_cent(text).split("\n\n")]
    numbers = list(chain.from_iterable(parts))
    rows = winnow_parts(numbers, [len(part) for part in parts])
    # Without a figure and without hearsay there is nothing odd to be told again.
    odd = has_figures(text, numbers) or may_be_hearsay(text)
    return tuple(tuple(row) for row in rows if row), tuple(sorted(_particulars(Text(text)))) if odd else ()


def _particulars(text: Text) -> set[int]:
    """Hashes of two odd amounts within a few sentences, and of an odd amount with each rare word of its sentence."""
    rows = sentences(text)
    strong = [sorted(f for f, weight in row.facts.items() if weight >= STRONG)[:12] for row in rows]
    pairs: set[int] = set()
    for n, amounts in enumerate(strong):
        near = [other for later in strong[n : n + REACH + 1] for other in later]
        rare = sorted(f for f, weight in rows[n].facts.items() if weight == _RARE or (weight < _RARE and rarity(f) == 1))[:16]
        if rows[n].hearsay:
            # What is told on nobody's word is told by few: two rare words are enough to look.
            pairs.update(_mark(f"{one}|{other}", "") for one, other in combinations(rare[:10], 2))
        for amount in amounts:
            both = {(min(amount, other), max(amount, other)) for other in near if other != amount}
            pairs.update(_mark(f"{one}&{other}", one) | TWO_AMOUNTS for one, other in both)
            pairs.update(_mark(f"{amount}|{word}", amount) for word in rare)
    return pairs


# 53 bits, as above: whether it is two amounts, which amount, which pair.
TWO_AMOUNTS = 1 << 52
OF_PAIR = 29


def _mark(pair: str, amount: str) -> int:
    return ((number_of(amount) >> 41) << OF_PAIR if amount else 0) | number_of(pair) >> (64 - OF_PAIR)


def amount_of(mark: int) -> int:
    """The amount in the hash of a pair of particulars: 0 for two words."""
    return (mark & ~TWO_AMOUNTS) >> OF_PAIR


def _analyse(article: Article, found: Annotations) -> Iterator[Record]:  # noqa: ARG001 - the text is all it takes
    rows, facts = fingerprints(article.text)
    yield Shingles(article.id, rows, facts)


SHINGLES = Analyser("shingles", 3, (), (Shingles,), _analyse, languages=None, carry=as_it_was)

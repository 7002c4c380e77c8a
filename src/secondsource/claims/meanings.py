"""Meanings: each proposition as a point, by which matching finds the pairs that are worth comparing."""

from __future__ import annotations

from collections.abc import Iterator

from secondsource.analysis import Analyser, Annotations
from secondsource.model import Article, Meaning, Proposition
from secondsource.models.encoder import embed, pack


def find_meanings(article: Article, found: Annotations) -> Iterator[Meaning]:
    """Yield one meaning for each proposition."""
    for proposition in found.of(Proposition):
        yield Meaning(article=article.id, proposition=proposition.id, packed=pack(embed([proposition.text])[0]))


MEANINGS = Analyser(name="meanings", version=1, needs=(Proposition,), makes=(Meaning,), analyse=find_meanings)

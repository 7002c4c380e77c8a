"""Meanings: each proposition as a point, by which matching finds the pairs that are worth comparing.

Half the point are the proposition's own words, half those of its paragraph: "he rang her at ten" and "the president conceded by
telephone" share no word, but what stands around them does. Measured in training/pairs.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from secondsource.analysis import Analyser, Annotations
from secondsource.model import Article, Meaning, Proposition, Span
from secondsource.models import findings
from secondsource.models.encoder import MODEL, embed, pack

LONG = 600
"""Characters of a paragraph beyond which only what is near counts. A shorter one is read once for all its propositions."""
BEFORE, AFTER = 250, 200
"""Characters that are near."""
ENDLESS, STEP = 2500, 400
"""In a paragraph of more characters than any newsroom prints, those near are counted from the nearest of such steps: what is said there shares them."""


def find_meanings(article: Article, found: Annotations) -> Iterator[Meaning]:
    """Yield one meaning for each proposition."""
    paragraphs = article.paragraphs()
    read = [(p, p.text, surroundings(article.text, paragraphs, p)) for p in found.of(Proposition)]
    keys = [findings.key_of(MODEL, *(words.encode("utf-8", "surrogatepass") for words in row[1:])) for row in read]
    known = findings.recall(keys)
    for (proposition, text, near), key in zip(read, keys, strict=True):
        if key in known:
            yield Meaning(article=article.id, proposition=proposition.id, packed=known[key].decode("ascii"))
            continue
        own, around = embed([text, near])
        both = own + around
        meaning = Meaning(article=article.id, proposition=proposition.id, packed=pack(both / np.linalg.norm(both)))
        findings.note(key, findings.RECORD + bytes.fromhex(meaning.id.partition("-")[2]))
        yield meaning


def surroundings(text: str, paragraphs: list[Span], proposition: Proposition) -> str:
    """The paragraph in which a proposition begins; of a long one what stands near, in whole words."""
    start, end = proposition.spans[0].start, proposition.spans[-1].end
    paragraph = next((p for p in paragraphs if p.start <= start < p.end), None)
    if paragraph is None:
        return proposition.text
    if len(paragraph) <= LONG:
        return paragraph.of(text)
    if len(paragraph) > ENDLESS:
        start = end = paragraph.start + (start - paragraph.start) // STEP * STEP + STEP // 2
    # A word in two would be other words: go on to the next blank, but never for ever.
    left = max(paragraph.start, start - BEFORE)
    right = min(paragraph.end, max(start, min(end, paragraph.end)) + AFTER)
    before = text.rfind(" ", max(paragraph.start, left - 40), left) + 1 or left
    after = text.find(" ", right, min(paragraph.end, right + 40))
    return text[before : right if after < 0 else after]


MEANINGS = Analyser(name="meanings", version=3, needs=(Proposition,), makes=(Meaning,), analyse=find_meanings)

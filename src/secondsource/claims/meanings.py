"""Meanings: each proposition as a point, by which matching finds the pairs that are worth comparing.

Half the point is the paragraph, half what the proposition's own words add to it, as they are read where they stand: "he rang her at ten" and "the
president conceded by telephone" share no word, but what stands around them does. Measured in training/pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from secondsource.analysis import Analyser, Annotations, as_it_was
from secondsource.model import Article, Meaning, Proposition, Span
from secondsource.models import findings
from secondsource.models.encoder import MODEL, SPACE, WHOLE, Part, Vectors, embed_parts, pack
from secondsource.models.graphs import ROUNDING

SHARED = 0.5
"""How much of the paragraph is in the words that are read in it: so much is taken out of them, or two sentences of one paragraph would be nearly one."""
LONG = 600
"""Characters of a paragraph beyond which only what is near counts. A shorter one is read once for all its propositions."""
BEFORE, AFTER = 250, 200
"""Characters that are near."""
ENDLESS, STEP = 2500, 200
"""In a paragraph of more characters than any newsroom prints, those near are counted from the nearest of such steps: what is said there shares them."""


def find_meanings(article: Article, found: Annotations) -> Iterator[Meaning]:
    """Yield one meaning for each proposition. What several stand in is read once, and not if an earlier run has read it."""
    paragraphs = article.paragraphs()
    within: dict[Span, list[tuple[Proposition, Part, bytes]]] = defaultdict(list)
    for proposition in found.of(Proposition):
        window = surroundings(article.text, paragraphs, proposition)
        part = tuple((s.start - window.start, s.end - window.start) for s in proposition.spans)
        words = window.of(article.text).encode("utf-8", "surrogatepass")
        within[window].append((proposition, part, findings.key_of(MODEL + SPACE + ROUNDING, words, str(part).encode())))
    known = findings.recall(key for those in within.values() for _, _, key in those)
    for window, those in within.items():
        for proposition, _, key in those:
            if key in known:
                yield Meaning(article=article.id, proposition=proposition.id, packed=known[key].decode("ascii"))
        unread = [row for row in those if row[2] not in known]
        if not unread:
            continue
        around, *own = embed_parts(window.of(article.text), [WHOLE, *(part for _, part, _ in unread)])
        for (proposition, _, key), vector in zip(unread, own, strict=True):
            meaning = Meaning(article=article.id, proposition=proposition.id, packed=pack(place(vector, around)))
            findings.note(key, findings.RECORD + bytes.fromhex(meaning.id.partition("-")[2]))
            yield meaning


def place(words: Vectors, around: Vectors) -> Vectors:
    """The point of a proposition, of the vectors of its words and of all that is read with them."""
    added = words - SHARED * around
    both = added / np.linalg.norm(added) + around
    placed: Vectors = both / np.linalg.norm(both)
    return placed


def surroundings(text: str, paragraphs: list[Span], proposition: Proposition) -> Span:
    """The paragraph in which a proposition begins; of a long one what stands near, in whole words."""
    start, end = proposition.spans[0].start, proposition.spans[-1].end
    paragraph = next((p for p in paragraphs if p.start <= start < p.end), None)
    if paragraph is None:
        return Span(start, end)
    if len(paragraph) <= LONG:
        return paragraph
    if len(paragraph) > ENDLESS:
        start = end = paragraph.start + (start - paragraph.start) // STEP * STEP + STEP // 2
    # A word in two would be other words: go on to the next blank, but never for ever.
    left = max(paragraph.start, start - BEFORE)
    right = min(paragraph.end, max(start, min(end, paragraph.end)) + AFTER)
    before = text.rfind(" ", max(paragraph.start, left - 40), left) + 1 or left
    after = text.find(" ", right, min(paragraph.end, right + 40))
    return Span(before, right if after < 0 else after)


MEANINGS = Analyser(name="meanings", version=5, needs=(Proposition,), makes=(Meaning,), analyse=find_meanings, carry=as_it_was)

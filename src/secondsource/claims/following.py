"""Following: evidence that says no claim of its own, but more of what was said just before it.

A reporter paraphrases and then quotes: residents said that no alarm had rung; "The neighbours' geese woke us," said one of them. The quotation has not
one word of the claim and is evidence for it all the same. So is what a speaker goes on to say in the next sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from secondsource.claims.items import Pile
from secondsource.model import Article, Attribution

NEAR = 160
"""Characters between what is paraphrased and what is quoted: a cue, a name and a role, and no sentence of another matter."""

GOES_ON = "the speaker goes on"


@dataclass(frozen=True)
class Following:
    """``follower`` says more of what ``lead`` says: the ids of two pieces of evidence."""

    lead: str
    follower: str
    why: str

    @property
    def same(self) -> bool:
        """Whether both are of one speaker."""
        return self.why == GOES_ON


def followers(pile: Pile) -> Iterator[Following]:
    """Yield what follows on from what, article by article in order of reading."""
    for article in pile.corpus.all(Article):
        before: Attribution | None = None
        said = sorted(pile.corpus.within(article.id, Attribution), key=lambda a: (a.span, a.id))
        for attribution in said:
            if before is not None and before.span.end <= attribution.span.start:
                why = _follows(pile, article.text, before, attribution)
                if why is not None:
                    yield Following(before.id, attribution.id, why)
            before = attribution


def _follows(pile: Pile, text: str, before: Attribution, after: Attribution) -> str | None:
    """Why ``after`` says more of what ``before`` says; None if it may not."""
    between = text[before.span.end : after.span.start].count("\n\n")
    if before.manner == "direct" or after.manner == "indirect" or between > 1 or after.span.start - before.span.end > NEAR:
        return None
    same = pile.speaker(before) is not None and pile.speaker(before) == pile.speaker(after)
    if same and after.manner == "direct":
        return GOES_ON
    if before.anonymous and not after.anonymous and after.speaker is not None and not between and after.manner == "direct":
        return "one of those who say so"
    return None

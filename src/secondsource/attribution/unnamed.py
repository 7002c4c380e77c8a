"""Unnamed: sources whom the outlet will not name, and what they were called before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from secondsource.attribution import cues
from secondsource.attribution.cast import (
    GENERIC_PERSON,
    NEAR,
    Cast,
    Voice,
    without_determiner,
)
from secondsource.attribution.chains import KEPT_SECRET
from secondsource.attribution.drafts import Ground

if TYPE_CHECKING:
    from spacy.tokens import Token


def introduced_unnamed(ground: Ground, head: Token, lemma: str) -> str | None:
    """The words by which the paragraph has just introduced somebody without a name: “A former minister was less kind”."""
    for token in ground.doc[: head.i]:
        same = token.lemma_.lower().removeprefix("ex-") == lemma and token.pos_ == "NOUN" and token.tag_ != "NNS"
        if (
            same
            and any(c.lower_ in ("a", "an", "another") for c in token.lefts)
            and token.dep_ in ("nsubj", "nsubjpass", "pobj", "agent")
            and not ground.outer_at(token.idx)
        ):
            begin = token.left_edge.idx
            end = token.idx + len(token.text)
            if not any(c.ent_type_ == "PERSON" for c in token.subtree):
                return without_determiner(ground.text[begin:end])
    return None


def same_voice(cast: Cast, lemma: str, *, plural: bool, ground: Ground) -> Voice | None:
    """Who was last described so: "the person" is "a person at the mill"."""
    generic = lemma in GENERIC_PERSON
    for voice in reversed(cast.spoken[-NEAR:]):
        if not voice.anonymous or voice.kind != "PER" or ground.number - voice.paragraph > 8:
            continue
        if lemma in NEVER_NAMED and voice.head in cues.MOUTHPIECE:
            continue
        same = voice.head == lemma or (generic and lemma not in ("man", "woman") and voice.plural == plural)
        if same and (plural == voice.plural or lemma in ("people", "source", "official")):
            return voice
    return None


NEVER_NAMED = cues.words("source insider")
"""Who is called so stays unnamed on purpose."""


def stays_unnamed(ground: Ground, words: str, at: int) -> bool:
    """Whether the source is one that the outlet will not name: never guess who it is."""
    start, end = ground.sentence_at(max(0, at - ground.start))
    return bool(KEPT_SECRET.search(words) or KEPT_SECRET.search(ground.text[start : min(end, start + 600)]))

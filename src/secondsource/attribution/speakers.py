"""Speakers: from the words that name a source to the person or body meant, inside one article.

Names come first, then pronouns, then descriptions. Who is nowhere named is anonymous, with the description as written; who
cannot be told stays unresolved.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from secondsource.attribution.cast import NEAR, Cast, Voice, is_subject
from secondsource.attribution.descriptions import resolve_phrase, with_mates
from secondsource.attribution.drafts import Draft, Ground

if TYPE_CHECKING:
    from spacy.tokens import Token

    from secondsource.model import Mention


def resolve(cast: Cast, ground: Ground, draft: Draft) -> Voice:
    """Who speaks in a draft. What is found is remembered for the pronouns that follow."""
    at = ground.start + (draft.source[0] if draft.source else draft.cue[0] if draft.cue else draft.start)
    if draft.head is not None and draft.source is not None:
        head = ground.doc[draft.head]
        again = next((v for v in reversed(cast.spoken[-8:]) if v.at == at and v.paragraph == ground.number and v.words), None)
        voice = replace(again) if again is not None else resolve_phrase(cast, ground, head, draft.source, draft)
        voice = _named_inside(cast, ground, head, draft.source, voice)
        voice = with_mates(cast, ground, head, draft.source, voice, draft)
    elif draft.frame == "continued":
        voice = _who_goes_on(cast, ground, draft)
    elif draft.agentless:
        words = (
            ground.text[draft.source[0] : draft.source[1]]
            if draft.source
            else ground.text[draft.cue[0] : draft.cue[1]]
            if draft.cue
            else ""
        )
        voice = Voice(anonymous=True, description=words or None, at=at, paragraph=ground.number)
    else:
        voice = _who_goes_on(cast, ground, draft)
    voice = _named_near(cast, draft, voice)
    voice.at, voice.paragraph = at, ground.number
    if not draft.agentless and draft.within is None:
        cast.spoken.append(voice)
    return voice


DEFINITE = re.compile(r"(?!\w+\s(?:ex-|former\b))(?:the|that|this|his|her|its|their|our)\s|[\w’'-]+[’']s\s", re.IGNORECASE)
"""How words begin that may mean somebody who is named elsewhere; "a nurse" and "one of them" is nobody that was named."""
UNTOLD, DESCRIBED = 0.7, 0.9
"""How sure the tagger must be of a name for somebody whom nothing else tells, and for somebody who is only described."""


def _named_near(cast: Cast, draft: Draft, voice: Voice) -> Voice:
    """Who could not be told, or is only described, by the names at which the tagger points. Whom the rules have made out stays."""
    if not draft.named or draft.agentless or voice.referent is not None:
        return voice
    if voice.anonymous and (voice.plural or not DEFINITE.match(voice.words)):
        return voice
    chances: dict[str, float] = {}
    first: dict[str, int] = {}
    for at, chance in draft.named:
        here = [
            m for m in cast.mentions_in(max(0, at - 80), at + 80) if m.start <= at < m.end and m.kind in ("PER", "ORG", "GROUP")
        ]
        if here:
            mention = max(here, key=lambda m: (m.end - m.start, m.referent))
            chances[mention.referent] = chances.get(mention.referent, 0.0) + chance
            first.setdefault(mention.referent, mention.start)
    best = max(sorted(chances), key=lambda r: chances[r], default=None)
    if best is None or best in voice.others or chances[best] < (DESCRIBED if voice.anonymous else UNTOLD):
        return voice
    return cast.voice_of(best, first[best], voice.words)


def _named_inside(cast: Cast, ground: Ground, head: Token, source: tuple[int, int], voice: Voice) -> Voice:
    """Of "Merrow Bank and the central bank" both, in their order; of "Moll herself" and "Moll, whose model" the one who is named."""
    words = ground.text[source[0] : source[1]]
    begin = ground.start + source[0]
    if re.match(r"whose\s", words, re.IGNORECASE):
        owner = next(
            (
                m
                for m in reversed(cast.mentions_in(max(ground.start, begin - 90), begin))
                if m.kind != "LOC" and begin - m.end <= 2
            ),
            None,
        )
        return voice if owner is None else cast.voice_of(owner.referent, begin, words)
    reflexive = re.search(r"\s(?:herself|himself|itself|themselves)$", words)
    if reflexive:
        named = next(
            (m for m in cast.mentions_in(begin, begin + len(words)) if m.end == begin + reflexive.start() and m.kind != "LOC"),
            None,
        )
        return voice if named is None else cast.voice_of(named.referent, begin, words)
    first = next(
        (m for m in cast.mentions_in(begin, begin + len(words)) if m.start <= begin + 4 and m.kind in ("PER", "ORG", "GROUP")),
        None,
    )
    if first is not None and first.referent != voice.referent and first.end < ground.start + head.idx and voice.referent is not None and re.match(
        r"\sand\s", cast.article.text[first.end : first.end + 5]
    ):  # fmt: skip
        return replace(cast.voice_of(first.referent, begin, words), others=(voice.referent,), plural=True)
    return voice


def _who_goes_on(cast: Cast, ground: Ground, draft: Draft) -> Voice:
    """The speaker of words without a cue: who spoke last, or who the sentence before is about."""
    at = ground.start + draft.start
    best = next((v for v in reversed(cast.spoken[-NEAR:]) if v.at < at), None)
    fresh: Mention | None = None
    for mention in cast.mentions_in(cast.grounds[max(0, ground.number - 1)].start, at)[-NEAR:]:
        place = cast.grounds[cast.paragraph_of(mention.start)]
        if mention.kind == "PER" and not place.outer_at(mention.start - place.start) and is_subject(place, mention):
            fresh = mention
    if fresh is not None and (
        best is None or (fresh.start > best.at and best.referent != fresh.referent and draft.verb is None)
    ):
        return cast.voice_of(fresh.referent, at)
    if best is not None and ground.number - best.paragraph <= 3:
        return Voice(
            best.referent,
            best.name,
            best.anonymous,
            best.description,
            best.head,
            best.kind,
            best.plural,
            best.gender,
            others=best.others,
        )
    return Voice(at=at, paragraph=ground.number)

"""Bodies: the body for which "the lenders", "its owner" and "a spokesman" stand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from secondsource.attribution import cues
from secondsource.attribution.cast import (
    GENERIC_COMPANY,
    NEAR,
    NO_FIRM,
    OUTLET_NOUN,
    SYNONYMS,
    Cast,
    Voice,
    best_referent,
    content_words,
    is_subject,
)
from secondsource.attribution.drafts import Draft, Ground

if TYPE_CHECKING:
    from spacy.tokens import Token


def spoken_for(cast: Cast, ground: Ground, draft: Draft | None, at: int) -> Voice | None:
    """The body for which "a spokeswoman said" is said: the subject of what she says, else of the sentence before, else who spoke last."""
    if draft is not None:
        for begin, end in draft.pieces[:1]:
            for near in cast.mentions_in(ground.start + begin, ground.start + end):
                if (
                    near.kind in ("ORG", "GROUP")
                    and is_subject(ground, near)
                    and not ground.outer_at(near.start - ground.start)
                ):
                    return cast.voice_of(near.referent, at)
    start = ground.sentence_at(max(0, at - ground.start))[0]
    places = [(ground, ground.start + ground.sentence_at(start - 1)[0], ground.start + start)] if start > 0 else []
    if not places and ground.number:
        above = cast.grounds[ground.number - 1]
        places = [(above, above.start + above.sentences[-1][0], above.start + len(above.text))]
    for place, begin, end in places:
        subjects = [
            m
            for m in cast.mentions_in(begin, end)
            if m.kind in ("ORG", "GROUP", "PER") and is_subject(place, m) and not place.outer_at(m.start - place.start)
        ]
        if len({m.referent for m in subjects}) == 1 and subjects[0].kind != "PER":
            return cast.voice_of(subjects[0].referent, at)
    # "The mill denied it ... ¶ ... a spokesman said": the one body that has spoken in the last paragraphs, and nobody else since
    spoke = [v for v in cast.spoken[-NEAR:] if v.at < at and ground.number - v.paragraph <= 1]
    bodies = {v.referent for v in spoke if v.kind == "BODY" and v.referent}
    if spoke and len(bodies) == 1 and spoke[-1].kind == "BODY" and spoke[-1].referent in bodies:
        return replace(spoke[-1])
    return None


def body_named_later(cast: Cast, ground: Ground, at: int, lemma: str = "") -> str | None:
    """The body with which the next paragraphs begin to speak, for "its owner" and "their union" in the lead."""
    if ground.number > 1:
        return None
    for place in cast.grounds[ground.number + 1 : ground.number + 3]:
        for mention in cast.mentions_in(place.start, place.start + len(place.text)):
            if mention.kind != "ORG" or place.outer_at(mention.start - place.start) or mention.form == "description":
                continue
            known = cast.referents.get(mention.referent)
            if known is None or known.first < at or mention in cast.outlets:
                continue
            called = content_words(" ".join((known.name, *known.aliases)))
            if lemma and lemma not in GENERIC_COMPANY:
                if {lemma, SYNONYMS.get(lemma, lemma)} & called:
                    return known.id
                continue
            token = place.token_at(mention.start - place.start)
            if (
                is_subject(place, mention)
                and not any(NO_FIRM.search(n) for n in (known.name, *known.aliases))
                and token is not None
            ):
                return known.id
    return None


def bodies_before(cast: Cast, ground: Ground, lemma: str, at: int) -> list[str]:
    """The two bodies that "the lenders" means: the last two named that fit the noun."""
    mates = {lemma, SYNONYMS.get(lemma, lemma)}
    found: list[str] = []
    own = ground.start + ground.sentence_at(max(0, at - ground.start - 1))[0]
    candidates = [
        m for m in cast.mentions_before(at, 3 * NEAR) if m.kind == "ORG" and not ground.outer_at(m.start - ground.start)
    ]
    candidates = [m for m in candidates if m.start >= own] + sorted(
        (m for m in candidates if m.start < own), key=lambda m: -m.start
    )
    for mention in candidates:
        referent = cast.referents.get(mention.referent)
        if referent is None:
            continue
        have = content_words(" ".join((referent.name, *referent.aliases, *referent.roles)))
        if (mates & have or lemma in GENERIC_COMPANY) and referent.id not in found:
            found.append(referent.id)
        if len(found) == 2:
            return found
    return found if len(found) == 2 else []


def is_body_of_two(head: Token) -> bool:
    """Whether a noun and the one before it name a body together: "the coast guard"."""
    return (
        bool(head.i)
        and head.text.islower()
        and head.tag_ != "NNS"
        and head.nbor(-1).lower_ in cues.BODIES_OF_TWO.get(head.lower_, ())
    )


def body_of_noun(cast: Cast, ground: Ground, head: Token) -> Voice | None:
    """The body that the noun before another names: "a police spokesman", "a coast guard bulletin"; no "company", for that may be any."""
    inner = head.nbor(-1) if head.i else None
    if inner is None or inner.dep_ not in ("compound", "nmod", "amod") or not inner.text.islower():
        return None
    lemma = inner.lemma_.lower()
    of_two = is_body_of_two(inner)
    if not of_two and (lemma not in cues.BODY or lemma in GENERIC_COMPANY | OUTLET_NOUN | cues.ARM):
        return None
    begin = inner.nbor(-1).idx if of_two else inner.idx
    if (
        not of_two
        and inner.i
        and inner.nbor(-1).dep_ in ("compound", "nmod", "amod")
        and inner.nbor(-1).pos_ in ("NOUN", "ADJ")
    ):
        begin = inner.nbor(-1).idx  # "a public hospital spokesman"
    words = ground.text[begin : inner.idx + len(inner.text)]
    named = best_referent(cast, lemma, words, ground.start + begin, persons=False)
    return cast.voice_of(named, ground.start + begin) if named is not None else Voice(None, words, head=lemma, kind="BODY")

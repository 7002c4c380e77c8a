"""Pronouns: whom "he", "she", "it" and "they" stand for, by gender, number, subject and nearness."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from secondsource.attribution import cues
from secondsource.attribution.cast import (
    DEFINITE,
    NEAR,
    Cast,
    Voice,
    best_referent,
    is_person_noun,
    is_subject,
    sentences_between,
    without_determiner,
)
from secondsource.attribution.clauses import noun_phrase
from secondsource.attribution.drafts import Draft, Ground

if TYPE_CHECKING:
    from spacy.tokens import Token


FRONTED = re.compile(
    r"(?:(?:Of|On|About|As for|Regarding|Concerning|Asked about|Speaking (?:of|about)|Referring to|Turning to|Writing (?:of|about))\s)(?:[\w’'.-]+\s){0,6}"
)
"""Before a name at the head of a sentence it says whom the speech is about."""


def by_pronoun(cast: Cast, ground: Ground, head: Token, draft: Draft | None) -> Voice | None:
    lower = head.lower_
    at = ground.start + head.idx
    words = head.text
    if lower in ("he", "she", "him") or (lower == "her" and head.dep_ in ("dobj", "pobj", "dative")):
        return nearest_person(cast, ground, at, "m" if lower in ("he", "him") else "f", words, draft)
    if lower == "they":
        for voice in reversed(cast.spoken[-NEAR:]):
            if ground.number - voice.paragraph > 4:
                break
            if voice.plural or voice.kind == "BODY" or voice.others:
                return Voice(
                    voice.referent,
                    voice.name,
                    voice.anonymous,
                    voice.description,
                    voice.head,
                    voice.kind,
                    plural=True,
                    others=voice.others,
                    words=words,
                )
        return nearest_body(cast, ground, at, words)
    if lower == "it":
        issuer = _issuer_before(cast, ground, at)
        if issuer is not None:
            return issuer
        last = next(
            (
                v
                for v in reversed(cast.spoken[-NEAR:])
                if v.kind in ("BODY", "DOC") and not v.plural and ground.number - v.paragraph <= 1
            ),
            None,
        )
        inside = [(ground.start + a, ground.start + b) for a, b in (draft.pieces if draft is not None else [])]
        body = nearest_body(cast, ground, at, words, subject_only=True, outside=inside)
        if last is not None and (body is None or last.at >= body.at or last.paragraph == ground.number):
            return Voice(last.referent, last.name, last.anonymous, last.description, last.head, last.kind, words=words)
        return body
    if lower == "both":
        pair = next((v for v in reversed(cast.spoken[-NEAR:]) if v.plural or v.others), None)
        if pair is not None:
            return Voice(
                pair.referent,
                pair.name,
                pair.anonymous,
                pair.description,
                pair.head,
                pair.kind,
                plural=True,
                others=pair.others,
                words=words,
            )
    if lower == "both":
        # "The minister said it was late. The mayor said it was dear. Both said": the last two who spoke in the paragraph
        spoke = [v for v in reversed(cast.spoken[-NEAR:]) if v.paragraph == ground.number and v.kind == "PER" and v.referent]
        two = list(dict.fromkeys(v.referent for v in spoke if v.referent is not None))[:2]
        if len(two) == 2:
            return replace(cast.voice_of(two[1], at, words), others=(two[0],), plural=True)
    if lower in ("this", "that", "which", "what", "who"):
        return None
    if lower in (
        "some",
        "many",
        "others",
        "most",
        "several",
        "few",
        "all",
        "those",
        "one",
        "another",
        "someone",
        "somebody",
        "everyone",
        "anyone",
    ):
        return Voice(
            anonymous=True,
            description=np_text(ground, head),
            head=lower,
            kind="PER",
            plural=lower not in ("one", "another", "someone", "somebody"),
            words=words,
        )
    return None


def document_before(ground: Ground, head: Token) -> Token | None:
    """The document that the sentence before is about: "An inspection report of 2021 bears him out. It calls"."""
    start = ground.sentence_at(head.idx)[0]
    if start <= 0:
        return None
    return _written(ground, ground.sentence_at(start - 1))


def document_above(cast: Cast, ground: Ground, head: Token) -> tuple[Ground, Token] | None:
    """The same where "it" opens a paragraph: the document with which the paragraph above ends."""
    if ground.number == 0 or ground.sentence_at(head.idx)[0] > ground.sentences[0][0] + 1:
        return None
    above = cast.grounds[ground.number - 1]
    token = _written(above, above.sentences[-1])
    return (above, token) if token is not None else None


def _written(ground: Ground, sentence: tuple[int, int]) -> Token | None:
    for token in ground.tokens(*sentence):
        if (
            token.dep_ in ("nsubj", "nsubjpass")
            and token.lemma_.lower() in cues.DOCUMENT
            and token.pos_ == "NOUN"
            and not ground.outer_at(token.idx)
        ):
            return token
    return None


def plural_before(cast: Cast, ground: Ground, head: Token) -> tuple[Ground, Token] | None:
    """The several who are the subject just before "they": "Doctors and police searched the shore. They believe"; "Lenders sold because they feared".

    None where somebody has spoken since: then "they" go on speaking.
    """
    start = ground.sentence_at(head.idx)[0]
    places = [(ground, (start, head.idx))]
    if start > ground.sentences[0][0] + 1:
        places.append((ground, ground.sentence_at(start - 1)))
    elif ground.number:
        above = cast.grounds[ground.number - 1]
        places.append((above, above.sentences[-1]))
    for place, (begin, end) in places:
        for token in place.tokens(begin, end):
            if token.dep_ not in ("nsubj", "nsubjpass") or place.outer_at(token.idx) or token.pos_ not in ("NOUN", "PROPN"):
                continue
            if token.head.dep_ not in ("ROOT", "conj") or not _are_several(cast, place, token):
                continue
            at = place.start + token.idx
            if any(v.at > at and (v.plural or v.kind == "BODY" or v.others) for v in cast.spoken[-NEAR:]):
                return None
            return place, token
    return None


def _are_several(cast: Cast, ground: Ground, token: Token) -> bool:
    """Whether a subject is people, or bodies, of whom one says "they"."""
    lemma = token.lemma_.lower()
    mates = [c for c in token.conjuncts if c.i > token.i]
    if mates:
        return all(_is_somebody(cast, ground, t) for t in (token, *mates))
    if token.tag_ in ("NNS", "NNPS"):
        return token.pos_ == "NOUN" and _is_somebody(cast, ground, token)
    return lemma in (
        "police",
        "campaign",
        "family",
        "team",
        "couple",
        "pair",
        "duo",
        "crew",
        "group",
        "union",
        "party",
        "company",
    )


def _is_somebody(cast: Cast, ground: Ground, token: Token) -> bool:
    mention = cast.mention_over(ground.start + token.idx)
    if mention is not None and mention.kind != "LOC":
        return True
    lemma = token.lemma_.lower()
    return lemma in cues.PERSON or lemma in cues.BODY - cues.DOCUMENT or is_person_noun(lemma) or lemma in ("police", "people")


ISSUED = re.compile(
    r"\b(?:issued|released|published|posted|sent|wrote|put out|circulated)\s(?:an?|its|his|her|the)\s(?:[\w-]+\s){0,3}(?P<what>statement|note|letter|report|message|communiqu[eé]|post|e-?mail)\b"
)


def _issuer_before(cast: Cast, ground: Ground, at: int) -> Voice | None:
    """Of "Minister Ada Moll issued a statement. It said", the minister."""
    start = ground.sentence_at(max(0, at - ground.start))[0]
    match = next(iter(list(ISSUED.finditer(ground.text, max(0, start - 400), start))[::-1]), None)
    if match is None or re.search(r"[.?!]\s", ground.text[match.end() : start].strip()[:-1]):
        return None
    first = ground.sentence_at(match.start())[0]
    named = next(
        (
            m
            for m in reversed(cast.mentions_in(ground.start + first, ground.start + match.start()))
            if m.kind in ("PER", "ORG", "GROUP")
        ),
        None,
    )
    if named is None:
        return None
    voice = cast.voice_of(named.referent, at, "it")
    voice.kind, voice.head = "DOC", match["what"]
    return voice


def np_text(ground: Ground, head: Token) -> str:
    begin, end = noun_phrase(ground, head)
    return ground.text[begin:end]


def nearest_person(cast: Cast, ground: Ground, at: int, gender: str, words: str, draft: Draft | None) -> Voice | None:
    """Who "he" or "she" is: the nearest who fits, speakers and subjects first."""
    best: tuple[float, int, Voice] | None = None

    def offer(score: float, place: int, voice: Voice) -> None:
        nonlocal best
        if best is None or (score, place) > (best[0], best[1]):
            best = (score, place, voice)

    own = ground.sentence_at(at - ground.start)[0] + ground.start
    inside = [(ground.start + a, ground.start + b) for a, b in (draft.pieces if draft is not None else [])]
    for voice in cast.spoken[-12:]:
        by_name = voice.kind == "" and voice.name and voice.referent is None
        if (
            (voice.kind != "PER" and not by_name)
            or voice.plural
            or voice.at >= at
            or not _fits(voice.gender, gender, voice.head)
        ):
            continue
        if cast.speaking is not None and voice.referent == cast.speaking:
            continue
        away = ground.number - voice.paragraph
        if away > 4:
            continue
        offer(
            3.5 - 1.6 * away - 0.4 * sentences_between(ground, voice.at, at) + (0.3 if voice.gender == gender else 0),
            voice.at,
            voice,
        )
    low = cast.grounds[max(0, ground.number - 3)].start
    for mention in cast.mentions_in(low, at)[-NEAR:]:
        if mention.kind != "PER":
            continue
        referent = cast.referents.get(mention.referent)
        if referent is None or referent.id == cast.speaking or not _fits(referent.gender, gender, ""):
            continue
        number = cast.paragraph_of(mention.start)
        place = cast.grounds[number]
        if mention.start >= own and FRONTED.fullmatch(cast.article.text, own, mention.start):
            continue  # "Of Lee, he said": not of himself
        score = 2.0 - 1.6 * (ground.number - number) - 0.4 * sentences_between(ground, mention.start, at)
        if is_subject(place, mention):
            score += 1.2
        if place.outer_at(mention.start - place.start):
            score -= 3
        if cast.article.text[mention.end : mention.end + 2] in ("’s", "'s"):
            score -= 1.0
        if any(a <= mention.start < b for a, b in inside):
            score -= 2.5
        elif mention.start >= own:
            score += 0.3
        if referent.gender == gender:
            score += 0.3
        offer(score, mention.start, cast.voice_of(mention.referent, at, words))
    for place, other, described in _described_before(cast, ground, at):
        begin = place.start + other.idx
        if any(a <= begin < b for a, b in inside):
            continue  # "The controller has been asked to go, she said": not of herself
        score = 3.0 - 1.6 * (ground.number - place.number) - 0.4 * sentences_between(ground, begin, at)
        if described is not None:
            known = cast.referents[described]
            if _fits(known.gender, gender, ""):
                offer(score + (0.3 if known.gender == gender else 0), begin, cast.voice_of(described, at, words))
        elif _fits(None, gender, other.lemma_.lower()):
            called = without_determiner(np_text(place, other))
            voice = Voice(anonymous=True, description=called, head=other.lemma_.lower(), kind="PER", gender=gender, words=words)
            again = best is not None and any(c.lower_ in DEFINITE for c in other.lefts)
            offer(score - (1.5 if again else 0.2), begin, voice)  # "the injured man" is rather who was named
    if best is None or best[0] < 1.5:
        for place in cast.grounds[max(0, ground.number - 1) : ground.number + 1]:
            for token, name in (
                place.people[-NEAR:]
                if place is not ground
                else [p for p in place.people if p[0].idx < at - ground.start][-NEAR:]
            ):
                if place.start + token.idx < at and cast.mention_over(place.start + token.idx) is None:
                    offer(2.6 - 1.6 * (ground.number - place.number), place.start + token.idx, Voice(None, name, kind="PER"))
    if best is None or best[0] < -3.5:
        return None
    voice = best[2]
    if voice.gender is None:
        voice.gender = gender
    return Voice(voice.referent, voice.name, voice.anonymous, voice.description, voice.head, "PER", gender=gender, words=words)


def _described_before(cast: Cast, ground: Ground, at: int) -> list[tuple[Ground, Token, str | None]]:
    """Subjects of the paragraph so far and of the one above that are described and not named, with whom they stand for.

    "The president did not answer.", "A student was sent home after he".
    """
    found: list[tuple[Ground, Token, str | None]] = []
    for place in cast.grounds[max(0, ground.number - 1) : ground.number + 1]:
        stop = at - ground.start if place is ground else len(place.text)
        for token in place.tokens(max(0, stop - 500), stop):
            if (
                token.dep_ not in ("nsubj", "nsubjpass")
                or token.pos_ != "NOUN"
                or token.lemma_.lower() not in cues.PERSON
                or token.tag_ == "NNS"
                or place.outer_at(token.idx)
            ):
                continue
            first = next((c.lower_ for c in token.lefts if c.lower_ in DEFINITE or c.lower_ in ("a", "an")), "")
            if not first or token.conjuncts or any(c.dep_ in ("poss", "appos") for c in token.children):
                continue
            begin, end = token.left_edge.idx, token.idx + len(token.text)
            if any(
                m.kind == "PER"
                for m in cast.mentions_in(place.start + begin, place.start + end + 40)
                if m.start <= place.start + end + 2
            ):
                continue  # "the clerk, Ada Moll," is named
            definite = first in DEFINITE
            referent = (
                best_referent(cast, token.lemma_.lower(), place.text[begin:end], place.start + begin, persons=True)
                if definite
                else None
            )
            found.append((place, token, referent))
    return found


def _fits(known: str | None, wanted: str, head: str) -> bool:
    if known is not None and known != wanted:
        return False
    if head.endswith("woman") or head in ("mother", "daughter", "sister", "wife", "aunt", "girl", "queen", "widow"):
        return wanted == "f"
    return (
        not (
            (head.endswith("man") and head not in ("woman", "human"))
            or head in ("father", "son", "brother", "husband", "uncle", "boy", "king")
        )
        or wanted == "m"
    )


def antecedent_clause(head: Token) -> Token | None:
    """The plural noun whose relative clause holds "they": "tribes who left because they believe"."""
    for above in head.ancestors:
        if above.dep_ == "relcl" and above.head.tag_ in ("NNS", "NNPS") and above.head.i < head.i:
            top = above.head
            while top.dep_ == "pobj" and top.head.lower_ == "of" and top.head.head.tag_ == "NNS":
                top = top.head.head
            return top
        if above.i < head.i and above.dep_ == "ROOT":
            return None
    return None


def nearest_body(cast: Cast, ground: Ground, at: int, words: str, *, subject_only: bool = False,
                  outside: Sequence[tuple[int, int]] = ()) -> Voice | None:  # fmt: skip
    for number in range(ground.number, max(-1, ground.number - 2), -1):
        place = cast.grounds[number]
        mentions = [
            m
            for m in cast.mentions_in(place.start, min(at, place.start + len(place.text)))
            if m.kind in ("ORG", "GROUP") and not place.outer_at(m.start - place.start)
        ]
        mentions = [m for m in mentions if not any(a <= m.start < b for a, b in outside)]
        for mention in reversed(mentions):
            if is_subject(place, mention):
                voice = cast.voice_of(mention.referent, at, words)
                voice.at = mention.start
                return voice
        if mentions and not subject_only:
            return cast.voice_of(mentions[-1].referent, at, words)
    return None


def by_possessive(cast: Cast, ground: Ground, head: Token, draft: Draft | None) -> Voice:
    """Whom "in her words", "by its count" stand for."""
    at, lower = ground.start + head.idx, head.lower_
    found: Voice | None = None
    if lower in ("his", "her"):
        found = nearest_person(cast, ground, at, "m" if lower == "his" else "f", head.text, draft)
    else:
        last = next(
            (v for v in reversed(cast.spoken[-NEAR:]) if v.kind in ("BODY", "DOC") and ground.number - v.paragraph <= 1), None
        )
        found = nearest_body(cast, ground, at, head.text) if lower == "its" or last is None else None
        if found is None and last is not None:
            found = replace(last, words=head.text)
    return found or Voice(at=at, paragraph=ground.number, words=head.text)

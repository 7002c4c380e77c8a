"""Earlier: the person named or heard above for whom "the minister", "the father" and "the pair" stand."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from secondsource.attribution import cues
from secondsource.attribution.cast import (
    GENERIC_PERSON,
    NEAR,
    PLAIN_WORDS,
    SECOND,
    SYNONYMS,
    Cast,
    Voice,
    content_words,
    contradicts,
    is_subject,
    noun_of,
)
from secondsource.attribution.clauses import subject_of
from secondsource.attribution.drafts import Ground
from secondsource.attribution.unnamed import NEVER_NAMED, stays_unnamed

if TYPE_CHECKING:
    from spacy.tokens import Token

    from secondsource.model import Mention

SIDE_BY_SIDE = re.compile(
    r"(?:\s\([^()]{1,30}\))?(?:,\s\d{1,3})?(?:,\s[^,.;:“”\"]{2,60},)?,?\sand\s(?:(?:an?|the|his|her|their)\s(?:[\w’'-]+\s){0,3}[\w’'-]+,?\s)?"
)
"""Between two names that a text puts side by side: "Moll and a neighbour, Jon Roe"."""


def two_before(cast: Cast, at: int) -> tuple[str, ...]:
    """The two people last named side by side, outside of quotations and not far above."""
    people = [m for m in cast.mentions_before(at, NEAR) if m.kind == "PER"]
    floor = cast.grounds[max(0, cast.paragraph_of(at) - 4)].start
    for number in range(len(people) - 1, 0, -1):
        left, right = people[number - 1], people[number]
        if left.start < floor:
            return ()
        if left.referent != right.referent and SIDE_BY_SIDE.fullmatch(cast.article.text, left.end, right.start):
            place = cast.grounds[cast.paragraph_of(right.start)]
            if not place.outer_at(right.start - place.start):
                return (left.referent, right.referent)
    return ()


PARENTS = {
    "father": "m", "dad": "m", "daddy": "m", "mother": "f", "mum": "f", "mom": "f", "parent": None, "grandfather": "m", "grandmother": "f",
}  # fmt: skip

HAS_A_CHILD = re.compile(
    r"\b(?P<whose>his|her|my|our)\s(?:[\w’'-]+\s){0,3}(?:son|daughter|child|children|kids?|boy|girl|baby|toddler|twins|grandson|granddaughter)\b",
    re.IGNORECASE,
)

CHILD = re.compile(r"\b(?:son|daughter|child|boy|girl|baby|toddler|teenager|pupil|student)\b", re.IGNORECASE)


def parent_before(cast: Cast, ground: Ground, lemma: str, owner: Token | None, at: int) -> str | None:
    """Whom "the father" and "the boy's mother" are, where one person alone has spoken of a child: "Jon Roe said his son was sent home"."""
    if owner is not None and owner.lower_ in ("his", "her", "their"):
        start, end = ground.sentence_at(max(0, at - ground.start))
        if not CHILD.search(ground.text, start, end):
            return None
    elif owner is not None and not CHILD.search(owner.text):
        return None
    found = set()
    for voice in cast.spoken[-NEAR:]:
        known = cast.referents.get(voice.referent or "")
        if known is None or known.kind != "PER":
            continue
        place = cast.grounds[voice.paragraph]
        has = HAS_A_CHILD.search(place.text, *place.sentence_at(max(0, voice.at - place.start)))
        gender = None if has is None else {"his": "m", "her": "f"}.get(has["whose"].lower(), known.gender)
        if has is not None and PARENTS[lemma] in (None, gender) and known.gender in (None, gender):
            found.add(known.id)
    return found.pop() if len(found) == 1 else None


ACCUSED = cues.words(
    "thief killer attacker robber burglar murderer assailant gunman hacker suspect stalker smuggler terrorist victim caller user hunter"
)
"""Whom a paragraph sets against the one whom it names."""


def subject_before(cast: Cast, ground: Ground, lemma: str, at: int) -> str | None:
    """Of "Ada Moll came to Marnby on Monday. “...,” the minister said", the one person of the paragraph so far, as its subject."""
    persons = [m for m in cast.mentions_in(ground.start, at) if m.kind == "PER" and not ground.outer_at(m.start - ground.start)]
    if (
        len({m.referent for m in persons}) != 1
        or not is_subject(ground, persons[0])
        or lemma in GENERIC_PERSON - {"man", "woman"}
    ):
        return None
    if ground.sentence_at(persons[0].start - ground.start)[0] == ground.sentence_at(max(0, at - ground.start))[0]:
        return None  # "Moll said the clerk told him": somebody else
    if lemma in ACCUSED:
        return None
    only = persons[0].referent
    if lemma in ("man", "woman"):
        known = cast.referents.get(only)
        return only if known is not None and known.gender in (None, "m" if lemma == "man" else "f") else None
    return None if contradicts(cast, only, lemma) or only not in cast.referents else only


WITHIN = 3
"""Paragraphs back to which a description may reach for somebody who was named by his name alone."""

ONE_OF_MANY = cues.words(
    "resident neighbour neighbor witness worker passenger customer client shopper driver reporter journalist correspondent presenter host interviewer photographer user reader caller "
    "protester demonstrator lawyer attorney solicitor barrister interpreter translator survivor victim bystander passer-by onlooker"
)
"""Whom an article seldom calls so without having told who it is."""


def called_otherwise(cast: Cast, ground: Ground, head: Token, words: str, at: int) -> Voice | None:
    """Of "Ada Moll shook her head. ¶ “...,” the archivist said", the archivist: who was named by name alone and is called otherwise now.

    The last who spoke or was a subject; nobody of whom the article says that he is something else, and nobody if an unnamed person
    has spoken since, or if the words say which one is meant ("the mayor of Lom").
    """
    lemma = noun_of(head).removeprefix("ex-")
    if lemma in GENERIC_PERSON - {"man", "woman", "official"} or lemma in ACCUSED | NEVER_NAMED | ONE_OF_MANY | cues.MOUTHPIECE:
        return None
    if not re.match(r"(?:the|this)\s", words, re.IGNORECASE) or re.search(
        r"\s(?:who|which|that|of|at|in|for|from|with)\s|,", words
    ):
        return None
    if SECOND & content_words(words) or stays_unnamed(ground, words, at):
        return None
    if any((c.dep_ in ("compound", "nmod") and c.pos_ == "NOUN") or c.tag_ == "VBG" for c in head.lefts):
        return None  # "the branch manager", "the returning officer": a new one
    if is_told_of(head):
        return None
    own = ground.start + ground.sentence_at(max(0, at - ground.start))[0]
    found = _last_person(cast, ground, own, WITHIN)
    if found is None:
        return None
    wanted = "m" if re.search(r"(?<!wo)man$", lemma) else "f" if lemma.endswith("woman") else None
    if wanted is not None and found.gender not in (None, wanted):
        return None
    if found.referent is None:
        return found
    roles = [content_words(role) for role in cast.roles.get(found.referent, [])]
    same = [r for r in roles if {lemma, SYNONYMS.get(lemma, lemma)} & r]
    telling = content_words(words) - {lemma} - PLAIN_WORDS
    if same and telling and not any(telling & r for r in same):
        return None  # "the health minister" is not the minister for trade
    if not same and contradicts(cast, found.referent, lemma, words):
        # of several just named "the businessman" may be any
        floor = cast.grounds[max(0, ground.number - WITHIN)].start
        near = {m.referent for m in cast.mentions_in(floor, own) if m.kind == "PER"}
        return found if lemma in VARIED and near <= {found.referent} else None
    return found


def _is_subordinate(ground: Ground, mention: Mention) -> bool:
    """Whether a name stands in a clause under another: "told us where Moll can put it"."""
    token = ground.token_at(mention.start - ground.start)
    for _ in range(12):
        if token is None or token.head == token:
            return False
        if token.dep_ in ("ccomp", "advcl", "relcl", "acl", "pcomp", "csubj", "xcomp") and any(
            t.dep_ in ("nsubj", "nsubjpass") for t in token.head.lefts
        ):
            return True
        token = token.head
    return False


def is_told_of(head: Token) -> bool:
    """Whether somebody else tells what he said: of "Moll said the principal told her" the principal is not Moll."""
    over = head.head.head if head.head.dep_ == "ccomp" else None
    return over is not None and over.i < head.i and over.lemma_.lower() in cues.SPEECH and subject_of(over) is not None


def _last_person(cast: Cast, ground: Ground, end: int, back: int) -> Voice | None:
    """Who was last the subject of a sentence, or spoke, by name; nobody if an unnamed person has spoken since."""
    floor = cast.grounds[max(0, ground.number - back)].start
    best: Voice | None = None
    for voice in reversed(cast.spoken[-NEAR:]):
        if voice.at >= end or voice.plural:
            continue
        if voice.at < floor:
            break
        if voice.anonymous and voice.kind == "PER":
            return None
        if voice.name and voice.kind in ("PER", "") and not voice.anonymous:
            best = replace(voice)
            break
    for mention in cast.mentions_in(floor, end):
        place = cast.grounds[cast.paragraph_of(mention.start)]
        if (
            mention.kind != "PER"
            or mention.referent not in cast.referents
            or _is_subordinate(place, mention)
            or place.outer_at(mention.start - place.start)
        ):
            continue
        if is_subject(place, mention) and (best is None or mention.start > best.at):
            best = cast.voice_of(mention.referent, mention.start)
    for place in cast.grounds[max(0, ground.number - back) : ground.number + 1]:
        for token, name in place.people[-NEAR:]:
            begin = place.start + token.idx
            if begin < end and cast.mention_over(begin) is None and (best is None or begin > best.at):
                best = Voice(None, name, kind="PER", at=begin)
    return best


VARIED = cues.words(
    "man woman businessman businesswoman tycoon magnate millionaire billionaire entrepreneur industrialist financier politician veteran pensioner grandmother grandfather "
    "parliamentarian lawmaker legislator backbencher baronet peer aristocrat star celebrity academic scholar scientist researcher physician medic clergyman cleric prelate "
    "sportsman athlete player footballer artist author novelist performer soldier policeman policewoman technocrat statesman stateswoman newcomer septuagenarian octogenarian "
    "sexagenarian centenarian native widow widower"
)
"""What somebody is called for a change, whatever his office."""

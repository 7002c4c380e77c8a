"""Later: the person whom the next paragraphs name, for whom the description of the lead stands.

Nobody is taken for somebody named on the mere order of the page: what is said of the person must bear the description out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from secondsource.attribution import cues
from secondsource.attribution.cast import (
    GENERIC_PERSON,
    NEAR,
    PLAIN_WORDS,
    SYNONYMS,
    Cast,
    content_words,
    contradicts,
    core_of,
    is_subject,
    noun_of,
)
from secondsource.attribution.clauses import noun_phrase
from secondsource.attribution.drafts import Ground
from secondsource.attribution.unnamed import NEVER_NAMED, stays_unnamed

if TYPE_CHECKING:
    from spacy.tokens import Token

    from secondsource.model import Mention


def _said_of(cast: Cast, referent: str) -> set[str]:
    """The words by which the article describes somebody whom it names: roles, appositions, affiliation."""
    known = cast.referents[referent]
    return set().union(*(content_words(role) for role in cast.roles.get(referent, [])), content_words(known.affiliation or ""))


ASIDE = re.compile(r",\s(?:(?:who|which)\s)?(?P<what>[^,.;:“”\"\n]{3,120}),")

OFFICES = cues.words("mayor head chief minister president governor director chair chairman chairwoman leader premier chancellor commissioner ambassador king "
                     "queen prosecutor speaker secretary principal manager bishop captain coach")  # fmt: skip
"""Offices that one person holds: "the mayor of Marnby"."""


def _speaks_first(cast: Cast, opening: Mention, at: int) -> bool:
    """Whether somebody, named in full for the first time in the paragraph after the lead, is the one whose words it opens with."""
    known = cast.referents.get(opening.referent)
    number = cast.paragraph_of(opening.start)
    place = cast.grounds[number]
    if known is None or known.first != opening.start or " " not in known.name or number - cast.paragraph_of(at) != 1:
        return False
    quoted = place.outer_between(0, opening.start - place.start)
    if not quoted or quoted[0].start > 1:
        return False
    token = place.token_at(opening.start - place.start)
    for _ in range(6):
        if token is None or token.head == token:
            return token is not None and token.lemma_.lower() in cues.SPEECH
        if token.pos_ == "VERB":
            return token.lemma_.lower() in cues.SPEECH
        token = token.head
    return False


SPEAKERS = cues.words(
    "official spokesman spokeswoman spokesperson lawyer attorney solicitor barrister analyst economist expert diplomat aide adviser advisor minister judge "
    "prosecutor doctor source insider officer policeman policewoman detective witness neighbour neighbor friend relative colleague father mother parent brother "
    "sister wife husband son daughter cousin uncle aunt lawmaker senator legislator supporter critic opponent representative journalist reporter"
)
"""Who speaks for or about others: the next name need not be his."""


def _is_unintroduced(cast: Cast, opening: Mention, lemma: str) -> bool:
    """Whether a full name opens the paragraph without a word of who that is, and its bearer speaks soon: who, but the one in the lead.

    "A farmer says a song saved his life. ¶ Jon Roe was on his way to ... ¶ “I ran,” Roe said."
    """
    known = cast.referents.get(opening.referent)
    if known is None or known.first != opening.start or " " not in known.name or lemma in SPEAKERS or cast.roles.get(known.id):
        return False
    number = cast.paragraph_of(opening.start)
    place = cast.grounds[number]
    first = place.token_at(opening.end - place.start - len(opening.text.split()[-1]))
    if first is None or first.head.lemma_.lower() in cues.SPEECH:
        return False  # "Jon Roe told the paper that his son": one who speaks of him
    if opening.start != place.start or AGED_OR_NOT.match(cast.article.text, opening.end) is None:
        return False
    for later in cast.grounds[number : number + 4]:
        for mention in cast.mentions_in(later.start, later.start + len(later.text)):
            if mention.referent != known.id or not is_subject(later, mention) or later.outer_at(mention.start - later.start):
                continue
            token = later.token_at(mention.end - later.start - len(mention.text.split()[-1]))
            if token is not None and any(t.lemma_.lower() in cues.SPEECH for t in (token.head, token.head.head)):
                return True
    return False


AGED_OR_NOT = re.compile(r"(?:,\s\d{1,3},)?\s(?!who\b)[a-z]")


def _agrees(cast: Cast, opening: Mention, lemma: str, words: str, at: int) -> bool:
    """Whether what is said of the person bears the description out: the same noun, a telling word of it, or an office."""
    referent = opening.referent
    have = _said_of(cast, referent)
    aside = ASIDE.match(cast.article.text, opening.end, opening.end + 140)
    if aside:
        have |= content_words(aside["what"])
    if (
        lemma in OFFICES
        and re.match(r"the\s", words, re.IGNORECASE)
        and re.search(r"\sof\s|[’']s?\s", words)
        and not have & cues.PERSON
    ):
        return True  # who holds an office is no unnamed source; the next paragraph opens with the holder
    if {lemma, SYNONYMS.get(lemma, lemma)} & have and lemma not in GENERIC_PERSON:
        return True
    if lemma not in GENERIC_PERSON and not have & cues.PERSON and _speaks_first(cast, opening, at):
        return True
    if _is_unintroduced(cast, opening, lemma):
        return True
    telling = {w for w in content_words(words) if w not in cues.PERSON and w not in PLAIN_WORDS and len(w) > 2}
    return bool({w[:6] for w in telling} & {h[:6] for h in have})


def named_later(cast: Cast, ground: Ground, lemma: str, words: str, at: int) -> str | None:
    """An indefinite description at the head of a story, named a few paragraphs on: "a senior port official has warned"."""
    if ground.number > 1 or not re.match(r"(?:an?|one)\s", words, re.IGNORECASE) or stays_unnamed(ground, words, at):
        return None
    if lemma in NEVER_NAMED:
        return None
    wanted = {w for w in content_words(core_of(words)) if w not in cues.PERSON and w not in PLAIN_WORDS}
    if not wanted:
        return None
    stop = cast.grounds[min(len(cast.grounds) - 1, ground.number + 4)]
    later: list[tuple[int, int, str]] = []
    for referent in cast.referents.values():
        if referent.kind != "PER" or referent.first < at or referent.first > stop.start + len(stop.text):
            continue
        place = cast.grounds[cast.paragraph_of(referent.first)]
        hit = len({w[:6] for w in wanted} & {h[:6] for h in _said_of(cast, referent.id)})
        if hit and any(t.lemma_.lower() in cues.SPEECH for t in place.doc) and not contradicts(cast, referent.id, lemma, words):
            later.append((-hit, referent.first, referent.id))
    return min(later)[2] if later else None


def office_before(cast: Cast, ground: Ground, head: Token) -> str | None:
    """Of "The mayor of Lom resigned. “I am tired,” she said", who the next paragraphs say is mayor."""
    for token in ground.doc[: head.i]:
        if token.dep_ not in ("nsubj", "nsubjpass") or token.pos_ != "NOUN" or ground.outer_at(token.idx):
            continue
        lemma = noun_of(token)
        if lemma in cues.PERSON and token.tag_ == "NN":
            begin, end = noun_phrase(ground, token)
            return lead_named_later(cast, ground, lemma, ground.text[begin:end], ground.start + begin)
    return None


def lead_named_later(cast: Cast, ground: Ground, lemma: str, words: str, at: int) -> str | None:
    """The description of the lead is the person with whom one of the next paragraphs begins, if nothing speaks against it."""
    if ground.number > 1 or len(content_words(words)) < 2 or stays_unnamed(ground, words, at):
        return None
    if lemma in GENERIC_PERSON - {"man", "woman"} and not re.match(r"(?:the|this|that)\s", words, re.IGNORECASE):
        return None
    if any(m.kind == "PER" and m.start < at for m in cast.mentions[:NEAR]) or cast.spoken:
        return None
    for place in cast.grounds[ground.number + 1 : ground.number + 3]:
        opening = next(
            (
                m
                for m in cast.mentions_in(place.start, place.start + len(place.text))
                if m.kind == "PER" and not place.outer_at(m.start - place.start)
            ),
            None,
        )
        if opening is None:
            continue
        start = place.sentence_at(opening.start - place.start)[0]
        if not is_subject(place, opening) or any(
            t.pos_ == "VERB" and not place.outer_at(t.idx) and t.lemma_.lower() not in cues.SPEECH and t.dep_ == "ROOT"
            for t in place.tokens(start, opening.start - place.start)
        ):
            return None
        if (
            cast.referents.get(opening.referent) is None
            or contradicts(cast, opening.referent, lemma, words)
            or not _agrees(cast, opening, lemma, words, at)
        ):
            return None
        return opening.referent
    return None

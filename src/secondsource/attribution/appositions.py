"""Appositions: the name that stands beside a description, "the clerk, Ada Moll," and "the Tide 24 news website"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from secondsource.attribution import cues
from secondsource.attribution.cast import (
    OUTLET_NOUN,
    Cast,
    Voice,
    is_person_noun,
    is_subject,
)
from secondsource.attribution.drafts import Ground

if TYPE_CHECKING:
    from spacy.tokens import Token


NAMED_BEHIND = re.compile(r"(?:\s[^,.;:“”\"\n]{1,80})?,\s(?:(?:the|an?|its|his|her|their)\s)?(?:[a-z][\w’'-]*\s){0,5}")
"""Between a description and a name in apposition: "the head of the commission, the retired judge Ada Moll,"."""


def named_behind(cast: Cast, ground: Ground, head: Token) -> str | None:
    """Who is named between commas behind the words that describe him, however long they are."""
    if (
        head.tag_ != "NN"
        or head.lemma_.lower() not in cues.PERSON
        or (head.i and head.nbor(-1).lower_ in ("his", "her", "their"))
    ):
        return None
    end = head.idx + len(head.text)
    for near in cast.mentions_in(ground.start + end, ground.start + end + 130):
        if near.kind == "PER" and near.form != "description":
            stop = near.start - ground.start
            acts = any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") and t.i > head.i + 1 for t in ground.tokens(end, stop))
            if (
                not acts
                and NAMED_BEHIND.fullmatch(ground.text, end, stop)
                and ground.text[near.end - ground.start :][:1] == ","
            ):
                return near.referent
            if "," in ground.text[end:stop]:
                return None
    return None


def name_within(words: str) -> str:
    """The name at the end of a phrase that begins with small words: "Moll Freight" of "cash-strapped owners Moll Freight"."""
    match = re.search(r"(?<!\S)[A-Z0-9][^\s]*(?:\s(?:[A-Z0-9&][^\s]*|of|and|de|la|van|von|al|bin))*$", words)
    return match.group() if match is not None and words[:1].islower() else words


OFFICE = re.compile(r"(?:[’']s?)?\s(?:(?!of\b|for\b|and\b|by\b|from\b)[\w’'-]{2,30}\s){0,5}")
"""Between a body and the name of whoever holds an office in it."""

NOT_ITS_NAME = cues.words(
    "government administration police force forces army navy military campaign court party parliament union newspaper paper"
)
"""Nouns of bodies that are another than the name before them: "the Lorvia government"."""

DASHED = re.compile(r"\s[—–-]{1,2}\s")


def named_with_class(cast: Cast, ground: Ground, head: Token, source: tuple[int, int]) -> Voice | None:
    """Whom "the Moll Dental clinic", "the Tide 24 news website" and "the man — Jon Roe, 21 —" name."""
    at, words = ground.start + source[0], ground.text[source[0] : source[1]]
    lemma = head.lemma_.lower()
    begin = ground.start + head.idx
    if (
        (lemma in cues.BODY | OUTLET_NOUN)
        and lemma not in NOT_ITS_NAME - OUTLET_NOUN
        and head.tag_ == "NN"
        and head.text.islower()
    ):
        near = next((m for m in reversed(cast.mentions_in(at, begin)) if m.kind == "ORG" and m.form != "description"), None)
        if near is not None and re.fullmatch(
            r"\s(?:news\s|online\s|radio\s|television\s)?", cast.article.text[near.end : begin]
        ):
            return cast.voice_of(near.referent, at, words)
        lone = head.i and head.nbor(-1).pos_ in ("PROPN", "NUM") and source[1] <= head.idx + len(head.text)
        lone = lone or (head.i > 1 and head.nbor(-1).lower_ in ("news", "online") and head.nbor(-2).pos_ in ("PROPN", "NUM"))
        if lone and lemma in OUTLET_NOUN and (titled := CALLED_OUTLET.fullmatch(ground.text[source[0] : head.idx])):
            return Voice(name=titled["name"], kind="BODY", at=at, paragraph=ground.number, words=words)
    if lemma in cues.PERSON and DASHED.match(ground.text, source[1]):
        end = ground.start + DASHED.match(ground.text, source[1]).end()  # type: ignore[union-attr]
        near = next((m for m in cast.mentions_in(end, end + 60) if m.start == end and m.kind == "PER"), None)
        if near is not None and re.match(r"[^.;“”\"]{0,60}?\s[—–-]{1,2}\s", cast.article.text[near.end : near.end + 70]):
            return cast.voice_of(near.referent, at, words)
    return None


CALLED_OUTLET = re.compile(r"[Tt]he\s(?P<name>[A-Z][\w.’'-]*(?:\s[A-Z0-9][\w.’'-]*){0,3})\s(?:news\s|online\s)?")
"""The name of an outlet before what it is: "the Tide 24 news website"."""


def is_bare(words: str) -> bool:
    """Whether a "name" is one class noun: "the Minister", "the Committee"."""
    lower = words.lower().removeprefix("the ")
    return (
        " " not in lower
        and words[:1].isupper()
        and (lower in cues.PERSON or lower in cues.BODY)
        and lower not in ("army", "police", "government")
    )


def in_apposition(cast: Cast, ground: Ground, head: Token, source: tuple[int, int]) -> str | None:
    """The name before the comma, where the source is said of it: "River Watch, a group in Lom, put"; "Ada Moll, the clerk, said"."""
    begin = ground.start + source[0]
    before = cast.article.text[max(0, begin - 3) : begin]
    after = ground.text[source[1] : source[1] + 1]
    if (
        not re.search(r"[\w.”’],\s$", before)
        or after != ","
        or not re.match(r"(?:an?|the|its|his|her|their|[a-z]+)\s", ground.text[source[0] : source[1]])
    ):
        return None
    named = next((m for m in reversed(cast.mentions_in(max(ground.start, begin - 80), begin)) if m.end == begin - 2), None)
    lemma = head.lemma_.lower()
    if named is None:
        return None
    person = lemma in cues.PERSON or is_person_noun(lemma)
    if (person and named.kind == "PER") or (not person and lemma in cues.BODY and named.kind in ("ORG", "GROUP")):
        return (
            named.referent
            if is_subject(ground, named) or ground.sentence_at(named.start - ground.start)[0] == named.start - ground.start
            else None
        )
    return None


def named_after(cast: Cast, end: int) -> str | None:
    """The body named between commas right behind a description: "for the nurses' union, the NHF, said"."""
    for near in cast.mentions_in(end, end + 80):
        between = cast.article.text[end : near.start]
        if near.kind == "ORG" and near.form != "description" and re.fullmatch(r",\s(?:the\s)?", between):
            return near.referent if cast.article.text[near.end : near.end + 1] in (",", ".") else None
    return None

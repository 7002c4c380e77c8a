"""Roles: what people are, for whom they speak, and of which gender, as far as the text says so beside their names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from secondsource.entities.candidates import Candidate, gender_of_title
from secondsource.entities.lexicon import (
    DEMONYMS,
    FEMALE_ROLES,
    HONORIFICS,
    MALE_ROLES,
    RANKS,
    ROLE_NOUNS,
    TITLE_MODIFIERS,
    wordset,
)
from secondsource.entities.runs import Word

HEADING = wordset(
    "heads runs leads chairs manages directs edits founded owns headed ran led chaired managed directed edited oversees oversaw"
)
WORKING = wordset("works worked working")
STOPS = wordset(
    "who whom which that said says told has had was were is are will would have said, and but as when while before after"
)
LONGEST = 14


@dataclass(frozen=True)
class Role:
    """What stands beside one mention of a person: a role as printed, and where in the article the body he works for is named.

    ``body``: a stretch of the article in which the body is named; ``its`` says that it is the one spoken of just before.
    """

    text: str | None
    body: tuple[int, int] | None = None
    its: bool = False
    start: int | None = None


def find_roles(candidate: Candidate, words: Sequence[Word], first: int, last: int, text: str, offset: int) -> list[Role]:
    """The roles printed before and after one mention of a person.

    ``words`` are those of the paragraph, the name runs from ``first`` to ``last``, ``offset`` is the paragraph's start.
    """
    found: list[Role] = []
    before = left_of(candidate, words, first, text, offset)
    if before is not None:
        found.append(before)
    elif candidate.title is None and (fuller := before_comma(words, first, last, text, offset)) is not None:
        found.append(fuller)
    after = right_of(words, last, text, offset)
    if after is not None:
        found.append(after)
    return found


def left_of(candidate: Candidate, words: Sequence[Word], first: int, text: str, offset: int) -> Role | None:
    """The role before a name: "Harrow's chief executive, Ada Lund", "spokesman Tom Reed", "Finance Minister Ole Brandt"."""
    start = first
    title: list[Word] = []
    if candidate.title_start is not None:
        while start > 0 and words[start - 1].start + offset >= candidate.title_start:
            start -= 1
        title = [w for w in words[start:first] if w.lower not in HONORIFICS]
    at = start
    comma = False
    while at > 0 and start - at < 7:
        word = words[at - 1]
        gap = text[word.end : words[at].start]
        if gap not in (" ", "-", "\u00a0") and not (gap == ", " and at == start and not title and word.lower in ROLE_NOUNS):
            break
        if gap == ", ":
            comma = True
        if word.possessive or (
            word.capital and not word.opens and word.lower not in ROLE_NOUNS and word.lower not in TITLE_MODIFIERS
        ):
            break
        if at == start and not title and word.lower not in ROLE_NOUNS:
            break
        if (
            word.token.pos_ not in ("NOUN", "ADJ", "PROPN")
            and word.lower not in ROLE_NOUNS
            and word.lower not in TITLE_MODIFIERS
            and word.lower not in ("then", "vice")
        ):
            break
        if word.capital and word.opens and word.token.pos_ not in ("NOUN", "ADJ", "PROPN"):
            break
        at -= 1
    role_words = words[at:start]
    if not role_words and not title:
        if (
            start > 0
            and words[start - 1].possessive
            and text[words[start - 1].end : words[start].start] in ("'s ", "’s ", "' ", "’ ")
        ):
            owner = words[start - 1]
            return Role(None, (offset + owner.start, offset + owner.end))
        return None
    if role_words and not title and role_words[-1].lower not in ROLE_NOUNS:
        return None
    body: tuple[int, int] | None = None
    its = False
    begin = (role_words or title)[0].start
    if at > 0:
        owner = words[at - 1]
        gap = text[owner.end : words[at].start]
        if owner.possessive and gap in ("'s ", "’s ", "' ", "’ "):
            body = (offset + owner.start, offset + owner.end)
        elif gap == " " and owner.capital and owner.lower not in ("the", "a", "an", "its"):
            body = (offset + owner.start, offset + owner.end)
            if owner.lower in DEMONYMS or len(owner.text.replace(".", "")) < 4:
                begin = owner.start
        elif gap == " " and owner.lower == "its":
            its = True
        elif comma and not (gap == " " and owner.lower in ("the", "a", "an", "former", "then")):
            return None
    elif comma:
        return None
    finish = (title or role_words)[-1].end
    role = text[begin:finish]
    inside = (offset + begin, offset + finish)
    return Role(role, body or inside, its, offset + begin)


def before_comma(words: Sequence[Word], first: int, last: int, text: str, offset: int) -> Role | None:
    """The post in full before a name between commas: "the governor of Orvik, Omar Rashid, said"."""
    if first < 3 or last + 1 >= len(words) or text[words[first - 1].end : words[first].start] != ", ":
        return None
    verb, gap = words[last + 1], text[words[last].end : words[last + 1].start]
    if gap not in (", ", " ") or verb.token.pos_ not in ("VERB", "AUX") or verb.capital:
        return None
    linked = False
    for at in range(first - 1, max(-1, first - 1 - LONGEST), -1):
        word = words[at]
        if at < first - 1 and text[word.end : words[at + 1].start] not in (" ", "'s ", "’s ", "-"):
            return None
        if word.lower in ROLE_NOUNS and linked and not word.possessive:
            opens = words[at - 1] if at else None
            if (
                opens is None
                or text[opens.end : word.start] != " "
                or opens.lower not in ("the", "a", "an", "its", "former", "then")
            ):
                return None
            span = (offset + word.start, offset + words[first - 1].end)
            return Role(text[word.start : words[first - 1].end], span, False, span[0])
        if word.lower in ("of", "for", "at"):
            linked = True
        elif not (word.capital or word.lower in ("the", "and") or word.token.pos_ in ("NOUN", "ADJ", "PROPN")):
            return None
    return None


def right_of(words: Sequence[Word], last: int, text: str, offset: int) -> Role | None:
    """The role after a name: "Ada Lund, head of the harbour authority, said", "Ada Lund of Harrow Securities"."""
    if last + 1 >= len(words):
        return None
    name, nearest = words[last], words[last + 1]
    gap = re.sub(r"\s+,", ",", text[name.end : nearest.start])
    if name.possessive:
        return None
    if gap == " " and nearest.lower in ("of", "at", "from", "with") and last + 2 < len(words):
        at = last + 2
        if words[at].lower == "the" and at + 1 < len(words):
            at += 1
        if words[at].capital:
            return Role(None, (offset + words[at].start, offset + words[at].end))
        return None
    at = last + 1
    age = re.fullmatch(r"\d{1,3}", nearest.text)
    if gap == ", " and age and at + 1 < len(words) and text[nearest.end : words[at + 1].start] == ", ":
        at, nearest, gap = at + 1, words[at + 1], ", "
    if gap == " " and nearest.lower in ("is", "was") and not name.opens and at + 2 < len(words):
        nearest, at = words[at + 1], at + 1
        if nearest.lower in ("a", "an", "the") and at + 1 < len(words):
            at += 1
        gap = ", "
    if gap not in (", ", " (", " — ", " – ", " - ", ",  "):
        return None
    if words[at].lower == "who" and at + 2 < len(words):
        verb = words[at + 1]
        if verb.lower in HEADING or (verb.lower in WORKING and words[at + 2].lower in ("for", "at", "with", "in")):
            k = at + 2
            while k < len(words) and k < at + 6 and words[k].lower in ("the", "for", "at", "with", "in", "a", "its"):
                k += 1
            end = min(k + 5, len(words) - 1)
            if k < len(words):
                return Role(None, (offset + words[k].start, offset + words[end].end))
        return None
    begin = at
    if words[at].lower in ("a", "an", "the", "then", "now") and at + 1 < len(words):
        begin = at + 1
    end, noun = -1, False
    for n in range(begin, min(begin + LONGEST, len(words))):
        word = words[n]
        if n > begin:
            between = text[words[n - 1].end : word.start]
            if any(c in between for c in ',;:.!?—–()"“”\n'):
                break
        if word.lower in STOPS and not (
            word.lower == "and" and n + 1 < len(words) and (words[n + 1].lower in ROLE_NOUNS or words[n + 1].capital)
        ):
            break
        if (
            word.token.pos_ in ("VERB", "AUX")
            and word.token.tag_ in ("VBD", "VBZ", "VBP", "MD")
            and word.lower not in ROLE_NOUNS
        ):
            break
        if not noun and word.lower in ("of", "at", "for", "in", "to", "on"):
            break
        if (
            word.lower in ROLE_NOUNS
            or (word.lower in RANKS and not word.capital)
            or (word.lower in RANKS and n + 1 < len(words) and words[n + 1].lower == "of")
        ):
            noun = True
        end = n
    if not noun or end < begin:
        return None
    start, finish = words[begin].start, words[end].end
    return Role(text[start:finish], (offset + start, offset + finish), words[at].lower == "its", offset + start)


def gender_of(titles: Sequence[str], roles: Sequence[str], pronouns: Sequence[str]) -> str | None:
    """The gender that titles, else roles, else pronouns state without contradiction.

    >>> gender_of(["Mrs"], [], []), gender_of([], ["chairman"], []), gender_of([], [], ["she", "he", "she"])
    ('f', 'm', None)
    """
    stated = {g for g in map(gender_of_title, titles) if g}
    if len(stated) == 1:
        return stated.pop()
    if stated:
        return None
    named = {
        "f" if word in FEMALE_ROLES else "m"
        for role in roles
        for word in role.casefold().split()
        if word in FEMALE_ROLES or word in MALE_ROLES
    }
    if len(named) == 1:
        return named.pop()
    she = sum(p in ("she", "her", "herself") for p in pronouns)
    he = sum(p in ("he", "his", "him", "himself") for p in pronouns)
    if she > 1 and she > 3 * he:
        return "f"
    if he > 1 and he > 3 * she:
        return "m"
    return None

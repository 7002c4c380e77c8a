"""Descriptions: institutions that a text does not name but singles out, "the statistics office", "the lender"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from secondsource.analysis import Paragraph
from secondsource.entities.lexicon import (
    DEMONYMS,
    INSTITUTION_HEADS,
    NO_INSTITUTION,
    ROLE_NOUNS,
    SERVICES,
    SOLO_INSTITUTIONS,
    STARTERS,
    TITLE_MODIFIERS,
    TOPICS,
)
from secondsource.entities.runs import Word

OFFICES = frozenset(
    (
        "president",
        "premier",
        "chancellor",
        "governor",
        "mayor",
        "prosecutor",
        "general",
        "sheriff",
        "coroner",
        "ombudsman",
        "minister",
    )
)
"""Whose "office" is a body of its own; a minister's only if he is the prime one: the others' is their ministry."""


@dataclass(frozen=True)
class Description:
    """A definite description of an institution: "the statistics office". ``head`` is its last word."""

    start: int
    end: int
    text: str
    head: str
    paragraph: int
    anchor: str | None
    specific: bool
    definite: bool
    owned: bool = False


def descriptions(
    paragraphs: Sequence[Paragraph], read: Sequence[Sequence[Word]], taken: Sequence[tuple[int, int]], classes: frozenset[str]
) -> list[Description]:
    """Lower-case descriptions of institutions, outside the names already found.

    ``classes``: head nouns that a bare description may use ("the lender"). ``anchor`` is the possessor or people that
    fixes which body is meant: "Norland's central bank", "the Norland police".
    """
    found: list[Description] = []
    every = sorted(taken)
    for number, (paragraph, words) in enumerate(zip(paragraphs, read, strict=True)):
        text = paragraph.text
        covered = every[bisect_left(every, (paragraph.start, 0)) : bisect_left(every, (paragraph.end, 0))]
        for n, word in enumerate(words):
            head = word.lower
            if not (head in INSTITUTION_HEADS or head in ("bank", "community") or head in SOLO_INSTITUTIONS or head in classes):
                continue
            if word.text.isupper() or any(
                a < paragraph.start + word.end and paragraph.start + word.start < b for a, b in covered
            ):
                continue
            if word.capital and not word.opens and n and not words[n - 1].capital:
                continue
            following = words[n + 1] if n + 1 < len(words) else None
            gap = text[word.end : following.start] if following else ""
            if (
                head in ("force", "service", "power")
                and head not in classes
                and not (
                    head == "service" and n and words[n - 1].lower in SERVICES and text[words[n - 1].end : word.start] == " "
                )
            ):
                continue
            if (
                following is not None
                and gap == " "
                and following.token.pos_ == "NOUN"
                and following.lower in INSTITUTION_HEADS
                and not word.possessive
            ):
                continue
            first = n
            while first > 0 and n - first < 3:
                left = words[first - 1]
                if text[left.end : words[first].start] != " " or left.possessive:
                    break
                if left.lower in ("the", "a", "an", "of", "and") or left.lower in STARTERS:
                    break
                if left.token.pos_ not in ("NOUN", "ADJ", "PROPN") or left.lower in NO_INSTITUTION or left.lower in DEMONYMS:
                    break
                if left.capital and not left.opens:
                    break
                if any(a < paragraph.start + left.end and paragraph.start + left.start < b for a, b in covered):
                    break
                if left.token.tag_ in ("JJS", "JJR", "NNS") and left.lower not in TOPICS:
                    break
                first -= 1
            modifiers = [w.lower for w in words[first:n]]
            before = words[first - 1] if first else None
            joined = before is not None and text[before.end : words[first].start] in (" ", "'s ", "’s ", "' ", "’ ")
            if (
                before is not None
                and joined
                and before.lower in NO_INSTITUTION
                and before.lower not in ("his", "her", "their", "our", "my")
            ):
                continue
            definite, anchor = False, None
            if before is not None and joined:
                if before.possessive:
                    definite, anchor = True, before.text
                    if before.lower in ("mr", "today", "yesterday") or not before.capital:
                        anchor = None
                elif before.lower in ("the", "its"):
                    definite = before.lower == "the" or bool(modifiers)
                elif before.lower in DEMONYMS or (
                    before.capital and not before.opens and before.token.pos_ in ("ADJ", "PROPN")
                ):
                    definite, anchor = True, before.text
                elif before.lower in ("a", "an"):
                    continue
            elif first == 0 or words[first].opens:
                definite = words[first].capital and bool(modifiers)
            if head == "bank":
                specific = modifiers[-1:] == ["central"] or modifiers[-1:] == ["reserve"]
            elif head == "community":
                specific = modifiers[-1:] == ["intelligence"]
                if not specific:
                    continue
            elif head in INSTITUTION_HEADS:
                specific = bool(modifiers) and (
                    modifiers[-1] in TOPICS or head in ("ministry", "regulator", "watchdog", "ombudsman", "inspectorate")
                )
                specific = specific or (bool(modifiers) and definite and words[n - 1].token.pos_ in ("NOUN", "PROPN"))
                if head == "office" and not modifiers and before is not None and joined and before.possessive:
                    # "the president's office" is a body, whoever is president
                    post = before.lower in OFFICES and not before.capital
                    if post:
                        first -= 1
                        while first > 0 and words[first - 1].lower in TITLE_MODIFIERS and not words[first - 1].capital:
                            first -= 1
                        definite = specific = before.lower != "minister" or words[first].lower == "prime"
            else:
                specific = False
            if modifiers and not specific and head in classes and modifiers[-1] != "whole":
                # "the false report", "the biggest lender" point at nothing by themselves
                continue
            if not specific:
                if (
                    head in SOLO_INSTITUTIONS
                    and not modifiers
                    and not word.possessive
                    | (
                        following is not None
                        and gap == " "
                        and following.token.pos_ == "NOUN"
                        and following.lower not in ROLE_NOUNS
                        and following.lower not in ("officials", "sources", "spokesman", "spokeswoman")
                    )
                ):
                    definite = definite or head in ("police", "parliament", "prosecutors", "congress")
                elif not (head in classes and before is not None and joined and before.lower == "the" and not modifiers):
                    continue
            if not definite and not specific:
                continue
            if (
                specific
                and not definite
                and not (following is not None and gap == " " and following.lower.rstrip("s") in ROLE_NOUNS)
            ):
                continue
            if word.token.tag_ == "NNS" and head not in ("prosecutors", "customs", "police"):
                continue
            start = words[first].start
            found.append(Description(paragraph.start + start, paragraph.start + word.end, text[start : word.end], head, number, anchor,
                                     specific, definite, bool(before is not None and before.possessive and anchor)))  # fmt: skip
    return found

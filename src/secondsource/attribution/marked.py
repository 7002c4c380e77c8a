"""Marked: statements that the program missed and a person has marked in the article.

A judgement of verb ``missed`` names the article, and its value says where the words stand and what the person knows of them: ``120-180``, then,
where known, ``manner=direct``, ``certainty=denied`` and last ``who=`` with all that follows. What is left out is read off the page. So the mark is an
Attribution like others, made anew in every run, until the judgement is undone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast, get_args

from secondsource.analysis import Analyser, Annotations, Carried
from secondsource.model import (
    Article,
    Attribution,
    Certainty,
    CertaintyKind,
    Judgement,
    Manner,
    Mention,
    Record,
    Referent,
    Span,
)
from secondsource.text.quotemarks import find_quoted

MISSED = "missed"
MANNERS: tuple[str, ...] = get_args(Manner)
CERTAINTIES: tuple[str, ...] = get_args(CertaintyKind)

LONGEST = 5_000
"""Characters of one statement."""

_VALUE = re.compile(
    rf"(?P<start>\d{{1,9}})-(?P<end>\d{{1,9}})(?: manner=(?P<manner>{'|'.join(MANNERS)}))?"
    rf"(?: certainty=(?P<certainty>{'|'.join(CERTAINTIES)}))?(?: who=(?P<who>.{{1,200}}))?",
    re.DOTALL,
)
_EDGE = " \t\n\u00a0"
_MARKS = '"“”„«»‟❝❞＂'
_NAME = re.compile(r"\b[A-Z][\w’'-]+")
_ARTICLE = re.compile(r"(?:an?|the|some|one|two|several) ", re.IGNORECASE)


@dataclass(frozen=True)
class Mark:
    """What a person says of words that the program missed. Unknown is None."""

    span: Span
    manner: Manner | None = None
    certainty: CertaintyKind | None = None
    who: str | None = None

    @property
    def value(self) -> str:
        """The value of its judgement.

        >>> Mark(Span(120, 180), "direct", None, "Lena Wick").value
        '120-180 manner=direct who=Lena Wick'
        """
        who = " ".join((self.who or "").split())[:200]
        parts = [("manner", self.manner), ("certainty", self.certainty), ("who", who)]
        return " ".join([f"{self.span.start}-{self.span.end}", *(f"{name}={said}" for name, said in parts if said)])


def read_mark(judgement: Judgement) -> Mark | None:
    """The mark that a judgement makes; None: it is none."""
    found = _VALUE.fullmatch(judgement.value or "") if judgement.verb == MISSED and len(judgement.objects) == 1 else None
    if found is None or int(found["start"]) >= int(found["end"]):
        return None
    # At first the reason held who spoke.
    who = found["who"] or (judgement.reason if not (found["manner"] or found["certainty"]) else None)
    return Mark(
        Span(int(found["start"]), int(found["end"])),
        cast("Manner | None", found["manner"]),
        cast("CertaintyKind | None", found["certainty"]),
        " ".join(who.split()) or None if who else None,
    )


def whole(span: Span, text: str) -> Span | None:
    """The words that a person chose, out to the ends of those that were cut, without blanks and quotation marks about them; None: no words.

    >>> text = 'The dam “held, said Lee.”'
    >>> whole(Span(5, 13), text).of(text)
    'dam “held'
    """
    start, end = max(0, span.start), min(len(text), span.end)
    while 0 < start < end and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    while start < end and text[start] in _EDGE + _MARKS:
        start += 1
    while start < end and text[end - 1] in _EDGE + _MARKS:
        end -= 1
    if not any(c.isalnum() for c in text[start:end]) or end - start > LONGEST:
        return None
    return Span(start, end)


def content_of(article: Article, span: Span) -> tuple[Span, ...]:
    """The pieces of a mark, one in each paragraph."""
    pieces = (Span(max(span.start, p.start), min(span.end, p.end)) for p in article.paragraphs() if p.overlaps(span))
    return tuple(found for piece in pieces if (found := whole(piece, article.text)) is not None)


def marks_of(article: Article, judgements: Iterable[Judgement]) -> Iterator[tuple[Mark, Attribution, Judgement]]:
    """The marks in an article that stand, each with its bare Attribution: what it is known by, and nothing of who speaks."""
    for judgement in sorted(judgements, key=lambda j: (j.at or "", j.id)):
        mark = read_mark(judgement)
        if mark is None or judgement.undone or judgement.objects != (article.id,):
            continue
        content = content_of(article, mark.span)
        if content:
            yield mark, Attribution(article.id, content, mark.manner or _manner(article, content)), judgement


def added_by(article: Article, judgements: Iterable[Judgement]) -> Mapping[str, Judgement]:
    """The attributions of an article that a person has added, by id."""
    return {attribution.id: judgement for _, attribution, judgement in marks_of(article, judgements)}


def find_marked(article: Article, found: Annotations) -> Iterator[Record]:
    """What people have marked in an article, as evidence."""
    for mark, bare, _ in marks_of(article, found.of(Judgement)):
        speaker = _speaker(mark.who, found) if mark.who else None
        named = speaker.name if speaker else mark.who if mark.who and _is_name(mark.who) else None
        yield Attribution(
            bare.article,
            bare.content,
            bare.manner,
            speaker=speaker.id if speaker else None,
            speaker_name=named,
            role=speaker.roles[0] if speaker and speaker.roles else None,
            anonymous=mark.who is not None and named is None,
            description=mark.who if named is None else None,
        )
        if mark.certainty is not None:
            yield Certainty(bare.id, mark.certainty)


def _manner(article: Article, content: tuple[Span, ...]) -> Manner:
    """How words are given, by the quotation marks about and within them."""
    quoted = [q.inner for q in find_quoted(article.text, article.paragraphs()) if any(q.inner.overlaps(p) for p in content)]
    inside = [any(q.start <= p.start and p.end <= q.end for q in quoted) for p in content]
    return "direct" if all(inside) else "mixed" if quoted else "indirect"


def _speaker(who: str, found: Annotations) -> Referent | None:
    """Whom of those that the article names a person means; None: nobody, or it is not clear whom."""
    key = _ARTICLE.sub("", who, count=1).casefold() if _ARTICLE.match(who) else who.casefold()
    people = {r.id: r for r in found.of(Referent)}
    called = {r.id for r in people.values() if key in {r.name.casefold(), *(a.casefold() for a in r.aliases)}}
    mentioned = {m.referent for m in found.of(Mention) if m.text.casefold() == key and m.referent in people}
    for hits in (called, mentioned):
        if len(hits) == 1:
            return people[hits.pop()]
    return None


def _is_name(who: str) -> bool:
    """Whether words name somebody: "Lena Wick", not "a neighbour" or "The neighbours"."""
    return bool(_NAME.search(_ARTICLE.sub("", who, count=1) if _ARTICLE.match(who) else who))


def _carry(carried: Carried) -> tuple[Record, ...] | None:
    """Nothing, where nobody marked anything: a mark is of one article."""
    return None if carried.found.of(Judgement) else ()


MARKED = Analyser(
    "marked", 1, (Judgement, Mention, Referent), (Attribution, Certainty), find_marked, languages=None, carry=_carry
)

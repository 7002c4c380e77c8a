"""Assertions: what a page says in its own voice.

Three kinds. An *observation*: the outlet's own people saw, counted, computed or traced something. An *opinion*: the named
author of an opinion piece asserts it. *Narration*: the plain rest, kept because a claim may be carried by it; matching uses it
only beside other evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from secondsource.analysis import Analyser, Annotations, Carried
from secondsource.model import Article, Assertion, Attribution, Mention, Referent, Span
from secondsource.text.normalise import in_small_letters

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence

_SEEN = (
    r"(?:see|saw|seen|count|counted|watch|watched|visit|visited|hear|heard|witness|witnessed|find|found|observe|observed|"
    r"trace|traced|follow|followed|speak|spoke|spoken|review|reviewed|obtain|obtained|view|viewed|verify|verified|calculate|"
    r"calculated|analyse|analysed|analyze|analyzed|check|checked|photograph|photographed|film|filmed|inspect|inspected|"
    r"examine|examined|contact|contacted|interview|interviewed|ask|asked|compare|compared|notice|noticed|meet|met|map|mapped)"
)
_STAFF = (
    r"(?:reporters?|correspondents?|journalists?|photographers?|fact-checkers?|fact checkers?|camera crews?|crews?|staff reporters?|"
    r"news team|teams? of reporters|researchers for this (?:news)?paper|producers?)"
)
_TALLY = r"(?:calculations?|analys[ie]s|count|tally|estimates?|reporting|review|investigation|figures compiled|data compiled|survey|poll)"

_FIRST = re.compile(rf"\b(?:I|we|We)\b(?: \w+){{0,3}} {_SEEN}\b")
_BY_STAFF = re.compile(rf"\b{_SEEN} by\b[^.;]{{0,60}}\b{_STAFF}\b|\b{_STAFF}\b[^.;,]{{0,60}}\b{_SEEN}\b")
_NOT_OURS = re.compile(
    rf"\b(?:told|tell|tells|asked by|urged|invited|barred|among|ordered|greeted|said to)\b[^.;]{{0,30}}\b{_STAFF}\b",
    re.IGNORECASE,
)
_OUR = re.compile(rf"\b(?:our|this (?:newspaper|paper|website|programme|station)(?:'s|’s)?) (?:own )?{_TALLY}\b")
"""Both are looked for in small letters."""
_SHOWN = re.compile(
    r"\b(?:seen|reviewed|obtained|viewed|examined|verified|analysed|analyzed|compiled|heard|inspected|leaked) by "
    r"(?:this (?:newspaper|paper|website|programme)|the ([A-Z][\w&’'.-]*(?: [A-Z][\w&’'.-]*){0,4})|([A-Z][\w&’'.-]*(?: [A-Z][\w&’'.-]*){0,4}))"
)
_SPOKE = re.compile(r"\bwho (?:spoke|talked) to (?:the )?([A-Z][\w&’'.-]*(?: [A-Z][\w&’'.-]*){0,4})")
_TALLIED = re.compile(
    rf"\b(?:by|to|in) (?:an? |the )?([A-Z][\w&’'.-]*(?: [A-Z][\w&’'.-]*){{0,4}}?)(?:'s|’s)? (?:own )?{_TALLY}\b"
)
_ACCORDING = re.compile(r",? according to [^.;]{0,120}$")
_MINE = re.compile(r"\b(?:I|my|me|we|our|us)\b", re.IGNORECASE)
_YOU = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
_FOOT = re.compile(
    r"^(?:source|editing|reporting|additional reporting|writing|read more|more on|photo|picture|image|updated|published)\b",
    re.IGNORECASE,
)

_CHECKED = re.compile(
    r"^[\W_]*(?:the |our |what (?:was|is|they) |what's )?(?:claim(?:ed)?|verdict|rating|ruling|fact[- ]check(?:ed)?|rumou?r|myth|conclusion|status|said)\b[^.!?]{0,12}[:–—]",
    re.IGNORECASE,
)
_CLAIM_HEAD = re.compile(r"^[\W_]*(?:the |what (?:was|is) )?(?:claim(?:ed)?|rumou?r|myth)\W*$", re.IGNORECASE)

AT_LEAST, AT_MOST = 4, 90
"""Words of a sentence that is looked at."""


def analyse(article: Article, found: Annotations) -> Iterator[Assertion]:
    """Yield what the article says in its own voice, in order of reading."""
    if article.kind == "other":
        return
    taken = _taken(found)
    outlets = _names_of_the_outlet(article)
    author = (article.byline or "").strip() or None
    before = ""
    for paragraph in found.paragraphs:
        # A page that prints a claim in order to judge it does not make it.
        checked = bool(_CHECKED.match(paragraph.text) or _CLAIM_HEAD.match(before))
        before = paragraph.text
        for sentence in paragraph.doc.sents:
            span = _trimmed(article.text, paragraph.start + sentence.start_char, paragraph.start + sentence.end_char)
            if span is None:
                continue
            words = span.of(article.text)
            covered = _share(span, taken)
            seen = _observes(words, outlets)
            if seen and covered < 0.5:
                clause = _ACCORDING.sub("", words).rstrip(" ,")
                end = span.start + len(clause) if len(clause.split()) >= AT_LEAST else span.end
                yield Assertion(
                    article=article.id,
                    start=span.start,
                    end=end,
                    text=article.text[span.start : end],
                    kind="observation",
                    voice=_voice(article, "observation"),
                )
            elif not covered and not checked and _states(sentence, words):
                if article.kind == "opinion" and author:
                    yield Assertion(
                        article=article.id,
                        start=span.start,
                        end=span.end,
                        text=words,
                        kind="opinion",
                        voice=_voice(article, "opinion"),
                    )
                elif not _MINE.search(words) and not _YOU.search(words):
                    yield Assertion(
                        article=article.id,
                        start=span.start,
                        end=span.end,
                        text=words,
                        kind="narration",
                        voice=_voice(article, "narration"),
                    )


def _voice(article: Article, kind: str) -> str | None:
    """Whose voice a page speaks in."""
    author = (article.byline or "").strip() or None
    if article.kind == "opinion" and author and kind != "narration":
        return author
    return article.outlet or article.agency if kind == "observation" else article.agency or article.outlet


def _taken(found: Annotations) -> list[Span]:
    """What attributions already cover: content, cue and source."""
    spans = []
    for attribution in found.of(Attribution):
        spans += [*attribution.content, *(s for s in (attribution.cue, attribution.source) if s is not None)]
    return sorted(spans)


def _share(span: Span, taken: list[Span]) -> float:
    covered, at = 0, span.start
    for other in taken:
        if other.start >= span.end:
            break
        start, end = max(at, other.start), min(span.end, other.end)
        if end > start:
            covered += end - start
            at = end
    return covered / max(1, len(span))


def _names_of_the_outlet(article: Article) -> set[str]:
    """The names under which the outlet speaks of itself, folded: in full, without "The", its initials, its last words."""
    names: set[str] = set()
    for name in (article.outlet, article.agency, *(c.name for c in article.credits)):
        if not name:
            continue
        words = [w for w in re.split(r"\s+", name.strip()) if w]
        if words and words[0].lower() == "the":
            words = words[1:]
        if not words:
            continue
        names.add(" ".join(words).casefold())
        if len(words) > 1:
            names.add("".join(w[0] for w in words).casefold())
            names.add(" ".join(words[1:]).casefold())
    return names


def _observes(words: str, outlets: set[str]) -> bool:
    """Whether the outlet tells what its own people saw, counted, computed or traced."""
    small = in_small_letters(words)
    if _FIRST.search(words) or _OUR.search(small):
        return True
    if _BY_STAFF.search(small) and not _NOT_OURS.search(words):
        return True
    for pattern in (_SHOWN, _SPOKE, _TALLIED):
        for match in pattern.finditer(words):
            name = next((g for g in match.groups() if g), None)
            if name is None or name.casefold() in outlets or name.split()[-1].casefold() in outlets:
                return True
    return False


def _states(sentence: Sentence, words: str) -> bool:
    """Whether a sentence states something that could be checked: a finite clause with a subject, no question, no heading."""
    if words.endswith(("?", ":", "!")) or _FOOT.match(words):
        return False
    subject = any(t.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"} for t in sentence)
    finite = any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in sentence)
    return subject and finite


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """A sentence without blanks at its ends and without its final stop; None where it is too short or too long."""
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    if end > start and text[end - 1] == ".":
        end -= 1
    return Span(start, end) if AT_LEAST <= len(text[start:end].split()) <= AT_MOST else None


def _carry(carried: Carried) -> Iterable[Assertion] | None:
    """The same in the voice of the other page, unless the text tells what the one page or the other, by its name, has seen."""
    was, now = carried.was, carried.now
    if bool((was.byline or "").strip()) != bool((now.byline or "").strip()):
        return None
    names = _names_of_the_outlet(was) ^ _names_of_the_outlet(now)
    called = re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(name) for name in sorted(names))})(?!\w)") if names else None
    if called and called.search(now.text.casefold()) and any(_may_tell_of(called, p.of(now.text)) for p in now.paragraphs()):
        return None
    return [replace(a, voice=_voice(now, a.kind)) for a in carried.records if isinstance(a, Assertion)]


def _may_tell_of(called: re.Pattern[str], paragraph: str) -> bool:
    """Whether a paragraph calls a page by one of its names, and tells what somebody has seen or counted."""
    return bool(called.search(paragraph.casefold())) and any(p.search(paragraph) for p in (_SHOWN, _SPOKE, _TALLIED))


ASSERTIONS = Analyser(
    name="assertions",
    version=2,
    needs=(Attribution, Mention, Referent),
    makes=(Assertion,),
    analyse=analyse,
    carry=_carry,
)

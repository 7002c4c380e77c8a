"""Forecasts: what somebody says will happen, with the condition and the day by which it can be judged (METHOD section 6).

A forecast is a clause on the future that is no scheduled event. A person marks the outcome later, with a citation.
"""

# ruff: noqa: SIM905  (word tables read better as text)
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from secondsource.analysis import Analyser, Annotations, Carried
from secondsource.claims.certainty import Evidence, Words, evidence_of
from secondsource.claims.times import day_of, find_times
from secondsource.model import Article, Attribution, Certainty, Forecast, Span
from secondsource.text.periods import last_day

if TYPE_CHECKING:
    from spacy.tokens import Token

_SCHEDULED = re.compile(
    r"\b(?:will|would|are to|is to|to|['’]ll)\s(?:be\s)?(?:meet|meets|open|opens|reopen|vote|votes|hold|held|begin|begins|start|starts|publish(?:ed)?|report|speak|announce[ds]?|visit|arrive|sign|testify|appear|"
    r"convene|present(?:ed)?|release[ds]?|air(?:ed)?|debate[ds]?|asked|play|face|travel|attend|host(?:ed)?|address|inaugurate[ds]?|sworn in|sentenced|buried|screened|launch(?:ed)?)\b|"
    r"\bthere (?:will|would|is to|are to|['’]ll) be (?:an?|another|one|two|further|more) (?:\w{2,14} ){0,2}(?:news conferences?|press conferences?|meetings?|hearings?|sessions?|votes?|debates?|"
    r"briefings?|ceremon(?:y|ies)|services?|matches|match|concerts?|summits?|trials?|marches|march|rall(?:y|ies)|funerals?)\b",
    re.IGNORECASE,
)
"""Verbs of the diary: with a named day they tell of an appointment, not of an expectation."""
_NAMED_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}$")
_DOUBTED = re.compile(
    r"\b(?:likely|unlikely|probabl[ey]|may|might|could|chance|odds|expect\w{0,3}|fear\w{0,2}|perhaps|possibly|should)\b",
    re.IGNORECASE,
)
_OPENERS = frozenset("if unless once provided providing assuming".split())
_PRINTED = re.compile(
    r"\b(?:if|unless|once|provided(?: that)?|as long as|so long as|assuming|on condition that)\b[^.;:!?“”\"]{3,160}",
    re.IGNORECASE,
)


def condition_in(words: Words, content: Sequence[Span]) -> str | None:
    """The condition as written: the first clause with "if", "unless" or "once" in the content."""
    tokens = words.within(content)
    inside = {token.i for _, token in tokens}
    for offset, token in tokens:
        if (
            token.lower_ in _OPENERS
            and not _idiom(token)
            and token.dep_ in ("mark", "advmod")
            and token.head.dep_ in ("advcl", "acl", "relcl", "conj", "ROOT", "ccomp")
        ):
            clause = [t for t in token.head.subtree if t.i in inside and t.i >= token.i]
            return _clean(_run(clause, words, offset)) if clause else None
    for span in content:
        printed = _PRINTED.search(span.of(words.text))
        if printed is not None and not re.match(
            r"(?:once\s(?:again|more|a|per|the)|if\s(?:not|any|only|anything|ever))\b", printed.group(), re.IGNORECASE
        ):
            return _clean(re.split(r",\s", printed.group(), maxsplit=1)[0])
    return None


def _idiom(token: Token) -> bool:
    """As in "many if not most", "if any", "if only": no condition."""
    doc = token.doc
    return (
        token.lower_ == "if"
        and token.i + 1 < len(doc)
        and doc[token.i + 1].lower_ in ("not", "any", "only", "anything", "ever", "necessary", "possible")
    )


def _run(clause: list[Token], words: Words, offset: int) -> str:
    return words.text[offset + clause[0].idx : offset + clause[-1].idx + len(clause[-1])]


def _clean(clause: str) -> str | None:
    clause = clause.strip().rstrip(" ,.;”\"’'")
    return clause if 3 < len(clause) <= 300 else None


def due_in(text: str, published: str | None) -> str | None:
    """The time by which a forecast can be judged: the first that does not lie before publication.

    >>> due_in("it will be back under 6 percent by the end of next year", "2024-09-05")
    '2025-12-31'
    """
    today = day_of(published)
    for time in find_times(text, published, ahead=True):
        if time.iso is not None and (today is None or last_day(time.iso) >= today.isoformat()):
            return time.iso
    return None


def scheduled(text: str, due: str | None) -> bool:
    """Whether the clause tells of an appointment: a verb of the diary, a named day, and no doubt.

    >>> scheduled("the board will meet", "2024-09-10"), scheduled("the dam will hold", "2024-09-10")
    (True, False)
    >>> scheduled("there will be another news conference", "2024-09-10")
    True
    """
    return (
        due is not None
        and bool(_NAMED_DAY.match(due))
        and bool(_SCHEDULED.search(text))
        and not _DOUBTED.search(text)
        and not _HOLDING.search(text)
    )


_HOLDING = re.compile(r"\b(?:will|would)\s(?:hold|face|start|begin|open)\s?(?:$|[.,;]|to\b|up\b|out\b|off\b)", re.IGNORECASE)


def find_forecasts(article: Article, found: Annotations) -> Iterator[Forecast]:
    """The forecasts of an article, each under the id of its evidence."""
    kinds = {c.evidence: c for c in found.of(Certainty) if c.kind == "forecast"}
    if not kinds:
        return
    words = Words(article, found.paragraphs)
    for evidence in evidence_of(found):
        if evidence.id in kinds:
            forecast = _forecast(evidence, words, article.published)
            if forecast is not None:
                yield forecast


def _forecast(evidence: Evidence, words: Words, published: str | None) -> Forecast | None:
    text = " ".join(span.of(words.text) for span in evidence.content)
    condition = condition_in(words, evidence.content)
    due = _due(evidence, words, published, condition)
    if scheduled(text, due):
        return None
    return Forecast(attribution=evidence.id, due=due, condition=condition)


def _due(evidence: Evidence, words: Words, published: str | None, condition: str | None) -> str | None:
    """The first time that lies ahead and belongs to what is foretold: not to its condition, nor to what was done before."""
    today = day_of(published)
    for span in evidence.content:
        printed = span.of(words.text)
        begun = printed.find(condition) if condition is not None else -1
        for time in find_times(printed, published, ahead=True):
            if time.iso is None or (today is not None and last_day(time.iso) < today.isoformat()):
                continue
            if printed[time.start : time.end].lower() == "overnight" or begun <= time.start < begun + len(condition or ""):
                continue
            at = span.start + time.start
            if not _told_of_the_past(words.within([Span(at, at + time.end - time.start)]), words.within(evidence.content)):
                return time.iso
    return None


def _told_of_the_past(tokens: Sequence[tuple[int, Token]], content: Sequence[tuple[int, Token]]) -> bool:
    """Whether the verb that a time belongs to is in the past: "quoted this week at", "the plan, sent on Friday, would"."""
    for _, token in tokens[:1]:
        verb = next((t for t in (token, *token.ancestors) if t.pos_ in ("VERB", "AUX")), None)
        while (
            verb is not None and verb.dep_ == "xcomp" and verb.tag_ == "VB" and not any(c.tag_ == "MD" for c in verb.children)
        ):
            verb = verb.head if verb.head is not verb else None  # "made him hint on Friday that"
        if verb is None or any(c.tag_ == "MD" for c in verb.children) or all(verb != t for _, t in content):
            return False  # nothing is said of the time, or the cue has it: "..., she said on Monday"
        helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
        return verb.tag_ == "VBD" or (
            verb.tag_ == "VBN" and (not helpers or any(c.lower_ in ("was", "were", "had", "have", "has") for c in helpers))
        )
    return False


def _carry(carried: Carried) -> Iterator[Forecast]:
    """The same, and anew those of clauses in which a word tells of another day."""
    was, now, found = carried.was.published, carried.now.published, carried.found
    kinds = {c.evidence: c for c in found.of(Certainty) if c.kind == "forecast"}
    known = {f.attribution: f for f in carried.records if isinstance(f, Forecast)}
    words: Words | None = None
    for evidence in evidence_of(found):
        if evidence.id not in kinds:
            continue
        printed = [span.of(carried.now.text) for span in evidence.content]
        if day_of(was) == day_of(now) or [_days(p, was) for p in printed] == [_days(p, now) for p in printed]:
            forecast = known.get(evidence.id)
        else:
            words = words or Words(carried.now, found.paragraphs)
            forecast = _forecast(evidence, words, now)
        if forecast is not None:
            yield forecast


def _days(printed: str, published: str | None) -> list[tuple[str | None, bool]]:
    """The days of which words tell, and whether each is past."""
    today = day_of(published)
    times = find_times(printed, published, ahead=True)
    return [(t.iso, t.iso is not None and today is not None and last_day(t.iso) < today.isoformat()) for t in times]


FORECASTS = Analyser("forecasts", 3, (Attribution, Certainty), (Forecast,), find_forecasts, carry=_carry)

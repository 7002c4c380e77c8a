"""Hardened and softened copies: a hedge, an attribution, a negation or words of a quotation that a copy lost, won or changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from secondsource.model import Hardening, Span
from secondsource.reuse.align import Alignment
from secondsource.reuse.remembering import remembered
from secondsource.reuse.texts import Text

_HEDGES = re.compile(
    r"\b(?:may|might|could|would|should|can|perhaps|possibly|probably|likely|unlikely|maybe|apparently|reportedly|allegedly|seemingly"
    r"|presumably|potentially|supposedly|about|around|roughly|approximately|almost|nearly|some|estimated|an estimate|estimates?"
    r"|appears?|appeared|seems?|seemed|suggests?|suggested|suspected|alleged|rumou?red"
    r"|(?:is|are|was|were) (?:\w+ )?(?:said|believed|thought|understood|expected|reported) to|in part|partly|if confirmed|unconfirmed|up to|as many as|at least)\b",
    re.IGNORECASE,
)
_WEAK_HEDGES = frozenset(["can", "would", "should", "some", "about", "around", "expected", "if"])
_SCOPE = re.compile(
    r"\b(?:such as|including|among others|for example|(?:places|cities|countries|towns|people|groups|firms|companies) like)\b",
    re.IGNORECASE,
)
_NEGATIONS = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|can't|failed to|refused to|denied|denies|deny)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"\b(?:said|says|told|according to|claimed|claims|alleged|alleges|warned|believes|added|announced|reported|insisted|admitted"
    r"|confirmed|stated|estimates|estimated|quoted|citing)\b",
    re.IGNORECASE,
)
# "An estimated 300" is nobody's guess; "she estimated 300" is hers.
_GUESSED = r"(?:estimated|believed|thought|feared|understood|expected|reckoned)"
_NOBODYS = re.compile(rf"\b(?:an?\s+estimated|(?:is|are|was|were|been|being)\s+(?:\w+\s+)?{_GUESSED})\b", re.IGNORECASE)
_SOMEBODYS = re.compile(
    rf"\b(?:(?i:he|she|they|who)|(?!(?:An?|The|It|There)\b)[A-Z][\w'\u2019-]+)\s+(?:has\s+|had\s+|have\s+)?"
    rf"(?:{_GUESSED}|estimates?|believes?|thinks?|fears?|understands?|expects?|reckons?)\b|\b{_GUESSED}\s+by\b"
)
_LONGEST = 400
_ENOUGH = 0.45
"""The share of the shorter of two sentences that must be equal before their differences are looked at."""


@remembered(1 << 14)
def _count(pattern: re.Pattern[str], text: str) -> Counter[str]:
    return Counter(re.sub(r"\s+", " ", m.group().casefold().replace("\u2019", "'")) for m in pattern.finditer(text))


def sentence_pairs(a: Text, b: Text, alignment: Alignment) -> list[tuple[Span, Span]]:
    """The sentences of ``a`` and ``b`` that are one sentence in two wordings (equal ones left out), in order of ``b``."""
    return list(_sentence_pairs(a, b, alignment))


def _sentence_pairs(a: Text, b: Text, alignment: Alignment) -> Iterator[tuple[Span, Span]]:
    best_a: dict[int, tuple[int, int]] = {}
    best_b: dict[int, tuple[int, int]] = {}
    for (of_a, of_b), count in sorted(alignment.sentences.items()):
        best_a[of_a] = max(best_a.get(of_a, (0, 0)), (count, -of_b))
        best_b[of_b] = max(best_b.get(of_b, (0, 0)), (count, -of_a))
    for of_b, (count, minus_a) in sorted(best_b.items()):
        of_a = -minus_a
        (first_a, last_a), (first_b, last_b) = a.bounds[of_a], b.bounds[of_b]
        same = a.keys[first_a:last_a] == b.keys[first_b:last_b]
        if not same and -best_a[of_a][1] == of_b and count >= max(4, _ENOUGH * min(last_a - first_a, last_b - first_b)):
            yield a.sentences[of_a], b.sentences[of_b]


def find_hardened(earlier: Text, later: Text, alignment: Alignment) -> Iterator[Hardening]:
    """Each place where the later text changed how surely, by whom or in which words a thing was said.

    >>> a, b = Text("The bridge may have been closed on Friday by the mayor."), Text("The bridge was closed on Friday by the mayor.")
    >>> from secondsource.reuse.align import align
    >>> [h.what for h in find_hardened(a, b, align(a, b))]
    ['hedge dropped']
    """
    yield from harden(earlier, later, sentence_pairs(earlier, later, alignment), alignment)


def harden(earlier: Text, later: Text, pairs: Iterable[tuple[Span, Span]], alignment: Alignment) -> Iterator[Hardening]:
    """The same of sentences already paired."""
    renamed = _renamings(earlier, later, alignment)
    for span_a, span_b in pairs:
        old, new = span_a.of(earlier.text), span_b.of(later.text)
        told: list[str] = []
        for pattern, name in ((_HEDGES, "hedge"), (_NEGATIONS, "negation"), (_SCOPE, "scope")):
            lost, won = _count(pattern, old) - _count(pattern, new), _count(pattern, new) - _count(pattern, old)
            for weak in _WEAK_HEDGES:
                lost.pop(weak, None)
                won.pop(weak, None)
            if bool(lost) != bool(won):
                told.append(f"{name} {'dropped' if lost else 'added'}")
            elif lost and won:
                told.append(f"{name} changed")
        guess, reguess = _guesser(old), _guesser(new)
        if {guess, reguess} == {"nobody", "somebody"}:
            told.append("estimator added" if reguess == "somebody" else "estimator dropped")
        spoken, respoken = sum(_count(_SPOKEN, old).values()), sum(_count(_SPOKEN, new).values())
        if bool(spoken) != bool(respoken):
            told.append("attribution dropped" if spoken else "attribution added")
        if change := _quotation(earlier, later, span_a, span_b, renamed):
            told.append(change)
        for what in told:
            yield Hardening(old[:_LONGEST], new[:_LONGEST], what)


# Of sentences told anew only these are compared: other hedges change with the words around them.
_DOUBT = re.compile(
    r"\b(?:may|might|could|perhaps|possibly|probably|apparently|reportedly|allegedly|presumably|supposedly|suspected|alleged|rumou?red|unconfirmed"
    r"|if confirmed|(?:is|are|was|were) (?:\w+ )?(?:said|believed|thought|understood|reported|suspected) to)\b",
    re.IGNORECASE,
)
_STILL_IN_DOUBT = re.compile(
    r"\b(?:claim|alleg|suspect|fear|doubt|rumou?r|believe|think|thought|whether|unsure|accus|would|can|feel|speculat|theory|question)|[?]",
    re.IGNORECASE,
)


def harden_retold(earlier: Text, later: Text, pairs: Iterable[tuple[int, int]]) -> Iterator[Hardening]:
    """Each place where a text told anew has lost the doubt of the sentence that it tells. ``pairs``: the sentences that tell one thing.

    >>> a = Text("Rebels of the Osk Front may have cut the cable at Brenholm, said the ministry.")
    >>> b = Text("The Osk Front cut the Brenholm cable, the ministry has revealed.")
    >>> [h.what for h in harden_retold(a, b, [(0, 0)])]
    ['hedge dropped']
    """
    for i, j in pairs:
        old, new = earlier.sentences[i].of(earlier.text), later.sentences[j].of(later.text)
        if _DOUBT.search(old) and not (_count(_HEDGES, new) or _STILL_IN_DOUBT.search(new)):
            yield Hardening(old[:_LONGEST], new[:_LONGEST], "hedge dropped")


@remembered(1 << 14)
def _guesser(sentence: str) -> str:
    """Whose guess a sentence gives: ``nobody``'s, ``somebody``'s, or nothing if it gives none or both."""
    nobody, somebody = bool(_NOBODYS.search(sentence)), bool(_SOMEBODYS.search(sentence))
    return "" if nobody == somebody else "nobody" if nobody else "somebody"


def _renamings(a: Text, b: Text, alignment: Alignment) -> dict[str, str]:
    """Words that one text puts for the same word of the other again and again: a house style, no change of wording."""
    swaps = Counter((a.keys[i], b.keys[j]) for i, j in alignment.swaps)
    return {old: new for (old, new), count in sorted(swaps.items()) if count > 1}


def _quotation(a: Text, b: Text, span_a: Span, span_b: Span, renamed: dict[str, str]) -> str | None:
    """What became of the words inside quotation marks of one sentence."""
    said = a.quoted_in(span_a)
    old = [renamed.get(key, key) for key in said]
    new = b.quoted_in(span_b)
    if old == new:
        # A house style is none of the speaker's words.
        return "word in quotation marks renamed" if said != new else None
    if not new:
        return "quotation marks dropped"
    if not old:
        return "quotation marks added"
    if len(new) < len(old) and not Counter(new) - Counter(old):
        return "words in quotation marks dropped"
    if len(new) > len(old) and not Counter(old) - Counter(new):
        return "words in quotation marks added"
    return "words in quotation marks changed"

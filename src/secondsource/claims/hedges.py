"""Hedges: the words by which a speaker or a reporter holds a claim at arm's length.

Strings in, spans out. The classes follow the literature on hedging (Hyland 1998; CoNLL-2010, Farkas et al.) and METHOD section 5. A bare
approximator before a number ("about 500") is no hedge; "an estimated 500" is one.
"""

# ruff: noqa: ISC004  (word tables read better as text)
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from secondsource.model import Span
from secondsource.text.normalise import in_small_letters

HedgeKind = Literal[
    "likelihood", "modal", "hearsay", "appearance", "belief", "others", "estimate", "absence", "default", "weasel"
]


@dataclass(frozen=True)
class Hedge:
    """Hedging words at ``span`` of a text."""

    span: Span
    kind: HedgeKind


_TABLE: tuple[tuple[HedgeKind, str], ...] = (
    # Words of probability, with what strengthens or weakens them.
    (
        "likelihood",
        r"(?:(?:very|highly|most|quite|more|less|extremely|increasingly|almost|far more|far less|equally|just as|all too) )?"
        r"(?:probabl[ye]|likely(?! (?:voters?|electorate|candidates?|nominees?|suspects?)\b)|unlikely|improbabl[ye]|conceivabl[ye]|plausibl[ye]|presumabl[ye]|doubtless|doubtful|arguabl[ye])\b"
        r"|(?:almost|nearly|virtually|near|practically|all but) certain(?:ly)?\b|perhaps\b|maybe\b|possibly\b|potentially\b"
        r"|better than even(?: (?:money|chance|odds))?|fifty-fifty|50-50|even (?:chance|odds|money)|odds-on"
        r"|(?:realistic|real|serious|strong|distinct|remote|slim|good|outside|high|fair|small|low|slight|every|little) (?:possibility|chance|likelihood|prospect|probability)"
        r"|(?:one|two|three|\d{1,2})[- ](?:in|out of)[- ](?:\w{2,8}|\d{1,3}) chance|chances? (?:of|that|are|is)\b|the chances?\b|likelihood\b|probability\b|odds (?:of|that|are|were|on)\b"
        r"|possibility (?:of|that)\b|possible that\b|in all (?:likelihood|probability)|risk (?:of|that)\b|danger (?:of|that)\b",
    ),
    (
        "modal",
        r"(?:(?<!you )(?:may|might)(?! (?:i|you)\b)|(?<=you )(?:may|might)(?! have (?:heard|noticed|read|seen|known|guessed)\b)|could(?! (?:i|you|we please|barely|hardly|scarcely|no longer|trace|hear|remember|recall|afford|identify|establish)\b))(?: (?:also|well|still|yet|even|not|or may not|soon|eventually))?(?= [a-z])",
    ),
    (
        "hearsay",
        r"reportedly\b|allegedly\b|supposedly\b|purportedly\b|ostensibly\b|rumou?red\b|rumou?rs? (?:that|of)\b|alleged\b|purported\b|so the story goes|hearsay\b"
        r"|(?:is|are|was|were|been) (?:also |widely |often |now |still |commonly |generally )?(?:said|reported|believed|thought|rumou?red|alleged|understood|supposed(?= to have\b)|considered|assumed|presumed|feared|suspected|known as|claimed|regarded|viewed|seen as) (?:to|that|as|by some)\b"
        r"|(?:is|are|was|were) (?:also |widely |generally |commonly |often )?(?:considered|regarded|thought of|believed|viewed) (?:an?|the|as|by)\b"
        r"|it (?:is|was|has been) (?:also |widely |often |generally |commonly )?(?:said|reported|believed|thought|rumou?red|alleged|understood|claimed|suggested|assumed|speculated|suspected|argued|estimated)\b"
        r"|talk of\b|there (?:is|was|are|were|has been) (?:talk|speculation|rumou?rs?|reports?|claims)\b",
    ),
    (
        "appearance",
        r"seem(?:s|ed|ing|ingly)?\b|apparent(?:ly)?\b|evidently\b|appear(?:s|ed|ing)?(?= (?:to|that|as if|as though|like|likely|not to|[a-z]{3,12}(?:ed|al|ive|ous|ful|ent|ant|able|ible)\b))"
        r"|(?<!\bto )looks? like\b|looks? (?:as if|as though|set)\b|suggest(?:s|ed|ing)? (?:that|a|the|an|it|he|she|they)\b|suggest(?:s|ed)?\b(?= [a-z])|indicat(?:e|es|ed|ing) (?:that|a|the)\b|impl(?:y|ies|ied) (?:that|a|the)\b|hint(?:s|ed)? (?:at|that)\b|point(?:s|ed)? to\b",
    ),
    (
        "belief",
        r"(?:I|we|We)(?:['’](?:m|re|d|ve))? (?:also |still |do |really |personally |honestly |just )?(?:think|believe|suspect|guess|fear|doubt|reckon|assume|presume|suppose|imagine|speculate)\b"
        r"(?! (?:of|about) (?:it|you)| you(?:['’]ll| will| would| can)? (?:understand|forgive|agree|know|see|find))"
        r"|in (?:my|our|his|her|their) (?:opinion|view|judg[e]?ment|estimation|opinions)\b|to (?:my|our|the best of (?:my|our)) knowledge|as far as (?:I|we|is|anyone) (?:know|can|knows|known)|not (?:entirely |quite |really |so )?(?:sure|certain|convinced)\b|I(?:['’]d| would) (?:guess|say|imagine|think|assume)(?! (?:it|so|this|the same)\b)"
        r"|my (?:guess|sense|hunch|impression|understanding|feeling) is|hypothesi[sz]ed?\b|postulat(?:e|es|ed)\b|theori[sz]ed?\b|conjectured?\b|(?<!declined to )(?<!refused to )(?<!cannot )(?<!can’t )(?<!can't )(?<!not )(?<!n't )(?<!n’t )(?<!on )speculat(?:e|es|ed|ion|ive)\b|presumed\b|suspected (?:of|to|that|as)\b|fears? that\b|thought to\b|believed to\b|belief that\b",
    ),
    (
        # Beliefs of others: a hedge of the sentence, but of the speaker only where they are what he says.
        "others",
        r"(?:he|she|they|it|many|some|most|experts|officials|analysts|scholars|historians|critics|scientists|researchers|people|who) (?:also |still |generally |all |have |had |has )?"
        r"(?:think|thinks|thought|believe|believes|believed|suspect|suspects|suspected|fear|fears|feared|doubt|doubts|doubted|reckon|reckons|assume|assumes|assumed|speculate|speculated|theorise|theorize)\b",
    ),
    (
        "estimate",
        r"(?:an |were an |was an )?estimated\b(?= (?:at |to be )?[\d$£€a-z])|estimates? (?:that|of|suggest\w{0,3}|put|range\w{0,1}|vary|are|is)\b|(?:at|by) a guess|rough(?:ly)? estimate\w{0,2}|guesstimate\w?|ballpark",
    ),
    (
        "absence",
        r"(?:no|any|little|not (?:any|enough)|lack of|without|insufficient|scant) (?:\w{2,14} ){0,2}(?:evidence|proof|indication|indications|confirmation|reason to (?:believe|think|suspect|doubt))\b|no (?:signs?|hint|trace) (?:of|that)\b"
        r"|nothing (?:that would|to|that) (?:lead|suggest|indicate|show|prove|confirm|support|make)\w{0,3}\b"
        r"|(?:do|does|did|have|has|had)(?:n['’]t| not) (?:yet )?(?:have|seen|received|found|see|find|got|get) (?:\w{2,10} ){0,3}(?:information|evidence|proof|indication|confirmation|details|knowledge)\b"
        r"|(?:can|could)(?:not|n['’]t| not) (?:\w{2,14}ly )?(?:be )?(?:confirm(?:ed)?|verif(?:y|ied)|rule out|ruled out|exclude|excluded|say (?:whether|if|for (?:sure|certain)))\b|(?:not|\w{2,6}n['’]t) (?:rule|ruling|ruled) out\b|(?:not|\w{2,6}n['’]t) (?:exclude|be excluded)\b"
        r"|(?:not|\w{2,6}n['’]t)(?: yet| immediately| entirely| fully| at all){0,2} (?:clear|known|confirmed|certain|verified|established)\b(?! for)|unclear\b|uncertain\b|unconfirmed\b|unverified\b|unknown (?:whether|if|how|why|who)\b"
        r"|(?:not|\w{2,6}n['’]t) know(?:n)? (?:yet )?(?:whether|if|how many|for (?:sure|certain))\b|neither confirm(?:ed)? nor den(?:y|ied)|no way (?:of|to) know\w{0,3}|remains? to be seen|too early to (?:say|tell|know)|difficult to (?:say|tell|know)|open (?:question|to question)|debatable\b|questionable\b|disputed\b",
    ),
    (
        "default",
        r"(?:going to|have to|must|will|would|['’]ll) (?:assume|presume|suppose)\b|until (?:i|we) (?:see|know|hear|have)\b|assum(?:e|es|ed|ing) (?:that|he|she|it|they|the)\b|assumption\b|unless proven|innocent until",
    ),
    # Sentence-level only: claims hung on nobody in particular, and quantities left open (Wikipedia's "weasel words").
    (
        "weasel",
        r"(?:many|most|some|several|various|a number of|a lot of|lots of|a majority of|the majority of|countless|a great deal of|much of)\b(?! one| time)"
        r"|generally\b|widely\b|typically\b|mainly\b|mostly\b|largely\b|primarily\b|traditionally\b|well[- ]known\b|renowned\b|acclaimed\b|influential\b|of the most\b|best[- ]known\b|considered\b|regarded\b"
        r"|in (?:some|many|most|certain) (?:cases|ways|areas|respects|instances|places|countries|parts)\b|more or less\b|somewhat\b|relatively\b|to some (?:extent|degree)\b|argued\b|can be (?:seen|considered|regarded|argued|found)\b|possible\b"
        r"|critics\b|observers\b|opponents\b|researchers\b|scholars\b|historians\b|experts\b",
    ),
)
_PATTERNS = tuple((kind, kind != "belief", re.compile(rf"(?<![\w-])(?:{pattern})")) for kind, pattern in _TABLE)
"""What is a belief is read as it stands, all else in small letters."""
_MONTH_MAY = re.compile(
    r"\b(?:in|since|by|until|of|last|next|this|early|late|mid|from|and|on \d{1,2}|\d{1,2})[ -]May\b|\bMay \d|\bMay(?=[,.;)]|$)"
)


def find_hedges(text: str, *, weasels: bool = False) -> Iterator[Hedge]:
    """Yield each hedge in order of reading, the longest where two overlap.

    >>> [h.span.of("It may well have failed") for h in find_hedges("It may well have failed")]
    ['may well']
    >>> list(find_hedges("About 500 people came in May."))
    []
    """
    yield from _found(text, weasels)


@lru_cache(maxsize=8192)
def _found(text: str, weasels: bool) -> tuple[Hedge, ...]:
    """The hedges of a text. Copies repeat what they copy."""
    months = [(m.start(), m.end()) for m in _MONTH_MAY.finditer(text)]
    small = in_small_letters(text)
    found = [
        Hedge(Span(m.start(), m.end()), kind)
        for kind, ignoring, pattern in _PATTERNS
        if weasels or kind != "weasel"
        for m in pattern.finditer(small if ignoring else text)
        if not (kind == "modal" and any(a <= m.start() < b for a, b in months))
    ]
    kept: list[Hedge] = []
    for hedge in sorted(found, key=lambda h: (-len(h.span), h.span.start, h.kind)):
        if not any(hedge.span.overlaps(k.span) for k in kept):
            kept.append(hedge)
    return tuple(sorted(kept, key=lambda h: h.span))

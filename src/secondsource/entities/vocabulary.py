"""Whether English has a word: what it has not, capitalised, is a name, wherever it stands.

The words are those that the parser's lemmatizer knows, some 85,000 base forms; endings are taken off by rule.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from secondsource.entities.lexicon import CALENDAR, DEMONYMS, DIRECTIONS, STARTERS, wordset

MONO = wordset("""
    ok okay hi hey wow ah oh eh er um hmm aye nay yep nope bye hooray alas ouch oops mon tue tues wed thu thur thurs fri sat sun jan feb apr jun jul aug
    sept oct nov dec am pm etc vs ie eg tv pc ceo cfo mp mps ii iii iv vi vii viii ix st nd rd th isn't wasn't aren't weren't don't doesn't didn't won't
    wouldn't couldn't shouldn't can't cannot hasn't haven't hadn't it's that's there's here's what's who's let's he's she's you're they're we're
    ours theirs yours mine hers himself herself itself themselves ourselves myself yourself yourselves whose whichever whomever whereby wherein whereupon
    thereof thereby therein hereby email emails online website websites internet smartphone blog blogs app apps selfie crypto lockdown covid
    coronavirus podcast podcasts livestream hashtag wifi cyber euro euros eurozone mum mums dad dads gran nan auntie bloke blokes lorry
    everything anything something nothing everyone anyone someone everybody anybody somebody nobody everywhere anywhere somewhere nowhere whatever
    whilst amongst amid amidst versus via per plus nor onto unto upon minus sans albeit lest yeah nah
    """)
"""Words that the lists of a dictionary leave out: shortened, joined, new."""
ENDINGS = (
    ("'s", ""), ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("d", ""), ("ing", ""), ("ing", "e"), ("er", ""), ("er", "e"),
    ("ier", "y"), ("est", ""), ("est", "e"), ("iest", "y"), ("ly", ""), ("ily", "y"), ("ness", ""), ("less", ""), ("ers", ""), ("ers", "e"), ("men", "man"),
    ("women", "woman"), ("ves", "f"), ("ves", "fe"), ("able", ""), ("able", "e"), ("like", ""), ("wide", ""),
)  # fmt: skip
PREFIXES = ("un", "re", "non", "pre", "over", "under", "anti", "co", "mis", "out", "sub", "super")
CONTRACTED = re.compile(r"(?:n't|'(?:ll|ve|re|d|s|m|t))$")
LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


@cache
def _words() -> frozenset[str]:
    from secondsource.models.parser import known_words

    return known_words("noun", "verb", "adj", "adv") | MONO | STARTERS | CALENDAR | DEMONYMS | DIRECTIONS


@cache
def adjectives() -> frozenset[str]:
    """Words that are adjectives, whatever else they are."""
    from secondsource.models.parser import known_words

    return known_words("adj")


@lru_cache(maxsize=100_000)
def has(word: str) -> bool:
    """Whether English has a word in this or another form."""
    word = CONTRACTED.sub("", word.casefold().replace("’", "'"))
    words = _words()
    if word in words:
        return True
    stems = [word[: -len(end)] + more for end, more in ENDINGS if word.endswith(end) and len(word) - len(end) > 1]
    # "stopped", "bigger": the last letter twice
    stems += [
        stem[:-1]
        for stem in stems
        if len(stem) > 3 and stem[-1] == stem[-2] and not word.endswith((stem[-1] + "s", stem[-1] + "es"))
    ]
    if any(stem in words for stem in stems):
        return True
    return any(
        word.startswith(p) and len(word) > len(p) + 3 and (word[len(p) :] in words or any(s[len(p) :] in words for s in stems))
        for p in PREFIXES
    )


@lru_cache(maxsize=100_000)
def foreign(word: str) -> bool:
    """Whether a capitalised word can be nothing but a name: at least three letters of which English makes no word.

    A joined word is one where a part of it is.
    """
    if not word[:1].isupper() or any(c.isdigit() for c in word):
        return False
    parts = [p for p in re.split(r"[-–]", word) if p]
    whole = LETTERS.fullmatch
    if len(parts) > 1:
        return all(whole(p) for p in parts) and any(len(p) > 2 and p[0].isupper() and not has(p) for p in parts)
    return len(word) > 2 and bool(whole(word)) and not (word.rstrip("s").isupper() and len(word) < 7) and not has(word)

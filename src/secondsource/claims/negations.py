"""Negations: whether a clause says that something is not so, and whether its words reject what others say.

A negation counts where it governs the clause: not in a clause beside or below it, nor inside a slogan that it only quotes. Who denies something says
that it is not so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from secondsource.claims.lexicon import ANAPHORS, COOKED, ECHOES, REJECTIONS

if TYPE_CHECKING:
    from spacy.tokens import Token

SHORT = 12
"""Words of a clause in which a word of rejection must mean the clause."""

NEGATIONS = {"no", "not", "n't", "n’t", "never", "none", "nobody", "nothing", "neither", "nor", "nowhere", "hardly", "without"}
_SUBORDINATE = {"relcl", "advcl", "acl", "ccomp", "pcomp", "csubj"}
_ASIDE = {"if", "unless", "though", "although", "because", "while", "whereas", "until", "since"}


_IDLE = {"doubt", "matter", "less", "fewer", "sooner", "secret", "denying", "mistake"}
"""After "no": what is said all the same ("no doubt", "no fewer than")."""
_ALL_THE_SAME = {"question": {"that", "about", "but", "of"}, "choice": {"but"}, "option": {"but"}, "alternative": {"but"}}
_NOR_ALONE = {"only", "first", "last", "sole"}
"""Who is not the only one to do something does it."""
_OUGHT = {"should", "ought", "need"}
_OPENING, _CLOSING = {"“", "‘", "«", '"', "'", "``"}, {"”", "’", "»", '"', "'", "''"}


def negated(tokens: list[tuple[Token, int]], inside: set[int], head: Token) -> tuple[bool, bool]:
    """Whether the top clause is negative; and whether it is so only in setting a ceiling ("nobody gets more than 50")."""
    count = 0
    more = any(
        t.lower_ == "more"
        and n + 1 < len(tokens)
        and tokens[n + 1][0].lower_ == "than"
        and any(u.like_num for u, _ in tokens[n + 2 : n + 4])
        for n, (t, _) in enumerate(tokens)
    )
    printed: set[int] | None = None
    for n, (token, _) in enumerate(tokens):
        if token.lower_ == "yet" and n + 1 < len(tokens) and tokens[n + 1][0].lower_ == "to" and _governs(token, head, inside):
            count += 1
        if token.lower_ not in NEGATIONS or token.lower_ == "without":
            continue
        if token.lower_ == "no" and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "longer":
            count += 1
            continue
        if token.dep_ == "intj" or (token.lower_ == "no" and _idle(token)) or _regrets(token):
            continue
        if token.lower_ == "not" and (
            (token.i and token.nbor(-1).lower_ == "if")
            or (token.i + 1 < len(token.doc) and token.nbor(1).lower_ in {"only", "just", "least"})
        ):
            continue
        if token.i + 2 < len(token.doc) and token.nbor(1).lower_ == "the" and token.nbor(2).lower_ in _NOR_ALONE:
            continue
        if _sets_against(token):
            continue
        printed = quoted(tokens) if printed is None else printed
        if token.i in printed and token.head.i in printed and head.i not in printed and token.head.pos_ in {"VERB", "AUX"}:
            continue
        count += _governs(token, head, inside)
    if not count:
        return False, False
    return (False, True) if more else (True, False)


def _governs(token: Token, head: Token, inside: set[int]) -> bool:
    """Whether a negation is the clause's own: not one of a clause below it, or joined to it ("plans to close it but does not say when")."""
    at, steps = token, 0
    while at.i != head.i and at.head.i != at.i and at.head.i in inside and steps < 6:
        if (
            at.dep_ in _SUBORDINATE - {"ccomp"}
            or (at.dep_ == "conj" and any(c.dep_ in {"aux", "auxpass", "nsubj", "nsubjpass"} for c in at.children))
            or any(c.dep_ == "mark" and c.lower_ in _ASIDE for c in at.children)
        ):
            return False
        at, steps = at.head, steps + 1
    return True


def _idle(no: Token) -> bool:
    """Whether a "no" denies nothing of the clause: "No, it will", "no doubt", "no choice but", "with no delay", "houses with no stairs"."""
    if no.i + 1 < len(no.doc):
        after = no.nbor(1).lower_
        if after in _IDLE or after == "," or (no.i + 2 < len(no.doc) and no.nbor(2).lower_ in _ALL_THE_SAME.get(after, ())):
            return True
    noun = no.head
    if noun.dep_ != "pobj":
        return False
    return noun.head.lower_ == "with" or noun.head.head.pos_ in {"NOUN", "PROPN"}


def _regrets(token: Token) -> bool:
    """Whether a "not" takes for granted what it bemoans: "should not have left", "did not have to die"."""
    verb = token.head
    if verb.pos_ not in {"VERB", "AUX"}:
        return False
    helping = {c.lemma_.lower() for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    if verb.tag_ == "VBN" and "have" in helping and helping & _OUGHT:
        return True
    return verb.lemma_ == "have" and any(
        c.dep_ == "xcomp" and any(g.lower_ == "to" and g.dep_ == "aux" for g in c.children) for c in verb.children
    )


def quoted(tokens: list[tuple[Token, int]]) -> set[int]:
    """The tokens that stand in quotation marks inside a clause, if that is not all of it."""
    found: set[int] = set()
    opened: int | None = None
    for n, (token, _) in enumerate(tokens):
        if opened is not None and token.text in _CLOSING:
            found.update(t.i for t, _ in tokens[opened + 1 : n])
            opened = None
        elif opened is None and token.text in _OPENING and n > 0:
            opened = n
    return found


def slogans(tokens: list[tuple[Token, int]]) -> set[int]:
    """The tokens of what is quoted as the name of the noun behind it: "the 'stay calm and don't run' sign"."""
    printed = quoted(tokens)
    found: set[int] = set()
    run: list[int] = []
    for token, _ in tokens:
        if token.i in printed:
            run.append(token.i)
        elif run and token.text not in _CLOSING:
            if token.pos_ == "NOUN":
                found.update(run)
            run = []
    return found


_DENY = {"deny", "refute", "dispute", "rebut", "debunk", "disprove", "contradict"}
_DENY_REPORTS = {"reject", "dismiss", "contest", "challenge", "discount"}
_REPORTS = ECHOES | {
    "plan",
    "link",
    "involvement",
    "wrongdoing",
    "role",
    "existence",
    "tie",
    "connection",
    "knowledge",
    "responsibility",
    "prospect",
}
"""What somebody denies when he denies it, and does not merely withhold it: "denied the link", and not "denied entry"."""


def denies(head: Token, inside: set[int]) -> Token | None:
    """What a verb of denying denies: its clause, or the noun for what others say; None if the verb is no such.

    "The ferryman denies selling the ship" says that he did not sell it, "doubts that it sank" that it did not.
    """
    verb = head.lemma_.lower()
    if head.pos_ != "VERB" or verb not in _DENY | _DENY_REPORTS | {"doubt"}:
        return None
    below = [c for c in head.children if c.i in inside]
    clause = next((c for c in below if c.dep_ in {"ccomp", "xcomp"} and c.pos_ in {"VERB", "AUX"} and c.i > head.i), None)
    if clause is not None and verb in _DENY | {"doubt"}:
        return clause
    noun = next((c for c in below if c.dep_ in {"dobj", "nsubjpass"} and c.lemma_.lower() in _REPORTS), None)
    if noun is None or verb == "doubt" or (verb in _DENY_REPORTS and noun.lemma_.lower() not in ECHOES):
        return None
    return next(
        (c for c in noun.children if c.dep_ in {"acl", "relcl", "ccomp"} and c.i in inside and c.pos_ in {"VERB", "AUX"}), head
    )


_WITHHOLD = {"refuse", "decline", "fail", "neglect", "omit", "forget"}
_WITHHOLD_WITH = {("stop", "short"), ("fall", "short"), ("abstain", "from"), ("refrain", "from"), ("rule", "out")}


def withholds(head: Token, inside: set[int]) -> bool:
    """Whether somebody does not do what hangs on the verb: "refused to sign", "stopped short of naming him"."""
    verb = head.lemma_.lower()
    below = [c for c in head.children if c.i in inside]
    if verb in _WITHHOLD:
        return any(c.dep_ == "xcomp" for c in below)
    return any((verb, c.lower_) in _WITHHOLD_WITH for c in below)


def _sets_against(token: Token) -> bool:
    """Whether a "not" only sets something against what is said: "it was 14, not 12", "on Friday and not before noon"."""
    if token.lower_ != "not" or token.i == 0 or token.i + 1 >= len(token.doc):
        return False
    return token.nbor(-1).lower_ in {",", "and", "but"} and token.nbor(1).pos_ not in {"VERB", "AUX", "PUNCT", "SPACE"}


_MORE_REJECTIONS = (
    "off base", "off-base", "without merit", "meritless", "not the case", "unsubstantiated", "far from the truth", "not accurate",
    "not correct", "no basis", "at odds with the facts",
)  # fmt: skip
_ALL_REJECTIONS = (*REJECTIONS, *_MORE_REJECTIONS)
_QUALIFIES = re.compile(
    r"\b(?:false|wrong|untrue|fake|bogus|absurd|ridiculous|inaccurate|incorrect|mistaken|misleading|exaggerated|invented|fabricated|rejected)"
    r"(?= (?!and\b|or\b|but\b|from\b|in every|at best|as\b|on\b|about\b|because\b|by\b|to (?:say|claim|suggest|think|believe|allege|report)\b)\w)",
    re.IGNORECASE,
)
"""Such a word before a noun, or before what it is wrong to do, says something of that: "a false prophet", "wrong to build it"."""


_NOT_FALSE = re.compile(
    r"(?:\b(?:not|never|no|hardly)|n['’]t) (?:(?:an?|the|some|just|simply|entirely|all|mere|at all) ){0,2}"
    r"(?:fiction|nonsense|rubbish|false|untrue|baseless|unfounded|groundless|fabricat\w{1,4}|inventi?on|invented|made[- ]up|lies?|hoax|fake|bogus|myth)\b",
    re.IGNORECASE,
)


def affirms(text: str) -> bool:
    """Whether the words deny that something is false.

    >>> affirms("her story is not a hoax"), affirms("the story is not true")
    (True, False)
    """
    return bool(_NOT_FALSE.search(text))


_COOKED = re.compile(rf"\b(?:is|are|was|were|been|being)\s(?:\w{{2,12}}\s)?\W{{0,2}}{COOKED}\b")
"""What is said of a story that somebody made."""


def rejects(text: str, subject: str | None, terms: set[str]) -> bool:
    """Whether the words reject what others say: "the claim was invented", "it is a fairy tale"."""
    lower = _QUALIFIES.sub("", text.lower())
    if subject in ANAPHORS and _COOKED.search(lower):
        return True
    if not any(fragment in lower for fragment in _ALL_REJECTIONS) or affirms(lower):
        return False
    if subject in ANAPHORS or subject in {"it", "that", "this", "they"}:
        return True
    # "the reports a fairy tale", "their estimate far too high": without a verb of its own, or short.
    return (subject is None or len(lower.split()) <= SHORT) and (bool(terms & ECHOES) or "estimate" in terms)

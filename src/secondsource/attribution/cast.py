"""The cast of an article: everybody whom it names, those who have spoken so far, and whom the words of a description fit."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from secondsource.attribution import cues
from secondsource.attribution.drafts import Ground
from secondsource.model import Article, Mention, Referent

DETERMINERS = cues.words("the this that these those its his her their our my your a an some any several many few both each every another "
                        "other one")  # fmt: skip

DEFINITE = cues.words("the this that these those")

GENERIC_PERSON = cues.words("person people source man woman official individual other insider somebody someone one")

GENERIC_COMPANY = cues.words(
    "company firm group business maker carrier manufacturer giant startup retailer operator supplier producer"
)

OUTLET_NOUN = cues.words(
    "paper newspaper magazine channel station agency broadcaster website site outlet programme program podcast news"
)

OUTLET_WORD = re.compile(
    r"\b(?:News|Times|Post|Daily|Herald|Tribune|Journal|Gazette|Chronicle|Mail|Telegraph|Star|Mirror|Express|Radio|TV|Television|Broadcasting"
    r"|Reuters|AP|AFP|Bloomberg|BBC|CNN|NBC|CBS|ABC|Fox|Press|Wire|wire|Observer|Standard|Echo|Courier|Guardian|Record|Review|Weekly|Magazine"
    r"|Globe|Sun|Argus|Sentinel|Dispatch|Register|Examiner|Bulletin|Ledger|Inquirer|Independent|Today|Monitor|Media|Online)\b|[a-z]line\b"
)

SYNONYMS = {
    "lender": "bank", "bank": "lender", "airline": "carrier", "carrier": "airline", "retailer": "chain", "paper": "newspaper", "newspaper": "paper",
    "firm": "company", "company": "firm", "ministry": "department", "department": "ministry", "regulator": "authority", "union": "federation",
    "watchdog": "regulator", "chief": "head", "head": "chief", "boss": "chief", "chairman": "chair", "chairwoman": "chair", "spokesman":
    "spokesperson", "spokeswoman": "spokesperson", "leader": "head", "premier": "minister", "force": "police", "school": "college",
}  # fmt: skip

NEAR = 60
"""How many mentions or voices back anything is looked for."""


@dataclass
class Voice:
    """Somebody who spoke: a Referent, or an anonymous source as described, or nobody that could be told."""

    referent: str | None = None
    name: str | None = None
    anonymous: bool = False
    description: str | None = None
    head: str = ""
    kind: Literal["PER", "BODY", "DOC", ""] = ""
    plural: bool = False
    gender: str | None = None
    at: int = 0
    paragraph: int = 0
    others: tuple[str, ...] = ()
    words: str = ""


@dataclass
class Cast:
    """Everybody whom an article names, and those who have spoken so far."""

    article: Article
    grounds: Sequence[Ground]
    mentions: Sequence[Mention]
    referents: dict[str, Referent]
    spoken: list[Voice] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.mentions = sorted(self.mentions, key=lambda m: (m.start, -m.end))
        self._starts = [m.start for m in self.mentions]
        self._paragraph_starts = [g.start for g in self.grounds]
        self.names: dict[str, str] = {}
        for referent in sorted(self.referents.values(), key=lambda r: (r.first, r.id)):
            for alias in (referent.name, *referent.aliases):
                self.names.setdefault(plain_name(alias), referent.id)
        self.weight = Counter(m.referent for m in self.mentions)
        self.places: dict[str, list[int]] = defaultdict(list)
        for mention in self.mentions:
            self.places[mention.referent].append(mention.start)
        self.roles: dict[str, list[str]] = {r.id: list(r.roles) for r in self.referents.values()}
        for mention in self.mentions:
            if mention.kind == "PER" and mention.referent in self.roles and mention.form != "description":
                self.roles[mention.referent] += _roles_beside(self.article.text, mention)
        self.outlets = [m for m in self.mentions if m.kind == "ORG" and OUTLET_WORD.search(m.text)]

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """The mentions that lie between two offsets of the article."""
        n = bisect_right(self._starts, start - 1)
        found = []
        while n < len(self.mentions) and self.mentions[n].start < end:
            if self.mentions[n].end <= end:
                found.append(self.mentions[n])
            n += 1
        return found

    def mentions_before(self, at: int, count: int) -> list[Mention]:
        """The last mentions that begin before an offset, at most so many."""
        n = bisect_left(self._starts, at)
        return list(self.mentions[max(0, n - count) : n])

    def mention_over(self, at: int) -> Mention | None:
        """The longest mention around an offset."""
        n = bisect_right(self._starts, at)
        for mention in reversed(self.mentions[max(0, n - 6) : n]):
            if mention.start <= at < mention.end:
                return mention
        return None

    def paragraph_of(self, at: int) -> int:
        return max(0, bisect_right(self._paragraph_starts, at) - 1)

    def voice_of(self, referent: str, at: int, words: str = "") -> Voice:
        """A named voice."""
        known = self.referents.get(referent)
        if known is None:
            return Voice(at=at, words=words)
        kind: Literal["PER", "BODY"] = "PER" if known.kind == "PER" else "BODY"
        return Voice(known.id, known.name, kind=kind, plural=known.kind == "GROUP", gender=known.gender, at=at,
                     paragraph=self.paragraph_of(at), words=words)  # fmt: skip


AFTER_NAME = re.compile(
    r"\s?,\s(?:(?:who|which)\s(?:is|was|has been|runs|heads|leads|owns|chairs)\s)?(?P<role>[^,.;:“”\"\n()]{3,90})"
)

BEFORE_NAME = re.compile(
    r"(?:^|[\n.,;:“”\"]\s?|\b(?:and|but|by|with|to|of|that|said|says)\s)(?P<role>(?:[Tt]he |[Aa]n? |[Ii]ts |[Hh]is |[Hh]er )?[^,.;:“”\"\n()]{3,70}?),?\s$"
)


def _roles_beside(text: str, mention: Mention) -> list[str]:
    """What an apposition or a title beside a name says of the person, if it holds a noun of persons."""
    found = []
    after = AFTER_NAME.match(text, mention.end, mention.end + 130)
    if after:
        found.append(after["role"])
    before = BEFORE_NAME.search(text[max(0, mention.start - 90) : mention.start])
    if before:
        found.append(before["role"])
    return [role for role in found if content_words(role) & cues.PERSON][:2]


def plain_name(name: str) -> str:
    return re.sub(
        r"^(?:the|an?)\s+", "", re.sub(r"[’']s?$", "", name.strip().replace("’", "'")), flags=re.IGNORECASE
    ).casefold()


def content_words(text: str) -> set[str]:
    return {
        w
        for w in re.findall(r"[\w-]+", text.lower())
        if w not in DETERMINERS and w not in ("of", "s", "and", "for", "in", "at", "to", "who", "which")
    }


def core_of(words: str) -> str:
    """A description without what follows a preposition or relative clause."""
    return re.split(r"\s(?:who|which|that|of|at|in|for|with|from|on|by|to)\s|,", words, maxsplit=1)[0]


def without_determiner(words: str) -> str:
    return re.sub(r"^(?:the|an?|this|that|these|those)\s+", "", words, flags=re.IGNORECASE)


def bare_name(words: str) -> str:
    """A name as the source is called: no article, no possessive."""
    return re.sub(r"[’']s?$", "", without_determiner(words))


def is_person_noun(lemma: str) -> bool:
    return lemma in ("people", "police officer", "staff", "youngster") or (
        lemma.endswith(("man", "men", "woman", "women", "person", "ologist", "crat", "keeper", "maker")) and lemma != "carmaker"
    )


def contradicts(cast: Cast, referent: str, lemma: str) -> bool:
    """Whether the person is described by other nouns of persons, none of them this one."""
    nouns = set().union(*(content_words(role) for role in cast.roles.get(referent, []))) & cues.PERSON
    return bool(nouns) and lemma not in GENERIC_PERSON and not ({lemma, SYNONYMS.get(lemma, lemma)} & nouns)


def best_referent(cast: Cast, lemma: str, words: str, at: int, *, persons: bool) -> str | None:
    """The Referent whose names and roles hold the words of a description."""
    wanted = content_words(core_of(words))
    mates = {lemma, SYNONYMS.get(lemma, lemma)}
    best: tuple[float, int, str] | None = None
    for referent in sorted(cast.referents.values(), key=lambda r: (r.first, r.id)):
        if (referent.kind == "PER") != persons or (not persons and referent.kind not in ("ORG", "GROUP")):
            continue
        roles = [content_words(role) for role in cast.roles.get(referent.id, referent.roles)]
        names = [content_words(name) for name in (referent.name, *referent.aliases)]
        have: set[str] = set().union(*roles) if persons else set().union(*roles, *names)
        generic = (
            not persons
            and lemma in GENERIC_COMPANY
            and not OUTLET_WORD.search(referent.name)
            and plain_name(referent.name) != plain_name(cast.article.outlet or "")
        )
        if not (mates & have) and not generic:
            continue
        more = wanted - mates
        hit = len(more & have)
        if persons and more and not hit and not any(r & mates for r in roles):
            continue
        if not persons and more and not more <= (have | {"own"}) and (hit == 0 or generic):
            continue
        places = cast.places[referent.id]
        before = places[: bisect_left(places, at)]
        score = 2.0 * hit + (1.5 if before else 0) + min(1.0, cast.weight[referent.id] / 8)
        spoke = any(v.referent == referent.id for v in cast.spoken[-NEAR:])
        if generic and not (mates & have):
            score -= 1.0
            score += min(1.5, cast.weight[referent.id] / 4)
        if spoke:
            score += 0.4
        if before:
            score += max(0.0, 1.0 - (at - before[-1]) / 1500)
        if best is None or score > best[0]:
            best = (score, -referent.first, referent.id)
    return best[2] if best is not None else None


def is_subject(ground: Ground, mention: Mention) -> bool:
    inside = ground.tokens(mention.start - ground.start, mention.end - ground.start)
    token = inside[-1] if len(inside) else None
    while token is not None and token.dep_ in ("compound", "flat", "appos", "amod") and token.head != token:
        token = token.head
    return token is not None and token.dep_ in ("nsubj", "nsubjpass")


def sentences_between(ground: Ground, start: int, end: int) -> int:
    first = bisect_right(ground.sentence_starts, start - ground.start) if start >= ground.start else 0
    return max(0, bisect_left(ground.sentence_starts, end - ground.start) - first)


def outlet_before(cast: Cast, at: int, but: str | None = None) -> str | None:
    """The outlet that the text last named: what "the paper" means. A page calls itself otherwise."""
    own = plain_name(but) if but else ""
    named = [m for m in cast.outlets if m.start < at]
    others = [m for m in named if not own or plain_name(m.text) not in own]
    return (others or named)[-1].referent if named else None

"""Candidates: where a text may name somebody or something, with the votes of its place on what that is.

Each place of a name votes by its neighbours: a title, a post in apposition, an age, a verb of saying, "in" before it, "shares" after it, and
spaCy's small recogniser. What the votes come to is decided in kinds.py.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from secondsource.analysis import Paragraph
from secondsource.entities.gazetteer import look_up
from secondsource.entities.lexicon import (
    COMPANY_ENDINGS,
    DEMONYMS,
    FEMALE_TITLES,
    GIVEN,
    HONORIFICS,
    INSTITUTION_HEADS,
    JOURNEYS,
    LEARNT,
    MALE_TITLES,
    ORG_FOLLOWERS,
    ORG_HEADS,
    ORG_INTROS,
    PEOPLE_WORDS,
    PERSON_NOUNS,
    PERSON_VERBS,
    PLACE_FOLLOWERS,
    PLACE_HEADS,
    PLACE_INTROS,
    PLACE_SIDES,
    REGIONS,
    ROLE_NOUNS,
    SPEECH_VERBS,
    TITLE_MODIFIERS,
    TOPICS,
    wordset,
)
from secondsource.entities.runs import Word, cut, is_rank, runs
from secondsource.entities.vocabulary import foreign
from secondsource.model import EntityKind

LABELS: dict[str, EntityKind] = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
DATELINE = re.compile(
    r"\s*(?P<place>[^\W\d_][\w.'’\-]*(?: [^\W\d_][\w.'’\-]*){0,3})(?:, [^\W\d_][\w.'’\- ]{1,30}?){0,2}(?:,? \d{1,2}(?: [A-Z][a-z]{2,8}\.?)?)?"
    r"\s{0,2}(?:\((?P<agency>[^()\n]{2,40})\)\s{0,2}(?P<dash>[-–—:])|(?P<bare>[–—:]|--?(?=\s)))"
)
"""The head of a story: "ORVIK, May 2 (Tidewire) -", "Orvik:", "ORVIK, Norland –"."""

ACRONYM = re.compile(r" \(([A-Z](?:\.?[A-Za-z]){1,7}\.?)\)")
HELD = re.compile(r"-(?:held|controlled|occupied|ruled|besieged) ")
PREPOSITIONS = frozenset(("of", "in", "at", "near", "from", "to", "for", "on", "around", "outside", "inside", "across"))
JOINERS = frozenset(("of", "the", "for", "and", "in", "on", "de", "la", "du", "des", "del"))
DISTANCE = re.compile(r"(?:some |about |around |nearly )?\d[\d,.]{0,7} ?(?:km|kilomet|miles|mile|metres|meters)")
"""Where a place lies: "Orvik, 40 km north of the capital"."""


@dataclass
class Candidate:
    """A stretch of an article that may be a name."""

    start: int
    end: int
    text: str
    paragraph: int
    words: tuple[Word, ...]
    opens: bool
    form: str = "name"
    honorific: str | None = None
    title: str | None = None
    title_start: int | None = None
    votes: dict[EntityKind, float] = field(default_factory=dict)
    label: str = ""
    kind: EntityKind | None = None
    the: bool = False
    located: float = 0.0
    noun: str = ""
    titled: bool = False
    region: str | None = None
    personal: bool = False
    crowded: bool = False

    def vote(self, kind: EntityKind, weight: float) -> None:
        self.votes[kind] = self.votes.get(kind, 0.0) + weight


STATES = wordset(
    "is was has had will would does did isn't wasn't hasn't hadn't won't wouldn't doesn't didn't can could can't couldn't may might must should "
    "himself herself too also never still now"
)
"""Words that follow the subject of a sentence."""
WHERE = wordset("over at near above outside off through around along towards toward across into")
"""Prepositions that a place follows sooner than a person."""
HYPHENED_PLACES = wordset(
    "port saint sainte st haute haut nouvelle nova new old upper lower bad mont ville villa north south east west san santa"
)
"""With these open the names of places that are written with hyphens."""
BODY_POSTS = wordset(
    "chief president director chairman chairwoman chair ceo spokesman spokeswoman spokesperson minister ambassador envoy manager counsel department "
    "headquarters office staff embassy army navy shares customers founder co-founder owner engineers"
)
"""After "X's" they say that X is a body or a country."""
NEXT_PRONOUN = re.compile(r"\b(?:(?P<body>its)|(?:he|she|his|her|him|himself|herself))\b")
"""The next pronoun after a strange word says what it may be."""
OUTLET_INTROS = frozenset(
    (
        "website",
        "site",
        "newspaper",
        "tabloid",
        "daily",
        "magazine",
        "broadcaster",
        "newswire",
        "blog",
        "airline",
        "retailer",
        "carmaker",
    )
)
"""Of the nouns before a body's name, those that nobody's name follows; that the body reports something makes no person of it."""


def plain(name: str) -> str:
    """A name without its article and with straight apostrophes, lower-cased: what one article spells alike.

    >>> plain("The Bakers’ Union")
    "bakers' union"
    """
    name = " ".join(name.replace("’", "'").replace("‘", "'").split())
    if name[:4].casefold() == "the ":
        name = name[4:]
    return name.casefold()


def find_candidates(paragraphs: Sequence[Paragraph], read: Sequence[Sequence[Word]]) -> list[Candidate]:
    """Every stretch of the article that may be a name, with the votes of its place. ``read``: the words of each paragraph."""
    found: list[Candidate] = []
    for number, (paragraph, words) in enumerate(zip(paragraphs, read, strict=True)):
        text = paragraph.text
        place = {id(word): n for n, word in enumerate(words)}
        shouted = sum(w.text.isupper() and len(w.text) > 1 for w in words) > 0.6 * max(4, len(words))
        for run in runs(words, text):
            for name, title in (after_post(*parts, words, place) for parts in cut(run, text)):
                if not name or (shouted and not look_up(text[name[0].start : name[-1].end])):
                    continue
                candidate = Candidate(paragraph.start + name[0].start, paragraph.start + name[-1].end, text[name[0].start : name[-1].end],
                                      number, tuple(name), name[0].opens and not title)  # fmt: skip
                if title:
                    candidate.title = text[title[0].start : title[-1].end]
                    candidate.title_start = paragraph.start + title[0].start
                    if title[-1].lower in HONORIFICS:
                        candidate.honorific = title[-1].text
                look_around(candidate, words, place[id(name[0])], place[id(name[-1])], text)
                found.append(candidate)
    found = spelt_out(unglue(found, paragraphs), paragraphs, read)
    for number, paragraph in enumerate(paragraphs[:3]):
        datelined(paragraph, found, number)
    return found


def after_post(
    name: list[Word], title: list[Word], words: Sequence[Word], place: dict[int, int]
) -> tuple[list[Word], list[Word]]:
    """Cut what belongs to the post before it: "Minister of Energy Ada Lund" names Ada Lund."""
    if title or len(name) < 2:
        return name, title
    at = place[id(name[0])]
    if at > 1 and words[at - 1].lower == "of" and (is_rank(words[at - 2].lower) or words[at - 2].lower in ROLE_NOUNS):
        n = 0
        while n < len(name) - 1 and (name[n].lower in TOPICS or name[n].lower in ("affairs", "and", "state", "for", "the")):
            n += 1
        if n:
            return name[n:], list(words[at - 2 : place[id(name[n])]])
    return name, title


def unglue(found: Sequence[Candidate], paragraphs: Sequence[Paragraph]) -> list[Candidate]:
    """Cut a name that stands alone elsewhere in the article off the end of a longer run: "Harrow Ada Lund"."""
    known = {plain(c.text) for c in found if len(c.words) in (2, 3) and (c.title or c.label == "PERSON")}
    # bodies and places that the article names by themselves: "Harrow Bank", "Harrow's", "in Harrow"
    brands = {
        c.words[0].lower
        for c in found
        if len(c.text) > 2
        and not c.title
        and c.words[0].lower not in GIVEN
        and (
            (len(c.words) == 1 and max(c.votes.get("ORG", 0.0), c.votes.get("LOC", 0.0)) > c.votes.get("PER", 0.0))
            or (len(c.words) > 1 and c.words[-1].lower in ORG_HEADS)
        )
    }
    surnames = {c.words[-1].lower for c in found if c.title and len(c.words) < 3}
    parts: list[Candidate] = []
    for c in found:
        words = c.words
        size = 0
        if not c.title and len(words) > 2 and words[-1].lower not in ORG_HEADS and not any(w.text.islower() for w in words):
            text = paragraphs[c.paragraph].text
            size = next((k for k in (2, 3) if len(words) > k and plain(text[words[-k].start : words[-1].end]) in known), 0)
            if not size and c.crowded:
                size = 2
            if not size and len(words) == 3 and nobody(words[0]) and words[-1].text[0].isupper():
                branded = words[0].lower in brands and (c.votes.get("PER", 0.0) >= 1.2 or words[-1].lower in surnames)
                size = 2 if branded or (words[-1].lower in surnames and words[0].lower in brands) else 0
        if not size:
            parts.append(c)
            continue
        text, base = paragraphs[c.paragraph].text, paragraphs[c.paragraph].start
        front, back = c.words[:-size], c.words[-size:]
        for words in (front, back):
            if words is front and words[0].opens and len(words) == 1 and words[0].token.pos_ != "PROPN":
                continue
            part = Candidate(
                base + words[0].start,
                base + words[-1].end,
                text[words[0].start : words[-1].end],
                c.paragraph,
                tuple(words),
                words[0].opens,
            )
            part.label = words[-1].token.ent_type_
            part.votes = dict(c.votes) if words is back else {}
            if words is back:
                part.vote("PER", 1.0)
            parts.append(part)
    return parts


def nobody(word: Word) -> bool:
    """Whether a word is no given name, as far as lists know."""
    return word.lower not in GIVEN and not word.possessive and len(word.text) > 2


def spelt_out(found: Sequence[Candidate], paragraphs: Sequence[Paragraph], read: Sequence[Sequence[Word]]) -> list[Candidate]:
    """Names that the acronym in brackets behind them spells out, however long: "State of Orvik and the Marsh (SOM)"."""
    kept = list(found)
    for number, (paragraph, words) in enumerate(zip(paragraphs, read, strict=True)):
        text = paragraph.text
        if "(" not in text:
            continue
        ends = {word.end: n for n, word in enumerate(words)}
        for match in ACRONYM.finditer(text):
            last = ends.get(match.start())
            if last is None:
                continue
            first = expansion(words, last, match.group(1).replace(".", "").casefold(), text)
            if first is None:
                continue
            start, end = paragraph.start + words[first].start, paragraph.start + words[last].end
            if any(c.start <= start and c.end == end for c in kept):
                continue
            name = tuple(words[first : last + 1])
            inside = [c for c in kept if c.start < end and start < c.end]
            if any(c.title and c.title_start is not None and c.title_start < start < c.start for c in inside):
                continue
            kept = [c for c in kept if c not in inside]
            whole = Candidate(start, end, text[name[0].start : name[-1].end], number, name, name[0].opens)
            whole.vote("ORG", 2.5)
            kept.append(whole)
    return sorted(kept, key=lambda c: (c.start, c.end))


def expansion(words: Sequence[Word], last: int, letters: str, text: str) -> int | None:
    """The first of the words up to ``last`` whose heads are ``letters``, small words aside; None if none is."""
    at, spelt = last, ""
    while at >= 0 and last - at < 2 * len(letters) + 2:
        word = words[at]
        if at < last and text[word.end : words[at + 1].start] not in (" ", "'s ", "’s ", "-"):
            return None
        if word.capital:
            spelt = word.lower[0] + spelt
            if spelt == letters:
                return at if last > at else None
            if len(spelt) >= len(letters):
                return None
        elif word.lower not in JOINERS:
            return None
        at -= 1
    return None


def datelined(paragraph: Paragraph, found: Sequence[Candidate], number: int) -> bool:
    """Vote for the place and the agency of a dateline at the head of a paragraph; whether there is one."""
    text = paragraph.text
    match = DATELINE.match(text[:140])
    if not match:
        return False
    place, agency = match.group("place"), match.group("agency")
    if (
        not agency
        and not (place.isupper() and len(place) > 2)
        and not (
            number == 0
            and match.group("bare") == ":"
            and len(place.split()) < 3
            and look_up(place)
            and not match.group().count(",")
        )
    ):
        return False
    for candidate in found:
        if candidate.paragraph != number:
            continue
        start, end = candidate.start - paragraph.start, candidate.end - paragraph.start
        if start < match.end("place") and end <= match.end():
            candidate.vote("LOC", 4.0)
            candidate.located += 1
        elif agency and match.start("agency") <= start and end <= match.end("agency"):
            candidate.vote("ORG", 4.0)
        elif start < match.end():
            candidate.vote("LOC", 1.5)
    return True


HEADS_OF_FIRMS = frozenset(
    (
        "boss",
        "bosses",
        "chief",
        "head",
        "owner",
        "owners",
        "chairman",
        "chairwoman",
        "director",
        "directors",
        "founder",
        "ceo",
        "executive",
    )
)
ECHO = re.compile(
    r"\s(?:(?:reporters|journalists|lawmakers|parliament|the\s(?:court|council|paper|committee|inquiry))\s)?(?:that\s)?(?P<who>he|she|his|her|it|its)\s"
)
"""Behind a verb of saying, the pronoun by which somebody speaks of himself."""


def look_around(candidate: Candidate, words: Sequence[Word], first: int, last: int, text: str) -> None:
    """Add the votes of what stands before and after a name."""
    name = candidate.words
    start = name[0].start
    before = words[first - 1] if first and not candidate.title else None
    after = words[last + 1] if last + 1 < len(words) else None
    left = text[before.end : start] if before else ""
    right = text[name[-1].end : after.start] if after else ""
    size = len(name)
    candidate.the = bool(before and before.lower == "the" and left == " ") or (
        bool(first) and not candidate.title and words[first - 1].lower == "the"
    )
    strange = size == 1 and lone(candidate)
    labels = [w.token.ent_type_ for w in name]
    label = max(sorted(set(labels)), key=labels.count)
    candidate.label = label
    if label in LABELS:
        weight = {"PERSON": 1.3, "ORG": 0.8, "GPE": 1.2}.get(label, 0.7)
        if strange and label == "GPE":
            weight = 0.8  # the recogniser takes every second surname that it never saw for a town
        candidate.vote(LABELS[label], weight if size > 1 or label == "GPE" else 0.45 if label == "PERSON" else 0.5)
    elif label == "NORP" and size == 1:
        candidate.vote("GROUP", 0.3)
    governed = before is not None and left == " " and before.lower in PREPOSITIONS
    if candidate.title:
        candidate.vote("PER", 4.0 if size < 5 else 1.0)
        candidate.personal = True
    if governed and before is not None and before.opens and after is not None and right == " " and after.lower in SPEECH_VERBS:
        candidate.crowded = True  # "At Northpower Hanna Gruber told us": one of them speaks
    if (before is not None and left == " ") or (before is not None and left == ", " and before.lower in ROLE_NOUNS):
        if before.lower in ROLE_NOUNS and not before.possessive and not before.opens | (left == ", " and size == 1):
            candidate.vote("PER", 3.0 if left == " " else 1.5)
            candidate.personal = True
        elif before.lower in ORG_INTROS:
            candidate.vote("ORG", 3.3 if before.lower in OUTLET_INTROS else 2.5)
            candidate.noun = before.lower
        elif before.lower in PLACE_INTROS:
            candidate.vote("LOC", 2.0)
        elif before.lower == "of" and first > 1 and words[first - 2].lower in PLACE_INTROS:
            candidate.vote("LOC", 2.5)
        elif first > 1 and (
            (
                before.lower == "of"
                and words[first - 2].lower in PLACE_SIDES
                and (not words[first - 2].capital or words[first - 2].opens)
            )
            or (before.lower in ("in", "to", "at", "into", "from") and words[first - 2].lower in JOURNEYS)
        ):
            candidate.vote("LOC", 1.8)
            candidate.located += 1
        elif before.lower in ("in", "near", "across", "throughout", "outside", "around"):
            if not (after is not None and right == " " and after.text[0].islower() and after.token.pos_ == "NOUN"):
                candidate.vote("LOC", 1.8 if before.lower == "in" else 1.1)
                candidate.located += 1
        elif before.lower == "to" and first > 1 and words[first - 2].lower == "according":
            candidate.vote("PER", 0.6 if size > 1 or strange else 0.2)
            candidate.vote("ORG", 0.4)
        elif before.lower in ("from", "to", "into", "over", "between"):
            candidate.vote("LOC", 0.4)
        elif before.lower in ("told", "tells") or (
            before.lower == "to" and first > 1 and words[first - 2].lower in ("spoke", "spoken", "speaking", "talked")
        ):
            candidate.vote("ORG", 1.2)
            candidate.vote("LOC", -1.0)
        elif before.lower == "at" and size < 3 and not candidate.the:
            candidate.vote("LOC", 0.6)
        elif before.lower == "of" and first > 2 and words[first - 2].capital and words[first - 3].capital and not candidate.the:
            candidate.vote("ORG", 0.6)  # "Ada Lund of Northvale": nobody is of a person
            candidate.vote("PER", -1.5)
            candidate.vote("LOC", 0.25 if size == 1 else 0.0)
        elif before.lower == "of" and size == 1 and not candidate.the:
            candidate.vote("LOC", 0.25)
        elif before.lower in ("by", "with", "and") and size > 1:
            candidate.vote("PER", 0.1)
    if after is not None:
        if name[-1].possessive:
            following = after.lower
            second = words[last + 2].lower if last + 2 < len(words) else ""
            if following in ORG_FOLLOWERS or second in ORG_FOLLOWERS:
                candidate.vote("ORG", 1.2)
            elif following in PERSON_NOUNS or (second in PERSON_NOUNS and words[last + 1].token.pos_ in ("ADJ", "NOUN")):
                candidate.vote("PER", 1.2)
                candidate.vote("LOC", -0.4)
            elif following in (
                "government",
                "president",
                "capital",
                "army",
                "economy",
                "parliament",
                "border",
                "borders",
                "people",
                "foreign",
                "prime",
                "central",
                "largest",
                "biggest",
                "military",
                "police",
                "north",
                "south",
                "second",
                "defence",
                "defense",
                "finance",
            ):
                candidate.vote("LOC", 1.4)
        elif right == " ":
            if after.lower in ORG_FOLLOWERS and after.text[0].islower():
                candidate.vote("ORG", 1.5)
            elif (after.lower in PLACE_HEADS or after.lower in PLACE_FOLLOWERS) and after.text[0].islower():
                candidate.vote("LOC", 1.3)
            elif after.lower == "who":
                candidate.vote("PER", 1.5)
            elif after.lower in ("has", "have") and last + 2 < len(words) and words[last + 2].lower in LEARNT:
                candidate.vote("ORG", 1.2)
                candidate.vote("PER", -0.5)
            elif (
                after.lower == "in"
                and size == 1
                and last + 2 < len(words)
                and (entry := look_up(words[last + 2].text))
                and entry.kind == "LOC"
            ):
                candidate.vote("LOC", 1.2)
            elif after.lower in (
                "fighters",
                "militants",
                "group",
                "gunmen",
                "insurgents",
                "rebels",
                "emir",
                "commanders",
                "extremists",
                "leadership",
                "propaganda",
                "stronghold",
                "control",
            ):
                candidate.vote("GROUP", 1.6)
            elif after.lower in ("militia", "network", "cartel", "clan", "guerrillas"):
                candidate.vote("GROUP", 2.0)
            elif governed and (after.lower in PERSON_VERBS or after.lower in SPEECH_VERBS):
                pass  # "residents of Orvik slept": the verb is not the town's
            elif after.lower in PERSON_VERBS or (
                after.lower in ("was", "is")
                and last + 2 < len(words)
                and words[last + 2].lower in ("born", "married", "survived")
            ):
                candidate.vote("LOC", -1.0)
                candidate.vote("PER", 1.2)
            elif after.lower in SPEECH_VERBS:
                candidate.vote("LOC", -0.6)
                candidate.vote("PER", 0.9 if size in (2, 3) else 0.4)
                candidate.vote("ORG", 0.4)
                echoed = ECHO.match(text, after.end)
                if echoed and size == 1 and not candidate.the:
                    # "Moll said her members would": who is called so is a person; "Moll said it would" speaks of a body
                    personal = echoed["who"].lower() in ("he", "she", "his", "her")
                    candidate.vote("PER", 1.0 if personal else -0.6)
                    candidate.vote("ORG", -0.6 if personal else 0.8)
        elif right == ", ":
            tail = text[after.start : after.start + 60]
            if (not DISTANCE.match(tail) and re.match(r"\d{1,2}(?:,| years| and\b|\.)", tail)) or re.match(
                r"(?:aged|\d\d-year-old)\b", tail
            ):
                candidate.vote("PER", 2.5)
                candidate.personal = True
            elif after.lower == "who" or after.lower == "whom":
                candidate.vote("PER", 2.0)
            else:
                introduced = bool(candidate.noun)
                noun = candidate.noun = candidate.noun or apposed(words, last + 1, text)
                if introduced:
                    pass  # "the group Orvik Dawn, the spokesman said": what is introduced as a body is nobody's namesake
                elif noun in ROLE_NOUNS or noun in PEOPLE_WORDS:
                    candidate.vote("PER", 2.2)
                    candidate.personal = True
                elif (
                    noun in ORG_INTROS
                    or noun in INSTITUTION_HEADS
                    or noun in ("bank", "lender", "firm", "company", "retailer", "body")
                ):
                    candidate.vote("ORG", 2.0)
                elif noun in PLACE_INTROS:
                    candidate.vote("LOC", 2.0)
                elif DISTANCE.match(tail):
                    candidate.vote("LOC", 2.0)
                    candidate.located += 1
                elif after.capital and size < 3 and (known := look_up(after.text)) and known.kind == "LOC" and known.weight > 2:
                    candidate.vote("LOC", 0.8)
    if first > 2 and left == " " and before is not None and before.token.pos_ in ("ADJ", "VERB") and not before.capital and (
        words[first - 2].lower == "of" and words[first - 3].lower in HEADS_OF_FIRMS
    ):  # fmt: skip
        candidate.vote("ORG", 1.5)  # "the boss of burnt-out Moll"
        candidate.vote("PER", -1.0)
    if HELD.fullmatch(left):
        candidate.vote("LOC", 2.0)
        candidate.located += 1
    if before is not None and before.lower == "of" and left == " " and first > 1 and words[first - 2].lower in ORG_FOLLOWERS:
        candidate.vote("ORG", 0.8)
    if before is not None and left == " " and before.lower in PERSON_VERBS and not before.opens and not candidate.the:
        candidate.vote("PER", 1.0)
    if (
        before is not None
        and before.lower in SPEECH_VERBS
        and left in (" ", ": ")
        and not candidate.the
        and before.lower not in ("told", "tells", "called")
    ):
        candidate.vote("PER", 0.7 if size in (2, 3) else 0.3)
    if (
        strange
        and governed
        and before is not None
        and before.lower in WHERE
        and not name[-1].possessive
        and "-" not in candidate.text
    ):
        candidate.vote("LOC", 0.4)
    if strange:
        speak_up(candidate, before, left, after, right, governed, words[last + 1 : last + 4])
        pronoun = NEXT_PRONOUN.search(text, name[-1].end, name[-1].end + 160)
        if pronoun and pronoun.lastgroup == "body":
            candidate.vote("ORG", 0.5)
            candidate.vote("PER", -0.3)
        elif (
            pronoun
            and not governed
            and not (before is not None and before.lower in ("since", "until", "during", "before", "after"))
        ):
            candidate.vote("PER", 0.4)
    head = name[-1].token
    if head.dep_ in ("nsubj", "nsubjpass") and head.head.lower_ in SPEECH_VERBS:
        candidate.vote("PER", 0.8 if size in (2, 3) else 0.5 if label == "PERSON" else 0.4)
        candidate.vote("ORG", 0.4)
    if after is not None and right == " " and after.text.islower() and after.lower in REGIONS:
        candidate.region = after.text
    if candidate.the:
        candidate.vote("PER", -2.0)
        if first > 2 and words[first - 2].lower == "of" and text[words[first - 3].end : words[first - 2].start] == ", ":
            candidate.vote("ORG", 1.2)  # "Rowe, of the Orvik Accord, said"
        candidate.vote("ORG", 0.3)
        article = words[first - 1]
        if article.capital and not article.opens:
            candidate.vote("ORG", 1.6)  # "the reporter told The Beacon": a title of its own
            candidate.titled = True


def lone(candidate: Candidate) -> bool:
    """Whether a candidate is one word that is a surname as likely as anything: foreign, in small letters but the first of each part."""
    word = candidate.words[0]
    return (
        not candidate.the
        and word.text[1:] != word.text[1:].upper()
        and foreign(word.text)
        and not word.lower.endswith(COMPANY_ENDINGS)
        and look_up(word.text) is None
    )


def speak_up(
    candidate: Candidate, before: Word | None, left: str, after: Word | None, right: str, governed: bool, tail: Sequence[Word]
) -> None:
    """Add the votes for a strange word that stands where people stand: most that speak, deny, wait and reply in the news are people."""
    parts = candidate.text.split("-")
    if len(parts) > 1 and all(len(p) > 1 and p[0].isupper() for p in parts) and parts[0].casefold() not in HYPHENED_PLACES:
        candidate.vote("PER", 0.8)  # "Lund-Okoro"
    if (
        before is not None
        and left in (" ", ": ", ", ")
        and before.lower in SPEECH_VERBS
        and before.lower not in ("told", "tells", "called")
    ):
        candidate.vote("PER", 0.8)
        candidate.vote("LOC", -0.6)
    if after is None or governed:
        return
    if candidate.words[0].possessive:
        candidate.vote("PER", 0.3)
        if after.lower == "own" or after.lower in PERSON_NOUNS:
            candidate.vote("PER", 0.4)
        elif after.capital or any(w.lower in BODY_POSTS for w in tail):
            candidate.vote("ORG", 1.0)  # "Northvale's operations chief", "Northvale's Ada Moll"
    elif right == " " and after.text[0].islower() and after.token.pos_ in ("NOUN", "ADJ") and after.lower not in STATES:
        candidate.vote("PER", -0.8)  # "the nine Lorvian ships"
    elif right == " ":
        if after.lower in SPEECH_VERBS:
            candidate.vote("PER", 0.9)
            candidate.vote("LOC", -0.6)
        elif after.token.pos_ in ("VERB", "AUX") or after.lower in STATES:
            candidate.vote("PER", 0.7)
            candidate.vote("LOC", -0.2)
    elif right == ", ":
        candidate.vote("PER", 0.3)
    elif right in (': "', ": “", ": ‘", ": '", ": "):
        candidate.vote("PER", 0.7)


def apposed(words: Sequence[Word], at: int, text: str) -> str:
    """The head noun of an apposition that opens at word ``at``: "the country's fifth-largest lender" gives "lender"."""
    best = ""
    for n in range(at, min(at + 9, len(words))):
        word = words[n]
        if n > at and any(c in text[words[n - 1].end : word.start] for c in ',.;:—–()"'):
            break
        if n == at and not (
            word.lower in ("a", "an", "the", "its", "his", "her", "their", "then", "former")
            or word.possessive
            or word.lower in ROLE_NOUNS
            or word.lower in DEMONYMS
            or word.lower in TITLE_MODIFIERS
            or word.capital
        ):
            break
        if word.lower in ("of", "at", "for", "in", "who", "which", "that", "and", "with", "from", "on", "to", "said"):
            break
        if word.token.pos_ in ("VERB", "AUX") and n > at:
            break
        if word.lower in ROLE_NOUNS and (
            n + 1 == len(words) or words[n + 1].capital or words[n + 1].token.pos_ not in ("NOUN", "ADJ")
        ):
            return word.lower
        best = word.lower if not word.possessive else best
    if best not in ROLE_NOUNS and best.endswith("s") and best[:-1] in ROLE_NOUNS:
        return best[:-1]
    return best


def gender_of_title(title: str | None) -> str | None:
    """The gender that a title states.

    >>> gender_of_title("Mrs"), gender_of_title("Dr")
    ('f', None)
    """
    if not title:
        return None
    words = {w.casefold().rstrip(".") for w in title.split()}
    if words & FEMALE_TITLES or any(w.endswith("woman") for w in words):
        return "f"
    return "m" if words & MALE_TITLES else None

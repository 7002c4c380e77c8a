"""Candidates: where a text may name somebody or something, and of what kind it is.

Runs of capitalised words are cut into names by tables (titles, demonyms, heads of institutions) and by the parse. What kind a
name is of is voted for by its words, its neighbours, the gazetteer and spaCy's small recogniser, over all its places in the
article; one string is of one kind, unless a person and a firm share it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from secondsource.analysis import Paragraph
from secondsource.entities.gazetteer import entries, look_up
from secondsource.entities.lexicon import (
    CALENDAR, COMPANY_ENDINGS, COMPANY_FORMS, DEMONYMS, DIRECTIONS, FEMALE_TITLES, GIVEN, HONORIFICS, INSTITUTION_HEADS, MALE_TITLES, NO_INSTITUTION,
    NOT_A_NAME_HEADS, ORG_FOLLOWERS, ORG_HEADS, ORG_HEADS_WEAK, ORG_INTROS, ORG_OPENERS, PARTICLES, PLACE_FOLLOWERS, PLACE_HEADS, PLACE_INTROS,
    PLACE_OPENERS, RANKS, ROLE_NOUNS, SOLO_INSTITUTIONS, SPEECH_VERBS, STARTERS, TITLE_MODIFIERS, TOPICS,
)  # fmt: skip
from secondsource.model import EntityKind

if TYPE_CHECKING:
    from spacy.tokens import Token

WORD = re.compile(r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?|[^\W_]+(?:[-'’&][^\W_]+|\.(?:com|org|net|co|uk|ru|de)\b)*")
POSSESSIVE = re.compile(r"['’][sS]$")
GROUP_POSSESSIVES = frozenset("people's women's children's men's king's queen's lord's veterans' workers' teachers' farmers' miners' nurses' "
                              "writers' employers' drivers' growers' lawyers' doctors' students' tenants' firefighters' pilots' "
                              "sailors' seafarers' dockers' builders' bakers' bankers' taxpayers' fishermen's lloyd's st".split())
JOINERS = frozenset(("of", "for", "and", "&", "on", "in", "to", "the"))
HYPHEN_PREFIX = re.compile(r"(?:post|pro|anti|ex|non|pre|mid|trans|un|intra|inter)-(?=[A-Z])")
HYPHEN_SUFFIX = re.compile(r"(?:-[a-z]+)+$")
LABELS: dict[str, EntityKind] = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
OPENING = "“\"'‘(:—–-[•*|"
KINDS: tuple[EntityKind, ...] = ("PER", "ORG", "GROUP", "LOC")
ENOUGH = 0.9
LONGEST = 12
LOCAL_HEADS = frozenset("university college school council police court hospital times news post daily weekly gazette herald tribune journal "
                        "chronicle newspaper museum harbour airport port constabulary infirmary museum".split())
"""Bodies that are named after their town: the first word alone is then the town, hardly the body."""
DATELINE = re.compile(
    r"\s*(?P<place>[^\W\d_][\w.'’\-]*(?: [^\W\d_][\w.'’\-]*){0,3})(?:, [^\W\d_][\w.'’\- ]{1,30}?){0,2}(?:,? \d{1,2}(?: [A-Z][a-z]{2,8}\.?)?)?"
    r"\s{0,2}(?:\((?P<agency>[^()\n]{2,40})\)\s{0,2}(?P<dash>[-–—:])|(?P<bare>[–—:]|--?(?=\s)))"
)
"""The head of a story: "ORVIK, May 2 (Tidewire) -", "Orvik:", "ORVIK, Norland –"."""


@dataclass(frozen=True)
class Word:
    """A word of a paragraph with what the parse says of it. Offsets are the paragraph's; a possessive ending is outside."""

    start: int
    end: int
    text: str
    lower: str
    possessive: bool
    opens: bool
    token: Token

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


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

    def vote(self, kind: EntityKind, weight: float) -> None:
        self.votes[kind] = self.votes.get(kind, 0.0) + weight


def plain(name: str) -> str:
    """A name without its article and with straight apostrophes, lower-cased: what one article spells alike.

    >>> plain("The Bakers’ Union")
    "bakers' union"
    """
    name = " ".join(name.replace("’", "'").replace("‘", "'").split())
    if name[:4].casefold() == "the ":
        name = name[4:]
    return name.casefold()


def words_of(paragraph: Paragraph) -> list[Word]:
    """The words of a paragraph, each with the token of the parse in which it ends."""
    doc, text = paragraph.doc, paragraph.doc.text
    tokens = list(doc)
    starts = {token.idx for token in tokens if token.is_sent_start}
    found: list[Word] = []
    at = 0
    for match in WORD.finditer(text):
        start, end = match.span()
        word = match.group()
        possessive = False
        if len(word) > 2 and POSSESSIVE.search(word):
            word, end, possessive = word[:-2], end - 2, True
        elif text[end : end + 1] in ("'", "’") and word[-1:] in "sS" and text[end + 1 : end + 2] == " ":
            possessive = True
        prefix = HYPHEN_PREFIX.match(word)
        if prefix:
            start, word = start + prefix.end(), word[prefix.end() :]
        suffix = HYPHEN_SUFFIX.search(word)
        if suffix and word.casefold() not in DIRECTIONS and word[0].isupper():
            end, word, possessive = start + suffix.start(), word[: suffix.start()], False
        while at + 1 < len(tokens) and tokens[at + 1].idx < end:
            at += 1
        # walk back is never needed: words and tokens both run left to right
        before = text[:start].rstrip()[-1:] if start else ""
        opens = start == 0 or start in starts or before in OPENING or before in ".!?…”" or text[max(0, start - 1) : start] == "\n"
        found.append(Word(start, end, word, word.casefold().rstrip("."), possessive, opens, tokens[at]))
    return found


def named(word: Word, following: Word | None) -> bool:
    """Whether a word may be part of a name by its looks."""
    text = word.text
    if text[0].isupper():
        return True
    if len(text) > 4 and text[:3] in ("al-", "el-", "as-", "ad-", "an-", "ul-", "az-", "ar-") and text[3].isupper():
        return True
    if text in ("al", "el", "bin", "ibn", "abu", "de", "van", "von", "al-") and following is not None and following.capital:
        return text in ("al", "el")
    return len(text) > 2 and text[0].islower() and text[1].isupper() and text[1:].isalpha()


def runs(words: Sequence[Word], text: str) -> Iterator[list[Word]]:
    """The longest stretches that may be one name, connecting words inside them included."""
    n, i = len(words), 0
    while i < n:
        word = words[i]
        if not named(word, words[i + 1] if i + 1 < n else None) or breaks(word, None):
            i += 1
            continue
        known = known_at(words, i, text)
        if known is not None:
            yield list(words[i : known + 1])
            i = known + 1
            continue
        run = [word]
        j = i
        while j + 1 < n and len(run) < LONGEST:
            more = extend(words, text, j, run)
            if more == j:
                break
            house_ahead = known_at(words, more, text) if more == j + 1 else None
            if house_ahead is not None and (words[j].lower in DEMONYMS or words[j].lower in RANKS or armed(words, more, house_ahead, text)):
                break
            run.extend(words[j + 1 : more + 1])
            j = more
        yield run
        i = j + 1


@cache
def phrases() -> dict[str, tuple[str, ...]]:
    """The known names of several words, under their first word, longest first."""
    table: dict[str, set[str]] = defaultdict(set)
    for name, entry in entries().items():
        if entry.family and " " in name:
            table[WORD.match(name).group().casefold()].add(name.replace("’", "'"))  # type: ignore[union-attr]
    return {first: tuple(sorted(names, key=lambda n: (-len(n), n))) for first, names in table.items()}


def known_at(words: Sequence[Word], at: int, text: str) -> int | None:
    """The last word of a many-named house that opens at word ``at``, if its name is of several words."""
    names = phrases().get(words[at].text.casefold())
    if not names:
        return None
    start = words[at].start
    for name in names:
        end = start + len(name)
        if text[start:end].replace("’", "'") == name:
            for n in range(at, min(at + LONGEST, len(words))):
                if words[n].end == end:
                    following = words[n + 1] if n + 1 < len(words) else None
                    longer = following is not None and following.capital and text[end : following.start] == " " and \
                        following.lower in ORG_HEADS and not name.casefold().endswith(following.lower)
                    return None if longer else n
    return None


def armed(words: Sequence[Word], first: int, last: int, text: str) -> bool:
    entry = look_up(text[words[first].start : words[last].end])
    return entry is not None and entry.kind == "GROUP"


def breaks(word: Word, before: Word | None) -> bool:
    """Whether a capitalised word stands outside names: days, months, pronouns, openers of sentences."""
    if word.lower in CALENDAR:
        return not (before is not None and (before.lower in GIVEN or before.lower in HONORIFICS) and not word.text.isupper())
    if word.text == "I" or word.lower.startswith(("i'", "i’")):
        return True
    if word.opens and word.lower in STARTERS and not (word.text.isupper() and 1 < len(word.text) < 5):
        return True
    return not word.text.isupper() and word.lower in ("and", "or", "but", "the", "a", "an") and before is None and word.lower != "the"


def extend(words: Sequence[Word], text: str, j: int, run: Sequence[Word]) -> int:
    """How far the run goes on after word ``j``: the last word of what joins it, ``j`` if nothing does."""
    last, following = words[j], words[j + 1]
    gap = text[last.end : following.start]
    after = words[j + 2] if j + 2 < len(words) else None
    if last.possessive:
        grouped = (last.lower + text[last.end : last.end + 2].strip()).replace("’", "'")
        plural = gap in ("' ", "’ ") and (last.token.tag_ in ("NNS", "NNPS") or grouped in GROUP_POSSESSIVES)
        group = gap.replace("’", "'") == "'s " and grouped in GROUP_POSSESSIVES
        saint = len(run) > 1 and run[-2].lower == "st"
        joined = (plural or group or saint) and following.capital and not following.opens
        return j + 1 if joined and not breaks(following, last) else j
    if gap in (" ", "\u00a0", "-") or (gap == ". " and (len(last.text) == 1 or last.lower in HONORIFICS or last.lower in
                                                         ("st", "gen", "sen", "rep", "gov", "lt", "col", "sgt", "capt", "maj", "jr"))):
        if named(following, after) and not breaks(following, last) and (following.capital or following.text[:3] in ("al-", "el-", "ul-") or
                                                                        following.text in ("al", "el")):
            if following.opens and gap != ". " and text[following.start - 1] not in " -\u00a0":
                return j
            if following.opens and following.token.is_sent_start and gap == " " and text[last.end - 1] != ".":
                # the parser broke the sentence inside a capitalised stretch: trust the letters
                return j + 1
            return j + 1
        if gap == " " and following.text in ("de", "da", "di", "du", "del", "della", "von", "van", "der", "den", "bin", "ibn", "ben", "bint",
                                             "dos", "la", "le", "ul", "ter", "ten", "zu", "e", "y", "of"):
            if following.text == "of":
                return institutional(words, text, j, run)
            if following.text in ("e", "y") and not (after and after.capital and run[0].lower in GIVEN):
                return j
            k = j + 2
            while k < len(words) and words[k].text in ("la", "der", "den", "los", "las", "al") and k < j + 4:
                k += 1
            if k < len(words) and words[k].capital and text[last.end : words[k].start].count(" ") == k - j and "\n" not in text[last.end : words[k].start]:
                return k
            return j
        if gap == " " and following.text in ("for", "and", "on"):
            return institutional(words, text, j, run)
        if gap == " " and following.text.isdigit() and last.lower in ("channel", "radio", "studio", "unit", "number") and len(following.text) < 4:
            return j + 1
    if gap in (" & ", " &amp; ") and following.capital:
        return j + 1
    return j


def institutional(words: Sequence[Word], text: str, j: int, run: Sequence[Word]) -> int:
    """Whether "of", "for", "on" or "and" goes on inside the name of a body or place."""
    joiner = words[j + 1].text
    k = j + 2
    if k < len(words) and words[k].text == "the" and joiner != "and":
        k += 1
    if k >= len(words) or not words[k].capital or breaks(words[k], None) or text[words[j].end : words[k].start].count(" ") != k - j:
        return j
    last = words[j].lower
    if words[k].lower in DEMONYMS and joiner == "of":
        return j
    if joiner == "of":
        if last in RANKS and last != "house":
            return j
        opener = last in ORG_OPENERS or last in PLACE_OPENERS or (len(run) > 1 and last in INSTITUTION_HEADS)
        return k if opener and words[j].capital else j
    if joiner in ("for", "on"):
        return k if (last in ORG_OPENERS or last in INSTITUTION_HEADS) and len(run) >= 1 else j
    topical = all(w.lower in TOPICS or w.lower in ("of", "the", "and", "for") or w.lower in ORG_OPENERS or w.lower in DEMONYMS or
                  w.lower in ("national", "royal", "federal", "us", "u.s", "uk", "state") for w in run)
    if topical and last in TOPICS and (words[k].lower in TOPICS):
        return k
    return j


def is_rank(word: str) -> bool:
    """Whether a word is a rank or ends a hyphened one: "prosecutor-general".

    >>> is_rank("governor"), is_rank("director-general"), is_rank("jean-luc")
    (True, True, False)
    """
    return word in RANKS or ("-" in word and any(part in RANKS for part in word.split("-")))


def shorten(run: list[Word]) -> list[Word]:
    """The run without what cannot open a name."""
    while run:
        first = run[0]
        alone = len(run) == 1
        if first.lower in STARTERS and not (first.text.isupper() and 1 < len(first.text) < 5) and (first.opens or alone or first.lower in ("the", "a", "an")):
            run = run[1:]
        elif first.lower in ("the", "a", "an"):
            run = run[1:]
        elif first.opens and not alone and first.token.pos_ in ("VERB", "AUX", "ADV", "SCONJ", "CCONJ", "PRON", "DET", "ADP", "PART", "INTJ") \
                and first.lower not in GIVEN and not look_up(first.text) and first.text.islower() is False and not first.text.isupper() \
                and not first.token.ent_type_ and first.lower not in ORG_OPENERS:
            run = run[1:]
        elif not alone and first.lower in ("mosul-based", "then", "late", "ex", "former"):
            run = run[1:]
        else:
            break
    while run and run[-1].lower in ("of", "for", "and", "the", "on", "bin", "de", "al", "el"):
        run = run[:-1]
    return run


def cut(run: list[Word], text: str) -> Iterator[tuple[list[Word], list[Word]]]:
    """The names in a run, each with the words of the title before it."""
    run = shorten(run)
    if not run:
        return
    whole = text[run[0].start : run[-1].end]
    entry = look_up(whole)
    lower = [w.lower for w in run]
    if (entry and entry.family) or (len(run) > 1 and lower[-1] in COMPANY_FORMS):
        yield run, []
        return
    ends = len(run) - 1
    if lower[-1] not in ORG_HEADS:
        for n, word in enumerate(run):
            known = look_up(word.text) if len(run) > 1 else None
            if known and known.family and known.kind == "GROUP":
                if n:
                    yield from cut(run[:n], text)
                yield [word], []
                if n < ends:
                    yield from cut(run[n + 1 :], text)
                return
    strong = lower[-1] in ORG_HEADS and lower[0] not in HONORIFICS
    ranks = [n for n, w in enumerate(lower) if is_rank(w) or w in HONORIFICS]
    if ranks and not ("of" in lower or "for" in lower) and not (strong and len(run) > 1):
        last = ranks[-1]
        if last == ends:
            # "Finance Minister" names a post; a body may stand before it: "Harrow Union Chairwoman"
            first = last
            while first > 0 and (lower[first - 1] in TITLE_MODIFIERS or lower[first - 1] in RANKS or lower[first - 1] in DEMONYMS):
                first -= 1
            if len(run) > 1 and len(ranks) == 1 and lower[0] in GIVEN and first == last and lower[last] not in ("minister", "president"):
                yield run, []  # "Carol Judge", "Tom Coach": a given name makes the rank a surname
            elif first > 0:
                yield from cut(run[:first], text)
            return
        # the last rank that still leaves a name; "Judge Roy Dean" keeps its surname
        chosen = ranks[0]
        for n in ranks[1:]:
            if n == chosen + 1 or all(lower[k] in TITLE_MODIFIERS or lower[k] in RANKS for k in range(chosen + 1, n)):
                chosen = n
        if chosen > 0 and lower[0] in GIVEN and chosen == 1 and len(run) == 3 and lower[chosen] not in HONORIFICS:
            yield run, []
            return
        first = chosen
        while first > 0 and (lower[first - 1] in TITLE_MODIFIERS or lower[first - 1] in RANKS or lower[first - 1] in HONORIFICS):
            first -= 1
        begin = first
        while begin > 0 and lower[begin - 1] in DEMONYMS:
            begin -= 1
        if begin > 0:
            yield from cut(run[:begin], text)
        yield run[chosen + 1 :], run[first : chosen + 1]
        return
    if len(run) > 1 and lower[0] in DEMONYMS and not strong and "of" not in lower and not (lower[-1] in ORG_HEADS_WEAK) and entry is None:
        rest = run[1:]
        if lower[1] in DEMONYMS and len(run) == 2:
            return
        if len(rest) == 1 and rest[0].lower in NOT_A_NAME_HEADS | TOPICS:
            return
        if len(rest) > 1 or look_up(rest[0].text) or rest[0].token.pos_ == "PROPN":
            joined = look_up(whole)
            if lower[0] in ("islamic", "orthodox", "catholic", "christian", "democratic", "republican", "conservative", "communist", "american",
                            "african", "muslim", "european", "arab") and not rest[0].lower in GIVEN and joined is None:
                yield run, []
                return
            yield from cut(rest, text)
            return
    yield run, []


def find_candidates(paragraphs: Sequence[Paragraph], read: Sequence[Sequence[Word]]) -> list[Candidate]:
    """Every stretch of the article that may be a name, with the votes of its place. ``read``: the words of each paragraph."""
    found: list[Candidate] = []
    for number, (paragraph, words) in enumerate(zip(paragraphs, read, strict=True)):
        text = paragraph.doc.text
        place = {id(word): n for n, word in enumerate(words)}
        shouted = sum(w.text.isupper() and len(w.text) > 1 for w in words) > 0.6 * max(4, len(words))
        for run in runs(words, text):
            for name, title in cut(run, text):
                name, title = after_post(name, title, words, place)
                if not name or shouted and not look_up(text[name[0].start : name[-1].end]):
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
    found = unglue(found, paragraphs)
    for number, paragraph in enumerate(paragraphs[:3]):
        datelined(paragraph, found, number)
    return found


def after_post(name: list[Word], title: list[Word], words: Sequence[Word], place: dict[int, int]) -> tuple[list[Word], list[Word]]:
    """Cut what belongs to the post before it: "Minister of Energy Ada Lund" names Ada Lund."""
    if title or len(name) < 2:
        return name, title
    at = place[id(name[0])]
    if at > 1 and words[at - 1].lower == "of" and (is_rank(words[at - 2].lower) or words[at - 2].lower in ROLE_NOUNS):
        n = 0
        while n < len(name) - 1 and (name[n].lower in TOPICS or name[n].lower in ("affairs", "and", "state")):
            n += 1
        if n:
            return name[n:], list(words[at - 2 : place[id(name[n])]])
    return name, title


def unglue(found: Sequence[Candidate], paragraphs: Sequence[Paragraph]) -> list[Candidate]:
    """Cut a name that stands alone elsewhere in the article off the end of a longer run: "Harrow Ada Lund"."""
    known = {plain(c.text) for c in found if len(c.words) in (2, 3) and (c.title or c.label == "PERSON")}
    parts: list[Candidate] = []
    for c in found:
        size = next((k for k in (2, 3) if len(c.words) > k and not c.title and c.words[-1].lower not in ORG_HEADS and
                     plain(paragraphs[c.paragraph].doc.text[c.words[-k].start : c.words[-1].end]) in known), 0)  # fmt: skip
        if not size or any(w.text.islower() for w in c.words):
            parts.append(c)
            continue
        text, base = paragraphs[c.paragraph].doc.text, paragraphs[c.paragraph].start
        for words in (c.words[:-size], c.words[-size:]):
            if words is c.words[:-size] and words[0].opens and len(words) == 1 and words[0].token.pos_ != "PROPN":
                continue
            part = Candidate(base + words[0].start, base + words[-1].end, text[words[0].start : words[-1].end], c.paragraph, tuple(words), words[0].opens)
            part.label = words[-1].token.ent_type_
            part.votes = {} if words[-1] is not c.words[-1] else dict(c.votes)
            parts.append(part)
    return parts


def datelined(paragraph: Paragraph, found: Sequence[Candidate], number: int) -> bool:
    """Vote for the place and the agency of a dateline at the head of a paragraph; whether there is one."""
    text = paragraph.doc.text
    match = DATELINE.match(text[:140])
    if not match:
        return False
    place, agency = match.group("place"), match.group("agency")
    if not agency and not (place.isupper() and len(place) > 2) and not (number == 0 and match.group("bare") == ":" and len(place.split()) < 3
                                                                      and look_up(place) and not match.group().count(",")):
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


def look_around(candidate: Candidate, words: Sequence[Word], first: int, last: int, text: str) -> None:
    """Add the votes of what stands before and after a name."""
    name = candidate.words
    start = name[0].start
    before = words[first - 1] if first and not candidate.title else None
    after = words[last + 1] if last + 1 < len(words) else None
    left = text[before.end : start] if before else ""
    right = text[name[-1].end : after.start] if after else ""
    size = len(name)
    candidate.the = bool(before and before.lower == "the" and left == " ") or \
        (bool(first) and not candidate.title and words[first - 1].lower == "the")
    labels = [w.token.ent_type_ for w in name]
    label = max(sorted(set(labels)), key=labels.count)
    candidate.label = label
    if label in LABELS:
        weight = {"PERSON": 1.3, "ORG": 0.8, "GPE": 1.2}.get(label, 0.7)
        candidate.vote(LABELS[label], weight if size > 1 or label == "GPE" else 0.45 if label == "PERSON" else 0.5)
    elif label == "NORP" and size == 1:
        candidate.vote("GROUP", 0.3)
    if candidate.title:
        candidate.vote("PER", 4.0 if size < 5 else 1.0)
    if before is not None and left == " " or (before is not None and left == ", " and before.lower in ROLE_NOUNS):
        if before.lower in ROLE_NOUNS and not before.possessive and not before.opens | (left == ", " and size == 1):
            candidate.vote("PER", 3.0 if left == " " else 1.5)
        elif before.lower in ORG_INTROS:
            candidate.vote("ORG", 2.5)
            candidate.noun = before.lower
        elif before.lower in PLACE_INTROS:
            candidate.vote("LOC", 2.0)
        elif before.lower == "of" and first > 1 and words[first - 2].lower in PLACE_INTROS:
            candidate.vote("LOC", 2.5)
        elif before.lower in ("in", "near", "across", "throughout", "outside", "around"):
            if not (after is not None and right == " " and after.text[0].islower() and after.token.pos_ == "NOUN"):
                candidate.vote("LOC", 1.8 if before.lower == "in" else 1.1)
                candidate.located += 1
        elif before.lower in ("from", "to", "into", "over", "between"):
            candidate.vote("LOC", 0.4)
        elif before.lower in ("told", "tells") or (before.lower == "to" and first > 1 and words[first - 2].lower in ("spoke", "spoken", "speaking", "talked")):
            candidate.vote("ORG", 1.2)
            candidate.vote("LOC", -1.0)
        elif before.lower == "at" and size == 1:
            candidate.vote("LOC", 0.6)
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
            elif following in ("government", "president", "capital", "army", "economy", "parliament", "border", "borders", "people", "foreign", "prime",
                               "central", "largest", "biggest", "military", "police", "north", "south", "second", "defence", "defense", "finance"):
                candidate.vote("LOC", 1.4)
        elif right == " ":
            if after.lower in ORG_FOLLOWERS and after.text[0].islower():
                candidate.vote("ORG", 1.5)
            elif (after.lower in PLACE_HEADS or after.lower in PLACE_FOLLOWERS) and after.text[0].islower():
                candidate.vote("LOC", 1.3)
            elif after.lower == "who":
                candidate.vote("PER", 1.5)
            elif after.lower == "in" and size == 1 and last + 2 < len(words) and (entry := look_up(words[last + 2].text)) and entry.kind == "LOC":
                candidate.vote("LOC", 1.2)
            elif after.lower in ("fighters", "militants", "group", "gunmen", "insurgents", "rebels", "emir", "commanders", "extremists", "leadership",
                                 "propaganda", "stronghold", "control"):
                candidate.vote("GROUP", 1.6)
            elif after.lower in ("militia", "network", "cartel", "clan", "guerrillas"):
                candidate.vote("GROUP", 2.0)
            elif after.lower in SPEECH_VERBS:
                candidate.vote("LOC", -0.6)
                candidate.vote("PER", 0.9 if size in (2, 3) else 0.4)
                candidate.vote("ORG", 0.4)
        elif right == ", ":
            tail = text[after.start : after.start + 60]
            if re.match(r"\d{1,2}(?:,| years| and\b|\.)", tail) or re.match(r"(?:aged|\d\d-year-old)\b", tail):
                candidate.vote("PER", 2.5)
            elif after.lower == "who" or after.lower == "whom":
                candidate.vote("PER", 2.0)
            else:
                noun = candidate.noun = apposed(words, last + 1, text)
                if noun in ROLE_NOUNS:
                    candidate.vote("PER", 2.2)
                elif noun in ORG_INTROS or noun in INSTITUTION_HEADS or noun in ("bank", "lender", "firm", "company", "retailer", "body"):
                    candidate.vote("ORG", 2.0)
                elif noun in PLACE_INTROS:
                    candidate.vote("LOC", 2.0)
                elif after.capital and size == 1 and look_up(after.text) and look_up(after.text).kind == "LOC":  # type: ignore[union-attr]
                    candidate.vote("LOC", 0.8)
    if before is not None and before.lower in SPEECH_VERBS and left in (" ", ": ") and not candidate.the and before.lower not in ("told", "tells", "called"):
        candidate.vote("PER", 0.7 if size in (2, 3) else 0.3)
    head = name[-1].token
    if head.dep_ in ("nsubj", "nsubjpass") and head.head.lower_ in SPEECH_VERBS:
        candidate.vote("PER", 0.8 if size in (2, 3) else 0.4)
        candidate.vote("ORG", 0.4)
    if candidate.the:
        candidate.vote("PER", -2.0)
        candidate.vote("ORG", 0.3)
        article = words[first - 1]
        if article.capital and not article.opens:
            candidate.vote("ORG", 1.6)  # "the reporter told The Beacon": a title of its own
            candidate.titled = True


def apposed(words: Sequence[Word], at: int, text: str) -> str:
    """The head noun of an apposition that opens at word ``at``: "the country's fifth-largest lender" gives "lender"."""
    best = ""
    for n in range(at, min(at + 9, len(words))):
        word = words[n]
        if n > at and any(c in text[words[n - 1].end : word.start] for c in ",.;:—–()\""):
            break
        if n == at and not (word.lower in ("a", "an", "the", "its", "his", "her", "their", "then", "former") or word.possessive or
                            word.lower in ROLE_NOUNS or word.lower in DEMONYMS or word.lower in TITLE_MODIFIERS or word.capital):
            break
        if word.lower in ("of", "at", "for", "in", "who", "which", "that", "and", "with", "from", "on", "to", "said"):
            break
        if word.token.pos_ in ("VERB", "AUX") and n > at:
            break
        if word.lower in ROLE_NOUNS and (n + 1 == len(words) or words[n + 1].capital or words[n + 1].token.pos_ not in ("NOUN", "ADJ")):
            return word.lower
        best = word.lower if not word.possessive else best
    if best not in ROLE_NOUNS and best.endswith("s") and best[:-1] in ROLE_NOUNS:
        return best[:-1]
    return best


def shape_votes(name: Sequence[Word], text: str) -> dict[EntityKind, float]:
    """What the words of a name themselves say of its kind."""
    votes: dict[EntityKind, float] = defaultdict(float)
    lower = [w.lower for w in name]
    size = len(name)
    entry = look_up(text)
    if entry:
        votes[entry.kind] += entry.weight
    if lower[-1] in COMPANY_FORMS and size > 1:
        votes["ORG"] += 4.0
    core = [w for w in lower if w not in COMPANY_FORMS] or lower
    head = core[-1]
    if "of" in lower and lower.index("of") > 0:
        opener = lower[lower.index("of") - 1]
        if opener in PLACE_OPENERS and opener not in ("state",):
            votes["LOC"] += 2.5
        elif opener in ORG_OPENERS or opener in INSTITUTION_HEADS:
            votes["ORG"] += 3.0
    elif size > 1 and head in ORG_HEADS:
        votes["ORG"] += 3.0
    elif size > 1 and head in PLACE_HEADS:
        votes["LOC"] += 2.2
    elif size > 1 and head in ORG_HEADS_WEAK:
        votes["ORG"] += 1.6
    elif size > 1 and ("for" in lower or "'s" in text and lower[0] in ORG_OPENERS):
        votes["ORG"] += 2.0
    if size > 1 and lower[0] in ("radio", "tv", "university", "bank", "ministry", "department", "institute", "banco", "banque", "channel", "hotel"):
        votes["ORG"] += 1.8
    if size == 1 and head in ORG_HEADS and head not in ("house", "state"):
        votes["ORG"] += 0.3
    if size > 1 and head in ("group", "front", "brigade", "brigades", "militia", "cartel", "resistance", "mujahideen", "jihad"):
        votes["GROUP"] += 0.6
    if size == 1 and len(text) > 6 and lower[0].endswith(COMPANY_ENDINGS):
        votes["ORG"] += 1.0
    if size > 1 and lower[0] in ("school", "hospital", "camp", "unit", "clinic", "plant", "station"):
        votes["ORG"] += 1.2
    if re.search(r"[a-z][A-Z]", text) and not re.match(r"(?:Mc|Mac|De|Le|La|Di|Van|O['’]|al-)", text):
        votes["ORG"] += 1.6
    if text.isupper() and 2 <= len(text) <= 6 and text.isalpha():
        votes["ORG"] += 1.0
    if re.fullmatch(r"(?:[A-Z]\.){2,}", text):
        votes["ORG"] += 0.8
    letters = [w for w in name if w.capital]
    if 2 <= size <= 5:
        if lower[0] in GIVEN:
            votes["PER"] += 2.0 if votes.get("ORG", 0) < 2 else 0.5
        if any(w in PARTICLES or w.startswith(("al-", "el-")) for w in lower[1:]) or lower[0] in ("abu", "abdel", "abdul"):
            votes["PER"] += 1.0
        if len(letters) >= 2 and re.fullmatch(r"[A-Z]\.?", name[1 if size > 2 else 0].text):
            votes["PER"] += 1.6
        if lower[-1] in ("jr", "sr", "ii", "iii"):
            votes["PER"] += 1.5
    elif size == 1 and lower[0].startswith(("al-", "el-")):
        votes["PER"] += 0.5
    elif size == 1 and lower[0] in GIVEN:
        votes["PER"] += 0.6
    return votes


def hopeless(candidate: Candidate, seen_lower: frozenset[str]) -> bool:
    """Whether a candidate names neither person, body nor place."""
    name = candidate.words
    lower = [w.lower for w in name]
    text = candidate.text
    if candidate.title:
        return len(text) < 2
    entry = look_up(text)
    if entry and entry.family and text not in ("IS", "WHO", "IT", "US", "AP"):
        return False
    if all(w in DEMONYMS or w in DIRECTIONS or w in CALENDAR or w in STARTERS for w in lower) and not (entry and entry.kind == "LOC"):
        return not (entry is not None and entry.family)
    if lower[-1] in NOT_A_NAME_HEADS:
        return True
    if not any(c.isalpha() for c in text) or len(text) < 2:
        return True
    if all(w in TOPICS or w in ("studies", "affairs", "relations", "operations", "policy", "reports", "and", "terrorism", "of") for w in lower):
        return True
    if len(name) == 1:
        word = name[0]
        if word.lower in INSTITUTION_HEADS or word.lower in ("bank", "company", "caliphate", "chamber", "force", "forces", "party"):
            return not (word.text.isupper() and len(word.text) > 1)
        if word.lower in seen_lower and entry is None and not word.text.isupper() and candidate.label not in ("PERSON", "GPE") and \
                candidate.votes.get("ORG", 0) < 2.0:
            return True
        if word.lower in RANKS or word.lower in TITLE_MODIFIERS or word.lower in ROLE_NOUNS or word.lower in ("state", "internet", "god", "covid"):
            return not (word.text.isupper() and len(word.text) > 1) and candidate.label != "PERSON"
        if word.token.pos_ in ("ADJ", "ADV", "DET", "PRON", "ADP", "CCONJ", "SCONJ", "INTJ", "AUX") and entry is None and not word.text.isupper() \
                and not re.search(r"[a-z][A-Z]", word.text) and word.token.ent_type_ in ("", "NORP", "LANGUAGE", "DATE", "CARDINAL", "ORDINAL"):
            return True
        if candidate.opens and entry is None and (word.lower in seen_lower or word.token.pos_ in ("NOUN", "VERB", "NUM")) and \
                word.token.ent_type_ not in ("PERSON", "ORG", "GPE"):
            return True
        if candidate.opens and entry is None and word.lower in seen_lower and not word.text.isupper():
            return True
    return False


def demonym_of(place: str, word: str) -> bool:
    """Whether a word looks like the adjective of a place: Lund, Lundian."""
    place, word = place.casefold(), word.casefold()
    if word == place or len(place) < 4:
        return False
    stem = place.rstrip("aeiouy")
    return any(word.startswith(base) and word[len(base) :] in
               ("n", "ns", "an", "ans", "ian", "ians", "ese", "ish", "i", "is", "ic", "er", "ers", "ite", "nian", "lese", "ean", "eans")
               for base in {place, stem, stem + "i"})  # fmt: skip


def classify(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that are names, each with its kind: decided once for each string of the article."""
    by_key: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in found:
        by_key[plain(candidate.text)].append(candidate)
    totals: dict[str, dict[EntityKind, float]] = {}
    for key, group in by_key.items():
        total: dict[EntityKind, float] = defaultdict(float)
        for kind, weight in shape_votes(group[0].words, group[0].text).items():
            total[kind] += weight
        for kind in KINDS:
            weights = [c.votes.get(kind, 0.0) for c in group]
            most = max(0.0, *weights) if len(weights) > 1 else max(0.0, weights[0])
            total[kind] += most + 0.35 * min(4.0, sum(w for w in weights if w > 0) - most) + max(-2.5, sum(w for w in weights if w < 0))
        totals[key] = total
    located: dict[str, float] = {key: sum(c.located for c in group) for key, group in by_key.items()}
    firm = {key for key, group in by_key.items() if any(not c.opens and c.words[-1].token.pos_ == "PROPN" for c in group)}

    def decide(key: str) -> EntityKind | None:
        return best(totals[key], 0.25 if key in firm else ENOUGH)

    decided: dict[str, EntityKind | None] = {key: decide(key) for key in totals}
    surnames: dict[str, float] = {}
    for key, kind in decided.items():
        if kind == "PER" and " " in key:
            surnames[key.rsplit(" ", 1)[-1]] = max(surnames.get(key.rsplit(" ", 1)[-1], 0), totals[key]["PER"])
    heads: dict[str, float] = {}
    named_after: dict[str, set[str]] = defaultdict(set)
    for key, kind in decided.items():
        if kind == "ORG" and " " in key:
            named_after[key.split()[0]].add(key.split()[-1])
    for key, kind in decided.items():
        if kind in ("ORG", "GROUP") and " " in key:
            parts = key.split()
            if parts[0] not in TOPICS and parts[0] not in DEMONYMS and parts[0] not in ORG_OPENERS and len(parts[0]) > 2:
                local = parts[-1] in LOCAL_HEADS or parts[-1] in ORG_HEADS_WEAK
                local = local or len(named_after[parts[0]]) > 2
                heads[parts[0]] = max(heads.get(parts[0], 0), 0.0 if local else 2.5)
    for key in decided:
        if " " in key:
            continue
        bare = key.removeprefix("al-").removeprefix("el-")
        if key in surnames or bare in {s.removeprefix("al-").removeprefix("el-") for s in surnames}:
            totals[key]["PER"] += 3.0
        if key in heads and not located[key]:
            totals[key]["ORG"] += heads[key]
        elif heads.get(key) == 0.0:
            totals[key]["LOC"] += 0.8
        decided[key] = decide(key)
    names: list[Candidate] = []
    places = [key for key, kind in decided.items() if kind == "LOC"]
    for key, group in by_key.items():
        kind = decided[key]
        if kind is None:
            continue
        if " " not in key and kind != "PER" and any(demonym_of(p, key) for p in places) and not any(c.title for c in group):
            continue
        both = " " not in key and key in surnames and key in heads
        for candidate in group:
            candidate.kind = kind
            if both:
                candidate.kind = "PER" if candidate.votes.get("PER", 0) > candidate.votes.get("ORG", 0) else "ORG"
            names.append(candidate)
    return sorted(names, key=lambda c: (c.start, c.end))


def best(total: dict[EntityKind, float], enough: float) -> EntityKind | None:
    """The kind with the most votes, if they are enough."""
    kind = max(KINDS, key=lambda k: total.get(k, 0.0))
    return kind if total.get(kind, 0.0) >= enough else None


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


def descriptions(paragraphs: Sequence[Paragraph], read: Sequence[Sequence[Word]], taken: Sequence[tuple[int, int]],
                 classes: frozenset[str]) -> list[Description]:
    """Lower-case descriptions of institutions, outside the names already found.

    ``classes``: head nouns that a bare description may use ("the lender"). ``anchor`` is the possessor or people that
    fixes which body is meant: "Norland's central bank", "the Norland police".
    """
    found: list[Description] = []
    covered = sorted(taken)
    for number, (paragraph, words) in enumerate(zip(paragraphs, read, strict=True)):
        text = paragraph.doc.text
        for n, word in enumerate(words):
            head = word.lower
            if not (head in INSTITUTION_HEADS or head in ("bank", "community") or head in SOLO_INSTITUTIONS or head in classes):
                continue
            if word.text.isupper() or any(a < paragraph.start + word.end and paragraph.start + word.start < b for a, b in covered):
                continue
            if word.capital and not word.opens and n and not words[n - 1].capital:
                continue
            following = words[n + 1] if n + 1 < len(words) else None
            gap = text[word.end : following.start] if following else ""
            if head in ("force", "service", "power") and head not in classes:
                continue
            if following is not None and gap == " " and following.token.pos_ in ("NOUN",) and following.lower in INSTITUTION_HEADS and not word.possessive:
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
            if before is not None and joined and before.lower in NO_INSTITUTION and before.lower not in ("his", "her", "their", "our", "my"):
                continue
            definite, anchor = False, None
            if before is not None and joined:
                if before.possessive:
                    definite, anchor = True, before.text
                    if before.lower in ("mr", "today", "yesterday") or not before.capital:
                        anchor = None
                elif before.lower in ("the", "its"):
                    definite = before.lower == "the" or bool(modifiers)
                elif before.lower in DEMONYMS or (before.capital and not before.opens and before.token.pos_ in ("ADJ", "PROPN")):
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
                specific = bool(modifiers) and (modifiers[-1] in TOPICS or head in ("ministry", "regulator", "watchdog", "ombudsman", "inspectorate"))
                specific = specific or (bool(modifiers) and definite and words[n - 1].token.pos_ in ("NOUN", "PROPN"))
            else:
                specific = False
            if modifiers and not specific and head in classes and modifiers[-1] not in ("whole",):
                # "the false report", "the biggest lender" point at nothing by themselves
                continue
            if not specific:
                if head in SOLO_INSTITUTIONS and not modifiers and not word.possessive | (following is not None and gap == " " and
                                                                                    following.token.pos_ == "NOUN" and
                                                                                    following.lower not in ROLE_NOUNS and following.lower not in
                                                                                    ("officials", "sources", "spokesman", "spokeswoman")):
                    definite = definite or head in ("police", "parliament", "prosecutors", "congress")
                elif not (head in classes and before is not None and joined and before.lower == "the" and not modifiers):
                    continue
            if not definite and not specific:
                continue
            if specific and not definite and not (following is not None and gap == " " and following.lower.rstrip("s") in ROLE_NOUNS):
                continue
            if word.token.tag_ == "NNS" and head not in ("prosecutors", "customs", "police"):
                continue
            start = words[first].start
            found.append(Description(paragraph.start + start, paragraph.start + word.end, text[start : word.end], head, number, anchor,
                                     specific, definite, bool(before is not None and before.possessive)))  # fmt: skip
    return found


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

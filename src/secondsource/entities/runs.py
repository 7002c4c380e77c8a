"""Runs: stretches of capitalised words, cut into names by titles, demonyms and heads of institutions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from secondsource.analysis import Paragraph
from secondsource.entities.gazetteer import built_on_names, entries, look_up
from secondsource.entities.lexicon import (
    CALENDAR,
    COMPANY_FORMS,
    DEMONYMS,
    DIRECTIONS,
    GIVEN,
    HONORIFICS,
    INSTITUTION_HEADS,
    NOT_A_NAME_HEADS,
    ORG_HEADS,
    ORG_HEADS_WEAK,
    ORG_OPENERS,
    PLACE_OPENERS,
    RANKS,
    ROLE_NOUNS,
    STARTERS,
    SWORN,
    TABLOID_OPENERS,
    TITLE_MODIFIERS,
    TOPICS,
    wordset,
)
from secondsource.entities.vocabulary import foreign
from secondsource.text.callings import NAMES_AS_WELL

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


WORD = re.compile(r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?|[^\W_]+(?:[-'’&][^\W_]+|\.(?:com|org|net|co|uk|ru|de)\b)*")
GROUP_POSSESSIVES = wordset(
    "people's women's children's men's king's queen's lord's veterans' workers' teachers' farmers' miners' nurses' "
    "writers' employers' drivers' growers' lawyers' doctors' students' tenants' firefighters' pilots' "
    "sailors' seafarers' dockers' builders' bakers' bankers' taxpayers' fishermen's lloyd's st"
)
FAMILIAR = wordset("gran granny grandma grandpa granddad mum mom dad auntie nana")
HYPHEN_PREFIX = re.compile(r"(?:post|pro|anti|ex|non|pre|mid|trans|un|intra|inter)-(?=[A-Z])")
HYPHEN_SUFFIX = re.compile(r"(?:-[a-z]+)+$")
SYLLABLE = re.compile(r"[A-Z][a-z]{1,5}-(?P<second>[a-z]{1,6})")
"""A given name of two syllables as East Asian names are printed: "Jong-un", "Ing-wen"."""
NO_SYLLABLE = wordset(
    "area back bank base based bound born bred built cost cut day deal era eye faced film fire first floor force free full game goal half hand head held high "
    "home hour house key land large last law league led level life like line linked long loss low made major man mark meet men mile minded month news night off only "
    "on out over owned part party paid per plate play plus point post price proof race rate ready rich right room round row run safe sale scale school self set shaped "
    "share side size sized skin star state step store strong style tank team term test time to tour town trade type up use wear week weight west white wide win wing wise "
    "woman women won work world worth year zone east north south ish esque a an and the for in by of at or"
)
"""What English puts behind a name with a hyphen: "Lom-based", "Moll-era"."""
OPENS = frozenset("“\"'‘(:—–-[•*|.!?…”")
"""After one of these a capital letter says nothing."""
LONGEST = 12
ABSTRACT = wordset(
    "budget budgets policy policies priorities management records rights freedom freedoms democracy peace development planning prevention control controls "
    "protection affairs services operations reform reforms progress conflict cooperation co-operation responsibility ethics innovation inclusion justice "
    "preparedness response recovery reconstruction welfare employment works tobacco firearms explosives alcohol drug drugs crime europe elections measures "
    "studies design engineering crafts manufactures allied workers employees trades restaurants retailers manufacturers growers producers exporters importers "
    "contractors merchants dockers seafarers miners teachers nurses doctors builders traders breeders owners tenants consumers businesses villages towns cities"
)
"""What bodies are for, or of whom; with the topics."""
LEADERS = wordset("leader whip boss chieftain")
LEADING = TITLE_MODIFIERS | wordset("majority minority opposition house senate party union gang cult rebel militia co")
NAMES_TOO = wordset(
    "hunter mason porter baker archer bishop carter cooper tanner taylor parker fisher painter major judge dean chase reader head father mother brother monk "
    "prince king pope abbot page ward steward guard grocer sailor shepherd miller potter weaver smith cook gardener barber fowler critic expert official"
)
"""Callings that are as often part of a name, or of a body's."""
TRADES = (ROLE_NOUNS | FAMILIAR) - NAMES_TOO - ORG_HEADS - RANKS - HONORIFICS - NAMES_AS_WELL
"""Callings that, capitalised before a name, are no part of it: "Engineer Ada Moll", "Gran Edith"."""


@dataclass(frozen=True, eq=False)
class Word:
    """A word of a paragraph with what the parse says of it. Offsets are the paragraph's; a possessive ending is outside."""

    start: int
    end: int
    text: str
    lower: str
    possessive: bool
    opens: bool
    begins: bool
    doc: Doc
    number: int
    """Of its token in the parse: the one in which the word ends."""

    @cached_property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @cached_property
    def token(self) -> Token:
        """Made when it is asked for: most words never are, and a token is dear."""
        return self.doc[self.number]


def words_of(paragraph: Paragraph) -> list[Word]:
    """The words of a paragraph, each with the token of the parse in which it ends."""
    doc, text = paragraph.doc, paragraph.text
    table = doc.to_array(["IDX", "SENT_START"])
    places: list[int] = table[:, 0].tolist()
    begun: list[bool] = (table[:, 1] == 1).tolist()
    starts = {place for place, first in zip(places, begun, strict=True) if first}
    count = len(places)
    found: list[Word] = []
    at = 0
    for match in WORD.finditer(text):
        start, end = match.span()
        word = match.group()
        possessive = False
        if len(word) > 2 and word[-1] in "sS" and word[-2] in "'’":
            word, end, possessive = word[:-2], end - 2, True
        elif word[-1] in "sS" and text[end : end + 1] in ("'", "’") and text[end + 1 : end + 2] == " ":
            possessive = True
        if "-" in word:
            prefix = HYPHEN_PREFIX.match(word)
            if prefix:
                start, word = start + prefix.end(), word[prefix.end() :]
            suffix = HYPHEN_SUFFIX.search(word)
            if suffix and word[0].isupper() and word.casefold() not in DIRECTIONS and not _is_given(word, found, text, start):
                end, word, possessive = start + suffix.start(), word[: suffix.start()], False
        while at + 1 < count and places[at + 1] < end:
            at += 1
        # walk back is never needed: words and tokens both run left to right
        near = start - 1
        while near >= 0 and text[near].isspace():
            near -= 1
        opens = near < 0 or start in starts or text[near] in OPENS or text[start - 1] == "\n"
        found.append(Word(start, end, word, word.casefold().rstrip("."), possessive, opens, begun[at], doc, at))
    return found


def _is_given(word: str, before: Sequence[Word], text: str, start: int) -> bool:
    """Whether a word is a given name of two syllables behind its surname: "Min-ryo" in "Baek Min-ryo"."""
    match = SYLLABLE.fullmatch(word)
    if match is None or not before or before[-1].end != start - 1 or text[start - 1] not in " \u00a0":
        return False
    surname, second = before[-1], match["second"]
    if (
        not surname.capital
        or surname.possessive
        or len(surname.text) > 7
        or not surname.text.isalpha()
        or surname.text.isupper()
    ):
        return False
    if surname.lower in HONORIFICS or (surname.opens and surname.lower in STARTERS):
        return False
    return (
        second not in NO_SYLLABLE
        and not (len(second) > 3 and second.endswith(("ed", "ly")))
        and not (len(second) > 4 and second.endswith("ing"))
    )


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
            if house_ahead is not None and (
                words[j].lower in DEMONYMS or words[j].lower in RANKS or armed(words, more, house_ahead, text)
            ):
                break
            run.extend(words[j + 1 : more + 1])
            j = more
        yield run
        i = j + 1


@built_on_names
@cache
def phrases() -> dict[str, tuple[str, ...]]:
    """The known names of several words, under their first word, longest first."""
    table: dict[str, set[str]] = defaultdict(set)
    for name, entry in entries().items():
        if entry.family and " " in name and entry.kind != "PER" and (first := WORD.match(name)):
            table[first.group().casefold()].add(name.replace("’", "'"))
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
                    longer = (
                        following is not None
                        and following.capital
                        and text[end : following.start] == " "
                        and following.lower in ORG_HEADS
                        and not name.casefold().endswith(following.lower)
                    )
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
    return (
        not word.text.isupper()
        and word.lower in ("and", "or", "but", "the", "a", "an")
        and before is None
        and word.lower != "the"
    )


def extend(words: Sequence[Word], text: str, j: int, run: Sequence[Word]) -> int:
    """How far the run goes on after word ``j``: the last word of what joins it, ``j`` if nothing does."""
    last, following = words[j], words[j + 1]
    gap = text[last.end : following.start]
    after = words[j + 2] if j + 2 < len(words) else None
    if last.possessive:
        grouped = (last.lower + text[last.end : last.end + 2].strip()).replace("’", "'")
        plural = gap in ("' ", "’ ") and (last.token.tag_ in ("NNS", "NNPS") or grouped in GROUP_POSSESSIVES)
        group = gap.replace("’", "'") == "'s " and grouped in GROUP_POSSESSIVES
        plural = plural or (gap.replace("’", "'") == "'s " and last.lower.endswith(("men", "women")) and len(last.text) > 5)
        saint = len(run) > 1 and run[-2].lower == "st"
        # a straight apostrophe before a word looks like a mark that opens
        joined = (plural or group or saint) and following.capital and (plural or not following.opens)
        return j + 1 if joined and not breaks(following, last) else j
    if gap in (" ", "\u00a0", "-") or (
        gap == ". "
        and (
            len(last.text) == 1
            or last.lower in HONORIFICS
            or last.lower in ("st", "gen", "sen", "rep", "gov", "lt", "col", "sgt", "capt", "maj", "jr")
        )
    ):
        if (
            named(following, after)
            and not breaks(following, last)
            and (following.capital or following.text[:3] in ("al-", "el-", "ul-") or following.text in ("al", "el"))
        ):
            if following.opens and gap != ". " and text[following.start - 1] not in " -\u00a0":
                return j
            if following.opens and following.begins and gap == " " and text[last.end - 1] != ".":
                # the parser broke the sentence inside a capitalised stretch: trust the letters
                return j + 1
            return j + 1
        if gap == " " and following.text in (
            "de",
            "da",
            "di",
            "du",
            "del",
            "della",
            "von",
            "van",
            "der",
            "den",
            "bin",
            "ibn",
            "ben",
            "bint",
            "dos",
            "la",
            "le",
            "ul",
            "ter",
            "ten",
            "zu",
            "zum",
            "vom",
            "ag",
            "ould",
            "e",
            "y",
            "of",
        ):
            if following.text == "of":
                return institutional(words, text, j, run)
            if following.text in ("e", "y") and not (after and after.capital and run[0].lower in GIVEN):
                return j
            k = j + 2
            while k < len(words) and words[k].text in ("la", "der", "den", "los", "las", "al") and k < j + 4:
                k += 1
            if (
                k < len(words)
                and words[k].capital
                and text[last.end : words[k].start].count(" ") == k - j
                and "\n" not in text[last.end : words[k].start]
            ):
                return k
            return j
        if gap == " " and following.text in ("for", "and", "on"):
            return institutional(words, text, j, run)
        if (
            gap == " "
            and following.text.isdigit()
            and last.lower in ("channel", "radio", "studio", "unit", "number")
            and len(following.text) < 4
        ):
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
    if (
        k >= len(words)
        or not words[k].capital
        or breaks(words[k], None)
        or text[words[j].end : words[k].start].count(" ") != k - j
    ):
        return j
    last = words[j].lower
    if words[k].lower in DEMONYMS and joiner == "of":
        return j
    if joiner == "of":
        if last in RANKS and last != "house":
            return j
        opener = (
            (last in SWORN and not words[j].opens and len(run) == 1)
            or last in ORG_OPENERS
            or last in PLACE_OPENERS
            or (len(run) > 1 and last in INSTITUTION_HEADS)
        )
        return k if opener and words[j].capital else j
    if joiner in ("for", "on"):
        return k if (last in ORG_OPENERS or last in INSTITUTION_HEADS) and len(run) >= 1 else j
    if joiner == "and" and of_topics(words, text, k, run):
        return k
    topical = all(
        w.lower in TOPICS
        or w.lower in ("of", "the", "and", "for")
        or w.lower in ORG_OPENERS
        or w.lower in DEMONYMS
        or w.lower in ("national", "royal", "federal", "us", "u.s", "uk", "state")
        for w in run
    )
    if topical and last in TOPICS and (words[k].lower in TOPICS):
        return k
    return j


def of_topics(words: Sequence[Word], text: str, k: int, run: Sequence[Word]) -> bool:
    """Whether "and" joins two topics of one body: "Office of Management and Records", "Center on Budget and Harbour Priorities"."""
    lower = [w.lower for w in run]
    opener = next((n for n, w in enumerate(lower) if w in ("of", "for", "on") and n), None)
    if opener is None or not (lower[opener - 1] in ORG_OPENERS or lower[opener - 1] in INSTITUTION_HEADS):
        return False
    if look_up(words[k].text) or words[k].lower in GIVEN or words[k].lower in HONORIFICS or is_rank(words[k].lower):
        return False
    end = k
    while end + 1 < len(words) and words[end + 1].capital and text[words[end].end : words[end + 1].start] == " ":
        end += 1
    if end > k and (words[end].lower in ORG_HEADS or words[end].lower in COMPANY_FORMS):
        return False  # "the Bank of Orvik and Moll Shipping"
    following = words[end + 1] if end + 1 < len(words) else None
    if following is not None and following.lower in ("of", "for") and words[end].lower in ORG_OPENERS:
        return False  # "the Ministry of Health and the Bank of Orvik"
    topics = sum(words[n].lower in TOPICS or words[n].lower in ABSTRACT for n in range(k, end + 1))
    return bool(topics) and (lower[-1] in TOPICS or lower[-1] in ABSTRACT or topics == end + 1 - k)


def is_rank(word: str) -> bool:
    """Whether a word is a rank or ends a hyphened one: "prosecutor-general".

    >>> is_rank("governor"), is_rank("director-general"), is_rank("jean-luc")
    (True, True, False)
    """
    return word in RANKS or ("-" in word and any(part in RANKS for part in word.split("-")))


def _post_behind(lower: Sequence[str]) -> tuple[int, int] | None:
    """The first and last word of the post that follows a body's name with "of": "Department of Health Press Secretary Ada Moll"."""
    of = max((n for n, w in enumerate(lower) if w in ("of", "for")), default=0)
    if not of or (lower[of - 1] not in ORG_OPENERS and lower[of - 1] not in INSTITUTION_HEADS):
        return None
    last = next((n for n in range(len(lower) - 1, of + 1, -1) if is_rank(lower[n])), None)
    if last is None or last - of < 2:
        return None
    first = last
    while first - 1 > of + 1 and (lower[first - 1] in RANKS or lower[first - 1] in POST_WORDS):
        first -= 1
    if lower[first - 1] in ("high", "the", "chief", "lord", "special", "national"):
        return None  # "Office of the High Commissioner"
    return first, last


POST_WORDS = wordset("deputy vice assistant acting former press chief senior executive managing first second permanent interim")


def shorten(run: list[Word]) -> list[Word]:
    """The run without what cannot open a name."""
    while run:
        first = run[0]
        alone = len(run) == 1
        if (
            (
                first.lower in STARTERS
                and not (first.text.isupper() and 1 < len(first.text) < 5)
                and (first.opens or alone or first.lower in ("the", "a", "an"))
            )
            or first.lower in ("the", "a", "an")
            or (
                first.opens
                and not alone
                and first.token.pos_ in ("VERB", "AUX", "ADV", "SCONJ", "CCONJ", "PRON", "DET", "ADP", "PART", "INTJ")
                and first.lower not in GIVEN
                and not look_up(first.text)
                and first.text.islower() is False
                and not first.text.isupper()
                and not first.token.ent_type_
                and first.lower not in ORG_OPENERS
            )
            or (not alone and first.lower in ("then", "late", "ex", "former"))
            or (len(run) > 2 and first.opens and first.lower in TABLOID_OPENERS and run[-1].lower not in ORG_HEADS)
        ):
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
            while first > 0 and (
                lower[first - 1] in TITLE_MODIFIERS or lower[first - 1] in RANKS or lower[first - 1] in DEMONYMS
            ):
                first -= 1
            if (
                len(run) > 1
                and len(ranks) == 1
                and lower[0] in GIVEN
                and first == last
                and lower[last] not in ("minister", "president")
            ):
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
        while first > 0 and (
            lower[first - 1] in TITLE_MODIFIERS or lower[first - 1] in RANKS or lower[first - 1] in HONORIFICS
        ):
            first -= 1
        begin = first
        while begin > 0 and lower[begin - 1] in DEMONYMS:
            begin -= 1
        if begin > 0:
            yield from cut(run[:begin], text)
        yield run[chosen + 1 :], run[first : chosen + 1]
        return
    post = _post_behind(lower)
    if post is not None and not strong:
        # "Bank of Lorvia Governor Ada Moll": the body, the post, the person
        yield from cut(run[: post[0]], text)
        if post[1] < ends:
            yield run[post[1] + 1 :], run[post[0] : post[1] + 1]
        return
    lead = next((n for n, w in enumerate(lower) if w in LEADERS and n <= ends - 1 and not strong), None)
    if (
        lead is not None
        and (lead or ends > 1)
        and "of" not in lower
        and "for" not in lower
        and lower[ends] not in ORG_HEADS_WEAK
    ):
        # "Assistant House Majority Leader Ada Lund", "Harrow Union Leader Ada Lund"
        first = lead
        while (
            first > 0
            and lower[first - 1] in LEADING
            and not (first > 1 and lower[first - 1] in ORG_HEADS and lower[first - 2] not in LEADING)
        ):
            first -= 1
        if first > 0:
            yield from cut(run[:first], text)
        yield run[lead + 1 :], run[first : lead + 1]
        return
    if (
        len(run) > 1
        and lower[0] in TRADES
        and not strong
        and "of" not in lower
        and (len(run) > 2 or lower[0] in FAMILIAR or foreign(run[1].text))
        and lower[-1] not in ORG_HEADS_WEAK
        and lower[1] not in ORG_HEADS | TOPICS | ABSTRACT
        and entry is None
    ):
        yield run[1:], run[:1]
        return
    if (
        len(run) > 1
        and lower[0] in DEMONYMS
        and not strong
        and "of" not in lower
        and lower[-1] not in ORG_HEADS_WEAK
        and entry is None
    ):
        rest = run[1:]
        if lower[1] in DEMONYMS and len(run) == 2:
            return
        if len(rest) == 1 and rest[0].lower in NOT_A_NAME_HEADS | TOPICS:
            return
        if len(rest) > 1 or look_up(rest[0].text) or rest[0].token.pos_ == "PROPN":
            joined = look_up(whole)
            if (
                lower[0]
                in (
                    "islamic",
                    "orthodox",
                    "catholic",
                    "christian",
                    "democratic",
                    "republican",
                    "conservative",
                    "communist",
                    "american",
                    "african",
                    "muslim",
                    "european",
                    "arab",
                )
                and rest[0].lower not in GIVEN
                and joined is None
            ):
                yield run, []
                return
            yield from cut(rest, text)
            return
    yield run, []

"""Direction: which of two texts that share a passage came first, from what stands on the pages. Thin evidence is ``unknown``.

Each clue speaks for one side with a weight; some, such as a credit line, settle it. The order of reading, file names and
time stamps on disk are no clues. That the longer text is the later one is none either: it is right for 38 % of edited agency copy.
A guess learnt from many edits (``edits``) weighs a little where the clues nearly suffice.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from secondsource.model import Article, Direction, Reason, Span
from secondsource.reuse.align import RUN, Alignment
from secondsource.reuse.edits import lean
from secondsource.reuse.edits_table import HEARD
from secondsource.reuse.facts import Retelling
from secondsource.reuse.hearsay import (
    credited,
    hearsay_in,
    holds,
    houses,
    interviewers,
    is_exclusive,
    may_hold,
    names_a_paper,
    names_back,
    own_houses,
)
from secondsource.reuse.remembering import remembered
from secondsource.reuse.texts import Text
from secondsource.text.shingles import words

SETTLES = 4.0
"""A clue of this weight decides, unless the other side has one too."""
ENOUGH = 1.8
"""The margin from which a direction is called probable."""
LEANS = 0.9
"""What the guess by edits weighs, however sure: half of what makes a direction probable, so that it tells none by itself."""
APART = timedelta(hours=6)


@dataclass(frozen=True)
class Clue:
    """Something that speaks for the first text (``weight`` above zero) or the second (below) as the earlier one."""

    weight: float
    reason: str
    text: str

    def plain(self) -> list[float | str]:
        """The clue as JSON."""
        return [self.weight, self.reason, self.text]


def decide(clues: Iterable[Clue]) -> tuple[int, Direction, tuple[Reason, ...]]:
    """1 if the first text is the earlier, -1 if the second, 0 if unknown; how surely; and why, the weightiest reason first.

    >>> decide([Clue(4.0, "credit", "By the Courier"), Clue(-2.0, "published", "9 hours earlier")])[:2]
    (1, 'certain')
    """
    ordered = sorted(clues, key=lambda c: (-abs(c.weight), c.reason, c.text))
    settled = {c.weight > 0 for c in ordered if abs(c.weight) >= SETTLES}
    total = sum(c.weight for c in ordered)
    if len(settled) == 1:
        way, strength = (1 if settled.pop() else -1), "certain"
    elif not settled and abs(total) >= ENOUGH:
        way, strength = (1 if total > 0 else -1), "probable"
    else:
        return 0, "unknown", tuple(Reason(c.reason, c.text) for c in ordered)
    agreeing = tuple(Reason(c.reason, c.text) for c in ordered if (c.weight > 0) == (way > 0))
    return way, ("certain" if strength == "certain" else "probable"), agreeing


def may_lean(clues: Iterable[Clue]) -> bool:
    """Whether a guess could add what these clues lack."""
    weights = [clue.weight for clue in clues]
    return all(abs(w) < SETTLES for w in weights) and ENOUGH - LEANS <= abs(sum(weights)) < ENOUGH


def clues_of_edits(text_a: str, text_b: str, head_a: str = "", head_b: str = "") -> list[Clue]:
    """What the edits between two wordings make likely, where such a guess has been right nine times in ten."""
    score, edit = lean(text_a, text_b, head_a, head_b)
    return [Clue(math.copysign(LEANS, score), "likelier by its edits", edit)] if abs(score) >= HEARD else []


# names of houses -----------------------------------------------------------------------------------------------

_EMPTY = frozenset(
    [
        "the",
        "news",
        "agency",
        "newspaper",
        "daily",
        "com",
        "www",
        "online",
        "group",
        "media",
        "of",
        "and",
        "org",
        "net",
        "co",
        "uk",
    ]
)


def same_house(one: str | None, other: str | None) -> bool:
    """Whether two printed names are one house: one has all the telling words of the other, or is made of its initials.

    >>> same_house("The Telegraph", "The Daily Telegraph"), same_house("Coastline", "Coastline News"), same_house("Star", "Sun")
    (True, True, False)
    >>> same_house("OTA", "Orlin Telegraph Agency"), same_house("OTA", "Orlin Times")
    (True, False)
    """
    if not one or not other:
        return False
    a, b = _telling(one), _telling(other)
    return bool(a and b) and (a <= b or b <= a or _initials(one) == other or _initials(other) == one)


@remembered(1 << 14)
def _telling(name: str) -> frozenset[str]:
    keys = frozenset(word.key for word in words(name))
    return keys - _EMPTY or keys


@remembered(1 << 14)
def _initials(name: str) -> str:
    """The capitals that the words of a name of three words or more begin with; nothing for others, whose initials are anybody's."""
    initials = [word[0] for word in re.findall(r"[^\W\d_]+", name[:120]) if word[0].isupper() and word.casefold() != "the"]
    return "".join(initials) if len(initials) > 2 else ""


def _is_named(names: Iterable[str], house: str | None) -> str | None:
    return next((name for name in sorted(names) if house and same_house(name, house)), None)


def credits_of(article: Article) -> list[tuple[str, str, str]]:
    """The houses to which a page credits its text, each with where and in which words; hints in the body are none."""
    found: list[tuple[str, str, str]] = [(c.name, c.where, c.text) for c in article.credits if c.where != "body"]
    if article.agency and not any(same_house(article.agency, name) for name, _, _ in found):
        found.append((article.agency, "meta", article.agency))
    return found


# clues of the pages ----------------------------------------------------------------------------------------------


def moment(stamp: str | None) -> tuple[datetime, bool] | None:
    """When an ISO stamp is, and whether it knows the hour."""
    if not stamp:
        return None
    try:
        when = datetime.fromisoformat(stamp)
    except ValueError:
        return None
    return (when.replace(tzinfo=UTC) if when.tzinfo is None else when), len(stamp) > 10


def _has_zone(stamp: str | None) -> bool:
    return bool(stamp and (stamp.endswith("Z") or re.search(r"[+-]\d{2}:?\d{2}$", stamp[10:])))


def clues_of_pages(a: Article, b: Article, shared_a: str, shared_b: str) -> list[Clue]:
    """What the two pages say of where they come from. ``shared_a``, ``shared_b``: the sentences that they share."""
    return [
        *_credit_lines(a, b, shared_a), *_mirrored(_credit_lines(b, a, shared_b)),
        *_links(a, b), *_mirrored(_links(b, a)),
        *_filed(a, b, shared_a), *_mirrored(_filed(b, a, shared_b)),
        *_in_the_text(a, b, shared_b), *_mirrored(_in_the_text(b, a, shared_a)),
        *_own_house(a, b, shared_a, shared_b), *_mirrored(_own_house(b, a, shared_b, shared_a)),
        *_published(a, b),
    ]  # fmt: skip


def _mirrored(clues: Iterable[Clue]) -> list[Clue]:
    return [Clue(-c.weight, c.reason, c.text) for c in clues]


def _credit_lines(a: Article, b: Article, shared_a: str) -> list[Clue]:
    """``b`` credits the house of ``a``; or both credit one agency, and only ``a`` is printed as the agency prints."""
    own = [name for name, _, _ in credits_of(a)]
    for name, where, text in credits_of(b):
        if same_house(name, b.outlet):
            continue
        if a.outlet and same_house(name, a.outlet):
            return [Clue(SETTLES, "credit", text)]
        if a.outlet is None and _is_named(own, name):
            of_a = {w for n, w, _ in credits_of(a) if same_house(n, name)}
            if of_a == {"dateline"} and where != "dateline" and a.dateline != b.dateline:
                return [Clue(SETTLES if b.outlet is None or not same_house(b.outlet, name) else 2.0, "credit", text)]
    if (
        a.outlet
        and (hit := _is_named(own, a.outlet))
        and not (b.outlet and same_house(hit, b.outlet))
        and not _owes(shared_a, hit)
    ):
        # An agency signs its own dispatches, and credits the papers that it takes something from.
        return [Clue(2.5, "the agency's own dispatch", hit)]
    return []


def _links(a: Article, b: Article) -> list[Clue]:
    """``b`` links to the page of ``a``."""
    if not a.url or (b.url and _place(a.url) == _place(b.url)):
        return []
    hit = next((link for link in sorted(b.links) if _place(link) == _place(a.url)), None)
    return [Clue(SETTLES if a.url not in a.links else 2.0, "link", hit)] if hit else []


def _filed(a: Article, b: Article, shared_a: str) -> list[Clue]:
    """``a`` is printed as its agency filed it and credits nobody for what both tell; ``b`` is no agency's.

    What an agency takes from a paper it credits to it. Whose page it stands on is unknown here: where it is known, that tells more.
    """
    if a.outlet or not a.agency or b.agency or (b.credits and any(c.where == "dateline" for c in b.credits)):
        return []
    if not any(where == "dateline" and same_house(name, a.agency) for name, where, _ in credits_of(a)):
        return []
    return [] if _owes(shared_a, a.agency) else [Clue(2.0, "filed by an agency", a.agency)]


def _owes(shared: str, house: str) -> bool:
    """Whether a passage in a page of ``house`` names another paper as its source."""
    others = {name for name in credited(shared) if names_a_paper(name)}
    # "told Coastline": a name of two words that none of a paper's stands in is rather a person.
    others |= {name for name in houses(shared) if names_a_paper(name) or " " not in name}
    return names_back(shared) or any(not same_house(name, house) for name in others)


def _place(url: str) -> tuple[str, str]:
    try:
        parts = urlsplit(url)
    except ValueError:
        return (url, "")
    return parts.netloc.removeprefix("www."), parts.path.rstrip("/")


def _in_the_text(a: Article, b: Article, shared_b: str) -> list[Clue]:
    """``b`` names the house of ``a`` as its source, or a paper, where ``a`` names none."""
    named = {name for name in credited(shared_b) if not (b.outlet and same_house(name, b.outlet))}
    if not named:
        return []
    if hit := _is_named(named, a.outlet):
        return [Clue(SETTLES, "in-text credit", hit)]
    for name in sorted(named):
        if (hit := _is_named(houses(a.text), name)) and names_a_paper(f"{name} {hit}") and not _is_named(houses(b.text), name):
            return [Clue(SETTLES, "in-text credit", f"{name}; {hit} in its own text")]
    return []


def _own_house(a: Article, b: Article, shared_a: str, shared_b: str) -> list[Clue]:
    """``b`` prints words spoken to the house of ``a``; or ``a`` has an exclusive that ``b`` dropped."""
    if a.outlet and (hit := _is_named(houses(shared_b), a.outlet)) and not (b.outlet and same_house(hit, b.outlet)):
        return [Clue(3.0, "spoken to the house of the other", hit)]
    if is_exclusive(a.text) and is_exclusive(shared_a) and not is_exclusive(b.text):
        return [Clue(2.5, "exclusive wording dropped", "exclusive")]
    if (
        a.outlet
        and (hit := _is_named(interviewers(a.text), a.outlet))
        and not _is_named(houses(b.text) | credited(b.text), a.outlet)
    ):
        return [Clue(2.2, "interview given to its house", hit)]
    return []


def _published(a: Article, b: Article) -> list[Clue]:
    one, other = moment(a.published), moment(b.published)
    if not one or not other:
        return []
    (when_a, hour_a), (when_b, hour_b) = one, other
    apart = when_b - when_a
    zones = [_has_zone(a.published), _has_zone(b.published)]
    if hour_a and hour_b:
        # Clocks without a zone may be half a day apart.
        enough = APART if all(zones) else 2 * APART if not any(zones) else 4 * APART
        weight = 2.2 if abs(apart) > enough else 0.8 if apart and enough == APART else 0.0
    else:
        days = abs((when_b.date() - when_a.date()).days)
        weight = 2.2 if days > 1 else 1.2 if days else 0.0
    if not weight:
        return []
    first, second = (a, b) if apart > timedelta(0) else (b, a)
    return [Clue(weight if first is a else -weight, "published", f"{first.published} before {second.published}")]


# clues of the texts ----------------------------------------------------------------------------------------------

# Slips that a careful second hand repairs: a doubled small word, two small words that never meet.
_SLIPS = re.compile(
    r"\b(the|a|an|of|to|in|on|at|for|and|is|was|were|by|with|from|or|as|be|it) \1\b"
    r"|\b(?:if was|if is|is was|was is|the a|a the|an the|of is|to was|in was|on was|he the|and and|have has|has have|been be"
    r"|a an|an a|the of|to to|form the|were was|was were|its is|it it)\b",
    re.IGNORECASE,
)
_VENUE = re.compile(
    r"\b(?:in an? (?:\w+ )?(?:interview|statement|telephone call|email|speech|briefing)|by (?:tele)?phone|during a visit to|speaking (?:at|in|to)"
    r"|news conference|press conference|told (?:reporters|journalists|parliament|lawmakers)|at a briefing)\b",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"\b(?:may|might|could|perhaps|possibly|probably|apparently|reportedly|allegedly|estimated|appears?|seems?|suspected|is said to)\b",
    re.IGNORECASE,
)


def clues_of_texts(a: Text, b: Text, alignment: Alignment, pairs: Sequence[tuple[Span, Span]]) -> list[Clue]:
    """What the two wordings say of which was made from the other. ``pairs``: the sentences that are one in two wordings."""
    clues: list[Clue] = []
    for x, y, sign in ((a, b, 1), (b, a, -1)):
        mine: Sequence[tuple[Span, Span]] = pairs if sign > 0 else [(q, p) for p, q in pairs]
        clues += [Clue(sign * c.weight, c.reason, c.text) for c in _repaired(x, y, mine)]
        clues += [Clue(sign * c.weight, c.reason, c.text) for c in _lost(x, y, mine)]
    clues += _cut(a, b, alignment)
    clues += _glossed(a, b, alignment)
    return clues


@remembered(1 << 15)
def _words_like(pattern: re.Pattern[str], sentence: str) -> tuple[str, ...]:
    return tuple(m.group().casefold() for m in pattern.finditer(sentence))


def _repaired(a: Text, b: Text, pairs: Sequence[tuple[Span, Span]]) -> list[Clue]:
    found = []
    for span_a, span_b in pairs:
        old, new = span_a.of(a.text), span_b.of(b.text)
        slips = set(_words_like(_SLIPS, old)) - set(_words_like(_SLIPS, new))
        found += [Clue(1.5, "slip repaired", slip) for slip in sorted(slips)]
    return [replace(clue, weight=clue.weight / min(2, len(found))) for clue in found[:2]]


def _lost(a: Text, b: Text, pairs: Sequence[tuple[Span, Span]]) -> list[Clue]:
    """What ``a`` has and ``b`` lost inside sentences that both have: the venue, hedges, words of a quotation."""
    clues = []
    for pattern, name, weight, most in ((_VENUE, "venue dropped", 0.9, 1.5), (_HEDGE, "hedge dropped", 0.3, 0.6)):
        lost = []
        for span_a, span_b in pairs:
            old, new = span_a.of(a.text), span_b.of(b.text)
            if not (said := _words_like(pattern, old)):
                continue
            gone = Counter(said)
            gone -= Counter(_words_like(pattern, new))
            lost += sorted(gone)
        if lost:
            clues.append(Clue(min(most, weight * len(lost)), name, lost[0]))
    houses_lost = []
    for span_a, span_b in pairs:
        if mine := houses(span_a.of(a.text)):
            others = houses(span_b.of(b.text))
            houses_lost += sorted(name for name in mine if names_a_paper(name) and not _is_named(others, name))
    if houses_lost:
        clues.append(Clue(1.5, "own house no longer named", houses_lost[0]))
    shortened = []
    for span_a, span_b in pairs:
        longer = a.quoted_in(span_a)
        shorter = b.quoted_in(span_b) if longer else []
        if 0 < len(shorter) <= len(longer) - 2 and sum((Counter(shorter) - Counter(longer)).values()) <= 1:
            shortened.append(" ".join(longer[:12]))
    if shortened:
        clues.append(Clue(min(1.5, 1.0 * len(shortened)), "quotation shortened", shortened[0]))
    return clues


def _cut(a: Text, b: Text, alignment: Alignment) -> list[Clue]:
    """One text is the other without its tail: a weak clue, for agencies also add."""
    last_a = max((i + length for i, _, length in alignment.runs), default=0)
    last_b = max((j + length for _, j, length in alignment.runs), default=0)
    for x, y, last, sign in ((a, b, last_a, 1), (b, a, last_b, -1)):
        if alignment.matched >= 0.9 * len(y.keys) and last and len(x.keys) - last + 1 > max(15, 0.15 * len(x.keys)):
            return [Clue(sign * 0.5, "tail cut", f"{len(x.keys) - last} words")]
    return []


def _glossed(a: Text, b: Text, alignment: Alignment) -> list[Clue]:
    """One text names things by other names throughout, and explains the first: the house style of a copy."""
    swaps = Counter((a.keys[i], b.keys[j]) for i, j in alignment.swaps)
    for (old, new), count in sorted(swaps.items(), key=lambda item: (-item[1], item[0])):
        if count < 3:
            break
        for text, key, sign in ((a, old, -1), (b, new, 1)):
            first = next((w for w in text.words if w.key == key), None)
            other = b if text is a else a
            if (
                first
                and text.text[first.end : first.end + 2] == " ("
                and not any(other.text[w.end : w.end + 2] == " (" for w in other.words if w.key in (old, new))
            ):
                return [Clue(sign * 0.6, "renamed throughout", f"{old} / {new}, {count} times")]
    return []


def clues_of_retelling(a: Text, b: Text, told: Retelling, house_a: str | None, house_b: str | None) -> list[Clue]:
    """What the words before the shared particulars say: "media have reported" comes after "sources say", that after a named blog."""
    of_a = _sourcing(_unlike(a, b, {i for i, _ in told.pairs}))
    of_b = _sourcing(_unlike(b, a, {j for _, j in told.pairs}))
    clues = []
    for mine, others, house, sign in ((of_a, of_b, house_b, 1), (of_b, of_a, house_a, -1)):
        if others[0] == "unnamed" and mine[0] in ("named", "vague"):
            clues.append(Clue(sign * 2.2, "tells it after unnamed media", others[1]))
        elif (
            others[0] == "vague"
            and mine[0] == "named"
            and not names_a_paper(mine[1])
            and house
            and house.casefold() not in mine[1].casefold()
        ):
            clues.append(Clue(sign * 1.9, "source made vague", others[1]))
    return [*clues, *_held(a, b, [i for i, _ in told.pairs]), *_mirrored(_held(b, a, [j for _, j in told.pairs]))]


_NO_NAME = re.compile(
    r"\b(?:condition of anonymity|anonym(?:ity|ously)|not (?:to )?be (?:named|identified)|not want (?:to be named|(?:his|her) name)"
    r"|declined to be (?:named|identified))\b[^.]{0,40}\b(?:because|for fear|as|since|to (?:speak|discuss|talk))\b",
    re.IGNORECASE,
)


@remembered(1 << 13)
def _keeps_names(text: str) -> bool:
    plain = text.casefold()
    return ("anonym" in plain or "name" in plain or "identified" in plain) and bool(_NO_NAME.search(text))


def _held(a: Text, b: Text, numbers: list[int]) -> list[Clue]:
    """``a`` says how it came to know what both tell: it holds the document, or says why its source has no name; ``b`` says nothing."""
    clues: list[Clue] = []
    if not may_hold(a.text) and not _keeps_names(a.text):
        return clues
    silent, nameless = not (holds(b.text) or own_houses(b.text) or names_back(b.text)), not _keeps_names(b.text)
    if not silent and not nameless:
        return clues
    spans = sorted({a.sentences[n] for at in numbers for n in range(max(0, at - 1), min(len(a.sentences), at + 2))})
    mine = " ".join(span.of(a.text) for span in spans)
    if silent and holds(mine):
        clues.append(Clue(2.0, "obtained by its house", next((s.of(a.text) for s in spans if holds(s.of(a.text))), mine)[:160]))
    if nameless and (reason := _NO_NAME.search(mine)):
        clues.append(Clue(1.0, "reason for namelessness dropped", reason.group()))
    return clues


def _unlike(text: Text, other: Text, numbers: set[int]) -> list[str]:
    """The sentences of these numbers on nobody's word that the other text does not have in the same words."""
    found = []
    for number in sorted(numbers):
        if not hearsay_in(text.sentences[number].of(text.text)):
            continue
        first, last = text.bounds[number]
        mine = text.gram_hashes[first : max(first, last - RUN + 1)].tolist()
        if sum(run in other.grams for run in mine) < 0.5 * max(1, len(mine)):
            found.append(text.sentences[number].of(text.text))
    return found


_NAMED = re.compile(
    r"\b(?:blog|blogger|post|posting|site|website|web site|channel|account|forum|paper|newspaper|agency|magazine|station|newsletter"
    r"|programme|program|portal)s?\s+(?:called\s+|named\s+|of\s+|by\s+)?[\"'\u201c\u2018]?(?:the\s+)?[A-Z@]\w+"
)


def _sourcing(sentences: list[str]) -> tuple[str, str]:
    """How sentences give their source: by name (``named``), as media or reports (``unnamed``), ``vague`` or not at all."""
    relays = [s for s in sentences if hearsay_in(s) == "relay"]
    for sentence in relays:
        if (named := _NAMED.search(sentence)) or credited(sentence):
            return "named", named.group() if named else min(credited(sentence))
    if relays:
        return "unnamed", relays[0][:160]
    vague = [s for s in sentences if hearsay_in(s) == "vague"]
    return ("vague", vague[0][:160]) if vague else ("", "")

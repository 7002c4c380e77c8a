"""Mentions and referents: all names of one article sorted by whom they name. The analyser ``NAMES``.

A full name, its surname, "Mr" and surname, an acronym and its expansion, a short form, a description of an institution: one
Referent. What the article leaves open stays apart.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise
from operator import itemgetter
from typing import Literal

from secondsource.analysis import Analyser, Annotations, Carried, Paragraph
from secondsource.entities.candidates import Candidate, find_candidates, plain
from secondsource.entities.descriptions import Description, descriptions
from secondsource.entities.gazetteer import house, look_up
from secondsource.entities.kinds import LOCAL_HEADS, classify, demonym_of, hopeless
from secondsource.entities.lexicon import (
    CENTRAL_BANK_NAMES,
    CLASS_SYNONYMS,
    COMPANY_FORMS,
    DEMONYMS,
    DIRECTIONS,
    GIVEN,
    HONORIFICS,
    INSTITUTION_HEADS,
    ORG_HEADS,
    ORG_HEADS_WEAK,
    ORG_OPENERS,
    PARTICLES,
    ROLE_NOUNS,
    SOLO_INSTITUTIONS,
    TOPICS,
    wordset,
)  # fmt: skip
from secondsource.entities.names import NICKNAMES, acronym_of, body, core, fold, is_acronym, likeness, sound
from secondsource.entities.roles import Role, find_roles, gender_of
from secondsource.entities.runs import Word, words_of
from secondsource.model import Article, EntityKind, Mention, Record, Referent

NO_AUTHORS = wordset(
    "newsdesk desk staff team newsroom correspondents reporters agencies wires editors special our online web bureau"
)
KNOWN_AS = re.compile(
    r",? (?:(?:who is |who was |was |is )?(?:also|better|otherwise|widely|popularly) (?:known|called) (?:as|by)|known as|a\.?k\.?a\.?|alias|"
    r"whose real name (?:is|was)|born|whose nom de guerre (?:is|was)|nicknamed|nom de guerre)"
    r"(?: by)?(?: (?:his|her|the))?(?: (?:nom de guerre|nickname|alias|pseudonym|stage name|kunya),?)? [“\"'‘]?"
)
"""Between two names it says that they are one person's."""
PRONOUN = re.compile(r"\b(?:he|she|his|her|him|himself|herself)\b", re.IGNORECASE)
WITHIN = 400
"""Characters after a name within which a pronoun may be read as his."""
BYLINE = re.compile(r"\s*(?:,|;|&|\band\b|\bBy\b|\bby\b)\s*")
BARE = frozenset(CLASS_SYNONYMS) & wordset(
    "bank lender newspaper paper daily tabloid website site blog broadcaster station union fund ministry regulator watchdog agency authority commission court "
    "council committee university hospital airline carrier company firm manufacturer carmaker retailer operator insurer developer utility miner "
    "supplier cooperative institute think-tank charity foundation party club exchange association federation museum trust brokerage group militia movement"
)
"""Nouns that a bare description picks up a body with: "the lender said"."""
CHAMBERS = (("house",), ("senate",), ("congress",))
"""A body of which each country has one, and is called so alone: "the House" is not the White House."""

DISTINCT = (
    ORG_HEADS
    | ORG_HEADS_WEAK
    | TOPICS
    | ORG_OPENERS
    | DEMONYMS
    | DIRECTIONS
    | INSTITUTION_HEADS
    | frozenset(COMPANY_FORMS)
    | wordset("national royal new old united general first the people's international central great grand city")
)
"""Words that do not tell one body from another by themselves."""


@dataclass
class Group:
    """The mentions of one person, body or place that were brought together so far."""

    kind: EntityKind
    names: list[Candidate] = field(default_factory=list)
    described: list[Description] = field(default_factory=list)
    bare: list[Description] = field(default_factory=list)
    classes: set[str] = field(default_factory=set)
    anchor: str | None = None
    roles: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    affiliations: list[Group] = field(default_factory=list)
    pronouns: list[str] = field(default_factory=list)

    @property
    def first(self) -> int:
        return min([c.start for c in self.names] + [d.start for d in (*self.described, *self.bare)])

    def forms(self) -> list[str]:
        """The different names printed, first come first."""
        return list(dict.fromkeys(c.text for c in sorted(self.names, key=lambda c: c.start)))


def analyse_names(article: Article, found: Annotations) -> Iterator[Record]:
    """Every mention of the article and whom it names."""
    paragraphs = found.paragraphs
    read = [words_of(paragraph) for paragraph in paragraphs]
    names = read_names(paragraphs, read)
    described = descriptions(paragraphs, read, [(c.start, c.end) for c in names], BARE)
    groups = gather(article, names, described)
    describe_people(groups, paragraphs, read)
    groups = settle_surnames(groups)
    yield from records(article, groups)
    yield from named_by_the_page(article, (form for group in groups for form in aliases_of(group)))


def read_names(paragraphs: Sequence[Paragraph], read: Sequence[Sequence[Word]]) -> list[Candidate]:
    """The names of an article, in order of reading, each with its kind."""
    seen_lower = frozenset(w.lower for words in read for w in words if w.text[0].islower())
    found = find_candidates(paragraphs, read)
    judged = [(c, hopeless(c, seen_lower)) for c in found]
    # what is a name in one place is one in all, if it is of several words
    good = {plain(c.text) for c, lost in judged if not lost and len(c.words) > 1}
    # and a surname is no adjective: "Omar al-Marrawi … Marrawi said"
    lone = {c.words[-1].lower for c, lost in judged if not lost and c.title and len(c.words) == 1 and len(c.text) > 2}
    tails = {
        c.words[-1].lower.removeprefix("al-").removeprefix("el-")
        for c, lost in judged
        if not lost
        and len(c.words) > 1
        and c.words[0].lower not in DEMONYMS
        and max(c.votes, key=lambda k: c.votes[k], default="") == "PER"
    }
    tails = (tails | lone) - seen_lower - DEMONYMS
    return classify([c for c, lost in judged if not lost or plain(c.text) in good or c.words[0].lower in tails], seen_lower)


def gather(article: Article, names: Sequence[Candidate], described: Sequence[Description]) -> list[Group]:
    """The groups of mentions that name one thing."""
    people = join_nicknames(article.text, gather_people([c for c in names if c.kind == "PER"]))
    bodies = gather_bodies(article, [c for c in names if c.kind in ("ORG", "GROUP")])
    places = gather_places([c for c in names if c.kind == "LOC"])
    gather_descriptions(bodies, places, described)
    return [g for g in (*people, *bodies, *places) if g.names or g.described or g.bare]


# people ----------------------------------------------------------------------------------------------------------


def gather_people(names: Sequence[Candidate]) -> list[Group]:
    """People: full names first, then surnames and given names to whom they belong."""
    full: dict[tuple[str, ...], Group] = {}
    for candidate in names:
        key = tuple(w for w in core(candidate.text) if len(w) > 1)
        if len(key) > 1:
            full.setdefault(key, Group("PER")).names.append(candidate)
    merged = merge_full(full)
    by_last: dict[str, list[Group]] = defaultdict(list)
    by_first: dict[str, list[Group]] = defaultdict(list)
    by_sound: dict[str, list[Group]] = defaultdict(list)
    for key, group in merged:
        by_last[key[-1]].append(group)
        by_first[key[0]].append(group)
        by_sound[sound(key[-1])].append(group)
    groups = [group for _, group in merged]
    single: dict[tuple[str, str | None], Group] = {}
    recent: list[tuple[int, Group]] = sorted(((c.start, g) for g in groups for c in g.names), key=lambda sg: sg[0])
    times = Counter(fold(c.text) for c in names if " " not in c.text and not c.title)
    given_alone = {name for name in times if times[name] > 1}
    for candidate in names:
        key = tuple(w for w in core(candidate.text) if len(w) > 1) or core(candidate.text)
        if len(key) > 1:
            continue
        word = key[0] if key else fold(candidate.text)
        owners = by_last.get(word) or (by_sound.get(sound(word), []) if len(word) > 4 else [])
        gender = gender_of([candidate.honorific] if candidate.honorific else [], [], [])
        if len(owners) > 1 and gender:
            fitting = [
                g
                for g in owners
                if gender_of([c.honorific or "" for c in g.names] + given_hint(g), g.roles, []) in (gender, None)
            ]
            owners = fitting or owners
        if len(owners) > 1:
            # a child or a pair of namesakes: who is called by the given name is not meant by the surname
            eldest = min(owners, key=lambda g: g.first)
            owners = [g for g in owners if g is eldest or not given_alone & given_names(g)]
        if not owners and not candidate.title:
            owners = by_first.get(word, [])
        if len(owners) == 1:
            owners[0].names.append(candidate)
            candidate.form = "surname"
            continue
        if len(owners) > 1:
            before = [g for start, g in recent if start < candidate.start and any(g is o for o in owners)]
            near = [g for start, g in recent if candidate.start - 600 < start < candidate.start and any(g is o for o in owners)]
            if before and len({id(g) for g in near}) == 1:
                near[-1].names.append(candidate)
                candidate.form = "surname"
                continue
        # "Mr Tarvo" and "Dr Tarvo" may be two where two bear the name
        alone = single.setdefault((word, gender if len(owners) > 1 else None), Group("PER"))
        alone.names.append(candidate)
        candidate.form = "surname"
    return groups + [single[key] for key in sorted(single, key=lambda k: (single[k].first, k[0], k[1] or ""))]


def join_nicknames(text: str, groups: list[Group]) -> list[Group]:
    """People of whom the text says that they are one: "Karim Saleh, also known as Abu Talib"."""
    at = sorted(((c.start, c.end, n) for n, g in enumerate(groups) for c in g.names))
    home = list(range(len(groups)))
    for (_, end, a), (start, _, b) in pairwise(at):
        if home[a] != home[b] and KNOWN_AS.fullmatch(text[end:start][:80]):
            home = [home[a] if h == home[b] else h for h in home]
    for n, group in enumerate(groups):
        if home[n] != n:
            groups[home[n]].names += group.names
    return [group for n, group in enumerate(groups) if home[n] == n]


def given_names(group: Group) -> set[str]:
    """The first words of a person's full names."""
    return {core(c.text)[0] for c in group.names if len(core(c.text)) > 1}


def given_hint(group: Group) -> list[str]:
    """Titles printed with a person."""
    return [c.title or "" for c in group.names]


def merge_full(full: dict[tuple[str, ...], Group]) -> list[tuple[tuple[str, ...], Group]]:
    """Full names of which one is the other without a middle name, or a slip of the pen in the same role."""
    keys = sorted(full, key=lambda k: (-len(k), full[k].first))
    kept: list[tuple[tuple[str, ...], Group]] = []
    by_last: dict[str, list[tuple[tuple[str, ...], Group]]] = defaultdict(list)
    for key in keys:
        home = None
        for other, group in by_last[key[-1]][:MANY]:
            called = key[0] != other[0] and frozenset((key[0], other[0])) in NICKNAMES and len(key) <= len(other)
            subset = len(key) < len(other) and key[0] == other[0] and set(key) <= set(other)
            titles = {c.title.casefold() for c in full[key].names if c.title} & {
                c.title.casefold() for c in group.names if c.title
            }
            slip = (
                len(key) == len(other)
                and all(likeness(a, b) >= 0.88 for a, b in zip(key, other, strict=True))
                and (bool(titles) or (len(full[key].names) == 1 and key[0] == other[0]))
            )
            if subset or slip or called:
                home = group
                break
        if home is not None:
            home.names.extend(full[key].names)
        else:
            kept.append((key, full[key]))
            by_last[key[-1]].append((key, full[key]))
    return sorted(kept, key=lambda kg: kg[1].first)


# bodies ----------------------------------------------------------------------------------------------------------


def gather_bodies(article: Article, names: Sequence[Candidate]) -> list[Group]:
    """Organisations and armed groups: same words, known houses, acronyms, short forms."""
    groups: dict[tuple[str, ...], Group] = {}
    longer_titles = {c.words[-1].lower for c in names if len(c.words) > 1 and house(c.text) not in (None, *LONE_TITLES)}
    for candidate in names:
        known = house(candidate.text)
        if known in LONE_TITLES and (
            not candidate.the or (len(candidate.words) == 1 and candidate.words[0].lower in longer_titles)
        ):
            known = None
        key = ("house", known) if known else body(candidate.text)
        group = groups.setdefault(key, Group(candidate.kind or "ORG"))
        group.names.append(candidate)
        if known or is_acronym(candidate.text):
            candidate.form = "acronym" if is_acronym(candidate.text) else "name"
        group.classes |= classes_of(candidate)
    ordered = sorted(groups.items(), key=lambda kg: (-len(kg[0]) if kg[0][0] != "house" else -99, kg[1].first))
    joined: dict[tuple[str, ...], tuple[str, ...]] = {}
    brackets = bracketed(article.text, names)
    key_of = {id(c): key for key, group in groups.items() for c in group.names}
    for outer, inner in brackets:
        a, b = key_of[id(outer)], key_of[id(inner)]
        abbreviated = " " not in inner.text and fold(inner.text) in acronym_of(outer.text)
        if a != b and (
            abbreviated
            or is_acronym(inner.text)
            or is_acronym(outer.text)
            or (house(inner.text) and house(inner.text) == house(outer.text))
        ):
            acronym, name = (inner.text, outer.text) if abbreviated or is_acronym(inner.text) else (outer.text, inner.text)
            if spells(acronym, name):
                unite(joined, *((b, a) if b[0] == "house" else (a, b)))
    outlet = article.outlet or ""
    near: dict[str, list[tuple[tuple[str, ...], Group]]] = defaultdict(list)
    root_of: dict[tuple[str, ...], tuple[str, ...]] = {}
    for other, g in ordered:
        if other[0] == "house":
            # "the Post" in an article that named the Harrow Post, though every paper knows it
            for form in g.forms():
                if len(words := body(form)) > 1 and words[-1] in LOCAL_HEADS | ORG_HEADS_WEAK and "bank" not in words:
                    near[words[-1] + ".paper"].append((words, g))
                    root_of[words] = other
        else:
            initials = {f"{a}." for form in g.forms()[:3] for a in acronym_of(form)}
            for edge in sorted({other[0], other[-1]} | initials):
                near[edge].append((other, g))
    for key, group in ordered:
        if key[0] == "house" or root(joined, key) != key:
            continue
        text = group.names[0].text
        edges = dict.fromkeys((key[0], key[-1], fold(text).replace(".", "") + "."))
        longer = [
            (other, g)
            for edge in edges
            for other, g in near.get(edge, ())[:MANY]
            if other != key
            and (
                short_of(key, text, other, g)
                or (is_acronym(text) and any(fold(text).replace(".", "") in acronym_of(f) for f in g.forms()))
            )
        ]
        if not longer and len(key) == 1 and any(c.the for c in group.names):
            papers = {root_of[words] for words, _ in near.get(key[0] + ".paper", ())[:MANY]}
            if len(papers) == 1:
                unite(joined, papers.pop(), key)
                continue
        roots = {root(joined, other) for other, _ in longer}
        if len(roots) == 1:
            unite(joined, roots.pop(), key)
        elif not roots and outlet and is_acronym(text) and fold(text).replace(".", "") in acronym_of(outlet):
            group.anchor = outlet
        elif (
            not roots
            and len(key) == 1
            and body(outlet)[-1:] == key
            and len(body(outlet)) > 1
            and any(c.the for c in group.names)
        ):
            group.anchor = outlet  # "the Courier" in the Orvik Courier
    # a name and its misspelling: one letter apart, all other words alike, the rarer one rare
    for key, group in ordered if len(ordered) <= MANY else ():
        if key[0] == "house" or root(joined, key) != key:
            continue
        for other, g in ordered:
            if (
                other == key
                or other[0] == "house"
                or root(joined, other) == key
                or len(g.names) < len(group.names)
                or len(key) != len(other)
            ):
                continue
            different = [(a, b) for a, b in zip(key, other, strict=True) if a != b]
            if (
                len(different) == 1
                and min(len(w) for w in different[0]) > 4
                and likeness(*different[0]) >= 0.88
                and different[0][0] not in DISTINCT
            ):
                unite(joined, other, key)
                break
        else:
            # "Marlowe Shipping Lines" once, "Marlow" thereafter
            for other, g in ordered:
                if (
                    other != key
                    and other[0] != "house"
                    and len(other) == 1 < len(key)
                    and key[0] != other[0]
                    and len(other[0]) > 4
                    and root(joined, other) == other
                    and other[0] not in DISTINCT
                    and likeness(key[0], other[0]) >= 0.88
                    and not look_up(g.names[0].text)
                ):
                    unite(joined, key, other)
    collected: dict[tuple[str, ...], Group] = {}
    for key, group in groups.items():
        home = collected.setdefault(root(joined, key), Group(groups[root(joined, key)].kind))
        home.names.extend(group.names)
        home.classes |= group.classes
        home.anchor = home.anchor or group.anchor
        if group.kind == "GROUP":
            home.kind = "GROUP" if groups[root(joined, key)].kind == "GROUP" else home.kind
    return sorted(collected.values(), key=lambda g: g.first)


SPOT = itemgetter(0)
MANY = 100
"""More namesakes than this in one text are a list, no story: what they share is not worked out."""
LONE_TITLES = frozenset(
    ("The Times", "The Guardian", "The Independent", "The Economist", "The Daily Telegraph", "Fox News", "Politico")
)
"""Papers whose bare name needs its article: "the Telegraph" is the paper, "Telegraph" may be any."""


def classes_of(candidate: Candidate) -> set[str]:
    """The kinds of body that a name or what is said beside it points to."""
    found = {CLASS_SYNONYMS[w.lower] for w in candidate.words if w.lower in CLASS_SYNONYMS}
    if candidate.noun in CLASS_SYNONYMS:
        found.add(CLASS_SYNONYMS[candidate.noun])
    if candidate.noun in ("group", "giant", "chain", "subsidiary", "conglomerate", "start-up", "startup"):
        found.add("company")
    return found


def bracketed(text: str, names: Sequence[Candidate]) -> list[tuple[Candidate, Candidate]]:
    """Names of which the second stands in brackets right behind the first."""
    ends = {c.end: c for c in names}
    found = []
    for candidate in names:
        before = text[max(0, candidate.start - 3) : candidate.start]
        if before.endswith("(") and text[candidate.end : candidate.end + 1] == ")":
            outer = ends.get(candidate.start - 2) if before.endswith(" (") else ends.get(candidate.start - 1)
            outer = outer or (ends.get(candidate.start - 4) if before == "s (" else None)
            if outer is not None:
                found.append((outer, candidate))
    return found


def spells(acronym: str, name: str) -> bool:
    """Whether letters in brackets abbreviate the name before them: all of its letters come in order, the first at its head."""
    letters = fold(acronym).replace(".", "")
    if letters in acronym_of(name) or (house(acronym) is not None and house(acronym) == house(name)):
        return True
    heads = "".join(w[0] for w in fold(name).replace("-", " ").split())
    flat = fold(name).replace(" ", "")
    at = 0
    for letter in letters:
        at = flat.find(letter, at) + 1
        if not at:
            return False
    return letters[0] in heads[:3]


def short_of(key: tuple[str, ...], text: str, other: tuple[str, ...], group: Group) -> bool:
    """Whether a name is a short form of a longer one: its opening words, or its closing ones."""
    if len(key) >= len(other) or is_acronym(text):
        return False
    telling = [w for w in key if w not in DISTINCT and w not in GIVEN]
    if other[: len(key)] == key:
        place = look_up(text)
        if len(key) == 1 and named_after_town(other):
            return False
        return (bool(telling) and not (place and place.kind == "LOC")) or len(key) > 1
    if other[-len(key) :] == key:
        if key == ("house",):
            return False
        return len(key) > 1 or (bool(telling) and group.kind != "PER") or key[0] in ORG_HEADS_WEAK or key[0] in ORG_HEADS
    return False


def named_after_town(name: tuple[str, ...]) -> bool:
    """Whether a body is of a sort that bears its town's name: "Orvik" is the town of the Orvik Sentinel.

    >>> named_after_town(("orvik", "sentinel")), named_after_town(("orvik", "savings", "bank"))
    (True, False)
    """
    return name[-1] in LOCAL_HEADS or name[-1] in ORG_HEADS_WEAK or name[-1] in ("online", "polytechnic")


def root(joined: dict[tuple[str, ...], tuple[str, ...]], key: tuple[str, ...]) -> tuple[str, ...]:
    while key in joined:
        key = joined[key]
    return key


def unite(joined: dict[tuple[str, ...], tuple[str, ...]], home: tuple[str, ...], guest: tuple[str, ...]) -> None:
    home, guest = root(joined, home), root(joined, guest)
    if home != guest:
        joined[guest] = home


def gather_places(names: Sequence[Candidate]) -> list[Group]:
    """Places, by name or known house."""
    groups: dict[str, Group] = {}
    for candidate in names:
        groups.setdefault(house(candidate.text) or plain(candidate.text), Group("LOC")).names.append(candidate)
        if is_acronym(candidate.text):
            candidate.form = "acronym" if house(candidate.text) else "name"
    return sorted(groups.values(), key=lambda g: g.first)


# descriptions ----------------------------------------------------------------------------------------------------


def gather_descriptions(bodies: list[Group], places: Sequence[Group], described: Sequence[Description]) -> None:
    """Give each description of an institution to the body that it means; make new bodies of those that stand alone."""
    own: dict[tuple[str, str | None], Group] = {}
    settled: list[tuple[int, Group]] = [(c.start, g) for g in bodies for c in g.names]
    place_names = [form for g in places for form in g.forms()]
    anchored: dict[str, set[str]] = defaultdict(set)
    for d in described:
        if d.specific and d.anchor:
            anchored[plain(d.text)].add(anchor_place(d.anchor, place_names))
    bares: list[Description] = []
    for d in described:
        if not d.specific:
            bares.append(d)
            continue
        key = plain(d.text)
        anchor = anchor_place(d.anchor, place_names) if d.anchor else None
        if anchor is None and len(anchored[key]) == 1:
            anchor = next(iter(anchored[key]))
        group = meant(d, key, anchor, bodies) or own.get((key, anchor))
        if group is None:
            group = own[key, anchor] = Group("ORG", anchor=anchor)
        group.described.append(d)
        group.classes |= {CLASS_SYNONYMS[d.head]} if d.head in CLASS_SYNONYMS else set()
        settled.append((d.start, group))
    bodies.extend(own[k] for k in sorted(own, key=lambda k: own[k].first))
    settled.sort(key=lambda sg: sg[0])
    solo: dict[str, Group] = {}
    for d in bares:
        name = CLASS_SYNONYMS.get(d.head)
        before = [
            g
            for start, g in settled
            if start < d.start
            and name is not None
            and name in g.classes
            and not (
                d.head == "lender"
                and any(
                    is_central_bank(f, None) or f.endswith("central bank")
                    for f in [*g.forms(), *(x.text.casefold() for x in g.described)]
                )
            )
        ]
        if before and not d.anchor:
            before[-1].bare.append(d)
        elif d.head in SOLO_INSTITUTIONS:
            key = f"{d.anchor or ''} {d.head}"
            if key not in solo:
                solo[key] = Group(
                    "ORG", anchor=anchor_place(d.anchor, place_names) if d.anchor else None, classes={name} if name else set()
                )
                bodies.append(solo[key])
            solo[key].described.append(d)


def anchor_place(anchor: str, places: Sequence[str]) -> str:
    """The place that a possessor or adjective stands for: "Norlandic" and "Norland" are one.

    >>> anchor_place("Norlandian", ["Norland"])
    'norland'
    """
    for place in places:
        if plain(place) == plain(anchor) or demonym_of(place, anchor):
            return plain(house(place) or place)
    return plain(house(anchor) or anchor)


def meant(d: Description, key: str, anchor: str | None, bodies: Sequence[Group]) -> Group | None:
    """The named body that a description means, if exactly one fits."""
    words = set(body(key))
    fitting = []
    for group in bodies:
        if group.kind != "ORG" or not group.names:
            continue
        for form in group.forms():
            parts = body(form)
            if words == set(parts):
                return group
            if words <= set(parts) and len(words) > 1:
                fitting.append(group)
                break
            if key.endswith("central bank") and is_central_bank(form, anchor):
                fitting.append(group)
                break
            if "ministry" in words and "department" in parts and words - {"ministry"} <= set(parts):
                fitting.append(group)
                break
    apposed = [g for g in bodies if g.names and any(0 < d.start - c.end <= 6 for c in g.names if c.noun == d.head)]
    if len(apposed) == 1 and not fitting:
        return apposed[0]
    unique = list({id(g): g for g in fitting}.values())
    return unique[0] if len(unique) == 1 else None


def is_central_bank(name: str, anchor: str | None) -> bool:
    """Whether a name is such as central banks have, and of the place asked for.

    >>> is_central_bank("National Bank of Norland", "norland"), is_central_bank("Bank of Elm", None)
    (True, False)
    """
    words = [w for w in fold(name).split() if w != "the"]
    if len(words) < 2 or "bank" not in words:
        return False
    at = words.index("bank")
    if at + 2 < len(words) and words[at + 1] == "of":
        place = " ".join(words[at + 2 :])
        if at and words[at - 1] in CENTRAL_BANK_NAMES:
            return anchor is None or plain(anchor) == place
        return anchor is not None and plain(anchor) == place
    return at == len(words) - 1 and words[:at] in (["national"], ["central"], ["reserve"], ["european", "central"])


# what people are ---------------------------------------------------------------------------------------------------


def describe_people(groups: Sequence[Group], paragraphs: Sequence[Paragraph], read: Sequence[Sequence[Word]]) -> None:
    """Roles, bodies and pronouns of the people among the groups."""
    spans = [(c.start, c.end, g) for g in groups for c in g.names]
    spans += [(d.start, d.end, g) for g in groups for d in (*g.described, *g.bare)]
    at = sorted(spans, key=lambda seg: (seg[0], seg[1]))
    people = sorted(((c, g) for g in groups if g.kind == "PER" for c in g.names), key=lambda cg: cg[0].start)
    index = [{w.start: n for n, w in enumerate(words)} for words in read]
    for candidate, group in people:
        paragraph, words = paragraphs[candidate.paragraph], read[candidate.paragraph]
        first = index[candidate.paragraph][candidate.start - paragraph.start]
        last = first + len(candidate.words) - 1
        if candidate.title:
            group.titles.append(candidate.title)
        for role in find_roles(candidate, words, first, last, paragraph.text, paragraph.start):
            if role.text and 2 < len(role.text) < 160 and (said := in_full(role.text)):
                group.roles.append(said)
            belongs = body_of(role, at, candidate)
            if belongs is not None:
                group.affiliations.append(belongs)
    for role_group in groups:
        if role_group.kind == "PER" and not role_group.affiliations:
            ministry = ministry_of(role_group, groups)
            if ministry is not None:
                role_group.affiliations.append(ministry)
    gather_pronouns(people, paragraphs)


def in_full(role: str) -> str | None:
    """A role as a reader would say it: a bare "Sen" is a senator, and what stood before the title is none of it.

    >>> in_full("Sen"), in_full("Of President"), in_full("finance minister"), in_full("Mr")
    ('senator', 'President', 'finance minister', None)
    """
    role = LOOSE.sub("", role)
    lower = role.casefold().rstrip(".")
    return None if lower in HONORIFICS and lower not in ABBREVIATED else ABBREVIATED.get(lower, role) or None


LOOSE = re.compile(r"^(?:Of|For|With|By|To|From|And|But|At|In|On|About|As|Yet|So|Then)\s(?=[A-Z])")
ABBREVIATED = {
    "sen": "senator", "gov": "governor", "rep": "representative", "reps": "representative", "gen": "general", "lt": "lieutenant", "col": "colonel",
    "capt": "captain", "sgt": "sergeant", "maj": "major", "cmdr": "commander", "adm": "admiral", "prof": "professor", "rev": "reverend",
    "insp": "inspector", "supt": "superintendent", "pres": "president", "lt gov": "lieutenant governor", "lt col": "lieutenant colonel",
}  # fmt: skip


def gender(group: Group) -> str | None:
    """The gender that titles, roles and pronouns give a person."""
    return gender_of([c.honorific for c in group.names if c.honorific], group.titles + group.roles, group.pronouns)


def settle_surnames(groups: list[Group]) -> list[Group]:
    """Give a surname that two persons bear to the one of them whom "she" can mean."""
    people = [g for g in groups if g.kind == "PER"]
    full: dict[str, list[Group]] = defaultdict(list)
    for group in people:
        for word in sorted({words[-1] for c in group.names if len(words := core(c.text)) > 1}):
            full[word].append(group)
    gone: set[int] = set()
    for group in people:
        (word, *more) = sorted({core(c.text)[-1] for c in group.names if core(c.text)}) or [""]
        if more or any(len(core(c.text)) > 1 for c in group.names) or len(full[word]) < 2:
            continue
        mine = gender(group)
        fitting = [g for g in full[word] if mine and gender(g) in (mine, None)]
        if len(fitting) == 1:
            home = fitting[0]
            home.names += group.names
            home.roles += group.roles
            home.titles += group.titles
            home.affiliations += group.affiliations
            home.pronouns += group.pronouns
            gone.add(id(group))
            for other in groups:
                other.affiliations = [home if g is group else g for g in other.affiliations]
    return [g for g in groups if id(g) not in gone]


def body_of(role: Role, at: Sequence[tuple[int, int, Group]], candidate: Candidate) -> Group | None:
    """The body in or beside a role."""
    if role.its:
        low, high = bisect_left(at, candidate.start - 400, key=SPOT), bisect_left(at, role.start or candidate.start, key=SPOT)
        before = [g for _, _, g in at[low:high] if g.kind in ("ORG", "GROUP")]
        return before[-1] if before else None
    if role.body is None:
        return None
    low, high = role.body
    for start, end, group in at[bisect_left(at, low - 200, key=SPOT) :]:
        if start >= high:
            break
        if end > low and group.kind in ("ORG", "GROUP"):
            return group
    return None


def ministry_of(person: Group, groups: Sequence[Group]) -> Group | None:
    """The ministry of a minister, the bank of a governor, where the article names it."""
    for role in person.roles:
        words = [w for w in fold(role).split() if w not in DEMONYMS]
        if words[-1:] in (["minister"], ["secretary"]) and len(words) > 1:
            wanted = {words[-2], "ministry"}
            for group in groups:
                if group.kind == "ORG" and any(
                    set(body(form)) in (wanted, {words[-2], "department"})
                    for form in [*group.forms(), *(d.text for d in group.described)]
                ):
                    return group
        if words == ["governor"] or words[-3:] == ["central", "bank", "governor"]:
            banks = [
                g
                for g in groups
                if g.kind == "ORG"
                and (
                    any(is_central_bank(f, None) for f in g.forms())
                    or any(d.text.casefold().endswith("central bank") for d in g.described)
                )
            ]
            if len(banks) == 1:
                return banks[0]
    return None


def gather_pronouns(people: Sequence[tuple[Candidate, Group]], paragraphs: Sequence[Paragraph]) -> None:
    """Count a pronoun for a person where he alone was named in the paragraph before it."""
    inside: dict[int, list[tuple[Candidate, Group]]] = defaultdict(list)
    for candidate, group in people:
        inside[candidate.paragraph].append((candidate, group))
    for number in sorted(inside):
        named = inside[number]
        if len({id(g) for _, g in named}) != 1:
            continue
        (first, group), paragraph = named[0], paragraphs[number]
        end = first.end - paragraph.start
        group.pronouns += [m.group().casefold() for m in PRONOUN.finditer(paragraph.text, end + 1, end + WITHIN)]


# records -----------------------------------------------------------------------------------------------------------


def records(article: Article, groups: Sequence[Group]) -> Iterator[Record]:
    """The referents and mentions of an article."""
    titles = {id(g): name_of(g) for g in groups}
    for group in sorted(groups, key=lambda g: (g.first, g.kind)):
        name, aliases = titles[id(group)], aliases_of(group)
        stated = gender(group) if group.kind == "PER" else None
        counts = Counter(titles[id(g)] for g in group.affiliations if g is not group)
        affiliation = max(sorted(counts), key=lambda n: counts[n]) if counts else None
        roles = tuple(dict.fromkeys(group.roles))
        referent = Referent(article.id, group.first, name, group.kind, aliases, roles, stated, affiliation)  # type: ignore[arg-type]
        yield referent
        for c in sorted(group.names, key=lambda c: c.start):
            form: Literal["name", "surname", "acronym", "description"] = c.form  # type: ignore[assignment]
            yield Mention(article.id, c.start, c.end, c.text, group.kind, form, referent.id)
        for d in sorted((*group.described, *group.bare), key=lambda d: d.start):
            yield Mention(article.id, d.start, d.end, d.text, group.kind, "description", referent.id)


def named_by_the_page(article: Article, forms: Iterable[str]) -> Iterator[Referent]:
    """Authors, outlet and agency of the page, where the text does not name them: they speak and are spoken to. ``first`` is -1.

    ``forms``: the names that the text prints.
    """
    known = {plain(form) for form in forms}
    bylines = [name.strip() for name in BYLINE.split(article.byline or "")]
    people = [name for name in bylines if 1 < len(name.split()) < 5 and all(w[:1].isupper() or w in PARTICLES for w in name.split())
              and not {w.casefold() for w in name.split()} & (ORG_HEADS | ORG_HEADS_WEAK | ROLE_NOUNS | NO_AUTHORS)]  # fmt: skip
    bodies = [
        name for name in (article.outlet, article.agency) if name and name[:1].isalnum() and "." not in name and len(name) < 60
    ]
    kinds: list[tuple[EntityKind, list[str]]] = [("PER", people), ("ORG", bodies)]
    for kind, names in kinds:
        for name in dict.fromkeys(names):
            if plain(name) not in known:
                known.add(plain(name))
                yield Referent(article.id, -1, name, kind, (name,))


def name_of(group: Group) -> str:
    """The fullest name that the article prints."""
    if not group.names:
        d = min(group.described, key=lambda d: d.start)
        return d.text[0].lower() + d.text[1:] if not d.text.isupper() else d.text
    counts = Counter(c.text for c in group.names)
    full = [f for f in group.forms() if not is_acronym(f) or len(counts) == 1] or group.forms()
    fullest = max(full, key=lambda f: (len(f.split()), not (f.isupper() and len(f) > 4), counts[f], len(f), f))
    if fullest.isupper() and len(fullest) > 4 and group.kind in ("LOC", "PER"):
        return fullest.title()
    if group.kind == "PER" and not fullest.isupper():
        # papers shout: "LEOPOLD Hartnack"
        return " ".join(w.title() if w.isupper() and len(w) > 3 and w.isalpha() else w for w in fullest.split(" "))
    return fullest


def aliases_of(group: Group) -> tuple[str, ...]:
    """Every different name printed: with "Mr" and with a capital "The" where they are printed so."""
    found: list[str] = [name_of(group)]
    for c in sorted(group.names, key=lambda c: c.start):
        if c.honorific:
            found.append(f"{c.honorific} {c.text}")
        elif c.title and group.kind == "PER" and len(c.title.split()) < 3 and c.title[:1].isupper():
            found.append(f"{c.title} {c.text}")
        if c.region and group.kind == "LOC":
            found.append(f"{c.text} {c.region}")
        if c.titled:
            found.append(f"The {c.text}")
        found.append(c.text)
        land, _, rest = c.text.partition(" ")
        if land in ("US", "U.S.", "UK", "U.K.") and len(rest.split()) > 1 and c.kind == "ORG":
            found.append(rest)
    for d in sorted(group.described, key=lambda d: d.start):
        if " " in d.text:
            found.append(
                d.text[0].lower() + d.text[1:] if not d.text[1:2].isupper() and not d.text.split()[-1][0].isupper() else d.text
            )
            if d.anchor and len(d.anchor) > 1:
                found.append(f"{d.anchor}'s {d.text}" if d.owned else f"{d.anchor} {d.text}")
    if group.kind == "ORG" and group.anchor and group.names:
        found.append(group.anchor)
    return tuple(dict.fromkeys(found))


def carry_names(carried: Carried) -> Iterator[Record] | None:
    """The same names, and those that the other page gives itself; nothing where the text may call the one house or the other by a short name."""
    was, now = carried.was, carried.now
    houses = {was.outlet, now.outlet} - {None} if was.outlet != now.outlet else set()
    mentioned = {r.text for r in carried.records if isinstance(r, Mention)}
    if any(_may_call(text, house) for house in sorted(filter(None, houses)) for text in mentioned):
        return None
    printed = [r for r in carried.records if not (isinstance(r, Referent) and r.first < 0)]
    forms = [form for r in printed if isinstance(r, Referent) for form in r.aliases]
    return chain(printed, named_by_the_page(now, forms))


def _may_call(text: str, outlet: str) -> bool:
    """Whether words may stand for a house: its initials, or the last word of its name."""
    if is_acronym(text) and fold(text).replace(".", "") in acronym_of(outlet):
        return True
    words = body(outlet)
    return len(words) > 1 and body(text) == words[-1:]


NAMES = Analyser("names", 15, (), (Mention, Referent), analyse_names, carry=carry_names)
"""People, bodies, groups and places named in an article, resolved inside it."""

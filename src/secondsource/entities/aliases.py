"""Aliases: one entity under many spellings, never two under one. The linker ``ALIASES``.

Block, compare, cluster over the Referents of all articles. A body is known by its name, a person by his full name; whatever
rests on likeness asks for evidence beside the spelling: the same role, the same employer, the same company in the articles, copies
of one text. What falls short becomes a suggestion with its evidence. A role never makes two persons one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise

from secondsource.entities.gazetteer import house, kinds, look_up
from secondsource.entities.lexicon import DEMONYMS, GIVEN, HONORIFICS, RANKS, ROLE_NOUNS, TITLE_MODIFIERS
from secondsource.entities.mentions import CHAMBERS, DISTINCT, is_central_bank, named_after_town
from secondsource.entities.names import (
    acronym_of,
    body,
    compare_people,
    core,
    fold,
    is_acronym,
    likeness,
    skeleton,
    sound,
    tokens,
)
from secondsource.linkage import Corpus, Linker, block, cluster, pairs
from secondsource.model import Entity, EntityKind, Family, Mention, Referent, Suggestion

ENOUGH = 0.7
"""Support beside the spelling that makes a likely pair one: about one rare name that stands beside both."""
ROUNDS = 2
CROWD = 60
"""Blocks of more clusters than this say too little for a comparison of all pairs."""


@dataclass
class Cluster:
    """Referents brought together so far."""

    number: int
    members: list[Referent]
    kind: str
    home: str | None = None

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """Every name of every member, titles cut off, sorted."""
        return tuple(sorted({bare(form, r.kind) for r in self.members for form in (r.name, *r.aliases)} - {""}))

    @cached_property
    def full(self) -> tuple[tuple[str, ...], ...]:
        """The full names, as the words that tell people apart."""
        return tuple(sorted({words for form in self.forms if len(words := core(form)) > 1}))

    @cached_property
    def bags(self) -> frozenset[str]:
        """The words of each name of a body, in whatever order they stand."""
        return frozenset("".join(sorted(body(form))) for form in self.forms)

    @cached_property
    def lasts(self) -> tuple[str, ...]:
        return tuple(sorted({core(form)[-1] for form in self.forms if core(form)}))

    @cached_property
    def articles(self) -> frozenset[str]:
        return frozenset(r.article for r in self.members)

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The places whose body this is, where a possessor or adjective says so."""
        found = set()
        for referent in self.members:
            for form in referent.aliases:
                if "'s " in form:
                    owner, rest = form.split("'s ", 1)
                    if rest in referent.aliases and owner[:1].isupper():
                        found.add(fold(house(owner) or owner))
                elif " " in form and form.split()[0].lower() in DEMONYMS and form.split(" ", 1)[1] in referent.aliases:
                    found.add(form.split()[0].lower())
        return frozenset(found)

    @cached_property
    def roles(self) -> tuple[frozenset[str], ...]:
        return tuple(sorted({role_words(role) for r in self.members for role in r.roles} - {frozenset()}, key=sorted))

    @cached_property
    def genders(self) -> frozenset[str]:
        """The gender that most articles state."""
        counts = Counter(r.gender for r in self.members if r.gender)
        return frozenset(g for g in counts if counts[g] * 2 > counts.total())


@dataclass
class Ties:
    """Union-find over clusters that honours what must never be one."""

    parent: dict[int, int] = field(default_factory=dict)
    never: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    joined: dict[int, list[int]] = field(default_factory=dict)
    joins: int = 0
    """How many were made."""

    def find(self, n: int) -> int:
        while self.parent.get(n, n) != n:
            self.parent[n] = self.parent.get(self.parent[n], self.parent[n])
            n = self.parent[n]
        return n

    def members(self, n: int, nodes: Sequence[Cluster]) -> list[Cluster]:
        """The clusters that are one with ``n`` so far."""
        return [nodes[m] for m in self.joined.get(self.find(n), [n])]

    def forbid(self, a: int, b: int) -> None:
        a, b = self.find(a), self.find(b)
        if a != b:
            self.never[a].add(b)
            self.never[b].add(a)

    def join(self, a: int, b: int) -> bool:
        """Make two one, unless they must never be; whether they now are."""
        a, b = self.find(a), self.find(b)
        if a == b:
            return True
        if b in self.never.get(a, ()):
            return False
        home, guest = min(a, b), max(a, b)
        self.parent[guest] = home
        self.joins += 1
        self.joined[home] = self.joined.get(home, [home]) + self.joined.pop(guest, [guest])
        for other in sorted(self.never.pop(guest, ())):
            self.never[other].discard(guest)
            self.never[other].add(home)
            self.never[home].add(other)
        return True


@lru_cache(maxsize=200_000)
def bare(form: str, kind: str = "") -> str:
    """A form without "Mr" and "the"; of a person without "Judge" too.

    >>> bare("Mr Lund"), bare("The Beacon"), bare("Prime Minister Lund", "PER")
    ('Lund', 'Beacon', 'Lund')
    """
    words = form.split()
    while len(words) > 1 and (
        (first := words[0].casefold().rstrip(".")) in HONORIFICS
        or first == "the"
        or (kind == "PER" and (first in RANKS or first in TITLE_MODIFIERS) and (len(words) > 2 or first not in GIVEN))
    ):
        words = words[1:]
    return " ".join(words)


def role_words(role: str) -> frozenset[str]:
    """The telling words of a role."""
    return frozenset(body(role)) - {
        "the",
        "a",
        "an",
        "of",
        "at",
        "for",
        "its",
        "s",
        "former",
        "then",
        "who",
        "in",
        "mr",
        "on",
        "and",
    }


def generic(form: str) -> bool:
    """Whether a name could be that of a body in any country: "Finance Ministry", "the statistics office".

    >>> generic("Finance Ministry"), generic("Harrow Bank")
    (True, False)
    """
    return all(word in DISTINCT or word in ("office", "bank", "central", "police", "parliament", "government", "army") or word.isdigit()
               for word in body(form))  # fmt: skip


def link_aliases(corpus: Corpus) -> Iterator[Entity]:
    """Entities across articles, with suggestions where the evidence falls short."""
    referents = list(corpus.all(Referent))
    verdicts = read_verdicts(corpus, referents)
    families = family_of(corpus)
    # 1 the same name, where the name is enough
    clusters = same_names(referents)
    split = [r for r in referents if r.id in verdicts.alone]
    if split:
        gone = {r.id for r in split}
        clusters = [kept for c in clusters if (kept := [r for r in c if r.id not in gone])]
        clusters += verdicts.pieces({r.id: r for r in split})
    clusters = verdicts.divide(clusters)
    nodes = [
        Cluster(n, members, kind_class(members[0].kind))
        for n, members in enumerate(sorted(clusters, key=lambda c: min(r.id for r in c)))
    ]
    ties = Ties()
    place = {r.id: node.number for node in nodes for r in node.members}
    # the newest word first: an older one that would undo it is passed over
    for verb, a, b in verdicts.newest_first():
        if verb == "merge":
            ties.join(place[a], place[b])
        else:
            ties.forbid(place[a], place[b])
    company = Company(nodes, families)
    kept_apart(nodes, ties)
    frozen = {place[i] for i in verdicts.alone}
    suggestions: dict[tuple[int, int], tuple[float, str]] = {}
    # 2 names whose kind was mistaken; bodies: short forms, acronyms, descriptions, slips; then people, who lean on the bodies
    settled = link_weak(nodes, ties, company, frozen)
    link_bodies(nodes, ties, company, suggestions, frozen | settled)
    link_people(nodes, ties, company, suggestions, frozen | settled)
    link_places(nodes, ties, company, suggestions, frozen | settled)
    yield from entities(nodes, ties, suggestions, verdicts, usage(corpus))


def kind_class(kind: str) -> str:
    return "BODY" if kind in ("ORG", "GROUP") else kind


def name_key(referent: Referent) -> tuple[str, ...] | None:
    """What makes two referents one by itself: a known house, a full name, a place, a telling name of a body. None where nothing does."""
    for form in (referent.name, *referent.aliases):
        known = house(form)
        if known and kind_class(kinds()[known]) == kind_class(referent.kind):
            return ("house", known)
    if referent.kind == "PER":
        words = tuple(w for w in core(referent.name) if len(w) > 1)
        return ("PER", *words) if len(words) > 1 else None
    if referent.kind == "LOC":
        return ("LOC", fold(bare(referent.name)))
    if generic(referent.name):
        return None
    words = body(referent.name)
    return ("BODY", "".join(words)) if words else None


def same_names(referents: Sequence[Referent]) -> list[list[Referent]]:
    """Referents under one name that is enough by itself; each of the others alone."""
    by_key: dict[tuple[str, ...], list[Referent]] = defaultdict(list)
    alone: list[list[Referent]] = []
    for referent in referents:
        key = name_key(referent)
        if key is None:
            alone.append([referent])
        else:
            by_key[key].append(referent)
    beside: dict[str, set[str]] = defaultdict(set)
    for referent in referents:
        if referent.first >= 0:
            beside[referent.article].add(referent.name)
    shared = [
        part
        for key in sorted(by_key)
        for part in (namesakes(by_key[key], beside) if by_key[key][0].kind == "PER" else [by_key[key]])
    ]
    return shared + alone


def namesakes(people: list[Referent], beside: dict[str, set[str]]) -> list[list[Referent]]:
    """People under one full name, parted where what is said of them speaks of two: other posts, other employers, nobody in common.

    Whoever has neither post nor employer goes with the most of them, unless he moves in company that none of them knows.
    """
    telling = [
        frozenset(
            w
            for role in r.roles
            for w in role_words(role)
            if w not in ROLE_NOUNS and w not in TITLE_MODIFIERS and w not in RANKS
        )
        | frozenset([r.affiliation] if r.affiliation else [])
        for r in people
    ]
    if not any(telling):
        return [people]
    # a handful of people each time: no matrices for them
    keys: dict[str, int] = {}
    tied = Ties()
    for n, r in enumerate(people):
        for key in (*sorted(telling[n]), *(f"beside {name}" for name in sorted(beside[r.article]) if name != r.name)):
            if key in keys:
                tied.join(keys[key], n)
            else:
                keys[key] = n
    joined: dict[int, list[int]] = defaultdict(list)
    for n in range(len(people)):
        joined[tied.find(n)].append(n)
    parts = list(joined.values())
    if len(parts) == 1:
        return [people]
    parts.sort(key=lambda part: (-len(part), people[part[0]].id))
    spoken = [part for part in parts if any(telling[n] for n in part)]
    strange = [part for part in parts if part not in spoken and any(len(beside[people[n].article]) > 2 for n in part)]
    spoken[0] = spoken[0] + [n for part in parts if part not in spoken and part not in strange for n in part]
    return [[people[n] for n in part] for part in (*spoken, *strange)]


def family_of(corpus: Corpus) -> dict[str, str]:
    """The text family of each article that is in one."""
    return {member: family.id for family in corpus.all(Family) for member in family.members}


class Company:
    """Who stands beside whom: the support that two clusters have from the articles they stand in."""

    def __init__(self, nodes: Sequence[Cluster], families: dict[str, str]) -> None:
        self.families = families
        self.beside: dict[str, set[int]] = defaultdict(set)
        self.spread: Counter[int] = Counter()
        self.weak: set[int] = set()
        self.by_name: dict[tuple[str, str], int] = {}
        for node in nodes:
            inside = {r.article for r in node.members if r.first >= 0}
            for article in inside:
                self.beside[article].add(node.number)
            self.spread[node.number] = len(inside)
            name = node.members[0].name
            if house(name) or ((known := look_up(name)) and known.kind == "LOC") or (node.kind == "BODY" and generic(name)):
                self.weak.add(node.number)
            for referent in node.members:
                for form in (*referent.aliases, referent.name):
                    self.by_name.setdefault((referent.article, form), node.number)
        self._around: dict[int, list[int]] = {}
        self._near: dict[int, tuple[int, dict[int, int]]] = {}

    def around(self, node: Cluster) -> list[int]:
        if node.number not in self._around:
            articles = sorted(node.articles)[:200]
            self._around[node.number] = sorted({n for a in articles for n in self.beside[a]} - {node.number})
        return self._around[node.number]

    def near(self, node: Cluster, ties: Ties) -> dict[int, int]:
        """Who stands beside a cluster, under what each is one with by now."""
        made, kept = self._near.get(node.number, (-1, {}))
        if made != ties.joins:
            kept = {ties.find(n): n for n in self.around(node)}
            self._near[node.number] = (ties.joins, kept)
        return kept

    def support(self, a: Cluster, b: Cluster, ties: Ties) -> tuple[float, str]:
        """How much stands beside both, and what: rare names weigh most, famous ones and common descriptions little."""
        one, two = self.near(a, ties), self.near(b, ties)
        shared = sorted((one.keys() & two.keys()) - {ties.find(a.number), ties.find(b.number)})
        total = sum((0.12 if one[n] in self.weak else 1.0) / (1 + self.spread[one[n]] / 40) for n in shared)
        kin = {self.families[x] for x in a.articles if x in self.families} & {
            self.families[x] for x in b.articles if x in self.families
        }
        if kin:
            total += 2.0
        return total, f"{len(shared)} names stand beside both" + (", copies of one text" if kin else "")

    def employers(self, node: Cluster, ties: Ties) -> set[int]:
        return {
            ties.find(self.by_name[r.article, r.affiliation])
            for r in node.members
            if r.affiliation and (r.article, r.affiliation) in self.by_name
        }


def kept_apart(nodes: Sequence[Cluster], ties: Ties) -> None:
    """Two persons with full names in one article are two."""
    by_article: dict[str, list[Cluster]] = defaultdict(list)
    for node in nodes:
        if node.kind == "PER" and node.full:
            for article in sorted(node.articles):
                by_article[article].append(node)
    blocks: dict[str, list[Cluster]] = by_article
    for article in sorted(blocks):
        crowd = blocks[article]
        lasts: dict[str, list[Cluster]] = block(crowd, lambda c: [skeleton(w) for w in c.lasts])  # type: ignore[assignment]
        for group in lasts.values():
            for n, a in enumerate(group[:CROWD]):
                for b in group[n + 1 : CROWD]:
                    ties.forbid(a.number, b.number)


def link_bodies(
    nodes: Sequence[Cluster],
    ties: Ties,
    company: Company,
    suggestions: dict[tuple[int, int], tuple[float, str]],
    frozen: set[int],
) -> None:
    """Short forms, acronyms, descriptions and slips of bodies, joined where one candidate fits and the company agrees."""
    bodies = [n for n in nodes if n.kind == "BODY" and n.number not in frozen]

    def keys(node: Cluster) -> Iterable[tuple[str, str]]:
        for form in node.forms:
            words = body(form)
            if not words:
                continue
            yield ("whole", "".join(words))
            if len(words) > 1:
                yield ("head", words[0]) if words[0] not in DISTINCT else ("pair", " ".join(words[:2]))
                yield ("tail", " ".join(words[-2:])) if len(words) > 2 else ("tail1", words[-1])
            elif not generic(form) or len(words[0]) > 3:
                yield ("head", words[0])
                yield ("tail1", words[0])
            if len(words) == 2:
                yield ("tail", " ".join(words))
            if len(words) > 1:
                yield ("pair", " ".join(words[:2]))
            if is_acronym(form):
                yield ("acronym", fold(form).replace(".", ""))
            else:
                for acronym in sorted(acronym_of(form)):
                    yield ("acronym", acronym)
            if form.casefold().endswith("central bank") or is_central_bank(form, None):
                yield ("central", "bank")
            yield ("bag", " ".join(sorted(words)))
            yield ("skeleton", "".join(skeleton(w) for w in words))

    blocks = {k: v for k, v in block(bodies, keys).items() if len(v) > 1}
    for key in sorted(blocks, key=str):
        if len(blocks[key]) > CROWD:
            blocks[key] = sorted(blocks[key], key=lambda c: (-len(c.members), c.number))[:CROWD]
    likely: list[tuple[int, int, float, str]] = []
    for i, j in pairs({k: [c.number for c in v] for k, v in sorted(blocks.items(), key=lambda kv: str(kv[0]))}):
        a, b = nodes[i], nodes[j]
        found = related(a, b)
        if found is not None and not (a.anchors and b.anchors and not a.anchors & b.anchors):
            likely.append((i, j, *found))
    # what the first round joins is company for the second: a bank under its short name vouches for the paper beside it
    for _ in range(ROUNDS):
        choose_bodies(nodes, ties, company, suggestions, likely)


def choose_bodies(
    nodes: Sequence[Cluster],
    ties: Ties,
    company: Company,
    suggestions: dict[tuple[int, int], tuple[float, str]],
    likely: Sequence[tuple[int, int, float, str]],
) -> None:
    """Join the likely pairs of bodies that their company supports, strongest first; a name that fits two equally stays apart."""
    edges: list[tuple[float, float, int, int, str]] = []
    choices: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for i, j, strength, words in likely:
        support, why = company.support(nodes[i], nodes[j], ties)
        score = strength + min(support, 3.0)
        edges.append((score, support, i, j, f"{words}; {why}"))
        choices[i].append((score, j))
        choices[j].append((score, i))
    for options in choices.values():
        options.sort(key=lambda o: (-o[0], o[1]))
    for score, support, i, j, why in sorted(edges, key=lambda e: (-e[0], e[2], e[3])):
        if ties.find(i) == ties.find(j):
            suggestions.pop((min(i, j), max(i, j)), None)
            continue
        a, b = nodes[i], nodes[j]
        small, big = (a, b) if longest(a) <= longest(b) else (b, a)
        if (
            support >= ENOUGH
            and not rivalled(choices[small.number], score, big, (ties.find(i), ties.find(j)), nodes, ties)
            and not clash(nodes, ties, i, j)
            and ties.join(i, j)
        ):
            suggestions.pop((min(i, j), max(i, j)), None)
        elif not (all(generic(f) for f in (*a.forms, *b.forms)) and support < ENOUGH):
            suggestions[min(i, j), max(i, j)] = (round(min(0.89, 0.3 + score / 5), 2), why)


def rivalled(
    options: Sequence[tuple[float, int]], score: float, big: Cluster, own: tuple[int, int], nodes: Sequence[Cluster], ties: Ties
) -> bool:
    """Whether a short name fits another body about as well. ``options``: the best first."""
    for other, k in options:
        if other < score - 0.5:
            return False
        if ties.find(k) not in own and not same_house(nodes[k], big):
            return True
    return False


def longest(node: Cluster) -> int:
    """The number of words of a body's longest name."""
    return max((len(body(form)) for form in node.forms), default=0)


def same_house(a: Cluster, b: Cluster) -> bool:
    """Whether two bodies share a whole name."""
    return not a.bags.isdisjoint(b.bags)


def clash(nodes: Sequence[Cluster], ties: Ties, i: int, j: int) -> bool:
    """Whether two bodies, with what already joined them, belong to different places or to different houses."""
    left, right = ties.members(i, nodes), ties.members(j, nodes)
    anchors = frozenset().union(*(n.anchors for n in left)), frozenset().union(*(n.anchors for n in right))
    if anchors[0] and anchors[1] and not anchors[0] & anchors[1]:
        return True
    houses = {house(f) for n in left for f in n.forms} - {None}, {house(f) for n in right for f in n.forms} - {None}
    return bool(houses[0] and houses[1] and not houses[0] & houses[1])


def related(a: Cluster, b: Cluster) -> tuple[float, str] | None:
    """How two bodies' names are related, and how much that says by itself."""
    best: tuple[float, str] | None = None
    for one in a.forms:
        for two in b.forms:
            found = relation(one, two)
            if found and (best is None or found > best):
                best = found
    return best


def relation(one: str, two: str) -> tuple[float, str] | None:
    """How two names of bodies are related.

    >>> relation("Orvik Evening Post", "Evening Post")[1]
    'Evening Post is short for Orvik Evening Post'
    >>> relation("White House", "House") is None
    True
    """
    left, right = body(one), body(two)
    if not left or not right:
        return None
    if left == right or "".join(left) == "".join(right):
        return (1.0, f"both are called {one}") if not generic(one) else (0.8, f"both are called {one}")
    short, long, a, b = (left, right, one, two) if len(left) < len(right) else (right, left, two, one)
    if len(short) < len(long):
        if is_acronym(a) and fold(a).replace(".", "") in acronym_of(b) and len(a) > 2:
            return (0.8, f"{a} are the initials of {b}")
        if long[: len(short)] == short and (
            len(short) > 1 or (short[0] not in DISTINCT and not is_place(a) and not named_after_town(long))
        ):
            return (0.7, f"{a} is short for {b}")
        if (
            long[-len(short) :] == short
            and tuple(short) not in CHAMBERS
            and (len(short) > 1 or (short[0] in DISTINCT and len(a) > 3 and a[0].isupper()))
        ):
            return (0.6, f"{a} is short for {b}")
    if (one.casefold().endswith("central bank") and is_central_bank(two, None)) or (
        two.casefold().endswith("central bank") and is_central_bank(one, None)
    ):
        return (0.6, f"{one} and {two} are names of a central bank")
    if sorted(left) == sorted(right):
        return (0.8, f"{one} and {two} are the same words")
    if len(left) == len(right):
        different = [(x, y) for x, y in zip(left, right, strict=True) if x != y]
        if (
            len(different) == 1
            and min(map(len, different[0])) > (4 if len(left) == 1 else 3)
            and likeness(*different[0]) >= 0.88
            and not any(w in DISTINCT for w in different[0])
        ):
            return (0.5, f"{one} and {two} differ by a letter")
    return None


def is_place(form: str) -> bool:
    known = look_up(form)
    return known is not None and known.kind == "LOC"


def link_people(
    nodes: Sequence[Cluster],
    ties: Ties,
    company: Company,
    suggestions: dict[tuple[int, int], tuple[float, str]],
    frozen: set[int],
) -> None:
    """Spelling variants of full names, then surnames that stand alone: both ask for evidence beside the spelling."""
    people = [n for n in nodes if n.kind == "PER" and n.number not in frozen]
    full = [n for n in people if n.full]

    def full_keys(node: Cluster) -> Iterable[tuple[str, ...]]:
        for form in node.forms:
            if " " in form:
                yield ("flat", flat(form), "")
        for words in node.full:
            yield ("last", skeleton(words[-1]), skeleton(words[0])[:1])
            # given names are few: under each only surnames that differ by a sound stand together
            for part in without_one(skeleton(words[-1])):
                yield ("first", skeleton(words[0]), part)
            for role in node.roles:
                yield ("role", " ".join(sorted(role)), skeleton(words[-1])[:1])
        for referent in node.members[:CROWD]:
            if referent.affiliation:
                yield ("body", fold(referent.affiliation), skeleton(core(referent.name)[-1])[:1])

    blocks: dict[object, list[int]] = {k: sorted(c.number for c in v) for k, v in block(full, full_keys).items() if len(v) > 1}
    ranked: list[tuple[float, int, int, str]] = []
    for i, j in pairs(dict(sorted(blocks.items(), key=lambda kv: str(kv[0]))), at_most=4 * CROWD):
        a, b = nodes[i], nodes[j]
        score = max(people_score(x, y) for x in a.full for y in b.full)
        if score < 0.96 and {flat(f) for f in a.forms if " " in f} & {flat(f) for f in b.forms if " " in f}:
            score = 0.96  # "Ana de Roo", "Ana Deroo"
        if score < 0.78 or len(a.genders | b.genders) > 1:
            continue
        evidence, reasons = weigh(a, b, company, ties)
        ranked.append((score + evidence, i, j, f"names {score:.2f} alike; {reasons}"))
        if ties.find(j) in ties.never.get(ties.find(i), ()):
            continue
        if (score >= 0.93 and evidence >= 1.0) or (score >= 0.84 and evidence >= 2.0) or (score >= 0.78 and evidence >= 3.0):
            continue
        suggestions[min(i, j), max(i, j)] = (round(min(0.95, score * 0.6 + 0.1 * evidence), 2), ranked[-1][3])
    for total, i, j, _ in sorted(ranked, key=lambda e: (-e[0], e[1], e[2])):
        if (min(i, j), max(i, j)) not in suggestions and total:
            ties.join(i, j)
    # surnames that stand alone
    by_last: dict[str, list[Cluster]] = defaultdict(list)
    for node in full:
        for last in sorted({sound(words[-1]) for words in node.full}):
            by_last[last].append(node)
    alone = [n for n in people if not n.full]
    for node in alone:
        options: dict[int, tuple[float, int, str]] = {}
        for last in sorted({sound(w) for w in node.lasts}):
            for other in by_last.get(last, [])[:CROWD]:
                if len(node.genders | other.genders) > 1:
                    continue
                evidence, reasons = weigh(node, other, company, ties)
                exact = 0.2 if set(node.lasts) & {w[-1] for w in other.full} else 0.0
                home = ties.find(other.number)
                if home not in options or options[home][0] < evidence + exact:
                    options[home] = (evidence + exact, other.number, reasons)
        if not options:
            continue
        # an article that names the owner in full and left the surname open did so for a reason
        left_open = {home for home in options if any(n.articles & node.articles for n in ties.members(home, nodes))}
        if left_open:
            continue
        order = sorted(options.values(), key=lambda o: (-o[0], o[1]))
        best, second = order[0], order[1][0] if len(order) > 1 else 0.0
        sure = len(order) == 1 or "the same employer" in best[2] or "the same role" in best[2]
        if best[0] >= 0.9 and best[0] - second >= 1.0 and sure:
            ties.join(node.number, best[1])
        else:
            for score, number, reasons in order[:3]:
                suggestions[min(node.number, number), max(node.number, number)] = (
                    round(min(0.9, 0.4 + score / 8), 2),
                    f"the same surname; {reasons}",
                )
    # surnames of one spelling that stand alone everywhere
    lone = {k: v for k, v in block(alone, lambda c: [fold(w) for w in c.lasts]).items() if 1 < len(v) <= CROWD}
    for i, j in pairs({k: [c.number for c in v] for k, v in sorted(lone.items(), key=lambda kv: str(kv[0]))}):
        if ties.find(i) == ties.find(j) or len(nodes[i].genders | nodes[j].genders) > 1:
            continue
        evidence, reasons = weigh(nodes[i], nodes[j], company, ties)
        if evidence >= 2.0:
            ties.join(i, j)
        else:
            suggestions[i, j] = (round(min(0.8, 0.3 + evidence / 8), 2), f"the same surname; {reasons}")


def without_one(word: str) -> list[str]:
    """A word and what is left of it without any one of its letters: two words a letter apart have one of these in common.

    >>> without_one("lnd")
    ['ld', 'ln', 'lnd', 'nd']
    """
    return sorted({word, *(word[:n] + word[n + 1 :] for n in range(len(word)))} if len(word) > 2 else {word})


def flat(form: str) -> str:
    """A name written together.

    >>> flat("Ana de Roo"), flat("Jean-Luc Roo")
    ('anaderoo', 'jeanlucroo')
    """
    return "".join(tokens(form))


def people_score(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """How alike two full names are: the surname must be alike, the given name too."""
    last, first = likeness(a[-1], b[-1]), likeness(a[0], b[0])
    if (
        min(last, first) < 0.7
        and len(a) == len(b) == 2
        and "".join(a) != "".join(b)
        and min(likeness(a[0], b[1]), likeness(a[1], b[0])) < 0.75
    ):
        return 0.0  # neither so nor the other way round
    whole = compare_people(" ".join(a), " ".join(b))
    if last >= 0.88 and first >= 0.7:
        return max(whole, (last * 2 + first) / 3)
    if last >= 0.7 and first >= 0.8:
        return min(0.83, (last * 2 + first) / 3)
    return min(whole, 0.85) if whole >= 0.93 else 0.0


def weigh(a: Cluster, b: Cluster, company: Company, ties: Ties) -> tuple[float, str]:
    """The evidence beside the spelling that two clusters are one person, and its words."""
    total, reasons = 0.0, []
    shared = max((alike_roles(x, y) for x in a.roles for y in b.roles), default=0.0)
    if shared >= 0.5:
        total += 1.5 if shared >= 0.9 else 1.0
        reasons.append("the same role")
    if company.employers(a, ties) & company.employers(b, ties):
        total += 1.5
        reasons.append("the same employer")
    elif company.employers(a, ties) & {ties.find(n) for n in company.around(b)} or company.employers(b, ties) & {
        ties.find(n) for n in company.around(a)
    }:
        total += 0.5
        reasons.append("his employer is named beside both")
    support, why = company.support(a, b, ties)
    total += min(1.5, support * 0.75)
    reasons.append(why)
    return total, ", ".join(reasons)


def alike_roles(a: frozenset[str], b: frozenset[str]) -> float:
    """How alike two roles are, 0 to 1: mayors of two towns hold two offices.

    >>> alike_roles(frozenset({"mayor", "orvik"}), frozenset({"mayor", "elm"}))
    0.0
    """
    posts = ROLE_NOUNS | TITLE_MODIFIERS | RANKS
    if a - posts and b - posts and not (a - posts) & (b - posts):
        return 0.0
    return len(a & b) / len(a | b) * min(1.0, len(a & b) / 2)


def link_weak(nodes: Sequence[Cluster], ties: Ties, company: Company, frozen: set[int]) -> set[int]:
    """A name whose kind one article mistook joins the body, person or place of just that name elsewhere. Those that did."""
    settled: set[int] = set()
    by_form: dict[str, list[Cluster]] = defaultdict(list)
    for node in nodes:
        for form in node.forms:
            by_form[fold(form)].append(node)
    slight = {n.number for n in nodes if is_slight(n)}
    for node in nodes:
        if node.number in frozen or node.number not in slight:
            continue
        name = fold(bare(node.members[0].name))
        if any(o.kind == node.kind and o.number not in slight and o is not node for o in by_form[name]):
            continue
        sizes: Counter[str] = Counter()
        for other in by_form[name]:
            sizes[other.kind] += len(other.members) if other.kind != "PER" or other.number not in slight else 0
        rivals = [
            o
            for o in by_form[name]
            if o.kind != node.kind
            and (o.kind != "PER" or (node.kind == "BODY" and o.full and o.number not in slight))
            and sizes[o.kind] > (0 if node.kind == "PER" else sizes[node.kind] - (o.kind == "LOC"))
        ]
        if not rivals:
            continue
        best = max(rivals, key=lambda c: (len(c.members), -c.number))
        if (
            not best.articles & node.articles
            and company.support(node, best, ties)[0] >= ENOUGH
            and ties.join(node.number, best.number)
        ):
            settled.add(node.number)
    return settled


def link_places(
    nodes: Sequence[Cluster],
    ties: Ties,
    company: Company,
    suggestions: dict[tuple[int, int], tuple[float, str]],
    frozen: set[int],
) -> None:
    """Places that differ by a letter: one in copies of one text, else a suggestion. What a gazetteer knows is itself."""
    places = [n for n in nodes if n.kind == "LOC" and n.number not in frozen and not any(is_place(f) for f in n.forms)]
    blocks = block(
        places, lambda c: sorted({k for f in c.forms if len(f) > 4 for k in (sound(fold(f))[:4], "…" + sound(fold(f))[-4:])})
    )
    small = {key: [c.number for c in blocks[key]] for key in sorted(blocks, key=str) if 1 < len(blocks[key]) <= CROWD}
    for i, j in pairs(small):
        a, b = nodes[i], nodes[j]
        score = max((likeness(fold(x), fold(y)) for x in a.forms for y in b.forms if min(len(x), len(y)) > 4), default=0.0)
        if score < 0.88 or a.articles & b.articles or ties.find(i) == ties.find(j):
            continue
        support, why = company.support(a, b, ties)
        words = f"{a.forms[0]} and {b.forms[0]} differ by a letter; {why}"
        if not (support >= 2.0 and "copies of one text" in why and ties.join(i, j)) and support >= ENOUGH:
            suggestions[min(i, j), max(i, j)] = (round(min(0.8, 0.3 + support / 8), 2), words)


def is_slight(node: Cluster) -> bool:
    """Whether nothing but its looks says of what kind a name is: one form, no role, no title, no gazetteer."""
    first = node.members[0]
    if (node.kind == "LOC" and is_place(first.name)) or house(first.name):
        return False
    return len({fold(f) for f in node.forms}) == 1 and not any(r.roles or r.gender or r.affiliation or r.first < 0 or any(a != bare(a, r.kind) for a in r.aliases)
                                                               for r in node.members)  # fmt: skip


# judgements ------------------------------------------------------------------------------------------------------


@dataclass
class Verdicts:
    """What people have said of the referents: it outranks every rule, and the later word the earlier."""

    merge: set[tuple[str, str]] = field(default_factory=set)
    never: set[tuple[str, str]] = field(default_factory=set)
    split: list[tuple[str, ...]] = field(default_factory=list)
    rename: dict[str, tuple[str, str]] = field(default_factory=dict)
    kind: dict[str, tuple[str, str]] = field(default_factory=dict)
    said: list[tuple[str, str, str]] = field(default_factory=list)
    """Each pair that was judged, with the verb, the oldest first."""

    def newest_first(self) -> Iterator[tuple[str, str, str]]:
        """The judged pairs that no later judgement of just that pair has lifted."""
        standing = {"merge": self.merge, "never": self.never}
        for verb, a, b in reversed(self.said):
            if (a, b) in standing[verb]:
                yield verb, a, b

    @property
    def alone(self) -> set[str]:
        return {i for group in self.split for i in group}

    def pieces(self, referents: dict[str, Referent]) -> list[list[Referent]]:
        """The referents that were split off, each with those named beside it."""
        found: list[list[Referent]] = []
        taken: set[str] = set()
        for group in reversed(self.split):
            piece = [referents[i] for i in group if i in referents and i not in taken]
            taken.update(group)
            if piece:
                found.append(piece)
        return found

    def divide(self, clusters: list[list[Referent]]) -> list[list[Referent]]:
        """Clusters in which nobody stands beside somebody he must never be: the later one is taken out."""
        barred: dict[str, set[str]] = defaultdict(set)
        for a, b in self.never:
            barred[a].add(b)
            barred[b].add(a)
        found: list[list[Referent]] = []
        for members in clusters:
            parts: list[list[Referent]] = []
            for r in members if any(r.id in barred for r in members) else ():
                home = next((p for p in parts if not any(o.id in barred.get(r.id, ()) for o in p)), None)
                if home is None:
                    parts.append([r])
                else:
                    home.append(r)
            found.extend(parts or [members])
        return found


def read_verdicts(corpus: Corpus, referents: Sequence[Referent]) -> Verdicts:
    """The judgements on names that stand, as ids of referents; objects may be mentions."""
    known = {r.id for r in referents}
    verdicts = Verdicts()
    said = sorted(
        ((j.at or "", j.id, j) for verb in ("merge", "never", "split", "rename", "kind") for j in corpus.judgements(verb)),
        key=lambda t: t[:2],
    )
    for at, _, judgement in said:
        ids = []
        for object_ in judgement.objects:
            mention = corpus.get(Mention, object_)
            id_ = mention.referent if mention is not None else object_
            if id_ in known:
                ids.append(id_)
        ids = sorted(dict.fromkeys(ids))
        if judgement.verb == "merge":
            together = set(ids)
            verdicts.never = {(a, b) for a, b in verdicts.never if not (a in together and b in together)}
            links = list(pairwise(ids))
            verdicts.merge.update(links)
            verdicts.said += [("merge", a, b) for a, b in links]
        elif judgement.verb == "never":
            edges = [(a, b) for n, a in enumerate(ids) for b in ids[n + 1 :]]
            verdicts.never.update(edges)
            verdicts.merge.difference_update(edges)
            verdicts.said += [("never", a, b) for a, b in edges]
        elif judgement.verb == "split" and ids:
            verdicts.split.append(tuple(ids))
            verdicts.merge = {(a, b) for a, b in verdicts.merge if (a in ids) == (b in ids)}
        elif judgement.verb in ("rename", "kind") and judgement.value:
            table = verdicts.rename if judgement.verb == "rename" else verdicts.kind
            table.update(dict.fromkeys(ids, (at, judgement.value)))
    return verdicts


# entities ----------------------------------------------------------------------------------------------------------


def usage(corpus: Corpus) -> dict[str, dict[str, int]]:
    """How often each referent is called what."""
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for (referent, text), times in corpus.counts(Mention, "referent", "text").items():
        counts[referent][text] = times
    return counts


def entities(
    nodes: Sequence[Cluster],
    ties: Ties,
    suggestions: dict[tuple[int, int], tuple[float, str]],
    verdicts: Verdicts,
    counts: dict[str, dict[str, int]],
) -> Iterator[Entity]:
    """The records: named by the fullest name that is most used."""
    numbers = [n.number for n in nodes]
    groups = cluster(numbers, [(n, ties.find(n)) for n in numbers if ties.find(n) != n])
    members = {group[0]: sorted((r for n in group for r in nodes[n].members), key=lambda r: r.id) for group in groups}
    head = {n: group[0] for group in groups for n in group}
    plain: dict[int, Entity] = {}
    shared: Counter[str] = Counter(
        s
        for people in members.values()
        if people[0].kind == "PER"
        for s in sorted({fold(surname(f)) for r in people for f in (r.name, *r.aliases)})
    )
    for first, people in members.items():
        called: Counter[str] = Counter()
        for r in people:
            for text, times in (counts.get(r.id) or {r.name: 1}).items():
                called[text] += times
        forms: Counter[str] = Counter(
            {form: called[form] or called[bare(form, r.kind)] for r in people for form in (r.name, *r.aliases)}
        )
        kind = kind_of(people, called, verdicts)
        name = max((verdicts.rename[r.id] for r in people if r.id in verdicts.rename), default=("", ""))[1] or best_name(
            forms, kind, people
        )
        aliases = sorted(forms, key=lambda f: (-forms[f], f))
        if kind == "PER":
            aliases += [s for s in sorted({surname(f) for f in forms if len(core(f)) > 1}) if shared[fold(s)] == 1]
        plain[first] = Entity(kind, name, tuple(dict.fromkeys([name, *aliases])), tuple(r.id for r in people))
    hints: dict[int, dict[str, Suggestion]] = defaultdict(dict)
    for (i, j), (score, reason) in sorted(suggestions.items()):
        a, b = head[i], head[j]
        if a == b or ties.find(j) in ties.never.get(ties.find(i), ()):
            continue
        for one, two in ((a, b), (b, a)):
            other = plain[two].id
            if other not in hints[one] or hints[one][other].score < score:
                hints[one][other] = Suggestion(other, score, reason)
    for first in sorted(plain, key=lambda n: plain[n].id):
        entity = plain[first]
        suggested = tuple(sorted(hints[first].values(), key=lambda s: (-s.score, s.entity)))[:10]
        yield Entity(entity.kind, entity.name, entity.aliases, entity.members, suggested)


def surname(form: str) -> str:
    """The last word of a person's name, with the particles before it.

    >>> surname("Ada van der Lund"), surname("Omar al-Rashidi")
    ('van der Lund', 'al-Rashidi')
    """
    words = form.split()
    at = len(words) - 1
    while at > 1 and words[at - 1].casefold() in (
        "van",
        "von",
        "der",
        "den",
        "de",
        "bin",
        "ibn",
        "al",
        "el",
        "di",
        "da",
        "del",
        "du",
        "la",
        "le",
    ):
        at -= 1
    return " ".join(words[at:])


def kind_of(people: Sequence[Referent], called: Counter[str], verdicts: Verdicts) -> EntityKind:
    """The kind that a person set, else that of the house, else of most members."""
    stated = max((verdicts.kind[r.id] for r in people if r.id in verdicts.kind), default=("", ""))[1]
    if stated in ("PER", "ORG", "GROUP", "LOC"):
        return stated  # type: ignore[return-value]
    del called
    known = Counter(
        k for r in people for f in (r.name, *r.aliases) if (k := house(f)) and kind_class(kinds()[k]) == kind_class(r.kind)
    )
    if known:
        return kinds()[max(sorted(known), key=lambda k: known[k])]
    votes = Counter(r.kind for r in people)
    return max(("PER", "ORG", "GROUP", "LOC"), key=lambda k: votes.get(k, 0))


def best_name(forms: Counter[str], kind: EntityKind, people: Sequence[Referent]) -> str:
    """The name to show: of a house its own if it is printed, else the fullest of the most used."""
    for known in sorted({k for f in forms if (k := house(f))}):
        if known in forms:
            return known
    names = Counter(r.name for r in people)
    described = {f for f in forms if f[:1].islower() and not f.startswith(("al-", "el-"))}
    proper = [f for f in forms if f not in described] or list(forms)
    if kind == "PER":
        return max(
            proper,
            key=lambda f: (len(core(f)) > 1, bare(f, kind) == f, forms[f] if len(core(f)) > 1 else 0, names[f], len(f), f),
        )
    return max(
        proper,
        key=lambda f: (f in names, not is_acronym(f) or kind == "LOC", len(body(f)) > 1, names[f], len(f.split()), forms[f], f),
    )


ALIASES = Linker("aliases", 4, (Mention, Referent, Family), (Entity,), link_aliases)
"""Entities: people, bodies, groups and places under all their names, across articles."""

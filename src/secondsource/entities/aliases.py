"""Aliases: one entity under many spellings, never two under one. The linker ``ALIASES``.

Block, compare, cluster over the Referents of all articles. A body is known by its name, a person by his full name; whatever
rests on likeness asks for evidence beside the spelling: the same role, the same employer, the same company in the articles, copies
of one text. What falls short becomes a suggestion with its evidence. A role never makes two persons one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from secondsource.entities.bodies import link_bodies
from secondsource.entities.clusters import (
    CROWD,
    ENOUGH,
    Cluster,
    Suggestions,
    Ties,
    bare,
    generic,
    is_place,
    kind_class,
    role_words,
)
from secondsource.entities.company import Company, family_of
from secondsource.entities.gazetteer import built_on_names, house, kinds
from secondsource.entities.lexicon import RANKS, ROLE_NOUNS, TITLE_MODIFIERS
from secondsource.entities.names import body, core, fold, likeness, sound
from secondsource.entities.naming import entities, usage
from secondsource.entities.offices import holders
from secondsource.entities.people import kept_apart, link_people
from secondsource.entities.verdicts import read_verdicts
from secondsource.linkage import Corpus, Linker, block, pairs
from secondsource.model import Article, Attribution, Entity, Family, Mention, Referent


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
    in_order = sorted(clusters, key=lambda c: c[0].id if len(c) == 1 else min([r.id for r in c]))
    nodes = [Cluster(n, members, kind_class(members[0].kind)) for n, members in enumerate(in_order)]
    ties = Ties()
    place = {r.id: node.number for node in nodes for r in node.members} if verdicts.said or verdicts.split else {}
    # the newest word first: an older one that would undo it is passed over
    for verb, a, b in verdicts.newest_first():
        if verb == "merge":
            ties.join(place[a], place[b])
        else:
            ties.forbid(place[a], place[b])
    company = Company(nodes, families)
    kept_apart(nodes, ties)
    frozen = {place[i] for i in verdicts.alone}
    suggestions: Suggestions = {}
    # 2 names whose kind was mistaken; bodies: short forms, acronyms, descriptions, slips; then people, who lean on the bodies
    settled = link_weak(nodes, ties, company, frozen)
    link_bodies(nodes, ties, company, suggestions, frozen | settled)
    link_people(nodes, ties, company, suggestions, frozen | settled)
    link_places(nodes, ties, company, suggestions, frozen | settled)
    # 3 sources that an article calls by an office alone
    spoken = holders(corpus, nodes, ties, company)
    yield from entities(nodes, ties, suggestions, verdicts, usage(corpus), spoken)


def name_key(referent: Referent) -> tuple[str, ...] | None:
    """What makes two referents one by itself: a known house, a full name, a place, a telling name of a body. None where nothing does."""
    return _key(referent.kind, referent.name, referent.aliases)


@built_on_names
@lru_cache(maxsize=100_000)
def _key(kind: str, name: str, aliases: tuple[str, ...]) -> tuple[str, ...] | None:
    for form in (name, *aliases):
        known = house(form)
        if known and kind_class(kinds()[known]) == kind_class(kind):
            return ("house", known)
    if kind == "PER":
        words = tuple(w for w in core(name) if len(w) > 1)
        return ("PER", *words) if len(words) > 1 else None
    if kind == "LOC":
        return ("LOC", fold(bare(name)))
    if generic(name):
        return None
    words = body(name)
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
    beside = Beside(referents)
    shared = [
        part
        for key in sorted(by_key)
        for part in (namesakes(by_key[key], beside) if by_key[key][0].kind == "PER" else [by_key[key]])
    ]
    return shared + alone


class Beside(dict[str, set[str]]):
    """Under which names each article has somebody or something in its text, looked up when it is first asked for."""

    def __init__(self, referents: Sequence[Referent]) -> None:
        super().__init__()
        self.referents = referents

    def __missing__(self, article: str) -> set[str]:
        if not self:
            for referent in self.referents:
                if referent.first >= 0:
                    self.setdefault(referent.article, set()).add(referent.name)
        return self.setdefault(article, set())


def namesakes(people: list[Referent], beside: Beside) -> list[list[Referent]]:
    """People under one full name, parted where what is said of them speaks of two: other posts, other employers, nobody in common.

    Whoever has neither post nor employer goes with the most of them, unless he moves in company that none of them knows.
    """
    telling = [_telling(r.roles, r.affiliation) for r in people]
    if len(people) == 1 or not any(telling) or frozenset.intersection(*telling):
        return [people]
    # a handful of people each time: no matrices for them
    keys: dict[tuple[bool, str], int] = {}
    tied = Ties()
    for n, r in enumerate(people):
        for key in (*((False, word) for word in telling[n]), *((True, name) for name in beside[r.article] if name != r.name)):
            if (first := keys.setdefault(key, n)) != n:
                tied.join(first, n)
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


@lru_cache(maxsize=100_000)
def _telling(roles: tuple[str, ...], affiliation: str | None) -> frozenset[str]:
    """What tells a person's post from others: the words of it that are no rank, and his employer."""
    words = frozenset(word for role in roles for word in role_words(role)) - ROLE_NOUNS - TITLE_MODIFIERS - RANKS
    return words | {affiliation} if affiliation else words


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
        if all(o.kind == node.kind for o in by_form[name]):
            continue
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
    suggestions: Suggestions,
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
    if len(node.forms) > 1 and len({fold(f) for f in node.forms}) > 1:
        return False
    if not node.forms or (node.kind == "LOC" and is_place(first.name)) or house(first.name):
        return False
    return not any(r.roles or r.gender or r.affiliation or r.first < 0 or any(a != bare(a, r.kind) for a in r.aliases)
                                                               for r in node.members)  # fmt: skip


ALIASES = Linker("aliases", 5, (Article, Mention, Referent, Attribution, Family), (Entity,), link_aliases)
"""Entities: people, bodies, groups and places under all their names, across articles."""

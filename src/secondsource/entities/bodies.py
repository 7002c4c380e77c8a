"""Bodies under short forms, acronyms, descriptions and slips: which of them are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from secondsource.entities.clusters import CROWD, ENOUGH, Cluster, Suggestions, Ties, generic, is_place
from secondsource.entities.company import Company
from secondsource.entities.gazetteer import house
from secondsource.entities.mentions import CHAMBERS, DISTINCT, is_central_bank, named_after_town
from secondsource.entities.names import acronym_of, body, fold, is_acronym, nearly, skeleton
from secondsource.linkage import block, pairs

ROUNDS = 2


def link_bodies(
    nodes: Sequence[Cluster],
    ties: Ties,
    company: Company,
    suggestions: Suggestions,
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
    suggestions: Suggestions,
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
        small, big = (a, b) if a.longest <= b.longest else (b, a)
        if (
            support >= ENOUGH
            and not rivalled(choices[small.number], score, big, (ties.find(i), ties.find(j)), nodes, ties)
            and not clash(nodes, ties, i, j)
            and ties.join(i, j)
        ):
            suggestions.pop((min(i, j), max(i, j)), None)
        elif support >= ENOUGH or not (a.generic and b.generic):
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
            and nearly(*different[0])
            and not any(w in DISTINCT for w in different[0])
        ):
            return (0.5, f"{one} and {two} differ by a letter")
    return None

"""Naming: the records of what was brought together, each under its fullest name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from secondsource.entities.clusters import Cluster, Suggestions, Ties, bare, kind_class
from secondsource.entities.gazetteer import house, kinds
from secondsource.entities.names import body, core, fold, is_acronym
from secondsource.entities.verdicts import Verdicts
from secondsource.linkage import Corpus, cluster
from secondsource.model import Entity, EntityKind, Mention, Referent, Suggestion


def usage(corpus: Corpus) -> dict[str, dict[str, int]]:
    """How often each referent is called what."""
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for (referent, text), times in corpus.counts(Mention, "referent", "text").items():
        counts[referent][text] = times
    return counts


def entities(
    nodes: Sequence[Cluster],
    ties: Ties,
    suggestions: Suggestions,
    verdicts: Verdicts,
    counts: dict[str, dict[str, int]],
    spoken: Mapping[int, list[str]],
) -> Iterator[Entity]:
    """The records: named by the fullest name that is most used."""
    numbers = [n.number for n in nodes]
    groups = cluster(numbers, [(n, ties.find(n)) for n in numbers if ties.find(n) != n])
    members: dict[int, list[Referent]] = {}
    for group in groups:
        people = nodes[group[0]].members if len(group) == 1 else [r for n in group for r in nodes[n].members]
        members[group[0]] = sorted(people, key=lambda r: r.id)
    head = {n: group[0] for group in groups for n in group}
    plain: dict[int, Entity] = {}
    called_alike = {first: alike(people) for first, people in members.items()}
    shared: Counter[str] = Counter(
        s
        for first, people in members.items()
        if people[0].kind == "PER"
        for s in {fold(surname(f)) for f in {f for name in called_alike[first] for f in name.forms}}
    )
    for first, people in members.items():
        called: dict[str, int] = {}
        for r in people:
            for text, times in (counts.get(r.id) or {r.name: 1}).items():
                called[text] = called.get(text, 0) + times
        names = called_alike[first]
        # Of whom it was last said under a form decides what of it is a title.
        kind_as = {form: name.kind for name in names for form in name.forms}
        forms = {form: called.get(form) or called.get(bare(form, kind), 0) for form, kind in kind_as.items()}
        kind = kind_of(people, names, verdicts)
        renamed = (
            max((verdicts.rename[r.id] for r in people if r.id in verdicts.rename), default=("", ""))[1]
            if verdicts.rename
            else ""
        )
        name = renamed or best_name(forms, kind, names)
        aliases = sorted(forms, key=lambda f: (-forms[f], f))
        if kind == "PER":
            aliases += [s for s in sorted({surname(f) for f in forms if len(core(f)) > 1}) if shared[fold(s)] == 1]
        plain[first] = Entity(kind, name, tuple(dict.fromkeys([name, *aliases])), tuple([r.id for r in people]))
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
        if first in hints:
            suggested = tuple(sorted(hints[first].values(), key=lambda s: (-s.score, s.entity)))[:10]
            entity = replace(entity, suggested=suggested)
        if said := spoken.get(ties.find(first)):
            entity = replace(entity, spoken=tuple(said))
        yield entity


class Alike(NamedTuple):
    """How some of the members of an entity are called, and how many they are."""

    kind: EntityKind
    forms: tuple[str, ...]
    """Their name, and then the other forms of it."""
    times: int


def alike(people: Sequence[Referent]) -> list[Alike]:
    """Under which names members go, in the order in which each is last met: many are called alike in many articles."""
    if len(people) == 1:
        return [Alike(people[0].kind, (people[0].name, *people[0].aliases), 1)]
    called = [(r.kind, r.name, r.aliases) for r in people]
    times, last = Counter(called), {key: n for n, key in enumerate(called)}
    return [Alike(key[0], (key[1], *key[2]), times[key]) for key in sorted(last, key=last.__getitem__)]


@lru_cache(maxsize=100_000)
def surname(form: str) -> str:
    """The last word of a person's name, with the particles before it.

    >>> surname("Ada van der Lund"), surname("Omar al-Rashidi")
    ('van der Lund', 'al-Rashidi')
    """
    words = form.split()
    at = len(words) - 1
    while at > 1 and words[at - 1].casefold() in PARTICLES:
        at -= 1
    return " ".join(words[at:])


PARTICLES = frozenset(("van", "von", "der", "den", "de", "bin", "ibn", "al", "el", "di", "da", "del", "du", "la", "le"))


def kind_of(people: Sequence[Referent], names: Sequence[Alike], verdicts: Verdicts) -> EntityKind:
    """The kind that a person set, else that of the house, else of most members."""
    if verdicts.kind:
        stated = max((verdicts.kind[r.id] for r in people if r.id in verdicts.kind), default=("", ""))[1]
        if stated in ("PER", "ORG", "GROUP", "LOC"):
            return stated  # type: ignore[return-value]
    known: Counter[str] = Counter()
    for name in names:
        for form in name.forms:
            if (k := house(form)) and kind_class(kinds()[k]) == kind_class(name.kind):
                known[k] += name.times
    if known:
        return kinds()[max(sorted(known), key=lambda k: known[k])]
    votes: Counter[str] = Counter()
    for name in names:
        votes[name.kind] += name.times
    return max(("PER", "ORG", "GROUP", "LOC"), key=lambda k: votes.get(k, 0))


def best_name(forms: Mapping[str, int], kind: EntityKind, called: Sequence[Alike]) -> str:
    """The name to show: of a house its own if it is printed, else the fullest of the most used."""
    if len(forms) == 1:
        return next(iter(forms))
    for known in sorted({k for f in forms if (k := house(f))}):
        if known in forms:
            return known
    names: Counter[str] = Counter()
    for each in called:
        names[each.forms[0]] += each.times
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

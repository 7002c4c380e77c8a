"""Clusters: referents brought together so far, and what ties them or keeps them apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from secondsource.entities.gazetteer import house, look_up
from secondsource.entities.lexicon import DEMONYMS, GIVEN, HONORIFICS, RANKS, TITLE_MODIFIERS
from secondsource.entities.mentions import DISTINCT
from secondsource.entities.names import body, core, fold, skeleton
from secondsource.model import Referent

CROWD = 60
"""Blocks of more clusters than this say too little for a comparison of all pairs."""

ENOUGH = 0.7
"""Support beside the spelling that makes a likely pair one: about one rare name that stands beside both."""

Suggestions = dict[tuple[int, int], tuple[float, str]]
"""Pairs of clusters that may be one, by their numbers, with a score and its reason."""


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
        # Many members go by the same names.
        called = {(r.kind, r.name, r.aliases) for r in self.members}
        return tuple(sorted({bare(form, kind) for kind, name, aliases in called for form in (name, *aliases)} - {""}))

    @cached_property
    def full(self) -> tuple[tuple[str, ...], ...]:
        """The full names, as the words that tell people apart."""
        return tuple(sorted({words for form in self.forms if len(words := core(form)) > 1}))

    @cached_property
    def bags(self) -> frozenset[str]:
        """The words of each name of a body, in whatever order they stand."""
        return frozenset("".join(sorted(body(form))) for form in self.forms)

    @cached_property
    def longest(self) -> int:
        """The number of words of a body's longest name."""
        return max((len(body(form)) for form in self.forms), default=0)

    @cached_property
    def generic(self) -> bool:
        """Whether each of its names could be that of a body in any country."""
        return all(generic(form) for form in self.forms)

    @cached_property
    def lasts(self) -> tuple[str, ...]:
        return tuple(sorted({core(form)[-1] for form in self.forms if core(form)}))

    @cached_property
    def skeletons(self) -> tuple[str, ...]:
        """The consonants of the last names, each once."""
        return tuple(dict.fromkeys(skeleton(word) for word in self.lasts))

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
    touched: set[int] = field(default_factory=set)
    """Every number that is one with another."""

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
        self.touched |= {home, guest}
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


@lru_cache(maxsize=100_000)
def role_words(role: str) -> frozenset[str]:
    """The telling words of a role."""
    return frozenset(body(role)) - SMALL_WORDS


SMALL_WORDS = frozenset(("the", "a", "an", "of", "at", "for", "its", "s", "former", "then", "who", "in", "mr", "on", "and"))


@lru_cache(maxsize=100_000)
def generic(form: str) -> bool:
    """Whether a name could be that of a body in any country: "Finance Ministry", "the statistics office".

    >>> generic("Finance Ministry"), generic("Harrow Bank")
    (True, False)
    """
    return all(word in DISTINCT or word in ("office", "bank", "central", "police", "parliament", "government", "army") or word.isdigit()
               for word in body(form))  # fmt: skip


def is_place(form: str) -> bool:
    known = look_up(form)
    return known is not None and known.kind == "LOC"


def kind_class(kind: str) -> str:
    return "BODY" if kind in ("ORG", "GROUP") else kind

"""Judged: what people say of the grouping of claims, and how it is replayed.

A judgement names pieces of evidence (ids of Attributions and Assertions), never claims: a claim's id is that of its smallest member and may
pass away with the next run, evidence stays. ``objects`` are the evidence, and ``value`` says what about it:

======== =================== =========================================================================================
verb     value               meaning
======== =================== =========================================================================================
approve  ``claim``           they stand in one claim, each on the side that its words give it
approve  ``claim:agree``     they stand in one claim, on one side
approve  ``claim:contradict`` they stand in one claim, on opposite sides (two objects)
reject   ``claim``           no two of them stand in one claim
reject   ``claim:out ID …``  those named stand in no claim with any of the other objects: a split; an approval beside it moves them
rename   ``claim:WORDS``     the claim in which all of them stand is worded so
======== =================== =========================================================================================

A sentence may hold two clauses, and so stand in two claims. Which of them is meant may be said at the end of the value (of ``rename`` before
the colon): `` @ 120 -`` gives for each object, in order of id, a character of the clause, or ``-`` for all of it.

Of judgements on the same two the later counts. The machine groups first, and never what was parted; then what was put together is joined as it stands,
the groups whole. What a person parts stays apart even where one is a copy of the other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from secondsource.claims.items import Item
from secondsource.linkage import Corpus
from secondsource.model import Claim, Judgement

APPROVE, REJECT, RENAME = "approve", "reject", "rename"
CLAIM, AGREE, CONTRADICT, OUT = "claim", "claim:agree", "claim:contradict", "claim:out"

Pair = tuple[str, str]
_PLACES = re.compile(r" ?@((?: (?:\d{1,9}|-))+)$")


@dataclass(frozen=True)
class Verdict:
    """A judgement on claims as it is meant. ``places``: the evidence, each with a character of the clause; None: all of it.

    ``out``: the evidence that is parted from the rest. ``wording``: of a ``rename``.
    """

    verb: str
    kind: str
    places: Mapping[str, int | None]
    out: frozenset[str] = frozenset()
    wording: str = ""


def said_of_claims(places: Mapping[str, int | None], kind: str = CLAIM, *, out: Iterable[str] = (), wording: str = "") -> str:
    """The value of a judgement on these pieces of evidence.

    >>> said_of_claims({"att-2": 40, "att-1": None, "ass-9": 7}, OUT, out=["att-2"])
    'claim:out att-2 @ 7 - 40'
    >>> said_of_claims({"att-1": 12}, wording="The bridge is shut.")
    'claim @ 12:The bridge is shut.'
    """
    at = ""
    if any(place is not None for place in places.values()):
        at = " @ " + " ".join("-" if places[id] is None else str(places[id]) for id in sorted(places))
    if wording:
        return f"{CLAIM}{at}:{' '.join(wording.split())}"
    return " ".join([kind, *sorted(out)]) + at


def read_verdict(judgement: Judgement) -> Verdict | None:
    """What a judgement says of claims; None: nothing."""
    value, objects = judgement.value or "", sorted(set(judgement.objects))
    wording = ""
    if judgement.verb == RENAME:
        value, colon, words = value.partition(":")
        wording = words.strip()
        if not colon or not wording:
            return None
    elif judgement.verb not in (APPROVE, REJECT):
        return None
    found = _PLACES.search(value)
    at = found[1].split() if found else []
    kind, *named = (value[: found.start()] if found else value).split(" ")
    if kind not in (CLAIM, AGREE, CONTRADICT, OUT) or (kind == OUT) != bool(named) or not objects:
        return None
    starts = [None if place == "-" else int(place) for place in at] if len(at) == len(objects) else [None] * len(objects)
    return Verdict(judgement.verb, kind, dict(zip(objects, starts, strict=True)), frozenset(named), wording)


@dataclass
class Judged:
    """The judgements that stand, by the propositions that they mean: what belongs together, what never does, sides that are known, and wordings.

    The number of a judgement is its place in time.
    """

    together: dict[Pair, tuple[int, list[Item], list[Item]]] = field(default_factory=dict)
    stances: dict[Pair, int] = field(default_factory=dict)
    wordings: list[Mapping[str, int | None]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    _out: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    _rest: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    _joined: dict[Pair, int] = field(default_factory=dict)

    def take(self, n: int, verdict: Verdict, meant: Mapping[str, list[Item]]) -> None:
        """Take in the next judgement. ``meant``: the propositions of each object that are meant."""
        pairs = list(combinations(verdict.places, 2))
        if verdict.verb == RENAME:
            self.wordings.append(verdict.places)
            self.words.append(verdict.wording)
        elif verdict.verb == APPROVE:
            for a, b in pairs:
                self.together[a, b] = n, meant.get(a, []), meant.get(b, [])
                for one in meant.get(a, ()):
                    for other in meant.get(b, ()):
                        self._joined[_pair(one.id, other.id)] = n
                if verdict.kind == CLAIM:
                    self.stances.pop((a, b), None)
                else:
                    self.stances[a, b] = 1 if verdict.kind == AGREE else -1
        else:
            # Each of several is parted from those after it: one number for each such parting, all of one place in time.
            outs = [verdict.out] if verdict.kind == OUT else [frozenset({id}) for id in list(verdict.places)[:-1]]
            rest = list(verdict.places)
            for k, out in enumerate(outs):
                others = [id for id in rest if id not in out] if verdict.kind == OUT else rest[k + 1 :]
                number = n * _EACH + k
                for id in out:
                    for item in meant.get(id, ()):
                        self._out[item.id].add(number)
                for id in others:
                    for item in meant.get(id, ()):
                        self._rest[item.id].add(number)
                parted = {_pair(a, b) for a in out for b in others} if self.stances else set()
                self.stances = {pair: at for pair, at in self.stances.items() if pair not in parted}

    def parts(self, ours: Iterable[Item], theirs: Iterable[Item]) -> bool:
        """Whether a person has said that some of the one never stand in one claim with some of the others."""
        if not self._out:
            return False
        theirs = list(theirs)
        return any(self._parts(a, b) for a in ours if a.id in self._out or a.id in self._rest for b in theirs)

    def _parts(self, a: Item, b: Item) -> bool:
        none: set[int] = set()
        here, there = self._out.get(a.id, none), self._out.get(b.id, none)
        parted = (here & self._rest.get(b.id, none)) | (there & self._rest.get(a.id, none))
        if not parted:
            return False
        return max(parted) // _EACH > self._joined.get(_pair(a.id, b.id), -1)

    def puts(self, ours: Iterable[Item], theirs: Iterable[Item]) -> bool:
        """Whether a person has said that some of the one stand in one claim with some of the others, and no later word parts them."""
        if not self._joined:
            return False
        theirs = list(theirs)
        return any(_pair(a.id, b.id) in self._joined and not self._parts(a, b) for a in ours for b in theirs)

    def stance(self, a: str, b: str) -> int | None:
        """1 if a person has said that two pieces of evidence agree, -1 if that they contradict each other."""
        return self.stances.get(_pair(a, b))

    def worded(self, claims: Sequence[Claim]) -> Iterator[tuple[Claim, str]]:
        """The claims that a person has worded, with the words; of one worded twice the last counts."""
        for places, words in zip(self.wordings, self.words, strict=True):
            holding = [c for c in claims if {*c.support, *c.oppose}.issuperset(places)]
            # The claim that begins there, so that one about a figure and the broader one that holds it are told apart.
            begins = [c for c in holding if _begins(c, places)]
            for claim in begins or [c for c in holding if _covers(c, places)]:
                yield claim, words


_EACH = 10_000
"""More partings than one judgement makes."""


def read_judged(corpus: Corpus, items: Iterable[Item] = ()) -> Judged:
    """The judgements on claims, the oldest first, over these propositions."""
    said = [(j.at or "", j.id, j) for verb in (APPROVE, REJECT, RENAME) for j in corpus.judgements(verb)]
    verdicts = [found for _, _, j in sorted(said, key=lambda row: row[:2]) if (found := read_verdict(j)) is not None]
    judged = Judged()
    if not verdicts:
        return judged
    named = {id for verdict in verdicts for id in verdict.places}
    of_evidence: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        if item.evidence in named:
            of_evidence[item.evidence].append(item)
    for n, verdict in enumerate(verdicts):
        judged.take(n, verdict, {id: meant(of_evidence.get(id, []), at) for id, at in verdict.places.items()})
    return judged


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)


def meant(items: Sequence[Item], at: int | None) -> list[Item]:
    """Of the propositions of one piece of evidence those in which a character stands; all, where none holds it any more."""
    if at is None:
        return list(items)
    return [i for i in items if any(s.start <= at < s.end for s in i.proposition.spans)] or list(items)


def place_in(claim: Claim, evidence: str) -> int | None:
    """Where a claim stands in a piece of evidence: what a judgement on it names."""
    return min((s.start for s in claim.spans if s.evidence == evidence), default=None)


def _begins(claim: Claim, places: Mapping[str, int | None]) -> bool:
    starts = {(s.evidence, s.start) for s in claim.spans}
    return all(at is None or (id, at) in starts for id, at in places.items())


def _covers(claim: Claim, places: Mapping[str, int | None]) -> bool:
    return all(at is None or any(s.evidence == id and s.start <= at < s.end for s in claim.spans) for id, at in places.items())

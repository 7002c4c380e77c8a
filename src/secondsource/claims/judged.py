"""Judged: what people say of the grouping of claims, and how it is replayed.

A judgement names pieces of evidence (ids of Attributions and Assertions), never claims: a claim's id is that of its smallest member and may
pass away with the next run, evidence stays. ``objects`` are two or more of them, and ``value`` says what about them:

======== =================== =========================================================================================
verb     value               meaning
======== =================== =========================================================================================
approve  ``claim``           they stand in one claim, each on the side that its words give it
approve  ``claim:agree``     they stand in one claim, on one side
approve  ``claim:contradict`` they stand in one claim, on opposite sides (two objects)
reject   ``claim``           no two of them stand in one claim: this splits, and with an approval elsewhere moves
rename   ``claim:WORDS``     the claim in which all of them stand is worded so
======== =================== =========================================================================================

Of judgements on the same two the later counts. What a person parts stays apart even where one is a copy of the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations

from secondsource.linkage import Corpus

APPROVE, REJECT, RENAME = "approve", "reject", "rename"
CLAIM, AGREE, CONTRADICT = "claim", "claim:agree", "claim:contradict"

Pair = tuple[str, str]


@dataclass
class Judged:
    """The judgements that stand: pairs that belong together, pairs that never do, sides that are known, and wordings."""

    together: set[Pair] = field(default_factory=set)
    apart: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    stances: dict[Pair, int] = field(default_factory=dict)
    wordings: list[tuple[frozenset[str], str]] = field(default_factory=list)

    def parts(self, ours: Iterable[str], theirs: Iterable[str]) -> bool:
        """Whether a person has said that some of the one never stand in one claim with some of the others."""
        if not self.apart:
            return False
        others = set(theirs)
        return any(not self.apart[e].isdisjoint(others) for e in set(ours) if e in self.apart)

    def stance(self, a: str, b: str) -> int | None:
        """1 if a person has said that two pieces of evidence agree, -1 if that they contradict each other."""
        return self.stances.get((a, b) if a < b else (b, a))

    def wording(self, evidence: frozenset[str]) -> str | None:
        """How a person words the claim that rests on this evidence."""
        return next((words for objects, words in reversed(self.wordings) if objects <= evidence), None)


def read_judged(corpus: Corpus) -> Judged:
    """The judgements on claims, the oldest first."""
    judged = Judged()
    said = [(j.at or "", j.id, j) for verb in (APPROVE, REJECT, RENAME) for j in corpus.judgements(verb)]
    for _, _, judgement in sorted(said, key=lambda row: row[:2]):
        value = judgement.value or ""
        objects = sorted(set(judgement.objects))
        if judgement.verb == RENAME:
            if value.startswith("claim:") and value[6:].strip() and objects:
                judged.wordings.append((frozenset(objects), value[6:].strip()))
            continue
        if value not in (CLAIM, AGREE, CONTRADICT):
            continue
        for a, b in combinations(objects, 2):
            if judgement.verb == REJECT:
                judged.together.discard((a, b))
                judged.stances.pop((a, b), None)
                judged.apart[a].add(b)
                judged.apart[b].add(a)
                continue
            judged.together.add((a, b))
            judged.apart[a].discard(b)
            judged.apart[b].discard(a)
            if value == CLAIM:
                judged.stances.pop((a, b), None)
            else:
                judged.stances[a, b] = 1 if value == AGREE else -1
    return judged

"""The count: how many origins remain once the rules have joined what belongs together.

Pieces of evidence are joined into blocks by certain and probable edges: the blocks that stand are ``at_most``. Possible edges,
unnamed sources whose descriptions agree, and voices that belong to nobody in particular make ``at_least``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from secondsource.corroboration.descriptions import fewest
from secondsource.corroboration.pieces import RANK, Piece, Voice
from secondsource.linkage import cluster
from secondsource.model import Range, Strength


@dataclass(frozen=True)
class Join:
    """``piece`` was joined to ``to``: why, and how strongly."""

    piece: Piece
    to: Piece
    reason: str
    strength: Strength


@dataclass(frozen=True)
class Gone:
    """Why a piece stands for nothing: withdrawn, or part of a circle (``circular``)."""

    reason: str
    circular: bool = False


class Blocks:
    """The pieces of one side, joined step by step. Nothing depends on the order in which they came."""

    def __init__(self, pieces: Iterable[Piece], apart: Mapping[str, set[str]] | None = None) -> None:
        self.pieces: list[Piece] = sorted(pieces, key=lambda p: p.order)
        self._parent = {p.id: p.id for p in self.pieces}
        self._by_id = {p.id: p for p in self.pieces}
        self.joins: list[Join] = []
        self.silent: set[str] = set()
        """Copies and relays: the words that they use for the source count no more."""
        self.derived: dict[str, set[str]] = {}
        """For each copy or relay the pieces from which it comes."""
        self.apart = {evidence: others for evidence, others in (apart or {}).items() if others}
        """Evidence that a person holds to be of two sources."""

    def root(self, id: str) -> str:
        while self._parent[id] != id:
            self._parent[id] = self._parent[self._parent[id]]
            id = self._parent[id]
        return id

    def together(self, a: Piece, b: Piece) -> bool:
        return self.root(a.id) == self.root(b.id)

    def join(self, piece: Piece, to: Piece, reason: str, strength: Strength = "probable") -> None:
        """Put the two into one block, if they are not yet, and no person has said that they are two."""
        a, b = self.root(piece.id), self.root(to.id)
        if a != b and not self.parted(piece, to):
            first, second = sorted((a, b), key=lambda root: self._by_id[root].order)
            self._parent[second] = first
            self.joins.append(Join(piece, to, reason, strength))

    def parted(self, piece: Piece, to: Piece) -> bool:
        """Whether a person has said that some of the one block and some of the other are two sources."""
        if not self.apart:
            return False
        a, b = self.root(piece.id), self.root(to.id)
        ours = {p.evidence for p in self.pieces if self.root(p.id) == a}
        theirs = {p.evidence for p in self.pieces if self.root(p.id) == b}
        return any(not self.apart[e].isdisjoint(theirs) for e in sorted(ours) if e in self.apart)

    def silence(self, piece: Piece, under: Piece) -> None:
        """``piece`` speaks no longer for itself: it comes from ``under``. Not where a person holds the two apart."""
        if not self.together(piece, under):
            return
        self.silent.add(piece.id)
        self.derived.setdefault(piece.id, set()).add(under.id)

    def speaking(self) -> list[Piece]:
        return [p for p in self.pieces if p.id not in self.silent]

    def blocks(self) -> list[list[Piece]]:
        """The blocks, each and all in order."""
        groups: dict[str, list[Piece]] = {}
        for piece in self.pieces:
            groups.setdefault(self.root(piece.id), []).append(piece)
        return list(groups.values())

    def voice(self, block: Sequence[Piece]) -> Voice:
        """Whose block it is: a name outranks an unnamed source, which outranks one that was not made out."""
        speaking = [p for p in block if p.id not in self.silent] or list(block)
        return min((p.voice for p in speaking), key=lambda v: RANK[v])

    def lead(self, block: Sequence[Piece]) -> Piece:
        """The piece that shows the block: of those that speak, the best known and then the earliest."""
        speaking = [p for p in block if p.id not in self.silent] or list(block)
        return min(speaking, key=lambda p: (RANK[p.voice], bool(p.parties), p.order))


@dataclass(frozen=True)
class Possible:
    """Two blocks (by number) that may be one origin, and why."""

    a: int
    b: int
    reason: str


@dataclass
class Tally:
    """What the rules left of one side: blocks, whose they are, which of them stand, and what may still join them."""

    blocks: list[list[Piece]]
    voices: list[Voice]
    standing: list[bool]
    possible: list[Possible] = field(default_factory=list)
    contradictions: set[tuple[int, int]] = field(default_factory=set)
    circular: bool = False

    def alive(self, voice: Voice | None = None) -> list[int]:
        return [n for n, stands in enumerate(self.standing) if stands and (voice is None or self.voices[n] == voice)]

    def range(self) -> Range:
        """Between how many origins the truth lies."""
        most = len(self.alive())
        if not most and self.circular:
            return Range(0, 1)  # reports that cite one another show no origin; at most one stands behind them all
        return Range(len(self.fewest()), most)

    def fewest(self) -> list[list[int]]:
        """The standing blocks in the fewest groups that the evidence allows: one group, one origin of ``at_least``."""
        return self._fewest

    @cached_property
    def _fewest(self) -> list[list[int]]:
        groups = [*self._named(), *self._anonymous()]
        groups += self._unresolved({n: g for g, group in enumerate(groups) for n in group}, groups)
        unknown = self.alive("unknown")
        if unknown and groups:
            groups[0].extend(unknown)
        elif unknown:
            groups = [unknown]
        return [sorted(part) for g in groups for part in self._kept_apart(sorted(g))]

    def _kept_apart(self, group: list[int]) -> list[list[int]]:
        """A group without those that contradict each other in it: what ties others together may be known to be two."""
        place = {n: i for i, n in enumerate(group)}
        against = {(place[a], place[b]) for a, b in self.contradictions if a in place and b in place}
        if not against:
            return [group]
        parts: dict[int, list[int]] = {}
        for n, part in zip(group, fewest(len(group), against), strict=True):
            parts.setdefault(part, []).append(n)
        return list(parts.values())

    def _named(self) -> list[list[int]]:
        """Named origins: the same body on other occasions may be one. What no longer stands still ties the others."""
        named = [n for n, voice in enumerate(self.voices) if voice == "named"]
        edges = [(p.a, p.b) for p in self.possible if self.voices[p.a] == self.voices[p.b] == "named"]
        return [alive for group in cluster(named, edges) if (alive := [n for n in group if self.standing[n]])]

    def _anonymous(self) -> list[list[int]]:
        """Unnamed sources: the fewest groups in which no two descriptions contradict each other."""
        unnamed = self.alive("anonymous")
        place = {n: i for i, n in enumerate(unnamed)}
        against = {(place[a], place[b]) for a, b in self.contradictions if a in place and b in place}
        groups: dict[int, list[int]] = {}
        for n, group in zip(unnamed, fewest(len(unnamed), against), strict=True):
            groups.setdefault(group, []).append(n)
        return list(groups.values())

    def _unresolved(self, home: dict[int, int], groups: list[list[int]]) -> list[list[int]]:
        """Speakers not made out add nothing where they may be one of the others; else those who may be one are one."""
        loose = [n for n, voice in enumerate(self.voices) if voice == "unresolved" or not self.standing[n]]
        inside = set(loose)
        near: dict[int, set[int]] = {n: set() for n in loose}
        edges = []
        for a, b in self._ties():
            if a in inside and b in inside:
                edges.append((a, b))
            elif a in inside or b in inside:
                one, other = (a, b) if a in inside else (b, a)
                near[one].add(other)
        left = []
        for group in cluster(loose, edges):
            alive = [n for n in group if self.standing[n]]
            host = min((home[m] for n in group for m in near[n] if m in home), default=None)
            if alive and host is not None:
                groups[host].extend(alive)
            elif alive:
                left.append(alive)
        return left

    def _ties(self) -> list[tuple[int, int]]:
        ties = [(p.a, p.b) for p in self.possible]
        unnamed = [n for n, voice in enumerate(self.voices) if voice == "anonymous"]
        dead = [n for n in unnamed if not self.standing[n]]
        against = self.contradictions
        ties += [(a, b) for a in dead for b in unnamed if a != b and (a, b) not in against and (b, a) not in against]
        return ties

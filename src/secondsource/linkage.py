"""Linkers: what reads records of many articles and yields links. The pattern is always block, compare, cluster.

A linker is a pure function of the records in the corpus: never of the order in which they came, nor of what it made before. What
makes it quick on the second run is the corpus's memory of comparisons: two records with content-made ids compare the
same for ever, so an outcome is kept under the ids and looked up.
"""

from __future__ import annotations

import gc
import json
import marshal
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from operator import attrgetter
from typing import TypeVar

from secondsource.model import (
    Article,
    Assertion,
    Attribution,
    Certainty,
    Judgement,
    Meaning,
    Proposition,
    Quantity,
    Record,
    Referent,
    Span,
)

R = TypeVar("R", bound=Record)
T = TypeVar("T", bound=Hashable)

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


TOLD: dict[type[Record], tuple[str, ...]] = {
    Referent: ("name", "kind", "aliases", "affiliation"),
    Attribution: ("speaker", "co_speakers", "anonymous", "manner", "description", "role", "told", "channel", "basis"),
    Assertion: ("voice",),
    Certainty: ("kind", "conditional", "denial"),
    Quantity: ("low", "high", "unit", "of", "qualifier"),
    Proposition: ("subject", "predicate", "terms", "negated", "kind", "referents", "quantities", "times", "condition"),
    Meaning: (),
}
"""Beside its id, what of a record links may rest on."""


@dataclass
class Memory:
    """Outcomes of comparisons, by linker and the ids compared. ``new`` holds those that the store has not seen yet.

    ``kept``: outcomes of earlier runs as JSON text, read when first asked for. ``asked``: the keys of this run: what nobody asks for is stale.
    """

    kept: Mapping[str, str] = field(default_factory=dict)
    known: dict[str, Json] = field(default_factory=dict)
    new: dict[str, Json] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)

    def recall(self, key: str, compute: Callable[[], Json]) -> Json:
        """What ``compute`` yielded when it was first asked for ``key``. The outcome must be plain JSON."""
        self.asked.add(key)
        if key not in self.known:
            kept = self.kept.get(key)
            if kept is not None:
                self.known[key] = json.loads(kept)
            else:
                self.known[key] = self.new[key] = compute()
        return self.known[key]


@dataclass
class Kept:
    """What a linker keeps between runs beside its links, as bytes under keys: an index by which it finds what little is new to it.

    ``ask``: what stands under these keys since earlier runs. ``new``: what is to stand there from now on; None: nothing. ``anew``: nothing of
    earlier runs counts any more.
    """

    ask: Callable[[Sequence[str]], Mapping[str, bytes]] = lambda _: {}
    new: dict[str, bytes | None] = field(default_factory=dict)
    anew: bool = False

    def get(self, keys: Iterable[str]) -> dict[str, bytes]:
        """What stands under each of the keys that has something."""
        wanted = list(dict.fromkeys(keys))
        asked = [] if self.anew else [key for key in wanted if key not in self.new]
        found = dict(self.ask(asked)) if asked else {}
        found.update((key, packed) for key in wanted if (packed := self.new.get(key)) is not None)
        return found

    def clear(self) -> None:
        """Let nothing stand."""
        self.new.clear()
        self.anew = True


@dataclass(frozen=True)
class Part:
    """What a linker made anew: all of its records that touch these articles. The others stand as they were."""

    articles: frozenset[str]
    records: tuple[Record, ...]


class Corpus:
    """The records of every article, and what linkers have made of them so far, each kind in order of id."""

    def __init__(self, records: Mapping[type[Record], Sequence[Record]], memory: Memory | None = None) -> None:
        self._records: dict[type[Record], list[Record]] = {
            kind: sorted(rows, key=lambda r: r.id) for kind, rows in records.items()
        }
        self.memory = memory or Memory()
        self.kept: Kept | None = None
        """What a linker may keep for the next run; None: nothing is kept."""
        self.before: Callable[[type[Record]], Sequence[Record]] = lambda _: ()
        """The links of a kind that were made when ``kept`` was."""
        self._indexes: dict[type[Record], dict[str, list[Record]]] = {}
        self._by_id: dict[type[Record], dict[str, Record]] = {}

    def all(self, kind: type[R]) -> Sequence[R]:
        """Every record of ``kind``, in order of id."""
        return self._records.get(kind, [])  # type: ignore[return-value]

    def add(self, records: Iterable[Record]) -> None:
        """Take in what a linker made, for the linkers after it."""
        fresh: dict[type[Record], list[Record]] = defaultdict(list)
        for record in records:
            fresh[type(record)].append(record)
        for kind, rows in fresh.items():
            self._records[kind] = sorted([*self._records.get(kind, []), *rows], key=lambda r: r.id)
            self._indexes.pop(kind, None)
            self._by_id.pop(kind, None)

    def get(self, kind: type[R], id: str) -> R | None:
        """The record of ``kind`` with this id, or None."""
        if kind not in self._by_id:
            self._by_id[kind] = {r.id: r for r in self._records.get(kind, [])}
        return self._by_id[kind].get(id)  # type: ignore[return-value]

    def within(self, article: str, kind: type[R]) -> Sequence[R]:
        """The records of ``kind`` that stand in an article (by its id), in order of id."""
        if kind not in self._indexes:
            index: dict[str, list[Record]] = defaultdict(list)
            for record in self._records.get(kind, []):
                index[record.article].append(record)  # type: ignore[attr-defined]
            self._indexes[kind] = dict(index)
        return self._indexes[kind].get(article, [])  # type: ignore[return-value]

    def judgements(self, verb: str) -> Sequence[Judgement]:
        """The judgements of one verb that stand (not undone), oldest first."""
        standing = [j for j in self.all(Judgement) if j.verb == verb and not j.undone]
        return sorted(standing, key=lambda j: (j.at or "", j.id))

    @cached_property
    def articles(self) -> dict[str, Article]:
        return {a.id: a for a in self.all(Article)}

    @cached_property
    def digests(self) -> dict[str, str]:
        """Of each article what it and all that was found in it come to: while it is the same, so is what follows from it alone.

        The ids say what was found and where; what an analyser may say otherwise in another version is in ``TOLD``.
        """
        parts: dict[str, list[tuple[object, ...]]] = {
            id: [tuple(str(value) for value in vars(article).values())] for id, article in self.articles.items()
        }
        nowhere: list[tuple[object, ...]] = []
        home: dict[str, str] = {}
        for kind, fields in TOLD.items():
            told = attrgetter("id", *fields)
            for record in self.all(kind):
                if kind is Certainty:
                    article = home.get(record.evidence, "")  # type: ignore[attr-defined]
                else:
                    article = record.article  # type: ignore[attr-defined]
                    home[record.id] = article
                parts.get(article, nowhere).append(told(record))
        return {article: blake2b(marshal.dumps(rows, 2), digest_size=12).hexdigest() for article, rows in parts.items()}

    def text(self, article: str, spans: Iterable[Span]) -> str:
        """The words of ``spans`` in an article, pieces joined by a blank."""
        text = self.articles[article].text
        return " ".join(span.of(text) for span in spans)


@dataclass(frozen=True)
class Linker:
    """One step over the corpus. ``link`` must be a pure function of the records of the corpus and its judgements."""

    name: str
    version: int
    needs: tuple[type[Record], ...]
    makes: tuple[type[Record], ...]
    link: Callable[[Corpus], Iterable[Record]]


@contextmanager
def many_objects() -> Iterator[None]:
    """Make many records without the search for garbage that Python begins every few thousand: they are none."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def block(items: Iterable[T], keys: Callable[[T], Iterable[Hashable]]) -> dict[Hashable, list[T]]:
    """The items under each of their keys, in the order given."""
    blocks: dict[Hashable, list[T]] = defaultdict(list)
    for item in items:
        for key in dict.fromkeys(keys(item)):
            blocks[key].append(item)
    return dict(blocks)


def pairs(blocks: Mapping[Hashable, Sequence[T]], *, at_most: int | None = None) -> Iterator[tuple[T, T]]:
    """Each pair that shares a block, once. Blocks of more than ``at_most`` items say too little and are left out."""
    seen: set[tuple[T, T]] = set()
    for items in blocks.values():
        if at_most is not None and len(items) > at_most:
            continue
        for n, a in enumerate(items):
            for b in items[n + 1 :]:
                if (a, b) not in seen and (b, a) not in seen:
                    seen.add((a, b))
                    yield a, b


def cluster(items: Sequence[T], edges: Iterable[tuple[T, T]]) -> list[list[T]]:
    """Connected components, members and clusters in the order of ``items``.

    >>> cluster(["a", "b", "c", "d"], [("d", "b")])
    [['a'], ['b', 'd'], ['c']]
    """
    place = {item: n for n, item in enumerate(items)}
    ends = [(place[a], place[b]) for a, b in edges]
    if not ends:
        return [[item] for item in items]
    if len(ends) <= _FEW:
        return _clustered(items, ends)
    # Loaded here: whoever only looks at a ledger need not wait for it.
    import numpy as np
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    rows, columns = zip(*ends, strict=True)
    graph = coo_matrix((np.ones(len(ends), dtype=np.int8), (rows, columns)), shape=(len(items), len(items)))
    labels = connected_components(graph, directed=False)[1]
    groups: dict[int, list[T]] = {}
    for item, label in zip(items, labels.tolist(), strict=True):
        groups.setdefault(label, []).append(item)
    return list(groups.values())


_FEW = 40
"""Up to so many edges a matrix costs more than it saves."""


def _clustered(items: Sequence[T], ends: Iterable[tuple[int, int]]) -> list[list[T]]:
    root = list(range(len(items)))

    def root_of(place: int) -> int:
        while root[place] != place:
            root[place] = root[root[place]]
            place = root[place]
        return place

    for a, b in ends:
        one, other = sorted((root_of(a), root_of(b)))
        root[other] = one
    groups: dict[int, list[T]] = {}
    for place, item in enumerate(items):
        groups.setdefault(root_of(place), []).append(item)
    return list(groups.values())

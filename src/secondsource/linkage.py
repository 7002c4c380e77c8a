"""Linkers: what reads records of many articles and yields links. The pattern is always block, compare, cluster.

A linker is a pure function of the records in the corpus: never of the order in which they came, nor of what it made before. What
makes it quick on the second run is the corpus's memory of comparisons: two records with content-made ids compare the
same for ever, so an outcome is kept under the ids and looked up.
"""

from __future__ import annotations

import gc
import marshal
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, cached_property
from hashlib import blake2b
from itertools import chain
from operator import attrgetter
from typing import Any, Protocol, TypeVar

import msgspec

from secondsource.model import (
    EVIDENCE,
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

DIGEST = "digest:"
"""Under this and its id stands what the evidence of an article comes to. Whoever puts other evidence in its place must have it forgotten."""


@dataclass
class Memory:
    """Outcomes of comparisons, by linker and the ids compared. ``new`` holds those that the store has not seen yet.

    ``kept``: outcomes of earlier runs as JSON text, read when first asked for. ``asked``: the keys of this run: what nobody asks for is stale.
    """

    kept: Mapping[str, str] = field(default_factory=dict)
    known: dict[str, Json] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)
    new: dict[str, Json | msgspec.Raw] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)

    def recall(self, key: str, compute: Callable[[], Json]) -> Json:
        """What ``compute`` yielded when it was first asked for ``key``. The outcome must be plain JSON."""
        self.asked.add(key)
        if key not in self.known:
            kept = self.kept.get(key)
            if kept is not None:
                self.known[key] = msgspec.json.decode(kept)
            else:
                self.known[key] = self.new[key] = compute()
        return self.known[key]

    def told(self, key: str, compute: Callable[[], bytes]) -> str:
        """The same of an outcome that is written already, and may not have to be read."""
        self.asked.add(key)
        kept = self.kept.get(key) or self.written.get(key)
        if kept is None:
            made = compute()
            kept = self.written[key] = made.decode()
            self.new[key] = msgspec.Raw(made)
        return kept


@dataclass(frozen=True, eq=False)
class Piece(Record):
    """What a linker made of one block of the corpus, as JSON: while its key is the same, so is each of its records, and none need be read.

    ``articles``: those of the block. ``text``: a list, of what else the linker keeps with it and then of its records, kind by kind.
    """

    key: str
    articles: tuple[str, ...]
    kinds: tuple[type[Record], ...]
    text: str

    def identity(self) -> tuple[object, ...]:
        return (self.key,)

    @cached_property
    def records(self) -> tuple[list[Record], ...]:
        """The records, a list for each kind."""
        return tuple(read_piece(self.kinds, self.text))

    @cached_property
    def beside(self) -> Any:
        """What else was kept with it."""
        return msgspec.json.decode(msgspec.json.decode(self.text, type=list[msgspec.Raw])[0])


def read_piece(kinds: tuple[type[Record], ...], text: str) -> list[list[Record]]:
    """The records of the text of a piece, a list for each kind."""
    return list(_reader(kinds).decode(text)[1:])


@cache
def _reader(kinds: tuple[type[Record], ...]) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(tuple[(msgspec.Raw, *(list[kind] for kind in kinds))])  # type: ignore[misc,valid-type]


class Source(Protocol):
    """Where a corpus finds the evidence that it was not given."""

    def all(self, kind: type[R]) -> Sequence[R]:
        """Every record of ``kind``."""

    def within(self, article: str, kind: type[R]) -> Sequence[R]:
        """The records of ``kind`` that stand in an article, or hang on what stands there."""

    def homes(self, kind: type[Record]) -> Mapping[str, str]:
        """In which article each record of ``kind`` stands."""

    def counts(self, kind: type[Record], *fields: str) -> Mapping[tuple[Any, ...], int]:
        """How many records of ``kind`` have the same values in these plain fields."""


VISITS = 100
"""Articles whose records are read one article at a time. Whoever asks for those of more is given all."""


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
    """The records of every article, and what linkers have made of them so far, each kind in order of id.

    ``source``: where evidence is read that is not among ``records``, when somebody first asks for it. Then what linkers make of blocks is left in
    pieces too, until somebody asks for the records.
    """

    def __init__(
        self, records: Mapping[type[Record], Sequence[Record]], memory: Memory | None = None, source: Source | None = None
    ) -> None:
        self._records: dict[type[Record], list[Record]] = {kind: _in_order(rows) for kind, rows in records.items()}
        self.memory = memory or Memory()
        self.kept: Kept | None = None
        """What a linker may keep for the next run; None: nothing is kept."""
        self.before: Callable[[type[Record]], Sequence[Record]] = lambda _: ()
        """The links of a kind that were made when ``kept`` was."""
        self.source = source
        self.pieces: list[Piece] = []
        self.loose: set[type[Record]] = set()
        """The kinds of which linkers made records outside any piece."""
        self._indexes: dict[type[Record], dict[str, list[Record]]] = {}
        self._by_id: dict[type[Record], dict[str, Record]] = {}
        self._visited: dict[type[Record], dict[str, list[Record]]] = defaultdict(dict)
        self._met: dict[str, Record] = {}
        self._homes: dict[type[Record], Mapping[str, str]] = {}

    def all(self, kind: type[R]) -> Sequence[R]:
        """Every record of ``kind``, in order of id."""
        if kind not in self._records:
            rows: list[Record] = [r for p in self.pieces if kind in p.kinds for r in p.records[p.kinds.index(kind)]]
            if self.source is not None and kind in EVIDENCE:
                rows += self.source.all(kind)
            self._records[kind] = _in_order(rows)
        return self._records[kind]  # type: ignore[return-value]

    def add(self, records: Iterable[Record]) -> None:
        """Take in what a linker made, for the linkers after it."""
        fresh: dict[type[Record], list[Record]] = defaultdict(list)
        for record in records:
            if isinstance(record, Piece):
                self.pieces.append(record)
                for kind in record.kinds:
                    self._forget(kind)
            else:
                fresh[type(record)].append(record)
        self.loose |= fresh.keys()
        for kind, rows in fresh.items():
            known = self.all(kind)
            self._forget(kind)
            self._records[kind] = _in_order([*known, *rows])

    def _forget(self, kind: type[Record]) -> None:
        for table in (self._records, self._indexes, self._by_id, self._homes):
            table.pop(kind, None)

    def get(self, kind: type[R], id: str) -> R | None:
        """The record of ``kind`` with this id, or None."""
        met = self._met.get(id)
        if isinstance(met, kind):
            return met
        if met is not None:
            return None
        if kind not in self._by_id:
            self._by_id[kind] = {r.id: r for r in self.all(kind)}
        return self._by_id[kind].get(id)  # type: ignore[return-value]

    def within(self, article: str, kind: type[R]) -> Sequence[R]:
        """The records of ``kind`` that stand in an article (by its id) or hang on what stands there, in order of id."""
        if self.source is not None and kind in EVIDENCE and kind not in self._records:
            visited = self._visited[kind]
            if article not in visited and len(visited) < VISITS:
                visited[article] = _in_order(self.source.within(article, kind))
                self._met |= {r.id: r for r in visited[article]}
            if article in visited:
                return visited[article]  # type: ignore[return-value]
        if kind not in self._indexes:
            index: dict[str, list[Record]] = defaultdict(list)
            hung = {**self.homes(Attribution), **self.homes(Assertion)} if kind is Certainty else None
            for record in self.all(kind):
                index[record.article if hung is None else hung.get(record.evidence, "")].append(record)  # type: ignore[attr-defined]
            self._indexes[kind] = dict(index)
        return self._indexes[kind].get(article, [])  # type: ignore[return-value]

    def homes(self, kind: type[Record]) -> Mapping[str, str]:
        """In which article each record of ``kind`` stands, by the id of the record."""
        if kind not in self._homes:
            if self.source is not None and kind in EVIDENCE and kind not in self._records:
                self._homes[kind] = self.source.homes(kind)
            else:
                self._homes[kind] = {r.id: r.article for r in self.all(kind)}  # type: ignore[attr-defined]
        return self._homes[kind]

    def counts(self, kind: type[Record], *fields: str) -> Mapping[tuple[Any, ...], int]:
        """How many records of ``kind`` have the same values in these plain fields, two or more."""
        if self.source is not None and kind in EVIDENCE and kind not in self._records:
            return self.source.counts(kind, *fields)
        return Counter(map(attrgetter(*fields), self.all(kind)))

    def piece(
        self,
        key: str,
        articles: Sequence[str],
        kinds: tuple[type[Record], ...],
        make: Callable[[], tuple[Json, Iterable[Record]]],
    ) -> Piece:
        """What ``make`` yielded of a block when it was first asked for ``key``: something to keep with the records, and the records.

        The ids of the articles become part of the key: whoever takes an article out takes out what was made of it.
        """
        made: list[tuple[list[Record], ...]] = []

        def write() -> bytes:
            beside, records = make()
            rows = list(records)
            made.append(tuple([r for r in rows if isinstance(r, kind)] for kind in kinds))
            return msgspec.json.encode([beside, *made[0]])

        text = self.memory.told(f"{key}:{'+'.join(articles)}", write)
        found = Piece(f"{key}:{'+'.join(articles)}", tuple(articles), kinds, text)
        if made:
            found.__dict__["records"] = made[0]
        return found

    def given(self, piece: Piece) -> Iterable[Record]:
        """What a linker yields of a piece: the piece itself, where nobody may ask for its records."""
        return [piece] if self.source is not None else chain(*piece.records)

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
        found = {}
        for id, article in self.articles.items():
            evidence = str(self.memory.recall(f"{DIGEST}{id}", lambda: self._digest(id)))  # noqa: B023
            said = tuple(str(getattr(article, name)) for name in Article.__dataclass_fields__)
            found[id] = blake2b(marshal.dumps((evidence, said), 2), digest_size=12).hexdigest()
        return found

    def _digest(self, article: str) -> str:
        """What all that was found in an article comes to."""
        rows = [attrgetter("id", *fields)(r) for kind, fields in TOLD.items() for r in self.within(article, kind)]
        return blake2b(marshal.dumps(rows, 2), digest_size=12).hexdigest()

    def text(self, article: str, spans: Iterable[Span]) -> str:
        """The words of ``spans`` in an article, pieces joined by a blank."""
        text = self.articles[article].text
        return " ".join(span.of(text) for span in spans)


def _in_order(records: Iterable[R]) -> list[R]:
    return sorted(records, key=lambda r: r.id)


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
            # Let them be as old as the oldest: all at once they would be looked at the very next moment.
            gc.freeze()
            gc.unfreeze()
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


_FEW = 20_000
"""Up to so many edges a matrix, and what makes it, cost more than they save."""


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
        home = root[place]
        groups.setdefault(home if root[home] == home else root_of(place), []).append(item)
    return list(groups.values())

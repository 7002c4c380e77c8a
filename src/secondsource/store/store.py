"""The ledger: one file (or one database), one writer, readers that never wait.

Evidence is only ever added. Links are what linkers make of it: they are replaced as a whole, in one transaction, so that a
reader never meets a claim whose count belongs to another state of the evidence.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Self, TypeVar
from uuid import uuid4

import msgspec
import sqlalchemy as sa

from secondsource.errors import UnusableLedger
from secondsource.linkage import DIGEST, Corpus, Kept, Memory, many_objects
from secondsource.model import (
    EVIDENCE,
    Article,
    Failure,
    Judgement,
    Meaning,
    Record,
)
from secondsource.models.findings import ARTICLE, RECORD
from secondsource.store import links, search
from secondsource.store.evidence import Evidence, made_of
from secondsource.store.migrations import upgrade
from secondsource.store.tables import (
    KINDS,
    NOTED,
    TABLES,
    blob,
    cache,
    columns,
    finding,
    get_state,
    input_,
    insert,
    kept,
    member,
    memory,
    reader,
    redirect,
    rows_of,
    set_state,
    state,
    step,
    to_row,
)

R = TypeVar("R", bound=Record)
CORRECTABLE = ("published", "outlet", "agency", "byline", "url")
"""What a person may know of an article and its page not say. (``as``, its status, is read by the reuse linker.)"""

HINTS = {
    "disk is full": "; nothing is lost: make room, and run the same command again",
    "disk I/O error": "; is the disk full? Nothing that was kept is lost: make room, and run the same command again",
    "is locked": "; another process is writing to it: wait for it, and run the same command again",
    "malformed": "; restore it from a copy, or make a new one from the same files",
}
"""What to do about the commonest of what a database may say."""

BLOCKS = ("claims:", "origins:", "said:", "statements:", "words:")
"""What memory holds of whole blocks. A block that has grown is another: what the smaller one yielded is asked for no more."""

KNOWN = "a ledger is a SQLite file (its path), or a PostgreSQL database (postgresql://…)"

OLDEST = 150_000
"""The PostgreSQL from which on a ledger is kept there: 15."""

COLLATIONS = ("C", "POSIX", "C.UTF-8", "C.utf8")
"""The orders of text in which ids that begin alike stand together."""

MANY = 500
"""How many ids one question may hold."""


@dataclass(frozen=True)
class Reading:
    """What came of one input: its articles with their records, or failures. ``made``: records with analyser and version.

    ``findings``: what networks said of stretches of text that nobody had asked of before, see ``models.findings``.
    """

    path: str
    name: str
    sha256: str
    raw: bytes = field(repr=False)
    articles: tuple[Article, ...] = ()
    made: tuple[tuple[str, int, tuple[Record, ...]], ...] = ()
    steps: tuple[tuple[str, str, int], ...] = ()
    failures: tuple[Failure, ...] = ()
    findings: Mapping[bytes, bytes] = field(default_factory=dict, repr=False)


class Store:
    """A ledger, opened. Use ``Store.open``; close it, or use it in a ``with`` statement."""

    def __init__(self, engine: sa.Engine, address: str) -> None:
        self.engine = engine
        self.address = address
        self._moment: sa.Connection | None = None

    @classmethod
    def open(cls, address: str, *, create: bool = True) -> Store:
        """Open the ledger at ``address``, a file or a database URL, and bring it up to date.

        Raises UnusableLedger if it does not exist and may not be created, is no ledger, or was written by a newer version.
        """
        url = address if "://" in address else f"sqlite:///{address}"
        if url.startswith("sqlite:///"):
            path = Path(url.removeprefix("sqlite:///"))
            if not create and not path.exists():
                raise UnusableLedger(f"{address}: no ledger here; make one with: secondsource --ledger {address} add FOLDER")
            if not path.parent.is_dir():
                raise UnusableLedger(f"{address}: the folder {path.parent} does not exist")
            if path.is_dir():
                raise UnusableLedger(f"{address}: is a folder, not a ledger")
        shown = _without_password(url)
        try:
            engine = sa.create_engine(url)
        except sa.exc.ArgumentError as error:
            raise UnusableLedger(f"{shown}: {str(error).splitlines()[0]}; {KNOWN}") from error
        except ModuleNotFoundError as error:
            known = url.startswith("postgresql")
            way = f"a PostgreSQL ledger needs {error.name}: pip install 'psycopg[binary]'" if known else KNOWN
            raise UnusableLedger(f"{shown}: {way}") from error
        if engine.dialect.name == "sqlite":
            sa.event.listen(engine, "connect", _set_up_sqlite)
            sa.event.listen(engine, "begin", _begin)
        elif engine.dialect.name == "postgresql":
            sa.event.listen(engine, "begin", _begin_postgresql)
        else:
            raise UnusableLedger(f"{shown}: {KNOWN}")
        sa.event.listen(engine, "handle_error", _say_which(shown if "://" in address else address))
        try:
            if engine.dialect.name == "postgresql":
                _look_at_postgresql(engine, shown, create=create)
            upgrade(engine)
        except (UnusableLedger, sa.exc.DatabaseError) as error:
            engine.dispose()
            if isinstance(error, UnusableLedger):
                raise
            raise UnusableLedger(f"{shown if '://' in address else address}: {str(error.orig).splitlines()[0]}") from error
        return cls(engine, address)

    def close(self) -> None:
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """A short transaction that writes. It takes the writer's place at once, so that two writers queue and never clash."""
        self._end_moment()
        with self.engine.connect().execution_options(writing=True) as connection, connection.begin():
            yield connection

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A connection to read by: of the moment that is held, or of now."""
        if self._moment is not None:
            yield self._moment
            return
        with self.engine.connect() as connection:
            yield connection

    @contextmanager
    def moment(self) -> Iterator[None]:
        """Read the ledger as it is at one moment, whatever others write meanwhile; until we write ourselves."""
        self._moment = self.engine.connect()
        try:
            yield
        finally:
            self._end_moment()

    def _end_moment(self) -> None:
        if self._moment is not None:
            self._moment.close()
            self._moment = None

    # reading ---------------------------------------------------------------------------------------------------

    def all(self, kind: type[R]) -> list[R]:
        """Every record of ``kind``, in order of id."""
        with self.reading() as connection:
            return self._read(connection, kind)

    def within(self, article: str, kind: type[R]) -> list[R]:
        """The records of ``kind`` that stand in an article."""
        with self.reading() as connection:
            return self._read(connection, kind, TABLES[kind].c.article == article)

    def get(self, kind: type[R], ids: Iterable[str]) -> dict[str, R]:
        """The records of ``kind`` with these ids, by id."""
        wanted, found = sorted(set(ids)), {}
        with self.reading() as connection:
            for n in range(0, len(wanted), MANY):
                for record in self._read(connection, kind, among(TABLES[kind].c.id, wanted[n : n + MANY])):
                    found[record.id] = record
        return found

    def where(self, kind: type[R], column: sa.Column[Any], values: Iterable[str]) -> list[R]:
        """The records of ``kind`` whose ``column`` holds one of ``values``, in order of id."""
        wanted = sorted(set(values))
        with self.reading() as connection:
            found = [
                r
                for n in range(0, len(wanted), MANY)
                for r in self._read(connection, kind, among(column, wanted[n : n + MANY]))
            ]
        return sorted(found, key=lambda r: r.id)

    def articles(self) -> list[Article]:
        """Every article, each with the first path at which it was met."""
        with self.reading() as connection:
            return self._placed(connection, self._read(connection, Article))

    def articles_of(self, ids: Iterable[str]) -> dict[str, Article]:
        """These articles as they stand: placed, and as people corrected them."""
        wanted = sorted(set(ids))
        with self.reading() as connection:
            found = [
                a
                for n in range(0, len(wanted), MANY)
                for a in self._read(connection, Article, among(TABLES[Article].c.id, wanted[n : n + MANY]))
            ]
            return {a.id: a for a in self._placed(connection, found, some=True)}

    def noted(self, kind: str) -> list[Article]:
        """The articles on whose page a notice of this kind is printed."""
        said = sa.and_(NOTED, TABLES[Article].c.notices.contains(f'"{kind}"', autoescape=True))
        with self.reading() as connection:
            return self._placed(connection, self._read(connection, Article, said), some=True)

    def clusters_of(self, kind: type[Record], members: Iterable[str]) -> dict[str, list[str]]:
        """The clusters of ``kind`` that hold each of these records, by record."""
        wanted, found = sorted(set(members)), defaultdict(list)
        prefix = f"{kind.prefix}-"
        with self.reading() as connection:
            for n in range(0, len(wanted), MANY):
                query = sa.select(member.c.member, member.c.cluster).where(
                    among(member.c.member, wanted[n : n + MANY]),
                    member.c.cluster >= prefix,
                    member.c.cluster < f"{kind.prefix}.",
                )
                for one, cluster in connection.execute(query.order_by(member.c.member, member.c.cluster)).all():
                    found[one].append(cluster)
        return dict(found)

    def names_of(self, kind: type[Record], ids: Iterable[str]) -> dict[str, str]:
        """The names of these records by id, and nothing else of them: somebody may have many members."""
        wanted, table = sorted(set(ids)), TABLES[kind]
        with self.reading() as connection:
            return {
                id: name
                for n in range(0, len(wanted), MANY)
                for id, name in connection.execute(
                    sa.select(table.c.id, table.c.name).where(among(table.c.id, wanted[n : n + MANY]))
                ).all()
            }

    def find(self, id: str) -> list[Record]:
        """The records whose id is ``id`` or begins with it; an id that was redirected leads on. At most twenty."""
        with self.reading() as connection:
            id = connection.scalar(sa.select(redirect.c.new).where(redirect.c.old == id)) or id
            prefix = id.partition("-")[0]
            kinds = [kind for kind in KINDS if kind.prefix == prefix] or KINDS
            found: list[Record] = []
            for kind in kinds:
                table = TABLES[kind]
                found += self._read(connection, kind, sa.and_(table.c.id >= id, table.c.id < id + "\U0010ffff"), limit=20)
        exact = [record for record in found if record.id == id]
        return exact or found[:20]

    def count(self, kind: type[Record]) -> int:
        with self.reading() as connection:
            return connection.scalar(sa.select(sa.func.count()).select_from(TABLES[kind])) or 0

    @contextmanager
    def corpus(self) -> Iterator[Corpus]:
        """All evidence and judgements with the memory of comparisons: what linkers work on. Evidence is read when it is asked for, all of one moment."""
        with self.engine.connect() as connection:
            records: dict[type[Record], list[Any]] = {kind: self._read(connection, kind) for kind in (Judgement, Failure)}
            known: dict[str, str] = dict(rows_of(connection, sa.select(memory.c.key, memory.c.outcome)))
            corpus = Corpus(records, Memory(known), Evidence(connection, lambda articles: self._placed(connection, articles)))
            corpus.kept = Kept(lambda keys: _kept_under(connection, keys))
            corpus.before = lambda kind: self._read(connection, kind)
            if not links.stand_as_laid(connection):
                corpus.kept.clear()
            yield corpus

    def kept(self) -> Kept:
        """What linkers kept between runs. What they change of it stands only after ``keep``."""

        def ask(keys: Sequence[str]) -> dict[str, bytes]:
            with self.reading() as connection:
                return _kept_under(connection, keys)

        return Kept(ask)

    def snapshot(self) -> Corpus:
        """Everything in the ledger at one moment: what views and exports work on."""
        with many_objects(), self.reading() as connection:
            records: dict[type[Record], list[Any]] = {kind: self._read(connection, kind) for kind in KINDS}
            records[Article] = self._placed(connection, records[Article])
            return Corpus(records)

    def _placed(self, connection: sa.Connection, articles: Sequence[Any], *, some: bool = False) -> list[Any]:
        """The articles as they stand: with the first path (in order of the alphabet) at which each was met, and as people corrected it.

        ``some``: they are few, and nothing is read of the others.
        """
        places: dict[str, tuple[str, str]] = {}
        query = sa.select(input_.c.article, input_.c.path, input_.c.sha256)
        ids = [a.id for a in articles] if some else []
        queries = (
            [query.where(among(input_.c.article, ids[n : n + MANY])) for n in range(0, len(ids), MANY)] if some else [query]
        )
        for article, path, sha256 in (row for question in queries for row in connection.execute(question)):
            places[article] = min(places.get(article, (path, sha256)), (path, sha256))
        corrections = corrected_fields(self._read(connection, Judgement, TABLES[Judgement].c.verb == "correct"))
        placed = []
        for article in articles:
            fields: dict[str, Any] = dict(corrections.get(article.id, {}))
            if article.id in places:
                fields["path"], fields["sha256"] = places[article.id]
            if any(getattr(article, name) != value for name, value in fields.items()):
                corrected = replace(article, **fields)
                corrected.__dict__["id"] = article.id  # a corrected article is the same evidence
                placed.append(corrected)
            else:
                placed.append(article)
        return placed

    def _read(
        self, connection: sa.Connection, kind: type[R], where: sa.ColumnElement[bool] | None = None, limit: int | None = None
    ) -> list[R]:
        query = sa.select(*columns(kind)).order_by(TABLES[kind].c.id)
        if where is not None:
            query = query.where(where)
        read = reader(kind)
        result = connection.execute(query.limit(limit) if limit is not None else query)
        # Many rows a call, and never all of a large table at once beside its records.
        return [read(row) for rows in result.partitions(2_000) for row in rows]

    def known(self) -> set[tuple[str, str]]:
        """The inputs already read: sha256 and base name."""
        with self.reading() as connection:
            return set(rows_of(connection, sa.select(input_.c.sha256, input_.c.name).distinct()))

    def bytes_of(self, sha256: str) -> bytes | None:
        """The bytes of an input as they were read."""
        with self.reading() as connection:
            packed = connection.scalar(sa.select(blob.c.packed).where(blob.c.sha256 == sha256))
        return zlib.decompress(packed) if packed is not None else None

    def findings(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """What networks said in earlier runs, under these keys. Of a meaning the ledger has no more than which record has it: that is looked up."""
        found: dict[bytes, bytes] = {}
        packed: dict[str, str] = {}
        table = TABLES[Meaning].c
        with self.reading() as connection:
            for n in range(0, len(keys), MANY):
                query = sa.select(finding.c.key, finding.c.said).where(among(finding.c.key, keys[n : n + MANY]))
                found.update((key, said) for key, said in connection.execute(query))
            named = {f"{Meaning.prefix}-{said[1:].hex()}": key for key, said in found.items() if said.startswith(RECORD)}
            names = sorted(named)
            for n in range(0, len(names), MANY):
                query = sa.select(table.id, table.packed).where(among(table.id, names[n : n + MANY]))
                packed.update((name, vector) for name, vector in connection.execute(query))
        for name, key in named.items():
            if name in packed:
                found[key] = packed[name].encode()
            else:
                del found[key]
        return found

    def analysed(self, said: bytes) -> tuple[Article, list[tuple[str, int, tuple[Record, ...]]]] | None:
        """The article that a finding tells of, as it was read, and what each analyser made of it, in no order; None where it is gone."""
        if not said.startswith(ARTICLE):
            return None
        id = f"{Article.prefix}-{said[len(ARTICLE) :].hex()}"
        made: dict[tuple[str, int], list[Record]] = {}
        with self.reading() as connection:
            article = next(iter(self._read(connection, Article, TABLES[Article].c.id == id)), None)
            if article is None:
                return None
            done = connection.execute(sa.select(step.c.analyser, step.c.version).where(step.c.article == id)).all()
            made.update(((name, version), []) for name, version in sorted(done))
            for kind in EVIDENCE:
                if kind is not Article:
                    read = reader(kind)
                    for name, version, *row in connection.execute(_made_query(kind), {"article": id}).all():
                        made.setdefault((name, version), []).append(read(row))
        return article, [(name, version, tuple(records)) for (name, version), records in made.items()]

    def trust_findings(self, program: str) -> None:
        """Keep what networks said if this very program asked them; else forget it."""
        if self.state("finder") != program:
            with self.writing() as connection:
                connection.execute(sa.delete(finding))
                set_state(connection, "finder", program)

    def state(self, key: str) -> str | None:
        with self.reading() as connection:
            return get_state(connection, key)

    def steps(self) -> dict[str, dict[str, int]]:
        """The analysers that have run over each article, with their versions."""
        with self.reading() as connection:
            done: dict[str, dict[str, int]] = defaultdict(dict)
            for article, analyser, version in connection.execute(sa.select(step)):
                done[article][analyser] = version
        return dict(done)

    def done_otherwise(self, versions: Mapping[str, int]) -> int:
        """How many articles an analyser has run over in another version than the one given."""
        other = sa.or_(*(sa.and_(step.c.analyser == name, step.c.version != versions[name]) for name in sorted(versions)))
        with self.reading() as connection:
            return connection.scalar(sa.select(sa.func.count(step.c.article.distinct())).where(other)) or 0

    # writing ---------------------------------------------------------------------------------------------------

    def file(self, readings: Sequence[Reading]) -> int:
        """Take in what was read, all of it or nothing. Says how many articles were new.

        An input without an article leaves no more than its failure, so that it is read again the next time.
        """
        new = 0
        with self.writing() as connection:
            for reading in readings:
                self._put(connection, [(None, None, reading.failures)])
                if not reading.articles:
                    continue
                insert(
                    connection,
                    blob,
                    [{"sha256": reading.sha256, "size": len(reading.raw), "packed": zlib.compress(reading.raw)}],
                )
                places = [a.id for a in reading.articles]
                insert(
                    connection,
                    input_,
                    [{"path": reading.path, "sha256": reading.sha256, "name": reading.name, "article": a} for a in places],
                )
                present = self._present(connection, Article, places)
                fresh = [a for a in reading.articles if a.id not in present]
                new += len(fresh)
                self._put(connection, [(None, None, fresh)])
                self._put(connection, reading.made)
                insert(connection, finding, [{"key": key, "said": said} for key, said in reading.findings.items()])
                insert(connection, step, [{"article": a, "analyser": n, "version": v} for a, n, v in reading.steps])
                _forget_digests(connection, places)
                search.index_articles(connection, fresh)
            if new:
                _unlink(connection)
        return new

    def see_again(self, places: Iterable[tuple[str, str, str]]) -> None:
        """Note further paths (with sha256 and name) at which known inputs were met."""
        with self.writing() as connection:
            for path, sha256, name in places:
                query = sa.select(input_.c.article).where(input_.c.sha256 == sha256, input_.c.name == name).distinct()
                articles = connection.scalars(query).all()
                insert(connection, input_, [{"path": path, "sha256": sha256, "name": name, "article": a} for a in articles])

    def settle(self, standing: Iterable[Failure], covered: Callable[[Failure], bool]) -> None:
        """Let the failures that are ``covered`` by what was just done again be those that still stand, and no others."""
        failures = {failure.id: failure for failure in standing}
        with self.writing() as connection:
            gone = sorted(f.id for f in self._read(connection, Failure) if f.id not in failures and covered(f))
            for n in range(0, len(gone), MANY):
                connection.execute(sa.delete(TABLES[Failure]).where(TABLES[Failure].c.id.in_(gone[n : n + MANY])))
            self._put(connection, [(None, None, failures.values())])

    def add(self, records: Iterable[Record], *, linked: bool = True) -> None:
        """Add judgements or failures. ``linked=False``: the links must be made anew."""
        with self.writing() as connection:
            self._put(connection, [(None, None, records)])
            if not linked:
                _unlink(connection)

    def redo(self, article: str, analysers: Iterable[str], made: Sequence[tuple[str, int, Sequence[Record]]]) -> None:
        """Put what ``analysers`` have now made of an article in the place of what they made before."""
        names = sorted(set(analysers))
        with self.writing() as connection:
            gone = [
                id
                for kind in EVIDENCE
                if kind is not Article
                for id in connection.scalars(
                    sa.select(TABLES[kind].c.id).where(TABLES[kind].c.made_by.in_(names), made_of(kind, article))
                )
            ]
            for kind in EVIDENCE:
                mine = [id for id in gone if id.startswith(kind.prefix + "-")]
                for n in range(0, len(mine), MANY):
                    connection.execute(sa.delete(TABLES[kind]).where(TABLES[kind].c.id.in_(mine[n : n + MANY])))
            _forget(connection)
            connection.execute(sa.delete(step).where(step.c.article == article, step.c.analyser.in_(names)))
            self._put(connection, made)
            insert(connection, step, [{"article": article, "analyser": n, "version": v} for n, v, _ in made])
            _forget_digests(connection, [article])
            _unlink(connection)

    def evidence_of(self, article: str, *, without: Iterable[str] = ()) -> dict[type[Record], list[Any]]:
        """All that analysers have made of an article, by kind; ``without`` what these analysers made. And what people marked in it."""
        names = sorted(set(without))
        with self.reading() as connection:
            found: dict[type[Record], list[Any]] = {
                kind: self._read(connection, kind, sa.and_(made_of(kind, article), TABLES[kind].c.made_by.not_in(names)))
                for kind in EVIDENCE
                if kind is not Article
            }
        return {Judgement: self.marks_in([article]), **found}

    def marks_in(self, articles: Iterable[str]) -> list[Judgement]:
        """What people marked in articles because it was missed, as far as it stands."""
        t = TABLES[Judgement].c
        said = [msgspec.json.encode((article,)).decode() for article in sorted(set(articles))]
        with self.reading() as connection:
            if not said or connection.scalar(sa.select(t.id).where(t.verb == "missed").limit(1)) is None:
                return []
            return [
                j
                for n in range(0, len(said), MANY)
                for j in self._read(
                    connection,
                    Judgement,
                    sa.and_(t.verb == "missed", t.undone.is_(None), t.objects.in_(said[n : n + MANY])),
                )
            ]

    def remove(self, article: str, judgement: Judgement) -> None:
        """Take an article out for good: its text, its bytes where no other article rests on them, and all that was made of it.

        ``judgement`` stays as the tombstone.
        """
        with self.writing() as connection:
            for kind in EVIDENCE[::-1]:
                if kind is not Article:
                    connection.execute(sa.delete(TABLES[kind]).where(made_of(kind, article)))
            connection.execute(sa.delete(TABLES[Article]).where(TABLES[Article].c.id == article))
            digests = connection.scalars(sa.select(input_.c.sha256).where(input_.c.article == article).distinct()).all()
            connection.execute(sa.delete(input_).where(input_.c.article == article))
            for digest in digests:
                if not connection.scalar(sa.select(sa.func.count()).select_from(input_).where(input_.c.sha256 == digest)):
                    connection.execute(sa.delete(blob).where(blob.c.sha256 == digest))
            connection.execute(sa.delete(step).where(step.c.article == article))
            connection.execute(sa.delete(memory).where(memory.c.key.contains(article)))
            _forget(connection)
            connection.execute(sa.text("DELETE FROM found WHERE id = :id"), {"id": article})
            self._put(connection, [(None, None, [judgement])])
            _unlink(connection)
        if self.engine.dialect.name == "sqlite":
            # A removed text must not linger in free pages of the file, nor in its log.
            raw = self.engine.raw_connection()
            try:
                for command in ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
                    raw.cursor().execute(command)
            finally:
                raw.close()

    def begin_anew(self, signature: str) -> None:
        """The steps have changed, and what they yield may have: drop the memory of comparisons, and the links must be made anew."""
        with self.writing() as connection:
            connection.execute(sa.delete(memory))
            connection.execute(sa.delete(kept))
            connection.execute(sa.delete(state).where(state.c.key == links.LAID))
            set_state(connection, "linked", "no")
            set_state(connection, "signature", signature)

    def note(self, **values: str) -> None:
        """Keep a few words about the ledger itself."""
        with self.writing() as connection:
            for key, value in values.items():
                set_state(connection, key, value)

    def undo(self, judgement: str, at: str) -> None:
        """Let a judgement stand no more. It stays in the ledger, with the time when it was undone."""
        with self.writing() as connection:
            connection.execute(sa.update(TABLES[Judgement]).where(TABLES[Judgement].c.id == judgement).values(undone=at))
            _unlink(connection)

    def replace_links(
        self,
        corpus: Corpus,
        made_by: Mapping[type[Record], tuple[str, int]],
        *,
        evidence: str | None = None,
        program: str | None = None,
    ) -> bool:
        """Put the links of ``corpus`` in the place of those in the ledger; write only what differs.

        ``evidence``: the state of that name before the corpus was read ("": none yet). Where others have added evidence since, no
        link is touched and the answer is False; the comparisons are remembered all the same. ``program``: what makes these links.
        """
        with self.writing() as connection:
            insert(
                connection,
                memory,
                [{"key": k, "outcome": msgspec.json.encode(v).decode()} for k, v in corpus.memory.new.items()],
            )
            corpus.memory.new.clear()
            if evidence is not None and (get_state(connection, "evidence") or "") != evidence:
                return False
            links.lay(connection, corpus, made_by, program)
            if corpus.kept is not None:
                _keep(connection, corpus.kept)
            stale = sorted(k for k in corpus.memory.kept if k.startswith(BLOCKS) and k not in corpus.memory.asked)
            for n in range(0, len(stale), MANY):
                connection.execute(sa.delete(memory).where(memory.c.key.in_(stale[n : n + MANY])))
            set_state(connection, "linked", "yes")
        return True

    def keep(self, changed: Kept) -> None:
        """Let stand what linkers kept."""
        with self.writing() as connection:
            _keep(connection, changed)

    def _present(self, connection: sa.Connection, kind: type[Record], ids: Sequence[str]) -> set[str]:
        table = TABLES[kind]
        return {
            id
            for n in range(0, len(ids), MANY)
            for id in connection.scalars(sa.select(table.c.id).where(table.c.id.in_(ids[n : n + MANY])))
        }

    def _put(self, connection: sa.Connection, made: Iterable[tuple[str | None, int | None, Iterable[Record]]]) -> None:
        for maker, version, records in made:
            by_kind: dict[type[Record], list[dict[str, Any]]] = defaultdict(list)
            for record in records:
                by_kind[type(record)].append(to_row(record, maker, version))
            for kind, rows in by_kind.items():
                insert(connection, TABLES[kind], rows)


@cache
def _made_query(kind: type[Record]) -> sa.Select[Any]:
    """The records of a kind that were made of an article, each behind what made it."""
    table = TABLES[kind]
    return sa.select(table.c.made_by, table.c.made_version, *columns(kind)).where(made_of(kind, sa.bindparam("article")))


def among(column: sa.Column[Any], values: Sequence[str] | Sequence[bytes]) -> sa.ColumnElement[bool]:
    """Whether a column holds one of many values: bound as one, so that no thought is given to each."""
    return column.in_(sa.bindparam(None, values, expanding=True))


def corrected_fields(judgements: Iterable[Judgement]) -> dict[str, dict[str, str]]:
    """What people have said of articles: by article id, each corrected field and its value. The latest word counts.

    >>> corrected_fields([Judgement("correct", ("art-1",), "outlet=Harbour Post", at="2")])
    {'art-1': {'outlet': 'Harbour Post'}}
    """
    fields: dict[str, dict[str, str]] = defaultdict(dict)
    for judgement in sorted((j for j in judgements if j.verb == "correct" and not j.undone), key=lambda j: (j.at or "", j.id)):
        name, _, value = (judgement.value or "").partition("=")
        if name in CORRECTABLE:
            for article in judgement.objects:
                fields[article][name] = value
    return dict(fields)


def _forget(connection: sa.Connection) -> None:
    """Forget what is only kept to save time, where something that it rests on is gone."""
    for table in (finding, kept):
        connection.execute(sa.delete(table))


def _kept_under(connection: sa.Connection, keys: Sequence[str]) -> dict[str, bytes]:
    """What linkers kept under these keys."""
    return {
        row[0]: row[1]
        for n in range(0, len(keys), MANY)
        for row in connection.execute(sa.select(kept.c.key, kept.c.packed).where(among(kept.c.key, keys[n : n + MANY])))
    }


def _keep(connection: sa.Connection, changed: Kept) -> None:
    if changed.anew:
        connection.execute(sa.delete(kept))
    else:
        connection.execute(
            sa.delete(kept).where(kept.c.key == sa.bindparam("gone")), [{"gone": key} for key in changed.new] or [{"gone": ""}]
        )
    insert(connection, kept, [{"key": key, "packed": packed} for key, packed in changed.new.items() if packed is not None])


def _forget_digests(connection: sa.Connection, articles: Sequence[str]) -> None:
    """The evidence of these articles may be other than it was."""
    connection.execute(sa.delete(memory).where(memory.c.key.in_([f"{DIGEST}{article}" for article in articles])))


def _unlink(connection: sa.Connection) -> None:
    """Note that the evidence has changed: the links must be made anew, and whoever is making them has come too early."""
    set_state(connection, "linked", "no")
    set_state(connection, "evidence", uuid4().hex)


def _set_up_sqlite(connection: Any, _: Any) -> None:
    connection.isolation_level = None  # SQLAlchemy's BEGIN is ours: see _begin
    cursor = connection.cursor()
    # The patience comes first: two processes may be making one ledger. Replacing all links of a large one takes a while.
    for pragma in ("busy_timeout=300000", "journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "temp_store=MEMORY"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_postgresql(connection: sa.Connection) -> None:
    """One writer at a time, as with a file; who reads sees one moment."""
    if connection.get_execution_options().get("writing"):
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(hashtext('secondsource'))")
    else:
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")


def _look_at_postgresql(engine: sa.Engine, shown: str, *, create: bool) -> None:
    """Raise UnusableLedger unless a database can hold a ledger: new enough, in UTF-8, its text in the order of the characters' numbers.

    ``create``: where it holds none yet, one may be made.
    """
    with engine.connect() as connection:
        version = int(connection.exec_driver_sql("SHOW server_version_num").scalar_one())
        query = "SELECT pg_encoding_to_char(encoding), datcollate FROM pg_database WHERE datname = current_database()"
        encoding, order = connection.exec_driver_sql(query).one()
        there = sa.inspect(connection).has_table("alembic_version")
    if version < OLDEST:
        raise UnusableLedger(f"{shown}: PostgreSQL {version // 10_000}; 15 or later is wanted")
    if encoding != "UTF8" or order not in COLLATIONS:
        raise UnusableLedger(
            f"{shown}: a database with encoding UTF8 and collation C is wanted, this has {encoding} and {order}; "
            "make one with: createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8 NAME"
        )
    if not there and not create:
        raise UnusableLedger(f"{shown}: no ledger here; make one with: secondsource --ledger {shown} add FOLDER")


def _without_password(url: str) -> str:
    """An address as it may be shown.

    >>> _without_password("postgresql://ada:secret@db.invalid/ledger"), _without_password("x.db")
    ('postgresql://ada:***@db.invalid/ledger', 'x.db')
    """
    try:
        return sa.make_url(url).render_as_string(hide_password=True) if not url.startswith("sqlite:///") else url[10:]
    except sa.exc.ArgumentError:
        return url


def _say_which(address: str) -> Callable[[sa.engine.ExceptionContext], Exception | None]:
    """Make of what a database says a line that names the ledger and, where we know it, the way out."""

    def say(context: sa.engine.ExceptionContext) -> Exception | None:
        if isinstance(context.sqlalchemy_exception, sa.exc.OperationalError | sa.exc.InternalError) or (
            type(context.sqlalchemy_exception) is sa.exc.DatabaseError
        ):
            said = str(context.original_exception).splitlines()[0]
            hint = next((hint for sign, hint in HINTS.items() if sign in said), "")
            return UnusableLedger(f"{address}: {said}{hint}")
        return None

    return say


def _begin(connection: sa.Connection) -> None:
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

"""The tables of the ledger: one for each kind of record, drawn from its dataclass, and a few for the housekeeping.

Plain fields are columns of their own; what is nested stands as JSON in a text column. So the file can be read with nothing
but SQL, and a new field of a record is a new column and a migration.
"""

from __future__ import annotations

import functools
import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec
import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from secondsource.model import EVIDENCE, LINKS, Article, Failure, Judgement, Record, Relation

R = TypeVar("R", bound=Record)
F = TypeVar("F", bound=Callable[..., Any])


def cache(function: F) -> F:
    """functools.cache, with the types kept."""
    return functools.cache(function)  # type: ignore[return-value]


metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

KINDS: tuple[type[Record], ...] = (*EVIDENCE, *LINKS, Judgement, Failure)
INDEXED = {
    "article",
    "evidence",
    "claim",
    "page",
    "published",
    "attribution",
    "occasion",
    "speaker",
    "earlier",
    "later",
    "referent",
}
PLAIN: dict[type, type[sa.types.TypeEngine[Any]]] = {str: sa.Text, int: sa.BigInteger, float: sa.Float, bool: sa.Boolean}


def _plain_type(hint: Any) -> type | None:
    """The column type of a field that is no more than a scalar, or None for what is nested."""
    if get_origin(hint) in (Union, types.UnionType):
        rest = [arm for arm in get_args(hint) if arm is not type(None)]
        return _plain_type(rest[0]) if len(rest) == 1 else None
    if get_origin(hint) is Literal:
        return str
    return hint if hint in PLAIN else None


@cache
def shape(kind: type[Record]) -> dict[str, tuple[Any, type | None]]:
    """Each field of a record: its type, and the type of its column (None: JSON)."""
    hints = get_type_hints(kind)
    return {f.name: (hints[f.name], _plain_type(hints[f.name])) for f in fields(kind)}


def _draw(kind: type[Record]) -> sa.Table:
    drawn: list[sa.Column[Any]] = [
        sa.Column(name, PLAIN[plain] if plain else sa.Text, nullable=type(None) in get_args(hint), index=name in INDEXED)
        for name, (hint, plain) in shape(kind).items()
    ]
    made: list[sa.Column[Any]] = [sa.Column("made_by", sa.Text), sa.Column("made_version", sa.Integer)]
    return sa.Table(kind.__name__.lower(), metadata, sa.Column("id", sa.Text, primary_key=True), *drawn, *made)


TABLES: dict[type[Record], sa.Table] = {kind: _draw(kind) for kind in KINDS}

blob = sa.Table(
    "blob",
    metadata,
    sa.Column("sha256", sa.Text, primary_key=True),
    sa.Column("size", sa.BigInteger, nullable=False),
    sa.Column("packed", sa.LargeBinary, nullable=False, comment="the bytes as read, packed with zlib"),
)
input_ = sa.Table(
    "input",
    metadata,
    sa.Column("path", sa.Text, primary_key=True, comment="as given on the command line"),
    sa.Column("sha256", sa.Text, primary_key=True),
    sa.Column("name", sa.Text, nullable=False, index=True),
    sa.Column("article", sa.Text, primary_key=True, index=True, comment="empty: no article was read from it"),
)
step = sa.Table(
    "step",
    metadata,
    sa.Column("article", sa.Text, primary_key=True),
    sa.Column("analyser", sa.Text, primary_key=True),
    sa.Column("version", sa.Integer, nullable=False),
)
memory = sa.Table(
    "memory",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("outcome", sa.Text, nullable=False),
)
kept = sa.Table(
    "kept",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("packed", sa.LargeBinary, nullable=False),
)
"""What a linker keeps between runs to find its way without reading everything: see ``linkage.Kept``."""

finding = sa.Table(
    "finding",
    metadata,
    sa.Column("key", sa.LargeBinary, primary_key=True),
    sa.Column("said", sa.LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""What a network said of a stretch of text, under a digest of both: it is not asked again."""

redirect = sa.Table(
    "redirect",
    metadata,
    sa.Column("old", sa.Text, primary_key=True),
    sa.Column("new", sa.Text, nullable=False),
)
state = sa.Table(
    "state",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)
member = sa.Table(
    "member",
    metadata,
    sa.Column("member", sa.Text, primary_key=True),
    sa.Column("cluster", sa.Text, primary_key=True),
    sqlite_with_rowid=False,
)
"""Which clusters hold a record: what their lists of members say, the other way round."""

shelf = sa.Table(
    "shelf",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("sort", sa.Text),
    sa.Column("name", sa.Text),
    sa.Column("day", sa.Text),
    sa.Column("latest", sa.Text),
    sa.Column("articles", sa.Integer, nullable=False),
    sa.Column("texts", sa.Integer, nullable=False),
    sa.Column("low", sa.Integer, nullable=False),
    sa.Column("high", sa.Integer, nullable=False),
    sa.Column("against", sa.Integer, nullable=False),
    sa.Column("said", sa.Integer, nullable=False),
    sa.Column("one_origin", sa.Boolean, nullable=False),
    sa.Column("changed", sa.Boolean, nullable=False),
    sa.Column("flags", sa.Text, nullable=False),
)
"""What lists are ordered and filtered by, a row for each claim, statement, entity and family; made with the links.

``sort``: of a claim or entity its kind, of a statement how surely it is said, of a family "shared" or "alone". ``name``: of an entity, folded. ``day``: when
it was made or first printed; ``latest``: printed last. ``low``, ``high``: origins of a claim; ``against``: those against it, at most. ``said``:
statements of an entity. ``one_origin``: several articles, one origin. ``changed``: revised, or revising. ``flags``: each between blanks.
"""

for _name in ("articles", "latest", "day", "name", "said", "against"):
    sa.Index(f"ix_shelf_kind_{_name}", shelf.c.kind, shelf.c[_name], shelf.c.id)
# For a file. In PostgreSQL the migrations draw the same: to say so here would have SQLAlchemy load all that it knows of PostgreSQL.
sa.Index("ix_shelf_one_origin", shelf.c.articles, sqlite_where=sa.text("one_origin = 1"))
sa.Index("ix_shelf_changed", shelf.c.articles, sqlite_where=sa.text("changed = 1"))
sa.Index("ix_shelf_kind_sort", shelf.c.kind, shelf.c.sort, shelf.c.day, shelf.c.articles, shelf.c.id)
NOTED = sa.text("notices <> '[]'")
"""Of an article: a notice is printed on its page. Few have one, and nobody should look through all to find them."""
sa.Index("ix_article_noted", TABLES[Article].c.id, sqlite_where=NOTED)
sa.Index("ix_relation_source", TABLES[Relation].c.source)
sa.Index("ix_relation_target", TABLES[Relation].c.target)


@cache
def _decoder(kind: type[Record], name: str) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(shape(kind)[name][0])


def to_row(record: Record, made_by: str | None = None, made_version: int | None = None) -> dict[str, Any]:
    """The row of a record."""
    row: dict[str, Any] = {"id": record.id, "made_by": made_by, "made_version": made_version}
    for name, (_, plain) in shape(type(record)).items():
        value = getattr(record, name)
        row[name] = value if plain or value is None else msgspec.json.encode(value).decode()
    return row


@cache
def reader(kind: type[R]) -> Callable[[Sequence[Any]], R]:
    """A function that makes a record of ``kind`` from the values of a row: its id, then its fields in order."""
    nested = [(n, _decoder(kind, name)) for n, (name, (_, plain)) in enumerate(shape(kind).items(), 1) if plain is None]
    names = tuple(shape(kind))
    truths = [n for n, (_, plain) in enumerate(shape(kind).values(), 1) if plain is bool]

    def read(row: Sequence[Any]) -> R:
        values = list(row)
        for n, decoder in nested:
            if values[n] is not None:
                values[n] = decoder.decode(values[n])
        for n in truths:
            values[n] = None if values[n] is None else bool(values[n])  # whether it was first hand may be unknown
        # As their own __init__ would, and in half the time: a frozen one sets field by field.
        record = object.__new__(kind)
        told = record.__dict__
        told.update(zip(names, values[1:], strict=True))
        told["id"] = values[0]
        return record

    return read


def columns(kind: type[Record]) -> list[sa.Column[Any]]:
    """The columns that ``reader`` wants, in its order."""
    table = TABLES[kind]
    return [table.c.id, *(table.c[name] for name in shape(kind))]


def rows_of(connection: sa.Connection, query: sa.Select[Any]) -> Sequence[tuple[Any, ...]]:
    """All rows of a question that has no parameters, as the driver has them: of many small ones, most of the time goes to wrapping each."""
    result = connection.exec_driver_sql(str(query.compile(dialect=connection.dialect)))
    drawn = result.cursor
    try:
        if drawn is not None:
            return drawn.fetchall()
    except Exception:  # noqa: BLE001, S110 - whatever a driver says of a damaged file is said below, in our words
        pass
    finally:
        result.close()
    return [tuple(row) for row in connection.execute(query)]


def get_state(connection: sa.Connection, key: str) -> str | None:
    """What the ledger says of itself under ``key``."""
    return connection.scalar(sa.select(state.c.value).where(state.c.key == key))


def set_state(connection: sa.Connection, key: str, value: str) -> None:
    """Let the ledger say ``value`` of itself under ``key``."""
    connection.execute(sa.delete(state).where(state.c.key == key))
    connection.execute(sa.insert(state), [{"key": key, "value": value}])


def insert(connection: sa.Connection, table: sa.Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows; those whose key is there already stay as they are."""
    if not rows:
        return
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql

        connection.execute(postgresql.insert(table).on_conflict_do_nothing(), list(rows))
    else:
        words, names = _inserting(table, tuple(rows[0]))
        # Straight to the driver: of many small rows most of the time would go to looking at each.
        connection.exec_driver_sql(words, [tuple(row[name] for name in names) for row in rows])


@cache
def _inserting(table: sa.Table, names: tuple[str, ...]) -> tuple[str, list[str]]:
    """The statement that inserts such rows into a table of SQLite, and the names of their values in its order."""
    query = sa.insert(table).prefix_with("OR IGNORE").compile(dialect=sqlite.dialect(), column_keys=list(names))
    return str(query), list(query.positiontup or ())

"""Links: what linkers made takes the place of what they made before, as a whole, and only what differs is written.

What comes block by block stands in the ledger block by block: which blocks stand there is noted in ``state`` (LAID). A block that stands there
already is neither read nor compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from hashlib import blake2b
from operator import itemgetter
from typing import Any

import msgspec
import sqlalchemy as sa

from secondsource.linkage import Corpus, Piece, read_piece
from secondsource.model import LINKS, Attribution, Claim, Entity, Family, Record, Referent, Statement
from secondsource.store import search
from secondsource.store import shelf as shelves
from secondsource.store.tables import TABLES, get_state, insert, member, reader, redirect, set_state, shape, shelf, to_row

MEMBERS: dict[type[Record], str] = {Family: "members", Entity: "members", Statement: "attributions", Claim: "support"}
"""The clusters whose ids are kept alive by a redirect, and the field that names their members."""

LAID = "laid"
"""In ``state``: the blocks of which the links in the ledger are made, kind by kind, and the program that made them."""

MANY = 500


@dataclass
class Laid:
    """By the kinds that they hold the keys of the blocks that stand in the ledger. ``program``: by whom all links were last replaced.

    ``sums``: of the kinds that come in no blocks what the records come to whose ids begin alike, by kind and beginning.
    """

    program: str
    blocks: dict[str, list[str]]
    sums: dict[str, dict[str, str]] = field(default_factory=dict)


@dataclass
class Change:
    """What a new state of the links does to one kind. ``gone``: rows that go, or go to be written anew; ``fresh``: records that are written."""

    gone: dict[str, Any] = field(default_factory=dict)
    fresh: list[Record] = field(default_factory=list)


def lay(
    connection: sa.Connection, corpus: Corpus, made_by: Mapping[type[Record], tuple[str, int]], program: str | None = None
) -> None:
    """Put the links of ``corpus`` in the place of those in the ledger.

    ``program``: what now makes links here. Where another has made them since, all are compared.
    """
    laid = _laid(connection)
    before = laid.blocks
    groups: dict[tuple[type[Record], ...], dict[str, Piece]] = defaultdict(dict)
    for piece in corpus.pieces:
        if corpus.loose.isdisjoint(piece.kinds):
            groups[piece.kinds][piece.key] = piece
    touched: set[str] = set()
    whole = [kind for kind in LINKS if not any(kind in kinds for kinds in groups)]
    changes: dict[type[Record], Change] = {}
    for kinds, pieces in groups.items():
        standing = set(before.get(_name(kinds), ()))
        gone = {key: corpus.memory.kept.get(key) for key in sorted(standing - pieces.keys())}
        if not standing or None in gone.values():
            whole += kinds
            touched |= corpus.articles.keys()
            continue
        fresh = [pieces[key] for key in sorted(pieces.keys() - standing)]
        before_rows = [read_piece(kinds, text) for text in gone.values() if text is not None]
        for n, kind in enumerate(kinds):
            old = _rows(connection, TABLES[kind], [r.id for made in before_rows for r in made[n]])
            new = sorted((r for piece in fresh for r in piece.records[n]), key=lambda r: r.id)
            changes[kind] = _replace(connection, kind, old, new, made_by)
        for articles in (*(piece.articles for piece in fresh), *(key.rpartition(":")[2].split("+") for key in gone)):
            touched.update(articles)
    sums: dict[str, dict[str, str]] = {}
    for kind in LINKS:
        if kind in whole:
            records = corpus.all(kind)
            alike, sums[kind.__name__] = _summed(kind, records, made_by)
            stood = laid.sums.get(kind.__name__)
            query = sa.select(TABLES[kind])
            some = records
            if stood is not None:
                other = sorted(
                    begin for begin in alike.keys() | stood.keys() if stood.get(begin) != sums[kind.__name__].get(begin)
                )
                query = query.where(sa.func.substr(TABLES[kind].c.id, 1, len(kind.prefix) + BEGINNING).in_(other))
                some = [record for begin in other for record in alike.get(begin, ())]
            old = {row.id: row for row in connection.execute(query)}
            changes[kind] = _replace(connection, kind, old, some, made_by, records)
    everything = not groups or any(kind in whole for kinds in groups for kind in kinds)
    search.index_links(connection, corpus, None if everything else changes)
    reshelve(connection, corpus, None if everything else changes, touched)
    set_state(
        connection,
        LAID,
        msgspec.json.encode(
            Laid(program or "", {_name(kinds): sorted(pieces) for kinds, pieces in groups.items()}, sums)
        ).decode(),
    )
    if program is not None:
        set_state(connection, "program", program)


def _name(kinds: Iterable[type[Record]]) -> str:
    return "+".join(kind.__name__ for kind in kinds)


BEGINNING = 3
"""Of the characters of an id after its prefix so many (a dash and two digits) are its beginning."""


def _summed(
    kind: type[Record], records: Sequence[Record], made_by: Mapping[type[Record], tuple[str, int]]
) -> tuple[dict[str, list[Record]], dict[str, str]]:
    """The records under the beginnings of their ids, and what those under each come to: while it is the same, so are their rows."""
    alike: dict[str, list[Record]] = defaultdict(list)
    length = len(kind.prefix) + BEGINNING
    for record in records:
        alike[record.id[:length]].append(record)
    maker = repr((made_by.get(kind), list(shape(kind)))).encode()
    return alike, {
        begin: blake2b(maker + msgspec.json.encode([[r.id, r] for r in some]), digest_size=8).hexdigest()
        for begin, some in alike.items()
    }


def _laid(connection: sa.Connection) -> Laid:
    """What stands in the ledger; nothing where nobody knows."""
    told = get_state(connection, LAID)
    return msgspec.json.decode(told, type=Laid) if told is not None and stand_as_laid(connection) else Laid("", {})


def stand_as_laid(connection: sa.Connection) -> bool:
    """Whether the links in the ledger are those that were laid last, and no other program has made them since."""
    told = get_state(connection, LAID)
    return told is not None and msgspec.json.decode(told, type=Laid).program == (get_state(connection, "program") or "")


def _rows(connection: sa.Connection, table: sa.Table, ids: Sequence[str]) -> dict[str, Any]:
    return {
        row.id: row
        for n in range(0, len(ids), MANY)
        for row in connection.execute(sa.select(table).where(table.c.id.in_(ids[n : n + MANY])))
    }


def _drop(connection: sa.Connection, column: sa.Column[Any], values: Sequence[str]) -> None:
    """Delete the rows whose ``column`` holds one of ``values``."""
    for n in range(0, len(values), MANY):
        connection.execute(sa.delete(column.table).where(column.in_(values[n : n + MANY])))


def _replace(
    connection: sa.Connection,
    kind: type[Record],
    old: Mapping[str, Any],
    records: Sequence[Record],
    made_by: Mapping[type[Record], tuple[str, int]],
    everything: Sequence[Record] | None = None,
) -> Change:
    """Put records of one kind in the place of rows. ``everything``: all there are of the kind, where these are not all."""
    table = TABLES[kind]
    maker, version = made_by.get(kind, (None, None))
    new = {r.id: to_row(r, maker, version) for r in records}
    changed = _changed(table, old, new)
    gone = sorted(id for id in old if id not in new or id in changed)
    fresh = [r for r in records if r.id in changed]
    if kind in shelves.MEMBERS:
        _rejoin(connection, kind, [old[id] for id in gone], fresh)
    _drop(connection, table.c.id, gone)
    insert(connection, table, [row for id, row in new.items() if id in changed])
    if kind in MEMBERS:
        _redirect(
            connection,
            [row for id, row in old.items() if id not in new],
            records if everything is None else everything,
            MEMBERS[kind],
        )
    return Change({id: old[id] for id in gone}, fresh)


def _redirect(connection: sa.Connection, gone: Sequence[sa.Row[Any]], clusters: Sequence[Record], members: str) -> None:
    """Let the ids of clusters that have grown or merged lead to those that hold their members now."""
    if not gone:
        return
    home = {member: c.id for c in clusters for member in getattr(c, members)}
    moved = {row.id: new for row in gone for m in msgspec.json.decode(getattr(row, members)) if (new := home.get(m))}
    if moved:
        now = {c.id for c in clusters} | moved.keys()
        _drop(connection, redirect.c.old, sorted(now.intersection(connection.scalars(sa.select(redirect.c.old)))))
        insert(connection, redirect, [{"old": old, "new": new} for old, new in moved.items()])
        for old, new in moved.items():
            connection.execute(sa.update(redirect).where(redirect.c.new == old).values(new=new))


def _rejoin(connection: sa.Connection, kind: type[Record], gone: Sequence[sa.Row[Any]], fresh: Iterable[Record]) -> None:
    """Bring up to date which clusters hold a record."""
    read = reader(kind)
    names = ["id", *shape(kind)]
    before = {pair for row in gone for pair in shelves.memberships(read([getattr(row, name) for name in names]))}
    after = {pair for cluster in fresh for pair in shelves.memberships(cluster)}
    lost = [{"m": m, "c": c} for m, c in sorted(before - after)]
    if lost:
        out = sa.delete(member).where(member.c.member == sa.bindparam("m"), member.c.cluster == sa.bindparam("c"))
        connection.execute(out, lost)
    insert(connection, member, [{"member": m, "cluster": c} for m, c in sorted(after - before)])


def reshelve(
    connection: sa.Connection,
    corpus: Corpus,
    changes: Mapping[type[Record], Change] | None = None,
    touched: AbstractSet[str] = frozenset(),
) -> None:
    """Put the rows by which lists are ordered in the place of those that were; write only what differs.

    ``changes``: what has become of the links; None: nobody knows. ``touched``: the articles of which something has changed.
    """
    if changes is None:
        old = {row.id: row for row in connection.execute(sa.select(shelf))}
        new = {row["id"]: row for row in shelves.rows(corpus)}
    else:
        wanted = _affected(corpus, changes, touched)
        old = _rows(connection, shelf, sorted(wanted))
        new = {row["id"]: row for row in shelves.rows(corpus, wanted, touched)}
    changed = _changed(shelf, old, new)
    gone = sorted(id for id in old if id not in new or id in changed)
    _drop(connection, shelf.c.id, gone)
    insert(connection, shelf, [row for id, row in new.items() if id in changed])


def _affected(corpus: Corpus, changes: Mapping[type[Record], Change], touched: AbstractSet[str]) -> set[str]:
    """The claims, statements, entities and families whose rows may not be what they were, and those that are gone."""
    kinds = (Claim, Statement, Entity, Family)
    found = {id for kind in kinds for id in changes[kind].gone} | {r.id for kind in kinds for r in changes[kind].fresh}
    said = changes[Statement]
    found |= {speaker for row in (*said.gone.values(), *said.fresh) if (speaker := row.speaker)}
    found |= {r.id for r in shelves.near(corpus, Claim, touched)}
    homes: tuple[tuple[type[Record], str, Mapping[str, str] | None], ...] = (
        (Statement, "attributions", corpus.homes(Attribution)),
        (Entity, "members", corpus.homes(Referent)),
        (Family, "members", None),
    )
    for kind, members, home in homes:
        inside = touched if home is None else {id for id, article in home.items() if article in touched}
        found |= {r.id for r in corpus.all(kind) if not inside.isdisjoint(getattr(r, members))}
    return found


def _changed(table: sa.Table, old: Mapping[str, Any], new: Mapping[str, Mapping[str, Any]]) -> set[str]:
    """The ids of the new rows that are not among the old ones as they are. An old row has all columns, in order."""
    values = itemgetter(*(column.name for column in table.c))
    return {id for id, row in new.items() if id not in old or tuple(old[id]) != values(row)}

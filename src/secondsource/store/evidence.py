"""Evidence: what a corpus reads of the ledger when a linker first asks for it, all of one moment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

import sqlalchemy as sa

from secondsource.model import Article, Assertion, Attribution, Record, Referent
from secondsource.store.tables import TABLES, columns, reader, rows_of

R = TypeVar("R", bound=Record)


LIGHT = (Referent,)
"""Kinds of which all rows at once are no burden beside their records."""


class Evidence:
    """The evidence of a ledger at the moment of ``connection``. ``placed``: makes of the articles as read the articles as they stand."""

    def __init__(self, connection: sa.Connection, placed: Callable[[Sequence[Article]], Sequence[Article]]) -> None:
        self.connection = connection
        self.placed = placed

    def all(self, kind: type[R]) -> Sequence[R]:
        """Every record of ``kind``."""
        found = self._read(kind)
        return self.placed(found) if kind is Article else found  # type: ignore[arg-type,return-value]

    def within(self, article: str, kind: type[R]) -> Sequence[R]:
        """The records of ``kind`` that stand in an article, or hang on what stands there."""
        return self._read(kind, made_of(kind, article))

    def homes(self, kind: type[Record]) -> Mapping[str, str]:
        """In which article each record of ``kind`` stands."""
        table = TABLES[kind]
        return dict(rows_of(self.connection, sa.select(table.c.id, table.c.article)))

    def counts(self, kind: type[Record], *fields: str) -> Mapping[tuple[Any, ...], int]:
        """How many records of ``kind`` have the same values in these plain fields."""
        chosen = [TABLES[kind].c[name] for name in fields]
        # Counted here: the database would sort them all first.
        return Counter(rows_of(self.connection, sa.select(*chosen)))

    def _read(self, kind: type[R], where: sa.ColumnElement[bool] | None = None) -> list[R]:
        query = sa.select(*columns(kind))
        read: Callable[[Sequence[Any]], R] = reader(kind)
        if where is None and kind in LIGHT:
            return [read(row) for row in rows_of(self.connection, query)]
        result = self.connection.execute(query if where is None else query.where(where))
        return [read(row) for some in result.partitions(2000) for row in some]


def made_of(kind: type[Record], article: str | sa.BindParameter[str]) -> sa.ColumnElement[bool]:
    """Whether a record of ``kind`` was made of an article: it says so, or it hangs on a record that does."""
    table = TABLES[kind]
    if "article" in table.c:
        return table.c.article == article
    hangs = table.c.evidence if "evidence" in table.c else table.c.attribution
    homes = [sa.select(TABLES[k].c.id).where(TABLES[k].c.article == article) for k in (Attribution, Assertion)]
    return sa.or_(*(hangs.in_(home) for home in homes))

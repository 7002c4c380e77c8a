"""Lean questions to the ledger: what one page of one screen needs, by index, and nothing else.

A list reads ``shelf`` (what lists are ordered by, made with the links) and then the records of its page alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

import sqlalchemy as sa

from secondsource.errors import UnknownRecord
from secondsource.model import Article, Assertion, Attribution, Claim, Corroboration, Record
from secondsource.store.store import Store, among
from secondsource.store.tables import TABLES, shelf
from secondsource.views.claims import ClaimRow, claim_row
from secondsource.views.evidence import Evidence, gather
from secondsource.web.masks import PageMasks, masked, masks_for
from secondsource.web.pages import PER_PAGE, Paged

MOST = 1_000
"""Rows are counted so far; beyond it is "more than"."""

CANDIDATES = 1_000
"""Hits of a search that are looked at."""


def leaf(
    store: Store,
    where: Sequence[sa.ColumnElement[bool]],
    order: Sequence[sa.ColumnElement[Any]],
    page: int,
    *,
    size: int = PER_PAGE,
    ids: Collection[str] | None = None,
) -> Paged[Any]:
    """A page of the shelf: its rows. ``ids``: of these alone (few)."""
    with store.reading() as connection:
        if ids is not None:
            some = sa.select(shelf.c.id).where(*where, among(shelf.c.id, sorted(ids))).order_by(*order)
            hits = list(connection.scalars(some).all())
            chosen = hits[(page - 1) * size : page * size]
            found = {row.id: row for row in connection.execute(sa.select(shelf).where(among(shelf.c.id, chosen))).all()}
            return Paged([found[id] for id in chosen], page, size, min(len(hits), MOST), len(hits) > MOST)
        counted = sa.select(sa.literal(1)).select_from(shelf).where(*where).limit(MOST + 1).subquery()
        total = connection.scalar(sa.select(sa.func.count()).select_from(counted)) or 0
        rows = connection.execute(sa.select(shelf).where(*where).order_by(*order).limit(size).offset((page - 1) * size)).all()
    return Paged(rows, page, size, min(total, MOST), total > MOST)


def resolve(store: Store, kind: type[Record], id: str) -> Any:
    """The one record of ``kind`` with this id, or the one to which it leads. Raises UnknownRecord."""
    if not id.startswith(kind.prefix + "-") or len(id) > 40:
        raise UnknownRecord(f"{id[:60]}: no {kind.__name__.lower()} has this id")
    found = [r for r in store.find(id) if isinstance(r, kind)]
    if len(found) != 1:
        raise UnknownRecord(f"{id}: {'several begin so' if found else f'no {kind.__name__.lower()} has this id'}")
    return found[0]


def order_of(e: Evidence) -> tuple[str, str, int]:
    """Evidence by date, then as it stands."""
    return (e.place.published or "9", e.place.article, e.start)


def in_time(store: Store, ids: Iterable[str]) -> list[str]:
    """Ids of evidence, that of the earliest page first."""
    wanted, article = sorted(set(ids)), TABLES[Article]
    found: list[tuple[str, str, str]] = []
    with store.reading() as connection:
        for table, prefix in ((TABLES[Attribution], Attribution.prefix), (TABLES[Assertion], Assertion.prefix)):
            mine = [id for id in wanted if id.startswith(prefix)]
            for n in range(0, len(mine), 500):
                asked = sa.select(table.c.id, table.c.article, article.c.published).join(
                    article, article.c.id == table.c.article
                )
                rows = connection.execute(asked.where(among(table.c.id, mine[n : n + 500]))).all()
                found += [(published or "9", home, id) for id, home, published in rows]
    return [id for _, _, id in sorted(found)]


def evidence(store: Store, ids: Iterable[str]) -> dict[str, Evidence]:
    """Evidence by id, as it is shown: nobody is named who is to be masked. What is gone meanwhile is left out."""
    found = gather(store, ids)
    masks = masks_for(store, {e.place.article for e in found.values()})
    return masked(masks, found.values())


def shelved(store: Store, ids: Sequence[str], where: Sequence[sa.ColumnElement[bool]] = ()) -> dict[str, Any]:
    """The rows of these records on the shelf, as far as they answer."""
    found = {}
    with store.reading() as connection:
        for n in range(0, len(ids), 500):
            for row in connection.execute(sa.select(shelf).where(among(shelf.c.id, ids[n : n + 500]), *where)).all():
                found[row.id] = row
    return found


def answering(store: Store, ids: Sequence[str], where: Sequence[sa.ColumnElement[bool]]) -> list[str]:
    """Those of these records that answer, in the order given."""
    found: set[str] = set()
    with store.reading() as connection:
        for n in range(0, len(ids), 500):
            found |= set(connection.scalars(sa.select(shelf.c.id).where(among(shelf.c.id, ids[n : n + 500]), *where)).all())
    return [id for id in ids if id in found]


def claim_rows(store: Store, ids: Iterable[str], masks: PageMasks | None = None) -> dict[str, ClaimRow]:
    """Claims as they stand in lists, by id; nobody is named who is to be masked. ``masks``: those of the page, where it has them."""
    claims = store.get(Claim, ids)
    counts = {c.claim: c for c in store.where(Corroboration, TABLES[Corroboration].c.claim, claims)}
    words = wordings(store, claims.values(), masks)
    found = {}
    for id, claim in claims.items():
        row = claim_row(claim, counts.get(id))
        found[id] = ClaimRow(
            row.id, words[id], row.kind, row.articles, row.families, row.origins, row.opposing, row.flags, row.revised_by
        )
    return found


def wordings(store: Store, claims: Iterable[Claim], masks: PageMasks | None = None) -> dict[str, str]:
    """The wordings of claims, with the names of private persons taken out."""
    wanted = list(claims)
    if masks is None:
        homes = articles_behind(store, (e for c in wanted for e in c.support[:3]))
        masks = masks_for(store, homes.values()).learn(c.wording for c in wanted)
    return {c.id: masks.words(c.wording) for c in wanted}


def articles_behind(store: Store, ids: Iterable[str]) -> dict[str, str]:
    """In which article each piece of evidence stands."""
    wanted = sorted(set(ids))
    found: dict[str, str] = {}
    with store.reading() as connection:
        for table, prefix in ((TABLES[Attribution], Attribution.prefix), (TABLES[Assertion], Assertion.prefix)):
            mine = [id for id in wanted if id.startswith(prefix)]
            for n in range(0, len(mine), 500):
                rows = connection.execute(
                    sa.select(table.c.id, table.c.article).where(among(table.c.id, mine[n : n + 500]))
                ).all()
                found.update((row.id, row.article) for row in rows)
    return found


def like(words: str) -> str:
    """Words as a part of a LIKE pattern in which nothing is a sign."""
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")[:100]

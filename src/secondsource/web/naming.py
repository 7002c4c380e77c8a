"""Names as the names screen shows them: aliases, roles over time, who may be the same; and what a person may say of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from secondsource.entities.gazetteer import wikidata
from secondsource.errors import UnknownRecord, UsageError
from secondsource.model import Article, Entity, Judgement, Mention, Referent, Span
from secondsource.store.store import Store
from secondsource.store.tables import TABLES, shelf
from secondsource.views.evidence import Place, place_of
from secondsource.views.masking import Masks, telling_role
from secondsource.web import queries
from secondsource.web.masks import masks_for
from secondsource.web.pages import Paged

KINDS = {"PER": "people", "ORG": "bodies", "GROUP": "groups", "LOC": "places"}
SORTS = {"said": ("who says most", shelf.c.said), "articles": ("in most articles", shelf.c.articles), "latest": ("latest", shelf.c.latest),
         "name": ("by name", shelf.c.name)}  # fmt: skip
MOST = 300
"""Members of an entity that its page looks at: of one in so many articles these are enough."""


@dataclass(frozen=True)
class Other:
    """An entity that may be the same: its name, the score and why; ``pair``: what a judgement would be about."""

    id: str
    name: str
    score: float
    reason: str
    articles: int


@dataclass(frozen=True)
class Named:
    """A row of the list of names."""

    id: str
    kind: str
    name: str
    aliases: tuple[str, ...]
    role: str | None
    articles: int
    said: int
    first: str | None
    latest: str | None
    suggested: tuple[Other, ...]


@dataclass(frozen=True)
class Thinned(Paged[Named]):
    """A page of names from which so many private persons were left out."""

    hidden: int = 0

    @property
    def last(self) -> int:
        return self.first + len(self.rows) + self.hidden - 1


@dataclass(frozen=True)
class Alias:
    """A name as printed: in how many articles, first when, and a place where it stands."""

    name: str
    articles: int
    first_seen: str | None
    example: Place | None
    start: int
    end: int


@dataclass(frozen=True)
class Example:
    """A place where somebody is named, with the words around it."""

    place: Place
    before: str
    name: str
    after: str
    start: int
    end: int
    referent: str


@dataclass(frozen=True)
class EntityShown:
    """Everything about one name."""

    row: Named
    aliases: tuple[Alias, ...]
    roles: tuple[tuple[str | None, str | None, str, int], ...]
    """First and last day, the role as printed, in how many articles."""
    examples: tuple[Example, ...]
    wikidata: str | None
    looked_at: int
    members: int
    judgements: tuple[Judgement, ...]


def list_names(
    store: Store,
    page: int,
    *,
    words: str = "",
    kind: str = "",
    sort: str = "said",
    suggested: Sequence[str] | None = None,
    size: int = 50,
) -> Thinned:
    """A page of names; private persons are left out. ``suggested``: of the entities with these ids alone."""
    if sort not in SORTS:
        raise UsageError(f"sort={sort[:30]}: unknown; there are {', '.join(SORTS)}")
    where: list[sa.ColumnElement[bool]] = [shelf.c.kind == "entity"]
    if kind:
        where.append(shelf.c.sort == kind)
    ids = set(suggested) if suggested is not None else None
    if words.strip():
        t = TABLES[Entity].c
        pattern = f"%{queries.like(words.strip().casefold())}%"
        with store.reading() as connection:
            query = sa.select(t.id).where(
                sa.func.lower(t.aliases).like(pattern, escape="\\") | sa.func.lower(t.name).like(pattern, escape="\\")
            )
            hits = set(connection.scalars(query.limit(queries.CANDIDATES)))
        ids = hits if ids is None else ids & hits
    column = SORTS[sort][1]
    order = [column.asc() if sort == "name" else column.desc(), shelf.c.id.desc()]
    found = queries.leaf(store, where, order, page, size=size, ids=ids)
    rows = show_names(store, found.rows)
    return Thinned(rows, found.page, found.size, found.total, found.more_than, len(found.rows) - len(rows))


def show_names(store: Store, shelved: Iterable[Any]) -> list[Named]:
    """Entities by their rows on the shelf, private persons left out."""
    rows = list(shelved)
    entities = store.get(Entity, (row.id for row in rows))
    others = store.get(Entity, (s.entity for e in entities.values() for s in e.suggested[:6]))
    counts = queries.shelved(store, list(others))
    referents = store.get(Referent, (m for e in (*entities.values(), *others.values()) for m in e.members[:6]))
    leads = [r for e in (*entities.values(), *others.values()) if (r := referents.get(e.members[0]))]
    masks = masks_for(store, {r.article for r in leads})
    masks.learn(name for r in leads for name in (r.name, *r.aliases))
    found = []
    for row in rows:
        entity = entities.get(row.id)
        if entity is None or is_private(masks, entity):
            continue
        mine = [referents[m] for m in entity.members[:6] if m in referents]
        roles = Counter(t for r in mine for role in r.roles if (t := telling_role(role, entity.name)))
        suggested = tuple(
            Other(
                s.entity,
                others[s.entity].name,
                s.score,
                masks.words(s.reason),
                counts[s.entity].articles if s.entity in counts else 0,
            )
            for s in entity.suggested[:6]
            if s.entity in others and not is_private(masks, others[s.entity])
        )
        found.append(
            Named(
                entity.id, entity.kind, entity.name, tuple(a for a in entity.aliases if a != entity.name)[:12],
                roles.most_common(1)[0][0] if roles else None, row.articles, row.said, row.day, row.latest, suggested,
            )
        )  # fmt: skip
    return found


def is_private(masks: Masks, entity: Entity) -> bool:
    """Whether an entity is a person who is not shown by name."""
    return entity.kind == "PER" and masks.hides(entity.name)


def suggested_entities(store: Store) -> tuple[str, ...]:
    """The entities that may be the same as another; at most 5,000."""
    t = TABLES[Entity].c
    with store.reading() as connection:
        return tuple(sorted(connection.scalars(sa.select(t.id).where(t.suggested != "[]").limit(5_000))))


def show_entity_row(store: Store, entity: Entity) -> Named:
    """A name as in the list. Raises UnknownRecord for a private person: nobody is told who that is."""
    row = queries.shelved(store, [entity.id]).get(entity.id)
    named = show_names(store, [row]) if row is not None else []
    if not named:
        raise UnknownRecord("a private person: there is no page for somebody who holds no office and speaks for nobody")
    return named[0]


def show_entity(store: Store, entity: Entity) -> EntityShown:
    """Everything about one name. Raises UnknownRecord for a private person: nobody is told who that is."""
    named = show_entity_row(store, entity)
    members = store.get(Referent, entity.members[:MOST])
    articles = store.articles_of(r.article for r in members.values())
    masks = masks_for(store, list(articles)[:40])
    ordered = sorted(
        members.values(), key=lambda r: ((a.published or "9") if (a := articles.get(r.article)) else "9", r.article, r.first)
    )
    seen: dict[str, list[Referent]] = defaultdict(list)
    roles: dict[str, list[str]] = defaultdict(list)
    for r in ordered:
        for alias in dict.fromkeys(r.aliases or (r.name,)):
            seen[alias].append(r)
        for role in dict.fromkeys(t for role in r.roles if (t := telling_role(role, entity.name))):
            roles[role].append(_day(articles, r.article) or "")
    aliases = []
    for name, where in sorted(seen.items(), key=lambda kv: (-len(kv[1]), kv[0]))[:40]:
        article = articles.get(where[0].article)
        at = article.text.find(name) if article else -1
        days = [d for r in where if (d := _day(articles, r.article))]
        place = place_of(article) if article else None
        aliases.append(
            Alias(name, len({r.article for r in where}), min(days, default=None), place, max(at, 0), max(at, 0) + len(name))
        )
    spans = [_spanned(masks.words(role), days) for role, days in roles.items()]
    spans.sort(key=lambda s: (s[0] or "9", s[2]))
    homes = list(dict.fromkeys(r.article for r in ordered))[:8]
    examples: list[Example] = []
    for m in sorted(store.where(Mention, TABLES[Mention].c.article, homes), key=lambda m: (homes.index(m.article), m.start)):
        if m.referent in members and m.article in articles and not any(e.place.article == m.article for e in examples):
            text = articles[m.article].text
            before, after = Span(max(0, m.start - 90), m.start).of(text), Span(m.end, m.end + 110).of(text)
            shown = place_of(articles[m.article])
            examples.append(
                Example(
                    shown,
                    masks.words(_trimmed(before, head=True)),
                    m.text,
                    masks.words(_trimmed(after, head=False)),
                    m.start,
                    m.end,
                    m.referent,
                )
            )
    # Judgements of earlier releases are about members, those of today about mentions.
    meant = {*entity.members, *(m.id for m in store.where(Mention, TABLES[Mention].c.referent, members))}
    about = [
        j for verb in ("merge", "never", "split", "rename", "kind", "unlock") for j in store.where(Judgement, TABLES[Judgement].c.verb, [verb])
        if meant.intersection(j.objects)
    ]  # fmt: skip
    return EntityShown(
        named, tuple(aliases), tuple(spans[:40]), tuple(examples), wikidata((entity.name, *entity.aliases)), len(members),
        len(entity.members), tuple(sorted(about, key=lambda j: j.at or "", reverse=True)),
    )  # fmt: skip


def mentions_of(store: Store, referent: str) -> list[str]:
    """Every mention of one member of an entity, of whoever is meant on one page; the member itself where only a byline names it."""
    return sorted(m.id for m in store.where(Mention, TABLES[Mention].c.referent, [referent])) or [referent]


def _trimmed(words: str, *, head: bool) -> str:
    """The words around a name on one line, whole at their far end; the space between them and the name is kept."""
    whole = words.partition(" ")[2] if head else words.rpartition(" ")[0]
    line = " ".join((whole or words).split())
    return line if head else (" " if words[:1].isspace() else "") + line


def _spanned(role: str, days: Iterable[str]) -> tuple[str | None, str | None, str, int]:
    given = list(days)
    known = sorted(d for d in given if d)
    return (known[0] if known else None, known[-1] if known else None, role, len(given))


def _day(articles: Mapping[str, Article], id: str) -> str | None:
    article = articles.get(id)
    day = article and (article.published or article.updated)
    return day[:10] if day else None


def meant(store: Store, said: str) -> Entity:
    """The entity of an id, or the one of this very name. Raises UnknownRecord, and UsageError where several have it."""
    words = " ".join(said.split())
    if words.startswith(f"{Entity.prefix}-") or not words:
        found: Entity = queries.resolve(store, Entity, words)
        return found
    with store.reading() as connection:
        query = sa.select(shelf.c.id).where(shelf.c.kind == "entity", shelf.c.name == words.casefold())
        ids = list(connection.scalars(query.order_by(shelf.c.id).limit(5)))
    if len(ids) > 1:
        raise UsageError(f"{words[:80]}: several have this name; give the id of one: {', '.join(ids)}")
    if not ids:
        raise UnknownRecord(f"{words[:80]}: nobody and nothing has this very name")
    return store.get(Entity, ids)[ids[0]]

"""Text families as the reports screen shows them: which articles are one text, of what kind each copy is, and what is own reporting."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
import sqlalchemy as sa

from secondsource.errors import UsageError
from secondsource.model import Article, Assertion, Attribution, Family, Hardening, Judgement, Outside, Passage, Reason, Reuse
from secondsource.store import search as index
from secondsource.store.store import Store
from secondsource.store.tables import NOTED, TABLES, shelf
from secondsource.views.evidence import Place, place_of
from secondsource.views.phrasing import day
from secondsource.views.terminal import SIGNS
from secondsource.views.withdrawn import find_taken_back
from secondsource.web import queries
from secondsource.web.masks import masks_for
from secondsource.web.pages import Paged

SORTS = {
    "articles": ("in most articles", shelf.c.articles),
    "latest": ("latest", shelf.c.latest),
    "first": ("first", shelf.c.day),
}
SHOWN = 8
"""Articles of a family that the list shows; its own page shows them all."""

FAMILIES = 20
MEMBERS = 100

_REASONS = msgspec.json.Decoder(tuple[Reason, ...])
_HARDENED = msgspec.json.Decoder(tuple[Hardening, ...])


@dataclass(frozen=True)
class Edge:
    """How one article came from another."""

    id: str
    earlier: str
    later: str
    kind: str
    containment: float
    direction: str
    evidence: tuple[Reason, ...]
    hardened: tuple[Hardening, ...]


@dataclass(frozen=True)
class Member:
    """One article of a family: what kind of copy it is, of which, and what became of it."""

    place: Place
    kind: str | None
    sign: str
    share: float | None
    direction: str | None
    beside: str | None
    """The article in the ledger with which it is to be compared."""
    why: tuple[str, ...]
    hardened: tuple[str, ...]
    notices: tuple[tuple[str, str], ...]
    statements: int


@dataclass(frozen=True)
class Report:
    """A text with the articles that carry it. ``own``: signs that it is the outlet's own reporting."""

    id: str
    title: str
    shared: bool
    articles: int
    first: str | None
    latest: str | None
    original: str | None
    """Who the original is, as cited; None: unknown."""
    outside: bool
    why: str
    kinds: tuple[tuple[str, str, int], ...]
    own: tuple[str, ...]
    members: tuple[Member, ...]
    more: int
    takes: tuple[tuple[str, str, str], ...] = ()
    """Passages taken over from other texts: the article, the other family, its title."""


def list_reports(
    store: Store, page: int, *, words: str = "", sort: str = "articles", which: str = "", corrected: Collection[str] | None = None,
    size: int = FAMILIES,
) -> Paged[Report]:  # fmt: skip
    """A page of the text families. ``corrected``: of the articles with these ids alone."""
    if sort not in SORTS:
        raise UsageError(f"sort={sort[:30]}: unknown; there are {', '.join(SORTS)}")
    where: list[sa.ColumnElement[bool]] = [shelf.c.kind == "family"]
    if which:
        where.append(shelf.c.sort == which)
    ids: set[str] | None = None
    if words.strip():
        with store.reading() as connection:
            hits = index.candidates(connection, words, "article", limit=queries.CANDIDATES)[0]
        ids = {f for found in store.clusters_of(Family, hits).values() for f in found}
    if corrected is not None:
        noted = {f for found in store.clusters_of(Family, corrected).values() for f in found}
        ids = noted if ids is None else ids & noted
    column = SORTS[sort][1]
    order = [column.asc() if sort == "first" else column.desc(), shelf.c.id.desc()]
    found = queries.leaf(store, where, order, page, size=size, ids=ids)
    rows = show_reports(store, found.rows, SHOWN)
    return Paged(rows, found.page, found.size, found.total, found.more_than)


def show_reports(store: Store, rows: Sequence[Any], most: int, *, page: int = 1) -> list[Report]:
    """Families by their rows on the shelf, with at most so many of their articles."""
    families = store.get(Family, (row.id for row in rows))
    many = {f.id: _dated_members(store, f) for f in families.values()}
    shown = {id: found[(page - 1) * most : page * most] for id, found in many.items()}
    first = {id: found[:1] for id, found in many.items()}
    articles = store.articles_of(a for chosen in (*shown.values(), *first.values()) for a in chosen)
    edges = edges_of(store, [m for found in many.values() for m in found[:500]])
    ends = {e.earlier for e in edges} | {f.original for f in families.values() if f.original}
    outside = store.get(Outside, (id for id in ends if id.startswith(Outside.prefix)))
    originals = store.articles_of(id for id in ends if id.startswith(Article.prefix) and id not in articles) | articles
    said, told = said_in(store, articles)
    status = statuses(store, articles)
    masks = masks_for(store, articles)
    masks.learn(words for a in articles.values() for words in (a.headline or "", a.byline or "", *(n.text for n in a.notices)))
    home = {member: f.id for f in families.values() for member in f.members}
    own_edges: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        if edge.kind != "passage" and edge.later in home:
            own_edges[home[edge.later]].append(edge)
    views = []
    for row in rows:
        family = families.get(row.id)
        if family is None:
            continue
        leading = _leading(own_edges[family.id])
        members = tuple(
            _member(articles[a], leading.get(a), family.original, said, status, masks.words)
            for a in shown[family.id] if a in articles
        )  # fmt: skip
        lead = articles.get(first[family.id][0]) if first[family.id] else None
        original = originals.get(family.original or "")
        away = outside.get(family.original or "")
        place = place_of(original) if original else None
        cited = (
            f"{place.outlet or place.path or place.article}, {day(place.published)}" if place else away.name if away else None
        )
        reasons = [r for e in leading.values() if e.earlier == family.original for r in e.evidence]
        title = (original.headline if original else None) or (lead.headline if lead else None)
        kinds = Counter(e.kind for e in leading.values())
        views.append(
            Report(
                family.id,
                masks.words(title) if title else "no headline",
                row.sort == "shared",
                row.articles,
                row.day,
                row.latest,
                masks.words(cited) if cited else None,
                away is not None,
                masks.words(f"{reasons[0].reason}: {reasons[0].text}"[:160]) if reasons else "",
                tuple((SIGNS.get(kind, "·"), kind, kinds[kind]) for kind in SIGNS if kinds[kind]),
                tuple(masks.words(sign) for sign in _own(original or lead, told)) if away is None else (),
                members,
                max(0, len(many[family.id]) - len(shown[family.id])),
            )
        )
    return views


def takes(store: Store, family: Family) -> tuple[tuple[str, str, str], ...]:
    """Passages that the articles of a family took over from elsewhere: article, family, its title."""
    passages = store.where(Passage, TABLES[Passage].c.article, family.members[:MEMBERS])
    homes = store.get(Family, (p.family for p in passages))
    leads = store.articles_of(
        f.original if f.original and f.original.startswith(Article.prefix) else f.members[0] for f in homes.values()
    )
    masks = masks_for(store, leads)
    found = {}
    for p in passages:
        home = homes.get(p.family)
        lead = leads.get(home.original or "") or leads.get(home.members[0]) if home else None
        if lead and p.family != family.id:
            found[p.article, p.family] = (p.article, p.family, masks.words(lead.headline or lead.outlet or "another text"))
    return tuple(sorted(found.values()))


def edges_of(store: Store, members: Iterable[str]) -> list[Edge]:
    """Which article came from which, as far as it is the later; without the passages, of which there may be many."""
    t = TABLES[Reuse].c
    wanted, found = sorted(set(members)), []
    query = sa.select(t.id, t.earlier, t.later, t.kind, t.containment, t.direction, t.evidence, t.hardened)
    with store.reading() as connection:
        for n in range(0, len(wanted), 500):
            rows = connection.execute(query.where(t.later.in_(wanted[n : n + 500])).order_by(t.id).limit(20_000))
            found += [Edge(*row[:6], _REASONS.decode(row.evidence), _HARDENED.decode(row.hardened)) for row in rows]
    return found


def noted_articles(store: Store) -> tuple[str, ...]:
    """The articles that print a correction, withdrawal or update, or of which a person said so; at most 5,000."""
    t = TABLES[Article].c
    with store.reading() as connection:
        found = set(connection.scalars(sa.select(t.id).where(NOTED).limit(5_000)))
    found |= {o for j in _status_said(store) for o in j.objects}
    return tuple(sorted(found))


def said_in(store: Store, articles: Iterable[str]) -> tuple[dict[str, int], dict[str, list[str]]]:
    """In each article how many attributions stand, and which say to whom they were made or what the outlet itself saw."""
    t, o = TABLES[Attribution].c, TABLES[Assertion].c
    wanted = sorted(set(articles))
    counts: dict[str, int] = {}
    told: dict[str, list[str]] = defaultdict(list)
    with store.reading() as connection:
        for n in range(0, len(wanted), 500):
            part = wanted[n : n + 500]
            counts.update(
                (row[0], row[1])
                for row in connection.execute(
                    sa.select(t.article, sa.func.count()).where(t.article.in_(part)).group_by(t.article)
                )
            )
            query = sa.select(t.article, t.told, t.channel).where(
                t.article.in_(part), sa.or_(t.told.is_not(None), t.channel == "interview")
            )
            for row in connection.execute(query.order_by(t.id)):
                told[row.article].append(f"told {row.told}" if row.told else "interview")
            seen = sa.select(o.article, sa.func.count()).where(o.article.in_(part), o.kind == "observation").group_by(o.article)
            for row in connection.execute(seen):
                told[row[0]].append("its reporter saw or counted it")
    return counts, told


def statuses(store: Store, articles: Mapping[str, Article]) -> dict[str, list[tuple[str, str]]]:
    """What pages print about themselves, what people said of them, and what was taken back elsewhere: its original, or in a notice of the house."""
    found: dict[str, list[tuple[str, str]]] = {
        id: [(n.kind, " ".join(n.text.split())[:240]) for n in a.notices] for id, a in articles.items()
    }
    for judgement in _status_said(store):
        for id in judgement.objects:
            if id in found:
                found[id].append(
                    ((judgement.value or "").partition("=")[2] or "corrected", f"said by {judgement.by or 'a person'}")
                )
    for id, back in find_taken_back(store, articles).items():
        if back.by.startswith(f"{Article.prefix}-"):
            found[id].append((back.status, back.words[:240]))
    return found


def _status_said(store: Store) -> list[Judgement]:
    said = store.where(Judgement, TABLES[Judgement].c.verb, ["correct"])
    return [j for j in said if not j.undone and (j.value or "").startswith("status=")]


def _dated_members(store: Store, family: Family) -> list[str]:
    """The members in order of date, the original first."""
    t = TABLES[Article].c
    members = list(family.members[:2_000])
    dates: dict[str, str] = {}
    with store.reading() as connection:
        for n in range(0, len(members), 500):
            query = sa.select(t.id, sa.func.coalesce(t.published, t.updated, "9")).where(t.id.in_(members[n : n + 500]))
            dates.update((row[0], row[1]) for row in connection.execute(query))
    return sorted(dates, key=lambda a: (a != family.original, dates[a], a))


def _leading(edges: Iterable[Edge]) -> dict[str, Edge]:
    """Of each article the edge that says most of where it came from."""
    best: dict[str, Edge] = {}
    sure = {"certain": 0, "probable": 1, "unknown": 2}
    kinds = list(SIGNS)
    for edge in sorted(edges, key=lambda e: (sure.get(e.direction, 3), kinds.index(e.kind), -e.containment, e.id)):
        best.setdefault(edge.later, edge)
    return best


def _member(article: Article, edge: Edge | None, original: str | None, said: Mapping[str, int],
            status: Mapping[str, list[tuple[str, str]]], mask: Any) -> Member:  # fmt: skip
    place = place_of(article)
    if place.headline:
        place = Place(place.article, place.outlet, mask(place.headline), place.published, place.agency, place.url, place.path)
    if article.id == original:
        edge = None
    return Member(
        place,
        edge.kind if edge else None,
        "●" if article.id == original else SIGNS.get(edge.kind, "·") if edge else "·",
        edge.containment if edge else None,
        edge.direction if edge else None,
        edge.earlier if edge and edge.earlier.startswith(Article.prefix) else None,
        tuple(mask(f"{r.reason}: {r.text}"[:160]) for r in edge.evidence) if edge else (),
        tuple(dict.fromkeys(h.what for h in edge.hardened)) if edge else (),
        tuple((kind, mask(text)) for kind, text in status.get(article.id, ())),
        said.get(article.id, 0),
    )


def _own(article: Article | None, told: Mapping[str, list[str]]) -> list[str]:
    """Signs that a text is its outlet's own reporting: what was told to another house is none."""
    if article is None:
        return []
    house = _words(article.outlet)
    if article.agency:
        return ["the agency’s own dispatch"] if house & _words(article.agency) else []
    signs = [f"dateline {article.dateline}" if article.dateline else "", f"by {article.byline}" if article.byline else ""]
    own = [w for w in told.get(article.id, ()) if not w.startswith("told ") or house & _words(w) or _OPEN & _words(w)]
    for words, many in Counter(own).most_common(2):
        signs.append(f"“{words}”" + (f" {many} times" if many > 1 else ""))
    return [" ".join(sign.split())[:100] for sign in signs if sign]


_OPEN = frozenset(["reporters", "reporter", "journalists", "conference", "newspaper"])
"""Of those to whom something was told: whoever came."""


def _words(name: str | None) -> frozenset[str]:
    """The words of a name that tell it from others."""
    return frozenset(
        w for w in re.findall(r"\w{3,}", (name or "").casefold()) if w not in ("the", "told", "news", "daily", "post")
    )

"""The origin tree of a claim: from each origin through the texts to the copies, in order of time.

A row of the drawing is a line of the list beside it: an origin, an original that is not in the ledger, or an article. What joins a row to
the one it comes from is named on the row: credited, verbatim 92 %, quotes, cites. Dashed: inferred. Red: a circle.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from secondsource.model import Attribution, Claim, Family, Origin, Outside, Reuse
from secondsource.store.store import Store
from secondsource.store.tables import TABLES
from secondsource.views.claims import ClaimRow
from secondsource.views.evidence import Evidence, gather
from secondsource.web import queries
from secondsource.web.claims import first_of, shape_of
from secondsource.web.masks import masked, masks_for

ROWS = 150
"""Rows that one drawing holds."""

EVIDENCE = 240
"""Pieces of evidence that are looked at."""

WIDTH, ROW, TOP, LEFT, COLUMN, NAMES = 1136, 34, 44, 18, 22, 430
"""The drawing in units of its view box: its width, the height of a row, what stands above the first; where time begins; what names need."""


@dataclass(frozen=True)
class Edge:
    """Why a row hangs on the one above it: words, where to see it, whether it is inferred, whether it closes a circle."""

    label: str
    href: str | None = None
    dashed: bool = False
    circular: bool = False


@dataclass
class Row:
    """A row of the tree. ``kind``: origin, outside or article."""

    kind: str
    label: str
    detail: str
    side: str
    shape: str
    depth: int
    href: str | None = None
    day: str | None = None
    words: str = ""
    article: str = ""
    edge: Edge | None = None
    x: float = 0
    y: float = 0
    from_x: float = 0
    from_y: float = 0
    children: list[Row] = field(default_factory=list)


@dataclass(frozen=True)
class Link:
    """A line between two rows besides the tree's own: a possible merge, or a citation."""

    label: str
    x1: float
    y1: float
    x2: float
    y2: float
    dashed: bool
    circular: bool


@dataclass(frozen=True)
class Tree:
    """The whole of it: rows in order, further lines, the days across the top, and the size of the drawing."""

    claim: ClaimRow
    roots: tuple[Row, ...]
    rows: tuple[Row, ...]
    links: tuple[Link, ...]
    days: tuple[tuple[float, str], ...]
    width: int
    height: int
    more: int
    circular: bool


def draw_tree(store: Store, claim: Claim) -> Tree:
    """The origin tree of a claim."""
    origins = sorted(
        store.where(Origin, TABLES[Origin].c.claim, [claim.id]),
        key=lambda o: (o.side != "support", -len(o.evidence), o.who, o.id),
    )
    each = max(8, EVIDENCE // max(1, len(origins)))
    looked = {o.id: first_of(store, o.evidence, each) for o in origins[:60]}
    raw = gather(store, {e for found in looked.values() for e in found})
    masks = masks_for(store, {e.place.article for e in raw.values()})
    shown = masked(masks, raw.values())
    articles = {e.place.article for e in raw.values()}
    reuses = store.where(Reuse, TABLES[Reuse].c.later, articles)
    families = store.get(Family, {f for found in store.clusters_of(Family, articles).values() for f in found})
    outside = store.get(Outside, {r.earlier for r in reuses} | {f.original for f in families.values() if f.original})
    spoken = store.get(Attribution, (e for e in raw if e.startswith(Attribution.prefix)))
    cites = _citations(raw, spoken)
    circles = _circles(raw, cites)
    row = queries.claim_rows(store, [claim.id])[claim.id]
    roots, root_of = [], {}
    for origin in origins[:60]:
        mine = [shown[e] for e in looked[origin.id] if e in shown]
        who = masks.speaker(origin.who)
        told = [
            n
            for n, holds in (
                ("against", origin.side == "oppose"),
                ("unnamed", origin.anonymous),
                ("a party to the matter", origin.interested),
            )
            if holds
        ]
        told += ["first hand"] if origin.first_hand else ["second hand"] if origin.first_hand is False else []
        href = f"/entity/{origin.entity}" if origin.entity and not masks.hides(origin.who) else None
        root = Row("origin", who, ", ".join(told), origin.side, shape_of(origin), 0, href)
        root.children = _children(mine, reuses, outside, cites, circles, origin.side)
        roots.append(root)
        root_of.update(dict.fromkeys(looked[origin.id], root))
    rows = [r for root in roots for r in _flat(root)]
    kept = rows[:ROWS]
    days = _place(kept)
    links = [*_possible(origins, root_of, kept), *_cited(kept, raw, cites, circles)]
    return Tree(
        row, tuple(roots), tuple(kept), tuple(links), days, WIDTH, TOP + ROW * len(kept) + 8, len(rows) - len(kept) + max(0, len(origins) - 60),
        "circular" in row.flags,
    )  # fmt: skip


def _children(
    mine: Sequence[Evidence],
    reuses: Sequence[Reuse],
    outside: dict[str, Outside],
    cites: dict[str, tuple[str, str]],
    circles: set[str],
    side: str,
) -> list[Row]:
    """The articles that carry an origin's evidence, each under the one from which it took it."""
    first: dict[str, Evidence] = {}
    spans: dict[str, list[Evidence]] = defaultdict(list)
    for e in sorted(mine, key=queries.order_of):
        first.setdefault(e.place.article, e)
        spans[e.place.article].append(e)
    rows = {id: _article_row(e, side) for id, e in first.items()}
    parents: dict[str, tuple[str, Edge]] = {}
    for reuse in sorted(reuses, key=lambda r: (r.kind == "passage", r.direction != "certain", -r.containment, r.id)):
        if reuse.later not in rows or reuse.later in parents or not (reuse.earlier in rows or reuse.earlier in outside):
            continue
        if reuse.kind == "passage" and not any(
            p.later.start < e.end and e.start < p.later.end for p in reuse.passages for e in spans[reuse.later]
        ):
            continue
        if reuse.direction == "unknown" and (
            queries.order_of(first[reuse.later]) < queries.order_of(first[reuse.earlier]) if reuse.earlier in first else True
        ):
            continue
        credit = any(r.reason == "credit" for r in reuse.evidence)
        share = f"{reuse.kind.replace('_', ' ')} {reuse.containment:.0%}"
        label = f"credits; {share}" if credit and reuse.earlier in outside else share
        label += "; direction unknown" if reuse.direction == "unknown" else ""
        href = f"/diff/{reuse.earlier}/{reuse.later}" if reuse.earlier in rows else None
        parents[reuse.later] = (reuse.earlier, Edge(label, href, reuse.direction != "certain"))
    for id, e in first.items():
        if id in parents:
            continue
        citing = next((x.id for x in spans[id] if x.id in cites), None)
        paper, name = cites[citing] if citing else ("", "")
        if citing and paper in rows and paper != id and not _leads_to(parents, paper, id):
            where = f"/article/{id}?at={e.start}-{e.end}#at"
            parents[id] = (paper, Edge(f"cites {name}", where, dashed=True, circular=citing in circles))
    tops: list[Row] = []
    away: dict[str, Row] = {}
    for id, e in first.items():
        if id not in parents or _leads_to(parents, parents[id][0], id):
            row = rows[id]
            row.edge = Edge(_verb(e), f"/article/{id}?at={e.start}-{e.end}#at")
            tops.append(row)
            continue
        parent, edge = parents[id]
        rows[id].edge = edge
        if parent in rows:
            rows[parent].children.append(rows[id])
        else:
            if parent not in away:
                away[parent] = Row(
                    "outside",
                    outside[parent].name,
                    "not in the ledger",
                    side,
                    "away",
                    0,
                    edge=Edge("original unseen", None, dashed=True),
                )
                tops.append(away[parent])
            away[parent].children.append(rows[id])
    return tops


def _leads_to(parents: dict[str, tuple[str, Edge]], start: str, end: str) -> bool:
    """Whether one comes to ``end`` by going from parent to parent."""
    seen: set[str] = set()
    while start in parents and start not in seen:
        if start == end:
            return True
        seen.add(start)
        start = parents[start][0]
    return start == end


def _article_row(e: Evidence, side: str) -> Row:
    name = e.place.outlet or e.place.path or e.place.article
    href = f"/article/{e.place.article}?at={e.start}-{e.end}#at"
    return Row("article", name, "", side, "article", 1, href, e.place.published, e.quoted, e.place.article)


def _verb(e: Evidence) -> str:
    """How an article has it from its origin."""
    verb = {
        "direct": "quotes",
        "mixed": "quotes in part",
        "indirect": "reports",
        "observation": "saw it",
        "opinion": "argues",
    }.get(e.manner, "says")
    return f"{verb}, told {e.told}" if e.told else verb


def _citations(raw: dict[str, Evidence], spoken: dict[str, Attribution]) -> dict[str, tuple[str, str]]:
    """Evidence that rests on the word of another paper of the claim: the article of that paper, and its name."""
    papers: dict[str, str] = {}
    for e in sorted(raw.values(), key=queries.order_of):
        if e.place.outlet:
            papers.setdefault(_folded(e.place.outlet), e.place.article)
    found = {}
    for id, e in raw.items():
        names = [e.who, *(relay.text for relay in spoken[id].relays)] if id in spoken else []
        for name in names:
            article = papers.get(_folded(name))
            if article and article != e.place.article and _folded(name) != _folded(e.place.outlet or ""):
                found[id] = (article, name)
                break
    return found


def _circles(raw: dict[str, Evidence], cites: dict[str, tuple[str, str]]) -> set[str]:
    """The evidence whose citing closes a circle: the paper it cites leads back to its own."""
    paper = {e.place.article: _folded(e.place.outlet or e.place.article) for e in raw.values()}
    cited: dict[str, set[str]] = defaultdict(set)
    for id, (article, _) in cites.items():
        cited[paper[raw[id].place.article]].add(paper[article])

    def reaches(start: str, end: str) -> bool:
        seen, open_ = set(), [start]
        while open_:
            here = open_.pop()
            if here == end:
                return True
            if here not in seen:
                seen.add(here)
                open_ += sorted(cited[here])
        return False

    return {id for id, (article, _) in cites.items() if reaches(paper[article], paper[raw[id].place.article])}


def _folded(name: str) -> str:
    return "".join(c for c in name.casefold().removeprefix("the ") if c.isalnum())


def _flat(row: Row, depth: int = 0) -> Iterable[Row]:
    row.depth = depth
    row.children.sort(key=lambda c: (_earliest(c), c.label))
    yield row
    for child in row.children:
        yield from _flat(child, depth + 1)


def _earliest(row: Row) -> str:
    """The day of a row; of an original that nobody loaded that of its first copy."""
    return row.day or min((_earliest(child) for child in row.children), default="9")


def _place(rows: Sequence[Row]) -> tuple[tuple[float, str], ...]:
    """Give every row its place: down by order, across by day; says where the days stand."""
    known = sorted({(row.day or "")[:10] for row in rows if row.kind == "article"} - {""})
    undated = any(row.kind == "article" and not row.day for row in rows)
    columns = [*known, *(["undated"] if undated else [])]
    first = 210.0
    step = min(120.0, (WIDTH - NAMES - first) / max(1, len(columns) - 1)) if len(columns) > 1 else 0.0
    across = {day: first + step * n for n, day in enumerate(columns)}
    placed: dict[int, Row] = {}
    for n, row in enumerate(rows):
        row.y = TOP + ROW * n + ROW / 2
        if row.kind == "origin":
            row.x = LEFT
        elif row.kind == "outside":
            row.x = LEFT + COLUMN * 2
        else:
            row.x = across.get((row.day or "")[:10] or "undated", first)
        placed[row.depth] = row
        above = placed.get(row.depth - 1)
        if above is not None and row.depth:
            # A copy cannot stand left of what it hangs on.
            row.x = max(row.x, above.x + COLUMN) if above.kind == "article" else row.x
            row.from_x, row.from_y = above.x, above.y
    every = max(1, round(92 / step)) if step else 1
    return tuple((across[day], day) for n, day in enumerate(columns) if n % every == 0 or day == "undated")


def _possible(origins: Sequence[Origin], root_of: dict[str, Row], kept: Sequence[Row]) -> Iterable[Link]:
    """Between origins that may be one."""
    here = {id(row) for row in kept}
    drawn = set()
    for origin in origins:
        mine = next((root_of[e] for e in origin.evidence if e in root_of), None)
        for merge in origin.merged:
            other = root_of.get(merge.what)
            if merge.strength != "possible" or mine is None or other is None or other is mine:
                continue
            pair = tuple(sorted((mine.y, other.y)))
            if pair not in drawn and id(mine) in here and id(other) in here:
                drawn.add(pair)
                yield Link(f"possible: {merge.reason}", LEFT, pair[0], LEFT, pair[1], dashed=True, circular=False)


def _cited(
    kept: Sequence[Row], raw: dict[str, Evidence], cites: dict[str, tuple[str, str]], circles: set[str]
) -> Iterable[Link]:
    """Citations that the tree itself does not show: between origins, and where they close a circle."""
    rows: dict[str, list[Row]] = defaultdict(list)
    for row in kept:
        if row.kind == "article" and row.article:
            rows[row.article].append(row)
    drawn = set()
    for id, (paper, name) in sorted(cites.items()):
        for row in rows[raw[id].place.article]:
            if row.edge and row.edge.label == f"cites {name}":
                continue
            for cited in rows[paper][:1]:
                if (cited.y, row.y) not in drawn:
                    drawn.add((cited.y, row.y))
                    yield Link(f"{row.label} cites {name}", cited.x, cited.y, row.x, row.y, dashed=True, circular=id in circles)

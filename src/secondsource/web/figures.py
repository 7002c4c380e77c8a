"""Figures by what is counted: claims that tell of one number and those that revise or contradict them, drawn by the date they hold for.

Figures are joined only where the ledger joined the claims that hold them: two numbers for different things are never on one line.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa

from secondsource.corroboration.carrying import taken_from
from secondsource.errors import UsageError
from secondsource.model import Article, Attribution, Claim, Family, Passage, Quantity, Relation
from secondsource.store import search as index
from secondsource.store.store import Store
from secondsource.store.tables import TABLES, shelf
from secondsource.views.evidence import place_of, speaker_names
from secondsource.views.numbers import COUNTED, Figure, decide
from secondsource.web import queries
from secondsource.web.drawing import MARGIN, Axis, as_day, time_axis, value_axis
from secondsource.web.masks import masks_for
from secondsource.web.pages import Paged

RULES = {
    "range": "the span of all",
    "ucdp": "best, lowest and highest",
    "acled": "the most conservative",
    "gtd": "the most recent, then the majority, then the lowest",
    "majority": "what most texts say",
}

JOINING = ("revises", "corrects", "contradicts", "definitions_differ")
SEEDS = 36
"""Claims that one page begins with; those that are joined are shown together."""

SPANS = 120
"""Pieces of evidence of one claim that are looked at."""

FIGURE_KINDS = ("count", "change")
TOP, HEIGHT = 38, 120
"""Pixels above the highest figure, and down to the lowest."""

STEP, APART = 2.2, 18.0
"""Percent of the width between figures of one day, and between labels on one height."""

MOST = 60
"""Figures of one series that are shown."""


@dataclass(frozen=True)
class Point:
    """A figure on a drawing: where it stands across (percent) and down (pixels), and whether an end is open."""

    figure: Figure
    x: float
    top: float
    bottom: float
    open_low: bool
    open_high: bool
    rough: bool
    label: str
    everywhere: bool
    """Whether its label has room on a phone too."""
    anchor: str


@dataclass(frozen=True)
class Change:
    """A change that somebody stated, beside what the figures themselves make of it."""

    words: str
    who: str | None
    stated: float
    recomputed: float | None
    between: tuple[str, str] | None
    place: str
    start: int
    end: int


@dataclass(frozen=True)
class Lane:
    """The figures of one definition: the thing counted as it is called, and its unit."""

    of: str
    unit: str | None
    figures: tuple[tuple[Figure, str], ...]
    """Each with the thing counted, as printed."""
    points: tuple[Point, ...]
    levels: tuple[tuple[float, str], ...]
    """The lines across the drawing: how far down, and the number."""
    answer: str
    hidden: int


@dataclass(frozen=True)
class Series:
    """Figures of one matter: the claims that hold them, how these stand to one another, the drawing and the changes."""

    claims: tuple[tuple[str, str], ...]
    more_claims: int
    lanes: tuple[Lane, ...]
    relations: tuple[tuple[str, int], ...]
    axis: Axis | None
    changes: tuple[Change, ...]
    articles: int


def list_series(
    store: Store,
    page: int,
    *,
    words: str = "",
    claim: Claim | None = None,
    rule: str = "range",
    several: bool = True,
) -> Paged[Series]:
    """A page of figures, those in most articles first. ``several``: only where more than one figure is given, or claims are joined."""
    if rule not in RULES:
        raise UsageError(f"rule={rule[:30]}: unknown; there are {', '.join(RULES)}")
    if claim is not None:
        seeds, total, more = [claim.id], 1, False
    else:
        seeds, total, more = _seeds(store, page, words, SEEDS)
    series = _all_series(store, _joined(store, seeds), rule)
    if several and claim is None and not words:
        series = [s for s in series if sum(len(lane.figures) for lane in s.lanes) > 1]
    return Paged(series, page, SEEDS, total, more)


def _seeds(store: Store, page: int, words: str, size: int) -> tuple[list[str], int, bool]:
    where: list[sa.ColumnElement[bool]] = [shelf.c.kind == "claim"]
    ids: set[str] | None = None
    if words.strip():
        with store.reading() as connection:
            ids = set(index.candidates(connection, words, "claim", limit=queries.CANDIDATES)[0])
    else:
        where.append(shelf.c.sort.in_(FIGURE_KINDS))
    found = queries.leaf(store, where, [shelf.c.articles.desc(), shelf.c.id.desc()], page, size=size, ids=ids)
    return [row.id for row in found.rows], found.total, found.more_than


def _joined(store: Store, seeds: Sequence[str]) -> list[list[Claim]]:
    """The claims and those that revise, contradict or define them otherwise, each group together, in the order of its first."""
    t = TABLES[Relation].c
    near = {r.id: r for c in (t.source, t.target) for r in store.where(Relation, c, seeds) if r.kind in JOINING}
    further = {end for r in near.values() for end in (r.source, r.target)}
    near |= {r.id: r for c in (t.source, t.target) for r in store.where(Relation, c, list(further)[:400]) if r.kind in JOINING}
    parent: dict[str, str] = {}

    def home(id: str) -> str:
        while parent.get(id, id) != id:
            id = parent[id]
        return id

    for r in sorted(near.values(), key=lambda r: r.id):
        a, b = sorted((home(r.source), home(r.target)))
        parent[b] = a
    groups: dict[str, list[str]] = {}
    for seed in seeds:
        groups.setdefault(home(seed), []).append(seed)
    for id in sorted({end for r in near.values() for end in (r.source, r.target)}):
        if home(id) in groups and id not in groups[home(id)]:
            groups[home(id)].append(id)
    claims = store.get(Claim, (id for group in groups.values() for id in group))
    return [[claims[id] for id in group[:40] if id in claims] for group in groups.values()]


def _all_series(store: Store, groups: Sequence[Sequence[Claim]], rule: str) -> list[Series]:
    """The figures of each group of claims; what all need is asked for at once."""
    spans = {c.id: c.spans[:SPANS] for group in groups for c in group}
    homes = queries.articles_behind(store, (s.evidence for found in spans.values() for s in found))
    printed: dict[str, list[Quantity]] = defaultdict(list)
    for q in store.where(Quantity, TABLES[Quantity].c.article, homes.values()):
        if q.kind in (*COUNTED, "change") and (q.low is not None or q.high is not None):
            printed[q.article].append(q)
    held: list[dict[str, tuple[Quantity, str]]] = []
    for group in groups:
        mine: dict[str, tuple[Quantity, str]] = {}
        for c in group:
            for s in spans[c.id]:
                for q in printed.get(homes.get(s.evidence, ""), ()):
                    if s.start <= q.start and q.end <= s.end:
                        mine.setdefault(q.id, (q, s.evidence))
        held.append(mine)
    told = _Told(store, held)
    wordings = queries.wordings(store, [c for group, mine in zip(groups, held, strict=True) if mine for c in group[:6]])
    inside = {r.id: r for r in store.where(Relation, TABLES[Relation].c.source, spans) if r.target in spans}
    found = []
    for group, mine in zip(groups, held, strict=True):
        if mine:
            ids = {c.id for c in group}
            kinds = Counter(r.kind for r in inside.values() if r.source in ids and r.target in ids)
            named = tuple((c.id, wordings[c.id]) for c in group[:6])
            found.append(_series(told, mine, named, max(0, len(group) - 6), tuple(sorted(kinds.items())), rule))
    return found


def _series(
    told: _Told, held: Mapping[str, tuple[Quantity, str]], claims: tuple[tuple[str, str], ...], more: int,
    relations: tuple[tuple[str, int], ...], rule: str,
) -> Series:  # fmt: skip
    figures = told.figures(held.values())
    lanes: dict[tuple[str, str | None], list[Figure]] = defaultdict(list)
    things = {figure.quantity: told.masks.words(key[0]) for key, figure in figures.items()}
    for key, figure in figures.items():
        lanes[_head(key[0], key[1]), key[1] and SAME.get(key[1], key[1])].append(figure)
    lone = sorted((k for k, v in lanes.items() if len(v) == 1), key=lambda k: (k[0], k[1] or ""))
    if len(lone) > 1:
        lanes["", APART_UNIT] = [f for key in lone for f in lanes.pop(key)]
    axis = time_axis(d for f in figures.values() if (d := as_day(f.as_of or f.place.published)))
    shown = []
    for (of, unit), mine in lanes.items():
        mine.sort(key=lambda f: (f.as_of or f.place.published or "9", f.low or f.high or 0, f.quantity))
        stated = [f for f in mine if f.change is None] or mine
        apart = unit == APART_UNIT
        points, levels = ((), ()) if apart else _points(stated[:MOST], axis)
        given = tuple((f, things[f.quantity]) for f in mine[:MOST])
        answer = "" if apart else decide(stated, rule)
        shown.append(Lane(told.masks.words(of), unit, given, points, levels, answer, max(0, len(mine) - MOST)))
    shown.sort(key=_order)
    articles = len({q.article for q, _ in held.values()})
    return Series(claims, more, tuple(shown), relations, axis, tuple(_changes(figures)), articles)


APART_UNIT = "each by itself"
"""What a lane is called that holds figures which have nothing to do with one another."""

SAME = {"persons": "people", "person": "people", "kilometers": "kilometres", "meters": "metres"}
"""Units that are one in other words."""


def _order(lane: Lane) -> tuple[object, ...]:
    """Lanes with most figures first, what stands by itself last."""
    many = sum(f.articles for f, _ in lane.figures)
    return (lane.unit == APART_UNIT, -len(lane.figures), -many, lane.of, lane.unit or "")


def _head(thing: str, unit: str | None) -> str:
    """By what figures of one unit are told apart: its head noun where there is no unit that says it."""
    return "" if unit else (thing.split() or [""])[-1]


Key = tuple[str, str | None, float | None, float | None, str, str | None]


class _Told:
    """Where the figures of one page stand and who gives them, asked for at once."""

    def __init__(self, store: Store, held: Iterable[Mapping[str, tuple[Quantity, str]]]) -> None:
        self.same: dict[str, tuple[Quantity, str]] = {id: pair for mine in held for id, pair in mine.items()}
        homes = {q.article for q, _ in self.same.values()}
        t = TABLES[Article].c
        self.published: dict[str, str] = {}
        wanted = sorted(homes)
        with store.reading() as connection:
            for n in range(0, len(wanted), 500):
                rows = connection.execute(sa.select(t.id, t.published).where(t.id.in_(wanted[n : n + 500])))
                self.published.update((row[0], row[1] or "9") for row in rows)
        self.family = {a: f[0] for a, f in store.clusters_of(Family, homes).items()}
        self.taken: dict[str, list[Passage]] = defaultdict(list)
        for passage in store.where(Passage, TABLES[Passage].c.article, homes):
            self.taken[passage.article].append(passage)
        leads = [self._first(repeats) for mine in held for repeats in _repeats(mine.values()).values()]
        self.articles = store.articles_of({q.article for q, _ in leads})
        self.said = store.get(Attribution, {e for _, e in leads if e.startswith(Attribution.prefix)})
        self.names = speaker_names(store, {a.speaker for a in self.said.values() if a.speaker})
        self.masks = masks_for(store, self.articles)
        who = [name or "" for a in self.said.values() for name in (a.speaker_name, a.description)]
        self.masks.learn([*who, *self.names.values(), *(q.text for q, _ in leads), *(q.of or "" for q, _ in leads)])

    def _first(self, repeats: Iterable[tuple[Quantity, str]]) -> tuple[Quantity, str]:
        return min(repeats, key=lambda r: (self.published.get(r[0].article, "9"), r[0].article, r[0].start))

    def figures(self, held: Iterable[tuple[Quantity, str]]) -> dict[Key, Figure]:
        """Figures with their repeats collapsed, by thing, unit, bounds, qualifier and direction."""
        figures: dict[Key, Figure] = {}
        for key, repeats in _repeats(held).items():
            first, evidence = self._first(repeats)
            if first.article not in self.articles:
                continue
            texts = {
                taken_from(self.taken.get(q.article, ()), q.span) or self.family.get(q.article, q.article) for q, _ in repeats
            }
            speaker = self.said.get(evidence)
            who = speaker and (self.names.get(speaker.speaker or "") or speaker.speaker_name or speaker.description)
            figures[key] = Figure(
                first.low, first.high, first.qualifier, first.change, self.masks.words(" ".join(first.text.split())), first.as_of,
                self.masks.speaker(who) if who else None, place_of(self.articles[first.article]), first.start, first.end, first.id,
                len({q.article for q, _ in repeats}), len(texts),
            )  # fmt: skip
        return figures


def _repeats(held: Iterable[tuple[Quantity, str]]) -> dict[Key, list[tuple[Quantity, str]]]:
    same: dict[Key, list[tuple[Quantity, str]]] = defaultdict(list)
    for q, evidence in held:
        thing = " ".join((q.of or q.unit or "").casefold().removeprefix("the ").split())
        same[thing, q.unit, q.low, q.high, q.qualifier, q.change].append((q, evidence))
    return same


def _points(figures: Sequence[Figure], time: Axis | None) -> tuple[tuple[Point, ...], tuple[tuple[float, str], ...]]:
    """The figures on a drawing with time across and the number upwards; nothing where there is only one."""
    known = [f for f in figures if f.low is not None or f.high is not None]
    axis = value_axis(v for f in known for v in (f.low, f.high) if v is not None)
    if axis is None or time is None or len(known) < 2 or axis.low == axis.high:
        return (), ()
    same: dict[date, int] = defaultdict(int)
    placed: list[tuple[Figure, float, float, float]] = []
    dated = [(day, f) for f in known if (day := as_day(f.as_of or f.place.published))]
    for day, f in sorted(dated, key=lambda row: (row[0], -row[1].texts, row[1].quantity)):
        low = f.low if f.low is not None else f.high
        high = f.high if f.high is not None else f.low
        if low is None or high is None:
            continue
        shift = same[day]
        same[day] += 1
        x = min(100 - MARGIN, max(MARGIN, time.at(day.toordinal()) + STEP * ((shift + 1) // 2) * (1 if shift % 2 else -1)))
        placed.append((f, round(x, 2), _down(axis.at(high)), _down(axis.at(low))))
    labelled: list[tuple[float, float]] = []
    points = []
    for f, x, top, bottom in placed:
        # A label stands above its mark: no other label may be near, and no mark may lie under it.
        bare = not any(abs(x - a) < APART / 3 and 2 < top - b < 26 for _, a, b, _ in placed)
        free = bare and all(abs(x - a) > APART or abs(top - b) > 20 for a, b in labelled)
        narrow = all(abs(x - a) > 2.5 * APART or abs(top - b) > 20 for a, b in labelled)
        if free:
            labelled.append((x, top))
        points.append(
            Point(
                f, x, top, bottom, f.low is None, f.high is None, f.qualifier != "exactly", f.words if free else "", narrow,
                "start" if x < 25 else "end" if x > 75 else "middle",
            )
        )  # fmt: skip
    return tuple(points), tuple((_down(t.at), t.label) for t in axis.ticks)


def _down(percent: float) -> float:
    """How far down a place on the axis of numbers is."""
    return round(TOP + (1 - (percent - MARGIN) / (100 - 2 * MARGIN)) * HEIGHT, 1)


def _changes(figures: Mapping[Key, Figure]) -> list[Change]:
    """Changes in percent that are stated, beside what the plain figures of the same matter make of it."""
    exact = _dated(figures)
    found = []
    for (_, unit, *_rest), f in figures.items():
        if f.change is None or unit != "percent" or f.low is None:
            continue
        stated = f.low if f.change == "up" else -f.low
        pair = _pair(exact, f)
        recomputed = round((pair[1].low / pair[0].low - 1) * 100, 1) if pair and pair[0].low and pair[1].low else None
        found.append(
            Change(
                f.words,
                f.who,
                stated,
                recomputed,
                (pair[0].words, pair[1].words) if pair else None,
                f.place.article,
                f.start,
                f.end,
            )
        )
    return found


def _dated(figures: Mapping[Key, Figure]) -> list[tuple[str, str | None, Figure]]:
    return sorted(
        (
            (key[0], key[1], f) for key, f in figures.items()
            if f.change is None and f.low is not None and f.low == f.high and f.low > 0 and key[1] != "percent"
        ),
        key=lambda row: (row[2].as_of or row[2].place.published or "9", row[2].quantity),
    )  # fmt: skip


def _pair(exact: Sequence[tuple[str, str | None, Figure]], change: Figure) -> tuple[Figure, Figure] | None:
    """The two figures of one thing, first and last by date, that a stated change may be measured by: only where they are just two."""
    things: dict[tuple[str, str | None], list[Figure]] = defaultdict(list)
    for of, unit, figure in exact:
        if figure.place.article == change.place.article:
            things[of, unit].append(figure)
    pairs = [mine for mine in things.values() if len(mine) == 2]
    return (pairs[0][0], pairs[0][1]) if len(pairs) == 1 else None

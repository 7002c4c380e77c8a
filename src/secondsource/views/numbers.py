"""Figures: what is counted, by as-of date, repeats collapsed, and one figure out of many by a rule that is named.

The rules are those of conflict-data practice: ``range`` shows the span; ``ucdp`` gives best, lowest and highest; ``acled`` is
the most conservative; ``gtd`` the most recent, then the majority, then the lowest; ``majority`` what most texts say.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from secondsource.corroboration.carrying import taken_from
from secondsource.errors import UsageError
from secondsource.model import Article, Assertion, Attribution, Claim, Family, Passage, Quantity, Span, Statement
from secondsource.store.search import search
from secondsource.store.store import Store
from secondsource.text.numbers import size_of
from secondsource.views.evidence import Place, place_of, speaker_names

Rule = Literal["range", "ucdp", "acled", "gtd", "majority"]
COUNTED = ("amount", "money", "share", "change")


@dataclass(frozen=True)
class Figure:
    """One figure in one text: bounds, qualifier and the words; ``texts`` and ``articles`` that print it so; who gave it, if anyone."""

    low: float | None
    high: float | None
    qualifier: str
    change: str | None
    words: str
    as_of: str | None
    who: str | None
    place: Place
    start: int
    end: int
    quantity: str
    articles: int
    texts: int


@dataclass(frozen=True)
class Shift:
    """A change that a text prints beside a figure, and what it comes to from the figure of the time before: in percent, signed.

    That the two differ is no error of anybody: the earlier figure may have been revised since, or count by another rule.
    """

    earlier: str
    later: str
    computed: float
    printed: float
    words: str
    quantity: str
    place: Place


@dataclass(frozen=True)
class Series:
    """Figures of one unit for one thing, by date, the figure that the rule makes of them, and the changes printed beside them."""

    unit: str | None
    of: str
    figures: tuple[Figure, ...]
    rule: str
    answer: str
    shifts: tuple[Shift, ...] = ()


def list_numbers(store: Store, topic: str = "", *, rule: str = "range") -> list[Series]:
    """The figures of a topic (words; none: every figure that several texts or speakers give), most figures first."""
    if rule not in get_args(Rule):
        raise UsageError(f"--rule {rule}: unknown; there are {', '.join(get_args(Rule))}")
    articles = {a.id: a for a in store.articles()}
    family = {member: f.id for f in store.all(Family) for member in f.members}
    taken = defaultdict(list)
    for passage in store.all(Passage):
        taken[passage.article].append(passage)
    content = defaultdict(list)
    attributions = store.all(Attribution)
    for a in attributions:
        for span in a.content:
            content[a.article].append((span, a))
    wanted = _topic(store, topic) if topic.strip() else None
    names = speaker_names(store, {a.speaker for a in attributions if a.speaker})
    groups: dict[tuple[str | None, str], list[Quantity]] = defaultdict(list)
    for quantity in store.all(Quantity):
        if quantity.kind in COUNTED and quantity.article in articles and (wanted is None or _holds(quantity, wanted)):
            # "Dozens of miners" have no unit, "14 miners" have miners: both count miners.
            thing = _thing(quantity)
            groups[quantity.unit or thing or None, thing].append(quantity)
    series = []
    moved = defaultdict(list)
    for quantity in store.all(Quantity):
        if quantity.change and quantity.unit == "percent" and quantity.article in articles:
            moved[quantity.article].append(quantity)
    for (unit, thing), quantities in groups.items():
        repeats: dict[tuple[object, ...], list[Quantity]] = defaultdict(list)
        for q in quantities:
            repeats[q.low, q.high, q.qualifier, q.change].append(q)
        figures = [_figure(same, articles, family, taken, content, names) for same in repeats.values()]
        figures.sort(key=lambda f: (f.as_of or f.place.published or "9", f.low or f.high or 0, f.quantity))
        if wanted is not None or len(figures) > 1 or figures[0].texts > 1:
            shifts = tuple(_shifts(figures, quantities, moved, articles))
            series.append(Series(unit, thing, tuple(figures), rule, decide(figures, rule), shifts))
    return sorted(series, key=lambda s: (-len(s.figures), -sum(f.articles for f in s.figures), s.of, s.unit or ""))


def decide(figures: Sequence[Figure], rule: str) -> str:
    """The figure that a rule makes of several, in words."""
    if rule == "acled":
        # Its coders write 10 for "tens", 12 for "dozens", 100 for "hundreds"; the words stay beside it.
        least = [low for f in figures if (low := _least(f)) is not None]
        return f"{min(least):,g} (most conservative)" if least else "no number given"
    known = [(f, f.low if f.low is not None else f.high, f.high if f.high is not None else f.low) for f in figures]
    ends = [(f, low, high) for f, low, high in known if low is not None and high is not None]
    if not ends:
        return "no number given"
    lowest, highest = min(low for _, low, _ in ends), max(high for _, _, high in ends)
    votes = Counter({(low, high): 0 for _, low, high in ends})
    for f, low, high in ends:
        votes[low, high] += f.texts
    most = max(votes.values())
    leading = sorted(value for value, count in votes.items() if count == most)
    if rule == "majority":
        return f"{_ends(*leading[0])} (in {most} of {sum(votes.values())} texts)" if len(leading) == 1 else "no majority"
    if rule == "gtd":
        dated = [(f.as_of or f.place.published or "", low, high) for f, low, high in ends]
        latest = max(date for date, _, _ in dated)
        newest = sorted({(low, high) for date, low, high in dated if date == latest})
        if latest and len(newest) == 1:
            return f"{_ends(*newest[0])} (most recent, {latest[:10]})"
        return f"{_ends(*leading[0])} ({'majority' if len(leading) == 1 else 'lowest'})"
    if rule == "ucdp":
        best = leading[0] if len(leading) == 1 else (lowest, lowest)
        return f"best {_ends(*best)}, low {lowest:,g}, high {highest:,g}"
    return _ends(lowest, highest)


def _least(figure: Figure) -> float | None:
    """The least that a figure can mean; of an upper bound ("up to 500") that bound, for nothing less is printed."""
    if figure.low is None and figure.high is None:
        size = size_of(figure.words)
        return size[0] if size else None
    return figure.low if figure.low is not None else figure.high


def _shifts(
    figures: Sequence[Figure],
    quantities: Sequence[Quantity],
    moved: Mapping[str, Sequence[Quantity]],
    articles: Mapping[str, Article],
) -> Iterator[Shift]:
    """The changes printed in one sentence with a figure of the series, beside what the figures themselves come to."""
    dated = sorted((f.as_of, f.low, f.quantity) for f in figures if f.as_of and f.low and f.low == f.high and not f.change)
    for time, value, later in dated:
        before = [d for d in dated if d[0] < time[: len(d[0])]]
        told = [
            (c, articles[q.article])
            for q in quantities
            if (q.low, q.high) == (value, value)
            for c in moved.get(q.article, ())
            if c.low is not None and c.low == c.high and _beside(q, c, articles[q.article].text)
        ]
        seen: set[tuple[str, float]] = set()
        for at, base, earlier in before:
            if at != before[-1][0]:
                continue
            for change, article in sorted(told, key=lambda t: (t[1].published or "9", t[0].id)):
                printed = (change.low or 0.0) * (1 if change.change == "up" else -1)
                if (earlier, printed) not in seen:
                    seen.add((earlier, printed))
                    computed = round(100 * (value - base) / base, 1)
                    yield Shift(earlier, later, computed, printed, change.text, change.id, place_of(article))


def _beside(figure: Quantity, change: Quantity, text: str) -> bool:
    """Whether a change stands in one sentence with a figure."""
    first, last = sorted((figure, change), key=lambda q: q.start)
    between = text[first.end : last.start]
    return len(between) <= BESIDE and not re.search(r"[.!?][”\"’)]?\s|\n", between)


BESIDE = 120
"""How far apart, in characters, a figure and the change that belongs to it may stand."""


def _ends(low: float, high: float) -> str:
    return f"{low:,g}" if low == high else f"{low:,g}–{high:,g}"


def _figure(
    same: Sequence[Quantity],
    articles: Mapping[str, Article],
    family: Mapping[str, str],
    taken: Mapping[str, Sequence[Passage]],
    content: Mapping[str, Sequence[tuple[Span, Attribution]]],
    names: Mapping[str, str],
) -> Figure:
    first = min(same, key=lambda q: (articles[q.article].published or "9", q.article, q.start))
    texts = set()
    for q in same:
        home = taken_from(taken.get(q.article, ()), q.span)
        texts.add(home or family.get(q.article, q.article))
    said = next((a for span, a in content.get(first.article, ()) if span.covers(first.span)), None)
    who = said and (names.get(said.speaker or "") or said.speaker_name or said.description)
    place = place_of(articles[first.article])
    return Figure(
        first.low, first.high, first.qualifier, first.change, first.text, first.as_of, who or None, place, first.start, first.end, first.id,
        len({q.article for q in same}), len(texts),
    )  # fmt: skip


def _thing(quantity: Quantity) -> str:
    """What is counted, as the heading of a series: the head of the phrase."""
    words = (quantity.of or "").casefold().split()
    return words[-1] if words else ""


def _topic(store: Store, topic: str) -> dict[str, list[Span]]:
    """The passages in which evidence of the topic stands, by article."""
    with store.reading() as connection:
        hits = search(connection, topic, ["claim", "statement", "article"], limit=500)
    spans: dict[str, list[Span]] = defaultdict(list)
    evidence = {
        e for c in store.get(Claim, (h.id for h in hits if h.kind == "claim")).values() for e in (*c.support, *c.oppose)
    }
    evidence |= {
        a for s in store.get(Statement, (h.id for h in hits if h.kind == "statement")).values() for a in s.attributions
    }
    for attribution in store.get(Attribution, evidence).values():
        spans[attribution.article] += attribution.content
    for assertion in store.get(Assertion, evidence).values():
        spans[assertion.article].append(assertion.span)
    words = {word.casefold() for word in topic.replace('"', " ").split()}
    for article in store.get(Article, (h.id for h in hits if h.kind == "article")).values():
        for paragraph in article.paragraphs():
            if words <= set(paragraph.of(article.text).casefold().replace(",", " ").replace(".", " ").split()):
                spans[article.id].append(paragraph)
    return spans


def _holds(quantity: Quantity, wanted: dict[str, list[Span]]) -> bool:
    return any(span.covers(quantity.span) for span in wanted.get(quantity.article, []))

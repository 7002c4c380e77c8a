"""The figures of a brief: a table, and plots of what differs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from secondsource.model import (
    Article,
    Quantity,
    Relation,
    Span,
)
from secondsource.views.brief import (
    FigureRow,
    Part,
    Plot,
    Point,
    Run,
)
from secondsource.views.briefing.citing import COUNTED
from secondsource.views.briefing.ranking import Ranked, Ranking
from secondsource.views.phrasing import (
    awkwardness,
    day,
    folded,
    listed,
)

FIGURES = 30
"""Rows of the table of figures."""


class Figures(Ranking):
    """Sums, shares, changes and counts, with the claims that they belong to."""

    def _figures(self) -> tuple[tuple[FigureRow, ...], str, tuple[Plot, ...]]:
        rows = [r for r in self.ranked if r.quantities and r.worth > -6]
        rows.sort(
            key=lambda r: (-(r.count.articles * 2 + r.worth + 4 * any(q.kind != "amount" for q in r.quantities)), r.claim.id)
        )
        told: list[FigureRow] = []
        carried: set[str] = set()
        for r in rows:
            figures = self._all_figures(r.quantities) if any(map(_telling, r.quantities)) else ""
            if figures and (other := self._all_figures(self._quantities_of(r.claim, "oppose"))):
                figures = f"{figures}; against: {other}"
            mine = {q.id for q in r.quantities}
            if not figures or mine <= carried:
                continue
            carried |= mine
            if len(told) >= FIGURES:
                continue
            who = listed([self._plain(self._origin(o)) for o in r.support], most=2)
            told.append(
                FigureRow(
                    figures,
                    (
                        Part(
                            (self._figured(r),),
                            self.cite([*r.claim.support, *(r.claim.oppose if "against: " in figures else ())], r.claim),
                        ),
                    ),
                    who,
                    day(self._figure_day(r)),
                    r.count.articles,
                    r.count.families,
                )
            )
        own = self._narrated(carried, max(6, FIGURES + 6 - len(told)))
        left = len(rows) - len(told)
        more = (
            f"And {left} more claims with figures: secondsource numbers{' ' + repr(self.topic) if self.topic else ''}"
            if left > 0
            else ""
        )
        return (*told, *own), more, self._plots()

    def _figure_day(self, row: Ranked) -> str | None:
        given = self._first_day(row) or None
        as_of = {q.as_of for q in row.quantities if q.as_of}
        return as_of.pop() if len(as_of) == 1 and given and max(as_of) <= given else given

    def _all_figures(self, quantities: Sequence[Quantity]) -> str:
        seen: dict[tuple[object, ...], str] = {}
        for q in sorted(quantities, key=lambda q: (self._age_of(q.article), q.start)):
            if q.low is None and q.high is None:
                continue
            words = " ".join(q.text.split()).strip("“”\"' ,.")
            seen.setdefault((q.low, q.high, q.change), self.masks.words(words))
        return "; ".join(list(dict.fromkeys(seen.values()))[:6])

    def _narrated(self, carried: set[str], most: int) -> list[FigureRow]:
        """Figures that stand in no claim, in an article's own words: rates and sums, the text they stand in counted once."""
        if self.only is not None:
            return []
        spans: dict[str, list[Span]] = defaultdict(list)
        for a in self.attributions.values():
            spans[a.article] += a.content
        sentences: dict[str, list[tuple[Article, Span, list[Quantity]]]] = defaultdict(list)
        for article in sorted(self.articles.values(), key=lambda a: self._age_of(a.id)):
            if article.kind != "news":
                continue
            grouped: dict[Span, list[Quantity]] = defaultdict(list)
            for q in self.corpus.within(article.id, Quantity):
                if (
                    q.kind in COUNTED
                    and q.id not in carried
                    and (q.low is not None or q.high is not None)
                    and (q.kind != "amount" or q.unit == "percent")
                ):
                    grouped[self._enclosing(article, q.span)].append(q)
            for span, quantities in sorted(grouped.items()):
                if len(span) <= 260:
                    sentences[folded(span.of(article.text))].append((article, span, quantities))
        known = {(q.low, q.high) for q in self.corpus.all(Quantity) if q.id in carried}
        choices = []
        for group in sentences.values():
            article, span, quantities = group[0]
            fresh = [q for q in quantities if (q.low, q.high) not in known]
            if fresh:
                text = " ".join(span.of(article.text).split())
                lead = span.start == 0 or len(article.text[: span.start]) < 500
                choices.append(
                    (
                        -len({a.id for a, _, _ in group}) - lead,
                        awkwardness(text),
                        self._age_of(article.id),
                        span.start,
                        group,
                        text,
                    )
                )
        rows = []
        for _, _, _, _, group, text in sorted(choices, key=lambda c: c[:4])[:most]:
            article, span, quantities = group[0]
            figures = "; ".join(
                dict.fromkeys(" ".join(q.text.split()).strip("“”\"' ,.") for q in sorted(quantities, key=lambda q: q.start))
            )
            rows.append(
                FigureRow(
                    figures,
                    (
                        Part(
                            (Run(f"“{self.masks.quote(article.id, span, article.text)}”", "quote"),),
                            self.cite_page(article, span, text),
                        ),
                    ),
                    f"{self._outlet(article)}, in its own words",
                    day(article.published or article.updated),
                    len({a.id for a, _, _ in group}),
                    len({self.family_of.get(a.id, a.id) for a, _, _ in group}),
                )
            )
        return rows

    def _plots(self) -> tuple[Plot, ...]:
        """Figures of one claim, or of claims that revise or contradict one another, in one unit, of which at least two differ."""
        rows = {r.claim.id: r for r in self.ranked}
        component = {id: id for id in rows}

        def root(id: str) -> str:
            while component[id] != id:
                id = component[id]
            return id

        for relation in self.corpus.all(Relation):
            if (
                relation.source in rows
                and relation.target in rows
                and relation.kind != "narrower"
                and self._same_measure(rows, relation)
            ):
                a, b = sorted((root(relation.source), root(relation.target)))
                component[b] = a
        groups: dict[tuple[str, str], dict[tuple[float, float], tuple[Quantity, str]]] = defaultdict(dict)
        heads: dict[str, Ranked] = {}
        for id in sorted(rows):
            row, home = rows[id], root(id)
            if home not in heads or row.worth > heads[home].worth:
                heads[home] = row
            first: set[tuple[str, str]] = set()
            for q in sorted(row.quantities, key=lambda q: (self._age_of(q.article), q.start)):
                # "from 5 percent to 8": the second figure of one text is of another day or thing.
                if (place := (q.article, _measure(q))) in first:
                    continue
                first.add(place)
                low, high = q.low if q.low is not None else q.high, q.high if q.high is not None else q.low
                if low is not None and high is not None:
                    groups[home, _measure(q)].setdefault((low, high), (q, id))
        plots = []
        for (home, unit), values in groups.items():
            ends = [v for pair in values for v in pair]
            dates = {self._quantity_day(q) for q, _ in values.values()}
            if (
                len(values) < 2
                or len(dates) < 2
                or min(ends) < 0
                or (min(ends) > 0 and max(ends) / min(ends) > 60)
                or heads[home].worth < 2
            ):
                continue
            points = [
                Point(self._quantity_day(q), low, high, " ".join(q.text.split()).strip("“”\"' ,."), q.qualifier != "exactly")
                for (low, high), (q, _) in values.items()
            ]
            points.sort(key=lambda p: (p.date or "9", p.low, p.high))
            answer = f"{min(ends):,g}–{max(ends):,g}"
            plots.append((heads[home].worth, Plot(heads[home].display[0], unit, answer, tuple(points[:12]))))
        plots.sort(key=lambda p: (-p[0], p[1].title, p[1].unit))
        return tuple(plot for _, plot in plots[:3])

    def _quantity_day(self, q: Quantity) -> str | None:
        article = self.articles[q.article]
        given = (article.published or article.updated or "")[:10]
        return q.as_of[:10] if q.as_of and (not given or q.as_of[:10] <= given) else given or None


_PEOPLE = frozenset(
    [
        "bodies",
        "body",
        "casualties",
        "civilians",
        "dead",
        "deaths",
        "fatalities",
        "inhabitants",
        "lives",
        "men",
        "people",
        "person",
        "persons",
        "residents",
        "victims",
        "villagers",
        "women",
    ]
)


def _measure(q: Quantity) -> str:
    """What a figure is measured in, as far as figures may be drawn together: people are people, by whatever word."""
    unit = (q.unit or q.of or "").casefold()
    return "people" if q.kind == "amount" and (not unit or unit.split()[-1] in _PEOPLE) else unit


def _telling(q: Quantity) -> bool:
    """Whether a figure tells something by itself: a sum, a share, a change, or a count past counting on fingers."""
    return (
        q.kind != "amount"
        or max(abs(q.low or 0), abs(q.high or 0)) > 12
        or bool(q.unit and q.unit != q.of and q.qualifier != "exactly")
    )

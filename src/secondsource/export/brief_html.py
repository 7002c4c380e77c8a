"""The brief as one HTML file: styles and drawings inside, no script, no request, readable on paper, on a phone and in the dark."""

from __future__ import annotations

import math
from datetime import date
from functools import cache
from html import escape as escaped
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from secondsource.export.brief import METHOD, exact_line, reviewed_line, safe_link, said_line, spanned
from secondsource.views.brief import Brief, Plot

TEMPLATES = Path(__file__).parent / "templates"

WIDTH, LEFT, RIGHT, TOP, FOOT = 640, 14, 14, 22, 30
"""The drawing area of a plot, in units of its view box."""


def html(brief: Brief) -> str:
    """The whole page."""
    notes = {note.number: note for note in brief.notes}
    return environment().get_template("brief.html").render(
        brief=brief, notes=notes, method=METHOD, reviewed=reviewed_line(brief), number=_Counter(), numbers=_numbers,
    )  # fmt: skip


@cache
def environment() -> jinja2.Environment:
    """Templates with every word of an article escaped."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters.update(
        plot=draw_plot, band=draw_band, exact=exact_line, link=safe_link, said=said_line, bare=_bare, spanned=spanned
    )
    return environment


class _Counter:
    """Numbers the sections in the order in which they are set."""

    def __init__(self) -> None:
        self.at = 0

    def __call__(self) -> int:
        self.at += 1
        return self.at


def _bare(url: str) -> str:
    """An address as it is printed: without its scheme."""
    return url.partition("://")[2] or url


def _numbers(sentence: Any) -> list[int]:
    """The notes of a sentence, each once, in order."""
    return list(dict.fromkeys(n for part in sentence for n in part.notes))


def draw_plot(plot: Plot) -> Markup:
    """Dots and ranges by date, as SVG. Hollow: the figure is qualified ("about", "at least")."""
    days = [_ordinal(p.date) for p in plot.points]
    known = [d for d in days if d is not None]
    first, last = (min(known), max(known)) if known else (0.0, 1.0)
    low, high = min(p.low for p in plot.points), max(p.high for p in plot.points)
    tall = 120 if len(plot.points) < 4 else 190
    pad = (high - low or high or 1.0) * 0.12
    bottom, top = low - pad, high + pad

    def x(day: float | None) -> float:
        if day is None:
            return WIDTH - RIGHT - 8
        inner = WIDTH - LEFT - RIGHT - 150
        return LEFT + 24 + inner * ((day - first) / (last - first) if last > first else 0.5)

    def y(value: float) -> float:
        return TOP + (tall - TOP - FOOT) * (1 - (value - bottom) / (top - bottom))

    pieces = [
        f'<svg viewBox="0 0 {WIDTH} {tall}" role="img" aria-label="{escaped(plot.title)}: {escaped(plot.answer)} {escaped(plot.unit)}">',
        f'<line class="axis" x1="{LEFT}" y1="{tall - FOOT}" x2="{WIDTH - RIGHT}" y2="{tall - FOOT}"/>',
    ]
    taken: list[tuple[float, float]] = []
    dated: list[float] = []
    for point, day in zip(plot.points, days, strict=True):
        at, a, b = x(day), y(point.low), y(point.high)
        if abs(a - b) > 3:
            pieces.append(f'<line class="range" x1="{at:.1f}" y1="{a:.1f}" x2="{at:.1f}" y2="{b:.1f}"/>')
        middle = (a + b) / 2
        pieces.append(f'<circle class="{"hollow" if point.hollow else "dot"}" cx="{at:.1f}" cy="{middle:.1f}" r="5"/>')
        label = middle + 4.5
        while any(abs(label - other) < 14 and abs(at - where) < 150 for where, other in taken):
            label -= 14
        taken.append((at, label))
        words = point.label if len(point.label) <= 26 else point.label[:25] + "…"
        left = at > WIDTH - RIGHT - 8 * len(words)
        anchor = ' text-anchor="end"' if left else ""
        pieces.append(
            f'<text class="value" x="{at - 10 if left else at + 10:.1f}" y="{max(12.0, label):.1f}"{anchor}>{escaped(words)}</text>'
        )
        if all(abs(at - other) > 74 for other in dated):
            dated.append(at)
            pieces.append(f'<text class="date" x="{at:.1f}" y="{tall - 10}">{escaped(point.date or "undated")}</text>')
    pieces.append("</svg>")
    return Markup("".join(pieces))  # noqa: S704 - numbers of ours, and words that are escaped


def draw_band(row: Any) -> Markup:
    """A likelihood from 0 to 100 percent as a bar with its band; nothing given: an empty bar."""
    likelihood = row.likelihood
    pieces = [
        '<svg class="band" viewBox="0 0 104 16" role="img" aria-label="',
        '"><rect class="track" x="2" y="6" width="100" height="4" rx="2"/>',
    ]
    if likelihood is None:
        said = "no likelihood given"
    else:
        low, high = max(0.0, min(100.0, likelihood.low)), max(0.0, min(100.0, likelihood.high))
        said = f"{low:g} percent" if low == high else f"{low:g} to {high:g} percent"
        if math.isclose(low, high):
            pieces.append(f'<circle class="dot" cx="{2 + low:.1f}" cy="8" r="4.5"/>')
        else:
            pieces.append(f'<rect class="fill" x="{2 + low:.1f}" y="3" width="{high - low:.1f}" height="10" rx="2"/>')
    pieces.insert(1, escaped(said))
    return Markup("".join([*pieces, "</svg>"]))  # noqa: S704 - numbers of ours


def _ordinal(day: str | None) -> float | None:
    """A date as a number of days; the first day of a period."""
    if not day:
        return None
    whole = (day.partition("/")[0] + "-01-01")[:10] if len(day) == 4 else (day + "-01")[:10] if len(day) == 7 else day[:10]
    try:
        return float(date.fromisoformat(whole).toordinal())
    except ValueError:
        return None

"""Where things stand on a drawing: positions in percent of its width, so that it fits a phone and a sheet of paper alike.

Templates draw the SVG; here are only the axes. Whatever is drawn has its table.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from secondsource.views.phrasing import MONTHS

MARGIN = 8.0
"""Percent of the width left free at both ends."""

MOST = 1e18
"""Numbers beyond are none that a drawing shows."""


@dataclass(frozen=True)
class Tick:
    """A line across the drawing, with its label."""

    at: float
    label: str


@dataclass(frozen=True)
class Axis:
    """An axis from ``low`` to ``high`` with its ticks."""

    low: float
    high: float
    ticks: tuple[Tick, ...]

    def at(self, value: float) -> float:
        """Where a value stands, in percent of the width."""
        share = 0.5 if self.high == self.low else (value - self.low) / (self.high - self.low)
        return round(MARGIN + min(1.0, max(0.0, share)) * (100 - 2 * MARGIN), 2)


def as_day(said: str | None) -> date | None:
    """The day that a date as kept stands for: the middle of a month, of a year or of a period.

    >>> as_day("2031-04"), as_day("2031-04-02/2031-04-04"), as_day("soon")
    (datetime.date(2031, 4, 15), datetime.date(2031, 4, 3), None)
    """
    if not said:
        return None
    first, _, last = said.partition("/")
    if last:
        a, b = as_day(first), as_day(last)
        return a + (b - a) / 2 if a and b else a or b
    parts = first[:10].split("-")
    try:
        numbers = [int(p) for p in parts]
        if len(numbers) == 1:
            return date(numbers[0], 7, 1)
        if len(numbers) == 2:
            return date(numbers[0], numbers[1], 15)
        return date(*numbers[:3])
    except (ValueError, OverflowError):
        return None


def time_axis(days: Iterable[date]) -> Axis | None:
    """An axis of time over these days; None where there are none."""
    known = sorted(days)
    if not known:
        return None
    first, last = known[0], known[-1]
    if first == last:
        return Axis(first.toordinal(), last.toordinal(), (Tick(50.0, _day(first)),))
    axis = Axis(first.toordinal(), last.toordinal(), ())
    return Axis(axis.low, axis.high, tuple(Tick(axis.at(day.toordinal()), label) for day, label in _marks(first, last)))


def _marks(first: date, last: date) -> list[tuple[date, str]]:
    span = (last - first).days
    if span <= 45:
        step = max(1, math.ceil(span / 4))
        return [(first + timedelta(n), _day(first + timedelta(n), year=n == 0)) for n in range(0, span + 1, step)]
    if span <= 800:
        step = max(1, math.ceil(span / 30 / 5))
        months = [(y, m) for y in range(first.year, last.year + 1) for m in range(1, 13)]
        inside = [date(y, m, 1) for y, m in months if first <= date(y, m, 1) <= last]
        return [(d, f"{MONTHS[d.month - 1]} {d.year}") for d in inside[::step]]
    step = max(1, math.ceil(span / 365 / 5))
    return [(date(y, 1, 1), str(y)) for y in range(first.year + 1, last.year + 1, step)]


def _day(day: date, *, year: bool = True) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}" + (f" {day.year}" if year else "")


def value_axis(values: Iterable[float]) -> Axis | None:
    """An axis over these numbers, with round ticks; None where there are none."""
    known = sorted(float(v) for v in values if math.isfinite(v) and abs(v) < MOST)
    if not known:
        return None
    low, high = known[0], known[-1]
    if high - low <= 1e-12 * max(1.0, abs(high)):
        return Axis(low, low, (Tick(50.0, f"{low:,g}"),))
    if low > 0 and low < 0.4 * high:
        low = 0.0
    step = 10.0 ** math.floor(math.log10((high - low) / 3))
    step *= next((f for f in (1, 2, 5) if (high - low) / (step * f) <= 4), 10)
    axis = Axis(low, high, ())
    first = math.ceil(low / step)
    marks = [n * step for n in range(first, first + 8) if n * step <= high * (1 + 1e-9)]
    return Axis(low, high, tuple(Tick(axis.at(v), f"{v:,.12g}") for v in marks))

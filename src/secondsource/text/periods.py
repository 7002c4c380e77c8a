"""Periods as ISO 8601 writes them: a year, a month, a day, or two of these with a stroke between."""

from __future__ import annotations

from datetime import date, timedelta


def last_day(iso: str) -> str:
    """The last day of a date or period, for comparing."""
    last = iso.rsplit("/", 1)[-1]
    if len(last) == 4:
        return f"{last}-12-31"
    if len(last) == 7:
        year, month = int(last[:4]), int(last[5:])
        following = date(year + (month == 12), month % 12 + 1, 1) if year < 9999 else date(9999, 12, 31)
        return (following - timedelta(days=1)).isoformat()
    return last

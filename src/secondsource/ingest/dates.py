"""Dates as pages print them: read to ISO 8601, as precise as printed, a zone kept as written where its letters are ambiguous."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner janvier enero gennaio januari",
            "february feb febr februar février fevrier febrero febbraio februari",
            "march mar märz maerz mrz mars marzo maart",
            "april apr avril abril aprile",
            "may mai mayo maggio mei",
            "june jun juni juin junio giugno",
            "july jul juli juillet julio luglio",
            "august aug août aout agosto augustus",
            "september sept sep septembre septiembre settembre",
            "october oct okt oktober octobre octubre ottobre",
            "november nov novembre noviembre",
            "december dec dez dezember décembre decembre diciembre dicembre",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "(?:" + "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi"
    r"|dimanche)\b\.?,?\s{0,3}"
)

# Offsets of the zones whose letters mean one thing. IST (India, Israel, Ireland), CST, BST, AST, EST, PST, GST … mean several.
_ZONES = {
    "UTC": "+00:00", "GMT": "+00:00", "Z": "+00:00", "WET": "+00:00", "CET": "+01:00", "CEST": "+02:00", "MEZ": "+01:00",
    "MESZ": "+02:00", "EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00", "EDT": "-04:00", "PDT": "-07:00", "MDT": "-06:00",
    "AKST": "-09:00", "HST": "-10:00", "PKT": "+05:00", "NPT": "+05:45", "SGT": "+08:00", "HKT": "+08:00", "JST": "+09:00",
    "AEST": "+10:00", "AEDT": "+11:00", "NZST": "+12:00", "NZDT": "+13:00", "SAST": "+02:00", "EAT": "+03:00", "WAT": "+01:00",
}  # fmt: skip
_AMBIGUOUS = ("IST", "CST", "CDT", "BST", "AST", "EST", "ET", "PST", "PT", "MST", "GST", "AMT", "ACT", "WST", "KST", "CT", "MT")

_TIME = (
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?)?(?:\s?(?P<half>[ap]\.?m\b\.?))?"
    r"(?:\s?(?:uhr|hrs?|h|o'clock)\b)?"
    r"(?:\s?\(?(?:GMT|UTC)\s?(?P<hours>[+-]\d{1,2}(?::?\d{2})?)\)?|\s?\(?(?P<zone>"
    + "|".join([*_ZONES, *_AMBIGUOUS])
    + r")\b\)?|\s?(?P<offset>[+-]\d{2}:?\d{2}))?"
)
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE | re.ASCII)
    for pattern in (
        r"(?<![\d/.-])(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)(?!-\d)",
        r"(?<![\d/.-])(?P<year>\d{4})[/.](?P<month>\d{1,2})[/.](?P<day>\d{1,2})(?!\d)(?![/.]\d)",
        (
            rf"(?:{_WEEKDAY})?(?<![\d/.,:-])(?<!\d\s)(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|\.)?\s{{0,3}}(?:of\s|de\s)?[\s-]{{0,3}}"
            rf"(?P<month>{_MONTH})(?:\sde)?,?[\s-]{{0,3}}(?P<year>\d{{4}})(?!\d)"
        ),
        rf"(?:{_WEEKDAY})?\b(?P<month>{_MONTH})\s{{0,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}(?P<year>\d{{4}})(?!\d)",
        rf"(?:{_WEEKDAY})?(?<![\d/.-])(?P<first>\d{{1,2}})(?P<mark>[/.-])(?P<second_>\d{{1,2}})(?P=mark)(?P<year>\d{{4}})(?!\d)(?![/.]\d)",
    )
)
_THEN_TIME = re.compile(r"(?:T|[\s,|•·/–—-]{0,4}(?:at|um|à|a las)?[\s,]{0,2})" + _TIME, re.IGNORECASE | re.ASCII)
_TIME_BEFORE = re.compile(_TIME + r"[\s,|•·–—-]{0,4}(?:on\s)?$", re.IGNORECASE | re.ASCII)
_PACKED = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{2}:?\d{2})?")
_URL_DAY = re.compile(r"[/-](?P<year>(?:19|20)\d{2})[/-]?(?P<month>\d{1,2}|[a-z]{3,9})(?:[/-]?(?P<day>\d{1,2}))?(?=[/._-]|$)")
_YEAR = re.compile(r"[0-9]{4}")
_EARLIEST, _LATEST = 1600, 2100


@dataclass(frozen=True)
class PrintedDate:
    """A date that stands at ``start`` to ``end`` of a text. ``zone``: its zone as written, where the letters are ambiguous."""

    start: int
    end: int
    iso: str
    zone: str | None = None
    turned: str | None = None
    """The other reading of an ambiguous order of day and month (06/09/2024)."""


def read_date(value: object) -> str | None:
    """The ISO date in a machine's field, with its time and offset if it has them; None if it holds none.

    >>> read_date("2024-09-05T06:10:00.000+0200")
    '2024-09-05T06:10:00+02:00'
    >>> read_date("Thu, 05 Sep 2024 06:10:00 GMT")
    '2024-09-05T06:10:00+00:00'
    """
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        seconds = value / 1000 if abs(value) > 1e11 else value
        if not 1e8 < seconds < 4e9:
            return None
        return datetime.fromtimestamp(int(seconds), UTC).isoformat()
    if not isinstance(value, str):
        return None
    value = value.strip()[:200]
    if packed := _PACKED.fullmatch(value):
        year, month, day, hour, minute, second, offset = packed.groups()
        return _iso(int(year), int(month), int(day), _clock(hour, minute, second, None), _offset(offset))
    found = next(find_dates(value), None)
    return found.iso if found else None


def find_dates(text: str, *, american: bool = False) -> Iterator[PrintedDate]:
    """Yield the dates printed in a text, in order. ``american``: read 06/09/2024 as the ninth of June.

    >>> [(d.iso, d.zone) for d in find_dates("Updated: Dec 09, 2016 14:51:04 IST | 3 min read")]
    [('2016-12-09T14:51:04', 'IST')]
    """
    if not _YEAR.search(text):
        return
    taken: list[PrintedDate] = []
    for pattern in _DATES:
        for match in pattern.finditer(text):
            if any(match.start() < d.end and d.start < match.end() for d in taken):
                continue
            if read := _read(match, text, american=american):
                taken.append(read)
    yield from sorted(taken, key=lambda d: d.start)


_YEARLESS = re.compile(
    rf"(?P<weekday>{_WEEKDAY})?(?<![\d/.,:-])\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?\s(?:of\s)?(?P<month>{_MONTH})|(?P<month_>{_MONTH})\s(?P<day_>\d{{1,2}})(?:st|nd|rd|th)?)(?!,?\s?\d|\w)",
    re.IGNORECASE | re.ASCII,
)
_WEEKDAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")


def complete_date(text: str, year: int) -> str | None:
    """The day that a text names without its year, in or next to ``year``: where a weekday is named, it must be that weekday.

    >>> complete_date("Mon 3 Jun", 2024), complete_date("Tue 31 Dec", 2025), complete_date("Fri 3 Jun", 2024)
    ('2024-06-03', '2024-12-31', None)
    """
    match = _YEARLESS.search(text[:400])
    if not match:
        return None
    month = _MONTHS[(match["month"] or match["month_"]).lower().rstrip(".")]
    named = (match["weekday"] or "")[:2].lower()
    for candidate in (year, year - 1):
        iso = _iso(candidate, month, int(match["day"] or match["day_"]), None, None)
        if iso and (not named or named not in _WEEKDAYS or datetime.fromisoformat(iso).weekday() == _WEEKDAYS.index(named)):
            return iso
    return None


def without_yearless(text: str) -> str:
    """A line with a bar in the place of the day that it names without a year."""
    return _YEARLESS.sub(" | ", text, count=1)


def as_printed(stated: str, shown: Iterable[str]) -> str:
    """A moment that the markup states in universal time, as the local time or day that the page shows for it.

    >>> as_printed("2024-06-03T03:12:00+00:00", ["2024-06-02T23:12:00-04:00"]), as_printed("2024-06-03T03:12:00+00:00", ["2024-06-02T23:12"])
    ('2024-06-02T23:12:00-04:00', '2024-06-02T23:12:00-04:00')
    >>> as_printed("2024-06-03T03:12:00+00:00", ["2024-06-02"]), as_printed("2024-06-03T03:12:00+00:00", ["2024-05-01"])
    ('2024-06-02', '2024-06-03T03:12:00+00:00')
    """
    if not stated.endswith("+00:00"):
        return stated
    moment = datetime.fromisoformat(stated)
    days: set[str] = set()
    for iso in shown:
        local = datetime.fromisoformat(iso)
        if len(iso) == 10:
            days.add(iso)
        elif local.tzinfo:
            if abs((local - moment).total_seconds()) < 60:
                return iso if local.utcoffset() else stated
        else:
            ahead = local.replace(tzinfo=UTC) - moment.replace(second=0)
            quarters, rest = divmod(ahead.total_seconds(), 900)
            if -48 <= quarters <= 56 and rest < 60:
                return moment.astimezone(timezone(timedelta(seconds=quarters * 900))).isoformat()
    if stated[:10] in days or len(days) != 1:
        return stated
    day = days.pop()
    behind = (moment.date() - datetime.fromisoformat(day).date()).days
    return day if (behind == 1 and moment.hour < 12) or (behind == -1 and moment.hour >= 10) else stated


def date_in_url(url: str) -> str | None:
    """The day, or the month, that a URL carries in its path.

    >>> date_in_url("https://paper.example/news/2024/sep/05/slug"), date_in_url("https://paper.example/2024/09/slug")
    ('2024-09-05', '2024-09')
    """
    match = _URL_DAY.search(url.lower())
    if not match:
        return None
    month = match["month"]
    number = int(month) if month.isdigit() else _MONTHS.get(month, 0)
    if not 1 <= number <= 12:
        return None
    if match["day"] and (day := _iso(int(match["year"]), number, int(match["day"]), None, None)):
        return day
    return f"{match['year']}-{number:02d}"


def _read(match: re.Match[str], text: str, *, american: bool) -> PrintedDate | None:
    parts = match.groupdict()
    year = int(parts["year"])
    turned: tuple[int, int] | None = None
    if "first" in parts:
        one, two = int(parts["first"]), int(parts["second_"])
        day, month = (two, one) if (american and one <= 12) or two > 12 else (one, two)
        if one <= 12 and two <= 12 and one != two:
            turned = (day, month)
            if _is_weekday(match[0], year, *turned) and not _is_weekday(match[0], year, month, day):
                (month, day), turned = turned, None
    else:
        day = int(parts["day"])
        month = int(parts["month"]) if parts["month"].isdigit() else _MONTHS[parts["month"].lower().rstrip(".")]
    start, end = match.span()
    clock = offset = zone = None
    time = _THEN_TIME.match(text, end)
    if time and not _is_time(time):
        time = None
    if not time and (time := _TIME_BEFORE.search(text[max(0, start - 40) : start])):
        time = time if _is_time(time) and (time["minute"] or time["half"]) else None
        start = start - len(time[0]) if time else start
    elif time:
        end = time.end()
    if time:
        clock = _clock(time["hour"], time["minute"], time["second"], time["half"])
        named = (time["zone"] or "").upper()
        offset = _offset(time["offset"] or time["hours"]) or _ZONES.get(named)
        zone = time["zone"] if named and named not in _ZONES else None
    iso = _iso(year, month, day, clock, offset)
    if iso is None:
        return None
    other = _iso(year, *turned, clock, offset) if turned else None
    return PrintedDate(start, end, iso, zone, other)


def _is_weekday(printed: str, year: int, month: int, day: int) -> bool:
    """Whether a date that is printed with its weekday fell on it: then there is no doubt which number is the day."""
    named = printed[:2].lower()
    iso = _iso(year, month, day, None, None)
    return bool(iso) and named in _WEEKDAYS and datetime.fromisoformat(str(iso)).weekday() == _WEEKDAYS.index(named)


def _is_time(match: re.Match[str]) -> bool:
    """A bare number after a date is no time."""
    if not (match["minute"] or match["half"]):
        return False
    return int(match["hour"]) < 24 and int(match["minute"] or 0) < 60 and int(match["second"] or 0) < 60


def _clock(hour: str | None, minute: str | None, second: str | None, half: str | None) -> str | None:
    if hour is None:
        return None
    h = int(hour)
    if half and h <= 12:
        h = h % 12 + (12 if half.lower().startswith("p") else 0)
    if h > 23 or int(minute or 0) > 59 or int(second or 0) > 59:
        return None
    return f"{h:02d}:{minute or '00'}" + (f":{second}" if second else "")


def _offset(text: str | None) -> str | None:
    if not text:
        return None
    if text.upper() == "Z":
        return "+00:00"
    digits = text[1:].replace(":", "")
    if len(digits) <= 2:
        digits = f"{digits:0>2}00"
    elif len(digits) == 3:
        digits = f"0{digits}"
    return f"{text[0]}{digits[:2]}:{digits[2:]}" if int(digits[:2]) <= 14 and int(digits[2:]) < 60 else None


def _iso(year: int, month: int, day: int, clock: str | None, offset: str | None) -> str | None:
    if not _EARLIEST <= year <= _LATEST:
        return None
    try:
        datetime(year, month, day)  # noqa: DTZ001
    except ValueError:
        return None
    date = f"{year:04d}-{month:02d}-{day:02d}"
    return date if clock is None else f"{date}T{clock}{offset or ''}"

"""Times in text: "last weekend", "by mid-2025", "Aug 14", as ISO dates and periods against the day of publication.

A time is a day (``2017-07-21``), a month (``2017-07``), a year (``2017``) or a period of two such (``2016-12-03/2016-12-04``).
What is relative stays ``None`` where the page gives no date. A week runs from Monday to Sunday (ISO 8601); seasons are those of
the northern hemisphere. Bare weekdays and months look back, as news does, unless the clause is about the future (``ahead``).
"""

# ruff: noqa: ARG001, ISC004  (every resolver has the form of the table)
from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

from secondsource.text.lookalikes import MONTHS, WEEKDAYS
from secondsource.text.normalise import in_small_letters
from secondsource.text.numberwords import ONES, TENS


@dataclass(frozen=True)
class Time:
    """A time expression at ``start`` to ``end`` of a text; ``iso`` is None where it cannot be resolved."""

    start: int
    end: int
    iso: str | None


Match = re.Match[str]
Resolver = Callable[[Match, date | None, bool], str | None]

_MONTH_NUMBERS = {
    m: n for n, m in enumerate(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1)
}
_DAY_NUMBERS = {d: n for n, d in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 14)}
_PARTS_OF_MONTH = {
    "early": (1, 10),
    "mid": (11, 20),
    "late": (21, 31),
    "start": (1, 10),
    "beginning": (1, 10),
    "middle": (11, 20),
}
_PARTS_OF_YEAR = {"early": (1, 4), "mid": (5, 8), "late": (9, 12), "start": (1, 3), "beginning": (1, 3), "middle": (5, 8)}
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}


# calendar arithmetic ----------------------------------------------------------------------------------------------


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _shift(day: date, *, months: int) -> date | None:
    """The day so many months away; the last of the month where there is no such day."""
    at = day.year * 12 + day.month - 1 + months
    year, month = divmod(at, 12)
    if not 1 <= year <= 9999:
        return None
    return _last_of(year, month + 1, day.day)


def _last_of(year: int, month: int, day: int = 31) -> date | None:
    """The given day of a month, or the last that it has."""
    return next((d for n in range(day, max(0, day - 4), -1) if (d := _day(year, month, n))), None)


def _moved(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _month(year: int, month: int) -> str | None:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return f"{year:04d}-{month:02d}" if 1 <= year <= 9999 else None


def _period(first: str | date | None, last: str | date | None) -> str | None:
    if first is None or last is None:
        return None
    return f"{first}/{last}" if str(first) != str(last) else str(first)


def _week(day: date) -> str | None:
    monday = _moved(day, -day.weekday())
    return _period(monday, _moved(monday, 6)) if monday else None


def _count(words: str) -> int | None:
    """A small number in figures or words, "a" and "an" among them."""
    words = words.strip().lower()
    if words.isdigit() and words.isascii():
        return int(words) if len(words) < 5 else None
    if words in ("a", "an", "one"):
        return 1
    if words in ("couple of", "a couple of"):
        return None
    parts = re.split(r"[- ]", words)
    values = [ONES.get(p, TENS.get(p)) for p in parts]
    return sum(v for v in values if v is not None) if values and None not in values else None


# resolvers, one a form --------------------------------------------------------------------------------------------


def _month_number(name: str) -> int:
    return _MONTH_NUMBERS[name[:3].lower()]


def _calendar_day(m: Match, today: date | None, ahead: bool) -> str | None:
    month, day = _month_number(m["month"]), int(re.sub(r"\D", "", m["day"]))
    if m["year"]:
        found = _day(int(m["year"]), month, day)
        return found.isoformat() if found else None
    if today is None:
        return None
    near = [d for year in (today.year - 1, today.year, today.year + 1) if (d := _day(year, month, day))]
    if ahead:
        near = [d for d in near if d >= today] or near
    return min(near, key=lambda d: abs((d - today).days)).isoformat() if near else None


def _iso_day(m: Match, today: date | None, ahead: bool) -> str | None:
    found = _day(int(m["y"]), int(m["m"]), int(m["d"]))
    return found.isoformat() if found else None


def _month_of(m: Match, today: date | None, ahead: bool) -> str | None:
    """A month, with its year or against today; "last", "next", "early", "end of" bend it."""
    month = _month_number(m["month"])
    which = (m["which"] or "").lower()
    if m["year"]:
        year = int(m["year"])
    elif today is None:
        return None
    elif which == "last":
        year = today.year if month < today.month else today.year - 1
    elif which == "next" or (ahead and which != "this"):
        year = today.year if month > today.month or (which != "next" and month == today.month) else today.year + 1
    elif which == "this":
        year = today.year
    else:
        year = today.year if month <= today.month else today.year - 1
    part = (m["part"] or "").lower().rstrip("- ")
    part = re.sub(r"^the\s|\sof$", "", part)
    if part == "end":
        last = _last_of(year, month)
        return last.isoformat() if last else None
    if part in _PARTS_OF_MONTH:
        first, until = _PARTS_OF_MONTH[part]
        return _period(_day(year, month, first), _last_of(year, month, until) if until > 28 else _day(year, month, until))
    return _month(year, month)


def _weekday(m: Match, today: date | None, ahead: bool) -> str | None:
    if today is None:
        return None
    which = (m["which"] or "").lower()
    back = (today.weekday() - _DAY_NUMBERS[m["weekday"][:3].lower()]) % 7
    if which in ("last", "past"):
        found = _moved(today, -(back or 7))
    elif which in ("next", "coming") or (ahead and which == ""):
        found = _moved(today, (-back) % 7 or (0 if which == "" else 7))
    else:
        found = _moved(today, -back if not (which == "this" and ahead) else (-back) % 7)
    return found.isoformat() if found else None


_NEAR_DAYS = {"today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "yesterday": -1, "last night": -1,
              "last evening": -1, "overnight": 0, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}  # fmt: skip


def _near_day(m: Match, today: date | None, ahead: bool) -> str | None:
    if today is None:
        return None
    word = re.sub(r"\s+", " ", m.group().lower())
    days = next((n for w, n in _NEAR_DAYS.items() if word.startswith(w)), None)
    found = None if days is None else _moved(today, days)
    return found.isoformat() if found else None


def _span_of_calendar(m: Match, today: date | None, ahead: bool) -> str | None:
    """As in "last weekend", "this month", "the end of next year", "the middle of the year"."""
    if today is None:
        return None
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}.get((m["which"] or "").lower(), 0)
    part = re.sub(r"^the\s|\sof$|-$", "", (m["part"] or "").lower().strip())
    what = m["what"].lower()
    if what == "weekend":
        # The one just past in the working week, the one at hand on Saturday and Sunday.
        saturday = _moved(
            today,
            5
            - today.weekday()
            + (
                -7
                if step < 0 or (step == 0 and not ahead and today.weekday() < 5 and not m["which"])
                else 7
                if step > 0 and today.weekday() > 4
                else 0
            ),
        )
        return _period(saturday, _moved(saturday, 1)) if saturday else None
    if what == "week":
        day = _moved(today, 7 * step)
        if day is None:
            return None
        if part == "end":
            sunday = _moved(day, 6 - day.weekday())
            return sunday.isoformat() if sunday else None
        return _week(day)
    if what == "month":
        at = _shift(today.replace(day=1), months=step)
        if at is None:
            return None
        if part == "end":
            last = _last_of(at.year, at.month)
            return last.isoformat() if last else None
        if part in _PARTS_OF_MONTH:
            first, until = _PARTS_OF_MONTH[part]
            return _period(
                _day(at.year, at.month, first),
                _last_of(at.year, at.month, until) if until > 28 else _day(at.year, at.month, until),
            )
        return _month(at.year, at.month)
    if what == "quarter":
        quarter = (today.month - 1) // 3 + step
        return _period(_month(today.year, 1) and _month(today.year, 3 * quarter + 1), _month(today.year, 3 * quarter + 3))
    if what == "decade":
        first_year = (today.year // 10 + step) * 10
        return f"{first_year:04d}/{first_year + 9:04d}" if 1 <= first_year <= 9990 else None
    year = today.year + step
    return _part_of_year(year, part)


def _part_of_year(year: int, part: str) -> str | None:
    if not 1 <= year <= 9999:
        return None
    if part in ("end", "the end"):
        return f"{year:04d}-12-31"
    if part in _PARTS_OF_YEAR:
        first, last = _PARTS_OF_YEAR[part]
        return _period(_month(year, first), _month(year, last))
    return f"{year:04d}"


def _year(m: Match, today: date | None, ahead: bool) -> str | None:
    part = re.sub(r"^the\s|\sof$|-$", "", (m["part"] or "").lower().strip())
    return _part_of_year(int(m["year"]), part)


def _decade(m: Match, today: date | None, ahead: bool) -> str | None:
    first = int(m["year"])
    return f"{first}/{first + 9}"


def _years(m: Match, today: date | None, ahead: bool) -> str | None:
    first, last = int(m["first"]), m["last"]
    until = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    return f"{first}/{until}" if until > first else None


def _season(m: Match, today: date | None, ahead: bool) -> str | None:
    first, last = _SEASONS[m["season"].lower()]
    which = (m["which"] or "").lower()
    if m["year"]:
        year = int(m["year"])
    elif today is None:
        return None
    else:
        began = today.month >= first
        ended = today.month > last
        year = today.year
        if which == "last":
            year -= not ended
        elif which == "next" or (ahead and which != "this"):
            year += began if which == "next" else ended
        elif which != "this":
            year -= not began
    return _period(_month(year, first), _month(year, last))


def _quarter(m: Match, today: date | None, ahead: bool) -> str | None:
    nth = _NTH.get((m["nth"] or "").lower()) or int(m["q"] or 0)
    width = 6 if (m["what"] or "").lower() == "half" else 3
    if not 1 <= nth <= 12 // width:
        return None
    first, last = width * (nth - 1) + 1, width * nth
    if m["year"]:
        year = int(m["year"])
    elif today is None:
        return None
    else:
        which = (m["which"] or "").lower()
        year = today.year + {"last": -1, "next": 1}.get(which, 0)
        if not which and not ahead and first > today.month:
            year -= 1
        elif not which and ahead and last < today.month:
            year += 1
    return _period(_month(year, first), _month(year, last))


def _distance(m: Match, today: date | None, ahead: bool) -> str | None:
    """As in "three weeks ago", "in ten days", "within a month", "over the next five years"."""
    n = _count(m["n"] or "1")
    if today is None or n is None:
        return None
    back = bool(m.groupdict().get("ago"))
    unit = m["unit"].lower().rstrip("s")
    sign = -1 if back or (m["how"] or "").lower().endswith(("last", "past")) else 1
    if unit in ("decade", "century"):
        n, unit = n * (10 if unit == "decade" else 100), "year"
    if unit in ("hour", "minute"):
        moved: date | None = today
    elif unit in ("day", "week", "fortnight"):
        moved = _moved(today, sign * n * {"day": 1, "week": 7, "fortnight": 14}[unit])
    else:
        moved = _shift(today, months=sign * n * (12 if unit == "year" else 1))
    if moved is None:
        return None
    how = (m["how"] or "").lower()
    if how.startswith("within") or "the" in how or "next" in how:
        return _period(*sorted((today.isoformat(), moved.isoformat())))
    if unit == "year":
        return f"{moved.year:04d}"
    return _month(moved.year, moved.month) if unit == "month" else moved.isoformat()


def _bare_span(m: Match, today: date | None, ahead: bool) -> str | None:
    """As in "the end of the year", "at the weekend": the one at hand."""
    if today is None:
        return None
    if m["what2"]:
        saturday = _moved(today, 5 - today.weekday() - (0 if ahead or today.weekday() >= 5 else 7))
        return _period(saturday, _moved(saturday, 1)) if saturday else None
    part = re.sub(r"^the\s|\sof$", "", m["part"].lower())
    if m["what"].lower() == "year":
        return _part_of_year(today.year, part)
    if m["what"].lower() == "month":
        last = _last_of(today.year, today.month)
        return last.isoformat() if part == "end" and last else _month(today.year, today.month)
    if m["what"].lower() == "week":
        sunday = _moved(today, 6 - today.weekday())
        return sunday.isoformat() if part == "end" and sunday else _week(today)
    return None


_NUMBER = r"(?:\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|ninety|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-\w{3,5})"
_YEAR = r"(?<![\d.,$£€])(?:1[5-9]|20)\d{2}(?![\d%]|[.,]\d)"
_PART_OF = r"(?:(?P<part>early|late|mid|(?:the\s)?(?:end|start|beginning|middle)\sof)(?:\s|-))?"

_MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
# Each with its flags, and what a text holds (in small letters where case is ignored) in which it can match: that is found sooner.
_FORMS: tuple[tuple[str, int, str, Resolver], ...] = (
    (r"(?<!\d)(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?!\d)", 0, r"\d{4}-\d", _iso_day),
    (rf"\b(?:{WEEKDAYS},?\s)?(?P<month>{MONTHS})\s(?P<day>\d{{1,2}}(?:st|nd|rd|th)?)(?!\d|\.\d|,\d)(?:,?\s(?P<year>{_YEAR}))?", 0, r"\s\d", _calendar_day),
    (rf"(?:\b{WEEKDAYS},?\s)?(?<![\d.,$£€])(?:the\s)?(?P<day>\d{{1,2}}(?:st|nd|rd|th)?)\s(?:of\s)?(?P<month>{MONTHS})(?![a-z])(?:,?\s(?P<year>{_YEAR}))?", 0, r"\d(?:st|nd|rd|th)?\s", _calendar_day),
    (rf"\b(?:(?P<which>last|next|this)\s)?{_PART_OF}(?P<month>{MONTHS})(?![a-z])(?:\sof)?,?(?:\s(?P<year>{_YEAR}))?(?!\s\d)", 0, _MONTH, _month_of),
    (rf"\b(?:(?P<which>last|next|this|past|coming)\s)?(?P<weekday>{WEEKDAYS})(?:\s(?:morning|afternoon|evening|night))?\b(?:\s(?:morning|night))?", 0, "day", _weekday),
    (r"\b(?:today|tonight|this (?:morning|afternoon|evening)|yesterday(?: (?:morning|afternoon|evening))?|last (?:night|evening)|overnight|tomorrow(?: (?:morning|night))?|"
     r"the day (?:before yesterday|after tomorrow))\b", re.IGNORECASE, "to(?:day|night|morrow)|this (?:morn|aft|even)|yesterday|last (?:n|e)|overnight", _near_day),
    (rf"\b(?:earlier\s|later\s)?{_PART_OF}(?:the\s)?(?P<which>last|this|next|past|previous|coming|following)\s(?P<what>weekend|week|month|quarter|year|decade)\b", re.IGNORECASE, r"(?:last|this|next|past|previous|coming|following)\s(?:week|month|quarter|year|decade)", _span_of_calendar),
    (r"\b(?P<part>(?:the\s)?(?:end|start|beginning|middle)\sof)\sthe\s(?P<which>(?!))?(?P<what>week|month|year|decade)\b|\bat\sthe\s(?P<which2>)(?P<what2>weekend)\b", re.IGNORECASE, r"(?:end|start|beginning|middle)\sof\sthe\s|at\sthe\sweekend", _bare_span),
    (rf"\b(?P<part>(?:the\s)?(?:end|start|beginning|middle)\sof|early|late|mid)(?:\s|-)(?:in\s)?(?P<year>{_YEAR})", re.IGNORECASE, r"\d{4}", _year),
    (rf"\b(?:in|since|by|until|till|from|during|before|after|of|to|through)\s(?P<part>(?!))?(?P<year>{_YEAR})(?!\s(?:people|men|women|troops|soldiers|jobs|homes|votes)\b)", re.IGNORECASE, r"\d{4}", _year),
    (r"(?<![\w,.$])(?P<first>(?:1[5-9]|20)\d{2})\s?[-–/]\s?(?P<last>(?:1[5-9]|20)\d{2}|\d{2})(?![\d%-])", 0, r"\d{4}", _years),
    (r"\b(?:the\s)?(?P<year>(?:1[5-9]|20)\d0)s\b", re.IGNORECASE, r"\d0s", _decade),
    (rf"\b(?:(?P<which>last|next|this|the)\s)?(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)(?:\sof)?(?:\s(?P<year>{_YEAR}))?\b", 0, "[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter", _season),
    (rf"\b(?:(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th)[- ](?P<what>quarter|half)|Q(?P<q>[1-4]))(?:\sof)?(?:\s(?:(?P<which>last|next|this)\syear|(?P<year>{_YEAR})))?(?!-)\b", re.IGNORECASE, "quarter|half|q[1-4]", _quarter),
    (rf"\b(?P<how>(?!))?(?P<n>{_NUMBER})\s(?P<unit>days?|weeks?|fortnight|months?|years?|decades?|hours?|minutes?)\s(?P<ago>ago)\b", re.IGNORECASE, r"\sago", _distance),
    (rf"\b(?P<how>within|in|over the next|in the next|for the next|(?:over|in|during) the (?:last|past)|the (?:last|past|next))\s(?:(?:about|some|another|only|just|under)\s)?(?P<n>{_NUMBER})\s"
     r"(?P<unit>days?|weeks?|fortnight|months?|years?|decades?|hours?)\b(?!\s(?:ago|earlier|later|old|prison|jail))(?:['’]\s?time)?", re.IGNORECASE, r"\s(?:day|week|fortnight|month|year|decade|hour)", _distance),
)  # fmt: skip


@cache
def _compiled() -> tuple[tuple[re.Pattern[str], bool, re.Pattern[str], Resolver], ...]:
    return tuple(
        (re.compile(sign), bool(flags), re.compile(pattern, flags), resolver) for pattern, flags, sign, resolver in _FORMS
    )


def day_of(published: str | None) -> date | None:
    """The day of an ISO time stamp, if it is that precise.

    >>> day_of("2017-07-22T09:00:00Z"), day_of("2017-07"), day_of(None)
    (datetime.date(2017, 7, 22), None, None)
    """
    match = re.match(r"(\d{4})-(\d{2})-(\d{2})", published or "")
    return _day(*map(int, match.groups())) if match else None


def find_times(text: str, published: str | None, *, ahead: bool = False) -> list[Time]:
    """Every time expression of ``text``, in order, the longest where two overlap.

    >>> [t.iso for t in find_times("It met last weekend and on Aug 14, and ends by the end of next year.", "2016-12-09")]
    ['2016-12-03/2016-12-04', '2016-08-14', '2017-12-31']
    >>> [t.iso for t in find_times("on Friday, in July 2014", None)]
    [None, '2014-07']
    """
    today = day_of(published)
    return [Time(m.start(), m.end(), resolver(m, today, ahead)) for m, resolver in _expressions(text)]


@lru_cache(maxsize=2048)
def _expressions(text: str) -> tuple[tuple[Match, Resolver], ...]:
    """The time expressions of a text, whatever day they name: its copies, of other days, have the same."""
    found: list[tuple[Match, Resolver]] = []
    small = in_small_letters(text)
    for sign, ignoring, pattern, resolver in _compiled():
        if not sign.search(small if ignoring else text):
            continue
        for m in pattern.finditer(text):
            if (
                m["month"].lower() == "may" and m.group().strip() == "May" and not _dated_may(text, m)
                if "month" in m.groupdict()
                else False
            ):
                continue
            found.append((m, resolver))
    kept: list[tuple[Match, Resolver]] = []
    for m, resolver in sorted(found, key=lambda f: (f[0].start() - f[0].end(), f[0].start())):
        if all(m.end() <= k.start() or k.end() <= m.start() for k, _ in kept):
            kept.append((m, resolver))
    return tuple(sorted(kept, key=lambda f: f[0].start()))


def _dated_may(text: str, m: Match) -> bool:
    """Whether a bare "May" is the month: a preposition of time stands before it."""
    return bool(
        re.search(
            r"\b(?:in|since|by|until|till|from|during|before|after|of|last|next|this|early|late|mid)[ -]$",
            text[max(0, m.start() - 8) : m.start()],
            re.IGNORECASE,
        )
    )


def resolve(expression: str, published: str | None, *, ahead: bool = False) -> str | None:
    """The date or period that one expression names, or None.

    >>> resolve("earlier this month", "2017-07-22"), resolve("next June", "2024-09-05"), resolve("by mid-2025", None)
    ('2017-07', '2025-06', '2025-05/2025-08')
    >>> resolve("last night", "2024-09-07"), resolve("last night", None)
    ('2024-09-06', None)
    """
    times = find_times(expression, published, ahead=ahead)
    if times:
        return times[0].iso
    return _left_over(expression, published)


def _left_over(expression: str, published: str | None) -> str | None:
    """What our grammar does not know: numeric dates with the year, by dateparser, strictly and never by its search."""
    if not re.fullmatch(r"\s*\d{1,2}[/.]\d{1,2}[/.]\d{4}\s*", expression):
        return None
    import dateparser

    found = dateparser.parse(expression.strip(), languages=["en"], settings={"STRICT_PARSING": True})
    return found.date().isoformat() if found else None

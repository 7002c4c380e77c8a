"""When a page says that it was published, in the places that it keeps for that: times, date lines, stamps beside the byline."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from secondsource.ingest.dates import date_in_url, find_dates, read_date
from secondsource.ingest.furniture import UPDATED
from secondsource.text.normalise import plain


def is_american(tree: HtmlElement) -> bool:
    """Whether the page says that it is written for the United States, where 06/09 is the ninth of June."""
    stated = f"{tree.get('lang') or ''} " + " ".join(tree.xpath("//meta[@property='og:locale']/@content")[:1])
    return bool(re.search(r"\ben[-_]US\b", stated, re.IGNORECASE))


_DATE_PATHS = (
    "//time[@itemprop='datePublished' or @pubdate or contains(@class, 'published') or contains(@class, 'entry-date')]",
    "//*[@itemprop='datePublished']",
    "//*[contains(concat(' ', @class, ' '), ' published ')][not(.//p)]",
    "//article//time[@datetime]",
    "//time[@datetime]",
)
_DATE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:date|dates|dateline|datetime|timestamp|time|published|pubdate|posted|publish|entry-date|byline|meta|info|entry-meta|postmetadata|story-info|pub)(?:[\s_-]|$)",
    re.IGNORECASE,
)
_UPDATED_CLASS = re.compile(r"updated|modified", re.IGNORECASE)
_UPDATED_BEFORE = re.compile(rf"(?:{UPDATED.pattern})\W{{0,4}}$", re.IGNORECASE)
_ASIDE = ("aside", "nav", "footer")


def visible_dates(tree: HtmlElement, *, american: bool) -> tuple[list[str], list[str], str | None]:
    """Dates that the page shows in its own places for them: published, updated, and an ambiguous zone."""
    published: list[str] = []
    updated: list[str] = []
    zone: str | None = None
    for path in _DATE_PATHS:
        for element in tree.xpath(path)[:6]:
            if _inside(element, _ASIDE):
                continue
            stated = read_date(element.get("datetime") or element.get("content"))
            if stated is None:
                shown = next(find_dates(plain(element.text_content()[:200]), american=american), None)
                stated, zone = (shown.iso, shown.zone) if shown else (None, zone)
            if stated is None:
                continue
            is_updated = _UPDATED_CLASS.search(f"{element.get('class') or ''} {element.get('itemprop') or ''}") or re.match(
                r"\s*(?:last )?updated", element.text_content()[:30], re.IGNORECASE
            )
            _add(updated if is_updated else published, stated)
        if published:
            break
    if not published:
        for element in tree.iter(
            "span",
            "p",
            "div",
            "li",
            "td",
            "small",
            "em",
            "i",
            "font",
            "b",
            "strong",
            "dd",
            "time",
            "abbr",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
        ):
            marks = f"{element.get('class') or ''} {element.get('id') or ''}"
            if (element.tag == "time" or (marks.strip() and _DATE_CLASS.search(marks))) and not _inside(element, _ASIDE):
                text = plain(element.text_content()[:400])
                if len(text) > 200:
                    continue
                begin = 0
                for date in find_dates(text, american=american):
                    is_updated = _UPDATED_BEFORE.search(text[begin : date.start])
                    begin = date.end
                    _add(updated if is_updated else published, _settle(date.iso, date.turned, tree))
                    zone = zone or date.zone
                if published:
                    break
    return published, updated, zone


def printed_dates(tree: HtmlElement, *, american: bool) -> list[str]:
    """The dates that the page's first times and stamps show to its readers, as printed."""
    out: list[str] = []
    for element in tree.xpath("//time | //*[@itemprop='datePublished']")[:6]:
        if _inside(element, _ASIDE):
            continue
        _add(out, stated if (stated := read_date(element.get("datetime"))) and not stated.endswith("+00:00") else None)
        for date in find_dates(plain(" ".join(element.itertext())[:200]), american=american):
            _add(out, date.iso)
    if not out:
        for element in tree.iter("span", "p", "div", "li", "small", "address"):
            if _DATE_CLASS.search(element.get("class") or "") and not _inside(element, _ASIDE):
                text = plain(" ".join(element.itertext())[:400])
                if len(text) <= 200 and (dates := [d.iso for d in find_dates(text, american=american)]):
                    return dates[:1]
    return out


def _settle(iso: str, turned: str | None, tree: HtmlElement) -> str:
    """Choose between day and month first by the month that the page's own address names."""
    if turned is None:
        return iso
    for address in tree.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content")[:2]:
        named = date_in_url(str(address))
        if named and turned.startswith(named) and not iso.startswith(named):
            return turned
    return iso


def _inside(element: HtmlElement, tags: tuple[str, ...]) -> bool:
    return any(
        a.tag in tags
        or (
            re.search(
                r"\b(?:related|sidebar|comments?|recent|popular|most-read)\b", f"{a.get('class') or ''} {a.get('id') or ''}"
            )
            and a.tag not in {"body", "html", "main"}
        )
        for a in element.iterancestors()
    )


def _add(dates: list[str], date: str | None) -> None:
    if date and date not in dates:
        dates.append(date)

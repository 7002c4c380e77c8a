"""From one input's text to one ``Article``: a page, a scraped text, or a record with fields of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Literal
from urllib.parse import urljoin

from secondsource.errors import UnreadableArticle
from secondsource.ingest.clean import clean
from secondsource.ingest.credits import decide, is_body, is_sure_body, join_people, name_of_body, read_byline, same_body
from secondsource.ingest.dates import PrintedDate, as_printed, complete_date, date_in_url, read_date
from secondsource.ingest.header import read_header
from secondsource.ingest.metadata import Metadata, normalise_url, read_metadata
from secondsource.ingest.naming import name_page
from secondsource.ingest.pages import Paragraph, find_body, find_header, parse_page, read_paragraphs
from secondsource.ingest.stamps import is_american, printed_dates, visible_dates
from secondsource.ingest.story import Block, Cleaned
from secondsource.model import Article, Credit, Notice
from secondsource.text.normalise import lines, plain, repair, squeeze

LANGUAGE_NEEDS = 200
"""Letters under which the language of a text is not guessed from its words."""

_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|article|div|p|h1|table|meta|span)\b", re.IGNORECASE)
_OPINION_HEADLINE = re.compile(
    r"(?:opinion|op-?ed|comment|commentary|editorial|column|viewpoint|letters?)\s?[:|]\s", re.IGNORECASE
)


def looks_like_html(text: str) -> bool:
    """Whether a text without a telling name is a page."""
    return bool(_HTML.search(text[:4000])) and text.lstrip()[:1] == "<"


def read_page(
    html: str, *, page: str, sha256: str, path: str | None, url: str | None = None, given: Mapping[str, Any] | None = None
) -> Article:
    """The article of an HTML page. ``given``: what a record says of it, which outranks what the page says."""
    tree = parse_page(html)
    if tree is None:
        raise UnreadableArticle("no text in the page")
    found = read_metadata(tree, url)
    american = is_american(tree)
    published, updated, zone = ([], [], None) if found.published else visible_dates(tree, american=american)
    shown = read_paragraphs(tree)
    outlet, headline = name_page(found, tree, [p.text for p in shown])
    paragraphs = find_body(tree, shown, found.body)
    blocks = [Block(p.text, p.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}, n, p.loose) for n, p in enumerate(paragraphs)]
    story = clean(blocks, headline, outlet, american=american)
    if not any(c.isalnum() for block in story.body for c in block.text):
        raise UnreadableArticle("a page with no text")
    if story.headline is None:
        story.headline = headline
    read_header(find_header(shown, paragraphs, headline), story, american=american)
    _take_markup(story, found, tree)
    links = _links(story, paragraphs, found.url)
    first = _earliest_printed(found.published, published, story.published)
    if first and first.endswith("+00:00"):
        first = as_printed(first, printed_dates(tree, american=american))
    if first is None and found.url and len(day := date_in_url(found.url) or "") == 10:
        first = day
    if first is None:
        first = _date_in_data(html) or _without_year(found, shown) or _last_resort_date(html)
    last = next(iter([*found.updated, *updated]), None) or (story.updated.iso if story.updated else None)
    zone = zone or _zone(story.published, first) or _zone(story.updated, last)
    return _article(
        story,
        page=page,
        sha256=sha256,
        path=path,
        url=found.url,
        published=first,
        updated=last,
        zone=zone,
        language=found.language,
        links=links,
        given=given,
        other=found.other,
    )


def read_text(
    text: str,
    *,
    page: str,
    sha256: str,
    path: str | None,
    url: str | None = None,
    markdown: bool = False,
    given: Mapping[str, Any] | None = None,
) -> Article:
    """The article of a scraped plain text."""
    links: tuple[str, ...] = ()
    if markdown:
        text, links = _without_markdown(text)
    given = given or {}
    blocks = split_text(text)
    story = clean(blocks, _string(given.get("headline") or given.get("title")), _string(given.get("outlet")))
    if not any(c.isalnum() for block in story.body for c in block.text):
        raise UnreadableArticle("no text but furniture" if blocks else "no text")
    url = url or (normalise_url(story.url) if story.url else None)
    first = story.published.iso if story.published else story.dateline.date if story.dateline else None
    last = story.updated.iso if story.updated else None
    if first is None and url and len(day := date_in_url(url) or "") == 10:
        first = day
    if first is None and (year := (last or "")[:4] or _year_of_rights(block.text for block in blocks[-8:])):
        first = _day_at_head(blocks, story, int(year))
    zone = _zone(story.published, first) or _zone(story.updated, last)
    return _article(
        story,
        page=page,
        sha256=sha256,
        path=path,
        url=url,
        published=first,
        updated=last,
        zone=zone,
        language=None,
        links=links,
        given=given,
    )


def split_text(text: str) -> list[Block]:
    r"""The paragraphs of a plain text: parted by blank lines; single line ends part header lines and lists, but not wrapped prose.

    >>> [b.text for b in split_text("A head\n\nOne.\nTwo is a line of its own.")]
    ['A head', 'One.', 'Two is a line of its own.']
    """
    groups: list[list[str]] = [[]]
    for line in lines(repair(text)):
        clean_line = plain(_columns(line))
        if clean_line:
            groups[-1].append(clean_line)
        elif groups[-1]:
            groups.append([])
    groups = [g for g in groups if g]
    wrapped = _is_wrapped(groups)
    blocks: list[Block] = []
    for group in groups:
        rows = [" ".join(group)] if len(group) > 1 and wrapped and _reads_on(group) else group
        blocks += [Block(line, loose=n + 1 < len(rows)) for n, line in enumerate(rows)]
    return blocks


_GAP = re.compile(r"(?<=\S)(?: {2,20}|\t[ \t]{0,10})(?=\S)")


def _columns(line: str) -> str:
    """A row whose entries stood apart by blanks, with bars between them: as plain words it would read as a phrase."""
    if len(line) > 200 or "|" in line:
        return line
    entries = _GAP.split(line.strip())
    if len(entries) < 3 or any(len(entry.split()) > 4 or entry.endswith((".", "!", "?", ",")) for entry in entries):
        return line
    return " | ".join(entries)


def _is_wrapped(groups: Sequence[Sequence[str]]) -> bool:
    """Whether the lines of a text were broken at a width: most inner lines are nearly as long as the longest."""
    inner = [len(line) for group in groups for line in group[:-1]]
    if len(inner) < 3:
        return bool(inner)
    longest = max(len(line) for group in groups for line in group)
    return longest <= 140 and sum(n >= 0.6 * longest for n in inner) >= 0.6 * len(inner)


def _reads_on(group: Sequence[str]) -> bool:
    """Whether the lines of a group run on: few of them end a sentence, none but the last is short."""
    inner = group[:-1]
    stops = sum(line.rstrip("”\"’')").endswith((".", "!", "?")) for line in inner)
    return min(map(len, inner)) >= 40 and max(map(len, group)) <= 140 and stops <= 0.5 * len(inner)


_MARKDOWN_LINK = re.compile(r"(!?)\[([^\[\]]{0,300})\]\((?:<)?(\S{0,600}?)(?:>)?(?:\s+\"[^\"]{0,200}\")?\)")


def _without_markdown(text: str) -> tuple[str, tuple[str, ...]]:
    """Plain text out of Markdown, and the links it held."""
    links: list[str] = []

    def unlink(match: re.Match[str]) -> str:
        if match[1]:
            return ""
        if match[3].startswith("http"):
            links.append(match[3])
        return match[2]

    out: list[str] = []
    rows = lines(text)
    if (
        rows and rows[0].strip() == "---" and any(r.strip() == "---" for r in rows[1:40])
    ):  # front matter: its lines are read as a header
        end = next(n for n, r in enumerate(rows[1:40], start=1) if r.strip() == "---")
        rows = [*rows[1:end], "", *rows[end + 1 :]]
    for raw in rows:
        row = _MARKDOWN_LINK.sub(unlink, raw)
        heading = re.match(r"\s{0,3}#{1,6}\s+(.*?)\s*#*$", row)
        if heading:
            out += ["", re.sub(r"[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}", "", heading[1]), ""]
            continue
        bare = re.sub(r"^\s{0,3}(?:>\s?)+", "", row)
        bare = re.sub(r"^\s{0,6}[-*+]\s+(?=\S)", "", bare)
        bare = re.sub(r"(?<![\w*])(\*{1,3}|_{1,3})(?=\S)(.{1,600}?)(?<=\S)\1(?![\w*])", r"\2", bare)
        out.append("" if re.fullmatch(r"\s{0,3}(?:[-*_=]\s?){3,}", bare) else bare.replace("\\*", "*"))
    return "\n".join(out), tuple(dict.fromkeys(links))


def _take_markup(story: Cleaned, found: Metadata, tree: Any) -> None:
    """Add what the markup says to what the paragraphs said."""
    if not (story.people and story.signed):
        told = "\n".join(block.text for block in story.body)
        told += "".join("\n" + plain(caption.text_content()[:500]) for caption in tree.xpath("//figcaption")[:6])
        bodies = [name for name in found.people if " " not in name and is_sure_body(name, told)]
        found.credits += [Credit(name, "meta", name) for name in bodies]
        found.people = tuple(name for name in found.people if name not in bodies)
        story.people = found.people or _visible_byline(tree, story, told) or story.people
    story.people = tuple(p for p in story.people if squeeze(p) != squeeze(story.outlet or ""))
    told_of: dict[str, list[str]] = {"source": [], "section": []}
    for element in tree.xpath("//*[@class]"):
        what = _says(element.get("class"))
        if what and len(told_of[what]) < 8 and len(element) < 12 and not _aside(element):
            told_of[what].append("" if what == "section" and element.get("href") else plain(element.text_content()[:200]))
    for text in told_of["source"][:4]:
        name = re.sub(r"^(?:source|agency)\s*:\s*", "", text, flags=re.IGNORECASE)
        if (
            2 <= len(name) <= 50
            and is_body(name)
            and not any(same_body(name, other) for other in (story.outlet, *(c.name for c in story.credits)))
        ):
            story.credits.append(Credit(name_of_body(name), "byline", text))
    story.opinion |= any(len(text) <= 80 and _OPINION_KICKER.fullmatch(text) for text in told_of["section"])
    for credit in found.credits:
        if (
            not same_body(credit.name, story.outlet)
            and credit.name not in story.people
            and not any(same_body(credit.name, c.name) for c in story.credits if c.where != "body")
        ):
            story.credits.append(Credit(name_of_body(credit.name), "meta", credit.text))
    story.opinion |= found.opinion


_SOURCE_CLASS = re.compile(r"(?:^|\s)(?:source|agency|provider|article-source|wire)(?:\s|$)|provider-name")
_KICKER_CLASS = re.compile(r"kicker|eyebrow|category|breadcrumb|rubric|article-label|(?:^|\s)section(?:\s|$|-name|-label)")


@lru_cache(maxsize=20_000)
def _says(marks: str) -> str | None:
    """Whether elements of this class name the source of an article, or its section."""
    return "source" if _SOURCE_CLASS.search(marks) else "section" if _KICKER_CLASS.search(marks) else None


_OPINION_KICKER = re.compile(
    r"(?:.{0,40}[>›/»|]\s*)?(?:opinions?|comment|commentary|op-?ed|editorials?|columns?|columnists?|viewpoints?|guest (?:essay|column)|letters|comment is free)(?:\s*[>›/»|].{0,60})?",
    re.IGNORECASE,
)
_BYLINE_PATHS = (
    "//*[@itemprop='author']//*[@itemprop='name']",
    "//*[@itemprop='author']",
    "//*[@rel='author']",
    "//*[contains(concat(' ', @class, ' '), ' byline ')]",
    "//*[contains(@class, 'byline') or contains(@class, 'author-name') or contains(@class, 'author__name') or contains(@class, 'article-author') or contains(@class, 'entry-author')]",
    "//*[contains(concat(' ', @class, ' '), ' author ') or contains(concat(' ', @class, ' '), ' vcard ')]",
    "//*[contains(@class, 'author') or contains(@class, 'Author') or contains(@class, 'wrote') or contains(@class, 'reporter') or contains(@id, 'author')]",
    "//a[contains(@href, '/author') or contains(@href, '/reporters/') or contains(@href, '/writers/') or contains(@href, '/journalist') or contains(@href, '/staff/') or contains(@href, '/by/') or contains(@href, '/newsteam/') or contains(@href, '/contributor') or contains(@href, '/correspondents/')]",
)


_LOOSE_PATHS = _BYLINE_PATHS[-2:]


def _aside(element: Any) -> bool:
    """Whether an element stands in a place that speaks of other articles."""
    return any(
        a.tag in {"nav", "aside", "footer"}
        or re.search(
            r"\b(?:comments?|related|sidebar|footer|recent|popular|most-read|teaser|promo|nav|menu|card)\b",
            f"{a.get('class') or ''} {a.get('id') or ''}",
        )
        for a in element.iterancestors()
        if a.tag not in {"body", "html", "main", "article"}
    )


def _visible_byline(tree: Any, story: Cleaned, told: str) -> tuple[str, ...]:
    """The people named where the page puts its byline; bodies named there become credits.

    ``told``: the story and its captions, which may speak of an agency as one.
    """
    for path in _BYLINE_PATHS:
        people: list[str] = []
        for element in tree.xpath(path)[:6]:
            if _aside(element):
                continue
            text = plain(repair(element.text_content()))[:200]
            if not text or len(text) > 150:
                continue
            byline = read_byline(text)
            alone = path not in _LOOSE_PATHS and not byline.people and squeeze(text) == squeeze("".join(byline.bodies))
            # An author's link or box holds much that only looks like a name: it must say "By", or be the name in the link.
            slug = squeeze(element.get("href") or " ".join(element.xpath(".//a/@href")[:1]))
            sure = path not in _LOOSE_PATHS or re.match(r"(?:written )?by\b|von\b|autor", text, re.IGNORECASE)
            people += [p for p in byline.people if sure or squeeze(p.split()[-1]) in slug]
            for body in byline.bodies:
                credit = Credit(name_of_body(body), "byline", text)
                if (
                    not same_body(body, story.outlet)
                    and credit not in story.credits
                    and (re.match(r"by\b|source\b", text, re.IGNORECASE) or (alone and is_sure_body(body, told)))
                ):
                    story.credits.append(credit)
        if people:
            return tuple(dict.fromkeys(people))[:8]
    return ()


def _links(story: Cleaned, paragraphs: Sequence[Paragraph], base: str | None) -> tuple[str, ...]:
    """The links inside the body, absolute where the page's own address is known."""
    out: list[str] = []
    for block in story.body:
        if not 0 <= block.index < len(paragraphs):
            continue
        for href in paragraphs[block.index].links:
            try:
                whole = urljoin(base, href.strip()) if base else href.strip()
            except ValueError:
                continue
            if whole.startswith(("http://", "https://", "/")) and len(whole) < 2000 and not whole.endswith("#"):
                out.append(whole)
    return tuple(dict.fromkeys(out))


def _earliest_printed(stated: Sequence[str], shown: Sequence[str], printed: PrintedDate | None) -> str | None:
    """The date of publication: as the markup states it, else as the page shows it."""
    if stated:
        # A second field often has the time that the first lacks.
        day = stated[0][:10]
        return max((s for s in stated if s[:10] == day), key=len)
    if shown:
        return shown[0]
    return printed.iso if printed else None


_IN_DATA = re.compile(
    r"[\"'](?:date_?published|published_?(?:at|on|date|time)?|publish_?date|publication_?date|pub_?date|first_?published(?:_?at)?|display_?date)[\"']\s?:\s?[\"'](\d{4}-\d{2}-\d{2}[T0-9:.+Z -]{0,24})[\"']",
    re.IGNORECASE,
)


def _date_in_data(html: str) -> str | None:
    """The date in the data from which a script draws the page, where it holds one and no other."""
    dates = {date for match in list(_IN_DATA.finditer(html))[:40] if (date := read_date(match[1]))}
    return dates.pop() if len(dates) == 1 else None


def _without_year(found: Metadata, shown: Sequence[Paragraph]) -> str | None:
    """A day printed without its year near the head of the page, with the year of the address, of another date or of the small print."""
    years = [date[:4] for date in (date_in_url(found.url or "") or "", *found.updated) if date]
    year = years[0] if years else _year_of_rights(p.text for p in shown[-10:])
    if not year:
        return None
    for p in shown[:25]:
        if len(p.text) <= 120 and not p.is_prose and (day := complete_date(p.text, int(year))):
            return day
    return None


def _day_at_head(blocks: Sequence[Block], story: Cleaned, year: int) -> str | None:
    """The day that a text names without a year in a line of its header, else in its dateline."""
    first = story.body[0].text if story.body else ""
    for block in blocks[:10]:
        if block.text == first:
            break
        if len(block.text) <= 120 and (day := complete_date(block.text, year)):
            return day
    return complete_date(story.dateline.text, year) if story.dateline else None


_RIGHTS = re.compile(r"(?:©|\(c\)|copyright)\D{0,40}?(?:(?:19|20)\d{2}\s?[-–]\s?)?((?:19|20)\d{2})\b", re.IGNORECASE)


def _year_of_rights(small_print: Iterable[str]) -> str:
    """The year of the small print, the latest where it names two."""
    return str(max(_RIGHTS.findall(" ".join(small_print)), default=""))


def _last_resort_date(html: str) -> str | None:
    """What htmldate finds, if the page prints that very day somewhere."""
    if len(html) > 1_500_000:
        return None
    import htmldate
    from lxml.etree import LxmlError

    try:
        day = htmldate.find_date(html, extensive_search=False, original_date=True)
    except (ValueError, TypeError, AttributeError, LxmlError, OverflowError, RecursionError):
        return None
    return read_date(day) if day and not day.endswith("-01-01") else None


def _zone(date: PrintedDate | None, iso: str | None) -> str | None:
    return date.zone if date and date.zone and iso and iso[:10] == date.iso[:10] else None


def _string(value: object) -> str | None:
    return (plain(repair(value)) or None) if isinstance(value, str) else None


def _article(
    story: Cleaned,
    *,
    page: str,
    sha256: str,
    path: str | None,
    url: str | None,
    published: str | None,
    updated: str | None,
    zone: str | None,
    language: str | None,
    links: tuple[str, ...],
    given: Mapping[str, Any] | None,
    other: bool = False,
) -> Article:
    given = given or {}
    text = "\n\n".join(block.text for block in story.body)
    outlet = _string(given.get("outlet")) or story.outlet
    people: tuple[str, ...] = story.people or (story.tagline if story.opinion or story.tagline else ())
    credits = list(story.credits)
    byline = _string(given.get("byline") or given.get("author"))
    if byline:
        read = read_byline(byline)
        people = read.people or (() if read.bodies else (byline,))
        credits = [Credit(name_of_body(b), "byline", byline) for b in read.bodies] + credits
    agency = _string(given.get("agency")) or decide(credits, outlet, people)
    if story.headline and _OPINION_HEADLINE.match(story.headline):
        story.opinion = True
    kind: Literal["news", "opinion", "other"] = "opinion" if story.opinion else "other" if other else "news"
    if given.get("kind") in {"news", "opinion", "other"}:
        kind = given["kind"]
    published = read_date(given.get("published") or given.get("date")) or published
    updated = read_date(given.get("updated")) or updated
    notices: list[Notice] = story.notices
    return Article(
        page=url or page,
        text=text,
        sha256=sha256,
        path=path,
        url=url,
        outlet=outlet,
        headline=_string(given.get("headline") or given.get("title"))
        or (plain(story.headline) if story.headline else None)
        or None,
        byline=join_people(people),
        agency=agency,
        dateline=_string(given.get("dateline")) or (story.dateline.place if story.dateline else None),
        published=published,
        updated=updated if updated != published else None,
        zone=zone,
        language=_string(given.get("language")) or language_of(text, language),
        kind=kind,
        credits=tuple(credits),
        notices=tuple(notices),
        links=links,
    )


def language_of(text: str, stated: str | None) -> str | None:
    """The language of a text by its words, where there are enough of them; else as stated; else English if it is plain ASCII."""
    letters = sum(map(str.isalpha, text[:4000]))
    if letters >= LANGUAGE_NEEDS:
        from secondsource.models.tongues import tongue_of

        return tongue_of(text[:2000])
    if stated:
        return stated
    return "en" if letters and sum(map(str.isascii, text)) >= 0.95 * len(text) else None

"""What the paragraphs of one article say of it, kept in one place while they are sorted into body and furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from secondsource.ingest.agencies import known_agency
from secondsource.ingest.credits import Byline, Dateline, is_body, name_of_body, read_foot, same_body
from secondsource.ingest.dates import PrintedDate, find_dates
from secondsource.ingest.furniture import NOTICES, PUBLISHED, TERMINAL, UPDATED, URL_LINE, Label
from secondsource.model import Credit, Notice
from secondsource.text.normalise import squeeze


@dataclass
class Block:
    """One paragraph as it stands on the page. ``heading``: marked up as one; ``index``: its place, for whoever asks where it was."""

    text: str
    heading: bool = False
    index: int = -1
    loose: bool = False
    """Only a line end parts it from the next: it may be a line of a header."""


@dataclass
class Cleaned:
    """What the paragraphs of one article were."""

    body: list[Block] = field(default_factory=list)
    headline: str | None = None
    deck: list[str] = field(default_factory=list)
    people: tuple[str, ...] = ()
    signed: bool = False
    """Whether the people stand in a line that says "By"; a bare name among header lines is less sure."""
    tagline: tuple[str, ...] = ()
    dateline: Dateline | None = None
    published: PrintedDate | None = None
    updated: PrintedDate | None = None
    outlet: str | None = None
    credits: list[Credit] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    opinion: bool = False
    kicker: str | None = None
    url: str | None = None


OPINION = re.compile(
    r"(?:opinions?|comment|commentary|op-?ed|editorials?|columns?|columnists?|viewpoints?|guest (?:essay|column|post)|letters?|comment ?is ?free|perspectives?|blogs?/opinion)",
    re.IGNORECASE,
)


OWN_OPINION = re.compile(
    r"(?:the )?(?:views|opinions)(?: and (?:views|opinions))?(?: (?:expressed|in this|here|stated)[\w\s’',]{0,60})? (?:are|do not|belong)\b.{0,80}\b(?:author|writer|columnist|own|his|her|their|contributor|necessarily)\b|"
    r"\b(?:opinions|views) are (?:the author['’]s |his |her |their |my )?own\b|\bthis (?:is an? )?(?:opinion|commentary) (?:piece|article|column)\b",
    re.IGNORECASE,
)


COMMENTERS = re.compile(r"\bcomment(?:s|ers|ators|\s+writers)\b", re.IGNORECASE)


_GROUP = re.compile(
    r"(?:opinions|views)\b[^.]{0,60}\bof (?:the )?(?P<name>(?:The )?[A-Z][\w’'&-]*(?:\s[A-Z][\w’'&-]*){0,5})", re.DOTALL
)


_MODERATES = re.compile(
    r"^(?P<name>[A-Z][\w’'&-]*(?:\s[A-Z][\w’'&-]*){0,4}) (?:moderates|welcomes|reserves|does not|is not responsible)\b"
)


_COPYRIGHT_NAME = re.compile(
    r"(?:©|\(c\)|copyright)\s?(?:©\s?|\(c\)\s?)?(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s)?(?:by\s)?(?P<name>(?:The\s)?[A-ZÀ-Þ0-9][\w’'&.-]*(?:\s(?:[A-ZÀ-Þ0-9][\w’'&-]*|of|and|&|for)){0,6})",
    re.IGNORECASE,
)


BY_LINE = re.compile(
    r"(?:(?:story|words|text|report(?:ed)?|written|analysis)\s)?by\b:?\s+(?=[A-ZÀ-Þ“(]|our\b|a\b|staff\b)|(?:text|words|story|report|reporting|interview)\s?:\s*(?=[A-ZÀ-Þ])|(?:author|reporter|byline|autor(?:in)?)s?\s*:\s*\S|from our\b|(?:von|par|por)\s+(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)


def is_prose(text: str) -> bool:
    return (len(text.split()) >= 9 and bool(TERMINAL.search(text))) or len(text.split()) > 40


def same_words(one: str, other: str) -> bool:
    """Whether two lines are one headline: the same letters, or the one within the other but for a short rest."""
    a, b = squeeze(one), squeeze(other)
    if not a or not b:
        return False
    short, long = sorted((a, b), key=len)
    return short == long or (len(short) >= 15 and len(short) >= 0.8 * len(long) and short in long)


def take_byline(byline: Byline, text: str, story: Cleaned, *, sure: bool = False) -> None:
    signed = sure or bool(BY_LINE.match(text))
    if byline.people and (not story.people or (signed and not story.signed)):
        story.people = byline.people
        story.signed = signed
    for name in byline.bodies:
        credit = Credit(name_of_body(name), "byline", text)
        if credit not in story.credits:
            story.credits.append(credit)


def take_in(block: Block, label: Label, story: Cleaned, whole: str, *, last: bool, american: bool) -> None:
    """Keep what a piece of furniture tells of the article."""
    text = block.text
    if label == "date":
        take_dates(text, story, american=american)
    elif label == "notice":
        kind = next(kind for kind, pattern in NOTICES if pattern.fullmatch(text))
        if re.search(r"\b(?:withdrawn|killed|kill)\b", text, re.IGNORECASE) and kind == "updated":
            kind = "killed"
        elif kind == "updated" and re.search(r"\bretract", text, re.IGNORECASE):
            kind = "retracted"
        elif kind == "updated" and re.search(
            r"\b(?:corrects?|corrected|incorrect(?:ly)?|misstated|error|erroneous(?:ly)?|wrong(?:ly)?|mistake(?:nly)?)\b",
            text,
            re.IGNORECASE,
        ):
            kind = "corrected"
        if not any(n.text == text for n in story.notices):
            story.notices.append(Notice(kind, text))
    elif label == "policy":
        if OWN_OPINION.search(text) and not COMMENTERS.search(text):
            story.opinion = True
        if story.outlet is None:
            story.outlet = outlet_of_policy(text)
    elif label in {"copyright", "caption"}:
        if label == "copyright":
            _take_copyright(text, story, last=last)
    elif label == "foot":
        credit = read_foot(text, whole)
        if credit and credit not in story.credits:
            story.credits.append(credit)
    elif (
        label == "related"
        and story.url is None
        and (match := URL_LINE.fullmatch(text))
        and re.match(r"url|link|original|source|permalink|(?:find|read|view) ", text, re.IGNORECASE)
    ):
        story.url = match["url"]


def take_dates(text: str, story: Cleaned, *, american: bool) -> None:
    for date in find_dates(text, american=american):
        before = text[: date.start]
        updated = max((m.start() for m in UPDATED.finditer(before)), default=-1)
        published = max(
            (m.start() for m in PUBLISHED.finditer(before) if not re.match(r"date\b", m[0], re.IGNORECASE)), default=-1
        )
        if updated > published:
            story.updated = story.updated or date
        elif story.published is None:
            story.published = date


def outlet_of_policy(text: str) -> str | None:
    """The outlet for which a disclaimer or a comment policy speaks."""
    for pattern in (_GROUP, _MODERATES):
        for match in pattern.finditer(text):
            name = re.sub(r"\s+(?:Group|Media Group|Ltd|Limited|Inc|Company|Network)$", "", match["name"].strip())
            if name.casefold() not in {"comment", "comments", "the", "disclaimer", "we", "they", "this", "it"} and (
                is_body(name) or pattern is _MODERATES
            ):
                return name
    return None


def _take_copyright(text: str, story: Cleaned, *, last: bool) -> None:
    match = _COPYRIGHT_NAME.search(text)
    if not match:
        return
    name = re.sub(
        r"(?:[.,]|\s+(?:All Rights|Media|Ltd|LLC|Inc|PLC|Limited|GmbH|Group|Reproduction)\b.*)+$",
        "",
        match["name"].strip(" .,"),
        flags=re.IGNORECASE,
    ).strip(" .,")
    if not name or not is_body(name) or name.isdigit():
        return
    credit = read_foot(text)
    # "© 2024 Harbour Media Ltd" is the house; a body without a company's ending that is not the outlet is whose text it is.
    house = re.search(
        r"\b(?:ltd|llc|inc|plc|limited|gmbh|group|media|publish\w+|holdings?|corp\w*|co|company|network|communications|trust|foundation)\b",
        text,
        re.IGNORECASE,
    )
    shared = story.outlet and {w.casefold() for w in name.split()} & {w.casefold() for w in story.outlet.split()} - {
        "the",
        "news",
        "daily",
        "of",
    }
    if credit and (known_agency(name) or (story.outlet and not house and not shared)):
        if not same_body(name, story.outlet) and credit not in story.credits:
            story.credits.append(credit)
    elif story.outlet is None and last:
        story.outlet = name

"""Furniture out, story in: which paragraphs of a scraped article are its body, and what the others tell of it.

A paragraph leaves the body only by a rule that names it; what no rule knows stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from secondsource.ingest.agencies import known_agency, known_outlet
from secondsource.ingest.credits import (
    Byline,
    Dateline,
    find_hints,
    is_body,
    is_named_body,
    is_person,
    is_staff,
    name_of_body,
    outlet_of_voice,
    read_byline,
    read_dateline,
    read_foot,
    read_house_foot,
    read_trailing,
    same_body,
)
from secondsource.ingest.dates import PrintedDate, find_dates, without_yearless
from secondsource.ingest.furniture import (
    COUNTER,
    CUT,
    KICKER,
    NOTICES,
    PUBLISHED,
    TERMINAL,
    UPDATED,
    URL_LINE,
    WIDGET,
    Label,
    label_of,
)
from secondsource.ingest.masthead import read_masthead
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


_LEAKED = re.compile(
    r"\s*(?:(?:date|published|updated|pub_?date|published_?at|created_?at|timestamp|datetime|publish_date|time)\s*[:=]?\s*"
    r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?)?)\s*[|,;-]?\s+(?=[“\"‘'(]?[A-ZÀ-Þ])"
)
_KEY = re.compile(
    r"(?P<key>title|headline|date|published|updated|author|byline|by|source|outlet|publisher|publication|url|link|section|category|tags?|keywords|language)\s*:\s*(?P<value>\S.{0,300})",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"(?:opinions?|comment|commentary|op-?ed|editorials?|columns?|columnists?|viewpoints?|guest (?:essay|column|post)|letters?|comment ?is ?free|perspectives?|blogs?/opinion)",
    re.IGNORECASE,
)
_OWN_OPINION = re.compile(
    r"(?:the )?(?:views|opinions)(?: and (?:views|opinions))?(?: (?:expressed|in this|here|stated)[\w\s’',]{0,60})? (?:are|do not|belong)\b.{0,80}\b(?:author|writer|columnist|own|his|her|their|contributor|necessarily)\b|"
    r"\b(?:opinions|views) are (?:the author['’]s |his |her |their |my )?own\b|\bthis (?:is an? )?(?:opinion|commentary) (?:piece|article|column)\b",
    re.IGNORECASE,
)
_COMMENTERS = re.compile(r"\bcomment(?:s|ers|ators|\s+writers)\b", re.IGNORECASE)
_TAGLINE = re.compile(
    r"(?P<name>(?:(?:Dr|Prof|Professor|Sir|Dame|Lord)\.?\s)?[A-ZÀ-Þ][\w’'.-]*(?:\s(?:[A-ZÀ-Þ][\w’'.-]*|al|van|de|von|bin|der|el|da|di|du)){1,4})"
    r"(?:,\s[^,]{3,80},)?\s(?:is|was|writes|teaches|works|reports|covers|leads|heads|serves|served|runs|directs|tweets|edits)\s(?P<rest>.{3,400})"
)
_ROLE_OF_AUTHOR = re.compile(
    r"(?i:\b(?:author|director|professor|lecturer|fellow|columnist|correspondent|editor|writer|reporter|journalist|researcher|analyst|economist|"
    r"historian|scholar|scientist|student|chair(?:man|woman|person)?|president|founder|former|minister|member|adviser|advisor|consultant|lawyer|novelist|"
    r"executive|head|ambassador|secretary|commentator|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|every week|weekly|about|based in|covers)\b)|\bfor (?:the )?[A-Z]\w+"
)
_OUTSIDER = re.compile(
    r"\b(?:author of|director|professor|lecturer|fellow|columnist|historian|scholar|former|minister|member of|adviser|advisor|president|chair|founder|economist|executive|ambassador|writes (?:a|on|every|about)|latest book|new book|institute|university)\b",
    re.IGNORECASE,
)
_STAFF_TAGLINE = re.compile(
    r"\b(?:reporter|correspondent|staff writer|journalist|news editor|covers|reports on)\b", re.IGNORECASE
)
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


def clean(
    blocks: Sequence[Block], headline: str | None = None, outlet: str | None = None, *, american: bool = False
) -> Cleaned:
    """Sort the paragraphs of an article into its body and what the rest tells of it.

    ``headline`` and ``outlet``: as the page's metadata know them.
    """
    story = Cleaned(headline=headline, outlet=outlet)
    blocks = [Block(b.text, b.heading, n if b.index < 0 else b.index, b.loose) for n, b in enumerate(blocks) if b.text]
    blocks = _front_matter(blocks, story, american=american)
    if story.headline is None:
        blocks = _below_masthead(blocks, story)
    blocks = [_without_leak(b, story) for b in blocks]
    blocks = [b for b in blocks if b.text]
    whole = "\n".join(b.text for b in blocks)
    labels: list[Label | None] = [label_of(b.text) for b in blocks]
    at = _read_head(blocks, labels, story, whole, american=american)
    blocks, labels = blocks[at:], labels[at:]
    blocks, labels = _cut_foot(blocks, labels, story)
    kept: list[Block] = []
    for n, (block, label) in enumerate(zip(blocks, labels, strict=True)):
        if label is None:
            # The tags themselves stand below their label.
            above = blocks[n - 1] if n and labels[n - 1] in {"related", "tags"} else None
            if above and len(above.text.split()) <= 3 and _is_tag(block.text, 10 if above.loose else 3):
                labels[n] = "tags"
                continue
            kept.append(block)
        else:
            _take_in(block, label, story, whole, last=n >= len(blocks) - 6, american=american)
    kept = _without_boxes(kept, story)
    kept = _without_tail(kept, story)
    kept = _read_foot(kept, story, whole)
    kept = _without_headings(kept)
    kept = _without_repeats(kept, story)
    if kept:
        story.dateline = read_dateline(kept[0].text, whole)
        if story.dateline and story.dateline.credit:
            story.credits.insert(0, Credit(name_of_body(story.dateline.credit), "dateline", story.dateline.text))
    body = "\n".join(b.text for b in kept)
    story.credits.extend(find_hints(body))
    if story.outlet is None:
        story.outlet = outlet_of_voice(body)
    story.body = kept
    return story


def _is_tag(text: str, words: int) -> bool:
    return len(text.split()) <= words and not TERMINAL.search(text)


def _front_matter(blocks: list[Block], story: Cleaned, *, american: bool) -> list[Block]:
    """Take out "Title: …", "Date: …" lines at the head, two or more of them."""
    found: list[tuple[str, str]] = []
    for block in blocks[:14]:
        match = _KEY.fullmatch(block.text)
        if not match or len(block.text.split()) > 50:
            break
        found.append((match["key"].casefold(), match["value"].strip(" \"'")))
    if len(found) < 2 and not (found and found[0][0] in {"title", "headline"}):
        return blocks
    for key, value in found:
        if key in {"title", "headline"}:
            story.headline = story.headline or value
        elif key in {"date", "published"}:
            story.published = story.published or next(find_dates(value, american=american), None)
        elif key == "updated":
            story.updated = next(find_dates(value, american=american), None)
        elif key in {"author", "byline", "by"}:
            _take_byline(read_byline(value), value, story)
        elif key in {"source", "outlet", "publisher", "publication"}:
            if URL_LINE.fullmatch(value):
                story.url = value
            else:
                story.outlet = story.outlet or value
        elif key in {"url", "link"} and (match := URL_LINE.fullmatch(value)):
            story.url = match["url"]
        elif key in {"section", "category"}:
            story.opinion |= bool(_OPINION.fullmatch(value))
    return blocks[len(found) :]


def _below_masthead(blocks: list[Block], story: Cleaned) -> list[Block]:
    """Drop what stands above the headline of a scraped text, and keep the outlet that it names."""
    if len(blocks) > 1 and (match := URL_LINE.fullmatch(blocks[0].text)):
        story.url = story.url or match["url"]
        blocks = blocks[1:]
    above, outlet, headline = read_masthead([(b.text, b.loose) for b in blocks])
    story.outlet = story.outlet or outlet
    if headline and not above and blocks:
        blocks[0].text = headline
    # What stands there besides may still say when.
    return [b for n, b in enumerate(blocks) if n not in above or label_of(b.text) == "date"]


def _without_leak(block: Block, story: Cleaned) -> Block:
    """Drop a field of the scraper's that leaked into the text ("date 2024-05-03 The harbour froze")."""
    match = _LEAKED.match(block.text)
    if not match or len(block.text) - match.end() < 20:
        return block
    date = next(find_dates(match[0]), None)
    if date and story.published is None and not re.match(r"\s*(?:updated|modified)", match[0], re.IGNORECASE):
        story.published = date
    elif date and story.updated is None:
        story.updated = date
    return Block(block.text[match.end() :], block.heading, block.index, block.loose)


def _is_prose(text: str) -> bool:
    return (len(text.split()) >= 9 and bool(TERMINAL.search(text))) or len(text.split()) > 40


def _read_head(blocks: list[Block], labels: list[Label | None], story: Cleaned, whole: str, *, american: bool) -> int:
    """Read headline, deck, date and byline lines before the story; where the story begins.

    Header lines are those up to the last date, byline, tag or share line before which stands no more than a deck.
    """
    reach = min(len(blocks), 14)
    if (
        story.headline is None
        and labels[:1]
        and labels[0] in {"related", "notice", "caption"}
        and len(blocks) > 1
        and _is_headline(blocks[0].text, blocks, 0)
    ):
        if labels[0] == "notice":  # "KILL: …", "CORRECTED: …"
            _take_in(blocks[0], "notice", story, whole, last=False, american=american)
        labels[0] = None
    bylines: dict[int, Byline] = {}
    stamped: set[int] = set()
    last, prose = -1, 0
    for n in range(reach):
        text, label = blocks[n].text, labels[n]
        if label is None and read_dateline(text, whole):
            break
        if label == "date" and prose and next(find_dates(text), None) is None:
            break
        if (
            label in {"date", "share", "tags", "caption", "related", "newsletter", "copyright", "form", "cut"}
            or label == "notice"
        ):
            # A photo or an advertisement may follow the lead: only a date makes a deck of what stands above it.
            if (label == "date" and n <= 8) or prose == 0:
                last = n
            continue
        stamp = _as_stamp(text) if label is None else None
        if (
            stamp is None
            and n - 1 in bylines
            and len(text.split()) <= 6
            and story.outlet
            and same_body(text.split(",")[0], story.outlet)
        ):
            stamp = Byline((), ())  # "Border Mail, Halmond" below the writer's name
        if stamp is not None:
            bylines[n] = stamp
            stamped.add(n)
            last = n
            continue
        byline = _as_byline(text, whole, alone=last >= 0 or (n > 0 and blocks[n].loose))
        if byline and (prose == 0 or _BY_LINE.match(text)):
            bylines[n] = byline
            last = n
            continue
        if _is_prose(text):
            prose += 1
            # A deck is one short paragraph under a headline; anything more is the story.
            if prose > 1 or len(text.split()) > 45 or read_dateline(text) or n > 3 or (n == 0 and len(text.split()) > 30):
                break
    # A dateline begins the story: what stands above it is headline and deck, whatever its stops.
    for n in range(1, min(len(blocks), 6)):
        dateline = read_dateline(blocks[n].text, whole) if labels[n] is None else None
        if dateline and (dateline.credit or (dateline.place and dateline.place.split(",")[0].isupper())):
            if all(len(b.text.split()) <= 45 for b in blocks[:n]):
                last = max(last, n - 1)
            break
    deck_allowed = last
    at = 0
    for n in range(len(blocks)):
        text, label = blocks[n].text, labels[n]
        if n in bylines and n <= last:
            _take_byline(bylines[n], text, story, sure=n in stamped)
            if n in stamped and story.outlet is None:
                story.outlet = _outlet_of_stamp(text)
            _take_dates(text, story, american=american)
        elif label and n <= last:
            _take_in(blocks[n], label, story, whole, last=False, american=american)
        elif story.headline and same_words(text, story.headline):
            pass
        elif n <= deck_allowed:
            if KICKER.fullmatch(text):
                story.kicker = text
            elif (
                n == 0
                and story.outlet is None
                and story.headline is None
                and n + 1 < last
                and labels[1] is None
                and 1 not in bylines
                and len(text.split()) <= 5
                and is_body(text)
                and not _is_prose(text)
            ):
                story.outlet = text.title() if text.isupper() and " " in text else text
            elif story.headline is None and len(text.split()) <= 40:
                story.headline = text
            elif n > 0 and _bare_outlet(text, whole):
                story.outlet = story.outlet or text
            elif (label_of(text) is None and _is_prose(text)) or len(text.split()) > 4:
                story.deck.append(text)
        elif story.headline is None and n == at and n + 1 < len(blocks) and _is_headline(text, blocks, n):
            if KICKER.fullmatch(text):
                story.kicker = text
            else:
                story.headline = text
        else:
            break
        at = n + 1
    story.opinion |= bool(story.kicker and _OPINION.fullmatch(story.kicker))
    if at >= len(blocks) and blocks:  # nothing but header lines: the last unlabelled is all the story there is
        plain = [n for n, label in enumerate(labels) if label is None and n not in bylines and blocks[n].text != story.headline]
        return plain[0] if plain else len(blocks)
    return at


def read_header(lines: Sequence[str], story: Cleaned, *, american: bool = False) -> None:
    """Read dates, bylines and the section off lines about a headline, where the story does not give them."""
    for text in lines:
        if KICKER.fullmatch(text):
            story.opinion |= bool(_OPINION.fullmatch(text))
        elif (stamp := _as_stamp(text)) is not None:
            if story.published is None:
                _take_dates(text, story, american=american)
            if not story.people:
                _take_byline(stamp, text, story, sure=True)
        elif label_of(text) == "date" or _dated_byline(text):
            if story.published is None:
                _take_dates(text, story, american=american)
            if not story.people and (by := _dated_byline(text)):
                _take_byline(by, text, story)
        elif label_of(text) in {None, "foot"} and not story.signed and (byline := _as_byline(text, "", alone=True)):
            _take_byline(byline, text, story)


def _as_stamp(text: str) -> Byline | None:
    """The byline of a line that has a date or a desk, the writers, and no more: "Newsdesk | 13:30, 5 May 2024 | 38 comments"."""
    if len(text.split()) > 20 or (TERMINAL.search(text) and not text.endswith(".m.")):
        return None
    dates = list(find_dates(text))
    rest = text
    for date in reversed(dates):
        rest = f"{rest[: date.start]} | {rest[date.end :]}"
    if not dates:
        rest = without_yearless(rest)
    sure = rest != text
    rest = WIDGET.sub(" | ", UPDATED.sub(" ", PUBLISHED.sub(" ", rest)))
    people: list[str] = []
    bodies: list[str] = []
    for raw in re.split(r"\s*[|•·,;]\s*|\s[–—-]\s", rest):
        piece = raw.strip(" .:()[]")
        if not piece or KICKER.fullmatch(piece):
            continue
        if is_staff(piece):
            sure = True
            continue
        byline = read_byline(piece)
        if not (byline.people or byline.bodies) or len(piece.split()) > 8:
            return None
        people += byline.people
        if _BY_LINE.match(piece) or known_agency(piece):
            bodies += byline.bodies
    return Byline(tuple(people), tuple(bodies)) if sure else None


def _dated_byline(text: str) -> Byline | None:
    """Read the people off "Posted on 5 May 2024 by Jane Roe" or "Jane Roe | 5 May 2024"."""
    if len(text.split()) > 20 or next(find_dates(text), None) is None:
        return None
    rest = PUBLISHED.sub(" ", text)
    match = re.search(r"\b[Bb]y\b:?\s+([A-ZÀ-Þ].{2,60})", rest)
    byline = read_byline(match[1] if match else rest)
    return byline if byline.people else None


_BY_LINE = re.compile(
    r"(?:(?:story|words|text|report(?:ed)?|written|analysis)\s)?by\b:?\s+(?=[A-ZÀ-Þ“(]|our\b|a\b|staff\b)|(?:text|words|story|report|reporting|interview)\s?:\s*(?=[A-ZÀ-Þ])|(?:author|reporter|byline|autor(?:in)?)s?\s*:\s*\S|from our\b|von\s+(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)


def _as_byline(text: str, whole: str, *, alone: bool) -> Byline | None:
    """The byline a line is, if it is one. ``alone``: among header lines a bare name will do."""
    words = text.split()
    if len(words) > 24 or (_is_prose(text) and len(words) > 14):
        return None
    if _BY_LINE.match(text) and text[3:4] != " " and not re.match(r"(?:by|von)\s+[a-zß-ÿ]", text):
        byline = read_byline(text, whole)
        if byline.people or byline.bodies:
            # "By Friday nobody had come" begins a story; so does "By The Time It Ended".
            return (
                byline
                if not re.search(r"\b(?:was|were|had|has|have|is|are|said|will|would|did|does|it|nobody|there)\b", text)
                else None
            )
        return Byline((), ()) if len(words) <= 8 and not TERMINAL.search(text) else None
    if alone and len(words) <= 12 and not TERMINAL.search(text):
        byline = read_byline(text, whole)
        pieces = [p for p in re.split(r"\s*(?:,|\||/|\band\b|–|-|\bfor\b|•|·)\s*", text) if p]
        if (
            byline.people
            and all(len(p.split()) <= 4 for p in byline.people)
            # "Jane Roe, Halmond": where she writes from.
            and len(byline.people) + len(byline.bodies)
            >= len(pieces) - (len(pieces) == 2 and " " not in pieces[1] and "," in text)
            and not any(c in text for c in "?!:")
        ):
            return byline
        if (
            byline.bodies
            and len(words) <= 4
            and not byline.people
            and (
                known_agency(text)
                or re.fullmatch(r"(?i)(?:staff|.{2,30} staff|web desk)? ?(?:and |& |with |/ ?)?(?:news )?agenc(?:y|ies)", text)
            )
        ):
            return byline
        if (via := re.fullmatch(r"(?P<name>.{2,40}) via .{2,40}", text)) and is_body(via["name"]):
            return Byline((), (via["name"],))
    return None


def _outlet_of_stamp(text: str) -> str | None:
    """The outlet that a line of header names beside the date or the writer, with no "by" before it."""
    for raw in re.split(r"\s*[|•·,;]\s*|\s[–—-]\s", text):
        piece = raw.strip(" .:()[]")
        if (
            is_named_body(piece)
            and not known_agency(piece)
            and not is_staff(piece)
            and not KICKER.fullmatch(piece)
            and piece.split()[-1][:1].isupper()
            and len(piece.split()) <= 6
            and not _BY_LINE.match(piece)
        ):
            return piece
    return None


def _bare_outlet(text: str, whole: str) -> bool:
    """A bare name among header lines is the outlet, if it reads like one or the page's small print speaks of it so."""
    if (
        len(text.split()) > 5
        or not text.rsplit(maxsplit=1)[-1][:1].isupper()
        or TERMINAL.search(text)
        or not text[:1].isupper()
    ):
        return False
    here = re.escape(text)
    return bool(
        known_outlet(text)
        or (
            is_body(text)
            and (
                len(text.split()) > 1
                or re.search(rf"\b{here} (?:moderates|reserves|welcomes)|©[^\n]{{0,30}}{here}|(?:about|by|of) {here}\b", whole)
            )
        )
        or re.search(rf"\b{here} moderates", whole)
    )


def _is_headline(text: str, blocks: Sequence[Block], n: int) -> bool:
    words = text.split()
    if blocks[n].heading:
        return True
    if not 2 <= len(words) <= 30 or len(text) > 220 or not any(c.isalpha() for c in text):
        return False
    following = next((b.text for b in blocks[n + 1 :]), "")
    if read_dateline(text) or len(following.split()) < 3:
        return False
    end = text.rstrip("”\"’'»)] ")
    if end.endswith((".", ":", ";", ",")) and not end.endswith(
        ("...", "U.S.", "U.K.", "U.N.", "Inc.", "Co.", "Jr.", "D.C.", "a.m.", "p.m.")
    ):
        return False
    if blocks[n].loose and text[:1].islower():
        return False
    if end.endswith(("?", "!")):
        return len(words) <= 20 and len(following.split()) >= 8
    return True


def _take_byline(byline: Byline, text: str, story: Cleaned, *, sure: bool = False) -> None:
    if byline.people and not story.people:
        story.people = byline.people
        story.signed = sure or bool(_BY_LINE.match(text))
    for name in byline.bodies:
        credit = Credit(name_of_body(name), "byline", text)
        if credit not in story.credits:
            story.credits.append(credit)


def _take_in(block: Block, label: Label, story: Cleaned, whole: str, *, last: bool, american: bool) -> None:
    """Keep what a piece of furniture tells of the article."""
    text = block.text
    if label == "date":
        _take_dates(text, story, american=american)
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
        if _OWN_OPINION.search(text) and not _COMMENTERS.search(text):
            story.opinion = True
        if story.outlet is None:
            story.outlet = _outlet_of_policy(text)
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
        and re.match(r"url|link|original|source|permalink", text, re.IGNORECASE)
    ):
        story.url = match["url"]


def _take_dates(text: str, story: Cleaned, *, american: bool) -> None:
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


def _outlet_of_policy(text: str) -> str | None:
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


def _cut_foot(blocks: list[Block], labels: list[Label | None], story: Cleaned) -> tuple[list[Block], list[Label | None]]:
    """Drop what stands below "Comments", "Related stories" and the like, if the story is above."""
    lengths = [len(b.text) for b in blocks]
    total = sum(lengths)
    above = 0
    for n, (block, label) in enumerate(zip(blocks, labels, strict=True)):
        if CUT.fullmatch(block.text) and above > 0.5 * total and any(x is None for x in labels[:n]):
            if (
                COUNTER.fullmatch(block.text)
                and sum(lengths[m] for m in range(n, len(blocks)) if labels[m] is None) > 0.1 * above
            ):
                continue  # the count of comments on something within the story
            below = list(zip(blocks[n:], labels[n:], strict=True))
            for lower, what in below:
                if what in {"policy", "notice", "date", "copyright"}:
                    _take_in(lower, what, story, "", last=True, american=False)
            # A credit, a tagline or a notice may still stand there; prose does not come back.
            feet = [b for b, what in below if what is None and read_foot(b.text)]
            kept = blocks[:n] + feet
            return kept, labels[:n] + [None] * len(feet)
        if label is None:
            above += lengths[n]
        else:
            total -= lengths[n]
    return blocks, labels


_PROMOTES = re.compile(
    r"\b(?:newsletters?|letter|advertis\w+|inbox|subscri\w+|sign up|members?|briefing|podcast|e-?mail|app|free|puzzles?|edition|every (?:week|morning|day|evening)|"
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)days|weekdays|breakfast|delivered|donat\w+|support us)\b",
    re.IGNORECASE,
)
_BEGS = re.compile(
    r"\b(?:if you can (?:spare|afford|help|give)|become a member|support (?:us|our|independent|local)|not free to make|buy the paper|make (?:it|this|our \w+) possible|"
    r"(?:paid for|funded|owned|printed|made) by (?:its|our|your|\w+) (?:readers|members|subscribers|people)|donate)\b",
    re.IGNORECASE,
)


_ASKS = re.compile(r"become a member|not free to make|buy the paper", re.IGNORECASE)
_QUOTES = re.compile(r"[“”\"]|\b(?:said|says|told)\b")


def _without_boxes(kept: list[Block], story: Cleaned) -> list[Block]:
    """Drop what a scrape kept of boxes between the paragraphs: a name and a line or two of promise, a plea for the price of the paper."""
    out: list[Block] = []
    skip = -1
    for n, block in enumerate(kept):
        if n <= skip:
            continue
        begins = n == 0 or not kept[n - 1].loose
        if (
            begins
            and block.loose
            and n
            and n + 1 < len(kept)
            and not TERMINAL.search(block.text)
            and len(block.text.split()) <= 6
        ):
            end = n + 1
            while end + 1 < len(kept) and kept[end].loose:
                end += 1
            lines = " ".join(b.text for b in kept[n : end + 1])
            if (
                end - n <= 3
                and len(lines.split()) <= 30
                and _PROMOTES.search(lines)
                and not re.search(r"[“\"]|\bsaid\b", lines)
            ):
                skip = end
                continue
        if (
            n
            and len(block.text.split()) <= 40
            and (plea := _BEGS.search(block.text))
            and (_speaks_of_house(block.text, story.outlet) or (_ASKS.fullmatch(plea[0]) and not _QUOTES.search(block.text)))
        ):
            continue
        out.append(block)
    return out


def _speaks_of_house(text: str, outlet: str | None) -> bool:
    """Whether a line speaks for the house that prints it: by its name or as "we", and quotes nobody."""
    if _QUOTES.search(text):
        return False
    name = outlet.split()[-1] if outlet else ""
    return bool(
        re.search(r"\b(?:we|us|our)\b", text, re.IGNORECASE) or (len(name) > 3 and re.search(rf"\b{re.escape(name)}\b", text))
    )


_ADDRESS = re.compile(
    r"(?:\s(?:Ltd|Limited|Inc|LLC|plc|GmbH)\b\.?)?(?:,\s|\s(?:is|are)\s(?:an?|the|published|printed|owned|paid|run|made|part)\b|\.\s)"
)


def _without_tail(kept: list[Block], story: Cleaned) -> list[Block]:
    """Drop what stands below the story: the house's own address line, and the headlines of others under a short heading."""
    end = len(kept)
    prose = sum(_is_prose(b.text) for b in kept)
    if prose < 3:
        return kept
    while end > 3:
        text = kept[end - 1].text
        if story.outlet and len(text.split()) <= 40 and _is_own_address(text, story.outlet):
            end -= 1
            continue
        start = end
        while start > 3 and _is_list_line(kept[start - 1].text):
            start -= 1
        if end - start >= 2 and len(kept[start].text.split()) <= 5 and kept[start].loose:
            end = start
            continue
        break
    return kept[:end]


def _is_own_address(text: str, outlet: str) -> bool:
    bare = re.sub(r"^the\s+", "", outlet.strip(), flags=re.IGNORECASE)
    match = re.match(rf"(?:the\s+)?{re.escape(bare)}", text, re.IGNORECASE)
    return bool(match and _ADDRESS.match(text, match.end()) and not re.search(r"[“”\"]|\b(?:said|says|told)\b", text))


def _is_list_line(text: str) -> bool:
    return (
        len(text.split()) <= 12
        and not TERMINAL.search(text)
        and text[-1:] not in ":,;"
        and not re.search(r"[“”\"«»]", text)
        and read_foot(text) is None
    )


def _read_foot(kept: list[Block], story: Cleaned, whole: str) -> list[Block]:
    """Read credits, signatures and the author's tagline off the last paragraphs."""
    out = list(kept)
    floor = max(1, len(out) - 5)
    last_prose = next((n for n in range(len(out) - 1, -1, -1) if _is_prose(out[n].text)), -1)
    for n in range(len(out) - 1, floor - 1, -1):
        text = out[n].text
        if _own_line(text, story):
            del out[n]
            continue
        if credit := read_foot(text, whole):
            if credit not in story.credits:
                story.credits.append(credit)
            del out[n]
            continue
        if (people := read_house_foot(text)) is not None:
            story.people = story.people or people
            story.signed |= bool(people)
            # The form of the foot is Reuters' own; where the story names Reuters besides, it is a credit.
            if re.search(r"; ?(?:\w+ ){0,3}editing by", text, re.IGNORECASE) and re.search(r"\bReuters\b", whole):
                story.credits.append(Credit("Reuters", "foot", text))
            del out[n]
            continue
        if n == last_prose + 1 and (credit := _bare_credit(text, out[:n])) and not same_body(credit.name, story.outlet):
            story.credits.append(credit)
            del out[n]
            continue
        if len(text.split()) <= 8 and (byline := _as_byline(text, whole, alone=False)):
            _take_byline(byline, text, story)
            del out[n]
            continue
        if (
            n == len(out) - 1
            and 2 <= len(text.split()) <= 3
            and not TERMINAL.search(text)
            and is_person(text)
            and not any(re.search(rf"\b{re.escape(text.split()[-1])}\b", b.text) for b in out[:n])
        ):
            story.people = story.people or (text,)
            del out[n]
            continue
        if signed := re.fullmatch(r"[–—-]{1,2}\s?(?P<name>[^.]{3,40})", text):
            if is_person(signed["name"]):
                story.people = story.people or (signed["name"],)
                story.signed = True
                del out[n]
            continue
        if re.fullmatch(
            r"\S{1,60}@\S{1,60}|(?:e-?mail|contact|twitter|follow)\b.{0,20}[@:]\s?\S{2,80}(?:\s.{0,60})?|[#*–—-]{1,5}|[a-z]{2,4}(?:[/-][a-z]{2,4}){1,4}|ends?|-30-|-ends-",
            text,
            re.IGNORECASE,
        ):
            del out[n]
            continue
        if _is_tagline(text, out[:n], story):
            del out[n]
    if out and (found := read_trailing(out[-1].text)):
        at, credit = found
        out[-1] = Block(out[-1].text[:at].rstrip(), out[-1].heading, out[-1].index)
        if credit not in story.credits:
            story.credits.append(credit)
    return out


def _bare_credit(text: str, above: Sequence[Block]) -> Credit | None:
    """The agency whose bare name closes a story. A word that the story uses is one of its tags."""
    words = text.split()
    if len(words) > 4 or TERMINAL.search(text) or KICKER.fullmatch(text) or not all(w[:1].isupper() for w in words):
        return None
    if known_agency(text):
        return Credit(name_of_body(text), "foot", text)
    story = " ".join(b.text for b in above).casefold()
    if not is_body(text) or len(text) < 4 or any(len(w) > 3 and w[:5].casefold() in story for w in words):
        return None
    return Credit(text, "foot", text)


def _own_line(text: str, story: Cleaned) -> bool:
    """Whether a line says "Opinions are the author's own", with or without the author's tagline before it."""
    if len(text.split()) > 60 or not _OWN_OPINION.search(text) or _COMMENTERS.search(text):
        return False
    story.opinion = True
    first = re.split(r"(?<=[.!?])\s", text)[0]
    if (match := _TAGLINE.match(first)) and is_person(match["name"]):
        story.tagline = (match["name"],)
    elif story.outlet is None:
        story.outlet = _outlet_of_policy(text)
    return True


def _is_tagline(text: str, above: Sequence[Block], story: Cleaned) -> bool:
    """Whether a line is "Jane Roe is professor of … and author of …": a name of which the story above says nothing."""
    text = text.strip("*_ ")
    match = _TAGLINE.fullmatch(text)
    if not match or len(text.split()) > 90 or not is_person(match["name"]):
        return False
    if not re.search(
        r"\b(?:is|writes|teaches|works|reports|covers|leads|heads|serves|runs|directs|tweets|edits)\b",
        text[: match.start("rest")],
    ) or not _ROLE_OF_AUTHOR.search(match["rest"]):
        return False
    surname = match["name"].split()[-1]
    if any(re.search(rf"\b{re.escape(surname)}\b", b.text) for b in above):
        return False
    if re.search(r"[“\"].*\b(?:said|says|told)\b|\b(?:said|told)\b", text):
        return False
    named = match["name"] in story.people
    outsider = bool(_OUTSIDER.search(match["rest"])) and not _STAFF_TAGLINE.search(match["rest"])
    if not named and not outsider and not _STAFF_TAGLINE.search(match["rest"]):
        return False
    story.tagline = (*story.tagline, match["name"])
    story.opinion |= outsider
    return True


def _without_headings(kept: list[Block]) -> list[Block]:
    """Drop crossheads: short lines without a stop between paragraphs of prose. Questions of an interview stay."""
    prose = sum(_is_prose(b.text) for b in kept)
    if prose < 2:
        return [b for b in kept if not b.heading] or kept
    out = []
    bare = sum(_is_crosshead(b) for b in kept if not b.heading)
    for n, block in enumerate(kept):
        if block.heading and len(block.text.split()) <= 25 and not TERMINAL.search(block.text):
            continue
        alone = 0 < n < len(kept) - 1 and _is_prose(kept[n - 1].text) and _is_prose(kept[n + 1].text)
        if not block.heading and alone and bare <= max(1, prose // 3) and _is_crosshead(block):
            continue
        out.append(block)
    return out


def _is_crosshead(block: Block) -> bool:
    text = block.text
    return (
        len(text.split()) <= 9
        and len(text) <= 70
        and text[:1].isupper()
        and not TERMINAL.search(text)
        and text[-1:] not in ":,;"
        and not re.search(r"[“”\"«»]|^(?:Q|A)[:.]|\d\s?%", text)
    )


def same_words(one: str, other: str) -> bool:
    """Whether two lines are one headline: the same letters, or the one within the other but for a short rest."""
    a, b = squeeze(one), squeeze(other)
    if not a or not b:
        return False
    short, long = sorted((a, b), key=len)
    return short == long or (len(short) >= 15 and len(short) >= 0.8 * len(long) and short in long)


_COMPARED_AT_MOST = 400
"""Paragraphs of which each is compared with all: no story has more."""


def _without_repeats(kept: list[Block], story: Cleaned) -> list[Block]:
    """Drop the headline where it stands again, pull quotes and a deck that the story repeats, and paragraphs printed twice."""
    keys = [squeeze(b.text) for b in kept]
    stops = [bool(TERMINAL.search(b.text)) for b in kept]
    out: list[Block] = []
    joined = "|".join(keys) if len(keys) <= _COMPARED_AT_MOST else ""
    seen: set[str] = set()
    for n, (block, key) in enumerate(zip(kept, keys, strict=True)):
        words = len(block.text.split())
        if (
            story.headline
            and words <= 40
            and (not stops[n] or key == squeeze(story.headline))
            and same_words(block.text, story.headline)
            and len(kept) > 1
        ):
            continue
        if key in seen and words >= 6:
            continue
        seen.add(key)
        if (
            6 <= words <= 45
            and len(key) >= 25
            and len(kept) > 2
            and not _re_quoted(block.text)
            and joined
            and joined.count(key) > 1
        ):
            elsewhere = [m for m, other in enumerate(keys) if m != n and key in other and len(other) > len(key)]
            # The first paragraph goes only as a deck: the story repeats all of it in its own paragraph.
            if elsewhere:
                continue
        out.append(block)
    return out or kept


def _re_quoted(text: str) -> bool:
    """A paragraph with words of its own around a quotation is no pull quote."""
    return bool(re.search(r"\b(?:said|says|told|added)\b", text))

"""What stands above a story: the scraper's fields, the masthead, headline, deck, date and byline lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from secondsource.ingest.agencies import known_agency, known_outlet
from secondsource.ingest.credits import (
    Byline,
    is_body,
    is_city,
    is_job,
    is_named_body,
    is_person,
    is_staff,
    read_byline,
    read_dateline,
    same_body,
)
from secondsource.ingest.dates import find_dates, without_yearless
from secondsource.ingest.furniture import KICKER, PUBLISHED, TERMINAL, UPDATED, URL_LINE, WIDGET, Label, label_of
from secondsource.ingest.masthead import read_masthead
from secondsource.ingest.story import BY_LINE, OPINION, Block, Cleaned, is_prose, same_words, take_byline, take_dates, take_in

_LEAKED = re.compile(
    r"\s*(?:(?:date|published|updated|pub_?date|published_?at|created_?at|timestamp|datetime|publish_date|time)\s*[:=]?\s*"
    r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?)?)\s*[|,;-]?\s+(?=[“\"‘'(]?[A-ZÀ-Þ])"
)


_KEY = re.compile(
    r"(?P<key>title|headline|date|published|updated|author|byline|by|source|outlet|publisher|publication|url|link|section|category|tags?|keywords|language)\s*:\s*(?P<value>\S.{0,300})",
    re.IGNORECASE,
)


def front_matter(blocks: list[Block], story: Cleaned, *, american: bool) -> list[Block]:
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
            take_byline(read_byline(value), value, story)
        elif key in {"source", "outlet", "publisher", "publication"}:
            if URL_LINE.fullmatch(value):
                story.url = value
            else:
                story.outlet = story.outlet or value
        elif key in {"url", "link"} and (match := URL_LINE.fullmatch(value)):
            story.url = match["url"]
        elif key in {"section", "category"}:
            story.opinion |= bool(OPINION.fullmatch(value))
    return blocks[len(found) :]


def below_masthead(blocks: list[Block], story: Cleaned) -> list[Block]:
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


def without_leak(block: Block, story: Cleaned) -> Block:
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


def read_head(blocks: list[Block], labels: list[Label | None], story: Cleaned, whole: str, *, american: bool) -> int:
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
            take_in(blocks[0], "notice", story, whole, last=False, american=american)
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
            stamp = Byline((), ())  # "Coast Mail, Halmond" below the writer's name
        if stamp is None and n - 1 in bylines and label is None and is_job(text):
            stamp = Byline((), ())  # "Coast Mail Staff Writer" there
        if stamp is not None:
            bylines[n] = stamp
            stamped.add(n)
            last = n
            continue
        below_headline = n > 0 and story.headline is not None and same_words(blocks[n - 1].text, story.headline)
        byline = as_byline(
            text,
            whole,
            alone=last >= 0 or (n > 0 and blocks[n].loose) or (below_headline and is_person(text) and not is_city(text)),
        )
        if byline and (prose == 0 or BY_LINE.match(text)):
            bylines[n] = byline
            last = n
            continue
        if is_prose(text):
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
            take_byline(bylines[n], text, story, sure=n in stamped)
            if n in stamped and story.outlet is None:
                story.outlet = _outlet_of_stamp(text)
            take_dates(text, story, american=american)
        elif label and n <= last:
            take_in(blocks[n], label, story, whole, last=False, american=american)
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
                and not is_prose(text)
            ):
                story.outlet = text.title() if text.isupper() and " " in text else text
            elif story.headline is None and len(text.split()) <= 40:
                story.headline = text
            elif n > 0 and _bare_outlet(text, whole):
                story.outlet = story.outlet or text
            elif (label_of(text) is None and is_prose(text)) or len(text.split()) > 4:
                story.deck.append(text)
        elif story.headline is None and n == at and n + 1 < len(blocks) and _is_headline(text, blocks, n):
            if KICKER.fullmatch(text):
                story.kicker = text
            else:
                story.headline = text
        else:
            break
        at = n + 1
    story.opinion |= bool(story.kicker and OPINION.fullmatch(story.kicker))
    if at >= len(blocks) and blocks:  # nothing but header lines: the last unlabelled is all the story there is
        plain = [n for n, label in enumerate(labels) if label is None and n not in bylines and blocks[n].text != story.headline]
        return plain[0] if plain else len(blocks)
    return at


def read_header(lines: Sequence[str], story: Cleaned, *, american: bool = False) -> None:
    """Read dates, bylines and the section off lines about a headline, where the story does not give them."""
    for text in lines:
        if KICKER.fullmatch(text):
            story.opinion |= bool(OPINION.fullmatch(text))
        elif (stamp := _as_stamp(text)) is not None:
            if story.published is None or (story.updated is None and UPDATED.search(text)):
                take_dates(text, story, american=american)
            if not story.people:
                take_byline(stamp, text, story, sure=True)
        elif label_of(text) == "date" or _dated_byline(text):
            if story.published is None or (story.updated is None and UPDATED.search(text)):
                take_dates(text, story, american=american)
            if not story.people and (by := _dated_byline(text)):
                take_byline(by, text, story)
        elif label_of(text) in {None, "foot"} and not story.signed and (byline := as_byline(text, "", alone=True)):
            take_byline(byline, text, story)


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
    rest = WIDGET.sub(" | ", PUBLISHED.sub(" ", UPDATED.sub(" ", rest)))
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
        if BY_LINE.match(piece) or known_agency(piece):
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


def as_byline(text: str, whole: str, *, alone: bool) -> Byline | None:
    """The byline a line is, if it is one. ``alone``: among header lines a bare name will do."""
    words = text.split()
    if len(words) > 24 or (is_prose(text) and len(words) > 14):
        return None
    if BY_LINE.match(text) and text[3:4] != " " and not re.match(r"(?:by|von|par|por)\s+[a-zß-ÿ]", text):
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
        pieces = [p for p in re.split(r"\s*(?:,|\||/|\band\b|–|-|\bfor\b|•|·)\s*", text) if p and not is_staff(p)]
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
            and not BY_LINE.match(piece)
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

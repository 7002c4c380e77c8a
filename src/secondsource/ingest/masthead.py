"""The masthead of a scraped plain text: what stands above the headline, and the outlet that it names.

A scrape begins as its page does: the outlet's name, a slogan, a row of sections, steps down to the page, a date, and only then the
headline; or with the window's title, headline and outlet in one line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from secondsource.ingest.credits import is_body, is_named_body, is_person, read_dateline
from secondsource.ingest.furniture import KICKER, TERMINAL, is_navigation, label_of
from secondsource.ingest.naming import SEPARATOR, part_title
from secondsource.ingest.story import is_prose
from secondsource.text.normalise import squeeze

_IN_BRACKETS = re.compile(r"[(\[](?P<name>[^()\[\]]{2,60})[)\]]\s*(?P<title>\S.{8,300})")
_REACH = 10
"""Lines of the head among which a masthead may stand."""
_MASTHEAD_WORDS = 12


def read_masthead(lines: Sequence[tuple[str, bool]]) -> tuple[set[int], str | None, str | None]:
    """The lines above the headline that are no story, the outlet and the headline they name.

    ``lines``: each with whether only a line end parts it from the next.

    >>> read_masthead([("COAST MAIL", True), ("NEWS COURTS CROSSWORD", False), ("Harbour freezes over", False), ("It was cold.", False)])
    ({0, 1}, 'Coast Mail', None)
    >>> read_masthead([("Harbour freezes | Coast Mail", False), ("Harbour freezes", False), ("It was cold.", False)])
    ({0}, 'Coast Mail', 'Harbour freezes')
    """
    skipped = 0
    while skipped < min(6, len(lines) - 2) and label_of(lines[skipped][0]) == "share":  # "Skip to content", "Menu"
        skipped += 1
    if skipped:
        above, outlet, headline = read_masthead(lines[skipped:])
        return {*range(skipped), *(n + skipped for n in above)}, outlet, headline
    head = [text for text, _ in lines[:_REACH]]
    if len(head) < 2:
        return set(), None, None
    if (match := _IN_BRACKETS.fullmatch(head[0])) and is_named_body(match["name"]):
        return set(), _cased(match["name"]), match["title"]
    after = {squeeze(text) for text in head[1:] if len(text.split()) <= 30}
    if parted := part_title(head[0], after):
        name = next((p for p in parted[1] if _can_name(p)), None)
        return {0}, _cased(name), parted[0]
    named = is_named_body(head[0]) and _can_name(head[0])
    rows = [n for n, text in enumerate(head) if is_navigation(text) or (n and named and label_of(text) == "share")]
    first_prose = next((n for n, text in enumerate(head) if is_prose(text)), len(head))
    rows = [n for n in rows if n < min(first_prose, 6)]
    if rows and all(len(text.split()) <= _MASTHEAD_WORDS for text in head[: rows[0]]) and rows[-1] + 1 < len(lines):
        outlet = _name_in(head[0], beside=len(rows) > 1 or rows[0] > 0)
        # A row of sections below the headline is no masthead.
        if rows[0] > 0 and not (outlet and _can_head(head, rows)):
            return set(rows), None, None
        return set(range(rows[-1] + 1)), outlet, None
    if not is_prose(head[0]) and (name := _own_affix(head[0], [text for text, _ in lines])):
        return set(), name, _without(head[0], name)
    return set(), None, None


def _can_head(head: Sequence[str], rows: Sequence[int]) -> bool:
    """Whether below the rows of sections a headline follows, or dates and then a headline: the first line is the outlet's then."""
    for n in range(rows[-1] + 1, min(len(head), rows[-1] + 4)):
        if label_of(head[n]) in {"date", "share"} or is_navigation(head[n]):
            continue
        return not is_prose(head[n]) and read_dateline(head[n]) is None
    return False


def _name_in(text: str, *, beside: bool) -> str | None:
    """The outlet that the first line of a masthead names, alone or before a slogan."""
    for piece in (text, *re.split(SEPARATOR, text)):
        if (
            piece
            and _can_name(piece)
            and (is_named_body(piece) or (beside and is_body(piece)) or (beside and len(piece.split()) <= 4))
        ):
            return _cased(piece)
    return None


def _own_affix(text: str, lines: Sequence[str]) -> str | None:
    """The outlet in a headline that ends with its name, or begins with it."""
    pieces = [p for p in SEPARATOR.split(text) if p]
    if len(pieces) < 2:
        return None
    for piece in (pieces[-1], pieces[0]):
        rest = text.replace(piece, "", 1).strip(" |-–—•·«»:")
        if not _can_name(piece) or len(rest.split()) < 3 or len(piece.split()) >= len(rest.split()):
            continue
        key = squeeze(piece)
        if is_named_body(piece) or (len(key) > 5 and any(key in squeeze(line) for line in lines[-4:])):
            return _cased(piece)
    return None


def _without(text: str, name: str) -> str:
    cuts = list(SEPARATOR.finditer(text))
    first, last = text[: cuts[0].start()], text[cuts[-1].end() :]
    if squeeze(last) == squeeze(name):
        return text[: cuts[-1].start()].strip()
    return text[cuts[0].end() :].strip() if squeeze(first) == squeeze(name) else text


def _can_name(name: str) -> bool:
    return (
        2 <= len(name) <= 50
        and len(name.split()) <= 6
        and name[:1].isupper()
        and not KICKER.fullmatch(name)
        and not TERMINAL.search(name)
        and not is_navigation(name)
        and not is_person(name)
        and label_of(name) is None
        and not any(c.isdigit() and len(name.split()) > 3 for c in name)
    )


def _cased(name: str | None) -> str | None:
    return name.title() if name and name.isupper() and " " in name else name

"""Quotation marks: where words stand between them, paragraph by paragraph of one text.

A small machine with a stack reads typographic and straight marks, double and single, nested or not. It tells apostrophes from
closing marks, knows that a paragraph may open a quotation that the next one opens again, and supplies a mark that
the page has lost, with a flag. A quotation never runs over the end of its paragraph: who wants the pieces of one speech
together joins them by ``continues``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from secondsource.model import Span

OPENING = "“„«‟❝"
CLOSING = "”»❞"
STRAIGHT = '"＂'
BEFORE_OPENING = " \t\n\u00a0([{—–-/:…“‘«'\""  # what may stand before a mark that opens
ELIDED = re.compile(
    r"(?:em|til|till|tis|twas|twere|cause|n|bout|round|tude|neath|fraid|s|d|ll|re|ve|m|t)\b|\d0s\b|\d\d\b", re.IGNORECASE
)
# Marks lost before a cue: “We won, said Lee.
LOST_BEFORE_CUE = re.compile(
    r"[,.?!](?=\s(?:(?:said|says|added|replied|warned|told)\s|(?:he|she|they|it|[A-Z][\w’'-]{1,30}(?:\s[A-Z][\w’'-]{1,30}){0,3})\s"
    r"(?:said|says|added|told|replied|warned|wrote)\b))"
)
REACH = 600
"""How far ahead, in characters, a later closing mark speaks against closing at a plural ("the boys' club")."""
SENTENCE_START = re.compile(r"[.?!…][\"”’')\]]{0,2}\s+(?=[\"“‘'(]?[A-Z0-9])")


@dataclass(frozen=True)
class Quoted:
    """Words between marks: ``start`` to ``end`` with the marks, ``inner`` without them, in offsets of the whole text.

    ``paragraph``: its number. ``depth``: 0 for the outermost. ``single``: the marks are single ones. ``closed``: a closing mark
    stands there. ``continues``: the paragraph before was left open and this one opens it again. ``repaired``: a mark was lost
    on the page, and its place is our reading.
    """

    start: int
    end: int
    inner: Span
    paragraph: int
    depth: int = 0
    single: bool = False
    closed: bool = True
    continues: bool = False
    repaired: bool = False

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass
class _Open:
    at: int
    width: int
    single: bool
    straight: bool
    supplied: bool = False


def find_quoted(text: str, paragraphs: Sequence[Span]) -> list[Quoted]:
    """Every stretch between quotation marks, in order of its start, the outer before the inner.

    >>> [q.inner.of(t) for t in ['“Stay,” she said. “Don’t go.”'] for q in find_quoted(t, [Span(0, len(t))])]
    ['Stay,', 'Don’t go.']
    """
    found: list[Quoted] = []
    was_open: int | None = None  # place in ``found`` of the quotation that the paragraph before left open
    for number, paragraph in enumerate(paragraphs):
        here, left_open = _read(paragraph.of(text), paragraph.start, number)
        if was_open is not None:
            if here and _opens(here[0], paragraph, text):
                reopened = replace(here[0], continues=True)
                left_open = reopened if left_open == here[0] else left_open
                here[0] = reopened
            else:
                # Nothing opens it again: its closing mark was lost.
                found[was_open] = replace(found[was_open], repaired=True)
        was_open = None if left_open is None else len(found) + here.index(left_open)
        found += here
    if was_open is not None:
        found[was_open] = replace(found[was_open], repaired=True)
    return sorted(found, key=lambda q: (q.start, -q.end))


def _opens(quoted: Quoted, paragraph: Span, text: str) -> bool:
    return not text[paragraph.start : quoted.start].strip() and not quoted.repaired


def _read(text: str, offset: int, number: int) -> tuple[list[Quoted], Quoted | None]:
    """The quotations of one paragraph, and the one that is still open at its end."""
    found: list[Quoted] = []
    stack: list[_Open] = []
    closers = [m.start() for m in re.finditer(r"(?<=[\w.,?!…”\"])[’'](?!\w)", text)]
    sure = [m.start() for m in re.finditer(r"(?<=[.,?!…])[’'](?!\w)", text)]
    starts = [0, *(m.end() for m in SENTENCE_START.finditer(text))]

    def close(at: int, width: int) -> None:
        opened = stack.pop()
        begin = opened.at + opened.width
        if at > begin and text[begin:at].strip():
            found.append(
                Quoted(offset + opened.at, offset + at + width, Span(offset + begin, offset + at), number, len(stack), opened.single,
                       repaired=opened.supplied)
            )  # fmt: skip

    def lost(opened: _Open, before: int) -> None:
        """The closing mark is missing, and another quotation opens at ``before``: end it at the cue, or forget it."""
        match = LOST_BEFORE_CUE.search(text, opened.at, before)
        if match and not opened.single:
            begin = opened.at + opened.width
            found.append(
                Quoted(offset + opened.at, offset + match.end(), Span(offset + begin, offset + match.end()), number, 0, opened.single,
                       closed=False, repaired=True)
            )  # fmt: skip

    at, size = 0, len(text)
    while at < size:
        char = text[at]
        if char not in "“”„«»‟❝❞\"＂'’‘`‚":
            at += 1
            continue
        width = 2 if text[at : at + 2] in ("''", "``") else 1
        previous = text[at - 1] if at else " "
        following = text[at + width] if at + width < size else " "
        can_open = (previous in BEFORE_OPENING or previous.isspace()) and not following.isspace()
        can_close = not previous.isspace()
        top = stack[-1] if stack else None
        if char in OPENING or char in CLOSING or char in STRAIGHT or width == 2:
            straight = char in STRAIGHT or width == 2
            double_open = next((n for n in range(len(stack) - 1, -1, -1) if not stack[n].single), None)
            opening = char in OPENING or text[at : at + 2] == "``"
            if straight:
                opening = can_open and (double_open is None or not can_close or previous in "([{:—–‘'")
                if double_open is not None and can_open and previous in "‘'“\"" and following.isalnum() is False:
                    opening = False
            elif (
                opening and double_open is not None and can_close and not following.isalnum() and previous not in BEFORE_OPENING
            ):
                opening = False  # “So they say,“ with the wrong mark
            elif not opening and double_open is None and can_open and following.isalnum():
                opening = True
            if opening:
                if double_open is not None and (straight or char in "“„"):
                    # Two openings and no closing between them: the first one lost its mark, or was none.
                    opened = stack[double_open]
                    del stack[double_open:]
                    lost(opened, at)
                stack.append(_Open(at, width, single=False, straight=straight))
            elif double_open is not None:
                del stack[double_open + 1 :]
                close(at, width)
            elif can_close and not (straight and previous.isdigit()) and top is None:
                # A closing mark without an opening one: supply it where the sentence begins, after what was quoted last.
                last = found[-1].end - offset if found else 0
                place = starts[max(0, bisect_left(starts, at) - 1)]
                begin = max(place, last)
                while begin < at and text[begin].isspace():
                    begin += 1
                if at - begin > 1:
                    stack.append(_Open(begin, 0, single=False, straight=straight, supplied=True))
                    close(at, width)
            at += width
            continue
        # single marks and apostrophes
        is_open = top is not None and top.single
        if char == "‘" or (char in "'‚’`" and can_open and not is_open and char != "’"):
            n = bisect_left(closers, at + 1)
            if can_open and n < len(closers) and not ELIDED.match(text, at + 1) and not is_open:
                stack.append(_Open(at, 1, single=True, straight=char == "'"))
        elif is_open and _can_end(previous, following):
            n = bisect_left(sure, at + 1)
            later = sure[n] if n < len(sure) and sure[n] - at < REACH else None
            plural = previous in "sS" and following == " " and later is not None and text.find("‘", at, later) < 0
            if not plural or text.find(" '", at, later) >= 0:
                close(at, 1)
        at += 1
    left = next((o for o in stack if not o.single), None)
    if left is None:
        return sorted(found, key=lambda q: (q.start, -q.end)), None
    begin = left.at + left.width
    rest = text[begin:].rstrip()
    match = LOST_BEFORE_CUE.search(text, begin)
    end = match.end() if match else begin + len(rest)
    if len(rest.split()) < 2 or (left.straight and _behind_digit(text, left.at)):
        return sorted(found, key=lambda q: (q.start, -q.end)), None
    unclosed = Quoted(offset + left.at, offset + end, Span(offset + begin, offset + end), number, 0, left.single,
                      closed=False, repaired=bool(match))  # fmt: skip
    found = [
        q if q.start < unclosed.start or q.end > unclosed.end else replace(q, depth=q.depth + (q.depth == 0)) for q in found
    ]
    found.append(unclosed)
    return sorted(found, key=lambda q: (q.start, -q.end)), None if match else unclosed


def _can_end(previous: str, following: str) -> bool:
    """Whether a single mark can close a quotation: no letter after it, something before it."""
    return not previous.isspace() and not following.isalnum()


def _behind_digit(text: str, at: int) -> bool:
    """Whether the mark stands behind a digit, where it may mean inches or seconds."""
    return at > 0 and text[at - 1].isdigit()

"""What the tagger reads: the words of an article as pieces with their places, cut into stretches of paragraphs.

Where a stretch begins is said by the words of its first paragraph, not by how many came before. So a copy that was cut, or has a paragraph more,
falls into the same stretches as its original, and what the network said of those is known. Before a stretch a little of what precedes it is
read again, for who is meant by "she". Training and use share this module.
"""

from __future__ import annotations

import re
import zlib
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Numbers = NDArray[np.int64]

WIDEST = 256
"""Pieces a window holds, the two at its ends included."""
BEFORE = 32
"""Pieces read again at the head of a window that goes on inside a paragraph, or below another stretch."""
OPENING = 4
"""One paragraph in so many opens a stretch, whatever came before it."""
AFTER = 8
"""Pieces that a window reads beyond its share when it must be cut inside a paragraph."""
LONGEST = 20_000
"""Characters of one paragraph beyond which nothing is read: no newsroom writes such a paragraph."""
MOST = 24_000
"""Pieces of one article beyond which nothing is read: some 18,000 words."""
HEAD, TAIL = 101, 102
"""The pieces that open and close a window: [CLS] and [SEP]."""

SENTENCE_END = re.compile(r"[.?!…]+[\"”’')\]»]{0,3}\s+(?=[\"“‘'(«„]{0,2}[A-Z0-9])")
MARK = re.compile("[“”„«»\"]|''|``")
SHAPES = 12
"""How the network is told what its lower-cased pieces hide: case (3), head of a paragraph (2), between quotation marks (2)."""


@dataclass
class Pieces:
    """The word pieces of a text with their places in it, and where sentences and paragraphs begin (by piece)."""

    ids: Numbers
    starts: Numbers
    ends: Numbers
    shapes: Numbers
    sentences: list[int]
    paragraphs: list[int]


@dataclass(frozen=True)
class Window:
    """Pieces ``first`` to ``last`` are read; those from ``begin`` to ``end`` are the window's own to judge."""

    first: int
    last: int
    begin: int
    end: int


def read(text: str, paragraphs: Sequence[tuple[int, int]], tokenizer: Tokenizer) -> Pieces:
    """The pieces of the paragraphs of a text, each paragraph read by itself."""
    ids: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    shapes: list[int] = []
    sentences: list[int] = []
    heads: list[int] = []
    for begin, end in paragraphs:
        # Half a surrogate pair is no character: the tokenizer would refuse it. A mark of the same length stands for it.
        words = text[begin : min(end, begin + LONGEST)].encode("utf-8", "replace").decode("utf-8")
        coded = tokenizer.encode(words, add_special_tokens=False)
        if not coded.ids:
            continue
        marks = _between(words)
        breaks = [m.end() for m in SENTENCE_END.finditer(words)] + [len(words) + 1]
        heads.append(len(ids))
        sentences.append(len(ids))
        n = inside = 0
        previous = -1
        for number, (a, b) in zip(coded.ids, coded.offsets, strict=True):
            if a >= breaks[n] and a != previous:
                while a >= breaks[n]:
                    n += 1
                sentences.append(len(ids))
            while inside < len(marks) and marks[inside][1] <= a:
                inside += 1
            quoted = inside < len(marks) and marks[inside][0] <= a
            word = words[a:b]
            case = 0 if not word[:1].isupper() else 2 if len(word) > 1 and word.isupper() else 1
            ids.append(number)
            starts.append(begin + a)
            ends.append(begin + b)
            shapes.append(case + 3 * (len(ids) - 1 == heads[-1]) + 6 * quoted)
            previous = a
        if len(ids) > MOST:
            break
    rows = [np.array(row, dtype=np.int64) for row in (ids, starts, ends, shapes)]
    return Pieces(rows[0], rows[1], rows[2], rows[3], sentences, heads)


def _between(words: str) -> list[tuple[int, int]]:
    """Where words stand between double quotation marks; one that is never closed reaches to the end."""
    found: list[tuple[int, int]] = []
    opened = -1
    for match in MARK.finditer(words):
        if opened < 0 and match.group() not in "”»":
            opened = match.start()
        elif opened >= 0 and match.group() in "”»\"''":
            found.append((opened, match.end()))
            opened = -1
    if opened >= 0:
        found.append((opened, len(words)))
    return found


def stretches(pieces: Pieces) -> list[tuple[int, int]]:
    """Where the stretches begin and end: each at the head of a paragraph, and so long that a window holds it with what is read before it,
    unless one paragraph is longer.
    """
    room = WIDEST - 2 - BEFORE
    found: list[tuple[int, int]] = []
    begin = 0
    for head, end in pairwise([*pieces.paragraphs, len(pieces.ids)]):
        if head > begin and (end - begin > room or zlib.crc32(pieces.ids[head:end].tobytes()) % OPENING == 0):
            found.append((begin, head))
            begin = head
    if len(pieces.ids) > begin:
        found.append((begin, len(pieces.ids)))
    return found


def part(pieces: Pieces, begin: int, end: int) -> Pieces:
    """A stretch by itself. Its places are still those in the text."""
    ids, starts, ends, shapes = (row[begin:end] for row in (pieces.ids, pieces.starts, pieces.ends, pieces.shapes))
    sentences, heads = ([n - begin for n in row if begin <= n < end] for row in (pieces.sentences, pieces.paragraphs))
    return Pieces(ids, starts, ends, shapes, sentences, heads)


def windows(pieces: Pieces, own: int = 0) -> list[Window]:
    """The windows over a stretch, of which the first pieces may be those before it, read but not judged: more than one where a
    paragraph is longer than a window, cut at the end of a sentence if there is one.
    """
    room = WIDEST - 2
    found: list[Window] = []
    first, at, close = 0, own, len(pieces.ids)
    while close - first > room:
        last = first + room
        end = _latest(pieces.sentences, at + room // 3, last - AFTER) or last - BEFORE
        found.append(Window(first, last, at, end))
        first, at = end - BEFORE, end
    if close > at:
        found.append(Window(first, close, at, close))
    return found


def _latest(places: Sequence[int], above: int, most: int) -> int | None:
    """The greatest of the places, which are in order, that is over ``above`` and not over ``most``."""
    n = bisect_right(places, most) - 1
    return places[n] if n >= 0 and places[n] > above else None

"""A text as the search for reuse sees it: keys of words, sentences, and what stands inside quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise

import numpy as np
from numpy.typing import NDArray

from secondsource.model import Span
from secondsource.reuse.rarity import PHRASE, TRADE_OPENINGS, TRADE_PHRASES, rarity
from secondsource.reuse.remembering import remembered
from secondsource.text.shingles import Hashes, Word, numbers_in, rolled, scan, tie_per_cent

_BREAK = re.compile(r"\n\n+")
_STOP = re.compile(r"[.!?\u2026][\"'\u201d\u2019\u00bb)\]]{0,3}\s{1,4}(?=[\"'\u201c\u2018\u00ab(\[]{0,3}[^\W_])")
_NO_STOP = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Prof|Jr|Sr|vs|No|Inc|Co|Corp|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep"
    r"|Oct|Nov|Dec|approx|Pres)|\b[A-Z]|[a-z]\.[a-z])\.$"
)
_MARK = re.compile(r"[\"\u201c\u201d\u201e\u00ab\u00bb]|(?<![^\s(\[\u2014\u2013-])\u2018|\u2019(?!\w)")
_MARKS = '"\u201c\u201d\u201e\u00ab\u00bb\u2018'
_OPENING = "\u201c\u00ab\u201e"
_CLOSING = "\u201d\u00bb"


def sentences_of(text: str) -> list[Span]:
    """The sentences of a text, roughly: none runs over the end of a paragraph.

    >>> [span.of("It held. Mr. Lee left.") for span in sentences_of("It held. Mr. Lee left.")]
    ['It held.', 'Mr. Lee left.']
    """
    spans: list[Span] = []
    start = 0
    for end, after in [*((m.start(), m.end()) for m in _BREAK.finditer(text)), (len(text), len(text))]:
        for stop in _STOP.finditer(text, start, end):
            if not _NO_STOP.search(text[max(start, stop.start() - 9) : stop.start() + 1]):
                spans.append(Span(start, stop.end()))
                start = stop.end()
        spans.append(Span(start, end))
        start = after
    trimmed = ((s, s.of(text)) for s in spans)
    return [
        Span(s.start + len(t) - len(t.lstrip()), s.end - len(t) + len(t.rstrip())) for s, t in trimmed if t and not t.isspace()
    ]


def quoted_spans(text: str) -> list[Span]:
    """The stretches inside quotation marks, paragraph by paragraph; one left open runs to the end of its paragraph.

    >>> [span.of(text) for text in ["It was “a fairy tale”, he said"] for span in quoted_spans(text)]
    ['a fairy tale']
    """
    spans: list[Span] = []
    if not any(mark in text for mark in _MARKS):
        return spans
    start = 0
    for end, after in [*((m.start(), m.end()) for m in _BREAK.finditer(text)), (len(text), len(text))]:
        opened: int | None = None
        single: int | None = None
        for mark in _MARK.finditer(text, start, end):
            sign = mark.group()
            if sign == "\u2018":
                single = mark.end()
            elif sign == "\u2019":
                if single is not None and opened is None:
                    spans.append(Span(single, mark.start()))
                single = None
            elif opened is not None and (sign == '"' or sign in _CLOSING or (sign == "\u201c" and mark.start() > opened)):
                spans.append(Span(opened, mark.start()))
                opened = None
            elif sign == '"' or sign in _OPENING:
                opened = mark.end()
        if opened is not None:
            spans.append(Span(opened, end))
        start = after
    return [span for span in spans if len(span)]


@dataclass(frozen=True)
class Text:
    """A text with its words and what each stands in."""

    text: str

    @cached_property
    def _scanned(self) -> tuple[list[str], list[int], list[int]]:
        return scan(self.text)

    @cached_property
    def words(self) -> list[Word]:
        return [Word(*word) for word in zip(*self._scanned, strict=True)]

    @cached_property
    def keys(self) -> list[str]:
        return self._scanned[0]

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins."""
        return self._scanned[1]

    @cached_property
    def ends(self) -> list[int]:
        """Where each word ends."""
        return self._scanned[2]

    @cached_property
    def grams(self) -> frozenset[int]:
        """The hashes of all runs of four words."""
        return frozenset(self.gram_hashes.tolist())

    @cached_property
    def gram_hashes(self) -> Hashes:
        """A hash for each run of four words, in order."""
        return rolled(self.numbers, 4)

    @cached_property
    def numbers(self) -> Hashes:
        """A number of 64 bits for each word."""
        return np.array(numbers_in(tie_per_cent(self.text)), dtype=np.uint64)

    @cached_property
    def sorted_grams(self) -> tuple[Hashes, NDArray[np.int64]]:
        """The same sorted, and where each begins."""
        order = np.argsort(self.gram_hashes, kind="stable")
        return self.gram_hashes[order], order

    @cached_property
    def sentences(self) -> list[Span]:
        return sentences_of(self.text)

    @cached_property
    def quotes(self) -> list[Span]:
        return quoted_spans(self.text)

    @cached_property
    def quoted(self) -> list[bool]:
        """For each word whether it stands inside quotation marks."""
        return _inside(self.starts, self.quotes)

    @cached_property
    def unquoted(self) -> int:
        """How many words stand outside quotation marks."""
        return self.quoted.count(False)

    def quoted_in(self, span: Span) -> list[str]:
        """The keys of the words inside quotation marks that begin in a stretch of the text."""
        first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return [self.keys[n] for n in range(first, last) if self.quoted[n]]

    @cached_property
    def sentence_of(self) -> list[int]:
        """For each word the number of its sentence."""
        return [n for n, (first, last) in enumerate(self.bounds) for _ in range(first, last)]

    @cached_property
    def bounds(self) -> list[tuple[int, int]]:
        """For each sentence its first word and the one after its last."""
        edges, at = [0], 0
        for sentence in self.sentences[1:]:
            at = bisect_left(self.starts, sentence.start, at)
            edges.append(at)
        return list(pairwise([*edges, len(self.starts)])) if self.sentences else []

    @cached_property
    def worths(self) -> list[int]:
        """For each word ``1 << FREE`` if it stands outside quotation marks, and in tenths how much it says that another text has it too.

        A phrase of the trade says nothing; in quotation marks all is 0.
        """
        worths = [_worth(key) for key in self.keys]
        for n, key in enumerate(self.keys):
            if key in TRADE_OPENINGS and tuple(self.keys[n : n + PHRASE]) in TRADE_PHRASES:
                worths[n : n + PHRASE] = [1 << FREE] * PHRASE
        for span in self.quotes:
            first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
            worths[first:last] = [0] * (last - first)
        return worths

    @cached_property
    def worth(self) -> list[int]:
        """The worths of the words before each word, and of all, in sum."""
        return [0, *accumulate(self.worths)]

    @cached_property
    def paragraphs(self) -> list[tuple[bytes, int, int]]:
        """The paragraphs that have words: which words, the first, and how many."""
        found, first, end = [], 0, 0
        for part in self.text.split("\n\n"):
            end += len(part)
            last = bisect_left(self.starts, end, first)
            end += 2
            if first < last:
                found.append((self.numbers[first:last].tobytes(), first, last - first))
            first = last
        return found

    @cached_property
    def places(self) -> dict[bytes, list[int]]:
        """The first word of each paragraph by its words."""
        found: dict[bytes, list[int]] = {}
        for paragraph, first, _ in self.paragraphs:
            found.setdefault(paragraph, []).append(first)
        return found

    def span(self, first: int, last: int) -> Span:
        """The characters from word ``first`` to word ``last``, both included; whole sentences keep their marks."""
        start, end = self.starts[first], self.ends[last]
        before, after = self.sentences[self.sentence_of[first]], self.sentences[self.sentence_of[last]]
        if self.bounds[self.sentence_of[first]][0] == first:
            start = before.start
        if self.bounds[self.sentence_of[last]][1] == last + 1:
            end = after.end
        return Span(start, end)


FREE = 32
WEIGHT = (1 << FREE) - 1


@remembered(1 << 16)
def _worth(key: str) -> int:
    return 1 << FREE | round(10 * rarity(key))


def _inside(starts: list[int], spans: list[Span]) -> list[bool]:
    marks = [False] * len(starts)
    for span in spans:
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        marks[first:last] = [True] * (last - first)
    return marks

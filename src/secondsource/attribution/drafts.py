"""What attribution works with: one paragraph with its tokens, sentences and quotation marks, and the drafts made of it.

All offsets here are of the paragraph. A draft becomes an Attribution when its speaker is known.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from secondsource.analysis import Paragraph
from secondsource.attribution import cues
from secondsource.text.quotemarks import Quoted

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Piece = tuple[int, int]
Frame = Literal["said", "thought", "according", "hearsay", "noun", "phrase", "continued"]

END = re.compile(r"[.?!…]+[\"”’')\]»]{0,3}\s+(?=[\"“‘'(«„]{0,2}[A-Z0-9])")
ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Reps|Sens|Gov|Gen|Lt|Col|Capt|Cmdr|Adm|Maj|Sgt|Cpl|Pvt|Rev|Hon|Pres|Sec|Supt|Insp|St|Mt|Ft"
    r"|Jr|Sr|Inc|Corp|Co|Ltd|Bros|vs|No|Nos|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|approx|est|etc"
    r"|Ave|Blvd|Dept|Univ|[A-Z])|\b[a-zA-Z]\.[a-zA-Z])\.$"
)
DATELINE = re.compile(
    r"(?=.{3,90}[-–—])[A-Z][A-Z.'’-]{2,24}(?: [A-Z][A-Z.'’-]{1,24}){0,3}(?:, [A-Z][\w.'’ -]{1,30}?)?(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?"
    r"(?: \([A-Z][\w .'’-]{1,30}\))?\s*[-–—]{1,2}\s+"
)
"""The head of a story, which belongs to no sentence: "ORVIK, May 2 (Tidewire) -"."""
TRIMMED = " \t\n\u00a0,;:—–-"


@dataclass
class Draft:
    """An attribution in the making."""

    pieces: list[Piece]
    frame: Frame
    manner: Literal["direct", "mixed", "indirect"] = "indirect"
    cue: Piece | None = None
    verb: int | None = None
    source: Piece | None = None
    head: int | None = None
    agentless: bool = False
    told: Piece | None = None
    marks: list[Piece] = field(default_factory=list)
    repaired: bool = False
    score: float = 0.8
    within: int | None = None
    """The verb (by token) of the attribution in whose content this one stands."""
    lasting: bool = True
    """Whether words in quotation marks after it may go on with the same speech."""
    ground: int = 0
    further: list[Piece] = field(default_factory=list)
    """Pieces in later paragraphs, in offsets of the article."""
    named: tuple[tuple[int, float], ...] | None = None
    """Where in the article the tagger sees names of the speaker, and how likely each is one; None if it has not been asked."""

    @property
    def start(self) -> int:
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        return self.pieces[-1][1]


@dataclass
class Ground:
    """One paragraph and what stands in it."""

    number: int
    start: int
    text: str
    doc: Doc
    marks: list[Quoted]

    @cached_property
    def people(self) -> list[tuple[Token, str]]:
        """The names that the parser takes for persons, as subjects: the head and the name, in order."""
        return [
            (entity.root, entity.text)
            for entity in self.doc.ents
            if entity.label_ == "PERSON"
            and (len(entity) > 1 or len(entity.text) > 2)
            and entity.root.dep_ in ("nsubj", "nsubjpass")
            and not self.outer_at(entity.start_char)
        ]

    @cached_property
    def outer(self) -> list[Quoted]:
        """The outermost quotations, in order."""
        return [q for q in self.marks if q.depth == 0]

    def outer_at(self, at: int) -> Quoted | None:
        """The outermost quotation around a character."""
        n = bisect_right(self._outer_starts, at) - 1
        return self.outer[n] if n >= 0 and at < self.outer[n].end else None

    def outer_between(self, begin: int, end: int) -> list[Quoted]:
        """The outermost quotations that share a character with a stretch."""
        n = max(0, bisect_right(self._outer_starts, begin) - 1)
        return [q for q in self.outer[n : bisect_left(self._outer_starts, end)] if q.end > begin]

    def outer_ending(self, at: int) -> Quoted | None:
        """The outermost quotation whose closing mark stands right before ``at``."""
        quoted = self.outer_at(at - 1)
        return quoted if quoted is not None and quoted.end == at else None

    def outer_after(self, at: int) -> Quoted | None:
        """The next outermost quotation that opens at ``at`` or later."""
        n = bisect_left(self._outer_starts, at)
        return self.outer[n] if n < len(self.outer) else None

    @cached_property
    def _outer_starts(self) -> list[int]:
        return [q.start for q in self.outer]

    @cached_property
    def opening(self) -> int:
        """Where the text begins behind a dateline."""
        dateline = DATELINE.match(self.text)
        return dateline.end() if dateline else 0

    @cached_property
    def sentences(self) -> list[Piece]:
        """The sentences; one that ends in a question inside marks goes on to its cue ("Why?" she asked)."""
        begin = self.opening
        found = [(0, begin)] if begin else []
        for match in END.finditer(self.text):
            if self._goes_on(match):
                continue
            found.append((begin, match.end()))
            begin = match.end()
        if begin < len(self.text):
            found.append((begin, len(self.text)))
        return found or [(0, len(self.text))]

    def _goes_on(self, match: re.Match[str]) -> bool:
        around = self.outer_at(match.start())
        closing = around is not None and around.end <= match.end()
        if around is not None and not closing:
            return True  # inside a quotation
        stop = self.text[max(0, match.start() - 8) : match.start() + 1]
        if match.group().strip() == "." and ABBREVIATED.search(stop):
            token = self.token_at(match.end())
            return token is None or not token.is_sent_start or not re.search(r"[a-z]\.[a-z]\.$", stop)
        return closing and self._is_cue_clause(match.end())

    def _is_cue_clause(self, at: int) -> bool:
        """Whether a bare "X said" follows: a subject, a verb of saying and nothing that is said."""
        token = self.token_at(at)
        if token is None:
            return False
        stop = re.compile(r"[.?!]\s").search(self.text, at, at + 200)
        end = stop.start() if stop else min(len(self.text), at + 200)
        if self.outer_between(at, end):
            return False
        for other in self.doc[token.i : token.i + 14]:
            if other.idx >= end:
                return False
            if other.pos_ in ("VERB", "AUX") and other.dep_ not in ("aux", "auxpass", "relcl", "acl"):
                return other.lemma_.lower() in cues.SPEECH and not any(
                    c.dep_ in ("ccomp", "xcomp", "acomp", "attr", "oprd")
                    or c.lower_ in ("same", "so", "little", "nothing", "otherwise", "likewise", "more")
                    or (c.dep_ == "dobj" and other.lemma_.lower() not in cues.ADDRESSED)
                    for c in other.rights
                    if c.idx < end
                )
        return False

    @cached_property
    def _starts(self) -> list[int]:
        return [token.idx for token in self.doc]

    def tokens(self, begin: int, end: int) -> Sequence[Token]:
        """The tokens that begin in a stretch."""
        return self.doc[bisect_left(self._starts, begin) : bisect_left(self._starts, end)]  # type: ignore[return-value]

    def token_at(self, at: int) -> Token | None:
        """The token that begins at a character, or the first one after it."""
        for token in self.doc[bisect_left(self._starts, at) :][:4]:
            if not token.is_space:
                return token
        return None

    def sentence_at(self, at: int) -> Piece:
        """The sentence around a character."""
        n = max(0, bisect_right(self.sentence_starts, at) - 1)
        return self.sentences[n] if at < self.sentences[n][1] else self.sentences[-1]

    @cached_property
    def sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    def trim(self, piece: Piece) -> Piece | None:
        """The piece without blanks, commas and a final stop at its ends; None if no word is left."""
        begin, end = piece
        text = self.text
        while begin < end and text[begin] in TRIMMED:
            begin += 1
        while end > begin and text[end - 1] in TRIMMED:
            end -= 1
        if (
            end > begin
            and text[end - 1] in ".?!"
            and text[end - 2 : end] != ".."
            and not re.search(r"\b[A-Za-z]\.[A-Za-z]\.$", text[max(begin, end - 6) : end])
        ):
            end -= 1
        while end > begin and text[end - 1] in TRIMMED:
            end -= 1
        return (begin, end) if any(c.isalnum() for c in text[begin:end]) else None


def grounds(text: str, paragraphs: Sequence[Paragraph], marks: Sequence[Quoted]) -> list[Ground]:
    """The paragraphs with the marks that stand in each, offsets moved to the paragraph."""
    from dataclasses import replace

    from secondsource.model import Span

    by_paragraph: dict[int, list[Quoted]] = {}
    for quoted in marks:
        by_paragraph.setdefault(quoted.paragraph, []).append(quoted)
    return [
        Ground(
            number, p.start, text[p.start : p.end], p.doc,
            [
                replace(q, start=q.start - p.start, end=q.end - p.start, inner=Span(q.inner.start - p.start, q.inner.end - p.start))
                for q in by_paragraph.get(number, [])
            ],
        )
        for number, p in enumerate(paragraphs)
    ]  # fmt: skip


def chars(token: Token) -> Piece:
    """Where a token stands."""
    return token.idx, token.idx + len(token.text)


def reach(tokens: Sequence[Token]) -> Piece:
    """From the first of the tokens to the last."""
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1].text)

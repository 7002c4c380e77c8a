"""The tagger: spans of content, and the cue and the source of each, as a small network sees them.

It proposes; what becomes of a proposal is for attribution to say. One window a call, one thread: the network is quantised on the
run, by the range of what it is given, and in a batch that would be the neighbours'.
"""

from __future__ import annotations

import math
import struct
import zlib
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from secondsource.errors import DamagedModel
from secondsource.models import findings
from secondsource.models.encoder import tokenizer
from secondsource.models.graphs import ROUNDING, session
from secondsource.models.manifest import checked, manifest
from secondsource.models.windows import BEFORE, HEAD, TAIL, Pieces, Window, part, read, stretches, windows

if TYPE_CHECKING:
    from onnxruntime import InferenceSession  # type: ignore[import-untyped]

Floats = NDArray[np.float32]

MODEL = "tagger"
POINTER = 64
CONTENT, CUE, SOURCE, STATEMENT = 0, 1, 2, 3
ROWS = 4
OUT, BEGIN, IN = 0, 1, 2
EAGER = (0.8, 0.8, 0.8, 0.0)
"""How much the network is urged to see content, cue, source and statements where it hesitates, in nats; chosen on held-out training articles."""
LEAST = 0.6
"""A content or statement of which it is less sure is dropped; chosen with it."""
POINTED_AT, FAINT = 12, 0.01
"""Of how many pieces it is told that they may name the speaker, and from which chance on."""
WHOM = 2
"""The pair of vectors by which a statement points at a name of its speaker."""
QUIET = 0.02
"""Where the chance that anything is there is less, nothing is looked for."""
SURE = 0.5
"""A source or cue that the pointer is as sure of is taken, though the tags saw none there."""
LONGEST_SIDE = 40
"""Pieces that such a source or cue may have."""


ELSEWHERE = np.array([30.0, 0.0, 0.0], dtype=np.float32)
"""Of the pieces before a stretch: what is content there is for the stretch above to say."""
REMEMBERED = 8192
"""Stretches of which a worker remembers what was proposed."""


@dataclass(frozen=True)
class Part:
    """A stretch of the text and how sure the network is of it, from 0 to 1."""

    start: int
    end: int
    score: float


@dataclass(frozen=True)
class Proposal:
    """One stretch of content with its cue and its source. ``quiet`` is how sure the network is that it has no source."""

    content: Part
    cue: Part | None
    source: Part | None
    quiet: float
    stated: bool = False
    """Whether it is a statement in this project's sense; else content in that of the corpus, which takes in what is sought or discussed."""
    named: tuple[tuple[int, float], ...] = ()
    """Of a statement: where pieces of names of whoever speaks stand, which may be anywhere near, and how likely each is one."""


@dataclass
class Reading:
    """What the network says of each piece: log-probabilities of out, begin, in for each row, and vectors that point."""

    pieces: Pieces
    windows: list[Window]
    tags: Floats
    pointers: list[Floats]


_proposed: OrderedDict[bytes, tuple[Proposal, ...]] = OrderedDict()


def is_there() -> bool:
    """Whether the tagger's files are there. That they are the right ones is seen when they are loaded."""
    from secondsource.models.manifest import HOME

    return MODEL in manifest() and all((HOME / MODEL / file["name"]).is_file() for file in manifest()[MODEL]["file"])


@cache
def _whose() -> str:
    """Whose word a finding is: this network's with these dials. Another one is asked anew."""
    return " ".join(
        [MODEL, ROUNDING, *(file["sha256"] for file in manifest()[MODEL]["file"]), *map(str, (*EAGER, LEAST, BEFORE))]
    )


@cache
def _session() -> InferenceSession:
    """The loaded network, one a process."""
    if not is_there():
        raise DamagedModel(f"{MODEL}: not installed; choose the rules, or install the package again")
    return session(str(checked(MODEL) / "tagger.onnx"))


def forget() -> None:
    """Let go of the network and of the proposals that are remembered."""
    _proposed.clear()
    _session.cache_clear()


def propose(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Proposal]:
    """Who said what in the paragraphs of a text, as the tagger sees it, in order of reading. A stretch that was seen before is not read again."""
    parts = list(_stretches(text, paragraphs))
    keys = [
        findings.key_of(
            _whose(), one.ids.tobytes(), one.shapes.tobytes(), str(one.sentences).encode(), str((own, one.paragraphs)).encode()
        )
        for one, own in parts
    ]
    kept = findings.recall(key for key in keys if key not in _proposed)
    found = []
    for (stretch, own), key in zip(parts, keys, strict=True):
        said = _proposed.get(key)
        if said is None:
            said = _unpack(kept[key]) if key in kept else None
            if said is None:
                said = tuple(p for p in _decode(_look(stretch, own), EAGER) if p.content.score >= LEAST)
                findings.note(key, _pack(said))
            _proposed[key] = said
            if len(_proposed) > REMEMBERED:
                _proposed.popitem(last=False)
        else:
            _proposed.move_to_end(key)
        found += [_placed(p, stretch) for p in said]
    return found


_PROPOSAL, _PART, _NAME = struct.Struct("<dBB"), struct.Struct("<IId"), struct.Struct("<Id")
_PACKED = b"u"


def _pack(proposals: Iterable[Proposal]) -> bytes:
    """Proposals as bytes."""
    rows = []
    for p in proposals:
        parts = (p.content, p.cue, p.source)
        there = sum(1 << n for n, one in enumerate((*parts, p.stated or None)) if one)
        rows.append(_PROPOSAL.pack(p.quiet, there, len(p.named)))
        rows += [_PART.pack(part.start, part.end, part.score) for part in parts if part]
        rows += [_NAME.pack(*name) for name in p.named]
    return _PACKED + zlib.compress(b"".join(rows))


def _unpack(packed: bytes) -> tuple[Proposal, ...] | None:
    """The proposals that ``_pack`` made bytes of; None where these are something else."""
    if not packed.startswith(_PACKED):
        return None
    rows, at, found = zlib.decompress(packed[1:]), 0, []
    while at < len(rows):
        quiet, there, names = _PROPOSAL.unpack_from(rows, at)
        at += _PROPOSAL.size
        parts: list[Part | None] = []
        for n in range(3):
            parts.append(Part(*_PART.unpack_from(rows, at)) if there >> n & 1 else None)
            at += _PART.size if there >> n & 1 else 0
        named = tuple(_NAME.unpack_from(rows, at + n * _NAME.size) for n in range(names))
        at += names * _NAME.size
        content, cue, source = parts
        assert content is not None
        found.append(Proposal(content, cue, source, quiet, bool(there >> 3 & 1), named))
    return tuple(found)


def look(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Reading]:
    """What the network says of every piece, stretch by stretch."""
    return [_look(stretch, own) for stretch, own in _stretches(text, paragraphs)]


def _stretches(text: str, paragraphs: Sequence[tuple[int, int]]) -> Iterator[tuple[Pieces, int]]:
    """The stretches of a text, each with what is read before it, and how many pieces that is."""
    pieces = read(text, paragraphs, tokenizer())
    for begin, end in stretches(pieces):
        above = max(0, begin - BEFORE)
        yield part(pieces, above, end), begin - above


def _look(pieces: Pieces, own: int) -> Reading:
    network = _session()
    found = windows(pieces, own)
    tags = np.zeros((len(pieces.ids), ROWS, 3), dtype=np.float32)
    pointers: list[Floats] = []
    for window in found:
        ids = np.concatenate(([HEAD], pieces.ids[window.first : window.last], [TAIL]))
        shapes = np.concatenate(([0], pieces.shapes[window.first : window.last], [0]))
        said, pointing = network.run(None, {"ids": ids[None], "shapes": shapes[None]})
        begin = window.begin if pointers else 0
        tags[begin : window.end] = said[0, 1 + begin - window.first : 1 + window.end - window.first].reshape(-1, ROWS, 3)
        pointers.append(pointing[0])
    tags[:own, CONTENT] = tags[:own, STATEMENT] = ELSEWHERE
    tags -= tags.max(axis=2, keepdims=True)
    tags -= np.log(np.exp(tags).sum(axis=2, keepdims=True))
    return Reading(pieces, found, tags, pointers)


def decode(reading: Reading, eager: Sequence[float] = EAGER) -> list[Proposal]:
    """The spans that fit the network's word best, each content with the source and the cue that it points at, and beside them what is a
    statement in this project's sense.
    """
    return [_placed(p, reading.pieces) for p in _decode(reading, eager)]


def _decode(reading: Reading, eager: Sequence[float]) -> list[Proposal]:
    """The same, from piece to piece."""
    rows = [spans(reading.tags[:, row], reading.pieces.paragraphs, eager[row]) for row in range(ROWS)]
    found = []
    for row in (CONTENT, STATEMENT):
        at = 0
        for start, end, score in rows[row]:
            while reading.windows[at].end <= start:
                at += 1
            source, quiet = _pointed(reading, at, start, SOURCE, rows[SOURCE])
            cue, _ = _pointed(reading, at, start, CUE, rows[CUE])
            named = _whom(reading, at, start) if row == STATEMENT else ()
            found.append(Proposal(Part(start, end, score), cue, source, quiet, row == STATEMENT, named))
    return sorted(found, key=lambda p: (p.content.start, p.stated))


def _whom(reading: Reading, at: int, start: int) -> tuple[tuple[int, float], ...]:
    """The pieces at which a statement points most, those of names of its speaker; none where it points at the head of its window, which stands
    for nobody with a name.
    """
    first, chances = reading.windows[at].first, _chances(reading, at, start, WHOM)
    best = [n for n in np.argsort(-chances, kind="stable")[:POINTED_AT].tolist() if n and chances[n] >= FAINT]
    return tuple((first + n - 1, round(float(chances[n]), 4)) for n in best)


def _chances(reading: Reading, at: int, start: int, pair: int) -> Floats:
    """How likely the first piece of a content points at each piece of its window, the head of it standing for none."""
    window, pointers = reading.windows[at], reading.pointers[at]
    query = pointers[1 + start - window.first, 2 * pair * POINTER : (2 * pair + 1) * POINTER]
    scores = pointers[:-1, (2 * pair + 1) * POINTER : (2 * pair + 2) * POINTER] @ query / np.float32(math.sqrt(POINTER))
    chances: Floats = np.exp(scores - scores.max())
    chances /= chances.sum()
    return chances


def _placed(said: Proposal, pieces: Pieces) -> Proposal:
    """A proposal from piece to piece as one from character to character."""

    def place(part: Part) -> Part:
        return Part(int(pieces.starts[part.start]), int(pieces.ends[part.end - 1]), part.score)

    named = tuple((int(pieces.starts[piece]), chance) for piece, chance in said.named)
    return Proposal(
        place(said.content), said.cue and place(said.cue), said.source and place(said.source), said.quiet, said.stated, named
    )


def spans(tags: Floats, heads: Sequence[int], eager: float) -> list[tuple[int, int, float]]:
    """The stretches of one row, by the best path on which nothing goes on that did not begin; no stretch leaves its paragraph.

    A stretch begins anew only where the network says so. Its score is the mean chance that its pieces are not out.
    """
    there = np.exp(tags[:, OUT])
    alive = np.flatnonzero(there < 1 - QUIET)
    found: list[tuple[int, int, float]] = []
    if not len(alive):
        return found
    breaks = set(heads)
    begin = previous = int(alive[0])
    runs = []
    for piece in alive[1:].tolist():
        if piece != previous + 1 or piece in breaks:
            runs.append((begin, previous + 1))
            begin = piece
        previous = piece
    runs.append((begin, previous + 1))
    for first, last in runs:
        path = _best([(o - eager, b, i) for o, b, i in tags[first:last].tolist()])
        start = None
        for n, state in enumerate([*path, OUT]):
            if start is not None and state != IN:
                mean = 1 - float(there[first + start : first + n].mean())
                found.append((first + start, first + n, round(mean, 4)))
                start = None
            if state == BEGIN:
                start = n
    return found


def _best(run: list[tuple[float, float, float]]) -> list[int]:
    """The likeliest path through one run (Viterbi): "in" follows only "begin" and "in"."""
    out, begin, inside = run[0][0], run[0][1], -math.inf
    back: list[tuple[int, int]] = []
    for o, b, i in run[1:]:
        going, other = (inside, IN) if inside > begin else (begin, BEGIN)
        best, state = (going, other) if going > out else (out, OUT)
        back.append((state, other))
        out, begin, inside = best + o, best + b, going + i
    state = -max((out, -OUT), (begin, -BEGIN), (inside, -IN))[1]
    path = [state]
    for before, going_on in reversed(back):
        state = going_on if state == IN else before
        path.append(state)
    return path[::-1]


def _pointed(reading: Reading, at: int, start: int, row: int, known: list[tuple[int, int, float]]) -> tuple[Part | None, float]:
    """The source or the cue that a content points at, and how sure the network is that there is none."""
    window, chances = reading.windows[at], _chances(reading, at, start, SOURCE - row)
    none = float(chances[0])
    best: tuple[float, int, int, float] | None = None
    for begin, end, score in known:
        if end <= window.first or begin >= window.last:
            continue
        mass = float(chances[1 + max(begin, window.first) - window.first : 1 + min(end, window.last) - window.first].sum())
        if best is None or mass > best[0]:
            best = (mass, begin, end, score)
    peak = int(chances.argmax())
    if peak and float(chances[peak]) >= SURE and (best is None or best[0] < float(chances[peak])):
        begin = window.first + peak - 1
        end = begin + 1
        inside = reading.tags[:, row, IN]
        while end < min(window.last, begin + LONGEST_SIDE) and inside[end] > reading.tags[end, row, OUT]:
            end += 1
        best = (float(chances[peak]), begin, end, float(chances[peak]))
    if best is None or best[0] <= none:
        return None, none
    return Part(best[1], best[2], round(best[0], 4)), none

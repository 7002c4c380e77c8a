"""The sentence encoder: a text, or what a part of it says where it stands, as a point, near to points of like meaning.

Like is not agreeing: a denial lies as near as a paraphrase. So the encoder proposes what to compare and decides nothing.
One text a call: the network is quantised on the run, by the range of what it is given, and in a batch that would be the neighbours'.
"""

from __future__ import annotations

import base64
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from secondsource.models.graphs import message, session
from secondsource.models.manifest import checked
from secondsource.models.windows import HEAD, TAIL

if TYPE_CHECKING:
    from onnxruntime import InferenceSession  # type: ignore[import-untyped]
    from tokenizers import Tokenizer

Vectors = NDArray[np.float32]
Part = tuple[tuple[int, int], ...]
"""From which character to which, in one stretch or more."""

MODEL = "encoder"
WIDTH = 384
SPACE = "2:"
"""The points among which ours lie, and how they are made: those of a ledger that lie among others are not to be compared with ours."""
STATES = b"/layers.5/narrow_norm/LayerNormalization_output_0"
"""What the network makes of each word before it takes their mean, by its name in the file."""
LONGEST = 4000
"""Characters beyond which a text is not looked at."""
WIDEST = 128
"""Pieces of a text that the network reads, the two that frame it included."""
REMEMBERED = 8192
"""Texts and parts of texts whose vector a worker remembers."""

WHOLE: Part = ()
"""The part that is all of a text."""

_embedded: OrderedDict[tuple[str, Part], Vectors] = OrderedDict()


@cache
def tokenizer() -> Tokenizer:
    """What cuts a text into the pieces that this network reads, and the tagger too; it neither cuts a text short nor frames it, unless asked to."""
    from tokenizers import Tokenizer

    found = Tokenizer.from_file(str(checked(MODEL) / "tokenizer.json"))
    found.no_truncation()
    found.no_padding()
    return found


@cache
def _session() -> InferenceSession:
    """The loaded network, one a process."""
    # The file gives out the mean alone. Two messages in a row are one in protobuf, and lists in them go on: so here an output is added.
    asked = message(7, message(12, message(1, STATES)))
    return session((checked(MODEL) / "encoder.onnx").read_bytes() + asked)


def embed(texts: Sequence[str]) -> Vectors:
    """The vectors of the texts, a row each, of unit length. What one yields never depends on the others."""
    rows = np.empty((len(texts), WIDTH), dtype=np.float32)
    for n, text in enumerate(texts):
        rows[n] = embed_parts(text, [WHOLE])[0]
    return rows


def embed_parts(text: str, parts: Sequence[Part]) -> Vectors:
    """The vectors of parts of a text, a row each, of unit length: what they say in it. It is read once for all of them."""
    known = [_embedded.get((text, part)) for part in parts]
    if any(row is None for row in known):
        read = _read(text)
        known = [_mean(text, part, *read) if row is None else row for part, row in zip(parts, known, strict=True)]
    for part, row in zip(parts, known, strict=True):
        assert row is not None
        _embedded[text, part] = row
        _embedded.move_to_end((text, part))
    while len(_embedded) > REMEMBERED:
        _embedded.popitem(last=False)
    return np.array(known, dtype=np.float32).reshape(len(parts), WIDTH)


def _read(text: str) -> tuple[Vectors, list[int], list[int]]:
    """What the network makes of each piece of a text, and where each begins and ends; first and last are the two that frame every text."""
    # Half a surrogate pair is no character: the tokenizer would refuse it.
    readable = text[:LONGEST].encode("utf-8", "replace").decode("utf-8")
    pieces = tokenizer().encode(readable, add_special_tokens=False)
    ids = [HEAD, *pieces.ids[: WIDEST - 2], TAIL]
    (states,) = _session().run([STATES.decode()], {"ids": np.array([ids], dtype=np.int64)})
    places = pieces.offsets[: WIDEST - 2]
    return states[0], [start for start, _ in places], [end for _, end in places]


def _mean(text: str, part: Part, states: Vectors, starts: list[int], ends: list[int]) -> Vectors:
    """The mean of the pieces of a part; of one that lies beyond what is read, of its words by themselves."""
    if part == WHOLE:
        chosen = states
    else:
        chosen = np.concatenate([states[1 + bisect_right(ends, a) : 1 + bisect_left(starts, b)] for a, b in part])
        if not len(chosen):
            alone: Vectors = embed([" ".join(text[a:b] for a, b in part)])[0]
            return alone
    mean = chosen.mean(axis=0)
    vector: Vectors = mean / np.sqrt(mean.dot(mean))
    return vector


def forget() -> None:
    """Let go of the network and of the vectors that are remembered."""
    _embedded.clear()
    _session.cache_clear()
    tokenizer.cache_clear()


def pack(vector: Vectors) -> str:
    """A vector of unit length as text: each number a signed byte, in base 64, behind the name of its space.

    >>> pack(np.array([1.0, 0.0, -1.0], dtype=np.float32))
    '2:fwCB'
    """
    return SPACE + base64.b64encode(np.clip(np.rint(vector * 127), -127, 127).astype(np.int8).tobytes()).decode("ascii")


def is_ours(packed: str) -> bool:
    """Whether a packed vector lies where ours do, not where an earlier version put them.

    >>> is_ours("2:fwCB"), is_ours("fwCB")
    (True, False)
    """
    return packed.startswith(SPACE)


def unpack(packed: str) -> Vectors:
    """The vector that ``packed`` holds, made of unit length again.

    >>> unpack("2:fwAA").tolist()
    [1.0, 0.0, 0.0]
    """
    try:
        vector = np.frombuffer(base64.b64decode(packed.removeprefix(SPACE), validate=True), dtype=np.int8).astype(np.float32)
    except ValueError as error:
        raise ValueError(f"not a packed vector: {packed[:20]!r}") from error
    length = float(np.linalg.norm(vector))
    return vector / np.float32(length) if length else vector

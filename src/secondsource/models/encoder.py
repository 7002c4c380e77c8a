"""The sentence encoder: a text as a point, near to texts of like meaning.

Like is not agreeing: a denial lies as near as a paraphrase. So the encoder proposes what to compare and decides nothing.
One text a call: the network is quantised on the run, by the range of what it is given, and in a batch that would be the neighbours'.
"""

from __future__ import annotations

import base64
from collections import OrderedDict
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from secondsource.models.manifest import checked

if TYPE_CHECKING:
    from onnxruntime import InferenceSession  # type: ignore[import-untyped]
    from tokenizers import Tokenizer

Vectors = NDArray[np.float32]

MODEL = "encoder"
WIDTH = 384
LONGEST = 4000
"""Characters beyond which a text is not looked at: the network reads 128 tokens of it."""
REMEMBERED = 8192
"""Texts whose vector a worker remembers."""

_embedded: OrderedDict[str, Vectors] = OrderedDict()


@cache
def _session() -> tuple[InferenceSession, Tokenizer]:
    """The loaded network with its tokenizer, one a process."""
    from onnxruntime import InferenceSession, SessionOptions
    from tokenizers import Tokenizer

    folder = checked(MODEL)
    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = InferenceSession(str(folder / "encoder.onnx"), options, providers=["CPUExecutionProvider"])
    return session, Tokenizer.from_file(str(folder / "tokenizer.json"))


def embed(texts: Sequence[str]) -> Vectors:
    """The vectors of the texts, a row each, of unit length. What one yields never depends on the others."""
    rows = np.empty((len(texts), WIDTH), dtype=np.float32)
    for n, text in enumerate(texts):
        rows[n] = _vector(text)
    return rows


def _vector(text: str) -> Vectors:
    found = _embedded.get(text)
    if found is None:
        session, tokenizer = _session()
        # Half a surrogate pair is no character: the tokenizer would refuse it.
        readable = text[:LONGEST].encode("utf-8", "replace").decode("utf-8")
        ids = np.array([tokenizer.encode(readable).ids], dtype=np.int64)
        found = session.run(None, {"ids": ids})[0][0]
        _embedded[text] = found
        if len(_embedded) > REMEMBERED:
            _embedded.popitem(last=False)
    else:
        _embedded.move_to_end(text)
    return found


def forget() -> None:
    """Let go of the network and of the vectors that are remembered."""
    _embedded.clear()
    _session.cache_clear()


def pack(vector: Vectors) -> str:
    """A vector of unit length as text: each number a signed byte, in base 64.

    >>> pack(np.array([1.0, 0.0, -1.0], dtype=np.float32))
    'fwCB'
    """
    return base64.b64encode(np.clip(np.rint(vector * 127), -127, 127).astype(np.int8).tobytes()).decode("ascii")


def unpack(packed: str) -> Vectors:
    """The vector that ``packed`` holds, made of unit length again.

    >>> unpack("fwAA").tolist()
    [1.0, 0.0, 0.0]
    """
    try:
        vector = np.frombuffer(base64.b64decode(packed, validate=True), dtype=np.int8).astype(np.float32)
    except ValueError as error:
        raise ValueError(f"not a packed vector: {packed[:20]!r}") from error
    length = float(np.linalg.norm(vector))
    return vector / np.float32(length) if length else vector

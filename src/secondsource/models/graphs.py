"""Graphs: small networks put together while the program runs, in the form that onnxruntime reads.

What is written is ONNX: messages of protobuf, of which these are the fields that a graph of tables and operators needs (onnx.proto, version 1.17).
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike

if TYPE_CHECKING:
    from onnxruntime import InferenceSession  # type: ignore[import-untyped]

FORM, OPERATORS = 8, 17
"""The version of the form, and of the operators."""
SLOWER_FUSED = ["SkipLayerNormFusion"]
"""What onnxruntime puts together to its loss: a norm and the sum before it take five times as long as one operator as they take as two."""
ROUNDING = "2"
"""Raised when the sums of a network are rounded otherwise than before: what was remembered of its word is then not mixed with the new."""

_KINDS = {np.dtype(np.float32): 1, np.dtype(np.int64): 7}
ROWS = "rows"
"""What a network made here is given."""


def session(network: str | bytes) -> InferenceSession:
    """A network, by its file or by its bytes, ready to run on one thread."""
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return InferenceSession(network, options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER_FUSED)


@dataclass
class Graph:
    """Operators in the order in which they run, with their tables. What they are given first are ``ROWS``, each of ``width`` numbers."""

    width: int
    made: list[bytes] = field(default_factory=list)
    names: int = 0

    def table(self, values: ArrayLike) -> str:
        """The name of a table that holds these values."""
        held = np.asarray(values)
        sizes = b"".join(_number(1, size) for size in held.shape)
        (name,) = self._new(1)
        self.made.append(
            message(5, sizes + _number(2, _KINDS[held.dtype]) + message(8, name.encode()) + message(9, held.tobytes()))
        )
        return name

    def add(self, operator: str, *given: str, **dials: float) -> str:
        """The name of what an operator makes of what it is given."""
        (name,) = self._add(operator, given, 1, dials)
        return name

    def split(self, rows: str, widths: Sequence[int]) -> list[str]:
        """The names of the parts of rows, so wide each."""
        return self._add("Split", (rows, self.table(list(widths))), len(widths), {"axis": 1})

    def written(self, asked: Sequence[str]) -> bytes:
        """The whole network, and what is asked of it."""
        shape = message(1, message(2, b"n")) + message(1, _number(1, self.width))
        rows = message(1, ROWS.encode()) + message(2, message(1, _number(1, 1) + message(2, shape)))
        outputs = [message(12, message(1, name.encode())) for name in asked]
        graph = b"".join([*self.made, message(2, b"graph"), message(11, rows), *outputs])
        return _number(1, FORM) + message(7, graph) + message(8, _number(2, OPERATORS))

    def _add(self, operator: str, given: Sequence[str], count: int, dials: Mapping[str, float]) -> list[str]:
        names = self._new(count)
        parts = [message(1, name.encode()) for name in given] + [message(2, name.encode()) for name in names]
        parts += [message(4, operator.encode()), *(message(5, _dial(*one)) for one in dials.items())]
        self.made.append(message(1, b"".join(parts)))
        return names

    def _new(self, count: int) -> list[str]:
        self.names += count
        return [f"part {n}" for n in range(self.names - count, self.names)]


def message(number: int, content: bytes) -> bytes:
    """A field that holds a message, a text or bytes."""
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _number(number: int, value: int) -> bytes:
    return _varint(number << 3) + _varint(value)


def _varint(value: int) -> bytes:
    """A whole number, seven bits a byte, the lowest first; one below nothing as its two's complement of 64 bits."""
    value &= (1 << 64) - 1
    found = bytearray()
    while value > 127:
        found.append(value & 127 | 128)
        value >>= 7
    found.append(value)
    return bytes(found)


def _dial(name: str, value: float) -> bytes:
    """An attribute of an operator: a whole number, or another."""
    if isinstance(value, int):
        held = _number(3, value) + _number(20, 2)
    else:
        held = _varint(2 << 3 | 5) + struct.pack("<f", value) + _number(20, 1)
    return message(1, name.encode()) + held

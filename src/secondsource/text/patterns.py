"""Patterns: the regular expressions of modules, compiled once a machine.

The steps have eight hundred, and to compile them takes as long as to read an article or two. Python keeps the code of its modules, not that of
their patterns. So what its compiler makes of each is kept in the user's cache, by the version of Python that made it, and handed to the very
function to which the compiler hands it. Where this Python is made otherwise, or nothing can be kept, each is compiled as ever.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from threading import RLock
from typing import Any

import msgspec

from secondsource.text.once import keep, kept

MOST = 5_000
"""Patterns that are kept. Of more, those of this very run alone."""

_CODE = "I"
_BYTES = 4
"""How the compiler's code is packed: its numbers have four bytes."""


_FORM = 2
"""How the patterns are kept: in another form they are others."""

_BARE = ("utf-8", "surrogatepass")


class _Made(msgspec.Struct, array_like=True, frozen=True):
    """A pattern as it is written, with its flags, and what the compiler made of it: every flag, the code, how many groups, and their names."""

    pattern: bytes
    flags: int
    every: int
    code: bytes
    groups: int
    numbers: dict[str, int]
    names: list[str | None]


class _Compiler:
    """Stands in the place of ``re``'s compiler, and asks it only for what is not known."""

    def __init__(self) -> None:
        self.module: Any = import_module("re._compiler")
        self.engine: Any = self.module._sre
        self.own: Any = self.module.compile
        self.python = f"{_FORM} {sys.version} {self.engine.MAGIC} {self.engine.CODESIZE} {sys.byteorder}"
        if self.engine.CODESIZE != _BYTES or array(_CODE).itemsize != _BYTES:
            raise LookupError("packs its code otherwise")
        self.lock = RLock()
        self.asked: tuple[str, int] | None = None
        self.used: set[tuple[str, int]] = set()
        self.new = False
        packed = kept("patterns", self.python)
        rows: list[_Made] = []
        with suppress(msgspec.MsgspecError, ValueError):
            rows = msgspec.msgpack.decode(packed or b"", type=list[_Made])
        # Some have half a surrogate pair in them, which is no text.
        self.known = {(made.pattern.decode(*_BARE), made.flags): made for made in rows}

    def __getattr__(self, name: str) -> Any:
        return getattr(self.engine, name)

    def asked_for(self, pattern: Any, flags: int = 0) -> Any:
        """A pattern, compiled: what ``re`` asks of its compiler."""
        if type(pattern) is not str:
            return self.own(pattern, flags)
        key = pattern, int(flags)
        with self.lock:
            self.used.add(key)
            if key in self.known:
                made = self.known[key]
                code = array(_CODE, made.code).tolist()
                return self.engine.compile(pattern, made.every, code, made.groups, dict(made.numbers), tuple(made.names))
            self.asked = key
            try:
                return self.own(pattern, flags)
            finally:
                self.asked = None

    def compile(self, pattern: Any, every: int, code: list[int], groups: int, numbers: Any, names: Any) -> Any:
        """What the compiler asks of the engine when it is done: here it is seen what it has made."""
        with self.lock:
            if self.asked is not None and self.asked[0] == pattern:
                packed = array(_CODE, code).tobytes()
                self.known[self.asked] = _Made(
                    pattern.encode(*_BARE), self.asked[1], int(every), packed, int(groups), dict(numbers), list(names)
                )
                self.new = True
        return self.engine.compile(pattern, every, code, groups, numbers, names)

    def save(self) -> None:
        """Keep what is new."""
        with self.lock:
            if self.new:
                self.new = False
                if len(self.known) > MOST:
                    self.known = {key: made for key, made in self.known.items() if key in self.used}
                keep("patterns", self.python, msgspec.msgpack.encode(list(self.known.values())))


_compilers: list[_Compiler] = []
_under_way: list[None] = []


@contextmanager
def compiled_once() -> Iterator[None]:
    """While modules are loaded here, their patterns are those that were compiled before."""
    if not _compilers:
        with suppress(ImportError, AttributeError, LookupError, TypeError, ValueError, EOFError):
            _compilers.append(_Compiler())
    if not _compilers or _under_way:
        yield
        return
    (ours,) = _compilers
    _under_way.append(None)
    ours.module.compile, ours.module._sre = ours.asked_for, ours
    try:
        yield
    finally:
        ours.module.compile, ours.module._sre = ours.own, ours.engine
        _under_way.clear()
        ours.save()

"""Once: what takes long to make, of files that never change, is made once a machine and kept in the user's cache."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path


def kept_at() -> Path:
    """The user's cache."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "secondsource"


def mark_of(path: Path) -> str:
    """What tells one state of an installed file from another, without reading it. Raises OSError where there is none."""
    state = path.stat()
    return f"{path.name} {state.st_size} {state.st_mtime_ns}"


def made_once(name: str, rests_on: str, make: Callable[[], bytes]) -> bytes:
    """What ``make`` yielded when it was first asked for ``name`` on this machine. Where nothing can be kept, it is made each time.

    ``rests_on``: all on which it rests; of anything else it is made anew.
    """
    found = kept(name, rests_on)
    if found is None:
        found = make()
        keep(name, rests_on, found)
    return found


def kept(name: str, rests_on: str) -> bytes | None:
    """What is kept; None where nothing is, or not the whole of it."""
    with suppress(OSError, RuntimeError):  # no home, no room
        found = _place(name, rests_on).read_bytes()
        if len(found) >= _SUM and _sum(found[_SUM:]) == found[:_SUM]:
            return found[_SUM:]
    return None


def keep(name: str, rests_on: str, content: bytes) -> None:
    """Keep something, if that can be done."""
    making = ""
    with suppress(OSError, RuntimeError):
        place = _place(name, rests_on)
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, making = tempfile.mkstemp(dir=place.parent, prefix=f"{name}-")
        with os.fdopen(handle, "wb") as file:
            file.write(_sum(content) + content)
        Path(making).replace(place)
        making = ""
    if making:
        with suppress(OSError):
            Path(making).unlink()


def _place(name: str, rests_on: str) -> Path:
    digest = blake2b(rests_on.encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()
    return kept_at() / f"{name}-{digest}"


_SUM = 8
"""Bytes of the digest that stands before what is kept: a copy that was cut short is not believed."""


def _sum(content: bytes) -> bytes:
    return blake2b(content, digest_size=_SUM).digest()

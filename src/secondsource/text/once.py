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


def made_once(name: str, rests_on: str, make: Callable[[], bytes], believe: Callable[[bytes], bool] = bool) -> bytes:
    """What ``make`` yielded when it was first asked for ``name`` on this machine. Where nothing can be kept, it is made each time.

    ``rests_on``: all on which it rests; of anything else it is made anew. ``believe``: whether what was kept is whole.
    """
    digest = blake2b(rests_on.encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()
    try:
        place = kept_at() / f"{name}-{digest}"
    except RuntimeError:  # nobody's machine: no home
        return make()
    with suppress(OSError):
        kept = place.read_bytes()
        if _whole(kept) and believe(kept[_SUM:]):
            return kept[_SUM:]
    made = make()
    making = ""
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, making = tempfile.mkstemp(dir=place.parent, prefix=f"{name}-")
        with os.fdopen(handle, "wb") as file:
            file.write(_sum(made) + made)
        Path(making).replace(place)
        making = ""
    if making:
        with suppress(OSError):
            Path(making).unlink()
    return made


_SUM = 8
"""Bytes of the digest that stands before what is kept: a copy that was cut short is not believed."""


def _sum(content: bytes) -> bytes:
    return blake2b(content, digest_size=_SUM).digest()


def _whole(kept: bytes) -> bool:
    return len(kept) >= _SUM and _sum(kept[_SUM:]) == kept[:_SUM]

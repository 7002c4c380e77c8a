"""Findings: what a network said of a stretch of text in an earlier run, so that it need not be asked again.

Each network remembers what it read in this process. What others read, on another day, is asked of the ledger here, under a digest of the very
words; what is new is noted, for whoever keeps the ledger to take. A finding is what the network said and no more: what follows from it in
another article, under another byline, is worked out anew. So it makes no difference but in time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import blake2b

Ask = Callable[[Sequence[bytes]], Mapping[bytes, bytes]]

RECORD = b"@"
"""A finding that is kept in a record begins so; the digits of the record's id follow."""

ARTICLE = b"="
"""A finding that is all that was found in an article begins so; the digits of the article's id follow."""

_asked: list[Ask] = []
_new: dict[bytes, bytes] = {}


def use(ask: Ask | None) -> None:
    """Ask ``ask`` what is known from now on; None: nobody, and note nothing."""
    _asked[:] = [ask] if ask else []
    _new.clear()


def in_use() -> bool:
    """Whether somebody is asked."""
    return bool(_asked)


def key_of(network: str, *words: bytes) -> bytes:
    """The digest of what a network was given.

    >>> key_of("tagger", b"It held.") == key_of("tagger", b"It held.") != key_of("parser", b"It held.")
    True
    """
    digest = blake2b(network.encode(), digest_size=12)
    for part in words:
        digest.update(len(part).to_bytes(8, "little") + part)
    return digest.digest()


def recall(keys: Iterable[bytes]) -> Mapping[bytes, bytes]:
    """What was found under these keys, of those under which anything was."""
    wanted = list(dict.fromkeys(keys))
    return _asked[0](wanted) if _asked and wanted else {}


def note(key: bytes, said: bytes) -> None:
    """Keep what a network said."""
    if _asked:
        _new[key] = said


def take() -> dict[bytes, bytes]:
    """What was noted since this was last asked."""
    taken = dict(_new)
    _new.clear()
    return taken

"""Release: give back the room of the networks and of what they read, before steps that read no text."""

from __future__ import annotations

import contextlib
import ctypes
import gc

from secondsource.models import encoder, parser, tagger


def release() -> None:
    """Let go of every network and of all that is remembered of texts. Whoever reads next loads them again, in a second or two."""
    parser.forget(loaded=True)
    encoder.forget()
    tagger.forget()
    gc.collect()
    # What was freed piecemeal stays with the process unless the C library is asked to return it; only glibc can be.
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)

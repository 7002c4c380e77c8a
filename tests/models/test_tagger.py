import os
import subprocess
import sys
import time
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.models import tagger
from secondsource.models.tagger import BEGIN, IN, OUT, spans

needs_weights = pytest.mark.skipif(not tagger.is_there(), reason="the tagger's weights are not installed")

TEXT = (
    "The ferry company will cut its winter crossings, its chief executive, Ada Wren, said on Monday. She told reporters that "
    "fuel had become too dear.\n\nCouncillors believe the islands will lose their doctor. “We were not asked,” said Tom Pell."
)
SPANS = [(0, TEXT.index("\n\n")), (TEXT.index("\n\n") + 2, len(TEXT))]


def row(*states, sure=0.9):
    rest = (1 - sure) / 2
    return np.log(np.array([[sure if k == s else rest for k in range(3)] for s in states], dtype=np.float32))


def test_a_stretch_begins_and_goes_on():
    assert [s[:2] for s in spans(row(OUT, BEGIN, IN, IN, OUT, BEGIN, OUT), [0], 0.0)] == [(1, 4), (5, 6)]


def test_nothing_goes_on_that_did_not_begin():
    assert [s[:2] for s in spans(row(OUT, IN, IN, OUT), [0], 0.0)] == [(1, 3)]


def test_two_contents_in_a_row_stay_two():
    assert [s[:2] for s in spans(row(BEGIN, IN, BEGIN, IN), [0], 0.0)] == [(0, 2), (2, 4)]


def test_no_stretch_leaves_its_paragraph():
    assert [s[:2] for s in spans(row(BEGIN, IN, IN, IN), [0, 2], 0.0)] == [(0, 2), (2, 4)]


def test_an_eager_reading_sees_what_a_wary_one_does_not():
    doubtful = np.log(np.array([[0.6, 0.4, 0.0001]], dtype=np.float32))
    assert spans(doubtful, [0], 0.0) == []
    assert [s[:2] for s in spans(doubtful, [0], 1.0)] == [(0, 1)]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(*[st.floats(-8, 0)] * 3), min_size=1, max_size=60), st.sets(st.integers(0, 59)))
def test_stretches_are_in_order_and_apart_whatever_the_network_says(numbers, heads):
    tags = np.array(numbers, dtype=np.float32)
    tags -= np.log(np.exp(tags).sum(axis=1, keepdims=True))
    found = spans(tags, sorted(heads), 0.7)
    assert all(a[1] <= b[0] for a, b in pairwise(found))
    assert all(0 <= a < b <= len(tags) for a, b, _ in found)
    assert not any(a < h < b for a, b, _ in found for h in heads)


@needs_weights
def test_the_tagger_sees_reported_speech_with_its_speaker():
    found = tagger.propose(TEXT, SPANS)
    by_words = {TEXT[p.content.start : p.content.end]: p for p in found}
    first = next(p for words, p in by_words.items() if words.startswith("The ferry company"))
    assert first.source is not None
    assert "Wren" in TEXT[first.source.start : first.source.end]
    assert first.cue is not None
    assert "said" in TEXT[first.cue.start : first.cue.end]
    assert any("lose their doctor" in words for words in by_words)


@needs_weights
def test_what_one_article_yields_does_not_depend_on_the_one_before():
    first = tagger.propose(TEXT, SPANS)
    tagger.propose("Rain fell. " * 200, [(0, 2200)])
    assert tagger.propose(TEXT, SPANS) == first


@needs_weights
def test_what_is_remembered_is_what_was_read():
    tagger._proposed.clear()
    fresh = tagger.propose(TEXT, SPANS)
    assert tagger.propose(TEXT, SPANS) == fresh
    assert [
        p for reading in tagger.look(TEXT, SPANS) for p in tagger.decode(reading) if p.content.score >= tagger.LEAST
    ] == fresh


@needs_weights
def test_what_is_read_again_above_a_stretch_is_not_proposed_twice():
    parts = [f"Ada Wren said on Monday that ferry number {n} would not sail again before the spring tides." for n in range(40)]
    text, spans = "\n\n".join(parts), []
    for words in parts:
        at = text.index(words)
        spans.append((at, at + len(words)))
    for stated in (False, True):
        found = [p for p in tagger.propose(text, spans) if p.stated == stated]
        assert len({text[p.content.start : p.content.end] for p in found}) == len(found) == 40
        assert all(a.content.end <= b.content.start for a, b in pairwise(found))


@needs_weights
def test_a_statement_points_at_a_name_of_its_speaker_though_only_she_stands_there():
    text = "Ada Wren opened the gate herself on Friday, before the rain.\n\nThe ferry would not sail again this year, she told the Orvik Tide."
    (stated,) = [p for p in tagger.propose(text, [(0, text.index("\n")), (text.index("The ferry"), len(text))]) if p.stated]
    assert text[stated.content.start : stated.content.end] == "The ferry would not sail again this year"
    assert sum(chance for at, chance in stated.named if text[at:].startswith(("Ada", "Wren", "W", "ren"))) > 0.5


@needs_weights
@pytest.mark.parametrize(
    "text", ["a" * 1_000_000, "😀 " * 30_000, "قال الوزير إن الميناء سيغلق. " * 2_000, "“said " * 50_000, "\ud800 said"]
)
def test_hostile_text_is_read_in_bounded_time(text):
    began = time.process_time()
    tagger.propose(text, [(0, len(text))])
    assert time.process_time() - began < 30


@needs_weights
def test_another_process_with_another_hash_seed_says_the_same():
    code = f"from secondsource.models import tagger; print(tagger.propose({TEXT!r}, {SPANS!r}))"
    said = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert said == {f"{tagger.propose(TEXT, SPANS)}\n".encode()}

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from secondsource.models.manifest import checked
from secondsource.models.windows import BEFORE, MOST, SHAPES, WIDEST, Pieces, part, read, stretches, windows


@pytest.fixture(scope="module")
def tokenizer():
    tokenizer = Tokenizer.from_file(str(Path(checked("encoder")) / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def whole(text, tokenizer):
    return read(text, [(0, len(text))], tokenizer)


def test_pieces_stand_where_their_words_do(tokenizer):
    text = "Ferrymen balked. “Nobody asked us,” said Ötto Wren."
    pieces = whole(text, tokenizer)
    words = [text[a:b] for a, b in zip(pieces.starts, pieces.ends, strict=True)]
    assert words[0] == "Ferry"
    assert "Wren" in " ".join(words)
    assert [text[pieces.starts[n] :][:1] for n in pieces.sentences] == ["F", "“"]


def test_what_lower_case_hides_is_told_apart(tokenizer):
    text = "The EU said “No” again."
    pieces = whole(text, tokenizer)
    shapes = {text[a:b]: s for a, b, s in zip(pieces.starts, pieces.ends, pieces.shapes, strict=True)}
    assert shapes["The"] == 1 + 3
    assert shapes["EU"] == 2
    assert shapes["said"] == 0
    assert shapes["No"] == 1 + 6
    assert shapes["again"] == 0


def test_every_piece_belongs_to_one_window(tokenizer):
    text = "\n\n".join(f"Harbour master number {n} said the tide was late again, and nobody disagreed." * 3 for n in range(40))
    spans, at = [], 0
    for words in text.split("\n\n"):
        spans.append((at, at + len(words)))
        at += len(words) + 2
    pieces = read(text, spans, tokenizer)
    judged = []
    for begin, end in stretches(pieces):
        above = max(0, begin - BEFORE)
        found = windows(part(pieces, above, end), begin - above)
        assert all(w.first <= w.begin < w.end <= w.last and w.last - w.first <= WIDEST - 2 for w in found)
        judged += [(above + w.begin, above + w.end) for w in found]
    assert judged[0][0] == 0
    assert judged[-1][1] == len(pieces.ids)
    assert all(a[1] == b[0] for a, b in pairwise(judged))
    assert sum(end in pieces.paragraphs for _, end in judged[:-1]) > len(judged) // 2


@settings(max_examples=60, deadline=None)
@given(st.integers(0, BEFORE), st.integers(1, 3000), st.sets(st.integers(0, 3000), max_size=40))
def test_however_long_a_paragraph_is_each_of_its_pieces_is_judged_once(own, length, sentences):
    n = own + length
    row = np.zeros(n, dtype=np.int64)
    found = windows(Pieces(row, row, row, row, sorted(s for s in sentences if s < n), [0]), own)
    assert [found[0].begin, found[-1].end] == [own, n]
    assert all(a.end == b.begin for a, b in pairwise(found))
    assert all(w.first <= w.begin < w.end <= w.last and w.last - w.first <= WIDEST - 2 for w in found)


def test_an_endless_line_is_read_for_a_while_only(tokenizer):
    text = "ash " * 300_000
    assert len(whole(text, tokenizer).ids) <= MOST


def test_nothing_to_read_gives_no_window(tokenizer):
    assert windows(read("", [], tokenizer)) == []
    assert windows(whole(" \t ", tokenizer)) == []


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_with_its_places(text):
    tokenizer = Tokenizer.from_file(str(Path(checked("encoder")) / "tokenizer.json"))
    tokenizer.no_truncation()
    pieces: Pieces = read(text, [(0, len(text))], tokenizer)
    assert all(0 <= a <= b <= len(text) for a, b in zip(pieces.starts, pieces.ends, strict=True))
    assert all(0 <= s < SHAPES for s in pieces.shapes)
    for window in windows(pieces):
        assert window.begin < window.end


def test_a_copy_cut_in_front_falls_into_the_same_stretches(tokenizer):
    paragraphs = [
        f"Ferry number {n} sailed on the {n}th of May with {n * 7} hands and no cargo to speak of. " * 2 for n in range(60)
    ]

    def cut(parts):
        text, spans, at = "\n\n".join(parts), [], 0
        for words in parts:
            spans.append((at, at + len(words)))
            at += len(words) + 2
        pieces = read(text, spans, tokenizer)
        return [pieces.ids[begin:end].tobytes() for begin, end in stretches(pieces)]

    original, copy = cut(paragraphs), cut(["By a correspondent in Port Amsel", *paragraphs[7:]])
    assert len(set(copy) - set(original)) <= 2
    assert all(len(ids) // 8 <= WIDEST - 2 for ids in original)


def test_stretches_are_the_whole_text(tokenizer):
    pieces = whole("Nobody at the quay spoke. " * 400, tokenizer)
    assert stretches(pieces) == [(0, len(pieces.ids))]
    assert stretches(read("", [], tokenizer)) == []

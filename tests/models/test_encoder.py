"""The encoder: one text, one vector, whoever asks and whatever else is asked."""

from __future__ import annotations

import base64
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.models import encoder
from secondsource.models.encoder import SPACE, WHOLE, WIDTH, embed, embed_parts, is_ours, pack, unpack

BRIDGE = "The bridge over the Ondra was closed on Friday."
PARAPHRASE = "On Friday they shut the Ondra bridge."
DENIAL = "The bridge over the Ondra was not closed on Friday."
WEATHER = "Snow is forecast for the coast."


def packed(text: str) -> str:
    return pack(embed([text])[0])


def test_a_vector_is_of_unit_length():
    vectors = embed([BRIDGE, WEATHER])
    assert vectors.shape == (2, WIDTH)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)


def test_nothing_to_embed_is_no_vector():
    assert embed([]).shape == (0, WIDTH)


def test_a_paraphrase_lies_nearer_than_other_news():
    bridge, paraphrase, weather = embed([BRIDGE, PARAPHRASE, WEATHER])
    assert bridge @ paraphrase > 0.7 > 0.3 > bridge @ weather


def test_a_denial_lies_as_near_as_a_paraphrase_so_nearness_decides_nothing():
    bridge, paraphrase, denial = embed([BRIDGE, PARAPHRASE, DENIAL])
    assert bridge @ denial > bridge @ paraphrase - 0.1


def test_a_vector_does_not_depend_on_its_neighbours():
    together = embed([BRIDGE, WEATHER, DENIAL])
    encoder._embedded.clear()
    alone = embed([DENIAL])
    assert together[2].tobytes() == alone[0].tobytes()


def test_another_process_finds_the_same_bytes():
    texts = [BRIDGE, PARAPHRASE, WEATHER]
    script = "import sys; from secondsource.models.encoder import embed, pack; print(*map(pack, embed(sys.argv[1:])))"
    theirs = subprocess.run(
        [sys.executable, "-c", script, *texts], capture_output=True, text=True, check=True, timeout=60
    ).stdout.split()
    encoder._embedded.clear()
    assert theirs == [packed(text) for text in texts]


def test_a_part_is_read_where_it_stands():
    text = f"{WEATHER} {BRIDGE}"
    at = len(WEATHER) + 1
    snow, bridge, whole = embed_parts(text, [((0, len(WEATHER)),), ((at, len(text)),), WHOLE])
    alone_snow, alone_bridge = embed([WEATHER, BRIDGE])
    assert snow @ alone_snow > snow @ alone_bridge
    assert bridge @ alone_bridge > bridge @ alone_snow
    assert np.allclose(whole, embed([text])[0])


def test_a_part_does_not_depend_on_the_others_asked_for():
    first, second = ((0, 10),), ((11, 20), (25, 40))
    together = embed_parts(BRIDGE, [WHOLE, first, second])
    encoder._embedded.clear()
    assert embed_parts(BRIDGE, [second])[0].tobytes() == together[2].tobytes()


def test_a_part_beyond_what_is_read_means_what_its_words_do_by_themselves():
    text = "A brass band played in the square. " * 40 + BRIDGE
    at = len(text) - len(BRIDGE)
    assert np.allclose(embed_parts(text, [((at, len(text)),)]), embed([BRIDGE]))


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(), max_size=80), st.lists(st.tuples(st.integers(0, 90), st.integers(0, 90)), max_size=3))
def test_any_part_of_any_text_has_a_vector(text, part):
    assert np.isfinite(embed_parts(text, [tuple(part)])).all()


def test_what_was_seen_is_not_read_again(monkeypatch):
    embed([BRIDGE])
    monkeypatch.setattr(encoder, "_session", None)
    assert embed([BRIDGE]).shape == (1, WIDTH)


def test_the_memory_is_bounded(monkeypatch):
    monkeypatch.setattr(encoder, "REMEMBERED", 3)
    encoder._embedded.clear()
    embed([f"Ward {n} reported its count." for n in range(5)])
    assert len(encoder._embedded) == 3


def test_a_packed_vector_is_hardly_moved():
    vectors = embed([BRIDGE, PARAPHRASE, DENIAL, WEATHER])
    again = np.array([unpack(pack(vector)) for vector in vectors])
    assert (again * vectors).sum(axis=1).min() > 0.998
    assert np.abs(again @ again.T - vectors @ vectors.T).max() < 0.02
    assert np.allclose(np.linalg.norm(again, axis=1), 1.0, atol=1e-5)


def test_a_packed_vector_is_a_signed_byte_a_number():
    assert len(base64.b64decode(packed(BRIDGE).removeprefix(SPACE))) == WIDTH


def test_a_vector_of_an_earlier_version_is_known_as_such():
    assert is_ours(packed(BRIDGE))
    assert not is_ours(base64.b64encode(bytes(WIDTH)).decode())


def test_what_is_no_packed_vector_is_refused():
    with pytest.raises(ValueError, match="not a packed vector"):
        unpack("é?")


def test_a_vector_of_nothing_unpacks_to_nothing():
    assert not unpack(pack(np.zeros(WIDTH, dtype=np.float32))).any()


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(), max_size=300))
def test_any_text_has_a_vector(text):
    assert np.isfinite(embed([text])).all()


@pytest.mark.parametrize(
    "text", ["", "\ud800 half a pair", "a" * 1_000_000, "a b " * 250_000, "\u202eשלום", "🌊" * 5000, "\x00\x07"]
)
def test_hostile_text_has_a_vector(text):
    assert np.isclose(np.linalg.norm(embed([text])[0]), 1.0, atol=1e-4)

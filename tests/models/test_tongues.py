"""In which language a text is written."""

import py3langid
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.models import tongues


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_every_text_is_held_to_be_of_the_language_that_py3langid_says(text):
    assert tongues.tongue_of(text) == py3langid.classify(text)[0]


@pytest.fixture
def anew(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    tongues._identifier.cache_clear()
    yield tmp_path / "cache"
    tongues._identifier.cache_clear()


def test_the_model_is_unpacked_once_and_mapped_from_then_on(anew, monkeypatch):
    words = "The harbour was closed on Tuesday after the storm."
    assert tongues.tongue_of(words) == "en"
    assert [folder.name.partition("-")[0] for folder in (anew / "secondsource").iterdir()] == ["tongues"]
    tongues._identifier.cache_clear()
    monkeypatch.setattr("py3langid.modelio.load_model", None)
    assert tongues.tongue_of(words) == "en"


def test_where_nothing_can_be_kept_the_language_is_read_all_the_same(anew):
    anew.write_text("no folder")
    assert tongues.tongue_of("Der Hafen wurde am Dienstag nach dem Sturm geschlossen.") == "de"


def test_a_damaged_copy_is_not_believed(anew):
    assert tongues.tongue_of("The harbour was closed.") == "en"
    (folder,) = (anew / "secondsource").iterdir()
    (folder / "nextmove.npy").write_bytes(b"cut short")
    tongues._identifier.cache_clear()
    assert tongues.tongue_of("The harbour was closed.") == "en"

"""What is made once a machine."""

import os

import pytest

from secondsource.text.once import made_once, mark_of


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "secondsource"


def never():
    raise AssertionError


def test_a_thing_is_made_once_and_another_when_it_rests_on_something_else(home):
    assert made_once("roll", "a", lambda: b"first") == b"first"
    assert made_once("roll", "a", never) == b"first"
    assert made_once("roll", "b", lambda: b"second") == b"second"
    assert len(list(home.iterdir())) == 2


def test_what_was_cut_short_is_made_anew(home):
    made_once("roll", "a", lambda: b"first")
    (kept,) = home.iterdir()
    kept.write_bytes(kept.read_bytes()[:-1])
    assert made_once("roll", "a", lambda: b"again") == b"again"
    assert made_once("roll", "a", never) == b"again"


def test_a_cache_that_cannot_be_written_is_no_trouble(home):
    home.parent.write_text("no folder")
    assert made_once("roll", "a", lambda: b"first") == b"first"


def test_a_file_that_was_changed_has_another_mark(tmp_path):
    page = tmp_path / "page"
    page.write_text("one")
    before = mark_of(page)
    page.write_text("two")
    os.utime(page, ns=(1, 1))
    assert mark_of(page) != before

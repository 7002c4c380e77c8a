"""Patterns that are compiled once a machine find what those find that are compiled at once."""

import re
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from secondsource.text import patterns
from secondsource.text.patterns import compiled_once

WRITTEN = (
    r"\b(?P<day>\d{1,2})\s(?P<month>[A-Z][a-z]{2,8})\b|(?i:yesterday)",
    r"(?<![\w-])(?:said|told (?P<whom>\w+))(?=\s)",
    r"[“”\"„«»‘’'`,.;:!?–—-]+",
    r"(a)|(?:b(c))?\Z",
)


@pytest.fixture
def anew(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(patterns, "_compilers", [])
    re.purge()
    yield tmp_path / "cache" / "secondsource"
    re.purge()


def again(monkeypatch):
    """As another process would: what was compiled is read from the cache."""
    monkeypatch.setattr(patterns, "_compilers", [])
    re.purge()


@pytest.mark.parametrize("written", WRITTEN)
@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.ASCII | re.MULTILINE])
def test_a_pattern_is_the_same_whether_compiled_or_kept(anew, monkeypatch, written, flags):
    plain = re.compile(written, flags)
    re.purge()
    with compiled_once():
        re.compile(written, flags)
    assert len(list(anew.iterdir())) == 1
    again(monkeypatch)
    with compiled_once():
        monkeypatch.setattr("re._parser.parse", None)
        kept = re.compile(written, flags)
    assert kept == plain
    assert (kept.pattern, kept.flags, kept.groups, kept.groupindex) == (
        plain.pattern,
        plain.flags,
        plain.groups,
        plain.groupindex,
    )
    words = "On 4 May she told Ada that “it held”, a word; yesterday bc"
    assert [m.regs for m in kept.finditer(words)] == [m.regs for m in plain.finditer(words)]


@pytest.mark.usefixtures("anew")
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="ab(|)?[]*+\\dw.^$ é", max_size=12), st.text(alphabet="abd é(1", max_size=12))
def test_any_pattern_that_is_kept_finds_what_it_found(written, words):
    try:
        plain = re.compile(written)
    except re.error:
        return
    found = []
    for _ in range(2):
        re.purge()
        with compiled_once():
            found.append([m.regs for m in re.compile(written).finditer(words)])
    assert found[0] == found[1] == [m.regs for m in plain.finditer(words)]


def test_a_wrong_pattern_is_wrong_as_ever(anew):
    with compiled_once(), pytest.raises(re.error):
        re.compile("(a")
    assert not anew.exists()


@pytest.mark.usefixtures("anew")
def test_outside_of_loading_patterns_are_compiled_as_ever():
    with compiled_once():
        re.compile("once upon a time")
    assert patterns._compilers
    assert re._compiler.compile.__module__ == "re._compiler"
    assert re._compiler._sre.__name__ == "_sre"
    re.compile("and once more")
    assert not any(key[0] == "and once more" for key in patterns._compilers[0].known)


def test_what_was_damaged_or_cannot_be_kept_is_compiled(anew, monkeypatch):
    with compiled_once():
        re.compile("once upon a time")
    (kept,) = anew.iterdir()
    kept.write_bytes(kept.read_bytes()[:-20])
    again(monkeypatch)
    with compiled_once():
        assert re.compile("once upon a time").search("once upon a time")
    monkeypatch.setenv("XDG_CACHE_HOME", str(kept))
    again(monkeypatch)
    with compiled_once():
        assert re.compile("once upon a time").search("once upon a time")


def test_the_steps_find_their_patterns_in_the_cache(anew):
    count = (
        "import re, secondsource.run as run\n"
        "asked = []\nown = re._compiler._code\n"
        "re._compiler._code = lambda *given: asked.append(given) or own(*given)\n"
        "run.analysers()\nprint(len(asked))"
    )
    compiled = [int(subprocess.run([sys.executable, "-c", count], check=True, capture_output=True).stdout) for _ in range(2)]
    assert compiled[0] > 300
    assert compiled[1] < compiled[0] / 4
    assert anew.is_dir()

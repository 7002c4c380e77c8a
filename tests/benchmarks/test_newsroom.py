"""The newsroom that never was is fair to measure on: like news in what articles share, the same for one seed."""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from itertools import combinations, pairwise
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def load(name: str) -> ModuleType:
    if str(BENCHMARKS) not in sys.path:
        sys.path.insert(0, str(BENCHMARKS))
    spec = importlib.util.spec_from_file_location(name, BENCHMARKS / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def newsroom() -> ModuleType:
    return load("newsroom")


@pytest.fixture(scope="module")
def printed(newsroom):
    return list(newsroom.reports(400, 3))


def test_one_seed_makes_one_newsroom(newsroom, printed):
    assert [r.paragraphs for r in newsroom.reports(400, 3)] == [r.paragraphs for r in printed]
    assert [r.paragraphs for r in newsroom.reports(20, 4)] != [r.paragraphs for r in printed[:20]]


def test_a_larger_newsroom_begins_like_a_smaller_one(newsroom, printed):
    assert [r.paragraphs for r in newsroom.reports(60, 3)] == [r.paragraphs for r in printed[:60]]


def test_two_in_five_are_copies_of_several_kinds(printed):
    copies = [r for r in printed if r.copy_of is not None]
    assert 0.34 < len(copies) / len(printed) < 0.46
    kinds = Counter()
    for copy in copies:
        original = printed[copy.copy_of]
        assert original.copy_of is None
        assert original.published < copy.published
        kinds["verbatim"] += copy.paragraphs == original.paragraphs and copy.headline == original.headline
        kinds["retitled"] += copy.paragraphs == original.paragraphs and copy.headline != original.headline
        kinds["trimmed"] += (
            len(copy.paragraphs) < len(original.paragraphs) and copy.paragraphs == original.paragraphs[: len(copy.paragraphs)]
        )
        kinds["figure"] += copy.paragraphs[0] != original.paragraphs[0] and copy.paragraphs[1:] == original.paragraphs[1:]
        half = len(original.paragraphs) // 2
        kinds["merged"] += (
            copy.paragraphs[: half + 1] == original.paragraphs[: half + 1]
            and copy.paragraphs[half + 1 :] != original.paragraphs[half + 1 :][: len(copy.paragraphs) - half - 1]
        )
    assert all(kinds[kind] >= 3 for kind in ("verbatim", "retitled", "trimmed", "figure", "merged")), kinds


def test_originals_have_five_to_eight_hundred_words(printed):
    for made in printed:
        if made.copy_of is None:
            assert 490 <= sum(len(p.split()) for p in made.paragraphs) <= 810


def test_unrelated_articles_share_as_little_as_unrelated_news(newsroom, printed):
    """Real news: 0.09 runs of five words a pair (the docstring of the newsroom); reports of one event: 21."""
    stories: dict[int, list[set]] = {}
    for made in printed:
        if made.copy_of is None:
            stories.setdefault(made.story, []).append(newsroom.runs_of(" ".join(made.paragraphs)))
    others = [len(a & b) for a, b in combinations([held[0] for held in stories.values()], 2)]
    assert sum(others) / len(others) < 0.4
    same = [len(a & b) for held in stories.values() for a, b in pairwise(held)]
    assert 8 < sum(same) / len(same) < 45


def test_the_words_are_those_of_news_in_number(printed):
    words = {word for made in printed for p in made.paragraphs for word in p.lower().split()}
    assert len(words) > 5000  # 8,000 in as much of three real papers


# the peers' own small parts ---------------------------------------------------------------------------------------------------


def test_the_expression_finds_what_stands_in_marks_and_who_is_named_beside_it():
    peers = load("peers")
    text = "“The ferry is late again,” said Ada Roe on Monday. He called it “late”.\n\nBo Lind told the council: “We shall not pay for it.”"
    assert [(text[a:b], who) for a, b, who in peers.by_expression(text)] == [
        ("The ferry is late again,", "Ada Roe"),
        ("We shall not pay for it.", "Bo Lind"),
    ]


def test_a_peer_that_is_not_there_is_said_not_to_be():
    peers = load("peers")
    assert str(peers.missing("no such tool", "no_such_tool_at_all")).endswith("not installed")
    assert peers.missing("the standard library", "json") is None

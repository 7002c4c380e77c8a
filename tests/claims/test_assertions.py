"""What the page says in its own voice: what it saw itself, what its author thinks, and plain narration."""

from __future__ import annotations

import pytest

from secondsource.analysis import Annotations
from secondsource.claims.assertions import ASSERTIONS
from secondsource.model import Article, Assertion, Attribution, Span
from secondsource.models.parser import parse


def assertions(text: str, *contents: str, outlet: str | None = "Harbour Post", **more: str) -> list[Assertion]:
    article = Article(page="p", text=text, sha256="0" * 64, outlet=outlet, **more)
    found = Annotations(article, parse)
    for words in contents:
        start = text.index(words)
        found.add([Attribution(article.id, (Span(start, start + len(words)),), "indirect", source=Span(0, 1))])
    return list(ASSERTIONS.analyse(article, found))


@pytest.mark.parametrize(
    "text",
    [
        "I counted nine lorries at the gate before noon.",
        "A Harbour Post reporter saw two boats leave the quay at dawn.",
        "In four shops visited by our reporters the shelves were bare.",
        "None of the twenty drivers who spoke to the Harbour Post had been paid.",
        "The yard lost 12 million crowns last year, according to accounts seen by the Harbour Post.",
        "Rents have doubled since 2019, according to HP calculations.",
        "We have traced the picture to a single account.",
    ],
)
def test_what_the_outlet_saw_itself_is_an_observation(text):
    made = assertions(text)
    assert [a.kind for a in made] == ["observation"]
    assert made[0].voice == "Harbour Post"


@pytest.mark.parametrize(
    "text",
    [
        "The mayor told reporters that she had seen the report.",
        "Workers saw smoke over the harbour.",
        "The report, seen by the Morning Lantern, runs to 40 pages.",
    ],
)
def test_what_others_saw_is_none(text):
    assert all(a.kind != "observation" for a in assertions(text))


def test_an_attributed_sentence_is_no_narration():
    text = "The yard will close, the owner said. The yard opened in 1911."
    made = assertions(text, "The yard will close")
    assert [(a.kind, a.text) for a in made] == [("narration", "The yard opened in 1911")]


def test_an_opinion_is_its_authors():
    made = assertions("The ferry should never have sailed. What were they thinking?", kind="opinion", byline="Ada Lind")
    assert [(a.kind, a.voice, a.text) for a in made] == [("opinion", "Ada Lind", "The ferry should never have sailed")]


def test_spans_are_the_sentence_without_its_stop():
    text = "The ferry sailed at nine. It sank."
    made = assertions(text)
    assert [text[a.start : a.end] for a in made] == ["The ferry sailed at nine"]


@pytest.mark.parametrize("head", ["CLAIM: ", "What was claimed: ", "Verdict – "])
def test_what_a_fact_check_prints_to_judge_it_is_no_assertion_of_the_page(head):
    assert assertions(f"{head}The harbour bridge was blown up by divers on Monday night.") == []
    assert assertions("The claim\n\nThe harbour bridge was blown up by divers on Monday night.") == []

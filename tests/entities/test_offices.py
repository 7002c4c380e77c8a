"""Offices: whom other articles of the story name, and nobody else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.analysis import Annotations
from secondsource.attribution.attributions import RULES
from secondsource.attribution.statements import STATEMENTS
from secondsource.entities.aliases import ALIASES
from secondsource.entities.mentions import NAMES
from secondsource.entities.offices import post_of
from secondsource.linkage import Corpus
from secondsource.model import Article, Attribution, Entity, Statement
from secondsource.models.parser import parse

NAMED = "Transport minister Ada Moll said the bridge at Lom was safe. Jon Rask, who built it, thanked her."
CALLED = "The transport minister said the bridge would open in May. Jon Rask was not there."


def linked(*texts: str, days: tuple[str, ...] = ()) -> Corpus:
    records: dict[type, list] = {Article: []}  # type: ignore[type-arg]
    for n, text in enumerate(texts):
        article = Article(f"page{n}", text, f"{n}", published=days[n] if days else "2031-05-04", language="en")
        found = Annotations(article, parse)
        for analyser in (NAMES, RULES):
            found.add(analyser.analyse(article, found))
        records[Article].append(article)
        for record in found:
            records.setdefault(type(record), []).append(record)
    corpus = Corpus(records)
    for linker in (ALIASES, STATEMENTS):
        corpus.add(list(linker.link(corpus)))
    return corpus


def holders(*texts: str, days: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Of each source that is called by an office alone who holds it, with what he says."""
    corpus = linked(*texts, days=days)
    said = {a.id: a for a in corpus.all(Attribution)}
    return [(e.name, corpus.text(said[a].article, said[a].content)) for e in corpus.all(Entity) for a in e.spoken]


def test_the_transport_minister_is_the_one_whom_another_article_of_the_story_names() -> None:
    assert holders(NAMED, CALLED) == [("Ada Moll", "the bridge would open in May")]


def test_he_who_goes_on_speaking_is_the_minister_too() -> None:
    text = "The transport minister said the bridge would open in May. He said it was paid for. Jon Rask was not there."
    assert sorted(holders(NAMED, text)) == [("Ada Moll", "it was paid for"), ("Ada Moll", "the bridge would open in May")]


def test_the_statement_is_the_ministers() -> None:
    corpus = linked(NAMED, CALLED)
    speakers = {e.id: e.name for e in corpus.all(Entity)}
    opening = [s for s in corpus.all(Statement) if "open in May" in s.wording]
    assert [speakers.get(s.speaker or "") for s in opening] == ["Ada Moll"]


@pytest.mark.parametrize(
    "texts",
    [
        (NAMED, CALLED, "Transport minister Per Holm said the bridge was old. Jon Rask agreed."),  # two of that office
        (NAMED, "The health minister said the bridge would open in May. Jon Rask was not there."),  # another office
        (
            NAMED,
            "The minister's deputy came. The deputy transport minister said the bridge would open. Jon Rask was not there.",
        ),
        (
            NAMED,
            "A former transport minister came. The transport minister said the bridge would open in May. Jon Rask was not there.",
        ),
        (
            NAMED,
            "The transport minister, who asked not to be named, said the bridge would open in May. Jon Rask was not there.",
        ),
        (NAMED, "The transport minister said the rails would be laid in May. Kim Brock was not there."),  # another story
        ("Former transport minister Ada Moll said the bridge was safe. Jon Rask, who built it, thanked her.", CALLED),
    ],
)
def test_two_of_an_office_another_office_and_whoever_is_kept_secret_stay_unknown(texts: tuple[str, ...]) -> None:
    assert holders(*texts) == []


def test_an_office_may_have_passed_on_by_next_year() -> None:
    assert holders(NAMED, CALLED, days=("2031-05-04", "2032-05-04")) == []


def test_an_article_more_makes_known_who_the_minister_is_and_another_unknown_again() -> None:
    assert holders(CALLED) == []
    assert len(holders(CALLED, NAMED)) == 1
    assert holders(CALLED, NAMED, NAMED.replace("Ada Moll", "Per Holm")) == []


def test_the_order_of_reading_does_not_matter() -> None:
    assert holders(NAMED, CALLED) == holders(CALLED, NAMED)


@given(st.text(max_size=80))
@settings(max_examples=200)
def test_any_words_may_stand_for_an_office(words: str) -> None:
    post = post_of(words)
    assert post is None or post[0] not in post[1]

"""What a person marks is evidence like any other: where it stands, who says it, how; until it is undone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.analysis import Annotations
from secondsource.attribution.marked import MARKED, Mark, added_by, content_of, read_mark, whole
from secondsource.claims.certainty import CERTAINTY
from secondsource.model import Article, Attribution, Certainty, Judgement, Mention, Record, Referent, Span
from secondsource.models.parser import parse

TEXT = (
    "The weir at Tolm had given way before dawn. Ask Berit Aas.\n\n"
    "“Nobody slept,” she went on. The sluice, to hear the farmers tell it, was “a sieve” for years.\n\n"
    "Aas and her neighbours want it rebuilt."
)
WEIR = Article("weir", TEXT, "0" * 64, language="en", outlet="Tolm Gazette")
AAS = Referent(WEIR.id, TEXT.index("Berit"), "Berit Aas", "PER", ("Berit Aas", "Aas"), ("farmer",))
AAS_NAMED = Mention(WEIR.id, AAS.first, AAS.first + 9, "Berit Aas", "PER", "name", AAS.id)


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def said(mark: Mark, **more) -> Judgement:
    return Judgement("missed", (WEIR.id,), mark.value, "ada", "2031-01-01T10:00:00", **more)


def found_with(*judgements: Judgement) -> list[Record]:
    found = Annotations(WEIR, parse)
    found.add([AAS, AAS_NAMED, *judgements])
    return list(MARKED.analyse(WEIR, found))


def test_a_mark_is_an_attribution_to_the_one_whom_the_article_names():
    (made,) = found_with(said(Mark(at("The weir at Tolm had given way before dawn"), who="aas")))
    assert isinstance(made, Attribution)
    assert made.span.of(TEXT) == "The weir at Tolm had given way before dawn"
    assert (made.speaker, made.speaker_name, made.role, made.anonymous, made.manner) == (AAS.id, "Berit Aas", "farmer", False, "indirect")  # fmt: skip


@pytest.mark.parametrize(
    ("who", "name", "anonymous", "description"),
    [
        ("a farmer", None, True, "a farmer"),
        ("the farmers of the valley", None, True, "the farmers of the valley"),
        ("Orla Quist", "Orla Quist", False, None),
        (None, None, False, None),
    ],
)
def test_who_is_not_among_the_named_is_a_name_or_a_description(who, name, anonymous, description):
    (made,) = found_with(said(Mark(at("The weir at Tolm had given way"), who=who)))
    assert (made.speaker, made.speaker_name, made.anonymous, made.description) == (None, name, anonymous, description)


def test_the_quotation_marks_say_in_whose_words_unless_the_person_does():
    assert [found_with(said(Mark(at(words))))[0].manner for words in (
        "“Nobody slept,”", "The sluice, to hear the farmers tell it, was “a sieve” for years", "want it rebuilt",
    )] == ["direct", "mixed", "indirect"]  # fmt: skip
    assert found_with(said(Mark(at("want it rebuilt"), manner="mixed")))[0].manner == "mixed"


def test_marks_of_quotation_and_blanks_are_not_the_words_and_no_word_is_cut():
    cut = Span(at("“Nobody slept,”").start, at("“Nobody slept,”").end + 1)
    assert found_with(said(Mark(cut)))[0].span.of(TEXT) == "Nobody slept,"
    assert whole(Span(at("given").start + 2, at("before").start + 3), TEXT).of(TEXT) == "given way before"


def test_a_mark_over_two_paragraphs_has_a_piece_in_each():
    (made,) = found_with(said(Mark(Span(at("Ask").start, at("Nobody slept").end))))
    assert [piece.of(TEXT) for piece in made.content] == ["Ask Berit Aas.", "Nobody slept"]


def test_how_surely_is_what_the_person_says_and_else_what_the_words_say():
    marks = [said(Mark(at("want it rebuilt"), certainty="denied")), said(Mark(at("had given way before dawn")))]
    found = Annotations(WEIR, parse)
    found.add([AAS, *marks])
    found.add(list(MARKED.analyse(WEIR, found)))
    found.add(list(CERTAINTY.analyse(WEIR, found)))
    kinds = {a.span.of(TEXT): c.kind for a in found.of(Attribution) for c in found.of(Certainty) if c.evidence == a.id}
    assert kinds == {"want it rebuilt": "denied", "had given way before dawn": "stated"}
    assert len(found.of(Certainty)) == 2


def test_what_is_undone_or_of_another_article_is_no_mark():
    mark = Mark(at("want it rebuilt"))
    assert found_with(said(mark, undone="2031-01-02")) == []
    assert found_with(Judgement("missed", ("art-1",), mark.value)) == []
    assert found_with(Judgement("correct", (WEIR.id,), "outlet=Post")) == []


def test_a_mark_is_known_again_by_its_words_alone():
    judgement = said(Mark(at("want it rebuilt"), who="Berit Aas"))
    (made,) = found_with(judgement)
    assert added_by(WEIR, [judgement]) == {made.id: judgement}


def test_of_an_earlier_release_the_reason_says_who():
    kept = Judgement("missed", (WEIR.id,), "0-20", "ada", "2031-01-01", "a neighbour")
    assert read_mark(kept) == Mark(Span(0, 20), who="a neighbour")


@given(
    st.integers(0, 10**6), st.integers(1, 10**4), st.sampled_from([None, "direct", "mixed", "indirect"]),
    st.sampled_from([None, "stated", "question"]), st.none() | st.text(min_size=1, max_size=60),
)  # fmt: skip
def test_a_mark_is_read_as_it_was_kept(start, length, manner, certainty, who):
    mark = Mark(Span(start, start + length), manner, certainty, " ".join((who or "").split()) or None)
    assert read_mark(Judgement("missed", ("art-1",), mark.value)) == mark


@given(st.text(max_size=200), st.integers(0, 220), st.integers(0, 220), st.text(max_size=30))
def test_no_text_and_no_mark_raises(text, start, length, value):
    article = Article("x", text, "0" * 64)
    for piece in content_of(article, Span(start, start + length)):
        assert piece.of(text).strip()
    read_mark(Judgement("missed", ("art-1",), value))
    found = Annotations(article, parse)
    found.add([Judgement("missed", (article.id,), f"{start}-{start + length}", at="1")])
    list(MARKED.analyse(article, found))

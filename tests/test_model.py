"""Records: ids from content, spans half-open, paragraphs parted by a blank line."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from secondsource.analysis import Analyser, in_order
from secondsource.model import Article, Attribution, Mention, Quantity, Referent, Span

PAGE = Article(page="https://harbour.example/1", text="One.\n\nTwo.", sha256="00", path="here/1.html")


def test_a_moved_file_is_the_same_article():
    assert replace(PAGE, path="there/1.html").id == PAGE.id


def test_another_text_at_the_same_page_is_another_article():
    assert replace(PAGE, text="One.\n\nThree.").id != PAGE.id


def test_ids_say_their_kind_and_do_not_change():
    assert PAGE.id == "art-" + PAGE.id[4:]
    assert Span(0, 3) != Span(0, 4)
    assert Attribution("a", (Span(0, 3),), "direct").id == Attribution("a", (Span(0, 3),), "mixed").id


@given(st.lists(st.text(st.characters(exclude_characters="\n"), min_size=1), min_size=1))
def test_paragraphs_are_what_stands_between_blank_lines(parts):
    article = replace(PAGE, text="\n\n".join(parts))
    assert [span.of(article.text) for span in article.paragraphs()] == parts


def test_analysers_run_after_those_whose_records_they_need():
    def nothing(*_):
        return ()

    speakers = Analyser("attributions", 1, (Mention, Referent), (Attribution,), nothing)
    names = Analyser("names", 1, (), (Mention, Referent), nothing)
    numbers = Analyser("numbers", 1, (Attribution,), (Quantity,), nothing)
    assert [a.name for a in in_order([numbers, speakers, names])] == ["names", "attributions", "numbers"]

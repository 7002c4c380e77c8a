"""Acts of speaking across pages."""

from secondsource.attribution.statements import STATEMENTS
from secondsource.linkage import Corpus
from secondsource.model import AlignedPassage, Article, Attribution, Entity, Occasion, Referent, Reuse, Span, Statement

WORDS = "the weir lost forty stones in the flood of last week"


def page(name: str, text: str, day: str) -> Article:
    return Article(f"https://{name}.example/1", text, name, published=day)


def said(article: Article, words: str, speaker: Referent | None = None, **more) -> Attribution:
    start = article.text.index(words)
    return Attribution(article.id, (Span(start, start + len(words)),), "indirect", speaker=speaker.id if speaker else None,
                       speaker_name=speaker.name if speaker else None, **more)  # fmt: skip


def link(*records) -> tuple[list[Statement], list[Occasion]]:
    kinds: dict[type, list] = {}
    for record in records:
        kinds.setdefault(type(record), []).append(record)
    made = list(STATEMENTS.link(Corpus(kinds)))
    return [m for m in made if isinstance(m, Statement)], [m for m in made if isinstance(m, Occasion)]


def scene(second: str = WORDS, later: str = "2031-05-03"):
    a, b = page("courier", f"Moll said {WORDS}.", "2031-05-02"), page("herald", f"Ada Moll said {second}.", later)
    one, two = Referent(a.id, 0, "Moll", "PER"), Referent(b.id, 0, "Ada Moll", "PER")
    person = Entity("PER", "Ada Moll", ("Moll", "Ada Moll"), (one.id, two.id))
    return a, b, one, two, person


def test_nearly_the_same_words_of_one_speaker_are_one_statement():
    a, b, one, two, person = scene()
    statements, _ = link(a, b, one, two, person, said(a, WORDS, one), said(b, WORDS, two))
    assert len(statements) == 1
    assert statements[0].speaker == person.id


def test_the_same_words_weeks_apart_are_two_statements():
    a, b, one, two, person = scene(later="2031-06-20")
    statements, _ = link(a, b, one, two, person, said(a, WORDS, one), said(b, WORDS, two))
    assert len(statements) == 2


def test_another_figure_is_another_statement():
    first, second = "the weir lost 40 stones in the flood of last week", "the weir lost 48 stones in the flood of last week"
    a, b = page("courier", f"Moll said {first}.", "2031-05-02"), page("herald", f"Moll said {second}.", "2031-05-02")
    one, two = Referent(a.id, 0, "Moll", "PER"), Referent(b.id, 0, "Moll", "PER")
    person = Entity("PER", "Moll", ("Moll",), (one.id, two.id))
    statements, _ = link(a, b, one, two, person, said(a, first, one), said(b, second, two))
    assert len(statements) == 2


def test_the_same_words_of_two_speakers_are_two_statements():
    a, b, one, two, _ = scene()
    people = [Entity("PER", "Moll", ("Moll",), (one.id,)), Entity("PER", "Ada Moll", ("Ada Moll",), (two.id,))]
    statements, _ = link(a, b, one, two, *people, said(a, WORDS, one), said(b, WORDS, two))
    assert len(statements) == 2


def test_what_stands_in_a_copy_is_the_same_statement_even_unnamed():
    a, b, one, two, person = scene()
    reuse = Reuse(
        a.id, b.id, "light_rewrite", 0.9, "certain", passages=(AlignedPassage(Span(0, len(a.text)), Span(0, len(b.text))),)
    )
    statements, _ = link(
        a, b, one, two, person, reuse, said(a, WORDS, one), said(b, WORDS, anonymous=True, description="an official")
    )
    assert len(statements) == 1


def test_two_things_said_to_one_audience_are_one_occasion():
    text = f"Moll said {WORDS}. Moll said the gate was open."
    a = page("courier", text, "2031-05-02")
    one = Referent(a.id, 0, "Moll", "PER")
    person = Entity("PER", "Moll", ("Moll",), (one.id,))
    statements, occasions = link(
        a, one, person, said(a, WORDS, one, told="reporters"), said(a, "the gate was open", one, told="reporters")
    )
    assert len(statements) == 2
    assert len(occasions) == 1
    assert {s.occasion for s in statements} == {occasions[0].id}


def test_the_order_of_reading_does_not_matter():
    a, b, one, two, person = scene()
    records = [a, b, one, two, person, said(a, WORDS, one), said(b, WORDS, two)]
    assert link(*records) == link(*reversed(records))


def test_a_later_version_with_another_figure_is_another_statement():
    from secondsource.attribution.statements import NUMBER

    assert NUMBER.findall("eleven people had died") != NUMBER.findall("nine people had died")
    assert NUMBER.findall("11 of 3,400 had died") == ["11", "3,400"]

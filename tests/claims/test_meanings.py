"""Meanings: one for each proposition, made of its words where they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from secondsource.analysis import Annotations
from secondsource.claims.meanings import AFTER, BEFORE, MEANINGS, surroundings
from secondsource.model import Article, Meaning, Proposition, Span
from secondsource.models import encoder
from secondsource.models.encoder import unpack
from secondsource.models.parser import parse


def meanings(*texts: str, page: str = "a.txt") -> list[Meaning]:
    article = Article(page=page, text="\n\n".join(texts), sha256="0" * 64, language="en")
    found = Annotations(article, parse)
    spans = article.paragraphs()
    found.add(
        Proposition(article=article.id, evidence=f"att-{n}", spans=(span,), text=text, kind="act")
        for n, (span, text) in enumerate(zip(spans, texts, strict=True))
    )
    return [record for record in MEANINGS.analyse(article, found) if isinstance(record, Meaning)]


def test_each_proposition_has_one_meaning():
    made = meanings("The mill at Carrow caught fire", "Two workers were hurt")
    assert len({m.proposition for m in made}) == len(made) == 2


def test_the_same_paragraph_means_the_same_in_every_article():
    one = meanings("The mill at Carrow caught fire", page="a.txt")
    two = meanings("Two workers were hurt", "The mill at Carrow caught fire", page="b.txt")
    assert one[0].packed == two[1].packed


def test_a_paraphrase_means_nearly_the_same():
    fire, blaze, vote = (
        unpack(m.packed)
        for m in meanings(
            "The mill at Carrow caught fire", "A blaze broke out in Carrow's mill", "Parliament votes on the budget today"
        )
    )
    assert fire @ blaze > 0.6 > fire @ vote


def placed(text: str, part: str) -> Meaning:
    article = Article(page="a.txt", text=text, sha256="0" * 64, language="en")
    found = Annotations(article, parse)
    at = text.index(part)
    found.add([Proposition(article=article.id, evidence="att-1", spans=(Span(at, at + len(part)),), text=part, kind="act")])
    (made,) = MEANINGS.analyse(article, found)
    assert isinstance(made, Meaning)
    return made


def test_what_stands_around_says_what_a_pronoun_means():
    loss = unpack(
        placed("The governor lost the recount in Tarn. \u201cIt is over\u201d, her lawyer said.", "It is over").packed
    )
    defeat = unpack(placed("Her campaign admitted defeat after the recount in Tarn.", "Her campaign admitted defeat").packed)
    match = unpack(placed("The cup final ended in a draw. \u201cIt is over\u201d, the referee said.", "It is over").packed)
    assert loss @ defeat > match @ defeat + 0.1


def test_of_a_long_paragraph_only_what_is_near_counts():
    near = "The harbour master closed the northern pier after the storm."
    far = "A brass band played in the square. " * 100
    text = f"{far}{near} {far}".strip()
    at = text.index(near)
    proposition = Proposition(article="art-1", evidence="att-1", spans=(Span(at, at + len(near)),), text=near, kind="act")
    words = surroundings(text, [Span(0, len(text))], proposition).of(text)
    assert near in words
    assert len(words) < len(near) + BEFORE + AFTER + 80
    assert set(words.split()) <= set(text.split())


@given(st.text(max_size=80), st.integers(0, 60), st.integers(1, 60))
def test_any_article_has_meanings(text, start, length):
    article = Article(page="a.txt", text=text, sha256="0" * 64)
    proposition = Proposition(
        article=article.id,
        evidence="att-1",
        spans=(Span(start, start + length),),
        text=text[start : start + length],
        kind="act",
    )
    found = Annotations(article, parse)
    found.add([proposition])
    assert [m.proposition for m in MEANINGS.analyse(article, found) if isinstance(m, Meaning)] == [proposition.id]
    assert isinstance(surroundings(text * 50, [Span(0, len(text) * 50)], proposition), Span)


def test_two_propositions_of_a_sentence_mean_two_things():
    sentence = "The mill at Carrow caught fire and two workers were hurt."
    fire, hurt = (unpack(placed(sentence, part).packed) for part in ("The mill at Carrow caught fire", "two workers were hurt"))
    blaze, injury = (unpack(placed(text, text).packed) for text in ("A mill is burning.", "Two were injured."))
    assert fire @ blaze > hurt @ blaze
    assert hurt @ injury > fire @ injury


def test_what_is_said_beside_a_proposition_is_read_once(monkeypatch):
    read = []
    monkeypatch.setattr(encoder, "_read", lambda text, real=encoder._read: read.append(text) or real(text))
    encoder._embedded.clear()
    text = "The dam held, the duty engineer said. The lower gate did not close."
    article = Article(page="a.txt", text=text, sha256="0" * 64, language="en")
    found = Annotations(article, parse)
    for part in ("The dam held", "The lower gate did not close"):
        at = text.index(part)
        found.add([Proposition(article=article.id, evidence=part, spans=(Span(at, at + len(part)),), text=part, kind="act")])
    assert len(list(MEANINGS.analyse(article, found))) == 2
    assert read == [text]


def test_an_article_without_propositions_has_no_meanings():
    article = Article(page="a.txt", text="Nothing.", sha256="0" * 64)
    assert list(MEANINGS.analyse(article, Annotations(article, parse))) == []

"""Meanings: one for each proposition, made of its words alone."""

from __future__ import annotations

from secondsource.analysis import Annotations
from secondsource.claims.meanings import MEANINGS
from secondsource.model import Article, Meaning, Proposition
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


def test_the_same_words_mean_the_same_in_every_article():
    one = meanings("The mill at Carrow caught fire", page="a.txt")
    two = meanings("Two workers were hurt", "The mill at Carrow caught fire", page="b.txt")
    assert one[0].packed == two[1].packed


def test_a_paraphrase_means_nearly_the_same():
    fire, blaze, vote = (unpack(m.packed) for m in meanings("The mill at Carrow caught fire", "A blaze broke out in Carrow's mill", "Parliament votes on the budget today"))
    assert fire @ blaze > 0.6 > fire @ vote


def test_an_article_without_propositions_has_no_meanings():
    article = Article(page="a.txt", text="Nothing.", sha256="0" * 64)
    assert list(MEANINGS.analyse(article, Annotations(article, parse))) == []

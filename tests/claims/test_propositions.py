"""What a piece of evidence says is cut into single propositions, and "that" is what it points at."""

from __future__ import annotations

import pytest

from secondsource.analysis import Annotations
from secondsource.claims.propositions import PROPOSITIONS
from secondsource.model import Article, Attribution, Mention, Proposition, Quantity, Referent, Span
from secondsource.models.parser import parse


def propositions(text: str, *contents: str, speaker: str = "X", manner: str = "indirect") -> list[Proposition]:
    article = Article(page="p", text=text, sha256="0" * 64)
    found = Annotations(article, parse)
    for n, words in enumerate(contents):
        start = text.index(words)
        # "X|Y": the first says the first, the second the rest.
        who = speaker.split("|")
        found.add([Attribution(article.id, (Span(start, start + len(words)),), manner, speaker_name=who[min(n, len(who) - 1)])])
    return list(PROPOSITIONS.analyse(article, found))


def one(words: str) -> Proposition:
    made = propositions(f"She said {words}.", words)
    assert len(made) == 1
    return made[0]


def test_clauses_joined_at_the_top_are_two_propositions():
    text = "The firm said profit fell to 4 million and its debts had doubled."
    made = propositions(text, "profit fell to 4 million and its debts had doubled")
    assert [p.text for p in made] == ["profit fell to 4 million", "its debts had doubled"]


def test_a_list_of_verbs_is_one_proposition():
    assert one("the settlers would end up staying, farming and trading there").text.endswith("trading there")


def test_sentences_of_one_quotation_are_several_propositions():
    text = "“The bridge is safe. We tested it twice,” the engineer said."
    assert [p.text for p in propositions(text, "The bridge is safe. We tested it twice,", manner="direct")] == [
        "The bridge is safe",
        "We tested it twice",
    ]


@pytest.mark.parametrize(
    ("words", "negated"),
    [
        ("there was no leak", True),
        ("nobody had been hurt", True),
        ("the dam never failed", True),
        ("the dam failed", False),
        ("nobody may buy more than 20 litres", False),
        ("the men who had not been paid walked out", False),
        ("there is no doubt that the dam failed", False),
    ],
)
def test_negation_belongs_to_the_main_clause(words, negated):
    assert one(words).negated is negated


def test_not_more_than_sets_a_limit():
    assert "cap" in one("nobody may buy more than 20 litres").terms


def test_a_rejected_report_is_a_negative():
    text = "The Echo has reported that the mine will close. Its owner called the reports a fairy tale."
    made = propositions(text, "the mine will close", "the reports a fairy tale")
    assert made[1].negated


def test_that_stands_for_what_the_speaker_said_before():
    text = "Pensions are safe, she said. “That is no boast, that is the law,” she said."
    made = propositions(text, "Pensions are safe", "That is no boast, that is the law,", manner="direct")
    assert "pension" in made[1].terms
    assert not made[1].negated


def test_gate_two_and_the_second_gate_are_one_label():
    assert "gate#2" in one("gate two had been stuck for years").terms
    assert "gate#2" in one("the second gate had been stuck for years").terms


def test_he_is_the_man_named_before():
    text = "General Oren Vask led the raid. Reports say he was wounded."
    article = Article(page="p", text=text, sha256="0" * 64)
    found = Annotations(article, parse)
    referent = Referent(article.id, 8, "Oren Vask", "PER", gender="m")
    found.add([referent, Mention(article.id, 8, 17, "Oren Vask", "PER", "name", referent.id)])
    found.add([Attribution(article.id, (Span(text.index("he was"), len(text) - 1),), "indirect", anonymous=True)])
    assert [p.referents for p in PROPOSITIONS.analyse(article, found)] == [(referent.id,)]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("40 people had been killed", "count"),
        ("exports fell 9 percent", "change"),
        ("the minister is alive", "status"),
        ("the court will rule in May", "forecast"),
    ],
)
def test_kinds(words, kind):
    text = f"He said {words}."
    article = Article(page="p", text=text, sha256="0" * 64)
    found = Annotations(article, parse)
    for number in ("40 people", "9 percent"):
        if number in text:
            at = text.index(number)
            found.add([Quantity(article.id, at, at + len(number), number, 1, 1, None, "amount")])
    found.add([Attribution(article.id, (Span(8, len(text) - 1),), "indirect")])
    assert [p.kind for p in PROPOSITIONS.analyse(article, found)] == [kind]


def test_the_condition_is_kept_as_written():
    assert one("the strike will end if wages rise").condition == "if wages rise"


def test_questions_are_left_out_where_something_is_stated():
    text = "“Will there be cuts? There will be cuts,” she said."
    assert [p.text for p in propositions(text, "Will there be cuts? There will be cuts,", manner="direct")] == [
        "There will be cuts"
    ]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("They follow a false prophet", False),
        ("It would be wrong to build it there", False),
        ("It is false", True),
        ("That is simply wrong", True),
        ("The harbour master refused to sign the log", True),
        ("The harbour master refused a second helping", False),
        ("The mayor stopped short of naming him", True),
        ("If the council does not pay, the ferry will stop", False),
        ("The board has not paid", True),
    ],
)
def test_a_word_of_rejection_must_be_what_is_said(text: str, negated: bool):
    assert one(text).negated is negated


def test_no_such_thing_is_what_was_told_of_it():
    text = "Clerks said the minister had telephoned the mint. “The mint got no such call,” she said."
    made = propositions(text, "the minister had telephoned the mint", "The mint got no such call,")
    assert "telephone" in made[-1].terms


def test_a_rejection_reaches_back_within_one_quotation():
    text = "“There is no toll on the bridge. It is a fairy tale,” she said."
    made = propositions(text, "There is no toll on the bridge. It is a fairy tale,", manner="direct")
    assert "toll" in made[-1].terms
    assert made[-1].negated


def test_the_idea_of_something_is_what_others_said_of_it():
    text = "Clerks said the mint would limit withdrawals next week. The governor dismissed the idea of a cap."
    made = propositions(text, "the mint would limit withdrawals next week", "the idea of a cap", speaker="clerks|governor")
    assert "withdrawal" in made[1].terms


def test_a_clause_that_its_cue_parts_is_one_proposition():
    text = "The story, Ada Moll said, was got up over somebody's breakfast."
    article, spans = Article(page="p", text=text, sha256="0" * 64), (Span(0, 9), Span(26, len(text) - 1))
    found = Annotations(article, parse)
    found.add([Attribution(article.id, spans, "indirect", speaker_name="Ada Moll")])
    (made,) = PROPOSITIONS.analyse(article, found)
    assert made.spans == spans
    assert made.text == "The story was got up over somebody's breakfast"
    assert (made.subject, made.negated) == ("story", True)


def test_two_sentences_between_which_a_cue_stands_are_two_propositions():
    text = "“The road is shut,” Ada Moll said. “The mill burns.”"
    article = Article(page="p", text=text, sha256="0" * 64)
    found = Annotations(article, parse)
    found.add([Attribution(article.id, (Span(1, 18), Span(36, len(text) - 1)), "direct", speaker_name="Ada Moll")])
    assert [len(p.spans) for p in PROPOSITIONS.analyse(article, found)] == [1, 1]

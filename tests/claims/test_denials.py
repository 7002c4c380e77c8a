"""Whoever denies a thing, in whatever words, is never counted as saying it: articles through every step."""

from __future__ import annotations

from collections import defaultdict

import pytest

from secondsource.analysis import Annotations
from secondsource.linkage import Corpus
from secondsource.model import Article, Attribution, Claim, Corroboration, Record
from secondsource.models.parser import parse
from secondsource.pipeline import analysers, linkers

FIRST = (
    "The inquiry into the Tarn bridge opened on Monday in Velmora. The engineer Ada Brink said on Monday that the bridge at Tarn had been "
    "damaged by the flood."
)
SECOND = "The inquiry into the Tarn bridge heard the government on Tuesday in Velmora."
P = "the bridge at Tarn had been damaged by the flood"


def chain(*texts: str) -> Corpus:
    records: dict[type[Record], list[Record]] = defaultdict(list)
    for n, text in enumerate(texts):
        page = Article(
            page=f"p{n}",
            text=text,
            sha256="0" * 64,
            outlet=f"Paper {n} Herald",
            published=f"2031-03-{n + 3:02}T08:00",
            language="en",
        )
        found = Annotations(page, parse)
        for analyser in analysers():
            found.add(list(analyser.analyse(page, found)))
        records[Article].append(page)
        for record in found:
            records[type(record)].append(record)
    corpus = Corpus(records)
    for linker in linkers():
        corpus.add(list(linker.link(corpus)))
    return corpus


def stands(corpus: Corpus, name: str, other: str) -> set[int]:
    """On one side (1) or on two (-1) of the claims in which both speak."""
    who = {a.id: a.speaker_name or a.description or "" for a in corpus.all(Attribution)}
    found = set()
    for claim in corpus.all(Claim):
        side = {
            wanted: {s for s, ids in ((1, claim.support), (-1, claim.oppose)) if any(wanted in who.get(i, "") for i in ids)}
            for wanted in (name, other)
        }
        found |= {a * b for a in side[name] for b in side[other]}
    return found


@pytest.mark.parametrize(
    "denial",
    [
        f"Transport minister Ivo Lark denied that {P}.",
        f"Transport minister Ivo Lark rejected reports that {P}.",
        f"There is no truth in reports that {P}, transport minister Ivo Lark said.",
        f"It is not true that {P}, transport minister Ivo Lark said.",
        "Transport minister Ivo Lark said the bridge at Tarn had not been damaged by the flood.",
        f"Transport minister Ivo Lark said reports that {P} were false.",
        "Transport minister Ivo Lark denied any damage to the bridge at Tarn by the flood.",
        f"Transport minister Ivo Lark said it was wrong to say that {P}.",
        "Transport minister Ivo Lark insisted that the bridge at Tarn had survived the flood undamaged.",
        "Transport minister Ivo Lark doubted that the flood had damaged the bridge at Tarn.",
        f"Transport minister Ivo Lark ruled out that {P}.",
        "“It is a lie that the flood damaged the bridge at Tarn,” transport minister Ivo Lark said.",
    ],
)
def test_a_denial_never_supports_what_it_denies(denial):
    assert stands(chain(FIRST, f"{SECOND} {denial}"), "Brink", "Lark") == {-1}


def test_a_confirmation_supports_what_it_confirms():
    assert stands(chain(FIRST, f"{SECOND} Transport minister Ivo Lark confirmed that {P}."), "Brink", "Lark") == {1}


def test_who_has_no_doubt_supports():
    assert -1 not in stands(chain(FIRST, f"{SECOND} Transport minister Ivo Lark had no doubt that {P}."), "Brink", "Lark")


def test_all_of_them_and_one_of_them_are_no_one_claim():
    corpus = chain(
        "The pumps of Tarn stood in Velmora. Harbour master Bo Halder said both pumps at Tarn had failed.",
        "The pumps of Tarn stood in Velmora. Mayor Piet Kron said one of the pumps at Tarn had failed.",
    )
    assert stands(corpus, "Halder", "Kron") == set()


def test_all_of_them_and_only_one_of_them_are_one_claim_with_two_sides():
    corpus = chain(
        "The sluice of Tarn stood in Velmora. Engineer Ada Brink said that all three gates of the sluice at Tarn were opened on Sunday.",
        "The sluice of Tarn stood in Velmora. Mayor Piet Kron said that only one gate of the sluice at Tarn was opened on Sunday.",
    )
    assert stands(corpus, "Brink", "Kron") == {-1}


def test_a_body_without_a_name_is_a_source_all_the_same():
    corpus = chain("Half of the houses in Tarn were flooded, according to the ambulance service.")
    assert all("unattributed" not in count.flags for count in corpus.all(Corroboration))


def test_who_calls_an_estimate_too_high_stands_against_it():
    corpus = chain(
        "The Dockers' League said on Monday that the sale of the yard would cost up to 300 jobs at Tarn.",
        "The chief of the yard at Tarn, Ada Brink, on Tuesday called the Dockers' League's estimate of up to 300 job cuts \"far too high\".",
    )
    assert stands(corpus, "Brink", "League") == {-1}


def test_not_so_many_stands_against_those_who_said_so_many():
    corpus = chain(
        "The flood reached Tarn on Monday. Some 6,200 people had been taken to safety before the water rose, said Bo Halder, head of the fire service.",
        "Questions were asked in Velmora. The mayor, Ada Brink, told them that perhaps 900 people were taken to safety that night, not 6,200.",
    )
    assert -1 in stands(corpus, "Brink", "Halder")
    assert any("900" in claim.wording and not claim.oppose for claim in corpus.all(Claim))


def test_a_statement_that_tells_of_a_denial_stands_beside_it():
    corpus = chain(
        "Bo Halder told the council in Velmora that his office had signed a paper in March saying that the toll on the Tarn bridge would not be "
        "raised this year.",
        "The toll on the Tarn bridge will not be raised this year, said Ada Brink.",
    )
    assert stands(corpus, "Brink", "Halder") == {1}


@pytest.mark.parametrize(
    "end",
    [
        "the sale of the Tarn bridge to Velmont Capital was off",
        "the sale of the Tarn bridge to Velmont Capital had fallen through",
    ],
)
def test_a_sale_that_is_off_does_not_stand_with_who_negotiates_it(end):
    corpus = chain(
        f"{FIRST} Mayor Olga Rand said the city was negotiating the sale of the Tarn bridge to Velmont Capital.",
        f"{SECOND} Transport minister Ivo Lark said {end}.",
    )
    assert 1 not in stands(corpus, "Rand", "Lark")

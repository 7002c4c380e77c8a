"""What holds of any pile: of any mixture of stories, under any credits, dates and houses, however they contradict each other."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.linkage import Corpus, Kept, Memory, cluster
from secondsource.model import Article, Credit, Family, Judgement, Outside, Passage, Record, Reuse, Shingles
from secondsource.reuse.families import REUSE, carried, find_links, relink
from secondsource.reuse.fingerprints import SHINGLES

HOUSES = ["The Carrow Post", "Netherby Mail", "Eastmoor Tribune", "Northlight", None]
PARAGRAPHS = 6
STORIES = 3


def paragraph(story: int, number: int) -> str:
    """A paragraph of an invented tongue that no other story has."""
    dice = random.Random(100 * story + number)
    words = [
        a + b + c for a in ("bal", "cor", "den", "fil", "gor", "hal") for b in "aio" for c in ("mer", "tan", "vick", "dole")
    ]
    small = ["the", "of", "a", "to", "and", "in", "had", "was"]
    lines = (" ".join(dice.choice(small if n % 3 == 2 else words) for n in range(15)).capitalize() + "." for _ in range(2))
    return " ".join(lines)


@st.composite
def piles(draw: st.DrawFn) -> list[Article]:
    """A few articles: paragraphs of some stories, some their own, under credits and dates that may be wrong."""
    pile = []
    for n in range(draw(st.integers(2, 6))):
        story = draw(st.integers(0, STORIES - 1))
        first = draw(st.integers(0, PARAGRAPHS - 2))
        parts = [paragraph(story, at) for at in range(first, draw(st.integers(first + 1, PARAGRAPHS)))]
        if draw(st.booleans()):
            other = draw(st.integers(0, STORIES - 1))
            parts += [paragraph(other, at) for at in range(draw(st.integers(1, PARAGRAPHS - 2)))]
        if draw(st.booleans()):
            parts.insert(0, paragraph(50 + n, 0))
        credited = draw(st.sampled_from(HOUSES))
        pile.append(
            Article(
                page=f"p{draw(st.integers(0, 3)) if draw(st.booleans()) else 10 + n}", text="\n\n".join(parts), sha256="", path=f"p{n}",
                outlet=draw(st.sampled_from(HOUSES)), agency=credited,
                credits=(Credit(credited, "foot", f"Source: {credited}"),) if credited else (),
                published=draw(st.sampled_from([None, "2031-03-01", "2031-03-04", "2031-03-04T08:00:00+00:00", "2031-03-09"])),
            )
        )  # fmt: skip
    return list({a.id: a for a in pile}.values())


def linked(pile: list[Article]) -> Corpus:
    prints = [record for a in pile for record in SHINGLES.analyse(a, None)]  # type: ignore[arg-type]
    corpus = Corpus({Article: pile, Shingles: prints})
    corpus.add(list(REUSE.link(corpus)))
    return corpus


def made(corpus: Corpus) -> list[list[Record]]:
    return [list(corpus.all(kind)) for kind in (Outside, Reuse, Family, Passage)]


@settings(max_examples=60, deadline=None)
@given(piles(), st.randoms(use_true_random=False))
def test_the_order_of_reading_changes_no_record(pile: list[Article], dice: random.Random) -> None:
    assert made(linked(pile)) == made(linked(dice.sample(pile, len(pile))))


def test_three_houses_that_credit_each_other_in_a_circle_are_one_text_without_an_original() -> None:
    text = "\n\n".join(paragraph(0, n) for n in range(5))
    pile = [
        Article(
            f"p{n}",
            f"{text}\n\n{paragraph(50 + n, 0)}",
            "",
            outlet=house,
            agency=after,
            credits=(Credit(after, "foot", after),),
        )
        for n, (house, after) in enumerate(zip("KLM", "LMK", strict=True))
    ]
    corpus = linked(pile)
    assert {reuse.direction for reuse in corpus.all(Reuse)} == {"unknown"}
    assert [family.original for family in corpus.all(Family)] == [None]


@settings(max_examples=150, deadline=None)
@given(piles())
def test_no_article_comes_from_itself_whatever_the_pages_claim(pile: list[Article]) -> None:
    above: dict[str, set[str]] = defaultdict(set)
    for reuse in linked(pile).all(Reuse):
        assert reuse.earlier != reuse.later
        if reuse.direction != "unknown":
            above[reuse.later].add(reuse.earlier)
    while above:
        first = [article for article, origins in above.items() if not origins & above.keys()]
        assert first, "each of these comes from another of them"
        for article in first:
            del above[article]


@settings(max_examples=100, deadline=None)
@given(piles())
def test_a_passage_has_one_family_wherever_it_stands(pile: list[Article]) -> None:
    corpus = linked(pile)
    whole = {member: family.id for family in corpus.all(Family) for member in family.members}

    def family_at(article: str, place: int) -> str:
        found = [p.family for p in corpus.within(article, Passage) if p.start <= place < p.end]
        assert len(found) < 2
        return found[0] if found else whole[article]

    for reuse in corpus.all(Reuse):
        for part in reuse.passages if reuse.earlier in whole and reuse.kind != "revision" else ():
            earlier, later = (corpus.articles[x].text for x in (reuse.earlier, reuse.later))
            for piece in part.later.of(later).split("\n\n"):
                # Beside whole paragraphs a part may hold a word or two that two others end with.
                if f"\n\n{piece}\n\n" in f"\n\n{later}\n\n" and piece in part.earlier.of(earlier):
                    places = earlier.index(piece, part.earlier.start), later.index(piece, part.later.start)
                    assert family_at(reuse.earlier, places[0]) == family_at(reuse.later, places[1])


@settings(max_examples=100, deadline=None)
@given(piles())
def test_no_family_hangs_together_by_a_passage(pile: list[Article]) -> None:
    corpus = linked(pile)
    pages = {a.id: a.page for a in pile}
    ties = [(found.a, found.b) for found in find_links(corpus) if found.kind != "passage"]
    ties += [(a, b) for a, b in combinations(sorted(pages), 2) if pages[a] == pages[b]]
    for family in corpus.all(Family):
        inside = [(a, b) for a, b in ties if a in family.members and b in family.members]
        assert cluster(family.members, inside) == [list(family.members)]


@settings(max_examples=60, deadline=None)
@given(piles(), st.data())
def test_the_same_article_on_another_page_adds_no_family(pile: list[Article], data: st.DataObject) -> None:
    again = replace(data.draw(st.sampled_from(pile)), page="again")
    assert len(linked([*pile, again]).all(Family)) <= len(linked(pile).all(Family))


@settings(max_examples=40, deadline=None)
@given(piles(), st.data())
def test_a_pile_that_comes_in_steps_is_linked_as_if_it_had_come_at_once(pile: list[Article], data: st.DataObject) -> None:
    kept, memory, at, records = Kept(), Memory(), 0, list[Record]()
    while at < len(pile):
        at += data.draw(st.integers(1, len(pile) - at))
        corpus = Corpus({Article: pile[:at], Shingles: [r for a in pile[:at] for r in SHINGLES.analyse(a, None)]}, memory)  # type: ignore[arg-type]
        corpus.kept = kept
        corpus.before = lambda kind, records=records: [r for r in records if isinstance(r, kind)]  # type: ignore[misc]
        records = list(REUSE.link(corpus))
        assert sorted(records, key=lambda r: r.id) == sorted(REUSE.link(Corpus(dict(corpus._records))), key=lambda r: r.id)


def test_a_corrected_house_is_seen_though_no_article_is_new() -> None:
    pile = [Article(f"p{n}", "\n\n".join(paragraph(0, k) for k in range(5)), "", outlet=house) for n, house in enumerate("KL")]
    prints = [r for a in pile for r in SHINGLES.analyse(a, None)]  # type: ignore[arg-type]
    first = Corpus({Article: pile, Shingles: prints})
    first.kept = Kept()
    records = list(REUSE.link(first))
    unchanged = relink(first)
    assert unchanged is not None
    assert not unchanged.articles
    corrected = replace(pile[0], agency="M", credits=(Credit("M", "foot", "M"),))
    corrected.__dict__["id"] = pile[0].id
    judged = Judgement("correct", (pile[0].id,), "agency=M", at="1")
    then = Corpus({Article: [corrected, pile[1]], Shingles: prints, Judgement: [judged]})
    then.kept = first.kept
    part = relink(then)
    assert part is not None
    assert sorted([*carried(records, part), *part.records], key=lambda r: r.id) == sorted(
        REUSE.link(Corpus(dict(then._records))), key=lambda r: r.id
    )
    assert {a.id for a in pile} == part.articles

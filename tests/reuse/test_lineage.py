"""What ties texts together in a large pile: passages that few have, never phrases that everybody has; and what a second run costs."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.linkage import Corpus, Memory
from secondsource.model import Article, Family, Reuse, Shingles
from secondsource.reuse.candidates import find_candidates
from secondsource.reuse.families import REUSE
from secondsource.reuse.fingerprints import SHINGLES

STEMS = [
    a + b + c
    for a in ("bal", "cor", "den", "fil", "gor", "hal", "jun", "mel")
    for b in ("a", "i", "o")
    for c in ("mer", "tan", "vick", "dole", "rus")
]
SMALL = ["the", "of", "a", "to", "and", "in", "had", "was", "with", "from", "after", "near", "its", "by"]
POLICY = (
    "Comments below this report are read by two editors before they appear, and those that name private persons, repeat insults "
    "or advertise goods of any sort are removed without further notice to whoever sent them."
)


def sentences(seed: int, count: int) -> list[str]:
    """Sentences of an invented tongue: no two seeds share a run of words."""
    dice = random.Random(seed)
    return [
        " ".join(dice.choice(SMALL) if n % 3 == 2 else dice.choice(STEMS) for n in range(16)).capitalize() + "."
        for _ in range(count)
    ]


def story(seed: int, count: int = 12) -> str:
    parts = sentences(seed, count)
    return "\n\n".join(" ".join(parts[n : n + 3]) for n in range(0, count, 3))


def article(page: str, text: str, **more: str) -> Article:
    return Article(page=page, text=text, sha256="", path=page, **more)


def linked(articles: list[Article], memory: Memory | None = None) -> Corpus:
    prints = [record for a in articles for record in SHINGLES.analyse(a, None)]
    corpus = Corpus({Article: articles, Shingles: prints}, memory)
    corpus.add(list(REUSE.link(corpus)))
    return corpus


def families(corpus: Corpus) -> set[frozenset[str]]:
    return {frozenset(corpus.articles[m].page for m in family.members) for family in corpus.all(Family)}


def ties(corpus: Corpus) -> set[frozenset[str]]:
    return {frozenset(corpus.articles[x].page for x in (r.earlier, r.later) if x in corpus.articles) for r in corpus.all(Reuse)}


def test_a_house_rule_under_sixty_reports_ties_none_of_them() -> None:
    texts = [f"{story(n)}\n\n{POLICY}\n\n{story(n + 500, 3)}" for n in range(60)]
    assert not ties(linked([article(f"p{n}", text) for n, text in enumerate(texts)]))


def test_a_passage_that_two_of_sixty_share_ties_these_two() -> None:
    texts = [story(n) for n in range(60)]
    texts[7] += "\n\n" + POLICY
    texts[41] = POLICY + "\n\n" + texts[41]
    assert ties(linked([article(f"p{n}", text) for n, text in enumerate(texts)])) == {frozenset(("p7", "p41"))}


def test_a_wire_story_run_by_ninety_houses_is_one_text_at_the_cost_of_a_line() -> None:
    corpus = linked([article(f"p{n}", f"{story(1)}\n\n{story(100 + n, 3)}") for n in range(90)])
    assert families(corpus) == {frozenset(f"p{n}" for n in range(90))}
    assert sum(key.startswith("reuse:") for key in corpus.memory.known) < 4 * 90


def test_one_more_article_is_compared_with_what_shares_its_words_and_no_more() -> None:
    pile = [article(f"p{n}", story(n // 2)) for n in range(40)]
    first = linked(pile)
    before = set(first.memory.known)
    extra = article("new", story(3, 9))
    again = linked([*pile, extra], first.memory)
    assert 0 < len(again.memory.known.keys() - before) < 10
    assert all(extra.id in key for key in again.memory.known.keys() - before)
    assert families(again) == families(linked([*pile, extra]))


def test_a_corrected_outlet_turns_the_direction_though_the_comparison_is_remembered() -> None:
    wire = article("wire", story(1), outlet="Northlight")
    copy = article("copy", story(1) + "\n\n" + story(2, 3), outlet="The Quay Post", agency="Northlight")
    first = linked([wire, copy])
    assert [(r.earlier, r.direction) for r in first.all(Reuse)] == [(wire.id, "certain")]
    unknown = replace(wire, outlet="The Mill Gazette")
    again = linked([unknown, copy], first.memory)
    assert all(r.earlier != wire.id or r.direction != "certain" for r in again.all(Reuse) if r.later == copy.id)


def test_a_text_merged_of_two_stories_joins_no_families() -> None:
    one, other = sentences(1, 12), sentences(2, 12)
    merged = "\n\n".join([" ".join(one[0:7]), " ".join(other[5:11])])
    pile = [
        article("one", story(1)), article("one again", story(1) + " " + sentences(9, 1)[0]),
        article("other", story(2)), article("other again", story(2)), article("merged", merged),
    ]  # fmt: skip
    corpus = linked(pile)
    assert frozenset(("other", "other again")) in families(corpus)
    assert frozenset(("one", "one again", "merged")) in families(corpus)
    assert {frozenset(("merged", "other")), frozenset(("merged", "one"))} <= ties(corpus) | {frozenset(("merged", "one"))}


def test_two_pieces_of_one_text_stay_in_its_family() -> None:
    parts = sentences(4, 12)
    pile = [article("whole", story(4)), article("head", " ".join(parts[:6])), article("tail", " ".join(parts[6:]))]
    assert families(linked(pile)) == {frozenset(("whole", "head", "tail"))}


def test_other_figures_throughout_a_long_report_make_no_form_of_it() -> None:
    dice = random.Random(5)
    parts = [f"{s[:-1]} {dice.randint(100, 900)} {dice.choice(STEMS)}." for s in sentences(6, 14)]
    changed = ["".join("7" if c in "123" else c for c in p) for p in parts]
    assert ties(linked([article("a", " ".join(parts)), article("b", " ".join(changed))])) == {frozenset("ab")}


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=4), min_size=2, max_size=7))
def test_whole_text_families_part_the_pile_and_hold_nobody_who_shares_nothing(mixtures: list[list[tuple[int, int]]]) -> None:
    stories = [story(n).split("\n\n") for n in range(4)]
    pile = [article(f"p{n}", "\n\n".join(stories[s][p] for s, p in parts)) for n, parts in enumerate(mixtures)]
    corpus = linked(pile)
    members = [m for family in corpus.all(Family) for m in family.members]
    assert sorted(members) == sorted(corpus.articles)
    for family in corpus.all(Family):
        for member in family.members:
            # Every member shares a paragraph with another of its family.
            mine = set(corpus.articles[member].text.split("\n\n"))
            others = [set(corpus.articles[m].text.split("\n\n")) for m in family.members if m != member]
            assert not others or any(mine & other for other in others)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.lists(st.lists(st.integers(0, 60), max_size=9), max_size=4), st.lists(st.integers(0, 9), max_size=9)),
        max_size=9,
    )
)
def test_any_fingerprints_give_pairs_in_order_each_once(rows: list[tuple[list[list[int]], list[int]]]) -> None:
    prints = [Shingles(f"a{n}", tuple(map(tuple, hashes)), tuple(facts)) for n, (hashes, facts) in enumerate(rows)]
    pairs = [(found.a, found.b) for found in find_candidates(prints)]
    assert pairs == sorted(set(pairs))
    assert all(0 <= a < b < len(prints) for a, b in pairs)


def tail_cut(parts: list[str]) -> list[str]:
    return parts[: len(parts) * 3 // 5]


def lead_cut(parts: list[str]) -> list[str]:
    return parts[len(parts) // 4 :]


def other_order(parts: list[str]) -> list[str]:
    return [*parts[len(parts) // 2 :], *parts[: len(parts) // 2]]


def every_second(parts: list[str]) -> list[str]:
    return parts[::2]


def credited(parts: list[str]) -> list[str]:
    return ["Source: the Orlin Courier", *parts]


def dated(parts: list[str]) -> list[str]:
    return [f"ORLIN, May 3 (Norrwire) - {parts[0]}", *parts[1:]]


def renamed(parts: list[str]) -> list[str]:
    name = min(word for word in parts[0].split() if len(word) > 5)
    return [part.replace(name, "wexholm") for part in parts]


REPRINTS = (list, tail_cut, lead_cut, other_order, every_second)
DRESSES = (list, credited, dated, renamed)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 50), st.lists(st.tuples(st.sampled_from(REPRINTS), st.sampled_from(DRESSES)), min_size=1, max_size=4))
def test_a_reprint_of_any_kind_adds_no_family(seed: int, reprints: list[tuple[object, object]]) -> None:
    parts = sentences(seed, 14)
    pile = [article("original", "\n\n".join(parts)), article("other", story(seed + 1000))]
    before = len(families(linked(pile)))
    for n, (cut, dress) in enumerate(reprints):
        pile.append(article(f"reprint{n}", "\n\n".join(dress(cut(parts)))))  # type: ignore[operator]
    assert len(families(linked(pile))) == before

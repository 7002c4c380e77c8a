"""Block, compare, cluster: the same clusters whatever the order."""

import random

from hypothesis import given
from hypothesis import strategies as st

from secondsource.linkage import Corpus, Memory, block, cluster, pairs
from secondsource.model import Judgement, Mention, Outside

EDGES = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=15)


@given(EDGES, st.randoms())
def test_clusters_do_not_depend_on_the_order_of_edges(edges, rng):
    shuffled = [edge[:: rng.choice((1, -1))] for edge in edges]
    rng.shuffle(shuffled)
    assert cluster(range(10), edges) == cluster(range(10), shuffled)


@given(EDGES)
def test_clusters_part_the_items_and_hold_every_edge(edges):
    clusters = cluster(range(10), edges)
    home = {item: n for n, items in enumerate(clusters) for item in items}
    assert sorted(item for items in clusters for item in items) == list(range(10))
    assert all(home[a] == home[b] for a, b in edges)


def test_each_pair_that_shares_a_block_comes_once():
    blocks = block(["port", "ports", "pier"], lambda word: (word[0], word[:2]))
    assert sorted(pairs(blocks)) == [("port", "pier"), ("port", "ports"), ("ports", "pier")]


def test_a_block_that_everything_shares_is_left_out():
    assert list(pairs({"the": ["a", "b", "c"]}, at_most=2)) == []


def test_a_comparison_is_made_once_and_kept():
    memory, asked = Memory({"old": "1"}), []
    assert memory.recall("old", lambda: asked.append(1)) == 1
    assert memory.recall("new", lambda: [2.5]) == memory.recall("new", lambda: asked.append(1)) == [2.5]
    assert memory.new == {"new": [2.5]}
    assert not asked


def test_a_corpus_yields_its_records_in_order_of_id_and_by_article():
    mentions = [Mention("art-1" if n % 2 else "art-2", n, n + 3, "Ada", "PER", "name", "ref-1") for n in range(6)]
    random.shuffle(mentions)
    corpus = Corpus({Mention: mentions})
    assert [m.id for m in corpus.all(Mention)] == sorted(m.id for m in mentions)
    assert {m.start for m in corpus.within("art-1", Mention)} == {1, 3, 5}
    corpus.add([Outside("Coastline", "agency")])
    assert corpus.get(Outside, Outside("coastline", "agency").id)
    assert corpus.within("art-9", Mention) == []


def test_an_undone_judgement_does_not_stand():
    stands, undone = Judgement("never", ("a", "b"), at="2"), Judgement("never", ("c", "d"), at="1", undone="3")
    corpus = Corpus({Judgement: [stands, undone]})
    assert corpus.judgements("never") == [stands]

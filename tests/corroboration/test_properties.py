"""What holds for any corpus, on claims whose origins are known because they were made so."""

import importlib.util
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.corroboration.count import Possible, Tally
from secondsource.corroboration.evidence import read_pieces
from secondsource.corroboration.origins import ORIGINS
from secondsource.corroboration.pile import Pile
from secondsource.linkage import Corpus, Memory
from secondsource.model import Article, Attribution, Corroboration, Judgement, Origin, Range, Span

_spec = importlib.util.spec_from_file_location("corroboration_strategies", Path(__file__).with_name("strategies.py"))
assert _spec
assert _spec.loader
worlds = importlib.util.module_from_spec(_spec)
sys.modules[_spec.name] = worlds
_spec.loader.exec_module(worlds)

seeds = st.integers(0, 10**6)


def count(corpus: Corpus) -> Corroboration:
    return next(r for r in ORIGINS.link(corpus) if isinstance(r, Corroboration))


def test_six_hundred_claims_with_known_origins_are_counted_exactly():
    edges, depth, wrong = set(), 0, []
    for seed in range(600):
        world = worlds.world(seed)
        edges |= world.edges
        depth = max(depth, world.depth)
        got = count(world.corpus()).origins
        if got != Range(world.origins, world.origins):
            wrong.append((seed, world.origins, got))
    assert edges == set(worlds.EDGES)
    assert depth == 4
    assert not wrong


@given(seeds)
@settings(max_examples=60, deadline=None)
def test_the_count_depends_on_no_order_and_no_id(seed):
    assert count(worlds.world(seed).corpus()).origins == count(worlds.world(seed, salt="another ").corpus()).origins


@given(seeds)
@settings(max_examples=40, deadline=None)
def test_the_same_records_come_out_of_any_order_of_the_same_records(seed):
    world = worlds.world(seed)
    assert {r.id: r for r in ORIGINS.link(world.corpus())} == {r.id: r for r in ORIGINS.link(world.corpus())}


@given(seeds, st.sampled_from(["verbatim", "trimmed", "light_rewrite", "heavy_rewrite", "passage", "unknown"]), st.data())
@settings(max_examples=80, deadline=None)
def test_a_reprint_adds_no_origin(seed, edge, data):
    world = worlds.world(seed)
    before = count(world.corpus()).origins
    evidence = data.draw(st.sampled_from(world.evidence))
    worlds.derive(world, evidence, world.whose[evidence.id], edge, outlet="Far Telegraph")
    assert count(world.corpus()).origins == before


@given(seeds, st.data())
@settings(max_examples=60, deadline=None)
def test_a_relay_adds_no_origin(seed, data):
    world = worlds.world(seed)
    before = count(world.corpus()).origins
    evidence = data.draw(st.sampled_from(world.evidence))
    worlds.derive(world, evidence, world.whose[evidence.id], "relay", outlet="Far Telegraph")
    assert count(world.corpus()).origins == before


@given(seeds, st.data())
@settings(max_examples=60, deadline=None)
def test_the_range_lies_between_nothing_and_the_pieces_of_evidence(seed, data):
    world = worlds.world(seed)
    without = data.draw(st.sets(st.sampled_from([e.id for e in world.evidence[1:]]))) if world.evidence[1:] else set()
    corpus = world.corpus(without=frozenset(without))
    got = count(corpus)
    kept = [e.id for e in world.evidence if e.id not in without]
    assert 0 <= got.origins.at_least <= got.origins.at_most <= len(kept)
    assert got.families <= len(kept)
    origins = [r for r in ORIGINS.link(corpus) if isinstance(r, Origin)]
    assert len(origins) == got.origins.at_most
    assert sorted(e for o in origins for e in o.evidence) == sorted(kept)


@given(seeds, st.data())
@settings(max_examples=80, deadline=None)
def test_merging_two_entities_never_raises_a_count(seed, data):
    world = worlds.world(seed)
    names = sorted(n for n, kind in world.kinds.items() if kind == "PER")
    if len(names) < 2:
        return
    same = data.draw(st.tuples(st.sampled_from(names), st.sampled_from(names)).filter(lambda pair: pair[0] != pair[1]))
    before, after = count(world.corpus()).origins, count(world.corpus(same=same)).origins
    assert after.at_least <= before.at_least
    assert after.at_most <= before.at_most


@given(seeds, st.data())
@settings(max_examples=60, deadline=None)
def test_a_withdrawn_report_takes_its_copies_with_it_and_nothing_else_raises(seed, data):
    world = worlds.world(seed)
    before = count(world.corpus()).origins
    evidence = data.draw(st.sampled_from(world.evidence))
    worlds.killed(world, evidence.article)
    # ids of articles are made from what they say, notices apart: the same evidence still points at them
    after = count(world.corpus())
    assert after.origins.at_most <= before.at_most
    assert "withdrawn" in after.flags


@st.composite
def tallies(draw):
    size = draw(st.integers(1, 7))
    voices = draw(st.lists(st.sampled_from(["named", "anonymous", "unresolved", "unknown"]), min_size=size, max_size=size))
    numbers = st.integers(0, size - 1)
    possible, against = [], set()
    for a, b in draw(st.lists(st.tuples(numbers, numbers), max_size=12)):
        kinds = {voices[a], voices[b]}
        if a == b or "unknown" in kinds:
            continue
        if kinds == {"anonymous"}:
            against.add((min(a, b), max(a, b)))
        elif kinds == {"named"} or "unresolved" in kinds:
            possible.append(Possible(a, b, "drawn"))
    standing = draw(st.lists(st.booleans(), min_size=size, max_size=size))
    return Tally([[] for _ in voices], voices, standing, possible, against)


@given(tallies())
@settings(max_examples=400, deadline=None)
def test_taking_away_evidence_never_raises_either_end_with_the_edges_held_fixed(tally):
    before = tally.range()
    assert before.at_least <= before.at_most
    for n in tally.alive():
        fewer = Tally(
            tally.blocks,
            tally.voices,
            [s and m != n for m, s in enumerate(tally.standing)],
            tally.possible,
            tally.contradictions,
        )
        assert fewer.range().at_least <= before.at_least
        assert fewer.range().at_most <= before.at_most


@given(tallies())
@settings(max_examples=200, deadline=None)
def test_the_fewest_groups_hold_every_origin_once_and_never_a_name_with_an_unnamed_source(tally):
    groups = tally.fewest()
    assert sorted(n for g in groups for n in g) == tally.alive()
    assert all(len({tally.voices[n] for n in g} & {"named", "anonymous"}) < 2 for g in groups)
    assert all((a, b) not in tally.contradictions for g in groups for a in g for b in g)


@given(st.text(max_size=200), st.text(max_size=80), st.text(max_size=80), st.booleans())
@settings(max_examples=100, deadline=None)
def test_any_words_for_a_source_are_survived(text, label, told, anonymous):
    article = Article(page="p", text=text or ".", sha256="", outlet=label or None)
    spoken = Attribution(
        article.id, (Span(0, 1),), "indirect", cue=Span(0, 1), anonymous=anonymous, description=label, told=told, role=told
    )
    pile = Pile(Corpus({Article: [article], Attribution: [spoken]}))
    assert len(read_pieces(pile, (spoken.id,))) == 1


@pytest.mark.parametrize(
    "words", ["a " * 5000 + "spokesman", "reports " * 5000, "is " * 5000 + "said", "not spoken to " * 4000]
)
def test_long_words_for_a_source_cost_no_time(words):
    article = Article(page="p", text=words, sha256="", outlet="x")
    spoken = Attribution(
        article.id, (Span(0, 1),), "indirect", cue=Span(0, len(words)), source=Span(0, len(words)), description=words
    )
    assert read_pieces(Pile(Corpus({Article: [article], Attribution: [spoken]})), (spoken.id,))


@given(seeds, st.data())
@settings(max_examples=40, deadline=None)
def test_a_count_from_memory_is_the_count(seed, data):
    world = worlds.world(seed)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("secondsource.corroboration.blocks.SMALL", 0)
        memory = Memory()
        first = world.corpus()
        first.memory = memory
        before = {repr(r) for r in ORIGINS.link(first)}
        assert before == {repr(r) for r in ORIGINS.link(world.corpus())}
        evidence = data.draw(st.sampled_from(world.evidence))
        worlds.derive(world, evidence, world.whose[evidence.id], "verbatim", outlet="Far Telegraph")
        stepped = world.corpus()
        stepped.memory = memory
        assert {repr(r) for r in ORIGINS.link(stepped)} == {repr(r) for r in ORIGINS.link(world.corpus())}


@given(seeds, st.booleans(), st.data())
@settings(max_examples=60, deadline=None)
def test_what_a_person_says_of_sources_moves_the_range_its_way(seed, one, data):
    world = worlds.world(seed)
    pair = data.draw(st.lists(st.sampled_from([e.id for e in world.evidence]), min_size=2, max_size=2))
    before = count(world.corpus()).origins
    world.add(Judgement("approve" if one else "reject", tuple(sorted(set(pair))), "origin", "ada", "2030-01-01"))
    after = count(world.corpus()).origins
    assert after.at_least <= after.at_most
    if one:
        assert after.at_most <= before.at_most
    else:
        assert after.at_least >= before.at_least

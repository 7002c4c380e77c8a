from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.analysis import Annotations
from secondsource.attribution import attributions as step
from secondsource.attribution.attributions import BROAD, RULES, TRAINED, extractor
from secondsource.entities.mentions import NAMES
from secondsource.errors import UsageError
from secondsource.model import Article, Attribution
from secondsource.models import tagger
from secondsource.models.parser import parse
from secondsource.models.tagger import Part, Proposal

ODD = "Ada Wren, the harbour master, let slip on Friday that the crane would be sold. The crane is forty years old."


def part(text, words, score=0.95):
    at = text.index(words)
    return Part(at, at + len(words), score)


def proposed(text, content, cue, source, score=0.95):
    return Proposal(part(text, content, score), part(text, cue), part(text, source) if source else None, 0.0)


def find(text, proposals, monkeypatch, how=TRAINED):
    stated = [replace(p, stated=how is not BROAD) for p in proposals]
    monkeypatch.setattr(tagger, "propose", lambda *_: stated)
    article = Article("page", text, "0")
    found = Annotations(article, parse)
    found.add(NAMES.analyse(article, found))
    return text, list(how.analyse(article, found))


def contents(text, attributions):
    return [" ".join(s.of(text) for s in a.content) for a in attributions]


def test_a_cue_that_no_table_holds_is_heard(monkeypatch):
    text, found = find(
        ODD, [proposed(ODD, "that the crane would be sold", "let slip", "Ada Wren, the harbour master")], monkeypatch
    )
    assert contents(text, found) == ["the crane would be sold"]
    assert found[0].speaker_name == "Ada Wren"
    assert found[0].manner == "indirect"


def test_content_on_both_sides_of_its_cue_is_one(monkeypatch):
    text = "The crane, she let slip on Friday, would be sold. Ada Wren is the harbour master."
    both = [proposed(text, "The crane", "let slip", "she"), proposed(text, "would be sold", "let slip", "she")]
    assert len(find(text, both, monkeypatch)[1]) <= 1


def test_a_doubtful_proposal_is_left(monkeypatch):
    _, found = find(ODD, [proposed(ODD, "that the crane would be sold", "let slip", "Ada Wren", score=0.4)], monkeypatch)
    assert found == []


def test_what_the_rules_have_is_not_said_twice(monkeypatch):
    text = "The crane would be sold, Ada Wren said on Friday."
    _, found = find(text, [proposed(text, "The crane would be sold", "said", "Ada Wren")], monkeypatch)
    assert len(found) == 1


def test_a_statement_that_nobody_made_is_refused(monkeypatch):
    text = "Ada Wren did not let slip on Friday that the crane would be sold."
    _, found = find(text, [proposed(text, "that the crane would be sold", "did not let slip", "Ada Wren")], monkeypatch)
    assert found == []


def test_what_readers_are_told_of_themselves_is_refused(monkeypatch):
    text = "You will have gathered by now that the crane would be sold."
    _, found = find(text, [proposed(text, "that the crane would be sold", "gathered", "You")], monkeypatch)
    assert found == []


def test_words_in_marks_stay_with_the_rules(monkeypatch):
    text = "The so-called “floating museum of the harbour” let in the rain."
    _, found = find(text, [proposed(text, "floating museum of the harbour", "so-called", None)], monkeypatch)
    assert found == []


def test_the_choice_goes_by_name():
    assert extractor("rules") is RULES
    with pytest.raises(UsageError):
        extractor("oracle")


def test_without_weights_the_rules_do_it(monkeypatch):
    monkeypatch.setattr(step.tagger, "is_there", lambda: False)
    assert extractor("trained") is RULES


def test_the_two_ways_have_versions_of_their_own():
    assert RULES.name == TRAINED.name
    assert RULES.version != TRAINED.version


@pytest.mark.skipif(not tagger.is_there(), reason="the tagger's weights are not installed")
@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab \n.,“”\"'said told that He 😀ق"), max_size=200))
def test_any_text_is_survived(text):
    article = Article("page", text, "0")
    found = Annotations(article, parse)
    for attribution in TRAINED.analyse(article, found):
        assert isinstance(attribution, Attribution)
        assert all(0 <= s.start < s.end <= len(text) for s in attribution.content)


def test_a_plan_that_somebody_holds_is_heard(monkeypatch):
    text = "Ada Wren, the harbour master, intends by next spring to sell the old green crane."
    _, found = find(
        text, [proposed(text, "to sell the old green crane", "intends", "Ada Wren, the harbour master")], monkeypatch
    )
    assert contents(text, found) == ["to sell the old green crane"]


def test_a_long_phrase_that_stands_for_a_clause_is_heard(monkeypatch):
    text = "Ada Wren, the harbour master, floated on Friday a sale of the old green crane to the museum."
    _, found = find(
        text,
        [proposed(text, "a sale of the old green crane to the museum", "floated", "Ada Wren, the harbour master")],
        monkeypatch,
    )
    assert contents(text, found) == ["a sale of the old green crane to the museum"]


def test_a_thing_that_somebody_likes_is_no_statement(monkeypatch):
    text = "Ada Wren, the harbour master, fondly remembers the old crane."
    _, found = find(text, [proposed(text, "the old crane", "remembers", "Ada Wren, the harbour master")], monkeypatch)
    assert found == []


def test_what_somebody_with_a_name_shows_is_an_act(monkeypatch):
    text = "The Wren Line has shown a rare talent for keeping all of its cranes idle."
    what = "a rare talent for keeping all of its cranes idle"
    assert find(text, [proposed(text, what, "shown", "The Wren Line")], monkeypatch)[1] == []


def test_how_a_source_spoke_is_no_statement(monkeypatch):
    text = "The crane is for sale, muttered a clerk, declining to be named because the books were still open."
    what = "declining to be named because the books were still open"
    _, found = find(text, [proposed(text, what, "muttered", "a clerk")], monkeypatch)
    assert all(what not in words for words in contents(text, found))


def test_whom_a_paper_cites_is_not_what_it_said(monkeypatch):
    text = "The crane will be sold, citing two old people who work in the harbour."
    _, found = find(text, [proposed(text, "two old people who work in the harbour", "citing", None)], monkeypatch)
    assert found == []


LET_SLIP = "Ada Wren, the harbour master, let slip{where} on Friday that the crane would be sold."


@pytest.mark.parametrize(
    ("where", "told", "channel"),
    [
        (" at a news conference", "a news conference", "news conference"),
        (" in an interview with Radio Orvik", "Radio Orvik", "interview"),
        (" to reporters", "reporters", "news conference"),
    ],
)
def test_what_stands_around_a_proposal_is_read_as_around_any_statement(where, told, channel, monkeypatch):
    text = LET_SLIP.format(where=where)
    _, found = find(
        text, [proposed(text, "that the crane would be sold", "let slip", "Ada Wren, the harbour master")], monkeypatch
    )
    assert [(a.told, a.channel, a.role) for a in found] == [(told, channel, "harbour master")]


def test_whom_a_proposal_leaves_unnamed_is_anonymous(monkeypatch):
    text = "An aide, who asked not to be named, let on that the crane would be sold."
    _, found = find(text, [proposed(text, "that the crane would be sold", "let on", "An aide")], monkeypatch)
    assert [(a.anonymous, a.description, a.speaker_name) for a in found] == [(True, "aide", None)]


@pytest.mark.parametrize("cue", ["declined to let slip", "did not let slip", "refused to let slip"])
def test_what_was_kept_back_was_not_said(cue, monkeypatch):
    text = f"Ada Wren {cue} on Friday that the crane would be sold."
    assert find(text, [proposed(text, "that the crane would be sold", cue, "Ada Wren")], monkeypatch)[1] == []


BROADER = [
    ("The council will discuss the price of the crane.", "the price of the crane", "discuss", "The council"),
    ("Ada Wren asked whether the crane would be sold.", "whether the crane would be sold", "asked", "Ada Wren"),
    ("Ada Wren is seeking a second crane.", "a second crane", "is seeking", "Ada Wren"),
    ("Ada Wren did not say that the crane would be sold.", "the crane would be sold", "did not say", "Ada Wren"),
    ("Ada Wren fondly remembers the old crane.", "the old crane", "remembers", "Ada Wren"),
]


@pytest.mark.parametrize(("text", "content", "cue", "source"), BROADER)
def test_a_broad_reader_has_what_is_no_statement_too(text, content, cue, source, monkeypatch):
    proposals = [proposed(text, content, cue, source)]
    assert find(text, proposals, monkeypatch)[1] == []
    _, found = find(text, proposals, monkeypatch, BROAD)
    assert contents(text, found) == [content]
    assert found[0].source.of(text) == source
    assert found[0].cue.of(text) == cue
    assert found[0].score < 0.5


def test_a_broad_reader_hears_doubtful_ones_and_those_without_a_cue(monkeypatch):
    text = "Ada Wren on the crane: too old to lift a sack of coal. Nobody laughed."
    content = "too old to lift a sack of coal"
    bare = Proposal(part(text, content, 0.6), None, part(text, "Ada Wren"), 0.0)
    assert contents(text, find(text, [bare], monkeypatch, BROAD)[1]) == [content]


def test_what_nobody_says_is_not_even_for_a_broad_reader(monkeypatch):
    text = "Nobody let slip that the crane is young."
    assert find(text, [proposed(text, "the crane is young", "let slip", "Nobody")], monkeypatch, BROAD)[1] == []


def test_a_broad_reader_hears_nothing_twice(monkeypatch):
    text = "The crane would be sold, Ada Wren said on Friday. “It is forty years old,” she said."
    proposals = [
        proposed(text, "The crane would be sold", "said on Friday", "Ada Wren"),
        proposed(text, "“It is forty years old,”", "said.", "she"),
    ]
    _, found = find(text, proposals, monkeypatch, BROAD)
    assert contents(text, found) == ["The crane would be sold", "It is forty years old,"]
    assert [a.manner for a in found] == ["indirect", "direct"]
    assert {a.speaker_name for a in found} == {"Ada Wren"}


def test_pieces_around_one_cue_are_one_for_a_broad_reader(monkeypatch):
    text = "The old crane, Ada Wren let slip on Friday, too old by far."
    both = [proposed(text, "The old crane", "let slip", "Ada Wren"), proposed(text, "too old by far", "let slip", "Ada Wren")]
    _, found = find(text, both, monkeypatch, BROAD)
    assert contents(text, found) == ["The old crane too old by far"]


def test_broad_is_chosen_by_name_and_only_so(monkeypatch):
    assert extractor("broad") is BROAD
    assert len({a.version for a in step.BY_NAME.values()}) == len(step.BY_NAME)
    monkeypatch.setattr(tagger, "is_there", lambda: False)
    assert extractor("broad") is RULES


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_whatever_is_proposed_a_broad_reader_has_spans_of_the_article(data):
    text = data.draw(st.text(alphabet="aé “”\"'.,?\n😀", min_size=3, max_size=60))
    places = st.integers(0, len(text) - 1)

    def stretch():
        start = data.draw(places)
        return Part(start, data.draw(st.integers(start + 1, len(text))), data.draw(st.floats(0.55, 1)))

    proposals = [
        Proposal(stretch(), data.draw(st.sampled_from([None, stretch()])), data.draw(st.sampled_from([None, stretch()])), 0.0)
        for _ in range(data.draw(st.integers(0, 4)))
    ]
    article = Article("page", text, "0")
    found = Annotations(article, parse)
    found.add(NAMES.analyse(article, found))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tagger, "propose", lambda *_: sorted(proposals, key=lambda p: (p.content.start, p.content.end)))
        for a in BROAD.analyse(article, found):
            assert all(0 <= s.start < s.end <= len(text) for s in (*a.content, *filter(None, (a.cue, a.source))))


def pointing(text, content, named, cue=None, source=None, score=0.97):
    at = tuple((text.index(name), chance) for name, chance in named.items())
    return Proposal(
        part(text, content, score), cue and part(text, cue), source and part(text, source), 0.0, stated=True, named=at
    )


def test_the_harbour_master_is_the_one_at_whom_the_tagger_points(monkeypatch):
    text = "Ada Wren closed the quay on Friday, and Piet Kron the lock. “Nobody will miss it,” the old hand at the bridge said."
    rules = find(text, [], monkeypatch)[1]
    assert rules[0].anonymous
    told = find(text, [pointing(text, "Nobody will miss it,", {"Piet Kron": 0.9})], monkeypatch)[1]
    assert (told[0].speaker_name, told[0].anonymous) == ("Piet Kron", False)


def test_a_nurse_is_nobody_who_was_named(monkeypatch):
    text = "Ada Wren closed the ward on Friday. “Nobody will miss it,” a nurse said."
    told = find(text, [pointing(text, "Nobody will miss it,", {"Ada Wren": 0.99})], monkeypatch)[1]
    assert told[0].anonymous


def test_a_name_that_is_printed_with_the_words_stays(monkeypatch):
    text = "Piet Kron closed the lock on Friday. “Nobody will miss it,” Ada Wren said."
    told = find(text, [pointing(text, "Nobody will miss it,", {"Piet Kron": 0.99})], monkeypatch)[1]
    assert told[0].speaker_name == "Ada Wren"


def test_who_goes_on_without_marks_is_heard(monkeypatch):
    text = "“The crane has to go,” Ada Wren said. It had stood idle since the spring. A crowd was on the quay."
    told = find(text, [pointing(text, "It had stood idle since the spring", {"Ada Wren": 0.9})], monkeypatch)[1]
    assert contents(text, told)[1] == "It had stood idle since the spring"
    assert told[1].speaker_name == "Ada Wren"


def test_one_of_them_may_speak(monkeypatch):
    text = "Two deckhands were there. One said the engine had been sold in the spring. One might think that it was old."
    told = find(text, [], monkeypatch)[1]
    assert contents(text, told) == ["the engine had been sold in the spring"]
    assert told[0].anonymous

"""Who said what, on one page."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.analysis import Annotations
from secondsource.attribution.attributions import ATTRIBUTIONS
from secondsource.entities.mentions import NAMES
from secondsource.model import Article, Attribution
from secondsource.models.parser import parse


def read(text: str, **known: str) -> list[Attribution]:
    article = Article("https://gazette.example/1", text, "0", **known)
    found = Annotations(article, parse)
    found.add(NAMES.analyse(article, found))
    found.add(ATTRIBUTIONS.analyse(article, found))
    return list(found.of(Attribution))


def contents(text: str) -> list[str]:
    return [" / ".join(s.of(text) for s in a.content) for a in read(text)]


@pytest.mark.parametrize(
    ("text", "content", "manner"),
    [
        ("“The weir will hold,” said Ada Moll.", "The weir will hold,", "direct"),
        ("“The weir,” Ada Moll said, “will hold until May.”", "The weir, / will hold until May.", "direct"),
        ("“The weir will hold,” Ada Moll said. “We checked it twice.”", "The weir will hold, / We checked it twice.", "direct"),
        ("Asked about the weir, Ada Moll said: “It will hold.”", "It will hold.", "direct"),
        ("Ada Moll said the weir was “as sound as a bell”.", "the weir was “as sound as a bell”", "mixed"),
        ("The weir is “as sound as a bell”, Ada Moll said.", "The weir is “as sound as a bell”", "mixed"),
        ("Ada Moll said on Friday that the weir would hold.", "the weir would hold", "indirect"),
        (
            "The weir lost 40 stones in the flood, the council said in its report.",
            "The weir lost 40 stones in the flood",
            "indirect",
        ),
        (
            "In the long run, they said, the weir can only hold if it is rebuilt.",
            "the weir can only hold if it is rebuilt",
            "indirect",
        ),
        ("The weir lost 40 stones, according to the council.", "The weir lost 40 stones", "indirect"),
        ("According to the council, the weir lost 40 stones.", "the weir lost 40 stones", "indirect"),
        ("The weir, which Ada Moll says was built in 1902, is closed.", "was built in 1902", "indirect"),
        ("The keeper is said to be hiding the plans of the weir.", "to be hiding the plans of the weir", "indirect"),
        ("The survey showed that three weirs had cracks.", "three weirs had cracks", "indirect"),
        ("Ada Moll sees a 40 percent chance of a flood in May.", "a 40 percent chance of a flood in May", "indirect"),
        ("Ada Moll put the chance at “one in four”.", "the chance at “one in four”", "mixed"),
        ("Ada Moll called the rumours “a fish story”.", "the rumours “a fish story”", "mixed"),
        ("The council rejected the idea of a new weir.", "the idea of a new weir", "indirect"),
        ("There were reports that the weir had cracked.", "the weir had cracked", "indirect"),
        ("She expects the river to fall by Sunday.", "the river to fall by Sunday", "indirect"),
        ("There is talk of a hole in the weir.", "a hole in the weir", "indirect"),
    ],
)
def test_each_frame_gives_its_content(text, content, manner):
    (attribution,) = read(text)
    assert " / ".join(s.of(text) for s in attribution.content) == content
    assert attribution.manner == manner


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moll did not say that the weir had cracked.",
        "Ada Moll declined to say whether the weir had cracked.",
        "The council declined to comment.",
        "The so-called “keepers” of the weir left the hut.",
        "She is the author of “A Short History of Weirs”.",
        "He writes under the name “Old Sluice” and lives alone.",
        "Ada Moll smiled and closed the gate.",
        "The council rejected the governor's veto of a bill to rebuild the weir.",
        "The courts have dismissed their claims against the owners of the weir.",
        "Did Ada Moll say the weir was safe?",
        "A false report that the weir had burst alarmed the town.",
        "They pay according to the water they use.",
    ],
)
def test_what_nobody_says_is_no_attribution(text):
    assert read(text) == []


def test_a_second_that_clause_is_another_attribution():
    assert contents("Sources say the weir has cracked, and that the keeper was told of it on Monday.") == [
        "the weir has cracked",
        "the keeper was told of it on Monday",
    ]


def test_what_one_says_of_anothers_fear_is_two_attributions():
    text = "Keepers fear that the weir could burst, the woman said."
    assert sorted(contents(text)) == ["Keepers fear that the weir could burst", "the weir could burst"]


def test_a_speech_goes_on_over_paragraphs():
    text = "“The weir holds,” said Ada Moll. “We built it well.\n\n“And it will hold tomorrow.”"
    (attribution,) = read(text)
    assert [s.of(text) for s in attribution.content] == ["The weir holds,", "We built it well.", "And it will hold tomorrow."]
    assert attribution.speaker_name == "Ada Moll"


def test_a_pronoun_is_the_one_who_spoke_before():
    text = "Ada Moll of the Weir Trust was calm. “It holds,” she said.\n\nShe said the river would fall."
    assert [a.speaker_name for a in read(text)] == ["Ada Moll", "Ada Moll"]


def test_a_surname_is_the_person_named_in_full_before():
    text = "The keeper, Ada Moll, opened the gate on Monday.\n\n“It holds,” Moll said."
    assert [a.speaker_name for a in read(text)] == ["Ada Moll"]


def test_who_is_nowhere_named_is_anonymous_as_described():
    text = "Two people familiar with the plans said the weir would close.\n\nThe people said the keeper knew."
    first, second = read(text)
    assert first.anonymous
    assert first.description == "Two people familiar with the plans"
    assert second.anonymous
    assert second.description == first.description


def test_a_description_at_the_head_is_the_one_named_later():
    text = (
        "The weir could burst within weeks, a senior river official has warned.\n\n"
        "Boats were tied up on Monday.\n\n"
        "Ada Moll, the head of the river office, said the stones were loose."
    )
    assert [a.speaker_name for a in read(text)] == ["Ada Moll", "Ada Moll"]


def test_who_asked_for_no_name_is_never_guessed():
    text = (
        "The weir could burst within weeks, a senior river official who asked not to be named said.\n\n"
        "Ada Moll, the head of the river office, said the stones were loose."
    )
    first, second = read(text)
    assert first.anonymous
    assert first.speaker is None
    assert second.speaker_name == "Ada Moll"


def test_a_person_with_knowledge_is_not_the_minister_named_next():
    text = "The weir will close, a person with knowledge of the plans said.\n\nAda Moll opened the gate on Monday. “It holds,” she said."
    assert [a.anonymous for a in read(text)] == [True, False]


def test_a_lead_that_describes_is_resolved_by_the_name_that_follows():
    text = "The mayor of Marnby says fewer than 90 boats were saved.\n\nAda Moll keeps the list in her desk. “We had two ropes,” she told the Courier."
    assert [a.speaker_name for a in read(text)] == ["Ada Moll", "Ada Moll"]


def test_both_of_a_joint_statement_speak():
    text = "Marnby Council and the Weir Trust denied on Friday that the gate would close."
    (attribution,) = read(text)
    assert attribution.speaker is not None
    assert len(attribution.co_speakers) == 1


def test_the_audience_is_carried_over_the_same_speakers_words():
    text = "“It holds,” Ada Moll told reporters in Marnby.\n\nMoll said the river would fall."
    assert [a.told for a in read(text)] == ["reporters in Marnby", "reporters in Marnby"] or [a.told for a in read(text)] == [
        "reporters"
    ] * 2


def test_who_cites_passes_on():
    text = "The weir has cracked, the Marnby Courier reported on Monday, citing two engineers."
    (attribution,) = read(text)
    assert attribution.anonymous
    assert attribution.description == "two engineers"
    assert [r.text for r in attribution.relays] == ["the Marnby Courier"]


def test_a_neighbour_told_her_and_she_told_us():
    text = "Ada Moll came to the weir. She had been told by a neighbour, she said, that the gate “was left open”."
    inner = next(a for a in read(text) if a.source and "neighbour" in a.source.of(text))
    assert [s.of(text) for s in inner.content] == ["the gate “was left open”"]


def test_a_dateline_is_no_part_of_what_is_said():
    text = "MARNBY, May 2 (Tidewire) - The weir lost 40 stones, the council said on Monday."
    assert contents(text) == ["The weir lost 40 stones"]


def test_marks_of_two_paragraphs_are_never_paired():
    text = "“The weir holds, said Ada Moll.\n\nThe river rose after rain” and the town slept."
    for attribution in read(text):
        for span in attribution.content:
            assert "\n" not in span.of(text)


def test_a_paragraph_of_its_own_changes_nothing_before_it():
    text = "“It holds,” Ada Moll said."
    more = text + "\n\nThe council said the weir was old."
    assert [a.content for a in read(text)] == [a.content for a in read(more)][:1]


PIECES = [
    "“",
    "”",
    '"',
    "'",
    "said",
    "Ada Moll",
    "that",
    "the weir",
    "holds",
    ",",
    ".",
    "?",
    ":",
    "\n\n",
    "according to",
    "who",
    "they",
    "reports",
    "’s",
    "—",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join))
def test_any_jumble_is_survived_and_spans_stand_in_the_text(text):
    for attribution in read(text):
        assert attribution.content
        assert 0 <= attribution.score <= 1
        for span in attribution.content:
            assert 0 <= span.start < span.end <= len(text)
            assert "\n\n" not in span.of(text)


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_survived(text):
    read(text)


def test_one_text_gives_the_same_records_whatever_was_read_before():
    text = "“It holds,” Ada Moll told the Courier. He said it would rain."
    alone = [a.id for a in read(text)]
    read("Another text, she said.")
    assert [a.id for a in read(text)] == alone

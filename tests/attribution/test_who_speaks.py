"""Who speaks: people called otherwise than by their names, offices, kin, firms by their trade, and cues in odd places."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.analysis import Annotations
from secondsource.attribution.attributions import RULES, TRAINED
from secondsource.entities.mentions import NAMES
from secondsource.model import Article, Mention
from secondsource.models.parser import parse


def read(text, analyser=RULES, **page):
    article = Article("page", text, "0", **page)
    found = Annotations(article, parse)
    found.add(NAMES.analyse(article, found))
    return list(analyser.analyse(article, found))


def said(text, words, **page):
    """The innermost attribution whose content holds the words."""
    holding = [a for a in read(text, **page) if any(words in s.of(text) for s in a.content)]
    return min(holding, key=lambda a: sum(s.end - s.start for s in a.content))


def test_whoever_was_named_by_name_alone_is_the_archivist_two_paragraphs_on():
    text = "Ada Moll shook her head at the question.\n\nIt rained on the court.\n\n“I gave them nothing,” the archivist said."
    assert said(text, "gave them nothing").speaker_name == "Ada Moll"


def test_an_elegant_variation_is_the_same_man():
    text = "Jon Roe, owner of a quarry in Lom, stood by the gate. “Nobody paid me,” the businessman said."
    assert said(text, "Nobody paid").speaker_name == "Jon Roe"


@pytest.mark.parametrize(
    "text",
    [
        "Ada Moll, a teacher from Lom, shook her head.\n\n“The road stays shut,” the minister said.",
        "Ada Moll shook her head.\n\n“The road stays shut,” the branch manager said.",
        "Ada Moll shook her head. A clerk at the gate said it was late.\n\n“The road stays shut,” the archivist said.",
        "Ada Moll shook her head.\n\n“The road stays shut,” the mayor of Orvik said.",
        "Ada Moll shook her head.\n\n“The road stays shut,” the source said.",
        "Ada Moll, a teacher, spoke of Jon Roe. It rained.\n\n“The road stays shut,” the businesswoman said.",
    ],
)
def test_another_office_a_new_functionary_or_somebody_unnamed_is_not_who_was_named(text):
    assert said(text, "road stays shut").speaker_name != "Ada Moll"


def test_who_is_told_where_somebody_can_go_is_not_that_somebody():
    text = "Sir Tom Lund-Roe told the Tide where Brenk can put its offer.\n\n“They may have my shares,” the baronet said."
    assert said(text, "my shares").speaker_name == "Tom Lund-Roe"


def test_a_description_is_named_between_commas_behind_it():
    text = "The head of the commission, the retired judge Jon Roe, told reporters that flour had been signed for."
    assert said(text, "flour").speaker_name == "Jon Roe"


def test_her_office_is_the_body_that_she_heads():
    text = (
        "Ada Moll, head of the Port Inspectorate, said all was well. When asked, her office replied that the tables were lost."
    )
    assert said(text, "tables were lost").speaker_name == "Port Inspectorate"


def test_a_man_is_told_by_his_kinship():
    text = (
        "Gail Roe came early. Her husband Jay is one of the two who never came out. “My Jay is still there,” she told the Tide."
    )
    assert said(text, "still there").speaker_name == "Gail Roe"


def test_a_firm_is_called_after_its_trade():
    text = "Axel Chemicals was to be sold to Ferro Capital. The sale is off, the buyout firm announced."
    assert said(text, "off").speaker_name == "Ferro Capital"


def test_the_chief_fire_officer_is_not_the_boss_of_anything_else():
    text = "The bridge will hold, said chief fire officer Ada Moll.\n\nIt rained.\n\nIt snowed.\n\nThe boss of the mill says it will open on Monday."
    assert said(text, "open on Monday").speaker_name != "Ada Moll"


def test_a_message_comes_from_the_channel_in_which_it_was_posted():
    text = "Everybody must leave Lom, according to a message.\n\nThe message, posted at 1pm in Lom Alerts, a channel with 800 readers, was late."
    assert said(text, "Everybody must leave").speaker_name == "Lom Alerts"


def test_a_cue_between_a_thing_and_its_verb_has_its_speaker_behind_it():
    text = "Samples taken outside the fence, said Ada Moll, who heads the inspectorate, had been “within limits” throughout."
    found = said(text, "within limits")
    assert (found.speaker_name, found.content[0].of(text)) == ("Ada Moll", "had been “within limits” throughout")


def test_in_the_view_of_somebody_is_what_he_says():
    text = "In the view of Inspector Jon Roe no crime has been committed."
    found = said(text, "no crime")
    assert (found.speaker_name, found.content[0].of(text)) == ("Jon Roe", "no crime has been committed")


def test_what_one_outlet_reports_of_a_speaker_ends_before_its_cue_and_was_told_to_it():
    text = "The head of the mill says it will run again by September, The Lom Review reported on Friday."
    found = said(text, "it will run again", outlet="Orvik Tide")
    assert found.content[0].of(text) == "it will run again by September"
    assert "Lom Review" in (found.told or "")


def test_she_is_not_who_her_own_words_are_about():
    text = "Ada Moll met the press on Monday. The controller has been asked to go on leave, she said."
    assert said(text, "asked to go").speaker_name == "Ada Moll"


def test_a_given_name_of_two_syllables_is_one_name():
    text = "Student Baek Min-ryo told reporters that she was tired. A Lom-based firm and the Lom Bank-led group were not."
    article = Article("page", text, "0")
    found = Annotations(article, parse)
    found.add(NAMES.analyse(article, found))
    names = {m.text for m in found.of(Mention)}
    assert "Baek Min-ryo" in names
    assert not any("-based" in n or "-led" in n for n in names)


def test_who_speaks_of_his_members_is_a_person_and_who_speaks_of_itself_a_body():
    for text, kind in (
        ("Nesbakk said his members would occupy the hall.", "PER"),
        ("Vidfoss said it would close the hall.", "ORG"),
    ):
        article = Article("page", text, "0")
        found = Annotations(article, parse)
        found.add(NAMES.analyse(article, found))
        assert [m.kind for m in found.of(Mention)][:1] == [kind]


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Ada Moll", "the archivist", "her husband Jay", ",", "said", "who", "“No,”", "in the view of", "office", "."]
        ),
        max_size=30,
    )
)
def test_any_order_of_names_and_offices_is_survived(words):
    text = " ".join(words)
    for found in read(text, TRAINED):
        assert all(0 <= s.start < s.end <= len(text) for s in found.content)


@pytest.mark.parametrize("lead", ["Palace spokeswoman Ada Perum, on the phone", "Ada Perum"])
def test_a_name_alone_before_a_colon_speaks(lead):
    text = f"{lead}: two thousand men have come over to the town."
    found = said(text, "two thousand men")
    assert found.speaker_name == "Ada Perum"


@pytest.mark.parametrize(
    "text",
    ["Photo: Ada Moll.", "Tickets for Moll: two were sold in the hall.", "The road to Moll is long: it was closed in May."],
)
def test_a_colon_behind_something_else_says_nothing(text):
    assert not read(text)


def test_an_unnamed_spokesman_speaks_for_the_body_that_has_just_spoken():
    text = "Moll Hydro denied that the dam had failed.\n\nIt rained all day.\n\nThe dam was old.\n\nMoll Hydro said it was safe.\n\n“We tested it,” a spokesman said."
    assert said(text, "We tested it").speaker_name == "Moll Hydro"


def test_an_unnamed_spokesman_after_a_person_is_nobody_known():
    text = "Moll Hydro denied that the dam had failed. Jon Roe said it had.\n\n“We tested it,” a spokesman said."
    assert said(text, "We tested it").anonymous


def test_who_is_told_something_by_the_principal_is_not_the_principal():
    text = "Ada Moll came to the school on Monday. Moll said the principal told her no threats would be tolerated."
    inner = [a for a in read(text) if a.content[0].of(text).startswith("no threats")]
    assert all(a.speaker_name != "Ada Moll" for a in inner)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The infirmary said two men had died.", "infirmary"),
        ("The municipal police stated that two men had died.", "municipal police"),
        ("The coast guard said two men had died.", "coast guard"),
        ("Town hall said two men had died.", "Town hall"),
        ("A police spokesman said two men had died.", "police"),
        ("A coast guard spokeswoman said two men had died.", "coast guard"),
        ("A police report says two men had died.", "police"),
        ("A coastguard bulletin said two men had died.", "coastguard"),
        ("A group calling itself the Sons of Lom said two men had died.", "Sons of Lom"),
        ("A man known as Old Tom said two men had died.", "Old Tom"),
    ],
)
def test_a_body_that_a_common_noun_names_and_who_is_called_so_are_no_unnamed_sources(text, name):
    found = said(text, "two men had died")
    assert (found.speaker_name, found.anonymous) == (name, False)


@pytest.mark.parametrize(
    "text",
    [
        "An insurer said two men had died.",
        "A company spokesman said two men had died.",
        "A former line operator said two men had died.",
        "Police records show two men had died.",
        "A police spokesman, who asked not to be named, said two men had died.",
    ],
)
def test_one_body_of_many_and_records_that_somebody_has_seen_stay_without_a_name(text):
    assert said(text, "two men had died").anonymous


def test_whoever_denies_reports_speaks_and_not_the_reports():
    (only,) = read("The harbour police on Monday denied reports that the ferry had sunk.")
    assert only.speaker_name == "harbour police"
    assert only.content[0].of("The harbour police on Monday denied reports that the ferry had sunk.") == "the ferry had sunk"


def test_an_office_without_article_behind_the_name_is_no_part_of_what_is_said():
    text = "According to Ada Moll, chief officer of the Lom Fire Service, forty firemen and two boats were at the quay."
    found = said(text, "forty firemen")
    assert found.speaker_name == "Ada Moll"
    assert [s.of(text) for s in found.content] == ["forty firemen and two boats were at the quay"]


@pytest.mark.parametrize(
    "text",
    [
        "According to the ministry, two mayors of Lom, and one of Rint, had fled.",
        "According to Ada Moll, workers of two firms, and their sons, had fled.",
    ],
)
def test_what_begins_with_people_is_said_and_no_office(text):
    (found,) = [a for a in read(text) if any("had fled" in s.of(text) for s in a.content)]
    assert any(word in found.content[0].of(text) for word in ("mayors", "workers"))


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("On Friday at the bandstand Ada Moll told a thousand people that all jobs would go.", None),
        ("The VDU's Ada Moll said that all jobs would go.", None),
        ("Union boss Ada Moll said that all jobs would go.", "Union boss"),
        ("The union's chairwoman Ada Moll said that all jobs would go.", "The union's chairwoman"),
    ],
)
def test_a_role_says_what_one_is_not_where(text, role):
    assert said(text, "all jobs would go", analyser=TRAINED).role == role


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ada Moll demanded a count of every vote.", "a count of every vote"),
        ("Ada Moll spoke of a convoy of forty lorries.", "a convoy of forty lorries"),
    ],
)
def test_what_is_demanded_and_what_is_spoken_of_is_said(text, words):
    (only,) = read(text)
    assert (only.speaker_name, only.content[0].of(text)) == ("Ada Moll", words)


def test_to_speak_of_somebody_says_nothing():
    assert not read("Ada Moll spoke of Jon Roe. Moll spoke of her mother.")


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("But the plan, Ada Moll said, would cost four million crowns.", ["the plan", "would cost four million crowns"]),
        ("The line to Rint, according to Ada Moll, would cost four million.", ["The line to Rint", "would cost four million"]),
        ("Longer term, Ada Moll said, the line would cost four million.", ["the line would cost four million"]),
    ],
)
def test_the_subject_before_a_cue_is_part_of_what_is_said_behind_it(text, pieces):
    assert [s.of(text) for s in said(text, "would cost").content] == pieces

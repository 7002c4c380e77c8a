"""Faults that retold rumours, newswire and court reports brought to light, in sentences of our own."""

import pytest

from secondsource.analysis import Annotations
from secondsource.attribution.attributions import RULES
from secondsource.entities.mentions import NAMES
from secondsource.model import Article, Referent
from secondsource.models.parser import parse


def read(text, **page):
    article = Article("page", text, "0", **page)
    found = Annotations(article, parse)
    found.add(NAMES.analyse(article, found))
    names = {r.id: r.name for r in found.of(Referent)}
    return [(a, [names[o] for o in a.co_speakers]) for a in RULES.analyse(article, found)]


def said(text, words, **page):
    """The innermost attribution whose content holds the words, and who speaks with the speaker."""
    holding = [(a, mates) for a, mates in read(text, **page) if any(words in s.of(text) for s in a.content)]
    return min(holding, key=lambda found: sum(s.end - s.start for s in found[0].content))


def content(text, attribution):
    return [s.of(text) for s in attribution.content]


def test_they_are_the_several_of_the_sentence_before():
    text = "Doctors and police searched the shore for the Harbour Board. They believe he was carried off by the river."
    found, _ = said(text, "carried off")
    assert (found.speaker_name, found.anonymous, found.description) == (None, True, "Doctors and police")


def test_they_go_on_speaking_where_somebody_spoke_since():
    text = "Lenders closed their doors, analysts said. They said a long winter lay ahead."
    found, _ = said(text, "long winter")
    assert found.description == "analysts"


def test_he_may_be_somebody_who_is_described_and_not_named():
    text = "A 10-year-old pupil was suspended from his school after he threatened to make another boy vanish."
    found, _ = said(text, "another boy vanish")
    assert (found.anonymous, found.description) == (True, "10-year-old pupil")


def test_within_a_quotation_he_is_not_who_speaks_it():
    text = "“Roe is stubborn. He believes the mill was sold,” Jon Lund said."
    inner = [a for a, _ in read(text) if content(text, a) == ["the mill was sold"]]
    assert all(a.speaker_name != "Jon Lund" for a in inner)


def test_a_source_is_never_named_by_what_follows():
    text = (
        "The mill is to be sold, according to a single well-placed source inside the Moll team.\n\n"
        "Ada Roe, a former Moll employee, said she knew nothing."
    )
    found, _ = said(text, "to be sold")
    assert (found.anonymous, found.speaker_name) == (True, None)


@pytest.mark.parametrize(
    ("text", "words", "speaker", "mate"),
    [
        ("Burton Wick and a pal, Craig Hamm, planned to buy the tomb. The pair said crowds would come.", "crowds", "Burton Wick", "Craig Hamm"),
        ("Simone Lund and Heidi Ley are seeking a publisher. The authors say they spoke with him daily.", "daily", "Simone Lund", "Heidi Ley"),
    ],
)  # fmt: skip
def test_the_pair_are_the_two_last_named_side_by_side(text, words, speaker, mate):
    found, mates = said(text, words)
    assert (found.speaker_name, mates) == (speaker, [mate])


def test_the_dad_is_the_man_who_spoke_of_his_son():
    text = "Jason Wick told the Orvik Tide that his son had seen a film.\n\nBut the dad said the boy was not dangerous."
    assert said(text, "not dangerous")[0].speaker_name == "Jason Wick"


def test_the_boys_mother_is_not_the_man_who_spoke_of_his_son():
    text = "Derek Wick said that his son got a bill.\n\nThe other boy’s mother said that she wanted her money."
    assert said(text, "her money")[0].speaker_name is None


def test_a_name_without_introduction_is_whom_the_lead_described():
    text = (
        "A Danish fisherman says a song saved his life.\n\nIgor Moll was on his way to the weir when a bear came.\n\n"
        "“I had parked my car,” Moll said."
    )
    assert said(text, "saved his life")[0].speaker_name == "Igor Moll"


def test_a_lawyer_is_not_the_next_name():
    text = "A lawyer says the sheriff lied.\n\nIgor Moll was arrested in May near the weir.\n\n“I never ran,” Moll said."
    assert said(text, "sheriff lied")[0].speaker_name is None


def test_who_was_told_is_no_part_of_what_was_said():
    text = "Clay Yetter, in town for informal talks, told Reuters bilateral trade disputes are increasing because the system is old."
    found, _ = said(text, "bilateral")
    assert (content(text, found)[0][:9], found.told) == ("bilateral", "Reuters")


def test_whoever_is_quoted_as_saying_it_speaks():
    text = "The Orvik Tide quoted Ada Moll as saying the dam was safe."
    found, _ = said(text, "dam was safe")
    assert found.speaker_name == "Ada Moll"
    assert [r.text for r in found.relays] == ["The Orvik Tide"]


def test_the_issuer_speaks_in_the_release():
    text = "Lund’s campaign was late. Ada Lund sent out a press release saying Roe owes the town an explanation."
    assert said(text, "owes the town")[0].speaker_name == "Ada Lund"


def test_whoever_sits_beside_the_speaker_tells_the_same_room():
    text = "“It is over,” Ada Moll told a news conference in Orvik. Energy Minister Jon Roe, sitting beside her, said the gates were safe."
    assert said(text, "gates were safe")[0].told == "a news conference"


def test_our_outlet_is_told_by_the_name_the_text_has_for_it():
    text = "Nurse Ada Moll told us she had seen it. It was the Tide that was shown the paper."
    assert said(text, "seen it", outlet="Orvik Tide")[0].told == "the Tide"


def test_what_stands_before_and_according_to_is_the_pages_own():
    text = "Moll Freight has already bought a ferry, and now according to the Harbour Board, the company wants another carrier."
    ((found, _),) = read(text)
    assert content(text, found) == ["the company wants another carrier"]


def test_a_dateline_is_no_part_of_what_was_said():
    text = "BELGRADE, March 17 - Strikes spread to most regions of the country last week, officials said."
    assert content(text, said(text, "Strikes")[0]) == ["Strikes spread to most regions of the country last week"]


@pytest.mark.parametrize(
    "text",
    [
        "After the bear fled, Ada Moll called for help and was rescued.",
        "The vote is in May, with Jon Roe and Ada Moll expected to win.",
        "The deal could bring in 1.4 billion, assuming the average price is 45 marks.",
    ],
)
def test_an_act_or_a_supposition_is_no_statement(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("According to the Tide 247 news website, rules will be enforced.", "rules", "Tide 247"),
        ("A spokesperson for the Moll Dental clinic said nothing had been done.", "nothing", "Moll Dental"),
        ("The woman Lund was seeing — Zara Hung, 21 — said she was fine with it.", "she was fine", "Zara Hung"),
        ("Bank of Lorvia Governor Satoshi Sumi said the rate will stand.", "rate will", "Satoshi Sumi"),
        ("Police had been told, CNN was first to say. The gate is shut, according to the broadcaster.", "gate is shut", "CNN"),
    ],
)  # fmt: skip
def test_a_body_or_person_is_named_by_the_words_beside_what_it_is(text, words, speaker):
    assert said(text, words)[0].speaker_name == speaker


def test_a_body_whose_name_holds_of_is_what_it_stands_for():
    text = "The Union of Harbour Officers confirmed the death.\n\nIt said in a statement: “We are sad to lose a friend.”"
    assert said(text, "sad to lose")[0].speaker_name == "Union of Harbour Officers"


def test_a_title_of_a_film_is_no_channel():
    text = "Ada Moll said the studio had pulled the film The Interview from its cinemas."
    assert said(text, "pulled")[0].channel is None


def test_a_role_holds_the_office_and_not_the_place_alone():
    text = "Circuit Court Judge Dave McKee said the period was too long. Judge McKee went home. McKee is old."
    assert said(text, "too long")[0].role == "Circuit Court Judge"


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("The company that runs the tunnel, Moll Transit, was late. The company said its pumps were new.", "pumps", "Moll Transit"),
        ("The Harbour Office said no. Its spokesman said they had been tested in March.", "tested", "Harbour Office"),
        ("In a report published on Tuesday, the Harbour Institute found that half the cranes were broken. The report said most were old.",
         "most were old", "Harbour Institute"),
        ("The health minister, Jon Wick, and the mayor of Lom, Ada Moll, opened the clinic. The mayor said it was late.", "late", "Ada Moll"),
    ],
)  # fmt: skip
def test_a_description_is_who_was_described_so(text, words, speaker):
    assert said(text, words)[0].speaker_name == speaker


def test_a_body_is_not_called_what_acts_on_it():
    text = "The regulator fined Moll Freight on Monday. The watchdog said the firm had hidden its books. Moll Freight, which runs the ferries, left."
    assert said(text, "hidden its books")[0].speaker_name != "Moll Freight"


def test_both_are_the_two_who_spoke_last():
    text = "Health minister Jon Wick said it was dear. Mayor Ada Moll said it was late. Both said they were proud."
    found, mates = said(text, "were proud")
    assert (found.speaker_name, mates) == ("Jon Wick", ["Ada Moll"])


def test_nobody_tells_himself():
    text = "Jon Roe said Ada Moll had told him the mill was sold."
    inner = next(a for a, _ in read(text) if content(text, a) == ["the mill was sold"])
    assert (inner.speaker_name, inner.told) == ("Ada Moll", "Jon Roe")


def test_who_is_bidden_is_told_and_only_then():
    text = "Ada Moll urged residents to boil water. Moll said the pipes were old."
    assert [a.told for a, _ in read(text)] == ["residents", None]


def test_this_newspaper_is_the_outlet():
    assert said("Another told this newspaper that the boats were late.", "boats", outlet="Orvik Tide")[0].told == "Orvik Tide"


def test_one_of_them_may_speak():
    text = "Residents were angry about the smell. “It smells like a wet dog in here,” one said."
    assert said(text, "wet dog")[0].anonymous


def test_the_thief_is_not_the_woman_who_writes_to_him():
    text = "Tina Roe was cross. “Bring back my lunch,” she wrote. The thief replied that he was hungry."
    assert said(text, "hungry")[0].speaker_name != "Tina Roe"

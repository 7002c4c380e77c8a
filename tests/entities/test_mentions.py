"""Who is named in one article: own sentences, one page of news at a time."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.analysis import Annotations
from secondsource.entities.mentions import NAMES
from secondsource.model import Article, Mention, Referent
from secondsource.models.parser import parse


class Reading:
    """One article, read."""

    def __init__(self, text: str, **page: str) -> None:
        self.article = Article(page="page", text=text, sha256="0" * 64, **page)
        records = list(NAMES.analyse(self.article, Annotations(self.article, parse)))
        self.referents = [r for r in records if isinstance(r, Referent)]
        self.mentions = [m for m in records if isinstance(m, Mention)]

    def who(self, form: str) -> Referent:
        found = [r for r in self.referents if form in r.aliases]
        assert len(found) == 1, (form, [(r.kind, r.aliases) for r in self.referents])
        return found[0]

    def kind(self, form: str) -> str:
        return self.who(form).kind

    def named(self) -> set[str]:
        return {m.text for m in self.mentions if m.form != "description"}

    def at(self, words: str, nth: int = 0) -> Referent:
        """Whom the ``nth`` mention with these words names."""
        mention = [m for m in self.mentions if m.text == words][nth]
        return next(r for r in self.referents if r.id == mention.referent)


@pytest.fixture(scope="module")
def harbour() -> Reading:
    return Reading(
        "ORVIK, May 2 (Tidewire) - The Norland Harbour Authority (NHA) closed the port of Orvik on Monday after a crane fell.\n\n"
        "“We will not open before every bolt is checked,” said Ada Lund, head of the harbour authority. Mrs Lund, 52, told reporters that "
        "she had ordered an inquiry.\n\n"
        "Transport Minister Tom Reed said the NHA had acted properly. Reed declined to say more, and the transport ministry gave no details.\n\n"
        "Marlow Shipping Lines, which runs the terminal, said its chief executive, Olaf Brandt, would travel to Orvik. Marlow shares fell.\n\n"
        "Petra Hale of Eastgate Securities told the Orvik Evening Post that Marlow was insured."
    )


def test_a_dateline_names_a_place_and_an_agency(harbour: Reading) -> None:
    assert harbour.kind("Orvik") == "LOC"
    assert harbour.kind("Tidewire") == "ORG"


def test_an_acronym_in_brackets_is_the_body_before_it(harbour: Reading) -> None:
    assert {"Norland Harbour Authority", "NHA"} <= set(harbour.who("NHA").aliases)


def test_a_description_of_the_body_leads_to_its_name(harbour: Reading) -> None:
    assert harbour.at("harbour authority").name == "Norland Harbour Authority"


def test_a_title_and_surname_are_the_person_named_in_full(harbour: Reading) -> None:
    lund = harbour.who("Mrs Lund")
    assert lund.name == "Ada Lund"
    assert lund.gender == "f"
    assert lund.roles == ("head of the harbour authority",)
    assert lund.affiliation == "Norland Harbour Authority"


def test_a_minister_is_a_person_and_his_title_a_role(harbour: Reading) -> None:
    reed = harbour.who("Reed")
    assert (reed.kind, reed.name, reed.roles) == ("PER", "Tom Reed", ("Transport Minister",))
    assert reed.affiliation == "transport ministry"


def test_its_chief_executive_works_for_the_firm_just_named(harbour: Reading) -> None:
    assert harbour.who("Olaf Brandt").affiliation == "Marlow Shipping Lines"
    assert harbour.who("Petra Hale").affiliation == "Eastgate Securities"


def test_a_firm_is_known_by_its_first_word(harbour: Reading) -> None:
    assert harbour.who("Marlow").name == "Marlow Shipping Lines"


def test_a_town_is_not_the_paper_named_after_it(harbour: Reading) -> None:
    assert harbour.who("Orvik Evening Post").kind == "ORG"
    assert harbour.who("Orvik").kind == "LOC"


def test_every_mention_stands_where_it_says_and_names_somebody(harbour: Reading) -> None:
    ids = {r.id for r in harbour.referents}
    for mention in harbour.mentions:
        assert harbour.article.text[mention.start : mention.end] == mention.text
        assert mention.referent in ids
        assert "\n" not in mention.text


def test_titles_and_possessives_stay_outside_the_name() -> None:
    reading = Reading(
        "Governor Mira Dahlgren's deputy met Mr Osei and Sir Alan Pryce in London. Mr Osei's lawyer said the Pryce offer was fair."
    )
    assert {"Mira Dahlgren", "Osei", "Alan Pryce"} <= reading.named()
    assert "Mr Osei" in reading.who("Osei").aliases


def test_armed_groups_under_their_house_names_are_one() -> None:
    reading = Reading(
        "Fighters of the Islamic State group, also known as Isis, left the town. ISIL said nothing; Daesh rarely does. The mayor is glad, he is sure, that IS is gone."
    )
    group = reading.who("Isis")
    assert group.kind == "GROUP"
    assert {"ISIL", "Daesh", "IS"} <= set(group.aliases)
    assert "is" not in reading.named()


def test_a_time_zone_is_no_armed_group() -> None:
    assert "IST" not in Reading("The page was updated at 14:51 IST on Monday, the editor said.").named()


def test_a_surname_shared_by_two_brothers_stays_apart() -> None:
    reading = Reading(
        "Karl Vesper and his brother Otto Vesper founded the mill. Karl Vesper died in 2001. Years later Vesper was still remembered."
    )
    assert reading.who("Karl Vesper").id != reading.who("Otto Vesper").id


def test_a_person_and_the_firm_of_that_name_stay_apart() -> None:
    reading = Reading("Hanna Gruber left Gruber Holdings in May. Ms Gruber said that Gruber Holdings had been sold to a rival.")
    assert reading.who("Hanna Gruber").kind == "PER"
    assert reading.who("Gruber Holdings").kind == "ORG"
    assert "Ms Gruber" in reading.who("Hanna Gruber").aliases


def test_the_central_bank_is_the_national_bank_of_the_country() -> None:
    reading = Reading(
        "Norland's central bank kept its rate on Tuesday. The National Bank of Norland (NBN) said prices were stable. The central bank meets in June."
    )
    assert {"NBN", "central bank"} <= set(reading.who("National Bank of Norland").aliases)


def test_two_central_banks_are_two() -> None:
    reading = Reading(
        "Norland's central bank and Sudland's central bank intervened together. The National Bank of Norland sold francs."
    )
    assert reading.who("Norland's central bank").id != reading.who("Sudland's central bank").id


def test_peoples_and_days_are_no_names() -> None:
    named = Reading(
        "On Monday the Iraqi army and Kurdish fighters met French envoys. By Tuesday the Sunnis had left Mosul."
    ).named()
    assert named == {"Mosul"}


def test_a_hyphened_country_is_named() -> None:
    assert {"US", "Mosul"} <= Reading("The US-led coalition prepared for a post-Mosul campaign, officials said.").named()


def test_a_minister_of_something_keeps_only_his_name() -> None:
    reading = Reading("The Minister of Energy Ada Lund resigned. Prosecutor-General Tom Reed opened an inquiry.")
    assert {"Ada Lund", "Tom Reed"} <= reading.named()


def test_an_outlet_and_an_author_that_only_the_page_names_are_known() -> None:
    reading = Reading("The bridge stands.", outlet="Orvik Courier", byline="Ada Lund and Tom Reed")
    assert reading.kind("Orvik Courier") == "ORG"
    assert reading.kind("Tom Reed") == "PER"


def test_encoding_damage_and_oddities_are_survived() -> None:
    for text in (
        "",
        "A",
        "’s ’s",
        "(NHA)",
        "The of the",
        "Mr",
        "Mr.",
        "â€œNorlandâ€\x9d",
        "AL AL al-",
        "\u202eABC",
        "Of " * 500,
        "Minister " * 400,
        "A. B. " * 300,
        "X (Y (Z" * 80,
    ):
        Reading(text)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("ABCabc .,'’\"“”()-–&\n\tMrThe ofandISéж中🙂"), max_size=200))
def test_any_text_is_read_without_error(text: str) -> None:
    reading = Reading(text)
    for mention in reading.mentions:
        assert text[mention.start : mention.end] == mention.text


def test_a_list_of_a_thousand_names_is_read_in_time() -> None:
    names = [
        f"{a}{b}{c}"
        for a in ("Bar", "Del", "Fos", "Gim", "Hul")
        for b in ("an", "es", "il", "or")
        for c in ("da", "ke", "mo", "ru", "ti")
    ]
    sentences = [f"{one} {two} of {two} Bank told the {one} Post." for one in names for two in names[:4]]
    reading = Reading("\n\n".join(" ".join(sentences[n : n + 10]) for n in range(0, len(sentences), 10)))
    assert len(reading.mentions) > 1000


def test_reading_twice_gives_the_same_records(harbour: Reading) -> None:
    again = Reading(harbour.article.text)
    assert [r.id for r in again.referents] == [r.id for r in harbour.referents]
    assert again.mentions == harbour.mentions


# run-on names, places, mistaken kinds: by what the article says, not by lists ------------------------------------------


def test_a_brand_before_a_person_is_cut_off_where_the_article_names_it_alone() -> None:
    reading = Reading(
        "Northpower said the lines would be back by Monday. At Northpower Hanna Gruber told us the town would have light. "
        "Northpower's shares fell. Gruber said so twice."
    )
    assert reading.kind("Northpower") == "ORG"
    assert reading.who("Gruber").name == "Hanna Gruber"


def test_a_word_of_feeling_before_a_name_is_no_part_of_it() -> None:
    reading = Reading("The shop shut at noon. Fuming Petra Hale said she would sue. Hale left by bus.")
    assert reading.who("Hale").name == "Petra Hale"


@pytest.mark.parametrize(
    "text",
    [
        "The river flooded Pella Voss, a town of 3,000. Residents of Pella Voss slept in the school.",
        "A fire broke out near Pella Voss on Monday. Pella Voss lies 40 km north of Vellin.",
        "Two men were arrested in Pella Voss. Pella Voss said nothing for a day.",
    ],
)
def test_a_town_of_two_words_is_a_place(text: str) -> None:
    assert Reading(text).kind("Pella Voss") == "LOC"


def test_a_stranger_whom_the_article_calls_ms_is_a_person_under_her_full_name() -> None:
    reading = Reading(
        "The petition by Marisol Quennell was lodged on Monday. “We shall wait,” Ms Quennell said. Nobody answered Quennell."
    )
    assert (reading.kind("Marisol Quennell"), reading.who("Ms Quennell").name) == ("PER", "Marisol Quennell")


def test_a_town_that_a_group_holds_is_a_place() -> None:
    assert Reading("Fighters fled from Isis-held Marrick on Monday. Marrick was quiet at noon.").kind("Marrick") == "LOC"


def test_a_city_and_the_man_named_after_it_are_two() -> None:
    reading = Reading(
        "Marrawa was calm on Monday. The group's leader, Abu Omar al-Marrawi, was seen in Marrawa, officials said. Marrawi is alive, they said."
    )
    assert reading.kind("Marrawa") == "LOC"
    assert reading.who("Marrawi").name == "Abu Omar al-Marrawi"


def test_the_letters_in_brackets_name_all_that_they_spell() -> None:
    reading = Reading("The leader of the Front of Orvik and the Marsh (FOM) is dead, officials said. FOM fighters left.")
    assert "Front of Orvik and the Marsh" in reading.who("FOM").aliases


def test_a_group_is_one_under_its_house_names_and_the_one_in_brackets() -> None:
    reading = Reading(
        "The Islamist State of Iraq and the Levant (Isil) fled. ISIS is weak, it is said. Islamic State, or Daesh, lost ground. IS will return, "
        "he is sure. It was 10:00 IST."
    )
    group = reading.who("Isil")
    assert {"Islamist State of Iraq and the Levant", "ISIS", "Islamic State", "Daesh", "IS"} <= set(group.aliases)
    assert group.kind == "GROUP"
    assert not {"is", "IST"} & reading.named()


def test_one_post_held_by_three_people_makes_three() -> None:
    reading = Reading(
        "US Defense Secretary Ned Carver said the city would fall. In London, Defence Secretary Mark Fallow agreed. Two years later US Defense "
        "Secretary Jim Matthew said the same. Carver, Fallow and Matthew never met."
    )
    assert len({reading.who(n).id for n in ("Carver", "Fallow", "Matthew")}) == 3
    assert "Defence Secretary Mark Fallow" in reading.who("Fallow").aliases


def test_an_alias_that_the_text_gives_is_the_same_man() -> None:
    reading = Reading("Police seek Karim Saleh, also known as Abu Talib, over the fire. Abu Talib was last seen in Orvik.")
    assert reading.who("Karim Saleh").id == reading.who("Abu Talib").id


def test_a_firm_and_two_brothers_of_its_name_are_three_and_the_bare_name_is_nobodys_firm() -> None:
    reading = Reading(
        "Karl Vesper and his brother Otto Vesper own Vesper Mills. Karl Vesper said the mill would close; Otto Vesper disagreed. "
        "Vesper Mills was founded in 1902."
    )
    assert len({reading.who(n).id for n in ("Karl Vesper", "Otto Vesper", "Vesper Mills")}) == 3


def test_she_is_the_one_of_two_whom_she_can_mean() -> None:
    reading = Reading(
        "Selim Tarvo heads the committee. He said he had no news, and his deputy agreed with him. He left.\n\n"
        "Nura Tarvo teaches at Orvik. She was born there, and her boats are known to all who saw her row.\n\n"
        "Mr Tarvo did not answer.\n\n"
        "Dr Tarvo said she had seen nothing like it. She asked for the tapes, and her students copied them."
    )
    assert reading.at("Tarvo", 0).name == "Selim Tarvo"
    assert reading.at("Tarvo", 1).name == "Nura Tarvo"


def test_a_paper_in_its_own_pages_goes_by_its_last_word() -> None:
    reading = Reading("“We are late,” the mayor told the Courier on Monday.", outlet="The Orvik Courier")
    assert {"Courier", "The Orvik Courier"} <= set(reading.who("Courier").aliases)


def test_a_presidents_office_is_a_body() -> None:
    reading = Reading("The talks begin on Monday, the president's office said in a statement. The fire service will watch.")
    assert {"president's office", "fire service"} <= {m.text for m in reading.mentions}


def test_a_given_name_that_looks_like_a_particle_is_kept() -> None:
    assert Reading("Ben Carrow, a farmer, sold pears. “Nobody buys,” Carrow said.").who("Carrow").name == "Ben Carrow"

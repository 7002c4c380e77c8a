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

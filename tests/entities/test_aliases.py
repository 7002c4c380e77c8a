"""One entity under many names, never two under one."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.entities.aliases import ALIASES
from secondsource.linkage import Corpus
from secondsource.model import Entity, Judgement, Referent


def person(
    article: str, name: str, *, role: str | None = None, works: str | None = None, first: int = 0, aliases: tuple[str, ...] = ()
) -> Referent:
    return Referent(article, first, name, "PER", (name, *aliases), (role,) if role else (), None, works)


def body(article: str, name: str, *aliases: str, first: int = 100, kind: str = "ORG") -> Referent:
    return Referent(article, first, name, kind, (name, *aliases))  # type: ignore[arg-type]


def link(*records: Referent, judged: tuple[Judgement, ...] = ()) -> list[Entity]:
    return list(ALIASES.link(Corpus({Referent: list(records), Judgement: list(judged)})))  # type: ignore[arg-type]


def home(entities: list[Entity], referent: Referent) -> Entity:
    (found,) = [e for e in entities if referent.id in e.members]
    return found


def same(entities: list[Entity], a: Referent, b: Referent) -> bool:
    return home(entities, a).id == home(entities, b).id


def test_a_full_name_is_one_person_in_two_articles() -> None:
    a, b = person("one", "Ada Lund", role="mayor of Orvik"), person("two", "Ada Lund")
    assert same(link(a, b, body("one", "Marlow Lines"), body("two", "Marlow Lines")), a, b)


def test_a_person_whose_surname_is_an_outlet_stays_a_person() -> None:
    a, b = (
        person("one", "Delia Fox", role="mayor of Orvik", aliases=("Fox", "Mrs Fox")),
        person("two", "Delia Fox", role="mayor of Orvik"),
    )
    entities = link(a, b, body("one", "Fox News"), body("two", "Fox News"))
    assert home(entities, a).kind == "PER"


def test_the_house_of_parliament_is_not_the_white_house() -> None:
    a, b = body("one", "White House"), body("two", "House")
    company = [body(article, name) for article in ("one", "two") for name in ("Orvik Senate", "Marlow Lines", "Eastgate Mills")]
    entities = link(a, b, *company)
    assert not same(entities, a, b)
    assert not home(entities, a).suggested


def test_mayors_of_two_towns_under_one_name_are_two() -> None:
    a, b = person("one", "Ada Lund", role="mayor of Orvik"), person("two", "Ada Lund", role="mayor of Elmstead")
    entities = link(a, b, body("one", "Marlow Lines"), body("two", "Eastgate Mills"))
    assert not same(entities, a, b)


def test_a_spelling_variant_without_evidence_is_a_suggestion_only() -> None:
    a, b = person("one", "Omar al-Rashidi"), person("two", "Umar Rashidy")
    entities = link(a, b)
    assert not same(entities, a, b)
    assert [s.entity for s in home(entities, a).suggested] == [home(entities, b).id]
    assert "alike" in home(entities, a).suggested[0].reason


def test_a_spelling_variant_in_the_same_role_beside_the_same_people_is_one_person() -> None:
    a, b = (
        person("one", "Omar al-Rashidi", role="head of Orvik intelligence"),
        person("two", "Umar Rashidy", role="head of Orvik intelligence"),
    )
    entities = link(a, b, body("one", "Marlow Brigade"), body("two", "Marlow Brigade"))
    assert same(entities, a, b)


def test_a_role_never_merges_two_people() -> None:
    a, b = person("one", "Ada Lund", role="US Defense Secretary"), person("two", "Tom Reed", role="US Defense Secretary")
    assert not same(link(a, b, body("one", "Pentagon"), body("two", "Pentagon")), a, b)


def test_two_full_names_in_one_article_are_two_people() -> None:
    a, b = (
        person("one", "Karl Vesper", role="owner of the mill"),
        person("one", "Karla Vesper", role="owner of the mill", first=40),
    )
    assert not same(link(a, b, body("one", "Vesper Mill")), a, b)


def test_a_surname_alone_finds_its_owner_through_his_employer() -> None:
    a = person("one", "Olaf Brandt", role="chief executive", works="Marlow Lines")
    b = Referent("two", 0, "Brandt", "PER", ("Brandt", "Mr Brandt"), (), "m", "Marlow Lines")
    entities = link(a, b, body("one", "Marlow Lines"), body("two", "Marlow Lines"))
    assert same(entities, a, b)
    assert "Mr Brandt" in home(entities, a).aliases


def test_a_surname_of_two_people_stays_open() -> None:
    a, b, c = person("one", "Olaf Brandt"), person("two", "Lena Brandt"), person("three", "Brandt")
    entities = link(a, b, c)
    assert len(entities) == 3


def test_a_city_is_not_the_man_named_after_it() -> None:
    a, b = Referent("one", 0, "Baghdad", "LOC", ("Baghdad",)), person("two", "Omar al-Baghdadi", aliases=("Baghdadi",))
    assert not same(link(a, b), a, b)


def test_house_names_of_a_group_are_one_without_further_evidence() -> None:
    forms = ("Isil", "ISIS", "Islamic State", "IS", "Daesh")
    members = [body(f"article-{n}", form, kind="GROUP") for n, form in enumerate(forms)]
    (entity,) = link(*members)
    assert entity.name == "Islamic State"
    assert entity.kind == "GROUP"


def test_countries_go_by_all_their_names() -> None:
    a, b = Referent("one", 0, "Britain", "LOC", ("Britain",)), Referent("two", 0, "UK", "LOC", ("UK",))
    assert same(link(a, b), a, b)


def test_the_ministries_of_two_countries_are_two() -> None:
    a, b = (
        body("one", "finance ministry", "Norland's finance ministry"),
        body("two", "finance ministry", "Sudland's finance ministry"),
    )
    friends = [body("one", "Marlow Lines"), body("two", "Marlow Lines")]
    assert not same(link(a, b, *friends), a, b)


def test_a_ministry_in_one_story_is_one() -> None:
    a, b = body("one", "finance ministry"), body("two", "Finance Ministry")
    friends = [person("one", "Ada Lund", first=5), person("two", "Ada Lund", first=5)]
    assert same(link(a, b, *friends), a, b)


def test_a_short_form_finds_its_body_in_the_same_company() -> None:
    a, b = body("one", "Orvik Evening Post"), body("two", "Evening Post")
    friends = [person("one", "Ada Lund", first=5), person("two", "Ada Lund", first=5)]
    assert same(link(a, b, *friends), a, b)


def test_initials_alone_are_no_proof() -> None:
    a, b = body("one", "Norland Harbour Authority"), body("two", "NHA")
    entities = link(a, b)
    assert not same(entities, a, b)
    assert home(entities, b).suggested


def test_company_forms_make_no_other_firm() -> None:
    a, b = body("one", "Marlow Lines Ltd"), body("two", "Marlow Lines")
    assert same(link(a, b), a, b)


def judgement(verb: str, *objects: str, value: str | None = None, at: str = "2024-01-01") -> Judgement:
    return Judgement(verb, objects, value, "reader", at)


def test_a_judgement_outranks_the_rules() -> None:
    a, b = person("one", "Omar al-Rashidi"), person("two", "Umar Rashidy")
    assert same(link(a, b, judged=(judgement("merge", a.id, b.id),)), a, b)
    c, d = person("one", "Ada Lund"), person("two", "Ada Lund")
    assert not same(link(c, d, judged=(judgement("never", c.id, d.id),)), c, d)
    assert not same(link(c, d, judged=(judgement("split", d.id),)), c, d)
    named = link(c, d, judged=(judgement("rename", c.id, value="Ada M. Lund"), judgement("kind", d.id, value="GROUP")))
    assert (named[0].name, named[0].kind) == ("Ada M. Lund", "GROUP")


def test_the_later_judgement_stands() -> None:
    a, b = person("one", "Omar al-Rashidi"), person("two", "Umar Rashidy")
    judged = (judgement("merge", a.id, b.id, at="2024-01-01"), judgement("never", a.id, b.id, at="2024-01-02"))
    assert not same(link(a, b, judged=judged), a, b)
    undone = (Judgement("merge", (a.id, b.id), None, "reader", "2024-01-01", undone="2024-02-02"),)
    assert not same(link(a, b, judged=undone), a, b)


NAMES = st.sampled_from(
    [
        "Ada Lund",
        "Ada Lundt",
        "Lund",
        "Omar al-Rashidi",
        "Umar Rashidi",
        "Marlow Lines",
        "Marlow",
        "NHA",
        "finance ministry",
        "Orvik",
        "IS",
    ]
)
REFERENTS = st.builds(
    lambda article, first, name, kind, role: Referent(f"article-{article}", first, name, kind, (name,), (role,) if role else ()),  # type: ignore[arg-type]
    st.integers(0, 4), st.integers(0, 5), NAMES, st.sampled_from(["PER", "ORG", "GROUP", "LOC"]), st.sampled_from([None, "mayor of Orvik", "head of the NHA"]),
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(st.lists(REFERENTS, max_size=14, unique_by=lambda r: r.id), st.randoms(use_true_random=False))
def test_every_referent_has_one_entity_in_any_order_of_reading(referents: list[Referent], rng: random.Random) -> None:
    entities = link(*referents)
    members = [m for e in entities for m in e.members]
    assert sorted(members) == sorted(r.id for r in referents)
    shuffled = list(referents)
    rng.shuffle(shuffled)
    assert link(*shuffled) == entities
    ids = {e.id for e in entities}
    assert all(s.entity in ids and s.entity != e.id for e in entities for s in e.suggested)

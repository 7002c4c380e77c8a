"""What people say of names outranks the rules: before, after, after a re-run, after more articles, and undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from secondsource.engine.local import LocalEngine
from secondsource.model import Claim, Entity, Judgement, Mention, Origin
from secondsource.run import add, judge, link, reanalyse, undo
from secondsource.store.store import Store
from secondsource.views.entities import list_entities

PAGES = {
    "weir": "Weir at Orvik holds, says governor\n\nORVIK, May 2 (Tidewire) - The weir at Orvik will hold, the governor of Orvik, Omar al-Rashidi, said on Monday. "
    "“Not one stone has moved,” Mr al-Rashidi told Tidewire.\n\nThe engineer Hanna Gruber said the gates had been opened at noon.",
    "market": "Market at Elmstead to close\n\nELMSTEAD, June 9 (Northpost) - The market at Elmstead will close, a trader, Umar Rashidy, said on Friday. "
    "“Nobody buys pears now,” he told Northpost.\n\nPetra Hale, who sells eggs, said she would go to Vellin.",
    "mill": "Mill burns at Vellin\n\nVELLIN, July 1 (Northpost) - The mill at Vellin burned down on Tuesday, said the fire chief of Vellin, Ada Lund. "
    "“It went like paper,” Ms Lund said.\n\nThe owner, Karl Vesper, was away.",
    "choir": "Choir of Sarnow sings abroad\n\nSARNOW, July 8 (Tidewire) - The choir of Sarnow will sing in Marrick, its pianist, Ada Lund, said on Wednesday. "
    "“We shall sing whatever the weather,” Ms Lund said.\n\nThe cantor, Ole Brandt, chose the hymns.",
}  # fmt: skip
LATER = (
    "Weir at Orvik still holds\n\nORVIK, May 4 (Tidewire) - The governor of Orvik, Omar al-Rashidi, said on Wednesday that the weir at Orvik "
    "would be repaired. Hanna Gruber, the engineer, agreed."
)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Store]:
    for name, text in PAGES.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    with Store.open(str(tmp_path / "names.db")) as store:
        add(store, [str(tmp_path / f"{name}.txt") for name in PAGES], LocalEngine(1))
        yield store


def homes(store: Store, name: str) -> list[Entity]:
    return [e for e in store.all(Entity) if name in (e.name, *e.aliases) and e.kind == "PER"]


def mention(store: Store, words: str, nth: int = 0) -> str:
    """The id of a place where these words are a name: what a judgement is about."""
    return sorted((m.article, m.start, m.id) for m in store.all(Mention) if m.text == words)[nth][2]


def more(store: Store, tmp_path: Path) -> None:
    (tmp_path / "later.txt").write_text(LATER, encoding="utf-8")
    add(store, [str(tmp_path / "later.txt")], LocalEngine(1))


def rerun(store: Store) -> None:
    """Every analyser anew, as if each had a newer version."""
    reanalyse(store, only="names")


def one(store: Store, a: str, b: str) -> bool:
    return [e.id for e in homes(store, a)] == [e.id for e in homes(store, b)]


def test_a_merge_lasts_until_it_is_undone(ledger: Store, tmp_path: Path) -> None:
    assert not one(ledger, "Omar al-Rashidi", "Umar Rashidy")
    said = judge(ledger, "merge", [mention(ledger, "Omar al-Rashidi"), mention(ledger, "Umar Rashidy")])
    link(ledger)
    assert one(ledger, "Omar al-Rashidi", "Umar Rashidy")
    (view,) = list_entities(ledger, "Rashidy")
    assert {"Omar al-Rashidi", "Umar Rashidy"} <= {a.name for a in view.aliases}
    rerun(ledger)
    assert one(ledger, "Omar al-Rashidi", "Umar Rashidy")
    more(ledger, tmp_path)
    (home,) = homes(ledger, "Umar Rashidy")
    assert len(home.members) == 3
    undo(ledger, said)
    assert not one(ledger, "Omar al-Rashidi", "Umar Rashidy")


def test_never_lasts_and_no_suggestion_asks_again(ledger: Store, tmp_path: Path) -> None:
    (before,) = homes(ledger, "Umar Rashidy")
    assert before.suggested
    said = judge(ledger, "never", [mention(ledger, "Omar al-Rashidi"), mention(ledger, "Umar Rashidy")])
    link(ledger)
    assert not homes(ledger, "Umar Rashidy")[0].suggested
    rerun(ledger)
    more(ledger, tmp_path)
    assert not homes(ledger, "Umar Rashidy")[0].suggested
    undo(ledger, said)
    assert homes(ledger, "Umar Rashidy")[0].suggested


def test_two_people_of_one_spelling_are_split_by_the_article(ledger: Store, tmp_path: Path) -> None:
    judge(ledger, "merge", [mention(ledger, "Ada Lund", 0), mention(ledger, "Ada Lund", 1)])
    link(ledger)
    (both,) = homes(ledger, "Ada Lund")
    assert len(both.members) == 2
    choir = {m.article for m in ledger.all(Mention) if m.text == "Ole Brandt"}
    there = [m.id for m in ledger.all(Mention) if m.article in choir and m.text in ("Ada Lund", "Lund")]
    said = judge(ledger, "split", there)
    link(ledger)
    assert len(homes(ledger, "Ada Lund")) == 2
    rerun(ledger)
    more(ledger, tmp_path)
    assert len(homes(ledger, "Ada Lund")) == 2
    undo(ledger, said)
    assert len(homes(ledger, "Ada Lund")) == 1


def test_a_new_name_and_kind_last(ledger: Store, tmp_path: Path) -> None:
    named = judge(ledger, "rename", [mention(ledger, "Karl Vesper")], value="Karl A. Vesper")
    kind = judge(ledger, "kind", [mention(ledger, "Karl Vesper")], value="ORG")
    link(ledger)
    rerun(ledger)
    more(ledger, tmp_path)
    (entity,) = [e for e in ledger.all(Entity) if "Karl Vesper" in e.aliases]
    assert (entity.name, entity.kind) == ("Karl A. Vesper", "ORG")
    undo(ledger, named)
    undo(ledger, kind)
    (entity,) = [e for e in ledger.all(Entity) if "Karl Vesper" in e.aliases]
    assert (entity.name, entity.kind) == ("Karl Vesper", "PER")


def test_an_article_removed_takes_its_judgement_along_without_harm(ledger: Store) -> None:
    judge(ledger, "merge", [mention(ledger, "Omar al-Rashidi"), "men-0000000000000000"])
    link(ledger)
    assert len(homes(ledger, "Omar al-Rashidi")) == 1
    assert ledger.all(Judgement)


def test_a_merge_of_two_speakers_makes_one_origin_of_two(tmp_path: Path) -> None:
    weir = "The weir at Orvik was opened at noon on Monday"
    for name, who in (("a", "the engineer Omar al-Rashidi"), ("b", "a miller, Umar Rashidy,")):
        (tmp_path / f"{name}.txt").write_text(f"Weir opened\n\nORVIK, May 2 - {weir}, {who} said.", encoding="utf-8")
    with Store.open(str(tmp_path / "names.db")) as store:
        add(store, [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], LocalEngine(1))

        def speakers() -> list[str]:
            return sorted(o.who for o in store.all(Origin) if "Rashid" in o.who)

        before = speakers()
        said = judge(store, "merge", [mention(store, "Omar al-Rashidi"), mention(store, "Umar Rashidy")])
        link(store)
        assert len(speakers()) == len(before) - 1
        undo(store, said)
        assert speakers() == before


WEIR = "The weir at Orvik was opened at noon on Monday"
OTHER = "Geese return to Marrick\n\nMARRICK, May 9 - The geese are back, the warden of Marrick, Ole Brandt, said. Omar al-Rashidi was there."


def counted(tmp_path: Path, first: str, second: str) -> Store:
    for name, who in (("a", first), ("b", second)):
        (tmp_path / f"{name}.txt").write_text(f"Weir opened\n\nORVIK, May 2 - {WEIR}, {who} said.", encoding="utf-8")
    store = Store.open(str(tmp_path / "names.db"))
    add(store, [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], LocalEngine(1))
    return store


def origins(store: Store) -> int:
    """How many stand behind what was said of the weir."""
    claims = {c.id for c in store.all(Claim) if "weir" in c.wording.lower()}
    return len({o.who for o in store.all(Origin) if o.claim in claims and o.side == "support"})


@pytest.mark.parametrize(
    ("verb", "first", "second", "before", "after"),
    [
        ("merge", "the engineer Omar al-Rashidi", "a miller, Umar Rashidy,", 2, 1),
        ("never", "the governor of Orvik, Omar al-Rashidi,", "the governor of Orvik, Omar al-Rashidi,", 1, 2),
        ("split", "the governor of Orvik, Omar al-Rashidi,", "the governor of Orvik, Omar al-Rashidi,", 1, 2),
    ],
)
def test_a_verdict_on_names_is_counted_until_it_is_undone(
    tmp_path: Path, verb: str, first: str, second: str, before: int, after: int
) -> None:
    with counted(tmp_path, first, second) as store:
        if before == 1:
            # two pages that print one name in one role: but for the verdict they are copies of one speaker
            assert {len(e.members) for e in homes(store, "Omar al-Rashidi")} == {2}
        assert origins(store) == before
        places = sorted((m.article, m.start, m.id) for m in store.all(Mention) if "Rashid" in m.text)
        said = judge(store, verb, [places[1][2]] if verb == "split" else [places[0][2], places[1][2]])
        link(store)
        entities = {e.id for e in store.all(Entity) if any("Rashid" in a for a in e.aliases) and e.kind == "PER"}
        assert len(entities) == after
        stages = [origins(store)]
        rerun(store)
        stages.append(origins(store))
        (tmp_path / "later.txt").write_text(OTHER, encoding="utf-8")
        add(store, [str(tmp_path / "later.txt")], LocalEngine(1))
        stages.append(origins(store))
        assert len(set(stages)) == 1
        assert stages[0] == after or verb != "merge"
        undo(store, said)
        assert origins(store) == before

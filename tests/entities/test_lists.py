"""The user's own lists of names."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from secondsource.analysis import Annotations
from secondsource.entities.aliases import ALIASES
from secondsource.entities.gazetteer import house, use_lists, wikidata
from secondsource.entities.lists import read_lists
from secondsource.entities.mentions import NAMES
from secondsource.errors import UsageError
from secondsource.linkage import Corpus
from secondsource.model import Article, Entity, Referent
from secondsource.models.parser import parse

TABLE = """name,kind,aliases,wikidata
Orvik Dawn,armed group,Dawn of Orvik; Sabah Orvik,Q990000001
Omar al-Rashidi,person,Umar Rashidy|Rashidy,Q990000002
Sarnow,town,Sarnof,
"""
ENTITIES = [
    {"id": "Q990000003", "schema": "Company", "properties": {"name": ["Marlow Shipping Lines"], "alias": ["MSL Holding"]}},
    {"id": "pass-1", "schema": "Passport", "properties": {"number": ["12"]}},
]


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "groups.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "firms.jsonl").write_text("\n".join(map(json.dumps, ENTITIES)), encoding="utf-8")
    (tmp_path / "read me.pdf").write_bytes(b"%PDF")
    use_lists(read_lists(tmp_path))
    yield tmp_path
    use_lists(())


def entities(*texts: str) -> list[Entity]:
    referents = []
    for n, text in enumerate(texts):
        article = Article(page=str(n), text=text, sha256="")
        referents += [r for r in NAMES.analyse(article, Annotations(article, parse)) if isinstance(r, Referent)]
    return [e for e in ALIASES.link(Corpus({Referent: referents})) if isinstance(e, Entity)]


@pytest.mark.usefixtures("folder")
def test_listed_names_of_a_group_are_one_across_articles() -> None:
    found = entities(
        "Fighters of Sabah Orvik took the mill, the mayor said.", "The army said that Dawn of Orvik had left the mill by noon."
    )
    (group,) = [e for e in found if "Sabah Orvik" in e.aliases]
    assert "Dawn of Orvik" in group.aliases
    assert group.kind == "GROUP"
    assert wikidata((group.name, *group.aliases)) == "Q990000001"


@pytest.mark.usefixtures("folder")
def test_a_listed_person_is_one_under_listed_spellings_but_never_by_surname() -> None:
    found = entities(
        "Omar al-Rashidi, a trader, sold pears.", "Umar Rashidy, a trader, sold plums.", "The singer Rashidy sang."
    )
    (trader,) = [e for e in found if "Umar Rashidy" in e.aliases]
    assert "Omar al-Rashidi" in trader.aliases
    assert len(trader.members) == 2
    assert house("Rashidy") is None


def test_entities_of_follow_the_money_are_read_and_what_names_nobody_is_not(folder: Path) -> None:
    listed = read_lists(folder)
    assert [(e.name, e.kind, e.wikidata) for e in listed if e.name.startswith("Marlow")] == [
        ("Marlow Shipping Lines", "ORG", "Q990000003")
    ]
    assert len(listed) == 4
    assert house("MSL Holding") == "Marlow Shipping Lines"


def test_a_name_that_two_entries_claim_joins_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        "name,kind,aliases\nOrvik Dawn,group,Red Dawn\nSarnow Dawn,group,Red Dawn\n", encoding="utf-8"
    )
    use_lists(read_lists(tmp_path))
    try:
        assert house("Red Dawn") is None
        assert house("Orvik Dawn") == "Orvik Dawn"
    finally:
        use_lists(())


@pytest.mark.usefixtures("folder")
def test_without_lists_nothing_of_them_is_left() -> None:
    assert house("Dawn of Orvik") == "Orvik Dawn"
    use_lists(())
    assert house("Dawn of Orvik") is None
    assert wikidata(["Orvik Dawn"]) is None


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.csv", "kind,aliases\nperson,\n"), ("a.csv", "name,kind\nAda Lund,teapot\n"), ("a.jsonl", "{"), ("a.jsonl", "[1]"), ("a.csv", "name\n\x80")],
)  # fmt: skip
def test_a_list_that_cannot_be_read_is_named(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_bytes(content.encode("latin-1"))
    with pytest.raises(UsageError, match=name):
        read_lists(tmp_path)


def test_a_folder_that_is_none_is_said(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no folder"):
        read_lists(tmp_path / "none")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200), st.sampled_from(["a.csv", "a.jsonl"]))
def test_any_bytes_are_read_or_refused(tmp_path: Path, content: bytes, name: str) -> None:
    (tmp_path / name).write_bytes(content)
    with suppress(UsageError):
        read_lists(tmp_path)
    (tmp_path / name).unlink()

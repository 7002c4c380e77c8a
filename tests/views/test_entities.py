"""Names as they are shown: aliases with first-seen, roles over time, suggestions with their evidence, what a speaker said in order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from secondsource.engine.local import LocalEngine
from secondsource.errors import UnknownRecord
from secondsource.run import add
from secondsource.store.store import Store
from secondsource.views.entities import examples, list_entities, who

PAGES = {
    "weir": ("2024-05-02", "Weir at Orvik holds", ("The weir at Orvik will hold, the governor of Orvik, Omar al-Rashidi, said on Thursday. "
             "“Not one stone has moved,” Mr al-Rashidi told reporters.\n\nHanna Gruber, an engineer, said the gates had been opened at noon.")),
    "gates": ("2024-06-09", "Gates of Orvik weir to be replaced", ("The gates at Orvik will be replaced, the minister of works, Omar al-Rashidi, the former governor of "
              "Orvik, said on Sunday.\n\nHanna Gruber, an engineer, agreed.")),
    "pears": ("2024-06-10", "Market at Elmstead to close", "The market at Elmstead will close, a trader, Umar Rashidy, said on Monday. “Nobody buys pears now,” he said."),
}  # fmt: skip


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder: Path = tmp_path_factory.mktemp("names")
    for name, (date, title, text) in PAGES.items():
        paragraphs = "".join(f"<p>{part}</p>" for part in text.split("\n\n"))
        (folder / f"{name}.html").write_text(
            f'<html lang="en"><head><title>{title}</title><meta property="article:published_time" content="{date}T09:00:00+00:00">'
            f"</head><body><article><h1>{title}</h1>{paragraphs}</article></body></html>",
            encoding="utf-8",
        )
    with Store.open(str(folder / "names.db")) as store:
        add(store, [str(folder / f"{name}.html") for name in PAGES], LocalEngine(1))
        yield store


def test_aliases_tell_where_they_were_seen_first(ledger: Store) -> None:
    (governor,) = [v for v in list_entities(ledger, "al-Rashidi") if v.kind == "PER"]
    seen = {a.name: (a.articles, a.first_seen) for a in governor.aliases}
    assert seen["Omar al-Rashidi"] == (2, "2024-05-02")
    assert seen["Mr al-Rashidi"] == (1, "2024-05-02")


def test_roles_are_told_with_their_dates_in_order(ledger: Store) -> None:
    (governor,) = [v for v in list_entities(ledger, "al-Rashidi") if v.kind == "PER"]
    assert [date for date, _ in governor.roles] == sorted(date or "9" for date, _ in governor.roles)
    assert ("2024-05-02", "governor of Orvik") in governor.roles


def test_a_doubtful_pair_is_shown_as_a_suggestion_with_its_evidence(ledger: Store) -> None:
    (trader,) = [v for v in list_entities(ledger, "Rashidy") if v.kind == "PER"]
    ((name, suggestion),) = trader.suggested
    assert name == "Omar al-Rashidi"
    assert "alike" in suggestion.reason
    assert 0 < suggestion.score < 1


def test_what_a_speaker_said_stands_in_order_of_time(ledger: Store) -> None:
    told = who(ledger, "Omar al-Rashidi")
    days = [s.made_on or s.evidence.place.published or "" for s in told.said]
    assert len(days) > 1
    assert [day[:10] for day in days] == sorted(day[:10] for day in days)


def test_nobody_of_a_name_is_said(ledger: Store) -> None:
    with pytest.raises(UnknownRecord, match="nobody"):
        who(ledger, "Zebedee Quist")


def test_places_of_a_name_are_quoted_from_the_page(ledger: Store) -> None:
    from secondsource.model import Entity

    (entity,) = [e for e in ledger.all(Entity) if e.name == "Hanna Gruber"]
    found = examples(ledger, entity)
    assert len(found) == 2
    assert all(article.text[m.start : m.end] == m.text for article, m in found)


@pytest.fixture(scope="module")
def turned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A governor who was sure, then not, then of the other mind; and a trader who says one thing twice."""
    told = [
        ("2024-05-02", "The weir at Orvik will hold, the governor of Orvik, Omar al-Rashidi, told the council on Thursday.",
         "Twelve members had come to the old mill, and the gallery was full of anglers who wanted to know about their boats."),
        ("2024-05-29", "After three weeks of rain the reservoir stood a hand below its rim on Wednesday.",
         "The weir at Orvik may hold, the governor of Orvik, Omar al-Rashidi, said on the radio. Schools by the river stay closed."),
        ("2024-06-20", "Families on the lower bank were told to pack their things on Thursday night.",
         "The weir at Orvik will not hold, the governor of Orvik, Omar al-Rashidi, said at the bridge, in the light of two tractors."),
        ("2024-05-17", "The market at Elmstead will close, a trader, Petra Hale, said on Friday.", "Pears went for pennies all morning."),
        ("2024-06-24", "Stalls stood empty in the square again.", "The market at Elmstead will close, a trader, Petra Hale, said on Monday."),
    ]  # fmt: skip
    folder: Path = tmp_path_factory.mktemp("turned")
    for n, (date, text, more) in enumerate(told):
        (folder / f"{n}.html").write_text(
            f'<html lang="en"><head><title>News {n}</title><meta property="article:published_time" content="{date}T09:00:00+00:00">'
            f"</head><body><article><h1>News {n}</h1><p>{text}</p><p>{more}</p></article></body></html>",
            encoding="utf-8",
        )
    with Store.open(str(folder / "turned.db")) as store:
        add(store, [str(folder)], LocalEngine(1))
        yield store


def test_changes_of_position_are_told_in_order(turned: Store) -> None:
    answer = who(turned, "Omar al-Rashidi")
    assert {"side", "certainty"} & {c.what for c in answer.changes}
    order = {s.statement: n for n, s in enumerate(answer.said)}
    assert all(order[c.before] < order[c.after] for c in answer.changes)
    assert [c.on for c in answer.changes] == sorted(c.on or "9" for c in answer.changes)
    assert all(c.was != c.became for c in answer.changes)


def test_who_says_one_thing_twice_has_not_changed(turned: Store) -> None:
    assert who(turned, "Petra Hale").changes == ()

"""What goes on from what was just said is evidence for it; what begins another matter is not."""

from __future__ import annotations

import pytest

from secondsource.analysis import Annotations
from secondsource.claims.following import GOES_ON, ONE_OF_THEM, SPEAKS_FOR, followers
from secondsource.claims.items import Pile
from secondsource.linkage import Corpus
from secondsource.model import Article, Attribution, Referent, Span
from secondsource.models.parser import parse


def whys(text: str, *said: tuple[str, dict[str, object]], referents: tuple[tuple[str, str, str | None], ...] = ()) -> list[str]:
    article = Article(page="p", text=text, sha256="0" * 64)
    people = {
        name: Referent(article.id, n, name, kind, (name,), affiliation=body) for n, (name, kind, body) in enumerate(referents)
    }  # type: ignore[arg-type]
    records: dict[type, list] = {Article: [article], Referent: list(people.values()), Attribution: []}
    found = Annotations(article, parse)
    for words, given in said:
        at = text.index(words)
        slots = dict(given)
        if "speaker" in slots:
            slots["speaker"] = people[str(slots["speaker"])].id
        if isinstance(slots.get("source"), str):
            start = text.index(str(slots["source"]), at)
            slots["source"] = Span(start, start + len(str(slots["source"])))
        records[Attribution].append(Attribution(article.id, (Span(at, at + len(words)),), **slots))  # type: ignore[arg-type]
    assert found.article is article
    return [f.why for f in followers(Pile(Corpus(records)))]


QUAY = "The quay had sunk by a hand's breadth"
DUCKS = "Even the ducks have moved out,"


def test_who_is_paraphrased_and_then_quoted_goes_on():
    text = f"{QUAY}, said Lotte Brandsma. “{DUCKS}” she said."
    both = {"speaker": "Lotte Brandsma"}
    assert whys(
        text,
        (QUAY, {"manner": "indirect", **both}),
        (DUCKS, {"manner": "direct", **both}),
        referents=(("Lotte Brandsma", "PER", None),),
    ) == [GOES_ON]


@pytest.mark.parametrize("role", ["spokeswoman", "harbour pilot"])
def test_only_its_spokesman_goes_on_for_a_body(role: str):
    text = f"{QUAY}, the Port Authority said. “{DUCKS}” said Lotte Brandsma."
    expected = [SPEAKS_FOR] if role == "spokeswoman" else []
    assert (
        whys(
            text,
            (QUAY, {"manner": "indirect", "speaker": "Port Authority"}),
            (DUCKS, {"manner": "direct", "speaker": "Lotte Brandsma", "role": role}),
            referents=(("Port Authority", "ORG", None), ("Lotte Brandsma", "PER", None)),
        )
        == expected
    )


def test_one_of_those_who_say_so_is_quoted_with_a_name():
    text = f"{QUAY}, neighbours said. “{DUCKS}” said Lotte Brandsma."
    assert whys(
        text,
        (QUAY, {"manner": "indirect", "anonymous": True, "description": "neighbours"}),
        (DUCKS, {"manner": "direct", "speaker": "Lotte Brandsma"}),
        referents=(("Lotte Brandsma", "PER", None),),
    ) == [ONE_OF_THEM]


def test_an_official_and_the_official_are_one():
    text = f"{QUAY}, an engineer at the port told the Bode. “{DUCKS}” the engineer said."
    assert whys(
        text,
        (QUAY, {"manner": "indirect", "anonymous": True, "description": "engineer at the port"}),
        (DUCKS, {"manner": "direct", "anonymous": True, "description": "engineer"}),
    ) == [GOES_ON]


def test_another_speaker_in_another_paragraph_begins_another_matter():
    text = f"{QUAY}, neighbours said.\n\n“{DUCKS}” said Lotte Brandsma."
    assert not whys(
        text,
        (QUAY, {"manner": "indirect", "anonymous": True, "description": "neighbours"}),
        (DUCKS, {"manner": "direct", "speaker": "Lotte Brandsma"}),
        referents=(("Lotte Brandsma", "PER", None),),
    )


def test_of_what_is_said_within_something_said_the_outer_speaker_goes_on():
    text = f"Lotte Brandsma rejected the port's claim that {QUAY}. “{DUCKS}” she said."
    whole = text[text.index("the port's") : text.index(". “")]
    assert whys(
        text,
        (whole, {"manner": "indirect", "speaker": "Lotte Brandsma"}),
        (QUAY, {"manner": "indirect", "speaker": "Port Authority"}),
        (DUCKS, {"manner": "direct", "speaker": "Lotte Brandsma"}),
        referents=(("Lotte Brandsma", "PER", None), ("Port Authority", "ORG", None)),
    ) == [GOES_ON]

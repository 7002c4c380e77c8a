"""Who is named in a brief."""

import pytest

from secondsource.linkage import Corpus
from secondsource.model import Article, Attribution, Entity, Mention, Referent, Span
from secondsource.views.masking import WITHHELD, Masks, is_private_role, telling_role

TEXT = "Mara Quist, a shopper, said the shelves were empty. Mayor Jon Arden said Mrs Quist was right."


def corpus(*referents: Referent, spoken: dict[str, str | None] | None = None) -> Corpus:
    article = Article(page="p", text=TEXT, sha256="0" * 64)
    placed = [Referent(article.id, r.first, r.name, r.kind, r.aliases, r.roles, r.gender, r.affiliation) for r in referents]
    entities = [Entity(r.kind, r.name, r.aliases or (r.name,), (r.id,)) for r in placed]
    attributions = [
        Attribution(article.id, (Span(24 + n, 50),), "indirect", speaker=r.id, speaker_name=r.name, role=(spoken or {})[r.name])
        for n, r in enumerate(placed)
        if r.name in (spoken or {})
    ]
    mentions = [
        Mention(article.id, TEXT.index("Mrs Quist") + 4, TEXT.index("Mrs Quist") + 9, "Quist", "PER", "surname", placed[0].id)
    ]
    return Corpus({Article: [article], Referent: placed, Entity: entities, Attribution: attributions, Mention: mentions})


def test_a_shopper_is_a_shopper_and_a_mayor_has_a_name() -> None:
    found = corpus(
        Referent("", 0, "Mara Quist", "PER", ("Mara Quist", "Mrs Quist"), ("shopper",)),
        Referent("", 58, "Jon Arden", "PER", ("Jon Arden",), ("Mayor",)),
        spoken={"Mara Quist": "shopper", "Jon Arden": "Mayor"},
    )
    masks = Masks(found)
    assert masks.speaker("Mara Quist") == "a shopper"
    assert masks.speaker("Jon Arden") == "Jon Arden"
    article = next(iter(found.articles.values()))
    shown = masks.quote(article.id, Span(0, len(TEXT)), TEXT)
    assert "Quist" not in shown
    assert WITHHELD in shown
    assert "Jon Arden" in shown


def test_who_has_no_role_at_all_is_not_named() -> None:
    masks = Masks(corpus(Referent("", 0, "Mara Quist", "PER", ("Mara Quist",)), spoken={"Mara Quist": None}))
    assert masks.speaker("Mara Quist") == "a private person"


def test_who_speaks_for_a_body_is_named() -> None:
    masks = Masks(
        corpus(
            Referent("", 0, "Mara Quist", "PER", ("Mara Quist",), (), None, "Shopkeepers’ Union"), spoken={"Mara Quist": None}
        )
    )
    assert masks.speaker("Mara Quist") == "Mara Quist"


def test_a_body_is_never_masked() -> None:
    masks = Masks(corpus(Referent("", 0, "Mara Quist Trust", "ORG", ("Mara Quist Trust",)), spoken={"Mara Quist Trust": None}))
    assert masks.words("the Mara Quist Trust said") == "the Mara Quist Trust said"


@pytest.mark.parametrize(
    ("role", "private"),
    [
        ("a baker's widow", True),
        ("eyewitness", True),
        ("union leader", False),
        ("chief engineer", False),
        ("head of the parents’ council", False),
    ],
)
def test_a_description_is_private_or_public(role: str, *, private: bool) -> None:
    assert is_private_role(role) is private


def test_a_first_name_is_no_role() -> None:
    assert telling_role("Mara", "Mara Quist") is None

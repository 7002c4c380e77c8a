"""The origin tree: copies under what they copy, an unseen original hollow, a circle red, a possible merge dashed."""

import pytest

from secondsource.linkage import Corpus
from secondsource.model import (
    AlignedPassage,
    Article,
    Attribution,
    Claim,
    Corroboration,
    Family,
    Merge,
    Origin,
    Outside,
    Range,
    Reason,
    Relay,
    Reuse,
    Span,
)
from secondsource.store.store import Reading, Store
from secondsource.web.lineage import draw_tree

TEXT = "The weir gave way, the mayor said."


def an_article(outlet: str, day: int) -> Article:
    return Article(f"file:{outlet}", TEXT, f"{day:064x}", path=f"{outlet}.txt", outlet=outlet, published=f"2031-05-{day:02}")


def said(article: Article, who: str, *relays: str) -> Attribution:
    return Attribution(
        article.id,
        (Span(0, 17),),
        "indirect",
        Span(29, 33),
        Span(19, 28),
        speaker_name=who,
        relays=tuple(Relay(r) for r in relays),
    )


@pytest.fixture
def filed(tmp_path):
    with Store.open(str(tmp_path / "tree.db")) as store:

        def file(articles, attributions, links):
            made = {a.id: [x for x in attributions if x.article == a.id] for a in articles}
            store.file([Reading(a.path, a.path, a.sha256, b"x", (a,), (("test", 1, tuple(made[a.id])),)) for a in articles])
            kinds: dict = {Article: articles, Attribution: attributions}
            for link in links:
                kinds.setdefault(type(link), []).append(link)
            store.replace_links(Corpus(kinds), {})
            (claim,) = store.all(Claim)
            return draw_tree(store, claim)

        yield file


def a_claim(attributions) -> Claim:
    return Claim("The weir gave way.", "act", tuple(sorted(a.id for a in attributions)))


def test_a_copy_hangs_under_its_original_and_that_under_the_unseen_wire(filed):
    early, late = an_article("Quay Post", 3), an_article("Fen Herald", 4)
    attributions = [said(early, "the mayor"), said(late, "the mayor")]
    claim, wire = a_claim(attributions), Outside("Saltwire", "agency")
    whole = (AlignedPassage(Span(0, 34), Span(0, 34)),)
    tree = filed(
        [early, late],
        attributions,
        [
            claim,
            wire,
            Family(tuple(sorted((early.id, late.id))), wire.id),
            Reuse(wire.id, early.id, "verbatim", 1.0, "certain", (Reason("credit", "Saltwire"),)),
            Reuse(early.id, late.id, "trimmed", 0.92, "probable", (), whole),
            Origin(claim.id, "support", "the mayor", claim.support, named=True),
            Corroboration(claim.id, Range(1, 1), Range(0, 0), 2, 1, ("one_origin",)),
        ],
    )
    assert [(r.kind, r.label, r.depth) for r in tree.rows] == [
        ("origin", "the mayor", 0),
        ("outside", "Saltwire", 1),
        ("article", "Quay Post", 2),
        ("article", "Fen Herald", 3),
    ]
    _, unseen, first, copy = tree.rows
    assert unseen.edge.dashed
    assert first.edge.label.startswith("credits")
    assert copy.edge.label == "trimmed 92%"
    assert copy.edge.dashed  # probable is inferred
    assert copy.edge.href == f"/diff/{early.id}/{late.id}"
    assert copy.x > first.x


def test_papers_that_rest_on_each_other_are_drawn_as_a_circle(filed):
    one, other = an_article("Quay Post", 3), an_article("Fen Herald", 4)
    attributions = [said(one, "Fen Herald"), said(other, "a source", "the Quay Post")]
    claim = a_claim(attributions)
    tree = filed(
        [one, other],
        attributions,
        [
            claim,
            *(Family((a.id,)) for a in (one, other)),
            *(
                Origin(claim.id, "support", who, (a.id,), anonymous=True)
                for who, a in zip(("x", "y"), attributions, strict=True)
            ),
            Corroboration(claim.id, Range(0, 1), Range(0, 0), 2, 2, ("circular",)),
        ],
    )
    assert tree.circular
    assert [link.circular for link in tree.links] == [True, True]


def test_origins_that_may_be_one_are_joined_by_a_dashed_line(filed):
    one, other = an_article("Quay Post", 3), an_article("Fen Herald", 4)
    attributions = [said(one, "an official"), said(other, "another official")]
    claim = a_claim(attributions)
    tree = filed(
        [one, other],
        attributions,
        [
            claim,
            *(Family((a.id,)) for a in (one, other)),
            Origin(
                claim.id,
                "support",
                "an official",
                (attributions[0].id,),
                anonymous=True,
                merged=(Merge(attributions[1].id, "alike", "possible"),),
            ),
            Origin(claim.id, "support", "another official", (attributions[1].id,), anonymous=True),
            Corroboration(claim.id, Range(1, 2), Range(0, 0), 2, 2),
        ],
    )
    (link,) = tree.links
    assert link.dashed
    assert not link.circular
    assert link.label == "possible: alike"

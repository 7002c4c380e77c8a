"""The shelves say the same as the links they were made from, whatever was added, judged or removed."""

import shutil

import sqlalchemy as sa

from secondsource.demo import corpus_folder
from secondsource.engine.local import LocalEngine
from secondsource.model import Article, Claim, Corroboration, Entity, Statement
from secondsource.run import add, correct, judge, link, remove
from secondsource.store import search, shelf, tables
from secondsource.store.store import Store


def agree(store: Store) -> None:
    corpus = store.snapshot()
    with store.reading() as connection:
        shelved = {row.id: dict(row._mapping) for row in connection.execute(sa.select(tables.shelf))}
        joined = {tuple(row) for row in connection.execute(sa.select(tables.member))}
    assert shelved == {row["id"]: row for row in shelf.rows(corpus)}
    assert joined == {pair for kind in shelf.MEMBERS for cluster in corpus.all(kind) for pair in shelf.memberships(cluster)}


def test_the_shelves_follow_the_links_through_every_change(tmp_path):
    pages = sorted(p for p in corpus_folder().iterdir() if p.name[0].isdigit())
    folder = tmp_path / "pile"
    folder.mkdir()
    for page in pages[:6]:
        shutil.copy(str(page), folder / page.name)
    with Store.open(str(tmp_path / "ledger.db")) as store:
        add(store, [str(folder)], LocalEngine(1))
        agree(store)
        for page in pages[6:9]:
            shutil.copy(str(page), folder / page.name)
        add(store, [str(folder)], LocalEngine(1))
        agree(store)
        people = [e.members[0] for e in store.all(Entity) if e.kind == "PER"][:2]
        judge(store, "merge", people)
        link(store)
        agree(store)
        article = store.articles()[0]
        correct(store, article, {"published": "2031-01-01"})
        agree(store)
        assert store.articles_of([article.id])[article.id].published == "2031-01-01"
        assert store.articles_of([article.id])[article.id].path == article.path
        remove(store, article, "a wrong file")
        agree(store)
        assert store.articles_of([article.id]) == {}

        claim = max(store.all(Claim), key=lambda c: (len(c.support), c.id))
        assert all(claim.id in store.clusters_of(Claim, claim.support)[e] for e in claim.support)
        assert store.clusters_of(Statement, ["att-0"]) == {}
        entity = store.all(Entity)[0]
        assert store.names_of(Entity, [entity.id]) == {entity.id: entity.name}
        assert {c.claim for c in store.all(Corroboration)} == {c.id for c in store.all(Claim)}
        assert store.count(Article) == 8


def test_candidates_are_of_one_kind_and_say_whether_they_are_all(tmp_path):
    pages = sorted(p for p in corpus_folder().iterdir() if p.name[0].isdigit())[:5]
    with Store.open(str(tmp_path / "ledger.db")) as store:
        add(store, [str(p) for p in pages], LocalEngine(1))
        with store.reading() as connection:
            for kind, prefix in (("article", "art-"), ("statement", "sta-"), ("claim", "cla-")):
                ids, complete = search.candidates(connection, "dam", kind, limit=500)
                assert ids
                assert complete
                assert all(id.startswith(prefix) for id in ids)
                few, complete = search.candidates(connection, "dam", kind, limit=1)
                assert len(few) == 1
                assert complete == (len(ids) == 1)
            assert search.candidates(connection, '"" * ( NEAR', "claim", limit=5)[1]
            assert search.candidates(connection, "   ", "claim", limit=5) == ([], True)

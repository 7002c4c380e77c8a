"""A part of the ledger by itself: some claims with everything that stands behind them, as a corpus to be briefed on."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TypeVar

import sqlalchemy as sa

from secondsource.errors import UsageError
from secondsource.export.brief import make_brief
from secondsource.export.verify import verify
from secondsource.linkage import Corpus
from secondsource.model import (
    Article,
    Assertion,
    Attribution,
    Certainty,
    Claim,
    Corroboration,
    Entity,
    Failure,
    Family,
    Forecast,
    Judgement,
    Mention,
    Origin,
    Outside,
    Proposition,
    Quantity,
    Record,
    Referent,
    Relation,
    Reuse,
    Statement,
)
from secondsource.store import search as index
from secondsource.store.store import MANY, Store, among
from secondsource.store.tables import TABLES
from secondsource.views.brief import Brief, compose
from secondsource.web import queries

R = TypeVar("R", bound=Record)

SMALL = 1_500
"""Articles of a ledger that is briefed on as a whole; of a larger one, as much as concerns the topic."""

ELSEWHERE = 40
"""Of a name so many places in other articles are looked at: enough to know its office, and whether it is to be withheld."""

CLAIMS, ARTICLES = 300, 1_000
"""What a brief from a large ledger takes in at most."""


def brief_on(store: Store, topic: str = "", claims: Collection[str] | None = None) -> Brief:
    """The brief on a topic, or on these claims. Raises UsageError where nothing is there, or too much is asked for."""
    small = store.count(Article) <= SMALL
    if claims is None and small:
        return make_brief(store, topic)
    if claims is None:
        if not topic.strip():
            raise UsageError(f"this ledger holds more than {SMALL:,} articles: a brief wants a topic")
        with store.reading() as connection:
            found = index.candidates(connection, topic, "claim", limit=queries.CANDIDATES)[0]
        rows = queries.shelved(store, found)
        claims = sorted(rows, key=lambda c: (-rows[c].articles, c))[:CLAIMS]
    if not claims:
        raise UsageError("no claim to brief on: other words, or statements that stand in a claim, would give one")
    corpus = store.snapshot() if small else claims_with_all(store, claims)
    verify(store, corpus)
    return compose(corpus, topic=topic, only=set(claims))


def claims_with_all(store: Store, ids: Iterable[str]) -> Corpus:
    """Claims with their evidence, its articles, and all that links these; what lies outside is left out of every list."""
    claims = store.get(Claim, ids)
    homes = queries.articles_behind(store, (e for c in claims.values() for e in (*c.support, *c.oppose)))
    articles = store.articles_of(sorted(set(homes.values()))[:ARTICLES])
    found: dict[type[Record], list[Record]] = {Article: list(articles.values())}
    for kind in (Mention, Attribution, Assertion, Quantity, Proposition):
        found[kind] = list(store.where(kind, TABLES[kind].c.article, articles))
    evidence = {r.id for kind in (Attribution, Assertion) for r in found[kind]}
    found[Certainty] = list(store.where(Certainty, TABLES[Certainty].c.evidence, evidence))
    found[Forecast] = list(store.where(Forecast, TABLES[Forecast].c.attribution, evidence))
    here = store.where(Referent, TABLES[Referent].c.article, articles)
    entities = store.get(Entity, {e for c in store.clusters_of(Entity, (r.id for r in here)).values() for e in c})
    found[Entity], found[Referent] = _people(store, entities.values(), {r.id: r for r in here})
    families = store.get(Family, {f for c in store.clusters_of(Family, articles).values() for f in c})
    found[Family] = [_kept(f, members=tuple(m for m in f.members if m in articles)) for f in families.values()]
    statements = store.get(Statement, {s for c in store.clusters_of(Statement, evidence).values() for s in c})
    found[Statement] = [_kept(s, attributions=tuple(a for a in s.attributions if a in evidence)) for s in statements.values()]
    whole = [c for c in claims.values() if any(e in evidence for e in c.support)]
    found[Claim] = [
        _kept(
            c, support=tuple(e for e in c.support if e in evidence), oppose=tuple(e for e in c.oppose if e in evidence),
            spans=tuple(s for s in c.spans if s.evidence in evidence),
        )
        for c in whole
    ]  # fmt: skip
    kept = {c.id for c in whole}
    found[Corroboration] = list(store.where(Corroboration, TABLES[Corroboration].c.claim, kept))
    found[Origin] = [
        _kept(o, evidence=mine) for o in store.where(Origin, TABLES[Origin].c.claim, kept)
        if (mine := tuple(e for e in o.evidence if e in evidence))
    ]  # fmt: skip
    found[Relation] = [r for r in store.where(Relation, TABLES[Relation].c.source, kept) if r.target in kept]
    edges = {r.id: r for c in (TABLES[Reuse].c.later, TABLES[Reuse].c.earlier) for r in store.where(Reuse, c, articles)}
    outside = store.get(
        Outside, {end for r in edges.values() for end in (r.earlier, r.later)} | {f.original or "" for f in families.values()}
    )
    found[Outside] = list(outside.values())
    found[Reuse] = [r for r in edges.values() if all(end in articles or end in outside for end in (r.earlier, r.later))]
    found[Judgement] = list(store.all(Judgement))
    found[Failure] = list(store.all(Failure))
    return Corpus(found)


def _people(store: Store, entities: Iterable[Entity], here: dict[str, Referent]) -> tuple[list[Record], list[Record]]:
    """The entities with their members here and a few elsewhere, one among them that bears the name; and these members."""
    members = {
        e.id: [m for m in e.members if m in here] + [m for m in e.members if m not in here][:ELSEWHERE] for e in entities
    }
    known = here | store.get(Referent, (m for chosen in members.values() for m in chosen if m not in here))
    t = TABLES[Referent].c
    for e in entities:
        if not any(e.name in (known[m].name, *known[m].aliases) for m in members[e.id] if m in known):
            with store.reading() as connection:
                for n in range(0, len(e.members), MANY):
                    wanted = sa.select(t.id).where(among(t.id, e.members[n : n + MANY]), t.name == e.name).limit(1)
                    if bearer := connection.scalar(wanted):
                        known |= store.get(Referent, [bearer])
                        members[e.id].append(bearer)
                        break
    kept: list[Record] = [_kept(e, members=tuple(sorted(members[e.id]))) for e in entities]
    return kept, list(known.values())


def _kept(record: R, **changes: object) -> R:
    """A record with shorter lists, under the id that it has."""
    changed = replace(record, **changes)
    changed.__dict__["id"] = record.id
    return changed

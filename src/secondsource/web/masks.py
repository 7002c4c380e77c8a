"""Who is not shown by name on one page: ``views.masking`` over what concerns the people of a few articles, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from secondsource.linkage import Corpus
from secondsource.model import Article, Assertion, Attribution, Entity, Family, Mention, Referent
from secondsource.store.store import Store
from secondsource.store.tables import TABLES
from secondsource.views.evidence import Evidence
from secondsource.views.masking import Masks

MANY = 60
"""Who is named in so many articles is looked at in so many of them: a person whom so many bring is judged by these."""


def masks_for(store: Store, articles: Iterable[str]) -> Masks:
    """The masks for what stands in these articles."""
    home = sorted(set(articles))
    here = store.where(Referent, TABLES[Referent].c.article, home)
    clusters = store.clusters_of(Entity, (r.id for r in here))
    entities = store.get(Entity, (e for found in clusters.values() for e in found)).values()
    # Bodies and places are never masked: of them the names alone matter, and these stand in the entity.
    people = [
        replace(e, members=e.members[:MANY]) if e.kind == "PER" else replace(e, members=e.members[:1]) for e in _keep(entities)
    ]
    members = store.get(Referent, (m for e in people for m in e.members))
    spoken = store.where(Attribution, TABLES[Attribution].c.speaker, members)
    there = {r.article for r in members.values()} | {a.article for a in spoken}
    families = store.get(Family, (f for found in store.clusters_of(Family, there).values() for f in found))
    known = store.get(Article, {*home, *sorted(there)[: MANY * 4]})
    return Masks(
        Corpus(
            {
                Referent: list(members.values()),
                Entity: people,
                Attribution: spoken,
                Family: list(families.values()),
                Article: list(known.values()),
                Assertion: [a for a in store.where(Assertion, TABLES[Assertion].c.article, home) if a.voice],
                Mention: store.where(Mention, TABLES[Mention].c.article, home),
            }
        )
    )


def masked(masks: Masks, evidence: Iterable[Evidence]) -> dict[str, Evidence]:
    """Pieces of evidence as they are shown: nobody is named who is to be masked."""
    shown = {}
    for e in evidence:
        words = tuple(masks.words(piece) for piece in e.words)
        role = masks.words(e.role) if e.role else e.role
        who = masks.speaker(e.who)
        place = replace(e.place, headline=masks.words(e.place.headline)) if e.place.headline else e.place
        shown[e.id] = replace(e, words=words, who=who, role=None if masks.hides(e.who) else role, place=place)
    return shown


def _keep(entities: Iterable[Entity]) -> list[Entity]:
    return sorted(entities, key=lambda e: e.id)

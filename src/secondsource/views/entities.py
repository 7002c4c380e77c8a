"""Names: entities with their aliases, and everything one speaker said, in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from secondsource.errors import UnknownRecord
from secondsource.model import Article, Claim, Entity, Mention, Referent, Statement, Suggestion
from secondsource.store.store import Store
from secondsource.store.tables import TABLES
from secondsource.views.evidence import Evidence, gather


@dataclass(frozen=True)
class Alias:
    """A name as printed: in how many articles, and where it was printed first (by date, as far as dates are known)."""

    name: str
    articles: int
    first_seen: str | None


@dataclass(frozen=True)
class EntityView:
    """An entity: its names, the roles printed with it (with the date of the article), how often it speaks."""

    id: str
    kind: str
    name: str
    aliases: tuple[Alias, ...]
    roles: tuple[tuple[str | None, str], ...]
    articles: int
    statements: int
    suggested: tuple[tuple[str, Suggestion], ...]
    """Entities that may be the same: name, and the suggestion."""
    wikidata: str | None = None
    """The Wikidata id that the user's lists give it."""


@dataclass(frozen=True)
class Said:
    """One statement of a speaker: when it was made (if known), where it was first printed, and in how many articles it stands."""

    statement: str
    made_on: str | None
    evidence: Evidence
    articles: int


@dataclass(frozen=True)
class Change:
    """A change of position: on one claim a speaker took the other side, or was surer or less sure of it, or put another in its place.

    ``what``: side, certainty or revised. ``before`` and ``after``: what he said (ids of statements), and how it stood: "for", "hedged".
    """

    claim: str
    wording: str
    what: Literal["side", "certainty", "revised"]
    before: str
    after: str
    was: str
    became: str
    on: str | None


@dataclass(frozen=True)
class Who:
    """A speaker and everything he said, in order, and how his position changed."""

    entity: EntityView
    said: tuple[Said, ...]
    changes: tuple[Change, ...] = ()


def list_entities(store: Store, words: str = "", *, kind: str | None = None) -> list[EntityView]:
    """The entities whose name holds ``words`` (none: all), those that speak most first."""
    entities = [e for e in store.all(Entity) if kind is None or e.kind == kind]
    if words.strip():
        wanted = words.casefold()
        entities = [e for e in entities if any(wanted in name.casefold() for name in (e.name, *e.aliases))]
    views = _views(store, entities)
    return sorted(views, key=lambda v: (-v.statements, -v.articles, v.name, v.id))


def who(store: Store, name: str) -> Who:
    """Everything that the speaker of this name (or id) said. Raises UnknownRecord for none and for several of one name."""
    exact = [e for e in store.all(Entity) if e.id == name or (name.startswith(Entity.prefix + "-") and e.id.startswith(name))]
    if not exact:
        folded = name.casefold()
        exact = [e for e in store.all(Entity) if folded in {n.casefold() for n in (e.name, *e.aliases)}]
        exact = exact or [e for e in store.all(Entity) if any(folded in n.casefold() for n in (e.name, *e.aliases))]
    views = {v.id: v for v in _views(store, exact)}
    speaking = [e for e in exact if views[e.id].statements] or exact
    if not speaking:
        raise UnknownRecord(f"{name}: nobody of this name; list names with: secondsource names")
    if len(speaking) > 1:
        several = ", ".join(f"{e.name} ({e.id[:12]})" for e in speaking[:6])
        raise UnknownRecord(f"{name}: several have this name: {several}; give the id of one")
    entity = speaking[0]
    spoken = store.where(Statement, TABLES[Statement].c.speaker, [entity.id])
    evidence = gather(store, [a for s in spoken for a in s.attributions])
    said = [
        Said(
            s.id,
            s.made_on,
            min((evidence[a] for a in s.attributions), key=lambda e: (e.place.published or "9", e.place.article, e.start)),
            len({evidence[a].place.article for a in s.attributions}),
        )
        for s in spoken
    ]
    in_order = sorted(said, key=lambda s: (_when(s) or "9", s.evidence.place.article, s.evidence.start))
    return Who(views[entity.id], tuple(in_order), tuple(_changes(store, in_order, spoken, evidence)))


def _when(said: Said) -> str | None:
    return said.made_on or (said.evidence.place.published or "")[:10] or None


def _changes(store: Store, said: list[Said], spoken: Sequence[Statement], evidence: Mapping[str, Evidence]) -> Iterator[Change]:
    """Where a speaker changed his position, in order of the later statement. Two statements of one day are no change but of side."""
    of = {a: s.id for s in spoken for a in s.attributions if a in evidence}
    order = {s.statement: n for n, s in enumerate(said)}
    claims = {c.id: c for c in store.all(Claim) if any(e in of for e in (*c.support, *c.oppose))}
    found: list[tuple[int, str, Change]] = []

    def stands(claim: Claim) -> list[tuple[int, str, str]]:
        """The speaker's statements on a claim in their order: which, on which side, and how sure."""
        sides = {of[e]: ("against", evidence[e].certainty) for e in claim.oppose if e in of}
        sides |= {of[e]: ("for", evidence[e].certainty) for e in claim.support if e in of and of[e] not in sides}
        return sorted((order[statement], side, surely) for statement, (side, surely) in sides.items())

    for id, claim in sorted(claims.items()):
        positions = stands(claim)
        for (n, side, surely), (m, other, sure) in pairwise(positions):
            earlier, later = said[n], said[m]
            if side != other:
                change = Change(id, claim.wording, "side", earlier.statement, later.statement, side, other, _when(later))
            elif surely != sure and _when(earlier) and _when(later) and _when(earlier) != _when(later):
                change = Change(id, claim.wording, "certainty", earlier.statement, later.statement, surely, sure, _when(later))
            else:
                continue
            found.append((m, id, change))
        newer = claims.get(claim.revised_by or "")
        now = [p for p in stands(newer) if p[1] == "for"] if newer is not None else []
        was = [p for p in positions if p[1] == "for"]
        if newer is not None and now and was and now[-1][0] > was[-1][0]:
            earlier, later = said[was[-1][0]], said[now[-1][0]]
            change = Change(
                id, claim.wording, "revised", earlier.statement, later.statement, claim.wording, newer.wording, _when(later)
            )
            found.append((now[-1][0], id, change))
    for _, _, change in sorted(found, key=lambda f: f[:2]):
        yield change


def _views(store: Store, entities: list[Entity]) -> list[EntityView]:
    # Loaded here: the gazetteer is large, and nobody else who looks at a ledger has a use for it.
    from secondsource.entities.gazetteer import wikidata

    referents = store.get(Referent, [m for e in entities for m in e.members])
    articles = store.get(Article, {r.article for r in referents.values()})
    speaking: dict[str, int] = defaultdict(int)
    for statement in store.all(Statement):
        if statement.speaker:
            speaking[statement.speaker] += 1
    names = {e.id: e.name for e in store.all(Entity)}
    views = []
    for entity in entities:
        mine = [referents[m] for m in entity.members if m in referents]
        seen: dict[str, list[str]] = defaultdict(list)
        roles: set[tuple[str | None, str]] = set()
        for referent in mine:
            date = _day(articles.get(referent.article))
            for alias in referent.aliases or (referent.name,):
                seen[alias].append(date or "")
            roles |= {(date, role) for role in referent.roles}
        aliases = [Alias(name, len(dates), min((d for d in dates if d), default=None)) for name, dates in seen.items()]
        views.append(
            EntityView(
                entity.id,
                entity.kind,
                entity.name,
                tuple(sorted(aliases, key=lambda a: (-a.articles, a.name))),
                tuple(sorted(roles, key=lambda r: (r[0] or "9", r[1]))),
                len({r.article for r in mine}),
                speaking[entity.id],
                tuple((names.get(s.entity, s.entity), s) for s in entity.suggested),
                wikidata((entity.name, *entity.aliases)),
            )
        )
    return views


def _day(article: Article | None) -> str | None:
    day = article and (article.published or article.updated)
    return day[:10] if day else None


def examples(store: Store, entity: Entity, *, most: int = 5) -> list[tuple[Article, Mention]]:
    """Places where an entity is named, for a person who must decide."""
    members = set(entity.members)
    articles = store.get(Article, {r.article for r in store.get(Referent, members).values()})
    found = [(articles[m.article], m) for a in sorted(articles) for m in store.within(a, Mention) if m.referent in members]
    return found[:most]

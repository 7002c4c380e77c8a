"""Who is not shown by name on one page: ``views.masking``, looked up for the people whom the words of the page name, and nobody else.

What is found of a person holds as long as the ledger is as it is, and is kept for the next page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from weakref import WeakKeyDictionary

import msgspec
import sqlalchemy as sa

from secondsource.linkage import Corpus
from secondsource.model import Article, Attribution, Entity, Family, Judgement, Mention, Referent, Span
from secondsource.store.store import MANY, Store, among
from secondsource.store.tables import TABLES
from secondsource.views.evidence import Evidence
from secondsource.views.masking import UNLOCK, WITHHELD, Masks, is_private_role, surname, telling_role

LOOKED = 16
"""Of somebody who is named in very many articles so many are looked at: whom they bring is judged by these."""

FIRST = 6
"""At so many of them first."""

KEPT = 50_000
"""People of whom is kept what was found."""

_REFERENT = re.compile(rf"{Referent.prefix}-[0-9a-f]{{16}}")
_WORD = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True)
class Found:
    """What was found of one entity: its names, and for each that is hidden what is said instead; ``label``: of the person."""

    shown: frozenset[str]
    hidden: tuple[tuple[str, str], ...]
    label: str | None


_known: WeakKeyDictionary[sa.Engine, tuple[str, dict[str, Found]]] = WeakKeyDictionary()


class PageMasks(Masks):
    """The masks for what stands in a few articles. People are looked up when words first name them."""

    def __init__(self, store: Store, articles: Iterable[str]) -> None:
        self.corpus = Corpus({})
        self.labels: dict[str, str] = {}
        self._shown: set[str] = set()
        self._hidden: dict[str, str] = {}
        self._store = store
        self._found = _found_in(store)
        self._named: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._kinds: dict[str, str] = {}
        referent = TABLES[Referent]
        wanted = sorted(set(articles))
        columns = (referent.c.id, referent.c.article, referent.c.name, referent.c.aliases, referent.c.kind)
        with store.reading() as connection:
            for n in range(0, len(wanted), MANY):
                for row in connection.execute(sa.select(*columns).where(among(referent.c.article, wanted[n : n + MANY]))).all():
                    self._kinds[row.id] = row.kind
                    # Whoever is named in words is named by his last word at least.
                    for name in {row.name, *msgspec.json.decode(row.aliases, type=list[str])}:
                        if words := _WORD.findall(name):
                            self._named[words[-1]].append((row.id, row.name))

    def learn(self, texts: Iterable[str]) -> PageMasks:
        """Look up at once whoever these words may name: what is shown one by one is better announced together."""
        self._learn("\n".join(texts))
        return self

    def _learn(self, text: str) -> None:
        referents: set[str] = set()
        for word in set(_WORD.findall(text)):
            for id, name in self._named.pop(word, ()):
                if self._kinds[id] == "PER":
                    referents.add(id)
                else:
                    self._shown.add(name.casefold())
        if not referents:
            return
        homes = self._store.clusters_of(Entity, referents)
        wanted = sorted({e for found in homes.values() for e in found})
        _look_up(self._store, [e for e in wanted if e not in self._found], self._found)
        for id in wanted:
            found = self._found[id]
            self._shown |= found.shown
            self._hidden.update(found.hidden)
        for referent, found_ in homes.items():
            label = next((self._found[e].label for e in found_ if self._found[e].label), None)
            if label:
                self.labels[referent] = label
        self.__dict__.pop("_pattern", None)

    def hides(self, name: str) -> bool:
        self._learn(name)
        return super().hides(name)

    def speaker(self, name: str) -> str:
        self._learn(name)
        return super().speaker(name)

    def words(self, text: str) -> str:
        self._learn(text)
        return super().words(text)

    def quote(self, article: str, span: Span, text: str) -> str:  # noqa: ARG002
        """The characters ``span`` of an article with masked names taken out."""
        return self.words(span.of(text))

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        names = sorted((n for n in self._hidden if n.casefold() not in self._shown and n), key=lambda n: (-len(n), n))
        return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)") if names else None


def masks_for(store: Store, articles: Iterable[str]) -> PageMasks:
    """The masks for what stands in these articles."""
    return PageMasks(store, articles)


def masked(masks: Masks, evidence: Iterable[Evidence]) -> dict[str, Evidence]:
    """Pieces of evidence as they are shown: nobody is named who is to be masked."""
    shown = {}
    evidence = list(evidence)
    if isinstance(masks, PageMasks):
        masks.learn(part for e in evidence for part in (*e.words, e.role or "", e.place.headline or "", e.who))
    for e in evidence:
        words = tuple(masks.words(piece) for piece in e.words)
        role = masks.words(e.role) if e.role else e.role
        place = replace(e.place, headline=masks.words(e.place.headline)) if e.place.headline else e.place
        who = masks.speaker(e.who)
        shown[e.id] = replace(e, words=words, who=who, role=None if masks.hides(e.who) else role, place=place)
    return shown


def _found_in(store: Store) -> dict[str, Found]:
    """What is known of people as long as the ledger is as it is."""
    unlocked = " ".join(sorted(j.id for j in _unlocking(store)))
    state = f"{store.state('evidence')} {store.state('linked')} {store.state('signature')} {unlocked}"
    known = _known.get(store.engine)
    if known is None or known[0] != state or len(known[1]) > KEPT:
        known = _known[store.engine] = (state, {})
    return known[1]


def _unlocking(store: Store) -> list[Judgement]:
    """The judgements by which people have somebody shown by name, as far as they stand."""
    return [j for j in store.where(Judgement, TABLES[Judgement].c.verb, [UNLOCK]) if not j.undone]


def _unlocked(store: Store) -> set[str]:
    """The ids of the entities whom people have unlocked."""
    said = {id for judgement in _unlocking(store) for id in judgement.objects}
    if not said:
        return set()
    meant = {m.referent for m in store.get(Mention, said).values()} | {id for id in said if id.startswith(Referent.prefix)}
    return {e for found in store.clusters_of(Entity, meant).values() for e in found}


def _shown(entity: Entity, referents: Iterable[Referent]) -> Found:
    """Of somebody who is shown: all names, so that none of them is hidden for another's sake."""
    names = {entity.name, *entity.aliases, *(alias for r in referents for alias in (r.name, *r.aliases))}
    names |= {last for name in names if (last := surname(name))}
    return Found(frozenset(name.casefold() for name in names), (), None)


def _look_up(store: Store, entities: list[str], found: dict[str, Found]) -> None:
    """Decide of each whether he is masked, by what the ledger says of him."""
    if not entities:
        return
    entity, attribution, article = TABLES[Entity], TABLES[Attribution], TABLES[Article]
    people: list[Entity] = []
    with store.reading() as connection:
        for n in range(0, len(entities), MANY):
            some = sa.func.substr(entity.c.members, 1, 26 * LOOKED)
            asked = sa.select(entity.c.id, entity.c.kind, entity.c.name, entity.c.aliases, some)
            for id, kind, name, aliases, begin in connection.execute(
                asked.where(among(entity.c.id, entities[n : n + MANY]))
            ).all():
                person = Entity(
                    kind, name, tuple(msgspec.json.decode(aliases, type=list[str])), tuple(_REFERENT.findall(begin))
                )
                person.__dict__["id"] = id
                people.append(person)
    unlocked = _unlocked(store)
    for person in [*people]:
        if person.kind != "PER" or person.id in unlocked:
            found[person.id] = _shown(person, ())
            people.remove(person)
    # Most who are named have an office: a few of the pages that name them tell.
    some_ = store.get(Referent, (m for e in people for m in e.members[:FIRST]))
    for person in [*people]:
        mine = [some_[m] for m in person.members[:FIRST] if m in some_]
        told = [role for r in mine for role in r.roles if telling_role(role, person.name)]
        if any(not is_private_role(role) for role in told):
            found[person.id] = _shown(person, mine)
            people.remove(person)
    members = store.get(Referent, (m for e in people for m in e.members))
    spoken: dict[str, list[Attribution]] = defaultdict(list)
    bylines: dict[str, Article] = {}
    ids, homes = sorted(members), sorted({r.article for r in members.values()})
    with store.reading() as connection:
        for n in range(0, len(ids), MANY):
            columns = (attribution.c.id, attribution.c.article, attribution.c.speaker, attribution.c.role)
            for id, home, speaker, role in connection.execute(
                sa.select(*columns).where(among(attribution.c.speaker, ids[n : n + MANY]))
            ).all():
                said = Attribution(home, (Span(0, 1),), "indirect", speaker=speaker, role=role)
                said.__dict__["id"] = id
                spoken[speaker].append(said)
        for n in range(0, len(homes), MANY):
            query = sa.select(article.c.id, article.c.byline).where(among(article.c.id, homes[n : n + MANY]))
            for home, byline in connection.execute(query).all():
                written = Article(home, "", "", byline=byline)
                written.__dict__["id"] = home
                bylines[home] = written
    clusters = store.clusters_of(Family, homes)
    for person in people:
        mine = [members[m] for m in person.members if m in members]
        where = {r.article for r in mine} | {a.article for r in mine for a in spoken[r.id]}
        texts: dict[str, list[str]] = defaultdict(list)
        for home in where:
            for family in clusters.get(home, ()):
                texts[family].append(home)
        families = []
        for id, homes_ in texts.items():
            family_ = Family(tuple(sorted(homes_)))
            family_.__dict__["id"] = id
            families.append(family_)
        masks = Masks(
            Corpus(
                {
                    Referent: mine,
                    Entity: [person],
                    Attribution: [a for r in mine for a in spoken[r.id]],
                    Family: families,
                    Article: [bylines[a] for a in where if a in bylines],
                    Mention: [],
                }
            )
        )
        label = next(iter(masks.labels.values()), None)
        found[person.id] = Found(frozenset(masks._shown), tuple(masks._hidden.items()), label)
    for id in entities:
        found.setdefault(id, Found(frozenset(), (), None))


__all__ = ["WITHHELD", "PageMasks", "masked", "masks_for"]

"""The queue of a large ledger: what a person should look at in the claims that most articles carry, or in one claim.

``views.review`` asks; here it is given the part of the ledger that weighs most, so that the queue does not wait for all of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from secondsource.errors import UnknownRecord, UsageError
from secondsource.linkage import Corpus
from secondsource.model import Assertion, Attribution, Claim, Corroboration, Entity, Judgement, Mention, Origin, Referent
from secondsource.store.store import Store
from secondsource.store.tables import TABLES, shelf
from secondsource.views.claims import ClaimRow
from secondsource.views.evidence import Evidence
from secondsource.views.review import ENOUGH, VERDICTS, Question, list_questions
from secondsource.web import queries
from secondsource.web.masks import masks_for
from secondsource.web.pages import Paged

CLAIMS, NAMES = 400, 200
"""The claims in most articles, and the names that say most: of these the queue is made."""

SIZE = 12

ASKED = {"origin": "Are they one source?", "claim": "Do they say one thing?", "name": "Are they one?"}


@dataclass(frozen=True)
class SideShown:
    """One of the two things asked about: evidence where it is, else a name with its spellings."""

    name: str
    evidence: Evidence | None
    words: str
    cited: str
    entity: str | None


@dataclass(frozen=True)
class QuestionShown:
    """A question as it is shown: nobody is named who is to be masked."""

    id: str
    kind: str
    ask: str
    joined: bool
    """Whether the machine counted them as one."""
    why: str
    objects: tuple[str, str]
    a: SideShown
    b: SideShown
    claim: ClaimRow | None
    touches: int
    weight: float


@dataclass(frozen=True)
class Queue:
    """The open questions of a part of the ledger. ``claims``: so many were looked at, of so many."""

    questions: tuple[Question, ...]
    claims: int
    of: int


def open_questions(store: Store, claim: Claim | None = None) -> Queue:
    """The questions of the claims in most articles and the names that say most; or of one claim."""
    if claim is not None:
        ids, names, of = [claim.id], [], 1
    else:
        with store.reading() as connection:
            top = sa.select(shelf.c.id).where(shelf.c.kind == "claim").order_by(shelf.c.articles.desc(), shelf.c.id.desc())
            ids = list(connection.scalars(top.limit(CLAIMS)))
            of = connection.scalar(sa.select(sa.func.count()).select_from(TABLES[Claim])) or 0
            e = TABLES[Entity].c
            loud = sa.select(e.id).join(shelf, shelf.c.id == e.id).where(e.suggested != "[]")
            names = list(connection.scalars(loud.order_by(shelf.c.said.desc(), shelf.c.articles.desc(), e.id).limit(NAMES)))
    part = part_of(store, ids, names)
    found = list_questions(store, corpus=part)
    return Queue(tuple(q for q in found if claim is None or q.claim in (None, claim.id)), len(ids), of)


def part_of(store: Store, claims: Iterable[str], names: Iterable[str]) -> Corpus:
    """The records from which the questions about these claims and names are made."""
    ids = sorted(set(claims))
    entities = store.get(Entity, names)
    entities |= store.get(Entity, (s.entity for e in entities.values() for s in e.suggested))
    members = [m for e in entities.values() for m in e.members[:ENOUGH]]
    return Corpus(
        {
            Claim: list(store.get(Claim, ids).values()),
            Corroboration: store.where(Corroboration, TABLES[Corroboration].c.claim, ids),
            Origin: store.where(Origin, TABLES[Origin].c.claim, ids),
            Judgement: store.all(Judgement),
            Entity: list(entities.values()),
            Referent: list(store.get(Referent, members).values()),
            Mention: store.where(Mention, TABLES[Mention].c.referent, members),
        }
    )


def show_questions(
    store: Store, questions: Sequence[Question], page: int, *, size: int = SIZE
) -> tuple[Paged[QuestionShown], int]:
    """A page of questions as they are shown, and how many of it are about private persons and left out."""
    chosen = questions[(page - 1) * size : page * size]
    evidence = queries.evidence(store, {o for q in chosen if q.kind != "name" for o in q.objects})
    claims = queries.claim_rows(store, {q.claim for q in chosen if q.claim})
    asked = [o for q in chosen if q.kind == "name" for o in q.objects]
    members = {m.id: m.referent for m in store.get(Mention, asked).values()}
    people = store.get(Referent, (members.get(o, o) for o in asked))
    homes = store.clusters_of(Entity, people)
    masks = masks_for(store, {e.place.article for e in evidence.values()} | {r.article for r in people.values()})

    def side(q: Question, n: int) -> SideShown:
        given = (q.a, q.b)[n]
        entity = next(iter(homes.get(members.get(q.objects[n], q.objects[n]), ())), None) if q.kind == "name" else None
        words, cited = masks.words(given.words), masks.words(given.cited)
        return SideShown(masks.speaker(given.name), evidence.get(q.objects[n]), words, cited, entity)

    shown = []
    for q in chosen:
        if q.kind == "name" and (masks.hides(q.a.name) or masks.hides(q.b.name)):
            continue
        first, second = side(q, 0), side(q, 1)
        joined = q.kind == "claim" or "counted as one" in q.ask
        shown.append(
            QuestionShown(
                q.id, q.kind, q.ask, joined, masks.words(q.why), q.objects, first, second, claims.get(q.claim or ""), q.touches, q.weight
            )
        )  # fmt: skip
    return Paged(shown, page, size, len(questions)), len(chosen) - len(shown)


def verdict(store: Store, kind: str, objects: Sequence[str], *, yes: bool) -> tuple[str, str | None]:
    """The verb and value of an answer. Raises UsageError and UnknownRecord where the question makes no sense."""
    if kind not in VERDICTS or len(set(objects)) != 2:
        raise UsageError("which question? It names two things, and asks whether they are one")
    found: set[str] = set()
    for record in (Mention, Referent) if kind == "name" else (Attribution, Assertion):
        found |= set(store.get(record, objects))
    if found != set(objects):
        raise UnknownRecord("what this question is about is no longer in the ledger: load the queue anew")
    return VERDICTS[kind][0 if yes else 1]


def log(store: Store, page: int, *, size: int = 50) -> Paged[Judgement]:
    """What people have said, newest first, undone judgements included."""
    t = TABLES[Judgement].c
    with store.reading() as connection:
        ids = list(connection.scalars(sa.select(t.id).order_by(t.at.desc(), t.id.desc()).limit(size).offset((page - 1) * size)))
    found = store.get(Judgement, ids)
    return Paged([found[id] for id in ids], page, size, store.count(Judgement))

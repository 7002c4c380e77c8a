"""The review queue: what the machine joined or parted that a person should look at, what changes most first.

A question names two things and asks whether they are one. Its answer is a judgement about evidence and mentions, never about clusters, so
that it holds whatever is added or analysed anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from rapidfuzz import fuzz

from secondsource.attribution.marked import read_mark
from secondsource.claims.judged import OUT, RENAME, read_verdict
from secondsource.errors import UnknownRecord
from secondsource.linkage import Corpus
from secondsource.model import Claim, Corroboration, Entity, Judgement, Mention, Origin, Referent, fingerprint
from secondsource.store.store import Store
from secondsource.store.tables import TABLES
from secondsource.views.evidence import Evidence, gather

Kind = str
"""What is asked: ``origin`` (are these two one source?), ``claim`` (do they say one thing?) or ``name`` (are they one?)."""

VERDICTS: dict[Kind, tuple[tuple[str, str | None], tuple[str, str | None]]] = {
    "origin": (("approve", "origin"), ("reject", "origin")),
    "claim": (("approve", "claim"), ("reject", "claim")),
    "name": (("merge", None), ("never", None)),
}
"""The verb and value of the judgement that a yes and a no make."""


ENOUGH = 300
"""Of the members of an entity so many are looked at for the mention that stands for it."""


@dataclass(frozen=True)
class Side:
    """One of the two things asked about: what it is called and, where it is evidence, the words and where they stand."""

    name: str
    words: str = ""
    cited: str = ""


@dataclass(frozen=True)
class Question:
    """Something for a person to decide. ``objects``: what the answer is about, in the order of ``a`` and ``b``; ``why``: what the machine went by.

    ``claim`` is the claim whose count it touches first, ``touches`` how many it touches; ``origins`` its range now, ``weight`` the order.
    """

    id: str
    kind: Kind
    ask: str
    a: Side
    b: Side
    why: str
    objects: tuple[str, str]
    claim: str | None
    wording: str | None
    origins: tuple[int, int] | None
    touches: int
    weight: float

    def judgement(self, *, yes: bool) -> tuple[str, str | None]:
        """The verb and value of the judgement that an answer makes."""
        return VERDICTS[self.kind][0 if yes else 1]


def list_questions(store: Store, *, kind: Kind | None = None, corpus: Corpus | None = None) -> list[Question]:
    """Every open question, most consequential first. What was answered and stands is not asked again.

    ``corpus``: the part of the ledger that is asked about; None: the whole.
    """
    corpus = store.snapshot() if corpus is None else corpus
    answered = {said for j in corpus.all(Judgement) if not j.undone for said in _answers(j)}
    found: dict[str, Question] = {}
    for question in (*_origins(store, corpus), *_claims(store, corpus), *_names(corpus)):
        if (question.kind, *question.objects) in answered or (kind and question.kind != kind):
            continue
        known = found.get(question.id)
        if known is None or known.weight < question.weight:
            found[question.id] = question
    return sorted(found.values(), key=lambda q: (-q.weight, q.kind, q.id))


def find_question(store: Store, id: str) -> Question:
    """The one open question whose id begins with ``id``. Raises UnknownRecord."""
    found = [q for q in list_questions(store) if q.id.startswith(id)]
    if len(found) != 1:
        raise UnknownRecord(
            f"{id}: {'several questions begin so' if found else 'no such open question'}; list them with: review"
        )
    return found[0]


def list_judgements(store: Store) -> list[Judgement]:
    """What people have said, newest first, undone judgements included."""
    return sorted(store.all(Judgement), key=lambda j: (j.at or "", j.id), reverse=True)


def tell(judgement: Judgement) -> str:
    """What a judgement says, for a reader: of claims and of marks in words, of all else its verb and value.

    >>> tell(Judgement("reject", ("att-1", "att-2"), "claim:out att-2")), tell(Judgement("correct", ("art-1",), "outlet=Harbour Post"))
    ('1 statement taken out', 'correct outlet=Harbour Post')
    """
    if mark := read_mark(judgement):
        known = [f"said by {mark.who}" if mark.who else "", mark.manner or "", mark.certainty or ""]
        return ", ".join(["marked a statement that was missed", *(part for part in known if part)])
    verdict = read_verdict(judgement)
    if verdict is None:
        return f"{judgement.verb} {(judgement.value or '')[:120]}".strip()
    if verdict.verb == RENAME:
        return f"worded “{verdict.wording}”"
    many = len(verdict.out) if verdict.kind == OUT else len(verdict.places)
    done = {
        ("approve", "claim"): "put together",
        ("approve", "claim:agree"): "said to agree",
        ("approve", "claim:contradict"): "said to contradict each other",
        ("reject", OUT): "taken out",
    }
    return f"{many} {'statement' if many == 1 else 'statements'} {done.get((verdict.verb, verdict.kind), 'kept apart')}"


def named(store: Store, name: str) -> str:
    """What stands, in a judgement, for the one entity of this name, alias or id. Raises UnknownRecord."""
    return stands_for_entity(store, _entity(store, name))


def mentions_in(store: Store, name: str, article: str) -> list[str]:
    """Every mention, in an article (by its id), of the one entity of this name. Raises UnknownRecord."""
    members = _entity(store, name).members
    found = [m.id for m in store.where(Mention, TABLES[Mention].c.referent, members) if m.article == article]
    found = found or [r.id for r in store.get(Referent, members).values() if r.article == article]
    if not found:
        raise UnknownRecord(f"{name}: not named in {article}")
    return sorted(found)


def stands_for_entity(store: Store, entity: Entity) -> str:
    """What stands for an entity in a judgement: a mention outlasts whatever is analysed anew; a member where only a byline names it."""
    return _stands_for(entity, store.where(Mention, TABLES[Mention].c.referent, entity.members[:ENOUGH]))


def _stands_for(entity: Entity, mentions: Iterable[Mention]) -> str:
    """The first mention under the name that is used most, a full one if there is one."""
    found = list(mentions)
    counts = Counter(m.text for m in found)
    return min(found, key=lambda m: (m.form != "name", -counts[m.text], m.id)).id if found else min(entity.members)


def _entity(store: Store, name: str) -> Entity:
    everyone = store.all(Entity)
    found = [e for e in everyone if e.id == name or (name.startswith(Entity.prefix + "-") and e.id.startswith(name))]
    folded = name.casefold()
    found = found or [e for e in everyone if folded == e.name.casefold()]
    found = found or [e for e in everyone if folded in {alias.casefold() for alias in e.aliases}]
    if len(found) == 1:
        return found[0]
    if not found:
        raise UnknownRecord(f"{name}: nobody and nothing of this name; list names with: names")
    several = ", ".join(f"{e.name} ({e.id[:12]})" for e in found[:6])
    raise UnknownRecord(f"{name}: several have this name: {several}; give the id of one")


def _answers(judgement: Judgement) -> Iterator[tuple[str, ...]]:
    """The questions that a judgement answers: of several pieces of evidence that a person put together, each two."""
    verdict = read_verdict(judgement)
    if verdict is not None and verdict.verb != RENAME and verdict.kind != OUT:
        yield from (("claim", *pair) for pair in combinations(sorted(verdict.places)[:ENOUGH], 2))
    else:
        yield (_asked(judgement), *sorted(judgement.objects))


def _asked(judgement: Judgement) -> Kind:
    """The kind of question that a judgement answers."""
    said = (judgement.verb, judgement.value)
    return next((kind for kind, verdicts in VERDICTS.items() if said in verdicts), judgement.verb)


def _question(
    kind: Kind, ask: str, sides: tuple[Side, Side], why: str, objects: Iterable[str], weight: float,
    claim: Claim | None = None, count: Corroboration | None = None, touches: int = 1,
) -> Question:  # fmt: skip
    (first, a), (second, b) = sorted(zip(objects, sides, strict=True), key=lambda pair: pair[0])
    return Question(
        id="que-" + fingerprint(kind, first, second)[:8],
        kind=kind,
        ask=ask,
        a=a,
        b=b,
        why=why,
        objects=(first, second),
        claim=claim.id if claim else None,
        wording=claim.wording if claim else None,
        origins=(count.origins.at_least, count.origins.at_most) if count else None,
        touches=touches,
        weight=weight,
    )


def _side(evidence: Evidence | None, name: str) -> Side:
    if evidence is None:
        return Side(name)
    return Side(name, evidence.quoted, evidence.place.cited)


def _origins(store: Store, corpus: Corpus) -> Iterator[Question]:
    """Whether two origins that may be one are one; and whether a merge that was only probable was right."""
    counts = {c.claim: c for c in corpus.all(Corroboration)}
    claims = {c.id: c for c in corpus.all(Claim)}
    asked = []
    for origin in corpus.all(Origin):
        count = counts.get(origin.claim)
        if count is None:
            continue
        own = min(origin.evidence)
        for merge in origin.merged:
            if merge.what == own or merge.strength == "certain":
                continue
            open_ = merge.strength == "possible"
            weight = (4.0 if open_ else 2.0) + min(count.articles, 20) / 10 + (count.origins.at_least <= 1)
            asked.append((weight, origin, own, merge, open_))
    # The words are fetched at once: the queue may be long.
    said = gather(store, {id for _, _, own, merge, _ in asked for id in (own, merge.what)})
    touched: dict[tuple[str, str], set[str]] = {}
    for _, origin, own, merge, _ in asked:
        first, second = sorted((own, merge.what))
        touched.setdefault((first, second), set()).add(origin.claim)
    for weight, origin, own, merge, open_ in asked:
        first, second = sorted((own, merge.what))
        there = said.get(merge.what)
        ask = "Are they one source?" if open_ else "They were counted as one source. Are they?"
        sides = (_side(said.get(own), origin.who), _side(there, there.who if there else "another source"))
        yield _question(
            "origin", ask, sides, merge.reason, (own, merge.what), weight, claims.get(origin.claim), counts[origin.claim],
            touches=len(touched[first, second]),
        )  # fmt: skip


def _claims(store: Store, corpus: Corpus) -> Iterator[Question]:
    """Whether evidence from two origins says one thing: a false yes manufactures corroboration."""
    counts = {c.claim: c for c in corpus.all(Corroboration)}
    behind: dict[str, list[Origin]] = {}
    for origin in corpus.all(Origin):
        if origin.side == "support":
            behind.setdefault(origin.claim, []).append(origin)
    asked = []
    for claim in corpus.all(Claim):
        leads = sorted({min(o.evidence) for o in behind.get(claim.id, [])})
        asked += [(claim, a, b) for a, b in pairwise(leads)]
    said = gather(store, {id for _, a, b in asked for id in (a, b)})
    for claim, a, b in asked:
        one, other = said.get(a), said.get(b)
        count = counts.get(claim.id)
        if one is None or other is None or count is None or one.place.article == other.place.article:
            continue
        unlike = 1 - fuzz.token_set_ratio(one.quoted, other.quoted) / 100
        reasons = list(dict.fromkeys(f"{r.reason}: {r.text}" for r in claim.reasons))
        why = "; ".join(reasons[:3]) + (f"; and {len(reasons) - 3} more, see: why {claim.id}" if len(reasons) > 3 else "")
        weight = 3.0 * unlike + min(count.articles, 20) / 10
        yield _question(
            "claim", "Do they say one thing?", (_side(one, one.who), _side(other, other.who)), why, (a, b), weight, claim, count
        )


def _names(corpus: Corpus) -> Iterator[Question]:
    """Whether two names that may be one are one. Who says more weighs more."""
    entities = {e.id: e for e in corpus.all(Entity)}
    mentions: dict[str, list[Mention]] = {}
    for mention in corpus.all(Mention):
        mentions.setdefault(mention.referent, []).append(mention)
    origins: dict[str, list[Origin]] = {}
    for origin in corpus.all(Origin):
        if origin.entity:
            origins.setdefault(origin.entity, []).append(origin)
    articles = {r.id: r.article for r in corpus.all(Referent)}
    counts = {c.claim: c for c in corpus.all(Corroboration)}
    claims = {c.id: c for c in corpus.all(Claim)}

    def usual(entity: Entity) -> str:
        return _stands_for(entity, (m for member in entity.members[:ENOUGH] for m in mentions.get(member, [])))

    def side(entity: Entity) -> Side:
        seen = len({articles[m] for m in entity.members if m in articles})
        return Side(
            entity.name, ", ".join(a for a in entity.aliases if a != entity.name)[:200], f"{entity.kind}, in {seen} articles"
        )

    for entity in entities.values():
        for suggestion in entity.suggested:
            other = entities.get(suggestion.entity)
            if other is None or other.id < entity.id:
                continue
            shared = {o.claim for o in origins.get(entity.id, [])} & {o.claim for o in origins.get(other.id, [])}
            touched = sorted({o.claim for e in (entity, other) for o in origins.get(e.id, [])})
            first = min(shared or touched, default=None)
            weight = 3.0 * bool(shared) + 0.5 * bool(touched) + suggestion.score
            yield _question(
                "name", "Are they one?", (side(entity), side(other)), f"{suggestion.reason} ({suggestion.score:.2f})",
                (usual(entity), usual(other)), weight, claims.get(first or ""), counts.get(first or ""), touches=len(touched),
            )  # fmt: skip

"""What lists are ordered and filtered by, and which clusters hold a record: made with the links, for whoever must not read everything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from secondsource.linkage import Corpus
from secondsource.model import (
    Assertion,
    Attribution,
    Certainty,
    CertaintyKind,
    Claim,
    Corroboration,
    Entity,
    Family,
    Occasion,
    Record,
    Referent,
    Relation,
    Reuse,
    Statement,
)

R = TypeVar("R", bound=Record)

MEMBERS: dict[type[Record], tuple[str, ...]] = {
    Family: ("members",),
    Entity: ("members",),
    Statement: ("attributions",),
    Occasion: ("statements",),
    Claim: ("support", "oppose"),
}
"""The clusters, and the fields that name their members."""


def memberships(cluster: Record) -> set[tuple[str, str]]:
    """Each member of a cluster, with the cluster."""
    return {(m, cluster.id) for field in MEMBERS.get(type(cluster), ()) for m in getattr(cluster, field)}


def near(corpus: Corpus, kind: type[R], touched: Container[str]) -> list[R]:
    """The records of ``kind`` in the blocks that hold an article of ``touched``; where they came in no blocks, all."""
    pieces = [piece for piece in corpus.pieces if kind in piece.kinds]
    if not pieces or kind in corpus.loose:
        return list(corpus.all(kind))
    ours = [piece for piece in pieces if any(article in touched for article in piece.articles)]
    return [r for piece in ours for r in piece.records[piece.kinds.index(kind)]]  # type: ignore[misc]


def rows(corpus: Corpus, wanted: Container[str] | None = None, touched: Container[str] = ()) -> Iterator[dict[str, Any]]:
    """A row for each claim, statement, entity and family; ``wanted``: of these alone, and of claims of those in blocks that are ``touched``."""

    def some(kind: type[R]) -> Iterable[R]:
        return corpus.all(kind) if wanted is None else (r for r in corpus.all(kind) if r.id in wanted)

    def blocked(kind: type[R]) -> Iterable[R]:
        return corpus.all(kind) if wanted is None else near(corpus, kind, touched)

    dates = {a.id: (a.published or a.updated or "")[:10] or None for a in corpus.articles.values()}
    home = {**corpus.homes(Attribution), **corpus.homes(Assertion)}
    text_of = {member: f.id for f in corpus.all(Family) for member in f.members}
    surely = {c.evidence: c.kind for c in corpus.all(Certainty)} if wanted is None else _Surely(corpus)
    yield from _claims(blocked(Claim), blocked(Corroboration), blocked(Relation), dates, home)
    for statement in some(Statement):
        where = {home[a] for a in statement.attributions if a in home}
        first, last = _ends(dates.get(a) for a in where)
        kinds = Counter(surely.get(a, "stated") for a in statement.attributions)
        yield _row(
            statement.id, "statement", sort=max(sorted(kinds), key=lambda k: kinds[k]), day=(statement.made_on or first or "")[:10] or None,
            latest=last, articles=len(where), texts=len({text_of.get(a, a) for a in where}),
        )  # fmt: skip
    said = Counter(s.speaker for s in corpus.all(Statement) if s.speaker)
    referents = corpus.homes(Referent)
    for entity in some(Entity):
        where = {referents[m] for m in entity.members if m in referents}
        first, last = _ends(dates.get(a) for a in where)
        yield _row(
            entity.id, "entity", sort=entity.kind, name=entity.name.casefold(), day=first, latest=last, articles=len(where),
            texts=len({text_of.get(a, a) for a in where}), said=said[entity.id],
        )  # fmt: skip
    copied = {end for r in corpus.all(Reuse) for end in (r.earlier, r.later)}
    for family in some(Family):
        first, last = _ends(dates.get(a) for a in family.members)
        shared = len(family.members) > 1 or copied.intersection(family.members)
        yield _row(
            family.id, "family", sort="shared" if shared else "alone", day=first, latest=last,
            articles=sum(m in dates for m in family.members), texts=1,
        )  # fmt: skip


class _Surely(dict[str, CertaintyKind]):
    """How surely a piece of evidence is said, read when it is asked for, article by article."""

    def __init__(self, corpus: Corpus) -> None:
        super().__init__()
        self.corpus = corpus
        self.home = corpus.homes(Attribution)

    def get(self, evidence: str, default: Any = None) -> Any:
        if evidence not in self:
            told = self.corpus.within(self.home.get(evidence, ""), Certainty)
            self[evidence] = next((c.kind for c in told if c.evidence == evidence), default)
        return self[evidence]


def _claims(
    claims: Iterable[Claim],
    corroborations: Iterable[Corroboration],
    relations: Iterable[Relation],
    dates: Mapping[str, str | None],
    home: Mapping[str, str],
) -> Iterator[dict[str, Any]]:
    counts = {c.claim: c for c in corroborations}
    changed: set[str] = set()
    for relation in relations:
        if relation.kind in ("revises", "corrects"):
            changed |= {relation.source, relation.target}
    for claim in claims:
        count = counts.get(claim.id)
        first, last = _ends(dates.get(a) for a in {home[e] for e in (*claim.support, *claim.oppose) if e in home})
        flags = count.flags if count else ("not_counted",)
        articles = count.articles if count else 0
        yield _row(
            claim.id, "claim", sort=claim.kind, day=first, latest=last, articles=articles, texts=count.families if count else 0,
            low=count.origins.at_least if count else 0, high=count.origins.at_most if count else 0,
            against=count.opposing.at_most if count else 0, one_origin="one_origin" in flags and articles > 1,
            changed=bool(claim.revised_by) or claim.id in changed, flags=f" {' '.join(flags)} ",
        )  # fmt: skip


def _row(id: str, kind: str, **values: Any) -> dict[str, Any]:
    return {
        "id": id, "kind": kind, "sort": None, "name": None, "day": None, "latest": None, "articles": 0, "texts": 0, "low": 0, "high": 0,
        "against": 0, "said": 0, "one_origin": False, "changed": False, "flags": "", **values,
    }  # fmt: skip


def _ends(days: Iterable[str | None]) -> tuple[str | None, str | None]:
    known = sorted(day for day in days if day)
    return (known[0], known[-1]) if known else (None, None)

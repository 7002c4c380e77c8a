"""Blocks: claims whose count rests on the same articles, and nothing else of a large ledger but a few answers.

Who is which body, and which name is an outlet's, are asked of the whole ledger. The questions are kept with the answers (Pile.asked), beside the count
that rests on them: while the block and the answers are the same, so is the count, and one article more touches only its own block.
"""

from __future__ import annotations

import marshal
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import Any, cast

import msgspec

from secondsource.corroboration.evidence import Pile
from secondsource.linkage import Corpus, Json, cluster
from secondsource.model import (
    Assertion,
    Attribution,
    Claim,
    Corroboration,
    Entity,
    Family,
    Judgement,
    Occasion,
    Origin,
    Passage,
    Record,
    Referent,
    Reuse,
    Statement,
)

SMALL = 60
"""Articles up to which all is counted anew."""

TRIES = 6
"""How often other answers to the questions of a block are looked for in the memory."""


def by_block(corpus: Corpus, pile: Pile, fold: Callable[[Claim], Iterable[Record]], version: int) -> Iterator[Record]:
    """What ``fold`` yields for every claim, taken from the corpus's memory where nothing that it rests on has changed."""
    claims = corpus.all(Claim)
    if len(corpus.articles) <= SMALL:
        for claim in claims:
            yield from fold(claim)
        return
    blocks = _Blocks(corpus, claims)
    for articles, ours in blocks.claims():
        if not ours:
            continue

        def count(ours: Sequence[Claim] = ours) -> Json:
            pile.asked.clear()
            found = [record for claim in ours for record in fold(claim)]
            kinds = ([r for r in found if isinstance(r, kind)] for kind in (Origin, Corroboration))
            asked = [[*question, answer] for question, answer in pile.asked.items()]
            return cast("Json", msgspec.to_builtins([asked, *kinds]))

        digest = blocks.digest(articles, ours)
        key = base = f"origins:{version}:{digest}:{'+'.join(articles)}"
        for _ in range(TRIES):
            made = cast("list[list[Json]]", corpus.memory.recall(key, count))
            answers = [[what, a, b, pile.answer(what, a, b)] for what, a, b, _ in cast("list[list[Any]]", made[0])]
            if answers == made[0]:
                break
            key = f"{base}:{_digest([tuple(map(repr, row)) for row in answers])}"
        else:
            made = cast("list[list[Json]]", count())
        origins, counts = msgspec.convert(made[1:], tuple[list[Origin], list[Corroboration]])
        yield from origins
        yield from counts


def _digest(rests: Sequence[object]) -> str:
    return blake2b(marshal.dumps(list(rests), 2), digest_size=12).hexdigest()


class _Blocks:
    """The articles that claims, copies and judgements tie together."""

    def __init__(self, corpus: Corpus, claims: Sequence[Claim]) -> None:
        self.corpus = corpus
        self.home = {a.id: a.article for a in corpus.all(Attribution)} | {a.id: a.article for a in corpus.all(Assertion)}
        tied = [(r.earlier, r.later) for r in corpus.all(Reuse)]
        groups: list[Sequence[str]] = [f.members for f in corpus.all(Family)]
        groups += [[self.home.get(e, "") for e in (*c.support, *c.oppose)] for c in claims]
        groups += [[self.home.get(o, o) for o in j.objects] for j in corpus.all(Judgement)]
        for places in groups:
            inside = sorted({p for p in places if p in corpus.articles})
            tied += [(inside[0], other) for other in inside[1:]]
        known = corpus.articles
        self.members = [
            tuple(sorted(group))
            for group in cluster(sorted(known), sorted({(a, b) for a, b in tied if a in known and b in known}))
        ]
        self.block_of = {article: n for n, group in enumerate(self.members) for article in group}
        self._claims: dict[int, list[Claim]] = defaultdict(list)
        for claim in claims:
            self._claims[self.block_of[self.home[claim.support[0] if claim.support else claim.oppose[0]]]].append(claim)
        self._linked: dict[int, list[Record]] = defaultdict(list)
        for reuse in corpus.all(Reuse):
            if (n := self.block_of.get(reuse.later, self.block_of.get(reuse.earlier))) is not None:
                self._linked[n].append(reuse)
        for family in corpus.all(Family):
            for n in sorted({self.block_of[m] for m in family.members if m in known}):
                self._linked[n].append(family)
        for judgement in corpus.all(Judgement):
            for n in sorted({self.block_of[a] for o in judgement.objects if (a := self.home.get(o, o)) in known}):
                self._linked[n].append(judgement)
        self.entity_of = {m: e for e in corpus.all(Entity) for m in e.members}
        self.occasion_of: dict[str, str] = {}
        statements = {s.id: s for s in corpus.all(Statement)}
        for occasion in corpus.all(Occasion):
            for id in occasion.statements:
                for attribution in statements[id].attributions if id in statements else ():
                    self.occasion_of.setdefault(attribution, occasion.id)

    def claims(self) -> Iterator[tuple[tuple[str, ...], list[Claim]]]:
        """The blocks: their articles and their claims."""
        for n, articles in enumerate(self.members):
            yield articles, self._claims.get(n, [])

    def digest(self, articles: Sequence[str], claims: Sequence[Claim]) -> str:
        """What all in a block on which its counts rest comes to."""
        corpus = self.corpus
        rests: list[object] = [(a, corpus.digests[a]) for a in articles]
        rests += [(p.article, p.start, p.end, p.family) for a in articles for p in corpus.within(a, Passage)]
        rests += [(c.id, c.wording, c.support, c.oppose, tuple((s.evidence, s.start, s.end) for s in c.spans)) for c in claims]
        entities: dict[str, Entity] = {}
        for article in articles:
            for referent in corpus.within(article, Referent):
                entity = self.entity_of.get(referent.id)
                rests.append((referent.id, entity and entity.id))
                if entity:
                    entities[entity.id] = entity
            rests += [(a.id, self.occasion_of.get(a.id)) for a in corpus.within(article, Attribution)]
        rests += [(e.id, e.name, e.kind, tuple(sorted(e.aliases))) for _, e in sorted(entities.items())]
        for record in self._linked.get(self.block_of[articles[0]], []):
            if isinstance(record, Reuse):
                ends = [(p.earlier.start, p.earlier.end, p.later.start, p.later.end) for p in record.passages]
                why = tuple(e.reason for e in record.evidence)
                rests.append(
                    (record.id, record.earlier, record.kind, record.direction, why, len(ends), tuple(ends[:1] + ends[-1:]))
                )
            elif isinstance(record, Family):
                rests.append((record.id, record.members, record.original))
            elif isinstance(record, Judgement):
                rests.append((record.id, bool(record.undone)))
        return _digest(rests)

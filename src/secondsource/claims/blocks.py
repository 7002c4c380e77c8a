"""Blocks: the articles of a large ledger that can share claims, and nothing of the rest.

What stands in a block depends on nothing outside it. So its claims are kept in the corpus's memory, under a digest of all that they rest on, and an
article that comes in touches only its own block.
"""

from __future__ import annotations

import marshal
from collections import defaultdict
from collections.abc import Iterator, Sequence
from hashlib import blake2b

from secondsource.claims.stories import Stories
from secondsource.linkage import Corpus, cluster
from secondsource.model import (
    Article,
    Assertion,
    Attribution,
    Certainty,
    Entity,
    Family,
    Judgement,
    Meaning,
    Passage,
    Proposition,
    Quantity,
    Record,
    Referent,
    Reuse,
    Statement,
)

ON_PAGE: tuple[type[Record], ...] = (Referent, Attribution, Assertion, Certainty, Quantity, Proposition, Meaning, Passage)
"""What stands in one article."""


def casts_of(corpus: Corpus) -> dict[str, frozenset[str]]:
    """Whom and what each article names, as entities."""
    casts: dict[str, set[str]] = {article: set() for article in corpus.articles}
    homes, named = corpus.homes(Referent), 0
    for entity in corpus.all(Entity):
        for member in entity.members:
            if (article := homes.get(member)) in casts:
                casts[article].add(entity.id)
                named += 1
    if named < len(homes):
        known = {member for entity in corpus.all(Entity) for member in entity.members}
        for referent, article in homes.items():
            if referent not in known and article in casts:
                casts[article].add(referent)
    return {article: frozenset(cast) for article, cast in casts.items()}


class Blocks:
    """The blocks of a corpus: articles of one story, and what copies and judgements tie to them."""

    def __init__(self, corpus: Corpus, stories: Stories) -> None:
        self.corpus, self.stories = corpus, stories
        article_of = {**corpus.homes(Attribution), **corpus.homes(Assertion)}
        tied: list[tuple[str, str]] = [(a, b) for a in sorted(corpus.articles) for b in stories.beside(a)]
        tied += [(r.earlier, r.later) for r in corpus.all(Reuse)]
        for family in corpus.all(Family):
            tied += [(family.members[0], other) for other in family.members[1:]]
        for statement in corpus.all(Statement):
            if len(statement.attributions) > 1:
                places = sorted({article_of[a] for a in statement.attributions if a in article_of})
                tied += [(places[0], other) for other in places[1:]]
        for judgement in corpus.all(Judgement):
            places = sorted({article_of[o] for o in judgement.objects if o in article_of})
            tied += [(places[0], other) for other in places[1:]]
        known = corpus.articles
        groups = cluster(sorted(known), [(a, b) for a, b in tied if a in known and b in known])
        self.members = [tuple(sorted(group)) for group in groups]
        block_of = {article: n for n, group in enumerate(self.members) for article in group}
        self._linked: dict[type[Record], dict[int, list[Record]]] = defaultdict(lambda: defaultdict(list))
        homes: list[tuple[type[Record], Record, Sequence[str]]] = []
        homes += [(Reuse, r, (r.earlier, r.later)) for r in corpus.all(Reuse)]
        homes += [(Family, f, f.members) for f in corpus.all(Family)]
        homes += [(Judgement, j, [article_of.get(o, "") for o in j.objects]) for j in corpus.all(Judgement)]
        self._ours: dict[int, list[tuple[Entity, list[str]]]] = defaultdict(list)
        """Of each block the entities, each with those of its members that stand in the block."""
        home_of = corpus.homes(Referent)
        for entity in corpus.all(Entity):
            inside: dict[int, list[str]] = {}
            for member in entity.members:
                n = block_of.get(home_of.get(member, ""))
                if n is not None:
                    inside.setdefault(n, []).append(member)
            for n, members in inside.items():
                self._linked[Entity][n].append(entity)
                self._ours[n].append((entity, members))
        for kind, record, articles in homes:
            for n in {block_of[a] for a in articles if a in block_of}:
                self._linked[kind][n].append(record)
        said = self._linked[Statement]
        for statement in corpus.all(Statement):
            # Most are carried by one attribution.
            if len(statement.attributions) > 1:
                for n in {block_of[home] for a in statement.attributions if (home := article_of.get(a, "")) in block_of}:
                    said[n].append(statement)
            elif (home := article_of.get(statement.attributions[0], "")) in block_of:
                said[block_of[home]].append(statement)

    def digest(self, block: int) -> str:
        """What all that the claims of a block rest on comes to."""
        articles = self.members[block]
        inside = set(articles)
        rests: list[object] = [(a, self.corpus.digests[a], tuple(self.stories.beside(a))) for a in articles]
        rests += [(p.article, p.start, p.end, p.family) for a in articles for p in self.corpus.within(a, Passage)]
        for entity, members in self._ours.get(block, ()):
            rests.append((entity.id, entity.name, entity.kind, tuple(sorted(members))))
        for record in self._of(block, Reuse):
            assert isinstance(record, Reuse)
            ends = [(p.earlier.start, p.earlier.end, p.later.start, p.later.end) for p in record.passages]
            rests.append((record.earlier, record.later, record.kind, len(ends), tuple(ends[:1] + ends[-1:])))
        for record in self._of(block, Family):
            assert isinstance(record, Family)
            rests.append((record.id, tuple(m for m in record.members if m in inside)))
        for record in self._of(block, Statement):
            assert isinstance(record, Statement)
            rests.append(record.attributions)
        for record in self._of(block, Judgement):
            assert isinstance(record, Judgement)
            rests.append((record.id, bool(record.undone)))
        return blake2b(marshal.dumps(rests, 2), digest_size=12).hexdigest()

    def part(self, block: int) -> Corpus:
        """The records of a block alone."""
        articles = self.members[block]
        records: dict[type[Record], Sequence[Record]] = {Article: [self.corpus.articles[a] for a in articles]}
        for kind in ON_PAGE:
            records[kind] = [record for a in articles for record in self.corpus.within(a, kind)]
        for kind in (Entity, Reuse, Family, Statement, Judgement):
            records[kind] = self._of(block, kind)
        return Corpus(records, self.corpus.memory)

    def _of(self, block: int, kind: type[Record]) -> list[Record]:
        return self._linked[kind].get(block, [])

    def __iter__(self) -> Iterator[int]:
        return iter(range(len(self.members)))

"""Blocks: claims whose count rests on the same articles, and nothing else of a large ledger but a few answers.

Who is which body, and which name is an outlet's, are asked of the whole ledger. The questions are kept with the answers (Pile.asked), beside the count
that rests on them: while the block and the answers are the same, so is the count, and one article more touches only its own block.
"""

from __future__ import annotations

import marshal
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import Any

from secondsource.corroboration.pile import Pile
from secondsource.linkage import Corpus, Json, Piece, cluster
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
    blocks = _Blocks(corpus, pile)
    pile.within = blocks.around
    if len(corpus.articles) <= SMALL:
        for claim in corpus.all(Claim):
            yield from fold(claim)
        return
    for block, articles in enumerate(blocks.members):
        if not blocks.counts(block):
            continue

        def count(block: int = block) -> tuple[Json, list[Record]]:
            pile.asked.clear()
            blocks.visit(block)
            found = [record for claim in blocks.claims(block) for record in fold(claim)]
            return [[*question, answer] for question, answer in pile.asked.items()], found

        key = base = f"origins:{version}:{blocks.digest(block)}"
        for _ in range(TRIES):
            made = corpus.piece(key, articles, (Origin, Corroboration), count)
            asked: list[list[Any]] = made.beside
            answers = [[what, a, b, pile.answer(what, a, b)] for what, a, b, _ in asked]
            if answers == asked:
                yield from corpus.given(made)
                break
            key = f"{base}:{_digest([tuple(map(repr, row)) for row in answers])}"
        else:
            yield from count()[1]


def _digest(rests: Sequence[object]) -> str:
    return blake2b(marshal.dumps(list(rests), 2), digest_size=12).hexdigest()


class _Blocks:
    """The articles that claims, copies and judgements tie together."""

    def __init__(self, corpus: Corpus, pile: Pile) -> None:
        self.corpus, self.pile = corpus, pile
        # Claims that come block by block need not be read to know on which articles they rest.
        pieces = [piece for piece in corpus.pieces if Claim in piece.kinds]
        loose = [] if pieces else corpus.all(Claim)
        known = corpus.articles
        home = {**corpus.homes(Attribution), **corpus.homes(Assertion)}
        tied = [(r.earlier, r.later) for r in corpus.all(Reuse)]
        groups: list[Iterable[str]] = [f.members for f in corpus.all(Family) if len(f.members) > 1]
        groups += [piece.articles for piece in pieces]
        groups += [[home.get(e, "") for e in (*c.support, *c.oppose)] for c in loose]
        groups += [[home.get(o, o) for o in j.objects] for j in corpus.all(Judgement)]
        for places in groups:
            inside = sorted({p for p in places if p in known})
            tied += [(inside[0], other) for other in inside[1:]]
        self.members = [
            tuple(sorted(group))
            for group in cluster(sorted(known), sorted({(a, b) for a, b in tied if a in known and b in known}))
        ]
        self._block_of = block_of = {article: n for n, group in enumerate(self.members) for article in group}
        self._pieces: dict[int, list[Piece]] = defaultdict(list)
        for piece in pieces:
            self._pieces[block_of[piece.articles[0]]].append(piece)
        self._loose: dict[int, list[Claim]] = defaultdict(list)
        for claim in loose:
            place = next((home[e] for e in (*claim.support, *claim.oppose) if home.get(e) in block_of), None)
            if place is not None:
                self._loose[block_of[place]].append(claim)
        occasion_of = {statement: o.id for o in corpus.all(Occasion) for statement in o.statements}
        named = corpus.homes(Referent)
        self._rests: dict[int, list[object]] = defaultdict(list)

        def rest(places: Iterable[str], *told: object) -> None:
            for n in {block_of[p] for p in places if p in block_of}:
                self._rests[n].append(told)

        for reuse in corpus.all(Reuse):
            ends = [(p.earlier.start, p.earlier.end, p.later.start, p.later.end) for p in reuse.passages]
            why = tuple(e.reason for e in reuse.evidence)
            told = reuse.id, reuse.earlier, reuse.kind, reuse.direction, why, len(ends), tuple(ends[:1] + ends[-1:])
            rest((reuse.later, reuse.earlier), *told)
        for family in corpus.all(Family):
            rest(family.members, family.id, family.members, family.original)
        for judgement in corpus.all(Judgement):
            rest([home.get(o, o) for o in judgement.objects], judgement.id, bool(judgement.undone))
        for entity in corpus.all(Entity):
            named_as = entity.id, entity.name, entity.kind, tuple(sorted(entity.aliases))
            inside_of: dict[str, list[str]] = {}
            for member in entity.members:
                inside_of.setdefault(named.get(member, ""), []).append(member)
            met: set[int] = set()
            for article, members in inside_of.items():
                n = block_of.get(article, -1)
                if n < 0:
                    continue
                here = self._rests[n]
                if n not in met:
                    met.add(n)
                    here.append(named_as)
                here.append((entity.id, tuple(members)))
        for statement in corpus.all(Statement):
            spoken = (statement.attributions, occasion_of.get(statement.id))
            if len(statement.attributions) > 1:
                rest([home.get(a, "") for a in statement.attributions], *spoken)
            elif (place := home.get(statement.attributions[0])) in block_of:
                self._rests[block_of[place]].append(spoken)

    def around(self, article: str) -> Sequence[str]:
        """The articles of the block to which an article belongs."""
        return self.members[self._block_of[article]] if article in self._block_of else (article,)

    def counts(self, block: int) -> bool:
        """Whether there is something to count."""
        return block in self._pieces or block in self._loose

    def claims(self, block: int) -> list[Claim]:
        """The claims of a block."""
        found = [r for p in self._pieces[block] for r in p.records[p.kinds.index(Claim)] if isinstance(r, Claim)]
        return sorted([*found, *self._loose[block]], key=lambda c: c.id)

    def visit(self, block: int) -> None:
        """Have the evidence of a block read, article by article: nobody need then look for it among all."""
        for article in self.members[block]:
            for kind in (Referent, Attribution, Assertion):
                self.corpus.within(article, kind)

    def digest(self, block: int) -> str:
        """What all in a block on which its counts rest comes to."""
        corpus, articles = self.corpus, self.members[block]
        rests: list[object] = [(a, corpus.digests[a], self.pile.texts.gone.get(a)) for a in articles]
        rests += [(p.article, p.start, p.end, p.family) for a in articles for p in corpus.within(a, Passage)]
        rests += [piece.key for piece in self._pieces[block]]
        for claim in self._loose[block]:
            spans = tuple((s.evidence, s.start, s.end) for s in claim.spans)
            rests.append((claim.id, claim.wording, claim.support, claim.oppose, spans))
        return _digest([*rests, *self._rests[block]])

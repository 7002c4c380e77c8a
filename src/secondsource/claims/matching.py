"""Matching: statements of one proposition, grouped across articles, with sides.

Block on pairs of what the propositions hold (word classes, names, numbers); compare slot by slot; cluster by average
linkage, so that no chain of half-alike sentences grows. A score depends on the two propositions alone, never on how common a
word is in the ledger. Likeness finds the group; wording, denial and contrary words decide the side: a denial is as like
as a paraphrase, and must stand opposite.

A copy always shares the claims of what it copies. Numbers part claims: where one thing is given as 12 and as 14, each figure is a
claim, tied by a relation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, combinations

from secondsource.claims.blocks import Blocks, casts_of
from secondsource.claims.compare import LOOSE, comparable, ends, figures, same_figure
from secondsource.claims.following import follow, followers
from secondsource.claims.gather import gather, put_together
from secondsource.claims.items import Item, Pile
from secondsource.claims.judged import Judged, read_judged
from secondsource.claims.sides import sides
from secondsource.claims.standing import reassessed, stand
from secondsource.claims.stories import Stories, find_stories
from secondsource.claims.wording import wording
from secondsource.linkage import Corpus, Linker, cluster
from secondsource.model import (
    Article,
    Assertion,
    Attribution,
    Certainty,
    Claim,
    ClaimSpan,
    Entity,
    Family,
    Judgement,
    Meaning,
    Mention,
    Passage,
    Proposition,
    Quantity,
    Reason,
    Record,
    Referent,
    Relation,
    Reuse,
    Span,
    Statement,
)

VERSION = 19


def link(corpus: Corpus) -> Iterator[Record]:
    """Yield the claims of a corpus and how they stand to one another: of a large one block by block, each only when something in it is new."""
    stories = find_stories(casts_of(corpus))
    if stories is None:
        yield from _link(corpus, None)
        return
    blocks = Blocks(corpus, stories)
    for block in blocks:
        key = f"claims:{VERSION}:{blocks.digest(block)}"
        made = corpus.piece(
            key,
            blocks.members[block],
            (Claim, Relation),
            lambda: (None, _link(blocks.part(block), stories)),  # noqa: B023
        )
        yield from corpus.given(made)


def _link(corpus: Corpus, stories: Stories | None) -> Iterator[Record]:
    pile = Pile(corpus)
    judged = read_judged(corpus, pile.items)
    groups, other_figures, copies = gather(pile.items, pile.bound(), stories, judged)
    groups, leads = follow(groups, pile, followers(pile), copies, judged)
    groups = put_together(groups, judged)
    drafts: list[_Draft] = []
    for group in groups:
        signed = [i for i in group.items if not i.plain]
        if not signed and len({i.family for i in group.items}) < 2:
            continue
        items = _voiced(group.items, leads)
        whole = _draft(items, group.reasons, copies, leads, judged)
        drafts.append(whole)
        for figure, part in _parted(items, judged):
            narrower = _draft(part, [Reason("figure", figure.text)], copies, leads, judged)
            if narrower.evidence != whole.evidence:
                narrower.broader, narrower.figure = whole, figure
                drafts.append(narrower)
    claims: dict[str, Claim] = {}
    merged: dict[tuple[frozenset[str], frozenset[str]], list[_Draft]] = defaultdict(list)
    for draft in drafts:
        merged[draft.evidence].append(draft)
    claim_of: dict[str, list[Claim]] = defaultdict(list)
    owner: dict[int, Claim] = {}
    for evidence in sorted(merged, key=lambda e: (sorted(e[0]), sorted(e[1]))):
        claim = _claim(merged[evidence], pile)
        claims.setdefault(claim.id, claim)
        for draft in merged[evidence]:
            owner[id(draft)] = claim
            for item in draft.items:
                claim_of[item.id].append(claim)
    relations: dict[str, Relation] = {}
    revised: dict[str, str] = {}

    def relate(relation: Relation) -> None:
        relations.setdefault(relation.id, relation)
        if relation.kind in ("revises", "corrects"):
            revised.setdefault(relation.target, relation.source)

    by_broader: dict[int, list[_Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.broader is not None:
            by_broader[id(draft.broader)].append(draft)
            narrow, broad = owner[id(draft)], owner[id(draft.broader)]
            if narrow.id == broad.id:
                continue
            denied = [i for i in draft.broader.items if _denies_figure(draft.items, i)]
            if denied:  # "perhaps 900, not 6,200" is no narrower than what it is said against
                for relation in _between(draft.items, denied, narrow, broad, pile):
                    relate(relation)
            else:
                relate(Relation(narrow.id, broad.id, "narrower", "gives a figure"))
    for siblings in by_broader.values():
        for a, b in combinations(siblings, 2):
            for relation in _between(a.items, b.items, owner[id(a)], owner[id(b)], pile):
                relate(relation)
    for a_item, b_item in sorted(other_figures, key=lambda pair: (pair[0].id, pair[1].id)):
        for a_claim in claim_of.get(a_item.id, [])[:1]:
            for b_claim in claim_of.get(b_item.id, [])[:1]:
                if a_claim.id != b_claim.id:
                    for relation in _between([a_item], [b_item], a_claim, b_claim, pile):
                        relate(relation)
    guesses = {e for e in pile.of_evidence if (c := pile.certainty.get(e)) and c.kind in ("hedged", "forecast")}
    for now, before, cue in reassessed(pile.of_evidence, guesses):
        mine = {c.id: c for item in pile.of_evidence[now.evidence] for c in claim_of.get(item.id, [])}
        for target in claim_of.get(before.id, [])[:1]:
            source = max(mine.values(), key=lambda c: (len(c.support), c.id), default=target)
            if source.id != target.id and now.evidence in source.support:
                relate(Relation(source.id, target.id, "revises", cue))
    for claim, words in judged.worded(list(claims.values())):
        claims[claim.id] = replace(claim, wording=words)
    for claim in claims.values():
        yield replace(claim, revised_by=revised.get(claim.id))
    yield from relations.values()


def _denies_figure(items: Sequence[Item], other: Item) -> bool:
    """Whether each of the propositions says that a figure is wrong which the other gives."""
    return all(i.rejected and figures(i.rejected, other.figures)[0] for i in items)


def _voiced(items: Sequence[Item], leads: Mapping[str, str]) -> list[Item]:
    """The propositions without narration that repeats what its own article has somebody say: that is no other voice."""
    signed = {i.article: i.start for i in sorted(items, key=lambda i: -i.start) if not i.plain and i.id not in leads}
    return [i for i in items if not i.plain or i.start < signed.get(i.article, i.start + 1)]


@dataclass(eq=False)
class _Draft:
    items: list[Item]
    central: Item
    side: dict[str, int]
    reasons: list[Reason]
    broader: _Draft | None = None
    figure: Quantity | None = None

    def spans(self, item: Item) -> Iterator[Span]:
        """Where the claim stands in a proposition: a claim that is about a figure, at the figure.

        Its broader claim rests on the whole: were the characters the same, the two would share their smallest member, and so their id.
        """
        given = [
            q.span
            for q in item.numbers
            if self.figure is not None and comparable(self.figure, q) and same_figure(self.figure, q)
        ]
        yield from given or item.proposition.spans

    @property
    def evidence(self) -> tuple[frozenset[str], frozenset[str]]:
        """The evidence for and against. What stands on both sides by different clauses supports."""
        support = {i.evidence for i in self.items if self.side[i.id] > 0}
        return frozenset(support), frozenset(
            i.evidence for i in self.items if self.side[i.id] < 0 and i.evidence not in support
        )


def _draft(
    items: Sequence[Item], reasons: Iterable[Reason], copies: Mapping[str, int], leads: Mapping[str, str], judged: Judged
) -> _Draft:
    central, side = sides(items, copies, leads, judged)
    return _Draft(sorted(items, key=lambda i: i.id), central, side, sorted(set(reasons), key=lambda r: (r.reason, r.text)))


def _parted(items: Sequence[Item], judged: Judged) -> list[tuple[Quantity, list[Item]]]:
    """The propositions by the figure they give, where comparable figures differ and no person says that they are one claim."""
    kinds: list[tuple[Quantity, list[Item]]] = []
    for item in sorted(items, key=lambda i: i.id):
        for quantity in item.numbers:
            if not ends(quantity) or quantity.kind == "age" or quantity.id in item.sizes:
                continue
            for known, members in kinds:
                if comparable(known, quantity) and same_figure(known, quantity):
                    if item not in members:
                        members.append(item)
                    break
            else:
                kinds.append((quantity, [item]))
    one = [
        (m, n)
        for (m, (known, members)), (n, (other, others)) in combinations(enumerate(kinds), 2)
        if comparable(known, other) and judged.puts(members, others)
    ]
    if one:
        kinds = [
            (kinds[m][0], list(dict.fromkeys(chain(kinds[m][1], *(kinds[n][1] for n in rest)))))
            for m, *rest in cluster(range(len(kinds)), one)
        ]
    parts = []
    givers = [
        {i.evidence for i in members if not any(comparable(quantity, q) and same_figure(quantity, q) for q in i.rejected)}
        for quantity, members in kinds
    ]
    for n, (quantity, members) in enumerate(kinds):
        rivals = [
            m
            for m, (other, _) in enumerate(kinds)
            if m != n and comparable(quantity, other) and givers[m].isdisjoint(givers[n])
        ]
        # "in talks" beside "in talks at a price of 5 million": the figure is a claim of fewer.
        silent = {i.evidence for i in items if not i.numbers and i.polarity > 0} - {i.evidence for i in members}
        detail = {i.proposition.kind for i in members} <= LOOSE and len(silent) >= len({i.evidence for i in members})
        if rivals or detail:
            parts.append((quantity, members))
    return parts


def _claim(drafts: Sequence[_Draft], pile: Pile) -> Claim:
    """One claim of drafts that rest on the same evidence."""
    drafts = sorted(drafts, key=lambda d: (d.central.article, d.central.start, d.central.id))
    first = drafts[0]
    support, oppose = first.evidence
    texts: dict[str, None] = {}
    for draft in drafts:
        if draft.central.evidence == first.central.evidence or len(drafts) == 1:
            texts.setdefault(draft.central.proposition.text)
    people = list(first.central.proposition.referents)
    names = sorted({pile.names.get(pile.entity_of.get(r, r), "") for r in people} - {""})
    named = first.central.proposition.subject in {"he", "she"} and len(names) == 1
    spans = sorted(
        {(i.evidence, s.start, s.end) for d in drafts for i in d.items if i.evidence in support | oppose for s in d.spans(i)}
    )
    kinds = [d.central.proposition.kind for d in drafts]
    reasons = sorted({r for d in drafts for r in d.reasons}, key=lambda r: (r.reason, r.text))
    return Claim(
        wording=" ".join(wording(text, names[0] if named and n == 0 else None) for n, text in enumerate(texts)),
        kind=kinds[0],
        support=tuple(sorted(support)),
        oppose=tuple(sorted(oppose)),
        spans=tuple(ClaimSpan(*span) for span in spans),
        reasons=tuple(reasons[:24]),
    )


def _between(a: Sequence[Item], b: Sequence[Item], claim_a: Claim, claim_b: Claim, pile: Pile) -> Iterator[Relation]:
    """How two claims that give other figures for one thing stand."""
    if claim_a.id == claim_b.id:
        return
    articles, said = pile.corpus.articles, pile.attributions
    found = stand(
        a,
        b,
        text_of=lambda article: articles[article].text,
        speaker_of=lambda i: pile.speaker(said[i.evidence]) if i.evidence in said else i.article,
    )
    if found is None:
        return
    kind, ours = found
    source, target = (claim_a, claim_b) if ours else (claim_b, claim_a)
    if kind in ("contradicts", "definitions_differ"):
        source, target = sorted((claim_a, claim_b), key=lambda c: c.id)
    yield Relation(source.id, target.id, kind, f"{_shown(a)} / {_shown(b)}")


def _shown(items: Sequence[Item]) -> str:
    return "; ".join(sorted({q.text for i in items for q in i.numbers}))


CLAIMS = Linker(
    name="claims",
    version=VERSION,
    needs=(
        Judgement,
        Article,
        Attribution,
        Assertion,
        Proposition,
        Certainty,
        Quantity,
        Reuse,
        Family,
        Passage,
        Referent,
        Entity,
        Statement,
        Mention,
        Meaning,
    ),
    makes=(Claim, Relation),
    link=link,
)

"""Copies: to which text a piece of an article belongs, and where the same words stand in another.

An article half agency copy, half own reporting carries two texts; what counts is the text of the passage. Aligned passages
carry a place from one article into another; where a whole article is a copy without an alignment, the wording decides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np

from secondsource.corroboration.carrying import carry, taken_from
from secondsource.linkage import Corpus, cluster
from secondsource.model import AlignedPassage, Article, Family, Judgement, Passage, Reuse, Span
from secondsource.text.withdrawals import withdrawn_by_notice

WHOLE = frozenset({"verbatim", "trimmed", "light_rewrite", "revision"})
"""Kinds of reuse that cover the whole later article, own additions apart."""

DEEPEST = 8
"""A copy of a copy of a copy: followed no further than this."""

MANY = 200
"""Texts that are one, without a known direction: no more than these are looked at for each passage."""


class Texts:
    """What is one text with what, over the whole corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._articles = corpus.articles
        self._links: dict[str, list[Reuse]] = defaultdict(list)
        for reuse in corpus.all(Reuse):
            self._links[reuse.earlier].append(reuse)
            self._links[reuse.later].append(reuse)
        self._family: dict[str, Family] = {}
        for family in corpus.all(Family):
            for member in family.members:
                self._family.setdefault(member, family)
        self._families = {family.id: family for family in corpus.all(Family)}
        self._passages: dict[str, list[Passage]] = defaultdict(list)
        for passage in corpus.all(Passage):
            self._passages[passage.article].append(passage)
        self._judged = list(corpus.all(Judgement))
        self._chains: dict[tuple[str, Span], list[tuple[str, Span]]] = {}
        self._rings: dict[tuple[str, Span], list[tuple[str, Span]]] = {}
        self._places: dict[str, _Places] = {}
        self._reached: dict[tuple[str, Span], list[tuple[Reuse, Span, float]]] = {}

    # families ---------------------------------------------------------------------------------------------------

    def family(self, article: str, span: Span) -> str:
        """The text family of a passage: its own where it was taken over from elsewhere, else its article's."""
        if elsewhere := taken_from(self._passages.get(article, ()), span):
            return elsewhere
        family = self._family.get(article)
        return family.id if family else article

    def one_text(self, a: str, b: str) -> bool:
        """Whether the two articles are one text, as a whole."""
        reuse = self.between(a, b)
        if reuse and reuse.kind != "passage":
            return True
        family = self._family.get(a)
        return family is not None and family is self._family.get(b)

    @cached_property
    def _pairs(self) -> dict[tuple[str, str], Reuse]:
        return {
            (x, y): r for rows in self._links.values() for r in rows for x, y in ((r.earlier, r.later), (r.later, r.earlier))
        }

    def between(self, a: str, b: str) -> Reuse | None:
        """The link between two articles, if there is one."""
        return self._pairs.get((a, b))

    def related(self, a: str, b: str) -> bool:
        """Whether one of the two took text from the other, or both from a third."""
        return self.component.get(a, a) == self.component.get(b, b)

    @cached_property
    def component(self) -> dict[str, str]:
        """The articles that text reuse ties together in any way, under the smallest id among them."""
        ids = sorted({*self._articles, *self._links, *(m for f in self._families.values() for m in f.members)})
        known = set(ids)
        edges = [(r.earlier, r.later) for r in sorted(self._pairs.values(), key=lambda r: r.id)]
        edges += [(f.members[0], m) for f in self._families.values() for m in f.members[1:]]
        for passages in self._passages.values():
            for p in passages:
                home = self._families.get(p.family)
                target = home.members[0] if home else p.family
                if target in known and p.article in known:
                    edges.append((p.article, target))
        return {member: group[0] for group in cluster(ids, edges) for member in group}

    # places -----------------------------------------------------------------------------------------------------

    def aligned(self, a: str, span: Span, b: str) -> tuple[Span | None, float]:
        """Where ``span`` of article ``a`` stands in ``b``: directly, else by way of one third text."""
        reuse = self.between(a, b)
        if reuse and reuse.passages:
            return carry(_ways(reuse, a), span)
        for first in self._links.get(a, ()):
            third = first.later if first.earlier == a else first.earlier
            second = self.between(third, b)
            if third == b or second is None or not first.passages or not second.passages:
                continue
            there, share = carry(_ways(first, a), span)
            if there:
                end, again = carry(_ways(second, third), there)
                if end:
                    return end, share * again
        return None, 0.0

    def has_alignment(self, a: str, b: str) -> bool:
        """Whether it is known, passage by passage, what the two share."""
        reuse = self.between(a, b)
        return bool(reuse and reuse.passages)

    def root(self, article: str, span: Span) -> str:
        """The article from whose text the passage finally comes: itself, unless the passage was taken over."""
        here, place = self.chain(article, span)[-1]
        family = self._families.get(self.family(here, place))
        if family is None or here in family.members:
            return here
        return family.original if family.original in self._articles and family.original is not None else min(family.members)

    def chain(self, article: str, span: Span) -> list[tuple[str, Span]]:
        """The places where the passage stood before, from copy to original, its own first."""
        key = (article, span)
        if key not in self._chains:
            places = [key]
            while len(places) < DEEPEST:
                step = self._upstream(*places[-1], {a for a, _ in places})
                if step is None:
                    break
                places.append(step)
            self._chains[key] = places
        return self._chains[key]

    def settled(self, article: str, span: Span) -> bool:
        """Whether the root of a passage was reached by links of known direction alone."""
        places = self.chain(article, span)
        links = [self.between(a, b) for (a, _), (b, _) in pairwise(places)]
        return len(self._ring(article, span)) == 1 and all(r is None or r.direction != "unknown" for r in links)

    def _reach(self, article: str, span: Span) -> list[tuple[Reuse, Span, float]]:
        """Where else most of a passage stands: link by link the place in the other text, and the share of the passage that is there."""
        key = (article, span)
        if key not in self._reached:
            if article not in self._places:
                self._places[article] = _Places(article, self._links.get(article, ()))
            self._reached[key] = self._places[article].across(span)
        return self._reached[key]

    def _upstream(self, article: str, span: Span, seen: set[str]) -> tuple[str, Span] | None:
        """One step towards the original; among texts of which none is known to be earlier, to the smallest id."""
        ring = self._ring(article, span)
        found = [
            (share, reuse.earlier, place)
            for here, there in ring
            for reuse, place, share in self._reach(here, there)
            if reuse.direction != "unknown"
            and reuse.later == here
            and reuse.earlier not in seen
            and reuse.earlier in self._articles
        ]
        if found:
            found.sort(key=lambda f: (-round(f[0], 2), f[1]))
            return found[0][1], found[0][2]
        family = self._family.get(article)
        original = family.original if family else None
        if original in self._articles and original is not None and original not in seen and not self.between(article, original):
            return original, span
        first = min(ring)
        return first if first[0] not in seen else None

    def _ring(self, article: str, span: Span) -> list[tuple[str, Span]]:
        """The passage and what stands for it in texts that are one with it, the direction being unknown."""
        key = (article, span)
        if key not in self._rings:
            ring = {article: span}
            queue = [article]
            for here in queue:
                if len(ring) >= MANY:
                    break
                for reuse, place, _ in self._reach(here, ring[here]):
                    other = reuse.earlier if reuse.later == here else reuse.later
                    if reuse.direction == "unknown" and other not in ring and other in self._articles:
                        ring[other] = place
                        queue.append(other)
            self._rings[key] = sorted(ring.items())
        return self._rings[key]

    def depth(self, article: str) -> int:
        """How many steps of copying lie before the article: 0 for an original, as far as is known."""
        seen, edge = {article}, [article]
        for steps in range(DEEPEST):
            found = {
                r.earlier for a in edge for r in self._links.get(a, ()) if r.later == a and r.direction != "unknown"
            } - seen
            if not found:
                family = self._family.get(article)
                copy = family is not None and family.original is not None and family.original != article
                return steps or int(copy)
            seen |= found
            edge = sorted(found)
        return DEEPEST

    # withdrawals ------------------------------------------------------------------------------------------------

    def withdrawn(self, article: str, span: Span) -> str | None:
        """Why a passage no longer stands: its article, or one from which it was taken, was withdrawn. None if it stands.

        An outlet that withdraws its copy withdraws nothing of the original; where the direction is unknown, all goes.
        """
        if article in self.gone:
            return self.gone[article]
        for before, _ in self.chain(article, span)[1:]:
            if before in self.gone:
                return f"copy of a text {self.gone[before]}"
        if not self.gone:
            return None
        for reuse, _, _ in self._reach(article, span):
            other = reuse.later if reuse.earlier == article else reuse.earlier
            if other in self.gone and reuse.direction == "unknown":
                return f"one text with one {self.gone[other]}"
        return None

    @cached_property
    def gone(self) -> dict[str, str]:
        """The articles withdrawn by their own notice or by a person's word, and how it is said."""
        gone: dict[str, str] = {}
        for id, article in self._articles.items():
            kinds = sorted(n.kind for n in article.notices if n.kind in ("killed", "retracted"))
            if kinds:
                gone[id] = f"{kinds[0]} by {article.outlet or 'its outlet'}"
        for id, (kind, notice) in sorted(withdrawn_by_notice(self._articles.values()).items()):
            gone.setdefault(id, f"{kind} by {self._articles[notice].outlet or 'its outlet'}")
        for judgement in sorted(self._judged, key=lambda j: (j.at or "", j.id)):
            status = (judgement.value or "").casefold().rpartition("=")[2].strip()
            if judgement.undone or judgement.verb not in ("correct", "status", "as"):
                continue
            for id in judgement.objects:
                if status in ("killed", "retracted"):
                    gone[id] = f"marked {status} by a person"
                elif status in ("usable", "corrected"):
                    gone.pop(id, None)
        return gone

    def published(self, article: str) -> str:
        """The day of publication, or the last day of all where it is unknown."""
        record: Article | None = self._articles.get(article)
        return (record.published or "9999")[:10] if record else "9999"


class _Places:
    """The passages that an article shares with others, over all its links, to find those that a span touches."""

    def __init__(self, home: str, links: Sequence[Reuse]) -> None:
        self.links = links
        rows = [
            (here.start, here.end, there.start, (there.end - there.start) / max(1, len(here)), n)
            for n, reuse in enumerate(links)
            for here, there in _ways(reuse, home)
        ]
        self.starts, self.ends, self.theres, self.scales, self.owners = (
            np.array(column) for column in (zip(*rows, strict=True) if rows else ((),) * 5)
        )
        self.whole = [n for n, reuse in enumerate(links) if not reuse.passages and reuse.kind in WHOLE]

    def across(self, span: Span) -> list[tuple[Reuse, Span, float]]:
        """The links, in order, with where at least half of the span stands in the other text; of a whole copy without passages, all of it."""
        found: dict[int, tuple[Span, float]] = dict.fromkeys(self.whole, (span, 1.0))
        touched = np.nonzero((self.starts < span.end) & (self.ends > span.start))[0] if self.starts.size else self.starts
        places: dict[int, list[int]] = {}
        for at in touched.tolist():
            start, end = max(int(self.starts[at]), span.start), min(int(self.ends[at]), span.end)
            if start >= end:
                continue
            scale, there, origin = float(self.scales[at]), int(self.theres[at]), int(self.starts[at])
            left, right = there + round((start - origin) * scale), there + round((end - origin) * scale)
            owner = int(self.owners[at])
            known = places.setdefault(owner, [left, right, 0])
            places[owner] = [min(known[0], left), max(known[1], right), known[2] + end - start]
        for n, (left, right, covered) in places.items():
            share = min(1.0, covered / max(1, len(span)))
            if share >= 0.5 and right > left:
                found[n] = (Span(left, right), share)
        return [(self.links[n], *found[n]) for n in sorted(found)]


def _ways(reuse: Reuse, home: str) -> list[tuple[Span, Span]]:
    """The aligned passages seen from ``home``: (here, there)."""
    passages: Sequence[AlignedPassage] = reuse.passages
    return [(p.earlier, p.later) if home == reuse.earlier else (p.later, p.earlier) for p in passages]

"""Passages: sentences that are one in several articles, and which of them go back to an article of another family."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from secondsource.linkage import Corpus, cluster
from secondsource.model import AlignedPassage, Family, Passage, Reason, Reuse, Span
from secondsource.reuse.remembering import remembered
from secondsource.reuse.texts import sentences_of
from secondsource.text.shingles import words

if TYPE_CHECKING:
    from secondsource.reuse.families import Link

Place = tuple[str, int]
"""A sentence: its article and its number there."""

MANY = 40
"""In a text run by more houses than this, who else shares it is told by the families alone."""


def components(links: Sequence[Link]) -> list[list[Place]]:
    """The sentences that are one, through all the links between articles."""
    nodes = sorted({(x, n) for f in links for i, j in f.sentences for x, n in ((f.a, i), (f.b, j))})
    return cluster(nodes, [((f.a, i), (f.b, j)) for f in links for i, j in f.sentences])


def mixed(links: Sequence[Link], of_article: dict[str, int]) -> list[Link]:
    """The links of stories that more than one family has a part in: elsewhere no passage goes back to another family."""
    articles = sorted({article for found in links for article in (found.a, found.b)})
    stories = cluster(articles, [(found.a, found.b) for found in links])
    mixed = {article for story in stories if len({of_article[a] for a in story}) > 1 for article in story}
    return [found for found in links if found.a in mixed]


_TOKEN = 3
"""So many words a sentence of one original counts that two tell in different words."""


def siblings(
    corpus: Corpus,
    links: Sequence[Link],
    joined: Sequence[Sequence[Place]],
    of_article: dict[str, int],
    same_page: Iterable[frozenset[str]],
    spans: Sentences,
) -> Iterator[Reuse]:
    """Articles of two families that took the same passage from a third.

    Where it is not known that both took it from there, their own words for it must still be alike.
    """
    known = {frozenset((found.a, found.b)) for found in links} | set(same_page)
    sizes = {x: size for found in links for x, size in zip((found.a, found.b), found.outcome["words"], strict=True)}
    shared: dict[tuple[str, str], list[tuple[Span, Span, float]]] = defaultdict(list)
    # Without a direction either may be the other's original.
    parents: dict[str, set[str]] = defaultdict(set)
    sure: dict[str, set[str]] = defaultdict(set)
    for found in links:
        parents[found.later].add(found.earlier)
        if found.way:
            sure[found.later].add(found.earlier)
        else:
            parents[found.earlier].add(found.later)
    for component in joined:
        if len({article for article, _ in component}) > MANY:
            continue
        for n, (a, i) in enumerate(component):
            for b, j in component[n + 1 :]:
                if of_article[a] != of_article[b] and parents[a] & parents[b] and frozenset((a, b)) not in known:
                    one, other = spans[a][i].of(corpus.articles[a].text), spans[b][j].of(corpus.articles[b].text)
                    alike = _alike(one, other) or _TOKEN * bool(sure[a] & sure[b] & {article for article, _ in component})
                    if alike:
                        shared[a, b].append((spans[a][i], spans[b][j], alike))
    for (a, b), rows in sorted(shared.items()):
        shorter = min(sizes[a], sizes[b])
        parts = tuple(AlignedPassage(x, y, "reworded") for x, y, _ in sorted(rows, key=lambda r: (r[1], r[0])))
        share = min(1.0, round(sum(count for _, _, count in rows) / max(1, shorter), 4))
        yield Reuse(
            a,
            b,
            "passage",
            share,
            "unknown",
            (Reason("both come from one original", parts[0].earlier.of(corpus.articles[a].text)),),
            parts,
        )


@remembered(1 << 14)
def _words_of(sentence: str) -> tuple[int, Counter[str]]:
    keys = [word.key for word in words(sentence)]
    return len(keys), Counter(keys)


def _alike(one: str, other: str) -> int:
    """How many words two sentences share, if that is half of the shorter and five at least."""
    (size, of_one), (other_size, of_other) = _words_of(one), _words_of(other)
    common = (of_one & of_other).total()
    return common if common >= max(5, 0.5 * min(size, other_size)) else 0


class Sentences(dict[str, list[Span]]):
    """The sentences of the articles that are asked for."""

    def __init__(self, corpus: Corpus) -> None:
        super().__init__()
        self.articles = corpus.articles

    def __missing__(self, article: str) -> list[Span]:
        self[article] = sentences_of(self.articles[article].text)
        return self[article]


def passages(
    links: Sequence[Link],
    joined: Sequence[Sequence[Place]],
    of_article: dict[str, int],
    families: Sequence[Family],
    spans: Sentences,
) -> Iterator[Passage]:
    """The sentences that go back to an article of another family, neighbours joined."""
    after: dict[str, set[str]] = defaultdict(set)
    for found in links:
        if found.way:
            after[found.later].add(found.earlier)
    taken: dict[str, dict[int, str]] = defaultdict(dict)
    for component in joined:
        members = sorted({article for article, _ in component})
        if len({of_article[m] for m in members}) == 1:
            continue
        roots = [m for m in members if not after[m] & set(members)] or members
        root = max(roots, key=lambda m: (sum(m in after[other] for other in members), [-ord(c) for c in m]))
        family = families[of_article[root]].id
        for article, sentence in component:
            if of_article[article] != of_article[root]:
                taken[article][sentence] = family
    for article, numbers in sorted(taken.items()):
        run: tuple[int, int, str] | None = None
        for number in [*sorted(numbers), -1]:
            family = numbers.get(number, "")
            if run and (number != run[1] + 1 or family != run[2]):
                yield Passage(article, spans[article][run[0]].start, spans[article][run[1]].end, run[2])
                run = None
            run = (run[0], number, family) if run else (number, number, family)

"""Families: which articles are one text, which passages belong to another's, and on what original they hang."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise
from typing import cast

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from secondsource.linkage import Corpus, Json, Linker, cluster
from secondsource.model import (
    AlignedPassage,
    Article,
    Direction,
    Family,
    Hardening,
    Outside,
    Passage,
    Reason,
    Record,
    Reuse,
    ReuseKind,
    Shingles,
    Span,
)
from secondsource.reuse.candidates import Shared, find_candidates
from secondsource.reuse.compare import Outcome, compare
from secondsource.reuse.direction import (
    Clue,
    clues_of_edits,
    clues_of_pages,
    credits_of,
    decide,
    may_lean,
    moment,
    same_house,
)
from secondsource.reuse.texts import Text, sentences_of
from secondsource.text.shingles import words

_VERSION = 10


@dataclass(frozen=True)
class Link:
    """Two articles of which one owes the other something: ``a`` has the smaller id. ``way``: 1 if ``a`` is the earlier."""

    a: str
    b: str
    outcome: Outcome
    way: int
    direction: Direction
    reasons: tuple[Reason, ...]

    @property
    def earlier(self) -> str:
        return self.b if self.way < 0 else self.a

    @property
    def later(self) -> str:
        return self.a if self.way < 0 else self.b

    @property
    def sentences(self) -> Iterator[tuple[int, int]]:
        """The sentences that are one in both."""
        numbers = iter(self.outcome["sentences"])
        return zip(numbers, numbers, strict=True)

    def covered(self, article: str) -> float:
        """The share of an article's words that stand in the other."""
        return self.outcome["covered"][0 if article == self.a else 1]

    def strength(self, later: str) -> tuple[int, float]:
        """How much of the later text the other explains: shared words before shared particulars."""
        if self.outcome["verdict"] == "copy":
            return 1, round(self.covered(later), 2)
        return 0, self.outcome["score"]

    @property
    def kind(self) -> ReuseKind:
        short, long = sorted((self.a, self.b), key=lambda x: (self.outcome["words"][0 if x == self.a else 1], x))
        later, earlier = (self.later, self.earlier) if self.way else (short, long)
        of_later, of_earlier = self.covered(later), self.covered(earlier)
        if self.outcome["verdict"] == "retold":
            return "heavy_rewrite"
        if of_later >= 0.93:
            return "verbatim" if of_earlier >= 0.9 else "trimmed"
        return "light_rewrite" if of_later >= 0.5 else "passage"

    @property
    def whole(self) -> bool:
        """Whether the core of the copy is derived, so that both are one text. Unsure of the direction, ask it of both."""
        one, other = self.covered(self.a), self.covered(self.b)
        if self.outcome["verdict"] == "retold":
            return self.covered(self.later) >= 0.6 if self.way else min(one, other) >= 0.6
        if self.way:
            return self.covered(self.later) >= 0.5
        return min(one, other) >= 0.5 or (max(one, other) >= 0.8 and min(one, other) >= 0.34)


@lru_cache(maxsize=1024)
def _text(text: str) -> Text:
    return Text(text)


def _same(outcome: Json) -> Outcome | None:
    return cast("Outcome | None", outcome)


def find_links(corpus: Corpus) -> list[Link]:
    """Every pair of articles of which one owes the other something, in order of ids."""
    prints = [p for p in corpus.all(Shingles) if p.article in corpus.articles]
    prints.sort(key=lambda p: p.article)
    pairs = {(prints[found.a].article, prints[found.b].article): found.shared for found in find_candidates(prints)}
    pairs.update({tuple(sorted(pair)): "throughout" for group in _versions(corpus) for pair in pairwise(group)})  # type: ignore[misc]
    marks = _Marks(corpus)
    links = []
    # Text by text of a story, so that each is cut into words once; the links are in order of ids whatever comes first.
    stories = {
        a: n for n, group in enumerate(cluster(sorted({a for pair in pairs for a in pair}), sorted(pairs))) for a in group
    }
    for (a, b), shared in sorted(pairs.items(), key=lambda pair: (stories[pair[0][0]], pair[0])):
        one, other = corpus.articles[a], corpus.articles[b]
        key = f"reuse:{_VERSION}:{a}:{b}:{shared}"
        outcome = _same(corpus.memory.recall(key, lambda: cast("Json", _compared(one, other, shared))))  # noqa: B023
        if outcome:
            key = f"pages:{_VERSION}:{a}:{b}:{shared}:{marks[a]}:{marks[b]}"
            clues = corpus.memory.recall(key, lambda: cast("Json", _clues_of_pages(one, other, outcome)))  # noqa: B023
            found = _clues(outcome, cast("list[list[float | str]]", clues))
            if outcome["verdict"] == "copy" and may_lean(found):
                key = f"edits:{_VERSION}:{a}:{b}:{marks[a]}:{marks[b]}"
                said = corpus.memory.recall(key, lambda: cast("Json", _clues_of_edits(one, other)))  # noqa: B023
                found += _clues(None, cast("list[list[float | str]]", said))
            links.append(Link(a, b, outcome, *decide(found)))
    return _hung(sorted(links, key=lambda found: (found.a, found.b)))


class _Marks(dict[str, str]):
    """The marks of the articles that are asked for."""

    def __init__(self, corpus: Corpus) -> None:
        super().__init__()
        self.articles = corpus.articles

    def __missing__(self, article: str) -> str:
        self[article] = _mark(self.articles[article])
        return self[article]


def _mark(article: Article) -> str:
    """A short hash of what a page says of where it comes from: a person may correct it."""
    said = (
        article.outlet, article.byline, article.agency, article.dateline, article.published, article.updated, article.url,
        article.links, article.headline, [(c.name, c.where, c.text) for c in article.credits],
    )  # fmt: skip
    return blake2b(repr(said).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def _clues_of_pages(a: Article, b: Article, outcome: Outcome) -> list[list[float | str]]:
    of_a, of_b = (_around(_text(x.text), set(outcome["sentences"][side::2])) for side, x in enumerate((a, b)))
    return [clue.plain() for clue in clues_of_pages(a, b, of_a, of_b)]


def _around(text: Text, numbers: set[int]) -> str:
    """The sentences of these numbers and their neighbours."""
    near = {n + step for n in numbers for step in (-1, 0, 1) if 0 <= n + step < len(text.sentences)}
    return " ".join(text.sentences[n].of(text.text) for n in sorted(near))


def _hung(links: Sequence[Link]) -> list[Link]:
    """The links with the direction taken back between two that come from a third which explains the later at least as well.

    That one of two copies looks later than the other does not make it a copy of it: both hang on the original.
    """
    parents: dict[str, dict[str, Link]] = defaultdict(dict)
    for found in links:
        if found.way:
            parents[found.later][found.earlier] = found
    hung = []
    for found in links:
        if found.direction == "probable":
            mine, of_earlier = parents[found.later], parents[found.earlier]
            common = [
                p
                for p in sorted(mine.keys() & of_earlier.keys())
                if mine[p].strength(found.later) >= found.strength(found.later)
            ]
            if common:
                reason = Reason("both come from one original", common[0])
                hung.append(replace(found, way=0, direction="unknown", reasons=(reason, *found.reasons)))
                continue
        hung.append(found)
    return hung


def _out_of_circles(links: Sequence[Link], fixed: Sequence[tuple[str, str]]) -> list[Link]:
    """The links with the direction taken back of those by which an article would come from itself, the less sure ones first.

    Pages that credit each other in a circle tell nothing of where their text comes from. ``fixed``: earlier and later versions.
    """
    for given_up in ("probable", "certain"):
        circles = _circles([*fixed, *((found.earlier, found.later) for found in links if found.way)])
        if not circles:
            break
        links = [
            replace(found, way=0, direction="unknown", reasons=(_IN_A_CIRCLE, *found.reasons))
            if found.direction == given_up and circles.get(found.a, -1) == circles.get(found.b, -2)
            else found
            for found in links
        ]
    return list(links)


_IN_A_CIRCLE = Reason("each comes from another of them", "credits and dates that contradict each other")


def _circles(edges: Sequence[tuple[str, str]]) -> dict[str, int]:
    """The articles that come from themselves by these edges, with the number of their circle."""
    places = {article: n for n, article in enumerate(sorted({article for edge in edges for article in edge}))}
    ends = np.array([(places[a], places[b]) for a, b in edges], dtype=np.int64).reshape(-1, 2)
    graph = coo_matrix((np.ones(len(ends), dtype=np.int8), (ends[:, 0], ends[:, 1])), shape=(len(places), len(places)))
    labels = connected_components(graph, directed=True, connection="strong")[1].tolist() if edges else []
    often = Counter(labels)
    return {article: labels[n] for article, n in places.items() if often[labels[n]] > 1}


def _compared(one: Article, other: Article, shared: Shared) -> Outcome | None:
    return compare(_text(one.text), _text(other.text), one.outlet, other.outlet, shared)


def _clues_of_edits(a: Article, b: Article) -> list[list[float | str]]:
    return [clue.plain() for clue in clues_of_edits(a.text, b.text, a.headline or "", b.headline or "")]


def _clues(outcome: Outcome | None, more: Sequence[Sequence[float | str]]) -> list[Clue]:
    said = [*(outcome["clues"] if outcome else ()), *more]
    return [Clue(float(weight), str(reason), str(text)) for weight, reason, text in said]


def _versions(corpus: Corpus) -> list[list[str]]:
    """The articles of each page that has more than one text, in order of their stamps."""
    pages: dict[str, list[Article]] = defaultdict(list)
    for article in corpus.all(Article):
        pages[article.page].append(article)
    groups = []
    for _, group in sorted(pages.items()):
        if len(group) > 1:
            stamped = [(moment(a.updated or a.published), a) for a in group]
            stamped.sort(key=lambda x: (x[0] is None, x[0][0].timestamp() if x[0] else 0.0, x[1].id))
            groups.append([a.id for _, a in stamped])
    return groups


# families -------------------------------------------------------------------------------------------------------


def link(corpus: Corpus) -> Iterator[Record]:
    """Reuse, originals outside the pile, one family for each article, and the passages taken over from other families."""
    links = find_links(corpus)
    versions = _versions(corpus)
    same_page = {frozenset((a, b)) for group in versions for n, a in enumerate(group) for b in group[n + 1 :]}
    copies = [found for found in links if frozenset((found.a, found.b)) not in same_page]
    copies = _out_of_circles(copies, [pair for group in versions for pair in pairwise(group)])

    outside, credited = _outside(corpus, copies)
    yield from outside
    yield from credited

    whole = _unmixed([found for found in copies if found.whole], copies)
    edges = [(found.a, found.b) for found in whole] + [(g[0], other) for g in versions for other in g[1:]]
    groups = cluster(sorted(corpus.articles), edges)
    of_article = {article: n for n, group in enumerate(groups) for article in group}
    home = {reuse.later: reuse.earlier for reuse in credited}
    families: list[Family] = []
    inside: dict[int, list[Link]] = defaultdict(list)
    for found in whole:
        if found.way and of_article[found.a] == of_article[found.b]:
            inside[of_article[found.a]].append(found)
    for n, group in enumerate(groups):
        family = Family(tuple(sorted(group)), _original(group, inside[n], home))
        families.append(family)
    yield from families

    parents: dict[str, dict[str, Link]] = defaultdict(dict)
    for found in whole:
        if found.way:
            parents[found.later][found.earlier] = found
    for found in copies:
        if of_article[found.a] != of_article[found.b] or not _explained(found, parents, home):
            yield _reuse(found)
    outcomes = {frozenset((found.a, found.b)): found for found in links}
    for group in versions:
        for first, second in pairwise(group):
            yield _revision(corpus, first, second, outcomes.get(frozenset((first, second))))
    components = _components(_mixed(copies, of_article))
    spans = _Sentences(corpus)
    yield from _siblings(corpus, copies, components, of_article, same_page, spans)
    yield from _passages(copies, components, of_article, families, spans)


MIXED = 0.8
"""Of two texts less of which is shared, each has a good deal of its own or from elsewhere."""


def _unmixed(whole: Sequence[Link], links: Sequence[Link]) -> list[Link]:
    """The links between whole texts without those that would make one family of two stories because a third text holds both.

    Such a text stays with the story that it has more of, and has a passage of the other. Two pieces cut from one text are no
    such case: they hold nothing else.
    """
    akin = {frozenset((found.a, found.b)) for found in links}
    partly: dict[str, dict[str, Link]] = defaultdict(dict)
    tied: dict[str, set[str]] = defaultdict(set)
    same: dict[str, set[str]] = defaultdict(set)
    for found in whole:
        tied[found.a].add(found.b)
        tied[found.b].add(found.a)
        for article, other in ((found.a, found.b), (found.b, found.a)):
            if found.covered(article) < MIXED:
                partly[article][other] = found
            elif found.covered(other) >= MIXED:
                same[article].add(other)
    dropped: set[frozenset[str]] = set()
    for article, of_others in sorted(partly.items()):
        others = sorted(of_others)
        # A piece of this text alone, and of no text that holds more than this one does; reprints of either hold no more.
        pieces = {x for x in others if of_others[x].covered(x) >= MIXED}
        pieces -= {x for x in pieces if tied[x] - pieces - same[x] - same[article] - {article}}
        if len(pieces) == len(others):
            continue
        edges = [(x, y) for n, x in enumerate(others) for y in others[n + 1 :] if frozenset((x, y)) in akin]
        stories = [g for g in cluster(others, edges) if not pieces.issuperset(g)]
        most = [max(of_others[x].covered(article) for x in story) for story in stories]
        kept = most.index(max(most))
        dropped |= {frozenset((article, x)) for n, story in enumerate(stories) if n != kept for x in story}
    return [found for found in whole if frozenset((found.a, found.b)) not in dropped]


def _reuse(found: Link) -> Reuse:
    turned = found.way < 0
    parts = []
    for a0, a1, b0, b1, what in found.outcome["parts"]:
        a, b = Span(int(a0), int(a1)), Span(int(b0), int(b1))
        parts.append(AlignedPassage(*((b, a) if turned else (a, b)), what))  # type: ignore[arg-type]
    parts.sort(key=lambda p: (p.later, p.earlier))
    changed = found.outcome["hardened_back" if turned else "hardened"] if found.way else []
    reasons = found.reasons
    if found.outcome["told"]:
        reasons = (*reasons, Reason("same particulars in the same order", ", ".join(found.outcome["told"])))
    return Reuse(
        found.earlier, found.later, found.kind, found.outcome["containment"], found.direction, reasons, tuple(parts),
        tuple(Hardening(*h) for h in changed),
    )  # fmt: skip


def _revision(corpus: Corpus, first: str, second: str, found: Link | None) -> Reuse:
    stamps = [moment(corpus.articles[a].updated or corpus.articles[a].published) for a in (first, second)]
    known = bool(stamps[0] and stamps[1] and stamps[0][0] != stamps[1][0])
    earlier, later = (first, second) if known else sorted((first, second))
    evidence = (Reason("same page", corpus.articles[first].page),)
    if found is None:
        return Reuse(earlier, later, "revision", 0.0, "certain" if known else "unknown", evidence)
    set_right = Link(
        found.a, found.b, found.outcome, 1 if found.a == earlier else -1, "certain" if known else "unknown", evidence
    )
    plain = _reuse(set_right)
    return Reuse(
        earlier,
        later,
        "revision",
        plain.containment,
        set_right.direction,
        evidence,
        plain.passages,
        plain.hardened if known else (),
    )


def _original(group: Sequence[str], inside: Sequence[Link], home: dict[str, str]) -> str | None:
    """The outside original that a member credits; else the one member that nothing in the family precedes, by its directed links."""
    if len(group) == 1:
        return home.get(group[0])
    preceded = {found.later for found in inside}
    roots = sorted({found.earlier for found in inside} - preceded)
    outside = sorted({home[m] for m in group if m in home})
    if len(outside) == 1:
        return outside[0]
    return roots[0] if len(roots) == 1 else None


def _explained(found: Link, parents: dict[str, dict[str, Link]], home: dict[str, str]) -> bool:
    """Whether two copies of one family are tied only through an original on which both hang."""
    if home.get(found.a) is not None and home.get(found.a) == home.get(found.b):
        return True
    later = found.later
    fewer, more = sorted((parents[found.a], parents[found.b]), key=len)
    least = found.covered(later) - 0.05
    return any(origin in more and least <= parents[later][origin].covered(later) for origin in fewer)


def _outside(corpus: Corpus, links: Sequence[Link]) -> tuple[list[Outside], list[Reuse]]:
    """The houses that articles credit and that are not in the pile with the same text."""
    sources: dict[str, set[str]] = defaultdict(set)
    settled = {f.later for f in links if f.direction == "certain" and any(r.reason == "credit" for r in f.reasons)}
    for found in links:
        if found.way:
            sources[found.later].add(found.earlier)
        else:
            sources[found.a].add(found.b)
            sources[found.b].add(found.a)
    made: dict[str, Outside] = {}
    reuses = []
    for article in corpus.all(Article):
        if not article.agency or (article.outlet and same_house(article.agency, article.outlet)):
            continue
        lines = [c for c in credits_of(article) if same_house(c[0], article.agency)]
        if article.outlet is None and {where for _, where, _ in lines} <= {"dateline"}:
            # Nothing tells the agency's own page from a reprint of it.
            continue
        others = [corpus.articles[other] for other in sorted(sources[article.id])]
        if article.id in settled or any(o.outlet and same_house(article.agency, o.outlet) for o in others):
            continue
        original = Outside(article.agency, "agency" if _is_agency(article, lines) else "outlet")
        original = made.setdefault(original.id, original)
        text = lines[0][2] if lines else article.agency
        reuses.append(Reuse(original.id, article.id, "verbatim", 1.0, "certain", (Reason("credit", text),)))
    return sorted(made.values(), key=lambda o: o.id), reuses


def _is_agency(article: Article, lines: Sequence[tuple[str, str, str]]) -> bool:
    """Agencies sign in datelines and at the foot; papers are credited in bylines."""
    return any(where in ("dateline", "foot", "meta") for _, where, _ in lines) or not lines or article.byline is None


# passages -------------------------------------------------------------------------------------------------------


Place = tuple[str, int]
"""A sentence: its article and its number there."""

MANY = 40
"""In a text run by more houses than this, who else shares it is told by the families alone."""


def _components(links: Sequence[Link]) -> list[list[Place]]:
    """The sentences that are one, through all the links between articles."""
    nodes = sorted({(x, n) for f in links for i, j in f.sentences for x, n in ((f.a, i), (f.b, j))})
    return cluster(nodes, [((f.a, i), (f.b, j)) for f in links for i, j in f.sentences])


def _mixed(links: Sequence[Link], of_article: dict[str, int]) -> list[Link]:
    """The links of stories that more than one family has a part in: elsewhere no passage goes back to another family."""
    articles = sorted({article for found in links for article in (found.a, found.b)})
    stories = cluster(articles, [(found.a, found.b) for found in links])
    mixed = {article for story in stories if len({of_article[a] for a in story}) > 1 for article in story}
    return [found for found in links if found.a in mixed]


_TOKEN = 3
"""So many words a sentence of one original counts that two tell in different words."""


def _siblings(
    corpus: Corpus,
    links: Sequence[Link],
    components: Sequence[Sequence[Place]],
    of_article: dict[str, int],
    same_page: Iterable[frozenset[str]],
    spans: _Sentences,
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
    for component in components:
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


@lru_cache(maxsize=1 << 14)
def _words_of(sentence: str) -> tuple[int, Counter[str]]:
    keys = [word.key for word in words(sentence)]
    return len(keys), Counter(keys)


def _alike(one: str, other: str) -> int:
    """How many words two sentences share, if that is half of the shorter and five at least."""
    (size, of_one), (other_size, of_other) = _words_of(one), _words_of(other)
    common = (of_one & of_other).total()
    return common if common >= max(5, 0.5 * min(size, other_size)) else 0


class _Sentences(dict[str, list[Span]]):
    """The sentences of the articles that are asked for."""

    def __init__(self, corpus: Corpus) -> None:
        super().__init__()
        self.articles = corpus.articles

    def __missing__(self, article: str) -> list[Span]:
        self[article] = sentences_of(self.articles[article].text)
        return self[article]


def _passages(
    links: Sequence[Link],
    components: Sequence[Sequence[Place]],
    of_article: dict[str, int],
    families: Sequence[Family],
    spans: _Sentences,
) -> Iterator[Passage]:
    """The sentences that go back to an article of another family, neighbours joined."""
    after: dict[str, set[str]] = defaultdict(set)
    for found in links:
        if found.way:
            after[found.later].add(found.earlier)
    taken: dict[str, dict[int, str]] = defaultdict(dict)
    for component in components:
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


REUSE = Linker("reuse", _VERSION, (Article, Shingles), (Outside, Reuse, Family, Passage), link)

"""Families: which articles are one text, which passages belong to another's, and on what original they hang."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from graphlib import CycleError, TopologicalSorter
from hashlib import blake2b
from itertools import pairwise
from typing import cast

import numpy as np

from secondsource.linkage import Corpus, Json, Kept, Linker, Part, cluster
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
from secondsource.reuse.candidates import Candidate, Shared, find_candidates, survey
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
from secondsource.reuse.index import Cards, bring_up, build, candidates_of
from secondsource.reuse.passages import Sentences, components, mixed, passages, siblings
from secondsource.reuse.postings import Index, name_of, number_of
from secondsource.reuse.remembering import forget, remembered
from secondsource.reuse.texts import Text

_VERSION = 11


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


@remembered(1024)
def _text(text: str) -> Text:
    return Text(text)


def _same(outcome: Json) -> Outcome | None:
    return cast("Outcome | None", outcome)


Pairs = dict[tuple[str, str], Shared]
"""Candidates by the ids of their articles, the smaller first."""


def find_links(corpus: Corpus) -> list[Link]:
    """Every pair of articles of which one owes the other something, in order of ids."""
    prints = _prints(corpus)
    return _links(corpus, _named(prints, find_candidates(prints)), _versions(corpus.all(Article)))


def _prints(corpus: Corpus) -> list[Shingles]:
    """The fingerprints of each article, in order of ids. What is too long to be read has none."""
    known = {p.article: p for p in corpus.all(Shingles)}
    return [known.get(article) or Shingles(article, ()) for article in sorted(corpus.articles)]


def _named(prints: Sequence[Shingles], found: Iterable[Candidate]) -> Pairs:
    return {(prints[a].article, prints[b].article): shared for a, b, shared in found}


def _links(corpus: Corpus, candidates: Pairs, versions: Sequence[Sequence[str]]) -> list[Link]:
    pairs = dict(candidates)
    pairs.update({tuple(sorted(pair)): "throughout" for group in versions for pair in pairwise(group)})  # type: ignore[misc]
    marks = _Marks(corpus)
    links = []
    # Text by text of a story, so that each is cut into words once; the links are in order of ids whatever comes first.
    stories = {
        a: n for n, group in enumerate(cluster(sorted({a for pair in pairs for a in pair}), sorted(pairs))) for a in group
    }
    for (a, b), shared in sorted(pairs.items(), key=lambda pair: (stories[pair[0][0]], pair[0])):
        one, other = corpus.articles[a], corpus.articles[b]
        outcome = _outcome(corpus, marks, a, b, shared)
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


def _outcome(corpus: Corpus, marks: Mapping[str, str], a: str, b: str, shared: Shared) -> Outcome | None:
    """What comes of the comparison of two articles, ``a`` with the smaller id; None where neither owes the other anything."""
    one, other = corpus.articles[a], corpus.articles[b]
    # Whose the texts are is part of the comparison: a house may be named in the other's text.
    key = f"reuse:{_VERSION}:{a}:{b}:{shared}:{marks[a]}:{marks[b]}"
    return _same(corpus.memory.recall(key, lambda: cast("Json", _compared(one, other, shared))))


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
    after: dict[str, set[str]] = defaultdict(set)
    for earlier, later in edges:
        after[later].add(earlier)
    with suppress(CycleError):
        TopologicalSorter(after).prepare()
        return {}
    # Loaded here: hardly a pile has one.
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    places = {article: n for n, article in enumerate(sorted({article for edge in edges for article in edge}))}
    ends = np.array([(places[a], places[b]) for a, b in edges], dtype=np.int64).reshape(-1, 2)
    graph = coo_matrix((np.ones(len(ends), dtype=np.int8), (ends[:, 0], ends[:, 1])), shape=(len(places), len(places)))
    labels = connected_components(graph, directed=True, connection="strong")[1].tolist()
    often = Counter(labels)
    return {article: labels[n] for article, n in places.items() if often[labels[n]] > 1}


def _compared(one: Article, other: Article, shared: Shared) -> Outcome | None:
    return compare(_text(one.text), _text(other.text), one.outlet, other.outlet, shared)


def _clues_of_edits(a: Article, b: Article) -> list[list[float | str]]:
    return [clue.plain() for clue in clues_of_edits(a.text, b.text, a.headline or "", b.headline or "")]


def _clues(outcome: Outcome | None, more: Sequence[Sequence[float | str]]) -> list[Clue]:
    said = [*(outcome["clues"] if outcome else ()), *more]
    return [Clue(float(weight), str(reason), str(text)) for weight, reason, text in said]


def _versions(articles: Iterable[Article]) -> list[list[str]]:
    """The articles of each page that has more than one text, in order of their stamps."""
    pages: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
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
    try:
        yield from _linked(corpus)
    finally:
        forget()


def _linked(corpus: Corpus) -> Iterator[Record]:
    before = _Before(corpus)
    part = relink(corpus, before)
    if part is not None:
        yield from carried((record for kind in (Outside, Reuse, Family, Passage) for record in before[kind]), part)
        yield from part.records
        return
    prints = _prints(corpus)
    found = survey(prints)
    if corpus.kept is not None:
        build(corpus.kept, prints, found)
        _note_corrections(corpus, corpus.kept)
    yield from _made(corpus, corpus.all(Article), _named(prints, found.candidates))


class _Before(dict[type[Record], Sequence[Record]]):
    """The links that stood before, each kind read once."""

    def __init__(self, corpus: Corpus) -> None:
        super().__init__()
        self.read = corpus.before

    def __missing__(self, kind: type[Record]) -> Sequence[Record]:
        self[kind] = self.read(kind)
        return self[kind]

    def beside(self) -> dict[str, set[str]]:
        """With which other articles each was linked: by a reuse, or as one family."""
        beside: dict[str, set[str]] = defaultdict(set)
        for reuse in cast("Sequence[Reuse]", self[Reuse]):
            beside[reuse.earlier].add(reuse.later)
            beside[reuse.later].add(reuse.earlier)
        for family in cast("Sequence[Family]", self[Family]):
            for member in family.members if len(family.members) > 1 else ():
                beside[member].update(family.members)
        return beside


def relink(corpus: Corpus, before: _Before | None = None) -> Part | None:
    """The same for the stories alone that new or corrected articles touch, by the index that was kept. None: everything must be linked.

    A story is what copies tie together, now or before. Nothing that was made of one rests on another: candidates of which neither owes the
    other anything may be of two. ``before``: the links that stood.
    """
    kept = corpus.kept
    index = Index(kept) if kept is not None else None
    if kept is None or index is None or not index.there:
        return None
    numbers = {number_of(article): article for article in corpus.articles}
    known = index.members()
    fresh = sorted(numbers.keys() - known)
    if len(known) + len(fresh) > len(numbers) or len(fresh) > max(_FEW, len(known) // 4):
        return None

    def prints_of(articles: Iterable[str]) -> dict[str, Shingles]:
        return {article: next(iter(corpus.within(article, Shingles)), Shingles(article, ())) for article in articles}

    new = prints_of(numbers[n] for n in fresh)
    touched = bring_up(kept, [new[numbers[n]] for n in fresh], prints_of) if fresh else set()
    touched |= _note_corrections(corpus, kept)
    texts = Counter(article.page for article in corpus.articles.values())
    pages: dict[str, list[str]] = defaultdict(list)
    for article in corpus.articles.values():
        if texts[article.page] > 1:
            pages[article.page].append(article.id)
    cards = Cards(kept)
    marks = _Marks(corpus)
    beside = (before if before is not None else _Before(corpus)).beside() if touched else {}
    story, front = set(touched), touched
    pairs: Pairs = {}
    while front:
        cards.load(map(number_of, front))
        near: set[str] = set()
        for id in sorted(front):
            near.update(other for other in beside.get(id, ()) if other in corpus.articles)
            near.update(pages.get(corpus.articles[id].page, ()))
            for number, shared in candidates_of(cards, number_of(id)):
                other = name_of(number)
                a, b = (id, other) if id < other else (other, id)
                if (a, b) not in pairs and (other in story or _outcome(corpus, marks, a, b, shared)):
                    pairs[a, b] = shared
                    near.add(other)
        front = near - story
        story |= front
    articles = [corpus.articles[id] for id in sorted(story)]
    return Part(frozenset(story), tuple(_made(corpus, articles, pairs)))


_FEW = 100
"""So many new articles are always looked up in the index; of more than a quarter of it the index is made anew."""


def _note_corrections(corpus: Corpus, kept: Kept) -> set[str]:
    """Note what people corrected. Says of which articles it is another than before."""
    said = kept.get([_CORRECTED]).get(_CORRECTED)
    before: dict[str, str] = json.loads(said) if said else {}
    corrected = {article for j in corpus.judgements("correct") for article in j.objects if article in corpus.articles}
    marks = _Marks(corpus)
    now = {article: marks[article] for article in sorted(corrected)}
    kept.new[_CORRECTED] = json.dumps(now).encode()
    return {
        article for article in now.keys() | before.keys() if now.get(article) != before.get(article)
    } & corpus.articles.keys()


_CORRECTED = "corrected"


def carried(before: Iterable[Record], part: Part) -> Iterator[Record]:
    """Of the records that were made before a part was made anew, those that still stand beside it."""
    stay: list[Record] = []
    outside: list[Outside] = []
    for record in before:
        if isinstance(record, Outside):
            outside.append(record)
            continue
        if isinstance(record, Reuse):
            ends: Iterable[str] = (record.earlier, record.later)
        elif isinstance(record, Family):
            ends = record.members
        elif isinstance(record, Passage):
            ends = (record.article,)
        else:
            continue
        if part.articles.isdisjoint(ends):
            stay.append(record)
    # An original outside stands as long as somebody has its text.
    wanted = {record.earlier for record in stay if isinstance(record, Reuse)} - {r.id for r in part.records}
    yield from (record for record in outside if record.id in wanted)
    yield from stay


def _made(corpus: Corpus, articles: Sequence[Article], candidates: Pairs) -> Iterator[Record]:
    """All records of some articles that share nothing with any other. ``articles`` in order of their ids."""
    versions = _versions(articles)
    links = _links(corpus, candidates, versions)
    same_page = {frozenset((a, b)) for group in versions for n, a in enumerate(group) for b in group[n + 1 :]}
    copies = [found for found in links if frozenset((found.a, found.b)) not in same_page]
    copies = _out_of_circles(copies, [pair for group in versions for pair in pairwise(group)])

    outside, credited = _outside(corpus, articles, copies)
    yield from outside
    yield from credited

    whole = _unmixed([found for found in copies if found.whole], copies)
    edges = [(found.a, found.b) for found in whole] + [(g[0], other) for g in versions for other in g[1:]]
    groups = cluster([article.id for article in articles], edges)
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
    joined = components(mixed(copies, of_article))
    spans = Sentences(corpus)
    yield from siblings(corpus, copies, joined, of_article, same_page, spans)
    yield from passages(copies, joined, of_article, families, spans)


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


def _outside(corpus: Corpus, articles: Iterable[Article], links: Sequence[Link]) -> tuple[list[Outside], list[Reuse]]:
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
    for article in articles:
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


REUSE = Linker("reuse", _VERSION, (Article, Shingles), (Outside, Reuse, Family, Passage), link)

"""Matching: statements of one proposition, grouped across articles, with sides.

Block on pairs of what the propositions hold (word classes, names, numbers); compare slot by slot; cluster by average
linkage, so that no chain of half-alike sentences grows. A score depends on the two propositions alone, never on how common a
word is in the ledger. Likeness finds the group; wording, denial and contrary words decide the side: a denial is as like
as a paraphrase, and must stand opposite.

A copy always shares the claims of what it copies. Numbers part claims: where one thing is given as 12 and as 14, each figure is a
claim, tied by a relation.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from itertools import combinations

import numpy as np
from scipy.sparse import csr_matrix

from secondsource.claims.lexicon import AXES, eventive, keys, kin, rarity, sign, stem
from secondsource.linkage import Corpus, Linker
from secondsource.model import (
    Article,
    Assertion,
    Attribution,
    Certainty,
    Claim,
    ClaimSpan,
    Entity,
    Family,
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

# The weights of the slots and the thresholds. Fitted by hand on pairs of sentences that people judged (benchmarks/claims.py).
ENTITY, NUMBER, TIME, PREDICATE, THING = 0.6, 0.9, 0.35, 1.25, 0.8
CLASS = 0.8
KIN = 0.4
"""What two words of one class count, and of related ones, where the same word counts 1."""
ASIDE = 0.55
"""What a word counts in a clause that only qualifies."""

DICE, CONTAINED = 0.6, 0.4
EDGE, LINKAGE = 0.35, 0.25
"""A pair that may start a group; the average over all pairs that two groups need to become one."""
UNMEASURED = 0.85
"""What is left if for one the figure is the point and the other gives none."""

VETO = 0.1
"""The share of pairs whose figures part them that still lets two groups become one."""

FAR = 0.15
"""What a pair without a common name, of its own or in its surroundings, needs more."""
PLAIN = 0.18
"""What narration needs more, twice where both are narration and no figure agrees: it is evidence that nobody signed."""
ENOUGH = 0.8
"""The weight of shared words without which likeness means nothing."""

OTHERS = 0.7
"""What is left of a score if both name persons, and not one of them is the same."""

LEAST = 0.5
"""What even a common verb weighs where it is the predicate."""

VERB = 0.6
"""What a predicate counts as an event that is in no class of events."""

OTHERWISE = 0.88
"""What is left if both predicates say something, and not the same."""

TOPIC, ALONE = 0.6, 0.7
"""What is left of a score if only persons and things are shared; if one word of two fuller sentences is."""

CROWD = 2000
"""Propositions that share a word or class beyond which it makes no pairs by itself."""

ROWS, PAIRS = 1000, 200_000
"""How much is multiplied at a time."""

SAMPLE = 40
"""Members of a group that are compared when two large groups meet."""

_DOUBT = {"unlikely", "improbable", "doubtful", "implausible"}
_SIGNED = tuple(axis for axis in AXES if axis not in {"LIKELY", "TRUTH"})
_LOOSE = {"act", "plan", "forecast"}
"""Kinds in which a figure is a detail: a takeover is the same takeover at another price. Elsewhere it is the point."""

_MEASURED = {"count", "change"}

_QUANTIFIED = re.compile(r"\b(?:(all|every|each|both|everybody|everyone)|(only|just|merely|not all|not every))\b", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Item:
    """A proposition made ready for comparison."""

    proposition: Proposition
    article: str
    family: str
    evidence: str
    start: int
    weights: dict[str, float]
    entities: frozenset[str]
    people: frozenset[str]
    around: frozenset[str]
    numbers: tuple[Quantity, ...]
    polarity: int
    plain: bool
    published: str | None

    @cached_property
    def id(self) -> str:
        return self.proposition.id

    @cached_property
    def words(self) -> tuple[tuple[str, frozenset[str], frozenset[str], float, float], ...]:
        """Each word that carries weight: its stem, its classes, the related ones, its weight, its weight as an event."""
        verbal = self.proposition.subject is not None
        return tuple(
            (stem(t), keys(t) - {stem(t)}, kin(t), w, w if eventive(t) else VERB * w if verbal and t == self.proposition.predicate else 0.0)
            for t, w in sorted(self.weights.items())
        )

    @cached_property
    def heavy(self) -> int:
        """How many words it has that say something."""
        return sum(weight >= 0.5 for weight in self.weights.values())

    @cached_property
    def labels(self) -> frozenset[str]:
        """Which of several things it speaks of: "gate#2"."""
        return frozenset(term for term in self.weights if "#" in term)

    @cached_property
    def doing(self) -> frozenset[str]:
        """What its predicate counts as, with what is related to that, if the predicate says something."""
        predicate = self.proposition.predicate or ""
        return keys(predicate) | kin(predicate) if self.weights.get(predicate, 0.0) >= 0.5 else frozenset()

    @cached_property
    def stems(self) -> dict[str, float]:
        table: dict[str, float] = {}
        for term, weight in self.weights.items():
            table[stem(term)] = max(weight, table.get(stem(term), 0.0))
        return table

    @cached_property
    def classes(self) -> frozenset[str]:
        return frozenset(key for term in self.weights for key in keys(term))

    @cached_property
    def total(self) -> float:
        return sum(self.weights.values()) + ENTITY * len(self.entities)

    @cached_property
    def signs(self) -> dict[str, int]:
        """Where the words lie on each axis of contraries; the predicate decides if words of both poles stand there."""
        table = {}
        predicate = self.proposition.predicate or ""
        found = {bool(m.group(1)) for m in _QUANTIFIED.finditer(self.proposition.text)}
        if len(found) == 1:
            table["QUANTITY"] = 1 if found.pop() else -1
        for axis in _SIGNED:
            poles = {sign(axis, term) for term in self.weights} - {0}
            at = sign(axis, predicate) or (poles.pop() if len(poles) == 1 else 0)
            if at:
                table[axis] = at
        return table


@dataclass(frozen=True)
class Likeness:
    """How alike two propositions are, and whether their figures part them."""

    score: float
    apart: bool = False


NOTHING = Likeness(0.0)


def compare(a: Item, b: Item) -> Likeness:
    """Compare two propositions slot by slot. Symmetric, and a function of the two alone."""
    words_a, events_a, count_a = _carried(a, b)
    words_b, events_b, count_b = _carried(b, a)
    shared_words = (words_a + words_b) / 2
    if shared_words < 0.3:
        return NOTHING
    events, count = (events_a + events_b) / 2, min(count_a, count_b)
    if events == 0.0 and count < 2 and not (a.numbers and b.numbers):
        return NOTHING
    names = a.entities & b.entities
    shared = shared_words + ENTITY * len(names)
    total_a, total_b = a.total, b.total
    agreeing, apart = _figures(a.numbers, b.numbers)
    if agreeing or apart:
        total_a, total_b = total_a + NUMBER, total_b + NUMBER
        shared += NUMBER * bool(agreeing)
    times = set(a.proposition.times) & set(b.proposition.times)
    if times:
        shared, total_a, total_b = shared + TIME, total_a + TIME, total_b + TIME
    enough = shared_words + (NUMBER if agreeing else 0.0) + 0.25 * bool(times)
    dice = 2 * shared / (total_a + total_b)
    contained = min(1.0, shared / min(total_a, total_b))
    score = DICE * dice + CONTAINED * contained
    if enough < ENOUGH:
        score *= enough / ENOUGH
    if events < 0.5 and count < 3 and not (agreeing and count):
        score *= TOPIC
    elif count < 2 and not agreeing and (events < 0.75 or min(a.heavy, b.heavy) > 1):
        score *= ALONE
    if a.labels and b.labels and a.labels.isdisjoint(b.labels):
        score *= OTHERS
    if a.doing and b.doing and a.doing.isdisjoint(b.doing):
        score *= OTHERWISE
    if a.entities and b.entities and not names:
        score *= 0.8 if a.around & b.around else 0.6
    if a.people and b.people and a.people.isdisjoint(b.people):
        score *= OTHERS
    if not names and not (a.around & b.around):
        score = max(0.0, score - FAR)
    if a.plain or b.plain:
        score = max(0.0, score - PLAIN * (1 if agreeing else a.plain + b.plain))
    exact = a.proposition.kind not in _LOOSE and b.proposition.kind not in _LOOSE
    if apart and exact:
        return Likeness(score, apart=True)
    if bool(a.numbers) != bool(b.numbers) and (a.proposition.kind in _MEASURED) != (b.proposition.kind in _MEASURED):
        score *= UNMEASURED
    if apart:
        score *= 0.85
    return Likeness(score)


def _carried(a: Item, b: Item) -> tuple[float, float, int]:
    """The weight of the words of ``a`` that ``b`` has too, or has a word of the same class for; that of events; how many."""
    carried, events, count = 0.0, 0.0, 0
    stems, classes = b.stems, b.classes
    for root, own, related, weight, event in a.words:
        if root in stems:
            share = 1.0
        elif not own.isdisjoint(classes):
            share = CLASS
        elif not related.isdisjoint(classes):
            share = KIN
        else:
            continue
        carried += share * weight
        if weight >= 0.5:
            count += share > KIN
            events += share * event
    return carried, events, count


def agreement(a: Item, b: Item) -> str:
    """The slots in which two propositions agree, for people to read."""
    words = sorted(root for root, own, _, _, _ in a.words if root in b.stems or not own.isdisjoint(b.classes))
    figures = sorted(q.text for q in _figures(a.numbers, b.numbers)[0])
    return ", ".join([*words[:8], *figures, *sorted(set(a.proposition.times) & set(b.proposition.times))])


@cache
def _unit(unit: str | None) -> str:
    """A unit to compare: all words for persons are one, and none is none."""
    lower = (unit or "").lower()
    return "" if not _things(lower).isdisjoint({"PERSON", "KILL", "INJURE"}) else lower


@cache
def _things(of: str) -> frozenset[str]:
    """What the words for a thing counted stand for, in singular and plural."""
    words = of.lower().split()
    return frozenset(key for word in words for form in (word, word.removesuffix("s")) for key in keys(form))


def _ends(quantity: Quantity) -> tuple[float, ...]:
    return tuple(abs(x) for x in (quantity.low, quantity.high) if x is not None)


def _near(x: float, y: float) -> bool:
    return abs(x - y) <= 0.005 * max(abs(x), abs(y))


def _comparable(a: Quantity, b: Quantity) -> bool:
    """Whether two figures could measure one thing: one unit, and things counted that are not known to differ."""
    if _unit(a.unit) != _unit(b.unit) or (a.kind == "age") != (b.kind == "age"):
        return False
    if not a.of or not b.of:
        return True
    return not _things(a.of).isdisjoint(_things(b.of))


def same_figure(a: Quantity, b: Quantity) -> bool:
    """Whether two figures are one figure: both ends agree where both are given, or one is a round word for the other."""
    ends_a, ends_b = set(_ends(a)), set(_ends(b))
    if not ends_a or not ends_b:
        return False
    if len(ends_a) == len(ends_b):
        return all(_near(x, y) for x, y in zip(sorted(ends_a), sorted(ends_b), strict=True))
    return False


def _figures(a: Sequence[Quantity], b: Sequence[Quantity]) -> tuple[list[Quantity], bool]:
    """The figures of ``a`` that ``b`` gives too; and whether comparable figures stand there and none agrees."""
    agreeing, comparable, loose = [], False, False
    for x in a:
        for y in b:
            if _comparable(x, y) and _ends(x) and _ends(y):
                comparable = True
                if same_figure(x, y):
                    agreeing.append(x)
                    break
                loose = loose or _covers(x, y) or _covers(y, x)
    return agreeing, comparable and not agreeing and not loose


def _covers(a: Quantity, b: Quantity) -> bool:
    """Whether a rough figure lies within a range that is given for the same thing."""
    return b.qualifier == "about" and a.low is not None and a.high is not None and len(_ends(b)) > 0 and all(a.low <= end <= a.high for end in _ends(b))


def stance(a: Item, b: Item) -> int:
    """1 if the two assert the same, -1 if one asserts what the other rejects."""
    relation = a.polarity * b.polarity
    for axis, at in a.signs.items():
        if b.signs.get(axis, at) != at:
            relation = -relation
            break
    return relation


# reading the corpus --------------------------------------------------------------------------------------------


class _Pile:
    """The evidence of a corpus, made ready."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.attributions = {a.id: a for a in corpus.all(Attribution)}
        self.assertions = {a.id: a for a in corpus.all(Assertion)}
        self.certainty = {c.evidence: c for c in corpus.all(Certainty)}
        self.quantities = {q.id: q for q in corpus.all(Quantity)}
        self.entity_of = {member: e.id for e in corpus.all(Entity) for member in e.members}
        self.names = {e.id: e.name for e in corpus.all(Entity)}
        self.names |= {r.id: r.name for r in corpus.all(Referent) if r.id not in self.entity_of}
        self.people = frozenset({e.id for e in corpus.all(Entity) if e.kind == "PER"} | {r.id for r in corpus.all(Referent) if r.kind == "PER"})
        self.family_of = {member: f.id for f in corpus.all(Family) for member in f.members}
        self.passages: dict[str, list[Passage]] = defaultdict(list)
        for passage in corpus.all(Passage):
            self.passages[passage.article].append(passage)
        self.surroundings: dict[str, frozenset[str]] = {}
        self.items = sorted(
            (item for p in corpus.all(Proposition) if (item := self.item(p)) is not None), key=lambda i: (i.article, i.start, i.id)
        )
        self.of_evidence: dict[str, list[Item]] = defaultdict(list)
        for item in self.items:
            self.of_evidence[item.evidence].append(item)

    def item(self, proposition: Proposition) -> Item | None:
        attribution = self.attributions.get(proposition.evidence)
        assertion = self.assertions.get(proposition.evidence)
        article = self.corpus.articles.get(proposition.article)
        if article is None or (attribution is None and assertion is None):
            return None
        weights = {}
        for term in proposition.terms:
            weight = rarity(term)
            if weight > 0:
                if term == proposition.predicate and proposition.subject:
                    weight = max(weight, LEAST)
                weights[term] = weight * (PREDICATE if term == proposition.predicate else 1.0 if eventive(term) else THING)
                if proposition.core and term not in proposition.core:
                    weights[term] *= ASIDE
        entities = frozenset(self.entity_of.get(r, r) for r in proposition.referents)
        around = self.around(article)
        if attribution is not None and attribution.speaker:
            around |= {self.entity_of.get(attribution.speaker, attribution.speaker)}
        return Item(
            proposition=proposition,
            article=proposition.article,
            family=self.family(proposition),
            evidence=proposition.evidence,
            start=proposition.spans[0].start,
            weights=weights,
            entities=entities,
            people=entities & self.people,
            around=around | entities,
            numbers=tuple(self.quantities[q] for q in proposition.quantities if q in self.quantities),
            polarity=self.polarity(proposition),
            plain=assertion is not None and assertion.kind == "narration",
            published=article.published,
        )

    def around(self, article: Article) -> frozenset[str]:
        """Whom the article is about: the names in its headline and its first lines."""
        if article.id not in self.surroundings:
            headline = (article.headline or "").casefold()
            first = article.text.find("\n\n", 200)
            near = first if 0 <= first <= 700 else 500
            found = {
                self.entity_of.get(r.id, r.id)
                for r in self.corpus.within(article.id, Referent)
                if r.first < near or any(len(alias) > 3 and alias.casefold() in headline for alias in (r.name, *r.aliases))
            }
            self.surroundings[article.id] = frozenset(found)
        return self.surroundings[article.id]

    def family(self, proposition: Proposition) -> str:
        for passage in self.passages.get(proposition.article, ()):
            if passage.start <= proposition.spans[0].start < passage.end:
                return passage.family
        return self.family_of.get(proposition.article, proposition.article)

    def polarity(self, proposition: Proposition) -> int:
        negative = proposition.negated
        certainty = self.certainty.get(proposition.evidence)
        if certainty is not None and certainty.kind == "denied":
            first = self.first_of(proposition.evidence)
            if certainty.denial == "proposition":
                negative = not negative
            elif first is None or proposition.spans[0] == first:
                negative = True
        if not _DOUBT.isdisjoint(proposition.terms):
            negative = not negative
        return -1 if negative else 1

    @cached_property
    def firsts(self) -> dict[str, Span]:
        table: dict[str, Span] = {}
        for p in self.corpus.all(Proposition):
            if p.evidence not in table or p.spans[0] < table[p.evidence]:
                table[p.evidence] = p.spans[0]
        return table

    def first_of(self, evidence: str) -> Span | None:
        return self.firsts.get(evidence)

    # copies and acts of speaking

    def bound(self) -> Iterator[tuple[Item, Item, str]]:
        """Pairs that share their claims whatever their words: copies, and attributions of one act of speaking."""
        for reuse in self.corpus.all(Reuse):
            for earlier, later in self.copied(reuse):
                for a, b in self.counterparts(earlier, later, 0.34):
                    yield a, b, "copy"
        for statement in self.corpus.all(Statement):
            for earlier, later in combinations(statement.attributions, 2):
                for a, b in self.counterparts(earlier, later, 0.5):
                    yield a, b, "one act of speaking"

    def copied(self, reuse: Reuse) -> Iterator[tuple[str, str]]:
        """Evidence of the later article with the evidence of the earlier that it copies."""
        earlier = self.evidence_in(reuse.earlier)
        later = self.evidence_in(reuse.later)
        for evidence, span in later:
            best: tuple[float, str] | None = None
            for passage in reuse.passages:
                if min(span.end, passage.later.end) - max(span.start, passage.later.start) < 0.5 * len(span):
                    continue
                for other, place in earlier:
                    if min(place.end, passage.earlier.end) - max(place.start, passage.earlier.start) < 0.5 * len(place):
                        continue
                    alike = self.alike(evidence, other)
                    if alike >= 0.5 and (best is None or (-alike, other) < (-best[0], best[1])):
                        best = (alike, other)
            if best is not None:
                yield best[1], evidence

    def evidence_in(self, article: str) -> list[tuple[str, Span]]:
        found = [(a.id, a.span) for a in self.corpus.within(article, Attribution)]
        found += [(a.id, a.span) for a in self.corpus.within(article, Assertion)]
        return sorted(found, key=lambda pair: (pair[1], pair[0]))

    def alike(self, a: str, b: str) -> float:
        return _overlap(self.words(a), self.words(b))

    def words(self, evidence: str) -> frozenset[str]:
        if evidence not in self._words:
            record = self.attributions.get(evidence) or self.assertions[evidence]
            spans = record.content if isinstance(record, Attribution) else (record.span,)
            self._words[evidence] = _bag(self.corpus.text(record.article, spans))
        return self._words[evidence]

    @cached_property
    def _words(self) -> dict[str, frozenset[str]]:
        return {}

    def counterparts(self, earlier: str, later: str, least: float) -> Iterator[tuple[Item, Item]]:
        """Each proposition of the one with the most alike of the other."""
        ours, theirs = self.of_evidence.get(earlier, []), self.of_evidence.get(later, [])
        for one, many in ((theirs, ours), (ours, theirs)):
            for b in one:
                scored = [(_overlap(_bag(a.proposition.text), _bag(b.proposition.text)), a) for a in many]
                if scored:
                    alike, a = max(scored, key=lambda pair: (pair[0], -pair[1].start, pair[1].id))
                    if alike >= least or len(ours) == len(theirs) == 1:
                        yield (a, b) if many is ours else (b, a)


def _bag(text: str) -> frozenset[str]:
    return frozenset(w for w in "".join(c.lower() if c.isalnum() else " " for c in text).split() if w)


def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


# clustering ----------------------------------------------------------------------------------------------------


@dataclass
class Group:
    """Propositions held to be one claim."""

    items: list[Item]
    distinct: list[Item]
    reasons: list[Reason] = field(default_factory=list)


def candidates(items: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Pairs that could reach the threshold: for each pair that shares a word, class or name, the most that it could score.

    The bound is a sparse product of the slots, a few rows at a time; features that crowds share make no pairs by themselves.
    """
    columns: dict[str, int] = {}
    share: list[tuple[int, int, float]] = []
    have: list[tuple[int, int, float]] = []
    for n, item in enumerate(items):
        offered: dict[str, float] = defaultdict(float)
        for root, own, related, weight, _ in item.words:
            if weight < 0.5:
                continue
            offered[root] += weight
            for key in own:
                offered[key] += CLASS * weight
            for key in related:
                offered[key] += KIN * weight
        held = {key: 1.0 for key in (*item.stems, *item.classes) if key in offered}
        for key in {f"#{end:.4g}" for quantity in item.numbers for end in _ends(quantity)}:
            offered[key], held[key] = NUMBER, 1.0
        for table, rows in ((offered, share), (held, have)):
            for key in sorted(table):
                rows.append((n, columns.setdefault(key, len(columns)), table[key]))
    if not share:
        return
    offers, holds = _matrix(share, len(items), len(columns)), _matrix(have, len(items), len(columns))
    crowded = np.asarray(holds.getnnz(axis=0)).ravel() > CROWD
    thin = holds.multiply(~crowded).tocsr() if crowded.any() else holds
    names: dict[str, int] = {}
    named = [(n, names.setdefault(name, len(names)), 1.0) for n, item in enumerate(items) for name in sorted(item.entities)]
    time = (TIME / ENTITY) ** 0.5
    named += [(n, names.setdefault(iso, len(names)), time) for n, item in enumerate(items) for iso in item.proposition.times]
    persons = _matrix(named, len(items), max(1, len(names)))
    light = np.array([sum(w for _, _, _, w, _ in item.words if w < 0.5) for item in items])
    totals = np.array([max(0.1, item.total) for item in items])
    evidence = np.unique([item.evidence for item in items], return_inverse=True)[1]
    for first in range(0, len(items), ROWS):
        last = min(len(items), first + ROWS)
        seeds = (offers[first:last] @ thin.T).tocoo()
        x, y = seeds.row.astype(np.int64) + first, seeds.col.astype(np.int64)
        keep = (x < y) & (evidence[x] != evidence[y])
        x, y = x[keep], y[keep]
        if not x.size:
            continue
        for start in range(0, x.size, PAIRS):
            a, b = x[start : start + PAIRS], y[start : start + PAIRS]
            ours = np.asarray(offers[a].multiply(holds[b]).sum(axis=1)).ravel()
            theirs = np.asarray(offers[b].multiply(holds[a]).sum(axis=1)).ravel()
            common = np.asarray(persons[a].multiply(persons[b]).sum(axis=1)).ravel()
            shared = (ours + theirs) / 2 + np.minimum(light[a], light[b]) + ENTITY * common
            bound = DICE * 2 * shared / (totals[a] + totals[b]) + CONTAINED * np.minimum(1.0, shared / np.minimum(totals[a], totals[b]))
            bound *= np.minimum(1.0, ((ours + theirs) / 2 + np.minimum(light[a], light[b]) + TIME) / ENOUGH)
            for m, n in zip(a[bound >= EDGE].tolist(), b[bound >= EDGE].tolist(), strict=True):
                yield items[m], items[n]


def _matrix(cells: Sequence[tuple[int, int, float]], rows: int, columns: int) -> csr_matrix:
    if not cells:
        return csr_matrix((rows, columns), dtype=np.float32)
    row, column, value = zip(*cells, strict=True)
    return csr_matrix((np.array(value, dtype=np.float32), (row, column)), shape=(rows, columns))


def gather(items: Sequence[Item], bound: Iterable[tuple[Item, Item, str]]) -> tuple[list[Group], list[tuple[Item, Item]], dict[str, int]]:
    """Group the propositions; the pairs that measure one thing with other figures; and which propositions are one text."""
    home: dict[str, int] = {}
    groups: dict[int, Group] = {}
    for n, item in enumerate(items):
        home[item.id] = n
        groups[n] = Group([item], [item])

    def join(x: int, y: int, reason: Reason | None) -> None:
        keep, gone = (x, y) if x < y else (y, x)
        ours, theirs = groups[keep], groups.pop(gone)
        known = {i.proposition.text for i in ours.distinct}
        ours.distinct += [i for i in theirs.distinct if i.proposition.text not in known]
        ours.items += theirs.items
        ours.reasons += theirs.reasons
        if reason is not None:
            ours.reasons.append(reason)
        for item in theirs.items:
            home[item.id] = keep

    for a, b, why in sorted(bound, key=lambda pair: (pair[0].id, pair[1].id, pair[2])):
        if home[a.id] != home[b.id]:
            join(home[a.id], home[b.id], Reason(why, b.proposition.text[:160]))

    copies = dict(home)
    memo: dict[tuple[str, str], Likeness] = {}

    def likeness(a: Item, b: Item) -> Likeness:
        key = (a.id, b.id) if a.id < b.id else (b.id, a.id)
        if key not in memo:
            memo[key] = compare(a, b) if a.id < b.id else compare(b, a)
        return memo[key]

    edges: list[tuple[float, str, str, Item, Item]] = []
    other_figures: list[tuple[Item, Item]] = []
    for a, b in candidates(items):
        if home[a.id] == home[b.id]:
            continue
        found = likeness(a, b)
        if found.apart:
            if found.score >= EDGE + 0.1 and a.article != b.article:
                other_figures.append((a, b))
        elif found.score >= EDGE:
            edges.append((-found.score, min(a.id, b.id), max(a.id, b.id), a, b))
    for minus, _, _, a, b in sorted(edges, key=lambda edge: edge[:3]):
        x, y = home[a.id], home[b.id]
        if x == y:
            continue
        if _linked(groups[x].distinct, groups[y].distinct, likeness) >= LINKAGE:
            join(x, y, Reason("matched", f"{-minus:.2f}: {agreement(a, b)}"))
    return [groups[n] for n in sorted(groups)], other_figures, copies


def _linked(ours: Sequence[Item], theirs: Sequence[Item], likeness: Callable[[Item, Item], Likeness]) -> float:
    """The average likeness of two groups; -1 where figures part them."""
    total, count, parted = 0.0, 0, 0
    for a in sorted(ours, key=lambda i: i.id)[:SAMPLE]:
        for b in sorted(theirs, key=lambda i: i.id)[:SAMPLE]:
            found = likeness(a, b)
            parted += found.apart
            total, count = total + (0.0 if found.apart else found.score), count + 1
    return -1.0 if parted > VETO * count else total / max(1, count)


# sides, figures, wording ---------------------------------------------------------------------------------------


def sides(group: Sequence[Item], copies: Mapping[str, int]) -> tuple[Item, dict[str, int]]:
    """The proposition that words the claim, and the side of each: 1 supports, -1 opposes.

    The claim is the positive proposition. Each other takes its side from the most alike that already has one.
    """
    ordered = sorted(group, key=lambda i: i.id)
    central = _central(ordered)
    side = _spread(central, ordered, copies)
    against = [i for i in ordered if side[i.id] < 0]
    if any(i.polarity > 0 for i in against) and len({i.family for i in against}) > len({i.family for i in ordered if side[i.id] > 0}):
        # Both sides are worded positively ("is alive", "was killed"): the claim is what more of them say.
        central = _central(against)
        side = {id: -at for id, at in side.items()}
    return central, side


def _central(items: Sequence[Item]) -> Item:
    """The positive, readable, most typical proposition."""
    near = items[:SAMPLE]
    return max(items[: 3 * SAMPLE], key=lambda i: (i.polarity, _readable(i), sum(compare(i, j).score for j in near if j is not i), i.id))


def _spread(central: Item, ordered: Sequence[Item], copies: Mapping[str, int]) -> dict[str, int]:
    """The side of each, from the most alike that already has one."""
    side = {central.id: 1}
    pending: dict[str, tuple[float, Item]] = {i.id: (_beside(central, i, copies), central) for i in ordered if i is not central}
    by_id = {i.id: i for i in ordered}
    while pending:
        nearest_id = max(pending, key=lambda key: (pending[key][0], key))
        alike, nearest = pending.pop(nearest_id)
        item = by_id[nearest_id]
        side[item.id] = side[nearest.id] * (1 if alike > 1.0 else stance(nearest, item))
        for other, (best, _) in pending.items():
            if best <= 1.0:
                now = _beside(item, by_id[other], copies)
                if now > best:
                    pending[other] = (now, item)
    return side


def _beside(a: Item, b: Item, copies: Mapping[str, int]) -> float:
    """How near two members of a group are: a copy is nearest of all and never on the other side."""
    return 2.0 if copies.get(a.id, -1) == copies.get(b.id, -2) else compare(a, b).score


def _readable(item: Item) -> int:
    """0 to 3: has a subject, no pronoun for it, and is signed."""
    subject = item.proposition.subject
    return bool(subject) + bool(subject and subject not in {"it", "he", "she", "they", "we", "i", "this", "that", "you"}) + (not item.plain)


_FIRST = {"he", "she", "it", "they"}


def wording(text: str, name: str | None) -> str:
    """A claim's wording: one clause as a sentence, the pronoun at its head replaced by the name.

    >>> wording("he will not stand again,", "Ada Berg")
    'Ada Berg will not stand again.'
    """
    text = " ".join(text.split()).strip(' ,;:-–—"“”')
    head, _, rest = text.partition(" ")
    if name and rest and head.casefold() in _FIRST:
        text = f"{name} {rest}"
    if len(text) > 400:
        text = text[:400].rsplit(" ", 1)[0] + " …"
    if text and text[-1] not in ".!?…":
        text += "."
    return text[:1].upper() + text[1:]


def link(corpus: Corpus) -> Iterator[Record]:
    """Yield the claims of a corpus and how they stand to one another."""
    pile = _Pile(corpus)
    groups, other_figures, copies = gather(pile.items, pile.bound())
    drafts: list[_Draft] = []
    for group in groups:
        signed = [i for i in group.items if not i.plain]
        if not signed and len({i.family for i in group.items}) < 2:
            continue
        whole = _draft(group.items, group.reasons, copies)
        drafts.append(whole)
        parts = _parted(group.items)
        for part in parts:
            narrower = _draft(part, [Reason("figure", "; ".join(sorted({q.text for i in part for q in i.numbers})))], copies)
            if narrower.evidence != whole.evidence:
                narrower.broader = whole
                drafts.append(narrower)
    claims = {}
    merged: dict[tuple[frozenset[str], frozenset[str]], list[_Draft]] = defaultdict(list)
    for draft in drafts:
        merged[draft.evidence].append(draft)
    claim_of: dict[str, list[Claim]] = defaultdict(list)
    owner: dict[int, Claim] = {}
    for evidence in sorted(merged, key=lambda e: (sorted(e[0]), sorted(e[1]))):
        claim = _claim(merged[evidence], pile)
        claims[claim.id] = claim
        for draft in merged[evidence]:
            owner[id(draft)] = claim
            for item in draft.items:
                claim_of[item.id].append(claim)
    relations: dict[str, Relation] = {}
    revised: dict[str, str] = {}

    def relate(relation: Relation) -> None:
        relations.setdefault(relation.id, relation)
        if relation.kind == "revises":
            revised.setdefault(relation.target, relation.source)

    by_broader: dict[int, list[_Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.broader is not None:
            by_broader[id(draft.broader)].append(draft)
            if owner[id(draft)].id != owner[id(draft.broader)].id:
                relate(Relation(owner[id(draft)].id, owner[id(draft.broader)].id, "narrower", "gives a figure"))
    for siblings in by_broader.values():
        for a, b in combinations(siblings, 2):
            for relation in _between(a.items, b.items, owner[id(a)], owner[id(b)]):
                relate(relation)
    for a_item, b_item in sorted(other_figures, key=lambda pair: (pair[0].id, pair[1].id)):
        for a_claim in claim_of.get(a_item.id, [])[:1]:
            for b_claim in claim_of.get(b_item.id, [])[:1]:
                if a_claim.id != b_claim.id:
                    for relation in _between([a_item], [b_item], a_claim, b_claim):
                        relate(relation)
    for claim in claims.values():
        yield replace(claim, revised_by=revised.get(claim.id))
    yield from relations.values()


@dataclass(eq=False)
class _Draft:
    items: list[Item]
    central: Item
    side: dict[str, int]
    reasons: list[Reason]
    broader: _Draft | None = None

    @property
    def evidence(self) -> tuple[frozenset[str], frozenset[str]]:
        """The evidence for and against. What stands on both sides by different clauses supports."""
        support = {i.evidence for i in self.items if self.side[i.id] > 0}
        return frozenset(support), frozenset(i.evidence for i in self.items if self.side[i.id] < 0 and i.evidence not in support)


def _draft(items: Sequence[Item], reasons: Iterable[Reason], copies: Mapping[str, int]) -> _Draft:
    central, side = sides(items, copies)
    return _Draft(sorted(items, key=lambda i: i.id), central, side, sorted(set(reasons), key=lambda r: (r.reason, r.text)))


def _parted(items: Sequence[Item]) -> list[list[Item]]:
    """The propositions by the figure they give, where comparable figures differ."""
    kinds: list[tuple[Quantity, list[Item]]] = []
    for item in sorted(items, key=lambda i: i.id):
        for quantity in item.numbers:
            if not _ends(quantity) or quantity.kind == "age":
                continue
            for known, members in kinds:
                if _comparable(known, quantity) and same_figure(known, quantity):
                    if item not in members:
                        members.append(item)
                    break
            else:
                kinds.append((quantity, [item]))
    parts = []
    for n, (quantity, members) in enumerate(kinds):
        rivals = [
            others
            for m, (other, others) in enumerate(kinds)
            if m != n and _comparable(quantity, other) and {i.evidence for i in others}.isdisjoint(i.evidence for i in members)
        ]
        # "in talks" beside "in talks at a price of 5 million": the figure is a claim of fewer.
        silent = {i.evidence for i in items if not i.numbers and i.polarity > 0} - {i.evidence for i in members}
        detail = {i.proposition.kind for i in members} <= _LOOSE and len(silent) >= len({i.evidence for i in members})
        if rivals or detail:
            parts.append(members)
    return parts


def _claim(drafts: Sequence[_Draft], pile: _Pile) -> Claim:
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
        {(i.evidence, s.start, s.end) for d in drafts for i in d.items if i.evidence in support | oppose for s in i.proposition.spans}
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


def _between(a: Sequence[Item], b: Sequence[Item], claim_a: Claim, claim_b: Claim) -> Iterator[Relation]:
    """How two claims that give other figures for one thing stand: the later revises, figures of one day contradict."""
    if claim_a.id == claim_b.id:
        return
    first_a = min((i.published[:10] for i in a if i.published), default=None)
    first_b = min((i.published[:10] for i in b if i.published), default=None)
    figures = f"{_shown(a)} / {_shown(b)}"
    if first_a and first_b and first_a != first_b:
        later, earlier = (claim_a, claim_b) if first_a > first_b else (claim_b, claim_a)
        yield Relation(later.id, earlier.id, "revises", figures)
    elif first_a and first_a == first_b and _disjoint(a, b):
        low, high = sorted((claim_a.id, claim_b.id))
        yield Relation(low, high, "contradicts", figures)


def _shown(items: Sequence[Item]) -> str:
    return "; ".join(sorted({q.text for i in items for q in i.numbers}))


def _disjoint(a: Sequence[Item], b: Sequence[Item]) -> bool:
    """Whether every pair of comparable figures excludes one another."""
    found = False
    for x in (q for i in a for q in i.numbers):
        for y in (q for i in b for q in i.numbers):
            if _comparable(x, y) and _ends(x) and _ends(y):
                found = True
                low_x, high_x = x.low if x.low is not None else float("-inf"), x.high if x.high is not None else float("inf")
                low_y, high_y = y.low if y.low is not None else float("-inf"), y.high if y.high is not None else float("inf")
                if low_x <= high_y and low_y <= high_x:
                    return False
    return found


CLAIMS = Linker(
    name="claims",
    version=1,
    needs=(Article, Attribution, Assertion, Proposition, Certainty, Quantity, Reuse, Family, Passage, Referent, Entity, Statement, Mention),
    makes=(Claim, Relation),
    link=link,
)

"""Items: a corpus' propositions made ready for comparison, and the pairs that belong together whatever their words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations, pairwise
from math import log

import numpy as np
from numpy.typing import NDArray

from secondsource.claims.lexicon import AXES, ECHOES, kin, rarity, sign, stem
from secondsource.claims.negations import affirms
from secondsource.claims.senses import happens, senses
from secondsource.linkage import Corpus
from secondsource.model import (
    Article,
    Assertion,
    Attribution,
    Certainty,
    Entity,
    Family,
    Meaning,
    Passage,
    Proposition,
    Quantity,
    Referent,
    Reuse,
    Span,
    Statement,
)
from secondsource.models.encoder import Vectors, is_ours, unpack

ENTITY, PREDICATE, THING = 0.6, 1.25, 0.8
"""What a shared name weighs; what a predicate and what a thing weigh against what happens."""
ASIDE = 0.55
"""What a word counts in a clause that only qualifies."""
REJECTING = 0.3
"""What a word counts by which all sorts of things are rejected: two claims are not one for being called invented."""
BRIEF = 16
"""Words of a proposition that is nothing but a refusal to say anything."""
LEAST = 0.5
"""What even a common verb weighs where it is the predicate."""
VERB = 0.6
"""What a predicate counts as an event that is in no class of events."""

SMALL = 12
"""Whole numbers up to this are common to many things."""
FEW = 2
"""Propositions of an article up to which none of its words is called common."""
BEFORE = 40
"""Characters before a figure in which stands whose it is."""

_ESTIMATES = ECHOES | {"estimate", "figure", "number", "toll", "count", "tally", "total", "calculation"}
_KNOWN = re.compile(r"(?:\b(?:all|the|its|their|his|her|our|these|those)|\w['’]s|s['’]) (?:[\w-]{2,20} )?$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_DOUBT = {"unlikely", "improbable", "doubtful", "implausible"}
_UNHURT = {
    "undamaged", "unharmed", "unhurt", "uninjured", "unscathed", "unaffected", "untouched", "unchanged", "unaltered", "unopened", "unsold",
    "unsigned", "unanswered", "uncontested", "unchallenged", "unpunished", "unused", "uninvited", "unvaccinated",
}  # fmt: skip
"""Words by which somebody denies what the others tell: "the bridge survived undamaged"."""
_DOUBTING = re.compile(
    r"\b(?:doubt(?:s|ed|ing)?|disbeliev(?:e[sd]?|ing)|cast(?:s|ing)? doubt|question(?:s|ed|ing)?|challeng(?:e[sd]?|ing)|contest(?:s|ed|ing)?|"
    r"disput(?:e[sd]?|ing)|refut(?:e[sd]?|ing)|rebut(?:s|ted|ting)?|debunk(?:s|ed|ing)?|disprov(?:e[sd]?|ing)|discredit(?:s|ed|ing)?|"
    r"dismiss(?:es|ed|ing)?|scoff(?:s|ed|ing)? at|pour(?:s|ed|ing)? cold water on|shot down|shoots? down|contradict(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
_DENYING = re.compile(r"\b(?:denials?|refutations?|rebuttals?)\b", re.IGNORECASE)
_UNDOUBTED = re.compile(r"\b(?:no|not|never|without|little|beyond)\b|n['’]t\b", re.IGNORECASE)
_ANSWER = re.compile(r"\W{0,3}no\W{0,2}, (?!.{0,80}(?:\b(?:no|not|never)\b|n['’]t\b))", re.IGNORECASE)
"""A "No," before what is asserted."""
_LEFT_OUT = re.compile(r"(?:\b(?:no|not|never|neither|none of (?:the|its|his|her|their))|n['’]t)[\s“‘\"']{1,3}$", re.IGNORECASE)
"""A negation before the words that are attributed: no "sale of the yard" was planned."""
_WRONG_TO_SAY = re.compile(
    r"^\W{0,3}(?:it|that) (?:is|was|would be|has been|'s|’s) (?:simply |quite |plain |just |completely |absolutely )?(?:wrong|false|incorrect|a mistake|mistaken|a lie|misleading|"
    r"nonsense|absurd|ridiculous|not (?:right|correct|true)) (?:to (?:say|claim|suggest|think|believe|allege|assert|report|argue|imply)|for \w+ to (?:say|claim|suggest)) ",
    re.IGNORECASE,
)
SIGNED = tuple(axis for axis in AXES if axis not in {"LIKELY", "TRUTH"})
_REJECTING = (" not", " not the", " instead of", " rather than")
_AGAINST = (" from", " from the", " against", *_REJECTING)
_EVASION = re.compile(
    r"\b(?:no comment|(?:declin|refus)\w* (?:to|any) (?:comment|answer|discuss|say|elaborate|be drawn|respond|speak)\w*|"
    r"(?:not|n't|n’t|never) (?:comment|respond|repl(?:y|ied)|answer|be reached|immediately|be drawn|discuss)\w*|"
    r"neither confirm\w* nor den\w*|not (?:confirm or deny|be reached)|(?:declined|refused) comment|"
    r"comment on (?:market )?(?:rumou?rs|speculation|individual cases|ongoing))\b",
    re.IGNORECASE,
)
_POSSIBILITY = re.compile(r"(?:the|a|any|some) (?:(?:mere|bare|remote|distant|slight) )?possibility\b", re.IGNORECASE)
_QUANTIFIED = re.compile(
    r"\b(?:(all|every|each|both|everybody|everyone)|((?<!not )(?<!n[’']t )only|(?<!not )just|merely|not all|not every))\b",
    re.IGNORECASE,
)

_DEFEATED = re.compile(r"\b(?:was|were|be|been|being|is|are|got) (?:\w{2,12}ly )?defeated\b", re.IGNORECASE)
_REACH = re.compile(
    r"\b(?:(all (?:(?:of )?(?:the|its|their|his|her|our|these|those) )?|both |every |each of |each )(?!but\b|right\b|day\b|night\b|time\b|year\b|week\b|month\b|"
    r"hour\b|but\b|about\b|over\b)(?=\w)|(?:one|two|three|four|five|six|half|a third|two thirds|a quarter) of "
    r"(?:the|its|their|his|her|our|these|those|them)\b|not all\b|not every\b)",
    re.IGNORECASE,
)
_MOOD = re.compile(
    r"\b(?:(?P<maybe>could|can|cannot|might|may(?! \d)|should|ought to|must)|"
    r"(?P<ahead>will|would|shall|wo(?=n['’]t)|(?:am|is|are|was|were) (?:due|set|expected|scheduled|planned|going|about|ready|likely|poised|to) (?:to )?|"
    r"plans? to|planned to|intends? to|intended to|aims? to|hopes? to|wants? to)|(?P<done>did|(?:was|were|been|had|has|have) (?:\w{2,12}ly |not |never |already |just )?"
    r"\w{1,14}(?:ed|en|wn|ught|elt|ept|ent|ilt|old|aid|ut|ost|ade|one|un|it|et|uck|ung|orn|ound)))\b|(?<=['’])(?P<soon>ll)\b",
    re.IGNORECASE,
)


_OFF = re.compile(
    r"\b(?:(?:is|are|was|were|be|been)\s(?:now\s|all\s|officially\s)?off(?=\s*(?:[.,;:!?”\"]|$)|\s(?:after|because|for now|for good|and|but)\b)|"
    r"call(?:s|ed|ing)?\s(?:it\s|them\s|this\s)?off|(?:fell|fallen|falls|fall)\sthrough|(?:broke|broken|breaks|breaking)\soff|off\sthe\stable|"
    r"scrapp(?:ed|ing)|cancel(?:s|l?ed|l?ing)|abandon(?:s|ed|ing)|shelv(?:ed|ing)|(?:talks|negotiations|deal|bid|merger|sale|takeover)\s(?:\w+\s)?collapsed)\b",
    re.IGNORECASE,
)
"""A plan, a deal or talks that are no more."""
_ON = re.compile(
    r"\b(?:in\s(?:\w+\s)?(?:talks|negotiations)|negotiat(?:es|ing)|under\sway|underway|on\strack|(?:go(?:es|ing)?|press(?:es|ing)?|push(?:es|ing)?|forge[sd]?)\sahead|proceed(?:s|ing)?|"
    r"is\sstill\son|are\sstill\son|will\sgo\sahead)\b",
    re.IGNORECASE,
)
"""One that goes on."""


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
    evades: bool
    published: str | None
    vector: Vectors | None = None
    middle: Vectors | None = None
    cast: frozenset[str] = frozenset()
    rare: Mapping[str, float] = field(default_factory=dict)
    """By stem how rare a word is among the propositions of its article, 1 where it stands once."""

    @cached_property
    def id(self) -> str:
        return self.proposition.id

    @cached_property
    def words(self) -> tuple[tuple[str, frozenset[str], frozenset[str], float, float], ...]:
        """Each word that carries weight: its stem, its classes, the related ones, its weight, its weight as an event."""
        verbal = self.proposition.subject is not None
        return tuple(
            (
                stem(t),
                senses(t) - {stem(t)},
                kin(t),
                w,
                w if happens(t) else VERB * w if verbal and t == self.proposition.predicate else 0.0,
            )
            for t, w in sorted(self.weights.items())
        )

    @cached_property
    def bag(self) -> frozenset[str]:
        """Its words, as they stand."""
        return bag(self.proposition.text)

    @cached_property
    def phrases(self) -> frozenset[tuple[str, str]]:
        """Its pairs of neighbouring words."""
        return frozenset(pairwise(_WORD.findall(self.proposition.text.lower())))

    @cached_property
    def figures(self) -> tuple[Quantity, ...]:
        """The figures it gives, without those it only sets them against ("to 14, from 12", "14 and not 12"), and without sizes."""
        text = self.proposition.text
        given = tuple(q for q in self.numbers if q.id not in self.sizes)
        return tuple(q for q in given if not text[: self.place(q)].rstrip().endswith(_AGAINST)) or given

    def place(self, quantity: Quantity) -> int:
        """Where in its text a figure stands."""
        passed = 0
        for span in self.proposition.spans:
            if quantity.start < span.end:
                return passed + max(0, quantity.start - span.start)
            passed += span.end - span.start + 1
        return passed

    @cached_property
    def rejected(self) -> tuple[Quantity, ...]:
        """The figures that it says are wrong: "14 and not 12"."""
        return tuple(
            q for q in self.numbers if f" {self.proposition.text}"[: self.place(q) + 1].rstrip().casefold().endswith(_REJECTING)
        )

    @cached_property
    def doubts_a_figure(self) -> bool:
        """Whether it rejects a figure that somebody else gave: "the firm's estimate of 300 jobs is far too high"."""
        return self.polarity < 0 and bool(self.figures) and not _ESTIMATES.isdisjoint(self.proposition.terms)

    @cached_property
    def sizes(self) -> frozenset[str]:
        """The figures that only say how many there are of something known: "one of the four furnaces", "its two plants", "all three gates".

        Everybody who names the thing gives them, whatever he says of it.
        """
        text = self.proposition.text
        return frozenset(
            q.id
            for q in self.numbers
            if _is_small(q)
            and text.startswith(q.text, self.place(q))
            and _KNOWN.search(text[max(0, self.place(q) - BEFORE) : self.place(q)])
        )

    @cached_property
    def reach(self) -> str:
        """Whether it speaks of all of some things ("all three gates", "both") or of a part of them ("one of the gates"); "" of neither."""
        found = {"all" if m.group(1) else "part" for m in _REACH.finditer(self.proposition.text)}
        return found.pop() if len(found) == 1 else ""

    @cached_property
    def mood(self) -> int:
        """1 where it tells what is done, 2 what is to come, 3 what is possible or ought to be; 0 where its words do not say.

        Of "it could be opened" it does not follow that it was: the one is no evidence of the other.
        """
        found = {m.lastgroup for m in _MOOD.finditer(self.proposition.text)}
        if "maybe" in found:
            return 3
        return 2 if found & {"ahead", "soon"} else 1 if "done" in found else 0

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
        return senses(predicate) | kin(predicate) if self.weights.get(predicate, 0.0) >= 0.5 else frozenset()

    @cached_property
    def stems(self) -> dict[str, float]:
        table: dict[str, float] = {}
        for term, weight in self.weights.items():
            table[stem(term)] = max(weight, table.get(stem(term), 0.0))
        return table

    @cached_property
    def classes(self) -> frozenset[str]:
        return frozenset(key for term in self.weights for key in senses(term))

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
        if _OFF.search(self.proposition.text):
            table["GOING"] = -1
        elif _ON.search(self.proposition.text):
            table["GOING"] = 1
        core = self.proposition.core or tuple(self.weights)
        for axis in SIGNED:
            # What stands in a clause that only qualifies is not what is said to rise or to be open.
            poles = {sign(axis, term) for term in self.weights if term in core} - {0}
            at = sign(axis, predicate) or (poles.pop() if len(poles) == 1 else 0)
            if axis == "OUTCOME" and at < 0 and predicate == "defeat" and not _DEFEATED.search(self.proposition.text):
                at = 1
            if at:
                table[axis] = at
        return table


class Pile:
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
        self.people = frozenset(
            {e.id for e in corpus.all(Entity) if e.kind == "PER"} | {r.id for r in corpus.all(Referent) if r.kind == "PER"}
        )
        self.referents = {r.id: r for r in corpus.all(Referent)}
        self.family_of = {member: f.id for f in corpus.all(Family) for member in f.members}
        self.passages: dict[str, list[Passage]] = defaultdict(list)
        for passage in corpus.all(Passage):
            self.passages[passage.article].append(passage)
        # What an earlier version put elsewhere has no meaning until it is analysed anew.
        meanings = [m for m in corpus.all(Meaning) if is_ours(m.packed)]
        self.vectors = {m.proposition: unpack(m.packed) for m in meanings}
        within: dict[str, list[Vectors]] = defaultdict(list)
        for meaning in meanings:
            within[meaning.article].append(self.vectors[meaning.proposition])
        self.middles = {article: np.mean(vectors, axis=0) for article, vectors in within.items()}
        casts: dict[str, set[str]] = defaultdict(set)
        for referent in corpus.all(Referent):
            casts[referent.article].add(self.entity_of.get(referent.id, referent.id))
        self.casts = {article: frozenset(cast) for article, cast in casts.items()}
        self.surroundings: dict[str, frozenset[str]] = {}
        self.rare = _rarities(corpus.all(Proposition))
        self.items = sorted(
            (item for p in corpus.all(Proposition) if (item := self.item(p)) is not None),
            key=lambda i: (i.article, i.start, i.id),
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
                weights[term] = weight * (PREDICATE if term == proposition.predicate else 1.0 if happens(term) else THING)
                if proposition.core and term not in proposition.core:
                    weights[term] *= ASIDE
                if sign("TRUTH", term) < 0:
                    weights[term] *= REJECTING
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
            evades=self.evades(proposition),
            published=article.published,
            vector=None if _inherits(proposition) else self.vectors.get(proposition.id),
            middle=self.middles.get(proposition.article),
            cast=self.casts.get(proposition.article, frozenset()),
            rare=self.rare.get(proposition.article, {}),
        )

    def evades(self, proposition: Proposition) -> bool:
        """Whether it is a refusal to say anything, or names a possibility that it does not deny: neither is for or against a claim."""
        if _POSSIBILITY.match(proposition.text):
            return self.polarity(proposition) > 0
        return len(proposition.text.split()) <= BRIEF and bool(_EVASION.search(proposition.text))

    def speaker(self, evidence: Attribution) -> str | None:
        """Who speaks, as one key for all articles; of the anonymous, as they are described there; None if that is open."""
        if evidence.speaker:
            return self.entity_of.get(evidence.speaker, evidence.speaker)
        if evidence.anonymous and evidence.description:
            return f"{evidence.article}: {evidence.description.casefold()}"
        return evidence.speaker_name

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
            elif (
                (first is None or proposition.spans[0] == first)
                and not affirms(proposition.text)
                and not _ANSWER.match(proposition.text)
            ):
                negative = True
        elif self.turned_down(proposition):
            negative = not negative
        if not _DOUBT.isdisjoint(proposition.terms) or not _UNHURT.isdisjoint(proposition.terms):
            negative = not negative
        return -1 if negative else 1

    def turned_down(self, proposition: Proposition) -> bool:
        """Whether it is doubted, or denied by a noun ("issued a denial that ..."), or said to be wrong to say."""
        attribution = self.attributions.get(proposition.evidence)
        if attribution is None or proposition.spans[0] != self.first_of(proposition.evidence):
            return False
        text = self.corpus.articles[attribution.article].text
        if attribution.cue is not None and attribution.manner != "direct":
            cue = attribution.cue.of(text)
            between = (
                text[attribution.cue.end : attribution.span.start] if attribution.cue.end <= attribution.span.start else ""
            )
            if (_DOUBTING.search(cue) and not _UNDOUBTED.search(cue)) or (_DENYING.search(f"{cue} {between[:40]}")):
                return True
        start = attribution.span.start
        return bool(_LEFT_OUT.search(text[max(0, start - 20) : start]) or _WRONG_TO_SAY.match(attribution.span.of(text)))

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
        earlier, later = self.evidence_in(reuse.earlier), self.evidence_in(reuse.later)
        if not earlier or not later or not reuse.passages:
            return
        there = _held([place for _, place in earlier], [p.earlier for p in reuse.passages])
        here = _held([place for _, place in later], [p.later for p in reuse.passages])
        together = (here.astype(np.int32) @ there.astype(np.int32).T) > 0
        same: dict[frozenset[str], list[int]] = defaultdict(list)
        for m in np.nonzero(together.any(axis=0))[0].tolist():
            same[self.words(earlier[m][0])].append(m)
        for n in np.nonzero(together.any(axis=1))[0].tolist():
            evidence = later[n][0]
            words = self.words(evidence)
            # Who has all its words, and no other, cannot be outdone.
            equal = [earlier[m][0] for m in same.get(words, ()) if together[n, m]] if words else []
            if equal:
                yield min(equal), evidence
                continue
            alike = [(-self.alike(evidence, earlier[m][0]), earlier[m][0]) for m in np.nonzero(together[n])[0].tolist()]
            best, other = min(alike)
            if best <= -0.5:
                yield other, evidence

    def evidence_in(self, article: str) -> list[tuple[str, Span]]:
        if article not in self._evidence:
            found = [(a.id, a.span) for a in self.corpus.within(article, Attribution)]
            found += [(a.id, a.span) for a in self.corpus.within(article, Assertion)]
            self._evidence[article] = sorted(found, key=lambda pair: (pair[1], pair[0]))
        return self._evidence[article]

    def alike(self, a: str, b: str) -> float:
        return overlap(self.words(a), self.words(b))

    def words(self, evidence: str) -> frozenset[str]:
        if evidence not in self._words:
            record = self.attributions.get(evidence) or self.assertions[evidence]
            spans = record.content if isinstance(record, Attribution) else (record.span,)
            self._words[evidence] = bag(self.corpus.text(record.article, spans))
        return self._words[evidence]

    @cached_property
    def _evidence(self) -> dict[str, list[tuple[str, Span]]]:
        return {}

    @cached_property
    def _words(self) -> dict[str, frozenset[str]]:
        return {}

    def counterparts(self, earlier: str, later: str, least: float) -> Iterator[tuple[Item, Item]]:
        """Each proposition of the one with the most alike of the other."""
        ours, theirs = self.of_evidence.get(earlier, []), self.of_evidence.get(later, [])
        for one, many in ((theirs, ours), (ours, theirs)):
            for b in one:
                scored = [(overlap(a.bag, b.bag), a) for a in many]
                if scored:
                    alike, a = max(scored, key=lambda pair: (pair[0], -pair[1].start, pair[1].id))
                    if alike >= least or len(ours) == len(theirs) == 1:
                        yield (a, b) if many is ours else (b, a)


def _rarities(propositions: Iterable[Proposition]) -> dict[str, dict[str, float]]:
    """By article and stem how rare a word is among the propositions of the article: 1 where it stands once, near 0 where it is in all."""
    within: dict[str, list[frozenset[str]]] = defaultdict(list)
    for proposition in propositions:
        within[proposition.article].append(frozenset(stem(term) for term in proposition.terms if rarity(term) > 0))
    found = {}
    for article, each in within.items():
        many = len(each) + 1
        counts = Counter(root for roots in each for root in roots)
        found[article] = (
            {root: log(many / (n + 0.5)) / log(many / 1.5) for root, n in counts.items()} if len(each) > FEW else {}
        )
    return found


def _held(spans: Sequence[Span], places: Sequence[Span]) -> NDArray[np.bool_]:
    """Which of the places (columns) hold half of which of the spans (rows)."""
    start, end = np.array([s.start for s in spans])[:, None], np.array([s.end for s in spans])[:, None]
    left, right = np.array([p.start for p in places])[None, :], np.array([p.end for p in places])[None, :]
    shared = np.minimum(end, right) - np.maximum(start, left)
    return np.asarray(2 * shared >= end - start, dtype=np.bool_)


def _is_small(quantity: Quantity) -> bool:
    """Whether a figure counts a few whole things."""
    values = [v for v in (quantity.low, quantity.high) if v is not None]
    return bool(values) and quantity.kind != "share" and all(0 < v <= SMALL and v == int(v) for v in values)


def _inherits(proposition: Proposition) -> bool:
    """Whether most of the words that are compared stand elsewhere: "the idea" has taken in what the idea is.

    One word that does not stand there is a verb out of order, "lost" and "lose"; whoever takes in something takes in more.
    """
    text = proposition.text.casefold()
    terms = [t for t in proposition.terms if rarity(t) > 0 and "#" not in t]
    there = sum(stem(t)[:4] in text for t in terms)
    return there < 0.5 * len(terms) and len(terms) - there > 1


def bag(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def overlap(a: frozenset[Hashable], b: frozenset[Hashable]) -> float:
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0

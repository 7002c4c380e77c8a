"""A briefing: what is claimed, how many independent origins stand behind it, what is denied, what moved and what nobody knows.

Here the answer is put together, as dataclasses ready to show; ``export.brief`` sets it as a page. Each sentence carries the numbers of
the notes that it rests on, and each note the words on the page, whose they are, and where they stand. The program's own words
are neutral, and a likelihood never shares a sentence with a confidence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from secondsource.claims.scales import SCALES
from secondsource.linkage import Corpus
from secondsource.model import (
    Article,
    Assertion,
    Attribution,
    Certainty,
    Claim,
    Corroboration,
    Entity,
    Failure,
    Family,
    Forecast,
    Judgement,
    Likelihood,
    Mention,
    Origin,
    Outside,
    Proposition,
    Quantity,
    Referent,
    Relation,
    Reuse,
    Shingles,
    Span,
    Statement,
)
from secondsource.reuse.corrections import statuses
from secondsource.reuse.texts import sentences_of
from secondsource.views.masking import WITHHELD, Masks, is_private_role, telling_role
from secondsource.views.phrasing import (
    awkwardness,
    balanced,
    between,
    count,
    day,
    described,
    folded,
    is_fragment,
    is_paper,
    listed,
    tidy,
    upper,
)

MOST = 10
"""Items a section: what fits a page. Of the rest the brief says how many they are and where they stand."""
FIGURES = 30
"""Rows of the table of figures."""
WORDS = 420
"""Characters of a quotation in a note."""
COUNTED = ("amount", "money", "share", "change")


@dataclass(frozen=True)
class Run:
    """A stretch of a sentence: the program's words (plain), a claim as it was worded (claim), or words on a page (quote)."""

    text: str
    kind: Literal["plain", "claim", "quote", "strong"] = "plain"


@dataclass(frozen=True)
class Part:
    """A part of a sentence and the notes that it rests on."""

    runs: tuple[Run, ...]
    notes: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


Sentence = tuple[Part, ...]


@dataclass(frozen=True)
class Cited:
    """An article as a note cites it, with the characters at which the words stand."""

    article: str
    outlet: str
    headline: str | None
    date: str
    url: str | None
    path: str | None
    agency: str | None
    status: str
    sha256: str
    start: int | None
    end: int | None
    reworded: bool = False


@dataclass(frozen=True)
class Note:
    """What a sentence rests on: the words, whose they are, where they stand, and which copies carry them too."""

    number: int
    who: str
    words: str
    direct: bool
    certainty: str
    told: str | None
    cited: Cited
    also: tuple[Cited, ...] = ()
    withheld: bool = False


@dataclass(frozen=True)
class Item:
    """A claim with its count, and lines that say who stands behind it and who against."""

    claim: str | None
    lead: Sentence
    badge: str
    lines: tuple[tuple[str, Sentence], ...] = ()
    flags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    """A numbered section. ``rule``: in one line, what is in it and by which rule. ``more``: how many were left out."""

    key: str
    title: str
    rule: str
    items: tuple[Item, ...] = ()
    more: str = ""


@dataclass(frozen=True)
class Point:
    """A figure on a plot."""

    date: str | None
    low: float
    high: float
    label: str
    hollow: bool


@dataclass(frozen=True)
class FigureRow:
    """Figures of one claim: the numbers as printed, the sentence, who gives it, as of when, how widely it is carried."""

    figures: str
    sentence: Sentence
    who: str
    date: str
    articles: int
    texts: int


@dataclass(frozen=True)
class Plot:
    """Figures of one thing that differ: drawn by date. ``answer``: what the rule makes of them."""

    title: str
    unit: str
    answer: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class ForecastRow:
    """A forecast: who, what, due, condition, and the band of the likelihood word or number that the speaker used."""

    sentence: Sentence
    made: str
    due: str
    condition: str | None
    likelihood: Likelihood | None
    word: str


@dataclass(frozen=True)
class SourceText:
    """One text with the articles that carry it: the original, then its copies and what kind they are."""

    original: str
    outside: bool
    articles: tuple[tuple[Cited, str], ...]


@dataclass(frozen=True)
class Brief:
    """A whole briefing."""

    title: str
    topic: str
    facts: tuple[tuple[str, str], ...]
    reviewed: tuple[int, int]
    bottom: tuple[Sentence, ...]
    sections: tuple[Section, ...]
    figures: tuple[FigureRow, ...]
    figures_more: str
    plots: tuple[Plot, ...]
    forecasts: tuple[ForecastRow, ...]
    forecasts_more: str
    unknown: tuple[Sentence, ...]
    sources: tuple[SourceText, ...]
    origins: tuple[tuple[str, int], ...]
    scales: tuple[tuple[str, tuple[tuple[str, float, float], ...]], ...]
    notes: tuple[Note, ...]
    masked: int


@dataclass
class _Ranked:
    """A claim with what is needed to place it."""

    claim: Claim
    count: Corroboration
    support: list[Origin]
    oppose: list[Origin]
    worth: float
    quantities: list[Quantity] = field(default_factory=list)
    display: tuple[str, bool] = ("", False)
    """How the claim is worded, and whether that is a sentence of an article, word for word."""


_UNANSWERED = re.compile(
    r"\b(?:declined (?:to )?(?:comment|say|discuss|answer|be interviewed)|declined (?:a |all )?(?:request|interview)|refused to (?:comment|say|discuss)"
    r"|would not (?:comment|say|discuss|confirm)|did not (?:respond|reply|answer|return|comment)|has not (?:responded|replied|answered|commented)"
    r"|had not (?:responded|replied|answered|commented)|could not (?:immediately |independently )?be (?:reached|verified|confirmed|established|determined)"
    r"|(?:was|were) (?:not available|unavailable) for comment|remains? (?:unclear|unknown|unexplained)|(?:was|is) not (?:immediately |yet )?(?:clear|known)"
    r"|cannot be (?:verified|confirmed|known)|no (?:answer|reply) (?:had|has) come|went unanswered|there was no (?:immediate )?(?:comment|reply|response))\b",
    re.IGNORECASE,
)
"""Phrases by which a report says that it was not told, or could not find out."""


def compose(corpus: Corpus, *, topic: str = "", only: Iterable[str] | None = None) -> Brief:
    """The briefing on a corpus. ``only``: the ids of the claims of the topic, None for all."""
    return _Composer(corpus, topic, None if only is None else set(only)).brief()


class _Composer:
    def __init__(self, corpus: Corpus, topic: str, only: set[str] | None) -> None:
        self.corpus = corpus
        self.topic = topic
        self.only = only
        self.masks = Masks(corpus)
        self.articles = corpus.articles
        self.status = statuses(corpus)
        self.attributions = {a.id: a for a in corpus.all(Attribution)}
        self.assertions = {a.id: a for a in corpus.all(Assertion)}
        self.certainty = {c.evidence: c for c in corpus.all(Certainty)}
        self.entities = {e.id: e for e in corpus.all(Entity)}
        self.entity_of = {m: e.id for e in corpus.all(Entity) for m in e.members}
        self.family_of = {m: f.id for f in corpus.all(Family) for m in f.members}
        self.statement_of = {a: s for s in corpus.all(Statement) for a in s.attributions}
        self.claims = {c.id: c for c in corpus.all(Claim)}
        self.copies = {r.later for r in corpus.all(Reuse) if r.direction != "unknown" and r.kind not in ("passage", "revision")}
        self.notes: list[Note] = []
        self._numbered: dict[tuple[object, ...], int] = {}
        self._sentences: dict[str, list[Span]] = {}
        self.shown: set[str] = set()
        self.used: set[str] = set()

    # the whole ------------------------------------------------------------------------------------------------------

    def brief(self) -> Brief:
        ranked = self.ranked
        disputed = [r for r in ranked if self._against_of(r) and self._fair_dispute(r)]
        for r in disputed[:MOST]:
            self._take(r)
        changed = self._changes()
        agreed = [
            r for r in ranked if r.count.origins.at_least >= 2 and not self._against_of(r) and self._fresh(r) and r.worth > 2
        ]
        for r in agreed[:MOST]:
            self._take(r)
        lone = [r for r in ranked if r.count.origins.at_least <= 1 and not self._against_of(r) and r.count.articles > 1]
        lone = sorted((r for r in lone if self._fresh(r)), key=lambda r: (-r.count.articles, -r.worth, r.claim.id))
        chosen = [r for r in lone if r.worth > 5][: MOST + 2]
        for r in chosen:
            self._take(r)
        bottom = self._bottom(disputed, agreed, lone, changed)
        sections = [
            Section(
                "agreed",
                "Agreed",
                "At least two independent origins stand behind each of these, and nothing in the corpus stands against it."
                " That is agreement, not proof.",
                tuple(self._agreed(r) for r in agreed[:MOST]),
                self._more(len(agreed) - MOST),
            ),
            Section(
                "disputed",
                "Disputed",
                "Somebody in the corpus stands against each of these. Origins are counted on both sides; neither side is weighed.",
                tuple(self._contested(r) for r in disputed[:MOST]),
                self._more(len(disputed) - MOST, "--contested"),
            ),
            Section(
                "one-origin",
                "Resting on one origin",
                "However often these are printed, one origin stands behind them as far as the corpus shows; those carried by"
                " most articles come first. Where a second origin cannot be ruled out, the count is a range.",
                tuple(self._lone(r) for r in chosen),
                self._more(len(lone) - len(chosen), "--one-origin"),
            ),
            Section(
                "changed",
                "What changed",
                "Figures that were revised or that contradict each other, speakers who stand on both sides, corrections and"
                " withdrawals, and copies that say more than their original.",
                tuple(changed[: MOST + 2]),
                self._more(len(changed) - MOST - 2, "--changed"),
            ),
        ]
        rows, more, plots = self._figures()
        forecasts, forecasts_more = self._forecasts()
        once = self._once()
        if once.items:
            sections.insert(3, once)
        unknown = self._unknown()
        sources, origins = self._sources()
        cited = {n.cited.article for n in self.notes} | {c.article for n in self.notes for c in n.also}
        dates = sorted(d[:10] for a in self.articles.values() if (d := a.published or a.updated))
        texts = len({self.family_of.get(a, a) for a in self.articles})
        facts = (
            ("Corpus", f"{count(len(self.articles), 'article')}, {count(texts, 'text')}, {count(len(self.outlets), 'outlet')}"),
            ("Dates", f"{day(dates[0])} – {day(dates[-1])}" if dates else "none of the articles is dated"),
            ("Cut-off", f"{day(dates[-1])}: nothing later is in the corpus" if dates else "unknown"),
            ("Cited here", f"{count(len(cited), 'article')} of {len(self.articles)}, in {count(len(self.notes), 'note')}"),
        )
        return _renumbered(
            Brief(
                self._title(), self.topic, facts, self._reviewed(), bottom, tuple(sections), rows, more, plots, forecasts, forecasts_more,
                unknown, sources, origins, _scales(forecasts), tuple(self.notes),
                sum(note.withheld for note in self.notes),
            )
        )  # fmt: skip

    @cached_property
    def outlets(self) -> set[str]:
        return {a.outlet for a in self.articles.values() if a.outlet}

    def _title(self) -> str:
        if self.topic.strip():
            return upper(" ".join(self.topic.split()))
        carried: dict[str, set[str]] = defaultdict(set)
        for entity in self.entities.values():
            if entity.kind != "LOC" and not self.masks.hides(entity.name):
                for member in entity.members:
                    if referent := self.corpus.get(Referent, member):
                        carried[entity.id].add(referent.article)
        best = sorted(carried, key=lambda e: (-len(carried[e]), self.entities[e].name, e))[:2]
        names = [self.entities[e].name for e in best if len(carried[e]) > 1]
        return f"{listed(names)}: what is claimed, and on whose word" if names else "What is claimed, and on whose word"

    def _reviewed(self) -> tuple[int, int]:
        """How many of the articles and pieces of evidence behind the notes a person has ruled on, of how many."""
        ruled = {
            o for j in self.corpus.all(Judgement) if not j.undone and j.verb not in ("remove", "correct") for o in j.objects
        }
        return len(ruled & self.used), len(self.used)

    # which claims, in which order --------------------------------------------------------------------------------------

    @cached_property
    def ranked(self) -> list[_Ranked]:
        """The claims of the topic, the most important first; one fact once."""
        counts = {c.claim: c for c in self.corpus.all(Corroboration)}
        sides: dict[tuple[str, str], list[Origin]] = defaultdict(list)
        for origin in self.corpus.all(Origin):
            sides[origin.claim, origin.side].append(origin)
        narrower = {r.source: r.target for r in self.corpus.all(Relation) if r.kind == "narrower"}
        rows = []
        for claim in self.corpus.all(Claim):
            if claim.id not in counts or (self.only is not None and claim.id not in self.only):
                continue
            if (wide := self.claims.get(narrower.get(claim.id, ""))) and set(claim.support) <= set(wide.support):
                continue
            support = sorted(sides[claim.id, "support"], key=lambda o: (-len(o.evidence), o.who, o.id))
            oppose = sorted(sides[claim.id, "oppose"], key=lambda o: (-len(o.evidence), o.who, o.id))
            row = _Ranked(claim, counts[claim.id], support, oppose, 0.0, self._quantities_of(claim))
            row.display = self._display(claim)
            row.worth = self._worth(row)
            rows.append(row)
        rows.sort(key=lambda r: (-r.worth, -r.count.articles, r.claim.wording, r.claim.id))
        seen: set[str] = set()
        kept = []
        for row in rows:
            key = folded(row.display[0])
            if key not in seen:
                seen.add(key)
                kept.append(row)
        return kept

    def _worth(self, row: _Ranked) -> float:
        claim, text = row.claim, row.display[0]
        worth = 2.0 * min(row.count.articles, 8) + min(row.count.families, 6) + 2.0 * min(row.count.origins.at_least, 4)
        worth += 4.0 * bool(row.count.opposing.at_most) + 3.0 * bool(claim.revised_by)
        worth += min(3, len(row.quantities)) + {"count": 1, "change": 2, "plan": 2, "forecast": 1, "act": 1}.get(claim.kind, 0)
        worth += min(2, len(re.findall(r"(?<=[a-z,] )[A-Z][\w’'-]+", text)))
        worth -= 2.2 * awkwardness(text) + 1.4 * row.display[1] * awkwardness(claim.wording)
        evidence = [self.assertions[e] for e in claim.support if e in self.assertions]
        if len(evidence) == len(claim.support):
            worth -= 4.0 * any(a.kind == "opinion" for a in evidence) + 2.0 * any(a.kind == "narration" for a in evidence)
        if row.support and all(self.masks.hides(o.who) for o in row.support):
            worth -= 12
        if row.support and all(o.anonymous and is_private_role(o.who) for o in row.support):
            worth -= 5
        worth += 1.0 if self._substance(row) else -5.0
        worth -= 1.0 * all(o.anonymous for o in row.support) + 3.0 * (
            "unattributed" in row.count.flags and row.count.articles < 2
        )
        return worth

    def _substance(self, row: _Ranked) -> bool:
        """Whether a claim is about something: a figure, a day, or somebody or something named other than who says it."""
        if row.quantities or row.claim.kind == "plan":
            return True
        speakers = {o.entity for o in row.support} | {
            self.entity_of.get(a.speaker or "") for e in row.claim.support if (a := self.attributions.get(e))
        }
        for part in row.claim.spans:
            if part.evidence in row.claim.support and (part.evidence in self.attributions or part.evidence in self.assertions):
                span = Span(part.start, part.end)
                for m in self.corpus.within(self._article(part.evidence).id, Mention):
                    if span.covers(Span(m.start, m.end)) and self.entity_of.get(m.referent) not in speakers:
                        return True
        return any(self._times.get(e) for e in row.claim.support)

    @cached_property
    def _times(self) -> dict[str, bool]:
        dated: dict[str, bool] = {}
        for p in self.corpus.all(Proposition):
            dated[p.evidence] = dated.get(p.evidence, False) or bool(p.times)
        return dated

    def _fair_dispute(self, row: _Ranked) -> bool:
        """Whether a dispute is worth a line: the claim can be read by itself."""
        return row.worth > 0 and self._fresh(row)

    def _fresh(self, row: _Ranked) -> bool:
        """Whether a claim has not been told yet, neither it nor the very quotations that carry it."""
        if row.claim.id in self.shown:
            return False
        mine = set(row.claim.support)
        told = mine & self.told
        return len(told) < 0.6 * len(mine) or (bool(self._against_of(row)) and not self.shown & self._siblings(row.claim))

    @cached_property
    def told(self) -> set[str]:
        return set()

    def _siblings(self, claim: Claim) -> set[str]:
        return {
            r.target if r.source == claim.id else r.source
            for r in self.corpus.all(Relation)
            if claim.id in (r.source, r.target)
        }

    def _take(self, row: _Ranked) -> None:
        self.shown.add(row.claim.id)
        self.told.update(row.claim.support)

    def _more(self, left: int, flag: str = "") -> str:
        if left <= 0:
            return ""
        words = f' "{self.topic}"' if self.topic else ""
        return f"And {left} more: secondsource claims{words}{' ' + flag if flag else ''} --limit 0"

    # words ----------------------------------------------------------------------------------------------------------------

    def _display(self, claim: Claim) -> tuple[str, bool]:
        """The best wording of a claim: its own, another member's, or the sentence of an article in which it stands."""
        own = tidy(claim.wording)
        choices: list[tuple[float, int, str, bool]] = [(awkwardness(own), 0, own, False)]
        spans: dict[str, list[Span]] = defaultdict(list)
        for part in claim.spans:
            if part.evidence in claim.support:
                spans[part.evidence].append(Span(part.start, part.end))
        for evidence in sorted(spans, key=self._age):
            article = self._article(evidence)
            text = " ".join(span.of(article.text) for span in spans[evidence])
            if not any(c.isalpha() for c in text):
                continue
            candidate = tidy(text)
            choices.append((awkwardness(candidate) + 0.4 + 0.3 * (article.id in self.copies), 1, candidate, False))
        best = choices[0] if choices[0][0] < 2.5 else min(choices)
        if best[0] >= 3:
            for evidence in sorted(spans, key=self._age):
                span = self._enclosing(self._article(evidence), Span(spans[evidence][0].start, spans[evidence][-1].end))
                sentence = " ".join(span.of(self._article(evidence).text).split())
                if len(sentence) <= 300:
                    cost = 1.2 + (0.4 * awkwardness(sentence))
                    choices.append((cost, 2, sentence, True))
            best = min(choices)
        return self.masks.words(best[2]), best[3]

    def _age(self, evidence: str) -> tuple[bool, str, str, str]:
        article = self._article(evidence)
        return (article.id in self.copies, article.published or article.updated or "9", article.id, evidence)

    def _article(self, evidence: str) -> Article:
        record = self.attributions.get(evidence) or self.assertions[evidence]
        return self.articles[record.article]

    def _enclosing(self, article: Article, span: Span) -> Span:
        """The sentences of an article in which a span stands."""
        sentences = self._sentences.setdefault(article.id, sentences_of(article.text))
        touched = [s for s in sentences if s.overlaps(span)]
        return Span(touched[0].start, touched[-1].end) if touched else span

    def _quantities_of(self, claim: Claim, side: Literal["support", "oppose"] = "support") -> list[Quantity]:
        found: dict[str, Quantity] = {}
        wanted = claim.support if side == "support" else claim.oppose
        for part in claim.spans:
            if part.evidence in wanted and (part.evidence in self.attributions or part.evidence in self.assertions):
                for q in self.corpus.within(self._article(part.evidence).id, Quantity):
                    if q.kind in COUNTED and Span(part.start, part.end).covers(q.span):
                        found[q.id] = q
        return [found[id] for id in sorted(found)]

    def _who(self, evidence: str) -> str:
        """The source of a piece of evidence as it is named to a reader, with the role."""
        if assertion := self.assertions.get(evidence):
            voice = assertion.voice or self._outlet(self.articles[assertion.article])
            return self.masks.speaker(voice)
        a = self.attributions[evidence]
        entity = self.entities.get(self.entity_of.get(a.speaker or "", ""))
        name = entity.name if entity else a.speaker_name
        if not name:
            text = self.articles[a.article].text
            said = a.description or (a.source.of(text) if a.source else "")
            return self.masks.words(described(said)) if said.strip() else "an unnamed source"
        if self.masks.hides(name):
            return self.masks.speaker(name)
        others = [o for s in a.co_speakers if (o := self.entities.get(self.entity_of.get(s, "")))]
        role = telling_role(a.role, name) or (self._role(entity) if entity else None)
        shown = self.masks.words(name if entity else described(name))
        if others:
            return listed([shown, *(self.masks.speaker(o.name) for o in others)])
        return f"{shown}, {self.masks.words(role)}," if role and len(role) < 90 else shown

    def _role(self, entity: Entity) -> str | None:
        roles = [
            t
            for m in entity.members
            if (r := self.corpus.get(Referent, m))
            for role in r.roles
            if (t := telling_role(role, entity.name))
        ]
        if roles:
            return max(sorted(set(roles)), key=lambda r: (roles.count(r), len(r)))
        homes = sorted({r.affiliation for m in entity.members if (r := self.corpus.get(Referent, m)) and r.affiliation})
        return f"of {homes[0]}" if homes and entity.kind == "PER" else None

    def _origin(self, origin: Origin) -> str:
        """An origin as it is named to a reader."""
        who = origin.who
        for tail, said in (
            (" (no source given)", ", naming no source,"),
            (" (own observation)", ", from its own observation,"),
        ):
            if who.endswith(tail):
                return f"{self.masks.speaker(who.removesuffix(tail))}{said}"
        if self.masks.hides(who):
            return self.masks.speaker(who)
        if origin.entity and (entity := self.entities.get(origin.entity)):
            roles = [t for e in origin.evidence if (a := self.attributions.get(e)) and (t := telling_role(a.role, entity.name))]
            own = [
                a
                for e in origin.evidence
                if (a := self.attributions.get(e)) and self.entity_of.get(a.speaker or "") == entity.id
            ]
            role = max(sorted(set(roles)), key=lambda r: (roles.count(r), len(r))) if roles and own else self._role(entity)
            name = self.masks.words(
                entity.name if entity.name[:1].isupper() or entity.name[:1].isdigit() else f"the {entity.name}"
            )
            return f"{name}, {self.masks.words(role)}," if role and len(role) < 90 and entity.kind == "PER" else name
        return self.masks.words(described(who)) if not origin.named or who[:1].islower() else self.masks.words(who)

    @staticmethod
    def _plain(who: str) -> str:
        """A source inside a list: no comma after it, roles in brackets."""
        name, comma, role = who.rstrip(",").partition(", ")
        return f"{name} ({role})" if comma and " and " not in name else who.rstrip(",")

    def _outlet(self, article: Article) -> str:
        return article.outlet or (article.path or article.url or article.page).rstrip("/").rsplit("/", 1)[-1]

    # notes ----------------------------------------------------------------------------------------------------------------

    def cite(self, evidence: Iterable[str], near: Claim | None = None) -> tuple[int, ...]:
        """The numbers of the notes for pieces of evidence; copies of one statement share a note."""
        groups: dict[tuple[object, ...], list[str]] = defaultdict(list)
        for e in sorted(set(evidence), key=self._age):
            if e in self.attributions or e in self.assertions:
                statement = self.statement_of.get(e)
                key = ("statement", statement.id) if statement else ("words", self._who(e), folded(self._words(e, None)[0]))
                if statement and key not in groups:
                    groups[key] = sorted((a for a in statement.attributions if a in self.attributions), key=self._age)
                elif not statement:
                    groups[key].append(e)
        return tuple(sorted({self._note(key, group, near) for key, group in groups.items()}))

    def _note(self, key: tuple[object, ...], group: list[str], near: Claim | None) -> int:
        self.used.update(group)
        first = group[0]
        words, span, withheld = self._words(first, near)
        key = (*key, words)
        if key in self._numbered:
            return self._numbered[key]
        number = self._numbered[key] = len(self.notes) + 1
        a = self.attributions.get(first)
        certainty = self.certainty.get(first)
        told = a.told if a and a.told else None
        also = []
        for e in group[1:]:
            other, where, _ = self._words(e, near)
            if self._article(e).id != self._article(first).id or folded(other) != folded(words):
                also.append(self._cited(self._article(e), where, reworded=folded(other) != folded(words)))
        self.notes.append(
            Note(
                number,
                self._plain(self._voice(first)),
                words,
                bool(a and a.manner == "direct"),
                certainty.kind if certainty else "stated",
                self.masks.words(told) if told else None,
                self._cited(self._article(first), span),
                tuple(also),
                withheld,
            )
        )
        return number

    def _voice(self, evidence: str) -> str:
        assertion = self.assertions.get(evidence)
        if assertion is None:
            return self._who(evidence)
        kinds = {"observation": "own observation", "narration": "in its own words, no source named", "opinion": "opinion"}
        return f"{self._who(evidence)}, {kinds[assertion.kind]},"

    def _words(self, evidence: str, near: Claim | None) -> tuple[str, Span, bool]:
        """The words of a piece of evidence for a note: all of them or, of many, those near the claim; masked, and whether so."""
        article = self._article(evidence)
        if assertion := self.assertions.get(evidence):
            spans: tuple[Span, ...] = (assertion.span,)
        else:
            spans = self.attributions[evidence].content
        whole = Span(spans[0].start, spans[-1].end)
        if near is not None and sum(map(len, spans)) > WORDS:
            wanted = [Span(p.start, p.end) for p in near.spans if p.evidence == evidence]
            if wanted:
                kept = self._enclosing(article, Span(wanted[0].start, wanted[-1].end))
                cut = tuple(Span(max(s.start, kept.start), min(s.end, kept.end)) for s in spans if s.overlaps(kept))
                spans = cut or spans
                whole = Span(spans[0].start, spans[-1].end)
        pieces = [" ".join(self.masks.quote(article.id, span, article.text).split()) for span in spans]
        words = " … ".join(piece for piece in pieces if piece)
        if len(words) > 2 * WORDS:
            words = words[: 2 * WORDS].rsplit(" ", 1)[0] + " …"
        return words, whole, WITHHELD in words

    def _cited(self, article: Article, span: Span | None, *, reworded: bool = False) -> Cited:
        return Cited(
            article.id,
            self._outlet(article),
            self.masks.words(article.headline) if article.headline else None,
            day(article.published or article.updated),
            article.url,
            article.path,
            article.agency if article.agency and article.agency != article.outlet else None,
            self.status.get(article.id, "usable"),
            article.sha256,
            span.start if span else None,
            span.end if span else None,
            reworded,
        )

    def cite_page(self, article: Article, span: Span | None, words: str, who: str | None = None) -> tuple[int, ...]:
        """A note for words of a page that are no evidence of a claim: a notice, a refusal to answer, a sentence of a copy."""
        masked = self.masks.quote(article.id, span, article.text) if span else self.masks.words(words)
        masked = " ".join(masked.split())
        key = ("page", article.id, span and (span.start, span.end), masked)
        if key not in self._numbered:
            self._numbered[key] = len(self.notes) + 1
            self.notes.append(
                Note(
                    len(self.notes) + 1,
                    who or self._outlet(article),
                    masked,
                    False,
                    "stated",
                    None,
                    self._cited(article, span),
                    (),
                    WITHHELD in masked,
                )
            )
        return (self._numbered[key],)

    # items ----------------------------------------------------------------------------------------------------------------

    def _badge(self, row: _Ranked) -> str:
        c = row.count
        ends = (
            f"{c.origins.at_least}–{c.origins.at_most}" if c.origins.at_least != c.origins.at_most else str(c.origins.at_most)
        )
        return (
            f"{c.articles} article{'s' * (c.articles != 1)} → {c.families} text{'s' * (c.families != 1)} → "
            f"{ends} origin{'s' * (ends != '1')}"
        )

    def _wording(self, row: _Ranked) -> Run:
        text, verbatim = row.display
        return Run(f"“{text}”" if verbatim and not text.startswith(("“", '"')) else text, "quote" if verbatim else "claim")

    def _voices(self, origins: Sequence[Origin], claim: Claim) -> Sentence:
        """Who stands on a side, each with notes."""
        parts = []
        shown = origins[:6]
        for n, origin in enumerate(shown):
            rest = [e for o in origins[6:] for e in o.evidence] if n == len(shown) - 1 else []
            end = "." if n == len(shown) - 1 else "; "
            more = f" and {len(origins) - 6} more" if rest else ""
            marks = f" [{', '.join(noted)}]" if (noted := _marks(origin)) else ""
            parts.append(
                Part((Run(f"{self._plain(self._origin(origin))}{marks}{more}"),), self.cite([*origin.evidence, *rest], claim))
            )
            parts.append(Part((Run(end),)))
        return tuple(parts)

    def _against_of(self, row: _Ranked) -> list[Origin]:
        """Who stands against a claim; also who is counted for it and yet did nothing but deny what the others say."""
        deniers = [o for o in row.support if self._denies(o)]
        return [*row.oppose, *(deniers if len(deniers) < len(row.support) else [])]

    def _for(self, row: _Ranked) -> list[Origin]:
        """Who stands behind a claim."""
        against = {o.id for o in self._against_of(row)}
        return [o for o in row.support if o.id not in against]

    def _denies(self, origin: Origin) -> bool:
        """Whether all that an origin said of a claim is a denial of some proposition: to be read before it is counted on."""
        found = [self.certainty.get(e) for e in origin.evidence]
        return all(c is not None and c.kind == "denied" and c.denial == "proposition" for c in found)

    def _flags(self, row: _Ranked) -> tuple[str, ...]:
        names = {
            "circular": "circular",
            "anonymous_only": "unnamed sources only",
            "interested_only": "interested parties only",
            "unattributed": "no source named",
        }
        flags = [names[f] for f in row.count.flags if f in names]
        withdrawn = {
            self.status.get(self._article(e).id, "usable")
            for e in row.claim.support
            if e in self.attributions or e in self.assertions
        }
        flags += sorted(withdrawn & {"killed", "retracted"})
        return tuple(flags)

    def _agreed(self, row: _Ranked) -> Item:
        return Item(
            row.claim.id,
            (Part((self._wording(row),)),),
            self._badge(row),
            (("said by", self._voices(row.support, row.claim)),),
            self._flags(row),
        )

    def _contested(self, row: _Ranked) -> Item:
        o = row.count.opposing
        ends = f"{o.at_least}–{o.at_most}" if o.at_least != o.at_most else str(o.at_most or "a denial among the origins")
        return Item(
            row.claim.id,
            (Part((self._wording(row),)),),
            f"{self._badge(row)}; against: {ends}",
            (("for", self._voices(self._for(row), row.claim)), ("against", self._against(row))),
            self._flags(row),
        )

    def _against(self, row: _Ranked) -> Sentence:
        parts: list[Part] = []
        origins = self._against_of(row)
        for n, origin in enumerate(origins[:6]):
            last = n == min(len(origins), 6) - 1
            rest = [e for o in origins[6:] for e in o.evidence] if last else []
            runs = (Run(f"{self._plain(self._origin(origin))}: "), *self._reply(origin, row.claim))
            end = f"; and {len(origins) - 6} more." if rest else "." if last else "; "
            parts.append(Part(runs, self.cite([*origin.evidence, *rest], row.claim)))
            parts.append(Part((Run(end),)))
        return tuple(parts)

    def _reply(self, origin: Origin, claim: Claim) -> tuple[Run, ...]:
        """What an origin said against a claim, in few words."""
        best: tuple[float, str, bool] | None = None
        for e in sorted(origin.evidence, key=self._age):
            a = self.attributions.get(e)
            certainty = self.certainty.get(e)
            if certainty and certainty.kind == "denied" and certainty.denial == "proposition":
                continue
            article = self._article(e)
            spans = [Span(p.start, p.end) for p in claim.spans if p.evidence == e]
            if not spans:
                spans = list(a.content) if a else [self.assertions[e].span]
            words = " ".join(self.masks.quote(article.id, spans[0], article.text).split()).strip(" ,;")
            cost = awkwardness(words) + len(words) / 120
            if len(words) < 240 and (best is None or cost < best[0]) and not (is_fragment(words) and len(words.split()) < 4):
                best = (cost, words, bool(a and a.manner == "direct"))
        if best is None:
            return (Run("denied it"),)
        return (Run(f"“{best[1].strip('“”')}”" if best[2] else balanced(best[1]), "quote"),)

    def _lone(self, row: _Ranked) -> Item:
        badge = count(row.count.families, "text")
        sure = row.count.origins.at_most <= 1
        lead = "one origin" if sure else f"{row.count.origins.at_least}–{row.count.origins.at_most} origins"
        articles = count(row.count.articles, "article")
        who = listed([self._plain(self._origin(o)) for o in row.support], most=4)
        head = Part((Run(f"{upper(articles)}, {lead}: {who}. ", "strong"),))
        return Item(
            row.claim.id,
            (head, Part((self._wording(row),), self.cite(row.claim.support, row.claim))),
            badge,
            (),
            self._flags(row),
        )

    def _once(self) -> Section:
        """What one article alone carries, in the words of those who speak in an office: a few, without figures (these have their table)."""
        rows = [
            r for r in self.ranked
            if r.count.articles == 1 and not r.count.opposing.at_most and self._fresh(r) and r.worth > 4 and r.claim.id not in self.shown
            and not r.quantities and "unattributed" not in r.count.flags and not all(self._certainty(e) == "forecast" for e in r.claim.support)
        ]  # fmt: skip
        for r in rows[:MOST]:
            self._take(r)
        return Section(
            "once",
            "Reported once",
            "In one article alone, from one origin; figures and forecasts of this kind stand in their own sections.",
            tuple(
                Item(r.claim.id, self._said(r.support[0] if r.support else None, r), "", (), self._flags(r))
                for r in rows[:MOST]
            ),
            self._more(len(rows) - MOST),
        )

    def _certainty(self, evidence: str) -> str:
        found = self.certainty.get(evidence)
        return found.kind if found else "stated"

    def _said(self, origin: Origin | None, row: _Ranked) -> Sentence:
        """A claim as a sentence: who said it, and what."""
        notes = self.cite(row.claim.support, row.claim)
        if origin is None:
            return (Part((self._wording(row),), notes),)
        who = self._origin(origin)
        lead = (
            f"According to {who.rstrip(',')}: "
            if is_paper(origin.who) or who.endswith("observation,")
            else f"{upper(who)} said: "
        )
        if who.endswith(("source,", "observation,")):
            lead = f"{upper(who)} reported: "
        if any(e in self.assertions and self.assertions[e].kind == "opinion" for e in origin.evidence):
            lead = f"{upper(who)} wrote: "
        if row.display[1]:
            return (Part((self._wording(row),), notes),)
        return (Part((Run(lead),)), Part((self._wording(row),), notes))

    # what changed ---------------------------------------------------------------------------------------------------------

    def _changes(self) -> list[Item]:
        rows = {r.claim.id: r for r in self.ranked}
        items: list[tuple[float, Item]] = []
        items += self._revisions(rows)
        items += self._reversals(rows)
        items += self._notices()
        items += self._hardened()
        return [item for _, item in sorted(items, key=lambda x: (-x[0], x[1].lead[0].text))]

    def _revisions(self, rows: dict[str, _Ranked]) -> list[tuple[float, Item]]:
        """Chains of claims whose figures replace or contradict each other, oldest first."""
        kinds = {
            "revises": "Revised",
            "corrects": "Corrected",
            "contradicts": "Contradicted",
            "definitions_differ": "Definitions differ",
        }
        links: dict[str, set[str]] = defaultdict(set)
        named: dict[str, str] = {}
        for relation in self.corpus.all(Relation):
            if (
                relation.kind in kinds
                and relation.source in rows
                and relation.target in rows
                and self._same_measure(rows, relation)
            ):
                links[relation.source].add(relation.target)
                links[relation.target].add(relation.source)
                named[relation.source] = named[relation.target] = kinds[relation.kind]
        items, seen = [], set[str]()
        for start in sorted(links):
            if start in seen:
                continue
            chain, queue = [], [start]
            seen.add(start)
            while queue:
                chain.append(queue.pop())
                for other in sorted(links[chain[-1]] - seen):
                    seen.add(other)
                    queue.append(other)
            steps = sorted((rows[c] for c in chain), key=lambda r: (self._first_day(r), r.claim.id))
            shared = {(q.unit or "").casefold() for q in steps[0].quantities}
            for r in steps[1:]:
                shared = (shared & {(q.unit or "").casefold() for q in r.quantities}) or shared
            figures = [f for r in steps if (f := self._figure_words(r, shared))]
            lines = []
            for r in steps:
                who = listed([self._plain(self._origin(o)) for o in r.support], most=2)
                lines.append(
                    (
                        day(self._first_day(r)),
                        (Part((Run(f"{who}: "),)), Part((self._wording(r),), self.cite(r.claim.support, r.claim))),
                    )
                )
                if r.count.opposing.at_most == 0:
                    self._take(r)
            head = named[chain[0]]
            lead = (
                f"{head}: {' → '.join(dict.fromkeys(figures))}" if len(set(figures)) > 1 else f"{head}: {steps[-1].display[0]}"
            )
            items.append(
                (
                    20.0 + len(steps) + max(r.worth for r in steps) / 4,
                    Item(None, (Part((Run(lead, "strong"),)),), "", tuple(lines[:6])),
                )
            )
        return items

    def _same_measure(self, rows: dict[str, _Ranked], relation: Relation) -> bool:
        """Whether two claims share a unit: without one, no figure replaces another."""
        a, b = ({(q.unit or "").casefold() for q in rows[id].quantities} for id in (relation.source, relation.target))
        return bool(a & b)

    def _first_day(self, row: _Ranked) -> str:
        days = []
        for e in row.claim.support:
            if e in self.attributions or e in self.assertions:
                statement = self.statement_of.get(e)
                article = self._article(e)
                days.append(article.published or (statement.made_on if statement else None) or article.updated or "")
        return min((d[:10] for d in days if d), default="")

    def _figure_words(self, row: _Ranked, units: set[str]) -> str:
        ordered = sorted(
            (q for q in row.quantities if (q.unit or "").casefold() in units), key=lambda q: (self._age_of(q.article), q.start)
        )
        first = [q.text for q in ordered if q.article == ordered[0].article]
        return "; ".join(dict.fromkeys(" ".join(t.split()).strip("“”\"' ,.") for t in first[:1])) if ordered else ""

    def _age_of(self, article: str) -> tuple[bool, str, str]:
        a = self.articles[article]
        return (article in self.copies, a.published or a.updated or "9", article)

    def _reversals(self, rows: dict[str, _Ranked]) -> list[tuple[float, Item]]:
        """Speakers who stand on both sides of one claim."""
        items = []
        for row in rows.values():
            for_, against = ({o.entity: o for o in side if o.entity} for side in (row.support, row.oppose))
            for entity in sorted(set(for_) & set(against)):
                if row.worth < 0 or self.masks.hides(self.entities[entity].name if entity in self.entities else ""):
                    continue
                a, b = for_[entity], against[entity]
                lines = []
                for label, origin in (("for", a), ("against", b)):
                    lines.append((label, (Part(self._reply(origin, row.claim), self.cite(origin.evidence, row.claim)),)))
                who = self._plain(self._origin(a))
                lead = (Part((Run(f"{who} stands on both sides: ", "strong"), self._wording(row))),)
                items.append((14.0 + row.worth / 4, Item(row.claim.id, lead, "", tuple(lines))))
        return items

    def _notices(self) -> list[tuple[float, Item]]:
        """Corrections and withdrawals that pages print, or that people ruled, with the copies that carry the text too."""
        verbs = {"corrected": "corrected", "killed": "withdrew", "retracted": "retracted"}
        items = []
        for article in sorted(self.articles.values(), key=lambda a: (a.published or "9", a.id)):
            own = [n for n in article.notices if n.kind in verbs]
            ruled = self.status.get(article.id, "usable")
            if not own:
                continue
            headline = f" “{self.masks.words(article.headline)}”" if article.headline else " an article"
            copies = [
                a for a in self.articles.values()
                if a.id != article.id and self.family_of.get(a.id) is not None and self.family_of.get(a.id) == self.family_of.get(article.id)
            ]  # fmt: skip
            said = f"{self._outlet(article)} {verbs[own[0].kind]}{headline}"
            tail = (
                f"; {count(len(copies), 'copy', 'copies')} of it {'is' if len(copies) == 1 else 'are'} in the corpus: {listed(sorted(self._outlet(c) for c in copies))}"
                if copies
                else ""
            )
            notes = self.cite_page(article, self._find(article, own[0].text), own[0].text)
            line = ("the notice", (Part((Run(f"“{self.masks.words(' '.join(own[0].text.split()))[:260]}”", "quote"),), notes),))
            items.append(
                (
                    18.0 if ruled in ("killed", "retracted") else 12.0,
                    Item(None, (Part((Run(f"{said}{tail}.", "strong"),)),), "", (line,)),
                )
            )
        return items

    def _find(self, article: Article, words: str) -> Span | None:
        at = article.text.find(words)
        return Span(at, at + len(words)) if at >= 0 and words else None

    def _hardened(self) -> list[tuple[float, Item]]:
        """Copies that dropped a hedge, a denial or the source: the same change in several copies is one item."""
        grave = {
            "hedge dropped": "dropped a hedge",
            "attribution dropped": "dropped the source",
            "negation dropped": "dropped a negation",
        }
        found: dict[tuple[str, str], list[tuple[Reuse, str, str]]] = defaultdict(list)
        kinds: dict[tuple[str, str], set[str]] = defaultdict(set)
        for reuse in self.corpus.all(Reuse):
            if reuse.direction == "unknown" or reuse.later not in self.articles or reuse.earlier not in self.articles:
                continue
            for h in reuse.hardened:
                if h.what in grave:
                    key = (reuse.earlier, folded(h.earlier))
                    kinds[key].add(h.what)
                    if all(c[0].id != reuse.id for c in found[key]):
                        found[key].append((reuse, h.earlier, h.later))
        items = []
        for key, copies in sorted(found.items()):
            copies.sort(key=lambda c: (self._age_of(c[0].later), c[0].id))
            original = self.articles[copies[0][0].earlier]
            what = listed([grave[k] for k in grave if k in kinds[key]])
            outlets = listed([self._outlet(self.articles[c.later]) for c, _, _ in copies])
            lead = f"{outlets} {what} in copying {self._outlet(original)}."
            lines = [self._printed("original", original, copies[0][1])]
            lines += [
                self._printed(self._outlet(copy := self.articles[reuse.later]), copy, later) for reuse, _, later in copies[:2]
            ]
            weight = 11.0 if "hedge dropped" in kinds[key] else 7.0
            items.append((weight + len(copies), Item(None, (Part((Run(lead, "strong"),)),), "", tuple(lines))))
        return sorted(items, key=lambda i: (-i[0], i[1].lead[0].text))[:4]

    def _printed(self, label: str, article: Article, words: str) -> tuple[str, Sentence]:
        """Words of a page, cut to what a line holds, with their note."""
        notes = self.cite_page(article, self._find(article, words), words)
        return (label, (Part((Run(f"“{self._short(self.masks.words(words))}”", "quote"),), notes),))

    @staticmethod
    def _short(words: str, longest: int = 220) -> str:
        words = " ".join(words.split())
        return words if len(words) <= longest else words[:longest].rsplit(" ", 1)[0] + " …"

    # the bottom line ------------------------------------------------------------------------------------------------------

    def _bottom(
        self, disputed: list[_Ranked], agreed: list[_Ranked], lone: list[_Ranked], changed: list[Item]
    ) -> tuple[Sentence, ...]:
        sentences: list[Sentence] = []
        ranked = sorted(self.ranked, key=lambda r: (-r.count.articles, -r.worth))
        repeated = next((r for r in ranked if r.count.articles > 1 and r.worth > 3 and not self._against_of(r)), None)
        if repeated:
            c = repeated.count
            who = listed([self._plain(self._origin(o)) for o in repeated.support], most=3)
            head = f"Most repeated, in {count(c.articles, 'article')} that rest on {between(c.origins.at_least, c.origins.at_most, 'origin')} ({who}): "
            sentences.append(
                (Part((Run(head),)), Part((self._wording(repeated),), self.cite(repeated.claim.support, repeated.claim)))
            )
        for row in disputed[:2]:
            c = row.count
            against = self._against_of(row)
            who = listed([self._origin(o).partition(",")[0] for o in against], most=4)
            low, high = (max(1, n - len(row.support) + len(self._for(row))) for n in (c.origins.at_least, c.origins.at_most))
            head = f"{upper(count(c.articles, 'article'))}, resting on {between(low, high, 'origin')}, {'carries' if c.articles == 1 else 'carry'}: "
            sentences.append(
                (
                    Part((Run(head),)),
                    Part((self._wording(row),), self.cite([e for o in self._for(row) for e in o.evidence], row.claim)),
                    Part((Run(f" Against it: {who}."),), self.cite([e for o in against for e in o.evidence], row.claim)),
                )
            )
        many = next((r for r in lone if r.count.origins.at_most == 1 and r is not repeated and r.worth > 3), None)
        if many:
            who = self._plain(self._origin(many.support[0])) if many.support else "an unknown source"
            head = f"{upper(count(many.count.articles, 'article'))} and one origin, {who}: "
            sentences.append((Part((Run(head),)), Part((self._wording(many),), self.cite(many.claim.support, many.claim))))
        best = max((r for r in agreed if r is not repeated), key=lambda r: (r.count.origins.at_least, r.worth), default=None)
        if best and best.worth > 2:
            who = listed([self._plain(self._origin(o)) for o in best.support], most=4)
            head = f"Best supported, by {between(best.count.origins.at_least, best.count.origins.at_most, 'independent origin')} ({who}): "
            sentences.append((Part((Run(head),)), Part((self._wording(best),), self.cite(best.claim.support, best.claim))))
        if len(sentences) < 6 and changed:
            item = changed[0]
            notes = tuple(sorted({n for _, sentence in item.lines for part in sentence for n in part.notes}))
            if (
                item.claim is None
                and len(item.lines) > 1
                and item.lead[0].text.startswith(("Revised", "Corrected", "Contradicted"))
            ):
                first, last = item.lines[0], item.lines[-1]
                sentences.append(
                    (
                        Part((Run(f"What moved: as of {first[0]}, "),)),
                        *first[1],
                        Part((Run(f" As of {last[0]}, "),)),
                        *last[1],
                    )
                )
            else:
                lead = "".join(run.text for part in item.lead for run in part.runs).strip().rstrip(".")
                sentences.append((Part((Run(f"What changed: {lead}."),), notes),))
        return tuple(sentences)

    # figures --------------------------------------------------------------------------------------------------------------

    def _figures(self) -> tuple[tuple[FigureRow, ...], str, tuple[Plot, ...]]:
        rows = [r for r in self.ranked if r.quantities and r.worth > -6]
        rows.sort(
            key=lambda r: (-(r.count.articles * 2 + r.worth + 4 * any(q.kind != "amount" for q in r.quantities)), r.claim.id)
        )
        told: list[FigureRow] = []
        carried: set[str] = set()
        for r in rows:
            figures = self._all_figures(r.quantities) if any(map(_telling, r.quantities)) else ""
            if figures and (other := self._all_figures(self._quantities_of(r.claim, "oppose"))):
                figures = f"{figures}; against: {other}"
            mine = {q.id for q in r.quantities}
            if not figures or mine <= carried:
                continue
            carried |= mine
            if len(told) >= FIGURES:
                continue
            who = listed([self._plain(self._origin(o)) for o in r.support], most=2)
            told.append(
                FigureRow(
                    figures,
                    (
                        Part(
                            (self._figure_sentence(r),),
                            self.cite([*r.claim.support, *(r.claim.oppose if "against: " in figures else ())], r.claim),
                        ),
                    ),
                    who,
                    day(self._figure_day(r)),
                    r.count.articles,
                    r.count.families,
                )
            )
        own = self._narrated(carried, max(6, FIGURES + 6 - len(told)))
        left = len(rows) - len(told)
        more = (
            f"And {left} more claims with figures: secondsource numbers{' ' + repr(self.topic) if self.topic else ''}"
            if left > 0
            else ""
        )
        return (*told, *own), more, self._plots()

    def _figure_sentence(self, row: _Ranked) -> Run:
        """The wording of a claim or, where that has no figure, the clause of an article that has."""
        if any(c.isdigit() for c in row.display[0]) or not row.quantities:
            return self._wording(row)
        first = min((q for q in row.quantities), key=lambda q: (self._age_of(q.article), q.start))
        for part in row.claim.spans:
            if (
                part.evidence in row.claim.support
                and self._article(part.evidence).id == first.article
                and part.start <= first.start < part.end
            ):
                article = self.articles[first.article]
                return Run(tidy(self.masks.quote(article.id, Span(part.start, part.end), article.text), longest=220), "claim")
        return self._wording(row)

    def _figure_day(self, row: _Ranked) -> str | None:
        given = self._first_day(row) or None
        as_of = {q.as_of for q in row.quantities if q.as_of}
        return as_of.pop() if len(as_of) == 1 and given and max(as_of) <= given else given

    def _all_figures(self, quantities: Sequence[Quantity]) -> str:
        seen: dict[tuple[object, ...], str] = {}
        for q in sorted(quantities, key=lambda q: (self._age_of(q.article), q.start)):
            if q.low is None and q.high is None:
                continue
            words = " ".join(q.text.split()).strip("“”\"' ,.")
            seen.setdefault((q.low, q.high, q.change), self.masks.words(words))
        return "; ".join(list(dict.fromkeys(seen.values()))[:6])

    def _narrated(self, carried: set[str], most: int) -> list[FigureRow]:
        """Figures that stand in no claim, in an article's own words: rates and sums, the text they stand in counted once."""
        if self.only is not None:
            return []
        spans: dict[str, list[Span]] = defaultdict(list)
        for a in self.attributions.values():
            spans[a.article] += a.content
        sentences: dict[str, list[tuple[Article, Span, list[Quantity]]]] = defaultdict(list)
        for article in sorted(self.articles.values(), key=lambda a: self._age_of(a.id)):
            if article.kind != "news":
                continue
            grouped: dict[Span, list[Quantity]] = defaultdict(list)
            for q in self.corpus.within(article.id, Quantity):
                if (
                    q.kind in COUNTED
                    and q.id not in carried
                    and (q.low is not None or q.high is not None)
                    and (q.kind != "amount" or q.unit == "percent")
                ):
                    grouped[self._enclosing(article, q.span)].append(q)
            for span, quantities in sorted(grouped.items()):
                if len(span) <= 260:
                    sentences[folded(span.of(article.text))].append((article, span, quantities))
        known = {(q.low, q.high) for q in self.corpus.all(Quantity) if q.id in carried}
        choices = []
        for group in sentences.values():
            article, span, quantities = group[0]
            fresh = [q for q in quantities if (q.low, q.high) not in known]
            if fresh:
                text = " ".join(span.of(article.text).split())
                lead = span.start == 0 or len(article.text[: span.start]) < 500
                choices.append(
                    (
                        -len({a.id for a, _, _ in group}) - lead,
                        awkwardness(text),
                        self._age_of(article.id),
                        span.start,
                        group,
                        text,
                    )
                )
        rows = []
        for _, _, _, _, group, text in sorted(choices, key=lambda c: c[:4])[:most]:
            article, span, quantities = group[0]
            figures = "; ".join(
                dict.fromkeys(" ".join(q.text.split()).strip("“”\"' ,.") for q in sorted(quantities, key=lambda q: q.start))
            )
            rows.append(
                FigureRow(
                    figures,
                    (
                        Part(
                            (Run(f"“{self.masks.quote(article.id, span, article.text)}”", "quote"),),
                            self.cite_page(article, span, text),
                        ),
                    ),
                    f"{self._outlet(article)}, in its own words",
                    day(article.published or article.updated),
                    len({a.id for a, _, _ in group}),
                    len({self.family_of.get(a.id, a.id) for a, _, _ in group}),
                )
            )
        return rows

    def _plots(self) -> tuple[Plot, ...]:
        """Figures of one claim, or of claims that revise or contradict one another, in one unit, of which at least two differ."""
        rows = {r.claim.id: r for r in self.ranked}
        component = {id: id for id in rows}

        def root(id: str) -> str:
            while component[id] != id:
                id = component[id]
            return id

        for relation in self.corpus.all(Relation):
            if (
                relation.source in rows
                and relation.target in rows
                and relation.kind != "narrower"
                and self._same_measure(rows, relation)
            ):
                a, b = sorted((root(relation.source), root(relation.target)))
                component[b] = a
        groups: dict[tuple[str, str], dict[tuple[float, float], tuple[Quantity, str]]] = defaultdict(dict)
        heads: dict[str, _Ranked] = {}
        for id in sorted(rows):
            row, home = rows[id], root(id)
            if home not in heads or row.worth > heads[home].worth:
                heads[home] = row
            first: set[tuple[str, str]] = set()
            for q in sorted(row.quantities, key=lambda q: (self._age_of(q.article), q.start)):
                # "from 5 percent to 8": the second figure of one text is of another day or thing.
                if (place := (q.article, (q.unit or q.of or "").casefold())) in first:
                    continue
                first.add(place)
                low, high = q.low if q.low is not None else q.high, q.high if q.high is not None else q.low
                if low is not None and high is not None:
                    groups[home, (q.unit or q.of or "").casefold()].setdefault((low, high), (q, id))
        plots = []
        for (home, unit), values in groups.items():
            ends = [v for pair in values for v in pair]
            dates = {self._quantity_day(q) for q, _ in values.values()}
            if (
                len(values) < 2
                or len(dates) < 2
                or min(ends) < 0
                or (min(ends) > 0 and max(ends) / min(ends) > 60)
                or heads[home].worth < 2
            ):
                continue
            points = [
                Point(self._quantity_day(q), low, high, " ".join(q.text.split()).strip("“”\"' ,."), q.qualifier != "exactly")
                for (low, high), (q, _) in values.items()
            ]
            points.sort(key=lambda p: (p.date or "9", p.low, p.high))
            answer = f"{min(ends):,g}–{max(ends):,g}"
            plots.append((heads[home].worth, Plot(heads[home].display[0], unit, answer, tuple(points[:12]))))
        plots.sort(key=lambda p: (-p[0], p[1].title, p[1].unit))
        return tuple(plot for _, plot in plots[:3])

    def _quantity_day(self, q: Quantity) -> str | None:
        article = self.articles[q.article]
        given = (article.published or article.updated or "")[:10]
        return q.as_of[:10] if q.as_of and (not given or q.as_of[:10] <= given) else given or None

    # forecasts ------------------------------------------------------------------------------------------------------------

    def _forecasts(self) -> tuple[tuple[ForecastRow, ...], str]:
        wanted = (
            None
            if self.only is None
            else {e for c in self.only if c in self.claims for e in (*self.claims[c].support, *self.claims[c].oppose)}
        )
        groups: dict[str, list[Forecast]] = defaultdict(list)
        for forecast in self.corpus.all(Forecast):
            e = forecast.attribution
            if (e in self.attributions or e in self.assertions) and (wanted is None or e in wanted):
                statement = self.statement_of.get(e)
                groups[statement.id if statement else e].append(forecast)
        rows: list[tuple[tuple[object, ...], ForecastRow]] = []
        seen: set[str] = set()
        for key in sorted(groups):
            forecast = min(groups[key], key=lambda f: self._age(f.attribution))
            e = forecast.attribution
            article = self._article(e)
            words, span, _ = self._words(e, None)
            certainty = self.certainty.get(e)
            likelihood = certainty.likelihood if certainty else None
            attribution = self.attributions.get(e)
            verbatim = bool(attribution and attribution.manner == "direct")
            text = tidy(words, longest=260)
            whole = False
            if awkwardness(text) >= 3 and not verbatim:
                sentence = self._enclosing(article, span)
                if len(sentence) <= 280:
                    text, verbatim, whole = " ".join(self.masks.quote(article.id, sentence, article.text).split()), True, True
            hidden = attribution is not None and self.masks.hides(self._name_of(attribution) or "")
            if folded(text) in seen or (likelihood is None and (awkwardness(text) > 5 or hidden or e in self.assertions)):
                continue
            seen.add(folded(text))
            who = self._who(e)
            notes = self.cite([f.attribution for f in groups[key]])
            lead = (
                ""
                if whole
                else f"{upper(who.rstrip(','))}: "
                if verbatim
                else f"{upper(who)} said: "
                if not is_paper(who)
                else f"According to {who}: "
            )
            made = (self.statement_of[e].made_on if e in self.statement_of else None) or article.published or article.updated
            hedges = [span.of(article.text) for span in certainty.hedges] if certainty else []
            run = Run(f"“{text}”" if verbatim and not text.startswith(("“", '"')) else text, "quote" if verbatim else "claim")
            row = ForecastRow(
                (*((Part((Run(lead),)),) if lead else ()), Part((run,), notes)),
                day(made),
                day(forecast.due) if forecast.due else "no date given",
                self.masks.words(forecast.condition) if forecast.condition else None,
                likelihood,
                hedges[0] if hedges and likelihood and likelihood.scale != "number" else "",
            )
            rows.append(((likelihood is None, forecast.due is None, forecast.due or "", day(made), e), row))
        rows.sort(key=lambda r: r[0])
        kept = sorted(rows[: MOST + 2], key=lambda r: (r[0][1], r[0][2], r[0][3], r[0][4]))
        left = len(rows) - len(kept)
        return tuple(row for _, row in kept), f"And {left} more: secondsource forecasts" if left > 0 else ""

    def _name_of(self, a: Attribution) -> str | None:
        entity = self.entities.get(self.entity_of.get(a.speaker or "", ""))
        return entity.name if entity else a.speaker_name

    # what is not known ----------------------------------------------------------------------------------------------------

    def _unknown(self) -> tuple[Sentence, ...]:
        sentences: list[Sentence] = []
        open_ends = [
            r
            for r in self.ranked
            if r.count.origins.at_least < r.count.origins.at_most and r.claim.id in self.shown and r.count.narrows
        ]
        for r in open_ends[:3]:
            head = f"Whether {between(r.count.origins.at_least, r.count.origins.at_most, 'origin')} stand behind this claim: "
            tail = f" What would settle it: {self.masks.words(r.count.narrows[0]).rstrip('.')}."
            sentences.append(
                (Part((Run(head),)), Part((self._wording(r),), self.cite(r.claim.support, r.claim)), Part((Run(tail),)))
            )
        seen: set[str] = set()
        unanswered = 0
        for article in sorted(self.articles.values(), key=lambda a: self._age_of(a.id)):
            if self.only is not None and article.id not in {n.cited.article for n in self.notes}:
                continue
            for match in _UNANSWERED.finditer(article.text):
                span = self._enclosing(article, Span(match.start(), match.end()))
                words = " ".join(self.masks.quote(article.id, span, article.text).split())
                key = folded(words)[:60]
                if len(words) > 300 or any(key == other for other in seen):
                    continue
                seen.add(key)
                unanswered += 1
                if unanswered <= 6:
                    quoted = words if words.startswith(("“", '"')) else f"“{words}”"
                    sentences.append(
                        (Part((Run(f"{self._outlet(article)}: "), Run(quoted, "quote")), self.cite_page(article, span, words)),)
                    )
        if unanswered > 6:
            sentences.append(
                (
                    Part(
                        (
                            Run(
                                f"{upper(count(unanswered - 6, 'further passage'))} of the articles say that somebody did not answer or that something could not be established."
                            ),
                        )
                    ),
                )
            )
        return (*sentences, *self._gaps())

    def _gaps(self) -> list[Sentence]:
        """What the ledger itself lacks."""
        articles = sorted(self.articles.values(), key=lambda a: (a.path or "", a.id))
        undated = [self._outlet(a) for a in articles if not (a.published or a.updated)]
        homeless = [a for a in articles if a.outlet is None]
        foreign = [a for a in articles if a.language not in (None, "en")]
        failures = self.corpus.all(Failure)
        unknown = [
            r
            for r in self.corpus.all(Reuse)
            if r.direction == "unknown" and r.later in self.articles and r.earlier in self.articles
        ]
        unresolved = [a for a in self.attributions.values() if a.speaker is None and not a.anonymous]
        unquoted = {s.article for s in self.corpus.all(Shingles)} - {a.article for a in self.attributions.values()}
        lines = []
        if undated:
            lines.append(
                f"{upper(count(len(undated), 'article'))} print no date ({listed(undated, most=4)}): their place in time is unknown.".replace(
                    "One article print ", "One article prints "
                ).replace("their place", "its place" if len(undated) == 1 else "their place")
            )
        if homeless:
            lines.append(
                f"{upper(count(len(homeless), 'article'))} {'does' if len(homeless) == 1 else 'do'} not name {'its' if len(homeless) == 1 else 'their'} outlet."
            )
        if unknown:
            lines.append(f"{upper(count(len(unknown), 'pair'))} of articles share a text and nothing shows who copied whom.")
        if unresolved:
            share = len(unresolved) / max(1, len(self.attributions))
            lines.append(f"{upper(count(len(unresolved), 'statement'))} ({share:.0%}) could not be given to a speaker.")
        if foreign:
            languages = listed(sorted({a.language or "" for a in foreign}))
            lines.append(
                f"{upper(count(len(foreign), 'article'))} in other languages ({languages}) were compared for copies and not analysed."
            )
        if failures:
            names = listed([f.input.rsplit("/", 1)[-1] for f in failures], most=4)
            lines.append(f"{upper(count(len(failures), 'input'))} could not be read or analysed: {names}.")
        if unquoted:
            lines.append(f"Nobody is quoted in {count(len(unquoted), 'article')}.")
        return [(Part((Run(line),)),) for line in lines]

    # sources --------------------------------------------------------------------------------------------------------------

    def _sources(self) -> tuple[tuple[SourceText, ...], tuple[tuple[str, int], ...]]:
        outside = {o.id: o for o in self.corpus.all(Outside)}
        kinds: dict[str, list[str]] = defaultdict(list)
        for r in self.corpus.all(Reuse):
            if r.later in self.articles:
                sure = "" if r.direction != "unknown" else ", direction unknown"
                kinds[r.later].append(f"{r.kind.replace('_', ' ')}{sure}")
        texts: dict[str, list[Article]] = defaultdict(list)
        original: dict[str, str | None] = {}
        for family in self.corpus.all(Family):
            for member in family.members:
                original[member] = family.original
        for article in self.articles.values():
            texts[self.family_of.get(article.id, article.id)].append(article)
        sources = []
        for members in texts.values():
            first = original.get(members[0].id)
            members.sort(key=lambda a: (a.id != first, a.published or a.updated or "9", a.id))
            head = (
                outside[first].name
                if first in outside
                else self._outlet(self.articles[first])
                if first in self.articles
                else None
            )
            rows = []
            for article in members:
                rank = ["verbatim", "trimmed", "light rewrite", "heavy rewrite", "revision"]
                mine = sorted(
                    (k for k in kinds[article.id] if not k.startswith("passage")),
                    key=lambda k: rank.index(k.split(",")[0]) if k.split(",")[0] in rank else 9,
                )
                label = "original" if article.id == first and len(members) > 1 else mine[0] if mine and len(members) > 1 else ""
                if not label and any(k.startswith("passage") for k in kinds[article.id]):
                    label = "shares a passage with another text"
                rows.append((self._cited(article, None), label))
            sources.append(SourceText(head or ("unknown" if len(members) > 1 else ""), first in outside, tuple(rows)))
        sources.sort(key=lambda s: (-len(s.articles), s.articles[0][0].date, s.articles[0][0].outlet, s.articles[0][0].article))
        people: dict[tuple[str, str], Origin] = {}
        for origin in self.corpus.all(Origin):
            if self.only is None or origin.claim in self.only:
                people.setdefault((origin.entity or origin.who, origin.side if not origin.entity else ""), origin)
        unique = list(people.values())
        tallies = (
            ("named", sum(o.named for o in unique)),
            ("unnamed", sum(o.anonymous for o in unique)),
            ("party to the matter", sum(o.interested for o in unique)),
            ("known to be first-hand", sum(o.first_hand is True for o in unique)),
        )
        return tuple(sources), tallies


def _telling(q: Quantity) -> bool:
    """Whether a figure tells something by itself: a sum, a share, a change, or a count past counting on fingers."""
    return (
        q.kind != "amount"
        or max(abs(q.low or 0), abs(q.high or 0)) > 12
        or bool(q.unit and q.unit != q.of and q.qualifier != "exactly")
    )


def _renumbered(brief: Brief) -> Brief:
    """The same brief with its notes numbered as a reader meets them; a note that nothing points to is left out."""
    order: dict[int, int] = {}

    def meet(sentence: Sentence) -> Sentence:
        return tuple(
            replace(part, notes=tuple(sorted(order.setdefault(n, len(order) + 1) for n in part.notes))) if part.notes else part
            for part in sentence
        )

    bottom = tuple(meet(s) for s in brief.bottom)
    sections = tuple(
        replace(
            s,
            items=tuple(
                replace(i, lead=meet(i.lead), lines=tuple((label, meet(line)) for label, line in i.lines)) for i in s.items
            ),
        )
        for s in brief.sections
    )
    figures = tuple(replace(row, sentence=meet(row.sentence)) for row in brief.figures)
    forecasts = tuple(replace(row, sentence=meet(row.sentence)) for row in brief.forecasts)
    unknown = tuple(meet(s) for s in brief.unknown)
    notes = sorted(
        (replace(note, number=order[note.number]) for note in brief.notes if note.number in order), key=lambda n: n.number
    )
    return replace(
        brief, bottom=bottom, sections=sections, figures=figures, forecasts=forecasts, unknown=unknown, notes=tuple(notes)
    )


def _marks(origin: Origin) -> list[str]:
    return [m for m, holds in (("unnamed", origin.anonymous), ("party to the matter", origin.interested)) if holds]


def _scales(forecasts: Sequence[ForecastRow]) -> tuple[tuple[str, tuple[tuple[str, float, float], ...]], ...]:
    """The published scales by which the bands of these forecasts are drawn."""
    used = {row.likelihood.scale for row in forecasts if row.likelihood}
    return tuple(
        (scale.name, tuple((" / ".join(band.words), band.low, band.high) for band in scale.bands))
        for scale in SCALES
        if scale.name in used
    )

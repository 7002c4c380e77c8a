"""The notes of a brief: who is named and how, which words are quoted, and where they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Literal

from secondsource.linkage import Corpus
from secondsource.model import (
    Article,
    Assertion,
    Attribution,
    Certainty,
    Claim,
    Entity,
    Family,
    Origin,
    Quantity,
    Referent,
    Reuse,
    Span,
    Statement,
)
from secondsource.reuse.corrections import statuses
from secondsource.reuse.texts import sentences_of
from secondsource.views.brief import (
    Cited,
    Note,
)
from secondsource.views.masking import WITHHELD, Masks, telling_role
from secondsource.views.phrasing import (
    awkwardness,
    day,
    described,
    folded,
    listed,
    tidy,
)

WORDS = 420
"""Characters of a quotation in a note."""


COUNTED = ("amount", "money", "share", "change")
"""Kinds of quantity that are figures; years, ages and ordinals are not."""


class Desk:
    """A corpus looked up by those who write of it, and the notes that they have asked for so far."""

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

    def _display(self, claim: Claim) -> tuple[str, bool]:
        """The best wording of a claim: its own, another member's, or the sentence of an article in which it stands."""
        worded = tidy(claim.wording)
        choices: list[tuple[float, int, str, bool]] = [(awkwardness(worded), 0, worded, False)]
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
                    choices.append((1.2 + 0.4 * awkwardness(sentence), 2, sentence, True))
                own = self.attributions.get(evidence)
                if (
                    awkwardness(sentence) >= 3
                    and not (own and own.manner == "direct")
                    and (before := self._before(self._article(evidence), span))
                ):
                    both = " ".join(Span(before.start, span.end).of(self._article(evidence).text).split())
                    if len(both) <= 300:
                        choices.append((1.6 + 0.4 * awkwardness(both), 3, both, True))
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

    def _before(self, article: Article, span: Span) -> Span | None:
        """The sentence before a span in its paragraph: it names what a pronoun stands for."""
        earlier = [s for s in self._sentences.get(article.id, []) if s.end <= span.start]
        if not earlier or "\n\n" in article.text[earlier[-1].end : span.start]:
            return None
        return earlier[-1]

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

    # notes

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

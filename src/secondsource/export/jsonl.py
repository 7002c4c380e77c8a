"""The native export: JSON Lines, one record a line, in a fixed order of kinds and ids, so that one ledger always yields one text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import orjson

from secondsource.attribution.marked import MISSED, added_by
from secondsource.corroboration.carrying import taken_from
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
    Occasion,
    Origin,
    Outside,
    Passage,
    Quantity,
    Relation,
    Reuse,
    Span,
    Statement,
)
from secondsource.reuse.corrections import statuses
from secondsource.views.outcomes import VERB, latest, outcome_among

Row = dict[str, Any]


def rows(corpus: Corpus) -> Iterator[Row]:
    """Every record of the export as a plain dictionary, in the order of the file."""
    export = _Export(corpus)
    for kind in (
        export.articles, export.outsides, export.reuses, export.entities, export.attributions, export.assertions,
        export.statements, export.occasions, export.quantities, export.claims, export.relations, export.origins,
        export.forecasts, export.judgements, export.failures,
    ):  # fmt: skip
        yield from kind()


def lines(corpus: Corpus) -> Iterator[bytes]:
    """The lines of the file, each with its line feed."""
    for row in rows(corpus):
        yield orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE)


class _Export:
    """What the rows of one corpus need to know of one another."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.family = {member: f.id for f in corpus.all(Family) for member in f.members}
        self.entity = {member: e.id for e in corpus.all(Entity) for member in e.members}
        self.held = {a: e for e in corpus.all(Entity) for a in e.spoken}
        self.certainty = {c.evidence: c for c in corpus.all(Certainty)}
        self.statement = {a: s.id for s in corpus.all(Statement) for a in s.attributions}
        self.passages: dict[str, list[Passage]] = defaultdict(list)
        for passage in corpus.all(Passage):
            self.passages[passage.article].append(passage)
        self.added = {
            id: judgement.by or "somebody"
            for judgement in corpus.judgements(MISSED)
            if (article := corpus.articles.get(judgement.objects[0])) is not None
            for id in added_by(article, [judgement])
        }
        self.used = {e for c in corpus.all(Claim) for e in (*c.support, *c.oppose)}

    def family_of(self, article: str, span: Span) -> str:
        """The family of the passage that holds ``span``: its article's, unless it was taken over from elsewhere."""
        return taken_from(self.passages.get(article, ()), span) or self.family.get(article, article)

    def said_surely(self, evidence: str, text: str) -> Row:
        certainty = self.certainty.get(evidence)
        if certainty is None:
            return {"kind": "stated", "conditional": False, "hedges": [], "likelihood": None, "confidence": None}
        likelihood = certainty.likelihood
        return {
            "kind": certainty.kind,
            "conditional": certainty.conditional,
            "hedges": [_words(span, text) for span in certainty.hedges],
            "likelihood": likelihood and {"low": likelihood.low, "high": likelihood.high, "scale": likelihood.scale},
            "confidence": certainty.confidence,
        }

    def articles(self) -> Iterator[Row]:
        status = statuses(self.corpus)
        previous = {r.later: r.earlier for r in self.corpus.all(Reuse) if r.kind == "revision"}
        for a in self.corpus.all(Article):
            yield {
                "type": "article",
                "id": a.id,
                "page": a.page,
                "version_of": previous.get(a.id),
                "path": a.path,
                "url": a.url,
                "outlet": a.outlet,
                "headline": a.headline,
                "byline": a.byline,
                "agency": a.agency,
                "dateline": a.dateline,
                "published": a.published,
                "updated": a.updated,
                "zone": a.zone,
                "language": a.language,
                "kind": a.kind,
                "text": a.text,
                "sha256": a.sha256,
                "family": self.family.get(a.id, a.id),
                "status": status.get(a.id, "usable"),
                "credits": [{"name": c.name, "where": c.where, "text": c.text} for c in a.credits],
                "notices": [{"kind": n.kind, "text": n.text} for n in a.notices],
                "links": list(a.links),
            }

    def outsides(self) -> Iterator[Row]:
        for o in self.corpus.all(Outside):
            yield {"type": "outside", "id": o.id, "name": o.name, "kind": o.kind}

    def reuses(self) -> Iterator[Row]:
        for r in self.corpus.all(Reuse):
            yield {
                "type": "reuse",
                "id": r.id,
                "earlier": r.earlier,
                "later": r.later,
                "kind": r.kind,
                "containment": r.containment,
                "direction": r.direction,
                "evidence": [{"reason": e.reason, "text": e.text} for e in r.evidence],
                "passages": [{"earlier": _ends(p.earlier), "later": _ends(p.later), "what": p.what} for p in r.passages],
                "hardened": [{"earlier": h.earlier, "later": h.later, "what": h.what} for h in r.hardened],
            }

    def entities(self) -> Iterator[Row]:
        for e in self.corpus.all(Entity):
            yield {
                "type": "entity",
                "id": e.id,
                "kind": e.kind,
                "name": e.name,
                "aliases": list(e.aliases),
                "suggested": [{"entity": s.entity, "score": s.score, "reason": s.reason} for s in e.suggested],
            }

    def attributions(self) -> Iterator[Row]:
        for a in self.corpus.all(Attribution):
            text = self.corpus.articles[a.article].text
            holder = self.held.get(a.id)
            yield {
                "type": "attribution",
                "id": a.id,
                "article": a.article,
                "family": self.family_of(a.article, a.span),
                "content": [_words(span, text) for span in a.content],
                "cue": a.cue and _words(a.cue, text),
                "source": a.source and _words(a.source, text),
                "manner": a.manner,
                "speaker": holder.id if holder else self.entity.get(a.speaker or ""),
                "speaker_name": holder.name if holder else a.speaker_name,
                "co_speakers": [self.entity[s] for s in a.co_speakers if s in self.entity],
                "role": a.role,
                "anonymous": a.anonymous and holder is None,
                "description": a.description,
                "told": a.told and {"text": a.told},
                "channel": a.channel,
                "basis": a.basis,
                "repaired": a.repaired,
                "score": a.score,
                "added_by": self.added.get(a.id),
                "certainty": self.said_surely(a.id, text),
                "statement": self.statement.get(a.id),
                "relays": [{"text": r.text, "entity": self.entity.get(r.referent or "")} for r in a.relays],
            }

    def assertions(self) -> Iterator[Row]:
        for a in self.corpus.all(Assertion):
            if a.id in self.used:
                yield {
                    "type": "assertion",
                    "id": a.id,
                    "article": a.article,
                    "family": self.family_of(a.article, a.span),
                    "start": a.start,
                    "end": a.end,
                    "text": a.text,
                    "voice": a.voice,
                    "kind": a.kind,
                    "certainty": self.said_surely(a.id, self.corpus.articles[a.article].text),
                }

    def statements(self) -> Iterator[Row]:
        for s in self.corpus.all(Statement):
            yield {
                "type": "statement",
                "id": s.id,
                "speaker": s.speaker,
                "wording": s.wording,
                "made_on": s.made_on,
                "occasion": s.occasion,
                "attributions": list(s.attributions),
            }

    def occasions(self) -> Iterator[Row]:
        for o in self.corpus.all(Occasion):
            yield {
                "type": "occasion",
                "id": o.id,
                "what": o.what,
                "place": o.place,
                "date": o.date,
                "speakers": list(o.speakers),
            }

    def quantities(self) -> Iterator[Row]:
        for q in self.corpus.all(Quantity):
            yield {
                "type": "quantity",
                "id": q.id,
                "article": q.article,
                "start": q.start,
                "end": q.end,
                "text": q.text,
                "low": q.low,
                "high": q.high,
                "unit": q.unit,
                "of": q.of,
                "kind": q.kind,
                "change": q.change,
                "qualifier": q.qualifier,
                "as_of": q.as_of,
            }

    def claims(self) -> Iterator[Row]:
        behind = {c.claim: c for c in self.corpus.all(Corroboration)}
        for c in self.corpus.all(Claim):
            count = behind[c.id]
            yield {
                "type": "claim",
                "id": c.id,
                "wording": c.wording,
                "kind": c.kind,
                "support": list(c.support),
                "oppose": list(c.oppose),
                "articles": count.articles,
                "families": count.families,
                "origins": {"at_least": count.origins.at_least, "at_most": count.origins.at_most},
                "opposing": {"at_least": count.opposing.at_least, "at_most": count.opposing.at_most},
                "revised_by": c.revised_by,
                "flags": list(count.flags),
                "narrows": list(count.narrows),
                "spans": [{"evidence": s.evidence, "start": s.start, "end": s.end} for s in c.spans],
                "reasons": [{"reason": r.reason, "text": r.text} for r in c.reasons],
            }

    def relations(self) -> Iterator[Row]:
        for r in self.corpus.all(Relation):
            yield {"type": "relation", "id": r.id, "from": r.source, "to": r.target, "kind": r.kind, "reason": r.reason}

    def origins(self) -> Iterator[Row]:
        for o in self.corpus.all(Origin):
            yield {
                "type": "origin",
                "id": o.id,
                "claim": o.claim,
                "side": o.side,
                "who": o.who,
                "entity": o.entity,
                "named": o.named,
                "anonymous": o.anonymous,
                "interested": o.interested,
                "first_hand": o.first_hand,
                "evidence": list(o.evidence),
                "merged": [{"with": m.what, "reason": m.reason, "strength": m.strength} for m in o.merged],
            }

    def forecasts(self) -> Iterator[Row]:
        said = latest(self.corpus.judgements(VERB))
        carried = {a: s.attributions for s in self.corpus.all(Statement) for a in s.attributions}
        for f in self.corpus.all(Forecast):
            # One that a page makes in its own voice stands here only where its assertion does.
            if f.attribution.startswith(Assertion.prefix) and f.attribution not in self.used:
                continue
            outcome = outcome_among(said, carried.get(f.attribution, (f.attribution,)))
            yield {
                "type": "forecast",
                "id": f.id,
                "attribution": f.attribution,
                "due": f.due,
                "condition": f.condition,
                "outcome": outcome.what if outcome else None,
                "because": outcome.because if outcome else None,
            }

    def judgements(self) -> Iterator[Row]:
        for j in self.corpus.all(Judgement):
            yield {
                "type": "judgement",
                "id": j.id,
                "verb": j.verb,
                "objects": list(j.objects),
                "value": j.value,
                "by": j.by,
                "at": j.at,
                "reason": j.reason,
                "undone": j.undone,
            }

    def failures(self) -> Iterator[Row]:
        for f in self.corpus.all(Failure):
            yield {"type": "failure", "id": f.id, "input": f.input, "step": f.step, "error": f.error}


def _ends(span: Span) -> Row:
    return {"start": span.start, "end": span.end}


def _words(span: Span, text: str) -> Row:
    return {"start": span.start, "end": span.end, "text": span.of(text)}

"""Which claims a brief tells, in which order, and how each is set as an item."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from secondsource.model import (
    Claim,
    Corroboration,
    Mention,
    Origin,
    Proposition,
    Quantity,
    Relation,
    Span,
)
from secondsource.views.brief import (
    Item,
    Part,
    Run,
    Section,
    Sentence,
)
from secondsource.views.briefing.citing import Desk
from secondsource.views.masking import is_private_role
from secondsource.views.phrasing import (
    awkwardness,
    balanced,
    count,
    folded,
    is_fragment,
    is_paper,
    listed,
    tidy,
    upper,
)

MOST = 12
"""Items a section: what fits a page. Of the rest the brief says how many they are and where they stand."""


@dataclass
class Ranked:
    """A claim with what is needed to place it."""

    claim: Claim
    count: Corroboration
    support: list[Origin]
    oppose: list[Origin]
    worth: float
    quantities: list[Quantity] = field(default_factory=list)
    display: tuple[str, bool] = ("", False)
    """How the claim is worded, and whether that is a sentence of an article, word for word."""


class Ranking(Desk):
    """The claims of a topic by weight, and the items made of them."""

    @cached_property
    def ranked(self) -> list[Ranked]:
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
            row = Ranked(claim, counts[claim.id], support, oppose, 0.0, self._quantities_of(claim))
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

    def _worth(self, row: Ranked) -> float:
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

    def _substance(self, row: Ranked) -> bool:
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

    def _fair_dispute(self, row: Ranked) -> bool:
        """Whether a dispute is worth a line: the claim can be read by itself."""
        return row.worth > 0 and self._fresh(row)

    def _fresh(self, row: Ranked) -> bool:
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

    def _take(self, row: Ranked) -> None:
        self.shown.add(row.claim.id)
        self.told.update(row.claim.support)

    def _more(self, left: int, flag: str = "") -> str:
        if left <= 0:
            return ""
        words = f' "{self.topic}"' if self.topic else ""
        return f"And {left} more: secondsource claims{words}{' ' + flag if flag else ''} --limit 0"

    def _same_measure(self, rows: dict[str, Ranked], relation: Relation) -> bool:
        """Whether two claims share a unit: without one, no figure replaces another."""
        a, b = ({(q.unit or "").casefold() for q in rows[id].quantities} for id in (relation.source, relation.target))
        return bool(a & b) and all(self._prints(rows[id], relation) for id in (relation.source, relation.target))

    @staticmethod
    def _prints(row: Ranked, relation: Relation) -> bool:
        """Whether a claim, as it is shown, prints one of the figures that tie it to the other; or none, so that they can be shown beside it.

        "More than 100 were missing" is no earlier form of "at least 57 died", though somebody said both in one breath.
        """
        shown = folded(row.display[0])
        if not any(q for q in row.quantities if folded(q.text) in shown):
            return True
        return any(folded(figure) in shown for part in relation.reason.split(" / ") for figure in part.split("; "))

    def _figure_of(self, row: Ranked, units: set[str] | None = None) -> Quantity | None:
        """The figure of a claim: one that its wording prints, else the first that an original prints."""
        ordered = sorted(
            (q for q in row.quantities if units is None or (q.unit or "").casefold() in units),
            key=lambda q: (folded(q.text) not in folded(row.display[0]), self._age_of(q.article), q.start),
        )
        return ordered[0] if ordered else None

    def _day_of(self, row: Ranked, figure: Quantity | None) -> str:
        """The day on which the figure of a claim was first printed."""
        days = [
            day[:10]
            for q in row.quantities
            if figure
            and (q.low, q.high, q.unit) == (figure.low, figure.high, figure.unit)
            and (day := self.articles[q.article].published or self.articles[q.article].updated)
        ]
        return min(days, default=self._first_day(row))

    def _figured(self, row: Ranked, figure: Quantity | None = None) -> Run:
        """The wording of a claim or, where that lacks the figure, the clause of an article that has it."""
        figure = figure or self._figure_of(row)
        if (
            figure is None
            or folded(figure.text) in folded(row.display[0])
            or (any(c.isdigit() for c in row.display[0]) and figure.unit is None)
        ):
            return self._wording(row)
        for part in row.claim.spans:
            if (
                part.evidence in row.claim.support
                and self._article(part.evidence).id == figure.article
                and part.start <= figure.start < part.end
            ):
                article = self.articles[figure.article]
                return Run(tidy(self.masks.quote(article.id, Span(part.start, part.end), article.text), longest=220), "claim")
        return self._wording(row)

    def _first_day(self, row: Ranked) -> str:
        days = []
        for e in row.claim.support:
            if e in self.attributions or e in self.assertions:
                statement = self.statement_of.get(e)
                article = self._article(e)
                days.append(article.published or (statement.made_on if statement else None) or article.updated or "")
        return min((d[:10] for d in days if d), default="")

    def _age_of(self, article: str) -> tuple[bool, str, str]:
        a = self.articles[article]
        return (article in self.copies, a.published or a.updated or "9", article)

    # items

    def _badge(self, row: Ranked) -> str:
        c = row.count
        ends = (
            f"{c.origins.at_least}–{c.origins.at_most}" if c.origins.at_least != c.origins.at_most else str(c.origins.at_most)
        )
        return (
            f"{c.articles} article{'s' * (c.articles != 1)} → {c.families} text{'s' * (c.families != 1)} → "
            f"{ends} origin{'s' * (ends != '1')}"
        )

    def _wording(self, row: Ranked) -> Run:
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

    def _against_of(self, row: Ranked) -> list[Origin]:
        """Who stands against a claim; also who is counted for it and yet did nothing but deny what the others say."""
        deniers = [o for o in row.support if self._denies(o)]
        return [*row.oppose, *(deniers if len(deniers) < len(row.support) else [])]

    def _for(self, row: Ranked) -> list[Origin]:
        """Who stands behind a claim."""
        against = {o.id for o in self._against_of(row)}
        return [o for o in row.support if o.id not in against]

    def _denies(self, origin: Origin) -> bool:
        """Whether all that an origin said of a claim is a denial of some proposition: to be read before it is counted on."""
        found = [self.certainty.get(e) for e in origin.evidence]
        return all(c is not None and c.kind == "denied" and c.denial == "proposition" for c in found)

    def _flags(self, row: Ranked) -> tuple[str, ...]:
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

    def _agreed(self, row: Ranked) -> Item:
        return Item(
            row.claim.id,
            (Part((self._wording(row),)),),
            self._badge(row),
            (("said by", self._voices(row.support, row.claim)),),
            self._flags(row),
        )

    def _contested(self, row: Ranked) -> Item:
        o = row.count.opposing
        ends = f"{o.at_least}–{o.at_most}" if o.at_least != o.at_most else str(o.at_most or "a denial among the origins")
        return Item(
            row.claim.id,
            (Part((self._wording(row),)),),
            f"{self._badge(row)}; against: {ends}",
            (("for", self._voices(self._for(row), row.claim)), ("against", self._against(row))),
            self._flags(row),
        )

    def _against(self, row: Ranked) -> Sentence:
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

    def _lone(self, row: Ranked) -> Item:
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

    def _said(self, origin: Origin | None, row: Ranked) -> Sentence:
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


def _marks(origin: Origin) -> list[str]:
    return [m for m, holds in (("unnamed", origin.anonymous), ("party to the matter", origin.interested)) if holds]

"""The whole brief: its sections in order, its bottom line, its notes numbered as they are met."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cached_property

from secondsource.model import (
    Judgement,
    Referent,
)
from secondsource.views.brief import (
    Brief,
    Item,
    Part,
    Run,
    Section,
    Sentence,
)
from secondsource.views.briefing.changes import Changes
from secondsource.views.briefing.figures import Figures
from secondsource.views.briefing.gaps import Gaps
from secondsource.views.briefing.outlook import Outlook, _scales
from secondsource.views.briefing.ranking import MOST, Ranked
from secondsource.views.phrasing import (
    between,
    count,
    day,
    listed,
    upper,
)


class Composer(Changes, Figures, Outlook, Gaps):
    """Puts a brief together."""

    def brief(self) -> Brief:
        ranked = self.ranked
        disputed = [r for r in ranked if self._against_of(r) and self._fair_dispute(r)]
        for r in disputed[:MOST]:
            self._take(r)
        changed = self._changes()
        agreed = [
            r for r in ranked if r.count.origins.at_least >= 2 and not self._against_of(r) and self._fresh(r) and r.worth > 5
        ]
        for r in agreed[:MOST]:
            self._take(r)
        lone = [r for r in ranked if r.count.origins.at_least <= 1 and not self._against_of(r) and r.count.articles > 1]
        lone = sorted((r for r in lone if self._fresh(r)), key=lambda r: (-r.count.articles, -r.worth, r.claim.id))
        chosen = [r for r in lone if r.worth > 5][:MOST]
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
                tuple(changed[:MOST]),
                self._more(len(changed) - MOST, "--changed"),
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

    # the bottom line

    def _bottom(
        self, disputed: list[Ranked], agreed: list[Ranked], lone: list[Ranked], changed: list[Item]
    ) -> tuple[Sentence, ...]:
        sentences: list[Sentence] = []
        ranked = sorted(self.ranked, key=lambda r: (-r.count.articles, -r.worth))
        repeated = next(
            (r for r in ranked if r.count.articles > 1 and r.worth > 8 and not r.display[1] and not self._against_of(r)), None
        )
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
        many = next(
            (r for r in lone if r.count.origins.at_most == 1 and r is not repeated and r.worth > 8 and not r.display[1]), None
        )
        if many:
            who = self._plain(self._origin(many.support[0])) if many.support else "an unknown source"
            head = f"{upper(count(many.count.articles, 'article'))} and one origin, {who}: "
            sentences.append((Part((Run(head),)), Part((self._wording(many),), self.cite(many.claim.support, many.claim))))
        best = max(
            (r for r in agreed if r is not repeated),
            key=lambda r: (r.worth + 2 * r.count.origins.at_least, r.claim.id),
            default=None,
        )
        if best and best.worth > 8:
            who = listed([self._plain(self._origin(o)) for o in best.support], most=4)
            head = f"Best supported, by {between(best.count.origins.at_least, best.count.origins.at_most, 'independent origin')} ({who}): "
            sentences.append((Part((Run(head),)), Part((self._wording(best),), self.cite(best.claim.support, best.claim))))
        if len(sentences) < 6 and changed:
            item = changed[0]
            notes = tuple(sorted({n for _, sentence in item.lines for part in sentence for n in part.notes}))
            if pair := self._best_revision():
                old, new = pair
                sentences.append(
                    tuple(
                        part
                        for head, r in (("What moved: on ", old), (" On ", new))
                        for part in (
                            Part(
                                (
                                    Run(
                                        f"{head}{day(self._day_of(r, self._figure_of(r)))}, {self._plain(self._origin(r.support[0]))}: "
                                    ),
                                )
                            ),
                            Part((self._figured(r),), self.cite(r.claim.support, r.claim)),
                        )
                    )
                )
            else:
                lead = "".join(run.text for part in item.lead for run in part.runs).strip().rstrip(".")
                sentences.append((Part((Run(f"What changed: {lead}."),), notes),))
        return tuple(sentences)


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

"""What changed: revised figures, speakers on both sides, corrections, and copies that say more than their original."""

from __future__ import annotations

from collections import defaultdict

from secondsource.model import (
    Article,
    Quantity,
    Relation,
    Reuse,
    Span,
)
from secondsource.views.brief import (
    Item,
    Part,
    Run,
    Sentence,
)
from secondsource.views.briefing.ranking import Ranked, Ranking
from secondsource.views.phrasing import (
    count,
    day,
    folded,
    listed,
)


class Changes(Ranking):
    """Whatever in a corpus did not stay as it was."""

    def _changes(self) -> list[Item]:
        rows = {r.claim.id: r for r in self.ranked}
        items: list[tuple[float, Item]] = []
        items += self._revisions(rows)
        items += self._reversals(rows)
        items += self._notices()
        items += self._hardened()
        return [item for _, item in sorted(items, key=lambda x: (-x[0], x[1].lead[0].text))]

    def _revisions(self, rows: dict[str, Ranked]) -> list[tuple[float, Item]]:
        """Chains of claims whose figures replace or contradict each other, oldest first."""
        kinds = {
            "revises": "Revised",
            "corrects": "Corrected",
            "contradicts": "Contradicted",
            "definitions_differ": "Definitions differ",
        }
        links: dict[str, set[str]] = defaultdict(set)
        figured: dict[str, set[str]] = defaultdict(set)
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
                figures_of = {folded(figure) for part in relation.reason.split(" / ") for figure in part.split("; ")}
                figured[relation.source] |= figures_of
                figured[relation.target] |= figures_of
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
            shared = {(q.unit or "").casefold() for q in rows[chain[0]].quantities}
            for id in chain[1:]:
                shared = (shared & {(q.unit or "").casefold() for q in rows[id].quantities}) or shared
            given = {id: self._figure_that_moved(rows[id], shared, figured[id]) for id in chain}
            steps = sorted((rows[c] for c in chain), key=lambda r: (self._day_of(r, given[r.claim.id]), r.claim.id))
            figures = [" ".join(q.text.split()).strip("“”\"' ,.") for r in steps if (q := given[r.claim.id])]
            lines = []
            for r in steps:
                who = listed([self._plain(self._origin(o)) for o in r.support], most=2)
                lines.append(
                    (
                        day(self._day_of(r, given[r.claim.id])),
                        (
                            Part((Run(f"{who}: "),)),
                            Part((self._figured(r, given[r.claim.id]),), self.cite(r.claim.support, r.claim)),
                        ),
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

    def _figure_that_moved(self, row: Ranked, units: set[str], moved: set[str]) -> Quantity | None:
        """The figure of a claim, in one of ``units``; of several one that ties the claim to others (``moved``, folded)."""
        usual = self._figure_of(row, units)
        if usual and folded(usual.text) in moved:
            return usual
        return next((q for q in row.quantities if folded(q.text) in moved), None) or usual or self._figure_of(row)

    def _best_revision(self) -> tuple[Ranked, Ranked] | None:
        """Of the figures that later ones replaced, no forecasts, that which most articles carry; the earlier first."""
        rows = {
            r.claim.id: r
            for r in self.ranked
            if r.support and r.worth > 0 and any(self._certainty(e) in ("stated", "hedged") for e in r.claim.support)
        }
        pairs = [
            (rows[r.target], rows[r.source])
            for r in self.corpus.all(Relation)
            if r.kind in ("revises", "corrects") and r.source in rows and r.target in rows and self._same_measure(rows, r)
        ]
        when = {id: self._day_of(r, self._figure_of(r)) for id, r in rows.items()}
        dated = [(old, new) for old, new in pairs if "" < when[old.claim.id] < when[new.claim.id]]
        return max(dated, key=lambda p: (p[0].count.articles + p[1].count.articles, p[0].worth, p[1].claim.id), default=None)

    def _reversals(self, rows: dict[str, Ranked]) -> list[tuple[float, Item]]:
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

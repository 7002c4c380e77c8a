"""What is not known, and what the corpus is made of."""

from __future__ import annotations

import re
from collections import defaultdict

from secondsource.model import (
    Article,
    Failure,
    Family,
    Origin,
    Outside,
    Reuse,
    Shingles,
    Span,
)
from secondsource.views.brief import (
    Part,
    Run,
    Sentence,
    SourceText,
)
from secondsource.views.briefing.ranking import Ranking
from secondsource.views.phrasing import (
    between,
    count,
    folded,
    listed,
    upper,
)

_UNANSWERED = re.compile(
    r"\b(?:declined (?:to )?(?:comment|say|discuss|answer|be interviewed)|declined (?:a |all )?(?:request|interview)|refused to (?:comment|say|discuss)"
    r"|would not (?:comment|say|discuss|confirm)|did not (?:respond|reply|answer|return|comment)|has not (?:responded|replied|answered|commented)"
    r"|had not (?:responded|replied|answered|commented)|could not (?:immediately |independently )?be (?:reached|verified|confirmed|established|determined)"
    r"|(?:was|were) (?:not available|unavailable) for comment|remains? (?:unclear|unknown|unexplained)|(?:was|is) not (?:immediately |yet )?(?:clear|known)"
    r"|cannot be (?:verified|confirmed|known)|no (?:answer|reply) (?:had|has) come|went unanswered|there was no (?:immediate )?(?:comment|reply|response))\b",
    re.IGNORECASE,
)
"""Phrases by which a report says that it was not told, or could not find out."""


class Gaps(Ranking):
    """Questions that nobody answered, what the ledger lacks, and its sources."""

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

    # sources

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

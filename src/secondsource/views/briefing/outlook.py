"""Forecasts, with the likelihood that their speakers gave them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from secondsource.claims.scales import SCALES
from secondsource.model import (
    Attribution,
    Forecast,
)
from secondsource.views.brief import (
    ForecastRow,
    Part,
    Run,
)
from secondsource.views.briefing.ranking import MOST, Ranking
from secondsource.views.phrasing import (
    awkwardness,
    day,
    folded,
    is_paper,
    tidy,
    upper,
)


class Outlook(Ranking):
    """What is said of the future."""

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
        kept = sorted(rows[:MOST], key=lambda r: (r[0][1], r[0][2], r[0][3], r[0][4]))
        left = len(rows) - len(kept)
        return tuple(row for _, row in kept), f"And {left} more: secondsource forecasts" if left > 0 else ""

    def _name_of(self, a: Attribution) -> str | None:
        entity = self.entities.get(self.entity_of.get(a.speaker or "", ""))
        return entity.name if entity else a.speaker_name


def _scales(forecasts: Sequence[ForecastRow]) -> tuple[tuple[str, tuple[tuple[str, float, float], ...]], ...]:
    """The published scales by which the bands of these forecasts are drawn."""
    used = {row.likelihood.scale for row in forecasts if row.likelihood}
    return tuple(
        (scale.name, tuple((" / ".join(band.words), band.low, band.high) for band in scale.bands))
        for scale in SCALES
        if scale.name in used
    )

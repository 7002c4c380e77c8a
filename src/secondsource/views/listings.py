"""Names, speakers, figures, timelines, forecasts and concerns on a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rich import box
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from secondsource.model import Likelihood
from secondsource.views.outcomes import OUTCOMES
from secondsource.views.terminal import clean, console, short

if TYPE_CHECKING:
    from secondsource.views.entities import EntityView, Who
    from secondsource.views.health import Concern
    from secondsource.views.numbers import Figure, Series
    from secondsource.views.timeline import ForecastView, Moment
    from secondsource.views.words import Words

BAR = 20
"""Columns of a likelihood bar: five percent each."""


def bar(likelihood: Likelihood | None) -> str:
    """A likelihood as a bar from 0 to 100 percent; nothing where no estimate was given.

    >>> bar(Likelihood(60, 80, "ICD 203"))
    '············▒▒▒▒····'
    """
    if likelihood is None:
        return " " * BAR
    low, high = int(likelihood.low * BAR / 100), max(int(likelihood.high * BAR / 100), int(likelihood.low * BAR / 100) + 1)
    return "".join("▒" if low <= n < high else "·" for n in range(BAR))


def likely(likelihood: Likelihood | None) -> str:
    """A likelihood in figures, with its scale."""
    if likelihood is None:
        return ""
    ends = f"{likelihood.low:g}" if likelihood.low == likelihood.high else f"{likelihood.low:g}–{likelihood.high:g}"
    return f"{ends} % ({likelihood.scale})"


def show_entities(rows: Sequence[EntityView], *, of: int) -> None:
    """The list of names."""
    out = console()
    if not rows:
        out.print("no such name", style="dim")
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True, show_edge=False)
    table.add_column("kind", no_wrap=True)
    table.add_column("name and aliases", ratio=1)
    table.add_column("articles", justify="right")
    table.add_column("said", justify="right")
    for row in rows:
        name = Text(clean(row.name), style="bold")
        others = [clean(a.name) for a in row.aliases if a.name != row.name]
        if others:
            name.append(f"  {', '.join(others[:12])}{' …' if len(others) > 12 else ''}", style="not bold")
        name.append(f"\n{short(row.id)}", style="not bold dim")
        for other, suggestion in row.suggested[:3]:
            name.append(
                f"\nthe same as {clean(other)}? {clean(suggestion.reason)} [{short(suggestion.entity)}]",
                style="not bold yellow",
            )
        table.add_row(row.kind, name, str(row.articles), str(row.statements or "–"))
    out.print(table)
    if of > len(rows):
        out.print(f"{len(rows)} of {of} names; all with --limit 0", style="dim")


def show_who(answer: Who) -> None:
    """Everything that one speaker said."""
    out = console()
    entity = answer.entity
    out.print(Text(f"{clean(entity.name)}  ({entity.kind}, {short(entity.id)})", style="bold"))
    out.print(Text("also: " + ", ".join(clean(a.name) for a in entity.aliases if a.name != entity.name), style="dim"))
    for date, role in entity.roles:
        out.print(Text(f"  {date or 'undated'}: {clean(role)}", style="dim"))
    for said in answer.said:
        evidence = said.evidence
        out.print()
        surely = f" · {evidence.certainty}" if evidence.certainty != "stated" else ""
        told = f" · told {clean(evidence.told)}" if evidence.told else ""
        copies = f" · in {said.articles} articles" if said.articles > 1 else ""
        out.print(Text(f"{said.made_on or (evidence.place.published or 'undated')[:10]}{surely}{told}", style="cyan"))
        out.print(Padding(Text(clean(evidence.quoted)), (0, 0, 0, 2)))
        out.print(Padding(Text(f"{clean(evidence.place.cited)}{copies} [{short(said.statement)}]", style="dim"), (0, 0, 0, 2)))
    if answer.changes:
        out.print()
        out.print(Text("changes of position", style="bold"))
    for change in answer.changes:
        how = f"{clean(change.was)} → {clean(change.became)}"
        about = "" if change.what == "revised" else f": {clean(change.wording)}"
        ids = f" [{short(change.before)}, {short(change.after)}]"
        out.print(Padding(Text(f"{change.on or 'undated'}  {how}{about}{ids}"), (0, 0, 0, 2)))


def show_numbers(rows: Sequence[Series]) -> None:
    """Figures by thing, each with those that print it; the rule is named beside its answer."""
    out = console()
    if not rows:
        out.print("no figures", style="dim")
    for series in rows:
        head = Text(
            f"{clean(series.of) or '(thing not named)'}{f' in {clean(series.unit)}' if series.unit and series.unit != series.of else ''}",
            style="bold",
        )
        head.append(f"  {series.rule}: {clean(series.answer)}", style="not bold cyan")
        out.print(head)
        table = Table(box=None, pad_edge=False, expand=True, show_header=False)
        for ratio in (None, 2, 3, None):
            table.add_column(ratio=ratio, no_wrap=ratio is None)
        for figure in series.figures:
            many = f"{figure.articles} articles, {figure.texts} texts" if figure.articles > 1 else ""
            table.add_row(
                f"  {(figure.as_of or (figure.place.published or 'undated')[:10])}",
                Text(clean(figure.words)),
                Text(f"{_by(figure)} [{short(figure.quantity)}]", style="dim"),
                Text(many, style="dim"),
            )
        out.print(table)
        for shift in series.shifts:
            if abs(shift.computed - shift.printed) >= 0.5:
                line = f"{shift.printed:+g} % as printed ({clean(shift.place.cited)}); from the figure before it is {shift.computed:+g} %"
                out.print(Padding(Text(line, style="yellow"), (0, 0, 0, 2)))
        out.print()


def _by(figure: Figure) -> str:
    return f"{clean(figure.who)}, in {clean(figure.place.cited)}" if figure.who else clean(figure.place.cited)


def show_timeline(rows: Sequence[Moment]) -> None:
    """Statements by day, with a bar for how likely the speaker called the matter, and what they did to claims."""
    out = console()
    if not rows:
        out.print("no statement", style="dim")
    for date, moments in groupby(rows, key=lambda m: m.date):
        out.print(Text(date or "undated", style="bold"))
        for moment in moments:
            evidence = moment.evidence
            if moment.what == "said":
                line = Text(f"  {bar(moment.likelihood)} ", style="magenta")
                line.append(f"{clean(evidence.who)}: ", style="bold default")
            else:
                line = Text(f"  {moment.what:{BAR}} ", style="yellow")
            line.append(clean(evidence.quoted), style="default")
            notes = [
                note
                for note in (evidence.certainty if evidence.certainty != "stated" else "", likely(moment.likelihood))
                if note and moment.what == "said"
            ]
            line.append(f"  {' · '.join([*notes, clean(evidence.place.cited), short(moment.statement)])}", style="dim")
            out.print(line)
            for mark in _marks(moment):
                out.print(Padding(Text(mark, style="cyan"), (0, 0, 0, BAR + 3)))


def _marks(moment: Moment) -> list[str]:
    """What a statement did to claims, a line for each claim and deed; repeats on one day are one line."""
    told: dict[tuple[str, str | None, str], list[str]] = {}
    for event in moment.history:
        told.setdefault((event.what, event.date, event.claim), []).append(event.words)
    lines = []
    for (what, date, claim), words in told.items():
        on = f"{date}, " if date and date != moment.date else ""
        many = f" {len(words)} times" if what == "repeated" and len(words) > 1 else ""
        by = f": {clean(words[0])}" if what not in ("first_said", "repeated") and words[0] != moment.evidence.quoted else ""
        lines.append(f"{on}{what.replace('_', ' ')}{many} [{short(claim)}]{by}")
    return lines


def show_forecasts(rows: Sequence[ForecastView], *, of: int) -> None:
    """Forecasts, those due first at the top."""
    out = console()
    if not rows:
        out.print("no forecast", style="dim")
    for row in rows:
        evidence = row.evidence
        out.print(
            Text(
                f"due {row.due or 'unknown'} · made {row.made or 'undated'} · {likely(row.likelihood) or 'no number'}",
                style="cyan",
            )
        )
        out.print(Padding(Text(f"{clean(evidence.who)}: {clean(evidence.quoted)}"), (0, 0, 0, 2)))
        if row.condition:
            out.print(Padding(Text(f"condition: {clean(row.condition)}", style="yellow"), (0, 0, 0, 2)))
        if row.outcome:
            became = f"outcome: {OUTCOMES.get(row.outcome, row.outcome)} ({clean(row.because or '')})"
            out.print(Padding(Text(became, style="green"), (0, 0, 0, 2)))
        out.print(Padding(Text(f"{clean(evidence.place.cited)} [{short(row.id)}]", style="dim"), (0, 0, 1, 2)))
    if of > len(rows):
        out.print(f"{len(rows)} of {of} forecasts; all with --limit 0", style="dim")


def show_words(answer: Words) -> None:
    """A phrase on every scale, or a number in the words of each."""
    out = console()
    if answer.percent is not None:
        for name, word in answer.words:
            out.print(Text(f"{name:8} {word or 'beyond the ends of the scale'}"))
        return
    out.print(Text(clean(answer.phrase), style="bold"))
    if answer.hearsay:
        out.print(
            "a mark of hearsay: it says who vouches for the matter, not how likely it is; no scale gives it a number",
            style="yellow",
        )
    for reading in answer.readings:
        line = Text(
            f"{reading.scale:8} {bar(Likelihood(reading.low, reading.high, reading.scale))} {reading.low:g}–{reading.high:g} %"
        )
        line.append(f"  {reading.source}", style="dim")
        out.print(line)
    readers = answer.readers
    if readers:
        band = bar(Likelihood(readers.lower, readers.upper, "readers"))
        out.print(Text(f"{'readers':8} {band} median {readers.median:g} %, half of them {readers.lower:g}–{readers.upper:g} %"))
    if answer.ambiguous:
        out.print("ambiguous: readers differ by 25 points or more", style="yellow")
    if not (answer.readings or readers or answer.hearsay):
        out.print("on no scale", style="dim")


def show_concerns(rows: Sequence[Concern]) -> None:
    """What needs a person, by kind."""
    out = console()
    if not rows:
        out.print("nothing needs a person", style="green")
    for kind, concerns in groupby(rows, key=lambda c: c.kind):
        group = list(concerns)
        out.print(Text(f"{kind}: {len(group)}", style="bold"))
        for concern in group[:25]:
            out.print(Padding(Text(f"{clean(concern.message)}", style="dim"), (0, 0, 0, 2)))
        if len(group) > 25:
            out.print(Padding(Text(f"… and {len(group) - 25} more", style="dim"), (0, 0, 0, 2)))

"""The views on a terminal: readable at 80 columns, plain where there are no colours.

Words from articles are data: they are never read as mark-up, and control characters do not reach the terminal.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from secondsource.views.claims import ClaimRow, OriginView, Why
from secondsource.views.evidence import Evidence
from secondsource.views.families import FamilyView
from secondsource.views.history import Event
from secondsource.views.records import Found, Shown

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
SIGNS = {"verbatim": "■", "trimmed": "◧", "light_rewrite": "◩", "heavy_rewrite": "◪", "passage": "▫", "revision": "↻"}
FLAGS = {
    "one_origin": "one origin",
    "circular": "circular",
    "contested": "contested",
    "anonymous_only": "unnamed sources only",
    "interested_only": "interested parties only",
}


def console() -> Console:
    """Standard output, at most 110 columns wide, so that lines stay readable."""
    out = Console(highlight=False, soft_wrap=False)
    if out.width > 110:
        out.width = 110
    return out


def clean(words: str) -> str:
    """Words from outside, fit for a terminal: no control characters, no turning of the writing direction."""
    return CONTROL.sub("", words)


def ends(count: tuple[int, int]) -> str:
    """A range as it is printed.

    >>> ends((1, 1)), ends((1, 3)), ends((0, 0))
    ('1', '1–3', '–')
    """
    low, high = count
    return "–" if high == 0 else str(low) if low == high else f"{low}–{high}"


def short(id: str) -> str:
    """An id cut to what is needed to name it.

    >>> short("cla-0123456789abcdef")
    'cla-01234567'
    """
    prefix, _, digits = id.partition("-")
    return f"{prefix}-{digits[:8]}"


def show_claims(rows: Sequence[ClaimRow], *, of: int, query: str) -> None:
    """The list of claims."""
    out = console()
    if not rows:
        out.print(f"no claim holds {query!r}" if query else "no claims", style="dim")
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True, show_edge=False)
    for heading, why in (("origins", "bold"), ("against", ""), ("articles", ""), ("texts", "")):
        table.add_column(heading, justify="right", no_wrap=True, style=why)
    table.add_column("claim", ratio=1)
    for row in rows:
        flags = [FLAGS.get(flag, flag.replace("_", " ")) for flag in row.flags]
        if row.revised_by:
            flags.append(f"revised by {short(row.revised_by)}")
        under = Text(" · ".join([short(row.id), *flags]), style="dim")
        if "one_origin" in row.flags and row.articles > 1:
            under.stylize("yellow")
        table.add_row(
            ends(row.origins), ends(row.opposing), str(row.articles), str(row.families),
            Group(Text(clean(row.wording)), under, *_history(row.history)),
        )  # fmt: skip
    out.print(table)
    if len(rows) < of:
        out.print(f"{len(rows)} of {of} claims; --limit 0 shows all", style="dim")


def _history(events: Sequence[Event]) -> list[Text]:
    """The lines of a claim's history; what only repeats, between two other events, is one line."""
    lines = []
    for repeated, run in groupby(events, key=lambda e: e.what == "repeated"):
        same = list(run)
        if repeated and len(same) > 1:
            until = f"{same[0].date or 'undated'}" + (
                f" – {same[-1].date}" if same[-1].date not in (same[0].date, None) else ""
            )
            line = Text(f"{until}  repeated", style="cyan")
            line.append(f" by {len(same)} articles", style="dim")
            lines.append(line)
            continue
        for event in same:
            line = Text(f"{event.date or 'undated'}  {event.what.replace('_', ' ')}", style="cyan")
            by = f" by {clean(event.who)}" if event.what in ("first_said", "contradicted") else ""
            line.append(f"{by}, {clean(event.cited)}", style="dim")
            if event.what not in ("first_said", "repeated"):
                line.append(f": {clean(event.words if len(event.words) <= 300 else event.words[:300] + '…')}", style="default")
            lines.append(line)
    return lines


def show_why(answer: Why) -> None:
    """Everything behind one count."""
    out = console()
    row = answer.claim
    out.print(Text(clean(row.wording), style="bold"))
    many = "s" * (row.articles != 1), "s" * (row.families != 1), "s" * (row.origins != (1, 1))
    out.print(
        f"{row.articles} article{many[0]} → {row.families} text{many[1]} → {ends(row.origins)} independent origin{many[2]}",
        style="cyan",
    )
    for flag in row.flags:
        out.print(f"  ⚑ {FLAGS.get(flag, flag.replace('_', ' '))}", style="yellow")
    for side, origins, count in (("for", answer.support, row.origins), ("against", answer.oppose, row.opposing)):
        if origins:
            out.print()
            out.print(f"{side}: {ends(count)}", style="bold")
            for origin in origins:
                out.print(_origin(origin))
    if answer.narrows:
        out.print("\nwhat would narrow it", style="bold")
        for line in answer.narrows:
            out.print(Padding(Text(clean(line)), (0, 0, 0, 2)))
    if answer.relations:
        out.print("\nother claims", style="bold")
        for kind, other, wording, because in answer.relations:
            out.print(
                Padding(Text(f"{kind.replace('_', ' ')}: {clean(wording)}  [{short(other)}] {clean(because)}"), (0, 0, 0, 2))
            )
    if len(answer.history) > 1:
        out.print("\nwhat became of it", style="bold")
        for told in _history(answer.history):
            out.print(Padding(told, (0, 0, 0, 2)))
    if answer.grouped:
        out.print("\nwhy grouped", style="bold")
        for reason in answer.grouped[:8]:
            out.print(Padding(Text(f"{reason.reason}: {clean(reason.text)}", style="dim"), (0, 0, 0, 2)))


def _origin(origin: OriginView) -> Tree:
    sign = "◌" if origin.anonymous else "●" if origin.named else "○"
    notes = [note for note, holds in (("unnamed", origin.anonymous), ("party to the matter", origin.interested)) if holds]
    if origin.first_hand:
        notes.append("first hand")
    head = Text(f"{sign} {clean(origin.who)}", style="bold green" if origin.named else "bold")
    if notes:
        head.append(f"  ({', '.join(notes)})", style="not bold dim")
    tree = Tree(head, guide_style="dim")
    printed: dict[tuple[str, str, str], list[Evidence]] = {}
    for evidence in origin.evidence:
        printed.setdefault((evidence.who, evidence.certainty, _folded(evidence.words)), []).append(evidence)
    for first, *others in printed.values():
        tree.add(_evidence(first, [f"{clean(e.place.cited)} [{short(e.id)}]" for e in others]))
    merges = Counter((merge.reason, merge.strength) for merge in origin.merged)
    for (reason, strength), count in sorted(merges.items(), key=lambda item: (-item[1], item[0])):
        tree.add(Text(f"⇐ {f'{count} × ' if count > 1 else ''}{clean(reason)} ({strength})", style="dim italic"))
    return tree


def _folded(words: Sequence[str]) -> str:
    """Words as far as they matter to whether two pieces of evidence are the same text: letters and digits."""
    return "".join(c for c in " ".join(words).casefold() if c.isalnum())


def _evidence(evidence: Evidence, copies: Sequence[str] = ()) -> RenderableType:
    words = Text(clean(evidence.quoted))
    told = f", told {clean(evidence.told)}" if evidence.told else ""
    surely = f" · {evidence.certainty}" if evidence.certainty != "stated" else ""
    role = f", {clean(evidence.role)}" if evidence.role else ""
    added = f" · marked by {clean(evidence.added)}" if evidence.added else ""
    under = f"{clean(evidence.who)}{role}{told}{surely}{added} — {clean(evidence.place.cited)}, {evidence.start}–{evidence.end} [{short(evidence.id)}]"
    if copies:
        under += f"\nalso in {'; '.join(copies)}"
    return Group(words, Text(under, style="dim"))


def show_record(answer: Shown) -> None:
    """One record, where it stands, and what it joins."""
    out = console()
    out.print(Text(f"{answer.kind} {answer.id}", style="bold"))
    for name, value in answer.record.items():
        if value not in (None, [], (), "", False) and name not in ("text", "rows", "content", "passages"):
            said = str(value)
            out.print(Text(f"  {name}: {clean(said if len(said) < 400 else said[:400] + '…')}", style="dim"))
    for passage in answer.passages:
        out.print()
        out.print(Text(f"{clean(passage.place.cited)} · characters {passage.start}–{passage.end}", style="cyan"))
        text = Text("…" + clean(passage.before))
        text.append(clean(passage.words), style="bold reverse")
        text.append(clean(passage.after) + "…")
        out.print(Padding(text, (0, 0, 0, 2)))
    if answer.kind == "article":
        out.print()
        out.print(Text(clean(str(answer.record.get("text", "")))))
    if answer.evidence and answer.kind not in ("attribution", "assertion"):
        out.print()
        for evidence in answer.evidence:
            out.print(Padding(_evidence(evidence), (0, 0, 1, 2)))


def show_found(rows: Sequence[Found], query: str) -> None:
    """What a search found."""
    out = console()
    if not rows:
        out.print(f"nothing holds {query!r}", style="dim")
    for row in rows:
        if row.evidence:
            pages = f" · in {row.pages} articles" if row.pages > 1 else ""
            out.print(Padding(_evidence(row.evidence), 0))
            out.print(Text(f"{short(row.id)}{pages}", style="dim"))
        elif row.place:
            out.print(Text(f"{clean(row.place.headline or '(no headline)')} — {clean(row.place.cited)}", style="cyan"))
            out.print(Padding(Text(clean(row.excerpt)), (0, 0, 0, 2)))
            out.print(Text(short(row.id), style="dim"))
        out.print()


def show_families(rows: Sequence[FamilyView]) -> None:
    """Text families, their originals and their copies."""
    out = console()
    if not rows:
        out.print("no text stands in more than one article", style="dim")
    for family in rows:
        count = len(family.members)
        head = Text(f"{short(family.id)} · {count} article{'s' * (count != 1)}", style="bold")
        head.append(f" · original: {clean(family.original)}" if family.original else " · original unknown")
        out.print(head)
        for place in family.members:
            out.print(
                Text(f"  {short(place.article)}  {clean(place.cited)}  {clean(place.headline or '')}"),
                overflow="ellipsis",
                no_wrap=True,
            )
        for edge in family.edges:
            arrow = "→" if edge.direction != "unknown" else "—"
            ways = f"{clean(edge.earlier_cited)} {arrow} {clean(edge.later_cited)}"
            line = Text(f"{SIGNS[edge.kind]} {edge.kind.replace('_', ' ')} {edge.containment:.0%}  {ways}", style="cyan")
            line.append(f"  direction {edge.direction}", style="dim")
            out.print(Padding(line, (0, 0, 0, 4)))
            for reason in edge.evidence:
                said = f"{reason.reason}: {clean(reason.text)}" if reason.text else reason.reason
                out.print(Padding(Text(said, style="dim"), (0, 0, 0, 8)))
            changes: dict[tuple[str, str], list[str]] = {}
            for hardening in edge.hardened:
                changes.setdefault((hardening.earlier, hardening.later), []).append(hardening.what)
            for (was, now), whats in changes.items():
                text = Text(f"⚠ {', '.join(whats)}: “{clean(was)}” → “{clean(now)}”", style="yellow")
                out.print(Padding(text, (0, 0, 0, 8)))
        out.print()


def show_demo(rows: Sequence[ClaimRow], ledger: str, brief: str) -> None:
    """What to look at next on the demo ledger."""
    out = console()
    repeated = [row for row in rows if "one_origin" in row.flags and row.articles > 1]
    if repeated:
        # A claim with a figure makes the plainer example.
        first = next((row for row in repeated if any(c.isdigit() for c in row.wording)), repeated[0])
        out.print(
            f"{len(repeated)} claims stand in several articles and rest on one origin. Look behind one of them:", style="bold"
        )
        out.print(f"  secondsource why {short(first.id)} --ledger {ledger}")
    out.print(f"The brief of the story lies in {brief}: open it in a browser.", style="bold")
    out.print(f"  secondsource copies --ledger {ledger}\n  secondsource search WORDS --ledger {ledger}", style="dim")

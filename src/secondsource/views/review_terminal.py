"""The review queue on a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten

from rich.padding import Padding
from rich.text import Text

from secondsource.model import Judgement
from secondsource.views.review import Question, Side, tell
from secondsource.views.terminal import clean, console


def show_questions(rows: Sequence[Question], *, of: int) -> None:
    """The queue, with the commands that answer it."""
    out = console()
    if not rows:
        out.print("nothing to review", style="dim")
        return
    for row in rows:
        show_question(row)
    if of > len(rows):
        out.print(
            f"{len(rows)} of {of} open questions; more with --limit {min(of, 2 * len(rows))}, all with --limit 0", style="dim"
        )
    out.print(
        "answer with: review QUESTION --approve | --reject [--because WORDS], or one by one with: review --ask", style="dim"
    )


def show_question(question: Question, *, number: int = 0, of: int = 0) -> None:
    """One question: the two sides, what the machine went by, and the claim whose count it touches."""
    out = console()
    head = Text()
    head.append(question.id, style="bold cyan")
    head.append(f"  {question.ask}", style="bold")
    if number:
        head.append(f"  {number} of {of}", style="dim")
    out.print(head)
    for side in (question.a, question.b):
        out.print(Padding(_side(side), (0, 0, 0, 2)))
    out.print(Padding(Text(f"because {clean(question.why)}", style="dim"), (0, 0, 0, 2)))
    if question.wording and question.origins:
        low, high = question.origins
        ends = f"{low}" if low == high else f"{low}–{high}"
        more = f", and {question.touches - 1} more" if question.touches > 1 else ""
        touched = Text(f"touches “{_short(question.wording, 90)}”, {ends} origin{'s' * (ends != '1')}{more}")
        out.print(Padding(touched, (0, 0, 1, 2)))
    else:
        out.print()


def _short(words: str, length: int) -> str:
    return shorten(clean(words), length, placeholder=" …")


def _side(side: Side) -> Text:
    line = Text("· ")
    line.append(clean(side.name), style="bold")
    if side.words:
        line.append(f"  {_short(side.words, 160)}")
    if side.cited:
        line.append(f"  {clean(side.cited)}", style="dim")
    return line


FEW = 6
"""Objects of a judgement that are named."""


def show_judgements(rows: Sequence[Judgement]) -> None:
    """What people have said, newest first."""
    out = console()
    if not rows:
        out.print("nothing was judged yet", style="dim")
        return
    for row in rows:
        line = Text(f"{row.id}  ", style="dim" if row.undone else "")
        line.append(clean(tell(row)), style="bold")
        more = f" and {len(row.objects) - FEW} more" if len(row.objects) > FEW else ""
        line.append(f"  {', '.join(row.objects[:FEW])}{more}")
        line.append(f"  by {clean(row.by or 'somebody')}, {(row.at or '')[:16].replace('T', ' ')}", style="dim")
        if row.reason:
            line.append(f"  because {clean(row.reason)}")
        if row.undone:
            line.append(f"  undone {row.undone[:16].replace('T', ' ')}", style="red")
        out.print(line)

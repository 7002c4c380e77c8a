"""Two aligned texts on a terminal: one under the other, a sign before each sentence, readable at 80 columns and without colours."""

from __future__ import annotations

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from secondsource.views.diff import Diff, Segment
from secondsource.views.terminal import clean, console

SIGNS = {"kept": " ", "moved": "→", "reworded": "≈", "new": "+", "dropped": "−"}
STYLES = {"kept": "dim", "moved": "cyan", "reworded": "", "new": "green", "dropped": "red"}
MEANINGS = {"kept": "kept", "moved": "moved", "reworded": "reworded", "new": "only in the later", "dropped": "dropped"}


def show_diff(answer: Diff) -> None:
    """The two texts."""
    out = console()
    known = f"{answer.reuse[0].replace('_', ' ')}, direction {answer.reuse[1]}" if answer.reuse else "not linked in the ledger"
    for letter, place in (("a", answer.earlier), ("b", answer.later)):
        out.print(_row(letter, Text(f"{clean(place.cited)}  {clean(place.headline or '')}", style="bold")))
    out.print(Text(f"{answer.containment:.0%} of the shorter stands in the longer · {known}", style="cyan"))
    counts = "  ".join(f"{SIGNS[what]} {n} {MEANINGS[what]}" for what, n in answer.counts.items() if n)
    out.print(Text(f"{counts}   [-gone-] {{+added+}}", style="dim"))
    out.print()
    for segment in answer.segments:
        out.print(_row("→" if segment.moved else SIGNS[segment.what], _words(segment), STYLES[segment.what]))
        if segment.hardened:
            out.print(Padding(Text(f"⚠ {', '.join(segment.hardened)}", style="bold yellow"), (0, 0, 0, 2)))


def _row(sign: str, words: Text, style: str = "") -> Table:
    """A sign, and words that stay clear of its column."""
    row = Table.grid(padding=(0, 1))
    row.add_column(width=1, no_wrap=True)
    row.add_column(ratio=1)
    row.add_row(Text(sign, style=f"bold {style}".strip()), words)
    return row


def _words(segment: Segment) -> Text:
    if segment.what == "new":
        return Text(_line(segment.later_text), style="green")
    if segment.what == "dropped":
        return Text(_line(segment.earlier_text), style="red")
    if not segment.pieces:
        return Text(_line(segment.later_text), style=STYLES[segment.what])
    words = Text()
    for piece in segment.pieces:
        text = clean(piece.text.replace("\n", " "))
        tail = text[len(text.rstrip()) :]
        if piece.what == "gone":
            words.append(f"[-{text.rstrip()}-]", style="red strike")
            words.append(tail or " ")
        elif piece.what == "added":
            words.append(f"{{+{text.rstrip()}+}}", style="green underline")
            words.append(tail)
        else:
            words.append(text)
    return words


def _line(text: str) -> str:
    return clean(" ".join(text.split()))

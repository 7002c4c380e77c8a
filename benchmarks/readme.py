"""Keep the README true: run the commands of its console blocks, put their real output there, and draw its picture.

readme.py           rewrite README.md and docs/images/why.svg
readme.py --check   exit 1 where they differ from what the program does now
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
README = HERE / "README.md"
PICTURE = HERE / "docs" / "images" / "why.svg"
BLOCK = re.compile(r"(```console\n)(.*?)(```)", re.DOTALL)
PICTURED = "spillway gate opened"
"""The words by which the pictured claim of the demo is found."""


def session(block: str, folder: Path) -> str:
    """A console block with the output that its commands have now. ``head -n`` is done here: the rest is cut, and said so."""
    shown = []
    environment = {**os.environ, "COLUMNS": "96", "NO_COLOR": "1", "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    for line in block.splitlines():
        if not line.startswith("$ "):
            continue
        command, _, head = line[2:].partition(" | head -")
        words = shlex.split(command)
        done = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, check=True)
        out = [text.rstrip() for text in done.stdout.splitlines()]
        shown += [line, *(out[: int(head)] if head else out), ""]
    return "\n".join(shown).rstrip() + "\n"


def picture(folder: Path) -> str:
    """The answer of ``why`` as a drawing. Its fonts are the reader's own: it asks no other host for any."""
    from rich.console import Console

    from secondsource.store.store import Store
    from secondsource.views import terminal
    from secondsource.views.claims import explain

    console = Console(record=True, width=100, file=open(os.devnull, "w", encoding="utf-8"), force_terminal=True, highlight=False)
    terminal.console = lambda: console
    with Store.open(str(folder / "demo.db")) as store:
        terminal.show_why(explain(store, PICTURED))
    svg = console.export_svg(title=f'secondsource why "{PICTURED}"', unique_id="why")
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    return re.sub(r"font-family: [^;]*;", "font-family: ui-monospace, Menlo, Consolas, monospace;", svg)


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        before = README.read_text(encoding="utf-8")
        after = BLOCK.sub(lambda m: m[1] + session(m[2], folder) + m[3], before)
        drawn = picture(folder)
    if "--check" in sys.argv:
        same = after == before and PICTURE.exists() and PICTURE.read_text(encoding="utf-8") == drawn
        print("the README is true" if same else "the README differs from what the program does: run benchmarks/readme.py")
        raise SystemExit(not same)
    README.write_text(after, encoding="utf-8")
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_text(drawn, encoding="utf-8")


if __name__ == "__main__":
    main()

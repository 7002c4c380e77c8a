"""Keep README and tutorial true: run the commands of their console blocks, put the real output there, draw the picture.

readme.py           rewrite README.md, docs/tutorial.md and docs/images/why.svg
readme.py --check   exit 1 where they differ from what the program does now
"""

from __future__ import annotations

import io
import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
PAGES = (HERE / "README.md", HERE / "docs" / "tutorial.md")
PICTURE = HERE / "docs" / "images" / "why.svg"
BLOCK = re.compile(r"(```console\n)(.*?)(```)", re.DOTALL)
PICTURED = "gate opened"
"""The words by which the pictured claim of the demo is found."""


def session(block: str, folder: Path) -> str:
    """A console block with the output that its commands have now. ``head -n`` is done here: the rest is cut, and said so."""
    shown = []
    environment = {
        **os.environ,
        "COLUMNS": "96",
        "NO_COLOR": "1",
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    }
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

    console = Console(record=True, width=100, file=io.StringIO(), force_terminal=True, highlight=False)
    terminal.console = lambda: console
    with Store.open(str(folder / "demo.db")) as store:
        terminal.show_why(explain(store, PICTURED))
    svg = console.export_svg(title=f'secondsource why "{PICTURED}"', unique_id="why")
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    return re.sub(r"font-family: [^;]*;", "font-family: ui-monospace, Menlo, Consolas, monospace;", svg)


def main() -> None:
    made: dict[Path, str] = {}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for page in PAGES:
            made[page] = BLOCK.sub(lambda m: m[1] + session(m[2], folder) + m[3], page.read_text(encoding="utf-8"))
        made[PICTURE] = picture(folder)
    if "--check" in sys.argv:
        stale = [path.name for path, text in made.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
        print(
            f"differ from what the program does (run benchmarks/readme.py): {', '.join(stale)}"
            if stale
            else "README and tutorial are true"
        )
        raise SystemExit(bool(stale))
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    for path, text in made.items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

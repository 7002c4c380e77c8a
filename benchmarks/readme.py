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
EVAL = HERE.parent / "shared" / "eval"
PICTURE = HERE / "docs" / "images" / "why.svg"
BLOCK = re.compile(r"(```console\n)(.*?)(```)", re.DOTALL)
MEASURED = HERE / "src" / "secondsource" / "web" / "measured.py"
TABLE = re.compile(r"(<!-- scores -->\n)(.*?)(<!-- end of scores -->)", re.DOTALL)
SHOWN = {
    "articles.outlet": "outlet right",
    "articles.published": "date right",
    "reuse.pairs.f1": "copies found (pairs, F1)",
    "reuse.direction.precision": "direction right, where one is given",
    "statements.overlap.f1": "statements found (F1)",
    "speakers.end_to_end": "… with the right speaker",
    "names.b3.f1": "names resolved (B-cubed F1)",
    "quantities.value.f1": "quantities (F1)",
    "statements.certainty": "certainty right",
    "claims.pairs.p": "claims: pairs grouped that belong together",
    "claims.pairs.r": "claims: pairs that belong together found",
    "claims.sides": "sides right",
    "origins.in_range": "origins: true count within the range",
    "origins.mean_width": "origins: mean width of the range",
}
INVENTED = {
    "statements.overlap.f1": "statements",
    "speakers.end_to_end": "speakers",
    "claims.pairs.p": "pairs P",
    "claims.pairs.r": "pairs R",
    "claims.sides": "sides",
    "origins.in_range": "in range",
    "origins.mean_width": "width",
}
"""What the piles that are held out have answers for."""
PICTURED = "no siren"
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


def scores() -> str:
    """The table of quality on every set, as Markdown."""
    from piles import held_out
    from score import SETS, score

    found = {name: score(name) for name in SETS}
    for part, sums in held_out().items():
        unseen = sums.row()
        found[part.removeprefix("held out, ")] = {metric: unseen[name] for metric, name in INVENTED.items()}
    lines = [f"| | {' | '.join(found)} |", f"|---|{'--:|' * len(found)}"]
    for metric, meaning in SHOWN.items():
        values = [row.get(metric) for row in found.values()]
        lines.append(f"| {meaning} | {' | '.join('–' if v is None else f'{v:.2f}' for v in values)} |")
    return "\n".join(lines) + "\n"


def measured(table: str, module: str) -> str:
    """The module behind the method screen with the figures of the table: of the demo, which was in view, and of what was held out; of factory, where
    that has no answers.
    """
    header, _, *lines = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()]
    row = {
        cells[0].removeprefix("claims: ").removeprefix("origins: "): dict(zip(header, cells, strict=True)) for cells in lines
    }

    def figures(match: re.Match[str]) -> str:
        told = row[match[2]]
        return f"{match[1]}{told['demo']}, {told['factory'] if told['held out'] == '–' else told['held out']})"

    return re.sub(r'(Measured\("\w+", "(.+?)", )[\d.]+, [\d.]+\)', figures, module)


def main() -> None:
    made: dict[Path, str] = {}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for page in PAGES:
            text = page.read_text(encoding="utf-8")
            made[page] = BLOCK.sub(lambda m: m[1] + session(m[2], folder) + m[3], text)
            if TABLE.search(text) and EVAL.is_dir():
                table = scores()
                made[page] = TABLE.sub(lambda m: m[1] + table + m[3], made[page])  # noqa: B023 - used at once
                made[MEASURED] = measured(table, MEASURED.read_text(encoding="utf-8"))
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

"""Make docs/commands.md from the commands themselves. ``--check``: exit 1 where it differs."""

from __future__ import annotations

import html
import re
import subprocess
import sys
import tempfile
from pathlib import Path

PAGE = Path(__file__).resolve().parents[1] / "docs" / "commands.md"


def made() -> str:
    """The page as the commands are now."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "commands.md"
        command = [sys.executable, "-m", "typer", "secondsource.cli", "utils", "docs"]
        subprocess.run(
            [*command, "--name", "secondsource", "--title", "The commands", "--output", str(out)],
            check=True,
            capture_output=True,
        )
        text = out.read_text(encoding="utf-8")
    text = re.sub(r'<span style="font-weight: bold">(.*?)</span>', r"**\1**", text)
    text = re.sub(r'<span style="[^"]*">(.*?)</span>', r"\1", text)
    return "<!-- Made by benchmarks/reference.py from the commands. -->\n\n" + html.unescape(text).rstrip() + "\n"


def main() -> None:
    text = made()
    if "--check" in sys.argv:
        raise SystemExit(PAGE.read_text(encoding="utf-8") != text)
    PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

"""Two aligned texts as one HTML file with two columns: no script, no request."""

from __future__ import annotations

from pathlib import Path

from secondsource.errors import UsageError
from secondsource.export.brief_html import environment
from secondsource.views.diff import Diff


def write_diff(answer: Diff, path: Path) -> None:
    """Write the page. The file is there whole or not at all."""
    if path.suffix.casefold() not in (".html", ".htm"):
        raise UsageError(f"{path}: two aligned texts are written as .html")
    unfinished = path.with_name(path.name + ".unfinished")
    try:
        unfinished.write_text(environment().get_template("diff.html").render(diff=answer), encoding="utf-8", errors="replace")
        unfinished.replace(path)
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error

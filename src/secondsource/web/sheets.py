"""A view as a sheet to take away: CSV, Markdown, or HTML in one file.

Cells hold words from articles: in CSV none begins as a formula does, in Markdown and HTML each is escaped.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from html import escape as escaped
from typing import Any
from urllib.parse import quote

from fastapi import Request
from fastapi.responses import Response

from secondsource import __version__
from secondsource.errors import UsageError
from secondsource.export.brief import escape
from secondsource.views.evidence import Evidence
from secondsource.views.terminal import CONTROL
from secondsource.web.claims import Line
from secondsource.web.desk import desk
from secondsource.web.pages import wants_json

KINDS = {"csv": "text/csv; charset=utf-8", "md": "text/markdown; charset=utf-8", "html": "text/html; charset=utf-8"}
LONG = 1_000
"""Rows of one sheet: a page of a list, made long."""

EVIDENCE = (
    "who", "role", "words", "manner", "said how", "told", "outlet", "headline", "date", "address", "characters", "article", "marked by",
)  # fmt: skip
"""The columns of a piece of evidence, in every sheet that has them."""

CLAIM = (
    "claim", "kind", "origins at least", "at most", "against at least", "at most", "articles", "texts", "first", "latest", "flags",
    "revised by", "id",
)  # fmt: skip
"""The columns of a claim."""

STYLE = (
    "body{font:16px/1.5 Georgia,serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1b1d21;background:#fff}"
    "table{border-collapse:collapse;width:100%;font:.88rem/1.45 sans-serif}th{text-align:left;border-bottom:1px solid #1b1d21}"
    "td,th{padding:.35rem .8rem .35rem 0;vertical-align:top;overflow-wrap:anywhere}td{border-bottom:1px solid #ddd}p{color:#515862}"
)


def asked_sheet(request: Request) -> str:
    """The form in which a view is to be taken away: csv, md or html; empty: it is to be shown."""
    said = request.query_params.get("as", "")
    if said and said not in KINDS:
        raise UsageError(f"as={said[:20]}: unknown; there are {', '.join(KINDS)}")
    return "" if wants_json(request) else said


def sheet(request: Request, kind: str, title: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Response:
    """A table as a file to take away."""
    cells = [[plain(cell) for cell in row] for row in rows]
    made = {"csv": _csv, "md": _markdown, "html": _html}[kind](
        title, columns, cells, f"{desk(request).name}, Second Source {__version__}"
    )
    return file_of(made, KINDS[kind], f"{title}.{kind}")


def evidence_cells(e: Evidence) -> tuple[object, ...]:
    """A piece of evidence as the cells of ``EVIDENCE``."""
    p = e.place
    return (
        e.who, e.role, e.quoted, e.manner, e.certainty, e.told, p.outlet, p.headline, (p.published or "")[:10], p.url or p.path,
        f"{e.start}-{e.end}", p.article, e.added,
    )  # fmt: skip


def claim_cells(line: Line) -> tuple[object, ...]:
    """A row of the ledger as the cells of ``CLAIM``."""
    c = line.claim
    return (
        c.wording, c.kind, *c.origins, *c.opposing, c.articles, c.families, line.day, line.latest, " ".join(c.flags), c.revised_by, c.id,
    )  # fmt: skip


def file_of(content: str, media: str, name: str) -> Response:
    """A file that the browser keeps, and never opens as a page of ours."""
    kept = "".join(c if c.isalnum() else "-" for c in name.rpartition(".")[0].casefold()).strip("-")[:60] or "view"
    suffix = name.rpartition(".")[2]
    return Response(
        content.encode("utf-8", "replace"),
        media_type=media,
        headers={"content-disposition": f"attachment; filename*=UTF-8''{quote(kept)}.{suffix}"},
    )


def plain(value: Any) -> str:
    """A cell as text on one line."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:g}"
    return CONTROL.sub("", " ".join(str(value).split()))


def tame(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> tame("=1+1"), tame("-3"), tame("a-b")
    ("'=1+1", '-3', 'a-b')
    """
    number = cell.replace("-", "", 1).replace(".", "", 1).isdigit()
    return f"'{cell}" if cell[:1] in "=+-@\t\r" and cell and not number else cell


def _csv(_: str, columns: Sequence[str], rows: Sequence[Sequence[str]], __: str) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([[tame(cell) for cell in row] for row in rows])
    return out.getvalue()


def _markdown(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]], made: str) -> str:
    lines = [f"# {escape(title)}", "", escape(made), "", "| " + " | ".join(columns) + " |", "|" + "---|" * len(columns)]
    lines += ["| " + " | ".join(escape(cell) for cell in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def _html(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]], made: str) -> str:
    head = "".join(f'<th scope="col">{escaped(c)}</th>' for c in columns)
    body = "\n".join("<tr>" + "".join(f"<td>{escaped(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<meta http-equiv=\"content-security-policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{escaped(title)}</title><style>{STYLE}</style></head><body><h1>{escaped(title)}</h1><p>{escaped(made)}</p>"
        f"<table><thead><tr>{head}</tr></thead><tbody>\n{body}\n</tbody></table></body></html>\n"
    )

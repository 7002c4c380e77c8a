"""Two texts side by side: kept, moved, reworded, new, dropped; where the copy says more than its original."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from secondsource.errors import UsageError
from secondsource.model import Reuse
from secondsource.store.tables import TABLES
from secondsource.views.diff import diff as align
from secondsource.web.desk import Ledger
from secondsource.web.pages import answer, twin_path
from secondsource.web.screens.article import find_article
from secondsource.web.sheets import asked_sheet, sheet

router = APIRouter()

LONGEST = 60_000
"""Characters of a text that are compared: beyond, it is a book."""


@router.get("/diff/{first}/{second}")
def diff(request: Request, store: Ledger, first: str, second: str) -> Response:
    """Two articles aligned, the earlier first where the ledger knows which that is."""
    a, b = find_article(store, first), find_article(store, second)
    if a.id == b.id:
        raise UsageError("these are one article; name two")
    if max(len(a.text), len(b.text)) > LONGEST:
        raise UsageError("one of the two is too long to be laid beside another")
    if (a.id, b.id) != (first, second):
        return RedirectResponse(twin_path(request, f"/diff/{a.id}/{b.id}"), 307)
    known = [r for r in store.where(Reuse, TABLES[Reuse].c.later, [a.id, b.id]) if {r.earlier, r.later} == {a.id, b.id}]
    reuse = known[0] if known else None
    if reuse and reuse.direction != "unknown" and reuse.earlier == b.id:
        a, b = b, a
    shown = align(a, b, reuse)
    title = f"{a.outlet or 'one text'} and {b.outlet or 'another'}"
    if wanted := asked_sheet(request):
        cells = [(s.what, s.moved, s.earlier_text, s.later_text, "; ".join(s.hardened)) for s in shown.segments]
        return sheet(request, wanted, title, ("what", "moved", "earlier text", "later text", "hardened"), cells)
    return answer(
        request, "diff.html", title, diff=shown, counts=shown.counts, reuse=reuse,
    )  # fmt: skip

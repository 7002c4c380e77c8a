"""The origin tree of a claim: drawn by time, and as an indented list that says the same."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from secondsource.model import Claim
from secondsource.web import lineage, queries
from secondsource.web.desk import Ledger
from secondsource.web.pages import answer, twin_path
from secondsource.web.sheets import asked_sheet, sheet

router = APIRouter()


@router.get("/claim/{id}/origins")
def tree(request: Request, store: Ledger, id: str) -> Response:
    """From each origin through the texts to the copies."""
    found = queries.resolve(store, Claim, id)
    if found.id != id:
        return RedirectResponse(twin_path(request, f"/claim/{found.id}/origins"), 307)
    drawn = lineage.draw_tree(store, found)
    if wanted := asked_sheet(request):
        columns = (
            "depth",
            "what",
            "side",
            "label",
            "detail",
            "day",
            "hangs on the one above",
            "inferred",
            "circular",
            "words",
            "article",
        )
        cells = [
            (r.depth, r.kind, r.side, r.label, r.detail, r.day, r.edge.label if r.edge else "", bool(r.edge and r.edge.dashed),
             bool(r.edge and r.edge.circular), r.words, r.article)
            for r in drawn.rows
        ]  # fmt: skip
        return sheet(request, wanted, f"Origins {drawn.claim.wording[:60]}", columns, cells)
    return answer(request, "tree.html", f"Origins: {drawn.claim.wording}", tree=drawn)

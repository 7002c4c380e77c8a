"""One claim: from the articles back to the origins, both sides in order of time."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from secondsource.model import Claim
from secondsource.web import claims, queries
from secondsource.web.desk import Ledger
from secondsource.web.pages import answer, twin_path

router = APIRouter()


@router.get("/claim/{id}")
def claim(request: Request, store: Ledger, id: str) -> Response:
    """Everything behind one claim's count."""
    found = queries.resolve(store, Claim, id)
    if found.id != id:
        return RedirectResponse(twin_path(request, f"/claim/{found.id}"), 307)
    shown = claims.show_claim(store, found)
    return answer(request, "claim.html", shown.claim.wording, view=shown)

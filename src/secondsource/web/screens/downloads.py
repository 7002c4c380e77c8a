"""The ledger and a claim, taken away as CSV, Markdown or HTML. The other screens give theirs at their own address, with ``as=``."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from secondsource.errors import UsageError
from secondsource.model import Claim
from secondsource.web import claims, queries
from secondsource.web.desk import Ledger
from secondsource.web.pages import asked_page
from secondsource.web.sheets import CLAIM, EVIDENCE, LONG, asked_sheet, claim_cells, evidence_cells, sheet

router = APIRouter()


@router.get("/download/ledger")
def ledger(
    request: Request, store: Ledger, q: str = "", sort: str = "repeated", kind: str = "", flag: str = "", one_origin: bool = False,
    contested: bool = False, changed: bool = False,
) -> Response:  # fmt: skip
    """The rows of the ledger of claims, as filtered."""
    lines = claims.list_lines(
        store, asked_page(request), words=q[:400], sort=sort, kind=kind[:40], flag=flag[:40], one_origin=one_origin, contested=contested,
        changed=changed, size=LONG,
    )  # fmt: skip
    cells = [claim_cells(line) for line in lines.rows]
    return sheet(request, _form(request), "Ledger of claims", CLAIM, cells)


@router.get("/download/claim/{id}")
def claim(request: Request, store: Ledger, id: str) -> Response:
    """Everything behind one claim: a row for each piece of evidence, with its origin."""
    found: Claim = queries.resolve(store, Claim, id)
    shown = claims.show_claim(store, found)
    rows = [
        (side, o.who, claims.SHAPES.get(o.shape, o.shape), *evidence_cells(e))
        for side, origins in (("for", shown.supporting), ("against", shown.against))
        for o in origins
        for piece in o.pieces
        for e in (piece.first, *piece.also)
    ]
    return sheet(request, _form(request), shown.claim.wording[:80], ("side", "origin", "mark", *EVIDENCE), rows)


def _form(request: Request) -> str:
    kind = asked_sheet(request)
    if not kind:
        raise UsageError("in which form? as=csv, as=md or as=html")
    return kind

"""The ledger and a claim, taken away as CSV, Markdown or HTML. The other screens give theirs at their own address, with ``as=``."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from secondsource.errors import UsageError
from secondsource.model import Claim
from secondsource.views.evidence import Evidence
from secondsource.web import claims, queries
from secondsource.web.desk import Ledger
from secondsource.web.pages import asked_page
from secondsource.web.sheets import LONG, asked_sheet, sheet

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
    columns = (
        "claim",
        "kind",
        "origins at least",
        "at most",
        "against at least",
        "at most",
        "articles",
        "texts",
        "first",
        "latest",
        "flags",
        "revised by",
        "id",
    )
    cells = [
        (x.claim.wording, x.claim.kind, *x.claim.origins, *x.claim.opposing, x.claim.articles, x.claim.families, x.day, x.latest,
         " ".join(x.claim.flags), x.claim.revised_by, x.claim.id)
        for x in lines.rows
    ]  # fmt: skip
    return sheet(request, _form(request), "Ledger of claims", columns, cells)


@router.get("/download/claim/{id}")
def claim(request: Request, store: Ledger, id: str) -> Response:
    """Everything behind one claim: a row for each piece of evidence, with its origin."""
    found: Claim = queries.resolve(store, Claim, id)
    shown = claims.show_claim(store, found)
    columns = (
        "side",
        "origin",
        "mark",
        "who",
        "role",
        "words",
        "manner",
        "said how",
        "told",
        "outlet",
        "headline",
        "date",
        "address",
        "characters",
        "article",
    )

    def cells(side: str, origin: claims.OriginShown, e: Evidence) -> tuple[object, ...]:
        p = e.place
        return (
            side, origin.who, claims.SHAPES.get(origin.shape, origin.shape), e.who, e.role, e.quoted, e.manner, e.certainty, e.told, p.outlet,
            p.headline, (p.published or "")[:10], p.url or p.path, f"{e.start}-{e.end}", p.article,
        )  # fmt: skip

    rows = [
        cells(side, o, e)
        for side, origins in (("for", shown.supporting), ("against", shown.against))
        for o in origins
        for piece in o.pieces
        for e in (piece.first, *piece.also)
    ]
    return sheet(request, _form(request), shown.claim.wording[:80], columns, rows)


def _form(request: Request) -> str:
    kind = asked_sheet(request)
    if not kind:
        raise UsageError("in which form? as=csv, as=md or as=html")
    return kind

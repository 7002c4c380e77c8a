"""Who says: speakers with their roles, how often sources are named, and who changed position."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from secondsource.errors import UsageError
from secondsource.model import Entity
from secondsource.web import naming, queries, speaking
from secondsource.web.desk import Ledger, desk
from secondsource.web.pages import answer, asked_page, twin_path
from secondsource.web.sheets import LONG, asked_sheet, sheet

router = APIRouter()


@router.get("/speakers")
def speakers(request: Request, store: Ledger, q: str = "", kind: str = "") -> Response:
    """Those who say something, who says most first."""
    if kind and kind not in naming.KINDS:
        raise UsageError(f"kind={kind[:30]}: unknown; there are {', '.join(naming.KINDS)}")
    shares = desk(request).remembered("shares", f"{store.state('evidence')}", lambda: speaking.overall(store))
    wanted = asked_sheet(request)
    rows = speaking.list_speakers(store, asked_page(request), kind=kind, words=q[:200], size=LONG if wanted else 50)
    if wanted:
        columns = ("speaker", "kind", "role", "statements", "articles", "first", "latest", "id")
        cells = [(n.name, n.kind, n.role, n.said, n.articles, n.first, n.latest, n.id) for n in rows.rows]
        return sheet(request, wanted, "Who says", columns, cells)
    asked = {"q": q[:200], "kind": kind}
    return answer(
        request,
        "speakers.html",
        "Who says",
        speakers=rows,
        shares=shares,
        asked=asked,
        kinds=list(naming.KINDS.items()),
    )


@router.get("/speaker/{id}")
def speaker(request: Request, store: Ledger, id: str) -> Response:
    """Everything that one speaker said, in order of time."""
    found: Entity = queries.resolve(store, Entity, id)
    if found.id != id:
        return RedirectResponse(twin_path(request, f"/speaker/{found.id}"), 307)
    wanted = asked_sheet(request)
    shown = speaking.show_speaker(store, found, asked_page(request), size=LONG if wanted else 50)
    if wanted:
        columns = (
            "date",
            "words",
            "manner",
            "said how",
            "told",
            "outlet",
            "printed",
            "articles",
            "article",
            "characters",
            "claim",
        )
        cells = [
            (s.date, s.evidence.quoted, s.evidence.manner, s.evidence.certainty, s.evidence.told, s.evidence.place.outlet,
             (s.evidence.place.published or "")[:10], s.articles, s.evidence.place.article, f"{s.evidence.start}-{s.evidence.end}", s.claim)
            for s in shown.said.rows
        ]  # fmt: skip
        return sheet(request, wanted, f"What {shown.row.name} said", columns, cells)
    return answer(request, "speaker.html", f"What {shown.row.name} said", view=shown)

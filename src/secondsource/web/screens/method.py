"""Method and limits: what made this ledger, by which thresholds, how good it is, and what was not read."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from secondsource.claims.scales import HEARSAY, READERS, READERS_SOURCE, SCALES
from secondsource.errors import UsageError
from secondsource.export.brief import METHOD
from secondsource.web import state
from secondsource.web.desk import Ledger, desk
from secondsource.web.measured import MEASURED
from secondsource.web.pages import answer, asked_page
from secondsource.web.sheets import LONG, asked_sheet, sheet

router = APIRouter()


@router.get("/method")
def method(request: Request, store: Ledger, show: str = "failed") -> Response:
    """How the ledger was made, and what it cannot say."""
    if show not in state.CONCERNS:
        raise UsageError(f"show={show[:30]}: unknown; there are {', '.join(state.CONCERNS)}")
    held = desk(request)
    now = f"{store.state('evidence')} {store.state('linked')}"
    wanted = asked_sheet(request)
    troubles = state.list_troubles(store, show, asked_page(request), size=LONG if wanted else state.SIZE)
    if wanted:
        rows = [(show, t.subject, t.words, t.article, t.other) for t in troubles.rows]
        return sheet(request, wanted, f"What needs a person: {show}", ("kind", "what", "why", "article", "other"), rows)
    thresholds = held.remembered("thresholds", "", state.thresholds)
    return answer(
        request, "method.html", "Method and limits", made=held.remembered("made", now, lambda: state.made(store)), troubles=troubles, show=show,
        rules=METHOD, thresholds=thresholds, measured=MEASURED, scales=SCALES, readers=READERS, readers_source=READERS_SOURCE,
        hearsay=sorted(HEARSAY),
    )  # fmt: skip

"""Forecasts: what is due when, and what became of it, as a person says with a reason."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from secondsource.errors import UnknownRecord, UsageError
from secondsource.views.outcomes import OUTCOMES
from secondsource.web import outlook
from secondsource.web.desk import Ledger, desk
from secondsource.web.pages import answer, asked_page
from secondsource.web.sheets import LONG, asked_sheet, sheet

router = APIRouter()

WHICH = {"dated": "with a date", "undated": "without a date", "settled": "settled", "all": "all"}


@router.get("/forecasts")
def forecasts(request: Request, store: Ledger, which: str = "dated", by: str = "") -> Response:
    """The forecasts, those due first at the top."""
    if which not in WHICH:
        raise UsageError(f"which={which[:30]}: unknown; there are {', '.join(WHICH)}")
    try:
        day = date.fromisoformat(by).isoformat() if by else ""
    except ValueError:
        raise UsageError(f"by={by[:30]}: not a day; write it as 2031-04-02") from None
    wanted = asked_sheet(request)
    state = f"{store.state('evidence')} {store.state('linked')}"
    known = desk(request).remembered("forecasts", state, lambda: outlook.schedule(store))
    rows = outlook.list_forecasts(store, asked_page(request), known, which=which, by=day, size=LONG if wanted else 40)
    if wanted:
        columns = (
            "due",
            "made",
            "who",
            "words",
            "condition",
            "low %",
            "high %",
            "scale",
            "outcome",
            "because",
            "outlet",
            "articles",
            "article",
            "characters",
        )
        cells = [
            (f.due, f.made, f.evidence.who, f.evidence.quoted, f.condition, f.likelihood and f.likelihood.low, f.likelihood and f.likelihood.high,
             f.likelihood and f.likelihood.scale, f.outcome and f.outcome.what, f.outcome and f.outcome.because, f.evidence.place.outlet,
             f.articles, f.evidence.place.article, f"{f.evidence.start}-{f.evidence.end}")
            for f in rows.rows
        ]  # fmt: skip
        return sheet(request, wanted, "Forecasts", columns, cells)
    asked = {"which": which, "by": day}
    return answer(
        request, "forecasts.html", "Forecasts", forecasts=rows, asked=asked, which=list(WHICH.items()), outcomes=OUTCOMES,
        score=outlook.score(store), enough=outlook.ENOUGH,
    )  # fmt: skip


@router.post("/forecasts/{evidence}/outcome")
def outcome(
    request: Request,
    store: Ledger,
    evidence: str,
    token: Annotated[str, Form()],
    what: Annotated[str, Form()],
    because: Annotated[str, Form()] = "",
) -> Response:
    """Keep what became of a forecast, with the reason: a citation."""
    held = desk(request)
    held.check(token)
    if what not in OUTCOMES:
        raise UsageError(f"what={what[:30]}: unknown; there are {', '.join(OUTCOMES)}")
    if not because.strip():
        raise UsageError("by what do you know it? Name the article, paper or document")
    if not outlook.is_forecast(store, evidence):
        raise UnknownRecord(f"{evidence[:40]}: no forecast stands there")
    held.judge("outcome", [evidence], value=what, reason=" ".join(because.split())[:400])
    return RedirectResponse("/forecasts?which=settled", 303)

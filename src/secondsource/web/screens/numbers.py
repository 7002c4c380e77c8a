"""Numbers: figures by the date they hold for, by definition, repeats collapsed, and what a rule makes of them."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from secondsource.model import Claim
from secondsource.web import figures, queries
from secondsource.web.desk import Ledger
from secondsource.web.pages import answer, asked_page
from secondsource.web.sheets import asked_sheet, sheet

router = APIRouter()


@router.get("/numbers")
def numbers(
    request: Request, store: Ledger, q: str = "", claim: str = "", rule: str = "range", single: bool = False
) -> Response:
    """The figures, those in most articles first."""
    about: Claim | None = queries.resolve(store, Claim, claim) if claim else None
    kind = asked_sheet(request)
    series = figures.list_series(store, asked_page(request), words=q[:400], claim=about, rule=rule, several=not single)
    if kind:
        columns = (
            "matter", "of", "unit", "figure", "low", "high", "qualifier", "change", "as of", "who", "outlet", "date", "articles", "texts",
            f"rule {rule}", "article", "characters",
        )  # fmt: skip
        cells = [
            (s.claims[0][1], thing, lane.unit, f.words, f.low, f.high, f.qualifier, f.change, f.as_of, f.who, f.place.outlet,
             (f.place.published or "")[:10], f.articles, f.texts, lane.answer, f.place.article, f"{f.start}-{f.end}")
            for s in series.rows for lane in s.lanes for f, thing in lane.figures
        ]  # fmt: skip
        return sheet(request, kind, "Numbers", columns, cells)
    asked = {"q": q[:400], "claim": about.id if about else "", "rule": rule, "single": single}
    return answer(
        request, "numbers.html", "Numbers", series=series, asked=asked, rules=list(figures.RULES.items()),
        height=figures.TOP + figures.HEIGHT,
    )  # fmt: skip

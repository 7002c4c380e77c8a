"""Reports: the text families, their kinds and origins, corrections; own reporting beside copies."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from secondsource.errors import UsageError
from secondsource.model import Family
from secondsource.web import queries, reports
from secondsource.web.desk import Ledger, desk
from secondsource.web.pages import Paged, answer, asked_page, twin_path
from secondsource.web.sheets import asked_sheet, sheet

router = APIRouter()


@router.get("/reports")
def list_(
    request: Request, store: Ledger, q: str = "", sort: str = "articles", which: str = "", corrected: bool = False
) -> Response:
    """The texts, those that most articles carry first."""
    if which not in ("", "shared", "alone"):
        raise UsageError(f"which={which[:30]}: unknown; there are shared, alone")
    noted = desk(request).remembered("noted", f"{store.state('evidence')}", lambda: reports.noted_articles(store))
    kind = asked_sheet(request)
    rows = reports.list_reports(
        store, asked_page(request), words=q[:400], sort=sort, which=which, corrected=noted if corrected else None,
        size=200 if kind else reports.FAMILIES,
    )  # fmt: skip
    if kind:
        return sheet(request, kind, "Reports", MEMBER, [_cells(r, m) for r in rows.rows for m in r.members])
    asked = {"q": q[:400], "sort": sort, "which": which, "corrected": corrected}
    sorts = [(key, words) for key, (words, _) in reports.SORTS.items()]
    return answer(request, "reports.html", "Reports and their copies", reports=rows, asked=asked, sorts=sorts, noted=len(noted))


@router.get("/reports/{id}")
def one(request: Request, store: Ledger, id: str) -> Response:
    """One text with every article that carries it."""
    family: Family = queries.resolve(store, Family, id)
    if family.id != id:
        return RedirectResponse(twin_path(request, f"/reports/{family.id}"), 307)
    row = queries.shelved(store, [family.id])
    page = asked_page(request)
    shown = reports.show_reports(store, list(row.values()), reports.MEMBERS, page=page)[0]
    if kind := asked_sheet(request):
        return sheet(request, kind, shown.title, MEMBER, [_cells(shown, m) for m in shown.members])
    members = Paged(shown.members, page, reports.MEMBERS, len(family.members))
    return answer(
        request, "report.html", shown.title, report=shown, members=members, takes=reports.takes(store, family),
    )  # fmt: skip


MEMBER = (
    "text",
    "outlet",
    "headline",
    "date",
    "kind",
    "share",
    "direction",
    "original",
    "lost or gained",
    "notices",
    "article",
)


def _cells(report: reports.Report, m: reports.Member) -> tuple[object, ...]:
    """One article of a text as the cells of ``MEMBER``."""
    kind = m.kind or ("original" if report.shared else "alone")
    return (
        report.id, m.place.outlet, m.place.headline, (m.place.published or "")[:10], kind, m.share, m.direction, report.original,
        "; ".join(m.hardened), "; ".join(k for k, _ in m.notices), m.place.article,
    )  # fmt: skip

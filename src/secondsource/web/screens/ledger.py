"""The ledger: one row a claim, its dots are origins and not papers."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from secondsource.errors import UsageError
from secondsource.web import claims
from secondsource.web.desk import Ledger
from secondsource.web.pages import answer, asked_page
from secondsource.web.screens.search import KINDS

router = APIRouter()


@router.get("/ledger")
def ledger(
    request: Request,
    store: Ledger,
    q: str = "",
    sort: str = "repeated",
    kind: str = "",
    flag: str = "",
    one_origin: bool = False,
    contested: bool = False,
    changed: bool = False,
) -> Response:
    """The claims, filtered and ordered."""
    for name, value, known in (("kind", kind, KINDS), ("flag", flag, claims.FLAGS)):
        if value and value not in known:
            raise UsageError(f"{name}={value[:40]}: unknown; there are {', '.join(known)}")
    lines = claims.list_lines(
        store, asked_page(request), words=q[:400], sort=sort, kind=kind, flag=flag, one_origin=one_origin,
        contested=contested, changed=changed,
    )  # fmt: skip
    asked = {
        "q": q[:400], "sort": sort, "kind": kind, "flag": flag, "one_origin": one_origin, "contested": contested, "changed": changed,
    }  # fmt: skip
    sorts = [(key, words) for key, (words, _) in claims.SORTS.items()]
    return answer(
        request, "ledger.html", "Ledger of claims", lines=lines, asked=asked, sorts=sorts, kinds=KINDS, flags=claims.FLAGS
    )

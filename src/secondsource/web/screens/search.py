"""Search and home: statements that answer, grouped by claim; and what is in the ledger."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import APIRouter, Request
from fastapi.responses import Response

from secondsource.errors import UsageError
from secondsource.store.store import Store
from secondsource.web import claims, finding
from secondsource.web.desk import Ledger, desk
from secondsource.web.pages import answer, asked_page
from secondsource.web.sheets import CLAIM, EVIDENCE, asked_sheet, claim_cells, evidence_cells, sheet

router = APIRouter()

FAR = 200
"""Statements of one sheet."""

CERTAINTIES = ("stated", "hedged", "denied", "forecast", "question")
KINDS = ("status", "count", "change", "act", "plan", "cause", "forecast", "assessment")


@router.get("/")
def home(
    request: Request,
    store: Ledger,
    q: str = "",
    who: str = "",
    role: str = "",
    certainty: str = "",
    since: str = "",
    until: str = "",
    kind: str = "",
    copied: str = "",
) -> Response:
    """What was asked for; else what is in the ledger, and where to begin."""
    for name, value, known in (("certainty", certainty, CERTAINTIES), ("kind", kind, KINDS), ("copied", copied, ("yes", "no"))):
        if value and value not in known:
            raise UsageError(f"{name}={value[:40]}: unknown; there are {', '.join(known)}")
    asked = finding.Asked(q[:400], who[:200], role[:200], certainty, since[:10], until[:10], kind, copied)
    held = desk(request)
    state = f"{store.state('evidence')} {store.state('linked')}"
    overview = held.remembered("overview", state, lambda: finding.overview(store))
    wanted = asked_sheet(request)
    if asked:
        page = asked_page(request)
        if wanted:
            found, _ = finding.find_statements(store, asked, page, size=FAR)
            cells = [
                (*evidence_cells(hit.evidence), hit.articles, hit.texts, g.claim.wording if g.claim else "", g.claim.id if g.claim else "")
                for g in found.rows for hit in g.hits
            ]  # fmt: skip
            return sheet(request, wanted, f"Search {q[:60]}", (*EVIDENCE, "printed in", "texts", "claim", "claim id"), cells)
        groups, complete = finding.find_statements(store, asked, page)
        articles = finding.find_articles(store, asked.words) if asked.words.strip() and page == 1 else []
        return answer(
            request, "search.html", q or "Search", overview=overview, asked=asked, groups=groups, complete=complete,
            articles=articles, certainties=CERTAINTIES, kinds=KINDS, begin={},
        )  # fmt: skip
    begin = held.remembered("begin", state, lambda: _where_to_begin(store))
    if wanted:
        cells = [(name.replace("_", " "), *claim_cells(line)) for name, lines in begin.items() for line in lines]
        return sheet(request, wanted, "Where to begin", ("list", *CLAIM), cells)
    return answer(
        request, "search.html", "What stands behind it?", overview=overview, asked=asked, groups=None, complete=True,
        articles=[], certainties=CERTAINTIES, kinds=KINDS, begin=begin,
    )  # fmt: skip


def _where_to_begin(store: Store) -> dict[str, Sequence[claims.Line]]:
    """The claims that the first page shows: what is printed most and rests on one origin, what is contested, what has changed."""
    return {
        "one_origin": claims.list_lines(store, 1, one_origin=True, size=5).rows,
        "contested": claims.list_lines(store, 1, contested=True, sort="contested", size=5).rows,
        "changed": claims.list_lines(store, 1, changed=True, sort="latest", size=5).rows,
    }

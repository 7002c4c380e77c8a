"""The tray: statements put aside from any screen, with their citations, and the brief that is made of them."""

from __future__ import annotations

import re

from fastapi import APIRouter, Request
from fastapi.responses import Response

from secondsource.errors import UsageError
from secondsource.export.brief import markdown
from secondsource.export.brief_html import html
from secondsource.model import Claim
from secondsource.views.brief import Brief
from secondsource.views.terminal import ends
from secondsource.web import parts, queries
from secondsource.web.desk import Ledger
from secondsource.web.pages import answer
from secondsource.web.sheets import EVIDENCE, KINDS, asked_sheet, evidence_cells, file_of, sheet

router = APIRouter()

MOST = 200
"""Statements that a tray holds."""

_ID = re.compile(r"(?:att|ass)-[0-9a-f]{16}")


@router.get("/tray")
def tray(request: Request, store: Ledger, ids: str = "") -> Response:
    """What was put aside, by claim."""
    wanted = _asked(ids)
    evidence = queries.evidence(store, wanted)
    homes = store.clusters_of(Claim, evidence)
    rows = queries.claim_rows(store, {c for found in homes.values() for c in found[:1]})
    kind = asked_sheet(request)
    if kind:
        homed = [(evidence[id], rows.get(next(iter(homes.get(id, ())), ""))) for id in wanted if id in evidence]
        cells = [(*evidence_cells(e), row.wording if row else "", ends(row.origins) if row else "") for e, row in homed]
        return sheet(request, kind, "Tray", (*EVIDENCE, "claim", "origins"), cells)
    groups: dict[str, list[str]] = {}
    for id in wanted:
        if id in evidence:
            groups.setdefault(next(iter(homes.get(id, ())), ""), []).append(id)
    shown = [(rows.get(claim), [evidence[id] for id in found]) for claim, found in groups.items()]
    return answer(
        request, "tray.html", "Tray", groups=shown, ids=[i for i in wanted if i in evidence], lost=len(wanted) - len(evidence)
    )


@router.get("/brief")
def brief(request: Request, store: Ledger, q: str = "", ids: str = "") -> Response:
    """A briefing on a topic, or on the claims behind what lies in the tray: as HTML, Markdown, or its notes as CSV."""
    kind = request.query_params.get("as", "html")
    if kind not in KINDS:
        raise UsageError(f"as={kind[:20]}: unknown; there are {', '.join(KINDS)}")
    wanted = _asked(ids)
    claims = None
    if wanted:
        homes = store.clusters_of(Claim, queries.articles_behind(store, wanted))
        claims = {c for found in homes.values() for c in found}
    made = parts.brief_on(store, q[:200], claims)
    name = f"Brief {q[:60] or ('of a tray' if wanted else 'of the ledger')}"
    if kind == "csv":
        return sheet(request, "csv", name, NOTES, notes_of(made))
    return file_of(html(made) if kind == "html" else markdown(made), KINDS[kind], f"{name}.{kind}")


NOTES = ("note", "who", "words", "said how", "told", "outlet", "headline", "date", "address", "characters", "article", "sha256")


def notes_of(made: Brief) -> list[tuple[object, ...]]:
    """The notes of a brief as rows."""
    return [
        (n.number, n.who, n.words, n.certainty, n.told, n.cited.outlet, n.cited.headline, n.cited.date, n.cited.url or n.cited.path,
         f"{n.cited.start}-{n.cited.end}" if n.cited.start is not None else "", n.cited.article, n.cited.sha256)
        for n in made.notes
    ]  # fmt: skip


def _asked(ids: str) -> list[str]:
    """The ids in an address, those that are ids."""
    wanted = list(dict.fromkeys(id for id in ids[: MOST * 24].split(",") if _ID.fullmatch(id)))
    return wanted[:MOST]

"""Timeline: who called a matter how likely, and when; a lane for each speaker."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from secondsource.claims.scales import READERS_SOURCE
from secondsource.model import Claim, Entity
from secondsource.web import assessments, queries
from secondsource.web.desk import Ledger, desk
from secondsource.web.pages import answer, asked_page
from secondsource.web.sheets import LONG, asked_sheet, sheet

router = APIRouter()


@router.get("/timeline")
def timeline(request: Request, store: Ledger, q: str = "", claim: str = "", speaker: str = "") -> Response:
    """Statements by date: those asked for, else those whose speaker said how likely a thing is."""
    about: Claim | None = queries.resolve(store, Claim, claim) if claim else None
    who: Entity | None = queries.resolve(store, Entity, speaker) if speaker else None
    state = f"{store.state('evidence')} {store.state('linked')}"
    plain = not (q.strip() or about or who)
    assessed = desk(request).remembered("assessed", state, lambda: assessments.assessed_statements(store)) if plain else None
    kind = asked_sheet(request)
    moments = assessments.list_moments(
        store,
        asked_page(request),
        words=q[:400],
        claim=about,
        speaker=who,
        assessed=assessed,
        size=LONG if kind else assessments.SIZE,
    )
    if kind:
        columns = (
            "date",
            "who",
            "words",
            "said how",
            "low %",
            "high %",
            "scale",
            "word",
            "readers from",
            "readers to",
            "outlet",
            "articles",
            "notices",
            "article",
            "characters",
        )
        cells = [
            (m.date, m.evidence.who, m.evidence.quoted, m.evidence.certainty, m.likelihood and m.likelihood.low, m.likelihood and m.likelihood.high,
             m.likelihood and m.likelihood.scale, m.phrase, m.readers and m.readers.lower, m.readers and m.readers.upper, m.evidence.place.outlet,
             m.articles, ", ".join(m.notices), m.evidence.place.article, f"{m.evidence.start}-{m.evidence.end}")
            for m in moments.rows
        ]  # fmt: skip
        return sheet(request, kind, "Timeline", columns, cells)
    chart = assessments.draw(store, moments.rows)
    wording = queries.claim_rows(store, [about.id])[about.id].wording if about else ""
    asked = {"q": q[:400], "claim": about.id if about else "", "speaker": who.id if who else "", "wording": wording}
    return answer(
        request, "timeline.html", "Timeline", moments=moments, chart=chart, asked=asked, plain=plain, readers_source=READERS_SOURCE,
        height=assessments.HEIGHT, top=assessments.HEAD,
    )  # fmt: skip

"""One claim: from the articles back to the origins, both sides in order of time; and what a person says of its grouping."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from secondsource.claims.judged import place_in, read_verdict
from secondsource.model import Claim, Judgement
from secondsource.store.store import Store
from secondsource.views.claims import ClaimRow
from secondsource.views.terminal import ends
from secondsource.web import claims, grouping, queries
from secondsource.web.desk import Ledger, desk
from secondsource.web.masks import masks_for
from secondsource.web.pages import answer, plural, twin_path

router = APIRouter()


@router.get("/claim/{id}")
def claim(request: Request, store: Ledger, id: str, said: str = "", before: str = "", find: str = "") -> Response:
    """Everything behind one claim's count.

    ``said``: the judgements just made; ``before``: its count before them; ``find``: words of another claim, to merge it with or to move to.
    """
    found = queries.resolve(store, Claim, id)
    if found.id != id:
        return RedirectResponse(twin_path(request, f"/claim/{found.id}"), 307)
    shown = claims.show_claim(store, found)
    last = list(store.get(Judgement, [id[:40] for id in said.split(",")[:4]]).values()) if said else []
    judged = grouping.said_of(store, found)
    masks = masks_for(store, queries.articles_behind(store, found.support[:3]).values()).learn(j.value or "" for j in judged)
    return answer(
        request, "claim.html", shown.claim.wording, view=shown, last=[grouping.told(j, masks) for j in last], before=before[:60],
        touched=_rows(store, grouping.homes(store, last)[:6]), judged=[grouping.told(j, masks) for j in judged],
        others=grouping.nearby(store, found, find[:200]) if desk(request).review else [], find=find[:200],
    )  # fmt: skip


@router.post("/claim/{id}/judge")
def judge(
    request: Request,
    store: Ledger,
    id: str,
    token: Annotated[str, Form()],
    act: Annotated[str, Form()],
    piece: Annotated[list[str] | None, Form()] = None,
    to: Annotated[str, Form()] = "",
    other: Annotated[str, Form()] = "",
    words: Annotated[str, Form()] = "",
    because: Annotated[str, Form()] = "",
) -> Response:
    """Keep what a person says of the grouping of a claim: split, move, merge, word. ``to``: a claim of the list; ``other``: one given by id."""
    held = desk(request)
    held.check(token)
    found: Claim = queries.resolve(store, Claim, id)
    row = queries.claim_rows(store, [found.id])[found.id]
    before = f"{ends(row.origins)} {'origin' if row.origins == (1, 1) else 'origins'}, {plural(row.articles, 'article')}"
    sayings = grouping.sayings(store, found, act, pieces=piece or (), to=other.strip() or to, words=words)
    made = held.judge_all(sayings, reason=" ".join(because.split())[:400] or None)
    # What stays of it is where the reader goes; its id may be another now.
    parted = next((v.out for j in made if (v := read_verdict(j)) is not None and v.out), frozenset())
    stays = {e: place_in(found, e) for e in (*found.support, *found.oppose) if e not in parted}
    now = next(iter(grouping.claims_at(held.store(), stays)), found)
    said = ",".join(j.id for j in made)
    return RedirectResponse(f"/claim/{now.id}?" + urlencode({"said": said, "before": before}), 303)


def _rows(store: Store, found: list[Claim]) -> list[ClaimRow]:
    rows = queries.claim_rows(store, [c.id for c in found])
    return [rows[c.id] for c in found if c.id in rows]

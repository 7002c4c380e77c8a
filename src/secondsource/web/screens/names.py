"""Names: every spelling of one, who may be the same, roles over time; and what a person says of them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from secondsource.errors import UsageError
from secondsource.model import Entity
from secondsource.views.review import stands_for_entity
from secondsource.web import naming, queries
from secondsource.web.desk import Ledger, desk
from secondsource.web.pages import answer, asked_page, twin_path
from secondsource.web.sheets import LONG, asked_sheet, sheet

router = APIRouter()


@router.get("/names")
def names(
    request: Request, store: Ledger, q: str = "", kind: str = "", sort: str = "said", suggested: bool = False
) -> Response:
    """The names, those who say most first."""
    if kind and kind not in naming.KINDS:
        raise UsageError(f"kind={kind[:30]}: unknown; there are {', '.join(naming.KINDS)}")
    state = f"{store.state('evidence')} {store.state('linked')}"
    doubted = desk(request).remembered("suggested", state, lambda: naming.suggested_entities(store))
    wanted = asked_sheet(request)
    rows = naming.list_names(
        store, asked_page(request), words=q[:200], kind=kind, sort=sort, suggested=doubted if suggested else None,
        size=LONG if wanted else 50,
    )  # fmt: skip
    if wanted:
        columns = ("kind", "name", "aliases", "role", "articles", "statements", "first", "latest", "may be", "id")
        cells = [
            (
                n.kind,
                n.name,
                "; ".join(n.aliases),
                n.role,
                n.articles,
                n.said,
                n.first,
                n.latest,
                "; ".join(o.name for o in n.suggested),
                n.id,
            )
            for n in rows.rows
        ]
        return sheet(request, wanted, "Names", columns, cells)
    asked = {"q": q[:200], "kind": kind, "sort": sort, "suggested": suggested}
    sorts = [(key, words) for key, (words, _) in naming.SORTS.items()]
    return answer(
        request, "names.html", "Names", names=rows, asked=asked, sorts=sorts, kinds=list(naming.KINDS.items()),
        doubted=len(doubted),
    )  # fmt: skip


@router.get("/entity/{id}")
def entity(request: Request, store: Ledger, id: str) -> Response:
    """Everything about one name."""
    found: Entity = queries.resolve(store, Entity, id)
    if found.id != id:
        return RedirectResponse(twin_path(request, f"/entity/{found.id}"), 307)
    shown = naming.show_entity(store, found)
    if wanted := asked_sheet(request):
        cells = [
            (a.name, a.articles, a.first_seen, a.example.outlet if a.example else "", a.example.article if a.example else "", f"{a.start}-{a.end}")
            for a in shown.aliases
        ]  # fmt: skip
        return sheet(
            request,
            wanted,
            shown.row.name,
            ("as printed", "articles", "first seen", "for example", "article", "characters"),
            cells,
        )
    return answer(request, "entity.html", shown.row.name, view=shown, kinds=list(naming.KINDS.items()))


@router.post("/entity/{id}/judge")
def judge(
    request: Request,
    store: Ledger,
    id: str,
    token: Annotated[str, Form()],
    verb: Annotated[str, Form()],
    other: Annotated[str, Form()] = "",
    value: Annotated[str, Form()] = "",
    referent: Annotated[str, Form()] = "",
    reason: Annotated[str, Form()] = "",
    back: Annotated[str, Form()] = "",
) -> Response:
    """Keep what a person says of a name: merge, never, split, rename, kind."""
    held = desk(request)
    held.check(token)
    found: Entity = queries.resolve(store, Entity, id)
    because = " ".join(reason.split())[:400] or None
    if verb in ("merge", "never"):
        second = naming.meant(store, other)
        if second.id == found.id:
            raise UsageError("these two are one already")
        held.judge(verb, [stands_for_entity(store, found), stands_for_entity(store, second)], reason=because)
    elif verb == "split":
        if referent not in found.members:
            raise UsageError("split: whom? Choose a place where somebody else is meant")
        held.judge("split", naming.mentions_of(store, referent), reason=because)
    elif verb == "rename" and value.strip():
        held.judge("rename", [stands_for_entity(store, found)], value=" ".join(value.split())[:200], reason=because)
    elif verb == "kind" and value in naming.KINDS:
        held.judge("kind", [stands_for_entity(store, found)], value=value, reason=because)
    else:
        raise UsageError(f"verb={verb[:30]}: unknown, or something is wanting; there are merge, never, split, rename, kind")
    return RedirectResponse("/names?suggested=1" if back == "names" else f"/entity/{found.id}", 303)

"""The review queue: what changes most first; one key an answer; every answer kept by name, and undone as easily."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from secondsource.errors import UsageError
from secondsource.model import Article, Claim, Judgement
from secondsource.store.store import Store
from secondsource.views.review import VERDICTS, tell
from secondsource.web import grouping, queries, questions
from secondsource.web.desk import Desk, Ledger, desk
from secondsource.web.masks import masks_for
from secondsource.web.pages import answer, asked_page
from secondsource.web.sheets import LONG, asked_sheet, sheet

router = APIRouter()


@router.get("/review")
def review(request: Request, store: Ledger, kind: str = "", claim: str = "", said: str = "", before: str = "") -> Response:
    """The open questions. ``said``: the judgement that was just made; ``before``: the range of its claim before it."""
    if kind and kind not in VERDICTS:
        raise UsageError(f"kind={kind[:30]}: unknown; there are {', '.join(VERDICTS)}")
    about: Claim | None = queries.resolve(store, Claim, claim) if claim else None
    queue = queue_of(desk(request), store, about)
    asked = [q for q in queue.questions if not kind or q.kind == kind]
    wanted = asked_sheet(request)
    rows, hidden = questions.show_questions(store, asked, asked_page(request), size=LONG if wanted else questions.SIZE)
    if wanted:
        columns = ("question", "kind", "ask", "one", "its words", "other", "its words", "because", "claim", "weight")
        cells = [
            (
                q.id,
                q.kind,
                q.ask,
                q.a.name,
                q.a.words,
                q.b.name,
                q.b.words,
                q.why,
                q.claim.wording if q.claim else "",
                round(q.weight, 2),
            )
            for q in rows.rows
        ]
        return sheet(request, wanted, "Review queue", columns, cells)
    many = {name: sum(q.kind == name for q in queue.questions) for name in VERDICTS}
    last = _last(store, said)
    row = queries.claim_rows(store, [about.id])[about.id] if about else None
    return answer(
        request, "review.html", "Review", questions=rows, hidden=hidden, many=many, kind=kind, claim=row, last=last,
        before=before[:20], touched=_touched(store, last), looked=queue.claims, of=queue.of,
    )  # fmt: skip


@router.post("/review")
def judge(
    request: Request,
    store: Ledger,
    token: Annotated[str, Form()],
    kind: Annotated[str, Form()],
    a: Annotated[str, Form()],
    b: Annotated[str, Form()],
    say: Annotated[str, Form()],
    because: Annotated[str, Form()] = "",
    claim: Annotated[str, Form()] = "",
    only: Annotated[str, Form()] = "",
    touches: Annotated[str, Form()] = "",
) -> Response:
    """Keep an answer, and count anew."""
    held = desk(request)
    held.check(token)
    if say not in ("yes", "no"):
        raise UsageError("say=yes or say=no")
    verb, value = questions.verdict(store, kind, [a, b], yes=say == "yes")
    before = _range(store, touches)
    made = held.judge(verb, [a, b], value=value, reason=" ".join(because.split())[:400] or None)
    back = {"kind": only, "claim": claim, "said": made.id, "before": before}
    return RedirectResponse("/review?" + urlencode({name: v for name, v in back.items() if v}), 303)


@router.get("/review/log")
def log(request: Request, store: Ledger) -> Response:
    """What people have said, newest first."""
    wanted = asked_sheet(request)
    rows = questions.log(store, asked_page(request), size=LONG if wanted else 50)
    if wanted:
        columns = ("id", "verb", "value", "objects", "by", "at", "because", "undone")
        cells = [(j.id, j.verb, j.value, " ".join(j.objects), j.by, j.at, j.reason, j.undone) for j in rows.rows]
        return sheet(request, wanted, "Judgements", columns, cells)
    claims = {o for j in rows.rows if (j.value or "").startswith("claim") for o in j.objects[:3]}
    masks = masks_for(store, queries.articles_behind(store, claims).values()).learn(j.value or "" for j in rows.rows)
    return answer(
        request, "judgements.html", "Judgements", judgements=rows, whats={j.id: masks.words(tell(j)) for j in rows.rows}
    )


@router.post("/review/undo")
def undo(
    request: Request,
    store: Ledger,
    token: Annotated[str, Form()],
    judgement: Annotated[list[str], Form()],
    back: Annotated[str, Form()] = "",
) -> Response:
    """Let judgements stand no more: one, or those that were one act. They stay in the log, with the time when they were undone.

    ``back``: where to go then: the review queue, a claim or an article (by id); else the log.
    """
    held = desk(request)
    held.check(token)
    found: list[Judgement] = [queries.resolve(store, Judgement, id) for id in judgement[:8]]
    for one in found:
        if one.undone:
            raise UsageError(f"{one.id}: was undone before")
    held.undo(found)
    said = ",".join(j.id for j in found)
    if back.startswith(f"{Claim.prefix}-"):
        before = _range(store, back)
        # The claim under that id may be gone with the judgement: what it was about is where the reader goes.
        now = held.store()
        homes = [c.id for c in grouping.homes(now, found)]
        gone = not [c for c in homes if c == back] and homes
        return RedirectResponse(f"/claim/{homes[0] if gone else back}?" + urlencode({"said": said, "before": before}), 303)
    if back.startswith(f"{Article.prefix}-"):
        return RedirectResponse(f"/article/{queries.resolve(store, Article, back).id}", 303)
    return RedirectResponse(f"/review?said={found[0].id}" if back == "review" else "/review/log", 303)


def queue_of(held: Desk, store: Store, about: Claim | None) -> questions.Queue:
    """The open questions, made anew only when the ledger is another."""
    if about is not None:
        return questions.open_questions(store, about)
    state = f"{store.state('evidence')} {store.state('linked')} {store.count(Judgement)}"
    return held.remembered("questions", state, lambda: questions.open_questions(store))


def _last(store: Store, said: str) -> Judgement | None:
    found = store.get(Judgement, [said[:40]]) if said else {}
    return found.get(said)


def _touched(store: Store, judgement: Judgement | None) -> tuple[tuple[str, str, tuple[int, int]], ...]:
    """The claims that hold what was judged: id, wording, range now."""
    if judgement is None:
        return ()
    homes = store.clusters_of(Claim, judgement.objects)
    ids = list(dict.fromkeys(c for found in homes.values() for c in found))[:6]
    rows = queries.claim_rows(store, ids)
    return tuple((row.id, row.wording, row.origins) for row in (rows[id] for id in ids if id in rows))


def _range(store: Store, claim: str) -> str:
    """The range of a claim, as words for an address; empty where there is none."""
    if not claim.startswith(Claim.prefix + "-"):
        return ""
    rows = queries.claim_rows(store, [claim])
    return "–".join(map(str, rows[claim].origins)) if claim in rows else ""

"""The reader: an article with its statements underlined by manner, what it copied faded, chips for certainty and numbers."""

from __future__ import annotations

import re
from typing import Annotated, cast

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from secondsource.attribution.marked import CERTAINTIES, MANNERS, MISSED, Mark
from secondsource.errors import UnknownRecord, UsageError
from secondsource.model import Article, CertaintyKind, Manner, Referent
from secondsource.store.store import Store
from secondsource.web import queries, reading
from secondsource.web.desk import Ledger, desk
from secondsource.web.pages import answer, twin_path
from secondsource.web.sheets import EVIDENCE, asked_sheet, evidence_cells, sheet

router = APIRouter()

RAW_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; form-action 'none'; base-uri 'none'"
"""A page as it was read runs nothing, asks nobody for anything, and sends nothing."""

_GONE = re.compile(
    rb"<script\b.*?(?:</script\s*>|\Z)|<noscript\b[^>]{0,400}>|<\s*/?\s*(?:link|meta|base|script|object|embed|iframe|frame|frameset|applet|portal)\b[^<>]{0,9000}>?",
    re.IGNORECASE | re.DOTALL,
)
"""What would run, call other hosts before any policy is asked (preconnect), or lead away (refresh)."""

_TAG = re.compile(rb"<[a-z][^<>]{0,20000}>", re.IGNORECASE)
_FETCHES = re.compile(
    rb"(?<=[\s\"'/])(on[a-z]{2,30}|src|srcset|poster|background|action|formaction|ping|data|lowsrc|dynsrc|manifest|xlink:href)(\s*=)",
    re.IGNORECASE,
)
_LEADS = re.compile(rb"(?<=[\s\"'/])(href)(\s*=\s*[\"']?\s*(?!#))", re.IGNORECASE)
_STYLE = re.compile(rb"url\s*\(\s*[\"']?(?!data:)|@import|image-set\s*\(", re.IGNORECASE)
"""Attributes and style words that fetch, run or lead away. They are renamed, so that the page keeps its shape and stays silent; the
policy would stop them all the same."""


def silenced(page: bytes) -> bytes:
    """A page that runs nothing and asks for nothing, its words untouched.

    >>> silenced(b'<p onclick="x()">See <a href="http://example.org">this</a><script>y()</script></p>')
    b'<p data-was-onclick="x()">See <a data-was-href="http://example.org">this</a></p>'
    """

    def still(tag: re.Match[bytes]) -> bytes:
        return _LEADS.sub(rb"data-was-\1\2", _FETCHES.sub(rb"data-was-\1\2", tag[0]))

    return _STYLE.sub(b"none(", _TAG.sub(still, _GONE.sub(b"", page)))


def find_article(store: Store, id: str) -> Article:
    """The article with this id, as people corrected it."""
    found = queries.resolve(store, Article, id)
    placed: Article = store.articles_of([found.id])[found.id]
    return placed


@router.get("/article/{id}")
def article(request: Request, store: Ledger, id: str, at: str = "") -> Response:
    """An article to be read."""
    found = find_article(store, id)
    if found.id != id:
        return RedirectResponse(twin_path(request, f"/article/{found.id}"), 307)
    span = reading.asked_span(at, found)
    shown = reading.read(store, found, span)
    if wanted := asked_sheet(request):
        cells = [(*evidence_cells(n.evidence), n.articles, "; ".join(c.wording for c in n.claims)) for n in shown.statements]
        return sheet(request, wanted, found.headline or found.outlet or "Article", (*EVIDENCE, "printed in", "claims"), cells)
    return answer(
        request, "article.html", found.headline or found.outlet or found.path or "Article", view=shown,
        at=at, elsewhere=reading.elsewhere(store, found, span) if span else None, manners=MANNERS, certainties=CERTAINTIES,
        people=sorted({r.name for r in store.within(found.id, Referent) if r.kind != "LOC"}) if desk(request).review else [],
    )  # fmt: skip


@router.get("/article/{id}/elsewhere")
def elsewhere(request: Request, store: Ledger, id: str, at: str) -> Response:
    """Where else a passage of an article stands."""
    found = find_article(store, id)
    span = reading.asked_span(at, found)
    if span is None:
        raise UsageError("at: which characters? As in at=120-180")
    words = span.of(found.text)
    return answer(
        request, "elsewhere.html", "Where else does this stand?", article=found.id, outlet=found.outlet, at=at, words=words,
        elsewhere=reading.elsewhere(store, found, span), fragment="hx-request" in request.headers,
    )  # fmt: skip


@router.get("/article/{id}/raw")
def raw(store: Ledger, id: str) -> Response:
    """The bytes as they were read, to be shown in a frame that can do nothing."""
    found = find_article(store, id)
    bytes_ = store.bytes_of(found.sha256)
    if bytes_ is None:
        raise UnknownRecord(f"{id}: its bytes are not kept")
    head = bytes_[:2000].lstrip().lower()
    page = head.startswith(b"<") or b"<html" in head or b"<body" in head
    return Response(
        silenced(bytes_) if page else bytes_,
        media_type="text/html" if page else "text/plain; charset=utf-8",
        headers={"content-security-policy": RAW_POLICY, "x-frame-options": "SAMEORIGIN"},
    )


@router.post("/article/{id}/missed")
def missed(
    request: Request,
    store: Ledger,
    id: str,
    token: Annotated[str, Form()],
    start: Annotated[int, Form()],
    end: Annotated[int, Form()],
    who: Annotated[str, Form()] = "",
    manner: Annotated[str, Form()] = "",
    certainty: Annotated[str, Form()] = "",
) -> Response:
    """Keep a statement that the program missed: it is evidence from now on, marked as a person's, until that is undone."""
    held = desk(request)
    held.check(token)
    found = find_article(store, id)
    span = reading.asked_span(f"{start}-{end}", found)
    if span is None:
        raise UsageError("choose the words of the statement first")
    for name, value, known in (("manner", manner, MANNERS), ("certainty", certainty, CERTAINTIES)):
        if value and value not in known:
            raise UsageError(f"{name}={value[:30]}: unknown; there are {', '.join(known)}")
    chosen = " ".join(who.split())[:200]
    mark = Mark(span, cast("Manner", manner) or None, cast("CertaintyKind", certainty) or None, chosen or None)
    reading.check_mark(store, found, mark)
    held.judge(MISSED, [found.id], value=mark.value)
    return RedirectResponse(f"/article/{found.id}?at={span.start}-{span.end}#at", 303)

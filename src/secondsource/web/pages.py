"""Answers: one view, shown as a page or given as its JSON twin; and what templates may call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar
from urllib.parse import urlencode

import jinja2
import orjson
from fastapi import Request
from fastapi.responses import Response
from markupsafe import Markup

from secondsource import __version__
from secondsource.errors import UsageError
from secondsource.export.brief import safe_link
from secondsource.views.phrasing import day
from secondsource.views.terminal import CONTROL, FLAGS, ends, short
from secondsource.web.desk import desk

T = TypeVar("T")

HERE = Path(__file__).parent
PER_PAGE = 40
FURTHEST = 200_000
"""How many rows may lie before a page: beyond, words and filters find better than leafing."""

NAVIGATION = (
    ("/", "Search"),
    ("/reports", "Reports"),
    ("/ledger", "Ledger"),
    ("/timeline", "Timeline"),
    ("/numbers", "Numbers"),
    ("/forecasts", "Forecasts"),
    ("/names", "Names"),
    ("/speakers", "Who says"),
    ("/review", "Review"),
    ("/method", "Method & limits"),
)
"""The screens that stand in the navigation; the others are reached from these."""


@dataclass(frozen=True)
class Paged(Generic[T]):
    """A page of a list. ``total``: how many rows there are in all; with ``more_than`` at least so many."""

    rows: Sequence[T]
    page: int
    size: int
    total: int
    more_than: bool = False

    @property
    def first(self) -> int:
        return (self.page - 1) * self.size + 1

    @property
    def last(self) -> int:
        return self.first + len(self.rows) - 1

    @property
    def further(self) -> bool:
        return self.last < self.total or (self.more_than and len(self.rows) == self.size)


def asked_page(request: Request) -> int:
    """The page of a list that is asked for, from 1."""
    said = request.query_params.get("page", "1")
    if not said.isascii() or not said.isdigit() or not 1 <= int(said[:9]) <= FURTHEST // PER_PAGE:
        raise UsageError(f"page={said[:40]}: no such page")
    return int(said)


def wants_json(request: Request) -> bool:
    """Whether the JSON twin is asked for."""
    return bool(getattr(request.state, "json", False)) or request.query_params.get("format") == "json"


def answer(request: Request, template: str, title: str, *, status: int = 200, **view: Any) -> Response:
    """A view as a page, or as its JSON twin where that is asked for. ``view``: what both are made of."""
    if wants_json(request):
        return as_json({"title": title, **view}, status=status)
    return Response(render(request, template, title=title, **view), status, media_type="text/html")


def as_json(view: Mapping[str, Any], *, status: int = 200) -> Response:
    return Response(
        orjson.dumps(view, default=_plain, option=orjson.OPT_INDENT_2 | orjson.OPT_NON_STR_KEYS | orjson.OPT_APPEND_NEWLINE),
        status,
        media_type="application/json",
    )


def render(request: Request, template: str, **view: Any) -> bytes:
    """The page itself."""
    held = desk(request)
    page = environment().get_template(template)
    context = {
        "request_path": request.url.path,
        "twin": twin_of(request),
        "review": held.review,
        "ledger_name": held.name,
        "token": lambda: Markup('<input type="hidden" name="token" value="{}">').format(held.token()),
        "stale": getattr(request.state, "stale", False),
        "address": lambda **changes: address(request, **changes),
        **view,
    }
    return page.render(context).encode("utf-8", "replace")


def address(request: Request, **changes: Any) -> str:
    """The address of this page with some of its questions changed; None takes one out."""
    asked = {name: value for name, value in request.query_params.items() if name != "format"}
    asked.update(changes)
    left = {name: value for name, value in asked.items() if value not in (None, "")}
    return request.url.path + ("?" + urlencode(left, errors="replace") if left else "")


def twin_of(request: Request) -> str:
    """The address of the JSON twin of this page."""
    path = "/index" if request.url.path == "/" else request.url.path
    query = urlencode([(n, v) for n, v in request.query_params.multi_items() if n != "format"], errors="replace")
    return f"{path}.json{'?' + query if query else ''}"


def twin_path(request: Request, path: str) -> str:
    """An address of the same sort as was asked for: a page, or a JSON twin."""
    if getattr(request.state, "json", False):
        path += ".json"
    return path + (f"?{request.url.query}" if request.url.query else "")


@cache
def environment() -> jinja2.Environment:
    """Templates with every word of an article escaped and freed of control characters."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
        finalize=_clean,
        auto_reload=False,
    )
    made.filters.update(
        day=day, ends=ends, short=short, link=safe_link, flag=flag_words, plural=plural, cut=cut, words=plain_words
    )
    made.filters.update(
        words_pair=lambda name: (name, plain_words(name)),
        flag_pair=lambda name: (name, flag_words(name)),
        pair=lambda name: (name, name),
    )
    made.globals.update(navigation=NAVIGATION, version=__version__, here=is_here)
    return made


def _clean(value: Any) -> Any:
    """Words from outside lose what turns the writing direction; what we marked safe stays as it is."""
    return CONTROL.sub("", value) if type(value) is str else value


def is_here(path: str, link: str) -> bool:
    """Whether a page belongs to a link of the navigation."""
    homes = {"/claim": "/ledger", "/article": "/reports", "/diff": "/reports", "/entity": "/names", "/speaker": "/speakers"}
    head = "/" + path.split("/")[1]
    return homes.get(head, head) == link


def flag_words(flag: str) -> str:
    """A flag of a claim as a reader sees it."""
    return FLAGS.get(flag, plain_words(flag))


def plain_words(name: str) -> str:
    """A name of ours as words.

    >>> plain_words("light_rewrite")
    'light rewrite'
    """
    return name.replace("_", " ")


def plural(number: int, noun: str, many: str | None = None) -> str:
    """A number with its noun.

    >>> plural(1, "article"), plural(2300, "copy", "copies")
    ('1 article', '2,300 copies')
    """
    return f"{number:,} {noun if number == 1 else many or noun + 's'}"


def cut(text: str, longest: int = 300) -> str:
    """A text cut at a word."""
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return str(value).encode("utf-8", "replace").decode()
    if isinstance(value, Iterable):
        return list(value)
    raise TypeError(type(value).__name__)

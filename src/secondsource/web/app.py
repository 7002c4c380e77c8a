"""The application: the screens put together, and what goes wrong shown as pages."""

from __future__ import annotations

import sys
import traceback
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from secondsource import __version__, errors
from secondsource.web.desk import Desk
from secondsource.web.guard import HEADERS, LOOPBACK, Guard
from secondsource.web.pages import HERE, answer
from secondsource.web.screens import (
    article,
    claim,
    diff,
    downloads,
    forecasts,
    ledger,
    method,
    names,
    numbers,
    reports,
    review,
    search,
    speakers,
    timeline,
    tray,
    tree,
)

SCREENS = (
    search, reports, ledger, claim, tree, article, diff, timeline, numbers, forecasts, names, speakers, review, method, tray, downloads,
)  # fmt: skip
"""One module a screen, in the order of the navigation; each has a ``router``."""


def create_app(
    address: str, *, review: bool = False, password: str | None = None, host: str = "127.0.0.1", strict: bool = False
) -> FastAPI:
    """The reading room over the ledger at ``address``.

    ``review``: judgements are taken. ``password``: everybody must know it; wanted where ``host`` is not this machine alone. ``strict``: what goes wrong
    inside is raised (for tests). Raises UnusableLedger, and UsageError for an open door.
    """
    if host.strip("[]") not in LOOPBACK and not password:
        raise errors.UsageError(f"--host {host}: others could read this ledger: give a password")
    desk = Desk(address, review=review)

    @asynccontextmanager
    async def life(_: FastAPI) -> AsyncIterator[None]:
        yield
        desk.close()

    quiet = {"tracing": False, "metrics": False, "logs": False, "auto_configure": False}
    app = FastAPI(
        title="Second Source", version=__version__, docs_url=None, redoc_url=None, openapi_url="/openapi", lifespan=life,
        telemetry=quiet,  # type: ignore[arg-type]
    )  # fmt: skip
    app.state.desk = desk
    for screen in SCREENS:
        app.include_router(screen.router)
    app.mount("/static", StaticFiles(directory=HERE / "static"), name="static")
    app.add_middleware(Guard, host=host, password=password, review=review)

    @app.exception_handler(errors.UnknownRecord)
    def unknown(request: Request, error: errors.UnknownRecord) -> Response:
        return trouble(request, 404, "Not in this ledger", str(error))

    @app.exception_handler(errors.UsageError)
    def senseless(request: Request, error: errors.UsageError) -> Response:
        return trouble(request, 400, "That makes no sense here", str(error))

    @app.exception_handler(RequestValidationError)
    def misread(request: Request, error: RequestValidationError) -> Response:
        said = "; ".join(f"{e['loc'][-1]}: {e['msg']}" for e in error.errors()[:3])
        return trouble(request, 400, "That makes no sense here", said)

    @app.exception_handler(errors.UnusableLedger)
    def unusable(request: Request, error: errors.UnusableLedger) -> Response:
        return trouble(request, 503, "The ledger cannot be read now", str(error))

    @app.exception_handler(HTTPException)
    def absent(request: Request, error: HTTPException) -> Response:
        title = "No such page" if error.status_code == 404 else "That cannot be done"
        return trouble(request, error.status_code, title, "" if error.status_code == 404 else str(error.detail))

    if not strict:

        @app.exception_handler(Exception)
        def broken(request: Request, error: Exception) -> Response:
            traceback.print_exception(error, file=sys.stderr)
            said = trouble(request, 500, "This page could not be made", f"{type(error).__name__}; the program's own fault.")
            said.headers.update(HEADERS)  # this answer is made outside the guard
            return said

    return app


def trouble(request: Request, status: int, title: str, words: str) -> Response:
    """A page, or its JSON twin, that says what is wrong."""
    return answer(request, "trouble.html", title, status=status, words=words)

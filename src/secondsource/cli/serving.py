"""The reading room: the ledger in a browser."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path
from typing import Annotated

import typer

from secondsource import errors, settings
from secondsource.cli.common import LedgerFlag, _chosen, app, progress_shown, say

PASSWORD = "SECONDSOURCE_PASSWORD"  # noqa: S105 - the name of a variable


@app.command()
def serve(
    ledger: LedgerFlag = None,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Where to listen; other than this machine alone, a password is wanted.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0: any that is free.")] = 8017,
    review: Annotated[bool, typer.Option("--review", help="Take judgements; else the room is for reading only.")] = False,
    password_file: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help=f"A file whose first line is the password. [dim]Or in {PASSWORD}; else it is asked for.[/dim]",
            show_default=False,
        ),
    ] = None,
    browse: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
) -> None:
    """Show the ledger in a browser: every claim, its origins and the sentence, in three clicks. For this machine alone, until Ctrl-C.

    Nothing is asked of any other host. [bold]--review[/bold] takes judgements, kept in your name and undoable. With [bold]--host[/bold] others can
    read whole articles, private persons' names among them, and everything passes unencrypted: use it in a network that you trust,
    or behind a proxy that encrypts.
    """
    import uvicorn

    from secondsource.web.app import create_app
    from secondsource.web.guard import LOOPBACK

    password = _password(password_file)
    if host.strip("[]") not in LOOPBACK:
        if not password:
            password = _asked()
        say(
            f"secondsource: {host} is open to others: whoever knows the password reads every article and claim of this ledger"
            f"{', and judges in your name' if review else ''}; the password and the pages pass unencrypted"
        )
    where = ledger or _chosen.get("ledger") or settings.load().ledger
    _bring_up_to_date(where)
    made = create_app(where, review=review, password=password, host=host)
    door = _listen(host.strip("[]"), port)
    shown = f"[{host.strip('[]')}]" if ":" in host else host
    address = f"http://{shown}:{door.getsockname()[1]}/"
    print(address, flush=True)
    if browse:
        import webbrowser

        webbrowser.open(address)
    server = uvicorn.Server(
        uvicorn.Config(made, log_level="warning", access_log=False, server_header=False, date_header=True, proxy_headers=False)
    )
    server.run(sockets=[door])


def _bring_up_to_date(ledger: str) -> None:
    """Make the links that are due: of a ledger of an earlier release, or of one whose last ``add`` was cut short."""
    from secondsource.store.store import Store

    with Store.open(ledger, create=False) as store:
        if store.state("linked") == "no":
            from secondsource.run import link

            with progress_shown() as progress:
                link(store, progress=progress)


def _password(file: Path | None) -> str | None:
    if file is None:
        return os.environ.get(PASSWORD) or None
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise errors.UsageError(f"{file}: {error}") from error
    if not lines or not lines[0].strip():
        raise errors.UsageError(f"{file}: no password on its first line")
    return lines[0].strip()


def _asked() -> str:
    if not sys.stdin.isatty():
        raise errors.UsageError(f"--host: others could read this ledger: give a password with --password-file or {PASSWORD}")
    said: str = typer.prompt("a password for those who may read", hide_input=True, confirmation_prompt=True)
    return said


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    door = socket.socket(family, socket.SOCK_STREAM)
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        door.bind((host, port))
        door.listen(128)  # who is told the address may come at once
    except OSError as error:
        door.close()
        raise errors.UsageError(f"{host}:{port}: {error.strerror}; another port is chosen with --port") from error
    return door

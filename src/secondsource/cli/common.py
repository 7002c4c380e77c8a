"""What the verbs share: the application, the flags, opening the ledger, printing, progress.

Nothing goes to standard output but the answer; progress and messages go to standard error. Exit status: 0 all done, 1 some
inputs could not be read, 2 a usage error or an unusable ledger, 130 interrupted.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from secondsource import __version__, errors, settings

if TYPE_CHECKING:
    from secondsource.run import Progress
    from secondsource.store.store import Store

T = TypeVar("T")

app = typer.Typer(
    name="secondsource",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
    help="""Turn a pile of news articles into a ledger: who copied whom, who said what and how surely, what is claimed, and how many
    [bold]independent origins[/bold] stand behind each claim. Everything stays on this machine.

    Begin with:  [bold]secondsource add FOLDER[/bold]   then   [bold]secondsource claims[/bold]   and   [bold]secondsource why ID[/bold]""",
)

LedgerFlag = Annotated[
    str | None,
    typer.Option(
        "--ledger",
        metavar="FILE-OR-URL",
        help="The ledger. [dim]Default: secondsource.db here, or SECONDSOURCE_LEDGER.[/dim]",
        show_default=False,
    ),
]
JsonFlag = Annotated[bool, typer.Option("--json", help="Print JSON (one document, or JSON Lines for lists).")]

LimitFlag = Annotated[
    int | None,
    typer.Option(
        min=0, help="At most so many; 0: all. [dim]Default: some on a terminal, all as JSON.[/dim]", show_default=False
    ),
]

_chosen: dict[str, str] = {}


@app.callback(invoke_without_command=True)
def _begin(
    ledger: LedgerFlag = None,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    if version:
        print(f"secondsource {__version__}")
        raise typer.Exit
    _chosen.clear()
    if ledger:
        _chosen["ledger"] = ledger


@contextmanager
def open_ledger(ledger: str | None, *, create: bool = False) -> Iterator[Store]:
    from secondsource.store.store import Store

    held = settings.load()
    address = ledger or _chosen.get("ledger") or held.ledger
    if held.lists:
        from secondsource.entities.gazetteer import use_lists
        from secondsource.entities.lists import read_lists

        use_lists(read_lists(Path(held.lists)))
    # Whatever is shown is of one moment, though others may be adding; what writes leaves that moment with its first word.
    with Store.open(address, create=create) as store, nullcontext() if create else store.moment():
        yield store


def say(message: str) -> None:
    print(message, file=sys.stderr)


def print_json(answer: Any) -> None:
    import orjson

    sys.stdout.buffer.write(orjson.dumps(answer, default=_plain, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))


def print_lines(rows: Iterable[Any]) -> None:
    import orjson

    for row in rows:
        sys.stdout.buffer.write(orjson.dumps(row, default=_plain, option=orjson.OPT_APPEND_NEWLINE))


def _plain(value: Any) -> Any:
    raise TypeError(type(value).__name__)


@contextmanager
def progress_shown() -> Iterator[Progress]:
    """A bar on a terminal, a plain line now and then elsewhere."""
    if sys.stderr.isatty():
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bar

        columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task("looking", total=None)

            def tell(step: str, done: int, of: int) -> None:
                if of:
                    bar.update(task, description=step, completed=done, total=of)
                else:
                    bar.reset(task, description=step, completed=done, total=None)

            yield tell
        return
    yield _plain_lines()


def _plain_lines() -> Callable[[str, int, int], None]:
    import time

    last = [time.monotonic()]

    def tell(step: str, done: int, of: int) -> None:
        if time.monotonic() - last[0] >= 5:
            last[0] = time.monotonic()
            say(f"{step} {done} of {of}" if of else f"{step} {done}")

    return tell


def article_named(store: Store, name: str) -> Any:
    """The one article of this id (or its beginning), path or address."""
    found = [a for a in store.articles() if a.id == name or a.path == name or a.url == name]
    found = found or [a for a in store.articles() if name.startswith("art-") and a.id.startswith(name)]
    if len(found) != 1:
        raise errors.UnknownRecord(
            f"{name}: {'several articles are' if found else 'no article is'} known by this id, path or address"
        )
    return found[0]


def shown(rows: Sequence[T], limit: int | None, usual: int) -> Sequence[T]:
    """As many rows as were asked for; as many as fit a screen where nothing was said."""
    wanted = usual if limit is None else limit
    return rows[:wanted] if wanted else rows


def as_day(flag: str, given: str | None) -> str | None:
    """A day as it was given to a flag. Raises UsageError for what is none."""
    if given is None:
        return None
    try:
        return date.fromisoformat(given).isoformat()
    except ValueError:
        raise errors.UsageError(f"{flag} {given}: not a day; write it as 2031-04-02") from None

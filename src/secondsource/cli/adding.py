"""Bringing articles in."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from secondsource import errors, settings
from secondsource.attribution import EXTRACTORS
from secondsource.cli.common import JsonFlag, LedgerFlag, app, open_ledger, print_json, progress_shown, say

if TYPE_CHECKING:
    from secondsource.run import Report


@app.command()
def add(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Files and folders; [bold]-[/bold] reads standard input.")
    ],
    ledger: LedgerFlag = None,
    workers: Annotated[
        int, typer.Option(help="Processes to work in. [dim]0: as many as pay.[/dim]", min=0, show_default=False)
    ] = 0,
    extractor: Annotated[
        str | None,
        typer.Option(
            help="Who finds what people said: trained, rules, broad (all that is reported, discussed, sought or left unsaid: more to read, less of it "
            "statements), or lm (a language model that secondsource.toml names; asks it over the network). "
            "[dim]Default: trained.[/dim]",
            show_default=False,
        ),
    ] = None,
    json: JsonFlag = False,
) -> None:
    """Read files and folders, analyse, link, count. Safe to repeat, safe to interrupt.

    Reads .txt .md .html .htm (one article a file), .json .jsonl (one article a record), each also as .gz. What is in the ledger already is
    not read again. Exit status 1: some inputs could not be read; each is named, and everything else is in.
    """
    if extractor and extractor not in EXTRACTORS:
        raise errors.UsageError(f"--extractor {extractor}: unknown; there are {', '.join(EXTRACTORS)}")
    if extractor:
        # For the workers too: they read the settings themselves.
        os.environ["SECONDSOURCE_EXTRACTOR"] = extractor
    try:
        report = add_all(paths, ledger, workers)
    except KeyboardInterrupt:
        say("interrupted before anything was read: run the same command again")
        raise typer.Exit(130) from None
    tell(report, json=json)
    if report.interrupted:
        raise typer.Exit(130)
    if report.failures or not (report.read or report.known):
        raise typer.Exit(1)


def add_all(paths: list[str], ledger: str | None, workers: int) -> Report:
    from secondsource.engine.local import LocalEngine
    from secondsource.run import add as run_add
    from secondsource.run import count_files

    chosen = settings.load()
    workers = workers or chosen.workers
    asked = began_asking(chosen)
    if not workers:
        # A second process costs a few seconds of loading; it pays from a few dozen articles on.
        workers = min(os.cpu_count() or 1, 8) if count_files(paths) >= 64 else 1
    with open_ledger(ledger, create=True) as store, progress_shown() as progress:
        report = run_add(store, paths, LocalEngine(workers), progress=progress, largest=chosen.largest_mb * 1_000_000)
    asked()
    return report


def began_asking(chosen: settings.Settings) -> Callable[[], None]:
    """What tells, at the end, what a language model was asked and what it cost. Nothing where none is asked."""
    if chosen.extractor != "lm":
        return lambda: None
    from secondsource.models import language
    from secondsource.pipeline import chosen as choose

    choose()
    begin = language.mark()
    return lambda: say(language.spent_since(begin).told(language.access()))


def tell(report: Report, *, json: bool) -> None:
    for failure in report.failures:
        # An input that could not be read names itself; a step that failed is named, with the article.
        say(failure.error if failure.error.startswith(failure.input) else f"{failure.input}: {failure.step}: {failure.error}")
    if json:
        print_json(
            {
                **{name: value for name, value in vars(report).items() if name != "failures"},
                "failures": [{"input": f.input, "step": f.step, "error": f.error} for f in report.failures],
            }
        )
        return
    skipped = sum(report.skipped.values())
    kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(report.skipped.items()))
    parts = [f"{report.new} new article{'s' * (report.new != 1)}", f"{report.known} known"]
    parts += [f"{skipped} skipped ({kinds})"] * bool(skipped) + [f"{len(report.failures)} failed"] * bool(report.failures)
    if report.interrupted:
        print(f"interrupted after {', '.join(parts)}; nothing is lost: run the same command to go on")
    elif not (report.read or report.known):
        print(f"nothing to read: {', '.join(parts[2:]) or 'no file of a kind that is read'}")
    else:
        print(", ".join(parts))
    if report.outdated:
        from secondsource.views.health import outdated

        say(outdated(report.outdated))

"""What leaves the ledger: comparisons, briefs, exports; and the demo."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from secondsource import errors
from secondsource.cli.adding import tell
from secondsource.cli.common import JsonFlag, LedgerFlag, app, open_ledger, print_json, print_lines, progress_shown


@app.command()
def diff(
    first: Annotated[str, typer.Argument(metavar="A", help="An article by id, path or address.")],
    second: Annotated[str, typer.Argument(metavar="B", help="Another.")],
    ledger: LedgerFlag = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Write two columns to this .html file.", show_default=False)
    ] = None,
    json: JsonFlag = False,
) -> None:
    """Align two texts: what the later kept, moved, reworded, added and dropped, and where it says more than the earlier."""
    from secondsource.views.diff import compare

    with open_ledger(ledger) as store:
        answer = compare(store, first, second)
    if output is not None:
        from secondsource.export.diff_html import write_diff

        write_diff(answer, output)
        return
    if json:
        print_json(answer)
        return
    from secondsource.views.diff_terminal import show_diff

    show_diff(answer)


@app.command()
def brief(
    topic: Annotated[str, typer.Argument(help="Words; none: everything.", show_default=False)] = "",
    ledger: LedgerFlag = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="The file to write, .html or .md.", show_default=False)
    ] = None,
    json: JsonFlag = False,
) -> None:
    """Write a sourced briefing as one HTML file or as Markdown. Without -o: Markdown on standard output.

    Every sentence has notes with the words on the page, whose they are and where they stand. Refused, with exit status 2, if a quotation
    does not stand word for word in its article. Private persons are not named.
    """
    from secondsource.export.brief import make_brief, markdown, write_brief

    with open_ledger(ledger) as store:
        answer = write_brief(store, output, topic) if output else make_brief(store, topic)
    if json:
        print_json(answer)
    elif output is None:
        sys.stdout.buffer.write(markdown(answer).encode("utf-8", "replace"))
    else:
        print(f"{output}: {len(answer.notes)} notes; {'unreviewed' if not answer.reviewed[0] else 'reviewed in part'}")


@app.command()
def export(
    ledger: LedgerFlag = None,
    format: Annotated[str, typer.Option("--format", help="jsonl: the native export, one record a line.")] = "jsonl",
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="The file to write; else standard output.", show_default=False)
    ] = None,
) -> None:
    """Write the whole ledger. The same ledger always yields the same bytes."""
    if format != "jsonl":
        raise errors.UsageError(f"--format {format}: unknown; there is jsonl")
    from secondsource.export.jsonl import lines

    with open_ledger(ledger) as store:
        corpus = store.snapshot()
    if output is None:
        for line in lines(corpus):
            sys.stdout.buffer.write(line)
        return
    unfinished = output.with_name(output.name + ".unfinished")
    try:
        with unfinished.open("wb") as file:
            file.writelines(lines(corpus))
        unfinished.replace(output)
    except OSError as error:
        raise errors.UsageError(f"{output}: {error.strerror}") from error


@app.command()
def demo(
    ledger: Annotated[str, typer.Option("--ledger", metavar="FILE", help="Where to keep the demo ledger.")] = "demo.db",
    json: JsonFlag = False,
) -> None:
    """Run the main job on the bundled corpus, an invented story told by several outlets: show what was found, and write its brief."""
    from secondsource.demo import corpus_folder
    from secondsource.engine.local import LocalEngine
    from secondsource.export.brief import write_brief
    from secondsource.run import add as run_add
    from secondsource.store.store import Store
    from secondsource.views.claims import list_claims

    with Store.open(ledger) as store, progress_shown() as progress:
        report = run_add(store, [str(corpus_folder())], LocalEngine(1), progress=progress)
        rows = list_claims(store)
        page = Path(ledger).with_suffix(".html")
        write_brief(store, page)
    if json:
        print_lines(rows)
        return
    tell(report, json=False)
    from secondsource.views.terminal import show_claims, show_demo

    show_claims([row for row in rows if row.articles > 1 or row.opposing[1]][:12], of=len(rows), query="")
    show_demo(rows, ledger, str(page))

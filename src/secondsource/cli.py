"""The command line: the verbs of the ledger.

Nothing goes to standard output but the answer; progress and messages go to standard error. Exit status: 0 all done, 1 some
inputs could not be read, 2 a usage error or an unusable ledger, 130 interrupted.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from secondsource import __version__, errors, settings

if TYPE_CHECKING:
    from secondsource.run import Progress, Report
    from secondsource.store.store import Store

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
def _open(ledger: str | None, *, create: bool = False) -> Iterator[Store]:
    from secondsource.store.store import Store

    address = ledger or _chosen.get("ledger") or settings.load().ledger
    # Whatever is shown is of one moment, though others may be adding; what writes leaves that moment with its first word.
    with Store.open(address, create=create) as store, nullcontext() if create else store.moment():
        yield store


@app.command()
def add(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Files and folders; [bold]-[/bold] reads standard input.")
    ],
    ledger: LedgerFlag = None,
    workers: Annotated[
        int, typer.Option(help="Processes to work in. [dim]0: as many as pay.[/dim]", min=0, show_default=False)
    ] = 0,
    json: JsonFlag = False,
) -> None:
    """Read files and folders, analyse, link, count. Safe to repeat, safe to interrupt.

    Reads .txt .md .html .htm (one article a file), .json .jsonl (one article a record), each also as .gz. What is in the ledger already is
    not read again. Exit status 1: some inputs could not be read; each is named, and everything else is in.
    """
    try:
        report = _add(paths, ledger, workers)
    except KeyboardInterrupt:
        _say("interrupted before anything was read: run the same command again")
        raise typer.Exit(130) from None
    _tell(report, json=json)
    if report.interrupted:
        raise typer.Exit(130)
    if report.failures or not (report.read or report.known):
        raise typer.Exit(1)


def _add(paths: list[str], ledger: str | None, workers: int) -> Report:
    from secondsource.engine.local import LocalEngine
    from secondsource.run import add as run_add
    from secondsource.run import count_files

    chosen = settings.load()
    workers = workers or chosen.workers
    if not workers:
        # A second process costs a few seconds of loading; it pays from a few dozen articles on.
        workers = min(os.cpu_count() or 1, 8) if count_files(paths) >= 64 else 1
    with _open(ledger, create=True) as store, _progress() as progress:
        return run_add(store, paths, LocalEngine(workers), progress=progress, largest=chosen.largest_mb * 1_000_000)


def _tell(report: Report, *, json: bool) -> None:
    for failure in report.failures:
        # An input that could not be read names itself; a step that failed is named, with the article.
        _say(failure.error if failure.error.startswith(failure.input) else f"{failure.input}: {failure.step}: {failure.error}")
    if json:
        _print_json(
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


@app.command()
def claims(
    query: Annotated[str, typer.Argument(help="Words to look for; none: every claim.", show_default=False)] = "",
    ledger: LedgerFlag = None,
    one_origin: Annotated[
        bool, typer.Option("--one-origin", help="Carried by several articles, resting on one origin.")
    ] = False,
    contested: Annotated[bool, typer.Option("--contested", help="With evidence against.")] = False,
    changed: Annotated[bool, typer.Option("--changed", help="Revised by, or revising, another claim.")] = False,
    limit: Annotated[int, typer.Option(help="At most so many; 0: all.", min=0)] = 20,
    json: JsonFlag = False,
) -> None:
    """List claims with the articles and texts that carry them and the independent origins behind them (at least - at most)."""
    from secondsource.views.claims import list_claims

    with _open(ledger) as store:
        rows = list_claims(store, query, one_origin=one_origin, contested=contested, changed=changed)
    if json:
        _print_lines(rows if not limit else rows[:limit])
        return
    from secondsource.views.terminal import show_claims

    show_claims(rows[:limit] if limit else rows, of=len(rows), query=query)


@app.command()
def why(
    id: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="A claim by its id (or the beginning of it), or words: the most repeated claim that holds them."
        ),
    ],
    ledger: LedgerFlag = None,
    json: JsonFlag = False,
) -> None:
    """Show every origin, merge and reason behind a claim's count, each with the words on the page."""
    from secondsource.views.claims import explain

    with _open(ledger) as store:
        answer = explain(store, id)
    if json:
        _print_json(answer)
        return
    from secondsource.views.terminal import show_why

    show_why(answer)


@app.command()
def show(
    id: Annotated[str, typer.Argument(metavar="ID", help="Any record, or the beginning of its id.")],
    ledger: LedgerFlag = None,
    json: JsonFlag = False,
) -> None:
    """Show any record with the passage that it points to and the evidence that it joins."""
    from secondsource.views.records import show as look

    with _open(ledger) as store:
        answer = look(store, id)
    if json:
        _print_json(answer)
        return
    from secondsource.views.terminal import show_record

    show_record(answer)


@app.command()
def search(
    query: Annotated[str, typer.Argument(help='Words, all wanted; "a phrase"; begin*')],
    ledger: LedgerFlag = None,
    limit: Annotated[int, typer.Option(help="At most so many.", min=1)] = 20,
    json: JsonFlag = False,
) -> None:
    """Search statements and articles, full text: who said it, when, how surely."""
    from secondsource.views.records import find

    with _open(ledger) as store:
        rows = find(store, query, limit=limit)
    if json:
        _print_lines(rows)
        return
    from secondsource.views.terminal import show_found

    show_found(rows, query)


@app.command()
def copies(
    article: Annotated[
        str | None, typer.Argument(help="An article by id, path or address; none: every family.", show_default=False)
    ] = None,
    ledger: LedgerFlag = None,
    json: JsonFlag = False,
) -> None:
    """Show text families: which articles are one text, who copied whom, and on what evidence that is said."""
    from secondsource.views.families import list_families

    with _open(ledger) as store:
        rows = list_families(store, article)
    if json:
        _print_lines(rows)
        return
    from secondsource.views.terminal import show_families

    show_families(rows)


@app.command()
def names(
    query: Annotated[str, typer.Argument(help="Part of a name; none: every name.", show_default=False)] = "",
    ledger: LedgerFlag = None,
    kind: Annotated[str | None, typer.Option(help="PER, ORG, GROUP or LOC alone.", show_default=False)] = None,
    limit: Annotated[int, typer.Option(help="At most so many; 0: all.", min=0)] = 40,
    json: JsonFlag = False,
) -> None:
    """List who and what is named, with every spelling, and names that may be one."""
    from secondsource.views.entities import list_entities

    with _open(ledger) as store:
        rows = list_entities(store, query, kind=kind)
    rows = rows[:limit] if limit else rows
    if json:
        _print_lines(rows)
        return
    from secondsource.views.listings import show_entities

    show_entities(rows)


@app.command()
def who(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, part of one, or the id of an entity.")],
    ledger: LedgerFlag = None,
    json: JsonFlag = False,
) -> None:
    """Show everything that a speaker said, in order, with when, to whom and how surely."""
    from secondsource.views.entities import who as look

    with _open(ledger) as store:
        answer = look(store, name)
    if json:
        _print_json(answer)
        return
    from secondsource.views.listings import show_who

    show_who(answer)


@app.command()
def numbers(
    topic: Annotated[str, typer.Argument(help="Words; none: every figure that several texts give.", show_default=False)] = "",
    ledger: LedgerFlag = None,
    rule: Annotated[str, typer.Option(help="One figure out of many: range, ucdp, acled, gtd or majority.")] = "range",
    json: JsonFlag = False,
) -> None:
    """List figures by what they count and by date, repeats collapsed, with the figure that a rule makes of them."""
    from secondsource.views.numbers import list_numbers

    with _open(ledger) as store:
        rows = list_numbers(store, topic, rule=rule)
    if json:
        _print_lines(rows)
        return
    from secondsource.views.listings import show_numbers

    show_numbers(rows)


@app.command()
def timeline(
    topic: Annotated[str, typer.Argument(help="Words; none: everything.", show_default=False)] = "",
    ledger: LedgerFlag = None,
    json: JsonFlag = False,
) -> None:
    """Show statements by date, with how likely their speakers called the matter."""
    from secondsource.views.timeline import list_moments

    with _open(ledger) as store:
        rows = list_moments(store, topic)
    if json:
        _print_lines(rows)
        return
    from secondsource.views.listings import show_timeline

    show_timeline(rows)


@app.command()
def forecasts(
    ledger: LedgerFlag = None,
    due: Annotated[
        str | None, typer.Option("--due", metavar="DATE", help="Due on or before this day.", show_default=False)
    ] = None,
    json: JsonFlag = False,
) -> None:
    """List forecasts: who made them, when, how likely, on what condition, due when."""
    from secondsource.views.timeline import list_forecasts

    with _open(ledger) as store:
        rows = list_forecasts(store, due_by=due)
    if json:
        _print_lines(rows)
        return
    from secondsource.views.listings import show_forecasts

    show_forecasts(rows)


@app.command()
def words(
    phrase: Annotated[str, typer.Argument(help='A phrase of likelihood ("highly likely"), or a number ("37 %").')],
    json: JsonFlag = False,
) -> None:
    """Say what every scale makes of a phrase, and what readers understand by it. It needs no ledger."""
    from secondsource.views.words import look_up

    answer = look_up(phrase)
    if json:
        _print_json(answer)
        return
    from secondsource.views.listings import show_words

    show_words(answer)


@app.command()
def correct(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="An article by id, path or address.")],
    ledger: LedgerFlag = None,
    published: Annotated[str | None, typer.Option(metavar="DATE", help="When it was published.", show_default=False)] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Who published it.", show_default=False)] = None,
    agency: Annotated[str | None, typer.Option(metavar="NAME", help="Whose text it is.", show_default=False)] = None,
    byline: Annotated[str | None, typer.Option(metavar="NAME", help="Who wrote it.", show_default=False)] = None,
    url: Annotated[str | None, typer.Option(metavar="ADDRESS", help="Where it stands.", show_default=False)] = None,
    status: Annotated[
        str | None, typer.Option("--as", metavar="STATUS", help="corrected, killed, retracted or usable.", show_default=False)
    ] = None,
    json: JsonFlag = False,
) -> None:
    """Say what you know of an article and its page does not say. The ledger is recounted. A later word takes the place of an earlier one."""
    from datetime import date

    from secondsource.run import correct as run_correct

    fields = {"published": published, "outlet": outlet, "agency": agency, "byline": byline, "url": url, "status": status}
    given = {name: value for name, value in fields.items() if value}
    if not given:
        raise errors.UsageError("nothing to correct: give --published, --outlet, --agency, --byline, --url or --as")
    if status and status not in ("corrected", "killed", "retracted", "usable"):
        raise errors.UsageError(f"--as {status}: unknown; there are corrected, killed, retracted and usable")
    if published:
        try:
            date.fromisoformat(published[:10])
        except ValueError:
            raise errors.UsageError(
                f"--published {published}: not a date; write it as 2031-04-02 or 2031-04-02T18:30"
            ) from None
    with _open(ledger) as store, _progress() as progress:
        before = _counts(store)
        made = run_correct(store, _article(store, article), given, progress=progress)
        changes = _changes(before, _counts(store))
    _tell_judged([j.id for j in made], changes, json=json)


@app.command()
def remove(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="An article by id, path or address.")],
    because: Annotated[str, typer.Option(help="Why: kept with the tombstone.")],
    ledger: LedgerFlag = None,
    json: JsonFlag = False,
) -> None:
    """Take an article's text and bytes out for good (a wrong file, a takedown), keep a tombstone, recount."""
    from secondsource.run import remove as run_remove

    with _open(ledger) as store, _progress() as progress:
        before = _counts(store)
        made = run_remove(store, _article(store, article), because, progress=progress)
        changes = _changes(before, _counts(store))
    _tell_judged([made.id], changes, json=json)


@app.command()
def reanalyse(
    ledger: LedgerFlag = None,
    only: Annotated[
        str | None, typer.Option(metavar="STEP", help="This step, whatever its version.", show_default=False)
    ] = None,
    json: JsonFlag = False,
) -> None:
    """Run newer analysers over what is there. Judgements and corrections are replayed."""
    from secondsource.run import analysers
    from secondsource.run import reanalyse as run_reanalyse

    known = [a.name for a in analysers()]
    if only and only not in known:
        raise errors.UsageError(f"--only {only}: no such step; there are {', '.join(known)}")
    with _open(ledger) as store, _progress() as progress:
        ran = run_reanalyse(store, only=only, progress=progress)
    if json:
        _print_json(ran)
    else:
        print(", ".join(f"{name} over {count} articles" for name, count in ran.items()) or "every step is up to date")


@app.command()
def check(ledger: LedgerFlag = None, json: JsonFlag = False) -> None:
    """Say what in the ledger needs a person: failures, missing dates, doubtful merges."""
    from secondsource.views.health import list_concerns

    with _open(ledger) as store:
        rows = list_concerns(store)
    if json:
        _print_lines(rows)
        return
    from secondsource.views.listings import show_concerns

    show_concerns(rows)


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

    with _open(ledger) as store:
        answer = compare(store, first, second)
    if output is not None:
        from secondsource.export.diff_html import write_diff

        write_diff(answer, output)
        return
    if json:
        _print_json(answer)
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

    with _open(ledger) as store:
        answer = write_brief(store, output, topic) if output else make_brief(store, topic)
    if json:
        _print_json(answer)
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

    with _open(ledger) as store:
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

    with Store.open(ledger) as store, _progress() as progress:
        report = run_add(store, [str(corpus_folder())], LocalEngine(1), progress=progress)
        rows = list_claims(store)
        page = Path(ledger).with_suffix(".html")
        write_brief(store, page)
    if json:
        _print_lines(rows)
        return
    _tell(report, json=False)
    from secondsource.views.terminal import show_claims, show_demo

    show_claims([row for row in rows if row.articles > 1 or row.opposing[1]][:12], of=len(rows), query="")
    show_demo(rows, ledger, str(page))


def _article(store: Store, name: str) -> Any:
    """The one article of this id (or its beginning), path or address."""
    found = [a for a in store.articles() if a.id == name or a.path == name or a.url == name]
    found = found or [a for a in store.articles() if name.startswith("art-") and a.id.startswith(name)]
    if len(found) != 1:
        raise errors.UnknownRecord(
            f"{name}: {'several articles are' if found else 'no article is'} known by this id, path or address"
        )
    return found[0]


def _counts(store: Store) -> dict[str, tuple[str, str]]:
    """Each claim's wording and counts, to be compared after a change."""
    from secondsource.views.claims import list_claims
    from secondsource.views.terminal import ends

    return {row.id: (row.wording, f"{ends(row.origins)} for, {ends(row.opposing)} against") for row in list_claims(store)}


def _changes(before: dict[str, tuple[str, str]], after: dict[str, tuple[str, str]]) -> list[dict[str, str | None]]:
    return [
        {
            "claim": id,
            "wording": (after.get(id) or before[id])[0],
            "before": before[id][1] if id in before else None,
            "after": after[id][1] if id in after else None,
        }
        for id in sorted({*before, *after})
        if before.get(id, ("", ""))[1] != after.get(id, ("", ""))[1]
    ]


def _tell_judged(judgements: list[str], changes: list[dict[str, str | None]], *, json: bool) -> None:
    if json:
        _print_json({"judgements": judgements, "changes": changes})
        return
    print(f"kept as {', '.join(judgements)}")
    for change in changes:
        print(f"  {change['wording']}: {change['before'] or 'no such claim'} → {change['after'] or 'no such claim'}")
    if not changes:
        print("  no count has changed")


# what the verbs share ------------------------------------------------------------------------------------------


def _say(message: str) -> None:
    print(message, file=sys.stderr)


def _print_json(answer: Any) -> None:
    import orjson

    sys.stdout.buffer.write(orjson.dumps(answer, default=_plain, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))


def _print_lines(rows: Iterable[Any]) -> None:
    import orjson

    for row in rows:
        sys.stdout.buffer.write(orjson.dumps(row, default=_plain, option=orjson.OPT_APPEND_NEWLINE))


def _plain(value: Any) -> Any:
    raise TypeError(type(value).__name__)


@contextmanager
def _progress() -> Iterator[Progress]:
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
            _say(f"{step} {done} of {of}" if of else f"{step} {done}")

    return tell


def main() -> None:
    """The console script. What we raise on purpose is one line on standard error and exit status 2."""
    try:
        app()
    except errors.SecondSourceError as error:
        _say(f"secondsource: {error}")
        raise SystemExit(2) from None
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(0) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None

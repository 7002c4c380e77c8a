"""Looking at what is in the ledger."""

from __future__ import annotations

from typing import Annotated

import typer

from secondsource import errors
from secondsource.cli.common import JsonFlag, LedgerFlag, LimitFlag, app, as_day, open_ledger, print_json, print_lines, shown

NAME_VERBS = ("merge", "never", "split", "rename", "kind", "unlock")
"""What a person may say of names."""


@app.command()
def claims(
    query: Annotated[str, typer.Argument(help="Words to look for; none: every claim.", show_default=False)] = "",
    ledger: LedgerFlag = None,
    one_origin: Annotated[
        bool, typer.Option("--one-origin", help="Carried by several articles, resting on one origin.")
    ] = False,
    contested: Annotated[bool, typer.Option("--contested", help="With evidence against.")] = False,
    changed: Annotated[
        bool, typer.Option("--changed", help="Hardened, revised, contradicted, corrected or withdrawn; with what happened.")
    ] = False,
    since: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="With anything new on this day or later, being said included.", show_default=False),
    ] = None,
    limit: LimitFlag = None,
    json: JsonFlag = False,
) -> None:
    """List claims with the articles and texts that carry them and the independent origins behind them (at least - at most)."""
    from secondsource.views.claims import list_claims

    with open_ledger(ledger) as store:
        rows = list_claims(
            store, query, one_origin=one_origin, contested=contested, changed=changed, since=as_day("--since", since)
        )
    if json:
        print_lines(rows[:limit] if limit else rows)
        return
    from secondsource.views.terminal import show_claims

    show_claims(shown(rows, limit, 20), of=len(rows), query=query)


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

    with open_ledger(ledger) as store:
        answer = explain(store, id)
    if json:
        print_json(answer)
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

    with open_ledger(ledger) as store:
        answer = look(store, id)
    if json:
        print_json(answer)
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

    with open_ledger(ledger) as store:
        rows = find(store, query, limit=limit)
    if json:
        print_lines(rows)
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

    with open_ledger(ledger) as store:
        rows = list_families(store, article)
    if json:
        print_lines(rows)
        return
    from secondsource.views.terminal import show_families

    show_families(rows)


@app.command()
def names(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[QUERY]",
            help="Part of a name (none: every name); or what you know of names, as above.",
            show_default=False,
        ),
    ] = None,
    ledger: LedgerFlag = None,
    kind: Annotated[str | None, typer.Option(help="PER, ORG, GROUP or LOC alone.", show_default=False)] = None,
    limit: LimitFlag = None,
    within: Annotated[
        str | None,
        typer.Option(
            "--in", metavar="ARTICLE", help="With [bold]split[/bold]: the one of this article is another.", show_default=False
        ),
    ] = None,
    because: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Why: kept with the judgement.", show_default=False)
    ] = None,
    json: JsonFlag = False,
) -> None:
    """List who and what is named, with every spelling, and names that may be one; or say what you know of names.

    [bold]names merge A B[/bold]: the two are one. [bold]names never A B[/bold]: they are two.

    [bold]names split A --in ARTICLE[/bold]: the one of that name in that article is somebody else.

    [bold]names rename A NAME[/bold]: show it so. [bold]names kind A KIND[/bold]: it is a PER, ORG, GROUP or LOC.

    [bold]names unlock A --because WORDS[/bold]: show a private person by name in briefs and pages; the reason is kept.

    A and B are names as listed, or ids. What you say outranks the machine, is replayed after every run,
    and is undone with [bold]review --undo JUDGEMENT[/bold].
    """
    given = words or []
    if len(given) > 1 and given[0] in NAME_VERBS:
        from secondsource.cli.judging import judge_names

        judge_names(ledger, given[0], given[1:], within=within, because=because, json=json)
        return
    from secondsource.views.entities import list_entities

    with open_ledger(ledger) as store:
        rows = list_entities(store, " ".join(given), kind=kind)
    if json:
        print_lines(rows[:limit] if limit else rows)
        return
    from secondsource.views.listings import show_entities

    show_entities(shown(rows, limit, 40), of=len(rows))


@app.command()
def who(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, part of one, or the id of an entity.")],
    ledger: LedgerFlag = None,
    json: JsonFlag = False,
) -> None:
    """Show everything that a speaker said, in order, with when, to whom and how surely; and where the speaker changed position."""
    from secondsource.views.entities import who as look

    with open_ledger(ledger) as store:
        answer = look(store, name)
    if json:
        print_json(answer)
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

    with open_ledger(ledger) as store:
        rows = list_numbers(store, topic, rule=rule)
    if json:
        print_lines(rows)
        return
    from secondsource.views.listings import show_numbers

    show_numbers(rows)


@app.command()
def timeline(
    topic: Annotated[str, typer.Argument(help="Words; none: everything.", show_default=False)] = "",
    ledger: LedgerFlag = None,
    json: JsonFlag = False,
) -> None:
    """Show statements by date, with how likely their speakers called the matter and what they did to claims.

    A claim is first said, repeated, hardened, revised, contradicted, corrected or withdrawn. The day of a correction or withdrawal is that
    of the notice, or of a person's ruling.
    """
    from secondsource.views.timeline import list_moments

    with open_ledger(ledger) as store:
        rows = list_moments(store, topic)
    if json:
        print_lines(rows)
        return
    from secondsource.views.listings import show_timeline

    show_timeline(rows)


@app.command()
def forecasts(
    given: Annotated[
        list[str] | None,
        typer.Argument(metavar="[resolve ID]", help="What you know of a forecast, as above.", show_default=False),
    ] = None,
    ledger: LedgerFlag = None,
    due: Annotated[
        bool, typer.Option("--due", help="Those that can be judged by now and of which nobody has said what became.")
    ] = False,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="With [bold]--due[/bold]: by this day.", show_default=False)
    ] = None,
    outcome: Annotated[
        str | None,
        typer.Option(
            "--as",
            metavar="OUTCOME",
            help="held, failed or unclear; partly; void (its condition was not met).",
            show_default=False,
        ),
    ] = None,
    because: Annotated[
        str | None,
        typer.Option(metavar="CITATION", help="By what you know it: an article, a paper, a document.", show_default=False),
    ] = None,
    limit: LimitFlag = None,
    json: JsonFlag = False,
) -> None:
    """List forecasts: who made them, when, how likely, on what condition, due when, and what became of them.

    [bold]forecasts resolve ID --as held --because CITATION[/bold]: say what became of one. It is kept as a judgement by you, counts for every copy, is
    replayed after every run, and is undone with [bold]review --undo JUDGEMENT[/bold].
    """
    from datetime import datetime

    words = list(given or [])
    if words[:1] == ["resolve"]:
        from secondsource.cli.judging import resolve_forecast

        resolve_forecast(ledger, words[1:], outcome=outcome, because=because, json=json)
        return
    if due and len(words) == 1 and not on:
        on = words.pop()
    if words:
        raise errors.UsageError(
            f"forecasts {' '.join(words)}: unknown; there is: forecasts resolve ID --as OUTCOME --because CITATION"
        )
    if outcome or because:
        raise errors.UsageError("--as and --because: of which forecast? Give: forecasts resolve ID")
    if on and not due:
        raise errors.UsageError("--on: only with --due")
    from secondsource.views.timeline import list_forecasts

    by = (as_day("--on", on) or datetime.now().astimezone().date().isoformat()) if due else None
    with open_ledger(ledger) as store:
        rows = list_forecasts(store, due_by=by, open_only=due)
    if json:
        print_lines(rows[:limit] if limit else rows)
        return
    from secondsource.views.listings import show_forecasts

    show_forecasts(shown(rows, limit, 40), of=len(rows))


@app.command()
def words(
    phrase: Annotated[str, typer.Argument(help='A phrase of likelihood ("highly likely"), or a number ("37 %").')],
    json: JsonFlag = False,
) -> None:
    """Say what every scale makes of a phrase, and what readers understand by it. It needs no ledger."""
    from secondsource.views.words import look_up

    answer = look_up(phrase)
    if json:
        print_json(answer)
        return
    from secondsource.views.listings import show_words

    show_words(answer)

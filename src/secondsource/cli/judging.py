"""What people say: corrections, verdicts, removals; and running analysers anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from secondsource import errors, settings
from secondsource.cli.adding import began_asking
from secondsource.cli.common import (
    JsonFlag,
    LedgerFlag,
    LimitFlag,
    app,
    article_named,
    open_ledger,
    print_json,
    print_lines,
    progress_shown,
    shown,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from secondsource.store.store import Store
    from secondsource.views.review import Question


@app.command()
def review(
    question: Annotated[
        str, typer.Argument(metavar="[QUESTION]", help="The id of a question, or its beginning.", show_default=False)
    ] = "",
    ledger: LedgerFlag = None,
    approve: Annotated[bool, typer.Option("--approve", help="Yes: they are one.")] = False,
    reject: Annotated[bool, typer.Option("--reject", help="No: they are two.")] = False,
    undo: Annotated[
        str | None, typer.Option("--undo", metavar="JUDGEMENT", help="Let a judgement stand no more.", show_default=False)
    ] = None,
    because: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Why: kept with the judgement.", show_default=False)
    ] = None,
    ask: Annotated[bool, typer.Option("--ask", help="Ask one question after another.")] = False,
    judgements: Annotated[
        bool, typer.Option("--judgements", help="List what was judged so far, undone judgements included.")
    ] = False,
    kind: Annotated[str | None, typer.Option(help="origin, claim or name: these questions alone.", show_default=False)] = None,
    limit: LimitFlag = None,
    json: JsonFlag = False,
) -> None:
    """List what a person should look at, what would change most first; answer, and see what it changes.

    [bold]review QUESTION --approve[/bold] says that the two are one, [bold]--reject[/bold] that they are two. Nothing is edited: the answer is
    kept as a judgement by you, outranks the machine, is replayed after every run, and can be undone.
    """
    from secondsource.views.review import VERDICTS, find_question, list_judgements, list_questions

    if kind and kind not in VERDICTS:
        raise errors.UsageError(f"--kind {kind}: unknown; there are {', '.join(VERDICTS)}")
    if approve and reject:
        raise errors.UsageError("--approve and --reject: one of the two")
    if (approve or reject) and not question:
        raise errors.UsageError("which question? List them with: review")
    with open_ledger(ledger) as store:
        if undo:
            _undo(store, undo, json=json)
            return
        if judgements:
            from secondsource.views.review_terminal import show_judgements

            said = list_judgements(store)
            print_lines(said) if json else show_judgements(said)
            return
        if question and (approve or reject):
            _answer(store, find_question(store, question), yes=approve, because=because, json=json)
            return
        found = [find_question(store, question)] if question else list_questions(store, kind=kind)
        if ask:
            _ask(store, found, because)
            return
    if json:
        print_lines(found[:limit] if limit else found)
        return
    from secondsource.views.review_terminal import show_questions

    show_questions(shown(found, limit, 10), of=len(found))


def _answer(store: Store, question: Question, *, yes: bool, because: str | None, json: bool) -> None:
    from secondsource.run import judge, link

    before = counts(store)
    verb, value = question.judgement(yes=yes)
    made = judge(store, verb, question.objects, value=value, reason=because)
    with progress_shown() as progress:
        link(store, progress=progress)
    tell_judged([made.id], changes_between(before, counts(store)), json=json)


def _undo(store: Store, id: str, *, json: bool) -> None:
    from secondsource.run import undo
    from secondsource.views.review import list_judgements

    found = [j for j in list_judgements(store) if j.id.startswith(id)]
    if len(found) != 1:
        known = "several judgements begin so" if found else "no such judgement"
        raise errors.UnknownRecord(f"{id}: {known}; list them with: review --judgements")
    if found[0].undone:
        raise errors.UsageError(f"{found[0].id}: was undone at {found[0].undone[:19]}")
    before = counts(store)
    with progress_shown() as progress:
        undo(store, found[0], progress=progress)
    tell_judged([found[0].id], changes_between(before, counts(store)), json=json, word="undone")


def _ask(store: Store, questions: list[Question], because: str | None) -> None:
    """One question after another; what an answer settled is not asked."""
    from secondsource.views.review import list_questions
    from secondsource.views.review_terminal import show_question

    asked: set[str] = set()
    while (question := next((q for q in questions if q.id not in asked), None)) is not None:
        asked.add(question.id)
        show_question(question, number=len(asked), of=len(questions) + len(asked) - 1)
        said = typer.prompt("one? [y]es, [n]o, [s]kip, [q]uit", default="s").strip().lower()[:1]
        if said == "q":
            return
        if said in ("y", "n"):
            _answer(store, question, yes=said == "y", because=because, json=False)
            questions = [q for q in list_questions(store) if q.id not in asked]


def judge_names(
    ledger: str | None, verb: str, words: Sequence[str], *, within: str | None, because: str | None, json: bool
) -> None:
    """Keep what a person says of names, link and count anew, and show what changed."""
    from secondsource.run import judge, link
    from secondsource.views.review import mentions_in, named

    if len(words) != (1 if verb in ("split", "unlock") else 2):
        raise errors.UsageError(
            f"names {verb}: {'one name' if verb in ('split', 'unlock') else 'two words'} wanted, {len(words)} given; see: names --help"
        )
    if verb == "kind" and words[1] not in ("PER", "ORG", "GROUP", "LOC"):
        raise errors.UsageError(f"names kind: {words[1]}: unknown; there are PER, ORG, GROUP and LOC")
    if verb == "unlock" and not (because or "").strip():
        raise errors.UsageError("names unlock: why is a private person to be shown by name? Give --because; it is kept")
    if verb == "split" and not within:
        raise errors.UsageError("names split: in which article is it somebody else? Give --in ARTICLE")
    with open_ledger(ledger) as store:
        if verb == "split":
            objects = mentions_in(store, words[0], article_named(store, within or "").id)
        else:
            objects = [named(store, word) for word in (words if verb in ("merge", "never") else words[:1])]
        if verb in ("merge", "never") and objects[0] == objects[1]:
            raise errors.UsageError(f"names {verb}: {words[0]} and {words[1]} are one already")
        before = counts(store)
        made = judge(store, verb, objects, value=words[1] if verb in ("rename", "kind") else None, reason=because)
        with progress_shown() as progress:
            link(store, progress=progress)
        changes = changes_between(before, counts(store))
    tell_judged([made.id], changes, json=json)


def resolve_forecast(ledger: str | None, ids: Sequence[str], *, outcome: str | None, because: str | None, json: bool) -> None:
    """Keep what a person says became of a forecast, with the citation."""
    from secondsource.run import judge
    from secondsource.views.outcomes import SPOKEN, VERB, forecast_named

    if len(ids) != 1:
        raise errors.UsageError(
            f"forecasts resolve: one forecast wanted, {len(ids)} given; list them with: secondsource forecasts"
        )
    if outcome not in SPOKEN:
        raise errors.UsageError(
            f"--as {outcome or ''}: {'unknown' if outcome else 'what became of it?'}; there are {', '.join(SPOKEN)}"
        )
    if not because or not because.strip():
        raise errors.UsageError("--because: by what do you know it? Name the article, paper or document")
    with open_ledger(ledger) as store:
        forecast = forecast_named(store, ids[0])
        made = judge(store, VERB, [forecast.attribution], value=SPOKEN[outcome], reason=" ".join(because.split())[:400])
    if json:
        print_json({"judgements": [made.id], "forecast": forecast.id, "outcome": made.value, "because": made.reason})
        return
    print(f"kept as {made.id}: {outcome}")


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
    with open_ledger(ledger) as store, progress_shown() as progress:
        before = counts(store)
        made = run_correct(store, article_named(store, article), given, progress=progress)
        changes = changes_between(before, counts(store))
    tell_judged([j.id for j in made], changes, json=json)


@app.command()
def remove(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="An article by id, path or address.")],
    because: Annotated[str, typer.Option(help="Why: kept with the tombstone.")],
    ledger: LedgerFlag = None,
    json: JsonFlag = False,
) -> None:
    """Take an article's text and bytes out for good (a wrong file, a takedown), keep a tombstone, recount."""
    from secondsource.run import remove as run_remove

    with open_ledger(ledger) as store, progress_shown() as progress:
        before = counts(store)
        made = run_remove(store, article_named(store, article), because, progress=progress)
        changes = changes_between(before, counts(store))
    tell_judged([made.id], changes, json=json)


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
    asked = began_asking(settings.load())
    with open_ledger(ledger) as store, progress_shown() as progress:
        ran = run_reanalyse(store, only=only, progress=progress)
    asked()
    if json:
        print_json(ran)
    else:
        print(", ".join(f"{name} over {count} articles" for name, count in ran.items()) or "every step is up to date")


@app.command()
def check(ledger: LedgerFlag = None, json: JsonFlag = False) -> None:
    """Say what in the ledger needs a person: failures, missing dates, doubtful merges."""
    from secondsource.views.health import list_concerns

    with open_ledger(ledger) as store:
        rows = list_concerns(store)
    if json:
        print_lines(rows)
        return
    from secondsource.views.listings import show_concerns

    show_concerns(rows)


def counts(store: Store) -> dict[str, tuple[str, str]]:
    """Each claim's wording and counts, to be compared after a change."""
    from secondsource.views.claims import list_claims
    from secondsource.views.terminal import ends

    return {row.id: (row.wording, f"{ends(row.origins)} for, {ends(row.opposing)} against") for row in list_claims(store)}


def changes_between(before: dict[str, tuple[str, str]], after: dict[str, tuple[str, str]]) -> list[dict[str, str | None]]:
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


def tell_judged(judgements: list[str], changes: list[dict[str, str | None]], *, json: bool, word: str = "kept as") -> None:
    if json:
        print_json({"judgements": judgements, "changes": changes})
        return
    print(f"{word} {', '.join(judgements)}")
    for change in changes:
        print(f"  {change['wording']}: {change['before'] or 'no such claim'} → {change['after'] or 'no such claim'}")
    if not changes:
        print("  no count has changed")

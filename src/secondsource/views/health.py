"""What in the ledger needs a person: what was not read, not dated, not analysed, and which merges nobody has looked at; and what people said of words that are gone."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.ingest.readers import STEP
from secondsource.model import Attribution, Entity, Failure, Origin, Reuse, Shingles
from secondsource.run import WHOLE, count_outdated, is_gone
from secondsource.store.store import Store
from secondsource.store.tables import TABLES
from secondsource.views.orphans import list_orphans


@dataclass(frozen=True)
class Concern:
    """Something for a person: its kind, the record or input, and what to do about it."""

    kind: str
    subject: str
    message: str


def _gone(failure: Failure) -> str:
    """What to say of a file that was moved or deleted since: nobody can mend it where it was."""
    return " (nothing stands there now, seen from here)" if failure.step == STEP and is_gone(failure.input) else ""


def outdated(articles: int) -> str:
    """What to say of articles that were analysed otherwise than they would be now.

    >>> outdated(1)
    '1 article was analysed by another version or extractor; bring it up to date with: secondsource reanalyse'
    """
    many = articles != 1
    return (
        f"{articles} article{'s were' if many else ' was'} analysed by another version or extractor; "
        f"bring {'them' if many else 'it'} up to date with: secondsource reanalyse"
    )


def list_concerns(store: Store) -> list[Concern]:
    """Everything that needs a person, by kind."""
    articles = {a.id: a for a in store.articles()}
    found = [Concern("failed", f.input, f"{f.step}: {f.error}{_gone(f)}") for f in store.all(Failure)]
    attributed = {a.article for a in store.all(Attribution)}
    parsed = {s.article for s in store.all(Shingles)}
    for article in sorted(articles.values(), key=lambda a: (a.path or "", a.id)):
        name = article.path or article.url or article.id
        if not (article.published or article.updated):
            found.append(
                Concern("undated", article.id, f"{name}: no date; give it with: correct {article.id} --published DATE")
            )
        if article.outlet is None:
            found.append(
                Concern("no outlet", article.id, f"{name}: no outlet; give it with: correct {article.id} --outlet NAME")
            )
        if article.language not in (None, "en"):
            found.append(Concern("language", article.id, f"{name}: in {article.language}: searched and compared, not analysed"))
        elif article.id in parsed and article.id not in attributed:
            found.append(Concern("no statement", article.id, f"{name}: nobody is quoted in it"))
    found += [
        Concern("direction", reuse.id, f"{reuse.earlier} and {reuse.later} are one text; who copied whom is unknown")
        for reuse in store.all(Reuse)
        if reuse.direction == "unknown" and reuse.later in articles
    ]
    for entity in store.all(Entity):
        found += [
            Concern("same name?", entity.id, f"{entity.name} and {suggestion.entity}: {suggestion.reason}")
            for suggestion in entity.suggested
            if entity.id < suggestion.entity
        ]
    for origin in store.where(Origin, TABLES[Origin].c.side, ["support", "oppose"]):
        possible = [merge for merge in origin.merged if merge.strength == "possible"]
        found += [Concern("merge", origin.id, f"{origin.who}: {merge.what}: {merge.reason}") for merge in possible]
    found += [
        Concern(
            "orphan",
            o.judgement,
            f"{o.object}{f': “{o.words}”' if o.words else ''}{f', in {o.place.cited}' if o.place else ''}: {o.why}",
        )
        for o in list_orphans(store)
    ]
    if otherwise := count_outdated(store):
        found.append(Concern("outdated", WHOLE, outdated(otherwise)))
    return sorted(found, key=lambda c: (c.kind, c.subject, c.message))

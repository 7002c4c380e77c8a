"""What was taken back: the articles that were corrected or withdrawn, when, and in what words; the copies of a withdrawn text with it.

Read are the articles asked about, those they were copied from, and the notices of withdrawal: never the whole ledger.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from secondsource.linkage import Corpus
from secondsource.model import Article, Judgement, Reuse, Status
from secondsource.reuse.corrections import statuses
from secondsource.store.store import Store
from secondsource.store.tables import TABLES
from secondsource.text.withdrawals import withdrawn_by_notice
from secondsource.views.phrasing import iso_day


@dataclass(frozen=True)
class TakenBack:
    """What became of an article. ``status``: corrected, killed or retracted. ``by``: notice, person, another page (its id), or the original (its id).

    ``date``: of the notice or the ruling; ``words``: what it says.
    """

    status: Status
    date: str | None
    words: str
    by: str


def find_taken_back(store: Store, articles: Iterable[str]) -> dict[str, TakenBack]:
    """Of these articles those that were corrected or withdrawn."""
    asked = set(articles)
    edges = {edge.id: edge for edge in _ancestry(store, asked)}
    known = store.articles_of({*asked, *(edge.earlier for edge in edges.values())})
    notices = store.noted("withdraws")
    corpus = Corpus(
        {
            Article: [*known.values(), *(page for page in notices if page.id not in known)],
            Judgement: store.where(Judgement, TABLES[Judgement].c.verb, ["correct"]),
            Reuse: list(edges.values()),
        }
    )
    status = {id: kind for id, kind in statuses(corpus).items() if kind != "usable"}
    elsewhere = withdrawn_by_notice(corpus.all(Article))
    ruled = {id: j for j in corpus.judgements("correct") if _field(j) == "status" for id in j.objects}
    found: dict[str, TakenBack] = {}
    for id, kind in sorted(status.items()):
        article = corpus.articles[id]
        own = [n.text for n in article.notices if n.kind == kind]
        if id in ruled:
            ruling = ruled[id]
            found[id] = TakenBack(kind, iso_day(ruling.at), ruling.reason or f"{kind}, as a person says", "person")
        elif own:
            found[id] = TakenBack(kind, iso_day(article.updated or article.published), " ".join(own[0].split()), "notice")
        elif id in elsewhere:
            page = corpus.articles[elsewhere[id][1]]
            said = next((n.text for n in page.notices if n.kind == "withdraws"), "")
            found[id] = TakenBack(kind, iso_day(page.updated or page.published), " ".join(said.split()), page.id)
    # What is left are copies of a withdrawn text: withdrawn with it.
    pairs = sorted((edge.earlier, edge.later) for edge in edges.values())
    while fresh := {
        later: TakenBack(status[later], found[earlier].date, found[earlier].words, earlier)
        for earlier, later in pairs
        if earlier in found and later in status and later not in found
    }:
        found.update(fresh)
    return {id: found[id] for id in sorted(asked & found.keys())}


def _ancestry(store: Store, articles: set[str]) -> Iterator[Reuse]:
    """The edges by which these articles came from others, and those from others again."""
    seen, wanted = set(articles), set(articles)
    while wanted:
        edges = [edge for edge in store.where(Reuse, TABLES[Reuse].c.later, wanted) if edge.direction != "unknown"]
        yield from edges
        wanted = {edge.earlier for edge in edges if edge.earlier.startswith(f"{Article.prefix}-")} - seen
        seen |= wanted


def _field(judgement: Judgement) -> str:
    return (judgement.value or "").partition("=")[0].strip()

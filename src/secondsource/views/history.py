"""What became of a claim: first said, repeated, hardened, revised, contradicted, corrected, withdrawn.

An event has the day on which the page that shows it was published: the first page, a copy, the page of a later figure, a notice.
What a person ruled has the day of the ruling. Nothing is overwritten: a withdrawn claim keeps its earlier events.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from secondsource.linkage import Corpus
from secondsource.model import Article, Claim, Hardening, Judgement, Relation, Reuse
from secondsource.reuse.corrections import statuses
from secondsource.store.store import Store
from secondsource.store.tables import TABLES
from secondsource.text.withdrawals import withdrawn_by_notice
from secondsource.views.evidence import Evidence, gather
from secondsource.views.phrasing import folded

What = Literal["first_said", "repeated", "hardened", "revised", "contradicted", "corrected", "withdrawn"]
ORDER: tuple[What, ...] = ("first_said", "repeated", "hardened", "revised", "contradicted", "corrected", "withdrawn")
CHANGES: frozenset[What] = frozenset(ORDER) - {"first_said", "repeated"}
"""What is more than being said, and said again."""

LOST = ("hedge dropped", "attribution dropped", "negation dropped", "scope dropped", "estimator dropped")
"""What a copy leaves out to say more than its original."""


@dataclass(frozen=True)
class Event:
    """Something that happened to a claim. ``words``: by what it is known: a wording before and after, two figures, a notice.

    ``evidence``: the piece in which it shows (of a revised claim the piece that took its place), ``who`` and ``cited``: of that piece.
    """

    date: str | None
    what: What
    claim: str
    evidence: str
    who: str
    cited: str
    words: str


def list_histories(store: Store, claims: Sequence[Claim]) -> dict[str, tuple[Event, ...]]:
    """The events of each claim, in order of date; undated ones last."""
    relations = [r for r in store.all(Relation) if r.kind in ("revises", "corrects", "contradicts")]
    known = {c.id: c for c in claims}
    near = {end for r in relations for end in (r.source, r.target) if {r.source, r.target} & known.keys()}
    known |= store.get(Claim, near - known.keys())
    evidence = gather(store, [e for c in known.values() for e in (*c.support, *c.oppose)])
    hardened = _hardened(store, {e.place.article for e in evidence.values()})
    taken = _taken_back(store)
    events: dict[str, list[Event]] = {c.id: [] for c in claims}
    for claim in claims:
        events[claim.id] = [*_said(claim, evidence, hardened), *_noticed(claim, evidence, taken)]
    for relation in sorted(relations, key=lambda r: r.id):
        for event in _related(relation, known, evidence):
            if event.claim in events:
                events[event.claim].append(event)
    return {
        id: tuple(sorted(found, key=lambda e: (e.date or "9", ORDER.index(e.what), e.cited, e.evidence, e.words)))
        for id, found in events.items()
    }


def _said(claim: Claim, evidence: Mapping[str, Evidence], hardened: Mapping[str, Sequence[Hardening]]) -> Iterable[Event]:
    """First said, said again on other pages, hardened by a copy; contradicted, or taken back by one who had said it."""
    support = sorted((evidence[e] for e in claim.support if e in evidence), key=_age)
    against = sorted((evidence[e] for e in claim.oppose if e in evidence), key=_age)
    pages: set[str] = set()
    for n, piece in enumerate(support):
        lost = next((h for h in hardened.get(piece.place.article, ()) if _touches(h, piece)), None)
        if lost is not None:
            yield _event("hardened", claim, piece, f"“{lost.earlier}” → “{lost.later}”")
        elif piece.place.article not in pages:
            yield _event("repeated" if n else "first_said", claim, piece, piece.quoted)
        pages.add(piece.place.article)
    pages = set()
    for piece in against:
        if piece.place.article in pages:
            continue
        pages.add(piece.place.article)
        own = not piece.anonymous and any(s.who == piece.who and _age(s) < _age(piece) for s in support)
        yield _event("revised" if own else "contradicted", claim, piece, piece.quoted)


def _noticed(
    claim: Claim, evidence: Mapping[str, Evidence], taken: Mapping[str, tuple[What, str | None, str]]
) -> Iterable[Event]:
    """Corrections and withdrawals of the pages that carry a claim, one for each page."""
    pages: set[str] = set()
    for piece in sorted((evidence[e] for e in claim.support if e in evidence), key=_age):
        page = piece.place.article
        if page in taken and page not in pages:
            pages.add(page)
            what, date, words = taken[page]
            yield Event(date, what, claim.id, piece.id, piece.place.outlet or piece.who, piece.place.cited, words)


def _related(relation: Relation, known: Mapping[str, Claim], evidence: Mapping[str, Evidence]) -> Iterable[Event]:
    """What one claim does to another: the later figure revises the earlier, two of one day contradict each other."""
    ends = [known.get(relation.source), known.get(relation.target)]
    firsts = [
        min((evidence[e] for e in (c.support or c.oppose) if e in evidence), key=_age, default=None) if c else None
        for c in ends
    ]
    later, earlier = firsts
    if ends[0] is None or ends[1] is None or later is None or earlier is None:
        return
    words = f"{ends[0].wording} ({relation.reason})"
    if relation.kind == "contradicts":
        yield _event("contradicted", ends[1], max(later, earlier, key=_age), words)
        yield _event("contradicted", ends[0], max(later, earlier, key=_age), f"{ends[1].wording} ({relation.reason})")
    else:
        yield _event("revised" if relation.kind == "revises" else "corrected", ends[1], later, words)


def _hardened(store: Store, articles: set[str]) -> dict[str, list[Hardening]]:
    """What copies say more surely than their originals, by the copy."""
    found: dict[str, list[Hardening]] = defaultdict(list)
    for reuse in store.where(Reuse, TABLES[Reuse].c.later, articles):
        if reuse.direction != "unknown":
            found[reuse.later] += [h for h in reuse.hardened if h.what in LOST]
    return found


def _taken_back(store: Store) -> dict[str, tuple[What, str | None, str]]:
    """The articles that were corrected or withdrawn: which of the two, when, and in what words."""
    articles = {a.id: a for a in store.articles()}
    corpus = Corpus({Article: list(articles.values()), Judgement: store.all(Judgement), Reuse: store.all(Reuse)})
    status = {id: kind for id, kind in statuses(corpus).items() if kind != "usable"}
    elsewhere = withdrawn_by_notice(articles.values())
    ruled = {
        id: j for j in corpus.judgements("correct") if (j.value or "").partition("=")[0].strip() == "status" for id in j.objects
    }
    found: dict[str, tuple[What, str | None, str]] = {}
    for id, kind in sorted(status.items()):
        article = articles[id]
        what: What = "corrected" if kind == "corrected" else "withdrawn"
        own = [n.text for n in article.notices if n.kind == kind]
        if id in ruled:
            found[id] = (what, (ruled[id].at or "")[:10] or None, ruled[id].reason or f"{kind}, as a person says")
        elif own:
            found[id] = (what, day(article.updated or article.published), " ".join(own[0].split()))
        elif id in elsewhere:
            page = articles[elsewhere[id][1]]
            said = next((n.text for n in page.notices if n.kind == "withdraws"), "")
            found[id] = (what, day(page.updated or page.published), " ".join(said.split()))
    # What is left are copies of a withdrawn text: withdrawn with it.
    edges = sorted((r.earlier, r.later) for r in corpus.all(Reuse) if r.direction != "unknown")
    while fresh := {
        later: found[earlier] for earlier, later in edges if earlier in found and later in status and later not in found
    }:
        found.update(fresh)
    return found


def _touches(lost: Hardening, piece: Evidence) -> bool:
    """Whether what a copy changed is in the words of a piece of evidence, or the piece in it."""
    sentence, own = folded(lost.later), folded(piece.words)
    return bool(own) and bool(sentence) and (own in sentence or sentence in own)


def _event(what: What, claim: Claim, piece: Evidence, words: str) -> Event:
    return Event(day(piece.place.published), what, claim.id, piece.id, piece.who, piece.place.cited, words)


def _age(piece: Evidence) -> tuple[str, str, int, str]:
    return (piece.place.published or "9", piece.place.article, piece.start, piece.id)


def day(published: str | None) -> str | None:
    """The day of a date as precise as a page gives it.

    >>> day("2031-04-02T08:00Z"), day(None)
    ('2031-04-02', None)
    """
    return (published or "")[:10] or None

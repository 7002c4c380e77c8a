"""One article as a reader wants it: its text in runs, each with all that is known of it; its statements; where a passage also stands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from secondsource.attribution.marked import Mark, content_of, marks_of
from secondsource.errors import UsageError
from secondsource.model import (
    Article,
    Assertion,
    Attribution,
    Certainty,
    Claim,
    Family,
    Outside,
    Passage,
    Quantity,
    Reuse,
    Span,
    Statement,
)
from secondsource.store.store import Store
from secondsource.store.tables import TABLES
from secondsource.views.claims import ClaimRow
from secondsource.views.evidence import Evidence, Place, gather, place_of
from secondsource.web import queries
from secondsource.web.masks import masked, masks_for
from secondsource.web.reports import statuses

LONGEST = 400_000
"""Characters of a text that one page shows."""


@dataclass(frozen=True)
class Run:
    """A run of characters of which one and the same is known. ``anchors``: ids that begin here. ``at``: the reader was sent here."""

    text: str
    manner: str = ""
    copied: bool = False
    at: bool = False
    hedge: bool = False
    number: str = ""
    statement: str = ""
    anchors: tuple[str, ...] = ()
    missed: bool = False
    begins_at: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A paragraph: where it begins in the text, and its runs."""

    start: int
    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Noted:
    """A statement of the article: the evidence, its claims with their counts, and in how many articles it stands."""

    evidence: Evidence
    claims: tuple[ClaimRow, ...]
    articles: int
    at: bool
    mark: str | None = None
    """The judgement by which a person has added it."""


@dataclass(frozen=True)
class Taken:
    """A copy or an original of this article, with how much is shared."""

    reuse: str
    kind: str
    share: float
    direction: str
    place: Place | None
    outside: str | None
    later: bool
    hardened: tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """An article to be read."""

    place: Place
    byline: str | None
    dateline: str | None
    agency: str | None
    updated: str | None
    url: str | None
    sha256: str
    kind: str
    language: str | None
    notices: tuple[tuple[str, str], ...]
    paragraphs: tuple[Paragraph, ...]
    statements: tuple[Noted, ...]
    family: str | None
    original: str | None
    taken: tuple[Taken, ...]
    copied: float
    cut: bool


def asked_span(said: str, article: Article) -> Span | None:
    """The characters that an address asks for: ``at=120-180``. Raises UsageError."""
    if not said:
        return None
    start, _, end = said.partition("-")
    if not (start.isascii() and start.isdigit() and end.isascii() and end.isdigit() and len(said) < 24):
        raise UsageError(f"at={said[:40]}: two numbers of characters, as in at=120-180")
    span = Span(int(start), int(end))
    if not span.start < span.end <= len(article.text):
        raise UsageError(f"at={said}: the text has {len(article.text):,} characters")
    return span


def read(store: Store, article: Article, at: Span | None) -> Reading:
    """An article with everything known of its passages."""
    attributions = store.within(article.id, Attribution)
    assertions = store.within(article.id, Assertion)
    ids = [r.id for r in (*attributions, *assertions)]
    surely = {c.evidence: c for c in store.where(Certainty, TABLES[Certainty].c.evidence, ids)}
    reuses = store.where(Reuse, TABLES[Reuse].c.later, [article.id]) + store.where(Reuse, TABLES[Reuse].c.earlier, [article.id])
    copied = list(_copied(store, article, reuses))
    layers: list[tuple[str, Span, str]] = []
    for a in attributions:
        layers += [(f"manner:{a.manner}", span, a.id) for span in a.content]
    layers += [("manner:own", s.span, s.id) for s in assertions if s.kind != "narration"]
    layers += [("hedge", span, "") for c in surely.values() for span in c.hedges]
    layers += [("number", q.span, _said(q)) for q in store.within(article.id, Quantity) if q.kind != "year"]
    layers += [("copied", span, "") for span in copied]
    marks = list(marks_of(article, store.marks_in([article.id])))
    layers += [("missed", span, "") for _, added, _ in marks for span in added.content]
    if at:
        layers.append(("at", at, ""))
    text = article.text[:LONGEST]
    paragraphs = [p for p in article.paragraphs() if p.start < len(text)]
    return Reading(
        place_of(article), article.byline, article.dateline, article.agency, article.updated, article.url, article.sha256, article.kind,
        article.language, tuple(statuses(store, {article.id: article})[article.id]), tuple(_runs(article.text, paragraphs, layers)),
        tuple(_noted(store, attributions, assertions, at, {added.id: j.id for _, added, j in marks})), *_family(store, article), tuple(_taken(store, article, reuses)),
        _share(copied, len(article.text)), len(article.text) > LONGEST,
    )  # fmt: skip


def _runs(text: str, paragraphs: Sequence[Span], layers: Sequence[tuple[str, Span, str]]) -> Iterator[Paragraph]:
    """Each paragraph cut wherever something begins or ends."""
    seen: set[str] = set()
    marked = False
    ordered = sorted(layers, key=lambda layer: (layer[1].start, layer[1].end))
    waiting, open_ = 0, list[tuple[str, Span, str]]()
    for paragraph in paragraphs:
        while waiting < len(ordered) and ordered[waiting][1].start < paragraph.end:
            open_.append(ordered[waiting])
            waiting += 1
        open_ = [layer for layer in open_ if layer[1].end > paragraph.start]
        cuts = {paragraph.start, paragraph.end}
        for _, span, _ in open_:
            cuts |= {max(paragraph.start, min(paragraph.end, edge)) for edge in (span.start, span.end)}
        edges = sorted(cuts)
        runs = []
        for start, end in pairwise(edges):
            here = [(what, id) for what, span, id in open_ if span.start <= start and end <= span.end]
            manners = [(what.partition(":")[2], id) for what, id in here if what.startswith("manner:")]
            whats = {what for what, _ in here}
            anchors = tuple(sorted({id for _, id in manners} - seen))
            seen.update(anchors)
            begins = "at" in whats and not marked
            marked = marked or begins
            runs.append(
                Run(
                    text[start:end], manners[0][0] if manners else "", "copied" in whats, "at" in whats, "hedge" in whats,
                    next((said for what, said in here if what == "number"), ""), manners[0][1] if manners else "", anchors,
                    "missed" in whats, begins,
                )
            )  # fmt: skip
        yield Paragraph(paragraph.start, tuple(runs))


def _said(quantity: Quantity) -> str:
    """A number as the ledger reads it."""
    ends = [f"{value:,g}" for value in (quantity.low, quantity.high) if value is not None]
    number = ends[0] if len(set(ends)) == 1 else " to ".join(ends)
    parts = [
        quantity.qualifier.replace("_", " ") if quantity.qualifier != "exactly" else "",
        number,
        quantity.unit or "",
        quantity.change or "",
    ]
    said = " ".join(part for part in parts if part)
    of = f" of: {quantity.of}" if quantity.of else ""
    day = f", as of {quantity.as_of}" if quantity.as_of else ""
    return f"{quantity.kind.replace('_', ' ')}: {said or 'no bounds'}{of}{day}"


def _copied(store: Store, article: Article, reuses: Iterable[Reuse]) -> Iterator[Span]:
    """What stands in this article because it stood elsewhere: where the direction is known, and what belongs to another family."""
    for reuse in reuses:
        if reuse.later == article.id and reuse.direction != "unknown":
            yield from (passage.later for passage in reuse.passages)
    for passage in store.within(article.id, Passage):
        yield Span(passage.start, passage.end)


def _share(spans: Iterable[Span], length: int) -> float:
    """The share of a text that the spans cover."""
    covered, at = 0, 0
    for span in sorted(spans):
        covered += max(0, span.end - max(span.start, at))
        at = max(at, span.end)
    return covered / length if length else 0.0


def _noted(
    store: Store,
    attributions: Sequence[Attribution],
    assertions: Sequence[Assertion],
    at: Span | None,
    marks: Mapping[str, str],
) -> Iterator[Noted]:
    spans = {a.id: a.span for a in attributions} | {a.id: a.span for a in assertions}
    homes = store.clusters_of(Claim, spans)
    wanted = [id for id in spans if id.startswith(Attribution.prefix) or id in homes]
    shown = gather(store, wanted)
    masks = masks_for(store, {e.place.article for e in shown.values()})
    seen = masked(masks, shown.values())
    rows = queries.claim_rows(store, {c for found in homes.values() for c in found})
    chains = store.clusters_of(Statement, wanted)
    printed = queries.shelved(store, sorted({s for found in chains.values() for s in found}))
    for e in sorted(seen.values(), key=lambda e: (e.start, e.end)):
        claims = sorted((rows[c] for c in homes.get(e.id, ()) if c in rows), key=lambda c: (-c.articles, c.id))
        copies = max((printed[s].articles for s in chains.get(e.id, ()) if s in printed), default=1)
        yield Noted(e, tuple(claims), copies, at is not None and spans[e.id].overlaps(at), marks.get(e.id))


def _family(store: Store, article: Article) -> tuple[str | None, str | None]:
    found = store.clusters_of(Family, [article.id]).get(article.id)
    family = store.get(Family, found or ()).get(found[0]) if found else None
    if family is None:
        return None, None
    return family.id, family.original


def _taken(store: Store, article: Article, reuses: Sequence[Reuse]) -> Iterator[Taken]:
    far = {r.earlier if r.later == article.id else r.later for r in reuses}
    articles, outside = store.articles_of(far), store.get(Outside, far)
    rows = []
    for r in sorted({r.id: r for r in reuses}.values(), key=lambda r: r.id):
        other = r.earlier if r.later == article.id else r.later
        place = place_of(articles[other]) if other in articles else None
        away = outside[other].name if other in outside else None
        if place or away:
            hardened = tuple(h.what for h in r.hardened)
            rows.append(Taken(r.id, r.kind, r.containment, r.direction, place, away, r.earlier == article.id, hardened))
    yield from sorted(rows, key=lambda t: (t.kind == "passage", (t.place and t.place.published) or "9", t.reuse))[:60]


KNOWN = 0.7
"""The part of what a person marks from which on it is a statement that the program has found."""


def check_mark(store: Store, article: Article, mark: Mark) -> None:
    """Raise UsageError where nothing was missed: no words, or words that are somebody's statement already."""
    content = content_of(article, mark.span)
    if not content:
        raise UsageError("choose the words of one statement: at least a word, and no more than a page")
    wanted = {n for piece in content for n in range(piece.start, piece.end)}
    for known in store.within(article.id, Attribution):
        if sum(len(wanted & {*range(p.start, p.end)}) for p in known.content) >= KNOWN * len(wanted):
            who = gather(store, [known.id])[known.id].who
            raise UsageError(f"these words are in the ledger already, as a statement of: {who}")


SAME = "the same statement"
_END = re.compile(r"[.!?][\"'”’)]*(?=\s)|\n\n")


@dataclass(frozen=True)
class Elsewhere:
    """Another place where a passage stands: the words there, and how it came there."""

    place: Place
    start: int
    end: int
    words: str
    how: str
    share: float | None


def elsewhere(store: Store, article: Article, span: Span) -> list[Elsewhere]:
    """Where else a passage stands: in copies, and where the same statement is carried."""
    found: dict[tuple[str, int], Elsewhere] = {}
    texts: dict[str, Article] = {}
    reuses = store.where(Reuse, TABLES[Reuse].c.later, [article.id]) + store.where(Reuse, TABLES[Reuse].c.earlier, [article.id])
    hits: list[tuple[str, Span, str, float | None]] = []
    for r in {r.id: r for r in reuses}.values():
        mine_is_later = r.later == article.id
        for p in r.passages:
            own, far = (p.later, p.earlier) if mine_is_later else (p.earlier, p.later)
            if own.overlaps(span):
                other = r.earlier if mine_is_later else r.later
                hits.append((other, _part(own, far, span), f"{r.kind.replace('_', ' ')}, {p.what}", r.containment))
    mine = [a for a in store.within(article.id, Attribution) if any(c.overlaps(span) for c in a.content)]
    chains = store.clusters_of(Statement, (a.id for a in mine))
    statements = store.get(Statement, (s for found_ in chains.values() for s in found_))
    carried = store.get(Attribution, [a for s in statements.values() for a in s.attributions][:500])
    hits += [(a.article, a.span, SAME, None) for a in carried.values() if a.article != article.id]
    texts = store.articles_of(id for id, *_ in hits)
    masks = masks_for(store, texts)
    for id, far, how, share in hits:
        if id in texts and (id, far.start) not in found:
            place = place_of(texts[id])
            whole = far if how == SAME else _sentence(texts[id].text, far)
            words = masks.words(" ".join(whole.of(texts[id].text).split()))
            found[id, far.start] = Elsewhere(place, whole.start, whole.end, words, how, share)
    best: dict[str, Elsewhere] = {}
    for e in sorted(found.values(), key=lambda e: (e.how == SAME, e.start)):
        best.setdefault(e.place.article, e)
    return sorted(best.values(), key=lambda e: (e.place.published or "9", e.place.article))


def _sentence(text: str, span: Span, *, most: int = 400) -> Span:
    """A passage out to the ends of its sentences, as far as these are near."""
    start = max(
        (m.end() for m in _END.finditer(text, max(0, span.start - most), span.start)), default=max(0, span.start - most)
    )
    found = _END.search(text, max(span.start, span.end - 1), min(len(text), span.end + most))
    end = found.end() if found else min(len(text), span.end + most)
    while start < span.start and text[start].isspace():
        start += 1
    return Span(start, end)


def _part(own: Span, far: Span, span: Span) -> Span:
    """The part of a copied passage that answers to a part of the original, as near as lengths tell."""
    if len(own) == 0:
        return far
    scale = len(far) / len(own)
    start = far.start + round(max(0, span.start - own.start) * scale)
    end = far.end - round(max(0, own.end - span.end) * scale)
    return Span(start, end) if far.start <= start < end <= far.end else far


def statement_groups(reading: Reading) -> dict[str, list[Noted]]:
    """The statements by speaker, in order of reading."""
    groups: dict[str, list[Noted]] = defaultdict(list)
    for noted in reading.statements:
        groups[noted.evidence.who].append(noted)
    return dict(groups)

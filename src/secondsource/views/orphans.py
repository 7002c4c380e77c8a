"""Orphans: what people said of words that no longer stand on the page, or of records that are no longer found.

A judgement is never moved to another sentence, however like it is. When a page was edited the judgement stays with the version for which
it was made, and is shown as an orphan; a person may say it again of the new one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from secondsource.attribution.marked import MISSED, read_mark
from secondsource.model import Article, Assertion, Attribution, Judgement, Mention, Record, Reuse, Span
from secondsource.store.store import Store
from secondsource.views.evidence import Place, place_of

_END = re.compile(r"[.!?][”\"’')]?(?=\s)|\n")
_AROUND = 300
_PLAIN = ("remove", "correct")
"""Verbs that speak of a page as a whole."""


@dataclass(frozen=True)
class Orphan:
    """A judgement whose object is gone, as of ``place``; ``words``: what it was made of, None where nothing of it is left."""

    judgement: str
    object: str
    place: Place | None
    words: str | None
    why: str


def list_orphans(store: Store) -> list[Orphan]:
    """The judgements that stand, and no longer have what they were made of."""
    standing = [j for j in store.all(Judgement) if not j.undone and j.verb not in _PLAIN]
    articles = {a.id: a for a in store.articles()}
    latest = _latest(store)
    found = []
    for judgement in standing:
        for id in judgement.objects:
            passage = _passage(store, judgement, id, articles)
            if passage is None:
                # An id that was redirected, or is of a kind that has no words of its own, is no orphan while it is known.
                if not store.find(id):
                    found.append(Orphan(judgement.id, id, None, None, "what it was said of is no longer found"))
                continue
            article, spans = passage
            now = articles.get(latest.get(article.id, article.id))
            if now is None or now.id == article.id:
                continue
            if all(_sentence(article.text, span) in now.text for span in spans):
                continue
            words = [span.of(article.text) for span in spans]
            day = (now.updated or now.published or "")[:10]
            why = f"its sentence is not on the page as it is now{f' ({day})' if day else ''}"
            found.append(Orphan(judgement.id, id, place_of(article), " … ".join(" ".join(w.split()) for w in words), why))
    return sorted(found, key=lambda o: (o.judgement, o.object))


def _passage(
    store: Store, judgement: Judgement, id: str, articles: dict[str, Article]
) -> tuple[Article, tuple[Span, ...]] | None:
    """The words of which a judgement was made, and where they stand."""
    if judgement.verb == MISSED:
        mark = read_mark(judgement)
        return (articles[id], (mark.span,)) if mark is not None and id in articles else None
    record = next(_records(store, id), None)
    if record is None or record.article not in articles:
        return None
    spans = record.content if isinstance(record, Attribution) else (Span(record.start, record.end),)
    return articles[record.article], spans


def _sentence(text: str, span: Span) -> str:
    """The sentence in which words stand: of "safe for now" nobody said "safe"."""
    begun = [m.end() for m in _END.finditer(text, max(0, span.start - _AROUND), span.start)]
    done = _END.search(text, max(span.start, span.end - 1), min(len(text), span.end + _AROUND))
    return text[begun[-1] if begun else max(0, span.start - _AROUND) : done.end() if done else span.end + _AROUND].strip()


def _records(store: Store, id: str) -> Iterator[Attribution | Assertion | Mention]:
    kinds: tuple[type[Record], ...] = (Attribution, Assertion, Mention)
    for kind in kinds:
        if id.startswith(f"{kind.prefix}-"):
            for record in store.get(kind, [id]).values():
                assert isinstance(record, (Attribution, Assertion, Mention))
                yield record


def _latest(store: Store) -> dict[str, str]:
    """The version that a page has now, by each of its earlier versions."""
    follows: dict[str, set[str]] = defaultdict(set)
    for reuse in store.all(Reuse):
        if reuse.kind == "revision" and reuse.direction != "unknown":
            follows[reuse.earlier].add(reuse.later)
    found = {}
    for first in sorted(follows):
        reached, queue = {first}, [first]
        while queue:
            fresh = sorted(follows.get(queue.pop(), set()) - reached)
            reached.update(fresh)
            queue += fresh
        ends = sorted(id for id in reached if id not in follows)
        if ends:
            found[first] = ends[-1]
    return found

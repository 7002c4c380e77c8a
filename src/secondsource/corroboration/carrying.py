"""Carrying: where a stretch of one text stands in another that it was taken over into, or from."""

from __future__ import annotations

from collections.abc import Iterable

from secondsource.model import Passage, Span


def carry(passages: Iterable[tuple[Span, Span]], span: Span) -> tuple[Span | None, float]:
    """Where ``span`` stands in the other text, and the share of it that the passages (here, there) cover.

    >>> carry([(Span(0, 10), Span(100, 110))], Span(5, 10))
    (Span(start=105, end=110), 1.0)
    """
    covered, places = 0, []
    for here, there in passages:
        start, end = max(here.start, span.start), min(here.end, span.end)
        if start < end:
            covered += end - start
            scale = len(there) / max(1, len(here))
            places.append((there.start + round((start - here.start) * scale), there.start + round((end - here.start) * scale)))
    if not places:
        return None, 0.0
    return Span(min(a for a, _ in places), max(b for _, b in places)), min(1.0, covered / max(1, len(span)))


def taken_from(passages: Iterable[Passage], span: Span) -> str | None:
    """The family from which ``span`` was taken over: of the passages of its article the one that holds most of it, at least half.

    >>> taken_from([Passage("art-1", 0, 60, "fam-2")], Span(40, 70)), taken_from([Passage("art-1", 0, 60, "fam-2")], Span(50, 90))
    ('fam-2', None)
    """
    best, most = None, 0
    for passage in passages:
        shared = min(passage.end, span.end) - max(passage.start, span.start)
        if shared > most and shared * 2 >= len(span):
            best, most = passage.family, shared
    return best

"""Corrections: what a page prints about itself, what a person ruled, and how a withdrawal reaches the copies."""

from __future__ import annotations

from collections import defaultdict
from typing import cast, get_args

from secondsource.linkage import Corpus
from secondsource.model import Article, Reuse, Status
from secondsource.text.withdrawals import withdrawn_by_notice

_GRAVE: dict[str, int] = {"usable": 0, "corrected": 1, "retracted": 2, "killed": 3}


def statuses(corpus: Corpus) -> dict[str, Status]:
    """The status of every article.

    A notice on the page counts, the gravest of several, and one on another page of the house that names it; a person's judgement ("correct" with a status as its value)
    outranks it. What is killed or retracted takes its copies with it, as far as the direction is certain or probable, unless a
    person ruled on the copy itself. A corrected original leaves its copies as they are: they may never have had the error.
    """
    found: dict[str, Status] = {}
    for article in corpus.all(Article):
        kinds = [notice.kind for notice in article.notices if notice.kind in _GRAVE]
        found[article.id] = cast("Status", max(kinds, key=lambda k: _GRAVE[k], default="usable"))
    for article_id, (kind, _) in withdrawn_by_notice(corpus.all(Article)).items():
        found[article_id] = max(found[article_id], kind, key=lambda k: _GRAVE[k])
    ruled: set[str] = set()
    for judgement in corpus.judgements("correct"):
        value = (judgement.value or "").rpartition("=")[2].strip().casefold()
        if value in get_args(Status):
            for article_id in judgement.objects:
                if article_id in found:
                    found[article_id] = cast("Status", value)
                    ruled.add(article_id)
    copies: dict[str, set[str]] = defaultdict(set)
    for reuse in corpus.all(Reuse):
        # A passage does not carry the verdict on the whole, and a later version stands in the place of the earlier.
        if reuse.direction != "unknown" and reuse.kind not in ("passage", "revision"):
            copies[reuse.earlier].add(reuse.later)
    withdrawn: tuple[Status, ...] = ("killed", "retracted")
    for gravest in withdrawn:
        queue = sorted(a for a, status in found.items() if status == gravest)
        while queue:
            for copy in sorted(copies[queue.pop()]):
                if copy in found and copy not in ruled and _GRAVE[found[copy]] < _GRAVE[gravest]:
                    found[copy] = gravest
                    queue.append(copy)
    return found

"""Withdrawals: notices in which a house takes back another story of its own, and the story that each of them means.

An agency kills a story by a second one ("Please kill the story headlined …"); a paper prints its retraction on a page of its own. The
notice stands, with what it says; the story that it names does not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal

from secondsource.model import Article
from secondsource.text.normalise import squeeze

_STORY = r"(?:story|article|report|item|piece|dispatch|post|column|interview|alert|version|copy)"
_PLAIN = rf"(?:\w+[\s-]){{0,4}}?{_STORY}"
_TITLED = (
    rf"(?P<named>{_STORY}\b[^.“”\"]{{0,80}}?(?:headlined|headed|titled|entitled|slugged|headline|with the title|called|,|:|—|–|\s-)?[\s,:]{{0,2}}"
    r"(?P<mark>[“\"‘'])(?P<title>(?-i:(?=[A-ZÀ-Þ0-9]))[^“”\"\n]{12,240}?)[,.]?[”\"’'](?=[\s,.;:)]|$))"
)
_TITLE = re.compile(_TITLED, re.IGNORECASE)
_TAKES_BACK = re.compile(
    rf"\b(?:kill|withdraw|retract|disregard|spike)\s(?:the|our|its|this|that|a|an|all|both)\s{_PLAIN}\b|"
    rf"\b(?:withdraws|withdrew|withdrawing|withdrawn|retracts|retracted|retracting|kills|killed|killing|unpublished)\s(?:the|our|its|this|that|an?)\s{_PLAIN}\b|"
    rf"\b(?:{_STORY})\b[^.]{{0,320}}?\b(?:is|was|are|were|has been|have been|had been|is being|is hereby)\s(?:(?:now|hereby|therefore|today|fully|formally)\s)?"
    r"(?:withdrawn|killed|retracted|taken down|unpublished)\b",
    re.IGNORECASE,
)
_RETRACTS = re.compile(r"\bretract", re.IGNORECASE)
_LONGEST = 900


def read_withdrawal(paragraph: str) -> str | None:
    """The headline of the story that a paragraph takes back, None if it takes back none that it names.

    >>> read_withdrawal("Please kill the story headlined “Harbour master held in ferry inquiry”, dated May 3. It is wrong.")
    'Harbour master held in ferry inquiry'
    >>> read_withdrawal("The minister withdrew his report on the harbour, which he had called “a work of many hands”.") is None
    True
    """
    head = paragraph[:_LONGEST]
    if not _TAKES_BACK.search(head):
        return None
    match = _TITLE.search(head)
    return match["title"].strip() if match and len(match["title"].split()) >= 3 else None


def withdrawn_by_notice(articles: Iterable[Article]) -> dict[str, tuple[Literal["killed", "retracted"], str]]:
    """The articles that another page of their house, or of their agency, takes back: how, and which page says so.

    The house must be the same and the headline too; a rival's report of a retraction takes nothing back.
    """
    by_headline: dict[str, list[Article]] = defaultdict(list)
    notices: list[Article] = []
    for article in articles:
        if article.headline:
            by_headline[squeeze(article.headline)].append(article)
        if any(notice.kind == "withdraws" for notice in article.notices):
            notices.append(article)
    found: dict[str, tuple[Literal["killed", "retracted"], str]] = {}
    for article in sorted(notices, key=lambda a: a.id):
        for notice in article.notices:
            if notice.kind != "withdraws" or (title := read_withdrawal(notice.text)) is None:
                continue
            for named in by_headline.get(squeeze(title), ()):
                if named.id != article.id and set(_houses(named)) & set(_houses(article)) and not _after(named, article):
                    found.setdefault(named.id, ("retracted" if _RETRACTS.search(notice.text) else "killed", article.id))
    return found


def _houses(article: Article) -> Iterator[str]:
    for name in (article.outlet, article.agency):
        if name:
            yield squeeze(re.sub(r"^the\s+", "", name.strip(), flags=re.IGNORECASE))


def _after(story: Article, notice: Article) -> bool:
    """Whether a story is of a later day than the notice: then it is another one under the old headline."""
    return bool(story.published and notice.published and story.published[:10] > notice.published[:10])

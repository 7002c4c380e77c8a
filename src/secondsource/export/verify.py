"""Whether what the ledger would quote still stands, word for word, where it says.

The id of a piece of evidence is a hash of what it says and where, so a text, an offset or a wording that was changed behind the
program's back no longer fits its id, or its words. Nothing here repairs anything: it names what is wrong.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from secondsource.errors import BriefRefused
from secondsource.linkage import Corpus
from secondsource.model import (
    Article,
    Assertion,
    Attribution,
    Certainty,
    Claim,
    Entity,
    Mention,
    Quantity,
    Record,
    Referent,
    Span,
    Statement,
)
from secondsource.store.store import Store
from secondsource.views.phrasing import folded

MOST = 20
"""Damaged quotations named in one refusal."""

_STOP = re.compile(r"(?<=[.!?]) |(?<=[.!?][\"”’»)]) ")
"""A stop, or a stop and a mark that closes."""

ADDED = 200
"""Characters at the head of a claim's wording that may be a name put for a pronoun."""


def verify(store: Store, corpus: Corpus) -> None:
    """Raise BriefRefused, a line for each, if any quotation of the ledger does not stand word for word in its article."""
    damage = list(dict.fromkeys(find_damage(store, corpus)))
    if damage:
        more = [f"… and {len(damage) - MOST} more"] if len(damage) > MOST else []
        raise BriefRefused("\n".join(["no brief: the ledger no longer says what its articles say", *damage[:MOST], *more]))


def find_damage(store: Store, corpus: Corpus) -> Iterator[str]:
    """Each record whose words do not stand where it says, in a line that names it."""
    # A person may have corrected an article's fields: its id is that of the page as it was read.
    raw = store.get(Article, (article.id for article in corpus.all(Article)))
    texts: dict[str, str] = {}
    for article in raw.values():
        texts[article.id] = article.text
        if replace(article).id != article.id:
            yield f"{article.id}: {_named(article)}: its text or its heading is not what was read"
    for kind in (Attribution, Assertion, Quantity, Mention):
        for record in corpus.all(kind):
            yield from _misplaced(record, texts)
    for referent in corpus.all(Referent):
        if replace(referent).id != referent.id:
            yield f"{referent.id}: {_short(referent.name)}: the name is not the one that was read"
    homes = {a.id: a.article for a in corpus.all(Attribution)} | {a.id: a.article for a in corpus.all(Assertion)}
    for certainty in corpus.all(Certainty):
        text = texts.get(homes.get(certainty.evidence, ""), "")
        if not all(_within(span, text) for span in certainty.hedges):
            yield f"{certainty.id}: a hedge of {certainty.evidence} stands at characters that its article does not have"
    yield from _misworded(corpus, texts)
    yield from _misnamed(corpus)


def _misplaced(record: Record, texts: dict[str, str]) -> Iterator[str]:
    assert isinstance(record, (Attribution, Assertion, Quantity, Mention))
    text = texts.get(record.article)
    if text is None:
        yield f"{record.id}: its article {record.article} is not in the ledger"
        return
    spans: Sequence[Span | None]
    if isinstance(record, Attribution):
        spans = (*record.content, record.cue, record.source)
        printed = "".join(span.of(text) for span in record.content)
        stored = printed
    else:
        spans = (Span(record.start, record.end),)
        printed, stored = text[max(0, record.start) : max(0, record.end)], record.text
    if replace(record).id != record.id:
        yield f"{record.id}: “{_short(printed)}”: it does not stand where it was read in {record.article}"
    elif not all(span is None or _within(span, text) for span in spans):
        yield f"{record.id}: it stands at characters that {record.article} does not have"
    elif stored != printed and folded(stored) != folded(printed):
        yield f"{record.id}: “{_short(stored)}” does not stand word for word in {record.article}, which has “{_short(printed)}”"


def _misworded(corpus: Corpus, texts: dict[str, str]) -> Iterator[str]:
    """Statements and claims whose wording is not made of the words of their evidence."""
    printed: dict[str, str] = {}
    for attribution in corpus.all(Attribution):
        text = texts.get(attribution.article, "")
        if attribution.content:
            printed[attribution.id] = " ".join([*(s.of(text) for s in attribution.content), attribution.span.of(text)])
    for assertion in corpus.all(Assertion):
        printed[assertion.id] = assertion.text
    for statement in corpus.all(Statement):
        if not _stands(statement.wording, (printed.get(a, "") for a in statement.attributions)):
            yield f"{statement.id}: “{_short(statement.wording)}” does not stand word for word in any article that carries it"
    spans: dict[str, list[str]] = defaultdict(list)
    names = frozenset(e.name for e in corpus.all(Entity))
    # A person may have worded a claim ("claim … :WORDS"): those words are nobody's but his.
    worded = {" ".join((j.value or "").partition(":")[2].split()) for j in corpus.judgements("rename")}
    for claim in corpus.all(Claim):
        for part in claim.spans:
            text = texts.get(homes, "") if (homes := _home(corpus, part.evidence)) else ""
            if not _within(Span(part.start, part.end), text):
                yield f"{claim.id}: it rests on characters {part.start}–{part.end} that the article of {part.evidence} does not have"
            spans[claim.id].append(Span(part.start, part.end).of(text))
        sources = [*spans[claim.id], *(printed.get(e, "") for e in (*claim.support, *claim.oppose))]
        if claim.wording not in worded and not _stands(claim.wording, sources, added=names):
            yield f"{claim.id}: “{_short(claim.wording)}” does not stand word for word in any article that carries it"


def _stands(wording: str, sources: Iterable[str], added: frozenset[str] = frozenset()) -> bool:
    """Whether a wording is made of words that stand in a row in one of the sources. A name of ``added`` may stand for its pronoun."""
    whole = [folded(source) for source in sources]
    # The name first: "Joan R. Hart Jr" holds stops of its own. A claim of several clauses is a row of sentences, each of which stands somewhere.
    named = (wording[len(name) :] for name in added if len(name) < ADDED and wording.startswith(name + " "))
    return any(
        all(any(folded(piece) in source for source in whole) for piece in _sentences(rest)) for rest in chain([wording], named)
    )


def _sentences(wording: str) -> list[str]:
    """A wording, cut where clauses were set as sentences, an ellipsis or a stop."""
    return [piece for part in wording.split("…") for piece in _STOP.split(part) if folded(piece)]


def _misnamed(corpus: Corpus) -> Iterator[str]:
    """Entities that bear a name under which no article knows them."""
    for entity in corpus.all(Entity):
        referents = [r for m in entity.members if (r := corpus.get(Referent, m))]
        known = {folded(name) for r in referents for name in (r.name, *r.aliases)}
        if referents and folded(entity.name) not in known:
            yield f"{entity.id}: no article knows anybody named {_short(entity.name)}"


def _home(corpus: Corpus, evidence: str) -> str | None:
    record = corpus.get(Attribution, evidence) or corpus.get(Assertion, evidence)
    return record.article if record else None


def _within(span: Span, text: str) -> bool:
    return 0 <= span.start < span.end <= len(text)


def _named(article: Article) -> str:
    return article.headline or article.path or article.url or article.page


def _short(words: str, longest: int = 80) -> str:
    line = " ".join(words.split())
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0] + " …"

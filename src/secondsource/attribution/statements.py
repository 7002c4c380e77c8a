"""Statements and occasions: which attributions, on whatever pages, carry one act of speaking, and which acts belong to one event.

Two attributions are one statement if the one stands in a copy of the other, or if one speaker is given nearly the same words
within a few days. Words alone, without the speaker, never make one statement of two.
"""

from __future__ import annotations

import marshal
import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from hashlib import blake2b
from typing import Any, cast

import msgspec
import numpy as np
from rapidfuzz import fuzz, process

from secondsource.linkage import Corpus, Linker, block, cluster, pairs
from secondsource.model import (
    Article,
    Attribution,
    Entity,
    Family,
    Occasion,
    Record,
    Referent,
    Reuse,
    Span,
    Statement,
)

VERSION = 2
"""Of what is kept of the words of an article and of their copies."""

DAYS = 5
"""How far apart, in days, two reports of one act of speaking may be published."""
SAME_WORDS = 93.0
SAME_PASSAGE = 60.0
SAME_ANYWHERE = 85.0
SHORTEST = 25
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = re.compile(r"\b(?:(last)\s)?(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
NUMBER = re.compile(
    r"\d[\d.,]*\d|\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)\b",
    re.IGNORECASE,
)
EVENTS = frozenset(("news conference", "statement", "document", "court", "interview"))
LARGEST_BLOCK = 400


class Said(msgspec.Struct, array_like=True, frozen=True, eq=False):
    """An attribution as statements are made of it, in plain JSON: the words without marks, the numbers in them, the day of speaking.

    ``words``: of the content without marks. ``speaker``: the Referent. ``ears``: ``told`` without marks; ``described``: an unnamed source, if a cue names it.
    """

    id: str
    article: str
    words: str
    wording: str
    numbers: tuple[str, ...]
    speaker: str | None
    anonymous: bool
    direct: bool
    told: str | None
    ears: str
    described: str | None
    channel: str | None
    day: str | None
    made_on: str | None
    alone: str
    """The id of the statement that it is where nothing joins it."""


SAID = 3
"""How what is said is kept: in another form it is read anew."""

_READER = msgspec.json.Decoder(list[Said])


def link_statements(corpus: Corpus) -> Iterator[Record]:
    """Every statement, one for each attribution that nothing joins, and the occasions."""
    entity_of = {member: entity.id for entity in corpus.all(Entity) for member in entity.members}
    within = {article: _said_in(corpus, article) for article in sorted(corpus.articles)}
    said = {s.id: s for each in within.values() for s in each}
    held = {attribution: entity.id for entity in corpus.all(Entity) for attribution in entity.spoken}
    speakers = {s.id: held.get(s.id) or entity_of.get(s.speaker or "") for s in said.values()}
    ids = sorted(said)
    edges = sorted({*_by_copy(corpus, within, speakers), *_by_words(corpus, within, speakers)})
    later = {reuse.later for reuse in corpus.all(Reuse) if reuse.direction != "unknown"}
    drafts: dict[str, Statement] = {}
    for group in cluster(ids, edges):
        draft = _statement([said[m] for m in group], speakers, later)
        drafts[draft.id] = draft
    occasions = list(_occasions(corpus, drafts, said))
    belongs = {statement: occasion.id for occasion in occasions for statement in occasion.statements}
    for id, draft in drafts.items():
        # Nobody has seen it yet, and its id does not rest on the occasion.
        draft.__dict__["occasion"] = belongs.get(id)
    yield from drafts.values()
    yield from occasions


def _said_in(corpus: Corpus, article: str) -> list[Said]:
    """What is attributed in an article, in order of id, read once for as long as nothing else is found there."""

    def read() -> bytes:
        return msgspec.json.encode([_said(corpus, a) for a in corpus.within(article, Attribution)])

    return _READER.decode(corpus.memory.told(f"said:{SAID}:{corpus.digests[article]}:{article}", read))


def _said(corpus: Corpus, a: Attribution) -> Said:
    wording = corpus.text(a.article, a.content)
    words = _bare(wording)
    return Said(
        id=a.id,
        article=a.article,
        words=words,
        wording=wording,
        numbers=tuple(sorted({n.rstrip(".,") for n in NUMBER.findall(words)})),
        speaker=a.speaker,
        anonymous=a.anonymous,
        direct=a.manner == "direct",
        told=a.told,
        ears=_bare(a.told) if a.told else "",
        described=_bare(a.description) if a.description and a.cue is not None else None,
        channel=a.channel,
        day=_day(corpus.articles[a.article].published),
        made_on=_made_on(corpus, a),
        alone=Statement((a.id,), None, "", None).id,
    )


def _bare(words: str) -> str:
    return " ".join(re.sub(r"[“”\"„«»‘’'`,.;:!?–—-]+", " ", words).casefold().split())


def _day(when: str | None) -> str | None:
    return when[:10] if when and re.match(r"\d{4}-\d\d-\d\d", when) else None


# one act of speaking -------------------------------------------------------------------------------------------


def _by_copy(corpus: Corpus, within: Mapping[str, list[Said]], speakers: Mapping[str, str | None]) -> Iterator[tuple[str, str]]:
    """Attributions that stand in the same place of an original and its copy."""
    for reuse in corpus.all(Reuse):
        ours, theirs = within.get(reuse.earlier), within.get(reuse.later)
        if not ours or not theirs:
            continue
        # The ids of the articles are part of the key: whoever takes an article out takes out what was made of it.
        ends = [(p.earlier.start, p.earlier.end, p.later.start, p.later.end) for p in reuse.passages]
        rests = _digest([reuse.kind, ends, [a.id for a in ours], [b.id for b in theirs]])
        key = f"statements:{VERSION}:{reuse.earlier}:{reuse.later}:{rests}"
        carried = cast(
            "list[tuple[float, str, str]]",
            corpus.memory.recall(key, lambda: [[*row] for row in _carried(corpus, reuse, ours, theirs)]),  # noqa: B023
        )
        taken: set[str] = set()
        for _, a, b in sorted(carried, key=lambda s: (-s[0], s[1], s[2])):
            differ = speakers[a] is not None and speakers[b] is not None and speakers[a] != speakers[b]
            if a not in taken and b not in taken and not differ:
                taken |= {a, b}
                yield (a, b) if a < b else (b, a)


def _carried(corpus: Corpus, reuse: Reuse, ours: Sequence[Said], theirs: Sequence[Said]) -> Iterator[tuple[float, str, str]]:
    """Pairs of attributions that one text may have carried into the other, with how well they fit."""
    alike = process.cdist([a.words for a in ours], [b.words for b in theirs], scorer=fuzz.ratio, score_cutoff=SAME_PASSAGE)
    aligned = _aligned(reuse, corpus.within(reuse.earlier, Attribution), corpus.within(reuse.later, Attribution))
    pairs = {(m, n) for m, n in zip(*(at.tolist() for at in (alike >= SAME_ANYWHERE).nonzero()), strict=True)}
    for m, n in sorted(pairs | aligned):
        a, b = ours[m], theirs[n]
        # A later version of a page that gives another figure reports something said since.
        if reuse.kind == "revision" and a.numbers != b.numbers:
            continue
        near = (m, n) in aligned
        if alike[m, n] >= (SAME_PASSAGE if near else SAME_ANYWHERE) or (near and _contains(a.words, b.words)):
            yield float(alike[m, n]) + (20 if near else 0), a.id, b.id


def _aligned(reuse: Reuse, ours: Sequence[Attribution], theirs: Sequence[Attribution]) -> set[tuple[int, int]]:
    """The pairs (by number) of which some aligned passage holds half of both contents, about the same way in."""
    found: set[tuple[int, int]] = set()
    if not reuse.passages:
        return found
    inside_a = _inside(ours, [p.earlier for p in reuse.passages])
    inside_b = _inside(theirs, [p.later for p in reuse.passages])
    for at in inside_a.keys() & inside_b.keys():
        passage = reuse.passages[at]
        short = min(len(passage.earlier), len(passage.later)) < 400
        into_a, into_b = _into(passage.earlier, ours, inside_a[at]), _into(passage.later, theirs, inside_b[at])
        found.update((m, n) for m, a in into_a for n, b in into_b if short or abs(a - b) <= 0.35)
    return found


def _into(place: Span, attributions: Sequence[Attribution], numbers: Sequence[int]) -> list[tuple[int, float]]:
    """How far into a place each of these attributions begins: 0 at its head, 1 at its end."""
    return [(n, (attributions[n].content[0].start - place.start) / max(1, len(place))) for n in numbers]


def _inside(attributions: Sequence[Attribution], places: Sequence[Span]) -> dict[int, list[int]]:
    """For each place (by number) the attributions (by number) half of whose content it holds."""
    starts, ends = np.array([p.start for p in places]), np.array([p.end for p in places])
    found: dict[int, list[int]] = defaultdict(list)
    owner = [n for n, a in enumerate(attributions) for _ in a.content]
    spans = [span for a in attributions for span in a.content]
    if not spans:
        return found
    first, last = np.array([s.start for s in spans])[:, None], np.array([s.end for s in spans])[:, None]
    held = np.zeros((len(attributions), len(places)))
    np.add.at(held, owner, np.maximum(0, np.minimum(last, ends) - np.maximum(first, starts)))
    whole = np.array([max(1, sum(len(span) for span in a.content)) for a in attributions])[:, None]
    for n, at in zip(*(places_.tolist() for places_ in np.nonzero(held * 2 >= whole)), strict=True):
        found[at].append(n)
    return found


def _contains(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    return len(short) >= 2 * SHORTEST and short in long


def _by_words(
    corpus: Corpus, within: Mapping[str, list[Said]], speakers: Mapping[str, str | None]
) -> Iterator[tuple[str, str]]:
    """One named speaker, nearly the same words, within a few days."""
    family = {member: f.id for f in corpus.all(Family) for member in f.members}
    speaking: dict[str, list[Said]] = defaultdict(list)
    for each in within.values():
        for said in each:
            speaker = speakers[said.id]
            if speaker is not None and len(said.words) >= SHORTEST:
                speaking[speaker].append(said)
    for _, each in sorted(speaking.items()):
        if len({said.article for said in each}) > 1:
            rests = _digest([(said.id, said.day, family.get(said.article)) for said in each])
            key = f"words:{VERSION}:{rests}"
            found = corpus.memory.recall(key, lambda: [[*pair] for pair in _worded(each, family)])  # noqa: B023
            yield from cast("list[tuple[str, str]]", [tuple(pair) for pair in cast("list[list[str]]", found)])


def _digest(rests: list[Any]) -> str:
    """What all on which an outcome rests comes to."""
    return blake2b(marshal.dumps(rests, 2), digest_size=8).hexdigest()


def _worded(speaking: Sequence[Said], family: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Of what one speaker is quoted with the pairs of nearly the same words."""
    ordered = sorted(speaking, key=lambda s: s.id)
    blocks = block(range(len(ordered)), lambda n: sorted(set(ordered[n].words.split()), key=lambda w: (-len(w), w))[:6])
    for m, n in pairs(blocks, at_most=LARGEST_BLOCK):
        a, b = ordered[m], ordered[n]
        if a.article == b.article or a.numbers != b.numbers:
            continue
        related = a.article in family and family.get(a.article) == family.get(b.article)
        if not related and not _near(a.day, b.day):
            continue
        if fuzz.ratio(a.words, b.words) >= SAME_WORDS or _contains(a.words, b.words):
            yield (a.id, b.id) if a.id < b.id else (b.id, a.id)


def _near(a: str | None, b: str | None) -> bool:
    if a is None or b is None:
        return True
    try:
        return abs((date.fromisoformat(a) - date.fromisoformat(b)).days) <= DAYS
    except ValueError:
        return False


def _statement(members: Sequence[Said], speakers: Mapping[str, str | None], later: Container[str]) -> Statement:
    """The statement of a cluster; its wording is that of the earliest text that carries it, no copy if there is another."""
    first = members[0]
    if len(members) == 1:
        # Most are; a frozen record is made field by field otherwise, and its id from them once more.
        made = object.__new__(Statement)
        made.__dict__.update(
            id=first.alone, attributions=(first.id,), speaker=speakers[first.id], wording=first.wording,
            made_on=first.made_on, occasion=None,
        )  # fmt: skip
        return made
    first = min(members, key=lambda s: (s.article in later, s.day or "9999", not s.direct, s.id))
    known = sorted({speaker for s in members if (speaker := speakers[s.id]) is not None})
    spoken = sorted(s.made_on for s in members if s.made_on is not None)
    speaker = speakers[first.id] or (known[0] if known else None)
    return Statement(tuple(s.id for s in members), speaker, first.wording, spoken[0] if spoken else None)


def _made_on(corpus: Corpus, a: Attribution) -> str | None:
    """The day of speaking: the weekday that the cue's sentence names, else None where the page gives no date."""
    article = corpus.articles[a.article]
    day = _day(article.published)
    if day is None:
        return None
    if a.cue is not None:
        around = article.text[a.cue.end : a.cue.end + 60].split("\n")[0].split(". ")[0]
        inside = [s for s in a.content if s.start < a.cue.end + 60 and s.end > a.cue.end]
        if inside:
            around = article.text[a.cue.end : max(a.cue.end, inside[0].start)]
        match = WEEKDAY.search(around)
        if match:
            published = date.fromisoformat(day)
            wanted = next(n for n, name in enumerate(WEEKDAYS) if name.startswith(match[2].casefold()))
            back = (published.weekday() - wanted) % 7
            return (published - timedelta(days=back or (7 if match[1] else 0))).isoformat()
    return day


# one event -----------------------------------------------------------------------------------------------------


def _occasions(corpus: Corpus, drafts: Mapping[str, Statement], said: Mapping[str, Said]) -> Iterator[Occasion]:
    """Statements of one speaker to the same ears on one day, and of one institution at one event."""
    names = {e.id: e.name for e in corpus.all(Entity)}
    bare: dict[str, str] = {}
    first: dict[tuple[str, ...], str] = {}
    edges: set[tuple[str, str]] = set()
    placed: list[str] = []

    def put(id: str, *key: str) -> None:
        if (other := first.setdefault(key, id)) != id:
            edges.add((other, id))

    for id, draft in drafts.items():
        speaker, somewhere = draft.speaker, False
        for member in draft.attributions:
            a = said[member]
            if a.anonymous:
                if a.described is not None:
                    put(id, "anonymous", a.article, a.described, a.ears)
                    somewhere = True
                continue
            if speaker is None:
                continue
            put(id, "speaker", speaker, a.article, a.ears)
            somewhere = True
            on = a.made_on
            if on and (a.ears or a.channel in EVENTS):
                put(id, "speaker on", speaker, on, a.ears or a.channel or "")
            if on and a.channel in ("news conference", "statement", "document"):
                spoken = corpus.get(Referent, a.speaker) if a.speaker else None
                institution = (spoken.affiliation if spoken is not None else None) or names.get(speaker)
                if institution:
                    if institution not in bare:
                        bare[institution] = _bare(institution)
                    put(id, "institution", bare[institution], on, a.channel)
        if somewhere:
            placed.append(id)
    for members in cluster(sorted(placed), sorted(edges)):
        if len(members) == 1 and len(drafts[members[0]].attributions) == 1:
            (alone,) = (drafts[id] for id in members)
            (only,) = (said[m] for m in alone.attributions)
            told = ", ".join(w for w in (only.channel, only.told) if w) or None
            yield Occasion((members[0],), told, None, alone.made_on, () if alone.speaker is None else (alone.speaker,))
            continue
        rows = [said[m] for s in members for m in drafts[s].attributions]
        ears = _commonest(a.told for a in rows)
        channel = _commonest(a.channel for a in rows)
        days = sorted(draft.made_on for draft in map(drafts.__getitem__, members) if draft.made_on is not None)
        speakers = tuple(sorted({draft.speaker for draft in map(drafts.__getitem__, members) if draft.speaker is not None}))
        yield Occasion(
            tuple(members), ", ".join(w for w in (channel, ears) if w) or None, None, days[0] if days else None, speakers
        )


def _commonest(words: Iterable[str | None]) -> str | None:
    counts: dict[str, int] = defaultdict(int)
    for word in words:
        if word:
            counts[word] += 1
    return min(counts, key=lambda w: (-counts[w], w)) if counts else None


STATEMENTS = Linker(
    "statements", 3, (Article, Attribution, Reuse, Family, Entity, Referent), (Statement, Occasion), link_statements
)

"""Annotated piles of invented news (*.pile): their form, and their answers as a topic's.

A pile is one affair told by several articles. UTF-8, a paragraph a line:

    topic: Dockers' strike at the port of Vell
    people:
    p1 | Anna Berk | Berk; Ms. Berk | o1         id | name | other names in the texts | for whom that person speaks
    o1 | Vell Dockers' Union | VDU | -
    articles:
    === 1 | Vell Courier | 2025-03-04 | own      number | outlet | day | own, copy of N (verbatim|trimmed|light_rewrite|heavy_rewrite) or partly from N
    title: Port to stay shut
    Dockers will [c1+ p1: not go back to work before the weekend], Anna Berk said.
    claims:
    c1 | The strike lasts until the weekend | 2 | 0       id | wording | independent sources for | against

`[c1+ p1: words]` is a statement of p1 for claim c1 (`c1-` against it; `-`: of no claim here). The speaker is an id, `anon` (a source without a
name) or `own` (the outlet in its own voice). Marks may stand within one another. A quotation that its cue splits has two marks, and is one
statement if both are for the same claims.

One pile in five, by the digest of its name, is held out: what is read or fitted is read in the others.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import md5
from html import escape
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent / "piles"
_HEAD = re.compile(r"=== *(\d+) *\| *([^|]+?) *\| *(\d{4}-\d\d-\d\d) *\| *([^|]+?) *")
_MARK = re.compile(r"((?:c\d+[+-] +)+|- +)([a-z]+\d*): ?")
_CLAIM = re.compile(r"(c\d+) *\| *(.+?) *\| *(\d+) *\| *(\d+) *")
_WHO = re.compile(r"([a-z]+\d+) *\| *([^|]+?) *\| *([^|]*?) *\| *([^|]*?) *")
_SOURCE = re.compile(r"own|copy of (\d+) \((verbatim|trimmed|light_rewrite|heavy_rewrite)\)|partly from (\d+)")
_NOBODY = {"", "-"}
HELD_OUT = 5
SPLIT = 90
"""Characters that the cue of a split quotation has at most."""


@dataclass(frozen=True)
class Said:
    """One marked statement: its claims with their side, its speaker, and where it stands in its article."""

    claims: tuple[str, ...]
    speaker: str
    start: int
    end: int


@dataclass
class Told:
    """One article of a pile."""

    number: int
    outlet: str
    day: str
    source: str
    title: str = ""
    text: str = ""
    said: list[Said] = field(default_factory=list)

    @property
    def file(self) -> str:
        return f"{self.number:03}.txt"

    def page(self) -> str:
        """The article as a page of its outlet's site."""
        head = (
            f'<meta charset="utf-8"><title>{escape(self.title)} | {escape(self.outlet)}</title>'
            f'<meta property="og:site_name" content="{escape(self.outlet)}">'
            f'<meta property="article:published_time" content="{self.day}T12:00:00Z">'
        )
        body = "\n".join(f"<p>{escape(p, quote=False)}</p>" for p in self.text.split("\n\n"))
        return f"<!doctype html><html lang=en><head>{head}</head><body><article><h1>{escape(self.title)}</h1>\n{body}\n</article></body></html>\n"


@dataclass
class Pile:
    """One affair, with its answers, and what is wrong with the file."""

    name: str
    topic: str = ""
    people: dict[str, tuple[str, tuple[str, ...], str | None]] = field(default_factory=dict)
    articles: list[Told] = field(default_factory=list)
    claims: dict[str, tuple[str, int, int]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    @property
    def held_out(self) -> bool:
        return int(md5(self.name.encode()).hexdigest(), 16) % HELD_OUT == 0


class _Unreadable(ValueError):
    """A line that no pile has."""


def unmark(line: str, shift: int) -> tuple[str, list[Said]]:
    """A paragraph without its marks, and the statements in it, ``shift`` characters on.

    >>> unmark("He [c1- p2: denied it].", 10)
    ('He denied it.', [Said(claims=('c1-',), speaker='p2', start=13, end=22)])
    """
    out: list[str] = []
    opened: list[tuple[str, str, int]] = []
    said, at = [], 0
    while at < len(line):
        if line[at] == "[":
            mark = _MARK.match(line, at + 1)
            if not mark:
                raise _Unreadable(f"no mark after [: {line[at : at + 40]!r}")
            opened.append((mark[1], mark[2], len(out)))
            at = mark.end()
            continue
        if line[at] == "]":
            if not opened:
                raise _Unreadable(f"] without [: {line[max(0, at - 40) : at + 1]!r}")
            claims, speaker, start = opened.pop()
            said.append(Said(tuple(c for c in claims.split() if c != "-"), speaker, shift + start, shift + len(out)))
        else:
            out.append(line[at])
        at += 1
    if opened:
        raise _Unreadable(f"[ is not closed in its paragraph: {line[:40]!r}")
    return "".join(out), said


def read(path: Path) -> Pile:
    """Read one pile; what cannot be read is in ``wrong``, with its line."""
    pile, part = Pile(path.stem), ""
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        words = line.strip()
        try:
            if words in {"people:", "articles:", "claims:"}:
                part = words[:-1]
            elif words:
                _take(pile, part, words)
        except _Unreadable as error:
            pile.wrong.append(f"{path.name}:{number}: {error}")
    pile.wrong += [f"{path.name}: {what}" for what in _faults(pile)]
    return pile


def _take(pile: Pile, part: str, words: str) -> None:
    if not part and words.startswith("topic:"):
        pile.topic = words[6:].strip()
    elif part == "people" and (who := _WHO.fullmatch(words)):
        others = tuple(name.strip() for name in who[3].split(";") if name.strip() not in _NOBODY)
        pile.people[who[1]] = (who[2], others, None if who[4] in _NOBODY else who[4])
    elif part == "claims" and (claim := _CLAIM.fullmatch(words)):
        pile.claims[claim[1]] = (claim[2], int(claim[3]), int(claim[4]))
    elif part == "articles" and (head := _HEAD.fullmatch(words)):
        if not _SOURCE.fullmatch(head[4]):
            raise _Unreadable(f"{head[4]!r} is no source of an article")
        pile.articles.append(Told(int(head[1]), head[2], head[3], head[4]))
    elif part == "articles" and pile.articles and words.startswith("title:"):
        pile.articles[-1].title = words[6:].strip()
    elif part == "articles" and pile.articles:
        article = pile.articles[-1]
        before = f"{article.text}\n\n" if article.text else ""
        text, said = unmark(words, len(before))
        article.text = before + text
        article.said += said
    else:
        raise _Unreadable(f"stands nowhere: {words[:40]!r}")


def _faults(pile: Pile) -> Iterator[str]:
    sides: dict[str, list[str]] = defaultdict(list)
    if len(pile.articles) < 2 or not pile.topic:
        yield "no topic, or fewer than two articles"
    for article in pile.articles:
        if not article.title or not article.text:
            yield f"article {article.number} has no title or no text"
        for said in article.said:
            words = article.text[said.start : said.end]
            if said.speaker not in {"anon", "own", *pile.people}:
                yield f"article {article.number}: nobody is {said.speaker!r}: {words[:40]!r}"
            if words != words.strip() or not words:
                yield f"article {article.number}: a blank at an end of {words[:40]!r}"
            for claim in said.claims:
                sides[claim[:-1]].append(claim[-1])
    for claim in sorted({*sides, *pile.claims}):
        got = sides.get(claim, [])
        if claim not in pile.claims:
            yield f"{claim} is not listed"
        elif len(got) < 2:
            yield f"{claim} has {len(got)} statements"
        elif pile.claims[claim][1] > got.count("+") or pile.claims[claim][2] > got.count("-"):
            yield f"{claim} counts more sources than statements"


def _quoted(article: Told, said: Said) -> bool:
    return article.text[max(0, said.start - 1) : said.start] in {'"', "“"}


def _joined(article: Told) -> list[list[Said]]:
    """The statements in order of reading, each with its pieces: two quotations around one cue are one statement."""
    found: list[list[Said]] = []
    for said in sorted(article.said, key=lambda s: (s.start, -s.end, s.speaker)):
        before = found[-1][-1] if found else None
        if (
            before is not None
            and (before.claims, before.speaker) == (said.claims, said.speaker)
            and before.end <= said.start
            and _quoted(article, before)
            and _quoted(article, said)
            and len(between := article.text[before.end : said.start]) <= SPLIT
            and "\n" not in between
        ):
            found[-1].append(said)
        else:
            found.append([said])
    return found


def _untitled(name: str) -> list[str]:
    """What is left of a name of three words and more without those that may be a title: "Judge Ada Wren" is "Ada Wren" too."""
    words = name.split()
    return [" ".join(words[n:]) for n in range(1, len(words) - 1)]


def gold(pile: Pile) -> dict[str, Any]:
    """The answers in the form of a topic's gold.json, as far as a pile has them."""
    claims: dict[str, dict[str, Any]] = {
        claim: {
            "id": claim,
            "text": words,
            "support": [],
            "oppose": [],
            "independent_sources": pro,
            "independent_opposing": con,
        }
        for claim, (words, pro, con) in pile.claims.items()
    }
    statements, reuse = [], []
    for article in pile.articles:
        source = _SOURCE.fullmatch(article.source)
        assert source
        if source[1] or source[3]:
            link = {"source": f"{int(source[1] or source[3]):03}.txt", "target": article.file, "kind": source[2] or "passage"}
            reuse.append(link)
        for n, pieces in enumerate(_joined(article)):
            id_, said = f"{article.number:03}-{n}", pieces[0]
            words = " ".join(article.text[s.start : s.end] for s in pieces)
            own = said.speaker == "own"
            quoted = _quoted(article, said)
            statements.append(
                {
                    "id": id_,
                    "file": article.file,
                    "start": said.start,
                    "end": said.end,
                    "text": words,
                    "parts": [{"start": s.start, "end": s.end} for s in pieces],
                    "kind": "direct" if quoted else "mixed" if any(q in words for q in '"“”') else "indirect",
                    "speaker": "anon:somebody" if said.speaker == "anon" else None if own else said.speaker,
                    "optional": own,
                    "own_observation": own,
                    "certainty": None,
                }
            )
            for claim in said.claims:
                claims[claim[:-1]]["support" if claim[-1] == "+" else "oppose"].append(id_)
    entities = [
        {
            "id": id_,
            "type": "PER" if id_.startswith("p") else "ORG",
            "name": name,
            "aliases": [name, *others, *(_untitled(name) if id_.startswith("p") else ())],
            "institution": body,
        }
        for id_, (name, others, body) in pile.people.items()
    ]
    documents = [{"file": a.file, "title": a.title, "published": a.day, "outlet": a.outlet} for a in pile.articles]
    return {
        "topic": pile.topic,
        "documents": documents,
        "reuse": reuse,
        "entities": entities,
        "statements": statements,
        "quantities": [],
        "claims": list(claims.values()),
    }


def found(places: Iterable[Path]) -> list[Path]:
    """The files of piles in these folders, in the order of their names."""
    return sorted(file for place in places for file in (sorted(place.rglob("*.pile")) if place.is_dir() else [place]))

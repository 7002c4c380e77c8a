"""Many small piles of invented news with every statement marked: the whole chain on subjects of all kinds, scored together.

    piles.py                          every pile of benchmarks/piles: the table by beat, and of those held out
    piles.py FOLDER|FILE... [--misses]    these
    piles.py --check FOLDER|FILE...       only say what is wrong with them

A pile is one affair told by four to seven articles. `NAME.pile` in UTF-8, a paragraph a line:

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
name) or `own` (the outlet in its own voice). Marks may stand within one another.

One pile in five, by the digest of its name, is held out: what is read or fitted is read in the others.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import md5
from html import escape
from pathlib import Path
from typing import Any

import chain
from scoring import Row, Scored, balanced, in_range, records

from secondsource.linkage import Corpus

HERE = Path(__file__).parent / "piles"
_HEAD = re.compile(r"=== *(\d+) *\| *([^|]+?) *\| *(\d{4}-\d\d-\d\d) *\| *([^|]+?) *")
_MARK = re.compile(r"((?:c\d+[+-] +)+|- +)([a-z]+\d*): ?")
_CLAIM = re.compile(r"(c\d+) *\| *(.+?) *\| *(\d+) *\| *(\d+) *")
_WHO = re.compile(r"([a-z]+\d+) *\| *([^|]+?) *\| *([^|]*?) *\| *([^|]*?) *")
_SOURCE = re.compile(r"own|copy of (\d+) \((verbatim|trimmed|light_rewrite|heavy_rewrite)\)|partly from (\d+)")
_NOBODY = {"", "-"}
HELD_OUT = 5


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


def gold(pile: Pile) -> dict[str, Any]:
    """The answers in the form of a topic's gold.json, as far as a pile has them."""
    claims: dict[str, dict[str, Any]] = {
        claim: {"id": claim, "text": words, "support": [], "oppose": [], "independent_sources": pro, "independent_opposing": con}
        for claim, (words, pro, con) in pile.claims.items()
    }
    statements, reuse = [], []
    for article in pile.articles:
        source = _SOURCE.fullmatch(article.source)
        assert source
        if source[1] or source[3]:
            link = {"source": f"{int(source[1] or source[3]):03}.txt", "target": article.file, "kind": source[2] or "passage"}
            reuse.append(link)
        for n, said in enumerate(sorted(article.said, key=lambda s: (s.start, -s.end, s.speaker))):
            id_ = f"{article.number:03}-{n}"
            words = article.text[said.start : said.end]
            own = said.speaker == "own"
            quoted = article.text[max(0, said.start - 1) : said.start] in {'"', "“"}
            statements.append(
                {
                    "id": id_,
                    "file": article.file,
                    "start": said.start,
                    "end": said.end,
                    "text": words,
                    "parts": [{"start": said.start, "end": said.end}],
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
        {"id": id_, "type": "PER" if id_.startswith("p") else "ORG", "name": name, "aliases": [name, *others], "institution": body}
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


def linked(pile: Pile) -> Corpus:
    """The pile through the whole chain, in memory."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for article in pile.articles:
            path = Path(folder, f"{article.number:03}.html")
            path.write_text(article.page(), encoding="utf-8")
            paths.append(path)
        return chain.run(chain.read(paths), quiet=True)


def scored(pile: Pile, corpus: Corpus) -> Scored:
    """What the chain made of the pile, beside the pile's answers."""
    from secondsource.export.jsonl import lines

    return Scored(gold(pile), {article.file: article.text for article in pile.articles}, records(lines(corpus)))


class Sums:
    """Figures over many piles: each pair, statement and claim counts once, whatever the size of its pile."""

    def __init__(self) -> None:
        self.of: dict[str, float] = defaultdict(float)
        self.counts: list[tuple[int, int, int]] = []
        self.asked_claims = 0

    def add(self, one: Scored) -> None:
        spoken = [s for s in one.gold["statements"] if s["speaker"]]
        own = [e for e in one.evidence.values() if e["type"] == "assertion" and e["id"] not in one.found_by]
        of = self.of
        of["statements"] += len(one.match)
        of["statements given"] += len(one.evidence) - len(own)
        of["statements asked"] += len(one.asked)
        of["speakers"] += sum(one.speaker_right(s, one.evidence[one.match[s["id"]]]) for s in spoken if s["id"] in one.match)
        of["speakers asked"] += len(spoken)
        wanted, given = one.claim_pairs()
        of["pairs"] += len(wanted & given)
        of["pairs given"] += len(given)
        of["pairs asked"] += len(wanted)
        self.asked_claims += len(one.asked_claims)
        self.counts += one.counts()

    def row(self) -> dict[str, float]:
        of = self.of

        def part(what: str, of_what: str) -> float:
            return of[what] / of[of_what] if of[of_what] else 0.0

        p, r = part("pairs", "pairs given"), part("pairs", "pairs asked")
        return {
            "statements": 2 * of["statements"] / max(1.0, of["statements given"] + of["statements asked"]),
            "speakers": part("speakers", "speakers asked"),
            "pairs P": p,
            "pairs R": r,
            "pairs F1": 2 * p * r / (p + r) if p + r else 0.0,
            "found": len(self.counts) / max(1, self.asked_claims),
            "in range": in_range(self.counts),
            "balanced": balanced(self.counts),
            "end to end": in_range(self.counts) * len(self.counts) / max(1, self.asked_claims),
        }


def found(places: Iterable[Path]) -> list[Path]:
    """The files of piles in these folders, in the order of their names."""
    return sorted(file for place in places for file in (sorted(place.rglob("*.pile")) if place.is_dir() else [place]))


def table(rows: Mapping[str, Sums]) -> str:
    names = list(next(iter(rows.values())).row())
    lines = [f"{'':24}" + "".join(f"{name:>12}" for name in names)]
    for name, sums in rows.items():
        lines.append(f"{name:24}" + "".join(f"{value:12.3f}" for value in sums.row().values()))
    return "\n".join(lines)


def misses(pile: Pile, one: Scored) -> Iterator[str]:
    """What was missed or mistaken, a line each."""
    for s in one.gold["statements"]:
        evidence = one.evidence.get(one.match.get(s["id"], ""))
        if evidence is None:
            if s["speaker"]:
                yield f"{pile.name} {s['file']}: not found: {s['speaker']}: {s['text']}"
        elif s["speaker"] and not one.speaker_right(s, evidence):
            yield f"{pile.name} {s['file']}: {s['speaker']} taken for {_named(evidence)}: {s['text']}"
    for claim in one.gold["claims"]:
        if one.claim_of(claim) is None:
            yield f"{pile.name}: claim {claim['id']} not found: {claim['text']}"


def _named(evidence: Row) -> str:
    return str(evidence.get("speaker_name") or ("somebody unnamed" if evidence.get("anonymous") else "nobody"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("places", nargs="*", type=Path, default=[HERE])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--misses", action="store_true", help="each miss too; of piles that are held out never")
    options = parser.parse_args()
    rows: dict[str, Sums] = defaultdict(Sums)
    for path in found(options.places):
        pile = read(path)
        for fault in pile.wrong:
            print(fault, file=sys.stderr)
        if options.check:
            continue
        one = scored(pile, linked(pile))
        for name in (path.parent.name, "held out" if pile.held_out else "to read", "all"):
            rows[name].add(one)
        print(f"\r{path.stem:40}", end="", file=sys.stderr, flush=True)
        if options.misses and not pile.held_out:
            print(*misses(pile, one), sep="\n")
    if rows:
        print("\r" + table(rows))


if __name__ == "__main__":
    main()

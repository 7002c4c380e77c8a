"""Many small piles of invented news with every statement marked: the whole chain on subjects of all kinds, scored together.

    piles.py                                 every pile of benchmarks/piles: a row for each folder, for those held out, and for all
    piles.py FOLDER|FILE... [--misses]       these
    piles.py --held-out [--floors]           those that no rule and no network has seen; with exit 1 where a figure falls below its floor
    piles.py --check FOLDER|FILE...          only say what is wrong with them

What a pile is stands in pilefile.py.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import chain
from pilefile import HERE, Pile, found, gold, read
from scoring import Row, Scored, balanced, in_range, records

from secondsource.linkage import Corpus


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


LATER = "newsrooms"
"""The folder of a later sitting: affairs as newsrooms print them, scored apart."""
FLOORS = {
    "held out": {
        "statements": 0.80,
        "speakers": 0.58,
        "pairs P": 0.60,
        "pairs R": 0.05,
        "found": 0.36,
        "in range": 0.58,
        "end to end": 0.24,
    },
    f"held out, {LATER}": {
        "statements": 0.76,
        "speakers": 0.55,
        "pairs P": 0.65,
        "pairs R": 0.05,
        "found": 0.32,
        "in range": 0.58,
        "end to end": 0.20,
    },
}
"""What must hold of the piles that are held out, of each sitting together; of the figures as README prints them, in hundredths."""


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
        sides = [
            (s in claim["support"]) == (one.match[s] in row["support"])
            for claim in one.gold["claims"]
            if (row := one.claim_of(claim)) is not None
            for s in (*claim["support"], *claim["oppose"])
            if one.match.get(s) in {*row["support"], *row["oppose"]}
        ]
        of["sides"] += sum(sides)
        of["sides asked"] += len(sides)
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
            "sides": part("sides", "sides asked"),
            "in range": in_range(self.counts),
            "width": sum(high - low for _, low, high in self.counts) / max(1, len(self.counts)),
            "balanced": balanced(self.counts),
            "end to end": in_range(self.counts) * len(self.counts) / max(1, self.asked_claims),
        }


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


def sitting(path: Path, *, held_out: bool) -> str:
    """The row in which a pile is counted."""
    part = "held out" if held_out else "to read"
    return f"{part}, {LATER}" if path.parent.name == LATER else part


def held_out() -> dict[str, Sums]:
    """The figures of all piles that are held out, by sitting."""
    rows: dict[str, Sums] = {name: Sums() for name in FLOORS}
    for path in found([HERE]):
        pile = read(path)
        if pile.held_out:
            rows[sitting(path, held_out=True)].add(scored(pile, linked(pile)))
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("places", nargs="*", type=Path, default=[HERE])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--floors", action="store_true")
    parser.add_argument("--misses", action="store_true", help="each miss too; of piles that are held out never")
    options = parser.parse_args()
    rows: dict[str, Sums] = defaultdict(Sums)
    for path in found(options.places):
        pile = read(path)
        for fault in pile.wrong:
            print(fault, file=sys.stderr)
        if options.check or (options.held_out and not pile.held_out):
            continue
        one = scored(pile, linked(pile))
        for name in (path.parent.name, sitting(path, held_out=pile.held_out), "all"):
            rows[name].add(one)
        print(f"\r{path.stem:40}", end="", file=sys.stderr, flush=True)
        if options.misses and not pile.held_out:
            print(*misses(pile, one), sep="\n")
    if rows:
        print("\r" + table(rows))
    if options.floors:
        below = [
            f"{part}: {name} {value:.3f} < {least[name]}"
            for part, least in FLOORS.items()
            for name, value in rows[part].row().items()
            if round(value, 2) < least.get(name, 0)
        ]
        print("; ".join(below) or "no floor is missed")
        raise SystemExit(bool(below))


if __name__ == "__main__":
    main()

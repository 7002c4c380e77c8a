"""A small scorer of our own: an export against a gold file, for the demo and the topics that lie in this project.

scoring.py GOLD.json EXPORT.jsonl

It needs nothing from outside the project. It asks less than the public scorer does, and each figure is its own: what can be compared
one with another is two runs of this one. Spans are compared on letters and digits alone, so that quotation marks, white space and
repaired encoding do not count; two are the same where they share half of what they cover together.

    articles.*      share right of what the gold says: day, outlet, headline, byline, credit, kind; status apart from the copies'
    reuse.f1        pairs of articles of one text; `reuse.direction`: of the gold's links, how many are given the right way round;
                    `reuse.hardened`: of the places marked in the gold where a copy says more than its original, how many are told
    statements.f1   matched one to one; of the matched: `.speaker`, `.manner`, `.certainty`
    names.found     share of the gold's names that are a name of some entity; .p/.r: pairs of names that share an entity
    quantities.f1   value right where the span is
    claims.f1       pairs of matched statements that share a claim
    claims.found    gold claims of which one exported claim holds half or more of the statements
    origins.in_range, origins.balanced    the count within the range, of the found; balanced: divided by 1 + width of the range, half the
                    weight on claims with one origin or none
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import Any

Row = dict[str, Any]
SAME = 0.5
NOT_AMOUNTS = {"age", "ordinal", "source_count", "year"}


def letters(text: str | None) -> str:
    """Letters and digits, in small letters."""
    return "".join(c.lower() for c in text or "" if c.isascii() and c.isalnum())


def bare(name: str | None) -> str:
    """A name to compare: no article before it, letters alone."""
    words = (name or "").split()
    return letters(" ".join(words[1:] if words[:1] and words[0].lower() == "the" else words))


def harmonic(right: float, given: float, wanted: float) -> float:
    """F1 of ``right`` answers among ``given`` ones where ``wanted`` were asked for."""
    return 2 * right / (given + wanted) if given + wanted else 0.0


def share(rows: Iterable[bool]) -> float:
    """The share of what is true; 0 of nothing."""
    told = list(rows)
    return sum(told) / len(told) if told else 0.0


def pairs(groups: Iterable[Iterable[str]]) -> set[tuple[str, str]]:
    """The pairs that share a group."""
    return {pair for group in groups for pair in combinations(sorted(set(group)), 2)}


class Sheet:
    """A gold text as letters, in which the words of an export are found again."""

    def __init__(self, text: str) -> None:
        self.stream = letters(text)
        self.before = [0]
        for char in text:
            self.before.append(self.before[-1] + bool(letters(char)))

    def span(self, start: int, end: int) -> set[int]:
        return set(range(self.before[start], self.before[end]))

    def places(self, words: str, near: float) -> set[int]:
        """Where the words stand; of several places the one nearest to ``near`` (0 the beginning, 1 the end)."""
        key, found, at = letters(words), [], -1
        while key and (at := self.stream.find(key, at + 1)) >= 0:
            found.append(at)
        if not found:
            return set()
        best = min(found, key=lambda n: abs(n / len(self.stream) - near))
        return set(range(best, best + len(key)))


class Scored:
    """One export beside one gold. Whoever wants to know why looks at ``match``, ``article`` and ``claim_of``."""

    def __init__(self, gold: Mapping[str, Any], texts: Mapping[str, str], export: Iterable[Row]) -> None:
        self.gold = gold
        self.sheets = {file: Sheet(text) for file, text in texts.items()}
        self.rows: dict[str, list[Row]] = defaultdict(list)
        for row in export:
            self.rows[row["type"]].append(row)
        by_stem = {Path(file).stem: file for file in texts}
        self.article = {
            by_stem[stem]: row
            for row in self.rows["article"]
            if (stem := Path(row["path"] or row["url"] or "").stem) in by_stem
        }
        self.file_of = {row["id"]: file for file, row in self.article.items()}
        self.evidence = {
            row["id"]: row
            for row in self.rows["attribution"] + [voiced(row) for row in self.rows["assertion"]]
            if row["article"] in self.file_of
        }
        self.statements = {s["id"]: s for s in gold["statements"]}
        self.match = self._matched()
        self.found_by = {evidence: statement for statement, evidence in self.match.items()}

    # what stands where ------------------------------------------------------------------------------------------------------

    def _span(self, row: Row) -> set[int]:
        file = self.file_of[row["article"]]
        length = max(1, len(self.article[file]["text"]))
        return set().union(*(self.sheets[file].places(part["text"], part["start"] / length) for part in row["content"]))

    def _matched(self) -> dict[str, str]:
        """Gold statements and the evidence that is theirs, the most alike first."""
        wanted: dict[str, list[tuple[str, set[int]]]] = defaultdict(list)
        for s in self.gold["statements"]:
            sheet = self.sheets[s["file"]]
            wanted[s["file"]].append((s["id"], set().union(*(sheet.span(p["start"], p["end"]) for p in s["parts"]))))
        alike = []
        for row in self.evidence.values():
            span = self._span(row)
            for statement, want in wanted[self.file_of[row["article"]]]:
                both = len(span & want)
                if both and both >= SAME * len(span | want):
                    alike.append((-both / len(span | want), statement, row["id"]))
        found: dict[str, str] = {}
        taken: set[str] = set()
        for _, statement, evidence in sorted(alike):
            if statement not in found and evidence not in taken:
                found[statement] = evidence
                taken.add(evidence)
        return found

    def files_of(self, claim: Row, *sides: str) -> set[str]:
        """The articles with evidence on these sides of an exported claim."""
        return {self.file_of[self.evidence[e]["article"]] for side in sides for e in claim[side] if e in self.evidence}

    def claim_of(self, gold_claim: Mapping[str, Any]) -> Row | None:
        """The exported claim that holds most of a gold claim's statements, None where none holds half of them."""
        want = {*gold_claim["support"], *gold_claim["oppose"]} & self.asked
        best: tuple[float, Row] | None = None
        for claim in self.rows["claim"]:
            held = {self.found_by[e] for e in (*claim["support"], *claim["oppose"]) if e in self.found_by} & self.in_claims
            if len(held & want) >= SAME * len(want) > 0:
                right_side = len({self.found_by.get(e) for e in claim["support"]} & set(gold_claim["support"]))
                score = len(held & want) / len(held | want) + right_side / 1000
                if best is None or score > best[0]:
                    best = (score, claim)
        return best[1] if best else None

    @property
    def asked(self) -> set[str]:
        """The statements that are asked for: an outlet's own voice counts when found and is not missed when not."""
        return {
            s["id"] for s in self.gold["statements"] if s["id"] in self.match or not (s.get("optional") or s["own_observation"])
        }

    @property
    def in_claims(self) -> set[str]:
        return {s for c in self.gold["claims"] for s in (*c["support"], *c["oppose"])} & self.asked

    # the figures ------------------------------------------------------------------------------------------------------------

    def figures(self) -> dict[str, float]:
        """Every figure by its name."""
        return {
            **self._articles(),
            **self._reuse(),
            **self._statements(),
            **self._names(),
            **self._quantities(),
            **self._claims(),
        }

    def _articles(self) -> dict[str, float]:
        got, docs = self.article, self.gold["documents"]
        known = [(d, got[d["file"]]) for d in docs if d["file"] in got]

        def told(gold_field: str, field: str) -> float:
            wanted = [(d[gold_field], a[field]) for d, a in known if d[gold_field]]
            return share(bool(a) and (bare(a) in bare(w) or bare(w) in bare(a)) for w, a in wanted)

        return {
            "articles.found": len(known) / len(docs),
            "articles.published": share((a["published"] or "")[:10] == d["published"][:10] for d, a in known),
            "articles.outlet": told("outlet", "outlet"),
            "articles.headline": told("title", "headline"),
            "articles.byline": told("byline", "byline"),
            "articles.credit": share(
                bare(d["credit"]) == "" == bare(a["agency"]) or (bool(d["credit"]) and bool(a["agency"]) and bare(d["credit"]) in bare(a["agency"]))
                for d, a in known
                if d["credit_printed"] != "nowhere"
            ),
            "articles.kind": share(a["kind"] == d["kind"] for d, a in known),
        }  # fmt: skip

    def _reuse(self) -> dict[str, float]:
        links = {(r["source"], r["target"]) for r in self.gold["reuse"]}
        above: dict[str, set[str]] = defaultdict(set)
        for source, target in links:
            above[target].add(source)
        for _ in links:  # as often as a chain could be long
            for target in list(above):
                above[target] |= set().union(*(above.get(source, set()) for source in above[target]))
        wanted = {
            (a, b)
            for a, b in combinations(sorted(self.sheets), 2)
            if a in above.get(b, ()) or b in above.get(a, ()) or above.get(a, set()) & above.get(b, set())
        }
        families: dict[str, list[str]] = defaultdict(list)
        for file, row in self.article.items():
            families[row["family"]].append(file)
        told = {
            (self.file_of[r["earlier"]], self.file_of[r["later"]], r["direction"])
            for r in self.rows["reuse"]
            if r["earlier"] in self.file_of and r["later"] in self.file_of
        }
        given = pairs(families.values()) | {(min(a, b), max(a, b)) for a, b, _ in told}
        ways = {(a, b) for a, b, direction in told if direction != "unknown"}
        harder = {
            (self.file_of.get(r["earlier"], ""), self.file_of.get(r["later"], ""), letters(h["earlier"]), letters(h["later"]))
            for r in self.rows["reuse"]
            for h in r.get("hardened", ())
        }
        marked = [
            (r["source"], r["target"], letters(h["source"]), letters(h["target"]))
            for r in self.gold["reuse"]
            for h in r.get("hardened", ())
        ]
        found = [any((a, b) == (x, y) and old in was and new in now for x, y, was, now in harder) for a, b, old, new in marked]
        return ({"reuse.hardened": share(found)} if marked else {}) | {
            "reuse.f1": harmonic(len(given & wanted), len(given), len(wanted)),
            "reuse.direction": share(link in ways for link in links),
            "reuse.wrong_way": float(sum((b, a) in links for a, b in ways)),
        }

    @cached_property
    def _named(self) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
        """The names of each entity of the gold, and of the export."""

        def names(rows: Iterable[Row]) -> dict[str, set[str]]:
            return {e["id"]: {bare(n) for n in [e["name"], *e["aliases"]]} for e in rows}

        return names(self.gold["entities"]), names(self.rows["entity"])

    def speaker_right(self, statement: Row, evidence: Row) -> bool:
        """Whether the export names the speaker of a gold statement, or knows that nobody is named."""
        if statement["speaker"].startswith("anon:"):
            return bool(evidence.get("anonymous"))
        ours, theirs = self._named
        names = {bare(evidence.get("speaker_name"))} | theirs.get(evidence.get("speaker") or "", set())
        return not evidence.get("anonymous") and bool(ours[statement["speaker"]] & names - {""})

    def _statements(self) -> dict[str, float]:
        both = [(self.statements[s], self.evidence[e]) for s, e in sorted(self.match.items())]
        own_voice = [row for row in self.evidence.values() if row["type"] == "assertion" and row["id"] not in self.found_by]
        return {
            "statements.f1": harmonic(len(both), len(self.evidence) - len(own_voice), len(self.asked)),
            "statements.speaker": share(self.speaker_right(s, row) for s, row in both),
            "statements.manner": share(row["manner"] == s["kind"] for s, row in both),
            "statements.certainty": share((row.get("certainty") or {}).get("kind") == s["certainty"] for s, row in both),
        }

    def _names(self) -> dict[str, float]:
        owners: dict[str, set[str]] = defaultdict(set)
        for e in self.gold["entities"]:
            for name in [e["name"], *e["aliases"]]:
                owners[bare(name)].add(e["id"])
        once = {name for name, who in owners.items() if len(who) == 1 and any(name in s.stream for s in self.sheets.values())}
        wanted = pairs({bare(n) for n in [e["name"], *e["aliases"]]} & once for e in self.gold["entities"])
        given = pairs({bare(n) for n in [e["name"], *e["aliases"]]} & once for e in self.rows["entity"])
        named = {bare(n) for e in self.rows["entity"] for n in [e["name"], *e["aliases"]]}
        return {
            "names.found": len(once & named) / len(once) if once else 0.0,
            "names.p": len(given & wanted) / len(given) if given else 0.0,
            "names.r": len(given & wanted) / len(wanted) if wanted else 0.0,
        }

    def _quantities(self) -> dict[str, float]:
        told = [
            q
            for q in self.rows["quantity"]
            if q["article"] in self.file_of and q["kind"] not in NOT_AMOUNTS and (q["low"] is not None or q["high"] is not None)
        ]
        by_file: dict[str, list[tuple[set[int], Row]]] = defaultdict(list)
        for q in told:
            by_file[self.file_of[q["article"]]].append((self._span({**q, "content": [q]}), q))
        right = qualified = found = 0
        for g in self.gold["quantities"]:
            want = self.sheets[g["file"]].span(g["start"], g["end"])
            near = [(len(span & want) / len(span | want), n) for n, (span, _) in enumerate(by_file[g["file"]]) if span & want]
            if not near or max(near)[0] < 0.3:
                continue
            _, q = by_file[g["file"]].pop(max(near)[1])
            ends = g["value"] if isinstance(g["value"], list) else [g["value"]]
            values = [abs(v) for v in (q["low"], q["high"]) if v is not None]
            found += 1
            right += all(any(abs(v - end) < 1e-6 for v in values) for end in ends)
            qualified += q["qualifier"] == g["approx"]
        return {
            "quantities.f1": harmonic(right, len(told), len(self.gold["quantities"])),
            "quantities.qualifier": qualified / found if found else 0.0,
        }

    def claim_pairs(self) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
        """The pairs of gold statements that share a claim, and those that share one in the export."""
        wanted = pairs({*c["support"], *c["oppose"]} & self.asked for c in self.gold["claims"])
        given = pairs(
            {self.found_by[e] for e in (*c["support"], *c["oppose"]) if e in self.found_by} & self.in_claims
            for c in self.rows["claim"]
        )
        return wanted, given

    @property
    def asked_claims(self) -> list[Row]:
        """The gold claims that rest on statements that are asked for."""
        return [c for c in self.gold["claims"] if set(c["support"]) & self.asked]

    def counts(self) -> list[tuple[int, int, int]]:
        """Of each gold claim that was found: its independent sources, and the range that the export gives."""
        return [
            (c["independent_sources"], row["origins"]["at_least"], row["origins"]["at_most"])
            for c in self.asked_claims
            if (row := self.claim_of(c)) is not None
        ]

    def _claims(self) -> dict[str, float]:
        wanted, given = self.claim_pairs()
        counts = self.counts()
        return {
            "claims.f1": harmonic(len(given & wanted), len(given), len(wanted)),
            "claims.found": len(counts) / len(self.asked_claims),
            "origins.in_range": in_range(counts),
            "origins.balanced": balanced(counts),
        }


def in_range(counts: Sequence[tuple[int, int, int]]) -> float:
    """The share of counts that lie within their range; ``counts``: the number, at least, at most."""
    return share(low <= n <= high for n, low, high in counts)


def narrow(counts: Sequence[tuple[int, int, int]]) -> float:
    """In range, divided by 1 + width of the range; 0 of nothing."""
    return sum((low <= n <= high) / (1 + high - low) for n, low, high in counts) / len(counts) if counts else 0.0


def balanced(counts: Sequence[tuple[int, int, int]]) -> float:
    """The same, half the weight on claims with one source or none, half on those with several."""
    halves = [h for h in ([c for c in counts if c[0] < 2], [c for c in counts if c[0] > 1]) if h]
    return sum(map(narrow, halves)) / len(halves) if halves else 0.0


def voiced(row: Row) -> Row:
    """An assertion in the form of an attribution: what an article says in its own voice, whose voice that is."""
    return {"manner": "indirect", "speaker_name": row["voice"], "content": [row], **row}


def read(gold_file: Path, export: Iterable[Row]) -> Scored:
    """Score against a gold file beside which its texts lie."""
    gold = json.loads(gold_file.read_text(encoding="utf-8"))
    texts = {d["file"]: (gold_file.parent / d["file"]).read_text(encoding="utf-8") for d in gold["documents"]}
    return Scored(gold, texts, export)


def records(lines: Iterable[str | bytes]) -> Iterator[Row]:
    """The records of a native export."""
    return (json.loads(line) for line in lines if line.strip())


def main(words: Sequence[str]) -> None:
    gold, export = map(Path, words)
    with export.open(encoding="utf-8") as lines:
        for name, figure in read(gold, records(lines)).figures().items():
            print(f"{name:24} {figure:.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])

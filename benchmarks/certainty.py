"""How well certainty is read, given the gold's attributions; and the hedge half of CoNLL-2010's Wikipedia sample beside Pattern.

python benchmarks/certainty.py SHARED [--misses]
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path

from secondsource.analysis import Annotations
from secondsource.claims.certainty import CERTAINTY
from secondsource.claims.hedges import find_hedges
from secondsource.model import Article, Attribution, Certainty, Span
from secondsource.models.parser import parse

PATTERN_F1 = 0.68


def certainty_of(folder: Path) -> list[tuple[dict[str, object], Certainty]]:
    """Each gold statement and what we say of it, its content, cue and manner given."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    pairs: list[tuple[dict[str, object], Certainty]] = []
    for document in gold["documents"]:
        text = re.sub(r"(?<!\n)\n(?!\n)", " ", (folder / document["file"]).read_text(encoding="utf-8"))
        article = Article(page=document["file"], text=text, sha256="", published=document.get("published"))
        found = Annotations(article, parse)
        rows = [s for s in gold["statements"] if s["file"] == document["file"]]
        records = {}
        for s in rows:
            content = tuple(Span(p["start"], p["end"]) for p in s.get("parts") or [s])
            record = Attribution(
                article=article.id,
                content=content,
                manner=s["kind"],
                cue=cue_near(text, s),
                source=Span(s["start"], s["start"] + int(s["id"][-2:])),
            )
            records[record.id] = s
            found.add([record])
        for c in CERTAINTY.analyse(article, found):
            assert isinstance(c, Certainty)
            pairs.append((records[c.evidence], c))
    return pairs


def cue_near(text: str, statement: dict[str, object]) -> Span | None:
    """The cue as printed, where it stands nearest to the content."""
    cue = statement.get("cue")
    if not cue:
        return None
    start, end = int(statement["start"]), int(statement["end"])  # type: ignore[call-overload]
    places = [m.start() for m in re.finditer(re.escape(str(cue)), text)]
    if not places:
        return None
    at = min(places, key=lambda p: min(abs(p - end), abs(p + len(str(cue)) - start)) if not start <= p < end else 10**6)
    return Span(at, at + len(str(cue)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    for name in ("examples", "bank"):
        pairs = certainty_of(options.shared / "eval" / name)
        right = sum(c.kind == s["certainty"] for s, c in pairs)
        stated = sum(s["certainty"] == "stated" for s, _ in pairs)
        print(f"{name}: certainty {right}/{len(pairs)} = {right / len(pairs):.3f} (all stated: {stated / len(pairs):.3f})")
        confusion = Counter((str(s["certainty"]), c.kind) for s, c in pairs if c.kind != s["certainty"])
        print("   ", dict(confusion))
        if options.misses:
            for s, c in pairs:
                if c.kind != s["certainty"]:
                    print(f"  {s['id']} want {s['certainty']} got {c.kind} | {s['cue']} | {s['text']}", file=sys.stderr)
    rows = [
        json.loads(line)
        for line in (options.shared / "data/pattern_corpora/hedge.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    said = [(not r["certain"], any(True for _ in find_hedges(r["text"], weasels=True))) for r in rows]
    hit = sum(w and g for w, g in said)
    p, r = hit / max(1, sum(g for _, g in said)), hit / max(1, sum(w for w, _ in said))
    print(f"hedged sentences: P {p:.3f} R {r:.3f} F1 {2 * p * r / (p + r):.3f}   Pattern on all {PATTERN_F1}")


if __name__ == "__main__":
    main()

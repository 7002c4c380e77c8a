"""Attribution on PolNeAR: content fragments one to one, exact, with the right source, and recall by manner.

attribution.py [train|dev] [--sample N] [--errors N] [--strict]

Protocol (as in the research notes): every stretch of content is a fragment; a fragment found and one of the gold match, one to one, at
intersection over union of .5 or more in characters, best pairs first. Outer quotation marks and an opening "that" are no part
of a fragment on either side: the corpus has them within its content, this project without (--strict leaves them in). A source is
right if it overlaps the annotated one; a gold fragment without source asks for none. Manner of a gold fragment: direct
(all in marks), mixed (marks inside), indirect.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from secondsource.analysis import Annotations
from secondsource.attribution.attributions import ATTRIBUTIONS
from secondsource.model import Article, Attribution
from secondsource.models.parser import parse

POLNEAR = Path(__file__).resolve().parents[2] / "shared" / "data" / "polnear"
MARKS = "“”\"„«»‘’'` \t\n\u00a0,.;:!?…—–-"


def documents(part: str) -> Iterator[dict]:
    file = POLNEAR / ("train.jsonl.gz" if part == "train" else "dev.jsonl")
    lines = gzip.open(file, "rt", encoding="utf-8") if part == "train" else file.open(encoding="utf-8")  # noqa: SIM115
    with lines:
        for line in lines:
            yield json.loads(line)


def trim(text: str, start: int, end: int, *, strict: bool) -> tuple[int, int]:
    while start < end and text[start] in MARKS:
        start += 1
    if not strict and re.match(r"that\b\s", text[start:end], re.IGNORECASE):
        start += 4
    while start < end and text[start] in MARKS:
        start += 1
    while end > start and text[end - 1] in MARKS:
        end -= 1
    return start, end


def manner(text: str, start: int, end: int) -> str:
    opened = max(text.rfind(m, max(0, start - 700), start + 1) for m in '“"')
    inner = text[start:end]
    if start and (text[start - 1] in '“"' or inner[:1] in '“"' or text[max(0, start - 2) : start] == "''" or inner[:2] == "''"):
        return "direct" if not re.search(r"[“\"]", inner.strip("“”\"'")) else "mixed"
    del opened
    return "mixed" if re.search(r"[“”\"]|''", inner) else "indirect"


def attributions(text: str) -> tuple[Article, list[Attribution]]:
    """What we find in a text whose paragraphs may be parted by any number of blank lines."""
    article = Article("benchmark", text, "0")
    found = Annotations(article, parse)
    try:
        from secondsource.entities.mentions import NAMES

        found.add(NAMES.analyse(article, found))
    except ImportError:
        pass
    found.add(ATTRIBUTIONS.analyse(article, found))
    return article, list(found.of(Attribution))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", nargs="?", default="dev", choices=["train", "dev"])
    parser.add_argument("--sample", type=int, default=0, help="so many articles, drawn with a fixed seed")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--strict", action="store_true")
    options = parser.parse_args()
    chosen = list(documents(options.part))
    if options.sample:
        chosen = random.Random(options.seed).sample(chosen, options.sample)
    n_gold = n_found = hits = exact = sourced = 0
    asked: Counter[str] = Counter()
    got: Counter[str] = Counter()
    frames: Counter[tuple[str, bool]] = Counter()
    misses, extras = [], []
    began = time.perf_counter()
    words = 0
    for document in chosen:
        text = document["text"]
        words += len(text.split())
        _, ours = attributions(text)
        gold = [(*trim(text, s, e, strict=options.strict), a) for a in document["attributions"] for s, e in a["content"]]
        gold = [g for g in gold if g[0] < g[1]]
        mine = [(*trim(text, s.start, s.end, strict=options.strict), a) for a in ours for s in a.content]
        mine = [m for m in mine if m[0] < m[1]]
        pairs = []
        for i, (s, e, _) in enumerate(mine):
            for j, (gs, ge, _) in enumerate(gold):
                overlap = min(e, ge) - max(s, gs)
                if overlap > 0:
                    iou = overlap / (max(e, ge) - min(s, gs))
                    if iou >= 0.5:
                        pairs.append((-iou, i, j))
        used_i, used_j = set(), set()
        for minus, i, j in sorted(pairs):
            if i in used_i or j in used_j:
                continue
            used_i.add(i)
            used_j.add(j)
            hits += 1
            exact += minus <= -0.999999
            ours_source, gold_source = mine[i][2].source, gold[j][2]["source"]
            if gold_source:
                sourced += ours_source is not None and any(
                    ours_source.start < e and s < ours_source.end for s, e in gold_source
                )
            else:
                sourced += ours_source is None
        n_gold += len(gold)
        n_found += len(mine)
        for j, (s, e, a) in enumerate(gold):
            kind = manner(text, s, e)
            asked[kind] += 1
            got[kind] += j in used_j
            if j not in used_j:
                misses.append(
                    (
                        " ".join(text[x:y] for x, y in a["cue"]),
                        kind,
                        text[s:e][:110],
                        " ".join(text[x:y] for x, y in a["source"])[:40],
                    )
                )
        for i, (s, e, a) in enumerate(mine):
            cue = a.cue.of(text) if a.cue else "-"
            frames[cue.lower(), i in used_i] += 1
            if i not in used_i:
                extras.append((cue, a.manner, text[s:e][:110], (a.source.of(text) if a.source else "-")[:40]))
    took = time.perf_counter() - began

    def line(name: str, hit: int) -> None:
        p, r = hit / max(1, n_found), hit / max(1, n_gold)
        print(f"{name:28} P {p:.3f}  R {r:.3f}  F1 {2 * p * r / max(1e-9, p + r):.3f}")

    print(
        f"PolNeAR {options.part}: {len(chosen)} articles, {words:,} words, {n_gold} fragments; {len(chosen) / took:.1f} articles/s"
    )
    line("content, IoU >= .5", hits)
    line("content, exact", exact)
    line("content with right source", sourced)
    print("source right on matched      ", f"{sourced / max(1, hits):.3f}")
    print(
        "recall                       ",
        "  ".join(f"{k} {got[k] / max(1, asked[k]):.3f} ({asked[k]})" for k in ("direct", "mixed", "indirect")),
    )
    if options.errors:
        rng = random.Random(options.seed)
        print("\nmissed:")
        for row in rng.sample(misses, min(options.errors, len(misses))):
            print("  ", row)
        print("\nnot in the gold:")
        for row in rng.sample(extras, min(options.errors, len(extras))):
            print("  ", row)
        worst = Counter({c: n for (c, ok), n in frames.items() if not ok})
        print("\ncues by errors:", [(c, n, frames[c, True]) for c, n in worst.most_common(40)])


if __name__ == "__main__":
    main()

"""What the tagger alone finds, on held-out articles of the train part or on the dev part, and how its dials stand best.

    python score.py --data FOLDER/polnear [--model tagger.onnx] [--part held|dev] [--held 60] [--sweep]

The protocol is that of benchmarks/attribution.py: fragments of content one to one at intersection over union of .5, outer marks
and an opening "that" left off on both sides; --strict leaves them on.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "benchmarks")]

from secondsource.models import tagger  # noqa: E402

MARKS = "“”\"„«»‘’'` \t\n\u00a0,.;:!?…—–-"


def trim(text: str, start: int, end: int, *, strict: bool) -> tuple[int, int]:
    if strict:
        return start, end
    while start < end and text[start] in MARKS:
        start += 1
    if re.match(r"that\b\s", text[start:end], re.IGNORECASE):
        start += 4
    while start < end and text[start] in MARKS:
        start += 1
    while end > start and text[end - 1] in MARKS:
        end -= 1
    return start, end


def manner(text: str, start: int, end: int) -> str:
    inner = text[start:end]
    if start and (text[start - 1] in '“"' or inner[:1] in '“"' or text[max(0, start - 2) : start] == "''" or inner[:2] == "''"):
        return "direct" if not re.search(r"[“\"]", inner.strip("“”\"'")) else "mixed"
    return "mixed" if re.search(r"[“”\"]|''", inner) else "indirect"


def documents(path: Path, part: str, held: int) -> list[dict[str, Any]]:
    if part == "dev":
        return [json.loads(line) for line in (path / "dev.jsonl").open(encoding="utf-8")]
    with gzip.open(path / "train.jsonl.gz", "rt", encoding="utf-8") as lines:
        return sorted(
            (json.loads(line) for line in lines), key=lambda d: hashlib.md5(d["id"].encode(), usedforsecurity=False).hexdigest()
        )[:held]


def score(articles: list[dict[str, Any]], readings: list[list[tagger.Reading]], eager: tuple[float, ...], least: float, *,
          strict: bool) -> dict[str, float]:  # fmt: skip
    n = Counter[str]()
    for document, reading in zip(articles, readings, strict=True):
        text = document["text"]
        gold = [(*trim(text, s, e, strict=strict), a) for a in document["attributions"] for s, e in a["content"]]
        gold = [g for g in gold if g[0] < g[1]]
        mine = [(*trim(text, p.content.start, p.content.end, strict=strict), p)
                for r in reading for p in tagger.decode(r, eager) if p.content.score >= least and not p.stated]  # fmt: skip
        mine = [m for m in mine if m[0] < m[1]]
        pairs = []
        for i, (s, e, _) in enumerate(mine):
            for j, (gs, ge, _) in enumerate(gold):
                overlap = min(e, ge) - max(s, gs)
                if overlap > 0 and overlap / (max(e, ge) - min(s, gs)) >= 0.5:
                    pairs.append((-overlap / (max(e, ge) - min(s, gs)), i, j))
        left, right = set(), set()
        for minus, i, j in sorted(pairs):
            if i in left or j in right:
                continue
            left.add(i)
            right.add(j)
            n["hit"] += 1
            n["exact"] += minus <= -0.999999
            for row, part in (("source", mine[i][2].source), ("cue", mine[i][2].cue)):
                asked = gold[j][2][row]
                n[row] += any(part.start < e and s < part.end for s, e in asked) if part and asked else not part and not asked
        n["mine"] += len(mine)
        n["gold"] += len(gold)
        for j, (s, e, _) in enumerate(gold):
            kind = manner(text, s, e)
            n[f"asked {kind}"] += 1
            n[f"got {kind}"] += j in right
    both = n["mine"] + n["gold"]
    found = {"F1": 2 * n["hit"] / both, "exact": 2 * n["exact"] / both, "source": 2 * n["source"] / both, "cue": 2 * n["cue"] / both,
             "P": n["hit"] / max(1, n["mine"]), "R": n["hit"] / max(1, n["gold"])}  # fmt: skip
    return found | {kind: n[f"got {kind}"] / max(1, n[f"asked {kind}"]) for kind in ("direct", "mixed", "indirect")}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--part", default="held", choices=["held", "dev"])
    parser.add_argument("--held", type=int, default=60)
    parser.add_argument("--sweep", action="store_true")
    parser.add_argument("--strict", action="store_true")
    chosen = parser.parse_args()
    if chosen.model:
        from onnxruntime import InferenceSession, SessionOptions

        options = SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        session = InferenceSession(str(chosen.model), options, providers=["CPUExecutionProvider"])
        tagger._session = lambda: session  # type: ignore[assignment]
    articles = documents(chosen.data, chosen.part, chosen.held)
    began = time.process_time()
    readings = [tagger.look(d["text"], [m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", d["text"])]) for d in articles]
    took = time.process_time() - began
    pieces = sum(len(r.pieces.ids) for reading in readings for r in reading)
    print(
        f"{len(articles)} articles, {pieces} pieces, {sum(len(d['text'].split()) for d in articles) / took:.0f} words/s, {pieces / took:.0f} pieces/s of CPU time"
    )
    dials = [(tagger.EAGER, tagger.LEAST)]
    if chosen.sweep:
        dials += [((e, *tagger.EAGER[1:]), least) for e in (0.0, 0.5, 0.8, 1.0, 1.5) for least in (0.0, 0.45, 0.55, 0.6, 0.65)]
    for eager, least in dials:
        found = score(articles, readings, eager, least, strict=chosen.strict)
        print(f"eager {eager[0]:.1f} least {least:.2f}  " + "  ".join(f"{key} {value:.3f}" for key, value in found.items()))


if __name__ == "__main__":
    main()

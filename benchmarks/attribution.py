"""Attribution on PolNeAR: content fragments one to one, exact, with the right source, and recall by manner.

attribution.py [train|dev] [--extractor rules|trained|broad|tagger] [--sample N] [--errors N] [--kinds] [--strict] [--speed]

"trained" is what ships: rules and tagger together; "broad" all that either marks, statement or not (`add --extractor broad`); "tagger" is
the network's word alone, without rules or speakers. What the project aims at stands beside the figures.

Protocol (as in the research notes): every stretch of content is a fragment; a fragment found and one of the gold match, one to one, at
intersection over union of .5 or more in characters, best pairs first. Outer quotation marks and an opening "that" are no part
of a fragment on either side: the corpus has them within its content, this project without (--strict leaves them in). A source is
right if it overlaps the annotated one; a gold fragment without source asks for none. Manner of a gold fragment: direct
(all in marks), mixed (marks inside), indirect.

--speed: attribution with speakers against spaCy's small pipeline alone, on the same articles cut to 750 words, one core, in turns; what the parser,
the names, the tagger and the rest cost of it, in CPU time; and the memory that the process came to.

Citron's metrics are over whole attributions, matched one to one by shared characters of content: all of the content exactly or
in part, the cue exactly, the source exactly or in part, F1 each, the same ends trimmed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from secondsource.analysis import Annotations
from secondsource.attribution import cues
from secondsource.attribution.attributions import extractor
from secondsource.model import Article, Attribution, Span
from secondsource.models import tagger
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


def attributions(text: str, name: str) -> tuple[Article, list[Attribution]]:
    """What we find in a text whose paragraphs may be parted by any number of blank lines."""
    article = Article("benchmark", text, "0")
    if name == "tagger":
        return article, by_tagger(article)
    found = Annotations(article, parse)
    try:
        from secondsource.entities.mentions import NAMES

        found.add(NAMES.analyse(article, found))
    except ImportError:
        pass
    found.add(extractor(name).analyse(article, found))
    return article, list(found.of(Attribution))


def by_tagger(article: Article) -> list[Attribution]:
    """The tagger's proposals as they are; fragments with one cue are one attribution."""
    together: dict[tuple[int, int], list[tagger.Proposal]] = {}
    proposals = tagger.propose(article.text, [(p.start, p.end) for p in article.paragraphs()])
    for number, proposal in enumerate(p for p in proposals if not p.stated):
        cue = proposal.cue
        together.setdefault((cue.start, cue.end) if cue else (-1, number), []).append(proposal)
    found = []
    for group in together.values():
        cue, source = group[0].cue, group[0].source
        content = tuple(Span(p.content.start, p.content.end) for p in group)
        found.append(
            Attribution(
                article.id,
                content,
                "indirect",
                cue=Span(cue.start, cue.end) if cue else None,
                source=Span(source.start, source.end) if source else None,
            )
        )
    return found


class Citron:
    """Whole attributions, matched by shared characters of content."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()

    def add(self, text: str, ours: list[Attribution], gold: list[dict]) -> None:
        mine = [
            {
                "content": [(s.start, s.end) for s in a.content],
                "cue": [(a.cue.start, a.cue.end)] if a.cue else [],
                "source": [(a.source.start, a.source.end)] if a.source else [],
            }
            for a in ours
        ]
        sides = [
            [
                {part: sorted({t for s, e in a[part] if (t := trim(text, s, e, strict=False))[0] < t[1]}) for part in a}
                for a in side
                if a["content"]
            ]
            for side in (mine, [{k: a[k] for k in ("content", "cue", "source")} for a in gold])
        ]
        pairs = []
        for i, a in enumerate(sides[0]):
            for j, b in enumerate(sides[1]):
                shared = sum(max(0, min(e, f) - max(s, t)) for s, e in a["content"] for t, f in b["content"])
                if shared:
                    pairs.append(
                        (-shared / max(sum(e - s for s, e in a["content"]), sum(f - t for t, f in b["content"])), i, j)
                    )
        left, right = set(), set()
        for _, i, j in sorted(pairs):
            if i in left or j in right:
                continue
            left.add(i)
            right.add(j)
            a, b = sides[0][i], sides[1][j]
            for part in ("content", "cue", "source"):
                self.counts[part, "exact"] += bool(a[part]) and a[part] == b[part]
                self.counts[part, "overlap"] += any(s < f and t < e for s, e in a[part] for t, f in b[part])
            self.counts["all", "exact"] += all(a[part] == b[part] for part in ("content", "cue", "source"))
        for side, name in zip(sides, ("found", "asked"), strict=True):
            for part in ("content", "cue", "source"):
                self.counts[part, name] += sum(bool(a[part]) for a in side)
            self.counts["all", name] += len(side)

    def __str__(self) -> str:
        def f1(part: str, how: str) -> str:
            both = self.counts[part, "found"] + self.counts[part, "asked"]
            return f"{2 * self.counts[part, how] / max(1, both):.3f}"

        return (
            f"content {f1('content', 'exact')} / {f1('content', 'overlap')}  cue {f1('cue', 'exact')}  "
            f"source {f1('source', 'exact')} / {f1('source', 'overlap')}  all three {f1('all', 'exact')}"
        )


def kind_of_miss(text: str, start: int, end: int, gold: dict, mine: list[tuple[int, int]]) -> str:
    """Why a fragment was not found, by what can be seen of it."""
    over = [(s, e) for s, e in mine if s < end and start < e]
    if over:
        if min(s for s, _ in over) <= start and max(e for _, e in over) >= end:
            return "missed: part of a longer content of ours"
        return "missed: ours covers less than half"
    if manner(text, start, end) != "indirect":
        return "missed: in quotation marks"
    if len(gold["content"]) > 1:
        return "missed: one piece of several"
    if not gold["cue"]:
        return "missed: no cue"
    cue = " ".join(text[s:e] for s, e in gold["cue"]).lower()
    if not gold["source"]:
        return "missed: no source"
    if end - start <= 20:
        return "missed: 20 characters or fewer"
    if re.search(r"\b(?:not|n.t|never|no|declin\w+|refus\w+)\b", cue):
        return "missed: negated cue"
    if re.search(r"\b(?:ask|wonder|question|inquir)", cue):
        return "missed: a question"
    stems = {w.rstrip("e")[:6] for w in cues.SPEECH | cues.THOUGHT}
    if not any(
        w[:6].startswith(stem) or stem.startswith(w[:5]) for w in re.findall(r"[a-z]+", cue) for stem in stems if len(stem) > 2
    ):
        return "missed: cue of no class"
    return "missed: known cue, other than these"


LONG = 750
"""Words of an article on which the speed is measured."""


def cut(text: str) -> str:
    """The first words of a text, paragraphs kept."""
    kept: list[str] = []
    left = LONG
    for paragraph in (" ".join(p.split()) for p in text.split("\n\n")):
        words = paragraph.split(" ")[:left]
        if words and words[0]:
            kept.append(" ".join(words))
            left -= len(words)
        if left <= 0:
            break
    return "\n\n".join(kept)


def speed(chosen: list[dict], rounds: int = 3) -> None:
    """One core, in turns, so that a slow spell of the machine falls on both."""
    import resource

    from secondsource.entities.mentions import NAMES
    from secondsource.models.parser import forget, pipeline

    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    texts = [t for t in (cut(d["text"]) for d in chosen) if len(t.split()) >= LONG - 50]
    step = extractor()
    base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    pipeline()
    attributions(texts[0], "trained")
    rows: dict[str, list[float]] = {
        name: [] for name in ("spaCy small alone", "attribution", "parse", "names", "tagger", "rules and speakers")
    }
    propose = tagger.propose
    spent = 0.0

    def timed(*given):
        nonlocal spent
        began = time.process_time()
        try:
            return propose(*given)
        finally:
            spent += time.process_time() - began

    tagger.propose = timed
    kept = getattr(tagger, "_proposed", None)
    for _ in range(rounds):
        forget()
        if kept is not None:
            kept.clear()
        began = time.process_time()
        for text in texts:
            # what anybody would write who wants the parse of an article
            for _doc in pipeline().pipe(text.split("\n\n"), batch_size=64):
                pass
        rows["spaCy small alone"].append(time.process_time() - began)
        spent = 0.0
        parse_, names_, whole = 0.0, 0.0, time.process_time()
        for text in texts:
            article = Article("benchmark", text, "0")
            found = Annotations(article, parse)
            at = time.process_time()
            _ = found.paragraphs
            parse_ += time.process_time() - at
            at = time.process_time()
            found.add(NAMES.analyse(article, found))
            names_ += time.process_time() - at
            found.add(step.analyse(article, found))
        took = time.process_time() - whole
        for name, value in zip(list(rows)[1:], (took, parse_, names_, spent, took - parse_ - names_ - spent), strict=True):
            rows[name].append(value)
    tagger.propose = propose
    words = sum(len(t.split()) for t in texts)
    print(
        f"{len(texts)} articles of {words / len(texts):.0f} words, {rounds} rounds in turns, best of each, CPU time of one process"
    )
    best = {name: min(values) for name, values in rows.items()}
    for name, value in best.items():
        share = "" if name == "spaCy small alone" else f"   {value / best['attribution']:.2f} of attribution"
        print(f"{name:20} {len(texts) / value:7.1f} articles/s {words / value:8,.0f} words/s{share}")
    print(
        f"attribution runs at {best['spaCy small alone'] / best['attribution']:.2f} of the rate of spaCy's small pipeline alone"
    )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(f"memory: {peak:.0f} MB at the peak, {base:.0f} MB before any model was loaded")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", nargs="?", default="dev", choices=["train", "dev"])
    parser.add_argument("--sample", type=int, default=0, help="so many articles, drawn with a fixed seed")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--strict", action="store_true")
    parser.add_argument("--extractor", default="trained", choices=["rules", "trained", "broad", "tagger"])
    parser.add_argument("--kinds", action="store_true", help="a table of the errors by kind")
    parser.add_argument("--speed", action="store_true", help="the rate, beside that of spaCy alone, instead of the figures")
    options = parser.parse_args()
    chosen = list(documents(options.part))
    if options.sample:
        chosen = random.Random(options.seed).sample(chosen, options.sample)
    if options.speed:
        speed(chosen)
        return
    n_gold = n_found = hits = exact = sourced = 0
    asked: Counter[str] = Counter()
    got: Counter[str] = Counter()
    frames: Counter[tuple[str, bool]] = Counter()
    misses, extras = [], []
    citron = Citron()
    kinds: Counter[str] = Counter()
    began = time.process_time()
    words = 0
    for document in chosen:
        text = document["text"]
        words += len(text.split())
        _, ours = attributions(text, options.extractor)
        citron.add(text, ours, document["attributions"])
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
                right = ours_source is not None and any(ours_source.start < e and s < ours_source.end for s, e in gold_source)
            else:
                right = ours_source is None
            sourced += right
            if not right:
                kinds[
                    "source: "
                    + ("none of ours" if ours_source is None else "none in the gold" if not gold_source else "another")
                ] += 1
            for name, ours_at, gold_at in (("start", mine[i][0], gold[j][0]), ("end", mine[i][1], gold[j][1])):
                if ours_at != gold_at:
                    kinds[f"boundary: {name} {'early' if ours_at < gold_at else 'late'}"] += 1
        n_gold += len(gold)
        n_found += len(mine)
        for j, (s, e, a) in enumerate(gold):
            kind = manner(text, s, e)
            asked[kind] += 1
            got[kind] += j in used_j
            if j not in used_j:
                kinds[kind_of_miss(text, s, e, a, [m[:2] for m in mine])] += 1
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
                touching = any(s < ge and gs < e for gs, ge, _ in gold)
                kinds["extra: " + ("touches a gold content" if touching else "in marks" if manner(text, s, e) != "indirect" else
                                   "no source" if a.source is None else "indirect")] += 1  # fmt: skip
                extras.append((cue, a.manner, text[s:e][:110], (a.source.of(text) if a.source else "-")[:40]))
    took = time.process_time() - began

    def line(name: str, hit: int, aim: str) -> None:
        p, r = hit / max(1, n_found), hit / max(1, n_gold)
        print(f"{name:28} P {p:.3f}  R {r:.3f}  F1 {2 * p * r / max(1e-9, p + r):.3f}  aim {aim}")

    print(
        f"PolNeAR {options.part}, {options.extractor}: {len(chosen)} articles, {words:,} words, {n_gold} fragments; {len(chosen) / took:.1f} articles/s of CPU time"
    )
    line("content, IoU >= .5", hits, ".83")
    line("content, exact", exact, ".74")
    line("content with right source", sourced, ".79")
    print("source right on matched      ", f"{sourced / max(1, hits):.3f}")
    print(
        "recall                       ",
        "  ".join(f"{k} {got[k] / max(1, asked[k]):.3f} ({asked[k]})" for k in ("direct", "mixed", "indirect")),
        " aim .95 .85 .76",
    )
    print("Citron's, whole attributions ", citron)
    if options.kinds:
        print("\nthe commonest errors:")
        for kind, count in kinds.most_common(20):
            print(f"{count:6}  {kind}")
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

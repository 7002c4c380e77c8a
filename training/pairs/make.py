"""Fit the weights of ``secondsource/claims/pairscore.py`` and report them by set.

    python make.py --data FOLDER [--gold NAME=FOLDER ...] [--whole]

``--data`` holds the set ``basil`` as named in README.md: real articles, three outlets on each event. ``judged.csv``, beside this file, says of
pairs of propositions in them whether they are one claim; it holds places, no text. Of the weights that of the slots is held up
(``--slots``), for the slots are what tells sets apart that judged.csv does not hold. Each event is scored by a fit without it; topics with
answers of their own (``--gold``; the demo's and the election's are always there) by the fit on all events.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

import chain  # noqa: E402
import claims as bench  # noqa: E402

from secondsource.claims.compare import compare  # noqa: E402
from secondsource.claims.items import Item, Pile, bag, overlap  # noqa: E402
from secondsource.claims.matching import CLAIMS  # noqa: E402
from secondsource.claims.pairscore import Features, measure  # noqa: E402
from secondsource.ingest.readers import find_inputs, read_articles  # noqa: E402
from secondsource.linkage import Corpus  # noqa: E402
from secondsource.model import Article, Claim, Corroboration, Origin, Relation  # noqa: E402

OURS = {"demo": ROOT / "src/secondsource/demo/gold", "election": ROOT / "benchmarks/topics/election/gold"}
FALLING = {"plain"}
"""What may only speak against a pair; the others only for it."""
OUTCOMES = {Claim, Relation, Origin, Corroboration}
RIDGE, FOLDS, SLOTS = 5.0, 10, 3.0


def features(a: Item, b: Item) -> Features:
    """What is known of a pair, in the order in which matching asks."""
    a, b = sorted((a, b), key=lambda item: item.id)
    return measure(a, b, compare(a, b).score)


def fit(rows: np.ndarray, same: np.ndarray, least: float) -> tuple[np.ndarray, float]:
    """Logistic regression with a ridge on scaled features, each weight held to the sign that it may have."""
    middle, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    scaled = (rows - middle) / spread

    def loss(at: np.ndarray) -> tuple[float, np.ndarray]:
        sums = scaled @ at[:-1] + at[-1]
        wrong = 1 / (1 + np.exp(-sums)) - same
        value = float((np.logaddexp(0, sums) - same * sums).sum() + RIDGE * (at[:-1] ** 2).sum())
        return value, np.append(scaled.T @ wrong + 2 * RIDGE * at[:-1], wrong.sum())

    bounds: list[tuple[float | None, float | None]] = []
    for name, width in zip(Features._fields, spread, strict=True):
        bounds.append((None, 0.0) if name in FALLING else (least * float(width) if name == "slots" else 0.0, None))
    start = np.array([low or 0.0 for low, _ in bounds] + [0.0])
    found = minimize(loss, start, jac=True, bounds=[*bounds, (None, None)], method="L-BFGS-B").x
    weights = found[:-1] / spread
    return weights, float(found[-1] - (weights * middle).sum())


def told(same: np.ndarray, scores: np.ndarray) -> str:
    """Average precision, and the recall at a precision of .8 and .9."""
    order = np.argsort(-scores, kind="stable")
    right = np.cumsum(same[order])
    precision, recall = right / np.arange(1, len(order) + 1), right / same.sum()
    average = float((precision * same[order]).sum() / same.sum())
    at = [float(recall[precision >= least].max(initial=0.0)) for least in (0.8, 0.9)]
    return f"{average:.3f} · {at[0]:.2f} · {at[1]:.2f}"


def whole(data: Path, scratch: Path) -> None:
    """Print how the judged pairs fare in whole claims: who shares one that should, and who of those stands on the side that was judged."""
    counts: Counter[str] = Counter()
    for pairs, corpus, place in read_events(data, scratch):
        corpus.add(list(CLAIMS.link(corpus)))
        items = Pile(corpus).items
        held: dict[str, list[tuple[int, int, Claim]]] = defaultdict(list)
        for claim in corpus.all(Claim):
            for span in claim.spans:
                held[span.evidence].append((span.start, span.end, claim))
        for pair in pairs:
            a, b = (lookup(items, place[pair[f"article_{x}"]], int(pair[f"start_{x}"]), int(pair[f"end_{x}"])) for x in "ab")
            if a is None or b is None:
                continue
            ours, theirs = (
                {c.id: c for s, e, c in held[i.evidence] if s < i.proposition.spans[-1].end and i.start < e} for i in (a, b)
            )
            shared = sorted(ours.keys() & theirs.keys())
            same = pair["judged"][0] in "SO"
            counts[f"{'one' if same else 'two'} {'together' if shared else 'apart'}"] += 1
            if same and shared:
                sides = [e in ours[shared[0]].support for e in (a.evidence, b.evidence)]
                counts[
                    f"{pair['judged'][0]} {'right' if (sides[0] == sides[1]) == (pair['judged'][0] == 'S') else 'wrong'}"
                ] += 1
    together = counts["one together"]
    print(
        f"in whole claims: precision {together / (together + counts['two together']):.3f}, recall {together / (together + counts['one apart']):.3f}"
    )
    print(f"sides of those together: {counts['S right']} of {counts['S right'] + counts['S wrong']} that agree, "
          f"{counts['O right']} of {counts['O right'] + counts['O wrong']} that do not")  # fmt: skip


def judged(data: Path, scratch: Path) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Of every judged pair that the program still cuts so: its features, whether it is one claim, its event, and the score of its slots."""
    found, same, of = [], [], []
    for number, (pairs, corpus, place) in enumerate(read_events(data, scratch)):
        items = Pile(corpus).items
        for pair in pairs:
            a, b = (lookup(items, place[pair[f"article_{x}"]], int(pair[f"start_{x}"]), int(pair[f"end_{x}"])) for x in "ab")
            if a is not None and b is not None:
                found.append(features(a, b))
                same.append(pair["judged"][0] in "SO")
                of.append(number)
    rows = np.array(found)
    return rows, np.array(same, dtype=float), np.array(of), rows[:, Features._fields.index("slots")]


def read_events(data: Path, scratch: Path) -> Iterator[tuple[list[dict[str, str]], Corpus, dict[str, str]]]:
    """Each event's judged pairs, what the program makes of its articles up to the claims, and the article that each of the set's is here."""
    events: dict[str, list[dict]] = defaultdict(list)
    for line in (data / "basil/articles.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        events[row["article"]["triplet-uuid"]].append(row)
    pairs: dict[str, list[dict[str, str]]] = defaultdict(list)
    home = {row["id"]: event for event, rows in events.items() for row in rows}
    with (Path(__file__).parent / "judged.csv").open(encoding="utf-8", newline="") as file:
        for pair in csv.DictReader(file):
            pairs[home[pair["article_a"]]].append(pair)
    for event in sorted(pairs):
        corpus, place = read(events[event], scratch)
        yield pairs[event], corpus, place


def read(rows: list[dict], scratch: Path) -> tuple[Corpus, dict[str, str]]:
    """The records of one event, and the article that each of the set's is here."""
    lines = []
    for row in sorted(rows, key=lambda r: str(r["id"])):
        article = row["article"]
        text = "\n\n".join(" ".join(paragraph) for paragraph in article["body-paragraphs"])
        lines.append(
            {
                "title": article["title"],
                "text": text,
                "published": article["date"],
                "outlet": article["source"],
                "url": f"https://basil.example/{row['id']}",
            }
        )
    file = scratch / "event.jsonl"
    file.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    articles = [a for given in find_inputs([str(file)]) for a in read_articles(given) if isinstance(a, Article)]
    corpus = chain.run(articles)
    made = {kind: corpus.all(kind) for kind in corpus._records if kind not in OUTCOMES}
    return Corpus(made), {str(a.url).rpartition("/")[2]: a.id for a in articles}


def lookup(items: Sequence[Item], article: str, start: int, end: int) -> Item | None:
    """The proposition that stands there."""
    here = (i for i in items if i.article == article and i.start == start and i.proposition.spans[-1].end == end)
    return next(here, None)


def topic(folder: Path) -> tuple[list[np.ndarray], np.ndarray]:
    """Statements of one claim against statements of two, in different articles of one topic, copies left out; a row for each two propositions."""
    bench.gold_of = lambda _: folder
    corpus, gold, match = bench.build("")
    pile = Pile(corpus)
    claims: dict[str, set[str]] = defaultdict(set)
    for claim in gold["claims"]:
        for statement in claim["support"] + claim["oppose"]:
            claims[statement].add(claim["id"])
    said = {s["id"]: (s["file"], bag(s["text"])) for s in gold["statements"]}
    reuse = {frozenset((r["source"], r["target"])) for r in gold["reuse"]}
    rows, same = [], []
    for a, b in combinations(sorted(claims), 2):
        (file_a, words_a), (file_b, words_b) = said[a], said[b]
        if file_a != file_b and overlap(words_a, words_b) < (0.5 if frozenset((file_a, file_b)) in reuse else 0.85):
            pairs = [features(p, q) for p in pile.of_evidence.get(match[a], []) for q in pile.of_evidence.get(match[b], [])]
            if pairs:
                rows.append(np.array(pairs))
                same.append(bool(claims[a] & claims[b]))
    return rows, np.array(same, dtype=float)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--gold", action="append", default=[], metavar="NAME=FOLDER")
    parser.add_argument("--scratch", type=Path, default=Path())
    parser.add_argument("--slots", type=float, default=SLOTS, help="the least that the slots may weigh")
    parser.add_argument(
        "--whole", action="store_true", help="only how the judged pairs fare in whole claims, as the program stands"
    )
    options = parser.parse_args()
    if options.whole:
        whole(options.data, options.scratch)
        return
    rows, same, events, slots = judged(options.data, options.scratch)
    print(f"{len(same)} pairs of {len(set(events))} events, of one claim {same.mean():.3f}")
    print("average precision · recall at precision .8 · at .9")
    scores = np.zeros(len(same))
    for fold in range(FOLDS):
        out = events % FOLDS == fold
        weights, base = fit(rows[~out], same[~out], options.slots)
        scores[out] = rows[out] @ weights + base
    print(f"{'judged, events left out':26}{told(same, scores)}   slots alone {told(same, slots)}")
    weights, base = fit(rows, same, options.slots)
    for name, folder in {**OURS, **{n: Path(f) for n, _, f in (g.partition("=") for g in options.gold)}}.items():
        pairs, truth = topic(folder)
        both = np.array([float((pair @ weights + base).max()) for pair in pairs])
        alone = np.array([float(pair[:, Features._fields.index("slots")].max()) for pair in pairs])
        print(f"{name:26}{told(truth, both)}   slots alone {told(truth, alone)}")
    print("WEIGHTS =", Features(*(round(float(w), 2) for w in weights)))
    print("BASE =", round(base, 2))


if __name__ == "__main__":
    main()

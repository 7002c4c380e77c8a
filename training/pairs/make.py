"""Fit the weights of ``secondsource/claims/pairscore.py`` and report them by set.

    python make.py --data FOLDER [--gold NAME=FOLDER ...]

``--data`` holds sts_msrp, nltk_rte and ecbplus as named in README.md; ``--gold`` names further topics to test on. Two topics of our own
are trained on: the demo's and the election's. What a statement of several propositions shares with another is what its best
pair shares, so each round fits the pairs that the round before held to be best. Every set has an intercept of its own, for one of
picked paraphrases and one of all pairs of a pile have not the same share of positives; only that of the topics is kept.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.stats import rankdata

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

import claims as bench  # noqa: E402
import claims_pairs as sentences  # noqa: E402

from secondsource.claims.compare import figures  # noqa: E402
from secondsource.claims.items import Item, Pile, bag, overlap  # noqa: E402
from secondsource.claims.meanings import MEANINGS  # noqa: E402
from secondsource.claims.pairscore import Features, measure  # noqa: E402
from secondsource.model import Meaning  # noqa: E402

OURS = {"demo": ROOT / "src/secondsource/demo/gold", "election": ROOT / "benchmarks/topics/election/gold"}
TRAIN = ("demo", "election", "msrp", "sick", "ecb 1-22")
"""Not RTE: it carries no licence. Not what --gold names, nor the later half of ECB+."""

RISING = {"meaning", "words", "contained", "names", "same_figure", "same_predicate", "same_time", "same_kind"}
"""What may only speak for a pair; the others only against it. Without this the fit learns the accidents of a topic."""

RIDGE, ROUNDS, CAP, EACH = 3.0, 4, 1500, 25


@dataclass
class Set:
    """Pairs of statements: the features of each pair of their propositions, and whether they are of one claim."""

    rows: list[np.ndarray]
    same: np.ndarray


def features(a: Item, b: Item) -> Features | None:
    agreeing, apart = figures(a.numbers, b.numbers)
    return measure(a, b, same_figure=bool(agreeing), other_figure=apart)


def made(rows: Iterator[tuple[Sequence[Item], Sequence[Item], bool]]) -> Set:
    """The features of every pair. Propositions without a meaning of their own have none."""
    kept = [
        ([found for a in ours for b in theirs if (found := features(a, b)) is not None], same) for ours, theirs, same in rows
    ]
    return Set([np.array(row) for row, _ in kept if row], np.array([same for row, same in kept if row], dtype=bool))


def topic(folder: Path) -> Set:
    """Statements of one claim against statements of two, in different articles of one topic, copies left out."""
    bench.gold_of = lambda _: folder
    corpus, gold, match = bench.build("")
    pile = Pile(corpus)
    claims: dict[str, set[str]] = defaultdict(set)
    for claim in gold["claims"]:
        for statement in claim["support"] + claim["oppose"]:
            claims[statement].add(claim["id"])
    said = {s["id"]: (s["file"], bag(s["text"])) for s in gold["statements"]}
    reuse = {frozenset((r["source"], r["target"])) for r in gold["reuse"]}

    def rows() -> Iterator[tuple[Sequence[Item], Sequence[Item], bool]]:
        for a, b in combinations(sorted(claims), 2):
            (file_a, words_a), (file_b, words_b) = said[a], said[b]
            if file_a != file_b and overlap(words_a, words_b) < (0.5 if frozenset((file_a, file_b)) in reuse else 0.85):
                yield pile.of_evidence.get(match[a], []), pile.of_evidence.get(match[b], []), bool(claims[a] & claims[b])

    return made(rows())


def placed(texts: Sequence[str]) -> list[list[Item]]:
    """The propositions of each text, each an article of one sentence."""
    read = [sentences.sentence(text, str(n)) for n, text in enumerate(texts)]
    for article, found in read:
        if not found.of(Meaning):
            found.add(list(MEANINGS.analyse(article, found)))
    of = defaultdict(list)
    for item in Pile(sentences.corpus_of(read)).items:
        of[item.article].append(item)
    return [of[article.id] for article, _ in read]


def judged(rows: list[tuple[str, str, bool]]) -> Set:
    """Pairs of sentences that people judged."""
    rows = random.Random(7).sample(rows, min(CAP, len(rows)))
    items = placed([text for a, b, _ in rows for text in (a, b)])
    return made((items[2 * n], items[2 * n + 1], same) for n, (_, _, same) in enumerate(rows))


def events(folder: Path, topics: range) -> Set:
    """Sentences of different documents of one topic: of one event or not."""
    words: dict[tuple[str, str], list[str]] = defaultdict(list)
    for file in sorted(folder.glob("*corpus.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            part = line.split("\t")
            if len(part) >= 4:
                words[part[0], part[1]].append(part[3])
    chains: dict[tuple[str, str], set[str]] = defaultdict(set)
    for file in sorted(folder.glob("*event_mentions.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            m = json.loads(line)
            chains[str(m["doc_id"]), str(m["sent_id"])].add(f"{m['coref_chain']}{m['doc_id'] if m['is_singleton'] else ''}")
    by_topic = defaultdict(list)
    for key in sorted(words):
        if chains.get(key) and 5 < len(words[key]) < 60 and int(key[0].split("_")[0]) in topics:
            by_topic[key[0].split("_")[0]].append(key)
    rng, rows = random.Random(3), []
    for name in sorted(by_topic):
        keys = rng.sample(by_topic[name], min(EACH, len(by_topic[name])))
        items = placed([" ".join(words[key]) for key in keys])
        rows += [
            (x, y, bool(chains[a] & chains[b]))
            for (a, x), (b, y) in combinations(zip(keys, items, strict=True), 2)
            if a[0] != b[0]
        ]
    return made(iter(rows))


def public(data: Path) -> dict[str, Set]:
    def lines(*names: str) -> list[dict[str, Any]]:
        return [json.loads(line) for name in names for line in (data / name).read_text(encoding="utf-8").splitlines()]

    def pairs(rows: list[dict[str, Any]], a: str, b: str, same: Callable[[dict[str, Any]], bool]) -> Set:
        return judged([(row[a], row[b], same(row)) for row in rows])

    return {
        "msrp": pairs(lines("sts_msrp/msrp_train.jsonl"), "a", "b", lambda r: r["paraphrase"]),
        "msrp dev": pairs(lines("sts_msrp/msrp_val.jsonl"), "a", "b", lambda r: r["paraphrase"]),
        "sick": pairs(lines("sts_msrp/sick_train.jsonl"), "a", "b", lambda r: r["label"] != "NEUTRAL"),
        "sick dev": pairs(lines("sts_msrp/sick_trial.jsonl"), "a", "b", lambda r: r["label"] != "NEUTRAL"),
        "rte": pairs(lines(*(f"nltk_rte/rte{n}_dev.jsonl" for n in (1, 2, 3))), "text", "hypothesis", lambda r: r["entails"]),
        "ecb 1-22": events(data / "ecbplus", range(1, 23)),
        "ecb 23-35": events(data / "ecbplus", range(23, 36)),
    }


# fitting -------------------------------------------------------------------------------------------------------


def best(rows: Sequence[np.ndarray], weights: np.ndarray) -> np.ndarray:
    """Of each pair of statements the features of the two propositions that belong together most."""
    return np.stack([row[int((row @ weights).argmax())] for row in rows])


def fit(sets: dict[str, Set], names: Sequence[str], used: Sequence[str]) -> tuple[np.ndarray, dict[str, float]]:
    """The weights of all features, zero for those not used, and the intercept of each set."""
    columns = [Features._fields.index(name) for name in used]
    weights = np.zeros(len(Features._fields))
    weights[columns[0]] = 1.0
    same = np.concatenate([sets[name].same for name in names]).astype(float)
    group = np.concatenate([np.full(len(sets[name].rows), n) for n, name in enumerate(names)])
    # Every set counts the same, however many pairs could be made of it.
    count = np.bincount(group)
    share = (len(group) / len(names) / count)[group]
    bounds = [(0, None) if name in RISING else (None, 0) for name in used] + [(None, None)] * len(names)
    theta = np.zeros(len(bounds))
    for _ in range(ROUNDS):
        x = np.concatenate([best(sets[name].rows, weights) for name in names])[:, columns]

        def loss(t: np.ndarray, x: np.ndarray = x) -> tuple[float, np.ndarray]:
            z = x @ t[: len(used)] + t[len(used) :][group]
            off = share * (1 / (1 + np.exp(-z)) - same)
            slope = np.concatenate([x.T @ off + RIDGE * t[: len(used)], np.bincount(group, weights=off)])
            return float((share * (np.logaddexp(0, z) - same * z)).sum() + RIDGE * (t[: len(used)] ** 2).sum() / 2), slope

        theta = minimize(loss, theta, jac=True, method="L-BFGS-B", bounds=bounds).x
        weights = np.zeros(len(Features._fields))
        weights[columns] = theta[: len(used)]
    return weights, dict(zip(names, theta[len(used) :].tolist(), strict=True))


def curve(scores: np.ndarray, same: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Thresholds falling, with precision and recall at each."""
    order = np.argsort(-scores, kind="stable")
    good = np.cumsum(same[order])
    return scores[order], good / np.arange(1, len(same) + 1), good / same.sum()


def figures_of(scores: np.ndarray, same: np.ndarray) -> str:
    ranks, positives = rankdata(scores), int(same.sum())
    auc = (ranks[same].sum() - positives * (positives + 1) / 2) / (positives * (len(same) - positives))
    _, precision, recall = curve(scores, same)
    average = float((precision * same[np.argsort(-scores, kind="stable")]).sum() / positives)
    at = np.flatnonzero(precision >= 0.8)
    return f"AUC {auc:.3f}  average precision {average:.3f}  recall at precision .8 {recall[at[-1]] if at.size else 0:.2f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--gold", action="append", default=[], metavar="NAME=FOLDER")
    options = parser.parse_args()
    extra = dict(pair.split("=", 1) for pair in options.gold)
    sets = {name: topic(folder) for name, folder in OURS.items()} | {
        name: topic(Path(folder)) for name, folder in extra.items()
    }
    sets |= public(options.data)
    for name, pairs in sets.items():
        print(f"{name:10} {len(pairs.same):6} pairs, {pairs.same.mean():.3f} of one claim")
    lexical = [name for name in Features._fields if name != "meaning"]
    every = list(Features._fields)
    kinds = {"meaning alone": ["meaning"], "slots alone": lexical, "both": every}
    topics = [*OURS, *extra]
    for kind, used in kinds.items():
        for label, sources in (("topics", OURS), ("topics and public sets", TRAIN)):
            for name in sets:
                # Never on what was trained on: a topic of our own is tested by a fit without it.
                training = [source for source in sources if source != name]
                if name in TRAIN and name not in OURS:
                    continue
                weights, _ = fit(sets, training, used)
                scores = np.array([(row @ weights).max() for row in sets[name].rows])
                print(f"{kind:14} fitted on {label:22} {name:10} {figures_of(scores, sets[name].same)}")
    weights, bases = fit(sets, TRAIN, every)
    base = float(np.mean([bases[name] for name in OURS]))
    print("WEIGHTS = Features(" + ", ".join(f"{name}={weight:.2f}" for name, weight in zip(every, weights, strict=True)) + ")")
    print(f"BASE = {base:.2f}")
    for name in topics:
        # A topic that was trained on is judged by the fit without it.
        training = [source for source in TRAIN if source != name]
        judge, bases = fit(sets, training, every)
        base = float(np.mean([bases[source] for source in OURS if source != name]))
        chance = 1 / (1 + np.exp(-(np.array([(row @ judge).max() for row in sets[name].rows]) + base)))
        same = sets[name].same
        bins = [(chance >= low) & (chance < low + 0.2) for low in (0, 0.2, 0.4, 0.6, 0.8)]
        print(
            f"{name:10} said/true: "
            + "  ".join(f"{chance[b].mean():.2f}/{same[b].mean():.2f} ({b.sum()})" for b in bins if b.any())
        )
        for threshold in (0.1, 0.2, 0.3, 0.5, 0.7):
            hit = same[chance >= threshold]
            print(
                f"           at {threshold}: {hit.size} pairs, precision {hit.mean() if hit.size else 0:.2f} recall {hit.sum() / same.sum():.2f}"
            )


if __name__ == "__main__":
    main()

"""Train the guess which of two wordings was made from the other, and print how often it is right on what it was not trained on.

make.py DATA [--write]        DATA: a folder with reuters21578/ and wiki_versions/; --write sets the table in reuse/edits_table.py

Needs NumPy alone. A logistic model without a constant over odd numbers (they change sign with the order of the texts), each also times
what tells the kind of the text, held short by the sum of the weights (proximal steps); both sets weigh the same.
"""

from __future__ import annotations

import argparse
import json
from itertools import pairwise
from pathlib import Path
from zlib import crc32

import numpy as np

from secondsource.reuse.edits import edits, kinds

TABLE = Path(__file__).parents[2] / "src" / "secondsource" / "reuse" / "edits_table.py"
FOLDS = 10
COVERAGE = 0.6
RIGHT = 0.9
"""The share right from which the guess may be heard."""
SHORT = 50.0
"""The price of a unit of weight, against the summed loss."""
STEPS = 1500


def rows(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def flat(text: str | None) -> str:
    return " ".join((text or "").split())


def reuters(data: Path) -> list[tuple[str, str, str, str, str]]:
    """Group, earlier text, later text and their headlines; a group holds all that hangs together."""
    texts = {t["id"]: t for t in rows(data / "reuters21578" / "texts.jsonl")}
    group: dict[str, str] = {}

    def root(x: str) -> str:
        while group.setdefault(x, x) != x:
            x = group[x]
        return x

    pairs = rows(data / "reuters21578" / "edited_pairs.jsonl")
    for pair in pairs:
        group[root(pair["earlier"])] = root(pair["later"])
    for slug in rows(data / "reuters21578" / "slug_groups.jsonl"):
        for doc in slug["docs"][1:]:
            group[root(doc["id"])] = root(slug["docs"][0]["id"])
    return [
        (root(p["earlier"]), *(flat(texts[p[k]]["body"]) for k in ("earlier", "later")), *(flat(texts[p[k]]["title"]) for k in ("earlier", "later")))
        for p in pairs
    ]  # fmt: skip


def wiki(data: Path) -> list[tuple[str, str, str, str, str]]:
    return [
        (entry["title"], one, other, "", "")
        for entry in rows(data / "wiki_versions" / "versions.jsonl")
        for one, other in pairwise(map(flat, entry["versions"]))
        if one != other
    ]


def fitted(x: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """The weights: each row is a pair in the right order, and counts in the wrong one too."""
    step = 1.0 / (0.25 * np.linalg.norm(x * np.sqrt(2 * weight)[:, None], 2) ** 2)
    w = np.zeros(x.shape[1])
    ahead, t = w, 1.0
    for _ in range(STEPS):
        slope = -2 * x.T @ (weight / (1 + np.exp(np.clip(x @ ahead, -50, 50))))
        new = ahead - step * slope
        new = np.sign(new) * np.maximum(0.0, np.abs(new) - step * SHORT)
        later = (1 + np.sqrt(1 + 4 * t * t)) / 2
        ahead, w, t = new + (t - 1) / later * (new - w), new, later
    return w


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    sets = {"reuters21578": reuters(options.data), "wiki_versions": wiki(options.data)}
    pairs = [pair for given in sets.values() for pair in given]
    of_set = np.array([name for name, given in sets.items() for _ in given])
    numbers = [edits(a, b, head_a, head_b) for _, a, b, head_a, head_b in pairs]
    sorts = [kinds(a, b) for _, a, b, _, _ in pairs]
    names, of_kind = sorted(numbers[0]), sorted(sorts[0])
    plain = np.array([[n[name] for name in names] for n in numbers])
    scale = plain.std(0) + 1e-9
    kind = np.array([[1.0, *(s[k] for k in of_kind)] for s in sorts])
    x = np.hstack([plain / scale * kind[:, [n]] for n in range(kind.shape[1])])
    labels = [(name, k) for k in ("", *of_kind) for name in names]
    weight = np.array([len(sets["wiki_versions"]) / len(sets[s]) for s in of_set])

    bars = []
    for seed in ("", "again", "once more"):
        fold = np.array([crc32((seed + pair[0]).encode()) % FOLDS for pair in pairs])
        score = np.zeros(len(x))
        for n in range(FOLDS):
            score[fold == n] = x[fold == n] @ fitted(x[fold != n], weight[fold != n])
        for name in sets:
            mine = score[of_set == name]
            order = np.argsort(-np.abs(mine))
            good = mine[order] > 0
            share = np.cumsum(good) / np.arange(1, len(good) + 1)
            enough = np.flatnonzero(share >= RIGHT)
            bars.append(abs(mine[order][enough[-1]]) if len(enough) else np.inf)
            at = int(COVERAGE * len(mine))
            print(f"{name:14} of other groups: right {good.mean():.3f} of all {len(mine)}, {share[at - 1]:.3f} at coverage {COVERAGE}, "
                  f"{share[at // 2 - 1]:.3f} at {COVERAGE / 2}; right {RIGHT} down to a score of {bars[-1]:.2f}, coverage {(enough[-1] + 1) / len(mine) if len(enough) else 0:.2f}")  # fmt: skip
    w = fitted(x, weight)
    table: dict[str, dict[str, float]] = {}
    for (name, k), value, size in zip(labels, w, np.tile(scale, kind.shape[1]), strict=True):
        if abs(value) > 1e-3:
            table.setdefault(name, {})[k] = round(float(value / size), 4)
    print(f"{sum(map(len, table.values()))} weights; the guess is heard from a score of {max(bars):.2f}")
    if options.write:
        lines = "\n".join(f"    {json.dumps(n)}: {json.dumps(dict(sorted(of.items())))}," for n, of in sorted(table.items()))
        TABLE.write_text(
            '"""The weights of the guess which wording was made from which, by training/direction/make.py: see its card there."""\n\n'
            f"HEARD = {max(bars):.2f}\n"
            f'"""From this score on the guess was right {RIGHT:.0%} of the time, on both kinds of text that it was tried on."""\n\n'
            f"WEIGHTS: dict[str, dict[str, float]] = {{\n{lines}\n}}\n"
            '"""For each number of an edit its weight (under ""), and what is added to that by each kind of text."""\n',
            encoding="utf-8",
        )


if __name__ == "__main__":
    main()

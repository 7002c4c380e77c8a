"""Score the installed command on the public evaluation sets, as a user would run it, and hold it against the floors.

score.py [--floors] [--misses] [bank-html|bank-txt|examples|demo|election|factory ...]
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from secondsource import demo

EVAL = Path(__file__).resolve().parents[2] / "shared" / "eval"
DEMO = Path(demo.__file__).parent / "gold"
TOPICS = Path(__file__).resolve().parent / "topics"
SETS = {
    "examples": (EVAL / "examples", "*.txt"),
    "bank-html": (EVAL / "bank", "*.html"),
    "bank-txt": (EVAL / "bank", "*.txt"),
    "demo": (DEMO, "../corpus/*.*"),
    "election": (TOPICS / "election" / "gold", "../corpus/*.*"),
    "factory": (TOPICS / "factory" / "gold", "../corpus/*.*"),
}
BOTH = {
    "reuse.pairs.f1": 0.85,
    "statements.overlap.f1": 0.65,
    "speakers.end_to_end": 0.50,
    "names.b3.f1": 0.80,
    "quantities.value.f1": 0.65,
    "claims.pairs.f1": 0.40,
    "origins.balanced": 0.58,
}
FLOORS: dict[str, dict[str, float]] = {
    "examples": {
        "reuse.pairs.f1": 1.0,
        "reuse.direction.precision": 1.0,
        "articles.credit": 1.0,
        "statements.overlap.f1": 0.70,
        "speakers.end_to_end": 0.55,
        "names.b3.f1": 0.80,
        "quantities.value.f1": 0.70,
        "claims.pairs.f1": 0.40,
        "origins.balanced": 0.58,
    },
    "bank-html": {**BOTH, "articles.published": 0.80, "articles.outlet": 0.80, "articles.title": 0.95},
    "bank-txt": BOTH,
    "demo": {},
    "election": {},
    "factory": {},
}


def score(name: str, *, misses: bool = False) -> dict[str, float | None]:
    """Add, export and score one set through the command."""
    folder, pattern = SETS[name]
    with tempfile.TemporaryDirectory() as temporary:
        ledger, out = Path(temporary) / "ledger.db", Path(temporary) / "export.jsonl"
        command = [sys.executable, "-m", "secondsource", "--ledger", str(ledger)]
        pages = sorted(map(str, folder.glob(pattern)))
        subprocess.run([*command, "add", *pages], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([*command, "export", "--format", "jsonl", "-o", str(out)], check=True)
        scorer = [sys.executable, str(EVAL / "score.py"), str(folder / "gold.json"), str(out), "--json"]
        return json.loads(subprocess.run(scorer + ["--misses"] * misses, check=True, stdout=subprocess.PIPE).stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", choices=[[], *SETS], default=[])
    parser.add_argument("--floors", action="store_true", help="exit 1 where a score is under its floor")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    if not EVAL.is_dir():
        print("skipped: the evaluation sets are not beside this checkout")
        return
    names = options.sets or [name for name in SETS if FLOORS[name] or not options.floors]
    scores = {name: score(name, misses=options.misses) for name in names}
    width = max(map(len, scores[names[0]]))
    print(f"{'':{width}}  " + "  ".join(f"{name:>10}" for name in names))
    under = []
    for metric in scores[names[0]]:
        cells = []
        for name in names:
            value, floor = scores[name].get(metric), FLOORS[name].get(metric)
            low = floor is not None and (value is None or value < floor)
            if low:
                under.append(f"{name} {metric}: {value} is under {floor}")
            cells.append(("-" if value is None else f"{value:.3f}") + ("!" if low else " "))
        print(f"{metric:{width}}  " + "  ".join(f"{cell:>10}" for cell in cells))
    if under and options.floors:
        print("\n".join(under))
        raise SystemExit(1)


if __name__ == "__main__":
    main()

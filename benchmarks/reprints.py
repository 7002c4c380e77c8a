"""What a verbatim reprint costs through the whole job, beside its original: processor time of one process, one core, one thread.

reprints.py [--originals 40] [--reprints 2] [--seed 1] [--steps]

The originals are those of newsroom.py. A reprint has the very text of its original at another page of another house, in another byline, some
hours later: all that an analyser may look at beside the text is different. Two runs: reprints read by the process that read the
originals, and by another one, on another day, into the ledger that has the originals. Loading the models is left out of both, for it is paid once
a run. A share of reading, analysing and keeping is told, and of linking too, for which a reprint is one article more.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import newsroom

AIM = 0.15
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"), "1")
HOUSES = ("The Carrow Post", "Netherby Mail", "Eastmoor Tribune", "The Tarn Echo", "Sallow Gazette", "Wherry Star")

JOB = """
import json, sys, time
from collections import defaultdict
from dataclasses import replace
import secondsource.run as run
from secondsource.engine.local import LocalEngine
from secondsource.models import parser
from secondsource.store.store import Store
spent = defaultdict(float)
def clock(name, function):
    def clocked(*given, **options):
        started = time.process_time()
        try:
            return function(*given, **options)
        finally:
            spent[name] += time.process_time() - started
    return clocked
def drawn(name, function):
    return clock(name, lambda *given: list(function(*given)))
parser.parse = clock("parse", parser.parse)
analysers = tuple(replace(a, analyse=drawn(a.name, a.analyse)) for a in run.analysers())
run.analysers = lambda: analysers
run.read_batch = clock("read and analyse", run.read_batch)
run.link = clock("link", run.link)
Store.file = clock("keep", Store.file)
told = []
for ledger, folder in zip(sys.argv[1::2], sys.argv[2::2]):
    spent.clear()
    started = time.process_time()
    with Store.open(ledger) as store:
        report = run.add(store, [folder], LocalEngine(1))
    told.append({"articles": report.articles, "whole": time.process_time() - started, **spent})
json.dump(told, sys.stdout)
"""


def write(folder: Path, made: list[newsroom.Report]) -> Path:
    folder.mkdir(parents=True)
    for number, report in enumerate(made):
        paged = number % 2
        name = f"{number:04}{'.html' if paged else '.txt'}"
        (folder / name).write_text(newsroom.as_page(report) if paged else newsroom.as_text(report), encoding="utf-8")
    return folder


def reprint(original: newsroom.Report, outlet: str, dice: random.Random) -> newsroom.Report:
    """The same text at another page of another house, some hours later."""
    name = f"{newsroom.word(dice, newsroom.GIVEN_ENDS)} {newsroom.word(dice, newsroom.FAMILY_ENDS)}".title()
    later = original.published + timedelta(hours=dice.randint(3, 30))
    return replace(original, outlet=outlet, byline=name, published=later, copy_of=0)


def job(*places: Path) -> list[dict[str, float]]:
    """Add each folder to the ledger before it, one after the other, in one process; what each took."""
    done = subprocess.run(
        [sys.executable, "-c", JOB, *map(str, places)],
        env={**os.environ, **ONE_THREAD},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(done.stderr[-2000:])
    return json.loads(done.stdout)


def say(name: str, first: dict[str, float], then: dict[str, float], *, steps: bool) -> None:
    """Print what a reprint costs beside an original."""

    def each(spent: dict[str, float], *parts: str) -> float:
        return sum(spent[part] for part in parts) / spent["articles"]

    reading = each(then, "read and analyse", "keep") / each(first, "read and analyse", "keep")
    # The second linking goes over all articles: what the reprints added to it is theirs.
    linking = max(0.0, then["link"] - first["link"]) / then["articles"]
    whole = (each(then, "read and analyse", "keep") + linking) / each(first, "read and analyse", "keep", "link")
    print(
        f"{name}: an original {1000 * each(first, 'read and analyse', 'keep', 'link'):.0f} ms, a reprint "
        f"{1000 * (each(then, 'read and analyse', 'keep') + linking):.0f} ms: {whole:.0%} of it (wanted at most {AIM:.0%}; {reading:.0%} without linking)"
    )
    if steps:
        for part in sorted(first, key=lambda part: -first[part]):
            if part != "articles":
                print(f"    {part:20} {1000 * each(first, part):8.1f} ms {1000 * each(then, part):8.1f} ms")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--originals", type=int, default=40)
    parser.add_argument("--reprints", type=int, default=2, help="of each original")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", action="store_true")
    options = parser.parse_args()
    dice = random.Random(options.seed)
    made = [r for r in newsroom.reports(3 * options.originals + 40, options.seed) if r.copy_of is None]
    warm, originals = made[:4], made[4 : 4 + options.originals]
    copies = [reprint(original, outlet, dice) for original in originals for outlet in dice.sample(HOUSES, options.reprints)]
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        first, then, before = (
            write(place / name, rows) for name, rows in (("first", originals), ("then", copies), ("warm", warm))
        )
        _, alone, together = job(place / "warm.db", before, place / "one.db", first, place / "one.db", then)
        say(
            f"{len(originals)} originals, then {len(copies)} reprints in the same process", alone, together, steps=options.steps
        )
        job(place / "two.db", first)
        shutil.copy(place / "warm.db", place / "again.db")
        _, later = job(place / "again.db", write(place / "warmer", made[-4:]), place / "two.db", then)
        say("the same in another process, another day", alone, later, steps=options.steps)


if __name__ == "__main__":
    main()

"""What a verbatim reprint costs through the whole job, beside its original: processor time of one process, one core, one thread.

reprints.py [--originals 40] [--reprints 2] [--seed 1] [--steps]

The originals are those of newsroom.py. A reprint has the very text of its original at another page of another house, in another byline, some
hours later: all that an analyser may look at beside the text is different. They are read in one run with their originals, and in another run,
on another day, into the ledger that has these and what networks said of them. Loading the models is left out, for it is paid once a run. What is told is reading, analysing,
keeping and linking: of the reprints what a run with them takes more than one without.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import newsroom
import speed

AIM = 0.15
Spent = dict[str, float]
HOUSES = ("The Carrow Post", "Netherby Mail", "Eastmoor Tribune", "The Tarn Echo", "Sallow Gazette", "Wherry Star")

JOB = (
    speed.CLOCKED
    + """
analysers = tuple(replace(a, analyse=drawn(a.name, a.analyse)) for a in run.analysers())
linkers = tuple(replace(l, link=drawn(f"link: {l.name}", l.link)) for l in run.linkers())
run.analysers, run.linkers = lambda: analysers, lambda: linkers
run.read_batch = clock("read and analyse", run.read_batch)
run.link = clock("link", run.link)
for name in ("corpus", "replace_links"):
    setattr(Store, name, clock(f"link: store: {name}", getattr(Store, name)))
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
)


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


def job(*places: Path) -> list[Spent]:
    """Add each folder to the ledger before it, one after the other, in one process; what each took."""
    done = subprocess.run(
        [sys.executable, "-c", JOB, *map(str, places)],
        env={**os.environ, **speed.ONE_THREAD},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(done.stderr[-2000:])
    return json.loads(done.stdout)


def sizes(ledger: Path) -> tuple[int, int]:
    """The bytes of what networks said, kept for the next run, and of the whole ledger."""
    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (kept,) = connection.execute("SELECT sum(length(key) + length(said) + 6) FROM finding").fetchone()
    return kept, ledger.stat().st_size


def say(name: str, alone: Spent, reprints: Spent, *, steps: bool) -> None:
    """Print what a reprint costs beside an original, in milliseconds."""
    whole = reprints["all"] / alone["all"]
    verdict = "reached" if whole <= AIM else "MISSED"
    print(
        f"{name}: an original {alone['all']:.0f} ms, a reprint {reprints['all']:.0f} ms: {whole:.0%} of it (wanted at most {AIM:.0%}: {verdict})"
    )
    if steps:
        for part in sorted(alone, key=lambda part: -alone[part]):
            print(f"    {part:20} {alone[part]:8.1f} {reprints[part]:8.1f}")


def each(spent: Spent, articles: float, without: Spent | None = None) -> Spent:
    """The milliseconds of each step for each of some articles; ``without``: what others took of it."""
    less = without or {}
    told = {
        part: 1000 * max(0.0, spent[part] - less.get(part, 0.0)) / articles
        for part in spent
        if part not in ("articles", "whole")
    }
    return told | {"all": sum(told[part] for part in ("read and analyse", "keep", "link"))}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--originals", type=int, default=40)
    parser.add_argument("--reprints", type=int, default=2, help="of each original")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", action="store_true")
    options = parser.parse_args()
    dice = random.Random(options.seed)
    made = [r for r in newsroom.reports(3 * options.originals + 40, options.seed) if r.copy_of is None]
    originals = made[4 : 4 + options.originals]
    copies = [reprint(original, outlet, dice) for original in originals for outlet in dice.sample(HOUSES, options.reprints)]
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        warm = write(place / "warm", made[:4])
        first, then = write(place / "originals", originals), write(place / "reprints", copies)
        both = write(place / "both", [*originals, *copies])
        _, alone = job(place / "w1.db", warm, place / "one.db", first)
        kept, whole = sizes(place / "one.db")
        _, together = job(place / "w2.db", warm, place / "two.db", both)
        _, later = job(place / "w3.db", warm, place / "one.db", then)
    for spent in (together, later):
        assert set(spent) <= set(alone)
        for step in set(alone) - set(spent):
            spent[step] = 0.0  # nobody had to
    original = each(alone, len(originals))
    say(
        f"{len(originals)} originals and {len(copies)} reprints in one run",
        original,
        each(together, len(copies), alone),
        steps=options.steps,
    )
    # The second linking goes over all articles: what it took more than the first is for the reprints.
    other_day = each(later, len(copies), {"link": alone["link"]})
    say("the reprints in another run, on another day", original, other_day, steps=options.steps)
    print(
        f"what networks said takes {kept / len(originals) / 1000:.1f} kB of the {whole / len(originals) / 1000:.0f} kB of an original in the ledger"
    )


if __name__ == "__main__":
    main()

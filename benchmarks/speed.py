"""How fast and how large: the whole job over invented articles beside spaCy's small English pipeline alone, in one run on one core.

speed.py [--articles 1000] [--seed 1] [--skip-double] [--steps]

Every figure is of processor time of a process of its own, on one core, with one thread; peak memory is that of the process. Python keeps the code
of our modules, as it does where they are installed. spaCy is clocked before and after the job and its mean taken, for a busy machine is not as fast
at one hour as at the next; its model is loaded before the clock starts, the job's time has all of it. The articles are those of newsroom.py:
originals of 500 to 800 words, two in five articles copies, half of them pages; what unrelated ones share, and what real ones do, is counted
there. On a machine with other work, read the ratio.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import newsroom

FLOOR, AIM = 0.6, 1.0
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"), "1")

# Load the model, then clock the texts alone, as they are fed to it: one article a text.
SPACY = """
import json, sys, time
import spacy
from secondsource.models.parser import MODEL
texts = json.load(open(sys.argv[1], encoding="utf-8"))
nlp = spacy.load(MODEL)
for _ in nlp.pipe(texts[:20]):
    pass
started = time.process_time()
words = sum(len(doc) for doc in nlp.pipe(texts))
print(json.dumps({"seconds": time.process_time() - started, "words": words}))
"""

# What clocks the steps of the job, before it is run.
CLOCKED = """
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
"""

# The whole job as the command runs it, with the time in each step.
STEPS = (
    CLOCKED
    + """
run.read_articles = drawn("read", run.read_articles)
analysers = tuple(replace(a, analyse=drawn(f"analyse: {a.name}", a.analyse)) for a in run.analysers())
linkers = tuple(replace(l, link=drawn(f"link: {l.name}", l.link)) for l in run.linkers())
run.analysers, run.linkers = lambda: analysers, lambda: linkers
for name in ("file", "corpus", "replace_links"):
    setattr(Store, name, clock(f"store: {name}", getattr(Store, name)))
started = time.process_time()
with Store.open(sys.argv[1]) as store:
    run.add(store, sys.argv[2:], LocalEngine(1))
spent["analyse: shingles"] += 0.0
whole = time.process_time() - started
json.dump({"whole": whole, **spent}, sys.stdout)
"""
)


@dataclass(frozen=True)
class Run:
    """A process that ended well: its processor time, the time by the clock, its peak memory, and what it printed."""

    seconds: float
    clock: float
    megabytes: float
    out: str


def run(*line: str) -> Run:
    """Run a process on one core and wait for it."""
    core = min(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else None

    def alone() -> None:
        if core is not None:
            os.sched_setaffinity(0, {core})

    # Told to keep no code, Python would compile all our modules at every start, as it does for nobody who has installed them.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    started = time.monotonic()
    with subprocess.Popen(
        line,
        env={**environment, **ONE_THREAD},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=alone,  # noqa: PLW1509 - one thread, before any work
    ) as process:
        out, err = process.communicate()
        clock = time.monotonic() - started
    if process.returncode:
        raise SystemExit(f"{' '.join(line[:6])} …: {err[-2000:]}")
    # The children of this process one by one: what the last one added is its own.
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = used.ru_utime + used.ru_stime
    own, run.before = spent - getattr(run, "before", 0.0), spent  # type: ignore[attr-defined]
    return Run(own, clock, _peak(err), out)


def _peak(said: str) -> float:
    return max((float(line.split()[1]) for line in said.splitlines() if line.startswith("peak ")), default=0.0)


# A process tells its own peak at its end, for a parent only knows the largest of all its children.
TELL_PEAK = (
    "import atexit, resource, sys; "
    "atexit.register(lambda: print('peak', resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, file=sys.stderr)); "
)


def add(ledger: Path, *paths: Path) -> Run:
    """The whole job, as the command runs it."""
    code = TELL_PEAK + "from secondsource.cli import main; main()"
    return run(sys.executable, "-c", code, "--ledger", str(ledger), "add", "--workers", "1", *map(str, paths))


def machine() -> str:
    """What all this ran on."""
    model = platform.processor() or platform.machine()
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), model)
        memory = f", {int(Path('/proc/meminfo').read_text(encoding='utf-8').split()[1]) / 1e6:.0f} GB"
    except OSError:
        memory = ""
    return (
        f"{model}, {os.cpu_count()} cores{memory}; {platform.system()} {platform.release()}; Python {platform.python_version()}"
    )


def texts_of(paths: list[Path]) -> list[str]:
    """The bodies that the job reads from the files: what spaCy alone is given."""
    from secondsource.ingest.readers import Input, find_inputs, read_articles
    from secondsource.model import Article

    found = [
        article
        for given in find_inputs([str(p) for p in paths])
        if isinstance(given, Input)
        for article in read_articles(given)
    ]
    return [article.text for article in found if isinstance(article, Article)]


def measure(count: int, *, seed: int = 1, double: bool = True, steps: bool = False) -> list[tuple[str, str, str, bool | None]]:
    """What was measured: what, how much, what was wanted, and whether it was reached (None: a figure that nothing was asked of)."""
    rows: list[tuple[str, str, str, bool | None]] = []
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        pages = newsroom.publish(place / "pages", count, seed=seed)
        (extra,) = newsroom.publish(place / "extra", count + 1, seed=seed, first=count)
        texts = place / "texts.json"
        texts.write_text(json.dumps(texts_of(pages)), encoding="utf-8")
        before = json.loads(run(sys.executable, "-c", SPACY, str(texts)).out)
        whole = add(place / "whole.db", place / "pages")
        after = json.loads(run(sys.executable, "-c", SPACY, str(texts)).out)
        alone = {"seconds": (before["seconds"] + after["seconds"]) / 2, "words": before["words"]}
        ratio = alone["seconds"] / whole.seconds
        rows += [
            ("spaCy small English alone", f"{count / alone['seconds']:.1f} articles/s ({before['seconds']:.0f} and {after['seconds']:.0f} s, {alone['words']:,} tokens)", "", None),
            (f"add, {count} articles", f"{count / whole.seconds:.1f} articles/s ({whole.seconds:.0f} s)", "", None),
            ("add / spaCy alone", f"{ratio:.2f}", f">= {FLOOR}, aim {AIM}", ratio >= FLOOR),
            ("peak memory of add", f"{whole.megabytes:,.0f} MB", "<= 1,200 MB", whole.megabytes <= 1200),
            ("the ledger", f"{(place / 'whole.db').stat().st_size / 1e6:.0f} MB", "", None),
        ]  # fmt: skip
        again = add(place / "whole.db", place / "pages")
        rows.append(
            (
                "the same folder again",
                f"{again.seconds:.1f} s, {again.seconds / whole.seconds:.1%}",
                "< 2 %",
                again.seconds < 0.02 * whole.seconds,
            )
        )
        compared = _comparisons(place / "whole.db")
        one = add(place / "whole.db", extra)
        new = _comparisons(place / "whole.db") - compared
        rows.append(
            (
                f"one article into {count}",
                f"{one.seconds:.1f} s ({one.clock:.1f} by the clock), {new:,} new comparisons of {compared + new:,}",
                "< 2 s",
                one.seconds < 2,
            )
        )
        if double:
            newsroom.publish(place / "double", 2 * count, seed=seed)
            twice = add(place / "double.db", place / "double")
            grown = twice.seconds / whole.seconds
            rows.append(
                (f"add, {2 * count} articles", f"{twice.seconds:.0f} s, {grown:.2f} times", "<= 2.2 times", grown <= 2.2)
            )
            rows.append((f"peak memory of add, {2 * count} articles", f"{twice.megabytes:,.0f} MB", "", None))
        if steps:
            spent = json.loads(run(sys.executable, "-c", STEPS, str(place / "steps.db"), str(place / "pages")).out)
            for name, seconds in sorted(spent.items(), key=lambda item: -item[1]):
                rows.append((f"  {name}", f"{seconds:.1f} s, {seconds / spent['whole']:.0%}", "", None))
    return rows


def _comparisons(ledger: Path) -> int:
    import sqlite3

    with sqlite3.connect(ledger) as connection:
        return int(connection.execute("SELECT count(*) FROM memory").fetchone()[0])


def table(rows: list[tuple[str, str, str, bool | None]]) -> str:
    """The rows for people to read."""
    width, middle = max(len(row[0]) for row in rows), max(len(row[1]) for row in rows)
    marks = {True: "reached", False: "MISSED", None: ""}
    return "\n".join(f"{what:{width}}  {much:{middle}}  {wanted:18}  {marks[met]}".rstrip() for what, much, wanted, met in rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--skip-double", action="store_true", help="leave out the run over twice as many")
    parser.add_argument("--steps", action="store_true", help="one more run, clocked step by step")
    options = parser.parse_args()
    print(machine(), flush=True)
    print(table(measure(options.articles, seed=options.seed, double=not options.skip_double, steps=options.steps)))


if __name__ == "__main__":
    main()

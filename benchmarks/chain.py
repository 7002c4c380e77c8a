"""Run every analyser and linker there is, in memory, and score the export: the quick way to see what a change did.

chain.py bank-html|bank-txt|examples|demo|FOLDER [--plain] [--misses] [--out FILE] [--trace]
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import subprocess
import sys
import tempfile
import time
import traceback
from collections import defaultdict
from graphlib import TopologicalSorter
from pathlib import Path

from secondsource import demo
from secondsource.analysis import Analyser, Annotations, in_order
from secondsource.linkage import Corpus, Linker
from secondsource.model import Article, Failure
from secondsource.models.parser import parse

SHARED = Path(__file__).resolve().parents[2] / "shared"
SUBJECTS = ("ingest", "reuse", "attribution", "entities", "claims", "corroboration")


def steps() -> tuple[list[Analyser], list[Linker]]:
    """The analysers and linkers that can be imported today."""
    analysers, linkers = {}, {}
    for subject in SUBJECTS:
        package = importlib.import_module(f"secondsource.{subject}")
        for module in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
            try:
                loaded = importlib.import_module(module.name)
            except Exception as error:  # noqa: BLE001 - a half-written module must not stop the others
                print(f"! {module.name}: {error!r}", file=sys.stderr)
                continue
            for thing in vars(loaded).values():
                if isinstance(thing, Analyser):
                    analysers[thing.name] = thing
                if isinstance(thing, Linker):
                    linkers[thing.name] = thing
    makers = defaultdict(set)
    for linker in linkers.values():
        for kind in linker.makes:
            makers[kind].add(linker.name)
    graph = {name: {m for kind in linkers[name].needs for m in makers[kind]} - {name} for name in sorted(linkers)}
    return in_order(analysers.values()), [linkers[name] for name in TopologicalSorter(graph).static_order()]


def read(paths: list[Path]) -> list[Article]:
    try:
        from secondsource.ingest.readers import find_inputs, read_articles
    except ImportError as error:
        print(f"! no ingest yet ({error}); plain reading", file=sys.stderr)
        return [plain(path) for path in paths]
    articles = []
    for found in find_inputs([str(path) for path in paths]):
        if isinstance(found, Failure) or not hasattr(found, "sha256"):
            print("!", found, file=sys.stderr)
            continue
        for article in read_articles(found):
            if isinstance(article, Failure):
                print("!", article, file=sys.stderr)
            else:
                articles.append(article)
    return articles


def plain(path: Path) -> Article:
    """A stand-in while there is no ingest: title, blank line, body."""
    title, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    text = "\n\n".join(" ".join(part.split()) for part in body.split("\n\n") if part.strip())
    return Article(page=str(path.name), text=text, sha256="0" * 64, path=str(path), headline=title.strip(), language="en")


def run(articles: list[Article], *, trace: bool = False, quiet: bool = False) -> Corpus:
    analysers, linkers = steps()
    spent: dict[str, float] = defaultdict(float)
    records = defaultdict(list)
    for article in articles:
        found = Annotations(article, parse)
        started = time.perf_counter()
        _ = found.paragraphs
        spent["(parse)"] += time.perf_counter() - started
        for analyser in analysers:
            started = time.perf_counter()
            try:
                found.add(list(analyser.analyse(article, found)))
            except Exception as error:  # noqa: BLE001
                print(f"! {analyser.name} on {article.path}: {error!r}", file=sys.stderr)
                if trace:
                    traceback.print_exc()
            spent[analyser.name] += time.perf_counter() - started
        records[Article].append(article)
        for record in found:
            records[type(record)].append(record)
    corpus = Corpus(records)
    for linker in linkers:
        started = time.perf_counter()
        try:
            corpus.add(list(linker.link(corpus)))
        except Exception as error:  # noqa: BLE001
            print(f"! {linker.name}: {error!r}", file=sys.stderr)
            if trace:
                traceback.print_exc()
        spent[linker.name] += time.perf_counter() - started
    if not quiet:
        print("seconds: " + "  ".join(f"{name} {seconds:.2f}" for name, seconds in spent.items()), file=sys.stderr)
    return corpus


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--trace", action="store_true", help="print tracebacks of steps that fail")
    parser.add_argument("--out", type=Path)
    parser.add_argument(
        "--plain", action="store_true", help="of a topic with pages read the plain texts of its answers instead"
    )
    options = parser.parse_args()
    named = {
        "bank-html": (SHARED / "eval/bank", "*.html"),
        "bank-txt": (SHARED / "eval/bank", "*.txt"),
        "examples": (SHARED / "eval/examples", "*.txt"),
        "demo": (Path(demo.__file__).parent / "gold", "../corpus/*.*"),
    }
    # A topic of our own: pages in corpus/, answers in gold/.
    folder, pattern = named.get(options.what, (Path(options.what) / "gold", "../corpus/*.*"))
    if options.plain and pattern.startswith("../corpus"):
        pattern = "*.txt"
    corpus = run(read(sorted(folder.glob(pattern))), trace=options.trace)
    out = options.out or Path(tempfile.mkdtemp()) / "export.jsonl"
    try:
        importlib.import_module("secondsource.reuse.corrections")
    except ImportError:
        import types

        stand_in = types.ModuleType("secondsource.reuse.corrections")
        stand_in.statuses = lambda _: {}  # type: ignore[attr-defined]
        sys.modules[stand_in.__name__] = stand_in
    from secondsource.export.jsonl import lines
    from secondsource.model import Claim, Corroboration, Range

    if not corpus.all(Corroboration):
        corpus.add([Corroboration(c.id, Range(0, 0), Range(0, 0), 0, 0) for c in corpus.all(Claim)])
    out.write_bytes(b"".join(lines(corpus)))
    command = [sys.executable, str(SHARED / "eval/score.py"), str(folder / "gold.json"), str(out)]
    subprocess.run(command + ["--misses"] * options.misses, check=True)


if __name__ == "__main__":
    main()

"""Named peers beside the program: the same texts, in the same run, each doing the part of the job that it can do.

peers.py [demo election factory]        all three by default; `pip install '.[bench]'` brings the peers that are not there anyway

    extraction    the body of a page and its day: trafilatura, htmldate, jusText, readability-lxml, newspaper4k
    names         who is named: spaCy's small English model, its names as they stand and joined by their last word
    quotations    direct speech and who speaks: a regular expression of twenty lines, textacy
    reuse         pairs of articles of one text: datasketch and rensa, MinHash of five-word runs at half
    quantities    what stands in figures: a regular expression
    counting      how many independent origins a claim has: the number of its articles

The program reads the pages as they were printed, dates and furniture and all; the peers get the bare text of the stories, but for those that
extract. A peer that is not installed is said to be. Time is processor time of one thread, loading apart. Topics are invented, and ours: the
program was written with two of them in sight (demo, election); factory was held out until 2026-11-22. See the docstrings of the steps for what is counted.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import io
import json
import re
import sys
import time
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import scoring

from secondsource import demo

HERE = Path(__file__).resolve().parent
TOPICS = {"demo": Path(demo.__file__).parent, "election": HERE / "topics" / "election", "factory": HERE / "topics" / "factory"}
PUBLISHED = (
    # what, system, on what, figure, where it was published
    (
        "extraction",
        "trafilatura",
        "990 pages",
        "F .924 (newspaper4k .801, readability .826)",
        "adbar/trafilatura, its evaluation",
    ),
    (
        "names",
        "nomenklatura logic-v2",
        "812 pairs of names",
        "P .762 R .821 F1 .790",
        "opensanctions/nomenklatura, its benchmark",
    ),
    (
        "quotations",
        "Citron",
        "PARC3 test",
        "content overlap F1 .833, source, cue and content exact .567",
        "Citron, its results file",
    ),
    (
        "quantities",
        "CQE",
        "NewsQuant, whole",
        "value F1 .919, value and unit .855 (quantulum3 .731, .471)",
        "vivkaz/CQE, its results",
    ),
)
Row = dict[str, Any]


@dataclass(frozen=True)
class Line:
    """One tool at one part of the job: its figures, and seconds of processor time over how many texts."""

    tool: str
    figures: dict[str, float | None] = field(default_factory=dict)
    seconds: float | None = None
    texts: int = 0
    note: str = ""

    def __str__(self) -> str:
        cells = "  ".join(f"{name} {'-' if value is None else format(value, '.3f')}" for name, value in self.figures.items())
        speed = f"{self.texts / self.seconds:9,.1f} a second" if self.seconds else " " * 18
        return f"  {self.tool:28} {speed}   {cells}{'  ' if self.note else ''}{self.note}".rstrip()


class Topic:
    """A topic with its answers: pages, plain texts, and what the program makes of them."""

    def __init__(self, folder: Path) -> None:
        self.gold_file = folder / "gold" / "gold.json"
        self.gold = json.loads(self.gold_file.read_text(encoding="utf-8"))
        self.files = [d["file"] for d in self.gold["documents"]]
        self.texts = {file: (self.gold_file.parent / file).read_text(encoding="utf-8") for file in self.files}
        self.pages = {
            Path(d["file"]).stem: page.read_text(encoding="utf-8")
            for d in self.gold["documents"]
            if d["html"] and (page := folder / "corpus" / d["html"]).exists()
        }

    @property
    def bodies(self) -> dict[str, str]:
        """The texts without their titles."""
        return {file: text.partition("\n\n")[2].strip() for file, text in self.texts.items()}

    @cached_property
    def ours(self) -> tuple[scoring.Scored, dict[str, float]]:
        """The program over the pages as they were printed, and the seconds of its whole job."""
        import chain

        started = time.process_time()
        articles = chain.read(sorted((self.gold_file.parents[1] / "corpus").iterdir()))
        with contextlib.redirect_stderr(io.StringIO()):
            corpus = chain.run(articles)
        from secondsource.export.jsonl import rows

        export = list(rows(corpus))
        return scoring.read(self.gold_file, json.loads(json.dumps(export))), {"whole": time.process_time() - started}


def missing(tool: str, module: str) -> Line | None:
    """What to say of a tool that is not there."""
    return None if importlib.util.find_spec(module) else Line(tool, note="not installed")


def clocked(work: Callable[[], Any], *, least: float = 0.3) -> tuple[Any, float, int]:
    """What some work yields, its seconds, and how often it was done: until there is something to clock."""
    started, times = time.process_time(), 0
    while True:
        made = work()
        times += 1
        if (spent := time.process_time() - started) >= least or times >= 50:
            return made, spent / times, times


# extraction ---------------------------------------------------------------------------------------------------------------------


def runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[n : n + 5]) for n in range(max(0, len(words) - 4))}


def extraction(topics: list[Topic]) -> Iterator[Line]:
    """Runs of five words of the body, kept and wrongly kept; the day of publication, of the pages that print it. Pages of the project."""
    pages = [(stem, html, t) for t in topics for stem, html in t.pages.items()]
    wanted = [runs(t.bodies[f"{stem}.txt"]) for stem, _, t in pages]
    days = [next(d["published"][:10] for d in t.gold["documents"] if d["file"] == f"{stem}.txt") for stem, _, t in pages]

    def line(tool: str, read: Callable[[str], tuple[str, str | None]], *, dates: bool = True, bodies: bool = True) -> Line:
        read(pages[0][1])  # loading
        made, seconds, _ = clocked(lambda: [read(html) for _, html, _ in pages])
        got = [runs(text) for text, _ in made]
        both = sum(len(g & w) for g, w in zip(got, wanted, strict=True))
        p, r = both / max(1, sum(map(len, got))), both / sum(map(len, wanted))
        right = sum((day or "")[:10] == want for (_, day), want in zip(made, days, strict=True)) / len(days)
        figures: dict[str, float | None] = {"body p": p, "r": r} if bodies else {}
        return Line(tool, {**figures, **({"day": right} if dates else {})}, seconds, len(pages))

    def ours(html: str) -> tuple[str, str | None]:
        from secondsource.ingest.extract import read_page

        article = read_page(html, page="x", sha256="0" * 64, path="x.html")
        return article.text, article.published

    def trafilatura(html: str) -> tuple[str, str | None]:
        import trafilatura as t

        found = t.bare_extraction(html, fast=True, include_comments=False, with_metadata=True)
        return (found.text or "", found.date) if found else ("", None)

    def htmldate(html: str) -> tuple[str, str | None]:
        import htmldate as h

        return "", h.find_date(html, original_date=True)

    def justext(html: str) -> tuple[str, str | None]:
        import justext as j

        return "\n".join(p.text for p in j.justext(html.encode(), j.get_stoplist("English")) if not p.is_boilerplate), None

    def readability(html: str) -> tuple[str, str | None]:
        import lxml.html
        from readability import Document

        return lxml.html.fromstring(Document(html).summary()).text_content(), None

    def newspaper(html: str) -> tuple[str, str | None]:
        from newspaper import Article

        article = Article("https://paper.example/x")
        article.download(input_html=html)
        article.parse()
        return article.text, str(article.publish_date or "")

    yield line("this program", ours)
    yield missing("trafilatura", "trafilatura") or line("trafilatura (fast)", trafilatura)
    yield missing("htmldate", "htmldate") or line("htmldate", htmldate, bodies=False)
    yield missing("jusText", "justext") or line("jusText", justext, dates=False)
    yield missing("readability-lxml", "readability") or line("readability-lxml", readability, dates=False)
    yield missing("newspaper4k", "newspaper") or line("newspaper4k", newspaper)


# names --------------------------------------------------------------------------------------------------------------------------


def names(topics: list[Topic]) -> Iterator[Line]:
    """The share of the gold's names that are found as names, and pairs of names that are rightly (p) and fully (r) one entity."""
    import spacy

    from secondsource.models.parser import MODEL

    def figures(entities: Callable[[Topic], list[Row]]) -> dict[str, float | None]:
        """Each topic by itself, then their mean: no name is looked for in another topic."""
        told = []
        for t in topics:
            scored = scoring.Scored(t.gold, t.texts, entities(t))
            told.append({key: scored.figures()[f"names.{key}"] for key in ("found", "p", "r")})
        return {key: sum(t[key] for t in told) / len(told) for key in told[0]}

    nlp = spacy.load(MODEL)
    texts = [text for t in topics for text in t.bodies.values()]
    list(nlp.pipe(texts[:5]))
    started = time.process_time()
    docs = iter(list(nlp.pipe(texts)))
    seconds = time.process_time() - started
    kinds = {"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC"}
    mentioned = {id(t): {e.text.strip() for _ in t.files for e in next(docs).ents if e.label_ in kinds} for t in topics}

    def each(t: Topic) -> list[Row]:
        return [{"type": "entity", "id": n, "name": n, "aliases": []} for n in sorted(mentioned[id(t)])]

    def by_last_word(t: Topic) -> list[Row]:
        groups: dict[str, list[str]] = defaultdict(list)
        for name in sorted(mentioned[id(t)]):
            groups[(name.split() or [""])[-1].lower()].append(name)
        return [{"type": "entity", "id": k, "name": g[0], "aliases": g[1:]} for k, g in groups.items()]

    yield Line("this program", figures(lambda t: t.ours[0].rows["entity"]))
    yield Line("spaCy small, as they stand", figures(each), seconds, len(texts))
    yield Line("spaCy small, by last word", figures(by_last_word), seconds, len(texts))


# quotations ---------------------------------------------------------------------------------------------------------------------

IN_MARKS = re.compile(r"“([^”\n]{2,1500})(?:”|$)|\"([^\"\n]{2,1500})(?:\"|$)", re.MULTILINE)
CUE = r"(?:said|says|told|added|asked|wrote|writes|warned|insisted|argued|explained|replied|announced|recalled)"
NAME = r"(?:[A-Z][\w’'-]+(?:\s(?:[A-Z][\w’'-]+|al|van|de|von|bin)){0,3})"
NO_NAMES = frozenset(
    {"He", "She", "It", "They", "We", "I", "The", "But", "And", "In", "On", "At", "His", "Her", "Mr", "Mrs", "Ms", "Dr"}
)
Quote = tuple[int, int, str]


def named_beside(clause: str) -> str:
    """The first name in a clause that has a verb of saying."""
    if not re.search(rf"\b{CUE}\b", clause):
        return ""
    return next((name for name in re.findall(NAME, clause) if name not in NO_NAMES), "")


def by_expression(text: str) -> Iterator[Quote]:
    """Whatever stands in quotation marks and has four words or more, and the name beside it in a clause with a verb of saying."""
    for match in IN_MARKS.finditer(text):
        words = match[1] or match[2]
        if len(words.split()) < 4:
            continue
        after = re.split(r"[.“\"\n]", text[match.end() : match.end() + 120])[0]
        before = re.split(r"[.”\"\n]", text[max(0, match.start() - 200) : match.start()])[-1]
        yield match.start(1 if match[1] else 2), match.end(1 if match[1] else 2), named_beside(after) or named_beside(before)


def by_textacy(nlp: Any, refused: list[int]) -> Callable[[str], Iterator[Quote]]:
    from textacy.extract import direct_quotations

    def read(text: str) -> Iterator[Quote]:
        at = 0
        for paragraph in text.split("\n\n"):
            start = text.index(paragraph, at)
            at = start + len(paragraph)
            try:
                found = list(direct_quotations(nlp(paragraph)))
            except ValueError:
                refused[0] += 1
                continue
            for quote in found:
                yield start + quote.content.start_char, start + quote.content.end_char, " ".join(t.text for t in quote.speaker)

    return read


def quotations(topics: list[Topic]) -> Iterator[Line]:
    """Letters of direct speech, found and wrongly taken; of the gold's direct quotations by named people, how many are given to them."""

    def line(
        tool: str, read: Callable[[Topic, str], Iterable[Quote]], seconds: bool = True, note: Callable[[], str] = str
    ) -> Line:
        hit = given = wanted = asked = right = 0
        started = time.process_time()
        found = {(id(t), file): list(read(t, file)) for t in topics for file in t.files}
        spent = time.process_time() - started
        for t in topics:
            people = {e["id"]: {scoring.bare(n) for n in [e["name"], *e["aliases"]]} for e in t.gold["entities"]}
            direct, excused = defaultdict(set), defaultdict(set)
            for s in t.gold["statements"]:
                inside = direct if s["kind"] == "direct" else excused
                inside[s["file"]] |= {n for part in s["parts"] for n in range(part["start"], part["end"])}
            for file in t.files:
                letters = {n for n, c in enumerate(t.texts[file]) if scoring.letters(c)}
                taken = {n for start, end, _ in found[id(t), file] for n in range(start, end)} & letters
                want = direct[file] & letters
                hit += len(taken & want)
                given += len(taken - (excused[file] - want))
                wanted += len(want)
            for s in t.gold["statements"]:
                if s["kind"] != "direct" or s["speaker"] not in people:
                    continue
                here = {n for part in s["parts"] for n in range(part["start"], part["end"])}
                asked += 1
                best = max(found[id(t), s["file"]], key=lambda q: len(here & set(range(q[0], q[1]))), default=None)
                if best and len(here & set(range(best[0], best[1]))) >= 0.4 * len(here):
                    name = scoring.bare(best[2])
                    right += bool(name) and any(
                        name == other or (len(other) > 3 and other in name) for other in people[s["speaker"]]
                    )
        figures: dict[str, float | None] = {
            "letters p": hit / given if given else None,
            "r": hit / wanted,
            "speaker": right / asked,
        }
        return Line(tool, figures, spent if seconds else None, len(found), note())

    def ours(t: Topic, file: str) -> Iterator[Quote]:
        scored = t.ours[0]
        entities = {e["id"]: e["name"] for e in scored.rows["entity"]}
        text = t.texts[file]
        for row in scored.rows["attribution"]:
            if row["manner"] != "direct" or scored.file_of.get(row["article"]) != file:
                continue
            for part in row["content"]:
                body = text.find(part["text"])
                if body >= 0:
                    yield body, body + len(part["text"]), entities.get(row["speaker"] or "", row["speaker_name"] or "")

    yield line("this program", ours, seconds=False)
    yield line("a regular expression", lambda t, file: by_expression(t.texts[file]))
    if absent := missing("textacy, by paragraph", "textacy"):
        yield absent
        return
    import spacy

    from secondsource.models.parser import MODEL

    refused = [0]
    read = by_textacy(spacy.load(MODEL), refused)
    yield line("textacy, by paragraph", lambda t, file: read(t.texts[file]), note=lambda: f"({refused[0]} paragraphs refused)")


# reuse --------------------------------------------------------------------------------------------------------------------------


def related(t: Topic) -> set[tuple[str, str]]:
    """Pairs of articles of one text: the one from the other, or both from a third."""
    above: dict[str, set[str]] = {file: set() for file in t.files}
    for _ in t.files:
        for link in t.gold["reuse"]:
            above[link["target"]] |= {link["source"]} | above[link["source"]]
    return {(a, b) for a, b in combinations(sorted(t.files), 2) if a in above[b] or b in above[a] or above[a] & above[b]}


def reuse(topics: list[Topic]) -> Iterator[Line]:
    """Pairs of one text. The peers give pairs of like texts alone; the program also says which was first."""

    def line(tool: str, pairs: Callable[[Topic], set[tuple[str, str]]], *, seconds: bool = True, **more: float) -> Line:
        pairs(topics[0])
        found, spent, _ = clocked(lambda: [pairs(t) for t in topics])
        wanted = [related(t) for t in topics]
        both = sum(len(f & w) for f, w in zip(found, wanted, strict=True))
        given, asked = sum(map(len, found)), sum(map(len, wanted))
        figures: dict[str, float | None] = {"pairs p": both / given if given else None, "r": both / asked}
        return Line(tool, {**figures, **more}, spent if seconds else None, sum(len(t.files) for t in topics))

    def ours(t: Topic) -> set[tuple[str, str]]:
        scored = t.ours[0]
        families = defaultdict(list)
        for file, row in scored.article.items():
            families[row["family"]].append(file)
        told = {
            tuple(sorted((scored.file_of[r["earlier"]], scored.file_of[r["later"]])))
            for r in scored.rows["reuse"]
            if {r["earlier"], r["later"]} <= set(scored.file_of)
        }
        return scoring.pairs(families.values()) | told  # type: ignore[return-value]

    def shingled(t: Topic) -> dict[str, list[str]]:
        return {file: sorted({" ".join(run) for run in runs(text)}) for file, text in t.bodies.items()}

    def datasketch(t: Topic) -> set[tuple[str, str]]:
        from datasketch import MinHash, MinHashLSH

        index, out, prints = MinHashLSH(threshold=0.5, num_perm=128), set(), {}
        for file, words in shingled(t).items():
            prints[file] = MinHash(num_perm=128)
            prints[file].update_batch([w.encode() for w in words])
            index.insert(file, prints[file])
        for file, made in prints.items():
            out |= {tuple(sorted((file, other))) for other in index.query(made) if other != file}
        return out  # type: ignore[return-value]

    def rensa(t: Topic) -> set[tuple[str, str]]:
        from rensa import RMinHash, RMinHashLSH

        index, out, prints = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32), set(), {}
        for n, (file, words) in enumerate(shingled(t).items()):
            prints[n] = (file, RMinHash(num_perm=128, seed=42))
            prints[n][1].update(words)
            index.insert(n, prints[n][1])
        for file, made in prints.values():
            out |= {tuple(sorted((file, prints[m][0]))) for m in index.query(made) if prints[m][0] != file}
        return out  # type: ignore[return-value]

    directed = [t.ours[0].figures()["reuse.direction"] for t in topics]
    yield line("this program", ours, seconds=False, direction=sum(directed) / len(directed))
    yield missing("datasketch, at .5", "datasketch") or line("datasketch, at .5", datasketch)
    yield missing("rensa, 32 bands of 4", "rensa") or line("rensa, 32 bands of 4", rensa)


# quantities and counting ----------------------------------------------------------------------------------------------------------


FIGURE = re.compile(r"(?<![\w.,:/-])\d[\d,]*(?:\.\d+)?(?![\w:/-])")


def quantities(topics: list[Topic]) -> Iterator[Line]:
    """Values of quantities, F1; the expression takes every figure that is no clock time and no year."""

    def by_figure(t: Topic) -> list[Row]:
        rows: list[Row] = [{"type": "article", "id": f, "path": f, "url": None, "text": text, "family": f, "headline": None, "outlet": None,
                            "published": None, "byline": None, "agency": None, "kind": "news"} for f, text in t.texts.items()]  # fmt: skip
        for file, text in t.texts.items():
            for match in FIGURE.finditer(text):
                value = float(match[0].replace(",", ""))
                if not 1900 <= value <= 2100:
                    rows.append({"type": "quantity", "article": file, "start": match.start(), "text": match[0], "kind": "amount", "qualifier": "exactly", "low": value, "high": value})  # fmt: skip
        return rows

    ours = [t.ours[0].figures() for t in topics]
    plain = [scoring.Scored(t.gold, t.texts, by_figure(t)).figures() for t in topics]
    for tool, told in (("this program", ours), ("a regular expression", plain)):
        yield Line(tool, {key: sum(f[f"quantities.{key}"] for f in told) / len(told) for key in ("f1", "qualifier")})


def counting(topics: list[Topic]) -> Iterator[Line]:
    """Of the gold's claims, how many get the right number of independent origins; of those with more articles than origins likewise."""
    ours: list[tuple[bool, bool]] = []
    naive: list[tuple[bool, bool]] = []
    for t in topics:
        for claim in t.gold["claims"]:
            n, copied = claim["independent_sources"], claim["articles"] > claim["independent_sources"]
            row = t.ours[0].claim_of(claim)
            ours.append((bool(row) and row["origins"]["at_least"] <= n <= row["origins"]["at_most"], copied))  # type: ignore[index]
            naive.append((claim["articles"] == n, copied))
    for tool, told in (("this program, claims and all", ours), ("articles, claims given", naive)):
        yield Line(
            tool, {"right": scoring.share(r for r, _ in told), "where copied": scoring.share(r for r, copied in told if copied)}
        )


def quality(topics: list[Topic]) -> str:
    """Every figure of our own scorer, a topic a column."""
    told = [t.ours[0].figures() for t in topics]
    head = f"{'By our own scorer':32}" + "".join(f"{t.gold_file.parents[1].name:>10}" for t in topics)
    return "\n".join([head, *(f"  {name:30}" + "".join(f"{figures[name]:10.3f}" for figures in told) for name in told[0]), ""])


STEPS = {
    "Extraction": extraction,
    "Names": names,
    "Quotations": quotations,
    "Reuse": reuse,
    "Quantities": quantities,
    "Counting": counting,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("topics", nargs="*", choices=[[], *TOPICS], default=[])
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    topics = [Topic(TOPICS[name]) for name in options.topics or TOPICS if (TOPICS[name] / "gold").is_dir()]
    spent = sum(t.ours[1]["whole"] for t in topics)
    articles = sum(len(t.files) for t in topics)
    print(
        f"{articles} articles of {len(topics)} invented topics; the program's whole job in memory: {articles / spent:.1f} articles a second\n"
    )
    print(quality(topics))
    for title, step in STEPS.items():
        print(f"{title}: {' '.join((step.__doc__ or '').split())}")
        for line in step(topics):
            print(line, flush=True)
        print()
    print("Published elsewhere, on other texts (not measured here, not to be compared line by line):")
    for what, system, on, figure, source in PUBLISHED:
        print(f"  {what:12} {system:22} {on:20} {figure}  [{source}]")


if __name__ == "__main__":
    main()

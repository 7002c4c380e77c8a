"""Newsroom edits with known source, kind and direction: what of them the search for reuse finds, how fast, and how that grows.

lineage.py [quality] [speed] [growth] [--sources 400] [--variants 4000] [--seed 1] [--texts wiki|newsroom] [--peers PYTHON]

Sources are pieces of about 272 words: of Wikipedia articles and of novels (wiki_versions and litbank, openly licensed;
SHARED/data beside the checkout is needed), or invented reports. Each variant is made from one source, or from two, by one edit or several. A pair is right if both texts go back to
one source. PYTHON is an interpreter with datasketch and rensa installed: they are clocked and scored on the same texts.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import newsroom

from secondsource.linkage import Corpus, Memory, many_objects
from secondsource.model import Article, Family, Record, Reuse, Shingles
from secondsource.reuse.align import align
from secondsource.reuse.candidates import Candidate, find_candidates, survey
from secondsource.reuse.compare import is_copy
from secondsource.reuse.families import REUSE, carried, relink
from secondsource.reuse.fingerprints import SHINGLES
from secondsource.reuse.index import build
from secondsource.reuse.texts import Text
from secondsource.store.store import Store

AIM = 5000
"""Articles a second, candidates and verification."""
DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
LENGTH = 272
_END = re.compile(r"(?<=[.!?])\s+(?=[\w\"\u201c])")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}(?: [A-Z][a-z]{3,})?")
_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})*(?![\w,]|\.\d)")
_SAID = re.compile(r",? (?:he|she|they|officials?|police|the \w+) (?:said|added|reported|announced)(?: (?:on|in) \w+)?(?=[.,])")
SPELLINGS = [
    ("ization", "isation"), ("ize ", "ise "), ("ized", "ised"), ("color", "colour"), ("labor", "labour"), ("center", "centre"), ("defense", "defence"),
    ("program ", "programme "), ("percent", "per cent"), ("favor", "favour"), ("traveled", "travelled"), (" Mr. ", " Mr "), ("\u2019", "'"),
]  # fmt: skip
NAMES = "Ostrand Vellmark Torrin Quist Harlow Brenn Aldmoor Kestrel Sorrel Tamsin Orrey Lindqvist Pellam Roscoe Winter".split()  # noqa: SIM905
HEADS = (
    "It emerged on {day} that the matter was far from settled.",
    "What began quietly has, by {day}, become the talk of the region.",
    "Few had expected on {day} what became known a little later.",
    "There were new details on {day} about a story that many had taken for closed.",
)


@dataclass(frozen=True)
class Variant:
    """A text with the numbers of its sources and the name of the edit."""

    text: str
    sources: tuple[int, ...]
    kind: str


def sentences(text: str) -> list[str]:
    return [s for part in text.split("\n\n") for s in _END.split(part) if s.strip()]


def pieces(texts: list[str]) -> list[str]:
    """Pieces of whole sentences of about so many words, three sentences a paragraph; each text cut from its beginning."""
    found = []
    for text in texts:
        piece: list[str] = []
        for sentence in sentences(text):
            piece.append(sentence)
            length = sum(len(s.split()) for s in piece)
            if length >= LENGTH:
                # Of tables and lists that came as one sentence no edits can be made.
                if len(piece) >= 8 and length < 1.5 * LENGTH:
                    found.append(paragraphs(piece))
                piece = []
    return list(dict.fromkeys(found))


def paragraphs(parts: list[str]) -> str:
    return "\n\n".join(" ".join(parts[n : n + 3]) for n in range(0, len(parts), 3))


def sources(what: str, count: int, seed: int) -> list[str]:
    if what == "newsroom":
        made = (r for r in newsroom.reports(4 * count + 40, seed) if r.copy_of is None)
        return pieces(["\n\n".join(r.paragraphs) for r in made])[:count]
    rows = [json.loads(line) for line in (DATA / "wiki_versions/versions.jsonl").read_text(encoding="utf-8").splitlines()]
    with gzip.open(DATA / "litbank/litbank.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows += [json.loads(line) for line in lines]
    cut = pieces([" ".join((row["versions"][-1] if "versions" in row else row["text"]).split()) for row in rows])
    random.Random(seed).shuffle(cut)
    return cut[:count]


# the edits: sentences in, sentences out ---------------------------------------------------------------------------


def lead_cut(parts: list[str], _dice: random.Random) -> list[str]:
    return parts[max(1, len(parts) // 5) :]


def tail_cut(parts: list[str], dice: random.Random) -> list[str]:
    return parts[: max(2, int(len(parts) * dice.uniform(0.4, 0.8)))]


def half_dropped(parts: list[str], dice: random.Random) -> list[str]:
    kept = sorted(dice.sample(range(len(parts)), max(1, len(parts) // 2)))
    return [parts[n] for n in kept]


def excerpt(parts: list[str], dice: random.Random) -> list[str]:
    size = max(1, round(len(parts) / 4))
    start = dice.randint(0, len(parts) - size)
    return parts[start : start + size]


def dateline(parts: list[str], dice: random.Random) -> list[str]:
    return [f"{dice.choice(NAMES).upper()}, {dice.choice(newsroom.MONTHS)} {dice.randint(1, 28)} \u2013 {parts[0]}", *parts[1:]]


def house_spelling(parts: list[str], dice: random.Random) -> list[str]:
    turned = dice.random() < 0.5
    for one, other in SPELLINGS:
        parts = [p.replace(other, one) if turned else p.replace(one, other) for p in parts]
    return parts


def renaming(parts: list[str], dice: random.Random) -> list[str]:
    names = sorted({m.group() for p in parts for m in _NAME.finditer(p)})
    for name in dice.sample(names, min(2, len(names))):
        new = dice.choice(NAMES)
        parts = [re.sub(rf"\b{name}\b", new, p) for p in parts]
    return parts


def other_numbers(parts: list[str], dice: random.Random) -> list[str]:
    return [_NUMBER.sub(lambda m: str(int(m.group().replace(",", "")) + dice.randint(1, 9)), p) for p in parts]


def attribution_drop(parts: list[str], _dice: random.Random) -> list[str]:
    return [_SAID.sub("", p) for p in parts]


def other_order(parts: list[str], dice: random.Random) -> list[str]:
    return dice.sample(parts, len(parts))


def other_head(parts: list[str], dice: random.Random) -> list[str]:
    return [dice.choice(HEADS).format(day=dice.choice(newsroom.DAYS)), *parts[1:]]


EDITS: dict[str, Callable[[list[str], random.Random], list[str]]] = {
    "lead cut": lead_cut, "tail cut": tail_cut, "half dropped": half_dropped, "quarter excerpt": excerpt, "dateline swap": dateline,
    "house spelling": house_spelling, "renaming": renaming, "number change": other_numbers, "attribution drop": attribution_drop,
    "sentence order": other_order, "other head": other_head,
}  # fmt: skip
SMALL = ("dateline swap", "house spelling", "renaming", "number change", "attribution drop", "other head")


def variants(texts: list[str], count: int, seed: int) -> list[Variant]:
    """Variants of each kind in turn; half of the cut ones edited a little besides, and what is left merged with another story's half."""
    dice = random.Random(seed)
    kinds = [*EDITS, "two stories merged"]
    made = []
    for n in range(count):
        kind, source = kinds[n % len(kinds)], dice.randrange(len(texts))
        parts = sentences(texts[source])
        if kind == "two stories merged":
            other = dice.choice([x for x in range(len(texts)) if x != source])
            parts = [*half_dropped(parts, dice), *half_dropped(sentences(texts[other]), dice)]
            made.append(Variant(paragraphs(parts), (source, other), kind))
            continue
        if kind not in SMALL and dice.random() < 0.5:
            parts = EDITS[dice.choice(SMALL)](parts, dice)
        parts = EDITS[kind](parts, dice)
        if kind == "quarter excerpt":
            # A passage in a text of its own is what an excerpt is.
            parts = [*parts, *(s.format(day=dice.choice(newsroom.DAYS)) for s in dice.sample(HEADS, 2))]
        made.append(Variant(paragraphs(parts), (source,), kind))
    return made


# scores ----------------------------------------------------------------------------------------------------------


def article(name: str, text: str) -> Article:
    return Article(page=name, text=text, sha256="", path=name)


def print_of(articles: list[Article]) -> list[Record]:
    return [record for a in articles for record in SHINGLES.analyse(a, None)]  # type: ignore[arg-type]


def quality(options: argparse.Namespace) -> None:
    texts = sources(options.texts, options.sources, options.seed)
    made = variants(texts, options.variants, options.seed)
    names = {f"s{n}": (n,) for n in range(len(texts))} | {f"v{n}": v.sources for n, v in enumerate(made)}
    pile = [article(f"s{n}", t) for n, t in enumerate(texts)] + [article(f"v{n}", v.text) for n, v in enumerate(made)]
    corpus = Corpus({Article: pile, Shingles: print_of(pile)})
    started = time.process_time()
    records = list(REUSE.link(corpus))
    spent = time.process_time() - started
    page = {a.id: a.page for a in pile}
    direct = {frozenset((page[r.earlier], page[r.later])): r for r in records if isinstance(r, Reuse) and r.earlier in page}
    whole = {page[m]: f.id for f in records if isinstance(f, Family) for m in f.members}
    pairs = set(direct)
    for family in (f for f in records if isinstance(f, Family)):
        if len(family.members) <= 200:
            pairs |= {frozenset((page[x], page[y])) for x, y in combinations(family.members, 2)}
    right = sum(bool(set(names[x]) & set(names[y])) for x, y in map(tuple, pairs))
    print(f"{len(texts)} sources ({options.texts}) and {len(made)} variants: {len(direct)} links, {len(pairs)} pairs tied, precision {right / max(1, len(pairs)):.4f}; "
          f"linked in {spent:.1f} s of the processor")  # fmt: skip
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for n, variant in enumerate(made):
        for source in variant.sources:
            row = found[variant.kind]
            row[0] += 1
            pair = frozenset((f"s{source}", f"v{n}"))
            row[1] += pair in direct or whole[f"s{source}"] == whole[f"v{n}"]
            reuse = direct.get(pair)
            row[2] += bool(reuse and reuse.direction != "unknown")
            row[3] += bool(reuse and reuse.direction != "unknown" and page[reuse.earlier] == f"s{source}")
    for kind, (total, hit, told, good) in found.items():
        print(
            f"  {kind:20} found {hit:5} of {total:5} ({hit / total:.3f})   direction told {told:5}, right {good / max(1, told):.3f}"
        )
    if options.peers:
        peers(
            options.peers,
            [a.text for a in pile],
            [(f"s{s}", f"v{n}", v.kind) for n, v in enumerate(made) for s in v.sources],
            names,
        )


PEERS = """
import json, re, sys, time
data = json.load(open(sys.argv[1], encoding="utf-8"))
words = [re.findall(r"\\w+", t.lower()) for t in data["texts"]]
grams = [{" ".join(w[n:n + 3]) for n in range(max(1, len(w) - 2))} for w in words]
made = {}
try:
    import datasketch
    started = time.process_time()
    index = datasketch.MinHashLSH(threshold=0.5, num_perm=128)
    signs = []
    for n, g in enumerate(grams):
        m = datasketch.MinHash(num_perm=128)
        m.update_batch([x.encode() for x in g])
        index.insert(n, m)
        signs.append(m)
    pairs = sorted({tuple(sorted((n, o))) for n, m in enumerate(signs) for o in index.query(m) if o != n})
    made["datasketch"] = [time.process_time() - started, pairs]
except ImportError:
    pass
try:
    import rensa
    started = time.process_time()
    index = rensa.RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32)
    signs = []
    for n, g in enumerate(grams):
        m = rensa.RMinHash(num_perm=128, seed=42)
        m.update(sorted(g))
        index.insert(n, m)
        signs.append(m)
    pairs = sorted({tuple(sorted((n, o))) for n, m in enumerate(signs) for o in index.query(m) if o != n})
    made["rensa"] = [time.process_time() - started, pairs]
except ImportError:
    pass
json.dump(made, sys.stdout)
"""


def peers(python: str, texts: list[str], wanted: list[tuple[str, str, str]], names: dict[str, tuple[int, ...]]) -> None:
    """Print what datasketch and rensa find at their threshold of one half, and how fast."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as given:
        json.dump({"texts": texts}, given)
        given.flush()
        said = subprocess.run([python, "-c", PEERS, given.name], check=True, capture_output=True, text=True).stdout
    labels = list(names)
    for name, (seconds, rows) in json.loads(said).items():
        pairs = {frozenset((labels[a], labels[b])) for a, b in rows}
        right = sum(bool(set(names[x]) & set(names[y])) for x, y in map(tuple, pairs))
        kinds: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        for a, b, kind in wanted:
            kinds[kind][0] += 1
            kinds[kind][1] += frozenset((a, b)) in pairs
        scored = [f"precision {right / max(1, len(pairs)):.3f}"] if wanted else []
        scored += [f"{kind} {hit / total:.2f}" for kind, (total, hit) in kinds.items()]
        print(
            f"  {', '.join([f'{name}, from the text, not verified: {len(pairs):,} pairs', *scored]):78} {len(texts) / seconds:9,.0f}"
        )


# speed -----------------------------------------------------------------------------------------------------------


def pile_of(count: int, seed: int) -> list[Article]:
    """Articles of random words, 272 each, two in five of them copies with some paragraphs dropped: no English, for time alone."""
    dice = random.Random(seed)
    words = [
        a + b + c
        for a in newsroom.ONSETS
        for b in ("a", "e", "o", "ai")
        for c in ("lin", "mor", "tas", "ver", "nick", "dom", "gar")
    ]
    small = "the a of in to and on for with from was is by at as that it had after".split()  # noqa: SIM905

    def story() -> list[str]:
        return [
            " ".join(dice.choice(small) if dice.random() < 0.45 else dice.choice(words) for _ in range(34)).capitalize() + "."
            for _ in range(8)
        ]

    made: list[list[str]] = []
    for _ in range(count):
        if made and dice.random() < 0.4:
            source = made[-1 - min(int(dice.expovariate(0.01)), len(made) - 1)]
            made.append([p for p in source if dice.random() < 0.75] or source)
        else:
            made.append(story())
    return [article(f"a{n}", "\n\n".join(parts)) for n, parts in enumerate(made)]


def speed(options: argparse.Namespace) -> None:
    """The stages of the step on one pile, and its peers on the same texts; seconds of the processor, one core."""
    count = 5000
    pile = pile_of(count, options.seed)
    print(f"{count:,} articles of 272 words, two in five of them copies; articles a second")
    with many_objects():
        started = time.process_time()
        prints = print_of(pile)
        printed = time.process_time() - started
        started = time.process_time()
        pairs = find_candidates([p for p in prints if isinstance(p, Shingles)])
        paired = time.process_time() - started
        started = time.process_time()
        copies = verified(pile, pairs)
        compared = time.process_time() - started
        corpus = Corpus({Article: pile, Shingles: prints})
        started = time.process_time()
        records = list(REUSE.link(corpus))
        linked = time.process_time() - started
    rows = (
        ("fingerprints, from the text", printed, ""),
        (f"candidates: {len(pairs):,} pairs, by what they share of their fingerprints", paired, ""),
        (f"verification: word by word, outside quotation marks; {copies:,} hold", compared, ""),
        ("candidates and verification", paired + compared, f"wanted: {AIM:,}"),
        ("fingerprints, candidates and verification", printed + paired + compared, ""),
        (f"the whole step: passages, direction, changes, families; {len(records):,} records", linked, ""),
        ("fingerprints and the whole step", printed + linked, ""),
    )
    for name, seconds, wanted in rows:
        print(f"  {name:78} {count / seconds:9,.0f}  {wanted}".rstrip())
    if options.peers:
        peers(options.peers, [a.text for a in pile], [], {a.page: (n,) for n, a in enumerate(pile)})


def verified(pile: list[Article], pairs: list[Candidate]) -> int:
    """How many of the candidates are copies by their words."""
    text = lru_cache(1024)(Text)
    return sum(is_copy(align(text(pile[x].text), text(pile[y].text)), shared) for x, y, shared in pairs)


SIZE = """
import argparse, sys
sys.path.insert(0, {folder!r})
import lineage
lineage.grow({count}, {seed})
"""


def growth(options: argparse.Namespace) -> None:
    """The step over ever larger piles, each in a process of its own: time, and peak memory with the pile and all records held."""
    costs: dict[int, float] = {}
    for count in options.sizes:
        code = SIZE.format(folder=str(Path(__file__).parent), count=count, seed=options.seed)
        said = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
        costs[count] = json.loads(said.splitlines()[-1])
        print("\n".join(said.splitlines()[:-1]), flush=True)
    for fewer, more in pairwise(costs):
        print(
            f"from {fewer:,} to {more:,}: {more / fewer:.1f} times the articles, {costs[more] / costs[fewer]:.2f} times the cost"
        )


def one_more(
    store: Store, pile: list[Article], prints: list[Record], records: list[Record], memory: Memory, more: Article
) -> str:
    """Link one article more by the index in the ledger, and tell how long it took, and whether all at once yields the same."""
    corpus = Corpus({Article: [*pile, more], Shingles: [*prints, *print_of([more])]}, memory)
    corpus.kept = store.kept()
    for _ in (corpus.articles, corpus.within(more.id, Shingles)):
        pass  # which record stands where is for the corpus to know
    started = time.process_time()
    part = relink(corpus)
    spent = time.process_time() - started
    assert part is not None
    made = sorted([*carried(records, part), *part.records], key=lambda r: r.id)
    corpus.kept = None
    same = made == sorted(REUSE.link(corpus), key=lambda r: r.id)
    return f"{spent:.2f} s, {len(part.articles)} in its story, {'the same records as all at once' if same else 'OTHER RECORDS'}"


def settled(folder: str) -> int:
    """The size of the ledger in a folder, with all that was written in its place."""
    with closing(sqlite3.connect(f"{folder}/pile.db")) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return Path(folder, "pile.db").stat().st_size


def grow(count: int, seed: int) -> None:
    """Link a pile, keep its index in a ledger, then add one article more; tell both, and the cost of the first."""

    def peak() -> float:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6

    with many_objects(), tempfile.TemporaryDirectory() as folder, Store.open(f"{folder}/pile.db") as store:
        *pile, extra = pile_of(count + 1, seed)
        started = time.process_time()
        prints = print_of(pile)
        printed = time.process_time() - started
        started = time.process_time()
        found = survey(prints)  # type: ignore[arg-type]
        paired = time.process_time() - started
        pairs = len(found.candidates)
        del found
        corpus = Corpus({Article: pile, Shingles: prints})
        started = time.process_time()
        records = list(REUSE.link(corpus))
        linked, held = time.process_time() - started, peak()
        links = sum(isinstance(record, Reuse) for record in records)
        prints.sort(key=lambda p: p.article)  # type: ignore[attr-defined]
        before = settled(folder)
        kept = store.kept()
        started = time.process_time()
        build(kept, prints, survey(prints))  # type: ignore[arg-type]
        store.keep(kept)
        indexed, size = time.process_time() - started - paired, settled(folder) - before
        copied = "\n\n".join(pile[0].text.split("\n\n")[1:])
        told = [one_more(store, pile, prints, records, corpus.memory, more) for more in (extra, article("copy", copied))]
    print(
        f"{count:,} articles of 272 words: fingerprints {printed:.1f} s, {pairs:,} candidates {paired:.1f} s, the whole step {linked:.1f} s ({links:,} links, "
        f"{count / linked:,.0f} articles/s), peak memory {held:.2f} GB; index {indexed:.1f} s and {size / count:,.0f} bytes an article in the ledger; "
        f"one article more: {told[0]}; one more copy: {told[1]}"
    )
    print(printed + linked)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", choices=["quality", "speed", "growth"], default=["quality", "speed"])
    parser.add_argument("--sources", type=int, default=400)
    parser.add_argument("--variants", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sizes", type=int, nargs="+", default=[5000, 20000, 50000, 200000], help="of the piles of growth")
    parser.add_argument("--texts", choices=["wiki", "newsroom"], default="wiki")
    parser.add_argument("--peers", metavar="PYTHON")
    options = parser.parse_args()
    for name in options.what:
        {"quality": quality, "speed": speed, "growth": growth}[name](options)


if __name__ == "__main__":
    main()

"""What the count alone loses: gold attributions, speakers, copies and claims in, origins out, compared with the gold's.

    origins.py SHARED/eval [bank|examples ...] [--misses] [--no-occasions] [--no-affiliations] [--no-speakers N]
    origins.py made [--worlds 125] [--seed 0] [--misses]

Only what records carry in practice is given: copies as aligned paragraphs, unnamed sources by their description, documents as
unresolved sources, an outlet's observation as an assertion. ``--no-speakers N`` leaves every N-th speaker unresolved.

``made``: claims whose origins are known, four a world, as articles (known.py): the edges are read from the text. With the edges given the
count of such worlds is exact (tests/corroboration/test_properties.py), so whatever is less than 1.0 here was lost in reading them, and, where the program
groups the claims by itself, in finding that differently worded sentences say one thing.
"""

import argparse
import json
import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import known
from known import Made
from rapidfuzz import fuzz

from secondsource.corroboration.origins import ORIGINS
from secondsource.linkage import Corpus
from secondsource.model import (
    AlignedPassage,
    Article,
    Assertion,
    Attribution,
    Claim,
    Corroboration,
    Entity,
    Family,
    Judgement,
    Occasion,
    Origin,
    Range,
    Record,
    Referent,
    Reuse,
    Span,
    Statement,
)


def read(folder: Path, *, occasions: bool, affiliations: bool, every: int) -> tuple[Corpus, dict]:
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    records: list[Record] = []
    articles: dict[str, Article] = {}
    for d in gold["documents"]:
        text = (folder / d["file"]).read_text(encoding="utf-8")
        hidden = d.get("credit_printed") == "nowhere"
        articles[d["file"]] = Article(
            page=d["file"], text=text, sha256="", outlet=d["outlet"], agency=None if hidden or d["credit"] == d["outlet"] else d["credit"],
            published=d["published"], byline=d["byline"], headline=d["title"], kind=d["kind"],
        )  # fmt: skip
    records += articles.values()
    parent = {a.id: a.id for a in articles.values()}
    for r in gold["reuse"]:
        earlier, later = articles[r["source"]], articles[r["target"]]
        records.append(Reuse(earlier.id, later.id, r["kind"], 0.5, "probable", passages=tuple(align(earlier, later))))
        if r["kind"] != "passage":
            parent[later.id] = earlier.id
    families: dict[str, list[str]] = {}
    for id in parent:
        top = id
        while parent[top] != top:
            top = parent[top]
        families.setdefault(top, []).append(id)
    records += [Family(tuple(sorted(members)), top) for top, members in families.items() if len(members) > 1]

    entities = {e["id"]: e for e in gold["entities"]}
    referents: dict[tuple[str, str], Referent] = {}
    spoken = {}
    for s in gold["statements"]:
        for who in (s["speaker"], *(s.get("co_speakers") or ())):
            if who in entities:
                spoken[s["file"], who] = s
    for file, article in articles.items():
        for id, e in entities.items():
            places = [(article.text.find(n), n) for n in e["aliases"] if n in article.text]
            if places or (file, id) in spoken:
                institution = entities.get(e["institution"] or "") if affiliations else None
                first, name = min(places, default=(0, e["name"]))
                referents[file, id] = Referent(
                    article.id, first, name, e["type"], tuple(n for _, n in places) or (name,), (), None,
                    institution["aliases"][0] if institution and institution["aliases"] else None,
                )  # fmt: skip
    records += referents.values()
    for id, e in entities.items():
        members = sorted(r.id for (_, i), r in referents.items() if i == id)
        if members:
            records.append(Entity(e["type"], e["name"], tuple(e["aliases"]) or (e["name"],), tuple(members)))

    evidence: dict[str, str] = {}
    held: dict[str, list[str]] = {}
    for n, s in enumerate(gold["statements"]):
        record = evidence_of(s, articles[s["file"]], entities, referents, resolve=not every or n % every != every - 1)
        records.append(record)
        evidence[s["id"]] = record.id
        if occasions and s.get("occasion") and isinstance(record, Attribution):
            held.setdefault(s["occasion"], []).append(record.id)
    for ids in held.values():
        statements = [Statement((i,), None, i) for i in sorted(ids)]
        records += statements
        records.append(Occasion(tuple(sorted(s.id for s in statements))))
    for c in gold["claims"]:
        told = [
            Assertion(articles[n["file"]].id, n["start"], n["end"], n["text"], "narration", articles[n["file"]].outlet)
            for n in c.get("narration") or []
        ]
        records += told
        support = [evidence[i] for i in c["support"]] + [t.id for t in told]
        claim = Claim(c["text"], "status", tuple(sorted(support)), tuple(sorted(evidence[i] for i in c["oppose"])))
        c["record"] = Claim(f"{c['text']}", c["id"], claim.support, claim.oppose)
        records.append(c["record"])
    kinds: dict[type[Record], dict[str, Record]] = {}
    for record in records:
        kinds.setdefault(type(record), {})[record.id] = record
    # one statement may serve several claims, and a claim's id is that of its smallest piece: keep them apart here
    kinds[Claim] = {c["id"]: c["record"] for c in gold["claims"]}
    return Corpus({kind: list(rows.values()) for kind, rows in kinds.items()}), gold


def align(earlier: Article, later: Article) -> list[AlignedPassage]:
    found = []
    for there in later.paragraphs():
        words = there.of(later.text)
        best = max(earlier.paragraphs(), key=lambda p: fuzz.token_set_ratio(words, p.of(earlier.text)))
        if len(words) > 40 and fuzz.token_set_ratio(words, best.of(earlier.text)) >= 65:
            found.append(AlignedPassage(best, there, "reworded"))
    return found


def evidence_of(s: dict, article: Article, entities: dict, referents: dict, *, resolve: bool) -> Record:
    speaker, voice = s["speaker"], entities.get(s["speaker"])
    document = s.get("own_observation") and "document" in (s["role"] or "")
    if s.get("own_observation") and not document:
        return Assertion(article.id, s["start"], s["end"], s["text"], "observation", article.outlet)
    if s.get("optional") and voice and voice["type"] == "PER":
        return Assertion(article.id, s["start"], s["end"], s["text"], "opinion", voice["name"])
    spans = tuple(Span(p["start"], p["end"]) for p in s.get("parts") or [s])
    start, end = spans[0].start, spans[-1].end
    anonymous = speaker.startswith("anon:")
    unstated = speaker.startswith("anon:unstated")
    named = voice is not None and not document and resolve
    return Attribution(
        article=article.id, content=spans, manner=s["kind"], cue=near(article.text, s["cue"], start, end),
        source=None if unstated else near(article.text, s["speaker_text"], start, end),
        speaker=referents[s["file"], speaker].id if named else None, speaker_name=voice["name"] if named else None,
        co_speakers=tuple(referents[s["file"], i].id for i in s.get("co_speakers") or ()) if named else (),
        role=None if document else s["role"], anonymous=anonymous,
        description=None if unstated else speaker[5:] if anonymous else s["speaker_text"] if document else None,
        told=s["told"], channel="document" if document else None,
    )  # fmt: skip


def near(text: str, words: str | None, start: int, end: int) -> Span | None:
    if not words:
        return None
    places = [i for i in range(len(text)) if text.startswith(words, i)]
    at = min(places, key=lambda i: min(abs(i - start), abs(i - end)), default=None)
    return None if at is None else Span(at, at + len(words))


def score(corpus: Corpus, gold: dict, *, misses: bool) -> dict[str, float]:
    made = list(ORIGINS.link(Corpus({**corpus._records})))
    counts = [m for m in made if isinstance(m, Corroboration)]
    rows, against = [], []
    # the count of a claim is found by order, since claims here may share their smallest piece
    order = corpus.all(Claim)
    by_claim = {id(claim): count for claim, count in zip(order, counts, strict=True)}
    for c in gold["claims"]:
        count = by_claim[id(c["record"])]
        low, high, n = count.origins.at_least, count.origins.at_most, c["independent_sources"]
        if c["support"]:
            rows.append((n, low, high, c["articles"] > n))
        opposed = c["independent_opposing"]
        if opposed:
            against.append(count.opposing.at_least <= opposed <= count.opposing.at_most)
        bad = bool(c["support"]) and (low, high) != (n, n)
        bad |= bool(opposed) and (count.opposing.at_least, count.opposing.at_most) != (opposed, opposed)
        if misses and bad:
            print(f"\n{c['id']} want {n} got {low}-{high}, against: want {opposed} got {count.opposing.at_least}-{count.opposing.at_most}"
                  f" {count.flags}: {c['text']}\n  gold: {c['why']}", file=sys.stderr)  # fmt: skip
            for line in count.narrows:
                print(f"  narrows: {line}", file=sys.stderr)
            for o in made:
                if (
                    isinstance(o, Origin)
                    and o.claim == c["record"].id
                    and set(o.evidence) <= {*c["record"].support, *c["record"].oppose}
                ):
                    print(f"  {o.side} {o.who!r} x{len(o.evidence)} {'interested' if o.interested else ''}", file=sys.stderr)
                    for m in o.merged:
                        print(f"      {m.strength}: {m.reason}", file=sys.stderr)

    def right(rows: list, discount: int = 0) -> float:
        return (
            sum((low <= n <= high) / (1 + discount * (high - low)) for n, low, high, _ in rows) / len(rows)
            if rows
            else float("nan")
        )

    halves = [right(x, 1) for x in ([r for r in rows if r[0] < 2], [r for r in rows if r[0] > 1]) if x]
    return {
        "in_range": right(rows),
        "mean_width": sum(r[2] - r[1] for r in rows) / len(rows),
        "at_least_exact": sum(r[0] == r[1] for r in rows) / len(rows),
        "balanced": sum(halves) / len(halves),
        "copied_in_range": right([r for r in rows if r[3]], 1),
        "opposing_in_range": sum(against) / len(against) if against else float("nan"),
    }


@dataclass(frozen=True)
class Outcome:
    """What became of one world: whether its claim was found, the range, and what was lost on the way."""

    world: Made
    found: bool
    held: float
    low: int
    high: int

    @property
    def right(self) -> bool:
        return self.found and self.low <= self.world.origins <= self.high


def read_world(seed: int) -> tuple[list[Outcome], list[Outcome]]:
    """The whole chain over one world: its claims as they are grouped by the program, and as a person grouped them."""
    from secondsource.analysis import Annotations
    from secondsource.ingest.readers import Input, read_articles
    from secondsource.models.parser import parse
    from secondsource.pipeline import analysers, linkers
    from secondsource.run import run_linkers

    world = known.made(seed)
    records: dict[type[Record], list[Record]] = {}
    pages: dict[str, list[str]] = {}
    for n, page in enumerate(world.pages):
        raw = json.dumps(page.record()).encode()
        given = Input(f"{n}.json", f"{n}.json", raw, sha256(raw).hexdigest(), "record", f"{n}.json")
        for article in read_articles(given):
            assert isinstance(article, Article), article
            pages[article.id] = page.claims
            found = Annotations(article, parse)
            for analyser in analysers():
                found.add(list(analyser.analyse(article, found)))
            records.setdefault(Article, []).append(article)
            for record in found:
                records.setdefault(type(record), []).append(record)

    def linked() -> Corpus:
        corpus = Corpus(records)
        failures = run_linkers(corpus, linkers())
        assert not failures, failures
        return corpus

    corpus = linked()
    carriers = [carriers_of(n, corpus, pages) for n in range(known.CLAIMS)]
    alone = [outcome_of(world, held, corpus, len(pages)) for held in carriers]
    records[Judgement] = [
        Judgement("approve", tuple(sorted(held)), "claim", "made", f"2031-04-0{n + 1}")
        for n, held in enumerate(carriers)
        if len(held) > 1
    ]
    corpus = linked()
    return alone, [outcome_of(world, held, corpus, len(pages)) for held in carriers]


def carriers_of(number: int, corpus: Corpus, pages: dict[str, list[str]]) -> dict[str, str]:
    """The evidence that stands in the sentences of one claim, with its article."""
    found: dict[str, str] = {}
    for kind in (Attribution, Assertion):
        for e in corpus.all(kind):
            sentence = pages[e.article][number]
            at = corpus.articles[e.article].text.find(sentence)
            if 0 <= at <= e.span.start < at + len(sentence):
                found[e.id] = e.article
    return found


def outcome_of(world: Made, carriers: dict[str, str], corpus: Corpus, pages: int) -> Outcome:
    """The claim that holds most of the sentences, and its range."""
    counts = {c.claim: c for c in corpus.all(Corroboration)}
    best, held = None, 0.0
    for claim in corpus.all(Claim):
        share = len({carriers[e] for e in claim.support if e in carriers}) / pages
        if share > held:
            best, held = claim, share
    count = counts[best.id].origins if best else Range(0, 0)
    return Outcome(world, held >= 0.5, held, count.at_least, count.at_most)


def score_made(worlds: int, seed: int, *, misses: bool) -> None:
    read = [read_world(seed + n) for n in range(worlds)]
    for name, part in (("grouped by the program", 0), ("grouped by a person", 1)):
        outcomes = [outcome for both in read for outcome in both[part]]
        pages = sum(len(o.world.pages) for o in outcomes) // known.CLAIMS
        depth = max(o.world.depth for o in outcomes)
        print(
            f"\n{name}: {len(outcomes)} claims in {pages} articles, chains to depth {depth}; with the edges given: in_range 1.000"
        )
        table(outcomes, misses=misses)


def table(outcomes: list[Outcome], *, misses: bool) -> None:
    """A line for all claims, and one for those in whose worlds each kind of edge and of origin stands."""
    if misses:
        for o in outcomes:
            if not o.right:
                print(f"seed {o.world.seed} want {o.world.origins} got {o.low}-{o.high} held {o.held:.2f} {sorted(o.world.kinds)} {sorted(o.world.edges)}",
                      file=sys.stderr)  # fmt: skip

    def line(name: str, rows: list[Outcome]) -> None:
        found = [o for o in rows if o.found]
        if not found:
            return
        wide = sum(o.high - o.low for o in found) / len(found)
        balanced = sum(o.right / (1 + o.high - o.low) for o in found) / len(found)
        merged = sum(o.high < o.world.origins for o in found) / len(found)
        split = sum(o.low > o.world.origins for o in found) / len(found)
        print(f"{name:15} n {len(rows):4}  found {len(found) / len(rows):.3f}  in_range {sum(o.right for o in found) / len(found):.3f}  width {wide:.2f}"
              f"  balanced {balanced:.3f}  too few {merged:.3f}  too many {split:.3f}  sentences held {sum(o.held for o in rows) / len(rows):.3f}")  # fmt: skip

    line("all", outcomes)
    for n in (1, 2, 3):
        line(f"{n} origin{'s' * (n > 1)}", [o for o in outcomes if o.world.origins == n])
    line("no edge", [o for o in outcomes if not o.world.edges])
    for edge in known.EDGES:
        line(edge, [o for o in outcomes if edge in o.world.edges])
    for kind in known.ORIGINS:
        line(f"only {kind}", [o for o in outcomes if o.world.kinds == {kind}])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("eval", type=Path, help="the folder of the public sets, or: made")
    parser.add_argument("sets", nargs="*", default=["bank", "examples"])
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--no-occasions", action="store_true")
    parser.add_argument("--no-affiliations", action="store_true")
    parser.add_argument("--no-speakers", type=int, default=0)
    parser.add_argument("--worlds", type=int, default=125)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    if str(options.eval) == "made":
        score_made(options.worlds, options.seed, misses=options.misses)
        return
    for name in options.sets:
        corpus, gold = read(options.eval / name, occasions=not options.no_occasions, affiliations=not options.no_affiliations,
                            every=options.no_speakers)  # fmt: skip
        for metric, value in score(corpus, gold, misses=options.misses).items():
            print(f"{name:9} origins.{metric:18} {value:.3f}")


if __name__ == "__main__":
    main()

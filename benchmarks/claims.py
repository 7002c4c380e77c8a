"""Claims alone: the gold's articles, attributions, names, numbers and copies go in, our propositions and claims come out.

claims.py bank|examples|demo|election [--misses] [--show] [--dump]     what this link alone loses, by the public score
claims.py pairs                                          likeness on sentence pairs that people judged
claims.py speed [N]                                      N synthetic statements
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from secondsource.analysis import Annotations
from secondsource.claims.assertions import ASSERTIONS
from secondsource.claims.matching import CLAIMS
from secondsource.claims.meanings import MEANINGS
from secondsource.claims.propositions import PROPOSITIONS
from secondsource.linkage import Corpus
from secondsource.model import (
    AlignedPassage,
    Article,
    Assertion,
    Attribution,
    Certainty,
    Claim,
    Entity,
    Family,
    Mention,
    Proposition,
    Quantity,
    Referent,
    Relation,
    Reuse,
    Span,
)
from secondsource.models.parser import parse

SHARED = Path(__file__).resolve().parents[2] / "shared"


def gold_of(name: str) -> Path:
    """Where a gold lies: the demo's and our own topics' in the project, the public ones beside it."""
    project = Path(__file__).resolve().parents[1]
    ours = {"demo": project / "src/secondsource/demo/gold", "election": project / "benchmarks/topics/election/gold"}
    return ours.get(name, SHARED / "eval" / name)


def read(name: str) -> tuple[list[Article], dict[str, Annotations], dict, dict[str, str]]:
    """The records that other links would make, from the gold."""
    folder = gold_of(name)
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    entities = {e["id"]: e for e in gold["entities"]}
    names = {e: entities[e]["name"] for e in entities}
    articles, notes = [], {}
    for d in gold["documents"]:
        text = (folder / d["file"]).read_text(encoding="utf-8")
        article = Article(
            page=d["file"], text=text, sha256="0" * 64, path=d["file"], headline=d["title"], outlet=d.get("outlet"),
            agency=d.get("credit"), byline=d.get("byline"), published=d.get("published"), kind=d.get("kind", "news"), language="en",
        )  # fmt: skip
        articles.append(article)
        notes[d["file"]] = Annotations(article, parse)
    match: dict[str, str] = {}
    for article in articles:
        found = notes[article.path]
        text = article.text.replace("’", "'")
        referent_of = {}
        taken = [False] * len(text)
        spots = []
        for e in entities.values():
            for alias in e["aliases"]:
                spots += [
                    (-(m.end() - m.start()), m.start(), m.end(), e["id"])
                    for m in re.finditer(r"(?<!\w)" + re.escape(alias) + r"(?!\w)", text)
                ]
        mentions = []
        for _, start, end, e in sorted(spots):
            if not any(taken[start:end]):
                taken[start:end] = [True] * (end - start)
                mentions.append((start, end, e))
        for start, end, e in sorted(mentions):
            if e not in referent_of:
                referent_of[e] = Referent(
                    article=article.id,
                    first=start,
                    name=names[e],
                    kind=entities[e]["type"],
                    aliases=tuple(entities[e]["aliases"]),
                )
                found.add([referent_of[e]])
            found.add(
                [
                    Mention(
                        article=article.id,
                        start=start,
                        end=end,
                        text=article.text[start:end],
                        kind=entities[e]["type"],
                        form="name",
                        referent=referent_of[e].id,
                    )
                ]
            )
        for q in gold["quantities"]:
            if q["file"] == article.path:
                low, high = q["value"] if isinstance(q["value"], list) else (q["value"], q["value"])
                low, high = {"more_than": (low, None), "at_least": (low, None), "up_to": (None, high)}.get(
                    q["approx"], (low, high)
                )
                unit = q["unit"] if "unit" in q else q["what"].partition(", ")[0]
                found.add(
                    [
                        Quantity(
                            article=article.id,
                            start=q["start"],
                            end=q["end"],
                            text=q["text"],
                            low=low,
                            high=high,
                            unit=unit,
                            kind="share" if unit == "percent" else "amount",
                            qualifier=q["approx"],
                            of=" ".join(w for w in q["text"].split() if w.isalpha())[-40:]
                            if unit not in ("percent", "marks")
                            else None,
                        )
                    ]
                )
        for s in gold["statements"]:
            if s["file"] != article.path:
                continue
            parts = tuple(Span(p["start"], p["end"]) for p in s.get("parts") or [s])
            if s.get("own_observation") or s.get("optional"):
                kind = "observation" if s.get("own_observation") else "opinion" if article.kind == "opinion" else "narration"
                record = Assertion(
                    article=article.id,
                    start=parts[0].start,
                    end=parts[-1].end,
                    text=article.text[parts[0].start : parts[-1].end],
                    kind=kind,
                    voice=names.get(s["speaker"]),
                )
                if kind == "narration":
                    record = Attribution(
                        article=article.id, content=parts, manner="indirect", speaker_name=names.get(s["speaker"])
                    )
            else:
                anonymous = s["speaker"].startswith("anon:")
                speaker = referent_of.get(s["speaker"])
                cue = s.get("cue")
                record = Attribution(
                    article=article.id,
                    content=parts,
                    manner=s["kind"],
                    speaker=speaker.id if speaker else None,
                    speaker_name=None if anonymous else names.get(s["speaker"]),
                    anonymous=anonymous,
                    description=s["speaker"][5:] if anonymous else None,
                    cue=_cue(article.text, parts, cue),
                )
            found.add(
                [
                    record,
                    Certainty(
                        evidence=record.id,
                        kind=s["certainty"],
                        denial={"proposition_denied": "proposition", "negated_wording": "negative"}.get(s.get("denial_form")),
                    ),
                ]
            )
            match[s["id"]] = record.id
    return articles, notes, gold, match


def _cue(text: str, parts: tuple[Span, ...], cue: str | None) -> Span | None:
    if not cue:
        return None
    at = [text.rfind(cue, max(0, parts[0].start - 80), parts[0].start), text.find(cue, parts[0].end, parts[0].end + 80)]
    at = [a for a in at if a >= 0]
    return Span(at[-1], at[-1] + len(cue)) if at else None


def build(name: str) -> tuple[Corpus, dict, dict[str, str]]:
    articles, notes, gold, match = read(name)
    entities = {e["id"]: e for e in gold["entities"]}
    records = defaultdict(list)
    for article in articles:
        found = notes[article.path]
        known = [(a.start, a.end) for a in found.of(Assertion)]
        for assertion in ASSERTIONS.analyse(article, found):
            body = article.text.find("\n\n")
            if assertion.start > body and not any(assertion.start < end and start < assertion.end for start, end in known):
                found.add([assertion])
        found.add(list(PROPOSITIONS.analyse(article, found)))
        found.add(list(MEANINGS.analyse(article, found)))
        records[Article].append(article)
        for record in found:
            records[type(record)].append(record)
    by_name = defaultdict(list)
    for r in records[Referent]:
        by_name[r.name].append(r.id)
    for e in entities.values():
        if by_name.get(e["name"]):
            records[Entity].append(
                Entity(
                    kind=e["type"], name=e["name"], aliases=tuple(e["aliases"]), members=tuple(sorted(by_name.pop(e["name"])))
                )
            )
    by_file = {a.path: a for a in articles}
    families = []
    for r in gold["reuse"]:
        a, b = by_file[r["source"]], by_file[r["target"]]
        passages = [
            AlignedPassage(Span(x["source_start"], x["source_end"]), Span(x["target_start"], x["target_end"]))
            for x in r.get("common_blocks") or []
        ]
        if r["kind"] in ("verbatim", "trimmed", "light_rewrite"):
            passages.append(AlignedPassage(Span(0, len(a.text)), Span(0, len(b.text)), "reworded"))
        if r["kind"] == "passage" and passages:
            passages.append(
                AlignedPassage(
                    Span(passages[0].earlier.start - 200, passages[-1].earlier.end + 100),
                    Span(passages[0].later.start - 200, passages[-1].later.end + 100),
                    "reworded",
                )
            )
        if r["kind"] == "heavy_rewrite":
            passages.append(AlignedPassage(Span(0, len(a.text)), Span(0, len(b.text) // 2), "reworded"))
        records[Reuse].append(
            Reuse(earlier=a.id, later=b.id, kind=r["kind"], containment=0.9, direction="certain", passages=tuple(passages))
        )
        if r["kind"] != "passage":
            families.append({a.id, b.id})
    merged = []
    for pair in families:
        whole = pair.union(*(m for m in merged if m & pair))
        merged = [*(m for m in merged if not m & pair), whole]
    records[Family] = [Family(members=tuple(sorted(f))) for f in merged]
    return Corpus(records), gold, match


def export(corpus: Corpus, file: Path) -> None:
    certainty = {c.evidence: c.kind for c in corpus.all(Certainty)}
    names = {m: e.id for e in corpus.all(Entity) for m in e.members}
    texts = {a.id: a.text for a in corpus.all(Article)}
    rows = [
        {"type": "article", "id": a.id, "path": a.path, "text": a.text, "headline": a.headline} for a in corpus.all(Article)
    ]
    rows += [{"type": "entity", "id": e.id, "name": e.name, "aliases": e.aliases} for e in corpus.all(Entity)]
    rows += [
        {"type": "attribution", "id": a.id, "article": a.article, "manner": a.manner, "speaker": names.get(a.speaker), "speaker_name": a.speaker_name,
         "anonymous": a.anonymous, "content": [{"start": s.start, "end": s.end, "text": s.of(texts[a.article])} for s in a.content], "certainty": {"kind": certainty.get(a.id)}}
        for a in corpus.all(Attribution)
    ]  # fmt: skip
    rows += [
        {
            "type": "assertion",
            "id": a.id,
            "article": a.article,
            "start": a.start,
            "end": a.end,
            "text": a.text,
            "voice": a.voice,
            "certainty": {"kind": certainty.get(a.id)},
        }
        for a in corpus.all(Assertion)
    ]
    rows += [
        {
            "type": "claim",
            "id": c.id,
            "wording": c.wording,
            "support": c.support,
            "oppose": c.oppose,
            "origins": {"at_least": 1, "at_most": 1},
            "reasons": [{"reason": r.reason, "text": r.text} for r in c.reasons],
        }
        for c in corpus.all(Claim)
    ]
    file.write_text("\n".join(json.dumps(r) for r in rows), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what")
    parser.add_argument("n", nargs="?", type=int, default=15000)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--show", action="store_true", help="claims with more than one piece of evidence")
    parser.add_argument("--dump", action="store_true", help="propositions")
    parser.add_argument("--gold", help="one gold claim: which of our claims hold its statements")
    options = parser.parse_args()
    if options.what == "pairs":
        from claims_pairs import pairs

        return pairs()
    if options.what == "speed":
        from claims_pairs import speed

        return speed(options.n)
    corpus, gold, match = build(options.what)
    started = time.perf_counter()
    corpus.add(list(CLAIMS.link(corpus)))
    print(
        f"link {time.perf_counter() - started:.2f} s; {len(corpus.all(Proposition))} propositions, {len(corpus.all(Claim))} claims, {len(corpus.all(Relation))} relations"
    )
    back = {v: k for k, v in match.items()}
    text = {a.id: corpus.text(a.article, a.content) for a in corpus.all(Attribution)} | {
        a.id: a.text for a in corpus.all(Assertion)
    }
    if options.dump:
        for p in sorted(corpus.all(Proposition), key=lambda p: (corpus.articles[p.article].path, p.spans)):
            if p.evidence in back:
                print(
                    back[p.evidence],
                    p.kind,
                    "NEG" if p.negated else "",
                    p.subject,
                    p.predicate,
                    p.terms,
                    p.times,
                    len(p.referents),
                    list(p.quantities).__len__(),
                    "|",
                    p.text[:120],
                )
    if options.show:
        of = defaultdict(set)
        for c in gold["claims"]:
            for s in c["support"] + c["oppose"]:
                of[s].add(c["id"])
        for c in sorted(corpus.all(Claim), key=lambda c: -len(c.support + c.oppose)):
            if len(c.support + c.oppose) > 1:
                print("\n#", c.wording[:150], "|", [(r.reason, r.text) for r in c.reasons if r.reason != "copy"][:6])
                for mark, side in (("+", c.support), ("-", c.oppose)):
                    for e in side:
                        print("   ", mark, back.get(e, "      "), sorted(of.get(back.get(e), ())), text[e][:110])
        for r in corpus.all(Relation):
            print(
                r.kind, r.reason, "|", corpus.get(Claim, r.source).wording[:70], "|", corpus.get(Claim, r.target).wording[:70]
            )
    if options.gold:
        g = next(c for c in gold["claims"] if c["id"] == options.gold)
        want = {match[s] for s in g["support"] + g["oppose"]}
        for c in corpus.all(Claim):
            if want & {*c.support, *c.oppose}:
                print("#", c.wording[:100], [back.get(e) for e in c.support], [back.get(e) for e in c.oppose])
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "export.jsonl"
        export(corpus, file)
        done = subprocess.run(
            [
                sys.executable,
                SHARED / "eval" / "score.py",
                gold_of(options.what) / "gold.json",
                file,
                *(["--misses"] if options.misses else []),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
        print("\n".join(line for line in done.stdout.splitlines() if line.startswith(("claims", "statements.overlap"))))
        print("\n".join(line for line in done.stderr.splitlines() if line.startswith("claim")))
    return None


if __name__ == "__main__":
    main()

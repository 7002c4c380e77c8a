"""Likeness on sentences that people judged, and the speed of matching. Called by claims.py."""

from __future__ import annotations

import json
import random
import re
import time
from collections import defaultdict
from itertools import combinations
from pathlib import Path

from secondsource.analysis import Annotations
from secondsource.claims.compare import compare
from secondsource.claims.gather import EDGE
from secondsource.claims.items import Item, Pile
from secondsource.claims.matching import CLAIMS
from secondsource.claims.propositions import PROPOSITIONS
from secondsource.claims.sides import stance
from secondsource.linkage import Corpus
from secondsource.model import Article, Attribution, Mention, Proposition, Quantity, Referent, Span
from secondsource.models.parser import parse

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
KINDS = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "NORP": "GROUP", "LOC": "LOC", "FAC": "LOC"}
NUMBER = re.compile(r"\$?\d[\d,.]*\d(?: (?:million|billion|percent|per cent))?|\$?\d+%?")


def sentence(text: str, name: str, headline: str | None = None) -> tuple[Article, Annotations]:
    """An article of one sentence, attributed as a whole, with the names that the parser sees."""
    text = " ".join(text.split())
    article = Article(page=name, text=text, sha256="0" * 64, path=name, headline=headline, language="en")
    found = Annotations(article, parse)
    for paragraph in found.paragraphs:
        for ent in paragraph.doc.ents:
            if ent.label_ in KINDS:
                referent = Referent(
                    article=article.id, first=ent.start_char, name=re.sub(r"^the |'s$", "", ent.text), kind=KINDS[ent.label_]
                )
                found.add(
                    [
                        referent,
                        Mention(
                            article=article.id,
                            start=ent.start_char,
                            end=ent.end_char,
                            text=ent.text,
                            kind=referent.kind,
                            form="name",
                            referent=referent.id,
                        ),
                    ]
                )
    for m in NUMBER.finditer(text):
        value = (
            float(re.sub(r"[^\d.]", "", m.group()).strip(".").replace("..", ".") or 0)
            if re.sub(r"[^\d.]", "", m.group()).count(".") < 2
            else 0.0
        )
        unit = "percent" if re.search("%|per", m.group()) else "$" if "$" in m.group() else None
        scale = 1e6 if "million" in m.group() else 1e9 if "billion" in m.group() else 1
        found.add(
            [
                Quantity(
                    article=article.id,
                    start=m.start(),
                    end=m.end(),
                    text=m.group(),
                    low=value * scale,
                    high=value * scale,
                    unit=unit,
                    kind="amount",
                )
            ]
        )
    found.add([Attribution(article=article.id, content=(Span(0, len(text)),), manner="indirect", speaker_name=name)])
    found.add(list(PROPOSITIONS.analyse(article, found)))
    return article, found


def corpus_of(sentences: list[tuple[Article, Annotations]]) -> Corpus:
    records = defaultdict(list)
    for article, found in sentences:
        records[Article].append(article)
        for record in found:
            records[type(record)].append(record)
    # one name, one thing: for these sets that will do
    by_name = defaultdict(list)
    for r in records[Referent]:
        by_name[r.name.casefold().split()[-1]].append(r)
    from secondsource.model import Entity

    for rows in by_name.values():
        records[Entity].append(
            Entity(kind=rows[0].kind, name=rows[0].name, aliases=(), members=tuple(sorted(r.id for r in rows)))
        )
    return Corpus(records)


def items_of(pairs: list[tuple[str, str]]) -> list[tuple[list[Item], list[Item]]]:
    rows, names = [], []
    for n, (a, b) in enumerate(pairs):
        for side, text in (("a", a), ("b", b)):
            rows.append(sentence(text, f"{n}{side}"))
            names.append(rows[-1][0].id)
    pile = Pile(corpus_of(rows))
    of = defaultdict(list)
    for item in pile.items:
        of[item.article].append(item)
    return [(of[names[2 * n]], of[names[2 * n + 1]]) for n in range(len(pairs))]


def best(ours: list[Item], theirs: list[Item]) -> tuple[float, int]:
    scored = [(compare(a, b).score, stance(a, b)) for a in ours for b in theirs]
    return max(scored, key=lambda s: s[0]) if scored else (0.0, 1)


def auc(scores: list[float], labels: list[bool]) -> float:
    ranked = sorted(zip(scores, labels, strict=True))
    below, good, _ties = 0, 0.0, 0
    positives, negatives = sum(labels), len(labels) - sum(labels)
    for _score, label in ranked:
        below += not label
        good += below if label else 0
    return good / max(1, positives * negatives)


def accuracy(scores: list[float], labels: list[bool]) -> tuple[float, float]:
    return max(
        (sum((s >= t) == y for s, y in zip(scores, labels, strict=True)) / len(labels), t) for t in [x / 50 for x in range(51)]
    )


def pairs(n: int = 600) -> None:
    def load(*names: str) -> list[dict]:
        rows = [json.loads(line) for name in names for line in (DATA / name).read_text(encoding="utf-8").splitlines()]
        random.Random(7).shuffle(rows)
        return rows[:n]

    rows = load("sts_msrp/msrp_train.jsonl")
    scores = [best(a, b)[0] for a, b in items_of([(r["a"], r["b"]) for r in rows])]
    labels = [bool(r["paraphrase"]) for r in rows]
    print(
        f"MSRP   {len(rows)} auc {auc(scores, labels):.3f} best accuracy {accuracy(scores, labels)}  above EDGE {sum(s >= EDGE for s, y in zip(scores, labels, strict=False) if y) / sum(labels):.2f} of paraphrases"
    )
    rows = load("sts_msrp/sick_train.jsonl")
    found = [best(a, b) for a, b in items_of([(r["a"], r["b"]) for r in rows])]
    labels = [r["relatedness"] >= 3.8 for r in rows]
    print(f"SICK   related>=3.8 auc {auc([s for s, _ in found], labels):.3f}")
    pred = ["NEUTRAL" if s < 0.55 else "CONTRADICTION" if sign < 0 else "ENTAILMENT" for s, sign in found]
    for label in ("CONTRADICTION", "ENTAILMENT", "NEUTRAL"):
        tp = sum(p == r["label"] == label for p, r in zip(pred, rows, strict=True))
        print(f"   {label:14} p {tp / max(1, pred.count(label)):.2f} r {tp / sum(r['label'] == label for r in rows):.2f}")
    signed = [(sign, r["label"]) for (s, sign), r in zip(found, rows, strict=True) if r["label"] != "NEUTRAL" and s >= EDGE]
    print(
        f"   side right where alike: {sum((s < 0) == (y == 'CONTRADICTION') for s, y in signed) / max(1, len(signed)):.3f} of {len(signed)}"
    )
    rows = load("nltk_rte/rte1_dev.jsonl", "nltk_rte/rte2_dev.jsonl", "nltk_rte/rte3_dev.jsonl")
    scores = [best(a, b)[0] for a, b in items_of([(r["text"], r["hypothesis"]) for r in rows])]
    labels = [bool(r["entails"]) for r in rows]
    print(f"RTE    auc {auc(scores, labels):.3f} best accuracy {accuracy(scores, labels)}")
    ecb()


def ecb(topics: int = 35) -> None:
    """ECB+: sentences of different documents of one topic that tell of one event, against those that do not."""
    sentences: dict[tuple[str, str], list[str]] = defaultdict(list)
    for file in sorted((DATA / "ecbplus").glob("*corpus.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            part = line.split("\t")
            if len(part) >= 4:
                sentences[part[0], part[1]].append(part[3])
    chains: dict[tuple[str, str], set[str]] = defaultdict(set)
    for file in sorted((DATA / "ecbplus").glob("*vent*mentions.json*")):
        for line in file.read_text(encoding="utf-8").splitlines():
            m = json.loads(line)
            chains[str(m["doc_id"]), str(m["sent_id"])].add(str(m["coref_chain"]))
    keys = [k for k in sorted(sentences) if chains.get(k) and 5 < len(sentences[k]) < 60]
    rows = [sentence(" ".join(sentences[k]), "/".join(k)) for k in keys]
    of = defaultdict(list)
    corpus = corpus_of(rows)
    for item in Pile(corpus).items:
        of[item.article].append(item)
    by_topic = defaultdict(list)
    for key, (article, _) in zip(keys, rows, strict=True):
        by_topic[key[0].split("_")[0]].append((key, article.id))
    scored = []
    for topic in sorted(by_topic, key=lambda t: (len(t), t))[:topics]:
        for (ka, a), (kb, b) in combinations(by_topic[topic], 2):
            if ka[0] != kb[0]:
                scored.append((best(of[a], of[b])[0], bool(chains[ka] & chains[kb]), ka, kb))
    labels = [y for _, y, _, _ in scored]
    print(f"ECB+   {len(scored)} pairs, {sum(labels)} of one event; auc {auc([s for s, *_ in scored], labels):.3f}")
    for t in (EDGE - 0.05, EDGE, EDGE + 0.05, EDGE + 0.1, EDGE + 0.2):
        hit = [y for s, y, *_ in scored if s >= t]
        print(f"   at {t:.2f} p {sum(hit) / max(1, len(hit)):.2f} r {sum(hit) / sum(labels):.2f}")
    import os

    if os.environ.get("SHOW"):
        text = {k: " ".join(sentences[k]) for k in keys}
        rng = random.Random(3)
        for title, rows_ in (
            ("FALSE", [r for r in scored if r[0] >= EDGE + 0.05 and not r[1]]),
            ("MISSED", [r for r in scored if r[0] < EDGE - 0.1 and r[1]]),
        ):
            for s, _, ka, kb in rng.sample(rows_, min(25, len(rows_))):
                print(title, f"{s:.2f}\n   {text[ka]}\n   {text[kb]}")


def speed(n: int) -> None:
    """Matching over ``n`` statements made of a vocabulary that is common to a few hundred stories."""
    rng = random.Random(1)
    from secondsource.claims.lexicon import CLASSES

    words = sorted({w for line in CLASSES.values() for w in line.split()})
    made = ["".join(rng.choice("bcdfglmnprstv") + rng.choice("aeiou") for _ in range(rng.randint(2, 4))) for _ in range(4000)]
    records = defaultdict(list)
    stories = [
        ([rng.choice(words) for _ in range(60)] + rng.sample(made, 120), [f"Name {s} {k}" for k in range(6)])
        for s in range(max(1, n // 150))
    ]
    for a in range(n // 15):
        vocabulary, names = stories[a % len(stories)]
        article = Article(page=str(a), text="x" * 3000, sha256="0", path=str(a), headline=names[0], language="en")
        records[Article].append(article)
        referents = [Referent(article=article.id, first=k * 10, name=name, kind="ORG") for k, name in enumerate(names)]
        records[Referent] += referents
        for s in range(15):
            attribution = Attribution(
                article=article.id, content=(Span(s * 100, s * 100 + 90),), manner="indirect", speaker=referents[s % 6].id
            )
            records[Attribution].append(attribution)
            for h in range(2):
                terms = tuple(sorted({rng.choice(vocabulary) for _ in range(rng.randint(3, 9))}))
                records[Proposition].append(
                    Proposition(
                        article=article.id,
                        evidence=attribution.id,
                        spans=(Span(s * 100 + h * 40, s * 100 + h * 40 + 35),),
                        text=" ".join(terms),
                        kind="act",
                        subject=terms[0],
                        predicate=terms[-1],
                        terms=terms,
                        referents=(rng.choice(referents).id,),
                    )
                )
    from secondsource.model import Entity

    by_name = defaultdict(list)
    for r in records[Referent]:
        by_name[r.name].append(r.id)
    records[Entity] = [
        Entity(kind="ORG", name=name, aliases=(name,), members=tuple(sorted(ids))) for name, ids in by_name.items()
    ]
    corpus = Corpus(records)
    started = time.perf_counter()
    claims = list(CLAIMS.link(corpus))
    print(
        f"{n} statements, {len(records[Proposition])} propositions: {time.perf_counter() - started:.1f} s, {len(claims)} records"
    )

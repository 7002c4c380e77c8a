"""How fast the reading room answers over a large ledger, and in how much memory.

reading_room.py [--articles 100000] [--ledger FILE] [--rounds 40]

The ledger is generated as records, without reading any page: texts and their copies, five statements each, names, figures, claims of one to four
texts, a few in hundreds of articles. It is made once and kept at --ledger. Then the server runs as a process of its own, every screen is
asked for again and again with other ids, words and pages, and the median, the 95th percentile and the largest memory are printed.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from collections import defaultdict
from pathlib import Path

import sqlalchemy as sa

from secondsource.linkage import Corpus
from secondsource.model import (
    AlignedPassage,
    Article,
    Attribution,
    Certainty,
    Claim,
    ClaimSpan,
    Corroboration,
    Entity,
    Failure,
    Family,
    Forecast,
    Likelihood,
    Mention,
    Merge,
    Origin,
    Quantity,
    Range,
    Reason,
    Record,
    Referent,
    Relation,
    Reuse,
    Span,
    Statement,
    Suggestion,
)
from secondsource.store import links, search, shelf, tables
from secondsource.store.store import Store

AIM_MS, AIM_MB = 150, 500
SYLLABLES = [
    "ba",
    "be",
    "bo",
    "da",
    "de",
    "do",
    "ka",
    "ke",
    "ko",
    "la",
    "le",
    "lo",
    "ma",
    "me",
    "mo",
    "na",
    "ne",
    "no",
    "ra",
    "re",
    "ro",
    "sa",
    "se",
    "so",
    "ta",
    "te",
    "to",
    "va",
    "ve",
    "vo",
]
OUTLETS = 400


def words_of(chance: random.Random, many: int) -> list[str]:
    return ["".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4))) for _ in range(many)]


def build(path: Path, articles: int) -> None:
    chance = random.Random(7)
    vocabulary = words_of(chance, 6000)
    weights = [1 / (n + 5) for n in range(len(vocabulary))]
    first, last = words_of(chance, 900), words_of(chance, 4000)
    names = [f"{chance.choice(first).title()} {chance.choice(last).title()}" for _ in range(9000)]
    outlets = [f"{w.title()} Post" for w in words_of(chance, OUTLETS)]
    made: dict[type[Record], list] = defaultdict(list)
    members: dict[str, list[str]] = defaultdict(list)
    lines: list[tuple[str, int, list[Attribution]]] = []  # sentence, text, its attributions
    number = 0
    text_number = 0
    while number < articles:
        text_number += 1
        roll = chance.random()
        copies = 1 if roll < 0.7 else chance.randint(2, 9) if roll < 0.98 else chance.randint(10, 60)
        if text_number in (5, 50, 500):
            copies = 300
        day = f"20{chance.randint(21, 31)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        speakers = [
            min(int(chance.paretovariate(0.6)) - 1, len(names) - 1) if chance.random() < 0.5 else chance.randrange(len(names))
            for _ in range(5)
        ]
        pieces, sentences, at = [], [], 0
        for n in range(16):
            said = " ".join(chance.choices(vocabulary, weights, k=chance.randint(12, 26)))
            if n < 5:
                lead = f"{names[speakers[n]]} said that {chance.randint(2, 900)} "
                sentences.append((at, lead, said, n))
            else:
                lead = "The "
            sentence = f"{lead}{said} government."
            pieces.append(sentence)
            at += len(sentence) + 2
        text = "\n\n".join(pieces)
        told: list[list[Attribution]] = [[] for _ in range(5)]
        ids = []
        for copy in range(copies):
            if number >= articles:
                break
            number += 1
            outlet = outlets[chance.randrange(OUTLETS)]
            article = Article(
                f"file:{number}",
                text,
                f"{number:064x}",
                path=f"pile/{number}.txt",
                outlet=outlet,
                headline=" ".join(chance.choices(vocabulary, weights, k=8)).capitalize(),
                published=f"{day}T{copy % 24:02}:00" if chance.random() > 0.02 else None,
                language="en",
            )
            made[Article].append(article)
            ids.append(article.id)
            for start, lead, said, n in sentences:
                name = names[speakers[n]]
                referent = Referent(
                    article.id, start, name, "PER", (name,), ("minister",) if speakers[n] % 3 else ("resident",)
                )
                made[Referent].append(referent)
                made[Mention].append(Mention(article.id, start, start + len(name), name, "PER", "name", referent.id))
                members[name].append(referent.id)
                begin = start + lead.index("that ") + 5
                attribution = Attribution(
                    article.id,
                    (Span(begin, start + len(lead) + len(said)),),
                    "direct" if n % 2 else "indirect",
                    Span(start + len(name) + 1, start + len(name) + 5),
                    Span(start, start + len(name)),
                    referent.id,
                    name,
                    role="minister" if speakers[n] % 3 else "resident",
                )
                made[Attribution].append(attribution)
                told[n].append(attribution)
                kind = ("stated", "stated", "stated", "hedged", "denied", "forecast")[(n + text_number) % 6]
                made[Certainty].append(
                    Certainty(attribution.id, kind, likelihood=Likelihood(60, 80, "ICD 203") if kind == "forecast" else None)
                )
                if kind == "forecast":
                    made[Forecast].append(Forecast(attribution.id, f"20{chance.randint(21, 33)}-06"))
                if n < 2:
                    figure = re.search(r"\d+", lead)
                    value = float(figure[0])
                    made[Quantity].append(
                        Quantity(
                            article.id,
                            start + figure.start(),
                            start + figure.end(),
                            figure[0],
                            value,
                            value,
                            "people",
                            "amount",
                            of=chance.choice(vocabulary[:40]),
                        )
                    )
            if copy:
                kind = chance.choice(("verbatim", "trimmed", "light_rewrite"))
                made[Reuse].append(
                    Reuse(
                        ids[0],
                        article.id,
                        kind,
                        0.9,
                        chance.choice(("certain", "probable", "unknown")),
                        (Reason("credit", outlet),),
                        (AlignedPassage(Span(0, len(text) // 2), Span(0, len(text) // 2)),),
                    )
                )
        made[Family].append(Family(tuple(sorted(ids)), ids[0] if len(ids) > 1 else None))
        for (_, _, said, _), attributions in zip(sentences, told, strict=True):
            if attributions:
                lines.append((said, text_number, attributions))
    home = {}
    for name, refs in sorted(members.items()):
        made[Entity].append(Entity("PER", name, (name,), tuple(sorted(refs))))
        home.update(dict.fromkeys(refs, made[Entity][-1].id))
    several = made[Entity][:200]
    made[Entity][:200] = [
        Entity(e.kind, e.name, e.aliases, e.members, (Suggestion(several[(n + 1) % 200].id, 0.8, "alike"),))
        for n, e in enumerate(several)
    ]
    for said, _, attributions in lines:
        made[Statement].append(Statement(tuple(sorted(a.id for a in attributions)), home[attributions[0].speaker], said))
    chance.shuffle(lines)
    position = 0
    while position < len(lines):
        size = 1 if chance.random() < 0.8 else chance.randint(2, 4)
        group = lines[position : position + size]
        position += size
        against = group[1:2] if size > 2 else []
        support = [line for line in group if line not in against]
        claim = Claim(
            group[0][0].capitalize() + ".",
            chance.choice(("act", "count", "status")),
            tuple(sorted(a.id for line in support for a in line[2])),
            tuple(sorted(a.id for line in against for a in line[2])),
            tuple(ClaimSpan(a.id, a.span.start, a.span.end) for line in group for a in line[2][:3]),
            None,
            (Reason("matched", "0.8: words"),),
        )
        made[Claim].append(claim)
        for side, part in (("support", support), ("oppose", against)):
            for _, _, attributions in part:
                evidence = tuple(sorted(a.id for a in attributions))
                merged = tuple(Merge(e, "copy (verbatim)", "certain") for e in evidence[1:20])
                made[Origin].append(
                    Origin(
                        claim.id,
                        side,
                        attributions[0].speaker_name,
                        evidence,
                        named=True,
                        first_hand=None,
                        entity=home[attributions[0].speaker],
                        merged=merged,
                    )
                )
        pages = len({a.article for line in support for a in line[2]})
        flags = tuple(f for f, holds in (("one_origin", len(support) == 1), ("contested", bool(against))) if holds)
        made[Corroboration].append(
            Corroboration(claim.id, Range(1, len(support)), Range(0, len(against)), pages, len(support), flags)
        )
    for a, b in zip(made[Claim][:4000:2], made[Claim][1:4000:2], strict=True):
        made[Relation].append(Relation(a.id, b.id, "revises", "a later figure"))
    made[Failure] += [Failure(f"pile/x{n}.pdf", "read", "not a page") for n in range(300)]
    with Store.open(str(path)) as store, store.writing() as connection:
        for records in made.values():
            for n in range(0, len(records), 20_000):
                store._put(connection, [("generated", 1, records[n : n + 20_000])])
        corpus = Corpus(made)
        tables.insert(
            connection,
            tables.member,
            [
                {"member": m, "cluster": c}
                for kind in shelf.MEMBERS
                for cluster in made[kind]
                for m, c in sorted(shelf.memberships(cluster))
            ],
        )
        search.index_articles(connection, made[Article])
        search.index_links(connection, corpus)
        links.reshelve(connection, corpus)
        tables.set_state(connection, "linked", "yes")
    with Store.open(str(path)) as store, store.engine.connect() as connection:
        connection.exec_driver_sql("ANALYZE")
    print({kind.__name__: len(records) for kind, records in made.items()})


def pages_of(path: str, chance: random.Random) -> dict[str, object]:
    """For each screen a function that makes an address."""
    with Store.open(path) as store, store.reading() as connection:

        def ids(sql: str) -> list[str]:
            return [row[0] for row in connection.execute(sa.text(sql))]

        big = ids("SELECT id FROM shelf WHERE kind = 'claim' ORDER BY articles DESC, id LIMIT 30")
        some = ids("SELECT id FROM shelf WHERE kind = 'claim' ORDER BY id LIMIT 3000")
        articles = ids("SELECT id FROM article ORDER BY id LIMIT 3000")
        people = ids("SELECT id FROM shelf WHERE kind = 'entity' ORDER BY said DESC, id LIMIT 300")
        families = ids("SELECT id FROM shelf WHERE kind = 'family' ORDER BY articles DESC, id LIMIT 300")
        pairs = [f"{a}/{b}" for a, b in connection.execute(sa.text("SELECT earlier, later FROM reuse ORDER BY id LIMIT 300"))]
        text = connection.execute(sa.text("SELECT text FROM article ORDER BY id LIMIT 1")).scalar() or ""
    words = sorted(set(re.findall(r"[a-z]{4,}", text)))
    pick = chance.choice
    return {
        "home": lambda: "/",
        "search, one word": lambda: f"/?q={pick(words)}",
        "search, every text": lambda: "/?q=government",
        "search, two words": lambda: f"/?q={pick(words)}+{pick(words)}",
        "search, who": lambda: f"/?who={pick('abcdeklmnorst')}o&certainty={pick(['', 'denied', 'hedged'])}",
        "search, filters": lambda: f"/?certainty=forecast&copied=yes&since=2024-01-01&page={chance.randint(1, 40)}",
        "ledger": lambda: f"/ledger?page={chance.randint(1, 60)}",
        "ledger, deep": lambda: f"/ledger?page={chance.randint(1000, 3000)}",
        "ledger, filters": lambda: (
            f"/ledger?{pick(['one_origin=1', 'contested=1', 'changed=1', 'flag=contested', 'kind=count'])}&sort={pick(['repeated', 'latest', 'contested'])}"
        ),
        "ledger, words": lambda: f"/ledger?q={pick(words)}",
        "claim": lambda: f"/claim/{pick(some)}",
        "claim, large": lambda: f"/claim/{pick(big)}",
        "tree": lambda: f"/claim/{pick(some)}/origins",
        "tree, large": lambda: f"/claim/{pick(big)}/origins",
        "reader": lambda: f"/article/{pick(articles)}",
        "reader, at": lambda: f"/article/{pick(articles)}?at=30-90",
        "elsewhere": lambda: f"/article/{pick(articles)}/elsewhere?at=30-90",
        "diff": lambda: f"/diff/{pick(pairs)}",
        "reports": lambda: f"/reports?page={chance.randint(1, 50)}",
        "report": lambda: f"/reports/{pick(families)}",
        "timeline": lambda: "/timeline",
        "timeline, words": lambda: f"/timeline?q={pick(words)}",
        "numbers": lambda: "/numbers",
        "numbers, words": lambda: f"/numbers?q={pick(words)}",
        "forecasts": lambda: f"/forecasts?page={chance.randint(1, 50)}",
        "names": lambda: f"/names?page={chance.randint(1, 50)}",
        "names, words": lambda: f"/names?q={pick('abcdeklmnorst')}o",
        "name": lambda: f"/entity/{pick(people)}",
        "who says": lambda: f"/speakers?page={chance.randint(1, 50)}",
        "who": lambda: f"/speaker/{pick(people)}",
        "review": lambda: "/review",
        "method": lambda: "/method",
    }


def processor_time(pid: int) -> float:
    """Seconds of processor time that a process has had."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--ledger", type=Path, default=Path(tempfile.gettempdir()) / "reading_room.db")
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--only", default="")
    given = parser.parse_args()
    if not given.ledger.exists():
        began = time.process_time()
        build(given.ledger, given.articles)
        print(f"built in {time.process_time() - began:.0f} s, {given.ledger.stat().st_size / 1e6:,.0f} MB")
    chance = random.Random(3)
    pages = {name: make for name, make in pages_of(str(given.ledger), chance).items() if given.only in name}
    server = subprocess.Popen(
        [sys.executable, "-m", "secondsource", "serve", "--ledger", str(given.ledger), "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        base = server.stdout.readline().strip().rstrip("/")
        print(
            f"{'screen':22}{'median':>9}{'p95':>9}{'worst':>9}{'cpu':>9}  ms, by the clock; cpu: the server's own time, its p95 (what the clock would say with nobody else at work)"
        )
        for name, make in pages.items():
            took, own, missing = [], [], 0
            for _ in range(given.rounds):
                where = make()
                began, spent = time.perf_counter(), processor_time(server.pid)
                try:
                    with urllib.request.urlopen(base + urllib.parse.quote(where, safe="/?=&+"), timeout=60) as answer:
                        answer.read()
                except urllib.error.HTTPError as error:
                    missing = error.code
                    error.read()
                took.append(1000 * (time.perf_counter() - began))
                own.append(1000 * (processor_time(server.pid) - spent))
            took.sort()
            own.sort()
            late, late_own = took[int(0.95 * (len(took) - 1))], own[int(0.95 * (len(own) - 1))]
            print(
                f"{name:22}{took[len(took) // 2]:9.0f}{late:9.0f}{took[-1]:9.0f}{late_own:9.0f}  {f'({missing})' if missing else '' if late_own <= AIM_MS else 'TOO SLOW'}",
                flush=True,
            )
        status = Path(f"/proc/{server.pid}/status").read_text(encoding="utf-8")
        peak = int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024
        print(f"peak memory {peak:,.0f} MB{'' if peak <= AIM_MB else ', TOO MUCH'}")
    finally:
        server.terminate()
        server.wait(10)


if __name__ == "__main__":
    main()

"""How well names are read, compared and brought together: figures on the development sets, spaCy's small recogniser beside them.

names.py [mentions] [ner] [fair] [bench] [people] [speed]    all of them, if none is named
"""

from __future__ import annotations

import json
import random
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from secondsource.analysis import Annotations
from secondsource.entities.aliases import ALIASES
from secondsource.entities.mentions import NAMES
from secondsource.entities.names import compare
from secondsource.linkage import Corpus
from secondsource.model import Article, Entity, Mention, Referent
from secondsource.models.parser import parse

SHARED = Path(__file__).resolve().parents[2] / "shared"
DATA = SHARED / "data"
SPACY = {
    "PERSON": "PER",
    "ORG": "ORG",
    "GPE": "LOC",
    "LOC": "LOC",
    "FAC": "LOC",
    "NORP": "NORP",
    "PRODUCT": "PRODUCT",
    "EVENT": "EVENT",
}
FIXED = 0.72
"""The threshold of name comparison that is printed; chosen on the development side."""
LEADING = re.compile(r"^(?:(?:the|The|Mr|Mrs|Ms|Dr|Sir|US|U\.S\.)\s+)+")

Span = tuple[int, int, str]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without "the", "Mr", "Sir", "US" and a possessive."""
    match = LEADING.match(text[start:end])
    if match and match.end() < end - start:
        start += match.end()
    if text[start:end].endswith(("'s", "’s")):
        end -= 2
    return start, end


def ours(text: str) -> list[Span]:
    article = Article(page="x", text=text, sha256="")
    found = Annotations(article, parse)
    return [(m.start, m.end, "ORG" if m.kind == "GROUP" else m.kind) for m in NAMES.analyse(article, found)
            if isinstance(m, Mention) and m.form != "description"]  # fmt: skip


def spacys(text: str) -> list[Span]:
    article = Article(page="x", text=text, sha256="")
    found = Annotations(article, parse)
    return [
        (p.start + e.start_char, p.start + e.end_char, SPACY.get(e.label_, ""))
        for p in found.paragraphs
        for e in p.doc.ents
        if e.label_ in SPACY
    ]


def mentions() -> None:
    """The 239 name mentions of the finer gold of the examples: boundary, and boundary with label."""
    gold = json.loads((SHARED / "eval/examples/fine.json").read_text())
    kinds = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC"}
    wanted: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for entity in gold["alias_clusters"]:
        for m in entity["mentions"]:
            if m["form"] == "name":
                wanted[m["doc"]].append((m["start"], m["end"], kinds[entity["type"]]))
    for name, reader in (("ours", ours), ("spaCy small", spacys)):
        total: Counter[str] = Counter()
        for doc, spans in sorted(wanted.items()):
            text = (SHARED / f"eval/examples/{doc}.txt").read_text()
            got = {trimmed(text, s, e): kind for s, e, kind in reader(text)}
            for start, end, kind in spans:
                found = got.get(trimmed(text, start, end))
                total[f"{kind} all"] += 1
                total[f"{kind} boundary"] += found is not None
                total[f"{kind} both"] += found == kind
                if found != kind and "--misses" in sys.argv and name == "ours":
                    print(doc, start, repr(text[start:end]), kind, found)
        every = sum(total[f"{k} all"] for k in ("PER", "ORG", "LOC"))
        print(f"{name:12} boundary {sum(total[f'{k} boundary'] for k in ('PER', 'ORG', 'LOC')) / every:.3f}  boundary+label "
              f"{sum(total[f'{k} both'] for k in ('PER', 'ORG', 'LOC')) / every:.3f}  " +
              "  ".join(f"{k} {total[f'{k} both']}/{total[f'{k} all']}" for k in ("PER", "ORG", "LOC")))  # fmt: skip


# other corpora: are the rules fitted to one? ------------------------------------------------------------------------


def conll(path: Path, kinds: dict[str, str]) -> Iterator[tuple[str, list[Span]]]:
    """Sentences as texts with spans; forty sentences make one text."""
    rows: list[tuple[str, list[Span]]] = []
    words: list[tuple[str, str]] = []

    def sentence() -> tuple[str, list[Span]]:
        text, spans, open_ = "", [], None
        for word, tag in words:
            start = len(text)
            if open_ and (not tag.startswith("I-") or tag[2:] != open_[1]):
                spans.append((open_[0], start - 1, open_[1]))
                open_ = None
            if tag.startswith("B-") or (tag.startswith("I-") and open_ is None):
                open_ = (start, tag[2:])
            text += word + " "
        if open_:
            spans.append((open_[0], len(text) - 1, open_[1]))
        return text.strip(), [(s, e, kinds[k]) for s, e, k in spans if k in kinds]

    for line in (*path.read_text(errors="replace").splitlines(), ""):
        parts = line.split()
        if len(parts) >= 2:
            words.append((parts[0], parts[-1]))
        elif words:
            rows.append(sentence())
            words = []
    for at in range(0, len(rows), 40):
        text, spans = "", []
        for part, found in rows[at : at + 40]:
            spans += [(s + len(text), e + len(text), k) for s, e, k in found]
            text += part + "\n\n"
        yield text, spans


def gum(path: Path) -> Iterator[tuple[str, list[Span]]]:
    """Documents of GUM with their named people, bodies and places: spans of proper nouns, outermost."""
    kinds = {"person": "PER", "organization": "ORG", "place": "LOC"}
    text, spans, open_, tags = "", [], [], []
    for line in (*path.read_text().splitlines(), "# newdoc"):
        if line.startswith("# newdoc"):
            if text:
                yield text, spans
            text, spans, open_, tags = "", [], [], []
        elif line.startswith("# newpar") and text:
            text = text.rstrip() + "\n\n"
        elif line and line[0].isdigit():
            cells = line.split("\t")
            if not cells[0].isdigit():
                continue
            start = len(text)
            text += cells[1]
            tags.append((start, len(text), cells[3], cells[1]))
            entity = next((m[7:] for m in cells[9].split("|") if m.startswith("Entity=")), "")
            for piece in re.findall(r"\([^()]*\)?|[^()]*\)", entity):
                if piece.startswith("("):
                    open_.append((start, piece[1:].split("-")[1].rstrip(")") if "-" in piece else "", piece))
                if piece.endswith(")") and open_:
                    begin, kind, _ = open_.pop()
                    inside = [t for t in tags if t[0] >= begin]
                    while inside and inside[0][3].lower() in ("the", "a"):
                        inside = inside[1:]
                    proper = [t for t in inside if t[2] == "PROPN"]
                    if inside and inside[-1][2] == "PROPN" and len(proper) * 2 > len(inside) and kind in kinds:
                        spans.append((inside[0][0], inside[-1][1], kinds[kind]))
            if "SpaceAfter=No" not in cells[9]:
                text += " "


def exact(gold: list[Span], got: Iterable[Span], text: str) -> tuple[int, int, int]:
    want = {(*trimmed(text, s, e), k) for s, e, k in gold}
    have = {(*trimmed(text, s, e), k) for s, e, k in got if k in ("PER", "ORG", "LOC")}
    return len(want & have), len(have), len(want)


def ner() -> None:
    """Exact entity F1 without any training on these sets."""
    wide = {"person": "PER", "location": "LOC", "corporation": "ORG", "group": "ORG"}
    re3d = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}
    sets = {
        "GUM news": gum(DATA / "gum_news/news.conllu"),
        "re3d train": conll(DATA / "ner_sets/re3d_train.conll", re3d),
        "WNUT17 dev": conll(DATA / "ner_sets/wnut17_dev.conll", wide),
        "wikigold": conll(DATA / "ner_sets/wikigold.conll", {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}),
    }
    for name, documents in sets.items():
        totals = {"ours": [0, 0, 0], "spaCy small": [0, 0, 0]}
        for text, gold in documents:
            for who, reader in (("ours", ours), ("spaCy small", spacys)):
                for k, n in enumerate(exact(gold, reader(text), text)):
                    totals[who][k] += n
        print(
            f"{name:12} "
            + "   ".join(
                f"{who} P {r / max(1, h):.3f} R {r / max(1, w):.3f} F1 {2 * r / max(1, h + w):.3f}"
                for who, (r, h, w) in totals.items()
            )
        )


def fair() -> None:
    """News-Fair: named mentions inside the part that was labelled, by boundary, for its labels have no kinds."""
    totals = {"ours": [0, 0, 0], "spaCy small": [0, 0, 0]}
    for line in (DATA / "elevant_el/news-fair.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text, (low, high) = row["text"], row["evaluation_span"]
        gold = {trimmed(text, *label["span"]) for label in row["labels"] if not label.get("coref")}
        gold = {(s, e) for s, e in gold if text[s:e][:1].isupper()}
        for who, reader in (("ours", ours), ("spaCy small", spacys)):
            got = {trimmed(text, s, e) for s, e, _ in reader(text) if low <= s and e <= high}
            for k, n in enumerate((len(gold & got), len(got), len(gold))):
                totals[who][k] += n
    print("News-Fair (boundary) " + "   ".join(
        f"{who} P {r / max(1, h):.3f} R {r / max(1, w):.3f} F1 {2 * r / max(1, h + w):.3f}" for who, (r, h, w) in totals.items()))  # fmt: skip


def bench() -> None:
    """Pairs of names: F1 at one fixed threshold, by group."""
    rows = [json.loads(line) for line in (DATA / "name_bench/cases.jsonl").read_text().splitlines()]
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        match = row["is_match"] == "true"
        yes = compare(row["name1"], row["name2"], "PER" if row["schema"] == "Person" else "ORG") >= FIXED
        for group in ("all", row["case_group"]):
            groups[group].update({"tp": yes and match, "fp": yes and not match, "fn": match and not yes})
    for group, c in sorted(groups.items()):
        print(f"name_bench at {FIXED} {group:16} P {c['tp'] / max(1, c['tp'] + c['fp']):.3f} R {c['tp'] / max(1, c['tp'] + c['fn']):.3f} "
              f"F1 {2 * c['tp'] / max(1, 2 * c['tp'] + c['fp'] + c['fn']):.3f}")  # fmt: skip


# generated people ---------------------------------------------------------------------------------------------------

GIVEN = {"ar": ["Mohammed", "Ahmed", "Khalid", "Hussein", "Omar", "Yusuf", "Qasim", "Jamal", "Saeed", "Tariq", "Faisal", "Nasser", "Walid", "Ibrahim", "Mustafa", "Hassan", "Rashid", "Karim", "Samir", "Ziad"],
         "ku": ["Barzan", "Azad", "Karwan", "Rebin", "Soran", "Dilshad", "Hiwa", "Nechir", "Shirwan", "Sarkawt"],
         "ru": ["Sergei", "Dmitry", "Alexei", "Mikhail", "Nikolai", "Andrei", "Vladimir", "Yuri", "Grigory", "Anatoly", "Yevgeny", "Pyotr"],
         "tr": ["Mehmet", "Yusuf", "Hakan", "Emre", "Kemal", "Osman", "Selim", "Cemal", "Orhan", "Tayfun"], "fr": ["Jean", "Pierre", "François", "Hervé", "André", "Gérard", "Benoît", "Étienne"]}  # fmt: skip
ONSETS, VOWELS, CODAS = (
    ["b", "d", "f", "g", "h", "j", "k", "l", "m", "n", "q", "r", "s", "sh", "t", "z", "kh", "gh", "w", "y"],
    ["a", "i", "u", "ou", "ee", "o"],
    ["b", "d", "f", "h", "k", "l", "m", "n", "q", "r", "s", "sh", "t", "z"],
)
SWAPS = [
    ("q", "k"),
    ("kh", "gh"),
    ("gh", "g"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("y", "i"),
    ("sh", "ch"),
    ("w", "v"),
    ("ss", "s"),
    ("mm", "m"),
    ("z", "s"),
    ("ei", "ey"),
    ("ai", "ay"),
    ("j", "dj"),
]


def invent(rng: random.Random) -> tuple[str, str]:
    culture = rng.choice(sorted(GIVEN))
    stem = "".join(rng.choice(ONSETS) + rng.choice(VOWELS) for _ in range(rng.choice((2, 2, 3)))) + rng.choice(CODAS)
    ending = {
        "ar": rng.choice(("", "i", "awi")),
        "ku": rng.choice(("i", "ani", "")),
        "ru": rng.choice(("ov", "enko", "in", "sky")),
        "tr": rng.choice(("oglu", "", "er")),
        "fr": rng.choice(("", "ier", "et")),
    }[culture]
    surname = (stem + ending).capitalize()
    return rng.choice(GIVEN[culture]), f"al-{surname}" if culture == "ar" and rng.random() < 0.6 else surname


def respell(name: str, rng: random.Random) -> str:
    out = name.replace("é", "e").replace("ç", "c") if rng.random() < 0.5 else name
    for a, b in rng.sample(SWAPS, len(SWAPS)):
        if rng.random() < 0.35:
            out = re.sub(a, b, out, count=1) if rng.random() < 0.5 else re.sub(b, a, out, count=1)
    if out.startswith("al-") and rng.random() < 0.5:
        out = rng.choice(("el-", "Al-", "al-")) + out[3:]
    return out[:1].upper() + out[1:] if not out.startswith(("al-", "el-")) else out


def people(count: int = 2000) -> None:
    """People under five spellings each, in articles with their role and company, among near-namesakes with others."""
    rng = random.Random(7)
    referents: list[Referent] = []
    truth: dict[str, int] = {}
    roles = [
        "governor",
        "head of intelligence",
        "spokesman",
        "chief prosecutor",
        "mayor",
        "party leader",
        "commander",
        "deputy minister",
        "aid coordinator",
        "economist",
    ]

    def appear(person: int, given: str, surname: str, role: str, body: str, friends: list[str], copy: int) -> None:
        article = f"art-{person}-{copy}"
        described = rng.random() < 0.7
        referent = Referent(
            article,
            0,
            f"{given} {surname}",
            "PER",
            (f"{given} {surname}", surname),
            (role,) if described else (),
            None,
            body if rng.random() < 0.5 else None,
        )
        truth[referent.id] = person
        referents.append(referent)
        referents.append(Referent(article, 50, body, "ORG", (body,)))
        referents.extend(Referent(article, 60 + n, f, "PER", (f,)) for n, f in enumerate(rng.sample(friends, 2)))

    made = []
    for person in range(count):
        given, surname = invent(rng)
        made.append((given, surname))
        body = f"{invent(rng)[1].removeprefix('al-')} {rng.choice(('Council', 'Brigade', 'Party', 'Agency', 'Group'))}"
        friends = [" ".join(invent(rng)) + "son" for _ in range(3)]
        role = f"{rng.choice(roles)} of {invent(rng)[1].removeprefix('al-')}"
        for copy in range(5):
            appear(
                person,
                given if copy == 0 else respell(given, rng),
                surname if copy == 0 else respell(surname, rng),
                role,
                body,
                friends,
                copy,
            )
    for extra in range(count // 4):
        given, surname = made[rng.randrange(count)]
        other = rng.choice(GIVEN[rng.choice(sorted(GIVEN))]) if rng.random() < 0.5 else given
        surname = respell(surname, rng) if other == given else surname
        appear(
            count + extra,
            other,
            surname,
            f"{rng.choice(roles)} of {invent(rng)[1]}",
            f"{invent(rng)[1]} Office",
            [" ".join(invent(rng)) for _ in range(3)],
            0,
        )
    started = time.process_time()
    entities = [e for e in ALIASES.link(Corpus({Referent: referents})) if isinstance(e, Entity)]
    spent = time.process_time() - started
    right = wrong = 0
    together: Counter[int] = Counter()
    for entity in entities:
        who = Counter(truth[m] for m in entity.members if m in truth)
        pairs = sum(who.values()) * (sum(who.values()) - 1) // 2
        same = sum(n * (n - 1) // 2 for n in who.values())
        right, wrong = right + same, wrong + pairs - same
        together.update({p: n * (n - 1) // 2 for p, n in who.items()})
    wanted = sum(n * (n - 1) // 2 for n in Counter(truth.values()).values())
    print(f"generated: {len(truth):,} appearances of {count:,} people and {count // 4} near-namesakes: pair precision {right / max(1, right + wrong):.4f} "
          f"recall {right / wanted:.3f} ({spent:.1f} s)")  # fmt: skip


def speed() -> None:
    """Distinct names aliased on one core, at two sizes."""
    for count in (10_000, 30_000, 100_000):
        rng = random.Random(11)
        referents = []
        for article in range(count // 5):
            referents += [Referent(f"art-{article}", n, " ".join(invent(rng)), "PER", ()) for n in range(3)]
            referents += [
                Referent(f"art-{article}", 9 + n, f"{invent(rng)[1]} {rng.choice(('Bank', 'Party', 'Council'))}", "ORG", ())
                for n in range(2)
            ]
        started = time.process_time()
        found = sum(1 for _ in ALIASES.link(Corpus({Referent: referents})))
        spent = time.process_time() - started
        print(
            f"aliasing {len(referents):,} names: {spent:.2f} s, {spent / len(referents) * 1e6:.0f} microseconds a name, {found:,} entities"
        )


def main() -> None:
    chosen = [a for a in sys.argv[1:] if not a.startswith("-")] or ["mentions", "ner", "fair", "bench", "people", "speed"]
    for name in chosen:
        {"mentions": mentions, "ner": ner, "fair": fair, "bench": bench, "people": people, "speed": speed}[name]()


if __name__ == "__main__":
    main()

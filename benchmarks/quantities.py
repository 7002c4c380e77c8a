"""How well quantities are read: the gold of the evaluation sets, and NewsQuant's development half beside CQE's published figures.

    python benchmarks/quantities.py SHARED [--misses] [--articles N]

SHARED is the folder with ``eval`` and ``data``. The gold table mirrors score.py (span at 0.3 intersection over union; value; qualifier).
NewsQuant has conventions of its own (every "one" that counts and ordinal context is a quantity, ages and clock-free years count, "dozens" has
bounds, and the two ends of a change, "from 240 to 273", are one range): what the analyser leaves out or keeps apart on purpose is counted there as
read, so that the figure says what was understood, not what was kept. ``as kept`` scores the change and the vague word as they are kept.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import Counter
from pathlib import Path

from secondsource.analysis import Annotations
from secondsource.claims.quantities import QUANTITIES, Reading, read_quantities
from secondsource.model import Article, Quantity
from secondsource.models.parser import parse
from secondsource.text.numbers import size_of

UNSCORED = {"age", "ordinal", "source_count", "year"}
CQE = {"value": 91.9, "value+unit": 85.5, "value+change": 88.0}


def squeezed(text: str, start: int, end: int) -> set[int]:
    return {i for i in range(start, end) if text[i].isascii() and text[i].isalnum()}


def body_of(text: str) -> Article:
    """The gold text as an article, offsets unchanged: blank lines stay, single newlines become blanks."""
    body = re.sub(r"(?<!\n)\n(?!\n)", " ", text)
    return Article(page="gold", text=body, sha256="", published=None)


def score_gold(folder: Path, *, misses: bool) -> dict[str, float]:
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    files = {d["file"]: (folder / d["file"]).read_text(encoding="utf-8") for d in gold["documents"]}
    got: dict[str, list[Quantity]] = {}
    for file, text in files.items():
        title = text.find("\n\n") + 2 if folder.name == "bank" else 0
        article = body_of(text)
        rows = [q for q in QUANTITIES.analyse(article, Annotations(article, parse)) if isinstance(q, Quantity)]
        got[file] = [q for q in rows if q.start >= title and q.kind not in UNSCORED and (q.low, q.high) != (None, None)]
    found = values = qualifiers = 0
    used: set[tuple[str, int]] = set()
    total = sum(map(len, got.values()))
    for g in gold["quantities"]:
        text = files[g["file"]]
        want = squeezed(text, g["start"], g["end"])
        best = (0.0, -1)
        for k, q in enumerate(got[g["file"]]):
            if (g["file"], k) not in used:
                mine = squeezed(text, q.start, q.end)
                best = max(best, (len(want & mine) / max(1, len(want | mine)), k))
        if best[0] < 0.3:
            if misses:
                print(f"  not found: {g['file']} {g['text']!r}", file=sys.stderr)
            continue
        used.add((g["file"], best[1]))
        q = got[g["file"]][best[1]]
        found += 1
        low, high = g["value"] if isinstance(g["value"], list) else (g["value"], g["value"])
        near = [abs(x) for x in (q.low, q.high) if x is not None]
        right = all(any(abs(n - x) < 1e-6 for n in near) for x in (low, high))
        values += right
        qualifiers += q.qualifier == g["approx"]
        if misses and not right:
            print(f"  value: {g['file']} {g['text']!r} want {g['value']} got {q}", file=sys.stderr)
        if misses and q.qualifier != g["approx"]:
            print(f"  qualifier: {g['file']} {g['text']!r} want {g['approx']} got {q.qualifier} {q.text!r}", file=sys.stderr)
    if misses:
        for file, rows in sorted(got.items()):
            for k, q in enumerate(rows):
                if (file, k) not in used:
                    print(
                        f"  too many: {file} {q.text!r} {q.kind} {files[file][max(0, q.start - 40) : q.end + 30]!r}",
                        file=sys.stderr,
                    )
    p, r = values / max(1, total), values / len(gold["quantities"])
    return {
        "found": found / len(gold["quantities"]),
        "value.p": p,
        "value.r": r,
        "value.f1": 2 * p * r / max(1e-9, p + r),
        "qualifier": qualifiers / max(1, found),
    }


# NewsQuant -------------------------------------------------------------------------------------------------------

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?")
_NAMES = {"percentage": "percent", "penny": "pence", "cubic foot": "cubic feet", "square foot": "square feet", "finnish markka": "marks", "gigawatt hour": "gigawatt-hours", "megawatt hour": "megawatt-hours", "swedish krona": "kronor", "% ": "percent", "year of age": "years", "point": "points", "degree": "degrees", "united states dollar": "dollars",
          "pound sterling": "pounds", "chinese yuan": "yuan", "kilometre": "kilometres", "foot": "feet", "inch": "inches", "count": "times",
          "kilowatt hour": "kilowatt-hour", "mile per hour": "miles per hour", "mile per gallon": "miles per gallon", "singaporean dollar": "singapore dollar", "brake horsepower": "horsepower", "basis point": "basis points", "percentage point": "percentage points", "pound-mass": "pounds", "lbs": "pounds", "lb": "pounds", "celsius": "degrees celsius", "fahrenheit": "degrees fahrenheit"}  # fmt: skip


def want_values(value: str) -> tuple[float, ...]:
    return tuple(abs(float(x)) for x in _NUMBER.findall(value.replace(" ", "").replace("-", " "))) if value else ()


def same_values(want: tuple[float, ...], got: tuple[float, ...]) -> bool:
    if len(want) != len(got):
        return False
    return all(
        abs(w - g) <= 1e-6 * max(1, abs(w)) or abs(100 * w - g) < 0.5
        for w, g in zip(sorted(want), sorted(map(abs, got)), strict=True)
    )


def plain_unit(unit: str | None) -> str:
    unit = (unit or "-").lower().strip().replace(" of age", "").replace("metric ton", "tonne")
    unit = re.sub(r"^us ", "", re.sub(r"^united states ", "", unit))
    unit = re.sub(r"^(?:danish|norwegian) krone", "kroner", re.sub(r"^percentage per", "percent per", unit))
    unit = _NAMES.get(unit, "percent" if unit.startswith("% ") or unit == "%" else unit)
    return re.sub(r"(?<=\w)s\b", "", re.sub(r"\b(?:the|a|an|of)\b", " ", unit)).replace("  ", " ").strip()


def same_unit(want: dict[str, str], got: Reading) -> bool:
    names = {plain_unit(want["normalized_unit"]), plain_unit(want["unit"])}
    mine = (
        {plain_unit(got.unit), plain_unit(got.of), plain_unit(got.noun)} if got.number.unit is None else {plain_unit(got.unit)}
    )
    if names & mine:
        return True
    if names & {"-", ""} and got.unit is None:
        return True
    if got.number.unit is not None and got.number.unit.kind == "money" and any(n.split()[-1] in mine for n in names if n):
        return True  # "malaysian ringgit" and "ringgit", "japanese yen" and "yen"
    heads = {n.split()[-1] for n in names if n}
    return bool(got.number.unit is None and heads & {m.split()[-1] for m in mine if m and m != "-"})


def same_change(want: str, got: Reading) -> bool:
    bound = {"about": "~", "more_than": ">", "at_least": ">", "up_to": "<", "exactly": "="}[got.number.qualifier]
    return want in ({bound, got.change} if got.change else {bound})


_FROM = re.compile(r"\bfrom (?:RM|Rs|[A-Z]{0,2}\W{0,2})?$", re.IGNORECASE)
_TO = re.compile(r"(?:\s\w+){0,4},?\sto(?: about| around| nearly)?\s$", re.IGNORECASE)
_AND_FROM = re.compile(r"(?:\s\w+){0,2}\sfrom\s$", re.IGNORECASE)


def by_their_convention(text: str, got: list[Reading]) -> list[tuple[Reading, tuple[float, ...]]]:
    """The readings with their values: the ends of a change as one pair, a vague size with its bounds."""
    rows: list[tuple[Reading, tuple[float, ...]]] = []
    for n, reading in enumerate(got):
        prior = got[n - 1] if n else None
        if prior and rows and rows[-1][0] is prior and len(reading.number.values) == len(rows[-1][1]) == 1:
            between = text[prior.end : reading.start]
            moved = _FROM.search(text[max(0, prior.start - 12) : prior.start]) and _TO.fullmatch(between)
            back = _AND_FROM.fullmatch(between) and text[max(0, prior.start - 3) : prior.start].lower() == "to "
            alike = reading.unit == prior.unit or None in (reading.unit, prior.unit)
            if alike and (moved or back):
                rows[-1] = (reading, (rows[-1][1][0], reading.number.values[0]))
                continue
        size = size_of(text[reading.start : reading.end]) if reading.number.role == "vague" else None
        rows.append((reading, size or reading.number.values))
    return rows


def half_of(sentence: str) -> str:
    """The half a sentence belongs to: misses of one are printed; those of the other were read once (2026-11-22), so neither is unseen now."""
    return "read" if hashlib.sha256(sentence.encode()).digest()[0] % 2 == 0 else "unread"


def score_newsquant(
    path: Path, *, misses: bool, convention: bool = True, half: str = ""
) -> dict[str, tuple[float, float, float]]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    rows = [row for row in rows if half in ("", half_of(row["text"]))]
    hits: Counter[str] = Counter()
    wanted = given = 0
    for row, doc in zip(rows, parse([r["text"] for r in rows]), strict=True):
        got = [
            r
            for r in read_quantities(doc)
            if r.left_out not in ("clock", "date", "year", "label", "score", "ordinal", "pronoun")
            and (r.number.values or (convention and r.number.role == "vague"))
        ]
        read = by_their_convention(row["text"], got) if convention else [(r, r.number.values) for r in got]
        wanted += len(row["quantities"])
        given += len(read)
        free = [r for r, _ in read]
        valued = {id(r): values for r, values in read}
        lost = []
        for want in row["quantities"]:
            values = want_values(want["value"])
            same = [g for g in free if same_values(values, valued[id(g)])]
            if not same:
                lost.append((want["value"], want["unit"]))
                continue
            best = max(same, key=lambda g: (same_unit(want, g), same_change(want["change"], g)))
            free.remove(best)
            hits["value"] += 1
            hits["value+unit"] += same_unit(want, best)
            hits["value+change"] += same_change(want["change"], best)
            if misses and not same_unit(want, best):
                print(f"  unit: want {want['normalized_unit']!r} got {best.unit!r} in {row['text'][:160]!r}", file=sys.stderr)
            if misses and not same_change(want["change"], best):
                print(
                    f"  change: {want['value']} want {want['change']!r} got {best.number.qualifier} {best.change} in {row['text'][:200]!r}",
                    file=sys.stderr,
                )
        if misses and (lost or free):
            print(
                f"  {row['text'][:300]!r}\n     lost {lost} extra {[(row['text'][g.start : g.end], g.number.values) for g in free]}",
                file=sys.stderr,
            )
    table = {}
    for name in ("value", "value+unit", "value+change"):
        p, r = hits[name] / max(1, given), hits[name] / max(1, wanted)
        table[name] = (p, r, 2 * p * r / max(1e-9, p + r))
    return table


def score_units(path: Path, *, misses: bool) -> tuple[float, float]:
    """Of the quantities of a unit set: value found, value and unit both found. Ages and all else that is told apart are looked up too."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    values = both = wanted = 0
    for row, doc in zip(rows, parse([r["text"] for r in rows]), strict=True):
        free = [r for r in read_quantities(doc) if r.number.values]
        for want in row["quantities"]:
            wanted += 1
            asked = {"unit": want["normalized_unit"], "normalized_unit": want["normalized_unit"]}
            same = [g for g in free if same_values(want_values(want["value"]), g.number.values)]
            best = max(same, key=lambda g: same_unit(asked, g), default=None)
            if best is not None:
                free.remove(best)
            values += best is not None
            both += best is not None and same_unit(asked, best)
            if misses and (best is None or not same_unit(asked, best)):
                print(f"  {path.stem}: {want} got {best and best.unit!r} in {row['text'][:160]!r}", file=sys.stderr)
    return values / wanted, both / wanted


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    for name in ("examples", "bank"):
        if options.only in ("", name):
            print(name, {k: round(v, 3) for k, v in score_gold(options.shared / "eval" / name, misses=options.misses).items()})
    if options.only in ("", "newsquant"):
        path = options.shared / "data/newsquant/newsquant.jsonl"
        for half in ("", "read", "unread"):
            understood = score_newsquant(path, misses=False, half=half)
            kept = score_newsquant(path, misses=options.misses and half == "read", convention=False, half=half)
            for name, (p, r, f) in understood.items():
                print(
                    f"newsquant {half or 'all':6} {name:13} P {100 * p:5.1f} R {100 * r:5.1f} F1 {100 * f:5.1f}   as kept F1 {100 * kept[name][2]:.1f}   CQE on the whole set {CQE[name]}"
                )
    if options.only in ("", "units"):
        for name in ("age", "currency", "dimension", "temperature"):
            value, both = score_units(options.shared / f"data/newsquant/{name}.jsonl", misses=options.misses)
            print(f"{name:12} recall: value {100 * value:5.1f}   value and unit {100 * both:5.1f}")


if __name__ == "__main__":
    main()

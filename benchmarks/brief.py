"""How many of a set's headline facts its brief holds, with the figures and names of each fact together in one section.

    python benchmarks/brief.py LEDGER GOLD.json [KEYS.json]

The facts are those that the set's gold lists as expected in a good briefing. Of each, the figures and the names are looked for (or
what KEYS says: a list of lists of strings, one of a row of alternatives parted by "|" being enough). Read the brief beside it: a
count of strings does not say whether a sentence says the right thing of them.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from secondsource.export.brief import make_brief, markdown
from secondsource.store.store import Store

NUMBERS = {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
}


def fold(text: str) -> str:
    text = re.sub(r"\[\[[\d–]+\]\]\(#n\d+\)|[*\\]", "", text).casefold().replace("’", "'")
    text = re.sub(r"\b(" + "|".join(NUMBERS) + r")\b", lambda m: NUMBERS[m.group()], text)
    return re.sub(r"(?<=\d),(?=\d{3})", "", " ".join(text.split()))


def keys_of(fact: str, names: list[str]) -> list[str]:
    """The figures of a fact and the names in it that its set knows."""
    folded = fold(fact)
    figures = re.findall(
        r"\d+(?:\.\d+)?", re.sub(r"\b\d{1,2} (?:april|may|june|july|august|sept\w*|october)\b|\b20\d\d\b", " ", folded)
    )
    known = [name for name in names if re.search(rf"(?<!\w){re.escape(fold(name))}(?!\w)", folded)]
    return [*dict.fromkeys(figures), *dict.fromkeys(known)]


def sections(text: str) -> dict[str, str]:
    parts = re.split(r"^## ", text, flags=re.MULTILINE)
    return {p.splitlines()[0]: fold(p) for p in parts[1:] if not p.startswith("Notes")}


def holds(text: str, key: str) -> bool:
    return any(re.search(rf"(?<![\w.]){re.escape(fold(choice))}(?![\w]|\.\d)", text) for choice in key.split("|"))


def main() -> None:
    ledger, gold_file, *more = sys.argv[1:]
    gold = json.loads(Path(gold_file).read_text())
    surnames = [
        name
        for e in gold["entities"]
        for name in {e["name"], *e["aliases"]}
        if e["type"] in ("PER", "ORG", "GROUP") and len(name) > 2
    ]
    given = json.loads(Path(more[0]).read_text()) if more else None
    with Store.open(ledger, create=False) as store:
        parts = sections(markdown(make_brief(store)))
    everything = " ".join(parts.values())
    one = anywhere = 0
    for n, fact in enumerate(gold["expected_headline_facts"]):
        keys = given[n] if given else keys_of(fact, surnames)
        best = max(parts, key=lambda p: sum(holds(parts[p], k) for k in keys))
        missing = [k for k in keys if not holds(parts[best], k)]
        lost = [k for k in keys if not holds(everything, k)]
        one += not missing
        anywhere += not lost
        print(
            f"{'held' if not missing else 'split' if not lost else 'LOST':5} {n + 1:2} best in: {best}; not there: {missing}; nowhere: {lost}"
        )
    total = len(gold["expected_headline_facts"])
    print(f"in one section {one} of {total}; anywhere {anywhere} of {total}")


if __name__ == "__main__":
    main()

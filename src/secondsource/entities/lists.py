"""Lists: names that a user brings along, as CSV or as JSON lines of FollowTheMoney, read into what the gazetteer holds.

A folder of lists says which names are one person, body, group or place, and of what kind; Wikidata ids are kept where a list has them.
A name that two entries claim tells nothing apart and is left to the article.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from secondsource.errors import UsageError
from secondsource.model import EntityKind

KINDS: Mapping[str, EntityKind] = {
    "per": "PER", "person": "PER", "people": "PER",
    "org": "ORG", "organization": "ORG", "organisation": "ORG", "company": "ORG", "publicbody": "ORG", "legalentity": "ORG", "outlet": "ORG",
    "agency": "ORG", "party": "ORG", "asset": "ORG",
    "group": "GROUP", "armedgroup": "GROUP", "armed group": "GROUP",
    "loc": "LOC", "place": "LOC", "country": "LOC", "city": "LOC", "town": "LOC", "region": "LOC", "gpe": "LOC",
}  # fmt: skip
"""What lists call the kinds of things. Schemata of FollowTheMoney are among them; its others (a passport, a payment) name nobody."""
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "caption", "label"),
    "kind": ("kind", "type", "schema"),
    "aliases": ("aliases", "alias", "other_names", "weakalias"),
    "wikidata": ("wikidata", "wikidataid", "wikidata_id", "qid"),
}
LONGEST = 200


@dataclass(frozen=True)
class Listed:
    """One entry of a list: the name to show, its kind, every name it goes by, and its Wikidata id if the list has one."""

    name: str
    kind: EntityKind
    forms: tuple[str, ...]
    wikidata: str | None = None


def read_lists(folder: Path) -> tuple[Listed, ...]:
    """The entries of every list in a folder, in order of file and line. Raises UsageError for a line that cannot be read, and which."""
    if not folder.is_dir():
        raise UsageError(f"{folder}: no folder of lists")
    found: list[Listed] = []
    for path in sorted(folder.rglob("*")):
        if path.suffix.casefold() == ".csv":
            found += read_table(path)
        elif path.suffix.casefold() in (".json", ".jsonl", ".ijson"):
            found += read_entities(path)
    return tuple(dict.fromkeys(found))


def read_table(path: Path) -> Iterator[Listed]:
    """The entries of a CSV file with columns name, kind, aliases (parted by ; or |), wikidata. Only the name must be there."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            columns = {(c or "").strip().casefold(): c for c in rows.fieldnames or ()}
            at = {what: next((columns[c] for c in known if c in columns), None) for what, known in COLUMNS.items()}
            if at["name"] is None:
                raise UsageError(f"{path}: no column called name")
            for row in rows:
                cells = {what: str(row.get(column) or "") if column else "" for what, column in at.items()}
                if not cells["name"].strip():
                    continue
                kind = KINDS.get(cells["kind"].strip().casefold()) if cells["kind"].strip() else "ORG"
                if kind is None:
                    raise UsageError(
                        f"{path}, line {rows.line_num}: {cells['kind']}: no kind; say person, organisation, group or place"
                    )
                yield entry(cells["name"], kind, cells["aliases"].replace("|", ";").split(";"), cells["wikidata"])
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UsageError(f"{path}: cannot be read ({error})") from error


def read_entities(path: Path) -> Iterator[Listed]:
    """The entities of a file of JSON lines in the form of FollowTheMoney: id, schema, properties."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read ({error})") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            told = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise UsageError(f"{path}, line {number}: no JSON ({error})") from error
        properties = told.get("properties") if isinstance(told, dict) else None
        if not isinstance(properties, dict):
            raise UsageError(f"{path}, line {number}: no entity of FollowTheMoney: it has no properties")
        kind = KINDS.get(str(told.get("schema") or "").casefold())
        names = values(properties, "name")
        if kind and names:
            others = [
                *names[1:],
                *values(properties, "alias"),
                *values(properties, "previousName"),
                *values(properties, "abbreviation"),
            ]
            given = str(told.get("id") or "")
            known = [*values(properties, "wikidataId"), *([given] if given[:1] == "Q" and given[1:].isdigit() else [])]
            yield entry(names[0], kind, others, known[0] if known else "")


def values(properties: Mapping[str, object], name: str) -> list[str]:
    """The values of a property that are words."""
    found = properties.get(name)
    return [v for v in (found if isinstance(found, list) else [found]) if isinstance(v, str) and v.strip()]


def entry(name: str, kind: EntityKind, others: list[str], wikidata: str) -> Listed:
    """One entry, its names squeezed; a person goes by full names only, for surnames are many people's."""
    forms = [" ".join(form.split()) for form in (name, *others)]
    kept = [f for f in forms if 1 < len(f) <= LONGEST and f[0].isalnum() and (kind != "PER" or " " in f)]
    return Listed(forms[0], kind, tuple(dict.fromkeys(kept)), wikidata.strip() or None)

"""Builds a corpus of the project's own: pages, gold texts and gold.json, from an annotated story.

    python benchmarks/demo_source/build.py            the story beside this file: src/secondsource/demo/{corpus,gold}
    python benchmarks/demo_source/build.py FOLDER     another topic: FOLDER/source gives FOLDER/{corpus,gold}
    ... --check                                       only say whether what is there is what would be written

Every topic has its own `world.toml`, its own `story/` and, in `pages.py`, its own houses. Every article is one file `story/NAME.story`: a head (`key: value`), a body with inline mark-up, and one line for each
statement. Offsets are computed from the mark-up and never typed. The three parts are parted by a line `---`.

    ⟦a:words⟧                    a piece of statement `a` (two pieces with one label are the parts of one split quotation)
    ‹at least 23#23|at_least|people killed›     a quantity: value (or low..high), qualifier (exactly if empty), what is counted
    ⟪words#why⟫                  a trap: no statement
    @3 / @3 | old => new         paragraph 3 of the article named in `from:`, its statements with it

    a i | the ministry = org:energy | said | told | stated | occ=energy18 hedges=may;could
    a = wire:b | i | ...         the same statement as `b` of `wire`: its speaker's word, copied or picked up
    ~a | certainty=stated        changes a statement that came with a paragraph

Everything else (entities, claims, reuse and what copies say more firmly, headline facts) stands in `world.toml`.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
DEMO = HERE.parents[1] / "src" / "secondsource" / "demo"
KINDS = {"d": "direct", "m": "mixed", "i": "indirect"}
STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
SHORTEST_BLOCK = 30
UNDEFINED = (0x81, 0x8D, 0x8F, 0x90, 0x9D)  # bytes that Windows-1252 leaves as control characters


@dataclass(frozen=True)
class Said:
    """One statement in one article, as annotated."""

    label: str
    kind: str
    speaker_text: str
    speaker: str
    cue: str | None
    told: str | None
    certainty: str
    extras: dict[str, str] = field(default_factory=dict)
    same: str | None = None  # "article:label" of the statement that this one repeats


@dataclass
class Story:
    """One article of the story: its head, its marked-up paragraphs and what is said in it."""

    name: str
    head: dict[str, str]
    paragraphs: list[str]
    said: dict[str, Said]
    text: str = ""
    body: list[str] = field(default_factory=list)
    pieces: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    quantities: list[tuple[int, int, str]] = field(default_factory=list)
    traps: list[tuple[int, int, str]] = field(default_factory=list)
    clean: str = ""  # the text before its encoding was damaged
    places: list[int] = field(default_factory=list)  # clean offset -> offset in text


def damaged(text: str) -> str:
    """UTF-8 read as Windows-1252, as careless systems do."""
    return "".join(map(_damage, text))


def _damage(char: str) -> str:
    return char if char.isascii() else "".join(chr(b) if b in UNDEFINED else bytes([b]).decode("cp1252") for b in char.encode())


def curled(words: str) -> str:
    """Straight quotation marks made round ones, as house style may want it."""
    out = ""
    for char in words:
        closing = out.count("“") > out.count("”")
        out += {'"': "”" if closing else "“", "'": "’"}.get(char, char)
    return out


def read_extras(words: str) -> dict[str, str]:
    """`occ=a17 hedges=may;could role="head of the board"` as a mapping; a bare word is a flag."""
    found: dict[str, str] = {}
    rest = words.strip()
    while rest:
        key, equals, after = rest.partition("=")
        if not equals or " " in key:
            flag, _, rest = rest.partition(" ")
            found[flag] = "yes"
            continue
        if after.startswith('"'):
            value, _, rest = after[1:].partition('"')
        else:
            value, _, rest = after.partition(" ")
        found[key] = value
        rest = rest.strip()
    return found


def read_said(line: str, stories: dict[str, Story]) -> Said:
    head, *cells = [cell.strip() for cell in line.split(" | ")]
    same = None
    if " = " in head:
        label, same = head.split(" = ")
        kind, *cells = cells
    else:
        label, kind = head.split()
    who, cue, told, certainty, *extras = cells
    speaker_text, _, speaker = who.partition(" = ")
    more = read_extras(extras[0] if extras else "")
    if same:
        name, first = same.split(":")
        original = stories[name].said[first]
        more = {k: v for k, v in original.extras.items() if k in ("occ", "voices", "inst", "role", "retracted")} | more
        speaker = speaker or original.speaker
    return Said(
        label,
        KINDS[kind],
        speaker_text,
        speaker,
        None if cue == "-" else cue,
        None if told == "-" else told,
        certainty,
        more,
        same,
    )


def read_story(path: Path, stories: dict[str, Story]) -> Story:
    head_part, body_part, *said_part = path.read_text(encoding="utf-8").split("\n---\n")
    head = dict(line.split(": ", 1) for line in head_part.splitlines() if line.strip())
    source = stories.get(head.get("from", ""))
    said: dict[str, Said] = {}
    paragraphs: list[str] = []
    for paragraph in body_part.strip().split("\n\n"):
        words = " ".join(paragraph.split("\n"))
        if words.startswith("@"):
            assert source, f"{path.name}: @ without from"
            number, *changes = words[1:].split(" | ")
            words = source.paragraphs[int(number) - 1]
            for change in changes:
                old, new = change.split(" => ")
                assert words.count(old) == 1, f"{path.name} @{number}: {old!r} stands {words.count(old)} times"
                words = words.replace(old, new)
            for label, one in source.said.items():
                if f"⟦{label}:" in words:
                    said[label] = replace(one, same=f"{source.name}:{label}")
        paragraphs.append(curled(words) if head.get("quotes") == "curly" else words)
    for line in (said_part[0] if said_part else "").splitlines():
        if not line.strip():
            continue
        if line.startswith("~"):
            label, change = (part.strip() for part in line[1:].split(" | "))
            fields = read_extras(change)
            plain = {k: fields.pop(k) for k in ("certainty", "speaker_text", "cue", "told", "kind") if k in fields}
            plain = {k: None if v == "-" else v for k, v in plain.items()}
            said[label] = replace(said[label], extras=said[label].extras | fields, **plain)  # type: ignore[arg-type]
        else:
            one = read_said(line, stories)
            said[one.label] = one
    return Story(path.stem, head, paragraphs, said)


def render(story: Story) -> None:
    """Take the mark-up out and note where everything stands."""
    out: list[str] = []
    clean: list[str] = []
    length = 0
    harm = damaged if story.head.get("damage") else str

    def write(words: str) -> None:
        nonlocal length
        for char in words:
            clean.append(char)
            story.places.append(length)
            bad = harm(char)
            out.append(bad)
            length += len(bad)

    write(story.head["title"] + "\n\n")
    for number, marked in enumerate(story.paragraphs):
        if number:
            write("\n\n")
        begin = length
        stack: list[tuple[str, str, int]] = []
        at = 0
        while at < len(marked):
            char = marked[at]
            if char == "⟦":
                colon = marked.index(":", at)
                stack.append(("⟧", marked[at + 1 : colon], length))
                at = colon
            elif char in "‹⟪":
                stack.append(({"‹": "›", "⟪": "⟫"}[char], "", length))
            elif char == "⟧":
                kind, label, start = stack.pop()
                assert kind == "⟧", f"{story.name}: {marked[:at]!r}"
                story.pieces.setdefault(label, []).append((start, length))
            elif char == "#" and stack and stack[-1][0] in "›⟫":
                kind, _, start = stack.pop()
                close = marked.index(kind, at)
                (story.quantities if kind == "›" else story.traps).append((start, length, marked[at + 1 : close]))
                at = close
            else:
                write(char)
            at += 1
        assert not stack, f"{story.name}: unclosed mark in {marked[:60]!r}"
        story.body.append("".join(out)[begin:])
    story.places.append(length)
    story.text, story.clean = "".join(out), "".join(clean)
    # A page whose encoding was damaged shows its headline damaged as well.
    story.head["title"] = story.text.split("\n\n", 1)[0]
    assert set(story.pieces) == set(story.said), f"{story.name}: {set(story.pieces) ^ set(story.said)}"


def common_blocks(source: Story, target: Story) -> list[dict[str, int]]:
    matcher = SequenceMatcher(None, source.clean.translate(STRAIGHT), target.clean.translate(STRAIGHT), autojunk=False)
    return [
        {
            "source_start": source.places[b.a],
            "source_end": source.places[b.a + b.size],
            "target_start": target.places[b.b],
            "target_end": target.places[b.b + b.size],
        }
        for b in matcher.get_matching_blocks()
        if b.size >= SHORTEST_BLOCK
    ]


def read_all(source: Path) -> tuple[dict[str, Any], dict[str, Story]]:
    world = tomllib.loads((source / "world.toml").read_text(encoding="utf-8"))
    stories: dict[str, Story] = {}
    for name in world["order"]:
        stories[name] = read_story(source / "story" / f"{name}.story", stories)
    for story in stories.values():
        render(story)
    return world, stories


def printed_by(story: Story) -> Callable[[str], str]:
    """How the page prints words that the annotation gives plainly."""
    curl = curled if story.head.get("quotes") == "curly" else str
    harm = damaged if story.head.get("damage") else str
    return lambda words: harm(curl(words))


def origin_of(stories: dict[str, Story], name: str, label: str) -> Story:
    """The article in which the statement was first made, whatever copies stand between."""
    while same := stories[name].said[label].same:
        name, label = same.split(":")
    return stories[name]


def number(words: str) -> float | int | list[float | int]:
    if ".." in words:
        return [number(part) for part in words.split("..")]  # type: ignore[misc]
    return float(words) if "." in words else int(words)


def write_gold(world: dict[str, Any], stories: dict[str, Story]) -> dict[str, Any]:
    entities = {e["id"]: e for e in world["entity"]}
    file_of = {name: f"{story.head['file']}.txt" for name, story in stories.items()}
    ids: dict[str, str] = {}
    statements: list[dict[str, Any]] = []
    in_files = sorted(stories, key=lambda name: file_of[name])
    for name in in_files:
        story = stories[name]
        labels = sorted(story.said, key=lambda label: (story.pieces[label][0][0], -story.pieces[label][-1][1], label))
        for count, label in enumerate(labels, 1):
            one = story.said[label]
            ids[f"{name}:{label}"] = f"{world.get('prefix', 'D')}-{story.head['file']}-{count:02}"
            parts = [{"start": a, "end": b, "text": story.text[a:b]} for a, b in story.pieces[label]]
            who = entities.get(one.speaker, {})
            institution = one.extras.get("inst") or (one.speaker if one.speaker.startswith("org:") else who.get("institution"))
            voices = (
                [v for v in one.extras["voices"].split(";") if v != "none"]
                if "voices" in one.extras
                else [f"anon@{origin_of(stories, name, label).head['report']}"]
                if one.speaker.startswith("anon:")
                else [who.get("voice") or one.speaker]
            )
            hedges = one.extras.get("hedges", "")
            printed = printed_by(story)
            statements.append(
                {
                    "id": ids[f"{name}:{label}"],
                    "file": file_of[name],
                    **parts[0],
                    "parts": parts,
                    "kind": one.kind,
                    "speaker_text": printed(one.speaker_text),
                    "speaker": one.speaker,
                    "co_speakers": [c for c in one.extras.get("co", "").split(";") if c],
                    "role": one.extras.get("role") or None,
                    "cue": one.cue,
                    "told": one.told,
                    "certainty": one.certainty,
                    "hedges": [printed(h) for h in hedges.split(";") if h],
                    "denial_form": {"n": "negated_wording", "p": "proposition_denied"}.get(one.extras.get("denial", "")),
                    "occasion": one.extras.get("occ"),
                    "institution": institution,
                    "voices": voices,
                    "own_observation": "own" in one.extras,
                    "retracted": "retracted" in one.extras,
                }
            )
    repeats: dict[str, list[str]] = {}
    for name in in_files:
        for label, one in stories[name].said.items():
            if one.same:
                repeats.setdefault(one.same, []).append(f"{name}:{label}")

    def whole(keys: list[str]) -> list[str]:
        """The statements named, and every copy of them, and every copy of those."""
        found: dict[str, None] = {}
        left = list(keys)
        while left:
            key = left.pop(0)
            if key not in found:
                found[key] = None
                left += repeats.get(key, [])
        return sorted(ids[key] for key in found)

    by_id = {s["id"]: s for s in statements}
    claims = []
    for c in world["claim"]:
        support, oppose = whole(c["support"]), whole(c.get("oppose", []))
        mentions = sorted(file_of[m] for m in c.get("mentions", []))
        files = sorted({by_id[s]["file"] for s in support} | set(mentions))
        claims.append(
            {
                "id": c["id"],
                "text": c["text"],
                "support": support,
                "oppose": oppose,
                "mentions": mentions,
                "articles": len(files),
                "article_files": files,
                "independent_sources": c["sources"],
                "independent_opposing": c.get("opposing", 0),
                "why": c["why"],
                "revised_by": c.get("revised_by"),
            }
        )
    outlets = world["outlet"]
    reports: dict[str, list[str]] = {}
    documents = []
    for name in in_files:
        head = stories[name].head
        for report in (head["report"], head.get("own_addition_report")):
            if report:
                reports.setdefault(report, []).append(file_of[name])
        documents.append(
            {
                "file": file_of[name],
                "html": f"{head['file']}.html" if head["page"] == "html" else None,
                "title": head["title"],
                "published": head["published"],
                "outlet": outlets[head["outlet"]],
                "credit": head.get("credit"),
                "byline": head.get("byline"),
                "kind": head.get("kind", "news"),
                "report": head["report"],
                "own_addition_report": head.get("own_addition_report"),
                "encoding_damage": "damage" in head,
                "credit_printed": head.get("credit_printed"),
                "status": head.get("status", "usable"),
            }
        )
    quantities = []
    traps = []
    for name in in_files:
        story = stories[name]
        for start, end, spec in sorted(story.quantities):
            value, approx, what = spec.split("|")
            quantities.append(
                {
                    "file": file_of[name],
                    "start": start,
                    "end": end,
                    "text": story.text[start:end],
                    "value": number(value),
                    "what": what,
                    "approx": approx or "exactly",
                }
            )
        traps += [
            {"file": file_of[name], "start": start, "end": end, "text": story.text[start:end], "why": why}
            for start, end, why in sorted(story.traps)
        ]
    return {
        "topic": world["topic"],
        "documents": documents,
        "reports": dict(sorted(reports.items())),
        "reuse": [
            {
                "source": file_of[r["source"]],
                "target": file_of[r["target"]],
                "kind": r["kind"],
                "common_blocks": common_blocks(stories[r["source"]], stories[r["target"]]),
                **({"hardened": r["hardened"]} if "hardened" in r else {}),
            }
            for r in world["reuse"]
        ],
        "entities": [
            {"id": e["id"], "type": e["type"], "name": e["name"], "aliases": e["aliases"], "institution": e.get("institution")}
            for e in world["entity"]
        ],
        "statements": statements,
        "quantities": quantities,
        "non_statements": traps,
        "claims": claims,
        "expected_headline_facts": world["headline_facts"],
    }


def houses_of(source: Path) -> Callable[[dict[str, str], list[str]], str]:
    """What dresses the pages of a topic: `page_of` of its own pages.py."""
    spec = importlib.util.spec_from_file_location(f"pages_of_{source.parent.name}", source / "pages.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    page_of: Callable[[dict[str, str], list[str]], str] = module.page_of
    return page_of


def build(source: Path = HERE) -> dict[str, bytes]:
    """Every file of a topic by its path under the folder that holds its corpus and its gold."""
    world, stories = read_all(source)
    page_of = houses_of(source)
    files: dict[str, bytes] = {}
    for story in stories.values():
        head = story.head
        page = page_of(head | {"outlet_name": world["outlet"][head["outlet"]]}, story.body)
        files[f"corpus/{head['file']}.{head['page']}"] = page.encode()
        files[f"gold/{head['file']}.txt"] = (story.text + "\n").encode()
    files["gold/gold.json"] = (json.dumps(write_gold(world, stories), ensure_ascii=False, indent=1) + "\n").encode()
    return dict(sorted(files.items()))


def main() -> int:
    topics = [Path(argument).resolve() for argument in sys.argv[1:] if not argument.startswith("-")]
    home, source = (topics[0], topics[0] / "source") if topics else (DEMO, HERE)
    files = build(source)
    there = {str(p.relative_to(home)): p for folder in ("corpus", "gold") for p in (home / folder).glob("*.*")}
    stale = [name for name in files if name not in there or there[name].read_bytes() != files[name]] + sorted(
        set(there) - set(files)
    )
    if "--check" in sys.argv:
        print("\n".join(f"differs: {name}" for name in stale) or "the corpus is what its source says")
        return bool(stale)
    for name in set(there) - set(files):
        there[name].unlink()
    for name, content in files.items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_bytes(content)
    print(f"{len(files)} files, {len(stale)} changed")
    return 0


if __name__ == "__main__":
    sys.exit(main())

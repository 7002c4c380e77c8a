"""The demo corpus: its answers stand where they say, its pages carry them, and its counts follow from its voices."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import sys
from collections import defaultdict
from html import unescape
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from secondsource.demo import corpus_folder

CORPUS = Path(str(corpus_folder()))
GOLD_FOLDER = CORPUS.parent / "gold"
GOLD = json.loads((GOLD_FOLDER / "gold.json").read_text(encoding="utf-8"))
TEXTS = {d["file"]: (GOLD_FOLDER / d["file"]).read_text(encoding="utf-8") for d in GOLD["documents"]}
DOCUMENTS = {d["file"]: d for d in GOLD["documents"]}
STATEMENTS = {s["id"]: s for s in GOLD["statements"]}
ENTITIES = {e["id"]: e for e in GOLD["entities"]}
REPO = Path(__file__).parents[2]
SHARED = REPO.parent / "shared"
needs_shared = pytest.mark.skipif(
    not (SHARED / "eval" / "score.py").exists(), reason="the evaluation data is not beside the checkout"
)


def page_of(file: str) -> str:
    return (CORPUS / (DOCUMENTS[file]["html"] or file)).read_text(encoding="utf-8")


def seen(page: str) -> str:
    """What a reader of the page sees, roughly."""
    return unescape(re.sub(r"<[^<>]*>", " ", re.sub(r"<(script|style)\b.*?</\1>", " ", page, flags=re.DOTALL)))


# the answers stand where they say -------------------------------------------------------------------------------------------


def test_every_offset_gives_the_words_it_promises():
    for passage in GOLD["statements"] + GOLD["quantities"] + GOLD["non_statements"]:
        for part in passage.get("parts") or [passage]:
            assert TEXTS[passage["file"]][part["start"] : part["end"]] == part["text"] != "", passage


def test_every_gold_text_is_a_title_a_blank_line_and_a_body():
    for file, text in TEXTS.items():
        title, blank, body = text.split("\n", 2)
        assert title == DOCUMENTS[file]["title"]
        assert blank == ""
        assert body.strip()


def test_every_paragraph_stands_in_its_page():
    for file, text in TEXTS.items():
        page = seen(page_of(file))
        for paragraph in text.split("\n\n")[1:]:
            assert paragraph.strip() in page, (file, paragraph)


def test_every_statement_stands_in_its_page():
    for s in STATEMENTS.values():
        page = seen(page_of(s["file"]))
        assert all(part["text"] in page for part in s["parts"]), s["id"]


def test_no_statement_runs_over_a_paragraph():
    assert not [s["id"] for s in STATEMENTS.values() for part in s["parts"] if "\n" in part["text"]]


def test_marks_stay_outside_direct_words_and_inside_mixed_ones():
    for s in STATEMENTS.values():
        if s["kind"] == "direct":
            for part in s["parts"]:
                assert not re.match(r"[\"“”]|â€œ", part["text"]), s["id"]
                before = TEXTS[s["file"]][max(0, part["start"] - 60) : part["start"]]
                assert re.search(r"[\"“]|â€œ", before), s["id"]
        if s["kind"] == "mixed":
            assert re.search(r"[\"“]|â€œ", s["text"]), s["id"]
        if s["kind"] == "indirect":
            assert not s["text"].startswith("that "), s["id"]
            assert not re.search(r"(?<![ap]\.m)\.$", s["text"]), s["id"]


def test_speakers_cues_and_hedges_are_printed_in_their_article():
    for s in STATEMENTS.values():
        text = TEXTS[s["file"]]
        assert s["speaker_text"] in text, s["id"]
        assert s["cue"] is None or s["cue"] in text, s["id"]
        assert all(hedge in text for hedge in s["hedges"]), s["id"]


def test_every_speaker_and_every_alias_is_known_and_printed():
    whole = "\n".join(TEXTS.values()).replace("’", "'")
    for s in STATEMENTS.values():
        assert s["speaker"].startswith("anon:") or s["speaker"] in ENTITIES
    for entity in ENTITIES.values():
        for alias in entity["aliases"]:
            assert re.search(rf"\b{re.escape(alias)}", whole), alias


def test_claims_name_statements_files_and_claims_that_exist():
    claims = {c["id"] for c in GOLD["claims"]}
    for c in GOLD["claims"]:
        assert set(c["support"]) | set(c["oppose"]) <= set(STATEMENTS)
        assert not set(c["support"]) & set(c["oppose"])
        assert c["revised_by"] is None or c["revised_by"] in claims
        assert c["articles"] == len(c["article_files"]) == len(set(c["article_files"]))
        assert c["why"]


def voices(ids: list[str]) -> set[str]:
    """The counting rule of the gold: withdrawn statements are nobody's, and a man joins the institution that speaks beside him."""
    heard = {voice for i in ids if not STATEMENTS[i]["retracted"] for voice in STATEMENTS[i]["voices"]}
    return {v for v in heard if not (v.startswith("per:") and ENTITIES[v]["institution"] in heard)}


def test_the_counts_follow_from_the_voices():
    for c in GOLD["claims"]:
        assert len(voices(c["support"])) == c["independent_sources"], c["id"]
        assert len(voices(c["oppose"])) == c["independent_opposing"], c["id"]


def test_equal_runs_of_a_copy_are_equal():
    plain = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
    for link in GOLD["reuse"]:
        for block in link["common_blocks"]:
            there = TEXTS[link["source"]][block["source_start"] : block["source_end"]].translate(plain)
            here = TEXTS[link["target"]][block["target_start"] : block["target_end"]]
            if DOCUMENTS[link["target"]]["encoding_damage"]:
                here = b"".join(bytes([ord(c)]) if ord(c) < 256 else c.encode("cp1252") for c in here).decode()
            assert here.translate(plain) == there
            assert len(there) >= 30


# the story holds what a demo must show --------------------------------------------------------------------------------------


def test_the_corpus_is_large_and_mixed_enough():
    pages = [p for p in CORPUS.iterdir() if p.suffix in (".html", ".txt")]
    assert len(pages) == len(DOCUMENTS) >= 24
    assert sum(p.suffix == ".html" for p in pages) >= 16
    assert sum(p.suffix == ".txt" for p in pages) >= 7
    assert len({d["outlet"] for d in DOCUMENTS.values()}) >= 9
    days = {d["published"][:10] for d in DOCUMENTS.values()}
    assert len(days) >= 8
    for text in TEXTS.values():
        assert 170 <= len(text.split()) <= 600


def test_file_numbers_follow_neither_time_nor_copying():
    in_time = sorted(DOCUMENTS, key=lambda f: DOCUMENTS[f]["published"])
    ahead = sum(a < b for a, b in combinations(in_time, 2)) / (len(in_time) * (len(in_time) - 1) / 2)
    assert 0.35 < ahead < 0.65
    sources_first = [link["source"] < link["target"] for link in GOLD["reuse"]]
    assert any(sources_first)
    assert not all(sources_first)


def test_every_kind_of_copy_is_there():
    assert {r["kind"] for r in GOLD["reuse"]} == {"verbatim", "trimmed", "light_rewrite", "heavy_rewrite", "passage"}


def test_a_copy_hardens_what_its_original_hedged():
    kinds = defaultdict(set)
    for s in STATEMENTS.values():
        if "amaged the embankment" in s["text"]:
            kinds[s["certainty"]].add(s["file"])
    assert kinds["hedged"]
    assert kinds["stated"]


def test_a_killed_story_has_a_copy_that_still_stands():
    killed = {f for f, d in DOCUMENTS.items() if d["status"] == "killed"}
    assert killed
    assert any(r["source"] in killed and DOCUMENTS[r["target"]]["status"] == "usable" for r in GOLD["reuse"])
    assert any(c["independent_sources"] == 0 and c["support"] for c in GOLD["claims"])


def test_two_speakers_share_a_surname():
    owners = defaultdict(set)
    for e in ENTITIES.values():
        for alias in e["aliases"]:
            owners[alias].add(e["id"])
    shared = {alias: who for alias, who in owners.items() if len(who) > 1}
    assert shared
    speakers = {s["speaker"] for s in STATEMENTS.values()}
    assert all(who <= speakers for who in shared.values())


def test_names_are_spelt_in_several_ways():
    people = [e for e in ENTITIES.values() if e["type"] == "PER" and len({a.split()[0] for a in e["aliases"] if " " in a}) > 2]
    groups = [e for e in ENTITIES.values() if e["type"] == "GROUP" and sum(a.isupper() for a in e["aliases"]) > 1]
    assert people
    assert groups


def test_the_pages_carry_their_dates_in_different_places():
    pages = [page_of(f) for f in TEXTS]
    for mark in ("application/ld+json", "article:published_time", "<time ", 'itemprop="datePublished"', "DC.date.issued"):
        assert any(mark in page for page in pages), mark
    undated = [page for page in pages if not re.search(r"20(23|22)|\bApr", page)]
    assert len(undated) == 1
    assert sum("â€™" in page for page in pages) == 1


def test_denials_forecasts_observations_and_anonymous_sources_are_there():
    rows = list(STATEMENTS.values())
    assert {s["denial_form"] for s in rows} >= {"negated_wording", "proposition_denied"}
    assert sum(s["certainty"] == "forecast" for s in rows) >= 15
    assert len({s["file"] for s in rows if s["own_observation"]}) >= 6
    assert len({v for s in rows for v in s["voices"] if v.startswith("anon@")}) >= 8
    assert sum(s["retracted"] for s in rows) >= 6
    assert sum(len(s["parts"]) > 1 for s in rows) >= 8
    assert any(s["voices"] == [] for s in rows)
    assert any(d["kind"] == "opinion" for d in DOCUMENTS.values())
    assert any(d["status"] == "corrected" for d in DOCUMENTS.values())
    assert len(GOLD["non_statements"]) >= 12
    assert sum(c["revised_by"] is not None for c in GOLD["claims"]) >= 5


def test_one_quotation_was_never_closed():
    open_and_shut = [(file, p) for file, text in TEXTS.items() for p in text.split("\n\n") if p.count("“") > p.count("”")]
    assert len({file for file, _ in open_and_shut}) >= 2
    assert any(
        not following.startswith("“")
        for file, text in TEXTS.items()
        for p, following in zip(text.split("\n\n"), [*text.split("\n\n")[1:], ""], strict=True)
        if p.count("“") > p.count("”")
    )


# made from its source, and from nothing else --------------------------------------------------------------------------------


def test_the_corpus_is_what_its_source_says():
    source = REPO / "benchmarks" / "demo_source" / "build.py"
    if not source.exists():
        pytest.skip("the source of the corpus is not in this copy of the project")
    spec = importlib.util.spec_from_file_location("demo_build", source)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["demo_build"] = module
    spec.loader.exec_module(module)
    files = module.build()
    assert files == module.build()
    for name, content in files.items():
        assert (CORPUS.parent / name).read_bytes() == content, name
    kept = {str(p.relative_to(CORPUS.parent)) for folder in (CORPUS, GOLD_FOLDER) for p in folder.iterdir()}
    assert kept == set(files)


@pytest.mark.shared
@needs_shared
def test_no_sentence_of_the_evaluation_sets_is_in_the_corpus():
    def runs(text: str) -> set[tuple[str, ...]]:
        words = re.findall(r"[a-z0-9]+", text.lower())
        return {tuple(words[i : i + 7]) for i in range(len(words) - 6)}

    theirs = set().union(*(runs(p.read_text(encoding="utf-8")) for p in sorted((SHARED / "eval").glob("*/*.txt"))))
    for file, text in TEXTS.items():
        assert not runs(text) & theirs, file


@pytest.mark.shared
@needs_shared
def test_no_name_of_the_evaluation_sets_is_in_the_corpus():
    theirs = {
        alias
        for gold in (SHARED / "eval").glob("*/gold.json")
        for e in json.loads(gold.read_text(encoding="utf-8"))["entities"]
        for alias in e["aliases"]
    }
    assert not theirs & {alias for e in ENTITIES.values() for alias in e["aliases"]} - {"Interior Ministry", "Reuters"}


def perfect_export() -> list[dict[str, Any]]:
    """What a tool would write that found exactly what the gold says."""
    records: list[dict[str, Any]] = [
        {
            "type": "article",
            "id": f,
            "path": f"corpus/{d['html'] or f}",
            "text": TEXTS[f],
            "headline": d["title"],
            "published": d["published"],
            "outlet": d["outlet"],
            "byline": d["byline"],
            "family": f,
            "agency": d["credit"] if d["credit_printed"] != "nowhere" else None,
        }
        for f, d in DOCUMENTS.items()
    ]
    children = defaultdict(list)
    for link in GOLD["reuse"]:
        records.append(
            {
                "type": "reuse",
                "id": f"{link['source']}>{link['target']}",
                "earlier": link["source"],
                "later": link["target"],
                "direction": "certain",
                "hardened": [],
            }
        )
        children[link["source"]].append(link["target"])
    records += [
        {"type": "reuse", "id": f"{a}-{b}", "earlier": a, "later": b, "direction": "unknown", "hardened": []}
        for copies in children.values()
        for a, b in combinations(copies, 2)
    ]
    records += [{"type": "entity", "id": e["id"], "name": e["name"], "aliases": e["aliases"]} for e in ENTITIES.values()]
    records += [
        {
            "type": "attribution",
            "id": s["id"],
            "article": s["file"],
            "content": s["parts"],
            "manner": s["kind"],
            "speaker": None if s["speaker"].startswith("anon:") else s["speaker"],
            "anonymous": s["speaker"].startswith("anon:"),
            "speaker_name": s["speaker_text"],
            "told": {"text": s["told"]},
            "certainty": {"kind": s["certainty"]},
        }
        for s in STATEMENTS.values()
    ]
    records += [
        {
            "type": "quantity",
            "id": str(n),
            "article": q["file"],
            "start": q["start"],
            "end": q["end"],
            "text": q["text"],
            "qualifier": q["approx"],
            "low": q["value"][0] if isinstance(q["value"], list) else q["value"],
            "high": q["value"][1] if isinstance(q["value"], list) else q["value"],
        }
        for n, q in enumerate(GOLD["quantities"])
    ]
    records += [
        {
            "type": "claim",
            "id": c["id"],
            "wording": c["text"],
            "support": c["support"],
            "oppose": c["oppose"],
            "origins": dict.fromkeys(("at_least", "at_most"), c["independent_sources"]),
            "opposing": dict.fromkeys(("at_least", "at_most"), c["independent_opposing"]),
        }
        for c in GOLD["claims"]
    ]
    return records


@pytest.mark.shared
@needs_shared
def test_an_export_that_says_what_the_gold_says_scores_one(tmp_path):
    export = tmp_path / "perfect.jsonl"
    export.write_text("".join(json.dumps(r) + "\n" for r in perfect_export()), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(SHARED / "eval" / "score.py"), str(GOLD_FOLDER / "gold.json"), str(export), "--json", "--misses"],
        capture_output=True,
        text=True,
        check=True,
    )
    scores = json.loads(done.stdout)
    assert scores.pop("origins.mean_width") == 0, done.stderr
    assert {name: value for name, value in scores.items() if value != 1} == {}, done.stderr

"""The topics made for measuring: built from their source, answered where they say, and counted from their voices."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
TOPICS = sorted(p.parent.parent for p in (BENCHMARKS / "topics").glob("*/gold/gold.json"))
each_topic = pytest.mark.parametrize("topic", TOPICS, ids=lambda p: p.name)


def gold_of(topic: Path) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads((topic / "gold" / "gold.json").read_text(encoding="utf-8"))
    return gold


def text_of(topic: Path, file: str) -> str:
    return (topic / "gold" / file).read_text(encoding="utf-8")


def builder() -> Callable[[Path], dict[str, bytes]]:
    spec = importlib.util.spec_from_file_location("topic_build", BENCHMARKS / "demo_source" / "build.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["topic_build"] = module
    spec.loader.exec_module(module)
    build: Callable[[Path], dict[str, bytes]] = module.build
    return build


def seen(page: str) -> str:
    """What a reader of the page sees, roughly; links and emphasis inside a sentence leave no gap."""
    page = re.sub(r"<(script|style)\b.*?</\1>", " ", page, flags=re.DOTALL)
    return unescape(re.sub(r"<[^<>]*>", " ", re.sub(r"</?(a|b|i|em|strong)\b[^<>]*>", "", page)))


@each_topic
def test_a_topic_is_what_its_source_says(topic: Path):
    files = builder()(topic / "source")
    kept = {str(p.relative_to(topic)): p.read_bytes() for folder in ("corpus", "gold") for p in (topic / folder).iterdir()}
    assert kept == files


@each_topic
def test_every_offset_gives_the_words_it_promises(topic: Path):
    gold = gold_of(topic)
    for passage in gold["statements"] + gold["quantities"] + gold["non_statements"]:
        for part in passage.get("parts") or [passage]:
            assert text_of(topic, passage["file"])[part["start"] : part["end"]] == part["text"] != "", passage


@each_topic
def test_every_paragraph_stands_in_its_page(topic: Path):
    for d in gold_of(topic)["documents"]:
        page = seen((topic / "corpus" / (d["html"] or d["file"])).read_text(encoding="utf-8"))
        title, *paragraphs = text_of(topic, d["file"]).strip().split("\n\n")
        assert title == d["title"]
        assert not [words for words in paragraphs if words not in page]


@each_topic
def test_speakers_cues_and_names_are_printed(topic: Path):
    gold = gold_of(topic)
    entities = {e["id"] for e in gold["entities"]}
    texts = {d["file"]: text_of(topic, d["file"]) for d in gold["documents"]}
    for s in gold["statements"]:
        assert s["speaker"] in entities or s["speaker"].startswith("anon:")
        assert all(words in texts[s["file"]] for words in [s["speaker_text"], s["cue"] or "", *s["hedges"]]), s["id"]
    whole = "\n".join(texts.values()).replace("’", "'")
    assert not [a for e in gold["entities"] for a in e["aliases"] if not re.search(rf"\b{re.escape(a)}", whole)]


@each_topic
def test_the_counts_follow_from_the_voices(topic: Path):
    gold = gold_of(topic)
    statements = {s["id"]: s for s in gold["statements"]}
    house = {e["id"]: e["institution"] for e in gold["entities"]}

    def voices(ids: list[str]) -> int:
        heard = {voice for i in ids if not statements[i]["retracted"] for voice in statements[i]["voices"]}
        return len({v for v in heard if not (v.startswith("per:") and house[v] in heard)})

    for c in gold["claims"]:
        assert not set(c["support"]) & set(c["oppose"])
        assert (voices(c["support"]), voices(c["oppose"])) == (c["independent_sources"], c["independent_opposing"]), c["id"]

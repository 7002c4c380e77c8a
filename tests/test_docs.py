"""The documentation is held to what the program does."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from secondsource.demo import corpus_folder
from secondsource.engine.local import LocalEngine
from secondsource.export.jsonl import rows
from secondsource.linkage import Corpus
from secondsource.model import Failure, Judgement, Occasion, Outside, Relation
from secondsource.run import add
from secondsource.store.store import Store

DOCS = Path(__file__).resolve().parents[1] / "docs"


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    with Store.open(str(tmp_path_factory.mktemp("docs") / "story.db")) as store:
        add(store, [str(corpus_folder())], LocalEngine())
        found = list(rows(store.snapshot()))
    rare = Corpus({
        Failure: [Failure("x", "read", "empty")],
        Judgement: [Judgement("merge", ("a", "b"))],
        Relation: [Relation("a", "b", "revises", "a later figure")],
        Occasion: [Occasion(("a",))],
        Outside: [Outside("Coastline", "agency")],
    })  # fmt: skip
    return [*found, *rows(rare)]


def test_every_record_and_field_of_the_export_is_documented(exported):
    page = (DOCS / "records.md").read_text(encoding="utf-8")
    sections = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", page, re.DOTALL | re.MULTILINE))
    assert {row["type"] for row in exported} == set(sections)
    for row in exported:
        documented = set(re.findall(r"\w+", sections[row["type"]]))
        assert set(row) - {"type", "id"} <= documented, row["type"]


def test_no_field_is_documented_that_is_not_exported(exported):
    page = (DOCS / "records.md").read_text(encoding="utf-8")
    for name, section in re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", page, re.DOTALL | re.MULTILINE):
        fields = {
            field.strip() for names in re.findall(r"^\| ([\w, ]+) \| ", section, re.MULTILINE) for field in names.split(",")
        } - {"field"}
        keys = {key for row in exported if row["type"] == name for key in row}
        assert fields <= keys, name


def test_exported_lines_are_json_with_a_type_and_an_id(exported):
    for row in exported:
        assert json.loads(json.dumps(row))["id"]


def test_the_reference_of_the_commands_is_that_of_the_commands():
    done = subprocess.run([sys.executable, str(DOCS.parent / "benchmarks" / "reference.py"), "--check"], check=False)
    assert done.returncode == 0, "docs/commands.md is out of date: run benchmarks/reference.py"

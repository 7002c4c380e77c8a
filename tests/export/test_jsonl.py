"""What the export says of one thing in two places agrees."""

from collections import defaultdict

import pytest

from secondsource.demo import corpus_folder
from secondsource.engine.local import LocalEngine
from secondsource.export.jsonl import rows
from secondsource.run import add
from secondsource.store.store import Store


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """The demo story's records by type and id."""
    with Store.open(str(tmp_path_factory.mktemp("export") / "story.db")) as store:
        add(store, [str(corpus_folder())], LocalEngine())
        found = defaultdict(dict)
        for row in rows(store.snapshot()):
            assert row["id"] not in found[row["type"]]
            found[row["type"]][row["id"]] = row
    return found


def pieces(told):
    """Every piece of evidence by id."""
    return {**told["attribution"], **told["assertion"]}


def test_every_span_holds_the_words_that_are_printed_with_it(told):
    spans = [(row["article"], row) for kind in ("assertion", "quantity") for row in told[kind].values()]
    for row in told["attribution"].values():
        parts = [*row["content"], row["cue"], row["source"], *row["certainty"]["hedges"]]
        spans += [(row["article"], part) for part in parts if part]
    assert len(spans) > 500
    for article, span in spans:
        assert told["article"][article]["text"][span["start"] : span["end"]] == span["text"] != ""


def test_every_id_leads_to_a_record(told):
    articles, entities, evidence = told["article"], told["entity"], pieces(told)
    for row in told["attribution"].values():
        assert row["article"] in articles
        assert row["statement"] in told["statement"]
        assert {row["speaker"], *row["co_speakers"], *(r["entity"] for r in row["relays"])} - {None} <= set(entities)
    for row in told["statement"].values():
        assert all(told["attribution"][a]["statement"] == row["id"] for a in row["attributions"])
        assert row["speaker"] is None or row["speaker"] in entities
        assert row["occasion"] is None or row["occasion"] in told["occasion"]
    for row in told["reuse"].values():
        assert {row["earlier"], row["later"]} <= {*articles, *told["outside"]}
    for row in told["claim"].values():
        assert {*row["support"], *row["oppose"], *(s["evidence"] for s in row["spans"])} <= set(evidence)
        assert row["revised_by"] is None or row["revised_by"] in told["claim"]
    for row in told["relation"].values():
        assert {row["from"], row["to"]} <= set(told["claim"])
    for row in told["forecast"].values():
        assert row["attribution"] in evidence


def test_a_count_is_of_the_origins_that_are_listed(told):
    listed = defaultdict(list)
    for row in told["origin"].values():
        listed[row["claim"], row["side"]].append(row)
    for claim in told["claim"].values():
        for side, count in (("support", "origins"), ("oppose", "opposing")):
            origins = listed[claim["id"], side]
            assert claim[count]["at_least"] <= claim[count]["at_most"] == len(origins)
            assert {e for o in origins for e in o["evidence"]} <= set(claim[side])


def test_articles_and_texts_behind_a_claim_are_those_of_its_evidence(told):
    evidence = pieces(told)
    for claim in told["claim"].values():
        behind = [evidence[e] for e in claim["support"]]
        assert claim["families"] == len({row["family"] for row in behind})
        assert claim["articles"] == len({told["article"][row["article"]]["page"] for row in behind})


def test_no_content_runs_over_the_end_of_a_paragraph(told):
    assert not any("\n\n" in part["text"] for row in told["attribution"].values() for part in row["content"])

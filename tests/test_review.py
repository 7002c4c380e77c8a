"""Review: questions come first that change most, answers are kept, replayed, counted and undone."""

import json
import subprocess
import sys

import pytest

PILE = {
    "courier.txt": (
        "2031-03-03",
        "Quarry dam leaks, engineers say",
        "Ines Falk",
        (
            "HOLM - The dam above Holm quarry has been leaking since Sunday, a senior engineer at the works said on Monday.\n\n"
            '"The dam has been leaking since Sunday," said the mayor of Holm, Tora Lindqvist. "Nobody told the town."\n\n'
            "The quarry company declined to comment."
        ),
    ),
    "herald.txt": (
        "2031-03-04",
        "Leak at quarry dam was known for days",
        "Piet Sorg",
        (
            "HOLM - The dam above Holm quarry has been leaking since Sunday, an official of the works told the Herald on Tuesday.\n\n"
            "The official asked not to be named because he was not allowed to speak.\n\n"
            "T. Lindqvist, who has been mayor for nine years, said that the town had heard nothing from the company."
        ),
    ),
    "evening.txt": (
        "2031-03-05",
        "Company denies leak",
        "Mara Ost",
        (
            "HOLM - The dam above Holm quarry is not leaking, the spokesman of Holm Stone, Arvid Brenn, said on Wednesday.\n\n"
            '"There is no leak at the dam," Brenn said. He denied that the dam had been leaking since Sunday.'
        ),
    ),
}


def run(ledger, *arguments, code=0):
    done = subprocess.run(
        [sys.executable, "-m", "secondsource", "--ledger", str(ledger), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stderr
    return done.stdout if code == 0 else done.stderr


def rows(ledger, *arguments):
    return [json.loads(line) for line in run(ledger, *arguments, "--json").splitlines()]


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pile")
    for name, (date, title, byline, body) in PILE.items():
        outlet = name.removesuffix(".txt").title()
        (folder / name).write_text(f"{title}\n\nThe Holm {outlet}, {date}\n\nBy {byline}\n\n{body}\n")
    return folder


@pytest.fixture(scope="module")
def added(pages, tmp_path_factory):
    path = tmp_path_factory.mktemp("ledger") / "story.db"
    run(path, "add", pages)
    return path


@pytest.fixture
def ledger(added, tmp_path):
    path = tmp_path / "story.db"
    path.write_bytes(added.read_bytes())
    return path


def ranges(ledger):
    return {row["id"]: (row["wording"], row["origins"], row["opposing"]) for row in rows(ledger, "claims")}


def test_a_question_names_two_things_and_the_claim_that_it_touches(ledger):
    questions = rows(ledger, "review")
    assert questions
    for question in questions:
        assert question["kind"] in ("origin", "claim", "name")
        assert len(set(question["objects"])) == 2
        assert question["a"]["name"]
        assert question["b"]["name"]
    weights = [question["weight"] for question in questions]
    assert weights == sorted(weights, reverse=True)


def test_an_answer_is_kept_and_not_asked_again_until_it_is_undone(ledger):
    before = {question["id"] for question in rows(ledger, "review")}
    asked = rows(ledger, "review")[0]["id"]
    answer = json.loads(run(ledger, "review", asked, "--reject", "--because", "two people", "--json"))
    assert asked not in {question["id"] for question in rows(ledger, "review")}
    (judgement,) = rows(ledger, "review", "--judgements")
    assert [judgement["id"]] == answer["judgements"]
    assert judgement["reason"] == "two people"
    run(ledger, "review", "--undo", judgement["id"])
    assert {question["id"] for question in rows(ledger, "review")} == before
    assert run(ledger, "review", "--undo", judgement["id"], code=2).count("\n") == 1


def test_one_source_or_two_moves_the_ends_of_the_range(ledger):
    counted = ranges(ledger)
    question = next(q for q in rows(ledger, "review", "--kind", "origin") if q["origins"][0] < q["origins"][1])
    low, high = question["origins"]
    run(ledger, "review", question["id"], "--approve")
    assert ranges(ledger)[question["claim"]][1] == [low, high - 1]
    run(ledger, "review", "--undo", rows(ledger, "review", "--judgements")[0]["id"])
    assert ranges(ledger) == counted
    run(ledger, "review", question["id"], "--reject")
    assert ranges(ledger)[question["claim"]][1] == [low + 1, high]


def test_a_verdict_stands_after_a_new_analysis_and_after_more_articles(ledger, tmp_path):
    question = next(q for q in rows(ledger, "review", "--kind", "origin") if q["origins"][0] < q["origins"][1])
    run(ledger, "review", question["id"], "--reject")
    judged = ranges(ledger)[question["claim"]][1]
    run(ledger, "reanalyse", "--only", "attributions")
    assert ranges(ledger)[question["claim"]][1] == judged
    other = tmp_path / "unrelated.txt"
    other.write_text(
        "Library opens\n\nThe Holm Leaf, 2031-05-01\n\nThe new library in Brask opens on Friday, its head, Una Reve, said.\n"
    )
    run(ledger, "add", other)
    assert ranges(ledger)[question["claim"]][1] == judged


def test_names_are_merged_parted_renamed_and_undone(ledger):
    def named():
        return {row["name"] for row in rows(ledger, "names")}

    before = named()
    assert {"Tora Lindqvist", "Arvid Brenn"} <= before
    run(ledger, "names", "merge", "Tora Lindqvist", "Arvid Brenn")
    assert len(named() & {"Tora Lindqvist", "Arvid Brenn"}) == 1
    run(ledger, "reanalyse", "--only", "names")
    assert len(named() & {"Tora Lindqvist", "Arvid Brenn"}) == 1
    run(ledger, "review", "--undo", rows(ledger, "review", "--judgements")[0]["id"])
    assert named() == before
    run(ledger, "names", "rename", "Arvid Brenn", "Arvid J. Brenn")
    assert "Arvid J. Brenn" in named()


@pytest.mark.parametrize(
    "words",
    [
        ("names", "merge", "Tora Lindqvist"),
        ("names", "merge", "Tora Lindqvist", "Nobody Nowhere"),
        ("names", "kind", "Tora Lindqvist", "SHIP"),
        ("names", "split", "Tora Lindqvist"),
        ("review", "que-00000000", "--approve"),
        ("review", "--approve"),
        ("review", "que-0", "--approve", "--reject"),
        ("review", "--undo", "jud-00000000"),
        ("review", "--kind", "colour"),
    ],
)
def test_what_cannot_be_judged_is_said_in_one_line(ledger, words):
    said = run(ledger, *words, code=2)
    assert said.startswith("secondsource: ")
    assert said.count("\n") == 1

"""Judging in the browser: approve, reject, merge, never, undo; and what each does to the range of a claim."""

import json
import urllib.error
import urllib.parse
import urllib.request

import pytest

from secondsource.model import Claim, Corroboration, Entity, Judgement


@pytest.fixture
def judging(ramp_pile, tmp_path, room_over):
    copy = tmp_path / "ramp.db"
    copy.write_bytes(ramp_pile.read_bytes())
    return room_over(str(copy), review=True)


def counted(room) -> dict[str, tuple[int, int]]:
    with room.store() as store:
        return {c.claim: (c.origins.at_least, c.origins.at_most) for c in store.all(Corroboration)}


def an_open_question(room):
    with urllib.request.urlopen(room.address + "/review.json?kind=origin", timeout=30) as answer:
        rows = json.loads(answer.read())["questions"]["rows"]
    return next(q for q in rows if not q["joined"] and q["claim"]["origins"][0] < q["claim"]["origins"][1])


def press(page, room, question, key):
    """Answer a question with one key."""
    page.goto(f"{room.address}/review?kind=origin")
    while True:
        page.keyboard.press("j")
        if page.locator("article.question.here").get_attribute("id") == question["id"]:
            break
    page.keyboard.press(key)
    page.wait_for_url("**/review?*said=*", timeout=60_000)


def test_one_key_moves_an_end_of_the_range_and_undoing_moves_it_back(judging, page):
    before = counted(judging)
    question = an_open_question(judging)
    claim = question["claim"]["id"]
    low, high = before[claim]
    press(page, judging, question, "a")
    assert counted(judging)[claim] == (low, high - 1)
    assert f"before: {low}–{high}" in page.locator(".note").inner_text()
    page.locator(".note").get_by_role("button", name="Undo").click()
    page.get_by_text("Undone:").wait_for(timeout=60_000)
    assert counted(judging) == before
    press(page, judging, question, "r")
    assert counted(judging)[claim] == (low + 1, high)
    page.goto(f"{judging.address}/claim/{claim}")
    ends = str(high) if low + 1 == high else f"{low + 1}–{high}"
    assert ends in page.locator(".funnel .end").inner_text()


def test_an_answer_is_not_asked_again_and_stands_in_the_log_by_name_with_its_reason(judging, page):
    question = an_open_question(judging)
    page.goto(f"{judging.address}/review?kind=origin")
    card = page.locator(f"#{question['id']}")
    card.get_by_placeholder("because").fill("two people, says the editor")
    card.get_by_role("button", name="Two sources").click()
    page.wait_for_url("**/review?*said=*", timeout=60_000)
    assert page.locator(f"#{question['id']}").count() == 0
    page.goto(judging.address + "/review/log")
    row = page.locator("tbody tr").first
    assert "two people, says the editor" in row.inner_text()
    with judging.store() as store:
        (kept,) = store.all(Judgement)
    assert kept.by
    assert kept.by in row.inner_text()
    assert kept.verb == "reject"
    row.get_by_role("button", name="Undo").click()
    page.get_by_text("undone").first.wait_for(timeout=60_000)
    page.goto(f"{judging.address}/review?kind=origin")
    assert page.locator(f"#{question['id']}").count() == 1


def entity(room, name: str) -> Entity:
    with room.store() as store:
        return next(e for e in store.all(Entity) if name in (e.name, *e.aliases))


def test_two_names_that_a_person_merges_are_one_origin(judging, page):
    with judging.store() as store:
        claim = max(store.all(Claim), key=lambda c: (len(c.support), c.id)).id
    before = counted(judging)[claim]
    one = entity(judging, "Marit Solberg")
    page.goto(f"{judging.address}/entity/{one.id}")
    page.get_by_label("The same as (name or id)").fill("ingrid moe")
    page.get_by_role("button", name="Merge").click()
    page.get_by_text("What people said").wait_for(timeout=60_000)
    assert entity(judging, "Marit Solberg").id == entity(judging, "Ingrid Moe").id
    now = counted(judging)
    assert now.get(claim, now[max(now, key=lambda c: now[c][1])])[1] == before[1] - 1
    page.goto(judging.address + "/review/log")
    page.get_by_role("button", name="Undo").first.click()
    page.get_by_text("undone").first.wait_for(timeout=60_000)
    assert counted(judging)[claim] == before
    assert entity(judging, "Marit Solberg").id != entity(judging, "Ingrid Moe").id


def test_names_that_are_never_one_are_proposed_no_more(judging, page):
    page.goto(judging.address + "/names?suggested=1")
    proposed = page.locator(".maybe").count()
    assert proposed, "Lena Orvik and Lena Orvek, of two bylines, are proposed as one"
    page.locator(".maybe").first.get_by_role("button", name="Never").click()
    page.wait_for_url("**/names?suggested=1", timeout=60_000)
    with judging.store() as store:
        assert [j.verb for j in store.all(Judgement)] == ["never"]
    assert page.locator(".maybe").count() < proposed


def test_a_question_about_two_names_is_answered_from_the_queue(judging, page):
    page.goto(judging.address + "/review?kind=name")
    asked = page.locator("article.question")
    before = asked.count()
    assert before
    assert "Orvek" in asked.first.inner_text()
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.wait_for_url("**/review?*said=*", timeout=60_000)
    with judging.store() as store:
        assert [j.verb for j in store.all(Judgement)] == ["merge"]
    assert entity(judging, "Lena Orvik").id == entity(judging, "Lena Orvek").id
    assert page.locator("article.question").count() == before - 1


def test_a_name_is_called_what_a_person_calls_it(judging, page):
    one = entity(judging, "Peder Lund")
    page.goto(f"{judging.address}/entity/{one.id}")
    page.get_by_label("Call it").fill("Peder A. Lund")
    page.get_by_role("button", name="Rename").click()
    page.get_by_role("heading", name="Peder A. Lund").wait_for(timeout=60_000)
    assert entity(judging, "Peder A. Lund").id == one.id


def test_a_forecast_is_settled_with_a_reason(review_room, page):
    page.goto(review_room.address + "/forecasts")
    row = page.locator("tbody tr").first
    row.get_by_text("settle it").click()
    row.get_by_label("Outcome").select_option("failed")
    row.get_by_label("By what do you know it?").fill("Harbour minutes, p. 4")
    row.get_by_role("button", name="Keep").click()
    page.wait_for_url("**/forecasts?which=settled", timeout=60_000)
    assert page.locator("tbody tr").count() == 1
    assert "Harbour minutes, p. 4" in page.locator("tbody tr").inner_text()


def send(room, where: str, token: str | None = None, **fields: str) -> int:
    page = urllib.request.urlopen(room.address + "/review/log").read().decode()
    del page
    data = urllib.parse.urlencode({**fields, **({"token": token} if token is not None else {})}).encode()
    try:
        with urllib.request.urlopen(urllib.request.Request(room.address + where, data=data), timeout=60) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


@pytest.mark.parametrize(
    ("where", "fields"),
    [
        ("/review", {"kind": "origin", "a": "att-0000000000000000", "b": "att-0000000000000001", "say": "yes"}),
        ("/review/undo", {"judgement": "jud-0000000000000000"}),
        ("/entity/ent-0000000000000000/judge", {"verb": "merge"}),
        ("/forecasts/att-0000000000000000/outcome", {"what": "came", "because": "x"}),
    ],
)
def test_no_judgement_is_taken_without_the_token_nor_in_a_room_for_reading(judging, demo_room, where, fields):
    assert send(judging, where, **fields) == 400
    assert send(judging, where, "0" * 64, **fields) == 400
    assert send(demo_room, where, "0" * 64, **fields) == 403
    with judging.store() as store:
        assert not store.all(Judgement)


def test_nonsense_is_refused_and_nothing_is_kept(judging, page):
    page.goto(judging.address + "/review")
    token = page.locator("input[name=token]").first.get_attribute("value")
    for where, fields, status in (
        ("/review", {"kind": "origin", "a": "att-0000000000000000", "b": "att-0000000000000001", "say": "yes"}, 404),
        ("/review", {"kind": "colour", "a": "x", "b": "y", "say": "yes"}, 400),
        ("/review", {"kind": "name", "a": "x", "b": "x", "say": "maybe"}, 400),
        ("/review/undo", {"judgement": "jud-0000000000000000"}, 404),
        (f"/entity/{entity(judging, 'Peder Lund').id}/judge", {"verb": "behead"}, 400),
        (f"/entity/{entity(judging, 'Peder Lund').id}/judge", {"verb": "split", "referent": "ref-0"}, 400),
    ):
        assert send(judging, where, token, **fields) == status, (where, fields)
    with judging.store() as store:
        assert not store.all(Judgement)

"""Setting the grouping of claims right in the browser: take out, move, merge, word; what each does to the counts; undone, and replayed."""

import json
import urllib.request

import pytest

from secondsource.engine.local import LocalEngine
from secondsource.model import Claim, Corroboration, Judgement
from secondsource.run import add, reanalyse

RAMP, BOARD = "The ferry ramp at Skarva has been cracked since Friday.", "The board had met twice in June."


@pytest.fixture
def room(ramp_pile, tmp_path, room_over):
    copy = tmp_path / "ramp.db"
    copy.write_bytes(ramp_pile.read_bytes())
    return room_over(str(copy), review=True)


def counts(room) -> list[tuple[str, tuple[int, int], tuple[int, int]]]:
    """The claims: the wording of each, its range for and its range against."""
    with room.store() as store:
        found = {c.claim: c for c in store.all(Corroboration)}
        return sorted(
            (c.wording, *((r.at_least, r.at_most) for r in (found[c.id].origins, found[c.id].opposing)))
            for c in store.all(Claim)
        )


def open_claim(page, room, wording: str) -> None:
    """Go to the claim, its panel open."""
    with room.store() as store:
        id = next(c.id for c in store.all(Claim) if c.wording == wording)
    page.goto(f"{room.address}/claim/{id}")
    page.locator(".regroup summary").click()


def tick(page, who: str, words: str) -> None:
    page.get_by_role("checkbox", name=f"Tick: {who}, {words}").check()


def kept(page):
    note = page.locator("#said")
    note.wait_for(timeout=60_000)
    return note


def test_a_statement_taken_out_is_a_claim_of_its_own_until_that_is_undone(room, page):
    before = counts(room)
    assert (RAMP, (4, 5), (1, 1)) in before
    open_claim(page, room, RAMP)
    tick(page, "Ingrid Moe", "the ferry ramp")
    page.get_by_label("Because").fill("she spoke of the ramp at Orsund")
    page.get_by_role("button", name="Into a claim of their own").click()
    said = kept(page).inner_text()
    assert "1 statement taken out" in said
    assert "Before: 4–5 origins, 3 articles" in said
    assert "this claim 3–4 origins" in said
    # What was taken out words a claim of its own.
    assert [row[1:] for row in counts(room)] == [((1, 1), (0, 0)), ((3, 4), (1, 1)), ((1, 1), (0, 0))]
    assert "she spoke of the ramp at Orsund" in page.locator(".saidby").inner_text()
    with urllib.request.urlopen(room.address + "/review/log", timeout=30) as answer:
        assert "1 statement taken out" in answer.read().decode()
    kept(page).get_by_role("button", name="Undo").click()
    page.get_by_text("Undone:").wait_for(timeout=60_000)
    assert counts(room) == before


def test_a_statement_is_moved_to_another_claim_and_one_click_moves_it_back(room, page):
    before = counts(room)
    open_claim(page, room, RAMP)
    tick(page, "Marit Solberg", "“We wrote to the board")
    page.get_by_role("radio", name=BOARD).check()
    page.get_by_role("button", name="Move what is ticked there").click()
    note = kept(page)
    assert BOARD in note.inner_text()
    assert "2 origins" in note.inner_text()
    # Of the ramp she says what she said.
    assert counts(room) == [(BOARD, (2, 2), (0, 0)), (RAMP, (4, 5), (1, 1))]
    note.get_by_role("button", name="Undo").click()
    page.get_by_text("Undone:").wait_for(timeout=60_000)
    assert counts(room) == before
    with room.store() as store:
        assert len(store.all(Judgement)) == 2
        assert all(j.undone for j in store.all(Judgement))


def test_two_claims_that_a_person_merges_are_one_with_the_origins_of_both(room, page):
    before = counts(room)
    open_claim(page, room, BOARD)
    page.get_by_role("radio", name=RAMP).check()
    page.get_by_role("button", name="Merge this claim with it").click()
    assert "put together" in kept(page).inner_text()
    # Five spoke of the ramp, at least four of them; Dahl-Ekeby of the board and Dahl-Ekebi may be one.
    ((_, (low, high), against),) = counts(room)
    assert (low, high) in ((4, 6), (5, 6))
    assert against == (1, 1)
    kept(page).get_by_role("button", name="Undo").click()
    page.get_by_text("Undone:").wait_for(timeout=60_000)
    assert counts(room) == before


def test_a_merge_after_a_split_says_the_later_word(room, page):
    before = counts(room)
    open_claim(page, room, RAMP)
    tick(page, "Ingrid Moe", "the ferry ramp")
    page.get_by_role("button", name="Into a claim of their own").click()
    page.goto(room.address + kept(page).locator("a.claim").get_attribute("href"))
    page.locator(".regroup summary").click()
    page.get_by_role("radio", name="The ferry ramp at Skarva has been cracked").check()
    page.get_by_role("button", name="Merge this claim with it").click()
    kept(page)
    assert counts(room) == before


def test_a_wording_is_kept_through_new_runs_and_new_articles(room, page, tmp_path):
    open_claim(page, room, RAMP)
    page.get_by_label("Word it").fill("The ramp at Skarva   was cracked before the accident.")
    page.get_by_role("button", name="Keep this wording").click()
    kept(page)
    assert page.locator("h1").inner_text() == "The ramp at Skarva was cracked before the accident."
    paper = tmp_path / "echo.txt"
    paper.write_text(
        "Ramp was cracked\n\nThe Skarva Echo, 2032-06-10\n\nBy Ole Brekke\n\n"
        "SKARVA - The ferry ramp had been cracked since Friday, the pilot Jens Aamodt said on Thursday.\n"
    )
    with room.store() as store:
        add(store, [str(paper)], LocalEngine(1))
        assert reanalyse(store, only="propositions")
    assert ("The ramp at Skarva was cracked before the accident.", (5, 6), (1, 1)) in counts(room)


def test_what_makes_no_sense_is_refused_and_nothing_is_kept(room, page):
    with room.store() as store:
        claims = {c.wording: c for c in store.all(Claim)}
    ramp, board = claims[RAMP], claims[BOARD]
    open_claim(page, room, RAMP)
    token = page.locator("input[name=token]").first.get_attribute("value")
    for fields in (
        {"act": "split"},
        {"act": "split", "piece": list(ramp.support + ramp.oppose)},
        {"act": "split", "piece": list(board.support)},
        {"act": "move", "piece": list(ramp.support[:1])},
        {"act": "move", "piece": list(ramp.support[:1]), "to": ramp.id},
        {"act": "merge", "to": ramp.id},
        {"act": "merge", "to": "the other one"},
        {"act": "word", "words": "  "},
        {"act": "word", "words": "x" * 401},
        {"act": "forget"},
    ):
        body = urllib.parse.urlencode({"token": token, **fields}, doseq=True).encode()
        with pytest.raises(urllib.error.HTTPError, match="400"):
            urllib.request.urlopen(urllib.request.Request(f"{room.address}/claim/{ramp.id}/judge", body), timeout=30)
    with room.store() as store:
        assert not store.all(Judgement)


def test_another_claim_is_found_by_its_words(room, page):
    open_claim(page, room, RAMP)
    page.get_by_label("Look for another claim").fill("twice June")
    page.get_by_role("button", name="Look").click()
    page.wait_for_url("**find=twice**")
    assert page.get_by_role("radio").count() == 1
    assert page.get_by_role("radio", name=BOARD).is_visible()


def test_a_room_for_reading_shows_what_was_said_and_takes_nothing(room, page, room_over):
    open_claim(page, room, BOARD)
    page.get_by_label("Word it").fill("The board met twice that month.")
    page.get_by_role("button", name="Keep this wording").click()
    kept(page)
    reading = room_over(room.ledger)
    page.goto(reading.address + page.url[len(room.address) :])
    assert "The board met twice that month." in page.locator(".saidby").inner_text()
    assert page.locator("main form, main [type=checkbox]").count() == 0
    with urllib.request.urlopen(page.url.partition("?")[0] + ".json", timeout=30) as answer:
        assert json.load(answer)["judged"][0]["what"] == "worded “The board met twice that month.”"

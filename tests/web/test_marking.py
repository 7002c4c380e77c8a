"""Marking what the program missed: it is evidence in its claim, of its origin, said to be a person's wherever it is shown; kept through new runs; undone."""

import urllib.error
import urllib.parse
import urllib.request

import pytest

from secondsource.engine.local import LocalEngine
from secondsource.model import Attribution, Claim, Corroboration, Judgement
from secondsource.run import add, reanalyse
from secondsource.store.store import Store

RAMP = "The ferry ramp had been cracked since Friday."
LETTER = (
    "Letters from Skarva\n\nThe Skarva Letter, 2032-06-10\n\nBy Ole Brekke\n\n"
    "SKARVA - A walk along the quay, where nets are mended, with the chief harbour pilot, Tora Vik. The ferry ramp had been cracked since Friday. Ask her.\n\n"
    "The board met in the evening.\n"
)


@pytest.fixture
def room(ramp_pile, tmp_path, room_over):
    copy, paper = tmp_path / "ramp.db", tmp_path / "letter.txt"
    copy.write_bytes(ramp_pile.read_bytes())
    paper.write_text(LETTER)
    with Store.open(str(copy)) as store:
        add(store, [str(paper)], LocalEngine(1))
    return room_over(str(copy), review=True)


def letter(room):
    with room.store() as store:
        return next(a for a in store.articles() if "nets" in a.text)


def ramp(room) -> tuple[Claim, Corroboration]:
    with room.store() as store:
        claim = max(store.all(Claim), key=lambda c: (len(c.support), c.id))
        return claim, next(c for c in store.all(Corroboration) if c.claim == claim.id)


def select(page, words: str) -> None:
    """Choose words of the article, as with a mouse."""
    page.evaluate(
        """words => { const walker = document.createTreeWalker(document.querySelector('[data-reader]'), NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) { const at = node.data.indexOf(words); if (at < 0) continue;
        const range = document.createRange(); range.setStart(node, at); range.setEnd(node, at + words.length);
        const chosen = getSelection(); chosen.removeAllRanges(); chosen.addRange(range); return; }
        throw new Error('not in one run: ' + words); }""",
        words,
    )
    page.wait_for_function("document.querySelector('[data-missed]').open")


def test_a_statement_that_was_missed_joins_its_claim_and_leaves_it_when_undone(room, page):
    article = letter(room)
    claim, before = ramp(room)
    page.goto(f"{room.address}/article/{article.id}")
    select(page, "The ferry ramp had been cracked since Friday")
    assert page.locator("blockquote[data-chosen]").inner_text() == "The ferry ramp had been cracked since Friday"
    page.get_by_label("Who says it?").fill("Tora Vik")
    page.get_by_label("In whose words?").select_option("indirect")
    page.get_by_role("button", name="Mark it").click()
    page.wait_for_url("**at=**", timeout=60_000)
    assert page.locator(".missed").count() == 1
    row = page.locator(".statements li", has_text="Tora Vik")
    assert "marked by" in row.inner_text()
    now, after = ramp(room)
    # What the paper seemed to say in its own voice, an unknown origin that counts at most, is hers and counts.
    assert [e[:3] for e in set(claim.support) - set(now.support)] == ["ass"]
    assert [e[:3] for e in set(now.support) - set(claim.support)] == ["att"]
    assert (after.origins.at_least, after.origins.at_most) == (before.origins.at_least + 1, before.origins.at_most)
    # In the claim, too, it is said to be a person's.
    page.goto(f"{room.address}/claim/{now.id}")
    assert "marked by" in page.locator("section.origin", has_text="Tora Vik").inner_text()
    # A new run makes it anew, and not twice.
    with room.store() as store:
        reanalyse(store, only="attributions")
        reanalyse(store, only="marked")
        assert sum(a.speaker_name == "Tora Vik" for a in store.all(Attribution)) == 1
    assert ramp(room)[1] == after
    page.goto(f"{room.address}/article/{article.id}")
    page.locator(".statements li", has_text="Tora Vik").get_by_role("button", name="undo").click()
    page.wait_for_function("!document.querySelector('.missed')", timeout=60_000)
    assert ramp(room) == (claim, before)
    with room.store() as store:
        (kept,) = store.all(Judgement)
    assert kept.undone


def test_what_is_marked_stays_when_its_article_is_read_again(room, tmp_path, page):
    article = letter(room)
    page.goto(f"{room.address}/article/{article.id}")
    select(page, "The ferry ramp had been cracked since Friday")
    page.get_by_label("Who says it?").fill("a neighbour of hers")
    page.get_by_label("Said how?").select_option("denied")
    page.get_by_role("button", name="Mark it").click()
    page.wait_for_url("**at=**", timeout=60_000)
    page.goto(f"{room.address}/article/{article.id}")
    row = page.locator(".statements li", has_text="a neighbour of hers")
    assert "denied" in row.inner_text()
    claim, _ = ramp(room)
    with room.store() as store:
        (added,) = [a for a in store.all(Attribution) if a.description == "a neighbour of hers"]
        assert added.id in claim.oppose
        add(store, [str(tmp_path / "letter.txt")], LocalEngine(1))
        assert store.get(Attribution, [added.id])


def test_what_was_not_missed_cannot_be_marked(room, page):
    with room.store() as store:
        known = max(store.all(Attribution), key=lambda a: (len(a.span), a.id))
    page.goto(f"{room.address}/article/{letter(room).id}")
    token = page.locator("input[name=token]").first.get_attribute("value")
    for article, fields in (
        (known.article, {"start": known.span.start, "end": known.span.end}),
        (letter(room).id, {"start": 5, "end": 5}),
        (letter(room).id, {"start": 0, "end": 20, "manner": "sung"}),
        (letter(room).id, {"start": 0, "end": 20, "certainty": "sure"}),
        (letter(room).id, {"start": 0, "end": 10**6}),
    ):
        body = urllib.parse.urlencode({"token": token, **fields}).encode()
        with pytest.raises(urllib.error.HTTPError, match="400"):
            urllib.request.urlopen(urllib.request.Request(f"{room.address}/article/{article}/missed", body), timeout=30)
    with room.store() as store:
        assert not store.all(Judgement)


def test_what_is_typed_into_a_mark_or_a_wording_runs_nowhere(room, page):
    attack = "<img src=x onerror=alert(1)>\"'><script>alert(2)</script>"
    article = letter(room)
    page.goto(f"{room.address}/article/{article.id}")
    select(page, "The ferry ramp had been cracked since Friday")
    page.get_by_label("Who says it?").fill(attack)
    page.get_by_role("button", name="Mark it").click()
    page.wait_for_url("**at=**", timeout=60_000)
    claim, _ = ramp(room)
    page.goto(f"{room.address}/claim/{claim.id}")
    page.locator(".regroup summary").click()
    page.get_by_label("Word it").fill(attack)
    page.get_by_label("Because").fill(attack)
    page.get_by_role("button", name="Keep this wording").click()
    page.locator("#said").wait_for(timeout=60_000)
    assert attack in page.locator("h1").inner_text()
    for where in ("/review/log", "/ledger", f"/article/{article.id}", "/"):
        page.goto(room.address + where)
        assert page.locator("main img, main script").count() == 0

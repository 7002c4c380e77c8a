"""What a reader does: three clicks from a figure to the sentence, beside the copy, elsewhere, with the keys; and reading while others write."""

import json
import shutil
import threading
import urllib.request

import pytest

from secondsource.demo import corpus_folder
from secondsource.engine.local import LocalEngine
from secondsource.model import Attribution, Claim, Reuse, Statement
from secondsource.run import add
from secondsource.store.store import Store
from secondsource.views.masking import Masks


def highlighted(page) -> str:
    """The words that the reader was sent to: they are on the screen."""
    mark = page.locator("main mark").first
    mark.wait_for()
    assert mark.is_visible()
    box = mark.bounding_box()
    assert -5 <= box["y"] <= page.viewport_size["height"], "the sentence is not on the screen"
    return " ".join(page.locator("main mark").all_inner_texts())


@pytest.fixture(params=["demo_room", pytest.param("bank_room", marks=pytest.mark.shared)])
def room(request):
    return request.getfixturevalue(request.param)


FIGURES = [
    *((f"ledger, row {n}: origins", "/ledger", f"tbody tr:nth-child({n}) td[data-label=origins] a") for n in range(1, 7)),
    ("ledger, one origin", "/ledger?one_origin=1", "tbody tr:nth-child(2) td[data-label=origins] a"),
    ("ledger, contested", "/ledger?contested=1&sort=contested", "tbody tr:nth-child(1) td[data-label=origins] a"),
    ("home, one origin", "/", "section.begin >> nth=0 >> a.claim >> nth=1"),
    ("home, contested", "/", "section.begin >> nth=1 >> a.claim >> nth=0"),
    ("home, changed", "/", "section.begin >> nth=2 >> a.claim >> nth=0"),
    ("search", "/?q=said", "section.group a.claim >> nth=0"),
]


@pytest.mark.parametrize(("start", "first"), [f[1:] for f in FIGURES], ids=[f[0] for f in FIGURES])
@pytest.mark.parametrize("width", [1280, 390])
def test_three_clicks_lead_from_a_figure_to_the_sentence(room, page, start, first, width):
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(room.address + start)
    page.locator(first).first.click()
    page.wait_for_url("**/claim/**")
    words = page.locator("article.evidence a.words").first
    said = words.inner_text().strip("“”").split(" … ")[0]
    words.click()
    page.wait_for_url("**/article/**")
    # Where a quotation, a hedge and a figure are marked in one sentence, each stands in a mark of its own.
    assert "".join(said[:40].split()) in "".join(highlighted(page).split())


def test_from_the_count_of_articles_through_the_tree_to_the_sentence(demo_room, page):
    page.goto(demo_room.address + "/ledger")
    page.locator("td[data-label=articles] a").first.click()
    page.wait_for_url("**/origins")
    page.locator(".tree g.article a").first.click()
    page.wait_for_url("**/article/**")
    assert highlighted(page)


def test_an_edge_of_the_tree_opens_the_two_texts_and_these_the_passage(demo_room, page):
    with demo_room.store() as store:
        copies = {r.later for r in store.all(Reuse) if r.kind == "verbatim"}
        evidence = {a.id for a in store.all(Attribution) if a.article in copies}
        claim = next(c for c in store.all(Claim) if evidence.intersection(c.support) and len(c.support) > 2)
    page.goto(f"{demo_room.address}/claim/{claim.id}/origins")
    page.locator('.tree a[href^="/diff/"]').first.click()
    page.wait_for_url("**/diff/**")
    assert page.locator(".row").count() > 3
    page.locator(".row a.door").first.click()
    page.wait_for_url("**/article/**")
    assert highlighted(page)


def test_where_else_a_statement_stands_is_fetched_beside_the_text(demo_room, page):
    with demo_room.store() as store:
        widest = max(store.all(Statement), key=lambda s: (len(s.attributions), s.id))
        article = store.get(Attribution, widest.attributions[:1])[widest.attributions[0]].article
    page.goto(f"{demo_room.address}/article/{article}")
    page.locator("a[data-elsewhere]").first.click()
    page.locator("#elsewhere li a").first.wait_for()
    assert page.url.endswith(article)  # it came without leaving the page
    page.locator("#elsewhere li a").first.click()
    assert highlighted(page)


def test_the_keys_move_open_and_keep(demo_room, page):
    page.goto(demo_room.address + "/ledger")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.locator("tr.here").count() == 1
    page.keyboard.press("o")
    page.wait_for_url("**/claim/**")
    page.keyboard.press("j")
    page.keyboard.press("t")
    assert page.locator("[data-tray-count]").inner_text() == "1"
    assert page.locator('[data-tray][aria-pressed="true"]').count() >= 1
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "quick"
    page.keyboard.type("dam")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?q=dam")


def test_the_first_tab_leads_past_the_navigation(demo_room, page):
    page.goto(demo_room.address + "/ledger")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")


def test_a_missed_statement_is_marked_by_choosing_its_words(review_room, page):
    with review_room.store() as store:
        article = max(store.articles(), key=lambda a: (len(a.text), a.id))
    page.goto(f"{review_room.address}/article/{article.id}")
    paragraph = page.locator("[data-reader] p").nth(1)
    start = int(paragraph.get_attribute("data-from"))
    page.evaluate(
        """p => { const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT); const first = walker.nextNode();
        const range = document.createRange(); range.setStart(first, 0); range.setEnd(first, Math.min(12, first.data.length));
        const s = getSelection(); s.removeAllRanges(); s.addRange(range); }""",
        paragraph.element_handle(),
    )
    page.wait_for_function("document.querySelector('[data-missed]').open")
    assert page.locator("#ms").input_value() == str(start)
    page.locator("#mw").fill("a neighbour")
    page.get_by_role("button", name="Mark it").click()
    page.wait_for_url("**at=**")
    assert page.locator(".missed").count() >= 1


def test_people_who_are_masked_have_no_name_on_claims_and_lists(demo_room):
    with demo_room.store() as store:
        masks = Masks(store.snapshot())
        hidden = sorted(name for name in masks._hidden if masks.hides(name) and " " in name)
        claims = [c.id for c in store.all(Claim)]
    assert hidden
    for where in (
        "/index.json?q=said",
        "/ledger.json",
        *(f"/claim/{c}.json" for c in claims),
        *(f"/claim/{c}/origins.json" for c in claims[:40]),
    ):
        with urllib.request.urlopen(demo_room.address + where) as answer:
            body = answer.read().decode()
        assert not [name for name in hidden if json.dumps(name)[1:-1] in body], where


def test_reading_goes_on_while_others_add_and_never_sees_half_a_count(tmp_path, room_over):
    pages = sorted(p for p in corpus_folder().iterdir() if p.name[0].isdigit())
    folder, ledger = tmp_path / "pile", tmp_path / "growing.db"
    folder.mkdir()
    for source in pages[:8]:
        shutil.copy(str(source), folder / source.name)
    with Store.open(str(ledger)) as store:
        add(store, [str(folder)], LocalEngine(1))
    room = room_over(str(ledger))
    for source in pages[8:16]:
        shutil.copy(str(source), folder / source.name)
    done, wrong, seen = threading.Event(), [], set()

    def write() -> None:
        with Store.open(str(ledger)) as store:
            add(store, [str(folder)], LocalEngine(1))
        done.set()

    writer = threading.Thread(target=write)
    writer.start()
    rounds = 0
    while not done.is_set() or rounds < 2:
        rounds += done.is_set()
        with urllib.request.urlopen(room.address + "/ledger.json", timeout=30) as answer:
            lines = json.load(answer)["lines"]
        rows = lines["rows"]
        seen.add(lines["total"])
        for row in rows:
            claim = row["claim"]
            marks = len(row["supporting"]) + len(row["unsure"])
            if claim["flags"] == ["not_counted"] or marks != claim["origins"][1] or claim["articles"] < 1:
                wrong.append(claim)
    writer.join()
    assert not wrong
    assert len(seen) >= 2  # before and after

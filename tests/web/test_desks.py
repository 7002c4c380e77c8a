"""What the desks show of the demo ledger: families, figures, timelines, names, speakers, forecasts, limits, the tray; and what is taken away."""

import csv
import io
import json
import re
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.model import Article, Claim, Entity, Family, Forecast, Quantity, Referent
from secondsource.web import parts
from secondsource.web.drawing import as_day, time_axis, value_axis
from secondsource.web.masks import masks_for
from secondsource.web.sheets import tame


def ask(room, where: str):
    """The JSON twin of a page."""
    path, _, query = where.partition("?")
    with urllib.request.urlopen(f"{room.address}{path}.json{'?' + query if query else ''}", timeout=30) as answer:
        return json.loads(answer.read())


def take(room, where: str) -> tuple[str, str]:
    """A file that is taken away, and its kind."""
    with urllib.request.urlopen(room.address + where, timeout=60) as answer:
        assert "attachment" in answer.headers["content-disposition"]
        return answer.read().decode(), answer.headers["content-type"]


def test_an_entry_of_the_reports_is_a_text_and_not_an_article(demo_room):
    seen = ask(demo_room, "/reports")["reports"]
    with demo_room.store() as store:
        families = {f.id: f for f in store.all(Family)}
    assert seen["total"] == len(families)
    first = seen["rows"][0]
    assert first["articles"] == max(len(f.members) for f in families.values())
    assert {m["place"]["article"] for m in first["members"]} <= set(families[first["id"]].members)
    assert first["original"]
    assert any(m["kind"] for m in first["members"])


def test_reports_with_a_correction_are_those_that_print_one(demo_room):
    with demo_room.store() as store:
        noted = {a.id for a in store.all(Article) if a.notices}
    seen = ask(demo_room, "/reports?corrected=1")["reports"]["rows"]
    assert noted
    assert all(noted & {m["place"]["article"] for m in r["members"]} for r in seen)


def test_a_copy_is_opened_beside_its_source(demo_room, page):
    page.goto(demo_room.address + "/reports")
    page.get_by_text("beside its source").first.click()
    page.wait_for_url("**/diff/**")
    assert page.locator("h1").is_visible()


def test_each_figure_leads_to_the_characters_where_it_stands(demo_room, page):
    seen = ask(demo_room, "/numbers?single=1")["series"]["rows"]
    figures = [f for s in seen for lane in s["lanes"] for f, _ in lane["figures"]]
    with demo_room.store() as store:
        known = {(q.article, q.start, q.end) for q in store.all(Quantity)}
    assert figures
    assert all((f["place"]["article"], f["start"], f["end"]) in known for f in figures)
    page.goto(demo_room.address + "/numbers")
    words = page.locator("table.figures a.wording").first
    said = words.inner_text()
    words.click()
    page.wait_for_url("**/article/**")
    assert said.split()[0].casefold() in page.locator("main mark").first.inner_text().casefold()


def test_every_drawing_of_figures_has_its_table(demo_room, page):
    for where in ("/numbers", "/timeline", "/timeline?q=said"):
        page.goto(demo_room.address + where)
        assert page.locator("svg[role=group]").count() >= 1
        marks = page.locator("svg[role=group] a").count()
        assert page.locator("main table tbody tr").count() >= marks / 2
        assert page.locator("svg[role=group]:not([aria-label])").count() == 0


def test_the_rule_makes_of_the_figures_what_it_says(demo_room):
    def answers(rule: str) -> list[str]:
        return [
            lane["answer"]
            for s in ask(demo_room, f"/numbers?rule={rule}")["series"]["rows"]
            for lane in s["lanes"]
            if lane["answer"]
        ]

    assert any("–" in a for a in answers("range"))
    assert all("conservative" in a for a in answers("acled"))
    assert any("most recent" in a for a in answers("gtd"))
    with pytest.raises(urllib.error.HTTPError):
        ask(demo_room, "/numbers?rule=loudest")


def test_the_timeline_of_assessments_shows_only_who_gave_one(demo_room):
    seen = ask(demo_room, "/timeline")
    assert seen["moments"]["rows"]
    assert all(m["likelihood"] for m in seen["moments"]["rows"])
    days = [m["date"] for m in seen["moments"]["rows"] if m["date"]]
    assert days == sorted(days)
    marks = [k for lane in seen["chart"]["lanes"] for k in lane["marks"]]
    assert len(marks) == len(days)
    assert all(0 <= k["x"] <= 100 for k in marks)
    assert any(m["readers"] for m in seen["moments"]["rows"])


def test_a_name_is_shown_under_every_spelling_with_its_roles(demo_room):
    with demo_room.store() as store:
        entity = max((e for e in store.all(Entity) if e.kind == "PER"), key=lambda e: (len(e.aliases), e.id))
        members = store.get(Referent, entity.members).values()
        roles, printed = {r for x in members for r in x.roles}, {x.name for x in members}
    seen = ask(demo_room, f"/entity/{entity.id}")["view"]
    assert {a["name"] for a in seen["aliases"]} >= printed
    assert {role for _, _, role, _ in seen["roles"]} <= roles
    assert seen["roles"]
    assert all(e["name"] in entity.aliases or e["name"] in entity.name for e in seen["examples"])


def test_nobody_who_is_private_has_a_row_a_page_or_a_place_in_a_sheet(demo_room):
    with demo_room.store() as store, store.moment():
        masks = masks_for(store, [a.id for a in store.all(Article)])
        private = [e for e in store.all(Entity) if e.kind == "PER" and masks.hides(e.name)]
        shown = {e.name for e in store.all(Entity) if e not in private}
    assert private
    names = [e.name for e in private if e.name not in shown and " " in e.name]
    everything = " ".join(
        [
            json.dumps(ask(demo_room, where))
            for where in (
                "/names",
                "/names?sort=name&page=2",
                "/speakers",
                "/forecasts?which=all",
                "/timeline?q=said",
                "/review",
                "/reports",
            )
        ]
        + [take(demo_room, "/names?as=csv")[0], take(demo_room, "/speakers?as=md")[0], take(demo_room, "/review?as=html")[0]]
    )
    assert not [n for n in names if n in everything]
    for entity in private[:3]:
        for kind in ("entity", "speaker"):
            with pytest.raises(urllib.error.HTTPError) as refused:
                ask(demo_room, f"/{kind}/{entity.id}")
            assert refused.value.code == 404
            assert entity.name not in refused.value.read().decode()


def test_a_speaker_has_all_that_he_said_in_order(demo_room):
    with demo_room.store() as store:
        speakers = ask(demo_room, "/speakers")["speakers"]["rows"]
        first = speakers[0]
        seen = ask(demo_room, f"/speaker/{first['id']}")["view"]
        assert seen["said"]["total"] == first["said"] == max(s["said"] for s in speakers)
        assert store.count(Claim)
    days = [s["date"] for s in seen["said"]["rows"] if s["date"]]
    assert days == sorted(days)


def test_forecasts_come_by_the_day_on_which_they_are_due(demo_room):
    seen = ask(demo_room, "/forecasts")["forecasts"]["rows"]
    assert seen
    assert [f["due"] for f in seen] == sorted(f["due"] for f in seen)
    by = ask(demo_room, f"/forecasts?by={seen[len(seen) // 2]['due'][:10]}")["forecasts"]["rows"]
    assert 0 < len(by) < len(seen)
    with demo_room.store() as store:
        assert len(ask(demo_room, "/forecasts?which=all")["forecasts"]["rows"]) <= store.count(Forecast)


def test_the_limits_say_what_made_the_ledger_and_what_was_not_dated(demo_room):
    seen = ask(demo_room, "/method?show=undated")
    with demo_room.store() as store:
        undated = {a.id for a in store.articles() if not (a.published or a.updated)}
    assert {t["article"] for t in seen["troubles"]["rows"]} == undated
    assert {key: n for key, _, n in seen["made"]["concerns"]}["undated"] == len(undated)
    assert {s["name"] for s in seen["made"]["analysers"]} >= {"names", "attributions", "quantities"}
    assert all(0 <= m["kept_back"] <= 1 for m in seen["measured"])


def test_statements_are_put_into_the_tray_and_become_a_brief(demo_room, page):
    page.goto(demo_room.address + "/timeline")
    page.locator("[data-tray]").nth(0).click()
    page.locator("[data-tray]").nth(1).click()
    page.get_by_role("link", name="Tray").click()
    page.wait_for_url("**/tray?ids=**")
    assert page.locator("article.evidence").count() == 2
    with page.expect_download() as brief:
        page.get_by_role("link", name="Brief as HTML").click()
    assert brief.value.suggested_filename.endswith(".html")
    text = Path(brief.value.path()).read_text(encoding="utf-8")
    assert "Bottom line" in text
    assert "sha256" in text
    page.get_by_role("link", name="Empty the tray").click()
    page.wait_for_url("**/tray")
    assert page.locator("article.evidence").count() == 0


@pytest.mark.parametrize(
    "where",
    [
        "/reports",
        "/numbers",
        "/timeline",
        "/names",
        "/speakers",
        "/forecasts",
        "/review",
        "/method?show=direction",
        "/download/ledger",
    ],
)
def test_every_view_is_taken_away_as_csv_markdown_and_html(demo_room, where):
    mark = "&" if "?" in where else "?"
    text, kind = take(demo_room, f"{where}{mark}as=csv")
    rows = list(csv.reader(io.StringIO(text)))
    assert kind.startswith("text/csv")
    assert len(rows) > 1
    assert {len(r) for r in rows} == {len(rows[0])}
    text, kind = take(demo_room, f"{where}{mark}as=md")
    assert kind.startswith("text/markdown")
    assert text.startswith("# ")
    text, kind = take(demo_room, f"{where}{mark}as=html")
    assert "<table>" in text
    assert "<script" not in text


def test_every_screen_has_the_links_to_take_it_away_and_they_lead_to_files(demo_room):
    for name, where in demo_room.addresses():
        if name == "trouble" or "/elsewhere" in where:
            continue
        with urllib.request.urlopen(demo_room.address + where, timeout=30) as answer:
            links = re.findall(
                r'href="([^"]+[?&]as=(?:csv|md|html)[^"]*)" download', answer.read().decode().replace("&amp;", "&")
            )
        kinds = {link.rpartition("as=")[2] for link in links}
        assert kinds >= {"csv", "md", "html"} or (name == "tray" and "ids" not in where), where
        for link in dict.fromkeys(links):
            if not link.startswith("/brief"):
                text, kind = take(demo_room, link)
                rows = list(csv.reader(io.StringIO(text))) if "csv" in kind else []
                assert len({len(r) for r in rows}) <= 1, link


def test_a_claim_is_taken_away_with_every_piece_of_evidence(demo_room):
    with demo_room.store() as store:
        claim = max(store.all(Claim), key=lambda c: (len(c.support), c.id))
    rows = list(csv.reader(io.StringIO(take(demo_room, f"/download/claim/{claim.id}?as=csv")[0])))
    assert len(rows) > len(claim.support) / 2
    brief, _ = take(demo_room, f"/brief?ids={','.join(claim.support[:2])}&as=md")
    assert brief.startswith("# ")
    assert re.search(r"\[\[\d", brief)


def test_a_brief_from_a_part_of_the_ledger_says_what_one_from_the_whole_says(demo_room, monkeypatch):
    with demo_room.store() as store:
        claim = max(store.all(Claim), key=lambda c: (len(c.support), c.id))
        whole = parts.brief_on(store, claims=[claim.id])
        monkeypatch.setattr(parts, "SMALL", 0)
        part = parts.brief_on(store, claims=[claim.id])
    assert [n.words for n in part.notes if n.cited.start]
    assert {n.words for n in part.notes} <= {n.words for n in whole.notes}
    leads = [
        [run.text for p in item.lead for run in p.runs] for s in part.sections for item in s.items if item.claim == claim.id
    ]
    assert leads == [
        [run.text for p in item.lead for run in p.runs] for s in whole.sections for item in s.items if item.claim == claim.id
    ]


def test_no_cell_is_a_formula(demo_room):
    assert tame("=HYPERLINK(1)") == "'=HYPERLINK(1)"
    assert tame("@x") == "'@x"
    assert tame("-4.5") == "-4.5"
    assert tame("+cmd") == "'+cmd"
    for row in csv.reader(io.StringIO(take(demo_room, "/names?as=csv")[0])):
        assert not any(cell[:1] in ("=", "@", "+") for cell in row)


@given(st.lists(st.floats(allow_nan=True, allow_infinity=True), max_size=8))
def test_any_numbers_make_an_axis_that_fits(values):
    axis = value_axis(values)
    for value in values if axis else ():
        assert value != value or 0 <= axis.at(value) <= 100
    assert axis is None or len(axis.ticks) <= 12


@given(st.text(max_size=30))
def test_any_words_for_a_day_are_survived(said):
    as_day(said)


@given(st.lists(st.dates(), min_size=1, max_size=6))
def test_any_days_make_an_axis_that_is_in_order(days):
    axis = time_axis(days)
    assert axis is not None
    places = [axis.at(d.toordinal()) for d in sorted(days)]
    assert places == sorted(places)
    assert len(axis.ticks) <= 14

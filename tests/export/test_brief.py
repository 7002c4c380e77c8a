"""The brief: checked, sourced, masked, and harmless whatever the articles say."""

import json
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from secondsource.engine.local import LocalEngine
from secondsource.errors import BriefRefused, UsageError
from secondsource.export.brief import escape, make_brief, markdown, safe_link, write_brief
from secondsource.export.brief_html import html
from secondsource.export.verify import _misworded
from secondsource.linkage import Corpus
from secondsource.model import Article, Assertion, Attribution, Claim, ClaimSpan
from secondsource.run import add, correct, judge, link
from secondsource.store.store import Store

WIRE = (
    "PORT MARROW, May 3 (Coastline) - The ferry Anselm carried 512 people when it ran aground on Monday, harbour master Ida Brandt said.\n\n"
    '"The ship was overloaded," Brandt told reporters on the quay. "Petra Lindqvist handed out life jackets until the boats came."\n\n'
    '"I saw the bow go down and I thought of my dog," said Petra Lindqvist, a passenger.\n\n'
    "Fell Lines, which owns the ferry, denied that it was overloaded. The company's spokesman, Otto Renn, said it would sail again by June.\n\n"
    "The coastguard declined to comment."
)
STORIES = [
    {
        "title": "Ferry runs aground off Port Marrow",
        "outlet": "Coastline",
        "date": "2031-05-03",
        "url": "https://coastline.example/1",
        "text": WIRE,
    },
    {
        "title": "Ferry aground <script>alert('x')</script> & <b>worse</b>",
        "outlet": "Marrow Post",
        "date": "2031-05-03",
        "url": "javascript:alert(1)",
        "text": WIRE,
    },
    {
        "title": "Owner answers for the Anselm",
        "outlet": "The Skerry Times",
        "date": "2031-05-05",
        "url": "https://skerry.example/2",
        "text": "Fell Lines denied on Wednesday that the ferry Anselm was overloaded.\n\n"
        "The ferry Anselm carried 498 people when it ran aground, the maritime authority said in a report published on Wednesday.\n\n"
        '"There were life jackets for everybody," said Otto Renn, spokesman of Fell Lines.\n\n'
        "Minister of Transport Hale Dunmore said the ferry Anselm will probably sail again by June.",
    },
]


def build(folder: Path, stories: list[dict[str, str]]) -> Path:
    file = folder / "stories.jsonl"
    file.write_text("\n".join(json.dumps(story) for story in stories))
    ledger = folder / "ledger.db"
    with Store.open(str(ledger)) as store:
        add(store, [str(file)], LocalEngine(1))
    return ledger


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("brief"), STORIES)


@pytest.fixture
def ledger(built: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "ledger.db"
    with sqlite3.connect(built) as old, sqlite3.connect(copy) as new:
        old.backup(new)
    return copy


def damage(ledger: Path, sql: str, *values: object) -> None:
    with sqlite3.connect(ledger) as connection:
        assert connection.execute(sql, values).rowcount > 0


def refused(ledger: Path) -> str:
    with Store.open(str(ledger)) as store, pytest.raises(BriefRefused) as caught:
        make_brief(store)
    return str(caught.value)


def test_every_claim_and_every_side_of_it_has_a_note(ledger: Path) -> None:
    with Store.open(str(ledger)) as store:
        brief = make_brief(store)
    assert brief.notes
    for section in brief.sections:
        for item in section.items:
            assert any(part.notes for sentence in (item.lead, *(line for _, line in item.lines)) for part in sentence), item
    for sentence in (*brief.bottom, *(row.sentence for row in brief.figures), *(row.sentence for row in brief.forecasts)):
        assert any(part.notes for part in sentence), sentence
    cited = {n for s in brief.bottom for part in s for n in part.notes}
    assert cited <= {note.number for note in brief.notes}
    assert [note.number for note in brief.notes] == list(range(1, len(brief.notes) + 1))


def test_what_a_note_quotes_stands_in_its_article(ledger: Path) -> None:
    with Store.open(str(ledger)) as store:
        brief = make_brief(store)
        texts = {a.id: a.text for a in store.articles()}
    for note in brief.notes:
        if note.cited.start is not None and not note.withheld:
            printed = " ".join(texts[note.cited.article][note.cited.start : note.cited.end].split())
            assert note.words.split(" … ")[0].removesuffix(" …") in printed


def test_the_page_asks_nobody_for_anything(ledger: Path, tmp_path: Path) -> None:
    with Store.open(str(ledger)) as store:
        write_brief(store, tmp_path / "b.html")
    page = (tmp_path / "b.html").read_text()
    assert not re.search(r"<script|<link|<img|<iframe|@import|url\(|src=", page)
    assert "javascript:" not in re.sub(r">[^<]*<", "><", page)
    assert "<b>worse</b>" not in page
    assert "&lt;script&gt;" in page
    assert "default-src 'none'" in page
    assert not list(tmp_path.glob("*.unfinished"))


def test_both_forms_say_the_same(ledger: Path) -> None:
    with Store.open(str(ledger)) as store:
        brief = make_brief(store)
    page, plain = html(brief), markdown(brief)
    for note in brief.notes:
        assert f'id="n{note.number}"' in page
        assert f'id="n{note.number}"' in plain
    for section in brief.sections:
        assert section.title in page
        assert section.title in plain


def test_a_passenger_is_not_named_and_an_official_is(ledger: Path) -> None:
    with Store.open(str(ledger)) as store:
        brief = make_brief(store)
    for form in (html(brief), markdown(brief)):
        assert "Lindqvist" not in form
        assert "Ida Brandt" in form
        assert "Otto Renn" in form


def test_a_private_name_inside_a_quotation_is_marked_as_withheld(ledger: Path) -> None:
    with Store.open(str(ledger)) as store:
        brief = make_brief(store)
    inside = [note for note in brief.notes if "life jackets until" in note.words]
    assert inside == [] or all("[name withheld]" in note.words and note.withheld for note in inside)
    assert "[name withheld]" in markdown(brief).replace("\\", "") or not inside


def test_what_somebody_denies_is_disputed_whoever_says_it_more_often(ledger: Path) -> None:
    with Store.open(str(ledger)) as store:
        brief = make_brief(store)
    agreed, disputed = brief.sections[0], brief.sections[1]
    assert not any("overloaded" in part.text for item in agreed.items for part in item.lead)
    (item,) = [i for i in disputed.items if any("overloaded" in part.text for part in i.lead)]
    sides = {label: "".join(part.text for part in line) for label, line in item.lines}
    assert "Ida Brandt" in sides["for"]
    assert "Fell Lines: denied it" in sides["against"]


def test_who_declined_to_comment_is_among_what_is_not_known(ledger: Path) -> None:
    with Store.open(str(ledger)) as store:
        brief = make_brief(store)
    assert any("declined to comment" in "".join(part.text for part in sentence) for sentence in brief.unknown)


def test_nothing_reviewed_is_said_first(ledger: Path) -> None:
    with Store.open(str(ledger)) as store:
        assert "UNREVIEWED" in markdown(make_brief(store)).split("## 1")[0]


def test_a_damaged_text_refuses_the_brief_and_is_named(ledger: Path) -> None:
    damage(ledger, "UPDATE article SET text = replace(text, '498', '948') WHERE text LIKE '%498%'")
    assert "Owner answers for the Anselm" in refused(ledger)


def test_a_moved_offset_refuses_the_brief(ledger: Path) -> None:
    with Store.open(str(ledger)) as store:
        victim = store.all(Attribution)[0]
    with sqlite3.connect(ledger) as connection:
        content = json.loads(connection.execute("SELECT content FROM attribution WHERE id = ?", (victim.id,)).fetchone()[0])
    content[0]["start"] += 3
    damage(ledger, "UPDATE attribution SET content = ? WHERE id = ?", json.dumps(content), victim.id)
    assert victim.id in refused(ledger)


def test_offsets_beyond_the_text_refuse_the_brief(ledger: Path) -> None:
    damage(ledger, "UPDATE quantity SET end = 99999 WHERE id = (SELECT min(id) FROM quantity)")
    assert "qty-" in refused(ledger)


def test_a_wording_that_nobody_printed_refuses_the_brief(ledger: Path) -> None:
    with Store.open(str(ledger)) as store:
        claim = store.all(Claim)[0]
    damage(ledger, "UPDATE claim SET wording = ? WHERE id = ?", "The captain was asleep at the wheel.", claim.id)
    assert "The captain was asleep" in refused(ledger)


def test_one_changed_figure_in_a_statement_refuses_the_brief(ledger: Path) -> None:
    damage(ledger, "UPDATE statement SET wording = replace(wording, '512', '215') WHERE wording LIKE '%512%'")
    assert "215" in refused(ledger)


def test_a_changed_name_refuses_the_brief(ledger: Path) -> None:
    damage(ledger, "UPDATE entity SET name = 'Somebody Else' WHERE name = 'Ida Brandt'")
    assert "Somebody Else" in refused(ledger)


def test_the_command_refuses_with_one_line_for_each_and_status_two(ledger: Path, tmp_path: Path) -> None:
    damage(ledger, "UPDATE article SET text = replace(text, '498', '948') WHERE text LIKE '%498%'")
    out = tmp_path / "b.html"
    done = subprocess.run(
        [sys.executable, "-m", "secondsource", "--ledger", str(ledger), "brief", "-o", str(out)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert any("Owner answers" in line for line in done.stderr.splitlines())
    assert not out.exists()


def test_what_a_person_corrected_is_no_damage(ledger: Path) -> None:
    with Store.open(str(ledger)) as store:
        article = next(a for a in store.articles() if a.outlet == "The Skerry Times")
        correct(store, article, {"outlet": "Skerry Evening Times", "published": "2031-05-06"})
        brief = make_brief(store)
        assert any(note.cited.outlet == "Skerry Evening Times" for note in brief.notes)


def test_a_name_that_holds_stops_of_its_own_is_no_damage(tmp_path: Path) -> None:
    story = {
        "title": "Deputy governor leaves",
        "outlet": "Skerry Times",
        "date": "2031-06-01",
        "text": "Deputy Governor Joan R. Harte Jr., who chairs the harbour board, has said she will be moving abroad in August.",
    }
    other = {
        **story,
        "outlet": "Marrow Post",
        "text": "Joan R. Harte Jr., the deputy governor, said she will be moving abroad in August.",
    }
    with Store.open(str(build(tmp_path, [story, other]))) as store:
        assert any("Joan R. Harte" in c.wording for c in store.all(Claim))
        assert make_brief(store).notes


def test_a_stop_inside_closing_marks_is_no_damage() -> None:
    said = ('the quarrel came after a "long day."', "It is bad enough that she blamed the pilots")
    pages = [Article(page=words, text=words, sha256="0" * 64, path=words) for words in said]
    told = [Assertion(page.id, 0, len(page.text), page.text, "narration", None) for page in pages]
    spans = tuple(ClaimSpan(a.id, a.start, a.end) for a in told)

    def damage_of(wording: str) -> list[str]:
        claim = Claim(wording, "act", tuple(a.id for a in told), (), spans)
        corpus = Corpus({Article: list(pages), Assertion: list(told), Claim: [claim]})
        return list(_misworded(corpus, {page.id: page.text for page in pages}))

    assert not damage_of('The quarrel came after a "long day." It is bad enough that she blamed the pilots.')
    assert damage_of('The quarrel came after a "long day." It was all her fault.')


def test_the_words_that_a_person_finds_for_a_claim_are_no_damage(ledger: Path) -> None:
    with Store.open(str(ledger)) as store:
        claim = max(store.all(Claim), key=lambda c: (len(c.support), c.id))
        judge(store, "rename", claim.support, value="claim:There were too many on board.")
        link(store)
        assert any(c.wording == "There were too many on board." for c in store.all(Claim))
        assert make_brief(store).notes


def test_the_order_of_reading_changes_nothing(built: Path, tmp_path: Path) -> None:
    other = build(tmp_path, STORIES[::-1])
    with Store.open(str(built)) as a, Store.open(str(other)) as b:
        strip = re.compile(r"sha256 \w{8}|\S*stories\.jsonl\S*")
        assert strip.sub("", markdown(make_brief(a))) == strip.sub("", markdown(make_brief(b)))


def test_a_topic_keeps_to_itself(ledger: Path) -> None:
    with Store.open(str(ledger)) as store:
        brief = make_brief(store, "people")
        assert brief.title == "People"
        assert brief.notes
        assert all("people" in part.text for row in brief.figures for part in row.sentence)
        with pytest.raises(UsageError):
            make_brief(store, "zeppelin")


def test_a_brief_is_html_or_markdown(ledger: Path, tmp_path: Path) -> None:
    with Store.open(str(ledger)) as store, pytest.raises(UsageError):
        write_brief(store, tmp_path / "b.docx")


def test_an_empty_ledger_makes_an_empty_brief(tmp_path: Path) -> None:
    with Store.open(str(tmp_path / "x.db")) as store:
        brief = make_brief(store)
        assert html(brief).count("<section") == markdown(brief).count("\n## ")
        assert store.all(Article) == []


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//evil.example", "http://", "https://a b", "file:///etc/passwd", None]
)
def test_only_web_addresses_become_links(url: str | None) -> None:
    assert safe_link(url) is None


def test_markdown_cannot_be_smuggled_in() -> None:
    assert escape("# a\n\n[x](javascript:y) <i>") == "\\# a \\[x\\](javascript:y) \\<i\\>"

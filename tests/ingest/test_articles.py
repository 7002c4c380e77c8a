"""What an article says of itself, and what of a page is its body. Every page here is invented."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.ingest import Input, find_inputs, read_articles
from secondsource.ingest.credits import find_hints, outlet_of_voice, read_byline, read_dateline, read_foot
from secondsource.ingest.dates import find_dates, read_date
from secondsource.ingest.furniture import label_of
from secondsource.model import Article

SHARED = Path(__file__).parents[2].parent / "shared"
shared = pytest.mark.skipif(not SHARED.exists(), reason="no evaluation data")

LEAD = "The ferry company said on Tuesday that the winter timetable would begin a week late because two of its boats were still in dock."
QUOTE = "“We had hoped to start on time,” its manager, Ola Brandt, told Coastwire. “The shipyard needs another week.”"
SHORT = "“No.”"
LAST = "That was all she said. The company carries about 4,000 people a day, and more on this story will follow on the hour."
BODY = [LEAD, QUOTE, SHORT, LAST]
TEXT = "\n\n".join(BODY)


def read(text: str, form: str = "text") -> Article:
    (article,) = read_articles(Input("x", "x", text.encode(), "0" * 64, form, "x"))
    assert isinstance(article, Article), article
    return article


def page(
    *, head="", above="", below="", body=None, title="Winter ferries start a week late", outlet="Harbour Gazette"
) -> Article:
    paragraphs = "".join(f"<p>{p}</p>" for p in (body or BODY))
    return read(
        f"""<html lang="en"><head><title>{title} | {outlet}</title>{head}</head><body><header><a class="logo" href="/">{outlet}</a><nav><ul><li><a href="/n">News</a></li></ul></nav></header>
        <main><article><h1>{title}</h1>{above}<div class="share"><a href="#">Facebook</a> <a href="#">Email</a></div><figure><figcaption>Two boats. Photo: Coastwire</figcaption></figure>
        <div class="story-body">{paragraphs}<p class="inline-related"><strong>Read more:</strong> <a href="/b">Boats in dock</a></p>{below}</div></article>
        <aside class="related"><h3>More on this story</h3><ul><li><a href="/c">Boats and docks, a history of the yard.</a></li></ul></aside>
        <section class="comments"><p>Comments are moderated. Stay polite and on the subject.</p></section></main><footer><p>© 2024 {outlet}. All rights reserved.</p></footer></body></html>""",
        "html",
    )


def test_a_page_keeps_every_sentence_of_its_body_and_nothing_else():
    assert page().text == TEXT


def test_a_scraped_text_keeps_every_sentence_of_its_body_and_nothing_else():
    article = read(
        f"Winter ferries start a week late\n\nA week in dock.\n\nPublished: 5th September 2024 08:27 AM  |   Last Updated: 6th September 2024 09:35 AM   |  A+A-\n\n"
        f"By The Northern Courier\n\n{TEXT}\n\nDisclaimer : We respect your views! Comments will be moderated. The views expressed do not represent those of The Harbour Gazette Group.\n\n"
        "flipboard facebook twitter whatsapp"
    )
    assert article.text == TEXT
    assert article.headline == "Winter ferries start a week late"
    assert (article.published, article.updated) == ("2024-09-05T08:27", "2024-09-06T09:35")
    assert (article.agency, article.outlet, article.byline) == ("The Northern Courier", "The Harbour Gazette", None)


def test_a_header_of_short_lines_is_no_body():
    article = read(
        f"Winter ferries start a week late\n\n05-09-2024\nRudaw\nTags: Ferries Boats Ola Brandt\nA+ A-\nHALMOND, Northern Region – {TEXT}\n\nComments\n\nRudaw moderates all comments.\n\nPost a comment\n\nRequired\nRequired"
    )
    assert article.text == f"HALMOND, Northern Region – {TEXT}"
    assert (article.dateline, article.outlet, article.published, article.agency) == (
        "HALMOND, Northern Region",
        "Rudaw",
        "2024-09-05",
        None,
    )


def test_a_date_that_leaked_into_the_lead_leaves_it():
    article = read(f" date 2024-09-05 {TEXT}")
    assert article.text == TEXT
    assert article.published == "2024-09-05"
    assert article.headline is None


def test_an_update_is_no_publication_and_an_ambiguous_zone_stays_as_written():
    article = read(f"Winter ferries start a week late\n\n{TEXT}\n\nUpdated Date: Dec 09, 2024 14:51:04 IST")
    assert (article.published, article.updated, article.zone) == (None, "2024-12-09T14:51:04", "IST")


def test_a_repeated_headline_and_a_photo_line_leave_the_body():
    article = read(
        f"Winter ferries start a week late\n\n{LEAD}\n\nWinter ferries start a week late\n\nRepresentational image. AFP\n\n{QUOTE}\n\n{LAST}"
    )
    assert article.text == f"{LEAD}\n\n{QUOTE}\n\n{LAST}"
    assert article.agency is None


def test_the_lead_above_a_photo_line_stays():
    assert (
        LEAD
        in read(
            f"Winter ferries start a week late\n\n{LEAD}\n\nTwo boats in dock. Photo: Ola Holm/AP\n\n{QUOTE}\n\n{LAST}"
        ).text
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "By Friday nobody had come to the harbour to ask why the boats had stayed in dock.",
        "On 5 September 2024 the company said that its boats were late.",
        "Photos of the harbour show two boats in dock, with nobody near them.",
        "Copyright law does not cover the shape of a ferry, a court ruled on Monday.",
        "The company declined to comment.",
        "“Comments like these will be moderated by history,” the minister said.",
        "Comments were moderated by a judge at the hearing, who said the views expressed there were private.",
        "Read more than once, the timetable shows three sailings a day.",
        "The opinion of the court was published on Monday, its clerk said.",
        "Source material from the yard was lost in the fire, the police said.",
        "The correction to the timetable came too late, passengers said.",
        "He said the report had been retracted by the ministry in March.",
        "Update after update came from the yard, and none of them helped.",
    ],
)
def test_a_sentence_that_looks_like_furniture_stays(sentence):
    assert sentence in read(f"Winter ferries start a week late\n\n{LEAD}\n\n{sentence}\n\n{LAST}").text
    assert sentence in page(body=[LEAD, sentence, LAST]).text


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("A+ A-", "share"), ("Facebook Twitter WhatsApp Email", "share"), ("Advertisement", "share"), ("Published: 3 May 2024 08:27 AM | A+A-", "date"),
        ("Updated 12:40 GMT, 3 May 2024", "date"), ("Tags: ferries, boats", "tags"), ("Read more: Boats in dock", "related"), ("Sign up to our newsletter", "newsletter"),
        ("Photo: Ola Holm", "caption"), ("Two boats in dock at Halmond. Photo: Ola Holm via AFP", "caption"), ("Representational image.", "caption"), ("Required", "form"),
        ("© 2024 Harbour Gazette", "copyright"), ("Correction: the boats are two, not three.", "notice"), ("The boats are two, not three.", None),
    ],
)  # fmt: skip
def test_furniture_is_known_by_its_form(line, label):
    assert label_of(line) == label


@pytest.mark.parametrize(
    ("above", "below", "agency", "byline"),
    [
        ('<p class="byline">By Coastwire</p>', "", "Coastwire", None),
        ('<p class="byline">By Jane Roe, Associated Press</p>', "", "The Associated Press", "Jane Roe"),
        ('<p class="byline">Harbour Gazette staff</p>', "", None, None),
        ('<p class="byline">By Jane Roe and Marek Holm</p>', "", None, "Jane Roe and Marek Holm"),
        ('<p class="byline">Jane Roe, Transport correspondent</p>', "", None, "Jane Roe"),
        ("", "<p>Source: Coastwire</p>", "Coastwire", None),
        ("", "<p>— Coastwire</p>", "Coastwire", None),
        ("", "<p>(AFP)</p>", "Agence France-Presse", None),
        ("", "<p>© 2024 AFP</p>", "Agence France-Presse", None),
        ("", "<p>With inputs from Coastwire</p>", "Coastwire", None),
        ('<p class="byline">By Jane Roe</p>', "<p>Coastwire contributed to this report.</p>", None, "Jane Roe"),
        ("", "<p>This article was first published by The Northern Courier.</p>", "The Northern Courier", None),
    ],
)
def test_credits_are_read_where_houses_print_them(above, below, agency, byline):
    article = page(above=above, below=below)
    assert (article.agency, article.byline) == (agency, byline)
    assert article.text == TEXT


def test_an_agency_signs_its_own_page_by_its_dateline():
    article = page(outlet="Coastwire", body=[f"HALMOND, Sept 5 (Coastwire) - {LEAD}", QUOTE, LAST])
    assert (article.outlet, article.agency, article.dateline) == ("Coastwire", "Coastwire", "HALMOND")


def test_an_outlets_own_page_has_no_credit():
    article = page(head='<meta name="author" content="Harbour Gazette">')
    assert article.agency is None
    assert [c for c in article.credits if c.where != "body"] == []


def test_an_agency_in_a_tag_is_a_credit():
    data = '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Winter ferries start a week late", "author": {"@type": "Organization", "name": "Coastwire"}, "publisher": {"name": "Harbour Gazette"}, "datePublished": "2024-09-05T06:10:00+02:00", "dateModified": "2024-09-05T07:10:00+02:00", "mainEntityOfPage": "https://gazette.example/ferries?utm_source=feed"}]}</script>'
    article = page(head=data)
    assert (article.agency, article.outlet, article.published) == ("Coastwire", "Harbour Gazette", "2024-09-05T06:10:00+02:00")
    assert article.updated == "2024-09-05T07:10:00+02:00"
    assert article.page == "https://gazette.example/ferries"


def test_a_page_that_prints_no_date_has_none():
    assert page(body=[LEAD, "The post office closed in 2016 and the railway the year after, in May.", LAST]).published is None


@pytest.mark.parametrize(
    ("shown", "day"),
    [
        ('<span class="date">5 Sep 2024, 06:10</span>', "2024-09-05"), ("<p>Posted: September 5, 2024 at 6:10 a.m.</p>", "2024-09-05"), ("<time>Thursday, 5 September 2024</time>", "2024-09-05"),
        ('<p class="meta"><span class="date">05/09/2024 14:05</span></p>', "2024-09-05"), ('<time datetime="2024-09-05T06:10:00Z">today</time>', "2024-09-05"),
    ],
)  # fmt: skip
def test_dates_are_read_where_pages_show_them(shown, day):
    assert page(above=shown).published[:10] == day


def test_opinion_is_what_the_page_calls_opinion():
    assert page(above='<p class="section">Comment</p>').kind == "opinion"
    assert page().kind == "news"
    column = read(
        f"Let the boats rest\n\nBy The Northern Courier\n\n{TEXT}\n\nJane Roe is Director of Slow Transport at Halmond University and author of ‘Boats’."
    )
    assert (column.kind, column.byline, column.agency) == ("opinion", "Jane Roe", "The Northern Courier")
    assert column.text == TEXT


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Correction: an earlier version of this story gave the wrong number of boats.", "corrected"), ("This story has been withdrawn. We could not stand it up.", "killed"),
        ("This story has been updated to include the company’s statement.", "updated"), ("Editor’s note: this article has been corrected. Two boats, not three, are in dock.", "corrected"),
        ("RETRACTED: the Gazette no longer stands by this story.", "retracted"),
    ],
)  # fmt: skip
def test_what_a_page_says_of_itself_is_a_notice_and_no_body(words, kind):
    for article in (page(below=f"<p><em>{words}</em></p>"), read(f"Winter ferries start a week late\n\n{TEXT}\n\n{words}")):
        assert [(n.kind, n.text) for n in article.notices] == [(kind, words)]
        assert article.text == TEXT


def test_own_voice_names_the_outlet_and_a_cited_source_does_not():
    assert outlet_of_voice("In an exclusive interview with the Telegraph, he denied it.") == "The Telegraph"
    assert outlet_of_voice("He told Reuters that it rained. The Courier reported on Monday that it snowed.") is None
    assert read(TEXT).outlet is None


def test_hints_in_the_body_are_never_the_credit():
    article = read(
        f"Winter ferries start a week late\n\n{TEXT}\n\nSix officials described it in interviews with The Associated Press."
    )
    assert article.agency is None
    assert ("The Associated Press", "body") in [(c.name, c.where) for c in article.credits]


@pytest.mark.parametrize(
    ("head", "place", "credit"),
    [
        ("HALMOND, Norway (AP) — ", "HALMOND, Norway", "AP"), ("(Reuters) - ", None, "Reuters"), ("New Delhi, Sep 5 (PTI) ", "New Delhi", "PTI"), ("HALMOND, Sept. 5 (Xinhua) -- ", "HALMOND", "Xinhua"),
        ("Dec 29 (Reuters) - ", None, "Reuters"), ("HALMOND – ", "HALMOND", None), ("Baghdad: ", "Baghdad", None),
    ],
)  # fmt: skip
def test_datelines(head, place, credit):
    dateline = read_dateline(head + LEAD)
    assert dateline
    assert (dateline.place, dateline.credit, dateline.end) == (place, credit, len(head))


@pytest.mark.parametrize(
    "head", ["CLAIM: ", "Analysis: ", "Exclusive – ", "Q: ", "Brandt: ", "", "The boats (all of them) ", "UPDATE: "]
)
def test_no_datelines(head):
    assert read_dateline(head + LEAD) is None


def test_links_are_those_of_the_body():
    assert page(
        head='<link rel="canonical" href="https://gazette.example/ferries">',
        body=[LEAD, f'{QUOTE} <a href="/yard">The yard</a> agreed.', LAST],
    ).links == ("https://gazette.example/yard",)


def test_the_language_of_a_long_text_is_read_from_its_words():
    german = (
        "Die Fährgesellschaft teilte am Dienstag mit, dass der Winterfahrplan eine Woche später beginne, weil zwei ihrer Schiffe noch in der Werft lägen. "
        * 3
    )
    assert read(german).language == "de"
    assert read("It rained.").language == "en"


def test_markdown_is_plain_text_with_links():
    article = read(
        f"---\ntitle: Winter ferries start a week late\ndate: 2024-09-05\nauthor: Jane Roe\n---\n\n# Winter ferries start a week late\n\n{LEAD} See [the yard](https://yard.example/).\n\n> {QUOTE}\n\n*{LAST}*",
        "markdown",
    )
    assert article.text == "\n\n".join((f"{LEAD} See the yard.", QUOTE, LAST))
    assert (article.byline, article.published, article.links) == ("Jane Roe", "2024-09-05", ("https://yard.example/",))


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_no_line_whatever_raises(text):
    label_of(text)
    read_byline(text)
    read_dateline(text, text)
    read_foot(text, text)
    read_date(text)
    list(find_dates(text))
    list(find_hints(text))
    outlet_of_voice(text)


@pytest.mark.shared
@shared
def test_the_pages_of_the_bank_are_read_right():
    import json

    folder = SHARED / "eval" / "bank"
    gold = {Path(d["html"]).stem: d for d in json.loads((folder / "gold.json").read_text(encoding="utf-8"))["documents"]}
    for source in find_inputs([str(folder)]):
        if isinstance(source, Input) and source.name.endswith(".html"):
            (article,) = read_articles(source)
            want = gold[Path(source.name).stem]
            assert article.headline == want["title"]
            assert article.outlet == want["outlet"]
            assert article.byline == want["byline"]
            assert article.kind == want["kind"]
            if want["credit_printed"] != "nowhere":
                assert article.agency == want["credit"]


@pytest.mark.parametrize(
    "shout",
    [
        "FROZEN IN THE DOCK: two ferries go nowhere for a week",
        "HAVOC AT THE HARBOUR - two ferries stuck",
        "FERRY MISERY GOES ON: boats stay in dock",
        "NO WAY OUT: Passengers wait for a week",
    ],
)
def test_a_shouted_headline_is_no_dateline(shout):
    article = read(f"{shout}\n\n{TEXT}")
    assert (article.headline, article.dateline, article.text) == (shout, None, TEXT)


def test_a_date_with_its_weekday_says_which_number_is_the_day():
    assert [d.iso for d in find_dates("Tue, 03/11/2031")] == ["2031-03-11"]
    assert [d.iso for d in find_dates("Mon, 03/11/2031")] == ["2031-11-03"]
    assert [d.iso for d in find_dates("03/11/2031")] == ["2031-11-03"]

"""Where an outlet, a headline and a day stand when nothing states them. Every page here is invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.ingest import Input, read_articles
from secondsource.ingest.dates import as_printed, complete_date
from secondsource.ingest.masthead import read_masthead
from secondsource.ingest.naming import part_title
from secondsource.model import Article

HEADLINE = "Harbour freezes for the first time in eleven years"
BODY = [
    "The harbour of Tessaly froze on Tuesday for the first time in eleven years, and the ferry was cancelled until the end of the week.",
    "“We have not seen ice like this since the bridge was built,” said Ola Brandt, who runs the pilot station. “The boats will wait.”",
    "The company carries about 4,000 people a day. It said it would pay back tickets for all crossings that were cancelled this week.",
    "Schools on the island will be closed until Monday, the council said, and the doctor will come by helicopter twice a day.",
]
TEXT = "\n\n".join(BODY)
PARAGRAPHS = "".join(f"<p>{p}</p>" for p in BODY)


def read(text: str, form: str = "text") -> Article:
    (article,) = read_articles(Input("x", "x", text.encode(), "0" * 64, form, "x"))
    assert isinstance(article, Article), article
    return article


def page(
    above: str = "", *, title: str = HEADLINE, head: str = "", stamp: str = "", body: str = PARAGRAPHS, below: str = ""
) -> Article:
    return read(
        f"<html><head><title>{title}</title>{head}</head><body>{above}<h1>{HEADLINE}</h1>{stamp}<div class='text'>{body}</div>{below}</body></html>",
        "html",
    )


@pytest.mark.parametrize(
    ("title", "above", "below", "outlet"),
    [
        (f"{HEADLINE} | Weather | The Orm Observer", "", "", "The Orm Observer"),
        (f"The Orm Observer » {HEADLINE}", "", "", "The Orm Observer"),
        (f"The Orm Observer: {HEADLINE}", "", "", "The Orm Observer"),
        (f"{HEADLINE} (The Sounding Line)", '<h3><a href="/">The Sounding Line</a></h3>', "", "The Sounding Line"),
        (f"{HEADLINE} - Skerry", '<div class="c-brand">SKERRY</div>', "", "Skerry"),
        (HEADLINE, '<a href="index.html"><img src="l.gif" alt="Radio Orm"></a>', "", "Radio Orm"),
        (HEADLINE, '<div id="masthead">ORM OBSERVER</div>', "<p>© 2024 Orm Observer</p>", "Orm Observer"),
        (HEADLINE, "", "<p>The Orm Observer is published by Orm Press, 3 Quay Street.</p>", "The Orm Observer"),
        (f"OTA :: {HEADLINE}", '<img src="e.gif" alt=""><div class="logo">Orm Telegraph Agency</div>', "", "Orm Telegraph Agency"),
        (f"{HEADLINE} | Politics", '<a href="/">Home</a>', "", None),
        (HEADLINE, '<a href="/">Front page</a>', "", None),
    ],
)  # fmt: skip
def test_the_outlet_is_the_name_on_which_the_places_of_a_page_agree(title, above, below, outlet):
    article = page(above, title=title, below=below)
    assert (article.outlet, article.headline) == (outlet, HEADLINE)
    assert article.text.startswith(TEXT)


@pytest.mark.parametrize(
    ("head", "outlet", "published"),
    [
        ("The Orm Observer\nNews Sport Opinion Obituaries\n\n{}\n\n4 February 2024\n\n", "The Orm Observer", "2024-02-04"),
        ("ORM OBSERVER\nNEWS COURTS CROSSWORD\n\n{}\n\nObserver Newsdesk | 10:30, 4 Feb 2024 | 12 comments\n\n", "Orm Observer", "2024-02-04T10:30"),
        ("Orm Online - all news of the sound\nAll news   Small ads   Flats   Boats\n\n{}\n\n04/02/2024\n\n", "Orm Online", "2024-02-04"),
        ("Orm News | Live | Ice in the sound\n4 February 2024 08:05\n\n{}\n\n", "Orm News", "2024-02-04T08:05"),
        ("Skip to content\nThe Orm Observer\nMenu\nSearch\n\n{}\n\nPublished 4 February 2024\n\n", "The Orm Observer", "2024-02-04"),
        ("{} | The Orm Observer\n\n{}\n\nby Jane Roe, Sunday 4 February 2024\n\n", "The Orm Observer", "2024-02-04"),
        ("{} - The Orm Observer\n\n", "The Orm Observer", None),
        ("https://orm.example/2024/02/04/harbour\n\n{}\n\n", None, "2024-02-04"),
        ("Home > News > Weather\n\n{}\n\nBy Jane Roe | The Orm Observer | 4 Feb 2024\n\n", "The Orm Observer", "2024-02-04"),
        ("{}\n\n", None, None),
    ],
)  # fmt: skip
def test_a_masthead_stands_above_the_headline_of_a_scrape(head, outlet, published):
    article = read(head.replace("{}", HEADLINE) + TEXT)
    assert (article.outlet, article.headline, article.published, article.text) == (outlet, HEADLINE, published, TEXT)
    assert article.agency is None


@pytest.mark.parametrize(
    ("head", "stamp", "published"),
    [
        ("<meta property='article:published_time' content='2024-02-05T01:10:00Z'>", "<time>Feb. 4, 2024, 8:10 p.m. ET</time>", "2024-02-04T20:10:00-05:00"),
        ("<meta property='article:published_time' content='2024-02-05T01:10:00Z'>", "<time>February 4, 2024</time>", "2024-02-04"),
        ("<meta property='article:published_time' content='2024-02-05T01:10:00Z'>", "<time>5 February 2024</time>", "2024-02-05T01:10:00+00:00"),
        ("", "<div>4.2.2024 · Text: Jane Roe</div>", "2024-02-04"),
        ("<link rel=canonical href='https://orm.example/2024/02/harbour'>", "<p class=meta>Jane Roe | Harbour reporter | Sun 4 Feb</p>", "2024-02-04"),
        ("<script>var d={'page':{'publishedAt':'2024-02-04T09:00:00+01:00'}}</script>", "", "2024-02-04T09:00:00+01:00"),
    ],
)  # fmt: skip
def test_the_day_is_the_day_that_the_outlet_printed(head, stamp, published):
    assert page(head=head, stamp=stamp).published == published


def test_a_bare_agency_closes_a_story_and_a_tag_does_not():
    assert read(f"{HEADLINE}\n\n{TEXT}\n\nCoastwire\n\nFiled under Ice, Ferries. Bookmark the permalink.").agency == "Coastwire"
    assert read(f"{HEADLINE}\n\n{TEXT}\n\nHarbours\n\nFiled under Ice, Ferries. Bookmark the permalink.").agency is None


def test_a_slashed_dateline_names_its_agency():
    article = read(f"{HEADLINE}\n\nTESSALY, February 4 /OTA/. {TEXT}")
    assert (article.agency, article.dateline) == ("OTA", "TESSALY")


@pytest.mark.parametrize(
    "box",
    [
        '<div class="k7"><h4>The Orm letter</h4><p>What the week meant, on Saturdays.</p></div>',
        '<div class="k7"><p>You are reading a free page. 900 members make it possible.</p><a href="/m">Become one</a></div>',
        '<div class="k7"><div>All you need to know before breakfast.</div><button>Sign me up</button></div>',
        '<div><img src="a.jpg"><br><font size="1">The ferry in the ice on Tuesday.</font></div>',
        "<blockquote class='chirp-embed'><b>Orm Ferries</b> No boats today.</blockquote>",
        "<p>The Observer is printed by six people. If you can spare the price of a loaf, ask at the counter.</p>",
        '<div class="k7"><p><b>Orm Observer</b> on Facebook</p><p>Were you on the ice? Drop us a line below</p><p>12 comments</p></div>',
    ],
)
def test_a_box_between_the_paragraphs_is_no_body(box):
    body = f"<p>{BODY[0]}</p><p>{BODY[1]}</p>{box}<p>{BODY[2]}</p><p>{BODY[3]}</p>"
    assert page(title=f"{HEADLINE} | The Orm Observer", body=body).text == TEXT


@pytest.mark.parametrize(
    "tail",
    [
        "The Orm Observer, 3 Quay Street, Orm. Printed on Mondays.",
        "Most read today\nA goat on the ferry\nPrice of coal falls",
        "Views: 9114 | Like | Dislike\nSee what else happened:\nBride arrives by boat",
        "Version for print\nWhen using our materials a reference to the Observer is obligatory.",
        "Related topics\nIce Ferries Orm",
        "author_id=0 section=society print=1",
    ],
)
def test_what_stands_below_a_scraped_story_is_no_body(tail):
    assert read(f"{HEADLINE} | The Orm Observer\n\n{TEXT}\n\n{tail}").text == TEXT


def test_short_entries_that_recur_are_body():
    entries = "".join(
        f"<section class='entry'><h3>{n} p.m.</h3><p>The ice was {n} cm thick, the pilots said on the radio.</p></section>"
        for n in range(3, 9)
    )
    assert page(body=f"{PARAGRAPHS}{entries}").text.count("the pilots said on the radio") == 6


def test_a_title_is_parted_only_where_the_page_confirms_it():
    assert part_title("Ice | Storm | Thaw", {"elsewhere"}) is None
    assert part_title("Harbour - bridge - ferry", {"harbourbridgeferry"}) is None


def test_a_weekday_settles_the_year():
    assert complete_date("Sunday 31 December", 2024) == "2023-12-31"
    assert complete_date("31 February", 2024) is None


@given(st.lists(st.tuples(st.text(max_size=60), st.booleans()), max_size=12))
def test_any_lines_may_stand_at_the_head(lines):
    above, _, _ = read_masthead(lines)
    assert above <= set(range(len(lines)))


@given(st.datetimes(), st.lists(st.dates().map(str), max_size=3))
def test_a_printed_day_moves_a_moment_by_a_day_at_most(moment, days):
    stated = moment.replace(microsecond=0).isoformat() + "+00:00"
    assert as_printed(stated, days)[:10] in {stated[:10], *days}


@settings(max_examples=60)
@given(st.text(alphabet="Aa |»-:()<>/.\n20", max_size=80))
def test_hostile_titles_and_lines_survive(text):
    list(read_articles(Input("x", "x", f"<title>{text}</title><h1>{text}</h1>{PARAGRAPHS}".encode(), "0" * 64, "html", "x")))
    list(read_articles(Input("x", "x", f"{text}\n\n{TEXT}".encode(), "0" * 64, "text", "x")))

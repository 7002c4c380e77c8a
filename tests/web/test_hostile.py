"""Articles that bring scripts, handlers, drawings, styles and links along: none runs, on any screen."""

import pytest

from secondsource.model import Article, Credit, Judgement, Notice
from secondsource.run import link, reanalyse
from secondsource.store.store import Reading, Store

MARK = "window.pwned=1"
ATTACKS = [
    f"<script>{MARK};alert(1)</script>",
    f'"><img src=x onerror="{MARK};alert(2)">',
    f"'><svg/onload={MARK}>",
    f"</title></textarea></style><body onload={MARK}>",
    f'<a href="javascript:{MARK}">press</a>',
    f"{{{{ 7*7 }}}}{{% raw %}}<iframe srcdoc='<script>parent.{MARK}</script>'>",
    "</script><style>@import 'http://evil.invalid/x.css';body{background:url(http://evil.invalid/y.png)}</style>",
    "\u202eelihw\u202c<math><mi xlink:href='data:x,<script>alert(3)</script>'>",
    '" autofocus onfocus="window.pwned=1" x="',
    "<object data=http://evil.invalid/o></object><embed src=http://evil.invalid/e><base href=http://evil.invalid/>",
]
NAMES = [f"Ann {a} Holt" for a in ATTACKS[:4]] + ["Bo <b>Lind</b>", 'Eva " onmouseover="window.pwned=1 Kern']


def an_article(n: int, attack: str) -> Article:
    name = NAMES[n % len(NAMES)]
    text = (
        f'The dam at Orvale broke, Minister {name} said on Monday. "We lost {n + 20} houses {attack} and a bridge," he said.\n\n'
        f"{attack}\n\nAbout 500 people were moved, according to the {attack} ministry. "
        f'"The water may rise again {attack}," said Gerda Wolm, a spokeswoman for the ministry.\n\n'
        f"The ministry expects {n + 2} more days of rain by June 2032. {name} denied that the gates were closed."
    )
    url = ("javascript:window.pwned=1", "http://evil.invalid/a?<script>", "data:text/html,<script>alert(4)</script>")[n % 3]
    return Article(
        f"hostile:{n}", text, f"{n:064x}", path=f"{attack}.html".replace("/", "_"), url=url, outlet=f"Post {attack}", headline=f"Dam {attack} breaks",
        byline=name, agency=f"Wire {attack}", dateline=attack, published=f"2031-05-0{n % 9 + 1}T08:00", language='en" onload="x' if n % 6 == 5 else "en",
        credits=(Credit(attack, "byline", attack),), notices=(Notice("corrected", attack),), links=(url,),
    )  # fmt: skip


PAGE = """<html><head><title>{0}</title><link rel=preconnect href=http://evil.invalid><meta http-equiv=refresh content="0;url=http://evil.invalid/">
<style>@import url(http://evil.invalid/s.css); p {{ background: url(http://evil.invalid/b.png) }}</style><script src=http://evil.invalid/s.js></script></head>
<body onload="parent.window.pwned=1"><p onclick="x()">{0}</p><img src="http://evil.invalid/i.png" srcset="http://evil.invalid/j.png 2x">
<form action="http://evil.invalid/f"><button formaction="http://evil.invalid/g">go</button></form><a href="http://evil.invalid/l" target=_top>leave</a>
<iframe src="http://evil.invalid/q"></iframe><svg><use xlink:href="http://evil.invalid/u#x"/><image href="http://evil.invalid/v"/></svg>
<video poster="http://evil.invalid/p" src="http://evil.invalid/w"></video></body></html>"""


@pytest.fixture(scope="session")
def hostile_ledger(tmp_path_factory):
    path = tmp_path_factory.mktemp("hostile") / "hostile.db"
    articles = [an_article(n, attack) for n, attack in enumerate(ATTACKS)]
    articles += [an_article(n + 20, attack) for n, attack in enumerate(ATTACKS[:3])]
    with Store.open(str(path)) as store:
        store.file([Reading(a.path, a.path, a.sha256, PAGE.format(a.headline).encode(), (a,)) for a in articles])
        reanalyse(store)
        first = store.articles()[0]
        store.add(
            [Judgement("correct", (first.id,), f"outlet={ATTACKS[0]}", ATTACKS[1], "2031-01-01", ATTACKS[2])], linked=False
        )
        link(store)
    return str(path)


@pytest.fixture(scope="session")
def hostile_room(hostile_ledger, room_over):
    return room_over(hostile_ledger, review=True)


def test_nothing_that_an_article_brings_runs_on_any_screen(hostile_room, page):
    with hostile_room.store() as store:
        every = [(f"article {n}", f"/article/{a.id}?at=4-60") for n, a in enumerate(store.articles())]
    found = 0
    for name, where in [*hostile_room.addresses(), *every]:
        if name == "trouble":
            continue
        page.goto(hostile_room.address + where)
        assert page.evaluate("window.pwned === undefined"), where
        assert (
            page.evaluate(
                "document.querySelectorAll('main script, main [onerror], main [onload], main [onclick], main [onfocus], main img, main style').length"
            )
            == 0
        )
        links = page.evaluate(
            "[...document.querySelectorAll('main a[href]')].map(a => new URL(a.getAttribute('href'), location).protocol)"
        )
        assert set(links) <= {"http:", "https:"}, where
        found += "pwned" in page.locator("main").inner_text()
    assert found > 5  # the attacks are there to be read


def test_a_search_for_an_attack_is_no_attack(hostile_room, page):
    from urllib.parse import quote

    for attack in ATTACKS:
        for where in (
            f"/?q={quote(attack)}",
            f"/ledger?q={quote(attack)}",
            f"/?who={quote(attack)}",
            f"/claim/{quote(attack, safe='')}",
        ):
            answer = page.goto(hostile_room.address + where)
            assert answer.status in (200, 404), where
            assert page.evaluate("window.pwned === undefined"), where
            page.watch.errors[:] = [e for e in page.watch.errors if "404" not in e]


def test_the_page_as_it_was_read_runs_nothing_and_asks_nobody(hostile_room, page):
    with hostile_room.store() as store:
        articles = [a.id for a in store.articles()][:4]
    for id in articles:
        page.goto(f"{hostile_room.address}/article/{id}")
        page.get_by_text("The page as it was read").click()
        frame = page.frame_locator("iframe")
        frame.locator("body").wait_for()
        assert page.evaluate("window.pwned === undefined")
        page.goto(f"{hostile_room.address}/article/{id}/raw")
        assert page.evaluate("window.pwned === undefined")
        assert page.url.endswith("/raw")


def test_the_twin_of_a_hostile_screen_is_plain_json(hostile_room):
    import urllib.request

    for name, where in hostile_room.addresses():
        if name != "trouble":
            path, _, query = where.partition("?")
            twin = ("/index" if path == "/" else path) + ".json" + (f"?{query}" if query else "")
            with urllib.request.urlopen(hostile_room.address + twin) as answer:
                assert answer.headers["content-type"] == "application/json"
                assert answer.headers["x-content-type-options"] == "nosniff"

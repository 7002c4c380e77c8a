"""The houses of the works fire: how each outlet dresses a page, and what a scraper left of the others."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from html import escape

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def page_of(head: dict[str, str], paragraphs: list[str]) -> str:
    if head["page"] == "txt":
        return scrape(head, paragraphs)
    return HOUSES[head["outlet"]](head, paragraphs)


def plain(words: str) -> str:
    return escape(words, quote=False)


def when(head: dict[str, str]) -> datetime:
    return datetime.fromisoformat(head["published"])


def day_of(at: datetime) -> str:
    return f"{DAYS[at.weekday()]} {at.day} {MONTHS[at.month - 1]} {at.year}"


def american(at: datetime) -> str:
    return f"{MONTHS[at.month - 1]} {at.day}, {at.year}"


def flow(paragraphs: list[str], between: dict[int, str] | None = None, tag: str = "p") -> str:
    out = []
    for count, words in enumerate(paragraphs, 1):
        out.append(f"<{tag}>{plain(words)}</{tag.split(maxsplit=1)[0]}>")
        if between and count in between and count < len(paragraphs):
            out.append(between[count])
    return "\n".join(out)


def teasers(titles: list[str]) -> str:
    return "".join(
        f'<article class="teaser"><h3><a href="/s/{n}">{plain(t)}</a></h3></article>' for n, t in enumerate(titles, 7)
    )


def capstan(head: dict[str, str], body: list[str]) -> str:
    at = when(head)
    thing = {
        "@context": "http://schema.org",
        "@type": "NewsArticle",
        "headline": head["title"],
        "datePublished": at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "dateModified": (at + timedelta(minutes=31)).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "articleSection": ["Penmarra", "Industry"],
        "publisher": {
            "@type": "Organization",
            "name": "Capstan News Service",
            "logo": {"@type": "ImageObject", "url": "/c.svg"},
        },
    }
    photo = (
        f'<div class="picture"><picture><img src="/p/{head["file"]}.webp" alt=""></picture><p class="picture-note">{plain(head["caption"])}</p></div>'
        if "caption" in head
        else ""
    )
    return f"""<!DOCTYPE html>
<html lang="en" data-edition="intl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{plain(head["title"])} - Capstan</title>
<meta property="og:title" content="{escape(head["title"])}"><meta property="og:site_name" content="Capstan News Service">
<script type="application/ld+json">{json.dumps(thing, ensure_ascii=False)}</script></head>
<body><nav class="skip"><a href="#main">Skip to main content</a></nav>
<div class="site-head"><a class="logo" href="/">CAPSTAN</a><ul><li>World</li><li>Markets</li><li>Shipping</li><li>Industry</li><li>Sport wire</li></ul><a href="/terminal">Capstan Terminal</a></div>
<main id="main"><header><p class="kicker"><a href="/industry">Industry</a></p><h1>{plain(head["title"])}</h1>
<p class="byl">By Capstan staff</p><p class="dt"><time datetime="{head["published"]}">{american(at)} {at:%H:%M} GMT</time> <span class="upd">Updated 31 mins later</span></p>
<div class="textsize"><button>Aa</button><button>Share</button></div></header>
{photo}
<section class="story">
{flow(body, {4: '<div class="ad-slot" aria-hidden="true">Advertisement · Scroll to continue</div>', 7: '<div class="nl"><p>The Capstan Log: what moved overnight, in your inbox at six.</p><button>Sign up here</button></div>'}, 'div class="graf"')}
</section><p class="standards">Our standards: the Capstan rules of evidence.</p></main>
<aside><h2>Read next</h2>{teasers(["Herring quota talks go to a second night", "Penmarran crown steady as traders sit on hands"])}</aside>
<footer><small>All quotes delayed. © {at.year} Capstan News Service. For licensing, talk to the bureau.</small></footer></body></html>
"""


def today(head: dict[str, str], body: list[str]) -> str:
    at = when(head)
    return f"""<!doctype html>
<html lang="en-us"><head><meta charset="utf-8"><title>{plain(head["title"])} | Penmarra Today</title>
<meta property="og:site_name" content="Penmarra Today"><meta property="og:type" content="article"><meta property="og:title" content="{escape(head["title"])}">
<meta name="twitter:card" content="summary_large_image"><meta name="sailthru.date" content="{at:%Y-%m-%d %H:%M:%S}"><meta name="robots" content="max-image-preview:large"></head>
<body class="pt pt-article"><div class="breaking-bar"><span>LIVE</span> Harbor cam: see the smoke from our roof</div>
<header class="pt-header"><a href="/">Penmarra Today</a><nav><a>Local</a><a>Sports</a><a>Opinion</a><a>Things To Do</a><a>Obituaries</a><a>E-Edition</a></nav><a class="cta" href="/sub">SUBSCRIBE: $1 for 6 months</a></header>
<div class="pt-main"><div class="pt-cat">NEWS</div><h1 class="pt-hed">{plain(head["title"])}</h1>
<div class="pt-meta"><div class="pt-author">{plain(head["credit_line"])}</div><div class="pt-date">Published {at.hour % 12 or 12}:{at:%M} {"a.m." if at.hour < 12 else "p.m."} {american(at)}</div><div class="pt-share"><a>Facebook</a><a>Twitter</a><a>Email</a></div></div>
<figure class="pt-lede-art"><img src="/img/{head["file"]}.jpg"><figcaption>{plain(head["caption"])}</figcaption></figure>
<div class="pt-body">
{flow(body, {2: '<div class="pt-related"><strong>RELATED:</strong> <a href="/r">What is toluene? A chemist explains</a></div>', 5: '<div class="dfp" id="mid1">Story continues below advertisement.</div>'})}
</div><div class="pt-comments"><h4>Comments</h4><p>Comments are limited to subscribers. View our community guidelines.</p></div></div>
<div class="pt-rail"><h4>Trending</h4>{teasers(["High school rowing: Saturday's results", "This pie has been on the menu since 1951"])}</div>
<footer class="pt-foot">Penmarra Today LLC. Terms of Service | Privacy Policy | Do Not Sell My Information</footer></body></html>
"""


def hammer(head: dict[str, str], body: list[str]) -> str:
    at = when(head)
    return f"""<html><head><meta charset="utf-8"><title>{plain(head["title"])} - Daily Hammer</title><meta name="description" content="News that hits the nail">
<meta name="publisher" content="Daily Hammer"><script>var hmr={{"page":"{head["file"]}","section":"news"}};</script></head>
<body id="hmr"><div class="takeover">SPIN THE WHEEL: free bets for the 3.15 at Merrin</div>
<div class="hmr-top"><span class="red">DAILY HAMMER</span> <a>News</a> <a>Telly</a> <a>Sport</a> <a>Bingo</a> <a>Agony Aunt</a></div>
<div class="hmr-col"><h1>{plain(head["title"])}</h1><ul class="hmr-by"><li>By Hammer Reporter</li><li>Published: {at:%H:%M}, {at.day} {MONTHS[at.month - 1][:3]} {at.year}</li><li>Updated: {at + timedelta(minutes=12):%H:%M}, {at.day} {MONTHS[at.month - 1][:3]} {at.year}</li></ul>
<div class="hmr-img"><img src="/h/{head["file"]}.jpg"><i>{plain(head["caption"])}</i></div>
<div class="hmr-text">
{flow(body, {2: '<div class="hmr-more"><p><a href="/m1">MOST READ: Swan bites councillor in car park</a></p></div>', 4: '<div class="ad">ADVERTISEMENT</div>'})}
</div><div class="hmr-poll"><b>POLL</b> Would YOU live next to a chemical plant? <label>Yes</label> <label>Not on your nelly</label></div>
<div class="hmr-side"><h5>DON'T MISS</h5>{teasers(["Sofa found on motorway, still warm", "Vicar's secret life as a darts ace"])}</div></div>
<div class="hmr-end">Hammer Group Newspapers. We pay for your stories! Text SHAZ.</div></body></html>
"""


def estuary(head: dict[str, str], body: list[str]) -> str:
    at = when(head)
    return f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{plain(head["title"])} | Radio Estuary 97.4</title>
<meta property="og:site_name" content="Radio Estuary"><meta property="article:published_time" content="{head["published"]}"><meta name="theme-color" content="#004a5c"></head>
<body><div class="player"><button>Listen live</button><span>Now: Drive with Big Mal</span></div>
<div class="menu"><a>Home</a><a>News</a><a>Shows</a><a>Tides</a><a>Win!</a></div>
<div class="wrap"><div class="post"><h1>{plain(head["title"])}</h1><div class="posted">{DAYS[at.weekday()]}, {at.day} {MONTHS[at.month - 1]} {at.year} {at:%H:%M}</div><div class="posted-by">By {plain(head["byline"])}</div>
{flow(body)}
<div class="more-from"><h3>More from Local News</h3>{teasers(["Lifeboat crew wants your old towels", "Roadworks on Quay Hill until Easter"])}</div></div>
<div class="sidebar"><h3>Recently played</h3><ol><li>The Mudlarks: Low Water</li><li>Ansa Bell: Not On A Tuesday</li></ol></div></div>
<footer>Radio Estuary, The Old Ice House, Brockhaven. Privacy. Competition rules. Public file.</footer></body></html>
"""


def chronicle(head: dict[str, str], body: list[str]) -> str:
    at = when(head)
    names = head["byline"].split(" and ")
    thing = [
        {
            "@context": "https://schema.org",
            "@type": "ReportageNewsArticle",
            "headline": head["title"],
            "author": [{"@type": "Person", "name": n} for n in names],
            "datePublished": head["published"],
            "publisher": {"@type": "Organization", "name": "The Sarne Chronicle"},
            "isAccessibleForFree": True,
        }
    ]
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{plain(head["title"])} | Industry | The Sarne Chronicle</title>
<meta property="og:site_name" content="The Sarne Chronicle"><meta property="og:title" content="{escape(head["title"])}"><meta property="article:author" content="{escape(names[0])}">
<script type="application/ld+json">{json.dumps(thing, ensure_ascii=False)}</script></head>
<body><header role="banner"><p class="support">Support the Chronicle <a>Give what you can</a></p><a class="title" href="/">The Sarne Chronicle</a><nav><ul><li>News</li><li>Sport</li><li>Opinion</li><li>Harbour</li><li>Books</li><li>Puzzles</li></ul></nav></header>
<main><div class="label"><a href="/industry">Industry</a></div><div class="headline"><h1>{plain(head["title"])}</h1></div>
<div class="standfirst"><ul><li><a href="/live">Wharf Road fire: the week so far</a></li></ul></div>
<address>{" and ".join(f'<a rel="author" href="/profile">{plain(n)}</a>' for n in names)}</address><details><summary><time datetime="{head["published"]}">{day_of(at)} {at:%H.%M} GMT</time></summary>Last modified on {day_of(at)} {at + timedelta(hours=3):%H.%M} GMT</details>
<figure><picture><img src="/i/{head["file"]}.avif" alt=""></picture><figcaption>{plain(head["caption"])}</figcaption></figure>
<div class="maincontent">
{flow(body, {3: "<gu-island><aside><p>First Tide: our free morning briefing. Privacy notice: we do not sell your address.</p></aside></gu-island>", 6: '<figure class="pull"><blockquote>By courier</blockquote></figure>'})}
</div><div class="submeta"><span>Explore more on these topics</span><ul><li>Industry</li><li>Brockhaven</li></ul><a>Share</a> <a>Reuse this content</a></div></main>
<section><h2>Most viewed</h2>{teasers(["The librarian who lent out a boat", "Blind date: he brought his own spoon"])}</section>
<footer>Contact us. Complaints and corrections. © {at.year} The Sarne Chronicle Trust. All rights reserved.</footer></body></html>
"""


def packet(head: dict[str, str], body: list[str]) -> str:
    at = when(head)
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Brockhaven Packet: {plain(head["title"])}</title></head>
<body><table class="frame"><tr><td class="top" colspan="2"><img src="/packet.gif" alt="Brockhaven Packet"><br>The paper with the tide table on the back. Mondays.</td></tr>
<tr><td class="left"><p><a href="/">This week</a></p><p><a href="/tide">Tides</a></p><p><a href="/boats">Boats for sale</a></p><p><a href="/hatch">Hatched, matched, dispatched</a></p></td>
<td class="right"><h1>{plain(head["title"])}</h1><p class="small">{plain(head["byline"])} | {at:%d/%m/%Y}</p>
<div class="pic"><img src="/pic/{head["file"]}.jpg" alt="" /><p><i>{plain(head["caption"])}</i></p></div>
{flow(body)}
<hr /><p class="small">Do you have a meter of your own? Call in at the office, up the stairs, mind the bicycle.</p></td></tr>
<tr><td colspan="2" class="foot">Brockhaven Packet Ltd, 2 Sail Loft Yard. Printed on the premises. ISSN pending.</td></tr></table></body></html>
"""


def exchange(head: dict[str, str], body: list[str]) -> str:
    at = when(head)
    thing = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "Organization", "@id": "#org", "name": "The Exchange Review"},
            {
                "@type": "Article",
                "headline": head["title"],
                "publisher": {"@id": "#org"},
                "author": {"@type": "Person", "name": head["byline"]},
                "datePublished": at.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
            },
        ],
    }
    return f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8"><title>{plain(head["title"])} - The Exchange Review</title>
<meta name="parsely-title" content="{escape(head["title"])}"><meta name="parsely-pub-date" content="{head["published"]}"><meta name="parsely-author" content="{escape(head["byline"])}"><meta property="og:site_name" content="The Exchange Review">
<script type="application/ld+json">{json.dumps(thing, ensure_ascii=False)}</script></head>
<body><div class="ticker"><span>PSX 4,118.20 -0.4%</span><span>XLBY halted</span><span>Crown/USD 7.31</span></div>
<header><a href="/">The Exchange Review</a><ul><li>Deals</li><li>Companies</li><li>Economy</li><li>Lex Maritima</li></ul><button>Log in</button></header>
<article><p class="tag">EXCLUSIVE</p><h1>{plain(head["title"])}</h1>
<div class="cred"><span>By <a href="/strand">{plain(head["byline"])}</a></span><span>{american(at)} at {at.hour % 12 or 12}:{at:%M} {"AM" if at.hour < 12 else "PM"} GMT</span><span>4 min read</span></div>
<div class="tools"><a>Gift unlocked article</a><a>Listen (5 min)</a></div>
<section itemprop="articleBody">
{flow(body, {3: '<div class="quotebox"><table><tr><td>XLBY</td><td>halted</td></tr></table></div>', 6: '<div class="inset"><h4>NEWSLETTER</h4><p>Closing Bell: deals of the day, before dinner.</p><a>Subscribed</a></div>'})}
</section><p class="copyright">Copyright ©{at.year} Exchange Review Publishing. For non-personal use, order reprints.</p></article>
<aside><h4>What to read next</h4>{teasers(["The insurer that insures insurers", "Port fees: winners and losers"])}</aside></body></html>
"""


HOUSES = {
    "capstan": capstan,
    "today": today,
    "hammer": hammer,
    "estuary": estuary,
    "chronicle": chronicle,
    "packet": packet,
    "exchange": exchange,
}


def scrape(head: dict[str, str], body: list[str]) -> str:
    """What a careless scraper kept: the head of the page, the text, and its tail."""

    def lines(key: str) -> str:
        return head[key].replace("\\n", "\n") + "\n\n" if key in head else ""

    middle = dict(part.split(" ", 1) for part in head.get("mid", "").split(" || ") if part)
    text = []
    for count, words in enumerate(body, 1):
        text.append(words)
        if str(count) in middle:
            text.append(middle[str(count)].replace("\\n", "\n"))
    title = "" if head.get("untitled") else head["title"] + "\n\n"
    return lines("top") + title + lines("under") + "\n\n".join(text) + "\n\n" + lines("foot").rstrip("\n") + "\n"

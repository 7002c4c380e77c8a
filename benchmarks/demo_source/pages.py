"""The houses: how each outlet of the demo story dresses a page, and what a scraper left of the others."""

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


def slug(head: dict[str, str]) -> str:
    words = "".join(c.lower() if c.isascii() and c.isalnum() else " " for c in head["title"]).split()
    return "-".join(words)[:60].rstrip("-")


def when(head: dict[str, str]) -> datetime:
    return datetime.fromisoformat(head["published"])


def long_date(at: datetime) -> str:
    return f"{at.day} {MONTHS[at.month - 1]} {at.year}"


def meta(**pairs: str) -> str:
    return "\n".join(f'<meta property="{key.replace("_", ":", 1)}" content="{escape(value)}">' for key, value in pairs.items())


def ld(head: dict[str, str], *, kind: str = "NewsArticle", **more: object) -> str:
    thing: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": kind,
        "headline": head["title"],
        "datePublished": head["published"],
        "publisher": {"@type": "NewsMediaOrganization", "name": head["outlet_name"]},
    }
    if head.get("byline"):
        thing["author"] = [{"@type": "Person", "name": name} for name in head["byline"].split(" and ")]
    return '<script type="application/ld+json">' + json.dumps(thing | more, ensure_ascii=False) + "</script>"


def paras(paragraphs: list[str], insert: dict[int, str] | None = None, attributes: str = "") -> str:
    out = []
    for count, words in enumerate(paragraphs, 1):
        out.append(f"<p{attributes}>{escape(words, quote=False)}</p>")
        if insert and count in insert and count < len(paragraphs):
            out.append(insert[count])
    return "\n".join(out)


def figure(head: dict[str, str], inner: str = "figcaption") -> str:
    if "caption" not in head:
        return ""
    return f'<figure><img src="/media/{head["file"]}.jpg" alt=""><{inner}>{escape(head["caption"], quote=False)}</{inner}></figure>'


def links(titles: list[str]) -> str:
    return (
        "<ul>" + "".join(f'<li><a href="/a/{n}">{escape(t, quote=False)}</a></li>' for n, t in enumerate(titles, 101)) + "</ul>"
    )


def meridian(head: dict[str, str], body: list[str]) -> str:
    at = when(head)
    url = f"https://meridianwire.example/world/{at:%Y/%m/%d}/{slug(head)}/"
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<title>{escape(head["title"], quote=False)} | Meridian Wire</title>
{meta(og_type="article", og_site_name="Meridian Wire", og_title=head["title"], og_url=url)}
{ld(head, dateModified=(at + timedelta(minutes=9)).isoformat(), mainEntityOfPage=url)}
<link rel="canonical" href="{url}"><script src="/build/app.4f1.js" defer></script></head>
<body><div id="consent" class="sheet"><p>Meridian and 112 vendors store information on your device.</p><button>Agree</button><button>Reject all</button></div>
<header class="top"><a href="/" class="brand">Meridian Wire</a><nav aria-label="Sections"><a href="/world">World</a><a href="/energy">Energy</a><a href="/weather">Weather</a><a href="/data">Data desk</a><a href="/clients">Client login</a></nav></header>
<main><article><div class="eyebrow">World</div><h1>{escape(head["title"], quote=False)}</h1>
<div class="stamp"><time datetime="{head["published"]}">{MONTHS[at.month - 1][:3]} {at.day}, {at.year} {at:%H:%M} ZMT</time> · <span>2 min read</span></div>
<ul class="tools"><li>Share</li><li>Save</li><li>Print</li></ul>
{figure(head)}
<div class="copy">
{paras(body, {3: '<aside class="promo"><b>Meridian Daily</b> Five stories at breakfast, none of them long. <a href="/signup">Sign up</a></aside>'})}
</div><p class="trust">Meridian Wire is owned by its subscribers. How we report: our rule book</p></article>
<section class="more"><h2>Keep reading</h2>{links(["Grain ships queue at the southern locks", "Why snow melts faster on ash", "Chess federation picks a city nobody bid for"])}</section></main>
<footer><p>© {at.year} Meridian Wire Cooperative. Redistribution without a licence is not permitted.</p></footer></body></html>
"""


def zta(head: dict[str, str], body: list[str]) -> str:
    at = when(head)
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta name="DC.title" content="{escape(head["title"])}"><meta name="DC.date.issued" content="{at:%Y-%m-%d}"><meta name="DC.publisher" content="Zhermalan Telegraph Agency">
<title>ZTA :: {escape(head["title"], quote=False)}</title></head>
<body bgcolor="#ffffff"><div class="head"><img src="/emblem.gif" alt="Zhermalan Telegraph Agency"><div class="lang">ZH | EN | RU</div>
<div class="menu"><a href="/president">President</a> <a href="/government">Government</a> <a href="/economy">Economy</a> <a href="/society">Society</a> <a href="/tenders">Tenders</a></div></div>
<div class="path">Main page / Society</div>
<div class="newsbox"><div class="newsdate">{at:%d.%m.%Y %H:%M}</div><h1 class="newstitle">{escape(head["title"], quote=False)}</h1>
{figure(head, "div")}
<div class="newstext">
{paras(body)}
</div><div class="print"><a href="?print=1">Version for print</a></div></div>
<div class="right"><div class="block"><h4>Decrees</h4>{links(["On the calendar of state holidays", "On awards to workers of the beet industry"])}</div><div class="block"><h4>Exchange rates</h4><table><tr><td>USD</td><td>47.10</td></tr><tr><td>EUR</td><td>51.62</td></tr></table></div></div>
<div class="foot">When using our materials a reference to the Agency is obligatory. Reception: room 214, working days.</div></body></html>
"""


def sentinel(head: dict[str, str], body: list[str]) -> str:
    at = when(head)
    section = "Opinion" if head.get("kind") == "opinion" else "Flood"
    note = f'<div class="clarification"><p>{escape(head["note"], quote=False)}</p></div>' if "note" in head else ""
    foot = f'<p class="bio"><em>{escape(head["bio"], quote=False)}</em></p>' if "bio" in head else ""
    return f"""<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{escape(head["title"], quote=False)} - The Okhtar Sentinel</title>
{meta(og_site_name="The Okhtar Sentinel", og_type="article", og_title=head["title"], og_description=body[0][:140] + "…", article_published_time=head["published"], article_section=section)}
<meta name="author" content="{escape(head.get("byline", "Sentinel staff"))}"><link rel="stylesheet" href="/assets/paper.css"></head>
<body class="broadsheet"><a class="jump" href="#story">Jump to the story</a>
<header><div class="masthead"><a href="/">The Okhtar Sentinel</a><span>Founded 1911 · Okhtar, {DAYS[at.weekday()]}</span></div><nav><ol><li>Home news</li><li>Abroad</li><li>Courts</li><li>Letters</li><li>Opinion</li><li>Crossword</li><li>Subscribe</li></ol></nav></header>
<div class="columns"><article id="story"><p class="slugline">{section}</p><h1>{escape(head["title"], quote=False)}</h1>
<address class="by">{f'By <a rel="author" href="/people">{escape(head["byline"])}</a>' if head.get("byline") else "By our own correspondents"}</address><p class="filed">{DAYS[at.weekday()]}, {long_date(at)}, {at:%H:%M}</p>
<div class="sharing"><button>Send by e-mail</button><button>Copy address</button><button>Gift this article</button></div>
{figure(head)}
<div class="text">
{paras(body, {2: '<div class="box"><h3>The Sentinel letter</h3><p>What the week meant, on Saturdays, from the editor. No advertising.</p><form><input name="mail" placeholder="name@address"><button>Receive it</button></form></div>', 5: '<p class="see">See also: <a href="/flood">How a river gets its bed back</a></p>'})}
</div>{note}{foot}</article>
<aside><h2>Most read today</h2>{links(["The last tram to Quarry Hill", "A judge, a goat and a land register", "Recipe: sour plums in spring"])}</aside></div>
<section id="letters"><h2>Letters to the editor</h2><p>Letters must carry a name and a street. We shorten them and we do not return them.</p></section>
<footer><p>The Okhtar Sentinel Trust. Complaints to the ombudsman, second floor.</p></footer></body></html>
"""


def flash(head: dict[str, str], body: list[str]) -> str:
    at = when(head)
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Daily Flash", "url": "https://dailyflash.example/"},
            {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "name": "NEWS"}]},
            {
                "@type": "NewsArticle",
                "headline": head["title"],
                "datePublished": head["published"],
                "isPartOf": {"name": "Daily Flash"},
                "author": {"@type": "Organization", "name": "Flash Newsdesk"},
            },
        ],
    }
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{escape(head["title"], quote=False)} | Daily Flash</title>
<script type="application/ld+json">{json.dumps(graph, ensure_ascii=False)}</script>
<script>window.__ads=[];window.__uid="fl{head["file"]}";</script></head><body class="flash"><div class="topbanner">YOUR LUCKY NUMBERS ARE IN: CHECK THEM NOW</div>
<div id="hdr"><b>DAILY FLASH</b><span><a href="/news">NEWS</a> <a href="/stars">STARS</a> <a href="/footie">FOOTIE</a> <a href="/horoscope">HOROSCOPE</a> <a href="/bargains">BARGAINS</a></span></div>
<div id="wrap"><div class="l"><h1>{escape(head["title"], quote=False)}</h1><div class="info">Flash Newsdesk | {at:%H:%M}, {at.day} {MONTHS[at.month - 1][:3]} {at.year} | <a href="#c">{17 + int(head["file"])} comments</a></div>
<div class="soc"><a>f Share</a> <a>Tweet</a> <a>Telegram</a> <a>Pin</a></div>
{figure(head, "span")}
<div class="art">
{paras(body, {1: '<div class="mpu">Advertisement</div>', 3: '<p class="rm"><b>READ MORE:</b> <a href="/x">Neighbours furious over rooftop goat</a></p>', 5: '<div class="vid">Video unavailable</div>'})}
</div><div class="around"><h3>From around the web</h3><ul><li>She put vinegar on her windscreen. Then this</li><li>Dentists in Okhtar lost for words</li></ul></div>
<div id="c"><h3>HAVE YOUR SAY</h3><p>No swearing, no lawyers. We can delete what we like.</p></div></div></div><div class="ft">Flash Media Group. Got a story? Ring the newsdesk.</div></body></html>
"""


def gazette(head: dict[str, str], body: list[str]) -> str:
    at = when(head)
    return f"""<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>{escape(head["title"], quote=False)}</title></head>
<body><div id="page"><div id="banner"><h2>Ilvane Valley Gazette</h2><p>Every Monday and Thursday since 1953, and online when it rains</p></div>
<div id="tabs"><a href="/">Front page</a> | <a href="/farm">Farm &amp; orchard</a> | <a href="/school">Schools</a> | <a href="/notices">Births and deaths</a> | <a href="/bus">Bus times</a></div>
<div class="item" itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">{escape(head["title"], quote=False)}</h1>
<p class="who">by <span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">{escape(head.get("byline", "the Gazette"))}</span></span>, <span itemprop="datePublished" content="{head["published"]}">{DAYS[at.weekday()]} the {at.day}th</span></p>
<meta itemprop="publisher" content="Ilvane Valley Gazette">
{figure(head, "small")}
<div itemprop="articleBody">
{paras(body, {4: '<p class="appeal">The Gazette is printed by six people. If you can spare the price of a loaf, ask at the counter.</p>'})}
</div></div>
<div id="side"><h3>This week</h3>{links(["Pruning course full, second date likely", "Lost: brown mule, answers to Director", "Bus 4 runs to the mill again"])}</div>
<div id="bottom">Ilvane Valley Gazette, Mill Lane 3, Merzun. Printed on Mondays and Thursdays.</div></div></body></html>
"""


def ktr(head: dict[str, str], body: list[str]) -> str:
    at = when(head)
    blocks = "\n".join(f'<div data-block="text"><p>{escape(words, quote=False)}</p></div>' for words in body)
    topic = '<div data-block="topics"><h2>Related topics</h2><ul><li>Floods</li><li>Kessary</li><li>Water</li></ul></div>'
    by = (
        f'<div data-block="byline"><p>By {escape(head["byline"])}</p><p>KTR News, {escape(head.get("place", "Lomtar"))}</p></div>'
        if head.get("byline")
        else ""
    )
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(head["title"], quote=False)} - KTR News</title>
<meta name="application-name" content="KTR News"></head><body><div role="banner"><a href="/">KTR</a><ul><li>News</li><li>Sport</li><li>Weather</li><li>Radio</li><li>Children</li></ul><a href="/accessibility">Accessibility help</a></div>
<div class="bar">Let us know you agree to cookies. <button>Yes, I agree</button> <button>No, take me to settings</button></div>
<main role="main"><article><div data-block="headline"><h1>{escape(head["title"], quote=False)}</h1></div>
<div data-block="meta"><time datetime="{head["published"]}">{long_date(at)}</time><button>Share</button></div>
{by}
{figure(head)}
{blocks}
{topic}</article>
<section><h2>Top stories</h2>{links(["Ministers to vote on the apple tariff", "Cup final moved to a drier pitch"])}</section><section><h2>Around KTR</h2>{links(["Podcast: The man who listened to ice", "Quiz of the week"])}</section></main>
<footer><p>Copyright {at.year} Kessary Television and Radio. KTR is not responsible for the content of external sites.</p></footer></body></html>
"""


def watch(head: dict[str, str], body: list[str]) -> str:
    at = when(head)
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Ilvane Watch » {escape(head["title"], quote=False)}</title>
<meta name="description" content="Monitoring one river since 2009"></head><body><div class="ngo"><div class="donate"><strong>We take no money from governments or dam builders.</strong> <a href="/give">Give monthly</a></div>
<ul class="nav"><li>Our river</li><li>Publications</li><li>Methods</li><li>Vacancies</li></ul>
<h1>{escape(head["title"], quote=False)}</h1><p class="posted">Posted {MONTHS[at.month - 1]} {at.day}, {at.year} in Publications</p>
{paras(body)}
<div class="dl"><a href="/files/count.pdf">Download the full list (PDF, 310 kB)</a></div>
<p class="cc">Ilvane Watch is a registered association in Kessary (no. 4471). You may reuse this text if you name us.</p></div></body></html>
"""


def sorqan(head: dict[str, str], body: list[str]) -> str:
    shown = "" if head.get("undated") else f"<i>{when(head):%d/%m/%Y}</i>"
    return f"""<html><head><meta charset="utf-8"><title>Sorqan Online - {escape(head["title"], quote=False)}</title></head>
<body><table width="980"><tr><td colspan="3"><a href="/"><img src="logo.png" alt="Sorqan Online"></a> <marquee>Taxi Okhtar-Sorqan, four seats, daily, ask for Rufat</marquee></td></tr>
<tr><td valign="top" width="150"><a href="/news">All news</a><br><a href="/ads">Small ads</a><br><a href="/flats">Flats</a><br><a href="/weddings">Wedding halls</a></td>
<td valign="top"><h1>{escape(head["title"], quote=False)}</h1>{shown}
{figure(head, "small")}
{paras(body)}
<br>Views: {1200 + 37 * int(head["file"])} | <a href="#">Like</a> | <a href="#">Dislike</a><br>
<b>See what else happened:</b><br>{links(["Bride arrives by tractor", "Price of mutton: the table"])}</td>
<td valign="top" width="180"><div>Poll: will you plant potatoes this year?<br>Yes<br>No<br>Already have</div></td></tr></table>
<center>sorqan-online. Opinions of users are not opinions of the portal.</center></body></html>
"""


def harrow(head: dict[str, str], body: list[str]) -> str:
    at = when(head)
    by = (
        escape(head["credit_line"])
        if "credit_line" in head
        else f"By {escape(head['byline'])}"
        if head.get("byline")
        else "By Post Foreign Staff"
    )
    return f"""<!DOCTYPE html><html lang="en-gb"><head><meta charset="utf-8"><title>{escape(head["title"], quote=False)} • The Harrow Post</title>
{meta(og_site_name="The Harrow Post", og_title=head["title"], og_type="article")}
<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", "@type": "ReportageNewsArticle", "headline": head["title"], "dateModified": (at + timedelta(minutes=40)).isoformat(), "datePublished": head["published"], "isAccessibleForFree": False}, ensure_ascii=False)}</script></head>
<body><div class="paywall-strip">You have 2 free articles left this month. <a href="/subscribe">Subscribe for £1 a week</a></div>
<header><h2 class="title-piece">The Harrow Post</h2><nav><span>UK</span><span>World</span><span>Money</span><span>Gardens</span><span>Obituaries</span><span>Puzzles</span></nav></header>
<section class="article"><header><h1>{escape(head["title"], quote=False)}</h1><div class="strap"><span class="byline">{by}</span> <span class="date">{long_date(at)} • {at.hour % 12 or 12}:{at:%M}{"am" if at.hour < 12 else "pm"}</span></div><div class="share-row">Comment · WhatsApp · X · Facebook · Email</div></header>
{figure(head)}
<div class="body">
{paras(body, {2: '<div class="teaser"><h4>Recommended</h4><a href="/r">The border hedge that two parishes claim</a></div>'})}
</div></section>
<section class="comments"><h3>Join the conversation</h3><p>Only subscribers may comment. Be kind; somebody has to read these.</p></section>
<footer><p>The Harrow Post, a trading name of Weald Newspapers. <a href="/editorial-complaints">Editorial complaints</a></p></footer></body></html>
"""


def steppe(head: dict[str, str], body: list[str]) -> str:
    at = when(head)
    return f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8"><title>{escape(head["title"], quote=False)} &#8211; Steppe Monitor</title>
<meta name="generator" content="PressWord 6.2"><link rel="shortlink" href="https://steppemonitor.example/?p={4000 + int(head["file"])}"></head>
<body class="post-template single single-post"><div id="masthead"><p class="site-title"><a href="/">Steppe Monitor</a></p><p class="site-description">Slow news from between the passes</p><div class="menu-main"><a href="/">Start</a> <a href="/dossiers">Dossiers</a> <a href="/podcast">Podcast</a> <a href="/support">Support us</a></div></div>
<div id="primary"><article class="post type-post hentry"><h1 class="entry-title">{escape(head["title"], quote=False)}</h1>
<div class="entry-meta">Posted on <time class="entry-date published" datetime="{head["published"]}">{MONTHS[at.month - 1]} {at.day}, {at.year}</time>{f' by <span class="author vcard">{escape(head["byline"])}</span>' if head.get("byline") else ""}</div>
{figure(head)}
<div class="entry-content">
{paras(body, {3: '<div class="sub"><p>You are reading a free dossier. 900 members make it possible.</p><a href="/support">Become one</a></div>'})}
{f'<p class="source">{escape(head["note"])}</p>' if "note" in head else ""}
</div><footer class="entry-meta">Filed under <a href="/t/water">Water</a>, <a href="/t/zhermala">Zhermala</a>. Bookmark the permalink.</footer></article>
<div id="comments"><h3>3 thoughts on this text</h3><p>Comments close after seven days.</p></div></div>
<div id="secondary"><h3>Recent dossiers</h3>{links(["The railway that was never laid", "Salt, sheep and satellites"])}</div><div id="colophon">Steppe Monitor is a members' association in Lomtar.</div></body></html>
"""


def plumb(head: dict[str, str], body: list[str]) -> str:
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{escape(head["title"], quote=False)} (The Plumb Line)</title></head><body>
<h3><a href="/">The Plumb Line</a></h3><p><small>Notes on walls that hold water, and some that do not</small></p><hr>
<h2>{escape(head["title"], quote=False)}</h2><p class="d">{long_date(when(head))}</p>
{paras(body)}
<hr><p>Older: <a href="/1">What a piezometer is for</a> | <a href="/2">Beavers, reconsidered</a></p><p>Mail: the author answers slowly.</p></body></html>
"""


HOUSES = {
    "meridian": meridian,
    "zta": zta,
    "sentinel": sentinel,
    "flash": flash,
    "gazette": gazette,
    "ktr": ktr,
    "watch": watch,
    "sorqan": sorqan,
    "harrow": harrow,
    "steppe": steppe,
    "plumb": plumb,
}


def scrape(head: dict[str, str], body: list[str]) -> str:
    """What a careless scraper kept: title, leaked metadata, the text, and the tail of the page."""

    def lines(key: str) -> str:
        return head[key].replace("\\n", "\n") + "\n\n" if key in head else ""

    middle = dict(part.split(" ", 1) for part in head.get("mid", "").split(" || ") if part)
    text = []
    for count, words in enumerate(body, 1):
        text.append(words)
        if str(count) in middle:
            text.append(middle[str(count)].replace("\\n", "\n"))
    glue = "\n" if head.get("tight") else "\n\n"
    return (
        lines("top")
        + ("" if head.get("untitled") else head["title"] + "\n\n")
        + lines("under")
        + glue.join(text)
        + "\n\n"
        + lines("foot").rstrip("\n")
        + "\n"
    )

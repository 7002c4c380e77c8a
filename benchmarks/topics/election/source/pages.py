"""The houses of the election story: nine outlets, each with the habits of another publishing system."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
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
    return HOUSES[head["outlet"]](head, paragraphs)


def when(head: dict[str, str]) -> datetime:
    return datetime.fromisoformat(head["published"])


def plain(words: str) -> str:
    return escape(words, quote=False)


def slug(head: dict[str, str], join: str = "-") -> str:
    words = "".join(c.lower() if c.isascii() and c.isalnum() else " " for c in head["title"].replace("’", "")).split()
    return join.join(words[:9])


def twelve(at: datetime) -> str:
    """11:40 p.m."""
    return f"{at.hour % 12 or 12}:{at:%M} {'a.m.' if at.hour < 12 else 'p.m.'}"


def linked(words: str, phrase: str, url: str) -> str:
    """The paragraph with the first mention of something made a link, as editors are told to do."""
    safe = plain(words)
    return safe.replace(phrase, f'<a href="{url}">{phrase}</a>', 1)


def woven(pieces: list[str], between: dict[int, str], glue: str = "\n") -> str:
    """The paragraphs, with what the page puts after the second or the fifth of them."""
    out = []
    for count, piece in enumerate(pieces, 1):
        out.append(piece)
        if count in between and count < len(pieces):
            out.append(between[count])
    return glue.join(out)


def transmare(head: dict[str, str], body: list[str]) -> str:
    at = when(head)
    url = f"https://transmare.example/elections/corvane/{slug(head)}-{at:%Y-%m-%d}/"
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "NewsMediaOrganization",
                "@id": "https://transmare.example/#org",
                "name": "Transmare",
                "logo": {"@type": "ImageObject", "url": "/m.png"},
            },
            {
                "@type": "WebSite",
                "@id": "https://transmare.example/#site",
                "name": "Transmare",
                "publisher": {"@id": "https://transmare.example/#org"},
            },
            {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "name": "Elections"}]},
            {
                "@type": "NewsArticle",
                "@id": url + "#article",
                "headline": head["title"],
                "datePublished": at.astimezone(UTC).isoformat().replace("+00:00", "Z"),
                "dateModified": (at + timedelta(minutes=17)).astimezone(UTC).isoformat().replace("+00:00", "Z"),
                "author": [
                    {"@type": "Person", "name": name, "jobTitle": "Correspondent"} for name in head["byline"].split(" and ")
                ],
                "publisher": {"@id": "https://transmare.example/#org"},
                "isPartOf": {"@id": "https://transmare.example/#site"},
            },
        ],
    }
    paragraphs = [f'<div data-testid="paragraph-{n}" class="text__q7">{plain(words)}</div>' for n, words in enumerate(body)]
    names = ", ".join(
        f'<a rel="author" href="/authors/{n.split()[-1].lower()}/">{plain(n)}</a>' for n in head["byline"].split(" and ")
    )
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"/><title>{plain(head["title"])} | Transmare</title>
<meta property="og:title" content="{escape(head["title"])}"/><meta property="og:site_name" content="Transmare"/><meta name="robots" content="max-image-preview:large"/>
<link rel="canonical" href="{url}"/><script type="application/ld+json">{json.dumps(graph, ensure_ascii=False)}</script></head>
<body><div id="root"><div class="ticker__a1"><span>CRN/USD 0.0412</span><span>Brent 81.07</span><span>Copper 10,112</span></div>
<header class="bar__k2"><a href="/" aria-label="Transmare home"><svg></svg></a><button>My News</button><nav><ul><li>World</li><li>Elections</li><li>Markets</li><li>Shipping</li><li>Pictures</li></ul></nav></header>
<main><article data-testid="Article"><div class="kick__z">Elections</div><h1 data-testid="Heading">{plain(head["title"])}</h1>
<div class="info__m3"><span>By {names}</span><time datetime="{at.isoformat()}"><span>{MONTHS[at.month - 1]} {at.day}, {at.year}</span><span>{at.hour % 12 or 12}:{at:%M} {"AM" if at.hour < 12 else "PM"} GMT-4</span><span>Updated 17 min after publication</span></time></div>
<div class="tools__x"><button>Text size</button><button>Save</button><button>Share</button></div>
<figure class="img__p"><img src="/resizer/{head["file"]}.jpg" alt="{escape(head["caption"])}"/><figcaption>{plain(head["caption"])} <a href="/rights">Purchase Licensing Rights</a></figcaption></figure>
<div class="body__w9">
{woven(paragraphs, {2: '<div class="signup__n5"><p>The Transmare Tide newsletter tells you what moved overnight. Sign up here.</p></div>', 6: '<div class="ad__0">Advertisement · Scroll to continue</div>'})}
<p class="sign__t">Reporting by {plain(head["byline"])}; Editing by Solveig Pratt</p><p class="std__t">Our Standards: The Transmare Principles of the Press.</p></div></article>
<aside><h2>Read Next</h2><div><h3>Corvane crown steadies after volatile week</h3><time>{(at - timedelta(days=1)):%B} {(at - timedelta(days=1)).day}, {at.year}</time></div><div><h3>Harbor pilots call off strike at three ports</h3></div></aside></main>
<footer><p>All quotes delayed a minimum of 15 minutes. © {at.year} Transmare. All rights reserved</p></footer></div></body></html>
"""


def courier(head: dict[str, str], body: list[str]) -> str:
    at = when(head)
    opinion = head.get("kind") == "opinion"
    by = f'<span itemprop="author" itemscope itemtype="https://schema.org/Person"><a itemprop="url" href="/writers"><span itemprop="name">{plain(head["byline"])}</span></a></span>'
    paragraphs = [f'<div class="para">{plain(words)}</div>' for words in body]
    paragraphs[0] = f'<div class="para para--drop">{plain(body[0])}</div>'
    pull = f'<blockquote class="pull"><span class="pull__mark">“</span>{plain(head["pull"])}</blockquote>'
    bio = f'<div class="bio">{plain(head["bio"])}</div>' if "bio" in head else ""
    picture = (
        f"""<div itemprop="image" itemscope itemtype="https://schema.org/ImageObject"><img itemprop="url" src="/pics/{head["file"]}.webp" alt=""><div class="cap" itemprop="caption">{plain(head["caption"])}</div></div>"""
        if "caption" in head
        else ""
    )
    return f"""<!DOCTYPE html>
<html lang="en-GB" prefix="og: http://ogp.me/ns#"><head><meta charset="utf-8"><title>{plain(head["title"])} | {"Comment" if opinion else "Elections"} | The Pellister Courier</title>
<meta name="twitter:card" content="summary_large_image"><meta name="twitter:site" content="The Pellister Courier"><meta name="description" content="{escape(body[0][:150])}..."></head>
<body class="c-page"><div class="c-consent" role="alertdialog"><div>We value your privacy, and so do our 341 partners.</div><button>Accept</button></div>
<div class="c-top"><div class="c-logo"><a href="/">The Pellister Courier</a></div><div class="c-date">Printed in Pellister since 1864</div><div class="c-nav"><a>Home</a><a>Politics</a><a>Courts</a><a>Money</a><a>Comment</a><a>Obituaries</a><a>Crossword</a></div></div>
<div class="c-main" itemscope itemtype="https://schema.org/{"OpinionNewsArticle" if opinion else "ReportageNewsArticle"}"><meta itemprop="dateModified" content="{(at + timedelta(hours=3)).isoformat()}">
<div class="c-kicker">{"Comment" if opinion else "Election 2024"}</div><h1 itemprop="headline">{plain(head["title"])}</h1>
<div class="c-by">{"" if opinion else "By "}{by}</div><div class="c-when" itemprop="datePublished" content="{at.isoformat()}">{DAYS[at.weekday()]} {at.day} {MONTHS[at.month - 1]} {at.year}, {at:%H.%M}</div>
<div class="c-share"><span>Share on WhatsApp</span><span>Share on Murmur</span><span>Gift article</span><span>214 comments</span></div>
{picture}<div class="c-body" itemprop="articleBody">
{woven(paragraphs, {3: pull, 5: '<div class="c-letter"><div class="c-letter__h">The Courier Briefing</div><div>All you need to know before the kettle boils, in your inbox at six.</div><button>Sign me up</button></div>', 7: '<div class="c-rel"><span>Related:</span> <a href="/r">How the electoral roll is made, and who falls off it</a></div>'})}
</div>{bio}<div class="c-tags"><a>Elections</a><a>Leopold Harnacker</a><a>Maritza Quillon</a></div></div>
<div class="c-most"><h2>Most read</h2><ol><li><a href="/1">The widow who bought a lighthouse</a></li><li><a href="/2">Rabbit show: the winners in pictures</a></li><li><a href="/3">Why your ferry is late</a></li></ol></div>
<div class="c-foot">The Pellister Courier Ltd, Customs Quay. To complain about a story write to the readers’ editor.</div></body></html>
"""


def lantern(head: dict[str, str], body: list[str]) -> str:
    at = when(head)
    embed = (
        """<blockquote class="murmur-embed" data-id="77120938"><b>Brask Insider</b> <i>brask_insider</i><br>BREAKING: Harnacker called Quillon 11.52. Wished her luck. It's over folks<br><small>12:04 AM · 3 Jun · 2.1k echoes · 880 replies</small></blockquote>"""
        if head["file"] == "007"
        else ""
    )
    by = f"By <b>{plain(head['byline'])}</b>" if head.get("byline") else "By <b>LANTERN REPORTERS</b>"
    text = woven(
        [plain(words) for words in body],
        {
            2: embed + '<div class="ad">ADVERTISEMENT<br>Whiter teeth by Friday</div>'
            if embed
            else '<div class="ad">ADVERTISEMENT<br>Whiter teeth by Friday</div>',
            5: '<span class="rm"><a href="/l">READ MORE: My mother-in-law voted twice</a></span>',
        },
        "<br><br>\n",
    )
    return f"""<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"><title>{plain(head["title"])} - Daily Lantern</title>
<meta name="parsely-title" content="{escape(head["title"])}"><meta name="parsely-pub-date" content="{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"><meta property="og:site_name" content="Daily Lantern">
<script>var dlq=dlq||[];dlq.push(['page','{head["file"]}']);</script></head>
<body><div class="skin"></div><div class="strip"><a href="/"><img alt="Daily Lantern" src="/dl.gif"></a> NEWS SPORT TELLY ROYALS ABROAD BINGO DEALS</div>
<table class="grid"><tr><td class="main"><h1>{plain(head["title"])}</h1><div class="by">{by}<br>Published: {at:%H:%M}, {at.day} {MONTHS[at.month - 1][:3]} {at.year}</div>
<div class="pic"><img src="/i/{head["file"]}.jpg"><br><i>{plain(head["caption"])}</i></div>
<div class="story">
{text}
<br><br></div><div class="tip"><b>GOT A STORY?</b> Ring the newsdesk on 0800 LANTERN. We pay for pictures and videos.</div>
<div class="comments"><b>COMMENTS (403)</b><br>wendthumper: told you so<br>sal_from_terne: nobody asked the islands</div></td>
<td class="rail"><b>HOT RIGHT NOW</b><br><a href="/a">Telly Kev: I ate the prize marrow</a><br><a href="/b">Cheap ferry hack they hate</a><br><a href="/c">Horoscope: trouble for crabs</a></td></tr></table>
<div class="ft">Lantern Group Newspapers. Privacy. Cookies. Do not sell my data.</div></body></html>
"""


def beat(head: dict[str, str], body: list[str]) -> str:
    at = when(head)
    times = head["times"].split(";")
    posts: list[tuple[str, list[str]]] = []
    for clock, words in zip(times, body, strict=True):
        if not posts or posts[-1][0] != clock:
            posts.append((clock, []))
        marked = (
            linked(words, "Daily Lantern", "https://dailylantern.example/over")
            if "Daily Lantern" in words
            else linked(words, "Tabula", "https://tabula.example/corvane")
        )
        posts[-1][1].append(f'<p class="MsoNormal" dir="ltr">{marked}</p>')
    ld = {
        "@context": "http://schema.org",
        "@type": "LiveBlogPosting",
        "headline": head["title"],
        "datePublished": at.isoformat(),
        "coverageStartTime": "2024-06-02T18:00:00-04:00",
        "author": [{"@type": "Person", "name": n} for n in head["byline"].split(" and ")],
        "publisher": {"@type": "Organization", "name": "Capital Beat"},
    }
    entries = [
        f'<section class="lb-entry" id="post-{9000 - n}"><div class="lb-time"><time>{clock}</time><a href="#post-{9000 - n}">Link copied</a></div>\n'
        + "\n".join(inside)
        + "\n</section>"
        for n, (clock, inside) in enumerate(posts)
    ]
    return f"""<!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"><title>{plain(head["title"])} - Capital Beat</title>
<meta property="og:type" content="article"><meta property="og:title" content="{escape(head["title"])}"><meta property="og:site_name" content="Capital Beat">
<script type="application/ld+json">[{json.dumps(ld, ensure_ascii=False)}]</script></head>
<body><a class="skip-link" href="#live">Skip to content</a><div class="alert-bar"><b>LIVE</b> Corvane runoff results by province</div>
<header><a class="brand" href="/">Capital Beat</a><nav><a>Politics</a><a>The Hill and Dale</a><a>World</a><a>Podcasts</a></nav><a class="btn" href="/join">Become a member</a></header>
<main id="live"><h1>{plain(head["title"])}</h1><p class="byline">By <a href="/staff/jrw">Jonah Reyes-Whitt</a> and <a href="/staff/cas">Carol Ann Sibley</a></p>
<p class="dateline-meta">{MONTHS[at.month - 1]} {at.day}, {at.year} at {twelve(at)} EDT</p>
<figure class="wp-block-image"><img src="/wp-content/{head["file"]}.jpeg" alt=""><figcaption class="wp-element-caption">{plain(head["caption"])}</figcaption></figure>
<div class="newsletter-card"><p>Get the Beat in your inbox. Weekdays at 6.</p><label>Email <input type="email"></label><button>Subscribe</button></div>
<div class="lb-feed" aria-live="polite">
{woven(entries, {2: '<div class="lb-promo"><p>Listen: How a roll becomes a number, on The Beat Goes On</p></div>'})}
</div><button class="more">Load earlier posts</button></main>
<footer><p>Capital Beat is a nonprofit newsroom. Your gift is tax-deductible.</p></footer></body></html>
"""


def echo(head: dict[str, str], body: list[str]) -> str:
    at = when(head)
    paragraphs = [f"<p>{plain(words)}</p>" for words in body]
    paragraphs[0] = f'<p class="intro"><strong>{plain(body[0])}</strong></p>'
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Brask Echo: {plain(head["title"])}</title>
<meta name="sailthru.date" content="{at:%Y-%m-%d %H:%M:%S}"><meta name="sailthru.title" content="{escape(head["title"])}"></head>
<body><div id="mast"><h3><a href="/">Brask Echo</a></h3><span>The voice of the valley and the yards</span></div>
<div id="menu"><ul><li>News</li><li>Football</li><li>What’s On</li><li>Death Notices</li><li>Buy &amp; Sell</li></ul></div>
<div id="content"><h2 class="headline">{plain(head["title"])}</h2>
<div class="credit"><img src="/heads/do.png" alt=""><span>{plain(head["byline"])} | Chief reporter</span><span>{DAYS[at.weekday()][:3]} {at.day} {MONTHS[at.month - 1][:3]}</span><span>4 min read</span></div>
<div class="photo"><img src="/photos/{head["file"]}.png"><p class="photo-caption">{plain(head["caption"])}</p></div>
{woven(paragraphs, {4: '<div class="fbpost"><p><b>Brask Echo</b> on Facebook</p><p>Were you in the queue at Weir Street? Drop us a line below</p><p>312 comments</p></div>', 6: '<div class="puffbox"><p>Sign up for the Echo’s morning e-mail and never miss a bus diversion again</p></div>'})}
<p class="support">Local news is not free to make. Buy the paper.</p></div>
<div id="also"><h4>More from Brask</h4><ul><li><a>Crane to come down in autumn</a></li><li><a>Town 2, Hallowick Rovers 2</a></li></ul></div>
<div id="base">Brask Echo, 11 High Street, Brask. Registered as a newspaper.</div></body></html>
"""


def islander(head: dict[str, str], body: list[str]) -> str:
    at = when(head)
    text = woven([f"<div><span style='font-size:12pt'>{plain(words)}</span></div>\n<div>&nbsp;</div>" for words in body], {})
    page = f"""<html><head><title>The Terne Islander &raquo; {plain(head["title"])}</title></head>
<body bgcolor="#eef4f7"><center><a href="index.html"><b>The Terne Islander</b></a><br>Ferries: 7.10, 12.30, 17.45 (not Sundays)</center><hr>
<div class="art"><font size="5"><b>{plain(head["title"])}</b></font><br>
<font size="2">{at.day}.{at.month}.{at.year} &middot; Text: {plain(head["byline"])}</font>
<div><img src="{head["file"]}.jpg" width="480"><br><font size="1">{plain(head["caption"])}</font></div>
{text}
</div><hr><div>Next council meeting: Tuesday, church hall. Found: one oar.</div><div>The Terne Islander, Cold Quay. Printed when there is paper.</div></body></html>
"""
    return page.encode("ascii", "xmlcharrefreplace").decode("ascii")


def tabula(head: dict[str, str], body: list[str]) -> str:
    at = when(head)
    data = {
        "props": {
            "pageProps": {
                "post": {
                    "id": 412,
                    "title": head["title"],
                    "publishedAt": at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
                    "authors": [{"name": head["byline"]}],
                    "site": {"name": "Tabula"},
                }
            }
        },
        "page": "/features/[slug]",
        "buildId": "k3Jx",
    }
    paragraphs = [
        f'<p class="css-1gqx2">{linked(words, "Wherry Research", "https://wherry.example/omnibus")}</p>' for words in body
    ]
    table = '<div class="chart"><h4>How the simulations fall</h4><table><tr><th>Outcome</th><th>Share</th></tr><tr><td>Quillon by 5 or more</td><td>22%</td></tr><tr><td>Quillon by less than 5</td><td>49%</td></tr><tr><td>Harnacker</td><td>29%</td></tr></table><small>Source: Tabula model, 20,000 runs</small></div>'
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{plain(head["title"])} | Tabula</title><meta property="og:site_name" content="Tabula"><meta name="author" content="{escape(head["byline"])}"></head>
<body><div id="__next"><header class="css-9pl"><a href="/">Tabula</a><nav><a>Politics</a><a>Sports</a><a>Science</a><a>Models</a></nav></header>
<main><p class="css-eyebrow">Corvane 2024</p><h1 class="css-h1">{plain(head["title"])}</h1><div class="css-by"><p>By {plain(head["byline"])}</p><p>Filed under Elections</p><p>{MONTHS[at.month - 1]} {at.day}, {at.year}</p></div>
<figure><img src="/_next/image?u={head["file"]}"><figcaption>{plain(head["caption"])}</figcaption></figure>
<article>
{woven(paragraphs, {2: table, 5: '<div class="css-cta"><p>Want more numbers? Our newsletter Second Decimal goes out on Thursdays.</p><button>Join 80,000 readers</button></div>'})}
</article><div class="css-auth"><p>Oksana Prewett edits Tabula. She once predicted rain.</p></div></main>
<section class="css-more"><h3>Latest interactives</h3><a>Which province are you?</a><a>The league table that ate itself</a></section><footer><p>© {at.year} Tabula Media</p></footer></div>
<script id="__NEXT_DATA__" type="application/json">{json.dumps(data, ensure_ascii=False)}</script></body></html>
"""


def csc(head: dict[str, str], body: list[str]) -> str:
    at = when(head)
    paragraphs = [f"<p>{plain(words)}</p>" for words in body]
    return f"""<!DOCTYPE html><html lang="en" dir="ltr"><head><meta charset="utf-8"><meta name="Generator" content="Dropal 9"><title>{plain(head["title"])} | Coastal States Conference</title>
<meta name="dcterms.date" content="{at:%Y-%m-%d}"><meta name="dcterms.publisher" content="Coastal States Conference"></head>
<body class="path-node node--type-press-release"><a href="#main-content" class="visually-hidden">Skip to main content</a>
<header role="banner"><div class="region-lang"><a lang="en">English</a> <a lang="fr">Français</a> <a lang="pt">Português</a></div><div class="site-name"><a href="/">Coastal States Conference</a></div><nav><ul><li>About</li><li>Missions</li><li>Documents</li><li>Procurement</li></ul></nav></header>
<main><a id="main-content"></a><div class="breadcrumb">Home &gt; Missions &gt; Corvane 2024 &gt; Statements</div><h1><span class="field--name-title">{plain(head["title"])}</span></h1>
<dl class="meta"><dt>Type</dt><dd>Statement</dd><dt>Date</dt><dd>{at.day} {MONTHS[at.month - 1]} {at.year}</dd><dt>Place</dt><dd>Pellister</dd></dl>
<div class="field field--name-body field--type-text-with-summary">
{chr(10).join(paragraphs)}
</div><div class="field--name-field-file"><a href="/files/csc-corvane-prelim.pdf">Download (PDF, 1.2 MB)</a></div>
<div class="contact"><h3>Media contact</h3><p>Press desk of the mission, Hotel Meridional, Pellister</p></div></main>
<footer role="contentinfo"><p>The Conference has 23 member states. Disclaimer. Accessibility statement.</p></footer></body></html>
"""


def cpr(head: dict[str, str], body: list[str]) -> str:
    at = when(head)
    paragraphs = [f"<p>{plain(words)}</p>" for words in body]
    ld = [
        {
            "@context": "https://schema.org",
            "@type": ["Article", "NewsArticle"],
            "headline": head["title"],
            "datePublished": at.isoformat(),
            "publisher": {"@type": ["RadioStation", "Organization"], "name": "Corvane Public Radio"},
        }
    ]
    return f"""<!doctype html>
<html ⚡ lang="en-GB"><head><meta charset="utf-8"><script async src="https://cdn.amp.example/v0.js"></script><title>{plain(head["title"])} - Corvane Public Radio</title>
<link rel="canonical" href="https://cpr.example/reality-desk/{at:%Y%m%d}"><meta name="viewport" content="width=device-width"><script type="application/ld+json">{json.dumps(ld, ensure_ascii=False)}</script>
<style amp-custom>body{{font:16px serif}}.wait{{display:none}}</style><style amp-boilerplate>body{{visibility:hidden}}</style></head>
<body><amp-sidebar id="side" layout="nodisplay"><ul><li>Listen live</li><li>News</li><li>Music</li><li>Schedules</li></ul></amp-sidebar>
<header class="amp-head"><a href="/">CPR</a><button on="tap:side.toggle">Menu</button></header>
<amp-ad width="320" height="50" type="house"></amp-ad>
<article class="amp-art"><p class="amp-sec">Reality desk</p><h1>{plain(head["title"])}</h1><p class="amp-date">{at.day} {MONTHS[at.month - 1]} {at.year} · {at:%H:%M} · 3-minute read</p>
<amp-social-share type="email"></amp-social-share><amp-social-share type="murmur"></amp-social-share>
<amp-img src="/amp/{head["file"]}.jpg" width="600" height="338" layout="responsive" alt="A screenshot"></amp-img><p class="amp-cap">{plain(head["caption"])}</p>
<div class="amp-wp-article-content">
{woven(paragraphs, {2: '<amp-audio src="/a/reality.mp3"><div fallback>Your browser cannot play audio.</div></amp-audio>', 5: '<amp-ad type="house" width="300" height="250"></amp-ad><p class="amp-related"><a href="/b">Also on CPR: The night the switchboard voted</a></p>'})}
</div><p class="amp-ask">Seen something that cannot be right? Send it to the Reality desk on Murmur or by post.</p></article>
<amp-consent id="consent" layout="nodisplay"><div>CPR uses cookies to count listeners.</div><button>Fine</button></amp-consent>
<footer><p>Corvane Public Radio is paid for by a levy on kettles. © {at.year}</p></footer></body></html>
"""


HOUSES = {
    "transmare": transmare,
    "courier": courier,
    "lantern": lantern,
    "beat": beat,
    "echo": echo,
    "islander": islander,
    "tabula": tabula,
    "csc": csc,
    "cpr": cpr,
}

"""The kinds of pages that news sites serve: the story whole and alone, and what the page says of it.

One invented story, in the markup and among the furniture of two dozen kinds of sites.
"""

from __future__ import annotations

import json

import pytest

from secondsource.ingest.readers import Input, read_articles
from secondsource.model import Article

HEAD = "Lock keepers on the Aren walk out over night shifts"
STORY = [
    "Lock keepers on the Aren canal walked out at midnight on Tuesday, closing 14 of its 22 locks and leaving more than 60 barges waiting.",
    "The Canal Authority said in a statement that it had offered a fourth night crew by June and that the strike was “a surprise and a pity”.",
    "“We have asked for that crew for six years,” Petra Malling, who speaks for the keepers, told reporters at the Velden lock. “June is a word. A crew is four people.”",
    "“No.”",
    "She was asked whether the keepers would go back on Friday. About 200 of the 260 keepers have joined, according to the union.",
    "Grain traders said the silos at Ostmark could run dry within nine days if nothing moves.",
]
TEXT = "\n\n".join(STORY)
OTHERS = ["Ferry fares to rise in autumn", "Why the eels came back to Lake Sorn", "Council votes down second bridge"]


def read(html: str) -> Article:
    (article,) = read_articles(Input("x.html", "x.html", html.encode(), "0" * 64, "html", "x.html"))
    assert isinstance(article, Article), article
    return article


def ps(paragraphs=STORY, mark="p", attributes="") -> str:
    return "\n".join(f"<{mark}{attributes}>{p}</{mark}>" for p in paragraphs)


def others(mark="li") -> str:
    return "".join(f'<{mark}><a href="/{n}">{words}</a></{mark}>' for n, words in enumerate(OTHERS))


def data(**fields) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": HEAD, **fields}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


AMP = f"""<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><script async src="https://cdn.ampproject.example/v0.js"></script>
<title>{HEAD}</title><link rel="canonical" href="https://www.quaycourier.example/canal/strike"><style amp-boilerplate>body{{-webkit-animation:none}}</style>
{data(datePublished="2031-03-12T08:10:00+01:00", author={"@type": "Person", "name": "Ilse Varn"}, publisher={"@type": "Organization", "name": "The Quay Courier"})}</head>
<body><amp-sidebar id="s"><ul><li><a href="/">Home</a></li><li><a href="/canal">Canal</a></li></ul></amp-sidebar><header><amp-img src="/l.png" alt="The Quay Courier"></amp-img></header>
<article><h1>{HEAD}</h1><div class="amp-byline">By Ilse Varn</div><amp-img src="/1.jpg" width=1 height=1></amp-img><p class="amp-wp-caption-text">Barges at Velden. Photo: Bo Lind</p>
{ps(STORY[:3])}<amp-ad width=300 height=250 type="x"><div placeholder>Advertisement</div></amp-ad>{ps(STORY[3:])}
<amp-social-share type="email"></amp-social-share><a href="https://www.quaycourier.example/canal/strike">View full version</a></article><footer><p>© 2031 The Quay Courier</p></footer></body></html>"""

DATA_ONLY = f"""<!doctype html><html lang="en"><head><title>{HEAD} | Quay Courier</title><meta property="og:site_name" content="The Quay Courier">
{data(datePublished="2031-03-12T08:10:00+01:00", author=[{"@type": "Person", "name": "Ilse Varn"}], articleBody=TEXT.replace(chr(10) * 2, chr(10)))}</head>
<body><div id="app"></div><noscript>You need to enable JavaScript to run this app.</noscript><script src="/main.js"></script></body></html>"""

WORDPRESS = f"""<!DOCTYPE html><html lang="en-US"><head><title>{HEAD} &#8211; The Quay Courier</title><meta name="generator" content="WordPress 6.4"/><meta property="article:published_time" content="2031-03-12T07:10:00+00:00"/>
<meta property="og:site_name" content="The Quay Courier"/></head><body class="post-template-default single single-post postid-311 logged-out"><div id="page" class="site"><a class="skip-link screen-reader-text" href="#c">Skip to content</a>
<header id="masthead" class="site-header"><p class="site-title"><a href="/">The Quay Courier</a></p><nav id="site-navigation"><ul id="primary-menu"><li><a href="/a">News</a></li><li><a href="/b">Water</a></li></ul></nav></header>
<main id="primary" class="site-main"><article id="post-311" class="post type-post hentry category-canal"><header class="entry-header"><h1 class="entry-title">{HEAD}</h1><div class="entry-meta"><span class="posted-on">Posted on <time class="entry-date published" datetime="2031-03-12T08:10:00+01:00">March 12, 2031</time><time class="updated" datetime="2031-03-12T11:00:00+01:00">March 12, 2031</time></span><span class="byline"> by <span class="author vcard"><a class="url fn n" href="/author/ivarn/">Ilse Varn</a></span></span></div></header>
<div class="entry-content">{ps(STORY[:4])}<h3 class="wp-block-heading">Nine days of grain</h3>{ps(STORY[4:])}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li>Click to share on Facebook (Opens in new window)</li></ul></div><div class="sharedaddy sd-like"><h3>Like this:</h3><span>Like</span> <span>Loading...</span></div><div id="jp-relatedposts" class="jp-relatedposts"><h3><em>Related</em></h3></div></div>
<footer class="entry-footer"><span class="cat-links">Posted in <a href="/c">Canal</a></span><span class="tags-links">Tagged <a href="/t">locks</a>, <a href="/t2">strike</a></span></footer></article>
<nav class="navigation post-navigation"><div class="nav-previous"><a href="/p"><span>Previous:</span> {OTHERS[0]}</a></div></nav>
<div id="comments" class="comments-area"><h2 class="comments-title">2 thoughts on &ldquo;{HEAD}&rdquo;</h2><ol class="comment-list"><li class="comment"><article class="comment-body"><b class="fn">bargee71</b> <span class="says">says:</span><div class="comment-content"><p>I have been sitting at lock nine since Monday night and nobody has told us anything at all, said my wife.</p></div></article></li></ol><div id="respond" class="comment-respond"><h3>Leave a Reply</h3><p class="comment-notes">Your email address will not be published. Required fields are marked *</p></div></div></main>
<aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2>Recent Posts</h2><ul>{others()}</ul></section></aside><footer id="colophon"><div class="site-info">Proudly powered by WordPress | Theme: Paper by Someone.</div></footer></div></body></html>"""

DRUPAL = f"""<!DOCTYPE html><html lang="en" dir="ltr" prefix="og: http://ogp.me/ns#"><head><meta charset="utf-8"/><meta name="Generator" content="Drupal 10"/><title>{HEAD} | The Quay Courier</title></head><body class="path-node page-node-type-article"><div class="dialog-off-canvas-main-canvas"><div class="layout-container"><header role="banner"><div id="block-branding"><a href="/" rel="home">The Quay Courier</a></div></header>
<div class="region region-breadcrumb"><nav class="breadcrumb" role="navigation"><h2 class="visually-hidden">Breadcrumb</h2><ol><li><a href="/">Home</a></li></ol></nav></div><main role="main"><div class="layout-content"><div class="region region-content"><div id="block-page-title"><h1 class="page-title"><span class="field field--name-title field--type-string field--label-hidden">{HEAD}</span></h1></div>
<article data-history-node-id="88" class="node node--type-article node--view-mode-full"><footer class="node__meta"><div class="node__submitted">Submitted by <span class="field field--name-uid"><span>Ilse Varn</span></span> on <span class="field field--name-created">Wed, 12/03/2031 - 08:10</span></div></footer>
<div class="node__content"><div class="field field--name-field-image"><img src="/1.jpg" alt="Barges"/></div><div class="clearfix text-formatted field field--name-body field--type-text-with-summary field--label-hidden field__item">{ps()}</div>
<div class="field field--name-field-tags field--label-above"><div class="field__label">Tags</div><div class="field__items"><div class="field__item"><a href="/t">Canals</a></div><div class="field__item"><a href="/u">Strikes</a></div></div></div><ul class="links inline"><li><a href="/user/login">Log in</a> to post comments</li></ul></div></article>
<div class="views-element-container"><h2>More news</h2><div class="view-content">{others("div")}</div></div></div></div></main></div></div></body></html>"""

WIRE_BREAKS = f"""<html><head><title>Northline - {HEAD}</title></head><body bgcolor="#ffffff"><table width="760"><tr><td><a href="/"><b>NORTHLINE</b></a> | <a href="/w">World</a> | <a href="/e">Economy</a></td></tr>
<tr><td><font size="4"><b>{HEAD}</b></font><br><font size="1">12 March 2031 07:10 GMT</font><br><br>VELDEN, March 12 (Northline) - {STORY[0]}<br><br>{"<br><br>".join(STORY[1:])}<br><br>(Reporting by Ilse Varn; Editing by Bo Lind)<br><br></td></tr><tr><td><font size="1">© Northline 2031. All rights reserved.</font></td></tr></table></body></html>"""

SINGLE_BREAKS = f"""<html><head><title>{HEAD}</title></head><body><div class="page"><h1>{HEAD}</h1><div class="datum">12 March 2031</div><div class="text">{"<br/>&nbsp;<br/>".join(STORY)}</div><div class="back"><a href="javascript:history.back()">Back</a></div></div></body></html>"""

FRENCH = f"""<!doctype html><html lang="fr"><head><title>{HEAD} - Le Courrier du Quai</title><meta property="og:site_name" content="Le Courrier du Quai"></head><body><header><nav><ul><li><a href="/a">Accueil</a></li><li><a href="/b">Économie</a></li><li><a href="/c">Abonnez-vous</a></li></ul></nav></header>
<main><article><h1>{HEAD}</h1><p class="chapo">In English</p><p class="signature">Par Ilse Varn</p><p class="dates">Publié le 12 mars 2031 à 08h10, mis à jour le 12 mars 2031 à 11h00</p><div class="partage">Partager</div>
<div class="corps">{ps(STORY[:2])}<p class="lire"><b>Lire aussi :</b> <a href="/x">Les anguilles sont revenues</a></p>{ps(STORY[2:])}</div><p>Temps de lecture : 2 min</p></article><aside><h2>Les plus lus</h2><ul>{others()}</ul></aside></main><footer><p>© Le Courrier du Quai, tous droits réservés. Mentions légales. Gestion des cookies.</p></footer></body></html>"""

PRINT = f"""<html><head><title>The Quay Courier - Print Version</title></head><body onload="window.print()"><div id="printhead"><b>The Quay Courier</b></div><p>This is a printer friendly version of an article from www.quaycourier.example</p><p>To print this article open the file menu and choose Print.</p><p><a href="javascript:history.go(-1)">Back</a></p><hr>
<h2>{HEAD}</h2><p>By Ilse Varn<br>12 March 2031</p>{ps()}<hr><p>Find this article at: https://www.quaycourier.example/canal/strike</p><p>Copyright 2031 The Quay Courier. All rights reserved.</p></body></html>"""

COMMENTED = f"""<html lang="en"><head><title>{HEAD} | The Quay Courier</title></head><body><div class="hd">The Quay Courier</div><div class="main"><h1>{HEAD}</h1><div class="by">Ilse Varn</div><div class="txt">{ps()}</div>
<div class="xqz"><h4>You might also like</h4><div>{"".join(f'<div class="tz"><h5><a href="/{n}">{o}</a></h5><p>{o}, and what it means for those who live by the water and for the price of bread.</p></div>' for n, o in enumerate(OTHERS))}</div></div>
<div class="thread"><h3>38 comments</h3>{"".join(f'<div class="msg"><b>user{n}</b> <i>{n} hours ago</i><p>{words}</p><a>Reply</a> <a>Report</a></div>' for n, words in enumerate(["My father kept lock twelve for thirty years, and he never saw a night crew of four. He said so to anyone who asked.", "Bring in the army, I say! The authority told us in 2029 that this would happen.", "“June is a word” is the best thing anybody has said about this government."]))}</div></div></body></html>"""

COOKIE_WALL = f"""<html lang="en"><head><title>{HEAD} - The Quay Courier</title></head><body><div class="fc-root"><div class="fc-x"><h2>Your privacy is important to us</h2><p>We and our 812 partners store and/or access information on a device, such as cookies, and process personal data, such as unique identifiers and standard information sent by a device.</p><p>With your permission we and our partners may use precise geolocation data and identification through device scanning. You may click to consent to our and our 812 partners’ processing as described above.</p><p>Please note that some processing of your personal data may not require your consent, but you have a right to object to such processing. Your preferences will apply to this website only.</p><button>AGREE</button> <button>MORE OPTIONS</button></div></div>
<div class="content"><h1>{HEAD}</h1><p class="author">By Ilse Varn</p><span class="d">12 March 2031</span>{ps()}</div></body></html>"""

PAYWALL = f"""<html lang="en"><head><title>{HEAD} - The Quay Courier</title>{data(datePublished="2031-03-12", isAccessibleForFree=False)}</head><body><main><article><h1>{HEAD}</h1>{ps(STORY[:2])}<div class="gate-x"><h3>Continue reading with a Courier subscription</h3><p>Get unlimited access to every story for just 1 mark a week. Cancel anytime.</p><p>Already a subscriber? <a href="/login">Sign in</a></p><p>To continue reading this article, subscribe or log in.</p></div></article></main></body></html>"""

BYLINE_BELOW = f"""<html lang="en"><head><title>{HEAD} - The Quay Courier</title></head><body><div id="article"><h1>{HEAD}</h1><p class="s">Silos could be empty in nine days</p>{ps()}<p><em>By Ilse Varn in Velden</em></p><p><i>With additional reporting from Northline</i></p><p>12 March 2031, 08:10</p></div></body></html>"""

TEXT_BLOCKS = f"""<html lang="en-GB"><head><title>{HEAD} - QBC News</title><meta property="og:site_name" content="QBC News"/></head><body><header role="banner"><nav><a href="/">Home</a><a href="/sport">Sport</a></nav></header><main id="main-content"><article><header><div data-component="headline-block"><h1 id="main-heading">{HEAD}</h1></div></header>
<div data-component="byline-block"><time datetime="2031-03-12T07:10:00.000Z">4 hours ago</time><div><span>Ilse Varn</span><span>Canal correspondent</span></div><button>Share</button><button>Save</button></div>
<figure data-component="image-block"><img alt="Barges"/><span>Getty Images</span></figure><div data-component="caption-block"><figcaption>More than 60 barges are waiting above Velden</figcaption></div>
{"".join(f'<div data-component="text-block" class="sc-18fde0d6-0 dl"><p class="sc-9a00e533-0 hx">{p}</p></div>' for p in STORY[:3])}<div data-component="links-block"><ul>{others()}</ul></div>{"".join(f'<div data-component="text-block" class="sc-18fde0d6-0 dl"><p class="sc-9a00e533-0 hx">{p}</p></div>' for p in STORY[3:])}
<div data-component="text-block"><p><i>Additional reporting by Bo Lind</i></p></div></article><div data-component="tags"><a href="/t">Canals</a><a href="/s">Strikes</a></div><section data-component="related"><h2>More on this story</h2>{others("div")}</section></main><footer><p>Copyright © 2031 QBC. The QBC is not responsible for the content of external sites.</p></footer></body></html>"""

BULLETS = f"""<html lang="en"><head><title>{HEAD} | Courier</title></head><body><main><h1>{HEAD}</h1><div class="ArticleSummary"><h3>Key points</h3><ul><li>14 of 22 locks are closed</li><li>More than 60 barges are waiting</li><li>Keepers want a fourth crew</li></ul></div><p class="pub">Published 12 March 2031 8:10 AM CET &nbsp;|&nbsp; Updated 12 March 2031 11:00 AM CET</p>{ps(STORY[:2])}
<blockquote class="pq">“June is a word. A crew is four people.”</blockquote>{ps(STORY[2:])}<p>SCROLL TO CONTINUE WITH CONTENT</p><div class="pagination"><a href="?p=1">1</a> <a href="?p=2">2</a> <a href="?p=2">Next page</a></div></main></body></html>"""

SPANS = f"""<html lang="en"><head><title>{HEAD}</title></head><body><div class="css-1a2b"><div class="css-0x"><h1 class="css-h">{HEAD}</h1></div><div class="css-9q"><span class="css-b">By <span>Ilse Varn</span></span><span class="css-t">March 12, 2031</span></div>{"".join(f'<div class="css-53u6y8"><div class="css-p">{p}</div></div><div class="css-ad"><div>ADVERTISEMENT</div></div>' for p in STORY)}<div class="css-rel"><div>More on the canal</div>{others("div")}</div></div></body></html>"""

OLD_TABLE = f"""<HTML><HEAD><TITLE>The Quay Courier: {HEAD}</TITLE></HEAD><BODY><TABLE><TR><TD WIDTH=120 VALIGN=top><A HREF="/">Front page</A><BR><A HREF="/w">Weather</A><BR><A HREF="/l">Letters</A></TD><TD VALIGN=top><FONT FACE=Arial SIZE=5><B>{HEAD}</B></FONT><P><FONT SIZE=2>By ILSE VARN<BR>Courier Staff Writer</FONT>
{"".join(f"<P>{p}" for p in STORY)}<P><HR><FONT SIZE=1>Published Wednesday, March 12, 2031, in the Quay Courier</FONT></TD><TD WIDTH=100><A HREF="/x">{OTHERS[0]}</A></TD></TR></TABLE></BODY></HTML>"""

PLATFORM = f"""<html lang="en"><head><title>{HEAD} | by Ilse Varn | Aren Notes</title><meta name="author" content="Ilse Varn"><meta property="article:published_time" content="2031-03-12T07:10:00.000Z"></head><body><div id="root"><div><div>Open in app</div><div>Sign up</div><div>Sign in</div></div><article><h1>{HEAD}</h1><div><a href="/@ivarn">Ilse Varn</a> · <span>Follow</span></div><div>3 min read · <span>Mar 12, 2031</span></div><div>214</div><div>3</div><div>Listen</div><div>Share</div>{ps()}<p>Thanks for reading! Subscribe for free to receive new posts and support my work.</p></article><div>Written by Ilse Varn</div><div>1.2K Followers</div><div>Recommended from Aren Notes</div>{others("div")}</div></body></html>"""

RELEASE = f"""<html lang="en"><head><title>{HEAD}</title><meta property="og:site_name" content="Release Wire"></head><body><section class="release"><h1>{HEAD}</h1><p>NEWS PROVIDED BY</p><p><strong>Aren Canal Authority</strong></p><p>Mar 12, 2031, 08:10 ET</p><p>SHARE THIS ARTICLE</p>{ps([f"VELDEN, March 12, 2031 /Release Wire/ -- {STORY[0]}", *STORY[1:]])}<p>SOURCE Aren Canal Authority</p></section></body></html>"""

READER = f"""<html lang="en"><head><title>{HEAD} | Strikes | The Quay Courier</title><meta property="og:site_name" content="the Quay Courier"/></head><body><header><a href="/">The Quay Courier</a></header><main><aside data-gu-name="title"><a href="/strikes">Strikes</a></aside><div data-gu-name="headline"><h1>{HEAD}</h1></div><div data-gu-name="standfirst"><p>Silos at Ostmark could be empty in nine days</p></div>
<aside data-gu-name="meta"><address aria-label="Contributor info"><div><a rel="author" href="/profile/ilse-varn">Ilse Varn</a></div></address><details><summary><span>Wed 12 Mar 2031 08.10 CET</span></summary>Last modified on Wed 12 Mar 2031 11.00 CET</details></aside><div data-gu-name="body"><div id="maincontent">{ps(STORY[:2])}<aside data-spacefinder-role="richLink"><h4>{OTHERS[1]}</h4><p>Read more</p></aside>{ps(STORY[2:])}</div><div><span>Explore more on these topics</span><ul><li><a href="/t">Strikes</a></li><li><a href="/u">news</a></li></ul></div></div></main><section><h2>Most viewed</h2><ol>{others()}</ol></section></body></html>"""

INTERVIEW_LIKE = f"""<html lang="en"><head><title>{HEAD}</title></head><body><article><h1>{HEAD}</h1><ul class="social"><li>Facebook</li><li>X</li><li>Email</li></ul><div class="article__body">{ps(STORY[:3])}<div class="promo-x"><p><strong>The Courier Tide</strong></p><p>Every weekday at six, the news of the water in your inbox.</p><form><input type="email"><button>Sign up</button></form><p>By signing up you agree to our Terms.</p></div>{ps(STORY[3:])}<p><strong>Ilse Varn</strong> is the Courier’s canal correspondent. Follow her on Bluesky.</p></div></article></body></html>"""

IN_SECTIONS = f"""<html lang="en"><head><title>{HEAD}</title></head><body><main><section class="hero"><h1>{HEAD}</h1><p>By <a href="/by/varn">Ilse Varn</a>, <a href="/by/lind">Bo Lind</a> and Northline</p></section><section class="chunk">{ps(STORY[:2])}</section><section class="ad-unit"><p>Advertisement</p></section><section class="chunk">{ps(STORY[2:4])}</section><section class="chunk">{ps(STORY[4:])}</section></main></body></html>"""

LIVE = f"""<html lang="en"><head><title>Canal strike: latest</title>{json.dumps("")[1:-1]}<script type="application/ld+json">{{"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"Canal strike: latest","datePublished":"2031-03-12T06:00:00Z","coverageStartTime":"2031-03-12T06:00:00Z"}}</script></head><body><main><h1>Canal strike: latest</h1><div class="liveblog"><article class="block"><time datetime="2031-03-12T10:00Z">11:00</time><h2>Talks at noon</h2><p>{STORY[1]}</p></article><article class="block"><time datetime="2031-03-12T09:00Z">10:00</time><h2>Keepers speak</h2><p>{STORY[2]}</p></article><article class="block"><time datetime="2031-03-12T08:00Z">09:00</time><h2>Good morning</h2><p>{STORY[0]}</p></article></div></main></body></html>"""

PAGES = {
    "amp": (AMP, STORY, {"published": "2031-03-12", "byline": "Ilse Varn", "outlet": "The Quay Courier"}),
    "data only": (DATA_ONLY, STORY, {"published": "2031-03-12", "byline": "Ilse Varn", "outlet": "The Quay Courier"}),
    "wordpress": (WORDPRESS, STORY, {"published": "2031-03-12", "byline": "Ilse Varn", "outlet": "The Quay Courier"}),
    "drupal": (DRUPAL, STORY, {"published": "2031-03-12", "byline": "Ilse Varn", "outlet": "The Quay Courier"}),
    "wire with breaks": (WIRE_BREAKS, [f"VELDEN, March 12 (Northline) - {STORY[0]}", *STORY[1:]], {"published": "2031-03-12", "agency": "Northline", "byline": "Ilse Varn"}),
    "lines": (SINGLE_BREAKS, STORY, {"published": "2031-03-12"}),
    "french house": (FRENCH, STORY, {"published": "2031-03-12", "updated": "2031-03-12", "byline": "Ilse Varn", "outlet": "Le Courrier du Quai", "language": "en"}),
    "print view": (PRINT, STORY, {"published": "2031-03-12", "byline": "Ilse Varn", "outlet": "The Quay Courier"}),
    "comments": (COMMENTED, STORY, {"byline": "Ilse Varn", "outlet": "The Quay Courier"}),
    "cookie wall": (COOKIE_WALL, STORY, {"published": "2031-03-12", "byline": "Ilse Varn", "outlet": "The Quay Courier"}),
    "paywall": (PAYWALL, STORY[:2], {"published": "2031-03-12"}),
    "byline below": (BYLINE_BELOW, STORY, {"published": "2031-03-12", "byline": "Ilse Varn", "agency": None}),
    "text blocks": (TEXT_BLOCKS, STORY, {"published": "2031-03-12", "byline": "Ilse Varn", "outlet": "QBC News"}),
    "bullets": (BULLETS, STORY, {"published": "2031-03-12", "updated": "2031-03-12T11:00"}),
    "spans": (SPANS, STORY, {"published": "2031-03-12", "byline": "Ilse Varn"}),
    "old table": (OLD_TABLE, STORY, {"published": "2031-03-12", "byline": "Ilse Varn", "outlet": "Quay Courier"}),
    "platform": (PLATFORM, STORY, {"published": "2031-03-12", "byline": "Ilse Varn"}),
    "release": (RELEASE, [f"VELDEN, March 12, 2031 /Release Wire/ -- {STORY[0]}", *STORY[1:]], {"published": "2031-03-12"}),
    "reader": (READER, STORY, {"published": "2031-03-12", "updated": "2031-03-12", "byline": "Ilse Varn", "outlet": "Quay Courier"}),
    "newsletter box": (INTERVIEW_LIKE, STORY, {}),
    "sections": (IN_SECTIONS, STORY, {"byline": "Ilse Varn and Bo Lind"}),
}  # fmt: skip


@pytest.mark.parametrize("kind", PAGES)
def test_the_story_is_whole_and_alone(kind):
    html, story, _ = PAGES[kind]
    assert read(html).text.split("\n\n") == story


@pytest.mark.parametrize("kind", PAGES)
def test_what_the_page_says_of_its_story(kind):
    html, _, said = PAGES[kind]
    article = read(html)
    assert article.headline == HEAD
    got = {field: getattr(article, field) for field in said}
    for field, value in said.items():
        if field in ("published", "updated"):
            assert (got[field] or "").startswith(value), (field, got[field])
        elif field == "outlet":
            assert (got[field] or "").removeprefix("The ").removeprefix("the ") == value.removeprefix("The "), (
                field,
                got[field],
            )
        else:
            assert got[field] == value, field


def test_a_live_blog_is_no_news_story_and_is_read():
    article = read(LIVE)
    assert article.kind == "other"
    assert all(p in article.text for p in STORY[:3])


@pytest.mark.parametrize(
    ("stamp", "published", "updated"),
    [
        ("First published on Tue 11 Mar 2031 22.10 GMT<br>Last modified on Wed 12 Mar 2031 06.21 GMT", "2031-03-11T22:10", "2031-03-12T06:21"),
        ("Published March 11, 2031 | Updated March 12, 2031, 8:04 a.m. ET", "2031-03-11", "2031-03-12T08:04"),
        ("Updated 12:40 GMT, 12 March 2031; first published 11 March 2031", "2031-03-11", "2031-03-12T12:40"),
        ("11.03.2031 | Updated: 12.03.2031, 10:15", "2031-03-11", "2031-03-12T10:15"),
        ("PUBLISHED: 11 Mar 2031, 10:10 pm | UPDATED: 12 Mar 2031, 6:21 am", "2031-03-11T22:10", "2031-03-12T06:21"),
        ("March 11, 2031 at 10:10 p.m. EDT", "2031-03-11T22:10", None),
        ("Updated on: March 12, 2031 / 6:21 AM / Courier News", None, "2031-03-12T06:21"),
        ("Posted at 22:10 on 11 March 2031, edited 12 March 2031 06:21", "2031-03-11T22:10", "2031-03-12T06:21"),
        ("11 March 2031 (updated 12 March 2031)", "2031-03-11", "2031-03-12"),
        ("Tuesday 11 March 2031 22:10, UK", "2031-03-11T22:10", None),
        ("11th March 2031 Last updated at 22:10 GMT", "2031-03-11", None),
        ("Tue, 03/11/2031 - 22:10", "2031-03-11T22:10", None),
        ("Publié le 11 mars 2031 à 22h10, mis à jour le 12 mars 2031 à 6h21", "2031-03-11T22:10", "2031-03-12T06:21"),
        ("Issued on: 11/03/2031 - 22:10&nbsp;&nbsp;Modified: 12/03/2031 - 06:21", "2031-03-11T22:10", "2031-03-12T06:21"),
    ],
)  # fmt: skip
def test_stamps_of_publication_and_update(stamp, published, updated):
    html = f'<html lang="en"><head><title>{HEAD}</title></head><body><article><h1>{HEAD}</h1><div class="stamp">{stamp}</div>{ps()}</article></body></html>'
    article = read(html)
    assert ((article.published or "")[:16] or None, (article.updated or "")[:16] or None) == (published, updated)
    assert article.text == TEXT


@pytest.mark.parametrize(
    "words",
    [
        "The keeper of lock nine produced a photograph: it shows the gate on the bottom of the canal.",
        "“Two barges sank,” said one. The other has seen the picture: it shows a barge, a gate and a date.",
        "Odile Farn, who then kept the lock, is 71 and grows roses for the museum. I never touched that gate, the former keeper says.",
    ],
)
def test_a_paragraph_of_the_story_is_no_caption_and_no_tagline(words):
    article = read(
        f"<html lang=en><title>{HEAD}</title><article><h1>{HEAD}</h1>{ps([*STORY, words, STORY[0][:-1] + ' again.'])}</article></html>"
    )
    assert words in article.text


@pytest.mark.parametrize(
    "page",
    [
        "<html lang=en><title>{head}</title><article><h1>{head}</h1>{story}</article></html>",
        "<!doctype html><meta charset=utf-8><title>{head}</title><main>{story}</main><footer>About us</footer>",
        "<title>{head}</title><header><p>The Aren Tide</p></header><section>{story}</section>",
    ],
)
def test_a_page_may_leave_out_the_tags_that_may_be_left_out(page):
    assert read(page.format(head=HEAD, story=ps())).text == TEXT

"""Pages: the paragraphs of an HTML document in reading order, and which of them are the article.

Trafilatura says where the article is; our own walk over the document says what is there. Trafilatura drops paragraphs (short
ones, ones that begin with a quotation mark) and keeps furniture; the walk alone cannot tell an article from a list of teasers.
"""

# ruff: noqa: SIM905  (word tables read better as text)

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import lxml.html
from lxml import etree
from lxml.html import HtmlElement

from secondsource.ingest.furniture import KICKER
from secondsource.text.normalise import plain, repair, squeeze

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)

_BLOCKS = frozenset(
    """p div section article main header footer aside nav ul ol li dl dt dd table thead tbody tfoot tr td th caption blockquote pre h1 h2 h3 h4 h5
    h6 figure figcaption form fieldset address center hr body details summary hgroup menu dir noscript picture amp-img""".split()
)
_NEVER = frozenset(
    """script style template iframe svg math object embed applet video audio canvas button input select textarea option label dialog
    head title meta link base frameset noframes map area datalist progress meter source track param amp-ad amp-embed""".split()
)
_FURNITURE_TAGS = frozenset(
    {"nav", "aside", "footer", "form", "figcaption", "figure", "menu", "noscript", "fieldset", "dialog"}
)
_BREAKS = {"br": "\n", "hr": "\n\n"}
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

# Names that houses give their furniture, word by word of class and id.
_FURNITURE_WORDS = frozenset(
    """share sharing sharebar sharetools sharedaddy addthis addtoany social socials related relatedposts recommended recommendation recommendations
    newsletter newsletters signup promo promos promotion advert adverts advertisement advertisements ad ads adslot adbox adsbygoogle dfp sponsor sponsored
    sponsors outbrain taboola revcontent comment comments commentlist disqus respond reply replies cookie cookies consent gdpr sidebar sidebars breadcrumb
    breadcrumbs caption captions credit credits gallery slideshow carousel toolbar tools widget widgets popular trending mostread recirc
    tags taglist tagcloud topics subscribe subscription paywall nav navigation navbar menu masthead footer pagination pager print disclaimer disc copyright
    popup modal overlay banner teaser teasers infobox toc jumplinks hidden skip callout pullquote readmore standards trust donate donation
    appeal appeals cta embed embeds tweet disclosure disclosures authorbio aboutauthor bio inline-related moretext postmeta postmetadata entrymeta""".split()
)
_FURNITURE_PAIRS = (
    "inline-related", "read-more", "also-read", "see-also", "more-on", "up-next", "most-read", "most-popular", "you-may", "pull-quote", "author-bio", "about-author", "author-box",
    "author-info", "story-share", "post-meta", "entry-meta", "entry-footer", "article-footer", "post-footer", "post-tags", "post-navigation", "skip-link", "screen-reader", "sr-only", "visually-hidden", "social-media",
    "image-caption", "wp-caption", "photo-credit", "media-caption", "video-player", "email-signup", "article-meta", "in-article-promo", "back-to-top", "site-header", "site-footer", "cat-links",
)  # fmt: skip
_WORDS_OF_NAME = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_TERMINAL = re.compile(r"[.!?…][”\"’'»)\]]{0,3}$")
_HEAD_NAMES = re.compile(
    r"(?:^|[\s_-])(?:byline|author|dateline|date|timestamp|published|meta|deck|standfirst|subtitle|subhead(?:line)?|dek|kicker|summary)(?:$|[\s_-])",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Paragraph:
    """A block of text of the page. ``linked``: the share of its letters inside links; ``path``: the elements that hold it."""

    text: str
    tag: str
    element: HtmlElement
    linked: float
    links: tuple[str, ...]
    furniture: bool
    loose: bool = False
    named: str = ""

    @property
    def is_prose(self) -> bool:
        words = self.text.count(" ") + 1
        return words >= 8 and self.linked < 0.5 and (bool(_TERMINAL.search(self.text)) or words >= 30)


def parse_page(html: str) -> HtmlElement | None:
    """The tree of a page, None if there is nothing in it."""
    html = re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", html, count=1)
    html = html.replace("\x00", "")
    if not html.strip():
        return None
    try:
        tree = lxml.html.document_fromstring(
            html.encode("utf-8", "replace"),
            parser=lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True),
        )
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    _open_body(tree)
    return tree


_OF_HEADS = {"title", "meta", "link", "script", "style", "base", "noscript", "template"}


def _open_body(tree: HtmlElement) -> None:
    """Put into the body what stands there by the standard though no tag says so: the parser leaves an article behind a title in the head."""
    head = tree.find("head")
    if head is None:
        return
    first = next((n for n, child in enumerate(head) if child.tag not in _OF_HEADS), None)
    if first is None:
        return
    body = tree.find("body")
    if body is None:
        body = etree.SubElement(tree, "body")
    for place, child in enumerate(list(head)[first:]):
        body.insert(place, child)


def read_paragraphs(tree: HtmlElement) -> list[Paragraph]:
    """The paragraphs of the page in reading order, furniture marked."""
    body = next(tree.iter("body"), tree)
    weights = _weights(body)
    total = weights.get(body, 0)
    return list(_walk(body, weights, total))


def _weights(body: HtmlElement) -> dict[HtmlElement, int]:
    """Letters of paragraphs within each element: what holds most of the page is no furniture, whatever its name."""
    weights: dict[HtmlElement, int] = {}
    for p in body.iter("p"):
        size = len(p.text_content())
        if size < 40:
            continue
        weights[p] = weights.get(p, 0) + size
        for above in p.iterancestors():
            weights[above] = weights.get(above, 0) + size
            if above is body:
                break
    return weights


def _is_furniture(element: HtmlElement, weights: dict[HtmlElement, int], total: int) -> bool:
    tag = element.tag
    heavy = total > 400 and weights.get(element, 0) > 0.5 * total
    if heavy:
        return False
    if tag in _FURNITURE_TAGS:
        return True
    if (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or element.get("role")
        in {"navigation", "complementary", "dialog", "banner", "contentinfo", "search", "menu", "toolbar"}
    ):
        return True
    style = element.get("style")
    if style and re.search(r"display\s*:\s*none|visibility\s*:\s*hidden", style):
        return True
    name = f"{element.get('class') or ''} {element.get('id') or ''}"
    if name == " ":
        return False
    if tag in {"body", "article", "main", "html"} or element.get("itemprop") == "articleBody" or element.get("role") == "main":
        return False
    return _names_furniture(name)


@lru_cache(maxsize=20_000)
def _names_furniture(name: str) -> bool:
    """Whether a class and id are those of furniture."""
    low = name.lower().replace("_", "-")
    if any(pair in low for pair in _FURNITURE_PAIRS):
        return True
    return any(word.lower() in _FURNITURE_WORDS for part in name.split() for word in (part, *_WORDS_OF_NAME.findall(part)))


def _walk(body: HtmlElement, weights: dict[HtmlElement, int], total: int) -> Iterator[Paragraph]:
    """Walk without recursion; a block of text ends where a block element begins or ends, and at an empty line (<br><br>)."""
    pieces: list[str] = []
    anchored = 0
    links: list[str] = []
    holder: HtmlElement = body
    furniture_depth = 0
    anchor_depth = 0
    stack: list[tuple[bool, bool]] = []  # is furniture, is a link

    def flush() -> Iterator[Paragraph]:
        nonlocal anchored, links
        raw = "".join(pieces)
        pieces.clear()
        if _GAP in raw:
            raw = _between_spans(raw)
        hrefs, links = tuple(dict.fromkeys(links)), []
        letters, anchored_now = len(raw.replace("\n", "").strip()), anchored
        anchored = 0
        if not letters:
            return
        linked = min(1.0, anchored_now / letters)
        block = _block_of(holder)
        named = f"{block.get('class') or ''} {block.get('id') or ''} {holder.get('class') or ''}"
        for text, loose in _split_lines(raw):
            yield Paragraph(text, str(block.tag), block, linked, hrefs, furniture_depth > 0, loose, named)

    walker = etree.iterwalk(body, events=("start", "end"))
    for event, element in walker:
        tag = element.tag
        if event == "start":
            if tag in _NEVER:
                walker.skip_subtree()
                stack.append((False, False))
                continue
            furniture = _is_furniture(element, weights, total)
            if furniture or tag in _BLOCKS:
                yield from flush()
                holder = element
            furniture_depth += furniture
            link = tag == "a" and bool(element.get("href"))
            anchor_depth += link
            if link and not furniture_depth:
                links.append(str(element.get("href")))
            stack.append((furniture, link))
            if tag in _BREAKS:
                pieces.append(_BREAKS[tag])
            text = element.text
        else:
            furniture, link = stack.pop()
            if tag not in _NEVER and (furniture or tag in _BLOCKS):
                yield from flush()
                above = element.getparent()
                holder = body if above is None else above
            furniture_depth -= furniture
            anchor_depth -= link
            if tag == "span" and not element.tail and (after := element.getnext()) is not None and after.tag == "span":
                pieces.append(_GAP)
            text = element.tail if element is not body else None
        if text:
            pieces.append(text if tag == "pre" and event == "start" else text.replace("\n", " "))
            if anchor_depth:
                anchored += len(text.strip())
    yield from flush()


_GAP = "\x1f"
"""Where one span follows another with nothing between: entries of a line that style sheets set apart."""
_SET_APART = re.compile(rf"(?<=\w[\w.)])\s*{_GAP}+\s*(?=[A-ZÀ-Þ0-9])")


def _between_spans(raw: str) -> str:
    """The entries of a short line parted; letters that a page wraps one by one stay together."""
    short = len(raw) <= 160 and not _TERMINAL.search(raw.strip())
    return _SET_APART.sub(" | " if short else " ", raw).replace(_GAP, "")


def _block_of(element: HtmlElement) -> HtmlElement:
    while element.tag not in _BLOCKS and element.getparent() is not None:
        element = element.getparent()
    return element


def _split_lines(raw: str) -> Iterator[tuple[str, bool]]:
    """The lines of a block: apart at an empty line, and at a single line end unless the sentence plainly runs on."""
    for part in re.split(r"\n[ \t\u00a0]*\n\s*", raw):
        lines = [text for line in part.split("\n") if (text := plain(repair(line)))]
        joined = ""
        for n, line in enumerate(lines):
            joined = f"{joined} {line}" if joined else line
            if n + 1 < len(lines) and not (lines[n + 1][:1].islower() or joined.endswith(",")):
                yield joined, True
                joined = ""
        if joined:
            yield joined, False


def trafilatura_text(tree: HtmlElement) -> str:
    """What trafilatura takes for the article; nothing where it gives up."""
    import trafilatura

    try:
        found = trafilatura.bare_extraction(tree, fast=True, include_comments=False, include_tables=True, with_metadata=False)
    except Exception:  # noqa: BLE001  (a foreign parser over hostile pages: whatever it raises, we go on without it)
        return ""
    return str(getattr(found, "text", "") or "")


def find_body(tree: HtmlElement, paragraphs: list[Paragraph], stated: str = "") -> list[Paragraph]:
    """The paragraphs of the article, header lines before it included. ``stated``: the body as JSON-LD has it."""
    taken = trafilatura_text(tree)
    whole = squeeze(taken) + "|" + squeeze(stated)
    lines = {squeeze(line) for line in taken.split("\n")} | {squeeze(stated)}
    keys = [squeeze(p.text) for p in paragraphs]
    kept = [bool(key) and (key in lines or (len(key) >= 25 and key in whole)) for key in keys]
    anchors = [n for n, p in enumerate(paragraphs) if kept[n] and not p.furniture and (p.is_prose or len(keys[n]) > 60)]
    if not anchors:
        anchors = [n for n, p in enumerate(paragraphs) if kept[n] and not p.furniture] or [
            n for n, p in enumerate(paragraphs) if p.is_prose and not p.furniture
        ]
    if not anchors:
        anchors = [n for n, p in enumerate(paragraphs) if kept[n]] or [n for n, p in enumerate(paragraphs) if p.is_prose]
        for n in anchors:
            paragraphs[n].furniture = False
    if not anchors:
        return [p for p in paragraphs if not p.furniture]
    holder = _holder(paragraphs, anchors)
    inside = [n for n, p in enumerate(paragraphs) if p.element is holder or any(a is holder for a in p.element.iterancestors())]
    # A lead or a second part may stand in an element of its own: what trafilatura takes as prose belongs to the article.
    reach = set(inside)
    end = max(reach, default=0)
    inside = sorted(
        reach
        | {
            n
            for n in anchors
            if kept[n] and paragraphs[n].is_prose and (n < end or paragraphs[n].text.count(" ") >= _A_SECOND_PART)
        }
    )
    boxes: dict[HtmlElement, bool] = {}
    chosen: list[int] = []
    for n in inside:
        p = paragraphs[n]
        if n in reach and (_in_box(p.element, holder, boxes) or _is_caption(p)):
            continue
        if p.furniture and not (kept[n] and p.is_prose and p.tag in {"p", "blockquote"} and not _deep_furniture(p, holder)):
            continue
        if p.linked >= 0.85 and len(p.text.split()) <= 30 and not _inline(p):
            continue
        if n not in reach or kept[n] or p.is_prose or p.tag in _HEADINGS:
            chosen.append(n)
        elif p.linked >= 0.6 and not _inline(p):
            continue
        elif (
            p.tag in {"p", "blockquote", "pre"}
            or p.loose
            or _HEAD_NAMES.search(p.named)
            or p.element is holder
            or (p.tag in {"li", "dd", "dt"} and p.linked < 0.3 and len(p.text.split()) >= 4)
            or (p.tag in {"div", "td", "section", "article", "center"} and p.linked < 0.3 and len(p.text.split()) >= 4)
        ):
            chosen.append(n)
    prose = [n for n in chosen if paragraphs[n].is_prose or kept[n]]
    shown = sum(len(keys[n]) for n in chosen)
    # Pages drawn by a script keep their text in the data: there it is longer by far than what the document shows.
    for hidden in (stated, taken):
        if hidden and shown < 0.5 * len(squeeze(hidden)):
            return _paragraphs_of(hidden, tree)
    if not prose:
        return [paragraphs[n] for n in chosen]
    first, last = prose[0], prose[-1]
    # Lines above the first and below the last paragraph are header and foot lines: the cleaner reads and drops them.
    return [paragraphs[n] for n in chosen if first - 12 <= n <= last + 8]


_A_SECOND_PART = 15
"""Blanks in a paragraph below the article's element that is taken for its second part and not for the house's small print."""
_BOXED_WORDS = 45


def _in_box(element: HtmlElement, holder: HtmlElement, boxes: dict[HtmlElement, bool]) -> bool:
    """Whether a paragraph stands in a small box among the others: one with a button, a form, a heading or a link of its own."""
    for above in (element, *element.iterancestors()):
        if above is holder:
            return False
        if above.tag not in {"div", "section", "aside", "blockquote", "table", "center"}:
            continue
        if above not in boxes:
            boxes[above] = _is_box(above)
        if boxes[above]:
            return True
    return False


def _is_box(element: HtmlElement) -> bool:
    parent = element.getparent()
    if parent is None or len(element) == 0 or element.text_content().count(" ") > 4 * _BOXED_WORDS:
        return False
    words = len(element.text_content().split())
    if not 1 <= words <= _BOXED_WORDS:
        return False
    # What stands there again and again is how the article is built: entries, questions, steps.
    mark = _signature(element)
    if len(parent) < 4 or sum(_signature(other) == mark for other in parent) > 2:
        return False
    if any(True for _ in element.iter("button", "form", "input")):
        return True
    blocks = [
        child
        for child in element
        if child.tag in {"p", "div", "h2", "h3", "h4", "h5", "h6", "b", "strong", "ul", "ol", "table"}
    ]
    if any(True for _ in element.iter("h3", "h4", "h5", "h6")) and len(blocks) > 1 and element.tag != "section":
        return True
    return bool(blocks) and any(child.tag == "a" and child.get("href") for child in element)


def _signature(element: HtmlElement) -> tuple[object, ...]:
    return (element.tag, *(value for key, value in element.items() if key not in {"id", "style"}))


def _is_caption(p: Paragraph) -> bool:
    """Whether a short line stands below a picture, in an element that holds nothing else."""
    holder = p.element
    if holder.tag not in {"div", "p", "center", "td"} or p.text.count(" ") > 30 or (holder.text or "").strip():
        return False
    picture = next(holder.iter("img"), None)
    if picture is None or (picture.tail or "").strip() or holder.text_content().count(" ") > 60:
        return False
    return all(child.tag in {"img", "br", "a", "small", "i", "em", "font", "span", "picture"} for child in holder)


def find_header(paragraphs: list[Paragraph], body: list[Paragraph], headline: str | None) -> list[str]:
    """The short lines about the headline, up to the article: section, deck, byline, date."""
    if not body or not headline:
        return []
    wanted = squeeze(headline)
    begin = next((p for p in body if squeeze(p.text) != wanted), body[0])
    first = next((n for n, p in enumerate(paragraphs) if p is begin), 0)
    top = next((n for n in range(first, max(-1, first - 30), -1) if squeeze(paragraphs[n].text) == wanted), None)
    if top is None:
        return []
    lines = [p.text for p in paragraphs[max(0, top - 2) : top] if KICKER.fullmatch(p.text)]
    return lines + [p.text for p in paragraphs[top + 1 : first] if len(p.text.split()) <= 30]


def _paragraphs_of(text: str, tree: HtmlElement) -> list[Paragraph]:
    """The paragraphs of a body that is no part of the document."""
    if re.search(r"<(?:p|br|div)\b", text[:20000]) and (inner := parse_page(text)) is not None:
        return [p for p in read_paragraphs(inner) if not p.furniture]
    return [Paragraph(line, "p", tree, 0.0, (), False) for raw in re.split(r"\n+", text) if (line := plain(repair(raw)))]


def _inline(p: Paragraph) -> bool:
    return p.tag == "p" and bool(_TERMINAL.search(p.text)) and len(p.text.split()) >= 5


def _deep_furniture(p: Paragraph, holder: HtmlElement) -> bool:
    """Whether an aside or the like, below the article's own element, holds the paragraph."""
    for above in (p.element, *p.element.iterancestors()):
        if above is holder:
            return False
        if above.tag in {"aside", "nav", "footer", "form", "figcaption", "figure"}:
            return True
        name = f"{above.get('class') or ''} {above.get('id') or ''}".lower()
        if re.search(
            r"comment|newsletter|related|promo|sidebar|cookie|consent|respond|advert|subscribe|sign-?up|appeal|embed|tweet|\bcta\b|caption|disclaimer|bio\b",
            name,
        ):
            return True
    return False


def _holder(paragraphs: list[Paragraph], anchors: list[int]) -> HtmlElement:
    """The smallest element that holds nearly all that is anchored."""
    sizes: dict[HtmlElement, int] = {}
    total = 0
    for n in anchors:
        p = paragraphs[n]
        total += len(p.text)
        for above in (p.element, *p.element.iterancestors()):
            sizes[above] = sizes.get(above, 0) + len(p.text)
    best = paragraphs[anchors[0]].element
    enough = [(e, size) for e, size in sizes.items() if size >= 0.85 * total]
    depth = {e: sum(1 for _ in e.iterancestors()) for e, _ in enough}
    best = max(depth, key=lambda e: depth[e]) if depth else best
    # A lone paragraph is not its own article: its neighbours belong to it.
    while (
        best.tag in {"p", "span", "li", "td", "b", "i", "em", "strong", "font", "a", "h1", "h2", "h3"}
        and best.getparent() is not None
        and best.getparent().tag not in {"body", "html"}
        and best.tag != "td"
    ):
        best = best.getparent()
    return best

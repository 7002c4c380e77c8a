"""The two names on a page: its headline, and the outlet that prints it.

Markup that states them comes first. Where it is silent, the outlet is the name on which several places of the page agree: the part
of the window's title that is not the headline, the link to the front page, the logo, the small print, the address.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from secondsource.ingest.credits import is_named_body, is_person, same_body
from secondsource.ingest.furniture import KICKER, is_navigation
from secondsource.ingest.metadata import NOT_NAMES, Metadata
from secondsource.text.normalise import plain, repair, squeeze

SEPARATOR = re.compile(r"\s+(?:[-–—|•·«»›~]|::|//?|<|>)+\s+|\s*[|»«]\s*")
_BRACKETED = re.compile(r"(?P<title>.{8,300}?)\s*[(\[](?P<name>[^()\[\]]{2,60})[)\]]")
_IN_FRONT = re.compile(r"[(\[](?P<name>[^()\[\]]{2,60})[)\]]\s*(?P<title>.{8,300})")
_BEFORE_COLON = re.compile(r"(?P<name>[^:]{2,50}):\s+(?P<title>.{8,300})")
_PRINTED = re.compile(
    r"(?:print(?:er|able|ing)?|e-?mail|text)[\s-]?(?:friendly|only)?\s(?:version|page|view|edition|article)", re.IGNORECASE
)
_FORM_OF_COMPANY = re.compile(
    r"(?:,?\s+(?:ltd|llc|inc|plc|limited|gmbh|corp|co|cooperative)\b\.?|\s+all rights reserved.*)+$", re.IGNORECASE
)
_NO_NAME = re.compile(
    r"(?:skip|jump|go|back|return|continue) to\b|\bmenu\b|\bsearch\b|log ?in|sign ?(?:in|up)|subscri|front page|main page|home ?page|^(?:home|start|all news|latest)$",
    re.IGNORECASE,
)
_COPYRIGHT_LINE = re.compile(
    r"(?:©|\(c\)|copyright)\s?(?:©\s?|\(c\)\s?)?(?:\d{4}(?:\s?[-–]\s?\d{2,4})?,?\s)?(?:by\s)?(?P<name>(?:The\s)?[A-ZÀ-Þ0-9][\w’'&.-]*(?:\s(?:[A-ZÀ-Þ0-9][\w’'&-]*|of|and|&|for)){0,6})",
    re.IGNORECASE,
)
_OWN_LINE = re.compile(
    r"(?P<name>(?:The\s)?[A-ZÀ-Þ0-9][\w’'&-]*(?:\s(?:[A-ZÀ-Þ][\w’'&-]*|of|and|&|for|on|in)){0,5}?)(?:\s(?:Ltd|Limited|Inc|LLC|plc|GmbH)\b\.?)?"
    r"(?:,\s|\s(?:is|are)\s(?:an?|the|published|printed|owned|paid|run|part|made|produced)\b|\.\s|$)"
)
_PUBLISHED_BY = re.compile(
    r"\b(?:published|printed|produced|run|owned) by (?P<name>(?:[Tt]he\s)?[A-ZÀ-Þ][\w’'&-]*(?:\s(?:[A-ZÀ-Þ][\w’'&-]*|of|and|&)){0,5})"
)
_LOGO_PATH = (
    "//*["
    + " or ".join(
        f"contains(@{mark}, '{word}')"
        for mark in ("class", "id")
        for word in ("logo", "Logo", "brand", "masthead", "site-title", "site-name", "sitename", "site_title", "title-piece")
    )
    + "]"
)
_ENOUGH = 4
"""Weight of evidence that makes a name the outlet's; one place alone is believed where the name has an outlet's form."""


@dataclass
class _Candidate:
    """One name for the outlet: its forms in order of trust, and the weight of each kind of place that has it."""

    forms: list[str] = field(default_factory=list)
    weights: dict[str, int] = field(default_factory=dict)

    @property
    def weight(self) -> int:
        return sum(self.weights.values())


def name_page(found: Metadata, tree: HtmlElement, shown: Sequence[str]) -> tuple[str | None, str | None]:
    """The outlet and the headline of a page. ``shown``: its paragraphs in reading order."""
    host = urlsplit(found.url).hostname if found.url else None
    stated = [name for n in found.outlets if (name := clean_outlet(n, host))]
    headline, affix = choose_title(found, tree, shown)
    if stated:
        return _fuller(stated, affix), headline
    return _agreed_outlet(tree, shown, affix, headline, host), headline


def _fuller(stated: Sequence[str], affix: str | None) -> str:
    """The stated name; where it is initials alone, the name that they stand for."""
    first = stated[0]
    if first.isupper() and " " not in first:
        return next((n for n in (*stated, affix) if n and " " in n and not n.isupper() and same_body(n, first)), first)
    return first


def choose_title(found: Metadata, tree: HtmlElement, shown: Sequence[str] = ()) -> tuple[str | None, str | None]:
    """The headline, and the outlet as the window's title names it.

    The window's title is often headline and outlet; what it shares with another title or a line of the page is the headline.
    """
    window = plain(repair(" ".join(tree.xpath("//head//title[1]//text()")[:3])))[:400]
    headings = [plain(repair(text)) for h in tree.xpath("//h1")[:8] if (text := h.text_content()) and len(text) < 500]
    marked = [
        plain(repair(e.text_content()))
        for e in tree.xpath(
            "//*[@itemprop='headline' or contains(concat(' ', @class, ' '), ' entry-title ') or contains(concat(' ', @class, ' '), ' post-title ')]"
        )[:3]
    ]
    stated = [plain(repair(t)) for t in found.titles if t.strip()]
    affix = _stated_affix(window, found.outlets)
    parted = part_title(window, {squeeze(t) for t in (*headings, *marked, *stated)})
    if parted is None and not stated and len(shown) < 5000:
        parted = part_title(window, {squeeze(t) for t in shown if len(t) < 300})
    if affix is None and parted:
        titles = {squeeze(t) for t in stated}
        affix = next(
            (p for p in parted[1] if len(p.split()) <= 6 and not KICKER.fullmatch(p) and squeeze(p) not in titles), None
        )
    outlets = [affix, *found.outlets] if affix else found.outlets
    own = [
        t
        for t in (
            *(_without_outlet(t, outlets) for t in stated),
            *marked,
            *headings,
            *(parted[:1] if parted and not stated else ()),
        )
        if len(t) >= 3 and (not any(same_body(t, name) for name in outlets) or (parted and squeeze(t) == squeeze(parted[0])))
    ]
    if not (stated or marked or headings) and any(_PRINTED.fullmatch(part) for part in SEPARATOR.split(window)):
        # A view for the printer has the house in its title, and the headline in a lesser heading.
        house = next((part for part in SEPARATOR.split(window) if part and not _PRINTED.fullmatch(part)), affix)
        headings = [plain(repair(h.text_content()[:500])) for h in tree.xpath("//h2 | //h3")[:1]]
        return next((h for h in headings if len(h) >= 8), None), house
    if not own:
        return (_without_outlet(window, outlets) or None) if window else (next(iter(stated), None)), affix
    in_window, in_headings = squeeze(window), {squeeze(h) for h in (*marked, *headings)}
    confirmed = squeeze(parted[0]) if parted and not stated else ""

    def support(title: str) -> int:
        """In how many other places of the page the title stands: a tag alone may hold a description, a heading alone the masthead."""
        key = squeeze(title)
        return (key in in_window) + (key in in_headings or key == confirmed or any(key in h for h in in_headings))

    title = max(own, key=support)  # the first of the best
    # The heading that the reader sees is the headline; the tags may carry another one for search engines.
    for heading in (*marked, *headings):
        key, here = squeeze(title), squeeze(heading)
        if (
            here == key
            or (key in here and len(heading) < 1.3 * len(title))
            or (len(heading) > 12 and _is_piece(heading, title))
        ):
            return heading, affix
    return title, affix


def part_title(window: str, confirmed: Collection[str]) -> tuple[str, list[str]] | None:
    """A window's title as the headline, which is among the ``confirmed`` lines, and the parts around it, the outermost first.

    >>> part_title("Harbour freezes | Weather | The Coast Mail", {"harbourfreezes"})
    ('Harbour freezes', ['The Coast Mail', 'Weather'])
    >>> part_title("Coast Mail: Harbour freezes", {"harbourfreezes", "coastmail"})
    ('Harbour freezes', ['Coast Mail'])
    """
    if not window or squeeze(window) in confirmed:
        return None
    cuts: list[tuple[str, list[str]]] = []
    separators = list(SEPARATOR.finditer(window))[:8]
    for match in separators:
        left, right = window[: match.start()].strip(), window[match.end() :].strip()
        cuts.append((left, [p for p in SEPARATOR.split(right) if p][::-1]))
        cuts.append((right, [p for p in SEPARATOR.split(left) if p]))
    cuts += [
        (whole["title"].strip(), [whole["name"].strip()])
        for pattern in (_BRACKETED, _IN_FRONT, _BEFORE_COLON)
        if (whole := pattern.fullmatch(window))
    ]
    found = [(title, rest) for title, rest in cuts if rest and len(title) >= 8 and squeeze(title) in confirmed]
    return max(found, key=lambda cut: len(cut[0])) if found else None


def _stated_affix(window: str, outlets: Sequence[str]) -> str | None:
    pieces = [p for p in SEPARATOR.split(window) if p]
    if len(pieces) > 1:
        for piece in (pieces[-1], pieces[0]):
            if any(same_body(piece, name) for name in outlets):
                return piece
    return None


def _agreed_outlet(
    tree: HtmlElement, shown: Sequence[str], affix: str | None, headline: str | None, host: str | None
) -> str | None:
    """The outlet of a page whose markup names none: the name on which its places agree, or that has an outlet's form."""
    found: list[_Candidate] = []

    def add(name: str, kind: str, weight: int) -> None:
        cleaned = clean_outlet(name, host)
        if cleaned is None or not _can_name(cleaned) or (headline and squeeze(cleaned) == squeeze(headline)):
            return
        candidate = next((c for c in found if any(same_body(cleaned, form) for form in c.forms)), None)
        if candidate is None:
            candidate = _Candidate()
            found.append(candidate)
        candidate.forms.append(cleaned)
        candidate.weights[kind] = max(weight, candidate.weights.get(kind, 0))

    if affix:
        add(affix, "title", 3)
    for name in _front_links(tree, host):
        add(name, "front", 3)
    for name in _logos(tree):
        add(name, "logo", 2)
    top = next((n for n, text in enumerate(shown) if headline and squeeze(text) == squeeze(headline)), 3)
    for text in shown[: min(top, 4)]:
        add(re.split(SEPARATOR, text)[0], "top", 1)
    foot = [text for text in shown[-8:] if len(text) < 400]
    for text in foot:
        for match in _COPYRIGHT_LINE.finditer(text):
            add(match["name"], "copyright", 2)
        for pattern in (_OWN_LINE, _PUBLISHED_BY):
            own = pattern.match(text) if pattern is _OWN_LINE else pattern.search(text)
            if own and len(own["name"]) > 3:
                itself = re.match(r"\s(?:is|are) (?:published|printed)\b", text[own.end("name") :])
                add(own["name"], "foot", 2 if itself else 1)
    small = " ".join(foot).casefold()
    for candidate in found:
        name = candidate.forms[0]
        if "foot" not in candidate.weights and len(name) > 3 and name.casefold() in small:
            candidate.weights["foot"] = 1
        bare = squeeze(re.sub(r"^the\s+", "", name, flags=re.IGNORECASE))
        if host and len(bare) >= 4 and bare in squeeze(host):
            candidate.weights["host"] = 2
    for candidate in sorted(found, key=lambda c: -c.weight):  # stable: equal weights stay in order of trust
        if candidate.weight >= _ENOUGH or (candidate.weight >= 2 and any(_has_form(form) for form in candidate.forms)):
            return _best_form(candidate.forms)
    return None


def _can_name(name: str) -> bool:
    return (
        2 <= len(name) <= 50
        and len(name.split()) <= 6
        and not KICKER.fullmatch(name)
        and not _NO_NAME.search(name)
        and not is_navigation(name)
        and not name.endswith((".", "?", "!", ":", "…"))
    )


def _has_form(name: str) -> bool:
    """Whether a name looks like an outlet's by itself: a word for a paper or a station, or several capitalised words."""
    if is_named_body(name):
        return True
    words = [w for w in name.split() if w.casefold() not in {"of", "the", "and", "for", "on", "in", "&"}]
    return len(words) >= 2 and all(w[:1].isupper() for w in words) and not is_person(name)


def _best_form(forms: Sequence[str]) -> str:
    """The form to keep: mixed case before capitals, words before initials."""

    def rank(form: str) -> tuple[bool, bool]:
        return form.isupper(), " " not in form and any(" " in other for other in forms)

    best = min(forms, key=rank)
    return best.title() if best.isupper() and " " in best else best


def _front_links(tree: HtmlElement, host: str | None) -> Iterator[str]:
    """Yield the names that links to the front page bear, the first of the page's places first."""
    seen = 0
    for link in tree.iter("a"):
        href = (link.get("href") or "").strip()
        if not (link.get("rel") == "home" or _is_front(href, host)):
            continue
        seen += 1
        if seen > 6:
            return
        for printed in (
            link.text_content()[:200],
            *link.xpath(".//img/@alt")[:1],
            link.get("aria-label") or "",
            link.get("title") or "",
        ):
            name = re.sub(
                r"\s*[,:–-]?\s*(?:logo|home ?page|home|front page)$", "", plain(repair(str(printed))), flags=re.IGNORECASE
            )
            if name:
                yield name
                break


def _is_front(href: str, host: str | None) -> bool:
    if href.casefold() in {
        "/",
        "./",
        "../",
        "index.html",
        "/index.html",
        "index.htm",
        "index.php",
        "/home",
        "/index.php",
        "//",
    }:
        return True
    if not href.startswith(("http://", "https://", "//")) or not host:
        return False
    try:
        parts = urlsplit(href)
    except ValueError:
        return False
    return parts.hostname == host and parts.path in {"", "/"} and not parts.query


def _logos(tree: HtmlElement) -> Iterator[str]:
    """Yield what stands in the places that houses call logo, brand or masthead."""
    for element in tree.xpath(_LOGO_PATH)[:10]:
        if len(element) > 12 or element.tag in {"body", "html", "script", "style"}:
            continue
        name = plain(repair(element.text_content()[:300]))
        if not name or len(name) > 60:
            name = plain(repair(str(next(iter(element.xpath(".//a[1]//text()") or element.xpath("./@alt | .//img/@alt")), ""))))
        name = re.sub(r"\s+(?:logo|home ?page|home)$", "", name, flags=re.IGNORECASE)
        if name:
            yield name


def clean_outlet(name: str, host: str | None = None) -> str | None:
    """An outlet's name out of a tag: no slogan, no "Ltd", no address."""
    name = plain(repair(name))
    name = re.sub(r"^(?:©|\(c\)|copyright)[\s\d–-]*", "", name, flags=re.IGNORECASE)
    pieces = [p for p in SEPARATOR.split(name) if p.strip()]
    if len(pieces) > 1:
        name = next((p for p in pieces if host and squeeze(p) and squeeze(p) in squeeze(host) and "." not in p), pieces[0])
    name = _FORM_OF_COMPANY.sub("", name.strip(" .,-"))
    if (
        not name
        or name.startswith(("http", "@", "www."))
        or len(name) > 60
        or name.casefold() in NOT_NAMES
        or not any(c.isalpha() for c in name)
    ):
        return None
    return name


def _without_outlet(title: str, outlets: Sequence[str]) -> str:
    """A title without the outlet's name at its end or its head."""
    if (match := _BRACKETED.fullmatch(title)) and any(same_body(match["name"], name) for name in outlets):
        return match["title"]
    if (match := _BEFORE_COLON.fullmatch(title)) and any(squeeze(match["name"]) == squeeze(name) for name in outlets):
        return match["title"]
    pieces = list(SEPARATOR.finditer(title))
    if not pieces:
        return title
    tail, head = title[pieces[-1].end() :], title[: pieces[0].start()]
    if any(same_body(tail, name) or squeeze(tail) == squeeze(name) for name in outlets):
        return _without_outlet(title[: pieces[-1].start()].strip(), outlets)
    if any(same_body(head, name) for name in outlets):
        return title[pieces[0].end() :].strip()
    return title


def _is_piece(heading: str, title: str) -> bool:
    """Whether the heading is one of the parts of a title that has the section or the series besides."""
    return any(
        squeeze(heading) == squeeze(part) for m in SEPARATOR.finditer(title) for part in (title[: m.start()], title[m.end() :])
    )

"""What a page's own markup says of its article: JSON-LD, meta tags, microdata, the address."""

# ruff: noqa: SIM905  (word tables read better as text)

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

import orjson
from lxml.html import HtmlElement

from secondsource.ingest.agencies import known_agency
from secondsource.ingest.credits import is_body, is_person, is_staff, is_sure_body, read_byline
from secondsource.ingest.dates import read_date
from secondsource.model import Credit
from secondsource.text.normalise import lines, plain, repair, squeeze

_ARTICLE_TYPES = frozenset(
    """NewsArticle Article OpinionNewsArticle AnalysisNewsArticle ReportageNewsArticle BackgroundNewsArticle ReviewNewsArticle
    AskPublicNewsArticle BlogPosting LiveBlogPosting Report ScholarlyArticle TechArticle SocialMediaPosting Review AdvertiserContentArticle
    SatiricalArticle MedicalScholarlyArticle CreativeWork WebPage""".split()
)
_PREFERRED = (
    "NewsArticle",
    "OpinionNewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "Article",
    "BlogPosting",
    "WebPage",
)
_OPINION_TYPES = frozenset({"OpinionNewsArticle"})
_OTHER_TYPES = frozenset({"LiveBlogPosting", "AdvertiserContentArticle"})

_TITLE = (
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "sailthru.title",
    "parsely-title",
    "citation_title",
    "headline",
    "title",
)
_SITE = (
    "og:site_name",
    "publisher",
    "dc.publisher",
    "dcterms.publisher",
    "citation_journal_title",
    "citation_publisher",
    "application-name",
    "copyright",
    "dc.rights",
    "twitter:app:name:iphone",
    "apple-mobile-web-app-title",
    "twitter:site",
)
_AUTHOR = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "dc.creator.name",
    "byl",
    "byline",
    "parsely-author",
    "sailthru.author",
    "citation_author",
    "article:author_name",
    "authors",
    "og:author",
    "twitter:creator:name",
)
_SOURCE = (
    "syndication-source",
    "original-source",
    "source",
    "dc.source",
    "dcterms.source",
    "news_source",
    "copyright-holder",
    "creditline",
    "credit",
    "provider",
)
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created",
    "date.issued", "dc.date", "dcterms.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "publication-date", "parsely-pub-date", "sailthru.date", "originalpublicationdate",
    "article_date_original", "article.published", "cxenseparse:recs:publishtime", "citation_publication_date", "citation_date", "date", "rnews:datepublished", "dc:date", "dc:created", "ptime",
    "displaydate", "release_date", "created", "article.created", "datecreated",
)  # fmt: skip
_UPDATED = (
    "article:modified_time",
    "og:updated_time",
    "article:updated_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "lastmod",
    "utime",
    "revised",
    "modified_time",
    "article.updated",
)
_SECTION = (
    "article:section",
    "og:section",
    "section",
    "category",
    "parsely-section",
    "article.section",
    "cg",
    "news_category",
    "article:tag:section",
)
_OPINION_SECTION = re.compile(
    r"\b(?:opinions?|op-?ed|editorials?|commentisfree|comment(?:ary)?|columns?|columnists?|viewpoints?|letters)\b",
    re.IGNORECASE,
)
_OPINION_PATH = re.compile(
    r"/(?:opinions?|op-?eds?|editorials?|commentisfree|comment|commentary|columns?|columnists?|viewpoints?|voices)(?:/|$)",
    re.IGNORECASE,
)
_LIVE_PATH = re.compile(
    r"/(?:live|liveblog|live-updates|gallery|galleries|pictures|in-pictures|video|videos|podcasts?|crosswords?|quiz(?:zes)?|recipes?)/",
    re.IGNORECASE,
)
_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|mc_[ce]id|igshid|cmpid|ncid|smid|smtyp|ocid|xtor|at_\w+|__twitter_impression|guccounter|guce_\w+|_ga|yclid|msclkid)",
    re.IGNORECASE,
)
_SAVED_FROM = re.compile(rb"<!--\s*saved from url=\(\d{1,5}\)(https?://[^\s>]{4,500})")
NOT_NAMES = frozenset(
    {
        "admin",
        "administrator",
        "webmaster",
        "editor",
        "staff",
        "author",
        "guest",
        "anonymous",
        "unknown",
        "none",
        "null",
        "site",
        "website",
        "home",
        "homepage",
        "news",
        "blog",
    }
)
_NAMES_AT_MOST = 12


@dataclass
class Metadata:
    """What the markup says. Lists are in order of trust."""

    titles: list[str] = field(default_factory=list)
    outlets: list[str] = field(default_factory=list)
    people: tuple[str, ...] = ()
    published: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    url: str | None = None
    language: str | None = None
    opinion: bool = False
    other: bool = False
    body: str = ""
    description: str = ""


def read_metadata(tree: HtmlElement, url: str | None = None) -> Metadata:
    """Collect what the markup of a page says of its article."""
    found = Metadata()
    meta = _meta_tags(tree)
    nodes = list(_linked_data(tree))
    addresses: list[str | None] = []
    if (canonical := next(iter(tree.xpath("//link[@rel='canonical']/@href")), None)) is not None:
        addresses.append(str(canonical))
    addresses += meta.get("og:url", [])
    node = _main_node(nodes, meta)
    by_id = {str(n["@id"]): n for n in nodes if isinstance(n.get("@id"), str) and len(n) > 1}
    bodies: list[str] = []
    people: list[str] = []
    if node is not None:
        kinds = set(_types(node))
        found.opinion = bool(kinds & _OPINION_TYPES)
        found.other = bool(kinds & _OTHER_TYPES)
        found.titles += _texts(node.get("headline")) or (_texts(node.get("name")) if "WebPage" not in kinds else [])
        _add(found.published, read_date(_first(node.get("datePublished"))))
        _add(found.published, read_date(_first(node.get("dateCreated"))))
        _add(found.updated, read_date(_first(node.get("dateModified"))))
        for name, kind in _names(node.get("author") or node.get("creator"), by_id):
            _sort_author(name, kind, people, bodies)
        outlets = [name for name, _ in _names(node.get("publisher"), by_id)]
        found.outlets += outlets
        for key in ("sourceOrganization", "copyrightHolder", "provider"):
            bodies += [name for name, kind in _names(node.get(key), by_id) if kind != "Person" and not is_person(name)]
        bodies += [text for text in _texts(node.get("creditText")) if is_body(text)]
        main = node.get("mainEntityOfPage")
        addresses += [
            _text_of(main.get("@id") or main.get("url")) if isinstance(main, Mapping) else _text_of(_first(main)),
            _text_of(_first(node.get("url"))),
        ]
        found.body = _lines_of(_first(node.get("articleBody")))
        found.opinion |= any(_OPINION_SECTION.search(s) for s in _texts(node.get("articleSection")))
    for site in nodes:
        if "WebSite" in _types(site):
            found.outlets += _texts(site.get("name"))
    for key in _TITLE:
        found.titles += meta.get(key, [])
    found.outlets[len(found.outlets) :] = [v for key in _SITE for v in meta.get(key, [])]
    for key in _PUBLISHED:
        for value in meta.get(key, []):
            _add(found.published, read_date(value))
    for key in _UPDATED:
        for value in meta.get(key, []):
            _add(found.updated, read_date(value))
    if not people:
        for key in _AUTHOR:
            for value in meta.get(key, [])[:_NAMES_AT_MOST]:
                _sort_author(value, None, people, bodies)
            if people:
                break
    for key in _SOURCE:
        bodies += [v for v in meta.get(key, []) if len(v) < 60 and not v.startswith("http") and is_body(v)]
    found.opinion |= any(_OPINION_SECTION.search(v) for key in _SECTION for v in meta.get(key, []))
    found.people = tuple(dict.fromkeys(people))[:_NAMES_AT_MOST]
    found.credits = [Credit(name, "meta", name) for name in dict.fromkeys(bodies)]
    addresses += [
        str(a) for a in tree.xpath("//link[@rel='shortlink']/@href")[:1]
    ]  # an address of its own where no other is given
    base = next((a for a in addresses if a and a.startswith("http")), url)
    found.url = url or _address(addresses, base)
    for address in (found.url, *addresses):
        path = urlsplit(address).path if address and _splits(address) else ""
        found.opinion |= bool(_OPINION_PATH.search(path))
        found.other |= bool(_LIVE_PATH.search(path))
    found.language = _language(tree, meta)
    found.description = next(iter(meta.get("og:description", []) + meta.get("description", [])), "")
    return found


def saved_from(raw: bytes) -> str | None:
    """The address that a browser noted when it saved the page."""
    match = _SAVED_FROM.search(raw[:4096])
    return match[1].decode("ascii", "ignore") if match else None


def normalise_url(url: str) -> str | None:
    """A URL as a page's identity: no fragment, no campaign parameters, scheme and host in small letters.

    >>> normalise_url("HTTPS://Paper.Example/a?utm_source=x&id=7#top")
    'https://paper.example/a?id=7'
    """
    try:
        parts = urlsplit(url.strip())
        if parts.scheme.lower() not in {"http", "https"} or not parts.hostname or len(url) > 2000:
            return None
        query = urlencode([(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(k)])
        host = parts.hostname.lower() + (f":{parts.port}" if parts.port and parts.port not in {80, 443} else "")
    except ValueError:
        return None
    return urlunsplit((parts.scheme.lower(), host, re.sub(r"\s", "%20", parts.path) or "/", query, ""))


def _meta_tags(tree: HtmlElement) -> dict[str, list[str]]:
    tags: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop")
        value = element.get("content")
        if key and value and (value := plain(repair(value[:4000]))):
            tags.setdefault(key.strip().casefold(), []).append(value)
    return tags


def _linked_data(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Yield each object of the page's JSON-LD, nested graphs too."""
    for script in tree.xpath("//script[contains(@type, 'ld+json')]")[:40]:
        text = (script.text or "").strip()
        text = re.sub(r"^\s*(?://\s*)?<!\[CDATA\[|^\s*<!--|(?://\s*)?\]\]>\s*;?\s*$|-->\s*$", "", text).strip().rstrip(";")
        if not text or len(text) > 2_000_000:
            continue
        yield from _objects(_load(text), 0)


def _load(text: str) -> object:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        pass
    try:
        # Pages in the wild leave line ends inside strings and a comma before a bracket.
        loaded: object = json.loads(re.sub(r",\s{0,20}([}\]])", r"\1", text), strict=False)
    except (ValueError, RecursionError):
        return None
    return loaded


def _objects(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > 6:
        return
    if isinstance(value, list):
        for item in value[:200]:
            yield from _objects(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "publisher", "author"):
            if isinstance(value.get(key), dict | list):
                yield from _objects(value[key], depth + 1)


def _types(node: Mapping[str, Any]) -> list[str]:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return [k.rsplit("/", 1)[-1] for k in kinds if isinstance(k, str)]


def _main_node(nodes: list[dict[str, Any]], meta: Mapping[str, list[str]]) -> dict[str, Any] | None:
    """The object that stands for the article of the page."""
    title = squeeze(next(iter(meta.get("og:title", [])), ""))

    def rank(node: dict[str, Any]) -> tuple[int, int, int]:
        kinds = _types(node)
        headline = squeeze(next(iter(_texts(node.get("headline"))), ""))
        kind = min((_PREFERRED.index(k) for k in kinds if k in _PREFERRED), default=len(_PREFERRED))
        return (
            0 if headline and (not title or headline in title or title in headline) else 1,
            0 if node.get("datePublished") else 1,
            kind,
        )

    articles = [n for n in nodes if set(_types(n)) & _ARTICLE_TYPES]
    return min(articles, key=rank) if articles else None


def _first(value: object) -> object:
    return value[0] if isinstance(value, list) and value else value


def _text_of(value: object) -> str | None:
    return plain(repair(value)) if isinstance(value, str) and value.strip() else None


def _texts(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    texts = [
        _unescaped(v.get("@value") or v.get("name") or "" if isinstance(v, Mapping) else v)
        for v in values
        if isinstance(v, str | Mapping)
    ]
    return [t for t in texts if t]


def _unescaped(text: object) -> str:
    if not isinstance(text, str):
        return ""
    if "&" in text:
        from html import unescape

        text = unescape(text)
    return plain(repair(text))


def _lines_of(value: object) -> str:
    """A body as the data has it: only its line ends tell where a paragraph ends."""
    return "\n".join(line for raw in lines(value) if (line := _unescaped(raw))) if isinstance(value, str) else ""


def _names(value: object, by_id: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, str | None]]:
    """Yield the names of people and bodies in a field, and which of the two they are said to be."""
    for item in (value if isinstance(value, list) else [value])[:_NAMES_AT_MOST]:
        if isinstance(item, str):
            if item.strip() and not item.startswith(("http", "#")):
                yield _unescaped(item), None
        elif isinstance(item, Mapping):
            node = item if item.get("name") else by_id.get(str(item.get("@id")), item)
            kind = next(iter(_types(node)), None)
            for name in _texts(node.get("name")):
                if not name.startswith("http"):
                    yield name, "Person" if kind == "Person" else "Organization" if kind else None


def _sort_author(name: str, kind: str | None, people: list[str], bodies: list[str]) -> None:
    name = plain(repair(name))[:300]
    if (
        not name
        or name.startswith(("http", "@"))
        or name.casefold() in NOT_NAMES
        or ("." in name and " " not in name and "@" not in name and not name.isupper())
    ):
        return
    if is_staff(name):
        return
    if kind == "Organization" and not is_person(name):
        if len(name.split()) <= 7 and not re.search(r"\b(?:contributors?|users?|members?)\b", name, re.IGNORECASE):
            bodies.append(name)
        return
    byline = read_byline(name)
    people += byline.people
    # One unknown word may be a first name as well as an agency: the tag alone does not say.
    sure = [body for body in byline.bodies if (kind != "Person" and is_sure_body(body)) or known_agency(body)]
    bodies += sure
    if (
        not byline.people
        and not sure
        and 2 < len(name) < 60
        and not re.search(r"[|<>{}@/&]", name)
        and name.casefold() not in NOT_NAMES
    ):
        people.append(name)  # a pen name, or a form of name that we do not know


def _add(dates: list[str], date: str | None) -> None:
    if date and date not in dates:
        dates.append(date)


def _splits(url: str) -> bool:
    try:
        urlsplit(url)
    except ValueError:
        return False
    return True


def _address(addresses: list[str | None], base: str | None) -> str | None:
    """The first address that can be the article's own: absolute, and no front page."""
    whole: list[str] = []
    for address in addresses:
        if not address or len(address) > 2000 or address.startswith("#"):
            continue
        try:
            joined = urljoin(base or "", address.strip())
        except ValueError:
            continue
        if url := normalise_url(joined):
            whole.append(url)
    return next((u for u in whole if urlsplit(u).path.strip("/") or urlsplit(u).query), None)


def _language(tree: HtmlElement, meta: Mapping[str, list[str]]) -> str | None:
    stated = (
        tree.get("lang")
        or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
        or next(iter(meta.get("og:locale", []) + meta.get("language", []) + meta.get("dc.language", [])), "")
    )
    match = re.match(r"[A-Za-z]{2,3}(?=[_-]|$)", stated or "")
    return match[0].lower() if match else None

"""Offices: the one person of whom the articles of a story say that he holds the office by which another article calls its source.

"The transport minister said" in an article that does not name him; four others of the same week name him, and nobody else of that office. It takes a
definite description of an office that one person holds, names that stand beside both, and no second holder; a source whom an article
introduces ("a former minister") or keeps secret is never given a name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache

import msgspec

from secondsource.entities.clusters import Cluster, Ties, bare
from secondsource.entities.company import Company
from secondsource.entities.lexicon import DEMONYMS, wordset
from secondsource.entities.names import fold
from secondsource.linkage import Corpus
from secondsource.model import Article, Attribution

VERSION = 1
DAYS = 31
"""How far apart two articles may be published for an office to be still the same person's."""
ENOUGH = 0.7
"""What must stand beside both: a rare name, as for two names to be one."""
CROWD = 400
"""Holders of offices of one noun that are looked through beside one name."""

SOLE = wordset(
    """
    director chairman chairwoman chairperson chair minister mayor mayoress governor president vice-president ambassador consul commander commandant
    warden captain skipper leader chief head general colonel admiral commodore brigadier major principal headmaster headmistress headteacher rector
    dean provost bishop archbishop abbot abbess imam rabbi secretary treasurer manager founder owner coach trainer editor controller
    commissioner prosecutor premier chancellor speaker ombudsman curator conductor superintendent inspector sheriff foreman liquidator
    administrator king queen prince princess emir sultan sheikh pope prefect harbourmaster stationmaster secretary-general
    priest vicar pastor caretaker archivist gamekeeper coroner referee umpire mediator vet promoter organiser organizer auctioneer rapporteur
    cardinal patriarch prior prioress executive attaché attache
    """
)
"""Offices that one person holds, and trades of which a story seldom has two."""
ALIKE = {
    "chairwoman": "chair", "chairman": "chair", "chairperson": "chair", "headmaster": "headteacher", "headmistress": "headteacher", "principal": "headteacher",
    "organizer": "organiser", "attache": "attaché", "boss": "chief", "head": "chief", "vice-president": "vice president", "mayoress": "mayor",
}  # fmt: skip
"""Nouns under which one office goes."""
SECOND = wordset(
    "deputy vice assistant acting former ex late old retired then ousted outgoing sacked previous interim under sub junior second"
)
"""Whoever is one of these is not the holder."""
SMALL = wordset(
    "the a an of for at in with to and s his her its their our local own new longtime veteran long-serving powerful"
)
_WORDS = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_POST = re.compile(r"\s(?:of|for|at|in|with)\s")
_OWNED = re.compile(r"[’']s?\s")
_DEFINITE = re.compile(r"the\s|[A-Z][\w’'&.-]{1,40}(?:\s[A-Z][\w’'&.-]{1,40}){0,4}[’']s?\s", re.IGNORECASE)
_SECRET = re.compile(
    r"\b(?:anonym\w+|not (?:to )?be (?:named|identified)|to be (?:named|identified)|without being named|on condition|names? withheld|"
    r"give (?:his|her) (?:full )?name)\b",
    re.IGNORECASE,
)

Post = tuple[str, frozenset[str]]
"""An office: its noun, and the other words that tell it from others."""


@lru_cache(maxsize=100_000)
def post_of(words: str) -> Post | None:
    """The office that words name; None where they name none that one person holds, or one who held it.

    >>> post_of("Transport Minister") == post_of("minister of transport"), post_of("a former minister"), post_of("nurse")
    (True, None, None)
    """
    lead = _POST.split(words, maxsplit=1)[0]
    if _OWNED.search(lead):
        lead = _OWNED.split(lead)[-1]
    nouns = [w.casefold() for w in _WORDS.findall(lead)]
    if not nouns or nouns[-1] not in SOLE:
        return None
    if nouns[-1] == "executive" and nouns[-2:-1] != ["chief"]:
        return None
    every = [w.casefold() for w in _WORDS.findall(words)]
    if SECOND & set(every) or any(w.startswith(("ex-", "deputy-", "vice-")) for w in every):
        return None
    noun = ALIKE.get(nouns[-1], nouns[-1])
    return noun, frozenset(ALIKE.get(w, w) for w in every) - SMALL - {nouns[-1], noun}


class _Called(msgspec.Struct, array_like=True, frozen=True):
    """A source that an article calls by an office alone: the attribution, and the words."""

    id: str
    words: str


_READER = msgspec.json.Decoder(list[_Called])


def called_by_office(corpus: Corpus, article: str) -> list[_Called]:
    """The sources of an article that are called by an office and nothing else, read once for as long as nothing else is found there."""

    def read() -> bytes:
        return msgspec.json.encode(list(_called(corpus.articles[article], corpus.within(article, Attribution))))

    return _READER.decode(corpus.memory.told(f"offices:{VERSION}:{corpus.digests[article]}:{article}", read))


def _called(article: Article, attributions: Sequence[Attribution]) -> Iterable[_Called]:
    unnamed = [a for a in attributions if a.anonymous and a.description and not a.co_speakers]
    definite: set[str] = set()
    for a in unnamed:
        source = a.source.of(article.text) if a.source is not None else ""
        if a.description and post_of(a.description) is not None and _DEFINITE.match(source) and a.description in source:
            definite.add(a.description)
    for words in sorted(definite):
        noun = _WORDS.findall(_POST.split(words, maxsplit=1)[0])[-1:]
        if not noun or _is_introduced(article.text, noun[0]) or _is_secret(article.text, words):
            definite.discard(words)
    for a in unnamed:
        if a.description in definite:
            yield _Called(a.id, a.description)


def _is_introduced(text: str, noun: str) -> bool:
    """Whether an article speaks of "a minister", "one of the ministers" or "another inspector": then "the minister" may be that one."""
    return (
        re.search(
            rf"\b(?:an?|one|another|two|three|four|five|several|some|both)\s(?:of\s(?:the|its|his|her|their)\s)?(?:[\w’'-]{{1,30}}\s){{0,3}}{re.escape(noun)}s?\b",
            text[:100_000],
            re.IGNORECASE,
        )
        is not None
    )


def _is_secret(text: str, words: str) -> bool:
    """Whether a sentence that has the words says that somebody will not be named."""
    for match in list(re.finditer(re.escape(words), text[:100_000]))[:20]:
        begin = max(text.rfind(". ", 0, match.start()), text.rfind("\n", 0, match.start()))
        stop = text.find("\n", match.end())
        if _SECRET.search(text, max(0, begin), min(len(text), stop if stop >= 0 else len(text), match.end() + 300)):
            return True
    return False


def holders(corpus: Corpus, nodes: Sequence[Cluster], ties: Ties, company: Company) -> Mapping[int, list[str]]:
    """For each person (by the number under which he is one) the attributions of articles that call him by his office alone."""
    called = {article: rows for article in sorted(corpus.articles) if (rows := called_by_office(corpus, article))}
    if not called:
        return {}
    wanted = {post[0] for rows in called.values() for row in rows if (post := post_of(row.words)) is not None}
    posts, days = _posts(corpus, nodes, ties, wanted)
    beside, telling = _names(nodes, company)
    near: dict[tuple[str, str], list[int]] = defaultdict(list)
    for noun in sorted(posts):
        for root in sorted(posts[noun]):
            articles = sorted({a for node in ties.members(root, nodes) for a in node.articles})[:CROWD]
            for name in sorted({name for a in articles for name in beside.get(a, ())}):
                near[noun, name].append(root)
    found: dict[int, list[str]] = defaultdict(list)
    for article, rows in called.items():
        for words in sorted({row.words for row in rows}):
            post = post_of(words)
            if post is None:
                continue
            support: dict[int, float] = defaultdict(float)
            for name in sorted(beside.get(article, ())):
                for holder in near.get((post[0], name), ())[:CROWD]:
                    support[holder] += telling[name]
            likely = [
                holder
                for holder, weight in sorted(support.items())
                if weight >= ENOUGH
                and any(_fits(post, of) for of in posts[post[0]][holder])
                and _in_time(_day(corpus.articles[article]), days[post[0], holder])
            ]
            if len(likely) == 1:
                found[likely[0]] += [row.id for row in rows if row.words == words]
    return {root: sorted(ids) for root, ids in found.items()}


def _names(nodes: Sequence[Cluster], company: Company) -> tuple[dict[str, set[str]], dict[str, float]]:
    """The names in each article, people by their surnames, and how much it tells of each that two articles have it.

    Here a surname may stand for its bearer in another article: it makes nobody one, it only says that two articles tell one story.
    """
    beside: dict[str, set[str]] = defaultdict(set)
    weak: dict[str, bool] = {}
    for node in nodes:
        keys = {f"p {w}" for w in node.lasts} if node.kind == "PER" else {f"b {fold(bare(form))}" for form in node.forms}
        for key in keys:
            weak[key] = weak.get(key, True) and node.number in company.weak
        for referent in node.members:
            if referent.first >= 0:
                beside[referent.article] |= keys
    spread: dict[str, int] = defaultdict(int)
    for keys in beside.values():
        for key in keys:
            spread[key] += 1
    return beside, {key: (0.12 if weak[key] else 1.0) / (1 + n / 40) for key, n in spread.items()}


def _posts(
    corpus: Corpus, nodes: Sequence[Cluster], ties: Ties, wanted: set[str]
) -> tuple[dict[str, dict[int, set[frozenset[str]]]], dict[tuple[str, int], set[str]]]:
    """By the noun of an office its holders with the words that tell theirs from others, and the days of the articles that say so."""
    posts: dict[str, dict[int, set[frozenset[str]]]] = defaultdict(lambda: defaultdict(set))
    days: dict[tuple[str, int], set[str]] = defaultdict(set)
    for node in nodes:
        if node.kind != "PER":
            continue
        root = ties.find(node.number)
        for referent in node.members:
            printed = (*referent.roles, *_titles(referent.aliases))
            for post in sorted({p for words in printed if (p := post_of(words)) is not None and p[0] in wanted}, key=_in_order):
                body = frozenset(w.casefold() for w in _WORDS.findall(referent.affiliation or "")) - SMALL
                posts[post[0]][root].add(post[1] | body)
                day = _day(corpus.articles[referent.article]) if referent.article in corpus.articles else None
                days[post[0], root].add(day or "")
    return posts, days


def _in_order(post: Post) -> tuple[str, list[str]]:
    return post[0], sorted(post[1])


@lru_cache(maxsize=100_000)
def _titles(aliases: tuple[str, ...]) -> tuple[str, ...]:
    """What is printed before a name: of "Transport Minister Ada Moll" the first two words."""
    found = set()
    for alias in aliases:
        name = bare(alias, "PER")
        if name != alias and alias.endswith(name):
            found.add(alias[: -len(name)].strip())
    return tuple(sorted(found - {""}))


def _fits(wanted: Post, of: frozenset[str]) -> bool:
    """Whether an office is the one asked for: every word that tells that one is among the words of this."""
    return wanted[1] - DEMONYMS <= {fold(w) for w in of} | of


def _day(article: Article) -> str | None:
    return article.published[:10] if article.published and re.match(r"\d{4}-\d\d-\d\d", article.published) else None


def _in_time(day: str | None, days: set[str]) -> bool:
    if day is None or "" in days:
        return True
    try:
        return any(abs((date.fromisoformat(day) - date.fromisoformat(other)).days) <= DAYS for other in days)
    except ValueError:
        return False

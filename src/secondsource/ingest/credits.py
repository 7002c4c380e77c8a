"""Credits: whose text a page says it is. Read from bylines, datelines, the foot, the page's metadata; the body gives hints only.

A name is taken for a body by its form or because it is a known agency or outlet; what looks like a person is a byline. A source
that is cited ("told Reuters") and a photo credit say nothing of the text.
"""

# ruff: noqa: SIM905  (word tables read better as text)

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from secondsource.ingest.agencies import known_agency, known_outlet
from secondsource.ingest.dates import find_dates
from secondsource.model import Credit
from secondsource.text.geonames import cities, places
from secondsource.text.normalise import squeeze

# Words that end, or mark, the name of an outlet or agency.
_BODY_WORDS = frozenset(
    """agency agencies news newspaper newspapers times post daily weekly press wire newswire wires service services media radio tv
    television telegraph guardian herald tribune journal gazette courier star mail express observer chronicle mirror standard
    reporter bureau desk network online today bulletin dispatch echo argus examiner inquirer advertiser sentinel ledger monitor
    record globe republic sun independent review magazine digest broadcasting broadcaster fm channel group publications publishing
    ticker line report reports correspondent syndicate syndication newsroom press-agency presse agentur agence agencia agenzia
    zeitung gazeta diario le la el""".split()
)
_BODY_WORDS_ANYWHERE = _BODY_WORDS - {
    "line",
    "star",
    "sun",
    "mail",
    "record",
    "le",
    "la",
    "el",
    "independent",
    "ledger",
    "today",
    "report",
    "post",
    "review",
    "standard",
}
_NO_SHORT_NAME = frozenset(
    "agency news newspaper daily weekly online media press network radio television service services wire today live group report reports bureau times post".split()
)
_STAFF = re.compile(
    r"(?:(?:our|a|the|special|own|senior|chief)\s+){0,3}(?:(?:political|foreign|economics?|business|legal|crime|sports?|local|staff|web|news|online|"
    r"digital|editorial|online|our|world|national|international|city|desk|diplomatic|defence|defense|security|weather|royal|religion|media|arts|culture|home affairs|science|health|education|"
    r"environment|technology|transport|financial|markets?|banking|middle east|africa|asia|europe|us|uk)\s+){0,3}"
    r"(?:correspondents?|reporters?|staff|writers?|editors?|editorial board|desk|newsdesk|newsroom|bureau|team|columnist|contributors?|journalists?|author|admin|"
    r"administrator|editorial|redaktion|redakteur|redazione|redacci[oó]n|r[ée]daction|letters to|guest|webmaster|chief|producer|photographer|analyst|freelance)(?:\s+(?:writer|in chief|at large))?",
    re.IGNORECASE,
)
_NO_FIRST_NAME = frozenset(
    "in on at the from to of for with this that our your more by about read see and or as how why what who when".split()
)
_JOB = re.compile(rf"(?:[A-ZÀ-Þ][\w’'&.-]*\s){{0,5}}(?i:{_STAFF.pattern})")
_BY = re.compile(
    r"(?:(?:story|words|text|report(?:ed|ing)?|written|analysis|opinion|comment|commentary|review|edited|interview)\s+)?by\b\s*:?\s+"
    r"|(?:author|reporter|writer|by-line|byline|autor(?:in)?|verfasser|text|words|story|report|reporting|interview)s?\s*:\s*|from\s+(?=our\b)|(?:von|par|por)\s+(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
_NAME_WORD = r"(?:(?:[^\W\d_]\.){1,3}|[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'.-]*|(?:al|el|ul|d)[-’'][A-ZÀ-Þ][\w’'-]*|de|da|di|del|della|der|den|van|von|bin|bint|ibn|abu|al|el|la|le|dos|du|ten|ter|zu|y)"
_PERSON = re.compile(rf"{_NAME_WORD}(?:\s{_NAME_WORD}){{1,4}}")
_TITLES = re.compile(r"(?:(?:mr|mrs|ms|dr|prof|professor|sir|dame|lord|lady|rev|col|gen|lt|capt|maj)\.?\s+)", re.IGNORECASE)
_TITLE_CASE = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž0-9][\w’'.&-]*(?:[\s/-](?:[A-ZÀ-ÖØ-ÞĀ-Ž0-9][\w’'.&-]*|of|and|the|for|de|&|in|on)){0,6}")


@dataclass(frozen=True)
class Byline:
    """The people and the bodies that a byline names."""

    people: tuple[str, ...]
    bodies: tuple[str, ...]


@dataclass(frozen=True)
class Dateline:
    """The place, the credit and the date at the head of a story; ``end``: where the story proper begins."""

    place: str | None
    credit: str | None
    date: str | None
    end: int
    text: str


def name_of_body(name: str) -> str:
    """The usual name of a known agency; any other as printed."""
    return known_agency(name) or name


def is_body(name: str, text: str = "") -> bool:
    """Whether a name is that of an outlet or agency and not of a person. ``text``: the article, which may speak of it.

    >>> is_body("Vellin Evening News"), is_body("Bram Adeyo"), is_body("DPX"), is_body("Coastwire")
    (True, False, True, True)
    """
    name = name.strip(" .,;:")
    if not name or len(name) > 80:
        return False
    if known_agency(name) or known_outlet(name):
        return True
    words = name.replace("/", " ").split()
    folded = [w.casefold().strip(".,") for w in words]
    if len(words) > 8 or not words[0][:1].isalnum():
        return False
    if folded[0] == "the" and len(words) > 1:
        return words[1][:1].isupper() or words[1][:1].isdigit()
    if folded[-1] in _BODY_WORDS or any(w in _BODY_WORDS_ANYWHERE for w in folded):
        return True
    if len(words) == 1:
        return words[0][:1].isupper() and len(name) > 1
    # Nobody is "seen by Jane Roe" or "could not verify": who speaks of itself like that is an outlet.
    here = re.escape(name)
    return bool(
        text
        and re.search(
            rf"\b(?:seen|obtained|reviewed|interviewed) by (?:the )?{here}\b|\b{here} (?:could not|was (?:un|not )able to|has seen|understands|has learn)",
            text,
            re.IGNORECASE,
        )
    )


def is_named_body(name: str) -> bool:
    """Whether a name alone says that it is an outlet's or an agency's: it is known, or has a word such as Times or Radio.

    >>> is_named_body("Coast Mail"), is_named_body("Coastwire"), is_named_body("Related Links")
    (True, False, False)
    """
    name = name.strip(" .,;:")
    folded = [w.casefold().strip(".,") for w in name.replace("/", " ").split()]
    if not folded or not name[:1].isalnum() or len(folded) > 8:
        return False
    if known_agency(name) or known_outlet(name):
        return True
    return len(folded) > 1 and (folded[-1] in _BODY_WORDS or any(w in _BODY_WORDS_ANYWHERE for w in folded))


def is_staff(name: str) -> bool:
    """Whether the words are a desk or a job and no name.

    >>> is_staff("Our foreign staff"), is_staff("Jane Roe")
    (True, False)
    """
    return bool(_STAFF.fullmatch(name.strip(" .,")))


def is_job(line: str) -> bool:
    """Whether a line is a job at a house: "Coast Mail Staff Writer", "Transport Correspondent".

    >>> is_job("Coast Mail Staff Writer"), is_job("Jane Roe"), is_job("The mayor fired his staff")
    (True, False, False)
    """
    return bool(_JOB.fullmatch(line.strip(" .,")))


def is_city(name: str) -> bool:
    """Whether a name is that of a country or a large city: two capitalised words below a headline may be either."""
    return name.strip(" .,").casefold() in _gazetteer()


def is_sure_body(name: str, text: str = "") -> bool:
    """Whether a name is a body's on more than being one word: it is known, has a body's word, or the text speaks of it so.

    >>> is_sure_body("Robert"), is_sure_body("Coastwire", "The manager told Coastwire that it sank.")
    (False, True)
    """
    name = name.strip(" .,;:")
    if not is_body(name, text):
        return False
    if known_agency(name) or known_outlet(name) or " " in name or name.casefold() in _BODY_WORDS:
        return True
    here = re.escape(name)
    return bool(
        re.search(
            rf"\b(?:told|seen by|spoke to|spoken to|speaking to|interviewed by|reviewed by|obtained by) {here}\b|\b{here}(?:’s|'s)? (?:could not|was (?:un|not )able|has seen|understands|has learn|reporters?|correspondents?|photographers?|journalists?)\b|[/©] ?{here}\b|\bfor {here}\b(?= *(?:[.)]|$))",
            text,
        )
    )


def is_person(name: str) -> bool:
    """Whether a name has the form of a person's, and not of a body's.

    >>> is_person("Jan van der Moor"), is_person("JANE ROE"), is_person("Coast Mail"), is_person("our correspondent")
    (True, True, False, False)
    """
    name = _TITLES.sub("", name.strip(" .,;:"))
    if name.split(maxsplit=1)[:1] and name.split(maxsplit=1)[0].casefold() in _NO_FIRST_NAME:
        return False
    return bool(_PERSON.fullmatch(name)) and not is_body(name) and not _STAFF.fullmatch(name) and name[:1].isupper()


@lru_cache(maxsize=4096)
def same_body(one: str | None, other: str | None) -> bool:
    """Whether two names are one outlet's: equal but for "The", one within the other, or the initials of the other.

    >>> same_body("The Coast Mail", "Coast Mail"), same_body("MBD", "Merrin Business Daily"), same_body("AFP", "Reuters")
    (True, True, False)
    """
    if not one or not other:
        return False
    a, b = (squeeze(re.sub(r"^the\s+", "", name.strip(), flags=re.IGNORECASE)) for name in (one, other))
    if not a or not b:
        return False
    if (
        a == b
        or (min(len(a), len(b)) >= 6 and (a.startswith(b) or b.startswith(a)))
        or (min(len(a), len(b)) >= 9 and (a in b or b in a))
    ):
        return True
    # "The Lantern" is the Daily Lantern: one word that is a name by itself, at the end of the other.
    bare = [re.sub(r"^the\s+", "", name.strip(), flags=re.IGNORECASE).casefold().split() for name in (one, other)]
    shorter, longer = sorted(bare, key=len)
    if (
        len(shorter) == 1 < len(longer) <= 4
        and longer[-1] == shorter[0]
        and len(shorter[0]) > 3
        and shorter[0] not in _NO_SHORT_NAME
    ):
        return True
    one, other = (re.sub(r"\.(?:com?|org|net|de|uk|tv)\b.*$", "", name.strip(), flags=re.IGNORECASE) for name in (one, other))
    short, long = sorted((one, other), key=len)
    initials = "".join(w[0] for w in long.split() if w[:1].isupper() and w.casefold() != "the")
    return len(initials) >= 2 and short.strip().isupper() and squeeze(initials) == squeeze(short)


def read_byline(text: str, body: str = "") -> Byline:
    """The people and bodies of a byline, with or without its "By".

    >>> read_byline("By Jane Roe and Ned Orrick, Associated Press")
    Byline(people=('Jane Roe', 'Ned Orrick'), bodies=('Associated Press',))
    >>> read_byline("By The Harbour Gazette").bodies
    ('The Harbour Gazette',)
    """
    text = text.strip()[:300]
    for date in reversed(list(find_dates(text))):
        text = f"{text[: date.start]} | {text[date.end :]}"
    text = re.sub(r"\S{1,80}@\S{1,80}|https?://\S{1,200}|(?<!\w)@\w{1,50}", " | ", text)
    text = re.sub(
        r"\b(?:published|updated|posted|last updated|modified|on|at|is)\b[\s:]{0,3}(?=\||$)", " ", text, flags=re.IGNORECASE
    )
    text = _BY.sub("", text, count=1) if _BY.match(text) else text
    text = re.sub(r"^\((.{2,60})\)$", r"\1", text.strip(" |"))
    people: list[str] = []
    bodies: list[str] = []
    if (known_agency(text) or known_outlet(text)) and not is_person(text):
        return Byline((), (text.strip(" .,"),))
    pieces = re.split(
        r"\s*(?:,|;|\||•|·|/|\s[-–—]\s|\band\b|\bund\b|\bet\b|&|\bwith\b|\bfor\b|\bvia\b|\(|\))\s*",
        re.sub(r"^from\s*:\s*", "", text, flags=re.IGNORECASE),
    )
    named = sum(1 for piece in pieces if piece.strip(" .:"))
    for piece in pieces:
        part = re.split(r"\s+(?:in|at|from|reports|reporting)\s+(?=[A-Z])", piece.strip(" .:"))[0].strip()
        part = _BY.sub("", part, count=1) if _BY.match(part) else part
        if not part or len(part) > 60:
            continue
        # "Jane Roe Associated Press", "Reuters Staff": the tail may be a body, or a job.
        if staff := re.fullmatch(rf"(?P<name>.{{2,40}}?)\s+(?P<job>{_STAFF.pattern})", part, re.IGNORECASE):
            if is_person(staff["name"]):
                people.append(staff["name"])
                continue
            if (
                known_agency(staff["name"])
                or known_outlet(staff["name"])
                or (staff["name"][:1].isupper() and not _STAFF.fullmatch(part))
            ):
                bodies.append(staff["name"])
                continue
        if _STAFF.fullmatch(part):
            continue
        if is_body(part, body):
            # One unknown word among many, or after a person, is a place, a subject or half a name.
            if is_sure_body(part, body) or (named <= 2 and not (people and " " not in part and "," in text)):
                bodies.append(part)
        elif is_person(part):
            people.append(part)
    return Byline(tuple(dict.fromkeys(_cased(p) for p in people)), tuple(dict.fromkeys(bodies)))


def _cased(name: str) -> str:
    """JANE ROE is Jane Roe; a name in mixed case stays."""
    return name.title().replace("’S", "’s") if name.isupper() and len(name) > 5 else name


def join_people(people: Sequence[str]) -> str | None:
    """Names as a byline prints them; None if there are none."""
    return None if not people else people[0] if len(people) == 1 else ", ".join(people[:-1]) + " and " + people[-1]


# Datelines -------------------------------------------------------------------------------------------------------------------

_PLACE_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'.-]{0,30}"
_PLACE = rf"{_PLACE_WORD}(?:(?:\s|/|-|,\s)(?:{_PLACE_WORD}|of|and|the|de|la|el|al|on|upon)){{0,6}}"
_DAY = (
    r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s)?"
    r"(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d{1,2}|\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?)"
    r"(?:,?\s\d{4})?"
)
_DASH = r"(?:\s{0,2}(?:--|[-–—―])\s{0,2}|\s{0,2}:\s{1,2})"
_CREDITED = re.compile(
    rf"(?:(?:(?P<place>{_PLACE}?)(?:,?\s(?P<day>{_DAY}))?|{_DAY})[,.]?\s)?[(\[](?P<credit>[A-ZÀ-ÞĀ-Ža-z][^()\[\]]{{1,58}})[)\]](?P<after>{_DASH}|\s{{0,2}}\.\s|\s)"
)
_CAPITALS = re.compile(
    r"(?P<place>(?=[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ])[A-ZÀ-ÖØ-Þ’'.-]{2,30}(?:[\s/][A-ZÀ-ÖØ-Þ’'.-]{2,30}){0,3}"
    rf"(?:,\s{_PLACE_WORD}(?:\s(?:{_PLACE_WORD}|of)){{0,4}})?)"
    rf"(?:,?\s(?P<day>{_DAY}))?,?(?:\s{{0,2}}(?:--|[–—―])\s{{0,2}}|\s{{1,2}}-{{1,2}}\s{{1,2}}|\s{{0,2}}:\s{{1,2}})(?=[“\"‘'A-ZÀ-Þ0-9])"
)
# "OKHTAR, April 18 /ZTA/. A commission…", "HALM. April 18. COASTWIRE – The ferry…", "HALM, April 18, Coastwire. –"
_SLASHED = re.compile(
    rf"(?:(?P<place>{_PLACE}?)(?:[.,]?\s(?P<day>{_DAY}))?[,.]?\s{{1,2}})?/(?P<credit>[A-ZÀ-Þ][^/()\[\]]{{1,40}})/(?P<after>[.:]?{_DASH}?\s{{0,2}}|[.:]\s)(?=[“\"‘'A-ZÀ-Þ0-9])"
)
_DATED = re.compile(
    rf"(?P<place>{_PLACE_WORD}(?:\s{_PLACE_WORD}){{0,2}}),\s(?P<day>{_DAY})[,.]?(?:\s{{0,2}}(?:--|[–—―:])\s{{0,2}}|\s-\s)(?=[“\"‘'A-ZÀ-Þ0-9])"
)
_COLON = re.compile(
    rf"(?P<place>{_PLACE_WORD}(?:\s{_PLACE_WORD}){{0,2}}(?:,\s{_PLACE_WORD})?)(?::\s|\s[–—]\s)(?=[“\"‘'A-ZÀ-Þ])"
)
# Labels that stand where a dateline could.
_LABELS = frozenset(
    """claim verdict analysis opinion comment update updated exclusive breaking explainer correction watch video photos photo
    listen live review interview q a question answer editor note fact check conclusion summary background context why how what
    who when where read more also see related note warning alert factbox timeline key points editorial column profile obituary
    feature podcast newsletter part chapter step lead deal kill fact false true misleading rating nb ps faq tldr tl;dr
    introduction abstract highlights results method sources source author by from to re date published""".split()
)


def read_dateline(paragraph: str, text: str = "") -> Dateline | None:
    """The dateline at the head of a story's first paragraph, or None.

    >>> read_dateline("TESSEL, Sept 5 (Coastwire) - The harbour froze.").credit
    'Coastwire'
    >>> read_dateline("HALM, Northern Region – The harbour froze.").place
    'HALM, Northern Region'
    >>> read_dateline("CLAIM: The harbour froze.") is None
    True
    """
    head = paragraph[:220]
    if (match := _CREDITED.match(head)) and _credible(match, text or paragraph):
        credit = re.sub(r"\s+", " ", match["credit"]).strip(" .")
        return _dateline(match, credit, paragraph)
    if (match := _SLASHED.match(head)) and not (match["place"] and _is_label(match["place"])) and is_body(match["credit"]):
        return _dateline(match, match["credit"].strip(), paragraph)
    for pattern in (_CAPITALS, _DATED):
        match = pattern.match(head)
        if match and not _is_label(match["place"]) and len(paragraph) > match.end() + 10 and not _shouts(match, paragraph):
            return _dateline(match, None, paragraph)
    match = _COLON.match(head)
    if match and not _is_label(match["place"]) and len(paragraph) > 80 and _is_place(match["place"], text or paragraph):
        return _dateline(match, None, paragraph)
    return None


def _credible(match: re.Match[str], text: str) -> bool:
    """Whether what stands in brackets at the head is a credit: by the dash after it, or because the agency is known."""
    credit, place = match["credit"].strip(), match["place"]
    if not re.fullmatch(r"[\w&.’'/ ,-]{2,58}", credit) or len(credit.split()) > 6 or re.fullmatch(r"[\d\W]+", credit):
        return False
    known = bool(known_agency(credit) or known_outlet(credit) or re.fullmatch(r"(?i)(?:news\s)?agenc(?:y|ies)", credit))
    dashed = bool(match["after"].strip(" ."))
    if place and _is_label(place):
        return False
    if not place:  # "(AP) — The harbour froze"
        return dashed and (known or is_sure_body(credit, text))
    capitals = place.split(",")[0].isupper()
    if dashed:
        return (
            known
            or bool(match["day"])
            or ((capitals or len(place.split()) <= 3) and bool(_TITLE_CASE.fullmatch(credit)) and is_body(credit))
        )
    return known and (bool(match["day"]) or capitals)


def _dateline(match: re.Match[str], credit: str | None, paragraph: str) -> Dateline:
    parts = match.groupdict()
    place = (parts.get("place") or "").strip(" ,-–—") or None
    day = next(find_dates(parts["day"]), None) if parts.get("day") else None
    return Dateline(place, credit, day.iso if day else None, match.end(), paragraph[: match.end()].strip())


_NO_PLACE = frozenset(
    """a an and are as at be been but by can did do does for from had has have he her him his how i if in into is it its my no not of off on or our out over she
    so than that the their them they this to too under up was we were what when where who why will with you your""".split()
)


def _shouts(match: re.Match[str], paragraph: str) -> bool:
    """Whether the capitals at the head are the first half of a headline: a sentence begins below a dateline, and a place is a name."""
    if match.groupdict().get("day"):
        return False
    place = match["place"].split(",")[0]
    words = [w.casefold().strip(".'’") for w in place.split()]
    sentence = len(paragraph.split()) > 30 or bool(re.search(r"[.!?…][”\"’'»)\]]{0,3}$", paragraph))
    if place.isupper() and len(words) > 1 and (len(words) > 3 or any(w in _NO_PLACE for w in words)) and not is_city(place):
        return True
    return not sentence and ":" in match[0][len(match["place"]) :]


def _is_label(place: str) -> bool:
    words = [w.casefold().strip(".,'’:") for w in re.split(r"[\s/]+", place)]
    return words[0] in _LABELS or words[-1] in _LABELS or (len(words) == 1 and len(words[0]) < 3)


def _is_place(place: str, text: str) -> bool:
    """Whether a capitalised word before a colon is a place: the text goes there, or the gazetteer has it."""
    first = place.split(",", maxsplit=1)[0]
    if re.search(
        rf"\b(?:in|at|from|near|outside|across|through|towards?|to|around)\s{re.escape(first)}\b(?!\s[A-Z])(?!’s|'s)", text
    ) and not re.search(
        rf"\b{re.escape(first)} (?:said|says|told|added|asked|replied)\b|\b(?:Mr|Mrs|Ms|Dr)\.? {re.escape(first)}\b", text
    ):
        return True
    return first.casefold() in _gazetteer()


_GAZETTEER: frozenset[str] | None = None


def _gazetteer() -> frozenset[str]:
    """Names of cities over 100,000 people, capitals and countries, folded; read once, on first need."""
    global _GAZETTEER  # noqa: PLW0603
    if _GAZETTEER is None:
        names = {city.name for city in cities()}
        for country in places("countries"):
            names |= {country.name, country.capital}
        _GAZETTEER = frozenset(n.casefold() for n in names if n)
    return _GAZETTEER


# The foot --------------------------------------------------------------------------------------------------------------------

_CREDIT_NAME = r"(?P<name>[^\s.:;|()\[\]][^:;|()\[\]]{1,78}?)"
_FOOT = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"[(\[]?\s?(?:news\s)?source\s?[:\-–—]\s*{_CREDIT_NAME}[)\]]?\.?",
        rf"(?-i:SOURCE)\s+{_CREDIT_NAME}",
        rf"(?:credits?|courtesy(?:\sof)?|via|agency)\s?[:\-–—]\s*{_CREDIT_NAME}\.?",
        rf"[(\[]?\s?(?:with\s)?(?:additional\s)?(?:in-?puts?|reporting|information|material)\s(?:also\s)?(?:from|by)\s{_CREDIT_NAME}\s?[)\]]?\.?",
        rf"[(\[]?\s?with\s(?:in-?puts?|reports?|reporting|files|agency\s(?:in-?puts?|reports?))\s(?:from|by)\s{_CREDIT_NAME}\s?[)\]]?\.?",
        rf"{_CREDIT_NAME}\scontributed to this (?:report|story|article)\.?",
        rf"(?:©|\(c\)|copyright(?:\s©|\s\(c\))?)\s?(?:\d{{4}}(?:\s?[-–]\s?\d{{4}})?,?\s)?(?:by\s)?{_CREDIT_NAME}(?:[.,]\s?(?:all rights reserved|this material).{{0,200}})?\.?",
        (
            rf"[(\[]?\s?(?:this|the)\s(?:article|story|piece|report|column|post|essay)\s(?:was\s|has\s(?:been\s)?|is\s)?(?:first\s|originally\s)?(?:appeared|published|republished|"
            rf"reprinted|ran|reproduced|syndicated|produced|provided|written)\s(?:first\s|originally\s|here\s)?(?:\w+\s){{0,3}}?(?:by|in|on|from|at|with)\s{_CREDIT_NAME}(?:\s(?:under|and is|with permission|on\s\d|in\s\d).{{0,160}}|\.\s.{{0,160}})?[)\]]?\.?"
        ),
        rf"(?:re(?:published|printed|produced)|(?:first|originally)\s(?:published|appeared)|published\soriginally)\s(?:\w+\s){{0,3}}?(?:by|in|on|from|at)\s{_CREDIT_NAME}(?:\s(?:under|with permission|on\s\d|in\s\d).{{0,160}})?\.?",
        rf"read the (?:original|full) (?:article|story|report)\s(?:on|at|in)\s{_CREDIT_NAME}\.?",
    )
)
_DASHED_FOOT = re.compile(rf"(?:--|[-–—―])\s?{_CREDIT_NAME}\.?\s?(?:--|[-–—―])?")
_BRACKETED_FOOT = re.compile(r"[(\[](?P<name>[^()\[\]]{2,50})[)\]]")
_PARTIAL = re.compile(
    r"contributed to this|(?:in-?puts?|additional|reporting|reports|files|information|material)\s(?:also\s)?(?:from|by)",
    re.IGNORECASE,
)
_HOUSE_FOOT = re.compile(
    r"[(\[]?\s?(?:additional\s)?(?:reporting|writing|compiled|report)\s(?:and\s(?:writing|editing)\s)?by\s(?P<names>[^;.()]{3,160})(?:[;.].{0,300})?",
    re.IGNORECASE,
)


def read_foot(paragraph: str, text: str = "") -> Credit | None:
    """The credit that a line at the foot of a story gives, or None.

    >>> read_foot("— Coastwire").name, read_foot("Source: Harbour Times").name, read_foot("— Jane Roe")
    ('Coastwire', 'Harbour Times', None)
    """
    if len(paragraph) > 320 or len(paragraph) < 3:
        return None
    for pattern in _FOOT:
        if match := pattern.fullmatch(paragraph):
            name = _trimmed(match["name"])
            if name and (
                is_body(name, text)
                or (paragraph.casefold().startswith(("source", "(source", "[source")) and _TITLE_CASE.fullmatch(name))
            ):
                return Credit(name_of_body(name), "foot", paragraph)
    for pattern in (_DASHED_FOOT, _BRACKETED_FOOT):
        if match := pattern.fullmatch(paragraph):
            name = _trimmed(match["name"])
            # One unknown word under a story may be the surname of one who speaks in it.
            alone = text.count(name) <= paragraph.count(name)
            if (
                len(name.split()) <= 5
                and _TITLE_CASE.fullmatch(name)
                and is_body(name, text)
                and (alone or is_sure_body(name, text))
            ):
                return Credit(name_of_body(name), "foot", paragraph)
    return None


def _trimmed(name: str) -> str:
    name = re.sub(r"\s+(?:ltd|llc|inc|plc|limited|gmbh|media ltd)\b\.?$", "", name.strip(" .,–—-"), flags=re.IGNORECASE)
    name = re.sub(r"\s*[,.]?\s*all rights reserved.*$", "", name, flags=re.IGNORECASE)
    # "Northern Press and agencies": the first is meant.
    return re.split(r"\s*(?:,|/|\band\b)\s*(?=agenc|our\b|others)", name, maxsplit=1, flags=re.IGNORECASE)[0].strip(" .,")


def read_house_foot(paragraph: str) -> tuple[str, ...] | None:
    """The reporters named by a foot such as "(Reporting by Jane Roe; Editing by Ned Orrick)"; None if it is no such foot."""
    match = _HOUSE_FOOT.fullmatch(paragraph.strip())
    if not match or len(paragraph.split()) > 60:
        return None
    if re.match(r"[(\[]?\s?additional", paragraph, re.IGNORECASE):
        return ()  # who helped is not who wrote
    people = read_byline(re.sub(r"\sin\s[A-Z][\w ,]{2,40}?(?=,|\sand\s|$)", "", match["names"])).people
    return people if people or match["names"][:1].isupper() else None


_TRAIL = re.compile(r"\s(?P<mark>[(\[—–]\s?|-\s|--\s)(?P<name>[A-ZÀ-Þ][^()\[\]—–.]{1,40}?)\s?[)\]]?\.?$")


def read_trailing(paragraph: str) -> tuple[int, Credit] | None:
    """A credit at the end of the last sentence ("… closed lower. — AFP", "… closed lower. (PTI)") and where it begins.

    Known agencies and acronyms only: anything else may be part of the sentence.
    """
    match = _TRAIL.search(paragraph[-60:])
    if not match or not known_agency(match["name"]):
        return None
    at = max(0, len(paragraph) - 60) + match.start()
    if not re.search(r"[.!?][”\"’')]{0,2}$", paragraph[:at].rstrip()):
        return None
    return at, Credit(name_of_body(match["name"]), "foot", paragraph[at:].strip())


# The body --------------------------------------------------------------------------------------------------------------------

_BODY_NAME = r"(?P<name>(?:[Tt]he\s)?[A-ZÀ-Þ][\w’'&-]*(?:[\s-][A-ZÀ-Þ][\w’'&-]*){0,4})"
_HINTS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b[Ii]n (?:an? |several |separate |recent )?(?:exclusive |telephone |phone |rare |written )?interviews? (?:given )?(?:with|to) {_BODY_NAME}",
        rf"\b(?:told|spoke(?:n)? (?:to|with)|speaking to|interviewed by|seen by|reviewed by|obtained by|shared with|shown to) {_BODY_NAME}",
        rf"{_BODY_NAME} (?:could not|was not able to|was unable to|has not been able to) (?:independently |immediately )?(?:verify|confirm|reach|determine)",
    )
)
_EXCLUSIVE = re.compile(rf"\b[Ii]n an? (?:wide-ranging )?exclusive interview with {_BODY_NAME}")
_UNDERSTANDS = re.compile(
    rf"(?:^|[,.] |\b){_BODY_NAME} (?:understands|has learn(?:ed|t)|can (?:exclusively )?reveal|can disclose)\b"
)
_REPORTED = r"\b{name}(?:’s|'s)? (?:reported|reports|wrote|writes|said|says)\b|\baccording to (?:the )?{name}\b"


def find_hints(text: str) -> Iterator[Credit]:
    """Yield what the body says of who did the reporting: hints, never the credit itself.

    >>> [c.name for c in find_hints("He spoke in an interview with The Associated Press.")]
    ['The Associated Press']
    """
    text = text[:20_000]
    seen: set[str] = set()
    for pattern in _HINTS:
        for match in pattern.finditer(text):
            name = _without_possessive(match["name"])
            usual = known_agency(name) or known_outlet(name)
            if (
                usual is None
                and not (len(name.split()) > 1 and is_body(name))
                and len(re.findall(rf"\b(?:told|seen by|spoke to|interviewed by) (?:[Tt]he )?{re.escape(name)}\b", text)) < 2
            ):
                continue
            if (usual or name) not in seen:
                seen.add(usual or name)
                yield Credit(usual or name, "body", match[0].strip(" ,."))


def outlet_of_voice(text: str) -> str | None:
    """The outlet that speaks of itself in its own story: an exclusive interview "with the X", "the X understands".

    >>> outlet_of_voice("In an exclusive interview with the Harbour Gazette, he denied it.")
    'The Harbour Gazette'
    """
    head = text[:6000]
    for pattern in (_EXCLUSIVE, _UNDERSTANDS):
        for match in pattern.finditer(head):
            printed = _without_possessive(match["name"])
            name = re.sub(r"^[Tt]he\s", "", printed)
            if not (known_agency(name) or known_outlet(name) or (is_body(name) and len(name.split()) > 1)):
                continue
            if re.search(_REPORTED.format(name=re.escape(name)), text):
                continue
            return known_outlet(name) or (f"The {name}" if printed[:4].lower() == "the " else name)
    return None


def _without_possessive(name: str) -> str:
    return re.sub(r"[’']s?$", "", name).strip()


# The decision ----------------------------------------------------------------------------------------------------------------

_ORDER = {"dateline": 0, "byline": 1, "foot": 2, "meta": 3}


def decide(credits: Sequence[Credit], outlet: str | None, people: Sequence[str]) -> str | None:
    """Whose copy the text is, by its credits; None for an outlet's own work.

    An agency signs its own pages by a dateline; elsewhere an outlet's own name is no credit. Agencies that "contributed" to a
    staff reporter's story do not own it.
    """
    ranked = sorted((c for c in credits if c.where in _ORDER), key=lambda c: _ORDER[c.where])
    for credit in ranked:
        if re.fullmatch(r"(?i)(?:news\s)?agenc(?:y|ies)|wires?|wire reports?|others|staff", credit.name):
            continue
        if credit.where != "dateline" and same_body(credit.name, outlet):
            continue
        if people and credit.where == "foot" and _PARTIAL.search(credit.text):
            continue
        return credit.name
    return None

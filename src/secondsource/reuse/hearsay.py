"""Hearsay: on whose word a sentence rests, as far as its form tells: a speaker, another publication, or nobody in particular.

What two reports both give on the word of one speaker or body is a public statement and ties neither to the other. What a report
tells with "sources say" or "media have reported" comes from somewhere it does not name, and a text with the same odd facts may be
the place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from secondsource.reuse.remembering import remembered

_WORD = r"[^\W\d_]+"
# A ministry's paper is a document: one alone is a newspaper only where nothing stands before it that says whose it is.
_OF_THE_MEDIA = (
    r"(?:(?:media|press)(?!\s+(?:services?|secretary|officers?|offices?|conferences?|releases?|teams?|advis[eo]rs?|statements?|spokes\w+))"
    r"|newspapers?|papers|(?<=\bthe\s)paper|outlets?|websites?|news ?sites?|blogs?|bloggers?|broadcasters?|tabloids?|headlines|portals?"
    r"|accounts?|channels?|posts?|social networks?)"
)

# "several national media have reported", "according to an online report", "a post on the blog X", "the unsigned post reads".
_RELAYED = re.compile(
    rf"\b(?:{_OF_THE_MEDIA})(?:\s+{_WORD}){{0,3}}\s+(?:reports?|reported|says?|said|claim(?:s|ed)?|alleg(?:es|ed)|carried|reads?|wrote|writes)\b"
    rf"|\b(?:{_OF_THE_MEDIA})\s+reports\b"
    rf"|\b(?:according to|citing|quoting|cited|claims? (?:in|on|from))\s+(?:{_WORD}\s+){{0,4}}(?:posts?|{_OF_THE_MEDIA})\b"
    r"|\b(?:online|media|press|newspaper|unconfirmed|published|earlier|local)\s+reports?\b"
    r"|\b(?:according to|citing)\s+reports\b"
    r"|\b(?:has|have|had|is|are)\s+(?:been\s+)?(?:widely\s+|also\s+)?(?:reported|quoted as)\b"
    r"|\b(?:was|were|been)\s+(?:widely\s+|also\s+)?(?:reported to|quoted as)\b"
    rf"|\bthe\s+(?:{_WORD}\s+){{0,2}}(?:post|blog|posting|message|thread)\s+(?:{_WORD}\s+)?(?:reads?|says?|said|claims?|claimed|alleg(?:es|ed)|adds?)\b",
    re.IGNORECASE,
)
_IT_SAYS = re.compile(r"\bit\s+(?:alleges|claims|reads|alleged|claimed)\b", re.IGNORECASE)

# "sources say", "is said to", "reportedly", "there is talk of", "the Courier understands".
_VAGUE = re.compile(
    r"\bsources?\s+(?:\w+\s+){0,4}?(?:say|said|says|tell|told|claim|claimed|believe)\b"
    r"|\b(?:according to|citing|cited)\s+(?:\w+\s+){0,2}sources?\b"
    r"|\b(?:is|are|was|were)\s+(?:also\s+|now\s+|widely\s+)?(?:said|reported|rumou?red|understood)\s+to\b"
    r"|\bit\s+(?:is|was|has been)\s+(?:also\s+|widely\s+)?(?:said|understood|rumou?red|whispered)\b"
    r"|\b(?:reportedly|rumou?rs?|rumou?red|hearsay|insiders?)\b"
    r"|\bthere\s+(?:is|was|are|were)\s+(?:\w+\s+)?(?:talk|claims|reports|suggestions|rumou?rs|speculation)\b"
    r"|\b(?-i:[A-Z]\w+)\s+(?:understands|has learn(?:ed|t)|can reveal|has been told)\b"
    r"|\bthose in the know\s+say\b",
    re.IGNORECASE,
)

_SPEAKS = re.compile(
    r"(?<!\bto\s)\b(?:said|says|told|tells|announced|added|adds|warned|warns|admitted|admits|confirmed|denied|denies|stated|declared"
    r"|insisted|insists|explained|replied|testified|acknowledged|argued|argues|predicted|noted|recalled|conceded|asserted|wrote"
    r"|writes|reported|estimates|estimated|believes|expects|called|calls|vowed|pledged|promised|tweeted|posted|according to|showed|shows)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|also|not)\s+$", re.IGNORECASE)

# Where a page names its own house: "told Coastline", "seen by the Courier", "in an exclusive interview with the Courier".
_OUTLET = r"(?P<name>(?:[Tt]he\s+)?(?:[A-Z][\w&'\u2019-]{0,30})(?:\s+(?:of\s+)?[A-Z][\w&'\u2019-]{0,30}){0,3})"
_HOUSE = (
    re.compile(rf"\b{_OUTLET}\s+(?:understands|has\s+(?:\w+\s+)?learn(?:ed|t)|can\s+(?:\w+\s+)?reveal|has\s+(?:seen|obtained|been\s+told)|could\s+not\s+(?:independently\s+|immediately\s+)?verify)\b"),
    re.compile(rf"\b(?:seen|obtained|reviewed|interviewed|visited|heard|commissioned|contacted|approached)\s+by\s+{_OUTLET}"),
    re.compile(rf"\b(?:told|spoke\s+to|speaking\s+to|shown\s+to|shared\s+with|given\s+(?:\w+\s+)?to|wrote\s+to|statement\s+to|e-?mail(?:ed)?\s+to|(?:showed|gave|handed|sent)\s+(?:it|them|(?:the|a|an|his|her|this|their)\s+\w+)\s+to)\s+{_OUTLET}"),
    re.compile(rf"\b(?:interviews?|conversation|talking|speaking)\s+with\s+{_OUTLET}"),
    re.compile(rf"\b{_OUTLET}(?:['\u2019]s)?\s+own\s+\w+"),
)  # fmt: skip

# Where a page credits another house for what it tells: "according to the Courier", "the Courier reported", "first reported by".
_CREDITED = (
    re.compile(rf"\b[Aa]ccording\s+to\s+{_OUTLET}"),
    re.compile(rf"\b(?:[Rr]eported|[Ww]rote|[Dd]isclosed|[Rr]evealed|[Pp]ublished)\s+(?:first\s+)?(?:by|in)\s+{_OUTLET}"),
    re.compile(
        rf"\b{_OUTLET}\s+(?:has\s+|had\s+|first\s+)?(?:reported|reports|revealed|disclosed|wrote|writes|published|printed)\b"
    ),
    re.compile(rf"\b(?:[Cc]iting|[Qq]uoting)\s+{_OUTLET}"),
)
# A word of each pattern, without which it cannot match: these patterns start anywhere, and most texts hold none of the words.
_HOUSE_SIGNS = (
    ("understands", "learn", "reveal", "seen", "obtained", "told", "verify"),
    ("seen", "obtained", "reviewed", "interviewed", "visited", "heard", "commissioned", "contacted", "approached"),
    ("told", "spoke", "speaking", "shown", "shared", "given", "wrote", "statement", "mail", "showed", "gave", "handed", "sent"),
    ("interview", "conversation", "talking", "speaking"),
    ("own",),
)
_CREDITED_SIGNS = (
    ("ccording",),
    ("eported", "rote", "isclosed", "evealed", "ublished"),
    ("reported", "reports", "revealed", "disclosed", "wrote", "writes", "published", "printed"),
    ("iting", "uoting"),
)
_RELAYED_SIGNS = (
    "media", "press", "paper", "outlet", "site", "blog", "broadcaster", "tabloid", "headline", "portal", "account", "channel", "post",
    "network", "report", "quoted as", "message", "thread",
)  # fmt: skip
_IT_SAYS_SIGNS = ("alleg", "claim", "reads")
_VAGUE_SIGNS = (
    "source", "said", "reported", "rumo", "understood", "whispered", "hearsay", "insider", "talk", "claims", "reports", "suggestions",
    "speculation", "understands", "learn", "can reveal", "told", "in the know",
)  # fmt: skip
_INTERVIEW = re.compile(r"\binterview(?:s|ed)?\b|\bexclusive(?:ly)?\b|\bspoke\s+only\s+to\b", re.IGNORECASE)
_EXCLUSIVE = re.compile(
    r"\bexclusive(?:ly)?\b|\btold\s+this\s+(?:news)?paper\b|\b(?:seen|obtained)\s+by\s+this\b", re.IGNORECASE
)
_ANAPHORIC = re.compile(
    r"\b(?:told|according to)\s+(?:the|that)\s+(?:(?:news)?paper|(?:news\s?|web\s?)?site|news\s+agency|magazine|channel|station|outlet|broadcaster)\b"
    r"|\bthe\s+(?:newspaper|magazine|website|news\s+site)\s+(?:also\s+|further\s+)?(?:reported|reports|said|says|wrote|writes|published)\b",
    re.IGNORECASE,
)
_MEDIA_NAME = re.compile(
    r"\b(?:News|Times|Post|Mail|Daily|Weekly|Courier|Herald|Tribune|Gazette|Journal|Star|Sun|Mirror|Guardian|Telegraph|Press|Radio|TV"
    r"|Television|Broadcasting|Observer|Chronicle|Standard|Express|Independent|Globe|Examiner|Record|Echo|Argus|Bulletin|Agency|Wire"
    r"|Today|Monitor|Dispatch|Review|Reporter|Sentinel|Inquirer|Enquirer|Register|Ledger|Leader|Advertiser|Evening|Morning|Sunday"
    r"|Network|FM|Online|Magazine|Business|Channel|Zeitung|Presse|Reuters|AFP|AP|BBC|CNN|Bloomberg|Associated|Agence|Xinhua|Interfax"
    r"|TASS|DPA|ANSA|PTI|Kyodo|Yonhap|Al Jazeera|NPR|ABC|CBS|NBC|Fox|Sky|ITV)\b"
)  # fmt: skip


_SURNAME = re.compile(r"\b[A-Z][\w'\u2019-]*(?:\s+(?:(?:al|el|bin|ibn|de|da|di|du|van|von|of)\s+)?[A-Z][\w'\u2019-]+){0,3}")
_PRONOUN = re.compile(r"\b(?:he|she|they|it)\s+(?:\w+\s+)?$", re.IGNORECASE)
_QUOTE = re.compile(r"[\"\u201c\u201d]")
_NEAR = 70


@remembered(1 << 15)
def speaker_in(sentence: str) -> str | None:
    """The last word of the name that stands next to the first verb of saying: empty for a pronoun, None where nobody speaks.

    >>> speaker_in("The road is shut, Mayor Ada Lindt said."), speaker_in("It is shut, she said."), speaker_in("It is shut.")
    ('lindt', '', None)
    """
    for verb in islice(_SPEAKS.finditer(sentence[:2000]), 4):
        before = sentence[max(0, verb.start() - _NEAR) : verb.start()]
        after = sentence[verb.end() : verb.end() + _NEAR]
        if _PASSIVE.search(before):
            continue
        if _PRONOUN.search(before):
            return ""
        names = _SURNAME.findall(before[_last_quote(before) :])
        named = _SURNAME.search(after)
        if names:
            return str(names[-1].split()[-1]).casefold()
        if named and not _QUOTE.search(after, 0, named.start()):
            return named.group().split()[-1].casefold()
        plain = re.findall(r"\w+", before)
        return str(plain[-1]).casefold() if plain else ""
    return None


def _last_quote(text: str) -> int:
    return max((m.end() for m in _QUOTE.finditer(text)), default=0)


@remembered(1 << 15)
def source_of(sentence: str) -> str:
    """On whose word a sentence stands: ``relay`` (a publication), ``vague`` (nobody named), ``speaker`` or ``none``.

    >>> source_of("Several national media have reported it."), source_of("Sources say the dam is to be opened.")
    ('relay', 'vague')
    >>> source_of("The bank said on Friday that it lost."), source_of("Managers were told on Friday.")
    ('speaker', 'none')
    """
    if hearsay := hearsay_in(sentence):
        return hearsay
    sentence = sentence[:2000]
    if any(not _PASSIVE.search(sentence, max(0, m.start() - 8), m.start()) for m in _SPEAKS.finditer(sentence)):
        return "speaker"
    return "none"


@remembered(1 << 15)
def hearsay_in(sentence: str) -> str:
    """``relay``, ``vague`` or nothing: whether anybody in particular speaks is not asked.

    >>> hearsay_in("Sources say the dam is to be opened."), hearsay_in("The bank said on Friday that it lost.")
    ('vague', '')
    """
    sentence = sentence[:2000]
    plain = sentence.casefold()
    if _holds(plain, _RELAYED_SIGNS) and _RELAYED.search(sentence):
        return "relay"
    if (_holds(plain, _IT_SAYS_SIGNS) and _IT_SAYS.search(sentence)) or _credits(sentence, plain):
        return "relay"
    return "vague" if _holds(plain, _VAGUE_SIGNS) and _VAGUE.search(sentence) else ""


def may_be_hearsay(text: str) -> bool:
    """Whether any word stands in a text without which none of its sentences is hearsay: most texts are ruled out, or in, at a glance."""
    return _holds(text.casefold(), _EVERY_SIGN)


_ANAPHORIC_SIGNS = ("paper", "site", "agency", "magazine", "channel", "station", "outlet", "broadcaster")
_SIGNS = dict.fromkeys(chain(_RELAYED_SIGNS, _IT_SAYS_SIGNS, _VAGUE_SIGNS, _ANAPHORIC_SIGNS, *_CREDITED_SIGNS[:3]))
_EVERY_SIGN = tuple(sign for sign in _SIGNS if not any(other in sign for other in _SIGNS if other != sign))


def _credits(sentence: str, plain: str) -> bool:
    return bool(_holds(plain, _ANAPHORIC_SIGNS) and _ANAPHORIC.search(sentence)) or any(
        _MEDIA_NAME.search(name) for name in _found(_CREDITED[:3], _CREDITED_SIGNS[:3], sentence)
    )


def _holds(text: str, signs: Sequence[str]) -> bool:
    for sign in signs:  # noqa: SIM110 - asked of every sentence: half the time of any()
        if sign in text:
            return True
    return False


@remembered(1 << 14)
def houses(text: str) -> set[str]:
    """The names that a text gives to the house that made it, or to which its speakers spoke.

    >>> sorted(houses("Mr Lee told Coastline on Friday. The Evening Courier understands that he will go."))
    ['Coastline', 'The Evening Courier']
    """
    names = {name for part in _parts(text) for name in _houses_in(part)}
    return {name for name in names if not _speaks(name, text)}


def _speaks(name: str, text: str) -> bool:
    """Whether a text lets somebody of this name speak: "told Fox" may be a man, and a house is spoken to."""
    return bool(re.search(rf"\b{re.escape(name)}\s+(?:said|says|told|added|tweeted)\b", text))


@remembered(1 << 13)
def interviewers(text: str) -> set[str]:
    """The houses to which an interview was given, by a text that speaks of interviews or exclusives.

    >>> interviewers("In his first interview, given to the Orlin Courier in his garden, he smiled.")
    {'the Orlin Courier'}
    """
    near = [text[max(0, m.start() - 160) : m.end() + 160] for m in islice(_INTERVIEW.finditer(text[:60_000]), 12)]
    return {name for window in near for name in houses(window) if not _speaks(name, text)}


_OWN = (_HOUSE[0], _HOUSE[1])
"""Where a house speaks of what it holds or knows itself."""
_HELD = (
    re.compile(rf"\b{_OUTLET}\s+has\s+(?:seen|obtained)\b"),
    re.compile(rf"\b(?:seen|obtained|reviewed|interviewed|visited)\s+by\s+{_OUTLET}"),
    re.compile(rf"\b(?:showed|gave|handed|sent)\s+(?:it|them|(?:the|a|an|his|her|this|their)\s+\w+)\s+to\s+{_OUTLET}"),
)
"""Where it speaks of what it holds: what it understands it may have read."""
_HOLDING = (*_HELD, _INTERVIEW)
_HOLDING_SIGNS = (
    ("has",), ("seen", "obtained", "reviewed", "interviewed", "visited"), ("showed", "gave", "handed", "sent"), ("interview", "exclusive", "spoke"),
)  # fmt: skip


@remembered(1 << 13)
def own_houses(text: str) -> set[str]:
    """The names that a text gives itself, as far as it can be told without a page: it interviewed, obtained or learned, and credits nobody.

    >>> own_houses("The Courier has seen the letter. He told the Courier so."), own_houses("The Courier reported a letter seen by the Courier.")
    ({'The Courier'}, set())
    """
    if names_back(text) or _reported(text):
        return set()
    held = _bare(m.group("name") for pattern in _OWN for m in pattern.finditer(text[:60_000]))
    return {name for name in held | interviewers(text) if not _speaks(name, text) and not on_air(name)}


@remembered(1 << 13)
def holds(text: str) -> bool:
    """Whether a passage says that its own house obtained or saw the thing it tells of, or was given an interview.

    >>> holds("A copy has been seen by the Courier."), holds("The Courier understands that he will go.")
    (True, False)
    """
    return not (names_back(text) or _reported(text)) and bool(
        any(names_a_paper(m.group("name")) or " " not in m.group("name") for p in _HELD for m in p.finditer(text))
        or interviewers(text)
    )


@remembered(1 << 13)
def may_hold(text: str) -> bool:
    """Whether any passage of a text can be one that ``holds``: most texts are ruled out at a glance."""
    plain = text.casefold()
    return any(_holds(plain, signs) and pattern.search(text) for pattern, signs in zip(_HOLDING, _HOLDING_SIGNS, strict=True))


def _reported(text: str) -> bool:
    return any(_MEDIA_NAME.search(name) for name in credited(text))


@remembered(1 << 14)
def credited(text: str) -> set[str]:
    """The names of houses that a text credits for what it tells.

    >>> credited("He will go, according to the Evening Courier.")
    {'the Evening Courier'}
    """
    return {name for part in _parts(text) for name in _credited_in(part)}


_PART = re.compile(r"(?<=[.!?\u201d\"])\s+")


def _parts(text: str) -> list[str]:
    """A text cut at the ends of its sentences, where no name goes on: copies share these, and each is read once."""
    return _PART.split(text[:60_000])


@remembered(1 << 15)
def _houses_in(part: str) -> frozenset[str]:
    return frozenset(_bare(_found(_HOUSE, _HOUSE_SIGNS, part)))


@remembered(1 << 15)
def _credited_in(part: str) -> frozenset[str]:
    return frozenset(_bare(_found(_CREDITED, _CREDITED_SIGNS, part)))


def _found(patterns: Sequence[re.Pattern[str]], signs: Sequence[Sequence[str]], text: str) -> Iterator[str]:
    """The names that the patterns find."""
    for pattern, words in zip(patterns, signs, strict=True):
        if _holds(text, words):
            for found in pattern.finditer(text):
                yield found["name"]


_NO_NAMES = frozenset(
    ["i", "he", "she", "it", "we", "they", "you", "our", "his", "her", "their", "my", "this", "that", "who", "the", "a", "an", "one", "but",
     "and", "what", "some", "many", "most", "others", "officials", "police", "sources", "reporters", "people"]
)  # fmt: skip


def _bare(names: Iterable[str]) -> set[str]:
    plain = (re.sub(r"['\u2019]s$", "", name.rstrip(".-")).strip() for name in names)
    return {name for name in plain if name.casefold() not in _NO_NAMES}


@remembered(1 << 13)
def is_exclusive(text: str) -> bool:
    """Whether a text speaks of its own exclusive."""
    plain = text.casefold()
    return ("exclusiv" in plain or "this" in plain) and bool(_EXCLUSIVE.search(text))


_ON_AIR = re.compile(
    r"\b(?:TV|Television|Radio|Channel|FM|Broadcasting|Network|BBC|CNN|ITV|Sky|Fox|ABC|CBS|NBC|MSNBC|NPR|C-SPAN"
    r"|Al Jazeera|RTL|ZDF|ARD|RAI|NHK)\b",
    re.IGNORECASE,
)


def on_air(name: str) -> bool:
    """Whether a name is a broadcaster's or a programme's: what was said there everybody could hear."""
    return bool(_ON_AIR.search(name))


@remembered(1 << 13)
def names_back(text: str) -> bool:
    """Whether the words point back to a paper already named: "he told the newspaper"."""
    return _holds(text.casefold(), _ANAPHORIC_SIGNS) and bool(_ANAPHORIC.search(text))


def names_a_paper(text: str) -> bool:
    """Whether the words name, or point back to, a newspaper, agency or station.

    >>> names_a_paper("she told the paper"), names_a_paper("the Orlin Gazette"), names_a_paper("the mayor")
    (True, True, False)
    """
    return names_back(text) or bool(_MEDIA_NAME.search(text))

"""Voices: what the words for a source say about who is speaking.

A body speaks through its spokesmen and bulletins; a newspaper passes on what others told it, or tells what it saw; an
"is said to" names nobody. These tables tell such voices apart; no name of any particular person or outlet decides.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_NOT_WORD = re.compile(r"[^\w]+")

SPOKEN_FOR: Final = re.compile(
    r"\b(?:spokes(?:man|men|woman|women|person|persons|people)|spokespersons?|press (?:office|officer|secretary|service|release|"
    r"statement|bureau|aide)|media (?:office|officer|centre|center)|public affairs officer|public relations (?:officer|manager)|"
    r"(?:written |joint |official |brief |short )?statements?|communiqu[eé]s?|bulletins?|news release|releases?|"
    r"(?:annual|quarterly|half-year|interim|country|progress|final|latest|monthly|weekly) reports?|notices?|"
    r"announcements?|websites?|circulars?|minutes|filings?|prospectus(?:es)?|press conference|news conference)\b",
    re.IGNORECASE,
)
"""Those who speak, and that which speaks, with the voice of a body on every occasion (rule 4)."""

SPOKESMAN: Final = re.compile(
    r"\b(?:spokes\w+|press (?:officer|secretary|aide)|media officer|public affairs officer|public relations (?:officer|manager))\b",
    re.IGNORECASE,
)
"""Of a person with a name: he is his body's voice. A minister who puts out a statement remains himself."""

PEOPLE: Final = re.compile(
    r"\b(?:people|persons?|m[ae]n|wom[ae]n|officials?|sources?|diplomats?|officers?|lawyers?|insiders?|executives?|bankers?|residents?|"
    r"witness(?:es)?|traders?|lawmakers?|aides?|advisers?|advisors?|employees?|managers?|commanders?|fighters?|who)\b",
    re.IGNORECASE,
)
"""A description of human beings, whatever papers it mentions too."""

MEDIA: Final = re.compile(
    r"\b(?:(?:news|local|national|state|foreign|international|social|domestic|regional|several|various|other|some|many|most|"
    r"official|semi-official|independent)\s+)*"
    r"(?:media|newspapers?|papers|news (?:agency|agencies|outlets?|sites?|websites?|organi[sz]ations?|channels?|reports?|stories)|"
    r"press|broadcasters?|television|tv|radio|wire services?|tabloids?|dailies|(?:press|media|newspaper|news|online|recent|"
    r"unconfirmed|published|various|local|earlier|previous)\s+(?:\w+\s+)?reports?|rumou?rs?|talk|hearsay|gossip|speculation|"
    r"word on the street|online posts?|social networks?)\b",
    re.IGNORECASE,
)
"""Reports of nobody in particular: a relay to an unknown origin (rule 2)."""

SHORT_MEDIA: Final = re.compile(r"^(?:the |an? |some |several |various |those |these |many )?(?:\w+ )?reports?$", re.IGNORECASE)

HEARSAY: Final = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|purportedly|apparently|rumou?red|rumou?rs?|there (?:is|was|has been) talk|talk of|word is|"
    r"(?:is|are|was|were|be|been|being)\s+(?:also\s+|widely\s+|now\s+|still\s+|generally\s+|even\s+)?"
    r"(?:said|reported|believed|thought|understood|alleged|rumou?red|known|expected|estimated|claimed|considered|feared|told|supposed))\b",
    re.IGNORECASE,
)
"""Cues that pass something on without saying from whom."""

LEARNED: Final = re.compile(
    r"\b(?:understands?|understood|learn(?:s|ed|t)?|has been told|have been told|was told|were told|can reveal|heard|hears|"
    r"confirmed|established)\b",
    re.IGNORECASE,
)
"""With an outlet itself as subject: it speaks of sources that it does not name."""

WITNESSED: Final = re.compile(
    r"\b(?:saw|seen|sees|watch(?:ed|es)?|witness(?:ed|es)?|count(?:ed|s)?|observ(?:ed|es)|visit(?:ed|s)?|film(?:ed|s)|photograph(?:ed|s)|"
    r"calculat(?:ed|es|ions?)|tall(?:y|ied)|survey(?:ed|s)?|measured|followed|traced|tracked|verified|analys(?:is|ed)|analyz(?:ed|es)|"
    r"poll(?:ed)?|inspected|tested|toured|heard shots|examined|geolocated|compared)\b",
    re.IGNORECASE,
)
"""With an outlet as subject: it tells what it found out itself (rule 7)."""

SHOWN: Final = re.compile(
    r"\b(?:(?:seen|obtained|reviewed|viewed|read|acquired|inspected|examined|verified|received)\s+by|shown to|leaked|shared with|"
    r"provided to|made available to|passed to|given to)\b",
    re.IGNORECASE,
)
"""A document that an outlet was shown: it goes with the anonymous sources of that report (rule 6)."""

DOCUMENT: Final = re.compile(
    r"\b(?:documents?|papers?|memos?|memorand(?:um|a)|letters?|e-?mails?|files?|records?|drafts?|transcripts?|recordings?|minutes|"
    r"contracts?|slides|presentation|dossiers?|cables?|messages?|texts?|indictment|affidavit|ruling|judgment|report|study|survey|"
    r"data|figures|statistics|dataset|database|audit|assessment|logs?|log ?books?|registers?|receipts?|invoices?|certificates?|deeds?|ledgers?|"
    r"manifests?|spreadsheets?|screenshots?|valuation|filings?|notebooks?|diary|diaries|printouts?|payslips?|bank (?:slips?|statements?))\b",
    re.IGNORECASE,
)

JOINT: Final = re.compile(r"\b(?:joint(?:ly)?|common (?:statement|declaration)|in unison|shared statement)\b", re.IGNORECASE)

ALONE: Final = re.compile(
    r"\b(?:ha(?:s|ve|d) not (?:spoken|talked)|(?:did|does|do) not (?:speak|talk)|never (?:spoke|spoken|talked)|"
    r"not previously (?:spoken|talked))\s+(?:to|with)\s+(?:any\s+)?(?:other|another)\b|"
    r"\bha(?:s|ve|d) no (?:contact|dealings) with (?:any )?other (?:news|media|reporters|journalists|outlets)",
    re.IGNORECASE,
)
"""A source who has spoken to this outlet alone cannot be a source of another."""

PRONOUNS: Final = frozenset("he she they it we i you him her them who which his their its this those one".split())  # noqa: SIM905

AGENCIES: Final = frozenset(
    name.strip()
    for name in """
    reuters | thomson reuters | ap | associated press | afp | agence france presse | upi | united press international |
    bloomberg | bloomberg news | dow jones | dow jones newswires | xinhua | tass | itar tass | ria novosti | interfax |
    sputnik | dpa | deutsche presse agentur | ansa | efe | lusa | belga | ritzau | ctk | mti | agerpres | tanjug |
    anadolu | anadolu agency | irna | isna | tasnim | press association | pa media | aap | australian associated press |
    canadian press | kyodo | kyodo news | jiji | jiji press | yonhap | kcna | ians | pti | press trust of india |
    bernama | sana | wafa | wam | kuna | panapress | ukrinform | unian | belta | kazinform | bbc | bbc news | cnn | nbc
    | nbc news | abc news | cbs | cbs news | fox news | sky news | al jazeera | al arabiya | npr | pbs | new york times
    | washington post | wall street journal | financial times | guardian | le monde | der spiegel | el pais |
    corriere della sera | asahi shimbun | nikkei | politico | axios | rt | cctv | nhk | dw | deutsche welle | france 24
    | voice of america | radio free europe | rfe rl
    """.split("|")  # noqa: SIM905
)
"""News agencies and outlets of the world whose names do not say what they are."""

PRESS_WORDS: Final = frozenset(
    """
    news newspaper times post daily herald gazette tribune journal chronicle courier mail telegraph press bulletin
    dispatch broadcasting television tv radio newswire wire newsroom examiner inquirer enquirer observer globe review
    weekly today express magazine ticker online broadcaster newsletter argus advertiser
    """.split()  # noqa: SIM905
)
"""Words by which a name says that it is an outlet's."""

NOT_PRESS: Final = frozenset("service services savings bank corp corporation company ministry inc ltd office party".split())  # noqa: SIM905


_PRESS_END = re.compile(r"\w{3}(?:news|ticker|radio|times|herald|wire|press|post|tribune|online|media)$")


TITLES: Final = frozenset(
    """
    mr mrs ms miss mme mlle m dr prof professor doctor sir dame lord lady rev reverend father fr sister brother imam rabbi sheikh hon judge justice
    capt captain col colonel gen general maj major lt lieutenant sgt sergeant cpl corporal pte private brig brigadier adm admiral rear vice cdre
    commodore cmdr commander insp inspector supt superintendent det detective constable pc di ds dc dci dcs wo rsm marshal president minister prime senator sen rep
    representative congressman congresswoman deputy governor mayor councillor cllr alderman ambassador chancellor secretary attorney chief
    commissioner chairman chairwoman director herr frau signor signora señor señora don doña monsieur madame
    """.split()  # noqa: SIM905
)
"""Words before a name that are no part of it."""


def name_words(name: str) -> tuple[str, ...]:
    """The words of a person's name without titles and initials.

    >>> name_words("Capt. Ann K. Berg"), name_words("Mr Berg"), name_words("Sir Tom")
    (('ann', 'berg'), ('berg',), ('tom',))
    """
    words = name_key(name).split()
    while len(words) > 1 and words[0] in TITLES:
        words.pop(0)
    return tuple(w for w in words if len(w) > 1) or tuple(words)


@lru_cache(maxsize=100_000)
def name_key(name: str | None) -> str:
    """A name without case, article, possessive and punctuation, to compare it with others.

    >>> name_key("The Harbour Gazette’s"), name_key(None)
    ('harbour gazette', '')
    """
    folded = (name or "").casefold().replace("’", "'")
    folded = folded.removesuffix("'s").removesuffix("'")
    words = _NOT_WORD.sub(" ", folded).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def sounds_like_press(name: str) -> bool:
    """Whether a name alone says that it belongs to a news outlet or agency.

    >>> [sounds_like_press(name) for name in ("Harbour Gazette", "Reuters", "PortTicker", "Post Office", "Expert Bank")]
    [True, True, True, False, False]
    """
    key = name_key(name)
    words = key.split()
    if key in AGENCIES or (len(words) == 1 and _PRESS_END.search(key)):
        return True
    return len(words) > 1 and words[-1] not in NOT_PRESS and any(word in PRESS_WORDS for word in (words[0], words[-1]))


def same_outlet(name: str, outlet: str) -> bool:
    """Whether a printed name can stand for an outlet: the whole of it, its last words, or its initials. Both are keys.

    >>> same_outlet("gazette", "harbour gazette"), same_outlet("hg", "harbour gazette"), same_outlet("harbour", "harbour gazette")
    (True, True, False)
    """
    if not name or not outlet:
        return False
    if name == outlet:
        return True
    ours, theirs = name.split(), outlet.split()
    if len(ours) > len(theirs):
        ours, theirs = theirs, ours
    if len(ours) < len(theirs) and theirs[-len(ours) :] == ours and len("".join(ours)) >= 4:
        return True
    initials = "".join(word[0] for word in theirs)
    return len(ours) == 1 and len(initials) > 1 and ours[0] == initials


def names_nobody(words: str | None) -> bool:
    """Whether the words for a source are a pronoun, or none at all."""
    return not words or name_key(words) in PRONOUNS


def is_media(words: str | None) -> bool:
    """Whether the words for a source are reports of nobody in particular.

    >>> is_media("several national media"), is_media("newspaper reports"), is_media("a report by the audit office")
    (True, True, False)
    """
    text = (words or "").strip()[:200]
    if not text:
        return False
    found = MEDIA.search(text)
    return bool(
        SHORT_MEDIA.match(text) or (found and found.end() >= len(text) - 12 and not re.search(r"\b(?:by|of) the\b", text))
    )

"""The cast of an article: everybody whom it names, those who have spoken so far, and whom the words of a description fit."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from secondsource.attribution import cues
from secondsource.attribution.drafts import Ground
from secondsource.model import Article, Mention, Referent

if TYPE_CHECKING:
    from spacy.tokens import Token

DETERMINERS = cues.words("the this that these those its his her their our my your a an some any several many few both each every another "
                        "other one")  # fmt: skip

DEFINITE = cues.words("the this that these those")

NO_FIRM = re.compile(
    r"\b(?:Union|Federation|Brotherhood|Guild|Confederation|Ministry|Department|Committee|Commission|Council|Police|Constabulary|Court|Tribunal|University|College|"
    r"School|Party|Parliament|Senate|Congress|Assembly|Government|Army|Navy|Authority|Agency|Office|Bureau|Board|Inspectorate|Association|Society|League|Church|Diocese|"
    r"Hospital|Foundation|Charity|Museum|Corps|Cross|Nations|Movement|Watch|Coalition|Observatory|ministry|department|union|police|government|court|council|committee|"
    r"commission|parliament|army|regulator|agency|authority|office)\b"
)
"""No "company" is called so."""

GENERIC_PERSON = cues.words("person people source man woman official individual other insider somebody someone one")

GENERIC_COMPANY = cues.words(
    "company firm group business maker carrier manufacturer giant startup retailer operator supplier producer"
)

FIRM = GENERIC_COMPANY - {"group", "giant"}

OUTLET_NOUN = cues.words(
    "paper newspaper magazine channel station agency broadcaster website site outlet programme program podcast news"
)

OUTLET_WORD = re.compile(
    r"\b(?:News|Times|Post|Daily|Herald|Tribune|Journal|Gazette|Chronicle|Mail|Telegraph|Star|Mirror|Express|Radio|TV|Television|Broadcasting"
    r"|Reuters|AP|AFP|Bloomberg|BBC|CNN|NBC|CBS|ABC|Fox|Press|Wire|wire|Observer|Standard|Echo|Courier|Guardian|Record|Review|Weekly|Magazine"
    r"|Globe|Sun|Argus|Sentinel|Dispatch|Register|Examiner|Bulletin|Ledger|Inquirer|Independent|Today|Monitor|Media|Online)\b|[a-z]line\b"
)

SYNONYMS = {
    "lender": "bank", "bank": "lender", "airline": "carrier", "carrier": "airline", "retailer": "chain", "paper": "newspaper", "newspaper": "paper",
    "firm": "company", "master": "captain", "counsel": "lawyer", "barrister": "lawyer", "solicitor": "lawyer", "attorney": "lawyer", "lawyer": "attorney",
    "legislator": "lawmaker", "lawmaker": "legislator", "headteacher": "head", "principal": "headteacher", "company": "firm", "ministry": "department", "department": "ministry", "regulator": "authority", "union": "federation",
    "watchdog": "regulator", "chief": "head", "head": "chief", "boss": "chief", "chairman": "chair", "chairwoman": "chair", "spokesman":
    "spokesperson", "spokeswoman": "spokesperson", "leader": "head", "premier": "minister", "force": "police", "school": "college",
}  # fmt: skip

NEAR = 60
"""How many mentions or voices back anything is looked for."""


@dataclass
class Voice:
    """Somebody who spoke: a Referent, or an anonymous source as described, or nobody that could be told."""

    referent: str | None = None
    name: str | None = None
    anonymous: bool = False
    description: str | None = None
    head: str = ""
    kind: Literal["PER", "BODY", "DOC", ""] = ""
    plural: bool = False
    gender: str | None = None
    at: int = 0
    paragraph: int = 0
    others: tuple[str, ...] = ()
    words: str = ""


@dataclass
class Cast:
    """Everybody whom an article names, and those who have spoken so far."""

    article: Article
    grounds: Sequence[Ground]
    mentions: Sequence[Mention]
    referents: dict[str, Referent]
    spoken: list[Voice] = field(default_factory=list)
    speaking: str | None = None
    """In whose quotation a nested one stands: no "he" within it is himself, who says "I"."""

    def __post_init__(self) -> None:
        bodies = _bodies_among(self.article.text, self.mentions, self.referents)
        self.referents = {id_: _as_body(r) if id_ in bodies else r for id_, r in self.referents.items()}
        self.mentions = [replace(m, kind="ORG", form="name") if m.referent in bodies else m for m in self.mentions]
        self.mentions = sorted(self.mentions, key=lambda m: (m.start, -m.end))
        self._starts = [m.start for m in self.mentions]
        self._paragraph_starts = [g.start for g in self.grounds]
        self.names: dict[str, str] = {}
        for referent in sorted(self.referents.values(), key=lambda r: (r.first, r.id)):
            for alias in (referent.name, *referent.aliases):
                self.names.setdefault(plain_name(alias), referent.id)
        self.weight = Counter(m.referent for m in self.mentions)
        self.places: dict[str, list[int]] = defaultdict(list)
        for mention in self.mentions:
            self.places[mention.referent].append(mention.start)
        self.roles: dict[str, list[str]] = {r.id: list(r.roles) for r in self.referents.values()}
        for mention in self.mentions:
            if mention.kind == "PER" and mention.referent in self.roles and mention.form != "description":
                self.roles[mention.referent] += _roles_beside(self.article.text, mention)
            elif mention.kind == "ORG" and mention.referent in self.roles and mention.form != "description":
                self.roles[mention.referent] += _callings_beside(self.article.text, mention)
        self.roles = {id_: [CHIEF.sub("", role) for role in roles] for id_, roles in self.roles.items()}
        for mention in self.mentions:
            known = self.referents.get(mention.referent)
            if (
                known is not None
                and known.kind == "PER"
                and known.gender is None
                and (kin := _kin_of(self.article.text, mention))
            ):
                told = replace(known, gender=kin)
                told.__dict__["id"] = known.id
                self.referents[known.id] = told
        self.outlets = [m for m in self.mentions if m.kind == "ORG" and OUTLET_WORD.search(m.text)]

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """The mentions that lie between two offsets of the article."""
        n = bisect_right(self._starts, start - 1)
        found = []
        while n < len(self.mentions) and self.mentions[n].start < end:
            if self.mentions[n].end <= end:
                found.append(self.mentions[n])
            n += 1
        return found

    def mentions_before(self, at: int, count: int) -> list[Mention]:
        """The last mentions that begin before an offset, at most so many."""
        n = bisect_left(self._starts, at)
        return list(self.mentions[max(0, n - count) : n])

    def mention_over(self, at: int) -> Mention | None:
        """The longest mention around an offset."""
        n = bisect_right(self._starts, at)
        for mention in reversed(self.mentions[max(0, n - 6) : n]):
            if mention.start <= at < mention.end:
                return mention
        return None

    def paragraph_of(self, at: int) -> int:
        return max(0, bisect_right(self._paragraph_starts, at) - 1)

    def voice_of(self, referent: str, at: int, words: str = "") -> Voice:
        """A named voice."""
        known = self.referents.get(referent)
        if known is None:
            return Voice(at=at, words=words)
        kind: Literal["PER", "BODY"] = "PER" if known.kind == "PER" else "BODY"
        return Voice(known.id, without_title(known.name) if kind == "PER" else known.name, kind=kind, plural=known.kind == "GROUP", gender=known.gender, at=at,
                     paragraph=self.paragraph_of(at), words=words)  # fmt: skip


KIN: dict[str, Literal["m", "f"]] = {
    **dict.fromkeys(("husband", "father", "son", "brother", "uncle", "nephew", "grandfather", "grandson", "boyfriend", "widower", "stepfather"), "m"),
    **dict.fromkeys(("wife", "mother", "daughter", "sister", "aunt", "niece", "grandmother", "granddaughter", "girlfriend", "widow", "stepmother"), "f"),
}  # fmt: skip
OF_KIN = "(?:his|her|their|my|our|whose|[A-Z][\\w’'-]*[’']s?)\\s(?:[a-z-]+\\s){0,2}(?P<kin>" + "|".join(sorted(KIN)) + ")"
KIN_BEFORE = re.compile(rf"\b{OF_KIN},?\s$", re.IGNORECASE)
KIN_AFTER = re.compile(rf",\s{OF_KIN}(?=[,.;]|\s(?:and|of|said)\b)", re.IGNORECASE)
"""Of "her husband Jon Moll" and "Jon Moll, her husband," what says whether it is a man."""


def _kin_of(text: str, mention: Mention) -> Literal["m", "f"] | None:
    """The gender that a word of kinship beside a name states."""
    match = KIN_BEFORE.search(text[max(0, mention.start - 60) : mention.start]) or KIN_AFTER.match(
        text, mention.end, mention.end + 70
    )
    return KIN[match["kin"].lower()] if match is not None else None


CHIEF = re.compile(r"\b[Cc]hief\s(?=[\w’'-])(?!executive|of\b|for\b|at\b|in\b|and\b)")
"""In an office it says which: the chief fire officer is not "the chief" of anything else."""
FIRM_WORD = re.compile(
    r"\s(?:Transit|Transport|Tramways|Airways|Airlines?|Railways?|Rail|Buses|Ferries|Shipping|Lines|Hydro|Energy|Electric|Nuclear|Renewables|Petroleum|Oil|Coal|Mining|Minerals|Metals|"
    r"Cement|Chemicals|Tyres|Motors|Foods|Farms|Dairies|Dairy|Breweries|Brewery|Bakeries|Care|Homes|Hotels|Holidays|Properties|Estates|Developments|Construction|Builders|"
    r"Engineering|Aviation|Aerospace|Logistics|Freight|Haulage|Telecom|Networks|Systems|Technologies|Software|Solutions|Services|Industries|Holdings|Group|Partners|Capital|"
    r"Securities|Ventures|Insurance|Assurance|Bank|Pharma|Pharmaceuticals|Therapeutics|Labs|Laboratories|Water|Utilities|Stores|Supermarkets|Textiles|Fisheries|Shipyards?|"
    r"Associates|Consulting|Research|Analytics|Polling|Institute|Foundation|Trust|Council|Union|Alliance|Watch|Network|Coalition|United|Rovers|Wanderers|Athletic)$"
)
"""The last word of a name that no family bears: the small parser takes many a firm for a person."""
THING = re.compile(
    r",\s(?:which\s(?!is\s|was\s)|(?:an?|the|its|their|one of|[\w’'-]+[’']s?)\s(?:[\w’'-]+\s){0,4}?(?P<noun>[\w-]+)(?=,|\sthat\s|\swhich\s|\sin\s|\sof\s|\sbased\s))"
)
"""What follows the name of a body: ", which runs", ", a consultancy in"."""
THE_FIRM = re.compile(r"(?:(?:^|[\n.;,]\s?)[Tt]he\s|[’']s?\s|\b[Ii]ts\s)(?:[\w-]+\s){0,2}?(?P<noun>[\w-]+),\s$")


RUNS_IT = re.compile(
    r"\b(?:company|firm|group|agency|charity|business|carrier|contractor|consortium|body|trust|bank|union)\s(?:that|which)\s[^,.;:“”\"]{3,40},\s(?:the\s)?$"
)
"""Of "the company that runs the tunnel, Moll Transit,", what says that the name is a body's."""
CLASS_BESIDE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[\w’'-]+)\s(?:[\w’'-]+\s)?(?P<noun>[a-z-]+)\s(?:called\s)?$")
NAMED_CLASS = cues.words(
    "website site newspaper daily tabloid magazine broadcaster network blog newsletter portal outlet app company firm airline carrier retailer supermarket bank charity "
    "startup start-up brand label band team club"
)
"""Of "the news website Harbour Tide", what says that the name is no person's."""


def _bodies_among(text: str, mentions: Sequence[Mention], referents: dict[str, Referent]) -> set[str]:
    """The referents taken for persons that the text itself treats as bodies: ", which runs the ferry", "its operator, Moll Hydro,"."""
    found: dict[str, int] = defaultdict(int)
    for mention in mentions:
        known = referents.get(mention.referent)
        if known is None or known.kind != "PER" or known.gender is not None or mention.form != "name":
            continue
        name = known.name
        if any(" " not in alias and name.endswith(" " + alias) for alias in known.aliases):
            continue  # who is called by his last name alone is a person
        after = THING.match(text, mention.end, mention.end + 90)
        lead = text[max(0, mention.start - 50) : mention.start]
        before = (
            THE_FIRM.search(lead)
            if not content_words(lead) & cues.PERSON - {"owner", "developer", "collector", "contractor"}
            else None
        )
        beside = CLASS_BESIDE.search(lead)
        if beside is not None and beside["noun"] in NAMED_CLASS:
            found[mention.referent] += 1
        running = RUNS_IT.search(lead)
        if running is not None and text[mention.end : mention.end + 1] in (",", "."):
            found[mention.referent] += 1
        nouns = [m["noun"] for m in (after, before) if m is not None]
        if any(n and n.lower() in cues.PERSON and n.lower() != "owner" for n in nouns):
            found[mention.referent] -= 2
        elif (after is not None and after["noun"] is None) or any(n and n.lower() in cues.BODY for n in nouns):
            found[mention.referent] += 1
        if FIRM_WORD.search(name):
            found[mention.referent] += 1
    return {referent for referent, votes in found.items() if votes > 0}


def _as_body(referent: Referent) -> Referent:
    """The same referent as a body. It keeps its id: records elsewhere name it so."""
    body = replace(referent, kind="ORG")
    body.__dict__["id"] = referent.id
    return body


FAMILIAR = cues.words("gran granny grandma grandpa granddad mum mom dad auntie nana")


def without_title(name: str) -> str:
    """A name without the trade before it: "Engineer Ada Moll"."""
    first, _, rest = name.partition(" ")
    return (
        rest
        if " " in rest
        and (first.lower() in cues.PERSON or first.lower() in FAMILIAR)
        and first.lower() not in ("baker", "porter")
        else name
    )


AFTER_NAME = re.compile(
    r"\s?,\s(?!(?:and|or|but|nor)\s)(?:(?:who|which)\s(?:is|was|has been|runs|heads|leads|owns|chairs)\s)?(?P<role>[^,.;:“”\"\n()]{3,90})"
)

BEFORE_NAME = re.compile(
    r"(?:^|[\n.,;:“”\"]\s?|\b(?:and|but|by|with|to|of|that|said|says)\s)(?P<role>(?:[Tt]he |[Aa]n? |[Ii]ts |[Hh]is |[Hh]er )?[^,.;:“”\"\n()]{3,70}?),?\s$"
)


def _roles_beside(text: str, mention: Mention) -> list[str]:
    """What an apposition or a title beside a name says of the person, if it holds a noun of persons."""
    found = []
    after = AFTER_NAME.match(text, mention.end, mention.end + 130)
    if after:
        found.append(after["role"])
    before = BEFORE_NAME.search(text[max(0, mention.start - 90) : mention.start])
    if before:
        found.append(before["role"])
    return [role for role in found if content_words(role) & cues.PERSON][:2]


CALLED_AFTER = re.compile(
    r",\s(?P<what>(?:an?|the|its|one\sof|[\w-]{2,30}[’']s?)\s[^,.;:“”\"\n()]{3,60}?)(?=,|\.|;|\s(?:of|in|that|which|based|for|with|near)\s)"
)
CALLED_BEFORE = re.compile(
    r"(?:^|[\n.,;:“”\"]\s?|\b(?:and|but|by|with|to|of|that|said|says|told|from|for|at)\s)(?P<what>(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[\w-]{2,30}[’']s?)\s[^,.;:“”\"\n()]{3,50}?),?\s(?:the\s)?$"
)
INITIALS = re.compile(r"(?P<long>(?:[A-Z][\w’'&-]+)(?:\s(?:of|and|for|the|&|[A-Z][\w’'&-]+)){1,9})\s\($")


def _callings_beside(text: str, mention: Mention) -> list[str]:
    """What is said of a body beside its name: "the regulator, the Port Office", "Moll Hydro, a utility in Lom"; what its initials stand for."""
    before = text[max(0, mention.start - 90) : mention.start]
    after, behind = CALLED_AFTER.match(text, mention.end, mention.end + 100), CALLED_BEFORE.search(before)
    found = [after["what"]] if after else []
    if behind and {w.lower() for w in re.findall(r"[\w-]+", behind["what"])[-1:]} & (cues.BODY | GENERIC_COMPANY):
        found.append(behind["what"])  # not "The regulator fined Moll Freight"
    found = [
        w for w in found if not content_words(w) & (cues.PERSON - {"owner", "monitor", "developer", "dealer", "contractor"})
    ]
    found = [core_of(w) for w in found]
    kept = [w for w in found if content_words(w) & cues.BODY or content_words(w) & GENERIC_COMPANY]
    initials = INITIALS.search(before)
    if initials and mention.form == "acronym":
        kept.append(initials["long"])
    return kept


def plain_name(name: str) -> str:
    return re.sub(
        r"^(?:the|an?)\s+", "", re.sub(r"[’']s?$", "", name.strip().replace("’", "'")), flags=re.IGNORECASE
    ).casefold()


def content_words(text: str) -> set[str]:
    return {
        w
        for w in re.findall(r"[\w-]+", text.lower())
        if w not in DETERMINERS and w not in ("of", "s", "and", "for", "in", "at", "to", "who", "which")
    }


PLAIN_WORDS = cues.words(
    "senior leading top former chief key local new prominent high-ranking veteran years year after with looked that while been were from last week one two three"
)
"""Words of a description that tell nobody from another."""


def noun_of(token: Token) -> str:
    """The noun of a description, as the tables have it."""
    lemma = token.lemma_.lower()
    return {"people": "people", "spokesmen": "spokesman"}.get(lemma, lemma)


def core_of(words: str) -> str:
    """A description without what follows a preposition or relative clause."""
    return re.split(r"\s(?:who|which|that|of|at|in|for|with|from|on|by|to)\s|,", words, maxsplit=1)[0]


def without_determiner(words: str) -> str:
    return re.sub(r"^(?:the|an?|this|that|these|those|its|their|his|her)\s+", "", words, flags=re.IGNORECASE)


def bare_name(words: str) -> str:
    """A name as the source is called: no article, no possessive."""
    return re.sub(r"[’']s?$", "", without_determiner(words))


PEOPLE_TOO = cues.words(
    "people staff youngster lawmaker policymaker filmmaker dressmaker shoemaker watchmaker peacemaker troublemaker decision-maker newsmaker police-officer"
)


def is_person_noun(lemma: str) -> bool:
    return lemma in PEOPLE_TOO or lemma.endswith(
        ("man", "men", "woman", "women", "person", "ologist", "crat", "keeper", "worker")
    )


def contradicts(cast: Cast, referent: str, lemma: str, words: str = "") -> bool:
    """Whether the person is described by other nouns of persons, none of them this one; the deputy mayor is not "the mayor"."""
    roles = [content_words(role) for role in cast.roles.get(referent, [])]
    if (
        words
        and not SECOND & content_words(words)
        and any(lemma in r for r in roles)
        and all(r & SECOND for r in roles if lemma in r)
    ):
        return True
    nouns = set().union(*roles) & cues.PERSON
    return bool(nouns) and lemma not in GENERIC_PERSON and not ({lemma, SYNONYMS.get(lemma, lemma)} & nouns)


TRADES = (
    cues.words("buyout private-equity equity investment investor venture takeover"), cues.words("capital partners equity investments ventures holdings"),
    cues.words("shipping tanker ferry"), cues.words("shipping tankers lines ferries marine maritime"),
    cues.words("oil energy petroleum gas"), cues.words("oil petroleum energy gas"),
    cues.words("drinks beer brewing"), cues.words("ales brewery breweries brewing beers"),
    cues.words("chemical chemicals"), cues.words("chemicals chemical"),
    cues.words("paper pulp"), cues.words("paper pulp mills"),
    cues.words("drug drugs pharmaceutical medicine"), cues.words("pharma pharmaceuticals therapeutics biotech"),
    cues.words("mining copper gold coal"), cues.words("minerals mining mines copper gold coal resources"),
    cues.words("power electricity"), cues.words("power electric energy hydro"),
    cues.words("software games gaming technology tech"), cues.words("software games studio studios systems technologies"),
)  # fmt: skip
"""In turn: what a firm is called after its trade, and the words of its name that bear it out."""


def of_its_trade(words: set[str], names: set[str]) -> bool:
    """Whether each of the words tells a trade that the name of a firm tells too: "the buyout firm", Moll Capital."""
    return all(any(w in told and names & named for told, named in zip(TRADES[::2], TRADES[1::2], strict=True)) for w in words)


ATTRIBUTE = re.compile(
    r"-(?:based|listed|owned|run|backed|led|controlled)$|^(?:embattled|troubled|beleaguered|ailing|struggling|loss-making|private|state-owned|family)$"
)


SECOND = cues.words("deputy vice assistant acting vice-president vice-chairman vice-chair undersecretary co-chair")
"""The mayor is not the deputy mayor."""


def best_referent(cast: Cast, lemma: str, words: str, at: int, *, persons: bool) -> str | None:
    """The Referent whose names and roles hold the words of a description."""
    wanted = content_words(core_of(words))
    mates = {lemma, SYNONYMS.get(lemma, lemma)}
    best: tuple[float, int, str] | None = None
    for referent in sorted(cast.referents.values(), key=lambda r: (r.first, r.id)):
        if (referent.kind == "PER") != persons or (not persons and referent.kind not in ("ORG", "GROUP")):
            continue
        roles = [content_words(role) for role in cast.roles.get(referent.id, referent.roles)]
        if persons:
            roles = [r for r in roles if not (r & SECOND) or r & SECOND & wanted]
        names = [content_words(name) for name in (referent.name, *referent.aliases)]
        have: set[str] = set().union(*roles) if persons else set().union(*roles, *names)
        generic = (
            not persons
            and lemma in GENERIC_COMPANY
            and not OUTLET_WORD.search(referent.name)
            and not (lemma in FIRM and any(NO_FIRM.search(name) for name in (referent.name, *referent.aliases)))
            and not (lemma in FIRM and referent.name.islower() and not mates & have)
            and not (lemma in FIRM and re.search(r"\(\s?$", cast.article.text[max(0, referent.first - 2) : referent.first]))
            and plain_name(referent.name) != plain_name(cast.article.outlet or "")
        )
        if not (mates & have) and not generic:
            continue
        more = wanted - mates
        if generic:
            more = {w for w in more if not ATTRIBUTE.search(w)}
            if more and of_its_trade(more, set().union(*names)):
                have = have | more
        hit = len(more & have)
        if persons and more and not hit and not any(r & mates for r in roles):
            continue
        if not persons and more and not more <= (have | {"own"}) and (hit == 0 or generic):
            continue
        places = cast.places[referent.id]
        before = places[: bisect_left(places, at)]
        score = 2.0 * hit + (1.5 if before else 0) + min(1.0, cast.weight[referent.id] / 8)
        spoke = any(v.referent == referent.id for v in cast.spoken[-NEAR:])
        if generic and not (mates & have):
            score -= 1.0
            score += min(1.5, cast.weight[referent.id] / 4)
        if spoke:
            score += 0.4
        if before:
            score += max(0.0, 1.0 - (at - before[-1]) / 1500)
        elif places and not persons:
            score += max(0.0, 1.0 - (places[0] - at) / 600)
        if best is None or score > best[0]:
            best = (score, -referent.first, referent.id)
    return best[2] if best is not None else None


def is_subject(ground: Ground, mention: Mention) -> bool:
    inside = ground.tokens(mention.start - ground.start, mention.end - ground.start)
    token = inside[-1] if len(inside) else None
    first = inside[0].i if len(inside) else 0
    while (
        token is not None
        and token.head != token
        and (
            token.dep_ in ("compound", "flat", "appos", "amod")
            or (first <= token.head.i < token.i and token.dep_ in ("pobj", "prep", "conj", "poss"))
        )
    ):  # "the Bank of Lorvia": its last word hangs from its first
        token = token.head
    return token is not None and token.dep_ in ("nsubj", "nsubjpass")


def sentences_between(ground: Ground, start: int, end: int) -> int:
    first = bisect_right(ground.sentence_starts, start - ground.start) if start >= ground.start else 0
    return max(0, bisect_left(ground.sentence_starts, end - ground.start) - first)


def outlet_before(cast: Cast, at: int, but: str | None = None) -> str | None:
    """The outlet that the text last named: what "the paper" means. A page calls itself otherwise."""
    own = plain_name(but) if but else ""
    named = [m for m in cast.outlets if m.start < at]
    others = [m for m in named if not own or plain_name(m.text) not in own]
    return (others or named)[-1].referent if named else None

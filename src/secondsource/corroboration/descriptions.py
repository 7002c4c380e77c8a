"""Descriptions of unnamed sources: can two of them be the same people?

The answer is "yes" unless the words exclude it. "A French official" and "diplomats in Paris" may be one; "a French
official" and "a rebel commander" may not. Nobody's identity is ever guessed from them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from secondsource.corroboration.voices import name_key

CAMPS: Final[dict[str, str]] = {
    word: camp
    for camp, words in {
        "state": "official officials minister ministers diplomat diplomats envoy envoys ambassador government officer officers police "
        "policeman policemen lawmaker lawmakers senator prosecutor prosecutors regulator regulators aide aides bureaucrat "
        "bureaucrats commissioner commissioners judge judges mayor civil-servant soldier soldiers general generals",
        "rebel": "rebel rebels insurgent insurgents militant militants guerrilla guerrillas jihadist jihadists fighter fighters "
        "separatist separatists mutineer mutineers terrorist terrorists",
        "firm": "banker bankers executive executives trader traders broker brokers investor investors shareholder shareholders employee "
        "employees manager managers engineer engineers worker workers clerk clerks adviser advisers consultant consultants analyst "
        "analysts economist economists",
        "law": "lawyer lawyers attorney attorneys solicitor barrister",
        "public": "resident residents witness witnesses villager villagers neighbour neighbours neighbor neighbors customer customers "
        "shopkeeper shopkeepers bystander bystanders passenger passengers relative relatives mother father student students driver "
        "drivers tourist tourists refugee refugees survivor survivors",
        "care": "doctor doctors nurse nurses medic medics paramedic paramedics surgeon surgeons",
    }.items()
    for word in words.split()
}
"""In which camp a description puts a source. Words that fit every camp ("source", "person", "people") are not here."""

TRADES: Final[dict[str, str]] = {
    word: trade
    for trade, words in {
        "police": "policeman policemen policewoman constable detective gendarme",
        "guard": "guard watchman nightwatchman warder jailer doorman bouncer",
        "driver": "driver trucker chauffeur cabbie",
        "rail": "stationmaster signalman guardsman",
        "air": "pilot co-pilot steward stewardess purser mechanic",
        "sea": "fisherman fishermen fisherwoman sailor deckhand seaman seamen docker stevedore longshoreman helmsman boatman lighthouse-keeper",
        "farm": "farmer shepherd herdsman herdsmen herder grower rancher breeder beekeeper",
        "animals": "vet vets veterinarian zookeeper",
        "care": "doctor physician surgeon nurse midwife matron paramedic medic orderly anaesthetist pathologist coroner pharmacist dentist",
        "law": "lawyer attorney solicitor barrister notary judge magistrate bailiff juror prosecutor",
        "school": "teacher tutor lecturer headmaster dean schoolteacher",
        "church": "priest vicar pastor nun monk imam rabbi sexton verger deacon",
        "shop": "cashier shopkeeper stallholder grocer baker butcher florist barber hairdresser bookseller greengrocer",
        "inn": "waiter waitress cook chef barman barmaid bartender innkeeper landlord landlady receptionist chambermaid concierge",
        "money": "auctioneer teller broker trader dealer pawnbroker bookmaker loss-adjuster actuary auditor bookkeeper accountant treasurer",
        "science": "geologist hydrologist chemist biologist seismologist meteorologist epidemiologist volcanologist botanist archaeologist historian",
        "build": "electrician plumber bricklayer roofer carpenter welder surveyor architect crane-operator scaffolder",
        "arms": "soldier rifleman conscript sniper gunner deserter commander colonel fighter rebel militiaman",
        "state": "diplomat envoy consul lawmaker senator legislator",
        "stage": "actor actress singer dancer violinist stagehand usher projectionist",
        "sport": "referee jockey footballer goalkeeper trainer coach groundsman",
        "house": "cleaner caretaker janitor gardener porter lift-attendant usherette housekeeper postman",
        "mine": "miner pitman hewer",
        "press": "journalist reporter photographer editor",
        "fire": "firefighter fireman firemen",
        "dispatch": "dispatcher switchboard-operator controller",
    }.items()
    for word in words.split()
}
"""Trades that one person seldom has at once. Words that say less ("officer", "engineer", "worker", "expert") are not here."""

SHARED: Final = frozenset(
    {
        frozenset(pair)
        for pair in (
            ("state", "law"),
            ("firm", "law"),
            ("firm", "public"),
            ("care", "public"),
            ("state", "care"),
            ("state", "firm"),
        )
    }
)
"""Camps to which one person may well belong at once: an official of a state bank, a doctor who is a witness."""

_PERSON = re.compile(r"\b(?:people|persons?|sources?|insiders?|individuals?|m[ae]n|wom[ae]n)\b", re.IGNORECASE)

# A few states and capitals whose adjective or seat does not begin like the country's name.
_SEATS: Final[dict[str, str]] = {
    "us": "us", "u s": "us", "usa": "us", "american": "us", "americans": "us", "united states": "us", "washington": "us", "pentagon": "us",
    "white house": "us", "uk": "gb", "u k": "gb", "british": "gb", "britain": "gb", "united kingdom": "gb", "london": "gb",
    "whitehall": "gb", "downing street": "gb", "french": "fr", "france": "fr", "paris": "fr", "german": "de", "germany": "de",
    "berlin": "de", "dutch": "nl", "netherlands": "nl", "the hague": "nl", "russian": "ru", "russia": "ru", "moscow": "ru",
    "kremlin": "ru", "chinese": "cn", "china": "cn", "beijing": "cn", "israeli": "il", "israel": "il", "turkish": "tr", "turkey": "tr",
    "ankara": "tr", "iraqi": "iq", "iraq": "iq", "baghdad": "iq", "iranian": "ir", "iran": "ir", "tehran": "ir", "syrian": "sy",
    "syria": "sy", "damascus": "sy", "ukrainian": "ua", "ukraine": "ua", "kyiv": "ua", "kiev": "ua", "polish": "pl", "poland": "pl",
    "warsaw": "pl", "spanish": "es", "spain": "es", "madrid": "es", "italian": "it", "italy": "it", "rome": "it", "greek": "gr",
    "greece": "gr", "athens": "gr", "swiss": "ch", "switzerland": "ch", "bern": "ch", "swedish": "se", "sweden": "se", "stockholm": "se",
    "danish": "dk", "denmark": "dk", "copenhagen": "dk", "norwegian": "no", "norway": "no", "oslo": "no", "finnish": "fi",
    "finland": "fi", "helsinki": "fi", "irish": "ie", "ireland": "ie", "dublin": "ie", "portuguese": "pt", "portugal": "pt",
    "lisbon": "pt", "belgian": "be", "belgium": "be", "hungarian": "hu", "hungary": "hu", "budapest": "hu", "czech": "cz",
    "prague": "cz", "romanian": "ro", "romania": "ro", "bulgarian": "bg", "bulgaria": "bg", "serbian": "rs", "serbia": "rs",
    "belgrade": "rs", "croatian": "hr", "croatia": "hr", "japanese": "jp", "japan": "jp", "tokyo": "jp", "south korean": "kr",
    "seoul": "kr", "north korean": "kp", "pyongyang": "kp", "indian": "in", "india": "in", "new delhi": "in", "delhi": "in",
    "pakistani": "pk", "pakistan": "pk", "islamabad": "pk", "afghan": "af", "afghanistan": "af", "kabul": "af", "egyptian": "eg",
    "egypt": "eg", "cairo": "eg", "saudi": "sa", "saudi arabia": "sa", "riyadh": "sa", "yemeni": "ye", "yemen": "ye", "sanaa": "ye",
    "lebanese": "lb", "lebanon": "lb", "beirut": "lb", "jordanian": "jo", "jordan": "jo", "amman": "jo", "palestinian": "ps",
    "qatari": "qa", "qatar": "qa", "doha": "qa", "emirati": "ae", "libyan": "ly", "libya": "ly", "tripoli": "ly", "sudanese": "sd",
    "sudan": "sd", "khartoum": "sd", "ethiopian": "et", "ethiopia": "et", "kenyan": "ke", "kenya": "ke", "nairobi": "ke",
    "nigerian": "ng", "nigeria": "ng", "abuja": "ng", "somali": "so", "somalia": "so", "mogadishu": "so", "south african": "za",
    "south africa": "za", "pretoria": "za", "brazilian": "br", "brazil": "br", "brasilia": "br", "mexican": "mx", "mexico": "mx",
    "canadian": "ca", "canada": "ca", "ottawa": "ca", "colombian": "co", "colombia": "co", "bogota": "co", "venezuelan": "ve",
    "venezuela": "ve", "caracas": "ve", "cuban": "cu", "cuba": "cu", "havana": "cu", "argentine": "ar", "argentina": "ar", "chilean": "cl",
    "chile": "cl", "peruvian": "pe", "peru": "pe", "lima": "pe", "australian": "au", "australia": "au", "canberra": "au",
    "indonesian": "id", "indonesia": "id", "jakarta": "id", "filipino": "ph", "philippine": "ph", "philippines": "ph", "manila": "ph",
    "thai": "th", "thailand": "th", "bangkok": "th", "vietnamese": "vn", "vietnam": "vn", "hanoi": "vn", "kurdish": "kurdish",
    "european": "eu", "eu": "eu", "brussels": "eu", "nato": "nato", "un": "un", "u n": "un", "united nations": "un",
}  # fmt: skip
_SEAT_WORDS: Final = re.compile(
    r"\b(" + "|".join(sorted((re.escape(key) for key in _SEATS), key=lambda k: (-len(k), k))) + r")\b", re.IGNORECASE
)
_ABOVE_STATES: Final = frozenset({"eu", "nato", "un"})
_TOPIC = re.compile(
    r"\b(?:familiar with|close to|with (?:direct |first-?hand |detailed )?knowledge|briefed on|aware of|involved in|who (?:has|have|had|is|are|was|"
    r"were|asked|declined|requested|spoke|insisted)|on condition|about|privy to)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Described:
    """What a description commits a source to: states, bodies (as keys), camps and trades. Empty: nothing said. ``paper``: it is a document."""

    states: frozenset[str]
    bodies: frozenset[str]
    camps: frozenset[str]
    alone: bool = False
    trades: frozenset[str] = frozenset()
    paper: bool = False

    @property
    def specific(self) -> bool:
        """Whether the words say more than that somebody spoke."""
        return bool(self.states or self.bodies or self.camps)

    def contradicts(self, other: Described) -> bool:
        """Whether the two cannot be the same people."""
        if self.alone or other.alone:
            return True
        if self.paper != other.paper:
            return bool((self.camps or self.trades) if other.paper else (other.camps or other.trades))
        if self.trades and other.trades and not self.trades & other.trades:
            return True
        if self.bodies and other.bodies:
            return not self.bodies & other.bodies
        mine, theirs = self.states - _ABOVE_STATES, other.states - _ABOVE_STATES
        if mine and theirs and not mine & theirs:
            return True
        if self.camps and other.camps and not self.camps & other.camps:
            return not any(frozenset((a, b)) in SHARED for a in self.camps for b in other.camps)
        return False


def read_description(
    words: str, bodies: dict[str, str] | None = None, *, alone: bool = False, paper: bool = False
) -> Described:
    """Read what a description commits its source to. ``bodies``: keys of names of bodies, with what each stands for.

    What the source knows about is cut off first: one who is familiar with a bank need not work there.

    >>> read_description("a lorry driver").contradicts(read_description("a guard at the sheds"))
    True
    >>> a = read_description("a French official")
    >>> a.contradicts(read_description("officials in Paris")), a.contradicts(read_description("a rebel commander in Syria"))
    (False, True)
    """
    if paper:
        return Described(frozenset(), frozenset(), frozenset(), alone=alone, paper=True)
    states, camps = _states_and_camps(words[:300])
    return Described(states, _bodies_in(words[:300], bodies or {}), camps, alone=alone, trades=_trades(words[:300]))


@cache
def _states_and_camps(words: str) -> tuple[frozenset[str], frozenset[str]]:
    who = _who(words)
    states = frozenset(_SEATS[found.casefold()] for found in _SEAT_WORDS.findall(who.replace(".", " ")))
    camps = frozenset(CAMPS[word] for word in re.findall(r"[\w-]+", who.casefold()) if word in CAMPS)
    return states, camps


_HEAD_ENDS = re.compile(r"[,;:]|\b(?:of|for|at|in|from|with|on|by|to|near|whose|that|which|said|says)\b")


@cache
def _trades(words: str) -> frozenset[str]:
    """The trades in the head of a description: "a driver at the mine" is no miner."""
    who = _who(words)
    end = _HEAD_ENDS.search(who)
    head = re.findall(r"[\w-]+", who[: end.start() if end and end.start() else None].casefold())
    return frozenset(
        TRADES[form] for word in head for form in (word, word.removesuffix("s"), word.removesuffix("es")) if form in TRADES
    )


def _who(words: str) -> str:
    topic = _TOPIC.search(words)
    return words[: topic.start()] if topic and topic.start() > 0 else words


def _bodies_in(words: str, bodies: dict[str, str]) -> frozenset[str]:
    who = f" {name_key(_who(words))} "
    return frozenset(body for name, body in bodies.items() if len(name) > 2 and f" {name} " in who)


def fewest(count: int, contradictions: set[tuple[int, int]]) -> list[int]:
    """Sort ``count`` sources into the fewest groups in which no two contradict each other; the group of each.

    Exact up to a dozen sources that differ, after that in order of most contradictions first, which may be more than the
    fewest. Sources that contradict the same others are one choice, so twenty plain "officials" cost nothing.

    >>> fewest(3, {(0, 1)})
    [0, 1, 0]
    """
    against: list[set[int]] = [set() for _ in range(count)]
    for a, b in contradictions:
        against[a].add(b)
        against[b].add(a)
    leaders: dict[frozenset[int], int] = {}
    leader = [leaders.setdefault(frozenset(against[n]), n) for n in range(count)]
    kinds = sorted(leaders.values(), key=lambda n: (-len(against[n]), n))
    colours = _colour_exactly(kinds, against) if len(kinds) <= 12 else _colour(kinds, against)
    groups: dict[int, int] = {}
    return [groups.setdefault(colours[leader[n]], len(groups)) for n in range(count)]


def _colour(kinds: list[int], against: list[set[int]]) -> dict[int, int]:
    colours: dict[int, int] = {}
    for n in kinds:
        taken = {colours[m] for m in against[n] if m in colours}
        colours[n] = next(c for c in range(len(kinds)) if c not in taken)
    return colours


def _colour_exactly(kinds: list[int], against: list[set[int]]) -> dict[int, int]:
    best = _colour(kinds, against)
    most = len(set(best.values()))

    def place(at: int, colours: dict[int, int], used: int) -> None:
        nonlocal best, most
        if used >= most:
            return
        if at == len(kinds):
            best, most = dict(colours), used
            return
        n = kinds[at]
        for colour in range(used + 1):
            if not any(colours.get(m) == colour for m in against[n]):
                colours[n] = colour
                place(at + 1, colours, max(used, colour + 1))
                del colours[n]

    place(0, {}, 0)
    return best

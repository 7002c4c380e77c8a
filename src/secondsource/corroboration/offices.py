"""Offices: for which body a person speaks, as the words beside his name say.

A chief, a spokesman or a colonel speaks for a body that the sentence, or the one before it, has named: "its head of risk, Goran Lisle",
"the office's head", "Mrs Reed, who runs the grid company", "Joost Vahl, for the police". What is read here joins him to nobody but that
body, and only where it says the same as he does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from secondsource.corroboration.voices import SPOKESMAN, TITLES, name_key

OFFICE: Final = re.compile(
    r"\b(?:(?:vice|deputy|acting|interim|joint|co|sub|under)[- ]?)?(?:head|heads|chief|boss|director|manager|president|chair(?:man|woman|person)?|"
    r"governor|secretary|secretary[- ]general|general secretary|treasurer|commissioner|commander|commandant|captain|skipper|leader|founder|"
    r"owner|partner|executive|officer|official|administrator|superintendent|inspector|supervisor|coordinator|minister|prosecutor|attorney|"
    r"lawyer|counsel|auditor|receiver|liquidator|ombudsman|rector|dean|provost|principal|headteacher|headmaster|headmistress|curator|"
    r"conductor|coach|trainer|editor|publisher|producer|engineer|scientist|hydrologist|geologist|seismologist|biologist|veterinarian|vet|"
    r"epidemiologist|virologist|meteorologist|economist|analyst|researcher|investigator|doctor|physician|surgeon|nurse|matron|midwife|"
    r"pilot|steward|trustee|envoy|ambassador|consul|delegate|negotiator|adviser|advisor|aide|organi[sz]er|shop steward|foreman|"
    r"spokes(?:man|woman|person)|press (?:officer|secretary)|bishop|archbishop|abbot|imam|rabbi|mayor|mayoress|alderman|clerk|"
    r"driver|guard|ranger|firefighter|fireman|dispatcher|controller|technician|member|employee|worker|representative|number two|second-in-command|"
    r"(?:vice[- ]|rear[- ])?admiral|commodore|colonel|general|brigadier|major|lieutenant|sergeant|corporal|private|constable|sheriff|"
    r"warden|marshal|seaman|sapper)s?\b",
    re.IGNORECASE,
)
"""What people are called who have a post in a body."""

SOLE: Final = frozenset(
    """
    director chairman chairwoman chairperson chair minister mayor mayoress governor president vice-president ambassador consul commander commandant
    warden captain skipper leader chief head general colonel admiral commodore brigadier major principal headmaster headmistress headteacher rector
    dean provost bishop archbishop abbot imam rabbi organiser organizer secretary treasurer manager founder owner coach trainer editor controller
    commissioner prosecutor premier chancellor speaker ombudsman curator conductor superintendent inspector sheriff foreman liquidator
    administrator king queen prince princess emir sultan sheikh pope prefect harbourmaster stationmaster
    """.split()  # noqa: SIM905
)
"""Posts that one person holds: whoever is called by one is known, though the article has no name for him."""

_ONE: Final = re.compile(r"(?:the|its|his|her|their|our|my|[\w’'&.-]{2,40}(?: [\w’'&.-]{2,40}){0,4}['’]s?) ", re.IGNORECASE)


def is_sole(source: str, label: str) -> bool:
    """Whether the words for a source mean the one who holds a post: "its managing director" does, "a director" and "two officials" do not.

    >>> is_sole("its managing director", "managing director"), is_sole("a director", "director"), is_sole("the officials", "officials")
    (True, False, False)
    """
    words = name_key(label).split()
    return (
        bool(_ONE.match(source) or (source[:1].isupper() and source == label))
        and bool(words)
        and words[-1] in SOLE
        and len(words) < 5
    )


def same_post(label: str, role: str) -> bool:
    """Whether a role is the post that a description names, the one said more fully than the other or not.

    >>> same_post("managing director", "managing director of Tenexa"), same_post("sales director", "managing director")
    (True, False)
    """
    mine = name_key(label).split()
    theirs = re.split(r" (?:of|for|at|in|with) ", f"{name_key(role)} ")[0].split()
    shorter, longer = sorted((mine, theirs), key=len)
    return bool(shorter) and longer[-len(shorter) :] == shorter


SPEAKS: Final = re.compile(
    r"\b(?:speaks?|spoke|speaking|answers?|handles? (?:communications|the press|press relations|media relations)) for\b",
    re.IGNORECASE,
)
RUNS: Final = re.compile(
    r"\bwho (?:now |also |still |once )?(?:runs?|ran|heads?|headed|leads?|led|directs?|directed|chairs?|chaired|manages?|managed|founded|owns?|owned|"
    r"commands?|commanded|edits?|edited|oversees|oversaw|represents?|represented|works? (?:for|at|in)|worked (?:for|at|in)|sits on|sat on|"
    r"handles? [\w-]{2,20}(?: [\w-]{2,20})? (?:for|at)|speaks? for|spoke for|answers? for|flies for|drives for)\b",
    re.IGNORECASE,
)
_BESIDE: Final = re.compile(r",? (?:formerly |then |now |speaking )?(?:of|from|at|for|with) ")
_COMMA: Final = re.compile(r",? [(–—-]?(?:\d{1,3}, )?")
_AT: Final = re.compile(r"(?:^|[.;:] |\b)(?:[Oo]ver at|At|From|For) ((?:the )?[^,;:]{2,50}), $")
_OWNED: Final = re.compile(r"([^,;:]{2,70}?)(?:['’]s|s['’]) (?:[\w’'-]{2,20} ){0,3}$")

NOUNS: Final = frozenset(
    """
    agency airline alliance army assembly association authority bank board brewery brigade broadcaster bureau cabinet centre center chamber
    church clinic club coalition college command commission committee company congregation congress consortium contractor cooperative corps
    corporation council court department developer diocese directorate embassy factory federation fire-brigade firm fleet force forces
    foundation front fund government group guard guild headquarters hospital hotel inspectorate institute insurer journal laboratory league
    library manufacturer mill mine ministry mission monitors mosque movement museum navy newspaper observatory office operator orchestra
    organisation organization palace panel parish parliament party plant police port prefecture prison publisher regiment registry
    regulator resistance retailer school secretariat senate service shipyard society staff studio supermarket survey theatre trade-union
    treasury tribunal trust union university utility watchdog yard zoo
    """.split()  # noqa: SIM905
)
"""What bodies are called: "the bank" is the body with "bank" in its name."""

ANY: Final = frozenset(
    """
    agency airline brewery broadcaster builder charity club company contractor developer exchange factory firm group hospital insurer maker
    manufacturer mill mine movement operator organisation organization outfit plant publisher regulator retailer shipyard studio supermarket
    union utility watchdog yard
    """.split()  # noqa: SIM905
)
"""What a body may be called that has no such word in its name: the one named before is meant."""

LEADING: Final = re.compile(
    r"\b(?:(?:managing|executive|deputy|general|sales|finance|commercial|technical|marketing|communications|press|operations|artistic|medical|sporting|"
    r"technology|security|safety|human resources) (?:director|manager|officer|secretary|chief|head)|director[- ]general|(?:site|plant|mine|branch|works|"
    r"duty|station|shift|factory|store) (?:manager|chief|officer|director)|chief executive|chief (?:operating|financial|medical|technical) officer|"
    r"(?:operations|finance|security|personnel|research) chief|(?:deputy|vice)[- ](?:governor|chair(?:man|woman)?|president|director|head|chief)|"
    r"spokes(?:man|woman|person)|head of (?:risk|communications|security|operations|research|sales|safety|press)|information secretary|"
    r"chair(?:man|woman|person)|general secretary|secretary[- ]general|company secretary)\b",
    re.IGNORECASE,
)
"""Posts that are held in a body, whichever it is; "director", "president" and "mayor" say less."""

RANK: Final = re.compile(
    r"\b(?:(?:vice[- ]|rear[- ])?admiral|commodore|colonel|general|brigadier|major|lieutenant|sergeant|corporal|constable|"
    r"Adm|Cdre|Col|Gen|Brig|Maj|Lt|Sgt)\b",
    re.IGNORECASE,
)
ARMED: Final = frozenset(
    [
        "army",
        "navy",
        "force",
        "forces",
        "guard",
        "guards",
        "corps",
        "police",
        "gendarmerie",
        "command",
        "headquarters",
        "defence",
        "defense",
        "military",
        "brigade",
        "regiment",
        "division",
        "militia",
        "fleet",
        "coastguard",
        "patrol",
        "marines",
        "air",
        "staff",
    ]
)
"""Words in the names of bodies in which people have ranks."""

BADGE: Final = re.compile(r"\b(?:(?:police )?commissioner|inspector|superintendent|detective|DI|DCI|DS)\b", re.IGNORECASE)
POLICE: Final = frozenset("police constabulary gendarmerie sheriff".split())  # noqa: SIM905
CREW: Final = re.compile(r"\b(?:captain|pilot|co-pilot|purser|first officer|skipper)\b", re.IGNORECASE)
LINES: Final = frozenset("air airways airlines airline aviation ferries ferry shipping lines line cruises".split())  # noqa: SIM905

BEFORE, AFTER, AGO, NEAR, MOST = 150, 130, 450, 300, 12
"""Characters looked at before a name, after it, and back to the body that "its" means, or whose a bare post is; mentions of one person."""

_STOP = re.compile(r"[.!?][\"'”’)]* (?=[\"“'‘]?[A-ZÀ-Þ])|\n|[“\"]")
_ABBREVIATED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Mme|Dr|Prof|Sir|St|Capt|Col|Gen|Maj|Lt|Sgt|Brig|Adm|Cmdr|Rev|Fr|Hon|Cllr|Insp|Supt|Gov|Sen|Rep|Pres|No)\."
)


@dataclass(frozen=True)
class Office:
    """The body (its key) in which somebody has a post, whether he is its voice, and whether the words beside his name say which body it is."""

    body: str
    speaks: bool = False
    named: bool = True


def offices(text: str, names: Sequence[str], bodies: Mapping[str, str]) -> list[Office]:
    """The bodies for which a person speaks or works by the words beside his names, in order of reading.

    ``bodies``: keys of names (voices.name_key) of bodies of this article, with what each stands for.

    >>> known = {"tenexa": "1", "federal fair trade office": "2"}
    >>> offices("Tenexa stopped. “Odd,” said its head of risk, Goran Lisle.", ["Goran Lisle"], known)
    [Office(body='1', speaks=False, named=False)]
    >>> offices("The Federal Fair Trade Office sued. The office’s spokesman, Per Dahl, said so.", ["Per Dahl"], known)
    [Office(body='2', speaks=True, named=True)]
    """
    found: dict[tuple[str, bool], bool] = {}
    bodies = {**{turned: key for name, key in sorted(bodies.items()) if (turned := _turned(name))}, **bodies}
    for at, end in _places(text, names):
        for office in (_before(text, at, bodies), _after(text, at, end, bodies)):
            if office:
                key = office.body, office.named
                found[key] = found.get(key, False) or office.speaks
    return [Office(body, speaks, named) for (body, named), speaks in found.items()]


_PARTS: Final = re.compile(
    r"(ministry|department|board|bank|institute|office|bureau|agency|council|commission|committee|court|directorate) (?:of|for) (?:the )?"
    r"(\w+(?: and \w+)?)(?: of .{1,60})?"
)


def _turned(name: str) -> str | None:
    """A body's name as it is said for short: "ministry of defence of Orvik" is the "defence ministry"."""
    parts = _PARTS.fullmatch(name)
    return f"{parts[2]} {parts[1]}" if parts else None


def _places(text: str, names: Sequence[str]) -> list[tuple[int, int]]:
    places: dict[int, int] = {}
    for name in sorted({_bare(name) for name in names}, key=lambda n: (-len(n), n)):
        at = text.find(name) if len(name) > 2 else -1
        while at >= 0 and len(places) < MOST:
            if not any(start <= at < end for start, end in places.items()):
                places[at] = at + len(name)
            at = text.find(name, at + len(name))
    return sorted(places.items())


def _bare(name: str) -> str:
    """A name without the titles before it, which stand for posts."""
    words = name.split()
    while len(words) > 1 and name_key(words[0]) in TITLES:
        words.pop(0)
    return " ".join(words)


def _before(text: str, at: int, bodies: Mapping[str, str]) -> Office | None:
    """The post before a name, with the body whose it is."""
    here = _sentence_before(text, at)
    said = here.rpartition(" said ")[2] if here.rstrip().endswith(",") or OFFICE.search(here.rpartition(" said ")[2]) else here
    posts = list(OFFICE.finditer(said))
    if place := _AT.search(said):
        body = _named(place[1], bodies)
        return Office(body) if body else None
    if not posts or len(said[posts[-1].end() :].split()) > 9 or any(c in said[posts[-1].end() :] for c in ";:"):
        return None
    post = posts[-1]
    # "head of risk", "secretary for information", "commander, Major": the first of two nouns that are not apart is the post
    for earlier in reversed(posts[:-1]):
        between = said[earlier.end() : post.start()]
        if len(between.split()) > 4 or "’" in between or "'" in between or ("," in between and between != ", "):
            break
        post = earlier
    tail = said[post.end() :]
    if tail.count(",") > 1 or (", " in tail and len(tail.rpartition(", ")[2].split()) > 4):
        return None
    speaks = bool(SPOKESMAN.search(said[post.start() :]))
    bare = " ".join(said[: post.start()].split()[-1:]) + " " + said[post.start() :]
    start = at - len(here) + (len(here) - len(said)) + post.start()
    front = said[: post.start()]
    inside = _body(tail.split(",")[0], text, start, bodies) if re.match(r" (?:of|for|at|in|with) ", tail) else None
    if inside:
        return Office(inside, speaks)
    owner = re.search(r"\b(?:its|their)\s(?:[\w’'-]{2,20} ){0,3}$", front, re.IGNORECASE)
    if owner:
        last = _last(text, start, bodies)
        return Office(last, speaks, named=False) if last else None
    if owned := _OWNED.search(front):
        body = _body(owned[1], text, start, bodies)
        return Office(body, speaks) if body else None
    near = " ".join(front.split()[-6:])
    body = _named(near.rpartition(",")[2], bodies, ending=True)
    if body:
        return Office(body, speaks)
    body = _holder(bare.strip(), text, start, bodies)
    return Office(body, speaks, named=False) if body else None


def _holder(post: str, text: str, at: int, bodies: Mapping[str, str]) -> str | None:
    """Whose a post is beside which no body is named: the body just named, if it has such posts."""
    if LEADING.match(post):
        return _last(text, at, bodies, NEAR)
    for ranks, where in ((RANK, ARMED), (BADGE, POLICE), (CREW, LINES)):
        if ranks.search(post):
            return _last(text, at, {name: key for name, key in bodies.items() if where & set(name.split())}, NEAR)
    if re.match(r"(?:the )?(?:\w+ )?minister\b", post, re.IGNORECASE):
        return _only({key for name, key in bodies.items() if {"ministry", "department"} & set(name.split())})
    return _last(text, at, bodies, NEAR) if LEADING.search(post) else None


def _only(keys: set[str]) -> str | None:
    return next(iter(keys)) if len(keys) == 1 else None


def _after(text: str, at: int, end: int, bodies: Mapping[str, str]) -> Office | None:
    """The post after a name, or the body of which he is: "of the panel", "who runs the mine", "head of the harbour office"."""
    stop = _STOP.search(text, end, min(len(text), end + AFTER))
    here = text[end : stop.start() if stop else end + AFTER]
    if beside := _BESIDE.match(here):
        words = re.split(r"[,;:]", here[beside.end() :])[0]
        body = _body(" ".join(words.split()[:7]), text, at, bodies)
        return Office(body, " for " in beside[0]) if body else None
    comma = _COMMA.match(here)
    if not comma or not comma[0].strip():
        return None
    words = re.split(r"[,;:)–—]", here[comma.end() :])[0]
    runs = RUNS.search(words)
    if runs and runs.start() == 0:
        body = _body(words[runs.end() :], text, at, bodies)
        return Office(body, bool(SPEAKS.search(runs[0]))) if body else None
    if not OFFICE.search(words) or words.startswith("who "):
        return None
    if re.match(r"(?:its|their)\b", words):
        last = _last(text, at, bodies)
        return Office(last, bool(SPOKESMAN.search(words)), named=False) if last else None
    body = _body(words, text, at, bodies)
    if body:
        return Office(body, bool(SPOKESMAN.search(words)))
    body = _holder(words, text, at, bodies)
    return Office(body, bool(SPOKESMAN.search(words)), named=False) if body else None


def _sentence_before(text: str, at: int) -> str:
    """The sentence up to a place, not what was quoted in it."""
    here = text[max(0, at - BEFORE) : at]
    plain = _ABBREVIATED.sub(lambda m: m[0][:-1] + "\0", here)
    stops = [m.end() for m in _STOP.finditer(plain)]
    return here[stops[-1] :] if stops else here


def _body(words: str, text: str, at: int, bodies: Mapping[str, str]) -> str | None:
    """The body that the words name, or the one that they mean: "the bank" where one bank was named."""
    named = _named(words, bodies)
    if named:
        return named
    nouns = [w for w in name_key(words).split() if w in NOUNS or w in ANY]
    if not nouns:
        return None
    like = {key for name, key in bodies.items() for noun in nouns[:1] if noun in name.split()}
    if len(like) == 1:
        return like.pop()
    return _last(text, at, bodies) if not like and nouns[0] in ANY else None


def _named(words: str, bodies: Mapping[str, str], *, ending: bool = False) -> str | None:
    """The body of the longest name in the words, or at their end."""
    key = f" {name_key(words)} "
    found = [n for n in bodies if len(n) > 2 and (key.endswith(f" {n} ") if ending else f" {n} " in key)]
    best = max(found, key=lambda n: (len(n), n), default=None)
    return bodies[best] if best else None


def _last(text: str, at: int, bodies: Mapping[str, str], ago: int = AGO) -> str | None:
    """The body named last before a place."""
    before = f" {name_key(text[max(0, at - ago) : at])} ".replace(" s ", " ")
    found = [
        (before.rfind(f" {name} ") + len(name), len(name), key)
        for name, key in bodies.items()
        if len(name) > 2 and f" {name} " in before
    ]
    return max(found)[2] if found else None

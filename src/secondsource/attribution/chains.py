"""Around the statement: who was told and where, by what channel, on what basis, and who only passed it on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from secondsource.attribution import cues
from secondsource.attribution.clauses import noun_phrase
from secondsource.attribution.drafts import Draft, Ground, Piece

if TYPE_CHECKING:
    from spacy.tokens import Token

VENUE = re.compile(
    r"\b(?:conference|briefing|forum|summit|hearing|meeting|rally|interview|interviewer|podcast|programme|program|show|speech|session|"
    r"congress|convention|symposium|seminar|debate|vigil|ceremony|event|call|webcast|parliament|committee|court|panel|inquiry|trial|"
    r"assembly|senate|council|breakfast|lunch|dinner|lecture|town hall|workshop|memorial|gathering|radio|television|tv)s?\b",
    re.IGNORECASE,
)
VENUE_NOUNS = cues.words(
    "conference briefing forum summit hearing meeting rally interview interviewer podcast programme program show speech session "
    "congress convention symposium seminar debate vigil ceremony event call webcast parliament committee court panel inquiry trial "
    "assembly lecture workshop gathering radio television address sermon webinar broadcast newsletter"
)
AUDIENCE = re.compile(
    r"\b(?:speaking|spoke|talking|talked|speaks|addressing|addressed)\s(?:(?:to|with|before|at|on|in)\s)?(?:an?\s|the\s|a\sgroup\sof\s)?"
    r"(?P<who>[^,.;:\"“”]{3,80})"
)
GIVEN_TO = re.compile(
    r"\binterview\b[^.;:“”\"]{0,80}?\b(?:given|granted)\sto\s(?P<who>(?:the\s|this\s)?[\w’'& -]{2,50}?)(?=\s(?:over|on|in|at|by|before|after|last|this)\b|[,.;])"
)
INTERVIEW = re.compile(r"\binterviews?\s(?:\w+\s){0,2}?(?:with|on|to|for)\s(?P<who>(?:the\s|a\s|an\s)?[^,.;:\"“”()]{2,60})")
STOPS = re.compile(
    r"\s(?:on|last|this|earlier|late|yesterday|today|after|before|during|by|when|while|as|that|who|and|but|said|says|to discuss|about|ahead|published|aired|broadcast|conducted)\b.*$"
)
CHANNELS = (
    ("interview", re.compile(r"\binterview(?:s|ed|er)?\b", re.IGNORECASE)),
    ("news conference", re.compile(r"\b(?:news|press) conference|\bbriefing|\breporters\b|\bconference call\b", re.IGNORECASE)),
    ("court", re.compile(r"\b(?:court|trial|tribunal|testified|testimony|jury|affidavit|hearing)\b", re.IGNORECASE)),
    ("statement", re.compile(r"\b(?:statement|press release|communiqu[eé]|news release)\b", re.IGNORECASE)),
    ("post", re.compile(r"\b(?:tweet(?:ed|s)?|twitter|facebook|instagram|blog|posted|social media|post)\b", re.IGNORECASE)),
    ("broadcast", re.compile(r"\b(?:radio|television|tv|broadcast|programme|podcast)\b", re.IGNORECASE)),
    (
        "document",
        re.compile(r"\b(?:report|document|paper|memo|letter|filing|survey|poll|study|minutes|notice)\b", re.IGNORECASE),
    ),
)
"""What a channel is known by, in the words around the content; the first that fits."""

BASES = (
    (
        "told",
        re.compile(
            r"\b(?:was|were|been|being) (?:told|informed|briefed)\b|\bI heard\b|\bheard (?:it|that|from)\b", re.IGNORECASE
        ),
    ),
    ("intercept", re.compile(r"\bintercept(?:s|ed)?\b|\bwiretap", re.IGNORECASE)),
    ("saw", re.compile(r"\b(?:I|we) (?:saw|watched|witnessed|counted)\b|\bwith (?:my|our) own eyes\b")),
    (
        "record",
        re.compile(
            r"\b(?:records?|figures|data|documents?|register|database|accounts) (?:show|showed|shows|suggest|indicate)",
            re.IGNORECASE,
        ),
    ),
)
NO_EARS = re.compile(
    r"^(?:the\s)?(?:condition|background|condition\sof)\b|\banonym|\b(?:details?|terms)\sof\b|^(?:length|once|first|last|least|risk|stake|hand)\b",
    re.IGNORECASE,
)
"""What stands where the ears would, and is no one's."""
WHEN = re.compile(
    r"\s(?:(?:late\s|early\s)?on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?|yesterday|today|(?:last|this)\s(?:week|month|year|night|"
    r"morning|evening|weekend|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))$"
)
"""When somebody was told is no part of who was."""
REACH = 600
"""How far from the cue, in characters, its sentence is read."""
GENERIC_EARS = frozenset(("reporters", "journalists", "the press", "the media", "press", "media", "reporters and editors"))
"""Ears that are nobody's own."""
SHARED = re.compile(
    r"\b(?:conference|briefing|hearing|meeting|rally|forum|summit|reporters|journalists|parliament|committee|court|inquiry|panel|assembly)\b",
    re.IGNORECASE,
)
"""Ears that two in one room share."""
SEEN_BY = re.compile(
    r"\b(?:seen|reviewed|obtained|viewed|read|shown|leaked|provided|made available) (?:by|to) (?P<who>(?:[Tt]he )?(?:[A-Z][\w’'&-]*)(?:(?: of| and| the| for)? [A-Z][\w’'&-]*){0,5})"
)
LETTER_TO = re.compile(
    r"\b(?:letters?|e-?mails?|notes?|memos?|messages?|texts?|submissions?|evidence|testimony|statements?|replies|reply|response|remarks|comments|presentation|speech|address)\s(?:sent\s|addressed\s|read\s|given\s|made\s|issued\s|posted\s)?to\s"
    r"(?P<who>(?:the\s|its\s|his\s|her\s|their\s|a\s|an\s)?[^,.;:\"“”()]{2,60})"
)
CALL_WITH = re.compile(
    r"\b(?:call|calls|briefing|meeting|conversation|chat|exchange|correspondence)\swith\s(?P<who>(?:the\s)?[^,.;:\"“”()]{2,60})"
)
ASKED_BY = re.compile(
    r"\b(?:[Aa]sked|[Cc]ontacted|[Rr]eached|[Aa]pproached|[Pp]ressed|[Qq]uestioned|[Ii]nterviewed|[Qq]uizzed)\s(?:[\w-]+\s){0,4}?by\s(?P<who>(?:the\s|an?\s)?[^,.;:\"“”()]{2,60})"
    r"|\b(?:[Rr]epl(?:y|ying|ied)|[Rr]espon(?:se|ding|ded)|[Aa]nswer(?:ing|ed)?|[Ss]peaking)\s(?:a\s)?(?:to|from)\s(?:(?:a\s|an?\s|the\s)?(?:questions?|e-?mail|letter|inquir(?:y|ies)|quer(?:y|ies))\s(?:from|by|of)\s)?(?P<whom>(?:the\s)?[A-Z][^,.;:\"“”()]{2,60}|reporters|journalists|the\spress|lawmakers|shareholders|supporters)"
)
HEARERS = re.compile(
    r"\b(?:reporters|journalists|students|supporters|lawmakers|investors|analysts|shareholders|staff|employees|residents|parents|customers|clients|colleagues|"
    r"members|parliament|congress|senate|assembly|council|committee|inquiry|court|tribunal|jury|press|media|followers|subscribers|readers|passengers|"
    r"patients|workers|creditors|regulators?|ministers?|delegates|voters|constituents|fans|users|depositors|savers|tenants|villagers|troops|soldiers|faithful)\b"
)
PRESS = re.compile(
    r"\b(?:News|Times|Post|Daily|Herald|Tribune|Journal|Gazette|Chronicle|Mail|Telegraph|Star|Mirror|Express|Radio|TV|Television|Channel|Broadcasting|Press|Wire|Observer|"
    r"Standard|Echo|Courier|Guardian|Review|Weekly|Magazine|Ledger|Examiner|Bulletin|Argus|Sentinel|Monitor|Reuters|AFP|AP|BBC|CNN|radio|television|newspaper|paper|magazine|broadcaster|"
    r"agency|interviewer|host|presenter|lawmakers?|deputies|MPs?)\b"
)
WROTE_ON = re.compile(
    r"\b(?:on|in)\s(?P<who>(?:its|his|her|their|the\s[\w’'& -]{2,40}?|a|an|[\w’'&-]{2,30}[’']s?)\s(?:[\w-]+\s){0,2}?(?:website|web\ssite|site|blog|newsletter|column|podcast|homepage|"
    r"account|channel|feed|(?:Facebook|Twitter|Instagram|Telegram|Mastodon|social\smedia)(?:\s(?:page|account|channel))?)(?:\s(?:on|called|named)\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3})?)"
)
WRITTEN = cues.words(
    "write post say tweet announce declare boast joke publish state add complain warn confirm report argue deny insist apologise apologize"
)
KEPT_SECRET = re.compile(
    r"\b(?:anonym\w+|(?:declin\w+|ask\w+|refus\w+|request\w+|want\w+) (?:not )?to be (?:named|identified)|not be (?:named|identified)|familiar with|"
    r"knowledge of|close to|briefed on|not (?:authori[sz]ed|allowed|supposed) to (?:speak|talk|comment)|without being named|(?:names?|identit(?:y|ies)) (?:not )?(?:be|to be|was|were|are|is) (?:not )?(?:used|published|printed|withheld|given|revealed|disclosed|released)|asked for (?:his|her|their) names? to be|gave (?:only )?(?:his|her|their) first names?|spoke privately|on condition|not to (?:print|use|publish|give) (?:his|her|their|its) names?|(?:not|n[’']t) (?:want|like) (?:his|her|their) names?|would not (?:be named|give (?:his|her|their) names?)"
    r"|(?:name|names) (?:has|have) (?:not )?been (?:changed|withheld)|without giving (?:his|her|their) names?|fear(?:ed|s|ing)? for (?:his|her|their) jobs?|if (?:he|she|they) (?:were|was|is|are) (?:to be )?(?:named|identified))\b"
)


def find_told(ground: Ground, draft: Draft) -> str | None:
    """The outlet, audience or venue that was spoken to, as printed; None where the sentence does not say."""
    text = ground.text
    if draft.told is not None:
        begin, end = draft.told
        words = text[begin:end]
        if words.lower() in ("me", "us", "him", "her", "them", "it", "he", "she", "they"):
            return None
        verb = ground.doc[draft.verb] if draft.verb is not None else None
        if verb is not None and not words[:1].isupper():
            for child in verb.rights:
                if child.dep_ == "prep" and child.lower_ in ("at", "on", "in", "outside") and 0 <= child.idx - end <= 1:
                    place = next((c for c in child.children if c.dep_ == "pobj"), None)
                    if place is not None and place.lemma_.lower() in VENUE_NOUNS - {"interview"}:
                        end = noun_phrase(ground, place)[1]
        return _clean(text[begin:end])
    start, stop = ground.sentence_at(draft.cue[0] if draft.cue else draft.start)
    rest = _outside(ground, draft, start, stop)
    match = SEEN_BY.search(text, draft.source[0], min(len(text), draft.source[1] + 40)) if draft.source else None
    if match:
        return _clean(match["who"])
    match = GIVEN_TO.search(rest) or INTERVIEW.search(rest)
    if match:
        return _clean(STOPS.sub("", match["who"]))
    match = LETTER_TO.search(rest) or CALL_WITH.search(rest)
    if match and draft.frame in ("said", "according", "phrase"):
        who = STOPS.sub("", match["who"])
        if HEARERS.search(who) or VENUE.search(who) or re.match(r"(?:the\s)?[A-Z]", who):
            return _clean(who)
    match = ASKED_BY.search(rest)
    if match and draft.frame in ("said", "according", "phrase"):
        who = re.split(
            r"\s(?:whether|if|why|what|how|when|about|who|where|on|for|in|at|last|this|over)\s",
            match["who"] or match["whom"],
            maxsplit=1,
        )[0]
        if HEARERS.search(who) or PRESS.search(who) or match["whom"]:
            return _clean(who)
    match = AUDIENCE.search(rest)
    if match:
        who = re.sub(r"\s(?:on|last|this|after|before|during|when|while|as|about|ahead|by)\b.*$", "", match["who"])
        if (
            re.search(
                r"\b(?:reporters|journalists|students|supporters|lawmakers|investors|analysts|crowd|audience|delegates|members|workers|media|press)\b",
                who,
            )
            or VENUE.search(who)
            or who[:1].isupper()
        ):
            return _clean(who)
    verb = ground.doc[draft.verb] if draft.verb is not None else None
    if verb is not None and draft.frame == "said":
        if verb.lemma_.lower() in WRITTEN and (match := WROTE_ON.search(rest)):
            return _clean(match["who"])
        # of "let slip at a news conference" either word may hold the place
        cue = [t for t in ground.tokens(*draft.cue) if t.pos_ == "VERB"] if draft.cue else []
        return next((told for t in dict.fromkeys([verb, *cue[:3]]) if (told := _venue_of(ground, t))), None)
    return None


def _venue_of(ground: Ground, verb: Token) -> str | None:
    if verb.lemma_.lower() in ("write", "post", "say", "tweet", "announce", "declare", "boast", "joke"):
        for child in verb.children:
            if child.dep_ == "prep" and child.lower_ == "on":
                site = next(
                    (
                        c
                        for c in child.children
                        if c.dep_ == "pobj" and c.pos_ == "PROPN" and c.ent_type_ not in ("DATE", "TIME", "EVENT")
                    ),
                    None,
                )
                if site is not None and not site.lower_.endswith("day"):
                    begin, end = noun_phrase(ground, site)
                    return _clean(ground.text[begin:end])
    nodes = [verb, *(c for c in verb.children if c.dep_ in ("nsubj", "prep"))]
    for node in nodes:
        for child in node.children:
            if child.dep_ in ("prep", "dative") and child.lower_ in ("at", "on", "in", "to", "before"):
                place = next((c for c in child.children if c.dep_ == "pobj"), None)
                if place is None:
                    continue
                lemma = place.lemma_.lower()
                fits = lemma in VENUE_NOUNS or (place.pos_ == "PROPN" and VENUE.search(place.text))
                if child.lower_ == "to" and lemma in (
                    "reporter",
                    "journalist",
                    "lawmaker",
                    "investor",
                    "supporter",
                    "shareholder",
                ):
                    fits = True
                if (fits and lemma not in ("interview", "call", "meeting")) or (fits and child.lower_ == "at"):
                    begin, end = noun_phrase(ground, place)
                    return _clean(ground.text[begin:end])
    return None


def _outside(ground: Ground, draft: Draft, start: int, stop: int) -> str:
    """The words of a sentence that are not content, near the cue."""
    near = draft.cue[0] if draft.cue else draft.start
    start, stop = max(start, near - REACH), min(stop, near + REACH)
    kept, at = [], start
    for begin, end in sorted(draft.pieces):
        if begin > at:
            kept.append(ground.text[at : min(begin, stop)])
        at = max(at, end)
        if at >= stop:
            break
    if at < stop:
        kept.append(ground.text[at:stop])
    return " ".join(kept)


def _clean(words: str) -> str | None:
    words = WHEN.sub("", words.strip())
    words = re.sub(r"[’']s?$", "", " ".join(words.split()).strip(" ,;:—–-\"“”'‘’("))
    return None if NO_EARS.search(words) else words or None


def find_channel(ground: Ground, draft: Draft, kind: str) -> str | None:
    """By what channel it was said, from the words of the sentence around the content."""
    start, stop = ground.sentence_at(draft.cue[0] if draft.cue else draft.start)
    rest = _outside(ground, draft, start, stop)
    for name, pattern in CHANNELS[:6]:
        hits = list(pattern.finditer(rest))
        if name in ("interview", "post"):
            hits = [m for m in hits if not (m.group()[:1].isupper() and TITLE_BEFORE.search(rest[: m.start()]))]
        if hits:
            return name
    return "document" if kind == "DOC" else None


TITLE_BEFORE = re.compile(r"(?:\b[Tt]he|[A-Z][\w’'-]*|[“\"‘'])\s?$")
"""Before a word with a capital: part of a name, "the Post", “The Interview”."""


def find_basis(text: str) -> str | None:
    """On what the speaker rests it, if the content says so."""
    return next((name for name, pattern in BASES if pattern.search(text)), None)


SAYING = cues.words("saying telling stating warning adding writing claiming suggesting confirming denying insisting")


def find_cited(ground: Ground, draft: Draft) -> tuple[Token, Piece] | None:
    """Whom the teller cites: "the paper reported, citing two officials"."""
    if draft.verb is None or draft.frame not in ("said", "according"):
        return None
    verb = ground.doc[draft.verb]
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as" and verb.head.head.lemma_.lower() in ("quote", "cite"):
        carrier = verb.head.head
        quoted = next((c for c in carrier.children if c.dep_ == "dobj" and c.i < verb.i), None)
        if quoted is not None and carrier.i < quoted.i and not any(c.dep_ == "auxpass" for c in carrier.children):
            return quoted, noun_phrase(ground, quoted)
    if verb.lemma_.lower() in ("quote", "cite"):
        # "the paper quoted Ada Moll as saying"
        quoted = next((c for c in verb.children if c.dep_ == "dobj"), None)
        as_ = next((t for t in verb.doc[verb.i + 1 : verb.i + 40] if t.lower_ == "as" and t.i + 1 < len(verb.doc)), None)
        if quoted is not None and as_ is not None and verb.i < quoted.i < as_.i and as_.nbor(1).lower_ in SAYING:
            return quoted, noun_phrase(ground, quoted)
    for child in verb.children:
        if child.lower_ in ("citing", "quoting") and child.dep_ in ("advcl", "xcomp", "prep", "ccomp", "conj"):
            cited = next((c for c in child.children if c.dep_ in ("dobj", "pobj")), None)
            if cited is not None and not ground.outer_at(child.idx):
                return cited, noun_phrase(ground, cited)
    return None

"""What has digits and is no quantity: web addresses, dates, clock times, ages, ordinals, parts of names, scores.

Patterns over plain text, all bounded. ``told_apart`` says where they hold.
"""

# ruff: noqa: ISC004  (word tables read better as text)
from __future__ import annotations

import re

from secondsource.text.normalise import in_small_letters
from secondsource.text.numberwords import ONES, TENS, Role

# the patterns ---------------------------------------------------------------------------------------------

MONTHS = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|"
    r"Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_COUNTED = (
    r"(?:%|per\s?cent|pct|percent|people|persons|men|women|children|soldiers|troops|million|billion|thousand|hundred|civilians|fighters|"
    r"jobs|votes|homes|deaths|others|more|marks|dollars|euros|pounds|officers|members|killed|dead|injured|wounded)(?![a-z])"
)
_WORDED = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_PERSONS = (
    r"man|woman|boy|girl|mother|father|son|daughter|wife|husband|brother|sister|uncle|aunt|cousin|nephew|niece|grandmother|grandfather|widow|widower|partner|"
    r"girlfriend|boyfriend|fianc[eé]e?|teenager|student|pupil|teacher|nurse|doctor|driver|farmer|worker|officer|soldier|policeman|policewoman|constable|"
    r"sergeant|gunman|suspect|attacker|victim|passenger|resident|native|pensioner|retiree|engineer|lawyer|musician|actor|actress|singer|player|"
    r"striker|midfielder|defender|goalkeeper|coach|veteran|shopkeeper|businessman|businesswoman|accountant|carpenter|fisherman|sailor|pilot"
)
_NAMED_THINGS = (
    r"article|articles|section|sections|page|pages|chapter|level|phase|stage|category|type|grade|room|gate|seat|platform|round|version|highway|"
    r"route|junction|flight|unit|block|line|zone|area|district|ward|table|figure|item|rule|clause|paragraph|amendment|resolution|proposition|"
    r"bill|case|volume|part|act|scene|season|episode|exhibit|tier|class|model|channel|number|no|no\.|nos\.|nr|node|step|lane|exit|pier|terminal|hall|"
    r"building|apartment|apt|suite|floor|bus|train|line|mark|title|schedule|annex|appendix|protocol|directive|regulation|order|code|world war|war|"
    r"catch|euro|radio|studio|superbowl|super bowl|group of|top|big|form|force|camp|cell|court|precinct|sector|region|reactor|hangar|runway|pit|well|mine|sol|"
    r"boeing|airbus|apollo|soyuz|falcon|windows|ios|android|iphone|playstation|xbox|galaxy|formula|interstate|fortune|ftse|nikkei|dax|cac|s&p|s & p|nasdaq|"
    r"russell|stoxx|csi|kospi|asx|hang seng|psalm|genesis|exodus|isaiah|romans|matthew|luke|john|corinthians|opus|symphony|sonata|concerto|nato article"
)
_COUNT_IN_NAME = r"\s(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Twenty)\b"
# Each with the role, the flags, and what a text holds (in small letters where case is ignored) in which it can match: that is found sooner.
_REGEXES: tuple[tuple[Role, str, int, str], ...] = (
    # The web and telephones.
    ("label", r"(?:https?://|www\.)\S{1,300}", 0, "http|www"),
    ("label", r"\S{1,80}@\S{1,80}", 0, "@"),
    ("label", r"(?<!\w)\+\d{1,3}(?:[-. ()]{1,2}\d{2,6}){2,6}(?!\w)", 0, r"\+\d"),
    ("label", r"(?<![\w.,])\d{1,4}(?:-\d{2,5}){2,5}(?![\w-])(?<!\d{4}-\d\d-\d\d)", 0, r"\d-\d"),
    # Dates.
    ("date", rf"\b{MONTHS}\s{{1,2}}\d{{1,2}}(?:st|nd|rd|th)?(?!\d)(?!\.\d)(?!,\d)(?!\s?{_COUNTED})(?:(?:\s?[-–]\s?|\s(?:to|through|and)\s)\d{{1,2}}(?!\d|[.,:]\d|\s?{_COUNTED}|\s[a-z]{{2,12}}s\b))?(?:,?\s\d{{4}}(?!\d))?", 0, r"\d"),
    ("date", rf"(?<![\d.,$£€])\d{{1,2}}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}})?(?:\s|-)(?:of\s)?{MONTHS}(?![a-z])(?:,?\s\d{{4}}(?!\d))?", 0, r"\d"),
    ("date", rf"\b{MONTHS},?\s\d{{4}}(?!\d)(?!\s?{_COUNTED})", 0, r"\d"),
    ("date", r"(?<!\d)\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)", 0, r"\d"),
    ("date", r"(?<![\d.])\d{1,2}([/.-])\d{1,2}\1\d{2,4}(?!\d)", 0, r"\d[/.-]\d"),
    ("date", r"(?<!\d)(?:9/11|7/7|24/7)(?!\d)", 0, "/"),
    ("date", r"(?<!\w)['’‘]0\d\b(?!\d|\s?(?:%|percent|per cent|pct))", 0, r"['’‘]0"),
    ("date", r"\b(?:class|crash|spring|summer|winter|autumn|campaign|election|season|vintage)\s(?:(?:of|in)\s)?['’‘]\d\d\b(?!\s?(?:%|percent|per cent|pct))", re.IGNORECASE, r"['’‘]\d"),
    ("date", r"\b(?:early|mid|late)[- ]\d{4}s?\b", re.IGNORECASE, r"\d{4}"),
    ("date", r"(?<!\w)[1-9]\d{2}0s\b|(?<!\w)['’‘]\d0s\b", 0, r"\d0s"),
    ("date", r"\b(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|Q[1-4]|FY|H[12])(?:\sof)?\s?\d{4}\b", 0, r"\d{4}"),
    ("date", r"(?<![\d.,$£€-])(?:1[5-9]|20)\d{2}\s?[-–/]\s?(?:(?:1[5-9]|20)\d{2}|\d{2})(?![\d%-])", 0, r"\d{4}"),
    ("date", rf"\b(?:{WEEKDAYS}|[Oo]n)\s(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)(?!\w)", 0, r"\d(?:st|nd|rd|th)"),
    # Clock times.
    ("clock", r"(?<![\d.,:])\d{1,2}(?:[:.]\d{2})?\s?(?:-\s?\d{1,2}(?:[:.]\d{2})?\s?)?(?:[ap]\.\s?m\.?|[apAP][mM])(?![a-zA-Z])", 0, r"\d\s?[apAP][.mM]"),
    ("clock", r"(?<![\d.,:])\d{1,2}:\d{2}(?::\d{2})?(?:\s?(?:GMT|UTC|[BCEP][DS]T))?(?![\d:])", 0, r"\d:\d"),
    ("clock", r"(?<![\d.,:$£€])[012]\d{3}\s?(?:GMT|UTC|[BCEP][DS]T|hours|hrs)\b", 0, r"\d{4}"),
    ("clock", r"(?<![\d.,:$£€])0\d{3}(?![\d.,]\d)(?!\d)", 0, r"\d{4}"),
    ("clock", rf"\b(?:{_WORDED}|\d{{1,2}}(?:[:.]\d\d)?)\s?o\s?['’]\s?clock\b", re.IGNORECASE, "clock"),
    ("clock", rf"\b(?:half|quarter|five|ten|twenty|twenty-five)[- ](?:past|to|after|before)[- ]{_WORDED}\b(?!\s(?:{_COUNTED}))", re.IGNORECASE, r"(?:half|quarter|five|ten|twenty)[- ](?:past|to|after|before)"),
    ("clock", rf"\b(?:\d{{1,2}}|{_WORDED}|fifteen|twenty(?:[- ](?:{_WORDED}))?)\sminutes?\s(?:past|to|after|before)\s(?:{_WORDED}|\d{{1,2}}|noon|midnight)\b(?![.,:]\d|\s(?:{_COUNTED}|[a-z]{{2,12}}s\b))", re.IGNORECASE, r"\sminutes?\s"),
    ("clock", r"\btime,?\s(?:was\s|is\s|of\s)?\d{1,2}\.[0-5]\d(?![\d%]|\s?(?:[a-z]|per))", 0, r"\d\.\d"),
    ("clock", rf"\bbetween\s(?:{_WORDED}|\d{{1,2}})\sand\s(?:half|quarter)\spast\b", re.IGNORECASE, "past"),
    ("clock", rf"\b(?:{_WORDED}|\d{{1,2}})\s(?:in the|on \w{{3,9}}day)\s(?:morning|afternoon|evening)\b", re.IGNORECASE, "morning|afternoon|evening"),
    ("clock", r"(?<![\d.,:])\d{1,2}(?:\.\d\d)?\s(?:GMT|UTC)\b", 0, "GMT|UTC"),
    ("clock", rf"\bopen(?:s|ed|ing)?\s(?:at|from)\s(?:{_WORDED}|\d{{1,2}})\b", re.IGNORECASE, "open"),
    # Ages.
    ("age", r"(?<![\d.,])\d{1,3}(?:\.\d)?(?:[- ](?:month|week|day|year)s?[- ]olds?|\syears?\sof\sage)\b", re.IGNORECASE, r"[- ]old|\sof\sage"),
    ("age", r"(?<![\d.,])\d{1,3}\s?(?:[-–]|to|or)\s?\d{1,3}[- ](?:month|week|day|year)s?(?:[- ]olds?|\sof\sage)\b", re.IGNORECASE, r"[- ]old|\sof\sage"),
    ("age", r"(?<![\d.,])\d{1,3}[- ]?(?:y/o|y\.o\.|yo)(?!\w)", re.IGNORECASE, r"\d[- ]?y"),
    ("age", r"\b(?:\w{3,9}-)?\w{3,9}\s(?:month|week|day|year)s?\sof\sage\b", re.IGNORECASE, r"[- ]old|\sof\sage"),
    ("age", r"\b(?:\w{3,9}-)?\w{3,9}[- ](?:month|week|day|year)s?[- ]olds?\b", re.IGNORECASE, r"[- ]old|\sof\sage"),
    ("age", r"\b(?:aged?|ages)\s(?:of\s)?(?:between\s|from\s|about\s|around\s)?\d{1,3}(?:\s?(?:-|–|to|and)\s?\d{1,3})?\b", re.IGNORECASE, r"age[ds]?\s"),
    ("age", r"\b(?:aged|the age of|at age|under the age of|over the age of)\s(?:\w{3,9}-)?\w{3,9}\b", re.IGNORECASE, r"age[ds]?\s"),
    ("age", r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[Yy]our)\s(?:early\s|mid[- ]|late\s)?\d0s\b", 0, r"\d0s"),
    ("age", r"(?<![\d.,$£€])\d0s\b", 0, r"\d0s"),
    ("age", r"\b(?:under|over)[- ]\d{1,2}s\b", re.IGNORECASE, r"\ds"),
    ("age", r"\b(?:people|those|adults|children|voters|men|women|workers|anyone|everyone|players|drivers|girls|boys|youths|residents|patients|citizens)\s(?:aged\s|ages\s|who are\s)?(?:under|over|below|above)\s(?:the age of\s)?\d{1,2}\b(?!\s?(?:%|per|pct|[a-z]+s\b))", re.IGNORECASE, r"(?:under|over|below|above)\s(?:the age of\s)?\d"),
    ("label", r"(?<![\d.,])\d['’′]\s?\d{1,2}[\"”″]?", 0, r"\d['’′]"),
    ("age", r"\b(?:turn(?:s|ed|ing)|died at|dies at|(?<!the )dead at)\s\d{1,3}\b(?!\s?(?:%|percent|per cent|,\d|\.\d))", re.IGNORECASE, r"(?:s|ed|ing|at)\s\d"),
    ("age", r"\b(?:he|she|who)\s(?:is|was)\s(?:only\s|just\s|then\s|now\s)?\d{1,2}(?=[.,;]|\swhen\b|\sand\b)", re.IGNORECASE, r"\s(?:is|was)\s(?:only\s|just\s|then\s|now\s)?\d"),
    # A number after a name, between commas or before a stop: "Rosa Holm, 67," and "Holm (67)".
    ("age", r"(?<=[a-z’'.])[,]\s\d{1,3}(?=,\s|\.\s|\.$|;|\sand\s(?:h|w|t)|\swho\b|\sof\s[A-Z]|\sfrom\s[A-Z]|\s[—–―-]|$|\.[”\"’'])", 0, r",\s\d"),
    ("age", rf"\b(?:{_PERSONS}|child|youth|lad|lass|toddler)\sof\s(?:about\s|just\s|only\s)?\d{{1,2}}(?=[.,;)”\"’?!]|\s(?:and|who|from|in|at|with|whose|was|is|has|had|when|or)\b|$)", re.IGNORECASE, r"\sof\s(?:about\s|just\s|only\s)?\d"),
    ("age", rf"\b(?:{_PERSONS}),\s(?:then\s|now\s|aged\s)?\d{{1,3}}(?=[,.;)]|\sand\b|\swho\b|\sfrom\b|$)", re.IGNORECASE, r",\s(?:then\s|now\s|aged\s)?\d"),
    ("age", r"(?<=[a-z])\s\(\d{2}\)(?=[,.\s])", 0, r"\(\d"),
    # Ordinals.
    ("ordinal", r"(?<![\w.])\d{1,4}(?:,\d{3})?(?:st|nd|rd|th)\b(?:[- ](?:largest|biggest|highest|lowest|century|centuries))?", re.IGNORECASE, r"\d(?:st|nd|rd|th)"),
    # Parts of names: "Radio Two", "Article 5", "No. 10".
    ("label", rf"\b(?=\D{{3,15}}+\d)(?:{_NAMED_THINGS})\s(?:#\s?)?(?:\d{{1,5}}[A-Za-z]?(?![\w%]|[.,]\d)(?!\s?(?:%|percent|per cent|pct|million|billion|mln|bln|bn|trillion)))", re.IGNORECASE, r"\s(?:#\s?)?\d"),
    ("label", rf"\b(?i:{_NAMED_THINGS})\s(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Twenty)\b", 0, _COUNT_IN_NAME),
    ("label", r"(?<!\w)(?:[A-Z][A-Za-z]{0,14}|[A-Z]{1,6}\d{0,3}[A-Z]?)-\d{1,5}[A-Za-z]{0,2}\b(?!\s?(?:%|percent|per cent|pct|million|billion))", 0, r"-\d"),
    ("label", r"(?<![\w$£€])(?!(?:USD|EUR|GBP|RM|Rs|PS|INR|AUD|CAD)\d)[A-Za-z]{1,8}\d{1,6}[A-Za-z]{0,3}\b", 0, r"[A-Za-z]\d"),
    ("label", r"#\s?\d{1,6}", 0, "#"),
    ("label", rf"(?<![\w.,$£€-])(?:911|999|112)(?=\scalls?\b|\sdispatch|\soperator|\scenter)|\b(?:call(?:s|ed|ing)?|dial(?:s|led|ed|ling|ing)?|phon(?:ed|ing)|r[ai]ng)\s(?:911|999|112)\b(?!\s?(?:{_COUNTED}|[a-z]+s\b))|\b[Oo]n\s911\b(?!\s[a-z])", 0, "911|999|112"),
    ("label", r"\b(?:COVID|Covid|covid|HIV|SARS)\s{0,1}[- ]\s{0,1}\d{1,2}\b(?![.,]\d)", 0, "OVID|ovid|HIV|SARS"),
    ("label", r"\b(?:on|to|at|FM)\s(?:8[789]|9\d|10[0-7])\.\d(?:\s?(?:FM|MHz|megahertz)\b|(?=\sfor\sthe\b))|\b(?:stay|tuned?|listen\w{0,3}|broadcast\w{0,3}|radio|station)\b[^.;:!?]{0,30}\s(?:8[789]|9\d|10[0-7])\.\d(?![\d%]|\s?(?:[a-z]+s\b|per\b|million|billion))", 0, r"\s(?:[89]\d|10\d)\.\d"),
    ("label", r"\b(?:[Ss]&?[Pp]|[Ff]ootsie)\s\d{2,3}\b", 0, r"(?:[Pp]|ootsie)\s\d"),
    ("label", r"(?<![\w.])\d{1,4}[xX×]\d{1,4}\b(?!\s?\^|[-–]\d)|(?<!\w)\d[dD]\b|(?<!\w)[2-6]G\b", 0, r"\d[xX×dDG]"),
    ("label", r"(?<![\d,])\d{1,4}(?:\.\d{1,4}){2,5}(?![\d])", 0, r"\d\.\d{1,4}\.\d"),
    ("label", r"\b(?:Big|Group of|Gang of|Radio|Channel|Formula|World War|Day|Phase|Part|Chapter|Act|Rule|Number)\s(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve|Twenty)\b", 0, _COUNT_IN_NAME),
    ("label", r"\b(?:[Nn]ine lives|[Cc]loud nine|[Ss]ixth sense|[Ff]ifty-fifty(?!\s(?:chance|odds|prob|likel|shot))|at sixes and sevens|one by one|two by two|one-on-one|one on one|one-to-one|one another|four-letter|"
              r"ten to one|two-faced|two-time|one-time|one-off|one-sided|one-way|two-way|two-thirds majority|square one|number one|day one|second to none|one and only|one and the same|at one point|at one time|one day|one or the other)\b", re.IGNORECASE, "one|two|nine|sixth|fifty|sixes|four-"),
    # Scores, votes, odds: two whole numbers joined, with a game or a vote beside them.
    ("score", r"(?<![\d.,$£€%-])\d{1,3}\s?[-–]\s?\d{1,3}(?=\s(?:vote|votes|ruling|decision|win|victory|defeat|loss|draw|lead|record|score|majority|split|margin|triumph|scoreline|thrashing|over\b|against\b|at home|on aggregate|on penalties|thanks to\b|"
     r"down\b|up at|at half|in (?:overtime|extra))|[.,;)]\s?(?:\d{1,2}-\d{1,2}))", 0, r"\d\s?[-–]\s?\d"),
    ("score", r"\b(?:won|wins|win|beat|beats|lost|lose|loses|victory|defeat|drew|draw|draws|led|lead|leads|trail\w{0,3}|voted|vote|votes|score\w{0,2}|tied|record|ruled|down|up|ahead|behind|by|final|of)\s(?:by\s|of\s|to\s|was\s|is\s)?\d{1,3}[-–]\d{1,3}(?![\d.%]|\s?(?:%|per ?cent|pct|million|billion|people|points|[a-z]+s\b))", re.IGNORECASE, r"\d[-–]\d"),
    ("score", rf"\b(?:{_WORDED}|\d{{1,3}})[- ]to[- ](?:one|1)\b(?!\s?(?:%|percent|per cent|million|billion|,\d))", re.IGNORECASE, r"[- ]to[- ](?:one|1)"),
    ("score", r"(?<![\d.,$£€%-])\d{1,2}-\d{1,2}(?:,\s\d{1,2}-\d{1,2})+", 0, r"\d-\d"),
)  # fmt: skip


def _by_sign() -> list[tuple[re.Pattern[str], bool, list[tuple[Role, re.Pattern[str]]]]]:
    """The patterns by what every match of them holds, and whether that is looked for among small letters."""
    found: dict[tuple[str, bool], list[tuple[Role, re.Pattern[str]]]] = {}
    for role, pattern, flags, sign in _REGEXES:
        found.setdefault((sign, bool(flags & re.IGNORECASE)), []).append((role, re.compile(pattern, flags)))
    return [(re.compile(sign), small, patterns) for (sign, small), patterns in found.items()]


_PATTERNS = _by_sign()


def told_apart(text: str) -> list[tuple[int, int, Role]]:
    """Where a pattern says that the digits are no quantity: start, end, role, in order; the longer first."""
    small = in_small_letters(text)
    found = {
        (m.start(), m.end(), role)
        for sign, ignoring, patterns in _PATTERNS
        if sign.search(small if ignoring else text)
        for role, pattern in patterns
        for m in pattern.finditer(text)
        if _holds(role, m, text)
    }
    return sorted(found, key=lambda f: (f[0], -f[1], f[2]))


_LINE_OR_MONTH = re.compile(rf"(?:{MONTHS}|{WEEKDAYS}|[A-Z]{{2,}})\.?$")


def _holds(role: Role, match: re.Match[str], text: str) -> bool:
    """Whether the words before and after bear the pattern out."""
    if role == "age":
        digits = re.search(r"\d{1,3}", match.group())
        if digits is not None and not 0 < int(digits.group()) < 116:
            return False
        if match.group().startswith(","):  # after a name only: "Holm, 67," but not "in June, 67,"
            words = text[max(0, match.start() - 40) : match.start()].split()
            return bool(words) and words[-1][:1].isupper() and not _LINE_OR_MONTH.search(words[-1])
        if match.group().startswith(" ("):
            words = text[max(0, match.start() - 40) : match.start()].split()
            return bool(words) and words[-1][:1].isupper()
        if digits is None:
            return any(w in ONES or w in TENS for w in re.split(r"[^a-z]+", match.group().lower()))
    if role == "label" and match.group()[:1].isalpha() and match.group().isalnum() and not match.group()[0].isupper():
        return match.group()[-1].isdigit() and not match.group().lower().startswith(("rs", "us"))
    return True

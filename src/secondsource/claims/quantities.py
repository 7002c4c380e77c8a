"""Quantities: what an article counts and measures, with bounds, unit, the thing counted, change and time.

``secondsource.text.numbers`` reads the numbers; here the parse says what they count and which of them are quantities at all: "the
two banks" points back, "six officials said" describes a source, "two years ago" is a date.
"""

# ruff: noqa: SIM905  (word tables read better as text)
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from secondsource.analysis import Analyser, Annotations, Carried, Paragraph, text_of
from secondsource.claims.times import Time, day_of, find_times
from secondsource.model import Article, Quantity, QuantityKind
from secondsource.text.numbers import Number, find_numbers
from secondsource.text.units import Unit, units

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Change = Literal["up", "down"]

# Words that move a number, by lemma: verbs, nouns, and the adverbs that stand beside it.
_UP = frozenset(
    "rise increase gain climb jump surge grow soar advance rally leap rocket swell expand widen strengthen appreciate accelerate "
    "improve boost raise hike lift add up higher more increase growth rise upturn above larger bigger skyrocket spike balloon mushroom "
    "creep inch rebound recover mount escalate outpace upswing uptick upward richer faster heavier dearer hike markup".split()
)
_DOWN = frozenset(
    "fall drop decline lose shrink sink slide slip plunge tumble decrease cut reduce lower dip slump plummet dive crash contract narrow "
    "weaken depreciate halve trim shed slash ease retreat dwindle shave collapse tank down less fewer loss decline drop fall reduction "
    "contraction downturn below smaller cheaper off slower downward discount markdown nosedive deplete cutback worsen".split()
)
_MAKING = frozenset("make take sum turn come set pay fill eat".split())
_MOVING = frozenset(
    "rise fall climb jump drop slide sink plunge slip soar surge tumble gain decline dip slump plummet rally advance".split()
)
"""Verbs that take no object, so that what follows is by how much."""
_BESIDE = frozenset(
    "lower higher up down more less fewer off above below larger smaller cheaper dearer bigger faster slower better worse stronger weaker".split()
)
_CHANGED_MASS: dict[str, Change] = {"lose": "down", "shed": "down", "gain": "up"}
"""Verbs whose object, a measure, is by how much: "lost nine kilos"."""
_LINKING = frozenset(
    "by a an another further additional the as much many up to about around some nearly almost over more than under less least at only just roughly sharply slightly "
    "also still approximately even only of fully whopping sharp record modest combined total annual steady massive huge mere fresh cumulative "
    "estimated another staggering hefty dramatically again back in nearly fully".split()
)
_CHANGE_NOUNS = frozenset(
    "rise increase gain jump surge growth fall drop decline decrease cut reduction hike loss slump dip plunge slide contraction climb raise advance discount spike uptick leap hike cut".split()
)

CHANCE = frozenset("chance chances probability likelihood odds possibility risk prospect".split())
_SOURCES = frozenset(
    "official officials people person source sources diplomat diplomats lawmaker lawmakers aide aides executive executives lawyer lawyers adviser advisers advisor "
    "advisors banker bankers analyst analysts witness witnesses spokesman spokesmen insider insiders employee employees minister ministers senator senators staffer "
    "staffers trader traders economist economists expert experts agent agents investigator investigators delegate delegates officer officers resident residents individuals reporter reporters".split()
)
_SAYING = frozenset(
    "say tell add confirm describe report speak insist claim warn state note explain suggest argue recall disclose reveal acknowledge mention predict caution "
    "estimate believe admit ask deny comment testify agree decline think expect relate assert indicate".split()
)
_CITING = re.compile(
    r"\b(?:according to|cit(?:ed|es|ing)|quot(?:ed|es|ing)|told by|interviews? with|said|spoke (?:to|with)|sources?:)\s(?:at least\s|about\s|these\s|the\s)?$",
    re.IGNORECASE,
)
_KNOWING = re.compile(
    r"^\s*(?:,\s)?(?:(?:\w+\s){0,2}(?:familiar with|briefed on|close to|with (?:direct |first-?hand |intimate )?knowledge|aware of|involved in the talks|with ties to)|who (?:asked|spoke|declined|requested|were not|was not|insisted) (?:not|on|to|anonymity)|speaking on condition)",
    re.IGNORECASE,
)
_CASUALTY = frozenset(
    "kill injure wound die arrest detain miss hurt capture charge rescue shoot drown behead execute hospitalise hospitalize abduct kidnap convict dead injured wounded missing".split()
)
_OFFSET = re.compile(
    r"\s(?:ago|earlier|later|before|after|since|previously|prior|hence|from now)\b(?!\s(?:taxes|tax|interest|deductions))",
    re.IGNORECASE,
)
_AGE_UNIT = re.compile(r"(?:\s?(?:[-–]|to|or)\s?\w{1,9})?[- ](month|week|day|hour|year)s?\b", re.IGNORECASE)
_RATE_BASE = re.compile(r"\b(?:per|for every|in every|out of every)\s$", re.IGNORECASE)
_BASES = (100.0, 1000.0, 10_000.0, 100_000.0, 1_000_000.0)
_POINTING = frozenset("the these those both all".split())
_MONEY_WORDS = frozenset(
    "profit price loss worth cost pay fund debt revenue budget loan deposit fine salary wage tax sale sell buy spend earn bill income fee investment invest "
    "capital dividend grant aid damages compensation payment cash bank account asset turnover provision ransom bribe donate donation raise bond share note withdraw withdrawal money savings mortgage".split()
)
_WEIGHED = re.compile(
    r"\b(?:weigh\w{0,3}|overweight|heav(?:y|ier)|weights?|pounds of (?!sterling|aid|debt|money|savings|tax|public|taxpayer)[a-z]+|body)\b",
    re.IGNORECASE,
)
_SUM = re.compile(
    r"[\s-](?:\w{2,14}[\s-]){0,2}(?:fine|prize|note|coin|deal|fund|bill|grant|budget|debt|loan|salary|scheme|project|contract|bid|takeover|investment|rise|cut|bonus|fee|reward|ransom|windfall|"
    r"payout|settlement|pension|ticket|cheque|check|house|home|mansion|property|cap|increase|boost|package|profit|loss|gap|hole|shortfall)s?\b",
    re.IGNORECASE,
)
"""After "a 300-pound": a sum of money; another thing weighs so much."""
_SMALL_COINS = frozenset(("cents", "pence", "sen"))
"""No sum of millions is counted in these, though a table may print one beside them."""
_SMALL = 12
_REACH = 5
"""How many words may stand between a number and what it counts."""
_LONG = 80
_NUMBERED = frozenset({"NOUN", "PROPN", "ADJ"})


@dataclass(frozen=True)
class Reading:
    """A number read with its parse: the record's fields, and why it is left out, if it is.

    ``left_out``: clock, date, year, label, score (told apart by the text); offset ("two years ago"), pointing ("the two banks"),
    indefinite ("one man said").
    """

    number: Number
    start: int
    end: int
    kind: QuantityKind
    unit: str | None
    of: str | None
    change: Change | None
    left_out: str | None
    noun: str | None = None


def read_quantities(doc: Doc) -> list[Reading]:
    """Every number of a parsed paragraph, the ones that are no quantity included."""
    readings: list[Reading] = []
    sources_said = False
    for number in find_numbers(text_of(doc)):
        reading = _read(doc, number, readings)
        if reading.kind == "source_count":
            sources_said = True
        elif sources_said and _counts_sources_again(doc, reading):
            reading = Reading(
                number, reading.start, reading.end, "source_count", reading.unit, reading.of, None, None, reading.noun
            )
        elif text_of(doc)[reading.end : reading.end + 3].strip(" ")[:1] == "." and reading.kind != "source_count":
            sources_said = False
        readings.append(reading)
    return readings


def _counts_sources_again(doc: Doc, reading: Reading) -> bool:
    """As in "Six officials - four from the army, two from the police": parts of a count of sources."""
    return (
        reading.number.unit is None
        and reading.noun is None
        and bool(re.match(r"\s(?:from|of them|at|in)\b", text_of(doc)[reading.number.core[1] :]))
    )


def _token_at(doc: Doc, char: int) -> Token | None:
    """The token that holds the character, or None."""
    low, high = 0, len(doc)
    while low < high:
        mid = (low + high) // 2
        if doc[mid].idx + len(doc[mid]) <= char:
            low = mid + 1
        else:
            high = mid
    return doc[low] if low < len(doc) and doc[low].idx <= char else None


def _read(doc: Doc, number: Number, before: list[Reading]) -> Reading:
    """One number with what it counts."""
    start, end = number.start, number.end
    if number.role == "label" and before and _goes_on_from(text_of(doc), number, before[-1]):
        share = before[-1].kind if before[-1].kind != "change" else "amount"
        return Reading(replace(number, role="quantity"), start, end, share, "percent", None, None, None)
    if number.role in ("label", "quantity") and _is_age(doc, number):
        return Reading(replace(number, role="age"), start, end, "age", None, None, None, None)
    if number.role in ("clock", "date", "year", "score", "label"):
        return Reading(number, start, end, "year" if number.role == "year" else "amount", None, None, None, number.role)
    if number.role == "age":
        return Reading(number, start, end, "age", _age_unit(text_of(doc), number), None, None, None)
    if number.role == "ordinal":
        return Reading(number, start, end, "ordinal", None, None, None, "ordinal")
    unit = number.unit.name if number.unit else None
    if number.shape == "odds":
        unit = "percent"
    last = _token_at(doc, number.core[1] - 1)
    noun: Token | None = None
    if last is not None and (unit is None or number.unit is None):
        noun = _counted(doc, last, number)
    change = _change(doc, number)
    number, change = _restated(text_of(doc), number, change, before)
    left_out = _reason_to_leave(doc, number, noun, last)
    if unit == "percent" or (unit == "percentage points" and number.shape == "fraction"):
        start, end = _with_chance(text_of(doc), start, end)
    if noun is not None and unit is None and not _behind_another(last, noun) and not _part_of_known(last, noun):
        end = max(end, noun.idx + len(noun))
    if number.role == "vague":
        unit, kind = _vague_unit(text_of(doc), number)
        if unit is not None:
            return Reading(number, start, end, kind, unit, None, None, left_out)
    kind = _kind(doc, number, unit, change)
    if kind == "amount" and left_out is None and noun is not None and _describes_sources(doc, number, noun):
        kind = "source_count"
    if unit is None and noun is None and number.role == "quantity":
        shared = _shared(text_of(doc), number)
        if shared is not None:
            unit = shared.name
            kind = "money" if shared.kind == "money" else "change" if shared.kind == "percent" and change is not None else kind
    if unit is None and (suspended := _suspended(text_of(doc), number)) is not None:
        unit, noun = suspended, None
    if unit is None and noun is not None:
        unit = noun.text.lower()
    elif unit is None and number.role == "quantity":
        unit = _unit_carried(text_of(doc), number, before)
        if unit is not None and kind == "amount":
            kind = next((r.kind for r in reversed(before) if r.unit == unit), kind)
    if unit is not None and number.per is not None and number.unit is not None:
        unit = f"{unit} per {number.per}"
    return Reading(
        number,
        start,
        end,
        kind,
        unit,
        _of(doc, number, noun, last),
        change,
        left_out,
        noun.text.lower() if noun is not None else None,
    )


def _goes_on_from(text: str, number: Number, prior: Reading) -> bool:
    """Whether a bare figure behind a name is the other's share: "Holm took 50.7 percent to Varga's 49.3"."""
    value, was = number.value, prior.number.value
    if prior.unit != "percent" or prior.number.shape != "figure" or prior.change or prior.left_out or not value or not was:
        return False
    between, printed = text[prior.number.end : number.start], text[number.core[0] : number.core[1]]
    if not re.fullmatch(r",?\s(?:to|and|against|versus|with|while|for)\s[^.;:!?\d]{2,60}\s", between):
        return False
    if not re.match(r"[.,;)”\"]|$|\s(?:in|with|on|after|as|of the vote)\b", text[number.end :]):
        return False
    decimals = "." in printed and "." in text[prior.number.core[0] : prior.number.core[1]]
    return was + value <= 100.5 and (decimals or was + value >= 90)


def _is_age(doc: Doc, number: Number) -> bool:
    """Whether a figure between a person's full name and a verb is an age whose commas were left out: "Ada Holm 44 has spent"."""
    first = _token_at(doc, number.core[0])
    if number.unit is not None or number.shape != "figure" or len(number.values) != 1 or number.qualifier != "exactly":
        return False
    if first is None or first.i < 2 or first.i + 1 >= len(doc) or not 10 <= (number.value or 0) <= 105:
        return False
    name, after = doc[first.i - 2 : first.i], doc[first.i + 1]
    return (
        all(t.ent_type_ == "PERSON" and t.text[:1].isupper() and t.text.isalpha() for t in name)
        and text_of(doc)[number.core[0] : number.core[1]].isdigit()
        and (after.pos_ == "AUX" or after.tag_ in ("VBD", "VBZ") or after.lower_ == "who")
    )


def _part_of_known(last: Token | None, noun: Token) -> bool:
    """Whether what is counted is part of what is known already: of "nine of the patients" the nine is the quantity."""
    return (
        last is not None
        and last.i + 2 < noun.i + 1
        and noun.doc[last.i + 1].lower_ == "of"
        and noun.doc[last.i + 2].lower_ in ("the", "these", "those")
    )


def _behind_another(last: Token | None, noun: Token) -> bool:
    """Whether another number stands between a number and the thing it counts."""
    return last is not None and any(t.like_num or t.pos_ == "NUM" for t in noun.doc[last.i + 1 : noun.i])


def _shared(text: str, number: Number) -> Unit | None:
    """The unit that two numbers share behind the second: "2.1 billion and 1.7 billion dollars", "12 and 14 percent"."""
    joint = re.match(
        r"(?:,\s(?:and|or)|\s(?:and|or|vs\.?|versus|compared (?:with|to)|against))\s", text[number.end : number.end + 20]
    )
    if joint is None or number.value is None:
        return None
    begin = number.end + joint.end()
    following = next((n for n in find_numbers(text[begin : begin + 40]) if n.start == 0), None)
    if following is None or following.unit is None or following.value is None or not number.value:
        return None
    alike = 0.01 <= following.value / number.value <= 100
    if following.unit.kind == "money":
        return following.unit if alike and number.value >= 1e5 and following.value >= 1e5 else None
    return following.unit if alike and following.unit.kind in ("percent", "points") else None


def _age_unit(text: str, number: Number) -> str:
    """What an age is counted in: "six months old"; years where nothing is said."""
    after = _AGE_UNIT.match(text, number.end)
    return f"{after.group(1).lower()}s" if after is not None else "years"


def _suspended(text: str, number: Number) -> str | None:
    """The unit that stands only behind the next number: "a 7- or 8-inch screen"."""
    hung = re.match(r"[-‐‑]\s(?:or|and|to)\s", text[number.end : number.end + 8])
    if hung is None:
        return None
    begin = number.end + hung.end()
    following = next((n for n in find_numbers(text[begin : begin + 40]) if n.start == 0), None)
    return following.unit.name if following is not None and following.unit is not None else None


def _restated(text: str, number: Number, change: Change | None, before: list[Reading]) -> tuple[Number, Change | None]:
    """The bound and change of the quantity before, where this one says it again: "more than 100 kilometres (60 miles)", "190 points, or 0.6%"."""
    if not before or before[-1].left_out or number.role != "quantity":
        return number, change
    prior = before[-1]
    between = text[prior.number.end : number.start]
    within = text[max(0, prior.number.start - 1) : prior.number.start] == "(" and number.start < text.find(")", number.start)
    bracketed = (
        bool(re.fullmatch(r"\s?[(\[]", between) or (within and re.fullmatch(r"\s?[/,;]\s", between)))
        and prior.number.unit is not None
        and number.unit is not None
        and prior.number.unit.kind == number.unit.kind
    )
    again = (
        bool(re.fullmatch(r",?\s(?:or|i\.e\.|that is)\s", between))
        and prior.number.unit is not None
        and number.unit is not None
    ) or (
        prior.change is not None
        and number.unit is not None
        and number.unit.kind == "percent"
        and bool(re.fullmatch(r"(?:\s[a-z]{2,20}){0,3},?\s(?:or|i\.e\.)\s", between))
    )
    if not (bracketed or again):
        return number, change
    if bracketed and number.qualifier == "exactly" and prior.number.qualifier != "exactly" and len(number.values) == 1:
        bound = prior.number.qualifier
        value = number.values[0]
        number = replace(
            number,
            qualifier=bound,
            low=None if bound == "up_to" else value,
            high=None if bound in ("more_than", "at_least") else value,
        )
    return number, change or prior.change


def _counted(doc: Doc, last: Token, number: Number) -> Token | None:
    """The noun that a bare number counts: the end of the run of adjectives and nouns that follows it."""
    found: Token | None = None
    for n, token in enumerate(doc[last.i + 1 : last.i + 2 + _REACH + 2]):
        if token.idx < number.end:
            continue
        if token.is_sent_start and token.i > last.i + 1 and not token.is_lower:
            break
        if token.pos_ in ("NOUN", "PROPN"):
            if found is not None and found.pos_ == "NOUN" and token.pos_ == "PROPN" and found.tag_ == "NNS":
                break
            if token.lower_ in ("percent", "pct"):
                break
            found = token
            if token.tag_ in ("NNS", "NNPS") and not (
                token.i + 1 < len(doc) and doc[token.i + 1].pos_ == "NOUN" and token.dep_ == "compound"
            ):
                break
        elif token.pos_ in ("ADJ", "VERB", "ADV") and found is None and n < _REACH:
            if token.pos_ == "VERB" and token.tag_ not in ("VBN", "VBG"):
                break
            if token.pos_ == "ADV" and not (token.i + 1 < len(doc) and doc[token.i + 1].pos_ in ("ADJ", "VERB")):
                break
            if token.lower_ in ("more", "other", "different", "new"):
                continue
        elif (
            (token.text in "-–'’‘“\"" and n < _REACH)
            or token.tag_ == "POS"
            or (token.pos_ == "CCONJ" and found is None and n and _qualifies(doc, token))
        ):
            continue
        else:
            break
    if found is None:
        return _counted_further(doc, last)
    after = found.nbor() if found.i + 1 < len(doc) else None
    if found.ent_type_ == "NORP" and not found.lower_.endswith("s") and after is not None and after.lower_ in ("and", "or"):
        return _counted_further(doc, last)
    found = _joined(found) or found
    if found.i - last.i > _REACH or (found.ent_type_ in ("DATE", "TIME") and found.pos_ == "PROPN"):
        return None
    if (
        found.tag_ == "NN"
        and number.value is not None
        and number.value > 1
        and found.pos_ == "NOUN"
        and not _mass_or_modifier(found)
    ):
        return None
    return found


def _counted_further(doc: Doc, last: Token) -> Token | None:
    """What is counted only behind the next number: "30 of about 1,500 species", "two Danish and three Swedish sailors", "six 20-foot boats"."""
    i = last.i + 1
    sized = re.match(r"\s\d{1,4}[- ]?([a-z]{1,12})[- ]([a-z]{2,16}s)\b", text_of(doc)[last.idx + len(last) :][:44])
    if sized is not None and (measure := units().get(sized.group(1))) is not None and measure.kind == "measure":
        thing = _token_at(doc, last.idx + len(last) + sized.start(2))
        return thing if thing is not None and thing.tag_ == "NNS" else None
    if i < len(doc) and doc[i].lower_ == "of":
        i += 1
        while i < len(doc) and i - last.i < _REACH and doc[i].lower_ in _BEFORE_A_COUNT:
            i += 1
    else:
        while i < len(doc) and i - last.i < _REACH and doc[i].pos_ in ("ADJ", "PROPN"):
            i += 1
        if i == last.i + 1 or i + 1 >= len(doc) or doc[i].lower_ not in ("and", "or"):
            return None
        i += 1
    if i < len(doc) and doc[i - 1].lower_ in _OWNERS and doc[i - 2].lower_ == "of" and doc[i].tag_ in ("NNS", "NN"):
        return doc[i] if doc[i].tag_ == "NNS" or doc[i].lower_ in _COLLECTIVE else None  # "two of our people"
    if i >= len(doc) or not (doc[i].like_num or doc[i].pos_ == "NUM"):
        return _part(doc, last)
    while i + 1 < len(doc) and doc[i + 1].pos_ == "NUM":
        i += 1
    noun = next((t for t in doc[i + 1 : i + 1 + _REACH] if t.pos_ not in ("ADJ", "PROPN")), None)
    if noun is None or noun.tag_ != "NNS" or noun.lower_ in units() or text_of(doc)[doc[i].idx + len(doc[i]) :][:1] == "%":
        return None
    return noun


def _part(doc: Doc, last: Token) -> Token | None:
    """What is counted as part of what is known: "nine of the patients", "one of the dam's three gates"."""
    of = doc[last.i + 1] if last.i + 2 < len(doc) else None
    if of is None or of.lower_ != "of" or doc[last.i + 2].lower_ not in ("the", "these", "those"):
        return None
    return next((c for c in of.children if c.dep_ == "pobj" and c.tag_ == "NNS" and c.i - last.i <= _REACH + 4), None)


_OWNERS = frozenset("its their his her our my your".split())
_BEFORE_A_COUNT = frozenset(
    "the its their his her our my your those these about around some nearly almost more than over at least roughly all".split()
)


def _qualifies(doc: Doc, joint: Token) -> bool:
    """Whether a conjunction joins two adjectives before the thing counted: "2.7 million digital and physical sales"."""
    return (
        joint.i + 2 < len(doc)
        and doc[joint.i - 1].pos_ in ("ADJ", "VERB")
        and doc[joint.i + 1].pos_ in ("ADJ", "VERB")
        and doc[joint.i + 2].pos_ in ("NOUN", "ADJ")
    )


def _joined(name: Token) -> Token | None:
    """The thing counted, where two names stand before it: "460 Kestrel and Marlin cars"."""
    doc = name.doc
    if name.pos_ != "PROPN" or name.i + 3 >= len(doc) or doc[name.i + 1].pos_ != "CCONJ" or doc[name.i + 2].pos_ != "PROPN":
        return None
    return doc[name.i + 3] if doc[name.i + 3].tag_ == "NNS" else None


_COLLECTIVE = frozenset("people police staff cattle aircraft percent personnel crew sheep fish militia infantry".split())


def _mass_or_modifier(noun: Token) -> bool:
    """Whether a singular noun after a number is still what it counts: "12 police", "a two-seat majority"."""
    return noun.lower_ in _COLLECTIVE or noun.dep_ in ("pobj", "dobj", "nsubj", "nsubjpass", "attr", "conj")


def _reason_to_leave(doc: Doc, number: Number, noun: Token | None, last: Token | None) -> str | None:
    """Why a number that could be a quantity is none, or None."""
    text = text_of(doc)
    if (
        number.unit is not None
        and number.unit.kind == "time"
        and _OFFSET.match(text, number.end)
        and not re.match(r"\s(?:(?:after|before|since)\s|later\b)", text[number.end : number.end + 8])
    ):
        return "offset"
    if (
        number.unit is not None
        and number.unit.kind == "time"
        and re.match(r"\s(?:after|before)\s", text[number.end : number.end + 8])
        and number.qualifier == "exactly"
        and not _between_events(doc, number)
    ):
        return "offset"
    if last is None or number.value is None:
        return None
    first = _token_at(doc, number.core[0])
    if first is None:
        return None
    if number.value in _BASES and _RATE_BASE.search(text[max(0, number.start - 14) : number.start]):
        return "base"  # "12 deaths per 100,000 people"
    if number.unit is None and number.shape == "figure" and _ends_name(doc, number, first, noun):
        return "label"  # "the Dock 51 project", "Radio 3 reported"
    if (
        noun is not None
        and number.unit is None
        and number.shape == "figure"
        and noun.tag_ == "NNP"
        and not noun.text.endswith("s")
        and noun.text[:1].isupper()
        and number.qualifier == "exactly"
        and number.value == int(number.value)
    ):
        return "label"  # "787 Dreamliner", "575 Wilbraham Road"
    if (
        number.unit is None
        and number.shape in ("word", "figure")
        and re.match(
            r"[-‐‑](?!(?:member|strong|seat|person|man|bed|room|page|odd)\b)[a-z]", text_of(doc)[number.end : number.end + 10]
        )
    ):
        return "compound"  # "a four-way race"
    if number.unit is None and re.search(r"\w[-‐‑]of[-‐‑]$", text[max(0, number.core[0] - 6) : number.core[0]]):
        return "compound"  # "a father-of-five"
    if number.value == 0 and number.shape == "word" and number.unit is None:
        return "indefinite"  # "zero experience"
    bare = (
        number.unit is None and number.qualifier == "exactly" and number.shape in ("word", "figure") and len(number.values) == 1
    )
    bare_word = number.shape == "word" and number.qualifier == "exactly" and len(number.values) == 1
    if number.value == 1 and bare and number.shape == "word" and _stands_for_a_noun(doc, first, noun):
        return "pronoun"
    if number.value == 1 and bare and number.shape == "word" and not _counts_one(doc, first, noun):
        return "indefinite"
    if bare and number.value <= _SMALL and first.i > 0:
        prior = doc[first.i - 1]
        if prior.lower_ in _POINTING or (
            prior.lower_ in ("other", "remaining", "same", "first", "last", "next", "past", "main")
            and first.i > 1
            and doc[first.i - 2].lower_ in _POINTING
        ):
            return None if _still_counts(doc, first, noun) else "pointing"
    if number.shape == "word" and number.value <= _SMALL and bare and noun is None and not _amounts(doc, number):
        return "indefinite"
    if (
        number.unit is not None
        and number.unit.name == "points"
        and number.value == 1
        and bare_word
        and _change(doc, number) is None
        and not re.search(r"\b(?:by|than|only|just|within)\s$", text[max(0, number.start - 8) : number.start])
    ):
        return "indefinite"  # "agreed on one point"
    if number.unit is not None and number.unit.name == "seconds" and number.shape == "word" and number.value == 1:
        return "indefinite"
    if (
        number.unit is not None
        and number.unit.kind == "time"
        and number.value == 1
        and number.shape == "word"
        and number.qualifier == "exactly"
        and text[number.core[1] : number.core[1] + 1] not in "-‐‑"
    ):
        return "indefinite"  # "one day", "one night": at some time
    return None


def _between_events(doc: Doc, number: Number) -> bool:
    """Whether a span of time lies between two events that are told: "six days after the pump had failed", but not "six days after the vote"."""
    joint = _token_at(doc, number.end + 1)
    if joint is None or (number.value or 0) > 1000:
        return False  # "the same 1986 month after rising"
    return bool(joint.dep_ == "mark" or any(c.dep_ == "pcomp" for c in joint.children))


def _still_counts(doc: Doc, first: Token, noun: Token | None) -> bool:
    """Whether a number after an article counts though it points back: "all three gates", "two of the three gates", "the two men who drowned"."""
    prior = doc[first.i - 1]
    if noun is not None and (noun.tag_ != "NNS" or noun.lower_ in _SOURCES):
        return False
    if prior.lower_ == "all":
        return noun is not None
    if first.i > 2 and doc[first.i - 2].lower_ == "of" and prior.lower_ in ("the", "these", "those"):
        part = doc[first.i - 3]
        return part.like_num or part.pos_ == "NUM" or part.lower_ in _PARTITIVE
    after = doc[noun.i + 1] if noun is not None and noun.i + 1 < len(doc) else None
    return prior.lower_ == "the" and after is not None and after.lower_ in ("that", "who", "whose") and after.dep_ != "mark"


_PARTITIVE = frozenset("one none each neither either any half most first second third fourth fifth sixth last only".split())


def _ends_name(doc: Doc, number: Number, first: Token, noun: Token | None) -> bool:
    """Whether a bare figure after a capital closes a name, for it counts nothing there: no plural follows, nor does it act itself."""
    if number.qualifier != "exactly" or len(number.values) != 1 or number.value is None or number.value > 2000 or first.i == 0:
        return False
    prior = doc[first.i - 1]
    if prior.pos_ != "PROPN" or not prior.text[:1].isupper() or prior.ent_type_ in ("DATE", "TIME") or prior.is_sent_start:
        return False
    if "," in text_of(doc)[number.core[0] : number.core[1]] or number.value != int(number.value):
        return False
    after = doc[first.i + 1] if first.i + 1 < len(doc) else None
    if noun is not None:
        if after is not None and after.i == noun.i and noun.text in ("News", "Live", "Plus", "Extra"):
            return True  # "Harbour 2 News"
        return (
            noun.tag_ == "NN"
            and after is not None
            and after.i == noun.i
            and number.value > 1
            and noun.lower_ not in _COLLECTIVE
        )
    if (
        after is None
        or after.lemma_.lower() in _CASUALTY
        or first.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj", "attr", "npadvmod", "conj")
    ):
        return False
    return first.dep_ in ("nummod", "appos", "compound", "nmod") and after.pos_ in ("VERB", "AUX", "PUNCT", "ADP", "PART")


_WHICH = frozenset(
    "the same each this that another every any which no such good only new old big small last next first".split()
) - {"only"}


def _stands_for_a_noun(doc: Doc, one: Token, noun: Token | None) -> bool:
    """Whether "one" only stands for a thing named before: "the same one", "each one they lose"."""
    if noun is not None and noun.i - one.i <= 1:
        return False
    prior = doc[one.i - 1].lower_ if one.i > 0 else ""
    after = doc[one.i + 1].lower_ if one.i + 1 < len(doc) else ""
    return prior in _WHICH and after not in ("of", "in", "or", "and", "-")


def _counts_one(doc: Doc, first: Token, noun: Token | None) -> bool:
    """Whether "one" counts: "only one", or one dead beside other casualties."""
    if first.i > 0 and doc[first.i - 1].lower_ == "not":
        return False
    if first.i > 0 and doc[first.i - 1].lower_ in ("only", "just", "than"):
        return noun is not None or (first.i + 1 < len(doc) and doc[first.i + 1].lower_ == "of")
    if noun is None:
        return False
    near = doc[max(first.sent.start, first.i - 12) : min(first.sent.end, first.i + 12)]
    return (
        noun.i - first.i <= 2
        and any(t.lemma_.lower() in _CASUALTY for t in near)
        and noun.lower_ not in _SOURCES - {"person", "people"}
    )


def _amounts(doc: Doc, number: Number) -> bool:
    """Whether a small number word without a noun is still an amount: a unit carries over, or a verb of counting takes it."""
    if re.match(
        r"\s(?:of (?:the|them|its|his|her|their|our|my|your|us|those|these|whom|which)\b|more|others|were|was|are|have|had|died|killed|wounded|injured|dead)\b",
        text_of(doc)[number.end : number.end + 12],
    ):
        return True
    first = _token_at(doc, number.core[0])
    if first is not None and first.dep_ in ("nsubj", "nsubjpass") and (number.value or 0) > 1:
        return True  # "Five did not answer."
    return bool(
        re.search(
            r"(?:\b(?:number|toll|total|maximum|minimum|average) of|\bthere (?:were|are)(?: only| still| now)?|\bkill(?:ed|ing)|\bwound(?:ed|ing)|\binjur(?:ed|ing)|\bper cent or|\bpercent or|%\sor|\bto)\s$",
            text_of(doc)[max(0, number.start - 20) : number.start],
        )
    )


def _describes_sources(doc: Doc, number: Number, noun: Token) -> bool:
    """Whether a count belongs to the description of a source: "six officials said", "two people familiar with it"."""
    if noun.lower_ not in _SOURCES:
        return False
    text = text_of(doc)
    verb = noun.head
    told_of = noun.dep_ in ("nsubj", "nsubjpass") and verb.i > noun.i and verb.lemma_.lower() not in _SAYING
    if _KNOWING.match(text[noun.idx + len(noun) : noun.idx + len(noun) + 60]) or (
        _CITING.search(text[max(0, number.start - 30) : number.start]) and not told_of  # not "he said nine people had died"
    ):
        return True
    if noun.dep_ == "nsubj" and verb.lemma_.lower() in _SAYING and verb.i - noun.i < 25:
        return True
    return noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.head.head.lower_ in ("according", "spoke", "speaking")


def _vague_unit(text: str, number: Number) -> tuple[str | None, QuantityKind]:
    """The unit of a size without a number: "millions of dollars"."""
    after = re.match(r"\sof\s([A-Za-z.]{2,12})(?:\s([a-z]{2,12}))?", text[number.end : number.end + 32])
    if after is None:
        return None, "amount"
    found = units().get(after.group().split("of ", 1)[1].lower()) or units().get(after.group(1).lower())
    if found is None or len(after.group(1)) < 3:
        return None, "amount"
    return found.name, "money" if found.kind == "money" else "amount"


def _with_chance(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the noun of a chance and its article: "a 65 percent probability", "a one-in-four chance"."""
    after = re.match(r"\s(chance|chances|probability|likelihood|odds|possibility|risk)\b", text[end : end + 14])
    if after is not None:
        end += after.end()
        before = re.search(r"\ban?\s$", text[max(0, start - 3) : start])
        if before is not None:
            start -= len(before.group())
    return start, end


def _change(doc: Doc, number: Number) -> Change | None:
    """Whether the number is a rise or a fall, by the words around it. Levels ("rose to 5") are no change."""
    sign = text_of(doc)[number.core[0] : number.core[0] + 1]
    if sign in "+-−–" and number.unit is not None and number.unit.kind in ("percent", "points"):
        return "up" if sign == "+" else "down"
    after = text_of(doc)[number.end : number.end + 40]
    beside = re.match(r"[\s-](?:(?:year-on-year|year-over-year|annual|monthly|overall|sharp)\s)?([a-z]+)", after)
    if beside is not None:
        word = beside.group(1)
        if word in _CHANGE_NOUNS or (word in _BESIDE and (number.unit is not None or word in ("more", "fewer"))):
            if word in ("more", "fewer") and number.unit is None:
                return None
            return "up" if word in _UP else "down" if word in _DOWN else None
    token = _token_at(doc, number.start)
    if token is None:
        return None
    moved = number.unit is not None and (number.unit.kind in ("percent", "points", "times") or number.unit.name == "points")
    by = False
    for prior in reversed(doc[max(token.sent.start, token.i - 9) : token.i]):
        word, lemma = prior.lower_, prior.lemma_.lower()
        if word == "up" and prior.i > 0 and (doc[prior.i - 1].lemma_.lower() in _MAKING or doc[prior.i + 1].lower_ == "of"):
            return None  # "made up of 45% fat", "take up 10 acres"
        if lemma == "raise" and not by and number.unit is not None and number.unit.kind == "money":
            return None  # "is raising $25 million" collects it
        if lemma == "loss" and not moved:
            return None  # "a net loss of $9 million" is an amount
        if lemma in _UP | _DOWN and not (
            word in ("more", "less", "fewer", "above", "below", "over", "off")
            and prior.i + 1 < len(doc)
            and doc[prior.i + 1].lower_ == "than"
        ):
            if word in ("more", "less", "fewer", "above", "below", "larger", "higher", "lower", "smaller"):
                return None
            if not moved and not by and number.unit is None and (lemma not in _MOVING or prior.pos_ not in ("VERB", "AUX")):
                return None  # "cut 400 jobs" says what was cut, not by how much
            if number.unit is not None and number.unit.kind in ("time", "measure") and not by:
                return _CHANGED_MASS.get(lemma) if number.unit.kind == "measure" else None
            return "up" if lemma in _UP else "down"
        if word == "by":
            by = True
            continue
        if word in ("to", "from", "at") and not (word == "to" and doc[prior.i - 1].lower_ == "up" and prior.i > 0):
            return None
        if (
            prior.pos_ in ("ADV", "DET")
            or word in _LINKING
            or prior.idx >= number.start
            or (prior.pos_ == "ADP" and word in ("of", "about"))
        ):
            continue
        if by and prior.pos_ in ("NOUN", "PROPN", "ADJ", "PRON", "NUM", "PART"):
            continue
        break
    return None


def _kind(doc: Doc, number: Number, unit: str | None, change: Change | None) -> QuantityKind:
    sort = number.unit.kind if number.unit else None
    if (
        sort == "money"
        and number.unit is not None
        and number.unit.name == "pounds"
        and "£" not in text_of(doc)[number.start : number.end]
        and (
            _WEIGHED.search(text_of(doc)[max(0, number.start - 40) : number.end + 40])
            or (
                re.search(r"[-‐‑]pound$", text_of(doc)[number.start : number.end], re.IGNORECASE)
                and not _SUM.match(text_of(doc), number.end)
            )
        )
    ):
        return "amount"
    if sort == "money":
        return "money"
    if unit == "percent":
        if change is not None:
            return "change"
        after = text_of(doc)[number.end : number.end + 16].lower()
        share = number.shape in ("odds", "fraction") or re.match(r"\s(?:of\b|chance|prob|likel|odds|share|stake)", after)
        return "share" if share else "amount"
    if sort == "points":
        return "change" if change is not None else "amount"
    return "amount"


_MEASURED_AGAINST = re.compile(
    r"\b(?:including|(?:up|down|risen|fallen) from|against|versus|vs\.?|compared (?:with|to))\s$", re.IGNORECASE
)


def _is_level(text: str, number: Number) -> bool:
    """Whether a figure with decimals is where an index stood: "to 7,425.81"."""
    printed = text[number.core[0] : number.core[1]]
    return bool(
        re.fullmatch(r"\d{0,3},?\d{1,3}\.\d{1,2}", printed)
        and re.search(r"\b(?:to|at)\s$", text[max(0, number.start - 4) : number.start])
    )


def _unit_carried(text: str, number: Number, before: list[Reading]) -> str | None:
    """The unit of the quantity before, for a bare number that goes on from it: "eight per cent or twelve", "133 million marks ... the 61 million"."""
    if _is_level(text, number) and any(
        r.unit == "points" and r.change and not re.search(r"[.!?;]\s", text[r.end : number.start]) for r in before[-3:]
    ):
        return "points"  # "lost 162.31 points, or 2.1%, to fall to 7,425.81"
    for prior in reversed(before):
        if prior.left_out in ("date", "year", "clock"):
            continue
        between = text[prior.number.end : number.start]
        if len(between) > 160 or re.search(r"[.!?]\s+[A-Z“\"]", between):
            return None
        if prior.unit is None or prior.left_out:
            return None
        if prior.noun is not None and prior.unit == prior.noun and number.values and prior.number.values:
            alike = prior.number.values[-1] and 0.05 <= number.values[-1] / prior.number.values[-1] <= 20
            onward = text[prior.end : number.start] == " to " and text[max(0, prior.start - 5) : prior.start].lower() == "from "
            return prior.unit if alike and (onward or _MEASURED_AGAINST.search(between)) else None
        if prior.kind == "money" and (number.values and number.values[-1] >= 1e5):
            coin = prior.unit.split(" per ")[0]
            return coin if coin not in _SMALL_COINS else None
        if (
            prior.unit == "percent"
            and prior.change is None
            and re.fullmatch(r"\s?(?:,|or|to|from|and)\s(?:\w+\s){0,2}", between)
            and not re.match(r"\s\w+s\b", text[number.end : number.end + 12])
        ):
            return prior.unit
        return None
    return None


_OF_KNOWN = re.compile(r"^of (?:the|these|those|its|their|his|her|our|my|your) ", re.IGNORECASE)


def _of(doc: Doc, number: Number, noun: Token | None, last: Token | None) -> str | None:
    """The thing counted or measured, as printed."""
    text = text_of(doc)
    if noun is not None and number.unit is None and number.shape != "odds":
        if _behind_another(last, noun):
            return noun.text
        return _shortened(_OF_KNOWN.sub("", text[number.core[1] : noun.idx + len(noun)].lstrip(" -,")))
    follows = re.match(r"\s(?:(?:chance|probability|likelihood|odds)\s)?of\s", text[number.end :])
    if follows is not None:
        token = _token_at(doc, number.end + follows.end())
        if token is not None:
            head = token
            while (
                head.head.i > head.i
                and head.head.i - token.i < _REACH
                and head.dep_ in ("det", "amod", "compound", "poss", "nummod", "nmod", "case")
            ):
                head = head.head
            return _shortened(text[token.idx : head.idx + len(head)])
    if last is None:
        return None
    measured = _measured(doc, number)
    if measured is not None:
        return measured
    token = last
    for _ in range(_REACH + 1):
        if token.pos_ in ("VERB", "AUX") or token.head is token:
            break
        token = token.head
    if token.pos_ not in ("VERB", "AUX") or not _measures(token, last, number):
        return None
    subjects = [c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")]
    if token.dep_ == "acl" and not subjects and token.head.pos_ in ("NOUN", "PROPN"):
        return _shortened(token.head.text)
    if not subjects and token.dep_ in ("conj", "xcomp", "ccomp"):
        subjects = [c for c in token.head.children if c.dep_ in ("nsubj", "nsubjpass")]
    if not subjects or subjects[0].pos_ == "PRON":
        return None
    if any(t.i == last.i for t in subjects[0].subtree):
        return None
    inside = [
        t
        for t in subjects[0].subtree
        if not any(a.dep_ in ("relcl", "appos", "acl") and a in subjects[0].subtree for a in (t, *t.ancestors))
    ]
    tokens = inside or list(subjects[0].subtree)
    return _shortened(
        text[tokens[0].idx : subjects[0].idx + len(subjects[0])] if tokens[0].i <= subjects[0].i else subjects[0].text
    )


_MEASURING = (
    _UP
    | _DOWN
    | frozenset(
        "be become stand total reach hit cost weigh measure average amount come remain stay exceed top run trade close open end finish yield range vary "
        "last take number equal surpass approach near begin start settle bottom peak move go edge inch crawl hover sit change swing double triple "
        "represent comprise constitute account make fetch hold carry have own contain cover stretch span extend register post report record "
        "show score poll win get receive earn owe spend sell put leave bring return quote".split()
    )
)
"""Verbs whose subject has the measure: "the strait is nine miles wide", "shares closed at 12 euros"."""
_MOVED_BY = frozenset(
    "cut raise lower reduce boost trim slash hike lift increase decrease halve double triple put leave bring".split()
)
"""Verbs whose subject moves something else, when they have an object."""


def _measures(verb: Token, last: Token, number: Number) -> bool:
    """Whether the subject of a verb is what its number measures."""
    lemma = verb.lemma_.lower()
    if lemma not in _MEASURING:
        return False
    passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children)
    if lemma in _MOVED_BY and not passive and any(c.dep_ in ("dobj", "obj") for c in verb.children):
        return False
    if number.unit is None or number.unit.kind != "time":
        return True
    # A span of time is a measure only of what takes it: "lasted two hours", not "held the city for two years".
    return lemma in ("last", "take", "be", "average", "run", "range", "vary") and last.head.dep_ not in ("prep", "pobj")


def _measured(doc: Doc, number: Number) -> str | None:
    """The nouns that follow an amount at once: "a $25 million reward", "a 35 percent tariff"."""
    first = _token_at(doc, number.end + 1)
    if (
        first is None
        or first.idx != number.end + 1
        or first.pos_ not in _NUMBERED
        or first.lower_ in CHANCE
        or first.lower_ in _BESIDE
    ):
        return None
    last = first
    while last.i + 1 < len(doc) and doc[last.i + 1].pos_ in _NUMBERED and last.i - first.i < _REACH:
        last = doc[last.i + 1]
    if last.pos_ != "NOUN" or last.ent_type_ in ("DATE", "TIME") or last.lemma_.lower() in _CHANGE_NOUNS:
        return None
    return _shortened(text_of(doc)[first.idx : last.idx + len(last)])


def _shortened(words: str) -> str | None:
    words = words.strip()
    return words if 0 < len(words) <= _LONG else None


_NEAR = 60
"""Characters behind a figure within which its time begins."""


_COMING = re.compile(
    r"\b(?:will|would|shall|(?:is|are|was|were)\s(?:to|due|set|expected|scheduled|likely|going|planned)|plan(?:s|ned)?|expect(?:s|ed)?|hopes?|intends?|aims?)\b|['’]ll\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"[.!?;]\s|,\s(?:and|but|while|after)\s|\b(?:said|says|told|reported|announced|added|wrote)\b", re.IGNORECASE
)
_CLAUSE = 160
"""Characters before a time in which its clause says whether it is to come."""


def _times(text: str, published: str | None) -> list[Time]:
    """The times of a paragraph; those in a clause about what is to come look ahead: "all jobs will go at the end of June"."""
    back, ahead = (find_times(text, published, ahead=coming) for coming in (False, True))

    def is_coming(start: int) -> bool:
        words = text[max(0, start - _CLAUSE) : start]
        told = max((m.end() for m in _TOLD.finditer(words)), default=0)
        return bool(_COMING.search(words, told))

    return [then if is_coming(time.start) else time for time, then in zip(back, ahead, strict=True)]


def _as_of(times: list[Time], reading: Reading, readings: list[Reading], text: str) -> str | None:
    """The time that the sentence gives the quantity: the first after it, before the next quantity and the end of the sentence."""
    later = min(
        (r.start for r in readings if r.start > reading.end and r.left_out not in ("date", "year", "clock")), default=len(text)
    )
    for time in times:
        if reading.end <= time.start < min(later, reading.end + _NEAR):
            between = text[reading.end : time.start]
            return None if re.search(r"[.!?;]\s|\b(?:said|told|reported|announced)\b", between) else time.iso
    return None


def find_quantities(article: Article, found: Annotations) -> Iterator[Quantity]:
    """The quantities of an article in order of reading."""
    pages = [(paragraph, read_quantities(paragraph.doc)) for paragraph in found.paragraphs]
    money = _own_money(pages)
    for paragraph, readings in pages:
        times = _times(paragraph.text, article.published) if readings else []
        for reading in readings:
            if reading.left_out is not None:
                continue
            number = reading.number
            start, end = paragraph.start + reading.start, paragraph.start + reading.end
            yield Quantity(
                article=article.id,
                start=start,
                end=end,
                text=article.text[start:end],
                low=number.low,
                high=number.high,
                unit=reading.unit,
                kind="money" if reading.unit in money and reading.kind == "amount" else reading.kind,
                qualifier=number.qualifier,
                of=reading.of,
                change=reading.change,
                as_of=_as_of(times, reading, readings, paragraph.text),
            )


def _own_money(pages: Iterable[tuple[Paragraph, list[Reading]]]) -> frozenset[str]:
    """Plural nouns that the article itself uses as a currency: counted by the million beside words of money."""
    found: set[str] = set()
    for paragraph, readings in pages:
        lemmas: frozenset[str] | None = None
        for reading in readings:
            if reading.noun is None or reading.left_out or not reading.number.values or reading.number.values[-1] < 1e6:
                continue
            if lemmas is None:
                lemmas = frozenset(t.lemma_.lower() for t in paragraph.doc)
            if lemmas & _MONEY_WORDS and reading.noun not in _NO_CURRENCY and reading.of == reading.noun:
                found.add(reading.noun)
    return frozenset(found)


_NO_CURRENCY = frozenset(
    "people customers users shares votes jobs homes barrels units cars vehicles visitors viewers households workers passengers members subscribers voters children women men tonnes accounts copies deaths "
    "refugees patients doses tests cases items products clients readers followers downloads transactions litres gallons acres hectares miles kilometres years others depositors taxpayers employees residents".split()
)


def _carry(carried: Carried) -> Iterable[Quantity] | None:
    """The same figures, of the time that the words beside them name in the other article."""
    was, now = carried.was.published, carried.now.published
    figures = [q for q in carried.records if isinstance(q, Quantity)]
    if day_of(was) == day_of(now):
        return figures
    found: list[Quantity] = []
    for paragraph in carried.now.paragraphs():
        inside = [q for q in figures if paragraph.start <= q.start < paragraph.end]
        times = _times(paragraph.of(carried.now.text), now) if inside else []
        before = _times(paragraph.of(carried.now.text), was) if times else []
        for quantity in inside:
            end = quantity.end - paragraph.start
            at = next((n for n, time in enumerate(times) if time.start >= end), None)
            if at is None or times[at].start >= end + _NEAR or times[at].iso == before[at].iso:
                found.append(quantity)
            elif before[at].iso is None:
                return None  # it may have had this time, of which nothing was known
            elif quantity.as_of is None:
                found.append(quantity)  # the time is not that of the figure
            else:
                found.append(replace(quantity, as_of=times[at].iso))
    return found if len(found) == len(figures) else None


QUANTITIES = Analyser("quantities", 6, (), (Quantity,), find_quantities, carry=_carry)

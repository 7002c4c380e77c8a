"""Kinds: whether a candidate is a name, and of a person, a body, a group or a place.

Decided once for each string of an article, by its words, the gazetteer and the votes of all its places; only a person and a firm may
share a string.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from secondsource.entities.candidates import Candidate, plain
from secondsource.entities.gazetteer import look_up
from secondsource.entities.lexicon import (
    ARTICLES,
    CALENDAR,
    COMPANY_ENDINGS,
    COMPANY_FORMS,
    DEMONYMS,
    DIRECTIONS,
    GIVEN,
    INSTITUTION_HEADS,
    NOT_A_NAME_HEADS,
    ORG_HEADS,
    ORG_HEADS_WEAK,
    ORG_OPENERS,
    PARTICLES,
    PLACE_FIRST,
    PLACE_HEADS,
    PLACE_LAST,
    PLACE_OPENERS,
    RANKS,
    ROLE_NOUNS,
    STARTERS,
    STORMS,
    TITLE_MODIFIERS,
    TOPICS,
    TRADING,
    wordset,
)
from secondsource.entities.runs import Word
from secondsource.entities.vocabulary import adjectives, foreign, has
from secondsource.model import EntityKind

NO_PERSON = (
    ORG_HEADS | ORG_HEADS_WEAK | PLACE_HEADS | PLACE_OPENERS | ORG_OPENERS | TOPICS | DEMONYMS | DIRECTIONS | INSTITUTION_HEADS
    | NOT_A_NAME_HEADS | COMPANY_FORMS | CALENDAR | RANKS | TITLE_MODIFIERS | ROLE_NOUNS | STARTERS
    | wordset("national royal new old united great grand big first international the day news world people street square house insider beat today online daily "
              "reports report number relief watch aid alert action appeal initiative project concern gran grandma grandpa uncle aunt auntie granny")
)  # fmt: skip
"""Words that a person's name has not."""
KINDS: tuple[EntityKind, ...] = ("PER", "ORG", "GROUP", "LOC")
ENOUGH = 0.9
MANY = 100
LOCAL_HEADS = wordset(
    "university college school council police court hospital times news post daily weekly gazette herald tribune journal "
    "chronicle newspaper museum harbour airport port constabulary infirmary museum"
)
"""Bodies that are named after their town: the first word alone is then the town, hardly the body."""


PEOPLES = ("ian", "ians", "ish", "ese")
"""Endings of adjectives of lands."""
PARTY = re.compile(r"(?:[RDIL]|Con|Lab|Lib)-[A-Z][\w.]{1,20}")
"""A party and the place for which its member sits, as American papers print them."""


def shape_votes(name: Sequence[Word], text: str, seen_lower: frozenset[str] = frozenset()) -> dict[EntityKind, float]:
    """What the words of a name themselves say of its kind."""
    votes: dict[EntityKind, float] = defaultdict(float)
    lower = [w.lower for w in name]
    size = len(name)
    entry = look_up(text)
    if entry:
        votes[entry.kind] += entry.weight
    if lower[-1] in COMPANY_FORMS and size > 1:
        votes["ORG"] += 4.0
    if " & " in text and "&" not in (text[0], text[-1]):
        votes["ORG"] += 2.5  # "Moll & Lund"
    core = [w for w in lower if w not in COMPANY_FORMS] or lower
    head = core[-1]
    if "of" in lower and lower.index("of") > 0:
        opener = lower[lower.index("of") - 1]
        if opener in PLACE_OPENERS and opener != "state":
            votes["LOC"] += 2.5
        elif opener in ORG_OPENERS or opener in INSTITUTION_HEADS:
            votes["ORG"] += 3.0
    elif size > 1 and head in ORG_HEADS:
        votes["ORG"] += 3.0
    elif size > 1 and head in PLACE_HEADS:
        votes["LOC"] += 2.2
    elif size > 1 and head in ORG_HEADS_WEAK:
        votes["ORG"] += 1.6
    elif (
        1 < size < 4
        and head != "force"
        and head not in TOPICS
        and (lower[0] in PLACE_FIRST or (head in PLACE_LAST and lower[0] not in GIVEN))
    ):
        votes["LOC"] += 1.6
    elif size > 1 and head in TRADING and lower[0] not in GIVEN:
        votes["ORG"] += 2.2
    elif size > 1 and head in (
        "relief",
        "watch",
        "aid",
        "alert",
        "action",
        "appeal",
        "initiative",
        "concern",
        "insider",
        "beat",
        "today",
    ):
        votes["ORG"] += 1.2
    elif size > 1 and ("for" in lower or ("'s" in text and lower[0] in ORG_OPENERS)):
        votes["ORG"] += 2.0
    if size > 1 and lower[0] in (
        "radio",
        "tv",
        "university",
        "bank",
        "ministry",
        "department",
        "institute",
        "banco",
        "banque",
        "channel",
        "hotel",
    ):
        votes["ORG"] += 1.8
    if size == 1 and head in ORG_HEADS and head not in ("house", "state"):
        votes["ORG"] += 0.3
    if size > 1 and head in ("group", "front", "brigade", "brigades", "militia", "cartel", "resistance", "mujahideen", "jihad"):
        votes["GROUP"] += 0.6
    if size == 1 and len(text) > 6 and lower[0].endswith(COMPANY_ENDINGS):
        votes["ORG"] += 1.0
    if size > 1 and lower[0] in ("school", "hospital", "camp", "unit", "clinic", "plant", "station"):
        votes["ORG"] += 1.2
    if re.search(r"[a-z][A-Z]", text) and not re.match(r"(?:Mc|Mac|De|Le|La|Di|Van|O['’]|al-)", text):
        votes["ORG"] += 1.6
    if text.isupper() and 2 <= len(text) <= 6 and text.isalpha():
        votes["ORG"] += 1.0
    if re.fullmatch(r"(?:[A-Z]\.){2,}", text):
        votes["ORG"] += 0.8
    letters = [w for w in name if w.capital]
    if 2 <= size <= 5:
        if lower[0] in GIVEN:
            votes["PER"] += 2.0 if votes.get("ORG", 0) < 2 else 0.5
        if any(w in PARTICLES or w.startswith(("al-", "el-")) for w in lower[1:]) or lower[0] in ("abu", "abdel", "abdul"):
            votes["PER"] += 1.0
        if len(letters) >= 2 and re.fullmatch(r"[A-Z]\.?", name[1 if size > 2 else 0].text):
            votes["PER"] += 1.6
        if lower[-1] in ("jr", "sr", "ii", "iii"):
            votes["PER"] += 1.5
        strange = size < 4 and entry is None and nameless(name) and not any(w in seen_lower for w in lower)
        if (
            size == 2
            and lower[0] in adjectives()
            and lower[0] not in GIVEN
            and entry is None
            and all(w.capital and has(w.text) for w in name)
        ):
            # "Golden Fox": people have no adjectives
            votes["PER"] -= 1.0
            votes["ORG"] += 0.2
        elif size == 2 and lower[0] in ARTICLES and strange:
            votes["ORG"] += 0.4
            votes["PER"] += 0.2
        elif strange and votes.get("ORG", 0.0) < 1.0 and votes.get("LOC", 0.0) < 1.0:
            votes["PER"] += 0.8  # two or three strange words: people have such names most often
    elif size == 1 and lower[0].startswith(("al-", "el-")):
        votes["PER"] += 0.5
    elif size == 1 and lower[0] in GIVEN:
        votes["PER"] += 0.6
    return votes


def nameless(name: Sequence[Word]) -> bool:
    """Whether no word of a name says that it is no person's: heads of bodies and places, peoples, topics, numbers, capitals alone."""
    return all(
        w.text[:1].isupper()
        and not (w.text.isupper() and len(w.text) > 1 and "." not in w.text)
        and w.lower not in NO_PERSON
        and not any(c.isdigit() for c in w.text)
        for w in name
        if w.lower not in PARTICLES
    )


def hopeless(candidate: Candidate, seen_lower: frozenset[str]) -> bool:
    """Whether a candidate names neither person, body nor place."""
    name = candidate.words
    lower = [w.lower for w in name]
    text = candidate.text
    if candidate.title:
        return len(text) < 2
    entry = look_up(text)
    if entry and entry.family and text not in ("IS", "WHO", "IT", "US", "AP"):
        return False
    if all(w in DEMONYMS or w in DIRECTIONS or w in CALENDAR or w in STARTERS for w in lower) and not (
        entry and entry.kind == "LOC"
    ):
        return not (entry is not None and entry.family)
    if lower[-1] in NOT_A_NAME_HEADS:
        return candidate.votes.get("ORG", 0.0) < 1.2  # "Rowe, of the Orvik Accord": a party may be called an accord
    if not any(c.isalpha() for c in text) or len(text) < 2:
        return True
    if len(name) == 2 and (
        (lower[0] in STORMS and lower[1] not in NO_PERSON)
        or (len(name[1].text) == 1 and name[1].capital and lower[0] not in GIVEN and has(name[0].text) and entry is None)
    ):
        return True  # "Cyclone Ada", "Plan B"
    if all(
        w in TOPICS or w in ("studies", "affairs", "relations", "operations", "policy", "reports", "and", "terrorism", "of")
        for w in lower
    ):
        return True
    if len(name) == 1:
        word = name[0]
        if PARTY.fullmatch(text):
            return True  # "Lora Finch, R-Texas"
        if foreign(word.text) and word.lower not in seen_lower and word.lower not in NO_PERSON:
            # "nine Lorvian ships"
            return word.lower.endswith(PEOPLES) and candidate.votes.get("PER", 0.0) < 0 and candidate.label != "PERSON"
        if word.lower in INSTITUTION_HEADS or word.lower in (
            "bank",
            "company",
            "caliphate",
            "chamber",
            "force",
            "forces",
            "party",
        ):
            return not (word.text.isupper() and len(word.text) > 1)
        if (
            word.lower in seen_lower
            and entry is None
            and not word.text.isupper()
            and candidate.label not in ("PERSON", "GPE")
            and candidate.votes.get("ORG", 0) < 2.0
        ):
            return True
        if (
            word.lower in RANKS
            or word.lower in TITLE_MODIFIERS
            or word.lower in ROLE_NOUNS
            or word.lower in ("state", "internet", "god", "covid")
        ):
            return not (word.text.isupper() and len(word.text) > 1) and candidate.label != "PERSON"
        if (
            word.token.pos_ in ("ADJ", "ADV", "DET", "PRON", "ADP", "CCONJ", "SCONJ", "INTJ", "AUX")
            and entry is None
            and not word.text.isupper()
            and not re.search(r"[a-z][A-Z]", word.text)
            and word.token.ent_type_ in ("", "NORP", "LANGUAGE", "DATE", "CARDINAL", "ORDINAL")
        ):
            return True
        if (
            candidate.opens
            and entry is None
            and (word.lower in seen_lower or word.token.pos_ in ("NOUN", "VERB", "NUM"))
            and word.token.ent_type_ not in ("PERSON", "ORG", "GPE")
        ):
            return True
        if candidate.opens and entry is None and word.lower in seen_lower and not word.text.isupper():
            return True
    return False


def demonym_of(place: str, word: str) -> bool:
    """Whether a word looks like the adjective of a place: Lund, Lundian."""
    place, word = place.casefold(), word.casefold()
    if word == place or len(place) < 4:
        return False
    stem = place.rstrip("aeiouy")
    return any(word.startswith(base) and word[len(base) :] in
               ("n", "ns", "an", "ans", "ian", "ians", "ese", "ish", "i", "is", "ic", "er", "ers", "ite", "nian", "lese", "ean", "eans")
               for base in {place, stem, stem + "i"})  # fmt: skip


def classify(found: Sequence[Candidate], seen_lower: frozenset[str] = frozenset()) -> list[Candidate]:
    """The candidates that are names, each with its kind: decided once for each string of the article.

    ``seen_lower``: words that the article prints in small letters: of them no strange name is made.
    """
    by_key: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in found:
        by_key[plain(candidate.text)].append(candidate)
    totals: dict[str, dict[EntityKind, float]] = {}
    for key, group in by_key.items():
        total: dict[EntityKind, float] = defaultdict(float)
        for kind, weight in shape_votes(group[0].words, group[0].text, seen_lower).items():
            total[kind] += weight
        for kind in KINDS:
            weights = [c.votes.get(kind, 0.0) for c in group]
            most = max(0.0, *weights) if len(weights) > 1 else max(0.0, weights[0])
            total[kind] += (
                most + 0.35 * min(4.0, sum(w for w in weights if w > 0) - most) + max(-2.5, sum(w for w in weights if w < 0))
            )
        totals[key] = total
    located: dict[str, float] = {key: sum(c.located for c in group) for key, group in by_key.items()}
    firm = {
        key
        for key, group in by_key.items()
        if any(not c.opens and c.words[-1].token.pos_ == "PROPN" for c in group) or any(foreign(w.text) for w in group[0].words)
    }

    def decide(key: str) -> EntityKind | None:
        return best(totals[key], 0.25 if key in firm else ENOUGH)

    # what a title or "she" made a person in one place is a person under the full name too: "Ms Rowe", "Maren Rowe"
    titled = {
        key for key, group in by_key.items() if " " not in key and any(c.title for c in group) and totals[key]["PER"] >= 3
    }
    for key, group in by_key.items():
        last = key.rsplit(" ", 1)[-1]
        if key.count(" ") in (1, 2) and last in titled and nameless(group[0].words):
            totals[key]["PER"] += 2.5
    # "in Pella Voss … Pella Voss said nothing": a place may speak, but nobody is in a person
    for key, group in by_key.items():
        if (
            located[key]
            and best(totals[key], 0.0) == "PER"
            and key.rsplit(" ", 1)[-1] not in titled
            and not any(c.personal for c in group)
        ):
            totals[key]["LOC"] += 1.8
    decided: dict[str, EntityKind | None] = {key: decide(key) for key in totals}
    surnames: dict[str, float] = {}
    for key, verdict in decided.items():
        if verdict == "PER" and " " in key:
            surnames[key.rsplit(" ", 1)[-1]] = max(surnames.get(key.rsplit(" ", 1)[-1], 0), totals[key]["PER"])
    given = {key.split(" ", 1)[0] for key, verdict in decided.items() if verdict == "PER" and " " in key} - set(surnames)
    heads: dict[str, float] = {}
    named_after: dict[str, set[str]] = defaultdict(set)
    for key, verdict in decided.items():
        if verdict == "ORG" and " " in key:
            named_after[key.split()[0]].add(key.split()[-1])
    for key, verdict in decided.items():
        if verdict in ("ORG", "GROUP") and " " in key:
            parts = key.split()
            if parts[0] not in TOPICS and parts[0] not in DEMONYMS and parts[0] not in ORG_OPENERS and len(parts[0]) > 2:
                local = parts[-1] in LOCAL_HEADS or parts[-1] in ORG_HEADS_WEAK
                local = local or len(named_after[parts[0]]) > 2
                heads[parts[0]] = max(heads.get(parts[0], 0), 0.0 if local else 2.5)
    bare_surnames = {s.removeprefix("al-").removeprefix("el-") for s in surnames}
    for key in decided:
        if " " in key:
            continue
        bare = key.removeprefix("al-").removeprefix("el-")
        if key in surnames or bare in bare_surnames:
            totals[key]["PER"] += 3.0
        elif key in given and key not in heads and not located[key]:
            totals[key]["PER"] += 1.2  # "Ada Lund … Ada would never have gone"
        if key in heads and not located[key]:
            totals[key]["ORG"] += heads[key]
        elif heads.get(key) == 0.0:
            totals[key]["LOC"] += 0.8
        decided[key] = decide(key)
    names: list[Candidate] = []
    places: dict[str, list[str]] = defaultdict(list)
    for key, verdict in decided.items():
        if verdict == "LOC" and len(places[key[:3]]) < MANY:
            places[key[:3]].append(key)
    for key, group in by_key.items():
        chosen = decided[key]
        if chosen is None:
            continue
        if (
            " " not in key
            and chosen != "PER"
            and any(demonym_of(p, key) for p in places.get(key[:3], ()))
            and not any(c.title for c in group)
        ):
            continue
        both = " " not in key and key in surnames and key in heads
        for candidate in group:
            candidate.kind = chosen
            if both:
                # where people are "Mr Vesper" the bare name is the firm's
                lean = -0.1 if any(c.honorific for c in group) else 0.1
                candidate.kind = "PER" if candidate.votes.get("PER", 0) + lean > candidate.votes.get("ORG", 0) else "ORG"
            names.append(candidate)
    return sorted(names, key=lambda c: (c.start, c.end))


def best(total: dict[EntityKind, float], enough: float) -> EntityKind | None:
    """The kind with the most votes, if they are enough."""
    kind = max(KINDS, key=lambda k: total.get(k, 0.0))
    return kind if total.get(kind, 0.0) >= enough else None

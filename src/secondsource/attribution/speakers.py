"""Speakers: from the words that name a source to the person or body meant, inside one article.

Names come first, then pronouns (by gender, number, subject and nearness), then descriptions ("the bank", "the minister", "the
other"). Who is nowhere named is anonymous, with the description as written; who cannot be told stays unresolved.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from secondsource.attribution import cues
from secondsource.attribution.chains import KEPT_SECRET
from secondsource.attribution.drafts import Draft, Ground
from secondsource.model import Article, Mention, Referent

if TYPE_CHECKING:
    from spacy.tokens import Token

DETERMINERS = cues.words("the this that these those its his her their our my your a an some any several many few both each every another "
                        "other one")  # fmt: skip
DEFINITE = cues.words("the this that these those")
GENERIC_PERSON = cues.words("person people source man woman official individual other insider somebody someone one")
GENERIC_COMPANY = cues.words("company firm group business maker carrier manufacturer giant startup retailer operator supplier producer")
OUTLET_NOUN = cues.words("paper newspaper magazine channel station agency broadcaster website site outlet programme program podcast news")
OUTLET_WORD = re.compile(
    r"\b(?:News|Times|Post|Daily|Herald|Tribune|Journal|Gazette|Chronicle|Mail|Telegraph|Star|Mirror|Express|Radio|TV|Television|Broadcasting"
    r"|Reuters|AP|AFP|Bloomberg|BBC|CNN|NBC|CBS|ABC|Fox|Press|Wire|wire|Observer|Standard|Echo|Courier|Guardian|Record|Review|Weekly|Magazine"
    r"|Globe|Sun|Argus|Sentinel|Dispatch|Register|Examiner|Bulletin|Ledger|Inquirer|Independent|Today|Monitor|Media|Online)\b|[a-z]line\b"
)
AUTHORS = cues.words("author writer blogger poster")
SYNONYMS = {
    "lender": "bank", "bank": "lender", "airline": "carrier", "carrier": "airline", "retailer": "chain", "paper": "newspaper", "newspaper": "paper",
    "firm": "company", "company": "firm", "ministry": "department", "department": "ministry", "regulator": "authority", "union": "federation",
    "watchdog": "regulator", "chief": "head", "head": "chief", "boss": "chief", "chairman": "chair", "chairwoman": "chair", "spokesman":
    "spokesperson", "spokeswoman": "spokesperson", "leader": "head", "premier": "minister", "force": "police", "school": "college",
}  # fmt: skip
NEAR = 60
"""How many mentions or voices back anything is looked for."""
PLURAL_PEOPLE = cues.words("people officials sources analysts experts economists residents witnesses lawyers diplomats others critics aides "
                          "customers workers police media reports lawmakers investors traders")  # fmt: skip


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

    def __post_init__(self) -> None:
        self.mentions = sorted(self.mentions, key=lambda m: (m.start, -m.end))
        self._starts = [m.start for m in self.mentions]
        self._paragraph_starts = [g.start for g in self.grounds]
        self.names: dict[str, str] = {}
        for referent in sorted(self.referents.values(), key=lambda r: (r.first, r.id)):
            for alias in (referent.name, *referent.aliases):
                self.names.setdefault(_plain(alias), referent.id)
        self.weight = Counter(m.referent for m in self.mentions)
        self.places: dict[str, list[int]] = defaultdict(list)
        for mention in self.mentions:
            self.places[mention.referent].append(mention.start)
        self.roles: dict[str, list[str]] = {r.id: list(r.roles) for r in self.referents.values()}
        for mention in self.mentions:
            if mention.kind == "PER" and mention.referent in self.roles and mention.form != "description":
                self.roles[mention.referent] += _roles_beside(self.article.text, mention)
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
        return Voice(known.id, known.name, kind=kind, plural=known.kind == "GROUP", gender=known.gender, at=at,
                     paragraph=self.paragraph_of(at), words=words)  # fmt: skip


AFTER_NAME = re.compile(r"\s?,\s(?:(?:who|which)\s(?:is|was|has been|runs|heads|leads|owns|chairs)\s)?(?P<role>[^,.;:“”\"\n()]{3,90})")
BEFORE_NAME = re.compile(r"(?:^|[\n.,;:“”\"]\s?|\b(?:and|but|by|with|to|of|that|said|says)\s)(?P<role>(?:[Tt]he |[Aa]n? |[Ii]ts |[Hh]is |[Hh]er )?[^,.;:“”\"\n()]{3,70}?),?\s$")


def _roles_beside(text: str, mention: Mention) -> list[str]:
    """What an apposition or a title beside a name says of the person, if it holds a noun of persons."""
    found = []
    after = AFTER_NAME.match(text, mention.end, mention.end + 130)
    if after:
        found.append(after["role"])
    before = BEFORE_NAME.search(text[max(0, mention.start - 90) : mention.start])
    if before:
        found.append(before["role"])
    return [role for role in found if _tokens(role) & cues.PERSON][:2]


def _is_bare(words: str) -> bool:
    """Whether a "name" is one class noun: "the Minister", "the Committee"."""
    lower = words.lower().removeprefix("the ")
    return " " not in lower and words[:1].isupper() and (lower in cues.PERSON or lower in cues.BODY) and lower not in ("army", "police", "government")


def _plain(name: str) -> str:
    return re.sub(r"^(?:the|an?)\s+", "", re.sub(r"[’']s?$", "", name.strip().replace("’", "'")), flags=re.IGNORECASE).casefold()


def resolve(cast: Cast, ground: Ground, draft: Draft) -> Voice:
    """Who speaks in a draft. What is found is remembered for the pronouns that follow."""
    at = ground.start + (draft.source[0] if draft.source else draft.cue[0] if draft.cue else draft.start)
    if draft.head is not None and draft.source is not None:
        head = ground.doc[draft.head]
        again = next((v for v in reversed(cast.spoken[-8:]) if v.at == at and v.paragraph == ground.number and v.words), None)
        voice = replace(again) if again is not None else resolve_phrase(cast, ground, head, draft.source, draft)
        voice = _named_inside(cast, ground, head, draft.source, voice)
        others = list(voice.others)
        for other in head.conjuncts:
            if other.i > head.i and other.idx < draft.source[1]:
                mate = resolve_phrase(cast, ground, other, (other.left_edge.idx, other.idx + len(other.text)), draft)
                if mate.referent is not None and mate.referent != voice.referent and mate.referent not in others:
                    others.append(mate.referent)
        voice.others = tuple(others) or voice.others
        voice.plural = voice.plural or bool(others)
    elif draft.frame == "continued":
        voice = _who_goes_on(cast, ground, draft)
    elif draft.agentless:
        words = ground.text[draft.source[0] : draft.source[1]] if draft.source else ground.text[draft.cue[0] : draft.cue[1]] if draft.cue else ""
        voice = Voice(anonymous=True, description=words or None, at=at, paragraph=ground.number)
    else:
        voice = _who_goes_on(cast, ground, draft)
    voice.at, voice.paragraph = at, ground.number
    if not draft.agentless and draft.within is None:
        cast.spoken.append(voice)
    return voice


def _named_inside(cast: Cast, ground: Ground, head: Token, source: tuple[int, int], voice: Voice) -> Voice:
    """Of "Merrow Bank and the central bank" both, in their order; of "Moll herself" and "Moll, whose model" the one who is named."""
    words = ground.text[source[0] : source[1]]
    begin = ground.start + source[0]
    if re.match(r"whose\s", words, re.IGNORECASE):
        owner = next((m for m in reversed(cast.mentions_in(max(ground.start, begin - 90), begin)) if m.kind != "LOC" and begin - m.end <= 2), None)
        return voice if owner is None else cast.voice_of(owner.referent, begin, words)
    reflexive = re.search(r"\s(?:herself|himself|itself|themselves)$", words)
    if reflexive:
        named = next((m for m in cast.mentions_in(begin, begin + len(words)) if m.end == begin + reflexive.start() and m.kind != "LOC"), None)
        return voice if named is None else cast.voice_of(named.referent, begin, words)
    first = next((m for m in cast.mentions_in(begin, begin + len(words)) if m.start <= begin + 4 and m.kind in ("PER", "ORG", "GROUP")), None)
    if first is not None and first.referent != voice.referent and first.end < ground.start + head.idx and voice.referent is not None and re.match(
        r"\sand\s", cast.article.text[first.end : first.end + 5]
    ):  # fmt: skip
        return replace(cast.voice_of(first.referent, begin, words), others=(voice.referent,), plural=True)
    return voice


def resolve_phrase(cast: Cast, ground: Ground, head: Token, source: tuple[int, int], draft: Draft | None = None) -> Voice:
    """Whom a noun phrase stands for."""
    at = ground.start + source[0]
    words = ground.text[source[0] : source[1]]
    offset = ground.start
    lower = head.lower_
    if head.pos_ == "PRON" or lower in ("he", "she", "they", "it", "who"):
        found = _by_pronoun(cast, ground, head, draft)
        if found is not None:
            return found
    if lower in ("my", "our", "i", "we"):
        return _by_author(cast, ground, words, personal=lower in ("my", "i"))
    if lower in ("his", "her", "its", "their") and head.dep_ == "poss" and len(words) == len(lower):
        return _by_possessive(cast, ground, head, draft)
    mention = cast.mention_over(offset + head.idx)
    if mention is not None and mention.kind == "ORG" and any(t.lower_ in cues.STAFF for t in ground.tokens(mention.end - offset, source[1])):
        return cast.voice_of(mention.referent, at, words)
    if mention is not None and not _is_bare(mention.text):
        return cast.voice_of(mention.referent, at, words)
    beside = _in_apposition(cast, ground, head, source)
    if beside is not None:
        return cast.voice_of(beside, at, words)
    # "the bank’s chief executive, Arne Feld": the name is an apposition or follows the role
    for child in head.children:
        if child.dep_ in ("appos", "compound", "nmod", "flat") and child.pos_ in ("PROPN", "NOUN"):
            near = cast.mention_over(offset + child.idx)
            if near is not None and child.dep_ == "appos" and near.kind == "ORG" and lower in cues.BODY:
                return cast.voice_of(near.referent, at, words)
            if near is not None and child.dep_ == "appos" and near.kind == "ORG" and child.i > head.i and lower in cues.words("owner operator maker parent owners operators makers builder supplier"):
                return cast.voice_of(near.referent, at, words)
            if near is not None and near.kind == "PER" and (child.i > head.i or lower in cues.PERSON):
                return cast.voice_of(near.referent, at, words)
    if head.lemma_.lower() in cues.PERSON:
        for near in cast.mentions_in(offset + head.idx, offset + source[1] + 60):
            gap = cast.article.text[offset + head.idx + len(head.text) : near.start]
            if near.kind == "PER" and len(gap) <= 3 and gap.strip() in ("", ","):
                return cast.voice_of(near.referent, at, words)
    plain = _plain(words)
    known = cast.names.get(plain) or cast.names.get(_plain(head.text))
    if known is not None and (head.pos_ == "PROPN" or plain in cast.names):
        return cast.voice_of(known, at, words)
    if head.pos_ == "PROPN" and not (plain == lower and (lower in cues.PERSON or lower in cues.BODY) and words[:3].lower() == "the"):
        for other in cast.mentions_in(offset + source[0], offset + source[1]):
            if other.end >= offset + source[1] - 2:
                return cast.voice_of(other.referent, at, words)
        return Voice(name=_bare(words), at=at, paragraph=ground.number, words=words)
    if head.pos_ == "PRON" and lower in ("he", "she", "it", "they", "who", "which", "that", "this"):
        return Voice(at=at, paragraph=ground.number, words=words, plural=lower == "they")
    return _by_description(cast, ground, head, source)


def _bare(words: str) -> str:
    """A name as the source is called: no article, no possessive."""
    return re.sub(r"[’']s?$", "", _without_determiner(words))


def _by_author(cast: Cast, ground: Ground, words: str, *, personal: bool) -> Voice:
    """Whom "our count" and "my view" stand for: the outlet, the author."""
    article = cast.article
    name = article.byline if personal else article.outlet or article.agency
    known = cast.names.get(_plain(name)) if name else None
    if known is not None:
        return cast.voice_of(known, ground.start, words)
    return Voice(name=name, kind="PER" if personal else "BODY", words=words, paragraph=ground.number)


def _by_possessive(cast: Cast, ground: Ground, head: Token, draft: Draft | None) -> Voice:
    """Whom "in her words", "by its count" stand for."""
    at, lower = ground.start + head.idx, head.lower_
    found: Voice | None = None
    if lower in ("his", "her"):
        found = nearest_person(cast, ground, at, "m" if lower == "his" else "f", head.text, draft)
    else:
        last = next((v for v in reversed(cast.spoken[-NEAR:]) if v.kind in ("BODY", "DOC") and ground.number - v.paragraph <= 1), None)
        found = _nearest_body(cast, ground, at, head.text) if lower == "its" or last is None else None
        if found is None and last is not None:
            found = replace(last, words=head.text)
    return found or Voice(at=at, paragraph=ground.number, words=head.text)


def _in_apposition(cast: Cast, ground: Ground, head: Token, source: tuple[int, int]) -> str | None:
    """The name before the comma, where the source is said of it: "River Watch, a group in Lom, put"; "Ada Moll, the clerk, said"."""
    begin = ground.start + source[0]
    before = cast.article.text[max(0, begin - 3) : begin]
    after = ground.text[source[1] : source[1] + 1]
    if not re.search(r"[\w.”’],\s$", before) or after != "," or not re.match(r"(?:an?|the|its|his|her|their|[a-z]+)\s", ground.text[source[0] : source[1]]):
        return None
    named = next((m for m in reversed(cast.mentions_in(max(ground.start, begin - 80), begin)) if m.end == begin - 2), None)
    lemma = head.lemma_.lower()
    if named is None:
        return None
    person = lemma in cues.PERSON or _is_person_noun(lemma)
    if (person and named.kind == "PER") or (not person and lemma in cues.BODY and named.kind in ("ORG", "GROUP")):
        return named.referent if _is_subject(ground, named) or ground.sentence_at(named.start - ground.start)[0] == named.start - ground.start else None
    return None


# pronouns ------------------------------------------------------------------------------------------------------


def _is_subject(ground: Ground, mention: Mention) -> bool:
    inside = ground.tokens(mention.start - ground.start, mention.end - ground.start)
    token = inside[-1] if len(inside) else None
    while token is not None and token.dep_ in ("compound", "flat", "appos", "amod") and token.head != token:
        token = token.head
    return token is not None and token.dep_ in ("nsubj", "nsubjpass")


def _by_pronoun(cast: Cast, ground: Ground, head: Token, draft: Draft | None) -> Voice | None:
    lower = head.lower_
    at = ground.start + head.idx
    words = head.text
    if lower in ("he", "she"):
        return nearest_person(cast, ground, at, "m" if lower == "he" else "f", words, draft)
    if lower == "they":
        clause = _antecedent_clause(head)
        if clause is not None:
            return resolve_phrase(cast, ground, clause, (clause.left_edge.idx, clause.idx + len(clause.text)), None)
        for voice in reversed(cast.spoken[-NEAR:]):
            if ground.number - voice.paragraph > 4:
                break
            if voice.plural or voice.kind == "BODY" or voice.others:
                return Voice(voice.referent, voice.name, voice.anonymous, voice.description, voice.head, voice.kind, plural=True, others=voice.others, words=words)
        return _nearest_body(cast, ground, at, words)
    if lower == "it":
        issuer = _issuer_before(cast, ground, at)
        if issuer is not None:
            return issuer
        last = next((v for v in reversed(cast.spoken[-NEAR:]) if v.kind in ("BODY", "DOC") and not v.plural and ground.number - v.paragraph <= 1), None)
        inside = [(ground.start + a, ground.start + b) for a, b in (draft.pieces if draft is not None else [])]
        body = _nearest_body(cast, ground, at, words, subject_only=True, outside=inside)
        if last is not None and (body is None or last.at >= body.at or last.paragraph == ground.number):
            return Voice(last.referent, last.name, last.anonymous, last.description, last.head, last.kind, words=words)
        return body or _document_before(cast, ground, head)
    if lower == "both":
        pair = next((v for v in reversed(cast.spoken[-NEAR:]) if v.plural or v.others), None)
        if pair is not None:
            return Voice(pair.referent, pair.name, pair.anonymous, pair.description, pair.head, pair.kind, plural=True, others=pair.others, words=words)
    if lower in ("this", "that", "which", "what", "who"):
        return None
    if lower in ("some", "many", "others", "most", "several", "few", "all", "those", "one", "another", "someone", "somebody", "everyone", "anyone"):
        return Voice(anonymous=True, description=_np_text(ground, head), head=lower, kind="PER", plural=lower not in ("one", "another", "someone", "somebody"), words=words)
    return None


def _document_before(cast: Cast, ground: Ground, head: Token) -> Voice | None:
    """The document that the sentence before is about: "An inspection report of 2021 bears him out. It calls"."""
    start = ground.sentence_at(head.idx)[0]
    if start <= 0:
        return None
    before = ground.sentence_at(start - 1)
    for token in ground.tokens(*before):
        if token.dep_ in ("nsubj", "nsubjpass") and token.lemma_.lower() in cues.DOCUMENT and token.pos_ == "NOUN" and not ground.outer_at(token.idx):
            from secondsource.attribution.clauses import noun_phrase

            return _by_description(cast, ground, token, noun_phrase(ground, token))
    return None


ISSUED = re.compile(r"\b(?:issued|released|published|posted|sent|wrote|put out|circulated)\s(?:an?|its|his|her|the)\s(?:[\w-]+\s){0,3}(?P<what>statement|note|letter|report|message|communiqu[eé]|post|e-?mail)\b")


def _issuer_before(cast: Cast, ground: Ground, at: int) -> Voice | None:
    """Of "Minister Ada Moll issued a statement. It said", the minister."""
    start = ground.sentence_at(max(0, at - ground.start))[0]
    match = None
    for match in ISSUED.finditer(ground.text, max(0, start - 400), start):
        pass
    if match is None or re.search(r"[.?!]\s", ground.text[match.end() : start].strip()[:-1]):
        return None
    first = ground.sentence_at(match.start())[0]
    named = next((m for m in reversed(cast.mentions_in(ground.start + first, ground.start + match.start())) if m.kind in ("PER", "ORG", "GROUP")), None)
    if named is None:
        return None
    voice = cast.voice_of(named.referent, at, "it")
    voice.kind, voice.head = "DOC", match["what"]
    return voice


def _np_text(ground: Ground, head: Token) -> str:
    from secondsource.attribution.clauses import noun_phrase

    begin, end = noun_phrase(ground, head)
    return ground.text[begin:end]


def nearest_person(cast: Cast, ground: Ground, at: int, gender: str, words: str, draft: Draft | None) -> Voice | None:
    """Who "he" or "she" is: the nearest who fits, speakers and subjects first."""
    best: tuple[float, int, Voice] | None = None

    def offer(score: float, place: int, voice: Voice) -> None:
        nonlocal best
        if best is None or (score, place) > (best[0], best[1]):
            best = (score, place, voice)

    own = ground.sentence_at(at - ground.start)[0] + ground.start
    inside = [(ground.start + a, ground.start + b) for a, b in (draft.pieces if draft is not None else [])]
    for voice in cast.spoken[-12:]:
        if voice.kind != "PER" or voice.plural or voice.at >= at or not _fits(voice.gender, gender, voice.head):
            continue
        away = ground.number - voice.paragraph
        if away > 4:
            continue
        offer(3.5 - 1.6 * away - 0.4 * _sentences_between(ground, voice.at, at) + (0.3 if voice.gender == gender else 0), voice.at, voice)
    low = cast.grounds[max(0, ground.number - 3)].start
    for mention in cast.mentions_in(low, at)[-NEAR:]:
        if mention.kind != "PER":
            continue
        referent = cast.referents.get(mention.referent)
        if referent is None or not _fits(referent.gender, gender, ""):
            continue
        number = cast.paragraph_of(mention.start)
        place = cast.grounds[number]
        score = 2.0 - 1.6 * (ground.number - number) - 0.4 * _sentences_between(ground, mention.start, at)
        if _is_subject(place, mention):
            score += 1.2
        if place.outer_at(mention.start - place.start):
            score -= 3
        if cast.article.text[mention.end : mention.end + 2] in ("’s", "'s"):
            score -= 1.0
        if any(a <= mention.start < b for a, b in inside):
            score -= 2.5
        elif mention.start >= own:
            score += 0.3
        if referent.gender == gender:
            score += 0.3
        offer(score, mention.start, cast.voice_of(mention.referent, at, words))
    for other, referent in _described_before(cast, ground, at):
        known = cast.referents[referent]
        if _fits(known.gender, gender, ""):
            place = ground.start + other.idx
            offer(3.0 - 0.4 * _sentences_between(ground, place, at) + (0.3 if known.gender == gender else 0), place, cast.voice_of(referent, at, words))
    if best is None or best[0] < 1.5:
        for place in cast.grounds[max(0, ground.number - 1) : ground.number + 1]:
            for entity in place.doc.ents:
                if entity.label_ == "PERSON" and len(entity) > 1 and entity.root.dep_ in ("nsubj", "nsubjpass") and place.start + entity.end_char < at and (
                    cast.mention_over(place.start + entity.start_char) is None and not place.outer_at(entity.start_char)
                ):  # fmt: skip
                    offer(2.6 - 1.6 * (ground.number - place.number), place.start + entity.start_char, Voice(None, entity.text, kind="PER"))
    if best is None or best[0] < -3.5:
        return None
    voice = best[2]
    if voice.gender is None:
        voice.gender = gender
    return Voice(voice.referent, voice.name, voice.anonymous, voice.description, voice.head, "PER", gender=gender, words=words)


def _described_before(cast: Cast, ground: Ground, at: int) -> list[tuple[Token, str]]:
    """Subjects of the paragraph so far that are described and not named: "The president did not answer."."""
    found = []
    for token in ground.tokens(max(0, at - ground.start - 500), at - ground.start):
        if token.dep_ != "nsubj" or token.pos_ != "NOUN" or token.lemma_.lower() not in cues.PERSON or token.tag_ == "NNS" or ground.outer_at(token.idx):
            continue
        if not any(c.lower_ in DEFINITE for c in token.lefts) or any(c.dep_ == "poss" for c in token.lefts):
            continue
        begin = token.left_edge.idx
        referent = _best_referent(cast, token.lemma_.lower(), ground.text[begin : token.idx + len(token.text)], ground.start + begin, persons=True)
        if referent is not None:
            found.append((token, referent))
    return found


def _fits(known: str | None, wanted: str, head: str) -> bool:
    if known is not None and known != wanted:
        return False
    if head.endswith("woman") or head in ("mother", "daughter", "sister", "wife", "aunt", "girl", "queen", "widow"):
        return wanted == "f"
    return not ((head.endswith("man") and head not in ("woman", "human")) or head in ("father", "son", "brother", "husband", "uncle", "boy", "king")) or wanted == "m"


def _sentences_between(ground: Ground, start: int, end: int) -> int:
    first = bisect_right(ground.sentence_starts, start - ground.start) if start >= ground.start else 0
    return max(0, bisect_left(ground.sentence_starts, end - ground.start) - first)


def _antecedent_clause(head: Token) -> Token | None:
    """The plural noun whose relative clause holds "they": "tribes who left because they believe"."""
    for above in head.ancestors:
        if above.dep_ == "relcl" and above.head.tag_ in ("NNS", "NNPS") and above.head.i < head.i:
            top = above.head
            while top.dep_ == "pobj" and top.head.lower_ == "of" and top.head.head.tag_ == "NNS":
                top = top.head.head
            return top
        if above.i < head.i and above.dep_ == "ROOT":
            return None
    return None


def _nearest_body(cast: Cast, ground: Ground, at: int, words: str, *, subject_only: bool = False,
                  outside: Sequence[tuple[int, int]] = ()) -> Voice | None:  # fmt: skip
    for number in range(ground.number, max(-1, ground.number - 2), -1):
        place = cast.grounds[number]
        mentions = [m for m in cast.mentions_in(place.start, min(at, place.start + len(place.text))) if m.kind in ("ORG", "GROUP") and not place.outer_at(m.start - place.start)]
        mentions = [m for m in mentions if not any(a <= m.start < b for a, b in outside)]
        for mention in reversed(mentions):
            if _is_subject(place, mention):
                voice = cast.voice_of(mention.referent, at, words)
                voice.at = mention.start
                return voice
        if mentions and not subject_only:
            return cast.voice_of(mentions[-1].referent, at, words)
    return None


# descriptions --------------------------------------------------------------------------------------------------


def _by_description(cast: Cast, ground: Ground, head: Token, source: tuple[int, int]) -> Voice:
    at = ground.start + source[0]
    words = ground.text[source[0] : source[1]]
    lemma = _noun(head).removeprefix("ex-")
    plural = head.tag_ in ("NNS", "NNPS") or head.lower_ in PLURAL_PEOPLE or any(c.like_num and c.lower_ != "one" for c in head.children if c.dep_ == "nummod")
    owner = next((c for c in head.children if c.dep_ == "poss"), None)
    first = words.split()[0].lower() if words.split() else ""
    definite = first in DEFINITE or owner is not None
    kind: Literal["PER", "BODY", "DOC", ""] = "PER" if lemma in cues.PERSON or _is_person_noun(lemma) else "DOC" if lemma in cues.DOCUMENT else "BODY" if lemma in cues.BODY else ""
    if lemma in OUTLET_NOUN and lemma in cues.DOCUMENT and outlet_before(cast, at) is not None and definite:
        kind = "DOC" if any(v.kind == "DOC" and v.head == lemma for v in cast.spoken) else "BODY"
    anonymous = Voice(anonymous=True, description=_without_determiner(words), head=lemma, kind=kind or "PER", plural=plural, words=words, at=at, paragraph=ground.number)
    if owner is not None and owner.lower_ in ("my", "our") and kind != "PER":
        return _by_author(cast, ground, words, personal=owner.lower_ == "my")
    if lemma in AUTHORS | {"reply", "response"} and definite and not plural:
        account = _account_before(cast, ground, at)
        if account is not None:
            return cast.voice_of(account, at, words)
    if lemma in cues.STAFF:
        for child in head.children:
            near = cast.mention_over(ground.start + child.idx) if child.dep_ in ("poss", "compound", "nmod", "amod") else None
            if near is not None and near.kind == "ORG":
                return cast.voice_of(near.referent, at, words)
    if lemma in cues.ARM and owner is not None and kind != "PER":
        voice = resolve_phrase(cast, ground, owner, (owner.left_edge.idx, owner.idx + len(owner.text)))
        if voice.kind == "BODY" or (voice.name and voice.kind != "PER"):
            return replace(voice, kind="BODY", words=words)
    runs = next((c for c in head.children if c.dep_ == "relcl" and c.lemma_.lower() in ("run", "own", "operate", "manage", "publish", "build", "make")), None)
    if runs is not None and kind == "BODY":
        run = next((m for c in runs.rights if c.dep_ == "dobj" for m in [cast.mention_over(ground.start + c.idx)] if m is not None and m.kind == "ORG"), None)
        if run is not None:
            return cast.voice_of(run.referent, at, words)
    if head.lower_ == "one" and any(c.lower_ == "of" for c in head.children):
        inner = next((g for c in head.children if c.lower_ == "of" for g in c.children), None)
        anonymous.head, anonymous.description = (_noun(inner) if inner is not None else "one"), words
        return anonymous
    if lemma in ("other", "others", "another", "second", "third", "former", "latter"):
        anonymous.description, anonymous.kind = words, "PER"
        return anonymous
    if kind == "DOC":
        return _by_document(cast, ground, head, lemma, words, anonymous, definite=definite, owner=owner)
    if kind == "PER":
        if lemma in AUTHORS and definite:
            issued = next((v for v in reversed(cast.spoken[-NEAR:]) if v.kind in ("DOC", "BODY") and v.referent), None)
            named = _best_referent(cast, lemma, words, at, persons=True)
            if named is not None:
                return cast.voice_of(named, at, words)
            if issued is not None and issued.kind == "DOC":
                return Voice(issued.referent, issued.name, kind="PER", head=lemma, words=words)
        if definite and not plural and (unnamed := _introduced_unnamed(ground, head, lemma)) is not None:
            anonymous.description = unnamed
            return anonymous
        if definite:
            earlier = _same_voice(cast, lemma, plural=plural, ground=ground)
            named = None if plural else _best_referent(cast, lemma, words, at, persons=True)
            if earlier is not None and (named is None or earlier.referent is None):
                return Voice(earlier.referent, earlier.name, earlier.anonymous, earlier.description, earlier.head, "PER", plural=earlier.plural, gender=earlier.gender, words=words)
            if named is not None and not (owner is not None and lemma not in cues.PERSON):
                return cast.voice_of(named, at, words)
            if not plural and owner is None and LOOKS.search(words):
                last = next((v for v in reversed(cast.spoken[-NEAR:]) if v.kind == "PER"), None)
                if last is not None and last.referent is not None and ground.number - last.paragraph <= 2 and not _contradicts(cast, last.referent, lemma):
                    return cast.voice_of(last.referent, at, words)
            if not plural and owner is None:
                named = _subject_before(cast, ground, lemma, at) or _lead_named_later(cast, ground, lemma, words, at)
                if named is not None:
                    return cast.voice_of(named, at, words)
        elif not plural:
            named = _named_later(cast, ground, words, at) or _lead_named_later(cast, ground, lemma, words, at)
            if named is not None:
                return cast.voice_of(named, at, words)
        return anonymous
    if definite or not first or first[0].isupper():
        if plural and kind == "BODY":
            pair = _bodies_before(cast, ground, lemma, at)
            if pair:
                voice = cast.voice_of(pair[0], at, words)
                voice.others, voice.plural = tuple(pair[1:]), True
                return voice
            return anonymous
        named = _best_referent(cast, lemma, words, at, persons=False)
        if named is not None:
            return cast.voice_of(named, at, words)
        if kind == "BODY":
            return Voice(None, _bare(words), head=lemma, kind="BODY", words=words, at=at, paragraph=ground.number)
    return anonymous


LOOKS = re.compile(r"\b(?:[\w-]+-(?:year-old|haired|eyed|faced|bearded|born)|(?:father|mother|dad|mum|grandfather|grandmother)-of-\w+|\d{2}-year-old)\b")
"""What a popular paper calls somebody whom it has just named: "the white-haired engineer"."""


def _introduced_unnamed(ground: Ground, head: Token, lemma: str) -> str | None:
    """The words by which the paragraph has just introduced somebody without a name: "A former minister was less kind." """
    for token in ground.doc[: head.i]:
        same = token.lemma_.lower().removeprefix("ex-") == lemma and token.pos_ == "NOUN" and token.tag_ != "NNS"
        if same and any(c.lower_ in ("a", "an", "another") for c in token.lefts) and token.dep_ in ("nsubj", "nsubjpass", "pobj", "agent") and not ground.outer_at(token.idx):
            begin = token.left_edge.idx
            end = token.idx + len(token.text)
            if not any(c.ent_type_ == "PERSON" for c in token.subtree):
                return _without_determiner(ground.text[begin:end])
    return None


def _noun(token: Token) -> str:
    lemma = token.lemma_.lower()
    return {"people": "people", "spokesmen": "spokesman"}.get(lemma, lemma)


def _is_person_noun(lemma: str) -> bool:
    return lemma in ("people", "police officer", "staff", "youngster") or (lemma.endswith(("man", "men", "woman", "women", "person", "ologist", "crat", "keeper", "maker")) and lemma != "carmaker")


def _without_determiner(words: str) -> str:
    return re.sub(r"^(?:the|an?|this|that|these|those)\s+", "", words, flags=re.IGNORECASE)


def _same_voice(cast: Cast, lemma: str, *, plural: bool, ground: Ground) -> Voice | None:
    """Who was last described so: "the person" is "a person at the mill"."""
    generic = lemma in GENERIC_PERSON
    for voice in reversed(cast.spoken[-NEAR:]):
        if not voice.anonymous or voice.kind != "PER" or ground.number - voice.paragraph > 8:
            continue
        same = voice.head == lemma or (generic and lemma not in ("man", "woman") and voice.plural == plural)
        if same and (plural == voice.plural or lemma in ("people", "source", "official")):
            return voice
    return None


def _tokens(text: str) -> set[str]:
    return {w for w in re.findall(r"[\w-]+", text.lower()) if w not in DETERMINERS and w not in ("of", "s", "and", "for", "in", "at", "to", "who", "which")}


def _best_referent(cast: Cast, lemma: str, words: str, at: int, *, persons: bool) -> str | None:
    """The Referent whose names and roles hold the words of a description."""
    wanted = _tokens(_core(words))
    mates = {lemma, SYNONYMS.get(lemma, lemma)}
    best: tuple[float, int, str] | None = None
    for referent in sorted(cast.referents.values(), key=lambda r: (r.first, r.id)):
        if (referent.kind == "PER") != persons or (not persons and referent.kind not in ("ORG", "GROUP")):
            continue
        roles = [_tokens(role) for role in cast.roles.get(referent.id, referent.roles)]
        names = [_tokens(name) for name in (referent.name, *referent.aliases)]
        have: set[str] = set().union(*roles) if persons else set().union(*roles, *names)
        generic = not persons and lemma in GENERIC_COMPANY and not OUTLET_WORD.search(referent.name) and _plain(referent.name) != _plain(cast.article.outlet or "")
        if not (mates & have) and not generic:
            continue
        more = wanted - mates
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
        if best is None or score > best[0]:
            best = (score, -referent.first, referent.id)
    return best[2] if best is not None else None


def _core(words: str) -> str:
    """A description without what follows a preposition or relative clause."""
    return re.split(r"\s(?:who|which|that|of|at|in|for|with|from|on|by|to)\s|,", words, maxsplit=1)[0]


def _named_later(cast: Cast, ground: Ground, words: str, at: int) -> str | None:
    """An indefinite description at the head of a story, named a few paragraphs on: "a senior port official has warned"."""
    if ground.number > 1 or not re.match(r"(?:an?|one)\s", words, re.IGNORECASE) or _stays_unnamed(ground, words, at):
        return None
    wanted = {w for w in _tokens(_core(words)) if w not in cues.PERSON and w not in ("senior", "leading", "top", "former", "chief", "key", "local", "new", "prominent", "high-ranking", "veteran")}
    if not wanted:
        return None
    stop = cast.grounds[min(len(cast.grounds) - 1, ground.number + 4)]
    later: list[tuple[int, int, str]] = []
    for referent in cast.referents.values():
        if referent.kind != "PER" or referent.first < at or referent.first > stop.start + len(stop.text):
            continue
        number = cast.paragraph_of(referent.first)
        place = cast.grounds[number]
        around = cast.article.text[referent.first : min(place.start + len(place.text), referent.first + len(referent.name) + 160)].lower()
        have = set().union(*(_tokens(r) for r in cast.roles.get(referent.id, [])), _tokens(around), _tokens(referent.affiliation or ""))
        speaks = any(t.lemma_.lower() in cues.SPEECH for t in place.doc)
        hit = len({w[:6] for w in wanted} & {h[:6] for h in have})
        if hit and speaks:
            later.append((-hit, referent.first, referent.id))
    return min(later)[2] if later else None


def _contradicts(cast: Cast, referent: str, lemma: str) -> bool:
    """Whether the person is described by other nouns of persons, none of them this one."""
    nouns = set().union(*(_tokens(role) for role in cast.roles.get(referent, []))) & cues.PERSON
    return bool(nouns) and lemma not in GENERIC_PERSON and not ({lemma, SYNONYMS.get(lemma, lemma)} & nouns)


def _subject_before(cast: Cast, ground: Ground, lemma: str, at: int) -> str | None:
    """Of "Ada Moll came to Marnby on Monday. “...,” the minister said", the one person of the paragraph so far, as its subject."""
    persons = [m for m in cast.mentions_in(ground.start, at) if m.kind == "PER" and not ground.outer_at(m.start - ground.start)]
    if len({m.referent for m in persons}) != 1 or not _is_subject(ground, persons[0]) or lemma in GENERIC_PERSON:
        return None
    only = persons[0].referent
    return None if _contradicts(cast, only, lemma) or only not in cast.referents else only


def _stays_unnamed(ground: Ground, words: str, at: int) -> bool:
    """Whether the source is one that the outlet will not name: never guess who it is."""
    start, end = ground.sentence_at(max(0, at - ground.start))
    return bool(KEPT_SECRET.search(words) or KEPT_SECRET.search(ground.text[start : min(end, start + 600)]))


def _lead_named_later(cast: Cast, ground: Ground, lemma: str, words: str, at: int) -> str | None:
    """The description of the lead is the person with whom one of the next paragraphs begins, if nothing speaks against it."""
    if ground.number > 1 or len(_tokens(words)) < 2 or _stays_unnamed(ground, words, at):
        return None
    if lemma in GENERIC_PERSON and not re.match(r"(?:the|this|that)\s", words, re.IGNORECASE):
        return None
    if any(m.kind == "PER" and m.start < at for m in cast.mentions[:NEAR]) or cast.spoken:
        return None
    for place in cast.grounds[ground.number + 1 : ground.number + 3]:
        opening = next((m for m in cast.mentions_in(place.start, place.start + len(place.text)) if m.kind == "PER" and not place.outer_at(m.start - place.start)), None)
        if opening is None:
            continue
        start = place.sentence_at(opening.start - place.start)[0]
        if not _is_subject(place, opening) or any(
            t.pos_ == "VERB" and not place.outer_at(t.idx) and t.lemma_.lower() not in cues.SPEECH and t.dep_ == "ROOT"
            for t in place.tokens(start, opening.start - place.start)
        ):
            return None
        if cast.referents.get(opening.referent) is None or _contradicts(cast, opening.referent, lemma):
            return None
        return opening.referent
    return None


def _by_document(cast: Cast, ground: Ground, head: Token, lemma: str, words: str, anonymous: Voice, *, definite: bool, owner: Token | None) -> Voice:
    at = anonymous.at
    if owner is not None:
        voice = resolve_phrase(cast, ground, owner, (owner.left_edge.idx, owner.idx + len(owner.text)))
        if voice.referent or voice.name:
            voice.kind, voice.head, voice.words = "DOC", lemma, words
            return voice
    for child in head.children:
        # "a post on the blog X", "a survey by X", "data from X"
        if child.dep_ in ("prep", "agent", "acl") and child.lower_ in ("by", "from", "on", "published", "released", "issued", "conducted", "commissioned", "compiled", "posted"):
            by = next((c for c in child.children if c.dep_ == "pobj"), None)
            exact = cast.mention_over(ground.start + by.idx) if by is not None else None
            for mention in ([exact] if exact is not None else []) + cast.mentions_in(ground.start + child.idx, ground.start + min(len(ground.text), child.right_edge.idx + len(child.right_edge.text))):
                if mention.kind in ("ORG", "PER") and (child.lower_ != "on" or re.search(r"\b(?:blog|site|website|page|account|channel|forum|feed|portal)\b", words)):
                    voice = cast.voice_of(mention.referent, at, words)
                    voice.kind, voice.head = "DOC", lemma
                    return voice
    for child in head.children:
        # "operational data of the State Committee"
        if child.dep_ == "prep" and child.lower_ == "of":
            whose = next((c for c in child.children if c.dep_ == "pobj"), None)
            near = cast.mention_over(ground.start + whose.idx) if whose is not None else None
            if near is not None and near.kind == "ORG":
                voice = cast.voice_of(near.referent, at, words)
                voice.kind, voice.head = "DOC", lemma
                return voice
    for child in head.children:
        if child.dep_ in ("compound", "nmod", "amod"):
            near = cast.mention_over(ground.start + child.idx)
            if near is not None and near.kind == "ORG":
                voice = cast.voice_of(near.referent, at, words)
                voice.kind, voice.head = "DOC", lemma
                return voice
    if ISSUED_ANEW.match(words):
        body = next((v for v in reversed(cast.spoken[-NEAR:]) if v.kind == "BODY" and v.referent and ground.number - v.paragraph <= 4), None)
        if body is not None:
            return Voice(body.referent, body.name, head=lemma, kind="DOC", words=words)
    if definite:
        for voice in reversed(cast.spoken[-NEAR:]):
            if voice.kind == "DOC" and (voice.head == lemma or {voice.head, lemma} <= {"report", "post", "article", "story", "blog", "entry"} or {voice.head, lemma} <= {"paper", "document", "memo", "report"}):
                return Voice(voice.referent, voice.name, voice.anonymous, voice.description, lemma, "DOC", plural=voice.plural, others=voice.others, words=words)
        if lemma in ("statement", "release", "communique", "letter", "filing", "report", "announcement"):
            pattern = re.compile(rf"\bin an?\s(?:\w+\s){{0,3}}{re.escape(lemma)}\b|\bin its\s(?:\w+\s){{0,3}}{re.escape(lemma)}\b")
            for voice in reversed(cast.spoken[-NEAR:]):
                place = cast.grounds[voice.paragraph]
                if voice.at < at and pattern.search(place.text) and (voice.referent or voice.name):
                    return Voice(voice.referent, voice.name, head=lemma, kind="DOC", others=voice.others, words=words)
    return anonymous


ACCOUNT = re.compile(r"\b(?:blog|account|channel|feed|user|handle|page|forum)\s(?:called\s|named\s|of\s)?[“\"‘']?$", re.IGNORECASE)


def _account_before(cast: Cast, ground: Ground, at: int) -> str | None:
    """The blog or account under whose name "the writer" and "the mystery poster" write, where no person has spoken since."""
    spoke = next((v for v in reversed(cast.spoken[-NEAR:]) if v.kind == "PER" and v.referent), None)
    for mention in reversed(cast.mentions_in(0, at)[-NEAR:]):
        if spoke is not None and mention.start < spoke.at and ground.number - spoke.paragraph <= 1:
            return None
        if ACCOUNT.search(cast.article.text[max(0, mention.start - 24) : mention.start]) and mention.kind != "LOC":
            return mention.referent
    return None


ISSUED_ANEW = re.compile(r"(?:[Tt]he\s)?(?:new|latest|corrected|revised|updated|final|provisional|preliminary)\s(?:figures|tables|results|numbers|data|count|tally|bulletin|estimates)$")
"""What the body that has just spoken has issued."""


def outlet_before(cast: Cast, at: int, but: str | None = None) -> str | None:
    """The outlet that the text last named: what "the paper" means. A page calls itself otherwise."""
    own = _plain(but) if but else ""
    named = [m for m in cast.outlets if m.start < at]
    others = [m for m in named if not own or _plain(m.text) not in own]
    return (others or named)[-1].referent if named else None


def _bodies_before(cast: Cast, ground: Ground, lemma: str, at: int) -> list[str]:
    """The two bodies that "the lenders" means: the last two named that fit the noun."""
    mates = {lemma, SYNONYMS.get(lemma, lemma)}
    found: list[str] = []
    own = ground.start + ground.sentence_at(max(0, at - ground.start - 1))[0]
    candidates = [m for m in cast.mentions_in(0, at)[-3 * NEAR :] if m.kind == "ORG" and not ground.outer_at(m.start - ground.start)]
    candidates = [m for m in candidates if m.start >= own] + sorted((m for m in candidates if m.start < own), key=lambda m: -m.start)
    for mention in candidates:
        referent = cast.referents.get(mention.referent)
        if referent is None:
            continue
        have = _tokens(" ".join((referent.name, *referent.aliases, *referent.roles)))
        if (mates & have or lemma in GENERIC_COMPANY) and referent.id not in found:
            found.append(referent.id)
        if len(found) == 2:
            return found
    return found if len(found) == 2 else []


def _who_goes_on(cast: Cast, ground: Ground, draft: Draft) -> Voice:
    """The speaker of words without a cue: who spoke last, or who the sentence before is about."""
    at = ground.start + draft.start
    best = next((v for v in reversed(cast.spoken[-NEAR:]) if v.at < at), None)
    fresh: Mention | None = None
    for mention in cast.mentions_in(cast.grounds[max(0, ground.number - 1)].start, at)[-NEAR:]:
        place = cast.grounds[cast.paragraph_of(mention.start)]
        if mention.kind == "PER" and not place.outer_at(mention.start - place.start) and _is_subject(place, mention):
            fresh = mention
    if fresh is not None and (best is None or (fresh.start > best.at and best.referent != fresh.referent and draft.verb is None)):
        return cast.voice_of(fresh.referent, at)
    if best is not None and ground.number - best.paragraph <= 3:
        return Voice(best.referent, best.name, best.anonymous, best.description, best.head, best.kind, best.plural, best.gender, others=best.others)
    return Voice(at=at, paragraph=ground.number)

"""Descriptions: whom "the bank", "the minister", "the other" and "a post on the blog" stand for.

Who is nowhere named is anonymous, with the description as written, and never given a name by guessing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from secondsource.attribution import cues
from secondsource.attribution.cast import (
    DEFINITE,
    GENERIC_COMPANY,
    GENERIC_PERSON,
    NEAR,
    NO_FIRM,
    OUTLET_NOUN,
    SECOND,
    SYNONYMS,
    Cast,
    Voice,
    bare_name,
    best_referent,
    content_words,
    contradicts,
    core_of,
    is_person_noun,
    is_subject,
    outlet_before,
    plain_name,
    without_determiner,
)
from secondsource.attribution.chains import KEPT_SECRET, SEEN_BY
from secondsource.attribution.clauses import noun_phrase, subject_of
from secondsource.attribution.drafts import Draft, Ground
from secondsource.attribution.pronouns import (
    antecedent_clause,
    by_possessive,
    by_pronoun,
    document_above,
    document_before,
    plural_before,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

    from secondsource.model import Mention

AUTHORS = cues.words("author writer blogger poster")

PLURAL_PEOPLE = cues.words("people officials sources analysts experts economists residents witnesses lawyers diplomats others critics aides "
                          "customers workers police media reports lawmakers investors traders")  # fmt: skip


PLAIN_WORDS = cues.words(
    "senior leading top former chief key local new prominent high-ranking veteran years year after with looked that while been were from last week one two three"
)
"""Words of a description that tell nobody from another."""

OWNERS = cues.words("owner operator maker parent owners operators makers builder supplier")
"""Nouns that may stand for a firm as well as for a person."""


HOLDER_OF = re.compile(r"(?:the|an?|its)\s(?:[\w’'-]+\s){0,2}?(?P<noun>[\w-]+)\sof\s", re.IGNORECASE)
"""An office and of what: "the boss of burnt-out Moll Freight"."""
ONE_OF_THEM = re.compile(r"(?:\sof\s(?:them|(?:the|those)\s[\w’'-]{2,20}(?:\s[\w’'-]{2,20})?))?,\s")
"""Between "one" and a name: "one of the miners, Ada Moll", "said one, Ada Moll"."""


def resolve_phrase(cast: Cast, ground: Ground, head: Token, source: tuple[int, int], draft: Draft | None = None) -> Voice:
    """Whom a noun phrase stands for."""
    at = ground.start + source[0]
    words = ground.text[source[0] : source[1]]
    offset = ground.start
    holder = HOLDER_OF.match(words)
    if holder is not None and holder["noun"].lower() in cues.PERSON and head.idx >= source[0] + holder.end():
        # "THE boss of Moll Freight": the parser may take the firm for the head
        head = ground.token_at(source[0] + holder.start("noun")) or head
    lower = head.lower_
    if lower == "one":
        end = offset + head.idx + len(head.text)
        for beside_it in cast.mentions_in(end, end + 80):
            if beside_it.kind == "PER" and ONE_OF_THEM.fullmatch(cast.article.text[end : beside_it.start]):
                return cast.voice_of(beside_it.referent, at, words)
    if head.pos_ == "PRON" or lower in ("he", "she", "they", "it", "who"):
        clause = antecedent_clause(head) if lower == "they" else None
        if clause is not None:
            return resolve_phrase(cast, ground, clause, (clause.left_edge.idx, clause.idx + len(clause.text)), None)
        several = plural_before(cast, ground, head) if lower == "they" else None
        if several is not None:
            place, subject = several
            phrase = noun_phrase(place, subject)
            voice = with_mates(cast, place, subject, phrase, resolve_phrase(cast, place, subject, phrase), None)
            return replace(voice, plural=True, words=words)
        found = by_pronoun(cast, ground, head, draft)
        if found is not None and not (found.anonymous and lower in ("he", "she") and ground.number <= 1):
            return found
        if lower in ("he", "she") and ground.number <= 1:
            named = _office_before(cast, ground, head)
            if named is not None and cast.referents[named].gender in (None, "m" if lower == "he" else "f"):
                return cast.voice_of(named, at, words)
        if found is not None:
            return found
        document = document_before(ground, head) if lower == "it" else None
        if document is not None:
            return _by_description(cast, ground, document, noun_phrase(ground, document))
        above = document_above(cast, ground, head) if lower == "it" else None
        if above is not None:
            return _by_description(cast, above[0], above[1], noun_phrase(*above))
    if lower in ("my", "our", "i", "we"):
        return _by_author(cast, ground, words, personal=lower in ("my", "i"))
    if lower in ("his", "her", "its", "their") and head.dep_ == "poss" and len(words) == len(lower):
        return by_possessive(cast, ground, head, draft)
    mention = cast.mention_over(offset + head.idx)
    if (
        mention is not None
        and mention.kind == "ORG"
        and any(t.lower_ in cues.STAFF for t in ground.tokens(mention.end - offset, source[1]))
    ):
        return cast.voice_of(mention.referent, at, words)
    if (
        mention is not None
        and mention.form == "description"
        and head.lemma_.lower() in cues.PERSON
        and _same_voice(cast, _noun(head), plural=head.tag_ == "NNS", ground=ground) is not None
    ):
        mention = None  # "the miner" is the man who has just spoken, not the mining company
    if (
        mention is not None
        and mention.form == "description"
        and any(v.kind == "DOC" and v.head == _noun(head) and v.description for v in cast.spoken[-NEAR:])
    ):
        mention = None  # "the paper" is the one that the outlet was shown, not the outlet
    if mention is not None and mention.kind == "ORG":
        # "Bank of Lorvia Governor Ada Moll": the person, whatever the parser makes of the body before
        person = next(
            (
                m
                for m in cast.mentions_in(mention.end, offset + source[1])
                if m.kind == "PER" and m.end >= offset + source[1] - 1
            ),
            None,
        )
        if person is not None and OFFICE.fullmatch(cast.article.text, mention.end, person.start):
            return cast.voice_of(person.referent, at, words)
    if mention is not None and not _is_bare(mention.text):
        return cast.voice_of(mention.referent, at, words)
    beside = _in_apposition(cast, ground, head, source)
    if beside is not None:
        return cast.voice_of(beside, at, words)
    classed = _named_with_class(cast, ground, head, source)
    if classed is not None:
        return classed
    named = _named_behind(cast, ground, head)
    if named is not None:
        return cast.voice_of(named, at, words)
    # "the harbour’s chief executive, Ada Roe": the name is an apposition or follows the role
    for child in head.children:
        if child.dep_ in ("appos", "compound", "nmod", "flat") and child.pos_ in ("PROPN", "NOUN"):
            near = cast.mention_over(offset + child.idx)
            if near is not None and child.dep_ == "appos" and near.kind == "ORG" and lower in cues.BODY:
                return cast.voice_of(near.referent, at, words)
            if near is not None and child.dep_ == "appos" and near.kind == "ORG" and child.i > head.i and lower in OWNERS:
                return cast.voice_of(near.referent, at, words)
            if near is not None and near.kind == "PER" and (child.i > head.i or lower in cues.PERSON):
                return cast.voice_of(near.referent, at, words)
    if head.lemma_.lower() in cues.PERSON:
        for near in cast.mentions_in(offset + head.idx, offset + source[1] + 60):
            gap = cast.article.text[offset + head.idx + len(head.text) : near.start]
            if near.kind == "PER" and len(gap) <= 3 and gap.strip() in ("", ","):
                return cast.voice_of(near.referent, at, words)
    plain = plain_name(words)
    known = cast.names.get(plain) or cast.names.get(plain_name(head.text))
    if known is not None and (head.pos_ == "PROPN" or plain in cast.names):
        return cast.voice_of(known, at, words)
    if head.pos_ == "PROPN" and not (
        plain == lower and (lower in cues.PERSON or lower in cues.BODY) and words[:3].lower() == "the"
    ):
        for other in cast.mentions_in(offset + source[0], offset + source[1]):
            if other.end >= offset + source[1] - 2:
                return cast.voice_of(other.referent, at, words)
        sort: Literal["PER", ""] = "PER" if head.ent_type_ == "PERSON" else ""
        return Voice(name=_name_within(bare_name(words)), kind=sort, at=at, paragraph=ground.number, words=words)
    if head.pos_ == "PRON" and lower in ("he", "she", "it", "they", "who", "which", "that", "this"):
        return Voice(at=at, paragraph=ground.number, words=words, plural=lower == "they")
    return _by_description(cast, ground, head, source, draft)


NAMED_BEHIND = re.compile(r"(?:\s[^,.;:“”\"\n]{1,80})?,\s(?:(?:the|an?|its|his|her|their)\s)?(?:[a-z][\w’'-]*\s){0,5}")
"""Between a description and a name in apposition: "the head of the commission, the retired judge Ada Moll,"."""


def _named_behind(cast: Cast, ground: Ground, head: Token) -> str | None:
    """Who is named between commas behind the words that describe him, however long they are."""
    if (
        head.tag_ != "NN"
        or head.lemma_.lower() not in cues.PERSON
        or (head.i and head.nbor(-1).lower_ in ("his", "her", "their"))
    ):
        return None
    end = head.idx + len(head.text)
    for near in cast.mentions_in(ground.start + end, ground.start + end + 130):
        if near.kind == "PER" and near.form != "description":
            stop = near.start - ground.start
            acts = any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") and t.i > head.i + 1 for t in ground.tokens(end, stop))
            if (
                not acts
                and NAMED_BEHIND.fullmatch(ground.text, end, stop)
                and ground.text[near.end - ground.start :][:1] == ","
            ):
                return near.referent
            if "," in ground.text[end:stop]:
                return None
    return None


def _name_within(words: str) -> str:
    """The name at the end of a phrase that begins with small words: "Moll Freight" of "cash-strapped owners Moll Freight"."""
    match = re.search(r"(?<!\S)[A-Z0-9][^\s]*(?:\s(?:[A-Z0-9&][^\s]*|of|and|de|la|van|von|al|bin))*$", words)
    return match.group() if match is not None and words[:1].islower() else words


def with_mates(cast: Cast, ground: Ground, head: Token, source: tuple[int, int], voice: Voice, draft: Draft | None) -> Voice:
    """The voice together with those who are named beside it: "Ada Moll and her deputy, Jon Roe, said"."""
    others = list(voice.others)
    for other in head.conjuncts:
        if other.i > head.i and other.idx < source[1]:
            mate = resolve_phrase(cast, ground, other, (other.left_edge.idx, other.idx + len(other.text)), draft)
            if mate.referent is not None and mate.referent != voice.referent and mate.referent not in others:
                others.append(mate.referent)
    voice.others = tuple(others) or voice.others
    voice.plural = voice.plural or bool(others)
    return voice


OFFICE = re.compile(r"(?:[’']s?)?\s(?:(?!of\b|for\b|and\b|by\b|from\b)[\w’'-]{2,30}\s){0,5}")
"""Between a body and the name of whoever holds an office in it."""


NOT_ITS_NAME = cues.words(
    "government administration police force forces army navy military campaign court party parliament union newspaper paper"
)
"""Nouns of bodies that are another than the name before them: "the Lorvia government"."""
DASHED = re.compile(r"\s[—–-]{1,2}\s")


def _named_with_class(cast: Cast, ground: Ground, head: Token, source: tuple[int, int]) -> Voice | None:
    """Whom "the Moll Dental clinic", "the Tide 24 news website" and "the man — Jon Roe, 21 —" name."""
    at, words = ground.start + source[0], ground.text[source[0] : source[1]]
    lemma = head.lemma_.lower()
    begin = ground.start + head.idx
    if (
        (lemma in cues.BODY | OUTLET_NOUN)
        and lemma not in NOT_ITS_NAME - OUTLET_NOUN
        and head.tag_ == "NN"
        and head.text.islower()
    ):
        near = next((m for m in reversed(cast.mentions_in(at, begin)) if m.kind == "ORG" and m.form != "description"), None)
        if near is not None and re.fullmatch(
            r"\s(?:news\s|online\s|radio\s|television\s)?", cast.article.text[near.end : begin]
        ):
            return cast.voice_of(near.referent, at, words)
        lone = head.i and head.nbor(-1).pos_ in ("PROPN", "NUM") and source[1] <= head.idx + len(head.text)
        lone = lone or (head.i > 1 and head.nbor(-1).lower_ in ("news", "online") and head.nbor(-2).pos_ in ("PROPN", "NUM"))
        if lone and lemma in OUTLET_NOUN and (titled := CALLED_OUTLET.fullmatch(ground.text[source[0] : head.idx])):
            return Voice(name=titled["name"], kind="BODY", at=at, paragraph=ground.number, words=words)
    if lemma in cues.PERSON and DASHED.match(ground.text, source[1]):
        end = ground.start + DASHED.match(ground.text, source[1]).end()  # type: ignore[union-attr]
        near = next((m for m in cast.mentions_in(end, end + 60) if m.start == end and m.kind == "PER"), None)
        if near is not None and re.match(r"[^.;“”\"]{0,60}?\s[—–-]{1,2}\s", cast.article.text[near.end : near.end + 70]):
            return cast.voice_of(near.referent, at, words)
    return None


CALLED_OUTLET = re.compile(r"[Tt]he\s(?P<name>[A-Z][\w.’'-]*(?:\s[A-Z0-9][\w.’'-]*){0,3})\s(?:news\s|online\s)?")
"""The name of an outlet before what it is: "the Tide 24 news website"."""


def _is_bare(words: str) -> bool:
    """Whether a "name" is one class noun: "the Minister", "the Committee"."""
    lower = words.lower().removeprefix("the ")
    return (
        " " not in lower
        and words[:1].isupper()
        and (lower in cues.PERSON or lower in cues.BODY)
        and lower not in ("army", "police", "government")
    )


def _by_author(cast: Cast, ground: Ground, words: str, *, personal: bool) -> Voice:
    """Whom "our count" and "my view" stand for: the outlet, the author."""
    article = cast.article
    name = article.byline if personal else article.outlet or article.agency
    known = cast.names.get(plain_name(name)) if name else None
    if known is not None:
        return cast.voice_of(known, ground.start, words)
    return Voice(name=name, kind="PER" if personal else "BODY", words=words, paragraph=ground.number)


def _in_apposition(cast: Cast, ground: Ground, head: Token, source: tuple[int, int]) -> str | None:
    """The name before the comma, where the source is said of it: "River Watch, a group in Lom, put"; "Ada Moll, the clerk, said"."""
    begin = ground.start + source[0]
    before = cast.article.text[max(0, begin - 3) : begin]
    after = ground.text[source[1] : source[1] + 1]
    if (
        not re.search(r"[\w.”’],\s$", before)
        or after != ","
        or not re.match(r"(?:an?|the|its|his|her|their|[a-z]+)\s", ground.text[source[0] : source[1]])
    ):
        return None
    named = next((m for m in reversed(cast.mentions_in(max(ground.start, begin - 80), begin)) if m.end == begin - 2), None)
    lemma = head.lemma_.lower()
    if named is None:
        return None
    person = lemma in cues.PERSON or is_person_noun(lemma)
    if (person and named.kind == "PER") or (not person and lemma in cues.BODY and named.kind in ("ORG", "GROUP")):
        return (
            named.referent
            if is_subject(ground, named) or ground.sentence_at(named.start - ground.start)[0] == named.start - ground.start
            else None
        )
    return None


def _by_description(cast: Cast, ground: Ground, head: Token, source: tuple[int, int], draft: Draft | None = None) -> Voice:
    at = ground.start + source[0]
    words = ground.text[source[0] : source[1]]
    lemma = _noun(head).removeprefix("ex-")
    plural = (
        head.tag_ in ("NNS", "NNPS")
        or head.lower_ in PLURAL_PEOPLE
        or any(c.like_num and c.lower_ != "one" for c in head.children if c.dep_ == "nummod")
    )
    owner = next((c for c in head.children if c.dep_ == "poss"), None)
    first = words.split()[0].lower() if words.split() else ""
    definite = first in DEFINITE or owner is not None
    kind: Literal["PER", "BODY", "DOC", ""] = (
        "PER"
        if lemma in cues.PERSON or is_person_noun(lemma)
        else "DOC"
        if lemma in cues.DOCUMENT
        else "BODY"
        if lemma in cues.BODY
        else ""
    )
    if lemma in OUTLET_NOUN and lemma in cues.DOCUMENT and outlet_before(cast, at) is not None and definite:
        kind = "DOC" if any(v.kind == "DOC" and v.head == lemma for v in cast.spoken) else "BODY"
    anonymous = Voice(
        anonymous=True,
        description=without_determiner(words),
        head=lemma,
        kind=kind or "PER",
        plural=plural,
        words=words,
        at=at,
        paragraph=ground.number,
    )
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
    if lemma in cues.MOUTHPIECE or head.lower_ in cues.ENVOYS or (plural and lemma + "s" in cues.ENVOYS):
        body = _body_behind(cast, ground, head, source)
        if (
            body is None
            and lemma in cues.MOUTHPIECE
            and len(words.split()) <= 2
            and first in ("a", "the", "its", "their")
            and not plural
        ):
            named = best_referent(cast, lemma, words, at, persons=True) if first != "a" else None
            heard = _same_voice(cast, lemma, plural=plural, ground=ground) if first == "the" else None
            body = None if named is not None or heard is not None else _spoken_for(cast, ground, draft, at)
        if body is not None and not _stays_unnamed(ground, words, at):
            return replace(body, kind="BODY", words=words)
    if lemma in cues.MOUTHPIECE and owner is not None and owner.lower_ in ("its", "their") and not plural:
        # "Its spokesman said": whoever spoke last as a body
        spoke = by_possessive(cast, ground, owner, draft)
        if spoke.referent is not None and spoke.kind == "BODY" and not _stays_unnamed(ground, words, at):
            return replace(spoke, words=words)
    if lemma in ("site", "website", "blog") and definite and owner is None and not plural and len(words.split()) == 2:
        page = next((v for v in reversed(cast.spoken[-NEAR:]) if v.kind in ("DOC", "BODY") and SITE.search(v.words)), None)
        if page is not None:
            return replace(page, kind="DOC", words=words)
    if lemma in cues.ARM and owner is not None and kind != "PER":
        voice = resolve_phrase(cast, ground, owner, (owner.left_edge.idx, owner.idx + len(owner.text)))
        if voice.kind == "PER" and voice.referent is not None and lemma in ("office", "staff", "camp", "campaign", "team"):
            # "her office": that of which she is the head, else she herself
            employer = cast.referents[voice.referent].affiliation if voice.referent in cast.referents else None
            known = cast.names.get(plain_name(employer)) if employer else None
            return replace(cast.voice_of(known, at, words) if known is not None else voice, words=words)
        if voice.kind == "BODY" or (voice.name and voice.kind != "PER"):
            return replace(voice, kind="BODY", words=words)
    runs = next(
        (
            c
            for c in head.children
            if c.dep_ == "relcl" and c.lemma_.lower() in ("run", "own", "operate", "manage", "publish", "build", "make")
        ),
        None,
    )
    if runs is not None and kind == "BODY":
        run = next(
            (
                m
                for c in runs.rights
                if c.dep_ == "dobj"
                for m in [cast.mention_over(ground.start + c.idx)]
                if m is not None and m.kind == "ORG"
            ),
            None,
        )
        if run is not None:
            return cast.voice_of(run.referent, at, words)
    if lemma in TWO and first in ("the", "both") and len(words.split()) <= 3:
        pair = _two_before(cast, at)
        if pair:
            return replace(cast.voice_of(pair[0], at, words), others=pair[1:], plural=True)
    if head.lower_ == "one" and any(c.lower_ == "of" for c in head.children):
        inner = next((g for c in head.children if c.lower_ == "of" for g in c.children), None)
        anonymous.head, anonymous.description = (_noun(inner) if inner is not None else "one"), words
        return anonymous
    if lemma in ("other", "others", "another", "second", "third", "former", "latter"):
        anonymous.description, anonymous.kind = words, "PER"
        return anonymous
    if (
        head.text[:1].isalnum()
        and not head.text.islower()
        and head.i
        and MIXED.search(head.text)
        and not owner
        and len(words.split()) <= 2
    ):
        return Voice(name=bare_name(words), kind="BODY", at=at, paragraph=ground.number, words=words)  # "9toNoon"
    if kind == "DOC":
        return _by_document(cast, ground, head, lemma, words, anonymous, source, definite=definite, owner=owner)
    if kind == "PER":
        if plural and first in ("the", "both") and lemma in TWO_PEOPLE | AUTHORS and (pair := _two_before(cast, at)):
            voice = cast.voice_of(pair[0], at, words)
            return replace(voice, others=pair[1:], plural=True)
        if (
            definite
            and lemma in PARENTS
            and not plural
            and (parent := _parent_before(cast, ground, lemma, owner, at)) is not None
        ):
            return cast.voice_of(parent, at, words)
        if lemma in AUTHORS and definite and not plural:
            issued = next((v for v in reversed(cast.spoken[-NEAR:]) if v.kind in ("DOC", "BODY") and v.referent), None)
            named = best_referent(cast, lemma, words, at, persons=True)
            if named is not None:
                return cast.voice_of(named, at, words)
            if issued is not None and issued.kind == "DOC":
                return Voice(issued.referent, issued.name, kind="PER", head=lemma, words=words)
        if definite and not plural and (unnamed := _introduced_unnamed(ground, head, lemma)) is not None:
            anonymous.description = unnamed
            return anonymous
        if definite:
            earlier = _same_voice(cast, lemma, plural=plural, ground=ground)
            named = None if plural else best_referent(cast, lemma, words, at, persons=True)
            if earlier is not None and (named is None or earlier.referent is None):
                return Voice(
                    earlier.referent,
                    earlier.name,
                    earlier.anonymous,
                    earlier.description,
                    earlier.head,
                    "PER",
                    plural=earlier.plural,
                    gender=earlier.gender,
                    words=words,
                )
            if named is not None and not (owner is not None and lemma not in cues.PERSON):
                return cast.voice_of(named, at, words)
            if not plural and owner is None and LOOKS.search(words):
                last = next((v for v in reversed(cast.spoken[-NEAR:]) if v.kind == "PER"), None)
                if (
                    last is not None
                    and last.referent is not None
                    and ground.number - last.paragraph <= 2
                    and not contradicts(cast, last.referent, lemma, words)
                ):
                    return cast.voice_of(last.referent, at, words)
            if not plural and (
                owner is None or lemma in OFFICES or owner.lower_ in ("its", "their") or owner.pos_ in ("NOUN", "PROPN")
            ):
                named = (
                    (None if owner is not None or _is_told_of(head) else _subject_before(cast, ground, lemma, at))
                    or (_body_named_later(cast, ground, at) if lemma in OWNERS else None)
                    or _lead_named_later(cast, ground, lemma, words, at)
                )
                if named is not None:
                    return cast.voice_of(named, at, words)
            if not plural and owner is None and (other := _called_otherwise(cast, ground, head, words, at)) is not None:
                return replace(other, at=at, paragraph=ground.number, words=words)
        elif not plural:
            named = _named_later(cast, ground, lemma, words, at) or _lead_named_later(cast, ground, lemma, words, at)
            if named is not None:
                return cast.voice_of(named, at, words)
        return anonymous
    if definite or not first or first[0].isupper():
        if plural and kind == "BODY":
            bodies = _bodies_before(cast, ground, lemma, at)
            if bodies:
                voice = cast.voice_of(bodies[0], at, words)
                voice.others, voice.plural = tuple(bodies[1:]), True
                return voice
            return anonymous
        named = best_referent(cast, lemma, words, at, persons=False)
        if named is not None:
            return cast.voice_of(named, at, words)
        if (
            kind == "BODY"
            and (owner is not None or lemma in GENERIC_COMPANY)
            and (later := _body_named_later(cast, ground, at, lemma))
        ):
            return cast.voice_of(later, at, words)
        if (
            lemma in OUTLET_NOUN
            and first == "the"
            and (outlet := outlet_before(cast, at, cast.article.outlet)) is not None
            and len(words.split()) == 2
        ):
            return cast.voice_of(outlet, at, words)
        if kind == "BODY":
            return Voice(None, bare_name(words), head=lemma, kind="BODY", words=words, at=at, paragraph=ground.number)
    return anonymous


MIXED = re.compile(r"\d[a-z]*[A-Z]|[a-z][A-Z]|[A-Z]\w*\d|\.(?:com|org|net)$")
"""Letters of a kind that no common noun has."""
SITE = re.compile(r"\b(?:web\s?site|site|blog|page)\b|\.(?:com|org|net|co|info)\b", re.IGNORECASE)

TWO = cues.words("pair duo couple twosome two twins")
"""Nouns for two who were just named side by side."""
TWO_PEOPLE = cues.words("man woman brother sister friend partner")
SIDE_BY_SIDE = re.compile(
    r"(?:\s\([^()]{1,30}\))?(?:,\s\d{1,3})?(?:,\s[^,.;:“”\"]{2,60},)?,?\sand\s(?:(?:an?|the|his|her|their)\s(?:[\w’'-]+\s){0,3}[\w’'-]+,?\s)?"
)
"""Between two names that a text puts side by side: "Moll and a neighbour, Jon Roe"."""


def _two_before(cast: Cast, at: int) -> tuple[str, ...]:
    """The two people last named side by side, outside of quotations and not far above."""
    people = [m for m in cast.mentions_before(at, NEAR) if m.kind == "PER"]
    floor = cast.grounds[max(0, cast.paragraph_of(at) - 4)].start
    for number in range(len(people) - 1, 0, -1):
        left, right = people[number - 1], people[number]
        if left.start < floor:
            return ()
        if left.referent != right.referent and SIDE_BY_SIDE.fullmatch(cast.article.text, left.end, right.start):
            place = cast.grounds[cast.paragraph_of(right.start)]
            if not place.outer_at(right.start - place.start):
                return (left.referent, right.referent)
    return ()


PARENTS = {
    "father": "m", "dad": "m", "daddy": "m", "mother": "f", "mum": "f", "mom": "f", "parent": None, "grandfather": "m", "grandmother": "f",
}  # fmt: skip
HAS_A_CHILD = re.compile(
    r"\b(?P<whose>his|her|my|our)\s(?:[\w’'-]+\s){0,3}(?:son|daughter|child|children|kids?|boy|girl|baby|toddler|twins|grandson|granddaughter)\b",
    re.IGNORECASE,
)
CHILD = re.compile(r"\b(?:son|daughter|child|boy|girl|baby|toddler|teenager|pupil|student)\b", re.IGNORECASE)


def _parent_before(cast: Cast, ground: Ground, lemma: str, owner: Token | None, at: int) -> str | None:
    """Whom "the father" and "the boy's mother" are, where one person alone has spoken of a child: "Jon Roe said his son was sent home"."""
    if owner is not None and owner.lower_ in ("his", "her", "their"):
        start, end = ground.sentence_at(max(0, at - ground.start))
        if not CHILD.search(ground.text, start, end):
            return None
    elif owner is not None and not CHILD.search(owner.text):
        return None
    found = set()
    for voice in cast.spoken[-NEAR:]:
        known = cast.referents.get(voice.referent or "")
        if known is None or known.kind != "PER":
            continue
        place = cast.grounds[voice.paragraph]
        has = HAS_A_CHILD.search(place.text, *place.sentence_at(max(0, voice.at - place.start)))
        gender = None if has is None else {"his": "m", "her": "f"}.get(has["whose"].lower(), known.gender)
        if has is not None and PARENTS[lemma] in (None, gender) and known.gender in (None, gender):
            found.add(known.id)
    return found.pop() if len(found) == 1 else None


FOR_WHOM = cues.words("for of at from with")


def _body_behind(cast: Cast, ground: Ground, head: Token, source: tuple[int, int]) -> Voice | None:
    """The body for which a spokesman speaks: "a spokesman for the port", "the port's spokeswoman", "a Moll Shipping spokesman"."""
    mouth = head.lemma_.lower() in cues.MOUTHPIECE and head.lemma_.lower() not in ("representative", "representatives")
    for child in head.children:
        if not source[0] <= child.idx < source[1]:
            continue
        inner: Token | None = None
        if child.dep_ == "prep" and child.lower_ in FOR_WHOM and child.i > head.i:
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
        elif child.dep_ == "poss" or (mouth and child.dep_ in ("compound", "nmod", "amod")):
            inner = child
        if inner is None:
            continue
        near = cast.mention_over(ground.start + inner.idx)
        if near is not None and near.kind in ("ORG", "GROUP") and near.form != "description":
            return cast.voice_of(near.referent, ground.start + source[0])
        apart = _named_after(cast, ground.start + inner.idx + len(inner.text))
        if apart is not None and (inner.lemma_.lower() in cues.BODY or inner.lemma_.lower() in GENERIC_COMPANY):
            return cast.voice_of(apart, ground.start + source[0])
        classed = _named_with_class(cast, ground, inner, (inner.left_edge.idx, inner.idx + len(inner.text)))
        if classed is not None and classed.referent is not None and classed.kind == "BODY":
            return classed
        lemma = inner.lemma_.lower()
        if (
            mouth
            and (lemma in cues.BODY or lemma in GENERIC_COMPANY or lemma in cues.ARM)
            and inner.tag_ not in ("NNS", "NNPS")
        ):
            phrase = (inner.left_edge.idx, inner.idx + len(inner.text))
            voice = resolve_phrase(cast, ground, inner, phrase)
            if voice.kind != "PER" and not voice.anonymous and (voice.referent or voice.name):
                return voice
    return None


def _named_after(cast: Cast, end: int) -> str | None:
    """The body named between commas right behind a description: "for the nurses' union, the NHF, said"."""
    for near in cast.mentions_in(end, end + 80):
        between = cast.article.text[end : near.start]
        if near.kind == "ORG" and near.form != "description" and re.fullmatch(r",\s(?:the\s)?", between):
            return near.referent if cast.article.text[near.end : near.end + 1] in (",", ".") else None
    return None


def _spoken_for(cast: Cast, ground: Ground, draft: Draft | None, at: int) -> Voice | None:
    """The body for which "a spokeswoman said" is said: the subject of what she says, else of the sentence before, else who spoke last."""
    if draft is not None:
        for begin, end in draft.pieces[:1]:
            for near in cast.mentions_in(ground.start + begin, ground.start + end):
                if (
                    near.kind in ("ORG", "GROUP")
                    and is_subject(ground, near)
                    and not ground.outer_at(near.start - ground.start)
                ):
                    return cast.voice_of(near.referent, at)
    start = ground.sentence_at(max(0, at - ground.start))[0]
    places = [(ground, ground.start + ground.sentence_at(start - 1)[0], ground.start + start)] if start > 0 else []
    if not places and ground.number:
        above = cast.grounds[ground.number - 1]
        places = [(above, above.start + above.sentences[-1][0], above.start + len(above.text))]
    for place, begin, end in places:
        subjects = [
            m
            for m in cast.mentions_in(begin, end)
            if m.kind in ("ORG", "GROUP", "PER") and is_subject(place, m) and not place.outer_at(m.start - place.start)
        ]
        if len({m.referent for m in subjects}) == 1 and subjects[0].kind != "PER":
            return cast.voice_of(subjects[0].referent, at)
    # "The mill denied it ... ¶ ... a spokesman said": the one body that has spoken in the last paragraphs, and nobody else since
    spoke = [v for v in cast.spoken[-NEAR:] if v.at < at and ground.number - v.paragraph <= 1]
    bodies = {v.referent for v in spoke if v.kind == "BODY" and v.referent}
    if spoke and len(bodies) == 1 and spoke[-1].kind == "BODY" and spoke[-1].referent in bodies:
        return replace(spoke[-1])
    return None


LOOKS = re.compile(
    r"\b(?:[\w-]+-(?:year-old|haired|eyed|faced|bearded|born)|(?:father|mother|dad|mum|grandfather|grandmother)-of-\w+|\d{2}-year-old)\b"
)
"""What a popular paper calls somebody whom it has just named: "the white-haired engineer"."""


def _introduced_unnamed(ground: Ground, head: Token, lemma: str) -> str | None:
    """The words by which the paragraph has just introduced somebody without a name: “A former minister was less kind”."""
    for token in ground.doc[: head.i]:
        same = token.lemma_.lower().removeprefix("ex-") == lemma and token.pos_ == "NOUN" and token.tag_ != "NNS"
        if (
            same
            and any(c.lower_ in ("a", "an", "another") for c in token.lefts)
            and token.dep_ in ("nsubj", "nsubjpass", "pobj", "agent")
            and not ground.outer_at(token.idx)
        ):
            begin = token.left_edge.idx
            end = token.idx + len(token.text)
            if not any(c.ent_type_ == "PERSON" for c in token.subtree):
                return without_determiner(ground.text[begin:end])
    return None


def _noun(token: Token) -> str:
    lemma = token.lemma_.lower()
    return {"people": "people", "spokesmen": "spokesman"}.get(lemma, lemma)


def _same_voice(cast: Cast, lemma: str, *, plural: bool, ground: Ground) -> Voice | None:
    """Who was last described so: "the person" is "a person at the mill"."""
    generic = lemma in GENERIC_PERSON
    for voice in reversed(cast.spoken[-NEAR:]):
        if not voice.anonymous or voice.kind != "PER" or ground.number - voice.paragraph > 8:
            continue
        if lemma in NEVER_NAMED and voice.head in cues.MOUTHPIECE:
            continue
        same = voice.head == lemma or (generic and lemma not in ("man", "woman") and voice.plural == plural)
        if same and (plural == voice.plural or lemma in ("people", "source", "official")):
            return voice
    return None


def _said_of(cast: Cast, referent: str) -> set[str]:
    """The words by which the article describes somebody whom it names: roles, appositions, affiliation."""
    known = cast.referents[referent]
    return set().union(*(content_words(role) for role in cast.roles.get(referent, [])), content_words(known.affiliation or ""))


ASIDE = re.compile(r",\s(?:(?:who|which)\s)?(?P<what>[^,.;:“”\"\n]{3,120}),")
OFFICES = cues.words("mayor head chief minister president governor director chair chairman chairwoman leader premier chancellor commissioner ambassador king "
                     "queen prosecutor speaker secretary principal manager bishop captain coach")  # fmt: skip
"""Offices that one person holds: "the mayor of Marnby"."""


def _speaks_first(cast: Cast, opening: Mention, at: int) -> bool:
    """Whether somebody, named in full for the first time in the paragraph after the lead, is the one whose words it opens with."""
    known = cast.referents.get(opening.referent)
    number = cast.paragraph_of(opening.start)
    place = cast.grounds[number]
    if known is None or known.first != opening.start or " " not in known.name or number - cast.paragraph_of(at) != 1:
        return False
    quoted = place.outer_between(0, opening.start - place.start)
    if not quoted or quoted[0].start > 1:
        return False
    token = place.token_at(opening.start - place.start)
    for _ in range(6):
        if token is None or token.head == token:
            return token is not None and token.lemma_.lower() in cues.SPEECH
        if token.pos_ == "VERB":
            return token.lemma_.lower() in cues.SPEECH
        token = token.head
    return False


SPEAKERS = cues.words(
    "official spokesman spokeswoman spokesperson lawyer attorney solicitor barrister analyst economist expert diplomat aide adviser advisor minister judge "
    "prosecutor doctor source insider officer policeman policewoman detective witness neighbour neighbor friend relative colleague father mother parent brother "
    "sister wife husband son daughter cousin uncle aunt lawmaker senator legislator supporter critic opponent representative journalist reporter"
)
"""Who speaks for or about others: the next name need not be his."""


def _is_unintroduced(cast: Cast, opening: Mention, lemma: str) -> bool:
    """Whether a full name opens the paragraph without a word of who that is, and its bearer speaks soon: who, but the one in the lead.

    "A farmer says a song saved his life. ¶ Jon Roe was on his way to ... ¶ “I ran,” Roe said."
    """
    known = cast.referents.get(opening.referent)
    if known is None or known.first != opening.start or " " not in known.name or lemma in SPEAKERS or cast.roles.get(known.id):
        return False
    number = cast.paragraph_of(opening.start)
    place = cast.grounds[number]
    first = place.token_at(opening.end - place.start - len(opening.text.split()[-1]))
    if first is None or first.head.lemma_.lower() in cues.SPEECH:
        return False  # "Jon Roe told the paper that his son": one who speaks of him
    if opening.start != place.start or AGED_OR_NOT.match(cast.article.text, opening.end) is None:
        return False
    for later in cast.grounds[number : number + 4]:
        for mention in cast.mentions_in(later.start, later.start + len(later.text)):
            if mention.referent != known.id or not is_subject(later, mention) or later.outer_at(mention.start - later.start):
                continue
            token = later.token_at(mention.end - later.start - len(mention.text.split()[-1]))
            if token is not None and any(t.lemma_.lower() in cues.SPEECH for t in (token.head, token.head.head)):
                return True
    return False


AGED_OR_NOT = re.compile(r"(?:,\s\d{1,3},)?\s(?!who\b)[a-z]")


def _agrees(cast: Cast, opening: Mention, lemma: str, words: str, at: int) -> bool:
    """Whether what is said of the person bears the description out: the same noun, a telling word of it, or an office."""
    referent = opening.referent
    have = _said_of(cast, referent)
    aside = ASIDE.match(cast.article.text, opening.end, opening.end + 140)
    if aside:
        have |= content_words(aside["what"])
    if (
        lemma in OFFICES
        and re.match(r"the\s", words, re.IGNORECASE)
        and re.search(r"\sof\s|[’']s?\s", words)
        and not have & cues.PERSON
    ):
        return True  # who holds an office is no unnamed source; the next paragraph opens with the holder
    if {lemma, SYNONYMS.get(lemma, lemma)} & have and lemma not in GENERIC_PERSON:
        return True
    if lemma not in GENERIC_PERSON and not have & cues.PERSON and _speaks_first(cast, opening, at):
        return True
    if _is_unintroduced(cast, opening, lemma):
        return True
    telling = {w for w in content_words(words) if w not in cues.PERSON and w not in PLAIN_WORDS and len(w) > 2}
    return bool({w[:6] for w in telling} & {h[:6] for h in have})


NEVER_NAMED = cues.words("source insider")
"""Who is called so stays unnamed on purpose."""


def _named_later(cast: Cast, ground: Ground, lemma: str, words: str, at: int) -> str | None:
    """An indefinite description at the head of a story, named a few paragraphs on: "a senior port official has warned"."""
    if ground.number > 1 or not re.match(r"(?:an?|one)\s", words, re.IGNORECASE) or _stays_unnamed(ground, words, at):
        return None
    if lemma in NEVER_NAMED:
        return None
    wanted = {w for w in content_words(core_of(words)) if w not in cues.PERSON and w not in PLAIN_WORDS}
    if not wanted:
        return None
    stop = cast.grounds[min(len(cast.grounds) - 1, ground.number + 4)]
    later: list[tuple[int, int, str]] = []
    for referent in cast.referents.values():
        if referent.kind != "PER" or referent.first < at or referent.first > stop.start + len(stop.text):
            continue
        place = cast.grounds[cast.paragraph_of(referent.first)]
        hit = len({w[:6] for w in wanted} & {h[:6] for h in _said_of(cast, referent.id)})
        if hit and any(t.lemma_.lower() in cues.SPEECH for t in place.doc) and not contradicts(cast, referent.id, lemma, words):
            later.append((-hit, referent.first, referent.id))
    return min(later)[2] if later else None


ACCUSED = cues.words(
    "thief killer attacker robber burglar murderer assailant gunman hacker suspect stalker smuggler terrorist victim caller user hunter"
)
"""Whom a paragraph sets against the one whom it names."""


def _subject_before(cast: Cast, ground: Ground, lemma: str, at: int) -> str | None:
    """Of "Ada Moll came to Marnby on Monday. “...,” the minister said", the one person of the paragraph so far, as its subject."""
    persons = [m for m in cast.mentions_in(ground.start, at) if m.kind == "PER" and not ground.outer_at(m.start - ground.start)]
    if (
        len({m.referent for m in persons}) != 1
        or not is_subject(ground, persons[0])
        or lemma in GENERIC_PERSON - {"man", "woman"}
    ):
        return None
    if ground.sentence_at(persons[0].start - ground.start)[0] == ground.sentence_at(max(0, at - ground.start))[0]:
        return None  # "Moll said the clerk told him": somebody else
    if lemma in ACCUSED:
        return None
    only = persons[0].referent
    if lemma in ("man", "woman"):
        known = cast.referents.get(only)
        return only if known is not None and known.gender in (None, "m" if lemma == "man" else "f") else None
    return None if contradicts(cast, only, lemma) or only not in cast.referents else only


WITHIN = 3
"""Paragraphs back to which a description may reach for somebody who was named by his name alone."""
ONE_OF_MANY = cues.words(
    "resident neighbour neighbor witness worker passenger customer client shopper driver reporter journalist correspondent presenter host interviewer photographer user reader caller "
    "protester demonstrator lawyer attorney solicitor barrister interpreter translator survivor victim bystander passer-by onlooker"
)
"""Whom an article seldom calls so without having told who it is."""


def _called_otherwise(cast: Cast, ground: Ground, head: Token, words: str, at: int) -> Voice | None:
    """Of "Ada Moll shook her head. ¶ “...,” the archivist said", the archivist: who was named by name alone and is called otherwise now.

    The last who spoke or was a subject; nobody of whom the article says that he is something else, and nobody if an unnamed person
    has spoken since, or if the words say which one is meant ("the mayor of Lom").
    """
    lemma = _noun(head).removeprefix("ex-")
    if lemma in GENERIC_PERSON - {"man", "woman", "official"} or lemma in ACCUSED | NEVER_NAMED | ONE_OF_MANY | cues.MOUTHPIECE:
        return None
    if not re.match(r"(?:the|this)\s", words, re.IGNORECASE) or re.search(
        r"\s(?:who|which|that|of|at|in|for|from|with)\s|,", words
    ):
        return None
    if SECOND & content_words(words) or _stays_unnamed(ground, words, at):
        return None
    if any((c.dep_ in ("compound", "nmod") and c.pos_ == "NOUN") or c.tag_ == "VBG" for c in head.lefts):
        return None  # "the branch manager", "the returning officer": a new one
    if _is_told_of(head):
        return None
    own = ground.start + ground.sentence_at(max(0, at - ground.start))[0]
    found = _last_person(cast, ground, own, WITHIN)
    if found is None:
        return None
    wanted = "m" if re.search(r"(?<!wo)man$", lemma) else "f" if lemma.endswith("woman") else None
    if wanted is not None and found.gender not in (None, wanted):
        return None
    if found.referent is None:
        return found
    roles = [content_words(role) for role in cast.roles.get(found.referent, [])]
    same = [r for r in roles if {lemma, SYNONYMS.get(lemma, lemma)} & r]
    telling = content_words(words) - {lemma} - PLAIN_WORDS
    if same and telling and not any(telling & r for r in same):
        return None  # "the health minister" is not the minister for trade
    if not same and contradicts(cast, found.referent, lemma, words):
        # of several just named "the businessman" may be any
        floor = cast.grounds[max(0, ground.number - WITHIN)].start
        near = {m.referent for m in cast.mentions_in(floor, own) if m.kind == "PER"}
        return found if lemma in VARIED and near <= {found.referent} else None
    return found


def _is_subordinate(ground: Ground, mention: Mention) -> bool:
    """Whether a name stands in a clause under another: "told us where Moll can put it"."""
    token = ground.token_at(mention.start - ground.start)
    for _ in range(12):
        if token is None or token.head == token:
            return False
        if token.dep_ in ("ccomp", "advcl", "relcl", "acl", "pcomp", "csubj", "xcomp") and any(
            t.dep_ in ("nsubj", "nsubjpass") for t in token.head.lefts
        ):
            return True
        token = token.head
    return False


def _is_told_of(head: Token) -> bool:
    """Whether somebody else tells what he said: of "Moll said the principal told her" the principal is not Moll."""
    over = head.head.head if head.head.dep_ == "ccomp" else None
    return over is not None and over.i < head.i and over.lemma_.lower() in cues.SPEECH and subject_of(over) is not None


def _last_person(cast: Cast, ground: Ground, end: int, back: int) -> Voice | None:
    """Who was last the subject of a sentence, or spoke, by name; nobody if an unnamed person has spoken since."""
    floor = cast.grounds[max(0, ground.number - back)].start
    best: Voice | None = None
    for voice in reversed(cast.spoken[-NEAR:]):
        if voice.at >= end or voice.plural:
            continue
        if voice.at < floor:
            break
        if voice.anonymous and voice.kind == "PER":
            return None
        if voice.name and voice.kind in ("PER", "") and not voice.anonymous:
            best = replace(voice)
            break
    for mention in cast.mentions_in(floor, end):
        place = cast.grounds[cast.paragraph_of(mention.start)]
        if (
            mention.kind != "PER"
            or mention.referent not in cast.referents
            or _is_subordinate(place, mention)
            or place.outer_at(mention.start - place.start)
        ):
            continue
        if is_subject(place, mention) and (best is None or mention.start > best.at):
            best = cast.voice_of(mention.referent, mention.start)
    for place in cast.grounds[max(0, ground.number - back) : ground.number + 1]:
        for token, name in place.people[-NEAR:]:
            begin = place.start + token.idx
            if begin < end and cast.mention_over(begin) is None and (best is None or begin > best.at):
                best = Voice(None, name, kind="PER", at=begin)
    return best


VARIED = cues.words(
    "man woman businessman businesswoman tycoon magnate millionaire billionaire entrepreneur industrialist financier politician veteran pensioner grandmother grandfather "
    "parliamentarian lawmaker legislator backbencher baronet peer aristocrat star celebrity academic scholar scientist researcher physician medic clergyman cleric prelate "
    "sportsman athlete player footballer artist author novelist performer soldier policeman policewoman technocrat statesman stateswoman newcomer septuagenarian octogenarian "
    "sexagenarian centenarian native widow widower"
)
"""What somebody is called for a change, whatever his office."""


def _stays_unnamed(ground: Ground, words: str, at: int) -> bool:
    """Whether the source is one that the outlet will not name: never guess who it is."""
    start, end = ground.sentence_at(max(0, at - ground.start))
    return bool(KEPT_SECRET.search(words) or KEPT_SECRET.search(ground.text[start : min(end, start + 600)]))


def _office_before(cast: Cast, ground: Ground, head: Token) -> str | None:
    """Of "The mayor of Lom resigned. “I am tired,” she said", who the next paragraphs say is mayor."""
    for token in ground.doc[: head.i]:
        if token.dep_ not in ("nsubj", "nsubjpass") or token.pos_ != "NOUN" or ground.outer_at(token.idx):
            continue
        lemma = _noun(token)
        if lemma in cues.PERSON and token.tag_ == "NN":
            begin, end = noun_phrase(ground, token)
            return _lead_named_later(cast, ground, lemma, ground.text[begin:end], ground.start + begin)
    return None


def _body_named_later(cast: Cast, ground: Ground, at: int, lemma: str = "") -> str | None:
    """The body with which the next paragraphs begin to speak, for "its owner" and "their union" in the lead."""
    if ground.number > 1:
        return None
    for place in cast.grounds[ground.number + 1 : ground.number + 3]:
        for mention in cast.mentions_in(place.start, place.start + len(place.text)):
            if mention.kind != "ORG" or place.outer_at(mention.start - place.start) or mention.form == "description":
                continue
            known = cast.referents.get(mention.referent)
            if known is None or known.first < at or mention in cast.outlets:
                continue
            called = content_words(" ".join((known.name, *known.aliases)))
            if lemma and lemma not in GENERIC_COMPANY:
                if {lemma, SYNONYMS.get(lemma, lemma)} & called:
                    return known.id
                continue
            token = place.token_at(mention.start - place.start)
            if (
                is_subject(place, mention)
                and not any(NO_FIRM.search(n) for n in (known.name, *known.aliases))
                and token is not None
            ):
                return known.id
    return None


def _lead_named_later(cast: Cast, ground: Ground, lemma: str, words: str, at: int) -> str | None:
    """The description of the lead is the person with whom one of the next paragraphs begins, if nothing speaks against it."""
    if ground.number > 1 or len(content_words(words)) < 2 or _stays_unnamed(ground, words, at):
        return None
    if lemma in GENERIC_PERSON - {"man", "woman"} and not re.match(r"(?:the|this|that)\s", words, re.IGNORECASE):
        return None
    if any(m.kind == "PER" and m.start < at for m in cast.mentions[:NEAR]) or cast.spoken:
        return None
    for place in cast.grounds[ground.number + 1 : ground.number + 3]:
        opening = next(
            (
                m
                for m in cast.mentions_in(place.start, place.start + len(place.text))
                if m.kind == "PER" and not place.outer_at(m.start - place.start)
            ),
            None,
        )
        if opening is None:
            continue
        start = place.sentence_at(opening.start - place.start)[0]
        if not is_subject(place, opening) or any(
            t.pos_ == "VERB" and not place.outer_at(t.idx) and t.lemma_.lower() not in cues.SPEECH and t.dep_ == "ROOT"
            for t in place.tokens(start, opening.start - place.start)
        ):
            return None
        if (
            cast.referents.get(opening.referent) is None
            or contradicts(cast, opening.referent, lemma, words)
            or not _agrees(cast, opening, lemma, words, at)
        ):
            return None
        return opening.referent
    return None


def _by_document(
    cast: Cast,
    ground: Ground,
    head: Token,
    lemma: str,
    words: str,
    anonymous: Voice,
    source: tuple[int, int],
    *,
    definite: bool,
    owner: Token | None,
) -> Voice:
    at = anonymous.at
    if owner is None:
        # "the port’s monthly trade survey": the owner may hang from another noun of the phrase
        owner = next(
            (
                t
                for t in reversed(list(head.subtree))
                if t.dep_ == "poss" and source[0] <= t.idx < head.idx and t.head.i < head.i
            ),
            None,
        )
    if owner is not None:
        voice = resolve_phrase(cast, ground, owner, (owner.left_edge.idx, owner.idx + len(owner.text)))
        if voice.referent or voice.name:
            voice.kind, voice.head, voice.words = "DOC", lemma, words
            return voice
    shown = SEEN_BY.search(ground.text, source[0], min(len(ground.text), source[1] + 50))
    if shown is not None:
        outlet = next(
            (
                m
                for m in cast.mentions_in(ground.start + shown.start("who"), ground.start + shown.end("who") + 1)
                if m.kind == "ORG"
            ),
            None,
        )
        if outlet is not None and (
            outlet in cast.outlets
            or plain_name(outlet.text) in plain_name(cast.article.outlet or "")
            or SHOWN.search(shown.group())
        ):
            voice = cast.voice_of(outlet.referent, at, words)
            voice.kind, voice.head = "DOC", lemma
            voice.description = without_determiner(ground.text[source[0] : max(source[1], shown.end())])
            return voice
    for child in head.children:
        # "a post on the blog X", "a survey by X", "data from X"
        if child.dep_ in ("prep", "agent", "acl") and child.lower_ in (
            "by",
            "from",
            "on",
            "published",
            "released",
            "issued",
            "conducted",
            "commissioned",
            "compiled",
            "posted",
        ):
            by = next((c for c in child.children if c.dep_ == "pobj"), None)
            exact = cast.mention_over(ground.start + by.idx) if by is not None else None
            for mention in ([exact] if exact is not None else []) + cast.mentions_in(
                ground.start + child.idx,
                ground.start + min(len(ground.text), child.right_edge.idx + len(child.right_edge.text)),
            ):
                if mention.kind in ("ORG", "PER") and (
                    child.lower_ != "on"
                    or re.search(r"\b(?:blog|site|website|page|account|channel|forum|feed|portal)\b", words)
                ):
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
    sender = _sender_of(ground, head)
    if sender is not None:
        voice = resolve_phrase(cast, ground, sender, noun_phrase(ground, sender))
        if voice.referent or voice.name:
            return replace(voice, kind="DOC", head=lemma, words=words)
    if ISSUED_ANEW.match(words):
        body = next(
            (v for v in reversed(cast.spoken[-NEAR:]) if v.kind == "BODY" and v.referent and ground.number - v.paragraph <= 4),
            None,
        )
        if body is not None:
            return Voice(body.referent, body.name, head=lemma, kind="DOC", words=words)
    if definite:
        for voice in reversed(cast.spoken[-NEAR:]):
            if voice.kind == "DOC" and (
                voice.head == lemma
                or {voice.head, lemma} <= {"report", "post", "article", "story", "blog", "entry"}
                or {voice.head, lemma} <= {"paper", "document", "memo", "report", "study"}
            ):
                return Voice(
                    voice.referent,
                    voice.name,
                    voice.anonymous,
                    voice.description,
                    lemma,
                    "DOC",
                    plural=voice.plural,
                    others=voice.others,
                    words=words,
                )
        if lemma in ("statement", "release", "communique", "letter", "filing", "report", "announcement"):
            pattern = re.compile(rf"\b[Ii]n (?:an?|its|his|her|their)\s(?:\w+\s){{0,3}}{re.escape(lemma)}\b")
            for voice in reversed(cast.spoken[-NEAR:]):
                place = cast.grounds[voice.paragraph]
                spot = place.sentence_at(max(0, voice.at - place.start))
                if voice.at < at and (voice.referent or voice.name) and pattern.search(place.text, *spot):
                    return Voice(voice.referent, voice.name, head=lemma, kind="DOC", others=voice.others, words=words)
    issuer = _issued_later(cast, ground, lemma)
    if issuer is not None:
        return replace(cast.voice_of(issuer, at, words), kind="DOC", head=lemma)
    return anonymous


ISSUING = cues.words("issue send release publish post put circulate write distribute file sign submit read")


def _sender_of(ground: Ground, head: Token) -> Token | None:
    """Who issues the document in whose words it speaks: "The campaign sent out a press release saying"."""
    if head.dep_ != "dobj" or head.head.lemma_.lower() not in ISSUING or ground.outer_at(head.idx):
        return None
    subject = subject_of(head.head)
    return subject if subject is not None and subject.pos_ in ("NOUN", "PROPN") and subject.i < head.i else None


SHOWN = re.compile(r"\b(?:seen|reviewed|obtained|viewed|shown|leaked)\b")
"""What only an outlet says of a document."""


def _issued_later(cast: Cast, ground: Ground, lemma: str) -> str | None:
    """The body of which the next paragraphs say that the document is its own: "The report, by the Port Office,"."""
    if ground.number > 1:
        return None
    for place in cast.grounds[ground.number : ground.number + 3]:
        for match in list(
            re.finditer(
                rf"\b[Tt]he (?:[\w-]+ )?{re.escape(lemma)},? (?:which was )?(?:written |published |produced |compiled |commissioned |issued |drawn up |carried out |conducted |released )?(?:by|from) (?:the )?"
                rf"|\b[Tt]he (?:[\w-]+ )?{re.escape(lemma)},? (?:which (?:was|had been) )?(?:first |originally )?(?:posted|published|shared|put up|put out|sent out|circulated)[^,.;:“”\"]{{0,30}}? (?:in|on|by|to) (?:the )?",
                place.text,
            )
        )[:3]:
            begin = place.start + match.end()
            by = next((m for m in cast.mentions_in(begin, begin + 60) if m.start <= begin + 1 and m.kind == "ORG"), None)
            if by is not None:
                return by.referent
    return None


ACCOUNT = re.compile(
    r"\b(?:blog|account|channel|feed|user|handle|page|forum)\s(?:called\s|named\s|of\s)?[“\"‘']?$", re.IGNORECASE
)


def _account_before(cast: Cast, ground: Ground, at: int) -> str | None:
    """The blog or account under whose name "the writer" and "the mystery poster" write, where no person has spoken since."""
    spoke = next((v for v in reversed(cast.spoken[-NEAR:]) if v.kind == "PER" and v.referent), None)
    for mention in reversed(cast.mentions_before(at, NEAR)):
        if spoke is not None and mention.start < spoke.at and ground.number - spoke.paragraph <= 1:
            return None
        if ACCOUNT.search(cast.article.text[max(0, mention.start - 24) : mention.start]) and mention.kind != "LOC":
            return mention.referent
    return None


ISSUED_ANEW = re.compile(
    r"(?:[Tt]he\s)?(?:new|latest|corrected|revised|updated|final|provisional|preliminary)\s(?:figures|tables|results|numbers|data|count|tally|bulletin|estimates)$"
)
"""What the body that has just spoken has issued."""


def _bodies_before(cast: Cast, ground: Ground, lemma: str, at: int) -> list[str]:
    """The two bodies that "the lenders" means: the last two named that fit the noun."""
    mates = {lemma, SYNONYMS.get(lemma, lemma)}
    found: list[str] = []
    own = ground.start + ground.sentence_at(max(0, at - ground.start - 1))[0]
    candidates = [
        m for m in cast.mentions_before(at, 3 * NEAR) if m.kind == "ORG" and not ground.outer_at(m.start - ground.start)
    ]
    candidates = [m for m in candidates if m.start >= own] + sorted(
        (m for m in candidates if m.start < own), key=lambda m: -m.start
    )
    for mention in candidates:
        referent = cast.referents.get(mention.referent)
        if referent is None:
            continue
        have = content_words(" ".join((referent.name, *referent.aliases, *referent.roles)))
        if (mates & have or lemma in GENERIC_COMPANY) and referent.id not in found:
            found.append(referent.id)
        if len(found) == 2:
            return found
    return found if len(found) == 2 else []

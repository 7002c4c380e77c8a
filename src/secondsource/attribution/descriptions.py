"""Descriptions: whom "the bank", "the minister", "the other" and "a post on the blog" stand for.

Who is nowhere named is anonymous, with the description as written, and never given a name by guessing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from secondsource.attribution import cues
from secondsource.attribution.appositions import (
    OFFICE,
    in_apposition,
    is_bare,
    name_within,
    named_after,
    named_behind,
    named_with_class,
)
from secondsource.attribution.bodies import bodies_before, body_named_later, body_of_noun, is_body_of_two, spoken_for
from secondsource.attribution.cast import (
    DEFINITE,
    DETERMINERS,
    GENERIC_COMPANY,
    NEAR,
    OUTLET_NOUN,
    Cast,
    Voice,
    bare_name,
    best_referent,
    contradicts,
    is_person_noun,
    noun_of,
    outlet_before,
    plain_name,
    without_determiner,
)
from secondsource.attribution.clauses import noun_phrase
from secondsource.attribution.documents import account_before, by_document
from secondsource.attribution.drafts import Draft, Ground
from secondsource.attribution.earlier import PARENTS, called_otherwise, is_told_of, parent_before, subject_before, two_before
from secondsource.attribution.later import OFFICES, lead_named_later, named_later, office_before
from secondsource.attribution.pronouns import (
    antecedent_clause,
    by_possessive,
    by_pronoun,
    document_above,
    document_before,
    plural_before,
)
from secondsource.attribution.unnamed import introduced_unnamed, same_voice, stays_unnamed

if TYPE_CHECKING:
    from spacy.tokens import Token


AUTHORS = cues.words("author writer blogger poster")

PLURAL_PEOPLE = cues.words("people officials sources analysts experts economists residents witnesses lawyers diplomats others critics aides "
                          "customers workers police media reports lawmakers investors traders")  # fmt: skip

OWNERS = cues.words("owner operator maker parent owners operators makers builder supplier")
"""Nouns that may stand for a firm as well as for a person."""

HOLDER_OF = re.compile(r"(?:the|an?|its)\s(?:[\w’'-]+\s){0,2}?(?P<noun>[\w-]+)\sof\s", re.IGNORECASE)
"""An office and of what: "the boss of burnt-out Moll Freight"."""

CALLED_SO = re.compile(
    r"\s(?:(?:(?:calling|styling|naming)\s(?:itself|themselves|himself|herself)|called|named|known\sas|(?:who|which|that)\s(?:calls|styles)\s(?:itself|themselves|himself|herself))\s"
    r"(?:the\s)?[“\"‘']?)(?P<name>[A-Z][\w’'-]*(?:\s(?:(?:of|and|the|for)\s){0,2}[A-Z][\w’'-]*){0,5})"
)
"""The name behind a description: "a group calling itself the Lions of Marnby", "a man known as Old Tom"."""

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
            named = office_before(cast, ground, head)
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
        and same_voice(cast, noun_of(head), plural=head.tag_ == "NNS", ground=ground) is not None
    ):
        mention = None  # "the miner" is the man who has just spoken, not the mining company
    if (
        mention is not None
        and mention.form == "description"
        and any(v.kind == "DOC" and v.head == noun_of(head) and v.description for v in cast.spoken[-NEAR:])
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
    if mention is not None and not is_bare(mention.text):
        return cast.voice_of(mention.referent, at, words)
    beside = in_apposition(cast, ground, head, source)
    if beside is not None:
        return cast.voice_of(beside, at, words)
    classed = named_with_class(cast, ground, head, source)
    if classed is not None:
        return classed
    named = named_behind(cast, ground, head)
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
        return Voice(name=name_within(bare_name(words)), kind=sort, at=at, paragraph=ground.number, words=words)
    if head.pos_ == "PRON" and lower in ("he", "she", "it", "they", "who", "which", "that", "this"):
        return Voice(at=at, paragraph=ground.number, words=words, plural=lower == "they")
    called = CALLED_SO.match(ground.text, head.idx + len(head.text))
    if called is not None and head.tag_ == "NN":
        begin = offset + called.start("name")
        named_so = next(
            (m for m in cast.mentions_in(begin, begin + 90) if m.start == begin and m.kind in ("PER", "ORG", "GROUP")), None
        )
        if named_so is not None:
            return cast.voice_of(named_so.referent, at, words)
        is_person = head.lemma_.lower() in cues.PERSON or is_person_noun(head.lemma_.lower())
        return Voice(name=called["name"], kind="PER" if is_person else "BODY", at=at, paragraph=ground.number, words=words)
    return _by_description(cast, ground, head, source, draft)


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


def _by_author(cast: Cast, ground: Ground, words: str, *, personal: bool) -> Voice:
    """Whom "our count" and "my view" stand for: the outlet, the author."""
    article = cast.article
    name = article.byline if personal else article.outlet or article.agency
    known = cast.names.get(plain_name(name)) if name else None
    if known is not None:
        return cast.voice_of(known, ground.start, words)
    return Voice(name=name, kind="PER" if personal else "BODY", words=words, paragraph=ground.number)


def _by_description(cast: Cast, ground: Ground, head: Token, source: tuple[int, int], draft: Draft | None = None) -> Voice:
    at = ground.start + source[0]
    words = ground.text[source[0] : source[1]]
    lemma = noun_of(head).removeprefix("ex-")
    plural = (
        head.tag_ in ("NNS", "NNPS")
        or head.lower_ in PLURAL_PEOPLE
        or any(c.like_num and c.lower_ != "one" for c in head.children if c.dep_ == "nummod")
    )
    if head.lower_ == "police":
        plural = False
    owner = next((c for c in head.children if c.dep_ == "poss"), None)
    first = words.split()[0].lower() if words.split() else ""
    definite = first in DEFINITE or owner is not None
    of_two = is_body_of_two(head)
    kind: Literal["PER", "BODY", "DOC", ""] = (
        "BODY"
        if of_two
        else "PER"
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
        account = account_before(cast, ground, at)
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
            heard = same_voice(cast, lemma, plural=plural, ground=ground) if first == "the" else None
            body = None if named is not None or heard is not None else spoken_for(cast, ground, draft, at)
        if body is not None and not stays_unnamed(ground, words, at):
            return replace(body, kind="BODY", words=words)
    if lemma in cues.MOUTHPIECE and owner is not None and owner.lower_ in ("its", "their") and not plural:
        # "Its spokesman said": whoever spoke last as a body
        spoke = by_possessive(cast, ground, owner, draft)
        if spoke.referent is not None and spoke.kind == "BODY" and not stays_unnamed(ground, words, at):
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
        pair = two_before(cast, at)
        if pair:
            return replace(cast.voice_of(pair[0], at, words), others=pair[1:], plural=True)
    if head.lower_ == "one" and any(c.lower_ == "of" for c in head.children):
        inner = next((g for c in head.children if c.lower_ == "of" for g in c.children), None)
        anonymous.head, anonymous.description = (noun_of(inner) if inner is not None else "one"), words
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
        return by_document(
            cast, ground, head, lemma, words, anonymous, source, definite=definite, owner=owner, resolve=resolve_phrase
        )
    if kind == "PER":
        if plural and first in ("the", "both") and lemma in TWO_PEOPLE | AUTHORS and (pair := two_before(cast, at)):
            voice = cast.voice_of(pair[0], at, words)
            return replace(voice, others=pair[1:], plural=True)
        if (
            definite
            and lemma in PARENTS
            and not plural
            and (parent := parent_before(cast, ground, lemma, owner, at)) is not None
        ):
            return cast.voice_of(parent, at, words)
        if lemma in AUTHORS and definite and not plural:
            issued = next((v for v in reversed(cast.spoken[-NEAR:]) if v.kind in ("DOC", "BODY") and v.referent), None)
            named = best_referent(cast, lemma, words, at, persons=True)
            if named is not None:
                return cast.voice_of(named, at, words)
            if issued is not None and issued.kind == "DOC":
                return Voice(issued.referent, issued.name, kind="PER", head=lemma, words=words)
        if definite and not plural and (unnamed := introduced_unnamed(ground, head, lemma)) is not None:
            anonymous.description = unnamed
            return anonymous
        if definite:
            earlier = same_voice(cast, lemma, plural=plural, ground=ground)
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
                    (None if owner is not None or is_told_of(head) else subject_before(cast, ground, lemma, at))
                    or (body_named_later(cast, ground, at) if lemma in OWNERS else None)
                    or lead_named_later(cast, ground, lemma, words, at)
                )
                if named is not None:
                    return cast.voice_of(named, at, words)
            if not plural and owner is None and (other := called_otherwise(cast, ground, head, words, at)) is not None:
                return replace(other, at=at, paragraph=ground.number, words=words)
        elif not plural:
            named = named_later(cast, ground, lemma, words, at) or lead_named_later(cast, ground, lemma, words, at)
            if named is not None:
                return cast.voice_of(named, at, words)
        if lemma in cues.MOUTHPIECE and not stays_unnamed(ground, words, at):
            body = body_of_noun(cast, ground, head)
            if body is not None:
                return replace(body, at=at, paragraph=ground.number, words=words)
        return anonymous
    if (
        definite
        or not first
        or (words[0].isupper() and kind == "BODY" and not plural and first not in DETERMINERS and len(words.split()) <= 3)
        or (of_two and first not in ("a", "an"))
    ):
        if plural and kind == "BODY":
            bodies = bodies_before(cast, ground, lemma, at)
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
            and (later := body_named_later(cast, ground, at, lemma))
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
        apart = named_after(cast, ground.start + inner.idx + len(inner.text))
        if apart is not None and (inner.lemma_.lower() in cues.BODY or inner.lemma_.lower() in GENERIC_COMPANY):
            return cast.voice_of(apart, ground.start + source[0])
        classed = named_with_class(cast, ground, inner, (inner.left_edge.idx, inner.idx + len(inner.text)))
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


LOOKS = re.compile(
    r"\b(?:[\w-]+-(?:year-old|haired|eyed|faced|bearded|born)|(?:father|mother|dad|mum|grandfather|grandmother)-of-\w+|\d{2}-year-old)\b"
)
"""What a popular paper calls somebody whom it has just named: "the white-haired engineer"."""

"""Documents: whose "the report", "a post on the blog" and "the latest figures" are, and who writes under an account."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from secondsource.attribution import cues
from secondsource.attribution.bodies import body_of_noun
from secondsource.attribution.cast import (
    NEAR,
    Cast,
    Voice,
    plain_name,
    without_determiner,
)
from secondsource.attribution.chains import SEEN_BY
from secondsource.attribution.clauses import noun_phrase, subject_of
from secondsource.attribution.drafts import Ground

if TYPE_CHECKING:
    from spacy.tokens import Token


Resolve = Callable[[Cast, Ground, "Token", tuple[int, int]], Voice]
"""For whom a noun phrase of a paragraph stands."""


def by_document(
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
    resolve: Resolve,
) -> Voice:
    """Whose a document is: its owner, its author, who issued it, or who showed it; ``resolve`` says for whom a phrase stands."""
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
        voice = resolve(cast, ground, owner, (owner.left_edge.idx, owner.idx + len(owner.text)))
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
    if lemma in ISSUED_BY and head.tag_ == "NN" and (body := body_of_noun(cast, ground, head)) is not None:
        return replace(body, kind="DOC", head=lemma, words=words, at=at, paragraph=ground.number)
    sender = _sender_of(ground, head)
    if sender is not None:
        voice = resolve(cast, ground, sender, noun_phrase(ground, sender))
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


ISSUED_BY = cues.words(
    "report bulletin statement release circular communique communiqué notice survey study tally count audit order newsletter briefing"
)
"""Documents that a body puts out: a police report is what the police say. "Police records" are what somebody has seen."""

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


def account_before(cast: Cast, ground: Ground, at: int) -> str | None:
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

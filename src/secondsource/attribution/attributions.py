"""Attributions: who said what on one page, with the speaker resolved as far as the article allows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from secondsource.analysis import Analyser, Annotations
from secondsource.attribution import EXTRACTORS, cues
from secondsource.attribution.asked import with_language_model
from secondsource.attribution.cast import OUTLET_NOUN, Cast, Voice, content_words, is_person_noun, outlet_before
from secondsource.attribution.chains import GENERIC_EARS, KEPT_SECRET, SHARED, find_basis, find_channel, find_cited, find_told
from secondsource.attribution.descriptions import resolve_phrase
from secondsource.attribution.drafts import Draft, Ground, grounds
from secondsource.attribution.pronouns import nearest_person
from secondsource.attribution.quotations import find_attributions
from secondsource.attribution.reprints import carry
from secondsource.attribution.speakers import resolve
from secondsource.attribution.tagged import with_all, with_tagger
from secondsource.errors import UsageError
from secondsource.model import Article, Attribution, Mention, Referent, Relay, Span, fingerprint
from secondsource.models import language, tagger
from secondsource.text.quotemarks import find_quoted

LONGEST_ROLE = 120
DETERMINED = re.compile(r"(?:the|an?|this|that|at|in|on|near|outside)\s")
APPOSED = re.compile(r",\s(?:the|an?|its|his|her|their)\s(?P<role>[^,.;:“”\"]{3,90}),")
"""What stands between commas behind a name: "Ada Wren, the harbour master, let slip"."""
COURTESY = frozenset(("mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lord", "lady", "madam", "mister", "prof"))
"""What stands before a name and says nothing of an office."""


def attribute_by_rules(article: Article, found: Annotations) -> Iterator[Attribution]:
    """The attributions of an article as the rules alone see them, in order of reading."""
    return _attribute(article, found, find_attributions)


def attribute_with_tagger(article: Article, found: Annotations) -> Iterator[Attribution]:
    """The attributions of an article, in order of reading: the rules', and what the tagger adds to them."""
    return _attribute(article, found, lambda places: with_tagger(article.text, places, find_attributions(places)))


def attribute_broadly(article: Article, found: Annotations) -> Iterator[Attribution]:
    """The attributions of an article, in order of reading: those of rules and tagger, and all else that the tagger marks as content."""
    return _attribute(article, found, lambda places: with_all(article.text, places, find_attributions(places)))


def attribute_with_language_model(article: Article, found: Annotations) -> Iterator[Attribution]:
    """The attributions of an article, in order of reading: the rules', and what a language model adds, word for word of the article."""
    return _attribute(article, found, lambda places: with_language_model(places, find_attributions(places)))


def _attribute(article: Article, found: Annotations, find: Callable[[list[Ground]], list[Draft]]) -> Iterator[Attribution]:
    paragraphs = found.paragraphs
    marks = find_quoted(article.text, [p.span for p in paragraphs])
    places = grounds(article.text, paragraphs, marks)
    drafts = find(places)
    cast = Cast(article, places, found.of(Mention), {r.id: r for r in found.of(Referent)})
    told_by: dict[str, str] = {}
    voices: dict[tuple[int, int], Voice] = {}
    seen: set[str] = set()
    secret = bool(KEPT_SECRET.search(article.text))
    # The outer attribution of a nested one comes first: its speaker passes the inner one on.
    made: dict[int, Attribution] = {}
    for n in sorted(range(len(drafts)), key=lambda n: (drafts[n].ground, drafts[n].within is not None, n)):
        draft = drafts[n]
        ground = places[draft.ground]
        attribution, voice = _make(article, cast, ground, draft, voices, told_by, secret=secret)
        if draft.verb is not None and draft.within is None:
            voices[draft.ground, draft.verb] = voice
        if attribution is not None and attribution.id not in seen:
            seen.add(attribution.id)
            made[n] = attribution
    _share_ears(made, drafts)
    for n in sorted(made):
        yield made[n]


def _is_bidding(draft: Draft) -> bool:
    """Whether those who are told are those who are bidden, and nobody else's ears: "urged residents to boil water"."""
    return draft.frame == "phrase" and draft.told is not None


def _share_ears(made: dict[int, Attribution], drafts: list[Draft]) -> None:
    """Whoever speaks to one audience alone in an article spoke to it from the start; "reporters" are nobody else's ears."""
    ears: dict[str, set[str]] = {}
    for n, attribution in made.items():
        if attribution.speaker and attribution.told and not _is_bidding(drafts[n]):
            ears.setdefault(attribution.speaker, set()).add(attribution.told)
    for n in sorted(made):
        attribution = made[n]
        only = ears.get(attribution.speaker or "", set())
        only = {e for e in only if e.lower() not in GENERIC_EARS} or only
        if (
            attribution.told is None
            and len(only) == 1
            and drafts[n].within is None
            and drafts[n].frame not in ("thought", "noun")
        ):
            made[n] = replace(attribution, told=min(only))


def _make(article: Article, cast: Cast, ground: Ground, draft: Draft, voices: dict[tuple[int, int], Voice], told_by: dict[str, str],
          *, secret: bool) -> tuple[Attribution | None, Voice]:  # fmt: skip
    content = [Span(ground.start + a, ground.start + b) for a, b in draft.pieces] + [Span(a, b) for a, b in draft.further]
    content = sorted({s for s in content if s.start < s.end})
    cited = find_cited(ground, draft)
    outer = voices.get((draft.ground, draft.within)) if draft.within is not None else None
    within = draft.source is not None and draft.within is not None and ground.outer_at(draft.source[0]) is not None
    cast.speaking = outer.referent if outer is not None and within else None
    voice = resolve(cast, ground, draft)
    cast.speaking = None
    relays: list[Relay] = []
    told = find_told(ground, draft)
    source = draft.source
    if cited is not None:
        relays.append(Relay(voice.words or voice.name or "", voice.referent))
        told = told or voice.name or voice.words
        voice = resolve_phrase(cast, ground, cited[0], cited[1], draft)
        voice.at, voice.paragraph = ground.start + cited[1][0], ground.number
        cast.spoken.append(voice)
        source = cited[1]
    if outer is not None and (outer.referent, outer.name, outer.description) != (voice.referent, voice.name, voice.description):
        relays.append(Relay(outer.words or outer.name or outer.description or "", outer.referent))
    if (
        told is None
        and outer is not None
        and outer.kind == "BODY"
        and voice.kind == "PER"
        and draft.frame in ("said", "phrase", "according")
    ):
        # "The mayor will resign, she said, the Tide reported": she told the Tide
        told = next((outer.name for m in cast.outlets if m.referent == outer.referent), None)
    told = _told(article, cast, ground, draft, voice, told, told_by, secret=secret)
    words = " ".join(article.text[s.start : s.end] for s in content)
    if not content or (source is not None and ground.text[source[0] : source[1]].lower() in ("the", "a", "an")):
        return None, voice  # an article alone is nobody
    return Attribution(
        article.id,
        tuple(content),
        draft.manner,
        cue=Span(ground.start + draft.cue[0], ground.start + draft.cue[1]) if draft.cue else None,
        source=Span(ground.start + source[0], ground.start + source[1]) if source else None,
        speaker=None if voice.anonymous else voice.referent,
        speaker_name=None if voice.anonymous else voice.name,
        co_speakers=() if voice.anonymous else voice.others,
        role=_role(cast, ground, draft, voice),
        anonymous=voice.anonymous,
        description=voice.description if voice.anonymous else None,
        told=told,
        channel=find_channel(ground, draft, voice.kind),
        basis=find_basis(words),
        repaired=draft.repaired,
        score=round(draft.score * (1.0 if voice.referent or voice.anonymous else 0.8), 3),
        relays=tuple(relays),
    ), voice


def _told(article: Article, cast: Cast, ground: Ground, draft: Draft, voice: Voice, told: str | None, told_by: dict[str, str],
          *, secret: bool) -> str | None:  # fmt: skip
    """Who was told, as printed; the same speaker goes on speaking to the same ears."""
    key = voice.referent or (f"~{voice.description}" if voice.description else None)
    if told is not None and told.lower().removeprefix("the ") in OUTLET_NOUN:
        outlet = outlet_before(cast, ground.start + (draft.cue[0] if draft.cue else 0), but=article.outlet)
        if outlet is not None:
            told = cast.referents[outlet].name
    if told is not None and THIS_PAPER.fullmatch(told):
        told = _own_name(article, cast) or told
    if told is None and draft.told is not None:
        pronoun = ground.text[draft.told[0] : draft.told[1]].lower()
        if pronoun in ("us", "me"):
            told = _own_name(article, cast)
        elif pronoun in ("she", "he", "her", "him"):
            token = ground.token_at(draft.told[0])
            cast.speaking = voice.referent  # nobody tells himself
            place, gender = ground.start + draft.told[0], "m" if pronoun in ("he", "him") else "f"
            ears = nearest_person(cast, ground, place, gender, pronoun, draft) if token is not None else None
            cast.speaking = None
            told = ears.name if ears is not None else None
    if told is None and draft.within is None and draft.cue is not None:
        told = _our_ears(article, cast, ground, draft)
    if told is None and key is not None and draft.within is None:
        told = told_by.get(key)
    if (
        told is None
        and voice.kind == "PER"
        and draft.within is None
        and draft.cue is not None
        and draft.frame in ("said", "according")
    ):
        start, end = ground.sentence_at(draft.cue[0])
        beside = TOGETHER.search(ground.text, start, min(end, start + 600))
        if (
            beside is not None
            and not ground.outer_at(beside.start())
            and not any(a <= beside.start() < b for a, b in draft.pieces)
        ):
            told = told_by.get("")  # whom those before them in the room told
    if (
        told is None
        and voice.anonymous
        and voice.kind == "PER"
        and secret
        and draft.within is None
        and draft.frame in ("said", "according")
    ):
        told = told_by.get("~")  # one of those whom the outlet will not name
    if (
        told is None
        and voice.anonymous
        and voice.kind == "PER"
        and secret
        and draft.frame in ("said", "according")
        and draft.within is None
    ):
        told = article.agency or article.outlet
    if told is not None and draft.within is None and SHARED.search(told):
        told_by[""] = told
    if (
        told is not None
        and key is not None
        and draft.frame in ("said", "according", "continued", "phrase")
        and not _is_bidding(draft)
    ):
        told_by[key] = told
        if voice.anonymous and voice.kind == "PER" and (KEPT_SECRET.search(voice.words) or voice.plural):
            told_by["~"] = told
    return told


OURS = re.compile(
    r"\b(?:(?:told|tells|wrote\sto|writes\sto|said\sto|spoke\sto|answered|assured|informed|e-?mailed|rang|called)\s(?:us\b|our\s(?:reporter|correspondent|message|questions?|letter|call|newsroom)"
    r"|this\s(?:paper|newspaper|website|magazine|programme|station|reporter)))"
)
SPOKE_TO = re.compile(
    r"\b(?:described|spoke|speaking|talked|talking|wrote|writing|confirmed|explained|said|read)\b(?:(?!according)[^.;:“”\"]){0,30}?\s(?:to|with)\s(?:the\s)?$",
    re.IGNORECASE,
)


def _our_ears(article: Article, cast: Cast, ground: Ground, draft: Draft) -> str | None:
    """The outlet itself, or an outlet named as the listener, in the sentence of the cue."""
    assert draft.cue is not None
    start, end = ground.sentence_at(draft.cue[0])
    if article.outlet is not None:
        match = OURS.search(ground.text, start, end)
        if match and not ground.outer_at(match.start()) and not any(a <= match.start() < b for a, b in draft.pieces):
            return _own_name(article, cast)
    for mention in cast.mentions_in(ground.start + start, ground.start + end):
        place = mention.start - ground.start
        if mention.kind == "ORG" and not ground.outer_at(place) and not any(a <= place < b for a, b in draft.pieces) and (
            mention in cast.outlets or _same_name(mention.text, article.outlet) or _same_name(mention.text, article.agency)
        ) and SPOKE_TO.search(ground.text[start:place]):  # fmt: skip
            return mention.text
    return None


THIS_PAPER = re.compile(
    r"(?:this|our)\s(?:newspaper|paper|website|site|magazine|programme|program|station|reporter|correspondent|agency|blog|outlet)",
    re.IGNORECASE,
)
TOGETHER = re.compile(
    r"\b(?:sitting|seated|standing|appearing|speaking|sat|stood|appeared|spoke)\s(?:right\s|just\s)?(?:beside|next\sto|alongside|together\swith|with|near)\s"
    r"(?:him|her|them|[A-Z])|\bat\s(?:his|her|their)\sside\b|\bat\sthe\ssame\s(?:news\sconference|press\sconference|conference|briefing|hearing|meeting|event|rally|forum)\b"
    r"|\balso\s(?:speaking|spoke)?\s?(?:at|told)\sthe\s(?:news\sconference|press\sconference|briefing|hearing|meeting|forum)\b"
)
"""Who speaks in the same room: "Ada Moll, sitting beside him, said"."""


def _own_name(article: Article, cast: Cast) -> str | None:
    """The outlet as its own text calls it, "the Tide" for the Orvik Tide, else by its name."""
    own = (article.outlet or "").lower().removeprefix("the ")
    for mention in cast.mentions[:400] if own else ():
        called = mention.text.lower().removeprefix("the ")
        if mention.kind == "ORG" and called != own and own.endswith(" " + called):
            before = article.text[max(0, mention.start - 4) : mention.start]
            return before.lower() + mention.text if before.lower() == "the " else mention.text
    return article.outlet


def _same_name(name: str, other: str | None) -> bool:
    """Whether two forms name one outlet: "Transmare" and "Transmare Tide"."""
    if not other:
        return False
    a, b = sorted((name.lower().removeprefix("the "), other.lower().removeprefix("the ")), key=len)
    return len(a) > 2 and re.search(rf"\b{re.escape(a)}\b", b) is not None


def _role(cast: Cast, ground: Ground, draft: Draft, voice: Voice) -> str | None:
    """The role as printed beside the source, else as printed with the name elsewhere."""
    if voice.referent is None or voice.anonymous:
        return None
    if voice.kind == "DOC" and voice.description:
        return voice.description[:LONGEST_ROLE]  # the paper that the outlet was shown
    referent = cast.referents.get(voice.referent)
    if referent is None or referent.kind != "PER":
        return None
    if draft.source is not None:
        begin, end = draft.source
        words = ground.text[begin:end]
        for alias in sorted(_untitled((referent.name, *referent.aliases)), key=len, reverse=True):
            if words.endswith(alias):
                before = re.sub(r"\s(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame)\.?$", "", words[: -len(alias)].strip(" ,"))
                if len(before) > 2 and before.lower().rstrip(".") not in COURTESY and _is_role(before):
                    return before[:LONGEST_ROLE]
                break  # what stands before a shorter alias is part of the name
        behind = APPOSED.match(ground.text, end, min(len(ground.text), end + 120)) if not referent.roles else None
        if behind and content_words(behind["role"]) & cues.PERSON:
            return behind["role"][:LONGEST_ROLE]
    return referent.roles[0][:LONGEST_ROLE] if referent.roles else None


def _is_role(words: str) -> bool:
    """Whether what stands before a name says what he is, not where he is or to whom he belongs.

    >>> _is_role("City brainbox"), _is_role("the firm's chairman"), _is_role("the bandstand"), _is_role("The VDU's")
    (True, True, False, False)
    """
    lower = words.lower()
    if lower.endswith(("'s", "’s", "s'", "s’")):
        return False
    said = content_words(words)
    return not DETERMINED.match(lower) or bool(said & cues.PERSON) or any(is_person_noun(word) for word in said)


def _untitled(names: tuple[str, ...]) -> set[str]:
    """The names without those that only put an office before another: "Judge Ada Moll" beside "Ada Moll"."""
    return {
        name
        for name in names
        if not any(
            name.endswith(" " + other) and content_words(name[: -len(other)]) & (cues.PERSON | COURTESY | {"executive"})
            for other in names
            if other != name and " " in other
        )
    }


RULES = Analyser("attributions", 57, (Mention, Referent), (Attribution,), attribute_by_rules, carry=carry)
TRAINED = Analyser("attributions", 60, (Mention, Referent), (Attribution,), attribute_with_tagger, carry=carry)
ASKED = Analyser("attributions", 58, (Mention, Referent), (Attribution,), attribute_with_language_model)
BROAD = Analyser("attributions", 59, (Mention, Referent), (Attribution,), attribute_broadly, carry=carry)
BY_NAME = dict(zip(EXTRACTORS, (TRAINED, RULES, ASKED, BROAD), strict=True))
"""The same step in four ways. Their versions differ: a ledger made by one is read anew by the other."""


def extractor(name: str = "trained") -> Analyser:
    """The step of that name; the rules, where the tagger's weights are not installed."""
    if name not in BY_NAME:
        raise UsageError(f"no extractor {name!r}; known are {', '.join(EXTRACTORS)}")
    if name == "lm":
        # Another model reads otherwise: what one has read is read anew by the next.
        return replace(ASKED, version=100 * int(fingerprint(language.access().name)[:6], 16) + ASKED.version)
    return RULES if name in ("trained", "broad") and not tagger.is_there() else BY_NAME[name]


ATTRIBUTIONS = extractor()

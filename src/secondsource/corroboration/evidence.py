"""Evidence: what stands on one side of a claim, each piece with the voice that speaks in it.

A piece is one voice in one attribution or assertion: a sentence in which two bodies speak is two pieces.
"""

from __future__ import annotations

import re
from dataclasses import replace

from secondsource.corroboration.offices import is_sole
from secondsource.corroboration.pieces import Piece
from secondsource.corroboration.pile import Pile
from secondsource.corroboration.presence import is_shown, is_there
from secondsource.corroboration.voices import (
    DOCUMENT,
    HEARSAY,
    JOINT,
    LEARNED,
    PEOPLE,
    SHOWN,
    SPOKEN_FOR,
    SPOKESMAN,
    WITNESSED,
    is_media,
    name_key,
    names_nobody,
    same_outlet,
    sounds_like_press,
)
from secondsource.model import Article, Assertion, Attribution, Referent, Span

_SENTENCE_END = re.compile(r"[.!?][\"'”’)]?\s|\n")


def read_pieces(pile: Pile, evidence: tuple[str, ...]) -> list[Piece]:
    """The pieces of evidence on one side, in order."""
    return sorted((p for id in sorted(set(evidence)) for p in _read(pile, id)), key=lambda p: p.order)


def _read(pile: Pile, id: str) -> list[Piece]:
    """The pieces of one attribution or assertion: many claims rest on it, and it is read once."""
    if id not in pile.read:
        attribution = pile.corpus.get(Attribution, id)
        assertion = pile.corpus.get(Assertion, id)
        if attribution and attribution.article in pile.articles and attribution.content:
            pile.read[id] = _read_attribution(pile, attribution)
        elif assertion and assertion.article in pile.articles:
            pile.read[id] = [_read_assertion(pile, assertion)]
        else:
            pile.read[id] = []
    return pile.read[id]


def _place(pile: Pile, id: str, article: Article, span: Span, words: str) -> Piece:
    """A piece that knows where it stands, and not yet who speaks."""
    report = pile.texts.root(article.id, span)
    first, place = pile.texts.chain(article.id, span)[-1]
    return Piece(
        id=id,
        evidence=id,
        article=article.id,
        span=span,
        words=words,
        voice="unknown",
        who="an unknown origin",
        occasion=pile.occasion_of.get(id),
        report=report,
        rooted=place if first == report else Span(0, 0),
        settled=pile.texts.settled(article.id, span),
        family=pile.texts.family(article.id, span),
        page=article.page,
        outlet=pile.outlet_of(article),
        published=pile.texts.published(article.id),
    )


def _read_assertion(pile: Pile, assertion: Assertion) -> Piece:
    article = pile.articles[assertion.article]
    base = _place(pile, assertion.id, article, assertion.span, assertion.text)
    voice = assertion.voice
    shown = voice or article.outlet or article.agency or "an outlet unknown"
    if assertion.kind == "narration" and not is_there(article.text, assertion.span, _called(article.outlet or article.agency)):
        return replace(base, who=f"{shown} (no source given)")
    if assertion.kind == "narration" and is_shown(article.text, assertion.span):
        return replace(base, voice="anonymous", who=f"a document shown to {shown}", document=True)
    if assertion.kind == "opinion":
        name = voice or article.byline
        key = _author(pile, name, article) if name else f"author@{base.report}"
        return replace(base, voice="named", who=name or "the author", key=key, entity=_entity_id(key), opinion=True)
    outlet = pile.outlet(voice) or name_key(voice) or base.outlet
    return _observed(pile, base, outlet, shown)


def _observed(pile: Pile, base: Piece, outlet: str, shown: str) -> Piece:
    """What an outlet saw, counted or traced itself."""
    return replace(
        base,
        voice="named",
        who=f"{shown} (own observation)",
        key=f"outlet:{outlet}" if outlet else f"outlet@{base.report}",
        entity=pile.outlet_entity(outlet),
        own=True,
        first_hand=True,
    )


def _author(pile: Pile, name: str, article: Article) -> str:
    wanted = name_key(name)
    for referent in pile.corpus.within(article.id, Referent):
        if referent.kind == "PER" and wanted in {name_key(n) for n in (referent.name, *referent.aliases)}:
            return pile.key_of(referent.id)
    return pile.person(name) or f"name:{wanted}"


def _entity_id(key: str | None) -> str | None:
    return key if key and key.startswith("ent-") else None


def _sentence_of(article: Article, attribution: Attribution) -> str:
    """The words around content and source that tell a joint statement or a document that was shown."""
    spans = [attribution.span, *(s for s in (attribution.cue, attribution.source) if s)]
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    before = article.text[max(0, start - 300) : start]
    breaks = [m.end() for m in _SENTENCE_END.finditer(before)]
    after = article.text[end : end + 300]
    stop = _SENTENCE_END.search(after)
    return before[breaks[-1] if breaks else 0 :] + article.text[start:end] + after[: stop.start() if stop else None]


def _read_attribution(pile: Pile, a: Attribution) -> list[Piece]:
    article = pile.articles[a.article]
    source = a.source.of(article.text) if a.source else ""
    relays = [(r, pile.outlet(r.text, r.referent) or pile.outlet_in(r.text)) for r in a.relays]
    base = replace(
        _place(pile, a.id, article, a.span, pile.corpus.text(a.article, a.content)),
        relayed_by=tuple(
            dict.fromkeys(pile.key_of(r.referent) if r.referent else f"name:{name_key(r.text)}" for r, _ in relays)
        ),
        cites=tuple(dict.fromkeys(outlet for _, outlet in relays if outlet)),
        media=any(is_media(r.text) for r, outlet in relays if not outlet),
        description=a.description or source or a.speaker_name or "",
        venue=name_key(a.told) or a.channel,
        first_hand={"saw": True, "told": False, "record": False}.get(a.basis or ""),
    )
    sentence = _sentence_of(article, a)
    speakers = [s for s in dict.fromkeys((a.speaker, *a.co_speakers)) if s and pile.corpus.get(Referent, s)]
    if a.anonymous or not speakers:
        return [_unlinked(pile, a, base, sentence)]
    if len(speakers) == 1 and not pile.is_person(speakers[0]):
        outlet = pile.outlet(a.speaker_name or pile.referent_name(speakers[0]), speakers[0])
        if outlet:
            return [_from_outlet(pile, a, outlet, base, sentence)]
    named = [_named(pile, a, s, replace(base, id=f"{a.id}/{n}" if n else a.id)) for n, s in enumerate(speakers)]
    if len(named) > 1 and (JOINT.search(sentence) or JOINT.search(a.role or "")):
        parties = tuple(sorted({party for p in named for party in ((p.speaks_for or str(p.key)), *p.bodies)}))
        who = " and ".join(dict.fromkeys(p.who for p in named))
        return [replace(base, voice="named", who=f"{who} (joint statement)", key=f"joint:{'|'.join(parties)}", parties=parties)]
    return named


def _unlinked(pile: Pile, a: Attribution, base: Piece, sentence: str) -> Piece:
    """A source without a Referent: perhaps with a name all the same, perhaps unnamed."""
    name = a.speaker_name if not a.anonymous else None
    if name and not names_nobody(name):
        outlet = pile.outlet(name)
        if outlet:
            return _from_outlet(pile, a, outlet, base, sentence)
        known = pile.person(name)
        if known:
            body = known if pile.corpus_kind(known) != "PER" else None
            bodies = (body,) if body else tuple(pile.affiliations(known))
            return replace(base, voice="named", who=name, key=known, entity=known, bodies=bodies, speaks_for=body)
    within = _name_within(pile, base.description, a.article) if not a.anonymous else None
    if within and not pile.outlet(within.name, within.id):
        return _named(pile, a, within.id, base)
    return _unnamed(pile, a, base, sentence)


def _name_within(pile: Pile, words: str, article: str) -> Referent | None:
    """The person named in the words for a source ("Harbour Master Bo Halder"), where nobody was made out before."""
    key = f" {name_key(words)} "
    found = [
        (len(name_key(name)), referent.id, referent)
        for referent in pile.corpus.within(article, Referent)
        if referent.kind == "PER"
        for name in (referent.name, *referent.aliases)
        if " " in name_key(name) and f" {name_key(name)} " in key
    ]
    return max(found, key=lambda f: f[:2])[2] if found else None


def _named(pile: Pile, a: Attribution, referent: str, base: Piece) -> Piece:
    record = pile.corpus.get(Referent, referent)
    assert record is not None
    key = pile.key_of(referent)
    entity = pile.entity_of.get(referent)
    base = replace(
        base, voice="named", who=entity.name if entity else record.name, key=key, entity=entity.id if entity else None
    )
    if not pile.is_person(referent):
        return replace(base, bodies=(key,), speaks_for=key)
    roles = " · ".join(filter(None, (a.role, a.description, *record.roles)))
    local = pile.body(record.affiliation, a.article) if record.affiliation and not pile.is_place(record.affiliation) else None
    local = local or _body_in(pile, roles, a.article)
    base = replace(base, person=True)
    posts = [] if local or pile.affiliations(key) else pile.offices(referent, a.article)
    bodies = tuple(dict.fromkeys(b for b in (local, *(p.body for p in posts), *pile.affiliations(key)) if b))
    voice = bodies[0] if bodies and SPOKESMAN.search(roles) else next((p.body for p in posts if p.speaks), None)
    return replace(base, bodies=bodies, speaks_for=voice)


def _body_in(pile: Pile, words: str, article: str) -> str | None:
    """The body named in a role: the longest name of those that the article knows."""
    key = f" {name_key(words)} ".replace(" s ", " ")
    found = [n for n in pile.bodies_named(article) if len(n) > 2 and f" {n} " in key]
    best = max(found, key=lambda n: (len(n), n), default=None)
    return pile.bodies_named(article)[best] if best else None


def _from_outlet(pile: Pile, a: Attribution, outlet: str, base: Piece, sentence: str) -> Piece:
    """The source is an outlet: it saw for itself, or it passes on what others said."""
    mine = bool(base.outlet) and (outlet == base.outlet or same_outlet(outlet, base.outlet))
    cue = a.cue.of(pile.articles[a.article].text) if a.cue else ""
    shown = a.speaker_name or base.description or outlet
    document = a.channel == "document" or bool(DOCUMENT.search(base.description))
    if mine and document and SHOWN.search(f"{sentence} {a.role or ''}"):
        return replace(base, voice="anonymous", who=f"a document shown to {shown}", document=True)
    if mine and LEARNED.search(cue):
        return replace(base, voice="anonymous", who=f"unnamed sources of {shown}", description="")
    if mine or (WITNESSED.search(cue) and not HEARSAY.search(cue)):
        return _observed(pile, base, base.outlet if mine else outlet, shown)
    return replace(base, who=f"an unknown origin behind {shown}", cites=tuple(dict.fromkeys((outlet, *base.cites))))


def _unnamed(pile: Pile, a: Attribution, base: Piece, sentence: str) -> Piece:
    article = pile.articles[a.article]
    source = a.source.of(article.text) if a.source else ""
    cue = a.cue.of(article.text) if a.cue else ""
    label = base.description
    shown_to_outlet = bool(SHOWN.search(sentence) or SHOWN.search(label))
    document = not PEOPLE.search(label) and (a.channel == "document" or bool(DOCUMENT.search(label)))
    media = a.channel != "document" and is_media(label)
    if (SPOKEN_FOR.search(label) or document) and not shown_to_outlet:
        body = _body_in(pile, f"{label} {a.role or ''}", article.id)
        if body:  # an unnamed spokesman, a bulletin or a report is its body's voice all the same
            entity = _entity_id(body)
            who = (pile.entity_name(entity) if entity else None) or label
            return replace(base, voice="named", who=who, key=body, entity=entity, bodies=(body,), speaks_for=body)
    if not base.cites and not PEOPLE.search(label):
        outlet = pile.outlet_in(label) if label != label.lower() and (media or sounds_like_press(label)) else None
        if outlet and not (base.outlet and same_outlet(outlet, base.outlet)):
            return replace(base, who=f"an unknown origin behind {label}", cites=(outlet,))
    told = pile.outlet_in(a.told)
    if told and not (base.outlet and same_outlet(told, base.outlet)):
        base = replace(base, cites=tuple(dict.fromkeys((*base.cites, told))))
    if media:
        return replace(base, who=f"an unknown origin behind {label}", media=True)
    if not PEOPLE.search(label) and (not label or HEARSAY.search(f"{source} {cue}")):
        return base
    if document and shown_to_outlet:
        return replace(base, voice="anonymous", who=label, document=True)
    if a.anonymous and not document and is_sole(source, label) and (holder := pile.holder_of(label, article.id)):
        return replace(base, voice="unresolved", who=label, key=_noun(label), holder=holder)
    if a.anonymous and not document:
        return replace(base, voice="anonymous", who=label or "unnamed sources")
    if base.relayed_by and not source:
        return base
    return replace(base, voice="unresolved", who=label or "a speaker not made out", key=_noun(label), document=document)


def _called(outlet: str | None) -> tuple[str, ...]:
    """What an outlet calls itself: its name without the article, and the last word of it."""
    words = [w for w in (outlet or "").split() if w != "The"]
    return (" ".join(words), words[-1]) if words and len(words) < 8 else ()


def _noun(label: str) -> str:
    """What ties two unresolved sources of one text: the same words, any pronoun being one."""
    return "pronoun" if names_nobody(label) else name_key(label)

"""Evidence: what stands on one side of a claim, each piece with the voice that speaks in it.

A piece is one voice in one attribution or assertion: a sentence in which two bodies speak is two pieces.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, wraps
from itertools import combinations
from typing import Any, Final, Literal, TypeVar, cast

from secondsource.corroboration.copies import Texts
from secondsource.corroboration.offices import Office, is_sole, offices, same_post
from secondsource.corroboration.presence import is_shown, is_there
from secondsource.corroboration.voices import (
    AGENCIES,
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
    name_words,
    names_nobody,
    same_outlet,
    sounds_like_press,
)
from secondsource.linkage import Corpus
from secondsource.model import (
    Article,
    Assertion,
    Attribution,
    Entity,
    Occasion,
    Outside,
    Referent,
    Span,
    Statement,
)

Q = TypeVar("Q", bound=Callable[..., Any])


def _asked(method: Q) -> Q:
    """A question to the whole ledger: its answer is kept, and that it was asked."""
    name = method.__name__

    @wraps(method)
    def ask(self: Pile, first: str | None, second: str | None = None) -> Any:
        return self.answer(name, first, second)

    QUESTIONS[name] = method
    return cast("Q", ask)


QUESTIONS: dict[str, Callable[..., Any]] = {}

CROWD: Final = 40
"""Articles of a block up to which the bodies that one names are known to the others."""

Voice = Literal["named", "anonymous", "unresolved", "unknown"]
"""Who speaks: somebody with a name; an unnamed source; somebody whom we could not make out; nobody in particular."""

RANK: Final[dict[Voice, int]] = {"named": 0, "anonymous": 1, "unresolved": 2, "unknown": 3}

_SENTENCE_END = re.compile(r"[.!?][\"'”’)]?\s|\n")


@dataclass(frozen=True)
class Piece:
    """One voice in one attribution or assertion.

    ``key``: the speaker; ``who``: as shown. ``bodies``: for whom he speaks or works, ``speaks_for``: whose voice he is.
    ``parties``: those of a joint statement. ``report``: the text to which the passage belongs, ``rooted`` its place there, ``settled`` whether that text is known
    to be the earlier one. ``cites``: keys of the outlets on
    whose word it rests, the innermost first; ``media``: it rests on reports of nobody in particular. ``own``: what an outlet saw
    itself; ``opinion``: the author of an opinion piece writes. ``person``: somebody with a name of his own; ``holder``: who holds the post by which an
    unnamed speaker is called.
    """

    id: str
    evidence: str
    article: str
    span: Span
    words: str
    voice: Voice
    who: str
    key: str | None = None
    entity: str | None = None
    bodies: tuple[str, ...] = ()
    speaks_for: str | None = None
    parties: tuple[str, ...] = ()
    occasion: str | None = None
    venue: str | None = None
    report: str = ""
    rooted: Span = field(default=Span(0, 0))
    settled: bool = True
    family: str = ""
    page: str = ""
    outlet: str = ""
    published: str = ""
    cites: tuple[str, ...] = ()
    media: bool = False
    own: bool = False
    opinion: bool = False
    person: bool = False
    holder: str | None = None
    document: bool = False
    relayed_by: tuple[str, ...] = ()
    description: str = ""
    first_hand: bool | None = None

    @property
    def order(self) -> tuple[str, str, int, str]:
        """Earlier pages first, then as they stand: the same on every reading."""
        return (self.published, self.article, self.span.start, self.id)


class Pile:
    """The corpus as the count sees it: who is who, which outlet is which, what was said on one occasion."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.texts = Texts(corpus)
        self.articles = corpus.articles
        self._entity_of = {m: e for e in corpus.all(Entity) for m in e.members}
        self._occasion_of: dict[str, str] = {}
        statements = {s.id: s for s in corpus.all(Statement)}
        for occasion in corpus.all(Occasion):
            for id in occasion.statements:
                for attribution in statements[id].attributions if id in statements else ():
                    self._occasion_of.setdefault(attribution, occasion.id)
        self._read: dict[str, list[Piece]] = {}
        self._offices: dict[str, tuple[Office, ...]] = {}
        self._bodies_near: dict[str, Mapping[str, str]] = {}
        self._words: dict[str, frozenset[tuple[str, ...]]] = {}
        self._blocks: dict[str, _Block] = {}
        self.within: Callable[[str], Iterable[str]] = lambda article: (article,)
        """The articles that belong to the block of an article: there a speaker's office is looked for."""
        self._answers: dict[tuple[str, str | None, str | None], Any] = {}
        self.asked: dict[tuple[str, str | None, str | None], Any] = {}
        """The questions to the whole ledger since this was last cleared, with their answers."""

    def answer(self, question: str, first: str | None, second: str | None = None) -> Any:
        """The answer of the whole ledger to a question, as plain JSON."""
        key = (question, first, second)
        if key not in self._answers:
            given = QUESTIONS[question](self, first) if second is None else QUESTIONS[question](self, first, second)
            self._answers[key] = list(given) if isinstance(given, tuple) else given
        self.asked[key] = self._answers[key]
        return self._answers[key]

    # who is who -------------------------------------------------------------------------------------------------

    def key_of(self, referent: str) -> str:
        """The speaker behind a name on a page: the entity where names were linked, else the name itself."""
        entity = self._entity_of.get(referent)
        if entity:
            return entity.id
        record = self.corpus.get(Referent, referent)
        return f"name:{name_key(record.name)}" if record and name_key(record.name) else f"ref:{referent}"

    @cached_property
    def _by_name(self) -> dict[str, list[Entity]]:
        """Bodies under each of their names."""
        named: dict[str, list[Entity]] = defaultdict(list)
        for entity in self.corpus.all(Entity):
            if entity.kind in ("ORG", "GROUP"):
                for name in sorted({name_key(n) for n in (entity.name, *entity.aliases)} - {""}):
                    named[name].append(entity)
        return named

    @cached_property
    def _local(self) -> dict[str, dict[str, str]]:
        """For each article the names of the bodies that it names, with their keys."""
        local: dict[str, dict[str, str]] = defaultdict(dict)
        for referent in self.corpus.all(Referent):
            if referent.kind in ("ORG", "GROUP"):
                here, key = local[referent.article], self.key_of(referent.id)
                for name in (referent.name, *referent.aliases):
                    if named := name_key(name):
                        here.setdefault(named, key)
        return local

    def bodies_named(self, article: str) -> dict[str, str]:
        """Names of bodies as this article prints them, with their keys."""
        return self._local.get(article, {})

    @_asked
    def body(self, name: str | None, article: str) -> str | None:
        """The key of the body of this name: the article's own first, then the only one of that name anywhere."""
        key = name_key(name)
        if not key:
            return None
        if key in self.bodies_named(article):
            return self.bodies_named(article)[key]
        named = self._by_name.get(key, [])
        if len(named) == 1:
            return named[0].id
        return f"name:{key}" if not named else None

    @cached_property
    def _affiliations(self) -> dict[str, tuple[str, ...]]:
        """For each speaker every body for which some article says that he works or speaks."""
        pooled: dict[str, set[str]] = defaultdict(set)
        for referent in self.corpus.all(Referent):
            if referent.kind == "PER" and referent.affiliation:
                body = self.body(referent.affiliation, referent.article)
                if body and not self.is_place(referent.affiliation):
                    pooled[self.key_of(referent.id)].add(body)
        return {key: tuple(sorted(bodies)) for key, bodies in pooled.items()}

    @cached_property
    def _places(self) -> frozenset[str]:
        return frozenset(name_key(n) for e in self.corpus.all(Entity) if e.kind == "LOC" for n in (e.name, *e.aliases))

    @_asked
    def is_place(self, name: str) -> bool:
        """Whether the name is a place's alone: to work for a country is no institution."""
        return name_key(name) in self._places and name_key(name) not in self._by_name

    @_asked
    def affiliations(self, key: str) -> tuple[str, ...]:
        return self._affiliations.get(key, ())

    def offices(self, referent: str, article: str) -> list[Office]:
        """For whom a speaker has a post, by the words beside his name: first in this article, then in the others of its block."""
        entity = self._entity_of.get(referent)
        block = self._block(article)
        records = [block.referents[m] for m in sorted({referent, *(entity.members if entity else ())}) if m in block.referents]
        read = [o for r in sorted(records, key=lambda r: (r.article != article, r.id)) for o in self._offices_of(r)]
        found: dict[str, bool] = {}
        for office in [o for o in read if o.named] or read:
            found[office.body] = found.get(office.body, False) or office.speaks
        sure = (
            any(o.named for o in read) or len(found) == 1
        )  # a body that was only named before, and another elsewhere: neither
        return [Office(body, speaks) for body, speaks in found.items()] if sure else []

    def _offices_of(self, record: Referent) -> tuple[Office, ...]:
        if record.id not in self._offices:
            text = self.articles[record.article].text if record.article in self.articles else ""
            names = (record.name, *record.aliases)
            self._offices[record.id] = tuple(offices(text, names, self._employers(record.article)))
        return self._offices[record.id]

    def _employers(self, article: str) -> Mapping[str, str]:
        """Names of bodies as the articles of a block print them, this article's own first; not the outlet itself."""
        if article not in self._bodies_near:
            record = self.articles.get(article)
            printers = {name_key(record.outlet), name_key(record.agency)} if record else set()
            local = self.bodies_named(article)
            own = {key for name, key in local.items() if name in printers}
            found = {name: key for name, key in {**self._block(article).bodies, **local}.items() if key not in own}
            self._bodies_near[article] = found
        return self._bodies_near[article]

    def namesake(self, key: str, other: str, article: str) -> bool:
        """Whether two speakers may be one by their names: of the one only a surname is known, and the block knows one person of that surname."""
        mine, theirs = self._called(key), self._called(other)
        if not mine or not theirs:
            return False
        if len(theirs) == 1 and len(min(theirs)) == 1:
            mine, theirs = theirs, mine
        if len(mine) != 1 or len(min(mine)) != 1:
            return False
        (surname,) = min(mine)
        if not (self._is_person_key(key) or self._is_person_key(other)):
            return False
        known = {k for k in self._block(article).bearers.get(surname, ()) if any(len(words) > 1 for words in self._called(k))}
        if all(len(words) == 1 for words in theirs):
            return (surname,) in theirs and len(known) < 2
        return any(surname in (words[0], words[-1]) for words in theirs) and known <= {key, other} and len(known) == 1

    def _is_person_key(self, key: str) -> bool:
        return not key.startswith("ent-") or self.corpus_kind(key) == "PER"

    def _called(self, key: str) -> frozenset[tuple[str, ...]]:
        if key not in self._words:
            self._words[key] = frozenset(name_words(name) for name in self.names_of(key) if name_words(name))
        return self._words[key]

    def _block(self, article: str) -> _Block:
        """Who stands in the articles that belong to the block of this one."""
        places = tuple(self.within(article))
        if places[0] not in self._blocks:
            self._blocks[places[0]] = _Block(self, places)
        return self._blocks[places[0]]

    def mentioned_in(self, article: str, key: str) -> bool:
        """Whether the article names this speaker anywhere."""
        return key in self._mentioned.get(article, frozenset())

    @cached_property
    def _mentioned(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for referent in self.corpus.all(Referent):
            found[referent.article].add(self.key_of(referent.id))
        return {article: frozenset(keys) for article, keys in found.items()}

    @_asked
    def names_of(self, key: str) -> tuple[str, ...]:
        """Every name of an entity, or the name that stands for it."""
        if key.startswith("name:"):
            return (key[5:],)
        entity = self.corpus.get(Entity, key)
        return tuple(sorted({entity.name, *entity.aliases})) if entity else ()

    # what people say of sources ---------------------------------------------------------------------------------

    @cached_property
    def _verdicts(self) -> dict[tuple[str, str], bool]:
        """Of two pieces of evidence whether a person holds them to be of one source; the later word counts."""
        said = [(j.at or "", j.id, j) for verb in ("approve", "reject") for j in self.corpus.judgements(verb)]
        found: dict[tuple[str, str], bool] = {}
        for _, _, judgement in sorted(said, key=lambda row: row[:2]):
            if judgement.value == "origin":
                found |= dict.fromkeys(combinations(sorted(set(judgement.objects)), 2), judgement.verb == "approve")
        return found

    @cached_property
    def one_source(self) -> frozenset[tuple[str, str]]:
        return frozenset(pair for pair, one in self._verdicts.items() if one)

    @cached_property
    def two_sources(self) -> dict[str, set[str]]:
        """For each piece of evidence those with which it shares no source."""
        apart: dict[str, set[str]] = defaultdict(set)
        for (a, b), one in self._verdicts.items():
            if not one:
                apart[a].add(b)
                apart[b].add(a)
        return dict(apart)

    # which outlet is which --------------------------------------------------------------------------------------

    @cached_property
    def outlets(self) -> tuple[str, ...]:
        """Keys of the outlets and agencies that the pile itself shows to be such."""
        names = {name_key(n) for a in self.articles.values() for n in (a.outlet, a.agency)}
        names |= {name_key(o.name) for o in self.corpus.all(Outside) if o.kind != "other"}
        return tuple(sorted(names - {""}))

    @cached_property
    def _outlets(self) -> frozenset[str]:
        return frozenset(self.outlets)

    @cached_property
    def _by_end(self) -> dict[str, list[str]]:
        """The outlets under their last word and under their initials."""
        ends: dict[str, list[str]] = defaultdict(list)
        for outlet in self.outlets:
            words = outlet.split()
            for end in sorted({words[-1], "".join(word[0] for word in words)}):
                ends[end].append(outlet)
        return dict(ends)

    def _like(self, name: str) -> list[str]:
        """The outlets that a name (a key) could stand for."""
        words = name.split()
        return sorted({o for end in (words[-1], "".join(w[0] for w in words)) for o in self._by_end.get(end, ())})

    @_asked
    def outlet(self, name: str | None, referent: str | None = None) -> str | None:
        """The key of the outlet that a name stands for, None where it is no outlet's."""
        names = [name_key(name)]
        entity = self._entity_of.get(referent) if referent else None
        if entity:
            if entity.kind not in ("ORG", "GROUP"):
                return None
            names += sorted(name_key(n) for n in (entity.name, *entity.aliases))
        names = [n for n in names if n]
        for n in names:
            if n in self._outlets:
                return n
        for n in names:
            near = [o for o in self._like(n) if same_outlet(n, o)]
            if len(near) == 1:
                return near[0]
        for n in names:
            if n in AGENCIES or sounds_like_press(n):
                return n
        return None

    @_asked
    def outlet_in(self, words: str | None) -> str | None:
        """The outlet named in words such as "Harbour Radio's morning programme"."""
        key = name_key(words)
        if not key:
            return None
        whole = self.outlet(key)
        if whole:
            return whole
        inside = [o for o in (*self.outlets, *sorted(AGENCIES)) if len(o) > 3 and f" {o} " in f" {key.replace(' s ', ' ')} "]
        return max(inside, key=lambda o: (len(o), o), default=None)

    def outlet_of(self, article: Article) -> str:
        return name_key(article.outlet) or name_key(article.agency)

    # pieces -----------------------------------------------------------------------------------------------------

    def pieces(self, evidence: tuple[str, ...]) -> list[Piece]:
        """The pieces of evidence on one side, in order."""
        return sorted((p for id in sorted(set(evidence)) for p in self._pieces_of(id)), key=lambda p: p.order)

    def _pieces_of(self, id: str) -> list[Piece]:
        """The pieces of one attribution or assertion: many claims rest on it, and it is read once."""
        if id not in self._read:
            attribution = self.corpus.get(Attribution, id)
            assertion = self.corpus.get(Assertion, id)
            if attribution and attribution.article in self.articles and attribution.content:
                self._read[id] = self._attributed(attribution)
            elif assertion and assertion.article in self.articles:
                self._read[id] = [self._asserted(assertion)]
            else:
                self._read[id] = []
        return self._read[id]

    def _place(self, id: str, article: Article, span: Span, words: str) -> Piece:
        """A piece that knows where it stands, and not yet who speaks."""
        report = self.texts.root(article.id, span)
        first, place = self.texts.chain(article.id, span)[-1]
        return Piece(
            id=id,
            evidence=id,
            article=article.id,
            span=span,
            words=words,
            voice="unknown",
            who="an unknown origin",
            occasion=self._occasion_of.get(id),
            report=report,
            rooted=place if first == report else Span(0, 0),
            settled=self.texts.settled(article.id, span),
            family=self.texts.family(article.id, span),
            page=article.page,
            outlet=self.outlet_of(article),
            published=self.texts.published(article.id),
        )

    def _asserted(self, assertion: Assertion) -> Piece:
        article = self.articles[assertion.article]
        base = self._place(assertion.id, article, assertion.span, assertion.text)
        voice = assertion.voice
        shown = voice or article.outlet or article.agency or "an outlet unknown"
        if assertion.kind == "narration" and not is_there(
            article.text, assertion.span, _called(article.outlet or article.agency)
        ):
            return replace(base, who=f"{shown} (no source given)")
        if assertion.kind == "narration" and is_shown(article.text, assertion.span):
            return replace(base, voice="anonymous", who=f"a document shown to {shown}", document=True)
        if assertion.kind == "opinion":
            name = voice or article.byline
            key = self._author(name, article) if name else f"author@{base.report}"
            return replace(base, voice="named", who=name or "the author", key=key, entity=self._entity_id(key), opinion=True)
        outlet = self.outlet(voice) or name_key(voice) or base.outlet
        return self._observed(base, outlet, shown)

    def _observed(self, base: Piece, outlet: str, shown: str) -> Piece:
        """What an outlet saw, counted or traced itself."""
        return replace(
            base,
            voice="named",
            who=f"{shown} (own observation)",
            key=f"outlet:{outlet}" if outlet else f"outlet@{base.report}",
            entity=self._outlet_entity(outlet),
            own=True,
            first_hand=True,
        )

    def _author(self, name: str, article: Article) -> str:
        wanted = name_key(name)
        for referent in self.corpus.within(article.id, Referent):
            if referent.kind == "PER" and wanted in {name_key(n) for n in (referent.name, *referent.aliases)}:
                return self.key_of(referent.id)
        return self._person(name) or f"name:{wanted}"

    @cached_property
    def _people(self) -> dict[str, list[Entity]]:
        named: dict[str, list[Entity]] = defaultdict(list)
        for entity in self.corpus.all(Entity):
            for name in sorted({name_key(n) for n in (entity.name, *entity.aliases)} - {""}):
                named[name].append(entity)
        return named

    @_asked
    def _person(self, name: str | None) -> str | None:
        named = self._people.get(name_key(name), [])
        return named[0].id if len(named) == 1 else None

    def _entity_id(self, key: str | None) -> str | None:
        return key if key and key.startswith("ent-") else None

    @_asked
    def _outlet_entity(self, outlet: str) -> str | None:
        named = self._by_name.get(outlet, [])
        return named[0].id if len(named) == 1 else None

    def _sentence(self, article: Article, attribution: Attribution) -> str:
        """The words around content and source that tell a joint statement or a document that was shown."""
        spans = [attribution.span, *(s for s in (attribution.cue, attribution.source) if s)]
        start, end = min(s.start for s in spans), max(s.end for s in spans)
        before = article.text[max(0, start - 300) : start]
        breaks = [m.end() for m in _SENTENCE_END.finditer(before)]
        after = article.text[end : end + 300]
        stop = _SENTENCE_END.search(after)
        return before[breaks[-1] if breaks else 0 :] + article.text[start:end] + after[: stop.start() if stop else None]

    def _attributed(self, a: Attribution) -> list[Piece]:
        article = self.articles[a.article]
        source = a.source.of(article.text) if a.source else ""
        relays = [(r, self.outlet(r.text, r.referent) or self.outlet_in(r.text)) for r in a.relays]
        base = replace(
            self._place(a.id, article, a.span, self.corpus.text(a.article, a.content)),
            relayed_by=tuple(
                dict.fromkeys(self.key_of(r.referent) if r.referent else f"name:{name_key(r.text)}" for r, _ in relays)
            ),
            cites=tuple(dict.fromkeys(outlet for _, outlet in relays if outlet)),
            media=any(is_media(r.text) for r, outlet in relays if not outlet),
            description=a.description or source or a.speaker_name or "",
            venue=name_key(a.told) or a.channel,
            first_hand={"saw": True, "told": False, "record": False}.get(a.basis or ""),
        )
        sentence = self._sentence(article, a)
        speakers = [s for s in dict.fromkeys((a.speaker, *a.co_speakers)) if s and self.corpus.get(Referent, s)]
        if a.anonymous or not speakers:
            return [self._unlinked(a, base, sentence)]
        if len(speakers) == 1 and not self._is_person(speakers[0]):
            outlet = self.outlet(a.speaker_name or self._referent_name(speakers[0]), speakers[0])
            if outlet:
                return [self._from_outlet(a, outlet, base, sentence)]
        named = [self._named(a, s, replace(base, id=f"{a.id}/{n}" if n else a.id)) for n, s in enumerate(speakers)]
        if len(named) > 1 and (JOINT.search(sentence) or JOINT.search(a.role or "")):
            parties = tuple(sorted({party for p in named for party in ((p.speaks_for or str(p.key)), *p.bodies)}))
            who = " and ".join(dict.fromkeys(p.who for p in named))
            return [
                replace(base, voice="named", who=f"{who} (joint statement)", key=f"joint:{'|'.join(parties)}", parties=parties)
            ]
        return named

    def _unlinked(self, a: Attribution, base: Piece, sentence: str) -> Piece:
        """A source without a Referent: perhaps with a name all the same, perhaps unnamed."""
        name = a.speaker_name if not a.anonymous else None
        if name and not names_nobody(name):
            outlet = self.outlet(name)
            if outlet:
                return self._from_outlet(a, outlet, base, sentence)
            known = self._person(name)
            if known:
                body = known if self.corpus_kind(known) != "PER" else None
                bodies = (body,) if body else tuple(self.affiliations(known))
                return replace(base, voice="named", who=name, key=known, entity=known, bodies=bodies, speaks_for=body)
        within = self._name_within(base.description, a.article) if not a.anonymous else None
        if within and not self.outlet(within.name, within.id):
            return self._named(a, within.id, base)
        return self._unnamed(a, base, sentence)

    def _holder(self, label: str, article: str) -> str | None:
        """The one person of whom the block says that he holds the post by which a source is called; None where it says so of several."""
        posts = self._block(article).posts.get(name_key(label).split()[-1], ())
        held = {key for role, key in posts if same_post(label, role)}
        return held.pop() if len(held) == 1 else None

    def _name_within(self, words: str, article: str) -> Referent | None:
        """The person named in the words for a source ("Harbour Master Bo Halder"), where nobody was made out before."""
        key = f" {name_key(words)} "
        found = [
            (len(name_key(name)), referent.id, referent)
            for referent in self.corpus.within(article, Referent)
            if referent.kind == "PER"
            for name in (referent.name, *referent.aliases)
            if " " in name_key(name) and f" {name_key(name)} " in key
        ]
        return max(found, key=lambda f: f[:2])[2] if found else None

    @_asked
    def corpus_kind(self, entity: str) -> str:
        record = self.corpus.get(Entity, entity)
        return record.kind if record else "PER"

    @_asked
    def entity_name(self, entity: str) -> str | None:
        """What an entity is called."""
        record = self.corpus.get(Entity, entity)
        return record.name if record else None

    def _referent_name(self, referent: str) -> str:
        record = self.corpus.get(Referent, referent)
        return record.name if record else ""

    def _is_person(self, referent: str) -> bool:
        entity = self._entity_of.get(referent)
        record = self.corpus.get(Referent, referent)
        return (entity.kind if entity else record.kind if record else "PER") == "PER"

    def _named(self, a: Attribution, referent: str, base: Piece) -> Piece:
        record = self.corpus.get(Referent, referent)
        assert record is not None
        key = self.key_of(referent)
        entity = self._entity_of.get(referent)
        base = replace(
            base, voice="named", who=entity.name if entity else record.name, key=key, entity=entity.id if entity else None
        )
        if not self._is_person(referent):
            return replace(base, bodies=(key,), speaks_for=key)
        roles = " · ".join(filter(None, (a.role, a.description, *record.roles)))
        local = (
            self.body(record.affiliation, a.article) if record.affiliation and not self.is_place(record.affiliation) else None
        )
        local = local or self._body_in(roles, a.article)
        base = replace(base, person=True)
        posts = [] if local or self.affiliations(key) else self.offices(referent, a.article)
        bodies = tuple(dict.fromkeys(b for b in (local, *(p.body for p in posts), *self.affiliations(key)) if b))
        voice = bodies[0] if bodies and SPOKESMAN.search(roles) else next((p.body for p in posts if p.speaks), None)
        return replace(base, bodies=bodies, speaks_for=voice)

    def _body_in(self, words: str, article: str) -> str | None:
        """The body named in a role: the longest name of those that the article knows."""
        key = f" {name_key(words)} ".replace(" s ", " ")
        found = [n for n in self.bodies_named(article) if len(n) > 2 and f" {n} " in key]
        best = max(found, key=lambda n: (len(n), n), default=None)
        return self.bodies_named(article)[best] if best else None

    def _from_outlet(self, a: Attribution, outlet: str, base: Piece, sentence: str) -> Piece:
        """The source is an outlet: it saw for itself, or it passes on what others said."""
        mine = bool(base.outlet) and (outlet == base.outlet or same_outlet(outlet, base.outlet))
        cue = a.cue.of(self.articles[a.article].text) if a.cue else ""
        shown = a.speaker_name or base.description or outlet
        document = a.channel == "document" or bool(DOCUMENT.search(base.description))
        if mine and document and SHOWN.search(f"{sentence} {a.role or ''}"):
            return replace(base, voice="anonymous", who=f"a document shown to {shown}", document=True)
        if mine and LEARNED.search(cue):
            return replace(base, voice="anonymous", who=f"unnamed sources of {shown}", description="")
        if mine or (WITNESSED.search(cue) and not HEARSAY.search(cue)):
            return self._observed(base, base.outlet if mine else outlet, shown)
        return replace(base, who=f"an unknown origin behind {shown}", cites=tuple(dict.fromkeys((outlet, *base.cites))))

    def _unnamed(self, a: Attribution, base: Piece, sentence: str) -> Piece:
        article = self.articles[a.article]
        source = a.source.of(article.text) if a.source else ""
        cue = a.cue.of(article.text) if a.cue else ""
        label = base.description
        shown_to_outlet = bool(SHOWN.search(sentence) or SHOWN.search(label))
        document = not PEOPLE.search(label) and (a.channel == "document" or bool(DOCUMENT.search(label)))
        media = a.channel != "document" and is_media(label)
        if (SPOKEN_FOR.search(label) or document) and not shown_to_outlet:
            body = self._body_in(f"{label} {a.role or ''}", article.id)
            if body:  # an unnamed spokesman, a bulletin or a report is its body's voice all the same
                entity = self._entity_id(body)
                who = (self.entity_name(entity) if entity else None) or label
                return replace(base, voice="named", who=who, key=body, entity=entity, bodies=(body,), speaks_for=body)
        if not base.cites and not PEOPLE.search(label):
            outlet = self.outlet_in(label) if label != label.lower() and (media or sounds_like_press(label)) else None
            if outlet and not (base.outlet and same_outlet(outlet, base.outlet)):
                return replace(base, who=f"an unknown origin behind {label}", cites=(outlet,))
        told = self.outlet_in(a.told)
        if told and not (base.outlet and same_outlet(told, base.outlet)):
            base = replace(base, cites=tuple(dict.fromkeys((*base.cites, told))))
        if media:
            return replace(base, who=f"an unknown origin behind {label}", media=True)
        if not PEOPLE.search(label) and (not label or HEARSAY.search(f"{source} {cue}")):
            return base
        if document and shown_to_outlet:
            return replace(base, voice="anonymous", who=label, document=True)
        if a.anonymous and not document and is_sole(source, label) and (holder := self._holder(label, article.id)):
            return replace(base, voice="unresolved", who=label, key=_noun(label), holder=holder)
        if a.anonymous and not document:
            return replace(base, voice="anonymous", who=label or "unnamed sources")
        if base.relayed_by and not source:
            return base
        return replace(base, voice="unresolved", who=label or "a speaker not made out", key=_noun(label), document=document)


class _Block:
    """Who stands in the articles that share claims or text, read once for all of them."""

    def __init__(self, pile: Pile, places: Sequence[str]) -> None:
        self.referents: dict[str, Referent] = {}
        self.bearers: dict[str, set[str]] = defaultdict(set)
        """People under the first and the last word of their names."""
        self.posts: dict[str, set[tuple[str, str]]] = defaultdict(set)
        """Roles of people, and whose they are, under the last word of the role."""
        self.bodies: dict[str, str] = {}
        """Names of bodies with their keys; of a crowd of articles those of each alone are enough."""
        for place in sorted(places):
            for record in pile.corpus.within(place, Referent):
                self.referents[record.id] = record
                if record.kind == "PER":
                    self._add(record, pile.key_of(record.id))
            for name, key in pile.bodies_named(place).items() if len(places) <= CROWD else ():
                self.bodies.setdefault(name, key)

    def _add(self, record: Referent, key: str) -> None:
        for name in (record.name, *record.aliases):
            if words := name_words(name):
                self.bearers[words[0]].add(key)
                self.bearers[words[-1]].add(key)
        for role in (*record.roles, *_titles(record)):
            post = re.split(r" (?:of|for|at|in|with) ", f"{name_key(role)} ")[0].split()
            if post:
                self.posts[post[-1]].add((role, key))


def _titles(record: Referent) -> list[str]:
    """The titles printed before a person's names."""
    return sorted(
        {
            alias.removesuffix(record.name).strip()
            for alias in record.aliases
            if alias != record.name and alias.endswith(record.name)
        }
        - {""}
    )


def _called(outlet: str | None) -> tuple[str, ...]:
    """What an outlet calls itself: its name without the article, and the last word of it."""
    words = [w for w in (outlet or "").split() if w != "The"]
    return (" ".join(words), words[-1]) if words and len(words) < 8 else ()


def _noun(label: str) -> str:
    """What ties two unresolved sources of one text: the same words, any pronoun being one."""
    return "pronoun" if names_nobody(label) else name_key(label)

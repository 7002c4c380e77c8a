"""The nouns: frozen records with ids made from their content.

The rest of the program meets here. A record on the page says where it stands, in half-open offsets of the
article's text, counted in Unicode code points. A record across pages says which records it joins. The id of a
record is a hash of what it says and where; the id of a cluster is a hash of its smallest member, so that nothing
depends on the order of reading. Which analyser made a record, in which version, is a column of the store.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar, Literal

Manner = Literal["direct", "mixed", "indirect"]
CertaintyKind = Literal["stated", "hedged", "denied", "forecast", "question"]
EntityKind = Literal["PER", "ORG", "GROUP", "LOC"]
Qualifier = Literal["exactly", "about", "more_than", "up_to", "at_least"]
QuantityKind = Literal["amount", "money", "share", "change", "age", "ordinal", "source_count", "year"]
ReuseKind = Literal["verbatim", "trimmed", "light_rewrite", "heavy_rewrite", "passage", "revision"]
Strength = Literal["certain", "probable", "possible"]
Direction = Literal["certain", "probable", "unknown"]
Status = Literal["usable", "corrected", "killed", "retracted"]
Side = Literal["support", "oppose"]


def fingerprint(*parts: object) -> str:
    """Sixteen hex digits that stand for ``parts``, the same on every machine.

    >>> fingerprint("a", 1, None) == fingerprint("a", 1, None) != fingerprint("a", "1", None)
    True
    """
    return hashlib.sha256("\x1f".join(map(repr, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, order=True)
class Span:
    """The characters ``start`` to ``end`` of a text, half-open, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters themselves.

        >>> Span(3, 6).of("It may have failed")
        'may'
        """
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True)
class Record:
    """Anything the ledger keeps: it has an id made from its content."""

    prefix: ClassVar[str] = "record"

    @cached_property
    def id(self) -> str:
        """The prefix of its kind and sixteen hex digits: a hash of what the record says and where."""
        return f"{self.prefix}-{fingerprint(self.prefix, *self.identity())}"

    def identity(self) -> tuple[object, ...]:
        """The parts of the record that make it this one and no other."""
        raise NotImplementedError


# on the page ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Credit:
    """A name to which the page credits its text, and where it says so.

    ``where``: ``byline`` ("By The Daily Telegraph"), ``dateline`` ("VELLIN, Sept 5 (Coastwire) -"), ``foot``
    ("Source: Coastwire"), ``meta`` (a tag of the page) or ``body`` ("in interviews with The Associated Press", a hint only).
    """

    name: str
    where: Literal["byline", "dateline", "foot", "meta", "body"]
    text: str


@dataclass(frozen=True)
class Notice:
    """A correction, withdrawal or update that a page prints about itself; ``withdraws``: what it says of another page of its house."""

    kind: Literal["corrected", "killed", "retracted", "updated", "withdraws"]
    text: str


@dataclass(frozen=True)
class Article(Record):
    """One text at one page of one outlet. Its paragraphs are parted by one blank line; ``None`` is unknown.

    ``page``: the URL, or the digest of the bytes with the file's base name. ``text``: the body alone. ``published``
    and ``updated``: ISO 8601, as precise as the page gives them; ``zone`` holds an ambiguous zone as written. ``agency``:
    whose copy the text is, by the credit lines of the page. ``sha256``: of the bytes as read.
    """

    prefix: ClassVar[str] = "art"

    page: str
    text: str
    sha256: str
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    headline: str | None = None
    byline: str | None = None
    agency: str | None = None
    dateline: str | None = None
    published: str | None = None
    updated: str | None = None
    zone: str | None = None
    language: str | None = None
    kind: Literal["news", "opinion", "other"] = "news"
    credits: tuple[Credit, ...] = ()
    notices: tuple[Notice, ...] = ()
    links: tuple[str, ...] = ()

    def identity(self) -> tuple[object, ...]:
        return (self.page, self.text, self.url, self.outlet, self.headline, self.byline, self.agency, self.dateline,
                self.published, self.updated, self.zone, self.kind)  # fmt: skip

    def paragraphs(self) -> list[Span]:
        """The paragraphs of the text, in order."""
        spans, at = [], 0
        for part in self.text.split("\n\n"):
            if part:
                spans.append(Span(at, at + len(part)))
            at += len(part) + 2
        return spans


@dataclass(frozen=True)
class Mention(Record):
    """A place where a text names somebody or something.

    ``form``: ``name`` (Dana Roo), ``surname`` (Ms Roo), ``acronym`` (IAEA). The span has no title,
    determiner or possessive. ``referent``: the id of the Referent that it names.
    """

    prefix: ClassVar[str] = "men"

    article: str
    start: int
    end: int
    text: str
    kind: EntityKind
    form: Literal["name", "surname", "acronym", "description"]
    referent: str

    def identity(self) -> tuple[object, ...]:
        return (self.article, self.start, self.end)


@dataclass(frozen=True)
class Referent(Record):
    """One person, body or place as one article knows it: all its names there, resolved inside the article.

    ``name`` is the fullest name, ``aliases`` every different name printed (``name`` among them, titles as printed
    included: "Mr Brandt"), ``roles`` the descriptions printed with it ("chief executive"), ``first`` the offset
    where it is named first. ``gender``: m, f or None, from titles and pronouns alone.
    ``affiliation``: the name of the body for which the article says the person speaks or works, if it does.
    """

    prefix: ClassVar[str] = "ref"

    article: str
    first: int
    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    gender: Literal["m", "f"] | None = None
    affiliation: str | None = None

    def identity(self) -> tuple[object, ...]:
        return (self.article, self.first, self.name, self.kind)


@dataclass(frozen=True)
class Relay:
    """One who only passed on what another said: the words that name him, and his Referent if he has a name."""

    text: str
    referent: str | None = None


@dataclass(frozen=True)
class Attribution(Record):
    """Something that an article attributes to a source: evidence on a page.

    ``content``: its pieces in order; of a direct quotation the words without the marks, else the clause without cue,
    "that" and final stop. ``cue``: the words that attribute ("said", "according to"). ``source``: the words that name the
    source there, perhaps a pronoun. ``speaker``: the id of the Referent to whom it is resolved, ``co_speakers`` those
    who spoke with him; None while unresolved or anonymous. ``anonymous``: the source is not named anywhere in the
    article; ``description`` is then how it is described. ``told``: outlet, audience or venue spoken to. ``channel``:
    interview, news conference, statement, document, broadcast, post, court. ``basis``: saw, told, record, intercept. ``relays``:
    who passed it on, the innermost first. ``repaired``: a missing quotation mark was supplied. ``score``: 0 to 1.
    """

    prefix: ClassVar[str] = "att"

    article: str
    content: tuple[Span, ...]
    manner: Manner
    cue: Span | None = None
    source: Span | None = None
    speaker: str | None = None
    speaker_name: str | None = None
    co_speakers: tuple[str, ...] = ()
    role: str | None = None
    anonymous: bool = False
    description: str | None = None
    told: str | None = None
    channel: str | None = None
    basis: str | None = None
    repaired: bool = False
    score: float = 1.0
    relays: tuple[Relay, ...] = ()

    def identity(self) -> tuple[object, ...]:
        return (self.article, *((s.start, s.end) for s in self.content), self.source and (self.source.start, self.source.end))

    @property
    def span(self) -> Span:
        """From the first character of the first piece to the last of the last."""
        return Span(self.content[0].start, self.content[-1].end)


@dataclass(frozen=True)
class Assertion(Record):
    """What a page says in its own voice, where a claim needs it.

    ``kind``: ``observation`` (the outlet saw, counted or computed it), ``opinion`` (the named author of an opinion piece
    asserts it), ``narration`` (plain, unattributed). ``voice``: the outlet or the author, None where unknown.
    """

    prefix: ClassVar[str] = "ass"

    article: str
    start: int
    end: int
    text: str
    kind: Literal["observation", "narration", "opinion"]
    voice: str | None = None

    def identity(self) -> tuple[object, ...]:
        return (self.article, self.start, self.end, self.kind)

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True)
class Likelihood:
    """A probability in percent, from a word of a named scale or a number that the speaker gave ("number")."""

    low: float
    high: float
    scale: str


@dataclass(frozen=True)
class Certainty(Record):
    """How surely a piece of evidence is said, by its speaker: never how sure we are.

    ``evidence``: the id of an Attribution or Assertion. ``hedges``: the hedging words, within content or cue.
    ``confidence``: the speaker's own ("high"), never ours. ``denial``: for kind ``denied`` whether the content is the
    ``proposition`` that is denied ("denied that withdrawals would be limited") or is ``negative`` itself ("There is no limit").
    """

    prefix: ClassVar[str] = "cer"

    evidence: str
    kind: CertaintyKind
    conditional: bool = False
    hedges: tuple[Span, ...] = ()
    likelihood: Likelihood | None = None
    confidence: str | None = None
    denial: Literal["proposition", "negative"] | None = None

    def identity(self) -> tuple[object, ...]:
        return (self.evidence,)


@dataclass(frozen=True)
class Quantity(Record):
    """A number on the page with its unit, bounds and the thing counted. Vague words have neither bound ("dozens").

    "about 500": 500, 500, about. "more than 500": 500, None. "up to 500": None, 500. A fall of 9 percent: 9, change down.
    ``of``: the thing counted or measured, as printed. ``as_of``: an ISO date or period, if the text gives one.
    """

    prefix: ClassVar[str] = "qty"

    article: str
    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    unit: str | None
    kind: QuantityKind
    qualifier: Qualifier = "exactly"
    of: str | None = None
    change: Literal["up", "down"] | None = None
    as_of: str | None = None

    def identity(self) -> tuple[object, ...]:
        return (self.article, self.start, self.end)

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True)
class Proposition(Record):
    """One proposition of an attribution or assertion, cut into what matching compares.

    ``evidence``: the id of the Attribution or Assertion. ``spans``: where its words stand. ``subject``, ``predicate``: head
    lemmas. ``terms``: content lemmas, sorted, no names or numbers; ``core``: those of the main clause. ``referents``: ids of those it names (pronouns resolved where
    possible). ``quantities``: ids. ``negated``: the wording itself is negative. ``kind``: status, count, change, act,
    plan, cause, forecast, assessment. ``times``: ISO dates or periods of the event. ``condition``: an if-clause, as written.
    """

    prefix: ClassVar[str] = "pro"

    article: str
    evidence: str
    spans: tuple[Span, ...]
    text: str
    kind: str
    subject: str | None = None
    predicate: str | None = None
    terms: tuple[str, ...] = ()
    referents: tuple[str, ...] = ()
    quantities: tuple[str, ...] = ()
    negated: bool = False
    times: tuple[str, ...] = ()
    condition: str | None = None
    core: tuple[str, ...] = ()

    def identity(self) -> tuple[object, ...]:
        return (self.evidence, *((s.start, s.end) for s in self.spans))


@dataclass(frozen=True)
class Meaning(Record):
    """A proposition as a point among others of like meaning: what matching proposes pairs by, never what it decides by.

    ``packed``: the vector of unit length, each number as a signed byte (127 is 1.0), in base 64, behind the name of its space.
    """

    prefix: ClassVar[str] = "mng"

    article: str
    proposition: str
    packed: str

    def identity(self) -> tuple[object, ...]:
        return (self.proposition,)


@dataclass(frozen=True)
class Forecast(Record):
    """A clause on the future, no scheduled event. A person marks the outcome, with a citation."""

    prefix: ClassVar[str] = "for"

    attribution: str
    due: str | None = None
    condition: str | None = None
    outcome: str | None = None
    because: str | None = None

    def identity(self) -> tuple[object, ...]:
        return (self.attribution,)


@dataclass(frozen=True)
class Shingles(Record):
    """The sampled shingle hashes of an article, a paragraph a row: what reuse candidates are found by.

    ``facts``: hashes of odd particulars told close together ("500" with "300 million"): candidates for rewrites in new words.
    """

    prefix: ClassVar[str] = "shi"

    article: str
    rows: tuple[tuple[int, ...], ...]
    facts: tuple[int, ...] = ()

    def identity(self) -> tuple[object, ...]:
        return (self.article,)


# across pages --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Reason:
    """Why an edge was drawn: the kind of evidence, and the words or figures of it."""

    reason: str
    text: str


@dataclass(frozen=True)
class AlignedPassage:
    """A passage of the earlier text and what became of it in the later one: ``kept``, ``moved`` or ``reworded``."""

    earlier: Span
    later: Span
    what: Literal["kept", "moved", "reworded"] = "kept"


@dataclass(frozen=True)
class Hardening:
    """A place where a copy lost (or won) a hedge, an attribution, a negation or words inside quotation marks."""

    earlier: str
    later: str
    what: str


@dataclass(frozen=True)
class Outside(Record):
    """An original that articles credit but that is not in the ledger."""

    prefix: ClassVar[str] = "out"

    name: str
    kind: Literal["agency", "outlet", "other"]

    def identity(self) -> tuple[object, ...]:
        return (self.name.casefold(),)


@dataclass(frozen=True)
class Reuse(Record):
    """``later`` is a copy of ``earlier``; where ``direction`` is unknown the two stand in order of id.

    ``containment``: share of the shorter text that stands in the longer, 0 to 1.
    """

    prefix: ClassVar[str] = "reu"

    earlier: str
    later: str
    kind: ReuseKind
    containment: float
    direction: Direction = "unknown"
    evidence: tuple[Reason, ...] = ()
    passages: tuple[AlignedPassage, ...] = ()
    hardened: tuple[Hardening, ...] = ()

    def identity(self) -> tuple[object, ...]:
        return (*sorted((self.earlier, self.later)),)


@dataclass(frozen=True)
class Family(Record):
    """Articles that are one text, from the whole article down to a heavy rewrite; passages alone do not join it.

    ``original``: the article or Outside that the others come from, None where unknown.
    """

    prefix: ClassVar[str] = "fam"

    members: tuple[str, ...]
    original: str | None = None

    def identity(self) -> tuple[object, ...]:
        return (min(self.members),)


@dataclass(frozen=True)
class Passage(Record):
    """A passage that belongs to another family than its article: what was taken over from elsewhere."""

    prefix: ClassVar[str] = "pas"

    article: str
    start: int
    end: int
    family: str

    def identity(self) -> tuple[object, ...]:
        return (self.article, self.start, self.end)


@dataclass(frozen=True)
class Suggestion:
    """An entity that may be the same, the score (0 to 1) and why: for a person to decide."""

    entity: str
    score: float
    reason: str


@dataclass(frozen=True)
class Entity(Record):
    """A person, body, group or place across articles. ``members``: ids of Referents.

    ``spoken``: ids of Attributions of articles that do not name the person and call him by the office that he alone holds.
    """

    prefix: ClassVar[str] = "ent"

    kind: EntityKind
    name: str
    aliases: tuple[str, ...]
    members: tuple[str, ...]
    suggested: tuple[Suggestion, ...] = ()
    spoken: tuple[str, ...] = ()

    def identity(self) -> tuple[object, ...]:
        return (min(self.members),)


@dataclass(frozen=True)
class Statement(Record):
    """One act of speaking, by one speaker on one occasion, carried by many attributions, copies included.

    ``speaker``: an Entity id, or None where the source is anonymous or unresolved.
    """

    prefix: ClassVar[str] = "sta"

    attributions: tuple[str, ...]
    speaker: str | None
    wording: str
    made_on: str | None = None
    occasion: str | None = None

    def identity(self) -> tuple[object, ...]:
        return (min(self.attributions),)


@dataclass(frozen=True)
class Occasion(Record):
    """Where and when somebody spoke. ``statements``: ids of its members; ``speakers``: Entity ids."""

    prefix: ClassVar[str] = "occ"

    statements: tuple[str, ...]
    what: str | None = None
    place: str | None = None
    date: str | None = None
    speakers: tuple[str, ...] = ()

    def identity(self) -> tuple[object, ...]:
        return (min(self.statements),)


@dataclass(frozen=True)
class ClaimSpan:
    """The characters of one piece of evidence on which a claim rests."""

    evidence: str
    start: int
    end: int


@dataclass(frozen=True)
class Claim(Record):
    """A proposition with the evidence for and against it (ids of Attributions and Assertions, copies included)."""

    prefix: ClassVar[str] = "cla"

    wording: str
    kind: str
    support: tuple[str, ...]
    oppose: tuple[str, ...] = ()
    spans: tuple[ClaimSpan, ...] = ()
    revised_by: str | None = None
    reasons: tuple[Reason, ...] = ()

    def identity(self) -> tuple[object, ...]:
        return (
            min((*((s.evidence, s.start, s.end) for s in self.spans), *((e, 0, 0) for e in self.support if not self.spans))),
        )


@dataclass(frozen=True)
class Relation(Record):
    """How one claim stands to another: revises, corrects, contradicts, definitions_differ, narrower."""

    prefix: ClassVar[str] = "rel"

    source: str
    target: str
    kind: Literal["revises", "corrects", "contradicts", "definitions_differ", "narrower"]
    reason: str

    def identity(self) -> tuple[object, ...]:
        return (self.source, self.target, self.kind)


@dataclass(frozen=True)
class Merge:
    """Something that was folded into an origin: what, why and how strongly."""

    what: str
    reason: str
    strength: Strength


@dataclass(frozen=True)
class Origin(Record):
    """A person, body, document or reporter on the scene from whom one side of a claim finally comes.

    One for each origin of ``at_most``. ``evidence``: what rests on it, copies included. ``who``: as shown to a reader.
    ``first_hand``: None where the text does not say.
    """

    prefix: ClassVar[str] = "ori"

    claim: str
    side: Side
    who: str
    evidence: tuple[str, ...]
    named: bool = False
    anonymous: bool = False
    interested: bool = False
    first_hand: bool | None = None
    entity: str | None = None
    merged: tuple[Merge, ...] = ()

    def identity(self) -> tuple[object, ...]:
        return (self.claim, self.side, min(self.evidence), self.who)  # two may speak in one sentence: each is an origin


@dataclass(frozen=True)
class Range:
    """A count that is known to lie between two ends, both included."""

    at_least: int
    at_most: int


@dataclass(frozen=True)
class Corroboration(Record):
    """What stands behind one claim: origins on both sides, pages and text families on the supporting side."""

    prefix: ClassVar[str] = "cor"

    claim: str
    origins: Range
    opposing: Range
    articles: int
    families: int
    flags: tuple[str, ...] = ()
    narrows: tuple[str, ...] = field(default=())

    def identity(self) -> tuple[object, ...]:
        return (self.claim,)


# by people, and what went wrong --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Judgement(Record):
    """A person's verdict: it outranks every analyser and is replayed after every re-run. ``objects`` are never clusters."""

    prefix: ClassVar[str] = "jud"

    verb: str
    objects: tuple[str, ...]
    value: str | None = None
    by: str | None = None
    at: str | None = None
    reason: str | None = None
    undone: str | None = None

    def identity(self) -> tuple[object, ...]:
        return (self.verb, self.objects, self.value, self.by, self.at)


@dataclass(frozen=True)
class Failure(Record):
    """An input, or a step on an article, that defeated us: kept, so that nothing vanishes in silence."""

    prefix: ClassVar[str] = "fai"

    input: str
    step: str
    error: str

    def identity(self) -> tuple[object, ...]:
        return (self.input, self.step, self.error)


EVIDENCE: tuple[type[Record], ...] = (
    Article, Shingles, Mention, Referent, Attribution, Assertion, Certainty, Quantity, Proposition, Meaning,
    Forecast,
)  # fmt: skip
"""Made from one article each; never changed once in the ledger."""

LINKS: tuple[type[Record], ...] = (
    Outside, Reuse, Family, Passage, Entity, Statement, Occasion, Claim, Relation, Origin, Corroboration,
)  # fmt: skip
"""Made by linkers from the evidence and the judgements; made anew when these change."""

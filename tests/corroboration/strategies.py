"""Invented claims whose origins are known, because each piece of evidence was derived from one on purpose.

A world has one claim. Every origin is given first-hand evidence, and then copies, relays, repetitions, spokesmen and reprints of
reprints, up to a depth of four. Whatever is drawn, the number of origins stays the one that was decided first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from random import Random

from secondsource.linkage import Corpus
from secondsource.model import (
    AlignedPassage,
    Article,
    Assertion,
    Attribution,
    Claim,
    Entity,
    Family,
    Notice,
    Occasion,
    Passage,
    Reason,
    Record,
    Referent,
    Relay,
    Reuse,
    Span,
    Statement,
)

PEOPLE = [
    "Ada Brink",
    "Tomas Quill",
    "Ines Varga",
    "Bo Halder",
    "Mira Stone",
    "Piet Kron",
    "Lena Wick",
    "Oskar Thal",
    "Nora Feng",
    "Ivo Lark",
]
BODIES = ["Harbour Office", "Salt Council", "Rail Directorate", "Grain Board", "Lighthouse Trust", "Miners League"]
OUTLETS = ["Harbour Gazette", "Upland Herald", "Coast Radio", "Delta Courier", "Ridge Tribune", "Valley Observer", "Lagoon Dispatch",
           "Moor Chronicle", "Fjord Journal", "Steppe Examiner", "Isle Bulletin", "Glen Mail"]  # fmt: skip
UNNAMED = [
    "a French official",
    "a Brazilian official",
    "an Egyptian diplomat",
    "a Japanese diplomat",
    "a rebel commander",
    "a Kenyan officer",
]
WORDS = """
    barge winter ledger copper bridge orchard tariff ferry quarry lantern convoy granary turbine harvest pier signal cargo
    furnace canal meadow anchor timber beacon reservoir vineyard glacier depot market tunnel saddle compass mill
    """.split()  # noqa: SIM905

ORIGINS = ("person", "body", "officials", "unnamed", "observation", "author")
EDGES = (
    "verbatim",
    "trimmed",
    "light_rewrite",
    "heavy_rewrite",
    "passage",
    "revision",
    "unknown",
    "relay",
    "told",
    "repeat",
    "outside",
)


@dataclass
class World:
    """Records in the making, and what the count must come to."""

    seed: int
    salt: str = ""
    records: dict[type[Record], list[Record]] = field(default_factory=dict)
    evidence: list[Attribution | Assertion] = field(default_factory=list)
    whose: dict[str, int] = field(default_factory=dict)
    reuse: list[Reuse] = field(default_factory=list)
    people: dict[str, list[str]] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    pages: int = 0
    origins: int = 0
    depth: int = 0
    edges: set[str] = field(default_factory=set)
    cited: dict[str, int] = field(default_factory=dict)
    days: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.random = Random(self.seed)

    def add(self, record: Record) -> None:
        self.records.setdefault(type(record), []).append(record)

    def outlet(self, origin: int) -> str:
        """Any outlet, but for those on whose word another origin is relayed: which of two an outlet means must be clear."""
        return self.random.choice([o for o in OUTLETS if self.cited.get(o, origin) == origin])

    def sentence(self) -> str:
        return " ".join(self.random.choice(WORDS) for _ in range(9)).capitalize()

    def article(self, outlet: str, said: str, day: int, *, extra: str | None = None, **fields: object) -> tuple[Article, Span]:
        """An article of which the second paragraph is what was said."""
        self.pages += 1
        first = f"{self.sentence()}."
        parts = [first, f"{said}."] + ([extra] if extra else []) + [f"{self.sentence()}."]
        page = str(fields.pop("page", f"{self.salt}page{self.pages}"))
        article = Article(
            page=page, text="\n\n".join(parts), sha256=self.salt, outlet=outlet, published=f"2031-03-{day:02d}", **fields
        )  # type: ignore[arg-type]
        self.add(article)
        self.days[article.id] = day
        return article, Span(len(first) + 2, len(first) + 2 + len(said))

    def refer(self, article: Article, name: str, kind: str, *, affiliation: str | None = None) -> Referent:
        referent = Referent(article.id, len(self.people.get(name, [])), name, kind, (name,), affiliation=affiliation)  # type: ignore[arg-type]
        self.add(referent)
        self.people.setdefault(name, []).append(referent.id)
        self.kinds[name] = kind
        return referent

    def hold(self, evidence: Attribution | Assertion, origin: int) -> Attribution | Assertion:
        self.add(evidence)
        self.evidence.append(evidence)
        self.whose[evidence.id] = origin
        return evidence

    def say(self, article: Article, span: Span, origin: int, speaker: Referent | None = None, **fields: object) -> Attribution:
        spoken = Attribution(article.id, (span,), "indirect", speaker=speaker.id if speaker else None,
                             speaker_name=speaker.name if speaker else None, **fields)  # type: ignore[arg-type] # fmt: skip
        self.hold(spoken, origin)
        return spoken

    def corpus(
        self, *, oppose: Sequence[str] = (), without: frozenset[str] = frozenset(), same: tuple[str, str] | None = None
    ) -> Corpus:
        """The finished corpus. ``same``: two names that are one person after all."""
        names = {n: list(ids) for n, ids in self.people.items()}
        if same and set(same) <= names.keys():
            names[same[0]] += names.pop(same[1])
        entities = [Entity(self.kinds[n], n, (n,), tuple(sorted(ids))) for n, ids in names.items()]  # type: ignore[arg-type]
        support = tuple(e.id for e in self.evidence if e.id not in without)
        claim = Claim("the sluice stayed shut", "status", tuple(self.random.sample(support, len(support))), tuple(oppose))
        rows: dict[type[Record], list[Record]] = {k: list(v) for k, v in self.records.items()}
        families = _families(self.reuse)
        rows |= {Entity: list(entities), Claim: [claim], Reuse: list(self.reuse), Family: [*rows.get(Family, []), *families]}
        for kind in rows:
            self.random.shuffle(rows[kind])
        return Corpus(rows)


def _families(reuse: Sequence[Reuse]) -> list[Family]:
    home: dict[str, str] = {}

    def top(id: str) -> str:
        while home.get(id, id) != id:
            id = home[id]
        return id

    for r in reuse:
        if r.kind != "passage":
            home.setdefault(r.earlier, r.earlier)
            home.setdefault(r.later, r.later)
            home[top(r.later)] = top(r.earlier)
    groups: dict[str, list[str]] = {}
    for id in home:
        groups.setdefault(top(id), []).append(id)
    return [Family(tuple(sorted(g))) for g in groups.values() if len(g) > 1]


def world(seed: int, salt: str = "") -> World:
    """A claim with a known number of origins, each with evidence derived from it in every way that there is."""
    w = World(seed, salt)
    draw = w.random
    people, bodies, unnamed = (draw.sample(x, len(x)) for x in (PEOPLE, BODIES, UNNAMED))
    saw: set[str] = set()
    for _ in range(draw.randint(1, 4)):
        kind = draw.choice(ORIGINS)
        number = w.origins
        said = w.sentence()
        outlet = w.outlet(number)
        day = draw.randint(1, 5)
        before = len(w.evidence)
        if kind == "person":
            article, span = w.article(outlet, said, day)
            w.say(article, span, number, w.refer(article, people.pop(), "PER"))
        elif kind == "body":
            body = bodies.pop()
            article, span = w.article(outlet, said, day)
            w.say(article, span, number, w.refer(article, body, "ORG"))
            other, place = w.article(w.outlet(number), w.sentence(), day + 1)
            w.refer(other, body, "ORG")
            who = w.refer(other, people.pop(), "PER", affiliation=body)
            w.say(other, place, number, who, role=draw.choice([f"{body} spokeswoman", f"head of the {body}"]))
        elif kind == "officials":
            body = bodies.pop()
            spoken = []
            for _ in range(2):
                article, span = w.article(w.outlet(number), w.sentence(), day)
                w.refer(article, body, "ORG")
                who = w.refer(article, people.pop(), "PER", affiliation=body)
                spoken.append(w.say(article, span, number, who, told="a news conference"))
            statements = [Statement((s.id,), None, "") for s in spoken]
            for s in statements:
                w.add(s)
            w.add(Occasion(tuple(sorted(s.id for s in statements))))
        elif kind == "unnamed" and unnamed:
            article, span = w.article(outlet, said, day, extra="A memo seen by the newsroom says so too.")
            w.say(article, span, number, anonymous=True, description=unnamed.pop())
            memo = article.text.index("A memo")
            w.say(article, Span(memo, memo + 6), number, source=Span(memo, memo + 6), description="a memo seen by the newsroom",
                  channel="document")  # fmt: skip
        elif kind == "observation" and outlet not in saw:
            saw.add(outlet)
            article, span = w.article(outlet, said, day)
            w.hold(Assertion(article.id, span.start, span.end, said, "observation", outlet), number)
        elif kind == "author":
            article, span = w.article(outlet, said, day, kind="opinion", byline=people[-1])
            w.hold(Assertion(article.id, span.start, span.end, said, "opinion", people.pop()), number)
        else:
            continue
        w.origins += 1
        sources = w.evidence[before:]
        for _ in range(draw.randint(0, 3)):
            _derive(w, draw.choice(sources), number, draw.randint(1, 4))
    return w if w.origins else world(seed + 100_003, salt)


def _derive(w: World, evidence: Attribution | Assertion, origin: int, depth: int) -> None:
    """A chain of copies, relays and repetitions that starts from a piece of evidence."""
    for step in range(depth):
        edge = w.random.choice(EDGES)
        derived = derive(w, evidence, origin, edge, outlet=w.outlet(origin))
        if derived is None:
            return
        w.edges.add(edge)
        w.depth = max(w.depth, step + 1)
        evidence = derived


def derive(
    w: World, evidence: Attribution | Assertion, origin: int, edge: str, *, outlet: str
) -> Attribution | Assertion | None:
    """One more piece of evidence that comes from this one; None where it cannot."""
    articles = {a.id: a for a in w.records[Article] if isinstance(a, Article)}
    home = articles[evidence.article]
    span = evidence.span
    words = span.of(home.text)
    day = w.days[home.id] + 1
    if edge in ("relay", "told", "outside") and not _alone(w, home, origin):
        return None
    if edge == "repeat":
        named = isinstance(evidence, Attribution) and evidence.speaker_name and w.kinds.get(evidence.speaker_name) == "PER"
        if not named or "body" in str(evidence.role):
            return None
        article, place = w.article(outlet, w.sentence(), day)
        return w.say(article, place, origin, w.refer(article, str(evidence.speaker_name), "PER"), told="reporters")
    if edge in ("relay", "told", "outside"):
        if outlet == home.outlet or edge == "outside":
            return _outside(w, evidence, origin, day, outlet)
        w.cited[str(home.outlet)] = origin
        article, place = w.article(outlet, w.sentence(), day)
        cited = w.refer(article, str(home.outlet), "ORG")
        if edge == "told" and isinstance(evidence, Attribution) and evidence.anonymous:
            return w.say(article, place, origin, anonymous=True, description="a source", told=home.outlet,
                         relays=(Relay(str(home.outlet), cited.id),))  # fmt: skip
        return w.say(article, place, origin, cited)
    kind = {"unknown": "light_rewrite"}.get(edge, edge)
    said = words if kind in ("verbatim", "trimmed", "revision") else _reword(w, words, 2 if kind == "light_rewrite" else 4)
    if edge == "revision":
        article, place = w.article(str(home.outlet), said, day, page=home.page)
    else:
        article, place = w.article(outlet, said, day)
    direction = "unknown" if edge == "unknown" else w.random.choice(["certain", "probable"])
    earlier, later, ahead = home.id, article.id, (span, place)
    if direction == "unknown" and earlier > later:
        earlier, later, ahead = later, earlier, (place, span)
    w.reuse.append(Reuse(earlier, later, kind, 0.8, direction, (Reason("opcodes", "same words"),), (AlignedPassage(*ahead),)))  # type: ignore[arg-type]
    if edge == "passage":
        w.add(Passage(article.id, place.start, place.end, home.id))
    voice = w.random.choice(["same", "sources", "nobody", "loose"])
    if isinstance(evidence, Assertion):
        return w.hold(replace(evidence, article=article.id, start=place.start, end=place.end, text=said), origin)
    if voice == "sources" or (evidence.anonymous and voice == "same"):
        return w.say(article, place, origin, anonymous=True, description="sources")
    if voice == "nobody":
        return w.hold(Assertion(article.id, place.start, place.end, said, "narration", outlet), origin)
    if voice == "loose" or evidence.speaker_name is None:
        return w.say(article, place, origin, description="he")
    return w.say(article, place, origin, w.refer(article, evidence.speaker_name, w.kinds[evidence.speaker_name]))


def _outside(w: World, evidence: Attribution | Assertion, origin: int, day: int, outlet: str) -> Attribution | None:
    """Two outlets carry the words that a third, which is not in the pile, had from an unnamed source of the same report."""
    if not (isinstance(evidence, Attribution) and evidence.anonymous and evidence.told):
        return None
    article, place = w.article(outlet, w.sentence(), day)
    return w.say(article, place, origin, anonymous=True, description="a source", told=evidence.told)


def _alone(w: World, home: Article, origin: int) -> bool:
    """Whether everything in the article, and of its outlet, belongs to this origin: then a relay of it is without doubt."""
    articles = {a.id: a for a in w.records[Article] if isinstance(a, Article)}
    return all(w.whose[e.id] == origin for e in w.evidence if articles[e.article].outlet == home.outlet)


def _reword(w: World, words: str, changes: int) -> str:
    parts = words.split()
    for _ in range(changes):
        parts[w.random.randrange(len(parts))] = w.random.choice(WORDS)
    return " ".join(parts)


def killed(w: World, article: str) -> None:
    """The outlet withdraws an article."""
    rows = w.records[Article]
    for n, a in enumerate(rows):
        if isinstance(a, Article) and a.id == article:
            rows[n] = replace(a, notices=(Notice("killed", "KILL"),))

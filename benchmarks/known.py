"""Articles whose origins are known: four claims a world, told by sources that were decided first, then copied, relayed and repeated.

What the count loses where the edges must be read from the text is measured on them (``origins.py made``). The records of such worlds, with
their edges given, are those of tests/corroboration/strategies.py; there the count must be exact.
"""

from __future__ import annotations

import random
import sys
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from newsroom import DEEDS, QUALITIES, THINGS, done, many_of

GIVEN = "Ada Tomas Ines Bo Mira Piet Lena Oskar Nora Ivo Ruta Anders Clara Emil Petra Viktor".split()  # noqa: SIM905
FAMILY = "Brink Quill Varga Halder Stone Kron Wick Thal Feng Larsen Orlov Banerjee Castell Moreau Lindqvist Achterberg".split()  # noqa: SIM905
TOWNS = "Holm Varn Osterly Lomtar Kestrel Brackwater Dunmere Salvik Torrin Ostrand Pellam Quayside".split()  # noqa: SIM905
OUTLETS = [
    "Harbour Gazette", "Upland Herald", "Coast Radio", "Delta Courier", "Ridge Tribune", "Valley Observer", "Lagoon Dispatch", "Moor Chronicle",
    "Fjord Journal", "Steppe Examiner", "Isle Bulletin", "Glen Mail", "Northline", "Meridian Press", "Evening Lantern", "Morning Standard",
]  # fmt: skip
BODIES = ["Harbour Board", "Water Authority", "Mining Inspectorate", "Rail Directorate", "Grain Council", "Fisheries Agency"]
UNNAMED = [
    "a French diplomat", "a Brazilian official", "a Kenyan officer", "a Japanese banker", "a rebel commander", "a Norwegian engineer",
]  # fmt: skip
DAYS = [date(2031, 3, 1 + n).strftime("%A") for n in range(7)]

TAILS = (
    (", and {number} {many} had to wait for it", "; it kept {number} {many} waiting"),
    (", which cost the town {number} {many}", ", at the price of {number} {many}"),
    (" while {number} {many} stood by", ", watched by {number} {many}"),
    (" after {number} {many} had gone", " once {number} {many} were gone"),
    (" with {number} {many} in tow", "; {number} {many} were drawn along"),
)
"""How a sentence of scenery ends, in two constructions."""

MATTERS = (
    ("the old bridge at {town} has cracked in {few} places", "the bridge at {town} is cracked in {few} places", "there are cracks in {few} places in the {town} bridge"),
    ("the flood at {town} killed {few} miners", "{few} miners died in the flood at {town}", "{few} miners were killed by the {town} flood"),
    ("the {town} ferry will sail again in the spring", "the ferry at {town} will be back in the spring", "there will be a {town} ferry again in the spring"),
    ("the sugar mill at {town} has been sold to a foreign rival", "a foreign rival has bought the sugar mill at {town}", "the {town} sugar mill was sold to a rival from abroad"),
    ("{few} barges were lost in the storm off {town}", "the storm off {town} sank {few} barges", "{few} barges sank in the {town} storm"),
    ("the mayor of {town} has resigned", "the {town} mayor has stepped down", "{town}'s mayor has resigned"),
    ("the water in {town} is polluted with lead", "lead has been found in the water of {town}", "{town}'s drinking water is polluted with lead"),
    ("the {town} ferry will not sail before the winter", "the ferry at {town} will stay in port until the winter", "there will be no {town} ferry before the winter"),
    ("the well of {town} is not safe to drink from", "nobody should drink from the well of {town}, which is unsafe", "the {town} well is unsafe"),
    ("the strike at the {town} docks is over", "the dockers of {town} have ended their strike", "the {town} dock strike has ended"),
)  # fmt: skip
"""What is claimed, in three wordings each: every origin has one of its own. Two of them have wordings by contraries ("not safe", "unsafe")."""

CLAIMS = 4
"""How many claims a world has, told by the same sources."""

ORIGINS = ("person", "body", "officials", "unnamed", "observation", "author")
EDGES = (
    "verbatim",
    "trimmed",
    "light_rewrite",
    "heavy_rewrite",
    "passage",
    "revision",
    "uncredited",
    "relay",
    "told",
    "repeat",
)


@dataclass
class Page:
    """An article as the newsroom filed it; ``claims``: the sentences that carry the claims, in order."""

    url: str
    outlet: str
    day: int
    headline: str
    lead: str
    claims: list[str]
    body: list[tuple[str, ...]]
    origin: int
    byline: str | None = None
    kind: str | None = None
    credit: str | None = None
    style: int = 0
    extra: list[str] = field(default_factory=list)

    @property
    def published(self) -> str:
        return f"2031-03-{self.day:02d}T{8 + self.day % 7:02d}:00"

    @property
    def text(self) -> str:
        town = f"{self.lead.upper()} ({self.credit}) - " if self.credit else f"{self.lead.upper()} - "
        first = self.claims[0] if self.kind == "opinion" else f"{town}{self.claims[0]}"
        scenes = [told(scene, self.style) for scene in self.body]
        parts = [first]
        for n, claim in enumerate(self.claims[1:]):
            parts += [*scenes[n : n + 1], claim]
        return "\n\n".join([*parts, *scenes[len(self.claims) - 1 :], *self.extra])

    def record(self) -> dict[str, object]:
        given = {
            "url": self.url,
            "outlet": self.outlet,
            "date": self.published,
            "title": self.headline,
            "text": self.text,
            "byline": self.byline,
            "kind": self.kind,
        }
        return {k: v for k, v in given.items() if v}


def told(scene: tuple[str, ...], style: int) -> str:
    """A sentence of scenery, in one of two constructions: what a rewrite turns round."""
    who, deed, what, where, number, many, tail = scene
    after = TAILS[int(tail)][style].format(number=number, many=many)
    if style:
        return f"{what[0].upper()}{what[1:]} was {deed} by {who} {where}{after}."
    return f"{who[0].upper()}{who[1:]} {deed} {what} {where}{after}."


@dataclass
class Made:
    """A world of text: its pages, and what the count of each of its claims must come to."""

    seed: int
    pages: list[Page] = field(default_factory=list)
    origins: int = 0
    edges: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    depth: int = 0

    def __post_init__(self) -> None:
        self.dice = random.Random(self.seed)
        self.town = self.dice.choice(TOWNS)
        few = self.dice.choice("three four six seven nine eleven".split())  # noqa: SIM905
        self.matters = [[w.format(town=self.town, few=few) for w in matter] for matter in self.dice.sample(MATTERS, CLAIMS)]
        self.outlets = self.dice.sample(OUTLETS, len(OUTLETS))
        self.people = self.dice.sample([f"{g} {f}" for g in GIVEN for f in FAMILY], 24)
        self.bodies = self.dice.sample(BODIES, len(BODIES))
        self.unnamed = self.dice.sample(UNNAMED, len(UNNAMED))

    def outlet(self) -> str:
        return self.outlets.pop()

    def scene(self) -> tuple[str, ...]:
        pick = self.dice.choice
        return (
            f"the {pick(QUALITIES)} {pick(THINGS)}", done(pick(DEEDS)), f"the {pick(QUALITIES)} {pick(THINGS)}",
            f"near the {pick(THINGS)} of the {pick(QUALITIES)} {pick(THINGS)}", str(self.dice.randint(13, 989)), many_of(pick(THINGS)), str(self.dice.randrange(len(TAILS))),
        )  # fmt: skip

    def page(self, origin: int, claims: list[str], day: int, outlet: str | None = None, **fields: object) -> Page:
        where = outlet or self.outlet()
        number = len(self.pages)
        made = Page(
            url=f"https://{where.replace(' ', '').casefold()}.example/{self.seed}/{number}", outlet=where, day=day,
            headline=f"{self.dice.choice(QUALITIES)} {self.dice.choice(THINGS)} in {self.town}".capitalize(), lead=self.town, claims=claims,
            body=[self.scene() for _ in range(self.dice.randint(4, 5))], origin=origin, **fields,  # type: ignore[arg-type]
        )  # fmt: skip
        self.pages.append(made)
        return made


def say(claims: list[str], who: str, day: int, shape: int, again: str = "") -> list[str]:
    """Sentences that give the claims to somebody; ``again``: what he is called after the first."""
    on = DAYS[(day - 1) % 7]
    sentences = []
    for n, claim in enumerate(claims):
        name = who if n == 0 or not again else again
        head, whom = f"{claim[0].upper()}{claim[1:]}", f"{name[0].upper()}{name[1:]}"
        if (shape + n) % 3 == 0:
            sentences.append(f"{head}, {name} said{f' on {on}' if n == 0 else ''}.")
        elif (shape + n) % 3 == 1:
            sentences.append(f"{whom} said{f' on {on}' if n == 0 else ''} that {claim}.")
        else:
            sentences.append(f"According to {name}, {claim}.")
    return sentences


def upper(claim: str) -> str:
    return f"{claim[0].upper()}{claim[1:]}"


def made(seed: int) -> Made:
    """One world: one to three origins, each with up to two chains of derived articles, up to four deep."""
    w = Made(seed)
    dice = w.dice
    for _ in range(dice.randint(1, 3)):
        kind = dice.choice(ORIGINS)
        claims = [matter[w.origins % 3] for matter in w.matters]
        day = dice.randint(1, 4)
        on = DAYS[(day - 1) % 7]
        number = w.origins
        shape = dice.randrange(3)
        if kind == "person":
            name, job = w.people.pop(), dice.choice(("engineer", "teacher", "doctor", "farmer"))
            sources = [w.page(number, say(claims, f"{job} {name}", day, shape, name.split()[-1]), day)]
            sources[0].extra.append(f"“I have seen it with my own eyes,” {name.split()[-1]} said.")
        elif kind == "body":
            body = w.bodies.pop()
            sources = [w.page(number, say(claims, f"the {body}", day, shape), day)]
            name = w.people.pop()
            w.page(number, say(claims, f"{name}, the spokeswoman of the {body},", day + 1, 1, name.split()[-1]), day + 1)
        elif kind == "officials":
            body, sources = w.bodies.pop(), []
            for _ in range(2):
                name = w.people.pop()
                first = f"{upper(claims[0])}, {name} of the {body} told a news conference in {w.town} on {on}."
                sources.append(w.page(number, [first, *say(claims[1:], name.split()[-1], day, shape)], day))
        elif kind == "unnamed" and w.unnamed:
            who = w.unnamed.pop()
            sources = [w.page(number, say(claims, who, day, shape, f"the {who.split()[-1]}"), day)]
        elif kind == "observation":
            outlet = w.outlet()
            sources = [w.page(number, [f"A reporter for the {outlet} saw that {c}." for c in claims], day, outlet)]
        elif kind == "author":
            name = w.people.pop()
            sources = [
                w.page(
                    number, [f"{upper(c)}, and the town should say so aloud." for c in claims], day, kind="opinion", byline=name
                )
            ]
        else:
            continue
        w.kinds.add(kind)
        w.origins += 1
        for _ in range(dice.randint(0, 2)):
            _chain(w, dice.choice(sources), claims, number, dice.randint(1, 4))
    return w if w.origins else made(seed + 100_003)


def _chain(w: Made, page: Page, claims: list[str], origin: int, depth: int) -> None:
    for step in range(depth):
        if len(w.outlets) < 6:
            return
        edge = w.dice.choice(EDGES)
        following = derive(w, page, claims, origin, edge)
        if following is None:
            return
        w.edges.add(edge)
        w.depth = max(w.depth, step + 1)
        page = following


def derive(w: Made, page: Page, claims: list[str], origin: int, edge: str) -> Page | None:
    """One more article that has it from this one; None where it cannot."""
    day = page.day + 1
    if edge == "told":
        unnamed = any(who.split()[-1] in page.claims[0] and who in page.claims[0] for who in UNNAMED)
        return w.page(origin, [f"{upper(c)}, a source told the {page.outlet}." for c in claims], day) if unnamed else None
    if edge == "relay":
        how = w.dice.choice((f"the {page.outlet} reported", f"according to the {page.outlet}"))
        return w.page(origin, [f"{upper(c)}, {how}." for c in claims], day)
    if edge == "repeat":
        named = next(iter(_speakers(page)), None)
        return (
            w.page(origin, [f"{upper(c)}, {named} told reporters on {DAYS[(day - 1) % 7]}." for c in claims], day)
            if named
            else None
        )
    copy = w.page(origin, list(page.claims), day, page.outlet if edge == "revision" else None)
    copy.headline, copy.body, copy.extra, copy.byline, copy.kind = (
        page.headline,
        list(page.body),
        list(page.extra),
        page.byline,
        page.kind,
    )
    copy.style = page.style
    if edge == "revision":
        copy.url = page.url
        copy.body = [*copy.body, w.scene()]
    elif edge == "trimmed":
        copy.body, copy.extra = copy.body[: CLAIMS - 1], []
    elif edge == "light_rewrite":
        copy.claims = [c.replace(" said on ", " told reporters on ") for c in copy.claims]
        copy.body = [(f"a {scene[0][4:]}", *scene[1:]) if n % 2 else scene for n, scene in enumerate(copy.body)]
        copy.headline = f"Trouble in {w.town}"
    elif edge == "heavy_rewrite":
        copy.style = 1 - copy.style
        copy.headline = f"Trouble in {w.town}"
    elif edge == "passage":
        copy.body = [*copy.body[: CLAIMS - 1], *(w.scene() for _ in range(4))]
        copy.headline = f"What we know of {w.town}"
    if edge in ("verbatim", "trimmed") and page.kind != "opinion":
        copy.credit = page.credit or page.outlet
    return copy


def _speakers(page: Page) -> list[str]:
    """The names in the first sentence."""
    names = [f"{g} {f}" for g in GIVEN for f in FAMILY]
    return [n for n in names if n in page.claims[0]]

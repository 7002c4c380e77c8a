"""Compare: how alike two propositions are, slot by slot, and whether their figures part them.

A score depends on the two propositions alone, never on how common a word is in the ledger.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from secondsource.claims.items import ENTITY, SMALL, Item
from secondsource.claims.lexicon import keys
from secondsource.model import Quantity

# The weights of the slots and the thresholds. Fitted by hand on pairs of sentences that people judged (benchmarks/claims.py).
NUMBER, TIME = 0.9, 0.35
"""What an agreeing figure and an agreeing time weigh, where a common word weighs about 1."""
CLASS = 0.8
KIN = 0.4
"""What two words of one class count, and of related ones, where the same word counts 1."""

DICE, CONTAINED = 0.6, 0.4
UNMEASURED = 0.85
"""What is left if for one the figure is the point and the other gives none."""

MEANING = 1.0
USUAL = 0.40
"""What nearness of meaning adds, and how near two sentences of one story lie that say different things."""

STORY, MIDDLE = 0.7, 0.23
"""How much of that depends on the two articles, and how near the middles of two articles on one story lie."""

ODD = 0.45
"""What an odd figure given by both is worth by itself."""

THIN = 0.6
"""What is left if the two share one word and do not lie near in meaning."""

THINLY = 0.41
"""How near in meaning is enough for those."""

FAR = 0.15
"""What a pair without a common name, of its own or in its surroundings, needs more."""
PLAIN = 0.18
"""What narration needs more, twice where both are narration and no figure agrees: it is evidence that nobody signed."""
ENOUGH = 0.8
"""The weight of shared words without which likeness means nothing."""

OTHERS = 0.7
"""What is left of a score if both name persons, and not one of them is the same."""

OTHERWISE = 0.88
"""What is left if both predicates say something, and not the same."""

TOPIC, ALONE = 0.6, 0.7
"""What is left of a score if only persons and things are shared; if one word of two fuller sentences is."""

MOOD = 0.4
"""What is left if one tells what is done, the other what will be or could be."""

LOOSE = {"act", "plan", "forecast"}
"""Kinds in which a figure is a detail: a takeover is the same takeover at another price. Elsewhere it is the point."""

MEASURED = {"count", "change"}
_SHARES = {"percentage point", "percent", "per cent", "%", "percentage points", "pct"}
_HUMAN = frozenset(
    "PERSON KILL INJURE CUSTOMER CHILD WOMAN MAN MILITANT SOLDIER POLICE DOCTOR PATIENT REFUGEE FAN CANDIDATE EXPERT MISSING".split()  # noqa: SIM905
)
_HUMANS = frozenset(
    """men women children miner worker employee staff passenger crew teacher student pupil prisoner inmate hostage captive
    detainee guest visitor tourist driver rider player official officer member survivor victim casualty voter reader user
    subscriber farmer fisherman fishermen nurse lawyer judge minister lawmaker deputy journalist reporter protester
    demonstrator marcher striker""".split()  # noqa: SIM905
)
"""Words for human beings that are counted: "310,000 patients" are 310,000 people."""
_COUNTS = frozenset("number figure total toll count tally sum amount estimate".split())  # noqa: SIM905
"""Words for a count that do not say of what."""
_CASUALTIES = frozenset({"PERSON", "KILL", "INJURE"})


@dataclass(frozen=True)
class Likeness:
    """How alike two propositions are, and whether their figures part them; ``thin``: one word is all they share; ``agreed``: they give one figure."""

    score: float
    apart: bool = False
    thin: bool = False
    agreed: bool = False


def compare(a: Item, b: Item) -> Likeness:
    """Compare two propositions slot by slot, and by where the encoder puts them. Symmetric, and a function of the two alone."""
    found = _slots(a, b)
    if not (a.weights and b.weights) and not found.agreed:
        # A bare figure, or a pronoun: where it stands does not tell what it says.
        return Likeness(0.0, found.apart, found.thin)
    near = nearness(a, b)
    if near is None:
        return Likeness(round(found.score, 4), found.apart, found.thin, found.agreed)
    score = max(0.0, found.score + MEANING * (near - usual(a, b)))
    if found.thin and near < THINLY:
        score *= THIN
    # Rounded, so that it is the same as in a table, whatever the order in which that adds.
    return Likeness(round(score, 4), found.apart, found.thin, found.agreed)


def nearness(a: Item, b: Item) -> float | None:
    """The cosine of two propositions' meanings, None where the ledger has none."""
    return float(a.vector @ b.vector) if a.vector is not None and b.vector is not None else None


def usual(a: Item, b: Item) -> float:
    """How near the sentences of the two articles lie to one another that say different things: nearer where the story is one."""
    if a.middle is None or b.middle is None:
        return USUAL
    return USUAL + STORY * max(0.0, float(a.middle @ b.middle) - MIDDLE)


def _slots(a: Item, b: Item) -> Likeness:
    """How alike the slots are."""
    words_a, events_a, count_a = _carried(a, b)
    words_b, events_b, count_b = _carried(b, a)
    shared_words = (words_a + words_b) / 2
    agreeing, apart = figures(a.figures, b.figures)
    turned = False
    if not agreeing and (a.rejected or b.rejected):
        # Who says "14, not 12" speaks of the claim that it was 12.
        agreeing = figures(a.rejected, b.figures)[0] or figures(b.rejected, a.figures)[0]
        apart, turned = apart and not agreeing, bool(agreeing)
    if not agreeing and (a.doubts_a_figure or b.doubts_a_figure):
        # "The estimate of 300 job cuts" is one of 300 jobs.
        agreeing = [x for x in a.figures for y in b.figures if same_figure(x, y) and _things(x.of or "") & _things(y.of or "")]
    # Shares that differ part whatever they are said to be shares of: what is measured often stands elsewhere in the sentence.
    apart = apart or (not agreeing and _rival(a.figures, b.figures))
    # "Both failed" and "one of the two failed" are two claims; "all" and "not all", "only one" are one with two sides.
    reaches = bool(a.reach and b.reach and a.reach != b.reach and a.signs.get("QUANTITY", 0) * b.signs.get("QUANTITY", 0) >= 0)
    odd = max((oddness(q) for q in agreeing), default=0) if agreeing and one_story(a, b) else 0
    floor = ODD if odd > 2 or (odd == 2 and shared_words >= 0.2) else 0.0
    if agreeing and (a.doubts_a_figure or b.doubts_a_figure) and one_story(a, b):
        floor = ODD
    nothing = Likeness(0.0, apart=reaches or (apart and _pointed(a.figures) and _pointed(b.figures)))
    if shared_words < 0.3:
        return Likeness(floor, agreed=True) if floor else nothing
    events, count = (events_a + events_b) / 2, min(count_a, count_b)
    if events == 0.0 and count < 2 and not (a.figures and b.figures):
        return nothing
    names = a.entities & b.entities
    shared = shared_words + ENTITY * len(names)
    total_a, total_b = a.total, b.total
    if agreeing or apart:
        total_a, total_b = total_a + NUMBER, total_b + NUMBER
        shared += NUMBER * bool(agreeing)
    times = set(a.proposition.times) & set(b.proposition.times)
    if times:
        shared, total_a, total_b = shared + TIME, total_a + TIME, total_b + TIME
    enough = shared_words + (NUMBER if agreeing else 0.0) + 0.25 * bool(times)
    thin = count < 2 and not agreeing
    dice = 2 * shared / (total_a + total_b)
    contained = min(1.0, shared / min(total_a, total_b))
    score = DICE * dice + CONTAINED * contained
    if enough < ENOUGH:
        score *= enough / ENOUGH
    if events < 0.5 and count < 3 and not (agreeing and count):
        score *= TOPIC
    elif count < 2 and not agreeing and (events < 0.75 or min(a.heavy, b.heavy) > 1):
        score *= ALONE
    if a.labels and b.labels and a.labels.isdisjoint(b.labels):
        score *= OTHERS
    if a.doing and b.doing and a.doing.isdisjoint(b.doing):
        score *= OTHERWISE
    if a.mood and b.mood and a.mood != b.mood:
        score *= MOOD
    if a.entities and b.entities and not names:
        score *= 0.8 if a.around & b.around else 0.6
    if a.people and b.people and a.people.isdisjoint(b.people):
        score *= OTHERS
    if not names and not (a.around & b.around):
        score = max(0.0, score - FAR)
    if a.plain or b.plain:
        score = max(0.0, score - PLAIN * (1 if agreeing else a.plain + b.plain))
    exact = (a.proposition.kind not in LOOSE and b.proposition.kind not in LOOSE) or (
        apart and _pointed(a.figures) and _pointed(b.figures)
    )
    if reaches or (apart and exact):
        return Likeness(score, apart=True, thin=thin)
    if bool(a.numbers) != bool(b.numbers) and (a.proposition.kind in MEASURED) != (b.proposition.kind in MEASURED):
        score *= UNMEASURED
    if apart:
        score *= 0.85
    if turned:
        # Who gives the same figure comes before who only says that it is wrong.
        score = min(score, ODD)
    return Likeness(max(score, floor), thin=thin, agreed=bool(agreeing))


def shares(a: Item, b: Item) -> Iterator[tuple[str, float, float, float]]:
    """The words of ``a`` that ``b`` has too, or has a word of the same class for: stem, weight, weight as an event, and how far ``b`` has it."""
    stems, classes = b.stems, b.classes
    for root, own, related, weight, event in a.words:
        if root in stems:
            yield root, weight, event, 1.0
        elif not own.isdisjoint(classes):
            yield root, weight, event, CLASS
        elif not related.isdisjoint(classes):
            yield root, weight, event, KIN


def _carried(a: Item, b: Item) -> tuple[float, float, int]:
    """The weight of the words of ``a`` that ``b`` has too, or has a word of the same class for; that of events; how many."""
    carried, events, count = 0.0, 0.0, 0
    for _, weight, event, share in shares(a, b):
        carried += share * weight
        if weight >= 0.5:
            count += share > KIN
            events += share * event
    return carried, events, count


def agreement(a: Item, b: Item) -> str:
    """The slots in which two propositions agree, for people to read."""
    words = sorted(root for root, own, _, _, _ in a.words if root in b.stems or not own.isdisjoint(b.classes))
    given = sorted(q.text for q in figures(a.figures, b.figures)[0])
    return ", ".join([*words[:8], *given, *sorted(set(a.proposition.times) & set(b.proposition.times))])


@cache
def _unit(unit: str | None) -> str:
    """A unit to compare: all words for persons are one, and none is none; one gate is measured as three gates are."""
    lower = (unit or "").lower()
    if _human(lower):
        return ""
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    return lower[:-1] if len(lower) > 3 and lower.endswith("s") and not lower.endswith(("ss", "us", "is")) else lower


@cache
def _human(of: str) -> bool:
    """Whether those counted are human beings."""
    return any(
        not keys(form).isdisjoint(_HUMAN) or form in _HUMANS
        for word in of.lower().split()
        for form in (word, word.removesuffix("s"))
    )


@cache
def _things(of: str) -> frozenset[str]:
    """What the words for a thing counted stand for, in singular and plural."""
    words = of.lower().split()
    return frozenset(key for word in words for form in (word, word.removesuffix("s")) for key in keys(form))


def ends(quantity: Quantity) -> tuple[float, ...]:
    return tuple(abs(x) for x in (quantity.low, quantity.high) if x is not None)


def _near(x: float, y: float) -> bool:
    """Whether the less exact of two figures could be the other, rounded: 17,942 and 18,000, and not 41.6 and 41.8."""
    most, apart = max(abs(x), abs(y)), abs(x - y)
    return apart <= 0.005 * most and apart <= max(_step(x), _step(y)) / 2 + 1e-9 * most


def _step(x: float) -> float:
    """What the last digit of a figure is worth that is not a nought: of 18,000 a thousand, of 41.6 a tenth."""
    shown = f"{x:.6f}".rstrip("0")
    if not shown.endswith("."):
        return float(10.0 ** -len(shown.partition(".")[2]))
    whole = shown[:-1]
    return float(10.0 ** (len(whole) - len(whole.rstrip("0"))))


def comparable(a: Quantity, b: Quantity) -> bool:
    """Whether two figures could measure one thing: one unit, and things counted that are not known to differ."""
    if _unit(a.unit) != _unit(b.unit) or (a.kind == "age") != (b.kind == "age"):
        return False
    if not a.of or not b.of:
        return True
    if _only_counts(a.of) or _only_counts(b.of):
        return True
    ours, theirs = _things(a.of), _things(b.of)
    return not ours.isdisjoint(theirs) or not (ours.isdisjoint(_CASUALTIES) or theirs.isdisjoint(_CASUALTIES))


@cache
def _only_counts(of: str) -> bool:
    """Whether what is counted is not said: "the number", "its figure"."""
    words = [w for w in of.lower().split() if w not in {"the", "a", "its", "their", "his", "her", "of"}]
    return all(w.removesuffix("s") in _COUNTS for w in words)


def same_figure(a: Quantity, b: Quantity) -> bool:
    """Whether two figures are one figure: both ends agree where both are given, or one is a round word for the other."""
    ends_a, ends_b = set(ends(a)), set(ends(b))
    if not ends_a or not ends_b:
        return False
    if len(ends_a) == len(ends_b):
        return all(_near(x, y) for x, y in zip(sorted(ends_a), sorted(ends_b), strict=True))
    return False


def figures(a: Sequence[Quantity], b: Sequence[Quantity]) -> tuple[list[Quantity], bool]:
    """The figures of ``a`` that ``b`` gives too; and whether comparable figures stand there and none agrees."""
    agreeing, met, loose = [], False, False
    for x in a:
        for y in b:
            if comparable(x, y) and ends(x) and ends(y):
                met = True
                if same_figure(x, y):
                    agreeing.append(x)
                    break
                loose = loose or _covers(x, y) or _covers(y, x)
            elif oddness(x) > 1 and _unit(x.unit) == _unit(y.unit) and same_figure(x, y):
                # What is counted is often named elsewhere in the sentence, or by a word for its sum: "his figure of 6,412".
                agreeing.append(x)
                break
    return agreeing, met and not agreeing and not loose


def _rival(a: Sequence[Quantity], b: Sequence[Quantity]) -> bool:
    """Whether both give shares or rates, and none of them could be one of the other's."""
    ours, theirs = [q for q in a if _pointed((q,))], [q for q in b if _pointed((q,))]
    return bool(ours and theirs) and not any(same_figure(x, y) or _covers(x, y) or _covers(y, x) for x in ours for y in theirs)


def _pointed(numbers: Sequence[Quantity]) -> bool:
    """Whether a figure is what is said, whatever the verb: a share or rate."""
    return any((q.kind == "share" or _unit(q.unit) in _SHARES) and ends(q) for q in numbers)


def one_story(a: Item, b: Item) -> bool:
    """Whether two propositions stand in articles that name some of the same."""
    return not a.around.isdisjoint(b.around) or len(a.cast & b.cast) > 1


def oddness(quantity: Quantity) -> int:
    """How many digits of a figure tell it from others: 23,918 has five, 6,200 two, 500 one; of a small number none.

    Two reports on one matter that give the same odd figure give the same fact.
    """
    values = ends(quantity)
    if quantity.kind == "age" or not values or (max(values) <= SMALL and all(v == int(v) for v in values)):
        return 0
    return max(len(f"{v:.6g}".replace(".", "").replace("e+", "").strip("0")) for v in values)


def _covers(a: Quantity, b: Quantity) -> bool:
    """Whether a rough figure lies within a range that is given for the same thing."""
    return (
        b.qualifier == "about"
        and a.low is not None
        and a.high is not None
        and len(ends(b)) > 0
        and all(a.low <= end <= a.high for end in ends(b))
    )

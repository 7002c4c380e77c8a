"""Sides: which proposition words a claim, and who stands for it and who against.

Likeness finds the group; wording, denial and contrary words decide the side: a denial is as like as a paraphrase, and must stand
opposite.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from secondsource.claims.compare import compare, figures
from secondsource.claims.items import Item
from secondsource.claims.judged import Judged

TYPICAL = 0.6
"""The share of the greatest likeness to all others that whoever words the claim must have."""

ENOUGH = 0.6
"""How like its contrary a negative claim must be to be worded as that."""

ALIKE = 0.4
"""How like it two contraries must be that stand in different texts."""

COPY = 10.0
"""How near copies are: no likeness comes to that."""

FIGURE = 0.3
"""How much nearer two are that give one figure."""

REACH = 1.0
"""How much nearer two are that say of how many it holds: "all", "only one". That is what they agree on, or not."""

JUDGED = 20.0
"""How near those are of whom a person has said on which sides they stand."""

SCOPE, REACHED, LEAST, HALF = 6, 80, 2, 0.5
"""Words behind a negation, within so many characters and its clause, that it may govern; and how many of them two must share to deny one thing."""

SAMPLE = 16
"""Members of a group that are compared with all of it."""

_FRAGMENT = re.compile(r"(?:to|is|are|was|were|has|have|had|will|would|could|may|might|should|must|can) ", re.IGNORECASE)
"""How what was cut behind a subject or a cue begins: "to be organising …", "is still alive". It words no claim if a sentence does."""


_WORDS = re.compile(r"[^\W\d_]{4,}")
_BREAK = re.compile(r"[,;:.!?–—()]| (?:but|who|which|although|while) ")
_NEGATION = re.compile(
    r"\b(?:no|not|never|none|nobody|neither|cannot|refus(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|unwilling|unable|fail(?:s|ed|ing)?|"
    r"den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?)\b|n['’]t\b",
    re.IGNORECASE,
)


def stance(a: Item, b: Item, judged: Judged | None = None) -> int:
    """1 if the two assert the same, -1 if one asserts what the other rejects."""
    if judged is not None and (said := judged.stance(a.evidence, b.evidence)) is not None:
        return said
    relation = a.polarity * b.polarity
    if relation < 0 and (_denies_too(a, b) or _denies_too(b, a)):
        relation = 1
    if _rejects(a, b) or _rejects(b, a):
        return -relation
    for axis, at in a.signs.items():
        if b.signs.get(axis, at) != at:
            relation = -relation
            break
    return relation


def _denies_too(a: Item, b: Item) -> bool:
    """Whether ``a``, which is no denial as a whole, holds the negation that ``b`` is: "a statement saying that nothing had changed"."""
    if a.proposition.negated or a.polarity < 0 or not b.proposition.negated or b.polarity > 0:
        return False
    return any(len(x & y) >= max(LEAST, HALF * min(len(x), len(y))) for x in _denied(a) for y in _denied(b))


def _denied(item: Item) -> list[frozenset[str]]:
    """For each negation in the words of a proposition what it governs: the words next behind it, by how they begin."""
    text = item.proposition.text
    return [
        frozenset(w[:5].casefold() for w in _WORDS.findall(_BREAK.split(text[m.end() : m.end() + REACHED], 1)[0])[:SCOPE])
        for m in _NEGATION.finditer(text)
    ]


def _rejects(a: Item, b: Item) -> bool:
    """Whether one says that the other's figure is wrong: "14, not 12"."""
    return bool(a.rejected) and bool(figures(a.rejected, b.figures)[0]) and not figures(a.figures, b.figures)[0]


def sides(
    group: Sequence[Item], copies: Mapping[str, int], leads: Mapping[str, str], judged: Judged | None = None
) -> tuple[Item, dict[str, int]]:
    """The proposition that words the claim, and the side of each: 1 supports, -1 opposes.

    The claim is the positive proposition. Each other takes its side from the most alike that already has one; who only goes on has
    the side of what went before.
    """
    ordered = sorted(group, key=lambda i: i.id)
    inside = {i.id for i in ordered}
    own = [i for i in ordered if leads.get(i.id) not in inside] or ordered
    central = _central(own)
    side = _spread(central, own, copies, judged)
    if central.polarity < 0:
        # "No bell rang" is the claim, unless somebody says in so many words that it did.
        against = [(compare(central, i).score, i) for i in own if i.polarity > 0 and side[i.id] < 0]
        contrary = [i for score, i in against if score >= ALIKE]
        if any(score >= ENOUGH for score, _ in against) or len({i.family for i in contrary}) > 1:
            central = _central(contrary)
            side = {id: -at for id, at in side.items()}
    elif (contraries := [i for i in own if side[i.id] < 0 and i.polarity > 0]) and len(
        {i.family for i in own if side[i.id] < 0}
    ) > len({i.family for i in own if side[i.id] > 0}):
        # Both sides are worded positively ("is alive", "was killed"): the claim is what more of them say.
        central = _central(contraries)
        side = {id: -at for id, at in side.items()}
    for item in ordered:
        at, seen = item.id, set()
        while at not in side and at not in seen:
            seen.add(at)
            at = leads.get(at, central.id)
        side[item.id] = side.get(at, 1)
    return central, side


def _central(items: Sequence[Item]) -> Item:
    """The most typical proposition, of those that many are like the most readable and positive."""
    near = items[:SAMPLE]
    tried = items[: 3 * SAMPLE]
    typical = {i.id: sum(compare(i, j).score for j in near if j is not i) for i in tried}
    enough = TYPICAL * max(typical.values())
    return max((i for i in tried if typical[i.id] >= enough), key=lambda i: (i.polarity, _readable(i), typical[i.id], i.id))


def _spread(central: Item, ordered: Sequence[Item], copies: Mapping[str, int], judged: Judged | None) -> dict[str, int]:
    """The side of each, from the most alike that already has one."""
    side = {central.id: 1}
    pending: dict[str, tuple[float, Item]] = {
        i.id: (_beside(central, i, copies, judged), central) for i in ordered if i is not central
    }
    by_id = {i.id: i for i in ordered}
    while pending:
        nearest_id = max(pending, key=lambda key: (pending[key][0], key))
        alike, nearest = pending.pop(nearest_id)
        item = by_id[nearest_id]
        side[item.id] = side[nearest.id] * (1 if alike == COPY else stance(nearest, item, judged))
        for other, (best, _) in pending.items():
            if best < JUDGED:
                now = _beside(item, by_id[other], copies, judged)
                if now > best:
                    pending[other] = (now, item)
    return side


def _beside(a: Item, b: Item, copies: Mapping[str, int], judged: Judged | None = None) -> float:
    """How near two members of a group are: a copy is nearest of all and never on the other side, unless a person says so."""
    if judged is not None and judged.stance(a.evidence, b.evidence) is not None:
        return JUDGED
    if copies.get(a.id, -1) == copies.get(b.id, -2):
        return COPY
    found = compare(a, b)
    # Who gives the same figure is nearer than who gives another, whatever the other words.
    return found.score + FIGURE * found.agreed + REACH * ("QUANTITY" in a.signs and "QUANTITY" in b.signs)


def _readable(item: Item) -> int:
    """0 to 4: is a whole sentence, has a subject, no pronoun for it, and is signed."""
    subject = item.proposition.subject
    whole = item.proposition.predicate is not None and not _FRAGMENT.match(item.proposition.text)
    return (
        whole
        + bool(subject)
        + bool(subject and subject not in {"it", "he", "she", "they", "we", "i", "this", "that", "you"})
        + (not item.plain)
    )

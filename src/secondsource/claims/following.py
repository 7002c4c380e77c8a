"""Following: evidence that says no claim of its own, but more of what was said just before it.

A reporter paraphrases and then quotes: residents said that no alarm had rung; "The neighbours' geese woke us," said one of them. The quotation has not
one word of the claim and is evidence for it all the same. So is what a speaker goes on to say in the next sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from secondsource.claims.compare import compare, ends, figures, oddness
from secondsource.claims.gather import Group
from secondsource.claims.items import Item, Pile
from secondsource.claims.judged import Judged
from secondsource.model import Article, Attribution, Quantity, Reason

NEAR = 160
"""Characters between what is paraphrased and what is quoted: a cue, a name and a role, and no sentence of another matter."""

AT_ONCE = 40
"""Characters between the two where another speaks for who was paraphrased: a cue and a full stop."""

INSIDE = 3
"""Characters by which what is said within something said may end before it."""

LIKE = 0.28
"""How like what went before a sentence must be that is quoted only in part: it may as well begin another matter."""

SHORT = 16
"""Words up to which a quotation only goes on. Among judged pairs of real news longer ones had matter of their own, all but a few."""

FULL = 100
"""Figures up to this are details in a quotation: "each bus made five trips"."""

GOES_ON = "the speaker goes on"
ONE_OF_THEM = "one of those who say so"
SPEAKS_FOR = "the body's spokesman goes on"

_SPEAKS_FOR = re.compile(
    r"\b(?:spokes(?:man|men|woman|women|person|persons|people)|press (?:officer|secretary|aide)|media officer)\b", re.IGNORECASE
)
_PRONOUNS = {"he", "she", "they", "it"}
_DESCRIBED = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True)
class Following:
    """``follower`` says more of what ``lead`` says: the ids of two pieces of evidence."""

    lead: str
    follower: str
    why: str

    @property
    def same(self) -> bool:
        """Whether both are of one speaker."""
        return self.why == GOES_ON


def followers(pile: Pile) -> Iterator[Following]:
    """Yield what follows on from what, article by article in order of reading."""
    for article in pile.corpus.all(Article):
        said = sorted(pile.corpus.within(article.id, Attribution), key=lambda a: (a.span, a.id))
        for n, after in enumerate(said):
            if after.manner == "indirect":
                continue
            before = [a for a in said[max(0, n - 4) : n] if a.span.end <= after.span.start]
            last = max((a.span.end for a in before), default=0)
            # What ends there together is one thing said within another: "she denied the claim that it fell" is hers, the claim is another's.
            found = [(a, why) for a in before if a.span.end + INSIDE >= last and (why := _follows(pile, article, a, after))]
            if found:
                lead, why = min(found, key=lambda pair: (pair[1] != GOES_ON, pair[0].span, pair[0].id))
                yield Following(lead.id, after.id, why)


def _follows(pile: Pile, article: Article, before: Attribution, after: Attribution) -> str | None:
    """Why ``after`` says more of what ``before`` says; None if it may not."""
    gap = after.span.start - before.span.end
    between = article.text[before.span.end : after.span.start].count("\n\n")
    if before.manner == "direct" or between > 1 or gap > NEAR or (between and after.manner != "direct"):
        return None
    if pile.speaker(before) is not None and pile.speaker(before) == pile.speaker(after):
        return GOES_ON
    if between or after.manner != "direct":
        return None
    if before.anonymous and after.anonymous and _same_people(before, after):
        return GOES_ON
    if pile.speaker(after) is None and after.source is not None and after.source.of(article.text).casefold() in _PRONOUNS:
        return GOES_ON if gap <= AT_ONCE else None
    if before.anonymous and not after.anonymous and after.speaker is not None:
        return ONE_OF_THEM if gap <= AT_ONCE else None
    body = pile.referents.get(before.speaker or "")
    person = pile.referents.get(after.speaker or "")
    if gap <= AT_ONCE and body is not None and body.kind == "ORG" and person is not None and person.kind == "PER":
        ours = {name.casefold() for name in (body.name, *body.aliases)}
        if (person.affiliation or "").casefold() in ours or _SPEAKS_FOR.search(after.role or ""):
            return SPEAKS_FOR
    if gap <= AT_ONCE and body is not None and body.kind == "ORG" and after.anonymous:
        described = set(_words(after.description))
        if any(described.issuperset(_words(name)[-1:]) and _words(name) for name in (body.name, *body.aliases)):
            return SPEAKS_FOR
    return None


def _same_people(before: Attribution, after: Attribution) -> bool:
    """Whether a second description names some of the same people in fewer words: "an official at the mint" and then "the official"."""
    full, short = _words(before.description), _words(after.description)
    return bool(short) and {w.removesuffix("s") for w in short[-1:]} <= {w.removesuffix("s") for w in full}


def _words(description: str | None) -> Sequence[str]:
    return _DESCRIBED.findall((description or "").casefold())


def follow(
    groups: list[Group], pile: Pile, said: Iterable[Following], copies: Mapping[str, int], judged: Judged | None = None
) -> tuple[list[Group], dict[str, str]]:
    """Take what only says more of something into the group of what it follows; and who follows whom, by proposition."""
    home = {item.id: n for n, group in enumerate(groups) for item in group.items}
    leads: dict[str, str] = {}
    for following in said:
        lead = [i for i in pile.of_evidence.get(following.lead, []) if not i.evades]
        after = pile.of_evidence.get(following.follower, [])
        if not lead:
            continue
        speaks = pile.attributions.get(following.follower)
        # A quotation of which a sentence is found elsewhere stands for itself, and so does a long one: it has matter of its own.
        free = sum(len(item.proposition.text.split()) for item in after) <= SHORT and all(
            _one_text(groups[home[item.id]], copies) or home[item.id] in {home[i.id] for i in lead} for item in after
        )
        for item in after:
            n = home[item.id]
            with_it = [i for i in lead if home[i.id] == n]
            if with_it and following.same:
                # They met by their words. Who goes on does not contradict himself, unless with words that are contraries.
                to = max(with_it, key=lambda i: (compare(i, item).score, -i.start, i.id))
                if all(to.signs.get(axis, at) == at for axis, at in item.signs.items()):
                    leads.setdefault(item.id, to.id)
            if with_it or not free or not _says_no_more(item, lead, pile, speaks):
                continue
            to = max(lead, key=lambda i: (compare(i, item).score, len(groups[home[i.id]].items), -i.start, i.id))
            if speaks is not None and speaks.manner != "direct" and compare(to, item).score < LIKE:
                continue
            m = home[to.id]
            ours, theirs = groups[m], groups[n]
            if judged and judged.parts(ours.items, theirs.items):
                continue
            for other in theirs.items:
                home[other.id] = m
                leads.setdefault(other.id, to.id)
            ours.items += theirs.items
            ours.reasons += [*theirs.reasons, Reason("follows", f"{following.why}: {item.proposition.text[:120]}")]
            theirs.items = []
    return [group for group in groups if group.items], leads


def _says_no_more(item: Item, lead: Sequence[Item], pile: Pile, speaks: Attribution | None) -> bool:
    """Whether a proposition brings no name and no figure of weight that what it follows has not, and is no refusal or condition."""
    if item.evades or item.proposition.condition:
        return False
    known = frozenset().union(*(i.entities for i in lead), *(i.around for i in lead))
    if speaks is not None and speaks.speaker:
        known |= {pile.entity_of.get(speaks.speaker, speaks.speaker)}
    if any(pile.names.get(name, "X")[:1].isupper() for name in item.entities - known):
        return False
    return not any(_weighs(q) for q in item.numbers) or any(figures(i.numbers, item.numbers)[0] for i in lead)


def _weighs(quantity: Quantity) -> bool:
    """Whether a figure is likely to be what is said: a share, or a number that is neither small nor round."""
    return quantity.kind == "share" or oddness(quantity) > 1 or any(end > FULL for end in ends(quantity))


def _one_text(group: Group, copies: Mapping[str, int]) -> bool:
    """Whether a group is one passage and its copies, and nothing else was found like it."""
    return (
        len({copies.get(item.id, -1) for item in group.items}) == 1
        or len({item.proposition.text.casefold() for item in group.items}) == 1
    )

"""Who is shown by name in briefs and pages, and who is not.

People seen only as victims, witnesses or bystanders are masked: the reader gets "a resident", never the name. Whoever speaks for
a body, in an office or as an expert is shown, and so is whom a person has unlocked, with a reason. The ledger itself is never masked: what is
told here is only how to show it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property, lru_cache

from secondsource.linkage import Corpus
from secondsource.model import Article, Assertion, Attribution, Entity, Family, Mention, Referent, Span

WITHHELD = "[name withheld]"

UNLOCK = "unlock"
"""The verb of the judgement by which a person has somebody shown by name: about a mention, with a reason, undone like any other."""

PRIVATE = frozenset(
    ["aunt", "baker", "barber", "bookkeeper", "boy", "boyfriend", "bricklayer", "bride", "bridegroom", "brother", "bystander", "carer", "child", "cleaner", "commuter", "cook", "cousin", "customer", "daughter", "depositor", "driver", "eyewitness", "farmer", "father", "fiance", "fiancee", "fisherman", "fisherwoman", "girl", "girlfriend", "grandfather", "grandmother", "guest", "homeowner", "hostage", "housewife", "husband", "inhabitant", "labourer", "laborer", "lad", "local", "man", "mechanic", "mother", "motorist", "mourner", "mum", "neighbor", "neighbour", "nephew", "newlywed", "niece", "nurse", "onlooker", "orphan", "owner", "parent", "passenger", "passer-by", "patient", "pensioner", "plumber", "porter", "postman", "pupil", "refugee", "relative", "resident", "retiree", "saver", "schoolboy", "schoolgirl", "schoolteacher", "seamstress", "shepherd", "shopkeeper", "shopper", "sister", "son", "stallholder", "student", "survivor", "teacher", "teenager", "tenant", "toddler", "tourist", "trader", "uncle", "victim", "villager", "visitor", "voter", "waiter", "waitress", "welder", "widow", "widower", "wife", "witness", "woman", "worker", "youth"]
)  # fmt: skip
"""Descriptions of somebody as a private person: kin, callings without office, and places in an event."""

PUBLIC = frozenset(
    [
        "chief",
        "chairman",
        "chairwoman",
        "deputy",
        "director",
        "head",
        "leader",
        "minister",
        "president",
        "professor",
        "secretary",
        "spokesman",
        "spokeswoman",
        "union",
    ]
)

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_COURTESY = frozenset(["mr", "mrs", "ms", "mx", "miss", "mister", "madam", "sir"])
_HONORIFIC = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def is_private_role(role: str) -> bool:
    """Whether a description is one of a private person.

    >>> is_private_role("baker's widow"), is_private_role("head teacher"), is_private_role("Finance Minister")
    (True, False, False)
    """
    words = [word.casefold().removesuffix("s") for word in _WORD.findall(role)]
    forms = {*words, *(word.casefold() for word in _WORD.findall(role))}
    return bool(forms & PRIVATE) and not forms & PUBLIC


@lru_cache(maxsize=20_000)
def telling_role(role: str | None, name: str) -> str | None:
    """A role as far as it says more than the name: "Ilva" beside Ilva Trond says nothing.

    >>> telling_role("Ilva", "Ilva Trond"), telling_role("Mr.", "Anton Brill"), telling_role("chief economist", "Anton Brill")
    (None, None, 'chief economist')
    """
    if not role:
        return None
    words = {word.casefold() for word in _WORD.findall(role)}
    if words <= _COURTESY | {word.casefold() for word in _WORD.findall(name)} or role.endswith(("’s", "'s")):
        return None
    return " ".join(role.split())


def unlocked_in(corpus: Corpus) -> frozenset[str]:
    """The ids of the Referents of people whom a person has unlocked."""
    said = {id for judgement in corpus.judgements(UNLOCK) for id in judgement.objects}
    if not said:
        return frozenset()
    return frozenset(m.referent for m in corpus.all(Mention) if m.id in said) | (said & {r.id for r in corpus.all(Referent)})


class Masks:
    """The people of a corpus who are not named, and the words to show instead."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.labels: dict[str, str] = {}
        """For each Referent of a masked person what to say instead of the name."""
        self._shown: set[str] = set()
        self._hidden: dict[str, str] = {}
        self._find()

    def _find(self) -> None:
        referents = {r.id: r for r in self.corpus.all(Referent)}
        family = {member: f.id for f in self.corpus.all(Family) for member in f.members}
        spoken: dict[str, list[Attribution]] = defaultdict(list)
        for attribution in self.corpus.all(Attribution):
            for speaker in (attribution.speaker, *attribution.co_speakers):
                if speaker:
                    spoken[speaker].append(attribution)
        authors = {a.voice.casefold() for a in self.corpus.all(Assertion) if a.voice}
        authors |= {a.byline.casefold() for a in self.corpus.all(Article) if a.byline}
        unlocked = unlocked_in(self.corpus)
        for entity in self.corpus.all(Entity):
            mine = [referents[m] for m in entity.members if m in referents]
            names = {entity.name, *entity.aliases, *(alias for r in mine for alias in (r.name, *r.aliases))}
            if (
                entity.kind != "PER"
                or not unlocked.isdisjoint(entity.members)
                or not self._private(entity, mine, spoken, family, authors)
            ):
                self._shown |= {name.casefold() for name in names} | {
                    last.casefold() for name in names if (last := surname(name))
                }
                continue
            roles = [role for r in mine for role in r.roles]
            roles += [a.role for m in entity.members for a in spoken[m] if a.role]
            told = sorted(
                {t for role in roles if (t := telling_role(role, entity.name)) and is_private_role(t)},
                key=lambda t: (len(t), t),
            )
            label = _with_article(told[0]) if told else "a private person"
            for r in mine:
                self.labels[r.id] = label
            for name in names:
                if name.casefold().strip(".") in _GENERATIONS:
                    continue  # "Jr." is nobody's name
                self._hidden[name] = label
                bare = _HONORIFIC.sub("", name)
                self._hidden[bare] = label
                if last := surname(bare):
                    self._hidden.setdefault(last, label)

    def _private(
        self,
        entity: Entity,
        mine: list[Referent],
        spoken: dict[str, list[Attribution]],
        family: dict[str, str],
        authors: set[str],
    ) -> bool:
        said = [a for m in entity.members for a in spoken[m]]
        if {word.casefold() for word in entity.name.split()} & _NO_SURNAMES:
            return False  # a school, a street: no person at all
        if any(name.casefold() in author for name in (entity.name, *entity.aliases) if " " in name for author in authors):
            return False
        roles = [t for r in mine for role in r.roles if (t := telling_role(role, entity.name))]
        roles += [t for a in said if (t := telling_role(a.role, entity.name))]
        if any(is_private_role(role) for role in roles):
            return all(is_private_role(role) for role in roles)
        if roles or any(r.affiliation for r in mine):
            return False
        # No description at all: whom several texts bring on their own is no bystander.
        return len({family.get(r.article, r.article) for r in mine}) < 2

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        names = sorted((n for n in self._hidden if n.casefold() not in self._shown and n), key=lambda n: (-len(n), n))
        return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)") if names else None

    def hides(self, name: str) -> bool:
        """Whether a speaker of this name is masked."""
        return name in self._hidden and name.casefold() not in self._shown

    def speaker(self, name: str) -> str:
        """What to call a speaker of this name."""
        return self._hidden[name] if self.hides(name) else self.words(name)

    def words(self, text: str) -> str:
        """Words with the names of masked people taken out, and that marked."""
        return self._pattern.sub(WITHHELD, text) if self._pattern else text

    def quote(self, article: str, span: Span, text: str) -> str:
        """The characters ``span`` of an article with masked names taken out: those mentioned there, and any other like them."""
        found: list[Span] = [
            Span(m.start, m.end)
            for m in self.corpus.within(article, Mention)
            if m.referent in self.labels and span.start <= m.start and m.end <= span.end
        ]
        words, at = [], span.start
        for mention in sorted(found):
            if mention.start >= at:
                words += [self.words(text[at : mention.start]), WITHHELD]
                at = mention.end
        return "".join([*words, self.words(text[at : span.end])])


def surname(name: str) -> str | None:
    """The last word of a name of two or three words, if it looks like one.

    >>> surname("Lida Quist"), surname("Lida Quist Jr."), surname("School Number Two"), surname("Lida")
    ('Quist', 'Quist', None, None)
    """
    words = name.split()
    while words and words[-1].casefold().strip(".") in _GENERATIONS:
        words.pop()
    if not 2 <= len(words) <= 3 or len(words[-1]) < 3 or not all(word[:1].isupper() for word in words):
        return None
    return None if {word.casefold() for word in words} & _NO_SURNAMES else words[-1]


_GENERATIONS = frozenset(["jr", "sr", "ii", "iii", "iv"])
_NO_SURNAMES = frozenset(
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "school",
        "number",
        "street",
        "road",
        "lane",
        "station",
        "bank",
        "hospital",
        "house",
        "park",
    ]
)


def _with_article(role: str) -> str:
    return f"{'an' if role[:1].casefold() in 'aeiou' else 'a'} {role}"

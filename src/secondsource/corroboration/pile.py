"""The pile: the corpus as the count sees it, who is who in it, which outlet is which and what people said of its sources."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, wraps
from itertools import combinations
from typing import Any, Final, TypeVar, cast

from secondsource.corroboration.copies import Texts
from secondsource.corroboration.offices import Office, offices, same_post
from secondsource.corroboration.pieces import Piece
from secondsource.corroboration.voices import AGENCIES, name_key, name_words, same_outlet, sounds_like_press
from secondsource.linkage import Corpus
from secondsource.model import Article, Entity, Occasion, Outside, Referent, Statement

Q = TypeVar("Q", bound=Callable[..., Any])

KEPT_AS: Final = {"person": "_person", "outlet_entity": "_outlet_entity"}
"""Questions that a ledger keeps under another name than the method's: the names of old, by which its memory is read."""


def _asked(method: Q) -> Q:
    """A question to the whole ledger: its answer is kept, and that it was asked."""
    name = KEPT_AS.get(method.__name__, method.__name__)

    @wraps(method)
    def ask(self: Pile, first: str | None, second: str | None = None) -> Any:
        return self.answer(name, first, second)

    QUESTIONS[name] = method
    return cast("Q", ask)


QUESTIONS: dict[str, Callable[..., Any]] = {}

CROWD: Final = 40
"""Articles of a block up to which the bodies that one names are known to the others."""


class Pile:
    """The corpus as the count sees it: who is who, which outlet is which, what was said on one occasion."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.texts = Texts(corpus)
        self.articles = corpus.articles
        self.entity_of = {m: e for e in corpus.all(Entity) for m in e.members}
        self.occasion_of: dict[str, str] = {}
        statements = {s.id: s for s in corpus.all(Statement)}
        for occasion in corpus.all(Occasion):
            for id in occasion.statements:
                for attribution in statements[id].attributions if id in statements else ():
                    self.occasion_of.setdefault(attribution, occasion.id)
        self.read: dict[str, list[Piece]] = {}
        """The pieces of every attribution and assertion read so far: many claims rest on one."""
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
        entity = self.entity_of.get(referent)
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
        entity = self.entity_of.get(referent)
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
        entity = self.entity_of.get(referent) if referent else None
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

    # what a name or a record stands for -------------------------------------------------------------------------

    @cached_property
    def _people(self) -> dict[str, list[Entity]]:
        named: dict[str, list[Entity]] = defaultdict(list)
        for entity in self.corpus.all(Entity):
            for name in sorted({name_key(n) for n in (entity.name, *entity.aliases)} - {""}):
                named[name].append(entity)
        return named

    @_asked
    def person(self, name: str | None) -> str | None:
        named = self._people.get(name_key(name), [])
        return named[0].id if len(named) == 1 else None

    @_asked
    def outlet_entity(self, outlet: str) -> str | None:
        named = self._by_name.get(outlet, [])
        return named[0].id if len(named) == 1 else None

    def holder_of(self, label: str, article: str) -> str | None:
        """The one person of whom the block says that he holds the post by which a source is called; None where it says so of several."""
        posts = self._block(article).posts.get(name_key(label).split()[-1], ())
        held = {key for role, key in posts if same_post(label, role)}
        return held.pop() if len(held) == 1 else None

    @_asked
    def corpus_kind(self, entity: str) -> str:
        record = self.corpus.get(Entity, entity)
        return record.kind if record else "PER"

    @_asked
    def entity_name(self, entity: str) -> str | None:
        """What an entity is called."""
        record = self.corpus.get(Entity, entity)
        return record.name if record else None

    def referent_name(self, referent: str) -> str:
        record = self.corpus.get(Referent, referent)
        return record.name if record else ""

    def is_person(self, referent: str) -> bool:
        entity = self.entity_of.get(referent)
        record = self.corpus.get(Referent, referent)
        return (entity.kind if entity else record.kind if record else "PER") == "PER"


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

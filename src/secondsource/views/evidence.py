"""A piece of evidence as a reader wants it: the words, who said them, where they stand, and how surely they are said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from secondsource.attribution.marked import added_by
from secondsource.model import Article, Assertion, Attribution, Certainty, Entity, Referent, Span, Statement
from secondsource.store.store import Store
from secondsource.store.tables import TABLES


@dataclass(frozen=True)
class Place:
    """An article as it is cited: outlet, headline, date as printed, where to find it. Unknown is None."""

    article: str
    outlet: str | None
    headline: str | None
    published: str | None
    agency: str | None
    url: str | None
    path: str | None

    @property
    def cited(self) -> str:
        """One line for a reader.

        >>> Place("a", "Harbour Post", None, "2031-04-02T08:00", None, None, None).cited
        'Harbour Post, 2031-04-02'
        """
        name = self.outlet or self.path or self.url or self.article
        return ", ".join(part for part in (name, (self.published or "")[:10] or "undated") if part)


@dataclass(frozen=True)
class Evidence:
    """``words``: the content as printed, its pieces in order; ``start`` and ``end``: from first to last character in the article."""

    id: str
    place: Place
    words: tuple[str, ...]
    start: int
    end: int
    manner: str
    who: str
    role: str | None
    anonymous: bool
    told: str | None
    cue: str | None
    certainty: str
    hedges: tuple[str, ...]
    added: str | None = None
    """Who marked it, where the program had missed it; None: the program found it."""

    @property
    def quoted(self) -> str:
        """The words on one line, pieces parted by an ellipsis, in quotation marks if they are the speaker's own."""
        words = " … ".join(" ".join(piece.split()) for piece in self.words)
        return f"“{words}”" if self.manner == "direct" else words


def place_of(article: Article) -> Place:
    """How an article is cited."""
    return Place(
        article.id,
        article.outlet,
        article.headline,
        article.published or article.updated,
        article.agency,
        article.url,
        article.path,
    )


def gather(store: Store, ids: Iterable[str]) -> dict[str, Evidence]:
    """The evidence with these ids, of attributions and assertions alike."""
    wanted = list(ids)
    attributions = store.get(Attribution, (i for i in wanted if i.startswith(Attribution.prefix)))
    assertions = store.get(Assertion, (i for i in wanted if i.startswith(Assertion.prefix)))
    standing = {a.article for a in attributions.values()} | {a.article for a in assertions.values()}
    articles = store.get(Article, standing)
    added = {
        id: judgement.by or "somebody"
        for judgement in store.marks_in(articles)
        for id in added_by(articles[judgement.objects[0]], [judgement])
    }
    surely = {c.evidence: c for c in store.where(Certainty, TABLES[Certainty].c.evidence, wanted)}
    names = speaker_names(store, {a.speaker for a in attributions.values() if a.speaker})
    held = holder_names(store, [a.id for a in attributions.values() if a.anonymous])
    found: dict[str, Evidence] = {}
    for id in wanted:
        certainty = surely.get(id)
        if id in attributions:
            a = attributions[id]
            text = articles[a.article].text
            who = (
                held.get(id)
                or names.get(a.speaker or "")
                or a.speaker_name
                or a.description
                or (a.source.of(text) if a.source else "unnamed source")
            )
            found[id] = Evidence(
                id,
                place_of(articles[a.article]),
                tuple(span.of(text) for span in a.content),
                a.span.start,
                a.span.end,
                a.manner,
                who,
                a.role or (a.description if id in held else None),
                a.anonymous and id not in held,
                a.told,
                a.cue.of(text) if a.cue else None,
                certainty.kind if certainty else "stated",
                tuple(span.of(text) for span in certainty.hedges) if certainty else (),
                added.get(id),
            )
        elif id in assertions:
            s = assertions[id]
            text = articles[s.article].text
            voice = s.voice or articles[s.article].outlet or "the article"
            found[id] = Evidence(
                id,
                place_of(articles[s.article]),
                (Span(s.start, s.end).of(text),),
                s.start,
                s.end,
                s.kind,
                voice,
                None,
                False,
                None,
                None,
                certainty.kind if certainty else "stated",
                tuple(span.of(text) for span in certainty.hedges) if certainty else (),
            )
    return found


def holder_names(store: Store, attributions: Iterable[str]) -> dict[str, str]:
    """Who holds the office by which an article calls a source, for those of whom other articles say so."""
    homes = store.clusters_of(Statement, list(attributions))
    statements = store.get(Statement, {s for found in homes.values() for s in found})
    people = store.get(Entity, {s.speaker for s in statements.values() if s.speaker})
    return {a: person.name for person in people.values() for a in person.spoken if a in homes}


def speaker_names(store: Store, referents: Iterable[str]) -> dict[str, str]:
    """The name of the entity that each Referent belongs to; the Referent's own where there is none."""
    own = store.get(Referent, referents)
    homes = store.clusters_of(Entity, own)
    names = store.names_of(Entity, (e for found in homes.values() for e in found))
    home = {member: names[e] for member, found in homes.items() for e in found if e in names}
    return {id: home.get(id, referent.name) for id, referent in own.items()}

"""Text families: which articles are one text, who copied whom, on what evidence."""

from __future__ import annotations

from dataclasses import dataclass

from secondsource.errors import UnknownRecord
from secondsource.model import Family, Hardening, Outside, Reason, Reuse
from secondsource.store.store import Store
from secondsource.views.evidence import Place, place_of


@dataclass(frozen=True)
class Edge:
    """One article came from another: kind, share of the shorter in the longer, direction, the evidence for it."""

    id: str
    kind: str
    containment: float
    direction: str
    earlier: str
    later: str
    earlier_cited: str
    later_cited: str
    evidence: tuple[Reason, ...]
    hardened: tuple[Hardening, ...]


@dataclass(frozen=True)
class FamilyView:
    """Articles that are one text. ``original``: how the original is cited, None where unknown; ``outside``: it is not in the ledger."""

    id: str
    original: str | None
    outside: bool
    members: tuple[Place, ...]
    edges: tuple[Edge, ...]


def list_families(store: Store, article: str | None = None) -> list[FamilyView]:
    """The families of more than one text, largest first; with ``article`` (id or path) those that hold it or share a passage with it."""
    articles = {a.id: a for a in store.articles()}
    outside = {o.id: o for o in store.all(Outside)}
    edges = store.all(Reuse)

    def cited(id: str) -> str:
        return (
            place_of(articles[id]).cited
            if id in articles
            else f"{outside[id].name} (not in the ledger)"
            if id in outside
            else id
        )

    wanted: set[str] | None = None
    if article is not None:
        ids = {a.id for a in articles.values() if a.id.startswith(article) or a.path == article or a.url == article}
        if not ids:
            raise UnknownRecord(f"{article}: no article has this id, path or address")
        wanted = ids | {end for e in edges if ids & {e.earlier, e.later} for end in (e.earlier, e.later)}
    shown = []
    for family in store.all(Family):
        members = [articles[m] for m in family.members if m in articles]
        inside = set(family.members)
        mine = [e for e in edges if e.later in inside or e.earlier in inside]
        if wanted is not None and not wanted & inside:
            continue
        if not mine and article is None:
            continue
        original = family.original
        shown.append(
            FamilyView(
                family.id,
                cited(original) if original else None,
                original in outside,
                tuple(sorted(map(place_of, members), key=lambda p: (p.published or "9", p.outlet or "", p.article))),
                tuple(
                    Edge(
                        e.id,
                        e.kind,
                        e.containment,
                        e.direction,
                        e.earlier,
                        e.later,
                        cited(e.earlier),
                        cited(e.later),
                        # A reason may point to an article: say which as a reader knows it.
                        tuple(Reason(r.reason, cited(r.text)) for r in e.evidence),
                        e.hardened,
                    )
                    for e in sorted(mine, key=lambda e: (e.kind == "passage", e.earlier, e.later))
                ),
            )
        )
    return sorted(shown, key=lambda f: (-len(f.members), -len(f.edges), f.id))

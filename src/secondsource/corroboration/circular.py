"""Circular reporting: a chain of citation that comes back to where it began.

One outlet cites another, which cites the first; an official cites "media reports" of what he said himself. Such a chain
lends a claim the look of many sources and adds none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from secondsource.corroboration.pieces import Piece


def circles(pieces: Sequence[Piece]) -> dict[str, str]:
    """The pieces (by id) that rest on a chain which returns to its beginning, with what is to be said of each."""
    cited: dict[str, set[str]] = defaultdict(set)
    for piece in pieces:
        if piece.voice != "named" and piece.outlet:
            cited[piece.outlet].update(c for c in piece.cites if c != piece.outlet)
    found: dict[str, str] = {}
    for piece in pieces:
        if piece.voice == "named":
            continue
        for outlet in sorted(set(piece.cites) - {piece.outlet}):
            if piece.outlet and piece.outlet in _reached(outlet, cited):
                found[piece.id] = f"cites {outlet}, which comes back to {piece.outlet}"
                break
        else:
            own = sorted(_own_word(piece, pieces))
            if own:
                found[piece.id] = f"{own[0]} cites reports of what {own[0]} said"
    return found


def _reached(start: str, cited: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    queue = [start]
    while queue:
        for outlet in sorted(cited.get(queue.pop(), ())):
            if outlet not in seen:
                seen.add(outlet)
                queue.append(outlet)
    return seen


def _own_word(piece: Piece, pieces: Sequence[Piece]) -> set[str]:
    """Those who relay this piece from unnamed media and have said the same before themselves."""
    if not piece.media and not piece.cites:
        return set()
    return {p.who for p in pieces if p.voice == "named" and p.key in piece.relayed_by and p.published <= piece.published}

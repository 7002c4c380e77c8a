"""Verdicts: what people have said of names. It outranks every rule, and the later word the earlier."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from secondsource.linkage import Corpus
from secondsource.model import Mention, Referent


@dataclass
class Verdicts:
    """What people have said of the referents: it outranks every rule, and the later word the earlier."""

    merge: set[tuple[str, str]] = field(default_factory=set)
    never: set[tuple[str, str]] = field(default_factory=set)
    split: list[tuple[str, ...]] = field(default_factory=list)
    rename: dict[str, tuple[str, str]] = field(default_factory=dict)
    kind: dict[str, tuple[str, str]] = field(default_factory=dict)
    said: list[tuple[str, str, str]] = field(default_factory=list)
    """Each pair that was judged, with the verb, the oldest first."""

    def newest_first(self) -> Iterator[tuple[str, str, str]]:
        """The judged pairs that no later judgement of just that pair has lifted."""
        standing = {"merge": self.merge, "never": self.never}
        for verb, a, b in reversed(self.said):
            if (a, b) in standing[verb]:
                yield verb, a, b

    @property
    def alone(self) -> set[str]:
        return {i for group in self.split for i in group}

    def pieces(self, referents: dict[str, Referent]) -> list[list[Referent]]:
        """The referents that were split off, each with those named beside it."""
        found: list[list[Referent]] = []
        taken: set[str] = set()
        for group in reversed(self.split):
            piece = [referents[i] for i in group if i in referents and i not in taken]
            taken.update(group)
            if piece:
                found.append(piece)
        return found

    def divide(self, clusters: list[list[Referent]]) -> list[list[Referent]]:
        """Clusters in which nobody stands beside somebody he must never be: the later one is taken out."""
        barred: dict[str, set[str]] = defaultdict(set)
        for a, b in self.never:
            barred[a].add(b)
            barred[b].add(a)
        found: list[list[Referent]] = []
        for members in clusters:
            parts: list[list[Referent]] = []
            for r in members if any(r.id in barred for r in members) else ():
                home = next((p for p in parts if not any(o.id in barred.get(r.id, ()) for o in p)), None)
                if home is None:
                    parts.append([r])
                else:
                    home.append(r)
            found.extend(parts or [members])
        return found


def read_verdicts(corpus: Corpus, referents: Sequence[Referent]) -> Verdicts:
    """The judgements on names that stand, as ids of referents; objects may be mentions."""
    verdicts = Verdicts()
    said = sorted(
        ((j.at or "", j.id, j) for verb in ("merge", "never", "split", "rename", "kind") for j in corpus.judgements(verb)),
        key=lambda t: t[:2],
    )
    known = {r.id for r in referents} if said else set[str]()
    for at, _, judgement in said:
        ids = []
        for object_ in judgement.objects:
            mention = corpus.get(Mention, object_)
            id_ = mention.referent if mention is not None else object_
            if id_ in known:
                ids.append(id_)
        ids = sorted(dict.fromkeys(ids))
        if judgement.verb == "merge":
            together = set(ids)
            verdicts.never = {(a, b) for a, b in verdicts.never if not (a in together and b in together)}
            links = list(pairwise(ids))
            verdicts.merge.update(links)
            verdicts.said += [("merge", a, b) for a, b in links]
        elif judgement.verb == "never":
            edges = [(a, b) for n, a in enumerate(ids) for b in ids[n + 1 :]]
            verdicts.never.update(edges)
            verdicts.merge.difference_update(edges)
            verdicts.said += [("never", a, b) for a, b in edges]
        elif judgement.verb == "split" and ids:
            verdicts.split.append(tuple(ids))
            verdicts.merge = {(a, b) for a, b in verdicts.merge if (a in ids) == (b in ids)}
        elif judgement.verb in ("rename", "kind") and judgement.value:
            table = verdicts.rename if judgement.verb == "rename" else verdicts.kind
            table.update(dict.fromkeys(ids, (at, judgement.value)))
    return verdicts

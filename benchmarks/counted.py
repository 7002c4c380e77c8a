"""What the count alone loses on piles: their own statements, speakers and claims in, ranges out, beside their numbers of sources.

    counted.py [PILE|FOLDER ...] [--misses] [--grouped|--ours] [--kept FOLDER]

Names, entities, copies and the words for unnamed sources are read from the text as always. What was found of a statement beside its speaker (the
cue, the role, whom he told it, who passed it on) stays with it; whoever speaks is the pile's. ``--grouped``: the statements and speakers that the program found, in the claims of the pile (those of which all statements of others
were found). ``--ours``: the claims that the program found itself.
``--kept``: a folder for what was read, so that the next run need not read again.

A line for each folder, for the piles held out and the others: claims, the share whose number lies in the range, the mean width, the share too low
and too high, the balanced figure (scoring.py), the same for those that articles copy, and what stands against.
"""

from __future__ import annotations

import argparse
import pickle
import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import chain
from pilefile import HERE, Pile, found, gold, read
from scoring import Scored, balanced, in_range, narrow, records

from secondsource.analysis import Annotations
from secondsource.corroboration.origins import ORIGINS
from secondsource.corroboration.voices import name_key
from secondsource.linkage import Corpus
from secondsource.model import (
    Article,
    Assertion,
    Attribution,
    Claim,
    ClaimSpan,
    Corroboration,
    Entity,
    Meaning,
    Occasion,
    Origin,
    Record,
    Referent,
    Shingles,
    Span,
    Statement,
)
from secondsource.models.parser import parse

Kinds = dict[type[Record], list[Record]]
SAME = 0.3
"""Share of the characters that a statement of ours and one of the pile cover together, from which they are one."""

_SENTENCE = re.compile(r"(?<=[.!?])[\"”’)]?\s+(?=[\"“A-Z])|\n+")


def read_pile(pile: Pile, kept: Path | None) -> Kinds:
    """All that the program makes of a pile, but for the origins."""
    file = kept / f"{pile.name}-{len(pile.articles)}.pkl" if kept else None
    if file and file.exists():
        made: Kinds = pickle.loads(file.read_bytes())
        return made
    analysers, linkers = chain.steps()
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for told in pile.articles:
            paths.append(Path(folder, f"{told.number:03}.html"))
            paths[-1].write_text(told.page(), encoding="utf-8")
        articles = chain.read(paths)
    rows: Kinds = defaultdict(list)
    for article in articles:
        annotations = Annotations(article, parse)
        for analyser in analysers:
            annotations.add(list(analyser.analyse(article, annotations)))
        for record in (article, *annotations):
            rows[type(record)].append(record)
    corpus = Corpus(rows)
    for linker in linkers:
        if linker.name != ORIGINS.name:
            corpus.add(list(linker.link(corpus)))
    made = {kind: list(corpus.all(kind)) for kind in corpus._records if kind not in (Shingles, Meaning)}
    if file:
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(pickle.dumps(made))
    return made


@dataclass(frozen=True)
class Asked:
    """One claim of a pile with its evidence, and how many sources stand on each side of it."""

    pile: str
    id: str
    claim: Claim
    pro: int
    con: int
    copied: bool


def _asked(pile: Pile, answer: Mapping[str, Any], claim: Claim) -> Asked:
    """A claim as the pile's answers count it."""
    copied = len({s[:3] for s in answer["support"]}) > answer["independent_sources"]
    return Asked(pile.name, answer["id"], claim, answer["independent_sources"], answer["independent_opposing"], copied)


def given(pile: Pile, rows: Kinds) -> tuple[Corpus, list[Asked]]:
    """The pile with its own statements, speakers and claims in place of ours."""
    answers = gold(pile)
    made: Kinds = {
        kind: list(found) for kind, found in rows.items() if kind not in (Attribution, Assertion, Claim, Statement, Occasion)
    }
    articles = {Path(a.path or "").stem: a for a in rows.get(Article, ()) if isinstance(a, Article)}
    ours = defaultdict(list)
    for kind in (Attribution, Assertion):
        for record in rows.get(kind, ()):
            ours[record.article].append(record)  # type: ignore[attr-defined]
    people = _People(pile, rows)
    evidence: dict[str, Record] = {}
    for s in answers["statements"]:
        article = articles.get(Path(s["file"]).stem)
        if article is None:
            continue
        spans = tuple(place for part in s["parts"] if (place := _place(article.text, pile, s["file"], part)))
        if spans:
            evidence[s["id"]] = _evidence(s, article, spans, ours[article.id], people)
    asked = []
    for c in answers["claims"]:
        sides = [tuple(sorted({evidence[s].id for s in c[side] if s in evidence})) for side in ("support", "oppose")]
        if not sides[0] and not sides[1]:
            continue
        spans = [
            ClaimSpan(e.id, e.span.start, e.span.end)  # type: ignore[attr-defined]
            for e in {evidence[s].id: evidence[s] for s in (*c["support"], *c["oppose"]) if s in evidence}.values()
        ]
        claim = Claim(c["text"], "status", sides[0], sides[1], tuple(sorted(spans, key=lambda s: (s.evidence, s.start))))
        asked.append(_asked(pile, c, claim))
    for record in {e.id: e for e in evidence.values()}.values():
        made.setdefault(type(record), []).append(record)
    for kind, extra in people.made.items():
        made[kind] = [*made.get(kind, []), *extra]
    made[Entity] = people.entities()
    corpus = Corpus(made)
    for linker in chain.steps()[1]:
        if linker.name == "statements":
            corpus.add(list(linker.link(corpus)))
    return corpus, asked


def _place(text: str, pile: Pile, file: str, part: Mapping[str, int]) -> Span | None:
    """Where a piece of a pile's text stands in the article as it was read."""
    said = next(a.text for a in pile.articles if a.file == file)
    words = said[part["start"] : part["end"]]
    if text[part["start"] : part["end"]] == words:
        return Span(part["start"], part["end"])
    places = [at for at in range(len(text)) if text.startswith(words, at)]
    at = min(places, key=lambda at: abs(at - part["start"]), default=None)
    return None if at is None else Span(at, at + len(words))


class _People:
    """Who is who in a pile: the referents that the program found, else new ones, and one entity for each of the pile's people."""

    def __init__(self, pile: Pile, rows: Kinds) -> None:
        self.pile = pile
        self.made: Kinds = defaultdict(list)
        self._found: dict[str, Entity] = {e.id: e for e in rows.get(Entity, ()) if isinstance(e, Entity)}
        self._referents: dict[str, list[Referent]] = defaultdict(list)
        for r in rows.get(Referent, ()):
            if isinstance(r, Referent):
                self._referents[r.article].append(r)
        self._entity_of = {m: e for e in self._found.values() for m in e.members}
        self._names = {
            id_: [k for k in dict.fromkeys(name_key(n) for n in (name, *others)) if k]
            for id_, (name, others, _) in pile.people.items()
        }
        shared = Counter(name for names in self._names.values() for name in set(names))
        self._names = {id_: [n for n in names if shared[n] == 1] for id_, names in self._names.items()}
        self._known: dict[tuple[str, str], str] = {}

    def referent(self, id_: str, article: Article) -> str:
        """The referent of one of the pile's people in an article."""
        if (article.id, id_) not in self._known:
            self._known[article.id, id_] = self._find(id_, article)
        return self._known[article.id, id_]

    def _find(self, id_: str, article: Article) -> str:
        names = self._names[id_]
        person = id_.startswith("p")
        best: tuple[float, str] | None = None
        for r in self._referents[article.id]:
            if (r.kind == "PER") != person or r.id in self._known.values():
                continue
            entity = self._entity_of.get(r.id)
            near = {name_key(n) for n in (r.name, *r.aliases)}
            far = {name_key(n) for n in (entity.name, *entity.aliases)} if entity else set()
            score = sum(2.0 * (n in near) + (n in far) for n in names) + (name_key(r.name) in names[:1])
            if score and (best is None or (-score, r.id) < best):
                best = (-score, r.id)
        if best:
            return best[1]
        printed = [n for n in (self.pile.people[id_][0], *self.pile.people[id_][1]) if n in article.text]
        name = printed[0] if printed else self.pile.people[id_][0]
        new = Referent(article.id, article.text.find(name), name, "PER" if person else "ORG", tuple(printed) or (name,))
        self.made[Referent].append(new)
        return new.id

    def entities(self) -> list[Record]:
        """The entities: whoever speaks is one, by all names that the pile gives; the rest as they were found."""
        owner = {referent: id_ for (_, id_), referent in self._known.items()}
        members: dict[str, set[str]] = defaultdict(set)
        used: dict[str, str] = {}
        for referent, id_ in sorted(owner.items()):
            members[id_].add(referent)
            if found := self._entity_of.get(referent):
                used.setdefault(found.id, id_)
        for entity, id_ in sorted(used.items()):
            members[id_] |= {m for m in self._found[entity].members if m not in owner}
        # A body of the pile that never speaks in its own name is named all the same.
        for id_, names in self._names.items():
            for e in sorted(self._found.values(), key=lambda e: e.id):
                same = (e.kind == "PER") == id_.startswith("p") and {name_key(n) for n in (e.name, *e.aliases)} & set(names)
                if same and e.id not in used:
                    used[e.id] = id_
                    members[id_] |= set(e.members) - owner.keys()
        left = [
            replace(e, members=tuple(m for m in e.members if m not in owner)) for e in self._found.values() if e.id not in used
        ]
        made = [
            Entity("PER" if id_.startswith("p") else "ORG", name, (name, *others), tuple(sorted(members[id_])))
            for id_, (name, others, _) in self.pile.people.items()
            if members[id_]
        ]
        return [*made, *(e for e in left if e.members)]


def _evidence(s: Mapping[str, Any], article: Article, spans: tuple[Span, ...], ours: list[Any], people: _People) -> Record:
    """A statement of the pile as a record, with what was found of it beside its speaker."""
    whole = {n for span in spans for n in range(span.start, span.end)}

    def shared(record: Any) -> float:
        theirs = record.content if isinstance(record, Attribution) else (record.span,)
        covered = {n for span in theirs for n in range(span.start, span.end)}
        return len(whole & covered) / len(whole | covered)

    near = max(ours, key=lambda r: (shared(r), r.id), default=None)
    if near is not None and shared(near) < SAME:
        near = None
    said = near if isinstance(near, Attribution) else None
    if s["speaker"] is None:
        if said is not None and not said.speaker and not said.anonymous:
            return replace(said, content=spans)
        kind = near.kind if isinstance(near, Assertion) else "narration"
        voice = near.voice if isinstance(near, Assertion) else article.outlet
        return Assertion(article.id, spans[0].start, spans[-1].end, article.text[spans[0].start : spans[-1].end], kind, voice)
    base = said or Attribution(article.id, spans, s["kind"])
    if s["speaker"].startswith("anon"):
        words = base.description if base.anonymous or not base.speaker else None
        words = (
            words
            or (base.source.of(article.text) if base.source and not base.speaker else None)
            or _around(article.text, spans)
        )
        return replace(base, content=spans, speaker=None, co_speakers=(), speaker_name=None, anonymous=True, description=words)
    referent = people.referent(s["speaker"], article)
    name = people.pile.people[s["speaker"]][0]
    role = base.role if said is not None and (base.speaker == referent or not base.speaker) else None
    mates = base.co_speakers if base.speaker == referent else ()
    return replace(
        base,
        content=spans,
        speaker=referent,
        co_speakers=mates,
        speaker_name=name,
        anonymous=False,
        description=None if base.anonymous else base.description,
        role=role,
    )


def _around(text: str, spans: tuple[Span, ...]) -> str:
    """The rest of the sentence in which a statement stands."""
    starts = [m.end() for m in _SENTENCE.finditer(text, max(0, spans[0].start - 400), spans[0].start)]
    after = _SENTENCE.search(text, spans[-1].end, min(len(text), spans[-1].end + 300))
    before = text[starts[-1] if starts else max(0, spans[0].start - 400) : spans[0].start]
    return f"{before} {text[spans[-1].end : after.start() if after else spans[-1].end + 300]}".strip(' "“”,.')[:160]


@dataclass(frozen=True)
class Counted:
    """One claim with its ranges and origins."""

    asked: Asked
    count: Corroboration
    origins: tuple[Origin, ...]

    @property
    def right(self) -> bool:
        return self.count.origins.at_least <= self.asked.pro <= self.count.origins.at_most

    @property
    def exact(self) -> bool:
        pro, con = self.count.origins, self.count.opposing
        return (pro.at_least, pro.at_most, con.at_least, con.at_most) == (
            self.asked.pro,
            self.asked.pro,
            self.asked.con,
            self.asked.con,
        )


def counted(corpus: Corpus, asked: list[Asked]) -> Iterator[Counted]:
    """Count each claim by itself: one statement may serve several, and a claim's id is that of its smallest piece."""
    base = dict(corpus._records)
    for a in asked:
        made = list(ORIGINS.link(Corpus({**base, Claim: [a.claim]})))
        count = next(m for m in made if isinstance(m, Corroboration))
        yield Counted(a, count, tuple(m for m in made if isinstance(m, Origin)))


def ours(pile: Pile, rows: Kinds) -> Iterator[Counted]:
    """The claims that the program found itself."""
    from secondsource.export.jsonl import lines

    corpus = Corpus({**rows})
    made = list(ORIGINS.link(corpus))
    corpus.add(made)
    one = Scored(gold(pile), {a.file: a.text for a in pile.articles}, records(lines(corpus)))
    claims = {c.id: c for c in corpus.all(Claim)}
    counts = {c.claim: c for c in corpus.all(Corroboration)}
    for c in one.asked_claims:
        row = one.claim_of(c)
        if row is not None and row["id"] in claims:
            asked = _asked(pile, c, claims[row["id"]])
            yield Counted(asked, counts[row["id"]], tuple(o for o in corpus.all(Origin) if o.claim == row["id"]))


def grouped(pile: Pile, rows: Kinds) -> tuple[Corpus, list[Asked]]:
    """The statements and speakers that the program found, in the claims of the pile."""
    from secondsource.export.jsonl import lines

    answers = gold(pile)
    corpus = Corpus({kind: found for kind, found in rows.items() if kind is not Claim})
    one = Scored(answers, {a.file: a.text for a in pile.articles}, records(lines(corpus)))
    asked = []
    for c in answers["claims"]:
        if not {*c["support"], *c["oppose"]} & one.asked <= one.match.keys():
            continue
        ids = {side: tuple(sorted(one.match[s] for s in c[side] if s in one.match)) for side in ("support", "oppose")}
        places = [corpus.get(Attribution, e) or corpus.get(Assertion, e) for e in sorted({*ids["support"], *ids["oppose"]})]
        spans = tuple(ClaimSpan(e.id, e.span.start, e.span.end) for e in places if e is not None)
        if spans:
            claim = Claim(c["text"], "status", ids["support"], ids["oppose"], spans)
            asked.append(_asked(pile, c, claim))
    return corpus, asked


def told(one: Counted, corpus: Corpus) -> str:
    """A claim whose range is not exact, with its origins and their evidence."""
    pro, con = one.count.origins, one.count.opposing
    head = f"\n{one.asked.pile} {one.asked.id} want {one.asked.pro} got {pro.at_least}-{pro.at_most}, against: want {one.asked.con}"
    lines = [f"{head} got {con.at_least}-{con.at_most}: {one.asked.claim.wording}"]
    for o in one.origins:
        lines.append(f"  {o.side} {o.who!r}")
        for id_ in o.evidence:
            e = corpus.get(Attribution, id_) or corpus.get(Assertion, id_)
            if e is None:
                continue
            article = corpus.articles[e.article]
            how = e.description or e.role or "" if isinstance(e, Attribution) else e.kind
            lines.append(
                f"      {article.outlet}, {(article.published or '')[5:10]} ({how}): {article.text[e.span.start : e.span.end][:160]}"
            )
        lines += [f"      < {m.strength}: {m.reason}" for m in o.merged]
    lines += [f"  {line}" for line in one.count.narrows]
    return "\n".join(lines)


def row(rows: list[Counted]) -> str:
    def share(which: list[bool]) -> float:
        return sum(which) / len(which) if which else float("nan")

    pro = [(c.asked.pro, c.count.origins.at_least, c.count.origins.at_most) for c in rows if c.asked.claim.support]
    con = [(c.asked.con, c.count.opposing.at_least, c.count.opposing.at_most) for c in rows if c.asked.con]
    copied = [
        (c.asked.pro, c.count.origins.at_least, c.count.origins.at_most)
        for c in rows
        if c.asked.copied and c.asked.claim.support
    ]
    return (
        f"{len(pro):6}{in_range(pro):10.3f}{sum(h - low for _, low, h in pro) / max(1, len(pro)):8.2f}{share([h < n for n, _, h in pro]):9.3f}"
        f"{share([low > n for n, low, _ in pro]):10.3f}{balanced(pro):10.3f}{narrow(copied) if copied else float('nan'):9.3f}"
        f"{len(con):8}{in_range(con):10.3f}{balanced(con):10.3f}"
    )


HEAD = f"{'':14}{'claims':>6}{'in range':>10}{'width':>8}{'too low':>9}{'too high':>10}{'balanced':>10}{'copied':>9}{'against':>8}{'in range':>10}{'balanced':>10}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("places", nargs="*", type=Path, default=[HERE])
    parser.add_argument(
        "--misses", action="store_true", help="each count that is not exact too; of piles that are held out never"
    )
    parser.add_argument("--grouped", action="store_true")
    parser.add_argument("--ours", action="store_true")
    parser.add_argument("--kept", type=Path)
    options = parser.parse_args()
    rows: dict[str, list[Counted]] = defaultdict(list)
    for path in found(options.places):
        pile = read(path)
        if pile.wrong:
            print(*pile.wrong, sep="\n", file=sys.stderr)
            continue
        made = read_pile(pile, options.kept)
        if options.ours:
            corpus, counts = Corpus(made), list(ours(pile, made))
        else:
            corpus, asked = grouped(pile, made) if options.grouped else given(pile, made)
            counts = list(counted(corpus, asked))
        for name in (path.parent.name, "held out" if pile.held_out else "to read", "all"):
            rows[name] += counts
        if options.misses and not pile.held_out:
            print(*(told(c, corpus) for c in counts if not c.exact), sep="\n")
    if rows:
        print(HEAD, *(f"{name:14}{row(rows[name])}" for name in rows), sep="\n")


if __name__ == "__main__":
    main()

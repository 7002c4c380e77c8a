"""Origins: from whom a claim finally comes, and how many such there are.

The rules stand below in the order in which they apply, each to what the ones before have left. Copies and relays go back to
their original; one speaker, one institution on one occasion, one outlet's unnamed sources are one; what is withdrawn or runs
in a circle stands for nothing. docs/method.md says why.

What a person has said comes before all rules. A Judgement of value ``origin`` names pieces of evidence (ids of Attributions and Assertions),
one of each origin, never origins: ``approve``: they come from one source, so ``at_most`` falls; ``reject``: they come from two, so they are
never joined, by whatever rule, and ``at_least`` counts them apart. Of judgements on the same two the later counts. It holds in every
claim in which both stand.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from secondsource.corroboration.blocks import by_block
from secondsource.corroboration.circular import circles
from secondsource.corroboration.count import Blocks, Gone, Join, Possible, Tally
from secondsource.corroboration.descriptions import Described, read_description
from secondsource.corroboration.evidence import read_pieces
from secondsource.corroboration.pieces import RANK, Piece
from secondsource.corroboration.pile import Pile
from secondsource.corroboration.voices import ALONE, name_key, same_outlet
from secondsource.linkage import Corpus, Linker
from secondsource.model import (
    Article,
    Assertion,
    Attribution,
    Certainty,
    Claim,
    ClaimSpan,
    Corroboration,
    Entity,
    Family,
    Judgement,
    Merge,
    Occasion,
    Origin,
    Outside,
    Passage,
    Range,
    Record,
    Referent,
    Reuse,
    Side,
    Span,
    Statement,
    Strength,
)

VERSION = 5

ALIKE = 0.55
"""Share of words in common from which evidence in two versions of one text is the same without an alignment."""

SAME_WORDS = 0.85
"""From here on two differently named speakers of one aligned passage are one, read wrongly once."""


def fold(pile: Pile, pieces: Sequence[Piece], told: Sequence[ClaimSpan] = ()) -> tuple[Blocks, Tally, dict[str, Gone]]:
    """Apply the rules to the evidence on one side of one claim; also why pieces stand for nothing (by id).

    ``told``: where in each piece of evidence the claim stands.
    """
    blocks = Blocks(pieces, pile.two_sources)
    _judged(pile, blocks)
    _copies(pile, blocks)
    _messengers(blocks, told)
    for rule in (_relays, _speakers, _institutions):
        rule(pile, blocks)
    gone = _withdrawals(pile, blocks)  # 5
    _anonymous(pile, blocks)
    # 7, the outlet's own observation: it is a named origin of its own, joined with the speakers above
    _unresolved(pile, blocks)
    _unknown(pile, blocks)
    circular = circles(blocks.pieces)  # 10
    gone |= {id: Gone(reason, circular=True) for id, reason in circular.items() if id not in gone}
    _spread(blocks, gone)
    return blocks, _tally(pile, blocks, gone, circular=bool(circular)), gone


# a person's word -------------------------------------------------------------------------------------------------


def _judged(pile: Pile, blocks: Blocks) -> None:
    """Join what a person holds to be one source. Where two speak in one sentence, the first of them is meant."""
    first: dict[str, Piece] = {}
    for piece in blocks.pieces:
        first.setdefault(piece.evidence, piece)
    for a, b in sorted(pile.one_source):
        if a in first and b in first:
            blocks.join(first[b], first[a], "a person says that they are one", "certain")


# 1 --------------------------------------------------------------------------------------------------------------


def _copies(pile: Pile, blocks: Blocks) -> None:
    """Evidence in a copy is the original's, under the original's speaker, whatever the copy calls him."""
    texts: dict[str, dict[str, list[Piece]]] = defaultdict(lambda: defaultdict(list))
    for piece in blocks.pieces:
        texts[pile.texts.component.get(piece.article, piece.article)][piece.article].append(piece)
    for articles in texts.values():
        if len(articles) < 2:
            continue
        leaders: list[Piece] = []
        for article in sorted(articles, key=lambda a: (pile.texts.depth(a), pile.texts.published(a), a)):
            fresh = []
            for piece in articles[article]:
                free = [other for other in leaders if not blocks.parted(piece, other)] if blocks.apart else leaders
                match = _original(pile, piece, free)
                if match is None:
                    fresh.append(piece)
                    continue
                original, reason, strength = match
                blocks.join(piece, original, reason, strength)
                known = pile.texts.between(original.article, piece.article)
                vague = original.voice == "unresolved" or (original.voice == "unknown" and not original.cites)
                if RANK[piece.voice] < RANK[original.voice] and known and known.direction == "unknown" and not original.cites:
                    blocks.silence(original, piece)
                elif RANK[piece.voice] < RANK[original.voice] and vague:
                    blocks.silent.add(original.id)  # the original's speaker was not made out, the copy names him
                    blocks.derived.setdefault(piece.id, set()).add(original.id)
                else:
                    blocks.silence(piece, original)
            leaders += fresh


def _original(pile: Pile, piece: Piece, leaders: Sequence[Piece]) -> tuple[Piece, str, Strength] | None:
    """Of the evidence in texts related to this one the piece that it copies, with reason and strength."""
    best: tuple[tuple[float, ...], Piece, str, Strength] | None = None
    for other in leaders:
        score = _copy_score(pile, piece, other)
        if score is not None and (best is None or score > best[0]):
            best = (score, other, *_copy_reason(pile, piece, other))
    return best[1:] if best else None


def _copy_score(pile: Pile, piece: Piece, other: Piece) -> tuple[float, ...] | None:
    alike = likeness(piece, other)
    clash = piece.voice == other.voice == "named" and piece.key != other.key
    if clash and (alike < SAME_WORDS or piece.evidence.partition("/")[0] == other.evidence):
        return None
    if "/" in piece.id + other.id and piece.key != other.key:
        return None
    same = float(piece.voice == other.voice and piece.key == other.key)
    there, share = pile.texts.aligned(piece.article, piece.span, other.article)
    if there is not None and share >= 0.5 and there.overlaps(other.span):
        shared = min(there.end, other.span.end) - max(there.start, other.span.start)
        if shared * 3 >= min(len(there), len(other.span)) or alike >= ALIKE:
            return (2.0, same, alike, shared / max(1, len(other.span)))
    if piece.report == other.report and piece.rooted.overlaps(other.rooted):
        shared = min(piece.rooted.end, other.rooted.end) - max(piece.rooted.start, other.rooted.start)
        if shared * 3 >= min(len(piece.rooted), len(other.rooted)) or alike >= ALIKE:
            return (1.5, same, alike, shared / max(1, len(other.rooted)))
    if not pile.texts.one_text(piece.article, other.article):
        return None
    covered = pile.texts.has_alignment(piece.article, other.article)
    bodies = pile.bodies_named(piece.article)
    if piece.voice == "named" and not same:
        return (1.0, same, alike, 0.0) if alike >= SAME_WORDS else None
    if alike >= ALIKE or same:
        return (1.0, same, alike, 0.0)
    # what no alignment covers in a copy is the original's too ("sources say"), unless it tells of a source of its own
    if piece.voice in ("unknown", "unresolved") or not covered or not read_description(piece.description, bodies).specific:
        return (0.5, same, alike, 0.0)
    return None


def _copy_reason(pile: Pile, piece: Piece, other: Piece) -> tuple[str, Strength]:
    reuse = pile.texts.between(piece.article, other.article)
    if reuse is None:
        return "copies of one text", "probable"
    kind = reuse.kind.replace("_", " ")
    credit = any("credit" in e.reason or e.reason in ("byline", "dateline", "foot", "agency") for e in reuse.evidence)
    sure = reuse.direction == "certain" or reuse.kind == "verbatim" or credit
    way = "one text, direction unknown" if reuse.direction == "unknown" else "copy"
    return f"{way} ({kind})", "certain" if sure and reuse.kind in (
        "verbatim",
        "trimmed",
        "light_rewrite",
        "revision",
    ) else "probable"


def likeness(a: Piece, b: Piece) -> float:
    """How much of the shorter wording stands in the longer, 0 to 1."""
    return float(fuzz.token_set_ratio(a.words.casefold()[:2000], b.words.casefold()[:2000])) / 100.0


def _likest(piece: Piece, others: Iterable[Piece]) -> Piece | None:
    return min(others, key=lambda o: (-round(likeness(piece, o), 3), o.order), default=None)


# 2 --------------------------------------------------------------------------------------------------------------


def _messengers(blocks: Blocks, told: Sequence[ClaimSpan]) -> None:
    """One who says what another said has it from that other: "Lee said that Kim had told her so" is Kim's, as what is told within it."""
    places: dict[str, list[Span]] = defaultdict(list)
    for place in told:
        places[place.evidence].append(Span(place.start, place.end))
    by_article: dict[str, list[Piece]] = defaultdict(list)
    for piece in blocks.speaking():
        by_article[piece.article].append(piece)
    for pieces in by_article.values():
        for piece in pieces:
            inner = [q for q in pieces if q.voice in ("named", "anonymous") and q.key != piece.key and _held(piece, q, places)]
            if inner:
                # The innermost of them is who said it.
                source = min(inner, key=lambda q: (len(q.span), q.order))
                blocks.join(piece, source, f"passes on what {source.who} said")
                blocks.silence(piece, source)


def _held(outer: Piece, inner: Piece, places: Mapping[str, Sequence[Span]]) -> bool:
    """Whether one piece stands within another, and most of the claim that the other tells stands there."""
    if not (outer.span.start <= inner.span.start and inner.span.end <= outer.span.end and len(inner.span) < len(outer.span)):
        return False
    spans = places.get(outer.evidence, ())
    inside = sum(max(0, min(s.end, inner.span.end) - max(s.start, inner.span.start)) for s in spans)
    return inside > 0 and 2 * inside >= sum(len(s) for s in spans)


def _relays(pile: Pile, blocks: Blocks) -> None:
    """One who passes on another's word has that other's voice; citing nobody in particular leads to an unknown origin."""
    for piece in blocks.speaking():
        if piece.voice == "named" or not (piece.cites or piece.media):
            continue
        earlier = [p for p in blocks.pieces if p.article != piece.article and p.published <= piece.published]
        if piece.cites:
            outlet = piece.cites[0]
            found = [p for p in earlier if p.outlet and (p.outlet == outlet or same_outlet(outlet, p.outlet))]
            if piece.voice == "anonymous":
                found = [p for p in found if p.voice == "anonymous" and p.cites != piece.cites]
            reason = f"passes on what {outlet} reported"
        else:
            found = [p for p in earlier if pile.texts.related(p.article, piece.article)]
            reason = "passes on media reports, in a text taken in part from this one"
        original = _likest(piece, found)
        if original:
            blocks.join(piece, original, reason)
            blocks.silence(piece, original)
    cited: dict[tuple[str, str], Piece] = {}
    for piece in blocks.speaking():  # the outlet itself is not in the pile: its word is one, whoever repeats it
        if piece.cites and piece.voice in ("anonymous", "unknown"):
            first = cited.setdefault((piece.voice, piece.cites[0]), piece)
            blocks.join(piece, first, f"both pass on what {piece.cites[0]} reported")
    for (voice, outlet), piece in sorted(cited.items()):
        source = cited.get(("anonymous", outlet))
        if voice == "unknown" and source:
            blocks.join(piece, source, f"rests on the sources that {outlet} reported")


# 3 --------------------------------------------------------------------------------------------------------------


def _speakers(pile: Pile, blocks: Blocks) -> None:
    """A named speaker is one origin, however often, to whomever and on whatever date."""
    first: dict[str, Piece] = {}
    for piece in blocks.speaking():
        if piece.voice == "named" and piece.key:
            to = first.setdefault(piece.key, piece)
            blocks.join(piece, to, "the same outlet's own observation" if piece.own else "the same speaker", "certain")
    people = [
        p for p in first.values() if p.person or p.speaks_for == p.key
    ]  # a surname alone is now and then taken for a body's name
    for a, b in combinations(people, 2):
        if pile.namesake(str(a.key), str(b.key), a.article):
            blocks.join(a, b, "the same surname, and no other of that name in these reports")


# 4 --------------------------------------------------------------------------------------------------------------


def _institutions(_pile: Pile, blocks: Blocks) -> None:
    """A body on one occasion is one origin; its voice is on every occasion. A joint statement is one of its parties'."""
    named = [p for p in blocks.speaking() if p.voice == "named"]
    voice: dict[str, Piece] = {}
    for piece in named:
        if piece.speaks_for:
            blocks.join(piece, voice.setdefault(piece.speaks_for, piece), "speaks with the voice of one body")
    for piece in named:
        if not piece.parties and not piece.speaks_for:
            body = next((b for b in piece.bodies if b in voice), None)
            if body:
                to = voice[body]
                # the first body alone: one who belongs to two does not make them one
                if not any(blocks.together(piece, voice[b]) for b in piece.bodies if b in voice):
                    blocks.join(piece, to, f"of {to.who}, which says the same itself")
    for a, b in combinations([p for p in named if p.bodies and not p.parties], 2):
        voiced = any(body in voice for body in (*a.bodies, *b.bodies))
        if set(a.bodies) & set(b.bodies) and not voiced and _one_occasion(a, b):
            blocks.join(a, b, "of one body, on one occasion")
    for piece in named:
        if piece.parties:
            theirs = [p for p in named if not p.parties and (p.key in piece.parties or set(p.bodies) & set(piece.parties))]
            theirs.sort(key=lambda p: (not _one_occasion(p, piece), not p.speaks_for, p.order))
            if theirs:
                blocks.join(piece, theirs[0], f"joint statement to which {theirs[0].who} was a party")


def _one_occasion(a: Piece, b: Piece) -> bool:
    """Whether two people of one body spoke on one occasion: as linked, else in one report that tells of one."""
    if a.occasion and b.occasion:
        return a.occasion == b.occasion
    return (a.report == b.report or a.article == b.article) and not (a.venue and b.venue and a.venue != b.venue)


# 5 --------------------------------------------------------------------------------------------------------------


def _withdrawals(pile: Pile, blocks: Blocks) -> dict[str, Gone]:
    """What stands in a withdrawn text, in its copies and with those who relay it, stands for nothing."""
    gone = {p.id: Gone(reason) for p in blocks.pieces if (reason := pile.texts.withdrawn(p.article, p.span))}
    _spread(blocks, gone)
    return gone


def _spread(blocks: Blocks, gone: dict[str, Gone]) -> None:
    """What comes from nothing but pieces that are gone is gone too."""
    changed = bool(gone)
    while changed:
        changed = False
        for id, sources in sorted(blocks.derived.items()):
            if id not in gone and sources <= gone.keys():
                gone[id] = gone[min(sources)]
                changed = True


# 6 --------------------------------------------------------------------------------------------------------------


def _anonymous(_pile: Pile, blocks: Blocks) -> None:
    """The unnamed sources of one report are one, together with the documents that it was shown."""
    _adopt_documents(blocks)
    first: dict[str, Piece] = {}
    for piece in _of_blocks(blocks, "anonymous"):
        texts = (piece.report,) if piece.settled else (piece.report, piece.article)
        for key in (f"outlet:{piece.cites[0]}",) if piece.cites else texts:
            blocks.join(piece, first.setdefault(key, piece), "unnamed sources of one report")


def _adopt_documents(blocks: Blocks) -> None:
    """Take "the paper" for the document that the report was shown two sentences before."""
    shown = {p.report: p for p in reversed(blocks.speaking()) if p.document and p.voice == "anonymous"}
    for piece in blocks.speaking():
        if piece.voice == "unresolved" and piece.document and piece.report in shown:
            blocks.join(piece, shown[piece.report], "the document shown to the outlet for this report")


def _of_blocks(blocks: Blocks, voice: str) -> Iterator[Piece]:
    """The speaking pieces of the blocks that have this voice as a whole."""
    for block in blocks.blocks():
        if blocks.voice(block) == voice:
            yield from (p for p in block if p.id not in blocks.silent and p.voice == voice)


# 8, and what was not made out -----------------------------------------------------------------------------------


def _unresolved(_pile: Pile, blocks: Blocks) -> None:
    """Two sources in the same words, neither made out, are one within one text."""
    first: dict[tuple[str, str | None], Piece] = {}
    for piece in list(_of_blocks(blocks, "unresolved")):
        blocks.join(piece, first.setdefault((piece.report, piece.key), piece), "the same words for a source, in one text")


def _unknown(_pile: Pile, blocks: Blocks) -> None:
    """Plain narration and "is said to" rest on the sources that the same report names, if it names one; else unknown."""
    known: dict[str, list[Piece]] = defaultdict(list)
    for block in blocks.blocks():
        if blocks.voice(block) != "unknown":
            for piece in block:
                for text in {piece.report, piece.article}:
                    known[text].append(piece)
    first: dict[str, Piece] = {}
    for piece in list(_of_blocks(blocks, "unknown")):
        if piece.cites or piece.media:
            continue
        to = _likest(piece, known.get(piece.report) or known.get(piece.article) or ())
        if to:
            blocks.join(piece, to, "said without a source in a report that gives one")
        else:
            blocks.join(piece, first.setdefault(piece.report, piece), "said without a source in one text")


# the tally ------------------------------------------------------------------------------------------------------


def _tally(pile: Pile, blocks: Blocks, gone: dict[str, Gone], *, circular: bool) -> Tally:
    groups = blocks.blocks()
    voices = [blocks.voice(group) for group in groups]
    standing = [any(p.id not in gone for p in group) for group in groups]
    tally = Tally(groups, voices, standing, circular=circular)
    speaking = [[p for p in group if p.id not in blocks.silent] or group for group in groups]
    keys = [{body for p in group for body in (*p.bodies, *p.parties)} for group in speaking]
    described = [_described(pile, group) for group in speaking]
    for a, b in combinations(range(len(groups)), 2):
        if blocks.parted(groups[a][0], groups[b][0]):
            tally.contradictions.add((a, b))
        elif voices[a] == voices[b] == "named":
            shared = keys[a] & keys[b]
            officials = not any(p.speaks_for in shared for n in (a, b) for p in speaking[n] if p.speaks_for)
            if shared and officials:
                tally.possible.append(Possible(a, b, "of one body, on other occasions"))
        elif voices[a] == voices[b] == "anonymous":
            if any(x.contradicts(y) for x in described[a] for y in described[b]):
                tally.contradictions.add((a, b))
        elif "unresolved" in (voices[a], voices[b]) and "unknown" not in (voices[a], voices[b]):
            reason = _may_be(pile, speaking[a], groups[b]) if voices[a] == "unresolved" else None
            reason = reason or (_may_be(pile, speaking[b], groups[a]) if voices[b] == "unresolved" else None)
            if reason:
                tally.possible.append(Possible(a, b, reason))
    tally.possible += _same_odd_number(groups, speaking, voices)
    tally.possible += _under_one_roof(pile, speaking, voices)
    tally.possible = [p for p in tally.possible if (min(p.a, p.b), max(p.a, p.b)) not in tally.contradictions]
    return tally


_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def _odd_numbers(pieces: Sequence[Piece]) -> set[str]:
    """The numbers that two would hardly write by chance: 7.8 and 463 are, 7 and 400 are not."""
    found = (n.group().replace(",", "") for p in pieces for n in _NUMBER.finditer(p.words[:4000]))
    return {n for n in found if "." in n or (len(n) > 2 and not n.endswith("00") and not 1900 <= int(n[:9]) <= 2100)}


def _same_odd_number(groups: list[list[Piece]], speaking: list[list[Piece]], voices: Sequence[str]) -> Iterator[Possible]:
    """An author of opinion who prints the odd number that somebody gave before may have it from there."""
    for n, pieces in enumerate(speaking):
        if not all(p.opinion for p in pieces):
            continue
        odd, day = _odd_numbers(pieces), min(p.published for p in pieces)
        given = [
            (min(p.order for p in speaking[m]), m)
            for m in range(len(groups))
            if m != n and voices[m] == "named" and not speaking[m][0].opinion and odd & _odd_numbers(speaking[m])
            if min(p.published for p in speaking[m]) <= day
        ]
        if given:  # the first alone: the author must not make one of two who both gave it
            yield Possible(n, min(given)[1], "the same odd number, given before")


_ROOF = re.compile(
    r"\b(?:community|government|administration|authorities|military|armed forces|security (?:forces|services)|officials)\b"
)


def _under_one_roof(pile: Pile, speaking: list[list[Piece]], voices: Sequence[str]) -> Iterator[Possible]:
    """What "the French authorities" say in a report that quotes an official of a French body may be what he says."""
    for n, pieces in enumerate(speaking):
        for roof in pieces:
            states = _states(pile, roof.bodies) if roof.speaks_for and roof.speaks_for == roof.key else frozenset()
            if not states or not any(_ROOF.search(name.casefold()) for name in pile.names_of(str(roof.key))):
                continue
            near = [
                (abs(p.span.start - roof.span.start), m)
                for m in range(len(speaking))
                for p in speaking[m]
                if m != n
                and voices[m] == "named"
                and p.article == roof.article
                and p.key not in p.bodies
                and states & _states(pile, p.bodies)
            ]
            if near:  # the nearest alone: the roof must not make one of all who work under it
                yield Possible(n, min(near)[1], "perhaps speaking for it, in the same report")
                break


def _states(pile: Pile, bodies: Sequence[str]) -> frozenset[str]:
    names = (name for body in bodies for name in pile.names_of(body))
    return frozenset(state for name in names for state in read_description(name).states)


def _may_be(pile: Pile, loose: Sequence[Piece], other: Sequence[Piece]) -> str | None:
    """Whether a speaker who was not made out may be the one of another block."""
    for piece in loose:
        if piece.voice != "unresolved":
            continue
        if piece.holder:
            if any(q.key == piece.holder for q in other):
                return "holds the post by which the source is called"
            continue
        person = name_key(piece.description) in ("he", "she", "his", "her", "him")
        for q in other:
            if piece.document and q.voice == "named" and q.speaks_for != q.key:  # a paper is nobody's word but its body's
                continue
            if q.own or (person and q.speaks_for and q.speaks_for == q.key):  # "he" is no body, and no outlet's own eyes
                continue
            if q.article == piece.article or q.report == piece.report:
                return "a speaker of the same article"
            if q.voice == "named" and q.key and pile.mentioned_in(piece.article, q.key):
                return "a speaker whom the article names"
            if q.voice == "unresolved" and q.key == piece.key and q.key != "pronoun":
                return "the same words for a source"
    return None


def _described(pile: Pile, pieces: Sequence[Piece]) -> list[Described]:
    found = []
    for piece in pieces:
        if piece.voice == "anonymous":
            bodies, alone = pile.bodies_named(piece.article), _alone(pile, piece)
            found.append(read_description(piece.description, bodies, alone=alone, paper=piece.document))
    return found


def _alone(pile: Pile, piece: Piece) -> bool:
    """Whether the report says of its unnamed source that he has spoken to nobody else."""
    if piece.cites or piece.document:
        return False
    text = pile.articles[piece.article].text
    near = text[max(0, piece.span.start - 600) : piece.span.end + 600]
    return bool(ALONE.search(near))


# the records ----------------------------------------------------------------------------------------------------


def link_origins(corpus: Corpus) -> Iterator[Record]:
    """Yield the origins of every claim, side by side, and the count of both."""
    pile = Pile(corpus)
    yield from by_block(corpus, pile, lambda claim: _corroborate(pile, claim), VERSION)


def _corroborate(pile: Pile, claim: Claim) -> Iterator[Record]:
    about = name_key(claim.wording)
    sides: dict[Side, tuple[Range, list[Origin]]] = {}
    circular, withdrawn, narrows = False, False, []
    voices: dict[str, set[str]] = {}
    support: list[Piece] = []
    for side, evidence in (("support", claim.support), ("oppose", claim.oppose)):
        pieces = read_pieces(pile, evidence)
        blocks, tally, gone = fold(pile, pieces, claim.spans)
        origins = list(_origins(pile, claim, side, about, blocks, tally, gone))  # type: ignore[arg-type]
        sides[side] = (tally.range(), origins)  # type: ignore[index]
        voices[side] = {tally.voices[n] for n in tally.alive()}
        circular |= tally.circular
        withdrawn |= any(not g.circular for g in gone.values())
        narrows += [f"{'Against: ' if side == 'oppose' else ''}{line}" for line in _narrows(pile, blocks, tally)]
        support = support or (pieces if side == "support" else [])
        yield from origins
    (count, behind), (opposing, _) = sides["support"], sides["oppose"]
    flags = {
        "one_origin": count.at_most == 1,
        "circular": circular,
        "contested": count.at_most > 0 and opposing.at_most > 0,
        "withdrawn": withdrawn,
        "anonymous_only": bool(behind) and all(o.anonymous for o in behind),
        "interested_only": bool(behind) and all(o.interested for o in behind),
        # "The ambulance service" is a source, whether or not we made it out: unattributed is what nobody is said to have said.
        "unattributed": bool(behind) and voices["support"] <= {"unknown"},
    }
    yield Corroboration(
        claim=claim.id,
        origins=count,
        opposing=opposing,
        articles=len({p.page for p in support}),
        families=len({p.family for p in support}),
        flags=tuple(flag for flag, holds in flags.items() if holds),
        narrows=tuple(narrows),
    )


def _origins(
    pile: Pile, claim: Claim, side: Side, about: str, blocks: Blocks, tally: Tally, gone: dict[str, Gone]
) -> Iterator[Origin]:
    joined: dict[str, list[Join]] = defaultdict(list)
    for join in blocks.joins:
        joined[blocks.root(join.piece.id)].append(join)
    shown = tally.alive()
    if not shown and tally.circular:  # nothing but a circle: shown as one, unknown
        shown = [n for n, group in enumerate(tally.blocks) if any(p.id in gone and gone[p.id].circular for p in group)][:1]
    for n in shown:
        group = tally.blocks[n]
        standing = [p for p in group if p.id not in gone or gone[p.id].circular] or group
        lead = blocks.lead(standing)
        merged = [
            Merge(j.piece.evidence, f"{j.reason} ({j.to.who})", j.strength)
            for j in joined[blocks.root(lead.id)]
            if j.piece != j.to
        ]
        merged += [
            Merge(
                min(p.evidence for p in tally.blocks[m]),
                f"perhaps one with {blocks.lead(tally.blocks[m]).who}: {reason}",
                "possible",
            )
            for m, reason in _perhaps(tally, n)
        ]
        speaking = [p for p in standing if p.id not in blocks.silent] or standing
        first_hand = {p.first_hand for p in speaking} - {None}
        yield Origin(
            claim=claim.id,
            side=side,
            who=lead.who,
            evidence=tuple(sorted({p.evidence for p in standing})),
            named=tally.voices[n] == "named",
            anonymous=tally.voices[n] == "anonymous",
            interested=any(_party(pile, p, about) for p in speaking),
            first_hand=None if not first_hand else True in first_hand,
            entity=lead.entity,
            merged=tuple(sorted(merged, key=lambda m: (m.what, m.reason))),
        )


def _perhaps(tally: Tally, n: int) -> list[tuple[int, str]]:
    """The standing blocks that may be one with block ``n``, and why."""
    found = {}
    for p in tally.possible:
        if n in (p.a, p.b):
            found[p.b if p.a == n else p.a] = p.reason
    for group in tally.fewest():
        if n in group and tally.voices[n] == "anonymous":
            found |= {m: "descriptions that do not exclude each other" for m in group if tally.voices[m] == "anonymous"}
    found.pop(n, None)
    return [(m, reason) for m, reason in sorted(found.items()) if tally.standing[m]]


def _party(pile: Pile, piece: Piece, about: str) -> bool:
    """Whether the speaker, or a body for which he speaks, is himself what the claim is about."""
    if piece.voice != "named" or piece.own:
        return False
    keys = (*filter(None, (piece.key,)), *piece.bodies, *piece.parties)
    names = {name_key(name) for key in keys for name in pile.names_of(key)}
    return any(len(name) > 2 and f" {name} " in f" {about.replace(' s ', ' ')} " for name in names)


def _narrows(pile: Pile, blocks: Blocks, tally: Tally) -> list[str]:
    """What would narrow the range, one sentence for each thing that is not known."""
    most = len(tally.alive())
    count = tally.range()
    if count.at_least == count.at_most or not most:
        return []
    lines = []
    for voice, alike in _KINDS:
        for group in tally.fewest():
            members = [n for n in group if tally.voices[n] == voice]
            shown = [_short(pile, blocks, tally, n) for n in members]
            if voice in ("named", "anonymous") and len(members) > 1:
                lines.append(_if(alike(shown), most - len(members) + 1, most))
            elif voice in ("unresolved", "unknown") and members:
                lines.append(_if(alike(shown), most - len(members) + (len(members) == len(group)), most))
    return [line for line in lines if line]


def _short(pile: Pile, blocks: Blocks, tally: Tally, n: int) -> str:
    lead = blocks.lead(tally.blocks[n])
    outlet = pile.articles[lead.article].outlet
    return f"{lead.who} ({outlet})" if outlet and lead.voice in ("anonymous", "unresolved") else lead.who


def _and(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


_KINDS: tuple[tuple[str, Callable[[list[str]], str]], ...] = (
    ("named", lambda names: f"{_and(names)} speak for one body, or from one another"),
    ("anonymous", lambda names: f"{_and(names)} are the same people"),
    ("unresolved", lambda names: f"{_and(names)} {'is' if len(names) == 1 else 'are'} among the others"),
    ("unknown", lambda names: f"{_and(names)} {'rests' if len(names) == 1 else 'rest'} on the same origins as the others"),
)


def _if(what: str, then: int, otherwise: int) -> str:
    return f"If {what}: {then}; if not: {otherwise}." if then < otherwise else ""


ORIGINS = Linker(
    name="origins",
    version=VERSION,
    needs=(Article, Attribution, Assertion, Certainty, Claim, Statement, Occasion, Reuse, Family, Passage, Outside, Referent, Entity,
           Judgement),
    makes=(Origin, Corroboration),
    link=link_origins,
)  # fmt: skip
"""Folds the evidence of each claim into its origins."""

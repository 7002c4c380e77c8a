"""Drafts that the trained tagger proposes, put beside those of the rules.

The rules know quotation marks, headlines, documents and what is no statement at all; the tagger knows ten thousand ways to
report what somebody said. So what stands in marks stays with the rules. Indirect speech that they have missed comes from
the tagger, and runs through the same refusals: what nobody said, what was declined, what "you" or "we" say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from secondsource.attribution import cues
from secondsource.attribution.clauses import (
    addressee_of,
    clause_of,
    finish,
    is_about_itself,
    is_negated,
    is_us_or_you,
    is_withheld,
    noun_phrase,
    without_that,
)
from secondsource.attribution.drafts import Draft, Frame, Ground, Piece
from secondsource.models import tagger
from secondsource.models.tagger import Proposal

if TYPE_CHECKING:
    from spacy.tokens import Token

BELIEVED = 0.8
"""How sure the tagger must be of words outside marks that the rules have not taken."""
POINTED = 0.5
"""How sure it must be of the cue, and of the source where there is one."""
ALIKE = 0.5
"""Intersection over union from which two stretches are the same content."""
LONGEST = 60
"""Words of a cue or source beyond which something went wrong."""

SAYS = re.compile(
    r"[“”„«»\"]|\b(?:accord|accus|acknowledg|admi[ts]|advis|agree|alleg|announc|answer|appeal|argu|ask|assert|assess|assum|assur|belie[fv]|blam"
    r"|boast|call|caution|charg|cit|claim|clear|comment|complain|conce[dr]|conclu|confid|confirm|consider|contend|convinc|critici|declar|demand"
    r"|den[iy]|describ|dismiss|disclos|doubt|emphasi|estimat|expect|explain|fear|feel|felt|find|forecast|found|guess|hint|hop[ei]|indicat|inform"
    r"|insist|interview|know|knew|learn|maintain|mention|not[ei]|observ|offer|opinion|order|plan|pledg|point|predict|promis|propos|question|quot"
    r"|read|reason|recall|recommend|reject|remark|remember|remind|repl[iy]|report|request|respon|reveal|rule|rumou?r|said|saw|say|see|show"
    r"|signal|speak|spoke|state|stress|suggest|suspect|swear|swore|talk|tell|testif|thank|think|thought|threat|told|tweet|understand|understood|urg"
    r"|vow|want|warn|wonder|worr|writ|wrote)",
    re.IGNORECASE,
)
"""The gate: a paragraph with neither a quotation mark nor the stem of such a word is not read."""


@dataclass(frozen=True)
class _Found:
    """A proposal in the offsets of its paragraph."""

    content: Piece
    cue: Piece
    source: Piece | None
    score: float
    elsewhere: bool
    """Whether its source stands in another paragraph."""


def with_tagger(text: str, grounds: Sequence[Ground], drafts: list[Draft]) -> list[Draft]:
    """The drafts of the rules with those that the tagger adds, in order of reading."""
    proposals = tagger.propose(text, [(g.start, g.start + len(g.text)) for g in grounds if SAYS.search(g.text)])
    found = list(drafts)
    for ground in grounds:
        here = [p for p in proposals if ground.start <= p.content.start < ground.start + len(ground.text)]
        if here:
            found += _added(ground, here, [d for d in drafts if d.ground == ground.number])
    return sorted(found, key=lambda d: (d.ground, d.cue or d.pieces[0], d.pieces))


def _added(ground: Ground, proposals: list[Proposal], known: list[Draft]) -> list[Draft]:
    """The drafts of a paragraph that the tagger has and the rules have not."""
    added: list[Draft] = []
    for near in _joined(ground, proposals):
        if any(_overlap(near.content, piece) for draft in [*known, *added] for piece in draft.pieces):
            continue
        for draft in _draft(ground, near):
            if not any(_overlap(piece, other) for piece in draft.pieces for d in [*known, *added] for other in d.pieces):
                draft.within = _around(draft, [*known, *added])
                draft.lasting = draft.lasting and draft.within is None
                added.append(draft)
    return added


def _joined(ground: Ground, proposals: list[Proposal]) -> Iterator[_Found]:
    """The proposals that are sure enough, in the paragraph's offsets."""
    size = len(ground.text)
    for proposal in proposals:
        cue, source = proposal.cue, proposal.source
        if proposal.content.score < BELIEVED or cue is None or cue.score < POINTED:
            continue
        at = (cue.start - ground.start, cue.end - ground.start)
        if at[0] < 0 or at[1] > size:
            continue
        elsewhere = source is not None and not ground.start <= source.start < ground.start + size
        if source is not None and source.score < POINTED:
            continue
        begin, end = proposal.content.start - ground.start, min(size, proposal.content.end - ground.start)
        mine = (source.start - ground.start, source.end - ground.start) if source is not None and not elsewhere else None
        yield _Found((begin, end), at, mine, proposal.content.score, elsewhere)


def _draft(ground: Ground, found: _Found) -> Iterator[Draft]:
    """The draft of a proposal, unless it is one that is no statement."""
    cue = [t for t in ground.tokens(*found.cue) if not t.is_space]
    if not cue or len(cue) > LONGEST or ground.outer_at(found.cue[0]) or ground.outer_at(found.content[0]):
        return
    verb = _verb_of(cue)
    head = None
    source = found.source
    if source is not None:
        words = [t for t in ground.tokens(*source) if not t.is_space and not t.is_punct]
        if not words or len(words) > LONGEST:
            return
        head = _head_of(words)
        if is_us_or_you(head) or is_about_itself(ground, head):
            return
        phrase = noun_phrase(ground, head)
        source = phrase if source[0] <= phrase[0] and phrase[1] <= source[1] else source
        if head.lower_ in cues.NOBODY or any(c.lower_ == "no" for c in head.children):
            return
    if _unsaid(cue) and (verb is None or verb.lemma_.lower() not in cues.THOUGHT):
        return
    sentence = ground.sentence_at(found.cue[0])
    if ground.text[sentence[0] : sentence[1]].rstrip().endswith("?"):
        return
    frame = _frame_of(cue, verb)
    base = Draft([], frame, cue=found.cue, verb=verb.i if verb is not None else cue[0].i, source=source,
                 head=head.i if head is not None else None, agentless=found.source is None and not found.elsewhere)  # fmt: skip
    region = without_that(ground, found.content)
    if region is None:
        return
    told = None
    if verb is not None and verb.lemma_.lower() in cues.ADDRESSED:
        told = addressee_of(ground, verb, verb.lemma_.lower(), clause_of(verb, sentence))
        told = told if told is not None and not _overlap(told, region) else None
    for draft in finish(ground, region, base, told=told, score=round(0.8 * found.score, 3)):
        draft.ground, draft.lasting = ground.number, False
        yield draft


def _verb_of(cue: list[Token]) -> Token | None:
    """The verb of saying among the words of a cue, else its first full verb."""
    verbs = [t for t in cue if t.pos_ == "VERB"]
    speaking = [t for t in verbs if t.lemma_.lower() in cues.SPEECH | cues.THOUGHT]
    return next(iter(speaking or verbs), None)


def _unsaid(cue: list[Token]) -> bool:
    """Whether nothing was said: the cue is negated, or what somebody declined, could or was asked to say."""
    if any(t.dep_ == "neg" or t.lower_ in cues.NEGATIONS for t in cue):
        return True
    return any(is_negated(t) or is_withheld(t) for t in cue if t.pos_ == "VERB")


def _head_of(words: list[Token]) -> Token:
    """The word that the others of a source hang from."""
    inside = {t.i for t in words}
    tops = [t for t in words if t.head.i not in inside or t.head == t]
    return next((t for t in tops if t.pos_ in ("NOUN", "PROPN", "PRON")), tops[0] if tops else words[0])


def _frame_of(cue: list[Token], verb: Token | None) -> Frame:
    if cue[0].lower_ == "according":
        return "according"
    if verb is None:
        return "noun"
    return "said" if verb.lemma_.lower() in cues.SPEECH | cues.DENIAL | cues.CALLING else "thought"


def _around(draft: Draft, others: Sequence[Draft]) -> int | None:
    """The verb of the attribution in whose content a cue stands."""
    if draft.cue is None:
        return None
    around = [d for d in others if any(a <= draft.cue[0] and draft.cue[1] <= b for a, b in d.pieces)]
    return min(around, key=lambda d: d.end - d.start).verb if around else None


def _overlap(a: Piece, b: Piece) -> bool:
    return a[0] < b[1] and b[0] < a[1]

"""Drafts that the trained tagger proposes, put beside those of the rules.

The rules know quotation marks, headlines, documents and what is no statement at all; the tagger knows ten thousand ways to
report what somebody said. So what stands in marks stays with the rules. Indirect speech that they have missed comes from
the tagger, and runs through the same refusals: what nobody said, what was declined, what "you" or "we" say.

Who would rather read too much than miss anything has the rest of the tagger's proposals as well (``with_all``): phrases without a verb,
questions, what is discussed or sought, what somebody did not say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from secondsource.attribution import cues
from secondsource.attribution.chains import KEPT_SECRET
from secondsource.attribution.clauses import (
    SUBJECTS,
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
from secondsource.attribution.phrases import is_put_down
from secondsource.models import tagger
from secondsource.models.tagger import Part, Proposal

if TYPE_CHECKING:
    from spacy.tokens import Token

BELIEVED = 0.9
"""How sure the tagger must be of words outside marks that the rules have not taken."""
STATED = 0.87
"""How sure of a statement in this project's sense, which it was taught on piles of invented news."""
UNCUED = 0.92
"""How sure of one without any words of saying, as in: She opened the file. Nobody had signed it."""
QUOTED = 0.92
"""How sure of words that open with a quotation mark: mostly the rules knew why they left them."""
FEWEST = 5
"""Words between marks from which they are no title and no scare quote."""
POINTED = 0.5
"""How sure it must be of the cue, and of the source where there is one."""
ALIKE = 0.5
"""Intersection over union from which two stretches are the same content."""
FINITE = ("VBD", "VBZ", "VBP", "MD")
NOMINAL = ("NOUN", "PROPN", "DET", "PRON", "ADJ", "NUM")
OPEN = frozenset(("what", "how", "who", "whom", "why", "when", "where", "which", "whether", "if", "because", "as"))
"""A clause that one of these opens leaves open what was said."""
ASKING = cues.words("ask query inquire enquire wonder question")
LEAST = 3
"""Words of an infinitive from which it says something."""
PHRASE = 6
"""Words from which a phrase without a verb of its own says something: "the immediate release of all who were held"."""
INTENDING = cues.PROMISING | cues.words("plan hope intend want aim seek expect")
"""Cues whose infinitive is what somebody means to do."""
HELD = (
    cues.THOUGHT
    | cues.SHOW
    | cues.words(
        "want like love hate see know wish prefer need support oppose favour favor plan intend aim seek mean enjoy dislike regret remember forget learn realise "
        "realize recognise recognize understand accept trust mind care wait look try consider decide agree choose be have become remain seem appear"
    )
)
"""Cues of what somebody holds; others that the tagger knows, "let slip" and "spilled", tell of speaking."""
TELLING_OF = cues.words("describe discuss outline detail mention recount recall address review relate sketch")
"""Whose object says what a talk was about, not what was said."""
CITING = frozenset(("citing", "quoting", "cited", "quoted"))
"""Behind these a source stands, not what it said."""
BARE = 0.5
"""What a proposal scores that no rule and no refusal has looked at, beside 1 for a rule that is sure."""
LONGEST = 60
"""Words of a cue or source beyond which something went wrong."""


@dataclass(frozen=True)
class _Found:
    """A proposal in the offsets of its paragraph."""

    content: Piece
    cue: Piece | None
    source: Piece | None
    score: float
    elsewhere: bool
    """Whether its source stands in another paragraph."""
    stated: bool
    named: tuple[tuple[int, float], ...] | None


def with_tagger(text: str, grounds: Sequence[Ground], drafts: list[Draft]) -> list[Draft]:
    """The drafts of the rules with those that the tagger adds, in order of reading."""
    proposals = tagger.propose(text, [(g.start, g.start + len(g.text)) for g in grounds])
    return _name(with_proposals(grounds, drafts, _believed(proposals)), grounds, proposals)


def _believed(proposals: list[Proposal]) -> list[Proposal]:
    """The content of which the tagger is sure, and the statements where there is none."""
    content = [p for p in proposals if not p.stated and p.content.score >= BELIEVED]
    stated = [p for p in proposals if p.stated and not any(_overlap(_ends(p), _ends(c)) for c in content)]
    return sorted([*content, *stated], key=lambda p: (p.content.start, p.content.end))


def _ends(proposal: Proposal) -> Piece:
    return proposal.content.start, proposal.content.end


def with_all(text: str, grounds: Sequence[Ground], drafts: list[Draft]) -> list[Draft]:
    """Whatever the tagger marks as content, statement or not, and of the drafts of rules and tagger what it leaves."""
    proposals = tagger.propose(text, [(g.start, g.start + len(g.text)) for g in grounds])
    careful = with_proposals(grounds, drafts, _believed(proposals))
    content = [p for p in proposals if not p.stated]
    found: list[Draft] = []
    for ground in grounds:
        known = [d for d in careful if d.ground == ground.number]
        here: list[Draft] = []
        for draft in [*_bare(ground, content), *known]:
            if not any(_overlap(piece, other) for d in here for piece in draft.pieces for other in d.pieces):
                here.append(draft)
        for draft in here:
            draft.within = _around(draft, here)
        found += here
    return _in_order(found)


def _in_order(drafts: list[Draft]) -> list[Draft]:
    return sorted(drafts, key=lambda d: (d.ground, d.cue or d.pieces[0], d.pieces))


def _bare(ground: Ground, proposals: Sequence[Proposal]) -> list[Draft]:
    """The proposals of a paragraph as they are, those with one cue together."""
    found: list[Draft] = []
    together: dict[Piece, Draft] = {}
    for proposal in proposals:
        for draft in _as_it_is(ground, proposal):
            first = together.get(draft.cue) if draft.cue is not None else None
            if first is None:
                found.append(draft)
                if draft.cue is not None:
                    together[draft.cue] = draft
            elif not any(_overlap(piece, other) for piece in draft.pieces for other in first.pieces):
                first.pieces = sorted([*first.pieces, *draft.pieces])
                first.marks = sorted([*first.marks, *draft.marks])
                first.manner = first.manner if first.manner == draft.manner else "mixed"
                first.repaired = first.repaired or draft.repaired
    return found


def _as_it_is(ground: Ground, proposal: Proposal) -> Iterator[Draft]:
    """The draft of a proposal with no refusal but two: nobody is no source, and a cue stands outside of what it attributes."""
    content = _here(ground, proposal.content)
    cue, source = _here(ground, proposal.cue), _here(ground, proposal.source)
    region = without_that(ground, content) if content is not None else None
    if region is None:
        return
    words = [t for t in ground.tokens(*cue) if not t.is_space] if cue is not None else []
    if not words or len(words) > LONGEST or (cue is not None and _overlap(region, cue)):
        cue, words = None, []
    who = [t for t in ground.tokens(*source) if not t.is_space and not t.is_punct] if source is not None else []
    if not who or len(who) > LONGEST:
        source, who = None, []
    head = _head_of(who) if who else None
    if head is not None and (head.lower_ in cues.NOBODY or any(c.lower_ == "no" for c in head.children)):
        return
    verb = _verb_of(words)
    base = Draft([], _frame_of(words, verb) if words else "phrase", cue=cue, verb=verb.i if verb is not None else words[0].i if words else None,
                 source=source, head=head.i if head is not None else None, agentless=proposal.source is None)  # fmt: skip
    told = None
    if verb is not None and verb.lemma_.lower() in cues.ADDRESSED and cue is not None:
        told = addressee_of(ground, verb, verb.lemma_.lower(), clause_of(verb, ground.sentence_at(cue[0])))
        told = told if told is not None and not _overlap(told, region) else None
    for draft in finish(ground, region, base, told=told, score=round(BARE * proposal.content.score, 3)):
        draft.ground, draft.lasting = ground.number, False
        yield draft


def _here(ground: Ground, part: Part | None) -> Piece | None:
    """A stretch of the article in the offsets of a paragraph, as far as it stands there; None where it begins elsewhere."""
    if part is None or not ground.start <= part.start < ground.start + len(ground.text):
        return None
    return part.start - ground.start, min(len(ground.text), part.end - ground.start)


def with_proposals(grounds: Sequence[Ground], drafts: list[Draft], proposals: Sequence[Proposal]) -> list[Draft]:
    """The drafts of the rules with those that somebody else proposes, in order of reading."""
    found = list(drafts)
    for ground in grounds:
        here = [p for p in proposals if ground.start <= p.content.start < ground.start + len(ground.text)]
        if here:
            found += _added(ground, here, [d for d in drafts if d.ground == ground.number])
    return _in_order(found)


def _name(drafts: list[Draft], grounds: Sequence[Ground], proposals: list[Proposal]) -> list[Draft]:
    """The drafts, each told where the tagger sees names of whoever speaks in it."""
    stated = [p for p in proposals if p.stated]
    for draft in drafts:
        begin = grounds[draft.ground].start
        start, end = begin + draft.start, begin + draft.end
        alike = [
            (common / (max(end, p.content.end) - min(start, p.content.start)), p.content.start, p)
            for p in stated
            if (common := min(end, p.content.end) - max(start, p.content.start)) > 0
        ]
        best = max(alike, key=lambda a: a[:2], default=None)
        if best is not None and best[0] >= ALIKE:
            draft.named = best[2].named
    return drafts


def _added(ground: Ground, proposals: list[Proposal], known: list[Draft]) -> list[Draft]:
    """The drafts of a paragraph that the tagger has and the rules have not."""
    added: list[Draft] = []
    together: dict[Piece, list[_Found]] = {}
    for near in _joined(ground, proposals):
        together.setdefault(near.cue or near.content, []).append(near)
    for group in together.values():
        taken = [piece for draft in [*known, *added] for piece in draft.pieces]
        free = [near for near in group if not any(_overlap(near.content, piece) for piece in taken)]
        for draft in _merged(list(_draft(ground, free))) if free else []:
            if not any(_overlap(piece, other) for piece in draft.pieces for other in taken):
                draft.within = _around(draft, [*known, *added])
                added.append(draft)
    return added


def _merged(drafts: list[Draft]) -> list[Draft]:
    """The pieces on either side of one cue as one draft: "The crane, she let slip, would be sold"."""
    indirect = [d for d in drafts if d.manner != "direct"]
    if len(indirect) < 2:
        return drafts
    whole = indirect[0]
    for other in indirect[1:]:
        whole.pieces = sorted([*whole.pieces, *other.pieces])
        whole.marks = [*whole.marks, *other.marks]
        whole.manner = "mixed" if "mixed" in (whole.manner, other.manner) else "indirect"
        whole.repaired = whole.repaired or other.repaired
    return [whole, *(d for d in drafts if d.manner == "direct")]


def _joined(ground: Ground, proposals: list[Proposal]) -> Iterator[_Found]:
    """The proposals that are sure enough, in the paragraph's offsets."""
    size = len(ground.text)
    for proposal in proposals:
        cue, source = proposal.cue, proposal.source
        if proposal.content.score < (STATED if proposal.stated else BELIEVED):
            continue
        at = (cue.start - ground.start, cue.end - ground.start) if cue is not None else None
        unsure = cue is None or cue.score < POINTED or at is None or at[0] < 0 or at[1] > size
        if unsure and not (proposal.stated and proposal.content.score >= UNCUED):
            continue
        elsewhere = source is not None and not ground.start <= source.start < ground.start + size
        if source is not None and source.score < POINTED:
            if not proposal.stated:
                continue
            source = None
        begin, end = proposal.content.start - ground.start, min(size, proposal.content.end - ground.start)
        mine = (source.start - ground.start, source.end - ground.start) if source is not None and not elsewhere else None
        named = proposal.named if proposal.stated else None
        yield _Found((begin, end), None if unsure else at, mine, proposal.content.score, elsewhere, proposal.stated, named)


def _uncued(ground: Ground, found: _Found) -> Iterator[Draft]:
    """The draft of a statement without a cue: somebody goes on, and the marks around his words are gone."""
    if ground.outer_at(found.content[0]) is not None:
        return
    region = without_that(ground, found.content)
    if region is None:
        return
    sentence = ground.sentence_at(region[0])
    words = [t for t in ground.tokens(*region) if not t.is_space]
    if ground.text[sentence[0] : sentence[1]].rstrip().endswith("?") or not any(t.tag_ in FINITE for t in words):
        return
    if any(is_us_or_you(t) for t in words if t.dep_ in SUBJECTS):
        return
    for draft in finish(ground, region, Draft([], "continued"), score=round(0.6 * found.score, 3)):
        draft.ground, draft.lasting, draft.named = ground.number, False, found.named
        yield draft


def _draft(ground: Ground, group: list[_Found]) -> Iterator[Draft]:
    """The drafts of proposals that share a cue, unless what they say is no statement."""
    found = group[0]
    if found.cue is None:
        yield from _uncued(ground, found)
        return
    cue = [t for t in ground.tokens(*found.cue) if not t.is_space]
    if not cue or len(cue) > LONGEST or ground.outer_at(found.cue[0]):
        return
    quoted = ground.outer_at(found.content[0])
    if quoted is not None and (
        found.source is None or found.score < QUOTED or len(ground.text[quoted.inner.start : quoted.inner.end].split()) < FEWEST
    ):
        return
    verb = _verb_of(cue)
    if found.source is None and re.fullmatch(r"[A-Z]{3,}:?", ground.text[found.cue[0] : found.cue[1]]):
        return  # "CLAIM: the bank was to close"
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
    if frame == "noun" and source is None and not any(t.lemma_.lower() in cues.NAMING_NOUN for t in cue):
        return  # "in the first sign that"
    base = Draft([], frame, cue=found.cue, verb=verb.i if verb is not None else cue[0].i, source=source,
                 head=head.i if head is not None else None, agentless=found.source is None and not found.elsewhere)  # fmt: skip
    if any(t.lower_ in CITING for t in cue):
        return
    regions = [(without_that(ground, near.content), near) for near in group]
    if any(r is not None and (_overlap(r, found.cue) or KEPT_SECRET.search(ground.text, *r)) for r, _ in regions):
        return  # "declining to be named": no statement, but how it was made
    clauses = [
        quoted is not None or _is_clause(ground, region, found.cue, verb, opened=region[0] >= near.content[0] + len("that"))
        for region, near in regions
        if region is not None
    ]
    if not any(clauses) or _is_shown(verb, head, [t for r, _ in regions if r is not None for t in ground.tokens(*r)]):
        return
    if verb is not None and head is not None and verb.lemma_.lower() in cues.DENIAL - {"deny", "refute", "rebut"}:
        what = [t for r, _ in regions if r is not None for t in ground.tokens(*r) if not t.is_space]
        if what and is_put_down(_head_of(what), head):
            return  # "rejected the veto of a bill": an act
    told = None
    if verb is not None and verb.lemma_.lower() in cues.ADDRESSED:
        told = addressee_of(ground, verb, verb.lemma_.lower(), clause_of(verb, sentence))
        told = told if told is not None and not any(r is not None and _overlap(told, r) for r, _ in regions) else None
    for region, near in regions:
        for draft in finish(ground, region, base, told=told, score=round(0.8 * near.score, 3)) if region is not None else []:
            draft.ground, draft.lasting, draft.named = ground.number, False, near.named
            yield draft


def _verb_of(cue: list[Token]) -> Token | None:
    """The verb of saying among the words of a cue, else its first full verb."""
    verbs = [t for t in cue if t.pos_ == "VERB"]
    speaking = [t for t in verbs if t.lemma_.lower() in cues.SPEECH | cues.THOUGHT]
    return next(iter(speaking or verbs), None)


def _is_clause(ground: Ground, region: Piece, cue: Piece, verb: Token | None, *, opened: bool) -> bool:
    """Whether a stretch says something by itself. The corpus also marks "the error" that somebody regrets and "how she had voted"."""
    words = [t for t in ground.tokens(*region) if not t.is_space]
    while words and (words[0].is_punct or words[0].pos_ == "ADV"):
        words = words[1:]
    if not words or words[0].lower_ in OPEN:
        return False
    if words[0].lower_ == "to":
        return verb is not None and verb.lemma_.lower() in INTENDING and len(words) > LEAST
    inside = {t.i for t in words}
    if any(_stands(t, inside, opened=opened) for t in words if t.head.i not in inside or t.head == t or t.dep_ == "conj"):
        return True
    if ground.text[cue[0] : cue[1]].lower().startswith("according") or (verb is not None and verb.lemma_.lower() in TELLING_OF):
        return False  # "according to the office, half the pace that was expected": a piece of a sentence
    return words[0].tag_ == "VBG" or _is_full(words)


def _is_shown(verb: Token | None, head: Token | None, content: list[Token]) -> bool:
    """Whether somebody with a name shows a thing: "Ada Wren has shown a talent for delay" tells what she does. Figures that show a rise say so."""
    if verb is None or head is None or verb.lemma_.lower() not in cues.SHOW or head.pos_ != "PROPN":
        return False
    return not any(t.tag_ in FINITE for t in content)


def _is_full(words: list[Token]) -> bool:
    """Whether words that are no clause to the parser say something all the same: it has lost their verb, or they stand for a clause."""
    finite = next((n for n, t in enumerate(words) if t.tag_ in FINITE), None)
    if finite is not None:
        return finite > 1 or any(t.dep_ in SUBJECTS for t in words[:finite])
    if any(t.tag_ == "VBN" for t in words):
        return True
    head = _head_of(words)
    return len(words) >= PHRASE and words[0].pos_ in NOMINAL and head.lemma_.lower() not in cues.PERSON


def _stands(verb: Token, inside: set[int], *, opened: bool) -> bool:
    """Whether a verb is that of a clause with a subject, finite and under no "because". Behind "that" it may hang from anything."""
    if verb.pos_ not in ("VERB", "AUX") or (verb.dep_ in ("relcl", "acl", "advcl", "pcomp") and not opened):
        return False
    subjects = [c for c in verb.lefts if c.dep_ in (*SUBJECTS, "expl") and c.i in inside]
    finite = verb.tag_ in FINITE or any(c.tag_ in FINITE for c in verb.lefts if c.dep_ in ("aux", "auxpass"))
    return finite and bool(subjects) and not any(c.dep_ == "mark" and c.lower_ != "that" for c in verb.lefts)


def _unsaid(cue: list[Token]) -> bool:
    """Whether nothing was said: the cue is negated, or what somebody declined, could or was asked to say."""
    if any(t.dep_ == "neg" or t.lower_ in cues.NEGATIONS or t.lemma_.lower() in cues.REFUSING for t in cue):
        return True
    if any(t.lemma_.lower() in ASKING or t.lower_ in cues.FALSE or any(c.lower_ in cues.FALSE for c in t.lefts) for t in cue):
        return True
    if any(t.pos_ == "NOUN" and t.dep_ in ("dobj", "nsubjpass") and is_negated(t.head) for t in cue):
        return True  # "did not repeat the suggestion that"
    return any(is_negated(t) or is_withheld(t) for t in cue if t.pos_ == "VERB")


def _head_of(words: list[Token]) -> Token:
    """The word that the others of a source hang from."""
    inside = {t.i for t in words}
    tops = [t for t in words if t.head.i not in inside or t.head == t]
    named = next((t for t in tops if t.pos_ in ("NOUN", "PROPN", "PRON")), None)
    # "an analyst interviewed for the story": the parser takes the participle for the verb of the sentence
    return named or next(
        (t for t in words if t.dep_ in SUBJECTS and t.pos_ in ("NOUN", "PROPN", "PRON")), tops[0] if tops else words[0]
    )


def _frame_of(cue: list[Token], verb: Token | None) -> Frame:
    if cue[0].lower_ == "according":
        return "according"
    if verb is None:
        return "noun"
    lemma = verb.lemma_.lower()
    return "said" if lemma in cues.SPEECH | cues.DENIAL | cues.CALLING or lemma not in HELD else "thought"


def _around(draft: Draft, others: Sequence[Draft]) -> int | None:
    """The verb of the attribution in whose content a cue stands."""
    if draft.cue is None:
        return None
    around = [d for d in others if any(a <= draft.cue[0] and draft.cue[1] <= b for a, b in d.pieces)]
    return min(around, key=lambda d: d.end - d.start).verb if around else None


def _overlap(a: Piece, b: Piece) -> bool:
    return a[0] < b[1] and b[0] < a[1]

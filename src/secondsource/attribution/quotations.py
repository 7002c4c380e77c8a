"""Quotations without a cue of their own: what goes on after "said Lee", what a colon leads to, what the next paragraph opens again.

Words in marks that no cue takes and that continue nobody's speech stay where they are: scare quotes, titles, nicknames.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from secondsource.attribution import cues
from secondsource.attribution.clauses import is_title, noun_phrase
from secondsource.attribution.drafts import Draft, Ground, Piece, chars
from secondsource.attribution.reported import find_reported
from secondsource.text.quotemarks import Quoted

REACH = 1500
"""How far back, in characters, a speech may lie that goes on."""
FIRST_PERSON = re.compile(r"\b(?:we|our|us|I|my|me|I['’]m|we['’]re|we['’]ve|we['’]ll)\b")


def find_attributions(grounds: list[Ground]) -> list[Draft]:
    """Every draft of an article, in order of reading; pieces of one speech over several paragraphs are one draft."""
    found: list[Draft] = []
    latest: Draft | None = None  # the speech that the next paragraph may go on with
    for ground in grounds:
        here = find_reported(ground)
        for draft in here:
            draft.ground = ground.number
        extra, latest = _read_marks(ground, here, latest)
        here = sorted([*here, *extra], key=lambda d: (d.cue or d.pieces[0], d.pieces))
        found += here
        if latest is None and here and ground.number + 1 < len(grounds):
            latest = _supply_lost_marks(ground, grounds[ground.number + 1], here[-1])
    return found


def _read_marks(ground: Ground, here: list[Draft], before: Draft | None) -> tuple[list[Draft], Draft | None]:
    """Drafts for the marks that no cue of the paragraph takes, and the speech that is going on at its end."""
    used = {mark: draft for draft in reversed(here) for mark in draft.marks if draft.manner != "indirect"}
    taken = [piece for draft in here for piece in draft.pieces]
    extra: list[Draft] = []
    opening = True  # nothing but quotations so far
    current: Draft | None = None
    for quoted in ground.outer:
        mark = (quoted.start, quoted.end)
        if mark in used:
            owner = used[mark]
            if owner.lasting:
                current = owner
            opening = False
            continue
        if any(a <= quoted.start and quoted.end <= b for a, b in taken):
            continue
        if is_title(ground, quoted):
            continue
        lead = ground.text[_sentence_start(ground, quoted) : quoted.start]
        if opening and not ground.text[: quoted.start].strip() and _stands_alone(ground, quoted) and before is not None:
            before.further.append((ground.start + quoted.inner.start, ground.start + quoted.inner.end))
            before.repaired = before.repaired or quoted.repaired
            current = before
            continue
        opening = False
        if re.search(r":\s*$", lead):
            draft = _by_colon(ground, quoted, lead)
            if draft is not None:
                extra.append(draft)
                current = draft
            continue
        if not _stands_alone(ground, quoted) or lead.strip(" —–-“\"'‘("):
            continue
        spoke = _spoke_before(ground, [d for d in here + extra if quoted.start - REACH < d.end <= quoted.start], quoted)
        if spoke is not None and spoke.manner == "direct" and spoke.lasting:
            place = (quoted.inner.start, quoted.inner.end)
            if place not in spoke.pieces:
                spoke.pieces.append(place)
                spoke.marks.append(mark)
                spoke.repaired = spoke.repaired or quoted.repaired
            current = spoke
        elif len(ground.text[quoted.inner.start : quoted.inner.end].split()) >= (3 if spoke is not None else 5):
            draft = Draft([(quoted.inner.start, quoted.inner.end)], "continued", "direct", None, None,
                          spoke.source if spoke is not None else None, spoke.head if spoke is not None else None,
                          marks=[mark], repaired=quoted.repaired, score=0.6, ground=ground.number)  # fmt: skip
            extra.append(draft)
            current = draft
    extra += _with_words_of(ground, [*here, *extra])
    if current is not None and not _ends_with_speech(ground, current):
        current = None
    return extra, current


def _with_words_of(ground: Ground, drafts: list[Draft]) -> Iterator[Draft]:
    """“It is not the end,” she said. Her client would pay “if there is anything to pay”: the next sentence, with more of her words.

    Only a sentence right behind the cue's, without a cue of its own, whose words in marks are too many for a nickname or a title.
    """
    for number, (start, end) in enumerate(ground.sentences[1:], 1):
        marked = [q for q in ground.outer_between(start, end) if q.start >= start and q.end <= end]
        if not marked or any((d.start < end and start < d.end) or (d.cue and start <= d.cue[0] < end) for d in drafts):
            continue
        words = sum(len(ground.text[q.inner.start : q.inner.end].split()) for q in marked)
        if words < 4 or not any(c.isalnum() for c in ground.text[start : marked[0].start]):
            continue
        behind = ground.sentences[number - 1]
        spoke = [
            d
            for d in drafts
            if d.cue
            and behind[0] <= d.cue[0] < behind[1]
            and d.frame in ("said", "according")
            and d.within is None
            and d.source
        ]
        spoke = [
            d for d in spoke if d.verb is None or ground.doc[d.verb].lemma_.lower() in cues.SPEECH or d.frame == "according"
        ]
        if not spoke or len({d.head for d in spoke}) != 1 or any(ground.text[m.start : m.end] for m in marked if m.repaired):
            continue
        tokens = [t for t in ground.tokens(start, end) if not ground.outer_at(t.idx)]
        if any(t.pos_ == "VERB" and t.lemma_.lower() in cues.SPEECH | cues.THOUGHT | cues.CALLING for t in tokens):
            continue
        if any(t.dep_ in ("nsubj", "nsubjpass") and t.ent_type_ in ("PERSON", "ORG") for t in tokens) or not any(
            t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in tokens
        ):
            continue
        piece = ground.trim((start, end))
        if piece is None:
            continue
        piece = (piece[0], max(piece[1], marked[-1].end if not ground.text[marked[-1].end : piece[1]].strip() else piece[1]))
        last = spoke[-1]
        yield Draft([piece], "continued", "mixed", None, None, last.source, last.head, marks=[(q.start, q.end) for q in marked], score=0.5,
                    ground=ground.number, lasting=False)  # fmt: skip


def _sentence_start(ground: Ground, quoted: Quoted) -> int:
    start = ground.sentence_at(quoted.start)[0]
    previous = [q.end for q in ground.outer_between(start, quoted.start) if q.end <= quoted.start]
    return max([start, *previous])


def _stands_alone(ground: Ground, quoted: Quoted) -> bool:
    """Whether the quotation is a sentence: nothing before it in its sentence, nothing after it, and it ends like one."""
    start, end = ground.sentence_at(quoted.start)
    lead = ground.text[start : quoted.start]
    previous = [q for q in ground.outer_between(start, quoted.start) if q.end <= quoted.start]
    if lead.strip(" —–-“\"'‘(") and not previous:
        return False
    tail = ground.text[quoted.end : max(end, quoted.end)]
    inner = ground.text[quoted.inner.start : quoted.inner.end].strip()
    if any(c.isalnum() for c in tail):
        return False
    return (
        not quoted.closed
        or inner.endswith((".", "!", "?", "…", "’", "'", '"', "”", "—", "–"))
        or tail.strip()[:1] in (".", "!", "?", "")
    )


def _spoke_before(ground: Ground, drafts: list[Draft], quoted: Quoted) -> Draft | None:
    """The attribution of the sentence before, or of the quotation right before."""
    best: Draft | None = None
    start = ground.sentence_at(quoted.start)[0]
    for draft in drafts:
        last = max([draft.end, draft.cue[1] if draft.cue else 0, *(b for _, b in draft.marks)])
        if last > quoted.start or draft.within is not None or not draft.lasting:
            continue
        if best is None or last >= max(best.end, best.cue[1] if best.cue else 0):
            best = draft
    if best is not None and best.frame == "according":
        # “...,” the judge said, according to the paper. “...”: the judge goes on
        inner = next(
            (d for d in drafts if d.within is not None and d.within == best.verb and d.manner == "direct" and d.marks), None
        )
        if inner is not None:
            inner.lasting = True
            return inner
    if best is None:
        return None
    last = max([best.end, best.cue[1] if best.cue else 0])
    between = ground.text[last:start]
    # The rest of the cue's own sentence may stand between, another sentence may not.
    return (
        best if len(re.findall(r"[.?!]\s+\S", between)) <= 1 and ground.sentence_at(max(0, last - 1))[1] >= start - 1 else None
    )


def _ends_with_speech(ground: Ground, draft: Draft) -> bool:
    """Whether the paragraph ends with this speech, or with the sentence of its cue."""
    if draft.further and draft.ground != ground.number:
        last = draft.further[-1][1] - ground.start
    else:
        last = max([draft.end, draft.cue[1] if draft.cue else 0, draft.source[1] if draft.source else 0])
    return ground.sentence_at(max(0, min(last, len(ground.text)) - 1))[1] >= len(ground.text) - 1


def _by_colon(ground: Ground, quoted: Quoted, lead: str) -> Draft | None:
    """Words in marks that a colon leads to: "She went further: ..."."""
    start, _ = ground.sentence_at(quoted.start)
    begin = _sentence_start(ground, quoted)
    tokens = [t for t in ground.tokens(begin, quoted.start) if not t.is_space]
    if not tokens or len(tokens) > 60 or len(ground.text[quoted.inner.start : quoted.inner.end].split()) < 2:
        return None
    if len(ground.outer_between(start, quoted.start)) and len(tokens) < 3:
        return None
    root = next((t for t in tokens if t.dep_ == "ROOT"), None) or next(
        (t for t in tokens if t.pos_ == "VERB" and t.tag_ != "VBN"), None
    )
    base = Draft([(quoted.inner.start, quoted.inner.end)], "said", "direct", marks=[(quoted.start, quoted.end)], repaired=quoted.repaired,
                 score=0.6, ground=ground.number)  # fmt: skip
    if root is None or root.pos_ not in ("VERB", "AUX"):
        heads = [t for t in tokens if t.pos_ in ("PROPN", "NOUN")]
        if not heads or len(tokens) > 8:
            return None
        base.source, base.head, base.cue = noun_phrase(ground, heads[-1]), heads[-1].i, chars(tokens[-1])
        return base
    subject = next((c for c in root.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.lower_ in cues.FIRST_PERSON:
        return None
    base.source, base.head, base.cue, base.verb = noun_phrase(ground, subject), subject.i, chars(root), root.i
    del lead
    return base


def _supply_lost_marks(ground: Ground, following: Ground, last_said: Draft) -> Draft | None:
    """“We thank them,” said Lee. But we need more. ¶ “We need ...: the middle sentence lost its marks."""
    opened = following.outer[0] if following.outer else None
    if opened is None or following.text[: opened.start].strip() or not _stands_alone(following, opened):
        return None
    if last_said.cue is None or last_said.manner != "direct" or not last_said.lasting:
        return None
    last = max(last_said.end, last_said.cue[1], last_said.source[1] if last_said.source else 0)
    tail: Piece = (ground.sentence_at(max(0, last - 1))[1], len(ground.text))
    words = ground.text[tail[0] : tail[1]].rstrip()
    if not words or any(q.end > tail[0] for q in ground.outer) or not FIRST_PERSON.search(words):
        return None
    if any(t.lemma_.lower() in cues.SPEECH and t.pos_ == "VERB" for t in ground.tokens(*tail)):
        return None
    last_said.pieces.append((tail[0], tail[0] + len(words)))
    last_said.repaired = True
    return last_said

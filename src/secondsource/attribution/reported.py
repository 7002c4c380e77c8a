"""Reported speech and thought: cue, source and content by the parse, frame by frame.

A frame is a way in which a cue takes its content: a clause ("said that"), a clause before it ("..., she said"), an
infinitive ("is said to be"), a noun phrase ("rejected the idea"), words in quotation marks on either side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from secondsource.attribution import cues
from secondsource.attribution.drafts import Draft, Frame, Ground, Piece, chars, reach
from secondsource.text.quotemarks import Quoted

if TYPE_CHECKING:
    from spacy.tokens import Token

TALK = frozenset(("talk", "speculation", "rumours", "rumors", "suggestions", "whispers"))
SUBJECTS = ("nsubj", "nsubjpass", "csubj")
ADJUNCTS = frozenset(["because", "while", "although", "though", "after", "before", "if", "unless", "but", "and", "or", "since",
                      "despite", "without", "with", "for", "in", "on", "at", "to", "from", "until", "when", "where", "which", "who",
                      "as", "by", "even", "especially", "particularly", "including", "not", "rather", "so", "than", "that", "then"])  # fmt: skip


def find_reported(ground: Ground) -> list[Draft]:
    """The drafts of one paragraph, in order of their cues."""
    found: list[Draft] = []
    for token in ground.doc:
        lower = token.lower_
        if lower == "according":
            found += _by_according(ground, token)
        elif token.pos_ in ("VERB", "AUX") or token.tag_.startswith("VB"):
            found += _by_verb(ground, token)
        elif token.pos_ == "NOUN" and token.lemma_.lower() in cues.NAMING_NOUN:
            found += list(_by_noun(ground, token)) or (list(_by_talk(ground, token)) if lower in TALK else [])
        elif token.dep_ == "acomp" and token.lemma_.lower() in cues.BELIEVING_ADJECTIVE:
            found += _by_adjective(ground, token)
    return _without_doubles(ground, found)


# sources -------------------------------------------------------------------------------------------------------


def _subject(verb: Token, depth: int = 0) -> Token | None:
    """The subject of a verb, its own or the one it shares."""
    if depth > 5:
        return None
    # Of several, the nearest: words in marks before the cue may bring a subject of their own.
    for child in sorted(verb.children, key=lambda c: (abs(c.i - verb.i), c.i)):
        if child.dep_ in SUBJECTS:
            if child.lower_ in ("who", "which", "that", "whom") and child.tag_ in ("WP", "WDT", "IN", "DT"):
                top = verb
                while top.dep_ == "conj" and top.head != top:
                    top = top.head
                if top.dep_ in ("relcl", "acl", "ccomp") and top.head.pos_ in ("NOUN", "PROPN", "PRON"):
                    return top.head
                return None if child.lower_ == "that" or top.dep_ == "ccomp" else child
            return child
    head = verb.head
    if head == verb:
        return None
    if verb.dep_ == "conj" and head.pos_ in ("VERB", "AUX"):
        return _subject(head, depth + 1) or (head.head if head.dep_ == "relcl" else None)
    if verb.dep_ in ("xcomp", "advcl", "ccomp", "dep", "parataxis") and verb.tag_ in ("VBG", "VB") and head.pos_ in ("VERB", "AUX"):
        return _subject(head, depth + 1)
    if verb.dep_ == "pcomp" and head.head.pos_ in ("VERB", "AUX"):
        return _subject(head.head, depth + 1)
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and head.pos_ in ("NOUN", "PROPN"):
        return head
    return None


def noun_phrase(ground: Ground, head: Token) -> Piece:
    """The words of a noun phrase: no apposition or relative clause behind a comma."""
    tokens = list(head.subtree)
    cut = len(tokens)
    for n, token in enumerate(tokens):
        if token.i > head.i and token.lower_ in (",", "—", "–", ";", ":", '"', "”", "“"):
            cut = n
            break
    while cut and (tokens[cut - 1].is_space or tokens[cut - 1].is_punct) and tokens[cut - 1].i > head.i:
        cut -= 1
    begin, start = 0, ground.sentence_at(head.idx)[0]
    while begin < cut and tokens[begin].i < head.i and (tokens[begin].idx < start or tokens[begin].is_punct or tokens[begin].is_space or tokens[begin].dep_ in ("cc", "mark")):
        begin += 1
    return reach(tokens[begin:cut] or [head])


def _is_negated(verb: Token) -> bool:
    if any(c.dep_ == "neg" or c.lower_ in cues.NEGATIONS for c in verb.children):
        return True
    top = verb
    if top.dep_ == "conj" and any(c.dep_ == "cc" and c.lower_ in ("or", "nor") for c in top.head.children):
        return any(c.dep_ == "neg" or c.lower_ in cues.NEGATIONS for c in top.head.children)
    return False


def _is_withheld(verb: Token) -> bool:
    """Declined to say, could say, if she says: nothing is said."""
    lemma = verb.lemma_.lower()
    if verb.dep_ == "xcomp" or (verb.dep_ in ("advcl", "acl", "ccomp") and verb.tag_ == "VB" and any(c.lower_ == "to" for c in verb.lefts)):
        head = verb.head.lemma_.lower()
        if any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.lefts):
            return head not in ("go", "continue", "appear", "seem", "come", "use")
        return head in cues.REFUSING
    if any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.lefts):
        return True
    if any(c.dep_ == "aux" and c.lower_ in cues.WITHHELD_MODAL for c in verb.lefts) and lemma not in cues.THOUGHT - {"say"}:
        return not any(c.lower_ == "only" for c in verb.children)
    return any(c.dep_ == "mark" and c.lower_ in ("if", "whether", "unless", "lest") for c in verb.lefts)


def _cue_piece(verb: Token) -> Piece:
    """The verb with its auxiliaries."""
    first = verb
    for child in verb.lefts:
        if child.dep_ in ("aux", "auxpass", "neg"):
            first = min(first, child, key=lambda t: t.i)
    between = verb.doc[first.i : verb.i]
    if any(t.dep_ in SUBJECTS or t.is_punct for t in between):
        first = verb
    last = verb
    for child in verb.rights:
        if child.dep_ == "prt" and child.i == verb.i + 1:
            last = child
    return first.idx, last.idx + len(last.text)


# frames of the verb --------------------------------------------------------------------------------------------


def _by_verb(ground: Ground, verb: Token) -> Iterator[Draft]:
    lemma = verb.lemma_.lower()
    speech, thought = lemma in cues.SPEECH, lemma in cues.THOUGHT
    others = cues.SHOW | cues.DENIAL | cues.CALLING | cues.ESTIMATING | cues.PUTTING | cues.PROMISING | cues.URGING | cues.HEARSAY | cues.CAUTIONING
    if verb.dep_ in ("aux", "auxpass", "amod", "compound") or verb.is_punct:
        return
    within = ground.outer_at(verb.idx)
    if lemma == "rule" and any(c.dep_ == "prt" and c.lower_ == "out" for c in verb.rights):
        lemma, speech = "dismiss", False
    elif not (speech or thought or lemma in others):
        yield from _before_any_verb(ground, verb)
        return
    sentence = ground.sentence_at(verb.idx)
    passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children) or any(c.dep_ == "agent" for c in verb.children)
    subject = _subject(verb)
    negated = _is_negated(verb)
    if subject is not None and subject.lower_ in cues.NOBODY:
        return
    if passive and not _is_quoted_as(verb):
        yield from _by_passive(ground, verb, lemma, subject, sentence, negated=negated)
        return
    if (negated and lemma not in ("believe", "think", "expect", "consider", "assume", "anticipate", "foresee", "rule")) or _is_withheld(verb):
        if not (lemma in cues.PROMISING and False):
            return
    if subject is not None and _is_us_or_you(subject):
        return
    turned = _inverted(verb)
    if subject is not None and subject.idx < sentence[0]:
        subject = _after_dateline(ground, sentence, verb)
    if subject is None:
        subject = turned or _lost_subject(verb, sentence)
    elif turned is not None and speech and subject.i < verb.i and lemma not in cues.ADDRESSED and _is_source_noun(turned):
        subject = turned  # "The deal is dead, said a lawyer": the parser took the lawyer for an object
    frame: Frame = "said" if speech or lemma in cues.DENIAL else "thought"
    base = Draft([], frame, cue=_cue_piece(verb), verb=verb.i, agentless=subject is None)
    if subject is not None:
        base.source, base.head = noun_phrase(ground, subject), subject.i
        if base.source[0] <= verb.idx < base.source[1]:
            # The noun phrase holds its own relative clause: "people who say".
            base.source = (base.source[0], max(base.source[0], _before_relative(subject, verb)))
            if base.source[0] == base.source[1]:
                base.source = chars(subject)
    asked = sentence[1] > sentence[0] and ground.text[sentence[0] : sentence[1]].rstrip().endswith("?") and within is None

    if speech and within is None:
        draft = _with_marks(ground, verb, subject, sentence, base)
        if draft is not None:
            yield draft
            return
    if asked:
        return
    quotable_only = lemma in cues.NEVER_INDIRECT
    clause = _clause(verb, sentence)
    if clause is not None and subject is not None:
        marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)
        wh = _opens_with_question(clause, verb)
        allowed = (
            (speech and (not quotable_only or (lemma in cues.THAT_TOO and marked)))
            or (thought and (marked or lemma not in ("find", "judge", "imagine", "feel", "gather", "consider", "deem") or _is_finite(clause)))
            or (lemma in cues.DENIAL and (marked or _has_subject(clause)))
            or (lemma in cues.SHOW and (marked or _has_subject(clause)))
        )
        if lemma in cues.SHOW and not speech and not _can_show(subject):
            allowed = False
        if lemma in ("suggest", "indicate", "confirm", "reveal", "imply", "report") and not _can_show(subject):
            allowed = False
        if wh in ("whether", "if"):
            allowed = False
        if wh and lemma not in ("explain", "describe", "reveal", "say", "tell", "recall", "recount", "note", "detail"):
            allowed = False
        if not _has_subject(clause) and not (lemma in ("expect", "believe", "think", "consider") and _has_to(clause)) and clause.dep_ == "ccomp" and not marked:
            # "said coughing", "said to be": no clause with a subject of its own
            allowed = allowed and clause.pos_ in ("VERB", "AUX") and not wh and clause.tag_ not in ("VB", "VBG", "VBN")
        if allowed:
            told = _addressee(ground, verb, lemma, clause)
            for region in _regions(ground, verb, clause, sentence):
                yield from _finish(ground, region, base, told=told, score=0.9 if speech else 0.75)
            return
    if subject is None:
        return
    if (speech and not quotable_only) or (lemma in cues.PARENTHETICAL_THOUGHT):
        draft = _after_content(ground, verb, subject, sentence, base)
        if draft is not None:
            yield from draft
            return
    yield from _by_phrase(ground, verb, lemma, subject, sentence, base, negated=negated)


def _before_relative(subject: Token, verb: Token) -> int:
    """Where the noun phrase ends before the relative clause that holds the verb."""
    end = subject.idx + len(subject.text)
    for token in subject.subtree:
        if token.i > subject.i:
            if token.i >= verb.i or token.lower_ in ("who", "which", "that", ",", "whom") or token.head.dep_ == "relcl":
                break
            end = token.idx + len(token.text)
    return end


def _is_quoted_as(verb: Token) -> bool:
    return verb.dep_ == "pcomp" and verb.head.lower_ == "as"


def _has_subject(clause: Token) -> bool:
    return any(c.dep_ in (*SUBJECTS, "expl") for c in clause.children)


def _is_finite(clause: Token) -> bool:
    return _has_subject(clause) and (clause.tag_ in ("VBD", "VBZ", "VBP", "MD") or any(c.dep_ in ("aux", "auxpass") and c.lower_ != "to" for c in clause.lefts))


def _has_to(clause: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in clause.children)


def _opens_with_question(clause: Token, verb: Token) -> str | None:
    for token in clause.subtree:
        if token.i > verb.i and not token.is_punct and not token.is_space:
            if token.lower_ in ("whether", "if", "what", "how", "why", "when", "where", "who", "whom", "which"):
                if token.lower_ in ("if", "when", "where") and token.head != clause:
                    return None
                return token.lower_
            return None
    return None


def _can_show(subject: Token) -> bool:
    """A document, a person or a body can show; a fact or a thing cannot."""
    lemma = subject.lemma_.lower()
    if subject.pos_ == "PROPN" or subject.lower_ in ("he", "she", "they", "it", "who", "some", "many", "others", "both", "several"):
        return True
    return lemma in cues.DOCUMENT or lemma in cues.BODY or lemma in cues.PERSON or lemma.endswith(("man", "woman", "ist", "er", "or", "ian"))


def _inverted(verb: Token) -> Token | None:
    """The subject of "said Lee" where the parser took it for something else."""
    for child in verb.rights:
        if child.dep_ in ("dobj", "attr", "npadvmod", "dep", "oprd") and child.pos_ in ("PROPN", "NOUN") and child.left_edge.i == verb.i + 1:
            before = verb.doc[verb.i - 1].text if verb.i else ""
            if before in (",", "”", '"', "''", "’", "'", "?", "!", "—", "–", "-"):
                return child
    return None


def _is_us_or_you(subject: Token) -> bool:
    if subject.lower_ == "one":
        return not any(c.lower_ == "of" for c in subject.children)
    return subject.lower_ in cues.FIRST_PERSON or subject.lower_ in cues.SECOND_PERSON


def _is_source_noun(token: Token) -> bool:
    """Whether a noun can stand for a source: a name, a person, a body, a document."""
    lemma = token.lemma_.lower()
    return (
        token.pos_ == "PROPN" or lemma in cues.PERSON or lemma in cues.BODY or lemma in cues.DOCUMENT
        or lemma in ("people", "expert", "calculation", "estimate", "projection", "forecast", "count", "tally", "reckoning", "those")
        or lemma.endswith(("man", "woman", "person", "ist", "ian", "yer", "or", "eer", "ant"))
        or (lemma.endswith("er") and token.tag_ == "NNS")
    )  # fmt: skip


def _after_dateline(ground: Ground, sentence: Piece, verb: Token) -> Token | None:
    """The head of the first noun phrase of a sentence whose subject the parser saw in the dateline before it."""
    head = None
    for token in ground.doc:
        if token.idx < sentence[0]:
            continue
        if token.i >= verb.i or token.pos_ in ("VERB", "ADP", "CCONJ", "PUNCT", "AUX", "SCONJ"):
            break
        if token.pos_ in ("NOUN", "PROPN", "PRON"):
            head = token
    return head


def _lost_subject(verb: Token, sentence: Piece) -> Token | None:
    """A subject that the parser hung elsewhere: a name glued to the verb, or a name parted from it by an apposition."""
    glued = [c for c in verb.lefts if c.dep_ in ("compound", "nmod", "poss") and c.pos_ == "PROPN" and c.i == verb.i - 1]
    if glued:
        return glued[0]
    if verb.dep_ != "ROOT" or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    named = [e for e in verb.sent.ents if e.label_ == "PERSON" and sentence[0] <= e.start_char and e.end <= verb.i]
    named = [e for e in named if not any(a.dep_ in ("relcl", "advcl", "ccomp") for a in e.root.ancestors)] or []
    if named and verb.i and verb.nbor(-1).text == ",":
        return named[-1].root
    return None


def _clause(verb: Token, sentence: Piece) -> Token | None:
    """The clause of content to the right of the verb, within the sentence."""
    if verb.lemma_.lower() in cues.ADDRESSED:
        # "told a caller he had left": the parser may take what was said for a relative clause.
        for child in verb.rights:
            if child.dep_ in ("dobj", "dative") and child.idx < sentence[1]:
                for clause in child.rights:
                    subject = next((c for c in clause.lefts if c.dep_ in SUBJECTS), None)
                    if clause.dep_ == "relcl" and subject is not None and subject.lower_ not in ("who", "which", "that", "whom") and (
                        not any(c.lower_ in ("who", "which", "that", "whom", "where") for c in clause.lefts)
                    ) and not any(c.dep_ == "ccomp" for c in verb.rights):  # fmt: skip
                        return clause
    for child in verb.rights:
        if child.dep_ in ("ccomp",) and child.idx < sentence[1]:
            return child
    for child in verb.rights:
        # "that" with its clause hung elsewhere
        if child.dep_ in ("xcomp", "advcl", "acl", "dep", "relcl", "parataxis") and child.idx < sentence[1] and any(
            c.dep_ == "mark" and c.lower_ == "that" for c in child.children
        ):
            return child
    for token in verb.doc[verb.i + 1 : verb.i + 14]:
        if token.idx >= sentence[1]:
            break
        if token.lower_ == "that" and token.dep_ == "mark" and token.head.i > token.i:
            top = token.head
            if not any(a.i == verb.i for a in top.ancestors):
                break
            around = [a for a in top.ancestors if a.i > verb.i and a.pos_ in ("VERB", "AUX", "NOUN") and a.lemma_.lower() in
                      (cues.SPEECH | cues.THOUGHT | cues.NAMING_NOUN)]  # fmt: skip
            return None if around or (top.dep_ in ("acl", "relcl") and top.head.i > verb.i) else top
    return None


def _regions(ground: Ground, verb: Token, clause: Token, sentence: Piece) -> list[Piece]:
    """The stretch of a clause of content; two where a second "and that" opens another."""
    tokens = [t for t in clause.subtree if t.i > verb.i and t.idx < sentence[1]]
    if not tokens:
        return []
    begin, end = reach(tokens)
    # "denied on Friday that it would close, after a post was shared": the last clause is the teller's.
    for token in tokens:
        if token.lower_ in ("after", "hours", "days", "weeks", "months") and token.i > clause.i and token.nbor(-1).text == "," and not ground.outer_at(token.idx):
            if verb.tag_ in ("VBD", "VBN") and re.match(r"(?:(?:hours|days|weeks|months|a (?:day|week|month)) )?after\b", ground.text[token.idx :]):
                tokens = [t for t in tokens if t.i < token.i - 1]
                begin, end = reach(tokens)
                break
    # A second main clause that the parser gave to the cue belongs to the content, if no comma parts it off.
    for child in verb.rights:
        if child.dep_ == "conj" and child.i > tokens[-1].i and _has_subject(child) and child.idx < sentence[1]:
            if child.lemma_.lower() not in cues.SPEECH | cues.THOUGHT and ground.text[end : child.left_edge.idx].strip() in ("and", "or"):
                end = max(end, reach(list(child.subtree))[1])
    end = min(end, sentence[1])
    cuts = []
    for token in tokens:
        if token.lower_ == "that" and token.dep_ == "mark" and token.head.dep_ == "conj" and token.head != clause and token.i > 0:
            joint = token.nbor(-1)
            if joint.lower_ == "and" and any(a.i == clause.i for a in token.head.ancestors):
                cuts.append((joint.idx, token.idx + 4))
    regions, at = [], begin
    for left, right in cuts:
        if left > at:
            regions.append((at, left))
        at = right
    regions.append((at, end))
    return [r for r in (_without_that(ground, region) for region in regions) if r]


def _without_that(ground: Ground, region: Piece) -> Piece | None:
    # "was told by her daughter, she said, that ..."
    aside = re.compile(r"[\s,]*(?:\w+\s){1,3}(?:said|says|added),\s(?=that\b)").match(ground.text, *region)
    if aside:
        region = (aside.end(), region[1])
    match = re.compile(r"[\s,:]*that\b[\s,]*", re.IGNORECASE).match(ground.text, *region)
    if match and not re.match(r"(?:is|was|has|will|would|can|may|'s|’s|means|'ll|’ll)\b", ground.text[match.end() : match.end() + 8]):
        region = (match.end(), region[1])
    return region if region[0] < region[1] else None


def _finish(ground: Ground, region: Piece, base: Draft, *, told: Piece | None = None, score: float = 0.8, cue_inside: bool = False) -> Iterator[Draft]:
    """A draft for a stretch of content: marks at its edges made whole, its manner read."""
    begin, end = region
    within = ground.outer_at(base.cue[0]) if base.cue else None
    if within is not None:
        begin, end = max(begin, within.inner.start), min(end, within.inner.end)
        piece = ground.trim((begin, end)) if begin < end else None
        if piece is not None:
            yield Draft([piece], base.frame, "indirect", base.cue, base.verb, base.source, base.head, base.agentless, told, score=score * 0.8, lasting=False)
        return
    for quoted in ground.outer:
        if quoted.start < end and quoted.end > begin:
            if quoted.start < begin and ground.text[quoted.inner.start : begin].strip():
                begin = quoted.inner.start
            begin, end = min(begin, quoted.start), max(end, quoted.end)
    inside = [q for q in ground.outer if begin <= q.start and q.end <= end]
    piece = ground.trim((begin, end))
    if piece is None:
        return
    bare = ground.text[piece[0] : piece[1]]
    first = inside[0] if inside else None
    if first is not None and first.start <= piece[0] and all(not ground.text[a.end : b.start].strip(" ,.;") for a, b in zip(inside, inside[1:], strict=False)) and inside[-1].end >= piece[1]:
        pieces = [(q.inner.start, q.inner.end) for q in inside]
        yield Draft(pieces, base.frame, "direct", base.cue, base.verb, base.source, base.head, base.agentless, told,
                    [(q.start, q.end) for q in inside], any(q.repaired for q in inside), score)  # fmt: skip
        return
    del bare
    yield Draft([piece], base.frame, "mixed" if inside else "indirect", base.cue, base.verb, base.source, base.head, base.agentless, told,
                [(q.start, q.end) for q in inside], any(q.repaired for q in inside), score)  # fmt: skip


def _cue_clause(ground: Ground, verb: Token, subject: Token | None, source: Piece | None, sentence: Piece) -> Piece:
    """From the first word of "the bank also said" to the last of its adjuncts."""
    first = verb.idx
    if source is not None:
        first = min(first, source[0])
    for child in verb.lefts:
        if child.dep_ in ("aux", "neg", "advmod", "auxpass") and (subject is None or child.i > subject.i or subject.i > verb.i):
            first = min(first, child.idx)
    last = verb.idx + len(verb.text)
    if source is not None and source[1] > last:
        last = source[1]
    return first, min(last, sentence[1])


def _with_marks(ground: Ground, verb: Token, subject: Token | None, sentence: Piece, base: Draft) -> Draft | None:
    """The cue stands beside words in quotation marks."""
    if not ground.outer:
        return None
    text = ground.text
    first, last = _cue_clause(ground, verb, subject, base.source, sentence)
    before = text[:first].rstrip()
    behind = _quoted_ending(ground, len(before)) or (_quoted_ending(ground, len(before[:-1].rstrip())) if before.endswith((",", "—", "–", "-", ".")) else None)
    lemma = verb.lemma_.lower()
    told = _addressee(ground, verb, lemma, None)
    if behind is not None and subject is not None and behind.start >= sentence[0] - 1:
        lead = text[sentence[0] : behind.start]
        clause = _clause(verb, sentence)
        if clause is not None and clause.idx > last and not ground.outer_at(clause.idx) and _has_subject(clause):
            return None  # “Yes.” The bank said that it had ...
        runs_on = ground.text[behind.inner.start : behind.inner.start + 1].islower() and not lead.rstrip().endswith(":")
        if lead.strip(" ,:—–-“\"'‘") and (runs_on or not re.search(r"[:,]\s*$", lead)) and not _speaks(ground, sentence[0], behind.start):
            piece = ground.trim((sentence[0], behind.end))
            if piece is None:
                return None
            piece = (piece[0], behind.end)
            inside = [q for q in ground.outer if piece[0] <= q.start and q.end <= piece[1]]
            return Draft([piece], "said", "mixed", base.cue, base.verb, base.source, base.head, base.agentless, told,
                         [(q.start, q.end) for q in inside], any(q.repaired for q in inside), 0.9)  # fmt: skip
        pieces = [(behind.inner.start, behind.inner.end)]
        marks = [(behind.start, behind.end)]
        repaired = behind.repaired
        following = _quoted_after(ground, last, sentence)
        if following is not None and not _speaks(ground, last, following.start, ignore=verb.i):
            pieces.append((following.inner.start, following.inner.end))
            marks.append((following.start, following.end))
            repaired = repaired or following.repaired
        return Draft(pieces, "said", "direct", base.cue, base.verb, base.source, base.head, base.agentless, told, marks, repaired, 0.95)
    following = _quoted_after(ground, max(last, verb.idx + len(verb.text)), sentence)
    if following is None or (subject is None and not _is_quoted_as(verb)):
        return None
    if _speaks(ground, last, following.start, ignore=verb.i):
        return None
    gap = text[verb.idx + len(verb.text) : following.start]
    clause = _clause(verb, sentence)
    if clause is not None and clause.i > verb.i:
        tokens = [t for t in clause.subtree if t.i > verb.i and t.idx < sentence[1]]
        left = next((t.idx for t in tokens if not t.is_punct and not (t.lower_ == "that" and t.dep_ == "mark")), following.start)
        right = min(sentence[1], reach(tokens)[1]) if tokens else following.end
        if left < following.start and not re.search(r"[:]\s*$", gap):
            return None
        if right > following.end and any(c.isalnum() for c in text[following.end : right]) and len(text[following.inner.start : following.inner.end].split()) < 8:
            return None
    direct = re.search(r"[:,]\s*$", gap) or not gap.strip(" ,") or (
        len(text[following.inner.start : following.inner.end].split()) >= 4 and following.inner.end - following.inner.start > len(gap)
    )  # fmt: skip
    if not direct or (lemma in cues.NEVER_INDIRECT and not re.search(r"[:,]\s*$", gap) and lemma not in ("continue", "post", "ask", "go", "read", "text", "begin", "cite", "cry", "shout", "quote")):
        return None
    if lemma in ("quote", "cite", "read") and len(text[following.inner.start : following.inner.end].split()) < 4:
        return None
    if lemma in cues.CALLING and not re.search(r"[:,]\s*$", gap):
        return None
    return Draft([(following.inner.start, following.inner.end)], "said", "direct", base.cue, base.verb, base.source, base.head, base.agentless,
                 told, [(following.start, following.end)], following.repaired, 0.9)  # fmt: skip


def _quoted_ending(ground: Ground, at: int) -> Quoted | None:
    return next((q for q in ground.outer if q.end == at), None)


def _quoted_after(ground: Ground, at: int, sentence: Piece) -> Quoted | None:
    """The next quotation of the sentence, or the one that a colon at its end leads to."""
    for quoted in ground.outer:
        if quoted.start >= at:
            return quoted if quoted.start < sentence[1] or (quoted.start <= sentence[1] + 1 and ground.text[:sentence[1]].rstrip().endswith(":")) else None
    return None


def _speaks(ground: Ground, begin: int, end: int, ignore: int | None = None) -> bool:
    """Whether another verb of saying, outside of marks, stands in a stretch."""
    for token in ground.doc:
        if token.idx >= end:
            break
        if token.idx >= begin and token.i != ignore and token.pos_ in ("VERB", "AUX") and token.lemma_.lower() in (cues.SPEECH | cues.CALLING | cues.PUTTING):
            if not ground.outer_at(token.idx) and token.dep_ not in ("amod", "acl", "relcl", "compound"):
                return True
    return False


def _addressee(ground: Ground, verb: Token, lemma: str, clause: Token | None) -> Piece | None:
    """Who is told: the object of "told", and its own adjuncts."""
    if lemma not in cues.ADDRESSED:
        return None
    for child in verb.rights:
        if clause is not None and child.i >= clause.i:
            break
        if child.dep_ in ("dobj", "dative", "iobj", "npadvmod", "dep", "pobj") and child.pos_ in ("NOUN", "PROPN", "PRON"):
            return noun_phrase(ground, child)
    if clause is not None:
        # "told reporters he had": the parser may take the addressee for the subject of the clause.
        after = verb.doc[verb.i + 1 : verb.i + 2]
        if after and after[0].pos_ in ("NOUN", "PROPN") and after[0].head.i == clause.i and after[0].dep_ not in SUBJECTS:
            return chars(after[0])
    return None


def _after_content(ground: Ground, verb: Token, subject: Token, sentence: Piece, base: Draft) -> list[Draft] | None:
    """The content stands before the cue or on both sides of it: "..., the bank said", "Longer term, they said, ..."."""
    text = ground.text
    if subject.dep_ not in SUBJECTS and subject != _inverted(verb):
        return None
    if subject.head != verb and subject != _inverted(verb):
        return None
    lemma = verb.lemma_.lower()
    for child in verb.rights:
        if child.idx >= sentence[1]:
            break
        if child.dep_ in ("ccomp", "xcomp") and child != subject and not (child.dep_ == "ccomp" and child.idx > sentence[1]):
            return None
        if child.dep_ == "dobj" and child != subject and lemma not in cues.ADDRESSED and child.pos_ != "PUNCT":
            return None
    within = ground.outer_at(verb.idx)
    left = sentence[0]
    if within is not None:
        inner = [b for b in re.finditer(r"[.?!]\s+", text[within.inner.start : verb.idx])]
        left = within.inner.start + (inner[-1].end() if inner else 0)
    first, last = _cue_clause(ground, verb, subject, base.source, sentence)
    if first <= left:
        return None
    before = text[left:first].rstrip()
    if not before.endswith((",", "—", "–", " -", "”,", '",', ";")):
        return None
    told = _addressee(ground, verb, lemma, None)
    finite = [
        t for t in ground.doc
        if left <= t.idx < first and (t.tag_ in ("VBD", "VBZ", "VBP", "MD") or (t.pos_ == "AUX" and t.tag_ != "VB")) and not ground.outer_at(t.idx)
    ]  # fmt: skip
    main = [t for t in finite if _is_main(t, verb, left)]
    after_at = text[last:]
    comma = re.compile(r"[^,.;]{0,60}?,\s*").match(text, last, sentence[1])
    if within is None and main:
        drafts = list(_finish(ground, (left, first), base, told=told, score=0.9))
        if comma and drafts:
            tail = (comma.end(), sentence[1])
            word = re.match(r"[\w’']+", text[tail[0] : tail[1]])
            token = ground.token_at(tail[0])
            if (
                word and word.group().lower() in ADJUNCTS and token is not None and not (token.lower_ in ("and", "but") and _own_clause(token))
                and not any(a.i == verb.i for a in token.ancestors)
            ):  # fmt: skip
                piece = ground.trim(tail)
                if piece is not None and not any(t.i != verb.i and t.lemma_.lower() in cues.SPEECH and t.pos_ == "VERB" and piece[0] <= t.idx < piece[1] for t in ground.doc):
                    drafts[-1].pieces.append(piece)
                    for quoted in ground.outer:
                        if piece[0] <= quoted.start < piece[1]:
                            drafts[-1].marks.append((quoted.start, quoted.end))
                            drafts[-1].manner = "mixed"
        return drafts
    if within is not None and main:
        return list(_finish(ground, (left, first), base, told=told, score=0.7))
    del after_at
    if comma and within is None:
        tail = (comma.end(), sentence[1])
        that = re.compile(r"that\s+", re.IGNORECASE).match(text, *tail)
        tail = (that.end() if that else tail[0], tail[1])
        if any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") and tail[0] <= t.idx < tail[1] for t in ground.doc):
            following = _quoted_after(ground, last, sentence)
            if following is not None and not text[comma.end() : following.start].strip():
                return None
            return list(_finish(ground, tail, base, told=told, score=0.8))
    return None


def _own_clause(token: Token) -> bool:
    """Whether "and" or "but" opens a main clause with a subject of its own."""
    for other in token.doc[token.i + 1 : token.i + 8]:
        if other.dep_ in SUBJECTS:
            return True
        if other.pos_ in ("VERB", "AUX"):
            return False
    return False


def _is_main(token: Token, verb: Token, left: int) -> bool:
    """Whether a finite verb before the cue can be the content's own, not that of a subordinate clause of the cue."""
    at = token
    while at.dep_ in ("aux", "auxpass") and at.head != at:
        at = at.head
    steps = 0
    while at != at.head and steps < 30:
        if at.dep_ in ("advcl", "relcl", "acl") and (at.head == verb or at.head.i >= verb.i):
            return False
        if at.dep_ in ("relcl", "acl", "advcl", "pcomp"):
            pass
        if at.head == verb:
            return at.dep_ in ("ccomp", "parataxis", "dep", "conj", "nsubj", "csubj", "xcomp")
        if at.head.idx < left:
            return True
        at = at.head
        steps += 1
    # The root of the sentence, and the cue hangs from it or is elsewhere.
    return at.i < verb.i or at != verb


def _before_any_verb(ground: Ground, verb: Token) -> Iterator[Draft]:
    """A verb of no class that stands right behind words in marks that end in a comma: “Fine,” came the reply."""
    if not ground.outer or ground.outer_at(verb.idx):
        return
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None or subject.lower_ in cues.FIRST_PERSON:
        return
    sentence = ground.sentence_at(verb.idx)
    source = noun_phrase(ground, subject)
    first = min(verb.idx, source[0])
    before = ground.text[:first].rstrip()
    british = before.endswith(",")
    quoted = _quoted_ending(ground, len(before)) or (_quoted_ending(ground, len(before[:-1].rstrip())) if british else None)
    if quoted is None or quoted.start < sentence[0] - 1 or ground.text[sentence[0] : quoted.start].strip(" “\"‘'"):
        return
    inner = ground.text[quoted.inner.start : quoted.inner.end].rstrip()
    if not (british or inner.endswith((",", "?", "!"))) or len(inner.split()) < 2 or verb.dep_ not in ("ROOT", "parataxis", "ccomp", "conj"):
        return
    if inner.endswith(("?", "!")) and subject.i < verb.i and verb.lemma_.lower() != "come":
        return
    reply = subject.lemma_.lower() in ("reply", "answer", "response", "retort", "verdict", "message")
    yield Draft([(quoted.inner.start, quoted.inner.end)], "said", "direct", chars(verb), verb.i, None if reply else source,
                None if reply else subject.i, False, None, [(quoted.start, quoted.end)], quoted.repaired, 0.8)  # fmt: skip


def _by_passive(ground: Ground, verb: Token, lemma: str, subject: Token | None, sentence: Piece, *, negated: bool) -> Iterator[Draft]:
    if negated or _is_withheld(verb) or ground.text[sentence[0] : sentence[1]].rstrip().endswith("?"):
        return
    agent = next((c for child in verb.children if child.dep_ == "agent" for c in child.children if c.dep_ == "pobj"), None)
    base = Draft([], "said" if lemma in cues.SPEECH else "thought", cue=_cue_piece(verb), verb=verb.i)
    if agent is not None and agent.lower_ not in cues.FIRST_PERSON:
        base.source, base.head = noun_phrase(ground, agent), agent.i
    clause = _clause(verb, sentence)
    impersonal = subject is not None and subject.lower_ == "it"
    if clause is not None and (lemma in cues.SPEECH or lemma in cues.THOUGHT):
        told = noun_phrase(ground, subject) if subject is not None and not impersonal and lemma in cues.ADDRESSED else None
        if agent is not None or (impersonal and lemma in (cues.HEARSAY | {"announce"})):
            base.agentless = agent is None
            base.frame = base.frame if agent is not None else "hearsay"
            for region in _regions(ground, verb, clause, sentence):
                yield from _finish(ground, region, base, told=told, score=0.75)
        return
    if lemma in cues.HEARSAY_TO and subject is not None and not impersonal:
        for child in verb.rights:
            if child.dep_ in ("xcomp", "ccomp", "advcl") and _has_to(child) and child.idx < sentence[1]:
                base.agentless, base.frame = agent is None, "hearsay"
                tokens = [t for t in child.subtree if t.i > verb.i and t.idx < sentence[1]]
                yield from _finish(ground, reach(tokens), base, score=0.75)
                return
    if impersonal and lemma in cues.HEARSAY and subject is not None and subject.head == verb:
        base.agentless, base.frame = agent is None, "hearsay"
        drafts = _after_content(ground, verb, subject, sentence, base)
        yield from drafts or []


def _by_phrase(ground: Ground, verb: Token, lemma: str, subject: Token, sentence: Piece, base: Draft, *, negated: bool) -> Iterator[Draft]:
    """The content is a noun phrase or an infinitive."""
    if negated or subject.lower_ in ("it", "this", "that", "which") and lemma not in cues.DENIAL:
        return
    rights = [c for c in verb.rights if c.idx < sentence[1]]
    dobj = next((c for c in rights if c.dep_ == "dobj"), None)
    clause = next((c for c in rights if c.dep_ in ("ccomp", "xcomp")), None)
    base.frame, base.lasting = "phrase", False

    def make(tokens: list[Token], score: float) -> Iterator[Draft]:
        kept = [t for t in tokens if t.i > verb.i and t.idx < sentence[1]]
        if kept:
            yield from _finish(ground, reach(kept), base, score=score)

    if lemma in cues.CALLING:
        predicate = next((c for c in rights if c.dep_ == "oprd"), None)
        as_ = next((c for c in rights if c.dep_ in ("prep", "mark", "advmod") and c.lower_ == "as"), None)
        if lemma in cues.CALLING_BARE and predicate is not None and dobj is not None and dobj.i < predicate.i:
            yield from make([*dobj.subtree, *predicate.subtree], 0.8)
            return
        if lemma in cues.CALLING_BARE and clause is not None and clause.pos_ in ("NOUN", "ADJ", "PROPN", "AUX", "VERB") and _has_subject(clause) and not _has_to(clause):
            if lemma in ("call", "label", "brand", "dub", "term", "deem"):
                yield from make(list(clause.subtree), 0.75)
            return
        if dobj is None and as_ is None and lemma == "call" and predicate is None:
            pass
        if dobj is not None and (as_ is not None or any(t.lower_ == "as" and t.dep_ == "prep" and t.head == dobj for t in dobj.children)):
            tokens = [*dobj.subtree, *(as_.subtree if as_ is not None else [])]
            yield from make(sorted(tokens, key=lambda t: t.i), 0.75)
            return
        if lemma == "call":
            for child in rights:
                if child.dep_ == "prep" and child.lower_ == "for" and dobj is None:
                    yield from make([t for t in child.subtree if t.i > child.i], 0.65)
                    return
    if lemma in cues.PUTTING and dobj is not None:
        at = next((c for c in rights if c.dep_ == "prep" and c.lower_ in ("at", "between", "above", "below", "near", "around")), None)
        at = at or next((t for t in dobj.subtree if t.dep_ == "prep" and t.lower_ == "at"), None)
        if at is not None and (any(t.like_num or t.lower_ in ("percent", "%", "cent", "odds", "zero") for t in at.subtree)):
            yield from make(sorted({*dobj.subtree, *at.subtree}, key=lambda t: t.i), 0.75)
        return
    if lemma in cues.DENIAL:
        if lemma == "discount":
            return
        if dobj is not None and dobj.pos_ in ("NOUN", "PROPN") and dobj.lemma_.lower() not in cues.PERSON and (
            lemma in ("deny", "refute", "rebut") or len(list(dobj.subtree)) >= 4 or dobj.lemma_.lower() in cues.NAMING_NOUN
        ):
            if dobj.lemma_.lower() in ("access", "entry", "request", "appeal", "visa", "bid", "offer", "application", "permission", "motion", "comment"):
                return
            yield from make(list(dobj.subtree), 0.7)
        elif clause is not None:
            yield from make(list(clause.subtree), 0.7)
        else:
            gerund = next((c for c in rights if c.tag_ == "VBG" and c.dep_ in ("xcomp", "ccomp", "advcl")), None)
            if gerund is not None:
                yield from make(list(gerund.subtree), 0.7)
        return
    if lemma in cues.ESTIMATING and dobj is not None and not (lemma == "see" and _is_negated(verb)):
        words = {t.lemma_.lower() for t in [dobj, *dobj.children]}
        counted = any(t.like_num or t.lower_ in ("percent", "%") for t in dobj.subtree)
        size = len(list(dobj.subtree))
        if (lemma == "see" and counted and words & cues.CHANCES) or (lemma != "see" and (words & cues.CHANCES or counted) and size >= 2):
            tokens = list(dobj.subtree)
            extra = [t for c in rights if c.dep_ == "prep" and c.i > dobj.i and c.lower_ in ("in", "by", "for", "at", "to", "of", "from", "next") for t in c.subtree]
            yield from make(sorted({*tokens, *extra}, key=lambda t: t.i), 0.65)
        elif lemma in ("expect", "anticipate") and clause is not None and _has_to(clause):
            yield from make(sorted({*dobj.subtree, *clause.subtree}, key=lambda t: t.i), 0.65)
        return
    if lemma == "expect" and clause is not None and _has_to(clause):
        yield from make(list(clause.subtree), 0.65)
        return
    if lemma in cues.CAUTIONING:
        for child in rights:
            if child.dep_ == "prep" and lemma in ("warn", "caution", "complain") and child.lower_ in ("of", "about", "against"):
                yield from make([t for t in child.subtree if t.i > child.i], 0.65)
                return
    if lemma == "describe" and dobj is not None and any(c.dep_ == "relcl" for c in dobj.children):
        yield from make(list(dobj.subtree), 0.65)
        return
    if lemma in cues.PROMISING and clause is not None and clause.dep_ == "xcomp" and _has_to(clause):
        yield from make(list(clause.subtree), 0.65)
        return
    if lemma in cues.URGING and clause is not None and _has_to(clause):
        yield from make(sorted({*(dobj.subtree if dobj is not None else []), *clause.subtree}, key=lambda t: t.i), 0.65)


# frames without a verb -----------------------------------------------------------------------------------------


def _by_according(ground: Ground, token: Token) -> Iterator[Draft]:
    if token.i + 2 >= len(token.doc) or token.nbor(1).lower_ != "to" or ground.outer_at(token.idx):
        return
    to = token.nbor(1)
    head = next((c for c in [*to.children, *token.children] if c.dep_ in ("pobj", "pcomp") and c.i > to.i), None)
    sentence = ground.sentence_at(token.idx)
    if head is None or head.idx >= sentence[1]:
        return
    if head.lower_ in cues.FIRST_PERSON or not (_is_source_noun(head) or head.pos_ in ("PROPN", "PRON") or head.ent_type_):
        return
    if head.lemma_.lower() in ("law", "contract", "constitution", "agreement", "order", "sign"):
        return
    source = noun_phrase(ground, head)
    text = ground.text
    cue = (token.idx, to.idx + 2)
    base = Draft([], "according", cue=cue, source=source, head=head.i, verb=token.i)
    before = text[sentence[0] : token.idx].strip()
    whole = [t for t in head.subtree if t.idx < sentence[1]]
    end = max(source[1], min(reach(whole)[1], sentence[1]))
    tail = text[source[1] : end]
    if "," in tail and not re.match(r",\s*(?:who|which|whose|where|an?\s|the\s)", tail):
        end = source[1]
    if len(before) < 3 or before.lower() in ("but", "and", "yet", "still", "meanwhile", "however,", "also,", "and,", "but,"):
        comma = text.find(",", end, sentence[1])
        if comma >= 0:
            yield from _finish(ground, (comma + 1, sentence[1]), base, score=0.85)
        return
    finite = any(t.tag_ in ("VBD", "VBZ", "VBP", "MD", "VBN") and sentence[0] <= t.idx < token.idx for t in ground.doc)
    rest = re.compile(r"\s*,\s*").match(text, end, sentence[1])
    if finite:
        yield from _finish(ground, (sentence[0], token.idx), base, score=0.85)
    elif rest:
        yield from _finish(ground, (rest.end(), sentence[1]), base, score=0.7)


def _that_clause(noun: Token, sentence: Piece) -> Token | None:
    for child in noun.rights:
        if child.dep_ in ("acl", "ccomp", "relcl", "appos", "dep", "advcl") and child.idx < sentence[1]:
            mark = next((c for c in child.children if c.lower_ == "that"), None)
            if mark is not None and mark.dep_ == "mark" and mark.i > noun.i and mark.i - noun.i <= 8 and _has_subject(child):
                return child
    return None


def _by_noun(ground: Ground, noun: Token) -> Iterator[Draft]:
    lemma = noun.lemma_.lower()
    sentence = ground.sentence_at(noun.idx)
    clause = _that_clause(noun, sentence)
    carrier = noun.head if noun.dep_ in ("dobj", "attr") and noun.head.lemma_.lower() in cues.LIGHT else None
    if clause is None and carrier is not None:
        clause = _clause(carrier, sentence)
        if clause is not None and (clause.i < noun.i or not any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)):
            clause = None
    if clause is None or ground.text[sentence[0] : sentence[1]].rstrip().endswith("?"):
        return
    if any(c.lower_ in cues.FALSE or c.lower_ == "no" for c in noun.children):
        return
    base = Draft([], "noun", cue=chars(noun), verb=noun.i, lasting=False)
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    by = next((g for c in noun.children if c.dep_ in ("prep", "agent") and c.lower_ in ("by", "from", "among", "of") for g in c.children if g.dep_ == "pobj"), None)
    giver = _subject(carrier) if carrier is not None and carrier.lemma_.lower() not in ("carry", "receive", "get", "hear", "dismiss", "reject", "deny") else None
    if owner is not None:
        source: Token | None = owner
    elif giver is not None and not _is_negated(carrier) and not _is_withheld(carrier):  # type: ignore[arg-type]
        source = giver
    elif by is not None and (by.lemma_.lower() in cues.PERSON | cues.BODY | cues.DOCUMENT or by.pos_ == "PROPN"):
        source = by
    else:
        source = None
    if carrier is not None and giver is not None and (_is_negated(carrier) or _is_withheld(carrier)):
        return
    if source is not None and (source.lower_ in cues.FIRST_PERSON or source.lower_ in cues.SECOND_PERSON):
        return
    if source is None and lemma in cues.NEEDS_SPEAKER:
        return
    if source is not None:
        base.source, base.head = noun_phrase(ground, source), source.i
    elif lemma in cues.DOCUMENT or lemma in ("allegation", "claim", "rumour", "rumor", "suggestion"):
        tokens = [t for t in noun.subtree if t.i <= noun.i]
        base.source, base.head, base.agentless = reach(tokens), noun.i, True
    else:
        base.agentless = True
    tokens = [t for t in clause.subtree if t.i > noun.i and t.idx < sentence[1]]
    region = _without_that(ground, reach(tokens))
    if region is not None:
        yield from _finish(ground, region, base, score=0.6)


def _by_talk(ground: Ground, noun: Token) -> Iterator[Draft]:
    """There is talk of ..., there is speculation about ..."""
    if noun.head.lemma_ != "be" or not any(c.dep_ == "expl" for c in noun.head.children) or _is_negated(noun.head):
        return
    sentence = ground.sentence_at(noun.idx)
    of = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ in ("of", "about")), None)
    if of is None:
        return
    tokens = [t for t in of.subtree if t.i > of.i and t.idx < sentence[1]]
    if tokens:
        base = Draft([], "hearsay", cue=chars(noun), verb=noun.i, agentless=True, lasting=False)
        yield from _finish(ground, reach(tokens), base, score=0.6)


def _by_adjective(ground: Ground, adjective: Token) -> Iterator[Draft]:
    verb = adjective.head
    sentence = ground.sentence_at(adjective.idx)
    clause = next((c for c in adjective.rights if c.dep_ == "ccomp" and c.idx < sentence[1]), None) or next(
        (c for c in verb.rights if c.dep_ == "ccomp" and c.i > adjective.i and c.idx < sentence[1]), None
    )
    subject = _subject(verb)
    if clause is None or subject is None or _is_negated(verb) or not _has_subject(clause) or _is_withheld(verb):
        return
    if subject.lower_ in cues.FIRST_PERSON | cues.SECOND_PERSON | {"it", "this", "that", "which", "there"} or _opens_with_question(clause, adjective):
        return
    base = Draft([], "thought", cue=(verb.idx, adjective.idx + len(adjective.text)), verb=verb.i, source=noun_phrase(ground, subject),
                 head=subject.i, lasting=False)  # fmt: skip
    tokens = [t for t in clause.subtree if t.i > adjective.i and t.idx < sentence[1]]
    region = _without_that(ground, reach(tokens)) if tokens else None
    if region is not None:
        yield from _finish(ground, region, base, score=0.65)


# which drafts stay ---------------------------------------------------------------------------------------------


def _without_doubles(ground: Ground, found: list[Draft]) -> list[Draft]:
    """Each content once for a source; phrases and pronouns inside another's content are part of it."""
    kept: list[Draft] = []
    for draft in sorted(found, key=lambda d: (d.start, -d.end, -d.score)):
        if any(d.pieces == draft.pieces and (d.source == draft.source or d.frame == "phrase" or draft.frame == "phrase" or d.manner == "direct") for d in kept):
            continue
        kept.append(draft)
    final = []
    for draft in kept:
        around = [d for d in kept if d is not draft and draft.cue and any(a <= draft.cue[0] and draft.cue[1] <= b for a, b in d.pieces)]
        if around:
            outer = min(around, key=lambda d: d.end - d.start)
            draft.within, draft.lasting = outer.verb, False
            pronoun = draft.head is not None and ground.doc[draft.head].pos_ == "PRON" and ground.doc[draft.head].lower_ in ("he", "she", "they", "it")
            agentless = draft.frame == "noun" and draft.source is None
            if draft.frame == "phrase" or pronoun or agentless:
                continue
        final.append(draft)
    return sorted(final, key=lambda d: (d.cue or d.pieces[0], d.pieces))

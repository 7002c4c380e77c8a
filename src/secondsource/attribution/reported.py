"""Reported speech and thought: cue, source and content by the parse, frame by frame.

A frame is a way in which a cue takes its content: a clause ("said that"), a clause before it ("..., she said"), an
infinitive ("is said to be"), a noun phrase ("rejected the idea"), words in quotation marks on either side.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from secondsource.attribution import cues
from secondsource.attribution.clauses import (
    SUBJECTS,
    addressee_of,
    before_relative,
    can_show,
    clause_of,
    cue_piece,
    finish,
    has_subject,
    has_to,
    inverted_subject,
    is_about_itself,
    is_finite,
    is_negated,
    is_quoted_as,
    is_source_noun,
    is_time,
    is_title,
    is_us_or_you,
    is_withheld,
    lost_subject,
    noun_phrase,
    opens_with_question,
    parted_subject,
    regions_of,
    subject_after_dateline,
    subject_of,
)
from secondsource.attribution.drafts import Draft, Frame, Ground, Piece, chars, reach
from secondsource.attribution.phrases import by_according, by_adjective, by_noun, by_phrase, by_talk
from secondsource.attribution.turns import find_on_surface
from secondsource.text.quotemarks import Quoted

if TYPE_CHECKING:
    from spacy.tokens import Token

TALK = frozenset(("talk", "speculation", "rumours", "rumors", "suggestions", "whispers"))
ASIDE = re.compile(r"(?:,\s(?:[\w’'-]{1,30}\s){1,4}(?:said|says|added),)?\sthat\s")
AVOWING = cues.words("deny promise pledge vow threaten")
"""What stands as infinitive or gerund behind these is a statement also inside another's."""
NEAR = 40
"""How many drafts back another's content is looked for."""
SPEAKING = cues.SPEECH | cues.CALLING | cues.PUTTING
NEGATED_TOO = cues.words("believe think expect consider assume anticipate foresee")
"""Negated, these still tell what somebody holds."""
BARE = cues.CALLING | cues.ESTIMATING | cues.THOUGHT
SUPPOSING = cues.words("assume consider suppose presume judge")
ADJUNCTS = frozenset(["because", "while", "although", "though", "after", "before", "if", "unless", "but", "and", "or", "since",
                      "despite", "without", "with", "for", "in", "on", "at", "to", "from", "until", "when", "where", "which", "who",
                      "as", "by", "even", "especially", "particularly", "including", "not", "rather", "so", "than", "that", "then"])  # fmt: skip


JOINED = re.compile(r"[^,;:“”\"]{0,60},\s(?:(?:but|and|though|because|so)\s)?")
WORDING = cues.words(
    "phrase word slogan title headline term expression name motto label nickname chant song caption quotation quote"
)
UNSPOKEN = cues.words(
    "appear be stand remain become seem mean refer follow belong have do hang run sound feature include occur"
)
"""Behind words in marks, these nouns and verbs speak of the words and say nothing."""
TOLD_OTHERWISE = (
    cues.SHOW
    | cues.DENIAL
    | cues.CALLING
    | cues.ESTIMATING
    | cues.PUTTING
    | cues.PROMISING
    | cues.URGING
    | cues.HEARSAY
    | cues.CAUTIONING
    | cues.GIVING
    | cues.BLAMING
    | cues.HOLDING
)
"""Verbs that tell what somebody holds and are neither of speech nor of thought."""


def find_reported(ground: Ground) -> list[Draft]:
    """The drafts of one paragraph, in order of their cues."""
    found: list[Draft] = []
    for token in ground.doc:
        lower = token.lower_
        if lower == "according":
            found += by_according(ground, token)
        elif token.pos_ in ("VERB", "AUX") or token.tag_.startswith("VB"):
            found += _by_verb(ground, token)
        elif token.pos_ == "NOUN" and token.lemma_.lower() in cues.NAMING_NOUN:
            found += list(by_noun(ground, token)) or (list(by_talk(ground, token)) if lower in TALK else [])
        elif token.dep_ == "acomp" and token.lemma_.lower() in cues.BELIEVING_ADJECTIVE:
            found += by_adjective(ground, token)
    found += find_on_surface(ground, found)
    return _without_doubles(ground, found)


def _by_verb(ground: Ground, verb: Token) -> Iterator[Draft]:
    lemma = verb.lemma_.lower()
    speech, thought = lemma in cues.SPEECH, lemma in cues.THOUGHT
    if verb.dep_ in ("aux", "auxpass", "amod", "compound") or verb.is_punct:
        return
    if (
        verb.tag_ == "VBN"
        and lemma in BARE
        and verb.dep_ in ("acl", "relcl", "pcomp", "advcl", "pobj")
        and not any(c.dep_ in ("aux", "auxpass") for c in verb.lefts)
    ):
        return  # "the two expected to win", "a man labelled a hero"
    if verb.dep_ == "pcomp" and verb.head.lower_ == "with" and lemma in BARE and verb.tag_ != "VBG":
        return  # "with two rivals expected to stand"
    if (
        verb.tag_ == "VBG"
        and lemma in SUPPOSING
        and verb.dep_ in ("advcl", "prep", "acl", "pcomp")
        and not any(c.dep_ == "aux" for c in verb.lefts)
    ):
        return  # "assuming the price is right"
    if (
        verb.tag_ == "VBG"
        and lemma in ("call", "style", "term", "dub")
        and any(c.lower_ in cues.REFLEXIVE for c in verb.rights)
    ):
        return  # "a group calling itself the Lions": its name
    within = ground.outer_at(verb.idx)
    if lemma == "rule" and any(c.dep_ == "prt" and c.lower_ == "out" for c in verb.rights):
        lemma, speech = "dismiss", False
    elif not (speech or thought or lemma in TOLD_OTHERWISE):
        yield from _before_any_verb(ground, verb)
        return
    sentence = ground.sentence_at(verb.idx)
    passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children) or any(c.dep_ == "agent" for c in verb.children)
    subject = subject_of(verb)
    negated = is_negated(verb)
    if subject is not None and (
        subject.lower_ in cues.NOBODY or (subject.lower_ == "it" and verb.head.lemma_ == "hear" and verb.tag_ == "VBD")
    ):
        return
    if passive and not is_quoted_as(verb):
        yield from _by_passive(ground, verb, lemma, subject, sentence, negated=negated)
        return
    if (negated and lemma not in NEGATED_TOO) or is_withheld(verb):
        return
    if subject is not None and (is_us_or_you(subject) or is_about_itself(ground, subject)):
        return
    if speech and any(c.dep_ in ("dobj", "dative") and c.lower_ == "you" for c in verb.rights):
        return  # what a page promises its readers
    if subject is not None and is_time(subject, verb):
        subject = None
    turned = inverted_subject(verb)
    if subject is not None and subject.idx < sentence[0]:
        subject = subject_after_dateline(ground, sentence, verb)
    if subject is None:
        subject = turned or lost_subject(verb, sentence)
    elif turned is not None and speech and subject.i < verb.i and lemma not in cues.ADDRESSED and is_source_noun(turned):
        subject = turned  # "The deal is dead, said a lawyer": the parser took the lawyer for an object
    if speech and within is None and (parted := _in_the_middle(ground, verb, subject, sentence)):
        yield from parted
        return
    frame: Frame = "said" if speech or lemma in cues.DENIAL else "thought"
    base = Draft([], frame, cue=cue_piece(verb), verb=verb.i, agentless=subject is None)
    if subject is not None:
        base.source, base.head = noun_phrase(ground, subject), subject.i
        if base.source[0] <= verb.idx < base.source[1]:
            # The noun phrase holds its own relative clause: "people who say".
            base.source = (base.source[0], max(base.source[0], before_relative(subject, verb)))
            if base.source[0] == base.source[1]:
                base.source = chars(subject)
    asked = sentence[1] > sentence[0] and ground.text[sentence[0] : sentence[1]].rstrip().endswith("?") and within is None

    if speech and within is None:
        draft = _with_marks(ground, verb, subject, sentence, base)
        if draft is not None:
            yield draft
            if (
                subject is not None
                and draft.start > verb.idx
                and ground.text[sentence[0] : min(verb.idx, base.source[0] if base.source else verb.idx)].rstrip().endswith(",")
            ):
                # "It would hold, she said, but “not for ever”": what stands before the cue is said too.
                joined = JOINED.fullmatch(
                    ground.text, verb.idx + len(verb.text), draft.marks[0][0] if draft.marks else draft.start
                )
                for other in (_after_content(ground, verb, subject, sentence, base) or []) if joined else []:
                    if other.end <= verb.idx:
                        other.lasting = False
                        yield other
            return
    if asked:
        return
    quotable_only = lemma in cues.NEVER_INDIRECT
    clause = clause_of(verb, sentence)
    if clause is not None and subject is not None:
        marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)
        wh = opens_with_question(clause, verb)
        allowed = (
            (speech and (not quotable_only or (lemma in cues.THAT_TOO and marked)))
            or (
                thought
                and (
                    marked
                    or lemma not in ("find", "judge", "imagine", "feel", "gather", "consider", "deem")
                    or is_finite(clause)
                )
            )
            or (lemma in cues.DENIAL and (marked or has_subject(clause)))
            or (lemma in cues.SHOW and (marked or has_subject(clause)))
        )
        if lemma in cues.SHOW and not speech and not can_show(subject):
            allowed = False
        if lemma in ("suggest", "indicate", "confirm", "reveal", "imply", "report") and not can_show(subject):
            allowed = False
        if wh in ("whether", "if"):
            allowed = False
        if wh and lemma not in ("explain", "describe", "reveal", "say", "tell", "recall", "recount", "note", "detail"):
            allowed = False
        if (
            not has_subject(clause)
            and not (lemma in ("expect", "believe", "think", "consider") and has_to(clause))
            and clause.dep_ == "ccomp"
            and not marked
        ):
            # "said coughing", "said to be": no clause with a subject of its own
            allowed = allowed and clause.pos_ in ("VERB", "AUX") and not wh and clause.tag_ not in ("VB", "VBG", "VBN")
        if wh == "how" and lemma == "tell":
            allowed = False
        if allowed:
            told = addressee_of(ground, verb, lemma, clause)
            for region in regions_of(ground, verb, clause, sentence):
                told = ground.trim((told[0], region[0])) if told is not None and told[0] < region[0] < told[1] else told
                opened = (
                    told is not None
                    and region[0] <= told[0] < told[1] < region[1]
                    and not ground.text[region[0] : told[0]].strip()
                )
                said = (told[1], region[1]) if told is not None and opened else region
                yield from finish(ground, said, base, told=told, score=0.9 if speech else 0.75)
            return
    if subject is None:
        return
    if (speech and not quotable_only) or (lemma in cues.PARENTHETICAL_THOUGHT):
        drafts = _after_content(ground, verb, subject, sentence, base)
        if drafts is not None:
            yield from drafts
            return
    yield from by_phrase(ground, verb, lemma, subject, sentence, base, negated=negated)


ASIDE_AFTER = re.compile(r",\s(?:(?:who|the|an?|its|his|her|their)\s[^,;:“”\"\n]{2,90},\s)?(?=[\w“\"’'])")


def _in_the_middle(ground: Ground, verb: Token, subject: Token | None, sentence: Piece) -> list[Draft]:
    """Of "The samples, said Ada Moll, who heads the office, were clean" what follows the cue: the parser takes the samples for who speaks."""
    if not verb.i or verb.nbor(-1).text != "," or verb.i + 1 >= len(ground.doc) or (subject is not None and subject.i > verb.i):
        return []
    if subject is not None and (
        subject.ent_type_ in ("PERSON", "ORG") or subject.pos_ != "NOUN" or subject.lemma_.lower() in cues.PERSON | cues.BODY
    ):
        return []
    first = verb.nbor(1)
    if first.ent_type_ != "PERSON":
        return []
    last = first
    while last.i + 1 < len(ground.doc) and last.nbor(1).ent_type_ == "PERSON" and last.nbor(1).ent_iob_ == "I":
        last = last.nbor(1)
    end = last.idx + len(last.text)
    aside = ASIDE_AFTER.match(ground.text, end, sentence[1])
    opening = ground.token_at(aside.end()) if aside is not None else None
    if aside is None or opening is None or opening.tag_ not in ("VBD", "VBZ", "VBP", "MD"):
        return []
    base = Draft([], "said", cue=cue_piece(verb), verb=verb.i, source=(first.idx, end), head=last.i)
    return list(finish(ground, (aside.end(), sentence[1]), base, score=0.75))


def _cue_clause(verb: Token, subject: Token | None, source: Piece | None, sentence: Piece) -> Piece:
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
    first, last = _cue_clause(verb, subject, base.source, sentence)
    before = text[:first].rstrip()
    behind = ground.outer_ending(len(before)) or (
        ground.outer_ending(len(before[:-1].rstrip())) if before.endswith((",", "—", "–", "-", ".")) else None
    )
    lemma = verb.lemma_.lower()
    told = addressee_of(ground, verb, lemma, None)
    if behind is not None and subject is not None and behind.start >= sentence[0] - 1:
        lead = text[sentence[0] : behind.start]
        clause = clause_of(verb, sentence)
        if clause is not None and clause.idx > last and not ground.outer_at(clause.idx) and has_subject(clause):
            return None  # “Yes.” The bank said that it had ...
        runs_on = ground.text[behind.inner.start : behind.inner.start + 1].islower() and not lead.rstrip().endswith(":")
        if (
            lead.strip(" ,:—–-“\"'‘")
            and (runs_on or not re.search(r"[:,]\s*$", lead))
            and not _speaks(ground, sentence[0], behind.start)
        ):
            piece = ground.trim((sentence[0], behind.end))
            if piece is None:
                return None
            piece = (piece[0], behind.end)
            inside = ground.outer_between(*piece)
            return Draft([piece], "said", "mixed", base.cue, base.verb, base.source, base.head, base.agentless, told,
                         [(q.start, q.end) for q in inside], any(q.repaired for q in inside), 0.9)  # fmt: skip
        pieces = [(behind.inner.start, behind.inner.end)]
        marks = [(behind.start, behind.end)]
        repaired = behind.repaired
        following = _quoted_after(ground, last, sentence)
        if following is not None and is_title(ground, following):
            told = told or _titled_ears(ground, verb, following)
            following = None
        if following is not None and not _speaks(ground, last, following.start, ignore=verb.i):
            pieces.append((following.inner.start, following.inner.end))
            marks.append((following.start, following.end))
            repaired = repaired or following.repaired
        return Draft(
            pieces, "said", "direct", base.cue, base.verb, base.source, base.head, base.agentless, told, marks, repaired, 0.95
        )
    following = _quoted_after(ground, max(last, verb.idx + len(verb.text)), sentence)
    if (
        following is not None
        and is_title(ground, following)
        and (lemma in cues.ADDRESSED or following.start > verb.idx + len(verb.text) + 1)
    ):
        return None
    if following is None or (subject is None and not is_quoted_as(verb)):
        return None
    if _speaks(ground, last, following.start, ignore=verb.i):
        return None
    gap = text[verb.idx + len(verb.text) : following.start]
    clause = clause_of(verb, sentence)
    if clause is not None and clause.i > verb.i:
        tokens = [t for t in clause.subtree if t.i > verb.i and t.idx < sentence[1]]
        left = next(
            (t.idx for t in tokens if not t.is_punct and not (t.lower_ == "that" and t.dep_ == "mark")), following.start
        )
        right = min(sentence[1], reach(tokens)[1]) if tokens else following.end
        if left < following.start and not re.search(r"[:]\s*$", gap):
            return None
        if (
            right > following.end
            and any(c.isalnum() for c in text[following.end : right])
            and len(text[following.inner.start : following.inner.end].split()) < 8
        ):
            return None
    if not gap.strip() and lemma not in ("say", "shout", "cry", "yell", "whisper") and len(text[following.inner.start : following.inner.end].split()) < 3 and re.match(
        r"\s[a-z]", text[following.end : following.end + 2]
    ) and text[following.inner.start].islower():  # fmt: skip
        return None  # "revealing “tempting” eyes": an act
    direct = re.search(r"[:,]\s*$", gap) or not gap.strip(" ,") or (
        len(text[following.inner.start : following.inner.end].split()) >= 4 and following.inner.end - following.inner.start > len(gap)
    )  # fmt: skip
    if not direct or (
        lemma in cues.NEVER_INDIRECT
        and not re.search(r"[:,]\s*$", gap)
        and lemma not in ("continue", "post", "ask", "go", "read", "text", "begin", "cite", "cry", "shout", "quote")
    ):
        return None
    if lemma in ("quote", "cite", "read") and len(text[following.inner.start : following.inner.end].split()) < 4:
        return None
    if lemma in cues.CALLING and not re.search(r"[:,]\s*$", gap):
        return None
    return Draft([(following.inner.start, following.inner.end)], "said", "direct", base.cue, base.verb, base.source, base.head, base.agentless,
                 told, [(following.start, following.end)], following.repaired, 0.9)  # fmt: skip


def _titled_ears(ground: Ground, verb: Token, quoted: Quoted) -> Piece | None:
    """The show that was told, named in marks right behind the cue."""
    if verb.lemma_.lower() not in cues.ADDRESSED or ground.text[verb.idx + len(verb.text) : quoted.start].strip():
        return None
    return ground.trim((quoted.inner.start, quoted.inner.end))


def _quoted_after(ground: Ground, at: int, sentence: Piece) -> Quoted | None:
    """The next quotation of the sentence, or the one that a colon at its end leads to."""
    quoted = ground.outer_after(at)
    if quoted is None or quoted.start < sentence[1]:
        return quoted
    return quoted if quoted.start <= sentence[1] + 1 and ground.text[sentence[0] : sentence[1]].rstrip().endswith(":") else None


def _speaks(ground: Ground, begin: int, end: int, ignore: int | None = None) -> bool:
    """Whether another verb of saying, outside of marks, stands in a stretch."""
    for token in ground.tokens(begin, end):
        if (
            token.i != ignore
            and token.pos_ in ("VERB", "AUX")
            and token.lemma_.lower() in SPEAKING
            and (not ground.outer_at(token.idx) and token.dep_ not in ("amod", "acl", "relcl", "compound"))
        ):
            return True
    return False


def _after_content(ground: Ground, verb: Token, subject: Token, sentence: Piece, base: Draft) -> list[Draft] | None:
    """The content stands before the cue or on both sides of it: "..., the bank said", "Longer term, they said, ..."."""
    text = ground.text
    if subject.dep_ not in SUBJECTS and subject != inverted_subject(verb):
        return None
    if subject.head != verb and subject != inverted_subject(verb):
        return None
    lemma = verb.lemma_.lower()
    for child in verb.rights:
        if (
            child.idx >= sentence[1]
            or child.lower_ == ";"
            or (child.dep_ == "ccomp" and ";" in text[verb.idx : child.left_edge.idx + 1])
        ):
            break
        if child.dep_ in ("ccomp", "xcomp") and child != subject and not (child.dep_ == "ccomp" and child.idx > sentence[1]):
            return None
        if child.dep_ == "dobj" and child != subject and lemma not in cues.ADDRESSED and child.pos_ != "PUNCT":
            return None
    within = ground.outer_at(verb.idx)
    left = sentence[0]
    if within is not None:
        inner = list(re.finditer(r"[.?!]\s+", text[within.inner.start : verb.idx]))
        left = within.inner.start + (inner[-1].end() if inner else 0)
    first, last = _cue_clause(verb, subject, base.source, sentence)
    bracket = text.rfind("(", left, first)
    if bracket >= 0 and ")" not in text[bracket:first] and len(text[bracket:first].split()) > 2:
        left, closing = bracket + 1, text.find(")", last, sentence[1])
        sentence = (left, closing if closing > 0 else sentence[1])  # "(it fell to 19 percent, Moll says)"
    if first <= left:
        return None
    before = text[left:first].rstrip()
    if not before.endswith((",", "—", "–", " -", "”,", '",', ";")):
        return None
    told = addressee_of(ground, verb, lemma, None)
    finite = [
        t for t in ground.tokens(left, first)
        if (t.tag_ in ("VBD", "VBZ", "VBP", "MD") or (t.pos_ == "AUX" and t.tag_ != "VB")) and not ground.outer_at(t.idx)
    ]  # fmt: skip
    main = [t for t in finite if _is_main(t, verb, left)]
    comma = re.compile(r"[^,.;]{0,60}?,\s*").match(text, last, sentence[1])
    if within is None and main:
        drafts = list(finish(ground, (left, first), base, told=told, score=0.9))
        if comma and drafts:
            tail = (comma.end(), sentence[1])
            word = re.match(r"[\w’']+", text[tail[0] : tail[1]])
            token = ground.token_at(tail[0])
            if (
                word and word.group().lower() in ADJUNCTS and token is not None and not (token.lower_ in ("and", "but") and _own_clause(token))
                and not any(a.i == verb.i for a in token.ancestors)
            ):  # fmt: skip
                piece = ground.trim(tail)
                if piece is not None and not any(
                    t.i != verb.i and t.lemma_.lower() in cues.SPEECH - cues.NEVER_INDIRECT and t.pos_ == "VERB"
                    for t in ground.tokens(*piece)
                ):
                    drafts[-1].pieces.append(piece)
                    for quoted in ground.outer_between(*piece):
                        drafts[-1].marks.append((quoted.start, quoted.end))
                        drafts[-1].manner = "mixed"
        if drafts and not comma:
            # "Three were hurt, he said; two were sent home."
            second = re.compile(r"[^,.;:“”\"]{0,60};\s").match(text, last, sentence[1])
            if (
                second
                and not _speaks(ground, second.end(), sentence[1])
                and any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in ground.tokens(second.end(), sentence[1]))
            ):
                drafts += finish(ground, (second.end(), sentence[1]), base, told=told, score=0.65)
        if comma and drafts and len(drafts) == 1 and len(drafts[0].pieces) == 1:
            # "The weir would hold, he said, and its gates would be opened": shifted back, so his words still.
            shifted = re.compile(r"(?:and|but)\s(?=[^,.;:“”\"]{2,60}\s(?:would|had|could|might)\s)").match(
                text, comma.end(), sentence[1]
            )
            token = ground.token_at(comma.end())
            if (
                shifted
                and token is not None
                and _own_clause(token)
                and not _speaks(ground, shifted.end(), sentence[1])
                and verb.tag_ in ("VBD", "VBN")
            ):
                drafts += finish(ground, (shifted.end(), sentence[1]), base, told=told, score=0.7)
        return drafts
    if within is not None and main:
        return list(finish(ground, (left, first), base, told=told, score=0.7))
    if comma and within is None:
        tail = (comma.end(), sentence[1])
        that = re.compile(r"that\s+", re.IGNORECASE).match(text, *tail)
        tail = (that.end() if that else tail[0], tail[1])
        if any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in ground.tokens(*tail)):
            following = _quoted_after(ground, last, sentence)
            if following is not None and not text[comma.end() : following.start].strip():
                return None
            drafts = list(finish(ground, tail, base, told=told, score=0.8))
            opening = parted_subject(ground, (left, first), tail)
            if drafts and opening is not None:
                drafts[0].pieces.insert(0, opening)
            return drafts
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
    if (
        subject is None
        or subject.lower_ in cues.FIRST_PERSON
        or subject.lemma_.lower() in WORDING
        or verb.lemma_.lower() in UNSPOKEN
    ):
        return
    sentence = ground.sentence_at(verb.idx)
    source = noun_phrase(ground, subject)
    first = min(verb.idx, source[0])
    before = ground.text[:first].rstrip()
    british = before.endswith(",")
    quoted = ground.outer_ending(len(before)) or (ground.outer_ending(len(before[:-1].rstrip())) if british else None)
    if quoted is None or quoted.start < sentence[0] - 1 or ground.text[sentence[0] : quoted.start].strip(" “\"‘'"):
        return
    inner = ground.text[quoted.inner.start : quoted.inner.end].rstrip()
    if (
        not (british or inner.endswith((",", "?", "!")))
        or len(inner.split()) < 2
        or verb.dep_ not in ("ROOT", "parataxis", "ccomp", "conj")
    ):
        return
    if inner.endswith(("?", "!")) and subject.i < verb.i and verb.lemma_.lower() != "come":
        return
    reply = subject.lemma_.lower() in ("reply", "answer", "response", "retort", "verdict", "message")
    yield Draft([(quoted.inner.start, quoted.inner.end)], "said", "direct", chars(verb), verb.i, None if reply else source,
                None if reply else subject.i, False, None, [(quoted.start, quoted.end)], quoted.repaired, 0.8)  # fmt: skip


def _by_passive(
    ground: Ground, verb: Token, lemma: str, subject: Token | None, sentence: Piece, *, negated: bool
) -> Iterator[Draft]:
    if negated or is_withheld(verb) or ground.text[sentence[0] : sentence[1]].rstrip().endswith("?"):
        return
    agent = next((c for child in verb.children if child.dep_ == "agent" for c in child.children if c.dep_ == "pobj"), None)
    base = Draft([], "said" if lemma in cues.SPEECH else "thought", cue=cue_piece(verb), verb=verb.i)
    if agent is not None and agent.lower_ not in cues.FIRST_PERSON:
        base.source, base.head = noun_phrase(ground, agent), agent.i
    clause = clause_of(verb, sentence)
    impersonal = subject is not None and subject.lower_ == "it"
    if clause is not None and (lemma in cues.SPEECH or lemma in cues.THOUGHT):
        told = noun_phrase(ground, subject) if subject is not None and not impersonal and lemma in cues.ADDRESSED else None
        if agent is not None or (impersonal and lemma in (cues.HEARSAY | {"announce"})):
            base.agentless = agent is None
            base.frame = base.frame if agent is not None else "hearsay"
            for region in regions_of(ground, verb, clause, sentence):
                yield from finish(ground, region, base, told=told, score=0.75)
        return
    if clause is None and base.source is not None and lemma in cues.ADDRESSED:
        # "was warned by a neighbour, he said, that ...": the clause hangs from the aside
        aside = ASIDE.match(ground.text, base.source[1], sentence[1])
        if aside:
            told = noun_phrase(ground, subject) if subject is not None else None
            yield from finish(ground, (aside.end(), sentence[1]), base, told=told, score=0.7)
            return
    if lemma in cues.HEARSAY_TO and subject is not None and not impersonal:
        for child in verb.rights:
            if child.dep_ in ("xcomp", "ccomp", "advcl") and has_to(child) and child.idx < sentence[1]:
                base.agentless, base.frame = agent is None, "hearsay"
                tokens = [t for t in child.subtree if t.i > verb.i and t.idx < sentence[1]]
                yield from finish(ground, reach(tokens), base, score=0.75)
                return
    if impersonal and lemma in cues.HEARSAY and subject is not None and subject.head == verb:
        base.agentless, base.frame = agent is None, "hearsay"
        drafts = _after_content(ground, verb, subject, sentence, base)
        yield from drafts or []


def _without_doubles(ground: Ground, found: list[Draft]) -> list[Draft]:
    """Each content once for a source; phrases and pronouns inside another's content are part of it."""
    kept: list[Draft] = []
    for draft in sorted(found, key=lambda d: (d.start, -d.end, -d.score)):
        twins = [d for d in kept[-NEAR:] if d.pieces == draft.pieces]
        if not any(d.source == draft.source or "phrase" in (d.frame, draft.frame) or d.manner == "direct" for d in twins):
            kept.append(draft)
    for inner in kept if len(kept) < NEAR else ():
        # "The mill will close, its owner says, the Tide reported": what is reported ends before the cue of who reports it
        for outer in kept:
            if inner.cue is None or outer.cue is None or outer is inner or not inner.pieces[-1][0] < outer.cue[0] < inner.end:
                continue
            if any(a <= inner.cue[0] and inner.cue[1] <= b for a, b in outer.pieces):
                begin, end = inner.pieces[-1][0], min(inner.end, outer.pieces[-1][1])
                inner.pieces[-1] = (begin, end) if begin < end else inner.pieces[-1]
    starts = [d.start for d in kept]
    final = []
    for draft in kept:
        cue = draft.cue
        before = kept[max(0, bisect_right(starts, cue[0]) - NEAR) : bisect_right(starts, cue[0])] if cue else []
        around = [d for d in before if d is not draft and cue and any(a <= cue[0] and cue[1] <= b for a, b in d.pieces)]
        if around:
            outer = min(around, key=lambda d: d.end - d.start)
            draft.within, draft.lasting = outer.verb, False
            pronoun = draft.head is not None and ground.doc[draft.head].lower_ in ("he", "she", "they", "it")
            verb = ground.doc[draft.verb].lemma_.lower() if draft.verb is not None else ""
            avowed = verb in AVOWING and draft.head is not None and ground.doc[draft.head].pos_ == "PROPN"
            if (draft.frame == "phrase" and not avowed) or pronoun or (draft.frame == "noun" and draft.source is None):
                continue
        final.append(draft)
    return sorted(final, key=lambda d: (d.cue or d.pieces[0], d.pieces))

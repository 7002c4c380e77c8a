"""Clauses: by the parse, whose a verb is, what clause it takes, and where the words of that clause begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from secondsource.attribution import cues
from secondsource.attribution.drafts import Draft, Ground, Piece, chars, reach
from secondsource.text.quotemarks import Quoted

if TYPE_CHECKING:
    from spacy.tokens import Token

DAYS = cues.words(
    "monday tuesday wednesday thursday friday saturday sunday mon tues wed thurs fri sat sun yesterday today tonight tomorrow"
)
SPELLS = cues.words("week weekend month year morning afternoon evening night day hour")
MONTHS = cues.words("january february march april may june july august september october november december")
TITLED = re.compile(
    r"[A-Z0-9][\w’'-]*[?!.,]?(?:\s(?:[A-Z0-9][\w’'-]*|a|an|and|at|for|from|in|of|on|or|the|to|with|&)[?!.,]?){0,7}"
)
BEFORE_TITLE = re.compile(
    r"(?:\b(?:on|told|in|at|to|for|with|from|the|his|her|its|their|of|by|called|titled|entitled|named|dubbed|hosts?|radio|television|tv)|[’']s?)\s$",
    re.IGNORECASE,
)
AFTER_TITLE = re.compile(
    r"\s(?:show|program(?:me)?|podcast|column|blog|newsletter|series|broadcast|interview|host|website|site|segment)\b",
    re.IGNORECASE,
)
AFTERWARDS = frozenset(("after", "hours", "days", "weeks", "months"))
SUBJECTS = ("nsubj", "nsubjpass", "csubj")


def subject_of(verb: Token, depth: int = 0) -> Token | None:
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
        return subject_of(head, depth + 1) or (head.head if head.dep_ == "relcl" else None)
    if (
        verb.dep_ in ("xcomp", "advcl", "ccomp", "dep", "parataxis")
        and verb.tag_ in ("VBG", "VB")
        and head.pos_ in ("VERB", "AUX")
    ):
        return subject_of(head, depth + 1)
    if verb.dep_ == "pcomp" and head.head.pos_ in ("VERB", "AUX"):
        return subject_of(head.head, depth + 1)
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
    while (
        begin < cut
        and tokens[begin].i < head.i
        and (
            tokens[begin].idx < start
            or tokens[begin].is_punct
            or tokens[begin].is_space
            or tokens[begin].dep_ in ("cc", "mark")
        )
    ):
        begin += 1
    return reach(tokens[begin:cut] or [head])


def is_negated(verb: Token) -> bool:
    if any(c.dep_ == "neg" or c.lower_ in cues.NEGATIONS for c in verb.children):
        return True
    top = verb
    if top.dep_ == "conj" and any(c.dep_ == "cc" and c.lower_ in ("or", "nor") for c in top.head.children):
        return any(c.dep_ == "neg" or c.lower_ in cues.NEGATIONS for c in top.head.children)
    return False


def is_withheld(verb: Token) -> bool:
    """Declined to say, could say, if she says: nothing is said."""
    lemma = verb.lemma_.lower()
    if verb.dep_ == "xcomp" or (
        verb.dep_ in ("advcl", "acl", "ccomp") and verb.tag_ == "VB" and any(c.lower_ == "to" for c in verb.lefts)
    ):
        head = verb.head.lemma_.lower()
        if any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.lefts):
            return head not in ("go", "continue", "appear", "seem", "come", "use")
        return head in cues.REFUSING
    if any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.lefts):
        return True
    if (
        verb.dep_ == "conj"
        and verb.tag_ == "VB"
        and not any(c.dep_ == "aux" for c in verb.lefts)
        and verb.head.tag_ == "VB"
        and verb.head != verb
    ):
        return is_withheld(verb.head)
    if any(c.dep_ == "aux" and c.lower_ in cues.WITHHELD_MODAL for c in verb.lefts) and lemma not in cues.THOUGHT - {"say"}:
        return not any(c.lower_ == "only" for c in verb.children) and verb.doc[verb.i + 1 : verb.i + 2].text.lower() != "only"
    return any(c.dep_ == "mark" and c.lower_ in ("if", "whether", "unless", "lest") for c in verb.lefts)


def cue_piece(verb: Token) -> Piece:
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


def before_relative(subject: Token, verb: Token) -> int:
    """Where the noun phrase ends before the relative clause that holds the verb."""
    end = subject.idx + len(subject.text)
    for token in subject.subtree:
        if token.i > subject.i:
            if token.i >= verb.i or token.lower_ in ("who", "which", "that", ",", "whom") or token.head.dep_ == "relcl":
                break
            end = token.idx + len(token.text)
    return end


def is_quoted_as(verb: Token) -> bool:
    return verb.dep_ == "pcomp" and verb.head.lower_ == "as"


def is_time(token: Token, verb: Token) -> bool:
    """Whether what looks like the subject of a verb only says when: "said Friday that". May and August may be people before their verb."""
    lower = token.lower_
    if lower in DAYS:
        return token.i > verb.i or lower != "today"
    return token.i > verb.i and (
        (lower in MONTHS and token.ent_type_ in ("DATE", "TIME"))
        or (
            lower in SPELLS
            and any(c.lower_ in ("last", "this", "that", "next", "earlier", "late", "the", "every") for c in token.lefts)
        )
    )


def is_title(ground: Ground, quoted: Quoted) -> bool:
    """Whether marks hold the name of a show or paper that was spoken to: "told “Today”", "on CNN’s “Morning Table” show"."""
    inner = ground.text[quoted.inner.start : quoted.inner.end].strip()
    if not TITLED.fullmatch(inner):
        return False
    before = ground.text[max(0, quoted.start - 30) : quoted.start]
    return bool(BEFORE_TITLE.search(before) or AFTER_TITLE.match(ground.text, quoted.end))


def has_subject(clause: Token) -> bool:
    return any(c.dep_ in (*SUBJECTS, "expl") for c in clause.children)


def is_finite(clause: Token) -> bool:
    return has_subject(clause) and (
        clause.tag_ in ("VBD", "VBZ", "VBP", "MD")
        or any(c.dep_ in ("aux", "auxpass") and c.lower_ != "to" for c in clause.lefts)
    )


def has_to(clause: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in clause.children)


def opens_with_question(clause: Token, verb: Token) -> str | None:
    for token in clause.subtree:
        if token.i > verb.i and not token.is_punct and not token.is_space:
            if token.lower_ in ("whether", "if", "what", "how", "why", "when", "where", "who", "whom", "which"):
                if token.lower_ in ("if", "when", "where") and token.head != clause:
                    return None
                return token.lower_
            return None
    return None


def can_show(subject: Token) -> bool:
    """A document, a person or a body can show; a fact or a thing cannot."""
    lemma = subject.lemma_.lower()
    if subject.pos_ == "PROPN" or subject.lower_ in (
        "he",
        "she",
        "they",
        "it",
        "who",
        "some",
        "many",
        "others",
        "both",
        "several",
    ):
        return True
    return (
        lemma in cues.DOCUMENT
        or lemma in cues.BODY
        or lemma in cues.PERSON
        or lemma.endswith(("man", "woman", "ist", "er", "or", "ian"))
    )


def inverted_subject(verb: Token) -> Token | None:
    """The subject of "said Lee" where the parser took it for something else."""
    for child in verb.rights:
        if (
            child.dep_ in ("dobj", "attr", "npadvmod", "dep", "oprd")
            and child.pos_ in ("PROPN", "NOUN")
            and child.left_edge.i == verb.i + 1
        ):
            before = verb.doc[verb.i - 1].text if verb.i else ""
            if before in (",", "”", '"', "''", "’", "'", "?", "!", "—", "–", "-") and not is_time(child, verb):
                return child
    return None


def is_us_or_you(subject: Token) -> bool:
    if subject.lower_ in ("’s", "'s"):
        return True  # "let's say"
    if subject.lower_ == "one":
        # “It may hold,” explained one: one of those spoken of
        if subject.head.pos_ == "VERB" and (
            subject.i > subject.head.i
            or (subject.i + 1 == subject.head.i and subject.i and subject.nbor(-1).text in ("”", '"', "’", "'"))
        ):
            return False
        if (
            subject.is_sent_start
            and subject.head.i == subject.i + 1
            and subject.head.tag_ in ("VBD", "VBZ")
            and subject.head.lemma_.lower() in cues.SPEECH
        ):
            return False  # One said that it had been sold
        return not any(c.lower_ == "of" for c in subject.children)
    return subject.lower_ in cues.FIRST_PERSON or subject.lower_ in cues.SECOND_PERSON


def is_about_itself(ground: Ground, subject: Token) -> bool:
    """Whether a page speaks of its own text: "an earlier version of this article said"."""
    begin, end = noun_phrase(ground, subject)
    return bool(
        re.search(
            r"\b(?:version of this|^this (?:article|story|note|column|post|newsletter|page|piece)$)",
            ground.text[begin:end],
            re.IGNORECASE,
        )
    )


def is_source_noun(token: Token) -> bool:
    """Whether a noun can stand for a source: a name, a person, a body, a document."""
    lemma = token.lemma_.lower()
    return (
        token.pos_ == "PROPN" or lemma in cues.PERSON or lemma in cues.BODY or lemma in cues.DOCUMENT
        or lemma in ("people", "expert", "calculation", "estimate", "projection", "forecast", "count", "tally", "reckoning", "those")
        or lemma.endswith(("man", "woman", "person", "ist", "ian", "yer", "or", "eer", "ant"))
        or (lemma.endswith("er") and token.tag_ == "NNS")
    )  # fmt: skip


def subject_after_dateline(ground: Ground, sentence: Piece, verb: Token) -> Token | None:
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


def lost_subject(verb: Token, sentence: Piece) -> Token | None:
    """A subject that the parser hung elsewhere: a name glued to the verb, or a name parted from it by an apposition."""
    glued = [c for c in verb.lefts if c.dep_ in ("compound", "nmod", "poss") and c.pos_ == "PROPN" and c.i == verb.i - 1]
    if glued:
        return glued[0]
    if verb.dep_ != "ROOT" or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    if not verb.i or verb.nbor(-1).text != ",":
        return None
    # Token by token: asking a long text for its entities or sentences costs as much as the text is long.
    for at in range(verb.i - 1, max(-1, verb.i - 60), -1):
        token = verb.doc[at]
        if token.idx < sentence[0]:
            return None
        if token.ent_type_ != "PERSON":
            continue
        while (
            token.head != token
            and token.head.ent_type_ == "PERSON"
            and abs(token.head.i - token.i) < 4
            and token.dep_ in ("compound", "flat", "nmod")
        ):
            token = token.head
        if not any(a.dep_ in ("relcl", "advcl", "ccomp") for a in token.ancestors):
            return token
    return None


def clause_of(verb: Token, sentence: Piece) -> Token | None:
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
        if child.dep_ == "ccomp" and child.idx < sentence[1]:
            if any(
                c.lower_ == "that"
                and c.i >= 2
                and (verb.doc[c.i - 1].lower_ in ("so", "such") or verb.doc[c.i - 2].lower_ == "so")
                for c in child.lefts
            ):
                return None  # "has said it so often that": a consequence
            spoken = False
            for token in verb.doc[verb.i + 1 : min(child.i, verb.i + 80)]:
                spoken = spoken or token.pos_ in ("VERB", "AUX")
                if token.lower_ == ";":
                    return None
                if token.lower_ == ":":
                    break
            else:
                return child
            if spoken:
                return None  # the clause behind the colon explains what was said before it
            return child
    for child in verb.rights:
        # "that" with its clause hung elsewhere
        if (
            child.dep_ in ("xcomp", "advcl", "acl", "dep", "relcl", "parataxis")
            and child.idx < sentence[1]
            and any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children)
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
            feeling = (
                top.dep_ in ("acl", "relcl")
                and top.head.dep_ == "pobj"
                and top.head.head.lower_ in ("with", "to")
                and top.head.lemma_.lower() not in cues.NAMING_NOUN
                and top.head.head.head == verb
            )
            return None if around or (top.dep_ in ("acl", "relcl") and top.head.i > verb.i and not feeling) else top
    return None


def regions_of(ground: Ground, verb: Token, clause: Token, sentence: Piece) -> list[Piece]:
    """The stretch of a clause of content; two where a second "and that" opens another."""
    tokens = [t for t in clause.subtree if t.i > verb.i and t.idx < sentence[1]]
    if not tokens:
        return []
    # "said counsel for the port, Ada Moll: all nine were sealed": the name belongs to the cue.
    colon = next((n for n, t in enumerate(tokens[:7]) if t.lower_ == ":"), None)
    if colon and all(t.pos_ in ("PROPN", "PUNCT") for t in tokens[:colon]) and len(tokens) > colon + 2:
        tokens = tokens[colon + 1 :]
    begin, end = reach(tokens)
    # "denied on Friday that it would close, after a post was shared": the last clause is the teller's.
    for token in tokens:
        if token.lower_ not in AFTERWARDS or token.i <= clause.i or token.nbor(-1).text != "," or ground.outer_at(token.idx):
            continue
        if verb.tag_ in ("VBD", "VBN") and re.match(
            r"(?:(?:hours|days|weeks|months) )?after\b", ground.text[token.idx : token.idx + 20]
        ):
            tokens = [t for t in tokens if t.i < token.i - 1]
            begin, end = reach(tokens)
            break
    # A second main clause that the parser gave to the cue belongs to the content, if no comma parts it off.
    for child in verb.rights:
        second = child.dep_ == "conj" and child.i > tokens[-1].i and has_subject(child) and child.idx < sentence[1]
        if (
            second
            and child.lemma_.lower() not in cues.SPEECH | cues.THOUGHT
            and ground.text[end : child.left_edge.idx].strip() in ("and", "or")
        ):
            end = max(end, reach(list(child.subtree))[1])
    end = min(end, sentence[1])
    cuts = []
    for token in tokens:
        if (
            token.lower_ == "that"
            and token.dep_ == "mark"
            and token.head.dep_ == "conj"
            and token.head != clause
            and token.i > 0
        ):
            joint = token.nbor(-1)
            if joint.lower_ == "and" and any(a.i == clause.i for a in token.head.ancestors):
                cuts.append((joint.idx, token.idx + 4))
    regions, at = [], begin
    for left, right in cuts:
        if left > at:
            regions.append((at, left))
        at = right
    regions.append((at, _cut_off(ground, at, over_marks(ground, end, sentence), verb)))
    more = re.compile(r",?\s+and that\s").match(ground.text, end, sentence[1])
    if more:  # the parser lost the second clause
        regions.append((more.end(), sentence[1]))
    return [r for r in (without_that(ground, region) for region in regions) if r]


GOES_ON = re.compile(r"\s(?!(?:said|says|added|told|according|and|but|as|when|after|while|before|who|which|where|on)\b)[a-z]")
ENDS_CONTENT = re.compile(
    r",\s(?:though|although|but|while)\s(?:he|she|they)\s(?:also\s|later\s|then\s)?(?:admitted|admits|conceded|concedes|acknowledged|added|adds|warned|warns|stressed|cautioned|insisted|noted)\s"
    r"|,\saccording\sto\s|\sand\s(?:vowed|pledged|promised|urged|warned|threatened|added|called\son)\s|,\s(?:saying|adding|but\s(?:added|said)|and\s(?:added|said|vowed|urged)|while\s(?:[\w’'-]+\s){1,8}(?:said|say|says|think|believe)|"
    r"(?:ending|sparking|triggering|prompting|paving\sthe|capping|reversing|contradicting|echoing|dashing|reviving|accusing|citing|urging|blaming|defying)\s)\b"
)
"""What comes after is the teller's: what he added, or what his saying brought about."""


def over_marks(ground: Ground, end: int, sentence: Piece) -> int:
    """The end of a content that the parse has broken off at a closing mark: the sentence goes on to a comma."""
    quoted = ground.outer_ending(end) or ground.outer_at(end)
    if quoted is None or quoted.end - end > 2 or not GOES_ON.match(ground.text, quoted.end):
        return end
    stop = re.compile(r"[,;:–—(“\"]|\s-\s").search(ground.text, quoted.end, sentence[1])
    end = stop.start() if stop else sentence[1]
    return max(quoted.end, end)


def _cut_off(ground: Ground, begin: int, end: int, verb: Token) -> int:
    for match in ENDS_CONTENT.finditer(ground.text, begin, end):
        if not ground.outer_at(match.start()) and verb.tag_ != "VB":
            return match.start()
    return end


def without_that(ground: Ground, region: Piece) -> Piece | None:
    # "was warned by a neighbour, he said, that ..."
    aside = re.compile(r"[\s,]*(?:\w+\s){1,3}(?:said|says|added),\s(?=that\b)").match(ground.text, *region)
    if aside:
        region = (aside.end(), region[1])
    match = re.compile(r"[\s,:]*that\b[\s,]*", re.IGNORECASE).match(ground.text, *region)
    if match and not re.match(
        r"(?:is|was|has|will|would|can|may|'s|’s|means|'ll|’ll)\b", ground.text[match.end() : match.end() + 8]
    ):
        region = (match.end(), region[1])
    return region if region[0] < region[1] else None


def finish(ground: Ground, region: Piece, base: Draft, *, told: Piece | None = None, score: float = 0.8) -> Iterator[Draft]:
    """A draft for a stretch of content: marks at its edges made whole, its manner read."""
    begin, end = max(region[0], ground.opening), region[1]
    if begin >= end:
        return
    within = ground.outer_at(base.cue[0]) if base.cue else None
    if within is not None:
        begin, end = max(begin, within.inner.start), min(end, within.inner.end)
        piece = ground.trim((begin, end)) if begin < end else None
        if piece is not None:
            yield Draft(
                [piece],
                base.frame,
                "indirect",
                base.cue,
                base.verb,
                base.source,
                base.head,
                base.agentless,
                told,
                score=score * 0.8,
                lasting=False,
            )
        return
    for quoted in ground.outer_between(begin, end):
        begin, end = min(begin, quoted.start), max(end, quoted.end)
    inside = ground.outer_between(begin, end)
    piece = ground.trim((begin, end))
    if piece is None:
        return
    first = inside[0] if inside else None
    if (
        first is not None
        and first.start <= piece[0]
        and all(not ground.text[a.end : b.start].strip(" ,.;") for a, b in pairwise(inside))
        and inside[-1].end >= piece[1]
    ):
        pieces = [(q.inner.start, q.inner.end) for q in inside]
        yield Draft(pieces, base.frame, "direct", base.cue, base.verb, base.source, base.head, base.agentless, told,
                    [(q.start, q.end) for q in inside], any(q.repaired for q in inside), score)  # fmt: skip
        return
    yield Draft([piece], base.frame, "mixed" if inside else "indirect", base.cue, base.verb, base.source, base.head, base.agentless, told,
                [(q.start, q.end) for q in inside], any(q.repaired for q in inside), score)  # fmt: skip


def parted_subject(ground: Ground, before: Piece, tail: Piece) -> Piece | None:
    """What stands before the cue in "The plan, he said, would cost four million": the subject of what follows it."""
    words = [t for t in ground.tokens(*before) if not t.is_space]
    while words and (words[0].dep_ == "cc" or words[0].is_punct):
        words.pop(0)
    after = ground.tokens(*tail)
    inside = {t.i for t in after}
    # "Longer term, Moll said, the line would cost": the verb has its subject
    served = {t.head.i for t in after if t.dep_ in ("nsubj", "nsubjpass")}
    subject = next((t for t in words if t.dep_ in ("nsubj", "nsubjpass") and t.head.i in inside - served), None)
    if subject is None or any(ground.outer_at(t.idx) for t in words) or subject.pos_ == "PRON":
        return None
    return ground.trim((words[0].idx, before[1]))


def addressee_of(ground: Ground, verb: Token, lemma: str, clause: Token | None) -> Piece | None:
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
        glued = glued_ears(verb, clause)
        if glued is not None:
            return glued
        after = verb.doc[verb.i + 1 : verb.i + 2]
        if after and after[0].pos_ in ("NOUN", "PROPN") and after[0].head.i == clause.i and after[0].dep_ not in SUBJECTS:
            return chars(after[0])
    return None


def glued_ears(verb: Token, clause: Token) -> Piece | None:
    """Of "told Merrow Wire bilateral disputes are growing" the name, which the parser reads as part of the clause's subject."""
    if verb.lemma_.lower() not in cues.ADDRESSED or verb.i + 2 >= len(verb.doc):
        return None
    first = verb.nbor(1)
    if (
        first.lower_ == "the"
        and first.nbor(1).lemma_.lower() in cues.PERSON
        and first.nbor(1).dep_ not in SUBJECTS
        and first.i + 2 < clause.i
    ):
        office = first.nbor(1)  # "told the president rebels were near"
        rest = verb.doc[office.i + 1 : clause.i]
        if office.nbor(1).pos_ in ("PROPN", "DET", "PRON") and any(t.dep_ in SUBJECTS for t in rest):
            return first.idx, office.idx + len(office.text)
    if first.pos_ != "PROPN" or not any(a.i == clause.i for a in first.ancestors):
        return None
    last = first
    while (
        last.i + 1 < clause.i
        and last.nbor(1).pos_ == "PROPN"
        and last.nbor(1).ent_type_ == last.ent_type_
        and last.nbor(1).ent_iob_ == "I"
    ):
        last = last.nbor(1)
    rest = verb.doc[last.i + 1 : clause.i]
    if (
        not any(t.dep_ in SUBJECTS for t in rest)
        or rest[0].is_punct
        or rest[0].lower_ in ("and", "’s", "'s", "of", "or")
        or first.dep_ in SUBJECTS
    ):
        return None
    return first.idx, last.idx + len(last.text)

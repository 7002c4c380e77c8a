"""Cues that the parse has lost, read from the order of the words alone: "..., a board insider claims", "..., thought a man in a cap".

A frame here never looks at heads and dependents, only at word forms and the commas between them, and only at a verb of which the
parse has made nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from secondsource.attribution import cues
from secondsource.attribution.clauses import finish, is_source_noun
from secondsource.attribution.drafts import Draft, Ground, Piece

if TYPE_CHECKING:
    from spacy.tokens import Token

IRREGULAR = {
    "say": "says said", "tell": "tells told", "write": "writes wrote", "think": "thinks thought", "swear": "swears swore",
    "foretell": "foretells foretold", "forecast": "forecasts forecast", "read": "reads read", "tweet": "tweets tweeted",
    "find": "finds found", "show": "shows showed", "feel": "feels felt", "rule": "rules ruled", "report": "reports reported",
}  # fmt: skip
TAIL_VERBS = (cues.SPEECH | cues.words("believe think reckon understand suspect estimate fear show order swear promise rule find project calculate")) - (
    cues.words("hold go offer object prompt refer toast tease thank sign convey charge answer begin continue post blog broadcast cite "
               "correct cry read text hail rage relay relate smile laugh nod worry spell hint signal guess picture broadcast roar bark guarantee")
)  # fmt: skip
"""Verbs that may close a sentence behind what was said."""

HEAD_VERBS = cues.words("""
    say tell allege claim insist admit concede warn announce confirm deny believe think fear note state argue maintain report add suggest
    acknowledge swear assert contend declare stress complain explain predict reckon estimate reveal testify boast vow warrant
    """)
"""Verbs that may open a clause of content without "that"."""

MODIFIERS = frozenset(("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART", "ADP", "CCONJ", "ADV"))
NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
RELATIVE = frozenset(("who", "that", "which", "whose", "where"))
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
LONGEST_SOURCE = 24
ADJUNCT = re.compile(r"(?:\s[^,.;:“”\"?!]{1,90})?(?:,\s(?:adding|speaking|citing|referring|quoting|in|on|at|after|before|when|while)\s[^.;:“”\"?!]{1,160})?[.]?[\"”]?\s*")
HEARD = re.compile(
    r",\s(?P<cue>(?:so\s)?(?:we|I)\s(?:hear|understand|gather|(?:a|’|')m\stold|am\stold|are\stold|’re\stold|have\sheard|(?:have|’ve)\sbeen\stold)|it\s(?:is|was)\s(?:said|"
    r"claimed|understood|thought|reported|believed)|they\ssay|rumour\shas\sit)[.]?\s*$"
)
"""What a reporter was told by nobody in particular."""


def _forms() -> dict[str, str]:
    found: dict[str, str] = {}
    for lemma in sorted(TAIL_VERBS | HEAD_VERBS):
        if lemma in IRREGULAR:
            inflected = IRREGULAR[lemma].split()
        else:
            stem = lemma[:-1] if lemma.endswith("e") else lemma
            thirds = lemma[:-1] + "ies" if re.search(r"[^aeiou]y$", lemma) else lemma + ("es" if re.search(r"(?:s|sh|ch|x|z|o)$", lemma) else "s")
            past = lemma[:-1] + "ied" if re.search(r"[^aeiou]y$", lemma) else stem + "ed"
            inflected = [thirds, past]
            if re.search(r"(?:[^aeiou][aeiou][bgmnpt]|mit|fer|cur)$", lemma):
                inflected.append(lemma + lemma[-1] + "ed")
        for form in inflected:
            found.setdefault(form, lemma)
    return found


FORMS = _forms()


def find_on_surface(ground: Ground, found: Sequence[Draft]) -> Iterator[Draft]:
    """Drafts for verbs of saying of which the parse made nothing."""
    taken = {d.verb for d in found if d.verb is not None}
    cued = [d.cue for d in found if d.cue is not None]
    for sentence in ground.sentences:
        if sentence[1] - sentence[0] > 900 or ground.text[sentence[0] : sentence[1]].rstrip().endswith("?"):
            continue
        heard = HEARD.search(ground.text, sentence[0], sentence[1])
        if heard and not ground.outer_at(heard.start()):
            base = Draft([], "hearsay", cue=heard.span("cue"), agentless=True, lasting=False)
            yield from finish(ground, (sentence[0], heard.start()), base, score=0.6)
            continue
        tokens = [t for t in ground.tokens(*sentence) if not t.is_space]
        for n, token in enumerate(tokens):
            if token.lower_ not in FORMS or token.i in taken or ground.outer_at(token.idx) or any(a <= token.idx < b for a, b in cued):
                continue
            drafts = list(_at_the_tail(ground, sentence, tokens, n)) or list(_turned(ground, sentence, tokens, n)) or list(_at_the_head(ground, sentence, tokens, n))
            yield from drafts
            if drafts:
                break


def _noun_group(tokens: Sequence[Token], end: int) -> int | None:
    """Where the group of nouns begins that ends before ``end``, back to the comma or the head of the sentence."""
    at = end
    while at > 0 and tokens[at - 1].lower_ not in (",", ";", "—", "–", '"', "”", "“", ":", "(", ")", "-"):
        at -= 1
        if end - at > LONGEST_SOURCE:
            return None
    group = tokens[at:end]
    if not group or group[0].lower_ in ("and", "but", "or", "because", "if", "when", "as", "that", "than", "to", "so", "while", "although", "though", "by", "with", "after", "before", "since", "until", "from", "in", "on", "at"):
        return None
    relative = next((k for k, t in enumerate(group) if t.lower_ in RELATIVE and k), len(group))
    plain = group[:relative]
    if any(t.tag_ in FINITE or t.pos_ in ("AUX",) or t.lower_ in ("not",) for t in plain) or not any(t.pos_ in NOMINAL for t in plain):
        return None
    if relative < len(group) and group[relative].lower_ in ("that", "which") and not any(t.tag_ in FINITE for t in group[relative:]):
        return None
    return at


def _head(tokens: Sequence[Token]) -> Token | None:
    """The head of a group of nouns: the last noun before a preposition or a relative clause."""
    head = None
    for token in tokens:
        if head is not None and (token.pos_ in ("ADP", "SCONJ", "VERB", "AUX", "PUNCT") or token.lower_ in RELATIVE):
            break
        if token.pos_ in NOMINAL and token.lower_ not in RELATIVE:
            head = token
    return head


def _can_speak(head: Token | None) -> bool:
    if head is None or head.lower_ in cues.FIRST_PERSON | cues.SECOND_PERSON | {"it", "that", "this", "there", "who", "which", "what"}:
        return head is not None and head.lower_ == "it"
    return is_source_noun(head) or head.pos_ == "PRON" or head.ent_type_ in ("PERSON", "ORG", "NORP")


def _whole(tokens: Sequence[Token]) -> Piece:
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1].text)


def _has_clause(ground: Ground, begin: int, end: int) -> bool:
    """Whether a stretch says something: a finite verb, or a figure."""
    return any(t.tag_ in FINITE or t.pos_ == "AUX" for t in ground.tokens(begin, end))


def _at_the_tail(ground: Ground, sentence: Piece, tokens: Sequence[Token], n: int) -> Iterator[Draft]:
    """..., the board insider claims."""
    verb = tokens[n]
    lemma = FORMS[verb.lower_]
    if lemma not in TAIL_VERBS or n < 4 or not ADJUNCT.fullmatch(ground.text, verb.idx + len(verb.text), sentence[1]):
        return
    rest = tokens[n + 1 :]
    loose = next((k for k, t in enumerate(rest) if t.lower_ in ("as", "when", "after", "before", "while", "because", "who", "adding", ",")), len(rest))
    if any(t.tag_ in FINITE for t in rest[:loose]):
        return
    first_verb_end = n
    while first_verb_end and tokens[first_verb_end - 1].pos_ in ("AUX", "ADV") and tokens[first_verb_end - 1].lower_ not in ("not", "never", "n't", "n’t"):
        first_verb_end -= 1
    if first_verb_end and tokens[first_verb_end - 1].lower_ in ("not", "never", "n't", "n’t", "to", "could", "would", "might"):
        return
    if first_verb_end and tokens[first_verb_end - 1].lower_ == ",":
        # the board's chair, Ada Moll, said
        inner = _noun_group(tokens, first_verb_end - 1)
        last = first_verb_end - 1
        at = first_verb_end - 2
        while at > 0 and tokens[at - 1].lower_ != "," and last - at < LONGEST_SOURCE:
            at -= 1
        if at <= 1:
            return
        begin = _noun_group(tokens, at - 1)
        if begin is None or (inner is None and tokens[at].lower_ not in ("who", "which", "whose")):
            return
        head = _head(tokens[begin : at - 1])
        named = _head(tokens[at:last]) if inner is not None else None
        if named is not None and named.pos_ == "PROPN" and (head is None or head.pos_ != "PROPN"):
            source, head = _whole(tokens[begin:last]), named
        else:
            source = _whole(tokens[begin : at - 1])
    else:
        begin = _noun_group(tokens, first_verb_end)
        if begin is None:
            return
        head = _head(tokens[begin:first_verb_end])
        stop = next((k for k in range(begin + 1, first_verb_end) if tokens[k].lower_ in ("also", "later", "then", "now", "has", "have", "had")), first_verb_end)
        source = _whole(tokens[begin:stop])
    if begin < 3 or tokens[begin - 1].lower_ not in (",", "—", "–", "”", '"') or not _can_speak(head) or head is None:
        return
    if lemma == "show" and head.lemma_.lower() not in cues.DOCUMENT:
        return
    end = tokens[begin - 1].idx
    if not _has_clause(ground, sentence[0], end):
        return
    base = Draft([], "said", cue=(verb.idx, verb.idx + len(verb.text)), verb=verb.i, source=source, head=head.i)
    yield from finish(ground, (sentence[0], end), base, score=0.7)


def _turned(ground: Ground, sentence: Piece, tokens: Sequence[Token], n: int) -> Iterator[Draft]:
    """..., thought a man in a cap. “...?” thundered lawyer Ada Moll."""
    verb = tokens[n]
    lemma = FORMS[verb.lower_]
    if lemma not in TAIL_VERBS or n < 3 or n + 1 >= len(tokens) or tokens[n - 1].lower_ not in (",", "”", '"', "’", "'", "—", "–", "-"):
        return
    after = tokens[n + 1 :]
    stop = next((k for k, t in enumerate(after) if t.lower_ in (",", ".", ";", ":", '"', "“", "‘") or t.lower_ in RELATIVE or t.tag_ in FINITE), len(after))
    group = after[:stop]
    if not group or len(group) > LONGEST_SOURCE or group[0].pos_ not in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON") or group[0].lower_ in ("that", "it", "this", "there"):
        return
    head = _head(group)
    if head is None or not _can_speak(head) or head.lower_ in ("them", "him", "us", "me", "her") and len(group) == 1:
        return
    base = Draft([], "said", cue=(verb.idx, verb.idx + len(verb.text)), verb=verb.i, source=_whole(group), head=head.i)
    before = ground.text[: verb.idx].rstrip()
    quoted = ground.outer_ending(len(before)) or (ground.outer_ending(len(before[:-1].rstrip())) if before.endswith(",") else None)
    if quoted is not None:
        if quoted.start < sentence[0] - 1 or ground.text[sentence[0] : quoted.start].strip(" “\"‘'"):
            return
        yield Draft([(quoted.inner.start, quoted.inner.end)], "said", "direct", base.cue, base.verb, base.source, base.head,
                    marks=[(quoted.start, quoted.end)], repaired=quoted.repaired, score=0.8)  # fmt: skip
        return
    if tokens[n - 1].lower_ != "," or not _has_clause(ground, sentence[0], tokens[n - 1].idx):
        return
    lead = ground.tokens(sentence[0], verb.idx)
    if lead and lead[0].lower_ in ("when", "as", "if", "while", "although", "though", "after", "before", "because", "since"):
        return
    yield from finish(ground, (sentence[0], tokens[n - 1].idx), base, score=0.65)


def _at_the_head(ground: Ground, sentence: Piece, tokens: Sequence[Token], n: int) -> Iterator[Draft]:
    """Ada Moll alleged crates had been opened. The clause has its own subject and verb."""
    verb = tokens[n]
    lemma = FORMS[verb.lower_]
    if lemma not in HEAD_VERBS or n == 0 or verb.tag_ in ("NN", "NNS") or n + 3 >= len(tokens):
        return
    begin = _noun_group(tokens, n)
    if begin is None or (begin and tokens[begin - 1].lower_ not in (",", ";")):
        return
    head = _head(tokens[begin:n])
    if head is None or not _can_speak(head) or head.lower_ == "it":
        return
    after = tokens[n + 1 :]
    that = next((k for k, t in enumerate(after[:9]) if t.lower_ == "that" and t.pos_ == "SCONJ"), None)
    if that is not None:
        if any(t.pos_ in ("VERB", "AUX") or t.lower_ in (",", ";") for t in after[:that]):
            return
        start = after[that].idx
    else:
        if after[0].pos_ not in ("DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ") or after[0].lower_ in ("what", "how", "who", "why", "this", "that"):
            return
        finite = next((k for k, t in enumerate(after[:14]) if t.tag_ in FINITE), None)
        if finite is None or finite == 0 or any(t.lower_ in (",", ";", ":", "to", "that", "who", "which") or t.pos_ in ("SCONJ", "VERB") for t in after[:finite]):
            return
        if not any(t.pos_ in NOMINAL for t in after[:finite]):
            return
        start = after[0].idx
    base = Draft([], "said", cue=(verb.idx, verb.idx + len(verb.text)), verb=verb.i, source=_whole(tokens[begin:n]), head=head.i)
    region = (start + (4 if that is not None else 0), sentence[1])
    yield from finish(ground, region, base, score=0.65)

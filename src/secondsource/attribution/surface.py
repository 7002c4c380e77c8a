"""Cues that the parse has lost, read from the order of the words alone: "..., a board insider claims", "..., thought a man in a cap".

A frame here never looks at heads and dependents, only at word forms and the commas between them, and only at a verb of which the
parse has made nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from secondsource.attribution import cues
from secondsource.attribution.clauses import addressee_of, finish, is_source_noun, noun_phrase
from secondsource.attribution.drafts import Draft, Ground, Piece

if TYPE_CHECKING:
    from spacy.tokens import Token

IRREGULAR = {
    "say": "says said", "tell": "tells told", "write": "writes wrote", "think": "thinks thought", "swear": "swears swore",
    "foretell": "foretells foretold", "forecast": "forecasts forecast", "read": "reads read", "tweet": "tweets tweeted",
    "find": "finds found", "show": "shows showed", "feel": "feels felt", "rule": "rules ruled", "report": "reports reported",
}  # fmt: skip

TAIL_VERBS = (cues.SPEECH | cues.words("believe think reckon understand suspect estimate fear hope show order swear promise rule find project calculate")) - (
    cues.words("hold go offer object prompt refer toast tease thank sign convey charge answer begin continue post blog broadcast cite "
               "correct cry read text hail rage relay relate smile laugh nod worry spell hint signal guess picture broadcast roar bark guarantee")
)  # fmt: skip
"""Verbs that may close a sentence behind what was said."""

HEAD_VERBS = cues.words("""
    say tell allege claim insist admit concede warn announce confirm deny believe think fear note state argue maintain report add suggest
    acknowledge swear assert doubt contend declare stress complain explain predict reckon estimate reveal testify boast vow warrant
    """)
"""Verbs that may open a clause of content without "that"."""

NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))

RELATIVE = frozenset(("who", "that", "which", "whose", "where"))

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))

LONGEST_SOURCE = 24

ADJUNCT = re.compile(
    r"(?:\s[^,.;:“”\"?!]{1,90})?(?:,\s(?:adding|speaking|citing|referring|quoting|in|on|at|after|before|when|while)\s[^.;:“”\"?!]{1,160})?[.]?[\"”]?\s*"
)


def _forms() -> dict[str, str]:
    found: dict[str, str] = {}
    for lemma in sorted(TAIL_VERBS | HEAD_VERBS):
        if lemma in IRREGULAR:
            inflected = IRREGULAR[lemma].split()
        else:
            stem = lemma.removesuffix("e")
            thirds = (
                lemma[:-1] + "ies"
                if re.search(r"[^aeiou]y$", lemma)
                else lemma + ("es" if re.search(r"(?:s|sh|ch|x|z|o)$", lemma) else "s")
            )
            past = lemma[:-1] + "ied" if re.search(r"[^aeiou]y$", lemma) else stem + "ed"
            inflected = [thirds, past]
            if re.search(r"(?:[^aeiou][aeiou][bgmnpt]|mit|fer|cur)$", lemma):
                inflected.append(lemma + lemma[-1] + "ed")
        for form in inflected:
            found.setdefault(form, lemma)
    return found


FORMS = _forms()

PLURAL_FORMS = {
    lemma: lemma
    for lemma in (
        "say",
        "show",
        "claim",
        "report",
        "believe",
        "think",
        "fear",
        "suggest",
        "indicate",
        "insist",
        "admit",
        "reckon",
        "warn",
        "predict",
        "argue",
        "estimate",
    )
}
"""Forms that speak only behind a plural: "council figures show"."""


def _noun_group(tokens: Sequence[Token], end: int) -> int | None:
    """Where the group of nouns begins that ends before ``end``, back to the comma or the head of the sentence."""
    at = end
    while at > 0 and tokens[at - 1].lower_ not in (",", ";", "—", "–", '"', "”", "“", ":", "(", ")", "-"):
        at -= 1
        if end - at > LONGEST_SOURCE:
            return None
    group = tokens[at:end]
    if not group or group[0].lower_ in (
        "and",
        "but",
        "or",
        "because",
        "if",
        "when",
        "as",
        "that",
        "than",
        "to",
        "so",
        "while",
        "although",
        "though",
        "by",
        "with",
        "after",
        "before",
        "since",
        "until",
        "from",
        "in",
        "on",
        "at",
        "according",
    ):
        return None
    relative = next((k for k, t in enumerate(group) if t.lower_ in RELATIVE and k), len(group))
    plain = group[:relative]
    if any(t.tag_ in FINITE or t.pos_ == "AUX" or t.lower_ == "not" for t in plain) or not any(
        t.pos_ in NOMINAL for t in plain
    ):
        return None
    if (
        relative < len(group)
        and group[relative].lower_ in ("that", "which")
        and not any(t.tag_ in FINITE for t in group[relative:])
    ):
        return None
    return at


def head_of(tokens: Sequence[Token]) -> Token | None:
    """The head of a group of nouns: the last noun before a preposition or a relative clause."""
    head = None
    for token in tokens:
        if head is not None and (token.pos_ in ("ADP", "SCONJ", "VERB", "AUX", "PUNCT") or token.lower_ in RELATIVE):
            break
        if token.pos_ in NOMINAL and token.lower_ not in RELATIVE:
            head = token
    return head


def can_speak(head: Token | None) -> bool:
    if head is None or head.lower_ in cues.FIRST_PERSON | cues.SECOND_PERSON | {
        "it",
        "that",
        "this",
        "there",
        "who",
        "which",
        "what",
    }:
        return head is not None and head.lower_ == "it"
    return is_source_noun(head) or head.pos_ == "PRON" or head.ent_type_ in ("PERSON", "ORG", "NORP")


def whole(tokens: Sequence[Token]) -> Piece:
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1].text)


def has_clause(ground: Ground, begin: int, end: int) -> bool:
    """Whether a stretch says something: a finite verb, or a figure."""
    return any(t.tag_ in FINITE or t.pos_ == "AUX" for t in ground.tokens(begin, end))


def at_the_tail(ground: Ground, sentence: Piece, tokens: Sequence[Token], n: int) -> Iterator[Draft]:
    """..., the board insider claims."""
    verb = tokens[n]
    lemma = FORMS.get(verb.lower_, verb.lower_)
    if lemma not in TAIL_VERBS or n < 4 or not ADJUNCT.fullmatch(ground.text, verb.idx + len(verb.text), sentence[1]):
        return
    rest = tokens[n + 1 :]
    loose = next(
        (
            k
            for k, t in enumerate(rest)
            if t.lower_ in ("as", "when", "after", "before", "while", "because", "who", "adding", ",")
        ),
        len(rest),
    )
    if any(t.tag_ in FINITE for t in rest[:loose]):
        return
    first_verb_end = n
    while (
        first_verb_end
        and tokens[first_verb_end - 1].pos_ in ("AUX", "ADV")
        and tokens[first_verb_end - 1].lower_ not in ("not", "never", "n't", "n’t")
    ):
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
        head = head_of(tokens[begin : at - 1])
        named = head_of(tokens[at:last]) if inner is not None else None
        if named is not None and named.pos_ == "PROPN" and (head is None or head.pos_ != "PROPN"):
            source, head = whole(tokens[begin:last]), named
        else:
            source = whole(tokens[begin : at - 1])
    else:
        begin = _noun_group(tokens, first_verb_end)
        if begin is None:
            return
        head = head_of(tokens[begin:first_verb_end])
        stop = next(
            (
                k
                for k in range(begin + 1, first_verb_end)
                if tokens[k].lower_ in ("also", "later", "then", "now", "has", "have", "had")
            ),
            first_verb_end,
        )
        source = whole(tokens[begin:stop])
    if begin < 3 or tokens[begin - 1].lower_ not in (",", "—", "–", "”", '"') or not can_speak(head) or head is None:
        return
    if verb.lower_ in PLURAL_FORMS and not (
        head.tag_ in ("NNS", "NNPS")
        or head.lower_ in ("they", "some", "many", "others", "critics", "media", "police", "people")
    ):
        return
    if lemma == "show" and head.lemma_.lower() not in cues.DOCUMENT:
        return
    end = tokens[begin - 1].idx
    if not has_clause(ground, sentence[0], end):
        return
    base = Draft([], "said", cue=(verb.idx, verb.idx + len(verb.text)), verb=verb.i, source=source, head=head.i)
    if head.lower_ == "it" and any(t.lemma_.lower() == "be" for t in tokens[begin:n]):
        base = Draft([], "hearsay", cue=base.cue, verb=verb.i, agentless=True, lasting=False)  # "..., it has been claimed"
    told = addressee_of(ground, verb, lemma, None) if lemma in cues.ADDRESSED else None
    if told is None and lemma in cues.ADDRESSED and rest:
        stop = next((k for k, t in enumerate(rest) if t.pos_ not in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON")), len(rest))
        told = whole(rest[:stop]) if stop else None
    yield from finish(ground, (sentence[0], end), base, told=told, score=0.7)


def turned(ground: Ground, sentence: Piece, tokens: Sequence[Token], n: int) -> Iterator[Draft]:
    """..., thought a man in a cap. “...?” thundered lawyer Ada Moll."""
    verb = tokens[n]
    lemma = FORMS.get(verb.lower_, "")
    if (
        lemma not in TAIL_VERBS
        or n < 3
        or n + 1 >= len(tokens)
        or tokens[n - 1].lower_ not in (",", "”", '"', "’", "'", "—", "–", "-")
    ):
        return
    after = tokens[n + 1 :]
    stop = next(
        (
            k
            for k, t in enumerate(after)
            if t.lower_ in (",", ".", ";", ":", '"', "“", "‘") or t.lower_ in RELATIVE or t.tag_ in FINITE
        ),
        len(after),
    )
    group = after[:stop]
    if (
        not group
        or len(group) > LONGEST_SOURCE
        or group[0].pos_ not in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON")
        or group[0].lower_ in ("that", "it", "this", "there")
    ):
        return
    head = head_of(group)
    if head is None or not can_speak(head) or (head.lower_ in ("them", "him", "us", "me", "her") and len(group) == 1):
        return
    base = Draft([], "said", cue=(verb.idx, verb.idx + len(verb.text)), verb=verb.i, source=whole(group), head=head.i)
    before = ground.text[: verb.idx].rstrip()
    quoted = ground.outer_ending(len(before)) or (
        ground.outer_ending(len(before[:-1].rstrip())) if before.endswith(",") else None
    )
    if quoted is not None:
        if quoted.start < sentence[0] - 1 or ground.text[sentence[0] : quoted.start].strip(" “\"‘'"):
            return
        yield Draft([(quoted.inner.start, quoted.inner.end)], "said", "direct", base.cue, base.verb, base.source, base.head,
                    marks=[(quoted.start, quoted.end)], repaired=quoted.repaired, score=0.8)  # fmt: skip
        return
    if tokens[n - 1].lower_ != "," or not has_clause(ground, sentence[0], tokens[n - 1].idx):
        return
    lead = ground.tokens(sentence[0], verb.idx)
    if lead and lead[0].lower_ in ("when", "as", "if", "while", "although", "though", "after", "before", "because", "since"):
        return
    yield from finish(ground, (sentence[0], tokens[n - 1].idx), base, score=0.65)


def at_the_head(ground: Ground, sentence: Piece, tokens: Sequence[Token], n: int) -> Iterator[Draft]:
    """Ada Moll alleged crates had been opened. The clause has its own subject and verb."""
    verb = tokens[n]
    lemma = FORMS.get(verb.lower_, "")
    if lemma not in HEAD_VERBS or n == 0 or n + 3 >= len(tokens):
        return
    begin = _noun_group(tokens, n)
    end = n
    if tokens[n - 1].lower_ in ("and", "but") and tokens[n + 1].lower_ == "that":
        # "has bought 400 lamps, and doubts that"
        subject = next((t for t in tokens[:n] if t.dep_ == "nsubj" and t.head.dep_ == "ROOT"), None)
        if subject is None:
            return
        source = noun_phrase(ground, subject)
        begin, end = (
            next(k for k, t in enumerate(tokens) if t.idx >= source[0]),
            next((k for k, t in enumerate(tokens) if t.idx >= source[1]), n),
        )
    elif begin is None or (begin and tokens[begin - 1].lower_ not in (",", ";")):
        return
    head = head_of(tokens[begin:end])
    if (
        head is None
        or head.lower_ == "it"
        or not (can_speak(head) or any(t.lower_ in ("who", "whose") for t in tokens[begin:end]))
    ):
        return
    after = tokens[n + 1 :]
    told: Piece | None = None
    if after[0].lower_ in ("you", "us"):
        return
    that = next((k for k, t in enumerate(after[:12]) if t.lower_ == "that" and t.pos_ == "SCONJ"), None)
    if that is not None:
        if any(t.tag_ in FINITE or t.pos_ == "AUX" or t.lower_ in (",", ";") for t in after[:that]):
            return
        start = after[that].idx
    elif verb.tag_ in ("NN", "NNS"):
        return
    else:
        if lemma in cues.ADDRESSED:
            ears = next((k for k, t in enumerate(after) if t.pos_ != "PROPN"), 0) or (
                1 if after[0].tag_ in ("NNS", "PRP") else 0
            )
            if not ears or len(after) < ears + 3:
                return
            told, after = whole(after[:ears]), after[ears:]
        if after[0].pos_ not in ("DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ") or after[0].lower_ in (
            "what",
            "how",
            "who",
            "why",
            "this",
            "that",
        ):
            return
        finite = next((k for k, t in enumerate(after[:14]) if t.tag_ in FINITE), None)
        if (
            finite is None
            or finite == 0
            or any(
                t.lower_ in (",", ";", ":", "to", "that", "who", "which") or t.pos_ in ("SCONJ", "VERB") for t in after[:finite]
            )
        ):
            return
        if not any(t.pos_ in NOMINAL for t in after[:finite]):
            return
        start = after[0].idx
    base = Draft(
        [], "said", cue=(verb.idx, verb.idx + len(verb.text)), verb=verb.i, source=whole(tokens[begin:end]), head=head.i
    )
    colon = ground.text.find(":", start, sentence[1])
    region = (start + (4 if that is not None else 0), colon if colon > start and not ground.outer_at(colon) else sentence[1])
    yield from finish(ground, region, base, told=told, score=0.65)

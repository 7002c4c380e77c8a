"""Turns of phrase that attribute without a verb of saying: a colon, "in her words", "as Moll put it", "we hear", a label in a transcript."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from secondsource.attribution import cues
from secondsource.attribution.clauses import (
    finish,
    inverted_subject,
    is_negated,
    is_withheld,
    noun_phrase,
    over_marks,
    subject_of,
)
from secondsource.attribution.drafts import Draft, Ground, Piece
from secondsource.attribution.surface import (
    FINITE,
    FORMS,
    PLURAL_FORMS,
    RELATIVE,
    at_the_head,
    at_the_tail,
    can_speak,
    has_clause,
    head_of,
    turned,
    whole,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

HEARD = re.compile(
    r",\s(?P<cue>(?:so\s)?(?:we|I)\s(?:hear|understand|gather|(?:a|’|')m\stold|am\stold|are\stold|’re\stold|have\sheard|(?:have|’ve)\sbeen\stold)|it\s(?:is|was)\s(?:said|"
    r"claimed|understood|thought|reported|believed)|they\ssay|rumour\shas\sit)[.]?\s*$"
)
"""What a reporter was told by nobody in particular."""

OVERHEARD = re.compile(
    r"(?:(?:And|But|So|Now)\s)?(?P<cue>(?:I|We)\s(?:also\s|now\s)?(?:hear|am\stold|are\stold|understand|have\sheard|have\sbeen\stold)(?:\sit\ssaid)?)\sthat\s"
)
"""The same at the head of a sentence."""


def find_on_surface(ground: Ground, found: Sequence[Draft]) -> Iterator[Draft]:
    """Drafts for verbs of saying of which the parse made nothing."""
    labelled = list(_by_label(ground, found))
    if labelled:
        yield from labelled
        return
    yield from _answers(ground, found)
    taken = {d.verb for d in found if d.verb is not None}
    cued = [d.cue for d in found if d.cue is not None]
    for sentence in ground.sentences:
        if sentence[1] - sentence[0] > 900 or ground.text[sentence[0] : sentence[1]].rstrip().endswith("?"):
            continue
        if IN_WORDS.search(ground.text, *sentence):
            yield from _in_words(ground, sentence, found)
        seen = IN_THE_VIEW.match(ground.text, *sentence)
        if (
            seen
            and not ground.outer_at(seen.start("cue"))
            and not any(d.cue and sentence[0] <= d.cue[0] < sentence[1] for d in found)
        ):
            who = [t for t in ground.tokens(*seen.span("who")) if not t.is_space]
            head = head_of(who)
            if head is not None and can_speak(head) and has_clause(ground, seen.end(), sentence[1]):
                base = Draft([], "according", cue=seen.span("cue"), source=seen.span("who"), head=head.i, lasting=False)
                yield from finish(ground, (seen.end(), sentence[1]), base, score=0.7)
        if AS_PUT.search(ground.text, *sentence) and not any(
            d.cue and sentence[0] <= d.cue[0] < sentence[1] and d.manner != "indirect" for d in found
        ):
            yield from _as_put(ground, sentence)
        heard = HEARD.search(ground.text, sentence[0], sentence[1])
        if heard and not ground.outer_at(heard.start()):
            base = Draft([], "hearsay", cue=heard.span("cue"), agentless=True, lasting=False)
            yield from finish(ground, (sentence[0], heard.start()), base, score=0.6)
            continue
        heard = OVERHEARD.match(ground.text, *sentence)
        if heard and not ground.outer_at(heard.start()):
            base = Draft([], "hearsay", cue=heard.span("cue"), agentless=True, lasting=False)
            yield from finish(ground, (heard.end(), sentence[1]), base, score=0.6)
            continue
        tokens = [t for t in ground.tokens(*sentence) if not t.is_space]
        told = list(_by_colon(ground, sentence, tokens, found))
        if told:
            yield from told
            continue
        for n, token in enumerate(tokens):
            if (
                (token.lower_ not in FORMS and not (token.lower_ in PLURAL_FORMS and n > 0))
                or token.text != token.lower_
                or token.i in taken
                or ground.outer_at(token.idx)
                or any(a <= token.idx < b for a, b in cued)
            ):
                continue
            drafts = (
                list(at_the_tail(ground, sentence, tokens, n))
                or list(turned(ground, sentence, tokens, n))
                or list(at_the_head(ground, sentence, tokens, n))
            )
            yield from drafts
            if drafts:
                break
    yield from _with_fragment(ground, found)


def _inflect(lemmas: frozenset[str]) -> frozenset[str]:
    found = set()
    for lemma in lemmas:
        stem = lemma.removesuffix("e")
        found |= {lemma, lemma + "s", lemma + "es", stem + "ed", stem + "ing"}
        if re.search(r"[^aeiou]y$", lemma):
            found |= {lemma[:-1] + "ied", lemma[:-1] + "ies"}
        if lemma in ("slam", "label", "commend", "dub"):
            found |= {lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"}
    return frozenset(found)


JUDGED = _inflect(cues.JUDGING)

IN_WORDS = re.compile(
    r"(?P<comma>,\s)?\b(?P<cue>(?:[Ii]n|[Bb]y|[Tt]o)\s(?P<who>my|our|his|her|their|its|the\s[\w-]+(?:\s[\w-]+)?[’']s?|[A-Z][\w-]+(?:\s[A-Z][\w-]+)?[’']s?)\s(?:own\s|latest\s|first\s)?"
    r"(?:words?|view|opinion|telling|judge?ment|estimation|reckoning|count|calculations?|estimates?|tally|account|arithmetic|figures))\b,?"
)

IN_THE_VIEW = re.compile(
    r"(?:(?:And|But|So)\s)?(?P<cue>[Ii]n\sthe\s(?:view|opinion|estimation|judge?ment|eyes|telling|reckoning|words)\sof)\s(?P<who>(?:the\s|an?\s|his\s|her\s|its\s)?[^,;:.“”\"?!]{2,60}?)"
    r"(?:,\s|\s(?=(?:the|no|a|an|this|that|these|those|there|it|he|she|they|nothing|nobody|all|most|some|“|\")(?:\s|\b)))"
)
"""In the view of Inspector Moll no crime has been committed."""

AS_PUT = re.compile(
    r"(?P<open>,\s)?\b(?P<cue>[Aa]s\s(?P<who>[^,;:“”\"?!]{2,60}?)\s(?:(?:once|later|himself|herself|also)\s)?(?:(?:has|had)\s)?(?:puts?|tells|told|sees|saw|describes|described|phrased|phrases)\sit)\b,?"
)
"""..., as Moll put it, ..."""

WAS_ANSWER = re.compile(
    r"\s?(?:was|is|came|ran|went)\s(?P<who>[^,;:.“”\"?!]{2,50}?)(?:[’']s?)?\s(?:\w+\s)?(?P<cue>answer|reply|response|verdict|advice|message|retort|explanation|comment|conclusion|assessment)\b"
)
"""“No,” was Moll's answer."""

LABELLED = re.compile(r"(?P<who>[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3})(?P<cue>:)\s(?=[A-Z“\"])")
"""A paragraph of a transcript: the name, a colon, the words."""

LABELS = cues.words(
    "fact update correction watch photo picture breaking live exclusive summary background analysis opinion truth false true note editor what why who how when where"
)
"""Labels in capitals that name no speaker."""

COLON = re.compile(r":\s+(?=[\w“\"‘£$€])")

INSIDE_COLON = re.compile(r"\d$")

SAYING_BEFORE_COLON = cues.words(
    "say write tell add reply answer put read conclude note explain argue report state announce declare find warn insist"
)


def _with_fragment(ground: Ground, found: Sequence[Draft]) -> Iterator[Draft]:
    """Criticised the mayor for “very rude words”: a judgement whose sting stands in marks."""
    held = [p for d in found for p in d.pieces]
    cued = {d.verb for d in found}
    for quoted in ground.outer:
        if any(a < quoted.end and quoted.start < b for a, b in held):
            continue
        sentence = ground.sentence_at(quoted.start)
        before = [t for t in ground.tokens(max(sentence[0], quoted.start - 160), quoted.start) if not t.is_space]
        n = next(
            (k for k in range(len(before) - 1, -1, -1) if before[k].lower_ in JUDGED and before[k].pos_ in ("VERB", "AUX")),
            None,
        )
        if n is None or len(before) - n > 22 or (n == len(before) - 1 and before[n].lower_.startswith("label")):
            continue
        verb, between = before[n], before[n + 1 :]
        while between and between[-1].lower_ == ",":
            between = between[:-1]
        if any(t.tag_ in FINITE or t.lower_ in (",", ";", ":", "that", "who", "which") for t in between) or verb.tag_ not in (
            "VBD",
            "VBZ",
            "VBP",
            "VBN",
            "VBG",
        ):
            continue
        if ground.text[quoted.end : sentence[1]].lstrip().startswith(("magazine", "film", "album", "song")):
            continue
        if verb.i in cued:
            continue
        passive = n and before[n - 1].lemma_.lower() == "be"
        subject = subject_of(verb)
        if (
            passive
            or subject is None
            or subject.lower_ in cues.FIRST_PERSON | {"it", "this", "that"}
            or is_negated(verb)
            or is_withheld(verb)
        ):
            continue
        base = Draft(
            [],
            "phrase",
            cue=(verb.idx, verb.idx + len(verb.text)),
            verb=verb.i,
            source=noun_phrase(ground, subject),
            head=subject.i,
            lasting=False,
        )
        end = over_marks(ground, quoted.end, sentence)
        start = between[0].idx if between else quoted.start
        drafts = list(finish(ground, (start, end), base, score=0.65))
        yield from drafts


def _in_words(ground: Ground, sentence: Piece, found: Sequence[Draft]) -> Iterator[Draft]:
    """By our count 12 houses fell. The harbour was, in her words, “a bath with cranes”."""
    match = IN_WORDS.search(ground.text, *sentence)
    if match is None or ground.outer_at(match.start()):
        return
    begin, end = match.span()
    if any(d.cue and sentence[0] <= d.cue[0] < sentence[1] and d.frame != "phrase" for d in found):
        return
    lead = ground.text[sentence[0] : begin].strip()
    middle = match["comma"] is not None and match.group().endswith(",")
    if lead and not middle and end < sentence[1] and ground.text[end : sentence[1]].strip(' .”"'):
        return  # part of the sentence: "differs by its own count from"
    base = Draft([], "according", cue=match.span("cue"), source=match.span("who"), lasting=False)
    owner = ground.token_at(match.start("who"))
    if match["who"].lower() not in ("my", "our"):
        while (
            owner is not None
            and owner.i + 1 < len(owner.doc)
            and owner.nbor(1).idx < match.end("who") - 2
            and owner.nbor(1).pos_ in ("NOUN", "PROPN")
        ):
            owner = owner.nbor(1)
        base.head = owner.i if owner is not None else None
    elif owner is not None:
        base.head = owner.i
    if not any(t.tag_ in FINITE or t.pos_ == "AUX" for t in ground.tokens(*sentence)):
        return
    if not lead or not middle:
        region = (end, sentence[1]) if not lead else (sentence[0], begin)
        yield from finish(ground, region, base, score=0.7)
        return
    marked = ground.outer_between(end, sentence[1])
    pieces = [p for p in (ground.trim((sentence[0], begin)), ground.trim((end, sentence[1]))) if p is not None]
    if pieces:
        yield Draft(pieces, base.frame, "mixed" if marked else "indirect", base.cue, None, base.source, base.head,
                    marks=[(q.start, q.end) for q in marked], score=0.7, lasting=False)  # fmt: skip


def _as_put(ground: Ground, sentence: Piece) -> Iterator[Draft]:
    """“The crane was”, as Moll put it, “older than the port”."""
    match = AS_PUT.search(ground.text, *sentence)
    if match is None or ground.outer_at(match.start("cue")):
        return
    who = [t for t in ground.tokens(*match.span("who")) if not t.is_space]
    head = head_of(who)
    if head is None or not can_speak(head):
        return
    base = Draft([], "said", cue=match.span("cue"), source=match.span("who"), head=head.i, lasting=False)
    before, after = ground.trim((sentence[0], match.start())), ground.trim((match.end(), sentence[1]))
    pieces: list[Piece] = []
    marks: list[Piece] = []
    bare = False
    for piece in (before, after):
        if piece is None:
            continue
        inside = ground.outer_between(*piece)
        if len(inside) == 1 and inside[0].start <= piece[0] + 1 and inside[0].end >= piece[1] - 1:
            pieces.append((inside[0].inner.start, inside[0].inner.end))
        else:
            pieces.append((min([piece[0], *(q.start for q in inside)]), max([piece[1], *(q.end for q in inside)])))
            bare = True
        marks += [(q.start, q.end) for q in inside]
    if pieces:
        yield Draft(pieces, "said", "direct" if marks and not bare else "mixed" if marks else "indirect", base.cue, None, base.source, base.head,
                    marks=marks, score=0.7, lasting=False)  # fmt: skip


def _answers(ground: Ground, found: Sequence[Draft]) -> Iterator[Draft]:
    """“No,” was Moll's answer."""
    taken = {m for d in found for m in d.marks}
    for quoted in ground.outer:
        match = WAS_ANSWER.match(ground.text, quoted.end) or (
            WAS_ANSWER.match(ground.text, quoted.end + 1) if ground.text[quoted.end : quoted.end + 1] == "," else None
        )
        if match is None or (quoted.start, quoted.end) in taken:
            continue
        who = [t for t in ground.tokens(*match.span("who")) if not t.is_space]
        head = head_of(who) if (who and who[0].lower_ != "the") or len(who) > 1 else None
        if head is None and not (who and who[0].lower_ in ("his", "her", "their", "its")):
            continue
        head = head or who[0]
        yield Draft([(quoted.inner.start, quoted.inner.end)], "said", "direct", match.span("cue"), None, match.span("who"), head.i,
                    marks=[(quoted.start, quoted.end)], repaired=quoted.repaired, score=0.8)  # fmt: skip


def _by_label(ground: Ground, found: Sequence[Draft]) -> Iterator[Draft]:
    """MOLL: I have never thought of it."""
    match = LABELLED.match(ground.text)
    if match is None or found or len(ground.text[match.end() :].split()) < 4 or ground.outer_between(0, match.end()):
        return
    who = [t for t in ground.tokens(*match.span("who")) if not t.is_space]
    if not who or not (
        all(t.ent_type_ == "PERSON" for t in who) or (match["who"].isupper() and len(match["who"]) > 2 and len(who) <= 2)
    ):
        return
    if any(t.lower_ in cues.OUTCOME | cues.NAMING_NOUN | cues.DOCUMENT | LABELS for t in who):
        return
    if not has_clause(ground, match.end(), len(ground.text)):
        return
    begin, end = match.end(), len(ground.text.rstrip())
    marked = ground.outer_between(begin, end)
    if len(marked) == 1 and marked[0].start <= begin and marked[0].end >= end - 1:
        begin, end = marked[0].inner.start, marked[0].inner.end
    yield Draft(
        [(begin, end)],
        "said",
        "direct",
        match.span("cue"),
        None,
        match.span("who"),
        who[-1].i,
        marks=[(q.start, q.end) for q in marked],
        score=0.6,
        lasting=False,
    )


def _by_colon(ground: Ground, sentence: Piece, tokens: Sequence[Token], found: Sequence[Draft]) -> Iterator[Draft]:
    """The mayor was blunt: the bridge would stay shut. Not so, said her deputy, Ada Moll: it would open."""
    match = next((m for m in COLON.finditer(ground.text, *sentence) if not ground.outer_at(m.start())), None)
    if match is None or INSIDE_COLON.search(ground.text[match.start() - 1 : match.start()]) or ground.outer_at(match.end()):
        return
    if len(ground.text[match.end() : sentence[1]].split()) < 3 or (
        not has_clause(ground, match.end(), sentence[1])
        and not any(t.like_num for t in ground.tokens(match.end(), sentence[1]))
    ):
        return
    lead = [t for t in tokens if t.idx < match.start() and not t.is_space]
    if len(lead) < 2 or len(lead) > 45:
        return
    fresh = [d for d in found if d.cue and sentence[0] <= d.cue[0] < match.start()]
    if any(d.end > match.end() or len(ground.text[d.start : d.end].split()) > 4 for d in fresh):
        return
    verb = next(
        (
            t
            for t in reversed(lead)
            if t.lower_ in FORMS or (t.lemma_.lower() in SAYING_BEFORE_COLON and t.pos_ in ("VERB", "AUX"))
        ),
        None,
    )
    base = Draft([], "said", lasting=False)
    if verb is not None and not is_negated(verb):
        if sum(1 for t in lead if t.i > verb.i) > 14 or any(t.tag_ in FINITE for t in lead if t.i > verb.i and t.i > verb.i):
            return
        subject = subject_of(verb) or inverted_subject(verb)
        turned = [t for t in lead if t.i > verb.i]
        head = subject if subject is not None and subject.idx < match.start() else head_of(turned)
        if head is None or not can_speak(head) or is_withheld(verb) or head.lower_ in cues.FIRST_PERSON:
            return
        named = next((t for t in turned if t.ent_type_ == "PERSON"), None) if head.i > verb.i else None
        base.cue, base.verb, base.source, base.head = (
            (verb.idx, verb.idx + len(verb.text)),
            verb.i,
            noun_phrase(ground, head),
            head.i,
        )
        if named is not None and base.source[1] < named.idx:
            base.source = (base.source[0], max(t.idx + len(t.text) for t in turned if t.ent_type_ == "PERSON"))
    elif lead[-1].lower_ in cues.CURT:
        root = next((t for t in reversed(lead) if t.lower_ in ("is", "was", "are", "were", "remained")), None)
        if root is None:
            return
        group = [t for t in lead if t.i < root.i]
        comma = next((k for k, t in enumerate(group) if t.lower_ in (",", ";") or t.lower_ in RELATIVE), len(group))
        subject = head_of(group[:comma])
        if subject is None or not can_speak(subject) or subject.lower_ == "it":
            return
        base.cue, base.verb, base.source, base.head = (
            (root.idx, lead[-1].idx + len(lead[-1].text)),
            root.i,
            whole(group[:comma]),
            subject.i,
        )
    elif (
        lead[-1].lower_ in cues.OUTCOME
        and len(lead) <= 6
        and any(t.pos_ in ("PRON", "PROPN") and t.lower_ not in ("it", "that", "this") for t in lead[:-1])
    ):
        owner = next(t for t in lead if t.pos_ in ("PRON", "PROPN"))
        base.cue, base.source, base.head = (
            (lead[-1].idx, lead[-1].idx + len(lead[-1].text)),
            (owner.idx, owner.idx + len(owner.text)),
            owner.i,
        )
    elif (alone := _named_alone(lead)) is not None and has_clause(ground, match.end(), sentence[1]):
        base.cue, base.source, base.head = (match.start(), match.start() + 1), whole(alone), alone[-1].i
    else:
        return
    yield from finish(ground, (match.end(), sentence[1]), base, score=0.65)


ASIDES = cues.words("again on by from over in at via earlier later then now meanwhile separately too also")
"""What may part a name from the colon behind it: "Moll again:", "Moll, on the phone:"."""


def _named_alone(lead: Sequence[Token]) -> Sequence[Token] | None:
    """The name in a lead without a verb, which says who and how and nothing else: "Palace spokeswoman Ada Moll, on the phone:"."""
    if len(lead) > 14 or any(t.pos_ in ("VERB", "AUX") or t.tag_ in FINITE for t in lead):
        return None
    people = [t for t in lead if t.ent_type_ == "PERSON"]
    if not people or len(people) > 4 or any(b.i - a.i != 1 for a, b in pairwise(people)):
        return None
    rest = [t for t in lead if t.i > people[-1].i and not t.is_punct]
    if rest and rest[0].lower_ not in ASIDES:
        return None
    before = [t for t in lead if t.i < people[0].i and not t.is_punct and t.pos_ not in ("NUM", "ADV")]
    if any(t.pos_ not in ("NOUN", "PROPN", "ADJ", "DET") for t in before) or (
        before and before[-1].lemma_.lower() not in cues.PERSON
    ):
        return None
    return people

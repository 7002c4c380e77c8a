"""Cues whose content is no clause of a verb: noun phrases and infinitives, "according to", "fears that", "is confident that"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import takewhile
from typing import TYPE_CHECKING

from secondsource.attribution import cues
from secondsource.attribution.clauses import (
    clause_of,
    finish,
    has_subject,
    has_to,
    is_negated,
    is_source_noun,
    is_withheld,
    noun_phrase,
    opens_with_question,
    parted_subject,
    subject_of,
    without_that,
)
from secondsource.attribution.drafts import Draft, Ground, Piece, chars, reach

if TYPE_CHECKING:
    from spacy.tokens import Token


def by_phrase(
    ground: Ground, verb: Token, lemma: str, subject: Token, sentence: Piece, base: Draft, *, negated: bool
) -> Iterator[Draft]:
    """The content is a noun phrase or an infinitive."""
    if negated or (subject.lower_ in ("this", "that", "which") and lemma not in cues.DENIAL):
        return
    if subject.lower_ == "it" and (
        subject.dep_ == "expl"
        or lemma not in cues.DENIAL | cues.PUTTING | cues.ESTIMATING | cues.GIVING | cues.BLAMING | cues.CALLING | cues.HOLDING
    ):
        return
    rights = [c for c in verb.rights if c.idx < sentence[1]]
    dobj = next((c for c in rights if c.dep_ == "dobj"), None)
    clause = next((c for c in rights if c.dep_ in ("ccomp", "xcomp")), None)
    base.frame, base.lasting = "phrase", False

    def make(tokens: list[Token], score: float, told: Piece | None = None) -> Iterator[Draft]:
        kept = [t for t in tokens if t.i > verb.i and t.idx < sentence[1]]
        if kept:
            yield from finish(ground, reach(kept), base, told=told, score=score)

    if lemma in cues.CALLING:
        predicate = next((c for c in rights if c.dep_ == "oprd"), None)
        as_ = next((c for c in rights if c.dep_ in ("prep", "mark", "advmod") and c.lower_ == "as"), None)
        if lemma in cues.CALLING_BARE and predicate is not None and dobj is not None and dobj.i < predicate.i:
            yield from make([*dobj.subtree, *predicate.subtree], 0.8)
            return
        if (
            lemma in cues.CALLING_BARE
            and clause is not None
            and clause.pos_ in ("NOUN", "ADJ", "PROPN", "AUX", "VERB")
            and has_subject(clause)
            and not has_to(clause)
        ):
            if lemma in ("call", "label", "brand", "dub", "term", "deem"):
                yield from make(list(clause.subtree), 0.75)
            return
        if dobj is None and as_ is None and lemma == "call" and predicate is None:
            pass
        if dobj is not None and (
            as_ is not None or any(t.lower_ == "as" and t.dep_ == "prep" and t.head == dobj for t in dobj.children)
        ):
            tokens = [*dobj.subtree, *(as_.subtree if as_ is not None else [])]
            yield from make(sorted(tokens, key=lambda t: t.i), 0.75)
            return
        if lemma == "call":
            for child in rights:
                if child.dep_ == "prep" and child.lower_ == "for" and any(c.lemma_.lower() in SUMMONED for c in child.children):
                    return  # "called for help"
                if child.dep_ == "prep" and child.lower_ == "for" and dobj is None:
                    yield from make([t for t in child.subtree if t.i > child.i], 0.65)
                    return
                mark = next((c for c in child.lefts if c.lower_ == "for" and c.dep_ == "mark"), None)
                if mark is not None and dobj is None and has_to(child):
                    yield from make([t for t in child.subtree if t.i > mark.i], 0.65)
                    return
    if lemma == "put" and dobj is not None:
        down = next((c for c in verb.rights if c.lower_ == "down" and c.idx < sentence[1]), None) or next(
            (t for t in dobj.subtree if t.lower_ == "down" and t.i > dobj.i), None
        )
        to = next(
            (
                c
                for c in [*(down.children if down is not None else []), *rights, *dobj.children]
                if c.lower_ == "to" and c.dep_ == "prep" and down is not None and c.i > down.i
            ),
            None,
        )
        if down is not None and to is not None:
            yield from make(sorted({*dobj.subtree, down, *to.subtree}, key=lambda t: t.i), 0.75)
            return
    if lemma in cues.GIVING:
        yield from _by_value(lemma, subject, rights, dobj, make)
        return
    if lemma in cues.BLAMING:
        if dobj is not None and (lemma == "blame" or any(c.dep_ == "prep" for c in [*dobj.children, *rights])):
            extra = [
                t
                for c in rights
                if c.dep_ == "prep" and c.i > dobj.i and c.lower_ in ("for", "on", "to", "of", "with")
                for t in c.subtree
            ]
            if lemma == "blame" or extra or any(c.dep_ == "prep" and c.lower_ in ("of", "to", "with") for c in dobj.children):
                yield from make(sorted({*dobj.subtree, *extra}, key=lambda t: t.i), 0.65)
        return
    if (
        dobj is not None
        and lemma in ("say", "promise", "pledge", "predict", "forecast", "claim", "estimate", "confirm")
        and clause is None
    ):
        within = [
            *dobj.subtree,
            *(t for c in rights if c.dep_ == "prep" and c.i > dobj.i and lemma != "say" for t in c.subtree),
        ]
        counted = any(t.like_num or t.tag_ == "CD" for t in within)
        dated = any(t.ent_type_ in ("DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "QUANTITY") for t in within)
        if counted or dated:
            extra = [
                t
                for c in rights
                if c.dep_ == "prep" and c.i > dobj.i and c.lower_ in ("in", "by", "for", "of", "from", "at", "within")
                for t in c.subtree
            ]
            yield from make(sorted({*dobj.subtree, *extra}, key=lambda t: t.i), 0.65)
            return
    if lemma == "fear" and dobj is not None and len(list(dobj.subtree)) >= 3:
        extra = [t for c in rights if c.dep_ == "prep" and c.i > dobj.i for t in c.subtree]
        yield from make(sorted({*dobj.subtree, *extra}, key=lambda t: t.i), 0.6)
        return
    if lemma in ("stand", "stick"):
        for child in rights:
            if child.lower_ in ("by", "to") and child.dep_ in ("prep", "agent"):
                held = next((c for c in child.children if c.dep_ == "pobj"), None)
                if held is not None and held.lemma_.lower() in HELD:
                    yield from make(list(held.subtree), 0.65)
                    return
        return
    if lemma in cues.PUTTING and dobj is not None:
        at = next(
            (c for c in rights if c.dep_ == "prep" and c.lower_ in ("at", "between", "above", "below", "near", "around")), None
        )
        at = at or next((t for t in dobj.subtree if t.dep_ == "prep" and t.lower_ == "at"), None)
        if at is not None and (any(t.like_num or t.lower_ in ("percent", "%", "cent", "odds", "zero") for t in at.subtree)):
            yield from make(sorted({*dobj.subtree, *at.subtree}, key=lambda t: t.i), 0.75)
        return
    if lemma in cues.DENIAL:
        if lemma == "discount":
            return
        if (
            dobj is not None
            and dobj.pos_ in ("NOUN", "PROPN")
            and dobj.lemma_.lower() not in cues.PERSON
            and (
                lemma in ("deny", "refute", "rebut")
                or len(list(dobj.subtree)) >= 4
                or dobj.lemma_.lower() in cues.NAMING_NOUN | {"account", "story", "version", "comparison"}
            )
        ):
            if is_unowned(dobj) and _that_clause(dobj, sentence) is not None and dobj.lemma_.lower() in cues.NAMING_NOUN:
                return  # "denied reports that": the clause is what is denied
            if dobj.lemma_.lower() in cues.ASKED_FOR or (
                lemma not in ("deny", "refute", "rebut") and is_put_down(dobj, subject)
            ):
                return
            yield from make(list(dobj.subtree), 0.7)
        elif clause is not None:
            yield from make(list(clause.subtree), 0.7)
        else:
            gerund = next((c for c in rights if c.tag_ == "VBG" and c.dep_ in ("xcomp", "ccomp", "advcl")), None)
            if gerund is not None:
                yield from make(list(gerund.subtree), 0.7)
        return
    if lemma in cues.ESTIMATING and dobj is not None and not (lemma == "see" and is_negated(verb)):
        words = {t.lemma_.lower() for t in [dobj, *dobj.children]}
        level = [t for c in rights if c.dep_ == "prep" and c.lower_ in ("at", "between") and c.i > dobj.i for t in c.subtree]
        counted = any(t.like_num or t.lower_ in ("percent", "%") for t in [*dobj.subtree, *level])
        size = len(list(dobj.subtree))
        if (lemma == "see" and counted and words & cues.CHANCES) or (
            lemma != "see" and (words & cues.CHANCES or counted) and size + len(level) >= 2
        ):
            tokens = list(dobj.subtree)
            extra = [
                t
                for c in rights
                if c.dep_ == "prep" and c.i > dobj.i and c.lower_ in ("in", "by", "for", "at", "to", "of", "from", "next")
                for t in c.subtree
            ]
            yield from make(sorted({*tokens, *extra}, key=lambda t: t.i), 0.65)
        elif lemma in ("expect", "anticipate") and clause is not None and has_to(clause):
            yield from make(sorted({*dobj.subtree, *clause.subtree}, key=lambda t: t.i), 0.65)
        return
    if (
        lemma == "show"
        and dobj is not None
        and subject.lemma_.lower() in cues.DOCUMENT
        and any(t.like_num for c in rights for t in c.subtree)
    ):
        yield from make(sorted({t for c in rights if c.i >= dobj.left_edge.i for t in c.subtree}, key=lambda t: t.i), 0.65)
        return
    if lemma == "expect" and clause is not None and has_to(clause):
        yield from make(list(clause.subtree), 0.65)
        return
    if lemma in cues.CAUTIONING:
        for child in rights:
            if child.dep_ == "prep" and lemma in ("warn", "caution", "complain") and child.lower_ in ("of", "about", "against"):
                yield from make([t for t in child.subtree if t.i > child.i], 0.65)
                return
    if lemma == "demand" and dobj is not None and clause is None and dobj.pos_ == "NOUN" and len(list(dobj.subtree)) >= 3:
        extra = [
            t
            for c in rights
            if c.dep_ == "prep" and c.i > dobj.i and c.lower_ in ("for", "of", "from", "in")
            for t in c.subtree
        ]
        yield from make(sorted({*dobj.subtree, *extra}, key=lambda t: t.i), 0.65)
        return
    if lemma == "speak":
        for child in rights:
            held = (
                next((c for c in child.children if c.dep_ == "pobj"), None)
                if child.lower_ == "of" and child.dep_ == "prep"
                else None
            )
            if held is not None and held.pos_ == "NOUN" and any(t.like_num or t.lower_ in ("a", "an") for t in held.lefts):
                yield from make(list(held.subtree), 0.65)
                return
    if lemma == "describe" and dobj is not None and any(c.dep_ == "relcl" for c in dobj.children):
        yield from make(list(dobj.subtree), 0.65)
        return
    if lemma in cues.PROMISING and clause is not None and clause.dep_ == "xcomp" and has_to(clause):
        yield from make(list(clause.subtree), 0.65)
        return
    if (
        lemma in cues.URGING
        and clause is not None
        and has_to(clause)
        and not any(t.lower_ in cues.FIRST_PERSON for t in [dobj, *clause.lefts] if t is not None)
    ):
        bidden = dobj if dobj is not None else next((c for c in clause.lefts if c.dep_ == "nsubj" and c.i > verb.i), None)
        told = (
            noun_phrase(ground, bidden)
            if bidden is not None and is_source_noun(bidden) and lemma not in ("demand", "order")
            else None
        )
        yield from make(sorted({*(dobj.subtree if dobj is not None else []), *clause.subtree}, key=lambda t: t.i), 0.65, told)


SUMMONED = cues.words(
    "help assistance aid backup back-up ambulance police doctor nurse taxi cab rescue reinforcement silence waiter mother mum mom quiet directions"
)
"""What is called for by an act, at once."""

HELD = cues.words(
    "figure number account story claim statement version estimate count view forecast testimony allegation report prediction assessment"
)
"""What somebody stands by or sticks to."""

NO_SOURCE = cues.words("law contract constitution agreement order sign plan need taste size custom tradition type age ability rule procedure sex gender "
                       "preference circumstance want mean rank weight")  # fmt: skip
"""What things are done according to, though nobody says anything."""


def _by_value(lemma: str, subject: Token, rights: list[Token], dobj: Token | None,
              make: Callable[[list[Token], float], Iterator[Draft]]) -> Iterator[Draft]:  # fmt: skip
    """A value that is given: "gave Moll a 71 percent chance", "the survey has Moll at 51 percent"."""
    if dobj is None:
        return
    if lemma == "give":
        words = {t.lemma_.lower() for t in dobj.subtree}
        counted = any(t.like_num for t in dobj.subtree) and words & {
            "percent",
            "%",
            "cent",
            "chance",
            "odds",
            "point",
            "probability",
            "share",
        }
        if counted or (words & {"chance", "odds", "probability"} and len(words) >= 2):
            to = next((c for c in rights if c.dep_ == "dative"), None)
            extra = [t for c in rights if c.dep_ == "prep" and c.i > dobj.i and c.lower_ in ("of", "to") for t in c.subtree]
            yield from make(sorted({*(to.subtree if to is not None else []), *dobj.subtree, *extra}, key=lambda t: t.i), 0.65)
        return
    if subject.lemma_.lower() not in (
        "survey",
        "poll",
        "model",
        "projection",
        "forecast",
        "tally",
        "count",
        "table",
        "figure",
        "average",
        "index",
    ):
        return
    tokens = [t for c in rights for t in c.subtree if c.i >= dobj.left_edge.i]
    if any(t.lower_ == "at" for t in tokens) and any(t.like_num for t in tokens):
        yield from make(sorted(set(tokens), key=lambda t: t.i), 0.65)


def _by_whom(ground: Ground, token: Token, whom: Token, sentence: Piece) -> Iterator[Draft]:
    """..., a spokesman for the port, according to whom the crane stood still."""
    before = [t for t in ground.tokens(sentence[0], token.idx) if not t.is_space]
    person = next((t for t in reversed(before) if t.ent_type_ == "PERSON"), None)
    head = person or next((t for t in reversed(before) if t.pos_ in ("NOUN", "PROPN")), None)
    if head is None:
        return
    base = Draft([], "according", cue=(token.idx, whom.idx + len(whom.text)), verb=token.i, source=noun_phrase(ground, head) if person is None else chars(head),
                 head=head.i, lasting=False)  # fmt: skip
    yield from finish(ground, (whom.idx + len(whom.text), sentence[1]), base, score=0.8)


JOINT = re.compile(r"(?:,|;)\s(?:and|but|yet|so)(?:\s(?:now|then|today|also|still))?,?\s")
"""A second main clause begins, and its source first."""


def by_according(ground: Ground, token: Token) -> Iterator[Draft]:
    if token.i + 2 >= len(token.doc) or token.nbor(1).lower_ != "to" or ground.outer_at(token.idx):
        return
    to = token.nbor(1)
    head = next((c for c in [*to.children, *token.children] if c.dep_ in ("pobj", "pcomp") and c.i > to.i), None)
    sentence = ground.sentence_at(token.idx)
    if head is None or head.idx >= sentence[1]:
        return
    if head.lower_ in ("whom", "which"):
        yield from _by_whom(ground, token, head, sentence)
        return
    if head.lower_ in cues.FIRST_PERSON or head.lemma_.lower() in NO_SOURCE:
        return
    sure = is_source_noun(head) or head.pos_ in ("PROPN", "PRON") or head.ent_type_
    if not sure and (head.pos_ != "NOUN" or not ground.text[sentence[0] : token.idx].rstrip().endswith(",")):
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
    end = _past_office(ground, end, sentence[1])
    if len(before) < 3 or before.lower() in ("but", "and", "yet", "still", "meanwhile", "however,", "also,", "and,", "but,"):
        comma = text.find(",", end, sentence[1])
        if comma >= 0:
            yield from finish(ground, (comma + 1, sentence[1]), base, score=0.85)
        return
    joint = JOINT.search(text, sentence[0], token.idx)
    if joint is not None and joint.end() == token.idx:
        # "..., and according to Moll, the bridge held": what stands before is the page's own
        comma = text.find(",", end, sentence[1])
        if comma >= 0 and len(text[comma : sentence[1]].split()) > 3:
            yield from finish(ground, (comma + 1, sentence[1]), base, score=0.8)
        return
    finite = any(t.tag_ in ("VBD", "VBZ", "VBP", "MD", "VBN") for t in ground.tokens(sentence[0], token.idx))
    # A verb that the parser took for a name: what comes before is a clause all the same.
    finite = finite or (before.endswith(",") and len(before.split()) >= 6 and not text[end : sentence[1]].strip(' .”"'))
    rest = re.compile(r"\s*,\s*").match(text, end, sentence[1])
    if finite:
        yield from finish(ground, (sentence[0], token.idx), base, score=0.85)
    elif rest:
        drafts = list(finish(ground, (rest.end(), sentence[1]), base, score=0.7))
        opening = parted_subject(ground, (sentence[0], token.idx), (rest.end(), sentence[1]))
        if drafts and opening is not None:
            drafts[0].pieces.insert(0, opening)
        yield from drafts


BESIDE = re.compile(r",\s(?P<office>[a-z][^,.;:“”\"()]{2,90}),\s")


def _past_office(ground: Ground, end: int, last: int) -> int:
    """Where the name before it ends with its office: "according to Ada Mole, mayor of Rint, the bridge was closed"."""
    beside = BESIDE.match(ground.text, end, last)
    if beside is None:
        return end
    words = ground.tokens(*beside.span("office"))
    acts = any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in words)
    heads = takewhile(lambda t: t.pos_ != "ADP", words)
    return beside.end("office") if not acts and any(t.tag_ == "NN" and t.lemma_.lower() in cues.PERSON for t in heads) else end


def _that_clause(noun: Token, sentence: Piece) -> Token | None:
    for child in noun.rights:
        if child.dep_ in ("acl", "ccomp", "relcl", "appos", "dep", "advcl") and child.idx < sentence[1]:
            mark = next((c for c in child.children if c.lower_ == "that"), None)
            if mark is not None and mark.dep_ == "mark" and mark.i > noun.i and mark.i - noun.i <= 8 and has_subject(child):
                return child
    return None


def is_unowned(noun: Token) -> bool:
    """Whether nothing says whose report or claim it is."""
    return not any(
        c.dep_ == "poss" or (c.dep_ in ("prep", "agent") and c.lower_ in ("by", "from", "among", "of")) for c in noun.children
    )


def by_noun(ground: Ground, noun: Token) -> Iterator[Draft]:
    lemma = noun.lemma_.lower()
    sentence = ground.sentence_at(noun.idx)
    clause = _that_clause(noun, sentence)
    carrier = noun.head if noun.dep_ in ("dobj", "attr") and noun.head.lemma_.lower() in cues.LIGHT else None
    if clause is None and carrier is not None:
        clause = clause_of(carrier, sentence)
        if clause is not None and (
            clause.i < noun.i or not any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)
        ):
            clause = None
    if clause is None or ground.text[sentence[0] : sentence[1]].rstrip().endswith("?"):
        return
    if any(c.lower_ in cues.FALSE or c.lower_ == "no" for c in noun.children):
        return
    base = Draft([], "noun", cue=chars(noun), verb=noun.i, lasting=False)
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    by = next(
        (
            g
            for c in noun.children
            if c.dep_ in ("prep", "agent") and c.lower_ in ("by", "from", "among", "of")
            for g in c.children
            if g.dep_ == "pobj"
        ),
        None,
    )
    giver = (
        subject_of(carrier)
        if carrier is not None
        and carrier.lemma_.lower() not in ("carry", "receive", "get", "hear", "dismiss", "reject", "deny")
        else None
    )
    if owner is not None:
        source: Token | None = owner
    elif giver is not None and not is_negated(carrier) and not is_withheld(carrier):  # type: ignore[arg-type]
        source = giver
    elif by is not None and (by.lemma_.lower() in cues.PERSON | cues.BODY | cues.DOCUMENT or by.pos_ == "PROPN"):
        source = by
    else:
        source = None
    if carrier is not None and giver is not None and (is_negated(carrier) or is_withheld(carrier)):
        return
    if is_unowned(noun) and carrier is not None and carrier.lemma_.lower() in cues.DENIAL and not is_negated(carrier):
        denier = subject_of(carrier)
        if denier is not None and not is_withheld(carrier) and denier.lower_ not in cues.FIRST_PERSON:
            # "denied reports that": what is denied, not who reported it
            base = Draft(
                [],
                "phrase",
                cue=chars(carrier),
                verb=carrier.i,
                source=noun_phrase(ground, denier),
                head=denier.i,
                lasting=False,
            )
            tokens = [t for t in clause.subtree if t.i > noun.i and t.idx < sentence[1]]
            region = without_that(ground, reach(tokens))
            if region is not None:
                yield from finish(ground, region, base, score=0.75)
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
    region = without_that(ground, reach(tokens))
    if region is not None:
        yield from finish(ground, region, base, score=0.6)


def by_talk(ground: Ground, noun: Token) -> Iterator[Draft]:
    """There is talk of ..., there is speculation about ..."""
    if noun.head.lemma_ != "be" or not any(c.dep_ == "expl" for c in noun.head.children) or is_negated(noun.head):
        return
    sentence = ground.sentence_at(noun.idx)
    of = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ in ("of", "about")), None)
    if of is None:
        return
    tokens = [t for t in of.subtree if t.i > of.i and t.idx < sentence[1]]
    if tokens:
        base = Draft([], "hearsay", cue=chars(noun), verb=noun.i, agentless=True, lasting=False)
        yield from finish(ground, reach(tokens), base, score=0.6)


def by_adjective(ground: Ground, adjective: Token) -> Iterator[Draft]:
    verb = adjective.head
    sentence = ground.sentence_at(adjective.idx)
    clause = next((c for c in adjective.rights if c.dep_ == "ccomp" and c.idx < sentence[1]), None) or next(
        (c for c in verb.rights if c.dep_ == "ccomp" and c.i > adjective.i and c.idx < sentence[1]), None
    )
    subject = subject_of(verb)
    if clause is None or subject is None or is_negated(verb) or not has_subject(clause) or is_withheld(verb):
        return
    if subject.lower_ in cues.FIRST_PERSON | cues.SECOND_PERSON | {
        "it",
        "this",
        "that",
        "which",
        "there",
    } or opens_with_question(clause, adjective):
        return
    base = Draft([], "thought", cue=(verb.idx, adjective.idx + len(adjective.text)), verb=verb.i, source=noun_phrase(ground, subject),
                 head=subject.i, lasting=False)  # fmt: skip
    tokens = [t for t in clause.subtree if t.i > adjective.i and t.idx < sentence[1]]
    region = without_that(ground, reach(tokens)) if tokens else None
    if region is not None:
        yield from finish(ground, region, base, score=0.65)


def is_put_down(noun: Token, subject: Token) -> bool:
    """Whether what is rejected or dismissed is a thing to be decided on, not something said: a bill, a veto, a claim against somebody in court."""
    return (
        noun.lemma_.lower() in cues.DECIDED_ON
        or subject.lemma_.lower() in cues.COURT
        or any(c.dep_ == "prep" and c.lower_ == "against" for c in noun.children)
    )

"""Propositions: what a piece of evidence says, cut into single propositions with the slots that matching compares.

The cut follows the sentence and, inside it, clauses joined at the top ("profit fell and deposits rose"); clauses that only
qualify another (relative, conditional, causal) stay with it. Nothing is reworded: a proposition is characters of the page.
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from secondsource.analysis import Analyser, Annotations, Carried, Paragraph
from secondsource.claims.lexicon import ANAPHORS, AXES, ECHOES, EMPTY, REJECTIONS, keys, rarity, sign, stem
from secondsource.claims.negations import affirms, denies, rejects, slogans, withholds
from secondsource.claims.negations import negated as negated_clause
from secondsource.model import Article, Assertion, Attribution, Mention, Proposition, Quantity, Record, Referent, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

AT_MOST = 24
"""Propositions of one piece of evidence: a quotation longer than that is a speech, and its rest is left whole."""

THIN = 0.8
"""Clauses that say less than this, in the weights of the lexicon, are no proposition of their own."""

SELF_CONTAINED = 1.7
"""Propositions that say more than this need no antecedent."""

NEARBY = 320
"""Characters over which "that" reaches back."""

_CONTENT = {"NOUN", "VERB", "ADJ", "ADV", "PROPN"}
_SUBJECTS = {"nsubj", "nsubjpass", "csubj", "expl"}
_CLOSE = {
    "nsubj",
    "nsubjpass",
    "dobj",
    "attr",
    "neg",
    "det",
    "aux",
    "auxpass",
    "advmod",
    "acomp",
    "oprd",
    "preconj",
    "predet",
    "pobj",
    "agent",
}
_WEEKDAYS = {
    day: f"-W-{n}" for n, day in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], 1)
}
_MONTHS = {
    month: f"--{n:02d}"
    for n, month in enumerate(
        [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ],
        1,
    )
}
_TIMES = _WEEKDAYS | _MONTHS | {m[:3]: iso for m, iso in _MONTHS.items() if m != "may"} | {"sept": "--09"}
_MODALS = {"will", "'ll", "’ll", "would", "could", "may", "might", "shall"}
_BOUNDS = {"least", "most", "more", "less", "fewer", "about", "some", "around", "nearly", "almost", "over", "only", "just"}
"""Words that bound or round a figure and say nothing else."""
_FRAMES = {
    "say", "claim", "report", "establish", "find", "show", "believe", "think", "assess", "estimate", "confirm", "suggest", "indicate",
    "conclude", "determine", "suspect", "insist", "maintain", "assure", "reassure", "understand", "reckon", "argue", "state", "reveal",
    "stress", "emphasise", "emphasize", "acknowledge", "repeat", "testify", "declare", "announce", "note", "explain",
}  # fmt: skip
"""Verbs by which somebody holds that something is so: what is said is the clause that hangs on them."""
_POINTS = {"it", "that", "this", "which", "they"}
_POINTS_FIRST = _POINTS | {
    "it's",
    "it’s",
    "that's",
    "that’s",
    "they're",
    "they’re",
    "but",
    "and",
    "so",
    "yet",
    "still",
    "then",
    "now",
    "’s",
    "'s",
}
_ECHOED = re.compile(r"(?:the|any|all|such|these|those|an?) (?:very )?(\w{4,14}) (?:of|that|about)\b", re.IGNORECASE)
_SUCH = re.compile(r"\b(?:no|any) such (\w{1,20})", re.IGNORECASE)
_POINTING = ("that ", "this ")
_CAUSES = {"cause", "blame", "because", "due", "trigger", "result", "lead", "attribute", "owing"}
_THINK = {"think", "believe", "assess", "consider", "view", "judge", "regard", "feel", "suspect"}


def analyse(article: Article, found: Annotations) -> Iterator[Proposition]:
    """Yield the propositions of each attribution and assertion of the article."""
    page = _Page(article, found)
    evidence: list[Attribution | Assertion] = [*found.of(Attribution), *found.of(Assertion)]
    done: list[_Said] = []
    for record in sorted(evidence, key=lambda e: (e.span, e.id)):
        for proposition in page.cut(record):
            resolved = page.resolve(proposition, record, done) if isinstance(record, Attribution) else proposition
            done.append(_Said(resolved, record))
            yield resolved


_Clause = tuple[list[tuple["Token", int]], tuple[Span, ...]]
"""The tokens of a clause with their places, and the stretches in which it stands: a cue parts it in two."""
FINITE = {"VBD", "VBZ", "VBP", "MD"}


@dataclass(frozen=True)
class _Said:
    proposition: Proposition
    by: Attribution | Assertion

    @property
    def end(self) -> int:
        return self.proposition.spans[-1].end


class _Page:
    """One article with its names, numbers and parse at hand."""

    def __init__(self, article: Article, found: Annotations) -> None:
        self.article = article
        self.text = article.text
        self.paragraphs: Sequence[Paragraph] = found.paragraphs
        self.starts = [p.start for p in self.paragraphs]
        self.mentions = sorted(found.of(Mention), key=lambda m: (m.start, m.end))
        self.mention_starts = [m.start for m in self.mentions]
        self.longest = max((m.end - m.start for m in self.mentions), default=0)
        self.referents = {r.id: r for r in found.of(Referent)}
        self.quantities = sorted(found.of(Quantity), key=lambda q: (q.start, q.end))
        self.quantity_starts = [q.start for q in self.quantities]
        self.quantity_longest = max((q.end - q.start for q in self.quantities), default=0)

    def cut(self, record: Attribution | Assertion) -> Iterator[Proposition]:
        """Yield the propositions of one piece of evidence."""
        attribution = record if isinstance(record, Attribution) else None
        pieces = record.content if isinstance(record, Attribution) else (record.span,)
        clauses: list[_Clause] = []
        for piece in pieces:
            for n, (tokens, span) in enumerate(self.clauses(piece)):
                if n == 0 and clauses and _goes_on(clauses[-1][0], tokens):
                    before, spans = clauses.pop()
                    clauses.append(([*before, *tokens], (*spans, span)))
                else:
                    clauses.append((tokens, (span,)))
        clauses = _without_questions(clauses, self.text)
        seen = set()
        for tokens, spans in clauses[:AT_MOST]:
            if spans not in seen:
                seen.add(spans)
                yield self.read(record.id, tokens, spans, attribution)

    def tokens(self, span: Span) -> Iterator[list[tuple[Token, int]]]:
        """The tokens of ``span`` with their place in the article, a sentence at a time."""
        first = max(0, bisect.bisect_right(self.starts, span.start) - 1)
        for paragraph in self.paragraphs[first:]:
            if paragraph.start >= span.end:
                break
            for sentence in paragraph.doc.sents:
                if paragraph.start + sentence.end_char <= span.start or paragraph.start + sentence.start_char >= span.end:
                    continue
                inside = [
                    (token, paragraph.start + token.idx)
                    for token in sentence
                    if span.start <= paragraph.start + token.idx
                    and paragraph.start + token.idx + len(token) <= span.end
                    and not token.is_space
                ]
                if inside:
                    yield inside

    def clauses(self, piece: Span) -> Iterator[tuple[list[tuple[Token, int]], Span]]:
        """Cut a piece of content at sentences and at coordinated top clauses."""
        for sentence in self.tokens(piece):
            places = {token.i: n for n, (token, _) in enumerate(sentence)}
            cuts = {0}
            names = slogans(sentence)
            for token, _ in sentence:
                at = _clause_start(token, places)
                if at is not None and token.i not in names:
                    cuts.add(at)
                if token.text == ";" and places[token.i] + 1 < len(sentence):
                    cuts.add(places[token.i] + 1)
            edges = [*sorted(cuts), len(sentence)]
            parts = [sentence[a:b] for a, b in itertools.pairwise(edges)]
            whole: list[list[tuple[Token, int]]] = []
            for part in parts:
                if whole and (_weight(part) < THIN or _weight(whole[-1]) < THIN):
                    whole[-1] = [*whole[-1], *part]
                else:
                    whole.append(part)
            for part in whole:
                first, last = 0, len(part)
                while last - first > 1 and (
                    (part[first][0].dep_ == "cc" and part[first][0].lower_ != "nor")
                    or part[first][0].is_punct
                    or (part[first][0].lower_ == "that" and part[first][0].dep_ not in {"nsubj", "nsubjpass", "det"})
                ):
                    first += 1
                while last - first > 1 and (
                    part[last - 1][0].text in {",", ";", ".", "—", "–"} or part[last - 1][0].dep_ == "cc"
                ):
                    last -= 1
                yield part[first:last], Span(part[first][1], part[last - 1][1] + len(part[last - 1][0]))

    def read(
        self, evidence: str, tokens: list[tuple[Token, int]], spans: tuple[Span, ...], attribution: Attribution | None
    ) -> Proposition:
        """Fill the slots of one proposition."""
        named = [mention for span in spans for mention in self.named(span)]
        numbers = [number for span in spans for number in self.numbers(span, sources=attribution is None)]
        counted = [(q.start, q.end) for q in numbers]
        valued = [(q.start, q.end) for q in numbers if q.of is None]
        inside = {token.i for token, _ in tokens}
        head = denying = _head(tokens, inside)
        denied = denies(denying, inside)
        if denied is not None:
            head = denied
        terms: set[str] = set()
        core: set[str] = set()
        times: set[str] = set()
        for token, at in tokens:
            lower = token.lower_
            if lower.rstrip(".") in _TIMES and token.pos_ in {"PROPN", "NOUN"}:
                times.add(_TIMES[lower.rstrip(".")])
            elif (
                _without(token)
                or (counted and _lies_in(at, counted) and (token.like_num or token.lower_ in _BOUNDS))
                or (named and any(m.start <= at < m.end for m in named))
                or (valued and _lies_in(at, valued) and token.pos_ != "NOUN")
            ):
                continue
            elif (token.pos_ in _CONTENT and token.is_alpha) or ("-" in token.text and len(token) > 3):
                terms.add(_term(token))
                label = _label(token)
                if label:
                    terms.add(label)
                    core.add(label)
                if _main(token, head, inside):
                    core.add(_term(token))
            elif token.like_num and token.text.isdigit() and len(token.text) == 4 and token.text[:2] in {"19", "20"}:
                times.add(token.text)
        subject = next(
            (t for t, _ in tokens if t.dep_ in {"nsubj", "nsubjpass"} and (t.head.i == head.i or t.head.head.i == head.i)), None
        )
        negated, capped = negated_clause(tokens, inside, head)
        if denied is not None:
            negated = not negated
            terms.discard(_term(denying))
            core.discard(_term(denying))
        if capped or _holds(head, inside):
            terms.add("cap")
            core.add("cap")
        subject_lemma = subject.lemma_.lower() if subject is not None else None
        text = " ".join(span.of(self.text) for span in spans)
        if rejects(text, subject_lemma, terms):
            negated = True
        elif negated and affirms(text):
            negated = False
        elif withholds(head, inside):
            negated = not negated
        referents = {m.referent for m in named}
        referents.update(self.pronouns(tokens, attribution))
        terms -= EMPTY - {subject_lemma or ""}
        return Proposition(
            article=self.article.id,
            evidence=evidence,
            spans=spans,
            text=text,
            kind=_kind(head, terms, bool(numbers), tokens),
            subject=subject_lemma,
            predicate=_term(_said_of(head, inside)),
            terms=tuple(sorted(terms)),
            referents=tuple(sorted(referents)),
            quantities=tuple(q.id for q in numbers),
            negated=negated,
            times=tuple(sorted(times)),
            core=tuple(sorted(core & terms)),
            condition=_condition(tokens, inside, self.text),
        )

    def resolve(self, proposition: Proposition, record: Attribution | Assertion, done: Sequence[_Said]) -> Proposition:
        """Take in what "the reports", "that", "the plan" or "nothing of the sort" stand for, where it was said before."""
        text = proposition.text.lower()
        own = sum(rarity(t) for t in proposition.terms if t not in ANAPHORS and not _is_rejection(t))
        start = proposition.spans[0].start
        if own > SELF_CONTAINED:
            return proposition
        before = [s for s in done[-30:] if s.end <= start]
        others = [s for s in before if _speaker(s.by) is None or _speaker(s.by) != _speaker(record)]
        if any(words in text for words in ("of the sort", "of the kind", "no such", "any such")):
            meant = _nearest(proposition, others)
            return (
                _inheriting(proposition, meant, negated=True) if meant is not None else self.with_sentence(proposition, start)
            )
        if (named := _ECHOED.match(proposition.text)) is not None and own < 2 * SELF_CONTAINED and proposition.subject is None:
            # "the idea of a cap" stands for what somebody else was said to say of one.
            meant = _alike(proposition, others) if named.group(1).lower().removesuffix("s") in ECHOES else None
            return _inheriting(proposition, meant, negated=proposition.negated) if meant is not None else proposition
        echo = next((t for t in sorted(ECHOES & {*proposition.terms, proposition.subject or ""})), None)
        if (
            echo is not None
            and (own < 0.5 or rejects(text, proposition.subject, set(proposition.terms)))
            and "comment" not in proposition.terms
        ):
            if others and (text.startswith(_POINTING) or self.text[max(0, start - 6) : start].lower().endswith(_POINTING)):
                told = [s for s in others if isinstance(s.by, Attribution) and s.by.manner == "indirect"]
                return _inheriting(proposition, (told or others)[-1].proposition, negated=proposition.negated)
            cued = [s for s in others if self.cue_of(s.by).startswith(echo[:5])]
            if cued or others:
                return _inheriting(proposition, (cued or others)[0].proposition, negated=proposition.negated)
            return proposition
        # Who paid or opened something is somebody; what is so or was wrong is what was said.
        before_it = [word.strip("\"'“”‘’«»(") for word in self.text[max(0, start - 8) : start].lower().split()]
        points = (
            (proposition.subject != "it" or proposition.kind in {"status", "assessment", "forecast"})
            and proposition.subject in _POINTS
            and not proposition.referents
            and (text.split(" ", 1)[0] in _POINTS_FIRST or before_it[-1:] == [proposition.subject])
        )
        chance = proposition.subject in {None, "chance", "odds", "probability", "likelihood"} and bool(
            {"chance", "odd", "odds", "probability", "likelihood"} & set(proposition.terms)
        )
        if (points or chance) and own < (2.2 if chance else SELF_CONTAINED):
            same = [
                s
                for s in before
                if start - s.end < NEARBY and _speaker(s.by) is not None and _speaker(s.by) == _speaker(record)
            ]
            rejected = rejects(text, proposition.subject, set())
            # "There is no toll. It is a fairy tale": within one quotation only a rejection reaches back.
            if same and (rejected or same[-1].proposition.evidence != proposition.evidence):
                last = same[-1].proposition
                return _inheriting(proposition, last, negated=proposition.negated if rejected else last.negated)
            if rejected and (claimed := _last_told(others, start)) is not None:
                # Who calls it wrong, and has said nothing of the matter yet, means what somebody else was just said to say.
                return _inheriting(proposition, claimed, negated=True)
        return proposition

    def cue_of(self, record: Attribution | Assertion) -> str:
        """The lemma-like end of a cue: "have reported" gives "reported"."""
        cue = record.cue.of(self.text).lower().split() if isinstance(record, Attribution) and record.cue is not None else []
        return cue[-1] if cue else ""

    def with_sentence(self, proposition: Proposition, start: int) -> Proposition:
        """A proposition with the words of the sentence before its own."""
        at = max(0, bisect.bisect_right(self.starts, start) - 1)
        if at >= len(self.paragraphs):
            return proposition
        paragraph = self.paragraphs[at]
        sentences = [s for s in paragraph.doc.sents if paragraph.start + s.end_char <= start]
        if not sentences:
            return proposition
        last = sentences[-1]
        span = Span(paragraph.start + last.start_char, paragraph.start + last.end_char)
        tokens = [(t, paragraph.start + t.idx) for t in last if not t.is_space]
        return (
            _inheriting(proposition, self.read(proposition.evidence, tokens, (span,), None), negated=True)
            if tokens
            else proposition
        )

    def named(self, span: Span) -> list[Mention]:
        first = bisect.bisect_left(self.mention_starts, span.start - self.longest)
        last = bisect.bisect_left(self.mention_starts, span.end)
        return [m for m in self.mentions[first:last] if m.start < span.end and m.end > span.start]

    def numbers(self, span: Span, *, sources: bool) -> list[Quantity]:
        """The figures of a clause; how many told something is none where a page speaks for itself (``sources``)."""
        first = bisect.bisect_left(self.quantity_starts, span.start - self.quantity_longest)
        last = bisect.bisect_left(self.quantity_starts, span.end)
        return [
            q
            for q in self.quantities[first:last]
            if q.start < span.end
            and q.end > span.start
            and q.kind not in {"ordinal", "year"}
            and not (sources and q.kind == "source_count")
        ]

    def pronouns(self, tokens: list[tuple[Token, int]], attribution: Attribution | None) -> Iterator[str]:
        """The persons behind "he", "she", "I": the last one named before, if that is safe."""
        for token, at in tokens:
            lower = token.lower_
            if (
                lower in {"i", "me", "my"}
                and attribution is not None
                and attribution.manner != "indirect"
                and attribution.speaker
            ):
                yield attribution.speaker
            elif lower in {"he", "him", "his", "she", "her"}:
                last = bisect.bisect_left(self.mention_starts, at)
                for mention in reversed(self.mentions[max(0, last - 12) : last]):
                    if mention.kind != "PER" or at - mention.start > 700:
                        continue
                    if attribution is not None and attribution.manner == "direct" and mention.referent == attribution.speaker:
                        continue
                    referent = self.referents.get(mention.referent)
                    if (
                        referent is not None
                        and referent.gender
                        and referent.gender != ("m" if lower[:1] == "h" and lower != "her" else "f")
                    ):
                        continue
                    yield mention.referent
                    break


def _speaker(record: Attribution | Assertion) -> str | None:
    if isinstance(record, Assertion):
        return record.voice
    return record.speaker or record.speaker_name or record.description


def _lies_in(at: int, places: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in places)


@lru_cache(maxsize=1 << 14)
def _is_rejection(term: str) -> bool:
    return any(term in fragment or fragment in term for fragment in REJECTIONS if len(term) > 3)


def _nearest(proposition: Proposition, said: Sequence[_Said]) -> Proposition | None:
    """What was said before in the same words: "no such letter" after a letter was told of. The last of those with most of them."""
    own = {stem(t) for t in proposition.terms if rarity(t) > 0} - {stem(t) for t in ANAPHORS}
    match = _SUCH.search(proposition.text)
    such = keys(match.group(1).lower()) - {stem(a) for a in ANAPHORS} if match is not None else frozenset()
    best: tuple[float, int] | None = None
    for n, other in enumerate(said):
        shared = own & {stem(t) for t in other.proposition.terms}
        named = set(proposition.referents) & set(other.proposition.referents)
        # "He has been told nothing of the kind" after "he had been told", "no such call" after "he telephoned": a common word says it too.
        verb = other.proposition.predicate
        same = verb is not None and verb == proposition.predicate and verb not in {"be", "have", "do"}
        same = same or any(not such.isdisjoint(keys(t)) for t in other.proposition.terms)
        score = len(shared) + 0.5 * bool(named) + same
        if score >= 1 and (best is None or (score, n) > best):
            best = (score, n)
    return said[best[1]].proposition if best is not None else None


def _last_told(said: Sequence[_Said], start: int) -> Proposition | None:
    """What was last attributed to somebody, if that stands near and asserts something."""
    told = [s for s in said if isinstance(s.by, Attribution) and start - s.end < NEARBY]
    last = told[-1].proposition if told else None
    return last if last is not None and not last.negated and sum(rarity(t) for t in last.terms) > SELF_CONTAINED else None


def _alike(proposition: Proposition, said: Sequence[_Said]) -> Proposition | None:
    """The last of what was said before that has most in common with it, by what its words count as."""
    own = [keys(t) for t in proposition.terms if rarity(t) > 0.5 and t not in ANAPHORS]
    best: tuple[int, int] | None = None
    for n, other in enumerate(said):
        theirs = frozenset(key for t in other.proposition.terms for key in keys(t))
        score = sum(not classes.isdisjoint(theirs) for classes in own)
        if 2 * score > len(own) and (best is None or (score, n) > best):
            best = (score, n)
    return said[best[1]].proposition if best is not None else None


def _inheriting(proposition: Proposition, antecedent: Proposition, *, negated: bool) -> Proposition:
    """A proposition that says "that": with the words, names and figures of what it points at."""
    return replace(
        proposition,
        terms=tuple(sorted({*(t for t in proposition.terms if t not in ANAPHORS and not _is_rejection(t)), *antecedent.terms})),
        referents=tuple(sorted({*proposition.referents, *antecedent.referents})),
        quantities=proposition.quantities or antecedent.quantities,
        times=tuple(sorted({*proposition.times, *antecedent.times})),
        predicate=antecedent.predicate,
        negated=negated,
        core=tuple(sorted({*proposition.core, *antecedent.core})),
    )


def _weight(tokens: list[tuple[Token, int]]) -> float:
    return sum(rarity(t.lemma_.lower()) if t.pos_ in _CONTENT else 0.5 * bool(t.like_num) for t, _ in tokens)


def _without_questions(clauses: list[_Clause], text: str) -> list[_Clause]:
    """Leave questions out where something is also stated."""
    ends = [spans[-1].end for _, spans in clauses]
    stated = [clause for clause, end in zip(clauses, ends, strict=True) if "?" not in text[end - 1 : end + 1]]
    return stated or clauses


def _goes_on(before: list[tuple[Token, int]], after: list[tuple[Token, int]]) -> bool:
    """Whether a cue parts a clause in two: "The plan, he said, would cost four million" is one proposition.

    It does where the subject of the second part's verb stands in the first, and that has no verb of its own.
    """
    inside = {token.i for token, _ in after}
    return (
        before[0][0].doc is after[0][0].doc
        and any(token.dep_ in {"nsubj", "nsubjpass"} and token.head.i in inside for token, _ in before)
        and not any(token.tag_ in FINITE and token.dep_ not in {"relcl", "acl"} for token, _ in before)
    )


def _clause_start(token: Token, places: dict[int, int]) -> int | None:
    """Where a clause that is joined to the top clause of the sentence begins, or None."""
    if token.dep_ != "conj" or token.i not in places:
        return None
    verbal = token.pos_ in {"VERB", "AUX"} or (
        token.pos_ == "ADJ" and token.head.pos_ in {"ADJ", "VERB"} and token.head.dep_ == "acomp"
    )
    if not verbal or (token.pos_ == "VERB" and token.head.pos_ in {"NOUN", "PROPN"}):
        return None
    top, steps = token.head, 0
    while top.head.i != top.i and top.head.i in places and steps < 40:
        if top.dep_ in {"relcl", "advcl", "acl", "pcomp"}:
            return None
        top, steps = top.head, steps + 1
    own = any(child.dep_ in _SUBJECTS for child in token.children)
    if not own:
        # "staying, fighting and dying" is one thing said; "is alive and probably hiding in the desert" is two.
        if token.tag_ == "VBG" and token.head.dep_ != "acomp" and token.head.tag_ == "VBG":
            return None
        if sum(rarity(t.lemma_.lower()) for t in token.subtree if t.i in places and t.pos_ in _CONTENT) < 2 * THIN:
            return None
    left = min((t.i for t in token.subtree if t.i in places), default=token.i)
    return places[left] if places[left] > 0 else None


def _head(tokens: list[tuple[Token, int]], inside: set[int]) -> Token:
    """The token on which the clause hangs: a verb where there is one."""
    tops = [t for t, _ in tokens if (above := t.head.i) == t.i or above not in inside]
    verbs = [t for t in tops if t.pos_ in {"VERB", "AUX"}]
    if verbs and (_raises(verbs[0]) or (verbs[0].lemma_ == "have" and any(c.lower_ == "yet" for c in verbs[0].children))):
        lower = next((c for c in verbs[0].children if c.dep_ in {"xcomp", "acomp"} and c.i in inside), None)
        inner = next((c for c in lower.children if c.dep_ == "xcomp" and c.i in inside), lower) if lower is not None else None
        if inner is not None and inner.pos_ in {"VERB", "AUX"}:
            return inner
    for _ in range(3):
        held = next((c for c in verbs[0].children if c.dep_ == "ccomp" and c.i in inside), None) if verbs else None
        if held is None or verbs[0].lemma_.lower() not in _FRAMES or held.pos_ not in {"VERB", "AUX"} or held.i < verbs[0].i:
            break
        verbs = [held]
    solid = [t for t in tops if not t.is_punct and t.dep_ not in {"cc", "mark", "punct"}]
    return (verbs or solid or tops or [tokens[0][0]])[0]


_ORDINALS = {
    word: n
    for n, word in enumerate(["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 1)
}
_CARDINALS = {
    word: n
    for n, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}


def _label(token: Token) -> str | None:
    """Which one of several is meant: "gate two", "the second gate" and "Gate 2" are all "gate#2"."""
    if token.pos_ not in {"NOUN", "PROPN"} or token.lower_ in _TIMES:
        return None
    number: int | None = None
    if token.i + 1 < len(token.doc):
        after = token.nbor(1)
        beyond = token.nbor(2).pos_ if token.i + 2 < len(token.doc) else ""
        if after.pos_ == "NUM" and token.tag_ in {"NN", "NNP"} and beyond not in {"NOUN", "NUM", "ADJ"}:
            number = (
                int(after.text)
                if after.text.isascii() and after.text.isdigit() and len(after) < 5
                else _CARDINALS.get(after.lower_)
            )
    for child in token.children:
        if child.dep_ == "amod" and child.lower_ in _ORDINALS:
            number = _ORDINALS[child.lower_]
    return f"{token.lemma_.lower()}#{number}" if number is not None else None


def _main(token: Token, head: Token, inside: set[int]) -> bool:
    """Whether the token stands in the main clause, near its verb: not in a clause that qualifies, nor deep among prepositions."""
    at, deep, steps = token, 0, 0
    while at.i != head.i and at.head.i != at.i and at.head.i in inside and steps < 12:
        if at.dep_ in {"relcl", "advcl"}:
            return False
        deep += at.dep_ == "prep"
        at, steps = at.head, steps + 1
    return deep <= 2


def _without(token: Token) -> bool:
    """Whether the token is what something goes without: "paid without limit" tells of no limit."""
    return token.dep_ == "pobj" and token.head.lower_ == "without"


def _said_of(head: Token, inside: set[int]) -> Token:
    """What is said of the subject: after a form of "be" the adjective."""
    if head.lemma_ in {"be", "remain", "stay", "become"}:
        return next((c for c in head.children if c.dep_ == "acomp" and c.i in inside), head)
    return head


_RAISING = {
    "end",
    "seem",
    "appear",
    "expect",
    "continue",
    "begin",
    "start",
    "tend",
    "keep",
    "come",
    "go",
    "be",
    "look",
    "turn",
    "prove",
    "happen",
}


def _raises(verb: Token) -> bool:
    """Whether a verb only sets the next one in time or doubt: "will end up staying", "is expected to close", "is likely to fall"."""
    return verb.lemma_.lower() in _RAISING


def _term(token: Token) -> str:
    """The lemma, a verb with its particle as one ("take-out")."""
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB":
        particle = next((c.lower_ for c in token.children if c.dep_ == "prt"), None)
        if particle:
            return f"{lemma}-{particle}"
    return lemma


def _holds(head: Token, inside: set[int]) -> bool:
    """Whether somebody is held or kept to a figure: "will hold rises to 2 percent" sets a limit."""
    if head.lemma_.lower() not in {"hold", "keep", "limit", "restrict", "confine"}:
        return False
    return any(
        c.lower_ == "to" and c.dep_ == "prep" and c.i in inside and any(t.like_num for t in c.subtree) for c in head.children
    )


def _condition(tokens: list[tuple[Token, int]], inside: set[int], text: str) -> str | None:
    """The if-clause, as written."""
    for token, _ in tokens:
        if token.lower_ in {"if", "unless", "provided"} and token.dep_ == "mark" and token.head.i in inside:
            words = [(t, at) for t, at in tokens if t.i in {s.i for s in token.head.subtree}]
            if words:
                return text[words[0][1] : words[-1][1] + len(words[-1][0])]
    return None


def _kind(head: Token, terms: set[str], counted: bool, tokens: list[tuple[Token, int]]) -> str:
    predicate = head.lemma_.lower()
    lemmas = {t.lemma_.lower() for t, _ in tokens}
    of = {name for term in (predicate, *terms) for name in keys(term)}
    if counted and any(
        sign("LEVEL", term)
        for term in (predicate, *(c.lemma_.lower() for c in head.children if c.dep_ in {"xcomp", "acomp", "advmod", "prt"}))
    ):
        return "change"
    if lemmas & _CAUSES and ("because" in lemmas or predicate in _CAUSES):
        return "cause"
    if "PLAN" in keys(predicate) or ("LIMIT" in of and lemmas & {"will", "plan", "would"}):
        return "plan"
    if counted and of & {"KILL", "INJURE", "ARREST", "MISSING"}:
        return "count"
    if counted and _counts(head, tokens):
        return "count"
    if any(t.lower_ in _MODALS for t, _ in tokens if t.head.i == head.i or t.i == head.i):
        return "forecast"
    if predicate in _THINK:
        return "assessment"
    if counted and predicate in {"be", "stand", "total", "number", "have", "hold", "reach"}:
        return "count"
    if (
        head.pos_ == "AUX"
        or predicate in {"be", "remain", "stay", "stand", "exist", "have"}
        or any(sign(axis, predicate) for axis in AXES if axis == "LIFE")
    ):
        return "status"
    return "act"


def _counts(head: Token, tokens: list[tuple[Token, int]]) -> bool:
    """Whether a figure is what the clause is about: its subject or object, not a detail behind a preposition."""
    for token, _ in tokens:
        if not token.like_num:
            continue
        at, steps = token, 0
        while at.dep_ in {"nummod", "quantmod", "compound", "conj", "amod", "pobj"} and at.head.i != at.i and steps < 5:
            if at.dep_ == "pobj" and at.head.lower_ != "between":
                break
            at, steps = at.head, steps + 1
        if at.dep_ in {"dobj", "nsubj", "nsubjpass", "attr"} and at.head.i == head.i:
            return True
    return False


def _carry(carried: Carried) -> tuple[Record, ...] | None:
    """The same, if no two pieces of evidence stand in one place, for which is read first, their ids decide; and if nobody bears the name of a page."""
    attributions, pages = carried.found.of(Attribution), (carried.was, carried.now)
    spans = [*(a.span for a in attributions), *(a.span for a in carried.found.of(Assertion))]
    voices = {name for page in pages for name in (page.outlet, page.agency, page.byline, (page.byline or "").strip())}
    named = {name for a in attributions for name in (a.speaker_name, a.description)} - {None}
    return carried.records if len(set(spans)) == len(spans) and named.isdisjoint(voices) else None


PROPOSITIONS = Analyser(
    name="propositions",
    version=10,
    needs=(Attribution, Assertion, Mention, Referent, Quantity),
    makes=(Proposition,),
    analyse=analyse,
    carry=_carry,
)

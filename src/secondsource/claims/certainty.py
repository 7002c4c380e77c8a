"""Certainty: how surely a piece of evidence is said, by its speaker (METHOD section 5).

Kind and polarity, hedges, likelihood and stated confidence are four things. The cue is looked at first ("denied", "fears", "is said
to"), then the words of the content; a future clause makes a forecast, hedged or not. Nothing here says how sure *we* are.
"""

# ruff: noqa: SIM905  (word tables read better as text)
from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from secondsource.analysis import Analyser, Annotations, Paragraph, as_it_was, text_of
from secondsource.claims.hedges import Hedge, find_hedges
from secondsource.claims.lexicon import COOKED
from secondsource.claims.scales import HEARSAY, likelihood_of
from secondsource.claims.times import find_times
from secondsource.model import Article, Assertion, Attribution, Certainty, CertaintyKind, Likelihood, Span
from secondsource.text.numbers import find_numbers

if TYPE_CHECKING:
    from spacy.tokens import Token

# cues, by lemma -----------------------------------------------------------------------------------------------------

DENYING = frozenset(
    "deny reject dismiss refute rebut repudiate disavow disclaim debunk contradict dispute rubbish pooh-pooh disprove contest discount scotch rebuff".split()
)
BELIEVING = frozenset(
    "believe think fear suspect estimate reckon guess assume presume suppose speculate worry imagine feel doubt wonder figure surmise conjecture "
    "assess understand consider theorise theorize hypothesise hypothesize hint imply".split()
) - {"understand", "consider", "hint", "imply", "feel"}  # these state as often as they doubt
DISBELIEVING = frozenset("believe think accept buy agree credit".split())
PREDICTING = frozenset(
    "predict forecast expect foresee project anticipate foretell prophesy envisage envision foreshadow".split()
)
CONCEDING = frozenset("admit concede acknowledge lament regret complain confess warn caution find".split())
LABELLING = frozenset(
    "call describe brand label dub term denounce decry condemn dismiss characterise characterize blast slam".split()
)
_HEARSAY_CUE = re.compile(
    r"\b(?:is|are|was|were|been|being|be)\s(?:\w{2,12}\s){0,2}(?:said|reported|believed|thought|understood|rumou?red|alleged|estimated|feared|considered|claimed|supposed|presumed|assumed|suspected)\b|\btalk\b|\brumou?r|\bspeculat|\breportedly\b|\ballegedly\b|\bapparently\b|\bseem|\bhearsay\b",
    re.IGNORECASE,
)
_PASSIVE_HEARSAY = frozenset(
    "say report believe think understand rumour rumor allege estimate fear consider claim suppose presume assume suspect".split()
)
_NEGATED = re.compile(r"\b(?:not|never|no|neither|nor)\b|n['’]t\b", re.IGNORECASE)
_ACTS = re.compile(
    r"^\W{0,2}(?:(?:an?|the|its|his|her|their|this|that|all|any|\w{1,20}['’]s)\s)?(?:[\w'’-]{1,20}\s){0,4}?(?:requests?|calls? (?:to|for)|bids?|permits?|applications?|offers?|proposals?|appeals?|demands?|petitions?|pleas?|motions?|"
    r"visas?|access|entry|bail|bills?|amendments?|lawsuits?|suits?|treaty|ceasefire|resolution|invitations?|nominations?|candidates?|nominees?|him|her|them)\b",
    re.IGNORECASE,
)
"""What is turned down and not denied: "rejected a request" is an act."""
_TURNED_DOWN = re.compile(
    r"^\W{0,2}(?:(?:an?|the|its|his|her|their|this|that|any|\w{1,20}['’]s)\s)?(?:[\w'’-]{1,20}\s){0,4}?(?:agendas?|plans?|packages?|measures?|deals?|agreements?|legislation|budgets?|laws?|pacts?|accords?|"
    r"policy|policies|reforms?|takeovers?|mergers?|constitution|referendum|ultimatum|conditions?|terms|draft|version|text|compromise|settlement|vaccines?|bailout)\b",
    re.IGNORECASE,
)
"""What is rejected as a thing, by a vote or an answer: no account of what happened."""
_RULING_OUT = re.compile(
    r"\b(?:rul(?:e|es|ed|ing) out|shot? down|shoot(?:s|ing)? down|pour(?:s|ed)? cold water|scoff(?:s|ed)? at|laugh(?:s|ed)? off|play(?:s|ed)? down|brush(?:es|ed)? (?:off|aside)|bat(?:s|ted)? away|swat(?:s|ted)? (?:away|down)|kn?ock(?:s|ed)? down)\b",
    re.IGNORECASE,
)

# wording that rejects -----------------------------------------------------------------------------------------------

_FABLE = (
    r"fairy[- ]?tales?|falsehoods?|untrue|nonsens\w{0,4}|a lie|lies|rubbish|fabricat\w{2,5}|invented|inventions?|made[- ]up|hoax|fantas(?:y|ies)|"
    r"baseless|groundless|unfounded|bogus"
)
_REJECTING = (
    _FABLE
    + r"|false|lie|liar|fake|fiction\w{0,3}|ridiculous|absurd|preposterous|ludicrous|laughable|without (?:any )?(?:foundation|basis|merit|substance)|no (?:foundation|basis|truth|merit|substance)|garbage|bunk|hogwash|"
    r"malarkey|baloney|slander\w{0,3}|smears?|libel\w{0,3}|defamatory|myths?|pure speculation|mere speculation|far[- ]fetched|outlandish|witch[- ]hunt|incorrect|inaccurate|wrong|mistaken|misleading|not true|wildly exaggerated|"
    r"exaggerat\w{2,4}|overblown|overstated|far too (?:high|low|large|small)|much too (?:high|low)|wide of the mark|off the mark|wildly off|concocted|malicious|disinformation|misinformation|propaganda|a canard|tosh|claptrap|fanciful"
)
_REJECTING_WORD = re.compile(rf"\b(?:{_REJECTING})\b", re.IGNORECASE)
_TALE = r"(?:reports?|claims?|allegations?|rumou?rs?|stor(?:y|ies)|accusations?|suggestions?|idea|notion|charges?|accounts?|assertions?|articles?|documents?|figures?|numbers?|estimates?|all of (?:it|this|that)|everything)"
_INVENTED = re.compile(rf"\b(?:{_FABLE}|fake news)\b", re.IGNORECASE)
_TALES = re.compile(
    rf"\b(?:{_TALE}|it|this|that|charge|allegation|criticism|comments?|remarks?|findings?|theory|theories|coverage)\b",
    re.IGNORECASE,
)
_REJECTED = re.compile(
    rf"\b(?:it|that|this|they|these|those|which)\s?(?:is|was|are|were|['’]s|['’]re)\s(?:(?:all|just|simply|completely|totally|absolutely|utterly|entirely|pure|plain|not)\s)?[^\w\s]{{0,4}}(?:an?\s)?(?:\w{{3,12}}\s)?"
    rf"(?:{_FABLE}|lies?|(?:false|wrong|fake|incorrect|inaccurate)(?=\W{{0,3}}(?:$|[.,;!?]|\sand\b)))\b|\b{_TALE}\b[^.;!?,]{{0,60}}?\s(?:is|was|are|were|am|['’]s|['’]re|remains?|being)\s(?:\w{{2,12}}\s){{0,2}}[^\w\s]{{0,4}}(?:an?\s)?(?:\w{{3,12}}\s){{0,2}}(?:{_REJECTING}|{COOKED})\b|\bnothing of the (?:sort|kind)\b|\bno such (?!as\b|luck\b)[a-z]{{3,16}}\b|"
    r"\b(?:(?:did not|didn['’]t) happen|never happened)\b|\bcategorically\b|\bcouldn['’]t be further from\b|\bfar from the truth\b|\bno truth (?:in|to|whatsoever)\b|\bthere is nothing (?:to|in) (?:it|this|that)\b|\bnot (?:the )?(?:true|case|correct)\b|\b(?:isn|wasn)['’]t true\b",
    re.IGNORECASE,
)
_NOT_A = re.compile(
    r"\b(?:it|this|that)(?:['’]s| is| was)(?: not|n['’]t| never) (?:an? |any )?(?:\w{3,12} )?(?:plots?|conspiracy|cover-?up|frauds?|coup|hoax|lies?|scandal|secret|attack|bomb|"
    r"sabotage|bribes?|takeover|crime|betrayal|accident)\b",
    re.IGNORECASE,
)
"""As in "It was not a plot": what somebody must have said it was."""
_OVER_AND_OVER = re.compile(
    r"^\W{0,3}(?:No|Nobody|Nothing|Never)\b[^.;]{3,80},\s(?:not|never|nor)\b[^.;]{2,60},\s(?:and\s)?(?:not|never|nor)\b|"
    r"\b(?P<said>(?:has|have|had|did|was|is|were|do|does)(?:n['’]t| not))\b(?!\s(?:favou?r|support|like|want|believe|think|agree|know|need|care|have|see)\b)[^.;]{2,50},\s(?:and\s)?\w{1,12}\s(?P=said)\b",
    re.IGNORECASE,
)
"""What is rejected over and over: "not in the hall, not in the van", "he has not called her, he has not called anyone"."""
_INVERTED = re.compile(
    r"^\W{0,3}(?:(?:and|but|so|or) )?(?:will|would|could|might|may|can|should|shall|is|are|was|were|do|does|did|has|have|had)\b[^.!?]{1,200}\?\W{0,3}$",
    re.IGNORECASE,
)
"""A question and nothing else: "Might the sea?"."""
_FLAT_NO = re.compile(
    r"^\W{0,3}(?:No|Nope|Absolutely not|Of course not|Certainly not|Definitely not|Not at all|Not true|Never|Nonsense|Rubbish|Untrue|False|That['’]s a lie)(?:[.!]|,\s(?!doubt|matter|one|wonder|more|longer))",
    re.IGNORECASE,
)
_NO_EXISTS = re.compile(
    r"\bthere(?:['’]s| is| are| was| were| has been| have been| will be)(?:n['’]t| not| never| absolutely| simply| currently)? (?:been )?(?:no|not any|any|an?)\s(?P<thing>(?:\w{2,14}\s){0,2}\w{2,16})|\bthere(?:['’]s| is| was| are| were) (?:never|no)\b"
    r"|\bthere never (?:is|was|were|has been|had been|will be) (?:an?|any|such)\s(?P<never>(?:\w{2,14}\s){0,2}\w{2,16})",
    re.IGNORECASE,
)
_ALLEGED_THINGS = re.compile(
    r"\b(?:plans?|limits?|deals?|agreements?|talks|links?|connections?|truth|merit|basis|cover-?up|cris[ie]s|intentions?|conspiracy|wrongdoing|collusion|quid pro quo|negotiations?|contacts?|relationships?|secret|scandal|corruption|fraud|"
    r"shortage|danger|threat|split|rift|dispute|discrimination|bias|conflict of interest|order|decision|misconduct|torture|abuse|casualties|troops|invasion|involvement|coup|ban|delay|leak|problem|pressure|payments?|bribes?|explosions?|blasts?|attacks?|bombs?|sabotage|breach|plots?|calls?|source|negligence|takeover|buyers?|closures?|lay-?offs?|redundancies|job cuts|recall|contamination|poisoning|doping|match-fixing|rigging|irregularities|vote-buying|hack|hacking|feud|quarrel|falling-out|tampering|interference|favouritism|mistreatment|neglect|bullying|harassment)\b",
    re.IGNORECASE,
)
_ABOUT_SELF = re.compile(
    r"^\W{0,3}(?:[A-Z]\w{1,12},\s)?(?:(?:Nobody|No one|None of (?:them|us))\s\w{2,14}\s(?:to\s)?(?:me|us)\b[^.!?]{0,80}|(?:I|We)(?:['’]ve)?\s(?:have\s)?(?:never|did not|didn['’]t|have not|haven['’]t|was not|wasn['’]t|were not|weren['’]t|do not|don['’]t|am not|are not|aren['’]t|had no|have no)\b[^.!?]{0,120})",
)
_ABOUT_HIMSELF = re.compile(
    r"^\W{0,3}(?:that\s)?(?:he|she|they)\s(?:himself\s|herself\s|themselves\s)?(?:(?:had|has|have|was|were|did)(?:\s(?:not|never)\b|n['’]t\b)|never\b|(?:had|has|have)\s\w{4,12}\s(?:no|neither|none|nothing)\b)[^.!?]{0,120}",
    re.IGNORECASE,
)
"""The same of oneself, reported: "she had received no call", "he did not lose"."""
_ANY = re.compile(r"\b(?:any(?:thing|body|one|where)?|ever|never|at all|whatsoever|a single|a penny|a cent)\b", re.IGNORECASE)
_NO_DENIAL = re.compile(
    r"\b(?:comment|know|think|expect|see|hear|want|understand|realise|realize|like|feel|need|care|hesitate|imagine|remember|recall|believe|mind|say|speak|doubt|hope|discuss|promise|exclude|wait|have (?:time|money|enough|the)|agree|regret|talk|intend|plan|get|choice|idea|doubt|problem|sure|afraid|surprised|satisfied|happy|worried|alone|finished|able|done|going|look|find|found|let|rule|worry|support|accept)\b",
    re.IGNORECASE,
)  # fmt: skip

# time to come -------------------------------------------------------------------------------------------------------

_WILL = frozenset(("will", "'ll", "’ll", "wo", "shall", "sha"))
_THINKING = frozenset(
    "assume say talk ask guess tell comment wait let believe think admit forgive agree understand know remember excuse speculate answer repeat note".split()
)
_STATIVE = frozenset(
    "be have need know exist mean like want seem contain include own belong believe think love remain explain concern deserve possess consist cost require hold depend matter "
    "represent constitute reflect indicate suggest equal resemble signify stem derive originate lack consider prefer involve entail comprise account".split()
)
_STATIVE_FUTURE = frozenset("remain cost hold require".split())
_RULES = frozenset("allow permit require limit ban bar forbid cap restrict prohibit oblige exempt entitle".split())
_EFFECTIVE = re.compile(
    r"\b(?:from|starting|beginning|effective|as of)\s(?:next\s|this\s|midnight\s|early\s|late\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Aug|Sept|Oct|Nov|Dec|tomorrow|today|midnight|next|\d{1,2}\s[A-Z]|20\d\d)\b"
)
_LAID = re.compile(
    r"\s(?:also\s|not\s|now\s|still\s)?to\s(?:blame|thank|be\s(?:blamed|thanked|seen|found|had|commended|congratulated|believed|welcomed|expected))\b",
    re.IGNORECASE,
)
"""As in "is to blame": nothing is to come."""
_AIMS = frozenset(
    "priority aim goal plan purpose task job idea way point question challenge objective intention strategy mission role best key answer solution step hope "
    "motivation motive intent reason rationale effort attempt focus duty trick alternative option choice thing decision response policy advice message problem target ambition dream desire function need first".split()
)
_SET = frozenset(
    "likely likelier unlikely expected set due poised bound projected forecast scheduled sure certain destined slated predicted tipped anticipated improbable liable".split()
)
_CHANCES = re.compile(
    r"\b(?:chances?|odds|probability|likelihood)\b(?! to\b)|\bprospects? (?:of|that)\b|\brisk (?:of|that)\b|\bdanger (?:of|that)\b|\bbetter than even\b|\b(?:more|less) likely\b(?!,? (?:it|this|that|they|he|she)(?: i|['’]| w|is|was| are| had)| (?:the|a|an) \w+ (?:is|was|were|had)\b)|\b(?:un)?likely that\b|\bodds-on\b|\beven money\b|\b\d{1,4} (?:of|out of|in) (?:every )?\d{1,6} (?:simulations|model runs|runs of the model)\b",
    re.IGNORECASE,
)
_BACK = re.compile(r"^(?: that\b[^.;]{0,40}\b(?:was|were|had|has|have|did|is|are)\b| of having\b)", re.IGNORECASE)
_AHEAD = re.compile(r"^(?: that\b)?(?:\s[\w’'-]+){1,5}?\s(?:could|would|will|might|may)\s(?!have\b)", re.IGNORECASE)
"""After a chance: it is still to come."""
_OPEN = re.compile(r"\b(?:may|might) or (?:may|might) not\b", re.IGNORECASE)
_HAD_CHANCE = re.compile(
    r"\b(?:no|little|his|her|their|its|our|your|last|second|a) chances?\b(?! (?:of|that))|\bhad (?:a|the|no) chance\b",
    re.IGNORECASE,
)
_INANIMATE_SHOULD = frozenset(
    "peak rise fall ease recover improve reach arrive finish complete open close end return grow slow stabilise stabilize resume drop decline pick start begin take last pass come increase decrease".split()
)
_MOVES = frozenset("peak rise fall ease recover improve grow slow stabilise stabilize decline increase decrease come".split())
"""What nobody is bidden to do: a figure that should rise is a forecast."""
_SCARCELY = frozenset("barely hardly scarcely".split())
_HABITUAL = frozenset("usually typically often normally generally sometimes".split())
"""What "will usually" happen is a habit."""
_REFUSED = frozenset(
    "say comment confirm discuss disclose elaborate identify name speak answer reveal specify speculate talk tell respond deny reply".split()
)
"""What somebody "would not" do when he was asked: it is told, not foretold."""
_JUDGED = frozenset(
    "wrong right mistake error fair unfair irresponsible foolish shame unwise wise inappropriate appropriate premature prudent imprudent unusual unthinkable curious odd strange "
    "ridiculous absurd hypocritical naive crazy insane helpful unhelpful nice great wonderful terrible tragedy disgrace insult improper unjust disgraceful hypocrisy folly madness "
    "outrageous unacceptable acceptable reasonable unreasonable sensible interesting remiss silly stupid dishonest misleading dangerous reckless immoral unethical idea mistaken inaccurate simplistic oversimplified incorrect".split()
)
"""What "it would be": a judgement of a deed, and no forecast of one."""
_VOWED = frozenset("stop rest surrender yield budge tolerate forget".split())
"""What "we will not" do is a vow, and foretells nothing."""
_SUBORDINATE = frozenset(("relcl", "advcl", "acl", "csubj"))
_EMBEDDED = frozenset(("ccomp", "pcomp"))
_IF = frozenset("if unless once provided providing assuming until till otherwise whether".split()) - {
    "whether",
    "until",
    "till",
}
_CONDITION = re.compile(
    r"\b(?:if|unless|provided(?: that)?|providing|as long as|so long as|on condition that|assuming|in the event (?:of|that)|otherwise|without (?:this|that|these|such|it|them))\b",
    re.IGNORECASE,
)
_CONFIDENCE = re.compile(
    r"\b(?P<a>high|moderate|medium|low|full|complete|great|total|absolute|little|some)(?:[- ]to[- ]\w{3,8})? (?:degree of |level of )?confidence\b|\b(?P<b>highly|very|quite|fairly|completely|absolutely|reasonably|increasingly|pretty) confident\b|\bconfident (?:that|of|in|about|he|she|they|we|it|the)\b",
    re.IGNORECASE,
)
_LEVELS = {"full": "high", "complete": "high", "great": "high", "total": "high", "absolute": "high", "highly": "high", "very": "high", "completely": "high", "absolutely": "high", "medium": "moderate", "quite": "moderate", "fairly": "moderate", "reasonably": "moderate", "pretty": "moderate", "some": "moderate", "little": "low", "increasingly": "moderate"}  # fmt: skip
_SURE = re.compile(
    r"\b(?:believe|sure|certain|confident|likely|convinced|positive|probability|likelihood|chances?|odds|possibility)\b",
    re.IGNORECASE,
)
_CHANCE = re.compile(
    r"believe|sure|certain|confident|likel|convinced|positive|probability|chance|odds|possibility|risk", re.IGNORECASE
)
"""A word that must stand somewhere for a number to be a chance: cheaper to look for than numbers."""
_QUESTION_WORD = re.compile(r"^\W{0,3}(?:whether|if)\b", re.IGNORECASE)
_ASKING = frozenset("ask wonder question inquire enquire query".split())
_TELLING = frozenset(
    "say tell comment confirm specify disclose reveal explain elaborate state mention discuss clarify know decide".split()
)
_KEEPING_BACK = frozenset("decline refuse".split())
"""With a cue of telling: what a source left open, "did not say that", "declined to confirm". It is no more stated than a question."""
_ABOUT = re.compile(r"\babout$", re.IGNORECASE)


@dataclass(frozen=True)
class Evidence:
    """What certainty needs of an attribution or assertion: content, cue and manner, over the paragraphs of the article."""

    id: str
    content: tuple[Span, ...]
    cue: Span | None
    manner: Literal["direct", "mixed", "indirect"]


class Words:
    """The parsed words of an article, by offset."""

    def __init__(self, article: Article, paragraphs: Sequence[Paragraph]) -> None:
        self.text = article.text
        self.paragraphs = paragraphs

    def within(self, spans: Iterable[Span]) -> list[tuple[int, Token]]:
        """The tokens inside ``spans``, each with the offset of its paragraph."""
        found: list[tuple[int, Token]] = []
        for span in spans:
            for paragraph in self.paragraphs:
                if paragraph.start < span.end and span.start < paragraph.end:
                    starts = paragraph.token_starts
                    # The token before the first that begins inside may reach into the span.
                    first = max(0, bisect_left(starts, span.start - paragraph.start) - 1)
                    last = bisect_left(starts, span.end - paragraph.start)
                    found.extend(
                        (paragraph.start, token)
                        for token in paragraph.doc[first:last]
                        if span.start < paragraph.start + token.idx + len(token) and not token.is_space
                    )
        return found


def assess(evidence: Evidence, words: Words) -> Certainty:
    """The certainty of one piece of evidence."""
    text = " ".join(span.of(words.text) for span in evidence.content)
    cue_text = evidence.cue.of(words.text) if evidence.cue else ""
    cue_tokens = [token for _, token in words.within([evidence.cue])] if evidence.cue else []
    cue_lemmas = {token.lemma_.lower() for token in cue_tokens}
    tokens = words.within(evidence.content)
    hedges = _hedges(evidence, words)
    futures = _futures(tokens, evidence, text)
    kind, denial = _kind(evidence, text, cue_text, cue_lemmas, cue_tokens, tokens, hedges, futures)
    doubted = {h.span for h in hedges}
    ahead = {s for s in futures if s.of(words.text).lower() in _HEDGING_FUTURES and not any(s.overlaps(h) for h in doubted)}
    spans = tuple(sorted(doubted | ahead))
    if kind in ("hedged", "forecast") and evidence.cue and _hedging_cue(cue_text, cue_lemmas, cue_tokens):
        spans = (evidence.cue, *(s for s in spans if not s.overlaps(evidence.cue)))
    return Certainty(
        evidence=evidence.id,
        kind=kind,
        conditional=_conditional(text, tokens),
        hedges=tuple(sorted(set(spans))),
        likelihood=_likelihood(text, hedges, words.text),
        confidence=_confidence(text),
        denial=denial,
    )


_HEDGING_FUTURES = frozenset("would should could may might expected expects expect expecting is are to be".split())


_ABLE = re.compile(
    r"\b(?:(?:I|we|We|that|who)|(?:so|so that|wish|wished|way|where|until|as much as|all|everything|whatever|as best|because|if only|asked if|asked whether) (?:he|she|they|it|you|[a-z]{3,12}))\s$"
)
"""Before "could": it tells of an ability, not of a chance."""


def _hedges(evidence: Evidence, words: Words) -> list[Hedge]:
    """The hedges of the content, in offsets of the article; no "could" of past ability."""
    found: list[Hedge] = []
    for span in evidence.content:
        piece = span.of(words.text)
        for hedge in find_hedges(piece):
            printed = hedge.span.of(piece).lower()
            if hedge.kind == "modal" and printed.startswith("could"):
                after = piece[hedge.span.end : hedge.span.end + 12].lower()
                if (
                    printed == "could not"
                    or after.startswith((" not ", " n't", " n’t"))
                    or _ABLE.search(piece[max(0, hedge.span.start - 40) : hedge.span.start])
                ):
                    continue
            found.append(Hedge(Span(span.start + hedge.span.start, span.start + hedge.span.end), hedge.kind))
    return found


def _negated_cue(cue_text: str, cue_tokens: Sequence[Token]) -> bool:
    return bool(_NEGATED.search(cue_text)) or any(
        child.dep_ == "neg" for token in cue_tokens if token.pos_ in ("VERB", "AUX") for child in token.children
    )


def _hearsay_cue(cue_text: str, cue_tokens: Sequence[Token]) -> bool:
    """Whether the cue is hearsay: "is said to", "is reported", "there is talk of"."""
    if _HEARSAY_CUE.search(cue_text):
        return True
    return any(
        token.lemma_.lower() in _PASSIVE_HEARSAY
        and token.tag_ == "VBN"
        and any(c.dep_ == "auxpass" for c in token.children)
        and not any(c.dep_ == "agent" for c in token.children)
        for token in cue_tokens
    )


def _hedging_cue(cue_text: str, cue_lemmas: set[str], cue_tokens: Sequence[Token]) -> bool:
    return bool(cue_lemmas & BELIEVING) or _hearsay_cue(cue_text, cue_tokens)


def _kind(
    evidence: Evidence,
    text: str,
    cue_text: str,
    cue_lemmas: set[str],
    cue_tokens: Sequence[Token],
    tokens: Sequence[tuple[int, Token]],
    hedges: Sequence[Hedge],
    futures: Sequence[Span],
) -> tuple[CertaintyKind, Literal["proposition", "negative"] | None]:
    """The kind, by rules in this order: a denying cue, a question, absence of evidence, denying words, the future, a hedge."""
    negated = _negated_cue(cue_text, cue_tokens)
    if ((cue_lemmas & DENYING) or _RULING_OUT.search(cue_text)) and not negated:
        turned_down = cue_lemmas & {"reject", "rebuff"} and _TURNED_DOWN.match(text)
        return ("stated", None) if _ACTS.match(text) or turned_down else ("denied", "proposition")
    if negated and cue_lemmas & DISBELIEVING and not _ACTS.match(text):
        return "denied", "proposition"
    if (cue_lemmas & LABELLING) and _REJECTING_WORD.search(text) and (_TALES.search(text) or _INVENTED.search(text)):
        return "denied", "negative"
    first = re.split(r"(?<=[.!?])[”\"’']?\s", text.strip(), maxsplit=1)[0]
    if (
        _INVERTED.match(text)
        or (first.rstrip("”\"’' ").endswith("?") and not futures)
        or ((_QUESTION_WORD.match(text) or _ABOUT.search(cue_text)) and cue_lemmas & _ASKING)
        or (cue_lemmas & _TELLING and (negated or cue_lemmas & _KEEPING_BACK))
    ):
        return "question", None
    kinds = {h.kind for h in hedges} - {"others"}
    if "absence" in kinds and not futures:
        return "hedged", None
    if not cue_lemmas & CONCEDING and _denies(text, first, evidence.manner, said=evidence.cue is not None):
        return "denied", "negative"
    if futures or cue_lemmas & PREDICTING or _promises(cue_lemmas, tokens):
        return "forecast", None
    if kinds or _hedging_cue(cue_text, cue_lemmas, cue_tokens) or _root_believes(tokens):
        return "hedged", None
    return "stated", None


PROMISING = frozenset("promise pledge vow undertake threaten".split())


def _promises(cue_lemmas: set[str], tokens: Sequence[tuple[int, Token]]) -> bool:
    """Whether the cue promises what the content names without a verb of its own: "vowed to rebuild", "promised light by June"."""
    return bool(cue_lemmas & PROMISING) and not any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for _, token in tokens)


def _denies(text: str, first: str, manner: str, *, said: bool) -> bool:
    """Whether the wording itself rejects something: "No.", "There is no limit", "it is a fairy tale", "I never took any"."""
    if _FLAT_NO.match(text):
        return True
    if _REJECTED.search(text) and not re.search(r"\bif\b|\b(?:prove|proved|turned? out|whether)\b", text, re.IGNORECASE):
        return True
    if _NOT_A.search(text) or (manner == "direct" and _OVER_AND_OVER.search(text)):
        return True
    none = list(_NO_EXISTS.finditer(first))
    none = [m for m in none if re.search(r"\b(?:no|never)\b|n['’]t|\bnot\b", m.group(), re.IGNORECASE)]
    if (
        len(none) > 1
        or any(m["never"] and _ALLEGED_THINGS.search(m["never"]) for m in none)
        or any(m["thing"] and (_ALLEGED_THINGS.search(m["thing"]) or m["thing"].lower().startswith("such ")) for m in none)
    ):
        return True
    reported = _ABOUT_HIMSELF.match(text) if said and manner != "direct" else None
    if reported is not None:
        return not _NO_DENIAL.search(reported.group())
    self = _ABOUT_SELF.match(text)
    if self is None or manner == "indirect":
        return False
    past = re.search(r"\b(?:never|did|didn|have|haven|was|wasn|were|weren|had)\b", self.group()) is not None
    return bool(_ANY.search(self.group()) or past) and not _NO_DENIAL.search(self.group())


def _root_believes(tokens: Sequence[tuple[int, Token]]) -> bool:
    """Whether the content itself is somebody's belief: "he believes that ...", "the union fears ..."."""
    inside = {token.i for _, token in tokens}
    for _, token in tokens:
        if token.pos_ == "VERB" and token.lemma_.lower() in BELIEVING and token.lemma_.lower() not in ("figure", "assess"):
            clause = any(c.dep_ in ("ccomp", "dobj") and c.i in inside for c in token.children)
            subject = _subject(token)
            who = subject.lower_ if subject is not None else ""
            if who in ("i", "we", "you", ""):
                continue  # "I think" is found as a hedge; "I thought it was" is none, nor is "I think you will agree"
            if clause and not _subordinate(token, inside):
                return True
    return False


def _subordinate(token: Token, inside: set[int]) -> bool:
    """Whether the token stands in a relative or adverbial clause of the content."""
    at = token
    for _ in range(12):
        if at.dep_ in _SUBORDINATE and at.head.i in inside and at.head is not at:
            # Without a conjunction it is parataxis read as a clause: "otherwise we will end up ..."
            return at.dep_ != "advcl" or any(c.dep_ == "mark" or (c.tag_ in ("WRB", "IN") and c.i < at.i) for c in at.children)
        if at.head is at:
            return False
        at = at.head
    return False


def _subject(verb: Token) -> Token | None:
    at = verb
    for _ in range(4):
        for child in at.children:
            if child.dep_ in ("nsubj", "nsubjpass", "expl"):
                return child
        if at.dep_ not in ("conj", "xcomp", "aux") or at.head is at:
            return None
        at = at.head
    return None


def _passive(verb: Token) -> bool:
    return any(c.dep_ == "auxpass" for c in verb.children)


def _progressive(verb: Token) -> bool:
    return verb.tag_ == "VBG" and any(c.lemma_ == "be" for c in verb.children)


def _perfect(verb: Token, after: int) -> bool:
    return any(c.lemma_ == "have" and c.dep_ == "aux" and c.i > after for c in verb.children)


def _futures(tokens: Sequence[tuple[int, Token]], evidence: Evidence, text: str) -> list[Span]:
    """Where the content speaks of what is to come, outside its relative and conditional clauses."""
    inside = {token.i for _, token in tokens}
    found: list[Span] = []
    effective = bool(_EFFECTIVE.search(text))
    counterfactual = bool(re.search(r"\bif (?:\w+ ){1,3}(?:were|had)\b", text))
    for offset, token in tokens:
        word = token.lower_
        verb = token.head
        if token.tag_ == "MD" or word in _WILL or word == "should":
            if verb.pos_ not in ("VERB", "AUX") or verb.i < token.i:
                verb = _next_verb(token)
            if verb is token or _subordinate(verb, inside) or _relative(token) or _in_question(verb):
                continue
            if _modal_is_future(token, verb, evidence.manner, effective=effective, counterfactual=counterfactual, text=text):
                found.append(Span(offset + token.idx, offset + token.idx + len(token)))
        elif word in ("going", "gon") and token.tag_ == "VBG":
            action = next((c for c in token.children if c.dep_ == "xcomp"), None)
            subject = _subject(token)
            past = any(c.lower_ in ("was", "were") for c in token.children)
            if (
                action is None
                or _in_question(token)
                or (past and evidence.manner == "direct")
                or action.lemma_.lower() in _THINKING
                or (subject is not None and subject.lower_ == "i")
                or _subordinate(token, inside)
            ):
                continue
            found.append(Span(offset + token.idx, offset + token.idx + len(token)))
        elif word in _SET and _leads_to(token):
            action = next((c for c in token.children if c.dep_ in ("xcomp", "ccomp")), None)
            if (
                (action is not None and (_perfect(action, token.i) or _progressive(action)))
                or _subordinate(token, inside)
                or effective
            ):
                continue
            found.append(Span(offset + token.idx, offset + token.idx + len(token)))
        elif token.lemma_ == "be" and _is_to(token):
            subject = _subject(token)
            if (
                subject is None
                or subject.lemma_.lower() in _AIMS
                or subject.lower_ in ("it", "this", "that", "what", "which")
                or _LAID.match(text_of(token.doc), token.idx + len(token))
                or _subordinate(token, inside)
                or effective
                or token.tag_ == "VB"
            ):
                continue
            found.append(Span(offset + token.idx, offset + token.idx + len(token)))
        elif (
            token.lemma_.lower() in PREDICTING
            and token.pos_ == "VERB"
            and not _subordinate(token, inside)
            and token.tag_ != "VBN"
        ):
            found.append(Span(offset + token.idx, offset + token.idx + len(token)))
    if not found and tokens:
        chance = _CHANCES.search(text)
        if (
            chance is not None
            and (not _BACK.match(text[chance.end() :]) or _AHEAD.match(text[chance.end() :]))
            and not _HAD_CHANCE.search(text)
        ):
            found.append(Span(evidence.content[0].start, evidence.content[0].start))
    return found


def _judges(verb: Token) -> bool:
    """Whether "would be" passes judgement: "it would be wrong to sell"."""
    if verb.lemma_ != "be":
        return False
    subject = _subject(verb)
    if (
        subject is not None
        and subject.lower_ == "it"
        and any(c.dep_ == "acomp" for c in verb.children)
        and any(t.dep_ == "xcomp" and t.tag_ == "VB" for c in verb.children for t in (c, *c.children))
    ):
        return True  # "it would be hard to say"
    return any(c.dep_ in ("acomp", "attr") and c.lemma_.lower() in _JUDGED for c in verb.children)


def _in_question(verb: Token) -> bool:
    """Whether the clause of a verb is an open question inside the sentence: "whether he will run", "how many will come"."""
    clause = verb
    for _ in range(3):
        opens = clause.left_edge
        held = next((c for c in clause.children if c.i >= opens.i and c.left_edge.i == opens.i), None)
        own = held is not None and held.dep_ != "advcl"  # not "where the dam holds, the road will open"
        if own and (
            opens.lower_ == "whether"
            or (opens.lower_ in ("how", "why", "where", "who", "whom", "which", "what") and clause.dep_ in _EMBEDDED)
            or (opens.lower_ == "if" and clause.dep_ in ("ccomp", "pcomp"))
        ):
            return True
        if clause.dep_ not in ("conj", "xcomp") or clause.head is clause or clause.head.i > verb.i:
            return False
        clause = clause.head
    return False


def _relative(token: Token) -> bool:
    """Whether a relative word stands right before a modal, whatever the parse made of its clause: "rules which would cap pay"."""
    at = token.i - 1
    while at >= 0 and token.doc[at].pos_ == "ADV" and token.i - at < 4:
        at -= 1
    return (
        at > 0
        and token.doc[at].lower_ in ("which", "who")
        and token.doc[at - 1].pos_ in ("NOUN", "PROPN", "PUNCT", "VERB", "ADV")
    )


def _next_verb(modal: Token) -> Token:
    """The verb after a modal whose parse was broken by quotation marks; the modal itself if there is none."""
    doc = modal.doc
    after = [doc[i] for i in range(modal.i + 1, min(len(doc), modal.i + 5)) if not doc[i].is_punct and not doc[i].is_quote]
    return next((t for t in after if t.tag_.startswith("VB") or t.pos_ == "VERB"), after[0] if after else modal)


_WHEN = re.compile(
    r"(?:by|on|in|at|within|before|next|later|this|early|late|from|around|tomorrow|tonight|soon|shortly|as early as|as soon as)$",
    re.IGNORECASE,
)


def _leads_to(token: Token) -> bool:
    """Whether "likely", "set", "due" is followed by "to" and a verb, or by a time: "is expected by noon"."""
    doc = token.doc
    if (
        token.lower_ in ("expected", "due", "scheduled")
        and token.i > 0
        and doc[token.i - 1].lemma_ in ("be", "not")
        and doc[token.i - 1].lower_ in ("is", "are", "not")
        and token.i + 1 < len(doc)
        and _WHEN.match(doc[token.i + 1].text)
    ):
        return True
    return (
        token.i + 1 < len(doc)
        and doc[token.i + 1].lower_ == "to"
        and token.i + 2 < len(doc)
        and doc[token.i + 2].tag_ in ("VB", "RB", "VBP", "NN")
    )


def _is_to(token: Token) -> bool:
    doc = token.doc
    after = [doc[i] for i in range(token.i + 1, min(len(doc), token.i + 4))]
    if after and after[0].lower_ in ("also", "now", "still", "not", "soon"):
        after = after[1:]
    return len(after) > 1 and after[0].lower_ == "to" and after[0].tag_ == "TO" and after[1].tag_ == "VB"


def _modal_is_future(token: Token, verb: Token, manner: str, *, effective: bool, counterfactual: bool, text: str) -> bool:
    """Whether a modal verb speaks of the future, and not of a rule, an ability, a wish or courtesy."""
    word, lemma = token.lower_, verb.lemma_.lower()
    subject = _subject(verb)
    who = subject.lower_ if subject is not None else ""
    negated = any(c.dep_ == "neg" for c in verb.children)
    if word in _WILL:
        if (
            who in ("i", "you")
            or token.pos_ == "NOUN"
            or any(c.lower_ in _HABITUAL for c in verb.children)
            or (
                negated
                and lemma in _REFUSED
                and not _passive(verb)
                and lemma not in ("deny", "respond", "speak", "talk", "tell")
            )
            or (who == "we" and lemma in _THINKING | {"need", "continue", "keep"})
            or (who == "we" and negated and lemma in _VOWED)
            or effective
            or lemma in _RULES
        ):
            return False
        return not (lemma in _THINKING and who == "we") and not _perfect(verb, token.i)
    if word in ("would", "'d", "’d"):
        if (
            who in ("i", "you")
            or (negated and lemma in _REFUSED and not _passive(verb))
            or _judges(verb)
            or (token.i + 1 < len(token.doc) and token.doc[token.i + 1].lower_ in ("rather", "sooner"))
            or counterfactual
            or _perfect(verb, token.i)
            or _progressive(verb)
            or effective
            or lemma in _RULES
        ):
            return False
        if verb.lemma_ == "like" or (word != "would" and who in ("he", "she", "they", "we") and verb.tag_ in ("VBN", "VBD")):
            return False
        return manner != "direct" or _passive(verb) or lemma not in _STATIVE
    if word in ("could", "may", "might"):
        if _OPEN.search(text) or who == "one" or any(c.lower_ in _SCARCELY for c in verb.children):
            return False
        if who in ("i", "we") and word == "could" and not re.search(r"\bif\b|\bthen\b", text):
            return False
        if (negated and word == "could") or _perfect(verb, token.i) or _progressive(verb) or who == "you" or lemma in _RULES:
            return False
        if lemma in _STATIVE and not _passive(verb) and lemma not in _STATIVE_FUTURE and not (lemma == "have" and who == "we"):
            return False
        return not (_passive(verb) and lemma in ("see", "hear", "find", "say", "call", "use"))
    if word == "should":
        # A common noun that opens the sentence has its capital from there, and is no name whatever it is taken for.
        opens = subject is not None and subject.is_sent_start and subject.tag_ in ("NN", "NNS")
        person = (
            subject is not None and not opens and (subject.pos_ in ("PRON", "PROPN") or subject.ent_type_ in ("PERSON", "ORG"))
        )
        if lemma not in _INANIMATE_SHOULD or person:
            return False
        return lemma in _MOVES or bool(find_times(token.sent.text, "2000-06-15", ahead=True))
    return False


def _conditional(text: str, tokens: Sequence[tuple[int, Token]]) -> bool:
    """Whether what is said hangs on a condition of its own: "if", "unless", "only if"."""
    if not _CONDITION.search(text):
        return False
    marks = [
        t
        for _, t in tokens
        if t.lower_ in _IF and t.dep_ in ("mark", "advmod") and t.head.dep_ not in ("ccomp", "xcomp", "pcomp")
    ]
    return bool(marks) or bool(
        re.search(
            r"\b(?:unless|provided that|as long as|otherwise|on condition that|without (?:this|that|these|such|it|them))\b",
            text,
            re.IGNORECASE,
        )
    )


def _likelihood(text: str, hedges: Sequence[Hedge], page: str) -> Likelihood | None:
    """The number that the speaker gave for a chance, else the band of the first word of probability."""
    for number in find_numbers(text) if _CHANCE.search(text) else ():
        chance = number.shape == "odds" or (number.unit is not None and number.unit.name == "percent")
        if not chance or not number.values or number.role != "quantity" or not 0 <= number.values[-1] <= 100:
            continue
        after, before = text[number.end : number.end + 30], text[max(0, number.start - 45) : number.start]
        if (
            re.match(r"\s(?:chance|probability|likelihood|sure|certain|likely|confident|possibility|risk)", after)
            or (_SURE.search(before) and not re.search(r"\b(?:fall|rise|fell|rose|by|of|to|at least)\s$", before))
            or _odds_of(text, number.start)
        ):
            low = number.low if number.low is not None else 0.0
            high = number.high if number.high is not None else 100.0
            return Likelihood(low, high, "number")
    for hedge in hedges:
        if hedge.kind == "likelihood":
            words = hedge.span.of(page).lower()
            before = page[max(0, hedge.span.start - 5) : hedge.span.start].lower()
            if words in HEARSAY or words.startswith(("more likely", "less likely", "far more", "far less")):
                continue
            if words in ("likely", "probable") and re.search(r"(?:\bnot|n['’]t)\s$", before):
                words = f"not {words}"
            found = likelihood_of(words)
            if found is not None:
                return found
    return None


def _odds_of(text: str, start: int) -> bool:
    return bool(
        re.search(
            r"\b(?:chances?|odds|probability|likelihood|possibility)\b[^.;]{0,40}$",
            text[max(0, start - 60) : start],
            re.IGNORECASE,
        )
    )


def _confidence(text: str) -> str | None:
    """The speaker's own confidence: "with high confidence"."""
    match = _CONFIDENCE.search(text)
    if match is None:
        return None
    word = (match["a"] or match["b"] or "").lower()
    return _LEVELS.get(word, word) or "stated"


def evidence_of(found: Annotations) -> Iterator[Evidence]:
    """Every attribution and assertion of an article, in the form that certainty and forecasts read."""
    for attribution in found.of(Attribution):
        yield Evidence(attribution.id, attribution.content, attribution.cue, attribution.manner)
    for assertion in found.of(Assertion):
        yield Evidence(assertion.id, (assertion.span,), None, "indirect")


def find_certainty(article: Article, found: Annotations) -> Iterator[Certainty]:
    """The certainty of every attribution and assertion of an article."""
    said = {c.evidence for c in found.of(Certainty)}  # by a person, who marked what was missed
    evidence = [item for item in evidence_of(found) if item.id not in said]
    if not evidence:
        return
    words = Words(article, found.paragraphs)
    for item in evidence:
        yield assess(item, words)


CERTAINTY = Analyser("certainty", 6, (Attribution, Assertion), (Certainty,), find_certainty, carry=as_it_was)

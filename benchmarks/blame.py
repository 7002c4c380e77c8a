"""How surely a body is blamed: MUC-4's confidence slot beside what our attributions and certainty say, the body given.

    python benchmarks/blame.py SHARED [--part dev|train] [--articles N]

The slot's decision tree (guide, slot 11) is walked over the records that the program makes anyway: the body's own claim, an accusation by an authority,
another's accusation or doubt, plain telling, no link. Blame is no record of the program, for this figure is not good enough to show. What is in the
way: about half the slots are REPORTED AS FACT, so that saying nothing else is right in .47 to .48; the texts are in one case, so names and clauses are lost;
one body has several deeds with a confidence each; a rebel radio's own "we" is CLAIMED without its name in the text; and annotators chose between
the accusing, the suspecting and the possible by the whole article, not by a sentence. Two classifiers learnt on the 610 slots of the training part
(word sequences around the body; thirty features of the guide's tree) come to .54 in cross-validation and .55 to .60 on the development part;
the records come to .566 there and to .474 on the training part.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from chain import steps

from secondsource.analysis import Annotations
from secondsource.model import Article, Attribution, Certainty
from secondsource.models.parser import parse

FACT, BY_AUTHORITIES, CLAIMED = "REPORTED AS FACT", "ACCUSED BY AUTHORITIES", "CLAIMED OR ADMITTED"
SUSPECTED, POSSIBLE, ACQUITTED = "SUSPECTED OR ACCUSED", "POSSIBLE", "ACQUITTED"
CLASSES = (CLAIMED, BY_AUTHORITIES, SUSPECTED, FACT, POSSIBLE, ACQUITTED)
_HARM = re.compile(
    r"\b(?:kill|murder|assassinat|attack|bomb|explo|dynamit|kidnap|abduct|ambush|massacr|raid|destroy|burn|shot|shoot|wound|injur|straf|sabotag|threat|hurl|shell|"
    r"carried out|commit|perpetrat|execut|storm|tortur|crime|death|responsib)\w*"
)
_CLAIM = re.compile(
    r"\b(?:claim\w*|took|taken|assum\w+) (?:the )?(?:responsibility|credit|authorship)|\b(?:admit|acknowledg|confess)\w*|\bcommuniques?\b"
)
_ACCUSING = re.compile(
    r"\b(?:blam|accus|attribut|charg|implicat|denounc|incriminat)\w*|\b(?:holds?|held) \w+(?: \w+){0,3} responsible"
)
_DOUBT = re.compile(
    r"\b(?:suspect|alleged|presum|apparent|believ|probabl|possibl|reported)\w*|\bmay have|\bcould have|\bmight\b"
)
_AUTHORITY = re.compile(
    r"\b(?:police|government|minist\w+|president|army|armed forces|military|officials?|authorit\w+|brigade|battalion|judge|prosecutor|general|colonel|"
    r"security forces|commander|navy|air force|governor|mayor|ambassador|court|attorney|chief)\b"
)


def keys(folder: Path) -> Iterator[tuple[str, tuple[str, ...], frozenset[str]]]:
    """Each body of slot 11: the document, its names in lower case, and the answers that count."""
    for path in sorted((folder / "raw_keys").iterdir()):
        for block in re.split(r"\n(?=0\.\s)", path.read_text(encoding="latin-1")):
            named = re.search(r"MESSAGE: ID\s+(\S+)", block)
            slot = re.search(r"^11\.\s+PERP: ORGANIZATION CONFIDENCE\s(.*?)^12\.", block, re.DOTALL | re.MULTILINE)
            if named is None or slot is None:
                continue
            joined = re.sub(r"(?:\n\s*/|/\s*\n)", " / ", re.sub(r":\s*\n", ": ", slot.group(1)))
            for line in joined.replace("SUSPECTED OR ACCUSED BY AUTHORITIES", BY_AUTHORITIES).split("\n"):
                bodies = tuple(b.strip().lower() for b in re.findall(r'"([^"\\]{3,})', line))
                answers = frozenset(c for c in CLASSES if c in re.sub(r'"[^"]*"', "", line))
                if bodies and answers:
                    yield named.group(1), bodies, answers


def told_of(article: Article, found: Annotations, bodies: tuple[str, ...]) -> str:
    """The surest thing that is said of the body's part, in the order of the guide's tree."""
    name = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(bodies, key=len, reverse=True))) + ")")
    sure = {c.evidence: c for c in found.of(Certainty)}
    said: set[str] = set()
    covered = []
    for a in found.of(Attribution):
        content = " ".join(s.of(article.text) for s in a.content).lower()
        source = a.source.of(article.text).lower() if a.source else ""
        cue = a.cue.of(article.text).lower() if a.cue else ""
        if name.search(source) and (_CLAIM.search(f"{cue} {content}") or re.search(r"\bwe\b", content)):
            said.add(CLAIMED)
        if not name.search(content) or not _HARM.search(content):
            continue
        covered.append(a.span)
        certainty = sure.get(a.id)
        doubted = certainty is not None and certainty.kind == "hedged"
        if certainty is not None and certainty.kind == "denied":
            continue
        if _CLAIM.search(content):
            said.add(CLAIMED)
        elif _ACCUSING.search(f"{cue} {content}") or doubted or _DOUBT.search(content):
            said.add(BY_AUTHORITIES if _AUTHORITY.search(source) else SUSPECTED)
        else:
            said.add(FACT)
    for sentence in re.finditer(r"[^.!?]{10,600}", article.text.lower()):
        if any(s.start < sentence.end() and sentence.start() < s.end for s in covered) or not name.search(sentence.group()):
            continue
        if _CLAIM.search(sentence.group()):
            said.add(CLAIMED)
        elif _HARM.search(sentence.group()):
            said.add(SUSPECTED if _DOUBT.search(sentence.group()) or _ACCUSING.search(sentence.group()) else FACT)
    return next((c for c in CLASSES if c in said), POSSIBLE)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--part", choices=("dev", "train"), default="dev")
    parser.add_argument("--articles", type=int, default=10_000)
    options = parser.parse_args()
    folder = options.shared / "data/muc4_grit"
    lines = (folder / f"processed_{options.part}.jsonl").read_text(encoding="utf-8").splitlines()
    texts = {row["docid"]: row["doctext"] for row in map(json.loads, lines)}
    analysers = [a for a in steps()[0] if a.name in ("names", "attributions", "certainty")]
    asked = [key for key in keys(folder) if key[0] in texts]
    read: dict[str, tuple[Article, Annotations]] = {}
    answers: list[tuple[frozenset[str], str]] = []
    for document, bodies, right in asked:
        if document not in read and len(read) < options.articles:
            text = re.sub(r"(^|[.!?]\s+)([a-z])", lambda m: m[1] + m[2].upper(), " ".join(texts[document].split()))
            article = Article(page=document, text=text, sha256="", published=None, language="en")
            found = Annotations(article, parse)
            for analyser in analysers:
                found.add(list(analyser.analyse(article, found)))
            read[document] = (article, found)
        if document in read:
            answers.append((right, told_of(*read[document], bodies)))
    commonest = Counter(c for right, _ in answers for c in right).most_common(1)[0][0]
    hits = sum(got in right for right, got in answers) / len(answers)
    print(
        f"blame, {options.part}: {len(answers)} slots, accuracy {hits:.3f}; always {commonest}: {sum(commonest in r for r, _ in answers) / len(answers):.3f}"
    )
    for c in CLASSES:
        asked_for = [got for right, got in answers if c in right]
        if asked_for:
            print(
                f"   {c:24} asked {len(asked_for):3}  right {sum(g == c for g in asked_for):3}  given {sum(g == c for _, g in answers):3}"
            )


if __name__ == "__main__":
    main()

"""Presence: whether a report says that its own people were there, or have the paper in their hands, of which it tells.

"We went to look", "our photographer burnt his fingers on it", "the deed, of which the Beacon has a copy": what follows is no plain narration but
what the outlet found out itself (METHOD's rule 7). The words may stand in the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from secondsource.model import Span

_STAFF = (
    r"(?:reporters?|correspondents?|journalists?|photographers?|(?:camera |film )?crews?|teams?|staff|intern|translator|cameram[ae]n|camerawom[ae]n|"
    r"stringers?|fact[- ]checkers?|observers?|monitors|researchers|sample|count|survey|test|tape|own (?:count|tally|sample|survey|test|check|search))"
)
_PAPER = r"(?:news)?(?:paper|magazine|weekly|site|website|station|programme|bulletin|blog|column|newsletter|review|journal)"
_DID = (
    r"(?:went|walked|drove|rowed|sailed|flew|climbed|crawled|rode|followed|crossed|called|rang|phoned|telephoned|dialled|stood|stand|are standing|sat|waited|"
    r"spent|saw|see|could see|watched|looked|counted|measured|timed|weighed|tested|tried|searched|checked|read|re-read|found|visited|toured|"
    r"entered|inspected|examined|compared|matched|listened|heard|filmed|photographed|obtained|reviewed|traced|tracked|mapped|added up|can testify|"
    r"laid|put|took|had|have|hold|asked for|leafed|combed)"
)
_HERE: Final = re.compile(
    rf"\b(?:[Oo]ur|[Tt]his outlet[’']s) (?:own )?{_STAFF}\b|\b(?:[Tt]his|[Tt]he present) (?:reporter|correspondent|writer|photographer|{_PAPER})\b|"
    rf"\b(?:took|led|showed|let|before|with|among|in front of) (?:a|two|three|four) (?:reporters?|journalists?)\b|"
    rf"\b(?:We|we) (?:(?:have|had|were|could|did|also|all|then|later|[a-z]+ly) ){{0,3}}(?:shown|seen|been|given|let|sent|{_DID})\b|"
    rf"(?<![\w“\"])I (?:(?:have|had|was|could|did|also|then|later) ){{0,2}}(?:shown|seen|been|given|let|sent|{_DID})\b|"
    r"\b(?:shown|showed|shows|sent|gave|given|handed|passed|played|came|leaked|lent|known) (?:to )?us\b|\b(?:shown|sent|passed|leaked|played) to this\b|"
    r"\b(?:in|into) our (?:hands|possession|letter[- ]?box|post[- ]?box|mailbox|inbox)\b|\b(?:before|with|reached|in front of) us\b|"
    rf"\b(?:a copy of|copies of|of) which we (?:have|hold|own|saw|read)\b|\b[Mm]y (?:own )?(?:photographs?|pictures?|notes|tape|recording)\b|"
    rf"\b[Tt]wo of our\b|\bone of our\b"
)
_SEEN_BY = r"(?:seen|obtained|reviewed|read|examined|verified|analysed|analyzed|heard|viewed|inspected) by|(?:shown|sent|passed|leaked|played|given|made available) to|reached|lie before|lies before"
_QUOTED = re.compile(r"“[^”]{0,600}(?:”|$)|\"[^\"]{0,600}(?:\"|$)|(?<!\w)‘[^’]{0,300}’(?!\w)")
_PAPERS: Final = re.compile(
    r"\b(?:cop(?:y|ies) of|photocop\w+|leaked|shipping papers|papers? seen|message|memo|letter|note|bank (?:slips?|statements?)|documents? (?:seen|obtained|shown)|"
    r"in a plain envelope|e-?mails?)\b",
    re.IGNORECASE,
)


def is_shown(text: str, span: Span) -> bool:
    """Whether what an outlet has before its eyes is a paper that somebody gave it: it goes with the unnamed sources of the report."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - BEFORE // 2)
    return bool(_PAPERS.search(_QUOTED.sub(" ", text[start : span.end + 60].partition("\n")[0])))


BEFORE, AFTER = 260, 120
"""Characters of the paragraph looked at before what is told, and after it."""


def is_there(text: str, span: Span, outlet_names: Iterable[str]) -> bool:
    """Whether the paragraph tells, before or in the sentence, that the outlet has what it says from its own eyes.

    >>> text = "And the road? We went to look. On the ground there are goats and a dry creek."
    >>> is_there(text, Span(31, len(text)), ()), is_there(text[31:], Span(0, len(text) - 31), ())
    (True, False)
    """
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - BEFORE)
    stop = text.find("\n", span.end)
    end = min(stop if stop >= 0 else len(text), span.end + AFTER)
    after = text[span.end : end]
    close = re.search(r"[.!?][”\"’]?(?=\s|$)", after)
    here = _QUOTED.sub(" ", text[start : span.end] + (after[: close.end()] if close else after))
    if _HERE.search(here):
        return True
    names = "|".join(re.escape(name) for name in sorted({n for n in outlet_names if len(n) > 2}, key=lambda n: (-len(n), n)))
    return bool(
        names
        and re.search(
            rf"\b(?:(?:{_SEEN_BY}) (?:the )?(?:{names})|(?:{names}) (?:has|holds|was shown|saw|counted|has seen|has read|has obtained|spent|visited|went))\b",
            here,
        )
    )

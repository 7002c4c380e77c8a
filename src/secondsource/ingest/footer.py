"""What stands below a story, and in boxes within it: credits, signatures, taglines, the house's own lines, other headlines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from secondsource.ingest.agencies import known_agency
from secondsource.ingest.credits import is_body, is_person, name_of_body, read_foot, read_house_foot, read_trailing, same_body
from secondsource.ingest.furniture import COUNTER, CUT, KICKER, TERMINAL, Label
from secondsource.ingest.header import as_byline
from secondsource.ingest.story import COMMENTERS, OWN_OPINION, Block, Cleaned, is_prose, outlet_of_policy, take_byline, take_in
from secondsource.model import Credit

_TAGLINE = re.compile(
    r"(?P<name>(?:(?:Dr|Prof|Professor|Sir|Dame|Lord)\.?\s)?[A-ZÀ-Þ][\w’'.-]*(?:\s(?:[A-ZÀ-Þ][\w’'.-]*|al|van|de|von|bin|der|el|da|di|du)){1,4})"
    r"(?:,\s[^,]{3,80},)?\s(?:is|was|writes|teaches|works|reports|covers|leads|heads|serves|served|runs|directs|tweets|edits)\s(?P<rest>.{3,400})"
)


_ROLE_OF_AUTHOR = re.compile(
    r"(?i:\b(?:author|director|professor|lecturer|fellow|columnist|correspondent|editor|writer|reporter|journalist|researcher|analyst|economist|"
    r"historian|scholar|scientist|student|chair(?:man|woman|person)?|president|founder|former|minister|member|adviser|advisor|consultant|lawyer|novelist|"
    r"executive|head|ambassador|secretary|commentator|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|every week|weekly|about|based in|covers)\b)|\bfor (?:the )?[A-Z]\w+"
)


_OUTSIDER = re.compile(
    r"\b(?:author of|director|professor|lecturer|fellow|columnist|historian|scholar|former|minister|member of|adviser|advisor|president|chair|founder|economist|executive|ambassador|writes (?:a|on|every|about)|latest book|new book|institute|university)\b",
    re.IGNORECASE,
)


_STAFF_TAGLINE = re.compile(
    r"\b(?:reporter|correspondent|staff writer|journalist|news editor|covers|reports on)\b", re.IGNORECASE
)


_PROMOTES = re.compile(
    r"\b(?:newsletters?|letter|advertis\w+|inbox|subscri\w+|sign up|members?|briefing|podcast|e-?mail|app|free|puzzles?|edition|every (?:week|morning|day|evening)|"
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)days|weekdays|breakfast|delivered|donat\w+|support us)\b",
    re.IGNORECASE,
)


_BEGS = re.compile(
    r"\b(?:if you can (?:spare|afford|help|give)|become a member|support (?:us|our|independent|local)|not free to make|buy the paper|make (?:it|this|our \w+) possible|"
    r"(?:paid for|funded|owned|printed|made) by (?:its|our|your|\w+) (?:readers|members|subscribers|people)|donate)\b",
    re.IGNORECASE,
)


_ASKS = re.compile(r"become a member|not free to make|buy the paper", re.IGNORECASE)


_TALK = re.compile(
    r"\(?\d[\d,.]*\)? (?:reader )?(?:comments?|repl(?:y|ies)|responses|thoughts on .{1,200})\W{0,2}|(?:reader )?comments?(?:\s?\(\d[\d,.]*\))?|"
    r"(?:leave a (?:reply|comment)|join the (?:conversation|discussion|debate)|have your say|what (?:do you think|our readers (?:say|think))|reader comments)\W{0,2}",
    re.IGNORECASE,
)


_QUOTES = re.compile(r"[“”\"]|\b(?:said|says|told)\b")


_ADDRESS = re.compile(
    r"(?:\s(?:Ltd|Limited|Inc|LLC|plc|GmbH)\b\.?)?(?:,\s|\s(?:is|are)\s(?:an?|the|published|printed|owned|paid|run|made|part)\b|\.\s)"
)


def cut_foot(blocks: list[Block], labels: list[Label | None], story: Cleaned) -> tuple[list[Block], list[Label | None]]:
    """Drop what stands below "Comments", "Related stories" and the like, if the story is above.

    The readers' talk first: long as it may be, it says nothing of how long the story is.
    """
    at = next(
        (
            n
            for n, b in enumerate(blocks)
            if b.heading and _TALK.fullmatch(b.text) and sum(is_prose(a.text) for a in blocks[:n]) > 2
        ),
        len(blocks),
    )
    for lower, what in zip(blocks[at:], labels[at:], strict=True):
        if what in {"policy", "notice", "date", "copyright"}:
            take_in(lower, what, story, "", last=True, american=False)
    blocks, labels = blocks[:at], labels[:at]
    lengths = [len(b.text) for b in blocks]
    total = sum(lengths)
    above = 0
    for n, (block, label) in enumerate(zip(blocks, labels, strict=True)):
        if CUT.fullmatch(block.text) and above > 0.5 * total and any(x is None for x in labels[:n]):
            if (
                COUNTER.fullmatch(block.text)
                and sum(lengths[m] for m in range(n, len(blocks)) if labels[m] is None) > 0.1 * above
            ):
                continue  # the count of comments on something within the story
            below = list(zip(blocks[n:], labels[n:], strict=True))
            for lower, what in below:
                if what in {"policy", "notice", "date", "copyright"}:
                    take_in(lower, what, story, "", last=True, american=False)
            # A credit, a tagline or a notice may still stand there; prose does not come back.
            feet = [b for b, what in below if what is None and read_foot(b.text)]
            kept = blocks[:n] + feet
            return kept, labels[:n] + [None] * len(feet)
        if label is None:
            above += lengths[n]
        else:
            total -= lengths[n]
    return blocks, labels


def without_boxes(kept: list[Block], story: Cleaned) -> list[Block]:
    """Drop what a scrape kept of boxes between the paragraphs: a name and a line or two of promise, a plea for the price of the paper."""
    out: list[Block] = []
    skip = -1
    for n, block in enumerate(kept):
        if n <= skip:
            continue
        begins = n == 0 or not kept[n - 1].loose
        if (
            begins
            and block.loose
            and n
            and n + 1 < len(kept)
            and not TERMINAL.search(block.text)
            and len(block.text.split()) <= 6
        ):
            end = n + 1
            while end + 1 < len(kept) and kept[end].loose:
                end += 1
            lines = " ".join(b.text for b in kept[n : end + 1])
            if (
                end - n <= 3
                and len(lines.split()) <= 30
                and _PROMOTES.search(lines)
                and not re.search(r"[“\"]|\bsaid\b", lines)
            ):
                skip = end
                continue
        if (
            n
            and len(block.text.split()) <= 40
            and (plea := _BEGS.search(block.text))
            and (_speaks_of_house(block.text, story.outlet) or (_ASKS.fullmatch(plea[0]) and not _QUOTES.search(block.text)))
        ):
            continue
        out.append(block)
    return out


def _speaks_of_house(text: str, outlet: str | None) -> bool:
    """Whether a line speaks for the house that prints it: by its name or as "we", and quotes nobody."""
    if _QUOTES.search(text):
        return False
    name = outlet.split()[-1] if outlet else ""
    return bool(
        re.search(r"\b(?:we|us|our)\b", text, re.IGNORECASE) or (len(name) > 3 and re.search(rf"\b{re.escape(name)}\b", text))
    )


def without_tail(kept: list[Block], story: Cleaned) -> list[Block]:
    """Drop what stands below the story: the house's own address line, and the headlines of others under a short heading."""
    end = len(kept)
    prose = sum(is_prose(b.text) for b in kept)
    if prose < 3:
        return kept
    while end > 3:
        text = kept[end - 1].text
        if story.outlet and len(text.split()) <= 40 and _is_own_address(text, story.outlet):
            end -= 1
            continue
        start = end
        while start > 3 and _is_list_line(kept[start - 1].text):
            start -= 1
        if end - start >= 2 and len(kept[start].text.split()) <= 5 and kept[start].loose:
            end = start
            continue
        break
    return kept[:end]


def _is_own_address(text: str, outlet: str) -> bool:
    bare = re.sub(r"^the\s+", "", outlet.strip(), flags=re.IGNORECASE)
    match = re.match(rf"(?:the\s+)?{re.escape(bare)}", text, re.IGNORECASE)
    return bool(match and _ADDRESS.match(text, match.end()) and not re.search(r"[“”\"]|\b(?:said|says|told)\b", text))


def _is_list_line(text: str) -> bool:
    return (
        len(text.split()) <= 12
        and not TERMINAL.search(text)
        and text[-1:] not in ":,;"
        and not re.search(r"[“”\"«»]", text)
        and read_foot(text) is None
    )


def sign_off(kept: list[Block], story: Cleaned, whole: str) -> list[Block]:
    """Read credits, signatures and the author's tagline off the last paragraphs."""
    out = list(kept)
    floor = max(1, len(out) - 5)
    last_prose = next((n for n in range(len(out) - 1, -1, -1) if is_prose(out[n].text)), -1)
    for n in range(len(out) - 1, floor - 1, -1):
        text = out[n].text
        if _own_line(text, story):
            del out[n]
            continue
        if credit := read_foot(text, whole):
            if credit not in story.credits:
                story.credits.append(credit)
            del out[n]
            continue
        if (people := read_house_foot(text)) is not None:
            story.people = story.people or people
            story.signed |= bool(people)
            # The form of the foot is Reuters' own; where the story names Reuters besides, it is a credit.
            if re.search(r"; ?(?:\w+ ){0,3}editing by", text, re.IGNORECASE) and re.search(r"\bReuters\b", whole):
                story.credits.append(Credit("Reuters", "foot", text))
            del out[n]
            continue
        if n == last_prose + 1 and (credit := _bare_credit(text, out[:n])) and not same_body(credit.name, story.outlet):
            story.credits.append(credit)
            del out[n]
            continue
        if len(text.split()) <= 8 and (byline := as_byline(text, whole, alone=False)):
            take_byline(byline, text, story)
            del out[n]
            continue
        if (
            n == len(out) - 1
            and 2 <= len(text.split()) <= 3
            and not TERMINAL.search(text)
            and is_person(text)
            and not any(re.search(rf"\b{re.escape(text.split()[-1])}\b", b.text) for b in out[:n])
        ):
            story.people = story.people or (text,)
            del out[n]
            continue
        if signed := re.fullmatch(r"[–—-]{1,2}\s?(?P<name>[^.]{3,40})", text):
            if is_person(signed["name"]):
                story.people = story.people or (signed["name"],)
                story.signed = True
                del out[n]
            continue
        if re.fullmatch(
            r"\S{1,60}@\S{1,60}|(?:e-?mail|contact|twitter|follow)\b.{0,20}[@:]\s?\S{2,80}(?:\s.{0,60})?|[#*–—-]{1,5}|[a-z]{2,4}(?:[/-][a-z]{2,4}){1,4}|ends?|-30-|-ends-",
            text,
            re.IGNORECASE,
        ):
            del out[n]
            continue
        if _is_tagline(text, out[:n], story):
            del out[n]
    if out and (found := read_trailing(out[-1].text)):
        at, credit = found
        out[-1] = Block(out[-1].text[:at].rstrip(), out[-1].heading, out[-1].index)
        if credit not in story.credits:
            story.credits.append(credit)
    return out


def _bare_credit(text: str, above: Sequence[Block]) -> Credit | None:
    """The agency whose bare name closes a story. A word that the story uses is one of its tags."""
    words = text.split()
    if len(words) > 4 or TERMINAL.search(text) or KICKER.fullmatch(text) or not all(w[:1].isupper() for w in words):
        return None
    if known_agency(text):
        return Credit(name_of_body(text), "foot", text)
    story = " ".join(b.text for b in above).casefold()
    if not is_body(text) or len(text) < 4 or any(len(w) > 3 and w[:5].casefold() in story for w in words):
        return None
    return Credit(text, "foot", text)


def _own_line(text: str, story: Cleaned) -> bool:
    """Whether a line says "Opinions are the author's own", with or without the author's tagline before it."""
    if len(text.split()) > 60 or not OWN_OPINION.search(text) or COMMENTERS.search(text):
        return False
    story.opinion = True
    first = re.split(r"(?<=[.!?])\s", text)[0]
    if (match := _TAGLINE.match(first)) and is_person(match["name"]):
        story.tagline = (match["name"],)
    elif story.outlet is None:
        story.outlet = outlet_of_policy(text)
    return True


def _is_tagline(text: str, above: Sequence[Block], story: Cleaned) -> bool:
    """Whether a line is "Jane Roe is professor of … and author of …": a name of which the story above says nothing."""
    text = text.strip("*_ ")
    match = _TAGLINE.fullmatch(text)
    if not match or len(text.split()) > 90 or not is_person(match["name"]):
        return False
    if not re.search(
        r"\b(?:is|writes|teaches|works|reports|covers|leads|heads|serves|runs|directs|tweets|edits)\b",
        text[: match.start("rest")],
    ) or not _ROLE_OF_AUTHOR.search(match["rest"]):
        return False
    surname = match["name"].split()[-1]
    if any(re.search(rf"\b{re.escape(surname)}\b", b.text) for b in above):
        return False
    if re.search(r"[“\"].*\b(?:said|says|told)\b|\b(?:said|told)\b|\bsays\W*$", text):
        return False
    named = match["name"] in story.people
    outsider = bool(_OUTSIDER.search(match["rest"])) and not _STAFF_TAGLINE.search(match["rest"])
    if not named and not outsider and not _STAFF_TAGLINE.search(match["rest"]):
        return False
    story.tagline = (*story.tagline, match["name"])
    story.opinion |= outsider
    return True

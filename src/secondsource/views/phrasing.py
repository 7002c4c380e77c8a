"""Plain sentences: wordings cleaned for print, speakers named as a newspaper would, dates, numbers in words.

Whatever the program writes itself uses neutral verbs: somebody said, reported or denied, and never "admitted" or "revealed".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

_OPENERS = frozenset(
    [
        "he",
        "she",
        "it",
        "they",
        "this",
        "that",
        "these",
        "those",
        "i",
        "we",
        "you",
        "my",
        "our",
        "his",
        "her",
        "its",
        "their",
        "there",
        "here",
        "then",
        "so",
        "but",
        "and",
        "or",
        "not",
        "as",
        "what",
        "who",
        "when",
        "such",
        "both",
        "neither",
        "either",
        "itself",
        "to",
    ]
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did|ought|goes|went|says|said|put"
    r"|gave|gives|held|holds|fell|rose|took|takes|made|makes|came|comes|lost|won|saw|sees|cost|stood|stands|kept|left|led|met|paid|ran"
    r"|sold|bought|told|thought|knew|found|began|grew|shrank|broke|spent|sent|built|hit|let|shut|got|became|remains?|plans?|needs?|fears?|wants?"
    r"|ISN'T|\w{2,}ed|\w{2,}n['’]t)\b|\w['’](?:s|re|ve|ll|d|m)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"^(?:I|We|My|Our|You|Your|Us|Me)\b|\bI\b")
_SPACE = re.compile(r"\s+")


def day(date: str | None) -> str:
    """A date as a reader wants it, as precise as it is known.

    >>> day("2031-04-02T08:00"), day("2031-04"), day(None)
    ('2 April 2031', 'April 2031', 'undated')
    """
    if not date:
        return "undated"
    if "/" in date:
        first, _, last = date.partition("/")
        return day(first) if first == last else f"{day(first)} – {day(last)}"
    match = re.match(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", date)
    if not match:
        return date
    year, month, of_month = match.groups()
    if not month or not 1 <= int(month) <= 12:
        return year
    name = MONTHS[int(month) - 1]
    return f"{int(of_month)} {name} {year}" if of_month else f"{name} {year}"


def count(number: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun; small numbers in words.

    >>> count(1, "article"), count(5, "article"), count(40, "copy", "copies")
    ('one article', 'five articles', '40 copies')
    """
    said = SMALL[number] if 0 <= number < len(SMALL) else f"{number:,}"
    return f"{said} {noun if number == 1 else plural or noun + 's'}"


def between(low: int, high: int, noun: str) -> str:
    """A range of counts.

    >>> between(1, 3, "origin"), between(2, 2, "origin")
    ('one to three origins', 'two origins')
    """
    return count(high, noun) if low == high else f"{SMALL[low] if low < len(SMALL) else low} to {count(high, noun)}"


def listed(items: Sequence[str], most: int = 6) -> str:
    """Names in a row.

    >>> listed(["Lee", "Kim", "Berg"])
    'Lee, Kim and Berg'
    """
    shown = list(dict.fromkeys(items))
    if len(shown) > most:
        return f"{', '.join(shown[:most])} and {len(shown) - most} more"
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}" if shown else "nobody"


def upper(text: str) -> str:
    """The first letter as a capital."""
    for n, c in enumerate(text):
        if c.isalpha():
            return text[:n] + c.upper() + text[n + 1 :]
        if c not in "“‘\"'([":
            break
    return text


def tidy(words: str, *, longest: int = 320) -> str:
    """A clause as a sentence: quotation marks balanced, a capital first, a stop last, not too long.

    >>> tidy('the gate was “unfit for service.')
    'The gate was “unfit for service”.'
    >>> tidy('perhaps 1,000" people were moved')
    'Perhaps 1,000 people were moved.'
    >>> tidy("is open,”")
    'Is open.'
    """
    text = _SPACE.sub(" ", words).strip(" ,;:-–—")
    if len(text) > longest:
        text = text[:longest].rsplit(" ", 1)[0].rstrip(" ,;:-–—") + " …"
    text = re.sub(r"[,;:]+([”’]?)$", r"\1", balanced(text).rstrip(" ,;:-–—"))
    stop = text[-1:]
    if stop in ".!?…":
        return upper(text)
    inner = text.rstrip("”’\"'")
    if inner[-1:] in ".!?…" and inner != text:
        return upper(text)
    return upper(text + ".") if text else text


def balanced(text: str) -> str:
    """Quotation marks in pairs: one left open is closed at the end, one that closes nothing is dropped."""
    text = re.sub(r'"([^"]{1,600})"', r"“\1”", text)
    if text.count('"') == 1:
        # One mark alone: after a letter it closed what began elsewhere, else it opens.
        at = text.index('"')
        opens = not text[:at].strip() or text[at - 1] in " (["
        text = text[:at] + ("“" if opens and text[at + 1 :].strip(" .,") else "") + text[at + 1 :]
    pieces: list[str] = []
    opened = False
    for c in text:
        if c == "“":
            if opened:
                continue
            opened = True
        elif c == "”":
            if not opened:
                continue
            opened = False
        pieces.append(c)
    text = "".join(pieces).rstrip()
    if opened:
        stop = text[-1:] if text[-1:] in ".!?" else ""
        body = text[: len(text) - len(stop)].rstrip(" ,")
        text = f"{body}”{stop}"
    return text.replace("“”", "").strip()


def is_fragment(text: str) -> bool:
    """Whether words do not make a sentence of their own, as far as their verb tells."""
    return not _VERB.search(text)


def awkwardness(text: str) -> int:
    """How ill words stand by themselves: the less, the better a wording.

    >>> awkwardness("The bridge was closed on Friday.") < awkwardness("It was closed.") < awkwardness("I heard it on my phone.")
    True
    """
    words = re.findall(r"[\w'’-]+", text)
    if not words:
        return 99
    cost = 0
    if words[0].casefold() in _OPENERS or re.match(r"^(?:it|he|she|that|they|this|there)['’]", text, re.IGNORECASE):
        cost += 3
    if re.match(r"^(?:On|In|At|By|Then|Until|Since|After|Before|Even so)\b[\w ,]{0,18}\b(?:it|he|she|they|we|I)\b", text):
        cost += 3
    if re.match(r"^(?:is|are|was|were|be|has|had)\b", text, re.IGNORECASE):
        cost += 5
    if _FIRST_PERSON.search(text):
        cost += 3
    if is_fragment(text):
        cost += 4
    if len(words) < 5:
        cost += 3 if len(words) < 4 else 1
    if len(text) > 260:
        cost += 2
    if text.rstrip("”’\"' .").casefold().endswith((" or", " and", " but")):
        cost += 2
    if "?" in text:
        cost += 4
    if re.search(r"\b(?:of|to|with|for|by) (?:them|him|those|it)\b|^bears\b", text):
        cost += 1
    return cost


_PLURAL = re.compile(
    r"^(?:people|police|some|many|several|few|two|three|four|five|six|seven|eight|nine|ten|\d+|various|other|most|both|all|dozens)\b",
    re.IGNORECASE,
)
_DETERMINED = re.compile(
    r"^(?:the|a|an|his|her|its|their|our|my|this|that|one|another|no|any|each|every|is|was|it|he|she|they)\b", re.IGNORECASE
)
_HEAD = re.compile(
    r"^(.*?)(?:\s(?:at|with|of|in|who|that|which|on|for|from|familiar|close|seen|dated|near|selling|taped|to)\b.*)?$", re.DOTALL
)
_PAPERS = re.compile(
    r"\b(?:papers?|reports?|documents?|notices?|data|study|studies|survey|figures|calculations|models?|letter|memo|minutes|statement|post|blog|law"
    r"|record|records|register|website|talk|rumou?rs?)\b",
    re.IGNORECASE,
)


_OTHERS = {
    "the other": "another source",
    "another": "another source",
    "one": "one of several sources",
    "others": "other sources",
    "some": "some sources",
    "the others": "other sources",
    "it": "an unnamed source",
}


_MANY = ("men", "women", "people", "children", "police", "media", "staff", "folk", "clergy")
"""How plurals end that have no s."""


def described(who: str) -> str:
    """A source as it is named in running text: a description gets its article, a name stays.

    >>> described("official at the central bank"), described("two people familiar with the talks"), described("Ada Berg")
    ('an official at the central bank', 'two people familiar with the talks', 'Ada Berg')
    >>> described("weathermen"), described("local media"), described("fireman at the scene")
    ('weathermen', 'local media', 'a fireman at the scene')
    """
    who = _SPACE.sub(" ", who).strip(" ,;:-–—")
    if not who:
        return "an unnamed source"
    if who.casefold() in _OTHERS:
        return _OTHERS[who.casefold()]
    first = who.split()[0]
    if _PLURAL.match(who) or _DETERMINED.match(who):
        return who[:1].lower() + who[1:]
    if first[:1].isupper() and len(who.split()) > 1:
        return who
    match = _HEAD.match(who)
    head = (match.group(1) if match else who).strip() or who
    if (head.endswith("s") and not head.endswith(("ss", "us"))) or head.endswith(_MANY):
        return who[:1].lower() + who[1:] if len(who.split()) == 1 else who
    if first[:1].isupper():
        return who
    return f"{'an' if first[:1].casefold() in 'aeiou' else 'a'} {who}"


def is_paper(who: str) -> bool:
    """Whether a source is a document rather than somebody who speaks."""
    match = _HEAD.match(who)
    return not who[:1].isupper() and bool(_PAPERS.search(match.group(1) if match else who))


def folded(words: Iterable[str] | str) -> str:
    """Words as far as they matter to whether two are the same: letters and digits."""
    text = words if isinstance(words, str) else " ".join(words)
    return "".join(c for c in text.casefold() if c.isalnum())


def iso_day(published: str | None) -> str | None:
    """The day of a date as precise as a page gives it.

    >>> iso_day("2031-04-02T08:00Z"), iso_day(None)
    ('2031-04-02', None)
    """
    return (published or "")[:10] or None

"""Wording: a claim in the words of one of those who make it, as a sentence that can stand alone."""

from __future__ import annotations

_FIRST = {"he", "she", "it", "they"}


def wording(text: str, name: str | None) -> str:
    """A claim's wording: one clause as a sentence, the pronoun at its head replaced by the name.

    >>> wording("he will not stand again,", "Ada Berg")
    'Ada Berg will not stand again.'
    """
    text = " ".join(text.split()).strip(" ,;:-–—")
    if len(text) > 400:
        text = text[:400].rsplit(" ", 1)[0] + " …"
    text = _balanced(text)
    head, _, rest = text.partition(" ")
    if name and rest and head.casefold() in _FIRST:
        text = f"{name} {rest}"
    if text and text.rstrip('"”’»')[-1:] not in {".", "!", "?", "…"}:
        text += "."
    return text[:1].upper() + text[1:]


_PAIRS = {"“": "”", "«": "»"}


def _balanced(text: str) -> str:
    """The text with each quotation mark closed, and without those around the whole.

    >>> _balanced('the bridge was "closed for good')
    'the bridge was "closed for good"'
    >>> _balanced('closed for good,” and nobody knew')
    'closed for good, and nobody knew'
    """
    outer = {'"': '"', **_PAIRS}
    while len(text) > 1 and outer.get(text[0]) == text[-1] and not any(mark in text[1:-1] for mark in (text[0], text[-1])):
        text = text[1:-1].strip(" ,;:-–—")
    if text.count('"') % 2:
        at = text.rfind('"')
        # A mark before a word opens, one behind it closes.
        opens = at == 0 or text[at - 1].isspace() or text[at - 1] in "(["
        text = (text + '"') if opens and at < len(text) - 1 else text[:at] + text[at + 1 :]
    for left, right in _PAIRS.items():
        kept: list[str] = []
        depth = 0
        for char in text:
            if char == right and not depth:
                continue
            depth += (char == left) - (char == right)
            kept.append(char)
        text = "".join(kept) + right * depth
    return text.strip(" ,;:-–—")

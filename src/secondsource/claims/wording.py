"""Wording: a claim in the words of one of those who make it, as a sentence that can stand alone."""

from __future__ import annotations

_FIRST = {"he", "she", "it", "they"}


def wording(text: str, name: str | None) -> str:
    """A claim's wording: one clause as a sentence, the pronoun at its head replaced by the name.

    >>> wording("he will not stand again,", "Ada Berg")
    'Ada Berg will not stand again.'
    """
    text = " ".join(text.split()).strip(' ,;:-–—"“”')
    head, _, rest = text.partition(" ")
    if name and rest and head.casefold() in _FIRST:
        text = f"{name} {rest}"
    if len(text) > 400:
        text = text[:400].rsplit(" ", 1)[0] + " …"
    if text and text[-1] not in ".!?…":
        text += "."
    return text[:1].upper() + text[1:]

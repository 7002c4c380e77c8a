"""Text as it should have been printed: encoding damage repaired, white space plain, invisible characters gone.

Typographic quotation marks and apostrophes are left alone: they tell one house style from another.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

_AS_PRINTED: dict[str, Any] = {
    "unescape_html": False,
    "uncurl_quotes": False,
    "fix_latin_ligatures": False,
    "fix_character_width": False,
    "normalization": "NFC",
}

# Only text with one of these can be damaged in a way that ftfy would see.
_SUSPECT = re.compile("[\u0080-\u009f\u00c2\u00c3\u00c5\u00d0\u00d1\u00e2\u00ef\u00f0\ufffd]")

# What ftfy leaves when the last byte of a mark was lost on the way: the mark that a reader would restore.
_LOST_BYTE = (
    (re.compile("\u00e2\u20ac\u009d|\u00e2\u20ac(?=[\\s,.;:!?)\\]]|$)"), "\u201d"),
    (re.compile("(?<=\\w)\u00e2\u20ac(?=(?:s|t|d|m|re|ve|ll)\\b)"), "\u2019"),
    (re.compile("(?<=\\w)\ufffd(?=(?:s|t|d|m|re|ve|ll)\\b)"), "\u2019"),
)

# Zero width, soft hyphen, byte order mark, directions, interlinear annotation; joiners only beside Latin letters (Persian
# and the scripts of India need them).
_INVISIBLE = re.compile(
    "[\u00ad\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ue000-\uf8ff]"
    "|(?<=[\\x00-\u024f])[\u200c\u200d]|[\u200c\u200d](?=[\\x00-\u024f])|^[\u200c\u200d]|[\u200c\u200d]$"
)
_CONTROL = re.compile("[\\x00-\\x08\\x0e-\\x1f\\x7f-\u0084\u0086-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?|[\u0085\u2028\u2029\x0b\x0c]")
_WHITE = re.compile(r"\s+")
_NO_LETTERS = re.compile(r"[\W_]+")


def repair(text: str) -> str:
    """Undo mojibake ("itâ€™s"); what is not damaged comes back as it is.

    >>> repair("itâ€™s “fine”")
    'it’s “fine”'
    """
    if text.isascii() or not _SUSPECT.search(text):
        return text
    for damage, mark in _LOST_BYTE:
        text = damage.sub(mark, text)
    # Loaded here: most texts are not damaged, and who looks at a ledger reads none.
    import ftfy

    return ftfy.fix_text(text, ftfy.TextFixerConfig(**_AS_PRINTED))


def plain(text: str) -> str:
    r"""One line: composed characters, single blanks, nothing invisible.

    >>> plain("  A\u00a0cold\u00ad\n front\u200b ")
    'A cold front'
    """
    text = _WHITE.sub(" ", _CONTROL.sub("", text)).strip()
    if text.isascii():
        return text
    text = _INVISIBLE.sub("", _LINE_ENDS.sub(" ", text))
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return _WHITE.sub(" ", text).strip()


def lines(text: str) -> list[str]:
    r"""The lines of a text, whatever ends them.

    >>> lines("a\r\nb\rc")
    ['a', 'b', 'c']
    """
    return _LINE_ENDS.sub("\n", text).split("\n")


def squeeze(text: str) -> str:
    """Letters and digits alone, case folded: equal for two printings that differ in marks and blanks.

    >>> squeeze("“It’s on,” she said") == squeeze("It's on - she said")
    True
    """
    return _NO_LETTERS.sub("", text.casefold())


_ALSO_SMALL = (("İ", "i"), ("ı", "i"), ("ſ", "s"))


def in_small_letters(text: str) -> str:
    """The text letter by letter as a pattern that ignores case reads it: one in small letters finds there what it would find, and much sooner.

    >>> in_small_letters("KAYSERİ may")
    'kayseri may'
    """
    for letter, plain in _ALSO_SMALL:
        text = text.replace(letter, plain)
    return text.lower()

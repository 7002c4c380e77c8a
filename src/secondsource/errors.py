"""What we raise on purpose.

SecondSourceError
├── UnreadableInput        one input could not be read; the others go on
│   ├── UnreadableFile     the file itself: missing, no permission, too big, truncated
│   └── UnreadableArticle  the file was read, but there is no article in it
├── UnusableLedger         the ledger cannot be opened or written, is newer than we are, or is no ledger
├── LostWorker             a process that was at work died
├── UnknownRecord          an id that is not in the ledger
├── BriefRefused           a quotation does not stand word for word in its article
├── DamagedModel           a shipped model does not match its manifest
├── NoAnswer               a language model that was asked gave no answer
└── UsageError             what was asked for makes no sense
"""

from __future__ import annotations


class SecondSourceError(Exception):
    """Base of everything that we raise on purpose. Its text is one line, meant for a person."""


class UnreadableInput(SecondSourceError):
    """One input could not be read. It is filed as a failure, and the others go on."""


class UnreadableFile(UnreadableInput):
    """The file itself cannot be read: missing, no permission, too big, truncated."""


class UnreadableArticle(UnreadableInput):
    """The file was read, but no article is in it."""


class UnusableLedger(SecondSourceError):
    """The ledger cannot be opened, was written by a newer version, or is no ledger at all."""


class LostWorker(SecondSourceError):
    """A process that was at work died: killed, or out of memory. What was kept before stays."""


class UnknownRecord(SecondSourceError):
    """No record of the ledger has this id."""


class BriefRefused(SecondSourceError):
    """What would be quoted does not stand word for word in its article: the ledger was damaged. One line for each."""


class DamagedModel(SecondSourceError):
    """A model file is missing, or its sha256 is not the one of the manifest."""


class NoAnswer(SecondSourceError):
    """The language model that the settings name gave no answer. What was asked of it stays undone until it is asked anew."""


class UsageError(SecondSourceError):
    """What was asked for makes no sense."""

"""What we raise on purpose.

SecondSourceError
├── UnreadableInput        one input could not be read; the others go on
│   ├── UnreadableFile     the file itself: missing, no permission, too big, truncated
│   └── UnreadableArticle  the file was read, but there is no article in it
├── UnusableLedger         the ledger cannot be opened, is newer than we are, or is no ledger
├── UnknownRecord          an id that is not in the ledger
├── DamagedModel           a shipped model does not match its manifest
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


class UnknownRecord(SecondSourceError):
    """No record of the ledger has this id."""


class DamagedModel(SecondSourceError):
    """A model file is missing, or its sha256 is not the one of the manifest."""


class UsageError(SecondSourceError):
    """What was asked for makes no sense."""

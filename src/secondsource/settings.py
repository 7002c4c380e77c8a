"""The settings: one frozen object, from a TOML file and the environment. What a flag says outranks both.

``secondsource.toml`` in the working folder, or the file that SECONDSOURCE_CONFIG names:

    ledger = "story.db"
    workers = 2
    largest_mb = 50
    extractor = "trained"
    lists = "our-lists"

A language model may take the tagger's place, if a person says so; its key stands in the environment alone, as SECONDSOURCE_LM_KEY:

    extractor = "lm"
    lm_address = "http://127.0.0.1:8080/v1"
    lm_model = "some-model"
"""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass, fields, replace
from hashlib import sha256
from pathlib import Path

from secondsource.errors import UsageError


@dataclass(frozen=True)
class Settings:
    """``ledger``: file or database URL. ``workers``: processes, 0 = as many as pay. ``largest_mb``: larger files are refused.

    ``extractor``: who finds attributions, "trained" (rules and a tagger), "rules", "broad" (rules and all that the tagger marks) or "lm"
    (rules and a language model). ``lists``: a folder of the user's own lists of names (CSV, or JSON lines of FollowTheMoney); none: our own
    alone. ``lm_address``: where an OpenAI-compatible server answers, ``lm_model``: what it is to use, ``lm_kept``: the folder where answers
    are kept (none: one in the user's cache), ``lm_price``: what a million tokens cost, "in/out", to have the cost told.
    """

    ledger: str = "secondsource.db"
    workers: int = 0
    largest_mb: int = 50
    extractor: str = "trained"
    lists: str = ""
    lm_address: str = ""
    lm_model: str = ""
    lm_kept: str = ""
    lm_price: str = ""

    def steps(self) -> str:
        """A digest of what changes the steps of the main job: while it is the same, they find the same."""
        digest = sha256(self.extractor.encode())
        if self.extractor == "lm":
            digest.update(f"\0{self.lm_model}".encode())
        folder = Path(self.lists) if self.lists else None
        for path in sorted(folder.rglob("*")) if folder and folder.is_dir() else ():
            if path.is_file():
                digest.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes())  # type: ignore[arg-type]
        return digest.hexdigest()


def load() -> Settings:
    """The settings that hold here. An unknown key, or a value of another type, is a UsageError."""
    path = Path(os.environ.get("SECONDSOURCE_CONFIG", "secondsource.toml"))
    settings = Settings()
    if path.exists():
        try:
            given = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise UsageError(f"{path}: {error}") from error
        settings = _with(settings, given, str(path))
    elif "SECONDSOURCE_CONFIG" in os.environ:
        raise UsageError(f"{path}: no such file (SECONDSOURCE_CONFIG)")
    spoken: dict[str, object] = {
        f.name: os.environ[f"SECONDSOURCE_{f.name.upper()}"]
        for f in fields(Settings)
        if f"SECONDSOURCE_{f.name.upper()}" in os.environ
    }
    return _with(settings, spoken, "the environment")


def _with(settings: Settings, given: dict[str, object], where: str) -> Settings:
    known = {f.name: type(getattr(settings, f.name)) for f in fields(Settings)}
    values: dict[str, object] = {}
    for key, value in given.items():
        if key not in known:
            raise UsageError(f"{where}: unknown setting {key!r}; known are {', '.join(known)}")
        try:
            values[key] = known[key](value)
        except (TypeError, ValueError) as error:
            raise UsageError(f"{where}: {key} must be {known[key].__name__}, not {value!r}") from error
    return replace(settings, **values)  # type: ignore[arg-type]

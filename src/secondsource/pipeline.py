"""The steps, in the open: every built-in analyser and linker, and the analysers that others have installed."""

from __future__ import annotations

import os
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path

from secondsource.analysis import Analyser, in_order
from secondsource.attribution.attributions import ATTRIBUTIONS, extractor
from secondsource.attribution.marked import MARKED
from secondsource.attribution.statements import STATEMENTS
from secondsource.claims.assertions import ASSERTIONS
from secondsource.claims.certainty import CERTAINTY
from secondsource.claims.forecasts import FORECASTS
from secondsource.claims.matching import CLAIMS
from secondsource.claims.meanings import MEANINGS
from secondsource.claims.propositions import PROPOSITIONS
from secondsource.claims.quantities import QUANTITIES
from secondsource.corroboration.origins import ORIGINS
from secondsource.entities.aliases import ALIASES
from secondsource.entities.gazetteer import use_lists
from secondsource.entities.lists import read_lists
from secondsource.entities.mentions import NAMES
from secondsource.errors import UsageError
from secondsource.linkage import Linker
from secondsource.models import language
from secondsource.reuse.families import REUSE
from secondsource.reuse.fingerprints import SHINGLES
from secondsource.settings import Settings, load

ANALYSERS: tuple[Analyser, ...] = (
    SHINGLES, NAMES, QUANTITIES, ATTRIBUTIONS, MARKED, ASSERTIONS, CERTAINTY, PROPOSITIONS, MEANINGS, FORECASTS,
)  # fmt: skip
LINKERS: tuple[Linker, ...] = (REUSE, ALIASES, STATEMENTS, CLAIMS, ORIGINS)
"""In the order in which they run: each sees what those before it made."""

ENTRY_POINT = "secondsource.analysers"


@cache
def chosen() -> Analyser:
    """The extractor of attributions that the settings name, with the user's lists of names in place. Once a process."""
    settings = load()
    use_lists(read_lists(Path(settings.lists)) if settings.lists else ())
    language.use(model_access(settings))
    return extractor(settings.extractor)


def model_access(settings: Settings) -> language.Access | None:
    """The language model that the settings name, if they choose one: whoever does not ask for it, never reaches a network."""
    if settings.extractor != "lm" or not settings.lm_address:
        return None
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "secondsource" / "answers"
    prices: tuple[float, float] | None = None
    if settings.lm_price:
        try:
            read, written = map(float, settings.lm_price.split("/"))
        except ValueError:
            raise UsageError(
                f'lm_price: "in/out" of a million tokens is wanted, such as 0.2/0.8, not {settings.lm_price!r}'
            ) from None
        prices = read, written
    kept = Path(settings.lm_kept) if settings.lm_kept else cache
    return language.Access(settings.lm_address, settings.lm_model, os.environ.get(language.KEY, ""), kept, prices=prices)


@cache
def analysers() -> tuple[Analyser, ...]:
    """Every analyser, each after those that make what it needs. An installed one of the same name takes the built-in's place."""
    known = {a.name: a for a in (*ANALYSERS, chosen())}
    for entry in entry_points(group=ENTRY_POINT):
        analyser = entry.load()
        known[analyser.name] = analyser
    return tuple(in_order(known.values()))


@cache
def linkers() -> tuple[Linker, ...]:
    """The linkers, in order."""
    chosen()
    return LINKERS

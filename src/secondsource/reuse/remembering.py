"""What is worked out of a text once and asked for again while a pile is compared; forgotten when it has been."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, ParamSpec, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")

_remembered: list[Any] = []


def remembered(most: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keep the last ``most`` outcomes of a function, until ``forget``: they hold the texts that they are of."""

    def wrap(function: Callable[P, T]) -> Callable[P, T]:
        cached = lru_cache(maxsize=most)(function)
        _remembered.append(cached)
        return cast("Callable[P, T]", cached)

    return wrap


def forget() -> None:
    """Let go of every outcome, and of the texts."""
    for cached in _remembered:
        cached.cache_clear()

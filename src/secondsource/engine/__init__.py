"""Where work runs: a process pool here; elsewhere, whatever has the same three verbs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol, TypeVar

T = TypeVar("T")
U = TypeVar("U")


class Engine(Protocol):
    """The seam: three verbs and no more."""

    def map_batches(
        self, function: Callable[[Sequence[T]], U], batches: Iterable[Sequence[T]], init: Callable[[], None] | None = None
    ) -> Iterator[U]:
        """Yield ``function`` of each batch, as they are done, in any order. ``init`` runs once a worker, before its first batch.

        Both must be importable by name: workers are processes of their own.
        """

    def sql(self, text: str, tables: Mapping[str, Path]) -> list[dict[str, Any]]:
        """The rows that a question yields over named stages."""

    def stage(self, path: Path, rows: Iterable[Mapping[str, Any]] | None = None) -> Iterator[dict[str, Any]]:
        """Write ``rows`` to a Parquet file, or read it where none are given. The rows of a stage all have the same fields."""

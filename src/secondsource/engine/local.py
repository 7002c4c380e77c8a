"""The engine of a laptop: a pool of processes with one model each, and DuckDB for questions over Parquet."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, TypeVar

import orjson

from secondsource.errors import LostWorker

T = TypeVar("T")
U = TypeVar("U")


class LocalEngine:
    """Runs batches in this process (one worker) or in a pool of processes."""

    def __init__(self, workers: int = 1) -> None:
        self.workers = max(1, workers)

    def map_batches(
        self, function: Callable[[Sequence[T]], U], batches: Iterable[Sequence[T]], init: Callable[[], None] | None = None
    ) -> Iterator[U]:
        """Yield ``function`` of each batch as they are done. A worker that dies takes the pool with it: LostWorker."""
        if self.workers == 1:
            if init:
                init()
            for batch in batches:
                yield function(batch)
            return
        # A fork would copy the threads and locks of whatever is loaded here; a fork server starts clean.
        context = multiprocessing.get_context("forkserver" if hasattr(os, "fork") else "spawn")
        source = iter(batches)
        pool = ProcessPoolExecutor(self.workers, mp_context=context, initializer=_begin, initargs=(init,))
        running: set[Future[U]] = set()
        try:
            while True:
                while len(running) < 2 * self.workers and (batch := next(source, _END)) is not _END:
                    running.add(pool.submit(function, batch))
                if not running:
                    return
                done, running = wait(running, return_when=FIRST_COMPLETED)
                for future in done:
                    yield future.result()
        except BrokenProcessPool as error:
            raise LostWorker(
                "a worker process died (killed, or out of memory); what was done is kept: run the same command to go on, "
                "with --workers 1 if it happens again"
            ) from error
        except BaseException:
            # Interrupted, or nobody wants the rest: what is under way would be thrown away, so do not wait for it.
            for process in list((pool._processes or {}).values()):
                process.terminate()
            raise
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def sql(self, text: str, tables: Mapping[str, Path]) -> list[dict[str, Any]]:
        """The rows that a question yields over Parquet files under the names given."""
        import duckdb

        with duckdb.connect() as connection:
            for name, path in tables.items():
                connection.read_parquet(str(path)).create_view(name)
            connection.execute(text)
            return _rows(connection, connection.fetchall())

    def stage(self, path: Path, rows: Iterable[Mapping[str, Any]] | None = None) -> Iterator[dict[str, Any]]:
        """Write ``rows`` to the Parquet file ``path``, whole or not at all; or read it."""
        if rows is None:
            return _read(path)
        _write(path, rows)
        return iter(())


def _read(path: Path) -> Iterator[dict[str, Any]]:
    import duckdb

    with duckdb.connect() as connection:
        connection.execute("SELECT * FROM read_parquet(?)", [str(path)])
        while batch := connection.fetchmany(1000):
            yield from _rows(connection, batch)


def _write(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    import duckdb

    unfinished = path.with_suffix(".unfinished")
    with duckdb.connect() as connection, NamedTemporaryFile(dir=path.parent, suffix=".jsonl") as lines:
        for row in rows:
            lines.write(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE))
        lines.flush()
        connection.read_json(lines.name, format="newline_delimited").write_parquet(str(unfinished))
    unfinished.replace(path)


def _rows(connection: Any, values: Iterable[Sequence[Any]]) -> list[dict[str, Any]]:
    names = [column[0] for column in connection.description]
    return [dict(zip(names, row, strict=True)) for row in values]


_END: Any = object()


def _begin(init: Callable[[], None] | None) -> None:
    # Ctrl-C reaches every process of the terminal: the workers finish their batch, and the parent decides.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow_parent, daemon=True).start()
    if init:
        init()


def _follow_parent() -> None:
    """A worker whose parent was killed would wait for work for ever, with its model in memory: let it go too."""
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)

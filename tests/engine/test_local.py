"""The local engine: the same answers from one process and from two, and questions over staged rows."""

import os

import pytest

from secondsource.engine.local import LocalEngine


@pytest.mark.parametrize("workers", [1, 2])
def test_every_batch_is_answered_once(workers):
    assert sorted(LocalEngine(workers).map_batches(sum, [[1], [2, 3], []])) == [0, 1, 5]


def test_two_workers_are_processes_of_their_own():
    answers = set(LocalEngine(2).map_batches(eval, ["__import__('os').getpid()"] * 4))
    assert os.getpid() not in answers


def test_a_stage_is_written_read_and_asked(tmp_path):
    engine = LocalEngine()
    rows = [{"key": "a", "n": 1}, {"key": "a", "n": 2}, {"key": "b", "n": 3}]
    engine.stage(tmp_path / "rows.parquet", rows)
    assert list(engine.stage(tmp_path / "rows.parquet")) == rows
    answer = engine.sql("select key, sum(n)::int as n from rows group by key order by key", {"rows": tmp_path / "rows.parquet"})
    assert answer == [{"key": "a", "n": 3}, {"key": "b", "n": 3}]
    assert [path.name for path in tmp_path.iterdir()] == ["rows.parquet"]

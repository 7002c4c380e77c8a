"""Graphs: what a network made on the run yields is what its tables and operators say."""

from __future__ import annotations

import numpy as np
import pytest

from secondsource.models.graphs import ROWS, Graph, session


def test_a_graph_computes_what_it_says() -> None:
    chance = np.random.default_rng(7)
    weights, bias = chance.normal(size=(3, 4)).astype(np.float32), chance.normal(size=4).astype(np.float32)
    graph = Graph(3)
    many = graph.add("Gemm", ROWS, graph.table(weights), graph.table(bias))
    best = graph.add("Max", *graph.split(many, [2, 2]))
    scale = np.ones(2, dtype=np.float32)
    normed = graph.add("LayerNormalization", best, graph.table(scale), graph.table(scale * 0), axis=-1, epsilon=0.5)
    network = session(graph.written([best, normed]))
    for count in (1, 2, 17):
        rows = chance.normal(size=(count, 3)).astype(np.float32)
        found, even = network.run(None, {ROWS: rows})
        expected = rows @ weights + bias
        expected = np.maximum(expected[:, :2], expected[:, 2:])
        assert np.allclose(found, expected, atol=1e-5)
        around = expected - expected.mean(axis=1, keepdims=True)
        assert np.allclose(even, around / np.sqrt((around**2).mean(axis=1, keepdims=True) + 0.5), atol=1e-5)


@pytest.mark.parametrize("count", [0, 1, 127, 128, 70_000])
def test_tables_of_every_length_arrive_whole(count: int) -> None:
    graph = Graph(1)
    numbers = np.arange(count, dtype=np.float32)[None]
    network = session(graph.written([graph.add("MatMul", ROWS, graph.table(numbers))]))
    (found,) = network.run(None, {ROWS: np.ones((2, 1), dtype=np.float32)})
    assert np.array_equal(found, np.repeat(numbers, 2, axis=0))


def test_a_number_below_nothing_arrives() -> None:
    graph = Graph(1)
    along = graph.table([0])
    network = session(graph.written([graph.add("Slice", ROWS, graph.table([-2]), graph.table([-1]), along)]))
    (found,) = network.run(None, {ROWS: np.arange(5, dtype=np.float32)[:, None]})
    assert found.tolist() == [[3.0]]

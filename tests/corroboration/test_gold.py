"""What the count alone loses on the public sets, with the gold's attributions, speakers, copies and claims given."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EVAL = ROOT.parent / "shared" / "eval"


@pytest.mark.shared
@pytest.mark.skipif(not EVAL.exists(), reason="the evaluation data is not beside the checkout")
@pytest.mark.parametrize("name", ["bank", "examples"])
@pytest.mark.parametrize(("every", "floor"), [(0, 0.95), (5, 0.85)])
def test_with_the_gold_given_the_count_loses_next_to_nothing(name, every, floor):
    spec = importlib.util.spec_from_file_location("benchmark_origins", ROOT / "benchmarks" / "origins.py")
    assert spec
    assert spec.loader
    benchmark = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(benchmark)
    corpus, gold = benchmark.read(EVAL / name, occasions=False, affiliations=True, every=every)
    figures = benchmark.score(corpus, gold, misses=False)
    assert figures["balanced"] >= floor
    assert figures["opposing_in_range"] == 1.0

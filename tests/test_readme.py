"""The sessions of README and tutorial are real: their commands are run again, and print what stands there."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
spec = importlib.util.spec_from_file_location("readme", ROOT / "benchmarks" / "readme.py")
readme = importlib.util.module_from_spec(spec)
spec.loader.exec_module(readme)


@pytest.mark.parametrize("page", readme.PAGES, ids=lambda page: page.name)
def test_a_session_prints_what_stands_on_the_page(page, tmp_path):
    blocks = readme.BLOCK.findall(page.read_text(encoding="utf-8"))
    assert blocks
    for _, block, _ in blocks:
        assert readme.session(block, tmp_path) == block, "run benchmarks/readme.py"

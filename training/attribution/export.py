"""Write a trained tagger as ONNX, int8 per channel: what ``secondsource/models/tagger`` holds.

python export.py CHECKPOINT --weights UNPACKED --out ../../src/secondsource/models/tagger
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from safetensors.torch import load_file

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src"))

from network import Tagger  # noqa: E402

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
    content = (out / "tagger.onnx").read_bytes()
    print(f'size = {len(content)}\nsha256 = "{hashlib.sha256(content).hexdigest()}"')


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--plain", type=Path, help="where to leave the network in 32 bits, to compare")
    chosen = parser.parse_args()
    export(chosen.checkpoint, chosen.weights, chosen.out, plain=chosen.plain)

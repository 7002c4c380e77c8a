"""The network of the tagger: BERT's layers as MiniLM has them, or MPNet's, four rows of tags and three pointers on top."""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import nn
from torch.nn import functional

HEADS, PLACES, POINTER = 12, 256, 64
TAGS = 12
"""Begin, in and out of content, of cue and of source, and of what this project calls a statement."""
POINTING = 6
"""Vectors that point and are pointed at: from a content to its source and to its cue, from a statement to a name of its speaker."""
NEAR = "encoder.relative_attention_bias.weight"
"""What MPNet adds to attention for how far two pieces stand apart, and in which order."""
STEPS, FAR = 32, 128
"""Distances that it tells apart, half of them in each direction; from here on all are one."""


class Tagger(nn.Module):
    def __init__(self, weights: dict[str, torch.Tensor], shapes: int) -> None:
        super().__init__()
        weights = {key.removeprefix("bert."): value.float() for key, value in weights.items()}
        layers = 1 + max(int(key.split(".")[2]) for key in weights if key.startswith("encoder.layer."))
        self.words = nn.Embedding.from_pretrained(weights["embeddings.word_embeddings.weight"])  # frozen
        width = self.words.embedding_dim
        self.near = nn.Embedding.from_pretrained(weights[NEAR], freeze=False) if NEAR in weights else None
        # Every window is of token type 0: its vector goes into the places.
        places = (
            weights["embeddings.position_embeddings.weight"][:PLACES] + weights["embeddings.token_type_embeddings.weight"][0]
        )
        self.places = nn.Parameter(places.clone())
        self.shapes = nn.Embedding(shapes, width)
        nn.init.zeros_(self.shapes.weight)
        self.first = _norm(weights, "embeddings.LayerNorm")
        self.layers = nn.ModuleList(Layer(weights, f"encoder.layer.{n}") for n in range(layers))
        self.tags = nn.Linear(width, TAGS)
        self.pointers = nn.Linear(width, POINTING * POINTER)

    def forward(self, ids: torch.Tensor, shapes: torch.Tensor, mask: torch.Tensor | None = None,
                dropped: float = 0.0) -> tuple[torch.Tensor, torch.Tensor]:  # fmt: skip
        x = self.first(self.words(ids) + self.places[: ids.shape[1]] + self.shapes(shapes))
        x = self.drop(x, dropped)
        seen = mask
        if self.near is not None:
            seen = self.near(steps(ids.shape[1])).permute(2, 0, 1)[None]
            seen = (seen if mask is None else seen.masked_fill(~mask, -1e4)).to(x.dtype)
        for layer in self.layers:
            x = layer(x, seen)
        if self.near is not None:
            # What MPNet's last layer gives out is small: heads that read it as it is learn to tag, and not to point.
            x = functional.layer_norm(x, x.shape[-1:])
        x = self.drop(x, dropped)
        return self.tags(x), self.pointers(x)

    def drop(self, x: torch.Tensor, share: float) -> torch.Tensor:
        """Whole channels of a window at once: cheap, and nothing else keeps so small a network from learning by heart."""
        if not share or not self.training:
            return x
        kept = torch.bernoulli(torch.full((x.shape[0], 1, x.shape[2]), 1 - share)) / (1 - share)
        return x * kept.to(x.dtype)


def steps(length: int) -> torch.Tensor:
    """For each two of so many pieces, which of the distances lies between them: the near ones each, the farther the coarser. [length, length]"""
    apart = torch.arange(length)[:, None] - torch.arange(length)[None, :]
    half, each = STEPS // 2, STEPS // 4
    far = apart.abs()
    coarse = each + (torch.log(far.float().clamp(min=1) / each) / math.log(FAR / each) * (half - each)).long()
    return (apart < 0).long() * half + torch.where(far < each, far, coarse.clamp(max=half - 1))


class Rounded(torch.autograd.Function):
    """What is given, rounded to bytes by the range of its window, as the network computes when it has been exported."""

    @staticmethod
    def forward(_: Any, x: torch.Tensor) -> torch.Tensor:
        low, high = x.amin((1, 2), keepdim=True).float().clamp(max=0), x.amax((1, 2), keepdim=True).float().clamp(min=0)
        step = ((high - low) / 255).clamp(min=1e-8)
        zero = torch.round(-low / step)
        return (((x / step.to(x.dtype)).round_() + zero.to(x.dtype)).clamp_(0, 255) - zero.to(x.dtype)) * step.to(x.dtype)

    @staticmethod
    def backward(_: Any, gradient: torch.Tensor) -> torch.Tensor:
        return gradient


class Weights(torch.autograd.Function):
    """Weights rounded to seven bits, row by row."""

    @staticmethod
    def forward(_: Any, w: torch.Tensor) -> torch.Tensor:
        step = w.abs().amax(1, keepdim=True) / 64
        return torch.round(w / step) * step

    @staticmethod
    def backward(_: Any, gradient: torch.Tensor) -> torch.Tensor:
        return gradient


class Linear(nn.Linear):
    """A layer that can compute as if in bytes."""

    rounded = False

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.rounded:
            return super().forward(x)
        return functional.linear(Rounded.apply(x), Weights.apply(self.weight), self.bias)


def widened(state: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """What was learnt before there were statements and speakers, with room for them: nothing is a statement yet, nothing points."""
    found = dict(state)
    for name, rows in (("tags", TAGS), ("pointers", POINTING * POINTER)):
        for part in ("weight", "bias"):
            known = found[f"{name}.{part}"]
            more = torch.zeros(rows - len(known), *known.shape[1:])
            if part == "weight" and name == "pointers":
                torch.nn.init.normal_(more, std=0.02)
            found[f"{name}.{part}"] = torch.cat([known, more])
    return found


def rounded(network: Tagger, yes: bool) -> None:
    """Have the layers compute as if in bytes. The heads stay whole."""
    for part in network.modules():
        if isinstance(part, Linear):
            part.rounded = yes


class Layer(nn.Module):
    def __init__(self, weights: dict[str, torch.Tensor], name: str) -> None:
        super().__init__()
        self.width = weights[f"{name}.output.dense.bias"].shape[0]
        parts = [f"{name}.attention.self.{part}" for part in ("query", "key", "value")]
        self.look = Linear(self.width, 3 * self.width)
        self.look.load_state_dict({end: torch.cat([weights[f"{part}.{end}"] for part in parts]) for end in ("weight", "bias")})
        self.joined, self.joined_norm = (
            _linear(weights, f"{name}.attention.output.dense"),
            _norm(weights, f"{name}.attention.output.LayerNorm"),
        )
        self.wide = _linear(weights, f"{name}.intermediate.dense")
        self.narrow, self.narrow_norm = _linear(weights, f"{name}.output.dense"), _norm(weights, f"{name}.output.LayerNorm")

    def forward(self, x: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        n, length = x.shape[:2]
        query, key, value = self.look(x).reshape(n, length, 3, HEADS, self.width // HEADS).permute(2, 0, 3, 1, 4)
        if torch.onnx.is_in_onnx_export():
            seen = torch.softmax(query @ key.transpose(2, 3) / (self.width // HEADS) ** 0.5, dim=-1) @ value
        else:
            seen = functional.scaled_dot_product_attention(query, key, value, mask)
        x = self.joined_norm(self.joined(seen.transpose(1, 2).reshape(n, length, self.width)) + x)
        return self.narrow_norm(self.narrow(functional.gelu(self.wide(x))) + x)


def _linear(weights: dict[str, torch.Tensor], name: str) -> Linear:
    layer = Linear(*reversed(weights[f"{name}.weight"].shape))
    layer.load_state_dict({"weight": weights[f"{name}.weight"], "bias": weights[f"{name}.bias"]})
    return layer


def _norm(weights: dict[str, torch.Tensor], name: str) -> nn.LayerNorm:
    layer = nn.LayerNorm(len(weights[f"{name}.bias"]), eps=1e-12)
    layer.load_state_dict({"weight": weights[f"{name}.weight"], "bias": weights[f"{name}.bias"]})
    return layer

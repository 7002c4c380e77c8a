"""Teach the small tagger by a large one: what the large one says of every piece, on the articles of the corpus and on other news.

    python train.py --data DATA/polnear --weights unfolded --out teacher.pt --batch 8 --rate 1.5e-4 --epochs 3.4
    python teach.py --data DATA --weights unpacked --teacher teacher.pt --large unfolded --start tagger.pt --out taught.pt

Nobody has marked the other news: there the word of the large network is all there is. Half of the way on, the small network computes as it will
when its weights and what it is given are rounded to bytes, and learns to live with it.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from network import POINTER, Tagger, rounded
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch.nn import functional
from train import (
    DROPPED,
    IGNORED,
    MASK,
    MASKED,
    Common,
    Descent,
    Lesson,
    batches,
    begin,
    documents,
    lesson_plan,
    loss_of,
    share,
    work_together,
)

from secondsource.models.windows import SHAPES

BATCH, RATE = 8, 1.5e-4
GIVEN = 0.5
"""What the marks of the corpus count beside the word of the large network."""
SEEN = 0.2
"""The chance of a content from which on it is asked what that points at."""


def others(path: Path) -> Iterator[dict[str, Any]]:
    """News of other subjects, unmarked: Reuters of 1987, the bodies of the Fake News Challenge, Wikinews, and 40 articles of News-Fair."""
    for line in (path / "reuters21578" / "texts.jsonl").open(encoding="utf-8"):
        body = json.loads(line)["body"]
        yield {"text": "\n\n".join(" ".join(p.split()) for p in re.split(r"\n\s{3,}|\n\s*\n", body))}
    for line in (path / "fnc1" / "bodies.jsonl").open(encoding="utf-8"):
        yield {"text": json.loads(line)["text"]}
    for line in (path / "elevant_el" / "news-fair.jsonl").open(encoding="utf-8"):
        yield {"text": json.loads(line)["text"]}
    for name in ("news", "interview"):
        for document in (path / "gum_news" / f"{name}.conllu").read_text(encoding="utf-8").split("# newdoc id")[1:]:
            parts = [
                " ".join(re.findall(r"^# text = (.*)", part, re.MULTILINE))
                for part in re.split(r"^# newpar\b", document, flags=re.MULTILINE)
            ]
            yield {"text": "\n\n".join(part for part in parts if part)}


def lessons(path: Path, held: int, tokenizer: Tokenizer) -> tuple[list[list[Lesson]], list[list[Lesson]], list[list[Lesson]]]:
    """What is marked, what is not, and what is held back."""
    taught, kept = documents(path / "polnear", held)
    marked = [[Lesson(d, tokenizer), Lesson(d, tokenizer, plain=True)] for d in taught]
    unmarked = []
    for document in others(path):
        both = [Lesson(document | {"attributions": []}, tokenizer, plain=plain) for plain in (False, True)]
        for lesson in both:
            lesson.tags[:] = IGNORED
        if len(both[0].pieces.ids) > 40:
            unmarked.append(both)
    return marked, unmarked, [[Lesson(d, tokenizer)] * 2 for d in kept]


def mask_of(batch: dict[str, torch.Tensor]) -> torch.Tensor | None:
    length = batch["ids"].shape[1]
    if int(batch["length"].min()) == length:
        return None
    return (torch.arange(length) < batch["length"][:, None])[:, None, None, :]


def loss_by(teacher: Tagger, network: Tagger, batch: dict[str, torch.Tensor], hidden: torch.Tensor) -> torch.Tensor:
    """How far the small network is from the large one's word, which sees what is masked for the small."""
    mask = mask_of(batch)
    read = batch["weights"] > 0
    with torch.autocast("cpu", torch.bfloat16):
        with torch.no_grad():
            known = teacher(batch["ids"], batch["shapes"], mask)
        said = network(torch.where(hidden & read, MASK, batch["ids"]), batch["shapes"], mask, DROPPED)
    (tags, pointers), (true, pointing) = [[x.float() for x in pair] for pair in (said, known)]
    # The marks of the corpus, where there are any.
    total = tags.sum() * 0
    if bool((batch["tags"] != IGNORED).any()):
        total = GIVEN * loss_of(network, batch, 0.0, said=(tags, pointers))
    n = read.sum().clamp(min=1)
    for row, weight in ((0, 1.0), (1, 0.5), (2, 0.5)):
        mine = functional.log_softmax(tags[..., 3 * row : 3 * row + 3], -1)
        theirs = functional.softmax(true[..., 3 * row : 3 * row + 3], -1)
        each = -(theirs * mine).sum(-1) * (batch["weights"] if row == 0 else read)
        total = total + weight * each.sum() / n
    begins = functional.softmax(true[..., :3], -1)[..., 1]
    where, at = (read & (begins > SEEN)).nonzero(as_tuple=True)
    if len(where):
        for k in range(2):
            rows = []
            for side in (pointers, pointing):
                query = side[where, at, 2 * k * POINTER : (2 * k + 1) * POINTER]
                keys = side[where, :, (2 * k + 1) * POINTER : (2 * k + 2) * POINTER]
                scores = torch.einsum("nd,nld->nl", query, keys) / POINTER**0.5
                rows.append(scores if mask is None else scores.masked_fill(~mask[where, 0, 0], -1e4))
            each = -(functional.softmax(rows[1], -1) * functional.log_softmax(rows[0], -1)).sum(-1)
            total = total + (0.3 - 0.15 * k) * each.mean()
    return total


def teach(worker: int, arguments: argparse.Namespace, common: Common) -> None:
    rng, small, tokenizer = begin(arguments.seed, arguments.weights)
    large = next(arguments.large.rglob("model.safetensors"))
    marked, unmarked, kept = lessons(arguments.data, arguments.held, tokenizer)
    tests = batches(lesson_plan(kept, random.Random(0)), random.Random(0))
    network, teacher = Tagger(load_file(small), SHAPES), Tagger(load_file(large), SHAPES)
    network.load_state_dict(torch.load(arguments.start, weights_only=True))
    teacher.load_state_dict(torch.load(arguments.teacher, weights_only=True))
    teacher.eval().requires_grad_(False)
    torch.manual_seed(arguments.seed * 100 + worker)

    def plan() -> list[dict[str, torch.Tensor]]:
        # Twice what is marked to once what is not.
        windows = lesson_plan(marked, rng) + lesson_plan(marked, rng) + lesson_plan(unmarked, rng)
        rng.shuffle(windows)
        return batches(windows, rng, arguments.batch)

    steps = plan()
    per_pass, total = len(steps), int(len(steps) * arguments.passes)
    if worker == 0:
        pieces = [sum(len(v[0].pieces.ids) for v in rows) for rows in (marked, unmarked)]
        print(
            f"{len(marked)} articles of {pieces[0]} pieces marked, {len(unmarked)} of {pieces[1]} not; {per_pass} steps a pass, {total} in all",
            flush=True,
        )
    descent = Descent(network, arguments.rate, per_pass, total)
    step, began, seen, running = 0, time.time(), 0, 0.0
    while step < total:
        for whole in steps:
            if step >= total:
                break
            rounded(network, step >= arguments.rounded * total)
            batch = share(whole, worker, arguments.workers)
            network.train()
            loss = loss_by(teacher, network, batch, torch.rand(batch["ids"].shape) < MASKED)
            descent.step(loss, worker, common)
            step, seen, running = step + 1, seen + int(batch["length"].sum()), 0.98 * running + 0.02 * float(loss.detach())
            if worker == 0 and step % 20 == 0:
                took = time.time() - began
                print(
                    f"{step} of {total}  loss {running / (1 - 0.98**step):.4f}  {seen / took:.0f} pieces/s  {took:.0f} s",
                    flush=True,
                )
            if worker == 0 and (step % max(200, total // 6) == 0 or step == total):
                network.eval()
                with torch.no_grad():
                    worse = float(np.mean([float(loss_of(network, b, 0.0)) for b in tests]))
                print(f"{step} of {total}  held out: loss {worse:.4f}", flush=True)
                torch.save(network.state_dict(), arguments.out)
        steps = plan()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--large", type=Path, required=True)
    parser.add_argument("--teacher", type=Path, required=True)
    parser.add_argument("--start", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--passes", type=float, default=1.5)
    parser.add_argument(
        "--rounded", type=float, default=0.5, help="the share of the steps before the network computes in bytes"
    )
    parser.add_argument("--batch", type=int, default=BATCH)
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--held", type=int, default=60)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--workers", type=int, default=2)
    work_together(teach, parser.parse_args(), 12_000_000)

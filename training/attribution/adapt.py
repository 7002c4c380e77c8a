"""Teach the tagger what this project calls a statement, and who speaks, on piles of invented news with every statement marked.

    python adapt.py --data DATA --weights unpacked --start taught.pt --out adapted.pt [--passes 5]

What it knows of content, cue and source it keeps: on all it reads it is held to what it said before, or, with ``--large joined --teacher
big.pt``, to the word of a large network that was taught by train.py; on the corpus to the marks too. The piles that are held out
(pilefile.py) are not read.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from pathlib import Path

import numpy as np
import torch
from network import POINTER, Tagger, rounded, widened
from safetensors.torch import load_file
from teach import lessons, loss_by, mask_of
from tokenizers import Tokenizer
from torch.nn import functional
from train import (
    DROPPED,
    HEAD,
    IGNORED,
    MASK,
    MASKED,
    ROOM,
    ROOT,
    TAIL,
    WIDEST,
    Common,
    Descent,
    Lesson,
    batches,
    begin,
    lesson_plan,
    share,
    weight_of,
    work_together,
)

sys.path.insert(0, str(ROOT / "benchmarks"))

from pilefile import HERE, Pile, Told, found, read

from secondsource.models.windows import BEFORE, SHAPES, stretches

STATEMENT, SPEAKER = 3, 2
"""The row of tags, and the pair of pointing vectors."""
BATCH, RATE = 8, 6e-5
NAMED = 0.5
"""What the speaker counts beside the statement."""
LEAST = 20


def curled(text: str) -> str:
    """Straight marks curled, paragraph by paragraph."""
    out = []
    for paragraph in text.split("\n\n"):
        parts = paragraph.split('"')
        out.append("".join(p + ("“”"[n % 2] if n < len(parts) - 1 else "") for n, p in enumerate(parts)))
    return "\n\n".join(out)


class Reported(Lesson):
    """An article of a pile: its statements, and for each the pieces that name its speaker."""

    def __init__(self, pile: Pile, article: Told, tokenizer: Tokenizer, *, curl: bool) -> None:
        text = curled(article.text) if curl else article.text
        super().__init__({"text": text, "attributions": []}, tokenizer)
        n = len(self.pieces.ids)
        self.tags[:] = IGNORED
        self.row = np.zeros(n, dtype=np.int64)
        self.weights_of = np.ones(n, dtype=np.float32)
        self.whose: dict[int, np.ndarray | None] = {}
        named: dict[str, np.ndarray] = {}
        for id_, (name, others, _) in pile.people.items():
            forms = sorted({name, *others}, key=len, reverse=True)
            places = [m.span() for form in forms for m in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text)]
            inside = np.zeros(n, dtype=bool)
            for a, b in places:
                inside |= (self.pieces.starts < b) & (self.pieces.ends > a)
            named[id_] = np.flatnonzero(inside)
        # The outer of two that stand in one another; the inner one is for the rules.
        last = -1
        for said in sorted(article.said, key=lambda s: (s.start, -s.end)):
            if said.start < last or said.speaker == "own":
                continue
            last = said.end
            pieces = np.flatnonzero((self.pieces.starts < said.end) & (self.pieces.ends > said.start))
            if not len(pieces):
                continue
            self.row[pieces] = 2
            self.row[pieces[0]] = 1
            self.weights_of[pieces] = weight_of(len(pieces))
            self.whose[int(pieces[0])] = named.get(said.speaker)

    def window(self, above: int, begin: int, end: int) -> dict[str, np.ndarray]:
        """The window over ``begin`` to ``end``, of which what stands ``above`` is read and not judged."""
        end = min(end, above + ROOM, len(self.pieces.ids))
        n = end - above
        one = {key: np.zeros(WIDEST, dtype=np.int64) for key in ("ids", "shapes")}
        one["ids"][0], one["ids"][n + 1] = HEAD, TAIL
        one["ids"][1 : n + 1], one["shapes"][1 : n + 1] = self.pieces.ids[above:end], self.pieces.shapes[above:end]
        tags = np.full((WIDEST, 3), IGNORED, dtype=np.int64)
        row = np.full(WIDEST, IGNORED, dtype=np.int64)
        row[1 + begin - above : n + 1] = self.row[begin:end]
        weights = np.zeros(WIDEST, dtype=np.float32)
        weights[1 : n + 1] = self.weights_of[above:end]
        whose = np.zeros((WIDEST, WIDEST), dtype=bool)
        for at, pieces in self.whose.items():
            if begin <= at < end:
                if pieces is None:
                    whose[at - above + 1, 0] = True  # nobody with a name
                else:
                    whose[at - above + 1, [p - above + 1 for p in pieces if above <= p < end]] = True
        points = np.full((WIDEST, 2), IGNORED, dtype=np.int64)
        return one | {"tags": tags, "points": points, "weights": weights, "length": np.array(n + 2), "row": row, "whose": whose}


def pile_plan(taught: list[list[Reported]], rng: random.Random) -> list[dict[str, np.ndarray]]:
    """The windows of one pass: half as they are read in use, half as wide as can be."""
    plan = []
    for versions in taught:
        lesson = rng.choice(versions)
        n = len(lesson.pieces.ids)
        if rng.random() < 0.5:
            plan += [lesson.window(max(0, a - BEFORE), a, b) for a, b in stretches(lesson.pieces)]
        else:
            heads = [*lesson.pieces.paragraphs, n]
            at = rng.choice([p for p in heads[:-1] if p < ROOM // 2] or [0])
            for begin in [0, at] if at > LEAST else [0]:
                first = begin
                while first < n:
                    plan.append(lesson.window(first, first, first + ROOM))
                    if first + ROOM >= n:
                        break
                    first = max([p for p in heads if p <= first + ROOM - LEAST and p > first] or [first + ROOM])
    rng.shuffle(plan)
    return plan


def together(plan: list[dict[str, np.ndarray]], size: int, rng: random.Random) -> list[dict[str, torch.Tensor]]:
    """Windows of like length in one batch."""
    plan = sorted(plan, key=lambda w: int(w["length"]))
    rows = []
    for k in range(0, len(plan), size):
        group = plan[k : k + size]
        longest = max(int(w["length"]) for w in group)
        cut = {
            "length": np.stack([w["length"] for w in group]),
            "whose": np.stack([w["whose"][:longest, :longest] for w in group]),
        }
        cut |= {key: np.stack([w[key][:longest] for w in group]) for key in group[0] if key not in cut}
        rows.append({key: torch.from_numpy(value) for key, value in cut.items()})
    rng.shuffle(rows)
    return rows


def loss_of_piles(batch: dict[str, torch.Tensor], said: tuple[torch.Tensor, torch.Tensor]) -> torch.Tensor:
    """How far the network is from the marks of statements and from the names of their speakers."""
    tags, pointers = said
    row = batch["row"].reshape(-1)
    each = functional.cross_entropy(tags[..., 9:12].reshape(-1, 3), row, ignore_index=IGNORED, reduction="none")
    weights = batch["weights"].reshape(-1) * (row != IGNORED)
    total = (each * weights).sum() / weights.sum().clamp(min=1)
    where, at = batch["whose"].any(-1).nonzero(as_tuple=True)
    if len(where):
        query = pointers[where, at, 4 * POINTER : 5 * POINTER]
        keys = pointers[where, :, 5 * POINTER : 6 * POINTER]
        scores = torch.einsum("nd,nld->nl", query, keys) / POINTER**0.5
        there = torch.arange(scores.shape[1]) < batch["length"][where, None]
        scores = scores.masked_fill(~there, -1e4)
        right = scores.masked_fill(~batch["whose"][where, at], -1e4)
        total = total + NAMED * (torch.logsumexp(scores, 1) - torch.logsumexp(right, 1)).mean()
    return total


def adapt(worker: int, arguments: argparse.Namespace, common: Common) -> None:
    rng, source, tokenizer = begin(arguments.seed, arguments.weights)
    marked, unmarked, _ = lessons(arguments.data, arguments.held, tokenizer)
    piles = [read(path) for path in found([arguments.piles])]

    def told(held_out: bool) -> list[list[Reported]]:
        chosen = [(p, a) for p in piles if p.held_out == held_out for a in p.articles if a.text]
        return [[Reported(p, a, tokenizer, curl=curl) for curl in (False, True)] for p, a in chosen]

    taught, kept = told(False), told(True)
    tests = together(
        [v[0].window(max(0, a - BEFORE), a, b) for v in kept for a, b in stretches(v[0].pieces)], BATCH, random.Random(0)
    )
    network = Tagger(load_file(source), SHAPES)
    known = widened(torch.load(arguments.start, weights_only=True))
    network.load_state_dict(known)
    before = Tagger(load_file(next(arguments.large.rglob("model.safetensors")) if arguments.large else source), SHAPES)
    before.load_state_dict(torch.load(arguments.teacher, weights_only=True) if arguments.large else known)
    before.eval().requires_grad_(False)
    torch.manual_seed(arguments.seed * 100 + worker)

    def plan() -> list[tuple[bool, dict[str, torch.Tensor]]]:
        ours = together(pile_plan(taught, rng), arguments.batch, rng)
        corpus = batches(lesson_plan(marked, rng) + lesson_plan(unmarked, rng), rng, arguments.batch)
        rows = [(True, b) for b in ours] + [(False, b) for b in corpus[: int(len(ours) * arguments.corpus)]]
        rng.shuffle(rows)
        return rows

    steps = plan()
    per_pass, total = len(steps), int(len(steps) * arguments.passes)
    if worker == 0:
        print(f"{len(taught)} articles taught, {len(kept)} kept; {per_pass} steps a pass, {total} in all", flush=True)
    descent = Descent(network, arguments.rate, per_pass, total)
    step, began, running = 0, time.time(), 0.0
    while step < total:
        for of_piles, whole in steps:
            if step >= total:
                break
            rounded(network, step >= arguments.rounded * total)
            batch = share(whole, worker, arguments.workers)
            hidden = torch.rand(batch["ids"].shape) < MASKED
            network.train()
            loss = loss_by(before, network, batch, hidden)
            if of_piles:
                ids = torch.where(hidden & (batch["weights"] > 0), MASK, batch["ids"])
                with torch.autocast("cpu", torch.bfloat16):
                    tags, pointers = network(ids, batch["shapes"], mask_of(batch), DROPPED)
                ours = loss_of_piles(batch, (tags.float(), pointers.float()))
                running = 0.98 * running + 0.02 * float(ours.detach())
                loss = arguments.kept * loss + ours
            descent.step(loss, worker, common)
            step += 1
            if worker == 0 and step % 50 == 0:
                print(f"{step} of {total}  loss on piles {running:.4f}  {time.time() - began:.0f} s", flush=True)
            if worker == 0 and (step % max(100, total // 6) == 0 or step == total):
                network.eval()
                with torch.no_grad():
                    rows = [(b, network(b["ids"], b["shapes"], mask_of(b))) for b in tests]
                    worse = float(np.mean([float(loss_of_piles(b, said)) for b, said in rows]))
                print(f"{step} of {total}  held-out piles: loss {worse:.4f}", flush=True)
                torch.save(network.state_dict(), arguments.out)
        steps = plan()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--start", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--large", type=Path, help="the folder of the large network's first weights")
    parser.add_argument("--teacher", type=Path, help="what train.py made of the large network")
    parser.add_argument("--piles", type=Path, default=HERE)
    parser.add_argument("--passes", type=float, default=5)
    parser.add_argument("--corpus", type=float, default=0.7, help="steps on the corpus for each on the piles")
    parser.add_argument("--kept", type=float, default=0.5, help="what it said before counts on the piles")
    parser.add_argument(
        "--rounded", type=float, default=0.4, help="the share of the steps before the network computes in bytes"
    )
    parser.add_argument("--batch", type=int, default=BATCH)
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--held", type=int, default=60)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--workers", type=int, default=1)
    work_together(adapt, parser.parse_args(), 12_000_000)

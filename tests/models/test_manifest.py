"""The manifest: no model is loaded whose files are not the ones we looked at."""

from __future__ import annotations

import hashlib

import pytest

from secondsource.errors import DamagedModel
from secondsource.models import manifest
from secondsource.models.manifest import HOME, checked, compare


@pytest.mark.parametrize("name", sorted(manifest.manifest()))
def test_every_model_is_what_the_manifest_says(name):
    assert checked(name).is_dir()


def test_every_shipped_weight_is_in_the_manifest():
    listed = {
        HOME / model["name"] / file["name"]
        for model in manifest.manifest().values()
        if "package" not in model
        for file in model["file"]
    }
    assert {path for path in HOME.rglob("*") if path.suffix in {".onnx", ".json", ".npz", ".bin"}} <= listed


def test_every_model_names_its_source_and_licence():
    for model in manifest.manifest().values():
        assert model["source"]
        assert model["licence"]
        assert model["file"]


def test_all_shipped_weights_together_fit_one_wheel():
    assert (
        sum(file["size"] for model in manifest.manifest().values() if "package" not in model for file in model["file"])
        < 90_000_000
    )


def test_a_changed_byte_is_found(tmp_path):
    path = tmp_path / "weights.bin"
    path.write_bytes(b"good")
    digest = hashlib.sha256(b"good").hexdigest()
    compare(path, 4, digest)
    path.write_bytes(b"evil")
    with pytest.raises(DamagedModel, match="sha256"):
        compare(path, 4, digest)


def test_a_short_file_is_found(tmp_path):
    path = tmp_path / "weights.bin"
    path.write_bytes(b"goo")
    with pytest.raises(DamagedModel, match="3 bytes, not 4"):
        compare(path, 4, hashlib.sha256(b"good").hexdigest())


def test_a_missing_file_is_found(tmp_path):
    with pytest.raises(DamagedModel, match="cannot be read"):
        compare(tmp_path / "weights.bin", 4, "")


def test_a_model_that_nobody_listed_is_refused():
    with pytest.raises(DamagedModel, match="no such model"):
        checked("oracle")


def test_a_model_whose_package_is_not_installed_is_refused(monkeypatch):
    monkeypatch.setattr(
        manifest, "manifest", lambda: {"absent": {"name": "absent", "package": "no_such_package_here", "file": []}}
    )
    with pytest.raises(DamagedModel, match="not installed"):
        manifest.checked.__wrapped__("absent")

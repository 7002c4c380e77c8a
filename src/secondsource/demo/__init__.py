"""A corpus written for the project, with its gold: one invented story, as its invented outlets would have printed it."""

from importlib.resources import files
from importlib.resources.abc import Traversable


def corpus_folder() -> Traversable:
    """The folder of pages that the main job reads; the answers lie beside it in `gold`."""
    return files(__name__) / "corpus"

"""What the issue asks of the five real articles, found by the rules and not by name."""

from pathlib import Path

import pytest

from secondsource.engine.local import LocalEngine
from secondsource.model import Entity
from secondsource.run import add
from secondsource.store.store import Store
from secondsource.views.claims import explain

EXAMPLES = Path(__file__).resolve().parents[2] / "shared" / "eval" / "examples"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not EXAMPLES.is_dir(), reason="the evaluation data is not beside the checkout"),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with Store.open(str(tmp_path_factory.mktemp("examples") / "story.db")) as opened:
        add(opened, sorted(map(str, EXAMPLES.glob("*.txt"))), LocalEngine())
        yield opened


def test_that_a_man_is_alive_is_one_claim_of_three_people(store):
    answer = explain(store, "alive")
    people = {e.name for e in store.all(Entity) if e.kind == "PER"}
    assert len([o for o in answer.support if o.named and o.who in people]) == 3
    low, high = answer.claim.origins
    assert low == 3
    assert high <= 4


def test_a_fresh_wave_of_attacks_has_one_origin(store):
    answer = explain(store, "fresh wave attacks")
    assert answer.claim.origins == (1, 1)
    assert answer.claim.articles == 2
    assert answer.claim.families == 1

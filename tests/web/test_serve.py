"""The verb ``serve``: the address is told once somebody listens; an open door wants a password; an old ledger is brought up to date."""

import gzip
import os
import subprocess
import sys
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest

from secondsource.store.store import Store

FIRST = Path(__file__).parents[1] / "store" / "first" / "ledger.db.gz"


@contextmanager
def serving(*words, **environment):
    server = subprocess.Popen(
        [sys.executable, "-m", "secondsource", "serve", "--port", "0", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment},
    )
    try:
        yield server
    finally:
        server.terminate()
        server.wait(20)
        server.stdout.close()
        server.stderr.close()


def test_the_address_is_told_and_answers(demo_ledger):
    with serving("--ledger", demo_ledger) as server:
        address = server.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:")
        with urllib.request.urlopen(address, timeout=20) as answer:
            assert b"What stands behind it?" in answer.read()


def test_a_door_open_to_others_wants_a_password_and_says_what_it_means(demo_ledger, tmp_path):
    with serving("--ledger", demo_ledger, "--host", "0.0.0.0") as server:
        assert server.wait(60) == 2
        assert "password" in server.stderr.read()
    kept = tmp_path / "word"
    kept.write_text("wet and grey\n", encoding="utf-8")
    with serving("--ledger", demo_ledger, "--host", "0.0.0.0", "--password-file", str(kept)) as server:
        address = server.stdout.readline().strip().replace("0.0.0.0", "127.0.0.1")
        with pytest.raises(urllib.error.HTTPError, match="401"):
            urllib.request.urlopen(address, timeout=20)
        server.terminate()
        assert "unencrypted" in server.stderr.read()


def test_a_ledger_that_is_not_there_is_one_line_and_status_2(tmp_path):
    with serving("--ledger", str(tmp_path / "none.db")) as server:
        assert server.wait(60) == 2
        assert "no ledger here" in server.stderr.read()


def test_a_ledger_of_the_first_release_is_served_whole(tmp_path):
    path = tmp_path / "first.db"
    path.write_bytes(gzip.decompress(FIRST.read_bytes()))
    with serving("--ledger", str(path)) as server:
        address = server.stdout.readline().strip()
        with urllib.request.urlopen(address + "ledger", timeout=60) as answer:
            assert answer.read().count(b"<tr data-row>") > 5
    with Store.open(str(path)) as store:
        assert store.state("linked") == "yes"

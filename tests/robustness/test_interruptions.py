"""Nothing is lost: however often a run is killed, interrupted, or stopped by a full disk, the finished ledger is that of a quiet run."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

KILLS = 20


def children_of(pid: int) -> dict[int, str]:
    """The processes below ``pid``, with their command lines."""
    parents, lines = {}, {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            lines[int(entry.name)] = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    found, waiting = {}, [pid]
    while waiting:
        parent = waiting.pop()
        mine = [child for child, p in parents.items() if p == parent]
        found |= {child: lines[child] for child in mine}
        waiting += mine
    return found


def gone(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def wait_for(condition, seconds: float) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if condition():
            return True
        time.sleep(0.05)
    return False


def finish(command, story) -> str:
    done = command("add", "--workers", 1, *story)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return command.export()


@pytest.mark.timeout(600)
def test_twenty_kills_lose_nothing(command, story, quiet):
    dice = random.Random(20)
    done = 0
    for kill in range(KILLS):
        process = command.start("add", "--workers", 1 + kill % 2, *dice.sample(story, len(story)))
        time.sleep(dice.uniform(0.2, 3.5))
        done += process.poll() is not None
        process.kill()
        process.communicate()
    assert done < KILLS // 2, "the kills must come while there is work"
    assert finish(command, story) == quiet


@pytest.mark.parametrize("workers", [1, 2])
def test_after_ctrl_c_the_same_command_goes_on(command, story, quiet, workers):
    for seconds in (0.6, 2.5, 4.0):
        process = command.start("add", "--workers", workers, *story)
        time.sleep(seconds)
        if workers == 1:
            process.send_signal(signal.SIGINT)
        else:
            os.killpg(process.pid, signal.SIGINT)  # as a terminal does: every process of the group hears it
        out, err = process.communicate(timeout=30)
        assert "Traceback" not in err
        assert process.returncode in (0, 130), err
        if process.returncode:
            assert (out + err).startswith("interrupted "), (out, err)
            assert "run the same command" in out + err
    assert finish(command, story) == quiet


def test_a_killed_worker_is_said_and_nothing_is_lost(command, story, quiet):
    process = command.start("add", "--workers", 2, *story)

    def workers() -> list[int]:
        # The fork server is the parent of the workers, beside the tracker of resources.
        below = children_of(process.pid)
        return [
            pid
            for pid, line in below.items()
            if "forkserver" in line and not any("forkserver" in x for x in children_of(pid).values())
        ]

    assert wait_for(lambda: len(workers()) == 2, 20)
    time.sleep(1)
    os.kill(workers()[0], signal.SIGKILL)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 2
    assert (out, len(err.splitlines())) == ("", 1), err
    assert "a worker process died" in err
    assert finish(command, story) == quiet


def test_workers_follow_a_parent_that_was_killed(command, story):
    process = command.start("add", "--workers", 2, *story)
    assert wait_for(lambda: len(children_of(process.pid)) >= 3, 20)
    time.sleep(2)
    below = children_of(process.pid)
    process.kill()
    process.communicate()
    assert wait_for(lambda: all(gone(pid) for pid in below), 10), [below[pid] for pid in below if not gone(pid)]


@pytest.fixture
def small_disk(tmp_path):
    """A disk with room for a beginning."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2500k", "tmpfs", str(place)], check=False, capture_output=True
    )
    if not mounted or mounted.returncode:
        pytest.skip("no disk can be mounted here")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_full_disk_is_one_line_and_nothing_is_lost(command, story, quiet, small_disk):
    room = type(command)(small_disk / "story.db")
    done = room("add", "--workers", 1, *story)
    assert done.returncode == 2
    lines = [line for line in done.stderr.splitlines() if not line.startswith(("reading", "linking"))]
    assert len(lines) == 1, done.stderr
    assert "full" in lines[0]
    assert room("claims").returncode in (0, 2)
    subprocess.run(["mount", "-o", "remount,size=200m", str(small_disk)], check=True)
    assert finish(room, story) == quiet


def test_a_file_that_may_not_grow_is_one_line_and_nothing_is_lost(command, story, quiet):
    limited = (
        "import py3langid, resource; py3langid.classify('it unpacks its model to a file'); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, 1_500_000)); "
        "from secondsource.cli import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", limited, *command.line[3:], "add", "--workers", "1", *story],
        capture_output=True, text=True, check=False, timeout=240,
    )  # fmt: skip
    assert done.returncode == 2, done.stderr
    lines = [line for line in done.stderr.splitlines() if not line.startswith(("reading", "linking"))]
    assert len(lines) == 1, done.stderr
    assert str(command.ledger) in lines[0]
    assert finish(command, story) == quiet


def test_two_at_once_both_end_well_and_the_union_is_in(command, story, quiet):
    half = len(story) // 2
    both = [command.start("add", "--workers", 1, *part) for part in (story[: half + 6], story[half - 6 :])]
    for process in both:
        _, err = process.communicate(timeout=240)
        assert process.returncode == 0, err
        assert "Traceback" not in err
    assert command.export() == quiet


def test_readers_are_never_locked_out_nor_shown_half_a_count(command, story, quiet):
    import json

    process = command.start("add", "--workers", 1, *story, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    assert wait_for(command.ledger.exists, 20)
    looks = 0
    while process.poll() is None or not looks:
        started = time.monotonic()
        listed, exported = command("claims", "--json", "--limit", 0), command("export")
        assert time.monotonic() - started < 20
        assert (listed.returncode, exported.returncode) == (0, 0), listed.stderr + exported.stderr
        assert "not_counted" not in listed.stdout
        rows = [json.loads(line) for line in exported.stdout.splitlines()]
        counted = {row["claim"] for row in rows if row["type"] == "origin"}
        known = {row["id"] for row in rows if row["type"] in ("attribution", "assertion")}
        for claim in (row for row in rows if row["type"] == "claim"):
            assert claim["id"] in counted
            assert known.issuperset([*claim["support"], *claim["oppose"]])
        looks += 1
    assert process.returncode == 0
    assert command.export() == quiet

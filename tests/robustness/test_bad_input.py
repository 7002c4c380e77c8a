"""Bad input costs itself and nothing else: it is named, kept as a failure, and tried again."""

import gzip
import os
import shutil
import time
from pathlib import Path

import pytest

MEMORY = Path("/proc/self/mem")
STORY = """Harbour crane falls on ferry pier

By Ilse Varn
12 March 2031 09:00 | The Quay Courier

TARNMOUTH, March 12 (Northline) - A crane fell on the ferry pier of Tarnmouth early on Wednesday, killing two people, the harbour
master said.

"It went over like a tree," said Bo Lindqvist, who sells tickets at the pier. He said that the wind had been blowing since midnight.

Mayor Ada Roe told reporters that the pier would stay closed until Friday.
"""


@pytest.fixture
def folder(tmp_path):
    pile = tmp_path / "pile"
    pile.mkdir()
    (pile / "good.txt").write_text(STORY, encoding="utf-8")
    return pile


def packed(text: bytes) -> bytes:
    return gzip.compress(text, mtime=0)


def without_progress(said: str) -> list[str]:
    """The lines but for those of progress, which a quick run has none of."""
    return [line for line in said.splitlines() if not line.startswith(("reading", "linking"))]


def write_bad_inputs(folder) -> dict[str, str]:
    """One of each kind. Says what each must be said to be."""
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.html").write_bytes(b" \n\t\n")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "photo.txt").write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40)
    with (folder / "huge.txt").open("wb") as file:
        file.seek(60_000_000)
        file.write(b"x")
    (folder / "cut.txt.gz").write_bytes(packed(os.urandom(300) + STORY.encode() * 9)[:-40])
    (folder / "false.txt.gz").write_bytes(b"not gzip at all, whatever the name may say")
    (folder / "bomb.txt.gz").write_bytes(packed(b"0" * 80_000_000))
    (folder / "bomb.jsonl.gz").write_bytes(packed(b"0" * 80_000_000))
    (folder / "lines.jsonl").write_text(
        '{"title": "One", "text": "' + "A boat sank. " * 30 + '"}\n{"title": "Two", "te\n', encoding="utf-8"
    )
    (folder / "list.json").write_text('[{"text": 7}]', encoding="utf-8")
    (folder / "broken.json").write_text('{"text": "never closed', encoding="utf-8")
    (folder / "dangling.txt").symlink_to(folder / "nowhere.txt")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "bare.html").write_text(
        "<html><head><title>Ferry</title></head><body><nav><a href='/'>Home</a></nav></body></html>", encoding="utf-8"
    )
    return {
        "empty.txt": "empty file",
        "blank.html": "empty file",
        "binary.txt": "binary data, not text",
        "photo.txt": "a picture, not text",
        "huge.txt": "more than 50 MB",
        "cut.txt.gz": "gzip",
        "false.txt.gz": "gzip",
        "bomb.txt.gz": "more than 50 MB",
        "bomb.jsonl.gz:1": "more than 50 MB",
        "lines.jsonl:2": "invalid JSON",
        "list.json[1]": "without text or html",
        "broken.json": "invalid JSON",
        "dangling.txt": "a dangling link",
        "loop.txt": "too many levels of symbolic links",
        "bare.html": "no text",
    }


def test_each_bad_input_is_named_and_kept_and_everything_else_is_in(command, folder):
    expected = write_bad_inputs(folder)
    first = command("add", "--workers", 1, folder)
    assert first.returncode == 1
    assert "Traceback" not in first.stderr
    said = without_progress(first.stderr)
    assert len(said) == len(expected), first.stderr
    for name, reason in expected.items():
        assert sum(line.startswith(f"{folder / name}: ") and reason in line for line in said) == 1, (name, first.stderr)
    kept = command.failures()
    assert {place.removeprefix(f"{folder}/") for place in kept} == set(expected)
    assert first.stdout.startswith("2 new articles, 0 known")

    again = command("add", "--workers", 1, folder)
    assert again.returncode == 1
    assert sorted(without_progress(again.stderr)) == sorted(said)
    assert again.stdout.startswith("0 new articles, 2 known")
    assert command.failures() == kept


def test_what_was_mended_is_no_failure_any_more(command, folder):
    (folder / "late.txt").write_bytes(b"")
    (folder / "gone.txt").write_bytes(b"")
    (folder / "still.txt").write_bytes(b"")
    assert command("add", folder).returncode == 1
    assert len(command.failures()) == 3
    (folder / "late.txt").write_text(STORY.replace("Tarnmouth", "Ostrand"), encoding="utf-8")
    (folder / "gone.txt").unlink()
    assert command("add", folder).returncode == 1
    assert list(command.failures()) == [str(folder / "still.txt")]
    assert "empty file" in command("check", "--json").stdout
    assert "late.txt: empty" not in command("check", "--json").stdout
    (folder / "still.txt").write_text(STORY.replace("Tarnmouth", "Fellmoor"), encoding="utf-8")
    assert command("add", folder).returncode == 0
    assert command.failures() == {}


def test_the_failures_of_a_moved_folder_move_with_it(command, folder):
    (folder / "empty.txt").write_bytes(b"")
    (folder / "list.json").write_text('[{"text": 7}]', encoding="utf-8")
    assert command("add", folder).returncode == 1
    moved = folder.rename(folder.parent / "moved")
    assert command("add", moved).returncode == 1
    assert set(command.failures()) == {str(moved / "empty.txt"), str(moved / "list.json[1]")}


def test_a_failure_whose_file_is_gone_is_said_to_be(command, folder):
    (folder / "empty.txt").write_bytes(b"")
    assert command("add", folder).returncode == 1
    assert "nothing stands there" not in command("check", "--json").stdout
    shutil.rmtree(folder)
    assert "empty.txt: empty file (nothing stands there now" in command("check", "--json").stdout


def test_a_failure_elsewhere_is_left_alone(command, folder, tmp_path):
    (tmp_path / "other.txt").write_bytes(b"")
    assert command("add", tmp_path / "other.txt", folder).returncode == 1
    assert command("add", folder).returncode == 0
    assert list(command.failures()) == [str(tmp_path / "other.txt")]


def test_two_files_with_the_same_bad_bytes_are_two_failures(command, folder):
    for name in ("a", "b"):
        (folder / name).mkdir()
        (folder / name / "clip.txt").write_bytes(bytes(range(256)) * 40)
    done = command("add", folder)
    assert set(command.failures()) == {str(folder / name / "clip.txt") for name in ("a", "b")}
    assert done.stdout.startswith("1 new article, 0 known, 2 failed")
    assert command("add", folder / "b", folder / "a").stdout == "nothing to read: 2 failed\n"


def test_a_page_a_hundred_thousand_deep_takes_bounded_time(command, folder):
    deep = "<div>" * 100_000
    (folder / "deep.html").write_text(f"<html><body>{deep}<p>The ferry sank off Tarnmouth.</p></body></html>", encoding="utf-8")
    (folder / "spans.html").write_text("<html><body><p>" + "<b>" * 100_000 + "The ferry sank.", encoding="utf-8")
    started = time.monotonic()
    done = command("add", folder, timeout=60)
    assert time.monotonic() - started < 30
    assert done.returncode in (0, 1)
    assert "Traceback" not in done.stderr
    assert ("deep.html" in done.stderr) == (str(folder / "deep.html") in command.failures())


def test_pictures_and_foreign_files_in_a_folder_are_skipped_and_counted(command, folder):
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (folder / "table.csv").write_text("a,b\n", encoding="utf-8")
    os.mkfifo(folder / "pipe.txt")
    (folder / "circle").symlink_to(folder)
    done = command("add", folder)
    assert done.returncode == 0
    assert done.stdout == "1 new article, 0 known, 3 skipped (2 another kind of file, 1 not a plain file)\n"
    assert command.failures() == {}


def test_a_foreign_file_that_was_named_is_a_failure(command, folder):
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    done = command("add", folder / "photo.jpg", folder / "good.txt")
    assert (done.returncode, list(command.failures())) == (1, [str(folder / "photo.jpg")])


def test_nothing_to_read_is_said(command, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    (empty / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    done = command("add", empty)
    assert (done.returncode, done.stdout) == (1, "nothing to read: 1 skipped (1 another kind of file)\n")
    missing = command("add", tmp_path / "nowhere")
    assert missing.returncode == 1
    assert missing.stderr == f"{tmp_path / 'nowhere'}: no such file\n"


def test_a_file_that_may_not_be_read_is_a_failure(command, folder):
    # Whoever tests as root may read everything but the memory of a process that is not there to be read.
    (folder / "memory.txt").symlink_to(MEMORY if MEMORY.exists() else folder)
    (folder / "secret.txt").write_text(STORY, encoding="utf-8")
    (folder / "secret.txt").chmod(0)
    done = command("add", folder)
    assert "Traceback" not in done.stderr
    if os.geteuid():
        assert done.returncode == 1
        assert "no permission" in command.failures()[str(folder / "secret.txt")]
    if MEMORY.exists():
        assert done.returncode == 1
        assert str(folder / "memory.txt") in command.failures()


@pytest.mark.parametrize("content", [b"a diary, not a ledger\n" * 200, b"SQLite format 3\x00" + b"\x07" * 4000])
def test_a_ledger_that_is_no_ledger_is_refused_in_one_line(command, folder, content):
    command.ledger.write_bytes(content)
    for words in (["add", folder], ["claims"], ["export"], ["check"]):
        done = command(*words)
        assert done.returncode == 2
        assert len(done.stderr.splitlines()) == 1, done.stderr
        assert str(command.ledger) in done.stderr
    assert command.ledger.read_bytes() == content


def test_a_damaged_ledger_is_one_line(command, folder):
    assert command("add", folder).returncode == 0
    raw = bytearray(command.ledger.read_bytes())
    raw[8192:] = b"\xa5" * (len(raw) - 8192)
    command.ledger.write_bytes(raw)
    for words in (["add", folder], ["claims"], ["export"]):
        done = command(*words)
        assert done.returncode == 2
        assert len(done.stderr.splitlines()) == 1, done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["add"],
        ["add", "--no-such-option", "x"],
        ["no-such-verb"],
        ["claims", "--limit", "many"],
        ["export", "--format", "tape"],
    ],
)
def test_what_makes_no_sense_is_a_usage_error(command, words):
    done = command(*words)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


def test_a_reader_of_no_ledger_is_told_how_to_make_one(command):
    done = command("claims")
    assert done.returncode == 2
    assert "add FOLDER" in done.stderr
    assert not command.ledger.exists()

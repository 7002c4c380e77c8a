"""From paths to articles: files, folders, standard input; one article a file, or a record of a JSON file.

Nothing here crashes on what it is fed: what cannot be read is a ``Failure`` of one line that names the input.
"""

# ruff: noqa: PTH114, PTH116, PTH118, PTH119, PTH122, PTH123, PTH208  (paths are kept as they were given; Path would rewrite "./a")

from __future__ import annotations

import gzip
import hashlib
import io
import os
import re
import stat
import sys
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import orjson

from secondsource.errors import UnreadableArticle, UnreadableFile
from secondsource.model import Article, Failure

SIZE_LIMIT = 50_000_000
"""Bytes of one article's file, or of one record, packed or unpacked. A file of records may be longer: it is read by the line."""

RECORDS_LIMIT = 20 * SIZE_LIMIT
STEP = "read"

Form = Literal["text", "markdown", "html", "json", "record", "unknown"]
_FORMS: dict[str, Form] = {
    ".txt": "text",
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".jsonl": "record",
}


@dataclass(frozen=True)
class Input:
    """The bytes of one article. ``path`` is as given, ``place`` names it in messages (a record: the file and its line)."""

    path: str
    name: str
    raw: bytes
    sha256: str
    form: Form
    place: str

    @property
    def page(self) -> str:
        """Its identity where no URL is known: the digest of the bytes and the file's base name."""
        return f"file:{self.sha256}:{self.name}"


@dataclass(frozen=True)
class Skipped:
    """A file of another kind, met in a folder."""

    path: str
    reason: str


def find_inputs(paths: Sequence[str], *, limit: int = SIZE_LIMIT) -> Iterator[Input | Skipped | Failure]:
    """Yield what stands at ``paths``: files, folders to any depth in order of name, ``-`` for standard input."""
    seen: set[str] = set()
    for path in paths:
        if path == "-":
            yield from _read_stream(limit)
            continue
        try:
            mode = os.stat(path).st_mode
        except (OSError, ValueError) as error:
            yield Failure(path, STEP, _reason(error, path))
            continue
        if stat.S_ISDIR(mode):
            yield from _walk(path, seen, limit)
        else:
            yield from _read_file(path, seen, limit, named=True)


def read_articles(source: Input) -> Iterator[Article | Failure]:
    """Yield the article of an input, or the failure to find one."""
    try:
        yield _read(source)
    except (UnreadableFile, UnreadableArticle) as error:
        yield Failure(source.place, STEP, _one_line(str(error)))
    except (RecursionError, ValueError, ArithmeticError, LookupError) as error:
        # Hostile pages find the one thing that we did not think of. They cost one article, with its name.
        yield Failure(source.place, STEP, _one_line(f"cannot be read: {type(error).__name__}: {error}"))


def _walk(folder: str, seen: set[str], limit: int) -> Iterator[Input | Skipped | Failure]:
    """Walk a folder in order of name, hidden ones left out, each real folder once."""
    real = os.path.realpath(folder)
    if real in seen:
        return
    seen.add(real)
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        yield Failure(folder, STEP, _reason(error, folder))
        return
    for name in names:
        if name.startswith("."):
            continue
        path = os.path.join(folder, name)
        try:
            mode = os.stat(path).st_mode
        except OSError as error:
            yield Failure(path, STEP, _reason(error, path))
            continue
        if stat.S_ISDIR(mode):
            yield from _walk(path, seen, limit)
        elif not stat.S_ISREG(mode):
            yield Skipped(path, "not a plain file")
        elif form_of(name) is None:
            yield Skipped(path, "another kind of file")
        else:
            yield from _read_file(path, seen, limit, named=False)


def form_of(name: str) -> Form | None:
    """The form of a file by its name, packed or not.

    >>> form_of("a.HTML.gz"), form_of("records.jsonl"), form_of("a.pdf")
    ('html', 'record', None)
    """
    stem = name.lower().removesuffix(".gz")
    return _FORMS.get(os.path.splitext(stem)[1])


def _read_file(path: str, seen: set[str], limit: int, *, named: bool) -> Iterator[Input | Skipped | Failure]:
    real = os.path.realpath(path)
    if real in seen and not named:
        return
    seen.add(real)
    name = os.path.basename(path)
    form = form_of(name)
    if form is None:
        yield Failure(
            path, STEP, f"{path}: not a kind of file that is read (.txt .md .html .htm .json .jsonl, and .gz of them)"
        )
        return
    packed = name.lower().endswith(".gz")
    base = re.sub(r"\.gz$", "", name, flags=re.IGNORECASE)
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            yield Failure(path, STEP, f"{path}: not a plain file")
            return
        with open(path, "rb") as file:
            stream = gzip.GzipFile(fileobj=file) if packed else file
            if form == "record":
                yield from _read_lines(stream, path, base, limit)
                return
            raw = _read_whole(stream, path, limit)
    except (OSError, EOFError, zlib.error, UnreadableFile) as error:
        yield Failure(path, STEP, _reason(error, path))
        return
    yield from _inputs_of(raw, path, base, form)


def _read_whole(stream: Any, path: str, limit: int) -> bytes:
    """All bytes of a stream, unless they are more than ``limit``: a packed bomb is never unpacked whole."""
    raw: bytes = stream.read(limit + 1)
    if len(raw) > limit:
        raise UnreadableFile(f"{path}: more than {limit / 1e6:.0f} MB")
    return raw


def _read_lines(stream: Any, path: str, base: str, limit: int) -> Iterator[Input | Failure]:
    """Yield each line of a file of records; a line that is no JSON is a failure that names it."""
    number = total = 0
    reader = io.BufferedReader(stream) if isinstance(stream, gzip.GzipFile) else stream
    any_record = False
    try:
        while line := reader.readline(limit + 1):
            number += 1
            total += len(line)
            place = f"{path}:{number}"
            if len(line) > limit or total > RECORDS_LIMIT:
                yield Failure(
                    place, STEP, f"{place}: more than {limit / 1e6:.0f} MB in a record, or {RECORDS_LIMIT / 1e6:.0f} MB in all"
                )
                return
            line = line.strip(b" \t\r\n\xef\xbb\xbf") if number == 1 else line.strip()
            if line:
                any_record = True
                yield Input(path, base, line, hashlib.sha256(line).hexdigest(), "record", place)
    except (OSError, EOFError, zlib.error) as error:
        yield Failure(path, STEP, f"{_reason(error, path)} (after line {number})")
        return
    if not any_record:
        yield Failure(path, STEP, f"{path}: empty file")


def _inputs_of(raw: bytes, path: str, base: str, form: Form) -> Iterator[Input | Failure]:
    if not raw.strip():
        yield Failure(path, STEP, f"{path}: empty file")
        return
    if form != "json":
        yield Input(path, base, raw, hashlib.sha256(raw).hexdigest(), form, path)
        return
    try:
        loaded = orjson.loads(_decode(raw, path).encode())
    except (orjson.JSONDecodeError, UnreadableFile) as error:
        yield Failure(
            path, STEP, _one_line(f"{path}: invalid JSON: {error}" if isinstance(error, orjson.JSONDecodeError) else str(error))
        )
        return
    records = loaded if isinstance(loaded, list) else [loaded]
    if not records:
        yield Failure(path, STEP, f"{path}: an empty list")
    for number, record in enumerate(records, start=1):
        # A list's record is its own bytes, however the list around it is laid out.
        bare = orjson.dumps(record, option=orjson.OPT_SORT_KEYS)
        place = f"{path}[{number}]" if isinstance(loaded, list) else path
        yield Input(path, base, bare, hashlib.sha256(bare).hexdigest(), "record", place)


def _read_stream(limit: int) -> Iterator[Input | Failure]:
    """Standard input: a page, records, or a text, by its looks."""
    try:
        raw = _read_whole(sys.stdin.buffer, "-", limit)
        if raw[:2] == b"\x1f\x8b":
            raw = _read_whole(gzip.GzipFile(fileobj=io.BytesIO(raw)), "-", limit)
    except (OSError, EOFError, zlib.error, UnreadableFile, AttributeError) as error:
        yield Failure("-", STEP, _reason(error, "-"))
        return
    head = raw.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if head in {b"{", b"["}:
        try:
            orjson.loads(raw)
        except orjson.JSONDecodeError:
            if head == b"{":
                yield from _read_lines(io.BytesIO(raw), "-", "stdin", limit)
                return
        else:
            yield from _inputs_of(raw, "-", "stdin", "json")
            return
    yield from _inputs_of(raw, "-", "stdin", "html" if head == b"<" else "text")


def _read(source: Input) -> Article:
    # Loaded by the first that is read: to know a folder again takes none of it.
    from secondsource.ingest.extract import looks_like_html, read_page, read_text
    from secondsource.ingest.metadata import normalise_url, saved_from

    if source.form == "record":
        return _read_record(source)
    text = _decode(source.raw, source.path)
    where: dict[str, Any] = {"page": source.page, "sha256": source.sha256, "path": source.path}
    if source.form == "html" or (source.form == "text" and looks_like_html(text)):
        saved = saved_from(source.raw)
        try:
            return read_page(text, url=normalise_url(saved) if saved else None, **where)
        except UnreadableArticle as error:
            raise UnreadableArticle(f"{source.place}: {error} among {len(source.raw):,} bytes") from error
    try:
        return read_text(text, markdown=source.form == "markdown", **where)
    except UnreadableArticle as error:
        raise UnreadableArticle(f"{source.place}: {error} among {len(source.raw):,} bytes") from error


def _read_record(source: Input) -> Article:
    """The article of a JSON record with the fields of an ``article`` of the export."""
    from secondsource.ingest.extract import read_page, read_text
    from secondsource.ingest.metadata import normalise_url

    try:
        record = orjson.loads(source.raw)
    except orjson.JSONDecodeError as error:
        raise UnreadableArticle(f"{source.place}: invalid JSON: {error}") from error
    if not isinstance(record, dict):
        raise UnreadableArticle(f"{source.place}: a record must be an object with a text or html")
    if record.get("type") not in {None, "article", "news", "NewsArticle"}:
        raise UnreadableArticle(f"{source.place}: a record of type {str(record['type'])[:40]}, not an article")
    text, html = record.get("text"), record.get("html")
    address = record.get("url") or record.get("link")
    url = normalise_url(address) if isinstance(address, str) else None
    where: dict[str, Any] = {
        "page": source.page,
        "sha256": source.sha256,
        "path": source.path,
        "url": url,
        "given": _fields(record),
    }
    try:
        if isinstance(text, str) and text.strip():
            return read_text(text, **where)
        if isinstance(html, str) and html.strip():
            return read_page(html, **where)
    except UnreadableArticle as error:
        raise UnreadableArticle(f"{source.place}: {error}") from error
    raise UnreadableArticle(f"{source.place}: a record without text or html")


def _fields(record: Mapping[str, Any]) -> dict[str, Any]:
    known = (
        "headline",
        "title",
        "published",
        "date",
        "updated",
        "outlet",
        "byline",
        "author",
        "agency",
        "dateline",
        "language",
        "kind",
    )
    return {key: record[key] for key in known if record.get(key) not in (None, "", [])}


_MAGIC = {
    b"%PDF": "a PDF", b"PK\x03\x04": "a zip archive", b"\x89PNG": "a picture", b"\xff\xd8\xff": "a picture", b"GIF8": "a picture",
    b"\x1f\x8b": "gzip data", b"\x7fELF": "a program", b"\xd0\xcf\x11\xe0": "an Office document", b"BZh": "bzip2 data", b"RIFF": "audio or video",
    b"SQLite format": "a database", b"\xfd7zXZ": "xz data", b"Rar!": "a rar archive", b"7z\xbc\xaf": "a 7z archive", b"OggS": "audio", b"ID3": "audio",
}  # fmt: skip
_DECLARED = re.compile(
    rb"<meta[^>]{0,300}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([A-Za-z0-9_:.-]{2,40})|<\?xml[^>]{0,100}encoding\s{0,5}=\s{0,5}[\"']([A-Za-z0-9_:.-]{2,40})",
    re.IGNORECASE,
)
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SUSPECT_SHARE = 0.02


def _decode(raw: bytes, path: str) -> str:
    """The characters of a file: by its byte order mark, as UTF-8, as it declares itself, else as Windows-1252."""
    for mark, codec in _BOMS:
        if raw.startswith(mark):
            return raw.decode(codec, "replace")
    for magic, what in _MAGIC.items():
        if raw.startswith(magic):
            raise UnreadableFile(f"{path}: {what}, not text")
    if b"\x00" in raw[:65536]:
        head = raw[:4096]
        for codec, offset in (("utf-16-le", 1), ("utf-16-be", 0)):
            if len(head) >= 4 and head[offset::2].count(0) > 0.4 * len(head[offset::2]) and head[1 - offset :: 2].count(0) == 0:
                return raw.decode(codec, "replace")
        if raw.count(b"\x00") > max(2, len(raw) // 1000):
            raise UnreadableFile(f"{path}: binary data, not text")
        raw = raw.replace(b"\x00", b"")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    match = _DECLARED.search(raw[:4096])
    declared = (match[1] or match[2]).decode("ascii").lower() if match else ""
    if declared in {"utf-8", "utf8"}:
        return _decode_mixed(raw, path)
    # The web reads Latin-1 as Windows-1252.
    codec = "cp1252" if declared in {"", "iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii", "windows-1252"} else declared
    try:
        text = raw.decode(codec)
    except (UnicodeDecodeError, LookupError):
        return _decode_mixed(raw, path)
    return _sound(text, path)


def _decode_mixed(raw: bytes, path: str) -> str:
    """UTF-8 with bytes of Windows-1252 among it."""
    parts: list[str] = []
    at = 0
    strays = 0
    while at < len(raw):
        try:
            parts.append(raw[at:].decode("utf-8"))
            break
        except UnicodeDecodeError as error:
            parts.append(raw[at : at + error.start].decode("utf-8"))
            parts.append(raw[at + error.start : at + error.end].decode("cp1252", "replace"))
            at += error.end
            strays += 1
            if strays > 2000:
                parts.append(raw[at:].decode("cp1252", "replace"))
                break
    return _sound("".join(parts), path)


def _sound(text: str, path: str) -> str:
    """The text, unless too much of it is control characters to be any."""
    sample = text[:20000]
    odd = sum((c < " " and c not in "\t\n\r\x0b\x0c") or c == "\ufffd" for c in sample)
    if odd > _SUSPECT_SHARE * len(sample):
        raise UnreadableFile(f"{path}: binary data, not text")
    return text


def _reason(error: BaseException, path: str) -> str:
    """One line that says which and why."""
    if isinstance(error, UnreadableFile):
        return _one_line(str(error))
    if isinstance(error, FileNotFoundError):
        return f"{path}: a dangling link" if os.path.islink(path) else f"{path}: no such file"
    if isinstance(error, PermissionError):
        return f"{path}: no permission to read"
    if isinstance(error, EOFError):
        return f"{path}: truncated gzip"
    if isinstance(error, gzip.BadGzipFile | zlib.error):
        return f"{path}: damaged gzip"
    if isinstance(error, OSError) and error.strerror:
        return _one_line(f"{path}: {error.strerror.lower()}")
    return _one_line(f"{path}: {error}")


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()[:500]


__all__ = ["SIZE_LIMIT", "Input", "Skipped", "find_inputs", "form_of", "read_articles"]

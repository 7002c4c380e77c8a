"""What is read from paths, and what is refused by name."""

import gzip
import io
import json
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.ingest import Input, Skipped, find_inputs, read_articles, readers
from secondsource.model import Article, Failure

STORY = (
    "Winter ferries start a week late\n\nThe ferry company said on Tuesday that its winter timetable would begin a week late.\n\n"
    "“Two boats are still in dock,” the manager, Ola Brandt, said."
)


def found(*paths, **options):
    return list(find_inputs([str(p) for p in paths], **options))


def only_article(*paths) -> Article:
    (article,) = [a for i in found(*paths) for a in read_articles(i)]
    assert isinstance(article, Article), article
    return article


def only_failure(*paths, **options) -> str:
    failures = []
    for one in found(*paths, **options):
        failures += [one] if isinstance(one, Failure) else [a for a in read_articles(one) if isinstance(a, Failure)]
    (failure,) = failures
    assert "\n" not in failure.error
    return failure.error


def test_a_folder_is_read_in_order_of_name_and_other_files_are_counted(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / ".hidden.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache" / "x.txt").write_text(STORY, encoding="utf-8")
    kinds = [(type(i).__name__, i.path.rsplit("/", 1)[-1]) for i in found(tmp_path)]
    assert kinds == [("Input", "a.txt"), ("Input", "two.txt"), ("Skipped", "photo.jpg")]


def test_a_file_of_another_kind_is_a_failure_when_named(tmp_path):
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    assert "not a kind of file" in only_failure(tmp_path / "photo.jpg")


def test_a_packed_clipping_is_the_clipping(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "x.txt.gz").write_bytes(gzip.compress(STORY.encode()))
    plain, packed = only_article(tmp_path / "a" / "x.txt"), only_article(tmp_path / "x.txt.gz")
    assert plain.page == packed.page
    assert plain.id == packed.id


def test_moving_a_folder_adds_nothing_and_two_names_stay_two(tmp_path):
    for name in ("a/x.txt", "b/x.txt", "b/y.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(STORY, encoding="utf-8")
    here, there, other = (only_article(tmp_path / n) for n in ("a/x.txt", "b/x.txt", "b/y.txt"))
    assert here.page == there.page != other.page


@pytest.mark.parametrize(
    ("name", "raw", "says"),
    [
        ("empty.txt", b"", "empty file"),
        ("blank.txt", b" \n\n ", "empty file"),
        ("binary.txt", bytes(range(256)) * 40, "not text"),
        ("paper.txt", b"%PDF-1.7 ...", "a PDF, not text"),
        ("cut.txt.gz", gzip.compress(os.urandom(5000))[:900], "truncated gzip"),
        ("junk.txt.gz", b"no gzip at all, really", "damaged gzip"),
        ("page.html", b"<html><body><script>var a = 1</script></body></html>", "no text"),
        ("deep.html", b"<div>" * 100_000 + b"so deep that nobody reads it" + b"</div>" * 100_000, "no text"),
        ("list.json", b"[]", "empty list"),
        ("broken.json", b'{"text": ', "invalid JSON"),
        ("bare.json", b'{"headline": "Nothing more"}', "without text or html"),
        ("number.jsonl", b"17\n", "must be an object"),
        ("claim.jsonl", b'{"type": "claim", "text": "It rained."}\n', "not an article"),
    ],
)
def test_what_cannot_be_read_is_one_line_that_names_it(tmp_path, name, raw, says):
    (tmp_path / name).write_bytes(raw)
    error = only_failure(tmp_path / name)
    assert says in error
    assert name in error


def test_a_file_past_the_limit_and_a_gzip_bomb_are_refused(tmp_path):
    (tmp_path / "long.txt").write_bytes(b"a" * 2000)
    (tmp_path / "bomb.txt.gz").write_bytes(gzip.compress(b"a" * 1_000_000))
    assert "more than" in only_failure(tmp_path / "long.txt", limit=1000)
    assert "more than" in only_failure(tmp_path / "bomb.txt.gz", limit=1000)


def test_a_dangling_link_fails_and_a_loop_ends(tmp_path):
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (failure,) = [i for i in found(tmp_path) if isinstance(i, Failure)]
    assert "dangling link" in failure.error
    assert sum(isinstance(i, Input) for i in found(tmp_path)) == 1


def test_a_missing_path_and_an_unreadable_file_are_named(tmp_path, monkeypatch):
    assert "no such file" in only_failure(tmp_path / "none.txt")
    (tmp_path / "locked.txt").write_text(STORY, encoding="utf-8")

    def refuse(*_args, **_options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    assert "no permission" in only_failure(tmp_path / "locked.txt")


def test_a_broken_line_names_itself_and_the_others_go_on(tmp_path):
    rows = [json.dumps({"text": STORY, "url": f"https://paper.example/{n}"}) for n in range(2)]
    (tmp_path / "r.jsonl").write_text(rows[0] + "\n{oops\n\n" + rows[1] + "\n", encoding="utf-8")
    read = [a for i in found(tmp_path / "r.jsonl") for a in read_articles(i)]
    assert [type(a).__name__ for a in read] == ["Article", "Failure", "Article"]
    assert "r.jsonl:2" in read[1].error


def test_a_record_says_what_it_is(tmp_path):
    record = {"title": "Ferries late", "date": "2024-09-05", "url": "https://Paper.example/a?utm_source=x#top", "outlet": "Harbour Gazette",
              "byline": "By Jane Roe", "text": "The ferry company said on Tuesday that its timetable would begin late."}  # fmt: skip
    (tmp_path / "r.json").write_text(json.dumps([record]), encoding="utf-8")
    article = only_article(tmp_path / "r.json")
    assert (article.headline, article.published, article.byline, article.outlet) == (
        "Ferries late",
        "2024-09-05",
        "Jane Roe",
        "Harbour Gazette",
    )
    assert article.page == article.url == "https://paper.example/a"
    assert article.path == str(tmp_path / "r.json")


def test_standard_input_is_read_by_its_looks(monkeypatch):
    class Stream:
        def __init__(self, raw):
            self.buffer = io.BytesIO(raw)

    for raw, form in (
        (STORY.encode(), "text"),
        (b"<html><body><p>It rained all day.</p></body></html>", "html"),
        (b'{"text": "It rained."}\n{"text": "It snowed."}\n', "record"),
    ):
        monkeypatch.setattr("sys.stdin", Stream(raw))
        assert {i.form for i in find_inputs(["-"])} == {form}


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_usual_encoding_is_read(tmp_path, codec):
    (tmp_path / "x.txt").write_bytes(STORY.encode(codec))
    assert "“Two boats are still in dock,”" in only_article(tmp_path / "x.txt").text


def test_mojibake_is_undone_and_curly_marks_stay(tmp_path):
    damaged = STORY.encode().decode("cp1252", "ignore")
    (tmp_path / "x.txt").write_text(damaged, encoding="utf-8")
    assert "“Two boats are still in dock,” the manager" in only_article(tmp_path / "x.txt").text


@settings(max_examples=120, deadline=None)
@given(st.binary(max_size=600), st.sampled_from(["text", "markdown", "html", "record"]))
def test_no_bytes_whatever_raise(raw, form):
    for one in read_articles(Input("x", "x", raw, "0" * 64, form, "x")):
        assert isinstance(one, Article | Failure)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=500), st.booleans())
def test_the_text_of_an_article_is_paragraphs_parted_by_one_blank_line(text, page):
    raw = (f"<html><body><article><p>{text}</p><p>It rained all day.</p></article></body></html>" if page else text).encode(
        "utf-8", "replace"
    )
    for article in read_articles(Input("x", "x", raw, "0" * 64, "html" if page else "text", "x")):
        if isinstance(article, Article):
            for paragraph in article.text.split("\n\n"):
                assert paragraph
                assert paragraph == " ".join(paragraph.split())
            for value in (article.outlet, article.headline, article.byline, article.agency, article.published):
                assert value != ""


def test_skipped_is_no_failure(tmp_path):
    (tmp_path / "x.csv").write_text("a,b", encoding="utf-8")
    assert found(tmp_path) == [Skipped(str(tmp_path / "x.csv"), "another kind of file")]
    assert readers.form_of("x.csv") is None

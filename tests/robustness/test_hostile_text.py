"""Article text is hostile: cut anywhere, shuffled, endless or odd, it costs bounded time and never an exception."""

import json
import random
import time
from collections import defaultdict
from pathlib import Path

import pytest

from secondsource.analysis import Annotations
from secondsource.demo import corpus_folder
from secondsource.export.jsonl import lines
from secondsource.ingest.readers import Input, find_inputs, read_articles
from secondsource.linkage import Corpus
from secondsource.model import Article, Failure
from secondsource.models.parser import parse
from secondsource.run import analysers, linkers, run_linkers

SHARED = Path(__file__).parents[3] / "shared" / "eval" / "examples"
CUTS = 200


def analysed(texts, *, linked: bool = True) -> Corpus:
    """The records of articles with these texts, linked; nothing is caught on the way."""
    records = defaultdict(list)
    for n, text in enumerate(texts):
        article = Article(
            page=f"page-{n}", text=text, sha256="0" * 64, headline="Ferry sinks", published="2031-03-12", language="en"
        )
        found = Annotations(article, parse)
        for analyser in analysers():
            found.add(list(analyser.analyse(article, found)))
        records[Article].append(article)
        for record in found:
            records[type(record)].append(record)
    corpus = Corpus(records)
    if not linked:
        return corpus
    assert run_linkers(corpus, linkers()) == []
    for line in lines(corpus):
        json.loads(line)
    return corpus


def whole_texts(paths) -> list[str]:
    """The bodies that ingest reads from the files."""
    return [
        article.text
        for given in find_inputs([str(path) for path in paths])
        if isinstance(given, Input)
        for article in read_articles(given)
        if isinstance(article, Article)
    ]


def cuts_of(text: str, dice: random.Random, count: int) -> list[str]:
    """The text up to the end of each paragraph, and up to places anywhere."""
    ends = [n for n in range(len(text)) if text.startswith("\n\n", n)]
    return [text[:end].strip() for end in [*ends, *(dice.randrange(len(text)) for _ in range(count))] if text[:end].strip()]


def survives(texts) -> None:
    """Analyse each text, and link some of them."""
    analysed(texts, linked=False)
    analysed(texts[::8])


def test_demo_articles_cut_anywhere_are_read_on_without_a_word():
    dice = random.Random(3)
    pages = sorted(corpus_folder().iterdir())
    for text in whole_texts(dice.sample(pages, 6)):
        survives(cuts_of(text, dice, 12))


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="the evaluation data is not beside the checkout")
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("name", sorted(path.name for path in SHARED.glob("*.txt")) if SHARED.is_dir() else [])
def test_example_articles_cut_anywhere_are_read_on_without_a_word(name):
    (text,) = whole_texts([SHARED / name])
    survives(cuts_of(text, random.Random(name), CUTS))


@pytest.mark.parametrize("suffix", [".txt", ".html"])
def test_files_cut_anywhere_are_read_or_named(tmp_path, suffix):
    dice = random.Random(9)
    for page in [path for path in sorted(corpus_folder().iterdir()) if path.name.endswith(suffix)][:4]:
        raw = page.read_bytes()
        for n in range(25):
            cut = tmp_path / f"cut{suffix}"
            cut.write_bytes(raw[: dice.randrange(len(raw))] if n % 2 else bytes(b ^ (dice.random() < 0.02) * 0x81 for b in raw))
            for given in find_inputs([str(cut)]):
                found = [given] if isinstance(given, Failure) else list(read_articles(given))
                assert len(found) == 1
                assert isinstance(found[0], Article | Failure)


def test_shuffled_paragraphs_are_an_article_like_any_other():
    dice = random.Random(4)
    texts = []
    for text in whole_texts(sorted(corpus_folder().iterdir())[:6]):
        paragraphs = text.split("\n\n")
        dice.shuffle(paragraphs)
        texts.append("\n\n".join(paragraphs))
    analysed(texts)


ODD = {
    "right to left": "قال الوزير: «لن نغادر المدينة». وأضاف أن 40 شخصا قتلوا.\n\n\u202e“We will not leave,” said Minister Dan Levi\u202c on Monday.",
    "emoji": "“We won 🎉🎉🎉,” said Ada Roe 👩🏽\u200d🚀, who counted 40 🚢.\n\n" + "🇺🇳" * 400,
    "mismatched quotation marks": "“We will \"go, said 'Ada Roe. “It »is« „late” ‘she” added.\n\n" * 20 + "“" * 500 + "\n\n" + "'\"" * 700,
    "NULs": "The mayor\x00 said\x00 that \x00the ferry\x00 had sunk.\n\n\x00\x00\x00\n\n\x07\x1b[31m“It sank,” he said.",
    "odd blanks": "The\u00a0mayor\u2009said\u200bthat\u2028the ferry\u2029had\u3000sunk\u0085today.\n\n\n\n\n\n\t\n\nHe said so.",
    "combining marks": "M" + "\u0301" * 3000 + "ayor Roe said that it sank.",
    "one letter": "x",
    "only quotation marks": "“”",
    "only figures": " ".join(str(n) for n in range(3000)) + ".",
    "endless number": "He paid " + "9" * 5000 + " marks, " + "1," * 2000 + " and 1" + "0" * 400 + " percent.",
    "endless word": "a" * 40_000 + " said that it sank.",
    "capitals": "THE MAYOR OF TARNMOUTH SAID ON MONDAY THAT THE FERRY HAD SUNK. " * 60,
    "nested relays": "“" + "He said that she said that " * 120 + "it sank,” he said.",
    "commas": "He said, " * 400,
    "brackets": "He said (" * 800 + "it sank" + ")" * 800 + ".",
    "dots": "." * 20_000 + " He said so" + "…" * 5_000,
    "said": "said " * 3000,
    "dashes": "TARNMOUTH (Northline) - " * 400,
    "figures and units": "3 percent to 4 percent of 5 million of 6 billion people from 7 to 8 " * 300,
    "names": "Ada Roe and Bo Lind and Cy Marr and " * 500,
    "dates": "on Monday, 3 March 2031, at 09:30 on Tuesday last week in May 2030 " * 300,
    "hedges": "It may possibly perhaps reportedly be likely that it might could not never have been no " * 200,
}  # fmt: skip


@pytest.mark.parametrize("what", ODD)
def test_odd_text_takes_bounded_time(what):
    started = time.process_time()
    analysed([ODD[what], ODD[what] + "\n\nThe ferry sank on Monday, said Mayor Ada Roe."])
    assert time.process_time() - started < 20


@pytest.mark.parametrize(
    "sentence", ["The ferry sank off Tarnmouth on Monday, killing 40 people, Mayor Ada Roe said. ", "no stop here "]
)
def test_a_megabyte_on_one_line_takes_bounded_time(command, tmp_path, sentence):
    (tmp_path / "long.txt").write_text("Ferry sinks\n\n" + sentence * (1_000_000 // len(sentence)), encoding="utf-8")
    (tmp_path / "good.txt").write_text(
        "Ferry sinks\n\n" + "The ferry sank off Tarnmouth on Monday, Mayor Ada Roe said. " * 4, encoding="utf-8"
    )
    started = time.monotonic()
    done = command("add", "--workers", 1, tmp_path / "long.txt", tmp_path / "good.txt", timeout=240)
    assert "Traceback" not in done.stderr
    assert done.returncode in (0, 1), done.stderr
    assert time.monotonic() - started < 60

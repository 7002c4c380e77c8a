"""How well pages and scraped texts become articles: metadata, credit, body; and how fast.

    python benchmarks/ingest.py [bank] [examples] [pages] [readability] [--misses]

Reads the evaluation data beside the checkout; prints tables, asserts nothing. ``pages`` compares with plain trafilatura over the same pages.
"""

from __future__ import annotations

import gzip
import html
import importlib.util
import json
import re
import sys
import time
from pathlib import Path

import lxml.html

from secondsource.ingest import Input, find_inputs, read_articles
from secondsource.ingest.extract import read_page
from secondsource.model import Article, Failure
from secondsource.text.normalise import plain, repair, squeeze

SHARED = Path(__file__).resolve().parents[1].parent / "shared"
MISSES = "--misses" in sys.argv


def articles_of(paths) -> list[Article]:
    found = []
    for source in find_inputs([str(p) for p in paths]):
        if isinstance(source, Input):
            for article in read_articles(source):
                if isinstance(article, Failure):
                    print("failed:", article.error)
                else:
                    found.append(article)
    return found


def sentences(text: str) -> list[str]:
    return [k for s in re.split(r"(?<=[.!?”\"’])\s+|\n+", text) if (k := squeeze(repair(s)))]


def score_articles(name: str, articles: list[Article]) -> None:
    spec = importlib.util.spec_from_file_location("score", SHARED / "eval" / "score.py")
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    out = Path("/tmp" if Path("/tmp").exists() else ".") / f"ingest-{name}.jsonl"
    with out.open("w", encoding="utf-8") as file:
        for a in articles:
            fields = ("path", "url", "outlet", "headline", "byline", "agency", "published", "text")
            file.write(json.dumps({"type": "article", "id": a.id, **{f: getattr(a, f) for f in fields}}) + "\n")
    scorer = score.Scorer(SHARED / "eval" / name.split("-", maxsplit=1)[0] / "gold.json", out)
    scorer.documents()
    print(f"{name:14}" + "  ".join(f"{k.split('.')[1]} {v:.3f}" for k, v in scorer.out.items() if v is not None))
    if MISSES:
        gold = {Path(d["file"]).stem: d for d in scorer.gold["documents"]}
        for a in articles:
            d = gold[Path(a.path).stem]
            for ours, theirs in (
                ("published", "published"),
                ("outlet", "outlet"),
                ("agency", "credit"),
                ("byline", "byline"),
                ("headline", "title"),
                ("kind", "kind"),
            ):
                got, want = getattr(a, ours), d.get(theirs)
                if (
                    (got or want)
                    and score.plain(str(got or "")) != score.plain(str(want or ""))
                    and str(got)[:10] != str(want)[:10]
                ):
                    print("   ", Path(a.path).name, ours, repr(got), "gold", repr(want))


def bank() -> None:
    folder = SHARED / "eval" / "bank"
    pages, texts = articles_of(sorted(folder.glob("*.html"))), articles_of(sorted(folder.glob("*.txt")))
    score_articles("bank-html", pages)
    score_articles("bank-txt", texts)
    gold = {p.stem: p.read_text(encoding="utf-8") for p in folder.glob("*.txt")}
    for name, articles in (("html", pages), ("txt", texts)):
        lost = extra = total = 0
        for a in articles:
            body = gold[Path(a.path).stem].split("\n", 1)[1]
            want, got = sentences(body), sentences(a.text)
            total += len(want)
            missing = [s for s in want if s not in squeeze(a.text)]
            surplus = [s for s in got if s not in squeeze(repair(body))]
            lost += len(missing)
            extra += len(surplus)
            if MISSES:
                for s in missing:
                    print("    lost", Path(a.path).name, s[:100])
                for s in surplus:
                    print("    extra", Path(a.path).name, s[:100])
        print(
            f"bank-{name:9}body: {total} sentences, {lost} not in the body (bylines, credits and taglines are among them), {extra} that are not the gold's"
        )


def examples() -> None:
    folder = SHARED / "eval" / "examples"
    articles = articles_of(sorted(folder.glob("*.txt")))
    score_articles("examples", articles)
    fine = json.loads((folder / "fine.json").read_text(encoding="utf-8"))["body_excluded"]
    lost = kept = 0
    for a in articles:
        stem = Path(a.path).stem
        text = (folder / f"{stem}.txt").read_text(encoding="utf-8")
        body, at = [], 0
        for span in fine[stem]:
            body.append(text[at : span["start"]])
            at = span["end"]
            inside = squeeze(span["text"])
            # A deck or a headline may stand in the body as well.
            if inside and inside in squeeze(a.text) and inside not in squeeze("".join(body) + text[at:]):
                kept += len(span["text"])
                print("    furniture kept:", stem, span["kind"], span["text"][:80])
        body.append(text[at:])
        want = squeeze(repair("".join(body)))
        got = squeeze(a.text)
        lost += len(want) - len(got) if want != got else 0
        if want != got and MISSES:
            print("    body differs", stem, len(want), len(got))
    print(f"{'examples':14}body: {lost} letters lost, {kept} characters of furniture kept")


def day(value) -> str | None:
    return str(value)[:10] if value else None


def pages() -> None:
    import trafilatura

    folder = SHARED / "data" / "trafilatura_eval"
    rows = [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines() if line]
    tally: dict[tuple[str, str], list[int]] = {}

    def count(tool: str, what: str, right: bool) -> None:
        for key in ((tool, what), (f"{tool} {row['language']}", what)):
            cell = tally.setdefault(key, [0, 0])
            cell[0] += right
            cell[1] += 1

    spent = {"ours": 0.0, "trafilatura": 0.0}
    size = 0
    for row in rows:
        raw = gzip.decompress((folder / row["page"]).read_bytes())
        size += len(raw)
        start = time.process_time()
        source = Input(row["file"], row["file"], raw, "0" * 64, "html", row["file"])
        article = next(read_articles(source))
        spent["ours"] += time.process_time() - start
        start = time.process_time()
        page = trafilatura.bare_extraction(raw, fast=True, include_comments=False, with_metadata=True)
        spent["trafilatura"] += time.process_time() - start
        if isinstance(article, Failure):
            print("    failed:", article.error)
            article = Article(page="", text="", sha256="")
        for tool, text, title, author, date in (
            ("ours", article.text, article.headline, article.byline, article.published),
            ("trafilatura", (page.text if page else "") or "", page and page.title, page and page.author, page and page.date),
        ):
            flat = squeeze(text)
            for kind in ("with", "without"):
                for segment in row.get(kind) or []:
                    present = squeeze(repair(html.unescape(segment))) in flat
                    count(tool, kind, present == (kind == "with"))
                    if MISSES and tool == "ours" and present != (kind == "with"):
                        print("   ", kind, row["file"], repr(segment[:90]))
            for field, got in (("title", title), ("author", author), ("date", date)):
                want = row.get(field)
                if isinstance(want, list):
                    want = "; ".join(want)
                if want:
                    if field == "date":
                        right = day(got) == day(want)
                    elif field == "title":
                        right = squeeze(got or "") == squeeze(plain(html.unescape(want)))
                    else:
                        parts = [squeeze(p) for p in re.split(r";|,|\band\b|\bund\b|&", plain(want)) if squeeze(p)]
                        ours = [squeeze(p) for p in re.split(r";|,|\band\b|\bund\b|&", got or "") if squeeze(p)]
                        right = sorted(parts) == sorted(ours)
                    count(tool, field, right)
                    if MISSES and tool == "ours" and not right:
                        print("   ", field, row["file"], repr(got), "gold", repr(want))
                elif field == "date" and got:
                    count(tool, "date invented", True)
    fields = ("with", "without", "title", "author", "date")
    print(f"{'pages':18}" + "".join(f"{f:>16}" for f in fields) + f"{'pages/s':>10}")
    for tool in ("ours", "trafilatura"):
        for language in ("", " en", " de"):
            cells = "".join(
                f"{tally[tool + language, f][0] / tally[tool + language, f][1]:>9.3f} ({tally[tool + language, f][1]:>3})"
                for f in fields
            )
            print(f"{tool + language:18}{cells}" + (f"{len(rows) / spent[tool]:>10.1f}" if not language else ""))
    print(f"mean page {size / len(rows) / 1000:.0f} kB")


def readability() -> None:
    import trafilatura

    folder = SHARED / "data" / "readability_testpages"
    rows = [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines() if line]
    tally = {tool: [0.0, 0.0, 0, 0, 0, 0] for tool in ("ours", "trafilatura")}
    for row in rows:
        raw = gzip.decompress((folder / row["page"]).read_bytes())
        want = words_of(lxml.html.fromstring(row["expected_html"]).text_content() if row["expected_html"].strip() else "")
        article = next(read_articles(Input(row["name"], row["name"], raw, "0" * 64, "html", row["name"])))
        if isinstance(article, Failure):
            print("    failed:", article.error)
            article = Article(page="", text="", sha256="")
        page = trafilatura.bare_extraction(raw, fast=True, include_comments=False, with_metadata=True)
        for tool, text, title, byline in (
            ("ours", article.text, article.headline, article.byline),
            ("trafilatura", (page.text if page else "") or "", page and page.title, page and page.author),
        ):
            got = words_of(text)
            hit = len(got & want)
            p, r = hit / max(1, len(got)), hit / max(1, len(want))
            tally[tool][0] += p
            tally[tool][1] += r
            meta = row["metadata"]
            if meta.get("title"):
                tally[tool][2] += squeeze(title or "") == squeeze(meta["title"])
                tally[tool][3] += 1
            if meta.get("byline"):
                wanted = squeeze(re.sub(r"^by\s", "", meta["byline"].strip(), flags=re.IGNORECASE))
                right = bool(byline) and (squeeze(byline) in wanted or wanted in squeeze(byline))
                tally[tool][4] += right
                tally[tool][5] += 1
                if MISSES and tool == "ours" and not right:
                    print("    byline", row["name"], repr(byline), "gold", repr(meta["byline"]))
            if MISSES and tool == "ours":
                if meta.get("title") and squeeze(title or "") != squeeze(meta["title"]):
                    print("    title", row["name"], repr(title), "gold", repr(meta["title"]))
                print(f"    body {row['name']:34} p {p:.3f} r {r:.3f}")
    for tool, (p, r, t, tn, b, bn) in tally.items():
        print(
            f"readability {tool:14} body 5-grams p {p / len(rows):.3f} r {r / len(rows):.3f}  title {t / tn:.3f} ({tn})  byline {b / bn:.3f} ({bn})"
        )


def words_of(text: str) -> set[tuple[str, ...]]:
    """The 5-grams of a text."""
    words = re.findall(r"\w+", plain(repair(text)).casefold())
    return {tuple(words[n : n + 5]) for n in range(max(1, len(words) - 4))}


if __name__ == "__main__":
    chosen = [a for a in sys.argv[1:] if not a.startswith("-")] or ["bank", "examples", "pages", "readability"]
    for part in chosen:
        {"bank": bank, "examples": examples, "pages": pages, "readability": readability}[part]()
    assert read_page  # the function that reads one page

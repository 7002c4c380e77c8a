"""The brief as a page: checked first, then put together, then set as HTML or as Markdown with the same content.

It is refused if any quotation of the ledger does not stand word for word in its article. What is written is one file that asks the
network for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from secondsource.errors import UsageError
from secondsource.export.verify import verify
from secondsource.store.store import Store
from secondsource.views.brief import Brief, Cited, Item, Note, Part, Sentence, compose
from secondsource.views.claims import list_claims

FORMATS = (".html", ".htm", ".md", ".markdown")

METHOD = (
    (
        "Articles that are one text count once. A named speaker is one origin, however often and to whomever he spoke; copies,"
        " pick-ups and those who only pass on another's word have the origin of him from whom they have it."
    ),
    "Counts are ranges: the lower end merges every link that is possible, the upper end only those that are certain or probable.",
    "Unnamed sources may be one among themselves; they are never taken to be somebody who is named.",
    "A party to the matter is an origin, and is marked. Agreement is no verdict: nothing here says what is true.",
    "Likelihood is the speaker's, in his words or numbers, on the scale named; how many origins stand behind a claim is another matter.",
    (
        "Written by a program from the articles named below, by rules, with no language model. Its errors are of grouping and of attribution:"
        " look at the words in the notes before you use a sentence."
    ),
)
"""How to read a brief: its rules and limits."""


def make_brief(store: Store, topic: str = "") -> Brief:
    """The brief on a topic (words; none: everything). Raises BriefRefused if the ledger's quotations do not stand."""
    corpus = store.snapshot()
    verify(store, corpus)
    only = [row.id for row in list_claims(store, topic)] if topic.strip() else None
    if only is not None and not only:
        raise UsageError(f"{topic!r}: no claim holds these words")
    return compose(corpus, topic=topic, only=only)


def write_brief(store: Store, path: Path, topic: str = "") -> Brief:
    """Write the brief to a file, as its name says: .html or .md. The file is there whole or not at all."""
    suffix = path.suffix.casefold()
    if suffix not in FORMATS:
        raise UsageError(f"{path}: a brief is written as .html or .md")
    brief = make_brief(store, topic)
    if suffix in (".md", ".markdown"):
        text = markdown(brief)
    else:
        from secondsource.export.brief_html import html

        text = html(brief)
    unfinished = path.with_name(path.name + ".unfinished")
    try:
        unfinished.write_text(text, encoding="utf-8", errors="replace")
        unfinished.replace(path)
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error
    return brief


def safe_link(url: str | None) -> str | None:
    """An address that may be made a link: http or https, and nothing else.

    >>> safe_link("https://example.org/a"), safe_link("javascript:alert(1)")
    ('https://example.org/a', None)
    """
    if not url or any(ord(c) < 33 for c in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme.casefold() in ("http", "https") and parts.netloc else None


def reviewed_line(brief: Brief) -> str:
    """What share of the evidence a person has looked at."""
    done, of = brief.reviewed
    if not done:
        return "UNREVIEWED. No person has looked at any of this; every grouping and every count is the program's."
    return f"Reviewed by a person: {done} of {of} pieces of evidence ({done / max(1, of):.0%}). The rest is the program's."


def place_line(cited: Cited, *, link: bool = True) -> str:
    """Where words stand: outlet, headline, date, address."""
    parts = [cited.outlet, f"“{cited.headline}”" if cited.headline else "", cited.date]
    where = (cited.url or cited.path or "") if link else ""
    return ", ".join(part for part in (*parts, where) if part)


def exact_line(cited: Cited) -> str:
    """The characters, the digest of the bytes, whose copy it is and what became of it."""
    parts = []
    if cited.start is not None:
        parts.append(f"characters {cited.start}–{cited.end}")
    parts.append(f"sha256 {cited.sha256[:8]}")
    if cited.agency:
        parts.append(f"via {cited.agency}")
    if cited.status != "usable":
        parts.append(f"status: {cited.status}")
    return ", ".join(parts)


def said_line(note: Note) -> str:
    """Who said it, to whom and how surely, for the head of a note."""
    surely = {"denied": "a denial", "hedged": "hedged", "forecast": "a forecast", "question": "a question"}.get(note.certainty)
    told = f"told {note.told}" if note.told else None
    return ", ".join(part for part in (note.who, told, surely) if part)


def quoted(note: Note) -> str:
    """The words of a note, in quotation marks."""
    return f"“{note.words}”"


# Markdown ------------------------------------------------------------------------------------------------------------

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
_START = re.compile(r"^(\s*)([-+]|\d+[.)])(\s)")


def escape(text: str) -> str:
    r"""Words from outside, harmless in Markdown.

    >>> escape("a <b> *c* [d](e)")
    'a \\<b\\> \\*c\\* \\[d\\](e)'
    """
    text = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return _START.sub(r"\1\\\2\3", text)


def markdown(brief: Brief) -> str:
    """The brief as Markdown."""
    return "\n".join(_markdown(brief)).rstrip() + "\n"


def _markdown(brief: Brief) -> Iterator[str]:
    yield f"# {escape(brief.title)}\n"
    yield " · ".join(f"**{name}:** {escape(value)}" for name, value in brief.facts) + "\n"
    yield f"> **{escape(reviewed_line(brief))}**\n"
    yield "## 1 Bottom line\n"
    for sentence in brief.bottom:
        yield f"- {_sentence(sentence)}"
    if not brief.bottom:
        yield "Nothing in the corpus is carried by more than one article."
    number = 1
    for section in brief.sections:
        number += 1
        yield f"\n## {number} {section.title}\n\n*{escape(section.rule)}*\n"
        if not section.items:
            yield "Nothing.\n"
        for item in section.items:
            yield from _item(item)
        if section.more:
            yield f"\n{escape(section.more)}"
    number += 1
    yield f"\n## {number} Figures\n\n*Each figure as printed, with the claim it belongs to. Rule for a plot: range, the span of all that is given; no figure is preferred.*\n"
    if brief.figures:
        yield "| figure | of what | who | as of | articles |\n|---|---|---|---|---|"
        for row in brief.figures:
            yield f"| {escape(row.figures)} | {_sentence(row.sentence)} | {escape(row.who)} | {escape(row.date)} | {row.articles} |"
    if brief.figures_more:
        yield f"\n{escape(brief.figures_more)}"
    for plot in brief.plots:
        yield f"\n**{escape(plot.title)}** {escape(plot.unit)}, range: {plot.answer}\n"
        for point in plot.points:
            yield f"- {point.date or 'undated'}: {escape(point.label)}"
    number += 1
    yield f"\n## {number} Forecasts\n"
    for forecast in brief.forecasts:
        band = ""
        if forecast.likelihood:
            low, high = forecast.likelihood.low, forecast.likelihood.high
            ends = f"{low:g}" if low == high else f"{low:g}–{high:g}"
            band = f" · likelihood {ends} % ({escape(forecast.likelihood.scale)})"
        condition = f" · condition: {escape(forecast.condition)}" if forecast.condition else ""
        yield f"- {_sentence(forecast.sentence)}  \n  due {escape(forecast.due)} · made {escape(forecast.made)}{band}{condition}"
    if brief.forecasts_more:
        yield f"\n{escape(brief.forecasts_more)}"
    number += 1
    yield f"\n## {number} What is not known\n"
    for sentence in brief.unknown:
        yield f"- {_sentence(sentence)}"
    number += 1
    yield f"\n## {number} Sources\n\nOrigins: {', '.join(f'{n} {what}' for what, n in brief.origins)}\n"
    for text in brief.sources:
        if len(text.articles) > 1:
            where = " (not in the corpus)" if text.outside else ""
            yield f"- one text in {len(text.articles)} articles, original: {escape(text.original)}{where}"
        for cited, label in text.articles:
            indent = "  " if len(text.articles) > 1 else ""
            kind = f" ({label})" if label else ""
            yield f"{indent}- {escape(place_line(cited))}, {escape(exact_line(cited))}{kind}"
    number += 1
    yield f"\n## {number} Method and limits\n"
    for line in METHOD:
        yield f"- {line}"
    if brief.masked:
        yield f"- The names of private persons are withheld, in {brief.masked} of the notes inside the words quoted."
    for name, bands in brief.scales:
        yield f"- {name}: " + "; ".join(f"{words} {low:g}–{high:g} %" for words, low, high in bands)
    yield "\n## Notes\n"
    for note in brief.notes:
        yield f'{note.number}. <a id="n{note.number}"></a>{escape(said_line(note))} — {escape(quoted(note))} — {escape(place_line(note.cited))}; {escape(exact_line(note.cited))}'
        for also in note.also:
            yield f"   - also in {escape(place_line(also))}; {escape(exact_line(also))}{' (other words)' if also.reworded else ''}"


def _item(item: Item) -> Iterator[str]:
    badge = f" ({item.badge})" if item.badge else ""
    flags = f" {escape('[' + ', '.join(item.flags) + ']')}" if item.flags else ""
    yield f"- {_sentence(item.lead)}{badge}{flags}"
    for label, sentence in item.lines:
        yield f"  - {escape(label)}: {_sentence(sentence)}"


def _sentence(sentence: Sentence) -> str:
    return "".join(_part(part) for part in sentence)


def _part(part: Part) -> str:
    runs = []
    for run in part.runs:
        text = escape(run.text)
        lead, tail = " " * (run.text[:1] == " "), " " * (run.text[-1:] == " ")
        mark = {"claim": "*", "strong": "**"}.get(run.kind, "")
        runs.append(f"{lead}{mark}{text}{mark}{tail}" if text else run.text)
    return "".join(runs) + marks(part.notes)


def marks(notes: Sequence[int]) -> str:
    """The numbers of notes as links."""
    return "".join(f" [[{label}]](#n{first})" for first, label in spanned(notes))


def spanned(notes: Sequence[int]) -> list[tuple[int, str]]:
    """Numbers in rows: the first of each row, and how the row is printed.

    >>> spanned([3, 4, 5, 9, 11, 12])
    [(3, '3–5'), (9, '9'), (11, '11'), (12, '12')]
    """
    rows: list[list[int]] = []
    for n in sorted(set(notes)):
        if rows and rows[-1][-1] == n - 1:
            rows[-1].append(n)
        else:
            rows.append([n])
    return [
        pair for row in rows for pair in ([(row[0], f"{row[0]}–{row[-1]}")] if len(row) > 2 else [(n, str(n)) for n in row])
    ]

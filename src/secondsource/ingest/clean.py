"""Furniture out, story in: which paragraphs of a scraped article are its body, and what the others tell of it.

A paragraph leaves the body only by a rule that names it; what no rule knows stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from secondsource.ingest.credits import find_hints, name_of_body, outlet_of_voice, read_dateline
from secondsource.ingest.footer import cut_foot, sign_off, without_boxes, without_tail
from secondsource.ingest.furniture import TERMINAL, Label, label_of
from secondsource.ingest.header import below_masthead, front_matter, read_head, without_leak
from secondsource.ingest.story import Block, Cleaned, is_prose, same_words, take_in
from secondsource.model import Credit, Notice
from secondsource.text.normalise import squeeze
from secondsource.text.withdrawals import read_withdrawal


def clean(
    blocks: Sequence[Block], headline: str | None = None, outlet: str | None = None, *, american: bool = False
) -> Cleaned:
    """Sort the paragraphs of an article into its body and what the rest tells of it.

    ``headline`` and ``outlet``: as the page's metadata know them.
    """
    story = Cleaned(headline=headline, outlet=outlet)
    blocks = [Block(b.text, b.heading, n if b.index < 0 else b.index, b.loose) for n, b in enumerate(blocks) if b.text]
    blocks = front_matter(blocks, story, american=american)
    if story.headline is None:
        blocks = below_masthead(blocks, story)
    blocks = [without_leak(b, story) for b in blocks]
    blocks = [b for b in blocks if b.text]
    whole = "\n".join(b.text for b in blocks)
    labels: list[Label | None] = [label_of(b.text) for b in blocks]
    at = read_head(blocks, labels, story, whole, american=american)
    blocks, labels = blocks[at:], labels[at:]
    blocks, labels = cut_foot(blocks, labels, story)
    kept: list[Block] = []
    for n, (block, label) in enumerate(zip(blocks, labels, strict=True)):
        if label is None:
            # The tags themselves stand below their label.
            above = blocks[n - 1] if n and labels[n - 1] in {"related", "tags"} else None
            if above and len(above.text.split()) <= 3 and _is_tag(block.text, 10 if above.loose else 3):
                labels[n] = "tags"
                continue
            kept.append(block)
        else:
            take_in(block, label, story, whole, last=n >= len(blocks) - 6, american=american)
    kept = without_boxes(kept, story)
    kept = without_tail(kept, story)
    kept = sign_off(kept, story, whole)
    kept = _without_headings(kept, story.headline)
    kept = _without_repeats(kept, story)
    if kept:
        story.dateline = read_dateline(kept[0].text, whole)
        if story.dateline and story.dateline.credit:
            story.credits.insert(0, Credit(name_of_body(story.dateline.credit), "dateline", story.dateline.text))
    for block in kept[:3]:
        if (title := read_withdrawal(block.text)) and not _is_own(title, story.headline):
            # Whoever takes back another story stands by the notice: its own "KILL" is said of the other.
            story.notices = [n for n in story.notices if n.kind not in ("killed", "retracted")]
            story.notices.append(Notice("withdraws", block.text))
            break
    body = "\n".join(b.text for b in kept)
    story.credits.extend(find_hints(body))
    if story.outlet is None:
        story.outlet = outlet_of_voice(body)
    story.body = kept
    return story


_WITHDRAWING = re.compile(
    r"[*\[(\s]*(?:mandatory )?(?:kill|withdraw(?:n|al)|retract(?:ed|ion))\b[\s*\])]*[:–—-]", re.IGNORECASE
)


def _is_own(title: str, headline: str | None) -> bool:
    """Whether the story that a notice names is the very page on which it stands: it has the headline, without "KILL:" before it."""
    return bool(headline and not _WITHDRAWING.match(headline) and same_words(title, headline))


def _is_tag(text: str, words: int) -> bool:
    return len(text.split()) <= words and not TERMINAL.search(text)


def _without_headings(kept: list[Block], headline: str | None) -> list[Block]:
    """Drop crossheads, and a deck: short lines without a stop between paragraphs of prose. Questions of an interview stay."""
    prose = sum(is_prose(b.text) for b in kept)
    if prose < 2:
        return [b for b in kept if not b.heading] or kept
    out = []
    bare = sum(_is_crosshead(b) for b in kept if not b.heading)
    for n, block in enumerate(kept):
        if block.heading and len(block.text.split()) <= 25 and not TERMINAL.search(block.text):
            continue
        if n == 0 and headline and _is_deck(block.text) and is_prose(kept[1].text):
            continue
        alone = 0 < n < len(kept) - 1 and is_prose(kept[n - 1].text) and is_prose(kept[n + 1].text)
        if not block.heading and alone and bare <= max(1, prose // 3) and _is_crosshead(block):
            continue
        out.append(block)
    return out


def _is_deck(text: str) -> bool:
    """Whether the first paragraph below a headline is a second headline: it has no stop, and no quotation that was cut."""
    return 3 <= len(text.split()) <= 25 and len(text) <= 180 and not TERMINAL.search(text) and text[-1:] not in ":,;-–—"


def _is_crosshead(block: Block) -> bool:
    text = block.text
    return (
        len(text.split()) <= 9
        and len(text) <= 70
        and text[:1].isupper()
        and not TERMINAL.search(text)
        and text[-1:] not in ":,;"
        and not re.search(r"[“”\"«»]|^(?:Q|A)[:.]|\d\s?%", text)
    )


_COMPARED_AT_MOST = 400
"""Paragraphs of which each is compared with all: no story has more."""


def _without_repeats(kept: list[Block], story: Cleaned) -> list[Block]:
    """Drop the headline where it stands again, pull quotes and a deck that the story repeats, and paragraphs printed twice."""
    keys = [squeeze(b.text) for b in kept]
    stops = [bool(TERMINAL.search(b.text)) for b in kept]
    out: list[Block] = []
    joined = "|".join(keys) if len(keys) <= _COMPARED_AT_MOST else ""
    seen: set[str] = set()
    for n, (block, key) in enumerate(zip(kept, keys, strict=True)):
        words = len(block.text.split())
        if (
            story.headline
            and words <= 40
            and (not stops[n] or key == squeeze(story.headline))
            and same_words(block.text, story.headline)
            and len(kept) > 1
        ):
            continue
        if key in seen and words >= 6:
            continue
        seen.add(key)
        if (
            6 <= words <= 45
            and len(key) >= 25
            and len(kept) > 2
            and not _re_quoted(block.text)
            and joined
            and joined.count(key) > 1
        ):
            elsewhere = [m for m, other in enumerate(keys) if m != n and key in other and len(other) > len(key)]
            # The first paragraph goes only as a deck: the story repeats all of it in its own paragraph.
            if elsewhere:
                continue
        out.append(block)
    return out or kept


def _re_quoted(text: str) -> bool:
    """A paragraph with words of its own around a quotation is no pull quote."""
    return bool(re.search(r"\b(?:said|says|told|added)\b", text))

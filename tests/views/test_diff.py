"""Two texts aligned: nothing of either is lost, and what became of each sentence is said."""

from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.model import Article
from secondsource.reuse.texts import Text
from secondsource.views.diff import diff
from secondsource.views.phrasing import awkwardness, described, folded, listed, tidy

WIRE = (
    "The bridge over the Tarn was closed on Friday after a barge may have struck a pier, the county engineer said.\n\n"
    "Nobody was hurt. Divers will look at the pier on Saturday, weather permitting.\n\n"
    "The bridge was built in 1931 and carries about 9,000 cars a day. It was last repaired eleven years ago at a cost of two million crowns."
)


def article(text: str, name: str = "a") -> Article:
    return Article(page=name, text=text, sha256=name * 8)


def kinds(a: str, b: str) -> list[str]:
    return [s.what for s in diff(article(a), article(b, "b")).segments]


def test_a_reprint_keeps_every_sentence() -> None:
    assert set(kinds(WIRE, WIRE)) == {"kept"}


def test_a_copy_that_stops_early_drops_the_end() -> None:
    shorter = WIRE.partition("\n\nThe bridge was built")[0]
    assert kinds(WIRE, shorter) == ["kept", "kept", "kept", "dropped", "dropped"]


def test_what_the_copy_adds_is_new() -> None:
    more = WIRE + "\n\nShopkeepers on the east bank fear for their summer trade."
    assert kinds(WIRE, more)[-1] == "new"


def test_a_paragraph_put_first_is_moved() -> None:
    first, second, third = WIRE.split("\n\n")
    answer = diff(article(WIRE), article(f"{third}\n\n{first}\n\n{second}", "b"))
    assert any(s.moved for s in answer.segments)
    assert not any(s.what in ("new", "dropped") for s in answer.segments)


def test_a_lost_hedge_is_flagged_where_it_was_lost() -> None:
    harder = WIRE.replace("may have struck", "struck")
    changed = [s for s in diff(article(WIRE), article(harder, "b")).segments if s.what == "reworded"]
    assert len(changed) == 1
    assert "hedge dropped" in changed[0].hardened
    assert [p.text.strip() for p in changed[0].pieces if p.what == "gone"] == ["may have"]


def test_both_columns_can_be_read_off_the_pieces() -> None:
    changed = WIRE.replace("Divers will look", "Navy divers will look").replace(
        "Saturday, weather permitting.", "Sunday, weather permitting!"
    )
    (segment,) = [s for s in diff(article(WIRE), article(changed, "b")).segments if s.what == "reworded"]
    assert (
        "".join(p.before if p.what == "same" else p.text for p in segment.pieces if p.what != "added") == segment.earlier_text
    )
    assert "".join(p.text for p in segment.pieces if p.what != "gone") == segment.later_text


def test_two_texts_with_nothing_in_common_share_nothing() -> None:
    assert set(kinds(WIRE, "Prices of herring fell for a third week. Boats stayed in port.")) == {"new", "dropped"}


words = st.lists(
    st.sampled_from(["the", "gate", "was", "shut", "by", "Anna", "on", "Monday", ".", "\n\n", "“", "”", "river", "may", "40"]),
    max_size=60,
).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(words, words)
def test_every_sentence_of_both_texts_is_shown_once(a: str, b: str) -> None:
    segments = diff(article(a), article(b, "b")).segments
    later = [s.later for s in segments if s.later]
    assert later == Text(b).sentences
    earlier = sorted((s.earlier for s in segments if s.earlier), key=lambda s: s.start)
    for sentence in Text(a).sentences:
        assert any(span.covers(sentence) for span in earlier)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.text(max_size=200))
def test_no_text_is_too_strange_to_align(a: str, b: str) -> None:
    for segment in diff(article(a), article(b, "b")).segments:
        if segment.pieces:
            assert folded("".join(p.text for p in segment.pieces if p.what != "gone")) == folded(segment.later_text)
            old = (p.before if p.what == "same" else p.text for p in segment.pieces if p.what != "added")
            assert folded("".join(old)) == folded(segment.earlier_text)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="aB .“”\"'?!,—1", max_size=80))
def test_a_tidied_sentence_has_its_quotation_marks_in_pairs(text: str) -> None:
    done = tidy(text)
    assert done.count("“") == done.count("”")
    awkwardness(done)
    described(text)
    listed([text, text])

"""A house that takes back a story on another page: the story falls, the notice stands."""

import pytest

from secondsource.model import Article, Notice
from secondsource.text.withdrawals import read_withdrawal, withdrawn_by_notice

TITLE = "Harbour master held in ferry inquiry"


@pytest.mark.parametrize(
    "words",
    [
        f'TARNMOUTH, May 4 (Northline) - ATTENTION EDITORS: Please kill the story headlined "{TITLE}", dated May 3. It is wrong.',
        f"ADVISORY: Our story of May 3, “{TITLE},” is withdrawn. There will be no substitute.",
        f"The Quay Courier has retracted the article “{TITLE}”, which it published on 3 May.",
        f"The Courier today retracts its report of 3 May under the headline “{TITLE}”.",
        f"An article published on 3 May and headlined “{TITLE}” has been withdrawn.",
    ],
)
def test_the_story_that_a_notice_takes_back_is_named(words):
    assert read_withdrawal(words) == TITLE


@pytest.mark.parametrize(
    "words",
    [
        "The minister withdrew his report on the harbour, which he had called “a work of many hands and of much patience”.",
        f"The paper stood by its story headlined “{TITLE}”, its editor said.",
        "The story was withdrawn.",
        "He killed the story, he said, because “nobody in the harbour would have read it”.",
        "“We retract nothing,” said the author of the article “No”.",
    ],
)
def test_no_withdrawal(words):
    assert read_withdrawal(words) is None


def page(name: str, outlet: str, headline: str, day: str, *notices: Notice) -> Article:
    return Article(
        page=name, text="A ferry sank.", sha256="0" * 64, outlet=outlet, headline=headline, published=day, notices=notices
    )


def test_only_the_house_itself_takes_its_story_back():
    story = page("a", "Northline", TITLE, "2031-05-03")
    again = page("b", "Northline", TITLE, "2031-05-09")
    others = page("c", "The Quay Courier", TITLE, "2031-05-03")
    notice = page(
        "d", "The Northline", "KILL", "2031-05-04", Notice("withdraws", f"Please kill the story headlined “{TITLE}”.")
    )
    assert withdrawn_by_notice([others, again, notice, story]) == {story.id: ("killed", notice.id)}
    report = page(
        "e",
        "The Quay Courier",
        "Agency errs",
        "2031-05-04",
        Notice("withdraws", f"Northline killed the story headlined “{TITLE}”."),
    )
    assert withdrawn_by_notice([story, report]) == {}

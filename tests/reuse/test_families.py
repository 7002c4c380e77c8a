"""Which articles are one text, which passages come from elsewhere, and in which direction."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.linkage import Corpus
from secondsource.model import Article, Credit, Family, Judgement, Notice, Outside, Passage, Reuse, Shingles
from secondsource.reuse.corrections import statuses
from secondsource.reuse.families import REUSE
from secondsource.reuse.fingerprints import SHINGLES
from secondsource.reuse.hardened import harden_retold
from secondsource.reuse.rewrites import sentences_alike
from secondsource.reuse.texts import Text

WIRE = """The lock gates at Brenholm were closed to all ships on Monday after divers found a crack as long as a man's arm in the eastern \
leaf, the canal office said.

"We would rather lose a week than a gate," harbour master Ruta Sandel told Coastline. "It may be older than we are."

Some 40 vessels lay at anchor in the roads by nightfall, among them two tankers bound for the refinery at Osk. A pilot counted six more \
on the way.

The gates were cast in 1931 and last lifted from the water 12 years ago. The canal office put the cost of the repair at between 3 \
million and 4 million crowns.

The office said it would possibly open one lane by Saturday, if the divers agree.

Shares in the Osk refinery fell 2.4 percent."""

TRIMMED = "\n\n".join(WIRE.split("\n\n")[:3])

LIGHT = (
    WIRE.replace("harbour master Ruta Sandel told Coastline", "said Mrs Ruta Sandell, the harbor master")
    .replace("the canal office", "Canal House")
    .replace("percent", "per cent")
    .replace("It may be older than we are.", "It is older than we are.")
    .rsplit("\n\n", 1)[0]
)

OWN = """Captain Ole Brack has eaten the last of his onions. For three days his ship has lain off the breakwater, and on board they play \
cards for matches.

The owners in Varna pay for the anchorage by the hour, he says, and telephone twice a day to hear that nothing has changed. There is a \
piano on board, but nobody plays.

A second skipper, who gave his name as Lutz, said the agents had promised water for Thursday."""

FORUM = """The water company Orlin Springs will shut the mains in the old town at midnight on Sunday, according to a post on the local \
forum Tapwatch that was shared widely over the weekend.

"No pressure from Sunday 2400. Fitters were told at the Friday shift meeting," the anonymous post reads. Samples taken at the Weir Street \
reservoir contained "some 80 times" the permitted amount of lead, and 312 families will be moved, it claims.

Nobody answered at the company's press office. Orlin Springs supplies 46,000 households and was made a company in 1994."""

HEAVY = """Families in the old town face dry taps from Sunday night, this paper can report.

Insiders say the mains are to be turned off at midnight, and that fitters were informed at the end of Friday's shift.

The reservoir in Weir Street is also said to have shown lead at 80 times the legal limit; 312 households will have to go.

In the queue at the Mill Lane supermarket this afternoon there was hardly a bottle left. "I took six, I have a baby," said Ines Corvo, 29. \
The manager had sent a van to Lower Fennick for more, and set a limit of two crates a person, which he then forgot to tell the tills."""


def article(name: str, text: str, **more: object) -> Article:
    return Article(page=name, text=text, sha256=name, **more)  # type: ignore[arg-type]


def link(*articles: Article, extra: tuple = ()) -> Corpus:
    prints = [record for a in articles for record in SHINGLES.analyse(a, None)]  # type: ignore[arg-type]
    corpus = Corpus({Article: list(articles), Shingles: prints, Judgement: list(extra)})
    corpus.add(list(REUSE.link(corpus)))
    return corpus


def only(corpus: Corpus) -> Reuse:
    (reuse,) = corpus.all(Reuse)
    return reuse


def test_every_article_has_exactly_one_family() -> None:
    corpus = link(article("a", WIRE), article("b", TRIMMED), article("c", OWN))
    members = sorted(m for family in corpus.all(Family) for m in family.members)
    assert members == sorted(corpus.articles)
    assert len(corpus.all(Family)) == 2


def test_a_credited_reprint_comes_from_the_agency() -> None:
    agency = article(
        "a", WIRE, outlet="Coastline", agency="Coastline", credits=(Credit("Coastline", "dateline", "OSK (Coastline) -"),)
    )
    paper = article(
        "b", TRIMMED, outlet="Brenholm Echo", agency="Coastline", credits=(Credit("Coastline", "foot", "Source: Coastline"),)
    )
    corpus = link(agency, paper)
    reuse = only(corpus)
    assert (reuse.earlier, reuse.later, reuse.kind, reuse.direction) == (agency.id, paper.id, "trimmed", "certain")
    assert not corpus.all(Outside)
    assert corpus.all(Family)[0].original == agency.id


def test_a_credit_to_an_agency_that_is_not_in_the_pile_is_an_original_outside() -> None:
    one = article(
        "a", WIRE, outlet="Brenholm Echo", agency="Coastline", credits=(Credit("Coastline", "foot", "Source: Coastline"),)
    )
    two = article("b", TRIMMED, outlet="Osk Post", agency="Coastline", credits=(Credit("Coastline", "byline", "By Coastline"),))
    corpus = link(one, two)
    (outside,) = corpus.all(Outside)
    assert {(r.earlier, r.later) for r in corpus.all(Reuse)} == {(outside.id, one.id), (outside.id, two.id)}
    assert [family.original for family in corpus.all(Family)] == [outside.id]


def test_a_photo_credit_or_a_cited_agency_is_no_original() -> None:
    corpus = link(article("a", OWN, credits=(Credit("Coastline", "body", "told Coastline"),)))
    assert not corpus.all(Outside)
    assert not corpus.all(Reuse)


def test_a_copy_in_house_spelling_is_a_light_rewrite_and_its_lost_hedge_is_marked() -> None:
    original = article("a", WIRE, outlet="Coastline", published="2031-03-04T08:00:00+00:00")
    copy = article("b", LIGHT, outlet="Osk Post", published="2031-03-05T09:00:00+00:00")
    reuse = only(link(original, copy))
    assert reuse.earlier == original.id
    assert reuse.kind in ("light_rewrite", "trimmed", "verbatim")
    assert reuse.direction == "probable"
    changed = [h for h in reuse.hardened if "may be older" in h.earlier]
    assert changed
    assert "is older" in changed[0].later


def test_offsets_of_passages_give_the_words_back() -> None:
    original, copy = article("a", WIRE), article("b", LIGHT)
    corpus = link(original, copy)
    reuse = only(corpus)
    texts = {a.id: a.text for a in (original, copy)}
    assert reuse.passages
    for passage in reuse.passages:
        assert passage.earlier.of(texts[reuse.earlier]).strip()
        if passage.what == "kept":
            old, new = passage.earlier.of(texts[reuse.earlier]), passage.later.of(texts[reuse.later])
            assert [w.strip('".,') for w in old.split()][:2] == [w.strip('".,') for w in new.split()][:2]


def test_two_reports_of_one_news_conference_are_no_copies() -> None:
    quote = '"We have searched every hold, every locker and every bilge, and there is no sign of the missing cargo on board of that ship," '
    one = article("a", f"{quote}said inspector Dara Moll. The ferry had been late. Her men went home at dusk with wet boots.")
    two = article(
        "b",
        f"Nothing was found in Osk. {quote}Inspector Moll told reporters. A crowd of dockers had waited since noon for news.",
    )
    assert not link(one, two).all(Reuse)


def test_forms_filled_with_other_names_and_figures_are_no_copies() -> None:
    form = "{0} said it is raising its lending rate to {1} percent from {2} percent, effective on {3}. The last change was made by {0} in {4}."
    one = article("a", form.format("Harrow Trust Bank", "7.75", "7.5", "Monday", "March"))
    two = article("b", form.format("First Osk Savings", "8.25", "8.1", "Friday", "April"))
    assert not link(one, two).all(Reuse)


def test_a_rewrite_that_shares_no_sentence_is_tied_to_where_its_hearsay_stands() -> None:
    post, paper = article("a", FORUM, outlet="Harbour Gazette"), article("b", HEAVY, outlet="Evening Post")
    corpus = link(post, paper)
    reuse = only(corpus)
    assert reuse.kind == "heavy_rewrite"
    assert (reuse.earlier, reuse.direction) == (post.id, "probable")
    family = next(f for f in corpus.all(Family) if post.id in f.members)
    taken = [p for p in corpus.all(Passage) if p.article == paper.id]
    assert taken
    assert all(p.family == family.id for p in taken)
    assert all("Ines Corvo" not in paper.text[p.start : p.end] for p in taken)


INTERVIEW = """The keeper of the Varby light says that he asked for new batteries nine times.

In his first interview since the wreck, given to the Courier in his kitchen, Jon Askel showed a folder of letters. "I wrote, and then I wrote \
in red ink, and then I wrote to the bishop," he said.

The lamp failed on 14 nights last winter, according to his log. "The sea does not read the budget, whatever they say in town," he said."""

PICKED_UP = """A lighthouse keeper warned of failing batteries again and again before the ferry struck the rocks off Varby, it emerged yesterday.

Jon Askel was blunt. "I wrote, and then I wrote in red ink, and then I wrote to the bishop," he said. His lamp went dark on 14 nights.

"The sea does not read the budget, whatever they say in town," the old man added.

The ferry company sent a wreath and a lawyer. The lawyer left first."""


def test_a_picked_up_interview_comes_from_the_house_it_was_given_to() -> None:
    courier, flash = article("a", INTERVIEW, outlet="Varby Courier"), article("b", PICKED_UP, outlet="The Flash")
    reuse = only(link(courier, flash))
    assert (reuse.earlier, reuse.kind) == (courier.id, "heavy_rewrite")
    assert reuse.direction != "unknown"


def test_a_line_in_which_a_house_speaks_of_itself_ties_nothing() -> None:
    line = "The Osk Gazette is made by six people and a dog. If you can spare the price of a loaf, ask at our counter for the green tin."
    one = article("a", f"{OWN}\n\n{line}\n\nTides: see page four.", outlet="Osk Gazette")
    two = article("b", f"{HEAVY}\n\n{line}", outlet="Osk Gazette")
    assert not link(one, two).all(Reuse)


def test_two_reports_of_one_accident_are_no_rewrite() -> None:
    one = article("a", "Three climbers died and 11 were hurt on Friday when an avalanche 400 metres wide hit the north face of Mount Ostra. "
                       "Rescuers reached the place at 3 p.m., police said.")  # fmt: skip
    two = article("b", "An avalanche 400 metres wide killed three people and injured 11 on Mount Ostra on Friday, police said. A helicopter "
                       "took them to Brenn, where two were in a critical condition.")  # fmt: skip
    assert not link(one, two).all(Reuse)


def test_an_article_half_copy_half_own_keeps_its_family_and_marks_the_passage() -> None:
    first_two = "\n\n".join(WIRE.split("\n\n")[2:4])
    agency = article("a", WIRE, outlet="Coastline", published="2031-03-04")
    paper = article("b", f"{OWN}\n\n{first_two}", outlet="Osk Post", published="2031-03-07")
    corpus = link(agency, paper)
    assert only(corpus).kind == "passage"
    assert len(corpus.all(Family)) == 2
    (passage,) = corpus.all(Passage)
    assert (passage.article, paper.text[passage.start : passage.end]) == (paper.id, first_two)


def test_another_text_at_the_same_page_is_a_revision() -> None:
    old = article("https://echo.example/1", WIRE, published="2031-03-04T08:00:00+00:00")
    new = article("https://echo.example/1", TRIMMED, published="2031-03-04T08:00:00+00:00", updated="2031-03-04T11:00:00+00:00")
    corpus = link(old, new)
    reuse = only(corpus)
    assert (reuse.kind, reuse.earlier, reuse.direction) == ("revision", old.id, "certain")
    assert len(corpus.all(Family)) == 1


def test_without_evidence_the_direction_is_unknown_and_the_order_is_that_of_ids() -> None:
    reuse = only(link(article("a", WIRE), article("b", WIRE)))
    assert reuse.direction == "unknown"
    assert reuse.earlier < reuse.later
    assert not reuse.hardened


def test_the_order_of_reading_changes_nothing() -> None:
    pile = [article("a", WIRE), article("b", LIGHT), article("c", FORUM), article("d", HEAVY)]
    made = []
    for order in permutations(pile):
        corpus = link(*order)
        made.append([corpus.all(kind) for kind in (Reuse, Family, Passage)])
    assert all(other == made[0] for other in made)


def test_copies_of_one_original_hang_on_it_and_not_on_each_other() -> None:
    agency = article("a", WIRE, outlet="Coastline", published="2031-03-04T08:00:00+00:00",
                     agency="Coastline", credits=(Credit("Coastline", "dateline", "OSK (Coastline) -"),))  # fmt: skip
    papers = [
        article(f"p{n}", text, outlet=outlet, agency="Coastline", credits=(Credit("Coastline", "foot", "Source: Coastline"),))
        for n, (text, outlet) in enumerate([(TRIMMED, "Osk Post"), (WIRE, "Brenholm Echo"), (LIGHT, "Varby Star")])
    ]
    corpus = link(agency, *papers)
    assert {(r.earlier, r.later) for r in corpus.all(Reuse)} == {(agency.id, p.id) for p in papers}
    assert len(corpus.all(Family)) == 1


def test_an_article_is_never_its_own_ancestor() -> None:
    corpus = link(
        *(article(f"a{n}", text, published=f"2031-03-0{n + 1}") for n, text in enumerate([WIRE, LIGHT, TRIMMED, FORUM, HEAVY]))
    )
    parents: dict[str, set[str]] = {}
    for reuse in corpus.all(Reuse):
        if reuse.direction != "unknown":
            parents.setdefault(reuse.later, set()).add(reuse.earlier)
    for start, above in parents.items():
        seen, queue = set(), list(above)
        while queue:
            at = queue.pop()
            assert at != start
            if at not in seen:
                seen.add(at)
                queue += parents.get(at, ())


def test_a_killed_story_takes_its_copies_with_it() -> None:
    agency = article("a", WIRE, outlet="Coastline", notices=(Notice("killed", "KILL"),), published="2031-03-04")
    copy, own = article("b", TRIMMED, outlet="Osk Post", published="2031-03-08"), article("c", OWN)
    status = statuses(link(agency, copy, own))
    assert [status[a.id] for a in (agency, copy, own)] == ["killed", "killed", "usable"]


@pytest.mark.parametrize("value", ["as=retracted", "retracted"])
def test_a_person_can_set_the_status_and_overrule_the_cascade(value: str) -> None:
    agency = article("a", WIRE, outlet="Coastline", published="2031-03-04")
    copy = article("b", TRIMMED, outlet="Osk Post", published="2031-03-08")
    ruled = (Judgement("correct", (agency.id,), value, at="1"),)
    assert set(statuses(link(agency, copy, extra=ruled)).values()) == {"retracted"}
    ruled += (Judgement("correct", (copy.id,), "as=usable", at="2"),)
    status = statuses(link(agency, copy, extra=ruled))
    assert (status[agency.id], status[copy.id]) == ("retracted", "usable")


def test_a_corrected_original_leaves_its_copies_as_they_are() -> None:
    agency = article(
        "a", WIRE, outlet="Coastline", notices=(Notice("corrected", "Correction: 40, not 14"),), published="2031-03-04"
    )
    copy = article("b", TRIMMED, outlet="Osk Post", published="2031-03-08")
    status = statuses(link(agency, copy))
    assert (status[agency.id], status[copy.id]) == ("corrected", "usable")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=300), min_size=1, max_size=5))
def test_any_texts_are_survived(texts: list[str]) -> None:
    corpus = link(*(article(f"p{n}", text) for n, text in enumerate(texts)))
    assert sorted(m for f in corpus.all(Family) for m in f.members) == sorted(corpus.articles)


PIECES = [
    *WIRE.split("\n\n"),
    *OWN.split("\n\n"),
    *FORUM.split("\n\n"),
    *HEAVY.split("\n\n"),
    '"',
    "“",
    "\n\n\n",
    "…",
    "ﷺ 中文 文字",
    "Mr.",
]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=8), min_size=2, max_size=4))
def test_any_mixture_of_stories_gives_sound_records(mixtures: list[list[str]]) -> None:
    corpus = link(*(article(f"p{n}", "\n\n".join(parts)) for n, parts in enumerate(mixtures)))
    texts = {a.id: a.text for a in corpus.all(Article)}
    families = {f.id for f in corpus.all(Family)}
    assert sorted(m for f in corpus.all(Family) for m in f.members) == sorted(texts)
    ids = [r.id for r in corpus.all(Reuse)]
    assert len(ids) == len(set(ids))
    for reuse in corpus.all(Reuse):
        assert reuse.earlier != reuse.later
        assert 0 <= reuse.containment <= 1
        for part in reuse.passages:
            assert 0 <= part.earlier.start < part.earlier.end <= len(texts[reuse.earlier])
            assert 0 <= part.later.start < part.later.end <= len(texts[reuse.later])
    for passage in corpus.all(Passage):
        assert passage.family in families
        assert 0 <= passage.start < passage.end <= len(texts[passage.article])


def test_a_hostile_text_takes_bounded_time() -> None:
    for text in (
        "a " * 20_000,
        '"' * 20_000,
        "said " * 10_000,
        "1 million " * 8_000,
        "A" * 50_000,
        "according to The " * 5_000,
    ):
        link(article("a", text), article("b", text[:-9]))


SAID = (
    "The head of the Orlin fire service, Ada Lindt, met the council on Thursday to speak of the fire in the timber yards. "
    "“Norrholm’s brigade came within the hour, and Norrholm paid for the foam,” she told the council of the town at the river. "
    "There were an estimated 340 barrels of resin in the yards when the fire broke out on Sunday night. "
    "Nobody knows yet who left the gate of the yards open, and the Norrholm police have taken over the inquiry."
)


def test_a_name_put_for_another_inside_quotation_marks_is_told() -> None:
    changed = SAID.replace("Norrholm", "Norhaven").replace("“", '"').replace("”", '"').replace("’", "'")
    corpus = link(
        article("a", SAID, outlet="Orlin Courier"), article("b", "By the Orlin Courier\n\n" + changed, agency="Orlin Courier")
    )
    assert "word in quotation marks renamed" in {h.what for h in only(corpus).hardened}


def test_a_guess_that_nobody_made_is_given_to_a_speaker() -> None:
    changed = SAID.replace("There were an estimated 340 barrels", "Lindt said she estimated 340 barrels")
    corpus = link(
        article("a", SAID, outlet="Orlin Courier"), article("b", "By the Orlin Courier\n\n" + changed, agency="Orlin Courier")
    )
    assert "estimator added" in {h.what for h in only(corpus).hardened}


def test_an_accusation_told_anew_without_its_doubt_is_marked() -> None:
    old = Text(
        "Men of the Osk Front may have cut the cable under Brenholm bridge, the Ports Authority said. Some 43 boats were held back."
    )
    new = Text("The Osk Front cut the cable at Brenholm, the Ports Authority has revealed. 43 boats could not sail.")
    still = Text("The Osk Front is suspected of having cut the cable at Brenholm, the Ports Authority says.")
    assert [h.what for h in harden_retold(old, new, sentences_alike(old, new))] == ["hedge dropped"]
    assert not list(harden_retold(old, still, sentences_alike(old, still)))
    assert not list(harden_retold(new, old, sentences_alike(new, old)))

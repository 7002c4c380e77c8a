"""The rules of counting, one by one, on articles invented for them."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from secondsource.corroboration.origins import ORIGINS
from secondsource.linkage import Corpus
from secondsource.model import (
    AlignedPassage,
    Article,
    Assertion,
    Attribution,
    Claim,
    ClaimSpan,
    Corroboration,
    Entity,
    Family,
    Judgement,
    Notice,
    Occasion,
    Origin,
    Passage,
    Reason,
    Record,
    Referent,
    Relay,
    Reuse,
    Statement,
)


@dataclass
class Desk:
    """Files stories, and asks for the count."""

    records: list[Record] = field(default_factory=list)
    names: dict[str, list[Referent]] = field(default_factory=dict)
    support: list[str] = field(default_factory=list)
    oppose: list[str] = field(default_factory=list)
    places: list[ClaimSpan] = field(default_factory=list)
    pages: int = 0

    def article(self, outlet, text, *, day=1, **fields):
        self.pages += 1
        fields.setdefault("page", f"page {self.pages}")
        article = Article(text=text, sha256="", outlet=outlet, published=f"2030-05-{day:02d}T08:00", **fields)
        self.records.append(article)
        return article

    def name(self, article, name, kind="PER", affiliation=None, alias=None):
        known = self.names.setdefault(name, [])
        for referent in known:
            if referent.article == article.id:
                return referent
        referent = Referent(
            article.id, article.text.find(alias or name), alias or name, kind, (alias or name,), affiliation=affiliation
        )
        known.append(referent)
        self.records.append(referent)
        return referent

    def said(self, article, words, *speakers, side="support", **fields):
        start = article.text.index(words)
        ids = tuple(s.id for s in speakers)
        spoken = Attribution(article.id, (span(start, words),), "indirect", speaker=ids[0] if ids else None,
                             speaker_name=speakers[0].name if speakers else None, co_speakers=ids[1:], **fields)  # fmt: skip
        return self.keep(spoken, side)

    def told(self, article, words, kind="narration", side="support", voice=None):
        start = article.text.index(words)
        return self.keep(Assertion(article.id, start, start + len(words), words, kind, voice or article.outlet), side)

    def keep(self, evidence, side):
        self.records.append(evidence)
        (self.support if side == "support" else self.oppose).append(evidence.id)
        return evidence

    def copy(self, earlier, later, words, kind="verbatim", direction="certain"):
        a, b = earlier.text.index(words), later.text.index(words)
        passage = AlignedPassage(span(a, words), span(b, words))
        link = Reuse(earlier.id, later.id, kind, 0.9, direction, (Reason("credit", later.outlet or ""),), (passage,))
        self.records.append(link)
        return link

    def links(self, wording="the dam is safe"):
        entities = [
            Entity(k[0].kind, n, tuple({n, *(r.name for r in k)}), tuple(sorted(r.id for r in k)))
            for n, k in self.names.items()
        ]
        claim = Claim(wording, "status", tuple(sorted(self.support)), tuple(sorted(self.oppose)), tuple(self.places))
        kinds = {}
        for record in [*self.records, *entities, claim]:
            kinds.setdefault(type(record), []).append(record)
        return list(ORIGINS.link(Corpus(kinds)))

    def count(self, wording="the dam is safe"):
        return next(r for r in self.links(wording) if isinstance(r, Corroboration))

    def range(self):
        origins = self.count().origins
        return (origins.at_least, origins.at_most)

    def origins(self, wording="the dam is safe", side="support"):
        return [r for r in self.links(wording) if isinstance(r, Origin) and r.side == side]


def span(start, words):
    from secondsource.model import Span

    return Span(start, start + len(words))


SAFE = "The dam at Orlo is safe"


def test_twenty_papers_running_one_wire_story_are_one_origin():
    desk = Desk()
    wire = desk.article("Meridian Wire", f"{SAFE}, engineer Ada Brink said.")
    desk.said(wire, SAFE, desk.name(wire, "Ada Brink"))
    for n in range(20):
        paper = desk.article(f"Paper {n} Herald", f"{SAFE}, sources said. Paper {n}.", day=2)
        desk.copy(wire, paper, SAFE)
        desk.said(paper, SAFE, anonymous=True, description="sources")
    count = desk.count()
    assert (count.origins.at_least, count.origins.at_most) == (1, 1)
    assert count.articles == 21
    assert "one_origin" in count.flags
    (origin,) = desk.origins()
    assert origin.who == "Ada Brink"
    assert len(origin.evidence) == 21
    assert {m.strength for m in origin.merged} == {"certain"}


def test_three_papers_with_one_news_conference_quote_are_one_origin_and_no_copies():
    desk = Desk()
    for outlet in ("Coast Radio", "Delta Courier", "Hill Tribune"):
        paper = desk.article(outlet, f"{outlet} was there. {SAFE}, Ada Brink told reporters.")
        desk.said(paper, SAFE, desk.name(paper, "Ada Brink"), told="reporters")
    count = desk.count()
    assert (count.origins.at_least, count.origins.at_most, count.articles, count.families) == (1, 1, 3, 3)
    assert not any("cop" in m.reason for o in desk.origins() for m in o.merged)


def test_an_interview_its_reprints_and_a_fifth_article_are_one_origin_in_two_families():
    desk = Desk()
    interview = desk.article("Coast Radio", f"{SAFE}, Ada Brink told Coast Radio.")
    desk.said(interview, SAFE, desk.name(interview, "Ada Brink"), told="Coast Radio")
    reprints = []
    for n in range(3):
        reprint = desk.article(f"Town {n} Gazette", f"{SAFE}, Ada Brink told Coast Radio. {n}", day=2)
        desk.copy(interview, reprint, SAFE)
        desk.said(reprint, SAFE, desk.name(reprint, "Ada Brink"), told="Coast Radio")
        reprints.append(reprint.id)
    desk.records.append(Family(tuple(sorted([interview.id, *reprints])), interview.id))
    fifth = desk.article("Hill Tribune", f"Last week Ada Brink told Coast Radio: {SAFE}.", day=5)
    desk.said(fifth, SAFE, desk.name(fifth, "Ada Brink"), told="Coast Radio")
    count = desk.count()
    assert (count.articles, count.families, count.origins.at_least, count.origins.at_most) == (5, 2, 1, 1)


def test_an_article_half_agency_copy_half_own_reporting_carries_two_origins():
    desk = Desk()
    wire = desk.article("Meridian Wire", f"{SAFE}, a ministry official said.")
    desk.said(wire, SAFE, anonymous=True, description="a ministry official")
    own = "Nothing will give way"
    paper = desk.article("Hill Tribune", f"{SAFE}, a ministry official said.\n\n{own}, said lock keeper Bo Halder.", day=2)
    desk.copy(wire, paper, SAFE, kind="passage")
    desk.records.append(Passage(paper.id, 0, len(SAFE), wire.id))
    desk.said(paper, SAFE, anonymous=True, description="a ministry official")
    desk.said(paper, own, desk.name(paper, "Bo Halder"))
    assert desk.range() == (2, 2)
    assert desk.count().families == 2


def test_one_who_relays_what_another_told_her_is_no_origin():
    desk = Desk()
    paper = desk.article("Hill Tribune", f"{SAFE}, Bo Halder told Ada Brink, she said.")
    desk.said(paper, SAFE, desk.name(paper, "Bo Halder"), relays=(Relay("Ada Brink", desk.name(paper, "Ada Brink").id),))
    own = desk.article("Coast Radio", f"{SAFE}, Bo Halder said.")
    desk.said(own, SAFE, desk.name(own, "Bo Halder"))
    assert desk.range() == (1, 1)


def test_a_paper_that_cites_another_adds_nothing_to_it():
    desk = Desk()
    first = desk.article("Coast Radio", f"{SAFE}, an engineer told Coast Radio.")
    desk.said(first, SAFE, anonymous=True, description="an engineer")
    second = desk.article("Hill Tribune", f"{SAFE}, Coast Radio reported.", day=2)
    desk.said(second, SAFE, desk.name(second, "Coast Radio", "ORG"))
    assert desk.range() == (1, 1)


def test_local_media_are_a_relay_to_an_unknown_origin():
    desk = Desk()
    named = desk.article("Coast Radio", f"{SAFE}, Ada Brink said.")
    desk.said(named, SAFE, desk.name(named, "Ada Brink"))
    vague = desk.article("Hill Tribune", f"{SAFE}, according to local media.", day=2)
    desk.said(vague, SAFE, description="local media")
    assert desk.range() == (1, 2)
    assert any("local media" in line for line in desk.count().narrows)


def test_spokesman_bulletin_and_chief_are_one_body():
    desk = Desk()
    one = desk.article("Coast Radio", f"{SAFE}, the Water Board said in a bulletin.")
    desk.said(one, SAFE, desk.name(one, "Water Board", "ORG"))
    two = desk.article("Hill Tribune", f"{SAFE}, said Ines Varga, spokeswoman of the Water Board.", day=4)
    desk.said(two, SAFE, desk.name(two, "Ines Varga", affiliation="Water Board"), role="spokeswoman of the Water Board")
    three = desk.article("Delta Courier", f"{SAFE}, a spokesman for the Water Board said.", day=6)
    desk.name(three, "Water Board", "ORG")
    desk.said(three, SAFE, anonymous=True, description="a spokesman for the Water Board")
    four = desk.article("Moor Chronicle", f"{SAFE}, said Piet Kron, who heads the Water Board.", day=8)
    desk.said(four, SAFE, desk.name(four, "Piet Kron", affiliation="Water Board"), told="Moor Chronicle")
    assert desk.range() == (1, 1)


def test_two_officials_of_one_body_on_two_occasions_are_one_or_two():
    desk = Desk()
    one = desk.article("Coast Radio", f"{SAFE}, said Ines Varga of the Water Board.")
    desk.said(one, SAFE, desk.name(one, "Ines Varga", affiliation="Water Board"))
    two = desk.article("Hill Tribune", f"{SAFE}, said Piet Kron of the Water Board.", day=4)
    desk.said(two, SAFE, desk.name(two, "Piet Kron", affiliation="Water Board"))
    assert desk.range() == (1, 2)
    assert desk.count().narrows == ("If Ines Varga and Piet Kron speak for one body, or from one another: 1; if not: 2.",)
    assert [m.strength for o in desk.origins() for m in o.merged] == ["possible", "possible"]


def test_two_officials_of_one_body_on_one_occasion_are_one():
    desk = Desk()
    statements = []
    for outlet, who in (("Coast Radio", "Ines Varga"), ("Hill Tribune", "Piet Kron")):
        paper = desk.article(outlet, f"{SAFE}, said {who} of the Water Board.")
        statements.append(Statement((desk.said(paper, SAFE, desk.name(paper, who, affiliation="Water Board")).id,), None, SAFE))
    desk.records += [*statements, Occasion(tuple(s.id for s in statements))]
    assert desk.range() == (1, 1)


def test_an_official_quoted_beside_his_government_may_be_all_that_it_said():
    desk = Desk()
    paper = desk.article(
        "Coast Radio", "The dam will hold, the French authorities said. It will, said Ines Varga of the French Water Agency."
    )
    desk.said(paper, "The dam will hold", desk.name(paper, "French authorities", "ORG"))
    desk.name(paper, "French Water Agency", "ORG")
    desk.said(paper, "It will", desk.name(paper, "Ines Varga", affiliation="French Water Agency"))
    assert desk.range() == (1, 2)


def test_a_joint_statement_counts_once_and_a_sentence_of_two_bodies_for_each():
    joint, each = Desk(), Desk()
    for desk, how in ((joint, "said in a joint statement"), (each, "both said")):
        paper = desk.article("Coast Radio", f"{SAFE}, the Water Board and the Rail Office {how}.")
        desk.said(paper, SAFE, desk.name(paper, "Water Board", "ORG"), desk.name(paper, "Rail Office", "ORG"))
    assert joint.range() == (1, 1)
    assert each.range() == (2, 2)
    assert len({o.id for o in each.origins()}) == 2
    chief = joint.article("Hill Tribune", f"{SAFE}, said Piet Kron of the Rail Office.")
    joint.said(chief, SAFE, joint.name(chief, "Piet Kron", affiliation="Rail Office"))
    assert joint.range() == (1, 1)


def test_a_killed_story_takes_its_copies_and_relays_with_it():
    desk = Desk()
    wire = desk.article("Meridian Wire", f"{SAFE}, sources said.", notices=(Notice("killed", "KILL"),))
    desk.said(wire, SAFE, anonymous=True, description="sources")
    paper = desk.article("Hill Tribune", f"{SAFE}, sources said. More.", day=2)
    desk.copy(wire, paper, SAFE)
    desk.said(paper, SAFE, anonymous=True, description="sources")
    relay = desk.article("Coast Radio", f"{SAFE}, Meridian Wire reported.", day=2)
    desk.said(relay, SAFE, desk.name(relay, "Meridian Wire", "ORG"))
    assert desk.range() == (0, 0)
    assert "withdrawn" in desk.count().flags
    other = desk.article("Delta Courier", f"{SAFE}, Ada Brink said.", day=3)
    desk.said(other, SAFE, desk.name(other, "Ada Brink"))
    assert desk.range() == (1, 1)


def test_a_paper_that_withdraws_its_copy_withdraws_nothing_of_the_original():
    desk = Desk()
    wire = desk.article("Meridian Wire", f"{SAFE}, sources said.")
    desk.said(wire, SAFE, anonymous=True, description="sources")
    paper = desk.article("Hill Tribune", f"{SAFE}, sources said. More.", day=2)
    desk.copy(wire, paper, SAFE)
    desk.said(paper, SAFE, anonymous=True, description="sources")
    desk.records.append(Judgement("correct", (paper.id,), "status=retracted", at="2030-06-01"))
    assert desk.range() == (1, 1)


def test_one_who_reverses_himself_stands_on_both_sides():
    desk = Desk()
    before = desk.article("Coast Radio", f"{SAFE}, Ada Brink said.")
    desk.said(before, SAFE, desk.name(before, "Ada Brink"))
    after = desk.article("Coast Radio", "The dam at Orlo is not safe after all, Ada Brink said.", day=9)
    desk.said(after, "The dam at Orlo is not safe after all", desk.name(after, "Ada Brink"), side="oppose")
    count = desk.count()
    assert (count.origins.at_most, count.opposing.at_most) == (1, 1)
    assert "contested" in count.flags


def test_a_named_and_an_unnamed_source_are_never_merged():
    desk = Desk()
    one = desk.article("Coast Radio", f"{SAFE}, said Ines Varga, an engineer.")
    desk.said(one, SAFE, desk.name(one, "Ines Varga"))
    two = desk.article("Hill Tribune", f"{SAFE}, an engineer said.")
    desk.said(two, SAFE, anonymous=True, description="an engineer")
    assert desk.range() == (2, 2)


def test_unnamed_sources_of_two_reports_are_one_unless_their_descriptions_exclude_it():
    desk = Desk()
    for n, words in enumerate(("a US official", "officials in Washington", "a rebel spokesman in Syria")):
        paper = desk.article(f"Paper {n} Herald", f"{SAFE}, {words} said. {n}")
        desk.said(paper, SAFE, anonymous=True, description=words)
    assert desk.range() == (2, 3)
    assert "anonymous_only" in desk.count().flags
    (line,) = desk.count().narrows
    assert line.startswith("If a US official")
    assert line.endswith("are the same people: 2; if not: 3.")


def test_a_source_who_spoke_to_no_one_else_is_nobody_elses():
    desk = Desk()
    one = desk.article("Coast Radio", f"{SAFE}, a person with knowledge of it said.")
    desk.said(one, SAFE, anonymous=True, description="a person with knowledge of it")
    two = desk.article("Hill Tribune", f"{SAFE}, a person close to it said. The person has not spoken to any other outlet.")
    desk.said(two, SAFE, anonymous=True, description="a person close to it")
    assert desk.range() == (2, 2)


def test_the_document_an_outlet_was_shown_goes_with_its_unnamed_sources():
    desk = Desk()
    paper = desk.article(
        "Coast Radio", "Engineers found no fault, according to a memo seen by Coast Radio. All is well, an official said."
    )
    desk.said(paper, "Engineers found no fault", description="a memo seen by Coast Radio", channel="document")
    desk.said(paper, "All is well", anonymous=True, description="an official")
    assert desk.range() == (1, 1)


def test_what_an_outlet_saw_itself_is_an_origin_and_its_reprint_is_none():
    desk = Desk()
    wire = desk.article("Meridian Wire", "A reporter counted nine open gates.")
    desk.told(wire, "nine open gates", "observation")
    paper = desk.article("Hill Tribune", "A reporter counted nine open gates. More.", day=2)
    desk.copy(wire, paper, "A reporter counted nine open gates")
    desk.told(paper, "nine open gates", "observation")
    radio = desk.article("Coast Radio", "We saw nine open gates.")
    desk.told(radio, "nine open gates", "observation")
    assert desk.range() == (2, 2)
    assert all(o.first_hand for o in desk.origins())


def test_the_author_of_an_opinion_piece_is_a_named_speaker():
    desk = Desk()
    piece = desk.article("Hill Tribune", f"{SAFE}, whatever they say.", kind="opinion", byline="Nora Feng")
    desk.told(piece, SAFE, "opinion", voice="Nora Feng")
    later = desk.article("Coast Radio", f"{SAFE}, Nora Feng said.")
    desk.said(later, SAFE, desk.name(later, "Nora Feng"))
    assert desk.range() == (1, 1)


def test_an_author_who_prints_an_odd_number_given_before_may_have_it_from_there():
    desk = Desk()
    board = desk.article("Coast Radio", "Leaks rose to 7.8 litres, the Water Board said.")
    desk.said(board, "Leaks rose to 7.8 litres", desk.name(board, "Water Board", "ORG"))
    piece = desk.article("Hill Tribune", "Its leaks stand at 7.8 litres.", day=3, kind="opinion")
    desk.told(piece, "Its leaks stand at 7.8 litres", "opinion", voice="Nora Feng")
    assert desk.range() == (1, 2)


def test_plain_narration_counts_only_where_nothing_else_does():
    desk = Desk()
    for outlet in ("Coast Radio", "Hill Tribune"):
        desk.told(desk.article(outlet, f"{SAFE}. {outlet}."), SAFE)
    assert desk.range() == (1, 2)
    assert "unattributed" in desk.count().flags
    named = desk.article("Delta Courier", f"{SAFE}, Ada Brink said.")
    desk.said(named, SAFE, desk.name(named, "Ada Brink"))
    assert desk.range() == (1, 3)


def test_narration_in_a_report_that_gives_its_source_adds_nothing():
    desk = Desk()
    paper = desk.article("Coast Radio", f"All is well at Orlo.\n\n{SAFE}, an official said.")
    desk.told(paper, "All is well at Orlo")
    desk.said(paper, SAFE, anonymous=True, description="an official")
    assert desk.range() == (1, 1)


def test_two_ministries_at_war_are_two_origins_each_interested():
    desk = Desk()
    for body in ("Orlo Ministry", "Vesk Ministry"):
        paper = desk.article(f"{body} Gazette", f"{SAFE}, the {body} said.")
        desk.said(paper, SAFE, desk.name(paper, body, "ORG"))
    origins = desk.origins("the Orlo Ministry and the Vesk Ministry hold the dam")
    assert [o.interested for o in origins] == [True, True]
    assert "interested_only" in desk.count("the Orlo Ministry and the Vesk Ministry hold the dam").flags
    assert desk.range() == (2, 2)


def test_two_papers_that_cite_one_another_are_circular():
    desk = Desk()
    one = desk.article("Coast Radio", f"{SAFE}, Hill Tribune reported.")
    two = desk.article("Hill Tribune", f"{SAFE}, Coast Radio reported.")
    desk.said(one, SAFE, desk.name(one, "Hill Tribune", "ORG"))
    desk.said(two, SAFE, desk.name(two, "Coast Radio", "ORG"))
    assert desk.range() == (0, 1)
    assert "circular" in desk.count().flags
    assert len(desk.origins()) == 1
    third = desk.article("Delta Courier", f"{SAFE}, Ada Brink said.")
    desk.said(third, SAFE, desk.name(third, "Ada Brink"))
    assert desk.range() == (1, 1)
    assert "circular" in desk.count().flags


def test_an_official_who_cites_media_reports_of_his_own_words_adds_none():
    desk = Desk()
    one = desk.article("Coast Radio", f"{SAFE}, Ada Brink said.")
    desk.said(one, SAFE, desk.name(one, "Ada Brink"))
    two = desk.article("Hill Tribune", f"Ada Brink cited media reports that {SAFE}.", day=3)
    desk.said(two, SAFE, description="media reports", relays=(Relay("Ada Brink", desk.name(two, "Ada Brink").id),))
    assert desk.range() == (1, 1)
    assert "circular" in desk.count().flags


def test_a_pronoun_not_made_out_may_be_anyone_of_its_article():
    desk = Desk()
    paper = desk.article("Coast Radio", f"All is well, Ada Brink said. {SAFE}, he added.")
    desk.said(paper, "All is well", desk.name(paper, "Ada Brink"))
    desk.said(paper, SAFE, description="he")
    assert desk.range() == (1, 2)


def test_versions_of_one_page_are_one_page():
    desk = Desk()
    first = desk.article("Coast Radio", f"{SAFE}, an official said.", page="a page")
    second = desk.article("Coast Radio", f"{SAFE}, an official said. Updated.", page="a page", day=2)
    desk.copy(first, second, SAFE, kind="revision")
    for version in (first, second):
        desk.said(version, SAFE, anonymous=True, description="an official")
    count = desk.count()
    assert (count.articles, count.origins.at_least, count.origins.at_most) == (1, 1, 1)


def test_a_copy_of_unknown_direction_is_one_text_all_the_same():
    desk = Desk()
    a = desk.article("Coast Radio", f"{SAFE}, an official said.")
    b = desk.article("Hill Tribune", f"{SAFE}, an official said. More.")
    earlier, later = sorted((a, b), key=lambda x: x.id)
    desk.copy(earlier, later, SAFE, kind="light_rewrite", direction="unknown")
    for paper in (a, b):
        desk.said(paper, SAFE, anonymous=True, description="an official")
    assert desk.range() == (1, 1)


def test_a_claim_without_links_of_any_kind_is_still_counted():
    desk = Desk()
    paper = desk.article(None, f"{SAFE}, he said.")
    desk.keep(replace(desk.said(paper, SAFE), manner="direct"), "support")
    assert desk.range() == (1, 1)


def two_unnamed(desk, *, french=True):
    one = desk.article("Harbour Gazette", f"{SAFE}, a French official said.")
    other = desk.article("Upland Herald", f"{SAFE}, {'a diplomat in Paris' if french else 'a rebel commander'} said.", day=2)
    words = "a diplomat in Paris" if french else "a rebel commander"
    return (
        desk.said(one, SAFE, anonymous=True, description="a French official"),
        desk.said(other, SAFE, anonymous=True, description=words),
    )


def judge(desk, verb, *evidence, at="2030-06-01", undone=None):
    ids = tuple(sorted(e.id for e in evidence))
    desk.records.append(Judgement(verb, ids, "origin", "ada", at, undone=undone))


def test_a_person_who_knows_that_two_unnamed_sources_are_one_narrows_the_range():
    desk = Desk()
    sources = two_unnamed(desk)
    assert desk.range() == (1, 2)
    judge(desk, "approve", *sources)
    assert desk.range() == (1, 1)
    (origin,) = desk.origins()
    assert [m.strength for m in origin.merged] == ["certain"]


def test_a_person_who_knows_that_two_unnamed_sources_are_two_narrows_the_range():
    desk = Desk()
    judge(desk, "reject", *two_unnamed(desk))
    assert desk.range() == (2, 2)
    assert desk.count().narrows == ()


def test_a_person_may_know_that_two_who_seem_to_exclude_each_other_are_one():
    desk = Desk()
    sources = two_unnamed(desk, french=False)
    assert desk.range() == (2, 2)
    judge(desk, "approve", *sources)
    assert desk.range() == (1, 1)


def test_a_person_may_part_what_was_joined_for_certain():
    desk = Desk()
    one = desk.article("Harbour Gazette", f"{SAFE}, Ada Brink said.")
    other = desk.article("Upland Herald", f"{SAFE}, Ada Brink said.", day=2)
    first = desk.said(one, SAFE, desk.name(one, "Ada Brink"))
    second = desk.said(other, SAFE, desk.name(other, "Ada Brink"))
    assert desk.range() == (1, 1)
    judge(desk, "reject", first, second)
    assert desk.range() == (2, 2)


def test_an_unnamed_source_whom_a_person_holds_to_be_somebody_else_counts():
    desk = Desk()
    one = desk.article("Harbour Gazette", f"{SAFE}, Ada Brink said.")
    other = desk.article("Upland Herald", f"{SAFE}.", day=2)
    first = desk.said(one, SAFE, desk.name(one, "Ada Brink"))
    second = desk.told(other, SAFE)
    assert desk.range() == (1, 2)
    judge(desk, "reject", first, second)
    assert desk.range() == (2, 2)


def test_a_verdict_on_sources_that_was_undone_or_changed_does_not_count():
    desk = Desk()
    sources = two_unnamed(desk)
    judge(desk, "approve", *sources, undone="2030-06-02")
    assert desk.range() == (1, 2)
    judge(desk, "approve", *sources)
    judge(desk, "reject", *sources, at="2030-06-03")
    assert desk.range() == (2, 2)


def test_the_example_of_the_method_page_comes_out_as_printed():
    closes = "The Orlo ferry will close"
    desk = Desk()
    radio = desk.article("Coast Radio", f"{closes}, two officials told Coast Radio.")
    desk.said(radio, closes, anonymous=True, description="two officials", told="Coast Radio")
    reprint = desk.article("Hill Tribune", f"{closes}, sources say.", day=2, agency="Coast Radio")
    desk.copy(radio, reprint, closes)
    desk.said(reprint, closes, anonymous=True, description="sources")
    relay = desk.article("Delta Courier", f"{closes}, Coast Radio reported.", day=2)
    desk.said(relay, closes, desk.name(relay, "Coast Radio", "ORG"))
    own = desk.article("Moor Chronicle", f"{closes}, said an official with knowledge of the plan.", day=3)
    desk.said(own, closes, anonymous=True, description="an official with knowledge of the plan")
    voice = desk.article("Ridge Herald", f"{closes}, said Ines Varga, spokeswoman of the Water Board.", day=4)
    desk.said(voice, closes, desk.name(voice, "Ines Varga", affiliation="Water Board"), role="spokeswoman of the Water Board")
    head = desk.article("Glen Mail", f"{closes}, said Piet Kron, head of the Water Board.", day=7)
    desk.said(head, closes, desk.name(head, "Piet Kron", affiliation="Water Board"), role="head of the Water Board")
    bare = desk.article("Lagoon Dispatch", f"{closes}. No more was known.", day=8)
    desk.told(bare, closes)
    count = desk.count("the Orlo ferry will close")
    page = (Path(__file__).parents[2] / "docs" / "method.md").read_text(encoding="utf-8")
    assert f"**{count.origins.at_least} to {count.origins.at_most} origins**" in page
    assert "".join(f"    {line}\n" for line in count.narrows) in page
    assert count.articles == 7


def test_what_one_says_that_another_said_is_the_other_s():
    desk = Desk()
    text = f"The mayor of Orlo said that engineer Ada Brink had found that {SAFE[0].lower()}{SAFE[1:]} and that the road would be mended."
    paper = desk.article("Hill Tribune", text)
    whole = text[text.index("engineer") : -1]
    words = f"{SAFE[0].lower()}{SAFE[1:]}"
    outer = desk.said(paper, whole, desk.name(paper, "The mayor of Orlo"))
    inner = desk.said(paper, words, desk.name(paper, "Ada Brink"))
    at = text.index(words)
    desk.places = [ClaimSpan(e.id, at, at + len(words)) for e in (outer, inner)]
    assert desk.range() == (1, 1)
    (origin,) = desk.origins()
    assert (origin.who, [m.reason for m in origin.merged]) == ("Ada Brink", ["passes on what Ada Brink said (Ada Brink)"])
    # Of the road he says so himself.
    desk.places = [ClaimSpan(outer.id, text.index("the road"), len(text) - 1), ClaimSpan(inner.id, at, at + len(words))]
    assert desk.range() == (2, 2)

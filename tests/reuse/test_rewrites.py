"""Rewrites and pick-ups: the same particulars in other sentences, and reports of one event that owe each other nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from secondsource.linkage import Corpus
from secondsource.model import Article, Reuse, Shingles
from secondsource.reuse.align import align
from secondsource.reuse.compare import compare
from secondsource.reuse.families import REUSE
from secondsource.reuse.fingerprints import SHINGLES
from secondsource.reuse.hearsay import own_houses, source_of, speaker_in
from secondsource.reuse.pickups import find_pick_up
from secondsource.reuse.rewrites import is_rewrite, make_over
from secondsource.reuse.texts import Text

FERRY = """SKARNVIK, Halden Isles, March 14 (Polaris) - A passenger ferry with 212 people on board ran aground in fog off the \
Halden Isles on Wednesday night, and 19 of them were taken to hospital, the coastguard said.

The Marigold, built in 1987, struck the Crow Ledge at 11:40 p.m., some 600 metres off its usual course, duty officer \
Ingrid Vollen told reporters. "We could hear the engines before we could see a light," she said.

All passengers had been brought ashore by 4 a.m. in fishing boats, Vollen added.

The operator, Halden Line, said the ship had passed a safety inspection in January. "The master has 22 years of \
experience and we stand by him," its spokesman, Per Askeland, told Polaris by telephone.

Two crew members said the radar had been out of order since Sunday. They asked not to be named for fear of losing \
their jobs.

Fishermen took 140 people off in 90 minutes, according to the harbour master, Olav Brekke. "Nobody called us. We heard \
it on the kitchen radio," he said.

About 30 tonnes of diesel were in the tanks, and a slick of two kilometres had been seen by a helicopter at first \
light, the environment agency said.

It was the third grounding in the strait in 18 months. The government promised a new light on the ledge after the \
last, in which four people drowned, but it has not been built.

The transport minister, Solveig Ramm, will visit Skarnvik on Friday."""

FERRY_TABLOID = """TERRIFIED passengers were plucked from a stricken ferry by trawlermen yesterday after it ploughed into rocks in \
pea-soup fog.

Nineteen of the 212 aboard the ageing Marigold ended up in hospital when she hit the notorious Crow Ledge at twenty to \
midnight, way off course.

And her radar had been BUST for four days, furious crew claim.

Coastguard Ingrid Vollen said rescuers "could hear the engines" before they saw a thing.

But bosses at Halden Line are backing their skipper. The old tub, launched in 1987, sailed through her check-up in \
January, they insist.

The real heroes were the lads off the boats, who got 140 to safety in an hour and a half. "Nobody called us. We heard \
it on the kitchen radio," said harbour boss Olav Brekke.

Now a stinking slick more than a mile long is heading for the puffins, with 30 tonnes of fuel in the tanks.

Where is the warning light we were promised? Four souls drowned on the same rocks, and still it is dark out there. \
Over to you, Minister."""

FERRY_ANOTHER = """A ferry carrying more than 200 people went aground late on Wednesday in the Halden strait, injuring about 20 of them.

No one was killed, Ingrid Vollen of the coastguard said at a news conference in Skarnvik on Thursday morning. "We \
could hear the engines before we could see a light," she told reporters.

The vessel, the Marigold, is 37 years old. Investigators boarded it at noon, and the voyage recorder has been \
recovered, said Henrik Dahle, who leads the inquiry. He expects to read it by the weekend.

Dahle declined to comment on claims about the radar. "I have heard eleven versions and I am going to hear more," he \
told The Courant.

The master, who is 58, was questioned for three hours and released.

Passengers were treated for cold and bruises; five were still in hospital on Thursday evening, a spokeswoman for \
Skarnvik infirmary said.

Halden Line carries 90,000 people a year between the islands. Its shares closed down 6.3 percent.

Ferries of that age should have been replaced in 2015 under a plan that parliament never funded, said Marit Eide, a \
naval architect at Norr University."""

MUSEUM = """Every evening at ten for 31 years Tomas Verrin walked past the case with the Ostrava chalice, and every evening, he \
says, it was there. On the morning of 9 February it was a photograph.

"Somebody had printed it very well," he says, in the first interview he has given since the theft, in the kitchen of \
his flat, to the Lindmark Chronicle. "From two metres you would have prayed to it."

He had told the director, Claudia Brandt, about the broken window in the east stair in a note of 3 December, he says, \
and again in January. "She wrote 'noted' on it. I have that as well."

The alarm on the second floor had been off for 17 days, according to a maintenance log of which the Chronicle has \
obtained a copy. The entry reads: "awaiting part, do not test".

Verrin does not think it was strangers. "Strangers take the gold. These took the one thing that has no insurance," he \
says.

The museum's insurer valued the chalice at 4.6 million crowns in 2012 and never looked again.

Brandt did not reply to three letters. A member of the museum's board, who would not be named because the board is \
bound to silence, said it had discussed the window twice and had put it off to the spring for want of 8,000 crowns.

He has kept goldfish since his wife died. He has called one of them Claudia."""

MUSEUM_TABLOID = """MUSEUM chiefs were warned about a smashed window long before crooks swiped the priceless Ostrava chalice, its night \
watchman has revealed.

Tomas Verrin, who has guarded the treasure for 31 years, put it in writing in December and once more in January.

And what did boss Claudia Brandt do? "She wrote 'noted' on it," he raged.

The burglars left a photo in the case. "From two metres you would have prayed to it," said the goldfish-loving \
widower.

Worse, the alarm was dead for 17 days before the raid. And fixing that window would have cost just 8,000 crowns, says \
a board insider.

"Strangers take the gold," he added darkly.

The chalice was last valued in 2012, at 4.6 million.

Do YOU know where it is? Ring the newsdesk."""

MUSEUM_WIRE = """LINDMARK, Feb 20 (Polaris) - A watchman at Lindmark's cathedral museum warned its director twice about a broken window \
before a medieval chalice was stolen this month, he was quoted as saying on Tuesday.

Tomas Verrin told the Lindmark Chronicle he had written to Claudia Brandt on Dec. 3 and again in January. "She wrote \
'noted' on it," he said.

The newspaper also reported that an alarm had been off for 17 days, citing a maintenance log. Polaris could not verify \
the log.

The museum declined to comment. Police said two men had been questioned and released.

The Ostrava chalice, made in about 1390, is the best known work in the collection, which draws 60,000 visitors a year."""

MUSEUM_COUNCIL = """The director of Lindmark's cathedral museum is to appear before the town council on Thursday over the theft of the \
Ostrava chalice, which was found to be missing on 9 February.

Claudia Brandt will be asked about an alarm on the second floor that was out of order for more than two weeks, said \
the council's chairman, Jiri Palec.

"We are not a court, but we can count," he told this newspaper.

Police searched two houses in the suburb of Hora on Wednesday. Inspector Dana Kolar would not say what they had found.

The insurer has confirmed that it last valued the piece in 2012. A dealer in London, Simon Hartley-Moss, thinks it \
would fetch 9 million crowns at auction, if anyone dared to sell it.

The museum is closed until the end of the month."""

LETTER = """The letter is two pages long, and Anton Brisk kept a copy. It is dated 19 October, and it says that gallery 9 of the \
Karsk mine "should not be entered by anybody who is expected home".

Brisk, who was an engineer there for 26 years until December, showed it to the Northern Star this week. He has not \
spoken to a newspaper before.

"I told them the ceiling was talking," he says. "When rock talks you leave. They sent a man with a tape measure."

The reply came after 23 days and had one line. It thanked him for his interest.

He was moved to the stores, where he counted gloves. In December he was offered 9 months' pay and a paper to sign. "I \
signed. My daughter was getting married," he says.

Vendria Copper did not comment on the letter. A spokesman said that all reports by staff were "taken seriously and in \
order".

He knows five of the 14. One of them, Luka Reska, was to have been his son-in-law's best man."""

LETTER_WIRE = """KARSK, Vendria, Jan 13 (Altis) - An engineer at the Karsk copper mine warned its owner in October that a gallery was \
unsafe, a Vendrian newspaper reported on Saturday.

The Northern Star published parts of a letter by Anton Brisk, who left the company in December. It says that gallery 9 \
"should not be entered by anybody who is expected home".

"They sent a man with a tape measure," Brisk told the newspaper.

Vendria Copper said all reports were taken seriously. Mine safety board chairman Igor Dahl said he would ask to see \
the letter. "If there is such a paper it has not been on my desk," Dahl told Altis.

Fourteen miners have been trapped at Karsk since Tuesday. They were given soup and a telephone through a borehole on \
Friday."""

BATCH = """Norland's medicines agency on Monday stopped the use of one batch of the flu vaccine Fluvent after 11 children in the \
town of Eik fell ill with high fever.

All had been vaccinated at one clinic between 2 and 4 November, the agency said in a statement. Ten have left \
hospital. The batch, number 4471, holds 36,000 doses, of which about 21,000 have been given.

"This is a precaution. We have no proof that the vaccine is at fault," the agency's director, Birgit Moen, told a news \
conference.

The manufacturer, Halvard Pharma, said it was testing the batch and expected results within ten days.

Parents in Eik were queueing at the health centre on Monday. "I would like to know what number is in his arm," said \
Tor Helle, holding his son.

Dr Signe Aas, who runs the clinic, said the vaccines had been stored as they should be."""

BATCH_ANOTHER = """A batch of a flu vaccine has been withdrawn in Norland after eleven children came down with fever in Eik.

Director Birgit Moen of the medicines agency announced the step at a news conference in the capital on Monday. "This \
is a precaution. We have no proof that the vaccine is at fault," she said.

According to the agency the batch has the number 4471. Of 36,000 doses around 21,000 have already been used, most of \
them in the west.

The health minister, Jon Vik, told parliament that he would have his own children vaccinated "this afternoon, on \
television if need be".

Professor Ada Lund of Vest University told this newspaper that a fever of that kind was seen in one child in 800. \
"Eleven in one town in three days is too many for chance," she said.

Norland buys 1.2 million doses a year. Fluvent costs 9 crowns a dose."""


def told(a: str, b: str) -> bool:
    return is_rewrite(make_over(Text(a), Text(b)))


def link(*articles: Article) -> list[Reuse]:
    prints = [record for a in articles for record in SHINGLES.analyse(a, None)]  # type: ignore[arg-type]
    corpus = Corpus({Article: list(articles), Shingles: prints})
    corpus.add(list(REUSE.link(corpus)))
    return list(corpus.all(Reuse))


def article(name: str, text: str, **more: object) -> Article:
    return Article(page=name, text=text, sha256=name, **more)  # type: ignore[arg-type]


def test_a_tabloid_that_tells_an_agency_story_in_its_own_words_is_a_rewrite() -> None:
    assert told(FERRY, FERRY_TABLOID)
    (found,) = link(article("a", FERRY), article("b", FERRY_TABLOID))
    assert found.kind == "heavy_rewrite"


def test_two_reporters_at_one_news_conference_wrote_no_rewrite() -> None:
    assert not told(FERRY, FERRY_ANOTHER)
    assert compare(Text(FERRY), Text(FERRY_ANOTHER)) is None


def test_two_reports_of_one_official_notice_are_no_copies() -> None:
    assert compare(Text(BATCH), Text(BATCH_ANOTHER)) is None


def test_another_story_of_the_same_affair_is_no_rewrite() -> None:
    assert compare(Text(MUSEUM), Text(MUSEUM_COUNCIL)) is None


def test_a_pick_up_that_names_no_paper_comes_after_the_paper_that_holds_the_log() -> None:
    interview, tabloid = article("a", MUSEUM), article("b", MUSEUM_TABLOID)
    (found,) = link(interview, tabloid)
    assert (found.earlier, found.direction) == (interview.id, "probable")


def test_an_agency_that_credits_a_paper_took_it_from_that_paper() -> None:
    interview, wire = article("a", MUSEUM), article("b", MUSEUM_WIRE, agency="Polaris", dateline="LINDMARK")
    (found,) = [r for r in link(interview, wire) if r.earlier in (interview.id, wire.id)]
    assert (found.earlier, found.direction) == (interview.id, "probable")


def test_a_letter_shown_to_one_paper_is_known_on_the_wire_by_its_credit() -> None:
    pick_up = find_pick_up(Text(LETTER), Text(LETTER_WIRE), align(Text(LETTER), Text(LETTER_WIRE)), None, None)
    assert pick_up is not None
    assert pick_up.weight > 0


def test_a_rewrite_is_seen_from_both_sides() -> None:
    one, other = make_over(Text(FERRY), Text(FERRY_TABLOID)), make_over(Text(FERRY_TABLOID), Text(FERRY))
    assert is_rewrite(one)
    assert is_rewrite(other)


def test_a_line_in_which_a_house_speaks_to_its_readers_ties_no_stories() -> None:
    call = "The Harbour Tide newsletter tells you every morning what moved on the water overnight. Sign up here."
    one = f"The lock at Orlin will be shut on Friday.\n\n{call}\n\nBoats must wait at the upper basin, the port said."
    two = f"A choir from Fennick sang in the old market.\n\n{call}\n\nThere was soup, and nobody went home early."
    assert compare(Text(one), Text(two), "Harbour", "Harbour") is None


def test_a_ministrys_paper_and_a_press_office_are_no_hearsay() -> None:
    assert source_of("A ministry paper says that it costs nine million.") != "relay"
    assert source_of("The press office said that the gate was shut.") == "speaker"
    assert source_of("A fire was reported at noon.") != "relay"
    assert source_of("It has been reported that the gate was shut.") == "relay"


def test_who_speaks_is_the_name_beside_the_verb() -> None:
    assert speaker_in('"It is shut," said Ada Lindt, who runs the lock.') == "lindt"
    assert speaker_in("He said so.") == ""
    assert speaker_in("The lock was shut.") is None


def test_a_text_that_credits_another_has_no_house_of_its_own() -> None:
    assert own_houses("A copy was seen by the Courier.") == {"the Courier"}
    assert own_houses("A copy was seen by the Courier, the Courier reported.") == set()


@given(st.text(max_size=400), st.text(max_size=400))
def test_any_two_texts_can_be_laid_side_by_side(a: str, b: str) -> None:
    found = make_over(Text(a), Text(b))
    assert 0 <= min(found.covered) <= max(found.covered) <= 1


@given(st.lists(st.sampled_from(FERRY.split("\n\n") + FERRY_TABLOID.split("\n\n")), min_size=1, max_size=8))
def test_what_a_text_shares_with_parts_never_raises(parts: list[str]) -> None:
    compare(Text(FERRY), Text("\n\n".join(parts)))

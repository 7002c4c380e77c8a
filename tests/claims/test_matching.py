"""Statements of one proposition meet in one claim, on the right sides; likeness alone is not agreement."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.analysis import Annotations
from secondsource.claims.assertions import ASSERTIONS
from secondsource.claims.judged import place_in, read_judged, read_verdict, said_of_claims
from secondsource.claims.lexicon import CLASSES, RELATED, THINGS, eventive, keys, rarity
from secondsource.claims.matching import CLAIMS
from secondsource.claims.propositions import PROPOSITIONS
from secondsource.claims.wording import wording
from secondsource.linkage import Corpus
from secondsource.model import (
    EVIDENCE,
    AlignedPassage,
    Article,
    Attribution,
    Certainty,
    Claim,
    Entity,
    Family,
    Judgement,
    Mention,
    Proposition,
    Quantity,
    Record,
    Referent,
    Relation,
    Reuse,
    Span,
)
from secondsource.models.parser import parse


@dataclass
class Said:
    """A line of a made-up article: who says it, the words before it, what is said, how surely."""

    key: str
    who: str
    lead: str
    words: str
    certainty: str = "stated"
    denial: str | None = None


def article(
    name: str, outlet: str, day: str, lines: list[Said | str], names: dict[str, tuple[str, ...]]
) -> tuple[Article, Annotations, dict[str, str]]:
    """An article with the records that other analysers would have made of it."""
    text, spots = "", []
    for line in lines:
        if text:
            text += "\n\n"
        if isinstance(line, str):
            text += line
        else:
            text += line.lead
            spots.append((line, len(text), len(text) + len(line.words)))
            text += line.words + "."
    record = Article(
        page=name, text=text, sha256="0" * 64, path=name, outlet=outlet, published=day, headline=None, language="en"
    )
    found = Annotations(record, parse)
    referents = {}
    for entity, aliases in names.items():
        hits = sorted(m.span() for alias in aliases for m in re.finditer(rf"\b{re.escape(alias)}\b", text))
        hits = [h for h in hits if not any(o != h and o[0] <= h[0] and h[1] <= o[1] for o in hits)]
        if hits:
            kind = "PER" if " " in entity and not entity.startswith("the ") else "ORG"
            referents[entity] = Referent(article=record.id, first=hits[0][0], name=entity, kind=kind, aliases=aliases)
            found.add([referents[entity]])
            found.add(Mention(record.id, a, b, text[a:b], kind, "name", referents[entity].id) for a, b in dict.fromkeys(hits))
    for m in re.finditer(
        r"(?:(more than|at least|about|up to|some) )?(\d[\d,.]*\d|\d+)(?: (million|percent|seats|people|euros))*", text
    ):
        value = float(m.group(2).replace(",", "")) * (1e6 if "million" in m.group() else 1)
        unit = next((u for u in ("percent", "euros", "seats", "people") if u in m.group()), None)
        low, high = (
            (value, None)
            if m.group(1) in {"more than", "at least"}
            else (None, value)
            if m.group(1) == "up to"
            else (value, value)
        )
        found.add([Quantity(record.id, m.start(), m.end(), m.group(), low, high, unit, "amount", of=None)])
    made = {}
    for line, start, end in spots:
        speaker = referents.get(line.who)
        attribution = Attribution(
            article=record.id, content=(Span(start, end),), manner="indirect", speaker=speaker.id if speaker else None,
            speaker_name=line.who if speaker else None, anonymous=speaker is None, description=None if speaker else line.who,
            cue=Span(max(0, start - 9), start),
        )  # fmt: skip
        found.add([attribution, Certainty(attribution.id, line.certainty, denial=line.denial)])
        made[line.key] = attribution.id
    return record, found, made


def ledger(pages: list[tuple[Article, Annotations, dict[str, str]]], extra: list[Record] = ()) -> tuple[Corpus, dict[str, str]]:
    records: dict[type[Record], list[Record]] = defaultdict(list)
    keys_of: dict[str, str] = {}
    for page, found, made in pages:
        found.add(list(ASSERTIONS.analyse(page, found)))
        found.add(list(PROPOSITIONS.analyse(page, found)))
        records[Article].append(page)
        for record in found:
            records[type(record)].append(record)
        keys_of |= made
    by_name = defaultdict(list)
    for referent in records[Referent]:
        by_name[referent.name, referent.kind].append(referent.id)
    for (name, kind), members in by_name.items():
        records[Entity].append(Entity(kind=kind, name=name, aliases=(name,), members=tuple(sorted(members))))
    for record in extra:
        records[type(record)].append(record)
    corpus = Corpus(records)
    corpus.add(list(CLAIMS.link(corpus)))
    return corpus, keys_of


def together(corpus: Corpus, a: str, b: str) -> int:
    """1 on one side of some claim, -1 on opposite sides, 0 in no claim together."""
    for claim in corpus.all(Claim):
        both = {*claim.support, *claim.oppose}
        if a in both and b in both:
            return 1 if (a in claim.support) == (b in claim.support) else -1
    return 0


def score(corpus: Corpus, keys_of: dict[str, str], groups: list[tuple[str, str]]) -> tuple[float, float, float]:
    """Precision and recall of pairs, and the share of sides that are right. A group: those for, those against."""
    want = {}
    for support, oppose in groups:
        members = [(k, 1) for k in support.split()] + [(k, -1) for k in oppose.split()]
        for (a, x), (b, y) in combinations(members, 2):
            want[frozenset((a, b))] = x * y
    grouped = {k for pair in want for k in pair}
    got = {
        frozenset((a, b)): side
        for a, b in combinations(sorted(grouped), 2)
        if (side := together(corpus, keys_of[a], keys_of[b]))
    }
    hit = set(got) & set(want)
    return len(hit) / max(1, len(got)), len(hit) / len(want), sum(got[p] == want[p] for p in hit) / max(1, len(hit))


def election() -> tuple[list[tuple[Article, Annotations, dict[str, str]]], list[tuple[str, str]]]:
    names = {
        "Ines Caldeira": ("Ines Caldeira", "Caldeira"),
        "Bruno Veiga": ("Bruno Veiga", "Veiga"),
        "Electoral Commission": ("Electoral Commission",),
        "Green Union": ("Green Union",),
        "Olga Prat": ("Olga Prat", "Prat"),
    }
    pages = [
        article("e1", "Harbour Post", "2031-05-04", [
            "Ines Caldeira leads the Green Union into the vote in Tarmona.",
            Said("win1", "Electoral Commission", "The Electoral Commission said that ", "Ines Caldeira had won the election with 52 percent of the vote"),
            Said("turn1", "Electoral Commission", "The Electoral Commission put it plainly: ", "Turnout was 61 percent"),
            Said("fraud1", "Bruno Veiga", "Bruno Veiga said ", "the ballot had been rigged in three northern districts"),
        ], names),
        article("e2", "Tarmona Daily", "2031-05-05", [
            "Ines Caldeira will form a government with two small parties.",
            Said("win2", "Olga Prat", "Observer Olga Prat said ", "Caldeira was the clear winner of the election"),
            Said("fraud2", "Olga Prat", "Prat said ", "she had found no evidence that the ballot was rigged", "denied", "negative"),
            Said("quit2", "Bruno Veiga", "Bruno Veiga said ", "he would resign as leader of his party"),
        ], names),
        article("e3", "The Lantern", "2031-05-06", [
            "Bruno Veiga, who lost to Ines Caldeira, spoke again on Tuesday.",
            Said("fraud3", "Electoral Commission", "The Electoral Commission denied that ", "there had been any rigging of ballots", "denied", "proposition"),
            Said("turn3", "Electoral Commission", "The Electoral Commission said ", "turnout stood at 61 percent"),
            Said("quit3", "a party official", "A party official said ", "Veiga was stepping down as leader"),
            Said("tax3", "Ines Caldeira", "Caldeira said ", "her government would lower the fuel tax before the winter"),
        ], names),
    ]  # fmt: skip
    return pages, [("win1 win2", ""), ("turn1 turn3", ""), ("fraud1", "fraud2 fraud3"), ("quit2 quit3", ""), ("tax3", "")]


def explosion() -> tuple[list[tuple[Article, Annotations, dict[str, str]]], list[tuple[str, str]]]:
    names = {
        "Marta Osei": ("Marta Osei", "Osei"),
        "Fire Service": ("Fire Service",),
        "Kelby Chemicals": ("Kelby Chemicals", "Kelby"),
        "Dan Roth": ("Dan Roth", "Roth"),
    }
    pages = [
        article("x1", "Valley Wire", "2030-02-01", [
            "An explosion tore through the Kelby Chemicals plant on Friday.",
            Said("dead1", "Fire Service", "The Fire Service said ", "12 people had been killed in the blast"),
            Said("cause1", "Marta Osei", "Fire chief Marta Osei said ", "a gas leak had caused the explosion"),
            Said("warn1", "a worker", "A worker said ", "managers had been warned about the valves"),
        ], names),
        article("x2", "Morning Sentinel", "2030-02-02", [
            "Investigators searched the ruins of Kelby Chemicals.",
            Said("dead2", "Fire Service", "The Fire Service said ", "14 people had died in the explosion"),
            Said("cause2", "Kelby Chemicals", "Kelby Chemicals said ", "the explosion was not caused by a gas leak", "denied", "negative"),
            Said("warn2", "Dan Roth", "Union secretary Dan Roth said ", "he had warned the managers about faulty valves in January"),
        ], names),
        article("x3", "Radio Four Winds", "2030-02-02", [
            "Kelby Chemicals has closed its plant.",
            Said("dead3", "a hospital official", "A hospital official said ", "14 people were dead"),
            Said("shut3", "Kelby Chemicals", "Kelby Chemicals said ", "the plant would stay shut until spring"),
            Said("shut4", "Dan Roth", "Roth said ", "he expected the factory to remain closed for months"),
        ], names),
    ]  # fmt: skip
    return pages, [("dead1", ""), ("dead2 dead3", ""), ("cause1", "cause2"), ("warn1 warn2", ""), ("shut3 shut4", "")]


def ceasefire() -> tuple[list[tuple[Article, Annotations, dict[str, str]]], list[tuple[str, str]]]:
    names = {
        "Northern Front": ("Northern Front",),
        "General Aslan Bek": ("Aslan Bek", "General Bek", "Bek"),
        "Rima Tal": ("Rima Tal", "Tal"),
        "Qadesh": ("Qadesh",),
    }
    pages = [
        article("c1", "Crescent Herald", "2029-11-10", [
            "The army and the Northern Front have fought over Qadesh since spring.",
            Said("truce1", "Rima Tal", "Envoy Rima Tal said ", "both sides had agreed to a ceasefire from midnight"),
            Said("bek1", "a rebel spokesman", "A rebel spokesman said ", "General Aslan Bek had been killed in an air strike"),
            Said("aid1", "Rima Tal", "Tal said ", "aid trucks would be allowed into Qadesh"),
        ], names),
        article("c2", "Gulf Ledger", "2029-11-11", [
            "Shelling was heard near Qadesh on Sunday, where the Northern Front holds the hills.",
            Said("break2", "Northern Front", "The Northern Front said ", "the army had violated the truce within hours"),
            Said("break3", "an army spokesman", "An army spokesman denied that ", "its troops had broken the ceasefire", "denied", "proposition"),
            Said("bek2", "an army spokesman", "The spokesman said ", "General Bek is alive and well"),
        ], names),
        article("c3", "The Observer of Qadesh", "2029-11-12", [
            "The Northern Front and the army accused each other over Qadesh.",
            Said("truce3", "Northern Front", "The Northern Front said ", "it had accepted the truce"),
            Said("bek3", "a doctor", "A doctor said ", "he had treated Bek on Monday and that the general was alive"),
            Said("aid3", "a driver", "A driver said ", "aid trucks had been let into Qadesh at dawn"),
        ], names),
    ]  # fmt: skip
    return pages, [("truce1 truce3", ""), ("bek2 bek3", "bek1"), ("break2", "break3"), ("aid1 aid3", "")]


def football() -> tuple[list[tuple[Article, Annotations, dict[str, str]]], list[tuple[str, str]]]:
    names = {
        "Lurra United": ("Lurra United", "Lurra"),
        "Pavel Orlik": ("Pavel Orlik", "Orlik"),
        "Sable Capital": ("Sable Capital",),
        "Jo Mendes": ("Jo Mendes", "Mendes"),
    }
    pages = [
        article("f1", "Sport Gazette", "2032-06-01", [
            "Lurra United may soon have a new owner.",
            Said("sale1", "a person close to the club", "A person close to the club said ", "Sable Capital was in talks to buy Lurra United for 300 million euros"),
            Said("coach1", "Jo Mendes", "Coach Jo Mendes said ", "he would stay at the club"),
        ], names),
        article("f2", "Lurra Echo", "2032-06-02", [
            "Fans of Lurra United gathered outside the stadium.",
            Said("sale2", "Pavel Orlik", "Owner Pavel Orlik denied that ", "Lurra United would be sold", "denied", "proposition"),
            Said("sale3", "Pavel Orlik", "Orlik told the paper: ", "There are no talks with Sable Capital", "denied", "negative"),
            Said("stand2", "Pavel Orlik", "Orlik said ", "work on the new stadium would start in August"),
        ], names),
        article("f3", "Sport Gazette", "2032-06-09", [
            "Lurra United has a new owner: Sable Capital.",
            Said("sale4", "Sable Capital", "Sable Capital said ", "it had agreed to buy Lurra United for 280 million euros"),
            Said("coach3", "a player", "A player said ", "Mendes was leaving the club"),
            Said("stand3", "Sable Capital", "Sable Capital said ", "construction of the stadium would begin in August"),
        ], names),
    ]  # fmt: skip
    return pages, [("sale1 sale4", "sale2 sale3"), ("coach1", "coach3"), ("stand2 stand3", "")]


@pytest.mark.parametrize("topic", [election, explosion, ceasefire, football])
def test_statements_of_one_proposition_meet_and_others_do_not(topic):
    pages, groups = topic()
    corpus, keys_of = ledger(pages)
    precision, recall, right = score(corpus, keys_of, groups)
    assert precision >= 0.9
    assert recall >= 0.6
    assert right >= 0.9


def test_a_denial_stands_opposite_and_not_beside():
    pages, _ = explosion()
    corpus, keys_of = ledger(pages)
    assert together(corpus, keys_of["cause1"], keys_of["cause2"]) == -1


def test_alive_and_killed_are_one_claim_with_two_sides():
    pages, _ = ceasefire()
    corpus, keys_of = ledger(pages)
    assert together(corpus, keys_of["bek1"], keys_of["bek2"]) == -1
    assert together(corpus, keys_of["bek2"], keys_of["bek3"]) == 1


def test_another_toll_is_another_claim_and_the_later_revises_the_earlier():
    pages, _ = explosion()
    corpus, keys_of = ledger(pages)
    assert together(corpus, keys_of["dead1"], keys_of["dead2"]) == 0
    assert any(r.kind == "revises" for r in corpus.all(Relation))
    first = next(c for c in corpus.all(Claim) if keys_of["dead1"] in c.support)
    assert first.revised_by in {c.id for c in corpus.all(Claim) if keys_of["dead2"] in c.support}


def test_every_piece_of_attributed_evidence_is_in_a_claim():
    for topic in (election, explosion, ceasefire, football):
        corpus, keys_of = ledger(topic()[0])
        held = {e for claim in corpus.all(Claim) for e in (*claim.support, *claim.oppose)}
        assert set(keys_of.values()) <= held


def test_the_order_of_reading_does_not_matter():
    def ids(pages):
        corpus, _ = ledger(pages)
        return [(c.id, c.wording, c.support, c.oppose, c.revised_by) for c in corpus.all(Claim)], [
            r.id for r in corpus.all(Relation)
        ]

    assert ids(football()[0]) == ids(football()[0][::-1])


def test_a_copy_shares_the_claim_of_what_it_copies_and_its_side():
    names = {"Ada Lind": ("Ada Lind", "Lind")}
    wire = article(
        "w1",
        "Wire",
        "2030-01-01",
        [Said("a", "Ada Lind", "Ada Lind said ", "nobody had told the crew about the storm", "denied", "negative")],
        names,
    )
    copy = article(
        "w2", "Paper", "2030-01-01", [Said("b", "sources", "Sources say ", "nobody told the crew about the storm")], names
    )
    passage = AlignedPassage(Span(0, len(wire[0].text)), Span(0, len(copy[0].text)), "reworded")
    reuse = Reuse(wire[0].id, copy[0].id, "light_rewrite", 0.9, "certain", passages=(passage,))
    corpus, keys_of = ledger([wire, copy], [reuse, Family(tuple(sorted((wire[0].id, copy[0].id))))])
    assert together(corpus, keys_of["a"], keys_of["b"]) == 1


def test_a_wording_is_a_sentence_with_a_name():
    assert wording("she will not stand again,", "Ada Lind") == "Ada Lind will not stand again."
    assert wording("it rains", None) == "It rains."


def test_classes_are_sound():
    assert set(CLASSES) >= THINGS
    assert {name for pair in RELATED for name in pair} <= set(CLASSES)
    assert "LIMIT" in keys("ceiling")
    assert not eventive("customer")
    assert rarity("the") == 0


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=400), st.integers(0, 200), st.integers(1, 200))
def test_no_text_raises(text, start, length):
    record = Article(page="p", text=text, sha256="0" * 64, kind="opinion", byline="A B", outlet="Post")
    found = Annotations(record, parse)
    span = Span(min(start, len(text)), min(len(text), start + length))
    found.add([Attribution(record.id, (span,), "direct", speaker_name="X")])
    found.add(list(ASSERTIONS.analyse(record, found)))
    found.add(list(PROPOSITIONS.analyse(record, found)))
    for proposition in found.of(Proposition):
        assert proposition.spans[0].of(text) == proposition.text
    corpus = Corpus(dict(found.found.items()) | {Article: [record]})
    for claim in CLAIMS.link(corpus):
        assert not isinstance(claim, Claim) or claim.support


def test_a_quotation_goes_where_the_paraphrase_before_it_goes():
    names = {"Ilse Marten": ("Ilse Marten", "Marten"), "Port Authority": ("Port Authority",)}
    first, found, made = article("q1", "Quay Post", "2031-03-01", [
        Said("bell1", "a docker", "A docker said ", "no alarm had sounded before the crane fell"),
        "The Port Authority met Ilse Marten on Monday.",
    ], names)  # fmt: skip
    text = "Ilse Marten said that no alarm had sounded. “The gulls woke us,” Marten said."
    second = Article(
        page="q2", text=text, sha256="0" * 64, path="q2", outlet="Dock Sheet", published="2031-03-02", language="en"
    )
    more = Annotations(second, parse)
    speaker = Referent(article=second.id, first=0, name="Ilse Marten", kind="PER", aliases=("Marten",))
    more.add([speaker])
    keys_of = dict(made)
    for key, words, manner in (("bell2", "no alarm had sounded", "indirect"), ("gulls", "The gulls woke us,", "direct")):
        start = text.index(words)
        attribution = Attribution(
            second.id, (Span(start, start + len(words)),), manner, speaker=speaker.id, speaker_name="Ilse Marten"
        )
        more.add([attribution, Certainty(attribution.id, "stated")])
        keys_of[key] = attribution.id
    corpus, _ = ledger([(first, found, made), (second, more, {})])
    assert together(corpus, keys_of["bell1"], keys_of["bell2"]) == 1
    assert together(corpus, keys_of["bell2"], keys_of["gulls"]) == 1
    assert all(not c.wording.startswith("The gulls") for c in corpus.all(Claim) if keys_of["bell2"] in c.support)


def test_a_refusal_to_comment_speaks_neither_for_nor_against():
    names = {"Norland Rail": ("Norland Rail",), "Tessa Boyle": ("Tessa Boyle", "Boyle")}
    corpus, keys_of = ledger([
        article("r1", "Line Post", "2031-03-01", [Said("sale", "Tessa Boyle", "Tessa Boyle said ", "Norland Rail was in talks about a sale of its depots")], names),
        article("r2", "Track News", "2031-03-02", [Said("mum", "Norland Rail", "Norland Rail ", "declined to comment on the talks about a sale of its depots")], names),
    ])  # fmt: skip
    assert together(corpus, keys_of["sale"], keys_of["mum"]) == 0


def test_the_same_odd_figure_in_two_reports_of_one_story_is_one_fact():
    names = {"Velm": ("Velm",), "Rescue Board": ("Rescue Board",), "Joan Abel": ("Joan Abel", "Abel")}
    corpus, keys_of = ledger([
        article("f1", "Velm Post", "2031-03-01", ["The Rescue Board and Joan Abel met in Velm.", Said("a", "Rescue Board", "The Rescue Board said ", "6,437 people had been brought to high ground")], names),
        article("f2", "Velm Echo", "2031-03-01", ["The Rescue Board and Joan Abel were in Velm.", Said("b", "Joan Abel", "Joan Abel said ", "6,437 people were safe by then"),
                                                  Said("c", "Joan Abel", "Joan Abel said ", "5,120 people had been brought to high ground")], names),
    ])  # fmt: skip
    assert together(corpus, keys_of["a"], keys_of["b"]) == 1


def test_every_claim_has_an_id_of_its_own_and_none_is_lost():
    corpus, _ = ledger(explosion()[0])
    ids = [c.id for c in corpus.all(Claim)]
    assert len(ids) == len(set(ids))
    assert {e for c in corpus.all(Claim) for e in (*c.support, *c.oppose)} >= {a.id for a in corpus.all(Attribution)}


@pytest.mark.parametrize(
    ("text", "worded"),
    [
        ("the gate was “shut for good", "The gate was “shut for good”."),
        ("perhaps 1,000” people had gone", "Perhaps 1,000 people had gone."),
        ('it could be lifted by "six strong men"', 'It could be lifted by "six strong men".'),
        ("“shut for good”", "Shut for good."),
    ],
)
def test_quotation_marks_of_a_wording_are_balanced(text, worded):
    assert wording(text, None) == worded


@given(st.text(max_size=80))
@settings(deadline=None, max_examples=60)
def test_any_text_can_be_worded(text):
    said = wording(text, None)
    assert said.count("“") == said.count("”")
    assert said.count('"') % 2 == 0


# large ledgers --------------------------------------------------------------------------------------------------


def town(number: int) -> list[tuple[Article, Annotations, dict[str, str]]]:
    """Two reports of one town, of which nothing is named anywhere else."""
    mayor, place = (
        f"Lena Wick{chr(97 + number % 26)}{chr(97 + number // 26)}",
        f"Orl{chr(97 + number % 26)}{chr(97 + number // 26)}o",
    )
    names = {mayor: (mayor,), place: (place,)}
    return [
        article(f"t{number}-{n}", outlet, f"2031-02-0{n + 1}", [
            f"The council of {place} met on Monday.",
            Said(f"pool{number}-{n}", mayor, f"{mayor} said ", f"the swimming pool in {place} would be closed for {number + 3} weeks"),
        ], names)
        for n, outlet in enumerate(("Valley Wire", "Morning Sentinel"))
    ]  # fmt: skip


def test_one_article_more_touches_only_its_block(monkeypatch):
    monkeypatch.setattr("secondsource.claims.stories.SMALL", 8)
    corpus, keys = ledger([page for number in range(8) for page in town(number)][:-1])
    assert together(corpus, keys["pool4-0"], keys["pool4-1"]) == 1
    assert together(corpus, keys["pool4-0"], keys["pool5-0"]) == 0
    memory = corpus.memory
    memory.new.clear()
    records = {kind: list(corpus.all(kind)) for kind in (*EVIDENCE, Entity)}
    whole, _ = ledger([page for number in range(8) for page in town(number)])
    for kind, rows in records.items():
        rows.extend(record for record in whole.all(kind) if record.id not in {r.id for r in rows})
    records[Entity] = list(whole.all(Entity))
    stepped = list(CLAIMS.link(Corpus(records, memory)))
    assert {repr(r) for r in stepped} == {repr(r) for kind in (Claim, Relation) for r in whole.all(kind)}
    assert sorted(key.partition(":")[0] for key in memory.new) == ["claims", "digest"]


# what people say ------------------------------------------------------------------------------------------------


def verdict(
    verb: str, *objects: str, value: str = "claim", at: str = "2031-01-01T10:00:00", undone: str | None = None
) -> Judgement:
    return Judgement(verb, tuple(sorted(objects)), value, "ada", at, undone=undone)


def after(*said: tuple[str, str, str, str]) -> tuple[Corpus, dict[str, str]]:
    """The ledger of the explosion, replayed with judgements: verb, value, and two keys."""
    _, keys = ledger(explosion()[0])
    made = [
        verdict(verb, keys[a], keys[b], value=value, at=f"2031-01-01T10:00:{n:02}")
        for n, (verb, value, a, b) in enumerate(said)
    ]
    return ledger(explosion()[0], made)


def test_what_a_person_parts_is_two_claims():
    corpus, keys = ledger(explosion()[0])
    assert together(corpus, keys["shut3"], keys["shut4"]) == 1
    corpus, keys = after(("reject", "claim", "shut3", "shut4"))
    assert together(corpus, keys["shut3"], keys["shut4"]) == 0


def test_what_a_person_puts_together_is_one_claim():
    corpus, keys = ledger(explosion()[0])
    assert together(corpus, keys["warn1"], keys["cause1"]) == 0
    corpus, keys = after(("approve", "claim", "warn1", "cause1"))
    assert together(corpus, keys["warn1"], keys["cause1"]) != 0


def test_a_person_may_say_that_two_contradict_each_other():
    corpus, keys = after(("approve", "claim:contradict", "shut3", "shut4"))
    assert together(corpus, keys["shut3"], keys["shut4"]) == -1
    corpus, keys = after(("approve", "claim:agree", "cause1", "cause2"))
    assert together(corpus, keys["cause1"], keys["cause2"]) == 1


def test_the_later_word_counts():
    corpus, keys = after(("reject", "claim", "shut3", "shut4"), ("approve", "claim", "shut3", "shut4"))
    assert together(corpus, keys["shut3"], keys["shut4"]) == 1


def test_a_judgement_undone_counts_for_nothing():
    _, keys = ledger(explosion()[0])
    corpus, keys = ledger(explosion()[0], [verdict("reject", keys["shut3"], keys["shut4"], undone="2031-01-02T10:00:00")])
    assert together(corpus, keys["shut3"], keys["shut4"]) == 1


def test_a_claim_that_a_person_renames_keeps_its_name():
    _, keys = ledger(explosion()[0])
    corpus, _ = ledger(
        explosion()[0], [verdict("rename", keys["shut3"], keys["shut4"], value="claim:The plant stays closed for months.")]
    )
    (claim,) = [c for c in corpus.all(Claim) if {keys["shut3"], keys["shut4"]} <= {*c.support, *c.oppose}]
    assert claim.wording == "The plant stays closed for months."


def said_of(corpus: Corpus, *evidence: str) -> list[Claim]:
    """The claims in which all of these stand."""
    return [c for c in corpus.all(Claim) if {*c.support, *c.oppose}.issuperset(evidence)]


def replayed(topic, *said: tuple[str, str, tuple[str, ...]]) -> Corpus:
    """The ledger of a topic, replayed with judgements: verb, value, objects."""
    made = [
        verdict(verb, *objects, value=value, at=f"2031-01-01T10:00:{n:02}") for n, (verb, value, objects) in enumerate(said)
    ]
    return ledger(topic, made)[0]


def test_groups_that_a_person_puts_together_are_joined_whole_however_unlike():
    corpus, keys = ledger(explosion()[0])
    assert not said_of(corpus, keys["warn1"], keys["shut3"])
    corpus = replayed(explosion()[0], ("approve", "claim", (keys["warn1"], keys["shut4"])))
    assert said_of(corpus, *(keys[k] for k in ("warn1", "warn2", "shut3", "shut4")))


def test_those_taken_out_of_a_claim_stay_together_and_come_back_when_the_later_word_says_so():
    keys = ledger(explosion()[0])[1]
    four = tuple(keys[k] for k in ("warn1", "warn2", "shut3", "shut4"))
    whole = ("approve", "claim", (keys["warn1"], keys["shut4"]))
    out = ("reject", said_of_claims(dict.fromkeys(four), "claim:out", out=[keys["shut3"], keys["shut4"]]), four)
    corpus = replayed(explosion()[0], whole, out)
    assert said_of(corpus, keys["shut3"], keys["shut4"])
    assert said_of(corpus, keys["warn1"], keys["warn2"])
    assert not any(said_of(corpus, keys[w], keys[s]) for w in ("warn1", "warn2") for s in ("shut3", "shut4"))
    # A later word on one pair alone leaves the others parted, so the groups stay two; on all of them it joins them.
    assert not said_of(replayed(explosion()[0], whole, out, whole), *four)
    assert said_of(replayed(explosion()[0], whole, out, ("approve", "claim", four)), *four)


def test_a_statement_is_moved_by_taking_it_out_and_putting_it_in():
    keys = ledger(explosion()[0])[1]
    pair = (keys["shut3"], keys["shut4"])
    corpus = replayed(
        explosion()[0],
        ("reject", said_of_claims(dict.fromkeys(pair), "claim:out", out=[keys["shut4"]]), pair),
        ("approve", "claim", (keys["shut4"], keys["warn2"])),
    )
    assert said_of(corpus, keys["shut4"], keys["warn1"], keys["warn2"])
    assert not said_of(corpus, *pair)


def test_two_tolls_that_a_person_calls_one_claim_are_one():
    keys = ledger(explosion()[0])[1]
    ours = {c.id for c in said_of(ledger(explosion()[0])[0], keys["dead1"])}
    assert not ours & {c.id for c in said_of(ledger(explosion()[0])[0], keys["dead2"])}
    corpus = replayed(explosion()[0], ("approve", "claim", (keys["dead1"], keys["dead2"])))
    assert said_of(corpus, keys["dead1"], keys["dead2"], keys["dead3"])


def harbour():
    """One report in which two things are said in one sentence, and two that say one of them each."""
    names = {"Lena Wick": ("Lena Wick", "Wick"), "Ole Brandt": ("Ole Brandt",), "Orlo": ("Orlo",)}
    both = Said("both", "Lena Wick", "Wick said ", "the bridge in Orlo was closed, and that the ferry to Orlo had sunk")
    return [
        article("h1", "Valley Wire", "2031-02-01", ["The council of Orlo met, Lena Wick in the chair.", both], names),
        article("h2", "Sentinel", "2031-02-02", [
            "Orlo is a town.", Said("bridge", "Ole Brandt", "Ole Brandt said ", "the bridge in Orlo was closed"),
            Said("ferry", "Ole Brandt", "Ole Brandt said ", "the ferry to Orlo had sunk")], names),
    ]  # fmt: skip


def test_a_judgement_on_one_clause_leaves_the_other_clause_of_the_sentence_where_it_stands():
    corpus, keys = ledger(harbour())
    assert said_of(corpus, keys["both"], keys["bridge"])
    assert said_of(corpus, keys["both"], keys["ferry"])
    (claim,) = said_of(corpus, keys["both"], keys["ferry"])
    pair = (keys["both"], keys["ferry"])
    places = {id: place_in(claim, id) for id in pair}
    corpus = replayed(harbour(), ("reject", said_of_claims(places, "claim:out", out=[keys["ferry"]]), pair))
    assert said_of(corpus, keys["both"], keys["bridge"])
    assert not said_of(corpus, *pair)
    # Its wording, too, is that of the one clause.
    corpus = replayed(harbour(), ("rename", said_of_claims({pair[0]: places[pair[0]]}, wording="The ferry sank."), (pair[0],)))
    assert [c.wording == "The ferry sank." for c in said_of(corpus, *pair)] == [True]
    assert all(c.wording != "The ferry sank." for c in said_of(corpus, keys["both"], keys["bridge"]))


@given(st.text(max_size=60), st.sampled_from(["approve", "reject", "rename", "merge"]))
@settings(deadline=None, max_examples=80)
def test_any_value_of_a_judgement_is_read_or_left(value, verb):
    read_verdict(Judgement(verb, ("att-1", "att-2"), value))
    read_verdict(Judgement(verb, ("att-1", "att-2"), f"claim{value}"))


@given(
    st.dictionaries(st.sampled_from(["att-1", "att-2", "ass-3"]), st.none() | st.integers(0, 10**8), min_size=1),
    st.booleans(),
    st.text("ab :@-1", min_size=1).filter(str.strip),
)
def test_what_is_said_of_claims_is_read_as_it_was_meant(places, split, words):
    out = sorted(places)[:1]
    value = said_of_claims(places, "claim:out" if split else "claim", out=out if split else ())
    found = read_verdict(Judgement("reject" if split else "approve", tuple(places), value))
    assert found is not None
    assert (dict(found.places), found.out) == (places, frozenset(out if split else ()))
    named = read_verdict(Judgement("rename", tuple(places), said_of_claims(places, wording=words)))
    assert named is not None
    assert (dict(named.places), named.wording) == (places, " ".join(words.split()))


def test_verdicts_on_sources_and_names_are_none_on_claims():
    said = read_judged(
        Corpus({Judgement: [verdict("approve", "att-1", "att-2", value="origin"), verdict("merge", "ref-1", "ref-2")]})
    )
    assert not said.together
    assert not said.wordings

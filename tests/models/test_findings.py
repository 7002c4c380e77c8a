"""What a network said in an earlier run is what it would say again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.models import findings, parser, tagger
from secondsource.models.tagger import Part, Proposal

TEXTS = [
    'The mayor of Orlin said on Tuesday that 40 boats had left the port. "We shall see," she added, according to Mr. Lee.',
    "Nobody at Brenn & Co. (founded 1931) would say who'd paid U.S. $3.5m; its chairman, Dana Roo, declined.",
    "Zwölf Boote, …  “no\u00a0one” 😀 knew",
    " ",
]


@pytest.fixture
def ledger():
    """Somebody who is asked what is known, and to whom all that is noted is told."""
    known: dict[bytes, bytes] = {}
    findings.use(lambda keys: {key: known[key] for key in keys if key in known})
    yield known
    findings.use(None)


def everything(doc):
    from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, NORM, ORTH, POS, SENT_START, SPACY, TAG

    ents = [(e.start, e.end, e.label_) for e in doc.ents]
    told = doc.to_array([ORTH, TAG, POS, LEMMA, MORPH, DEP, HEAD, ENT_IOB, ENT_TYPE, SENT_START, SPACY, NORM]).tolist()
    tree = [(t.left_edge.i, t.right_edge.i, t.n_lefts, t.n_rights, t.is_sent_start) for t in doc]
    return told, ents, tree, [s.text for s in doc.sents], [c.text for c in doc.noun_chunks]


def test_a_parse_that_was_kept_is_the_parse_that_would_be_made(ledger):
    parser.forget()
    made = [everything(doc) for doc in parser.parse(TEXTS)]
    ledger.update(findings.take())
    assert len(ledger) == len(TEXTS)
    parser.forget()
    assert [everything(doc) for doc in parser.parse(TEXTS)] == made
    assert not findings.take()


def test_bytes_that_are_no_parse_of_these_words_are_not_believed(ledger):
    parser.forget()
    made = [everything(doc) for doc in parser.parse(TEXTS[:2])]
    first, second = findings.take().items()
    ledger.update({first[0]: second[1], second[0]: b"t" + second[1][1:]})
    parser.forget()
    assert [everything(doc) for doc in parser.parse(TEXTS[:2])] == made


def test_what_the_tagger_proposed_is_proposed_again(ledger):
    text = "\n\n".join(TEXTS[:2])
    paragraphs = [(0, len(TEXTS[0])), (len(TEXTS[0]) + 2, len(text))]
    tagger._proposed.clear()
    made = tagger.propose(text, paragraphs)
    ledger.update(findings.take())
    assert made
    assert ledger
    tagger._proposed.clear()
    assert tagger.propose(text, paragraphs) == made
    assert not findings.take()


scores = st.floats(0, 1)
parts = st.builds(Part, st.integers(0, 30_000), st.integers(0, 30_000), scores)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.builds(Proposal, parts, st.none() | parts, st.none() | parts, scores)))
def test_proposals_come_back_from_bytes_as_they_were(proposals):
    assert tagger._unpack(tagger._pack(proposals)) == tuple(proposals)


def test_nothing_is_noted_while_nobody_is_asked():
    findings.use(None)
    findings.note(b"key", b"said")
    assert findings.take() == {}
    assert findings.recall([b"key"]) == {}

"""How surely a thing is said."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.analysis import Annotations
from secondsource.claims.certainty import CERTAINTY
from secondsource.claims.forecasts import FORECASTS
from secondsource.claims.scales import SCALES, ambiguous, likelihood_of, readings, understood, word_for
from secondsource.model import Article, Attribution, Certainty, Forecast, Span
from secondsource.models.parser import parse


def read(text, content, cue=None, manner="indirect", published=None):
    """The annotations of a page on which ``content`` is attributed by ``cue``."""
    article = Article(page="p", text=text, sha256="", published=published)
    found = Annotations(article, parse)
    at = text.index(content)
    span = None
    if cue:
        begin = text.index(cue)
        span = Span(begin, begin + len(cue))
    found.add([Attribution(article=article.id, content=(Span(at, at + len(content)),), manner=manner, cue=span)])
    found.add(CERTAINTY.analyse(article, found))
    found.add(FORECASTS.analyse(article, found))
    return found


def certainty(text, content, cue=None, manner="indirect"):
    return read(text, content, cue, manner).of(Certainty)[0]


@pytest.mark.parametrize(
    ("text", "content", "cue", "manner", "kind"),
    [
        ("The ferry sank at dawn, the harbour master said.", "The ferry sank at dawn", "said", "indirect", "stated"),
        ("The mayor denied that the well was poisoned.", "the well was poisoned", "denied", "indirect", "denied"),
        ("The mayor ruled out closing the well.", "closing the well", "ruled out", "indirect", "denied"),
        ("He does not believe that the well was poisoned.", "the well was poisoned", "does not believe", "indirect", "denied"),
        ("She called the report “pure nonsense”.", "the report “pure nonsense”", "called", "mixed", "denied"),
        ("“There is no deal, there never was a deal,” he said.", "There is no deal, there never was a deal,", "said", "direct", "denied"),
        ("“No. We never took any,” he said.", "No. We never took any,", "said", "direct", "denied"),
        ("The police found nothing of the sort, they said.", "The police found nothing of the sort", "said", "indirect", "denied"),
        ("The mayor did not say that the well was clean.", "the well was clean", "did not say", "indirect", "question"),
        ("The mayor declined to confirm that the well was clean.", "the well was clean", "declined to confirm", "indirect", "question"),
        ("Divers asked about the old wreck.", "the old wreck", "asked about", "indirect", "question"),
        ("Divers believe the wreck is empty.", "the wreck is empty", "believe", "indirect", "hedged"),
        ("The captain is said to be in hiding.", "to be in hiding", "is said", "indirect", "hedged"),
        ("The captain is probably in hiding, she said.", "The captain is probably in hiding", "said", "indirect", "hedged"),
        ("There is no evidence of arson, she said.", "There is no evidence of arson", "said", "indirect", "hedged"),
        ("There was no explosion, the minister said.", "There was no explosion", "said", "indirect", "denied"),
        ("There never was a plot, the clerk said.", "There never was a plot", "said", "indirect", "denied"),
        ("The minister vowed to rebuild the dyke.", "to rebuild the dyke", "vowed", "indirect", "forecast"),
        ("The minister promised light by the first of June.", "light by the first of June", "promised", "indirect", "forecast"),
        ("A verdict is expected by noon on Monday, he said.", "A verdict is expected by noon on Monday", "said", "indirect", "forecast"),
        ("It is likely that the dyke holds, she said.", "It is likely that the dyke holds", "said", "indirect", "forecast"),
        ("It was likelier to hold than not, she said.", "It was likelier to hold than not", "said", "indirect", "forecast"),
        ("The turnout should come in above 70 percent, she said.", "The turnout should come in above 70 percent", "said", "indirect", "forecast"),
        ("The chance that the dyke could still break was small, she said.", "The chance that the dyke could still break was small", "said", "indirect", "forecast"),
        ("The keeper should have rung twice, she said.", "The keeper should have rung twice", "said", "indirect", "stated"),
        ("The dyke will break by Sunday, she said.", "The dyke will break by Sunday", "said", "indirect", "forecast"),
        ("The dyke could break, she said.", "The dyke could break", "said", "indirect", "forecast"),
        ("Prices were likely to climb, she said.", "Prices were likely to climb", "said", "indirect", "forecast"),
        ("Residents fear that the dyke could break.", "the dyke could break", "fear", "indirect", "forecast"),
        ("She put the odds of a frost at one in five.", "the odds of a frost at one in five", "put", "indirect", "forecast"),
        ("He predicted a hard winter.", "a hard winter", "predicted", "indirect", "forecast"),
        ("“Who opened the gate?” she asked.", "Who opened the gate?", "asked", "direct", "question"),
        ("About 500 sheep drowned, she said.", "About 500 sheep drowned", "said", "indirect", "stated"),
        ("The ferry will be limited to 90 passengers from Monday, she said.", "The ferry will be limited to 90 passengers from Monday", "said", "indirect", "stated"),
        ("“You will forgive me,” she said.", "You will forgive me,", "said", "direct", "stated"),
        ("Turnout should come in above 70 percent, she said.", "Turnout should come in above 70 percent", "said", "indirect", "forecast"),
        ("The clerk got no such letter, she said.", "The clerk got no such letter", "said", "indirect", "denied"),
        ("“It was a loose bolt. It was not a plot,” he said.", "It was a loose bolt. It was not a plot,", "said", "direct", "denied"),
        ("“No crate was left alone, not in the hold, not on the quay,” he said.", "No crate was left alone, not in the hold, not on the quay,", "said", "direct", "denied"),
        ("“He has not written to her, he has not written to anyone,” she said.", "He has not written to her, he has not written to anyone,", "said", "direct", "denied"),
        ("“No ferry ran on Sunday,” she said.", "No ferry ran on Sunday,", "said", "direct", "stated"),
        ("“Might the dyke?” he asked.", "Might the dyke?", "asked", "direct", "question"),
        ("“I signed it, and I would rather I had not,” he said.", "I signed it, and I would rather I had not,", "said", "direct", "stated"),
        ("“I’d say it again tomorrow,” he said.", "I’d say it again tomorrow,", "said", "direct", "stated"),
        ("Every letter that the clerk could trace came from one house, she said.", "Every letter that the clerk could trace came from one house", "said", "indirect", "stated"),
        ("“We will not rest while one boat is missing,” he said.", "We will not rest while one boat is missing,", "said", "direct", "stated"),
        ("The clerk admitted there was never any receipt.", "there was never any receipt", "admitted", "indirect", "stated"),
    ],
)  # fmt: skip
def test_the_kind_follows_cue_and_wording(text, content, cue, manner, kind):
    assert certainty(text, content, cue, manner).kind == kind


def test_a_denied_proposition_and_a_negative_wording_are_told_apart():
    assert certainty("The mayor denied that the well was poisoned.", "the well was poisoned", "denied").denial == "proposition"
    assert certainty("“The story is a lie,” he said.", "The story is a lie,", "said", "direct").denial == "negative"


def test_a_number_outranks_the_word():
    c = certainty(
        "It was likely, with a 90 percent chance of a strike, she said.",
        "It was likely, with a 90 percent chance of a strike",
        "said",
    )
    assert (c.likelihood.low, c.likelihood.high, c.likelihood.scale) == (90, 90, "number")


def test_hearsay_gets_no_probability():
    assert certainty("The captain reportedly fled, she said.", "The captain reportedly fled", "said").likelihood is None


def test_confidence_is_the_assessors_own():
    assert (
        certainty(
            "We assess with high confidence that the gate was forced, it said.",
            "with high confidence that the gate was forced",
            "said",
        ).confidence
        == "high"
    )


def test_a_forecast_keeps_its_condition_and_its_day():
    text = "The dyke will break by the end of next year if the rain goes on, she said."
    found = read(text, "The dyke will break by the end of next year if the rain goes on", "said", published="2031-03-01")
    [forecast] = found.of(Forecast)
    assert (forecast.due, forecast.condition) == ("2032-12-31", "if the rain goes on")
    assert found.of(Certainty)[0].conditional


def test_an_appointment_is_no_forecast():
    found = read(
        "The council will meet on Tuesday, she said.", "The council will meet on Tuesday", "said", published="2031-03-01"
    )
    assert found.of(Forecast) == []


def test_the_scales_say_what_the_method_says():
    assert word_for(37, "PHIA") == "between unlikely and realistic possibility"
    assert [(r.scale, r.low, r.high) for r in readings("unlikely")] == [
        ("ICD 203", 20, 45),
        ("PHIA", 25, 35),
        ("NATO", 10, 40),
        ("IPCC", 0, 33),
    ]
    assert (understood("highly likely").median, ambiguous("may"), ambiguous("likely")) == (90, True, False)
    assert likelihood_of("possible") is None
    assert likelihood_of("allegedly") is None


@given(st.floats(min_value=0, max_value=100), st.sampled_from([s.name for s in SCALES]))
def test_every_percentage_has_a_word_or_lies_beyond_the_scale(percent, name):
    word = word_for(percent, name)
    assert word is None or word


@given(st.text(max_size=120), st.integers(0, 60), st.integers(1, 60), st.sampled_from(["direct", "mixed", "indirect"]))
@settings(max_examples=40, deadline=None)
def test_any_attribution_is_survived(text, start, length, manner):
    article = Article(page="p", text=text, sha256="")
    found = Annotations(article, parse)
    found.add(
        [Attribution(article=article.id, content=(Span(start, start + length),), manner=manner, cue=Span(0, min(5, len(text))))]
    )
    found.add(CERTAINTY.analyse(article, found))
    list(FORECASTS.analyse(article, found))
    assert len(found.of(Certainty)) == 1


@pytest.mark.parametrize(
    "content",
    [
        "The minister would not comment on the sale",
        "It would be wrong to sell the quay",
        "It would be hard to say who dug the ditch",
        "Salt is to blame for the rust",
        "The question is whether the mayor will run again",
        "The motive was to spare the family",
        "There is not the political will to mend it",
        "Rules had to be written which would cap the tolls",
        "One could draw that conclusion",
        "The captain was supposed to be on watch",
        "A gauge will usually tell how deep it is",
        "The guards could barely hold the gate",
    ],
)
def test_refusals_judgements_and_open_questions_are_no_forecasts(content):
    assert certainty(f"{content}, the clerk said.", content, "said").kind in ("stated", "hedged")


@pytest.mark.parametrize(
    ("content", "hedges"),
    [
        ("You may have heard of the flood", []),
        ("There is a high possibility of frost", ["high possibility"]),
        ("He can't speculate about the fire", []),
        ("Longer trains may also come", ["may also"]),
    ],
)
def test_a_hedge_is_named_once_and_courtesy_is_none(content, hedges):
    text = f"{content}, the clerk said."
    assert [h.of(text) for h in certainty(text, content, "said").hedges] == hedges


def test_who_is_said_not_to_have_done_it_denies_it():
    assert certainty("He had never opened the gate, the keeper said.", "He had never opened the gate", "said").kind == "denied"
    assert certainty("He had no regrets, the keeper said.", "He had no regrets", "said").kind == "stated"


def test_a_plan_that_is_voted_down_is_not_denied():
    assert certainty("The council rejected the harbour plan.", "the harbour plan", "rejected").kind == "stated"
    assert certainty("The council denied any plan to close.", "any plan to close", "denied").kind == "denied"


@pytest.mark.parametrize(
    ("content", "due"),
    [
        ("By 2030 the fleet could double", "2030"),
        ("The bill, sent to the house on Tuesday, would end the toll", None),
        ("Shares likely to be on the list were quoted this week at 209 crowns", None),
        ("Most of the clearing will be done overnight", None),
        ("If the sluice fails on Thursday, the town will be emptied by Sunday", "2024-05-19"),
    ],
)
def test_a_forecast_falls_due_by_its_own_clause(content, due):
    text = f"{content}, the engineer said on Wednesday."
    assert read(text, content, "said", published="2024-05-15").of(Forecast)[0].due == due

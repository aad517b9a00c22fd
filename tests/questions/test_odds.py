"""What ``foedus odds`` says, against every way in which the members can vote."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product
from math import isclose, prod

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.language.conditions import variables
from foedus.language.variables import BALLOT, BALLOTS
from foedus.questions.answers import Odds
from foedus.questions.asking import QuestionError, ask
from foedus.questions.odds import odds_of_body, odds_of_case
from foedus.questions.odds.spec import read_odds
from foedus.questions.odds.table import rows
from foedus.questions.opening import open_case
from foedus.questions.power import power
from foedus.questions.rules import rule_named
from foedus.reason.kleene import holds

DAY = date(2024, 1, 15)
SMALL = ("ecowas", "csto")


def every_way(body: str, shares: dict[str, dict[str, float]]) -> Iterator[tuple[float, bool]]:
    """Each way in which a small body can vote: how probable it is, and whether it holds."""
    rule = rule_named(body, None, DAY)
    ballots = [v for v in variables(rule.condition) if v.predicate is BALLOT]
    for cast in product(BALLOTS, repeat=len(ballots)):
        chance = prod(
            shares.get(v.args[1], shares["*"]).get(ballot, 0.0)
            for v, ballot in zip(ballots, cast, strict=True)
        )
        if chance:
            known = dict(zip(ballots, cast, strict=True))
            yield chance, holds(rule.condition, {**rule.given, **known}) is True


def said(shares: dict[str, dict[str, float]]) -> str:
    return "; ".join(
        f"{who}=" + ",".join(f"{ballot}:{share!r}" for ballot, share in draw.items())
        for who, draw in shares.items()
    )


@st.composite
def draws(draw: st.DrawFn) -> dict[str, float]:
    weights = draw(st.lists(st.integers(1, 9), min_size=4, max_size=4))
    return {b: w / sum(weights) for b, w in zip(BALLOTS, weights, strict=True)}


@settings(max_examples=5, deadline=None)
@given(draws(), draws())
def test_the_odds_are_those_of_every_way_to_vote(
    one: dict[str, float], others: dict[str, float]
) -> None:
    shares = {"RUS": one, "*": others}
    answer = odds_of_body("csto", DAY, None, [said(shares)])
    expected = sum(chance for chance, held in every_way("csto", shares) if held)
    assert isclose(the(answer), expected, rel_tol=1e-9)
    russia = next(m for m in answer.routes[0].members if m.actor == "RUS")
    for ballot in BALLOTS:
        certain = {"RUS": {ballot: 1.0}, "*": others}
        alone = sum(chance for chance, held in every_way("csto", certain) if held)
        assert isclose(russia.if_so[ballot], alone, rel_tol=1e-9, abs_tol=1e-12)


def the(answer: Odds) -> float:
    found = answer.routes[0].probability
    assert found is not None
    return found


COUNCIL = "RUS=no:0.97,abstain:0.03; *=yes:0.8,no:0.05,abstain:0.15"


def test_a_point_of_a_member_is_worth_what_the_odds_gain_by_it() -> None:
    before = odds_of_body("security-council", DAY, None, [COUNCIL])
    more = "RUS=no:0.97,abstain:0.03; CHN=yes:0.81,no:0.0475,abstain:0.1425; " + (
        "*=yes:0.8,no:0.05,abstain:0.15"
    )
    after = odds_of_body("security-council", DAY, None, [more])
    china = next(m for m in before.routes[0].members if m.actor == "CHN")
    assert china.worth is not None
    assert isclose(the(after) - the(before), 0.01 * china.worth, rel_tol=1e-6)


def test_given_a_yes_the_odds_are_those_if_it_were_certain() -> None:
    free = odds_of_body("security-council", DAY, None, [COUNCIL])
    known = odds_of_body("security-council", DAY, None, [COUNCIL], given=["CHN=yes"])
    china = next(m for m in free.routes[0].members if m.actor == "CHN")
    assert isclose(the(known), china.if_so["yes"], rel_tol=1e-12)


def test_a_veto_makes_it_impossible_and_an_abstention_does_not() -> None:
    vetoed = odds_of_body("security-council", DAY, None, ["RUS=no; *=yes"])
    carried = odds_of_body("security-council", DAY, None, ["RUS=abstain; *=yes"])
    assert (the(vetoed), the(carried)) == (0.0, 1.0)


def test_the_threshold_is_the_number_that_the_rule_asks_for() -> None:
    found = odds_of_body("security-council", DAY, "procedural", ["*=yes:0.5,no:0.5"]).routes[0]
    assert found.needed == 9
    assert found.probability is not None
    at = {odds.at_least: odds.probability for odds in found.thresholds}
    assert isclose(at[9], found.probability, rel_tol=1e-12)
    assert isclose(at[9], 9949 / 2**15, rel_tol=1e-12)


def test_those_who_vote_as_one_carry_it_more_often_where_all_are_needed() -> None:
    apart = odds_of_body("csto", DAY, None, ["*=yes:0.5,no:0.5"])
    everybody = "ARM,BLR,KAZ,KGZ,RUS,TJK"
    together = odds_of_body("csto", DAY, None, ["*=yes:0.5,no:0.5"], blocs=[everybody])
    halfway = odds_of_body("csto", DAY, None, ["*=yes:0.5,no:0.5"], blocs=[f"{everybody}:0.5"])
    assert isclose(the(apart), 1 / 64)
    assert isclose(the(together), 1 / 2)
    assert isclose(the(halfway), (1 / 64 + 1 / 2) / 2)


def test_a_mixture_is_the_weighted_sum_of_its_components() -> None:
    parts = ["weight=0.3; RUS=no; *=yes", "weight=0.7; *=yes:0.9,no:0.1"]
    mixed = odds_of_body("security-council", DAY, None, parts)
    alone = odds_of_body("security-council", DAY, None, ["*=yes:0.9,no:0.1"])
    assert isclose(the(mixed), 0.7 * the(alone), rel_tol=1e-12)


def test_a_bloc_votes_as_its_first_member_does_in_each_component() -> None:
    everybody = ["ARM,BLR,KAZ,KGZ,RUS,TJK"]
    parts = ["weight=0.5; *=yes", "weight=0.5; *=no"]
    assert isclose(the(odds_of_body("csto", DAY, None, parts, blocs=everybody)), 1 / 2)
    differing = ["RUS=yes:0.3,no:0.7; *=yes"]
    as_others = odds_of_body("csto", DAY, None, differing, blocs=["BLR,RUS"])
    as_russia = odds_of_body("csto", DAY, None, differing, blocs=["RUS,BLR"])
    assert isclose(the(as_others), 1.0)
    assert isclose(the(as_russia), 0.3)


def test_a_member_votes_alike_on_every_motion_unless_each_is_drawn_anew() -> None:
    alike = odds_of_body("council-or-assembly", DAY, None, ["*=yes:0.5,no:0.5"])
    anew = odds_of_body("council-or-assembly", DAY, None, ["*=yes:0.5,no:0.5"], alike=False)
    assert the(alike) != the(anew)
    assert alike.assumptions != anew.assumptions
    assert isclose(the(alike), 0.025880055620410774, rel_tol=1e-9)  # its power to act


def test_the_odds_of_the_union_are_exact_though_all_populations_differ() -> None:
    day = date(2025, 3, 1)
    even = odds_of_body("eu-council", day, "qualified-majority", ["*=yes:0.5,no:0.5"])
    to_act = power("eu-council", day, "qualified-majority").rule.to_act.value
    assert isclose(the(even), to_act, rel_tol=1e-9)
    certain = odds_of_body(
        "eu-council", day, "qualified-majority", ["DEU=no; FRA=no; ITA=no; *=yes"]
    )
    assert the(certain) == 1.0  # three cannot block: a blocking minority has four members


def test_a_case_lends_the_positions_that_nobody_was_asked_about() -> None:
    asking = ask(open_case("2022-ukraine"), date(2022, 2, 27))
    answer = odds_of_case(asking, "emergency-session", ["*=yes"], only="council")
    assert the(answer) == 1.0
    with pytest.raises(QuestionError, match="nothing is said of"):
        odds_of_case(asking, "peacekeeping", ["RUS=yes"], only="council")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("RUS=no:0.9", "add up to 0.9"),
        ("RUS=no:1.2,yes:-0.2", "no probability"),
        ("RUS=no:nan", "no probability"),
        ("RUS=no:1/0", "no probability"),
        ("RUS=nay", "none of yes, no, abstain, absent"),
        ("RUS=no; RUS=yes", "given twice"),
        ("RUS=no:0.5,no:0.5", "given twice"),
        ("weight=0.5; weight=0.7; RUS=no", "the weight is given twice"),
        ("RUS=no:0.33333333,yes:0.66666666", "add up to 0.99999999, and"),
        ("RUSS=no", "nearest: RUS"),
        ("UKR=no", "has no ballot"),
        ("RUS", "says no probabilities"),
        ("RUS.asks=yes", "no choice"),
        ("", "no probabilities are given"),
    ],
)
def test_what_is_no_probability_is_refused(text: str, problem: str) -> None:
    with pytest.raises(QuestionError, match=problem):
        read_odds(text, ("CHN", "RUS", "USA"))


@pytest.mark.parametrize("written", ["RUS=no:97%,yes:3%", "RUS=no:97/100,yes:0.03"])
def test_percent_and_fractions_are_probabilities_too(written: str) -> None:
    (draw,) = read_odds(written, ("RUS",)).of.values()
    assert draw == pytest.approx({"no": 0.97, "yes": 0.03})


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ({"given": ["RUS"]}, "MEMBER=BALLOT"),
        ({"given": ["RUS=no", "RUS=yes"]}, "twice"),
        ({"blocs": ["FRA:0.5"]}, "no bloc"),
        ({"blocs": ["FRA,GBR:2"]}, "no bloc"),
        ({"given": ["*=yes"]}, "name each member"),
        ({"blocs": ["FRA,*:0.5"]}, "name each member"),
        ({"blocs": ["FRA,FRA:0.5"]}, "FRA is named twice in --bloc"),
        ({"blocs": ["FRA,GBR:0.5", "GBR,USA:0.5"]}, "GBR is named twice in --bloc"),
    ],
)
def test_what_does_not_fit_is_refused(more: dict[str, list[str]], problem: str) -> None:
    with pytest.raises(QuestionError, match=problem):
        odds_of_body("security-council", DAY, None, ["*=yes:0.5,no:0.5"], **more)


def test_the_table_has_a_row_for_each_member() -> None:
    answer = odds_of_body("security-council", DAY, None, [COUNCIL])
    head, *body = rows(answer)
    assert len(body) == 15
    assert {len(row) for row in body} == {len(head)}

"""What each variable does to the probability, against enumeration and small moves."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings

from foedus.language.conditions import Is, every
from foedus.language.variables import BALLOT, BALLOTS
from foedus.reason.chances import Mixture, form, influence, probability

from . import oracle
from .chances import chance, drawn, floats, seeds
from .rulebases import rule_bases
from .strategies import Case, cases
from .test_chances import COUNCIL, RESOLVED, _ballots

EXAMPLES = settings(deadline=None, derandomize=True, max_examples=200)


@EXAMPLES
@given(cases(), seeds())
def test_set_seen_and_looked_back_at(case: Case, random: Random) -> None:
    odds = drawn(random, oracle.asked(case.condition))
    one = [(Fraction(1), odds)]
    compiled = form(case.condition, case.known)
    found = influence(compiled, odds, exact=True)
    holds = chance(case.condition, case.known, one)
    assert found.holds.value == holds
    assert set(found.if_set) == set(compiled.variables)
    for variable in compiled.variables:
        for value in variable.domain:
            own = odds[variable][value]
            with_it = chance(case.condition, {**case.known, variable: value}, one)
            assert found.if_set[variable][value] == with_it
            assert found.if_seen[variable][value] == (with_it if own else None)
            assert found.if_held[variable][value] == (own * with_it / holds if holds else None)


@EXAMPLES
@given(cases(), seeds())
def test_in_a_mixture_seeing_tells_more_than_setting(case: Case, random: Random) -> None:
    pool = oracle.asked(case.condition)
    components = [(Fraction(1, 3), drawn(random, pool)), (Fraction(2, 3), drawn(random, pool))]
    found = influence(form(case.condition), Mixture(tuple(components)), exact=True)
    holds = chance(case.condition, {}, components)
    for variable, values in found.if_set.items():
        for value, set_to in values.items():
            parts = [
                (w, chance(case.condition, {variable: value}, [(1, p)])) for w, p in components
            ]
            assert set_to == sum(weight * part for weight, part in parts)
            leaf = Is(variable, value)
            seen = chance(leaf, {}, components)
            both = chance(every([case.condition, leaf]), {}, components)
            assert found.if_seen[variable][value] == (both / seen if seen else None)
            assert found.if_held[variable][value] == (both / holds if holds else None)


def test_floats_keep_within_their_bound() -> None:
    for number, base in enumerate(rule_bases(60, seed=8, most=300)):
        odds = drawn(Random(number), oracle.asked(base.condition))
        compiled = form(base.condition, base.given)
        exact, quick = influence(compiled, odds, exact=True), influence(compiled, floats(odds))
        for name in ("if_set", "if_seen", "if_held"):
            for variable, values in getattr(exact, name).items():
                for value, wanted in values.items():
                    got = getattr(quick, name)[variable][value]
                    assert (got is None) is (wanted is None)
                    if wanted is not None:
                        assert abs(Fraction(got) - wanted) <= wanted * Fraction(quick.relative)


@pytest.mark.parametrize("member", [COUNCIL.members[0], COUNCIL.members[-1]])
def test_a_point_is_worth_what_moving_it_does(member: str) -> None:
    """The probability is linear in each member's own: the finite difference is exact."""
    odds = _ballots(COUNCIL, seed=6)
    ballot = BALLOT(COUNCIL.name, member)
    found = influence(form(RESOLVED), odds, exact=True)
    point = Fraction(1, 100)
    for to in BALLOTS:
        moved = dict(odds[ballot])
        moved["yes"] -= point
        moved[to] += point
        after = probability(form(RESOLVED), {**odds, ballot: moved}, exact=True).value
        assert after - found.holds.value == point * found.worth(ballot, to, "yes")


def test_a_veto_is_worth_more_than_a_vote() -> None:
    found = influence(form(RESOLVED), _ballots(COUNCIL, seed=6))
    first, last = (BALLOT(COUNCIL.name, COUNCIL.members[i]) for i in (0, -1))
    assert found.if_set[first]["no"] == 0 < found.if_set[last]["no"]
    assert found.worth(last, "abstain", "no") == 0 < found.worth(first, "abstain", "no")

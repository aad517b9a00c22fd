"""The probability of a condition: every world is counted, each as often as it is drawn."""

from __future__ import annotations

from fractions import Fraction
from math import inf, nan
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.bodies.body import Motion
from foedus.language.conditions import ALWAYS, NEVER, Condition, Is, at_least, every, none_of
from foedus.language.variables import BALLOT, BALLOTS, Value, Variable
from foedus.law.majorities import two_thirds_voting
from foedus.reason.bulk import bulk
from foedus.reason.chances import Mixture, by_threshold, form, influence, probability, steps

from . import oracle
from .chances import chance, drawn, floats, seeds, spread
from .rulebases import rule_bases
from .strategies import Case, cases

EXAMPLES = settings(deadline=None, derandomize=True, max_examples=200)
COUNCIL = Motion("council", "x", tuple(f"M{i:02}" for i in range(15)))
ASSEMBLY = Motion("assembly", "x", tuple(f"M{i:03}" for i in range(193)))
GROUP = Motion("group", "x", ASSEMBLY.members[:40])
RESOLVED = every(
    [at_least(9, COUNCIL.ballots("yes")), none_of(COUNCIL.of(COUNCIL.members[:5], "no"))]
)
X, Y = (BALLOT("motion", member) for member in "XY")


def _ballots(motion: Motion, seed: int) -> dict[Variable, dict[Value, Fraction]]:
    """Every member minded differently, most of them for it."""
    random = Random(seed)
    found: dict[Variable, dict[Value, Fraction]] = {}
    for member in motion.members:
        yes, no = random.randint(500, 800), random.randint(50, 150)
        parts = (yes, no, 50, 950 - yes - no)
        found[BALLOT(motion.name, member)] = {
            value: Fraction(part, 1000) for value, part in zip(BALLOTS, parts, strict=True)
        }
    return found


@EXAMPLES
@given(cases(), seeds())
def test_it_is_the_sum_over_all_worlds(case: Case, random: Random) -> None:
    odds = drawn(random, oracle.asked(case.condition))
    wanted = chance(case.condition, case.known, [(Fraction(1), odds)])
    compiled = form(case.condition, case.known)
    assert probability(compiled, odds, exact=True).value == wanted
    found = probability(compiled, floats(odds))
    assert abs(Fraction(found.value) - wanted) <= Fraction(found.error) <= Fraction(1, 10**12)


@pytest.mark.parametrize("many", [steps.MANY, 0], ids=["python", "numpy"])
def test_members_that_count_alike_may_be_minded_differently(
    many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(steps, "MANY", many)
    for number, base in enumerate(rule_bases(120, seed=5, most=300)):
        odds = drawn(Random(number), oracle.asked(base.condition))
        wanted = chance(base.condition, base.given, [(Fraction(1), odds)])
        found = probability(form(base.condition, base.given), floats(odds))
        assert abs(Fraction(found.value) - wanted) <= Fraction(found.error)


def test_numpy_agrees_with_fractions_on_an_assembly_of_193() -> None:
    odds = _ballots(ASSEMBLY, seed=1)
    compiled = form(two_thirds_voting(ASSEMBLY))
    exact = influence(compiled, odds, exact=True)
    quick = influence(compiled, floats(odds))
    assert compiled.steps[0].engine is not compiled.steps[0]
    assert probability(compiled, floats(odds)).value == quick.holds.value
    assert abs(Fraction(quick.holds.value) - exact.holds.value) <= Fraction(quick.holds.error)
    for variable, values in exact.if_set.items():
        for value, wanted in values.items():
            bound = abs(wanted) * Fraction(quick.relative)
            assert abs(Fraction(quick.if_set[variable][value]) - wanted) <= bound


@pytest.mark.parametrize(
    ("motion", "condition"),
    [(COUNCIL, RESOLVED), (GROUP, two_thirds_voting(GROUP))],
    ids=["council", "two thirds of 40"],
)
def test_a_million_samples_come_as_near_as_they_can(motion: Motion, condition: Condition) -> None:
    odds = _ballots(motion, seed=2)
    random, number = np.random.default_rng(3), 1_000_000
    columns = {}
    for variable, own in odds.items():
        ends = np.cumsum([float(own[value]) for value in variable.domain])[:-1]
        columns[variable] = np.searchsorted(ends, random.random(number), "right").astype(np.int8)
    share = float(bulk(condition, columns)[0].mean())
    wanted = float(probability(form(condition), odds).value)
    assert 0.001 < wanted < 0.999
    assert abs(share - wanted) < 4 * (wanted * (1 - wanted) / number) ** 0.5


@EXAMPLES
@given(cases(), seeds())
def test_a_mixture_is_the_weighted_sum_of_its_components(case: Case, random: Random) -> None:
    pool = oracle.asked(case.condition)
    weights = spread(random, ("a", "b", "c")).values()
    components = [(weight, drawn(random, pool)) for weight in weights]
    mixed = Mixture(tuple(components))
    compiled = form(case.condition, case.known)
    wanted = chance(case.condition, case.known, components)
    assert probability(compiled, mixed, exact=True).value == wanted
    quick = Mixture(tuple((float(weight), floats(own)) for weight, own in components))
    found = probability(compiled, quick)
    assert abs(Fraction(found.value) - wanted) <= Fraction(found.error)


def test_a_bloc_takes_one_draw() -> None:
    """By hand: both yes is .8 if they go together (half the time), else .8 squared."""
    odds = {ballot: {"yes": 0.8, "no": 0.2} for ballot in (X, Y)}
    both = form(every([Is(X, "yes"), Is(Y, "yes")]))
    draw = {"yes": 0.8, "no": 0.2}
    wholly = Mixture.independent(odds).with_bloc((X, Y), draw)
    half = Mixture.independent(odds).with_bloc((X, Y), draw, together=0.5)
    assert probability(both, wholly).value == pytest.approx(0.8)
    assert probability(both, half).value == pytest.approx(0.5 * 0.8 + 0.5 * 0.64)


def test_several_blocs_draw_independently() -> None:
    members = [BALLOT("motion", member) for member in "ABCD"]
    odds = {ballot: {"yes": Fraction(1, 2), "no": Fraction(1, 2)} for ballot in members}
    draw = {"yes": Fraction(1, 3), "no": Fraction(2, 3)}
    blocs = Mixture.independent(odds).with_bloc(members[:2], draw).with_bloc(members[2:], draw)
    three = form(at_least(3, [Is(ballot, "yes") for ballot in members]))
    assert probability(three, blocs, exact=True).value == Fraction(1, 9)


@EXAMPLES
@given(cases(), seeds())
def test_what_is_seen_changes_the_odds_by_bayes(case: Case, random: Random) -> None:
    pool = oracle.asked(case.condition)
    components = [(Fraction(1, 3), drawn(random, pool)), (Fraction(2, 3), drawn(random, pool))]
    mixed = Mixture(tuple(components))
    variable = random.choice(pool)
    value = random.choice(variable.domain)
    seen = chance(Is(variable, value), {}, components)
    if not seen:
        with pytest.raises(ValueError, match="has no probability"):
            mixed.known({variable: value})
        return
    both = chance(every([case.condition, Is(variable, value)]), {}, components)
    found = probability(form(case.condition), mixed.known({variable: value}), exact=True)
    assert found.value == both / seen


def test_to_know_a_ballot_is_to_compile_with_it() -> None:
    odds = _ballots(COUNCIL, seed=4)
    first = next(iter(odds))
    known = Mixture.independent(odds).known({first: "yes"})
    seen = probability(form(RESOLVED), known, exact=True)
    assert seen == probability(form(RESOLVED, {first: "yes"}), odds, exact=True)
    assert seen.value > probability(form(RESOLVED), odds, exact=True).value


@settings(EXAMPLES, max_examples=60)
@given(st.integers(0, 4), seeds())
def test_the_odds_by_threshold_are_those_of_each_threshold(number: int, random: Random) -> None:
    pool = [BALLOT("motion", f"M{i}") for i in range(number)]
    leaves = [Is(ballot, "yes") for ballot in pool]
    components = [(Fraction(1, 4), drawn(random, pool)), (Fraction(3, 4), drawn(random, pool))]
    mixed = Mixture(tuple(components))
    found = by_threshold(leaves, mixed, exact=True)
    wanted = [chance(at_least(k, leaves), {}, components) for k in range(number + 1)]
    assert [each.value for each in found] == wanted
    for each, exact in zip(by_threshold(leaves, mixed), wanted, strict=True):
        assert abs(Fraction(each.value) - exact) <= Fraction(each.error)


def test_what_is_settled_has_the_odds_of_certainty() -> None:
    assert probability(form(ALWAYS), {}).value == 1
    assert probability(form(NEVER), {}).value == 0
    assert probability(form(every([Is(X, "yes")]), {X: "no"}), {}).value == 0


FAIR = {"yes": 0.5, "no": 0.5}


@pytest.mark.parametrize(
    ("odds", "message"),
    [
        ({X: FAIR}, "no probabilities are given for ballot(motion, Y)"),
        ({X: FAIR, Y: {"yes": 0.7, "no": 0.2}}, "ballot(motion, Y) add up to 0.9, not to 1"),
        ({X: FAIR, Y: {"no": -0.5, "yes": 1.5}}, "Y): no cannot have the probability -0.5"),
        ({X: FAIR, Y: {"yes": 1.5, "no": 0.0}}, "Y): yes cannot have the probability 1.5"),
        ({X: FAIR, Y: {"yes": nan, "no": 0.5}}, "Y): yes cannot have the probability nan"),
        ({X: FAIR, Y: {"yes": inf}}, "Y): yes cannot have the probability inf"),
        ({X: FAIR, Y: {"aye": 1.0}}, "ballot(motion, Y) cannot be 'aye'; it can be yes, no"),
        ({X: FAIR, Y: FAIR, BALLOT("other", "Z"): FAIR}, "does not ask about ballot(other, Z)"),
    ],
)
def test_odds_that_are_none_are_refused(
    odds: dict[Variable, dict[Value, float]], message: str
) -> None:
    with pytest.raises(ValueError, match=r".") as refused:
        probability(form(every([Is(X, "yes"), Is(Y, "yes")])), odds)
    assert message in str(refused.value)


def test_an_exact_answer_needs_fractions() -> None:
    both = form(every([Is(X, "yes"), Is(Y, "yes")]))
    with pytest.raises(ValueError, match=r"0\.5 is a float; an exact answer needs fractions"):
        probability(both, {X: FAIR, Y: FAIR}, exact=True)
    sure = {X: {"yes": Fraction(1)}, Y: {"yes": Fraction(1, 3)}}
    with pytest.raises(ValueError, match="add up to 1/3, not to 1"):
        probability(both, sure, exact=True)


def test_mixtures_that_are_none_are_refused() -> None:
    odds = {X: FAIR, Y: FAIR}
    with pytest.raises(ValueError, match=r"components add up to 0\.9, not to 1"):
        Mixture(((0.5, odds), (0.4, odds)))
    with pytest.raises(ValueError, match="a component's weight cannot be -1"):
        Mixture(((2, odds), (-1, odds)))
    with pytest.raises(ValueError, match="together with probability 2"):
        Mixture.independent(odds).with_bloc((X, Y), FAIR, together=2)

"""The ways to hold: how many, the likeliest, and some drawn at random."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from math import comb, exp, prod
from random import Random

import pytest
from hypothesis import given, settings

from foedus.language.conditions import ALWAYS, NEVER, Is, at_least, every, none_of
from foedus.language.variables import BALLOT, choice
from foedus.law.majorities import two_thirds_voting
from foedus.reason.chances import Mixture, form, likeliest, models, samples, satisfiable

from . import oracle
from .chances import drawn, floats, seeds, worlds
from .rulebases import rule_bases
from .strategies import Case, cases
from .test_chances import ASSEMBLY, COUNCIL, RESOLVED, _ballots

EXAMPLES = settings(deadline=None, derandomize=True, max_examples=200)
CONSENTS = choice("consents", "actor", yes="{actor} consents", no="{actor} does not")


@EXAMPLES
@given(cases())
def test_models_are_counted_over_all_that_is_asked(case: Case) -> None:
    over = oracle.missing(case.condition, case.known)
    wanted = sum(
        oracle.true(case.condition, world) for world in oracle.completions(case.known, over)
    )
    compiled = form(case.condition, case.known)
    assert models(compiled) == wanted
    assert satisfiable(compiled) is (wanted > 0)
    whole = prod(len(variable.domain) for variable in over)
    assert models(compiled.opposite()) == whole - wanted


@pytest.mark.parametrize(
    ("members", "vetoes", "needed", "winning"),
    [(15, 5, 9, 848), (11, 5, 7, 57), (15, 0, 9, 9_949), (25, 5, 15, 616_666)],
)
def test_winning_coalitions_of_the_council(
    members: int, vetoes: int, needed: int, winning: int
) -> None:
    yes = [Is(CONSENTS(f"M{i:02}"), True) for i in range(members)]
    assert models(form(every([at_least(needed, yes), *yes[:vetoes]]))) == winning


def test_ways_to_vote_in_the_council() -> None:
    """By hand: a permanent member has three ways not to say no, two of them not a yes."""
    permanent = [comb(5, j) * 2 ** (5 - j) for j in range(6)]
    elected = [comb(10, k) * 3 ** (10 - k) for k in range(11)]
    wanted = sum(permanent[j] * elected[k] for j in range(6) for k in range(11) if j + k >= 9)
    assert models(form(RESOLVED)) == wanted


@EXAMPLES
@given(cases(), seeds())
def test_no_way_to_hold_is_likelier(case: Case, random: Random) -> None:
    odds = drawn(random, oracle.asked(case.condition))
    compiled = form(case.condition, case.known)
    turning = {variable: odds[variable] for variable in compiled.variables}
    idle = {v: v.domain[0] for v in compiled.idle}
    best = max(
        (p for world, p in worlds({**case.known, **idle}, [(Fraction(1), turning)])
         if oracle.true(case.condition, world)),
        default=Fraction(0),
    )  # fmt: skip
    exact, quick = likeliest(compiled, odds, exact=True), likeliest(compiled, floats(odds))
    if not best:
        assert exact is None
        assert quick is None
        return
    assert exact is not None
    assert quick is not None
    assert exact.probability == best
    assert quick.probability == pytest.approx(float(best), rel=1e-9)
    assert exp(exact.logarithm) == pytest.approx(float(best), rel=1e-9)
    for found in (exact, quick):
        assert oracle.true(case.condition, {**case.known, **idle, **found.assignment})
        assert prod(odds[v][value] for v, value in found.assignment.items()) == best
        for members, counts in found.counts:
            assert Counter(counts) == Counter(found.assignment[member] for member in members)


def test_the_likeliest_way_of_193_does_not_vanish() -> None:
    """Its probability is far below what a float can hold where nobody is for it."""
    odds = {
        BALLOT(ASSEMBLY.name, member): {"yes": 0.001, "no": 0.999} for member in ASSEMBLY.members
    }
    found = likeliest(form(two_thirds_voting(ASSEMBLY)), odds)
    assert found is not None
    assert found.counts[0][1] == {"yes": 129, "no": 64, "abstain": 0, "absent": 0}
    assert found.logarithm == pytest.approx(129 * -6.907755278982137 + 64 * -0.0010005003335835344)


@pytest.mark.parametrize("uniform", [True, False])
def test_samples_come_as_often_as_they_should(uniform: bool) -> None:
    number = 4000
    for seed, base in enumerate(rule_bases(12, seed=11, most=100)):
        odds = drawn(Random(seed), oracle.asked(base.condition))
        compiled = form(base.condition, base.given)
        compiled = compiled if satisfiable(compiled) else compiled.opposite()
        if uniform:
            over = oracle.missing(base.condition, base.given)
            listed = [(world, Fraction(1)) for world in oracle.completions(base.given, over)]
        else:
            listed = list(worlds(base.given, [(Fraction(1), odds)]))
        right = [(w, p) for w, p in listed if p and oracle.true(compiled.condition, w)]
        if not right:
            continue
        found = Counter(
            frozenset({**world, **base.given}.items())
            for world in samples(compiled, number, seed, None if uniform else floats(odds))
        )
        total = sum(p for _, p in right)
        expected = {frozenset(w.items()): float(number * p / total) for w, p in right}
        assert found.keys() <= expected.keys()
        off = sum((found[world] - mean) ** 2 / mean for world, mean in expected.items())
        free = len(expected) - 1
        assert off <= free + 5 * (2 * free) ** 0.5 + 10


def test_a_mixture_is_sampled_by_its_components() -> None:
    """The members go together in each component: only what both share is drawn."""
    odds = {BALLOT("motion", member): {"yes": 0.5, "no": 0.5} for member in "ABC"}
    bloc = Mixture.independent(odds).with_bloc(odds, {"yes": 0.25, "no": 0.75})
    one = form(at_least(1, [Is(ballot, "yes") for ballot in odds]))
    either = form(at_least(0, [Is(ballot, "yes") for ballot in odds]))
    assert {tuple(world.values()) for world in samples(one, 50, 1, bloc)} == {("yes",) * 3}
    drawn_ = Counter(tuple(world.values()) for world in samples(either, 4000, 1, bloc))
    assert drawn_.keys() == {("yes",) * 3, ("no",) * 3}
    assert abs(drawn_[("yes",) * 3] - 1000) < 4 * (4000 * 0.25 * 0.75) ** 0.5


def test_the_same_seed_draws_the_same() -> None:
    odds = floats(_ballots(COUNCIL, seed=7))
    first, again, other = (list(samples(form(RESOLVED), 20, seed, odds)) for seed in (1, 1, 2))
    assert first == again != other
    assert all(oracle.true(RESOLVED, world) for world in first)


def test_ways_to_fail_are_drawn_from_the_opposite() -> None:
    failing = samples(form(RESOLVED).opposite(), 200, 1, floats(_ballots(COUNCIL, seed=7)))
    assert not any(oracle.true(RESOLVED, world) for world in failing)


def test_what_cannot_be_is_not_drawn() -> None:
    with pytest.raises(ValueError, match="nothing to draw"):
        next(samples(form(NEVER), 1, 1))
    sure = {BALLOT("motion", "A"): {"no": 1.0}}
    with pytest.raises(ValueError, match="nothing to draw"):
        next(samples(form(every([Is(BALLOT("motion", "A"), "yes")])), 1, 1, sure))
    assert list(samples(form(ALWAYS), 2, 1)) == [{}, {}]
    assert models(form(none_of([]))) == 1

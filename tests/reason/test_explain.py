"""A proof gives every node its truth; what ``why`` keeps of it is enough."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given, settings

from foedus.language.conditions import (
    ALWAYS,
    NEVER,
    Condition,
    Is,
    Norm,
    Not,
    Weighs,
    any_of,
    at_least,
    children,
    every,
    none_of,
)
from foedus.language.variables import BALLOT, Kind, Predicate
from foedus.reason.explain import Proof, TooManyReadings, Truth, explain, why
from foedus.reason.kleene import holds
from foedus.reason.settle import settle

from . import oracle
from .strategies import Case, cases, reference, variable

EXAMPLES = settings(deadline=None, derandomize=True, max_examples=300)
TURNING = (Kind.FACT, Kind.BALLOT, Kind.READING, Kind.READING)

A, B, C = (Is(variable(Kind.FACT, 2, index), True) for index in (1, 2, 3))
ONE, OTHER = (Is(variable(Kind.READING, 2, index), True) for index in (1, 2))
FRESH = Predicate("fresh", Kind.FACT, ("number",), {True: "{number}", False: "not {number}"})


def nodes(proof: Proof) -> list[Proof]:
    below = [node for part in (*proof.parts, *proof.exceptions) for node in nodes(part)]
    return [proof, *below]


def _truth(case: Case) -> str:
    """By the definition: Kleene's truth under each combination of the open readings."""
    under = oracle.readings(*case, frozenset())
    found = {holds(case.condition, known) for known in under}
    names = {True: "true", False: "false", None: "unknown"}
    return names[found.pop()] if len(found) == 1 else "contested"


def _kept_only(proof: Proof, whole: Proof, numbers: count[int]) -> Condition:
    """The condition of a proof, with other conditions in place of what was left out.

    A fresh unknown replaces what a definite node leaves out, so that it may be anything; a node
    that is not definite leaves out only what is, and that keeps its truth.
    """
    kept = {id(part.condition): part for part in (*proof.parts, *proof.exceptions)}

    def below(part: Proof) -> Condition:
        if id(part.condition) in kept:
            return _kept_only(kept[id(part.condition)], part, numbers)
        if whole.truth in (Truth.TRUE, Truth.FALSE) or not part.weight:
            return Is(FRESH(str(next(numbers))), True)
        return {Truth.TRUE: ALWAYS, Truth.FALSE: NEVER}[part.truth]

    parts = [below(part) for part in whole.parts]
    match whole.condition:
        case Not():
            return Not(parts[0])
        case Weighs(threshold, weighted):
            return Weighs(
                threshold, tuple((w, p) for (w, _), p in zip(weighted, parts, strict=True))
            )
        case Norm(label):
            return Norm(label, parts[0], tuple(below(part) for part in whole.exceptions))
        case leaf:
            return leaf


@EXAMPLES
@given(cases(kinds=TURNING))
def test_every_node_has_the_truth_of_the_definition(case: Case) -> None:
    for node in nodes(explain(*case)):
        assert node.truth.value == _truth(Case(node.condition, case.known))


@EXAMPLES
@given(cases(kinds=TURNING))
def test_a_proof_has_the_shape_of_its_condition(case: Case) -> None:
    for node in nodes(explain(*case)):
        below = tuple(part.condition for part in (*node.parts, *node.exceptions))
        assert below == children(node.condition)


@EXAMPLES
@given(cases())
def test_a_definite_truth_is_the_verdict_where_nothing_is_free(case: Case) -> None:
    truth = explain(*case).truth
    verdict = settle(*case, free=frozenset()).verdict
    if truth is Truth.TRUE:
        assert verdict.value == "open"
    if truth is Truth.FALSE:
        assert verdict.value == "closed"


@EXAMPLES
@given(cases(kinds=TURNING))
def test_counts_are_the_bounds_of_the_sum_over_the_readings(case: Case) -> None:
    for node in nodes(explain(*case)):
        if isinstance(node.condition, Weighs):
            assert node.counts == _bounds(node.condition, case)
        else:
            assert node.counts is None


def _bounds(condition: Weighs, case: Case) -> tuple[int, int]:
    sums = []
    for known in oracle.readings(case.condition, case.known, frozenset()):
        truths = [(weight, holds(part, known)) for weight, part in condition.parts]
        sums.append(
            (
                sum(w for w, t in truths if t or (t is None and w < 0)),
                sum(w for w, t in truths if t or (t is None and w > 0)),
            )
        )
    return min(low for low, _ in sums), max(high for _, high in sums)


@EXAMPLES
@given(cases(kinds=TURNING, leaves=16))
def test_what_why_keeps_is_enough_for_the_same_truth(case: Case) -> None:
    whole = explain(*case)
    kept = why(whole)
    condition = _kept_only(kept, whole, count())
    assert explain(condition, case.known).truth is whole.truth
    assert why(kept).truth is kept.truth


def _conditions(proofs: tuple[Proof, ...]) -> list[Condition]:
    return [proof.condition for proof in proofs]


def _why(condition: Condition, *true: Is, false: tuple[Is, ...] = ()) -> Proof:
    known = {leaf.variable: True for leaf in true} | {leaf.variable: False for leaf in false}
    return why(explain(condition, known))


def test_why_an_and_fails_is_every_part_that_fails() -> None:
    proof = _why(every((A, B, C)), A, false=(B, C))
    assert (proof.truth, _conditions(proof.parts)) == (Truth.FALSE, [B, C])


def test_why_an_or_holds_is_every_part_that_holds_whatever_the_unknown() -> None:
    proof = _why(any_of((A, B, C)), A, false=(C,))
    assert (proof.truth, _conditions(proof.parts)) == (Truth.TRUE, [A])


def test_why_none_of_fails_is_what_holds() -> None:
    proof = _why(none_of((A, B, C)), B, false=(A,))
    assert (proof.truth, _conditions(proof.parts)) == (Truth.FALSE, [B])


def test_why_a_norm_fails_is_the_exception_that_holds() -> None:
    proof = _why(Norm(reference(1), A, (B, C)), A, C, false=(B,))
    assert (proof.truth, proof.parts, _conditions(proof.exceptions)) == (Truth.FALSE, (), [C])


def test_why_unknown_is_what_is_not_known() -> None:
    proof = _why(every((A, B, C)), A)
    assert (proof.truth, _conditions(proof.parts)) == (Truth.UNKNOWN, [B, C])


def test_why_contested_is_the_reading() -> None:
    proof = _why(every((A, ONE, any_of((B, OTHER)))), A, B)
    assert (proof.truth, _conditions(proof.parts)) == (Truth.CONTESTED, [ONE])


def test_readings_that_differ_may_agree_on_the_whole() -> None:
    proof = _why(any_of((ONE, Not(ONE), A)), false=(A,))
    assert (proof.truth, _conditions(proof.parts)) == (Truth.TRUE, [ONE, Not(ONE)])


def test_a_reading_that_is_given_is_not_contested() -> None:
    assert _why(ONE).truth is Truth.CONTESTED
    assert _why(ONE, ONE).truth is Truth.TRUE


def test_a_count_says_what_it_reaches_at_least_and_at_most() -> None:
    ballots = [Is(BALLOT("motion", f"M{i}"), "yes") for i in range(15)]
    known = {leaf.variable: "yes" for leaf in ballots[:8]} | {ballots[8].variable: "no"}
    proof = explain(at_least(9, ballots), known)
    assert (proof.truth, proof.counts) == (Truth.UNKNOWN, (8, 14))


def test_too_many_open_readings_are_refused_by_name() -> None:
    readings = [Is(variable(Kind.READING, 2, index), True) for index in range(13)]
    with pytest.raises(TooManyReadings, match=r"13 readings .* 8192 .* at most 4096.*X12"):
        explain(every(readings), {})
    assert explain(every(readings), {readings[0].variable: True}).truth is Truth.CONTESTED

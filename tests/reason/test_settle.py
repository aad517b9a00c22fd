"""Settle is exactly the quantified definition, on small conditions put to the oracle."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings

from foedus.language.conditions import (
    ALWAYS,
    NEVER,
    Condition,
    Is,
    Not,
    Weighs,
    any_of,
    at_least,
    every,
)
from foedus.language.variables import BALLOT, Kind, Variable, choice, fact
from foedus.reason.settle import Settled, TooEntangled, Verdict, settle

from . import oracle
from .strategies import Case, cases, frees, variable

EXAMPLES = settings(deadline=None, derandomize=True, max_examples=400)
NOTHING_FREE: frozenset[Kind] = frozenset()

RAIN = fact("rain", "place", yes="it rains in {place}", no="it is dry in {place}")
JOIN = choice("join", "actor", yes="{actor} joins", no="{actor} does not join")
WET, WINDY = Is(RAIN("A"), True), Is(RAIN("B"), True)
JOINS = Is(JOIN("C"), True)
ONE, OTHER = (Is(variable(Kind.READING, 2, index), True) for index in (1, 2))
CHOICES = frozenset({Kind.CHOICE})


def _agrees(settled: Settled, case: Case, free: frozenset[Kind]) -> None:
    condition, known = case
    assert settled.verdict.value == oracle.settled(condition, known, free)
    for reading in oracle.readings(condition, known, free):
        rows = [v for r, v in settled.by_reading if all(reading[x] == y for x, y in r)]
        assert [row.value for row in rows] == [oracle.verdict(condition, reading, free)]
    assert list(settled.turns_on) == oracle.turning(condition, known, free)


@EXAMPLES
@given(cases(kinds=(Kind.FACT, Kind.READING, Kind.CHOICE)))
def test_with_its_unknowns_known_it_is_decided_under_every_reading(case: Case) -> None:
    settled = settle(*case, free=CHOICES)
    assert set(settled.turns_on) <= set(settled.unknowns)
    for known in oracle.completions(case.known, settled.unknowns):
        for reading in oracle.readings(case.condition, known, CHOICES):
            assert oracle.verdict(case.condition, reading, CHOICES) != "unknown"


@settings(EXAMPLES, max_examples=800)
@given(cases(), frees())
def test_it_is_the_quantified_definition(case: Case, free: frozenset[Kind]) -> None:
    _agrees(settle(*case, free=free), case, free)


@EXAMPLES
@given(cases(most=4, kinds=(Kind.FACT, Kind.CHOICE), leaves=16))
def test_choices_are_made_knowing_the_facts(case: Case) -> None:
    free = frozenset({Kind.CHOICE})
    _agrees(settle(*case, free=free), case, free)


@EXAMPLES
@given(cases(most=4, kinds=(Kind.FACT, Kind.READING, Kind.READING)))
def test_readings_that_make_no_difference_are_dropped(case: Case) -> None:
    settled = settle(*case, free=NOTHING_FREE)
    _agrees(settled, case, NOTHING_FREE)
    table = dict(settled.by_reading)
    readings = [reading for reading, _ in next(iter(table))]
    for dropped in readings:
        rests = {tuple(pair for pair in row if pair[0] != dropped): v for row, v in table.items()}
        assert any(
            rests[tuple(pair for pair in row if pair[0] != dropped)] is not verdict
            for row, verdict in table.items()
        )


@EXAMPLES
@given(cases(most=4, kinds=(Kind.FACT, Kind.READING, Kind.CHOICE)))
def test_the_values_that_decide_are_those_with_which_it_is_settled(case: Case) -> None:
    settled = settle(*case, free=CHOICES)
    found = {
        (variable, value, after)
        for variable in settled.turns_on
        for value in variable.domain
        if (after := settle(case.condition, {**case.known, variable: value}, free=CHOICES).verdict)
        in (Verdict.OPEN, Verdict.CLOSED)
    }
    assert set(settled.decides) == found


def _verdict(condition: Condition, free: frozenset[Kind] = CHOICES) -> Verdict:
    return settle(condition, {}, free=free).verdict


def _differ(one: Condition, other: Condition) -> Condition:
    return any_of((every((one, Not(other))), every((Not(one), other))))


def test_a_verdict_that_no_unknown_can_change_is_given() -> None:
    assert _verdict(any_of((WET, Not(WET)))) is Verdict.OPEN
    assert _verdict(every((WET, Not(WET)))) is Verdict.CLOSED
    assert _verdict(ALWAYS) is Verdict.OPEN
    assert _verdict(NEVER) is Verdict.CLOSED


def test_a_choice_may_answer_a_fact_but_a_fact_no_choice() -> None:
    differ = _differ(WET, JOINS)
    assert _verdict(differ) is Verdict.OPEN
    assert _verdict(differ, frozenset()) is Verdict.UNKNOWN
    assert _verdict(differ, frozenset({Kind.FACT, Kind.CHOICE})) is Verdict.OPEN


def test_an_unknown_fact_on_which_it_turns_is_named() -> None:
    facts = WET.variable, WINDY.variable
    settled = settle(every((WET, JOINS, Not(WINDY))), {}, free=CHOICES)
    assert settled == Settled(Verdict.UNKNOWN, (((), Verdict.UNKNOWN),), facts, facts)


def test_facts_that_only_together_decide_are_not_said_to_decide() -> None:
    settled = settle(_differ(WET, WINDY), {}, free=CHOICES)
    assert (settled.verdict, settled.turns_on) == (Verdict.UNKNOWN, ())
    assert settled.unknowns == (WET.variable, WINDY.variable)


def test_readings_that_disagree_are_given_one_by_one_and_idle_ones_dropped() -> None:
    settled = settle(every((any_of((ONE, WET)), any_of((OTHER, ALWAYS)))), {}, free=CHOICES)
    assert settled.verdict is Verdict.CONTESTED
    assert dict(settled.by_reading) == {
        ((ONE.variable, True),): Verdict.OPEN,
        ((ONE.variable, False),): Verdict.UNKNOWN,
    }
    assert settled.turns_on == (WET.variable,)


def test_readings_may_be_free() -> None:
    assert _verdict(ONE) is Verdict.CONTESTED
    assert _verdict(ONE, frozenset({Kind.READING})) is Verdict.OPEN


def _two_thirds(members: int) -> tuple[Weighs, list[Variable]]:
    ballots = [BALLOT("motion", f"M{i:03}") for i in range(members)]
    counted = [(w, Is(b, v)) for b in ballots for w, v in ((1, "yes"), (-2, "no"))]
    return Weighs(1, tuple(counted), "two thirds"), ballots


def test_two_thirds_of_193_turns_on_the_ballots_still_out() -> None:
    condition, ballots = _two_thirds(193)
    known = {b: "yes" if i < 127 else "no" for i, b in enumerate(ballots[:190])}
    known[ballots[190]] = "abstain"  # 127 to 63: one vote against more, and it fails
    settled = settle(condition, known, free=CHOICES)
    assert (settled.verdict, settled.turns_on) == (Verdict.UNKNOWN, tuple(ballots[191:]))
    assert settle(condition, known, free=frozenset({Kind.BALLOT})).verdict is Verdict.OPEN


def test_an_absence_counts_against_the_quorum_a_no_against_two_thirds() -> None:
    condition, ballots = _two_thirds(193)
    present = at_least(97, [Not(Is(ballot, "absent")) for ballot in ballots])
    both = every((present, condition))
    known = {b: "yes" if i < 90 else "absent" for i, b in enumerate(ballots[:186])}
    settled = settle(both, known, free=CHOICES)
    assert (settled.verdict, settled.turns_on) == (Verdict.UNKNOWN, tuple(ballots[186:]))
    assert settle(both, known | {ballots[186]: "absent"}, free=CHOICES).verdict is Verdict.CLOSED
    known |= dict.fromkeys(ballots[90:97], "yes")
    assert settle(both, known, free=CHOICES).verdict is Verdict.OPEN


def test_what_is_too_entangled_is_refused() -> None:
    facts = [Is(RAIN(str(i)), True) for i in range(20)]
    parity: Condition = NEVER
    for each in facts[:5]:
        parity = _differ(parity, each)
    assert _verdict(parity) is Verdict.UNKNOWN
    tangle = [_differ(one, other) for one, other in pairwise(facts)]
    with pytest.raises(TooEntangled, match="more than 10000 combinations"):
        _verdict(Weighs(10, tuple((1, part) for part in tangle)))

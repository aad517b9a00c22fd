"""Settle is exactly the quantified definition, on small conditions put to the oracle."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings

from foedus.language.conditions import Condition, Is, Norm, Weighs, any_of, at_least, every
from foedus.language.variables import BALLOT, Kind, Variable, fact
from foedus.reason import settle as module
from foedus.reason.settle import Settled, TooEntangled, Verdict, settle

from . import oracle
from .strategies import Case, cases, frees, reference, variable

EXAMPLES = settings(deadline=None, derandomize=True, max_examples=1200)
NOTHING_FREE: frozenset[Kind] = frozenset()

CONSENT = fact("consent", "state", yes="{state} consents", no="{state} does not consent")
HOST, RIVAL = CONSENT("A"), CONSENT("B")
POINT, OTHER_POINT = (variable(Kind.READING, 2, index) for index in (1, 2))


def _is(variable: Variable) -> Is:
    return Is(variable, True)


def _agrees(settled: Settled, case: Case, free: frozenset[Kind]) -> None:
    condition, known = case
    assert settled.verdict.value == oracle.settled(condition, known, free)
    for reading in oracle.readings(condition, known, free):
        rows = [v for r, v in settled.by_reading if all(reading[x] == y for x, y in r)]
        assert [row.value for row in rows] == [oracle.verdict(condition, reading, free)]
    assert list(settled.turns_on) == oracle.turning(condition, known, free)


@EXAMPLES
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

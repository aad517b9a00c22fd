"""Kleene is sound, and as good as the oracle where it can be."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.language.conditions import ALWAYS, NEVER, Is, Norm, Not, Weighs
from foedus.language.variables import BALLOT
from foedus.reason.kleene import holds

from . import oracle
from .strategies import Case, cases, complete, conditions, pools, reference

EXAMPLES = settings(deadline=None, derandomize=True, max_examples=300)

YES, NO = (Is(BALLOT("motion", "M1"), vote) for vote in ("yes", "no"))
OTHER = Is(BALLOT("motion", "M2"), "yes")


@EXAMPLES
@given(cases())
def test_what_it_says_is_so_under_every_completion(case: Case) -> None:
    said = holds(*case)
    assert said is None or oracle.truths(*case) == {said}


@EXAMPLES
@given(pools().flatmap(lambda pool: st.tuples(conditions(pool), complete(pool))))
def test_a_complete_case_is_decided_as_the_textbook_does(case: Case) -> None:
    assert holds(*case) is oracle.true(*case)


def test_the_empty_sum_is_decided() -> None:
    assert holds(ALWAYS, {}) is True
    assert holds(NEVER, {}) is False


def test_what_is_not_known_stays_open() -> None:
    assert holds(YES, {}) is None
    assert holds(Not(YES), {}) is None
    assert holds(Norm(reference(1), YES, (OTHER,)), {YES.variable: "yes"}) is None


def test_an_exception_that_holds_defeats_whatever_the_body_is() -> None:
    assert holds(Norm(reference(1), YES, (NO, OTHER)), {OTHER.variable: "yes"}) is False


def test_a_negative_weight_unknown_may_still_count_against() -> None:
    two_thirds = Weighs(0, ((1, OTHER), (-2, NO)))
    known = {OTHER.variable: "yes"}
    assert holds(two_thirds, known) is None
    assert holds(two_thirds, {**known, NO.variable: "abstain"}) is True
    assert holds(two_thirds, {**known, NO.variable: "no"}) is False


def test_a_thing_that_is_no_condition_is_refused() -> None:
    with pytest.raises(TypeError, match="not a condition: 'consent'"):
        holds("consent", {})  # type: ignore[arg-type]

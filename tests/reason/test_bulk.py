"""Bulk gives every row the truth that Kleene gives the case."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.language.conditions import ALWAYS, NEVER, Condition, Is, Not, Weighs, at_least, every
from foedus.language.variables import BALLOT, Kind, Value, Variable
from foedus.reason import bulk as module
from foedus.reason.bulk import bulk, column
from foedus.reason.kleene import holds

from . import oracle
from .strategies import complete, conditions, partial, pools, variable

EXAMPLES = settings(deadline=None, derandomize=True, max_examples=500)
BALLOTS = [BALLOT("motion", f"M{i}") for i in range(15)]
YES = Is(BALLOTS[0], "yes")

Rows = list[dict[Variable, Value]]
Cases = tuple[tuple[Variable, ...], Condition, Rows]


@st.composite
def many(draw: st.DrawFn) -> Cases:
    """A condition and rows in all of which some of the variables are known."""
    pool = draw(pools())
    certain = draw(st.sets(st.sampled_from(pool)))
    row = st.tuples(complete(pool), partial(pool)).map(
        lambda drawn: {v: value for v, value in drawn[0].items() if v in certain} | drawn[1]
    )
    return pool, draw(conditions(pool)), draw(st.lists(row, min_size=1, max_size=6))


def _columns(pool: tuple[Variable, ...], rows: Rows) -> dict[Variable, module.Codes]:
    return {v: column(v, [row.get(v) for row in rows]) for v in pool}


def _read(condition: Condition, columns: dict[Variable, module.Codes]) -> list[bool | None]:
    surely, possibly = bulk(condition, columns)
    assert not (surely & ~possibly).any()
    return [True if s else None if p else False for s, p in zip(surely, possibly, strict=True)]


@EXAMPLES
@given(many())
def test_every_row_is_kleenes(cases: Cases) -> None:
    pool, condition, rows = cases
    assert _read(condition, _columns(pool, rows)) == [holds(condition, row) for row in rows]


@EXAMPLES
@given(
    pools().flatmap(
        lambda pool: st.tuples(
            st.just(pool), conditions(pool), st.lists(complete(pool), min_size=1, max_size=6)
        )
    )
)
def test_complete_rows_are_the_oracles_and_computed_once(cases: Cases) -> None:
    pool, condition, rows = cases
    surely, possibly = bulk(condition, _columns(pool, rows))
    assert surely is possibly
    assert surely.tolist() == [oracle.true(condition, row) for row in rows]


def test_blocks_are_joined_in_order() -> None:
    codes = np.random.default_rng(7).integers(-1, 4, (15, 2 * module.BLOCK + 5)).astype(np.int8)
    surely, possibly = bulk(
        at_least(4, [Is(b, "yes") for b in BALLOTS]), dict(zip(BALLOTS, codes, strict=True))
    )
    assert (surely == ((codes == 0).sum(axis=0) >= 4)).all()
    assert (possibly == ((codes <= 0).sum(axis=0) >= 4)).all()


def test_a_variable_without_a_column_is_unknown_everywhere() -> None:
    columns = {BALLOTS[0]: column(BALLOTS[0], ["yes", "no"])}
    assert _read(every((YES, Is(BALLOTS[1], "yes"))), columns) == [None, False]


def test_conditions_without_variables_are_decided_for_every_case() -> None:
    columns = {BALLOTS[0]: column(BALLOTS[0], ["yes", None])}
    assert _read(ALWAYS, columns) == [True, True]
    assert _read(NEVER, columns) == [False, False]


@pytest.mark.parametrize("weight", [127, 128, 32_767, 32_768, 450_000_000, 2**63 - 1])
def test_counters_are_wide_enough_for_the_weights(weight: int) -> None:
    columns = {BALLOTS[0]: column(BALLOTS[0], ["yes", "no", None])}
    assert _read(Weighs(weight, ((weight, YES),)), columns) == [True, False, None]
    assert _read(Weighs(1 - weight, ((-weight, YES),)), columns) == [False, True, None]
    assert _read(Weighs(weight + 1, ((weight, YES),)), columns) == [False, False, False]


def test_weights_beyond_every_counter_are_refused() -> None:
    huge = Weighs(1, ((2**62, YES), (-(2**62), Not(YES))), says="population")
    with pytest.raises(
        OverflowError, match="population: its weights add up to 9223372036854775808"
    ):
        bulk(huge, {BALLOTS[0]: column(BALLOTS[0], ["yes"])})


def test_a_column_is_the_places_of_the_values() -> None:
    reading = variable(Kind.READING, 3, 1)
    codes = column(reading, ["c", None, "a", "b"])
    assert (codes.dtype, codes.tolist()) == (np.int8, [2, -1, 0, 1])


def test_no_cases_are_no_answers() -> None:
    surely, possibly = bulk(YES, {BALLOTS[0]: column(BALLOTS[0], [])})
    assert len(surely) == len(possibly) == 0


def test_a_value_outside_of_the_domain_is_named_with_its_row() -> None:
    wanted = r"ballot\(motion, M0\), row 1: 'aye' is not one of yes, no, abstain, absent"
    with pytest.raises(ValueError, match=wanted):
        column(BALLOTS[0], ["yes", "aye"])


@pytest.mark.parametrize("code", [4, -2])
def test_a_code_outside_of_the_domain_is_named_with_its_row(code: int) -> None:
    codes = np.array([0, -1, code, 9], np.int8)
    wanted = rf"ballot\(motion, M0\), row 2: code {code} .* 0 to 3 stand for yes, no"
    with pytest.raises(ValueError, match=wanted):
        bulk(YES, {BALLOTS[0]: codes})


def test_columns_of_different_lengths_are_refused() -> None:
    columns = {b: column(b, ["yes"] * n) for b, n in zip(BALLOTS[:2], (3, 2), strict=True)}
    with pytest.raises(ValueError, match=r"M1\) has 2 cases, but ballot\(motion, M0\) has 3"):
        bulk(YES, columns)


def test_columns_of_another_shape_or_type_are_refused() -> None:
    with pytest.raises(ValueError, match="1-d int64 codes; 1-d int8 is wanted"):
        bulk(YES, {BALLOTS[0]: np.zeros(3, np.int64)})  # type: ignore[dict-item]
    with pytest.raises(ValueError, match="2-d int8 codes"):
        bulk(YES, {BALLOTS[0]: np.zeros((3, 1), np.int8)})


def test_no_column_at_all_is_refused() -> None:
    with pytest.raises(ValueError, match="no column"):
        bulk(YES, {})

"""What law and history say of the shipped cases, against what the program says.

The expectations stand in the case files, each with its source. Every column of which something
is expected is a test of its own; where it fails, both sides are told with their reasons.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from foedus.facts.case import Attempt, Case
from foedus.facts.expectations import COLUMNS
from foedus.facts.history_form import VALID
from foedus.facts.problems import CaseError
from foedus.facts.shipped import shipped_cases
from foedus.questions.answers import Column, SuiteRow
from foedus.questions.opening import open_case
from foedus.questions.suite import suite
from foedus.reports.suite import disagreement

NAMES = tuple(shipped_cases())
#: The documented crises in their order, which never changes, with how many measures each has.
NUMBERS = Path(__file__).parent / "numbers.csv"


@cache
def opened(name: str) -> Case | None:
    """The case; None where it cannot be read, which has a test of its own."""
    try:
        return open_case(name)
    except CaseError:
        return None


@cache
def rows(name: str) -> tuple[SuiteRow, ...]:
    (case,) = suite([name]).cases
    return tuple(case.rows)


def has_ballots(row: Attempt) -> bool:
    """Whether the rule of the body can be applied to what is on record of the vote."""
    vote = row.vote
    return vote is not None and vote.outcome in VALID and bool(vote.ballots or vote.counts)


def expected() -> Iterator[object]:
    """A case, the place of the row in its record, and a column of which something is expected."""
    for name in NAMES:
        if (case := opened(name)) is None:
            continue
        wanted = {
            (expectation.attempt, "achievable" if column == "blockers" else column)
            for expectation in case.expectations
            for column in COLUMNS
            if getattr(expectation.verdicts, column) is not None
        }
        for place, row in enumerate(case.history):
            for column in ("valid", "lawful", "achievable"):
                if (row.no, column) in wanted or (column == "valid" and has_ballots(row)):
                    yield pytest.param(name, place, column, id=f"{name}#{row.no}-{column}")
        asked = [e for e in case.expectations if e.attempt is None]
        for place, e in enumerate(asked, start=len(case.history)):
            for column in ("lawful", "achievable"):
                if getattr(e.verdicts, column) is not None:
                    what = f"{name}@{e.on}-{e.measure}-{e.route or 'best'}-{column}"
                    yield pytest.param(name, place, column, id=what)


def column_of(row: SuiteRow, wanted: str) -> Column:
    (found,) = (column for column in row.columns if column.column == wanted)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_every_shipped_case_can_be_read(name: str) -> None:
    assert open_case(name).id == name


@pytest.mark.parametrize(("name", "place", "column"), list(expected()))
def test_the_program_agrees_with_law_and_history(name: str, place: int, column: str) -> None:
    row = rows(name)[place]
    found = column_of(row, column)
    assert found.agreement in ("agrees", "argued"), "\n" + "\n".join(disagreement(row, found))


def test_the_same_is_found_case_by_case_and_all_at_once() -> None:
    whole = suite()
    assert {case.id: tuple(case.rows) for case in whole.cases} == {n: rows(n) for n in NAMES}


# --- what a case must say ------------------------------------------------------------------------


CASES = [case for name in NAMES if (case := opened(name)) is not None]
TRIED = [
    pytest.param(case, row, id=f"{case.id}#{row.no}") for case in CASES for row in case.history
]


def test_the_numbers_of_the_crises_never_change() -> None:
    with NUMBERS.open(encoding="utf-8") as file:
        kept = {row["id"]: int(row["number"]) for row in csv.DictReader(file)}
    assert sorted(kept.values()) == list(range(1, len(kept) + 1))
    numbered = {case.id: case.number for case in CASES if case.number is not None}
    assert numbered == {id: kept.get(id) for id in numbered}
    assert {case.id for case in CASES if case.id in kept} == numbered.keys()


def test_every_documented_crisis_is_there_with_every_measure_that_was_tried() -> None:
    with NUMBERS.open(encoding="utf-8") as file:
        kept = {row["id"]: int(row["measures"]) for row in csv.DictReader(file)}
    tried = {case.id: len(case.history) for case in CASES}
    assert {id: (n, tried.get(id)) for id, n in kept.items() if tried.get(id, 0) < n} == {}


@pytest.mark.parametrize("case", [case for case in CASES if case.history], ids=lambda c: c.id)
def test_the_history_of_a_case_is_counted_without_a_gap(case: Case) -> None:
    assert [row.no for row in case.history] == list(range(1, len(case.history) + 1))


@pytest.mark.parametrize(("case", "row"), TRIED)
def test_whether_it_was_lawful_is_expected_of_every_measure_that_was_tried(
    case: Case, row: Attempt
) -> None:
    told = [e.verdicts.lawful for e in case.expectations if e.attempt == row.no]
    assert row.measure is None or any(told), f"{case.id}#{row.no}: {row.measure}"


def test_every_verdict_of_every_column_is_expected_somewhere() -> None:
    verdicts = Counter(
        (column, getattr(expectation.verdicts, column))
        for case in CASES
        for expectation in case.expectations
        for column in ("valid", "lawful", "achievable")
    )
    wanted = {
        "valid": ("adopted", "vetoed", "failed_majority"),
        "lawful": ("open", "closed", "contested", "unknown"),
        "achievable": ("yes", "blocked", "short", "unknown"),
    }
    pairs = [(column, verdict) for column, listed in wanted.items() for verdict in listed]
    assert [pair for pair in pairs if not verdicts[pair]] == []

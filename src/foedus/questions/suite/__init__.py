"""The suite: documented crises put to the program, and what it says beside what is expected.

Three columns are never mixed: whether the rule of the body gives the recorded outcome for the
recorded ballots, whether the measure was lawful, and whether it was achievable as positions stood
before the vote.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from foedus.facts.case import Attempt, Case, Expectation
from foedus.facts.problems import CaseError
from foedus.facts.shipped import find_case, shipped_cases
from foedus.questions.answers import Column, Suite, SuiteCase, SuiteRow
from foedus.questions.heading import of_day
from foedus.questions.opening import open_case
from foedus.questions.receipt import receipt
from foedus.questions.suite.comparing import (
    AGREEMENTS,
    DISAGREES,
    Expected,
    Said,
    compared,
    expected_of,
)
from foedus.questions.suite.finding import Finder, Found
from foedus.questions.suite.law import law_digest, law_parts

#: What the law's own tests are called where a case could be named.
LAW = "law"
COLUMNS = ("valid", "lawful", "achievable")


def suite(names: Sequence[str] = ()) -> Suite:
    """Every shipped case, or those named or at these paths, in the order of their numbers.

    Each row is compared with what is expected of it. With every case, or where ``law`` is named,
    go the law's own tests.

    A case that cannot be read is a disagreement, and says why.

    Raises:
        CaseError: no case and no file is so named.
    """
    named = [find_case(name) for name in dict.fromkeys(names) if name != LAW]
    paths = named if names else [*shipped_cases().values()]
    law = law_parts() if LAW in names or not names else []
    opened = sorted(map(_opened, paths), key=_place)
    cases = [case if isinstance(case, SuiteCase) else judged(case) for case in opened]
    digests = "".join(case.digest for case in opened if isinstance(case, Case))
    digests += law_digest() if law else ""
    disagreements = sum(
        (case.error is not None) + sum(c.agreement == DISAGREES for c in _columns(case))
        for case in (*cases, *law)
    )
    return Suite(
        **{**of_day(), "receipt": receipt(sha256(digests.encode()).hexdigest())},
        verdict=f"{disagreements or 'no'} disagreement{'s' * (disagreements != 1)} in "
        f"{len(cases)} case{'s' * (len(cases) != 1)}"
        + (f" and {len(law)} parts of the law" if law else ""),
        cases=cases,
        law=law,
        counts=_counts(cases),
        disagreements=disagreements,
    )


def _opened(path: Path) -> Case | SuiteCase:
    """The case; or, of one that cannot be read, a record that says why."""
    try:
        return open_case(str(path))
    except CaseError as problem:
        return SuiteCase(id=path.stem, number=None, title="", error=str(problem), rows=[])


def _place(case: Case | SuiteCase) -> tuple[bool, int, str]:
    """By number, those without one last."""
    return case.number is None, case.number or 0, case.id


def judged(case: Case) -> SuiteCase:
    """The rows of one case: what was tried, then what else is asked, beside what is expected."""
    finder = Finder(case)
    tried = [_tried(finder, row) for row in case.history]
    asked = [_asked(finder, e) for e in case.expectations if e.attempt is None]
    return SuiteCase(
        id=case.id, number=case.number, title=case.title, error=None, rows=tried + asked
    )


def _tried(finder: Finder, row: Attempt) -> SuiteRow:
    """A measure that was tried: whether it was achievable is told from before the vote."""
    expectations = [e for e in finder.case.expectations if e.attempt == row.no]
    law, will = finder.verdicts(row.measure, row.route, row.on, before=True)
    valid = finder.valid(row)
    ruled = expected_of("valid", expectations) or _on_record(row, valid)
    return SuiteRow(
        id=f"{finder.case.id}#{row.no}",
        no=row.no,
        on=row.on.isoformat(),
        what=row.what,
        by=[row.body] if row.body else list(row.by),
        outcome=row.outcome,
        verification=row.verification,
        measure=row.measure,
        route=row.route,
        columns=[
            compared("valid", valid, ruled),
            compared("lawful", law, expected_of("lawful", expectations)),
            compared("achievable", will, expected_of("achievable", expectations)),
        ],
    )


def _on_record(row: Attempt, found: Found) -> Expected | None:
    """Where nothing else is expected of a rule, it is to give the outcome on record."""
    if row.vote is None or found.verdict in (None, "unknown"):
        return None
    return Expected(Said(row.vote.outcome), "it is the outcome on record", row.vote.source)


def _asked(finder: Finder, expectation: Expectation) -> SuiteRow:
    """The columns of a measure that are expected on a day, with all that is known on it."""
    measure, route, on = expectation.measure, expectation.route, expectation.on
    law, will = finder.verdicts(measure, route, on, before=False)
    found = {"lawful": law, "achievable": will}
    wanted = {column: expected_of(column, [expectation]) for column in found}
    return SuiteRow(
        id=f"{finder.case.id}@{on}/{measure}" + (f"/{route}" if route else ""),
        no=None,
        on=on.isoformat(),
        what="",
        by=[],
        outcome="",
        verification="",
        measure=measure,
        route=route,
        columns=[compared(of, found[of], said) for of, said in wanted.items() if said],
    )


def _columns(case: SuiteCase) -> Iterator[Column]:
    for row in case.rows:
        yield from row.columns


def _counts(cases: Sequence[SuiteCase]) -> dict[str, dict[str, int]]:
    """How many columns of each kind agree, disagree and so on."""
    counts = {column: dict.fromkeys(AGREEMENTS, 0) for column in COLUMNS}
    for case in cases:
        for column in _columns(case):
            counts[column.column][column.agreement] += 1
    return counts

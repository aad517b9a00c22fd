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
from foedus.language.numbers import many
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
from foedus.questions.suite.law import LAW, law_digest, law_parts, parts_named, titles

COLUMNS = ("valid", "lawful", "achievable")


def suite(names: Sequence[str] = ()) -> Suite:
    """Every shipped case, or those named or at these paths, in the order of their numbers.

    Each row is compared with what is expected of it. With every case, or where ``law`` or one of
    its parts is named, go the law's own tests.

    A case that cannot be read is not judged, and says why.

    Raises:
        CaseError: no case, no file and no part of the law is so named.
    """
    parts = parts_named(names or (LAW,))
    files = tuple(dict.fromkeys(path for found in parts.values() for path in found))
    named = [find_case(name, titles()) for name in dict.fromkeys(names) if name not in parts]
    paths = named if names else [*shipped_cases().values()]
    opened = sorted(map(_opened, paths), key=_place)
    cases = [case if isinstance(case, SuiteCase) else judged(case) for case in opened]
    law = law_parts(files)
    digests = "".join(case.digest for case in opened if isinstance(case, Case))
    digests += law_digest(files) if law else ""
    disagreements = sum(c.agreement == DISAGREES for part in (*cases, *law) for c in _columns(part))
    return Suite(
        **{**of_day(), "receipt": receipt(sha256(digests.encode()).hexdigest())},
        verdict=_verdict(disagreements, cases, len(law)),
        cases=cases,
        law=law,
        counts=_counts(cases),
        disagreements=disagreements,
        unread=[case.id for case in cases if case.error is not None],
    )


def _verdict(disagreements: int, cases: Sequence[SuiteCase], parts: int) -> str:
    """How many disagreements in what was judged; and what was not judged, and why."""
    unread = sum(case.error is not None for case in cases)
    bare = sum(case.error is None and not case.rows for case in cases)
    judged = len(cases) - unread - bare
    among = [many(judged, "case")] if judged else []
    among += [f"{many(parts, 'part')} of the law"] if parts else []
    told = []
    if among:
        found = "no disagreements" if not disagreements else many(disagreements, "disagreement")
        told.append(f"{found} in {' and '.join(among)}")
    if bare:
        has = "the file has" if len(cases) == 1 else f"{many(bare, 'file has', 'files have')}"
        told.append(f"nothing to compare: {has} no history and no expectations")
    if unread:
        told.append(f"not judged: {many(unread, 'case')} that cannot be read")
    return "; ".join(told)


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

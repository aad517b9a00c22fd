"""The suite as plain text: a line for each case, then every disagreement in full."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from foedus.questions.answers.suite import Column, Suite, SuiteCase, SuiteRow
from foedus.reports.text import WIDTH, paragraph, receipt_line, row

#: Number, case, rows, and a cell for each column.
COLUMNS = (3, 26, 4, 21, 21, 20)
#: What was found where nothing was asked.
NOTHING = "nothing"


def suite(answer: Suite, rows: bool = False) -> Iterator[str]:
    """The conformance table, the disagreements with both sides, the argued divergences.

    With ``rows`` every row of every case comes first.
    """
    for case in (*answer.cases, *answer.law) if rows else ():
        yield from _rows(case)
    yield from paragraph(answer.verdict)
    for column, counts in answer.counts.items() if any(c.rows for c in answer.cases) else ():
        told = ", ".join(f"{number} {name}" for name, number in counts.items() if number)
        yield from paragraph(f"{column}: {told or 'nothing'}", 2)
    yield ""
    yield from row(COLUMNS, ("no", "case", "rows", *answer.counts))
    for case in answer.cases:
        yield from _case(case, list(answer.counts))
    for part in answer.law:
        yield from _part(part)
    yield from _unread(answer)
    yield from _disagreements(answer)
    yield from _argued(answer)
    yield ""
    yield receipt_line(answer)


def _rows(case: SuiteCase) -> Iterator[str]:
    """What was tried and what came of it, with what is found in each column."""
    for tried in case.rows:
        if tried.no is None:
            yield from paragraph(f"{tried.id} {tried.on}: {tried.what}" if tried.what else tried.id)
        else:
            came = f"{tried.outcome} ({tried.verification})"
            yield from paragraph(f"{tried.id} {tried.on}: {_what(tried)} -> {came}")
        for column in tried.columns:
            if column.agreement != "not asked":
                yield from paragraph(f"{column.column}: {_compared(column)}", 4)
                yield from _readings(column, 6)
    if case.rows:
        yield ""


def _compared(column: Column) -> str:
    """What was found; where it was not what was expected, both."""
    found = _verdict(column.found, column.blockers)
    if column.agreement in ("agrees", "not expected"):
        return f"{found} ({column.agreement})"
    expected = _verdict(column.expected, column.expected_blockers)
    return f"{found} ({column.agreement}: expected {expected})"


def _readings(column: Column, indent: int) -> Iterator[str]:
    for reading in column.by_reading:
        yield from paragraph(f"{reading.verdict} if {'; '.join(reading.sentences)}", indent)


def _what(tried: SuiteRow) -> str:
    """What was tried, with the measure and the route that it was."""
    via = f"{tried.measure}{f' by {tried.route}' if tried.route else ''}" if tried.measure else ""
    return f"{tried.what} [{via}]" if tried.what and via else tried.what or via


def _case(case: SuiteCase, columns: list[str]) -> Iterator[str]:
    number = "" if case.number is None else str(case.number)
    if case.error is not None:
        yield from row(COLUMNS, (number, case.id, "-", "CANNOT BE READ", "not judged", ""))
        return
    cells = (_cell([c for r in case.rows for c in r.columns if c.column == of]) for of in columns)
    yield from row(COLUMNS, (number, case.id, str(len(case.rows)), *cells))


def _part(part: SuiteCase) -> Iterator[str]:
    """A part of the law's own tests: every row has a question of its own and no other column."""
    cell = _cell([column for tried in part.rows for column in tried.columns])
    yield from row(COLUMNS, ("", part.id, str(len(part.rows)), cell, "", ""))


def _cell(columns: list[Column]) -> str:
    """How many of those that are expected agree, and what became of the others."""
    found = Counter(column.agreement for column in columns)
    expected = found["agrees"] + found["argued"] + found["disagrees"]
    parts = [f"{found['agrees']} of {expected}" if expected else "-"]
    if found["argued"]:
        parts.append(f"{found['argued']} argued")
    if found["disagrees"]:
        parts.append(f"{found['disagrees']} DIFFER")
    return ", ".join(parts)


def _unread(answer: Suite) -> Iterator[str]:
    if not answer.unread:
        return
    yield ""
    yield f"-- CANNOT BE READ, NOT JUDGED ({len(answer.unread)}) ".ljust(WIDTH, "-")
    for case in answer.cases:
        for line in (case.error or "").splitlines():
            yield from paragraph(line)


def _disagreements(answer: Suite) -> Iterator[str]:
    if not answer.disagreements:
        return
    yield ""
    yield f"-- DISAGREEMENTS ({answer.disagreements}) ".ljust(WIDTH, "-")
    for case in (*answer.cases, *answer.law):
        for found, column in _columns(case, "disagrees"):
            yield from disagreement(found, column)


def disagreement(found: SuiteRow, column: Column) -> Iterator[str]:
    """One disagreement: what was expected and why, what was found and why."""
    yield from paragraph(f"{found.id} {column.column}: {_sides(column)}")
    outcome = f" -> {found.outcome}" if found.outcome else ""
    yield from paragraph(f"{found.on}: {_what(found)}{outcome}", 4)
    yield from paragraph(f"expected: {column.why} [{column.source}]", 4)
    if column.argued:
        said = _verdict(column.program, column.program_blockers)
        yield from paragraph(f"it is argued that {said} is found instead: {column.argued}", 4)
    for reason in column.because or ["nothing stands against it"]:
        yield from paragraph(f"found: {reason}", 4)
    yield from _readings(column, 6)


def _argued(answer: Suite) -> Iterator[str]:
    argued = [pair for case in answer.cases for pair in _columns(case, "argued")]
    if argued:
        yield ""
        yield f"-- ARGUED DIVERGENCES ({len(argued)}) ".ljust(WIDTH, "-")
    for found, column in argued:
        yield from paragraph(f"{found.id} {column.column}: {_sides(column)}; {column.argued}")


def _columns(case: SuiteCase, agreement: str) -> Iterator[tuple[SuiteRow, Column]]:
    for found in case.rows:
        for column in found.columns:
            if column.agreement == agreement:
                yield found, column


def _sides(column: Column) -> str:
    expected = _verdict(column.expected, column.expected_blockers)
    return f"expected {expected}, found {_verdict(column.found, column.blockers)}"


def _verdict(verdict: str | None, blockers: list[str] | None) -> str:
    """A verdict with those who stand in the way; an empty list says that nobody does."""
    by = "" if blockers is None else f" by {', '.join(blockers) or 'nobody named'}"
    return (verdict or NOTHING) + by

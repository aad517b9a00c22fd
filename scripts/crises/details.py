"""Each measure that was tried: who claimed what, who disputed it, who stood in the way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from crises.markdown import cell
from foedus.questions.answers import AttemptRecord, Column, SuiteRow

if TYPE_CHECKING:
    from crises.page import Crisis


def details(of: Crisis) -> Iterator[str]:
    """A section for each row of the history."""
    found = {row.no: row for row in of.found.rows}
    for row in of.told.history:
        yield f"### {row.no}"
        yield "\n".join(map(_bullet, _lines(of, row, found[row.no])))


def _lines(of: Crisis, row: AttemptRecord, found: SuiteRow) -> Iterator[str]:
    yield f"**{row.on}.** {cell(row.what)}"
    if row.measure:
        yield f"As a measure: {of.name(row.measure)}, route `{row.route or 'the best'}`."
    if row.basis:
        by = f", claimed by {of.names(row.claimed_by)}" if row.claimed_by else ""
        yield f"Basis: {cell('; '.join(row.basis))}{by}."
    if row.disputed_by:
        yield f"Disputed by {of.names(row.disputed_by)}. {cell(row.disputed)}"
    if row.blocked_by:
        yield f"It was blocked by {of.names(row.blocked_by)}."
    for column in found.columns:
        yield from _column(of, column)
    yield from _expected(of, found)
    vote = f", vote {row.vote}" if row.vote else ""
    yield f"Source: `{row.source}` ({row.verification}){vote}."
    if row.note:
        yield f"Note: {cell(row.note)}"


def _column(of: Crisis, column: Column) -> Iterator[str]:
    """What was found, why, under which readings; what was expected and what is argued."""
    if column.found is None:
        return
    by = f" by {of.names(column.blockers)}" if column.blockers else ""
    yield f"*{column.column.capitalize()}*: {column.found}{by}."
    for reason in (said for said in column.because if said != column.found):
        yield f"  - {cell(of.asking.named(reason))}"
    for reading in column.by_reading:
        yield f"  - {reading.verdict} if {cell('; '.join(reading.sentences))}"
    if column.argued:
        yield f"  - {column.agreement}: {cell(column.argued)}"


def _expected(of: Crisis, found: SuiteRow) -> Iterator[str]:
    """What was expected and why; columns that are expected for one reason stand together."""
    reasons: dict[tuple[str, str], list[str]] = {}
    for column in found.columns:
        if column.expected is not None:
            by = of.names(column.expected_blockers or ())
            said = f"{column.column} {column.expected}{f' by {by}' if by else ''}"
            reasons.setdefault((column.why, column.source), []).append(said)
    for (why, source), said in reasons.items():
        yield f"Expected: {', '.join(said)}. {cell(why)} [{cell(source)}]"


def _bullet(line: str) -> str:
    """A line of the list; what belongs to the line before is indented already."""
    return line if line.startswith("  -") else f"- {line}"

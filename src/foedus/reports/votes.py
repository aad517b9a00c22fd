"""The answers from the record of votes as plain text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from textwrap import wrap
from typing import Any

from foedus.questions.answers import (
    Agreement,
    AgreementSpan,
    Answer,
    FromRecord,
    Imports,
    RecordedVote,
    Table,
    Views,
    Votes,
)
from foedus.reports.text import WIDTH, lined, paragraph, receipt_line, row

BODIES = {"security_council": "Council", "general_assembly": "Assembly"}
#: Day, body, symbol, what was put, outcome, the four counts, and what an order goes by.
COLUMNS = (10, 8, 30, 12, 8, 4, 4, 4, 4, 7)
HEADS = ("day", "body", "symbol", "put", "outcome", " yes", "  no", "abst", "away")
#: No column of a table is made narrower than this.
NARROWEST = 8
#: A cell of more letters is cut; --json and --csv have it whole.
LONGEST_CELL = 400


def votes(answer: Votes, count: bool = False) -> Iterator[str]:
    """A line for each vote listed; with ``count`` only how many there are."""
    outcomes = ", ".join(f"{n} {outcome}" for outcome, n in answer.outcomes.items())
    yield from _asked(answer, f"{answer.verdict}{f': {outcomes}' if outcomes else ''}")
    if not count and answer.votes:
        yield from paragraph(f"{answer.rule}:")
        yield from _aligned((*HEADS, _order_head(answer.votes[0])))
        for vote in answer.votes:
            yield from _vote(vote)
        if len(answer.votes) < answer.total:
            more = answer.total - len(answer.votes)
            yield f"and {more} more (--limit N, or all with --csv FILE, --parquet FILE, --json)"
    yield from _sourced(answer)


def _order_head(vote: RecordedVote) -> str:
    if vote.margin is not None:
        return "margin"
    return "alike/" if vote.alike is not None else ""


def _vote(vote: RecordedVote) -> Iterator[str]:
    day = vote.date if vote.precision == "day" else vote.date[:7]
    put = vote.put.replace("_", " ") + (", no vote" if vote.without_vote else "")
    counts = (vote.yes, vote.no, vote.abstain, vote.absent)
    shown = ("-".rjust(4) if count is None else str(count).rjust(4) for count in counts)
    order = ""
    if vote.margin is not None:
        order = str(vote.margin).rjust(6)
    elif vote.alike is not None:
        order = f"{vote.alike}/{vote.otherwise}"
    symbol = (vote.symbol or "-") + ("" if vote.origin == "foedus" else f" [{vote.origin}]")
    cells = (day, BODIES[vote.body], symbol, put, vote.outcome or "-", *shown, order)
    yield from _aligned(cells)
    for ballot, states in (vote.ballots or {}).items():
        yield from paragraph(f"{ballot} ({len(states)}): {' '.join(states)}", 4)


def _aligned(cells: tuple[str, ...]) -> Iterator[str]:
    """A row whose numbers keep the blanks before them."""
    wrapped = (
        [cell] if len(cell) <= width else wrap(cell, width)
        for cell, width in zip(cells, COLUMNS, strict=True)
    )
    yield from lined(COLUMNS, list(wrapped))


def agreement(answer: Agreement) -> Iterator[str]:
    """The share over all years and by decade, and the table of ballots."""
    first, second = answer.states
    yield from _asked(answer, f"{' and '.join(answer.names)}: {answer.verdict}")
    yield from paragraph(answer.rule)
    yield from row((30, 14, 14, 10), ("years", "common votes", "cast alike", "share"))
    for span in answer.decades:
        yield from _span(span.years, span)
    yield from _span("all", answer.overall)
    yield from _span("all, neither abstaining", answer.sides)
    yield ""
    yield from row((30, 14, 14, 10), (f"{first} down, {second} across", "yes", "no", "abstain"))
    for ballot, counts in answer.table.items():
        yield from row((30, 14, 14, 10), (ballot, *map(str, counts.values())))
    yield from _sourced(answer)


def _span(years: str, span: AgreementSpan) -> Iterator[str]:
    share = "-" if span.share is None else f"{span.share:.1%}"
    yield from row((30, 14, 14, 10), (years, str(span.common), str(span.alike), share))


def table(answer: Table) -> Iterator[str]:
    """The rows as a table if its columns fit, else a line for each value."""
    heads = [_cell(column.name) for column in answer.columns]
    rows = [[_cell(value) for value in cells] for cells in answer.rows]
    widths = _fitted([max(map(len, column)) for column in zip(heads, *rows, strict=True)])
    if widths is None:
        for cells in rows:
            yield "-" * WIDTH
            for head, cell in zip(heads, cells, strict=True):
                yield from paragraph(f"{head}: {cell}")
    else:
        yield from row(widths, heads)
        yield " ".join("-" * width for width in widths)
        for cells in rows:
            yield from row(widths, cells)
    more = "" if answer.complete else "; there are more (--limit N, or --csv FILE, --parquet FILE)"
    yield f"{answer.verdict}{more}"
    yield from _sourced(answer)


def _fitted(widths: list[int]) -> tuple[int, ...] | None:
    """The widths as they are, or the widest made narrower; None if the columns cannot fit."""
    room = WIDTH - (len(widths) - 1)
    if sum(min(width, NARROWEST) for width in widths) > room:
        return None
    fitted = [max(width, 1) for width in widths]
    while sum(fitted) > room:
        fitted[fitted.index(max(fitted))] -= 1
    return tuple(fitted)


def _cell(value: Any) -> str:
    """A value on one line, with what does not print as an escape."""
    text = "" if value is None else str(value)
    cut = text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…"
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in cut)


def views(answer: Views) -> Iterator[str]:
    """Each view with its columns."""
    for view in answer.views:
        yield from paragraph(f"{view.name}: {view.about}")
        for column, what in view.columns.items():
            yield from row((2, 14, 82), ("", column, what))
        yield ""
    yield receipt_line(answer)


def imports(answer: Imports) -> Iterator[str]:
    """Each imported file: what of it is new, and what the record has already."""
    yield from paragraph(_cell(answer.verdict))
    for file in answer.files:
        yield from paragraph(f"{file.name}: {file.body}, from {_cell(file.file)}", 2)
        yield from paragraph(
            f"{file.votes} votes from {file.first} to {file.last}, {file.ballots} ballots: "
            f"{file.new} that the record does not have, {file.repeated} that it has "
            f"({file.differing} of them with other ballots), {file.unmatched} of which that "
            "cannot be told, from before the 31st session",
            4,
        )
    yield from paragraph(f"folder: {_cell(answer.folder)}")
    yield receipt_line(answer)


def _asked(answer: FromRecord, verdict: str) -> Iterator[str]:
    said = "; ".join(
        f"{name.replace('_', ' ')} {', '.join(value) if isinstance(value, list) else value}"
        for name, value in answer.filters.items()
    )
    yield from paragraph(_cell(f"asked: {said or 'every vote'}"))
    yield from paragraph(verdict)


def _sourced(answer: FromRecord) -> Iterator[str]:
    for note in answer.notes:
        yield from paragraph(f"note: {note}")
    for source in answer.sources[:MOST_SOURCES]:
        yield from paragraph(_cell(f"source: {source.publisher}: {source.title}; {source.licence}"))
    if len(answer.sources) > MOST_SOURCES:
        yield f"and {len(answer.sources) - MOST_SOURCES} more sources (--json lists them)"
    yield receipt_line(answer)


#: More sources than this are counted.
MOST_SOURCES = 3

#: How each kind of answer from the record is written.
OF_THE_RECORD: dict[type[Answer], Callable[..., Iterator[str]]] = {
    Votes: votes,
    Agreement: agreement,
    Table: table,
    Views: views,
    Imports: imports,
}

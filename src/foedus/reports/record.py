"""Tables of SQL, views, imported files, and what every answer from the record says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from foedus.questions.answers import FromRecord, Imports, Table, Views
from foedus.reports.text import WIDTH, paragraph, receipt_line, row

#: No column of a table is made narrower than this.
NARROWEST = 8
#: A cell of more letters is cut; --json and --csv have it whole.
LONGEST_CELL = 400
#: More sources than this are counted.
MOST_SOURCES = 3


def table(answer: Table) -> Iterator[str]:
    """The rows as a table if its columns fit, else a line for each value."""
    heads = [on_one_line(column.name) for column in answer.columns]
    rows = [[on_one_line(value) for value in cells] for cells in answer.rows]
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
    yield from sourced(answer)


def _fitted(widths: list[int]) -> tuple[int, ...] | None:
    """The widths as they are, or the widest made narrower; None if the columns cannot fit."""
    room = WIDTH - (len(widths) - 1)
    if sum(min(width, NARROWEST) for width in widths) > room:
        return None
    fitted = [max(width, 1) for width in widths]
    while sum(fitted) > room:
        fitted[fitted.index(max(fitted))] -= 1
    return tuple(fitted)


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
    yield from paragraph(on_one_line(answer.verdict))
    for file in answer.files:
        yield from paragraph(f"{file.name}: {file.body}, from {on_one_line(file.file)}", 2)
        yield from paragraph(
            f"{file.votes} votes from {file.first} to {file.last}, {file.ballots} ballots: "
            f"{file.new} that the record does not have, {file.repeated} that it has "
            f"({file.differing} of them with other ballots), {file.unmatched} of which that "
            "cannot be told, from before the 31st session",
            4,
        )
    yield from paragraph(f"folder: {on_one_line(answer.folder)}")
    yield receipt_line(answer)


def asked_for(answer: FromRecord, verdict: str) -> Iterator[str]:
    """What was asked for in words, and what was found."""
    said = "; ".join(
        f"{name.replace('_', ' ')} {', '.join(value) if isinstance(value, list) else value}"
        for name, value in answer.filters.items()
    )
    yield from paragraph(on_one_line(f"asked: {said or 'every vote'}"))
    yield from paragraph(verdict)


def sourced(answer: FromRecord) -> Iterator[str]:
    """The notes, the sources with their terms, and the receipt."""
    for note in answer.notes:
        yield from paragraph(f"note: {note}")
    for source in answer.sources[:MOST_SOURCES]:
        yield from paragraph(
            on_one_line(f"source: {source.publisher}: {source.title}; {source.licence}")
        )
    if len(answer.sources) > MOST_SOURCES:
        yield f"and {len(answer.sources) - MOST_SOURCES} more sources (--json lists them)"
    yield receipt_line(answer)


def on_one_line(value: Any) -> str:
    """A value on one line, with what does not print as an escape."""
    text = "" if value is None else str(value)
    cut = text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…"
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in cut)

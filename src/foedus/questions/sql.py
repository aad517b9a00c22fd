"""What does the record say, asked in SQL? One query over documented views, and its rows."""

from __future__ import annotations

import math
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import msgspec

from foedus.facts.votes.whole import documented
from foedus.questions.answers import SqlColumn, Table, ViewRecord, Views
from foedus.questions.heading import of_day
from foedus.questions.record import about, all_sources
from foedus.questions.shut import MOST_SECONDS, answered, open_record, single

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: As many rows as are listed, and as are written to a file.
MOST_LISTED = 100_000
MOST_EXPORTED = 10_000_000
#: JSON has whole numbers to 64 bits.
WIDEST = 2**63


def views() -> Views:
    """Every view with what it holds and what is in its columns."""
    listed = [
        ViewRecord(name=name, about=view["about"], columns=view["columns"])
        for name, view in documented().items()
    ]
    return Views(**of_day(), verdict=f"{len(listed)} views", views=listed)


def sql(query: str, limit: int | None = None, seconds: float = MOST_SECONDS) -> Table:
    """The first ``limit`` rows of what a query gives, or all.

    Raises:
        QueryError: it is not one SELECT, cannot be run, or takes too long.
    """
    limit = MOST_LISTED if limit is None else min(limit, MOST_LISTED)
    with open_record(query) as base, answered(base, seconds):
        text = single(base, query)
        asked = base.execute(text)
        columns = [SqlColumn(name=name, type=str(kind)) for name, kind, *_ in asked.description]
        rows = asked.fetchmany(limit + 1)
    complete = len(rows) <= limit
    answer = _answer(text, columns, min(len(rows), limit), complete)
    listed = [[plain(value) for value in row] for row in rows[:limit]]
    return msgspec.structs.replace(answer, rows=listed)


@contextmanager
def export(
    query: str, limit: int | None = None, seconds: float = MOST_SECONDS
) -> Iterator[tuple[DuckDBPyConnection, str, Table]]:
    """A database with what the query gives, SQL that has its rows, and the answer without rows.

    Raises:
        QueryError: it is not one SELECT, cannot be run, or takes too long.
    """
    import duckdb

    most = MOST_EXPORTED if limit is None else min(limit, MOST_EXPORTED)
    with tempfile.TemporaryDirectory(prefix="foedus-") as folder:
        file = f"{folder}/rows.parquet"
        with open_record(query, folder) as base, answered(base, seconds):
            text = single(base, query)
            # The query ends on a line of its own, since its last may be a comment.
            base.execute(f"copy (from (\n{text}\n) limit {most}) to '{file}' (format parquet)")
        with duckdb.connect() as outside:
            rows = f"select * from read_parquet('{file}')"
            (number,) = outside.execute(f"select count(*) from ({rows})").fetchone() or (0,)
            asked = outside.execute(f"{rows} limit 0")
            columns = [SqlColumn(name=name, type=str(kind)) for name, kind, *_ in asked.description]
            yield outside, rows, _answer(text, columns, number, number < most)


def _answer(text: str, columns: list[SqlColumn], number: int, complete: bool) -> Table:
    said = f"{number} row{'' if number == 1 else 's'}"
    return Table(
        **about({}, all_sources(), []),
        verdict=said if complete else f"the first {said}",
        query=text,
        columns=columns,
        rows=[],
        complete=complete,
    )


def plain(value: Any) -> Any:
    """A value of SQL as JSON has it: days as text, and what JSON lacks as text too."""
    match value:
        case None | bool() | str():
            return value
        case int():
            return value if -WIDEST <= value < WIDEST else str(value)
        case float():
            return value if math.isfinite(value) else str(value)
        case date() | datetime():
            return value.isoformat()
        case list() | tuple():
            return [plain(item) for item in value]
        case dict():
            return {str(key): plain(item) for key, item in value.items()}
        case _:
            return str(value)

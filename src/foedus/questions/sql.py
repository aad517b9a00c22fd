"""What does the record say, asked in SQL? One query over documented views, and nothing else.

The tables are loaded into memory first; then the database is shut: no files, no network, no
extensions, and no setting that could open it again. A query runs for so many seconds.
"""

from __future__ import annotations

import math
import re
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import msgspec

from foedus.facts.votes.whole import connect_whole, documented
from foedus.language.errors import UserError
from foedus.questions.answers import SqlColumn, Table, ViewRecord, Views
from foedus.questions.heading import of_day
from foedus.questions.record import about, all_sources

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: A query that takes longer is stopped.
MOST_SECONDS = 60.0
#: As many rows as are listed, and as are written to a file.
MOST_LISTED = 100_000
MOST_EXPORTED = 10_000_000
#: As much memory as a query may take.
MEMORY = "2GB"
#: JSON has whole numbers to 64 bits.
WIDEST = 2**63
SHUT = (
    f"set memory_limit = '{MEMORY}'",
    "set max_temp_directory_size = '0B'",
    "set python_enable_replacements = false",
    "set autoinstall_known_extensions = false",
    "set autoload_known_extensions = false",
    "set enable_external_access = false",
    "set lock_configuration = true",
)


class QueryError(UserError):
    """The query is not one of the record, or failed; the message has the line of the query."""


def views() -> Views:
    """Every view with what it holds and what is in its columns."""
    listed = [
        ViewRecord(name=name, about=view["about"], columns=view["columns"])
        for name, view in documented().items()
    ]
    return Views(**of_day(), verdict=f"{len(listed)} views", views=listed)


def open_record(query: str, writable: str | None = None) -> DuckDBPyConnection:
    """A database in memory with the views that the query names as tables, shut.

    One folder may be written to and read, if it is given.
    """
    base = connect_whole()
    words = {word.lower() for word in re.findall(r"\w+", query)}
    for view in words & documented().keys():
        base.execute(f"create temp table {view} as from main.{view}")
    if writable is not None:
        base.execute("set allowed_directories = [$folder]", {"folder": writable})
    for setting in SHUT:
        base.execute(setting)
    return base


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


def single(base: DuckDBPyConnection, query: str) -> str:
    """The query, if it is one SELECT and nothing else.

    Raises:
        QueryError: it is not.
    """
    import duckdb

    found = base.extract_statements(query)
    if len(found) != 1:
        raise QueryError(f"one query at a time; these are {len(found)}")
    if found[0].type != duckdb.StatementType.SELECT:
        kind = str(found[0].type).rpartition(".")[2]
        raise QueryError(f"only SELECT is answered: the record is read, not changed ({kind})")
    return found[0].query.strip().rstrip(";").strip()


@contextmanager
def answered(base: DuckDBPyConnection, seconds: float = MOST_SECONDS) -> Iterator[None]:
    """Stop the query after so many seconds, and say what is wrong with it.

    Raises:
        QueryError: it fails or is stopped.
    """
    import duckdb

    clock = threading.Timer(seconds, base.interrupt)
    clock.daemon = True
    clock.start()
    try:
        yield
    except duckdb.InterruptException:
        raise QueryError(f"stopped after {seconds:g} seconds") from None
    except duckdb.Error as problem:
        raise QueryError(_said(problem)) from None
    finally:
        clock.cancel()


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


def _said(problem: Exception) -> str:
    """The database's message, which has the line of the query and a mark below the place."""
    return "\n".join(line for line in str(problem).strip().splitlines() if line.strip())

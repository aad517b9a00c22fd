"""A database of the record that answers one query and reaches nothing else.

The tables are loaded into memory first; then the database is shut: no files, no network, no
extensions, and no setting that could open it again. A query runs for so many seconds.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from foedus.facts.votes.whole import connect_whole, documented
from foedus.language.errors import UserError
from foedus.questions.record import readable

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: A query that takes longer is stopped.
MOST_SECONDS = 60.0
#: As much memory as a query may take.
MEMORY = "2GB"
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


def single(base: DuckDBPyConnection, query: str) -> str:
    """The query, if it is one SELECT and nothing else.

    Raises:
        QueryError: it is not.
    """
    import duckdb

    found = base.extract_statements(readable("query", query))
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


def _said(problem: Exception) -> str:
    """The database's message, which has the line of the query and a mark below the place."""
    return "\n".join(line for line in str(problem).strip().splitlines() if line.strip())

"""Rows to a file: CSV with its source beside it, Parquet with its source inside.

A CSV file has no place for where it comes from that every reader would skip, so FILE.source.json
stands beside FILE; a Parquet file has it in its metadata. Both are the answer of which the rows
are part, without the rows. Files are put in their places whole or not at all.
"""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import foedus
from foedus.facts.problems import shown_path
from foedus.language.errors import UserError
from foedus.questions.answers import FromRecord, to_json

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: Rows are fetched in portions of so many.
PORTION = 4096


class ExportError(UserError):
    """A file cannot be written; the message says which and why."""


def beside(path: Path) -> Path:
    """Where the source of a CSV file is written."""
    return path.with_name(f"{path.name}.source.json")


def csv_text(base: DuckDBPyConnection, query: str, out: TextIO) -> int:
    """Write the rows of the query with a header; how many there were."""
    rows = base.execute(query)
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([column[0] for column in rows.description])
    number = 0
    while some := rows.fetchmany(PORTION):
        writer.writerows(some)
        number += len(some)
    return number


def csv_file(base: DuckDBPyConnection, query: str, answer: FromRecord, path: Path) -> int:
    """Write the rows to a file and their source beside it; how many there were.

    Raises:
        ExportError: a file cannot be written there.
    """
    with workplace(path) as place:
        with (place / "rows").open("w", encoding="utf-8", newline="") as out:
            number = csv_text(base, query, out)
        (place / "source").write_bytes(to_json(answer))
        (place / "source").replace(beside(path))
        (place / "rows").replace(path)
    return number


def csv_string(base: DuckDBPyConnection, query: str) -> str:
    """The rows as text."""
    out = io.StringIO(newline="")
    csv_text(base, query, out)
    return out.getvalue()


def parquet_file(base: DuckDBPyConnection, query: str, answer: FromRecord, path: Path) -> int:
    """Write the rows to a Parquet file with their source in its metadata; how many there were.

    Keys of the metadata: ``foedus`` is the whole answer without rows; ``foedus_version``,
    ``foedus_filters``, ``foedus_sources`` and ``foedus_licences`` are its parts, for people.

    Raises:
        ExportError: a file cannot be written there.
    """
    told = {
        "foedus": to_json(answer).decode("utf-8"),
        "foedus_version": foedus.__version__,
        "foedus_filters": json.dumps(answer.filters, ensure_ascii=False),
        "foedus_sources": "; ".join(f"{s.publisher}: {s.title} {s.url}" for s in answer.sources),
        "foedus_licences": "; ".join(sorted({source.licence for source in answer.sources})),
    }
    with workplace(path) as place:
        number = parquet(base, query, told, place / "rows")
        (place / "rows").replace(path)
    return number


def parquet(base: DuckDBPyConnection, query: str, told: Mapping[str, str], path: Path) -> int:
    """Write the rows to a new Parquet file with what is told as metadata; how many there were."""
    metadata = ", ".join(f"{key}: {literal(value)}" for key, value in told.items())
    copied = base.execute(
        f"copy ({query}\n) to {literal(str(path))} "
        f"(format parquet, compression zstd, kv_metadata {{{metadata}}})"
    ).fetchone()
    return copied[0] if copied else 0


@contextmanager
def workplace(path: Path) -> Iterator[Path]:
    """A folder beside the file that is to be written, gone when it is done.

    What is written whole in it is then moved to the file's place.

    Raises:
        ExportError: a file cannot be written there.
    """
    try:
        if path.exists() and not path.is_file():
            raise ExportError(f"{shown_path(str(path))} is not a file")
        with tempfile.TemporaryDirectory(prefix=".foedus-", dir=path.absolute().parent) as place:
            yield Path(place)
    except (OSError, ValueError) as problem:
        if isinstance(problem, UserError):
            raise
        reason = getattr(problem, "strerror", None) or "not a path"
        raise ExportError(f"{shown_path(str(path))} cannot be written: {reason}") from None


def literal(value: str) -> str:
    """A text as a literal of SQL."""
    return "'" + value.replace("'", "''") + "'"

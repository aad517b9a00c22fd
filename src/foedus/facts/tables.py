"""Reading the record's tables: plain CSV rows, each dated and sourced.

A row holds on every day from ``from`` to ``to``, both included; an empty ``to`` means that it
still holds, an empty ``from`` that its beginning is not recorded.
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
#: Columns that every table may have and that say something *about* the row.
RESERVED = ("from", "to", "source", "verification", "note")


class TableError(ValueError):
    """A table of the record does not keep to its own form."""


@dataclass(frozen=True, slots=True)
class Row:
    """One dated, sourced statement of the record."""

    fields: Mapping[str, str]
    since: date | None
    until: date | None
    source: str
    verification: str
    note: str
    line: int

    def __getitem__(self, column: str) -> str:
        return self.fields[column]

    def holds_on(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A named table: its rows in file order. It is read once, so that it is only itself."""

    kind: str
    name: str
    rows: tuple[Row, ...]

    def on(self, day: date) -> tuple[Row, ...]:
        """The rows that hold on ``day``, in file order."""
        return _holding(self, day)

    def where(self, **values: str) -> tuple[Row, ...]:
        """The rows whose columns have exactly these values, whatever their days."""
        wanted = values.items()
        return tuple(r for r in self.rows if all(r.fields.get(k) == v for k, v in wanted))


@lru_cache(maxsize=256)
def _holding(table: Table, day: date) -> tuple[Row, ...]:
    return tuple(row for row in table.rows if row.holds_on(day))


@cache
def load_table(kind: str, name: str) -> Table:
    """Read ``facts/<kind>/<name>.csv``.

    Raises:
        TableError: a date is malformed, a row ends before it begins, or a source is missing;
            the message names the file and the line.
    """
    where = f"{kind}/{name}.csv line "
    with (HERE / kind / f"{name}.csv").open(encoding="utf-8", newline="") as handle:
        rows = tuple(_row(where, n, raw) for n, raw in enumerate(csv.DictReader(handle), start=2))
    return Table(kind, name, rows)


@cache
def load_source(kind: str) -> Mapping[str, Any]:
    """The ``source.toml`` of one kind of fact: publishers, licences and asserted counts."""
    return tomllib.loads((HERE / kind / "source.toml").read_text(encoding="utf-8"))


def _row(where: str, line: int, raw: Mapping[str, str | None]) -> Row:
    fields = {column: (text or "").strip() for column, text in raw.items()}
    first, last, source, verification, note = (fields.pop(column, "") for column in RESERVED)
    since, until = _day(where, line, first), _day(where, line, last)
    if since and until and until < since:
        raise TableError(f"{where}{line}: ends on {until}, before it begins on {since}")
    if not source:
        raise TableError(f"{where}{line}: no source")
    return Row(fields, since, until, source, verification, note, line)


def _day(where: str, line: int, text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise TableError(f"{where}{line}: {text!r} is not a date of the form YYYY-MM-DD") from None

"""Which states share a land border, from 1945-10-24."""

from __future__ import annotations

from datetime import date

from foedus.facts.tables import Row, load_table

KIND = "borders"


def neighbours(code: str, day: date) -> tuple[str, ...]:
    """Codes of the states with a land border with ``code`` on ``day``, sorted.

    Empty for an island, for a code that names no state on ``day``, and before 1945-10-24.
    """
    return tuple(sorted(_other(row, code) for row in _on(day) if code in (row["a"], row["b"])))


def _other(row: Row, code: str) -> str:
    return row["b"] if row["a"] == code else row["a"]


def _on(day: date) -> tuple[Row, ...]:
    # A border older than the coverage has no recorded beginning, so the days before are cut here.
    return load_table(KIND, "land").on(day) if day >= date(1945, 10, 24) else ()

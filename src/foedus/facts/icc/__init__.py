"""Parties to the Rome Statute of the International Criminal Court, and acceptances without it.

The amendments, among them those of Kampala on the crime of aggression, are not recorded.
"""

from __future__ import annotations

from datetime import date

from foedus.facts.tables import load_table


def parties(day: date) -> tuple[str, ...]:
    """The codes for which the Rome Statute is known to be in force on ``day``, sorted.

    A state whose withdrawal is in doubt on the day is left out: see ``is_party``.
    """
    rows = load_table("icc", "parties").on(day)
    return tuple(sorted(row["state"] for row in rows if row["standing"] == "party"))


def is_party(code: str, day: date) -> bool | None:
    """Whether the Rome Statute is in force for ``code`` on ``day``; None where that is unknown."""
    rows = load_table("icc", "parties").where(state=code)
    standing = next((row["standing"] for row in rows if row.holds_on(day)), None)
    return None if standing == "unknown" else standing == "party"


def accepted(code: str, day: date, known_on: date | None = None) -> bool:
    """Whether a declaration under Article 12(3) covers crimes committed on ``day``.

    The day is that of the crime; with ``known_on`` only declarations lodged by then count.
    Declarations that the Court's organs did not act upon do not count.
    """
    rows = load_table("icc", "acceptances").where(state=code, outcome="received")
    lodged = [r for r in rows if known_on is None or date.fromisoformat(r["lodged"]) <= known_on]
    return any(row.holds_on(day) for row in lodged)

"""States with nuclear weapons, and States on whose territory another's were left in 1991."""

from __future__ import annotations

from datetime import date

from foedus.facts.tables import load_table

KIND = "nuclear"


def armed(day: date) -> tuple[str, ...]:
    """Codes of the states with nuclear weapons on ``day``, sorted.

    The column ``basis`` of the table says how that is known: by a test, by the state's own
    declaration, or by outside assessment only. It says nothing of the standing of a state under
    the Treaty on the Non-Proliferation of Nuclear Weapons.
    """
    return tuple(sorted(row["state"] for row in load_table(KIND, "states").on(day)))


def is_armed(code: str, day: date) -> bool:
    """Whether the state ``code`` has nuclear weapons on ``day``."""
    return code in armed(day)


def hosts(day: date) -> tuple[str, ...]:
    """Codes of the states with former Soviet weapons on their territory on ``day``, sorted.

    They did not control the use of these weapons and are not among the `armed`.
    """
    return tuple(sorted(row["state"] for row in load_table(KIND, "hosts").on(day)))

"""The participating States of the CSCE, from 1995 the OSCE."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from foedus.facts.tables import load_table

KIND = "osce"


@lru_cache
def members(day: date) -> tuple[str, ...]:
    """Codes of the participating States on ``day``, sorted, from the Final Act of 1975-08-01.

    A State suspended from taking part (Yugoslavia, 1992-07-08 to 2000-11-09) is left out.
    """
    return tuple(sorted(row["state"] for row in load_table(KIND, "members").on(day)))


def is_member(code: str, day: date) -> bool:
    """Whether the state ``code`` takes part on ``day``."""
    return code in members(day)

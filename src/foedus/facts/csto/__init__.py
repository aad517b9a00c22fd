"""The Collective Security Treaty of 1992 and the organization its parties made of it in 2003."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from foedus.facts.tables import load_table

KIND = "csto"


@lru_cache
def members(day: date) -> tuple[str, ...]:
    """Codes of the parties on ``day``, sorted: to the Treaty, from 2003-09-18 to the Charter.

    A state that has frozen its participation is still a member; see `frozen`.
    """
    return tuple(sorted(row["state"] for row in load_table(KIND, "members").on(day)))


def is_member(code: str, day: date) -> bool:
    """Whether the state ``code`` is a party on ``day``."""
    return code in members(day)


def frozen(day: date) -> tuple[str, ...]:
    """Codes of the members that say on ``day`` that they take no part, sorted."""
    return tuple(sorted(row["state"] for row in load_table(KIND, "frozen").on(day)))

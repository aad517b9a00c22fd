"""Membership of the United Nations by day, and which government sat for a member.

Members are counted as the UN counts them. Whether Article 19 (arrears of contributions) takes a
member's vote on a day is not recorded, and so unknown.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from foedus.facts.tables import load_table


@lru_cache
def members(day: date) -> tuple[str, ...]:
    """The codes of the UN's members on ``day``, sorted; empty before 24 October 1945.

    Yugoslavia (YUG) counts until 31 October 2000, though the state had ended in 1992: its place
    stayed on the roll (see ``standing`` in the table) and entered every majority of the members.
    """
    return tuple(sorted(row["state"] for row in load_table("un", "members").on(day)))


def is_member(code: str, day: date) -> bool:
    """Whether the state was a member on ``day``; a code that the record does not know is none."""
    return any(row.holds_on(day) for row in load_table("un", "members").where(state=code))


def excluded(day: date, body: str = "general_assembly") -> tuple[str, ...]:
    """The members that ``body`` did not let take part in its work on ``day``, sorted.

    They stayed members. Not a suspension under Article 5, which has never been used.
    """
    rows = load_table("un", "exclusions").on(day)
    return tuple(sorted(row["state"] for row in rows if row["body"] == body))


def government(code: str, day: date) -> str | None:
    """The government seated for ``code`` on ``day`` where the seat was disputed between two.

    None means that the record has no dispute over the seat, or that the state was not a member.
    """
    rows = load_table("un", "representation").where(state=code)
    return next((row["government"] for row in rows if row.holds_on(day)), None)

"""Who sat in the Security Council on a day, and who presided.

Elected terms are calendar years (rule 139 of the Assembly's rules of procedure). The first Council
is the exception: it counts from its first meeting on 17 January 1946. Its three one-year members
are taken to have served until 31 December 1946 and not until 17 January 1947, because Belgium,
Colombia and Syria, elected to succeed them, cast ballots on 10 January 1947.
"""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache

from foedus.facts.tables import load_table

#: The Council's first meeting, and the last day for which every elected seat is recorded.
FIRST_DAY, LAST_DAY = date(1946, 1, 17), date(2026, 12, 31)


class OutsideRecordError(LookupError):
    """The day lies before the first or after the last day that the record covers."""


def permanent(day: date) -> tuple[str, ...]:
    """The codes of the five permanent members on ``day``, in alphabetical order.

    Raises:
        OutsideRecordError: ``day`` is before ``FIRST_DAY`` or after ``LAST_DAY``.
    """
    return _sitting("permanent", day)


def elected(day: date) -> tuple[str, ...]:
    """The codes of the elected members on ``day``: six until 1965, ten from 1966; alphabetical.

    Raises:
        OutsideRecordError: ``day`` is before ``FIRST_DAY`` or after ``LAST_DAY``.
    """
    return _sitting("elected", day)


def members(day: date) -> tuple[str, ...]:
    """All members on ``day``: the permanent ones, then the elected ones, each alphabetical.

    Raises:
        OutsideRecordError: ``day`` is before ``FIRST_DAY`` or after ``LAST_DAY``.
    """
    return permanent(day) + elected(day)


def president(day: date) -> str | None:
    """The member presiding on ``day``; None where the record cannot vouch for it.

    Rule 18 of the Council's provisional rules of procedure: the presidency passes on the first of
    each month to the next member in the English alphabetical order of names, among those who are
    members in that month. The rotation is followed from the first month of ``presidency.csv``;
    the later rows of that table are recorded months which the rule has to reproduce.
    """
    start = load_table("security_council", "presidency").rows[0].since
    if start is None or not start <= day <= LAST_DAY:
        return None
    return _holder(day.replace(day=1))


@cache
def _holder(month: date) -> str:
    first = load_table("security_council", "presidency").rows[0]
    held, current = first["state"], first.since or month
    while current < month:
        current = _following(current)
        held = _next_in_order(held, members(current))
    return held


def _following(month: date) -> date:
    years, index = divmod(month.month, 12)
    return date(month.year + years, index + 1, 1)


def _next_in_order(holder: str, seated: tuple[str, ...]) -> str:
    names = {row["state"]: row["name"] for row in load_table("security_council", "names").rows}
    order = sorted(seated, key=names.__getitem__)
    later = (code for code in order if names[code] > names[holder])
    return next(later, order[0])


@lru_cache
def _sitting(table: str, day: date) -> tuple[str, ...]:
    if not FIRST_DAY <= day <= LAST_DAY:
        raise OutsideRecordError(
            f"the Council's members are recorded from {FIRST_DAY} to {LAST_DAY}, not on {day}"
        )
    return tuple(sorted(row["state"] for row in load_table("security_council", table).on(day)))

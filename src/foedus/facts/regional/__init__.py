"""Members of the other bodies that cases need, by body.

AU (from 2002-07-09) and OAU (before), CIS, ECOWAS, GCC, HRC (the UN Human Rights Council, 2021 to
2024), LAS (Arab League), OAS, RIO (parties to the Inter-American Treaty of Reciprocal Assistance),
WARSAW (parties to the Warsaw Treaty), WEU (parties to the modified Brussels Treaty).
"""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache

from foedus.facts.tables import load_source, load_table

KIND = "regional"
#: For each body that decides, under its name in a case file, whose members vote in it.
VOTERS = {
    "human_rights_council": ("HRC",),
    "oas": ("OAS", "RIO"),
    "african_union": ("AU",),
    "ecowas": ("ECOWAS",),
}


@cache
def bodies() -> tuple[str, ...]:
    """The bodies with recorded members, sorted."""
    return tuple(sorted({row["body"] for row in load_table(KIND, "members").rows}))


def members(body: str, day: date) -> tuple[str, ...]:
    """Codes of the members of ``body`` on ``day``, sorted; a suspended member is among them.

    Raises:
        KeyError: no body of that name is recorded.
    """
    return _states("members", body, day)


def covered(body: str, day: date) -> bool:
    """Whether the record says who was a member of the body on ``day``."""
    span = load_source(KIND)["table"]["members"]["partial"].get(body)
    return span is None or span[0] <= day <= span[1]


def suspended(body: str, day: date) -> tuple[str, ...]:
    """Codes of the members of ``body`` that may not take part on ``day``, sorted.

    Only the suspensions in the table are known; AU and ECOWAS suspensions are not recorded.

    Raises:
        KeyError: no body of that name is recorded.
    """
    return _states("suspensions", body, day)


def voters(body: str, day: date) -> tuple[str, ...]:
    """Codes of those that vote in ``body`` on ``day``, sorted: members that are not suspended.

    Raises:
        KeyError: ``body`` is none of ``VOTERS``.
    """
    belong = {state for group in VOTERS[body] for state in members(group, day)}
    barred = {state for group in VOTERS[body] for state in suspended(group, day)}
    return tuple(sorted(belong - barred))


@lru_cache
def _states(table: str, body: str, day: date) -> tuple[str, ...]:
    if body not in bodies():
        raise KeyError(f"no body {body!r} is recorded; recorded are {', '.join(bodies())}")
    rows = load_table(KIND, table).on(day)
    return tuple(sorted(row["state"] for row in rows if row["body"] == body))

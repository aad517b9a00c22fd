"""The record as answers: what the tables say about a variable on a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from foedus.facts import csto, eu, icc, nato, nuclear, osce, regional, security_council, states, un
from foedus.facts.stated import Stated
from foedus.facts.vocabulary import IS_STATE, MEMBER_OF, NUCLEAR_ARMED, PERMANENT_MEMBER
from foedus.language.variables import Variable

#: Whose membership is on record, and in which table.
BODIES: dict[str, tuple[Callable[[date], tuple[str, ...]], str]] = {
    "UN": (un.members, "un/members"),
    "NATO": (nato.members, "nato/members"),
    "EU": (eu.members, "eu/members"),
    "CSTO": (csto.members, "csto/members"),
    "OSCE": (osce.members, "osce/members"),
    "ICC": (icc.parties, "icc/parties"),
}


def recorded(variable: Variable, day: date) -> Stated | None:
    """What the record says of this variable on the day; None where it keeps no such table."""
    lookup = _LOOKUPS.get(variable.predicate.name)
    return None if lookup is None else lookup(*variable.args, day)


def _member_of(state: str, body: str, day: date) -> Stated | None:
    if body in BODIES:
        members, table = BODIES[body]
    elif body in regional.bodies():
        members, table = (lambda on: regional.members(body, on)), "regional/members"
    else:
        return None
    return _stated(state in members(day), table)


def _is_state(party: str, day: date) -> Stated | None:
    # An entity whose statehood is contested is not decided by a table.
    if states.kind(party, day) != "state":
        return None
    return _stated(states.exists(party, day), "states/states")


def _permanent(state: str, day: date) -> Stated:
    return _stated(state in security_council.permanent(day), "security_council/permanent")


def _nuclear(state: str, day: date) -> Stated:
    return _stated(nuclear.is_armed(state, day), "nuclear/states")


def _stated(value: bool, table: str) -> Stated:
    return Stated(value, "record", f"record: {table}", None)


_LOOKUPS: dict[str, Callable[..., Stated | None]] = {
    MEMBER_OF.name: _member_of,
    IS_STATE.name: _is_state,
    PERMANENT_MEMBER.name: _permanent,
    NUCLEAR_ARMED.name: _nuclear,
}

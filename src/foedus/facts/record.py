"""The record as answers: what the tables say about a variable on a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from foedus.facts import csto, eu, icc, nato, nuclear, osce, regional, security_council, states, un
from foedus.facts.stated import Stated
from foedus.facts.vocabulary import (
    EUROPEAN_STATE,
    IS_STATE,
    JURISDICTION_ACCEPTED,
    MEMBER_OF,
    NUCLEAR_ARMED,
    PERMANENT_MEMBER,
    RATIFIES,
)
from foedus.language.variables import Variable

#: The last day for which every table of the record is kept up.
LAST_DAY = date(2026, 12, 31)

#: Whose membership is on record, and in which table.
BODIES: dict[str, tuple[Callable[[date], tuple[str, ...]], str]] = {
    "UN": (un.members, "un/members"),
    "NATO": (nato.members, "nato/members"),
    "EU": (eu.members, "eu/members"),
    "CSTO": (csto.members, "csto/members"),
    "OSCE": (osce.members, "osce/members"),
}


def recorded(variable: Variable, day: date) -> Stated | None:
    """What the record says of this variable on the day; None where it keeps no such table."""
    lookup = _LOOKUPS.get(variable.predicate.name)
    return None if lookup is None else lookup(*variable.args, day)


def _member_of(state: str, body: str, day: date) -> Stated | None:
    if body == "ICC":
        party = icc.is_party(state, day)
        return None if party is None else _stated(party, "icc/parties")
    if body in BODIES:
        members, table = BODIES[body]
        return _stated(state in members(day), table)
    if body in regional.bodies() and regional.covered(body, day):
        return _stated(state in regional.members(body, day), "regional/members")
    return None


def _is_state(party: str, day: date) -> Stated | None:
    # An entity whose statehood is contested is not decided by a table.
    if party not in states.codes():
        return None
    kind = states.kind(party, day)
    return _stated(kind == "state", "states/states") if kind in ("state", None) else None


def _permanent(state: str, day: date) -> Stated:
    return _stated(state in security_council.permanent(day), "security_council/permanent")


def _accepted(state: str, court: str, day: date) -> Stated | None:
    """A declaration under Art. 12(3) of the Rome Statute; of no other court is there a table."""
    if court != "ICC":
        return None
    return _stated(icc.accepted(state, day, known_on=day), "icc/acceptances")


def _nuclear(state: str, day: date) -> Stated:
    return _stated(nuclear.is_armed(state, day), "nuclear/states")


def _stated(value: bool, table: str) -> Stated:
    return Stated(value, "record", table, None)


def _ratifies(state: str, treaty: str, day: date) -> Stated | None:
    """Accessions to the North Atlantic Treaty, where the record has the Allies' approvals."""
    acceding = treaty.removeprefix("accession of ")
    if acceding == treaty or not nato.ratified_by(acceding, LAST_DAY):
        return None
    return _stated(state in nato.ratified_by(acceding, day), "nato/ratifications")


def _european(state: str, _day: date) -> Stated | None:
    european = states.is_european(state) if state in states.codes() else None
    return None if european is None else _stated(european, "states/europe")


_LOOKUPS: dict[str, Callable[..., Stated | None]] = {
    MEMBER_OF.name: _member_of,
    IS_STATE.name: _is_state,
    PERMANENT_MEMBER.name: _permanent,
    NUCLEAR_ARMED.name: _nuclear,
    RATIFIES.name: _ratifies,
    EUROPEAN_STATE.name: _european,
    JURISDICTION_ACCEPTED.name: _accepted,
}

"""The Economic Community of West African States: its Authority of heads of state."""

from __future__ import annotations

from datetime import date

from foedus.bodies.body import Body
from foedus.facts import regional


def members(day: date) -> tuple[str, ...]:
    """Members that take part on ``day``."""
    return regional.voters("ecowas", day)


BODY = Body(
    "ecowas",
    "Authority of ECOWAS",
    "The heads of state and government, who may act through a council of nine or ten of them.",
    members,
    {"intervention": "in a member: Protocol of 1981, revised treaty of 1993, Mechanism of 1999"},
)

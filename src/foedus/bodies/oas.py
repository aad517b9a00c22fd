"""The Organization of American States, and the parties to the Rio Treaty among its members."""

from __future__ import annotations

from datetime import date

from foedus.bodies.body import Body
from foedus.facts import regional


def members(day: date) -> tuple[str, ...]:
    """Members of the Organization and parties to the Rio Treaty that take part on ``day``."""
    return regional.voters("oas", day)


def rio_parties(day: date) -> tuple[str, ...]:
    """Parties to the Inter-American Treaty of Reciprocal Assistance on ``day``."""
    return regional.members("RIO", day)


BODY = Body(
    "oas",
    "Organization of American States",
    "The Meeting of Consultation of Foreign Ministers; under the Rio Treaty only its parties vote.",
    members,
    {
        "rio": "measures under the Rio Treaty (Art. 17): two thirds of its parties",
        "suspension": "suspending a member whose democratic government was overthrown "
        "(Charter of the OAS, Art. 9): two thirds of the members",
    },
)

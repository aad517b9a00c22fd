"""The Assembly of the African Union: the heads of state and government of its members."""

from __future__ import annotations

from datetime import date

from foedus.bodies.body import Body
from foedus.facts import regional


def members(day: date) -> tuple[str, ...]:
    """Members of the African Union that take part on ``day``; none before 2002-07-09."""
    return regional.voters("african_union", day)


BODY = Body(
    "african_union",
    "Assembly of the African Union",
    "The heads of state and government; of suspensions only those on record are left out.",
    members,
    {
        "important": "every decision not on procedure: consensus or two thirds of the members "
        "(Constitutive Act, Art. 7)",
        "procedural": "questions of procedure (Constitutive Act, Art. 7)",
    },
    also=("au",),
)

"""The Collective Security Council of the CSTO (until 2003: of the Collective Security Treaty)."""

from __future__ import annotations

from foedus.bodies.body import STANCES, Body
from foedus.facts.csto import members

BODY = Body(
    "csto",
    "CSTO Collective Security Council",
    "The heads of state of the members. A ballot is a stance: no objects.",
    members,
    {"consensus": "every decision but those on procedure (Charter of the CSTO, Art. 12)"},
    words=STANCES,
)

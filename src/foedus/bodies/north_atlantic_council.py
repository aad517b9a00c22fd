"""The North Atlantic Council: every Ally, deciding without votes."""

from __future__ import annotations

from foedus.bodies.body import STANCES, Body
from foedus.facts.nato import members

BODY = Body(
    "north_atlantic_council",
    "North Atlantic Council",
    "All Allies. A ballot here is a stance: yes joins the consensus, abstain does not object, "
    "no objects or breaks the silence.",
    members,
    {
        "consensus": "every decision of the Council (Art. 9 and practice)",
        "invitation": "inviting a state to accede (Art. 10)",
    },
    words=STANCES,
    also=("nato", "nac"),
)

"""The Council of the European Union, in foreign and security policy and in implementing it."""

from __future__ import annotations

from foedus.bodies.body import Body
from foedus.facts.eu import members, populations

__all__ = ["BODY", "members", "populations"]

BODY = Body(
    "eu_council",
    "Council of the European Union",
    "One minister for each Member State. A formal, qualified abstention is 'abstain'.",
    members,
    {
        "unanimity": "foreign and security policy (TEU Art. 31(1)), with constructive abstention",
        "qualified-majority": "on a proposal of the Commission or the High Representative "
        "(TEU Art. 16(4); TFEU Art. 238)",
        "reinforced-majority": "without such a proposal: 72 % of the members (TFEU Art. 238)",
    },
    also=("eu",),
)

"""The Security Council: its members, its President, its kinds of motion."""

from __future__ import annotations

from foedus.bodies.body import Body
from foedus.facts.security_council import members, permanent, president

__all__ = ["BODY", "members", "permanent", "president"]

BODY = Body(
    "security_council",
    "UN Security Council",
    "Eleven members until the end of 1965, fifteen since; five of them permanent.",
    members,
    {
        "substantive": "every matter that is not procedural (Art. 27(3))",
        "procedural": "agenda, invitations, adjournment, subsidiary organs for facts, calling an "
        "emergency special session, removing an item (Art. 27(2))",
        "preliminary": "whether a matter is procedural (San Francisco statement, 7 June 1945)",
    },
    also=("unsc", "sc"),
)

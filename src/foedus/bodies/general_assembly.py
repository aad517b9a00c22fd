"""The General Assembly: every member of the United Nations, one vote each."""

from __future__ import annotations

from foedus.bodies.body import Body
from foedus.facts.un import excluded, members

BODY = Body(
    "general_assembly",
    "UN General Assembly",
    "All members of the United Nations; in regular, special or emergency special session.",
    members,
    {
        "important": "peace and security, elections to councils, admission, suspension, "
        "expulsion, trusteeship, budget (Art. 18(2))",
        "other": "every other question, and whether a new category is important (Art. 18(3))",
        "membership-rights": "suspending rights of membership in the Human Rights Council "
        "(resolution 60/251, para. 8)",
        "session-request": "the members' request for an emergency special session (rule 8(b))",
        "charter-amendment": "amending the Charter (Art. 108): the Assembly's part",
    },
    excluded,
    also=("unga", "ga"),
)

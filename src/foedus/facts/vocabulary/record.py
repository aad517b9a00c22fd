"""Facts answered from the tables of the record, unless a case says otherwise."""

from __future__ import annotations

from foedus.language.variables import fact

MEMBER_OF = fact(
    "member_of",
    "state body",
    yes="{state} is a member of {body}",
    no="{state} is not a member of {body}",
    about="Membership on the day, from the record: UN, NATO, EU, CSTO, OSCE, ICC, HRC, ...",
)
PERMANENT_MEMBER = fact(
    "permanent_member",
    "state",
    yes="{state} is a permanent member of the Security Council",
    no="{state} is not a permanent member of the Security Council",
    about="From the record of permanent seats.",
)
NUCLEAR_ARMED = fact(
    "nuclear_armed",
    "state",
    yes="{state} possesses nuclear weapons",
    no="{state} does not possess nuclear weapons",
    about="From the record of nuclear-armed states, declared or assessed.",
)
IS_STATE = fact(
    "is_state",
    "party",
    yes="{party} is a state",
    no="{party} is not a state",
    about="Statehood on the day; contested entities are stated by the case or stay unknown.",
)
EUROPEAN_STATE = fact(
    "european_state",
    "state",
    yes="{state} is a European state",
    no="{state} is not a European state",
    about="In the sense of Art. 10 of the North Atlantic Treaty and Art. 49 TEU.",
)

"""Refuge: asylum is a state's own grant, and nobody is sent back to danger."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import ALWAYS, Condition
from foedus.language.measures import Consequence
from foedus.language.norms import norm


@norm(
    "REF-33",
    cite="Convention relating to the Status of Refugees 1951, Arts 1, 33",
    title="Asylum is a state's own grant; nobody is sent back to persecution",
    since="1954-04-22",
    text="""A state may grant asylum to whom it will, and no other may take that as unfriendly. It
    does not send a refugee back to where life or freedom is threatened.""",
    source="189 UNTS 137; A/RES/2312 (XXII), Art. 1",
    not_modelled=(
        "until 1967, only those who fled from events before 1951 (Protocol, 606 UNTS 267)",
    ),
)
def asylum(s: Situation) -> Condition:
    return ALWAYS


NO_RETURN = Consequence(
    "those received may not be sent back to danger",
    "Whoever is received as a refugee is not returned to where life or freedom is threatened.",
    "Refugee Convention 1951, Art. 33",
)

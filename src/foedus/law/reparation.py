"""Reparation for the damage of an unlawful use of force, and registers of it."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Consequence
from foedus.language.norms import norm
from foedus.law.actors import a_victim_asks, some_state_is_ready
from foedus.law.un_charter import assembly_recommends, council_enforces

REGISTERS_ONLY = Consequence(
    "records claims and evidence; it awards and pays nothing",
    "A register keeps claims and evidence for a later procedure. Who decides on them and from what "
    "they are paid needs a further agreement or decision.",
    "CM/Res(2023)3; A/RES/ES-10/17; Articles on State Responsibility, Arts 31, 34-37",
)


@norm(
    "REP-COUNCIL",
    cite="UN Charter, Arts 39 and 41; SCR 687 (1991), para. 16; SCR 692 (1991)",
    title="Liability and a claims body by decision of the Council",
    since="1945-10-24",
    text="""The Council may under Chapter VII affirm the liability of a state and set up a body that
    records and decides claims, as it did for Kuwait.""",
    source="SCR 687 (1991), paras 16-19; SCR 692 (1991)",
)
def register_of_the_council(s: Situation, measure: str) -> Condition:
    return council_enforces(s, measure)


@norm(
    "REP-ASSEMBLY",
    cite="UN Charter, Arts 10, 14 and 22",
    title="A register set up or recommended by the Assembly",
    since="1945-10-24",
    text="""The Assembly may set up a register as its organ, or recommend that states make one. It
    cannot oblige a state to pay.""",
    source="A/RES/ES-10/17 (15 December 2006); A/RES/ES-11/5 (14 November 2022)",
)
def register_of_the_assembly(s: Situation, measure: str) -> Condition:
    return assembly_recommends(s, measure)


@norm(
    "REP-AGREEMENT",
    cite="enlarged partial agreement of the Council of Europe, CM/Res(2023)3",
    title="A register by agreement of states with the victim",
    since="1945-10-24",
    text="""States and the victim may agree to keep a register of damage. They need no consent of
    the state held responsible, on which the register lays no duty.""",
    source="CM/Res(2023)3 (12 May 2023); Statutory Resolution (93) 28 on partial agreements",
    not_modelled=("the vote of the Committee of Ministers that opens a partial agreement",),
)
def register_by_agreement(s: Situation, measure: str) -> Condition:
    return every((a_victim_asks(s, measure), some_state_is_ready(s, measure)))

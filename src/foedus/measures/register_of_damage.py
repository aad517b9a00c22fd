"""A register of the damage for which a state is to make reparation."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law.effects_of_resolutions import RECOMMENDATION
from foedus.law.reparation import (
    REGISTERS_ONLY,
    register_by_agreement,
    register_of_the_assembly,
    register_of_the_council,
)
from foedus.law.un_charter import CHARTER_PREVAILS
from foedus.law.uniting_for_peace import assembly_can_meet
from foedus.law.veto_debate import debate_of_a_veto

MEASURE = Measure(
    "register-of-damage",
    "Register of damage",
    "Claims and evidence of damage are recorded, for a reparation that is still to be arranged.",
    family="accountability",
)


def _after_the_vote(s: Situation) -> tuple[Consequence, ...]:
    return (CHARTER_PREVAILS, debate_of_a_veto(s, MEASURE.id))


@MEASURE.route(
    "agreement",
    title="Agreement of states with the victim",
    decider="the victim and the states that join",
    authorises="a register of claims and evidence",
    binds="the states that join",
    follows=(REGISTERS_ONLY,),
    precedents=(
        Precedent("2023-05-12", "Ukraine: register within the Council of Europe", "CM/Res(2023)3"),
    ),
)
def by_agreement(s: Situation) -> Condition:
    return register_by_agreement(s, MEASURE.id)


@MEASURE.route(
    "assembly",
    title="The General Assembly",
    decider="the General Assembly by two thirds of those voting",
    authorises="a register as organ of the Assembly, or a recommendation to make one",
    binds="nobody",
    follows=(REGISTERS_ONLY, RECOMMENDATION),
    precedents=(
        Precedent("2006-12-15", "wall in the occupied territory, 162 to 7 to 7", "A/RES/ES-10/17"),
        Precedent("2022-11-14", "Ukraine: recommended, 94 to 14 to 73", "A/RES/ES-11/5"),
    ),
)
def by_the_assembly(s: Situation) -> Condition:
    return every((assembly_can_meet(s), register_of_the_assembly(s, MEASURE.id)))


@MEASURE.route(
    "council",
    title="Decision of the Council, Chapter VII",
    decider="the Security Council, with the veto",
    authorises="a body that records, decides and pays claims",
    binds="all members under Art. 25",
    follows=_after_the_vote,
    precedents=(
        Precedent("1991-05-20", "Iraq and Kuwait: Compensation Commission", "SCR 692 (1991)"),
    ),
)
def by_the_council(s: Situation) -> Condition:
    return register_of_the_council(s, MEASURE.id)

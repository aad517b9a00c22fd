"""Refuge for those who flee."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Measure, Precedent
from foedus.law import eu_treaties
from foedus.law.actors import some_state_is_ready
from foedus.law.refuge import NO_RETURN, asylum

MEASURE = Measure(
    "refuge",
    "Reception of refugees",
    "Those who flee are received, each by asylum or all together by temporary protection.",
    family="assistance",
)


@MEASURE.route(
    "states",
    title="Reception by states",
    decider="each state for itself",
    authorises="residence and protection by its own law",
    binds="the state that receives them",
    follows=(NO_RETURN,),
    precedents=(
        Precedent(
            "2014-10-22",
            "Turkey's temporary protection, applied to Syrians",
            "Temporary Protection Regulation, Official Gazette No 29153",
        ),
    ),
)
def by_states(s: Situation) -> Condition:
    return every((asylum(s), some_state_is_ready(s, MEASURE.id)))


@MEASURE.route(
    "eu",
    title="Temporary protection in the EU",
    decider="the Council of the European Union by qualified majority",
    authorises="residence, work and schooling at once, without a procedure for each",
    binds="the members that take part in the directive",
    follows=(NO_RETURN,),
    precedents=(
        Precedent(
            "2022-03-04",
            "those who flee from Ukraine, the first time it was used",
            "Council Implementing Decision (EU) 2022/382",
        ),
    ),
)
def by_the_union(s: Situation) -> Condition:
    return eu_treaties.temporary_protection(s, MEASURE.id)

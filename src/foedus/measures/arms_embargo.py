"""An arms embargo on those who attack."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Measure, Precedent
from foedus.law import eu_treaties, osce, un_charter
from foedus.law.actors import some_state_is_ready
from foedus.law.general_law import retorsion
from foedus.law.sanctions import NOT_UN_SANCTIONS

MEASURE = Measure(
    "arms-embargo",
    "Arms embargo",
    "No arms are delivered to the target.",
    family="sanctions",
)


@MEASURE.route(
    "council",
    title="Security Council, Art. 41",
    decider="the Security Council",
    authorises="stopping deliveries whatever contracts say, and inspecting cargo if it says so",
    binds="all members of the United Nations",
    follows=(un_charter.CHARTER_PREVAILS,),
    precedents=(
        Precedent("1977-11-04", "South Africa, the first binding one", "S/RES/418 (1977)"),
        Precedent("1991-09-25", "Yugoslavia, all parties alike", "S/RES/713 (1991)"),
        Precedent("2011-02-26", "Libya", "S/RES/1970 (2011)"),
    ),
    not_modelled=("that an embargo on all parties also binds the one attacked (Bosnia 1992-95)",),
)
def by_the_council(s: Situation) -> Condition:
    return un_charter.council_enforces(s, MEASURE.id)


@MEASURE.route(
    "eu",
    title="Decision of the EU",
    decider="the Council of the European Union by unanimity",
    authorises="members refuse licences for arms",
    binds="the members",
    follows=(NOT_UN_SANCTIONS,),
    precedents=(Precedent("2014-07-31", "Russia", "Council Decision 2014/512/CFSP, Art. 2"),),
)
def by_the_union(s: Situation) -> Condition:
    return eu_treaties.foreign_policy_decision(s, MEASURE.id)


@MEASURE.route(
    "osce",
    title="Request of the OSCE",
    decider="the participating States by consensus, the target among them",
    authorises="nothing that states could not do alone; it asks all of them to do it",
    binds="nobody in law; it is a political commitment",
    follows=(NOT_UN_SANCTIONS,),
    precedents=(
        Precedent(
            "1992-02-28",
            "forces fighting over Nagorno-Karabakh",
            "CSCE Committee of Senior Officials, 7th meeting, 27-28 February 1992",
        ),
    ),
)
def by_the_osce(s: Situation) -> Condition:
    return osce.osce_decides(s, MEASURE.id)


@MEASURE.route(
    "states",
    title="Own licences refused",
    decider="each state for itself",
    authorises="refusing licences for arms that no treaty promises",
    binds="those under the jurisdiction of the state that acts",
    follows=(NOT_UN_SANCTIONS,),
    precedents=(),
)
def by_states(s: Situation) -> Condition:
    return every((retorsion(s), some_state_is_ready(s, MEASURE.id)))

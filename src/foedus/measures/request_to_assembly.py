"""The Security Council asks the General Assembly for recommendations on a matter it deals with."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import un_charter
from foedus.law.effects_of_resolutions import RECOMMENDATION
from foedus.law.veto_debate import debate_of_a_veto

MEASURE = Measure(
    "request-to-assembly",
    "Request to the Assembly",
    "The Security Council keeps a matter and asks the General Assembly to make recommendations on "
    "it. To take it off the list and to call an emergency session are other acts.",
    family="procedure",
)

BOTH_ACT = Consequence(
    "the Assembly may recommend while the Council acts",
    "At the request of the Council the Assembly may recommend on a dispute although the Council is "
    "exercising its functions on it.",
    "UN Charter, Art. 12(1)",
)


@MEASURE.route(
    "council",
    title="Council asks, as substance",
    decider="the Security Council, with the veto",
    authorises="recommendations of the Assembly in spite of Art. 12(1)",
    binds="nobody: the Assembly is asked",
    follows=lambda s: (BOTH_ACT, RECOMMENDATION, debate_of_a_veto(s, MEASURE.id)),
    precedents=(Precedent("1947-09-15", "Greece: 9 to 2, vetoed", "S/552; S/PV.202"),),
)
def by_the_council(s: Situation) -> Condition:
    return un_charter.council_decides(s, MEASURE.id)


@MEASURE.route(
    "council-procedural",
    title="Council asks, by procedure",
    decider="the Security Council by a procedural vote, if it is one",
    authorises="recommendations of the Assembly in spite of Art. 12(1)",
    binds="nobody: the Assembly is asked",
    follows=(BOTH_ACT, RECOMMENDATION),
    not_modelled=("a preliminary vote or a ruling that it is procedure: see preliminary-question",),
)
def by_procedure(s: Situation) -> Condition:
    return un_charter.council_asks_by_procedure(s, MEASURE.id)

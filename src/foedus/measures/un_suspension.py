"""Suspension of the rights of a member of the United Nations."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import un_charter
from foedus.law.credentials import credentials_are_refused
from foedus.law.effects_of_resolutions import TAKES_EFFECT
from foedus.law.uniting_for_peace import assembly_can_meet
from foedus.law.veto_debate import debate_of_a_veto

MEASURE = Measure(
    "un-suspension",
    "Suspension from the UN",
    "A member loses the exercise of its rights in the United Nations, or its place in the "
    "Assembly.",
    family="membership",
)

RESTORED_BY_THE_COUNCIL = Consequence(
    "rights are lost, duties stay; the Council restores them",
    "A suspended member stays bound by the Charter. The Council alone gives it back its rights.",
    "UN Charter, Art. 5",
)
OTHER_ORGANS = Consequence(
    "the seat in the other organs is not touched",
    "The refusal concerns the Assembly alone: membership goes on, and so does the seat in the "
    "Council, if there is one.",
    "A/PV.2281 (12 November 1974)",
)


def _after_the_vote(s: Situation) -> tuple[Consequence, ...]:
    return (TAKES_EFFECT, RESTORED_BY_THE_COUNCIL, debate_of_a_veto(s, MEASURE.id))


@MEASURE.route(
    "charter",
    title="Art. 5: Council, then Assembly",
    decider="the Security Council, with the veto, and the General Assembly by two thirds",
    authorises="nothing beyond the suspension",
    binds="the member concerned and all organs",
    follows=_after_the_vote,
)
def under_article_5(s: Situation) -> Condition:
    return every((assembly_can_meet(s), un_charter.un_suspension(s, MEASURE.id)))


@MEASURE.route(
    "credentials",
    title="Credentials refused",
    decider="the General Assembly by a majority of those voting",
    authorises="keeping the delegation from the work of the Assembly, on one reading",
    binds="the delegation of that session",
    follows=(OTHER_ORGANS,),
    precedents=(
        Precedent(
            "1974-11-12",
            "South Africa: ruling of the President, upheld 91 to 22 to 19",
            "A/PV.2281 (12 November 1974)",
        ),
    ),
)
def by_refusing_credentials(s: Situation) -> Condition:
    return every((assembly_can_meet(s), credentials_are_refused(s, MEASURE.id)))

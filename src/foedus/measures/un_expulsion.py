"""Expulsion of a member from the United Nations."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import un_charter
from foedus.law.effects_of_resolutions import TAKES_EFFECT
from foedus.law.uniting_for_peace import assembly_can_meet
from foedus.law.veto_debate import debate_of_a_veto

MEASURE = Measure(
    "un-expulsion",
    "Expulsion from the UN",
    "A member that persistently violates the principles of the Charter loses its membership.",
    family="membership",
)

ENDS_MEMBERSHIP = Consequence(
    "membership ends; a return needs a new admission",
    "Membership ends with all its rights. The state may be admitted anew under Art. 4.",
    "UN Charter, Arts 4, 6",
)


def _after_the_vote(s: Situation) -> tuple[Consequence, ...]:
    return (TAKES_EFFECT, ENDS_MEMBERSHIP, debate_of_a_veto(s, MEASURE.id))


@MEASURE.route(
    "charter",
    title="Art. 6: Council, then Assembly",
    decider="the Security Council, with the veto, and the General Assembly by two thirds",
    authorises="nothing beyond the expulsion",
    binds="the member concerned and all organs",
    follows=_after_the_vote,
    precedents=(
        Precedent(
            "1974-10-30",
            "South Africa: S/11543, 10 to 3 to 2, vetoed",
            "S/PV.1808",
        ),
    ),
    not_modelled=(
        "who represents a member, a question of credentials (China 1971, A/RES/2758 (XXVI))",
        "whether a state goes on at all as the member it was (Yugoslavia 1992, A/RES/47/1)",
    ),
)
def under_article_6(s: Situation) -> Condition:
    return every((assembly_can_meet(s), un_charter.un_expulsion(s, MEASURE.id)))

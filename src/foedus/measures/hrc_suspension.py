"""Suspension from the Human Rights Council."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law.effects_of_resolutions import TAKES_EFFECT
from foedus.law.human_rights_council import hrc_suspension
from foedus.law.uniting_for_peace import assembly_can_meet

MEASURE = Measure(
    "hrc-suspension",
    "Suspension from the HRC",
    "The General Assembly suspends a state's rights of membership in the Human Rights Council.",
    family="membership",
)

UN_MEMBERSHIP_STAYS = Consequence(
    "membership of the United Nations is untouched",
    "The state loses its seat in the Human Rights Council alone; in the Assembly and the Security "
    "Council its rights, the veto among them, stay.",
    "A/RES/60/251, para. 8; UN Charter, Arts 5, 6",
)


@MEASURE.route(
    "assembly",
    title="Decision of the General Assembly",
    decider="the General Assembly by two thirds of those voting",
    authorises="nothing beyond the suspension",
    binds="the state concerned: a decision that takes effect",
    follows=(TAKES_EFFECT, UN_MEMBERSHIP_STAYS),
    precedents=(
        Precedent("2011-03-01", "Libya, without a vote", "A/RES/65/265"),
        Precedent("2022-04-07", "Russia, 93 to 24 to 58", "A/RES/ES-11/3"),
    ),
    not_modelled=("whether there are violations of that kind, which the Assembly judges itself",),
)
def by_the_assembly(s: Situation) -> Condition:
    return every((assembly_can_meet(s), hrc_suspension(s, MEASURE.id)))

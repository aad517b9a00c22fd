"""Equipment that does not kill: protection, fuel, medicine, radios, engineering."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Measure, Precedent
from foedus.law import eu_treaties
from foedus.law.actors import a_victim_asks, some_state_is_ready
from foedus.law.assistance import INDIVIDUAL_NOT_COLLECTIVE
from foedus.law.north_atlantic_treaty import council_agrees
from foedus.law.party_status import NOT_PARTY_BY_ARMS

MEASURE = Measure(
    "non-lethal-aid",
    "Non-lethal equipment",
    "Protective gear, fuel, medical supplies and the like for a victim's forces.",
    family="assistance",
)


@MEASURE.route(
    "states",
    title="Gift by states",
    decider="each state for itself, at the request of the victim",
    authorises="delivery of equipment",
    binds="nobody",
    follows=(NOT_PARTY_BY_ARMS, INDIVIDUAL_NOT_COLLECTIVE),
    precedents=(),
    not_modelled=("supplies that neutrality law counts as material for war",),
)
def by_states(s: Situation) -> Condition:
    return every((a_victim_asks(s, MEASURE.id), some_state_is_ready(s, MEASURE.id)))


@MEASURE.route(
    "eu",
    title="European Peace Facility",
    decider="the Council of the European Union by unanimity, with constructive abstention",
    authorises="paying for equipment not designed to deliver lethal force",
    binds="the members, by their contributions",
    follows=(NOT_PARTY_BY_ARMS,),
    precedents=(
        Precedent(
            "2022-02-28",
            "equipment and supplies for Ukraine beside the lethal measure",
            "Council Decision (CFSP) 2022/339",
        ),
    ),
)
def by_the_union(s: Situation) -> Condition:
    return every((a_victim_asks(s, MEASURE.id), eu_treaties.peace_facility(s, MEASURE.id)))


@MEASURE.route(
    "nato",
    title="NATO trust funds",
    decider="the North Atlantic Council by consensus",
    authorises="buying and delivering from voluntary funds, and matching requests with gifts",
    binds="nobody; Allies and partners pay in as they choose",
    follows=(NOT_PARTY_BY_ARMS,),
    precedents=(
        Precedent(
            "2016-07-09",
            "the Comprehensive Assistance Package for Ukraine",
            "NATO-Ukraine Commission, joint statement of 9 July 2016, Warsaw",
        ),
        Precedent(
            "2022-06-29",
            "the package strengthened: non-lethal defence equipment for Ukraine",
            "Madrid Summit Declaration, 29 June 2022",
        ),
    ),
)
def by_the_alliance(s: Situation) -> Condition:
    return every((a_victim_asks(s, MEASURE.id), council_agrees(s, MEASURE.id)))

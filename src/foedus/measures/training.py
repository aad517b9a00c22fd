"""Training a victim's soldiers outside its territory."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Measure, Precedent
from foedus.law import eu_treaties
from foedus.law.actors import a_victim_asks, some_state_is_ready
from foedus.law.assistance import INDIVIDUAL_NOT_COLLECTIVE
from foedus.law.north_atlantic_treaty import council_agrees
from foedus.law.party_status import NEUTRALITY, NOT_PARTY_BY_ARMS

MEASURE = Measure(
    "training",
    "Training abroad",
    "The soldiers of a victim are trained on the territory of those who help it.",
    family="assistance",
)

FOLLOWS = (NOT_PARTY_BY_ARMS, NEUTRALITY)


@MEASURE.route(
    "states",
    title="Training by states",
    decider="each state for itself, at the request of the victim",
    authorises="training on its own territory; not planning or directing operations",
    binds="nobody",
    follows=(*FOLLOWS, INDIVIDUAL_NOT_COLLECTIVE),
    precedents=(
        Precedent(
            "2022-06-17",
            "the United Kingdom offers Ukraine training on its soil (Operation Interflex)",
            "Prime Minister's Office, press release of 17 June 2022",
        ),
    ),
)
def by_states(s: Situation) -> Condition:
    return every((a_victim_asks(s, MEASURE.id), some_state_is_ready(s, MEASURE.id)))


@MEASURE.route(
    "eu",
    title="EU military assistance mission",
    decider="the Council of the European Union by unanimity, with constructive abstention",
    authorises="a mission without executive tasks on the territory of members",
    binds="the members that do not abstain",
    follows=FOLLOWS,
    precedents=(
        Precedent(
            "2022-10-17",
            "EUMAM Ukraine; Hungary abstained constructively",
            "Council Decision (CFSP) 2022/1968",
        ),
    ),
)
def by_the_union(s: Situation) -> Condition:
    return every((a_victim_asks(s, MEASURE.id), eu_treaties.MISSIONS(s, MEASURE.id)))


@MEASURE.route(
    "nato",
    title="Training organised by NATO",
    decider="the North Atlantic Council by consensus",
    authorises="planning and running training at sites of Allies that offer them",
    binds="nobody to take part",
    follows=FOLLOWS,
    precedents=(
        Precedent(
            "2024-07-10",
            "NATO Security Assistance and Training for Ukraine (NSATU)",
            "Washington Summit Declaration, 10 July 2024",
        ),
    ),
)
def by_the_alliance(s: Situation) -> Condition:
    return every((a_victim_asks(s, MEASURE.id), council_agrees(s, MEASURE.id)))

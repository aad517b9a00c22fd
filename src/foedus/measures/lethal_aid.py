"""Arms for a victim: from states, passed on, through the Union, through NATO."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import eu_treaties
from foedus.law.actors import some_state_is_ready
from foedus.law.assistance import INDIVIDUAL_NOT_COLLECTIVE, arms_for_a_victim, passing_on
from foedus.law.north_atlantic_treaty import an_ally_is_ready, council_agrees
from foedus.law.party_status import NEUTRALITY, NOT_PARTY_BY_ARMS

MEASURE = Measure(
    "lethal-aid",
    "Arms supplies",
    "Weapons and ammunition are given or sold to a victim at its request.",
    family="assistance",
)

FOLLOWS = (NOT_PARTY_BY_ARMS, NEUTRALITY)

LITTLE_OF_ITS_OWN = Consequence(
    "the Alliance coordinates; the arms are the Allies' own",
    "The Alliance owns hardly any arms. Its decision organises what Allies give; each Ally that "
    "does not object remains free to give nothing.",
    "Washington Summit Declaration, 10 July 2024, paras 15-17",
)


@MEASURE.route(
    "states",
    title="Gift or sale by states",
    decider="each state for itself, at the request of the victim",
    authorises="delivery of arms; not taking part in operations",
    binds="nobody",
    follows=(*FOLLOWS, INDIVIDUAL_NOT_COLLECTIVE),
    precedents=(
        Precedent(
            "1941-03-11",
            "Lend-Lease: the United States, not at war, arms those who are",
            "Pub. L. 77-11",
        ),
        Precedent(
            "2022-06-01",
            "the United States announces HIMARS rocket launchers for Ukraine",
            "US Department of Defense, briefing of 1 June 2022",
        ),
    ),
    not_modelled=("the supplier's own export law and its parliament",),
)
def by_states(s: Situation) -> Condition:
    return every((arms_for_a_victim(s, MEASURE.id), some_state_is_ready(s, MEASURE.id)))


@MEASURE.route(
    "re-export",
    title="Arms made elsewhere, passed on",
    decider="the state that has the arms, with the consent of the state that made them",
    authorises="delivery of arms bought under an undertaking not to pass them on",
    binds="nobody",
    follows=(*FOLLOWS, INDIVIDUAL_NOT_COLLECTIVE),
    precedents=(
        Precedent(
            "2023-01-25",
            "Germany allows others to pass on Leopard 2 tanks to Ukraine",
            "Federal Government of Germany, announcement of 25 January 2023",
        ),
    ),
)
def by_passing_on(s: Situation) -> Condition:
    return every(
        (
            arms_for_a_victim(s, MEASURE.id),
            passing_on(s, MEASURE.id),
            some_state_is_ready(s, MEASURE.id),
        )
    )


@MEASURE.route(
    "eu",
    title="European Peace Facility",
    decider="the Council of the European Union by unanimity, with constructive abstention",
    authorises="paying back members for the arms that they give",
    binds="the members; who abstains from lethal equipment pays for something else",
    follows=(*FOLLOWS, INDIVIDUAL_NOT_COLLECTIVE),
    precedents=(
        Precedent(
            "2022-02-28",
            "the first lethal equipment paid by the Union, for Ukraine",
            "Council Decision (CFSP) 2022/338",
        ),
    ),
)
def by_the_union(s: Situation) -> Condition:
    return every((arms_for_a_victim(s, MEASURE.id), eu_treaties.peace_facility(s, MEASURE.id)))


@MEASURE.route(
    "nato",
    title="Deliveries organised by NATO",
    decider="the North Atlantic Council by consensus, and each Ally for its own arms",
    authorises="planning and moving the Allies' deliveries under one command",
    binds="nobody to give anything",
    follows=(*FOLLOWS, LITTLE_OF_ITS_OWN, INDIVIDUAL_NOT_COLLECTIVE),
    precedents=(
        Precedent(
            "2024-07-10",
            "NATO Security Assistance and Training for Ukraine (NSATU)",
            "Washington Summit Declaration, 10 July 2024",
        ),
    ),
)
def by_the_alliance(s: Situation) -> Condition:
    return every(
        (
            arms_for_a_victim(s, MEASURE.id),
            council_agrees(s, MEASURE.id),
            an_ally_is_ready(s, MEASURE.id),
        )
    )

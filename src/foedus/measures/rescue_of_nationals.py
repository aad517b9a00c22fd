"""Rescue of nationals abroad: a state's own force where another state does not protect them."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import CONTRIBUTES
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import un_charter, use_of_force

MEASURE = Measure(
    "rescue-of-nationals",
    "Rescue of nationals abroad",
    "A state brings its nationals out of danger in another state by force, without that state's "
    "consent.",
    family="forces",
)

NO_FURTHER = Consequence(
    "only to bring them out; no change of government",
    "Those who hold that such force is lawful hold it so for the rescue alone, with the least "
    "force that does it, and for no longer.",
    "UN Charter, Arts 2(4), 51; Tehran, ICJ Reports 1980, p. 3, paras 93-94",
)


@MEASURE.route(
    "state",
    title="By the state of the nationals",
    decider="the state whose nationals are in danger; nobody has to agree",
    authorises="force limited to their rescue, on one reading",
    binds="nobody",
    follows=(NO_FURTHER, un_charter.REPORT_SELF_DEFENCE),
    precedents=(
        Precedent(
            "1976-07-04",
            "Entebbe: Israel in Uganda; a draft in the Council fell short, 6 to 0 to 2",
            "S/12138 (14 July 1976)",
        ),
        Precedent(
            "1980-04-24",
            "Iran: the United States for those held in its embassy, broken off",
            "S/13908, from memory; Tehran, ICJ Reports 1980, p. 3, paras 93-94",
        ),
    ),
    not_modelled=("whether the force keeps to the rescue",),
)
def by_their_own_state(s: Situation) -> Condition:
    places = dict.fromkeys((*s.hosts, *s.targets))
    rescues = (
        every(
            (
                use_of_force.rescue_of_nationals(s, state, place),
                Is(CONTRIBUTES(state, MEASURE.id), True),
            )
        )
        for state in dict.fromkeys((*s.contributors, *s.victims))
        for place in places
        if place != state
    )
    return any_of(rescues, "a state rescues its nationals from danger in another")

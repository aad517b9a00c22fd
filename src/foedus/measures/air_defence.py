"""Air defence over the territory of Allies at the edge of the conflict."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law.actors import some_state_is_ready
from foedus.law.north_atlantic_treaty import (
    DEFENCE_AT_HOME,
    an_exposed_ally_hosts,
    council_agrees,
    decided_by_the_defence_planning_committee,
)

MEASURE = Measure(
    "air-defence",
    "Air defence over Allies",
    "Air policing, early warning aircraft and missile defence over the territory of Allies that "
    "border a party to the conflict or are attacked themselves.",
    family="alliances",
)

STOPS_AT_THE_BORDER = Consequence(
    "ends at the border; beyond it, it is a no-fly zone",
    "Intercepting what enters an Ally's own airspace is within that Ally's sovereignty. Shooting "
    "at aircraft over the state that is attacked is force there, and needs a basis of its own.",
    "Chicago Convention 1944, Art. 1; UN Charter, Arts 2(4), 51",
)


@MEASURE.route(
    "nato",
    title="Alliance decision, host agrees",
    decider="the North Atlantic Council by consensus; the host by its consent",
    authorises="air defence under Alliance command over the host's territory",
    binds="each Ally to what it has itself offered; the host by its consent",
    follows=(DEFENCE_AT_HOME, STOPS_AT_THE_BORDER),
    precedents=(
        Precedent(
            "2012-12-04",
            "Patriot batteries for Türkiye after shelling from Syria (Active Fence, from 2013)",
            "record: nato/consultations and nato/operations, days of the operation from memory",
        ),
        Precedent(
            "2025-09-12",
            "Eastern Sentry after drones over Poland",
            "North Atlantic Council, statement of 23 September 2025",
        ),
    ),
)
def by_the_council(s: Situation) -> Condition:
    return every((council_agrees(s, MEASURE.id), an_exposed_ally_hosts(s, MEASURE.id)))


@MEASURE.route(
    "defence-planning-committee",
    title="Defence Planning Committee (to 2010)",
    decider="the Allies of the integrated command by consensus; the host by its consent",
    authorises="air defence by the integrated command over the host's territory",
    binds="the Allies of the integrated command; the host by its consent",
    follows=(DEFENCE_AT_HOME, STOPS_AT_THE_BORDER),
    precedents=(
        Precedent(
            "2003-02-16",
            "early warning aircraft and missile defence for Türkiye, decided without France after "
            "the Council was blocked (Display Deterrence)",
            "NATO press release of 16 February 2003",
        ),
    ),
)
def by_the_committee(s: Situation) -> Condition:
    decided = decided_by_the_defence_planning_committee(s, MEASURE.id)
    return every((decided, an_exposed_ally_hosts(s, MEASURE.id)))


@MEASURE.route(
    "bilateral",
    title="Host and sending state agree",
    decider="the host and the sending state; no decision of the Alliance",
    authorises="national air defence units on the host's territory",
    binds="the two states under their agreement",
    follows=(DEFENCE_AT_HOME, STOPS_AT_THE_BORDER),
)
def between_two_states(s: Situation) -> Condition:
    return every((some_state_is_ready(s, MEASURE.id), an_exposed_ally_hosts(s, MEASURE.id)))

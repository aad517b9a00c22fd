"""Forward deployment: Allied troops on the territory of Allies at the edge of the conflict."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import atlantic_partnership
from foedus.law.actors import some_state_is_ready
from foedus.law.north_atlantic_treaty import (
    DEFENCE_AT_HOME,
    an_exposed_ally_hosts,
    council_agrees,
    decided_by_the_defence_planning_committee,
)

MEASURE = Measure(
    "forward-deployment",
    "Troops in border Allies",
    "Battlegroups, reinforcements, exercises and response forces on the territory of Allies that "
    "border a party to the conflict or are attacked themselves; readiness, command and plans.",
    family="alliances",
)

ATTACK_ON_THEM = Consequence(
    "an attack on them there is an attack on an Ally",
    "Forces of Allies on Allied territory are within the area of Art. 6: an armed attack on them "
    "opens Art. 5. Forces of Allies in a state that is no Ally are outside it.",
    "North Atlantic Treaty, Arts 5 and 6",
)


def follows(s: Situation) -> tuple[Consequence, ...]:
    """What follows on any route; the Founding Act is raised where its other side is a party."""
    return (DEFENCE_AT_HOME, ATTACK_ON_THEM, *atlantic_partnership.founding_act_is_raised(s))


@MEASURE.route(
    "nato",
    title="Alliance decision, host agrees",
    decider="the North Atlantic Council by consensus; the host by its consent",
    authorises="a multinational force under Alliance command on the host's territory",
    binds="each Ally to what it has itself offered; the host by its consent",
    follows=follows,
    precedents=(
        Precedent(
            "2017",
            "four battlegroups: Estonia, Latvia, Lithuania and Poland, decided at Warsaw in 2016",
            "SHAPE, NATO multinational battlegroups (record: nato/battlegroups)",
        ),
        Precedent(
            "2022-02-25",
            "parts of the response force sent for collective defence, for the first time",
            "statement of the Allies' heads of state and government, 25 February 2022",
        ),
        Precedent(
            "2022-03-24",
            "four more battlegroups: Bulgaria, Hungary, Romania and Slovakia",
            "NATO, Brussels summit, 24 March 2022 (news_193674)",
        ),
    ),
    not_modelled=(
        "the generation of forces: which Ally offers what",
        "Allies that face a party across the sea only, without a land border",
    ),
)
def by_the_council(s: Situation) -> Condition:
    return every((council_agrees(s, MEASURE.id), an_exposed_ally_hosts(s, MEASURE.id)))


@MEASURE.route(
    "defence-planning-committee",
    title="Defence Planning Committee (to 2010)",
    decider="the Allies of the integrated command by consensus; the host by its consent",
    authorises="a force of the integrated command on the host's territory",
    binds="the Allies of the integrated command; the host by its consent",
    follows=follows,
    precedents=(
        Precedent(
            "1991-01",
            "mobile force sent to south-eastern Türkiye in the Gulf war, decided without France",
            "Radio Free Europe/Radio Liberty, 16 February 2003",
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
    authorises="a national force on the host's territory",
    binds="the two states under their agreement",
    follows=follows,
    precedents=(
        Precedent(
            "2023-12-18",
            "Germany and Lithuania sign a roadmap for a brigade stationed in Lithuania",
            "Delfi, Roadmap signed for deployment of German brigade, 18 December 2023",
        ),
    ),
)
def between_two_states(s: Situation) -> Condition:
    return every((some_state_is_ready(s, MEASURE.id), an_exposed_ally_hosts(s, MEASURE.id)))

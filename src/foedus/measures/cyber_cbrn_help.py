"""Help against cyber attacks and against chemical, biological, radiological, nuclear dangers."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law.actors import a_victim_asks, some_state_is_ready
from foedus.law.north_atlantic_treaty import council_agrees

MEASURE = Measure(
    "cyber-cbrn-help",
    "Cyber and CBRN protection",
    "Equipment, experts and training to withstand cyber attacks and weapons of mass destruction.",
    family="assistance",
)

PROTECTIVE = Consequence(
    "protective help makes nobody a party to the conflict",
    "Help to protect networks and people is no taking part in the hostilities. Cyber operations "
    "against the other side would be another thing.",
    "ICRC, Interpretive Guidance on Direct Participation, 2009, pp. 46-64",
)


@MEASURE.route(
    "state",
    title="A state helps",
    decider="the helping state",
    authorises="the help, which no rule forbids",
    binds="nobody beyond the terms that are agreed",
    follows=(PROTECTIVE,),
)
def by_a_state(s: Situation) -> Condition:
    return every((a_victim_asks(s, MEASURE.id), some_state_is_ready(s, MEASURE.id)))


@MEASURE.route(
    "nato",
    title="The Alliance helps",
    decider="the North Atlantic Council by consensus",
    authorises="help by the Alliance as a body, from its own funds and stocks",
    binds="the Allies to the decision that they let pass",
    follows=(PROTECTIVE,),
    precedents=(
        Precedent(
            "2022-03-24",
            "Allies agree to help Ukraine with cyber security and against chemical, biological, "
            "radiological and nuclear threats",
            "NATO, Brussels summit, 24 March 2022 (news_193674)",
        ),
    ),
)
def by_the_alliance(s: Situation) -> Condition:
    return every((a_victim_asks(s, MEASURE.id), council_agrees(s, MEASURE.id)))

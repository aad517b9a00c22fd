"""Money for a victim: grants, loans, guarantees for its budget."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Measure, Precedent
from foedus.law import eu_treaties
from foedus.law.actors import a_victim_asks, some_state_is_ready
from foedus.law.assistance import INDIVIDUAL_NOT_COLLECTIVE
from foedus.law.party_status import NOT_PARTY_BY_ARMS

MEASURE = Measure(
    "financial-aid",
    "Financial aid",
    "Grants, loans and guarantees for the budget of a victim.",
    family="assistance",
)


@MEASURE.route(
    "states",
    title="Grants and loans by states",
    decider="each state for itself, at the request of the victim",
    authorises="payment from its own budget",
    binds="nobody",
    follows=(NOT_PARTY_BY_ARMS, INDIVIDUAL_NOT_COLLECTIVE),
    precedents=(
        Precedent(
            "2022-05-21",
            "the United States appropriates some 40 billion dollars for Ukraine",
            "Pub. L. 117-128",
        ),
    ),
)
def by_states(s: Situation) -> Condition:
    return every((a_victim_asks(s, MEASURE.id), some_state_is_ready(s, MEASURE.id)))


@MEASURE.route(
    "eu",
    title="Macro-financial assistance",
    decider="the Council of the European Union by qualified majority, with the Parliament",
    authorises="loans and grants on the Union's credit, on conditions",
    binds="the Union and the state that is helped",
    follows=(NOT_PARTY_BY_ARMS,),
    precedents=(
        Precedent(
            "2022-12-14",
            "18 billion euros for Ukraine in 2023",
            "Regulation (EU) 2022/2463",
        ),
    ),
)
def by_the_union(s: Situation) -> Condition:
    return every((a_victim_asks(s, MEASURE.id), eu_treaties.FINANCIAL(s, MEASURE.id)))

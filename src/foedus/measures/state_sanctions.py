"""Sanctions that states impose on their own."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import CONTRIBUTES
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.measures import Measure, Precedent
from foedus.law import general_law
from foedus.law.actors import some_state_is_ready
from foedus.law.sanctions import OUTSIDE_THE_COUNCIL, TO_BE_ENDED

MEASURE = Measure(
    "state-sanctions",
    "Sanctions by states",
    "States cut relations with the target, each by its own law, alone or in concert.",
    family="sanctions",
)


@MEASURE.route(
    "retorsion",
    title="What is owed to nobody",
    decider="each state for itself",
    authorises="withholding trade, aid, visas and markets that no treaty promises",
    binds="those under the jurisdiction of the state that acts",
    follows=OUTSIDE_THE_COUNCIL,
    precedents=(
        Precedent(
            "1980-01-04",
            "the United States stops the sale of grain to the Soviet Union",
            "Address of the President on the Soviet invasion of Afghanistan, 4 January 1980",
        ),
    ),
)
def by_retorsion(s: Situation) -> Condition:
    return every((general_law.retorsion(s), some_state_is_ready(s, MEASURE.id)))


@MEASURE.route(
    "injured-state",
    title="Countermeasures of the victim",
    decider="the injured state",
    authorises="setting aside duties owed to the wrongdoer, without force and in proportion",
    binds="those under the jurisdiction of the state that acts",
    follows=(TO_BE_ENDED,),
    precedents=(
        Precedent(
            "1979-11-14",
            "the United States freezes Iran's assets after its embassy was taken",
            "Executive Order 12170, 44 Fed. Reg. 65729",
        ),
    ),
)
def by_the_injured(s: Situation) -> Condition:
    return any_of(
        every((general_law.countermeasures(s, victim), Is(CONTRIBUTES(victim, MEASURE.id), True)))
        for victim in s.victims
    )


@MEASURE.route(
    "other-states",
    title="Countermeasures of others",
    decider="each state for itself",
    authorises="setting aside duties owed to the wrongdoer, if states not injured may do so",
    binds="those under the jurisdiction of the state that acts",
    follows=(TO_BE_ENDED, *OUTSIDE_THE_COUNCIL),
    precedents=(
        Precedent(
            "1998",
            "flights of Yugoslav carriers stopped in spite of air service agreements",
            "ILC commentary to ASR Art. 54, para. 3",
        ),
        Precedent(
            "2022-02-28",
            "assets of the Central Bank of Russia immobilised",
            "Council Decision (CFSP) 2022/335; US Treasury, Directive 4 under E.O. 14024",
        ),
    ),
)
def by_others(s: Situation) -> Condition:
    return every((general_law.third_party_countermeasures(s), some_state_is_ready(s, MEASURE.id)))

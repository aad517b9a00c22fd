"""Excluding banks from the messages by which payments are made (SWIFT)."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import eu_treaties
from foedus.law.actors import some_state_is_ready
from foedus.law.general_law import retorsion
from foedus.law.sanctions import OUTSIDE_THE_COUNCIL

MEASURE = Measure(
    "payment-exclusion",
    "Exclusion from SWIFT",
    "Banks of the target lose the message service through which most payments are made.",
    family="sanctions",
)

WORLDWIDE = Consequence(
    "cut off worldwide, since the company sits in the Union",
    "The message service is a company under Belgian law, so that a ban of the Union shuts its "
    "service for the listed banks everywhere; other channels stay open to them.",
    "Council Regulation (EU) No 833/2014, Art. 5h; Council Regulation (EU) No 267/2012, Art. 23(4)",
)


@MEASURE.route(
    "eu",
    title="Regulation of the EU",
    decider="the Council of the European Union: unanimity, then a qualified majority",
    authorises="forbidding messaging services to the listed banks",
    binds="the company, which sits in Belgium, and all under the members' jurisdiction",
    follows=(WORLDWIDE, *OUTSIDE_THE_COUNCIL),
    precedents=(
        Precedent("2012-03-15", "listed banks of Iran", "Council Decision 2012/152/CFSP"),
        Precedent(
            "2022-03-01",
            "seven banks of Russia, from 12 March 2022",
            "Council Decision (CFSP) 2022/346, Council Regulation (EU) 2022/345",
        ),
    ),
)
def by_the_union(s: Situation) -> Condition:
    decided = eu_treaties.RESTRICTIVE(s, MEASURE.id)
    return every((eu_treaties.payments_can_be_cut(s), decided, retorsion(s)))


@MEASURE.route(
    "states",
    title="Own markets closed by states",
    decider="each state for itself",
    authorises="forbidding its banks to deal with those of the target; not the message service",
    binds="those under the jurisdiction of the state that acts",
    follows=OUTSIDE_THE_COUNCIL,
    precedents=(
        Precedent(
            "2022-02-24",
            "the United States closes correspondent accounts of Sberbank",
            "US Treasury, Directive 2 under E.O. 14024",
        ),
    ),
)
def by_states(s: Situation) -> Condition:
    return every((retorsion(s), some_state_is_ready(s, MEASURE.id)))

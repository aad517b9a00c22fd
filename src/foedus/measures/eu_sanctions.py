"""Sanctions of the European Union, in its words restrictive measures."""

from __future__ import annotations

from datetime import date

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import eu_treaties
from foedus.law.general_law import retorsion
from foedus.law.sanctions import OUTSIDE_THE_COUNCIL

MEASURE = Measure(
    "eu-sanctions",
    "EU sanctions",
    "The Union cuts trade, finance and travel, and freezes the assets of those it lists.",
    family="sanctions",
)

RENEWED = Consequence(
    "lapses unless the members renew it unanimously",
    "Sanctions are set for six or twelve months; at each renewal one member can let them lapse.",
    "Council Decision 2014/512/CFSP, Art. 9; Council Decision 2014/145/CFSP, Art. 6",
)
#: The Treaty of Maastricht; before it sanctions were acts of the Community on trade alone.
COMMON_FOREIGN_POLICY = date(1993, 11, 1)


def _after_the_decision(s: Situation) -> tuple[Consequence, ...]:
    renewed = (RENEWED,) if s.law_day >= COMMON_FOREIGN_POLICY else ()
    return (*renewed, *OUTSIDE_THE_COUNCIL)


@MEASURE.route(
    "unanimity",
    title="Decision of the Council",
    decider="the Council of the EU: unanimity, then a qualified majority",
    authorises="cutting economic relations that no treaty promises, and listing persons",
    binds="the members and all under their jurisdiction, directly",
    follows=_after_the_decision,
    precedents=(
        Precedent(
            "1982-04-16",
            "imports from Argentina suspended, by the Community of the ten",
            "Council Regulation (EEC) No 877/82",
        ),
        Precedent(
            "2012-01-23",
            "embargo on oil from Iran and freezing of its central bank's assets",
            "Council Decision 2012/35/CFSP",
        ),
        Precedent(
            "2014-07-31",
            "trade and capital-market measures against Russia",
            "Council Decision 2014/512/CFSP, Council Regulation (EU) No 833/2014",
        ),
        Precedent(
            "2022-02-25",
            "a wider ban on finance and technology for Russia",
            "Council Decision (CFSP) 2022/327",
        ),
    ),
    not_modelled=("measures that break a duty owed to the target: see state-sanctions",),
)
def by_unanimity(s: Situation) -> Condition:
    return every((eu_treaties.RESTRICTIVE(s, MEASURE.id), retorsion(s)))


@MEASURE.route(
    "majority",
    title="Carrying out a standing decision",
    decider="the Council of the European Union by qualified majority; one member can stop it",
    authorises="what a unanimous decision already provides for, such as further listings",
    binds="the members and all under their jurisdiction, directly",
    follows=OUTSIDE_THE_COUNCIL,
    not_modelled=("that in practice listings too are agreed on by all",),
)
def by_majority(s: Situation) -> Condition:
    return every((eu_treaties.carried_out_by_majority(s, MEASURE.id), retorsion(s)))


@MEASURE.route(
    "emergency",
    title="Economic emergency",
    decider="the Council of the European Union by qualified majority",
    authorises="keeping assets immobilised while the economy would suffer from their release",
    binds="the members and all under their jurisdiction, directly",
    follows=OUTSIDE_THE_COUNCIL,
    precedents=(
        Precedent(
            "2025-12-12",
            "assets of the Central Bank of Russia kept immobilised",
            "Regulation (EU) 2025/2600",
        ),
    ),
)
def by_emergency(s: Situation) -> Condition:
    return eu_treaties.economic_emergency(s, MEASURE.id)

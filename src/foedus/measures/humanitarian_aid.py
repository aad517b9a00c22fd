"""Humanitarian aid: impartial relief for civilians in need."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Measure, Precedent
from foedus.law import un_charter
from foedus.law.actors import some_state_is_ready
from foedus.law.humanitarian import NOT_INTERFERENCE, relief_without_consent

MEASURE = Measure(
    "humanitarian-aid",
    "Humanitarian aid",
    "Food, medicine and shelter for civilians, without distinction of side.",
    family="assistance",
)


@MEASURE.route(
    "consent",
    title="With consent",
    decider="the donors, and the states into which the relief goes",
    authorises="impartial relief within what is consented to",
    binds="the parties to the conflict, who let it through",
    follows=(NOT_INTERFERENCE,),
    precedents=(
        Precedent(
            "1991-12-19",
            "guiding principles: relief with the consent of the affected country",
            "A/RES/46/182, annex, para. 3",
        ),
    ),
)
def with_consent(s: Situation) -> Condition:
    return every((un_charter.hosts_consent(s, MEASURE.id), some_state_is_ready(s, MEASURE.id)))


@MEASURE.route(
    "council",
    title="Access decided by the Council",
    decider="the Security Council",
    authorises="relief across borders and lines without the consent of the territorial state",
    binds="all members, the territorial state among them",
    follows=(NOT_INTERFERENCE, un_charter.CHARTER_PREVAILS),
    precedents=(Precedent("2014-07-14", "across four crossings into Syria", "S/RES/2165 (2014)"),),
)
def by_the_council(s: Situation) -> Condition:
    return every((un_charter.council_binds(s, MEASURE.id), some_state_is_ready(s, MEASURE.id)))


@MEASURE.route(
    "without-consent",
    title="Consent refused without reason",
    decider="those who bring the relief",
    authorises="impartial relief where refusal is arbitrary, if that reading is right",
    binds="nobody who disputes it",
    follows=(NOT_INTERFERENCE,),
    precedents=(),
)
def without_consent(s: Situation) -> Condition:
    return relief_without_consent(s, MEASURE.id)

"""Self-defence: the attacked state's own force."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import CONTRIBUTES
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import un_charter

MEASURE = Measure(
    "self-defence",
    "Force in self-defence",
    "The state that is attacked defends itself by force of its own.",
    family="forces",
)

WITHIN_LIMITS = Consequence(
    "only what is necessary and proportionate to end it",
    "The right covers what is necessary and proportionate to repel the attack and to end it, and "
    "nothing by way of punishment.",
    "Nicaragua, ICJ Reports 1986, p. 14, paras 176, 194; Oil Platforms, ICJ Reports 2003, p. 161",
)


@MEASURE.route(
    "victim",
    title="By the state attacked",
    decider="the state that is attacked; nobody has to agree",
    authorises="its own force against the attacker",
    binds="nobody",
    follows=(WITHIN_LIMITS, un_charter.REPORT_SELF_DEFENCE),
    precedents=(
        Precedent(
            "1982-04",
            "United Kingdom at the Falkland Islands (Malvinas), reported under Art. 51",
            "its letters to the President of the Council, April and May 1982, from memory",
        ),
    ),
    not_modelled=("whether each act is necessary and proportionate",),
)
def by_the_state_attacked(s: Situation) -> Condition:
    fights = any_of(Is(CONTRIBUTES(victim, MEASURE.id), True) for victim in s.victims)
    return every((un_charter.self_defence(s), fights))

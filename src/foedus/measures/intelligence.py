"""Intelligence shared with the victim."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Consequence, Measure
from foedus.law.actors import a_victim_asks, some_state_is_ready
from foedus.law.north_atlantic_treaty import council_agrees
from foedus.law.participation import SUPPORT

MEASURE = Measure(
    "intelligence",
    "Intelligence",
    "Warnings, imagery and assessments shared with the state that is attacked.",
    family="assistance",
)

WARNING = Consequence(
    "warnings and general pictures make nobody a party",
    "Sharing what serves the victim to understand and to protect itself does not make a state a "
    "party to the conflict.",
    "A. Wentker, At war?, 36 Leiden Journal of International Law (2023) 643",
)
TARGETING = Consequence(
    "feeding single targets makes a party, as some hold",
    "Tactical intelligence on single targets that goes into concrete operations may be taking part "
    "in the hostilities. Writers and states do not agree on the threshold.",
    "M. Schmitt, Are We at War?, Lieber Institute, 9 May 2022; A. Wentker, At war?, 36 LJIL (2023) "
    "643",
    when=SUPPORT.holds("data_for_strikes_suffice"),
)


@MEASURE.route(
    "state",
    title="A state shares its own",
    decider="the state that has the intelligence",
    authorises="the sharing, which no rule forbids in general",
    binds="nobody beyond the terms that are agreed",
    follows=(WARNING, TARGETING),
    not_modelled=("agreements on the protection of secrets, and consent of a third originator",),
)
def by_a_state(s: Situation) -> Condition:
    return every((a_victim_asks(s, MEASURE.id), some_state_is_ready(s, MEASURE.id)))


@MEASURE.route(
    "nato",
    title="The Alliance shares",
    decider="the North Atlantic Council by consensus",
    authorises="the sharing of what the Alliance itself holds",
    binds="the Allies to the decision that they let pass",
    follows=(WARNING, TARGETING),
)
def by_the_alliance(s: Situation) -> Condition:
    return every((a_victim_asks(s, MEASURE.id), council_agrees(s, MEASURE.id)))

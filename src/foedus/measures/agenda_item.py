"""A matter is brought before the Security Council: a meeting is called, the agenda adopted."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import council_rules

MEASURE = Measure(
    "agenda-item",
    "Meeting of the Council",
    "The Security Council meets on a matter and puts it on its agenda. To discuss it is not to "
    "decide on it.",
    family="procedure",
)

NO_VIEW = Consequence(
    "takes no side: only that it is discussed",
    "To put a matter on the agenda says nothing of who is right, nor whether the Council has power "
    "over it; Art. 2(7) is argued on what is then proposed.",
    "Provisional rules of procedure of the Security Council, rule 9; UN Charter, Art. 2(7)",
)
SEIZED = Consequence(
    "the Council is seized until the item is removed",
    "The matter stands on the list of those of which the Council is seized. The Assembly is held "
    "back by it only while the Council exercises its functions.",
    "Provisional rules of procedure of the Security Council, rules 10, 11; UN Charter, Art. 12(1)",
)


@MEASURE.route(
    "meeting",
    title="A member asks for a meeting",
    decider="any member of the Council or state concerned, which asks; the President calls it",
    authorises="a meeting of the Council; the agenda is adopted as its first item",
    binds="the President, who calls the meeting",
    follows=(NO_VIEW, SEIZED),
    precedents=(Precedent("1956-10-29", "Suez: at the request of the United States", "S/3706"),),
    not_modelled=(
        "the Secretary-General, who calls on the Council under Art. 99: see good-offices",
        "a President who puts the day of a meeting off",
    ),
)
def by_a_member(s: Situation) -> Condition:
    return council_rules.meeting_is_called(s, MEASURE.id)


@MEASURE.route(
    "council",
    title="Vote on the agenda: no veto",
    decider="the Security Council by a procedural vote",
    authorises="discussion of the matter by the Council",
    binds="the Council itself",
    follows=(NO_VIEW, SEIZED),
    precedents=(
        Precedent("1954-06-25", "Guatemala: 4 to 5 to 2, not adopted", "S/PV.676"),
        Precedent("1968-08-21", "Czechoslovakia: 13 to 2, Soviet Union against", "S/PV.1441"),
        Precedent("2022-01-31", "Ukraine: 10 to 2 to 3, Russia and China against", "S/PV.8960"),
    ),
)
def by_the_council(s: Situation) -> Condition:
    return council_rules.agenda_is_adopted(s, MEASURE.id)

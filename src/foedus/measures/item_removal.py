"""The Security Council takes a matter off the list of those of which it is seized."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import council_rules

MEASURE = Measure(
    "item-removal",
    "Removal from the agenda",
    "The Security Council takes a matter off the list of those of which it is seized, so that it "
    "no longer deals with it.",
    family="procedure",
)

ASSEMBLY_IS_FREE = Consequence(
    "the Assembly is free to recommend on it",
    "Once the Council no longer exercises its functions on a matter, Art. 12(1) does not hold the "
    "Assembly back, and nobody had to ask it.",
    "UN Charter, Art. 12(1); SCR 34 (1947) and A/RES/109 (II); SCR 90 (1951) and A/RES/498 (V)",
)
MAY_RETURN = Consequence(
    "any member may bring it back",
    "A matter that has been taken off can be brought to the Council again by any member of the "
    "United Nations.",
    "UN Charter, Art. 35; provisional rules of procedure of the Security Council, rules 2, 3",
)


@MEASURE.route(
    "council",
    title="Council removes it: no veto",
    decider="the Security Council by a procedural vote",
    authorises="the end of its dealing with the matter",
    binds="the Council itself",
    follows=(ASSEMBLY_IS_FREE, MAY_RETURN),
    precedents=(
        Precedent("1947-09-15", "Greece: 9 to 2, Soviet Union against", "SCR 34 (1947)"),
        Precedent("1951-01-31", "Korea: unanimous", "SCR 90 (1951)"),
    ),
)
def by_the_council(s: Situation) -> Condition:
    return council_rules.item_is_removed(s, MEASURE.id)

"""Withdrawal of private bodies: firms, federations, artists break off of their own accord."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import WITHDRAWS
from foedus.language.conditions import Condition, Is
from foedus.language.measures import Consequence, Measure, Precedent

MEASURE = Measure(
    "private-withdrawal",
    "Private withdrawal",
    "Firms, sports federations and cultural bodies break off business and events.",
    family="sanctions",
)

#: The firms as one actor; a case declares them as a party to give them a position.
FIRMS = "FIRMS"

NO_STATE_ACT = Consequence(
    "no act of a state, so no state answers for it",
    "What private persons do of their own accord is not attributed to a state; contracts that they "
    "break they answer for themselves.",
    "ASR Arts 2, 8, 11",
)


@MEASURE.route(
    "firms",
    title="Choice of the firms",
    decider="each firm or federation for itself",
    authorises="nothing: it needs no legal power, only the end of a contract",
    binds="nobody but those who choose it",
    follows=(NO_STATE_ACT,),
    precedents=(
        Precedent(
            "2022-02-27",
            "BP decides to give up its share in Rosneft",
            "BP, press release of 27 February 2022",
        ),
        Precedent(
            "2022-02-28",
            "FIFA and UEFA suspend Russian teams",
            "FIFA and UEFA, joint statement of 28 February 2022",
        ),
    ),
    not_modelled=("contracts and local law that hold a firm in place",),
)
def by_firms(s: Situation) -> Condition:
    return Is(WITHDRAWS(FIRMS, MEASURE.id), True)

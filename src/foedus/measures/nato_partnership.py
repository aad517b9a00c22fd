"""Partnership with the Alliance: cooperation with a state that is no Ally, without a guarantee."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, any_of
from foedus.language.measures import Measure, Precedent
from foedus.law.atlantic_partnership import NO_GUARANTEE, cooperation

MEASURE = Measure(
    "nato-partnership",
    "Partnership with NATO",
    "Programmes, councils and working groups with a state outside the Alliance: defence reform, "
    "exercises, interoperability, consultation.",
    family="alliances",
)


@MEASURE.route(
    "nato",
    title="Agreed between Alliance and partner",
    decider="the North Atlantic Council by consensus, and the partner",
    authorises="the cooperation that is agreed; no force, no guarantee",
    binds="both sides politically",
    follows=(NO_GUARANTEE,),
    precedents=(
        Precedent(
            "1994-02-08",
            "Ukraine joins the Partnership for Peace",
            "Ministry of Foreign Affairs of Ukraine (record: nato/partners)",
        ),
        Precedent(
            "1997-07-09",
            "Charter on a Distinctive Partnership with Ukraine and a Commission; a joint working "
            "group on defence reform met under it",
            "NATO, news of 28 October 2002 (news_19241)",
        ),
        Precedent(
            "2020-06-12",
            "Ukraine recognised as Enhanced Opportunities Partner",
            "Ministry of Foreign Affairs of Ukraine (record: nato/partners)",
        ),
    ),
)
def agreed(s: Situation) -> Condition:
    return any_of((cooperation(s, state, MEASURE.id) for state in s.applicants), "a partner")

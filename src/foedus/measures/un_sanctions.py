"""Sanctions of the United Nations."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import un_charter
from foedus.law.effects_of_resolutions import RECOMMENDATION, without_a_concurring_vote
from foedus.law.sanctions_regimes import sanctions_return
from foedus.law.uniting_for_peace import assembly_can_meet
from foedus.law.veto_debate import debate_of_a_veto

MEASURE = Measure(
    "un-sanctions",
    "UN sanctions",
    "Trade, finance, travel, communications or diplomatic relations are cut by decision of the "
    "Security Council, or on a recommendation of the Assembly; or ended ones return.",
    family="sanctions",
)

LIFTED_BY_A_VOTE = Consequence(
    "without an end date, lifted only by a vote with the veto",
    "A regime without a date goes on until the Council ends it, which one permanent member can "
    "prevent; one with a date lapses unless it is renewed.",
    "UN Charter, Arts 27(3), 41; S/2024/255 (a renewal vetoed)",
)
OWN_BASIS_NEEDED = Consequence(
    "opens no right to break duties owed to the target",
    "A recommendation does not set treaties aside. A state that follows it needs a basis of its "
    "own where it owes the target what it stops.",
    "UN Charter, Arts 10, 14, 103; Articles on State Responsibility, Arts 22, 49, 54",
)
A_VETO_RETURNS_THEM = Consequence(
    "a veto cannot stop it: it brings them back",
    "What must pass is a resolution that keeps the sanctions ended. Any permanent member can stop "
    "that, and fewer than nine votes do too; who wants them ended cannot use its veto.",
    "SCR 2231 (2015), paras 11 and 12; UN Charter, Art. 27(3)",
)
#: The motion that stands in the way of a return, if it carries.
KEPT_ENDED = f"{MEASURE.id}-kept-ended"


def _after_the_vote(s: Situation) -> tuple[Consequence, ...]:
    decided = (un_charter.CHARTER_PREVAILS, LIFTED_BY_A_VOTE)
    flag = without_a_concurring_vote(s, MEASURE.id)
    return (*decided, *flag, debate_of_a_veto(s, MEASURE.id))


@MEASURE.route(
    "council",
    title="Security Council, Art. 41",
    decider="the Security Council, with the veto",
    authorises="measures without armed force by all states",
    binds="all members (Arts 25, 48), above any other treaty (Art. 103)",
    follows=_after_the_vote,
    precedents=(
        Precedent("1966-12-16", "Southern Rhodesia: SCR 232, 11 to 0 to 4", "S/RES/232 (1966)"),
        Precedent("1977-11-04", "South Africa: arms, SCR 418", "S/RES/418 (1977)"),
        Precedent("1980-01-13", "Iran: S/13735, 10 to 2 to 2, vetoed", "S/PV.2191"),
        Precedent("1990-08-06", "Iraq: SCR 661", "S/RES/661 (1990)"),
        Precedent("2006-10-14", "North Korea: SCR 1718, unanimous", "S/RES/1718 (2006)"),
        Precedent("2008-07-11", "Zimbabwe: S/2008/447, 9 to 5 to 1, vetoed", "S/PV.5933"),
    ),
)
def by_the_council(s: Situation) -> Condition:
    return un_charter.council_enforces(s, MEASURE.id)


@MEASURE.route(
    "assembly",
    title="Recommended by the Assembly",
    decider="the General Assembly by two thirds of those voting; each state for itself",
    authorises="nothing that a state could not do without it",
    binds="nobody",
    follows=(RECOMMENDATION, OWN_BASIS_NEEDED),
    precedents=(
        Precedent("1951-05-18", "embargo on China and North Korea, 47 to 0 to 8", "A/RES/500 (V)"),
        Precedent("1981-09-14", "South Africa over Namibia, 117 to 0 to 25", "A/RES/ES-8/2"),
    ),
)
def by_the_assembly(s: Situation) -> Condition:
    return every((assembly_can_meet(s), un_charter.assembly_recommends(s, MEASURE.id)))


@MEASURE.route(
    "return",
    title="Ended sanctions return",
    decider="the participant that gives notice; the Council only to keep them ended",
    authorises="the measures without armed force that had been ended",
    binds="all members (Arts 25, 48), where they have returned",
    follows=(un_charter.CHARTER_PREVAILS, A_VETO_RETURNS_THEM),
    precedents=(
        Precedent(
            "2020-08-20",
            "Iran: a notice of the United States, held void by thirteen members; nothing returned",
            "S/2020/815, from memory",
        ),
        Precedent(
            "2025-09-28",
            "Iran: after a notice of three participants and two drafts that failed, 4 to 9 to 2; "
            "whether they returned is disputed",
            "S/2025/561, S/2025/539",
        ),
    ),
    not_modelled=("the thirty days between the notice and the return",),
)
def by_notice(s: Situation) -> Condition:
    return sanctions_return(s, KEPT_ENDED)

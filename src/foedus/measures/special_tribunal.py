"""A tribunal set up for one situation."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import courts, un_charter
from foedus.law.actors import some_state_is_ready
from foedus.law.effects_of_resolutions import RECOMMENDATION
from foedus.law.uniting_for_peace import assembly_can_meet
from foedus.law.veto_debate import debate_of_a_veto

MEASURE = Measure(
    "special-tribunal",
    "Special tribunal",
    "A criminal tribunal for one situation, such as one on the crime of aggression.",
    family="accountability",
)

IMMUNITY_DISPUTED = Consequence(
    "sitting leaders: immunity before it is disputed",
    "Whether a sitting head of state, head of government or foreign minister of a state that has "
    "not agreed can be tried is disputed; once out of office they can.",
    "Arrest Warrant, ICJ Reports 2002, p. 3, paras 54, 61; ICC-02/05-01/09-397-Corr (6 May 2019)",
    courts.IMMUNITY.holds("immune_unless_waived"),
)
NO_DUTY_OF_OTHERS = Consequence(
    "other states cooperate only if they agree to",
    "A tribunal by agreement binds the states that made it. Others arrest and help if they choose, "
    "or have joined.",
    "Vienna Convention on the Law of Treaties, Art. 34",
)


def _after_the_vote(s: Situation) -> tuple[Consequence, ...]:
    return (un_charter.CHARTER_PREVAILS, debate_of_a_veto(s, MEASURE.id))


@MEASURE.route(
    "agreement",
    title="Agreement with the state concerned",
    decider="the state on whose territory the crime was done, and those who join it",
    authorises="trials by the jurisdiction that this state has over crimes on its territory",
    binds="the states that join",
    follows=(IMMUNITY_DISPUTED, NO_DUTY_OF_OTHERS),
    precedents=(
        Precedent(
            "2025-06-25",
            "aggression against Ukraine: agreement with the Council of Europe",
            "Agreement Ukraine-Council of Europe on a Special Tribunal, 25 June 2025",
        ),
    ),
    not_modelled=("the vote of the Committee of Ministers", "ratification and a seat"),
)
def by_agreement(s: Situation) -> Condition:
    return every((courts.tribunal_by_agreement(s, MEASURE.id), some_state_is_ready(s, MEASURE.id)))


@MEASURE.route(
    "assembly",
    title="Agreement backed by the Assembly",
    decider="the General Assembly by two thirds of those voting, and the state concerned",
    authorises="trials by agreement between the United Nations and that state",
    binds="that state and the United Nations",
    follows=(IMMUNITY_DISPUTED, NO_DUTY_OF_OTHERS, RECOMMENDATION),
    precedents=(Precedent("2003-05-13", "Cambodia: Extraordinary Chambers", "A/RES/57/228 B"),),
)
def backed_by_the_assembly(s: Situation) -> Condition:
    return every((assembly_can_meet(s), courts.tribunal_recommended(s, MEASURE.id)))


@MEASURE.route(
    "council",
    title="Decision of the Council, Chapter VII",
    decider="the Security Council, with the veto",
    authorises="trials whatever the states concerned accept",
    binds="all members under Art. 25",
    follows=_after_the_vote,
    precedents=(
        Precedent("1993-05-25", "former Yugoslavia: SCR 827", "S/RES/827 (1993)"),
        Precedent("1994-11-08", "Rwanda: SCR 955", "S/RES/955 (1994)"),
        Precedent("2015-07-29", "flight MH17: S/2015/562, 11 to 1 to 3, vetoed", "S/PV.7498"),
    ),
)
def by_the_council(s: Situation) -> Condition:
    return courts.tribunal_of_the_council(s, MEASURE.id)

"""Inquiry: facts and evidence are gathered by a body set up for it."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import osce, un_charter
from foedus.law.actors import some_state_is_ready
from foedus.law.effects_of_resolutions import party_to_the_dispute_voted
from foedus.law.fact_finding import (
    ACCESS_BY_CONSENT,
    EVIDENCE_FOR_COURTS,
    fact_finding_organ,
    moscow_mechanism,
)
from foedus.law.human_rights_council_votes import hrc_decides
from foedus.law.uniting_for_peace import assembly_can_meet
from foedus.law.veto_debate import debate_of_a_veto

MEASURE = Measure(
    "inquiry",
    "Inquiry",
    "A commission, a mechanism or prosecutors establish facts and keep evidence.",
    family="accountability",
)

FOLLOWS = (EVIDENCE_FOR_COURTS, ACCESS_BY_CONSENT)


def _after_the_vote(s: Situation) -> tuple[Consequence, ...]:
    flag = party_to_the_dispute_voted(s, MEASURE.id)
    return (*FOLLOWS, flag, debate_of_a_veto(s, MEASURE.id))


@MEASURE.route(
    "council",
    title="Investigation by the Council",
    decider="the Security Council, with the veto",
    authorises="a commission that investigates (Art. 34)",
    binds="the members to cooperate, where the Council decides so",
    follows=_after_the_vote,
    precedents=(
        Precedent("1946-12-19", "Greece's frontiers: a commission, SCR 15", "S/RES/15 (1946)"),
        Precedent("1948-05-24", "Czechoslovakia: 9 to 2, vetoed", "S/PV.303"),
        Precedent("1992-10-06", "Yugoslavia: a Commission of Experts, SCR 780", "S/RES/780 (1992)"),
        Precedent("2022-11-02", "biological activities: 2 to 3 to 10, not adopted", "S/2022/821"),
    ),
)
def by_the_council(s: Situation) -> Condition:
    return un_charter.council_investigates(s, MEASURE.id)


@MEASURE.route(
    "council-procedural",
    title="Organ of the Council, by procedure",
    decider="the Security Council by a procedural vote, if it is one",
    authorises="a subsidiary organ that gathers facts (Art. 29)",
    binds="nobody",
    follows=FOLLOWS,
    precedents=(
        Precedent("1959-09-07", "Laos: 10 to 1, Soviet Union against, SCR 132", "S/RES/132 (1959)"),
    ),
)
def by_procedure(s: Situation) -> Condition:
    return fact_finding_organ(s, MEASURE.id)


@MEASURE.route(
    "assembly",
    title="Mechanism of the Assembly",
    decider="the General Assembly by two thirds of those voting",
    authorises="an organ that gathers and keeps evidence (Art. 22); no power to prosecute",
    binds="nobody",
    follows=FOLLOWS,
    precedents=(
        Precedent("1947-10-21", "Balkans: a Special Committee", "A/RES/109 (II)"),
        Precedent("2016-12-21", "Syria: a mechanism, 105 to 15 to 52", "A/RES/71/248"),
    ),
)
def by_the_assembly(s: Situation) -> Condition:
    return every((assembly_can_meet(s), un_charter.assembly_gathers_evidence(s, MEASURE.id)))


@MEASURE.route(
    "human-rights-council",
    title="Commission of the Human Rights Council",
    decider="the Human Rights Council by a majority of those voting",
    authorises="a commission of inquiry",
    binds="nobody",
    follows=FOLLOWS,
    precedents=(Precedent("2022-03-04", "Ukraine, 32 to 2 to 13", "A/HRC/RES/49/1"),),
)
def by_the_human_rights_council(s: Situation) -> Condition:
    return hrc_decides(s, MEASURE.id)


@MEASURE.route(
    "osce",
    title="OSCE mission",
    decider="the participating States of the OSCE by consensus",
    authorises="a mission that establishes facts",
    binds="the participating States politically",
    follows=FOLLOWS,
)
def by_the_osce(s: Situation) -> Condition:
    return osce.osce_sends_a_mission(s, MEASURE.id)


@MEASURE.route(
    "moscow-mechanism",
    title="OSCE Moscow Mechanism, no consensus",
    decider="ten participating States of the OSCE",
    authorises="experts who report on commitments to human rights, also without consent",
    binds="the participating States politically",
    follows=FOLLOWS,
    precedents=(
        Precedent(
            "2020-09-17",
            "Belarus, by 17 States, after the presidential election",
            "OSCE, on the report to the Permanent Council of 5 November 2020",
        ),
        Precedent(
            "2022-07-28",
            "Russia itself, by 38 States, on a particularly serious threat",
            "ODIHR, announcement of the invocation of 28 July 2022",
        ),
    ),
    not_modelled=("experts invited by the State concerned, as in Ukraine on 3 March 2022",),
)
def by_experts(s: Situation) -> Condition:
    return moscow_mechanism(s)


@MEASURE.route(
    "state",
    title="Prosecutors of a state",
    decider="each state for itself",
    authorises="criminal investigation under its own law, also of crimes committed abroad",
    binds="nobody; help from other states goes by their consent",
    follows=(EVIDENCE_FOR_COURTS,),
    precedents=(
        Precedent(
            "2022-03-25",
            "joint investigation team of Lithuania, Poland and Ukraine",
            "Eurojust, 28 March 2022",
        ),
    ),
    not_modelled=("immunity of officials before the courts of other states",),
)
def by_a_state(s: Situation) -> Condition:
    return some_state_is_ready(s, MEASURE.id)

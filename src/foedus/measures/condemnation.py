"""Condemnation: a body or a state says that the conduct of another breaks the law."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import eu_treaties, north_atlantic_treaty, osce, un_charter
from foedus.law.actors import some_state_is_ready
from foedus.law.council_statements import STATES_ITS_POSITION, council_states
from foedus.law.effects_of_resolutions import POLITICAL, RECOMMENDATION
from foedus.law.human_rights_council_votes import hrc_decides
from foedus.law.uniting_for_peace import assembly_can_meet
from foedus.law.veto_debate import debate_of_a_veto

MEASURE = Measure(
    "condemnation",
    "Condemnation",
    "To state that conduct breaks the law, and to condemn or deplore it.",
    family="statements",
)

FINDING = Consequence(
    "weighs as a finding; a veto makes nothing lawful",
    "A finding of the Council weighs heavily with courts and states. That a draft is vetoed leaves "
    "the law on the conduct as it was.",
    "UN Charter, Arts 24, 25, 39; Namibia, ICJ Reports 1971, p. 16, para. 111",
)


def _after_the_vote(s: Situation) -> tuple[Consequence, ...]:
    return (FINDING, debate_of_a_veto(s, MEASURE.id))


def _not_domestic(s: Situation) -> Condition:
    # Whether a condemnation intervenes is itself argued; where states raised Art. 2(7), as on
    # Myanmar in 2007, they raised it against a text that condemned.
    return ~un_charter.domestic_jurisdiction(s)


@MEASURE.route(
    "council",
    title="Security Council resolution",
    decider="the Security Council, with the veto",
    authorises="nothing beyond the statement itself",
    binds="nobody, as long as it decides nothing",
    follows=_after_the_vote,
    precedents=(
        Precedent("1968-08-23", "Czechoslovakia: S/8761, 10 to 2 to 3, vetoed", "S/PV.1443"),
        Precedent("1990-08-02", "Iraq condemned for invading Kuwait, SCR 660", "S/RES/660 (1990)"),
        Precedent("2022-02-25", "Ukraine: S/2022/155, 11 to 1 to 3, vetoed by Russia", "S/PV.8979"),
    ),
)
def by_the_council(s: Situation) -> Condition:
    return every((_not_domestic(s), un_charter.council_decides(s, MEASURE.id)))


@MEASURE.route(
    "council-statement",
    title="Statement of the President",
    decider="all members of the Council: each can stop it",
    authorises="nothing beyond the statement itself",
    binds="nobody",
    follows=(STATES_ITS_POSITION,),
    precedents=(
        Precedent("2010-07-09", "the attack on the Cheonan condemned", "S/PRST/2010/13"),
        Precedent("2022-05-06", "Ukraine: concern, and support for the talks", "S/PRST/2022/3"),
    ),
)
def by_statement(s: Situation) -> Condition:
    return every((_not_domestic(s), council_states(s, MEASURE.id)))


@MEASURE.route(
    "assembly",
    title="General Assembly resolution",
    decider="the General Assembly by two thirds of those voting",
    authorises="nothing beyond the statement itself",
    binds="nobody",
    follows=(RECOMMENDATION,),
    precedents=(
        Precedent("1951-02-01", "China in Korea, 44 to 7 to 9", "A/RES/498 (V)"),
        Precedent("1980-01-14", "Afghanistan, 104 to 18 to 18", "A/RES/ES-6/2"),
        Precedent("1989-12-29", "Panama, 75 to 20 to 40", "A/RES/44/240"),
        Precedent("2022-03-02", "aggression against Ukraine, 141 to 5 to 35", "A/RES/ES-11/1"),
    ),
    not_modelled=("that a question outside the list of Art. 18(2) needs a simple majority",),
)
def by_the_assembly(s: Situation) -> Condition:
    return every(
        (
            _not_domestic(s),
            assembly_can_meet(s),
            un_charter.assembly_recommends(s, MEASURE.id),
        )
    )


@MEASURE.route(
    "human-rights-council",
    title="Human Rights Council resolution",
    decider="the Human Rights Council by a majority of those voting",
    authorises="nothing beyond the statement itself",
    binds="nobody",
    follows=(POLITICAL,),
    precedents=(Precedent("2022-03-04", "Ukraine, 32 to 2 to 13", "A/HRC/RES/49/1"),),
)
def by_the_human_rights_council(s: Situation) -> Condition:
    return every((_not_domestic(s), hrc_decides(s, MEASURE.id)))


@MEASURE.route(
    "osce",
    title="OSCE decision",
    decider="the participating States of the OSCE by consensus",
    authorises="nothing beyond the statement itself",
    binds="nobody in law; the participating States politically",
    follows=(POLITICAL,),
    not_modelled=("statements of the Chairperson and of single States, which need no consensus",),
)
def by_the_osce(s: Situation) -> Condition:
    return osce.osce_decides(s, MEASURE.id)


@MEASURE.route(
    "nato",
    title="Statement of the Alliance",
    decider="the North Atlantic Council by consensus",
    authorises="nothing beyond the statement itself",
    binds="nobody",
    follows=(POLITICAL,),
    precedents=(
        Precedent(
            "2022-02-24",
            "the attack on Ukraine condemned",
            "North Atlantic Council, statement of 24 February 2022",
        ),
    ),
)
def by_the_alliance(s: Situation) -> Condition:
    return north_atlantic_treaty.council_agrees(s, MEASURE.id)


@MEASURE.route(
    "eu",
    title="Statement of the Union",
    decider="the members of the European Union: each can stop it",
    authorises="nothing beyond the statement itself",
    binds="nobody",
    follows=(POLITICAL,),
    precedents=(
        Precedent(
            "2022-02-24",
            "the attack on Ukraine condemned",
            "European Council, conclusions of 24 February 2022",
        ),
    ),
)
def by_the_union(s: Situation) -> Condition:
    return eu_treaties.foreign_policy_decision(s, MEASURE.id)


@MEASURE.route(
    "state",
    title="A state alone",
    decider="each state for itself",
    authorises="nothing: to state a view needs no power",
    binds="nobody",
    follows=(POLITICAL,),
)
def by_a_state(s: Situation) -> Condition:
    return some_state_is_ready(s, MEASURE.id)

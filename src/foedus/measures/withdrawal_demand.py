"""The demand that fighting stop or forces withdraw."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import un_charter
from foedus.law.actors import some_state_is_ready
from foedus.law.council_statements import STATES_ITS_POSITION, council_states
from foedus.law.effects_of_resolutions import (
    POLITICAL,
    RECOMMENDATION,
    binding_on_the_parties,
    party_to_the_dispute_voted,
    without_a_concurring_vote,
)
from foedus.law.uniting_for_peace import assembly_can_meet
from foedus.law.veto_debate import debate_of_a_veto

MEASURE = Measure(
    "withdrawal-demand",
    "Demand for withdrawal",
    "To demand that foreign forces withdraw, or that the parties cease fire.",
    family="statements",
)

NOT_COMPLIED = Consequence(
    "a refusal opens the way to sanctions, by a new vote",
    "The Council takes account of a failure to comply. Sanctions or force need a new decision; the "
    "demand alone authorises neither.",
    "UN Charter, Arts 40, 41, 42",
)


def _after_the_vote(s: Situation) -> tuple[Consequence, ...]:
    return (
        binding_on_the_parties(s),
        party_to_the_dispute_voted(s, MEASURE.id),
        *without_a_concurring_vote(s, MEASURE.id),
        debate_of_a_veto(s, MEASURE.id),
    )


def _after_chapter_vii(s: Situation) -> tuple[Consequence, ...]:
    decided = (un_charter.CHARTER_PREVAILS, NOT_COMPLIED)
    flag = without_a_concurring_vote(s, MEASURE.id)
    return (*decided, *flag, debate_of_a_veto(s, MEASURE.id))


@MEASURE.route(
    "council-chapter-vii",
    title="Security Council, Chapter VII",
    decider="the Security Council, with the veto",
    authorises="no force; it can decide on provisional measures such as a cease-fire",
    binds="the parties and all members under Art. 25",
    follows=_after_chapter_vii,
    precedents=(
        Precedent("1982-04-03", "Falkland Islands: SCR 502", "S/RES/502 (1982)"),
        Precedent("1987-07-20", "Iran and Iraq: cease-fire, SCR 598", "S/RES/598 (1987)"),
        Precedent("1990-08-02", "Kuwait: withdrawal of Iraq, SCR 660", "S/RES/660 (1990)"),
    ),
)
def under_chapter_vii(s: Situation) -> Condition:
    return un_charter.provisional_measures(s, MEASURE.id)


@MEASURE.route(
    "council",
    title="Security Council, without Chapter VII",
    decider="the Security Council, with the veto",
    authorises="no force",
    binds="those addressed, if it decides; on the strict reading nobody",
    follows=_after_the_vote,
    precedents=(
        Precedent("1975-12-22", "East Timor: withdrawal of Indonesia, SCR 384", "S/RES/384 (1975)"),
        Precedent("2022-02-25", "Ukraine: S/2022/155, 11 to 1 to 3, vetoed by Russia", "S/PV.8979"),
        Precedent("2024-03-25", "Gaza: cease-fire for Ramadan, SCR 2728", "S/RES/2728 (2024)"),
    ),
    not_modelled=("that a party to the dispute shall abstain: see UNC-27(3)-proviso",),
)
def by_the_council(s: Situation) -> Condition:
    return un_charter.council_decides(s, MEASURE.id)


@MEASURE.route(
    "council-statement",
    title="Statement of the President",
    decider="all members of the Council: each can stop it",
    authorises="nothing beyond the call itself",
    binds="nobody",
    follows=(STATES_ITS_POSITION,),
)
def by_statement(s: Situation) -> Condition:
    return council_states(s, MEASURE.id)


@MEASURE.route(
    "assembly",
    title="General Assembly resolution",
    decider="the General Assembly by two thirds of those voting",
    authorises="nothing beyond the call itself",
    binds="nobody",
    follows=(RECOMMENDATION,),
    precedents=(
        Precedent("1956-11-02", "Suez, 64 to 5 to 6: obeyed in the end", "A/RES/997 (ES-I)"),
        Precedent("1956-11-04", "Hungary, 50 to 8 to 15: not obeyed", "A/RES/1004 (ES-II)"),
        Precedent(
            "1967-07-04", "Middle East: 53 to 46 to 20, short of two thirds", "A/L.522/Rev.3"
        ),
        Precedent("1980-01-14", "Afghanistan, 104 to 18 to 18", "A/RES/ES-6/2"),
        Precedent("2022-03-02", "Ukraine, 141 to 5 to 35: not obeyed", "A/RES/ES-11/1"),
    ),
)
def by_the_assembly(s: Situation) -> Condition:
    return every((assembly_can_meet(s), un_charter.assembly_recommends(s, MEASURE.id)))


@MEASURE.route(
    "state",
    title="A state alone",
    decider="each state for itself",
    authorises="nothing: to demand an end to a breach needs no power",
    binds="nobody",
    follows=(POLITICAL,),
)
def by_a_state(s: Situation) -> Condition:
    return some_state_is_ready(s, MEASURE.id)

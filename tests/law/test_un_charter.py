"""The Charter on small crises: what opens, what closes, what turns on a reading."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from foedus.bodies import general_assembly, security_council
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import (
    APPLIES,
    ARMED_ATTACK,
    ATTRIBUTABLE,
    BREACH_OR_AGGRESSION,
    CONSENTS,
    COUNCIL_APPROVED_AFTERWARDS,
    COUNCIL_EXERCISING,
    COUNCIL_TOOK_MEASURES,
    ENEMY_IN_1945,
    ENFORCEMENT_ACTION_TAKEN,
    ESSENTIALLY_DOMESTIC,
    FORCE_BELOW_ATTACK,
    IMMINENT_ATTACK,
    IS_STATE,
    MEMBER_OF,
    PERSISTENT_VIOLATION,
    RATIFIES,
    REQUESTS,
    STANDING_AGREEMENT,
    THREAT_TO_PEACE,
    UNWILLING_OR_UNABLE,
)
from foedus.language.conditions import Condition, Is
from foedus.language.variables import BALLOT, Predicate
from foedus.law import un_charter

from .crisis import crisis, lawful, true, verdict

WAR = crisis("2022-02-25", attacker="RUS", victim="UKR", contributor="POL")
STATES = (Is(IS_STATE("RUS"), True), Is(IS_STATE("UKR"), True))
ATTACK = Is(ARMED_ATTACK("RUS", "UKR"), True)
NO_ATTACK = (
    Is(ARMED_ATTACK("RUS", "UKR"), False),
    Is(IMMINENT_ATTACK("RUS", "UKR"), False),
    Is(FORCE_BELOW_ATTACK("RUS", "UKR"), False),
)
NO_MEASURES = Is(COUNCIL_TOOK_MEASURES("UKR"), False)
THREAT = Is(THREAT_TO_PEACE("UKR"), True)
PEACE = (Is(THREAT_TO_PEACE("UKR"), False), Is(BREACH_OR_AGGRESSION("UKR"), False))


def council(s: Situation, measure: str, *against: str) -> tuple[Is, ...]:
    """All members vote yes but those ``against``."""
    motion = security_council.BODY.motion(measure, s.day)
    return tuple(
        Is(BALLOT(motion.name, m), "no" if m in against else "yes") for m in motion.members
    )


def assembly(s: Situation, measure: str) -> tuple[Is, ...]:
    return general_assembly.BODY.motion(measure, s.day).ballots("yes")


# Self-defence ------------------------------------------------------------------------------------


def test_a_state_under_armed_attack_may_defend_itself() -> None:
    assert lawful(un_charter.self_defence(WAR), *STATES, ATTACK, NO_MEASURES) == "open"


def test_without_an_attack_there_is_no_self_defence() -> None:
    assert lawful(un_charter.self_defence(WAR), *STATES, *NO_ATTACK, NO_MEASURES) == "closed"


def test_an_unstated_attack_leaves_self_defence_unknown() -> None:
    facts = (*STATES, *NO_ATTACK[1:], NO_MEASURES)
    assert lawful(un_charter.self_defence(WAR), *facts) == "unknown"


@pytest.mark.parametrize("predicate", [IMMINENT_ATTACK, FORCE_BELOW_ATTACK])
def test_self_defence_before_or_below_an_attack_is_contested(predicate: Predicate) -> None:
    stated = {fact.variable: fact for fact in NO_ATTACK}
    asked = predicate("RUS", "UKR")
    stated[asked] = Is(asked, True)
    facts = (*STATES, *stated.values(), NO_MEASURES)
    assert lawful(un_charter.self_defence(WAR), *facts) == "contested"


def test_self_defence_ends_when_the_council_has_taken_the_measures_necessary() -> None:
    took = Is(COUNCIL_TOOK_MEASURES("UKR"), True)
    assert lawful(un_charter.self_defence(WAR), *STATES, ATTACK, took) == "closed"


def test_an_entity_that_is_no_state_cannot_be_defended() -> None:
    s = crisis("2022-02-25", attacker="UKR", victim="DPR")
    facts = (
        Is(IS_STATE("DPR"), False),
        Is(IS_STATE("UKR"), True),
        Is(ARMED_ATTACK("UKR", "DPR"), True),
        Is(COUNCIL_TOOK_MEASURES("DPR"), False),
    )
    assert lawful(un_charter.self_defence(s), *facts) == "closed"


def test_force_on_a_third_state_against_a_group_turns_on_attribution_or_a_reading() -> None:
    s = crisis("2015-11-20", attacker="ISIL", victim="FRA", host="SYR")
    facts = (
        Is(IS_STATE("FRA"), True),
        Is(IS_STATE("ISIL"), False),
        Is(ARMED_ATTACK("ISIL", "FRA"), True),
        Is(COUNCIL_TOOK_MEASURES("FRA"), False),
        Is(ATTRIBUTABLE("ISIL", "SYR"), False),
    )
    unable, able = (Is(UNWILLING_OR_UNABLE("SYR", "ISIL"), v) for v in (True, False))
    assert lawful(un_charter.self_defence(s), *facts, unable) == "contested"
    assert lawful(un_charter.self_defence(s), *facts, able) == "closed"


def test_third_states_need_the_request_of_the_victim() -> None:
    condition = un_charter.collective_self_defence(WAR, "air-defence")
    facts = (*STATES, ATTACK, NO_MEASURES)
    assert true(condition, *facts, Is(REQUESTS("UKR", "air-defence"), True)) is True
    assert true(condition, *facts, Is(REQUESTS("UKR", "air-defence"), False)) is False
    assert lawful(condition, *facts) == "open"


# The prohibition and its exceptions --------------------------------------------------------------


def test_force_with_no_exception_is_prohibited() -> None:
    condition = un_charter.prohibition_of_force(WAR, "strikes")
    against = council(WAR, "strikes", "RUS")
    facts = (*STATES, *NO_ATTACK, NO_MEASURES, Is(REQUESTS("UKR", "strikes"), False), *against)
    without_consent = (*facts, *refused("strikes"))
    assert true(condition, *without_consent) is True


def refused(measure: str) -> tuple[Is, ...]:
    return (Is(CONSENTS("UKR", measure), False), Is(STANDING_AGREEMENT("UKR", "POL"), False))


def test_self_defence_on_request_lifts_the_prohibition() -> None:
    condition = un_charter.prohibition_of_force(WAR, "strikes")
    facts = (*STATES, ATTACK, NO_MEASURES, Is(REQUESTS("UKR", "strikes"), True))
    assert true(condition, *facts) is False


def test_authorisation_by_the_council_lifts_the_prohibition() -> None:
    s = crisis("1990-11-29", attacker="IRQ", victim="KWT", contributor="USA")
    condition = un_charter.prohibition_of_force(s, "force")
    assert true(condition, Is(THREAT_TO_PEACE("KWT"), True), *council(s, "force", "CUB")) is False


# Chapter VI, VII and VIII ------------------------------------------------------------------------


Builder = Callable[[Situation, str], Condition]
ENFORCEMENT: list[Builder] = [
    un_charter.council_enforces,
    un_charter.council_authorises_force,
    un_charter.regional_enforcement,
    un_charter.provisional_measures,
]


@pytest.mark.parametrize("build", ENFORCEMENT)
def test_enforcement_needs_a_threat_to_peace(build: Builder) -> None:
    condition = build(WAR, "measure")
    afterwards = Is(COUNCIL_APPROVED_AFTERWARDS("UKR"), False)
    assert lawful(condition, THREAT, afterwards) == "open"
    assert lawful(condition, *PEACE, afterwards) == "closed"
    assert lawful(condition, afterwards) == "unknown"


@pytest.mark.parametrize("build", ENFORCEMENT)
def test_a_permanent_member_stops_enforcement(build: Builder) -> None:
    condition = build(WAR, "measure")
    afterwards = Is(COUNCIL_APPROVED_AFTERWARDS("UKR"), False)
    assert true(condition, THREAT, afterwards, *council(WAR, "measure")) is True
    assert true(condition, THREAT, afterwards, *council(WAR, "measure", "RUS")) is False


def test_settlement_is_recommended_without_a_threat_and_the_party_can_still_stop_it() -> None:
    condition = un_charter.council_recommends_settlement(WAR, "terms")
    assert lawful(condition, *PEACE) == "open"
    assert true(condition, *council(WAR, "terms", "RUS")) is False


def test_the_duty_of_a_party_to_abstain_is_flagged_beside_the_vote() -> None:
    motion = security_council.BODY.motion("terms", WAR.day)
    flag = un_charter.art_27_3_proviso(WAR, motion)
    assert true(flag, *council(WAR, "terms", "RUS")) is False
    assert true(flag, Is(BALLOT(motion.name, "RUS"), "abstain")) is True


def test_approval_of_regional_enforcement_afterwards_is_contested() -> None:
    s = crisis("1992-11-20", host="LBR")
    facts = (Is(THREAT_TO_PEACE("LBR"), True), Is(COUNCIL_APPROVED_AFTERWARDS("LBR"), True))
    condition = un_charter.regional_enforcement(s, "ecomog")
    assert verdict(condition, *facts, *council(s, "ecomog", "CHN")) == "contested"


def test_a_matter_of_repression_inside_one_state_is_contested_unless_peace_is_threatened() -> None:
    s = crisis("2007-01-12", host="MMR")
    domestic = Is(ESSENTIALLY_DOMESTIC("MMR"), True)
    calm = (Is(THREAT_TO_PEACE("MMR"), False), Is(BREACH_OR_AGGRESSION("MMR"), False))
    barred = un_charter.domestic_jurisdiction(s)
    assert verdict(barred, domestic, *calm) == "contested"
    assert verdict(barred, domestic, Is(THREAT_TO_PEACE("MMR"), True)) == "closed"
    assert verdict(barred, Is(ESSENTIALLY_DOMESTIC("MMR"), False), *calm) == "closed"


def test_a_decision_outside_chapter_vii_binds_only_on_one_reading() -> None:
    assert verdict(un_charter.art_25(WAR, chapter_vii=False), *PEACE) == "contested"
    assert verdict(un_charter.art_25(WAR, chapter_vii=False), THREAT) == "open"
    assert verdict(un_charter.art_25(WAR, chapter_vii=True), *PEACE) == "closed"


# The Assembly ------------------------------------------------------------------------------------


def test_the_assembly_recommends_while_the_council_deals_with_it_only_on_one_reading() -> None:
    condition = un_charter.art_12_1(WAR)
    assert lawful(condition, Is(COUNCIL_EXERCISING("UKR"), False)) == "open"
    assert lawful(condition, Is(COUNCIL_EXERCISING("UKR"), True)) == "contested"
    recommends = un_charter.assembly_recommends(WAR, "force")
    assert lawful(recommends, Is(COUNCIL_EXERCISING("UKR"), False)) == "open"
    assert lawful(recommends, Is(COUNCIL_EXERCISING("UKR"), True)) == "contested"


@pytest.mark.parametrize(("day", "expected"), [("1962-07-19", "contested"), ("1962-07-20", "open")])
def test_certain_expenses_settled_what_action_and_expenses_are(day: str, expected: str) -> None:
    s = crisis(day, host="COD")
    assert lawful(un_charter.ART_11_2(s)) == expected
    assert lawful(un_charter.ART_17_2(s, "onuc")) == expected


# Members -----------------------------------------------------------------------------------------


def joining(state: str) -> tuple[Is, ...]:
    return (
        Is(IS_STATE(state), True),
        Is(MEMBER_OF(state, "UN"), False),
        Is(APPLIES(state, "UN"), True),
    )


def test_admission_needs_the_council_and_the_assembly() -> None:
    s = crisis("2024-04-18", applicant="PSE")
    condition = un_charter.admission(s, "PSE")
    ballots = assembly(s, "un-admission")
    agreed = council(s, "un-admission")
    vetoed = council(s, "un-admission", "USA")
    assert true(condition, *joining("PSE"), *ballots, *agreed) is True
    assert true(condition, *joining("PSE"), *ballots, *vetoed) is False


def test_a_member_cannot_be_admitted_again() -> None:
    s = crisis("2024-04-18", applicant="DEU")
    member = Is(MEMBER_OF("DEU", "UN"), True)
    assert lawful(un_charter.admission(s, "DEU"), *joining("DEU")[::2], member) == "closed"


def test_expulsion_needs_persistent_violation_and_suspension_enforcement_action() -> None:
    for build, ground in (
        (un_charter.un_expulsion, PERSISTENT_VIOLATION),
        (un_charter.un_suspension, ENFORCEMENT_ACTION_TAKEN),
    ):
        member = Is(MEMBER_OF("RUS", "UN"), True)
        assert lawful(build(WAR), member, Is(ground("RUS"), True)) == "open"
        assert lawful(build(WAR), member, Is(ground("RUS"), False)) == "closed"
        assert lawful(build(WAR), member) == "unknown"


def test_a_permanent_member_cannot_be_expelled_against_its_own_ballot() -> None:
    ground = (Is(MEMBER_OF("RUS", "UN"), True), Is(PERSISTENT_VIOLATION("RUS"), True))
    ballots = (*assembly(WAR, "un-expulsion"), *council(WAR, "un-expulsion", "RUS"))
    assert true(un_charter.un_expulsion(WAR), *ground, *ballots) is False


def test_neither_organ_expels_without_the_other() -> None:
    ground = (Is(MEMBER_OF("RUS", "UN"), True), Is(PERSISTENT_VIOLATION("RUS"), True))
    motion = general_assembly.BODY.motion("un-expulsion", WAR.day)
    in_favour, against = motion.ballots("yes"), motion.ballots("no")
    two_thirds = -(-2 * len(motion.members) // 3)
    recommended = council(WAR, "un-expulsion")
    for yes, expected in ((two_thirds, True), (two_thirds - 1, False)):
        cast = in_favour[:yes] + against[yes:]
        assert true(un_charter.un_expulsion(WAR), *ground, *recommended, *cast) is expected


def test_without_a_target_nobody_is_expelled() -> None:
    assert lawful(un_charter.un_expulsion(crisis("2022-02-25", host="UKR"))) == "closed"


def test_the_enemy_clauses_reach_no_member_and_nobody_since_they_are_obsolete() -> None:
    enemy = Is(ENEMY_IN_1945("DEU"), True)
    for day, member, expected in (
        ("1948-06-24", False, "open"),
        ("1973-09-18", True, "closed"),
        ("2022-02-25", False, "closed"),
    ):
        s = crisis(day, target="DEU")
        fact = Is(MEMBER_OF("DEU", "UN"), member)
        assert lawful(un_charter.ENEMY_CLAUSES(s), enemy, fact) == expected


def test_an_amendment_needs_two_thirds_of_the_members_and_every_permanent_one() -> None:
    s = crisis("2022-02-25")
    members = general_assembly.BODY.members(s.day)
    condition = un_charter.charter_amendment(s, "seats")
    adopted = assembly(s, "seats")

    def ratified(*without: str) -> tuple[Is, ...]:
        return tuple(Is(RATIFIES(m, "seats"), m not in without) for m in members)

    others = [m for m in members if m not in security_council.permanent(s.day)]
    assert true(condition, *adopted, *ratified(*others[:64])) is True
    assert true(condition, *adopted, *ratified(*others[:65])) is False
    assert true(condition, *adopted, *ratified("CHN")) is False


def test_consent_of_hosts_is_never_given_where_no_host_is_named() -> None:
    assert lawful(un_charter.hosts_consent(crisis("2022-02-25"), "force")) == "closed"

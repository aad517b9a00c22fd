"""Readings that history or the present divides on: each turns the norm that it stands beside."""

from __future__ import annotations

import pytest

from foedus.bodies import security_council
from foedus.facts.vocabulary import (
    ACCEPTS,
    ARMED_ATTACK,
    ATTACK_LOCATED,
    BREACH_OR_AGGRESSION,
    CONSENTS,
    COUNCIL_EXERCISING,
    COUNCIL_FAILED,
    COUNCIL_TOOK_MEASURES,
    CYBER_ATTACK,
    FEEDS_TARGETS,
    FIGHTS_BESIDE,
    FORCE_BELOW_ATTACK,
    FORCE_DECIDES_THE_CONFLICT,
    IS_STATE,
    MEMBER_OF,
    NATIONALS_ENDANGERED,
    NON_PERFORMANCE_NOTIFIED,
    NOTICE_DISPUTED,
    RECOGNISED_BY,
    THREAT_TO_PEACE,
)
from foedus.language.conditions import Is
from foedus.language.variables import BALLOT
from foedus.law import (
    council_rules,
    participation,
    peace_operations,
    sanctions_regimes,
    un_charter,
    uniting_for_peace,
    use_of_force,
)
from foedus.law.north_atlantic_treaty.armed_attack import armed_attack_on_an_ally

from .crisis import crisis, lawful, true, verdict

WAR = crisis("2024-09-12", attacker="RUS", victim="UKR")
FOUGHT = (
    Is(IS_STATE("RUS"), True),
    Is(IS_STATE("UKR"), True),
    Is(ARMED_ATTACK("RUS", "UKR"), True),
)


# The Council's vote ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "expected"),
    [("1950-06-27", "contested"), ("1966-04-09", "contested"), ("1971-12-13", "open")],
)
def test_a_permanent_member_that_stays_away_was_contested_until_1971(
    day: str, expected: str
) -> None:
    s = crisis(day)
    permanent = security_council.permanent(s.day)
    ballots = dict.fromkeys(permanent, "yes") | {permanent[0]: "absent"}
    motion = security_council.BODY.motion("test", s.day)
    cast = tuple(Is(BALLOT(motion.name, member), vote) for member, vote in ballots.items())
    assert verdict(un_charter.CONCURRENCE(s, motion), *cast) == expected


def test_a_no_of_a_permanent_member_prevents_a_decision_on_either_reading() -> None:
    s = crisis("1950-06-27")
    motion = security_council.BODY.motion("test", s.day)
    no = Is(BALLOT(motion.name, security_council.permanent(s.day)[0]), "no")
    assert verdict(un_charter.CONCURRENCE(s, motion), no) == "closed"


def test_an_item_leaves_the_list_against_a_permanent_member() -> None:
    s = crisis("1947-09-15")
    motion = security_council.BODY.motion("removal-of-the-item", s.day)
    nine = tuple(
        Is(BALLOT(motion.name, member), "no" if member in ("SUN", "POL") else "yes")
        for member in motion.members
    )
    assert true(council_rules.item_is_removed(s, "removal-of-the-item"), *nine) is True


@pytest.mark.parametrize(("day", "expected"), [("1962-07-19", "contested"), ("1962-07-20", "open")])
def test_uniting_for_peace_is_taken_as_settled_from_the_opinion_of_1962(
    day: str, expected: str
) -> None:
    s = crisis(day, host="COD")
    facts = (Is(COUNCIL_FAILED(s.place), True), Is(THREAT_TO_PEACE(s.place), True))
    assert verdict(uniting_for_peace.UFP_1(s), *facts) == expected


# Force -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("recognised", "expected"), [(True, "contested"), (False, "closed")])
def test_an_entity_can_be_defended_only_where_its_helper_recognises_it(
    recognised: bool, expected: str
) -> None:
    s = crisis("2022-02-24", attacker="AAA", victim="ENTITY", contributor="BBB")
    facts = (
        Is(IS_STATE("AAA"), True),
        Is(IS_STATE("ENTITY"), False),
        Is(ARMED_ATTACK("AAA", "ENTITY"), True),
        Is(COUNCIL_TOOK_MEASURES("ENTITY"), False),
        Is(RECOGNISED_BY("ENTITY", "BBB"), recognised),
    )
    assert lawful(un_charter.collective_self_defence(s, "troops"), *facts) == expected


@pytest.mark.parametrize(("decides", "expected"), [(True, "contested"), (False, "open")])
def test_a_mandate_to_protect_and_force_that_decides_the_conflict(
    decides: bool, expected: str
) -> None:
    s = crisis("2011-08-20", host="LBY")
    facts = (
        Is(THREAT_TO_PEACE(s.place), True),
        Is(FORCE_DECIDES_THE_CONFLICT(s.place), decides),
    )
    assert lawful(un_charter.within_the_mandate(s, "authorised-force"), *facts) == expected


def test_joint_action_before_there_are_forces_needs_each_of_the_five() -> None:
    s = crisis("1946-02-01")
    five = [Is(ACCEPTS(member, "action"), True) for member in security_council.permanent(s.day)]
    condition = un_charter.five_agree_on_joint_action(s, "action")
    assert true(condition, *five) is True
    assert true(condition, *five[1:], Is(five[0].variable, False)) is False


# Peace operations --------------------------------------------------------------------------------


@pytest.mark.parametrize(("day", "expected"), [("1967-05-17", "contested"), ("1967-05-18", "open")])
def test_the_end_of_consent_was_contested_until_the_force_left_egypt(
    day: str, expected: str
) -> None:
    s = crisis(day, host="EGY")
    withdrawn = Is(CONSENTS("EGY", "unef"), False)
    calm = tuple(Is(leaf, False) for leaf in (THREAT_TO_PEACE("EGY"), BREACH_OR_AGGRESSION("EGY")))
    assert verdict(peace_operations.must_leave(s, "unef"), withdrawn, *calm) == expected


# Sanctions ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("disputed", "adopted", "expected"),
    [(False, False, "open"), (True, False, "contested"), (True, True, "closed")],
)
def test_sanctions_return_unless_the_council_keeps_them_ended(
    disputed: bool, adopted: bool, expected: str
) -> None:
    s = crisis("2025-09-26", target="IRN")
    motion = security_council.BODY.motion("keep-ended", s.day)
    facts = (
        Is(NON_PERFORMANCE_NOTIFIED("IRN"), True),
        Is(NOTICE_DISPUTED("IRN"), disputed),
        *motion.ballots("yes" if adopted else "no"),
    )
    assert verdict(sanctions_regimes.sanctions_return(s, "keep-ended"), *facts) == expected


def test_one_veto_keeps_sanctions_without_a_date() -> None:
    s = crisis("2024-01-01", target="IRN")
    motion = security_council.BODY.motion("lift", s.day)
    condition = sanctions_regimes.sanctions_are_lifted(s, "lift")
    vetoed = [
        Is(BALLOT(motion.name, member), "no" if member == "RUS" else "yes")
        for member in motion.members
    ]
    assert true(condition, *motion.ballots("yes")) is True
    assert true(condition, *vetoed) is False


# Taking part in a war ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fights", "feeds", "expected"),
    [(True, False, "open"), (False, True, "contested"), (False, False, "closed")],
)
def test_fighting_makes_a_party_and_data_for_strikes_is_contested(
    fights: bool, feeds: bool, expected: str
) -> None:
    support = [
        Is(leaf, value)
        for party in ("RUS", "UKR")
        for leaf, value in (
            (FIGHTS_BESIDE("USA", party), fights and party == "UKR"),
            (FEEDS_TARGETS("USA", party), feeds and party == "UKR"),
        )
    ]
    assert verdict(participation.party_by_support(WAR, "USA"), *FOUGHT, *support) == expected


def test_force_against_a_group_on_the_soil_of_a_state_that_objects_is_contested() -> None:
    s = crisis("2015-12-01", attacker="GROUP", victim="FRA", host="SYR")
    facts = (Is(IS_STATE("GROUP"), False), Is(ARMED_ATTACK("GROUP", "FRA"), True))
    condition = participation.war_with_the_territorial_state(s, "strikes")
    assert verdict(condition, *facts, Is(CONSENTS("SYR", "strikes"), False)) == "contested"
    assert verdict(condition, *facts, Is(CONSENTS("SYR", "strikes"), True)) == "closed"


def test_enlisted_foreigners_turn_on_the_reading_and_only_in_war() -> None:
    assert verdict(participation.volunteers_are_combatants(WAR), *FOUGHT) == "contested"
    peace = (*FOUGHT[:2], Is(ARMED_ATTACK("RUS", "UKR"), False))
    calm = Is(FORCE_BELOW_ATTACK("RUS", "UKR"), False)
    assert verdict(participation.volunteers_are_combatants(WAR), *peace, calm) == "closed"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("1947-10-21", "contested"),
        ("1991-12-08", "contested"),
        ("1991-12-09", "open"),
        ("2016-12-20", "open"),
        ("2016-12-21", "contested"),
    ],
)
def test_an_inquiry_by_the_assembly_was_disputed_at_first_and_is_for_prosecutions(
    day: str, expected: str
) -> None:
    s = crisis(day, host="GRC")
    free = Is(COUNCIL_EXERCISING(s.place), False)
    assert lawful(un_charter.assembly_gathers_evidence(s, "inquiry"), free) == expected


@pytest.mark.parametrize(
    ("day", "expected"), [("2014-09-04", "closed"), ("2014-09-05", "contested")]
)
def test_whether_cyber_means_are_an_armed_attack_arises_with_the_summit_of_wales(
    day: str, expected: str
) -> None:
    s = crisis(day, attacker="AAA", victim="POL")
    facts = (
        Is(ARMED_ATTACK("AAA", "POL"), False),
        Is(CYBER_ATTACK("AAA", "POL"), True),
        Is(ATTACK_LOCATED("POL", "Europe"), True),
        Is(COUNCIL_TOOK_MEASURES("POL"), False),
        Is(MEMBER_OF("POL", "NATO"), True),
    )
    assert lawful(armed_attack_on_an_ally(s), *facts) == expected


@pytest.mark.parametrize(("danger", "expected"), [(True, "contested"), (False, "closed")])
def test_a_rescue_of_nationals_is_contested_where_they_are_in_danger(
    danger: bool, expected: str
) -> None:
    s = crisis("1976-07-04", host="UGA", contributor="ISR")
    condition = use_of_force.rescue_of_nationals(s, "ISR", "UGA")
    assert lawful(condition, Is(NATIONALS_ENDANGERED("ISR", "UGA"), danger)) == expected


def test_force_that_a_region_recommends_is_contested_since_1962_and_no_ground_before() -> None:
    for day, expected in (("1962-07-19", "closed"), ("1962-10-24", "contested")):
        assert lawful(un_charter.recommended_by_a_region(crisis(day))) == expected

"""Force beside the Charter, responsibility, neutrality, courts, peacekeepers on small crises."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from foedus.bodies import security_council
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import (
    ACCEPTS,
    ARMED_ATTACK,
    ARMS_EMBARGO,
    AROSE_BY_FORCE,
    BREACH_OR_AGGRESSION,
    CONSENTS,
    EARLIER_DEMAND_UNMET,
    FORCE_BELOW_ATTACK,
    GRAVE_ATROCITIES,
    GROSS_VIOLATIONS,
    IHL_RISK,
    IS_STATE,
    JURISDICTION_ACCEPTED,
    LENT_TERRITORY,
    MEMBER_OF,
    NUCLEAR_ARMED,
    PARTY_TO,
    THREAT_TO_PEACE,
    USE_OF_FORCE,
)
from foedus.language.conditions import Condition, Is
from foedus.language.variables import Predicate
from foedus.law import courts, general_law, party_status, peace_operations, use_of_force

from .crisis import crisis, lawful, true, verdict

S = crisis("2022-02-25", attacker="RUS", victim="UKR", contributor="POL USA")
ATTACK = Is(ARMED_ATTACK("RUS", "UKR"), True)
NO_ATTACK = Is(ARMED_ATTACK("RUS", "UKR"), False)
STATES = (Is(IS_STATE("RUS"), True), Is(IS_STATE("UKR"), True))


# Use of force ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("build", "ground"),
    [
        (use_of_force.humanitarian_intervention, GRAVE_ATROCITIES),
        (use_of_force.implied_authorisation, EARLIER_DEMAND_UNMET),
    ],
)
def test_claimed_bases_are_contested_where_their_ground_is_there(
    build: Callable[[Situation], Condition], ground: Predicate
) -> None:
    assert lawful(build(S), Is(ground("UKR"), True)) == "contested"
    assert lawful(build(S), Is(ground("UKR"), False)) == "closed"


def test_the_responsibility_to_protect_goes_through_the_council_and_began_in_2005() -> None:
    facts = (Is(GRAVE_ATROCITIES("LBY"), True), Is(THREAT_TO_PEACE("LBY"), True))
    later, before = (crisis(day, host="LBY") for day in ("2011-03-17", "2005-09-15"))
    assert lawful(use_of_force.responsibility_to_protect(later, "force"), *facts) == "open"
    assert lawful(use_of_force.responsibility_to_protect(before, "force"), *facts) == "closed"


def test_force_below_an_armed_attack_stops_being_so_when_an_attack_occurs() -> None:
    below = Is(FORCE_BELOW_ATTACK("RUS", "UKR"), True)
    assert true(use_of_force.below_armed_attack(S), below, NO_ATTACK) is True
    assert true(use_of_force.below_armed_attack(S), below, ATTACK) is False


def test_a_state_that_lends_its_territory_to_aggression_commits_it() -> None:
    lent = Is(LENT_TERRITORY("BLR", "RUS"), True)
    condition = use_of_force.aggression_by_lending_territory(S, "BLR")
    assert true(condition, lent, ATTACK, *STATES) is True
    assert true(condition, lent, NO_ATTACK, *STATES) is False


def test_what_unlawful_force_has_made_may_not_be_recognised() -> None:
    made = Is(AROSE_BY_FORCE("TRNC"), True)
    assert true(use_of_force.may_be_recognised(S, "TRNC"), made) is False


# State responsibility ----------------------------------------------------------------------------


def test_retorsion_is_free_and_countermeasures_belong_to_the_injured() -> None:
    assert true(general_law.retorsion(S)) is True
    assert true(general_law.countermeasures(S, "UKR"), ATTACK) is True
    assert true(general_law.countermeasures(S, "POL"), ATTACK) is False


def test_countermeasures_of_others_are_contested_and_need_a_breach_owed_to_all() -> None:
    condition = general_law.third_party_countermeasures(S)
    quiet = (
        NO_ATTACK,
        Is(USE_OF_FORCE("RUS", "UKR"), False),
        Is(GROSS_VIOLATIONS("RUS"), False),
    )
    assert lawful(condition, ATTACK) == "contested"
    assert lawful(condition, *quiet) == "closed"


# Neutrality and parties --------------------------------------------------------------------------


def test_arms_may_be_supplied_unless_embargo_or_known_breaches_forbid_it() -> None:
    free = {ARMS_EMBARGO("UKR"): False, IHL_RISK("UKR"): False}
    condition = party_status.arms_may_be_supplied(S, "UKR")
    assert true(condition, *(Is(v, value) for v, value in free.items())) is True
    for bar in free:
        barred = free | {bar: True}
        assert true(condition, *(Is(v, value) for v, value in barred.items())) is False


def test_supply_is_consistent_with_neutrality_only_on_one_reading() -> None:
    assert lawful(party_status.supply_is_consistent_with_neutrality(S), ATTACK) == "contested"
    assert lawful(party_status.NEUTRALITY.when) == "contested"


def test_troops_present_are_targets_on_one_reading_and_only_during_a_conflict() -> None:
    condition = party_status.present_troops_are_targets(S)
    quiet = (NO_ATTACK, Is(FORCE_BELOW_ATTACK("RUS", "UKR"), False))
    assert lawful(condition, ATTACK, *STATES) == "contested"
    assert lawful(condition, *quiet, *STATES) == "closed"


@pytest.mark.parametrize("day", ["1948-05-15", "1950-10-21"])
def test_states_that_fight_are_in_an_international_armed_conflict(day: str) -> None:
    s = crisis(day, attacker="EGY", victim="ISR")
    states = (Is(IS_STATE("EGY"), True), Is(IS_STATE("ISR"), True))
    condition = party_status.international_armed_conflict(s)
    assert true(condition, *states, Is(ARMED_ATTACK("EGY", "ISR"), True)) is True


def test_a_nuclear_dyad_needs_a_nuclear_armed_state_on_each_side() -> None:
    dyad = party_status.nuclear_dyad(S.contributors, S.attackers).when
    armed = {"RUS": True, "USA": True, "POL": False}
    assert true(dyad, *(Is(NUCLEAR_ARMED(s), value) for s, value in armed.items())) is True
    one_sided = armed | {"USA": False}
    assert true(dyad, *(Is(NUCLEAR_ARMED(s), value) for s, value in one_sided.items())) is False


# Courts ------------------------------------------------------------------------------------------


def icc(state: str, party: bool, accepted: bool) -> tuple[Is, ...]:
    return (
        Is(MEMBER_OF(state, "ICC"), party),
        Is(JURISDICTION_ACCEPTED(state, "ICC"), accepted),
    )


def test_the_criminal_court_follows_territory_or_nationality() -> None:
    outside = icc("RUS", party=False, accepted=False)
    condition = courts.icc_jurisdiction(S)
    assert true(condition, *outside, *icc("UKR", party=False, accepted=True)) is True
    assert true(condition, *outside, *icc("UKR", party=False, accepted=False)) is False


def test_the_criminal_court_has_no_jurisdiction_before_its_statute() -> None:
    s = crisis("2002-06-30", host="COD")
    assert lawful(courts.icc_jurisdiction(s), *icc("COD", party=True, accepted=False)) == "closed"


def test_a_referral_by_the_council_needs_no_acceptance_but_a_threat() -> None:
    condition = courts.icc_council_referral(S, "referral")
    assert lawful(condition, Is(THREAT_TO_PEACE("UKR"), True)) == "open"
    calm = (Is(THREAT_TO_PEACE("UKR"), False), Is(BREACH_OR_AGGRESSION("UKR"), False))
    assert lawful(condition, *calm) == "closed"


def aggression(attacker_in: bool, attacker_ratified: bool, victim_ratified: bool) -> str:
    return verdict(
        courts.icc_aggression(S),
        ATTACK,
        Is(MEMBER_OF("RUS", "ICC"), attacker_in),
        Is(MEMBER_OF("UKR", "ICC"), True),
        Is(PARTY_TO("RUS", courts.AMENDMENTS), attacker_ratified),
        Is(PARTY_TO("UKR", courts.AMENDMENTS), victim_ratified),
    )


def test_aggression_reaches_only_parties_and_between_them_turns_on_ratification() -> None:
    assert aggression(attacker_in=False, attacker_ratified=False, victim_ratified=True) == "closed"
    assert aggression(attacker_in=True, attacker_ratified=True, victim_ratified=True) == "open"
    assert aggression(attacker_in=True, attacker_ratified=False, victim_ratified=True) == (
        "contested"
    )
    assert aggression(attacker_in=True, attacker_ratified=False, victim_ratified=False) == "closed"


def test_the_arrest_of_a_sitting_head_of_a_state_outside_the_statute_is_contested() -> None:
    party = Is(MEMBER_OF("MNG", "ICC"), True)
    outside, inside = (Is(MEMBER_OF("RUS", "ICC"), value) for value in (False, True))
    assert verdict(courts.must_arrest(S, "MNG", "RUS"), party, outside) == "contested"
    assert verdict(courts.must_arrest(S, "MNG", "RUS"), party, inside) == "open"


def test_the_court_hears_only_states_that_both_accept_it() -> None:
    both = [Is(PARTY_TO(state, "Genocide Convention"), True) for state in ("UKR", "RUS")]
    condition = courts.icj_under_genocide_convention(S, "UKR", "RUS")
    assert true(condition, *both) is True
    one = [both[0], Is(PARTY_TO("RUS", "Genocide Convention"), False)]
    assert true(condition, *one) is False
    declared = [
        Is(JURISDICTION_ACCEPTED("UKR", "ICJ"), True),
        Is(JURISDICTION_ACCEPTED("RUS", "ICJ"), False),
    ]
    assert lawful(courts.icj_jurisdiction(S, "UKR", "RUS"), *declared) == "open"


# Peace operations --------------------------------------------------------------------------------


def test_peacekeepers_need_the_host_and_the_main_parties() -> None:
    condition = peace_operations.main_parties_accept(S, "peacekeeping")
    consent = Is(CONSENTS("UKR", "peacekeeping"), True)
    both = [Is(ACCEPTS(party, "peacekeeping"), True) for party in ("UKR", "RUS")]
    refused = [both[0], Is(ACCEPTS("RUS", "peacekeeping"), False)]
    assert true(condition, consent, *both) is True
    assert true(condition, consent, *refused) is False


def test_a_force_leaves_when_consent_ends_unless_the_council_holds_it_there() -> None:
    s = crisis("1967-05-18", host="EGY")
    condition = peace_operations.must_leave(s, "unef")
    withdrawn = Is(CONSENTS("EGY", "unef"), False)
    calm = (Is(THREAT_TO_PEACE("EGY"), False), Is(BREACH_OR_AGGRESSION("EGY"), False))
    assert true(condition, withdrawn, *calm) is True
    motion = security_council.BODY.motion("unef", s.day)
    mandate = (Is(THREAT_TO_PEACE("EGY"), True), *motion.ballots("yes"))
    assert true(condition, withdrawn, *mandate) is False

"""Sanctions: who can impose which, what law stands against it, and what stops them."""

from __future__ import annotations

import pytest

from foedus.facts import eu, osce, security_council
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import (
    ARMED_ATTACK,
    CONTRIBUTES,
    EU_BASIS,
    GROSS_VIOLATIONS,
    SEVERE_DIFFICULTIES,
    THREAT_TO_PEACE,
    USE_OF_FORCE,
    WITHDRAWS,
    WRONGFUL_ACT,
)
from foedus.language.conditions import variables
from foedus.language.measures import Measure
from foedus.language.variables import BALLOT, Kind, Value, Variable
from foedus.measures import (
    arms_embargo,
    eu_sanctions,
    payment_exclusion,
    private_withdrawal,
    state_sanctions,
)

from .verdicts import achievable, ballots, built, lawful, situation

MODULES = (arms_embargo, eu_sanctions, payment_exclusion, private_withdrawal, state_sanctions)
MEASURES = tuple(module.MEASURE for module in MODULES)
UKRAINE = {"attacker": "RUS", "victim": "UKR", "contributor": "USA"}


def council(measure: str, s: Situation, **cast: str) -> dict[Variable, Value]:
    """The Council of the Union votes yes but for those named."""
    return ballots("eu_council", measure, eu.members(s.day), **cast)


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)
@pytest.mark.parametrize("day", ["1946-03-01", "1956-11-01", "1982-05-01", "2003-02-16"])
def test_every_route_builds_on_every_day_and_in_an_empty_case(measure: Measure, day: str) -> None:
    for roles in ({"attacker": "GBR", "victim": "EGY"}, {}):
        s = situation(day, **roles)
        for route in measure.routes:
            verdict = lawful(s, route.build(s), {})
            assert verdict in ("open", "closed", "contested", "unknown")
            assert all(len(consequence.brief) <= 60 for consequence in route.follows(s))


def test_one_member_stops_the_unions_sanctions_and_an_abstention_does_not() -> None:
    s = situation("2022-02-25", **UKRAINE)
    for measure, route in ((eu_sanctions, "unanimity"), (payment_exclusion, "eu")):
        condition = built(measure.MEASURE, route, s)
        id = measure.MEASURE.id
        assert lawful(s, condition, {}) == "open"
        assert achievable(condition, council(id, s)) == "open"
        assert achievable(condition, council(id, s, HUN="abstain")) == "open"
        assert achievable(condition, council(id, s, HUN="no")) == "closed"


def test_sanctions_of_the_union_do_not_turn_on_the_security_council() -> None:
    s = situation("2022-02-25", **UKRAINE)
    for module in (eu_sanctions, payment_exclusion, state_sanctions):
        for route in module.MEASURE.routes:
            motions = {v.args[0] for v in variables(route.build(s)) if v.kind is Kind.BALLOT}
            assert not any(motion.startswith("security_council/") for motion in motions), route.id


def test_a_majority_suffices_only_to_carry_out_what_stands() -> None:
    s = situation("2022-03-09", **UKRAINE)
    condition = built(eu_sanctions.MEASURE, "majority", s)
    assert lawful(s, condition, {EU_BASIS("eu-sanctions"): True}) == "open"
    assert lawful(s, condition, {EU_BASIS("eu-sanctions"): False}) == "closed"


def test_the_emergency_route_is_contested_and_two_members_cannot_stop_it() -> None:
    s = situation("2025-12-12", **UKRAINE)
    condition = built(eu_sanctions.MEASURE, "emergency", s)
    assert lawful(s, condition, {SEVERE_DIFFICULTIES("eu-sanctions"): True}) == "contested"
    assert lawful(s, condition, {SEVERE_DIFFICULTIES("eu-sanctions"): False}) == "closed"
    assert achievable(condition, council("eu-sanctions", s, HUN="no", SVK="no")) == "open"


def test_before_1993_one_member_could_not_stop_a_ban_on_imports() -> None:
    for day, verdict in (("1993-10-31", "open"), ("1993-11-01", "closed")):
        s = situation(day, attacker="GBR", victim="EGY")
        condition = built(eu_sanctions.MEASURE, "unanimity", s)
        assert achievable(condition, council("eu-sanctions", s, GRC="no")) == verdict
    s = situation("1969-12-31", attacker="GBR", victim="EGY")
    assert lawful(s, built(eu_sanctions.MEASURE, "unanimity", s), {}) == "closed"


@pytest.mark.parametrize(("day", "verdict"), [("1993-12-31", "closed"), ("1994-01-01", "open")])
def test_the_community_could_not_cut_payments_before_1994(day: str, verdict: str) -> None:
    s = situation(day, attacker="ARG", victim="GBR")
    assert lawful(s, built(payment_exclusion.MEASURE, "eu", s), {}) == verdict


@pytest.mark.parametrize(("day", "renewed"), [("1993-10-31", False), ("1993-11-01", True)])
def test_renewal_by_all_belongs_to_the_common_foreign_policy(day: str, renewed: bool) -> None:
    s = situation(day, attacker="ARG", victim="GBR")
    follows = next(r for r in eu_sanctions.MEASURE.routes if r.id == "unanimity").follows(s)
    briefs = [consequence.brief for consequence in follows]
    assert ("lapses unless the members renew it unanimously" in briefs) is renewed


def test_retorsion_is_lawful_whatever_happened_and_needs_a_state_that_is_ready() -> None:
    s = situation("2022-02-25", **UKRAINE)
    condition = built(state_sanctions.MEASURE, "retorsion", s)
    assert lawful(s, condition, {ARMED_ATTACK("RUS", "UKR"): False}) == "open"
    assert achievable(condition, {CONTRIBUTES("USA", "state-sanctions"): True}) == "open"
    assert achievable(condition, {CONTRIBUTES("USA", "state-sanctions"): False}) == "closed"


def test_where_no_contributor_is_named_the_choice_is_unknown_not_absent() -> None:
    s = situation("2022-02-25", attacker="RUS", victim="UKR")
    condition = built(state_sanctions.MEASURE, "retorsion", s)
    assert lawful(s, condition, {}) == "open"
    assert achievable(condition, {}) == "unknown"


def test_countermeasures_are_the_victims_right_and_others_are_contested() -> None:
    s = situation("2022-02-25", **UKRAINE)
    facts = {
        USE_OF_FORCE("RUS", "UKR"): True,
        ARMED_ATTACK("RUS", "UKR"): True,
        GROSS_VIOLATIONS("RUS"): True,
    }
    nothing = dict.fromkeys(facts, False)
    injured = built(state_sanctions.MEASURE, "injured-state", s)
    others = built(state_sanctions.MEASURE, "other-states", s)
    assert lawful(s, injured, facts) == "open"
    assert lawful(s, others, facts) == "contested"
    assert lawful(s, others, nothing) == "closed"
    breach = WRONGFUL_ACT("RUS", "UKR")
    assert lawful(s, injured, {**nothing, breach: False}) == "closed"
    assert lawful(s, injured, {**nothing, breach: True}) == "open"
    assert lawful(s, others, {**nothing, breach: True}) == "closed"
    assert lawful(s, injured, {}) == "unknown"


def test_firms_need_nobodys_leave() -> None:
    s = situation("2022-02-27", **UKRAINE)
    condition = built(private_withdrawal.MEASURE, "firms", s)
    assert {v.owner for v in variables(condition)} == {"FIRMS"}
    assert lawful(s, condition, {}) == "open"
    assert achievable(condition, {WITHDRAWS("FIRMS", "private-withdrawal"): True}) == "open"
    assert achievable(condition, {}) == "unknown"


def test_an_arms_embargo_has_a_route_that_binds_and_three_that_do_not() -> None:
    s = situation("2022-02-25", **UKRAINE)
    id = "arms-embargo"
    binding = built(arms_embargo.MEASURE, "council", s)
    motion = f"security_council/{id}"
    yes = {BALLOT(motion, m): "yes" for m in security_council.members(s.day)}
    assert lawful(s, binding, {THREAT_TO_PEACE("UKR"): True}) == "open"
    assert achievable(binding, yes) == "open"
    assert achievable(binding, {**yes, BALLOT(motion, "RUS"): "no"}) == "closed"
    own = built(arms_embargo.MEASURE, "states", s)
    assert achievable(own, {CONTRIBUTES("USA", id): True}) == "open"
    request = built(arms_embargo.MEASURE, "osce", s)
    asked = {BALLOT(f"osce/{id}", m): "yes" for m in osce.members(s.day)}
    assert achievable(request, asked) == "open"
    assert achievable(request, {**asked, BALLOT(f"osce/{id}", "RUS"): "no"}) == "closed"

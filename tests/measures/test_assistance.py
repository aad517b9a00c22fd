"""Assistance: bodies and their members are different actors, each with its own conditions."""

from __future__ import annotations

import pytest

from foedus.facts import eu, nato, security_council
from foedus.facts.vocabulary import (
    ARMED_ATTACK,
    ARMS_EMBARGO,
    CONSENTS,
    CONTRIBUTES,
    FORCE_BELOW_ATTACK,
    IHL_RISK,
    REQUESTS,
    SUPPLIES_INADEQUATE,
)
from foedus.language.measures import Measure
from foedus.language.variables import BALLOT, Value, Variable
from foedus.law.assistance import PRODUCER
from foedus.measures import (
    financial_aid,
    humanitarian_aid,
    lethal_aid,
    non_lethal_aid,
    refuge,
    training,
)

from .verdicts import achievable, ballots, built, lawful, situation

MODULES = (financial_aid, humanitarian_aid, lethal_aid, non_lethal_aid, refuge, training)
MEASURES = tuple(module.MEASURE for module in MODULES)
UKRAINE = {"attacker": "RUS", "victim": "UKR", "contributor": "USA"}
NO_BAR: dict[Variable, Value] = {ARMS_EMBARGO("UKR"): False, IHL_RISK("UKR"): False}
AT_WAR: dict[Variable, Value] = {
    **NO_BAR,
    ARMED_ATTACK("RUS", "UKR"): True,
    FORCE_BELOW_ATTACK("RUS", "UKR"): False,
}


def asks(measure: str) -> dict[Variable, Value]:
    return {REQUESTS("UKR", measure): True, CONTRIBUTES("USA", measure): True}


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)
@pytest.mark.parametrize("day", ["1946-03-01", "1956-11-01", "1982-05-01", "2003-02-16"])
def test_every_route_builds_on_every_day_and_in_an_empty_case(measure: Measure, day: str) -> None:
    for roles in ({"attacker": "GBR", "victim": "EGY"}, {}):
        s = situation(day, **roles)
        for route in measure.routes:
            verdict = lawful(s, route.build(s), {})
            assert verdict in ("open", "closed", "contested", "unknown")
            assert all(len(consequence.brief) <= 60 for consequence in route.follows(s))


@pytest.mark.parametrize("module", [financial_aid, lethal_aid, non_lethal_aid, training])
def test_where_there_is_no_victim_nobody_is_helped(module) -> None:
    s = situation("2022-02-25", contributor="USA")
    for route in module.MEASURE.routes:
        assert lawful(s, route.build(s), {}) == "closed", route.id


def test_arms_for_a_victim_of_attack_are_contested_for_neutrality_alone() -> None:
    s = situation("2022-06-01", **UKRAINE)
    for id in ("states", "re-export", "eu", "nato"):
        condition = built(lethal_aid.MEASURE, id, s)
        assert lawful(s, condition, AT_WAR) == "contested", id
        assert lawful(s, condition, {**AT_WAR, ARMS_EMBARGO("UKR"): True}) == "closed", id
        assert lawful(s, condition, {**AT_WAR, IHL_RISK("UKR"): True}) == "closed", id


def test_in_peace_neutrality_asks_nothing() -> None:
    s = situation("2022-01-20", **UKRAINE)
    at_peace = {**AT_WAR, ARMED_ATTACK("RUS", "UKR"): False}
    assert lawful(s, built(lethal_aid.MEASURE, "states", s), at_peace) == "open"


def test_a_state_can_give_arms_where_its_alliance_does_not() -> None:
    s = situation("2022-06-01", **UKRAINE)
    alone = built(lethal_aid.MEASURE, "states", s)
    together = built(lethal_aid.MEASURE, "nato", s)
    objection = ballots("north_atlantic_council", "lethal-aid", nato.members(s.day), HUN="no")
    assert achievable(alone, {**asks("lethal-aid"), **objection}) == "open"
    assert achievable(together, {**asks("lethal-aid"), **objection}) == "closed"


def test_the_alliance_alone_gives_no_arms() -> None:
    s = situation("2024-07-10", **UKRAINE)
    agreed = ballots("north_atlantic_council", "lethal-aid", nato.members(s.day))
    condition = built(lethal_aid.MEASURE, "nato", s)
    unwilling = {**asks("lethal-aid"), CONTRIBUTES("USA", "lethal-aid"): False}
    assert achievable(condition, {**asks("lethal-aid"), **agreed}) == "open"
    assert achievable(condition, {**unwilling, **agreed}) == "closed"


def test_arms_made_elsewhere_need_the_consent_of_the_producer() -> None:
    s = situation("2023-01-24", **UKRAINE)
    condition = built(lethal_aid.MEASURE, "re-export", s)
    consent = CONSENTS(PRODUCER, "lethal-aid")
    assert achievable(condition, {**asks("lethal-aid"), consent: True}) == "open"
    assert achievable(condition, {**asks("lethal-aid"), consent: False}) == "closed"
    assert achievable(condition, asks("lethal-aid")) == "unknown"


def test_the_unions_facility_works_with_abstentions_and_since_2021() -> None:
    s = situation("2022-02-28", **UKRAINE)
    abstaining = ballots(
        "eu_council", "lethal-aid", eu.members(s.day), AUT="abstain", IRL="abstain", MLT="abstain"
    )
    condition = built(lethal_aid.MEASURE, "eu", s)
    assert achievable(condition, {**asks("lethal-aid"), **abstaining}) == "open"
    blocked = {**abstaining, BALLOT("eu_council/lethal-aid", "HUN"): "no"}
    assert achievable(condition, {**asks("lethal-aid"), **blocked}) == "closed"
    before = situation("2021-03-21", **UKRAINE)
    assert lawful(before, built(lethal_aid.MEASURE, "eu", before), AT_WAR) == "closed"


def test_non_lethal_help_by_the_alliance_is_by_consensus() -> None:
    s = situation("2022-06-29", **UKRAINE)
    condition = built(non_lethal_aid.MEASURE, "nato", s)
    members = nato.members(s.day)
    silent = ballots("north_atlantic_council", "non-lethal-aid", members, HUN="abstain")
    assert achievable(condition, {**asks("non-lethal-aid"), **silent}) == "open"
    broken = ballots("north_atlantic_council", "non-lethal-aid", members, HUN="no")
    assert achievable(condition, {**asks("non-lethal-aid"), **broken}) == "closed"


def test_training_by_the_union_is_unanimous_but_money_is_by_majority() -> None:
    s = situation("2022-12-10", **UKRAINE)
    members = eu.members(s.day)
    for module, verdict in ((training, "closed"), (financial_aid, "open")):
        id = module.MEASURE.id
        will = {**asks(id), **ballots("eu_council", id, members, HUN="no")}
        assert achievable(built(module.MEASURE, "eu", s), will) == verdict, id


def test_help_needs_a_request() -> None:
    s = situation("2022-06-01", **UKRAINE)
    for module in (financial_aid, lethal_aid, non_lethal_aid, training):
        id = module.MEASURE.id
        will = {REQUESTS("UKR", id): False, CONTRIBUTES("USA", id): True}
        assert achievable(built(module.MEASURE, "states", s), will) == "closed", id


def test_relief_goes_by_consent_or_by_the_council_and_else_is_contested() -> None:
    s = situation("2014-07-14", host="SYR", contributor="TUR")
    id = "humanitarian-aid"
    ready, refused = {CONTRIBUTES("TUR", id): True}, {CONSENTS("SYR", id): False}
    by_consent = built(humanitarian_aid.MEASURE, "consent", s)
    assert achievable(by_consent, {**ready, CONSENTS("SYR", id): True}) == "open"
    assert achievable(by_consent, {**ready, **refused}) == "closed"
    access = built(humanitarian_aid.MEASURE, "council", s)
    adopted = ballots("security_council", id, security_council.members(s.day))
    assert achievable(access, {**ready, **refused, **adopted}) == "open"
    vetoed = {**adopted, BALLOT(f"security_council/{id}", "RUS"): "no"}
    assert achievable(access, {**ready, **refused, **vetoed}) == "closed"
    without = built(humanitarian_aid.MEASURE, "without-consent", s)
    assert lawful(s, without, {SUPPLIES_INADEQUATE("SYR"): True}) == "contested"
    assert lawful(s, without, {SUPPLIES_INADEQUATE("SYR"): False}) == "closed"


def test_refuge_is_each_states_own_and_the_unions_by_majority() -> None:
    s = situation("2022-03-04", **UKRAINE)
    own = built(refuge.MEASURE, "states", s)
    assert achievable(own, {CONTRIBUTES("USA", "refuge"): True}) == "open"
    together = built(refuge.MEASURE, "eu", s)
    against = ballots("eu_council", "refuge", eu.members(s.day), HUN="no", POL="no")
    assert achievable(together, against) == "open"
    early = situation("2001-08-06", **UKRAINE)
    assert lawful(early, built(refuge.MEASURE, "eu", early), {}) == "closed"

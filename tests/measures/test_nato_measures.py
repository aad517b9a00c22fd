"""What the Alliance can do: routes, what they ask of whom, and what follows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from foedus.facts import nato
from foedus.facts.case import Case, Party
from foedus.facts.known import Knowledge
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import (
    ACCEPTS,
    APPLIES,
    ARMED_ATTACK,
    ATTACK_LOCATED,
    CONSENTS,
    CONTRIBUTES,
    COUNCIL_TOOK_MEASURES,
    CYBER_ATTACK,
    EUROPEAN_STATE,
    HIGHEST_AUTHORITY,
    IN_CONTROL,
    INVOKES,
    PARTY_TO,
    REQUESTS,
)
from foedus.language.conditions import Condition, variables
from foedus.language.measures import Measure, Route
from foedus.language.variables import BALLOT, Kind, Value, Variable
from foedus.law.north_atlantic_treaty import CONSULTATION
from foedus.measures import (
    air_defence,
    collective_defence,
    consultations,
    cyber_cbrn_help,
    forward_deployment,
    intelligence,
    nato_accession,
    nato_partnership,
    security_guarantees,
    training_presence,
)
from foedus.reason.settle import Verdict, settle

WILL = frozenset({Kind.BALLOT, Kind.CHOICE})
FACTS = frozenset({Kind.FACT, Kind.READING})
MODULES = (
    air_defence,
    collective_defence,
    consultations,
    cyber_cbrn_help,
    forward_deployment,
    intelligence,
    nato_accession,
    nato_partnership,
    security_guarantees,
    training_presence,
)
MEASURES = tuple(module.MEASURE for module in MODULES)
UKRAINE = {"attacker": "RUS", "victim": "UKR"}


def situation(day: str, **roles: str) -> Situation:
    """A situation with these parties, each role with its states separated by blanks."""
    parties = tuple(
        Party(code, code, "state", (role,), None, None)
        for role, codes in roles.items()
        for code in codes.split()
    )
    on = date.fromisoformat(day)
    case = Case("case", "", "", on, None, (), parties, (), {}, (), (), (), {})
    return Situation(case, on, on)


def route(measure: Measure, id: str) -> Route:
    return next(route for route in measure.routes if route.id == id)


def lawful(s: Situation, condition: Condition, facts: Mapping[Variable, Value]) -> Verdict:
    """What is given, and the facts on record; all other ballots and choices are free."""
    found = {
        v: stated.value for v, stated in Knowledge(s, facts).values(variables(condition)).items()
    }
    return settle(condition, found, free=WILL).verdict


def achievable(condition: Condition, will: Mapping[Variable, Value]) -> Verdict:
    """Ballots and choices as given; facts and readings favourable."""
    return settle(condition, will, free=FACTS).verdict


def council(s: Situation, measure: str, **ballots: str) -> dict[Variable, Value]:
    """All Allies let it pass, but those named."""
    motion = f"north_atlantic_council/{measure}"
    return {BALLOT(motion, ally): ballots.get(ally, "yes") for ally in nato.members(s.day)}


# ------------------------------------------------------------------------------------------------
# All of them
# ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)
@pytest.mark.parametrize("day", ["1946-03-01", "1956-11-01", "2003-02-16", "2022-02-25"])
def test_every_route_builds_on_every_day_and_in_an_empty_case(measure: Measure, day: str) -> None:
    for roles in (UKRAINE if day > "1991" else {"attacker": "SUN", "victim": "HUN"}, {}):
        s = situation(day, **roles)
        for each in measure.routes:
            condition = each.build(s)
            assert lawful(s, condition, {}) in Verdict
            assert all(len(consequence.brief) <= 60 for consequence in each.follows(s)), each.id


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)
def test_no_route_holds_where_nobody_is_attacked_hosts_or_applies(measure: Measure) -> None:
    s = situation("2022-02-25")
    for each in measure.routes:
        if (measure.id, each.id) != ("consultations", "nato"):
            assert lawful(s, each.build(s), {}) is Verdict.CLOSED, each.id


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)
def test_a_single_objection_blocks_every_route_through_the_council(measure: Measure) -> None:
    s = situation("2022-02-25", **UKRAINE)
    for each in measure.routes:
        condition = each.build(s)
        motions = {v.args[0] for v in variables(condition) if v.kind is Kind.BALLOT}
        for motion in (m for m in motions if m.startswith("north_atlantic_council/")):
            objection = {BALLOT(motion, "HUN"): "no"}
            assert achievable(condition, objection) is Verdict.CLOSED, (each.id, motion)


# ------------------------------------------------------------------------------------------------
# Collective defence
# ------------------------------------------------------------------------------------------------


def attacked(victim: str, attacker: str, area: str) -> dict[Variable, Value]:
    areas = ("Europe", "North America", "Turkey", "North Atlantic", "Mediterranean")
    facts: dict[Variable, Value] = {
        ATTACK_LOCATED(victim, a): a == area for a in (*areas, "outlying territory")
    }
    return facts | {
        ARMED_ATTACK(attacker, victim): True,
        CYBER_ATTACK(attacker, victim): False,
        COUNCIL_TOOK_MEASURES(victim): False,
    }


def test_a_partner_that_is_attacked_has_no_guarantee() -> None:
    s = situation("2022-02-24", **UKRAINE)
    for id in ("nato", "allies"):
        condition = route(collective_defence.MEASURE, id).build(s)
        assert lawful(s, condition, attacked("UKR", "RUS", "elsewhere")) is Verdict.CLOSED


def test_an_ally_that_is_attacked_has_one_with_and_without_consensus() -> None:
    s = situation("2025-09-10", attacker="RUS", victim="POL")
    together = route(collective_defence.MEASURE, "nato").build(s)
    alone = route(collective_defence.MEASURE, "allies").build(s)
    facts = attacked("POL", "RUS", "Europe")
    assert lawful(s, together, facts) is Verdict.OPEN
    assert lawful(s, alone, facts) is Verdict.OPEN
    asks: dict[Variable, Value] = {REQUESTS("POL", "collective-defence"): True}
    blocked = asks | council(s, "collective-defence", HUN="no")
    helped = blocked | {CONTRIBUTES("an Ally", "collective-defence"): True}
    assert achievable(together, blocked) is Verdict.CLOSED
    assert achievable(alone, helped) is Verdict.OPEN


def test_without_the_request_of_the_attacked_ally_nobody_may_come() -> None:
    s = situation("2025-09-10", attacker="RUS", victim="POL")
    silent: dict[Variable, Value] = {REQUESTS("POL", "collective-defence"): False}
    for id in ("nato", "allies"):
        condition = route(collective_defence.MEASURE, id).build(s)
        assert achievable(condition, silent) is Verdict.CLOSED


def test_a_cyber_attack_divides_the_route_by_the_reading_and_not_otherwise() -> None:
    s = situation("2025-09-10", attacker="RUS", victim="EST")
    facts = attacked("EST", "RUS", "Europe") | {
        ARMED_ATTACK("RUS", "EST"): False,
        CYBER_ATTACK("RUS", "EST"): True,
    }
    condition = route(collective_defence.MEASURE, "nato").build(s)
    asked = (v for v in variables(condition) if v.kind is Kind.FACT)
    found = {v: stated.value for v, stated in Knowledge(s, facts).values(asked).items()}
    settled = settle(condition, found, free=WILL)
    by_reading = {
        readings[0][1]: verdict for readings, verdict in settled.by_reading if len(readings) == 1
    }
    assert by_reading["effects_decide"] is Verdict.OPEN
    assert settled.verdict is Verdict.CONTESTED


@pytest.mark.parametrize(
    ("id", "victim", "open_"), [("rio", "ARG", True), ("rio", "POL", False), ("csto", "POL", False)]
)
def test_other_alliances_cover_their_own_parties_only(id: str, victim: str, open_: bool) -> None:
    s = situation("1999-01-01", attacker="GBR", victim=victim)
    facts = attacked(victim, "GBR", "elsewhere")
    verdict = lawful(s, route(collective_defence.MEASURE, id).build(s), facts)
    assert verdict is (Verdict.OPEN if open_ else Verdict.CLOSED)


# ------------------------------------------------------------------------------------------------
# Consultations
# ------------------------------------------------------------------------------------------------


def test_one_ally_opens_consultations_and_no_ballot_is_cast() -> None:
    s = situation("2022-02-24", **UKRAINE)
    condition = route(consultations.MEASURE, "nato").build(s)
    assert all(variable.kind is not Kind.BALLOT for variable in variables(condition))
    assert achievable(condition, {INVOKES("LTU", CONSULTATION): True}) is Verdict.OPEN


def test_the_memorandum_opens_consultations_for_who_is_assured() -> None:
    s = situation("2014-03-05", **UKRAINE)
    condition = route(consultations.MEASURE, "budapest").build(s)
    assured = PARTY_TO("UKR", "Budapest Memorandum 1994")
    assert lawful(s, condition, {assured: True}) is Verdict.OPEN
    assert lawful(s, condition, {assured: False}) is Verdict.CLOSED
    assert lawful(s, condition, {}) is Verdict.UNKNOWN


# ------------------------------------------------------------------------------------------------
# Troops and air defence in Allies at the edge
# ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("measure", [forward_deployment.MEASURE, air_defence.MEASURE])
def test_it_needs_no_attack_only_consensus_and_one_host(measure: Measure) -> None:
    s = situation("2022-02-25", **UKRAINE)
    condition = route(measure, "nato").build(s)
    assert lawful(s, condition, {}) is Verdict.OPEN
    will = council(s, measure.id) | {CONSENTS("EST", measure.id): True}
    assert achievable(condition, will) is Verdict.OPEN
    hosts = {v.args[0] for v in variables(condition) if v.predicate is CONSENTS}
    assert hosts == {"EST", "HUN", "LTU", "LVA", "NOR", "POL", "ROU", "SVK"}
    nobody = council(s, measure.id) | {CONSENTS(host, measure.id): False for host in hosts}
    assert achievable(condition, nobody) is Verdict.CLOSED


@pytest.mark.parametrize("measure", [forward_deployment.MEASURE, air_defence.MEASURE])
def test_two_states_can_agree_without_the_council(measure: Measure) -> None:
    s = situation("2023-12-18", **UKRAINE, contributor="DEU")
    condition = route(measure, "bilateral").build(s)
    will: dict[Variable, Value] = {
        CONSENTS("LTU", measure.id): True,
        CONTRIBUTES("DEU", measure.id): True,
    }
    assert achievable(condition, will) is Verdict.OPEN


def test_in_2003_the_committee_could_do_what_the_council_could_not() -> None:
    s = situation("2003-02-16", attacker="IRQ", victim="TUR")
    will = council(s, "air-defence", FRA="no") | {CONSENTS("TUR", "air-defence"): True}
    by_council = route(air_defence.MEASURE, "nato").build(s)
    by_committee = route(air_defence.MEASURE, "defence-planning-committee").build(s)
    assert achievable(by_council, will) is Verdict.CLOSED
    assert achievable(by_committee, will) is Verdict.OPEN


# ------------------------------------------------------------------------------------------------
# Accession, partnership, guarantees
# ------------------------------------------------------------------------------------------------


def test_accession_is_lawful_over_the_objection_of_the_neighbour() -> None:
    s = situation("2022-09-30", **UKRAINE)
    condition = route(nato_accession.MEASURE, "invitation").build(s)
    assert lawful(s, condition, {EUROPEAN_STATE("UKR"): True}) is Verdict.OPEN
    against: dict[Variable, Value] = {
        ACCEPTS("RUS", "nato-accession"): False,
        APPLIES("UKR", "NATO"): True,
    }
    assert achievable(condition, against) is Verdict.UNKNOWN


def test_the_plan_adds_a_decision_where_it_has_not_been_granted() -> None:
    s = situation("2008-04-03", applicant="UKR")
    objection = {BALLOT("north_atlantic_council/membership-action-plan", "DEU"): "no"}
    assert achievable(route(nato_accession.MEASURE, "action-plan").build(s), objection) is (
        Verdict.CLOSED
    )
    assert achievable(route(nato_accession.MEASURE, "invitation").build(s), objection) is (
        Verdict.UNKNOWN
    )


def test_partnership_is_for_those_outside_and_carries_no_guarantee() -> None:
    agreed = route(nato_partnership.MEASURE, "nato")
    outside, inside = situation("2020-06-12", victim="UKR"), situation("2020-06-12", victim="POL")
    assert lawful(outside, agreed.build(outside), {}) is Verdict.OPEN
    assert lawful(inside, agreed.build(inside), {}) is Verdict.CLOSED
    assert any("no guarantee" in consequence.brief for consequence in agreed.follows(outside))


def test_a_promise_needs_two_sides_and_no_body() -> None:
    s = situation("2024-01-12", **UKRAINE, contributor="GBR")
    condition = route(security_guarantees.MEASURE, "agreement").build(s)
    will: dict[Variable, Value] = {
        CONTRIBUTES("GBR", "security-guarantees"): True,
        ACCEPTS("UKR", "security-guarantees"): True,
    }
    assert lawful(s, condition, {}) is Verdict.OPEN
    assert achievable(condition, will) is Verdict.OPEN
    for refused in will:
        assert achievable(condition, will | {refused: False}) is Verdict.CLOSED


# ------------------------------------------------------------------------------------------------
# Help in and for the country
# ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("id", ["state", "nato"])
def test_trainers_need_valid_consent_and_no_mandate(id: str) -> None:
    s = situation("2025-03-06", **UKRAINE, contributor="FRA")
    condition = route(training_presence.MEASURE, id).build(s)
    government: dict[Variable, Value] = {HIGHEST_AUTHORITY("UKR"): True, IN_CONTROL("UKR"): True}
    bodies = {v.args[0].split("/")[0] for v in variables(condition) if v.kind is Kind.BALLOT}
    assert "security_council" not in bodies
    asked = {v for v in variables(condition) if v.kind is Kind.FACT} - government.keys()
    quiet = {v: False for v in asked if v.predicate.name not in ("is_state", "member_of")}
    assert lawful(s, condition, government | quiet) is Verdict.OPEN
    refused = government | quiet | {CONSENTS("UKR", "training-presence"): False}
    assert lawful(s, condition, refused) is Verdict.CLOSED


@pytest.mark.parametrize("measure", [intelligence.MEASURE, cyber_cbrn_help.MEASURE])
def test_a_state_can_help_where_the_alliance_cannot_agree(measure: Measure) -> None:
    s = situation("2022-03-24", **UKRAINE, contributor="USA")
    will = council(s, measure.id, HUN="no") | {
        REQUESTS("UKR", measure.id): True,
        CONTRIBUTES("USA", measure.id): True,
    }
    assert achievable(route(measure, "nato").build(s), will) is Verdict.CLOSED
    assert achievable(route(measure, "state").build(s), will) is Verdict.OPEN

"""The fifth document: which policies of NATO allow what? (after the spring of 2022)"""

from __future__ import annotations

from datetime import date

import pytest

from foedus.facts import nato
from foedus.facts.vocabulary import (
    ARMED_ATTACK,
    COUNCIL_TOOK_MEASURES,
    FORCE_BELOW_ATTACK,
    IMMINENT_ATTACK,
    REQUESTS,
)
from foedus.law.un_charter import collective_self_defence, self_defence
from foedus.questions.registry import norms

from .shipped import (
    by_reading,
    consequences,
    event,
    law_of,
    norm,
    norms_in,
    opponents,
    routes,
    routes_if,
    with_roles,
)

SPRING = "2022-04-25"


def test_d4_4_a_partner_may_cooperate_and_has_no_guarantee() -> None:
    day = date.fromisoformat(SPRING)
    assert nato.partner_status("UKR", day)
    partnership = routes("nato-partnership", SPRING)["nato"]
    assert partnership.lawful.verdict == "open"
    assert any("no guarantee" in says for says in consequences(partnership))
    assert "no guarantee" in partnership.authorises
    guarantee = routes("collective-defence", SPRING)["nato"]
    assert guarantee.lawful.because == ["Ukraine is not a member of NATO"]


def test_d4_5_arms_come_from_allies_one_by_one_and_no_decision_of_the_alliance_is_needed() -> None:
    found = routes("lethal-aid", SPRING)
    assert found["states"].achievable.verdict == "yes"
    assert "NAT-9" not in norms_in("lethal-aid", SPRING, "states")
    assert found["nato"].achievable.verdict == "blocked"
    assert opponents(found["nato"]) == {"HUN"}
    assert any("each giver answers for its own gift" in s for s in consequences(found["states"]))


def test_d4_5_the_alliance_itself_gives_what_is_not_lethal() -> None:
    found = routes("non-lethal-aid", SPRING)["nato"]
    assert (found.lawful.verdict, found.achievable.verdict) == ("open", "yes")
    assert "one by one" in event("nato-coordinates-2022-03").says


def test_d4_9_operations_on_no_members_soil_and_not_for_a_member_contradict_it() -> None:
    acted = {
        row["name"]: row["mandate"]
        for row in nato.operations()
        if row.since is not None
        and row["states"]
        and not set(row["states"].split()) & set(nato.members(row.since))
        and "Article 5" not in row["basis"]
    }
    assert {"Deny Flight", "Allied Force", "ISAF", "Unified Protector"} <= acted.keys()
    assert acted["Allied Force"] == "none"
    assert event("opinion-only-members").answered_by == ["reply-only-members"]


@pytest.mark.parametrize("measure", ["combat-troops", "no-fly-zone", "peacekeeping"])
def test_d4_9_what_is_missing_is_consensus_and_a_legal_basis_is_asked_beside_it(
    measure: str,
) -> None:
    found = routes(measure, "2022-04-30")["nato"]
    assert found.lawful.verdict == "open"
    bodies = {obstacle.body for obstacle in found.achievable.obstacles if obstacle.body}
    assert bodies == {"north_atlantic_council"}
    applied = norms_in(measure, "2022-04-30", "nato")
    assert {"NAT-9", "NAT-9-area"} <= applied
    assert applied & {"UNC-51-collective", "INV-CONSENT"}


def test_d4_10_defence_plans_and_response_force_of_25_february_2022() -> None:
    before, after = (
        routes("forward-deployment", f"2022-02-{day}")["nato"].achievable.verdict
        for day in ("24", "25")
    )
    assert (before, after) == ("unknown", "yes")
    act = event("defence-plans-2022")
    assert (act.on, act.kind, act.outcome) == ("2022-02-25", "act", "carried out")
    said = consequences(routes("forward-deployment", SPRING)["nato"])
    assert any("nobody becomes a party" in says for says in said)


def test_d4_10_deployment_takes_the_consent_of_the_host_and_the_consensus_of_allies() -> None:
    found = routes("forward-deployment", SPRING)["nato"]
    assert "consensus" in found.decider
    assert "host" in found.decider
    hosts = [host for host, _ in nato.battlegroup_hosts(date.fromisoformat(SPRING))]
    assert {"EST", "LTU", "LVA", "POL"} <= set(hosts)


def test_d4_11_ukraine_has_the_right_of_self_defence_and_to_help_on_request() -> None:
    told = with_roles(SPRING, attacker="RUS", victim="UKR", contributor="POL")
    assert law_of(told, self_defence(told)).verdict == "open"
    assert law_of(told, collective_self_defence(told, "combat-troops")).verdict == "open"


def test_d4_11_without_its_request_nobody_may_come_to_its_defence() -> None:
    silent = {REQUESTS("UKR", "combat-troops"): False}
    for route in ("state", "coalition", "nato"):
        found = routes_if("combat-troops", SPRING, silent)[route]
        assert found.achievable.verdict == "blocked"
        assert "UKR" in opponents(found)


def test_d4_11_what_is_done_is_reported_to_the_council_and_must_be_necessary() -> None:
    text = " ".join(norm("UNC-51").versions[-1].text.split())
    assert "necessary and proportionate" in text
    assert "reported to the Council" in text
    said = consequences(routes("combat-troops", SPRING)["state"])
    assert any("to be reported to the Council at once" in says for says in said)
    assert any("proportionality" in gap for gap in norm("UNC-51").not_modelled)


def test_d4_12_whether_an_imminent_attack_is_enough_is_contested() -> None:
    told = with_roles("2022-02-24", attacker="RUS", victim="MDA", contributor="ROU")
    threat = {
        COUNCIL_TOOK_MEASURES("MDA"): False,
        ARMED_ATTACK("RUS", "MDA"): False,
        FORCE_BELOW_ATTACK("RUS", "MDA"): False,
        IMMINENT_ATTACK("RUS", "MDA"): True,
    }
    found = law_of(told, self_defence(told), threat)
    assert found.verdict == "contested"
    assert by_reading(found, "anticipatory_self_defence") == {
        "attack_must_occur": {"closed"},
        "imminence_suffices": {"open"},
    }


def test_d4_12_without_an_attack_made_or_imminent_there_is_no_right_under_any_reading() -> None:
    told = with_roles("2022-02-24", attacker="RUS", victim="MDA", contributor="ROU")
    calm = {
        ARMED_ATTACK("RUS", "MDA"): False,
        FORCE_BELOW_ATTACK("RUS", "MDA"): False,
        IMMINENT_ATTACK("RUS", "MDA"): False,
    }
    assert law_of(told, self_defence(told), calm).verdict == "closed"


def test_d4_12_both_camps_are_named_with_the_strongest_counter_to_each() -> None:
    (point,) = norms("anticipatory_self_defence").contested
    assert {position.id for position in point.positions} == {
        "attack_must_occur",
        "imminence_suffices",
    }
    assert all(p.held_by and p.sources and p.counter for p in point.positions)


@pytest.mark.parametrize(
    "claim", ["baltic-presence", "missile-defence", "aggressive-nato", "enlargement"]
)
def test_d4_3_each_claim_of_russia_stands_with_the_reply_to_it(claim: str) -> None:
    found = event(f"claim-{claim}")
    assert (found.kind, found.by) == ("claim", "Russian Federation")
    reply = event(f"reply-{claim}")
    assert (reply.kind, reply.by) == ("claim", "NATO")
    assert reply.id in found.answered_by
    assert reply.standing == found.standing


def test_d4_13_every_way_to_hold_to_account_is_blocked_in_the_council_and_there_are_others() -> (
    None
):
    ways = {
        "icc-referral": "state-party",
        "icj-case": "genocide-convention",
        "special-tribunal": "agreement",
        "register-of-damage": "agreement",
    }
    for measure, other in ways.items():
        found = routes(measure, SPRING)
        assert found[other].lawful.verdict == "open"
        assert found[other].achievable.verdict != "blocked"
        if "council" in found:
            assert opponents(found["council"]) == {"RUS"}


def test_d4_13_aggression_is_beyond_the_court_without_the_council() -> None:
    found = routes("icc-referral", SPRING)["aggression"]
    assert found.lawful.verdict == "closed"
    assert any("not a member of ICC" in reason for reason in found.lawful.because)


def test_d4_15_protection_by_the_union_took_no_unanimity() -> None:
    found = routes("refuge", "2022-03-04")["eu"]
    assert (found.lawful.verdict, found.achievable.verdict) == ("open", "yes")
    assert "qualified majority" in found.decider


def test_d4_17_a_firm_that_leaves_needs_no_legal_power() -> None:
    found = routes("private-withdrawal", SPRING)["firms"]
    assert (found.lawful.verdict, found.achievable.verdict) == ("open", "yes")
    assert "no legal power" in found.authorises

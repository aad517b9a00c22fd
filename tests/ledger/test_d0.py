"""The first document: can NATO or the United Nations send troops? (28 February 2022)"""

from __future__ import annotations

from datetime import date

import pytest

from foedus.facts.vocabulary import CONSENTS
from foedus.law.un_charter import collective_self_defence, self_defence
from foedus.questions.adjudicate import adjudicate

from .shipped import (
    alone,
    by_reading,
    consequences,
    council,
    event,
    law_of,
    norm,
    norms_in,
    opponents,
    record,
    routes,
    routes_if,
    stopped,
    vote,
    with_roles,
)

PERMANENT = ("CHN", "FRA", "GBR", "RUS", "USA")
ELECTED_2022 = ("ALB", "ARE", "BRA", "GAB", "GHA", "IND", "IRL", "KEN", "MEX", "NOR")


def test_d0_1_casualties_are_counts_of_a_body_on_a_day_and_disputed_ones_stand_side_by_side() -> (
    None
):
    ministry, office = event("casualties-ukraine"), event("casualties-ohchr")
    assert {ministry.kind, office.kind} == {"figure"}
    assert (ministry.by, ministry.on) == ("Ministry of Health of Ukraine", "2022-02-27")
    assert "352" in ministry.says
    assert "102" in office.says
    assert office.id in ministry.answered_by
    sources = record("2025-12-31").sources
    assert sources[ministry.source]
    assert sources[office.source]


def test_d0_1_a_count_of_a_later_day_is_not_known_before() -> None:
    day_before = {found.id: found for found in record("2022-02-27").events}
    assert "casualties-ohchr-2022-02-28" not in day_before
    assert "casualties-ohchr-2022-02-28" not in day_before["casualties-ukraine"].answered_by
    assert "casualties-ohchr-2022-02-28" in event("casualties-ukraine").answered_by


def test_d0_2_sanctions_were_of_the_union_and_of_states_not_of_the_united_nations() -> None:
    day = "2022-02-28"
    union = routes("eu-sanctions", day)["unanimity"]
    assert (union.lawful.verdict, union.achievable.verdict) == ("open", "yes")
    nations = routes("un-sanctions", day)["council"]
    assert (nations.lawful.verdict, nations.achievable.verdict) == ("open", "blocked")
    assert opponents(nations) == {"RUS"}
    assert any("binds only those who decide" in says for says in consequences(union))


def test_d0_2_swift_was_closed_by_a_decision_of_the_union() -> None:
    union = routes("payment-exclusion", "2022-03-02")["eu"]
    assert (union.lawful.verdict, union.achievable.verdict) == ("open", "yes")
    assert "Union" in union.decider or "Council of the European Union" in union.decider


def test_d0_2_one_member_of_the_union_is_enough_to_stop_sanctions_and_a_majority_is_not() -> None:
    found = adjudicate("eu_council", date(2022, 2, 25), "HUN=no, *=yes", "unanimity")
    assert (found.outcome, found.vetoes) == ("vetoed", ["HUN"])
    assert alone(stopped("eu-sanctions", "2025-06-30").routes["unanimity"].sets) == {"HUN", "SVK"}


def test_d0_3_the_entities_are_no_states_which_closes_their_defence_if_statehood_is_needed() -> (
    None
):
    told = with_roles("2022-02-24", attacker="UKR", victim="DPR LPR", contributor="RUS")
    found = law_of(told, collective_self_defence(told, "combat-troops"))
    under = by_reading(found, "defence_of_an_entity")
    assert under.get("statehood_needed", {found.verdict}) == {"closed"}
    assert "open" not in {found.verdict, *(result.verdict for result in found.by_reading)}


def test_d0_3_an_attack_on_russia_had_not_occurred_and_an_imminent_one_is_only_claimed() -> None:
    told = with_roles("2022-02-24", attacker="UKR", victim="RUS", contributor="RUS")
    found = law_of(told, self_defence(told))
    assert found.by_reading
    assert "open" not in {result.verdict for result in found.by_reading}
    strict = {
        "anticipatory_self_defence": "attack_must_occur",
        "gravity_of_armed_attack": "gravest_forms_only",
    }
    assert {r.verdict for r in found.by_reading if strict.items() <= r.readings.items()} == {
        "closed"
    }


def test_d0_3_the_claim_stands_with_the_answers_to_it() -> None:
    claim = event("claim-self-defence")
    assert claim.kind == "claim"
    assert "not that it is so" in claim.standing
    assert {"reply-no-state", "reply-no-attack", "assembly-2022-03-02"} <= set(claim.answered_by)
    assert "icj-2022-03-16" in event("claim-genocide").answered_by
    claimed = [c for c in record("2022-02-24").claims if "imminent" in c.sentence]
    assert [(c.claimed_by, c.held) for c in claimed] == [("Russian Federation", None)]


def test_d0_4_any_member_of_the_council_or_the_secretary_general_can_have_it_meet() -> None:
    assert "any member" in norm("SC-2-3").versions[-1].text
    assert "Secretary-General" in norm("UNC-99").versions[-1].text
    meeting = routes("good-offices", "2022-02-25")["article-99"]
    assert meeting.decider == "the Secretary-General"
    assert meeting.authorises == "a meeting of the Council"


def test_d0_4_to_convene_the_assembly_there_are_two_ways_and_the_secretary_general_is_none() -> (
    None
):
    found = routes("emergency-session", "2022-02-25")
    assert (found["council"].lawful.verdict, found["members"].lawful.verdict) == ("open", "open")
    assert "procedural vote" in found["council"].decider
    assert "majority of the members" in found["members"].decider
    assert not any("Secretary-General" in route.decider for route in found.values())


def test_d0_5_the_majority_was_there_and_the_veto_alone_stopped_it() -> None:
    draft = vote("S/2022/155")
    assert (draft.on, draft.counts) == ("2022-02-25", (11, 1, 3))
    assert (draft.recorded, draft.computed, draft.vetoes) == ("vetoed", "vetoed", ["RUS"])
    lifted = council("2022-02-25", "RUS=abstain, CHN=abstain, IND=abstain, ARE=abstain, *=yes")
    assert lifted.outcome == "adopted"


@pytest.mark.parametrize("permanent", PERMANENT)
def test_d0_6_a_no_of_any_permanent_member_stops_substance_and_not_procedure(
    permanent: str,
) -> None:
    ballots = f"{permanent}=no, *=yes"
    assert council("2022-02-25", ballots).vetoes == [permanent]
    assert council("2022-02-25", ballots, "procedural").outcome == "adopted"


def test_d0_6_below_nine_yes_a_no_of_a_permanent_member_is_a_shortfall_and_no_veto() -> None:
    yes = ", ".join(f"{member}=yes" for member in ("FRA", "GBR", "USA", *ELECTED_2022[:5]))
    found = council("2022-02-25", f"{yes}, RUS=no, *=abstain")
    assert (found.outcome, found.vetoes, found.missing) == ("short of the majority", [], 1)
    assert found.against_with_veto == ["RUS"]


@pytest.mark.parametrize("ballot", ["abstain", "absent"])
def test_d0_6_abstaining_or_staying_away_is_no_veto(ballot: str) -> None:
    assert council("2022-02-25", f"RUS={ballot}, *=yes").outcome == "adopted"


def test_d0_6_an_elected_member_has_no_veto() -> None:
    assert council("2022-02-25", "ARE=no, IND=no, GAB=no, *=yes").outcome == "adopted"


def test_d0_7_the_call_for_the_session_passed_over_the_no_of_a_permanent_member() -> None:
    call, draft = vote("S/RES/2623 (2022)"), vote("S/2022/155")
    assert call.tally.ballots == draft.tally.ballots
    assert (call.kind, call.recorded, call.computed) == ("procedural", "adopted", "adopted")
    assert "RUS" in call.tally.ballots["no"]


def test_d0_7_nine_yes_are_enough_though_all_permanent_members_vote_no_and_eight_are_not() -> None:
    nine = ", ".join(f"{member}=yes" for member in ELECTED_2022[:9])
    eight = ", ".join(f"{member}=yes" for member in ELECTED_2022[:8])
    assert council("2022-02-27", f"{nine}, *=no", "procedural").outcome == "adopted"
    short = council("2022-02-27", f"{eight}, *=no", "procedural")
    assert (short.outcome, short.vetoes) == ("short of the majority", [])


def test_d0_8_there_were_ten_before_each_with_the_way_in_which_it_was_convened() -> None:
    found = routes("emergency-session", "2022-02-27")
    ways = {
        way: {p.when for p in found[way].precedents if p.when < "2022-02-27"}
        for way in ("council", "members", "members-without-a-veto")
    }
    assert {way: len(days) for way, days in ways.items()} == {
        "council": 6,
        "members": 3,
        "members-without-a-veto": 1,
    }
    assert "2022-02-27" in {p.when for p in found["council"].precedents}


def test_d0_9_the_assembly_is_to_meet_within_twenty_four_hours_by_either_way() -> None:
    found = routes("emergency-session", "2022-02-25")
    for way in ("council", "members"):
        assert any("twenty-four hours" in says for says in consequences(found[way]))


def test_d0_9_the_council_way_turns_on_a_failure_and_is_closed_before_one() -> None:
    before, after = (routes("emergency-session", f"2022-02-{day}") for day in ("24", "25"))
    assert before["council"].lawful.verdict == "closed"
    assert after["council"].lawful.verdict == "open"


def test_d0_9_whether_members_may_call_it_without_a_veto_is_contested_and_was_done_in_1967() -> (
    None
):
    without = routes("emergency-session", "2022-02-25")["members-without-a-veto"]
    assert without.lawful.verdict == "contested"
    assert by_reading(without.lawful, "session_without_a_failure") == {
        "majority_suffices": {"open"},
        "veto_needed": {"closed"},
    }
    assert [p.when[:4] for p in without.precedents] == ["1967"]


def test_d0_10_a_resolution_of_the_assembly_binds_nobody_but_organises_and_is_evidence() -> None:
    found = routes("condemnation", "2022-03-02")["assembly"]
    assert (found.lawful.verdict, found.achievable.verdict) == ("open", "yes")
    assert found.binds == "nobody"
    assert any("weighs as evidence and organises" in says for says in consequences(found))
    assert routes("condemnation", "2022-03-02")["council"].achievable.verdict == "blocked"


def test_d0_10_suspension_from_the_human_rights_council_does_bind() -> None:
    found = routes("hrc-suspension", "2022-04-07")["assembly"]
    assert (found.lawful.verdict, found.achievable.verdict) == ("open", "yes")
    assert found.binds.startswith("the state concerned")
    assert vote("A/RES/ES-11/3").computed == "adopted"


def test_d0_10_the_assembly_can_set_up_what_it_recommends() -> None:
    register = routes("register-of-damage", "2022-11-14")["assembly"]
    assert (register.lawful.verdict, register.achievable.verdict) == ("open", "yes")
    assert register.binds == "nobody"


def test_d0_11_the_council_cannot_send_peacekeepers_against_a_veto() -> None:
    found = routes("peacekeeping", "2025-02-10")["council"]
    assert (found.lawful.verdict, found.achievable.verdict) == ("open", "blocked")
    assert opponents(found) == {"RUS"}


def test_d0_11_the_assembly_can_recommend_them_lawfully_and_never_enforcement() -> None:
    found = routes("peacekeeping", "2025-02-10")["assembly"]
    assert found.lawful.verdict == "open"
    assert "never enforcement" in found.authorises
    assert "two thirds" in found.decider
    assert "host" in found.decider
    assert any(p.when.startswith("1956") for p in found.precedents)


def test_d0_11_it_takes_two_thirds_of_those_who_vote_yes_or_no() -> None:
    day = date(2022, 3, 2)
    members = adjudicate("general_assembly", day, "*=yes", "important").members
    split = [f"{m}=yes" for m in members[:80]] + [f"{m}=no" for m in members[80:121]]
    short = adjudicate("general_assembly", day, ", ".join([*split, "*=abstain"]), "important")
    assert (short.outcome, short.missing) == ("short of the majority", 2)
    enough = split[:-1]
    passed = adjudicate("general_assembly", day, ", ".join([*enough, "*=abstain"]), "important")
    assert passed.outcome == "adopted"


def test_d0_11_the_route_of_the_assembly_goes_by_that_rule_and_by_consent() -> None:
    applied = norms_in("peacekeeping", "2025-02-10", "assembly")
    assert "UNC-18(2)" in applied
    assert not applied & {"UNC-27(3)", "UNC-42"}


def test_d0_11_without_the_consent_of_the_host_there_is_nothing_to_send() -> None:
    refused = {CONSENTS("UKR", "peacekeeping"): False}
    for way in ("assembly", "council"):
        found = routes_if("peacekeeping", "2025-02-10", refused)[way]
        assert found.achievable.verdict == "blocked"
        assert "UKR" in opponents(found)
    assert routes("peacekeeping", "2025-02-10")["assembly"].achievable.verdict == "yes"

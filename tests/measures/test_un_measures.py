"""The organs of the United Nations and the courts: who decides, what stops it, what follows."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType

import pytest

from foedus.bodies import general_assembly, human_rights_council, osce, security_council
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import (
    ACCEPTS,
    ARMED_ATTACK,
    ASSEMBLY_IN_SESSION,
    BREACH_OR_AGGRESSION,
    CONSENTS,
    CONTRIBUTES,
    COUNCIL_EXERCISING,
    COUNCIL_FAILED,
    ENFORCEMENT_ACTION_TAKEN,
    ESSENTIALLY_DOMESTIC,
    GROSS_VIOLATIONS,
    INVOKES,
    IS_STATE,
    JUDGMENT_UNHEEDED,
    JURISDICTION_ACCEPTED,
    MEMBER_OF,
    OCCUPIES,
    PARTY_TO,
    PERSISTENT_VIOLATION,
    REQUESTS,
    RULES,
    SESSION_MAY_RESUME,
    SUPPLIES_INADEQUATE,
    THREAT_TO_PEACE,
)
from foedus.language.conditions import variables
from foedus.language.measures import Consequence, Measure
from foedus.language.variables import BALLOT, Value, Variable
from foedus.law.fact_finding import MOSCOW_MECHANISM
from foedus.law.human_rights_council_votes import MEMBERS
from foedus.law.secretary_general import ARTICLE_99, SECRETARY_GENERAL
from foedus.measures import (
    agenda_item,
    condemnation,
    council_invitation,
    emergency_session,
    good_offices,
    hrc_suspension,
    humanitarian_corridors,
    icc_referral,
    icj_case,
    inquiry,
    item_removal,
    preliminary_question,
    register_of_damage,
    request_to_assembly,
    settlement_endorsement,
    special_tribunal,
    un_expulsion,
    un_sanctions,
    un_suspension,
    withdrawal_demand,
)
from foedus.reason.explain import Truth, explain

from .verdicts import achievable, ballots, built, lawful, situation

MODULES = (
    agenda_item,
    condemnation,
    council_invitation,
    emergency_session,
    good_offices,
    hrc_suspension,
    humanitarian_corridors,
    icc_referral,
    icj_case,
    inquiry,
    item_removal,
    preliminary_question,
    register_of_damage,
    request_to_assembly,
    settlement_endorsement,
    special_tribunal,
    un_expulsion,
    un_sanctions,
    un_suspension,
    withdrawal_demand,
)
MEASURES = tuple(module.MEASURE for module in MODULES)
Known = dict[Variable, Value]

UKRAINE = {"attacker": "RUS", "victim": "UKR", "contributor": "FRA"}
WAR: Known = {
    ARMED_ATTACK("RUS", "UKR"): True,
    THREAT_TO_PEACE("UKR"): True,
    COUNCIL_EXERCISING("UKR"): False,
}
#: The ballots of 25 February 2022 (S/2022/155) and of 27 February (SCR 2623) were the same.
FEBRUARY = {"RUS": "no", "CHN": "abstain", "IND": "abstain", "ARE": "abstain"}


def war(day: str = "2022-02-27") -> Situation:
    return situation(day, **UKRAINE)


def route(measure: Measure, id: str, s: Situation, facts: Mapping[Variable, Value]) -> str:
    return lawful(s, built(measure, id, s), facts)


def council(measure: str, s: Situation, **cast: str) -> Known:
    return ballots("security_council", measure, security_council.BODY.members(s.day), **cast)


def assembly(measure: str, s: Situation, yes: int, no: int, abstain: int = 0) -> Known:
    """So many members vote so, in alphabetical order; the rest stay away."""
    members = general_assembly.BODY.members(s.day)
    cast = ["yes"] * yes + ["no"] * no + ["abstain"] * abstain
    cast += ["absent"] * (len(members) - len(cast))
    return {
        BALLOT(f"general_assembly/{measure}", member): vote
        for member, vote in zip(members, cast, strict=True)
    }


def nobody_calls_a_session(s: Situation) -> Known:
    """Neither the Council nor the members call one, so that only a sitting Assembly can act."""
    return council("emergency-session", s, **dict.fromkeys(_seats(s), "no")) | assembly(
        "emergency-session", s, 0, 0
    )


def _seats(s: Situation) -> tuple[str, ...]:
    return security_council.BODY.members(s.day)


def consequence(measure: Measure, id: str, s: Situation, words: str) -> Consequence:
    """The consequence of a route whose brief has these words."""
    follows = next(r for r in measure.routes if r.id == id).follows(s)
    return next(c for c in follows if words in c.brief)


def two_thirds(yes: int, no: int) -> bool:
    """Two thirds of those voting: the slow way."""
    return yes > 0 and 3 * yes >= 2 * (yes + no)


# ------------------------------------------------------------------------------------------------
# All of them
# ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)
@pytest.mark.parametrize("day", ["1946-03-01", "1956-11-01", "1982-05-01", "2024-02-16"])
def test_every_route_builds_on_every_day_and_in_an_empty_case(measure: Measure, day: str) -> None:
    assert len(measure.title) <= 28
    for roles in ({"attacker": "GBR", "victim": "EGY"}, {}):
        s = situation(day, **roles)
        for each in measure.routes:
            verdict = lawful(s, each.build(s), {})
            assert verdict in ("open", "closed", "contested", "unknown")
            assert all(len(follow.brief) <= 60 for follow in each.follows(s))


PROCEDURE = (emergency_session.MEASURE, agenda_item.MEASURE, item_removal.MEASURE)
SUBSTANCE = [
    (measure, each.id)
    for measure in MEASURES
    if measure not in PROCEDURE
    for each in measure.routes
    if each.id in ("council", "council-chapter-vii", "charter", "enforcement", "aggression-council")
]


@pytest.mark.parametrize(("measure", "id"), SUBSTANCE)
def test_a_route_by_substance_is_stopped_by_one_permanent_member(measure: Measure, id: str) -> None:
    s = war()
    condition = built(measure, id, s)
    assert achievable(condition, council(measure.id, s)) in ("open", "unknown")
    assert achievable(condition, council(measure.id, s, RUS="no")) == "closed"
    assert achievable(condition, council(measure.id, s, FRA="no")) == "closed"


# ------------------------------------------------------------------------------------------------
# Statements
# ------------------------------------------------------------------------------------------------


def test_the_ballots_that_a_veto_stopped_in_substance_carried_in_procedure() -> None:
    s = war()
    for measure in (condemnation.MEASURE, withdrawal_demand.MEASURE):
        condition = built(measure, "council", s)
        assert achievable(condition, council(measure.id, s, **FEBRUARY)) == "closed"
        willing = {state: vote for state, vote in FEBRUARY.items() if vote != "no"}
        assert achievable(condition, council(measure.id, s, **willing)) == "open"
    call = built(emergency_session.MEASURE, "council", s)
    assert achievable(call, council("emergency-session", s, **FEBRUARY)) == "open"


def test_any_member_stops_a_statement_of_the_president_and_an_abstention_does_not() -> None:
    s = war()
    condition = built(condemnation.MEASURE, "council-statement", s)
    assert achievable(condition, council("condemnation", s)) == "open"
    assert achievable(condition, council("condemnation", s, GAB="abstain")) == "open"
    assert achievable(condition, council("condemnation", s, GAB="no")) == "closed"


@pytest.mark.parametrize(("yes", "no"), [(141, 5), (94, 14), (93, 47), (94, 47), (0, 0)])
def test_the_assembly_condemns_by_two_thirds_of_those_voting(yes: int, no: int) -> None:
    s = war("2022-03-02")
    condition = built(condemnation.MEASURE, "assembly", s)
    carried = "open" if two_thirds(yes, no) else "closed"
    assert achievable(condition, assembly("condemnation", s, yes, no, 193 - yes - no)) == carried


def test_the_draft_of_1967_on_withdrawal_fell_short_of_two_thirds() -> None:
    s = situation("1967-07-04", attacker="ISR", victim="EGY")
    condition = built(withdrawal_demand.MEASURE, "assembly", s)
    assert achievable(condition, assembly("withdrawal-demand", s, 53, 46, 20)) == "closed"


def test_the_assembly_must_be_able_to_meet() -> None:
    s = war()
    condition = built(withdrawal_demand.MEASURE, "assembly", s)
    shut: Known = {ASSEMBLY_IN_SESSION("UKR"): False, SESSION_MAY_RESUME("UKR"): False}
    without_a_veto = WAR | shut | {COUNCIL_FAILED("UKR"): False}
    assert lawful(s, condition, without_a_veto) == "closed"
    assert lawful(s, condition, without_a_veto | {COUNCIL_FAILED("UKR"): True}) == "open"


def test_to_condemn_repression_inside_one_state_is_contested_unless_peace_is_threatened() -> None:
    s = situation("2007-01-12", target="MMR", host="MMR")
    inside: Known = {
        ESSENTIALLY_DOMESTIC("MMR"): True,
        ASSEMBLY_IN_SESSION("MMR"): True,
        COUNCIL_EXERCISING("MMR"): False,
        BREACH_OR_AGGRESSION("MMR"): False,
    }
    for id in ("council", "council-statement", "assembly", "human-rights-council"):
        for threat, verdict in ((False, "contested"), (True, "open")):
            facts = inside | {THREAT_TO_PEACE("MMR"): threat}
            assert route(condemnation.MEASURE, id, s, facts) == verdict


def test_a_state_needs_no_power_to_condemn() -> None:
    s = war()
    condition = built(condemnation.MEASURE, "state", s)
    assert lawful(s, condition, {}) == "open"
    assert achievable(condition, {CONTRIBUTES("FRA", "condemnation"): True}) == "open"


def test_that_a_party_voted_under_chapter_vi_is_flagged_and_changes_nothing() -> None:
    s = war()
    flag = consequence(withdrawal_demand.MEASURE, "council", s, "a party voted")
    condition = built(withdrawal_demand.MEASURE, "council", s)
    for ballot, truth, verdict in (
        ("no", Truth.TRUE, "closed"),
        ("yes", Truth.TRUE, "open"),
        ("abstain", Truth.FALSE, "open"),
    ):
        cast = council("withdrawal-demand", s, RUS=ballot)
        assert explain(flag.when, cast).truth is truth
        assert achievable(condition, cast) == verdict


@pytest.mark.parametrize("id", ["council", "council-chapter-vii"])
def test_that_a_permanent_member_stayed_away_is_flagged_until_1971_and_changes_nothing(
    id: str,
) -> None:
    s = situation("1950-06-25", attacker="PRK", victim="KOR")
    words = "void, if each permanent member has to vote yes"
    flag = consequence(withdrawal_demand.MEASURE, id, s, words)
    condition = built(withdrawal_demand.MEASURE, id, s)
    for ballot, truth, verdict in (
        ("absent", Truth.CONTESTED, "open"),
        ("yes", Truth.FALSE, "open"),
        ("no", Truth.FALSE, "closed"),
    ):
        cast = council("withdrawal-demand", s, SUN=ballot)
        assert explain(flag.when, cast).truth is truth
        assert achievable(condition, cast) == verdict
    later = next(r for r in withdrawal_demand.MEASURE.routes if r.id == id).follows(war())
    assert words not in [follows.brief for follows in later]


def test_a_demand_under_chapter_vii_needs_a_threat_to_the_peace() -> None:
    s = war()
    calm: Known = {THREAT_TO_PEACE("UKR"): False, BREACH_OR_AGGRESSION("UKR"): False}
    assert route(withdrawal_demand.MEASURE, "council-chapter-vii", s, calm) == "closed"
    assert route(withdrawal_demand.MEASURE, "council", s, calm) == "open"
    assert route(withdrawal_demand.MEASURE, "council-chapter-vii", s, WAR) == "open"


# ------------------------------------------------------------------------------------------------
# A veto is debated
# ------------------------------------------------------------------------------------------------


def debated(s: Situation, cast: Known) -> Truth:
    follows = consequence(condemnation.MEASURE, "council", s, "a veto is debated")
    return explain(follows.when, cast).truth


def test_a_veto_is_debated_since_april_2022_and_a_shortfall_is_not() -> None:
    before, after = war("2022-04-25"), war("2022-04-26")
    quiet = nobody_calls_a_session(after) | {SESSION_MAY_RESUME("UKR"): False}
    assert debated(before, council("condemnation", before, **FEBRUARY) | quiet) is Truth.FALSE
    assert debated(after, council("condemnation", after, **FEBRUARY) | quiet) is Truth.TRUE
    short = FEBRUARY | {"BRA": "abstain", "MEX": "abstain", "KEN": "abstain"}
    assert debated(after, council("condemnation", after, **short) | quiet) is Truth.FALSE


def test_an_emergency_session_takes_the_place_of_the_debate() -> None:
    s = war("2022-04-26")
    vetoed = council("condemnation", s, **FEBRUARY)
    resumed: Known = {
        SESSION_MAY_RESUME("UKR"): True,
        REQUESTS("UKR", "emergency-session"): True,
        COUNCIL_FAILED("UKR"): True,
    }
    assert debated(s, vetoed | nobody_calls_a_session(s) | resumed) is Truth.FALSE
    called = WAR | {COUNCIL_FAILED("UKR"): True} | council("emergency-session", s, RUS="no")
    assert debated(s, vetoed | called) is Truth.FALSE


# ------------------------------------------------------------------------------------------------
# Emergency special sessions
# ------------------------------------------------------------------------------------------------


def sessions(s: Situation, facts: Known) -> dict[str, str]:
    return {r.id: lawful(s, r.build(s), WAR | facts) for r in emergency_session.MEASURE.routes}


def test_a_sitting_assembly_is_referred_to_and_one_that_does_not_sit_is_convened() -> None:
    s = war()
    failed: Known = {COUNCIL_FAILED("UKR"): True}
    sitting = sessions(s, failed | {ASSEMBLY_IN_SESSION("UKR"): True})
    assert (sitting["council"], sitting["members"], sitting["referral"]) == (
        "closed",
        "closed",
        "open",
    )
    away = sessions(s, failed | {ASSEMBLY_IN_SESSION("UKR"): False})
    assert (away["council"], away["members"], away["referral"]) == ("open", "open", "closed")


def test_without_a_veto_only_the_members_can_try_and_that_is_contested() -> None:
    s = situation("1967-06-17", attacker="ISR", victim="EGY")
    facts: Known = {
        COUNCIL_FAILED("EGY"): False,
        THREAT_TO_PEACE("EGY"): True,
        ASSEMBLY_IN_SESSION("EGY"): False,
        SESSION_MAY_RESUME("EGY"): False,
    }
    found = {r.id: lawful(s, r.build(s), facts) for r in emergency_session.MEASURE.routes}
    assert found["council"] == found["members"] == found["resumption"] == "closed"
    assert found["members-without-a-veto"] == "contested"
    assert found["special-session"] == "open"


def test_before_the_resolution_of_1950_no_emergency_session_could_be_called() -> None:
    s = situation("1950-11-02", attacker="PRK", victim="KOR")
    for id in ("council", "members", "members-without-a-veto", "referral", "resumption"):
        assert route(emergency_session.MEASURE, id, s, {}) == "closed", id


def test_each_of_the_eleven_sessions_is_listed_with_its_way_of_convening() -> None:
    by_route = {r.id: len(r.precedents) for r in emergency_session.MEASURE.routes}
    convened = ("council", "members", "members-without-a-veto")
    assert [by_route[id] for id in convened] == [7, 3, 1]
    days = {
        precedent.when
        for each in emergency_session.MEASURE.routes
        if each.id in convened
        for precedent in each.precedents
    }
    assert len(days) == 11
    assert "1971-12-06" not in days


def test_an_adjourned_session_is_resumed_when_a_state_asks() -> None:
    s = war("2022-10-10")
    condition = built(emergency_session.MEASURE, "resumption", s)
    assert lawful(s, condition, {SESSION_MAY_RESUME("UKR"): True}) == "open"
    assert lawful(s, condition, {SESSION_MAY_RESUME("UKR"): False}) == "closed"
    members = general_assembly.BODY.members(s.day)
    nobody: Known = {REQUESTS(state, "emergency-session"): False for state in members}
    assert achievable(condition, nobody) == "closed"


# ------------------------------------------------------------------------------------------------
# Settlement
# ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("measure", "id"),
    [
        (good_offices.MEASURE, "secretary-general"),
        (good_offices.MEASURE, "council"),
        (good_offices.MEASURE, "assembly"),
        (good_offices.MEASURE, "mediator"),
        (settlement_endorsement.MEASURE, "council"),
        (settlement_endorsement.MEASURE, "council-chapter-vii"),
        (settlement_endorsement.MEASURE, "assembly"),
        (humanitarian_corridors.MEASURE, "parties"),
        (humanitarian_corridors.MEASURE, "assembly"),
    ],
)
def test_what_goes_by_agreement_is_stopped_by_either_party(measure: Measure, id: str) -> None:
    condition = built(measure, id, war())
    for party in ("RUS", "UKR"):
        assert achievable(condition, {ACCEPTS(party, measure.id): False}) == "closed"
    assert route(measure, id, situation("2022-02-27"), {}) == "closed"


def test_the_secretary_general_needs_no_organ() -> None:
    condition = built(good_offices.MEASURE, "secretary-general", war())
    willing: Known = {ACCEPTS(party, "good-offices"): True for party in ("RUS", "UKR")}
    ready: Known = {CONTRIBUTES(SECRETARY_GENERAL, "good-offices"): True}
    assert achievable(condition, willing | ready) == "open"
    assert achievable(condition, willing) == "unknown"


def test_a_letter_under_article_99_is_a_choice_of_its_own() -> None:
    s = war()
    condition = built(good_offices.MEASURE, "article-99", s)
    assert lawful(s, condition, WAR) == "open"
    assert achievable(condition, {CONTRIBUTES(SECRETARY_GENERAL, "good-offices"): True}) == (
        "unknown"
    )
    assert achievable(condition, {INVOKES(SECRETARY_GENERAL, ARTICLE_99): True}) == "open"


# ------------------------------------------------------------------------------------------------
# Inquiry and courts
# ------------------------------------------------------------------------------------------------


def test_whether_an_organ_for_facts_escapes_the_veto_is_contested() -> None:
    s = war()
    assert route(inquiry.MEASURE, "council-procedural", s, {}) == "contested"
    assert route(inquiry.MEASURE, "council", s, {}) == "open"
    organ = built(inquiry.MEASURE, "council-procedural", s)
    assert achievable(organ, council("inquiry", s, **FEBRUARY)) == "open"


def test_ten_participating_states_send_experts_and_nine_do_not() -> None:
    s = war("2022-07-28")
    condition = built(inquiry.MEASURE, "moscow-mechanism", s)
    members = osce.BODY.members(s.day)
    for number, verdict in ((9, "closed"), (10, "open"), (38, "open")):
        will: Known = {
            INVOKES(state, MOSCOW_MECHANISM): place < number for place, state in enumerate(members)
        }
        assert achievable(condition, will) == verdict
    assert route(inquiry.MEASURE, "moscow-mechanism", war("1991-10-02"), {}) == "closed"


def test_the_human_rights_council_decides_by_majority_of_those_voting() -> None:
    s = war("2022-03-04")
    condition = built(inquiry.MEASURE, "human-rights-council", s)
    members = human_rights_council.BODY.members(s.day)
    assert len(members) == 47
    for yes, no, verdict in ((32, 2, "open"), (15, 14, "open"), (14, 14, "closed"), (1, 0, "open")):
        cast = ["yes"] * yes + ["no"] * no + ["abstain"] * (47 - yes - no)
        will: Known = {
            BALLOT("human_rights_council/inquiry", member): vote
            for member, vote in zip(members, cast, strict=True)
        }
        assert achievable(condition, will) == verdict


def test_where_its_members_are_not_on_record_the_human_rights_council_is_unknown_not_closed() -> (
    None
):
    s = situation("2012-03-01", attacker="SYR", victim="TUR")
    condition = built(inquiry.MEASURE, "human-rights-council", s)
    assert lawful(s, condition, {}) == "open"
    assert achievable(condition, {}) == "unknown"
    motion = "human_rights_council/inquiry"
    assert achievable(condition, {BALLOT(motion, MEMBERS[0]): "no"}) == "closed"
    assert route(inquiry.MEASURE, "human-rights-council", situation("2006-03-14"), {}) == "closed"


def test_the_world_court_needs_the_acceptance_of_both() -> None:
    s = war()
    accepted: Known = {
        JURISDICTION_ACCEPTED(state, "ICJ"): state != "FRA" for state in ("FRA", "RUS", "UKR")
    }
    id = "jurisdiction-accepted"
    assert route(icj_case.MEASURE, id, s, accepted) == "open"
    for state in ("RUS", "UKR"):
        refused = accepted | {JURISDICTION_ACCEPTED(state, "ICJ"): False}
        assert route(icj_case.MEASURE, id, s, refused) == "closed"


def test_a_special_agreement_is_open_to_both_and_each_can_refuse_it() -> None:
    condition = built(icj_case.MEASURE, "special-agreement", war())
    assert lawful(war(), condition, {}) == "open"
    assert achievable(condition, {ACCEPTS("RUS", "icj-case"): False}) == "closed"


def test_the_clause_of_the_genocide_convention_binds_its_parties_since_1951() -> None:
    s = war()
    bound: Known = {PARTY_TO(state, "Genocide Convention"): True for state in ("RUS", "UKR")}
    assert route(icj_case.MEASURE, "genocide-convention", s, bound) == "open"
    assert route(icj_case.MEASURE, "genocide-convention", war("1951-01-11"), bound) == "closed"


def test_an_opinion_needs_only_a_simple_majority() -> None:
    s = war()
    condition = built(icj_case.MEASURE, "advisory-opinion", s)
    assert achievable(condition, assembly("icj-case", s, 78, 43, 38)) == "open"
    assert achievable(condition, assembly("icj-case", s, 43, 43, 38)) == "closed"


def test_provisional_measures_bind_since_lagrand_and_were_disputed_before() -> None:
    for day, truth in (("2001-06-26", Truth.CONTESTED), ("2001-06-27", Truth.TRUE)):
        s = situation(day, attacker="RUS", victim="UKR")
        follows = consequence(icj_case.MEASURE, "genocide-convention", s, "provisional measures")
        assert explain(follows.when, {}).truth is truth


def test_the_council_enforces_judgments_alone() -> None:
    s = war()
    for unheeded, verdict in ((True, "open"), (False, "closed")):
        facts: Known = {JUDGMENT_UNHEEDED("RUS"): unheeded}
        assert route(icj_case.MEASURE, "enforcement", s, facts) == verdict


def test_the_criminal_court_reaches_crimes_on_accepted_territory_but_not_aggression() -> None:
    s = war("2022-03-02")
    found = {
        each.id: lawful(s, each.build(s), WAR | {JURISDICTION_ACCEPTED("UKR", "ICC"): True})
        for each in icc_referral.MEASURE.routes
    }
    assert found["state-party"] == found["council"] == found["aggression-council"] == "open"
    assert found["aggression"] == "closed"


def test_without_acceptance_only_the_council_opens_the_criminal_court() -> None:
    s = situation("2014-05-22", attacker="SYR", victim="SYR")
    facts: Known = {
        MEMBER_OF("SYR", "ICC"): False,
        JURISDICTION_ACCEPTED("SYR", "ICC"): False,
        THREAT_TO_PEACE("SYR"): True,
    }
    assert route(icc_referral.MEASURE, "state-party", s, facts) == "closed"
    assert route(icc_referral.MEASURE, "prosecutor", s, facts) == "closed"
    assert route(icc_referral.MEASURE, "council", s, facts) == "open"
    assert route(icc_referral.MEASURE, "aggression-council", s, facts) == "closed"


def test_tribunal_and_register_need_no_word_of_the_state_held_responsible() -> None:
    s = war("2025-06-25")
    for measure in (special_tribunal.MEASURE, register_of_damage.MEASURE):
        condition = built(measure, "agreement", s)
        will: Known = {REQUESTS("UKR", measure.id): True, CONTRIBUTES("FRA", measure.id): True}
        assert achievable(condition, will) == "open"
        assert achievable(condition, will | {REQUESTS("UKR", measure.id): False}) == "closed"


def test_immunity_before_a_tribunal_by_agreement_is_contested_and_not_asked_of_the_council() -> (
    None
):
    s = war("2025-06-25")
    follows = consequence(special_tribunal.MEASURE, "agreement", s, "immunity")
    assert explain(follows.when, {}).truth is Truth.CONTESTED
    council_route = next(r for r in special_tribunal.MEASURE.routes if r.id == "council")
    assert not any("immunity" in each.brief for each in council_route.follows(s))


# ------------------------------------------------------------------------------------------------
# Sanctions and membership
# ------------------------------------------------------------------------------------------------


def test_only_the_councils_sanctions_bind() -> None:
    s = war()
    found = {r.id: [each.brief for each in r.follows(s)] for r in un_sanctions.MEASURE.routes}
    binding = "binds all members, above any other treaty"
    assert binding in found["council"]
    assert binding not in found["assembly"]
    assert route(un_sanctions.MEASURE, "council", s, WAR) == "open"


@pytest.mark.parametrize(("yes", "no"), [(93, 24), (93, 46), (93, 47)])
def test_the_human_rights_council_loses_a_member_by_two_thirds_of_those_voting(
    yes: int, no: int
) -> None:
    s = war("2022-04-07")
    condition = built(hrc_suspension.MEASURE, "assembly", s)
    carried = "open" if two_thirds(yes, no) else "closed"
    will = assembly("hrc-suspension", s, yes, no, 193 - yes - no)
    assert achievable(condition, will) == carried


def test_only_a_member_that_violates_grossly_is_suspended_from_the_human_rights_council() -> None:
    s = war("2022-04-07")
    facts: Known = {
        ASSEMBLY_IN_SESSION("UKR"): True,
        MEMBER_OF("RUS", "HRC"): True,
        GROSS_VIOLATIONS("RUS"): True,
    }
    assert route(hrc_suspension.MEASURE, "assembly", s, facts) == "open"
    for fact in (MEMBER_OF("RUS", "HRC"), GROSS_VIOLATIONS("RUS")):
        assert route(hrc_suspension.MEASURE, "assembly", s, facts | {fact: False}) == "closed"


def test_rights_are_suspended_only_after_enforcement_and_expulsion_needs_persistence() -> None:
    s = war("2022-03-02")
    sits: Known = {ASSEMBLY_IN_SESSION("UKR"): True}
    for measure, ground in (
        (un_suspension.MEASURE, ENFORCEMENT_ACTION_TAKEN("RUS")),
        (un_expulsion.MEASURE, PERSISTENT_VIOLATION("RUS")),
    ):
        assert route(measure, "charter", s, sits | {ground: True}) == "open"
        assert route(measure, "charter", s, sits | {ground: False}) == "closed"


def test_refusing_credentials_is_contested_and_needs_no_council() -> None:
    s = situation("1974-11-12", target="ZAF", host="NAM")
    condition = built(un_suspension.MEASURE, "credentials", s)
    assert lawful(s, condition, {ASSEMBLY_IN_SESSION("NAM"): True}) == "contested"
    assert achievable(condition, assembly("un-suspension", s, 91, 22, 19)) == "open"
    assert achievable(condition, assembly("un-suspension", s, 66, 66)) == "closed"


# ------------------------------------------------------------------------------------------------
# Relief
# ------------------------------------------------------------------------------------------------


def test_relief_without_consent_is_contested_and_only_where_supplies_are_short() -> None:
    s = war("2022-03-10")
    short: Known = {SUPPLIES_INADEQUATE("UKR"): True}
    id = "without-consent"
    assert route(humanitarian_corridors.MEASURE, id, s, short) == "contested"
    enough: Known = {SUPPLIES_INADEQUATE("UKR"): False}
    assert route(humanitarian_corridors.MEASURE, id, s, enough) == "closed"
    condition = built(humanitarian_corridors.MEASURE, id, s)
    given: Known = {CONSENTS("UKR", "humanitarian-corridors"): True}
    assert achievable(condition, given) == "closed"


def test_the_occupying_power_is_asked_only_where_it_occupies() -> None:
    s = war("2022-03-10")
    for occupies, verdict in ((True, "open"), (False, "closed")):
        facts: Known = {SUPPLIES_INADEQUATE("UKR"): True, OCCUPIES("RUS", "UKR"): occupies}
        assert route(humanitarian_corridors.MEASURE, "occupying-power", s, facts) == verdict
    assert route(humanitarian_corridors.MEASURE, "occupying-power", war("1950-10-20"), {}) == (
        "closed"
    )


def test_the_parties_can_agree_on_passage_under_the_law_of_every_day() -> None:
    for day in ("1945-10-24", "1950-10-21", "1978-12-07"):
        s = situation(day, attacker="GBR", victim="EGY")
        assert route(humanitarian_corridors.MEASURE, "parties", s, {}) == "open"


# ------------------------------------------------------------------------------------------------
# The Council's own procedure
# ------------------------------------------------------------------------------------------------

GREECE = {"attacker": "YUG BGR ALB", "victim": "GRC"}
#: The ballots of 15 September 1947: nine to two.
SEPTEMBER = {"SUN": "no", "POL": "no"}


@pytest.mark.parametrize(
    ("measure", "id", "expected"),
    [
        (agenda_item, "council", "yes"),
        (item_removal, "council", "yes"),
        (council_invitation, "person", "yes"),
        (request_to_assembly, "council", "no"),
        (request_to_assembly, "council-procedural", "yes"),
        (preliminary_question, "vote", "no"),
    ],
)
def test_the_same_ballots_carry_what_is_procedure_and_no_more(
    measure: ModuleType, id: str, expected: str
) -> None:
    s = situation("1947-09-15", **GREECE)
    cast = council(measure.MEASURE.id, s, **SEPTEMBER)
    verdict = achievable(built(measure.MEASURE, id, s), cast)
    assert (verdict == "open") is (expected == "yes"), verdict


def test_whether_asking_the_assembly_is_procedure_is_contested_and_not_asking_as_substance() -> (
    None
):
    s = situation("1947-09-15", **GREECE)
    assert route(request_to_assembly.MEASURE, "council-procedural", s, {}) == "contested"
    assert route(request_to_assembly.MEASURE, "council", s, {}) == "open"


def test_one_member_has_the_council_meet_and_a_vote_on_the_agenda_can_fail() -> None:
    s = situation("1954-06-25", attacker="HND", victim="GTM")
    asked = {REQUESTS(m, agenda_item.MEASURE.id): m == "SUN" for m in (*_seats(s), "GTM")}
    assert achievable(built(agenda_item.MEASURE, "meeting", s), asked) == "open"
    nobody = dict.fromkeys(asked, False)
    assert achievable(built(agenda_item.MEASURE, "meeting", s), nobody) == "closed"
    against = dict.fromkeys(("BRA", "CHN", "COL", "TUR", "USA"), "no")
    cast = council(agenda_item.MEASURE.id, s, **against, FRA="abstain", GBR="abstain")
    assert achievable(built(agenda_item.MEASURE, "council", s), cast) == "closed"


def test_a_ruling_on_the_preliminary_question_is_contested_and_a_vote_on_it_is_not() -> None:
    s = situation("1959-09-07", attacker="VDR", victim="LAO")
    id = preliminary_question.MEASURE.id
    assert route(preliminary_question.MEASURE, "president", s, {}) == "contested"
    assert route(preliminary_question.MEASURE, "vote", s, {}) == "open"
    ruled: Known = {RULES("ITA", id): True}
    by_ruling = built(preliminary_question.MEASURE, "president", s)
    for against, expected in ((6, "open"), (7, "closed")):
        cast = council(id, s, **dict.fromkeys(_seats(s)[:against], "no"))
        assert achievable(by_ruling, ruled | cast) == expected


def test_who_sits_in_the_council_is_not_invited_and_a_party_outside_it_is() -> None:
    both = situation("1947-09-15", attacker="SUN", victim="USA")
    one = situation("1947-09-15", **GREECE)
    facts: Known = {
        variable(state): True
        for state in ("SUN", "USA", "GRC", "YUG", "BGR", "ALB")
        for variable in (IS_STATE, lambda state: MEMBER_OF(state, "UN"))
    }
    for id in ("member", "party"):
        assert route(council_invitation.MEASURE, id, both, facts) == "closed"
        assert route(council_invitation.MEASURE, id, one, facts) == "open"
    assert route(council_invitation.MEASURE, "person", both, {}) == "open"


def test_a_tribunal_by_agreement_is_made_with_the_state_of_the_place() -> None:
    s = situation("2015-07-29", host="UKR", victim="NLD")
    by_agreement = built(special_tribunal.MEASURE, "agreement", s)
    assert lawful(s, by_agreement, {}) == "open"
    asked = {v.args[0] for v in variables(by_agreement) if v.predicate is REQUESTS}
    assert asked == {"UKR"}

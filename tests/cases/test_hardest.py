"""The twenty hardest questions of the suite: the answer is right, and for the right reason.

Each test reads the proof: which norm in which text, which count, which fact, which reading.
"""

from __future__ import annotations

from datetime import date

import pytest

from foedus.catalog import all_bodies, all_measures, all_norms
from foedus.facts.case import Party
from foedus.facts.situation import bare_situation
from foedus.facts.vocabulary import NON_PERFORMANCE_NOTIFIED, NOTICE_DISPUTED
from foedus.language.variables import BALLOT, Value, Variable
from foedus.measures.un_sanctions import KEPT_ENDED
from foedus.questions.adjudicate import adjudicate
from foedus.questions.ballots import read_ballots
from foedus.reason.explain import Truth, explain

from .proofs import (
    against,
    asked,
    counts,
    fact,
    norm,
    norms,
    proof,
    readings,
    ruled,
    truth,
    verdict,
    vote,
    written,
)

COUNCIL = "security-council"
#: A day on which the notice of 28 August 2025 had run its thirty days.
NOTICE = date(2025, 9, 28)


def test_01_seven_votes_carry_resolution_83_though_a_permanent_member_is_away() -> None:
    cast = vote("1950-korea", "S/RES/83 (1950)")
    found = adjudicate(COUNCIL, cast.on, written(cast), "substantive")
    enough, unopposed = counts(found.proof)
    assert found.outcome == "adopted"
    assert found.rule.id == "UNC-27(3)"
    assert str(found.rule.in_force) == "1945-10-24 to 1965-12-31"
    assert (enough.needed, enough.reached) == (7, (7, 7))
    # The absent member is no objection: it stands among those that vote neither yes nor no.
    assert unopposed.tally is not None
    assert (unopposed.truth, unopposed.tally.ballots["absent"]) == ("true", ["SUN"])
    assert set(found.tally.ballots["absent"]) == {"SUN", "EGY", "IND"}
    # Under the text of nine votes the same ballots would be two short.
    later = adjudicate(COUNCIL, cast.on, written(cast), "substantive", law_day=date(1966, 1, 1))
    assert (later.outcome, later.missing) == ("short of the majority", 2)


def test_01_that_an_absence_concurs_was_disputed_and_the_law_says_by_whom() -> None:
    concurrence = all_norms()["UNC-27(3)-concurring"]
    assert concurrence.contested == ("concurring_votes",)
    before, after = concurrence.versions
    assert date(1950, 6, 27) in before.in_force
    assert date(1971, 6, 21) == after.in_force.since


def test_02_identical_ballots_are_a_veto_on_substance_and_a_call_on_procedure() -> None:
    draft, call = vote("1956-suez", "S/3710"), vote("1956-suez", "S/RES/119 (1956)")
    assert dict(draft.ballots) == dict(call.ballots)
    stopped = adjudicate(COUNCIL, draft.on, written(draft), draft.kind)
    called = adjudicate(COUNCIL, call.on, written(call), call.kind)
    assert (stopped.outcome, set(stopped.vetoes)) == ("vetoed", {"FRA", "GBR"})
    assert (called.outcome, called.vetoes) == ("adopted", [])
    assert (stopped.rule.id, called.rule.id) == ("UNC-27(3)", "UNC-27(2)")
    # The same seven suffice for both; the second rule does not ask who voted no.
    (enough, unopposed), (alone,) = counts(stopped.proof), counts(called.proof)
    assert enough.reached == alone.reached == (7, 7)
    assert (unopposed.truth, unopposed.needed, unopposed.reached) == ("false", 0, (-2, -2))


def test_03_to_ask_the_assembly_for_recommendations_is_substance_and_was_vetoed() -> None:
    answer = asked("1946-47-greece", "request-to-assembly", "council", "1947-09-15")
    assert verdict(answer) == ("open", "blocked")
    assert against(answer) == ["SUN"]
    assert truth(proof(answer), "UNC-27(3)") == "false"
    enough, unopposed = counts(proof(answer))
    assert (enough.truth, enough.reached, unopposed.truth) == ("true", (9, 9), "false")
    assert ruled("1946-47-greece", "S/552").vetoes == ("SUN",)
    preliminary = ruled("1946-47-greece", "S/552 (preliminary question)")
    assert (preliminary.outcome, preliminary.vetoes) == ("vetoed", ("SUN",))


def test_03_to_take_the_item_off_the_list_is_procedure_and_passed_on_the_same_day() -> None:
    answer = asked("1946-47-greece", "item-removal", "council", "1947-09-15")
    assert verdict(answer) == ("open", "yes")
    assert {"SC-11", "UNC-27(2)"} <= norms(proof(answer))
    assert "UNC-27(3)" not in norms(proof(answer))
    (alone,) = counts(proof(answer))
    assert alone.tally is not None
    assert "SUN" in alone.tally.ballots["no"]
    assert (alone.truth, alone.needed, alone.reached) == ("true", 7, (9, 9))


@pytest.mark.parametrize(
    ("case", "symbol", "draft"),
    [
        ("1946-47-greece", "S/552 (preliminary question)", "S/552"),
        ("1948-czechoslovakia", "S/PV.303 (preliminary question)", "S/PV.303"),
    ],
)
def test_04_the_double_veto_stops_first_the_question_and_then_the_draft(
    case: str, symbol: str, draft: str
) -> None:
    question = vote(case, symbol)
    found = adjudicate(COUNCIL, question.on, written(question), "preliminary")
    assert (found.outcome, found.vetoes) == ("vetoed", ["SUN"])
    assert found.rule.id.startswith("SC-preliminary")
    enough, unopposed = counts(found.proof)
    assert (enough.truth, unopposed.truth) == ("true", "false")
    assert ruled(case, draft).vetoes == ("SUN",)


def test_04_in_1959_the_ruling_of_the_president_stood_on_one_reading() -> None:
    answer = asked("1959-laos", "preliminary-question", "president", "1959-09-07")
    assert verdict(answer) == ("contested", "yes")
    assert [point.id for point in answer.contested] == ["double_veto"]
    assert truth(proof(answer), "SC-preliminary-ruling") == "contested"
    for reading, lawful in (("president_may_rule", "open"), ("statement_binds", "closed")):
        taken = asked(
            "1959-laos", "preliminary-question", "president", "1959-09-07", double_veto=reading
        )
        assert verdict(taken)[0] == lawful
    # By the vote that the statement of 1945 asks for, the Soviet Union stands in the way.
    assert against(asked("1959-laos", "preliminary-question", "vote", "1959-09-07")) == ["SUN"]


@pytest.mark.parametrize(
    ("case", "symbol", "against"),
    [
        ("1950-formosa-invitation", "S/RES/87 (1950)", "CHN"),
        ("1959-laos", "S/RES/132 (1959)", "SUN"),
    ],
)
def test_04_put_as_procedure_the_no_of_a_permanent_member_does_not_stop_it(
    case: str, symbol: str, against: str
) -> None:
    cast = vote(case, symbol)
    found = adjudicate(COUNCIL, cast.on, written(cast), cast.kind)
    assert cast.ballots[against] == "no"
    assert (found.outcome, found.vetoes, found.rule.id) == ("adopted", [], "UNC-27(2)")
    assert adjudicate(COUNCIL, cast.on, written(cast), "preliminary").vetoes


def test_05_a_party_that_should_abstain_votes_and_its_ballot_counts() -> None:
    cast = vote("2022-ukraine", "S/2022/155")
    found = adjudicate(COUNCIL, cast.on, written(cast), "substantive", parties=("RUS", "UKR"))
    assert (found.outcome, found.vetoes) == ("vetoed", ["RUS"])
    assert "UNC-27(3)-proviso" not in norms(found.proof)
    (note,) = found.notes
    assert "RUS voted" in note
    assert "contested" in note
    assert all_norms()["UNC-27(3)-proviso"].contested == ("duty_of_a_party_to_abstain",)


def test_05_parties_that_kept_to_the_proviso_change_nothing_by_staying_away() -> None:
    ballots = "FRA=absent, GBR=absent, SUN=no, POL=abstain, *=yes"
    found = adjudicate(COUNCIL, date(1946, 2, 16), ballots, parties=("FRA", "GBR", "SYR", "LBN"))
    assert (found.outcome, found.vetoes, found.notes) == ("vetoed", ["SUN"], [])


def test_06_no_emergency_session_is_called_of_an_assembly_that_sits() -> None:
    call = asked("1971-bangladesh", "emergency-session", "council", "1971-12-06")
    assert verdict(call)[0] == "closed"
    # The Council had failed and the votes were there: what is in the way is that it sits.
    assert truth(proof(call), "UFP-1") == truth(proof(call), "UNC-27(2)") == "true"
    assert fact(proof(call), "assembly_in_session(PAK)") is True
    assert [part.truth for part in proof(call).parts] == ["true", "false", "true"]
    (route,) = call.measure.routes
    assert len(route.lawful.because) == 1
    assert "sitting" in route.lawful.because[0]


def test_06_resolution_303_refers_it_to_the_session_that_is_open() -> None:
    referral = asked("1971-bangladesh", "emergency-session", "referral", "1971-12-06")
    assert verdict(referral) == ("open", "yes")
    assert truth(proof(referral), "UFP-3") == "true"
    assert fact(proof(referral), "assembly_in_session(PAK)") is True
    (count,) = counts(proof(referral))
    assert (count.needed, count.reached) == (9, (11, 11))


def test_07_the_no_of_china_on_a_draft_without_votes_was_no_veto() -> None:
    cast = vote("1971-bangladesh", "S/10418")
    assert cast.ballots["CHN"] == "no"
    found = adjudicate(COUNCIL, cast.on, written(cast), "substantive")
    assert (found.outcome, found.vetoes) == ("short of the majority", [])
    assert (found.against_with_veto, found.missing) == (["CHN"], 7)
    enough, unopposed = counts(found.proof)
    assert (enough.truth, enough.reached) == ("false", (2, 2))
    assert unopposed.truth == "false"
    assert "a shortfall, not a veto" in found.verdict
    # Had the votes been there, the same no would have been one.
    carried = adjudicate(COUNCIL, cast.on, "CHN=no, *=yes", "substantive")
    assert (carried.outcome, carried.vetoes) == ("vetoed", ["CHN"])


def test_08_the_fifth_session_was_called_by_members_though_no_veto_was_cast() -> None:
    answer = asked("1967-six-day-war", "emergency-session", "members-without-a-veto", "1967-06-17")
    assert verdict(answer) == ("contested", "yes")
    assert [point.id for point in answer.contested] == ["session_without_a_failure"]
    count = counts(norm(proof(answer), "GA-8(b)-members"))[0]
    assert (count.truth, count.needed) == ("true", 62)
    assert "UNC-27(2)" not in norms(proof(answer))
    closed = asked("1967-six-day-war", "emergency-session", "members", "1967-06-17")
    assert verdict(closed)[0] == "closed"
    assert truth(proof(closed), "UFP-1") == "false"
    assert fact(proof(closed), "council_failed_for_lack_of_unanimity(EGY)") is False


@pytest.mark.parametrize(
    ("case", "day", "against", "yes"),
    [
        ("1980-afghanistan", "1980-01-09", {"SUN", "DDR"}, 12),
        ("1981-82-golan", "1982-01-28", set(), 13),
    ],
)
def test_09_a_call_that_does_not_name_the_resolution_is_a_call_by_procedural_vote(
    case: str, day: str, against: set[str], yes: int
) -> None:
    answer = asked(case, "emergency-session", "council", day)
    assert verdict(answer) == ("open", "yes")
    assert truth(proof(answer), "UFP-1") == "true"
    assert "UNC-27(3)" not in norms(proof(answer))
    (count,) = counts(norm(proof(answer), "UNC-27(2)"))
    assert (count.needed, count.reached) == (9, (yes, yes))
    assert count.tally is not None
    assert set(count.tally.ballots["no"]) == against


def test_09_resolution_129_was_unanimous_and_that_it_named_nothing_is_on_record() -> None:
    found = adjudicate(COUNCIL, date(1958, 8, 7), "*=yes", "procedural")
    assert (found.outcome, found.rule.id) == ("adopted", "UNC-27(2)")
    (said,) = (text for text in all_norms()["UFP-2"].not_modelled if "does not name" in text)
    assert "SCR 129, 462, 500" in said


@pytest.mark.parametrize(
    ("case", "host", "day"),
    [("1956-hungary", "HUN", "1956-11-10"), ("1980-afghanistan", "AFG", "1980-01-09")],
)
def test_10_a_government_that_the_intervener_installed_cannot_invite_it(
    case: str, host: str, day: str
) -> None:
    answer = asked(case, "combat-troops", "invited", day)
    assert verdict(answer)[0] == "closed"
    assert fact(proof(answer), f"consents({host}, combat-troops)") is True
    consent = norm(proof(answer), "INV-CONSENT")
    assert consent.truth == "false"
    defeated = [part.norm.id for part in consent.exceptions if part.norm and part.truth == "true"]
    assert defeated == ["INV-2"]
    assert fact(norm(consent, "INV-2"), f"inviter_installed_by({host}, SUN)") is True


def test_11_an_attack_outside_the_area_of_article_6_is_no_attack_on_all() -> None:
    answer = asked("1982-falklands", "collective-defence", "nato", "1982-04-03")
    assert verdict(answer)[0] == "closed"
    area = norm(proof(answer), "NAT-6")
    assert area.truth == "false"
    assert area.norm is not None
    assert area.norm.in_force == "1962-07-03 to 2022-06-28"
    # Britain is an Ally and was attacked; the place alone is in the way.
    assert fact(proof(answer), "member_of(GBR, NATO)") is True
    assert fact(proof(answer), "armed_attack(ARG, GBR)") is True
    assert {part.known.value for part in area.parts[0].parts if part.known} == {False}
    # The right of self-defence knows no such area.
    assert truth(proof(answer), "UNC-51") == "true"


def test_11_in_the_area_the_same_article_is_open() -> None:
    answer = asked("hypothetical-estonia", "collective-defence", "nato", "2026-05-05")
    assert verdict(answer) == ("open", "yes")
    assert truth(proof(answer), "NAT-6") == "true"


def test_12_the_quarantine_turns_on_whether_a_recommendation_is_enforcement() -> None:
    answer = asked("1962-cuba", "authorised-force", "regional-recommended", "1962-10-24")
    assert verdict(answer) == ("contested", "yes")
    assert [point.id for point in answer.contested] == ["regional_recommendation"]
    (count,) = counts(norm(proof(answer), "RIO-17"))
    # Two thirds of the twenty that vote: the target itself has been kept out.
    assert (count.needed, count.reached) == (14, (19, 19))
    assert truth(proof(answer), "RIO-3") == "false"
    assert truth(proof(answer), "RIO-6") == "true"
    assert "UNC-27(3)" not in norms(proof(answer))


def test_12_ordered_by_the_region_it_needs_the_council_and_no_attack_excuses_it() -> None:
    ordered = asked("1962-cuba", "authorised-force", "regional", "1962-10-24")
    assert verdict(ordered) == ("open", "blocked")
    assert against(ordered) == ["SUN"]
    assert truth(proof(ordered), "UNC-53") == "false"
    defence = asked("1962-cuba", "collective-defence", "rio", "1962-10-24")
    assert verdict(defence)[0] == "closed"
    assert fact(proof(defence), "armed_attack(CUB, USA)") is False


def test_13_resolution_688_finds_a_threat_and_authorises_no_force() -> None:
    cast = vote("1991-northern-iraq", "S/RES/688 (1991)")
    found = adjudicate(COUNCIL, cast.on, written(cast), "substantive")
    assert (found.outcome, found.tally.ballots["abstain"]) == ("adopted", ["CHN", "IND"])
    zone = asked("1991-northern-iraq", "no-fly-zone", "council", "1991-04-10")
    assert verdict(zone) == ("open", "blocked")
    # The threat is found; a decision to use force is what there is not.
    assert (truth(proof(zone), "UNC-39"), truth(proof(zone), "UNC-42")) == ("true", "false")
    assert against(zone) == ["CHN"]
    alone = asked("1991-northern-iraq", "no-fly-zone", "without-mandate", "1991-04-10")
    assert verdict(alone) == ("contested", "yes")
    assert [point.id for point in alone.contested] == ["humanitarian_intervention"]
    assert not {"UNC-42", "UNC-27(3)"} & norms(proof(alone))


def test_14_kosovo_had_consensus_and_no_mandate_and_turns_on_the_humanitarian_ground() -> None:
    answer = asked("1998-99-kosovo", "authorised-force", "nato-without-mandate", "1999-03-24")
    assert verdict(answer) == ("contested", "yes")
    assert [point.id for point in answer.contested] == ["humanitarian_intervention"]
    assert truth(proof(answer), "UOF-HI") == "contested"
    assert truth(proof(answer), "NAT-9") == "true"
    mandate = asked("1998-99-kosovo", "authorised-force", "council", "1999-03-23")
    assert verdict(mandate) == ("open", "blocked")
    assert against(mandate) == ["CHN", "RUS"]
    # That a draft against the bombing failed authorises nothing: three yes, nobody's veto.
    failed = ruled("1998-99-kosovo", "S/1999/328")
    assert (failed.outcome, failed.vetoes) == ("short of the majority", ())


def test_15_turkey_is_helped_by_the_body_in_which_one_ally_does_not_sit() -> None:
    council = asked("2003-turkey-article4", "air-defence", "nato", "2003-02-16")
    assert verdict(council) == ("open", "blocked")
    assert against(council) == ["FRA"]
    (all_allies,) = counts(norm(proof(council), "NAT-9"))
    assert all_allies.tally is not None
    assert all_allies.tally.ballots["no"] == ["FRA"]
    committee = asked(
        "2003-turkey-article4", "air-defence", "defence-planning-committee", "2003-02-16"
    )
    assert verdict(committee) == ("open", "yes")
    (integrated,) = counts(norm(proof(committee), "NAT-9-DPC"))
    assert integrated.tally is not None
    sitting = {who for cast in integrated.tally.ballots.values() for who in cast}
    assert ("FRA" in sitting, len(sitting)) == (False, 18)
    assert "NAT-9" not in norms(proof(committee))


def test_16_article_5_was_open_for_the_attack_and_disputed_once_a_state_was_named() -> None:
    first = asked("2001-9-11", "collective-defence", "nato", "2001-09-12")
    assert verdict(first) == ("open", "yes")
    assert truth(proof(first), "NAT-5") == truth(proof(first), "NAT-6") == "true"
    assert fact(norm(proof(first), "NAT-6"), "attack_located(USA, North America)") is True
    assert fact(proof(first), "is_state(ALQAEDA)") is False
    then = asked("2001-9-11", "collective-defence", "nato", "2001-10-02")
    assert verdict(then) == ("contested", "yes")
    assert [point.id for point in then.contested] == ["force_against_non_state_actors"]
    assert fact(proof(then), "attributable(ALQAEDA, AFG)") is False
    assert fact(proof(then), "unwilling_or_unable(AFG, ALQAEDA)") is True
    assert truth(proof(then), "NAT-5") == "true"
    assert truth(proof(then), "UNC-51-collective") == "contested"


def test_17_resolution_1973_passed_with_two_permanent_members_abstaining() -> None:
    answer = asked("2011-libya", "authorised-force", "council", "2011-03-19")
    assert verdict(answer) == ("open", "yes")
    enough, unopposed = counts(norm(proof(answer), "UNC-27(3)"))
    assert (enough.needed, enough.reached) == (9, (10, 10))
    assert unopposed.tally is not None
    assert set(unopposed.tally.ballots["abstain"]) == {"CHN", "RUS"}
    assert (truth(proof(answer), "UNC-39"), truth(proof(answer), "UNC-42")) == ("true", "true")
    assert readings(proof(answer)) == []


def test_17_how_far_the_mandate_went_is_what_was_disputed() -> None:
    answer = asked("2011-libya", "authorised-force", "beyond-protection", "2011-08-20")
    assert verdict(answer)[0] == "contested"
    assert [point.id for point in answer.contested] == ["scope_of_a_mandate"]
    scope = norm(proof(answer), "UNC-42-scope")
    assert [part.truth for part in scope.parts] == ["true", "true"]
    assert [part.truth for part in scope.exceptions] == ["contested"]


def test_18_abstentions_do_not_count_against_a_suspension_from_the_rights_council() -> None:
    answer = asked("2022-ukraine", "hrc-suspension", "assembly", "2022-04-07")
    assert verdict(answer) == ("open", "yes")
    two_thirds = counts(norm(proof(answer), "HRC-8-vote"))[0]
    cast = vote("2022-ukraine", "A/RES/ES-11/3")
    assert cast.counts == (93, 24, 58)
    # Each yes counts one and each no takes two away; the fifty-eight weigh nothing.
    assert (two_thirds.needed, two_thirds.reached) == (0, (93 - 2 * 24, 93 - 2 * 24))
    assert fact(proof(answer), "member_of(RUS, HRC)") is True
    assert fact(proof(answer), "gross_and_systematic_violations(RUS)") is True
    # Of all members two thirds would have been 129.
    assert two_thirds.truth == "true"
    assert 93 < -(-2 * 193 // 3)


def kept_ended(ballots: str) -> dict[Variable, Value]:
    """Ballots on keeping the sanctions ended, all members of September 2025 voting."""
    members = all_bodies()["security_council"].members(NOTICE)
    cast = read_ballots(ballots, members, NOTICE)
    return {BALLOT(f"security_council/{KEPT_ENDED}", m): b for m, b in cast.items()}


#: The votes of 19 and 26 September 2025, which came out alike.
ON_RECORD = (
    "CHN=yes, DZA=yes, PAK=yes, RUS=yes, GUY=abstain, KOR=abstain, "
    "DNK=no, FRA=no, GBR=no, GRC=no, PAN=no, SLE=no, SOM=no, SVN=no, USA=no"
)


@pytest.mark.parametrize(
    ("ballots", "returns"),
    [
        ("*=yes", False),
        # One permanent member is enough to bring them back, whatever all the others want.
        ("GBR=no, *=yes", True),
        ("FRA=no, GBR=no, USA=no, *=yes", True),
        # No veto can keep them ended: for that nine must vote yes and no permanent member no.
        ("CHN=yes, RUS=yes, *=no", True),
        ("CHN=no, RUS=no, *=abstain", True),
        ("CHN=yes, RUS=yes, *=abstain", True),
        (ON_RECORD, True),
    ],
)
def test_19_in_the_design_of_2231_a_veto_brings_sanctions_back_and_cannot_stop_them(
    ballots: str, returns: bool
) -> None:
    s = bare_situation(NOTICE, NOTICE, (Party("IRN", "", "state", ("target",), None, None),))
    (route,) = (r for r in all_measures()["un-sanctions"].routes if r.id == "return")
    given = {
        NON_PERFORMANCE_NOTIFIED("IRN"): True,
        NOTICE_DISPUTED("IRN"): False,
        **kept_ended(ballots),
    }
    found = explain(route.build(s), given)
    assert found.truth is (Truth.TRUE if returns else Truth.FALSE)
    # The notice stands; what can defeat it is the one exception, the Council's own decision.
    assert [part.truth for part in found.parts] == [Truth.TRUE]
    (decision,) = found.exceptions
    assert decision.truth is (Truth.FALSE if returns else Truth.TRUE)


def test_19_whether_they_return_is_contested_where_the_notice_is_disputed() -> None:
    answer = asked("2020-iran-snapback", "un-sanctions", "return", "2020-08-20")
    assert verdict(answer)[0] == "contested"
    assert [point.id for point in answer.contested] == ["return_of_sanctions"]
    assert fact(proof(answer), "non_performance_notified(IRN)") is True
    assert fact(proof(answer), "notice_disputed(IRN)") is True
    returned = norm(proof(answer), "SC-return")
    assert [part.norm.id for part in returned.exceptions if part.norm] == ["UNC-27(3)"]
    for reading, lawful in (("notice_suffices", "open"), ("disputed_notice_is_void", "closed")):
        taken = asked(
            "2020-iran-snapback",
            "un-sanctions",
            "return",
            "2020-08-20",
            return_of_sanctions=reading,
        )
        assert verdict(taken)[0] == lawful


def test_20_a_decision_moved_to_an_article_without_unanimity_passes_two_objections() -> None:
    by_all = asked("1999-2025-eu-unanimity", "eu-sanctions", "unanimity", "2025-12-12")
    assert verdict(by_all) == ("open", "blocked")
    assert against(by_all) == ["HUN", "SVK"]
    assert truth(proof(by_all), "TEU-31(1)") == "false"
    moved = asked("1999-2025-eu-unanimity", "eu-sanctions", "emergency", "2025-12-12")
    assert verdict(moved) == ("contested", "yes")
    assert [point.id for point in moved.contested] == ["economic_emergency_and_assets"]
    assert "TEU-31(1)" not in norms(proof(moved))
    members = counts(norm(proof(moved), "TEU-16(4)"))[0]
    assert (members.needed, members.reached) == (15, (25, 25))
    assert members.tally is not None
    assert set(members.tally.ballots["no"]) == {"HUN", "SVK"}

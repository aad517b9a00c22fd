"""The preliminary question, the President's ruling, and who is heard."""

from __future__ import annotations

from foedus.bodies import security_council
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import ACCEPTS, MEMBER_OF, REQUESTS, RULES
from foedus.language.conditions import Is
from foedus.language.variables import BALLOT
from foedus.law import council_rules

from .crisis import crisis, lawful, true, verdict

LAOS = crisis("1959-09-07", host="LAO")
PRESIDING = council_rules.UNNAMED  # the record of presidencies begins later


def ballots(s: Situation, measure: str, against: tuple[str, ...], rest: str) -> tuple[Is, ...]:
    motion = security_council.BODY.motion(measure, s.day)
    return tuple(Is(BALLOT(motion.name, m), "no" if m in against else rest) for m in motion.members)


def test_the_double_veto_holds_unless_the_president_rules_otherwise() -> None:
    condition = council_rules.matter_is_procedural(LAOS, "sub-committee")
    vetoed = ballots(LAOS, "sub-committee-preliminary", ("SUN",), "yes")
    silent = Is(RULES(PRESIDING, "sub-committee"), False)
    assert verdict(condition, *vetoed, silent) == "closed"


def test_a_ruling_against_the_double_veto_is_contested_and_falls_when_overruled() -> None:
    condition = council_rules.matter_is_procedural(LAOS, "sub-committee")
    vetoed = ballots(LAOS, "sub-committee-preliminary", ("SUN",), "yes")
    ruled = Is(RULES(PRESIDING, "sub-committee"), True)
    stands = ballots(LAOS, "sub-committee-overruling", (), "no")
    falls = ballots(LAOS, "sub-committee-overruling", (), "yes")
    assert verdict(condition, *vetoed, ruled, *stands) == "contested"
    assert verdict(condition, *vetoed, ruled, *falls) == "closed"


def test_no_permanent_member_can_stop_the_overruling_of_a_president() -> None:
    ruled = Is(RULES(PRESIDING, "agenda"), True)
    overruled = ballots(LAOS, "agenda-overruling", ("USA",), "yes")
    assert true(council_rules.ruling_stands(LAOS, "agenda"), ruled, *overruled) is False


def test_only_a_president_whose_state_is_a_party_has_a_chair_to_cede() -> None:
    presiding = security_council.president(crisis("2022-02-25").day)
    assert presiding == "RUS"
    party = crisis("2022-02-25", attacker="RUS", victim="UKR")
    cedes = Is(ACCEPTS("RUS", "ceding-the-chair"), True)
    assert true(council_rules.president_cedes(party), cedes) is True
    stranger = crisis("2022-02-25", attacker="ETH", victim="ERI")
    assert true(council_rules.president_cedes(stranger), cedes) is False


def test_any_one_member_has_a_meeting_called() -> None:
    s = crisis("2022-02-25")
    condition = council_rules.meeting_is_called(s)
    asked = [
        Is(REQUESTS(m, "council-meeting"), m == "NOR") for m in security_council.BODY.members(s.day)
    ]
    assert true(condition, *asked) is True


def test_a_member_outside_the_council_is_invited_by_procedure_and_one_inside_never() -> None:
    s = crisis("2022-02-25", victim="UKR")
    invited = ballots(s, "invitation-UKR", ("RUS",), "yes")
    condition = council_rules.invited_as_a_member(s, "UKR")
    assert true(condition, Is(MEMBER_OF("UKR", "UN"), True), *invited) is True
    assert lawful(council_rules.invited_as_a_member(s, "NOR")) == "closed"
    person = council_rules.invited_as_a_person(s, "UKR")
    assert true(person, *invited) is True


def test_a_mover_can_keep_its_draft_whole() -> None:
    s = crisis("2022-02-25")
    asked = Is(REQUESTS("NOR", "draft-in-parts"), True)
    condition = council_rules.parts_are_separate(s, "USA", "draft")
    assert true(condition, asked, Is(ACCEPTS("USA", "draft-in-parts"), True)) is True
    assert true(condition, asked, Is(ACCEPTS("USA", "draft-in-parts"), False)) is False

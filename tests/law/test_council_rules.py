"""The preliminary question, the President's ruling, and who is heard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from foedus.bodies import security_council
from foedus.facts.case import Basis, Stance, Vote
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import ACCEPTS, MEMBER_OF, REQUESTS, RULES
from foedus.language.conditions import Is
from foedus.language.variables import BALLOT
from foedus.law import council_rules
from foedus.questions.by_rule import outcome_by_rule

from .crisis import crisis, lawful, true, verdict

LAOS = crisis("1959-09-07", host="LAO")
PRESIDING = "ITA"  # as the case tells: the record of presidencies begins later


def ballots(s: Situation, measure: str, against: tuple[str, ...], rest: str) -> tuple[Is, ...]:
    motion = security_council.BODY.motion(measure, s.day)
    return tuple(Is(BALLOT(motion.name, m), "no" if m in against else rest) for m in motion.members)


def rulings(s: Situation, measure: str, by: str = "") -> tuple[Is, ...]:
    """Who rules, if anybody does."""
    members = security_council.BODY.members(s.day)
    return tuple(Is(RULES(m, measure), m == by) for m in members)


def test_a_vote_on_the_question_needs_the_permanent_members() -> None:
    condition = council_rules.vote_that_it_is_procedure(LAOS, "question")
    assert verdict(condition, *ballots(LAOS, "question", ("SUN",), "yes")) == "closed"
    assert verdict(condition, *ballots(LAOS, "question", ("TUN",), "yes")) == "open"


def test_a_ruling_against_the_double_veto_is_contested_and_falls_when_overruled() -> None:
    condition = council_rules.ruling_that_it_is_procedure(LAOS, "question")
    ruled, silent = rulings(LAOS, "question", PRESIDING), rulings(LAOS, "question")
    stands = ballots(LAOS, "question", ("SUN",), "yes")
    falls = ballots(LAOS, "question", (), "no")
    assert verdict(condition, *ruled, *stands) == "contested"
    assert verdict(condition, *ruled, *falls) == "closed"
    assert verdict(condition, *silent, *stands) == "closed"


def told_of_a_ruling(since: str) -> Situation:
    """Laos, with a ruling on the question that became known on a day."""
    stance = Stance(
        actor=PRESIDING,
        predicate=RULES.name,
        body=None,
        measures=("question",),
        value=True,
        as_on=None,
        since=date.fromisoformat(since),
        until=None,
        basis=Basis.RECORDED,
        source="test",
        note="",
        line=0,
    )
    return replace(LAOS, case=replace(LAOS.case, positions=(stance,)))


@pytest.mark.parametrize(
    ("since", "against", "expected"),
    [
        ("1959-09-07", ("SUN",), "contested"),
        ("1959-09-07", (), "open"),
        ("1959-09-07", ("SUN", "TUN", "FRA", "CHN", "GBR", "USA"), "contested"),
        ("1959-09-07", ("SUN", "TUN", "FRA", "CHN", "GBR", "USA", "ARG"), "closed"),
        ("1959-09-08", ("SUN",), "closed"),
    ],
)
def test_a_ruling_that_a_case_tells_of_carries_the_question_on_one_reading_unless_seven_overrule(
    since: str, against: tuple[str, ...], expected: str
) -> None:
    s = told_of_a_ruling(since)
    motion = security_council.BODY.motion("question", s.day)
    cast = tuple(
        Is(BALLOT(motion.name, m), "no" if m in against else "yes") for m in motion.members
    )
    condition = council_rules.PRELIMINARY(s, motion)
    assert verdict(condition, *cast, *rulings(s, "question", PRESIDING)) == expected


def test_a_recorded_vote_beside_a_ruling_comes_out_as_turning_on_the_contested_point() -> None:
    s = told_of_a_ruling("1959-09-07")
    vote = Vote(
        body="security_council",
        measure="question",
        symbol="S/PV.848",
        on=s.day,
        kind="preliminary",
        outcome="adopted",
        ballots={m: "no" if m == "SUN" else "yes" for m in security_council.BODY.members(s.day)},
        counts=(10, 1, 0),
        source="test",
        note="",
        line=0,
    )
    found = outcome_by_rule(s.case, vote)
    assert (found.outcome, found.says) == (
        None,
        "unknown: it turns on the contested point double_veto",
    )
    untold = outcome_by_rule(LAOS.case, vote)
    assert (untold.outcome, untold.vetoes) == ("vetoed", ("SUN",))


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
    condition = council_rules.meeting_is_called(s, "agenda-item")
    members = security_council.BODY.members(s.day)
    asked = [Is(REQUESTS(m, "agenda-item"), m == "NOR") for m in members]
    assert true(condition, *asked) is True


def test_a_member_outside_the_council_is_invited_by_procedure_and_one_inside_never() -> None:
    s = crisis("2022-02-25", victim="UKR")
    invited = ballots(s, "invitation", ("RUS",), "yes")
    condition = council_rules.invited_as_a_member(s, "UKR", "invitation")
    assert true(condition, Is(MEMBER_OF("UKR", "UN"), True), *invited) is True
    assert lawful(council_rules.invited_as_a_member(s, "NOR", "invitation")) == "closed"
    person = council_rules.invited_as_a_person(s, "invitation")
    assert true(person, *invited) is True


def test_a_mover_can_keep_its_draft_whole() -> None:
    s = crisis("2022-02-25")
    asked = Is(REQUESTS("NOR", "draft-in-parts"), True)
    condition = council_rules.parts_are_separate(s, "USA", "draft")
    assert true(condition, asked, Is(ACCEPTS("USA", "draft-in-parts"), True)) is True
    assert true(condition, asked, Is(ACCEPTS("USA", "draft-in-parts"), False)) is False

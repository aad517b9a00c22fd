"""Who has a vote in the Assembly on the day."""

from __future__ import annotations

from foedus.facts.vocabulary import GROSS_VIOLATIONS, IN_ARREARS, MEMBER_OF
from foedus.language.conditions import Is
from foedus.law import assembly_rules
from foedus.law.human_rights_council import hrc_suspension

from .crisis import crisis, lawful, true


def test_a_member_in_arrears_has_no_ballot() -> None:
    s = crisis("2022-03-02", Is(IN_ARREARS("VEN"), True), Is(IN_ARREARS("FRA"), False))
    members = assembly_rules.assembly_motion(s, "test").members
    assert "VEN" not in members
    assert {"FRA", "PNG"} <= set(members)
    assert len(members) == 192


def test_a_delegation_kept_from_the_assembly_has_no_ballot() -> None:
    during = assembly_rules.assembly_motion(crisis("1980-01-14"), "test").members
    after = assembly_rules.assembly_motion(crisis("1994-06-24"), "test").members
    assert "ZAF" not in during
    assert "ZAF" in after


def test_two_thirds_are_counted_among_those_who_have_a_vote() -> None:
    s = crisis("2022-03-02", Is(IN_ARREARS("VEN"), True))
    motion = assembly_rules.assembly_motion(s, "test")
    carried = assembly_rules.amendment_to_an_important_proposal(s, motion)
    assert true(carried, *motion.ballots("yes")) is True


def test_an_amendment_to_an_important_proposal_needs_two_thirds_since_1950() -> None:
    before, after = crisis("1950-10-31"), crisis("1950-11-01")
    motion = assembly_rules.assembly_motion(after, "test")
    rule = assembly_rules.amendment_to_an_important_proposal
    assert true(rule(before, motion), *motion.ballots("yes")) is False
    assert true(rule(after, motion), *motion.ballots("yes")) is True


def test_a_tie_is_not_adopted() -> None:
    s = crisis("2022-03-02", Is(IN_ARREARS("VEN"), True))
    motion = assembly_rules.assembly_motion(s, "test")
    half = len(motion.members) // 2
    tie = motion.ballots("yes")[:half] + motion.ballots("no")[half:]
    assert true(assembly_rules.not_a_tie(s, motion), *tie) is False


def test_rights_in_the_human_rights_council_are_taken_only_from_its_members() -> None:
    s = crisis("2022-04-07", target="RUS")
    gross = Is(GROSS_VIOLATIONS("RUS"), True)
    assert lawful(hrc_suspension(s), gross, Is(MEMBER_OF("RUS", "HRC"), True)) == "open"
    assert lawful(hrc_suspension(s), gross, Is(MEMBER_OF("RUS", "HRC"), False)) == "closed"
    innocent = Is(GROSS_VIOLATIONS("RUS"), False)
    assert lawful(hrc_suspension(s), innocent, Is(MEMBER_OF("RUS", "HRC"), True)) == "closed"

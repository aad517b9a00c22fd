"""When the Assembly can act in the Council's stead, and what its word is worth."""

from __future__ import annotations

import pytest

from foedus.bodies import general_assembly, security_council
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import (
    ASSEMBLY_IN_SESSION,
    BREACH_OR_AGGRESSION,
    COUNCIL_EXERCISING,
    COUNCIL_FAILED,
    SESSION_MAY_RESUME,
    THREAT_TO_PEACE,
)
from foedus.language.conditions import Is
from foedus.language.variables import BALLOT
from foedus.law import uniting_for_peace as ufp

from .crisis import crisis, lawful, true

S = crisis("2022-02-27", attacker="RUS", victim="UKR")
FAILED = Is(COUNCIL_FAILED("UKR"), True)
THREAT = Is(THREAT_TO_PEACE("UKR"), True)
CLOSED = (Is(ASSEMBLY_IN_SESSION("UKR"), False), Is(SESSION_MAY_RESUME("UKR"), False))


def council(s: Situation, yes: int, *against: str) -> tuple[Is, ...]:
    motion = security_council.BODY.motion("emergency-session", s.day)
    willing = [m for m in motion.members if m not in against]
    return tuple(
        Is(BALLOT(motion.name, m), "no" if m in against else "abstain")
        if m not in willing[:yes]
        else Is(BALLOT(motion.name, m), "yes")
        for m in motion.members
    )


def asking(s: Situation, number: int) -> tuple[Is, ...]:
    motion = general_assembly.BODY.motion("emergency-session", s.day)
    yes, absent = motion.ballots("yes"), motion.ballots("absent")
    return yes[:number] + absent[number:]


def test_nine_members_of_the_council_call_a_session_over_a_permanent_members_no() -> None:
    condition = ufp.assembly_can_meet(S)
    facts = (FAILED, THREAT, *CLOSED, *asking(S, 0))
    assert true(condition, *facts, *council(S, 9, "RUS")) is True
    assert true(condition, *facts, *council(S, 8, "RUS")) is False


def test_a_majority_of_the_members_calls_a_session_without_the_council() -> None:
    condition = ufp.assembly_can_meet(S)
    facts = (FAILED, THREAT, *CLOSED, *council(S, 0, "RUS"))
    assert true(condition, *facts, *asking(S, 97)) is True
    assert true(condition, *facts, *asking(S, 96)) is False


def test_without_a_failure_of_the_council_no_session_is_called() -> None:
    facts = (Is(COUNCIL_FAILED("UKR"), False), THREAT, *CLOSED)
    assert lawful(ufp.assembly_can_meet(S), *facts) == "closed"


def test_where_peace_is_neither_threatened_nor_broken_no_session_is_called() -> None:
    peace = (Is(THREAT_TO_PEACE("UKR"), False), Is(BREACH_OR_AGGRESSION("UKR"), False))
    assert lawful(ufp.assembly_can_meet(S), FAILED, *peace, *CLOSED) == "closed"
    breach = (peace[0], Is(BREACH_OR_AGGRESSION("UKR"), True))
    assert lawful(ufp.assembly_can_meet(S), FAILED, *breach, *CLOSED) == "open"


def test_a_session_that_sits_or_may_resume_needs_no_call() -> None:
    for open_way in (ASSEMBLY_IN_SESSION, SESSION_MAY_RESUME):
        assert lawful(ufp.assembly_can_meet(S), Is(open_way("UKR"), True)) == "open"


@pytest.mark.parametrize(
    ("day", "expected"),
    [("1950-11-02", "closed"), ("1956-10-31", "contested"), ("1967-06-17", "open")],
)
def test_uniting_for_peace_through_time(day: str, expected: str) -> None:
    s = crisis(day, victim="EGY")
    facts = (Is(COUNCIL_FAILED("EGY"), True), Is(THREAT_TO_PEACE("EGY"), True))
    assert lawful(ufp.council_has_failed(s), *facts) == expected


def test_force_on_the_word_of_the_assembly_is_contested_and_needs_a_breach() -> None:
    condition = ufp.assembly_recommends_force(S, "force")
    sits = (Is(ASSEMBLY_IN_SESSION("UKR"), True), Is(COUNCIL_EXERCISING("UKR"), False))
    breach, no_breach = (Is(BREACH_OR_AGGRESSION("UKR"), value) for value in (True, False))
    assert lawful(condition, *sits, breach) == "contested"
    assert lawful(condition, *sits, no_breach) == "closed"


def test_measures_without_force_are_recommended_whatever_the_reading_on_force() -> None:
    sits = (Is(ASSEMBLY_IN_SESSION("UKR"), True), Is(COUNCIL_EXERCISING("UKR"), False))
    assert lawful(ufp.assembly_recommends_measures(S, "sanctions"), *sits) == "open"

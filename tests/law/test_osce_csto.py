"""The OSCE and the CSTO: consensus, its two exceptions, aid to a party that is attacked."""

from __future__ import annotations

import random
from datetime import date

import pytest

from foedus.bodies import csto as csto_body
from foedus.bodies import osce as osce_body
from foedus.bodies.body import Motion
from foedus.facts.vocabulary import (
    ARMED_ATTACK,
    COUNCIL_TOOK_MEASURES,
    IS_STATE,
    MEMBER_OF,
    OSCE_GROSS_BREACH,
    REQUESTS,
)
from foedus.language.conditions import Is
from foedus.language.variables import BALLOT, BALLOTS
from foedus.law import csto, osce
from foedus.law.consensus import no_objection

from .crisis import crisis, lawful, true

MEASURE = "peacekeeping"


def cast(motion: Motion, roll: dict[str, str], others: str = "yes") -> tuple[Is, ...]:
    return tuple(Is(BALLOT(motion.name, m), roll.get(m, others)) for m in motion.members)


@pytest.mark.parametrize(
    ("rule", "body", "day"),
    [
        (osce.consensus, osce_body.BODY, "1990-11-21"),
        (osce.consensus, osce_body.BODY, "2022-02-24"),
        (csto.consensus, csto_body.BODY, "1999-06-01"),
        (csto.consensus, csto_body.BODY, "2022-01-06"),
    ],
)
def test_consensus_is_that_nobody_objects(rule, body, day) -> None:
    s = crisis(day)
    motion = body.motion(MEASURE, s.day)
    chance = random.Random(1973)
    for _ in range(200):
        objecting = chance.random() < 0.5
        roll = {m: chance.choice([b for b in BALLOTS if b != "no"]) for m in motion.members}
        if objecting:
            roll[chance.choice(motion.members)] = "no"
        assert true(rule(s, motion), *cast(motion, roll)) is not objecting


def test_a_body_without_members_decides_nothing() -> None:
    assert true(no_objection(Motion("osce", MEASURE, ()))) is False


def test_minus_one_leaves_out_the_state_concerned_and_nobody_else() -> None:
    s = crisis("2022-03-01", target="RUS")
    motion = osce_body.BODY.motion("osce-statement", s.day)
    breach = Is(OSCE_GROSS_BREACH("RUS"), True)
    condition = osce.consensus_minus_one(s, motion)
    for objecting in motion.members:
        held = true(condition, breach, *cast(motion, {objecting: "no"}))
        assert held is (objecting == "RUS"), objecting
    assert true(condition, breach, *cast(motion, {"RUS": "no", "BLR": "no"})) is False


def test_minus_one_is_one_even_where_there_are_two_targets() -> None:
    s = crisis("2022-03-01", target="RUS BLR")
    motion = osce_body.BODY.motion("osce-statement", s.day)
    breaches = [Is(OSCE_GROSS_BREACH(state), True) for state in ("RUS", "BLR")]
    condition = osce.consensus_minus_one(s, motion)
    assert true(condition, *breaches, *cast(motion, {"RUS": "no", "BLR": "no"})) is False


def test_minus_one_needs_a_gross_breach_and_the_text_of_1992() -> None:
    s = crisis("2022-03-01", target="RUS")
    decided = osce.osce_decides_without_the_state_concerned
    assert lawful(decided(s, MEASURE), Is(OSCE_GROSS_BREACH("RUS"), False)) == "closed"
    assert lawful(decided(s, MEASURE)) == "unknown"
    before = crisis("1992-01-30", target="YUG")
    assert lawful(decided(before, MEASURE), Is(OSCE_GROSS_BREACH("YUG"), True)) == "closed"
    since = crisis("1992-01-31", target="YUG")
    assert lawful(decided(since, MEASURE), Is(OSCE_GROSS_BREACH("YUG"), True)) == "open"


@pytest.mark.parametrize(("day", "verdict"), [("1990-11-20", "closed"), ("1990-11-21", "open")])
def test_before_the_charter_of_paris_no_body_of_the_conference_sat(day: str, verdict: str) -> None:
    assert lawful(osce.osce_decides(crisis(day), MEASURE)) == verdict


@pytest.mark.parametrize(("day", "verdict"), [("1992-07-09", "closed"), ("1992-07-10", "open")])
def test_missions_go_since_helsinki_1992(day: str, verdict: str) -> None:
    assert lawful(osce.osce_sends_a_mission(crisis(day), MEASURE)) == verdict


def test_without_a_host_no_host_is_in_its_area() -> None:
    assert true(osce.hosts_are_in_its_area(crisis("2022-03-01"))) is False


def test_directed_conciliation_leaves_out_both_parties() -> None:
    s = crisis("1993-06-01", attacker="ARM", victim="AZE")
    motion = osce_body.BODY.motion("conciliation", s.day)
    condition = osce.directed_conciliation(s, motion)
    assert true(condition, *cast(motion, {"ARM": "no", "AZE": "no"}))
    assert true(condition, *cast(motion, {"ARM": "no", "TUR": "no"})) is False


def test_collective_aid_joins_attack_request_and_consensus() -> None:
    s = crisis("2022-09-13", attacker="AZE", victim="ARM")
    member = Is(MEMBER_OF("ARM", "CSTO"), True)
    states = [Is(IS_STATE(state), True) for state in ("ARM", "AZE")]
    free = Is(COUNCIL_TOOK_MEASURES("ARM"), False)
    attack = Is(ARMED_ATTACK("AZE", "ARM"), True)
    asked = Is(REQUESTS("ARM", MEASURE), True)
    motion = csto_body.BODY.motion(MEASURE, s.day)
    condition = csto.collective_aid(s, MEASURE)
    facts = (member, *states, attack, free)
    assert lawful(condition, *facts) == "open"
    assert true(condition, *facts, asked, *cast(motion, {"KAZ": "no"})) is False
    assert true(condition, *facts, Is(REQUESTS("ARM", MEASURE), False)) is False
    no_member = (Is(MEMBER_OF("ARM", "CSTO"), False), *states, attack, free)
    assert lawful(condition, *no_member) == "closed"


def test_the_text_on_aggression_changed_on_19_december_2012() -> None:
    old, new = csto.ART_4.on(date(2012, 12, 18)), csto.ART_4.on(date(2012, 12, 19))
    assert old is not None
    assert new is not None
    assert "request" in new.text
    assert "request" not in old.text

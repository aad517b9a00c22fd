"""The Rio Treaty and the OAS, the African Union, ECOWAS: majorities and when they may act."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest

from foedus.bodies import african_union, ecowas, oas
from foedus.bodies.body import Motion
from foedus.facts import regional as record
from foedus.facts.vocabulary import (
    AMERICAN_PEACE_ENDANGERED,
    ARMED_ATTACK,
    GRAVE_ATROCITIES,
    IS_STATE,
    MEMBER_OF,
    REQUESTS,
    SUSTAINED_FROM_OUTSIDE,
    WEST_AFRICAN_PEACE_ENDANGERED,
)
from foedus.language.conditions import Is
from foedus.language.variables import BALLOT, BALLOTS
from foedus.law import regional

from .crisis import crisis, lawful, true

MEASURE = "intervention"


def cast(motion: Motion, roll: dict[str, str], others: str = "yes") -> tuple[Is, ...]:
    return tuple(Is(BALLOT(motion.name, m), roll.get(m, others)) for m in motion.members)


def two_thirds_of_all(yes: int, members: int) -> bool:
    return Fraction(yes, members) >= Fraction(2, 3)


@pytest.mark.parametrize(
    ("rule", "body", "day"),
    [
        (regional.au_two_thirds, african_union.BODY, "2008-03-25"),
        (regional.AUTHORITY, ecowas.BODY, "2017-01-19"),
        (regional.suspension_from_the_oas, oas.BODY, "2009-07-04"),
    ],
)
def test_two_thirds_are_counted_of_all_members(rule, body, day) -> None:
    s = crisis(day)
    motion = body.motion(MEASURE, s.day)
    chance = random.Random(20)
    for yes in range(len(motion.members) + 1):
        in_favour = chance.sample(motion.members, yes)
        roll = {m: chance.choice([b for b in BALLOTS if b != "yes"]) for m in motion.members}
        roll |= dict.fromkeys(in_favour, "yes")
        expected = two_thirds_of_all(yes, len(motion.members))
        assert true(rule(s, motion), *cast(motion, roll)) is expected, yes


def test_only_parties_to_the_rio_treaty_vote_under_it() -> None:
    s = crisis("2012-06-01")
    motion = oas.BODY.motion(MEASURE, s.day)
    parties = record.members("RIO", s.day)
    assert set(parties) < set(motion.members)
    outsiders = dict.fromkeys(set(motion.members) - set(parties), "no")
    assert true(regional.organ_of_consultation(s, motion), *cast(motion, outsiders))
    needed = next(n for n in range(99) if two_thirds_of_all(n, len(parties)))
    for yes, expected in ((needed, True), (needed - 1, False)):
        roll = dict.fromkeys(parties[:yes], "yes")
        ballots = cast(motion, roll, others="no") if yes else ()
        assert true(regional.organ_of_consultation(s, motion), *ballots) is expected


def test_american_parties_to_a_dispute_have_no_vote_but_an_outsider_changes_nothing() -> None:
    among_themselves = crisis("1969-07-15", attacker="SLV", victim="HND")
    motion = oas.BODY.motion(MEASURE, among_themselves.day)
    others = [m for m in record.members("RIO", among_themselves.day) if m not in ("SLV", "HND")]
    needed = next(n for n in range(99) if two_thirds_of_all(n, len(others)))
    in_favour = dict.fromkeys(others[:needed], "yes")
    rule = regional.organ_of_consultation
    assert true(rule(among_themselves, motion), *cast(motion, in_favour, others="no"))
    in_favour.popitem()
    with_the_parties = {**in_favour, "SLV": "yes", "HND": "yes"}
    assert not true(rule(among_themselves, motion), *cast(motion, with_the_parties, others="no"))
    from_outside = crisis("1982-05-01", attacker="GBR", victim="ARG")
    motion = oas.BODY.motion(MEASURE, from_outside.day)
    seventeen = [m for m in motion.members if m in record.members("RIO", from_outside.day)]
    roll = dict.fromkeys(("USA", "CHL", "COL", "TTO"), "abstain")
    assert len([m for m in seventeen if m not in roll]) == 17  # the vote of 28 April 1982: 17-0-4
    assert true(rule(from_outside, motion), *cast(motion, roll))


def test_the_rio_treaty_opens_on_an_attack_or_another_danger() -> None:
    s = crisis("2001-09-21", attacker="XXX", victim="USA")
    member = [Is(MEMBER_OF("USA", body), True) for body in ("OAS", "RIO")]
    attack, none = (Is(ARMED_ATTACK("XXX", "USA"), value) for value in (True, False))
    danger, calm = (Is(AMERICAN_PEACE_ENDANGERED("USA"), value) for value in (True, False))
    condition = regional.rio_measures(s, MEASURE)
    assert lawful(condition, *member, attack, calm) == "open"
    assert lawful(condition, *member, none, danger) == "open"
    assert lawful(condition, *member, none, calm) == "closed"
    early = crisis("1948-12-02", attacker="XXX", victim="USA")
    assert lawful(regional.rio_measures(early, MEASURE), *member, attack, danger) == "closed"


def test_the_african_union_intervenes_in_members_in_grave_circumstances_only() -> None:
    s = crisis("2011-03-10", host="LBY")
    member, grave = Is(MEMBER_OF("LBY", "AU"), True), Is(GRAVE_ATROCITIES("LBY"), True)
    condition = regional.au_intervention(s, MEASURE)
    assert lawful(condition, member, grave) == "open"
    assert lawful(condition, member, Is(GRAVE_ATROCITIES("LBY"), False)) == "closed"
    assert lawful(condition, Is(MEMBER_OF("LBY", "AU"), False), grave) == "closed"
    assert lawful(condition, member) == "unknown"
    by_treaty = regional.au_intervention_by_treaty_consent(s, MEASURE)
    assert lawful(by_treaty, member, grave) == "contested"
    assert lawful(by_treaty, member, Is(GRAVE_ATROCITIES("LBY"), False)) == "closed"


def test_ecowas_acts_on_dangers_to_its_region() -> None:
    s = crisis("2017-01-19", host="GMB")
    member = Is(MEMBER_OF("GMB", "ECOWAS"), True)
    danger = Is(WEST_AFRICAN_PEACE_ENDANGERED("GMB"), True)
    condition = regional.ecowas_intervention(s, MEASURE)
    assert lawful(condition, member, danger) == "open"
    assert lawful(condition, member, Is(danger.variable, False)) == "closed"


def test_ecowas_acted_before_1999_where_a_conflict_was_sustained_from_outside() -> None:
    s = crisis("1992-11-19", host="LBR", attacker="REBELS")
    member, danger = Is(MEMBER_OF("LBR", "ECOWAS"), True), WEST_AFRICAN_PEACE_ENDANGERED("LBR")
    group, sustained = Is(IS_STATE("REBELS"), False), SUSTAINED_FROM_OUTSIDE("LBR")
    known = (member, group, Is(danger, True))
    condition = regional.ecowas_intervention(s, MEASURE)
    assert lawful(condition, *known, Is(sustained, True)) == "open"
    assert lawful(condition, *known, Is(sustained, False)) == "closed"
    assert lawful(condition, *known) == "unknown"
    calm = (member, group, Is(danger, False))
    assert lawful(condition, *calm, Is(sustained, True)) == "closed"
    asked = Is(REQUESTS("LBR", MEASURE), False)
    assert lawful(condition, *known, Is(sustained, True), asked) == "closed"
    early = crisis("1986-09-29", host="LBR", attacker="REBELS")
    facts = (*known, Is(sustained, True))
    assert lawful(regional.ecowas_intervention(early, MEASURE), *facts) == "closed"


def test_the_revised_treaty_of_1993_asks_for_no_conflict_sustained_from_outside() -> None:
    s = crisis("1997-10-08", host="SLE")
    known = Is(MEMBER_OF("SLE", "ECOWAS"), True), Is(WEST_AFRICAN_PEACE_ENDANGERED("SLE"), True)
    assert lawful(regional.ecowas_intervention(s, MEASURE), *known) == "open"
    before = crisis("1995-08-22", host="SLE")
    assert lawful(regional.ecowas_intervention(before, MEASURE), *known) == "unknown"


def test_before_1999_one_objection_stopped_the_authority() -> None:
    s = crisis("1992-11-19")
    motion = ecowas.BODY.motion(MEASURE, s.day)
    for ballot, expected in (("yes", True), ("abstain", True), ("no", False)):
        ballots = cast(motion, {motion.members[0]: ballot})
        assert true(regional.AUTHORITY(s, motion), *ballots) is expected


def test_the_protocol_of_1981_defends_a_member_against_a_state() -> None:
    s = crisis("1990-01-01", attacker="XXX", victim="TGO")
    member, attack = Is(MEMBER_OF("TGO", "ECOWAS"), True), Is(ARMED_ATTACK("XXX", "TGO"), True)
    condition = regional.west_african_defence(s, MEASURE)
    assert lawful(condition, member, attack, Is(IS_STATE("XXX"), True)) == "open"
    assert lawful(condition, member, attack, Is(IS_STATE("XXX"), False)) == "closed"
    assert lawful(condition, Is(member.variable, False), attack) == "closed"


def test_without_a_place_no_regional_body_intervenes() -> None:
    s = crisis("2017-01-19")
    assert lawful(regional.au_intervention(s, MEASURE)) == "closed"
    assert lawful(regional.ecowas_intervention(s, MEASURE)) == "closed"

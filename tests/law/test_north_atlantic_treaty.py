"""The North Atlantic Treaty: where an attack must strike, who can stop a decision, who may join."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.bodies import north_atlantic_council
from foedus.facts import nato
from foedus.facts.case import Case, Party
from foedus.facts.known import Knowledge
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import (
    APPLIES,
    ARMED_ATTACK,
    ATTACK_LOCATED,
    COUNCIL_TOOK_MEASURES,
    CYBER_ATTACK,
    EUROPEAN_STATE,
    INVOKES,
    RATIFIES,
    USE_OF_FORCE,
)
from foedus.language.conditions import Condition, variables
from foedus.language.variables import BALLOT, BALLOTS, Kind, Value, Variable
from foedus.law import north_atlantic_treaty as treaty
from foedus.law.atlantic_partnership import (
    PARTNER_CONSULTATION,
    founding_act_is_raised,
    in_the_action_plan,
    partner_asks_to_consult,
)
from foedus.reason.kleene import holds
from foedus.reason.settle import Verdict, settle

WILL = frozenset({Kind.BALLOT, Kind.CHOICE})
AREAS = (
    "Europe",
    "North America",
    "Turkey",
    "Algeria",
    "North Atlantic",
    "Mediterranean",
    "elsewhere",
)


def situation(day: str, law: str | None = None, **roles: str) -> Situation:
    """A situation with these parties, each role with its states separated by blanks."""
    parties = tuple(
        Party(code, code, "state", (role,), None, None)
        for role, codes in roles.items()
        for code in codes.split()
    )
    on = date.fromisoformat(day)
    case = Case("case", "", "", on, None, (), parties, (), {}, (), (), (), {})
    return Situation(case, on, date.fromisoformat(law or day))


def known(s: Situation, condition: Condition, facts: Mapping[Variable, Value]) -> dict:
    """The facts as given, and what the record says; neither ballots nor choices."""
    found = Knowledge(s, facts).values(v for v in variables(condition) if v.kind is Kind.FACT)
    return {variable: stated.value for variable, stated in found.items()}


def lawful(s: Situation, condition: Condition, facts: Mapping[Variable, Value]) -> Verdict:
    return settle(condition, known(s, condition, facts), free=WILL).verdict


# ------------------------------------------------------------------------------------------------
# Art. 9: consensus
# ------------------------------------------------------------------------------------------------


def consensus(ballots: dict[str, str]) -> bool:
    """The oracle: walk round the table; the first to object ends it."""
    for ballot in ballots.values():
        if ballot == "no":
            return False
    return len(ballots) > 0


def cast(ballots: dict[str, str], measure: str) -> dict[Variable, Value]:
    motion = f"north_atlantic_council/{measure}"
    return {BALLOT(motion, ally): ballot for ally, ballot in ballots.items()}


@given(st.data(), st.sampled_from(["1949-08-24", "1966-07-01", "2003-02-10", "2024-03-07"]))
def test_the_council_decides_when_nobody_objects(data: st.DataObject, day: str) -> None:
    s = situation(day)
    members = nato.members(s.day)
    ballots = {ally: data.draw(st.sampled_from(BALLOTS)) for ally in members}
    decided = holds(treaty.council_agrees(s, "air-defence"), cast(ballots, "air-defence"))
    assert decided is consensus(ballots)


@pytest.mark.parametrize("breaks", ["BEL", "ISL", "USA"])
def test_any_single_ally_breaks_the_silence(breaks: str) -> None:
    s = situation("2003-02-10")
    ballots = dict.fromkeys(nato.members(s.day), "abstain") | {breaks: "no"}
    assert holds(treaty.council_agrees(s, "air-defence"), cast(ballots, "air-defence")) is False


def test_there_is_no_decision_before_there_were_allies() -> None:
    s = situation("1949-08-23", law="1949-08-24")
    assert nato.members(s.day) == ()
    assert holds(treaty.council_agrees(s, "air-defence"), {}) is False


def test_the_committee_decided_without_france_from_1966_to_2009() -> None:
    def carried(day: str, objector: str) -> bool | None:
        s = situation(day)
        ballots = dict.fromkeys(nato.members(s.day), "yes") | {objector: "no"}
        decided = treaty.decided_by_the_defence_planning_committee(s, "air-defence")
        return holds(decided, cast(ballots, "air-defence"))

    assert carried("2003-02-16", "FRA") is True
    assert carried("2003-02-16", "BEL") is False
    assert carried("1964-01-01", "FRA") is False  # still inside the integrated command
    assert carried("2009-04-04", "FRA") is False  # inside again
    assert carried("1963-10-09", "XXX") is False  # no committee yet
    assert carried("2010-07-01", "XXX") is False  # and no longer


# ------------------------------------------------------------------------------------------------
# Art. 4
# ------------------------------------------------------------------------------------------------


def test_one_ally_suffices_to_consult_and_no_outsider_can() -> None:
    s = situation("2022-02-24", attacker="RUS", victim="UKR")
    condition = treaty.an_ally_asks_to_consult(s)
    asked = {variable.args[0] for variable in variables(condition)}
    assert asked == set(nato.members(s.day))
    silent = {INVOKES(ally, treaty.CONSULTATION): False for ally in asked}
    assert holds(condition, silent) is False
    assert holds(condition, silent | {INVOKES("LTU", treaty.CONSULTATION): True}) is True


def test_a_partner_may_consult_from_the_day_on_which_it_subscribed() -> None:
    asks: dict[Variable, Value] = {INVOKES("UKR", PARTNER_CONSULTATION): True}
    before = situation("1994-02-07", victim="UKR")
    after = situation("1994-02-08", victim="UKR")
    assert holds(partner_asks_to_consult(before), asks) is False
    assert holds(partner_asks_to_consult(after), asks) is True


# ------------------------------------------------------------------------------------------------
# Arts 5 and 6
# ------------------------------------------------------------------------------------------------


def covered(area: str, day: date) -> bool:
    """The oracle: each area of Art. 6 with the days on which it was one."""
    if area in ("Europe", "North America", "North Atlantic"):
        return day >= date(1949, 8, 24)
    if area in ("Turkey", "Mediterranean"):
        return day >= date(1952, 2, 18)
    if area == "Algeria":
        return date(1949, 8, 24) <= day <= date(1962, 7, 2)
    return False


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize(
    "day",
    [
        "1949-08-23",
        "1949-08-24",
        "1952-02-17",
        "1952-02-18",
        "1962-07-02",
        "1962-07-03",
        "2025-09-10",
    ],
)
def test_art_6_covers_each_area_on_its_days(area: str, day: str) -> None:
    s = situation(day, victim="GBR")
    struck: dict[Variable, Value] = {ATTACK_LOCATED("GBR", other): other == area for other in AREAS}
    struck[ATTACK_LOCATED("GBR", "outlying territory")] = False
    assert holds(treaty.ART_6(s, "GBR"), struck) is covered(area, s.day)


def attack(victim: str, attacker: str, area: str) -> dict[Variable, Value]:
    everywhere = (*AREAS, "outlying territory")
    facts: dict[Variable, Value] = {ATTACK_LOCATED(victim, a): a == area for a in everywhere}
    return facts | {
        ARMED_ATTACK(attacker, victim): True,
        CYBER_ATTACK(attacker, victim): False,
        COUNCIL_TOOK_MEASURES(victim): False,
    }


@pytest.mark.parametrize(
    ("day", "attacker", "victim", "area", "verdict"),
    [
        ("2025-09-10", "RUS", "POL", "Europe", Verdict.OPEN),
        ("1982-04-02", "ARG", "GBR", "elsewhere", Verdict.CLOSED),  # the Falkland Islands
        ("2022-02-24", "RUS", "UKR", "elsewhere", Verdict.CLOSED),  # no Ally
        ("2025-09-10", "MAR", "ESP", "outlying territory", Verdict.CONTESTED),
        ("2022-03-24", "RUS", "FIN", "Europe", Verdict.CLOSED),  # a year before it joined
        ("2023-04-04", "RUS", "FIN", "Europe", Verdict.OPEN),
    ],
)
def test_art_5_is_open_for_an_ally_attacked_in_the_area(
    day: str, attacker: str, victim: str, area: str, verdict: Verdict
) -> None:
    s = situation(day, attacker=attacker, victim=victim)
    condition = treaty.armed_attack_on_an_ally(s)
    assert lawful(s, condition, attack(victim, attacker, area)) is verdict


def test_where_the_attack_struck_must_be_known() -> None:
    s = situation("2025-09-10", attacker="RUS", victim="POL")
    facts = {ARMED_ATTACK("RUS", "POL"): True, COUNCIL_TOOK_MEASURES("POL"): False}
    settled = settle(
        treaty.armed_attack_on_an_ally(s),
        known(s, treaty.armed_attack_on_an_ally(s), facts),
        free=WILL,
    )
    assert settled.verdict is Verdict.UNKNOWN
    assert ATTACK_LOCATED("POL", "Europe") in settled.turns_on


def test_a_cyber_attack_alone_is_contested() -> None:
    s = situation("2025-09-10", attacker="RUS", victim="EST")
    facts = attack("EST", "RUS", "Europe") | {
        ARMED_ATTACK("RUS", "EST"): False,
        CYBER_ATTACK("RUS", "EST"): True,
    }
    assert lawful(s, treaty.armed_attack_on_an_ally(s), facts) is Verdict.CONTESTED


def test_art_5_ends_when_the_security_council_has_taken_the_measures() -> None:
    s = situation("2025-09-10", attacker="RUS", victim="POL")
    facts = attack("POL", "RUS", "Europe") | {COUNCIL_TOOK_MEASURES("POL"): True}
    assert lawful(s, treaty.armed_attack_on_an_ally(s), facts) is Verdict.CLOSED


def test_one_victim_that_is_an_ally_suffices() -> None:
    s = situation("2025-09-10", attacker="RUS", victim="UKR POL")
    facts = attack("UKR", "RUS", "elsewhere") | attack("POL", "RUS", "Europe")
    assert lawful(s, treaty.armed_attack_on_an_ally(s), facts) is Verdict.OPEN


def test_an_ally_that_attacks_breaks_art_1() -> None:
    used = {USE_OF_FORCE("TUR", "CYP"): True, USE_OF_FORCE("RUS", "UKR"): True}
    ally = situation("1974-07-20", attacker="TUR", victim="CYP")
    other = situation("2022-02-24", attacker="RUS", victim="UKR")
    assert lawful(ally, treaty.allies_keep_the_peace(ally), used) is Verdict.CLOSED
    assert lawful(other, treaty.allies_keep_the_peace(other), used) is Verdict.OPEN


def test_that_a_state_is_no_ally_closes_art_5_and_nothing_else() -> None:
    s = situation("2011-03-23", attacker="LBY", host="LBY")
    outside = [row for row in nato.operations() if row["states"] == "LBY" and row.holds_on(s.day)]
    assert [row["name"] for row in outside] == ["Unified Protector"]
    assert "LBY" not in nato.members(s.day)
    assert holds(treaty.may_act_outside_its_territory(s), {}) is True
    assert holds(treaty.armed_attack_on_an_ally(s), {}) is False


# ------------------------------------------------------------------------------------------------
# Allies at the edge
# ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "attacker", "victim", "allies"),
    [
        ("2022-02-24", "RUS", "UKR", "EST HUN LTU LVA NOR POL ROU SVK"),
        ("2023-04-04", "RUS", "UKR", "EST FIN HUN LTU LVA NOR POL ROU SVK"),
        ("2004-03-28", "RUS", "UKR", "HUN NOR POL"),
        ("1982-04-02", "ARG", "GBR", "GBR"),
        ("1974-07-20", "TUR", "CYP", "GRC"),
        ("1994-04-07", "RWA", "BDI", ""),
    ],
)
def test_the_exposed_allies_follow_from_membership_and_borders_of_the_day(
    day: str, attacker: str, victim: str, allies: str
) -> None:
    s = situation(day, attacker=attacker, victim=victim)
    assert treaty.exposed_allies(s) == tuple(allies.split())


# ------------------------------------------------------------------------------------------------
# Art. 10: accession
# ------------------------------------------------------------------------------------------------


def joins(applied: bool, european: bool, ballots: dict[str, str], ratified: set[str]) -> bool:
    """The oracle: every condition, one after the other, every Ally, one after the other."""
    if not applied or not european:
        return False
    for ally, ballot in ballots.items():
        if ballot == "no":
            return False
        if ally not in ratified:
            return False
    return True


@given(st.data(), st.booleans(), st.booleans())
def test_accession_needs_every_ally_twice(
    data: st.DataObject, applied: bool, european: bool
) -> None:
    s = situation("2022-07-05", applicant="SWE")
    members = nato.members(s.day)
    one_in_ten = st.sampled_from(["yes"] * 8 + ["abstain", "absent"])
    ballots = {ally: data.draw(one_in_ten) for ally in members}
    objectors = data.draw(st.sets(st.sampled_from(members), max_size=1))
    ballots |= dict.fromkeys(objectors, "no")
    missing = data.draw(st.sets(st.sampled_from(members), max_size=2))
    facts: dict[Variable, Value] = {
        EUROPEAN_STATE("SWE"): european,
        APPLIES("SWE", "NATO"): applied,
    }
    facts |= cast(ballots, "nato-accession")
    facts |= {RATIFIES(ally, "accession of SWE"): ally not in missing for ally in members}
    condition = treaty.accession(s, "SWE")
    expected = joins(applied, european, ballots, set(members) - missing)
    assert holds(condition, known(s, condition, facts) | facts) is expected


def test_nobody_outside_the_alliance_is_asked_about_an_accession() -> None:
    s = situation("2022-09-30", attacker="RUS", victim="UKR")
    condition = treaty.accession(s, "UKR")
    owners = {variable.owner for variable in variables(condition)} - {None}
    assert owners == {*nato.members(s.day), "UKR"}


@pytest.mark.parametrize("state", ["POL", "ARM"])
def test_neither_an_ally_nor_a_party_to_another_alliance_can_join(state: str) -> None:
    s = situation("2022-09-30", applicant=state)
    assert lawful(s, treaty.accession(s, state), {EUROPEAN_STATE(state): True}) is Verdict.CLOSED


def test_a_state_that_is_not_european_cannot_be_invited() -> None:
    s = situation("2022-09-30", applicant="JPN")
    assert lawful(s, treaty.accession(s, "JPN"), {EUROPEAN_STATE("JPN"): False}) is Verdict.CLOSED
    assert lawful(s, treaty.accession(s, "JPN"), {}) is Verdict.CLOSED


def test_whether_a_state_between_two_continents_is_european_is_left_to_the_case() -> None:
    s = situation("2022-09-30", applicant="GEO")
    assert lawful(s, treaty.accession(s, "GEO"), {}) is Verdict.UNKNOWN
    assert lawful(s, treaty.accession(s, "GEO"), {EUROPEAN_STATE("GEO"): True}) is Verdict.OPEN


def test_who_is_in_the_action_plan_needs_no_new_decision() -> None:
    inside = situation("2010-06-01", applicant="MKD")
    outside = situation("2010-06-01", applicant="UKR")
    assert holds(in_the_action_plan(inside, "MKD"), {}) is True
    assert holds(in_the_action_plan(outside, "UKR"), {}) is None


def test_leaving_is_possible_after_twenty_years() -> None:
    notice: dict[Variable, Value] = {INVOKES("FRA", treaty.DENUNCIATION): True}
    for day, expected in (("1969-08-23", False), ("1969-08-24", True)):
        s = situation(day)
        condition = treaty.may_leave(s, "FRA")
        assert holds(condition, known(s, condition, {}) | notice) is expected


# ------------------------------------------------------------------------------------------------
# The Founding Act
# ------------------------------------------------------------------------------------------------


def test_the_founding_act_is_raised_only_against_its_other_side_and_settles_no_law() -> None:
    assert founding_act_is_raised(situation("2022-03-24", attacker="SYR", victim="TUR")) == ()
    raised = founding_act_is_raised(situation("2022-03-24", attacker="RUS", victim="UKR"))
    assert [consequence.citation for consequence in raised] == [
        "NATO-Russia Founding Act, Paris, 27 May 1997"
    ]
    assert settle(raised[0].when, {}, free=WILL).verdict is Verdict.CONTESTED


def test_the_body_and_the_norms_agree_on_the_kinds_of_motion() -> None:
    adopted = {treaty.art_9.adopts, treaty.allies_invite.adopts}
    kinds = {
        (north_atlantic_council.BODY.id, (kind,)) for kind in north_atlantic_council.BODY.kinds
    }
    assert adopted == kinds

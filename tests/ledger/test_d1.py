"""The second document: why did NATO not intervene? (25 April 2022)"""

from __future__ import annotations

from datetime import date

import pytest

from foedus.facts import borders, nato
from foedus.facts.form import AREAS
from foedus.facts.vocabulary import ARMED_ATTACK, ATTACK_LOCATED, COUNCIL_TOOK_MEASURES
from foedus.language.variables import Value, Variable
from foedus.questions.adjudicate import adjudicate
from foedus.questions.registry import members

from .shipped import (
    alone,
    asked,
    by_reading,
    consequences,
    event,
    norm,
    norms_in,
    opponents,
    record,
    routes,
    routes_told,
    stopped,
    with_roles,
)

MEETING = "2022-03-04"
FORCE = ("combat-troops", "no-fly-zone")


@pytest.mark.parametrize(
    ("day", "bordering"),
    [
        ("1999-03-11", set()),
        ("1999-03-12", {"HUN", "POL"}),
        ("2004-03-29", {"HUN", "POL", "ROU", "SVK"}),
        ("2022-04-25", {"HUN", "POL", "ROU", "SVK"}),
    ],
)
def test_d1_1_which_allies_border_ukraine_is_a_matter_of_the_day(
    day: str, bordering: set[str]
) -> None:
    on = date.fromisoformat(day)
    allies = set(members("north_atlantic_council", on).members)
    assert allies & set(borders.neighbours("UKR", on)) == bordering
    assert "UKR" not in allies


def test_d1_2_no_state_outside_the_alliance_has_a_veto_on_accession() -> None:
    for day in ("2022-02-24", "2022-10-02", "2025-02-25"):
        for route in routes("nato-accession", day).values():
            assert "RUS" not in opponents(route)
            assert any("third state's objection has no effect" in s for s in consequences(route))
    assert "of nobody else" in norm("NAT-10-third-states").versions[-1].text


def test_d1_2_the_demand_is_on_record_as_russias_and_its_refusal_of_a_timeline_too() -> None:
    demand = event("russia-drafts-2021")
    assert (demand.kind, demand.by, demand.measure) == (
        "claim",
        "Russian Federation",
        "nato-accession",
    )
    assert "replies-2022-01-26" in demand.answered_by
    assert event("proposals-2024-12").answered_by == ["lavrov-2024-12-29"]


def test_d1_3_one_ally_is_enough_to_withhold_an_invitation() -> None:
    found = adjudicate("north_atlantic_council", date(2023, 7, 11), "HUN=no, *=yes", "invitation")
    assert (found.outcome, found.vetoes) == ("vetoed", ["HUN"])
    assert alone(stopped("nato-accession", "2025-02-25").routes["invitation"].sets) == {
        "HUN",
        "SVK",
        "USA",
    }


def test_d1_3_every_ally_ratifies_besides_and_what_was_said_in_2008_and_2023_is_no_invitation() -> (
    None
):
    assert {"NAT-10-invitation", "NAT-11"} <= norms_in("nato-accession", "2023-07-11", "invitation")
    assert event("bucharest-2008").outcome is None
    assert event("vilnius-2023-07-11").outcome == "refused"
    told = routes("nato-accession", "2023-07-11")["invitation"].precedents
    assert "no invitation" in next(p.what for p in told if p.when == "2008-04-03")


@pytest.mark.parametrize(
    ("state", "eve", "day"),
    [("FIN", date(2023, 4, 3), date(2023, 4, 4)), ("SWE", date(2024, 3, 6), date(2024, 3, 7))],
)
def test_d1_4_both_states_that_were_warned_joined(state: str, eve: date, day: date) -> None:
    assert state not in members("north_atlantic_council", eve).members
    assert state in members("north_atlantic_council", day).members
    assert set(event("finland-sweden-2022-02-25").answered_by) == {"finland-joins", "sweden-joins"}


@pytest.mark.parametrize(("state", "day"), [("FIN", date(2023, 3, 1)), ("SWE", date(2024, 1, 1))])
def test_d1_4_turkey_and_hungary_were_the_last_to_ratify(state: str, day: date) -> None:
    signed = set(nato.members(date(2022, 7, 5)))
    missing = signed - set(nato.ratified_by(state, day))
    assert missing == {"HUN", "TUR"}


@pytest.mark.parametrize(
    ("name", "state", "mandate"),
    [
        ("Deny Flight", "BIH", "council"),
        ("Allied Force", "SCG", "none"),
        ("ISAF", "AFG", "council"),
        ("Unified Protector", "LBY", "council, scope disputed"),
    ],
)
def test_d1_5_the_alliance_acted_in_states_outside_it_each_time_with_its_basis_or_without(
    name: str, state: str, mandate: str
) -> None:
    (row,) = (row for row in nato.operations() if row["name"] == name)
    assert row.since is not None
    assert (row["states"], row["mandate"]) == (state, mandate)
    assert state not in nato.members(row.since)
    assert row["basis"]


def test_d1_5_what_the_record_calls_a_mandate_is_not_ascribed_to_kosovo() -> None:
    (row,) = (row for row in nato.operations() if row["name"] == "Allied Force")
    assert "none from the Council" in row["basis"]
    assert "1999 without one" in " ".join(norm("NAT-9-area").versions[-1].text.split())


@pytest.mark.parametrize("measure", [*FORCE, "peacekeeping", "training-presence"])
def test_d1_5_that_the_victim_is_no_member_closes_no_route_of_the_alliance(measure: str) -> None:
    found = routes(measure, "2022-04-25")["nato"]
    assert found.lawful.verdict == "open"
    assert "NAT-9-area" in norms_in(measure, "2022-04-25", "nato")


def test_d1_5_it_closes_the_guarantee_alone() -> None:
    found = routes("collective-defence", "2022-04-25")["nato"]
    assert found.lawful.verdict == "closed"
    assert found.lawful.because == ["Ukraine is not a member of NATO"]


@pytest.mark.parametrize("measure", FORCE)
def test_d1_6_the_refusal_is_of_the_allies_by_consensus_and_not_of_the_law(measure: str) -> None:
    found = routes(measure, MEETING)["nato"]
    assert (found.lawful.verdict, found.achievable.verdict) == ("open", "blocked")
    assert opponents(found) == set(nato.members(date.fromisoformat(MEETING)))
    assert "declared: stoltenberg-2022-03-04" in found.achievable.rests_on
    assert alone(stopped(measure, MEETING).routes["nato"].sets) >= {"DEU", "USA"}


def test_d1_6_before_they_had_said_so_their_positions_were_not_known() -> None:
    found = routes("combat-troops", "2022-02-24")["nato"]
    assert "declared: stoltenberg-2022-03-04" not in found.achievable.rests_on


def test_d1_7_a_no_fly_zone_is_lawful_at_the_victims_request_without_any_body() -> None:
    found = routes("no-fly-zone", MEETING)
    assert found["coalition"].lawful.verdict == "open"
    applied = norms_in("no-fly-zone", MEETING, "coalition")
    assert "UNC-51-collective" in applied
    assert not applied & {"UNC-27(3)", "NAT-9"}
    assert (found["council"].lawful.verdict, found["council"].achievable.verdict) == (
        "open",
        "blocked",
    )


def test_d1_7_whoever_enforces_it_shoots_at_aircraft_and_becomes_a_party() -> None:
    for route in routes("no-fly-zone", MEETING).values():
        said = consequences(route)
        assert any(
            "become parties to the armed conflict" in says and status == "follows"
            for says, status in said.items()
        )
        assert any("shoot at the other side's aircraft" in says for says in said)
    assert event("no-fly-request").answered_by[-1] == "nato-2022-03-04"


def _attack_on_poland(area: str) -> dict[Variable, Value]:
    places = {ATTACK_LOCATED("POL", place): place == area for place in AREAS}
    return {ARMED_ATTACK("RUS", "POL"): True, COUNCIL_TOOK_MEASURES("POL"): False, **places}


def test_d1_8_an_attack_on_the_territory_of_an_ally_opens_article_5() -> None:
    struck = with_roles("2022-04-25", attacker="RUS", victim="POL", contributor="USA DEU")
    told = routes_told("collective-defence", struck, _attack_on_poland("Europe"))
    assert told["nato"].lawful.verdict == "open"


def test_d1_8_forces_of_an_ally_inside_ukraine_are_outside_its_area() -> None:
    struck = with_roles("2022-04-25", attacker="RUS", victim="POL", contributor="USA DEU")
    told = routes_told("collective-defence", struck, _attack_on_poland("elsewhere"))
    assert told["nato"].lawful.verdict == "closed"
    assert "NAT-6" in norms_in("collective-defence", "2022-04-25", "nato")
    for route in ("state", "nato"):
        said = consequences(routes("combat-troops", MEETING)[route])
        assert any("an attack on them there does not open Art. 5" in says for says in said)


def test_d1_9_the_record_of_the_first_weeks_has_sanctions_and_no_troops() -> None:
    known = record("2022-04-25").events
    done = {found.measure for found in known if found.outcome == "carried out"}
    assert {"eu-sanctions", "payment-exclusion", "forward-deployment", "lethal-aid"} <= done
    assert not done & {"combat-troops", "no-fly-zone", "peacekeeping"}
    assert {found.by for found in known if found.measure == "eu-sanctions"} == {"EU"}


def test_d1_10_that_the_alliance_is_not_prepared_is_one_mans_view() -> None:
    view = event("shirreff-2022-04-25")
    assert view.kind == "opinion"
    assert view.by.startswith("Sir Richard Shirreff")
    assert "no verdict" in view.standing


def test_d1_11_and_d1_13_arms_alone_make_nobody_a_party_and_fighting_does() -> None:
    arms = consequences(routes("lethal-aid", "2022-04-25")["states"])
    assert any("supplying arms alone does not make a party" in says for says in arms)
    assert not any("become parties to the armed conflict" in says for says in arms)
    troops = consequences(routes("combat-troops", "2022-04-25")["state"])
    assert any("become parties to the armed conflict" in says for says in troops)


def test_d1_11_and_d1_13_where_help_becomes_taking_part_is_said_to_be_open() -> None:
    said = consequences(routes("intelligence", "2022-04-25")["state"])
    assert any("do not agree on the threshold" in says for says in said)
    arms = routes("lethal-aid", "2022-04-25")["states"]
    assert by_reading(arms.lawful, "neutrality_and_arms")["impartiality_always"] == {"closed"}
    assert "closed" not in by_reading(arms.lawful, "neutrality_and_arms")["victim_may_be_helped"]


def test_d1_12_weariness_of_war_is_a_view_on_which_no_verdict_rests() -> None:
    view = event("opinion-war-weariness")
    assert (view.kind, view.by) == ("opinion", "E. Walayat")
    for route in routes("combat-troops", "2022-04-25").values():
        assert not any(view.source in rests for rests in route.achievable.rests_on)
        assert not any("wear" in reason for reason in route.lawful.because)
    assert asked("2022-04-25").situation.case.sources[view.source]

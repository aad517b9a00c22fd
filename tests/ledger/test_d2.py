"""The third document: what role does NATO play instead? (23 October 2024)"""

from __future__ import annotations

from datetime import date

import pytest

from foedus.facts import borders, nato
from foedus.questions.registry import members

from .shipped import consequences, event, norms_in, routes


@pytest.mark.parametrize(
    ("day", "flank"),
    [
        ("2022-02-24", {"EST", "HUN", "LTU", "LVA", "NOR", "POL", "ROU", "SVK"}),
        ("2023-04-04", {"EST", "FIN", "HUN", "LTU", "LVA", "NOR", "POL", "ROU", "SVK"}),
    ],
)
def test_d2_3_the_flank_is_computed_from_members_and_borders_of_the_day(
    day: str, flank: set[str]
) -> None:
    on = date.fromisoformat(day)
    allies = members("north_atlantic_council", on).members
    assert {a for a in allies if {"RUS", "UKR"} & set(borders.neighbours(a, on))} == flank


def test_d2_4_battlegroups_have_a_host_a_framework_nation_and_a_day() -> None:
    before, after = (set(nato.battlegroup_hosts(date(year, 1, 1))) for year in (2022, 2023))
    assert before == {("EST", "GBR"), ("LTU", "DEU"), ("LVA", "CAN"), ("POL", "USA")}
    assert {host for host, _ in after - before} == {"BGR", "HUN", "ROU", "SVK"}


def test_d2_6_and_d2_7_arms_are_decisions_of_states_and_some_take_the_makers_consent() -> None:
    found = routes("lethal-aid", "2022-06-15")
    assert found["states"].decider.startswith("each state for itself")
    assert "state that made them" in found["re-export"].decider
    assert "ARMS-re-export" in norms_in("lethal-aid", "2022-06-15", "re-export")
    assert event("arms-czechia-poland").by == "Czechia"


def test_d2_9_the_measures_that_set_nuclear_powers_face_to_face_say_so() -> None:
    day = "2022-04-25"
    facing = {
        measure: any("Nuclear-armed states face each other" in says for says in said)
        for measure in ("combat-troops", "lethal-aid", "refuge")
        for said in [consequences(next(iter(routes(measure, day).values())))]
    }
    assert facing == {"combat-troops": True, "lethal-aid": False, "refuge": False}

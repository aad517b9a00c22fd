"""The fourth document: who may send peacekeepers, and what would they be? (2024 and 2025)"""

from __future__ import annotations

import pytest

from foedus.questions.registry import norms

from .shipped import (
    alone,
    consequences,
    event,
    norms_in,
    opponents,
    routes,
    routes_read,
    stopped,
)

DAY = "2025-02-10"
#: By consent of the host and by the ballots of the Assembly, of no permanent member.
WITHOUT_THE_COUNCIL = ("assembly", "coalition-host-consent", "nato", "eu")


def test_d3_1_asking_for_a_mandate_of_the_council_hands_the_one_who_asks_a_veto() -> None:
    found = stopped("peacekeeping", DAY)
    assert alone(found.routes["council"].sets) == {"RUS"}
    assert [len(groups) for groups in found.routes["council"].sets] == [1]
    assert found.overall.status == "not blocked"


def test_d3_1_a_refusal_by_a_party_closes_the_force_agreed_by_all_and_not_that_of_the_host() -> (
    None
):
    found = routes("peacekeeping", DAY)
    assert opponents(found["coalition"]) == {"RUS"}
    for way in WITHOUT_THE_COUNCIL:
        assert found[way].lawful.verdict == "open"
        assert "RUS" not in opponents(found[way])
        assert any("if a party refuses it" in says for says in consequences(found[way]))


def test_d3_2_one_ally_does_not_object_and_the_alliance_still_has_no_consensus() -> None:
    before, after = (stopped("combat-troops", day) for day in ("2024-02-25", "2024-02-26"))
    assert "FRA" in alone(before.routes["nato"].sets)
    assert "FRA" not in alone(after.routes["nato"].sets)
    assert {"DEU", "USA"} <= alone(after.routes["nato"].sets)


def test_d3_2_states_on_their_own_need_a_legal_basis_and_no_consensus_of_the_alliance() -> None:
    found = routes("peacekeeping", DAY)["coalition-host-consent"]
    assert found.lawful.verdict == "open"
    applied = norms_in("peacekeeping", DAY, "coalition-host-consent")
    assert "INV-CONSENT" in applied
    assert "NAT-9" not in applied
    assert "NAT-9" in norms_in("peacekeeping", DAY, "nato")


def test_d3_3_the_claim_and_the_law_stand_side_by_side() -> None:
    claim = event("nebenzya-2025-02-10")
    assert (claim.kind, claim.by) == ("claim", "Russian Federation")
    assert "reply-mandate" in claim.answered_by
    (point,) = norms("targets_among_troops_present").contested
    held = {position.id: " ".join(position.held_by) for position in point.positions}
    assert "Russia" in held["presence_suffices"]
    assert "Russia" not in held["taking_part_needed"]
    assert all(position.counter for position in point.positions)


def test_d3_3_consent_makes_presence_lawful_and_being_a_target_is_contested() -> None:
    found = routes("training-presence", DAY)["state"]
    assert found.lawful.verdict == "open"
    said = consequences(found)
    assert [said[s] for s in said if s.startswith("troops are lawful targets")] == ["contested"]
    assert [said[s] for s in said if s.startswith("no party to the conflict, unless")] == [
        "follows"
    ]


@pytest.mark.parametrize(
    ("reading", "status"), [("presence_suffices", ["follows"]), ("taking_part_needed", [])]
)
def test_d3_3_what_follows_is_told_for_each_reading(reading: str, status: list[str]) -> None:
    read = routes_read("training-presence", DAY, targets_among_troops_present=reading)["state"]
    said = consequences(read)
    assert [said[s] for s in said if s.startswith("troops are lawful targets")] == status


@pytest.mark.parametrize("measure", ["peacekeeping", "observers"])
def test_d3_4_and_d3_11_the_seat_gives_a_veto_on_the_route_of_the_council_alone(
    measure: str,
) -> None:
    found = routes(measure, DAY)
    assert opponents(found["council"]) == {"RUS"}
    assert found["assembly"].lawful.verdict == "open"
    assert "RUS" not in opponents(found["assembly"])
    assert "UNC-27(3)" in norms_in(measure, DAY, "council")
    assert "UNC-27(3)" not in norms_in(measure, DAY, "assembly")


def test_d3_8_what_a_party_reports_of_the_others_losses_is_its_claim_and_is_answered() -> None:
    claim = event("claim-french-casualties")
    assert (claim.kind, claim.by) == ("claim", "Russian Federation")
    assert "not that it is so" in claim.standing
    assert claim.answered_by == ["reply-french-casualties"]

"""Membership by day of the CSTO, the OSCE and the other regional bodies."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.catalog import all_bodies
from foedus.facts import csto, osce, regional
from foedus.facts.lines import Lines
from foedus.facts.names import Names
from foedus.facts.report import Report
from foedus.facts.tables import load_source, load_table

DAY = timedelta(days=1)
KINDS = ("csto", "osce", "regional")
CLAIMS = [
    (kind, name, claim)
    for kind in KINDS
    for name, about in load_source(kind)["table"].items()
    for claim in about.get("asserts", ())
]


@pytest.mark.parametrize(("kind", "name", "claim"), CLAIMS)
def test_every_asserted_count_holds_on_every_day_of_its_span(
    kind: str, name: str, claim: dict[str, object]
) -> None:
    rows = load_table(kind, name).where(**claim.get("where", {}))
    first = claim.get("on") or claim["every_day_from"]
    last = claim.get("on") or claim["every_day_to"]
    turns = {r.since for r in rows if r.since} | {r.until + DAY for r in rows if r.until}
    days = {first, last, *(day for day in turns if first <= day <= last)}
    counts = {day: sum(r.holds_on(day) for r in rows) for day in days}
    assert set(counts.values()) == {claim["count"]}, counts


@pytest.mark.parametrize("kind", KINDS)
def test_every_row_names_a_source_and_how_far_it_is_confirmed(kind: str) -> None:
    rows = [row for name in load_source(kind)["table"] for row in load_table(kind, name).rows]
    assert {row.source for row in rows} == set(load_source(kind)["sources"])
    assert {row.verification for row in rows} <= {"verified", "partly", "memory"}


@given(st.sampled_from(regional.bodies()), st.dates(date(1945, 1, 1), date(2026, 12, 31)))
def test_nobody_is_a_member_twice_and_only_members_are_suspended(body: str, day: date) -> None:
    members = regional.members(body, day)
    assert len(set(members)) == len(members)
    assert set(regional.suspended(body, day)) <= set(members)


@given(st.sampled_from(sorted(all_bodies())), st.dates(date(1946, 1, 1), date(2026, 12, 31)))
def test_a_case_file_and_a_motion_take_the_same_states_for_those_that_vote(
    body: str, day: date
) -> None:
    seats = Names(Report("case.toml", Lines()), "case", (), (), None).members(body, day)
    assert not seats or seats == set(all_bodies()[body].members(day))


def test_cuba_did_not_vote_in_the_organization_of_american_states_in_october_1962() -> None:
    october = date(1962, 10, 23)
    assert "CUB" in regional.members("OAS", october)
    assert "CUB" not in regional.voters("oas", october)
    assert len(regional.voters("oas", october)) == 20


@given(st.dates(date(1975, 8, 1), date(2026, 12, 31)))
def test_every_party_to_the_collective_security_treaty_takes_part_in_the_osce(day: date) -> None:
    assert set(csto.members(day)) <= set(osce.members(day))
    assert set(csto.frozen(day)) <= set(csto.members(day))


def test_the_csto_has_six_members_on_the_day_of_the_invasion_of_ukraine() -> None:
    assert csto.members(date(2022, 2, 24)) == ("ARM", "BLR", "KAZ", "KGZ", "RUS", "TJK")
    assert csto.members(date(1994, 4, 19)) == ()


def test_uzbekistan_is_in_out_in_and_out_of_the_csto() -> None:
    days = [date(1999, 4, 19), date(1999, 4, 20), date(2006, 8, 16), date(2012, 12, 19)]
    assert [csto.is_member("UZB", day) for day in days] == [True, False, True, False]


def test_armenia_has_frozen_its_part_in_the_csto_and_is_still_a_member() -> None:
    day = date(2025, 1, 1)
    assert csto.frozen(day) == ("ARM",)
    assert csto.is_member("ARM", day)
    assert csto.frozen(date(2023, 1, 1)) == ()


def test_yugoslavia_is_suspended_from_the_csce_while_its_other_successors_take_part() -> None:
    assert osce.is_member("SCG", date(1992, 7, 7))
    assert not osce.is_member("SCG", date(1992, 7, 8))
    assert osce.is_member("BIH", date(1992, 7, 8))
    assert osce.is_member("SCG", date(2000, 11, 10))


def test_one_state_sits_in_the_soviet_seat_on_each_side_of_the_succession() -> None:
    before, after = (set(osce.members(day)) for day in (date(1991, 12, 23), date(1991, 12, 24)))
    assert before - after == {"SUN"}
    assert after - before == {"RUS"}


def test_cuba_is_a_suspended_member_of_the_oas_in_october_1962() -> None:
    day = date(1962, 10, 22)
    assert "CUB" in regional.members("OAS", day)
    assert regional.suspended("OAS", day) == ("CUB",)
    assert regional.suspended("RIO", day) == ("CUB",)


def test_argentina_and_the_united_states_are_parties_to_the_rio_treaty_in_1982() -> None:
    assert {"ARG", "USA"} <= set(regional.members("RIO", date(1982, 4, 2)))


def test_the_russian_federation_leaves_the_human_rights_council_and_czechia_comes_in() -> None:
    assert "RUS" in regional.members("HRC", date(2022, 4, 7))
    assert "RUS" not in regional.members("HRC", date(2022, 4, 8))
    assert "CZE" not in regional.members("HRC", date(2022, 5, 9))
    assert "CZE" in regional.members("HRC", date(2022, 5, 10))


def test_an_unknown_body_is_an_error_that_lists_the_known_ones() -> None:
    with pytest.raises(KeyError, match="ECOWAS"):
        regional.members("ASEAN", date(2022, 1, 1))
    with pytest.raises(KeyError, match="ASEAN"):
        regional.suspended("ASEAN", date(2022, 1, 1))
